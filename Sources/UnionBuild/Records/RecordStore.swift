import Store

/// Where the records of a site's builds are kept: one file an output folder, in the store of the site.
struct RecordStore {
  private let site: String
  private let output: OutputFolder
  private let name: String

  /// The records of the builds of a site, by its folder, into an output folder.
  init(site: String, output: OutputFolder) {
    self.site = site
    self.output = output
    let mark = String(ContentHash.of(output.path), radix: 16)
    name = "pages-" + mark
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
  func keep(_ written: SiteWriting.Written) {
    guard let mark = output.manifestMark,
      let records = written.records(manifest: mark, inputs: 0)
    else { return }
    _ = try? StoreFolder.make(inSite: site).write(name, as: PageRecords.kind(), records)
  }
}
