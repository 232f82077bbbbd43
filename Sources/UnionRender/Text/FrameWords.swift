import Mustache

/// The words of the frame alone: the settings for reading, the ways past the head, the foot.
struct FrameWords: Sendable {
  var settings: String
  var large: String
  var larger: String
  var contrast: String
  var dark: String
  var skipToFigures: String
  var publisher: String

  /// In the language of the site's own words.
  init(_ words: Words) {
    self = words.countsInTenThousands ? .chinese : .english
  }

  private init(
    settings: String, large: String, larger: String, contrast: String, dark: String,
    skipToFigures: String, publisher: String
  ) {
    self.settings = settings
    self.large = large
    self.larger = larger
    self.contrast = contrast
    self.dark = dark
    self.skipToFigures = skipToFigures
    self.publisher = publisher
  }

  private static let chinese = FrameWords(
    settings: "阅读设置", large: "大字", larger: "特大字", contrast: "高对比", dark: "深色",
    skipToFigures: "跳到数据", publisher: "主办单位")

  private static let english = FrameWords(
    settings: "Reading settings", large: "Large type", larger: "Larger", contrast: "High contrast",
    dark: "Dark", skipToFigures: "Skip to figures", publisher: "Published by")

  static let shape = Shape<FrameWords>(
    "frame-words", about: "页头和页脚的用语",
    [
      .text("settings", "阅读设置") { $0.settings }, .text("large", "大字") { $0.large },
      .text("larger", "特大字") { $0.larger }, .text("contrast", "高对比") { $0.contrast },
      .text("dark", "深色") { $0.dark }, .text("skip_to_figures", "跳到数据") { $0.skipToFigures },
      .text("publisher", "主办单位") { $0.publisher },
    ])
}
