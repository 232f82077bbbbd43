import Parallel
import Store
import UnionContent
import UnionModel
import UnionRender

/// What stands in the two folders that a site is made of, as far as a look at them tells.
struct SiteSources: Sendable {
  /// A folder with the files in it.
  typealias Folder = (files: DiskContent, listing: ContentListing)

  /// `content/`.
  let content: Result<Folder, ContentError>
  /// `templates/`, which need not be there.
  let templates: Result<Folder, ContentError>
  /// What tells whether anything may have changed: every file with its times, and what is wanted of the
  /// build. 0 where a look does not tell: a file was written this very moment, or cannot be read.
  var fingerprint: UInt64 { known.value }
  private let known: Later<UInt64>

  /// Looks at the folders of a request. O(files), one question each.
  init(_ request: BuildRequest, _ workers: Workers) async {
    let content = await Self.look(request.contentFolder, workers)
    let templates = await Self.look(request.templateFolder, workers)
    self.content = content
    self.templates = templates
    known = Later { Self.fingerprint(request, content, templates) }
  }

  private static func look(_ path: String, _ workers: Workers) async -> Result<
    Folder, ContentError
  > {
    do throws(ContentError) {
      let files = try DiskContent(path: path, root: path)
      return .success((files, await files.list(workers)))
    } catch { return .failure(error) }
  }

  private static func fingerprint(
    _ request: BuildRequest, _ content: Result<Folder, ContentError>,
    _ templates: Result<Folder, ContentError>
  ) -> UInt64 {
    var writer = ByteWriter()
    writer.write(request.drafts)
    writer.write(request.options.purpose.rawValue)
    writer.write(request.options.baseURL ?? "")
    writer.write(request.options.sourceDate?.description ?? "")
    guard case .success(let content) = content, write(content.listing, to: &writer) else {
      return 0
    }
    switch templates {
    case .success(let folder): if !write(folder.listing, to: &writer) { return 0 }
    case .failure(.missing): writer.write("")
    case .failure: return 0
    }
    return max(1, ContentHash.of(writer.bytes))
  }

  /// What tells whether files of the content are still the same, one for each path; 0 where a look does
  /// not tell.
  func fingerprints(ofFiles paths: [String]) -> [UInt64] {
    guard !paths.isEmpty, case .success(let content) = content else {
      return paths.map { _ in 0 }
    }
    let wanted = Set(paths)
    var known: [String: UInt64] = [:]
    for file in content.listing.entries where file.isSettled && wanted.contains(file.path) {
      known[file.path] = file.identity?.fingerprint
    }
    return paths.map { known[$0] ?? 0 }
  }

  private static func write(_ listing: ContentListing, to writer: inout ByteWriter) -> Bool {
    guard listing.problems.isEmpty else { return false }
    writer.write(listing.entries.count)
    for file in listing.entries {
      guard file.isSettled, let identity = file.identity else { return false }
      writer.write(file.path)
      writer.write(fixed: identity.fingerprint)
    }
    return true
  }
}

extension FileIdentity {
  /// All of it in one number.
  var fingerprint: UInt64 {
    var hash = ContentHash.join(UInt64(bitPattern: size), UInt64(bitPattern: modified))
    hash = ContentHash.join(hash, UInt64(bitPattern: changed))
    return ContentHash.join(ContentHash.join(hash, inode), device)
  }
}
