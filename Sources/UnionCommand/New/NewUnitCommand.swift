import ArgumentParser
import Diagnostics
import UnionBuild
import UnionModel
import UnionNew

/// `unionsite new unit`: the folder and the `unit.md` of one more unit.
struct NewUnitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unit", abstract: Help.text("加一个单位", "one more unit"),
    discussion: Help.text(
      """
      文件夹名由名称得来: 汉字照用, 拉丁字母改成小写, 空格改成 -。网址里用的就是它, 也可以用 --folder 另写。

      例子:
        unionsite new unit 河西街道总工会
        unionsite new unit 河西街道总工会 --under 云川县总工会 --folder hexi-street --level 街道
        unionsite new unit yunchuan-county/hexi-street --title 河西街道总工会
      """,
      """
      The folder is named after the unit: Latin letters small, a hyphen for each space, Han as it is. The
      address has the same name; --folder gives another.

      Examples:
        unionsite new unit "Hexi Branch"
        unionsite new unit "Hexi Branch" --under northfield --level branch
        unionsite new unit northfield/hexi --title "Hexi Branch"
      """))

  @Argument(
    help: ArgumentHelp(
      Help.text("单位的名称, 或 上级文件夹/文件夹", "its name, or PARENT/FOLDER"), valueName: "name"))
  var name: String

  @Option(
    help: ArgumentHelp(
      Help.text("上级单位: 名称或文件夹 (默认没有上级)", "the unit it belongs to (default: none)"),
      valueName: "unit"),
    completion: UnitArgument.completion)
  var under: String?

  @Option(help: ArgumentHelp(Help.text("单位的名称, 与第一个词不同时", "its name, if not the first word")))
  var title: String?

  @Option(help: ArgumentHelp(Help.text("简称, 用在表格里", "a short name for tables"), valueName: "name"))
  var short: String?

  @Option(
    help: ArgumentHelp(
      Help.text("级别, 如 镇、街道、企业", "its level, such as county, branch, enterprise")),
    completion: .list([
      "province", "city", "county", "town", "street", "community", "village", "industry",
      "enterprise", "school", "hospital", "institution", "branch", "federation",
    ]))
  var level: String?

  @Option(
    help: ArgumentHelp(
      Help.text("文件夹名 (默认由名称得来)", "its folder (default: from its name)"), valueName: "folder"))
  var folder: String?

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let at = try await SiteAtHand.read(common)
    var unit = try unit(at)
    unit.short = short.flatMap(TypedName.cleaned)
    unit.level = level.flatMap(TypedName.cleaned)
    let file = unit.file
    do throws(HalfWritten) {
      try SourceWriter.write([file], in: SiteAtHand.folder(common))
    } catch { throw Failure.print(error.cause, language: at.language) }
    if common.format == .json {
      return Console.result("{\"written\":[\(ProblemJSON.quoted(at.words.shown(file.path)))]}\n")
    }
    if common.quiet { return }
    Console.result(at.words.written(file.path))
    Console.note(at.words.nextAfterUnit(unit.path))
  }

  private func unit(_ at: SiteAtHand) throws -> NewUnit {
    let parts = name.split(separator: "/").map(String.init)
    guard let last = parts.last, let called = TypedName.cleaned(title ?? last) else {
      Console.note(at.words.emptyName)
      throw ExitCode.validationFailure
    }
    let above = parts.dropLast().joined(separator: "/")
    let parent = try (under ?? (above.isEmpty ? nil : above)).map {
      at.site.units[try UnitArgument.index($0, in: at)]
    }
    guard let place = FolderName.of(folder ?? last) else {
      Console.note(at.words.noFolder(folder ?? last))
      throw ExitCode.validationFailure
    }
    return NewUnit(
      title: called, folder: place, under: parent, language: at.site.settings.language)
  }
}
