"""Printed blocks as pages: laid out in a process of its own, as pictures to look at and as PDF."""

from .engine import NO_FONT, Laid, PageEngine, Place

__all__ = ["NO_FONT", "Laid", "PageEngine", "Place"]
