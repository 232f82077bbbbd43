import UnionCommand

await Unionsite.launch()
