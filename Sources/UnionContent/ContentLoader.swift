public import Diagnostics
public import Parallel
public import Store
public import UnionModel

/// The first step of the road: a content folder becomes a site and a list of problems.
public struct ContentLoader: Sendable {
  /// What was read.
  public struct Loaded: Sendable {
    /// The site, with everything that could be understood.
    public var site: Site
    /// Every problem, in the order of their places.
    public var problems: [Problem]
    /// What else those need who look further for problems.
    public var notes: ContentNotes
    /// What is to be written so that the next reading is short; nil where nothing changed, or where
    /// there is no store.
    public var storeUpdate: StoreUpdate?
    /// Why what is stored was not, or not all, used, where it should have been.
    public var storeRefusal: StoreRefusal?
  }

  private let workers: Workers
  private let drafts: DraftHandling
  private let store: ReportStore?

  /// A loader. With a `store`, a report that has not changed is taken out of it.
  public init(
    workers: Workers, drafts: DraftHandling = .leaveOut, store: ReportStore? = nil
  ) {
    self.workers = workers
    self.drafts = drafts
    self.store = store
  }

  /// Reads everything. One problem never hides another: only a folder that cannot be listed throws.
  public func load(_ source: some ContentSource) async throws(ContentError) -> Loaded {
    await load(source, listing: try source.list())
  }

  /// Reads everything that a listing of the source names.
  public func load(_ source: some ContentSource, listing: ContentListing) async -> Loaded {
    let files = TextFiles(source: source)
    let layout = ContentLayout(listing.files, root: source.root)
    var loading = SiteLoading(root: source.root)
    loading.problems = listing.problems + layout.problems
    let units = UnitReading(
      jobs: layout.units.map { .init(folder: $0.folder, file: listing.entries[$0.place]) },
      files: files, store: store)
    async let unitsRead = units.run(workers)
    loading.readSettings(listing, files)
    let unitsFound = await unitsRead
    loading.take(unitsFound.reads)
    let jobs = loading.reportJobs(layout, listing)
    let stored = await loading.readReports(jobs, files, workers, drafts: drafts, store: store)
    loading.checkHeadlines()
    loading.readPages(layout, files, drafts: drafts)
    loading.addAttachments(layout)
    let attachments = await AttachmentReading(
      jobs: layout.attachments.map { listing.entries[$0.place] }, files: files, store: store
    ).run(workers)
    loading.problems += attachments.problems
    loading.checkAddresses()
    loading.addFingerprint()
    // A folder that lacks its unit.md is told as that.
    if layout.units.isEmpty, !layout.lacksUnitFile {
      loading.problems.append(Problem(.siteEmpty, file: source.root))
    }
    var update = stored.update
    if let store, unitsFound.update != nil || attachments.update != nil {
      update = update ?? StoreUpdate(store: store)
      update?.units = unitsFound.update
      update?.attachments = attachments.update
    }
    return Loaded(
      site: loading.site,
      problems: PersonalDataSearch.shortened(loading.notes.unaccepted(loading.problems).sorted()),
      notes: loading.notes, storeUpdate: update,
      storeRefusal: unitsFound.refusal ?? stored.refusal ?? attachments.refusal)
  }
}

/// Reads text files: bytes, then encoding, with the problems of both.
struct TextFiles<Source: ContentSource>: Sendable {
  let source: Source

  /// The path as people are told it.
  func shown(_ path: String) -> String { source.root + "/" + path }

  /// The text of a file, or nil with the problem that says why.
  func text(_ path: String) -> (source: SourceText?, problems: [Problem]) {
    text(of: source.read(path), at: path)
  }

  /// The text of a file that was read.
  func text(
    of bytes: Result<[UInt8], ContentReadFailure>, at path: String
  ) -> (source: SourceText?, problems: [Problem]) {
    switch bytes {
    case .success(let bytes): TextDecoding.text(of: bytes, path: shown(path))
    case .failure(.system(let reason)):
      (nil, [Problem(.unreadable(reason: reason), file: shown(path))])
    case .failure(.tooLarge(let limit)):
      (nil, [Problem(.fileTooLarge(limit: limit), file: shown(path))])
    }
  }
}

extension ContentSource {
  /// The text of a file as it was loaded, for those who show a place in it; nil where it cannot be
  /// read.
  public func text(_ path: String) -> SourceText? { TextFiles(source: self).text(path).source }
}
