"""From a document to its claims; claims.py holds `extract`, compose.py one claim.

measure/ says what a number measures, place/ and period/ where and when it holds, claimant/ who
says it. Whom or what it counts: counted.py and counted_noun.py for people and things, whose.py for
whose they are, described.py, topic.py and deals.py for figures with a unit, over cast.py (those
who appear in a text), named.py, phrase.py, roles.py and subject.py. part_whole.py and hosts.py
find the whole of a part, restated.py, asked.py, implied victims and deaths.py what other sentences
add, converted.py what a bracket repeats; comparable.py tells why a number is no claim, or one that
nothing is held against.
"""
