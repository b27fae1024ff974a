"""The window's actions, menus and tools, and what is enabled when."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu

from ...models.kinds import ReportKind
from ..kit import settings, theme
from ..kit.actions import make_action
from ..kit.texts import error_text
from .exporting import Exporting
from .frames import Frames
from .help import Help
from .incoming import Incoming
from .stage import Stage
from .stores import Stores
from .tool_bar import ToolBar
from .workspace import Workspace

_Keys = str | QKeySequence.StandardKey | list[str | QKeySequence.StandardKey]
_INSERTS = ("footnote", "live", "indicators", "chart", "table", "picture")
_ALIGNS = ("left", "center", "right", "justify")
_ZOOMS = ("zoom_in", "zoom_out", "zoom_reset")
_LOOKS = ("bold", "italic", "underline", "superscript", "subscript")
_LISTS = ("bullet", "plus", "plain")
_PARTS = ("heading", "indicator")
_CLIPBOARD = ("cut", "copy", "paste", "paste_plain", "select_all")
_DRAWINGS = ("drawing", "replace_picture", "remove_drawing")
_TABLES = (
    "row_above", "row", "column_before", "column", "remove_row", "remove_column", "merge", "split", "header",
    "remove_table",
)  # fmt: skip


class Menus(QObject):
    """The actions, where they are found, and what is enabled when.

    Attributes:
        tool_bar: what is wanted often on the page that is shown.
        report_menu: what can be done with the open report as a whole.
        unit_menu: what can be done with the unit's data.
        everything: all menus in one.
        in_bar: the menus of the bar.

    Signals:
        told: (sentence) to say to the user.
    """

    told = Signal(str)

    def __init__(
        self,
        window: QMainWindow,
        stage: Stage,
        frames: Frames,
        incoming: Incoming,
        exporting: Exporting,
        stores: Stores,
        help_: Help,
    ) -> None:
        super().__init__(window)
        self._window, self._stage = window, stage
        self._make_actions_of_files(frames, incoming, exporting, stores)
        self._make_actions_of_reports()
        self._report_actions = [
            self.export_action,
            self.mail_action,
            self.save_action,
            self.versions_action,
            self.periods_action,
            self.pages_action,
            self.print_action,
            self.roll_action,
            self.take_action,
            self.follow_action,
            self.outline_action,
            self.template_action,
            self.set_action,
            self.refresh_action,
            self.merge_action,
            *self._finds,
            *self.page_actions,
            self.narrative_action,
            self.asked_action,
            self.earlier_action,
            self.findings_action,
        ]
        self._make_menus()
        self._make_view_menu()
        self._make_help_menu(help_)
        self._make_short_menus()
        self.tool_bar = ToolBar(window)
        self._narrow = False
        window.addActions([each for each in window.findChildren(QAction) if each.parent() is window])
        stage.opened.connect(self._follow)
        stage.left.connect(self.refresh)
        stage.currentChanged.connect(lambda _: self._fill_tool_bar())
        stage.changed.connect(self._enable)
        stage.sample_shown.connect(self._enable)

    # actions

    def _action(self, icon: str, text: str, keys: _Keys, slot: Callable[[], Any]) -> QAction:
        return make_action(self._window, text, slot, keys, icon=icon, late=True)

    def _make_actions_of_files(self, frames: Frames, incoming: Incoming, exporting: Exporting, stores: Stores) -> None:
        key, act, stage = QKeySequence.StandardKey, self._action, self._stage
        self.new_action = act("new", self.tr("&Báo cáo mới…"), key.New, frames.new_report)
        self.import_action = act("import", self.tr("&Nhập tệp Word…"), "Ctrl+Shift+O", incoming.import_docx)
        self.merge_action = act("", self.tr("Gộp bản &do người khác sửa…"), "", incoming.merge_docx)
        self.open_action = act("open", self.tr("&Mở đơn vị khác…"), key.Open, stores.open_store)
        self.own_action = act("", self.tr("&Về đơn vị của mình"), "Ctrl+Shift+H", stage.go_home)
        self.unit_action = act("settings", self.tr("&Thông tin đơn vị…"), "Ctrl+Shift+U", stores.edit_unit)
        self.consolidate_action = act(
            "indicators", self.tr("T&ổng hợp báo cáo đơn vị…"), "Ctrl+Shift+T", stage.consolidate
        )
        self.refresh_action = act("redo", self.tr("Cậ&p nhật số liệu tổng hợp"), "F9", stage.refresh_totals)
        self.roll_action = act("redo", self.tr("Lập báo cáo &kỳ sau"), "", frames.roll_forward)
        self.take_action = act("", self.tr("Lấ&y số liệu từ các báo cáo trước…"), "", frames.take_earlier)
        self.set_action = act("", self.tr("Bộ chỉ tiêu của năm…"), "", frames.take_set)
        self.trends_action = act("chart", self.tr("Chỉ tiêu &qua các kỳ…"), "Ctrl+9", frames.show_trends)
        self.follow_action = act("new", self.tr("Lập báo cáo theo đề cươ&ng này"), "", frames.follow_outline)
        self.outline_action = act("", self.tr("Lập đề &cương kỳ sau gửi cấp dưới"), "", frames.make_outline)
        self.template_action = act("", self.tr("Lưu thành mẫu củ&a đơn vị…"), "", frames.keep_template)
        self.quit_action = act("", self.tr("T&hoát"), "Ctrl+Q", self._window.close)
        self.export_action = act("export", self.tr("&Xuất văn bản…"), "Ctrl+E", exporting.export)
        self.pages_action = act("eye", self.tr("Xem t&rang"), "Ctrl+Shift+P", stage.show_pages)
        self.print_action = act("print", self.tr("&In…"), key.Print, stage.print)
        self.mail_action = act("mail", self.tr("&Gửi thư…"), "", exporting.mail)
        self.home_action = act("home", self.tr("Về trang &đầu"), "Ctrl+0", stage.show_start_page)
        self.copy_action = act("", self.tr("Lưu bản &sao dữ liệu…"), "", stores.save_copy)

    def _make_actions_of_reports(self) -> None:
        key, act, at = QKeySequence.StandardKey, self._action, self._at
        self.undo_action = act("undo", self.tr("&Hoàn tác"), key.Undo, at(lambda there: there.session.undo()))
        self.redo_action = act(
            "redo", self.tr("&Làm lại"), ["Ctrl+Y", "Ctrl+Shift+Z"], at(lambda there: there.session.redo())
        )
        self.find_action = act(
            "find", self.tr("&Tìm và thay thế"), [key.Find, "Ctrl+H"], at(lambda there: there.show_find())
        )
        self.next_action = act("", self.tr("Tìm chỗ &sau"), "F3", at(lambda there: there.find_again(True)))
        self.previous_action = act("", self.tr("Tìm chỗ t&rước"), "Shift+F3", at(lambda there: there.find_again(False)))
        self.periods_action = act("", self.tr("Kết quả từng kỳ…"), "", at(self._edit_periods))
        self.versions_action = act("clock", self.tr("Các bản đã lư&u…"), "", at(self._show_versions))
        self.save_action = act("check", self.tr("&Lưu"), key.Save, at(self._save))
        self._finds = [self.find_action, self.next_action, self.previous_action]
        self.page_actions = [
            act("", self.tr("&Văn bản"), "Ctrl+1", at(lambda there: there.show_page(Workspace.TEXT))),
            act("indicators", self.tr("&Chỉ tiêu"), "Ctrl+2", at(lambda there: there.show_page(Workspace.INDICATORS))),
            act("", self.tr("&Thể thức"), "Ctrl+3", at(lambda there: there.show_page(Workspace.FORM))),
            act("status", self.tr("Kiểm tr&a"), "Ctrl+7", at(lambda there: there.show_page(Workspace.CHECKS))),
            act("", self.tr("Đề cươn&g"), "Ctrl+4", at(lambda there: there.outline.tree.setFocus())),
        ]
        self.narrative_action = act("side", self.tr("&Nội dung đơn vị báo cáo"), "Ctrl+5", at(self._turn_narrative))
        self.narrative_action.setCheckable(True)
        self.asked_action = act("bulb", self.tr("Gợi ý cho mục này"), "Ctrl+Alt+G", at(self._turn_asked))
        self.asked_action.setCheckable(True)
        self.earlier_action = act("clock", self.tr("Kỳ t&rước đã viết"), "Ctrl+6", at(self._turn_earlier))
        self.earlier_action.setCheckable(True)
        self.findings_action = act("warn", self.tr("Chỗ cần sửa của mụ&c"), "Ctrl+8", at(self._turn_findings))
        self.findings_action.setCheckable(True)

    def _at(self, deed: Callable[[Workspace], Any]) -> Callable[[], None]:
        """Return what does something with the report that is open by then."""

        def do() -> None:
            assert self._stage.workspace is not None
            deed(self._stage.workspace)

        return do

    # menus

    def _make_menus(self) -> None:
        bar = self._window.menuBar()
        file_menu = bar.addMenu(self.tr("&Báo cáo"))
        file_menu.addActions([self.new_action, self.import_action, self.save_action])
        file_menu.addSeparator()
        file_menu.addActions([self.export_action, self.pages_action, self.print_action, self.mail_action])
        file_menu.addSeparator()
        self.report_menu = file_menu.addMenu(self.tr("Báo cáo đ&ang mở"))
        self.report_menu.addActions([self.roll_action, self.take_action, self.follow_action, self.outline_action])
        self.report_menu.addActions([self.template_action, self.merge_action, self.refresh_action])
        self.report_menu.addAction(self.versions_action)
        file_menu.addActions([self.trends_action, self.consolidate_action, self.home_action])
        file_menu.addSeparator()
        file_menu.addActions([self.own_action, self.unit_action, self.open_action, self.copy_action])
        file_menu.addSeparator()
        file_menu.addAction(self.quit_action)
        self._edit_menu = bar.addMenu(self.tr("&Sửa"))
        self._section_menu = bar.addMenu(self.tr("&Mục"))
        self._insert_menu = bar.addMenu(self.tr("&Chèn"))
        self._format_menu = bar.addMenu(self.tr("Định &dạng"))
        self._indicator_menu = bar.addMenu(self.tr("Chỉ &tiêu"))
        parts: tuple[tuple[str, tuple[str, ...]], ...] = (
            (self.tr("Căn lề"), _ALIGNS), (self.tr("Bảng"), _TABLES), (self.tr("Hình, biểu đồ"), _DRAWINGS)
        )  # fmt: skip
        self._below_format = [(QMenu(words, self._format_menu), names) for words, names in parts]

    def _make_view_menu(self) -> None:
        view = self._window.menuBar().addMenu(self.tr("&Xem"))
        view.addActions(
            [*self.page_actions, self.asked_action, self.narrative_action, self.earlier_action, self.findings_action]
        )
        view.addSeparator()
        self._zoom_menu = view.addMenu(self.tr("Cỡ chữ trên màn hình"))
        colours = self._add_choice(
            view.addMenu(self.tr("Màu sắc")),
            settings.COLOURS,
            {"auto": self.tr("Theo hệ thống"), "light": self.tr("Sáng"), "dark": self.tr("Tối")},
        )
        colours.triggered.connect(lambda chosen: _set_colours(chosen.data()))
        self.bar_action = view.addAction(self.tr("Thanh thực đơn"))
        self.bar_action.setCheckable(True)
        self.bar_action.setChecked(settings.get(settings.MENU_BAR) == "yes")
        language = self._add_choice(
            view.addMenu("Ngôn ngữ / Language"), settings.LANGUAGE, {"vi": "Tiếng Việt", "en": "English"}
        )
        language.triggered.connect(
            lambda _: self.told.emit(self.tr("Ngôn ngữ mới có hiệu lực từ lần mở chương trình sau."))
        )

    def _add_choice(self, menu: QMenu, setting: settings.Setting, choices: dict[str, str]) -> QActionGroup:
        group = QActionGroup(menu)
        for value, text in choices.items():
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(settings.get(setting) == value)
            action.setData(value)
            group.addAction(action)
        group.triggered.connect(lambda chosen: settings.put(setting, chosen.data()))
        return group

    def _make_short_menus(self) -> None:
        """Make the menus behind the title, the unit's name and the button of all commands."""
        self.unit_menu = QMenu(self._window)
        self.unit_menu.addActions([self.unit_action, self.own_action, self.open_action])
        self.unit_menu.addSeparator()
        self.unit_menu.addAction(self.copy_action)
        bar = self._window.menuBar()
        self.in_bar = [each for each in bar.findChildren(QMenu) if each.parent() is bar]
        self.everything = QMenu(self._window)
        self.everything.addActions(self._window.menuBar().actions())

    def _make_help_menu(self, help_: Help) -> None:
        menu = self._window.menuBar().addMenu(self.tr("Trợ &giúp"))
        self.help_action = self._action("help", self.tr("&Trợ giúp"), "F1", help_.show_help)
        menu.addAction(self.help_action)
        menu.addAction(self._action("", self.tr("&Phím tắt"), "", help_.show_keys))
        menu.addAction(self._action("", self.tr("Mở thư mục &nhật ký"), "", help_.open_log))
        menu.addAction(self._action("", self.tr("&Giới thiệu"), "", help_.show_about))

    # what is shown and enabled

    def refresh(self) -> None:
        """Fill menus and tool bar for what the stage shows."""
        workspace = self._stage.workspace
        for menu in (
            self._section_menu, self._insert_menu, self._format_menu, self._indicator_menu, self._zoom_menu
        ):  # fmt: skip
            menu.clear()
            menu.menuAction().setVisible(workspace is not None)
        self._edit_menu.clear()
        clipboard: list[QAction] = []
        if workspace is not None:
            self._section_menu.addActions(list(workspace.outline.actions_by_name().values()))
            self._indicator_menu.addActions(
                [*workspace.indicators.actions().values(), self.periods_action, self.set_action]
            )
            editor = workspace.editor.actions()
            self._insert_menu.addActions([editor[name] for name in _INSERTS])
            self._fill_format_menu(editor)
            clipboard = [editor[name] for name in _CLIPBOARD]
            self._zoom_menu.addActions([editor[name] for name in _ZOOMS])
        for actions in ([self.undo_action, self.redo_action], clipboard, self._finds):
            self._edit_menu.addActions(actions)
            self._edit_menu.addSeparator()
        self._fill_tool_bar()
        self._enable()

    def _fill_format_menu(self, editor: dict[str, QAction]) -> None:
        menu = self._format_menu
        groups: tuple[tuple[str, ...], ...] = (_LOOKS, _LISTS, _PARTS)
        for names in groups:
            menu.addActions([editor[name] for name in names])
            menu.addSeparator()
        for below, names in self._below_format:
            below.clear()
            below.addActions([editor[name] for name in names])
            menu.addMenu(below)

    def _save(self, workspace: Workspace) -> None:
        """Answer whoever saves out of habit: everything is saved by itself."""
        if workspace.session.refusal is not None:
            self.told.emit(error_text(workspace.session.refusal))
        elif workspace.session.wait_saved():
            self.told.emit(self.tr("Đã lưu. Chương trình tự lưu mọi thay đổi."))

    def _edit_periods(self, workspace: Workspace) -> None:
        from ...models.edits import Batch
        from ..years.periods_dialog import PeriodsDialog

        here = workspace.indicators.view.here()
        if here is None:
            self.told.emit(self.tr("Hãy chọn một dòng trong bảng chỉ tiêu trước."))
            return
        edits = PeriodsDialog.ask(self._window, workspace.session.report, here[1])
        if edits:
            workspace.session.do(Batch(edits), self.tr("Sửa kết quả từng kỳ"))

    def _show_versions(self, workspace: Workspace) -> None:
        from ..years.versions_dialog import show_versions

        show_versions(workspace.session, self._window, datetime.now())

    def _turn_asked(self, workspace: Workspace) -> None:
        workspace.show_asked(self.asked_action.isChecked())

    def _turn_earlier(self, workspace: Workspace) -> None:
        workspace.show_earlier(self.earlier_action.isChecked())

    def _turn_findings(self, workspace: Workspace) -> None:
        workspace.show_findings(self.findings_action.isChecked())

    def _turn_narrative(self, workspace: Workspace) -> None:
        self.narrative_action.setChecked(workspace.turn_narrative())

    def _follow(self, workspace: Workspace) -> None:
        workspace.pages.currentChanged.connect(lambda _: self._fill_tool_bar())
        workspace.narrative_shown.connect(self.narrative_action.setChecked)
        workspace.asked_shown.connect(self.asked_action.setChecked)
        workspace.earlier_shown.connect(self.earlier_action.setChecked)
        workspace.findings_shown.connect(self.findings_action.setChecked)
        self.narrative_action.setChecked(False)
        self.findings_action.setChecked(False)
        self.asked_action.setChecked(False)
        self.earlier_action.setChecked(False)
        self.refresh()

    def set_narrow(self, narrow: bool) -> None:
        """Let go of tools that are seldom used where the window is not wide."""
        if narrow is not self._narrow:
            self._narrow = narrow
            self._fill_tool_bar()

    def _fill_tool_bar(self) -> None:
        bar, workspace = self.tool_bar, self._stage.workspace
        bar.clear()
        shown = workspace is not None and self._stage.pages is None  # the pages have a bar of their own
        bar.setVisible(shown)
        if workspace is None or not shown:
            return
        bar.add(self.undo_action, self.redo_action)
        bar.add_line()
        page = workspace.pages.currentIndex()
        if page == Workspace.TEXT:
            self._add_text_tools(workspace)
        elif page == Workspace.INDICATORS:
            self._add_indicator_tools(workspace)
        elif page == Workspace.FORM:
            bar.add(self.unit_action, words=[self.tr("Thông tin đơn vị…")])
        elif page == Workspace.CHECKS:
            made = workspace.checking.actions_by_name()
            words = [self.tr("Kiểm tra lại"), self.tr("Chỗ trước"), self.tr("Chỗ sau"), made["silent"].text()]
            bar.add(*made.values(), words=["" if self._narrow else each for each in words])
        bar.add_stretch()
        if page == Workspace.TEXT:
            if workspace.earlier.known:
                bar.add(self.earlier_action, words=["" if self._narrow else self.tr("Kỳ trước")])
            bar.add(self.findings_action, words=["" if self._narrow else self.tr("Cần sửa")])
            bar.add(self.narrative_action, words=["" if self._narrow else self.tr("Đơn vị báo cáo")])
        bar.add_way_out(self.pages_action, self.tr("Xem trang"), "secondary")
        bar.add_way_out(self.export_action, self.tr("Xuất văn bản"))
        bar.fit()

    def _add_text_tools(self, workspace: Workspace) -> None:
        bar, actions = self.tool_bar, workspace.editor.actions()
        bar.add(*(actions[name] for name in ("bold", "italic", "underline")))
        bar.add_line()
        bar.add_menu(self.tr("Danh sách"), "bullet", [actions[name] for name in ("bullet", "plus", "plain")])
        bar.add(actions["footnote"], words=[self.tr("Chú thích")])
        names = ("table", "picture", "chart", "indicators", "live")
        bar.add_menu(self.tr("Chèn"), "add", [actions[name] for name in names])
        rest = [actions[name] for name in ("superscript", "subscript")]
        aligns, zooms = [actions[name] for name in _ALIGNS], [actions[name] for name in _ZOOMS]
        parts = [actions[name] for name in ("heading", "indicator")]
        bar.add_menu("", "more", [*rest, None, *aligns, None, *parts, None, *zooms], self.tr("Lệnh khác"))

    def _add_indicator_tools(self, workspace: Workspace) -> None:
        bar, actions = self.tool_bar, workspace.indicators.actions()
        bar.add(actions["add"], words=[self.tr("Thêm chỉ tiêu")])
        bar.add(actions["add_part"], words=[self.tr("Thêm thành phần")])
        bar.add(actions["paste"], words=[self.tr("Dán từ Excel")])
        shown = [] if self._narrow else ["nature", "sentences"]
        words = {"nature": self.tr("Cách tính"), "sentences": self.tr("Câu in ra văn bản")}
        for name in shown:
            bar.add(actions[name], words=[words[name]])
        bar.add_menu(self.tr("Đánh giá"), "verdict", [actions["verdict"], actions["clear_verdict"]])
        rest = ("nature", "sentences") if self._narrow else ()
        moves = [actions[name] for name in ("up", "down", "copy")]
        bar.add_menu(
            "", "more", [*(actions[name] for name in rest), *moves, None, actions["delete"]], self.tr("Lệnh khác")
        )

    def _enable(self) -> None:
        session = self._stage.session
        for action in self._report_actions:
            action.setEnabled(session is not None)
        self.home_action.setEnabled(not self._stage.at_start)
        self.own_action.setVisible(self._stage.in_sample)
        undo, redo = (session.undo_label, session.redo_label) if session else (None, None)
        # what was typed in the last half second is not a step yet, so undo stays reachable while editing
        self.undo_action.setEnabled(session is not None)
        self.follow_action.setVisible(session is not None and session.report.kind is ReportKind.OUTLINE)
        self.undo_action.setText(self.tr("&Hoàn tác: {0}").format(undo) if undo else self.tr("&Hoàn tác"))
        self.redo_action.setEnabled(redo is not None)
        self.redo_action.setText(self.tr("&Làm lại: {0}").format(redo) if redo else self.tr("&Làm lại"))


def _set_colours(colours: str) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app, colours)
