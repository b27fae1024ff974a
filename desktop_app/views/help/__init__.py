"""Help for ten tasks, found by words without accents, and the keys by what one does."""

from .content import HelpPage, KeyGroup, help_pages, key_groups
from .window import KEYS, HelpWindow

__all__ = ["KEYS", "HelpPage", "HelpWindow", "KeyGroup", "help_pages", "key_groups"]
