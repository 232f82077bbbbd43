/// Makes one form of the many in which a figure's letters come: full-width as ASCII, Traditional as
/// Simplified, and what cannot be seen not at all.
enum LetterFolding {
  /// The letters of a text in their one form.
  static func fold(_ text: String) -> [Character] {
    text.compactMap { letter in
      guard let scalar = letter.unicodeScalars.first, letter.unicodeScalars.count == 1 else {
        return letter
      }
      if let simplified = simplified[letter] { return simplified }
      switch scalar.value {
      case 0x3000: return " "
      case 0x3002: return "."  // 92。3%: a full stop typed for the point
      case 0xFFE5: return "\u{A5}"
      case 0xFFE1: return "£"
      case 0x200B...0x200F, 0x2060, 0xFEFF: return nil  // come along from Word and web pages
      case 0xFF01...0xFF5E:
        return Unicode.Scalar(scalar.value - 0xFEE0).map(Character.init) ?? letter
      default: return letter
      }
    }
  }

  /// The Traditional forms of the words that stand beside numbers: reports in Traditional script
  /// write 30餘, 不少於90%, 21個.
  private static let simplified: [Character: Character] = [
    "餘": "余", "無": "无", "沒": "没", "於": "于", "約": "约", "過": "过", "達": "达", "將": "将",
    "內": "内", "個": "个", "戶": "户", "間": "间", "場": "场", "項": "项", "條": "条", "門": "门",
    "屆": "届", "冊": "册", "圓": "圆", "萬": "万", "億": "亿", "兩": "两", "單": "单", "數": "数",
    "據": "据", "統": "统", "計": "计", "詳": "详", "補": "补", "處": "处", "組": "组", "輛": "辆",
    "臺": "台", "張": "张", "幾": "几", "點": "点",
  ]
}
