/// "Did you mean …?": the known name closest to one that is not known.
public enum NearMiss {
  /// The candidate nearest to `word`, or nil where none is near enough to be worth saying.
  ///
  /// Near enough is an edit distance (insert, delete, replace, swap neighbours) of at most a third
  /// of the longer word's length, and at least one character in common; case is ignored. Ties go to
  /// the earlier candidate. Of two words of two Han letters that share one, the other two must sound
  /// alike (类形, 类型): 撰稿 is not 草稿. O(candidates × length²).
  public static func best(for word: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(word.lowercased())
    var best: (name: String, distance: Int)?
    for candidate in candidates {
      let letters = Array(candidate.lowercased())
      let longer = max(wanted.count, letters.count)
      let limit = longer <= 3 ? 1 : max(1, longer / 3)
      if abs(wanted.count - letters.count) > limit { continue }
      if Set(wanted).isDisjoint(with: letters) { continue }
      let distance = editDistance(wanted, letters)
      if distance == 1, !SoundAlike.mayBeMeant(wanted, letters) { continue }
      if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.name
  }

  private static func editDistance(_ left: [Character], _ right: [Character]) -> Int {
    var twoAbove: [Int] = []
    var above = Array(0...right.count)
    for i in 0..<left.count {
      var row = [i + 1]
      row.reserveCapacity(right.count + 1)
      for j in 0..<right.count {
        var cost = min(above[j + 1] + 1, row[j] + 1, above[j] + (left[i] == right[j] ? 0 : 1))
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          cost = min(cost, twoAbove[j - 1] + 1)
        }
        row.append(cost)
      }
      twoAbove = above
      above = row
    }
    return above[right.count]
  }
}
