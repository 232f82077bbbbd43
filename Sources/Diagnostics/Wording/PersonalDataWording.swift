import PersonalData

extension Finding {
  /// 发现了个人信息: 只说遮盖以后的样子.
  func personalDataInChinese(_ kind: PersonalNumber.Kind, _ masked: String) -> Wording {
    let cure = "用 unionsite mask 加文件名遮盖, 或删去"
    return switch kind {
    case .identity: Wording("这里有身份证号 (\(masked)), 个人信息不能发布", cure)
    case .bankCard: Wording("这里有银行卡号 (\(masked)), 个人信息不能发布", cure)
    case .mobile:
      Wording("这里有手机号码 (\(masked)), 个人信息不能发布", cure + "; 要公开的联系电话, 写进 接受 并说明原因")
    }
  }

  /// The same in English.
  func personalDataInEnglish(_ kind: PersonalNumber.Kind, _ masked: String) -> Wording {
    let cure = "mask it with unionsite mask and the file's name, or delete it"
    return switch kind {
    case .identity:
      Wording("an identity number (\(masked)) is personal data and not published", cure)
    case .bankCard:
      Wording("a bank card number (\(masked)) is personal data and not published", cure)
    case .mobile:
      Wording(
        "a mobile number (\(masked)) is personal data and not published",
        cure + "; one that is meant to be public can be accepted with a reason")
    }
  }
}
