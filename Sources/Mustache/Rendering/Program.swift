/// A compiled template with all its partials and parents: flat, immutable, shared by all pages.
public struct Program: Sendable {
  /// How many templates may render each other inside of each other; beyond it, they render empty.
  static let deepestCall = 256
  /// How many sections may be entered inside of each other; deeper ones render empty. More than the
  /// templates of a page can be nested, or than they can call each other.
  static let deepestSection = 400
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
  var usage = Usage()

  /// A program of nothing: renders empty.
  public init() {}

  /// Whether it reads a name of a record: what is dear to make and not read can be left out.
  public func reads(_ name: String, of layout: Layout) -> Bool { usage.reads(name, of: layout) }

  /// The page for a view, whose shape the program was compiled for; only what the page shows is got
  /// from it. `length` is about how many bytes it will have. O(output).
  public func render<View>(_ view: View, _ shape: Shape<View>, length: Int = 0) -> [UInt8] {
    withUnsafePointer(to: view) {
      Renderer.page(self, .record(shape.record(at: $0)), capacity: max(length, Self.usualPage))
    }
  }

  /// The page for a value, which has the layout that the program was compiled for.
  ///
  /// A value of another form renders empty where it does not fit. O(output).
  public func render(_ value: Value) -> [UInt8] {
    Renderer.page(self, .value(value), capacity: max(text.count, Self.usualPage))
  }
}
