import Store

extension PageRecords.Head {
  /// Reads what `write` wrote.
  init(_ reader: inout ByteReader) throws(MalformedBytes) {
    self.init(
      base: try reader.fixed(), manifest: try reader.fixed(), inputs: try reader.fixed(),
      site: try reader.text(), language: try reader.text(), units: try reader.count(),
      reports: try reader.count(), files: try reader.count(),
      problems: try ToldProblems(&reader).all)
  }

  /// Writes it.
  func write(to writer: inout ByteWriter) {
    for number in [base, manifest, inputs] { writer.write(fixed: number) }
    writer.write(site)
    writer.write(language)
    for count in [units, reports, files] { writer.write(UInt64(count)) }
    ToldProblems(problems).write(to: &writer)
  }
}
