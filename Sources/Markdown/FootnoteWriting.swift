import CCMarkGFM

/// The footnotes of a text: how often each is referred to, and how many are written.
struct Footnotes {
  /// By number from 1, the references that are written as links.
  private(set) var references: [Int: Int] = [:]
  /// By number, the references written so far.
  var seen: [Int: Int] = [:]
  /// The notes begun so far; their number counts from 1.
  var written = 0
  /// The last note with its back-references written.
  var lastWithBackReferences = 0
  /// Where the notes begin in the HTML.
  var start: Int?
  /// Where the references are in the HTML, by number.
  var referencePlaces: [Int: [Int]] = [:]
  /// The notes written so far.
  var places: [MarkdownFootnote] = []

  init() {}

  /// The notes with the places of what refers to them.
  var all: [MarkdownFootnote] {
    places.enumerated().map { index, note in
      var note = note
      note.references = referencePlaces[index + 1] ?? []
      return note
    }
  }

  /// Counts the references of a text. Those within links are no links themselves.
  init(of root: Node) {
    var next: Node? = root
    while let node = next {
      var descends = true
      switch NodeKind(node) {
      case .footnoteReference: references[Footnotes.number(node), default: 0] += 1
      case .link, .image: descends = false
      default: break
      }
      let child = descends ? cmark_node_first_child(node) : nil
      next = child ?? PlainText.following(node, within: root)
    }
  }

  /// The number of the note that a reference leads to.
  static func number(_ reference: Node) -> Int {
    Int(literal(reference).text) ?? 0
  }
}

/// Footnotes: `fn-1`, and `fnref-1`, `fnref-1-2` … for what refers to it.
extension TreeRenderer {
  mutating func writeFootnoteReference(_ node: Node) {
    let number = Footnotes.number(node)
    html.put("<sup class=\"footnote-ref\">")
    guard openLinks.isEmpty else {
      html.put(number)
      html.put("</sup>")
      return
    }
    let occurrence = footnotes.seen[number, default: 0] + 1
    footnotes.seen[number] = occurrence
    footnotes.referencePlaces[number, default: []].append(html.count)
    html.put("<a href=\"#")
    leaveIDPrefix()
    html.put("fn-")
    html.put(number)
    html.put("\" id=\"")
    leaveIDPrefix()
    putReferenceID(number, occurrence)
    html.put("\" data-footnote-ref>")
    html.put(number)
    html.put("</a></sup>")
  }

  private mutating func putReferenceID(_ number: Int, _ occurrence: Int) {
    html.put("fnref-")
    putPair(number, occurrence)
  }

  private mutating func putPair(_ number: Int, _ occurrence: Int) {
    html.put(number)
    guard occurrence > 1 else { return }
    html.put("-")
    html.put(occurrence)
  }

  mutating func openFootnote() {
    if footnotes.written == 0 {
      footnotes.start = html.count
      html.put("<section class=\"footnotes\" data-footnotes>\n<ol>\n")
    }
    footnotes.written += 1
    footnotes.places.append(MarkdownFootnote(html: html.count..<html.count))
    html.put("<li id=\"")
    leaveIDPrefix()
    html.put("fn-")
    html.put(footnotes.written)
    html.put("\">\n")
  }

  mutating func closeFootnote() {
    if footnotes.lastWithBackReferences < footnotes.written {
      writeBackReferences()
      html.put("\n")
    }
    html.put("</li>\n")
    let last = footnotes.places.count - 1
    footnotes.places[last].html = footnotes.places[last].html.lowerBound..<html.count
  }

  /// The arrows from a note to all that refer to it.
  mutating func writeBackReferences() {
    let number = footnotes.written
    guard footnotes.lastWithBackReferences < number else { return }
    footnotes.lastWithBackReferences = number
    let count = footnotes.references[number, default: 0]
    for occurrence in stride(from: 1, through: count, by: 1) where html.count <= outputLimit {
      if occurrence > 1 { html.put(" ") }
      let start = html.count
      html.put("<a href=\"#")
      leaveIDPrefix()
      putReferenceID(number, occurrence)
      html.put("\" class=\"footnote-backref\" data-footnote-backref aria-label=\"↩ ")
      putPair(number, occurrence)
      html.put("\">↩")
      if occurrence > 1 {
        html.put("<sup class=\"footnote-ref\">")
        html.put(occurrence)
        html.put("</sup>")
      }
      html.put("</a>")
      footnotes.places[number - 1].backReferences.append(start..<html.count)
    }
  }
}
