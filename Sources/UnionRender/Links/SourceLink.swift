/// A link as it stands in a content file: to another content file, to a page of the site, or to a
/// place on the page.
struct SourceLink: Equatable {
  /// What it leads to.
  enum Target: Equatable {
    /// The page it stands on.
    case samePage
    /// A content file, by its path below the content folder.
    case source(String)
    /// A page of the site by its address, for links that begin with `/`.
    case page(String)
    /// Out of the content folder.
    case outside
  }

  var target: Target
  /// `#…` with its mark, or empty.
  var fragment: String

  /// Reads a link of the content file `source` (below the content folder).
  init(_ destination: String, in source: String) {
    let cut = destination.firstIndex(of: "#") ?? destination.endIndex
    fragment = String(destination[cut...])
    let beforeQuery = destination[..<cut].prefix { $0 != "?" }
    let path = Self.decoded(String(beforeQuery))
    if path.isEmpty {
      target = .samePage
    } else if path.hasPrefix("/") {
      target = .page(String(path.dropFirst()))
    } else {
      let folder = source.split(separator: "/").dropLast().map(String.init)
      target = Self.resolved(path, from: folder).map { .source($0) } ?? .outside
    }
  }

  /// `..` and `.` taken away; nil where the path leaves the folder.
  private static func resolved(_ path: String, from folder: [String]) -> String? {
    var names = folder
    for name in path.split(separator: "/") {
      switch name {
      case ".": continue
      case "..":
        if names.isEmpty { return nil }
        names.removeLast()
      default: names.append(String(name))
      }
    }
    return names.joined(separator: "/")
  }

  /// `%E4%B8%80` as 一.
  static func decoded(_ path: String) -> String {
    guard path.contains("%") else { return path }
    var out: [UInt8] = []
    var bytes = path.utf8.makeIterator()
    while let byte = bytes.next() {
      if byte == UInt8(ascii: "%") {
        let rest = bytes
        if let high = bytes.next().flatMap(hexValue), let low = bytes.next().flatMap(hexValue) {
          out.append(high << 4 | low)
          continue
        }
        bytes = rest
      }
      out.append(byte)
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func hexValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }
}
