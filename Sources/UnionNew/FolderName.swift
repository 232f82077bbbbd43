import UnionContent

/// The name of a unit's folder, which is also its part of the address.
public enum FolderName {
  /// Small Latin letters, Han and digits, a hyphen for each space; nil where nothing is left of it.
  public static func of(_ name: String) -> String? {
    var folder = String(AddressText.part(from: name).prefix(longest))
    while folder.hasSuffix(".") || folder.hasSuffix("-") { folder.removeLast() }
    return folder.isEmpty || folder.contains("..") ? nil : folder
  }

  /// Han letters take three bytes, and a name may have 255.
  private static let longest = 60
}
