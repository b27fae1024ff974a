"""The report page by page as it will be printed, what it lacks before it goes out, and the ways out."""

from .before_sending import Goal
from .page import PagesView

__all__ = ["Goal", "PagesView"]
