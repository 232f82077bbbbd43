public import Dispatch

/// Where tests wait for servers.
public enum Waiting {
  /// A queue for one wait, with a thread of its own: the threads of the global queue are those that
  /// tests and servers run on, and waits that hold them all would have nobody left to wait for.
  public static func queue() -> DispatchQueue { DispatchQueue(label: "unionsite.test.waiting") }
}
