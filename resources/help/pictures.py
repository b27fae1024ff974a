"""Takes the tour's pictures over: whole ones for the papers, small ones for help.

Run by hand when the windows look different: ``baocao demo FOLDER``, then ``python resources/help/pictures.py FOLDER``.
"""

from __future__ import annotations

import json
import re
import shutil
import sys
from pathlib import Path

from PIL import Image

HERE = Path(__file__).resolve().parent
SCREENS = HERE.parent.parent / "docs" / "screens"
WIDE = 720  # pixels of a small picture


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


if __name__ == "__main__":
    main(Path(sys.argv[1]))
