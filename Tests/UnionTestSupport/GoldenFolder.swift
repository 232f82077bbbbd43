import Glibc

/// Files that hold what a test is to make, byte by byte.
///
/// With `RECORD_GOLDEN=1` in the environment they are written anew; read the difference before you
/// commit it.
public struct GoldenFolder: Sendable {
  private let path: String

  /// The folder `Golden` beside the test file that asks.
  public init(beside file: StaticString = #filePath) {
    path =
      file.description.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/") + "/Golden"
  }

  /// Whether files are written and not compared.
  public static var isRecording: Bool {
    getenv("RECORD_GOLDEN").map { String(cString: $0) == "1" } ?? false
  }

  /// What differs from the file `name`, for people: its first line, wanted and made. Nil where nothing
  /// does.
  public func difference(_ name: String, _ made: [UInt8]) -> String? {
    let file = path + "/" + name
    if Self.isRecording {
      return TestFile.write(made, to: file) ? nil : "\(file): could not be written"
    }
    guard let wanted = TestFile.read(file) else {
      return "\(file): not there; RECORD_GOLDEN=1 writes it"
    }
    return wanted == made ? nil : "\(file):" + Self.firstDifference(wanted, made)
  }

  /// The first line in which two texts differ: `12: wanted “a”, made “b”`.
  public static func firstDifference(_ wanted: [UInt8], _ made: [UInt8]) -> String {
    let left = lines(wanted)
    let right = lines(made)
    let place = zip(left, right).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    let line = place ?? min(left.count, right.count)
    return "\(line + 1): wanted “\(shown(left, line))”, made “\(shown(right, line))”"
  }

  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  }

  private static func shown(_ lines: [ArraySlice<UInt8>], _ line: Int) -> String {
    line < lines.count ? String(decoding: lines[line], as: UTF8.self) : "(no such line)"
  }
}
