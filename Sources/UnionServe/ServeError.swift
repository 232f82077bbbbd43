import Glibc

/// Why the preview cannot be served: the machine or its network failed.
public enum ServeError: Error, Sendable, Hashable {
  /// Another program listens at the port that was asked for.
  case portBusy(Int)
  /// Other programs listen at all of these ports.
  case portsBusy(ClosedRange<Int>)
  /// This user may not listen at this port.
  case portForbidden(Int)
  /// Anything else the system said; `code` is its errno, 0 where it gave none.
  case other(port: Int, code: Int32)

  /// The status the program ends with.
  public var exitStatus: Int32 { 2 }
}

extension ServeError {
  /// The error for what the system said (an errno) about a port.
  init(code: Int32, port: Int) {
    switch code {
    case EADDRINUSE: self = .portBusy(port)
    case EACCES, EPERM: self = .portForbidden(port)
    default: self = .other(port: port, code: code)
    }
  }
}
