import ArgumentParser
import Diagnostics
import UnionBuild

/// A machine that failed, said in one sentence with cause and cure.
enum Failure {
  /// Prints the error and gives the exit status it stands for.
  static func print(_ error: BuildError, language: Language) -> ExitCode {
    let wording = error.wording(in: language)
    let name = language == .chinese ? "错误" : "error"
    Console.note("\(error.path): \(name): \(wording.message)\n")
    if let cure = wording.cure {
      Console.note(language == .chinese ? "   提示: \(cure)\n" : "   hint: \(cure)\n")
    }
    return ExitCode(error.exitStatus)
  }
}
