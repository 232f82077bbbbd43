import Diagnostics
import Parallel
import Store

/// The reading of the files that travel with reports and pages, as far as they are text: a list of persons
/// beside a report is published as much as the report is.
struct AttachmentReading<Source: ContentSource>: Sendable {
  /// What came of it.
  struct Outcome: Sendable {
    /// The numbers of persons in the files and their names.
    var problems: [Problem] = []
    /// What is to be stored; nil where all is stored as it is.
    var update: [UInt8]?
    /// Why what is stored could not be used.
    var refusal: StoreRefusal?
  }

  /// The files.
  let jobs: [ListedFile]
  let files: TextFiles<Source>
  let store: ReportStore?

  /// Reads those that may hold something new.
  func run(_ workers: Workers) async -> Outcome {
    let (known, refusal) = stored()
    if jobs.isEmpty, known.clean.isEmpty { return Outcome(refusal: refusal) }
    let found = await workers.map(jobs.count) { [known] in problems(of: jobs[$0], known) }
    var clean: [String: FileIdentity] = [:]
    for (job, problems) in zip(jobs, found) where problems.isEmpty && job.isSettled {
      clean[job.path] = job.identity
    }
    let now = StoredAttachments(clean)
    return Outcome(
      problems: found.flatMap { $0 }, update: now == known ? nil : now.bytes, refusal: refusal)
  }

  private func stored() -> (known: StoredAttachments, refusal: StoreRefusal?) {
    do throws(StoreRefusal) { return (try store?.attachments() ?? StoredAttachments(), nil) } catch
    {
      return (StoredAttachments(), error)
    }
  }

  private func problems(of job: ListedFile, _ known: StoredAttachments) -> [Problem] {
    if let identity = job.identity, known.clean[job.path] == identity { return [] }
    let inName = PersonalDataSearch.problems(inName: job.path, shownAs: files.shown(job.path))
    // What cannot be read is told where it is copied; what is larger than is read is not looked into.
    guard TextEnding.isText(job.path), let source = files.text(job.path).source else {
      return inName
    }
    return inName + PersonalDataSearch.problems(in: source)
  }
}

/// The endings of files that are text.
enum TextEnding {
  private static let endings: Set<Substring> = [
    "csv", "tsv", "txt", "md", "markdown", "htm", "html", "json", "xml", "yml", "yaml", "svg",
  ]

  /// Whether a file is text by its name.
  static func isText(_ path: String) -> Bool {
    guard let dot = path.lastIndex(of: ".") else { return false }
    return endings.contains(Substring(path[dot...].dropFirst().lowercased()))
  }
}
