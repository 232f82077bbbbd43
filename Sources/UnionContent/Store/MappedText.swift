import Markdown
import Store
import UnionModel

/// The text of a report that stands in the store.
struct MappedText: StoredText {
  let texts: StoredBytes
  let range: Range<Int>
  /// The fingerprint of the bytes.
  let hash: UInt64
  let path: String
  let unit: Int
  let recovery: ReportRecovery
  /// Where the names lead that the catalogue did not have when the report was read.
  var names: NamePlaces?

  /// Decodes the text. Where its bytes are not those that were written, the report is read anew.
  func content() -> ReportText.Content {
    var content =
      decoded() ?? recovery.report(path, unit)?.text.content ?? ReportText.Content(body: .init())
    if let names { content.taggedIndicators = content.taggedIndicators.map(names.place) }
    return content
  }

  /// Decodes the head of a section alone; where that is damaged, the whole text is looked at.
  func head(of section: Int) -> SectionHead {
    let head = texts.withBytes(range) { (bytes) -> SectionHead? in
      do throws(MalformedBytes) {
        return try TextCoding.head(of: section, in: bytes)
      } catch { return nil }
    }
    return head ?? content().head(of: section)
  }

  private func decoded() -> ReportText.Content? {
    texts.withBytes(range) { bytes in
      guard ContentHash.of(bytes) == hash else { return nil }
      do throws(MalformedBytes) { return try TextCoding.read(bytes) } catch { return nil }
    }
  }
}

/// Reads a report anew whose stored bytes are damaged, and has the store dropped, for the next build to
/// make it anew.
struct ReportRecovery: Sendable {
  /// The report at a path, of the unit with an index; nil where it is none any more.
  let read: @Sendable (String, Int) -> Report?
  let folder: StoreFolder

  func report(_ path: String, _ unit: Int) -> Report? {
    folder.remove(ReportStore.listName)
    return read(path, unit)
  }
}

/// Where indices lead that stand for names past the end of the catalogue.
struct NamePlaces: Sendable {
  /// The size of the catalogue when the report was read.
  let base: Int
  /// The index of each name.
  let places: [Int]

  func place(_ index: Int) -> Int { index < base ? index : places[index - base] }
}
