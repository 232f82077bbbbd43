import Glibc
import HummingbirdCore
import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle
import UnixSignals

/// Serves the folder of a built site over HTTP, with what makes its pages follow the builds.
public struct PreviewServer: Sendable {
  let folder: String
  let channel: PreviewChannel
  let options: Options

  /// How many ports are tried where nobody asked for a certain one.
  private static let tries = 21

  /// A server of a folder, which may come into being later or be replaced by another while it runs.
  public init(folder: String, channel: PreviewChannel, options: Options = Options()) {
    self.folder = folder
    self.channel = channel
    self.options = options
  }

  /// Serves until its task is cancelled or, where asked for, until SIGINT or SIGTERM; it then closes
  /// all connections at once and returns.
  public func run() async throws(ServeError) {
    let first = options.port.number
    let last = options.port.isExplicit ? first : min(first + Self.tries - 1, 65535)
    let connections = connections()
    for port in first...max(first, last) {
      guard let error = await serve(connections, at: port) else { return }
      if error != .portBusy(port) || options.port.isExplicit { throw error }
    }
    throw .portsBusy(first...max(first, last))
  }

  private func connections() -> Connections {
    // Every connection may have a file open besides itself.
    let granted = DescriptorLimit.raise(to: options.limits.connections * 2 + 256)
    let most = min(options.limits.connections, max(16, (granted - 128) / 2))
    let reader = FileReader(
      folder: SiteFolder(path: folder), channel: channel, cache: PageCache(bytes: 8 << 20),
      start: time(nil))
    let hosts =
      options.address == .lan
      ? HostRules(others: OwnAddresses.outward() + OwnAddresses.names()) : HostRules()
    return Connections(
      responder: SiteResponder(
        reader: reader, hosts: hosts, client: options.client, language: options.language),
      site: channel, limits: options.limits, count: ConnectionCount(most: most),
      clock: DateClock())
  }

  /// Serves at a port until it ends; nil where that was wanted.
  private func serve(_ connections: Connections, at port: Int) async -> ServeError? {
    await withTaskGroup(of: ServeError?.self) { group in
      group.addTask { await listen(connections, port) }
      group.addTask { await giveSignsOfLife() }
      if options.endsAtSignals { group.addTask { await waitForSignal() } }
      let error = await group.next() ?? nil
      group.cancelAll()
      return error
    }
  }

  private func listen(_ connections: Connections, _ port: Int) async -> ServeError? {
    let everywhere = OwnAddresses.hasIPv6 ? "::" : "0.0.0.0"
    let host = options.address == .lan ? everywhere : "127.0.0.1"
    let server = connections.server(
      configuration: ServerConfiguration(
        address: .hostname(host, port: port), backlog: 1024, reuseAddress: true),
      onServerRunning: { listener in await tell(listener.localAddress?.port ?? port) },
      eventLoopGroup: MultiThreadedEventLoopGroup.singleton,
      logger: Logger(label: "preview") { _ in SwiftLogNoOpLogHandler() })
    do {
      try await server.run()
      return nil
    } catch let error as IOError {
      return ServeError(code: error.errnoCode, port: port)
    } catch {
      return Task.isCancelled ? nil : .other(port: port, code: 0)
    }
  }

  private func tell(_ port: Int) async {
    let addresses = options.address == .lan ? OwnAddresses.outward() : []
    await options.onReady(
      BoundAddress(
        port: port, wantedPort: options.port.number, address: "http://127.0.0.1:\(port)/",
        outward: addresses.map { "http://\($0):\(port)/" }))
  }

  private func giveSignsOfLife() async -> ServeError? {
    while (try? await Task.sleep(for: .seconds(options.limits.heartbeat))) != nil {
      channel.beat()
    }
    return nil
  }

  private func waitForSignal() async -> ServeError? {
    for await _ in await UnixSignalsSequence(trapping: .sigint, .sigterm) { break }
    return nil
  }
}
