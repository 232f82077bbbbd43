/// The opening of a chart: what it is called and what it shows, for those who do not see it.
struct ChartHead: Sendable {
  /// Before the ids of the chart; unlike that of every other chart on the page.
  let id: String
  let title: String
  let description: String

  /// Appends the opening tag with the name and the description; lengths in tenths. `size` is the size
  /// of the text where no style sheet gives one.
  func append(width: Int, height: Int, size: Int, to out: inout SVGBytes) {
    out.raw("<svg role=\"img\" aria-labelledby=\"")
    out.text(id)
    out.raw("-t ")
    out.text(id)
    out.raw("-d\" viewBox=\"0 0 ")
    out.length(width)
    out.raw(" ")
    out.length(height)
    out.raw("\" fill=\"currentColor\"")
    out.attribute("font-size", size)
    out.raw(">\n<title id=\"")
    out.text(id)
    out.raw("-t\">")
    out.text(title)
    out.raw("</title>\n<desc id=\"")
    out.text(id)
    out.raw("-d\">")
    out.text(description)
    out.raw("</desc>\n")
  }
}
