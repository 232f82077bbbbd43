/// Something that many pages share, worked out of the site before them: a cell of its own (see
/// `Trace`).
public struct Shared<Value: Sendable>: Sendable {
  private enum Source: Sendable {
    case here(Value)
    case later(Later<Value>)
  }

  private let source: Source
  private let cell: Int

  /// A value whose reads are noted as those of `cell`.
  public init(_ value: Value, cell: Int) {
    source = .here(value)
    self.cell = cell
  }

  /// The same of a value that is worked out only where somebody reads it.
  public init(_ value: Later<Value>, cell: Int) {
    source = .later(value)
    self.cell = cell
  }

  /// The value.
  public var value: Value {
    _read {
      Trace.note(cell)
      switch source {
      case .here(let value): yield value
      case .later(let value): yield value.value
      }
    }
  }

  /// The value, for those whose reads need not be noted: who computes the cell's own fingerprint.
  public var untraced: Value {
    switch source {
    case .here(let value): value
    case .later(let value): value.value
    }
  }
}
