public import Store

/// What was understood of the reports when they were read last, in the site's store (`.unionsite/`).
///
/// A list of *shards*, each with the reports of some units: a file of facts, which is checked as a whole and
/// of which what reports state is decoded only where it is asked for, and a file of texts, which is
/// mapped and of which only those are decoded that a page wants. A file
/// is named by its content and never written into; the list names those that count. What is stored of
/// a report counts where its bytes, its unit's file and everything that all reports are read by are
/// the same. What was understood of the units stands in a file of its own.
public struct ReportStore: Sendable {
  /// The site's folder.
  let site: String
  let program: UInt64
  let ignoresOld: Bool

  /// The store of the site in a folder. `program` tells builds of the program apart; one that
  /// `ignoresOld` reads nothing that is stored, and what is read then takes its place.
  public init(
    site: String, program: UInt64 = ProgramMark.current(), ignoresOld: Bool = false
  ) {
    self.site = site.isEmpty ? "." : site
    self.program = program
    self.ignoresOld = ignoresOld
  }

  /// The file that names all others.
  static let listName = "reports"
  // Rises with every change of what is written, or of what it means.
  private static let format: UInt64 = 2

  /// The file of units.
  static let unitsName = "units"

  /// The file of attachments.
  static let attachmentsName = "attachments"

  var attachmentsKind: StoreFile {
    StoreFile(kind: "attachments", format: Self.format, program: program)
  }
  var unitsKind: StoreFile { StoreFile(kind: "units", format: Self.format, program: program) }
  var listKind: StoreFile { StoreFile(kind: "reports", format: Self.format, program: program) }
  var factsKind: StoreFile { StoreFile(kind: "facts", format: Self.format, program: program) }
  var textsKind: StoreFile { StoreFile(kind: "texts", format: Self.format, program: program) }

  /// The files of a shard, each by the number that its name ends in.
  struct Shard: Sendable, Hashable {
    var facts: UInt64
    var texts: UInt64

    var factsName: String { "facts-" + String(facts, radix: 16) }
    var textsName: String { "texts-" + String(texts, radix: 16) }

    /// Whether a file is one of a shard, of this list or another.
    static func owns(_ name: String) -> Bool {
      name.hasPrefix("facts-") || name.hasPrefix("texts-")
    }
  }

  /// What the list says.
  struct List: Sendable, Hashable {
    /// The fingerprint of everything that all reports are read by.
    var context: UInt64
    /// The shards; nil where one holds nothing.
    var shards: [Shard?]

    /// The shard of a unit's reports.
    static func place(of unit: String, among count: Int) -> Int {
      Int(ContentHash.of(unit) % UInt64(max(1, count)))
    }

    /// The number of shards for so many reports: a hundred or two each, so that a changed report
    /// rewrites little; as many as before while that will do.
    static func count(for reports: Int, before: Int?) -> Int {
      var count = 1
      while count < 1024, count * 128 < reports { count *= 2 }
      if let before, before >= count / 4, before <= count * 4 { return before }
      return count
    }
  }

  /// The list, and the folder it is in; nil where nothing is stored or it is not wanted.
  func open() throws(StoreRefusal) -> (folder: StoreFolder, list: List)? {
    if ignoresOld { return nil }
    do throws(StoreRefusal) {
      let folder = try StoreFolder.open(inSite: site)
      let list = try folder.read(Self.listName, as: listKind) { (bytes) throws(MalformedBytes) in
        try Self.list(bytes)
      }
      return (folder, list)
    } catch {
      if error == .missing { return nil }
      throw error
    }
  }

  /// What is stored of the units; nothing where nothing is, or where it is not wanted.
  func units() throws(StoreRefusal) -> StoredUnits {
    if ignoresOld { return StoredUnits() }
    do throws(StoreRefusal) {
      let folder = try StoreFolder.open(inSite: site)
      return try folder.read(Self.unitsName, as: unitsKind) { (bytes) throws(MalformedBytes) in
        try StoredUnits(bytes)
      }
    } catch {
      if error == .missing { return StoredUnits() }
      throw error
    }
  }

  /// What is stored of attachments; nothing where nothing is, or where it is not wanted.
  func attachments() throws(StoreRefusal) -> StoredAttachments {
    if ignoresOld { return StoredAttachments() }
    do throws(StoreRefusal) {
      let folder = try StoreFolder.open(inSite: site)
      return try folder.read(Self.attachmentsName, as: attachmentsKind) {
        (bytes) throws(MalformedBytes) in try StoredAttachments(bytes)
      }
    } catch {
      if error == .missing { return StoredAttachments() }
      throw error
    }
  }

  private static func list(_ bytes: UnsafeRawBufferPointer) throws(MalformedBytes) -> List {
    var reader = ByteReader(bytes)
    let list = List(
      context: try reader.fixed(),
      shards: try reader.list { (reader) throws(MalformedBytes) in
        guard try reader.flag() else { return nil }
        return Shard(facts: try reader.fixed(), texts: try reader.fixed())
      })
    try reader.end()
    if list.shards.isEmpty { throw MalformedBytes() }
    return list
  }

  /// The list as bytes.
  static func bytes(of list: List) -> [UInt8] {
    var writer = ByteWriter()
    writer.write(fixed: list.context)
    writer.write(list: list.shards) {
      $0.write($1) {
        $0.write(fixed: $1.facts)
        $0.write(fixed: $1.texts)
      }
    }
    return writer.bytes
  }
}
