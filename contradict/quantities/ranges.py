"""Joins numerals: ranges, from-to pairs, ratios, compound lengths, multiples."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from contradict.quantities import changes, hedges, kinds, units
from contradict.quantities.numerals import Form, Numeral, read_numeral
from contradict.quantities.words import (
    AFTER_SHARE,
    CARDINALS,
    SCALES,
    VAGUE,
    alternation,
    word_classes,
)
from contradict.records import Quantity
from contradict.vocabulary import HEDGE, SMALL_NUMBER

_JOIN = re.compile(
    r" ?[-–—] ?(?=[\d$£€.])|[-–](?=[a-z])|(?i:[ -]to[ -]| or | and | through )"
    r"|- (?:to|or) (?=[\w.,]+-[a-z])"  # "a three- to four-page note"
)
# "45, 46 or 47 people".
_LISTED = re.compile(rf"(?:, (?:\d{{1,3}}|{alternation(CARDINALS)})(?![\w,.-]))+,? or (?=[\d\w])")
_LISTED_NUMBER = re.compile(r"\b(?!or\b)\w+")
# "45 ± 5 people".
_MARGIN = re.compile(r" ?(?:±|\+/[-−–]|\+ ?- ?(?=\d)) ?(?=[\d.])")
# "More than 45 but fewer than 60 people".
_CEILING = re.compile(rf",? (?:but|and|yet) (?:{hedges.ceilings()}) (?=[\d\w])", re.IGNORECASE)
# "Hundreds, perhaps thousands, of people".
_EVEN = re.compile(
    r",? (?:or|(?:(?:or|and) )?(?:perhaps|possibly|maybe|probably|even|if not)(?: even)?)"
    rf" (?=(?:{'|'.join(VAGUE)})\b)"
)
_RATIO = re.compile(r"([ -](?:in|out of)[ -](?:every )?)(?=[\d\w])")
# "One person in ten", "one child in every five".
_ONE_OF = re.compile(r"( (?:[A-Za-z][a-z]+ ){1,2})in (?:every )?(?=[\d\w])")
_NEXT = re.compile(r" ([a-z]+)")
# "Two in three Gazans are homeless" is a share, "she won two in three days" none: of more than
# one, a share opens its clause.
_OPENS = re.compile(rf"(?:^|[.;:,—–\n\"“(] ?)(?:(?i:{HEDGE}|that|and) )*$")
_NUMBER = re.compile(
    rf"\d|\.\d|(?i:{alternation(set(CARDINALS) | set(SCALES))}|a )(?![^\W_])|[Aa] "
)
_MONEY = re.compile(r"(?:US|AU?|CA?|HK|NZ|S)?[$£€¥₹]|Rs\.? ?")
_BETWEEN = re.compile(r"(?<!\w)((?i:between) )$")
_FROM = re.compile(rf"(?<!\w)[Ff]rom(?: (?:{HEDGE}|under))? $")
_LOST = re.compile(r"\b(?:lost|shed|gained|added|gave up|up|down) $")
_INCHES = re.compile(
    r"[ ,-]{0,3}(?:and )?(\d{1,2}(?:\.\d+)?)(?:[ -]?(?:inch(?:es)?|ins?)(?![^\W_])|[\"”″'’]{1,2})"
    rf"|-(\d{{1,2}})(?![\d.,]\d|[\w-])|[ -](one|{SMALL_NUMBER})"
    r"(?:[ -]inch(?:es)?(?!\w)|(?![\w-]))"
)
_FEET_SIGN = re.compile(r"(\d{1,2})[’'′] ?(\d{1,2})(?:[\"”″]|[’'′]{2})")
_OUNCES = re.compile(r"(?:,? (?:and )?)(\d{1,2})(?:oz|[ -]ounces?)(?!\w)")
_CENTS = re.compile(r"(?:,? (?:and )?)(\d{1,2}|\w+(?:-\w+)?) (?:cents?|pence|p)(?!\w)")
_TIMES = re.compile(
    r"[ -](?:times|fold)(?= (?:as|more|the (?:size|number|amount|rate|price|average|normal|level)"
    r"|that(?! (?:day|night|week|month|year|season))|its|higher|larger|bigger|greater|faster"
    r"|normal|fewer|less|smaller|increase|rise"
    r"|jump|worse|better|lower|stronger|longer|over)\b)"
    r"|[ -]times(?= (?:(?:(?:last|this) year[’']s|annual|expected|forecast|projected|estimated"
    r"|trailing|forward|core|net|operating|pre-tax|book|its|their) )*"
    r"(?:EBITDA|ebitda|[Ee]arnings|revenues?|sales|profits?|turnover|value|cash flow)\b)"
    r"|fold(?!\w)|-fold(?!\w)|x(?= |[.,;)]|$)"
)
_OF_VAGUE = re.compile(r" of (?:tens|dozens|hundreds|thousands|millions|billions)\b")
_THOUSANDS = re.compile(r"\d{1,3},000")
_TWICE = re.compile(r"[Tt]wice(?= (?:as|the|that|its|their|his|her|what)\b)")
_MULTIPLE = re.compile(
    rf"({'|'.join(changes.MULTIPLES)})"
    rf"(?! down| up| back| to (?:{HEDGE} )?[$£€\d])"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """One or two numerals that make one value, or a pair.

    `start` is where the expression begins ("between", the currency sign), `low`/`high` its
    value, `last` the numeral that the unit follows, `unit` one that was read on the way, `noun`
    where the counted noun stands if it is within. `closed` tells that both bounds are stated.
    """

    start: int
    end: int
    numeral_start: int
    low: float
    high: float
    form: Form
    last: Numeral
    money: tuple[int, str] | None = None
    unit: units.Unit | None = None
    pair: bool = False
    first: Numeral | None = None
    first_unit: units.Unit | None = None
    noun: tuple[int, int] | None = None
    closed: bool = False


def read_span(
    text: str,
    numeral: Numeral,
    money: tuple[int, str] | None,
    start: int,
    floor: int,
    stop: int,
) -> Span:
    """Read on from a numeral: the whole range, ratio or compound that it begins."""
    numeral = _with_repeat(text, numeral, stop)
    left = money[0] if money else numeral.start
    single = Span(
        start=left,
        end=numeral.end,
        numeral_start=numeral.start,
        low=numeral.low,
        high=numeral.high,
        form=numeral.form,
        last=numeral,
        money=money,
    )
    if numeral.vague:
        return _vague_range(text, single, stop) or single
    ratio = None if money else _ratio(text, numeral, single, start, stop)
    if ratio:
        return ratio
    unit = None if money else _times_after(text, numeral.end, stop)
    if unit:
        return replace(single, unit=unit)
    unit = None if money else units.read_plain(text, numeral, stop)
    compound = _compound(text, numeral, single, unit, stop)
    if compound:
        return compound
    return (
        _margin(text, single, stop)
        or _bounded(text, single, floor, stop)
        or _range(text, single, unit, start, floor, stop)
        or single
    )


def _with_repeat(text: str, numeral: Numeral, stop: int) -> Numeral:
    """Return the numeral of "45 (forty-five)", which is written twice, to its bracket."""
    if not text.startswith(" (", numeral.end) or numeral.end + 2 >= stop:
        return numeral
    again = read_numeral(text, numeral.end + 2, stop)
    same = again is not None and (again.low, again.high) == (numeral.low, numeral.high)
    if again is None or not same or not text.startswith(")", again.end):
        return numeral
    return replace(numeral, end=again.end + 1) if again.form != numeral.form else numeral


def _vague_range(text: str, single: Span, stop: int) -> Span | None:
    """Read "hundreds, perhaps thousands, of people" as one value from the least to the most."""
    join = _EVEN.match(text, single.end, stop)
    second = read_numeral(text, join.end(), stop) if join else None
    if join is None or second is None or not second.vague or second.low <= single.low:
        return None
    aside = join.group()[0] == "," and text.startswith(", of ", second.end)
    noun = second.end + 1 if aside else second.end
    if _OF_VAGUE.match(text, noun, stop):
        return None  # "dozens, if not hundreds, of thousands"
    return replace(
        single,
        end=second.end,
        high=second.high,
        last=replace(second, low=single.low),
        noun=(noun, stop) if aside else None,
    )


def _margin(text: str, single: Span, stop: int) -> Span | None:
    """Read "45 ± 5" as the range that it names."""
    join = _MARGIN.match(text, single.end, stop)
    second = read_numeral(text, join.end(), stop) if join else None
    if second is None or second.vague:
        return None
    middle, margin = _share(single.last, second)
    if margin > middle:
        return None
    low, high = (float(f"{bound:.12g}") for bound in (middle - margin, middle + margin))
    return replace(single, end=second.end, low=low, high=high, last=second)


def _bounded(text: str, single: Span, floor: int, stop: int) -> Span | None:
    """Read "more than 45 but fewer than 60" as one range."""
    join = _CEILING.match(text, single.end, stop)
    if join is None or hedges.read_before(text, single.start, floor).bounds != {"low"}:
        return None
    second = _second(text, single, join, None, stop)
    if second is None:
        return None
    low, high = _share(single.last, second)
    if low >= high:
        return None
    return replace(single, end=second.end, low=low, high=high, last=second, closed=True)


def _ratio(text: str, first: Numeral, single: Span, start: int, stop: int) -> Span | None:
    """Read "1 in 5", "nine out of 10", "one child in five": a share of one, not two counts."""
    join = _RATIO.match(text, first.end, stop)
    one = _ONE_OF.match(text, first.end, stop) if not join and first.low == 1 else None
    join = join or one
    if not join or first.scaled or first.low != int(first.low) or first.form == "fraction":
        return None
    if not _NUMBER.match(text, join.end(), stop):
        return None
    second = read_numeral(text, join.end(), stop)
    if second is None or second.vague or second.form == "fraction" or second.low <= first.low:
        return None
    round_whole = second.low in (3, 4, 5, 6, 7, 8, 9, 10, 20, 25, 50, 100, 1000, 10000, 100000, 1e6)
    if not round_whole or (first.low > 10 and second.low < 100):
        return None
    if units.read_plain(text, second, stop) or (one and not _ends_subject(text, second.end, stop)):
        return None
    many = one is None and "in" in join.group(1) and first.low > 1
    if many and second.low not in (5, 10, 100, 1000, 1e5):
        opens = _OPENS.search(text[max(start, first.start - 24) : first.start])
        if not opens or second.low > 10:
            return None
    value = first.low / second.low
    return replace(
        single,
        end=second.end,
        low=value,
        high=value,
        form="ratio",
        last=second,
        unit=units.Unit(start=second.end, end=second.end, name="dimensionless"),
        noun=(one.start(1), one.end(1)) if one else None,
    )


def _ends_subject(text: str, pos: int, stop: int) -> bool:
    """Tell whether a verb or nothing follows: "one in ten believes", not "one in ten cars"."""
    word = _NEXT.match(text, pos, stop)
    if word is None:
        return pos >= stop or not text[pos].isalnum()
    return word.group(1) in AFTER_SHARE or word_classes().get(word.group(1)) == "verb-s"


def _compound(
    text: str, first: Numeral, single: Span, unit: units.Unit | None, stop: int
) -> Span | None:
    """Read "5ft 10in", "6-foot-2", 5'10", "3 dollars 50 cents" as one value.

    It is in the smaller unit, 70 inches, where the larger has no such fraction; money stays.
    """
    sign = _FEET_SIGN.match(text, first.start, stop)
    if sign and first.whole:
        inches = float(int(sign.group(1)) * 12 + int(sign.group(2)))
        unit = units.Unit(start=sign.end(1), end=sign.end(), name="inch")
        return replace(single, end=sign.end(), low=inches, high=inches, unit=unit, form="compound")
    if unit is None or first.low != int(first.low):
        return None
    found = {"foot": (_INCHES, 12, "inch"), "pound-mass": (_OUNCES, 16, "ounce")}.get(unit.name)
    if unit.currency:
        found = (_CENTS, 100, unit.name)
    if found is None:
        return None
    match = found[0].match(text, unit.end, stop)
    if not match:
        return None
    small = next(g for g in match.groups() if g)
    part = float(small) if small[0].isdigit() else _small(small)
    if part is None or part >= found[1]:
        return None
    value = first.low + part / found[1] if unit.currency else first.low * found[1] + part
    return replace(
        single,
        end=match.end(),
        low=value,
        high=value,
        form="compound",
        unit=replace(unit, end=match.end(), name=found[2]),
    )


def _small(word: str) -> float | None:
    numeral = read_numeral(word, 0, len(word))
    return numeral.low if numeral and numeral.end == len(word) else None


def _range(
    text: str, single: Span, unit: units.Unit | None, start: int, floor: int, stop: int
) -> Span | None:
    """Read on to the second numeral of a range or a from-to pair."""
    first = single.last
    join, unit_first = _JOIN.match(text, first.end, stop), None
    listed = _LISTED.match(text, first.end, stop) if join is None and single.money is None else None
    join = join or listed
    if join is None and unit:
        join, unit_first = _JOIN.match(text, unit.end, stop), unit
    second = _second(text, single, join, unit_first, stop) if join else None
    if join is None or second is None:
        return None
    before = text[max(start, single.start - 30) : single.start]
    between, came = _BETWEEN.search(before), _FROM.search(before)
    word = "or" if listed else join.group().strip(" -–—").lower() or "-"
    if word == "and" and not between:
        return None
    low, high = _share(first, second)
    if came and word == "to":
        moved = changes.moves_before(text, single.start - len(came.group()), start)
        if low > high or moved:
            return _pair(single, low, second, unit_first)
    if came is None:
        low = _in_thousands(text, first, second) or low
    if not _orderly(first, second, low, high, word):
        return None
    if listed and not _ascends(first, listed.group(), second):
        return None
    signed = single.money is not None and _MONEY.search(text, join.end(), second.start) is not None
    signed = signed and not before.endswith(" by ")  # "fell by $3 to $4"
    if word == "to" and (high > 2 * low or signed) and _moved(text, single.start, start):
        return None  # "fell $3.20 to $4.10"
    begin = single.start
    if between and word in ("and", "-"):
        begin -= len(between.group(1))
    return replace(single, start=max(begin, floor), end=second.end, low=low, high=high, last=second)


def _pair(single: Span, low: float, second: Numeral, unit_first: units.Unit | None) -> Span:
    """Return a number that went from one value to another: "fell from 12% to 9%"."""
    return replace(
        single,
        end=second.end,
        pair=True,
        first=replace(single.last, low=low, high=low),
        last=second,
        first_unit=unit_first,
    )


def _moved(text: str, pos: int, start: int) -> bool:
    """Tell whether a number is by how much something moved: "lost $1.87 to $38.40"."""
    before = text[max(start, pos - 12) : pos]
    return (
        bool(_LOST.search(before))
        or changes.direction_before(text, pos, start, share=False) is not None
    )


def _orderly(first: Numeral, second: Numeral, low: float, high: float, word: str) -> bool:
    if low >= high:
        return False
    if word == "or":
        return high <= 3 * low
    if word == "through" or first.form == "fraction":
        return False
    return not (word == "to" and first.whole and second.whole and low < 2 and high > 50)


def _ascends(first: Numeral, between: str, second: Numeral) -> bool:
    """Tell whether the numbers of "45, 46 or 47" go up."""
    words = (word.lower() for word in _LISTED_NUMBER.findall(between))
    middle = [CARDINALS[word] if word in CARDINALS else float(word) for word in words]
    values = [first.low, *middle, second.low]
    return values == sorted(set(values))


def _second(
    text: str, single: Span, join: re.Match[str], unit_first: units.Unit | None, stop: int
) -> Numeral | None:
    """Return the numeral behind a joining word, None where it is of another kind or unit."""
    at = join.end()
    sign = _MONEY.match(text, at, stop)
    if sign:
        if single.money is None:
            return None
        at = sign.end()
    if at >= stop or not _NUMBER.match(text, at, stop):
        return None
    if kinds.classify(text, at, at, stop):
        return None
    second = read_numeral(text, at, stop, money=single.money is not None)
    if second is None or second.vague:
        return None
    if unit_first is not None:
        other = units.read_plain(text, second, stop)
        if other is None or other.name != unit_first.name:
            return None
    return second


def _share(first: Numeral, second: Numeral) -> tuple[float, float]:
    """Apply the second number's scale to the first where it is left out: "1.5-2 million"."""
    low = first.low
    if second.scaled and not first.scaled and second.scale > 1 and low < 1000:
        low *= second.scale
    return low, second.high


def _in_thousands(text: str, first: Numeral, second: Numeral) -> float | None:
    """Return what the 5 of "5-6,000" means, where it is as many thousands."""
    if not first.whole or second.scaled or not _THOUSANDS.fullmatch(text, second.start, second.end):
        return None
    low = first.low * 1000
    return low if second.high / 10 < low < second.high else None


def split_pair(span: Span) -> tuple[Span, Span]:
    """Return the two values of a from-to pair as spans of their own."""
    first = span.first
    assert first is not None
    one = replace(
        span,
        end=first.end,
        low=first.low,
        high=first.high,
        last=first,
        pair=False,
        first=None,
        unit=span.first_unit,
    )
    start = span.last.start
    two = replace(
        span,
        start=start,
        numeral_start=start,
        low=span.last.low,
        high=span.last.high,
        pair=False,
        first=None,
        form=span.last.form,
    )
    return one, two


def read_multiple(text: str, at: int, stop: int) -> Quantity | None:
    """Read "twice as many", "three times the", "doubled": a factor, not a count."""
    twice = _TWICE.match(text, at, stop)
    if twice:
        return _multiple(text, at, twice.end(), 2.0)
    word = _MULTIPLE.match(text, at, stop)
    if word and not text[word.end() : word.end() + 1].isalpha():
        factor, change = changes.MULTIPLES[word.group(1)]
        return replace(_multiple(text, at, word.end(), factor), change=change)
    return None


def _multiple(text: str, start: int, stop: int, factor: float) -> Quantity:
    """Return the factor that the words at start..stop name."""
    return Quantity(
        start=start,
        end=stop,
        numeral_start=start,
        numeral_end=stop,
        text=text[start:stop],
        low=factor,
        high=factor,
        unit="multiple",
        base_unit="multiple",
        base_low=factor,
        base_high=factor,
        rules=("multiple",),
    )


def _times_after(text: str, pos: int, stop: int) -> units.Unit | None:
    """Read the "times" of "three times as many" after a numeral, as the unit "multiple"."""
    match = _TIMES.match(text, pos, stop)
    if not match:
        return None
    return units.Unit(start=match.start(), end=match.end(), name="multiple")
