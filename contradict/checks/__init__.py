"""The checks: SQL files in `queries/` and the user's own, loaded, run and explained."""

from contradict.checks.explain import PairRelation, explain_check, explain_finding, explain_pair
from contradict.checks.load import Check, load_checks
from contradict.checks.run import CheckCounts, naive, run
from contradict.checks.select import PRECEDENCE, Selection

__all__ = [
    "PRECEDENCE",
    "Check",
    "CheckCounts",
    "PairRelation",
    "Selection",
    "explain_check",
    "explain_finding",
    "explain_pair",
    "load_checks",
    "naive",
    "run",
]
