import Diagnostics
import UnionModel

/// Turns the links of content files into addresses.
struct LinkResolver: Sendable {
  let addresses: SiteAddresses

  /// Where a link of the content file `source` leads, or nil where nothing is there.
  ///
  /// A link may name the content file (`../a/2023-annual-summary.md`, `表.csv`), a report without its
  /// `.md`, a unit's folder, or a page by its address (`/about/`).
  func address(of destination: String, in source: String) -> (address: Address?, fragment: String) {
    let link = SourceLink(destination, in: source)
    switch link.target {
    case .samePage: return (addresses.address(ofSource: source), link.fragment)
    case .page(let path): return (addresses.address(ofPath: path), link.fragment)
    case .outside: return (nil, link.fragment)
    case .source(let path):
      for candidate in [path, path + ".md", path + "/unit.md"] {
        if let address = addresses.address(ofSource: candidate) { return (address, link.fragment) }
      }
      return (nil, link.fragment)
    }
  }
}
