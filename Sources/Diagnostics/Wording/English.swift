import PersonalData

extension Finding {
  /// English wording: each says what is wrong and how to mend it.
  var english: Wording {
    switch self {
    case .told(let finding): finding.english
    case .encodingConverted(let name):
      Wording("the file is not UTF-8; it was read as \(name)", "save it as UTF-8")
    case .encodingUnknown:
      Wording("these bytes are not text in any known encoding", "save the file as UTF-8")
    case .nulByte:
      Wording("the file holds NUL bytes and is not text", "convert a Word file to Markdown first")
    case .unreadable(let reason):
      Wording("cannot be read: \(reason)", "check the permissions of this file or folder")
    case .notAFile:
      Wording("neither a file nor a folder", "move it out of the content folder")
    case .linkLeavesContent(let target):
      Wording("this symbolic link leaves the content folder: \(target)", "copy the file instead")
    case .linkBroken(let target):
      Wording("this symbolic link leads to nothing: \(target)", "correct or delete it")
    case .fileNameNotText:
      Wording("the name of this file is not UTF-8", "rename it")
    case .folderLoop:
      Wording("through this link the folder contains itself", "delete the link")
    case .fileTooLarge(let limit):
      Wording("the file is too large; at most \(bytes(limit)) are read", "split it")
    case .frontMatterUnclosed:
      Wording("the front matter begins with --- and never ends", "write --- after its last field")
    case .lineNotUnderstood(let text):
      Wording("this line cannot be understood: “\(text)”", "a field is written “name: value”")
    case .duplicateKey(let key):
      Wording("the field “\(key)” stands twice", "keep one of them")
    case .fenceMistyped(let text):
      Wording("“\(text)” does not set off the front matter", "write three hyphens: ---")
    case .quoteUnclosed:
      Wording("this quote is never closed", "close it at the end of the value, or delete it")
    case .bracketUnclosed(let bracket):
      Wording(
        "the bracket “\(bracket)” is never closed",
        "write \(bracket == "[" ? "]" : "}") at the end of the value")
    case .textAfterValue(let text):
      Wording(
        "text after the closing quote or bracket: “\(text)”",
        "delete it, or put the whole value in single quotes")
    case .escapeUnknown(let text):
      Wording(
        "“\(text)” means nothing in double quotes", "double the backslash, or use single quotes")
    case .badIndentation:
      Wording(
        "this line is not aligned with its neighbours",
        "indent the lines of one level by equally many spaces, without tabs")
    case .tooManyProblems(let limit):
      Wording("too many problems; \(limit) are shown", "mend these, then check again")
    case .yamlSyntax(let detail):
      Wording("this value cannot be read: \(detail)", "check quotes, brackets and indentation")
    case .yamlTooDeep(let limit):
      Wording("nested too deep; at most \(limit) levels")
    case .yamlTooManyAliases(let limit):
      Wording("aliases expand to more than \(limit) values", "write the values out")
    case .frontMatterTooLarge(let limit):
      Wording("the front matter is too large; at most \(bytes(limit))", "put the text after ---")
    case .htmlDropped(let tag):
      Wording("the HTML tag \(tag) does not reach the page", "use Markdown instead")
    case .secretInSite(let key):
      Wording(
        "“\(key)” holds a password or a key, which may not stand in site.yml",
        "take it out and change it; SSH logs in with its keys, all else is in rclone's own configuration"
      )
    case .unsafeLink(let url):
      Wording(
        "an unsafe address was dropped: \(url)",
        isOnOneComputer(url)
          ? "no reader has this file: put it beside the report, and link to its name alone"
          : "use http, https, mailto, tel or a page here")
    case .markdownTooLarge(let limit):
      Wording("the text is too long; at most \(bytes(limit))", "split it")
    case .markdownTooDeep(let limit):
      Wording("quotes or lists nested too deep; at most \(limit) levels", "use fewer > or indents")
    case .tableTooWide(let limit):
      Wording("the table has too many columns; at most \(limit)", "split it")
    case .tooManyMarks(let limit):
      Wording(
        "too many brackets or marks in one paragraph; at most \(limit)", "split the paragraph")
    case .outputTooLarge(let limit):
      Wording("this text would make too large a page; at most \(bytes(limit))", "split it")
    case .figureTagEmpty:
      Wording("a figure tag with nothing in it", "write [459](figure:indicator)")
    case .figureTagBroken:
      Wording(
        "this is no figure tag and is shown as it stands",
        "write [23](figure:indicator) in plain brackets, without spaces between")
    case .headingWithoutSpace:
      Wording(
        "this # makes no heading and is shown as it stands",
        "begin the line with # and put a space after it")
    case .tagUnclosed:
      Wording("the tag is not finished", "add }}")
    case .tagInvalid(let text):
      Wording("“\(text)” cannot stand in a tag", "a tag holds one name, such as {{title}}")
    case .sectionUnclosed(let name):
      Wording("the section “\(name)” is never closed", "write {{/\(name)}} at its end")
    case .sectionUnopened(let name):
      Wording("{{/\(name)}} closes nothing", "delete it, or open it with {{#\(name)}}")
    case .sectionMismatch(let expected, let found):
      Wording("“\(expected)” is open here, not “\(found)”", "write {{/\(expected)}}")
    case .delimitersInvalid:
      Wording("this change of delimiters cannot be understood", "write {{=<% %>=}}")
    case .nameUnknown(let name, let suggestion):
      Wording("this page has no “\(name)”", maybe(suggestion))
    case .nameNotText(let name):
      Wording("“\(name)” is a group and cannot be printed", "use {{#\(name)}}…{{/\(name)}}")
    case .templateMissing(let name, let suggestion):
      Wording(
        "there is no template “\(name)”",
        maybe(suggestion) ?? "add templates/\(name).mustache, or correct the name")
    case .iconMissing(let name, let suggestion):
      Wording(
        "there is no icon templates/assets/\(name); the foot of the pages goes without",
        maybe(suggestion) ?? "put the picture into templates/assets/, or correct the name")
    case .templateLoop(let name):
      Wording("the template “\(name)” includes itself without end", "break the circle")
    case .templateTooDeep(let limit):
      Wording("nested too deep; at most \(limit) levels", "use fewer sections, or a partial")
    case .templateTooLarge(let limit):
      Wording("the template unfolds to more than \(limit) steps", "let templates refer to fewer")
    case .contentMissing:
      Wording("there is no content folder", "name the site's folder with --site")
    case .siteEmpty:
      Wording("the site has no unit", "make a folder with a unit.md under content/units/")
    case .unitFileMissing:
      Wording("this unit's folder has no unit.md", "add unit.md with title: NAME")
    case .fileNotUnderstood:
      Wording(
        "neither name nor front matter tell which report this is",
        "name it 2024-annual-summary.md, or add year and kind")
    case .fileUnexpected:
      Wording("this file is not used here", "move it into a unit's folder, or delete it")
    case .duplicateReport(let year, let period, let isPlan):
      Wording(
        "one unit has two \(isPlan ? "plans" : "summaries") for \(english(period, year))",
        "delete one, or correct year, period or kind")
    case .duplicateAddress(let address):
      Wording(
        "two pages have the same address: \(address)",
        "give one of them another slug; rename an attachment")
    case .reservedAddress(let address):
      Wording(
        "the site itself makes the address \(address)", "use another slug; rename an attachment")
    case .similarAddress(let one, let other):
      Wording(
        "two addresses differ only in case or Unicode form: \(one) and \(other)",
        "give one of them another slug; rename an attachment")
    case .saidTwice(let key, let name):
      Wording("“\(name)” stands twice in “\(key)”", "make one of them")
    case .badMonths(let text, let suggestion):
      Wording(
        "“\(text)” is no month", maybe(suggestion) ?? "write March, Jul-Aug or whole year")
    case .countedInCircle(let names):
      Wording(
        "the units are counted in each other in a circle: \(names.joined(separator: " → "))",
        "correct one of their “counted_in”")
    case .badAlias(let address):
      Wording(
        "the old address “\(address)” is none of this site",
        "write what follows the domain, like /units/old-name/, without ? and #")
    case .aliasTaken(let address):
      Wording("there is another page or file at the old address \(address)", "delete it")
    case .indicatorOutsideBlock(let name):
      Wording(
        "“\(name)” is an indicator and cannot stand here", "put it below “figures:”, indented")
    case .frontMatterUnopened:
      Wording(
        "this looks like front matter without --- above it", "put --- above and below the fields")
    case .reportEnding(let ending):
      Wording("a file ending in \(ending) is not read as a report", "rename it to end in .md")
    case .reportNotMarkdown(let ending, let report):
      Wording(
        "the file is named like a report, but a \(ending) file is not read as one; "
          + "it is an attachment",
        "save its text as \(report); where it is meant, accept it with a reason in site.yml")
    case .reportEmpty:
      Wording("this report has neither text nor figures", "fill it, or mark it draft: true")
    case .figureScaleOutside(let text):
      Wording(
        "“\(text)” stands outside the figure's tag and is not part of the number",
        "move it into the brackets, as in [3.8m](figure:aid.funds)")
    case .unknownKey(let key, let suggestion):
      Wording("“\(key)” is not a known field", maybe(suggestion))
    case .missingKey(let key):
      Wording("the field “\(key)” is missing", "add \(key): … here")
    case .wrongForm(let key, let wanted):
      Wording("“\(key)” should be \(english(wanted))")
    case .notOneOf(let key, let value, let choices, let suggestion):
      Wording(
        "“\(key)” cannot be “\(value)”",
        maybe(suggestion) ?? "use one of: \(choices.joined(separator: ", "))")
    case .badYear(let value):
      Wording("“\(value)” is not a year of four digits", "write it like 2024")
    case .badDate(let value):
      Wording("“\(value)” is not a date", "write it like 2024-12-20")
    case .badFigure(let indicator, let value):
      Wording(
        "the value “\(value)” of “\(indicator)” is not a number",
        "write 7488, 2,500, about 300, 90% or 2-3; leave it empty where there is no figure")
    case .numberTooLong(let value):
      Wording(
        "the number “\(value)” is too long to be kept exactly",
        "at most 15 digits before and 9 after the point")
    case .rangeReversed(let value):
      Wording("the range “\(value)” runs backwards", "write the smaller end first")
    case .measureMismatch(let indicator, let wanted, let found):
      Wording("“\(indicator)” is counted in \(wanted), not \(found)", "correct the measure")
    case .figureContradiction(let indicator, let first, let second):
      Wording(
        "“\(indicator)” is said twice and differs: \(first) and \(second)", "keep the right one")
    case .indicatorUnknown(let name, let suggestion):
      Wording(
        "the indicator “\(name)” is not in the catalogue",
        maybe(suggestion) ?? "it is shown all the same; to roll it up, add it to indicators.yml")
    case .definedTwice(let name):
      Wording("“\(name)” is defined twice", "keep one, or rename it")
    case .referenceUnknown(let key, let value, let suggestion):
      Wording("“\(value)” in “\(key)” does not exist", maybe(suggestion))
    case .badAddressPart(let value):
      Wording(
        "“\(value)” cannot be part of an address", "use small letters, digits, Han, and - _ .")
    case .unitDisagrees(let said, let folder):
      Wording(
        "the report names the unit “\(said)” but stands in the folder of “\(folder)”",
        "move it to that unit's folder, or correct the unit")
    case .idEndsInRole(let id):
      Wording(
        "an indicator's id cannot end in .change, .previous or .target: “\(id)”",
        "choose another id")
    case .fileNameDisagrees(let key, let name, let matter):
      Wording(
        "\(key) is “\(matter)” here, which the file name “\(name)” contradicts; this one counts",
        "make them agree")
    case .periodReversed:
      Wording("the period ends before it begins", "swap the dates")
    case .yearDisagrees(let sign, let year): english(sign, year)
    case .declaredChange, .declaredPrevious, .declaredTarget, .computedDiffers,
      .parentBelowChildren, .partsExceedWhole, .rateWithoutParts, .measureChanged,
      .unitOutsideYears, .figureJump, .asOfBehind:
      comparisonInEnglish
    case .personalData(let kind, let digits):
      personalDataInEnglish(kind, PersonalNumber.masked(digits, kind))
    case .acceptImpossible(let value):
      Wording(
        "“\(value)” is no mobile number, and cannot be accepted",
        "give a mobile number; mask those of identity and bank cards with unionsite mask, any other "
          + "needs no acceptance")
    case .linkTargetMissing(let target, let suggestion):
      Wording(
        "no such page or file in this site: \(target)",
        outside(suggestion) ?? maybe(suggestion) ?? "correct the link")
    case .linkAnchorMissing(let target):
      Wording("no such place on the page: \(target)", "correct the part after #")
    }
  }

  private func maybe(_ suggestion: String?) -> String? {
    suggestion.map { "did you mean “\($0)”?" }
  }

  /// An address of another site that lacks its beginning.
  private func outside(_ suggestion: String?) -> String? {
    guard let suggestion, suggestion.hasPrefix("https://") else { return nil }
    return "addresses of other sites begin with https://, as in \(suggestion)"
  }
}
