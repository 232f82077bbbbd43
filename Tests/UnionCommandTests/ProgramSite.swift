import Glibc
import Testing
import UnionTestSupport

/// A site on disk that the real program is run on.
struct ProgramSite {
  let folder = TestFolder()
  let program: Program

  /// A site of one unit and two years, without a problem.
  static let good = SiteBuilder().unit("a", "甲工会")
    .report("a", "2023-annual-summary", figures: "会员人数: 10\n")
    .report("a", "2024-annual-summary", figures: "会员人数: 12\n")

  /// The same with a warning: a name that no catalogue has.
  static let warned = good.report("a", "2022-annual-summary", figures: "新奇指标: 1\n")

  /// The same with an error.
  static let wrong = good.report("a", "2022-annual-summary", more: "类形: 总结\n")

  init(_ builder: SiteBuilder = good) throws {
    program = try #require(Program(), "the program is not built")
    folder.write(builder)
  }

  /// Runs the program in the site's folder.
  @discardableResult
  func run(
    _ arguments: String..., environment: [String: String] = [:], through: [String] = []
  ) -> Program.Run {
    program.run(arguments, in: folder.path, environment: environment, through: through)
  }

  /// How many files the site has, without those that the program keeps for itself.
  var builtCount: Int {
    built.keys.filter { !$0.hasPrefix("unionsite-") && !$0.hasPrefix(".") }.count
  }

  /// The built site.
  var built: [String: [UInt8]] { folder.files("public") }

  /// What a command is started with so that it has no rights over files that its user has not; nil
  /// where there is no such way.
  static var withoutRights: [String]? {
    if getuid() != 0 { return [] }
    guard Program.has("setpriv") else { return nil }
    return ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--"]
  }
}
