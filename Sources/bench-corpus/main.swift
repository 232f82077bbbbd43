import Foundation

/// Writes a large made-up set of reports for `make bench`: `bench-corpus FOLDER REPORTS [SEED]`.
///
/// `FOLDER/unionsite/units/` and `FOLDER/hugo/units/` hold the same reports, ten years of each unit, as
/// one file with two names; only the file of a unit itself is called differently (`unit.md`,
/// `_index.md`). The same numbers give the same bytes. Every unit, place and sentence is invented.
let arguments = CommandLine.arguments
guard (3...4).contains(arguments.count), let reports = Int(arguments[2]), reports > 0,
  let seed = UInt64(arguments.count == 4 ? arguments[3] : "1")
else {
  FileHandle.standardError.write(Data("usage: bench-corpus FOLDER REPORTS [SEED]\n".utf8))
  exit(64)
}
do throws(CorpusError) {
  try Corpus(folder: arguments[1], reports: reports, seed: seed).write()
} catch {
  let reason = String(cString: strerror(error.code))
  FileHandle.standardError.write(Data("bench-corpus: \(error.path): \(reason)\n".utf8))
  exit(2)
}
