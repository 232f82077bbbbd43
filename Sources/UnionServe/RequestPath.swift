/// The path of a request's target (RFC 9112 section 3.2.1), taken apart and decoded once.
struct RequestPath: Sendable, Hashable {
  /// Why a target is no path of a site.
  enum Refusal: Error, Sendable, Hashable {
    /// It is malformed or hides something: 400.
    case malformed
    /// It is well formed, but nothing that a site shows has such a name: 404.
    case hidden
  }

  /// The names on the way, decoded: `units`, `云岭`. None is empty, `.`, `..` or begins with a dot.
  let names: [String]
  /// Whether it ends in `/`.
  let isFolder: Bool
  /// What stands behind the `?`, as it came; nil without one.
  let query: Substring?
  /// The path as it came.
  private let raw: Substring

  /// Takes a target of the origin form, which begins with `/`; every other form is malformed.
  init(_ target: String) throws(Refusal) {
    guard target.utf8.first == Byte.slash else { throw .malformed }
    let mark = target.utf8.firstIndex(of: Byte.question)
    raw = target[..<(mark ?? target.endIndex)]
    query = mark.map { target[target.utf8.index(after: $0)...] }
    guard !target.utf8.contains(Byte.hash), query?.utf8.contains(where: Byte.isControl) != true
    else { throw .malformed }
    var names: [String] = []
    let parts = raw.utf8.dropFirst().split(separator: Byte.slash, omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      if part.isEmpty && index == parts.count - 1 { break }
      names.append(try Self.name(part))
    }
    self.names = names
    isFolder = raw.utf8.last == Byte.slash
  }

  /// Below the folder of a site: `units/云岭`; empty for the root.
  var path: String { names.joined(separator: "/") }

  /// The same with a slash at its end, as it came otherwise: where a folder's page is. It begins with
  /// one slash and a name, so it leads to no other host.
  var withSlash: String { "\(raw)/" + (query.map { "?\($0)" } ?? "") }

  private static func name(_ part: Substring.UTF8View.SubSequence) throws(Refusal) -> String {
    guard let bytes = PercentText.decoded(part), let name = String(validating: bytes, as: UTF8.self)
    else { throw .malformed }
    if name == "." || name == ".." { throw .malformed }
    let isUnfit = bytes.contains {
      $0 == Byte.slash || $0 == Byte.backslash || Byte.isControl($0)
    }
    if isUnfit { throw .malformed }
    if name.isEmpty || bytes.first == Byte.dot { throw .hidden }
    return name
  }
}
