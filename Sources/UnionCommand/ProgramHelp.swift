/// What the program says of itself as a whole; in the man page, too, where a line that ends in a colon
/// becomes a section.
enum ProgramHelp {
  static var discussion: String { Help.text(chinese, english) }

  private static let chinese = """
    报告放在 content/units/单位/ 里, 生成的网站在 public/ 里。还没有站点, 先用 unionsite init 新建一个。

    例子:
      unionsite init 我的站点                  新建一个带样例的站点
      unionsite new unit 河西街道总工会        加一个单位
      unionsite new report 河西街道总工会      加一篇报告, 上年的指标已经列好
      unionsite check                          看看有没有问题
      unionsite mask 名单.csv                  遮盖身份证号、银行卡号和手机号码
      unionsite build                          生成网站
      unionsite serve                          边改边看

    退出状态:
      0    做完了
      1    内容或模板有错误
      2    机器出了问题 (磁盘满了、没有权限 ……)
      64   命令写错了, 或者会覆盖已有的文件

    环境变量:
      LC_ALL, LC_MESSAGES, LANG    帮助用的语言: zh 开头的是中文, 其他是英文; 还没有站点时,
                                   提示在 en 开头时是英文, 其他是中文
      SOURCE_DATE_EPOCH            当作今天的那一刻, 1970 年以来的秒数
      XDG_CACHE_HOME               代替 ~/.cache

    文件:
      content/site.yml             站点的名称、网址、页脚 ……
      content/indicators.yml       指标目录
      content/topics.yml           工作板块
      content/units/               各单位和报告
      templates/                   代替默认主题的文件, 可以没有
      public/                      生成的网站
      ~/.cache/unionsite/          预览用的网页, 随时可以删
    """

  private static let english = """
    Reports go into content/units/UNIT/; the site that is built is in public/. If you have none yet,
    begin with unionsite init.

    Examples:
      unionsite init my-site                   a new site with examples
      unionsite new unit "Hexi Branch"         one more unit
      unionsite new report "Hexi Branch"       one more report, last year's indicators in place
      unionsite check                          every problem, with its place and its cure
      unionsite mask list.csv                  mask identity, bank card and mobile numbers
      unionsite build                          build the site
      unionsite serve                          see it while you work on it

    Exit status:
      0    done
      1    the content or the templates have errors
      2    the machine failed (disk full, no permission ...)
      64   wrong usage, or a file would have been overwritten

    Environment:
      LC_ALL, LC_MESSAGES, LANG    language of the help: Chinese where it begins with zh, else English;
                                   of messages where there is no site: English where it begins with
                                   en, else Chinese
      SOURCE_DATE_EPOCH            the moment to take for today, in seconds since 1970
      XDG_CACHE_HOME               in place of ~/.cache

    Files:
      content/site.yml             name, address and foot of the site ...
      content/indicators.yml       the catalogue of indicators
      content/topics.yml           the topics
      content/units/               the units and their reports
      templates/                   files over those of the default theme; need not be there
      public/                      the built site
      ~/.cache/unionsite/          pages of previews; may be deleted at any time
    """
}
