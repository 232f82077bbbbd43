import Store
import UnionBuild

/// What a publish is about to change, put down at the target before the first change, so that the next
/// one knows what a broken one has left, whoever runs it and wherever.
struct SendingPlan: Sendable, Equatable {
  /// Its file.
  static let name = "unionsite-publishing.txt"
  private static let title = "unionsite-publishing 1"

  /// What is sent, batch by batch.
  var batches: [[FinishedSite.File]]
  /// What is deleted in the end.
  var deleted: [String]

  /// A plan.
  init(batches: [[FinishedSite.File]], deleted: [String]) {
    self.batches = batches
    self.deleted = deleted
  }

  /// Reads one; nil where it is none, or not whole.
  init?(_ text: String) {
    guard let lines = SealedLines.read(Self.title, text) else { return nil }
    batches = []
    deleted = []
    for line in lines {
      let parts = line.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false)
      if parts.first == "-" {
        deleted.append(String(line.dropFirst(2)))
        continue
      }
      guard parts.count == 4, let batch = Int(parts[0]), let hash = UInt64(parts[1], radix: 16),
        let size = Int(parts[2])
      else { return nil }
      if batch == batches.count { batches.append([]) }
      guard batch == batches.count - 1 else { return nil }
      batches[batch].append(FinishedSite.File(path: String(parts[3]), size: size, hash: hash))
    }
  }

  /// The file.
  var text: String {
    var lines: [String] = []
    for (number, batch) in batches.enumerated() {
      for file in batch {
        lines.append("\(number) \(SealedLines.digits(file.hash)) \(file.size) \(file.path)")
      }
    }
    return SealedLines.text(Self.title, lines + deleted.map { "- " + $0 })
  }

  /// Which plan it is.
  var fingerprint: String { SealedLines.digits(ContentHash.of(text)) }

  /// What is known of the target when so many batches of this plan had arrived and a publish then broke
  /// off: the batch that was under way may be there, or half. Where nobody knows how many arrived (nil),
  /// that may be any.
  func known(after old: RemoteList, batches done: Int?) -> RemoteList {
    var list = old
    for (number, batch) in batches.enumerated() {
      let hasArrived = done.map { number < $0 } ?? false
      let isOpen = done.map { number == $0 } ?? true
      for file in batch where hasArrived || isOpen || list.entries[file.path] == nil {
        list.entries[file.path] = RemoteList.Entry(
          size: file.size, hash: hasArrived ? file.hash : nil, mark: "-")
      }
    }
    // What was to go may be there still, and is ours.
    for path in deleted where list.entries[path] == nil {
      list.entries[path] = RemoteList.Entry(size: 0, hash: nil, mark: "-")
    }
    return list
  }
}

/// How far a plan has come: a short file that is written after each batch.
struct SendingProgress: Sendable, Equatable {
  /// Its file.
  static let name = "unionsite-publishing.json"

  /// Which plan.
  var plan: String
  /// How many of its batches have arrived.
  var batches: Int

  /// So many batches of a plan.
  init(plan: String, batches: Int) {
    self.plan = plan
    self.batches = batches
  }

  /// Reads it; nil where it is not whole.
  init?(_ text: String) {
    guard let object = FlatObject(bytes: Array(text.utf8)), case .text(let plan) = object["plan"],
      case .number(let batches) = object["batches"], batches >= 0
    else { return nil }
    self.init(plan: plan, batches: batches)
  }

  /// The file.
  var text: String {
    var object = FlatObject()
    object["program"] = .text("unionsite")
    object["plan"] = .text(plan)
    object["batches"] = .number(batches)
    return String(decoding: object.bytes, as: UTF8.self)
  }
}
