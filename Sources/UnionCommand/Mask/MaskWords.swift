import Diagnostics
import PersonalData
import UnionBuild
import UnionContent

/// What `mask` says, in both languages.
struct MaskWords: BilingualWords {
  let language: Language
  /// Whether nothing is written.
  let isTrial: Bool

  /// A number that is masked: `list.csv:3:5: 身份证号 35*************238`.
  func masked(_ number: TextMask.Number) -> String {
    "\(number.place): \(kind(number.kind)) \(number.masked)\n"
  }

  /// A telephone number that stays.
  func kept(_ number: TextMask.Number) -> String {
    "\(number.place): \(kind(number.kind)) \(number.masked)"
      + text(", 已经接受, 没有遮盖\n", ", accepted and left as it is\n")
  }

  var nothing: String { text("没有改动", "nothing changed") }

  /// What it came to.
  func summary(numbers: Int, files: Int, kept: Int) -> String {
    if numbers == 0 {
      return kept == 0
        ? text("没有找到身份证号、银行卡号和手机号码", "no identity, bank card or mobile numbers found")
        : text("没有要遮盖的号码", "no numbers to mask")
    }
    let places = "\(count(numbers, "number")) in \(count(files, "file"))"
    return isTrial
      ? text("会遮盖 \(files) 个文件里的 \(numbers) 个号码; 没有改动", "would mask \(places); nothing changed")
      : text("已遮盖 \(files) 个文件里的 \(numbers) 个号码", "masked \(places)")
  }

  /// A path that is none that is edited.
  func refused(_ path: String, _ refusal: EditedFile.Refusal) -> String {
    let (what, cure) =
      switch refusal {
      case .link:
        (
          text("是一个链接, 没有改动", "is a link and was left alone"),
          text("写出它指向的文件", "name the file that it leads to")
        )
      case .folder:
        (
          text("是一个文件夹, 没有改动", "is a folder and was left alone"),
          text("写出里面的文件, 如 \(path)/*.md", "name the files in it, such as \(path)/*.md")
        )
      case .special:
        (
          text("不是普通文件, 没有改动", "is no ordinary file and was left alone"),
          text("检查文件名", "check the name")
        )
      case .tooLarge(let limit):
        (
          text(
            "太大, 最多 \(limit >> 20) MiB, 没有改动",
            "is larger than \(limit >> 20) MiB and was left alone"),
          text("拆成几个文件", "split it into several files")
        )
      }
    return text(
      "\(path): 错误: \(what)\n   提示: \(cure)\n", "\(path): error: \(what)\n   hint: \(cure)\n")
  }

  private func kind(_ kind: PersonalNumber.Kind) -> String {
    switch kind {
    case .identity: text("身份证号", "identity number")
    case .bankCard: text("银行卡号", "bank card number")
    case .mobile: text("手机号码", "mobile number")
    }
  }

  /// The kind as programs read it.
  static func name(_ kind: PersonalNumber.Kind) -> String {
    switch kind {
    case .identity: "identity"
    case .bankCard: "bank-card"
    case .mobile: "mobile"
    }
  }
}
