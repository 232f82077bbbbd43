import ArgumentParser
import UnionRender

/// `unionsite template-reference`: what `docs/templates.md` holds, from the program at hand.
struct TemplateReferenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template-reference",
    abstract: Help.text("写出模板手册", "print the reference of the templates"), shouldDisplay: false)

  func run() { Console.result(TemplateReference.markdown) }
}
