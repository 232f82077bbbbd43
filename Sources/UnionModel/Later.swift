import Synchronization

/// Something that is worked out when it is first asked for, once: others who ask meanwhile wait.
///
/// What is read of a site for it is not noted by whoever asks (see `Trace`).
public final class Later<Value: Sendable>: Sendable {
  private enum State: Sendable {
    /// What is to be done. It is let go with all that it needs when it is done.
    case open(@Sendable () -> Value)
    case done(Value)
  }

  private let state: Mutex<State>

  /// What some work comes to.
  public init(_ work: @escaping @Sendable () -> Value) { state = Mutex(.open(work)) }

  /// What is there already.
  public init(of value: Value) { state = Mutex(.done(value)) }

  /// The value. The work must not ask for it itself.
  public var value: Value {
    state.withLock { state in
      switch state {
      case .done(let value): return value
      case .open(let work):
        let value = Trace.unnoted(work)
        state = .done(value)
        return value
      }
    }
  }

  /// Does the work if nobody has, noting what it reads in the recording that is under way.
  public func make() {
    state.withLock { state in
      if case .open(let work) = state { state = .done(work()) }
    }
  }
}
