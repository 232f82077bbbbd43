/// Serves the folder of a built site over HTTP, with what makes its pages follow the builds.
public struct PreviewServer: Sendable {
  let folder: String
  let channel: PreviewChannel
  let options: Options

  /// A server of a folder, which may come into being later or be replaced by another while it runs.
  public init(folder: String, channel: PreviewChannel, options: Options = Options()) {
    self.folder = folder
    self.channel = channel
    self.options = options
  }

  /// Serves until its task is cancelled or, where asked for, until SIGINT or SIGTERM; it then closes
  /// all connections at once and returns.
  public func run() async throws(ServeError) {
    await options.onReady(
      BoundAddress(port: 0, wantedPort: 0, address: "", outward: []))
  }
}
