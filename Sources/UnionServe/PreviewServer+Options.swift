public import Diagnostics

extension PreviewServer {
  /// Where the server listens and what it is given.
  public struct Options: Sendable {
    /// Who may come.
    public enum Address: Sendable, Hashable {
      /// Programs on this machine: 127.0.0.1.
      case loopback
      /// Every machine that reaches this one.
      case lan
    }

    /// A port, and whether somebody asked for just this one. Otherwise a busy one is passed over.
    public struct Port: Sendable, Hashable {
      /// 1 to 65535, or 0 for any that is free.
      public var number: Int
      /// Whether it must be this one.
      public var isExplicit: Bool

      /// A port.
      public static func port(_ number: Int, isExplicit: Bool) -> Port {
        Port(number: number, isExplicit: isExplicit)
      }
    }

    /// Who may come.
    public var address = Address.loopback
    /// Where it listens.
    public var port = Port.port(8080, isExplicit: false)
    /// What browsers are given to take part.
    public var client = PreviewClient.plain
    /// The language of the few pages that the server makes itself.
    public var language = Language.chinese
    /// Whether SIGINT (Ctrl-C) and SIGTERM end the server; its `run()` then returns.
    public var endsAtSignals = true
    /// Called once it listens.
    public var onReady: @Sendable (BoundAddress) async -> Void = { _ in }
    var limits = ServerLimits()

    /// What is usual: this machine only, port 8080 or the next that is free.
    public init() {}
  }

  /// Where the server can be reached.
  public struct BoundAddress: Sendable, Hashable {
    /// The port it listens at.
    public var port: Int
    /// The port that was wanted; another than `port` where that was busy.
    public var wantedPort: Int
    /// For a browser on this machine: `http://127.0.0.1:8080/`.
    public var address: String
    /// For other machines, one a network: `http://192.168.1.20:8080/`; none unless asked for.
    public var outward: [String]
  }
}
