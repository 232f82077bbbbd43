import Store
import UnionBuild
import UnionModel
import UnionPublish

/// Folders as a publish takes them.
enum PublishPlaces {
  /// A target whose folder on this machine is counted from the site, wherever the program is run.
  static func resolved(_ target: PublishTarget, _ common: CommonOptions) -> PublishTarget {
    guard case .local(let path) = target.place, !path.hasPrefix("/") else { return target }
    var resolved = target
    resolved.place = .local(path: (common.site.isEmpty ? "." : common.site) + "/" + path)
    return resolved
  }

  /// The same with the path that a server on this machine needs.
  static func absolute(
    _ target: PublishTarget, _ common: CommonOptions
  ) throws(PublishError) -> PublishTarget {
    var absolute = resolved(target, common)
    guard case .local(let path) = absolute.place else { return absolute }
    do throws(BuildError) { absolute.place = .local(path: try ResolvedPath.of(path)) } catch {
      throw .machine(error)
    }
    return absolute
  }

  /// The site's own folders, into which nothing is published.
  static func protected(_ common: CommonOptions, output: String) -> [String] {
    let request = BuildRequest(site: common.site, output: output)
    return [request.contentFolder, request.templateFolder, output]
  }

  /// The site's store, which need not be there where the site was built elsewhere.
  static func store(_ common: CommonOptions) throws(PublishError) -> String {
    let site = common.site.isEmpty ? "." : common.site
    let path = site + "/" + StoreFolder.name
    do throws(StoreError) { _ = try StoreFolder.make(inSite: site) } catch {
      throw .machine(BuildError(code: error.code, path: path))
    }
    return path
  }
}
