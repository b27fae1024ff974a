"""Beside the editor: what units say under its headings, and the quotes taken from them."""

from .pane import NarrativePane

__all__ = ["NarrativePane"]
