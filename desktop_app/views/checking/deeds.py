"""What is done about a finding, wherever it is shown: mended, let stand, its word kept as one of the unit's own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QWidget

from ...models.edits import SetReport
from ...models.errors import UserError
from ..kit.texts import error_text
from .checker import Checker
from .silence_dialog import SilenceDialog

if TYPE_CHECKING:
    from ...checks.finding import Finding
    from ..report.session import Session

_OWN = ("spelling", "abbreviation_undefined")  # rules that the unit's own words silence
_LONGEST = 34  # letters of what stands on a button


class FindingDeeds(QObject):
    """Carries out what the page, the pane and the menu of the text offer for a finding; each deed is one step.

    Args:
        session: the open report.
        checker: finds, and looks again behind each deed.
        parent: what asks stands over it.
    """

    def __init__(self, session: Session, checker: Checker, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._checker, self._window = session, checker, parent

    def message(self, finding: Finding) -> str:
        """Return what is wrong, in the language of the window."""
        return error_text(UserError(finding.sentence, *finding.values))

    def verb(self, finding: Finding) -> str:
        """Return what the button of a mend says."""
        if finding.live is not None:
            return self.tr("Đổi thành số tự cập nhật")
        mend = _changed(finding.spots[0].words if finding.spots else "", finding.mend or "")
        short = mend if len(mend) <= _LONGEST else mend[:_LONGEST].rstrip() + "…"
        return self.tr("Sửa thành “{0}”").format(short) if short else self.tr("Bỏ chỗ này đi")

    def verb_for_all(self, same: Sequence[Finding]) -> str:
        """Return what the button says that mends all that are alike."""
        if same[0].live is not None:
            return self.tr("Đổi cả {0} số trong báo cáo").format(len(same))
        return self.tr("Sửa cả {0} chỗ").format(len(same))

    def alike(self, finding: Finding) -> list[Finding]:
        """Return the findings that are told and mended alike, the finding itself among them."""
        from ...checks.mending import alike

        told = self._checker.told
        if finding.rule == "spelling" and finding.quotes:  # the same word, for which one chose another
            same = [each for each in told if (each.rule, each.quotes) == (finding.rule, finding.quotes)]
            return [replace(each, mend=finding.mend) for each in same]
        return alike(finding, told)

    def offered(self, finding: Finding) -> Finding:
        """Return a finding with the mend that is offered first: its own, or what a word was likeliest meant to be."""
        meant = self.suggestions(finding)
        return replace(finding, mend=meant[0]) if meant else finding

    def mend(self, *findings: Finding) -> None:
        """Put what should stand there in place of the words, as one step."""
        from ...checks.mending import mend_edits

        self._session.flush()
        edit, count = mend_edits(self._session.report, findings)
        if edit is not None:
            label = self.tr("Sửa chỗ kiểm tra thấy") if count == 1 else self.tr("Sửa {0} chỗ cùng loại").format(count)
            self._session.do(edit, label)
        self._checker.check_now()  # without an edit the words have changed since

    def put(self, finding: Finding, words: str) -> None:
        """Put chosen words in place of those a finding points at."""
        self.mend(replace(finding, mend=words))

    def let_stand(self, finding: Finding) -> None:
        """Ask why a finding may stand, and keep that with the report."""
        from ...checks.silencing import silence_edit

        given = SilenceDialog.ask(self.message(finding), self._window)
        if given is not None:
            reason, everywhere = given
            edit = silence_edit(self._session.report, finding, reason, everywhere=everywhere)
            self._session.do(edit, self.tr("Bỏ qua chỗ kiểm tra thấy"))

    def tell_again(self, finding: Finding) -> None:
        """Take back that a finding may stand."""
        from ...checks.silencing import silenced, speak_edit

        silence = silenced(self._session.report, finding)
        if silence is not None:
            self._session.do(speak_edit(self._session.report, silence), self.tr("Nhắc lại chỗ đã bỏ qua"))

    def own(self, finding: Finding) -> tuple[str, ...]:
        """Return the words of a finding that may be the unit's own."""
        return finding.quotes if finding.rule in _OWN else ()

    def keep_words(self, finding: Finding) -> None:
        """Take the words for the unit's own; they are kept with the unit and travel with its reports."""
        unit = self._session.flush().unit
        fresh = tuple(each for each in dict.fromkeys(self.own(finding)) if each not in unit.words)
        if fresh:
            words = (*unit.words, *fresh)
            self._session.do(SetReport("unit", replace(unit, words=words)), self.tr("Thêm từ của đơn vị"))
        self._checker.check_now()

    def suggestions(self, finding: Finding) -> list[str]:
        """Return what a word that is none may be meant to be."""
        if finding.rule != "spelling" or finding.mend is not None or not finding.quotes:
            return []
        from ...checks.syllables import meant
        from ...checks.words import words

        text = self._checker.text
        usual = Counter(word.lower for piece in text.pieces for word in words(piece)) if text is not None else {}
        return meant(finding.quotes[0], usual)

    def fill_menu(self, finding: Finding, menu: QMenu) -> None:
        """Put what can be done about a finding into a menu, its sentence first."""

        def add(words: str, deed: Callable[[], None]) -> None:
            menu.addAction(words.replace("&", "&&")).triggered.connect(lambda _=False: deed())

        menu.addAction(self.message(finding).replace("&", "&&")).setEnabled(False)
        if finding.mend is not None:
            add(self.verb(finding), lambda: self.mend(finding))
            same = self.alike(finding)
            if len(same) > 1:
                add(self.verb_for_all(same), lambda: self.mend(*same))
        for number, words in enumerate(self.suggestions(finding)):
            same = self.alike(replace(finding, mend=words))
            if not number and len(same) > 1:
                said = self.tr("Sửa cả {0} chỗ thành “{1}”").format(len(same), words)
                add(said, lambda same=same: self.mend(*same))  # type: ignore[misc]
            add(self.tr("Sửa thành “{0}”").format(words), lambda words=words: self.put(finding, words))  # type: ignore[misc]
        if own := self.own(finding):
            add(self.tr("Thêm “{0}” vào từ của đơn vị").format(", ".join(own)), lambda: self.keep_words(finding))
        add(self.tr("Bỏ qua…"), lambda: self.let_stand(finding))
        menu.addSeparator()


def _changed(old: str, new: str) -> str:
    """Return the words of a mend that are not there yet, as short as it is clear."""
    before, after = old.split(), new.split()
    first = 0
    while first < min(len(before), len(after)) and before[first] == after[first]:
        first += 1
    last = 0
    while last < min(len(before), len(after)) - first and before[-1 - last] == after[-1 - last]:
        last += 1
    said = after[first : len(after) - last]
    return " ".join(said if said and len(before) == len(after) else after)
