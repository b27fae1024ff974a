"""Write the part of the lock file that holds for the Windows Python: markers judged for it, not for who runs this.

python lock.py requirements.lock OUT [NAME…]
"""

import re
import sys
from pathlib import Path

WINDOWS = {
    "sys_platform": "win32", "os_name": "nt", "platform_system": "Windows", "platform_machine": "AMD64",
    "platform_python_implementation": "CPython", "implementation_name": "cpython",
}  # fmt: skip
PYTHON = (3, 11)
# Neither run nor packed there: they look at the source, which is done where it is written.
NOT_NEEDED = {
    "ast-serialize",
    "grimp",
    "import-linter",
    "librt",
    "lxml-stubs",
    "mypy",
    "mypy-extensions",
    "pathspec",
    "ruff",
    "uv",
}
_PART = re.compile(r"(\w+)\s*(==|!=|<=|>=|<|>)\s*'([^']*)'")
_COMPARE = {
    "==": lambda a, b: a == b, "!=": lambda a, b: a != b, "<": lambda a, b: a < b, ">": lambda a, b: a > b,
    "<=": lambda a, b: a <= b, ">=": lambda a, b: a >= b,
}  # fmt: skip


def holds(marker: str) -> bool:
    """Tell whether a marker of the lock file holds on Windows; one that is not understood is an error."""
    found = []
    for part in marker.split(" and "):
        match = _PART.fullmatch(part.strip())
        if match is None:
            raise SystemExit(f"marker not understood: {marker}")
        name, sign, value = match.groups()
        if name in ("python_version", "python_full_version"):
            found.append(_COMPARE[sign](PYTHON, tuple(int(each) for each in value.split("."))[:2]))
        else:
            found.append(_COMPARE[sign](WINDOWS[name], value))
    return all(found)


def main(lock: Path, out: Path, *names: str) -> None:
    """Copy the requirements that hold, with their hashes; only those of some names where names are given."""
    kept = []
    for block in re.split(r"\n(?=\S)", lock.read_text(encoding="utf-8")):
        match = re.match(r"([A-Za-z0-9._-]+)==\S+(?: ; ([^\\\n]+?))? \\", block)
        if match is None or match[1] in NOT_NEEDED or (names and match[1] not in names):
            continue
        if holds(match[2] or "sys_platform == 'win32'"):
            lines = [line for line in block.splitlines() if not line.lstrip().startswith("#")]
            kept.append("\n".join([re.sub(r" ; [^\\]+", " ", lines[0]), *lines[1:]]).rstrip().rstrip("\\"))
    out.write_text("\n".join(kept) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), *sys.argv[3:])
