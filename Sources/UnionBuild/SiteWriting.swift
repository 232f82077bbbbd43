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
  let stage: Stage

  /// Fills the stage. Only what is made of something that has changed since the build that left the
  /// records is made anew; without records, everything.
  ///
  /// Returns the records for the next build, but for what it knows only when the stage is finished.
  func write(after records: PageRecords?, _ workers: Workers) async throws(BuildError) -> Written {
    var plan = plan(after: records)
    let items = plan.items
    var made: [Int: PageRecord] = [:]
    // Files that somebody took away or changed are found only when all others are kept.
    while true {
      let next = plan.toMake.filter { made[$0] == nil }
      let done = try await workers.map(next.count, grain: 4) { (place) throws(BuildError) in
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
    return Written(plan: plan, made: made, cells: renderer.cells)
  }

  private func plan(after records: PageRecords?) -> PagePlan {
    let pages = renderer.jobs.map {
      PagePlan.Item(name: renderer.name(of: $0), own: renderer.fingerprint(of: $0))
    }
    let files = attachments.map { PagePlan.Item(name: "#file " + $0.source, own: nil) }
    guard let records, let cells = renderer.cells, records.head.base == renderer.base,
      records.head.manifest == OutputFolder.manifestMark(at: stage.output.path)
    else { return PagePlan(pages + files) }
    return PagePlan(pages + files, after: records, cells: cells)
  }

  private func make(_ place: Int, _ item: PagePlan.Item) throws(BuildError) -> PageRecord {
    let jobs = renderer.jobs
    guard jobs.indices.contains(place) else {
      let file = attachments[place - jobs.count]
      try stage.copy(from: request.contentFolder + "/" + file.source, to: file.address)
      return PageRecord(name: item.name, own: item.own ?? 0, cells: [], files: [file.address])
    }
    let page = renderer.trace(jobs[place])
    for file in page.files { try stage.write(file.path, file.bytes) }
    return PageRecord(
      name: item.name, own: item.own ?? 0, cells: page.cells, files: page.files.map(\.path))
  }

  /// What was written, for the next build.
  struct Written {
    fileprivate let plan: PagePlan
    fileprivate let made: [Int: PageRecord]
    fileprivate let cells: Cells?

    /// How many pages and files were made, the others were kept.
    var count: Int { made.count }

    /// The records as they are stored; nil where nobody knows what the pages were made of.
    func records(_ head: PageRecords.Head) -> [UInt8]? {
      guard let cells, let pages = try? plan.records(made) else { return nil }
      return PageRecord.payload(head, cells, count: plan.items.count, pages: pages)
    }
  }
}
