"""Runs a function over batches in N processes of this machine, results in the order given."""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice
from multiprocessing import get_context
from types import TracebackType
from typing import Self, TypeVar

from contradict.errors import ContradictError

Item = TypeVar("Item")
Result = TypeVar("Result")

# Batches in flight for each process: one at work, the others ready, so that none waits and
# memory stays bounded whatever the corpus.
_AHEAD = 3


def available_cores() -> int:
    """Return the number of cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class LocalEngine:
    """A pool that is started only when there is more than one batch to work on."""

    def __init__(self, jobs: int | None = None) -> None:
        self.jobs = jobs or available_cores()
        self._pool: ProcessPoolExecutor | None = None

    def map(self, function: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
        """Yield `function(item)` for every item, in order; items are drawn as they are needed.

        Raises ContradictError if a process dies (mostly: killed for want of memory).
        """
        source = iter(items)
        first = list(islice(source, 2))
        if self.jobs == 1 or len(first) < 2:
            yield from (function(item) for item in chain(first, source))
            return
        try:
            yield from self._in_order(function, chain(first, source))
        except BrokenProcessPool as error:
            raise ContradictError(
                "", "a worker process died", "try fewer processes (--jobs 1), or more memory"
            ) from error

    def _in_order(
        self, function: Callable[[Item], Result], items: Iterable[Item]
    ) -> Iterator[Result]:
        pool = self._started()
        waiting: deque[Future[Result]] = deque()
        for item in items:
            waiting.append(pool.submit(function, item))
            if len(waiting) >= self.jobs * _AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()

    def _started(self) -> ProcessPoolExecutor:
        if self._pool is None:
            # Spawn, as everywhere: forked children would share DuckDB's and Arrow's threads.
            self._pool = ProcessPoolExecutor(
                self.jobs, mp_context=get_context("spawn"), initializer=_leave_interrupts_alone
            )
        return self._pool

    def __enter__(self) -> Self:
        """Start nothing yet."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End the processes; what was not begun when an error came is dropped."""
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)


def _leave_interrupts_alone() -> None:
    """Ctrl-C reaches the whole process group; the parent alone decides what it means."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
