public import UnionModel

/// A unit to be added to a site: its `unit.md` with what else may be said, as comments.
public struct NewUnit: Sendable {
  /// Its name.
  public var title: String
  /// Its folder below `content/units`.
  public var path: String
  /// A short name for tables, where given.
  public var short: String?
  /// County, town, enterprise …, where given.
  public var level: String?
  private let words: SourceWords

  /// A unit in a folder of this name, which must be one as `FolderName` makes it, within the folder
  /// of another unit or on top. `language` is the site's.
  public init(title: String, folder: String, under parent: Unit?, language: String) {
    self.title = title
    path = (parent.map { $0.path + "/" } ?? "") + folder
    words = SourceWords(tag: language)
  }

  /// Its file.
  public var file: SourceFile {
    SourceFile(path: "content/units/\(path)/unit.md", text: text)
  }

  private var text: String {
    var lines = ["---", "\(words.titleKey): \(FieldText.value(title))"]
    lines.append(field(words.shortKey, short, words.text("用在表格和导航里的短名", "a short name for tables")))
    lines.append(
      field(words.levelKey, level, words.text("镇、街道、企业 ……", "county, town, enterprise, branch")))
    lines += words.text(Self.chinese, Self.english).split(separator: "\n").map(String.init)
    return (lines + ["---", ""]).joined(separator: "\n")
  }

  /// A field that is given, or one to be given.
  private func field(_ key: String, _ value: String?, _ about: String) -> String {
    value.map { "\(key): \(FieldText.value($0))" } ?? "# \(key): \(about)"
  }

  private static let chinese = """
    # 应报: [年度总结, 年度计划]
    # 成立: 2020-01-01
    # 曾用名: [从前的名称]
    # 计入: 已经包括本单位数字的联合工会
    # 去掉行首的 # 就生效; 单位简介写在下面一行 --- 的后面
    """

  private static let english = """
    # expects: [annual-summary, annual-plan]
    # opened: 2020-01-01
    # other_names: [a former name]
    # counted_in: the federation whose figures hold this unit's
    # Take a # away to say so; what the unit is goes below the next ---
    """
}
