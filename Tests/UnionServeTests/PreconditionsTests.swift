import Testing

@testable import UnionServe

@Suite("What a requester knows already")
struct PreconditionsTests {
  @Test(
    "Lists of tags, weak ones, and any",
    arguments: [
      ("\"a\"", true), ("\"b\"", false), ("W/\"a\"", true), ("\"b\", \"a\"", true),
      ("\"b\",W/\"a\" ,\"c\"", true), ("*", true), (" * ", true), ("a", false),
      ("\"b,\"a\"", false),
      ("\"x, \"", false), ("", false),
    ])
  func tags(header: String, isKnown: Bool) {
    let known = Preconditions(noneMatch: [header])
    #expect(known.isKnown(tag: "\"a\"", modified: 0) == isKnown)
  }

  @Test("The time counts only where no tag is given")
  func time() {
    let date = "Sun, 06 Nov 1994 08:49:37 GMT"
    let known = Preconditions(modifiedSince: date)
    #expect(known.isKnown(tag: nil, modified: 784_111_777))
    #expect(!known.isKnown(tag: nil, modified: 784_111_778))
    #expect(!Preconditions(modifiedSince: "yesterday").isKnown(tag: nil, modified: 0))
    let both = Preconditions(noneMatch: ["\"b\""], modifiedSince: date)
    #expect(!both.isKnown(tag: "\"a\"", modified: 0))
  }

  @Test("A part fits the same tag or the same time, and no weak tag")
  func part() {
    let date = HTTPDate.text(784_111_777)
    for (range, fits) in [("\"a\"", true), ("\"b\"", false), ("W/\"a\"", false), (date, true)] {
      let known = Preconditions(range: range)
      let allows = known.allowsPart(tag: "\"a\"", modified: 784_111_777, now: 784_111_779)
      #expect(allows == fits, "\(range)")
    }
    let dated = Preconditions(range: date)
    #expect(!dated.allowsPart(tag: nil, modified: 784_111_778, now: 784_111_790))
    // In its own second a time may stand for two states.
    #expect(!dated.allowsPart(tag: nil, modified: 784_111_777, now: 784_111_778))
  }
}

@Suite("Times of HTTP")
struct HTTPDateTests {
  @Test(
    "Written and read",
    arguments: [
      (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"), (0, "Thu, 01 Jan 1970 00:00:00 GMT"),
      (951_782_400, "Tue, 29 Feb 2000 00:00:00 GMT"),
      (1_735_689_599, "Tue, 31 Dec 2024 23:59:59 GMT"),
      (-1, "Wed, 31 Dec 1969 23:59:59 GMT"), (4_107_542_400, "Mon, 01 Mar 2100 00:00:00 GMT"),
    ])
  func both(time: Int, text: String) {
    #expect(HTTPDate.text(time) == text)
    #expect(HTTPDate.time(text) == time)
  }

  @Test("Days of two centuries come back")
  func days() {
    for day in stride(from: -36_500, through: 36_500, by: 13) {
      let time = day * 86400 + 3661
      #expect(HTTPDate.time(HTTPDate.text(time)) == time)
    }
  }

  @Test(
    "What is no such time is nothing",
    arguments: [
      "", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun, 6 Nov 1994 08:49:37 GMT",
      "Sun, 06 Nov 1994 24:49:37 GMT", "Sun, 06 Nov 1994 08:49:37", "Sun, 00 Nov 1994 08:49:37 GMT",
    ])
  func foreign(text: String) {
    #expect(HTTPDate.time(text) == nil)
  }
}
