import Testing
import UnionTestSupport

@Suite("Files and folders in the wrong place")
struct LayoutMistakeTests {
  @Test(
    "One mistake, told whole",
    arguments: [
      Mistake(
        "file at the top",
        in: "说明.txt",
        """
        x
        """,
        told: """
          content/说明.txt: 警告: 这个文件放在这里不会用到 [file-unexpected]
             提示: 移到单位文件夹里, 或删去

          """),
      Mistake(
        "file at the top of units",
        in: "units/说明.md",
        """
        x
        """,
        told: """
          content/units/说明.md: 警告: 这个文件放在这里不会用到 [file-unexpected]
             提示: 移到单位文件夹里, 或删去

          """),
      Mistake(
        "folder of a report without unit.md",
        in: "units/b/2024-annual-summary.md",
        """
        ---
        标题: 总结
        ---
        正文。

        """,
        told: """
          content/units/b: 错误: 这个单位文件夹里没有 unit.md [unit-file-missing]
             提示: 新建 unit.md, 写上 标题: 单位名称

          """),
      Mistake(
        "file in a folder without unit.md",
        in: "units/b/照片.jpg",
        """
        x
        """,
        told: """
          content/units/b/照片.jpg: 警告: 这个文件放在这里不会用到 [file-unexpected]
             提示: 移到单位文件夹里, 或删去

          """),
      Mistake(
        "unit in a folder without unit.md",
        in: "units/b/c/unit.md",
        """
        ---
        标题: 丙工会
        ---
        正文。

        """,
        told: """
          content/units/b: 错误: 这个单位文件夹里没有 unit.md [unit-file-missing]
             提示: 新建 unit.md, 写上 标题: 单位名称

          """),
      Mistake(
        "folder of which no name is left",
        in: "units/！！/unit.md",
        """
        ---
        标题: 丙工会
        ---
        正文。

        """,
        told: """
          content/units/！！/unit.md: 错误: “！！” 不能用在网址里 [bad-address-part]
             提示: 只用汉字、小写字母、数字和 - _ .

          """),
    ])
  func mistake(_ mistake: Mistake) async {
    #expect(await mistake.messages() == mistake.told)
  }
}
