import Store

/// Words that come from outside, as they may stand in nginx's settings: no name breaks out of its place.
struct NginxText: Sendable {
  /// What all variables of this site begin with, so that two sites do not meet.
  let prefix: String

  /// Words for a site at an address.
  init(_ address: PublicAddress) {
    let place = address.host + address.path
    let letters = place.unicodeScalars.map { scalar in
      ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) ? Character(scalar) : "_"
    }
    let name = String(letters).split(separator: "_").joined(separator: "_")
    // nginx takes 46 letters at most in the name of a variable, unless it is told otherwise.
    let mark = String(UInt32(truncatingIfNeeded: ContentHash.of(place)), radix: 16)
    prefix = "union_" + String(name.prefix(20)) + "_" + mark
  }

  /// The variable that stands for `$`, which nginx knows no other way to write.
  var dollar: String { prefix + "_dollar" }

  /// A text in quotes, in a place where nginx reads no variables.
  func plain(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\" + String(scalar)
      // No path of ours has any; a line end would still be one within quotes.
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: continue
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// A text in quotes, in a place where nginx reads variables.
  func value(_ text: String) -> String {
    plain(text).split(separator: "$", omittingEmptySubsequences: false)
      .joined(separator: "${\(dollar)}")
  }

  /// A host's name; `_`, which no host has, for what is none.
  static func host(_ name: String) -> String {
    let isName = name.utf8.allSatisfy { byte in
      let sign = Character(UnicodeScalar(byte))
      return byte >= 0x80 || sign.isLetter || sign.isNumber || "-._:[]".contains(sign)
    }
    return isName && !name.hasPrefix(".") ? "\"\(name)\"" : "_"
  }
}
