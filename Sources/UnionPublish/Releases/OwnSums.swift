import Store
import UnionBuild

/// The checksums of the files that are to be published.
struct OwnSums {
  /// What xargs ends with where the program that it is to run is not there.
  private static let missing = 127

  private let site: FinishedSite
  private let twins: CompressedTwins?
  private let store: StoreFolder?

  /// Those of a site and its twins; what is known of them is kept in a folder, where one is named.
  init(_ publication: Publication) {
    site = publication.site
    twins = publication.twins
    store = publication.store.flatMap { path in try? StoreFolder.make(at: path) }
  }

  /// Sums up what was not summed up before.
  ///
  /// Throws `PublishError.unfit` where a file is not there any more.
  func read() async throws(PublishError) -> FileSums {
    let name = twins == nil ? "sums" : "sums-with-twins"
    let old = store.map { KnownSums.read(name, in: $0) } ?? KnownSums()
    var known = KnownSums()
    known.entries.reserveCapacity(old.entries.count)
    let sources = [(site.folder, site.files)] + (twins.map { [($0.folder, $0.files)] } ?? [])
    var isNew = false
    for (folder, files) in sources {
      var unknown: [FinishedSite.File] = []
      for file in files {
        let key = PathKey(file.path)
        guard let entry = old.entries[key], entry.hash == file.hash else {
          unknown.append(file)
          continue
        }
        known.entries[key] = entry
      }
      if unknown.isEmpty { continue }
      isNew = true
      let sums = try await Self.sums(of: unknown, in: folder)
      for file in unknown {
        let key = PathKey(file.path)
        guard let sum = sums.sums[key] else {
          throw .unfit(.changedByHand(path: site.folder, example: file.path))
        }
        known.entries[key] = KnownSums.Entry(hash: file.hash, sum: sum)
      }
    }
    if isNew || known.entries.count != old.entries.count {
      known.digest = try await Self.digest(of: known)
      if let store { known.write(name, in: store) }
    } else {
      known.digest = old.digest
    }
    return FileSums(sums: known.entries.mapValues(\.sum), digest: known.digest)
  }

  /// Both halves at once.
  private static func sums(
    of files: [FinishedSite.File], in folder: String
  ) async throws(PublishError) -> FileSums {
    let middle = files.count / 2
    async let first = lines(files[..<middle], in: folder)
    async let second = lines(files[middle...], in: folder)
    let (one, other) = await (first, second)
    let text = try one.get() + other.get()
    return FileSums(
      lines: text.utf8.split(separator: UInt8(ascii: "\n")).lazy.map { String(Substring($0)) },
      digest: nil)
  }

  private static func lines(
    _ files: ArraySlice<FinishedSite.File>, in folder: String
  ) async -> Result<String, PublishError> {
    if files.isEmpty { return .success("") }
    do throws(PublishError) {
      return .success(
        try await output(
          of: "cd \"$1\" && exec xargs -0 -r b2sum -l 128 --", folder,
          input: files.map { "./\($0.path)\0" }.joined()))
    } catch { return .failure(error) }
  }

  private static func digest(of known: KnownSums) async throws(PublishError) -> FileSum {
    let text = known.entries.map { FileSums.line($1.sum, $0.text) }.joined()
    let digest = try await output(of: "LC_ALL=C sort | b2sum -l 128", input: text)
    return FileSum(digest.prefix(32)) ?? .none
  }

  /// What a line of the shell writes. What cannot be read is missed by whoever asked for it.
  private static func output(
    of line: String, _ argument: String = "", input: String
  ) async throws(PublishError) -> String {
    let child = Child(
      program: "sh", arguments: ["-c", line, "unionsite", argument], input: input)
    do throws(Child.Failure) {
      let outcome = try await child.run()
      if outcome.status == missing { throw Child.Failure.missing }
      return outcome.output
    } catch {
      switch error {
      case .missing: throw .programMissing("b2sum", onServer: false)
      case .system(let detail): throw .failed(target: "b2sum", detail: detail)
      }
    }
  }
}
