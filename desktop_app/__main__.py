"""The command ``baocao``: opens the window."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path


def main(argv: list[str] | None = None) -> int:
    """Run the program and return its exit code: 0 done, 2 wrong use or a file that cannot be opened."""
    parser = argparse.ArgumentParser(prog="baocao", description="Báo cáo của đơn vị cơ sở, không cần mạng.")
    parser.add_argument("store", nargs="?", type=Path, help="tệp dữ liệu của đơn vị (.baocao)")
    parser.add_argument("--quit-after-start", action="store_true", help="mở cửa sổ rồi thoát ngay (để đo)")
    options = parser.parse_args(argv)
    from .app import run

    return run(options.store, options.quit_after_start)


if __name__ == "__main__":
    sys.exit(main())
