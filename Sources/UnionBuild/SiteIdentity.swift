/// What tells one site from another: the stamp of an output folder names it, so that a build never
/// replaces the output of another site.
public struct SiteIdentity: Sendable, Hashable {
  /// A text that stays the same for the life of the site; not empty.
  public var id: String

  /// The identity with this id.
  public init(_ id: String) { self.id = id }
}
