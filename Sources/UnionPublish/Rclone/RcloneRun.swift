import Subprocess

/// A run of rclone that changes files at the target. It ends with this process, however that ends: a
/// run that went on would send files of the old site while the next publish is under way.
struct RcloneRun: Sendable {
  /// The place at which it works.
  var rclone: Rclone
  /// What it is told.
  var words: [String]
  /// The paths that it is about.
  var paths: [String]

  /// Keeps the list of paths in a file, for rclone's own input stays closed, and waits on what is left
  /// of this input: it ends when this process does.
  private static let keeper = """
    list=$(mktemp) || exit 126
    while IFS= read -r path && [ -n "$path" ]; do printf '%s\\n' "$path"; done >"$list"
    exec 3<&0
    command=$1; shift
    rclone "$command" --files-from-raw "$list" "$@" </dev/null 3<&- & run=$!
    { read -r end; kill "$run"; rm -f "$list"; } <&3 >/dev/null 2>&1 & keeper=$!
    wait "$run"; status=$?
    kill "$keeper" 2>/dev/null; rm -f "$list"
    exit "$status"
    """

  /// Runs it to its end. `line` hears every line that it logs.
  func run(line: @escaping @Sendable (String) -> Void = { _ in }) async throws(PublishError) {
    BrokenPipes.fail()
    let child = Child(
      program: "sh", arguments: ["-c", Self.keeper, "sh"] + rclone.words(words),
      variables: rclone.variables)
    let (complaint, status): (String, Int)
    do {
      let result = try await Subprocess.run(
        child.configuration, input: .inputWriter, output: .discarded, error: .sequence
      ) { execution in
        let writer = execution.standardInputWriter
        _ = try await writer.write(paths.map { $0 + "\n" }.joined() + "\n")
        let complaint = try await Self.read(execution.standardError, line)
        try await writer.finish()
        return complaint
      }
      complaint = result.closureResult
      status = Child.number(of: result.terminationStatus)
    } catch is CancellationError {
      throw .cancelled(target: rclone.target)
    } catch {
      throw .failed(target: rclone.target, detail: "\(error)")
    }
    if Task.isCancelled { throw .cancelled(target: rclone.target) }
    if status == 127 { throw .programMissing("rclone", onServer: false) }
    if status != 0 {
      throw rclone.faults.error(complaint: complaint)
    }
  }

  /// Every line as it comes; what is returned are the last ones that are no mere news.
  private static func read(
    _ stream: SubprocessOutputSequence, _ line: @Sendable (String) -> Void
  ) async throws -> String {
    var bytes: [UInt8] = []
    var complaint: [String] = []
    for try await piece in stream {
      piece.withUnsafeBytes { bytes += $0 }
      guard let end = bytes.lastIndex(of: 0x0A) else { continue }
      for part in bytes[...end].split(separator: 0x0A) {
        let text = String(decoding: part, as: UTF8.self)
        line(text)
        if !text.contains(" INFO  :") { complaint.append(text) }
      }
      complaint.removeFirst(max(0, complaint.count - 50))
      bytes.removeSubrange(...end)
    }
    return complaint.joined(separator: "\n")
  }
}
