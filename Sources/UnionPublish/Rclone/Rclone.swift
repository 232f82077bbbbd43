/// rclone, with the user's own configuration as it is, and the place at which it works.
struct Rclone: Sendable {
  /// The place: `oss:bucket/site`.
  var remote: String
  /// The target's name, for failures.
  var target: String
  /// Variables of its environment that differ from ours.
  var variables: [String: String]
  /// Whether files are being sent, so that some may have arrived.
  var isSending = false

  /// What its failures mean.
  var faults: RcloneFaults {
    RcloneFaults(target: target, remote: remote, isSending: isSending)
  }

  /// What every run is given: nobody can be asked for a password, and who does not answer is given up
  /// within a minute.
  private static let options = [
    "--ask-password=false", "--contimeout", "15s", "--timeout", "1m", "--low-level-retries", "3",
    "--stats", "0",
  ]

  /// The address of a file or a folder below the place.
  func place(_ path: String = "") -> String {
    if path.isEmpty { return remote }
    return remote + (remote.hasSuffix(":") || remote.hasSuffix("/") ? "" : "/") + path
  }

  /// The words of a run.
  func words(_ words: [String]) -> [String] { [words[0]] + Self.options + words.dropFirst() }

  /// A run of it that only reads, or sends a short text.
  func child(_ words: [String], input: String? = nil) -> Child {
    Child(
      program: "rclone", arguments: self.words(words), variables: variables, input: input)
  }

  /// Has it do something; its output.
  func run(_ words: [String], input: String? = nil) async throws(PublishError) -> String {
    let outcome = try await outcome(words, input: input)
    if outcome.status == 0 { return outcome.output }
    throw faults.error(complaint: outcome.complaint)
  }

  /// Has it do something, whatever comes of it.
  func outcome(_ words: [String], input: String? = nil) async throws(PublishError) -> Child.Outcome
  {
    do throws(Child.Failure) {
      return try await child(words, input: input).run()
    } catch {
      switch error {
      case .missing: throw .programMissing("rclone", onServer: false)
      case .system(let detail): throw .failed(target: target, detail: detail)
      }
    }
  }

  /// The text of a file at the top of the place; nil where there is none. Asked for by a filter, for
  /// some servers say of a missing file what others say of a broken one.
  func text(of name: String) async throws(PublishError) -> String? {
    let text = try await run(["cat", "--max-depth", "1", "--include", "/" + name, "--", remote])
    return text.isEmpty ? nil : text
  }

  /// Writes a file at the top of the place.
  func write(_ text: String, to name: String) async throws(PublishError) {
    // The text is held until it is sent, for some servers want to know its length.
    _ = try await run(
      ["rcat", "--streaming-upload-cutoff", "256M", "--", place(name)], input: text)
  }

  /// Deletes a file at the top of the place, if it is there.
  func delete(_ name: String) async throws(PublishError) {
    _ = try await run(
      ["delete", "--retries", "2", "--max-depth", "1", "--include", "/" + name, "--", remote])
  }
}
