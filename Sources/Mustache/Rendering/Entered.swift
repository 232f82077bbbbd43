/// What a section has entered, or the page's own data.
enum Entered {
  /// A record of a view.
  case record(Record)
  /// A value: an item of a list of texts, what was made beforehand, or data without a shape.
  case value(Value)

  /// The item itself, `{{.}}`; a record shows nothing.
  var item: Value {
    switch self {
    case .record: .record([])
    case .value(let value): value
    }
  }

  /// A field as a page prints or tests it: of a record or a list of a view only whether there is one.
  func value(_ index: Int) -> Value {
    switch self {
    case .record(let record): record.value(index)
    case .value(let value): value.field(index)
    }
  }

  /// Whether a section over a field is rendered.
  func has(_ index: Int) -> Bool {
    switch self {
    case .record(let record): record.has(index)
    case .value(let value): value.field(index).isTruthy
    }
  }

  /// The value of a field of a field ….
  func value(_ path: ArraySlice<Int>) -> Value {
    var found = Value.nothing
    follow(path) { found = $0.value($1) }
    return found
  }

  /// Shows the record that a path leads to, with the index of its last field; nobody is called where
  /// there is none.
  func follow(_ path: ArraySlice<Int>, _ show: (Entered, Int) -> Void) {
    guard let index = path.first else { return }
    if path.count == 1 { return show(self, index) }
    switch self {
    case .value(let value): Entered.value(value.field(index)).follow(path.dropFirst(), show)
    case .record(let record):
      switch record.access(index) {
      case .record(let showChild):
        showChild(record.subject) { Entered.record($0).follow(path.dropFirst(), show) }
      case .ready(let get):
        Entered.value(get(record.subject)).follow(path.dropFirst(), show)
      case .text, .written, .html, .flag, .texts, .list, .hasItems: break
      }
    }
  }
}

extension Value {
  /// A field of a record; nothing where this is no record, or one of another shape.
  func field(_ index: Int) -> Value {
    guard case .record(let fields) = self, index < fields.count else { return .nothing }
    return fields[index]
  }
}
