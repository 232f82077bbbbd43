import Diagnostics
import UnionModel

/// Turns findings into problems that show their line: files are read again, each once.
struct FindingPlaces {
  private let root: String
  private let text: (String) -> SourceText?

  /// `text` gives a content file by its path below the content folder; `root` is that folder as
  /// people are told it.
  init(root: String, text: @escaping (String) -> SourceText?) {
    self.root = root
    self.text = text
  }

  /// The problems of all findings. O(size of the files with findings).
  func problems(_ findings: [PlacedFinding]) -> [Problem] {
    var lines: [String: [Substring.UTF8View]] = [:]
    return findings.map { found in
      let also = found.also.map(position)
      switch found.place {
      case .span(let span): return Problem(found.finding, at: span, also: also)
      case .file(let source): return Problem(found.finding, file: shown(source), also: also)
      case .figure(let source, let line, let column):
        if lines[source] == nil { lines[source] = Self.lines(of: text(source)) }
        let start = position(found.place)
        guard let line = lines[source]?.dropFirst(line - 1).first else {
          return Problem(
            found.finding, at: SourceSpan(start: start, length: 0, lineText: ""), also: also)
        }
        return Problem(
          found.finding, at: Self.span(start, String(Substring(line)), column), also: also)
      }
    }
  }

  private static func lines(of text: SourceText?) -> [Substring.UTF8View] {
    guard let text else { return [] }
    return text.text(0..<text.bytes.count).utf8.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  }

  /// What stands at the place: of a tagged figure what is in its brackets, of a field the rest of the
  /// line.
  private static func span(_ start: SourcePosition, _ line: String, _ column: Int) -> SourceSpan {
    let letters = Array(line.last == "\r" || line.last == "\r\n" ? String(line.dropLast()) : line)
    let first = min(max(0, column - 1), letters.count)
    var end = letters.count
    if first > 0, letters[first - 1] == "[", let close = letters[first...].firstIndex(of: "]") {
      end = close
    }
    while end > first + 1, letters[end - 1].isWhitespace { end -= 1 }
    return SourceSpan(start: start, length: max(1, end - first), lineText: String(letters))
  }

  private func shown(_ source: String) -> String { root + "/" + source }

  private func position(_ place: PlacedFinding.Place) -> SourcePosition {
    switch place {
    case .figure(let source, let line, let column):
      SourcePosition(path: shown(source), line: line, column: column)
    case .file(let source): SourcePosition(path: shown(source))
    case .span(let span): span.start
    }
  }
}
