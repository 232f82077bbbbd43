import Diagnostics
import Glibc

extension BuildError {
  /// 中文措辞: 什么没做成, 怎么改.
  var chinese: Wording {
    switch self {
    case .refused(let path, let reason):
      reason.chinese(path)
    case .taken:
      Wording("已经有这个文件, 没有覆盖", "直接改它; 要重新来过, 先把它改名或删去")
    case .busy(let path):
      Wording("另一个程序正在生成同一个网站: \(path)", "等它结束后再试")
    case .noSpace(let path):
      Wording("磁盘满了 (或超出配额), 写不下: \(path)", "腾出空间后再试; 原来的网站没有改动")
    case .noPermission(let path):
      Wording("没有权限读写: \(path)", "检查这个文件或文件夹的所有者和权限, 或换一个用户运行")
    case .readOnly(let path):
      Wording("磁盘是只读的, 不能写: \(path)", "换一个输出文件夹, 或把磁盘重新挂载为可写")
    case .notFound(let path):
      Wording("找不到: \(path)", "它可能在生成期间被移动或删除了, 再运行一次")
    case .notAFile(let path):
      Wording("附件不是普通文件: \(path)", "换成真正的文件, 或把它移走")
    case .nameTooLong(let path):
      Wording("文件名太长, 磁盘不允许: \(path)", "用 slug 给它一个短一些的网址")
    case .unusablePath(let path):
      Wording("不能用作网站里的路径: \(path)", "换一个 slug 或文件名")
    case .writtenTwice(let path):
      Wording("两个页面或附件要写到同一个位置: \(path)", "给其中一个换一个 slug 或文件名")
    case .changedMeanwhile(let path):
      Wording("这个文件刚刚被别人改过, 没有动它: \(path)", "等对方保存好, 再运行一次")
    case .cancelled(let path):
      Wording("没有生成完就停下了: \(path)", "再运行一次; 原来的网站没有改动")
    case .other(let path, let code):
      Wording("系统出错 (\(code), \(systemMessage(code))): \(path)")
    }
  }
}

extension OutputRefusal {
  fileprivate func chinese(_ path: String) -> Wording {
    let another = "用 --output 换一个文件夹"
    return switch self {
    case .isSource:
      Wording("输出文件夹就是网站的源文件夹, 不能覆盖: \(path)", another)
    case .insideSource(let source):
      Wording("输出文件夹 \(path) 在源文件夹 \(source) 里面", another)
    case .containsSource(let source):
      Wording("输出文件夹 \(path) 里面有源文件夹 \(source), 不能覆盖", another)
    case .isHome:
      Wording("输出位置是用户的主目录, 不能用来放网站: \(path)", another)
    case .notAFolder:
      Wording("输出位置不是文件夹: \(path)", another)
    case .notOurs(let example):
      Wording(
        "输出文件夹里有不是 unionsite 生成的文件 (如 “\(example)”): \(path)", "\(another), 或先把里面的文件移走")
    case .otherSite(let id):
      Wording(
        "输出文件夹里是另一个网站 (\(id)): \(path)",
        "如果就是这个网站 (只是改过标题), 在 site.yml 里写上 id: \(id); 否则\(another)")
    case .stampUnreadable:
      Wording(
        "输出文件夹里的 \(Stamp.name) 读不懂, 不知道是不是本网站的: \(path)", "\(another), 或先把这个文件夹移走")
    }
  }
}

/// What the system calls an errno.
func systemMessage(_ code: Int32) -> String { String(cString: strerror(code)) }
