import UnionBuild
import UnionContent
import UnionModel

/// What `site.yml` says of the site, for what is asked before anything is read.
enum WrittenSettings {
  /// The settings of the site in a folder; the usual ones where it cannot be read.
  static func of(_ site: String) -> SiteSettings { file(of: site)?.settings ?? SiteSettings() }

  /// The settings with what is wrong with them; nil where the folder cannot be read.
  static func file(of site: String) -> SiteFile? {
    let content = BuildRequest(site: site, output: "").contentFolder
    do throws(ContentError) {
      return SiteFile(try DiskContent(path: content, root: content))
    } catch { return nil }
  }
}
