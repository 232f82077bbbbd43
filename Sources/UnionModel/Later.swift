import Synchronization

/// Something that is worked out when it is first asked for, once: others who ask meanwhile wait.
///
/// What is read of a site for it is not noted by whoever asks (see `Trace`).
public final class Later<Value: Sendable>: Sendable {
  private let work: @Sendable () -> Value
  private let known: Mutex<Value?>

  /// What some work comes to.
  public init(_ work: @escaping @Sendable () -> Value) {
    self.work = work
    known = Mutex(nil)
  }

  /// What is there already.
  public init(of value: Value) {
    work = { value }
    known = Mutex(value)
  }

  /// The value. The work must not ask for it itself.
  public var value: Value {
    known.withLock { known in
      if let known { return known }
      let made = Trace.unnoted(work)
      known = made
      return made
    }
  }

  /// Does the work if nobody has, noting what it reads in the recording that is under way.
  public func make() {
    known.withLock { known in
      if known == nil { known = work() }
    }
  }
}
