"""Merging two copies of a report: what the other copy changed, seen side by side and chosen."""

from .dialog import MergeDialog
from .flow import Merging

__all__ = ["MergeDialog", "Merging"]
