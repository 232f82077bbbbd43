/// Words that come from outside, as they may stand in nginx's settings: no name breaks out of its place.
struct NginxText: Sendable {
  /// What all variables of this site begin with, so that two sites do not meet.
  let prefix: String

  /// Words for a site at an address.
  init(_ address: PublicAddress) {
    let name = (address.host + address.path).utf8.map { byte -> Character in
      let isPlain = byte < 0x80 && Character(UnicodeScalar(byte)).isLetter
      let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      return isPlain || isDigit ? Character(UnicodeScalar(byte)) : "_"
    }
    prefix = "union_" + String(String(name).split(separator: "_").joined(separator: "_").prefix(60))
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
