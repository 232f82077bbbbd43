import UnionCommand

Unionsite.prepare()
await Unionsite.launch()
