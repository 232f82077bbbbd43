public import UnionModel

/// Where the links of content files lead, for those who check them.
public struct SiteLinks: Sendable {
  /// What a link leads to.
  public enum Target: Sendable, Hashable {
    /// A page or file that is there; `source` is its content file where it has one.
    case found(source: String?)
    /// Nothing.
    case missing
  }

  private let resolver: LinkResolver

  /// The links of a site.
  public init(_ site: Site) {
    resolver = LinkResolver(addresses: SiteAddresses(site))
  }

  /// The target of a link of the content file `source`, with its fragment (without `#`, or empty).
  public func target(of destination: String, in source: String) -> (
    target: Target, fragment: String
  ) {
    let link = SourceLink(destination, in: source)
    let fragment = String(link.fragment.dropFirst())
    switch link.target {
    case .samePage: return (.found(source: source), fragment)
    case .outside: return (.missing, fragment)
    case .page(let path):
      let addresses = resolver.addresses
      let exists = addresses.has(addresses.address(ofPath: path))
      return (exists ? .found(source: nil) : .missing, fragment)
    case .source(let path):
      for candidate in [path, path + ".md", path + "/unit.md"]
      where resolver.addresses.address(ofSource: candidate) != nil {
        return (.found(source: candidate), fragment)
      }
      return (.missing, fragment)
    }
  }

  /// All content files that can be linked to.
  public var sources: [String] { resolver.addresses.sources }
}
