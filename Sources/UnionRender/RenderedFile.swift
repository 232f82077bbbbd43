/// A file of the built site.
public struct RenderedFile: Sendable {
  /// Its path below the output folder: `units/yunling-town/index.html`.
  public var path: String
  /// What it holds.
  public var bytes: [UInt8]

  /// A file.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
