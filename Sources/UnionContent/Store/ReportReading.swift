import Diagnostics
import Markdown
import Parallel
import Store
import UnionModel

/// The reading of all reports: those that the store knows are taken out of it, the others are read from
/// their files. Whether a report comes from here or there makes no difference to what is read.
struct ReportReading<Source: ContentSource>: Sendable {
  /// Sorted by the bytes of their paths.
  let jobs: [ReportJob]
  let reader: ReportReader
  let units: [Unit]
  /// The fingerprint of each unit's file.
  let unitHashes: [UInt64]
  let files: TextFiles<Source>

  /// What came of it.
  struct Outcome: Sendable {
    /// What was read, one for each job.
    var reads: [ReportReader.ReadReport]
    /// What is to be stored; nil where all is stored as it is.
    var update: StoreUpdate?
    /// Why nothing, or not all, of the store could be used.
    var refusal: StoreRefusal?
  }

  /// Reads all reports without a store.
  func run(_ workers: Workers) async -> Outcome {
    let read = await workers.map(jobs.count) { index in
      readAnew(jobs[index], files.source.read(jobs[index].path)).read
    }
    return Outcome(reads: read)
  }

  /// Reads all reports with a store; `context` is the fingerprint of all that every report is read by.
  func run(_ workers: Workers, store: ReportStore, context: UInt64) async -> Outcome {
    let opened = open(store)
    let count = ReportStore.List.count(for: jobs.count, before: opened.list?.shards.count)
    var state = ShardedJobs(
      places: places(among: count), count: count, jobs: jobs.count)
    var refusal = opened.refusal
    if let folder = opened.folder, let list = opened.list, list.context == context,
      list.shards.count == count
    {
      let found = await workers.map(count, grain: 1) { [members = state.members] place in
        look(into: list.shards[place], of: store, in: folder, for: members[place])
      }
      for (place, shard) in found.enumerated() {
        refusal = refusal ?? shard.refusal
        state.take(shard, list.shards[place], at: place)
      }
    }
    let pending = jobs.indices.filter { state.reads[$0] == nil }
    let recovery = opened.folder.map { self.recovery(in: $0) }
    let read = await workers.map(pending.count) { [known = state.known] index in
      check(jobs[pending[index]], known[pending[index]], recovery)
    }
    for (index, result) in zip(pending, read) { state.take(result, at: index) }
    let update = state.update(store: store, context: context, path: { jobs[$0].path })
    return Outcome(reads: state.reads.compactMap { $0 }, update: update, refusal: refusal)
  }

  private func open(_ store: ReportStore) -> (
    folder: StoreFolder?, list: ReportStore.List?, refusal: StoreRefusal?
  ) {
    do throws(StoreRefusal) {
      let opened = try store.open()
      return (opened?.folder, opened?.list, nil)
    } catch { return (nil, nil, error) }
  }

  /// The shard of each job.
  private func places(among count: Int) -> [Int] {
    let places = units.map { ReportStore.List.place(of: $0.path, among: count) }
    return jobs.map { places[$0.unit] }
  }

  /// What a shard knows of the jobs that belong to it.
  private func look(
    into shard: ReportStore.Shard?, of store: ReportStore, in folder: StoreFolder,
    for members: [Int]
  ) -> ShardFindings {
    var findings = ShardFindings()
    guard let shard else { return findings }
    do throws(StoreRefusal) {
      let opened = try StoredShard(shard, of: store, in: folder)
      do throws(MalformedBytes) {
        let recovery = recovery(in: folder)
        findings.found.reserveCapacity(members.count)
        findings.reads.reserveCapacity(members.count)
        findings.count = try opened.match(members.count, path: { jobs[members[$0]].path }) {
          (index, entry) throws(MalformedBytes) in
          let job = members[index]
          guard entry.unit == unitHashes[jobs[job].unit] else { return }
          let isSame = entry.identity != nil && entry.identity == jobs[job].file.identity
          if isSame { findings.reads.append(try read(entry, in: opened, jobs[job], recovery)) }
          findings.found.append((job, entry, isSame))
        }
        findings.shard = opened
      } catch { throw .damaged }
    } catch { findings = ShardFindings(refusal: error) }
    return findings
  }

  /// Holds a report's bytes against what is stored of it, and reads it where they differ.
  private func check(
    _ job: ReportJob, _ known: ShardedJobs.Known?, _ recovery: ReportRecovery?
  ) -> ShardedJobs.Checked {
    let bytes = files.source.read(job.path)
    if let known, let recovery, case .success(let bytes) = bytes,
      known.entry.content == ContentHash.of(bytes)
    {
      var entry = known.entry
      entry.identity = job.settled
      // What cannot be decoded is read from the file.
      if let read = try? read(entry, in: known.shard, job, recovery) {
        return ShardedJobs.Checked(
          read: read, record: .stored(known.shard, entry),
          isChanged: entry.identity != known.entry.identity)
      }
    }
    let (read, record) = readAnew(job, bytes)
    return ShardedJobs.Checked(
      read: read, record: record, isChanged: record != nil || known != nil)
  }

  private func read(
    _ entry: StoredEntry, in shard: StoredShard, _ job: ReportJob, _ recovery: ReportRecovery
  ) throws(MalformedBytes) -> ReportReader.ReadReport {
    try shard.read(
      entry, unit: job.unit, path: job.path, shown: files.shown(job.path), recovery: recovery)
  }

  /// Reads a report from the bytes of its file, and makes what is to be stored of it. A report with
  /// problems is not stored: it is read each time, until they are mended.
  private func readAnew(
    _ job: ReportJob, _ bytes: Result<[UInt8], ContentReadFailure>
  ) -> (read: ReportReader.ReadReport, record: StoreRecord?) {
    let text = files.text(of: bytes, at: job.path)
    guard let source = text.source, case .success(let bytes) = bytes else {
      return (ReportReader.ReadReport(problems: text.problems), nil)
    }
    var read = reader.read(source, path: job.path, unit: job.unit, of: units)
    read.problems += text.problems
    guard let coded = read.report.map({ code($0, read) }) else { return (read, nil) }
    read.report?.fingerprints = coded.fingerprints
    guard read.problems.isEmpty, coded.text.body.problems.isEmpty else { return (read, nil) }
    let entry = StoredEntry(
      identity: job.settled, content: ContentHash.of(bytes), unit: unitHashes[job.unit],
      fingerprints: coded.fingerprints)
    return (read, .fresh(entry, facts: coded.facts, text: coded.text))
  }

  /// What is stored of a report, and its fingerprints.
  private func code(_ report: Report, _ read: ReportReader.ReadReport) -> (
    facts: [UInt8], text: ReportText.Content, fingerprints: ReportFingerprints
  ) {
    let text = report.text.content
    let facts = FactsEncoding.encode(read, report, unit: units[report.unit].path)
    var writer = ByteWriter(capacity: text.body.html.count + 1024)
    TextCoding.write(text, to: &writer)
    let fingerprints = ReportFingerprints(
      facts: facts.fingerprint, text: ContentHash.of(writer.bytes))
    return (facts.bytes, text, fingerprints)
  }

  private func recovery(in folder: StoreFolder) -> ReportRecovery {
    ReportRecovery(
      read: { path, unit in
        guard let source = files.text(path).source else { return nil }
        return reader.read(source, path: path, unit: unit, of: units).report
      }, folder: folder)
  }
}

/// A report that is to be read.
struct ReportJob: Sendable {
  /// The unit's index.
  var unit: Int
  /// The report's file.
  var file: ListedFile

  /// The path of the file.
  var path: String { file.path }
  /// What the system says of the file, where it can be trusted later.
  var settled: FileIdentity? { file.isSettled ? file.identity : nil }
}

/// What a shard knew of the reports that belong to it.
struct ShardFindings: Sendable {
  /// An entry of a job.
  typealias Found = (job: Int, entry: StoredEntry, isSame: Bool)

  var shard: StoredShard?
  /// The number of its entries.
  var count = 0
  /// The jobs that it has an entry for, and whether the file is certainly the same.
  var found: [Found] = []
  /// What was read where it is, one after another.
  var reads: [ReportReader.ReadReport] = []
  var refusal: StoreRefusal?
}
