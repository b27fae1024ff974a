"""What is wrong with the open report: found in the background, shown in a list, mended or let stand."""

from .checker import Checker
from .deeds import FindingDeeds
from .page import CheckingPage
from .pane import FindingsPane

__all__ = ["Checker", "CheckingPage", "FindingDeeds", "FindingsPane"]
