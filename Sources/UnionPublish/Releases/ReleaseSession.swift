import Subprocess

/// A conversation with the shell at a target; it holds the lock there while it lasts.
final class ReleaseSession {
  private let place: ReleasePlace
  private let writer: StandardInputWriter
  private var lines: ShellLines

  /// The end of the conversation before an answer came.
  private struct Ended: Error {}

  private init(_ place: ReleasePlace, _ writer: StandardInputWriter, _ lines: ShellLines) {
    self.place = place
    self.writer = writer
    self.lines = lines
  }

  /// Begins a conversation, and ends it after `body`.
  static func open<Result: Sendable>(
    _ place: ReleasePlace, body: (ReleaseSession) async throws(PublishError) -> Result
  ) async throws(PublishError) -> Result {
    let faults = TargetFaults(target: place.name)
    let ended: (complaint: String, status: Int)
    BrokenPipes.fail()
    do {
      let child = place.shell
      let run = try await Subprocess.run(
        child.configuration, input: .inputWriter, output: .sequence, error: .sequence
      ) { execution in
        async let complaint = Child.tail(of: execution.standardError)
        let writer = execution.standardInputWriter
        let session = ReleaseSession(place, writer, ShellLines(execution.standardOutput))
        let outcome: Swift.Result<Result, any Error>
        let beats = Task { await Self.beat(writer) }
        do { outcome = .success(try await body(session)) } catch { outcome = .failure(error) }
        beats.cancel()
        try? await writer.finish()
        await session.lines.skip()
        return (outcome: outcome, complaint: (try? await complaint) ?? "")
      }
      let closing = run.closureResult
      switch closing.outcome {
      case .success(let result): return result
      case .failure(let error as PublishError):
        // Whether that was noticed when it was told something or when it was to answer: why it ended, it
        // has said itself.
        guard case .connectionLost = error else { throw error }
        ended = (closing.complaint, Child.number(of: run.terminationStatus))
      case .failure(let error): throw error
      }
    } catch let error as PublishError {
      throw error
    } catch let error as SubprocessError where error.code == .executableNotFound {
      throw .programMissing("ssh", onServer: false)
    } catch {
      throw .failed(target: place.name, detail: "\(error)")
    }
    throw faults.error(complaint: ended.complaint, status: ended.status)
  }

  /// Has a command done; its answer, a line each. Arguments are quoted.
  ///
  /// Throws what the answer of a command that failed means.
  func ask(_ command: String, _ arguments: [String] = []) async throws(PublishError) -> [String] {
    let line = ([command] + arguments.map(ReleaseScript.quoted)).joined(separator: " ")
    var answer: [String] = []
    do {
      _ = try await writer.write(line + "\n")
      while let text = try await lines.next() {
        guard text.first == "\u{1E}" else {
          answer.append(text)
          continue
        }
        if text.dropFirst() == "0" { return answer }
        break
      }
    } catch {
      throw .connectionLost(target: place.name, detail: "")
    }
    if lines.isAtEnd { throw .connectionLost(target: place.name, detail: "") }
    throw TargetFaults(target: place.name).error(
      complaint: answer.joined(separator: "\n"), status: 1, path: place.path)
  }

  /// Says every 20 seconds that somebody is still there.
  private static func beat(_ writer: StandardInputWriter) async {
    while !Task.isCancelled {
      try? await Task.sleep(for: .seconds(20))
      if Task.isCancelled { return }
      _ = try? await writer.write(".\n")
    }
  }
}

/// The lines that a shell writes.
struct ShellLines {
  private var pieces: SubprocessOutputSequence.AsyncIterator
  private var bytes: [UInt8] = []
  private var start = 0
  /// Whether nothing more comes.
  private(set) var isAtEnd = false

  init(_ stream: SubprocessOutputSequence) { pieces = stream.makeAsyncIterator() }

  /// The next line without its end; nil after the last.
  mutating func next() async throws -> String? {
    while true {
      if let end = bytes[start...].firstIndex(of: 0x0A) {
        defer { start = end + 1 }
        return String(decoding: bytes[start..<end], as: UTF8.self)
      }
      bytes.removeSubrange(..<start)
      start = 0
      guard let piece = try await pieces.next() else {
        isAtEnd = true
        return nil
      }
      piece.withUnsafeBytes { bytes += $0 }
    }
  }

  /// Reads what is left.
  mutating func skip() async {
    do { while try await next() != nil {} } catch { isAtEnd = true }
  }
}
