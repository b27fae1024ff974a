"""Errors that are shown to the user as one plain sentence."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # named as lupdate looks for it
    """Mark ``text`` for the translation catalogue and return it unchanged.

    Rooms without Qt write their sentences in Vietnamese; views translate them with ``context``.
    """
    del context
    return text


class UserError(Exception):
    """A mistake or a circumstance the user can mend, told in one Vietnamese sentence.

    Attributes:
        template: the sentence with ``{0}``-style places, as it stands in the translation catalogue
            (context ``errors``).
        values: what goes into the places.
    """

    def __init__(self, template: str, *values: object) -> None:
        super().__init__(template, *values)
        self.template = template
        self.values = values

    def __str__(self) -> str:
        return self.template.format(*self.values)


class EditError(UserError):
    """An edit does not fit the report it is applied to; the report is unchanged."""
