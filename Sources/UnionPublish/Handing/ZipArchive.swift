import CZip
import Glibc
public import Parallel
public import UnionBuild

/// A finished site as one file, for offices that hand their site to somebody else: plain files without links,
/// fit for a FAT stick and for Windows.
///
/// The files stand at its top, so that it is unpacked into the folder of the web server. The same site gives
/// the same bytes.
public struct ZipArchive: Sendable {
  /// Where it is.
  public let path: String
  /// How many files it holds.
  public let count: Int
  /// How many bytes it has.
  public let size: Int

  /// Writes the archive of a site, reads it again and compares every file; then it takes the place of the
  /// archive of this site that had its name, and of nothing else. What was there stays where that fails.
  ///
  /// `date`, in seconds since 1970, is the time of all files in it; without one it is the first that archives
  /// know, that of 1980.
  public static func write(
    _ site: FinishedSite, to path: String, date: Int? = nil, _ workers: Workers
  ) async throws(PublishError) -> ZipArchive {
    let files = site.files.filter { $0.path != FinishedSite.stampName }
    let faults = NameCheck.faults(in: files)
    if !faults.isEmpty { throw .namesUnfit(faults) }
    let place = try place(of: path, site)
    let comment = "unionsite " + site.site.id
    try refuseOthers(at: place, comment)
    let passing: PassingFolder
    do throws(BuildError) { passing = try PassingFolder.make(for: place) } catch {
      throw .machine(error)
    }
    let made = passing.path + "/archive.zip"
    let writer = ZipWriter(
      path: made, comment: comment, time: date.map(ZipTime.init) ?? .first)
    do throws(ZipWriter.Failure) { try writer.write(files, from: site.folder) } catch {
      throw Self.failure(error, path)
    }
    var known = stat()
    guard stat(made, &known) == 0 else { throw .machine(BuildError(code: errno, path: path)) }
    if known.st_size >= NameCheck.tooLarge { throw .archiveTooLarge(path: path) }
    try await verify(made, files, site, path, workers)
    try refuseOthers(at: place, comment)
    try settle(made, place)
    return ZipArchive(path: path, count: files.count, size: Int(known.st_size))
  }

  /// The file with the links above it followed; its folder must be there, and not be one of the site.
  private static func place(
    of path: String, _ site: FinishedSite
  ) throws(PublishError) -> String {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard let name = parts.last, !name.isEmpty, name != ".", name != ".." else {
      throw .archiveTaken(path: path)
    }
    let written = parts.count == 1 ? "." : parts.dropLast().map { $0 + "/" }.joined()
    guard let real = realpath(written, nil) else {
      throw .machine(BuildError(code: errno, path: written))
    }
    defer { free(real) }
    let folder = String(cString: real)
    if (folder + "/").hasPrefix(site.folder + "/") {
      throw .archiveInSite(path: path, folder: site.folder)
    }
    return (folder == "/" ? "" : folder) + "/" + name
  }

  /// Nothing is overwritten but an archive of this site.
  private static func refuseOthers(at place: String, _ comment: String) throws(PublishError) {
    var known = stat()
    guard lstat(place, &known) == 0 else { return }
    guard known.st_mode & S_IFMT == S_IFREG, ZipReader(place)?.comment == comment else {
      throw .archiveTaken(path: place)
    }
  }

  private static func verify(
    _ made: String, _ files: [FinishedSite.File], _ site: FinishedSite, _ path: String,
    _ workers: Workers
  ) async throws(PublishError) {
    let share = max(1, (files.count + workers.count - 1) / workers.count)
    let wrong = await workers.map((files.count + share - 1) / share, grain: 1) { turn -> [String] in
      let part = turn * share..<min(files.count, (turn + 1) * share)
      guard let reader = ZipReader(made), reader.count == files.count else {
        return files[part].map(\.path)
      }
      return part.filter { !Task.isCancelled && !reader.holds(files[$0], at: $0, of: site.folder) }
        .map { files[$0].path }
    }.flatMap { $0 }
    if Task.isCancelled { throw .machine(.cancelled(path: path)) }
    if let example = wrong.first {
      throw .notVerified(target: path, example: example, count: wrong.count)
    }
  }

  /// Moves what is made to its place, on the disk before it is there.
  private static func settle(_ made: String, _ place: String) throws(PublishError) {
    let number = open(made, O_RDONLY | O_CLOEXEC)
    guard number >= 0 else { throw .machine(BuildError(code: errno, path: place)) }
    defer { close(number) }
    guard fsync(number) == 0, rename(made, place) == 0 else {
      throw .machine(BuildError(code: errno, path: place))
    }
  }

  private static func failure(_ failure: ZipWriter.Failure, _ path: String) -> PublishError {
    if failure.kind == ZIP_ER_CANCELLED { return .machine(.cancelled(path: path)) }
    if [ENOSPC, EDQUOT, EACCES, EPERM, EROFS].contains(failure.system) {
      return .machine(BuildError(code: failure.system, path: path))
    }
    return .archiveFailed(path: path, detail: failure.words)
  }
}
