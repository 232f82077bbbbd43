/// What a file is by the end of its name (the registered media types of IANA).
enum MediaType {
  /// For the header `Content-Type`: `text/html; charset=utf-8`. What is not known is only bytes.
  static func of(_ path: String) -> String {
    let name = path.utf8.split(separator: Byte.slash).last ?? path.utf8[...]
    guard let dot = name.lastIndex(of: Byte.dot), dot > name.startIndex else { return bytes }
    let ending = String(decoding: name[name.index(after: dot)...], as: UTF8.self).lowercased()
    return text[ending].map { "\($0); charset=utf-8" } ?? binary[ending] ?? bytes
  }

  private static let bytes = "application/octet-stream"

  /// Files of letters, which a site has in UTF-8.
  private static let text = [
    "atom": "application/atom+xml", "css": "text/css", "csv": "text/csv", "htm": "text/html",
    "html": "text/html", "ics": "text/calendar", "js": "text/javascript",
    "json": "application/json", "md": "text/markdown", "mjs": "text/javascript",
    "rss": "application/rss+xml", "srt": "application/x-subrip", "svg": "image/svg+xml",
    "tsv": "text/tab-separated-values", "txt": "text/plain", "vcf": "text/vcard",
    "vtt": "text/vtt", "webmanifest": "application/manifest+json", "xhtml": "application/xhtml+xml",
    "xml": "application/xml",
  ]

  private static let binary = [
    "7z": "application/x-7z-compressed", "aac": "audio/aac", "avif": "image/avif",
    "bmp": "image/bmp", "doc": "application/msword",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "eot": "application/vnd.ms-fontobject", "epub": "application/epub+zip", "flac": "audio/flac",
    "gif": "image/gif", "gz": "application/gzip", "heic": "image/heic",
    "ico": "image/vnd.microsoft.icon", "jpeg": "image/jpeg", "jpg": "image/jpeg",
    "jxl": "image/jxl", "m4a": "audio/mp4", "mov": "video/quicktime", "mp3": "audio/mpeg",
    "mp4": "video/mp4", "odp": "application/vnd.oasis.opendocument.presentation",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "odt": "application/vnd.oasis.opendocument.text", "ofd": "application/ofd",
    "oga": "audio/ogg", "ogg": "audio/ogg", "ogv": "video/ogg", "otf": "font/otf",
    "pdf": "application/pdf", "png": "image/png", "ppt": "application/vnd.ms-powerpoint",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "rar": "application/vnd.rar", "rtf": "application/rtf", "tif": "image/tiff",
    "tiff": "image/tiff", "ttf": "font/ttf", "wasm": "application/wasm", "wav": "audio/wav",
    "weba": "audio/webm", "webm": "video/webm", "webp": "image/webp", "woff": "font/woff",
    "woff2": "font/woff2", "xls": "application/vnd.ms-excel",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "zip": "application/zip",
  ]
}
