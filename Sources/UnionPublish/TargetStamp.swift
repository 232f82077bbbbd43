import UnionBuild

/// The file at the top of a target that says whose it is: whoever publishes touches nothing without it.
struct TargetStamp: Sendable, Equatable {
  /// Its name.
  static let name = "unionsite-target.json"

  /// How a target is laid out.
  enum Layout: String, Sendable {
    /// Releases side by side, and a link to the one that readers see.
    case releases
    /// The files of the one site.
    case files
  }

  /// Whose site it is.
  var site: String
  /// How it is laid out.
  var layout: Layout
  /// The address that readers see there; nil where none was known.
  var baseURL: String?

  /// The file.
  var bytes: [UInt8] {
    var object = FlatObject()
    object["program"] = .text("unionsite")
    object["site"] = .text(site)
    object["layout"] = .text(layout.rawValue)
    if let baseURL { object["base_url"] = .text(baseURL) }
    return object.bytes
  }

  /// A stamp for a site.
  init(site: String, layout: Layout, baseURL: String?) {
    self.site = site
    self.layout = layout
    self.baseURL = baseURL
  }

  /// Reads one; nil if the bytes are none of ours.
  init?(bytes: [UInt8]) {
    guard let object = FlatObject(bytes: bytes), object["program"] == .text("unionsite"),
      case .text(let site) = object["site"], case .text(let word) = object["layout"],
      let layout = Layout(rawValue: word)
    else { return nil }
    self.init(site: site, layout: layout, baseURL: nil)
    if case .text(let address) = object["base_url"] { baseURL = address }
  }
}
