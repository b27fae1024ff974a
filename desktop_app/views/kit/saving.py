"""Asking where a file is to be written: every file gets its ending, and none is written over unasked."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from . import asking, settings


def with_ending(name: str, ending: str) -> Path:
    """Return a path with an ending, which may stand there in capitals already."""
    return Path(name if name.lower().endswith(ending) else name + ending)


def chosen_store(name: str) -> Path:
    """Return the unit's file meant by what was chosen or typed: a file that is there, or one with the ending."""
    return Path(name) if Path(name).is_file() else with_ending(name, ".baocao")


def ask_where(parent: QWidget, title: str, proposed: str, kind: str, folder: Path | None = None) -> Path | None:
    """Ask where to write a file; ``None`` where nothing was chosen.

    Args:
        parent: the window it is asked over.
        title: of the question.
        proposed: name of the file, with its ending.
        kind: what such files are, ``Văn bản Word``.
        folder: the one first offered; else the one files were written to last.
    """
    start = folder or Path(settings.get(settings.EXPORT_FOLDER) or settings.documents_folder())
    ending = Path(proposed).suffix
    name, _ = QFileDialog.getSaveFileName(parent, title, str(start / proposed), f"{kind} (*{ending})")
    if not name:
        return None
    target = with_ending(name, ending)
    if str(target) != name and target.exists() and not _may_replace(parent, title, target):
        return None
    if folder is None:
        settings.put(settings.EXPORT_FOLDER, str(target.parent))
    return target


def _may_replace(parent: QWidget, title: str, target: Path) -> bool:
    """Ask before a file is written over that the file dialog did not ask for: it knew the name without its ending."""
    return asking.agreed(
        parent,
        title,
        QCoreApplication.translate("saving", "Đã có tệp “{0}” ở đó. Ghi đè lên tệp này?").format(target.name),
        QCoreApplication.translate("saving", "Ghi đè"),
        QCoreApplication.translate("saving", "Hủy"),
    )
