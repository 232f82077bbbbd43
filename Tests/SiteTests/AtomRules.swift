import UnionTestSupport

/// The rules of RFC 4287 that a feed of reports can break.
struct AtomRules {
  /// What is wrong, with the entry where it is in one.
  private(set) var faults: [String] = []
  /// How many entries there are.
  private(set) var entryCount = 0

  /// One element with what stands directly in it.
  private struct Part {
    var name: String
    var children: [XMLFile.Element]

    func all(_ name: String) -> [XMLFile.Element] { children.filter { $0.name == name } }
  }

  init(_ file: XMLFile) {
    if let fault = file.fault { faults.append("not well formed: \(fault)") }
    guard let root = file.elements.first, root.name == "feed" else {
      faults.append("no feed")
      return
    }
    if root["xmlns"] != "http://www.w3.org/2005/Atom" { faults.append("no Atom") }
    let feed = Part(name: "feed", children: file.elements.filter { $0.path == "feed/" + $0.name })
    let entries = Self.entries(file.elements)
    entryCount = entries.count
    check(
      feed, "the feed", known: Self.both.union(["entry", "generator", "icon", "logo", "subtitle"]))
    for (number, entry) in entries.enumerated() {
      let place = "entry \(number + 1)"
      check(entry, place, known: Self.both.union(["content", "published", "source", "summary"]))
      check(author: entry, feed, place)
      check(body: entry, place)
    }
    check(people: file)
    check(entries, of: feed)
  }

  private static let both: Set<String> = [
    "author", "category", "contributor", "id", "link", "rights", "title", "updated",
  ]

  private static func entries(_ elements: [XMLFile.Element]) -> [Part] {
    var entries: [Part] = []
    for element in elements {
      if element.path == "feed/entry" {
        entries.append(Part(name: "entry", children: []))
      } else if element.path == "feed/entry/" + element.name {
        entries[entries.count - 1].children.append(element)
      }
    }
    return entries
  }

  /// What holds of the feed and of each entry (4.1.1, 4.1.2).
  private mutating func check(_ part: Part, _ place: String, known: Set<String>) {
    for name in ["id", "title", "updated"] where part.all(name).count != 1 {
      faults.append("\(place): \(part.all(name).count) of \(name), and not one")
    }
    for name in ["rights", "summary", "content", "published", "subtitle", "generator"]
    where part.all(name).count > 1 {
      faults.append("\(place): more than one \(name)")
    }
    for child in part.children where !known.contains(child.name) {
      faults.append("\(place): <\(child.name)> may not be here")
    }
    for id in part.all("id") where !Self.isAbsolute(id.text) {
      faults.append("\(place): the id “\(id.text)” is no absolute address")
    }
    for date in part.all("updated") + part.all("published") where !Self.isDate(date.text) {
      faults.append("\(place): “\(date.text)” is no date of RFC 3339")
    }
    for title in part.all("title") where title.text.allSatisfy(\.isWhitespace) {
      faults.append("\(place): an empty title")
    }
    for category in part.all("category") where (category["term"] ?? "").isEmpty {
      faults.append("\(place): a category without a term")
    }
    check(links: part, place)
    check(texts: part, place)
  }

  /// 4.2.7, and the rule of 4.1 that no two alternates say the same.
  private mutating func check(links part: Part, _ place: String) {
    var alternates: Set<String> = []
    for link in part.all("link") {
      guard let address = link["href"], Self.isAbsolute(address) else {
        faults.append("\(place): a link without an absolute address")
        continue
      }
      guard (link["rel"] ?? "alternate") == "alternate" else { continue }
      if !alternates.insert("\(link["type"] ?? "") \(link["hreflang"] ?? "")").inserted {
        faults.append("\(place): two alternates of one type and language")
      }
    }
  }

  /// 3.1.1: what kinds of text there are.
  private mutating func check(texts part: Part, _ place: String) {
    for name in ["title", "subtitle", "summary", "rights"] {
      for text in part.all(name) where !["text", "html", "xhtml"].contains(text["type"] ?? "text") {
        faults.append("\(place): \(name) of an unknown type")
      }
    }
  }

  /// 4.1.2: every entry has an author, of its own or of the feed.
  private mutating func check(author entry: Part, _ feed: Part, _ place: String) {
    if entry.all("author").isEmpty && feed.all("author").isEmpty {
      faults.append("\(place): no author")
    }
  }

  /// 4.1.2: what has no content links to it; and what lies elsewhere is summed up.
  private mutating func check(body entry: Part, _ place: String) {
    let hasAlternate = entry.all("link").contains { ($0["rel"] ?? "alternate") == "alternate" }
    if entry.all("content").isEmpty && !hasAlternate {
      faults.append("\(place): neither content nor a link to it")
    }
    let isElsewhere = entry.all("content").contains { $0["src"] != nil }
    if isElsewhere && entry.all("summary").isEmpty {
      faults.append("\(place): content elsewhere without a summary")
    }
  }

  /// 3.2: a person has one name.
  private mutating func check(people file: XMLFile) {
    for path in ["feed/author", "feed/entry/author", "feed/contributor", "feed/entry/contributor"]
    where file.all(path).count != file.texts(path + "/name").count(where: { !$0.isEmpty }) {
      faults.append("\(path): a person without one name")
    }
  }

  /// Ids are the entries' own, the newest is not newer than the feed (4.2.6, 4.2.15).
  private mutating func check(_ entries: [Part], of feed: Part) {
    var ids: Set<String> = []
    for id in entries.flatMap({ $0.all("id") }) + feed.all("id")
    where !ids.insert(id.text).inserted {
      faults.append("the id “\(id.text)” twice")
    }
    let newest = entries.flatMap { $0.all("updated") }.map(\.text).max() ?? ""
    if let updated = feed.all("updated").first?.text, updated < newest {
      faults.append("the feed is older than its newest entry")
    }
  }

  private static func isAbsolute(_ address: String) -> Bool {
    ["http://", "https://", "urn:", "tag:"].contains(where: address.hasPrefix)
      && !address.contains(where: \.isWhitespace)
  }

  /// `2025-02-27T00:00:00Z`, with any offset and fractions of seconds (RFC 3339, 5.6).
  private static func isDate(_ text: String) -> Bool {
    text.wholeMatch(
      of: /\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-6]\d(\.\d+)?(Z|[+-][0-2]\d:[0-5]\d)/) != nil
  }
}
