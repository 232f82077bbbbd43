/// What a request knows already of the file, and what follows (RFC 9110 section 13).
struct Preconditions: Sendable {
  /// `If-None-Match`, all of them.
  var noneMatch: [String] = []
  /// `If-Modified-Since`.
  var modifiedSince: String?
  /// `If-Range`.
  var range: String?

  /// Whether the requester has it in this state already.
  func isKnown(tag: String?, modified: Int) -> Bool {
    if !noneMatch.isEmpty {
      return noneMatch.contains { Self.list($0, holds: tag) }
    }
    guard let time = modifiedSince.flatMap(HTTPDate.time) else { return false }
    return modified <= time
  }

  /// Whether a part of the file fits what the requester has of it, so that it may be sent alone. A time
  /// tells two states apart only once its second is over.
  func allowsPart(tag: String?, modified: Int, now: Int) -> Bool {
    guard let range else { return true }
    return range == tag || now > modified + 1 && range == HTTPDate.text(modified)
  }

  /// Whether a list of entity tags has this one, by the weak comparison: `W/` makes no difference. A
  /// tag may hold commas.
  private static func list(_ list: String, holds tag: String?) -> Bool {
    let bare = list.drop { $0 == " " || $0 == "\t" }
    if bare.trimming({ $0 == " " || $0 == "\t" }) == "*" { return true }
    guard let tag else { return false }
    var isInside = false
    var current = ""
    for letter in bare {
      if letter == "\"" {
        current.append(letter)
        if isInside && current == tag { return true }
        isInside.toggle()
        if !isInside { current = "" }
      } else if isInside {
        current.append(letter)
      }
    }
    return false
  }
}
