import ArgumentParser
import Diagnostics
import UnionBuild
import UnionContent
import UnionModel
import UnionRender

/// `unionsite new template NAME …`: copies of files of the default theme for the site to change.
struct NewTemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract: Help.text(
      "把默认主题的文件复制到站点的 templates/ 里来改", "copy files of the default theme into the site's templates/"),
    discussion: Help.text(
      """
      复制来的文件代替默认主题里同名的文件; 删去就恢复默认的。

      例子:
        unionsite new template --list
        unionsite new template report partials/figure assets/site.css
      """,
      """
      A copied file stands in for its namesake in the default theme; delete it to have that again.

      Examples:
        unionsite new template --list
        unionsite new template report partials/figure assets/site.css
      """))

  @Argument(
    help: ArgumentHelp(
      Help.text("要复制的模板、局部模板或其他文件", "templates, partials or other files to copy"),
      valueName: "name"),
    completion: .custom { _, _, _ in ThemeFile.standard.map(\.name) })
  var names: [String] = []

  @Flag(
    help: ArgumentHelp(
      Help.text("列出所有名称、用途, 以及本站已有哪些", "list all names, what they are for, and which the site has"))
  )
  var list = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if names.isEmpty, !list {
      throw ValidationError(
        Help.text("写上要复制的名称, 或用 --list 看有哪些", "name what to copy, or see all with --list"))
    }
    if !names.isEmpty, list {
      throw ValidationError(
        Help.text("--list 和名称只能用一个", "--list and names exclude each other"))
    }
  }

  func run() throws {
    let request = BuildRequest(site: common.site, output: common.usualOutput)
    let language = Language.spoken(common)
    let words = TemplateWords(language: language, folder: request.templateFolder)
    try requireSite(request, words)
    let files = ThemeFile.standard
    if list {
      let listing = TemplateListing(files: files, own: own(request), words: words)
      return Console.result(common.format == .json ? listing.json : listing.text)
    }
    let chosen = try chosen(among: files, words)
    do throws(BuildError) { try refuseTaken(chosen, request, words) } catch {
      throw Failure.print(error, language: language)
    }
    for file in chosen { try copy(file, request, words) }
    report(chosen, words)
  }

  /// Ends the program where the folder is no site.
  private func requireSite(_ request: BuildRequest, _ words: TemplateWords) throws {
    do throws(ContentError) {
      _ = try DiskContent(path: request.contentFolder, root: request.contentFolder)
    } catch {
      ProblemReport(common, words.language).print(
        [SiteReading.problem(error)],
        ProblemReport.Summary(sentence: words.nothingCopied, fields: [("copied", "[]")]))
      throw ExitCode(1)
    }
  }

  /// The files of the site's own `templates/`; none where there is no such folder.
  private func own(_ request: BuildRequest) -> [String] {
    do throws(ContentError) {
      return try DiskContent(path: request.templateFolder, root: request.templateFolder)
        .list().files
    } catch { return [] }
  }

  /// The files that are named; a name that the theme does not have ends the program.
  private func chosen(among files: [ThemeFile], _ words: TemplateWords) throws -> [ThemeFile] {
    var chosen: [ThemeFile] = []
    var unknown: [String] = []
    for name in names {
      let wanted = ThemeName(name)
      if let file = files.first(where: { $0.name == wanted.name }) {
        if !chosen.contains(where: { $0.path == file.path }) { chosen.append(file) }
      } else {
        unknown.append(words.unknown(name, suggestion: wanted.nearest(in: files)))
      }
    }
    if unknown.isEmpty { return chosen }
    Console.note(unknown.joined() + words.names(files))
    throw ExitCode.validationFailure
  }

  /// Ends the program where the site has one of the files, before any is written.
  private func refuseTaken(_ files: [ThemeFile], _ request: BuildRequest, _ words: TemplateWords)
    throws(BuildError)
  {
    for file in files where NewFile.exists(file.path, in: request.templateFolder) {
      throw .taken(path: request.templateFolder + "/" + file.path)
    }
  }

  private func copy(_ file: ThemeFile, _ request: BuildRequest, _ words: TemplateWords) throws {
    let text = file.isTemplate ? words.opening + file.text : file.text
    do throws(BuildError) {
      try NewFile.write(Array(text.utf8), to: file.path, in: request.templateFolder)
    } catch { throw Failure.print(error, language: words.language) }
  }

  private func report(_ files: [ThemeFile], _ words: TemplateWords) {
    if common.format == .json {
      let paths = files.map { ProblemJSON.quoted(words.folder + "/" + $0.path) }
      return Console.result("{\"copied\":[\(paths.joined(separator: ","))]}\n")
    }
    if common.quiet { return }
    Console.result(files.map(words.copied).joined())
    Console.note(words.next)
  }
}
