import ArgumentParser
import Diagnostics
import Parallel
import UnionBuild
import UnionModel

/// The site that a file is to be added to.
struct SiteAtHand {
  let site: Site
  /// The language to speak.
  let language: Language
  let words: NewWords

  /// Reads the site; a folder that is none ends the program. Mistakes in its content are for `check`.
  static func read(_ common: CommonOptions) async throws -> SiteAtHand {
    let language = Language.spoken(common)
    let request = BuildRequest(site: common.site, output: common.usualOutput)
    let read = await SiteReading(request).read(Workers(count: Processors.count))
    guard let site = read.site else {
      ProblemReport(common, language).print(
        read.problems,
        ProblemReport.Summary(
          sentence: NewWords(language: language, site: common.site).nothing,
          fields: [("written", "[]")]))
      throw ExitCode(1)
    }
    return SiteAtHand(
      site: site, language: language, words: NewWords(language: language, site: common.site))
  }

  /// The folder of the site's files as `SourceFile` counts from it.
  static func folder(_ common: CommonOptions) -> String {
    common.site.isEmpty ? "." : common.site
  }
}
