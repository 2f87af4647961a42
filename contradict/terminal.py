"""How wide what is printed for people may be."""

from __future__ import annotations

import shutil
import sys

WIDEST = 100
_NARROWEST = 40


def width() -> int:
    """Return 100 columns, or those of the terminal where it has fewer."""
    if not sys.stdout.isatty():
        return WIDEST
    return max(_NARROWEST, min(WIDEST, shutil.get_terminal_size().columns))
