import Foundation

/// What went wrong between a test and its browser.
public enum BrowserError: Error, CustomStringConvertible {
  /// The driver did not start; what it said.
  case notStarted(String)
  /// The driver refused a command; what it said.
  case refused(command: String, answer: String)
  /// The driver did not answer, or with something else than was expected.
  case unreadable(command: String, reason: String)

  /// What happened, for people.
  public var description: String {
    switch self {
    case .notStarted(let words): "the browser's driver did not start: \(words)"
    case .refused(let command, let answer): "\(command): \(answer)"
    case .unreadable(let command, let reason): "\(command): no answer that can be read: \(reason)"
    }
  }
}

/// The wire to a browser's driver: JSON over HTTP (W3C WebDriver, https://www.w3.org/TR/webdriver2/).
struct WebDriver: Sendable {
  /// Where the driver listens.
  var server: LocalHTTP
  /// What the paths of commands are put behind: `/session/…`.
  var root: String

  /// What a command needs no words for.
  struct Nothing: Codable, Sendable {}

  private struct Answer<Value: Decodable>: Decodable {
    var value: Value
  }

  /// Sends a command and reads the `value` of its answer.
  func send<Value: Decodable>(
    _ path: String, _ body: some Encodable = Nothing(), method: String = "POST",
    as value: Value.Type = Value.self
  ) async throws(BrowserError) -> Value {
    let bytes = try await exchange(method, path, body)
    do {
      return try JSONDecoder().decode(Answer<Value>.self, from: Data(bytes)).value
    } catch {
      throw BrowserError.unreadable(command: path, reason: "\(error)")
    }
  }

  /// Sends a command whose answer does not matter.
  func send(
    _ path: String, _ body: some Encodable = Nothing(), method: String = "POST"
  ) async throws(BrowserError) {
    _ = try await exchange(method, path, body)
  }

  private func exchange(
    _ method: String, _ path: String, _ body: some Encodable
  ) async throws(BrowserError) -> [UInt8] {
    let words: [UInt8]
    do {
      words = method == "POST" ? Array(try JSONEncoder().encode(body)) : []
    } catch {
      throw .unreadable(command: path, reason: "\(error)")
    }
    let answer = await server.send(
      method, root + path, headers: ["Content-Type": "application/json; charset=utf-8"],
      body: words)
    guard let answer else { throw .unreadable(command: path, reason: "nothing came") }
    guard answer.status == 200 else {
      throw .refused(
        command: path, answer: String(decoding: answer.body.prefix(2000), as: UTF8.self))
    }
    return answer.body
  }
}
