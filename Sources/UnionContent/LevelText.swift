/// The levels of units that the program knows, as clerks write them: so `镇` and `town` are one.
enum LevelText {
  /// The name of a level in the model; what is none of those stays as it is written.
  static func read(_ text: String) -> String { names[text] ?? text }

  private static let names: [String: String] = [
    "全国": "national", "全國": "national", "省": "province", "省级": "province", "市": "city",
    "市级": "city", "地级市": "city", "区": "district", "區": "district", "县": "county", "縣": "county",
    "县级": "county", "镇": "town", "鎮": "town", "乡": "township", "鄉": "township",
    "街道": "street", "社区": "community", "社區": "community", "村": "village",
    "产业": "industry", "系统": "industry", "行业": "industry", "产业(系统)": "industry",
    "产业（系统）": "industry", "產業": "industry", "系統": "industry", "行業": "industry",
    "企业": "enterprise", "企業": "enterprise", "学校": "school", "學校": "school",
    "医院": "hospital", "醫院": "hospital", "机关": "institution", "事业单位": "institution",
    "机关事业单位": "institution", "分会": "branch", "分會": "branch",
    "工会联合会": "federation", "联合会": "federation", "工會聯合會": "federation",
  ]
}
