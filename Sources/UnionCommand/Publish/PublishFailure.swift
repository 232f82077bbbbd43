import ArgumentParser
import Diagnostics
import UnionPublish

/// A publish that failed, said in one sentence with cause and cure.
enum PublishFailure {
  /// Prints the error and gives the exit status it stands for.
  static func print(_ error: PublishError, language: Language) -> ExitCode {
    print(error.wording(in: language), language)
    return ExitCode(error.exitStatus)
  }

  /// Prints what is wrong with the command line, or with what `site.yml` says of targets.
  static func usage(_ said: (wording: Wording, language: Language)) -> ExitCode {
    print(said.wording, said.language)
    return ExitCode(64)
  }

  private static func print(_ wording: Wording, _ language: Language) {
    let isChinese = language == .chinese
    Console.note("\(isChinese ? "错误" : "error"): \(wording.message)\n")
    if let cure = wording.cure { Console.note("   \(isChinese ? "提示" : "hint"): \(cure)\n") }
  }
}
