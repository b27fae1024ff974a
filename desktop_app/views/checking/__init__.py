"""What is wrong with the open report: found in the background, shown in a list, mended or let stand."""

from .checker import Checker
from .page import CheckingPage

__all__ = ["Checker", "CheckingPage"]
