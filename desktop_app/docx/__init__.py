"""A report into an official DOCX; knows nothing of windows, stores or charts."""

from .package import measure_picture, render_docx
from .payload import Carried, read_carried

__all__ = ["Carried", "measure_picture", "read_carried", "render_docx"]
