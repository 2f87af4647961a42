"""Sums without a currency of their own: 'revenue fell to 2.2 billion crowns from 2.5 billion'.

They have that of the sum before them; one in brackets only converts another. So have cents and
pence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from contradict.records import Quantity

_SCALED = re.compile(r"\d ?(?:million|billion|trillion|bn|m)$")
# In the sentence of the other sum: "from 2.5 billion", "50 million pesos to Cebu, 50 million to".
_BESIDE = re.compile(
    r"(?:\bfrom|\bagainst|\bcompared (?:with|to)|\bversus|\btotal of|\bthan the|\bmissing the) $"
)
_ITEM = re.compile(r"(?:,|, and| and) $")
_TO_SOMEBODY = re.compile(r" (?:to|for) (?:the )?[A-Z]")
# "3 million euros for hospitals, 1.2 million for schools and 400,000 for libraries".
_FOR_ITEM = re.compile(r"(?: [a-z]+)? (for|on|to) (?![^.;]*\d)[^.;:(]{2,60}?(?:,|, and| and) $")
_IS_FOR = re.compile(r" (for|on|to) (?!the (?:\w+ )?time\b)")
_ALIKE = 4  # times: prices of one thing, as "$500 and $8 a gallon" are not
# Between the prices of "$4, $7 or even $10 a gallon".
_IN_LIST = re.compile(r"(?:, (?:or|and|then)|,| or| and| then| to)(?: even| maybe| perhaps)? ")
_LARGE = re.compile(r"\d\d,\d{3}$")
# What is a sum wherever it stands.
_OF_MONEY = re.compile(
    r"\b(?:loss|profit|income|sales|revenues?|earnings|turnover|deficit|debts?) of $"
)
_SENTENCE_END = re.compile(r"[.!?][\"”’']? [A-Z“\"]|\n")
_COINS = {"cent": ("USD", "EUR", "CAD", "AUD", "NZD"), "penny": ("GBP",)}
_REACH_OF_COIN = 600
_REACH = 400  # characters back to the other sum


def with_shared_currency(text: str, quantities: Sequence[Quantity]) -> Iterator[Quantity]:
    """Yield the quantities, each bare sum with the currency that it shares with one before it."""
    last: Quantity | None = None
    counted = False  # whether anything else was counted since the last sum
    for quantity in quantities:
        if last is not None and _is_bare_sum(text, quantity, last, counted=counted):
            quantity = replace(
                quantity,
                unit=last.unit,
                base_unit=last.base_unit,
                noun=None,
                rules=(*quantity.rules, "shared-currency"),
            )
        elif last is not None and _is_coin_of(quantity, last):
            quantity = _in_currency(quantity, last.unit)
        if _is_sum(quantity) and not text.startswith("(", max(0, quantity.start - 1)):
            last, counted = quantity, False
        counted = counted or (quantity.kind == "quantity" and quantity.unit == "count")
        yield quantity


def with_shared_rate(text: str, quantities: Sequence[Quantity]) -> list[Quantity]:
    """Give each price of '$4, $7 or $10 a gallon' what it is the price of."""
    found = list(quantities)
    for k in range(len(found) - 2, -1, -1):
        quantity, following = found[k], found[k + 1]
        currency, per, _ = following.unit.partition(" per ")
        listed = _IN_LIST.fullmatch(text, quantity.end, following.start) is not None
        alike = (following.high or 0) <= _ALIKE * (quantity.low or 0) and (
            (quantity.high or 0) <= _ALIKE * (following.low or 0)
        )
        if per and listed and alike and _is_sum(quantity) and quantity.unit == currency:
            found[k] = replace(
                quantity,
                unit=following.unit,
                base_unit=following.base_unit,
                rules=(*quantity.rules, "shared-rate"),
            )
    return found


def _is_coin_of(quantity: Quantity, last: Quantity) -> bool:
    """Tell the cents of 'a loss of $4 million, or 88 cents a share', the pence beside pounds."""
    coin = quantity.unit.partition(" per ")[0]
    return last.unit in _COINS.get(coin, ()) and quantity.start - last.end <= _REACH_OF_COIN


def _in_currency(quantity: Quantity, currency: str) -> Quantity:
    """Return so many cents as a part of a dollar: 88 cents a share are $0.88 a share."""
    low, high = (None if n is None else round(n / 100, 6) for n in (quantity.low, quantity.high))
    _, per, rest = quantity.unit.partition(" per ")
    unit = currency + per + rest
    return replace(
        quantity,
        low=low,
        high=high,
        unit=unit,
        base_low=low,
        base_high=high,
        base_unit=unit,
        rules=(*quantity.rules, "shared-currency"),
    )


def _is_sum(quantity: Quantity) -> bool:
    return len(quantity.unit) == len("USD") and quantity.unit.isupper()


def _is_bare_sum(text: str, quantity: Quantity, last: Quantity, *, counted: bool) -> bool:
    """Tell whether a count without a unit is a sum like the one before it."""
    bare = quantity.kind == "quantity" and quantity.unit == "count"
    if not bare or quantity.start - last.end > _REACH:
        return False
    if not counted and _is_next_for(text, quantity, last):
        return True
    if not _SCALED.search(quantity.text):
        return False
    if quantity.noun is not None and quantity.noun.lemma not in ("year", "quarter"):
        return False
    low = max(0, quantity.start - _REACH)
    if _OF_MONEY.search(text, low, quantity.start):
        return True
    if counted or _SENTENCE_END.search(text, last.end, quantity.start):
        return False
    item = _ITEM.search(text, last.end, quantity.start) and _TO_SOMEBODY.match(text, quantity.end)
    return bool(item or _BESIDE.search(text, last.end, quantity.start))


def _is_next_for(text: str, quantity: Quantity, last: Quantity) -> bool:
    """Tell whether a number is for its thing as the sum before it is for another."""
    if not (_SCALED.search(quantity.text) or _LARGE.search(quantity.text)):
        return False
    item = _FOR_ITEM.fullmatch(text, last.end, quantity.start)
    its = _IS_FOR.match(text, quantity.end)
    return item is not None and its is not None and item[1] == its[1]
