/// The stamp in an output folder: whose site it is, and whether it is whole.
///
/// It tells nothing that changes from one build of the same content to the next.
struct Stamp: Equatable, Sendable {
  /// Its file, at the top of the output folder.
  static let name = "unionsite-stamp.json"

  /// How many bytes it has at most; more is no stamp of ours.
  static let limit = 64 << 10

  /// The site it belongs to.
  var site: String
  /// False while files are replaced one by one, and after such a build was interrupted.
  var complete: Bool
  /// How many files the site has, without the stamp and the manifest.
  var files: Int

  /// The stamp as the bytes of its file.
  var bytes: [UInt8] {
    var text = #"{"program":"unionsite","site":""#
    for scalar in site.unicodeScalars {
      switch scalar {
      case "\"", "\\": text += "\\" + String(scalar)
      case "\0"..<" ":
        let hex = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: text.unicodeScalars.append(scalar)
      }
    }
    return Array((text + #"","complete":\#(complete),"files":\#(files)}"# + "\n").utf8)
  }
}

extension Stamp {
  /// Reads a stamp; nil if the bytes are none of ours. Keys that a later version may add are skipped.
  init?(bytes: [UInt8]) {
    var reader = StampReader(bytes: bytes)
    guard let members = reader.members(), members["program"] == .text("unionsite"),
      case .text(let site) = members["site"], case .truth(let complete) = members["complete"]
    else { return nil }
    self.init(site: site, complete: complete, files: 0)
    if case .number(let files) = members["files"] { self.files = files }
  }
}
