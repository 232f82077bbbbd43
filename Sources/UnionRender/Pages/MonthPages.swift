import Mustache
import UnionCompare
import UnionModel

extension PageContext {
  /// `/units/…/2025-months/`: what a unit's plans set down for a year, month by month, with its
  /// calendar file.
  func monthsPage(_ place: Int) -> [RenderedFile] {
    let calendar = calendars[place]
    let address = addresses.months(calendar)
    let linker = linker(from: address)
    let terms = MonthWords(words)
    let unit = site.units[calendar.unit]
    let entries = calendar.entries(in: site)
    let title = terms.title(unit.short, calendar.year)
    let isOfTwoYears = entries.contains { $0.year != calendar.year }
    let view = MonthsView(
      frame: frame(
        address, title: title, linker: linker,
        description: terms.about(
          unit.title, calendar.year, tasks: entries.reduce(0) { $0 + $1.tasks.count }),
        breadcrumbs: breadcrumbs(to: calendar.unit, including: true, linker)),
      title: title, unit: unitLink(calendar.unit, linker),
      plans: calendar.reports.map { titleLink($0, linker) },
      entries: entries.map { entry in
        MonthsView.Entry(
          id: "m\(entry.year)-\(entry.first)-\(entry.last)",
          label: terms.months(entry, withYear: isOfTwoYears),
          tasks: entry.tasks.map { task in
            MonthsView.Task(
              text: task.text,
              report: calendar.reports.count > 1 ? titleLink(task.report, linker) : nil)
          })
      },
      calendarURL: linker.link(to: SiteAddresses.calendarFile(of: address)),
      dataURL: csvLink(of: address, linker),
      dataJSONURL: jsonLink(of: address, linker),
      previous: neighbour(of: place, -1, linker), next: neighbour(of: place, 1, linker),
      terms: terms)
    return [
      file(
        address, templates.months, view, MonthsView.shape)
    ]
      + monthsData(calendar, entries, title, address)
      + [
        RenderedFile(
          path: SiteAddresses.calendarFile(of: address).file,
          bytes: calendarFile(calendar, entries, title, address))
      ]
  }

  /// A link to a report under its title.
  private func titleLink(_ report: Int, _ linker: Linker) -> LinkView {
    LinkView(
      label: site.reports[report].title, url: linker.link(to: addresses.reports[report]),
      language: otherLanguage(site.reports[report].language))
  }

  /// The unit's calendar before or after; they stand side by side.
  private func neighbour(of place: Int, _ step: Int, _ linker: Linker) -> LinkView? {
    guard calendars.indices.contains(place + step),
      calendars[place + step].unit == calendars[place].unit
    else { return nil }
    return monthsLink(calendars[place + step], linker)
  }

  private func monthsLink(_ calendar: MonthCalendar, _ linker: Linker) -> LinkView {
    LinkView(
      label: MonthWords(words).link(calendar.year),
      url: linker.link(to: addresses.months(calendar)))
  }

  /// The calendars of a unit, the newest first; none where their pages are switched off.
  func monthsLinks(of unit: Int, _ linker: Linker) -> [LinkView] {
    if site.settings.switchedOff.contains(.months) { return [] }
    return MonthCalendar.all(of: unit, in: site).reversed().map { monthsLink($0, linker) }
  }

  /// The calendar that shows a report's months; nil where it has none.
  func monthsLink(of report: Int, _ linker: Linker) -> LinkView? {
    let (unit, year) = (site.reports[report].unit, site.reports[report].period.year)
    let isOff = site.settings.switchedOff.contains(.months)
    if isOff || !site.reports[report].states(.months) { return nil }
    return MonthCalendar.all(of: unit, in: site).first { $0.year == year }
      .map { monthsLink($0, linker) }
  }

  private func monthsData(
    _ calendar: MonthCalendar, _ entries: [MonthCalendar.Entry], _ title: String,
    _ address: Address
  ) -> [RenderedFile] {
    let terms = MonthWords(words)
    var table = dataTable(title, terms.columns)
    for entry in entries {
      for task in entry.tasks {
        table.add([
          .text(site.units[calendar.unit].title), .text(addresses.units[calendar.unit].path),
          .whole(calendar.year), .date(ifAny: entry.start), .date(ifAny: entry.lastDay),
          .text(terms.months(entry, withYear: false)), .text(task.text),
          .text(site.reports[task.report].title), .text(addresses.reports[task.report].path),
        ])
      }
    }
    return dataFiles(of: table, beside: address)
  }

  private func calendarFile(
    _ calendar: MonthCalendar, _ entries: [MonthCalendar.Entry], _ title: String,
    _ address: Address
  ) -> [UInt8] {
    var file = CalendarFile(name: title, language: site.settings.language)
    let url = baseURL.map { SiteURL(base: $0) }
    for entry in entries {
      for (number, task) in entry.tasks.enumerated() {
        let report = site.reports[task.report]
        guard let start = entry.start, let end = entry.end,
          let stamp = report.date ?? report.period.start
        else { continue }
        let place = "\(entry.year)-\(entry.first)-\(entry.last)-\(number + 1)"
        file.add(
          CalendarFile.Event(
            id: CalendarFile.id(of: [site.settings.id, address.path, place]), stamp: stamp,
            start: start, end: end, summary: task.text,
            description: site.units[report.unit].title + words.colon + report.title,
            url: url?.of(addresses.reports[task.report])))
      }
    }
    return file.bytes
  }
}

extension MonthCalendar.Entry {
  /// The last day.
  fileprivate var lastDay: CalendarDate? {
    let lastYear = last < first ? year + 1 : year
    return CalendarDate(
      year: lastYear, month: last, day: CalendarDate.days(inMonth: last, of: lastYear))
  }
}
