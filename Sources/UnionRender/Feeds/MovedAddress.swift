/// An old address of a page, for web servers that lead on by themselves.
public struct MovedAddress: Sendable, Hashable {
  /// Where it was.
  public var from: Address
  /// Where it is.
  public var to: Address

  /// A page that has moved.
  public init(from: Address, to: Address) {
    self.from = from
    self.to = to
  }
}

extension SiteRenderer {
  /// The old addresses for which the site has a small page that leads on, in the order of the content.
  public var movedAddresses: [MovedAddress] {
    jobs.compactMap { job in
      guard case .redirect(let redirect) = job.kind else { return nil }
      return MovedAddress(from: redirect.from, to: redirect.to)
    }
  }
}
