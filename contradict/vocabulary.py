"""Words that patterns of many modules share, as patterns; the lists stand in `data/lexicons`."""

from __future__ import annotations

from contradict.lexicon import any_listed, any_of, load

HEDGE = any_listed("hedges", "plain")
"""What may stand before a number: "about", "at least", "more than"."""
SPEAKS = any_listed("reporting", "speaks")
"""A verb that only a speaker has: "said", "told"."""
SMALL_NUMBER = any_of(w for w, n in load("numbers").tables["cardinals"].items() if 2 <= n <= 12)
"""A number in words from two to twelve, and no "one", which is often a pronoun."""
MONTH = any_of(load("periods").tables["words"]["month"])
WEEKDAY = any_of(load("periods").tables["words"]["weekday"])
