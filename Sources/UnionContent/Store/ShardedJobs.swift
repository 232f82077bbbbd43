import Store
import UnionModel

/// The reports that are to be read, by the shards they belong to, while they are read.
struct ShardedJobs: Sendable {
  /// What the store has of a report.
  struct Known: Sendable {
    var shard: StoredShard
    var entry: StoredEntry
  }

  /// What came of a report that the store could not tell without its bytes.
  struct Checked: Sendable {
    var read: ReportReader.ReadReport
    /// What is to be stored; nil for nothing.
    var record: StoreRecord?
    /// Whether that differs from what is stored.
    var isChanged: Bool
  }

  /// The jobs of each shard.
  private(set) var members: [[Int]]
  /// What was read, one for each job.
  private(set) var reads: [ReportReader.ReadReport?]
  /// What the store has of each job.
  private(set) var known: [Known?]
  private let places: [Int]
  private var records: [StoreRecord?]
  private var fates: [Fate]
  /// Whether nothing of the old list can stay.
  private var isNew = true

  /// What becomes of a shard.
  private enum Fate: Sendable {
    /// It stays as it is stored; nil for an empty one.
    case stays(ReportStore.Shard?)
    /// It is written anew.
    case changes
  }

  /// `places` is the shard of each job.
  init(places: [Int], count: Int, jobs: Int) {
    self.places = places
    members = Array(repeating: [], count: count)
    for (job, place) in places.enumerated() { members[place].append(job) }
    reads = Array(repeating: nil, count: jobs)
    known = Array(repeating: nil, count: jobs)
    records = Array(repeating: nil, count: jobs)
    fates = Array(repeating: .stays(nil), count: count)
  }

  /// Takes in what a shard knew.
  mutating func take(_ findings: ShardFindings, _ shard: ReportStore.Shard?, at place: Int) {
    isNew = false
    // A shard that could not be used, or that holds reports which are gone, is written anew.
    let isWhole = findings.refusal == nil && findings.count == findings.found.count
    fates[place] = isWhole ? .stays(shard) : .changes
    guard let opened = findings.shard else { return }
    for (job, entry, read) in findings.found {
      known[job] = Known(shard: opened, entry: entry)
      guard let read else { continue }
      reads[job] = read
      records[job] = .stored(opened, entry)
    }
  }

  /// Takes in what came of a job whose bytes had to be looked at.
  mutating func take(_ checked: Checked, at job: Int) {
    reads[job] = checked.read
    records[job] = checked.record
    if checked.isChanged { fates[places[job]] = .changes }
  }

  /// What is to be written; nil where everything stays.
  func update(store: ReportStore, context: UInt64, paths: [String]) -> StoreUpdate? {
    var changes: [StoreUpdate.Change] = []
    var shards: [ReportStore.Shard?] = []
    for (place, fate) in fates.enumerated() {
      if case .stays(let shard) = fate {
        shards.append(shard)
        continue
      }
      shards.append(nil)
      var change = StoreUpdate.Change(place: place, records: [])
      for job in members[place] {
        if let record = records[job] { change.records.append((paths[job], record)) }
      }
      changes.append(change)
    }
    if changes.isEmpty, !isNew { return nil }
    return StoreUpdate(
      store: store, list: ReportStore.List(context: context, shards: shards), changes: changes)
  }
}
