import Glibc

/// One example of the GFM specification.
struct SpecificationExample: Sendable, CustomStringConvertible {
  var number: Int
  var extensionName: String
  var markdown: String
  var html: String

  var description: String { "example \(number)" }
}

/// The specification's examples, read from beside the package.
enum SpecificationExamples {
  static let path: String? = {
    let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
    let shared = getenv("UNIONSITE_SHARED").map { String(cString: $0) } ?? root + "/../shared"
    let path = shared + "/suites/gfm/spec.txt"
    return access(path, R_OK) == 0 ? path : nil
  }()

  static let all: [SpecificationExample] = path.map { parse(contents(of: $0)) } ?? []

  private static func contents(of path: String) -> String {
    guard let file = fopen(path, "rb") else { return "" }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func parse(_ text: String) -> [SpecificationExample] {
    let fence = String(repeating: "`", count: 32)
    var examples: [SpecificationExample] = []
    var current: SpecificationExample?
    var isHTML = false
    for line in text.replacing("→", with: "\t").split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      if var example = current {
        if line == fence {
          examples.append(example)
          current = nil
        } else if line == ".", !isHTML {
          isHTML = true
        } else {
          if isHTML { example.html += line + "\n" } else { example.markdown += line + "\n" }
          current = example
        }
      } else if line.hasPrefix(fence + " example") {
        let name = line.dropFirst(fence.count + " example".count).drop { $0 == " " }
        current = SpecificationExample(
          number: examples.count + 1, extensionName: String(name), markdown: "", html: "")
        isHTML = false
      }
    }
    return examples
  }
}
