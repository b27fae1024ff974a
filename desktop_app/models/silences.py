"""Silences: findings of the checker that somebody looked at and let stand, each with a reason."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Silence:
    """A finding that is not told again; kept with the report, and carried with its file.

    Attributes:
        rule: name of the rule.
        section: id of the section it was found in; empty for what stands above the text, or for the whole report.
        words: the words it pointed at; empty for all that the rule finds in the report.
        reason: why it may stand.
    """

    rule: str
    section: str = ""
    words: str = ""
    reason: str = ""
