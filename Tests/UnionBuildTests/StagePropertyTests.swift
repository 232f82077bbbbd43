import Glibc
import Parallel
import Testing
import UnionTestSupport

@testable import UnionBuild

/// Whatever was built before, and whatever came into the folder meanwhile: the output is the site
/// that was wanted and the foreign files, as if it had been made anew.
@Suite struct StagePropertyTests {
  @Test(arguments: 0..<24) func manyBuildsAreLikeOne(seed: Int) async throws {
    var story = Story(seed: UInt64(seed))
    for round in 0..<14 {
      try story.edit()
      let expected = try await story.build()
      #expect(story.standing == expected, "seed \(seed), round \(round), \(story.last)")
      #expect(try story.list == story.listMadeAnew(), "seed \(seed), round \(round)")
    }
  }
}

/// A folder that is built again and again.
private struct Story {
  let scratch = ScratchFolder()
  let slow = ScratchFolder()
  var random: SplitMix
  /// The site as it should be.
  var site: [String: String] = [:]
  var foreign: [String: String] = [:]
  /// What was done last, for failures.
  var last = ""

  static let places = [
    "index.html", "a", "a/b", "a/b/c", "a/b/d", "a-b/c", "a.b", "a/index.html", "a/b-c/index.html",
    "云岭/index.html", "云岭/data.csv", "q\\n/x", "line\nend", "z/1/2/3/4", "z/1/2/x", "zz",
    "feed", "feed/x",
  ]
  static let foreignPlaces =
    places + [
      "CNAME", "a/.htaccess", "a/b/.extra", "well/known/token", "z/1/own", "feed/x/y/z", "云岭/照片",
    ]

  init(seed: UInt64) { random = SplitMix(state: seed) }

  /// Foreign files come and go, and files of ours are deleted or replaced by hand.
  mutating func edit() throws {
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      guard let place = Self.foreignPlaces.randomElement(using: &random), isFree(place),
        !site.isEmpty
      else { continue }
      let text = "foreign \(random.next() % 100)"
      scratch.write("public/" + place, text)
      foreign[place] = text
    }
    if chance(3), let place = foreign.keys.sorted().randomElement(using: &random) {
      unlink(scratch.output + "/" + place)
      foreign[place] = nil
    }
    if chance(3), let place = site.keys.sorted().randomElement(using: &random) {
      unlink(scratch.output + "/" + place)
      if chance(2) { scratch.write("public/" + place, "by hand") }
    }
    if chance(8) { try TreeRemoval.remove(scratch.path + "/.public.unionsite-spare") }
  }

  /// Whether a foreign file can be put at a place: nothing of anybody's is there, above or below.
  private func isFree(_ place: String) -> Bool {
    !(Array(site.keys) + Array(foreign.keys)).contains {
      $0 == place || $0.hasPrefix(place + "/") || place.hasPrefix($0 + "/")
    }
  }

  mutating func build() async throws -> [String: String] {
    let next = nextSite()
    let stage = try scratch.folder().beginStage(reusing: !chance(8))
    let keeps = chance(3) ? false : !site.isEmpty
    let changed = next.filter { site[$0.key] != $0.value }
    let dropped = Set(site.keys.filter { next[$0] == nil } + changed.keys)
    let verifies = chance(4)
    let method: WriteMethod = chance(5) ? .inPlace : .swap
    let keepsFirst = chance(2)
    last = "keeps \(keeps), \(keepsFirst), verifies \(verifies), \(method)"
    var written = keeps ? changed : next
    if keeps && keepsFirst {
      for path in try await stage.keepOthers(
        except: dropped, verifying: verifies, workers: Workers(count: 2))
      {
        written[path] = next[path]
      }
    }
    for path in written.keys.sorted() { try stage.write(path, Array((next[path] ?? "").utf8)) }
    if keeps && !keepsFirst {
      for path in try await stage.keepOthers(
        except: dropped, verifying: verifies, workers: Workers(count: 2))
      {
        try stage.write(path, Array((next[path] ?? "").utf8))
      }
    }
    if chance(8) {
      stage.abandon()
      return try await build()
    }
    _ = try stage.finish(
      FinishOptions(method: method, durable: false, keepsSpare: !chance(8)))
    site = next
    foreign = foreign.filter { isForeignKept($0.key) }
    return site.merging(foreign) { $1 }
  }

  private func isForeignKept(_ place: String) -> Bool {
    !site.keys.contains {
      $0 == place || $0.hasPrefix(place + "/") || place.hasPrefix($0 + "/")
    }
  }

  private mutating func nextSite() -> [String: String] {
    var next = site
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      guard let place = Self.places.randomElement(using: &random) else { continue }
      if chance(4) {
        next[place] = nil
      } else {
        // Few contents, so that a page often becomes what it was two builds ago.
        for other in next.keys where other.hasPrefix(place + "/") || place.hasPrefix(other + "/") {
          next[other] = nil
        }
        next[place] = "page \(random.next() % 3)"
      }
    }
    return next
  }

  private mutating func chance(_ one: UInt64) -> Bool { random.next() % one == 0 }

  /// What stands in the output, without what the build keeps for itself.
  var standing: [String: String] { Self.files(scratch.output) }

  static func files(_ path: String) -> [String: String] {
    var all: [String: String] = [:]
    func visit(_ below: String) {
      for name in TestFolder.names(in: path + "/" + below) {
        let inner = below.isEmpty ? name : below + "/" + name
        if name.hasPrefix(".unionsite-") || name == "unionsite-stamp.json" { continue }
        if let bytes = TestFile.read(path + "/" + inner) {
          all[inner] = String(decoding: bytes, as: UTF8.self)
        } else {
          visit(inner)
        }
      }
    }
    visit("")
    return all
  }

  /// The files that the list names.
  var list: [Manifest.Entry] {
    Manifest(bytes: TestFile.read(scratch.output + "/" + Manifest.name) ?? [])?.entries ?? []
  }

  /// The same of a site that is made from nothing.
  func listMadeAnew() throws -> [Manifest.Entry] {
    try TreeRemoval.remove(slow.output)
    try slow.build(site, FinishOptions(durable: false, keepsSpare: false))
    return Manifest(bytes: TestFile.read(slow.output + "/" + Manifest.name) ?? [])?.entries ?? []
  }
}

/// The same numbers in every run (SplitMix64).
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
