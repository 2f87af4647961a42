"""What a claim's sentence says beside its number: whose it is, and in which words.

Two outlets word one fact differently: "a six-year, $90 million offer", "the Comets
would pay up to $84 million for six years". What they share are names and plain words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, lru_cache

from contradict import gazetteer
from contradict.claims.roles import roles, singular
from contradict.lexicon import listed, load
from contradict.phrases import listing
from contradict.quantities.words import CARDINALS, word_classes
from contradict.resolve.clauses import own_clause
from contradict.slips import Figure
from contradict.vocabulary import SMALL_NUMBER, SPEAKS

_TIME = "hour|day|week|month|year"
# "An eight-year offer" and "over eight years" share a length of time, as two ages are one.
_LENGTH = re.compile(rf"({SMALL_NUMBER}|\d+) ?-? ?({_TIME})", re.IGNORECASE)
_TOKEN = re.compile(
    rf"(?<![\d.,])(?=[\dEeFfNnSsTt])(?i:(?:{SMALL_NUMBER}|\d+) ?-? ?(?:{_TIME})s?(?: ?- ?olds?)?\b)"
    r"|[^\W\d_]+(?:['’][^\W\d_]+)*"
)
# "# over seven years", "a seven-year, # contract": the years that a sum is stated for.
_FOR_YEARS = re.compile(
    rf"^[^$€£\d;]*?\b(?:for|over|across|during)(?: the| a period of| next| coming){{0,3}}"
    rf" ({SMALL_NUMBER}|\d+) years?\b"
)
_YEARS_BEFORE = re.compile(rf"\b({SMALL_NUMBER}|\d+) ?-? ?years?\b(?!-| ?old)[^$€£\d.;]{{0,40}}$")
# "# a year", "an average annual value of #".
_A_YEAR = re.compile(r"^(?: [\w'’-]+){0,3}? (?:a|per|each|every) (?:year|season)\b|^,? annually\b")
_ANNUAL = re.compile(r"\b(?:annual|yearly)\b(?: [\w'’-]+){0,6} $")
_POSSESSIVE = re.compile(r"['’]s?$")
# Capitalised inside a sentence; "NYPD" is a name, a shouted headline is none. It begins with the
# capital itself, so that the search skips to the next one.
NAME = re.compile(r"[A-Z](?<![.!?:\"”“‘\n]\s[A-Z])(?<!^[A-Z])(?<![\w.][A-Z])[\w'’-]{2,}")
# At the start of a sentence a capital is a name's where another name follows, or where the word
# is no verb, adjective, plural or role: "Orvex paid", not "Police say" or "Repairs cost".
_FIRST_NAME = re.compile(r"(?:^|[.!?:\"”“‘\n]\s)([A-Z][\w'’-]{2,}) (?:[A-Z]\. )?[A-Z][\w'’-]{2,}")
_FIRST_WORD = re.compile(r"(?:^|[.!?:\"”“‘\n]\s)([A-Z][\w'’-]{2,})")
_RUN = re.compile(r"[A-Z][\w'’-]+\.?(?: [A-Z][\w'’-]*\.?)*")
# What stands after these is a place or a time, and who stands before these speaks.
_WHERE = re.compile(
    r"\b(?:in|at|near|from|on|off|outside|around|inside|into|across|over|above|below)"
    r"(?: the)?(?: [\w'’.-]+ /)? ?$"
)
_SPEAKS = re.compile(rf"^,? ?(?:{SPEAKS}|reports|ruled)\b")
_AGENT = re.compile(
    rf"(?:The |the |A |An )?(?:[a-z]+ )?[A-Z][\w'’-]+\.?(?: [A-Z][\w'’-]*\.?)*(?! {SPEAKS})"
)
_SUFFERS = re.compile(r"(?:,[^,]*,)? (?:was|were|is|are|has been|had been|will be|died|fell)\b")
_SPOKEN = re.compile(rf"(?:according to|{SPEAKS}(?: by)?)(?: [a-z]+){{0,3}} $")
_LONGEST_ACRONYM = 5
_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|[Tt]hey|[Tt]heir)\b")
# "Was wed # weeks ago", "joined the force # years before the raid".
_AGO = re.compile(r" ?(?:(?:day|week|month|year)s? )?(?:ago|before|earlier)\b")
_JUST = 4
# So many words on either side of a number tell what it counts; the rest tell the story.
_NEAR = 8
# A claim is read anew with every article that may tell the same; what does not hang on the other
# is remembered of so many sentences.
_REMEMBERED = 8192


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One claim as the database has it; `before` and `after` are its sentence about the number.

    `least` and `most` are its bounds in the base unit with their tolerance, `figures` the
    bounds in the base unit. `stated` is the one value of an exact claim in its own unit.
    `promised` sums are still to be paid, where `dealt` as the terms of a deal; `changing` measures
    grow or have many values in one story. `speaker` is who is quoted with it. `context` is the
    text before the sentence, which tells who "he" is.
    """

    claim_id: str
    document_id: str
    measure: str
    unit: str
    subject: str
    place: str | None
    day: date | None
    published: date | None
    figures: tuple[float, float]
    least: float | None
    most: float | None
    context: str
    before: str
    after: str
    quote_start: int
    promised: bool
    partial: bool
    dealt: bool = False
    changing: bool = False
    in_headline: bool = False
    stated: Figure | None = None
    speaker: str | None = None


Run = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """The words of a claim, as stems, its names, and what the sentence says of the number.

    `runs` are the names of sentence and subject, each as far as it runs ("Emil", "Dorado");
    `parties` those that are no places and no speakers, with those that a pronoun may mean;
    `owners` the names of the subject; `agents` the name that begins the sentence, if it acts.
    `heads` are the words of the subject and those that follow
    the number; `near` those close to the number, `words` all. `marks` are kinds of the rules
    of data/lexicons/wordings.toml, with the years that the sentence names. `term` is for how
    many years it states the sum; `yearly` that the sum is one of each of them, and `summed` that
    the bounds are those of all of them. `since` are the stems of what one does once in a life,
    where the sentence tells how long ago it was: "was wed # ago".
    """

    told: Told
    names: frozenset[str]
    runs: frozenset[Run]
    parties: frozenset[Run]
    owners: frozenset[Run]
    agents: frozenset[Run]
    heads: frozenset[str]
    near: frozenset[str]
    words: frozenset[str]
    marks: frozenset[str]
    term: int | None
    yearly: bool
    since: frozenset[str]
    summed: bool = False


def read_statement(told: Told, known: frozenset[str]) -> Statement:
    """Read a claim's sentence; `known` are the names that its article and the other write.

    In a headline every word is capitalised: only known names count there.
    """
    before, after = _tokens(told.before), _tokens(told.after)
    owning = _runs(told.subject, known)
    runs = _runs(f"{told.before}#{told.after}", known) + owning
    if not owning and _PRONOUN.search(told.before):
        runs += _runs(_last_sentence(told.context), known)
    where = frozenset(_tokens(told.place or ""))
    return Statement(
        told=told,
        names=frozenset(name for _, run in runs for name in run),
        runs=frozenset(run for _, run in runs),
        parties=frozenset(
            run for takes_part, run in runs if takes_part and not where.issuperset(run)
        ),
        owners=frozenset(run for _, run in owning),
        agents=_agents(f"{told.before}#{told.after}", known),
        heads=_stems((*_tokens(told.subject), *after[:2]), known),
        near=_stems((*before[-_NEAR:], *after[:_NEAR]), known),
        words=_stems((*before, *after), known),
        marks=marks(f"{told.before}#{told.after}"),
        term=_term(told),
        yearly=bool(_A_YEAR.match(told.after) or _ANNUAL.search(told.before)),
        since=words_of(" ".join(before[-_JUST:])) & _once()
        if _AGO.match(told.after)
        else frozenset(),
    )


def spelled(one: Statement, stems: Iterable[str]) -> str:
    """Quote the words that stand for these stems in a claim's sentence and subject, in order."""
    wanted, found = frozenset(stems), dict[str, str]()
    for token in _TOKEN.findall(f"{one.told.before}#{one.told.after} {one.told.subject}"):
        if (word := stem(token)) in wanted and word is not None:
            found.setdefault(word, token.lower())
    return listing(f'"{word}"' for word in found.values())


def whole_term(one: Statement) -> Statement | None:
    """Return what a sum a year comes to over its term, None for a sum that is no such one.

    "$21 million a year for seven years" states a contract of $147 million over seven years.
    """
    years, told = one.term, one.told
    if years is None or not one.yearly:
        return None
    low, high = told.figures
    whole = replace(
        told,
        figures=(low * years, high * years),
        least=None if told.least is None else told.least * years,
        most=None if told.most is None else told.most * years,
    )
    return replace(
        one,
        told=whole,
        marks=one.marks - {"rate"},
        yearly=False,
        summed=True,
    )


@lru_cache(maxsize=_REMEMBERED)
def marks(sentence: str) -> frozenset[str]:
    """Return what the clause of a number says of it; it stands as `#`.

    >>> sorted(marks("In 2009 it paid # a year, but 40 a year earlier."))
    ['in 2009', 'rate']
    """
    low = own_clause(sentence.lower())
    found = {kind for kind, pattern in _rules() if pattern.search(low)}
    return frozenset(found | {f"in {year}" for year in re.findall(r"\b(?:19|20)\d\d\b", low)})


def names_of(text: str) -> frozenset[str]:
    """Return the words that an article writes as names, its headline left out."""
    body = text.partition("\n\n")[2] or text
    found = Counter(_bare(m.group()) for m in NAME.finditer(body))
    found.update(_bare(m[1]) for m in _FIRST_NAME.finditer(body))
    first = (_bare(m[1]) for m in _FIRST_WORD.finditer(body))
    found.update(name for name in first if not _is_word(name.lower()))
    plain = Counter(re.findall(r"\b[a-z][\w'’-]+", body))
    return frozenset(
        name
        for name, times in found.items()
        if times > plain[name.lower()]
        and name.lower() not in _empty()
        and (not name.isupper() or len(name) <= _LONGEST_ACRONYM)
    )


def capitalised(text: str) -> frozenset[str]:
    """Return the words that a text writes as names, without their genitive."""
    return frozenset(m.group().replace("’", "'").removesuffix("'s") for m in NAME.finditer(text))


@cache
def incident_words() -> frozenset[str]:
    """Return the stems of words for what happens everywhere: "shooting", "killed"."""
    return words_of(" ".join(listed("wordings", "incident_words")))


def words_of(text: str) -> frozenset[str]:
    """Return the stems of a text's words, its lengths of time among them."""
    return frozenset(s for token in _TOKEN.findall(text) if (s := stem(token)))


@lru_cache(maxsize=65536)
def stem(token: str) -> str | None:
    """Return what a word shares with its other forms; None for words that say nothing.

    >>> stem("falling"), stem("fell"), stem("offers"), stem("the"), stem("36-year-old")
    ('fall', 'fall', 'offer', None, '36 year')
    """
    length = _LENGTH.match(token)
    if length:
        return f"{length[1].lower()} {length[2].lower()}"
    word = _bare(token.lower())
    if len(word) < 3 or word in _empty():
        return None
    one = singular(word)
    return None if one in _empty() else _forms().get(word) or _cut(one)


@lru_cache(maxsize=65536)
def is_people(name: str) -> bool:
    """Whether a name is that of a people, which describes and does not name: "Australian"."""
    return gazetteer.nationality(name) is not None


def _is_word(word: str) -> bool:
    known = word in word_classes() or word.partition("-")[0] in CARDINALS
    return known or word.endswith("s") or singular(word) in roles()


def _cut(word: str) -> str:
    for ending in ("ing", "ed", "ly"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word.removesuffix(ending).removesuffix("e")
    return word.removesuffix("e")


def _runs(text: str, known: frozenset[str]) -> list[tuple[bool, Run]]:
    """Return the known names of a text, and of each whether it takes part."""
    kept = ((part, tuple(name for name in run if name in known)) for part, run in _all_runs(text))
    return [(takes_part, run) for takes_part, run in kept if run]


@lru_cache(maxsize=_REMEMBERED)
def _all_runs(text: str) -> Sequence[tuple[bool, Run]]:
    """Return what may be names, and of each whether it takes part: no place, no speaker."""
    found = []
    for run in _RUN.finditer(text):
        names = (_bare(token) for token in _tokens(run.group()))
        kept = tuple(name for name in names if not is_people(name))
        before, after = text[: run.start()], text[run.end() :]
        apart = _WHERE.search(before) or _SPEAKS.match(after) or _SPOKEN.search(before)
        if kept:
            found.append((not apart, kept))
    return tuple(found)


@lru_cache(maxsize=_REMEMBERED)
def _tokens(text: str) -> Sequence[str]:
    """Return the words of a text, a length of time as one."""
    return tuple(_TOKEN.findall(text))


def _term(told: Told) -> int | None:
    found = _FOR_YEARS.match(told.after) or _YEARS_BEFORE.search(told.before)
    if found is None:
        return None
    return int(found[1]) if found[1].isdigit() else int(CARDINALS[found[1]])


def _agents(text: str, known: frozenset[str]) -> frozenset[Run]:
    """Return the name that begins a sentence and does something: "Orvex paid #"."""
    first = _AGENT.match(text)
    runs = _runs(text[: first.end()], known) if first else []
    acts = first is not None and not _SUFFERS.match(text[first.end() :])
    return frozenset(run for takes_part, run in runs if takes_part and acts)


def _last_sentence(text: str) -> str:
    return re.split(r"(?<=[a-z”\"][.!?])\s+", text.rstrip())[-1]


def _stems(tokens: Iterable[str], known: frozenset[str]) -> frozenset[str]:
    return frozenset(s for t in tokens if _bare(t) not in known and (s := stem(t)))


def _bare(token: str) -> str:
    """Return a name without its genitive."""
    return _POSSESSIVE.sub("", token) if "'" in token or "’" in token else token


@cache
def _rules() -> tuple[tuple[str, re.Pattern[str]], ...]:
    rules = load("wordings").rules
    return tuple((rule.fields["kind"], re.compile(rule.pattern)) for rule in rules)


@cache
def _forms() -> dict[str, str]:
    return dict(load("wordings").tables["forms"])


@cache
def _once() -> frozenset[str]:
    """Return the stems of what one does once in a life."""
    return words_of(" ".join(listed("wordings", "once")))


@cache
def _empty() -> frozenset[str]:
    return listed("wordings", "empty_words")
