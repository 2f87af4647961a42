"""Where a claim holds: the places a document names, and which of them a number is about.

names.py finds the names, context.py reads the words beside them, resolve.py settles what an
ambiguous name means, towns.py adds the towns that only the text shows. For one claim, case.py
gathers the places that can be its own, and choose.py asks the steps of inside.py (its sentence)
and beyond.py (the rest of the text) in order.
"""

from contradict.claims.place.choose import place_for
from contradict.claims.place.dominant import country_told_of, dominant_place
from contradict.claims.place.find import find_places, home_country
from contradict.claims.place.mentions import mentions_in
from contradict.claims.place.polls import polled
from contradict.claims.place.towns import with_unknown_towns

__all__ = [
    "country_told_of",
    "dominant_place",
    "find_places",
    "home_country",
    "mentions_in",
    "place_for",
    "polled",
    "with_unknown_towns",
]
