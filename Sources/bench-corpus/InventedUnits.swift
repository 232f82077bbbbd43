/// Names of places and unions that do not exist.
enum InventedUnits {
  private static let first = Array("青云白石清溪南华东平西柳长宁双桥红枫翠竹金沙玉泉松林梅岭荷塘兰湾")
  private static let second = Array("河山岭湖泉港坪湾塘桥坡岗洲滩峪墩渡浦沟坝")
  private static let kinds = [
    "镇总工会", "街道总工会", "纺织厂工会", "机械厂工会", "园区工会联合会", "物流公司工会",
    "医院工会", "学校工会", "环卫所工会", "建材厂工会", "乡总工会", "食品厂工会", "供水公司工会",
    "公交公司工会", "百货公司工会", "农场工会",
  ]

  /// The full name of a unit; different for different places.
  static func title(_ place: Int) -> String {
    let pairs = first.count * second.count
    let pair = place % pairs
    let round = place / pairs
    let name = String([first[pair % first.count], second[pair / first.count]])
    let number = round / kinds.count
    return name + (number == 0 ? "" : "第\(number + 1)") + kinds[(round + pair) % kinds.count]
  }
}
