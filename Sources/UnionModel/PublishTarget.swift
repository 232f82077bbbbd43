public import Diagnostics

/// A place to which the built site is published (`publish` in `site.yml`).
public struct PublishTarget: Sendable, Hashable {
  /// Where the site goes.
  public enum Place: Sendable, Hashable {
    /// A folder of this machine, below which releases stand side by side.
    case local(path: String)
    /// The same on a machine that is reached over SSH. `host` is `name`, `user@name` or a name of the
    /// user's own SSH configuration; `port` is nil for the usual one.
    case ssh(host: String, port: Int?, path: String)
    /// A remote of the user's own rclone configuration, with the path in it: `oss:bucket/site`.
    case rclone(remote: String)
  }

  /// The most files that are deleted without asking, where nothing is said.
  public static let usualMaxDelete = 50

  /// Its name in `site.yml`.
  public var name: String
  /// Where the site goes.
  public var place: Place
  /// The most files of the site that a publish deletes without asking.
  public var maxDelete = usualMaxDelete
  /// The address that readers see there; over that of the site.
  public var baseURL: String?
  /// Whether ready-made `.gz` and `.br` files go along; nil for what is usual there.
  public var isCompressed: Bool?
  /// Where it stands in `site.yml`.
  public var span: SourceSpan?

  /// A target.
  public init(name: String, place: Place) {
    self.name = name
    self.place = place
  }
}
