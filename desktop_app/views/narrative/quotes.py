"""The quotes of the open report, each with what became of it since."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from ...models.errors import QT_TRANSLATE_NOOP
from ...models.office.quoting import Fate, QuoteStanding
from ...models.quotes import Quote
from ..kit.rows import TextRows, table_view
from ..kit.texts import word

_GONE = QT_TRANSLATE_NOOP("words", "Không còn trong báo cáo")
_FATES = {
    Fate.SAME: QT_TRANSLATE_NOOP("words", "Còn nguyên"),
    Fate.CHANGED: QT_TRANSLATE_NOOP("words", "Bản sau đã sửa"),
    Fate.RETURNED: QT_TRANSLATE_NOOP("words", "Đã trả lại"),
    Fate.REMOVED: QT_TRANSLATE_NOOP("words", "Đã bỏ báo cáo khỏi danh sách"),
}


def standing_text(standing: QuoteStanding) -> str:
    """Return what became of a quote, in two or three words."""
    told = [] if standing.fate is Fate.SAME and not standing.section else [word(_FATES[standing.fate])]
    return " · ".join([*told, *([] if standing.section else [word(_GONE)])])


class QuotesView(QWidget):
    """A list of quotes; below it the words as they were taken over, and as the unit has them now.

    Signals:
        wanted: (Quote, Standing) go to where it stands in the text.
        opened: (Quote, Standing) open the unit's report.
        forgotten: (Quote) no longer keep where it came from.
    """

    wanted = Signal(object, object)
    opened = Signal(object, object)
    forgotten = Signal(object)

    def __init__(self, now: Callable[[Quote, QuoteStanding], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._quotes: Sequence[tuple[Quote, QuoteStanding]] = ()
        self.model = TextRows([self.tr("Tình trạng"), self.tr("Câu trích")], parent=self)
        self.table = table_view(self.model, self.tr("Câu đã trích của các đơn vị"), 1, self)
        self.table.setSelectionMode(self.table.SelectionMode.SingleSelection)
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.empty = QLabel(self, wordWrap=True, alignment=Qt.AlignmentFlag.AlignTop)
        self.empty.setText(self.tr("Chưa trích câu nào. Chọn một câu của đơn vị ở thẻ bên cạnh rồi đưa vào báo cáo."))
        self.detail = QPlainTextEdit(self, readOnly=True)
        self.detail.setAccessibleName(self.tr("Nội dung của đơn vị khi trích và bây giờ"))
        self.detail.setTabChangesFocus(True)
        self.detail.setMinimumHeight(self.fontMetrics().lineSpacing() * 5)
        self.go_button = QPushButton(self.tr("Đến chỗ trích"), self)
        self.open_button = QPushButton(self.tr("Mở báo cáo"), self)
        self.forget_button = QPushButton(self.tr("Không theo dõi nữa"), self)
        buttons = QHBoxLayout()
        for button, signal in (
            (self.go_button, lambda: self._emit(self.wanted)),
            (self.open_button, lambda: self._emit(self.opened)),
            (self.forget_button, self._forget),
        ):
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, signal=signal: signal())
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.empty)
        layout.addWidget(self.table, 3)
        layout.addWidget(self.detail, 2)
        layout.addLayout(buttons)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_detail())
        self.table.activated.connect(self._activate)
        self.show_quotes(())

    def show_quotes(self, quotes: Sequence[tuple[Quote, QuoteStanding]]) -> None:
        """Show these, those to be looked at first."""
        chosen = self.current()
        self._quotes = sorted(quotes, key=lambda each: not each[1].doubtful)
        rows = [([standing_text(how), str(quote)], how.doubtful) for quote, how in self._quotes]
        if rows != self.model.rows:
            self.model.show(rows)
            ids = [quote.id for quote, _ in self._quotes]
            if rows:
                self.table.selectRow(ids.index(chosen[0].id) if chosen and chosen[0].id in ids else 0)
        self.empty.setVisible(not rows)
        self.table.setVisible(bool(rows))
        self.detail.setVisible(bool(rows))
        self._show_detail()

    def choose_within(self, text: str, offset: int) -> None:
        """Choose the quote that stands at a place in a text; where there is none, the choice stays."""
        folded = text.casefold()
        for row, (quote, _) in enumerate(self._quotes):
            start = folded.find(quote.words.casefold())
            if start >= 0 and start <= offset <= start + len(quote.words):
                self.table.selectRow(row)
                return

    def current(self) -> tuple[Quote, QuoteStanding] | None:
        """Return the chosen quote."""
        row = self.table.currentIndex().row()
        return self._quotes[row] if 0 <= row < len(self._quotes) else None

    def _show_detail(self) -> None:
        found = self.current()
        for button in (self.go_button, self.open_button, self.forget_button):
            button.setVisible(bool(self._quotes))
            button.setEnabled(found is not None)
        if found is None:
            self.detail.clear()
            return
        quote, how = found
        self.go_button.setEnabled(bool(how.section))
        self.open_button.setEnabled(bool(how.digest))
        told = [
            self.tr("{0}, mục “{1}”").format(quote.name, quote.heading),
            self.tr("Khi trích: {0}").format(quote.words),
        ]
        if how.fate is Fate.CHANGED:
            now = self._now(quote, how)
            told.append(
                self.tr("Bây giờ: {0}").format(now) if now else self.tr("Bây giờ: không còn câu nào gần giống.")
            )
        self.detail.setPlainText("\n".join(told))

    def _activate(self, index: QModelIndex) -> None:
        if index.isValid() and self.go_button.isEnabled():
            self._emit(self.wanted)

    def _emit(self, signal: SignalInstance) -> None:
        if (found := self.current()) is not None:
            signal.emit(*found)

    def _forget(self) -> None:
        if (found := self.current()) is not None:
            self.forgotten.emit(found[0])
