import Store
import Testing

/// What is written comes back; what is not that, throws.
struct BytesTests {
  @Test(arguments: [0, 1, 127, 128, 16_383, 16_384, 1 << 32, UInt64.max - 1, .max])
  func numbersComeBack(_ number: UInt64) throws {
    var writer = ByteWriter()
    writer.write(number)
    writer.write(fixed: number)
    #expect(
      try read(writer.bytes) { (r) throws(MalformedBytes) in [try r.number(), try r.fixed()] } == [
        number, number,
      ])
  }

  @Test(arguments: [0, 1, -1, 63, -64, 64, 1_000_000, Int.max, Int.min])
  func signedNumbersComeBack(_ number: Int) throws {
    var writer = ByteWriter()
    writer.write(number)
    #expect(try read(writer.bytes) { (r) throws(MalformedBytes) in try r.signed() } == number)
  }

  @Test func smallNumbersTakeOneByte() {
    var writer = ByteWriter()
    writer.write(UInt64(127))
    writer.write(-64)
    #expect(writer.bytes == [127, 127])
  }

  @Test(arguments: ["", "a", "云岭镇总工会", "e\u{301}", "\0", String(repeating: "工", count: 5000)])
  func textsComeBackByteForByte(_ text: String) throws {
    var writer = ByteWriter()
    writer.write(text)
    let back = try read(writer.bytes) { (r) throws(MalformedBytes) in try r.text() }
    #expect(Array(back.utf8) == Array(text.utf8))
  }

  @Test func listsAndMissingValuesComeBack() throws {
    var writer = ByteWriter()
    writer.write(list: ["一", "二"]) { $0.write($1) }
    writer.write(nil as String?) { $0.write($1) }
    writer.write("三") { $0.write($1) }
    writer.write(slice: [1, 2, 3])
    try writer.bytes.withUnsafeBytes { bytes in
      var reader = ByteReader(bytes)
      #expect(try reader.list { (r) throws(MalformedBytes) in try r.text() } == ["一", "二"])
      #expect(try reader.optional { (r) throws(MalformedBytes) in try r.text() } == nil)
      #expect(try reader.optional { (r) throws(MalformedBytes) in try r.text() } == "三")
      #expect(try Array(reader.slice()) == [1, 2, 3])
      try reader.end()
    }
  }

  @Test func everyEndTooEarlyThrows() throws {
    var writer = ByteWriter()
    writer.write(UInt64.max)
    writer.write("总工会")
    writer.write(fixed: 7)
    writer.write(true)
    writer.write(list: [1, 2]) { $0.write($1) }
    for length in 0..<writer.bytes.count {
      #expect(throws: MalformedBytes()) {
        try read(Array(writer.bytes[..<length])) { (r) throws(MalformedBytes) in
          _ = try r.number()
          _ = try r.text()
          _ = try r.fixed()
          _ = try r.flag()
          _ = try r.list { (r) throws(MalformedBytes) in try r.signed() }
        }
      }
    }
  }

  @Test func aNumberOfMoreThan64BitsThrows() {
    let nines = [UInt8](repeating: 0xFF, count: 9)
    #expect(throws: MalformedBytes()) {
      try read(nines + [2]) { (r) throws(MalformedBytes) in try r.number() }
    }
    #expect(throws: MalformedBytes()) {
      try read(nines + [0x81, 0]) { (r) throws(MalformedBytes) in try r.number() }
    }
  }

  @Test func anImpossibleLengthThrowsAndAsksForNoMemory() {
    var writer = ByteWriter()
    writer.write(UInt64(1) << 62)
    #expect(throws: MalformedBytes()) {
      try read(writer.bytes) { (r) throws(MalformedBytes) in
        try r.list { (r) throws(MalformedBytes) in try r.byte() }
      }
    }
    #expect(throws: MalformedBytes()) {
      try read(writer.bytes) { (r) throws(MalformedBytes) in try r.text() }
    }
    writer.clear()
    writer.write(UInt64.max)
    #expect(throws: MalformedBytes()) {
      try read(writer.bytes) { (r) throws(MalformedBytes) in try r.count() }
    }
  }

  @Test func whatIsNoTextOrNoFlagThrows() {
    #expect(throws: MalformedBytes()) {
      try read([2, 0xE5, 0xB7]) { (r) throws(MalformedBytes) in try r.text() }
    }
    #expect(throws: MalformedBytes()) {
      try read([2]) { (r) throws(MalformedBytes) in try r.flag() }
    }
  }

  @Test func whatIsLeftOverThrows() {
    #expect(throws: MalformedBytes()) {
      try read([1, 0]) { (r) throws(MalformedBytes) in
        _ = try r.byte()
        try r.end()
      }
    }
  }

  @Test func anyBytesGiveAValueOrThrow() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      let values = try? read(bytes) { (r) throws(MalformedBytes) in
        try r.list { (r) throws(MalformedBytes) in
          try r.optional { (r) throws(MalformedBytes) in try r.text() }
        }
      }
      #expect((values ?? []).count <= bytes.count)
    }
  }

  private func read<Value>(
    _ bytes: [UInt8], _ body: (inout ByteReader) throws(MalformedBytes) -> Value
  ) throws(MalformedBytes) -> Value {
    try bytes.withUnsafeBufferPointer { (bytes) throws(MalformedBytes) in
      var reader = ByteReader(UnsafeRawBufferPointer(bytes))
      return try body(&reader)
    }
  }
}
