import Testing
import UnionTestSupport

/// One of the project's documents: where it is, and what of it is no code.
private struct Document {
  /// Its path below the root of the package.
  let path: String
  /// Its lines outside fenced code.
  let lines: [Substring]

  init?(_ path: String) {
    guard let bytes = TestFile.read(TestFile.packageRoot + "/" + path) else { return nil }
    self.path = path
    var isInCode = false
    lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter { line in
      defer { if line.hasPrefix("```") { isInCode.toggle() } }
      return !isInCode && !line.hasPrefix("```")
    }
  }

  /// Where its links lead, but for those to other sites.
  var links: [Substring] {
    lines.flatMap { line in
      withoutCode(line).matches(of: /\]\(([^)\s]+)\)/).map(\.output.1)
    }.filter { !$0.contains(":") }
  }

  /// The places that a link can name: its headings, as forges name them, and its marks.
  var anchors: Set<String> {
    let headings = lines.filter { $0.hasPrefix("#") }.map { line in
      String(
        line.drop { $0 == "#" }.drop { $0 == " " }.lowercased().compactMap { letter in
          letter == " "
            ? "-" : letter.isLetter || letter.isNumber || "-_".contains(letter) ? letter : nil
        } as [Character])
    }
    let marks = lines.flatMap { $0.matches(of: /<a id="([^"]+)"/).map { String($0.output.1) } }
    return Set(headings + marks)
  }

  private func withoutCode(_ line: Substring) -> Substring {
    // A link whose words are code is a link all the same.
    line.replacing(/(^|[^\[])`[^`]*`/) { $0.output.1 }
  }
}

@Suite("Links of the documents")
struct DocumentLinkTests {
  @Test(
    "Every link leads to a document that is there, and to a heading in it",
    arguments: [
      "CONTRIBUTING.md", "SECURITY.md", "docs/README.md", "docs/architecture.md", "docs/data.md",
      "docs/fields.zh-CN.md", "docs/guide.zh-CN.md", "docs/output.md", "docs/problems.zh-CN.md",
      "docs/webmaster.md", "docs/webmaster.zh-CN.md",
    ])
  func links(path: String) throws {
    let document = try #require(Document(path), "\(path) is not there")
    for link in document.links {
      let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      let file = parts[0].isEmpty ? path : resolved(parts[0], beside: path)
      let target = try #require(Document(file), "\(path): \(link)")
      guard parts.count == 2, file.hasSuffix(".md") else { continue }
      #expect(target.anchors.contains(String(parts[1])), "\(path): \(link)")
    }
  }

  /// The path below the root of the package that a link in a document means.
  private func resolved(_ link: Substring, beside path: String) -> String {
    var folders = path.split(separator: "/").dropLast()
    for part in link.split(separator: "/") {
      if part == ".." { folders = folders.dropLast() } else if part != "." { folders.append(part) }
    }
    return folders.joined(separator: "/")
  }
}
