/// One name in several languages, by language tag (`zh-Hans`, `zh-Hant`, `en`).
public struct Labels: Sendable, Hashable {
  /// The names by tag.
  public var byTag: [String: String]

  /// Names by tag.
  public init(_ byTag: [String: String] = [:]) { self.byTag = byTag }

  /// The name for a tag: that of the tag, of its language, of Simplified Chinese, of English, or any
  /// (the first by tag).
  public func text(for tag: String) -> String? {
    if let exact = byTag[tag] { return exact }
    let language = tag.prefix { $0 != "-" }
    if let near = byTag.keys.sorted().first(where: { $0.prefix { $0 != "-" } == language }) {
      return byTag[near]
    }
    return byTag["zh-Hans"] ?? byTag["en"] ?? byTag.min { $0.key < $1.key }?.value
  }
}
