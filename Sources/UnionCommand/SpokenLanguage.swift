import Diagnostics
import UnionBuild
import UnionContent
import UnionModel

extension Language {
  /// The language a command speaks: as asked, else the site's, else the terminal's.
  static func spoken(_ common: CommonOptions) -> Language {
    if let asked = common.lang { return asked }
    let folder = BuildRequest(site: common.site, output: "").contentFolder
    do throws(ContentError) {
      let content = try DiskContent(path: folder, root: folder)
      return Language(tag: SiteFile(content).settings.language)
    } catch { return terminal }
  }

  /// English where the locale is an English one, else Chinese.
  static var terminal: Language { Help.isEnglish ? .english : .chinese }
}
