import Glibc

/// The time of last change of a file.
enum FileTime {
  /// Gives the time of one file to another, which is open for writing. That it may fail is no harm:
  /// the file is then taken for a changed one.
  static func give(_ known: stat, to file: Int32) {
    let times = [known.st_mtim, known.st_mtim]
    _ = futimens(file, times)
  }

  /// The same for a file in a folder, of which `now` is known.
  static func give(_ known: stat, to name: UnsafePointer<CChar>, in folder: Int32, now: stat) {
    guard known.st_mtim < now.st_mtim || now.st_mtim < known.st_mtim else { return }
    let times = [known.st_mtim, known.st_mtim]
    _ = utimensat(folder, name, times, AT_SYMLINK_NOFOLLOW)
  }
}
