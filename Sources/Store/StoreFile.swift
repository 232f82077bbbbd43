import Glibc

/// What a file of the store begins with, and how it is held against damage.
///
/// 8 bytes of what it is, then as numbers of 8 bytes, the lowest first: the version of the format, that
/// of the program, the payload's length, its hash; and the hash of all this.
public struct StoreFile: Sendable, Hashable {
  /// The length of what stands before the payload.
  public static let headerLength = 48

  /// What the file is, as its first bytes; at most 8 letters.
  public let kind: String
  /// The version of its format. It rises whenever the payload changes its form or its meaning.
  public let format: UInt64
  /// The program that wrote it (`ProgramMark`).
  public let program: UInt64

  /// A kind of file.
  public init(kind: String, format: UInt64, program: UInt64) {
    self.kind = kind
    self.format = format
    self.program = program
  }

  /// The bytes before a payload of these bytes.
  public func header(of payload: UnsafeRawBufferPointer) -> [UInt8] {
    header(length: payload.count, hash: ContentHash.of(payload, seed: UInt64(payload.count)))
  }

  private func header(length: Int, hash: UInt64) -> [UInt8] {
    var writer = ByteWriter(capacity: Self.headerLength)
    for byte in magic { writer.write(byte: byte) }
    writer.write(fixed: format)
    writer.write(fixed: program)
    writer.write(fixed: UInt64(length))
    writer.write(fixed: hash)
    writer.write(fixed: ContentHash.of(writer.bytes))
    return writer.bytes
  }

  private var magic: [UInt8] {
    Array((Array(kind.utf8) + [UInt8](repeating: 0, count: 8)).prefix(8))
  }

  /// The payload of a whole file. Where `hashed` is false its bytes are not looked at: whoever reads
  /// them must know by themselves whether they are right.
  public func payload(
    of file: UnsafeRawBufferPointer, hashed: Bool = true
  ) throws(StoreRefusal) -> UnsafeRawBufferPointer {
    guard file.count >= Self.headerLength else {
      throw file.prefix(8).elementsEqual(magic.prefix(file.count)) ? .damaged : .foreign
    }
    guard file.prefix(8).elementsEqual(magic) else { throw .foreign }
    func number(_ place: Int) -> UInt64 {
      UInt64(littleEndian: file.loadUnaligned(fromByteOffset: place * 8, as: UInt64.self))
    }
    let header = UnsafeRawBufferPointer(rebasing: file[..<(Self.headerLength - 8)])
    guard number(5) == ContentHash.of(header) else { throw .damaged }
    guard number(1) == format, number(2) == program else { throw .otherVersion }
    let payload = UnsafeRawBufferPointer(rebasing: file[Self.headerLength...])
    guard number(3) == UInt64(payload.count) else { throw .damaged }
    if hashed, number(4) != ContentHash.of(payload, seed: UInt64(payload.count)) { throw .damaged }
    return payload
  }
}
