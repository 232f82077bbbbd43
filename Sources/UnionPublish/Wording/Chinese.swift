import Diagnostics
import UnionBuild

extension PublishError {
  /// 中文措辞: 为什么没有发布, 怎么办.
  var chinese: Wording {
    switch self {
    case .unfit(let fault): fault.chinese
    case .forDisk(let path):
      Wording("\(path) 是给文件夹直接打开用的 (--for disk), 不能放上服务器", "去掉 --for disk 再发布")
    case .drafts(let path):
      Wording("\(path) 里有草稿, 不能发布", "去掉 --drafts, 再生成一次")
    case .addressUnfit(nil):
      Wording("没有写网站发布后的网址", "在 site.yml 里写上 base_url: https://…/")
    case .addressUnfit(let address?):
      Wording(
        "网址 \(address) 不是读者能打开的网址", "把 site.yml 里的 base_url 改成网站发布后的真实网址")
    case .programMissing(let program, onServer: false):
      Wording("这台电脑上没有 \(program)", "安装它: sudo apt install \(Self.package(of: program))")
    case .programMissing(let program, onServer: true):
      Wording("服务器上没有 \(program)", "请管理员在服务器上安装: sudo apt install \(Self.package(of: program))")
    case .unreachable(let target, let detail):
      Wording("连不上 \(target): \(detail)", "检查网络、主机名和端口; 读者看到的网站没有变, 连上后再发布一次")
    case .accessRefused(let target, let detail):
      Wording("\(target) 不让登录: \(detail)", "请管理员把您的 SSH 公钥加到服务器上, 或检查 rclone config 里的账号")
    case .hostUnknown(let target):
      Wording("还没有核对过 \(target) 的主机密钥, 不敢连接", "先在终端里用 ssh 登录一次, 同管理员核对指纹, 再输入 yes")
    case .hostChanged(let target):
      Wording(
        "\(target) 的主机密钥变了, 可能有人冒充, 没有连接",
        "问清管理员是否重装过服务器; 确实换了, 用 ssh-keygen -R 删去旧密钥, 再登录一次核对")
    case .placeMissing(let target, let path):
      Wording("\(target) 上没有文件夹 \(path)", "检查 site.yml 里的 path; 路径没写错, 就先在那里建好这个文件夹")
    case .notOurs(let target, let path, let example):
      Wording(
        "\(target) 的 \(path) 里有不是 unionsite 放的东西 (如 “\(example)”), 没有动它",
        "换一个空文件夹, 或先把里面的东西移走")
    case .otherSite(let target, let path, let site):
      Wording(
        "\(target) 的 \(path) 里是另一个网站 (\(site)), 没有动它",
        "换一个文件夹; 如果就是这个网站 (只是改过标题), 在 site.yml 里写上 id: \(site)")
    case .busy(let target, let who):
      Wording("有人正在往 \(target) 发布: \(who)", "等他发布完再试")
    case .noPermission(let target, let path):
      Wording("没有权限写 \(target) 的 \(path)", "请管理员把这个文件夹交给登录的用户: sudo chown 用户 文件夹")
    case .noSpace(let target):
      Wording("\(target) 的磁盘满了 (或超出配额)", "腾出空间后再发布一次; 读者看到的网站没有变")
    case .diskUnfit(let target, let detail):
      Wording(
        "\(target) 的磁盘不支持链接或锁 (\(detail))",
        "换一个 Linux 磁盘上的文件夹; U 盘用 publish --zip, 网络盘用 kind: rclone")
    case .connectionLost(let target, let detail):
      Wording(
        "和 \(target) 的连接断了" + (detail.isEmpty ? "" : ": \(detail)"), "读者看到的网站没有变; 再发布一次")
    case .notVerified(let target, let example, let count):
      Wording(
        "送到 \(target) 的文件有 \(count) 个和原来的不一样 (如 \(example)), 没有切换",
        "发布时不要改动网站的文件夹; 再发布一次, 还是这样就请管理员检查磁盘")
    case .tooManyDeletions(let target, let count, let limit):
      Wording(
        "要从 \(target) 删去 \(count) 个文件, 超过 \(limit) 个, 没有发布",
        "用 --dry-run 看是哪些; 没有错, 就加上 --yes, 或调大 site.yml 里的 max_delete")
    case .addressMoves(let target, let from, let to):
      Wording(
        "\(target) 上的网站网址是 \(from), 现在要换成 \(to), 没有发布", "没有弄错目标, 就加上 --yes")
    case .insideSite(let target, let path, let folder):
      Wording("\(target) 的文件夹 \(path) 同网站自己的文件夹 \(folder) 重叠, 不能往那里发布", "在 site.yml 里换一个 path")
    case .remoteUnknown(let target, let remote):
      Wording(
        "\(target) 要用的 \(remote) 在 rclone 里没有设置",
        "用 rclone config 设置; rclone listremotes 列出已有的远端")
    case .certificateRefused(let target, let detail):
      Wording(
        "\(target) 的证书不可信: \(detail)", "核对 rclone config 里的地址和证书上的名称, 或问服务器的管理员")
    case .stoppedMidway(let target, let detail):
      Wording(
        "往 \(target) 送到一半停了: \(detail)",
        "再发布一次, 会接着送; 在这之前读者可能同时看到新旧页面")
    case .fullMidway(let target):
      Wording(
        "\(target) 的磁盘满了 (或超出配额), 只送到一半",
        "腾出空间后再发布一次, 会接着送; 在这之前读者可能同时看到新旧页面")
    case .overtaken(let target, let who):
      Wording(
        "这次发布太久没有动静, \(target) 已由 \(who) 接着发布", "等他发布完再试")
    case .noRelease(let target, nil):
      Wording("\(target) 上没有更早的版本可以退回", "用 publish --list 看有哪些版本")
    case .noRelease(let target, let number?):
      Wording("\(target) 上没有第 \(number) 版", "用 publish --list 看有哪些版本")
    case .noReleases(let target):
      Wording("\(target) 不保留版本, 不能列出或退回", "改回内容, 再发布一次; 要能退回, 用 kind: ssh 或 local")
    case .namesUnfit(let names):
      Wording(
        "有 \(names.count) 个文件放不进 U 盘或 Windows 的文件夹:"
          + names.map { "\n  \($0.path): \($0.fault.chinese)" }.joined(),
        "给这些页面换一个 slug, 或改附件的文件名, 再生成一次")
    case .archiveTaken(let path):
      Wording("\(path) 不是以前给这个网站打的包, 没有覆盖", "换一个文件名, 或先把它移走")
    case .archiveInSite(let path, let folder):
      Wording("\(path) 在网站自己的文件夹 \(folder) 里, 不能放在那里", "换一个文件夹")
    case .archiveTooLarge(let path):
      Wording("打好的包有 4 GiB 以上, U 盘放不下, 没有写成 \(path)", "少放一些大附件, 或直接复制网站的文件夹")
    case .archiveFailed(let path, let detail):
      Wording("打包出错, 没有写成 \(path): \(detail)", "再试一次; 还是这样, 换一个文件夹或磁盘")
    case .failed(let target, let detail):
      Wording("往 \(target) 发布出错: \(detail)", "读者看到的网站没有变; 再发布一次")
    case .machine(let error): error.wording(in: .chinese)
    case .cancelled:
      Wording("没有发布, 什么都没有改")
    }
  }

  /// The Debian package that brings a program.
  static func package(of program: String) -> String {
    switch program {
    case "ssh": "openssh-client"
    case "flock": "util-linux"
    case "b2sum": "coreutils"
    default: program
    }
  }
}

extension UnfitSite {
  fileprivate var chinese: Wording {
    let again = "先运行 unionsite build"
    return switch self {
    case .missing(let path): Wording("没有生成好的网站: \(path)", again)
    case .unstamped(let path):
      Wording("\(path) 不是 unionsite 生成的网站", "用 --output 指明生成到哪里, 或\(again)")
    case .incomplete(let path): Wording("\(path) 里的网站只生成了一半", again)
    case .listUnusable(let path):
      Wording("\(path) 里的文件清单坏了, 或是旧版程序生成的", "运行 unionsite build --clean")
    case .changedByHand(let path, let example):
      Wording("\(path) 里的文件在生成以后被改过或删过 (如 \(example))", again)
    case .preview(let path): Wording("\(path) 是预览用的网站, 不能发布", again)
    case .empty(let path): Wording("\(path) 里没有首页, 是空的网站", again)
    case .nameNotText(_, let name):
      Wording("文件名不是 UTF-8 文字, 不能发布: \(name)", "给附件改一个文件名, 再生成一次")
    case .machine(let error): error.wording(in: .chinese)
    }
  }
}

extension UnfitName.Fault {
  fileprivate var chinese: String {
    switch self {
    case .sign(let sign) where sign.isWhitespace || sign.asciiValue.map { $0 < 0x20 } == true:
      "名称里有看不见的字符"
    case .sign(let sign): "名称里有 “\(sign)”"
    case .reserved(let name): "“\(name)” 是 Windows 留给设备的名称"
    case .end: "名称以点或空格结尾"
    case .tooLong: "名称或路径太长"
    case .sameAs(let other): "同 \(other) 只有大小写或写法不同"
    case .tooLarge: "有 4 GiB 以上"
    }
  }
}
