import Parallel
import Store
import UnionModel
import UnionRender

/// The last step of a build: pages are made and written into the stage, all others are kept, and what
/// each was made of is noted for the next build.
struct SiteWriting {
  let request: BuildRequest
  let renderer: SiteRenderer
  let attachments: [Attachment]
  /// What tells whether each of them is still the same; 0 where a look at it does not tell.
  let attachmentMarks: [UInt64]
  let stage: Stage

  /// So few pages are made before anybody could look at the first of them, and each of them counts: it
  /// is handed to the next worker by itself.
  private static let few = 64

  /// Fills the stage. Only what is made of something that has changed since the build that left the
  /// records is made anew; without records, everything.
  ///
  /// Returns the records for the next build, but for what it knows only when the stage is finished.
  func write(after records: PageRecords?, _ workers: Workers) async throws(BuildError) -> Written {
    var plan = plan(after: records)
    let items = plan.items
    var made: [Int: PageRecord] = [:]
    if let first = request.first, plan.toMake.count > Self.few {
      for item in plan.toMake where first.pages.contains(items[item].name) {
        made[item] = try make(item, items[item], first)
      }
    }
    // Files that somebody took away or changed are found only when all others are kept.
    while true {
      let next = plan.toMake.filter { made[$0] == nil }
      let done = try await workers.map(next.count, grain: next.count > Self.few ? 4 : 1) {
        (place) throws(BuildError) in
        try make(next[place], items[next[place]])
      }
      for (item, record) in zip(next, done) { made[item] = record }
      guard plan.keepsAny else { break }
      let lost = try await stage.keepOthers(
        except: plan.dropped, verifying: request.verifies, workers: workers)
      let again = plan.makeAgain(lost)
      if again.isEmpty { break }
      stage.release(again)
    }
    return Written(plan: plan, made: made, cells: renderer.cells, parts: renderer.parts)
  }

  private func plan(after records: PageRecords?) -> PagePlan {
    let pages = renderer.jobs.map {
      PagePlan.Item(name: renderer.name(of: $0), own: renderer.fingerprint(of: $0))
    }
    let files = zip(attachments, attachmentMarks).map { file, mark in
      // A file that goes elsewhere is another one.
      PagePlan.Item(
        name: "#file \(file.source) → \(file.address)", own: mark == 0 ? nil : mark)
    }
    guard let records, let cells = renderer.cells, records.head.base == renderer.base,
      records.head.manifest == stage.fingerprint
    else { return PagePlan(pages + files) }
    return PagePlan(pages + files, after: records, cells: cells)
  }

  private func make(_ place: Int, _ item: PagePlan.Item, _ first: BuildRequest.First? = nil)
    throws(BuildError) -> PageRecord
  {
    if Task.isCancelled { throw .cancelled(path: request.output) }
    let jobs = renderer.jobs
    guard jobs.indices.contains(place) else {
      let file = attachments[place - jobs.count]
      try stage.copy(from: request.contentFolder + "/" + file.source, to: file.address)
      var record = PageRecord(
        name: item.name, own: item.own ?? 0, cells: [], files: [file.address])
      record.changed = [file.address]
      return record
    }
    let page = renderer.trace(jobs[place])
    first?.made(item.name, page.files)
    var record = PageRecord(
      name: item.name, own: item.own ?? 0, cells: page.cells, files: page.files.map(\.path))
    for file in page.files where try stage.write(file.path, file.bytes) {
      record.changed.append(file.path)
    }
    return record
  }

  /// What was written, for the next build.
  struct Written {
    fileprivate let plan: PagePlan
    fileprivate let made: [Int: PageRecord]
    fileprivate let cells: Cells?
    fileprivate let parts: [PartRecord]

    /// How many pages and files were made, the others were kept.
    var count: Int { made.count }

    /// The files that are not what they were, and those that are no more.
    var changed: Set<String> {
      var gone = plan.dropped
      for record in made.values { gone.subtract(record.files) }
      return made.values.reduce(into: gone) { $0.formUnion($1.changed) }
    }

    /// The records as they are stored; nil where nobody knows what the pages were made of.
    func records(_ head: PageRecords.Head) -> [UInt8]? {
      guard let cells, let pages = try? plan.records(made) else { return nil }
      return PageRecord.payload(head, cells, parts, count: plan.items.count, pages: pages)
    }
  }
}
