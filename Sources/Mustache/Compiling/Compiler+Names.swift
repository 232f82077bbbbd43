import Diagnostics

extension Compiler {
  /// What a resolved name leads to.
  enum Target {
    /// Something that a section tests and does not enter.
    case flag
    /// Text, HTML, or a list of texts.
    case item(isPrintable: Bool)
    /// A record or a list of records.
    case records(Layout)
    /// Not known before rendering.
    case any

    /// What a section over it enters.
    var context: Context? {
      switch self {
      case .flag, .any: nil
      case .item: .item
      case .records(let layout): .record(layout)
      }
    }
  }

  /// Finds a name, or reports that it is nowhere.
  mutating func resolve(_ name: Name, in place: Place) -> (Reference, Target)? {
    guard isShaped else { return (writer.name(name.parts), .any) }
    switch place.stack.find(name.parts) {
    case .unknown(let suggestion):
      report(
        .nameUnknown(name.text, suggestion: suggestion), name.range, in: place.template,
        name: name.text)
      return nil
    case .current(.record(let layout)): return (.current, .records(layout))
    case .current(.item): return (.current, .item(isPrintable: true))
    case .field(let up, let path, let kind):
      if case .record(let layout) = place.stack.contexts[place.stack.contexts.count - 1 - up] {
        writer.noteUse(of: path, from: layout)
      }
      return (writer.field(up: up, path: path), target(kind))
    }
  }

  private func target(_ kind: Layout.Kind) -> Target {
    switch kind {
    case .flag: .flag
    case .text, .html: .item(isPrintable: true)
    case .texts: .item(isPrintable: false)
    case .record(let layout), .list(let layout): .records(layout())
    }
  }

  /// Finds a name that is to be printed, or reports what is wrong with it.
  mutating func printable(_ name: Name, in place: Place) -> Reference? {
    guard let (reference, target) = resolve(name, in: place) else { return nil }
    switch target {
    case .flag, .any, .item(isPrintable: true): return reference
    case .item(isPrintable: false), .records:
      report(.nameNotText(name.text), name.range, in: place.template, name: name.text)
      return nil
    }
  }
}
