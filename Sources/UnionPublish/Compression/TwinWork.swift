import Glibc
import Store
import UnionBuild

/// Which files of a site have twins, and how those of one file are made.
struct TwinWork: Sendable {
  /// What text files end in; all else is small already, or nobody reads it in a browser.
  private static let endings: Set<Substring> = [
    "html", "htm", "css", "js", "mjs", "json", "csv", "xml", "svg", "txt", "ics", "webmanifest",
    "map",
  ]
  /// Below this a server saves no packet.
  static let leastSize = 1024

  /// Where the site is.
  let site: FinishedSite
  /// The files of the site that are called like a twin: no twin may take their place.
  private let taken: Set<String>

  init(_ site: FinishedSite) {
    self.site = site
    let endings = TwinKind.allCases.map(\.ending)
    taken = Set(
      site.files.lazy.map(\.path).filter { path in endings.contains(where: path.hasSuffix) })
  }

  /// The files that twins may be made of.
  var sources: [FinishedSite.File] {
    site.files.filter {
      $0.size >= Self.leastSize && Self.isText($0.path) && $0.path != FinishedSite.stampName
    }
  }

  /// The kinds of twins that a file may have.
  func kinds(of file: FinishedSite.File) -> [TwinKind] {
    TwinKind.allCases.filter { !taken.contains(file.path + $0.ending) }
  }

  private static func isText(_ path: String) -> Bool {
    guard let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")) else { return false }
    let ending = path[path.utf8.index(after: dot)...]
    return endings.contains(ending) || endings.contains(ending.lowercased()[...])
  }

  /// Makes the twins of a file and writes those that are smaller by a tenth; what they are.
  func make(_ file: FinishedSite.File, in folder: TwinFolder) throws(PublishError) -> TwinList.Entry
  {
    let bytes = try content(of: file)
    var entry = TwinList.Entry(hash: file.hash, twins: [:])
    for kind in kinds(of: file) {
      guard let twin = bytes.withUnsafeBytes(kind.compress), twin.count <= bytes.count / 10 * 9
      else { continue }
      do throws(BuildError) {
        let time = try folder.write(twin, to: file.path + kind.ending)
        entry.twins[kind] = TwinList.Twin(size: twin.count, hash: ContentHash.of(twin), time: time)
      } catch {
        throw .machine(error)
      }
    }
    return entry
  }

  /// The bytes of a file as the build wrote them: others would belong to no page.
  private func content(of file: FinishedSite.File) throws(PublishError) -> [UInt8] {
    let path = site.folder + "/" + file.path
    let number = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    if number < 0 { throw .machine(BuildError(code: errno, path: path)) }
    defer { close(number) }
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: file.size) { buffer, filled in
      filled = 0
      while filled < buffer.count {
        let got = read(number, buffer.baseAddress.map { $0 + filled }, buffer.count - filled)
        if got < 0, errno == EINTR { continue }
        if got < 0 { code = errno }
        if got <= 0 { return }
        filled += got
      }
    }
    if code != 0 { throw .machine(BuildError(code: code, path: path)) }
    guard bytes.count == file.size, ContentHash.of(bytes) == file.hash else {
      throw .unfit(.changedByHand(path: site.folder, example: file.path))
    }
    return bytes
  }
}
