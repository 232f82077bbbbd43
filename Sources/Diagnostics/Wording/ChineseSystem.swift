/// The system's commonest words for why a file cannot be read, in Chinese; the rest stay as they are.
func systemReasonInChinese(_ reason: String) -> String {
  switch reason {
  case "Permission denied", "Operation not permitted": "没有权限"
  case "No such file or directory": "文件不存在"
  case "Input/output error": "磁盘读取出错"
  case "Too many open files": "打开的文件太多"
  case "Is a directory": "这是文件夹"
  case "File name too long": "文件名太长"
  default: reason
  }
}
