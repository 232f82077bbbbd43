import Diagnostics
import FrontMatter
import Markdown
import UnionModel

/// Reads a unit's `unit.md`.
struct UnitReader: Sendable {
  /// What was read of one file.
  struct ReadUnit: Sendable {
    var unit: Unit
    /// The indicators that the unit defines for itself, each with its place.
    var indicators: [IndicatorFields.Defined]
    /// Its own part of the address, where it says one.
    var slug: String?
    /// Where it says who counts its figures, under the key as written.
    var countedInAt: (key: String, span: SourceSpan)?
    /// Where it says to whom it belonged before.
    var moved: [ReadMove] = []
    /// What the file declares to be meant.
    var accepts: [Acceptance] = []
    var problems: [Problem]
  }

  /// A move, with the name of the unit it came from; nil for the top level.
  struct ReadMove: Sendable {
    var until: CalendarDate
    var from: String?
    var key: String
    var place: SourceSpan
  }

  private enum Key: Sendable, Hashable {
    case title, short, level, otherNames, renamed, moved, opened, closed, countedIn, expects,
      indicators
    case slug, weight, aliases, accept
  }

  private static let keys = Keys<Key>([
    (.title, ["标题", "title", "名称", "題目", "题目", "標題"]), (.short, ["简称", "short", "簡稱"]),
    (.level, ["级别", "level", "級別"]), (.otherNames, ["曾用名", "other_names"]),
    (.renamed, ["更名", "renamed"]), (.moved, ["曾隶属", "moved", "曾隸屬"]), (.opened, ["成立", "opened"]),
    (.closed, ["撤销", "closed"]),
    (.countedIn, ["计入", "counted_in"]), (.expects, ["应报", "expects"]),
    (.indicators, ["指标", "indicators", "指標"]), (.slug, ["网址名", "slug"]),
    (.weight, ["排序", "weight"]), (.aliases, ["旧网址", "aliases"]),
    (.accept, ["接受", "accept"]),
  ])

  /// Whether `unit.md` has a field of this name.
  static func isField(_ name: String) -> Bool { keys.key(named: name) != nil }

  /// Reads the unit in folder `folder` (below `content/units/`); `path` is below the content folder.
  func read(_ source: SourceText, path: String, folder: String) -> ReadUnit {
    let matter = MatterReader.readReport(source)
    var fields = Fields(source)
    fields.problems = matter.problems
    let body = MarkdownReader.read(source, from: matter.bodyStart)
    let name = folder.split(separator: "/").last.map(String.init) ?? folder
    var read = ReadUnit(
      unit: Unit(path: folder, title: name, body: body, source: path), indicators: [],
      slug: nil, problems: [])
    var title: String?
    var short: String?
    for entry in matter.entries {
      switch Self.keys.key(named: entry.key) {
      case .title: title = fields.text(entry)
      case .short: short = fields.text(entry)
      case .level: read.unit.level = fields.text(entry).map(LevelText.read)
      case .otherNames: read.unit.otherNames = fields.texts(entry)
      case .renamed: read.unit.renamed = renamings(entry, &fields)
      case .moved: read.moved = moves(entry, &fields)
      case .opened: read.unit.opened = fields.date(entry)
      case .closed: read.unit.closed = fields.date(entry)
      case .countedIn:
        read.unit.countedIn = fields.text(entry)
        read.countedInAt = (entry.key, source.span(entry.value.range))
      case .expects: read.unit.expects = ExpectedReportText.list(entry, &fields)
      case .indicators: read.indicators = IndicatorFields.read(entry, &fields)
      case .slug: read.slug = fields.addressPart(entry)
      case .weight: read.unit.weight = fields.whole(entry) ?? 0
      case .aliases: read.unit.aliases = AliasText.read(entry, &fields)
      case .accept: read.accepts += Acceptance.read(entry, &fields)
      case nil: fields.unknownKey(entry, known: Self.keys.names)
      }
    }
    if !matter.hasMatter, let line = UnopenedMatter.firstField(of: source) {
      fields.report(.frontMatterUnopened, line)
    } else if title == nil, matter.hasMatter || body.headings.first?.level != 1 {
      fields.report(.missingKey("标题"), 0..<0)
    }
    read.unit.title = title ?? body.headings.first?.text ?? name
    read.unit.short = short ?? read.unit.title
    fields.problems += PersonalDataSearch.problems(in: source, accepting: read.accepts)
    read.problems = Acceptance.filter(fields.problems + body.problems, read.accepts)
    return read
  }

  private enum RenamedKey: Sendable, Hashable { case until, title }
  private static let renamedKeys = Keys<RenamedKey>([
    (.until, ["until", "至"]), (.title, ["title", "标题", "名称"]),
  ])

  private func renamings(_ entry: MatterEntry, _ fields: inout Fields) -> [Renaming] {
    let renamings: [Renaming] = fields.maps(entry).compactMap { group in
      var until: CalendarDate?
      var title: String?
      for part in group.entries {
        switch Self.renamedKeys.key(named: part.key) {
        case .until: until = fields.date(part)
        case .title: title = fields.text(part)
        case nil: fields.unknownKey(part, known: Self.renamedKeys.names)
        }
      }
      guard let until, let title else {
        fields.report(.missingKey(until == nil ? "until" : "title"), group.range)
        return nil
      }
      return Renaming(until: until, title: title)
    }
    return renamings.sorted { $0.until < $1.until }
  }

  private enum MovedKey: Sendable, Hashable { case until, from }
  private static let movedKeys = Keys<MovedKey>([
    (.until, ["until", "至"]), (.from, ["from", "原上级", "上级", "原上級"]),
  ])

  private func moves(_ entry: MatterEntry, _ fields: inout Fields) -> [ReadMove] {
    let moves: [ReadMove] = fields.maps(entry).compactMap { group in
      var until: CalendarDate?
      var from: (key: String, name: String?, range: Range<Int>)?
      for part in group.entries {
        switch Self.movedKeys.key(named: part.key) {
        case .until: until = fields.date(part)
        case .from: from = (part.key, fields.text(part), part.value.range)
        case nil: fields.unknownKey(part, known: Self.movedKeys.names)
        }
      }
      guard let until, let from else {
        // A date that is wrong has its own problem.
        if let missing = from == nil ? "from" : isSaid(.until, group.entries) ? nil : "until" {
          fields.report(.missingKey(missing), group.range)
        }
        return nil
      }
      let name = from.name.flatMap { ["", "无", "無", "none"].contains($0) ? nil : $0 }
      return ReadMove(
        until: until, from: name, key: from.key, place: fields.source.span(from.range))
    }
    return moves.sorted { $0.until < $1.until }
  }

  private func isSaid(_ key: MovedKey, _ entries: [MatterEntry]) -> Bool {
    entries.contains { Self.movedKeys.key(named: $0.key) == key }
  }
}
