"""A report as WordprocessingML by a standard of form."""
