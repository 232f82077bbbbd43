import Mustache

extension PageContext {
  /// The small page of a redirect.
  func redirectPage(_ redirect: Redirect) -> [RenderedFile] {
    let terms = FeedWords.of(Words.forTag(redirect.language))
    let view = RedirectView(
      language: redirect.language, title: redirect.title,
      url: linker(from: redirect.from).link(to: redirect.to),
      canonical: baseURL.map { $0 + Linker.encoded(redirect.to.path) }, heading: terms.moved,
      text: terms.movedTo)
    return [
      file(
        redirect.from, templates.redirect,
        view, RedirectView.shape, sizeHint: 1024)
    ]
  }
}
