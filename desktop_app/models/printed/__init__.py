"""A report and a standard of form as printed blocks: the one source of the DOCX and of the pages."""
