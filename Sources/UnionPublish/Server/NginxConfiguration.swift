public import Diagnostics
public import UnionModel
public import UnionRender

/// Settings for nginx (1.22 and later, as Debian has it) that serve what is published to a target.
public struct NginxConfiguration: Sendable {
  /// Where the site is published to.
  public var target: PublishTarget
  /// The address that readers see.
  public var baseURL: String
  /// Old addresses.
  public var moved: [MovedAddress]
  /// The language of what is said to the webmaster.
  public var language: Language

  /// Settings for a target.
  public init(target: PublishTarget, baseURL: String, moved: [MovedAddress], language: Language) {
    self.target = target
    self.baseURL = baseURL
    self.moved = moved
    self.language = language
  }

  /// The whole file.
  ///
  /// Throws where the address is none.
  public func text() throws(PublishError) -> String {
    guard let address = PublicAddress(baseURL) else { throw .addressUnfit(baseURL) }
    let words = NginxText(address)
    let notes = NginxNotes(language: language)
    let path = PathCoding.decoded(address.path)
    let site = NginxSite(folder: folder, path: path, words: words, notes: notes)
    let lines =
      notes.head(target: target.name, file: fileName(address), host: address.host, folder: folder)
      + [""] + site.variables
      + ["", "server {"]
      + inside(
        server(address, notes) + site.settings + site.headers + site.places
          + redirects(path, words, notes))
      + ["}", ""]
    return lines.joined(separator: "\n")
  }

  /// The folder that nginx serves.
  private var folder: String {
    switch target.place {
    case .local(let path), .ssh(_, _, let path):
      let end = path.hasSuffix("/") ? "current" : "/current"
      // Where a path begins at somebody's home, nobody here knows where that is.
      return path.hasPrefix("/") ? path + end : "/home/USER/" + path + end
    case .rclone: return "/srv/www/" + target.name
    }
  }

  private func fileName(_ address: PublicAddress) -> String {
    let host = NginxText.host(address.host).filter { $0 != "\"" }
    return "/etc/nginx/sites-available/\(host == "_" ? "unionsite" : host).conf"
  }

  private func server(_ address: PublicAddress, _ notes: NginxNotes) -> [String] {
    let port = address.scheme == "http" ? address.port ?? 80 : 80
    return ["listen \(port);", "listen [::]:\(port);"]
      + ["server_name \(NginxText.host(address.host));", "server_tokens off;"]
  }

  private func redirects(
    _ path: String, _ words: NginxText, _ notes: NginxNotes
  ) -> [String] {
    if moved.isEmpty { return [] }
    return ["", notes.redirects]
      + moved.map { move in
        let target = PathCoding.encoded(path + move.to.path)
        return
          "location = \(words.plain(path + move.from.path)) { return 301 \(words.value(target)); }"
      }
  }

  private func inside(_ lines: [String]) -> [String] { lines.map { $0.isEmpty ? "" : "  " + $0 } }
}
