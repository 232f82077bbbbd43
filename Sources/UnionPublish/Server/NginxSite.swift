import UnionBuild

/// The part of nginx's settings that is about the site's files.
struct NginxSite: Sendable {
  /// The folder of the site: the link that is switched, where there are releases.
  var folder: String
  /// Where it is below the host's name, decoded, with `/` at both ends.
  var path: String
  /// How names are written.
  var words: NginxText
  /// What is said to the webmaster.
  var notes: NginxNotes

  /// What a page of the theme may load: its own server's files. Bars in tables have their widths in `style`
  /// attributes; browsers that know none of the two newer words take `style-src` for all. Reports may show
  /// pictures from elsewhere.
  private static let policy = [
    "default-src 'none'", "script-src 'self'", "style-src 'self' 'unsafe-inline'",
    "style-src-elem 'self'", "style-src-attr 'unsafe-inline'", "img-src 'self' data: https:",
    "font-src 'self'", "media-src 'self'", "connect-src 'self'", "manifest-src 'self'",
    "worker-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'self'",
  ].joined(separator: "; ")

  private static let pictures = "avif|gif|ico|jpe?g|png|svg|webp|woff2?"

  private static let texts = [
    "application/atom+xml", "application/javascript", "application/json",
    "application/manifest+json", "image/svg+xml", "text/calendar", "text/css", "text/csv",
    "text/javascript", "text/plain", "text/xml",
  ].joined(separator: " ")

  /// What stands beside the server: an answer's own headers. Set at one place alone, because a `location`
  /// with headers of its own would lose those of the server.
  var variables: [String] {
    let name = "$" + words.prefix
    return (needsDollar ? ["geo $\(words.dollar) { default \"$\"; }"] : []) + [
      notes.policy,
      "map $uri \(name)_policy {",
      "  default \"\(Self.policy)\";",
      "  \"~*\\.svg$\" \"default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'\";",
      "  \"~*\\.pdf$\" \"frame-ancestors 'self'\";",
      "}",
      notes.caching,
      "map $uri \(name)_caching {",
      "  default \"no-cache\";",
      "  \"~*\\.(?:\(Self.pictures))$\" \"max-age=86400\";",
      "}",
      "map $status \(name)_allow {",
      "  default \"\";",
      "  405 \"GET, HEAD\";",
      "}",
    ]
  }

  private var needsDollar: Bool { (folder + path).contains("$") }

  private var isAtTop: Bool { path == "/" }

  /// How files are found and sent.
  var settings: [String] {
    [
      "", notes.folder,
      isAtTop ? "root \(words.value(folder));" : "root /var/www/empty;",
      "index index.html;",
      notes.links,
      "disable_symlinks on \(words.value("from=" + folder));",
      "open_file_cache off;",
      "absolute_redirect off;",
      "",
      "include /etc/nginx/mime.types;",
      "types {",
      "  text/csv csv;", "  text/calendar ics;", "  text/javascript mjs;",
      "  application/manifest+json webmanifest;",
      "}",
      "default_type application/octet-stream;",
      "charset utf-8;",
      "charset_types \(Self.texts);",
      "",
      notes.compression,
      "gzip_static on;",
      notes.brotli,
      "brotli_static on;",
      notes.gzip,
      "gzip on;",
      "gzip_min_length 1024;",
      "gzip_types \(Self.texts);",
      "gzip_vary on;",
    ]
  }

  /// What every answer carries.
  var headers: [String] {
    let name = "$" + words.prefix
    return [
      "", notes.headers,
      "add_header Content-Security-Policy \(name)_policy always;",
      "add_header Cache-Control \(name)_caching always;",
      "add_header Allow \(name)_allow always;",
      "add_header X-Content-Type-Options nosniff always;",
      "add_header X-Frame-Options SAMEORIGIN always;",
      "add_header Referrer-Policy strict-origin-when-cross-origin always;",
      "add_header Permissions-Policy \"camera=(), geolocation=(), microphone=(), payment=(), usb=()\" always;",
      notes.onlyReading,
      "if ($request_method !~ \"^(?:GET|HEAD)$\") { return 405; }",
    ]
  }

  /// Places that are not files like others.
  var places: [String] {
    var lines = [
      "", notes.notFound,
      "error_page 404 \(words.value(path + "404.html"));",
      "error_page 403 =404 \(words.value(path + "404.html"));",
    ]
    lines += file("404.html", ["internal;"])
    if !isAtTop {
      lines += ["", notes.basePath]
      lines += ["location \(words.plain(path)) {", "  alias \(words.value(folder + "/"));", "}"]
      let bare = String(path.dropLast())
      lines += [
        "location = \(words.plain(bare)) { return 301 \(words.value(PathCoding.encoded(path))); }",
        "location / { return 404; }",
      ]
    }
    lines += ["", notes.certificates]
    lines += ["location ^~ /.well-known/acme-challenge/ { root /var/www/acme; }"]
    lines += ["", notes.hidden, "location ~ \"/\\.\" { return 404; }"]
    for name in [FinishedSite.stampName, TargetStamp.name] {
      lines += ["location = \(words.plain(path + name)) { return 404; }"]
    }
    lines += ["", notes.feed]
    lines += file("feed.xml", ["types { }", "default_type application/atom+xml;"])
    return lines
  }

  /// A file at the top of the site with settings of its own.
  private func file(_ name: String, _ settings: [String]) -> [String] {
    let place = isAtTop ? [] : ["alias \(words.value(folder + "/" + name));"]
    return [
      "location = \(words.plain(path + name)) { \((settings + place).joined(separator: " ")) }"
    ]
  }
}
