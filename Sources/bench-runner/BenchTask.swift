/// A thing to be measured.
struct BenchTask {
  /// What it is, in the table.
  let name: String
  /// What is done before a run, outside of the measured time.
  let prepare: () throws -> Void
  /// The measured program.
  let words: [String]

  init(_ name: String, _ words: [String], prepare: @escaping () throws -> Void = {}) {
    self.name = name
    self.words = words
    self.prepare = prepare
  }

  /// Runs tasks in turns (A B C A B C …), so that a change of the machine's speed meets all of them.
  static func measure(_ tasks: [BenchTask], runs: Int, output: String) throws -> [Samples] {
    var samples = tasks.map { _ in Samples() }
    for _ in 0..<runs {
      for (place, task) in tasks.enumerated() {
        try task.prepare()
        samples[place].add(try Run.of(task.words, output: output))
      }
    }
    return samples
  }
}
