"""Finds a Chromium and drives it through Playwright; says why where it can't."""

from __future__ import annotations

import atexit
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# Fetched by `make browser-test` with npm; nothing of it is in the repository.
AXE = Path(__file__).parents[2] / "build" / "axe" / "node_modules" / "axe-core" / "axe.min.js"


def unavailable() -> str | None:
    """Return why no browser can be driven here, None where one can."""
    if find_spec("playwright") is None:
        return "Playwright is not installed; `make browser-test` installs what is needed"
    if executable() is None:
        return "no Chromium on this machine; `make browser-test` installs what is needed"
    return None


def executable() -> str | None:
    """Return the path of a Chromium, that in $CHROMIUM first."""
    named = os.environ.get("CHROMIUM")
    return named or next((found for name in _NAMES if (found := shutil.which(name))), None)


@cache
def _chromium() -> Any:
    """Start Chromium once; Playwright's synchronous side runs one at a time."""
    from playwright.sync_api import sync_playwright

    playwright = sync_playwright().start()
    atexit.register(playwright.stop)
    # Containers run as root, where Chromium's own sandbox cannot start.
    arguments = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    return playwright.chromium.launch(executable_path=executable(), args=arguments)


@contextmanager
def browser(**options: Any) -> Iterator[Any]:
    """Open a page in a headless Chromium that reaches no network.

    `options` are those of a Playwright context: viewport, color_scheme, java_script_enabled.
    """
    context = _chromium().new_context(**({"offline": True} | options))
    try:
        yield context.new_page()
    finally:
        context.close()
