import Store

/// Where the records of a site's builds are kept: one file an output folder, in the store of the site.
struct RecordStore {
  private let site: String
  private let name: String

  /// The records of the builds of a site, by its folder, into an output folder, by its path.
  init(site: String, output: String) throws(BuildError) {
    self.site = site
    name = "pages-" + String(ContentHash.of(try ResolvedPath.of(output)), radix: 16)
  }

  /// What the last build left; nil where there is nothing that can be used, with the reason where that
  /// is worth a word: it is there, and no good.
  func read() -> (records: PageRecords?, refusal: StoreRefusal?) {
    do throws(StoreRefusal) {
      let file = try StoreFolder.open(inSite: site).map(name)
      return (try PageRecords(file), nil)
    } catch { return (nil, error == .missing ? nil : error) }
  }

  /// Keeps for the next build what was written into the output. Where that cannot be kept, the next
  /// build makes everything: nothing else depends on it.
  func keep(_ written: SiteWriting.Written, _ head: PageRecords.Head) {
    guard let records = written.records(head) else { return }
    _ = try? StoreFolder.make(inSite: site).write(name, as: PageRecords.kind(), records)
  }
}
