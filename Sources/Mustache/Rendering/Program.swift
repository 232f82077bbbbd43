/// A compiled template with all its partials and parents: flat, immutable, shared by all pages.
public struct Program: Sendable {
  /// How many templates may render each other inside of each other; beyond it, they render empty.
  static let deepestCall = 256
  /// Room enough for most pages to be written without growing.
  private static let usualPage = 32 << 10

  var steps: [Step] = []
  /// All static text, one stretch after another.
  var text: [UInt8] = []
  /// Field indexes of dotted names.
  var paths: [[Int]] = []
  /// Names in parts, for what is looked up while rendering.
  var names: [[String]] = []
  var sites: [CallSite] = []
  /// The first step of each routine; the page's own is the first.
  var starts: [Int] = []
  /// What it reads of its page's data.
  public internal(set) var usage = Usage()

  /// A program of nothing: renders empty.
  public init() {}

  /// Whether it reads a name of a record: what is dear to make and not read can be left out.
  public func reads(_ name: String, of layout: Layout) -> Bool { usage.reads(name, of: layout) }

  /// Appends the page for a value, which has the layout that the program was compiled for.
  ///
  /// A value of another form renders empty where it does not fit. O(output).
  public func render(_ value: Value, into output: inout [UInt8]) {
    var renderer = Renderer(self, value)
    var page = PageBuffer(capacity: max(Self.usualPage, text.count))
    renderer.run(into: &page)
    output.append(contentsOf: page.bytes)
  }
}
