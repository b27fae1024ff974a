"""The command ``baocao``."""

from __future__ import annotations

import gc
import sys

from . import cli


def main() -> int:
    """Run the command and return its exit code."""
    code = cli.main()
    gc.freeze()  # the system takes back at once what Python would look through several times before it ends
    return code


if __name__ == "__main__":
    sys.exit(main())
