import Foundation

/// The pages of two built sites held against each other: the same pages with the same text.
enum BuiltPages {
  /// What came out.
  struct Compared {
    let isEqual: Bool
    /// In words.
    let text: String
  }

  /// Compares all pages, by what is left of them without tags, spaces and the signs of changes (a rise
  /// is `+5` in one and `5` in the other).
  static func compare(_ one: String, _ other: String) throws -> Compared {
    let files = names(in: one)
    let pages = files.filter { $0.hasSuffix("index.html") }
    let others = names(in: other).filter { $0.hasSuffix("index.html") }
    guard pages == others else {
      let differing = Set(pages).symmetricDifference(others).sorted()
      return Compared(
        isEqual: false,
        text: "\(pages.count) and \(others.count) pages; only in one: \(differing.prefix(5))")
    }
    for page in pages {
      let (left, right) = (try text(one + "/" + page), try text(other + "/" + page))
      guard left == right else {
        return Compared(isEqual: false, text: "\(page):\n\(left)\n\(right)")
      }
    }
    var rest: [String: Int] = [:]
    for file in files where !file.hasSuffix("index.html") {
      rest[file.split(separator: "/").last.map(String.init) ?? file, default: 0] += 1
    }
    let extra = rest.sorted { $0.key < $1.key }.map {
      $0.value == 1 ? "`\($0.key)`" : "\(Text.grouped($0.value)) `\($0.key)`"
    }
    return Compared(
      isEqual: true,
      text: "Both made the same \(Text.grouped(pages.count)) pages, each with the same text. "
        + "unionsite wrote besides: \(extra.joined(separator: ", ")).")
  }

  /// Every file below a folder, sorted.
  private static func names(in folder: String) -> [String] {
    var names: [String] = []
    for case let name as String in FileManager.default.enumerator(atPath: folder) ?? .init() {
      if name.split(separator: "/").last?.contains(".") == true { names.append(name) }
    }
    return names.sorted()
  }

  /// The text of a page without what may differ.
  private static func text(_ path: String) throws -> String {
    var kept: [UInt8] = []
    var isTag = false
    for byte in try TextFile.bytes(path) {
      switch byte {
      case UInt8(ascii: "<"): isTag = true
      case UInt8(ascii: ">"): isTag = false
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"), UInt8(ascii: "+"): break
      default: if !isTag { kept.append(byte) }
      }
    }
    return String(decoding: kept, as: UTF8.self).replacingOccurrences(of: "−", with: "-")
  }
}
