public import Diagnostics
import Glibc
public import UnionBuild
public import UnionContent

/// The masking of files of a site, or of any other text, where they are.
public struct Masking: Sendable {
  /// What became of one file.
  public enum Outcome: Sendable {
    /// It was looked through, and written where something was masked.
    case masked(TextMask)
    /// It is none that is edited.
    case refused(EditedFile.Refusal)
    /// It is no text that is read.
    case noText(Problem)
  }

  /// Whether nothing is written.
  public var isTrial: Bool

  /// The masking of files; with `isTrial` only what would be done is told.
  public init(isTrial: Bool) { self.isTrial = isTrial }

  /// Masks a file. The telephone numbers that its site accepts stay.
  ///
  /// Throws `BuildError` where the file cannot be read or written; it is then what it was.
  public func mask(_ path: String) throws(BuildError) -> Outcome {
    if let refusal = try EditedFile.refusal(of: path) { return .refused(refusal) }
    let file = try EditedFile(path)
    let mask: TextMask
    do throws(TextMask.NoText) {
      mask = try TextMask(of: file.bytes, path: path, accepted: Self.accepted(around: path))
    } catch { return .noText(error.problem) }
    if !isTrial, !mask.numbers.isEmpty { try file.replace(with: mask.bytes) }
    return .masked(mask)
  }

  /// What the site accepts that a file lies in: the nearest folder above with a `site.yml`.
  private static func accepted(around path: String) -> AcceptedNumbers {
    guard let full = realpath(path, nil) else { return AcceptedNumbers() }
    defer { free(full) }
    var folder = String(cString: full)
    while let slash = folder.lastIndex(of: "/") {
      folder = String(folder[..<slash])
      guard access(folder + "/site.yml", F_OK) == 0 else { continue }
      do throws(ContentError) {
        return AcceptedNumbers(in: try DiskContent(path: folder, root: folder))
      } catch { return AcceptedNumbers() }
    }
    return AcceptedNumbers()
  }
}
