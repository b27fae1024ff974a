"""A DOCX as a plain source: paragraphs and tables with their looks and printed numbers."""
