extension BuildError {
  /// English wording: what failed, and the cure.
  var english: FailureWording {
    switch self {
    case .refused(let path, let reason):
      reason.english(path)
    case .busy(let path):
      FailureWording(
        "another program is building the same site: \(path)", "wait until it has ended")
    case .noSpace(let path):
      FailureWording(
        "the disk is full (or the quota used up): \(path)",
        "make room and try again; the previous site is unchanged")
    case .noPermission(let path):
      FailureWording(
        "no permission to read or write: \(path)",
        "check its owner and mode, or run as another user")
    case .readOnly(let path):
      FailureWording(
        "the disk is read-only: \(path)",
        "choose another output folder, or mount the disk for writing")
    case .notFound(let path):
      FailureWording("not found: \(path)", "it may have been moved during the build; run it again")
    case .notAFile(let path):
      FailureWording("this attachment is no ordinary file: \(path)", "put a real file in its place")
    case .nameTooLong(let path):
      FailureWording(
        "the name is longer than the disk allows: \(path)", "give it a shorter slug")
    case .unusablePath(let path):
      FailureWording("not usable as a path of the site: \(path)", "choose another slug or name")
    case .writtenTwice(let path):
      FailureWording(
        "two pages or attachments want the same place: \(path)",
        "give one of them another slug or name")
    case .other(let path, let code):
      FailureWording("the system failed (\(code), \(systemMessage(code))): \(path)")
    }
  }
}

extension OutputRefusal {
  fileprivate func english(_ path: String) -> FailureWording {
    let another = "choose another folder with --output"
    return switch self {
    case .isSource:
      FailureWording("the output folder is a folder of the site's sources: \(path)", another)
    case .insideSource(let source):
      FailureWording("the output folder \(path) lies inside the source folder \(source)", another)
    case .containsSource(let source):
      FailureWording("the output folder \(path) contains the source folder \(source)", another)
    case .notAFolder:
      FailureWording("the output is no folder: \(path)", another)
    case .notOurs(let example):
      FailureWording(
        "the output folder holds files that unionsite did not write (such as “\(example)”): \(path)",
        "\(another), or move those files away first")
    case .otherSite(let id):
      FailureWording(
        "the output folder holds another site (\(id)): \(path)",
        "if it is this site under an older title, write id: \(id) into site.yml; else \(another)")
    case .isHome:
      FailureWording("the output is somebody's home folder: \(path)", another)
    case .stampUnreadable:
      FailureWording(
        "\(Stamp.name) in the output folder cannot be read, so it may not be this site's: \(path)",
        "\(another), or move this folder away first")
    }
  }
}
