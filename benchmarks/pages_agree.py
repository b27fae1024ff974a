"""Judge the pages laid out here against the exported DOCX as LibreOffice prints it.

Run: ``.venv/bin/python benchmarks/pages_agree.py [FILE.docx ...]``; prints a table of the sample and of the files in
all standards of form (docs/pages-evaluation.md). Both sides need the same faces: Liberation Serif, or Times New Roman.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from desktop_app.exchange import Foreign, open_docx
from desktop_app.resources import sample, standards
from tests.pages.agreement import agreement


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path)
    options = parser.parse_args()
    reports = {"sample": (sample()[1], {})}
    for path in options.files:
        found = open_docx(path)
        if isinstance(found, Foreign):
            reports[path.stem] = (found.reading.report, found.reading.media)
        else:
            reports[path.stem] = (found.report, found.pictures)
    print("| report | standard | pages here/print | headings | words | notes on their page | as in print |")
    print("|---|---|---|---|---|---|---|")
    bad = 0
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)

        def convert(path: Path) -> Path:
            subprocess.run(
                ["soffice", f"-env:UserInstallation={(root / 'lo').as_uri()}", "--headless", "--convert-to", "pdf",
                 "--outdir", root, path],
                check=True, capture_output=True, timeout=300,
            )  # fmt: skip
            return root / f"{path.stem}.pdf"

        for name, (report, pictures) in reports.items():
            for standard in standards():
                found = agreement(report, pictures.__getitem__, standard, root, convert)
                bad += not found.good
                same, both = found.same_notes
                print(
                    f"| {name} | {standard} | {found.pages}/{found.print_pages} | {found.headings:.3f} | "
                    f"{found.words:.4f} | {found.notes}/{found.all_notes} | {same}/{both} |"
                    f"{'' if found.good else ' **not met**'}",
                    flush=True,
                )
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
