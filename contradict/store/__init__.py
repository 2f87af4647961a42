"""The store: Parquet shards of claims, and the DuckDB file built from them."""

from contradict.store.build import (
    RunCounts,
    RunInfo,
    build,
    check_again,
    create_schema,
    load_shards,
    state_decisions,
)
from contradict.store.shards import shard_schema, write_shard

__all__ = [
    "RunCounts",
    "RunInfo",
    "build",
    "check_again",
    "create_schema",
    "load_shards",
    "shard_schema",
    "state_decisions",
    "write_shard",
]
