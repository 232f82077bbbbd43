import UnionBuild

/// Finds the files of a site that a FAT or exFAT stick cannot hold, or a folder of Windows
/// (https://learn.microsoft.com/windows/win32/fileio/naming-a-file).
enum NameCheck {
  private static let forbidden: Set<Unicode.Scalar> = ["\\", ":", "*", "?", "\"", "<", ">", "|"]
  private static let devices: Set<String> = {
    let numbers = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "¹", "²", "³"]
    return Set(["con", "prn", "aux", "nul"] + numbers.flatMap { ["com" + $0, "lpt" + $0] })
  }()
  private static let longestName = 255
  /// Windows takes 260 with the disk and the folder into which somebody unpacks.
  private static let longestPath = 240
  /// The size of a file that FAT32 has no room for.
  static let tooLarge = 1 << 32

  /// What is wrong with the files, in their order; no more than one fault of each.
  static func faults(in files: [FinishedSite.File]) -> [UnfitName] {
    var taken = TakenNames()
    return files.compactMap { file in
      let twin = taken.take(file.path)
      let fault = fault(of: file) ?? twin.map(UnfitName.Fault.sameAs)
      return fault.map { UnfitName(path: file.path, fault: $0) }
    }
  }

  private static func fault(of file: FinishedSite.File) -> UnfitName.Fault? {
    if file.size >= tooLarge { return .tooLarge }
    if file.path.utf8.count > longestPath, file.path.utf16.count > longestPath { return .tooLong }
    for name in file.path.split(separator: "/") {
      if let fault = fault(of: name) { return fault }
    }
    return nil
  }

  private static func fault(of name: Substring) -> UnfitName.Fault? {
    if let sign = name.unicodeScalars.first(where: { $0.value < 0x20 || forbidden.contains($0) }) {
      return .sign(Character(sign))
    }
    if name.utf16.last == 0x2E || name.utf16.last == 0x20 { return .end }
    if name.utf8.count > longestName, name.utf16.count > longestName { return .tooLong }
    // `nul.txt` and `nul .txt` are that device too.
    let base = name.prefix { $0 != "." }
    if base.utf8.count <= 8 {
      var word = base
      while word.last == " " { word = word.dropLast() }
      if devices.contains(word.lowercased()) { return .reserved(String(base)) }
    }
    return nil
  }
}

/// The names that a site needs, as a disk sees them that does not tell `A` from `a`. That `é` is one letter
/// or two is no difference to Swift's texts either.
private struct TakenNames {
  /// What has a name: the path of a file, or of a folder.
  private var names: [String: Place] = [:]
  private var lastFolder = ""

  private struct Place {
    var path: String
    var isFolder: Bool
  }

  /// Takes the name of a file and those of the folders above it; gives what has one of them already.
  mutating func take(_ path: String) -> String? {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    var other: String?
    if !folder.utf8.elementsEqual(lastFolder.utf8) {
      other = takeFolders(folder)
      lastFolder = folder
    }
    let key = path.lowercased()
    if let known = names[key] { return known.path }
    names[key] = Place(path: path, isFolder: false)
    return other
  }

  /// A folder may be met often, and in two spellings: unpacked they become one. A file is in the way.
  private mutating func takeFolders(_ folder: String) -> String? {
    var place = folder[...]
    while !place.isEmpty {
      let key = place.lowercased()
      if let known = names[key] { return known.isFolder ? nil : known.path }
      names[key] = Place(path: String(place), isFolder: true)
      place = place.lastIndex(of: "/").map { place[..<$0] } ?? ""
    }
    return nil
  }
}
