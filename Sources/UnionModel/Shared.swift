/// Something that many pages share, worked out of the site before them: a cell of its own (see
/// `Trace`).
public struct Shared<Value: Sendable>: Sendable {
  private let stored: Value
  private let cell: Int

  /// A value whose reads are noted as those of `cell`.
  public init(_ value: Value, cell: Int) {
    stored = value
    self.cell = cell
  }

  /// The value.
  public var value: Value {
    _read {
      Trace.note(cell)
      yield stored
    }
  }

  /// The value, for those whose reads need not be noted: who computes the cell's own fingerprint.
  public var untraced: Value { stored }
}
