"""The office's page: reports of units received, looked into and added up."""

from .page import ConsolidationPage
from .units_dialog import UnitsDialog

__all__ = ["ConsolidationPage", "UnitsDialog"]
