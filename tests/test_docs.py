"""What the papers say of the house is so: rooms, files, commands, targets."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path

import pytest

from desktop_app import cli
from desktop_app.store import Store

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = ROOT / "desktop_app"
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md"))]


def read(*parts):
    return ROOT.joinpath(*parts).read_text(encoding="utf-8")


def test_the_table_of_rooms_is_that_of_the_folders():
    told = re.findall(r"^\| `([\w/]+)/` \|", read("docs", "architecture.md"), re.MULTILINE)
    rooms = [path.parent.relative_to(PROGRAM).as_posix() for path in PROGRAM.rglob("__init__.py")]
    assert sorted(told) == sorted(room for room in rooms if room != ".")


def test_every_table_of_the_store_is_told_of(tmp_path):
    Store.open(tmp_path / "x.baocao").close()
    connection = sqlite3.connect(tmp_path / "x.baocao")
    found = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    connection.close()
    own = {name for name in found if not re.search(r"^sqlite_|search_[a-z]+$|_search_", name)} | {"passage_search"}
    told = read("docs", "flows.md").partition("## The store")[2].partition("\n## ")[0]
    assert own <= set(re.findall(r"`(\w+)`", told))


def test_every_target_named_is_in_the_makefile_and_help_says_what_each_is_for():
    rules = re.findall(r"^([a-z]+):(.*)", read("Makefile"), re.MULTILINE)
    assert [name for name, rest in rules if " ## " not in rest] == []
    for page in PAGES:
        named = set(re.findall(r"(?:^ +|`)make ([a-z]+)", page.read_text(encoding="utf-8"), re.MULTILINE))
        assert named <= {name for name, _ in rules}, page.name


def test_every_command_named_is_one_and_every_one_is_in_the_readme():
    named = set(re.findall(r"bin/baocao ([a-z]+)|`baocao ([a-z]+)", read("README.md")))
    assert {one or other for one, other in named} == set(cli._COMMANDS)


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_links_between_the_papers_lead_somewhere(page):
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_files_that_the_papers_name_are_there(page):
    named = re.findall(r"`((?:\w+/)+(?!NAME)\w[\w.-]*\.\w+)`", page.read_text(encoding="utf-8"))
    assert [name for name in named if not (PROGRAM / name).exists() and not (ROOT / name).exists()] == []


def test_every_decision_is_in_the_index():
    listed = re.findall(r"\((\d{3}-[\w-]+\.md)\)", read("docs", "decisions", "README.md"))
    assert listed == sorted(path.name for path in (ROOT / "docs" / "decisions").glob("[0-9]*.md"))
