import Markdown
public import Parallel
public import Store
import UnionModel

/// What is to be stored of a report.
enum StoreRecord: Sendable {
  /// What is stored already.
  case stored(StoredShard, StoredEntry)
  /// What was read of its file: the facts as bytes, the text still to be made bytes.
  case fresh(StoredEntry, facts: [UInt8], text: ReportText.Content)
}

extension StoreRecord {
  /// About how many bytes its text will take.
  fileprivate var textSize: Int {
    switch self {
    case .stored(_, let entry): entry.text.count
    case .fresh(_, _, let text): text.body.html.count + 1024
    }
  }
}

/// What a reading has to add to the store. What is not changed is not written.
public struct StoreUpdate: Sendable {
  /// A shard with all its reports, sorted by the bytes of their paths.
  struct Change: Sendable {
    var place: Int
    var records: [(path: String, record: StoreRecord)]
  }

  /// What becomes of the reports.
  struct Reports: Sendable {
    /// The list to be; without the shards that change.
    var list: ReportStore.List
    var changes: [Change]
  }

  let store: ReportStore
  /// Nil where all stays as it is stored.
  var reports: Reports?
  /// The units, as they are to be stored; nil where all stays.
  var units: [UInt8]?

  /// The attachments, as they are to be stored; nil where all stays.
  var attachments: [UInt8]?

  /// Writes the units, then the shards that changed, then the list, then removes what no list names any
  /// more. Whoever is killed meanwhile leaves the old list.
  ///
  /// Writes nothing while another process does. Throws what the system says; the site is none the worse
  /// for it.
  public func write(_ workers: Workers) async throws(StoreError) {
    let folder = try StoreFolder.make(inSite: store.site)
    guard let lock = try folder.lock() else { return }
    defer { lock.release() }
    if let units { try folder.write(ReportStore.unitsName, as: store.unitsKind, units) }
    if let attachments {
      try folder.write(ReportStore.attachmentsName, as: store.attachmentsKind, attachments)
    }
    if let reports { try await write(reports, in: folder, workers) }
  }

  private func write(
    _ reports: Reports, in folder: StoreFolder, _ workers: Workers
  ) async throws(StoreError) {
    let changes = reports.changes
    let written = try await workers.map(changes.count, grain: 1) { (index) throws(StoreError) in
      try write(changes[index].records, in: folder)
    }
    var list = reports.list
    for (change, shard) in zip(changes, written) { list.shards[change.place] = shard }
    try folder.write(ReportStore.listName, as: store.listKind, ReportStore.bytes(of: list))
    var wanted: Set<String> = []
    for shard in list.shards.compactMap({ $0 }) {
      wanted.insert(shard.factsName)
      wanted.insert(shard.textsName)
    }
    for name in folder.names() where ReportStore.Shard.owns(name) && !wanted.contains(name) {
      folder.remove(name)
    }
  }

  private func write(
    _ records: [(path: String, record: StoreRecord)], in folder: StoreFolder
  ) throws(StoreError) -> ReportStore.Shard? {
    if records.isEmpty { return nil }
    var facts = ByteWriter()
    var texts = ByteWriter(
      capacity: records.reduce(0) { known, record in known + record.record.textSize })
    var textsName: UInt64 = 0
    facts.write(UInt64(records.count))
    for (path, record) in records {
      let start = texts.bytes.count
      var entry: StoredEntry
      switch record {
      case .stored(let shard, let known):
        entry = known
        shard.texts.withBytes(known.text) { texts.append($0) }
        entry.text = start..<texts.bytes.count
        shard.withFacts(known.facts) { entry.write(path: path, facts: $0, to: &facts) }
      case .fresh(let known, let own, let text):
        entry = known
        TextCoding.write(text, to: &texts)
        entry.text = start..<texts.bytes.count
        own.withUnsafeBytes { entry.write(path: path, facts: $0, to: &facts) }
      }
      textsName = ContentHash.join(textsName, entry.fingerprints.text)
    }
    let shard = ReportStore.Shard(
      facts: ContentHash.of(facts.bytes, seed: textsName), texts: textsName)
    try folder.write(shard.textsName, as: store.textsKind, texts.bytes)
    try folder.write(shard.factsName, as: store.factsKind, facts.bytes)
    return shard
  }
}
