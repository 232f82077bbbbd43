/// What a template stands in, for the compiler: the layout of a record, or a single item.
enum Context: Hashable {
  case record(Layout)
  /// Text or HTML, printed with `{{.}}`.
  case item

  static func == (left: Context, right: Context) -> Bool {
    switch (left, right) {
    case (.record(let left), .record(let right)): left === right
    case (.item, .item): true
    default: false
    }
  }

  func hash(into hasher: inout Hasher) {
    switch self {
    case .record(let layout): hasher.combine(ObjectIdentifier(layout))
    case .item: hasher.combine(0)
    }
  }
}
