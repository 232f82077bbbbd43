import UnionRender

/// The stamp in an output folder: whose site it is, and whether it is whole.
///
/// It tells nothing that changes from one build of the same content to the next.
struct Stamp: Equatable, Sendable {
  /// Its file, at the top of the output folder.
  static let name = "unionsite-stamp.json"

  /// How many bytes it has at most; more is no stamp of ours.
  static let limit = 64 << 10

  /// The site it belongs to.
  var site: String
  /// False while files are replaced one by one, and after such a build was interrupted.
  var complete: Bool
  /// How many files the site has, without the stamp and the manifest.
  var files: Int
  /// What kind of site it is; nil in the stamp of an earlier version.
  var traits: SiteTraits?

  /// The stamp as the bytes of its file.
  var bytes: [UInt8] {
    var object = FlatObject()
    object["program"] = .text("unionsite")
    object["site"] = .text(site)
    object["complete"] = .truth(complete)
    object["files"] = .number(files)
    if let traits {
      object["for"] = .text(traits.purpose.rawValue)
      if let baseURL = traits.baseURL { object["base_url"] = .text(baseURL) }
      if traits.hasDrafts { object["drafts"] = .truth(true) }
      if traits.isPreview { object["preview"] = .truth(true) }
    }
    return object.bytes
  }
}

extension Stamp {
  /// Reads a stamp; nil if the bytes are none of ours. Keys that a later version may add are skipped.
  init?(bytes: [UInt8]) {
    guard let members = FlatObject(bytes: bytes), members["program"] == .text("unionsite"),
      case .text(let site) = members["site"], case .truth(let complete) = members["complete"]
    else { return nil }
    self.init(site: site, complete: complete, files: 0)
    if case .number(let files) = members["files"] { self.files = files }
    guard case .text(let word) = members["for"], let purpose = RenderOptions.Purpose(rawValue: word)
    else { return }
    var traits = SiteTraits(purpose: purpose)
    if case .text(let address) = members["base_url"] { traits.baseURL = address }
    traits.hasDrafts = members["drafts"] == .truth(true)
    traits.isPreview = members["preview"] == .truth(true)
    self.traits = traits
  }
}
