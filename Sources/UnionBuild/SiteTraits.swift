public import UnionRender

/// What kind of site stands in an output folder, as its stamp says: whether it is one to publish.
public struct SiteTraits: Equatable, Hashable, Sendable {
  /// Where it is to be read.
  public var purpose: RenderOptions.Purpose
  /// The address that it was built for; nil where none was given.
  public var baseURL: String?
  /// Whether drafts are in it.
  public var hasDrafts = false
  /// Whether it is what `serve` shows while somebody writes.
  public var isPreview = false

  /// A site for a purpose.
  public init(purpose: RenderOptions.Purpose = .web) { self.purpose = purpose }
}
