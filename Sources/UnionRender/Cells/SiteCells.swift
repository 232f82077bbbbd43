import Store
import UnionModel

/// The cells of what was read: the structure, then units, reports, their texts, free pages, drafts and
/// files.
struct SiteCells {
  /// The site, whose reads are noted.
  let site: Site
  /// Its cells.
  let cells: Cells

  /// Nil where the loader did not say the fingerprint of every file.
  init?(_ untraced: Site) {
    var site = untraced
    var cells = Cells()
    cells.reserve(untraced.units.size + 2 * untraced.reports.size)
    cells.add(Cells.name("s", ""), 0)
    site.units = site.units.traced(from: cells.count)
    for unit in untraced.units {
      guard let own = unit.fingerprint else { return nil }
      let fingerprint = Self.fingerprint(of: unit, own, in: untraced)
      cells.add(Cells.name("u", unit.source), fingerprint)
    }
    site.reports = site.reports.traced(from: cells.count)
    let texts = cells.count + untraced.reports.size
    var textCells: [(name: UInt64, fingerprint: UInt64)] = []
    textCells.reserveCapacity(untraced.reports.size)
    for (index, report) in untraced.reports.enumerated() {
      guard let known = report.fingerprints else { return nil }
      site.reports[index].traceText(as: texts + index)
      cells.add(Cells.name("r", report.source), known.facts)
      textCells.append((Cells.name("t", report.source), known.text))
    }
    for text in textCells { cells.add(text.name, text.fingerprint) }
    site.pages = site.pages.traced(from: cells.count)
    for page in untraced.pages {
      guard let own = page.fingerprint else { return nil }
      cells.add(Cells.name("p", page.source), own)
    }
    site.drafts = site.drafts.traced(from: cells.count)
    for draft in untraced.drafts { cells.add(Cells.name("f", draft.source), 0) }
    site.attachments = site.attachments.traced(from: cells.count)
    for file in untraced.attachments { cells.add(Cells.name("a", file.source), 0) }
    cells.settle(Trace.structure, Self.structure(of: untraced, cells))
    self.site = site
    self.cells = cells
  }

  /// What a unit's file says, and where it stands among the others: everything that its fields say of
  /// other files, by their names.
  private static func fingerprint(of unit: Unit, _ own: UInt64, in site: Site) -> UInt64 {
    var writer = ByteWriter()
    writer.write(fixed: own)
    writer.write(unit.address)
    func other(_ index: Int?) { writer.write(index.map { site.units[$0].source } ?? "") }
    other(unit.parent)
    other(unit.countedInUnit)
    writer.write(unit.moved.count)
    for move in unit.moved { other(move.from) }
    writer.write(unit.children.count)
    for child in unit.children { other(child) }
    for report in unit.reports {
      let (period, kind) = site.filing(of: report)
      writer.write(site.reports[unnoted: report].source)
      writer.write(period.year)
      writer.write(period.slug)
      writer.write(kind == .summary)
      writer.write(site.reports[unnoted: report].slug)
    }
    return ContentHash.of(writer.bytes)
  }

  private static func structure(of site: Site, _ cells: Cells) -> UInt64 {
    var writer = ByteWriter()
    for name in cells.names { writer.write(fixed: name) }
    for draft in site.drafts {
      writer.write(site.units[draft.unit].source)
      writer.write(draft.period.slug)
      writer.write(draft.kind.rawValue)
    }
    for file in site.attachments { writer.write(file.address) }
    return ContentHash.of(writer.bytes)
  }
}
