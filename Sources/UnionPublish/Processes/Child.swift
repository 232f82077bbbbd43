import Subprocess

/// A program of the machine that does a part of the work: `ssh`, `rsync`, `rclone`.
struct Child: Sendable {
  /// The program's name, looked for where the shell would.
  var program: String
  /// What it is given.
  var arguments: [String]
  /// Variables of its environment that differ from ours.
  var variables: [String: String] = [:]
  /// What it reads; nothing where nil.
  var input: String?

  /// How it ended.
  struct Outcome: Sendable {
    /// What it wrote.
    var output: String
    /// What it said about its work; the last 64 KiB at most.
    var complaint: String
    /// Its exit status; over 128 for a signal.
    var status: Int
  }

  /// Why it could not be begun.
  enum Failure: Error, Sendable {
    /// There is no such program.
    case missing
    /// The system could not run it.
    case system(String)
  }

  /// Runs it to its end. `line` hears every line of its output when it comes, where given; the outcome's
  /// output is then empty.
  func run(line: (@Sendable (String) -> Void)? = nil) async throws(Failure) -> Outcome {
    BrokenPipes.fail()
    do {
      let result = try await Subprocess.run(
        configuration, input: .inputWriter, output: .sequence, error: .sequence
      ) { execution in
        async let complaint = Self.tail(of: execution.standardError)
        async let given: Void = Self.give(input, to: execution.standardInputWriter)
        let output = try await Self.read(execution.standardOutput, line)
        await given
        return (output: output, complaint: try await complaint)
      }
      let said = result.closureResult
      return Outcome(
        output: String(decoding: said.output, as: UTF8.self), complaint: said.complaint,
        status: Self.number(of: result.terminationStatus))
    } catch let error as SubprocessError {
      if error.code == .executableNotFound { throw .missing }
      throw .system(error.description)
    } catch {
      throw .system("\(error)")
    }
  }

  /// What is run, for whoever talks with it.
  var configuration: Configuration {
    // Messages in English, for they are looked through for their cause.
    var updates: [Environment.Key: String?] = ["LC_ALL": "C.UTF-8"]
    for (name, value) in variables { updates[Environment.Key(stringLiteral: name)] = value }
    return Configuration(
      executable: .name(program), arguments: Arguments(arguments),
      environment: .inherit.updating(updates))
  }

  /// The exit status as the shell has it.
  static func number(of status: TerminationStatus) -> Int {
    switch status {
    case .exited(let code): Int(code)
    case .signaled(let signal): 128 + Int(signal)
    }
  }

  /// The last words of a stream.
  static func tail(of stream: SubprocessOutputSequence) async throws -> String {
    var bytes: [UInt8] = []
    for try await piece in stream {
      piece.withUnsafeBytes { bytes += $0 }
      if bytes.count > 128 << 10 { bytes.removeFirst(bytes.count - (64 << 10)) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  // A program that ends without reading has said why on the other stream.
  private static func give(_ text: String?, to writer: StandardInputWriter) async {
    if let text { _ = try? await writer.write(text) }
    try? await writer.finish()
  }

  private static func read(
    _ stream: SubprocessOutputSequence, _ line: (@Sendable (String) -> Void)?
  ) async throws -> [UInt8] {
    var bytes: [UInt8] = []
    for try await piece in stream {
      piece.withUnsafeBytes { bytes += $0 }
      guard let line, let end = bytes.lastIndex(of: 0x0A) else { continue }
      for text in bytes[...end].dropLast().split(separator: 0x0A, omittingEmptySubsequences: false)
      {
        line(String(decoding: text, as: UTF8.self))
      }
      bytes.removeSubrange(...end)
    }
    if let line, !bytes.isEmpty {
      line(String(decoding: bytes, as: UTF8.self))
      return []
    }
    return bytes
  }
}
