"""The checks: SQL files in `queries/` and the user's own, loaded, run and explained."""

from contradict.checks.load import Check, load_checks
from contradict.checks.run import CheckCounts, run
from contradict.checks.select import Selection

__all__ = [
    "Check",
    "CheckCounts",
    "Selection",
    "load_checks",
    "run",
]
