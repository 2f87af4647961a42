"""When a number holds: time expressions, what they are anchored to, and which one counts.

`period_context` reads what a document's relative times hang on, `find_periods` resolves the
time expressions of a sentence, `choose_period` says which period the claim at a number has:
case.py gathers what can date the number, nearest.py the times beside it, and choose.py asks the
steps of figures.py, totals.py, stated.py and events.py in order. `invaded` tells whither the
war of a well-known story was carried.
"""

from contradict.claims.period.anchor import period_context
from contradict.claims.period.choose import choose_period
from contradict.claims.period.context import PeriodContext
from contradict.claims.period.expressions import find_periods
from contradict.claims.period.former import UNTOLD
from contradict.claims.period.number import Number
from contradict.claims.period.stories import invaded

__all__ = [
    "UNTOLD",
    "Number",
    "PeriodContext",
    "choose_period",
    "find_periods",
    "invaded",
    "period_context",
]
