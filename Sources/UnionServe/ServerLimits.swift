/// How long and for how many the server waits. Tests shorten them.
struct ServerLimits: Sendable {
  /// Seconds until a whole request must have come, counted from the connection or the last answer.
  var request = 20.0
  /// Seconds in which a reader must have taken something of what waits for it.
  var stall = 30.0
  /// Seconds for which a connection that is to be closed still listens, so that its last words arrive.
  var linger = 1.0
  /// Seconds between two signs of life on an event stream.
  var heartbeat = 15.0
  /// Connections at one time; fewer where the machine grants fewer open files.
  var connections = 4096
  /// Bytes of one request's line and headers.
  var headers = 32 << 10
}
