"""What the program remembers about its windows; the only module that reads QSettings."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths


class Setting(NamedTuple):
    """A setting: key, type and what it is before anybody set it."""

    key: str
    kind: type
    default: Any


LANGUAGE = Setting("language", str, "vi")
COLOURS = Setting("colours", str, "auto")  # auto, light or dark
STORE = Setting("store", str, "")
GEOMETRY = Setting("window/geometry", QByteArray, QByteArray())
SPLITTER = Setting("window/splitter", QByteArray, QByteArray())
NARRATIVE = Setting("narrative/wanted", str, "yes")  # no where the pane was put away
NARRATIVE_SPLITTER = Setting("narrative/splitter", QByteArray, QByteArray())
MENU_BAR = Setting("window/menus", str, "no")  # yes where the bar of menus always stands
EXPORT_FOLDER = Setting("export/folder", str, "")


def place(report_id: str) -> Setting:
    """Return the setting that says which section of a report was written last."""
    return Setting(f"place/{report_id}", str, "")


def get(setting: Setting) -> Any:
    """Return a setting's value; one of a wrong type counts as not set."""
    value = QSettings().value(setting.key, setting.default)
    return value if isinstance(value, setting.kind) else setting.default


def put(setting: Setting, value: Any) -> None:
    """Remember a setting."""
    QSettings().setValue(setting.key, value)


def data_folder() -> Path:
    """Return the folder of the user's data, made when missing; not one that a cloud service copies."""
    return _folder(QStandardPaths.StandardLocation.AppLocalDataLocation)


def cache_folder() -> Path:
    """Return the folder for what can be made again, made when missing."""
    return _folder(QStandardPaths.StandardLocation.CacheLocation)


def documents_folder() -> Path:
    """Return the folder first offered for exported files."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation) or Path.home())


def _folder(location: QStandardPaths.StandardLocation) -> Path:
    folder = Path(QStandardPaths.writableLocation(location))
    folder.mkdir(parents=True, exist_ok=True)
    return folder
