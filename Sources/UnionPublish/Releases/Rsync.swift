import Synchronization

/// Compares and copies the site with rsync: contents by their checksums, never by times, for the
/// clocks of two machines need not agree.
struct Rsync: Sendable {
  /// The folders whose files together are the site; each ends in `/`.
  var sources: [String]
  /// Paths in them that are no part of the site.
  var leftOut: [String]
  /// Where the releases are.
  var place: ReleasePlace

  /// What rsync says of one file.
  struct Item: Sendable, Hashable {
    /// What would happen, or happened, to it.
    enum Fate: Sendable, Hashable { case added, changed, deleted }

    var fate: Fate
    var size: Int
    var path: String
  }

  /// How the files of a folder at the place differ from the site's. Nothing is changed.
  func differences(from folder: String) async throws(PublishError) -> [Item] {
    let items = Mutex<[Item]>([])
    try await run(["--dry-run", "--delete"], into: folder) { item in
      items.withLock { $0.append(item) }
    }
    return items.withLock { $0 }
  }

  /// Puts the site's files into an empty folder at the place. What is the same in the release `old` is
  /// not sent, and is one file with it there.
  func copy(
    into folder: String, old: String?, item: @escaping @Sendable (Item) -> Void
  ) async throws(PublishError) {
    try await run(old.map { ["--link-dest=../\($0)/"] } ?? [], into: folder, item: item)
  }

  private func run(
    _ options: [String], into folder: String, item: @escaping @Sendable (Item) -> Void
  ) async throws(PublishError) {
    // No times, owners or modes are kept: a file that did not change then keeps those that it has there,
    // and one that did has the time of the server's own clock.
    var arguments = [
      "--recursive", "--checksum", "--protect-args", "--8-bit-output", "--chmod=D755,F644",
      "--out-format=%i %l %n", "--timeout=300", "--from0", "--exclude-from=-",
    ]
    if let shell = place.rsyncShell { arguments += ["--rsh=\(shell)", "--compress"] }
    let child = Child(
      program: "rsync",
      arguments: arguments + options + ["--"] + sources + [place.folder(folder)],
      input: leftOut.map { Self.pattern($0) + "\0" }.joined())
    let outcome: Child.Outcome
    do throws(Child.Failure) {
      outcome = try await child.run { line in
        if let known = Self.item(line) { item(known) }
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

  /// Reads a line of rsync's list: what happens in 11 signs, the size, the path.
  static func item(_ line: String) -> Item? {
    let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
    guard parts.count == 2, !line.hasSuffix("/") else { return nil }
    let code = parts[0]
    // `*deleting` is padded to the width of the others.
    let rest = parts[1].drop { $0 == " " }.split(separator: " ", maxSplits: 1)
    guard rest.count == 2, let size = Int(rest[0]) else { return nil }
    let path = String(rest[1])
    if code == "*deleting" { return Item(fate: .deleted, size: size, path: path) }
    guard code.count == 11, code.hasPrefix("<f") || code.hasPrefix(">f") else { return nil }
    let isNew = code.dropFirst(2).allSatisfy { $0 == "+" }
    return Item(fate: isNew ? .added : .changed, size: size, path: path)
  }

  /// A path as a pattern that fits nothing else.
  private static func pattern(_ path: String) -> String {
    // The backslash is a sign like any other in a pattern without wildcards.
    guard path.contains(where: { "*?[".contains($0) }) else { return "/" + path }
    return "/" + path.flatMap { "*?[\\".contains($0) ? ["\\", $0] : [$0] }
  }
}
