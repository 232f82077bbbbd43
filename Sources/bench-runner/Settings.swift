/// What to measure, and with what.
struct Settings {
  static let usage = """
    usage: bench-runner --folder DIR --program FILE --corpus FILE --bench DIR --content DIR
             --document FILE [--hugo FILE] [--wrk FILE] [--reports "1000 10000"] [--runs N]
             [--seed N]
    """

  /// An empty folder in memory for sites and outputs.
  let folder: String
  /// The program `unionsite`.
  let program: String
  /// The program `bench-corpus`.
  let corpus: String
  /// `bench/` of this repository.
  let bench: String
  /// `content/` of this repository, for the catalogue and the topics.
  let content: String
  /// Where the tables are written.
  let document: String
  /// The program `hugo`; nil where there is none.
  let hugo: String?
  /// The program `wrk`; nil where there is none.
  let wrk: String?
  /// How many reports, ascending.
  let sizes: [Int]
  /// How often each thing is measured.
  let runs: Int
  /// The seed of the corpus.
  let seed: Int

  /// From words in pairs, as `--runs 5`; nil where one is missing or unknown.
  init?(_ words: some Collection<String>) {
    var left = Array(words)
    var given: [String: String] = [:]
    while left.count >= 2 {
      given[left[0]] = left[1]
      left.removeFirst(2)
    }
    func take(_ name: String) -> String? {
      given.removeValue(forKey: name).flatMap { $0.isEmpty ? nil : $0 }
    }
    guard left.isEmpty, let folder = take("--folder"), let program = take("--program"),
      let corpus = take("--corpus"), let bench = take("--bench"), let content = take("--content"),
      let document = take("--document")
    else { return nil }
    self.folder = folder
    self.program = program
    self.corpus = corpus
    self.bench = bench
    self.content = content
    self.document = document
    hugo = take("--hugo")
    wrk = take("--wrk")
    sizes = (take("--reports") ?? "1000 10000").split(separator: " ").compactMap { Int($0) }
      .sorted()
    runs = take("--runs").flatMap { Int($0) } ?? 5
    seed = take("--seed").flatMap { Int($0) } ?? 1
    guard given.isEmpty, !sizes.isEmpty, runs > 0 else { return nil }
  }

  /// The file for what programs print that is not wanted.
  var said: String { folder + "/said.txt" }

  /// The size that everything is measured with: 10,000, or the nearest below.
  var mainSize: Int { sizes.last { $0 <= 10_000 } ?? sizes[0] }
}
