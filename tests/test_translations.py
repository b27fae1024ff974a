"""Both languages are complete: every string has its English, every word of Qt's its Vietnamese."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QSettings, QTranslator
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLineEdit, QMenu

from desktop_app.app import install_translators
from desktop_app.resources import resource_path, standards, templates
from desktop_app.store import Store
from desktop_app.views.kit import settings
from desktop_app.views.shell.main_window import MainWindow

ROOT = Path(__file__).resolve().parent.parent
CATALOGUE = resource_path("translations", "baocao_en.ts")
TOOLS = Path(sys.executable).parent


def messages(path):
    """Return {(context, source): translation}; unfinished ones are empty."""
    found = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            done = translation.get("type") is None
            key = context.findtext("name"), message.findtext("source")
            found[key] = (translation.text or "") if done else ""
    return found


def program(tool):
    found = shutil.which(tool, path=str(TOOLS)) or shutil.which(tool)
    if found is None:
        pytest.skip(f"{tool} is not here")
    return found


@pytest.fixture
def language(qapp):
    """Return a function that sets the program's language for one test."""
    before = set(qapp.findChildren(QTranslator))
    yield lambda name: install_translators(qapp, name)
    for translator in set(qapp.findChildren(QTranslator)) - before:
        qapp.removeTranslator(translator)
        translator.deleteLater()
    qapp.setProperty("language", "vi")


def test_no_string_hides_from_the_catalogue():
    """The tool that makes it does not look into what stands between braces in an f-string."""
    known, hidden = {source for _, source in messages(CATALOGUE)}, []
    for path in sorted((ROOT / "desktop_app").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "tr":
                words = node.args[0]
                if isinstance(words, ast.Constant) and words.value not in known:
                    hidden.append(f"{path.name}: {words.value}")
    assert hidden == []


def test_every_string_of_the_program_is_in_the_catalogue_and_translated(tmp_path):
    sources = [str(path) for path in sorted((ROOT / "desktop_app").rglob("*.py"))]
    fresh = tmp_path / "fresh.ts"
    subprocess.run(
        [program("pyside6-lupdate"), "-silent", *sources, "-source-language", "vi", "-ts", str(fresh)],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    wanted, known = set(messages(fresh)), messages(CATALOGUE)
    assert len(wanted) > 500
    assert wanted - set(known) == set()
    assert set(known) - wanted == set()  # nothing that is no longer said
    assert [key for key, translation in known.items() if not translation.strip()] == []


def test_every_literal_of_tr_is_one_that_the_tools_can_see():
    for path in (ROOT / "desktop_app").rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"\.tr\(\s*f?[\"'][^\"']*[\"']\s*[+%]", text), path
        assert not re.search(r"\.tr\(\s*f[\"']", text), path
        assert not re.search(r"\.tr\(\s*[a-z_]+[,)]", text), path


def test_places_and_keys_are_kept():
    for (context, source), translation in messages(CATALOGUE).items():
        where = f"{context}: {source}"
        assert sorted(re.findall(r"\{\d\}", source)) == sorted(re.findall(r"\{\d\}", translation)), where
        assert ("&" in source) == ("&" in translation), where
        assert source.endswith("…") == translation.endswith("…"), where
        assert source.count("\n") == translation.count("\n"), where


def test_compiled_catalogues_are_those_of_the_sources(qapp):
    for name in ("baocao_en", "qtbase_vi"):
        translator = QTranslator()
        assert translator.load(str(resource_path("translations", f"{name}.qm")))
        for (context, source), translation in messages(resource_path("translations", f"{name}.ts")).items():
            assert translator.translate(context, source) == translation


def test_names_in_data_files_have_their_english():
    for each in (*templates().values(), *standards().values()):
        assert each.title_en
        assert each.title_en != each.title
    assert all(each.description_en for each in templates().values())


def test_qt_speaks_vietnamese(qtbot, language):
    language("vi")
    box = QDialogButtonBox()
    qtbot.addWidget(box)
    kinds = [
        kind
        for kind in QDialogButtonBox.StandardButton
        if kind.value > 0
        and kind.name
        not in (
            "FirstButton",
            "LastButton",
            "NoButton",
            "YesAll",
            "NoAll",
            "Default",
            "Escape",
            "FlagMask",
            "ButtonMask",
        )
    ]
    english = {"OK", "&OK", "Save", "&Save", "Open", "Cancel", "&Cancel", "Close", "&Close", "Apply", "Reset", "Help"}
    for kind in kinds:
        text = box.addButton(kind).text()
        assert text not in english, kind
        assert QCoreApplication.translate("QPlatformTheme", text) == text  # already a translation
    line = QLineEdit()
    qtbot.addWidget(line)
    menu = line.createStandardContextMenu()
    assert "Hoàn tác" in menu.actions()[0].text().replace("&", "")
    menu.deleteLater()


def test_english_window(qtbot, tmp_path, language):
    language("en")
    window = MainWindow(Store.open(tmp_path / "don-vi.baocao"))
    qtbot.addWidget(window)
    window.show()
    window.frames.open_sample()
    titles = [action.text().replace("&", "") for action in window.menuBar().actions()]
    assert titles == ["Report", "Edit", "Section", "Insert", "Format", "Indicators", "View", "Help"]
    assert window.workspace.pages.tabText(0) == "Text"
    assert window.menus.export_action.text() == "&Export…"
    vietnamese = re.compile("[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]", re.IGNORECASE)
    for menu in window.menuBar().findChildren(QMenu):
        keys = re.findall(r"&([^&])", "".join(action.text() for action in menu.actions()).lower())
        assert len(keys) == len(set(keys)), (menu.title(), keys)
    spoken = [action.text() for action in window.findChildren(type(window.menus.export_action))]
    left = [text for text in spoken if vietnamese.search(text) and text not in ("Ngôn ngữ / Language", "Tiếng Việt")]
    assert [text for text in left if not text.startswith(("Undo", "Redo"))] == []
    window.close()


def test_the_chosen_language_is_remembered(qapp):
    assert settings.get(settings.LANGUAGE) == "vi"
    settings.put(settings.LANGUAGE, "en")
    assert settings.get(settings.LANGUAGE) == "en"
    QSettings().remove("language")
    assert isinstance(QApplication.instance(), QApplication)
