import Diagnostics
import UnionModel
import UnionTestSupport

@testable import UnionRender

/// All files of a site, rendered for a test.
struct RenderedSite {
  var files: [String: [UInt8]] = [:]
  /// The paths in the order in which they were made, doubles and all.
  var paths: [String] = []
  var problems: [Problem] = []
  /// Whether there was anything to render with.
  var isMade = false

  init(
    _ site: Site, options: RenderOptions = RenderOptions(), own: [String: String] = [:],
    backwards: Bool = false
  ) {
    var theme = Theme.standard
    for (path, text) in own {
      theme.add(path, bytes: Array(text.utf8), shownAs: "templates/" + path)
    }
    let made = SiteRenderer.make(site, theme: theme, options: options)
    problems = made.problems
    guard let renderer = made.renderer else { return }
    isMade = true
    for job in backwards ? renderer.jobs.reversed() : renderer.jobs {
      for file in renderer.render(job) {
        paths.append(file.path)
        files[file.path] = file.bytes
      }
    }
  }

  init(
    _ builder: SiteBuilder, options: RenderOptions = RenderOptions(), own: [String: String] = [:]
  ) async {
    self.init(await builder.load().site, options: options, own: own)
  }

  /// The text of a file; empty where there is none.
  subscript(_ path: String) -> String { String(decoding: files[path] ?? [], as: UTF8.self) }

  /// The page in a folder, as a browser sees it.
  func page(_ folder: String) -> HTMLPage { HTMLPage(files[folder + "index.html"] ?? []) }

  /// The first line of a file that holds some words; empty where none does.
  func line(with words: String, in path: String) -> String {
    self[path].split(separator: "\n").first { $0.contains(words) }.map(String.init) ?? ""
  }

  /// The row of a table whose head says `head`: its cells without tags, in order.
  func cells(ofRow head: String, in path: String) -> [String] {
    for row in self[path].components("<tr").dropFirst() {
      let parts = row.components("</tr>")[0].components("</th>")
      guard parts.count == 2, Self.label(parts[0]) == head else { continue }
      return parts[1].components("<td").dropFirst().map { Self.words("<td" + $0) }
    }
    return []
  }

  /// What the rows of all tables of a page are called, in order; totals and what follows the last of
  /// them under a heading of its own are left out.
  func rowHeads(in path: String) -> [String] {
    let text = self[path].components("<section id=\"movers\">")[0].components("<tfoot>")
    let tables = text.enumerated().map { place, part in
      place == 0 ? part : part.components("</tfoot>").dropFirst().joined()
    }
    return tables.joined().components("<tr").dropFirst().compactMap { row in
      guard row.contains("scope=\"row\"") else { return nil }
      return Self.label(row.components("</th>")[0])
    }
  }

  /// The words of a head without the measure.
  private static func label(_ head: String) -> String {
    words("<tr" + head.components("<small")[0])
  }

  /// The text between tags, without the space around it.
  static func words(_ html: String) -> String {
    var out = ""
    var isTag = false
    for letter in html {
      if letter == "<" {
        isTag = true
      } else if letter == ">" {
        isTag = false
      } else if !isTag {
        out.append(letter == "\n" ? " " : letter)
      }
    }
    return out.split(separator: " ").joined(separator: " ")
  }

  /// Every file of the site with those that travel with it, for a walk through its links.
  static func walked(_ site: Site, _ rendered: RenderedSite) -> [String: [UInt8]] {
    var files = rendered.files
    for file in site.attachments { files[file.address] = [] }
    return files
  }
}

extension StringProtocol {
  /// The pieces between occurrences of a text.
  func components(_ mark: String) -> [String] {
    let text = Array(utf8)
    let mark = Array(mark.utf8)
    var out: [String] = []
    var start = 0
    var place = 0
    while place + mark.count <= text.count {
      if text[place] == mark[0], text[place..<place + mark.count].elementsEqual(mark) {
        out.append(String(decoding: text[start..<place], as: UTF8.self))
        place += mark.count
        start = place
      } else {
        place += 1
      }
    }
    return out + [String(decoding: text[start...], as: UTF8.self)]
  }
}
