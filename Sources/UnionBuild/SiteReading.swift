public import Diagnostics
import Glibc
public import Parallel
public import Store
public import UnionContent
public import UnionModel
public import UnionRender

/// The first step of a build, and all of a check but its own rules: content and templates are read.
public struct SiteReading: Sendable {
  /// What was read.
  public struct Read: Sendable {
    /// The site; nil where there is no content folder.
    public var site: Site?
    /// The default theme with the site's own files over it.
    public var theme: Theme?
    /// The content folder, for those who read on.
    public var content: DiskContent?
    /// What else was read of it, for those who look further for problems.
    public var notes: ContentNotes?
    /// What is to be written so that the next reading is short; nil where nothing changed.
    public var storeUpdate: StoreUpdate?
    /// Why what is stored was not, or not all, used, where it should have been.
    public var storeRefusal: StoreRefusal?
    /// Every problem met.
    public var problems: [Problem] = []
  }

  private let request: BuildRequest

  /// The reading of a site.
  public init(_ request: BuildRequest) { self.request = request }

  /// Reads content and templates; what becomes of drafts where the request does not take them in is
  /// for the caller to say.
  public func read(_ workers: Workers, drafts: DraftHandling = .leaveOut) async -> Read {
    await self.read(await SiteSources(request, workers), workers, drafts: drafts)
  }

  /// The same of sources that were looked at already.
  func read(
    _ sources: SiteSources, _ workers: Workers, drafts: DraftHandling = .leaveOut
  ) async -> Read {
    var read = Read()
    do throws(ContentError) {
      let (content, listing) = try sources.content.get()
      let loader = ContentLoader(
        workers: workers, drafts: request.drafts ? .takeIn : drafts,
        store: ReportStore(site: request.site, ignoresOld: request.isClean))
      let loaded = await loader.load(content, listing: listing)
      read.content = content
      read.site = loaded.site
      read.notes = loaded.notes
      read.storeUpdate = loaded.storeUpdate
      read.storeRefusal = loaded.storeRefusal
      read.problems = loaded.problems + unreadable(loaded.site.attachments.untraced)
    } catch { read.problems.append(Self.problem(error)) }
    var problems: [Problem] = []
    read.theme = theme(sources, &problems)
    read.problems += read.notes?.unaccepted(problems) ?? problems
    return read
  }

  /// The files beside reports that cannot be copied, so that all of them are told in one run.
  private func unreadable(_ attachments: [Attachment]) -> [Problem] {
    attachments.compactMap { file in
      let path = request.contentFolder + "/" + file.source
      guard access(path, R_OK) != 0 else { return nil }
      return Problem(.unreadable(reason: systemMessage(errno)), file: path)
    }
  }

  private func theme(_ sources: SiteSources, _ problems: inout [Problem]) -> Theme {
    var theme = Theme.standard
    do throws(ContentError) {
      let (folder, listing) = try sources.templates.get()
      let own = TemplateFolder.read(folder, listing: listing)
      problems += own.problems
      for file in own.files { theme.add(file.path, bytes: file.bytes, shownAs: file.shownAs) }
    } catch {
      // A site need not have templates of its own.
      if case .missing = error { return theme }
      problems.append(Self.problem(error))
    }
    return theme
  }

  /// The problem that a folder cannot be read at all.
  public static func problem(_ error: ContentError) -> Problem {
    switch error {
    case .missing(let path): Problem(.contentMissing, file: path)
    case .unreadable(let path, let reason): Problem(.unreadable(reason: reason), file: path)
    }
  }
}
