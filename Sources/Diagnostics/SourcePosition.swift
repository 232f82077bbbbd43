/// A place in a file as people count it: lines from 1, columns in characters from 1.
public struct SourcePosition: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The file, relative to the site's folder, with `/` between names.
  public var path: String
  /// The line from 1; 0 where the problem is the file as a whole.
  public var line: Int
  /// The column from 1, in characters (not bytes); 0 where the line is.
  public var column: Int

  /// A position, or with the defaults a file as a whole.
  public init(path: String, line: Int = 0, column: Int = 0) {
    self.path = path
    self.line = line
    self.column = column
  }

  /// `path:line:column`, the form that terminals and editors make clickable.
  public var description: String {
    line == 0 ? path : "\(path):\(line):\(column)"
  }

  /// Orders by path, then line, then column.
  public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    if left.path != right.path {
      return left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
    }
    return (left.line, left.column) < (right.line, right.column)
  }
}
