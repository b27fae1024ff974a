"""A report into an official DOCX, and any DOCX into its plain content; knows no windows, stores or charts."""

from .package import measure_picture, render_docx
from .payload import Carried, read_carried
from .source_reader import open_source

__all__ = ["Carried", "measure_picture", "open_source", "read_carried", "render_docx"]
