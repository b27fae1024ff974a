"""Errors that are shown to the user as one plain sentence."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # named as lupdate looks for it
    """Mark ``text`` for the translation catalogue and return it unchanged.

    Rooms without Qt write their sentences in Vietnamese; views translate them with ``context``.
    """
    del context
    return text


# marks nobody sees that turn a line round or split a word: a name with them is not what it seems
_UNSEEN = dict.fromkeys((0x061C, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0xFEFF))


class UserError(Exception):
    """A mistake or a circumstance the user can mend, told in one Vietnamese sentence.

    Attributes:
        template: the sentence with ``{0}``-style places, as it stands in the translation catalogue
            (context ``errors``).
        values: what goes into the places; names of files among them, so without marks that turn a line round.
    """

    def __init__(self, template: str, *values: object) -> None:
        values = tuple(each.translate(_UNSEEN) if isinstance(each, str) else each for each in values)
        super().__init__(template, *values)
        self.template = template
        self.values = values

    def __str__(self) -> str:
        return self.template.format(*self.values)


class EditError(UserError):
    """An edit does not fit the report it is applied to; the report is unchanged."""
