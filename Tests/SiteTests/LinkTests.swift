import Testing
import UnionTestSupport

extension SampleTests {
  @Suite("Links")
  struct Links {
    @Test("No link or anchor is broken on a server")
    func served() throws {
      let sample = try BuiltSample.shown
      let walk = LinkWalk(Set(sample.files.keys), scans: sample.scans, isServed: true)
      #expect(walk.broken() == [])
      #expect(walk.count > 1000)
    }

    @Test("No link or anchor is broken on a disk")
    func onDisk() throws {
      let walk = LinkWalk(try BuiltSample.shown.diskFiles, isServed: false)
      // 404.html is shown by servers alone, and so leads to a server's root.
      #expect(walk.broken().filter { !$0.hasPrefix("404.html → /") } == [])
      #expect(walk.count > 1000)
    }

    @Test("No page has an id twice")
    func ids() throws {
      var twice: [String] = []
      for (path, scan) in try BuiltSample.shown.scans {
        var seen: Set<String> = []
        twice += scan.ids.filter { !seen.insert($0).inserted }.map { "\(path)#\($0)" }
      }
      #expect(twice.sorted() == [])
    }

    @Test("What the published site says of its own addresses leads to its pages")
    func ownAddresses() throws {
      let sample = try BuiltSample.shown
      let root = try sample.published
      let wrong = sample.scans.flatMap { path, scan in
        scan.links.filter { link in
          guard link.hasPrefix(root) else { return false }
          let place = LinkWalk.decoded(String(link.dropFirst(root.count)))
          return sample.files[place.isEmpty || place.hasSuffix("/") ? place + "index.html" : place]
            == nil
        }.map { "\(path) → \($0)" }
      }
      #expect(wrong.sorted() == [])
    }

    @Test("No page loads anything from elsewhere")
    func elsewhere() throws {
      let sample = try BuiltSample.shown
      let loaded = sample.scans.flatMap { path, scan in
        scan.subresources.filter(Self.isElsewhere).map { "\(path) → \($0)" }
      }
      #expect(loaded.sorted() == [])
    }

    @Test("No stylesheet loads anything from elsewhere")
    func stylesheets() throws {
      let sample = try BuiltSample.shown
      for (path, bytes) in sample.files where path.hasSuffix(".css") {
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(!text.contains("@import"), "\(path)")
        for piece in text.split(separator: "url(").dropFirst() {
          let address = piece.prefix { $0 != ")" }.trimmingPrefix { "\"'".contains($0) }
          #expect(!Self.isElsewhere(String(address)), "\(path): \(address)")
        }
      }
    }

    private static func isElsewhere(_ address: String) -> Bool {
      ["http:", "https:", "//"].contains(where: address.hasPrefix)
    }
  }
}
