"""HTML that nobody vouches for, read in a time that grows with its length."""

from __future__ import annotations

from html.parser import HTMLParser

from .errors import QT_TRANSLATE_NOOP, UserError
from .limits import MAX_PASTED_BROKEN

_BROKEN = QT_TRANSLATE_NOOP(
    "errors", "Phần chép bị lỗi nên không đọc được; hãy chép lại, hoặc dán dạng chữ thường (Ctrl+Shift+V)."
)


class Markup(HTMLParser):
    """A reader of HTML; subclasses say what becomes of its elements and words.

    Python's reader looks for the end of each element that has none through all of the rest: hours for what a
    clipboard may hold. So what stands behind the last ``>`` is words here, and not many elements may lack their end.
    """

    def __init__(self) -> None:
        super().__init__()
        self._broken = 0

    def read(self, content: str) -> None:
        """Read a whole text.

        Raises:
            UserError: it is no HTML that any program writes.
        """
        closed = content.rfind("-->") + 1
        self._count(content.count("<!--", closed))
        # a comment without an end is words: some versions of Python would take all behind it for the comment
        content = content[:closed] + content[closed:].replace("<!--", "&lt;!--")
        end = content.rfind(">") + 1
        self.feed(content[:end])
        self.feed(content[end:].replace("<", "&lt;"))
        self.close()

    def parse_starttag(self, i: int) -> int:
        return self._found(super().parse_starttag(i))

    def parse_endtag(self, i: int) -> int:
        return self._found(super().parse_endtag(i))

    def parse_comment(self, i: int, report: int = 1) -> int:
        return self._found(super().parse_comment(i, bool(report)))

    def parse_marked_section(self, i: int, report: int = 1) -> int:
        """Pass over <![if !supportLists]>, which says nothing to anybody but Word, and whatever else begins so."""
        del report
        return self.parse_bogus_comment(i)

    def _found(self, end: int) -> int:
        if end < 0:
            self._count(1)
        return end

    def _count(self, broken: int) -> None:
        self._broken += broken
        if self._broken > MAX_PASTED_BROKEN:
            raise UserError(_BROKEN)
