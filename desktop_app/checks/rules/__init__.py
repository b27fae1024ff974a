"""The rules, one module each with its `RULE`: a file here is a rule of the program."""
