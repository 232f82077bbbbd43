import Glibc

/// The attributes of a page of HTML that lead somewhere or are led to, read in one quick pass.
///
/// Quick enough for every page of a large site; what is wrong with a page's form is said by
/// `HTMLPage` and by the Nu checker.
public struct TagScan: Sendable {
  /// One attribute.
  public struct Mention: Sendable {
    /// The name of its element: `a`.
    public var element: String
    /// Its own name: `href`, `src`, `id` …
    public var attribute: String
    /// Its value without entities.
    public var value: String
    /// For a `link`, what it is to the page: `stylesheet`.
    public var relation: String?
  }

  /// Every attribute that counts here, in the order of the text.
  public private(set) var mentions: [Mention] = []

  /// Reads a page.
  public init(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { page in
      var place = 0
      while let start = page.find(UInt8(ascii: "<"), from: place), start + 1 < page.count {
        place = read(page, from: start + 1)
      }
    }
  }

  /// Every id.
  public var ids: [String] { mentions.compactMap { $0.attribute == "id" ? $0.value : nil } }

  /// Every address that a reader may follow or the browser loads.
  public var links: [String] { addresses.map(\.value) }

  /// The addresses of what the browser loads by itself.
  public var subresources: [String] { addresses.filter(\.isLoaded).map(\.value) }

  private var addresses: [Mention] {
    mentions.filter { !["id", "lang", "rel"].contains($0.attribute) }
  }

  /// Reads one tag or comment; gives the place behind it.
  private mutating func read(_ page: UnsafeRawBufferPointer, from start: Int) -> Int {
    if page.has("!--", at: start) {
      return page.find("-->", from: start).map { $0 + 3 } ?? page.count
    }
    guard page[start].isLetter else { return start }
    var place = start
    while place < page.count, page[place].isNamePart { place += 1 }
    let name = page.text(start..<place)
    let first = mentions.count
    place = attributes(page, from: place, of: name)
    if name == "link" { settleRelation(from: first) }
    guard name == "script" || name == "style" else { return place }
    return page.find("</" + name, from: place) ?? page.count
  }

  private mutating func attributes(
    _ page: UnsafeRawBufferPointer, from start: Int, of element: String
  ) -> Int {
    var place = start
    while place < page.count {
      if page[place] == UInt8(ascii: ">") { return place + 1 }
      guard page[place].isNamePart else {
        place += 1
        continue
      }
      let begin = place
      while place < page.count, page[place].isNamePart { place += 1 }
      let name = begin..<place
      guard page.has("=\"", at: place) else { continue }
      let end = page.find(UInt8(ascii: "\""), from: place + 2) ?? page.count
      if let attribute = Self.known(page, name) {
        add(page.text(place + 2..<end), attribute, element)
      }
      place = end + 1
    }
    return place
  }

  private mutating func add(_ written: String, _ attribute: String, _ element: String) {
    let value = HTMLPage.unescaped(written)
    guard attribute == "srcset" else {
      mentions.append(Mention(element: element, attribute: attribute, value: value))
      return
    }
    for candidate in value.split(separator: ",") {
      guard let address = candidate.split(whereSeparator: \.isWhitespace).first else { continue }
      mentions.append(Mention(element: element, attribute: attribute, value: String(address)))
    }
  }

  /// Gives all attributes of a `link` what its `rel` says.
  private mutating func settleRelation(from first: Int) {
    let relation = mentions[first...].first { $0.attribute == "rel" }?.value
    for place in mentions[first...].indices { mentions[place].relation = relation }
  }

  private static func known(_ page: UnsafeRawBufferPointer, _ name: Range<Int>) -> String? {
    guard (2...10).contains(name.count) else { return nil }
    return attributes.first { $0.utf8.count == name.count && page.has($0, at: name.lowerBound) }
  }

  private static let attributes: [String] = [
    "href", "id", "src", "lang", "rel", "srcset", "poster", "data", "action", "xlink:href",
  ]
}

extension TagScan.Mention {
  /// Whether the browser loads it by itself.
  fileprivate var isLoaded: Bool {
    switch element {
    case "a", "area", "form", "base", "data": false
    case "link":
      relation.map { $0.split(separator: " ").contains { Self.loading.contains(String($0)) } }
        ?? false
    default: true
    }
  }

  /// What makes a browser load a `link`, or speak with its server.
  private static let loading: Set<String> = [
    "stylesheet", "icon", "apple-touch-icon", "mask-icon", "manifest", "preload", "modulepreload",
    "prefetch", "preconnect", "dns-prefetch", "prerender",
  ]
}

extension UInt8 {
  fileprivate var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }

  fileprivate var isNamePart: Bool {
    isLetter || (0x30...0x3A).contains(self) || self == UInt8(ascii: "-")
      || self == UInt8(ascii: "_")
  }
}

extension UnsafeRawBufferPointer {
  fileprivate func find(_ byte: UInt8, from place: Int) -> Int? {
    guard let base = baseAddress, place < count else { return nil }
    return memchr(base + place, Int32(byte), count - place).map { UnsafeRawPointer($0) - base }
  }

  fileprivate func find(_ word: String, from place: Int) -> Int? {
    guard let first = word.utf8.first else { return place }
    var next = find(first, from: place)
    while let found = next, !has(word, at: found) { next = find(first, from: found + 1) }
    return next
  }

  fileprivate func has(_ word: String, at place: Int) -> Bool {
    guard let base = baseAddress, place + word.utf8.count <= count else { return false }
    return memcmp(base + place, word, word.utf8.count) == 0
  }

  fileprivate func text(_ range: Range<Int>) -> String {
    String(decoding: self[range], as: UTF8.self)
  }
}
