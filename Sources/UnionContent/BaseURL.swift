/// The address a site is published under.
public enum BaseURL {
  /// The address with `/` at its end and without query or fragment; nil where it is no http(s)
  /// address with a host.
  public static func normalised(_ text: String) -> String? {
    let lower = text.lowercased()
    guard let scheme = ["https://", "http://"].first(where: lower.hasPrefix) else { return nil }
    let rest = text.dropFirst(scheme.count)
    guard let host = rest.split(separator: "/", omittingEmptySubsequences: false).first,
      !host.isEmpty, !text.contains(where: { $0.isWhitespace || "?#\"'<>\\".contains($0) })
    else { return nil }
    return scheme + rest + (text.hasSuffix("/") ? "" : "/")
  }
}
