"""A store with something of everything, copies of it with flipped bits, and what of them differs without a word."""

from __future__ import annotations

import hashlib
import random
import shutil
from collections import Counter
from dataclasses import replace
from pathlib import Path

from desktop_app.models.edits import SetSection, SpliceBody
from desktop_app.models.frames.own_templates import template_of
from desktop_app.models.history import History
from desktop_app.models.kinds import ReportKind
from desktop_app.models.numbers import parse_figure
from desktop_app.models.office.consolidation import DAMAGED, consolidate
from desktop_app.models.office.passages import Passage
from desktop_app.models.office.submissions import SectionLine, State, Submission
from desktop_app.models.office.totals import PartFigure
from desktop_app.models.office.typed import TypedFigure
from desktop_app.models.report import Head, Report, asset_names
from desktop_app.models.richtext import Paragraph, Picture, Run
from desktop_app.resources import sample
from desktop_app.store import DamageKind, Store, StoreError

from ..pictures import png

UNITS = [(f"x{number}", f"Đoàn xã Mẫu {number}") for number in range(12)]
WORDS = ("đoàn viên", "cây xanh", "tình nguyện", "hội trại")


def whole_store(path: Path) -> None:
    """Make a store with something of everything."""
    unit, report = sample()
    store = Store.open(path)
    store.set_unit(unit)
    store.set_expected_units(UNITS)
    for number in range(3):
        store.put_asset(png(20 + number, 10))
    picture = Picture("p", hashlib.sha256(png(20, 10)).hexdigest(), 20, 10)
    store.create(report)
    history = History(report)
    for number in range(30):
        before = history.report
        key = before.top[number % len(before.top)]
        edit = SetSection(key, "status", before.sections[key].status) if number == 5 else SpliceBody(
            key, 0, 0, (Paragraph((Run(f"Lần sửa {number} của Nguyễn Văn A"),)), *((picture,) if number == 7 else ()))
        )  # fmt: skip
        step = history.do(edit, f"sửa {number}")
        if step is not None:
            store.commit(step, before, history.report).result()
        if number in (10, 20):
            store.snapshot(report.id, f"Bản {number}")
            store.keep_version(history.report, hashlib.sha256(bytes([number])).hexdigest())
    for number in range(4):
        store.create(replace(report, id=f"r{number}", head=Head(title=f"Báo cáo {number}")))
    store.remove("r3")
    store.create(Report("o", unit, kind=ReportKind.OUTLINE, head=Head(title="Đề cương"), expected=tuple(UNITS)))
    chance = random.Random(1)
    received, said = [], {}
    for number, (code, name) in enumerate(UNITS[:10]):
        file = f"tệp {number}".encode() * 400
        digest = hashlib.sha256(file).hexdigest()
        parts = tuple(
            PartFigure(f"k{key}", f"chỉ tiêu {key}", "cây", result=parse_figure(str(chance.randrange(1000))), place=key)
            for key in range(20)
        )
        lines = tuple(SectionLine(f"s{key}", f"Mục {key}", written=True, mark=key) for key in range(10))
        received.append(
            (Submission(digest, f"{number}.docx", code, name, parts=parts, outline="o", sections=lines), file)
        )
        said[digest] = [
            Passage(f"s{key}", f"Mục {key}", (), (f"Đơn vị {number} trồng {key} cây xanh, tổ chức hội trại.",), ())
            for key in range(6)
        ]
    store.receive(received, said)
    digests = [each.digest for each, _ in received]
    store.set_states({digests[0]: (State.ACCEPTED, ""), digests[1]: (State.RETURNED, "thiếu")})
    store.set_kept_out({(digests[2], "k1"): "chờ xác minh", (digests[3], "k2"): "sai"})
    store.set_typed({(digests[5], "k4"): TypedFigure("77", "báo lại", "chỉ tiêu 4", "cây")})
    store.set_matches({(digests[4], "a|b"): "k3"})
    store.set_own_template("t", template_of(report, "Mẫu của đơn vị"))
    store.set_own_template("u", template_of(report, "Mẫu thứ hai"))
    store.set_office_targets({("o", "k1"): "9000", ("o", "k2"): "100"})
    store.find_passages("cay", digests)
    store.close()


def damage(path: Path, chance: random.Random) -> str:
    """Damage a file in one place; return how."""
    data = bytearray(path.read_bytes())
    pages = len(data) // 4096
    how = chance.choice(["bit", "bit", "bits", "byte", "run", "zeros", "page", "noise", "swap"])
    place = chance.randrange(len(data))
    start = chance.randrange(pages) * 4096
    if how == "bit":
        data[place] ^= 1 << chance.randrange(8)
    elif how == "bits":
        data[place : place + 2] = bytes(each ^ chance.randrange(1, 256) for each in data[place : place + 2])
    elif how == "byte":
        data[place] = (data[place] + chance.randrange(1, 256)) % 256
    elif how == "run":
        length = chance.randrange(3, 200)
        data[place : place + length] = chance.randbytes(len(data[place : place + length]))
    elif how == "zeros":
        length = chance.randrange(16, 512)
        data[place : place + length] = bytes(len(data[place : place + length]))
    elif how == "page":
        data[start : start + 4096] = bytes(4096)
    elif how == "noise":
        data[start : start + 4096] = chance.randbytes(4096)
    else:
        other = chance.randrange(pages) * 4096
        data[start : start + 4096] = data[other : other + 4096]
    path.write_bytes(data)
    return f"{how} at {place if how not in ('page', 'noise', 'swap') else start}"


def facts(store: Store, known: dict | None = None) -> dict:
    """Return everything that can be read of a store: {what: (value, whether something was said with it)}.

    Args:
        store: the store.
        known: the facts of the sound store, whose names of things are asked for.
    """
    out: dict = {}

    def note(what, read):
        try:
            out[what] = read()
        except StoreError:
            out[what] = ("said", True)

    opening = [each.kind for each in store.opening.damaged]
    note("unit", lambda: (store.unit(), DamageKind.UNIT in opening))
    for removed in (False, True):
        note(("list", removed), lambda removed=removed: _list(store.reports(removed), store.reports()))
    names = known["names"] if known else _names(store)
    out["names"] = names
    for key in names["reports"]:
        note(("report", key), lambda key=key: _loaded(store.load(key)))
        note(("journal", key), lambda key=key: _read(store.journal(key)))
        note(("snapshots", key), lambda key=key: _read(store.snapshots(key)))
        note(("versions", key), lambda key=key: _read(store.versions(key)))
    for key in names["snapshots"]:
        note(("snapshot", key), lambda key=key: (store.load_snapshot(key), False))
    for key in names["pictures"]:
        note(("picture", key), lambda key=key: (store.asset(key), False))
    note("outlines", lambda: _read(store.heads(ReportKind.OUTLINE)))
    for words in WORDS:
        note(("search", words), lambda words=words: _hits(store.search(words, 1000)))
    note("heads", lambda: _units(store.submission_heads()))
    note("submissions", lambda: _units(store.submissions()))
    for name in ("kept_out", "typed", "matches", "expected_units"):
        note(name, lambda name=name: _read(getattr(store, name)()))
    note("own templates", lambda: _read(store.own_templates()))
    note("periods", lambda: _read(store.reported()))
    note("targets", lambda: _read(store.office_targets("o")))
    note("totals", lambda: _totals(store))
    digests = names["digests"]
    for key in digests:
        note(("file", key), lambda key=key: (store.submission_file(key), False))
    lost = None

    def without():
        nonlocal lost
        lost = {each.id for each in store.without_passages(digests).damaged}
        return sorted(lost), True

    note("without", without)
    for key in digests:
        note(("words", key), lambda key=key: (store.passages_in(key), lost is None or key in lost))
    for words in WORDS:
        note(("passages", words), lambda words=words: (store.find_passages(words, digests), lost is None or bool(lost)))
    note(
        "places",
        lambda: (
            [each for each in store.passage_places(list(store.headings())) if each.digest in digests],
            lost is None or bool(lost),
        ),
    )
    for report, key in names["versions"]:
        note(("version", report, key), lambda report=report, key=key: (store.version(report, key), False))
    return out


def _names(store):
    reports = [each.id for each in (*store.reports(), *store.reports(removed=True))]
    loaded = {key: store.load(key).report for key in reports if key != "r3"}
    return {
        "reports": reports,
        "snapshots": [each.id for key in reports for each in store.snapshots(key).value],
        "pictures": sorted(
            {hashlib.sha256(png(20 + number, 10)).hexdigest() for number in range(3)}
            | {name for each in loaded.values() for name in asset_names(each) if name}
        ),
        "digests": [each.digest for each in store.submission_heads()],
        "versions": [(key, digest) for key in reports for digest in store.versions(key).value],
    }


def _list(infos, shown):
    return [(each.id, each.title, each.kind, each.modified, each.words) for each in infos], any(
        each.damaged for each in shown
    )


def _loaded(loaded):
    return loaded.report, bool(loaded.damaged)


def _read(read):
    return read.value, bool(read.damaged)


def _hits(hits):
    return sorted((each.report, each.section, each.heading) for each in hits), any(each.damaged for each in hits)


def _units(found):
    return sorted(found, key=lambda each: each.digest), any(each.state is State.DAMAGED for each in found)


def _totals(store):
    kept_out, answers, expected, typed = store.kept_out(), store.matches(), store.expected_units(), store.typed()
    found = consolidate(store.submissions(), (), expected.value, answers.value, kept_out.value, typed=typed.value)
    said = any(why == DAMAGED for _, why in found.aside) and all(
        any(why == DAMAGED for _, why in total.left_out) for total in found.totals
    )
    said = said or bool(kept_out.damaged or answers.damaged or expected.damaged or typed.damaged)
    return (found.totals, found.missing), said


def silent(sound: dict, found: dict, checked: list) -> list:
    """Return what differs from the sound store without a word."""
    kinds = {each.kind for each in checked}
    out = []
    for what, (value, _) in ((key, each) for key, each in sound.items() if key not in ("names", "without")):
        now, said = found[what]
        if what[0] == "version":
            said = said or DamageKind.VERSION in kinds
        if now != value and not said:
            out.append(what)
    return out


def try_copies(folder: Path, count: int, seed: int, go_on: bool = False) -> Counter:
    """Damage copies of a store and open each.

    Args:
        folder: where.
        count: how many.
        seed: which.
        go_on: write in those that open, and open them again: nothing else may change by it.

    Returns:
        How many opened as they were, opened and said what is missing, or offered the backups.
    """
    source = folder / "nguồn.baocao"
    whole_store(source)
    store = Store.open(source)
    sound = facts(store)
    quiet = (
        each for key, each in sound.items() if key not in ("names", "without", ("report", "r3"))
    )  # which is removed
    assert not any(said for _, said in quiet)
    assert store.check() == ()
    store.close()
    told: Counter = Counter()
    for number in range(count):
        chance = random.Random(f"{seed} {number}")
        path = folder / f"{number}.baocao"
        shutil.copy(source, path)
        how = damage(path, chance)
        try:
            outcome = _try(path, sound)
            if go_on and outcome in ("told", "as it was"):
                outcome = _go_on(path, sound) or outcome
        except Exception as error:
            raise AssertionError(f"copy {number}, {how}") from error
        assert not isinstance(outcome, list), f"copy {number}, {how}: {outcome}"
        told[outcome] += 1
        for left in folder.glob(f"{number}.baocao*"):
            if left.is_file():
                left.unlink()
    return told


def _try(path, sound):
    try:
        store = Store.open(path)
    except StoreError as error:
        if error.damaged:
            return "backup offered"
        return "refused" if "mới hơn" not in str(error) else "backup offered"
    try:
        found = facts(store, sound)
        differs = any(found[key] != value for key, value in sound.items())
        wrong = silent(sound, found, store.check())
        if wrong:
            return wrong
    finally:
        store.close()
    return "told" if differs else "as it was"


def _go_on(path, sound):
    """Edit one report of a damaged copy; return what else differs afterwards without a word."""
    report = None
    try:
        store = Store.open(path)
    except StoreError as error:
        if error.damaged:
            return None
        raise
    try:
        loaded = store.load("r1")
        history = History(loaded.report)
        step = history.do(SetSection(loaded.report.top[0], "heading", "Sửa sau khi hỏng"), "sửa")
        store.commit(step, loaded.report, history.report).result()
        report = history.report
        store.set_office_targets({("o", "k9"): "1"})
    except StoreError as error:
        if not error.damaged:
            raise
    finally:
        store.close()
    try:
        store = Store.open(path)
    except StoreError:
        return None
    try:
        again = facts(store, sound)
        kinds = store.check()
    finally:
        store.close()
    changed = {
        ("list", False),
        ("report", "r1"),
        ("journal", "r1"),
        "targets",
        "periods",
        *(("search", words) for words in WORDS),
    }
    wrong = silent({key: value for key, value in sound.items() if key not in changed}, again, kinds)
    if report is not None and again["report", "r1"] != (report, bool(again["report", "r1"][1])):
        wrong.append("what was saved")
    return wrong or None
