import Diagnostics
import UnionBuild
import UnionModel
import UnionPublish

/// What `publish` says, in both languages.
struct PublishWords: BilingualWords {
  let language: Language
  /// The site's folder, for the commands that are proposed.
  let site: String

  // MARK: The command line

  /// `site.yml` names no target.
  var noTargets: (wording: Wording, language: Language) {
    (
      Wording(
        text("site.yml 里没有写发布到哪里", "site.yml names no place to publish to"),
        text(
          "加上一行, 如 publish: {正式: {kind: ssh, host: 用户@主机, path: /srv/www/union}}; 或用 publish --zip 文件",
          "add a line such as publish: {web: {kind: ssh, host: user@host, path: /srv/www/union}}; or use publish --zip FILE"
        )), language
    )
  }

  /// Several, and none was named.
  func severalTargets(_ names: [String]) -> (wording: Wording, language: Language) {
    (
      Wording(
        text("site.yml 里有几个发布目标, 不知道是哪一个", "site.yml names several targets"),
        text(
          "写明名称: \(names.joined(separator: "、"))", "say which: \(names.joined(separator: ", "))")),
      language
    )
  }

  /// One that `site.yml` does not name.
  func unknownTarget(_ name: String, known: [String]) -> (wording: Wording, language: Language) {
    let near = NearMiss.best(for: name, among: known)
    let list = known.joined(separator: text("、", ", "))
    let cure =
      near.map { text("您是不是要写 “\($0)”?", "did you mean “\($0)”?") }
      ?? (known.isEmpty ? nil : text("有: \(list)", "there are: \(list)"))
    return (
      Wording(text("site.yml 的 publish 里没有 “\(name)”", "site.yml has no target “\(name)”"), cure),
      language
    )
  }

  // MARK: On the way

  /// A step.
  func step(_ step: PublishStep) -> String {
    switch step {
    case .compressing: text("正在压缩 …", "compressing …")
    case .opening: text("正在连接 …", "connecting …")
    case .watchingLock(let who):
      text(
        "上次发布好像没有做完 (\(who)), 等半分钟看看 …",
        "an earlier publish seems to have died (\(who)); watching …")
    case .comparing: text("正在对比 …", "comparing …")
    case .sending(let done, let total):
      text("正在上传 \(done)/\(total) …", "sending \(done)/\(total) …")
    case .verifying: text("正在核对 …", "verifying …")
    case .switching: text("正在切换 …", "switching …")
    }
  }

  /// The question before much is deleted, or another address begins.
  func question(_ outcome: Publication.Outcome, _ target: PublishTarget) -> String {
    var lines: [String] = []
    if let old = outcome.movedFrom {
      lines.append(
        text(
          "\(target.name) 上的网站网址原来是 \(old), 现在要换掉。",
          "The site at \(target.name) has the address \(old), which will change."))
    }
    let deleted = outcome.differences.deleted
    if deleted.count > target.maxDelete {
      let examples = deleted.prefix(3).joined(separator: ", ") + (deleted.count > 3 ? " …" : "")
      lines.append(
        text(
          "要从 \(target.name) 删去 \(deleted.count) 个文件: \(examples)",
          "\(count(deleted.count, "file")) will be deleted at \(target.name): \(examples)"))
    }
    return lines.joined(separator: "\n") + "\n" + text("继续吗? [y/否] ", "Go on? [y/N] ")
  }

  /// Whether a typed line means yes.
  func isYes(_ line: String) -> Bool {
    ["y", "yes", "是", "好", "对"].contains(
      line.filter { !$0.isWhitespace }.lowercased())
  }

  // MARK: The end

  /// The errors that stopped it.
  func refused(counts: String) -> ProblemReport.Summary {
    ProblemReport.Summary(
      sentence: text(
        "没有发布: \(counts); 读者看到的网站没有变", "not published: \(counts); readers see what they saw"),
      fields: [("published", "false")])
  }

  /// What would change, a file a line.
  func changes(_ differences: Differences) -> String {
    let lines =
      differences.added.map { "+ " + $0 } + differences.changed.map { "~ " + $0 }
      + differences.deleted.map { "- " + $0 }
    return lines.map { $0 + "\n" }.joined()
  }

  /// The last line.
  func summary(_ outcome: Publication.Outcome, target: String, isDry: Bool) -> String {
    let differences = outcome.differences
    if differences.isEmpty {
      return text("\(target) 已经是最新的, 没有要发布的\n", "\(target) is up to date; nothing to publish\n")
    }
    let (added, changed) = (differences.added.count, differences.changed.count)
    let deleted = differences.deleted.count
    let size = Self.size(differences.bytes)
    if isDry {
      return text(
        "发布到 \(target) 会新增 \(added)、修改 \(changed)、删去 \(deleted) 个文件, 上传 \(size); 现在什么都没有改\n",
        "\(target) would get \(added) new, \(changed) changed and \(deleted) fewer files (\(size)); nothing was changed\n"
      )
    }
    let shown = outcome.release.map {
      text("; 读者现在看到第 \($0) 版", "; readers see release \($0)")
    }
    return text(
      "已发布到 \(target): 新增 \(added)、修改 \(changed)、删去 \(deleted) 个文件, 上传 \(size)",
      "published to \(target): \(added) new, \(changed) changed, \(deleted) deleted (\(size))")
      + (shown ?? "") + "\n"
  }

  /// What a webmaster should know.
  func remarks(site: FinishedSite, _ outcome: Publication.Outcome) -> String {
    func examples(_ names: [String]) -> String {
      names.prefix(3).joined(separator: ", ") + (names.count > 3 ? " …" : "")
    }
    var lines: [String] = []
    let foreign = site.foreign.filter { !$0.hasPrefix(".") }
    if !foreign.isEmpty {
      lines.append(
        text(
          "说明: 输出文件夹里有 \(foreign.count) 个不是我们生成的文件, 没有发布: \(examples(foreign))",
          "note: \(count(foreign.count, "file")) in the output that unionsite did not make stayed here: \(examples(foreign))"
        ))
    }
    if !outcome.foreign.isEmpty {
      lines.append(
        text(
          "说明: 目标上有 \(outcome.foreign.count) 个不是我们放的文件, 没有动: \(examples(outcome.foreign))",
          "note: \(count(outcome.foreign.count, "file")) at the target that unionsite did not put there stayed: \(examples(outcome.foreign))"
        ))
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// The releases, newest first.
  func list(_ releases: [Release], target: String) -> String {
    if releases.isEmpty {
      return text("\(target) 上还没有发布过\n", "nothing was published to \(target) yet\n")
    }
    return releases.reversed().map { release in
      let number = String(release.number)
      let padding = String(repeating: " ", count: max(0, 5 - number.count))
      let files = release.files.map { text("  \($0) 个文件", "  \(count($0, "file"))") } ?? ""
      let mark = release.isShown ? text("  ← 读者看到的", "  ← what readers see") : ""
      return "\(padding)\(number)  \(release.time) UTC\(files)\(mark)\n"
    }.joined()
  }

  /// After a way back.
  func rolledBack(_ release: Release, _ target: String) -> String {
    text(
      "\(target) 上, 读者现在看到第 \(release.number) 版 (\(release.time) UTC)\n",
      "readers of \(target) see release \(release.number) (\(release.time) UTC)\n")
  }

  /// The last line of a site that is handed on.
  func archived(_ archive: ZipArchive) -> String {
    let size = Self.size(archive.size)
    return text(
      "已打包 \(archive.count) 个文件 → \(archive.path) (\(size)); 解压到网站的根文件夹即可\n",
      "\(count(archive.count, "file")) → \(archive.path) (\(size)); to be unpacked in the web server's folder\n"
    )
  }

  // MARK: For machines

  func json(_ archive: ZipArchive) -> String {
    "{\"summary\":{\"archive\":\(ProblemJSON.quoted(archive.path)),\"files\":\(archive.count),"
      + "\"bytes\":\(archive.size)}}\n"
  }

  func json(_ outcome: Publication.Outcome, target: String, isDry: Bool) -> String {
    func list(_ paths: [String]) -> String {
      "[" + paths.map(ProblemJSON.quoted).joined(separator: ",") + "]"
    }
    let differences = outcome.differences
    let isPublished = !isDry && !differences.isEmpty
    return "{\"summary\":{\"target\":\(ProblemJSON.quoted(target)),\"published\":\(isPublished),"
      + "\"release\":\(outcome.release.map(String.init) ?? "null"),\"bytes\":\(differences.bytes),"
      + "\"added\":\(list(differences.added)),\"changed\":\(list(differences.changed)),"
      + "\"deleted\":\(list(differences.deleted))}}\n"
  }

  func json(_ releases: [Release], target: String) -> String {
    let list = releases.map { release in
      "{\"number\":\(release.number),\"time\":\(ProblemJSON.quoted(release.time)),"
        + "\"files\":\(release.files.map(String.init) ?? "null"),\"shown\":\(release.isShown)}"
    }
    return
      "{\"target\":\(ProblemJSON.quoted(target)),\"releases\":[\(list.joined(separator: ","))]}\n"
  }

  /// A number of bytes as people say it.
  static func size(_ bytes: Int) -> String {
    let units = ["B", "KB", "MB", "GB"]
    var size = Double(bytes)
    var unit = 0
    while size >= 1000, unit < 3 {
      size /= 1000
      unit += 1
    }
    if unit == 0 { return "\(bytes) B" }
    let tenths = Int((size * 10).rounded())
    return "\(tenths / 10).\(tenths % 10) \(units[unit])"
  }
}
