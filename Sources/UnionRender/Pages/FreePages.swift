import Markdown
import Mustache
import UnionModel

extension PageContext {
  /// A page of `content/pages/`.
  func freePage(_ index: Int) -> [RenderedFile] {
    let page = site.pages[index]
    let address = addresses.pages[index]
    let linker = linker(from: address)
    let view = PageView(
      frame: frame(
        address, title: page.title, linker: linker, language: page.language,
        description: page.body.excerpt),
      language: otherLanguage(page.language), title: page.title,
      body: BodyWriter(linker: linker, resolver: resolver).html(
        of: page.body, source: page.source, tags: { _ in nil }))
    return [
      file(address, templates.page, view, PageView.shape)
    ]
  }

  /// `404.html`, which a server sends from any address: its links go through the base path.
  func notFoundPage() -> [RenderedFile] {
    let linker =
      options.purpose == .disk
      ? linker(from: SiteAddresses.notFound) : Linker(basePath: basePath)
    let view = PageView(
      frame: frame(SiteAddresses.notFound, title: words.notFoundTitle, linker: linker),
      language: nil, title: words.notFoundTitle, body: [])
    return [
      file(
        SiteAddresses.notFound, templates.notFound,
        view, PageView.shape)
    ]
  }

  /// The path of the base address: `/` or `/union/`.
  private var basePath: String {
    guard let baseURL else { return "/" }
    let afterScheme = baseURL.split(separator: "/", omittingEmptySubsequences: false).dropFirst(3)
    return "/" + afterScheme.joined(separator: "/")
  }
}
