"""Printed blocks as WordprocessingML."""

from .package import render_docx

__all__ = ["render_docx"]
