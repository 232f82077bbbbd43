/// The address of a page below the site's root: `units/yunling-town/` ends in `/`, the home page is
/// empty, a file has its name.
public struct Address: Sendable, Hashable {
  /// The path, without a leading `/`.
  public let path: String

  /// An address by its path.
  public init(_ path: String) { self.path = path }

  /// The home page.
  static let home = Address("")

  /// The file it is written to: `units/yunling-town/index.html`.
  public var file: String { path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path }

  /// A page or file below this page.
  func appending(_ name: String) -> Address { Address(path + name) }

  /// `../` for every folder between the page and the root; `./` on the home page.
  var prefixToRoot: String {
    let depth = path.utf8.count { $0 == UInt8(ascii: "/") }
    return depth == 0 ? "./" : String(repeating: "../", count: depth)
  }
}
