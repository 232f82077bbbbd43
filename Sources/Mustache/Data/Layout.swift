/// What names a record has: the form of a `Shape` without its Swift type, for the compiler and for
/// the generated reference.
///
/// Layouts may be recursive (a unit has units). They are told apart by identity, so a shape is
/// defined once, as a `static let`.
public final class Layout: Sendable {
  /// The word for such a record, as the reference shows it.
  public let name: String
  /// What it is, in one line for the webmaster.
  public let about: String
  /// Its names, in the order of the values of a `Value.record`.
  public let fields: [Field]
  /// The list from which a flag like `has_rows` is made, both by their places in `fields`.
  let listOfFlag: [Int: Int]

  /// A layout with its fields in order.
  public convenience init(name: String, about: String, fields: [Field]) {
    self.init(name: name, about: about, fields: fields, listOfFlag: [:])
  }

  init(name: String, about: String, fields: [Field], listOfFlag: [Int: Int]) {
    self.name = name
    self.about = about
    self.fields = fields
    self.listOfFlag = listOfFlag
  }

  /// One name of a record.
  public struct Field: Sendable {
    /// The name that templates use.
    public let name: String
    /// What it holds, in one line for the webmaster.
    public let about: String
    /// What kind of value it is.
    public let kind: Kind

    /// A field.
    public init(name: String, about: String, kind: Kind) {
      self.name = name
      self.about = about
      self.kind = kind
    }
  }

  /// What a field holds. Records and lists name their layout through a closure, so that layouts can
  /// refer to each other in a circle.
  public enum Kind: Sendable {
    /// Plain text.
    case text
    /// Ready-made HTML.
    case html
    /// True or false.
    case flag
    /// A list of plain text, printed with `{{.}}`.
    case texts
    /// One record, or nothing.
    case record(@Sendable () -> Layout)
    /// A list of records.
    case list(@Sendable () -> Layout)

    /// The layout of a record, or of the records of a list; nil for the rest.
    public var layout: Layout? {
      switch self {
      case .text, .html, .flag, .texts: nil
      case .record(let layout), .list(let layout): layout()
      }
    }
  }

  /// This layout and all that its fields lead to, each once, in the order of first mention: the
  /// chapters of a reference.
  public var reachable: [Layout] {
    var found = [self]
    var seen: Set<ObjectIdentifier> = [ObjectIdentifier(self)]
    var next = 0
    while next < found.count {
      for layout in found[next].fields.compactMap(\.kind.layout)
      where seen.insert(ObjectIdentifier(layout)).inserted {
        found.append(layout)
      }
      next += 1
    }
    return found
  }

  /// Where a field of this name stands in a record.
  func index(of name: String) -> Int? {
    fields.firstIndex { $0.name == name }
  }
}
