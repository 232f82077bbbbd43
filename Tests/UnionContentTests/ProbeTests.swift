import Testing
import UnionTestSupport
import UnionModel

@testable import UnionContent

@Suite struct ProbeTests {
  @Test func probe() async {
    let base = SiteBuilder().unit("a", "甲工会")
    let ok = base.report("a", "2024-annual-summary", figures: "会员人数: 7488\n建会率: 90%")
    let all: [(String, SiteBuilder)] = [
      ("ok", ok),
      ("unknown key", base.report("a", "2024-annual-summary", more: "类形: 总结\n")),
      ("bad year", base.report("a", "工作总结", more: "年度: 20xx\n")),
      ("bad figure", base.report("a", "2024-annual-summary", figures: "会员人数: 很多")),
      ("dup key", base.report("a", "2024-annual-summary", more: "标题: 又一个\n")),
      ("unclosed", base.with("units/a/2024-annual-summary.md", "---\n标题: 总结\n数据:\n  会员人数: 3\n\n正文。\n")),
      ("two reports", ok.with("units/a/2024年工作总结.md", "---\n标题: 二\n---\n正文")),
      ("no unit.md", ok.with("units/b/2024-annual-summary.md", "---\n标题: 二\n---\n正文")),
      ("measure", base.report("a", "2024-annual-summary", figures: "会员人数: 300份")),
      ("unknown indicator", base.report("a", "2024-annual-summary", figures: "会员人次: 300")),
      ("said twice", base.report("a", "2024-annual-summary", figures: "会员人数: 300", body: "会员[301人](figure:org.members)。")),
      ("bad tag", base.report("a", "2024-annual-summary", body: "会员[很多人](figure:org.members)。")),
      ("bad date", base.report("a", "2024-annual-summary", more: "日期: 2024-02-30\n")),
      ("empty", SiteBuilder()),
      ("not understood", base.report("a", "随便")),
      ("slug clash", ok.report("a", "2023-annual-summary", more: "网址名: 2024-annual-summary\n")),
      ("case clash", ok.with("units/A/unit.md", "---\n标题: 大写\n---\n").with("units/a/B.pdf", "x").with("units/a/b.pdf", "y")),
      ("disagree", base.report("a", "2024-annual-summary", more: "年度: 2023\n")),
      ("stray", ok.with("units/x.md", "a").with("notes.txt", "a")),
      ("html", base.report("a", "2024-annual-summary", body: "你好<b>粗</b>。<script>alert(1)</script>")),
    ]
    for (name, site) in all {
      print("=== \(name)\n\(await site.messages())")
    }
    print(await ok.load().site.reports[0].figures)
  }
}
