"""A report into an official DOCX; knows nothing of windows, stores or charts."""

from .package import render_docx
from .payload import Carried, read_carried

__all__ = ["Carried", "read_carried", "render_docx"]
