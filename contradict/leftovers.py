"""Removes what a scan that was cut off leaves beside the database.

Its names are the database's with the number of the process that makes them:
".x.duckdb.4711.shards-k3j9", ".x.duckdb.4711.new".
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path


def remove_leftovers(database: Path) -> None:
    """Remove the shards and half-built files of processes that are no more."""
    for found in database.parent.glob(f".{database.name}.*"):
        number = found.name.removeprefix(f".{database.name}.").partition(".")[0]
        if number.isdecimal() and not _runs(int(number)):
            _remove(found)


def remove_of(process: int, database: Path) -> None:
    """Remove the shards and half-built files of one process."""
    for found in database.parent.glob(f".{database.name}.{process}.*"):
        _remove(found)


def _remove(found: Path) -> None:
    if found.is_dir():
        shutil.rmtree(found, ignore_errors=True)
    else:
        found.unlink(missing_ok=True)


def _runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True  # another user's
    return True
