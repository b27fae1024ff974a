"""Takes the tour on a usual screen, and its pictures over: whole ones for the papers, small ones for help.

Run by hand when the windows look different: ``.venv/bin/python resources/help/pictures.py``.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image

HERE = Path(__file__).resolve().parent
SCREENS = HERE.parent.parent / "docs" / "screens"
WIDE = 720  # pixels of a small picture
SCREEN = {"name": "S", "x": 0, "y": 0, "width": 1366, "height": 768, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}


def main(folder: Path) -> None:
    """Copy the pictures of a tour that have names."""
    wanted = {
        json.loads(path.read_text(encoding="utf-8"))["picture"] for path in HERE.glob("*.json") if path.stem != "keys"
    }
    for old in (*SCREENS.glob("*.png"), *HERE.glob("*.png")):
        old.unlink()
    for path in sorted(folder.glob("cua-so-*-*.png")):
        name = re.sub(r"^cua-so-\d+-", "", path.name)
        shutil.copyfile(path, SCREENS / name)
        if Path(name).stem in wanted:
            with Image.open(path) as whole:
                small = whole.convert("RGB")
                small.thumbnail((WIDE, WIDE), Image.Resampling.LANCZOS)
                small.quantize(64, dither=Image.Dither.NONE).save(HERE / name, optimize=True)


def tour(folder: Path) -> None:
    """Take the tour on a screen that is only played: on the smaller one of Qt's own, dialogs have no room."""
    played = folder.parent / "screen.json"
    played.write_text(json.dumps({"screens": [SCREEN]}), encoding="utf-8")
    environment = {**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={played}"}
    subprocess.run([sys.executable, "-m", "desktop_app", "demo", str(folder)], env=environment, check=True)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made, "tour")
        tour(folder)
        main(folder)
