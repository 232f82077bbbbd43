/// A list each of whose elements is a cell of the site (see `Trace`): reading an element notes it, and
/// reading how many there are notes the structure.
///
/// It is read in every loop over the site, so that its bodies are open to the rooms below.
public struct Traced<Element: Sendable>: Sendable {
  @usableFromInline var elements: [Element]
  /// The cell of the first element; negative where reads are not noted.
  public private(set) var firstCell: Int

  /// A list whose reads are noted from `firstCell` on; by default not at all.
  public init(_ elements: some Sequence<Element>, firstCell: Int = -1) {
    self.elements = Array(elements)
    self.firstCell = firstCell
  }

  /// The same list with its reads noted from a cell on.
  public func traced(from firstCell: Int) -> Traced {
    var copy = self
    copy.firstCell = firstCell
    return copy
  }

  /// The elements, for those whose reads need not be noted: who computes a cell's own fingerprint.
  @inlinable
  public var untraced: [Element] { elements }

  /// An element, for those who have noted what says the same.
  @inlinable
  public subscript(unnoted position: Int) -> Element {
    _read { yield elements[position] }
  }

  /// The number of elements, without noting that it was asked.
  @inlinable
  public var size: Int { elements.count }
}

extension Traced: RandomAccessCollection, MutableCollection, RangeReplaceableCollection {
  /// An empty list.
  public init() { self.init([]) }

  /// Always 0.
  @inlinable
  public var startIndex: Int { 0 }

  /// The number of elements.
  @inlinable
  public var endIndex: Int {
    if firstCell >= 0 { Trace.note(Trace.structure) }
    return elements.count
  }

  /// An element; O(1).
  @inlinable
  public subscript(position: Int) -> Element {
    _read {
      if firstCell >= 0 { Trace.note(firstCell + position) }
      yield elements[position]
    }
    _modify { yield &elements[position] }
  }

  /// Replaces some elements.
  public mutating func replaceSubrange(
    _ range: Range<Int>, with replacement: some Collection<Element>
  ) {
    elements.replaceSubrange(range, with: replacement)
  }

  /// Makes room for elements to come.
  public mutating func reserveCapacity(_ count: Int) { elements.reserveCapacity(count) }
}

extension Traced: ExpressibleByArrayLiteral {
  /// A list whose reads are not noted.
  public init(arrayLiteral elements: Element...) { self.init(elements) }
}
