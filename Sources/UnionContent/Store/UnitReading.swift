import Diagnostics
import Parallel
import Store
import UnionModel

/// The reading of all units: those that the store knows are taken out of it, the others are read from
/// their files. Whether a unit comes from here or there makes no difference to what is read.
struct UnitReading<Source: ContentSource>: Sendable {
  /// A unit that is to be read.
  struct Job: Sendable {
    /// Its folder, below `content/units`.
    var folder: String
    /// Its `unit.md`.
    var file: ListedFile
  }

  /// What came of it.
  struct Outcome: Sendable {
    /// What was read, one for each job.
    var reads: [UnitReader.ReadUnit]
    /// What is to be stored; nil where all is stored as it is.
    var update: [UInt8]?
    /// Why nothing of the store could be used.
    var refusal: StoreRefusal?
  }

  let jobs: [Job]
  let files: TextFiles<Source>
  let store: ReportStore?

  /// Reads all units.
  func run(_ workers: Workers) async -> Outcome {
    let (known, refusal) = stored()
    let done = await workers.map(jobs.count) { [known] in read(jobs[$0], known) }
    var outcome = Outcome(reads: done.map(\.read), refusal: refusal)
    let entries = zip(jobs, done).compactMap { job, done in
      done.entry.map { (path: job.file.path, entry: $0) }
    }
    if entries.count != known.count || done.contains(where: \.isChanged) {
      outcome.update = StoredUnits.bytes(of: entries)
    }
    return outcome
  }

  private func stored() -> (units: StoredUnits, refusal: StoreRefusal?) {
    do throws(StoreRefusal) { return (try store?.units() ?? StoredUnits(), nil) } catch {
      return (StoredUnits(), error)
    }
  }

  /// What came of a job.
  private struct Done: Sendable {
    var read: UnitReader.ReadUnit
    /// What is to be stored of it; nil for nothing.
    var entry: StoredUnits.Entry?
    /// Whether that differs from what is stored.
    var isChanged: Bool
  }

  private func read(_ job: Job, _ stored: StoredUnits) -> Done {
    let known = stored[job.file.path]
    if let known, known.identity != nil, known.identity == job.file.identity,
      let read = decoded(known, job)
    {
      return Done(read: read, entry: known, isChanged: false)
    }
    let settled = job.file.isSettled ? job.file.identity : nil
    let bytes = files.source.read(job.file.path)
    if var known, case .success(let bytes) = bytes, known.content == ContentHash.of(bytes),
      let read = decoded(known, job)
    {
      let isChanged = known.identity != settled
      known.identity = settled
      return Done(read: read, entry: known, isChanged: isChanged)
    }
    let read = readAnew(job, bytes)
    guard store != nil, UnitCoding.canHold(read), case .success(let bytes) = bytes else {
      return Done(read: read, isChanged: known != nil)
    }
    var unit = ByteWriter(capacity: 512)
    UnitCoding.write(read, to: &unit)
    let entry = StoredUnits.Entry(
      identity: settled, content: ContentHash.of(bytes), unit: unit.bytes)
    return Done(read: read, entry: entry, isChanged: true)
  }

  /// The unit of an entry; what cannot be decoded is read from the file.
  private func decoded(_ entry: StoredUnits.Entry, _ job: Job) -> UnitReader.ReadUnit? {
    entry.unit.withUnsafeBytes { bytes in
      try? UnitCoding.read(bytes, path: job.file.path, folder: job.folder)
    }
  }

  private func readAnew(
    _ job: Job, _ bytes: Result<[UInt8], ContentReadFailure>
  ) -> UnitReader.ReadUnit {
    let path = job.file.path
    let text = files.text(of: bytes, at: path)
    guard let source = text.source else {
      let empty = SourceText(path: files.shown(path), bytes: [])
      var unit = UnitReader().read(empty, path: path, folder: job.folder)
      unit.problems = text.problems
      unit.unit.fingerprint = 0
      return unit
    }
    var unit = UnitReader().read(source, path: path, folder: job.folder)
    unit.problems += text.problems
    unit.unit.fingerprint = ContentHash.of(source.bytes)
    return unit
  }
}
