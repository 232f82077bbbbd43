import UnionBuild

/// What stands in the lock of a place that knows no locks.
struct LockNote: Sendable, Equatable {
  /// Its file.
  static let name = "unionsite-lock.json"

  /// Who publishes: `li@office`.
  var who: String
  /// Tells this publish from every other.
  var nonce: String
  /// Counts up for as long as it lives.
  var beat: Int

  /// A lock of a publish.
  init(who: String, nonce: String, beat: Int) {
    self.who = who
    self.nonce = nonce
    self.beat = beat
  }

  /// Reads one; nil where it is none, or half written.
  init?(_ text: String) {
    guard let object = FlatObject(bytes: Array(text.utf8)), case .text(let who) = object["who"],
      case .text(let nonce) = object["nonce"], case .number(let beat) = object["beat"]
    else { return nil }
    self.init(who: who, nonce: nonce, beat: beat)
  }

  /// The file.
  var text: String {
    var object = FlatObject()
    object["program"] = .text("unionsite")
    object["who"] = .text(who)
    object["nonce"] = .text(nonce)
    object["beat"] = .number(beat)
    return String(decoding: object.bytes, as: UTF8.self)
  }
}

/// How long a lock is watched, and how often it is written.
struct LockTimes: Sendable {
  /// Its owner writes it anew so often.
  var beat = Duration.seconds(10)
  /// An owner that has not done so for as long is dead.
  var dead = Duration.seconds(30)
  /// Who waits for that looks so often.
  var look = Duration.seconds(2)
  /// From when a new lock is written until it is known that nobody else wrote one at the same moment.
  var settle = Duration.seconds(3)
}
