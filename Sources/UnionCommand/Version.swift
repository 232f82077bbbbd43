/// The program's version: said by `--version`, and from there by the Debian package and the man pages.
enum Version {
  static let current = "0.1.0"
}
