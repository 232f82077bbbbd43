/// What a text holds at all, so that what it does not hold costs nothing.
struct TextTraits {
  /// `~~`: parsed with strikethrough, alone.
  let hasStrikethrough: Bool
  /// `://` or `www.`: text is searched for bare addresses.
  let hasBareLinks: Bool
  /// `[^`: there may be footnotes.
  let hasFootnotes: Bool
  /// `figure`: text is searched for figure tags that are none.
  let hasFigureWords: Bool

  init(_ text: Bytes) {
    hasStrikethrough = text.holds("~~")
    hasBareLinks = text.holds("://") || text.holds("www.") || text.holds("WWW.")
    hasFootnotes = text.holds("[^")
    hasFigureWords = text.holds("figure")
  }
}
