import Testing

@testable import UnionServe

@Suite("Where the preview's line goes")
struct InsertionTests {
  private func place(_ bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBytes { Insertion.place(in: $0, size: $0.count) }
  }

  @Test(
    "Before the end of the head, else at the end",
    arguments: [
      ("<head></head>", 6), ("<HEAD></HEAD >", 6), ("<p></p>", 7), ("", 0), ("</hea", 5),
      ("<header></header></head>", 17), ("</head", 0), ("<</head>", 1),
    ])
  func places(text: String, at: Int) {
    #expect(place(Array(text.utf8)) == at)
  }

  @Test("Pages in 16-bit letters are left alone", arguments: [[0xFE, 0xFF], [0xFF, 0xFE]])
  func wide(mark: [UInt8]) {
    #expect(place(mark + [0, 60, 0, 97]) == nil)
  }
}
