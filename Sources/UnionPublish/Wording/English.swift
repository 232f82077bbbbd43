import Diagnostics
import UnionBuild

extension PublishError {
  /// English wording: why nothing was published, and the cure.
  var english: Wording {
    switch self {
    case .unfit(let fault): fault.english
    case .forDisk(let path):
      Wording("\(path) is made to be opened from a folder", "publish without --for disk")
    case .drafts(let path): Wording("\(path) holds drafts", "build again without --drafts")
    case .addressUnfit(nil):
      Wording("the site has no address", "write base_url: https://…/ into site.yml")
    case .addressUnfit(let address?):
      Wording(
        "no reader can open \(address)", "write the site's real address as base_url into site.yml")
    case .programMissing(let program, onServer: false):
      Wording(
        "\(program) is not installed here", "sudo apt install \(Self.package(of: program))")
    case .programMissing(let program, onServer: true):
      Wording(
        "\(program) is not installed on the server",
        "have it installed there: sudo apt install \(Self.package(of: program))")
    case .unreachable(let target, let detail):
      Wording(
        "\(target) cannot be reached: \(detail)",
        "look at the network, the host's name and the port; readers see the old site; publish again"
      )
    case .accessRefused(let target, let detail):
      Wording(
        "\(target) refuses the login: \(detail)",
        "have your SSH key added on the server, or look at the account in rclone config")
    case .hostUnknown(let target):
      Wording(
        "the host key of \(target) was never confirmed",
        "log in once with ssh in a terminal, compare the fingerprint, and answer yes")
    case .hostChanged(let target):
      Wording(
        "\(target) shows another host key than before; it may be an impostor",
        "ask whether the server was set up anew; then remove the old key with ssh-keygen -R and log in once"
      )
    case .placeMissing(let target, let path):
      Wording(
        "\(target) has no folder \(path)", "look at path in site.yml, or make the folder first")
    case .notOurs(let target, let path, let example):
      Wording(
        "\(path) at \(target) holds what unionsite did not put there (such as “\(example)”); it was left alone",
        "take an empty folder, or move those files away")
    case .otherSite(let target, let path, let site):
      Wording(
        "\(path) at \(target) holds another site (\(site)); it was left alone",
        "take another folder; if it is this site under an older title, write id: \(site) into site.yml"
      )
    case .busy(let target, let who):
      Wording("somebody is publishing to \(target): \(who)", "wait until that has ended")
    case .noPermission(let target, let path):
      Wording(
        "no permission to write \(path) at \(target)",
        "have the folder given to the user who logs in: sudo chown USER FOLDER")
    case .noSpace(let target):
      Wording(
        "the disk of \(target) is full (or the quota used up)",
        "make room and publish again; readers see the old site")
    case .diskUnfit(let target, let detail):
      Wording(
        "the disk of \(target) knows no links or locks (\(detail))",
        "take a folder on a Linux disk; publish --zip for a stick, kind: rclone for a network drive"
      )
    case .connectionLost(let target, let detail):
      Wording(
        "the connection to \(target) was lost" + (detail.isEmpty ? "" : ": \(detail)"),
        "readers see the old site; publish again")
    case .notVerified(let target, let example, let count):
      Wording(
        "\(count) of the files at \(target) are not what was sent (such as \(example)); readers see the old site",
        "leave the site's folder alone meanwhile and publish again; else have the disk looked at")
    case .tooManyDeletions(let target, let count, let limit):
      Wording(
        "\(count) files would be deleted at \(target), more than \(limit); nothing was published",
        "look at them with --dry-run; then add --yes, or raise max_delete in site.yml")
    case .addressMoves(let target, let from, let to):
      Wording(
        "the site at \(target) has the address \(from), and would get \(to); nothing was published",
        "if this is the right target, add --yes")
    case .insideSite(let target, let path, let folder):
      Wording(
        "the folder \(path) of \(target) overlaps with the site's own \(folder)",
        "choose another path in site.yml")
    case .remoteUnknown(let target, let remote):
      Wording(
        "rclone has no remote for \(remote), which \(target) names",
        "set it up with rclone config; rclone listremotes shows those that there are")
    case .certificateRefused(let target, let detail):
      Wording(
        "the certificate of \(target) cannot be trusted: \(detail)",
        "compare the address in rclone config with that in the certificate; ask whoever runs the server"
      )
    case .stoppedMidway(let target, let detail):
      Wording(
        "sending to \(target) stopped half-way: \(detail)",
        "publish again: it goes on from there; until then readers may see new pages beside old ones"
      )
    case .fullMidway(let target):
      Wording(
        "the disk of \(target) became full (or the quota used up) half-way",
        "make room and publish again: it goes on from there; until then readers may see new pages beside old ones"
      )
    case .overtaken(let target, let who):
      Wording(
        "this publish to \(target) was not heard of for too long, and somebody else took over: \(who)",
        "publish again when they are done")
    case .noRelease(let target, nil):
      Wording("\(target) has no earlier release", "see them with publish --list")
    case .noRelease(let target, let number?):
      Wording("\(target) has no release \(number)", "see them with publish --list")
    case .noReleases(let target):
      Wording(
        "\(target) keeps no releases",
        "change the content back and publish again; kind: ssh and local can go back")
    case .namesUnfit(let names):
      Wording(
        "\(names.count) \(names.count == 1 ? "file does" : "files do") not fit onto a memory stick or into a folder of Windows:"
          + names.map { "\n  \($0.path): \($0.fault.english)" }.joined(),
        "give these pages another slug, or the attachments another name, and build again")
    case .archiveTaken(let path):
      Wording(
        "\(path) is no archive of this site; it was left alone",
        "take another name, or move that file away")
    case .archiveInSite(let path, let folder):
      Wording("\(path) would stand in the site's own folder \(folder)", "take another folder")
    case .archiveTooLarge(let path):
      Wording(
        "the archive has 4 GiB or more, which no FAT stick takes; \(path) was not written",
        "leave out large attachments, or copy the site's folder itself")
    case .archiveFailed(let path, let detail):
      Wording(
        "\(path) was not written: \(detail)",
        "try again; if it fails again, take another folder or disk")
    case .failed(let target, let detail):
      Wording(
        "publishing to \(target) failed: \(detail)", "readers see the old site; publish again")
    case .machine(let error): error.wording(in: .english)
    case .cancelled: Wording("nothing was published, and nothing changed")
    }
  }
}

extension UnfitSite {
  fileprivate var english: Wording {
    let again = "run unionsite build first"
    return switch self {
    case .missing(let path): Wording("there is no built site: \(path)", again)
    case .unstamped(let path):
      Wording(
        "\(path) is no site that unionsite built", "say where it is with --output, or \(again)")
    case .incomplete(let path): Wording("the site in \(path) is half built", again)
    case .listUnusable(let path):
      Wording(
        "the list of files in \(path) is damaged, or an earlier version wrote it",
        "run unionsite build --clean")
    case .changedByHand(let path, let example):
      Wording(
        "files in \(path) were changed or deleted after the build (such as \(example))", again)
    case .preview(let path): Wording("\(path) is a preview", again)
    case .empty(let path): Wording("\(path) has no home page", again)
    case .nameNotText(_, let name):
      Wording("a file's name is no UTF-8 text: \(name)", "rename the attachment and build again")
    case .machine(let error): error.wording(in: .english)
    }
  }
}

extension UnfitName.Fault {
  fileprivate var english: String {
    switch self {
    case .sign(let sign) where sign.isWhitespace || sign.asciiValue.map { $0 < 0x20 } == true:
      "a sign in the name cannot be seen"
    case .sign(let sign): "“\(sign)” in the name"
    case .reserved(let name): "Windows keeps the name “\(name)” for a device"
    case .end: "the name ends in a dot or a space"
    case .tooLong: "the name or the path is too long"
    case .sameAs(let other):
      "differs from \(other) only in capital letters, or in how accents are written"
    case .tooLarge: "4 GiB or more"
    }
  }
}
