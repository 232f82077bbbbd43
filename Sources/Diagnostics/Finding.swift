public import PersonalData

/// What can be found wrong with the input, as facts. The rule's name is in `Finding+Rule.swift`, its
/// weight in `Finding+Severity.swift`, its words in `Wording/`.
public enum Finding: Sendable, Hashable {
  /// What an earlier run of the program found.
  case told(ToldFinding)

  // MARK: Files and encodings
  /// A file is not UTF-8 but could be read in another encoding.
  case encodingConverted(String)
  /// A file is text in no encoding we know; the offset is that of the first bad byte.
  case encodingUnknown
  /// A file holds NUL bytes: it is not text.
  case nulByte
  /// A file or folder cannot be read; the reason is the system's.
  case unreadable(reason: String)
  /// Something that is neither file nor folder (a FIFO, a socket, a device).
  case notAFile
  /// A symbolic link that leads out of the content folder.
  case linkLeavesContent(target: String)
  /// A symbolic link that leads to nothing.
  case linkBroken(target: String)
  /// A file or folder whose name is not UTF-8.
  case fileNameNotText
  /// A folder that contains itself through a symbolic link.
  case folderLoop
  /// A file is larger than is read.
  case fileTooLarge(limit: Int)

  // MARK: Front matter
  /// `---` opens the front matter and nothing closes it.
  case frontMatterUnclosed
  /// A line that is neither `key: value` nor part of a value.
  case lineNotUnderstood(String)
  /// A key stands twice in one map.
  case duplicateKey(String)
  /// A line of dashes that was meant as `---`.
  case fenceMistyped(String)
  /// A quote without its second.
  case quoteUnclosed
  /// A bracket, `[` or `{`, without its second.
  case bracketUnclosed(String)
  /// More text after the end of a value in quotes or brackets.
  case textAfterValue(String)
  /// A backslash and a character that mean nothing together.
  case escapeUnknown(String)
  /// A line that is indented neither like its neighbours nor like a part of them.
  case badIndentation
  /// More problems in one file than are told.
  case tooManyProblems(limit: Int)
  /// A value that YAML cannot read; the detail is libyaml's.
  case yamlSyntax(detail: String)
  /// Values nested deeper than is read.
  case yamlTooDeep(limit: Int)
  /// More aliases, or more expanded text, than is read.
  case yamlTooManyAliases(limit: Int)
  /// Front matter larger than is read.
  case frontMatterTooLarge(limit: Int)

  // MARK: Markdown
  /// Raw HTML, which never reaches a page.
  case htmlDropped(tag: String)
  /// A link whose address is not safe to publish.
  case unsafeLink(String)
  /// A password or a key in `site.yml`, which is copied, sent and published along with the content.
  case secretInSite(key: String)
  /// Text larger than is read.
  case markdownTooLarge(limit: Int)
  /// Quotes and lists nested deeper than is read.
  case markdownTooDeep(limit: Int)
  /// A table with more columns than is read.
  case tableTooWide(limit: Int)
  /// More brackets or other marks in one paragraph than is read.
  case tooManyMarks(limit: Int)
  /// Text that would grow past the output budget.
  case outputTooLarge(limit: Int)
  /// A figure link with nothing in it.
  case figureTagEmpty
  /// `figure:` that stands in the text since what is around it makes no tag of it.
  case figureTagBroken
  /// A line that begins with `#` and is no heading, for no space follows or a wide one goes before.
  case headingWithoutSpace

  // MARK: Templates
  /// `{{` without its `}}`.
  case tagUnclosed
  /// A tag with nothing in it, or with something that is no name.
  case tagInvalid(String)
  /// A section, block or parent that is never closed.
  case sectionUnclosed(String)
  /// A closing tag for something that is not open.
  case sectionUnopened(String)
  /// A closing tag that closes another section than the open one.
  case sectionMismatch(expected: String, found: String)
  /// A delimiter change that cannot be understood.
  case delimitersInvalid
  /// A name that is in no enclosing shape.
  case nameUnknown(String, suggestion: String?)
  /// A list or record used as if it were text.
  case nameNotText(String)
  /// A partial, parent or page template that is nowhere.
  case templateMissing(String, suggestion: String?)
  /// A picture named for the foot of the pages that is not in `templates/assets/`.
  case iconMissing(String, suggestion: String?)
  /// Templates that include or inherit from each other without end.
  case templateLoop(String)
  /// Sections, blocks or parents nested deeper than is read.
  case templateTooDeep(limit: Int)
  /// A page that, with all its partials and parents, unfolds to more steps than are kept.
  case templateTooLarge(limit: Int)

  // MARK: The content folder
  /// There is no `content/` folder.
  case contentMissing
  /// There is no unit at all.
  case siteEmpty
  /// A folder of reports without its `unit.md`.
  case unitFileMissing
  /// A Markdown file whose name says neither year nor kind, where the front matter does not either.
  case fileNotUnderstood
  /// A file stands where nothing is expected.
  case fileUnexpected
  /// Two reports of one unit for the same period and kind.
  case duplicateReport(year: Int, period: PeriodWord, isPlan: Bool)
  /// Two pages with the same address.
  case duplicateAddress(String)
  /// A page or file with the address of one that the site makes itself.
  case reservedAddress(String)
  /// Two pages whose addresses differ only in case or Unicode form.
  case similarAddress(String, String)

  // MARK: Keys and values
  /// A month or a standard that one field names twice.
  case saidTwice(key: String, name: String)
  /// What should name months and does not.
  case badMonths(String, suggestion: String?)
  /// A unit whose figures are counted in its own through the units named, the last one first again.
  case countedInCircle([String])
  /// An old address that is none below the site's root.
  case badAlias(String)
  /// An old address at which something else is.
  case aliasTaken(String)
  /// An indicator that stands among the fields of a report, outside its block of figures.
  case indicatorOutsideBlock(String)
  /// Fields without the `---` above them: the file would be taken for text.
  case frontMatterUnopened
  /// A file whose ending keeps it from being read as a report.
  case reportEnding(String)
  /// A file of another form whose name is that of a report; `report` is the name it should have.
  case reportNotMarkdown(ending: String, report: String)
  /// A report without a word and without a figure.
  case reportEmpty
  /// A scale or a sign that stands behind a figure's tag, where it is not part of the number.
  case figureScaleOutside(String)
  /// A key that means nothing here.
  case unknownKey(String, suggestion: String?)
  /// A required key is not there.
  case missingKey(String)
  /// A value of another form than the key wants (a list where text is wanted …).
  case wrongForm(key: String, wanted: ValueForm)
  /// A value that is none of those possible.
  case notOneOf(key: String, value: String, choices: [String], suggestion: String?)
  /// A year that is not four digits.
  case badYear(String)
  /// A date that is none.
  case badDate(String)
  /// A figure that is not a number.
  case badFigure(indicator: String, value: String)
  /// A number too large or with too many decimals to be kept exactly.
  case numberTooLong(String)
  /// A range whose ends are the wrong way round.
  case rangeReversed(String)
  /// A figure in a measure that its indicator does not have.
  case measureMismatch(indicator: String, wanted: String, found: String)
  /// A figure said twice with different values.
  case figureContradiction(indicator: String, first: String, second: String)
  /// An indicator that is in no catalogue.
  case indicatorUnknown(String, suggestion: String?)
  /// An indicator, topic or label defined twice.
  case definedTwice(String)
  /// A name that refers to nothing (a topic, an indicator, a unit).
  case referenceUnknown(key: String, value: String, suggestion: String?)
  /// A slug or alias that cannot be part of an address.
  case badAddressPart(String)
  /// A report names another unit than that of its folder.
  case unitDisagrees(said: String, folder: String)
  /// An indicator's id ends in a word that tags a figure's role.
  case idEndsInRole(String)
  /// The year in the file name and the one in the front matter differ.
  case fileNameDisagrees(key: String, name: String, matter: String)
  /// A period that ends before it begins.
  case periodReversed
  /// A report's title or date is of another year than the report is taken for.
  case yearDisagrees(YearSign, year: Int)

  // MARK: Personal data
  /// A number that tells one person from all others; its digits are for those who compare, and never
  /// shown.
  case personalData(PersonalNumber.Kind, digits: String)
  /// A value of `accept` for which personal data cannot be accepted: no number of a mobile telephone.
  case acceptImpossible(String)

  // MARK: What reports say of each other
  /// A text declares another change against the year before than the two years' figures have.
  case declaredChange(indicator: String, said: ValueWord, found: ValueWord)
  /// A text declares another figure for the year before than was reported then.
  case declaredPrevious(indicator: String, said: ValueWord, found: ValueWord)
  /// A text repeats another target than its plan set.
  case declaredTarget(indicator: String, said: ValueWord, found: ValueWord)
  /// A reported figure is another than what the year's parts, or the two parts of a rate, come to.
  case computedDiffers(indicator: String, said: ValueWord, computed: ValueWord, from: ComputedFrom)
  /// A unit reports less than its children together.
  case parentBelowChildren(indicator: String, said: ValueWord, sum: ValueWord, children: Int)
  /// The parts of a figure add up to more than the whole.
  case partsExceedWhole(indicator: String, whole: ValueWord, sum: ValueWord)
  /// A rate that units give and that cannot be rolled up.
  case rateWithoutParts(indicator: String, lacking: RateLack)
  /// An indicator counted in something else than the year before.
  case measureChanged(indicator: String, before: String, now: String)
  /// Something is told of a unit for a time when it was not there; the date is that of its opening or
  /// closing.
  case unitOutsideYears(UnitEvent, date: String)
  /// A figure many times as large as the year before's, or as small.
  case figureJump(indicator: String, before: ValueWord, now: ValueWord, times: Int)
  /// The state of hand-in is told as of a day before the newest report came in.
  case asOfBehind(asOf: String, newest: String)

  // MARK: The built site
  /// A link to a page or file of this site that is not there.
  case linkTargetMissing(String, suggestion: String?)
  /// A link to a place on a page that is not there.
  case linkAnchorMissing(String)
}

/// The forms a value can have, for `Finding.wrongForm`.
public enum ValueForm: Sendable, Hashable {
  /// One line of text.
  case text
  /// `true` or `false`, 是 or 否.
  case flag
  /// A whole number.
  case number
  /// A list.
  case list
  /// `key: value` pairs.
  case map
}

/// By what a report is seen to be of another year; dates are ISO.
public enum YearSign: Sendable, Hashable {
  /// Its title names these years.
  case title([Int])
  /// A summary is dated before its period begins.
  case summaryBefore(String)
  /// A summary is dated long after its period.
  case summaryLongAfter(String)
  /// A plan is dated after its period.
  case planAfter(String)
  /// A plan is dated long before its period.
  case planLongBefore(String)
}

/// The stretch of a year that a finding speaks of.
public enum PeriodWord: Sendable, Hashable {
  /// The whole year.
  case annual
  /// January to June.
  case firstHalf
  /// July to December.
  case secondHalf
  /// A quarter, 1 to 4.
  case quarter(Int)
  /// From one day to another, as ISO dates.
  case dates(String, String)
}
