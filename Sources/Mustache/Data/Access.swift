/// How one field of a record is got from its subject, which is handed over as the place where it is:
/// so a page is written from its view as it stands, and nothing is made that no template shows.
///
/// Only `ShapeField` makes these, of closures that know the type at the place.
@usableFromInline
enum Access: Sendable {
  /// Plain text.
  case text(@Sendable (UnsafeRawPointer) -> String?)
  /// Plain text that costs something to make; `isThere` tells whether there is any.
  case written(
    @Sendable (UnsafeRawPointer) -> String?, isThere: @Sendable (UnsafeRawPointer) -> Bool)
  /// Ready-made HTML.
  case html(@Sendable (UnsafeRawPointer) -> [UInt8])
  /// True or false.
  case flag(@Sendable (UnsafeRawPointer) -> Bool)
  /// A list of plain text.
  case texts(@Sendable (UnsafeRawPointer) -> [String])
  /// A value that was made beforehand.
  case ready(@Sendable (UnsafeRawPointer) -> Value)
  /// A record, shown to whoever asks; nobody is called where there is none.
  case record(@Sendable (UnsafeRawPointer, (Record) -> Void) -> Void)
  /// Records, shown one after another.
  case list(
    @Sendable (UnsafeRawPointer, (Record) -> Void) -> Void,
    isEmpty: @Sendable (UnsafeRawPointer) -> Bool)
  /// Whether the list at another place of the same record has anything.
  case hasItems(Int)
}

/// The ways to all fields of a shape. It lives as long as the program: see `Shape`.
@usableFromInline
final class Accesses: Sendable {
  let all: [Access]

  init(_ all: [Access]) { self.all = all }
}

/// A record as a page reads it: where its subject is, and the ways to its fields. Good only for as
/// long as whoever shows it waits.
@usableFromInline
struct Record {
  @usableFromInline let subject: UnsafeRawPointer
  /// Not counted: all workers read the same few, and would wait for each other at every count.
  @usableFromInline let accesses: Unmanaged<Accesses>

  @inlinable
  init(_ subject: UnsafeRawPointer, _ accesses: Unmanaged<Accesses>) {
    self.subject = subject
    self.accesses = accesses
  }

  var count: Int { accesses._withUnsafeGuaranteedRef { $0.all.count } }

  /// The way to a field; a field that the record does not have is nothing.
  @inline(__always)
  func access(_ index: Int) -> Access {
    accesses._withUnsafeGuaranteedRef { accesses in
      index < accesses.all.count ? accesses.all[index] : .ready { _ in .nothing }
    }
  }

  /// A field as a page prints or tests it: of a record or a list only whether there is one.
  func value(_ index: Int) -> Value {
    switch access(index) {
    case .text(let get), .written(let get, _):
      return get(subject).map { .text($0) } ?? .nothing
    case .html(let get): return .html(get(subject))
    case .flag(let get): return .flag(get(subject))
    case .texts(let get): return .list(get(subject).map { .text($0) })
    case .ready(let get): return get(subject)
    case .record(let show):
      var isThere = false
      show(subject) { _ in isThere = true }
      return isThere ? .record([]) : .nothing
    case .list(_, let isEmpty): return .list(isEmpty(subject) ? [] : [.nothing])
    case .hasItems(let list): return .flag(has(list))
    }
  }

  /// Whether a section over a field is rendered.
  func has(_ index: Int) -> Bool {
    switch access(index) {
    case .text(let get): get(subject).map { !$0.utf8.isEmpty } ?? false
    case .written(_, let isThere): isThere(subject)
    case .flag(let get): get(subject)
    case .list(_, let isEmpty): !isEmpty(subject)
    case .hasItems(let list): has(list)
    case .html, .texts, .ready, .record: value(index).isTruthy
    }
  }

  /// The whole record as a value, with all that it leads to.
  func whole() -> Value {
    .record(
      (0..<count).map { index in
        switch access(index) {
        case .record(let show):
          var found = Value.nothing
          show(subject) { found = $0.whole() }
          return found
        case .list(let show, _):
          var items: [Value] = []
          show(subject) { items.append($0.whole()) }
          return .list(items)
        case .text, .written, .html, .flag, .texts, .ready, .hasItems:
          let value = value(index)
          switch value {
          case .text(""), .html([]): return .nothing
          default: return value
          }
        }
      })
  }
}
