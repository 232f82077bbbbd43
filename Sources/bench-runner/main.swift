import Foundation

/// Measures builds for `make bench`; `tools/bench` says with what. `bench-runner compare ONE OTHER` holds
/// the pages of two built sites against each other.
let arguments = CommandLine.arguments
do {
  if arguments.count == 4, arguments[1] == "compare" {
    let compared = try BuiltPages.compare(arguments[2], arguments[3])
    print(compared.text)
    exit(compared.isEqual ? 0 : 1)
  }
  guard let settings = Settings(arguments.dropFirst()) else {
    FileHandle.standardError.write(Data((Settings.usage + "\n").utf8))
    exit(64)
  }
  let results = try Measuring(settings).all()
  try Report(settings, results).write(to: settings.document)
  print(results.summary)
} catch let failure as BenchFailure {
  FileHandle.standardError.write(Data("bench-runner: \(failure.text)\n".utf8))
  exit(2)
}
