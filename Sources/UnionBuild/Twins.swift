import Glibc

/// Which files the folder that was put aside shares with the output.
///
/// What both sites have alike is one file with two names. So a page that was edited by hand, or given
/// to another owner, is the same page in both, and the build need not even look at it to put it in
/// its place. This note in the folder put aside says for which site that holds, and for which files
/// it does not.
struct Twins: Equatable, Sendable {
  /// Its file, in the folder that was put aside.
  static let name = StagePlace.innerPrefix + "twins"

  /// Which output it shares its files with.
  var output: Output
  /// The files that are two in spite of the same content, sorted as in the list.
  var exceptions: [RelativePath] = []

  /// What tells the output of a build from any other, also from a copy of itself.
  struct Output: Equatable, Sendable {
    /// The fingerprint of its list.
    var fingerprint: UInt64
    /// The file of its stamp, and when it was last written.
    var stamp: [Int]

    /// The site in a folder; nil if it is none that may be trusted.
    init?(_ site: BuiltSite) {
      guard let list = site.trusted?.fingerprint else { return nil }
      self.init(fingerprint: list, in: site.folder.number)
    }

    /// The site with this list.
    init?(fingerprint: UInt64, in folder: Int32) {
      guard let known = UnionBuild.status(Stamp.name, in: folder) else { return nil }
      self.fingerprint = fingerprint
      stamp = [Int(known.st_ino), known.st_ctim.tv_sec, known.st_ctim.tv_nsec]
    }
  }

  /// The note as the bytes of its file: a number a line, then a path a line.
  var bytes: [UInt8] {
    var bytes = Self.head
    bytes += ([String(output.fingerprint)] + output.stamp.map { String($0) })
      .flatMap { Array($0.utf8) + [Manifest.lineEnd] }
    for path in exceptions { bytes += path.listed + [Manifest.lineEnd] }
    return bytes
  }

  private static let head = Array("unionsite-twins 1\n".utf8)
}

extension Twins {
  /// Reads a note; nil if the bytes are none for this output.
  init?(bytes: [UInt8], output: Output) {
    self.init(output: output)
    guard bytes.last == Manifest.lineEnd, bytes.starts(with: self.bytes) else { return nil }
    let paths = bytes[self.bytes.count...].split(separator: Manifest.lineEnd)
    exceptions = paths.compactMap { RelativePath(listed: $0) }
    guard exceptions.count == paths.count else { return nil }
  }

  /// Reads the note in a folder and removes it; nil if there is none for this output.
  static func take(from folder: Int32, for output: Output?, path: String) throws(BuildError)
    -> Twins?
  {
    let bytes = try OwnFile.read(name, in: folder, limit: 1 << 30, path: path)
    _ = unlinkat(folder, name, 0)
    guard let bytes, let output else { return nil }
    return Twins(bytes: bytes, output: output)
  }
}
