import UnionBuild
import UnionRender
import UnionTestSupport

/// How a site is built after an edit.
struct BuildChoice: Sendable, CustomStringConvertible {
  /// Which of the two outputs.
  var output = 0
  var drafts = false
  var baseURL: String?
  var purpose = RenderOptions.Purpose.web
  var jobs = 2
  var prunes = false

  /// Names of the outputs in the site's folder.
  static let outputs = ["public", "other"]

  var description: String {
    var words = [Self.outputs[output], "\(jobs) jobs"]
    if drafts { words.append("drafts") }
    if let baseURL { words.append(baseURL) }
    if purpose == .disk { words.append("disk") }
    if prunes { words.append("prune") }
    return words.joined(separator: ", ")
  }

  /// Mostly the usual one.
  static func random(_ random: inout SeededGenerator) -> BuildChoice {
    var choice = BuildChoice()
    if random.once(in: 4) { choice.output = 1 }
    if random.once(in: 6) { choice.drafts = true }
    if random.once(in: 8) { choice.baseURL = "https://b.example/\(random.number(1...2))/" }
    if random.once(in: 8) { choice.purpose = .disk }
    if random.once(in: 10) { choice.prunes = true }
    choice.jobs = random.number(1...3)
    return choice
  }

  /// The build of a site's folder that it asks for.
  func request(_ site: String) -> BuildRequest {
    var request = BuildRequest(site: site, output: site + "/" + Self.outputs[output])
    request.drafts = drafts
    request.options.baseURL = baseURL
    request.options.purpose = purpose
    request.jobs = jobs
    request.prunes = prunes
    return request
  }
}
