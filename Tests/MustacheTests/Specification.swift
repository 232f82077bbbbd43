import Diagnostics
import Foundation
import Mustache

/// One file of the official test suite.
struct SpecificationSuite: Decodable {
  struct Example: Decodable {
    var name: String
    var data: Value
    var template: String
    var partials: [String: String]?
    var expected: String

    private enum Key: CodingKey { case name, data, template, partials, expected }

    init(from decoder: any Decoder) throws {
      let fields = try decoder.container(keyedBy: Key.self)
      name = try fields.decode(String.self, forKey: .name)
      data = try fields.decode(JSONValue.self, forKey: .data).value
      template = try fields.decode(String.self, forKey: .template)
      partials = try fields.decodeIfPresent([String: String].self, forKey: .partials)
      expected = try fields.decode(String.self, forKey: .expected)
    }
  }

  var tests: [Example]

  /// Where the suites are, if they are.
  static let folder: URL = {
    let shared =
      ProcessInfo.processInfo.environment["UNIONSITE_SHARED"].map { URL(fileURLWithPath: $0) }
      ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("shared")
    return shared.appendingPathComponent("suites/mustache")
  }()

  static var isThere: Bool { FileManager.default.fileExists(atPath: folder.path) }

  static func read(_ name: String) throws -> SpecificationSuite {
    let data = try Data(contentsOf: folder.appendingPathComponent(name + ".json"))
    return try JSONDecoder().decode(SpecificationSuite.self, from: data)
  }
}

/// JSON as the specification's tests mean it: a number is the text that it prints as.
private struct JSONValue: Decodable {
  var value: Value

  init(from decoder: any Decoder) throws {
    let single = try decoder.singleValueContainer()
    if single.decodeNil() {
      value = .nothing
    } else if let flag = try? single.decode(Bool.self) {
      value = .flag(flag)
    } else if let number = try? single.decode(Int.self) {
      value = .text(String(number))
    } else if let number = try? single.decode(Double.self) {
      value = .text(String(number))
    } else if let text = try? single.decode(String.self) {
      value = .text(text)
    } else if let items = try? single.decode([JSONValue].self) {
      value = .list(items.map(\.value))
    } else {
      value = .named(try single.decode([String: JSONValue].self).mapValues(\.value))
    }
  }
}
