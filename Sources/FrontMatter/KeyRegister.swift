/// Finds keys that stand twice in one map: by looking through them while they are few, by a table
/// once they are not.
///
/// Keys are told apart by a number made from their bytes (FNV-1a, 64 bits), since comparing Chinese
/// strings costs more than all the rest of reading a line.
struct KeyRegister {
  private static let few = 32
  private var numbers: [UInt64] = []
  private var places: [UInt64: Int] = [:]

  /// The place of the first of `entries` with this key, which is about to become the next one.
  mutating func first(_ key: String, in entries: [MatterEntry]) -> Int? {
    let number = Self.number(of: key)
    guard let place = place(of: number, next: entries.count) else { return nil }
    return entries[place].key == key ? place : nil
  }

  private mutating func place(of number: UInt64, next: Int) -> Int? {
    if next < Self.few {
      let place = numbers.firstIndex(of: number)
      if numbers.isEmpty { numbers.reserveCapacity(Self.few) }
      numbers.append(number)
      return place
    }
    if places.isEmpty {
      for (place, number) in numbers.enumerated() where places[number] == nil {
        places[number] = place
      }
    }
    if let place = places[number] { return place }
    places[number] = next
    return nil
  }

  private static func number(of key: String) -> UInt64 {
    var key = key
    return key.withUTF8 { bytes in
      var number: UInt64 = 0xCBF2_9CE4_8422_2325
      for byte in bytes { number = (number ^ UInt64(byte)) &* 0x100_0000_01B3 }
      return number
    }
  }
}
