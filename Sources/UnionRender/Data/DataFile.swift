/// A column of a table of data.
struct DataColumn: Sendable, Hashable {
  /// What programs call it, the same in every language: `previous_low`.
  let id: String
  /// What people call it: the head of the column in the CSV file.
  let label: String
}

/// What both data files of a table begin with, made once for all tables of a kind.
///
/// The CSV is UTF-8 with BOM and CRLF, as Excel wants it. The JSON is one object: what the table is,
/// its columns, and `rows`, each row an array in the order of the columns.
struct DataHead: Sendable {
  /// What the rows of the CSV file come behind.
  let csv: [UInt8]
  private let columns: [UInt8]
  /// The site, its language and publisher, as members of a JSON object.
  private let site: [UInt8]

  /// The head of tables with some columns, in a site.
  init(_ columns: [DataColumn], site: DataSite) {
    var head = DataRows()
    head.add { cells in
      for column in columns { cells.text(column.label) }
    }
    csv = [0xEF, 0xBB, 0xBF] + head.csv
    var list: [UInt8] = []
    for (place, column) in columns.enumerated() {
      list += (place == 0 ? "{\"id\":" : ",{\"id\":").utf8
      list.appendJSON(column.id)
      list += ",\"label\":".utf8
      list.appendJSON(column.label)
      list += "}".utf8
    }
    self.columns = list
    self.site = site.members
  }

  /// The two files of some rows, beside the page at `address`.
  ///
  /// The rows are many, and are handed over: what is written here comes before and behind them where
  /// they are.
  func files(_ rows: consuming DataRows, title: String, beside address: Address) -> [RenderedFile] {
    var json = rows.takeJSON()
    json.insert(contentsOf: head(title: title, address: address), at: 0)
    json += "\n]\n}\n".utf8
    return [
      RenderedFile(path: SiteAddresses.data(of: address).file, bytes: rows.csv),
      RenderedFile(path: SiteAddresses.dataJSON(of: address).file, bytes: json),
    ]
  }

  private func head(title: String, address: Address) -> [UInt8] {
    var out: [UInt8] = []
    out += "{\n\"title\":".utf8
    out.appendJSON(title)
    out += ",\n\"page\":".utf8
    out.appendJSON(address.path)
    out += site
    out += ",\n\"columns\":[".utf8
    out += columns
    out += "],\n\"rows\":[".utf8
    return out
  }
}

/// What every data file says of the site it is from.
struct DataSite: Sendable {
  fileprivate let members: [UInt8]

  /// Of a site with its name, its language tag, who publishes it and where.
  init(title: String, language: String, publisher: String?, baseURL: String?) {
    var members: [UInt8] = []
    let said = [
      ("site", title), ("publisher", publisher), ("base_url", baseURL), ("language", language),
    ]
    for case let (name, value?) in said {
      members += ",\n\"\(name)\":".utf8
      members.appendJSON(value)
    }
    self.members = members
  }
}
