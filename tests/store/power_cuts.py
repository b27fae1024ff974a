"""Power cuts without a cable: the system calls of a store's life, played again up to a cut onto a disk that forgets.

What was synced is there. Of what was not, any writes may have got to the disk and others not, torn at sectors of 512
bytes; what a folder holds is only sure once the folder was synced, but then in the order it was done.
"""

from __future__ import annotations

import random
import re
import shutil
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from desktop_app.store import Store, StoreError
from desktop_app.store.files import backups

from .living_child import content_of, fingerprint

CALLS = (
    "openat,close,write,pwrite64,lseek,fsync,fdatasync,ftruncate,truncate,rename,renameat,renameat2,unlink,unlinkat,"
    "link,linkat,mkdir,mkdirat,sendfile,copy_file_range"
)
SECTOR = 512
_LINE = re.compile(r"(\d+) +(.*)", re.DOTALL)
_CALL = re.compile(r"(\w+)\((.*)\) += (-?\d+)")
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')


@dataclass(slots=True)
class File:
    """A file: what the program sees of it, what is on the disk for sure, and what may be."""

    now: bytearray = field(default_factory=bytearray)
    disk: bytearray = field(default_factory=bytearray)
    waiting: list[tuple[int, bytes | None]] = field(default_factory=list)  # (place, bytes), or (length, None)

    def write(self, place: int, data: bytes) -> None:
        """Write bytes."""
        _put(self.now, place, data)
        self.waiting.append((place, data))

    def cut(self, length: int) -> None:
        """Set the length."""
        _set_length(self.now, length)
        self.waiting.append((length, None))

    def sync(self) -> None:
        """Have everything on the disk."""
        self.disk = bytearray(self.now)
        self.waiting.clear()

    def after_cut(self, chance: random.Random) -> bytes:
        """Return what may be on the disk after the power was cut."""
        found = bytearray(self.disk)
        how = chance.choice(["none", "all", "some", "torn", "prefix"])
        kept = chance.randint(0, len(self.waiting))
        for number, (place, data) in enumerate(self.waiting):
            if how == "none" or (how == "prefix" and number >= kept):
                break
            if how == "some" and chance.random() < 0.5:
                continue
            if data is None:
                _set_length(found, place)
            elif how != "torn":
                _put(found, place, data)
            else:
                start = place
                while start < place + len(data):
                    end = min(start - start % SECTOR + SECTOR, place + len(data))
                    if chance.random() < 0.7:
                        _put(found, start, data[start - place : end - place])
                    start = end
        return bytes(found)


@dataclass(slots=True)
class Folder:
    """A folder: the names the program sees, those on the disk for sure, and what was done with names since."""

    now: dict[str, File | Folder] = field(default_factory=dict)
    disk: dict[str, File | Folder] = field(default_factory=dict)
    waiting: list[tuple[str, str, File | Folder | None]] = field(default_factory=list)

    def put(self, name: str, what: File | Folder) -> None:
        """Give a file a name."""
        self.now[name] = what
        self.waiting.append(("put", name, what))

    def remove(self, name: str) -> None:
        """Take a name away."""
        del self.now[name]
        self.waiting.append(("remove", name, None))

    def rename(self, old: str, new: str) -> None:
        """Let a file take another name, in one step."""
        self.now[new] = self.now.pop(old)
        self.waiting.append((f"rename {old}", new, self.now[new]))

    def sync(self) -> None:
        """Have the names on the disk."""
        self.disk = dict(self.now)
        self.waiting.clear()

    def after_cut(self, target: Path, chance: random.Random) -> None:
        """Lay out what may be on the disk after the power was cut."""
        target.mkdir()
        names = dict(self.disk)
        for act, name, what in self.waiting[
            : chance.choice([0, len(self.waiting), chance.randint(0, len(self.waiting))])
        ]:
            if act == "remove":
                names.pop(name, None)
            else:
                if act != "put":
                    names.pop(act.removeprefix("rename "), None)
                names[name] = what
        for name, what in names.items():
            if isinstance(what, Folder):
                what.after_cut(target / name, chance)
            else:
                (target / name).write_bytes(what.after_cut(chance))


def _put(data: bytearray, place: int, new: bytes) -> None:
    if place > len(data):
        data.extend(bytes(place - len(data)))
    data[place : place + len(new)] = new


def _set_length(data: bytearray, length: int) -> None:
    del data[length:]
    data.extend(bytes(length - len(data)))


def calls_of(trace: Path):
    """Yield (process, name, arguments, result) of the calls that went well, in the order they were done."""
    begun: dict[str, str] = {}
    with trace.open(encoding="ascii") as lines:
        for line in lines:
            thread, rest = _LINE.fullmatch(line.rstrip("\n")).groups()
            if rest.endswith("<unfinished ...>"):
                begun[thread] = rest.removesuffix("<unfinished ...>").rstrip()
                continue
            if rest.startswith("<..."):
                rest = begun.pop(thread) + rest.split("resumed>", 1)[1]
            found = _CALL.match(rest)
            if found and not found[3].startswith("-"):
                yield found[1], found[2], int(found[3])


class Disk:
    """A folder as a recorded process leaves it, call by call."""

    def __init__(self, root: Path, folder: Folder) -> None:
        self.root, self.folder = str(root), folder
        self._handles: dict[int, list] = {}  # what is open, and where in it
        self._folders = {self.root: folder}

    def _place(self, text: str) -> tuple[Folder, str] | None:
        path = bytes.fromhex(_TEXT.fullmatch(text)[1].replace("\\x", "")).decode()
        above, _, name = path.rpartition("/")
        folder = self._folders.get(above)
        return (folder, name) if folder is not None else None

    def play(self, name: str, arguments: str, result: int) -> tuple[bool, bytes]:
        """Play a call; return whether it did something here, and what was written to standard output."""
        texts = [each[0] for each in _TEXT.finditer(arguments)]
        first = arguments.split(",", 1)[0]
        if name == "openat":
            return self._open(texts[0], arguments, result), b""
        if name in ("rename", "renameat", "renameat2", "link", "linkat"):
            return self._rename(name, *texts), b""
        if name in ("unlink", "unlinkat", "mkdir", "mkdirat"):
            return self._name(name, texts[0]), b""
        if name == "write" and first == "1":
            return False, _bytes(texts[0])
        assert name != "truncate" or self._place(texts[0]) is None
        handle = self._handles.get(int(first)) if first.isdigit() else None
        if name == "close":
            self._handles.pop(int(first), None)
            return False, b""
        if handle is None:
            return False, b""
        what = handle[0]
        if name == "lseek":
            handle[1] = result
            return False, b""
        if name in ("fsync", "fdatasync"):
            what.sync()
        elif name == "ftruncate":
            what.cut(int(arguments.split(", ")[1]))
        elif name == "pwrite64":
            what.write(int(arguments.rsplit(", ", 1)[1]), _bytes(texts[0])[:result])
        elif name == "write":
            what.write(handle[1], _bytes(texts[0])[:result])
            handle[1] += result
        elif name == "sendfile":
            _, source, offset, _ = arguments.split(", ")
            start = int(re.search(r"\[(\d+)\]", offset)[1])
            what.write(handle[1], bytes(self._handles[int(source)][0].now[start : start + result]))
            handle[1] += result
        else:
            raise AssertionError(name)
        return True, b""

    def _open(self, text: str, arguments: str, handle: int) -> bool:
        self._handles.pop(handle, None)
        path = _bytes(text).decode()
        if path in self._folders:
            self._handles[handle] = [self._folders[path], 0]
            return False
        place = self._place(text)
        if place is None:
            return False
        folder, name = place
        done = False
        if name not in folder.now:
            folder.put(name, File())
            done = True
        what = folder.now[name]
        if "O_TRUNC" in arguments and what.now:
            what.cut(0)
            done = True
        self._handles[handle] = [what, 0]
        return done

    def _rename(self, name: str, old: str, new: str) -> bool:
        source, target = self._place(old), self._place(new)
        if source is None:
            assert target is None
            return False
        assert target is not None
        assert source[0] is target[0]  # between folders nothing is renamed
        if name.startswith("link"):
            target[0].put(target[1], source[0].now[source[1]])
        else:
            source[0].rename(source[1], target[1])
        return True

    def _name(self, name: str, text: str) -> bool:
        place = self._place(text)
        if place is None:
            return False
        if name.startswith("unlink"):
            place[0].remove(place[1])
        else:
            fresh = Folder()
            place[0].put(place[1], fresh)
            self._folders[_bytes(text).decode()] = fresh
        return True


def _bytes(text: str) -> bytes:
    return bytes.fromhex(text.strip('"').replace("\\x", ""))


@dataclass(slots=True)
class Told:
    """What a life has said so far."""

    digests: dict[int, str] = field(default_factory=dict)
    saved: int = 0
    state: str = "clean"

    def take(self, text: bytes) -> None:
        """Take note of what was said."""
        for line in text.decode().splitlines():
            what, *rest = line.split()
            if what == "intent":
                self.digests[int(rest[0])] = rest[1]
            elif what == "saved":
                self.saved = int(rest[0])
            else:
                self.state = what

    @property
    def allowed(self) -> set[str]:
        """The contents that may be found: of what was acknowledged last, or of what was under way."""
        return {digest for number, digest in self.digests.items() if number >= self.saved}


LIVES = (
    "open report edit edit fold edit edit receive edit backup edit edit fold receive accept edit close open edit edit",
    "open edit receive edit fold report edit accept backup edit close restore open edit edit fold edit edit",
    "restore open edit edit receive fold edit close restore open edit backup edit close open edit",
)
"""What three processes do, one after the other; each dies without closing anything."""


def record(folder: Path, seed: int) -> tuple[Path, list[Path]]:
    """Let the lives be lived; return the store's folder and the recorded calls of each life."""
    home = folder / "đơn vị"
    home.mkdir()
    traces = []
    for number, life in enumerate(LIVES):
        traces.append(folder / f"{number}.trace")
        subprocess.run(
            [
                "strace", "-f", "-xx", "-s", str(2**25), "-o", str(traces[-1]), "-e", f"trace={CALLS}",
                sys.executable, "-m", "tests.store.living_child",
                str(home / "x.baocao"), str(folder / "notes"), f"{seed} {number}", life,
            ],
            check=True, stdout=subprocess.DEVNULL, cwd=Path(__file__).parents[2],
        )  # fmt: skip
    return home, traces


def try_cuts(folder: Path, count: int, seed: int, forgetful: bool = False) -> Counter:
    """Record a store's life and open what cuts of power at ``count`` moments of it leave.

    Args:
        folder: an empty one.
        count: how many states.
        seed: which.
        forgetful: a disk that only says it has synced: what is lost then shows that the states tell.

    Returns:
        What was found: ``sound``, ``nothing yet`` before there is a store, and what must not be: ``lost``, ``damaged``,
        ``mixed``, ``refused``, ``unsaid`` (no word of an unclean end), ``said wrongly``, ``backup``.
    """
    home, traces = record(folder, seed)
    chance = random.Random(f"cuts {seed}")
    moments = sum(1 for _ in _states(home, traces, forgetful))
    cuts = Counter(chance.randrange(moments) for _ in range(count))
    found: Counter = Counter()
    for number, (root, told) in enumerate(_states(home, traces, forgetful)):
        for turn in range(cuts.get(number, 0)):
            target = folder / "sau khi mất điện"
            root.after_cut(target, random.Random(f"{seed} {number} {turn}"))
            outcome = _look(target / "x.baocao", told)
            found[outcome] += 1
            if outcome not in ("sound", "nothing yet") and not forgetful:
                shutil.copytree(target, folder / f"{outcome} {number} {turn}", dirs_exist_ok=True)
                print(f"seed {seed}, moment {number}, turn {turn}: {outcome}")
            shutil.rmtree(target)
    return found


def _states(home: Path, traces: list[Path], forgetful: bool):
    """Yield the folder and what was said after every call that did something, and after every word."""
    root, told = Folder(), Told()
    for trace in traces:
        disk = Disk(home, root)
        disk._folders.update((f"{home}/{name}", what) for name, what in root.now.items() if isinstance(what, Folder))
        for call in calls_of(trace):
            if forgetful and call[0] == "fdatasync":
                continue
            done, words = disk.play(*call)
            if words:
                told.take(words)
            if done or words:
                yield root, told


def _look(path: Path, told: Told) -> str:
    if not path.exists():
        return "lost" if told.saved else "nothing yet"
    known = set(told.digests.values())
    try:
        store = Store.open(path)
    except StoreError as error:
        return f"refused {error}"
    try:
        content, damaged = content_of(store)
        said = [str(each) for each in store.opening.notices]
        if damaged or store.check():
            return "damaged"
    except StoreError:
        return "damaged"
    finally:
        store.close()
    if fingerprint(content) not in told.allowed and (content or told.saved):
        return "lost" if fingerprint(content) in known else "mixed"
    unclean = any("dừng đột ngột" in each for each in said)
    if told.state == "unclean" and not unclean:
        return "unsaid"
    if told.state != "restoring" and any("bị thay" in each for each in said):
        return "said wrongly"
    for backup in backups(path):
        copy = path.with_name("bản sao.baocao")
        shutil.copy(backup, copy)
        store = Store.open(copy)
        try:
            content, damaged = content_of(store)
        finally:
            store.close()
        if damaged or (fingerprint(content) not in known and content):
            return "backup"
    return "sound"
