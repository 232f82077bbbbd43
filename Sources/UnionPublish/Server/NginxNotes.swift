import Diagnostics

/// What nginx's settings say to the webmaster, as comments.
struct NginxNotes: Sendable {
  /// The language.
  var language: Language

  private func said(_ chinese: String, _ english: String) -> String {
    "# " + (language == .chinese ? chinese : english)
  }

  /// What to do with the file.
  func head(target: String, file: String, host: String, folder: String) -> [String] {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    let lines: [(String, String)] = [
      (
        "nginx 的配置: 读者打开 “unionsite publish \(target)” 发布的网站。由 unionsite publish --server-config nginx 写成。",
        "Settings for nginx, which show readers what “unionsite publish \(target)” has published. Written by unionsite publish --server-config nginx."
      ),
      ("", ""),
      ("1. 在服务器上安装:", "1. On the server, install:"),
      (
        "     sudo apt install nginx libnginx-mod-http-brotli-static",
        "     sudo apt install nginx libnginx-mod-http-brotli-static"
      ),
      ("2. 把这个文件存成 \(file), 再启用它:", "2. Save this file as \(file) and switch it on:"),
      (
        "     sudo ln -s ../sites-available/\(name) /etc/nginx/sites-enabled/",
        "     sudo ln -s ../sites-available/\(name) /etc/nginx/sites-enabled/"
      ),
      ("3. 检查, 没有错就重新载入:", "3. Have it checked, and loaded if there is no mistake:"),
      (
        "     sudo nginx -t && sudo systemctl reload nginx",
        "     sudo nginx -t && sudo systemctl reload nginx"
      ),
      (
        "4. 要用 https, 让 certbot 去申请证书并补上这里缺的几行:",
        "4. For https, let certbot fetch a certificate and add the lines that are missing here:"
      ),
      (
        "     sudo apt install python3-certbot-nginx && sudo certbot --nginx -d \(host)",
        "     sudo apt install python3-certbot-nginx && sudo certbot --nginx -d \(host)"
      ),
      (
        "网站的文件在 \(folder); 每次发布只换这个链接, nginx 不用重新载入。",
        "The site is in \(folder). A publish switches that link alone; nginx need not be loaded again."
      ),
      (
        "旧网址 (aliases) 增减以后, 重新写一次这个文件, 再运行 sudo certbot install --nginx --cert-name \(host)。",
        "After aliases have changed, write this file anew, then run sudo certbot install --nginx --cert-name \(host)."
      ),
    ]
    return lines.map { chinese, english in
      let line = said(Self.oneLine(chinese), Self.oneLine(english))
      return line == "# " ? "#" : line
    }
  }

  /// Names come from site.yml: none may begin a line of its own.
  private static func oneLine(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value >= 0x20 }))
  }

  var policy: String {
    said(
      "网页只可以用自己服务器上的文件。自己的模板要用别处的脚本、样式, 改这里。",
      "Pages may use their own server's files. Change this where your templates load something from elsewhere."
    )
  }

  var caching: String {
    said(
      "网页、样式和数据的网址不随内容变, 所以每次都问一声 (没变就只答 304); 图片和字体一天以内不再问。",
      "Pages, styles and data keep their addresses when they change: browsers ask each time, and hear 304 where nothing has. Pictures and fonts are not asked for again within a day."
    )
  }

  var folder: String { said("网站的文件", "The files of the site") }

  var links: String {
    said("网站里的链接文件一概不给, 只认上面这个链接本身。", "No links but that one are followed.")
  }

  var compression: String {
    said(
      "发布时已经压缩好的 .gz 和 .br, 由浏览器挑。",
      "What was compressed before: .gz and .br files, as browsers ask for them.")
  }

  var brotli: String {
    said(
      "没有安装 libnginx-mod-http-brotli-static 时, 在下一行前面加上 #。",
      "Put a # before the next line where libnginx-mod-http-brotli-static is not installed.")
  }

  var gzip: String { said("没有压缩好的, 当场压缩。", "Compressed when it is sent: what has no such file.") }

  var headers: String {
    said(
      "每次回答都带着, 404 也带。location 里不要再写 add_header, 否则这些都会失效。",
      "On every answer, 404 too. Write no add_header into a location: all of these would be lost there."
    )
  }

  var onlyReading: String { said("只读不写。", "For reading alone.") }

  var notFound: String { said("找不到的网页", "What is not there") }

  var basePath: String {
    said(
      "网站在域名下面的一个文件夹里。域名下另有网站时, 把它的内容写在 location / 里。",
      "The site is in a folder below the host's name. What else this host shows goes into location /."
    )
  }

  var certificates: String {
    said(
      "certbot --webroot -w /var/www/acme 用的地方", "The place for certbot --webroot -w /var/www/acme")
  }

  var hidden: String {
    said("隐藏文件和 unionsite 自己的文件不给看。", "Hidden files, and those of unionsite itself, are nobody's.")
  }

  var feed: String { said("订阅源", "The feed") }

  var redirects: String {
    said("旧网址 (aliases) 转到新网址", "Old addresses (aliases) lead to the new ones")
  }
}
