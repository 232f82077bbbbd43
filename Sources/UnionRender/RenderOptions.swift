public import UnionModel

/// What a build is for.
public struct RenderOptions: Sendable {
  /// Where the site will be read.
  public enum Purpose: String, Sendable, CaseIterable {
    /// From a web server: links end in `/`.
    case web
    /// From a folder or a stick: links name `index.html`.
    case disk
  }

  /// Where the site will be read.
  public var purpose: Purpose
  /// The address it is published under, ending in `/`; over that of `site.yml`.
  public var baseURL: String?
  /// The day that the build is said to be of (`SOURCE_DATE_EPOCH`); after `as_of` of `site.yml` it is
  /// the day as of which it is told who has handed in.
  public var sourceDate: CalendarDate?

  /// Options.
  public init(
    purpose: Purpose = .web, baseURL: String? = nil, sourceDate: CalendarDate? = nil
  ) {
    self.purpose = purpose
    self.baseURL = baseURL
    self.sourceDate = sourceDate
  }
}
