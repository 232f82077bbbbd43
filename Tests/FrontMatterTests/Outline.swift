import Diagnostics
import FrontMatter

/// A document in one line, to compare: `标题=总结 数据={会员人数=7488} 标签=["甲" 乙] 备注=~`; quoted text
/// in quotes, nothing as `~`.
func outline(_ document: MatterDocument) -> String { outline(document.entries) }

func outline(_ entries: [MatterEntry]) -> String {
  entries.map { "\($0.key)=\(outline($0.value))" }.joined(separator: " ")
}

func outline(_ node: MatterNode) -> String {
  switch node.content {
  case .nothing: "~"
  case .scalar(let text, let quoted): quoted ? "\"\(text)\"" : text
  case .list(let items): "[" + items.map { outline($0) }.joined(separator: " ") + "]"
  case .map(let entries): "{" + outline(entries) + "}"
  }
}

/// The problems of a document, each as `rule line:column+length`, with the other places after `&`.
func found(_ document: MatterDocument) -> [String] {
  document.problems.map { problem in
    let start = problem.place.start
    let also = problem.also.map { " & \($0.line):\($0.column)" }.joined()
    return "\(problem.finding.rule) \(start.line):\(start.column)+\(problem.place.length)\(also)"
  }
}

/// Reads lines as a file that is all fields.
func fields(_ text: String) -> MatterDocument {
  MatterReader.readFields(SourceText(path: "site.yml", text: text))
}

/// Reads a report.
func report(_ text: String) -> MatterDocument {
  MatterReader.readReport(SourceText(path: "a.md", text: text))
}

/// All keys and values of a document, each with the text of the file at its place.
func places(_ document: MatterDocument, in text: String) -> [String] {
  let source = SourceText(path: "", text: text)
  var found: [String] = []
  func visit(_ node: MatterNode) {
    found.append(source.text(node.range))
    switch node.content {
    case .list(let items): items.forEach(visit)
    case .map(let entries): visit(entries)
    default: break
    }
  }
  func visit(_ entries: [MatterEntry]) {
    for entry in entries {
      found.append(source.text(entry.keyRange))
      visit(entry.value)
    }
  }
  visit(document.entries)
  return found
}
