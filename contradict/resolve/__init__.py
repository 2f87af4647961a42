"""Resolution after extraction: which articles, names, events and cells are the same."""

from __future__ import annotations

from collections.abc import Mapping

import duckdb

from contradict.resolve.cells import fill_cells
from contradict.resolve.copies import find_copies
from contradict.resolve.events import find_events, read_contexts
from contradict.resolve.names import NO_ALIASES, resolve_claimants
from contradict.resolve.stories import read_stories
from contradict.resolve.tolerance import USUAL, Tolerance
from contradict.resolve.wordings import fill_twins

__all__ = ["resolve"]


def resolve(
    connection: duckdb.DuckDBPyConnection,
    *,
    aliases: Mapping[str, str] = NO_ALIASES,
    tolerance: Tolerance = USUAL,
) -> None:
    """Derive copies, names, events, cells and twins from the tables that the shards filled.

    `aliases` are the user's own names, by variant; `tolerance` says by how much a
    number may be off its wording.
    """
    find_copies(connection)
    resolve_claimants(connection, aliases=aliases)
    contexts = read_contexts(connection)
    stories = read_stories(connection, contexts)
    find_events(connection, contexts, stories)
    fill_cells(connection, tolerance)
    fill_twins(connection, contexts, stories)
