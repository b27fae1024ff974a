"""A key in the editor of a report of real size, and another section opened: to the painted window, saves included.

``--report-words 40000`` copies the sample's parts until the report has so many words. Times are of the clock on the wall;
``of its own`` is the processor time of the window's thread alone, which other programs on the machine do not change.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

PACE = 0.03  # seconds between keys: faster than any typist, slow enough for the save timers to run
SENTENCE = "Trong tháng, Đoàn xã Mẫu tổ chức cho 120 lượt đoàn viên trồng cây xanh; kết quả vượt kế hoạch đề ra. "


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--keys", type=int, default=1000)
    parser.add_argument("--words", type=int, default=0, help="make the section at least this long first")
    parser.add_argument("--report-words", type=int, default=0, help="make the report at least this long first")
    options = parser.parse_args()
    keys = options.keys

    from PySide6.QtCore import QEvent, Qt
    from PySide6.QtGui import QKeyEvent, QTextCursor

    from desktop_app.app import make_application
    from desktop_app.models.report import walk
    from desktop_app.store import Store
    from desktop_app.views.shell.main_window import MainWindow

    app = make_application()
    with tempfile.TemporaryDirectory() as folder:
        window = MainWindow(Store.open(Path(folder, "don-vi.baocao")))
        window.resize(1366, 728)
        window.show()
        if options.report_words:
            window.stage.add_report(grown(options.report_words))
        else:
            window.frames.open_sample()
        workspace = window.workspace
        assert workspace is not None
        # the longest section that has footnotes: the hardest one to lay out
        section, _ = max(walk(workspace.session.report), key=lambda e: (bool(e[0].body.notes), e[0].body.words))
        workspace.outline.go_to(section.id)
        text = workspace.editor.text
        text.setFocus()
        missing = options.words - section.body.words
        if missing > 0:
            text.moveCursor(QTextCursor.MoveOperation.End)
            text.insertPlainText("\n".join([SENTENCE * 5] * (missing // (5 * len(SENTENCE.split())) + 1)))
        settle(app, 1.0)
        commits = []
        workspace.session.changed.connect(lambda *_: commits.append(1))
        times, own, between = [], [], []
        for number in range(keys):
            letter = SENTENCE[number % len(SENTENCE)]
            start, spent = time.perf_counter(), time.thread_time()
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                app.sendEvent(text, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))
            app.processEvents()  # painting, and whatever the key set off
            times.append(time.perf_counter() - start)
            own.append(time.thread_time() - spent)
            between.append(settle(app, PACE))
        saved = workspace.session.wait_saved()
        words = sum(each.body.words for each in workspace.session.report.sections.values())
        body = workspace.session.report.sections[section.id].body
        print(f"report of {words} words; section of {body.words} words, {len(body.notes)} footnotes")
        print(f"{keys} keys, {len(commits)} saves, all saved: {saved}")
        report("key to painted window", times)
        report("key, of its own", own)
        report("window busy between keys (timers, saves)", between)
        while workspace.checking.checker.running:  # with all that was found shown in the outline and the text
            settle(app, 0.1)
        sections = [each.id for each, _ in walk(workspace.session.report)]
        times, own = [], []
        for each in [*sections, *sections[:40]]:  # the last ones were opened before
            start, spent = time.perf_counter(), time.thread_time()
            workspace.outline.go_to(each)
            app.processEvents()
            times.append(time.perf_counter() - start)
            own.append(time.thread_time() - spent)
            settle(app, PACE)
        print(f"{len(sections)} sections")
        report("section opened and painted", times)
        report("section, of its own", own)
        window.close()


def grown(words: int):
    """Return the sample with its parts copied until it has so many words."""
    from dataclasses import replace

    from desktop_app.models.report import copy_subtree, subtree
    from desktop_app.models.richtext import new_id
    from desktop_app.resources import sample

    made = replace(sample()[1], id=new_id())
    parts = made.top
    while sum(each.body.words for each in made.sections.values()) < words:
        for part in parts:
            copies = copy_subtree(subtree(made, part))
            sections = {**made.sections, **{each.id: each for each in copies}}
            made = replace(made, sections=sections, top=(*made.top, copies[0].id))
    return made


def settle(app, seconds: float) -> float:
    """Let the window live for a while; return the longest time it did not answer."""
    longest, end = 0.0, time.perf_counter() + seconds
    while (now := time.perf_counter()) < end:
        app.processEvents()
        longest = max(longest, time.perf_counter() - now)
        time.sleep(0.001)
    return longest


def report(what: str, times: list[float]) -> None:
    found = sorted(times)
    p50, p95, p99 = (found[int(len(found) * part)] * 1000 for part in (0.5, 0.95, 0.99))
    print(f"{what}: p50 {p50:.1f} ms, p95 {p95:.1f} ms, p99 {p99:.1f} ms, worst {found[-1] * 1000:.1f} ms")


if __name__ == "__main__":
    main()
