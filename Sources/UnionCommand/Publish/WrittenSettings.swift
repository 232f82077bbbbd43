import UnionBuild
import UnionContent
import UnionModel

/// What `site.yml` says of the site, for what is asked before anything is read.
enum WrittenSettings {
  /// The settings of the site in a folder; the usual ones where it cannot be read.
  static func of(_ site: String) -> SiteSettings {
    let content = BuildRequest(site: site, output: "").contentFolder
    do throws(ContentError) {
      return SiteFile.settings(try DiskContent(path: content, root: content))
    } catch { return SiteSettings() }
  }
}
