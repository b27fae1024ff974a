"""Documents of units, opened from the copy kept with the data."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from ...models.office.submissions import Submission
from ...store import Store
from ..kit import settings


def open_received(store: Store, submission: Submission) -> None:
    """Open the document a unit sent.

    Raises:
        UserError: the store does not have it.
        OSError: there is no room for the copy that is opened.
    """
    target = settings.cache_folder() / "da-nhan" / submission.digest[:12] / submission.file
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(store.submission_file(submission.digest))
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(target)))
