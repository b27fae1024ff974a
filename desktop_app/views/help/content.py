"""What ``resources/help`` says: a page for each task, and the keys; each in both languages."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ...models.words import fold
from ...resources import read_json, resource_path

_KEYS = "keys"


@dataclass(frozen=True, kw_only=True, slots=True)
class HelpPage:
    """How one thing is done; in its lines ``**words**`` are words of the window and ```keys``` are keys.

    Attributes:
        name: of the file, without ending.
        title: what is to be done.
        lead: what it comes to.
        steps: one after the other.
        notes: what else is good to know.
        picture: PNG of the window; ``None`` where there is none.
        found_by: all its words and those it is looked for by, folded.
    """

    name: str
    title: str
    lead: str
    steps: tuple[str, ...]
    notes: tuple[str, ...]
    picture: Path | None
    found_by: str

    def answers(self, query: str) -> bool:
        """Tell whether every word looked for is here; accents and capitals make no difference."""
        return all(word in self.found_by for word in fold(query).split())


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """Keys of one kind of work: (keys as Qt writes them everywhere, what they do)."""

    title: str
    keys: tuple[tuple[tuple[str, ...], str], ...]

    def answering(self, query: str) -> KeyGroup:
        """Return the group with those keys only that do what is looked for, or are it."""
        words = fold(query).split()
        if all(word in fold(self.title) for word in words):
            return self
        found = tuple(
            (keys, does) for keys, does in self.keys if all(word in fold(f"{does} {' '.join(keys)}") for word in words)
        )
        return KeyGroup(self.title, found)


def help_pages(language: str) -> list[HelpPage]:
    """Return the pages in their order, in a language (``vi`` or ``en``)."""
    files = [path for path in resource_path("help").glob("*.json") if path.stem != _KEYS]
    read = [(path.stem, read_json("help", path.name)) for path in files]
    return [_page(name, data, language) for name, data in sorted(read, key=lambda one: one[1]["order"])]


def _page(name: str, data: dict[str, Any], language: str) -> HelpPage:
    def said(lines: list[dict[str, str]]) -> tuple[str, ...]:
        return tuple(line[language] for line in lines)

    title, lead = data["title"][language], data["lead"][language]
    steps, notes = said(data["steps"]), said(data["notes"])
    picture = resource_path("help", f"{data['picture']}.png")
    return HelpPage(
        name=name, title=title, lead=lead, steps=steps, notes=notes,
        picture=picture if picture.is_file() else None,
        found_by=fold(" ".join([title, lead, *steps, *notes, data["words"]])),
    )  # fmt: skip


def key_groups(language: str) -> list[KeyGroup]:
    """Return the keys by what one does, in a language."""
    return [
        KeyGroup(group["title"][language], tuple((tuple(each["keys"]), each[language]) for each in group["keys"]))
        for group in read_json("help", f"{_KEYS}.json")
    ]
