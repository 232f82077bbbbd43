import Diagnostics
import Store
import UnionModel

extension SiteLoading {
  /// Reads the free pages of `pages/`.
  mutating func readPages(
    _ layout: ContentLayout, _ files: TextFiles<some ContentSource>, drafts: DraftHandling
  ) {
    let reader = PageReader(language: site.settings.language)
    for path in layout.pages {
      let text = files.text(path)
      problems += text.problems
      guard let source = text.source else { continue }
      let read = reader.read(
        source, path: path, address: Self.address(of: path), drafts: drafts == .takeIn)
      problems += read.problems
      notes.add(read.accepts, of: shown(path))
      guard var page = read.page else { continue }
      page.fingerprint = ContentHash.of(source.bytes)
      if page.address.isEmpty || page.address.contains("//") || page.address.hasSuffix("/")
        || page.address.hasPrefix("/")
      {
        let name = path.dropFirst("pages/".count).dropLast(".md".count)
        problems.append(Problem(.badAddressPart(String(name)), file: shown(path)))
      } else {
        site.pages.append(page)
      }
    }
    site.pages.sort { ($0.weight, $0.address) < ($1.weight, $1.address) }
  }

  /// `pages/help/forms.md` → `help/forms`.
  private static func address(of path: String) -> String {
    let names = path.split(separator: "/").dropFirst()
    let stem = ReportReader.stem(of: path)
    return
      (names.dropLast().map { AddressText.part(from: String($0)) }
      + [AddressText.part(from: stem)]).joined(separator: "/")
  }

  /// Files beside reports and pages keep their names and travel with them.
  mutating func addAttachments(_ layout: ContentLayout) {
    var addresses: [String: String] = [:]
    for unit in site.units { addresses[unit.path] = "units/" + unit.address }
    for (path, folder, _) in layout.attachments {
      let names = path.split(separator: "/").dropFirst()
      let depth = folder.map { $0.split(separator: "/").count } ?? 0
      let below = names.dropFirst(depth).joined(separator: "/")
      let base = folder.flatMap { addresses[$0] }.map { $0 + "/" } ?? ""
      site.attachments.append(Attachment(source: path, address: base + below))
    }
  }
}
