"""A scripted life of a store in a process whose system calls are recorded; run by power_cuts.py.

``living_child.py STORE NOTES SEED LIFE``, where LIFE is a line of acts. Standard output gets, written at once,
``intent N DIGEST`` before an act is handed to the store (the digest of everything in it afterwards), ``saved N`` after
it was acknowledged, ``unclean``, ``clean`` and ``restoring`` where the store is open with something written, closed, and being replaced. NOTES keeps
between two lives what is in the store and in each of its backups.
"""

from __future__ import annotations

import hashlib
import json
import os
import random
import sys
from dataclasses import replace
from pathlib import Path

from desktop_app.models.history import History
from desktop_app.models.office.passages import Passage
from desktop_app.models.office.submissions import State, Submission
from desktop_app.models.report import Head
from desktop_app.models.richtext import new_id
from desktop_app.resources import sample
from desktop_app.store import Store
from tests.store.editing_child import digest, some_edit


def fingerprint(content: dict[str, str]) -> str:
    """Return the digest of what :func:`content_of` returns."""
    return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()


def content_of(store: Store) -> tuple[dict[str, str], bool]:
    """Return everything in a store that a life puts there, {name: digest}, and whether something of it is damaged."""
    content, damaged = {}, bool(store.opening.damaged)
    for info in store.reports():
        loaded, lines = store.load(info.id), store.journal(info.id)
        damaged |= bool(info.damaged or loaded.damaged or lines.damaged)
        content[f"report {info.id}"] = f"{digest(loaded.report)} {len(lines.value)}"
    for each in store.submission_heads():
        damaged |= each.state is State.DAMAGED
        words = [passage.paragraphs for passage in store.passages_in(each.digest)]
        content[f"file {each.digest}"] = (
            f"{each.state.value} {hashlib.sha256(store.submission_file(each.digest)).hexdigest()} {words}"
        )
    return content, damaged


class Life:
    """Acts on one store, each told before and after."""

    def __init__(self, path: Path, notes: Path, chance: random.Random) -> None:
        self.path, self.notes, self.chance = path, notes, chance
        self.number, self.now, self.backups = 0, {}, {}
        if notes.exists():
            self.number, self.now, self.backups = json.loads(notes.read_text())
        self.store: Store | None = None
        self.histories: dict[str, History] = {}

    def _say(self, line: str) -> None:
        os.write(1, f"{line}\n".encode())

    def _intend(self, **changed: str) -> int:
        self.now = {**self.now, **{key.replace("_", " ", 1): value for key, value in changed.items()}}
        self.number += 1
        self._say(f"intent {self.number} {fingerprint(self.now)}")
        return self.number

    def _saved(self, number: int) -> None:
        self._say(f"saved {number}")
        self._say("unclean")

    def open(self) -> None:
        """Open the store and every report."""
        self.store = Store.open(self.path)
        for info in self.store.reports():
            self.histories[info.id] = History(self.store.load(info.id).report)

    def close(self) -> None:
        """Close the store."""
        self._say("clean")
        self.store.close()
        self.histories.clear()

    def report(self) -> None:
        """Make a report."""
        report = replace(sample()[1], id=new_id(), head=Head(title=f"Báo cáo {self.number}"))
        number = self._intend(**{f"report_{report.id}": f"{digest(report)} 0"})
        self.store.create(report)
        self.histories[report.id] = History(report)
        self._saved(number)

    def edit(self) -> None:
        """Do or undo some edits; now and then several are under way at once."""
        if not self.histories:
            return
        key = self.chance.choice(sorted(self.histories))
        history, waiting = self.histories[key], []
        for _ in range(self.chance.choice([1, 1, 1, 5])):
            before = history.report
            undo = self.chance.random() < 0.2
            step = history.undo() if undo else history.do(some_edit(before, self.chance), "sửa")
            if step is None:
                continue
            lines = int(self.now[f"report {key}"].split()[1]) + 1
            number = self._intend(**{f"report_{key}": f"{digest(history.report)} {lines}"})
            waiting.append((number, self.store.commit(step, before, history.report)))
        for number, future in waiting:
            future.result()
            self._saved(number)

    def receive(self) -> None:
        """Receive some files of units at once."""
        received, said, changed = [], {}, {}
        for _ in range(self.chance.randint(1, 4)):
            file = self.chance.randbytes(self.chance.randint(100, 9000))
            name, words = hashlib.sha256(file).hexdigest(), (f"Trồng {self.chance.randrange(9999)} cây xanh.",)
            received.append((Submission(name, "x.docx", f"x{name[:4]}", f"Đoàn xã Mẫu {name[:4]}"), file))
            said[name] = [Passage("s1", "Mục 1", (), words, ())]
            changed[f"file_{name}"] = f"{State.RECEIVED.value} {name} {[words]}"
        number = self._intend(**changed)
        self.store.receive(received, said)
        self._saved(number)

    def accept(self) -> None:
        """Accept a file."""
        names = [key for key in self.now if key.startswith("file ")]
        if not names:
            return
        name = self.chance.choice(sorted(names)).split()[1]
        _, rest = self.now[f"file {name}"].split(" ", 1)
        number = self._intend(**{f"file_{name}": f"{State.ACCEPTED.value} {rest}"})
        self.store.set_states({name: (State.ACCEPTED, "")})
        self._saved(number)

    def fold(self) -> None:
        """Fold the side file in, as happens some seconds after an edit."""
        self.store._run(self.store._fold)

    def backup(self) -> None:
        """Back the store up."""
        there = set(Store.backups_of(self.path))
        self.store.backup_if_due().result()
        for fresh in set(Store.backups_of(self.path)) - there:
            self.backups[fresh.name] = self.now

    def restore(self) -> None:
        """Put a backup in the place of the closed store."""
        backup = self.chance.choice(sorted(Store.backups_of(self.path)))
        self.now = {}
        number = self._intend(**{key.replace(" ", "_", 1): value for key, value in self.backups[backup.name].items()})
        self._say("restoring")
        Store.restore(backup, self.path)
        self._say(f"saved {number}")
        self._say("clean")

    def live(self, acts: list[str]) -> None:
        """Do what is to be done, and die without closing anything."""
        for act in acts:
            getattr(self, act)()
        self.notes.write_text(json.dumps([self.number, self.now, self.backups]))
        os._exit(0)


if __name__ == "__main__":
    store_path, notes_path, seed, life = sys.argv[1:]
    Life(Path(store_path), Path(notes_path), random.Random(seed)).live(life.split())
