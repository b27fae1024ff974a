"""A source understood: front, headings, indicators, and the report they make."""
