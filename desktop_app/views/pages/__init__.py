"""The report page by page as it will be printed, what it lacks before it goes out, and the ways out."""

from .page import PagesView

__all__ = ["PagesView"]
