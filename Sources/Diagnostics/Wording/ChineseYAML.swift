/// libyaml's own words for a mistake in Chinese; those that people seldom meet stay as they are.
func yamlDetailInChinese(_ detail: String) -> String {
  switch detail {
  case "did not find expected ',' or ']'": "列表的各项之间缺少逗号, 或缺少 ]"
  case "did not find expected ',' or '}'": "各字段之间缺少逗号, 或缺少 }"
  case "did not find expected '-' indicator": "列表的每一项要以 “- ” 开头"
  case "did not find expected key": "这里应当是一个字段"
  case "did not find expected node content": "这里缺少一个值"
  case "could not find expected ':'": "字段名后面缺少冒号"
  case "mapping values are not allowed in this context": "这里不能再写冒号"
  case "block sequence entries are not allowed in this context": "这里不能写列表"
  case "found character that cannot start any token": "值不能以这个字符开头"
  case "found unexpected ':'": "这里的冒号多余"
  case "found undefined alias": "引用的名称还没有定义"
  case "found unexpected document indicator": "值里面不能有单独一行的 ---"
  case "control characters are not allowed": "有看不见的控制字符"
  case "a key must be text": "字段名必须是文字"
  case "did not find URI escaped octet", "found undefined tag handle",
    "did not find expected tag URI", "did not find expected whitespace or line break":
    "以 ! 或 & 开头的值要加上引号"
  default: detail
  }
}
