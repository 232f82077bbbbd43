/// A file of the built site.
public struct OutputFile: Sendable, Hashable {
  /// Where it stands, relative to the output folder: `units/云岭/index.html`.
  public var path: String
  /// Its content.
  public var bytes: [UInt8]

  /// A file with its place and content.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
