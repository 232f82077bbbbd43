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
  /// What the store has of the jobs whose bytes must be looked at.
  private(set) var known: [Int: Known] = [:]
  private let places: [Int]
  /// Each shard with what it has entries for.
  private var shards: [(shard: StoredShard?, found: [ShardFindings.Found])]
  /// What is to be stored of the jobs whose bytes were looked at.
  private var records: [Int: StoreRecord] = [:]
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
    shards = Array(repeating: (nil, []), count: count)
    fates = Array(repeating: .stays(nil), count: count)
  }

  /// Takes in what a shard knew.
  mutating func take(_ findings: ShardFindings, _ shard: ReportStore.Shard?, at place: Int) {
    isNew = false
    // A shard that could not be used, or that holds reports which are gone, is written anew.
    let isWhole = findings.refusal == nil && findings.count == findings.found.count
    fates[place] = isWhole ? .stays(shard) : .changes
    shards[place] = (findings.shard, findings.found)
    guard let opened = findings.shard else { return }
    var next = findings.reads.makeIterator()
    for found in findings.found {
      if found.isSame {
        reads[found.job] = next.next()
      } else {
        known[found.job] = Known(shard: opened, entry: found.entry)
      }
    }
  }

  /// Takes in what came of a job whose bytes had to be looked at.
  mutating func take(_ checked: Checked, at job: Int) {
    reads[job] = checked.read
    records[job] = checked.record
    if checked.isChanged { fates[places[job]] = .changes }
  }

  /// What is to be written; nil where everything stays.
  func update(store: ReportStore, context: UInt64, path: (Int) -> String) -> StoreUpdate? {
    var changes: [StoreUpdate.Change] = []
    var shards: [ReportStore.Shard?] = []
    for (place, fate) in fates.enumerated() {
      if case .stays(let shard) = fate {
        shards.append(shard)
        continue
      }
      shards.append(nil)
      let records = records(ofShard: place)
      let change = members[place].compactMap { job in records[job].map { (path(job), $0) } }
      changes.append(StoreUpdate.Change(place: place, records: change))
    }
    if changes.isEmpty, !isNew { return nil }
    return StoreUpdate(
      store: store,
      reports: StoreUpdate.Reports(
        list: ReportStore.List(context: context, shards: shards), changes: changes))
  }

  /// What is to be stored in a shard, by job: what was stored of what is still the same, and what came of
  /// the others.
  private func records(ofShard place: Int) -> [Int: StoreRecord] {
    var all: [Int: StoreRecord] = [:]
    if let shard = shards[place].shard {
      for found in shards[place].found where found.isSame {
        all[found.job] = .stored(shard, found.entry)
      }
    }
    for job in members[place] {
      if let record = records[job] { all[job] = record }
    }
    return all
  }
}
