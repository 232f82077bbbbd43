import ArgumentParser
import Diagnostics
import UnionBuild
import UnionCheck
import UnionContent

/// `unionsite mask FILE…`: the numbers of persons, made unreadable where they stand.
struct MaskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mask",
    abstract: Help.text(
      "遮盖文件里的身份证号、银行卡号和手机号码",
      "mask identity, bank card and mobile numbers in files"),
    discussion: Help.text(
      """
      身份证号留前 2 位后 3 位, 银行卡号留前后各 4 位, 手机号码留前 3 位后 4 位, 其余的数字改成 *。直接改文件,
      别的一个字节也不动。写进 接受 的电话不遮盖。只改文本文件; Word、Excel、PDF 和图片要在原来的软件里改。

      例子:
        unionsite mask content/units/河西街道总工会/2024年工作总结.md
        unionsite mask content/units/*/名单.csv
        unionsite mask --dry-run content/pages/*.md     只看会改哪里, 不改
      """,
      """
      Of an identity number the first 2 and last 3 digits stay, of a bank card the first and last 4, of a
      mobile number the first 3 and last 4; the others become *. Files are changed where they are, and no
      other byte of them. Telephone numbers that are accepted stay. Text files only: Word, Excel, PDF and
      pictures have to be changed in the programs that made them.

      Examples:
        unionsite mask content/units/hexi/2024-annual-summary.md
        unionsite mask content/units/*/list.csv
        unionsite mask --dry-run content/pages/*.md     shows what would be done
      """))

  @Argument(
    help: ArgumentHelp(Help.text("要遮盖的文件", "the files to mask"), valueName: "file"),
    completion: .file())
  var files: [String]

  @Flag(
    name: .customLong("dry-run"),
    help: ArgumentHelp(Help.text("只列出会遮盖的, 不改文件", "list what would be masked; change nothing")))
  var isTrial = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    let words = MaskWords(language: .spoken(common), isTrial: isTrial)
    let masking = Masking(isTrial: isTrial)
    var report = MaskReport()
    var status = ExitCode.success
    for file in files {
      do throws(BuildError) {
        switch try masking.mask(file) {
        case .masked(let mask): report.add(mask, of: file)
        case .refused(let refusal):
          Console.note(words.refused(file, refusal))
          status = worse(status, 64)
        case .noText(let problem):
          report.problems.append(problem)
          status = worse(status, 1)
        }
      } catch { status = worse(status, Failure.print(error, language: words.language).rawValue) }
    }
    report.print(words, common)
    if status != .success { throw status }
  }

  /// The status that tells more: a failed machine before wrong usage before a bad input.
  private func worse(_ one: ExitCode, _ other: Int32) -> ExitCode {
    let order: [Int32] = [0, 1, 64, 2]
    let places = [one.rawValue, other].compactMap { order.firstIndex(of: $0) }
    return ExitCode(places.max().map { order[$0] } ?? other)
  }
}
