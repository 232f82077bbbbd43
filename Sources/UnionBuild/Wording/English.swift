import Diagnostics
extension BuildError {
  /// English wording: what failed, and the cure.
  var english: Wording {
    switch self {
    case .refused(let path, let reason):
      reason.english(path)
    case .taken:
      Wording(
        "this file is there already and was not overwritten",
        "edit it; to begin again, rename or delete it first")
    case .busy(let path):
      Wording(
        "another program is building the same site: \(path)", "wait until it has ended")
    case .noSpace(let path):
      Wording(
        "the disk is full (or the quota used up): \(path)",
        "make room and try again; the previous site is unchanged")
    case .noPermission(let path):
      Wording(
        "no permission to read or write: \(path)",
        "check its owner and mode, or run as another user")
    case .readOnly(let path):
      Wording(
        "the disk is read-only: \(path)",
        "choose another output folder, or mount the disk for writing")
    case .notFound(let path):
      Wording("not found: \(path)", "it may have been moved during the build; run it again")
    case .notAFile(let path):
      Wording("this attachment is no ordinary file: \(path)", "put a real file in its place")
    case .nameTooLong(let path):
      Wording(
        "the name is longer than the disk allows: \(path)", "give it a shorter slug")
    case .unusablePath(let path):
      Wording("not usable as a path of the site: \(path)", "choose another slug or name")
    case .writtenTwice(let path):
      Wording(
        "two pages or attachments want the same place: \(path)",
        "give one of them another slug or name")
    case .changedMeanwhile(let path):
      Wording(
        "somebody has just changed this file; it was left alone: \(path)",
        "run it again when they are done")
    case .cancelled(let path):
      Wording(
        "the build was given up before its end: \(path)",
        "run it again; the site that was there has not changed")
    case .other(let path, let code):
      Wording("the system failed (\(code), \(systemMessage(code))): \(path)")
    }
  }
}

extension OutputRefusal {
  fileprivate func english(_ path: String) -> Wording {
    let another = "choose another folder with --output"
    return switch self {
    case .isSource:
      Wording("the output folder is a folder of the site's sources: \(path)", another)
    case .insideSource(let source):
      Wording("the output folder \(path) lies inside the source folder \(source)", another)
    case .containsSource(let source):
      Wording("the output folder \(path) contains the source folder \(source)", another)
    case .notAFolder:
      Wording("the output is no folder: \(path)", another)
    case .notOurs(let example):
      Wording(
        "the output folder holds files that unionsite did not write (such as “\(example)”): \(path)",
        "\(another), or move those files away first")
    case .otherSite(let id):
      Wording(
        "the output folder holds another site (\(id)): \(path)",
        "if it is this site under an older title, write id: \(id) into site.yml; else \(another)")
    case .isHome:
      Wording("the output is somebody's home folder: \(path)", another)
    case .stampUnreadable:
      Wording(
        "\(Stamp.name) in the output folder cannot be read, so it may not be this site's: \(path)",
        "\(another), or move this folder away first")
    }
  }
}
