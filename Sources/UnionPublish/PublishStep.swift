/// How far a publish has come, for whoever watches.
public enum PublishStep: Sendable, Hashable {
  /// Files are compressed for a web server.
  case compressing
  /// The target is opened and locked.
  case opening
  /// Another publish seems to have died there; it is watched before its lock is taken.
  case watchingLock(who: String)
  /// Files are compared.
  case comparing
  /// So many of the files are sent.
  case sending(done: Int, of: Int)
  /// What arrived is compared again.
  case verifying
  /// Readers get the new site.
  case switching
}
