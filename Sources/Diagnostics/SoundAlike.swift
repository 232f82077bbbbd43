/// Han letters that sound alike: who types by sound picks the wrong one of them.
enum SoundAlike {
  /// Whether a word of two Han letters may be a slip for another one in which one letter differs; true
  /// for all other words.
  static func mayBeMeant(_ word: [Character], _ other: [Character]) -> Bool {
    guard word.count == 2, other.count == 2, (word + other).allSatisfy(isHan) else { return true }
    let differing = zip(word, other).filter { $0 != $1 }
    guard differing.count == 1, let (left, right) = differing.first else { return true }
    return groups.contains { $0.contains(left) && $0.contains(right) }
  }

  private static func isHan(_ letter: Character) -> Bool {
    ("\u{3400}"..."\u{9FFF}").contains(letter)
  }

  /// The letters of the field names and of their values, each with those that sound like it, whatever
  /// the tone.
  private static let groups: [Set<Character>] = [
    "班板版半办", "备被背倍", "币比笔闭必", "标表彪镖", "别憋", "部不步布", "草操曹槽", "成称程城承趁",
    "撤彻", "达大打", "单丹担但", "度渡独都杜", "段断短端锻", "范饭反", "方房防放", "分份纷", "稿高告搞",
    "构够购", "和合河核", "划化话画华", "汇会回惠", "级极及即集急机计记季际技纪既寄", "间简件检减见建键",
    "接结节洁解界介届阶截", "经京径警竟", "据聚具句距居局剧拒", "块快筷", "力利立历例隶励", "累类泪雷",
    "联连练链", "名明命鸣", "目木幕母", "牌排派拍", "期其齐起企旗", "全权泉", "荣容融", "时实十石是事试视",
    "受收手首守售授", "属数术束树输述", "题提体替", "为位未味围维卫", "网往望王", "系细析", "向想相像",
    "销消效校", "型形行刑性姓", "许续序叙需", "研言严沿颜", "页业叶", "语与誉于预遇", "月越约阅", "在再载",
    "址止只指质值职至志制", "中种重终众", "主注住助", "总宗综踪",
  ].map(Set.init)
}
