import PersonalData

extension Finding {
  /// 中文措辞: 每条都说清什么不对, 怎么改.
  var chinese: Wording {
    switch self {
    case .told(let finding): finding.chinese
    case .encodingConverted(let name):
      Wording("文件不是 UTF-8, 已按 \(name) 读取", "另存为 UTF-8 编码后, 这条说明就不再出现")
    case .encodingUnknown:
      Wording("这里的字节不是任何认识的文字编码", "用记事本打开, 另存为 UTF-8 编码")
    case .nulByte:
      Wording("文件里有空字节, 不是文本文件", "如果是 Word 文件, 请先转成 Markdown")
    case .unreadable(let reason):
      Wording("读不了: \(systemReasonInChinese(reason))", "检查这个文件或文件夹的权限")
    case .notAFile:
      Wording("既不是文件也不是文件夹, 不能读取", "把它移出内容文件夹")
    case .linkLeavesContent(let target):
      Wording("符号链接指向内容文件夹之外: \(target)", "把文件复制进来, 不要用链接")
    case .linkBroken(let target):
      Wording("符号链接指向的文件不存在: \(target)", "改正或删除这个链接")
    case .fileNameNotText:
      Wording("文件名不是 UTF-8 编码, 读不出来", "给它重新起个名字")
    case .folderLoop:
      Wording("这个链接让文件夹套住了自己", "删除这个链接")
    case .fileTooLarge(let limit):
      Wording("文件太大, 最多读 \(bytes(limit))", "拆成几个文件")
    case .frontMatterUnclosed:
      Wording("文件头以 --- 开始, 却没有用 --- 结束", "在最后一个字段的下一行写上 ---")
    case .lineNotUnderstood(let text):
      Wording("看不懂这一行: “\(text)”", "字段要写成 “名称: 值”, 冒号不能少")
    case .duplicateKey(let key):
      Wording("字段 “\(key)” 写了两次", "留下一个, 删去另一个")
    case .fenceMistyped(let text):
      Wording("“\(text)” 不是文件头的分隔线", "在英文输入状态下写三个减号: ---")
    case .quoteUnclosed:
      Wording("这里的引号没有配对", "在值的末尾补上同样的引号, 或去掉这个引号")
    case .bracketUnclosed(let bracket):
      Wording(
        "括号 “\(bracket)” 没有配对", "在值的末尾补上 \(bracket == "[" ? "]" : "}")")
    case .textAfterValue(let text):
      Wording("引号或括号结束后还有文字: “\(text)”", "删去多余的文字, 或用一对单引号把整个值括起来")
    case .escapeUnknown(let text):
      Wording("双引号里的 “\(text)” 没有意义", "反斜杠要写两个, 或改用单引号")
    case .badIndentation:
      Wording("这一行的缩进与上下行对不齐", "同一层的各行, 行首空格的个数要一样, 不用制表符")
    case .tooManyProblems(let limit):
      Wording("问题太多, 只列出 \(limit) 个", "先改正前面的, 再检查一次")
    case .yamlSyntax(let detail):
      Wording("这个值的写法不对: \(yamlDetailInChinese(detail))", "检查引号、括号是否成对, 缩进是否对齐; 也可以给整个值加上引号")
    case .yamlTooDeep(let limit):
      Wording("嵌套太深, 最多 \(limit) 层")
    case .yamlTooManyAliases(let limit):
      Wording("引用 (*名称) 展开后太多, 最多 \(limit) 个值", "直接写出值, 不要用引用")
    case .frontMatterTooLarge(let limit):
      Wording("文件头太大, 最多 \(bytes(limit))", "正文应当写在 --- 之后")
    case .htmlDropped(let tag):
      Wording("HTML 标记 \(tag) 不会出现在网页上", "用 Markdown 的写法代替")
    case .secretInSite(let key):
      Wording(
        "“\(key)” 里是密码或密钥, 不能写在 site.yml 里",
        "删去它, 并换一个密码; SSH 用密钥登录, 其他的写进 rclone 自己的配置 (rclone config)")
    case .unsafeLink(let url):
      Wording(
        "链接地址不安全, 已去掉: \(url)",
        isOnOneComputer(url)
          ? "这是一台电脑里的位置, 读者打不开: 把文件放在报告旁边, 链接里只写文件名"
          : "只用 http、https、mailto、tel 或站内地址")
    case .markdownTooLarge(let limit):
      Wording("正文太长, 最多 \(bytes(limit))", "拆成几篇")
    case .markdownTooDeep(let limit):
      Wording("引用或列表嵌套太深, 最多 \(limit) 层", "减少行首的 > 或缩进")
    case .tableTooWide(let limit):
      Wording("表格的列太多, 最多 \(limit) 列", "拆成几张表")
    case .tooManyMarks(let limit):
      Wording("一段里的括号等标记太多, 最多 \(limit) 个", "分成几段, 或在标记前加反斜杠")
    case .outputTooLarge(let limit):
      Wording("这篇正文会生成过大的网页, 最多 \(bytes(limit))", "减少反复引用的链接, 或拆成几篇")
    case .figureTagEmpty:
      Wording("数据标记里没有内容", "写成 [459份](figure:指标)")
    case .figureTagBroken:
      Wording("这里的数据标记没有写对, 会原样出现在网页上", "写成 [23家](figure:指标), 括号都用半角, 中间不留空格")
    case .headingWithoutSpace:
      Wording("这一行的 # 没有成为标题, 会原样出现在网页上", "# 写在行首, 后面加一个半角空格, 如 ## 一、组织建设")
    case .tagUnclosed:
      Wording("标签没有写完, 缺少结尾的括号", "补上 }}")
    case .tagInvalid(let text):
      Wording("“\(text)” 不是可用的标签内容", "标签里只写一个名称, 如 {{title}}")
    case .sectionUnclosed(let name):
      Wording("“\(name)” 段没有结束", "在段尾写上 {{/\(name)}}")
    case .sectionUnopened(let name):
      Wording("{{/\(name)}} 没有对应的开头", "删去它, 或在前面补上 {{#\(name)}}")
    case .sectionMismatch(let expected, let found):
      Wording("这里应当结束 “\(expected)”, 却写成了 “\(found)”", "改成 {{/\(expected)}}")
    case .delimitersInvalid:
      Wording("更换分隔符的写法不对", "写成 {{=<% %>=}}")
    case .nameUnknown(let name, let suggestion):
      Wording("这个页面没有 “\(name)” 这个数据", maybe(suggestion))
    case .nameNotText(let name):
      Wording("“\(name)” 是一组数据, 不能直接输出", "用 {{#\(name)}}…{{/\(name)}}")
    case .templateMissing(let name, let suggestion):
      Wording(
        "找不到模板 “\(name)”",
        maybe(suggestion) ?? "在 templates/ 里新建 \(name).mustache, 或改正名称")
    case .iconMissing(let name, let suggestion):
      Wording(
        "没有图标 templates/assets/\(name), 页脚里先不显示",
        maybe(suggestion) ?? "把图标文件放进 templates/assets/, 或改正名称")
    case .templateLoop(let name):
      Wording("模板 “\(name)” 无止境地套用自己", "去掉这个循环")
    case .templateTooDeep(let limit):
      Wording("模板嵌套太深, 最多 \(limit) 层", "减少一层套一层的段, 或拆成局部模板")
    case .templateTooLarge(let limit):
      Wording("模板展开以后太大, 最多 \(limit) 步", "减少模板之间的互相套用")
    case .contentMissing:
      Wording("没有 content 文件夹", "用 --site 指定站点所在的文件夹")
    case .siteEmpty:
      Wording("站点里没有任何单位", "在 content/units/ 下给每个单位建一个文件夹, 里面放 unit.md")
    case .unitFileMissing:
      Wording("这个单位文件夹里没有 unit.md", "新建 unit.md, 写上 标题: 单位名称")
    case .fileNotUnderstood:
      Wording("看不出这是哪一年的什么报告", "文件名写成 2024年工作总结.md, 或在文件头写上 年度 和 类型")
    case .fileUnexpected:
      Wording("这个文件放在这里不会用到", "移到单位文件夹里, 或删去")
    case .duplicateReport(let year, let period, let isPlan):
      Wording(
        "同一单位有两篇\(chinese(period, year))\(isPlan ? "计划" : "总结")", "删去一篇, 或改正年度、时段、类型")
    case .duplicateAddress(let address):
      Wording("两个页面的网址相同: \(address)", "给其中一个写上不同的 网址名; 附件就改文件名")
    case .reservedAddress(let address):
      Wording("网址 \(address) 是网站自动生成的, 不能另用", "写上不同的 网址名; 附件就改文件名")
    case .similarAddress(let one, let other):
      Wording("两个网址只差大小写或字形, 有的系统分不开: \(one) 与 \(other)", "给其中一个写上不同的 网址名; 附件就改文件名")
    case .saidTwice(let key, let name):
      Wording("“\(key)” 里的 “\(name)” 写了两次", "合成一项, 只写一次")
    case .badMonths(let text, let suggestion):
      Wording("“\(text)” 不是月份", maybe(suggestion) ?? "写成 3月、七、八月份、7-9月、12月至次年1月 或 全年")
    case .countedInCircle(let names):
      Wording("计入绕了一圈, 又回到自己: \(names.joined(separator: " → "))", "核对这几个单位的 计入, 去掉写错的一处")
    case .badAlias(let address):
      Wording("旧网址 “\(address)” 不是本站里的网址", "只写域名后面的部分, 如 /units/旧名/, 不带 ? 和 #")
    case .aliasTaken(let address):
      Wording("旧网址 \(address) 上已经有别的页面或文件", "删去这个旧网址, 或改正它")
    case .indicatorOutsideBlock(let name):
      Wording("“\(name)” 是指标, 不能直接写在这里", "把它移到 “数据:” 下面, 行首空两格")
    case .frontMatterUnopened:
      Wording("这里像是文件头, 但上面没有 ---", "在第一个字段的上一行和最后一个字段的下一行各写一行 ---")
    case .reportEnding(let ending):
      Wording("以 \(ending) 结尾的文件不会当作报告来读", "把文件名的结尾改成 .md")
    case .reportNotMarkdown(let ending, let report):
      Wording(
        "文件名像一篇报告, 但 \(ending) 文件不会当作报告来读, 只作附件",
        "把文字另存成 \(report); 本来就是附件的, 在 site.yml 的 接受 里说明原因")
    case .reportEmpty:
      Wording("这篇报告没有正文, 也没有数据", "写上内容, 或者先写 草稿: 是")
    case .figureScaleOutside(let text):
      Wording(
        "“\(text)” 写在数据标记外面, 不会算进数值", "把它移进方括号里, 如 [3.8万元](figure:帮扶资金)")
    case .unknownKey(let key, let suggestion):
      Wording("“\(key)” 不是可用的字段", maybe(suggestion))
    case .missingKey(let key):
      Wording("缺少字段 “\(key)”", "在这里补上 \(key): …")
    case .wrongForm(let key, let wanted):
      Wording("“\(key)” 的写法不对, 这里应当写\(chinese(wanted))", cure(wanted))
    case .notOneOf(let key, let value, let choices, let suggestion):
      Wording(
        "“\(key)” 不能是 “\(value)”",
        maybe(suggestion) ?? "可以写: \(choices.joined(separator: "、"))")
    case .badYear(let value):
      Wording("年度 “\(value)” 不是四位数字的年份", "写成 2024 这样的年份")
    case .badDate(let value):
      Wording("“\(value)” 不是日期", "写成 2024-12-20 或 2024年12月20日")
    case .badFigure(let indicator, let value):
      Wording(
        "“\(indicator)” 的值 “\(value)” 不是数字",
        "写成 7488、2500余、3.8万元、90% 或 2-3; 没有数据就写 缺")
    case .numberTooLong(let value):
      Wording("数字 “\(value)” 太长, 不能准确保存", "整数最多 15 位, 小数最多 9 位")
    case .rangeReversed(let value):
      Wording("范围 “\(value)” 前大后小", "小的写在前面")
    case .measureMismatch(let indicator, let wanted, let found):
      Wording("“\(indicator)” 的单位是 \(wanted), 这里写成了 \(found)", "改正单位, 或用另一个指标")
    case .figureContradiction(let indicator, let first, let second):
      Wording("“\(indicator)” 说了两次, 数值不同: \(first) 与 \(second)", "核对后留下正确的一个")
    case .indicatorUnknown(let name, let suggestion):
      Wording(
        "指标 “\(name)” 不在指标目录里",
        maybe(suggestion) ?? "照样会显示; 要参加汇总, 请写进 content/indicators.yml")
    case .definedTwice(let name):
      Wording("“\(name)” 定义了两次", "留下一个, 或换一个名称")
    case .referenceUnknown(let key, let value, let suggestion):
      Wording("“\(key)” 里的 “\(value)” 不存在", maybe(suggestion))
    case .badAddressPart(let value):
      Wording("“\(value)” 不能用在网址里", "只用汉字、小写字母、数字和 - _ .")
    case .unitDisagrees(let said, let folder):
      Wording("这篇报告写的单位是 “\(said)”, 却放在 “\(folder)” 的文件夹里", "移到那个单位的文件夹, 或改正单位")
    case .idEndsInRole(let id):
      Wording("指标编号不能以 .change、.previous 或 .target 结尾: “\(id)”", "换一个编号")
    case .fileNameDisagrees(let key, let name, let matter):
      Wording(
        "文件头里的\(key)是 “\(matter)”, 与文件名 “\(name)” 不一致; 以文件头为准", "把文件名或文件头改成一致")
    case .periodReversed:
      Wording("时段的结束早于开始", "把日期换过来")
    case .yearDisagrees(let sign, let year): chinese(sign, year)
    case .declaredChange, .declaredPrevious, .declaredTarget, .computedDiffers,
      .parentBelowChildren, .partsExceedWhole, .rateWithoutParts, .measureChanged,
      .unitOutsideYears, .figureJump, .asOfBehind:
      comparisonInChinese
    case .personalData(let kind, let digits):
      personalDataInChinese(kind, PersonalNumber.masked(digits, kind))
    case .acceptImpossible(let value):
      Wording(
        "“\(value)” 不是手机号码, 不能接受",
        "值 要写一个手机号码; 身份证号和银行卡号不能发布, 请用 unionsite mask 遮盖, 其他号码不用接受")
    case .linkTargetMissing(let target, let suggestion):
      Wording("站内没有这个页面或文件: \(target)", outside(suggestion) ?? maybe(suggestion) ?? "改正或删去这个链接")
    case .linkAnchorMissing(let target):
      Wording("页面上没有这个位置: \(target)", "改正 # 后面的部分")
    }
  }

  private func maybe(_ suggestion: String?) -> String? {
    suggestion.map { "您是不是要写 “\($0)”?" }
  }

  /// An address of another site that lacks its beginning.
  private func outside(_ suggestion: String?) -> String? {
    guard let suggestion, suggestion.hasPrefix("https://") else { return nil }
    return "外部网址前面要写 https://, 如 \(suggestion)"
  }

  private func chinese(_ sign: YearSign, _ year: Int) -> Wording {
    let cure = "核对文件名里的年度、标题和日期, 改正写错的; 确实如此的, 在 接受 里说明原因"
    return switch sign {
    case .title(let years):
      Wording(
        "这篇报告算作 \(year) 年的, 标题里说的却是 \(years.map(String.init).joined(separator: "、")) 年",
        cure)
    case .summaryBefore(let date):
      Wording("这篇报告是 \(year) 年的总结, 日期 \(date) 却在这段时间开始以前", cure)
    case .summaryLongAfter(let date):
      Wording("这篇报告是 \(year) 年的总结, 日期 \(date) 却在这段时间结束一年半以后", cure)
    case .planAfter(let date):
      Wording("这篇报告是 \(year) 年的计划, 日期 \(date) 却在这段时间结束以后", cure)
    case .planLongBefore(let date):
      Wording("这篇报告是 \(year) 年的计划, 日期 \(date) 却在这段时间开始一年半以前", cure)
    }
  }

  private func chinese(_ period: PeriodWord, _ year: Int) -> String {
    switch period {
    case .annual: "\(year)年全年"
    case .firstHalf: "\(year)年上半年"
    case .secondHalf: "\(year)年下半年"
    case .quarter(let number): "\(year)年第\(number)季度"
    case .dates(let from, let to): "\(from)至\(to)"
    }
  }

  private func chinese(_ form: ValueForm) -> String {
    switch form {
    case .text: "一行文字"
    case .flag: " “是” 或 “否”"
    case .number: "一个整数"
    case .list: "一个列表"
    case .map: "几行 “名称: 值”"
    }
  }

  private func cure(_ form: ValueForm) -> String? {
    switch form {
    case .text, .flag, .number: nil
    case .list: "每项写一行, 以 “- ” 开头"
    case .map: "写在下面几行, 每行行首空两格"
    }
  }
}
