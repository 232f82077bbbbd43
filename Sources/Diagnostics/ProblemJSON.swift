/// Problems as programs read them: one JSON object each, keys in a fixed order.
public struct ProblemJSON: Sendable {
  private let language: Language

  /// Writes messages and cures in `language`; the other fields do not depend on it.
  public init(language: Language) { self.language = language }

  /// One object: `severity`, `rule`, `path`, `line`, `column`, `length`, `message`, `cure` (or null),
  /// `frame` (the line), `also` (objects with `path`, `line`, `column`).
  public func json(for problem: Problem) -> String {
    let wording = problem.wording(in: language)
    let also = problem.also.map { "{\(Self.fields($0))}" }.joined(separator: ",")
    return "{\"severity\":\"\(problem.severity.rawValue)\",\"rule\":\"\(problem.finding.rule)\","
      + "\(Self.fields(problem.place.start)),\"length\":\(problem.place.length),"
      + "\"message\":\(Self.quoted(wording.message)),"
      + "\"cure\":\(wording.cure.map(Self.quoted) ?? "null"),"
      + "\"frame\":\(Self.quoted(problem.place.maskedLine)),\"also\":[\(also)]}"
  }

  private static func fields(_ place: SourcePosition) -> String {
    "\"path\":\(quoted(place.path)),\"line\":\(place.line),\"column\":\(place.column)"
  }

  /// A JSON string (RFC 8259 section 7): quotes, backslashes and controls escaped, the rest as it is.
  public static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case "\u{00}"..."\u{1F}", "\u{2028}", "\u{2029}":
        let hex = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}
