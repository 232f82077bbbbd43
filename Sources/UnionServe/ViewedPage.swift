/// The page that an event stream belongs to.
enum ViewedPage {
  /// No site has longer addresses.
  private static let longest = 4096

  /// The address in `page=%2Funits%2Fa%2F`, as builds name it: decoded, and a folder's page by its
  /// folder. Nil where there is none.
  static func address(inQuery query: Substring?) -> String? {
    guard let query, query.utf8.count <= longest else { return nil }
    let mark = "page="
    guard let field = query.split(separator: "&").first(where: { $0.hasPrefix(mark) }),
      let bytes = PercentText.decoded(field.utf8.dropFirst(mark.utf8.count)),
      let page = String(validating: bytes, as: UTF8.self), page.hasPrefix("/"),
      !bytes.contains(where: Byte.isControl)
    else { return nil }
    let index = "/index.html"
    return page.hasSuffix(index) ? String(page.dropLast(index.count - 1)) : page
  }
}
