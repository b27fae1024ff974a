"""Documents of units, opened from the copy kept with the data."""

from __future__ import annotations

from ...models.errors import QT_TRANSLATE_NOOP, UserError
from ...models.office.submissions import Submission
from ...store import Store
from ..kit.laid_out import laid_out
from ..kit.passing_on import open_file

_NO_FILE = QT_TRANSLATE_NOOP("errors", "“{0}” không gửi tệp: số liệu do văn phòng ghi, xem ở phần chi tiết của đơn vị.")


def open_received(store: Store, submission: Submission) -> None:
    """Open the document a unit sent.

    Raises:
        UserError: the store does not have it, or the unit sent none.
        OSError: there is no room for the copy that is opened.
    """
    if submission.at_office:
        raise UserError(_NO_FILE, submission.name)
    target = laid_out("da-nhan", submission.file, store.submission_file(submission.digest))
    open_file(target)
