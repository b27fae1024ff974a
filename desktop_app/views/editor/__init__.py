"""The section editor: the text of one section, its footnotes and its guidance."""

from .page import EditorPage

__all__ = ["EditorPage"]
