/// Folders as the programs of the system make and delete them: in a process of their own, so that the
/// runner stays small. Programs it starts would be accounted with its size.
enum Folder {
  /// Makes a folder with those above it.
  static func make(_ path: String) throws {
    _ = try Run.of(["mkdir", "-p", path], output: "/dev/null")
  }

  /// Deletes a folder with all that is in it; one that is not there is deleted.
  static func remove(_ path: String) throws {
    _ = try Run.of(["rm", "-rf", path], output: "/dev/null")
  }
}
