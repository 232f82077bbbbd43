/// Sends files of the site with rsync: those that are named, whatever the clocks of the two machines say
/// of them.
struct Rsync: Sendable {
  /// Where the releases are.
  var place: ReleasePlace

  /// Puts files of a folder into one at the place, in place of what has their names. `arrived` hears the
  /// path of each.
  func send(
    _ paths: [String], from source: String, into folder: String,
    arrived: @escaping @Sendable (String) -> Void
  ) async throws(PublishError) {
    if paths.isEmpty { return }
    // No times, owners or modes are kept: a file that did not change then keeps those that it has there,
    // and one that did has the time of the server's own clock.
    var arguments = [
      "--ignore-times", "--protect-args", "--8-bit-output", "--chmod=D755,F644",
      "--out-format=%i %n", "--timeout=300", "--from0", "--files-from=-",
    ]
    if let shell = place.rsyncShell { arguments += ["--rsh=\(shell)", "--compress"] }
    let child = Child(
      program: "rsync",
      arguments: arguments + ["--", source.hasSuffix("/") ? source : source + "/"]
        + [place.folder(folder)],
      input: paths.map { $0 + "\0" }.joined())
    let outcome: Child.Outcome
    do throws(Child.Failure) {
      outcome = try await child.run { line in
        if let path = Self.path(line) { arrived(path) }
      }
    } catch {
      switch error {
      case .missing: throw .programMissing("rsync", onServer: false)
      case .system(let detail): throw .failed(target: place.name, detail: detail)
      }
    }
    guard outcome.status == 0 else {
      throw TargetFaults(target: place.name).error(
        complaint: outcome.complaint, status: outcome.status, path: place.path)
    }
  }

  /// Reads a line of rsync's list: what happens in 11 signs, and the path. Nil for what is no file.
  static func path(_ line: String) -> String? {
    let parts = line.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, parts[0].hasPrefix("<f") || parts[0].hasPrefix(">f") else { return nil }
    return String(parts[1])
  }
}
