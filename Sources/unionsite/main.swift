print("unionsite")
