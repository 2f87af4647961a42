"""Ends a long query at Ctrl-C: Python's own handlers wait until the query has ended."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from contradict.leftovers import remove_of

# Most queries end at once when interrupted; a join within one vector of rows can take hours.
_PATIENCE = 3.0


@contextmanager
def interruptible(database: Path) -> Iterator[None]:
    """Let SIGINT and SIGTERM end the block, even from inside a query that does not listen.

    A query that listens raises KeyboardInterrupt. Otherwise, after three seconds, what was
    being built beside `database` is removed, and the process ends.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    reader, writer = os.pipe()
    os.set_blocking(writer, False)
    done = threading.Event()
    watcher = threading.Thread(
        target=_watch, args=(reader, done, database), name="interrupt", daemon=True
    )
    watcher.start()
    before = signal.set_wakeup_fd(writer)
    try:
        yield
    except RuntimeError as error:
        if "interrupted" in str(error).lower():  # DuckDB's word for a signal that it noticed
            raise KeyboardInterrupt from error
        raise
    finally:
        done.set()
        signal.set_wakeup_fd(before)
        os.write(writer, b"\0")
        watcher.join()
        os.close(writer)
        os.close(reader)


def _watch(reader: int, done: threading.Event, database: Path) -> None:
    """Wait for a signal's number in the pipe; end the process if the block does not."""
    number = os.read(reader, 1)[0]
    while number not in (0, signal.SIGINT, signal.SIGTERM):
        number = os.read(reader, 1)[0]
    if number == 0 or done.wait(_PATIENCE):
        return
    remove_of(os.getpid(), database)
    print("contradict: interrupted; the database is as it was", file=sys.stderr, flush=True)  # noqa: T201
    os._exit(128 + number)
