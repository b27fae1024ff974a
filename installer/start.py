"""Where the frozen program starts: a package's own ``__main__`` cannot be frozen by itself."""

import sys

from desktop_app.cli import main

sys.exit(main())
