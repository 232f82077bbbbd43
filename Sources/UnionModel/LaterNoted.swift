/// Something that several parts are worked out of, worked out once: whoever asks for it notes all that was
/// read for it (see `Trace`), as if they had worked it out themselves.
public struct LaterNoted<Value: Sendable>: Sendable {
  private let made: Later<(value: Value, cells: [Int32])>

  /// What some work comes to, which reads none but the first `count` cells.
  public init(cells count: Int, _ work: @escaping @Sendable () -> Value) {
    made = Later {
      let (value, cells) = Trace.recording(count, work)
      return (value, cells)
    }
  }

  /// The value.
  public var value: Value {
    let made = made.value
    for cell in made.cells { Trace.note(Int(cell)) }
    return made.value
  }
}
