import Glibc

/// What a computation has read of a site.
///
/// A site is cut into *cells*: each unit, the facts and the text of each report, and whatever else can
/// change by itself has a number. Whoever reads a cell within `recording` notes its number, so that a
/// page knows what it is made of without anybody keeping a list of that by hand. Outside of
/// `recording` nothing is noted.
///
/// The notes belong to the thread: what is recorded must neither wait nor hand work to others.
public enum Trace {
  /// The cell of what is there at all: the lists of units, reports, pages and files, and their order.
  public static let structure = 0

  /// Notes that a cell is read. O(1); cells below zero are not noted.
  public static func note(_ cell: Int) {
    guard cell >= 0, let words = pthread_getspecific(key) else { return }
    let word = words.assumingMemoryBound(to: UInt64.self) + (cell >> 6)
    word.pointee |= 1 << UInt64(cell & 63)
  }

  /// Does something, and gives back which of the first `count` cells it read, ascending. All cells that
  /// it can read must be among them. O(count / 64) beside the work itself.
  ///
  /// Within another recording, what the inner one reads is noted in the inner one alone.
  public static func recording<Result>(_ count: Int, _ body: () -> Result) -> (
    result: Result, cells: [Int32]
  ) {
    let size = (count + 63) / 64
    let outer = pthread_getspecific(key)
    return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: size) { words in
      words.initialize(repeating: 0)
      pthread_setspecific(key, words.baseAddress)
      let result = body()
      pthread_setspecific(key, outer)
      return (result, cells(in: words))
    }
  }

  /// Does something of which the recording that is under way is to know nothing.
  public static func unnoted<Result>(_ body: () -> Result) -> Result {
    let outer = pthread_getspecific(key)
    pthread_setspecific(key, nil)
    defer { pthread_setspecific(key, outer) }
    return body()
  }

  private static func cells(in words: UnsafeMutableBufferPointer<UInt64>) -> [Int32] {
    var cells: [Int32] = []
    for (place, word) in words.enumerated() where word != 0 {
      var left = word
      while left != 0 {
        cells.append(Int32(place << 6 + left.trailingZeroBitCount))
        left &= left - 1
      }
    }
    return cells
  }

  /// Where a thread keeps the notes of the recording that is under way on it.
  private static let key: pthread_key_t = {
    var key = pthread_key_t()
    // It can only fail where a program has more than a thousand keys; then nothing is noted, and
    // `isAvailable` says so.
    return pthread_key_create(&key, nil) == 0 ? key : pthread_key_t.max
  }()

  /// Whether reads can be noted in this process.
  public static var isAvailable: Bool { key != pthread_key_t.max }
}
