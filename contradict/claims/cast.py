"""Who a document tells of: the people and organisations that "he", "the firm" may mean.

A name is given only where one is possible; otherwise the words stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, cached_property, lru_cache

from contradict import gazetteer
from contradict.claims.illness import illnesses_in
from contradict.claims.measure import frame_words
from contradict.claims.phrase import is_filler
from contradict.claims.roles import ancestors, role_of, singular
from contradict.lexicon import any_of, load
from contradict.quantities import read_quantities
from contradict.records import Sentence
from contradict.vocabulary import WEEKDAY

_LEADS = 2  # sentences that introduce what an article is about
_BACK = 3  # sentences back that a pronoun may look

_CAPITAL = r"[A-Z][^\W\d_]+(?:['’-][^\W\d_]+)*"
_NAME = rf"{_CAPITAL}(?:\s(?:[A-Z]\.|de|van|von|bin|al|{_CAPITAL}))*\s{_CAPITAL}"
_CAPITALISED = re.compile(_NAME)
_OPENING_QUOTES = "\"“‘'"
_NICKNAMED = re.compile(
    rf"\b({_CAPITAL})(?:\s{_CAPITAL})*\s[{_OPENING_QUOTES}]({_CAPITAL})[\"”’']\s(?={_CAPITAL})"
)
_TITLE = 50  # characters before a name in which a title or an age may stand
_AGED = re.compile(
    r"\byears?\s?[-‐‑–]?\s?old\s(?:(?:[a-z]+|[A-Z]\w+(?:an|ish|ese|man|woman|er))\s)*$"
)
_LEAD = re.compile(r"(?:[A-Z]{2,}.{0,20} [-–—] )?([A-Z][a-z]+)\s(?:[a-z-]+\s){1,3}(?=[A-Z])")
_ITS_AGE = re.compile(r",\s\d{1,2}\b(?=[,.]|\s[a-z])")
_NAMED_NEXT = re.compile(rf"({_NAME}),\s(?:\d{{1,2}},|an?\s|of\s|from\s|who\s)")
_VICTIMS = re.compile(
    r"\b([a-z]+(?:s|men|people|children))\s(?:(?:shot|found|feared|are|were)\s)?(?:killed|dead|die|injured|hurt|wounded|missing|drown|trapped)\b"
)
_ILLNESS = re.compile(r"\b([A-Za-z][a-z]{3,}) (?:cases|infections|outbreak|epidemic)\b")
_PAIR = re.compile(rf"\b((?:{_CAPITAL}\s)*{_CAPITAL}\sand\s{_CAPITAL}(?:\s{_CAPITAL})*)")
_DESCRIBED = re.compile(
    r"\b(?:[Aa]n?|[Tt]he|[Oo]ne)\s((?:[\w’'-]+\s){0,4}?)([a-z]+)\b(?!\s?['’]|\ssaid)"
)
_ON_DAY = re.compile(rf" on {WEEKDAY}(?=\s[a-z])")
_OPENING = re.compile(
    rf"(?:The\s)?((?:{_CAPITAL}|[A-Z]{{2,}})(?:\s(?:&|of|[A-Z][\w&.]*))*)"
    r"(?:\s([a-z]+)|,\s(?:an?|the|which|based)\s)"
)
_AGE = re.compile(r"^\W*(?:\w+\s?[-‐‑–]\s?years?\s?[-‐‑–]?\s?old\s*)", re.IGNORECASE)
_YEARS = re.compile(r"\b(\d{1,2})\s?[-‐‑–]\s?years?\s?[-‐‑–]\s?old\b")
_AGED_NAME = (
    r"(?:(\d{{1,2}})\s?[-‐‑–]\s?years?\s?[-‐‑–]\s?old\s{0}|{0},\s(\d{{1,2}})(?=[,.]|\s[a-z]))"
)
_SLY = re.compile(r"\b[a-z]+ly [a-z]+ed\s")
_EDGES = " ,;:-–—‐\"“”'’()[]"


class Cast:
    """The people and organisations of a document, read only when a claim asks for them."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self._sentences = sentences
        self._sexes: dict[str, str] = {}

    @cached_property
    def headline_words(self) -> frozenset[str]:
        """The words of the headline, lower-case: what the article is about."""
        told = " ".join(s.text for s in self._sentences if s.headline).lower()
        return frozenset(re.findall(r"[a-z]+", told))

    @cached_property
    def people(self) -> Mapping[str, str]:
        """Map each full name of a person, and each surname that only one has, to the full name.

        A person is who is introduced with an age, a title or an occupation.
        """
        found: dict[str, str] = {}
        for name in (n for s in self._sentences for n in _introduced(s.text)):
            found[name] = name
            last = name.rpartition(" ")[2]
            found[last] = name if found.get(last, name) == name else ""
        return {short: name for short, name in found.items() if name}

    @cached_property
    def _mention(self) -> re.Pattern[str]:
        return re.compile(rf"\b{any_of(self.people)}\b" if self.people else r"(?!)")

    def full(self, name: str) -> str | None:
        """Return the full name of a person that a phrase ends with: 'striker Reyes'."""
        tail = name.split()
        for size in range(min(4, len(tail)), 0, -1):
            known = self.people.get(" ".join(tail[-size:]))
            if known:
                return known
        return None

    def person(self, word: str, sentence: Sentence, offset: int) -> str | None:
        """Return whom "he" or "the woman" before an offset means; None where two may be meant.

        A noun takes only a name of known sex, a pronoun also one of unknown sex.
        """
        sex = _sex(word)
        for text in self._texts_before(sentence, offset):
            names = [n for n in dict.fromkeys(self.told_of(text)) if self._may_be(n, word, sex)]
            if names:
                known = word in frame_words("person_pronoun") or self._sex_of(names[0]) == sex
                return names[0] if len(names) == 1 and known else None
            described = _described(text, word)
            if described:
                return described
        return None

    def _may_be(self, name: str, word: str, sex: str) -> bool:
        """Whether neither sex nor age of a person is another than a word tells: "the boy"."""
        youngest, oldest = load("frames").tables["ages"].get(word, (0, 120))
        return (
            self._sex_of(name) in (sex, "") and youngest <= self._ages.get(name, oldest) <= oldest
        )

    def _sex_of(self, name: str) -> str:
        """Return "f" or "m" by the pronouns of the sentences that name a person; "" if unclear."""
        if name not in self._sexes:
            last = name.rpartition(" ")[2]
            found = {
                _sex(word)
                for sentence in self._sentences
                if last in sentence.text
                for word in _SEXED.findall(sentence.text.lower())
            }
            self._sexes[name] = found.pop() if len(found) == 1 else ""
        return self._sexes[name]

    def titled(self, title: str) -> str | None:
        """Return the one person whom the document gives a title: "the deputy", "the suspect"."""
        found = {
            self.full(match.group(1) or match.group(2))
            for sentence in self._sentences
            for match in _titled(title).finditer(sentence.text)
        }
        return found.pop() if len(found) == 1 else None

    def named_next(self, sentence: Sentence) -> str:
        """Return the name that opens the next sentence: who "a 36-year-old man" is, in news.

        Only with an apposition or an age behind it, as one names a person for the first time.
        """
        following = self._sentences[sentence.index + 1 : sentence.index + 2]
        found = _NAMED_NEXT.match(following[0].text) if following else None
        return "" if found is None else _without_initials(found.group(1))

    def of_age(self, phrase: str) -> str:
        """Return the one person of the age that "the 39-year-old" tells: "Ada Kerr, 39,"."""
        age = _YEARS.search(phrase)
        if age is None:
            return ""
        told = re.compile(rf"({_NAME}), {age.group(1)}\b(?=[,.)]|$)")
        found = {m.group(1) for s in self._sentences for m in told.finditer(s.text)}
        return _without_initials(found.pop()) if len(found) == 1 else ""

    def young(self, word: str, sentence: Sentence, offset: int) -> str:
        """Return whom "the teen" before an offset means: the one of such an age named last."""
        youngest, oldest = load("frames").tables["ages"].get(word, (1, 0))
        for text in self._texts_before(sentence, offset):
            names = set(self.told_of(text))
            if names:
                found = [n for n in names if youngest <= self._ages.get(n, -1) <= oldest]
                return found[0] if len(found) == 1 else ""
        return ""

    @cached_property
    def _ages(self) -> Mapping[str, int]:
        """The age of each person of whom the document tells one."""
        text = " ".join(sentence.text for sentence in self._sentences)
        return {
            name: int(found[1] or found[2])
            for name in set(self.people.values())
            if (found := re.search(rf"\b{_AGED_NAME.format(re.escape(name))}", text))
        }

    def pair(self, sentence: Sentence, offset: int) -> str:
        """Return the two people that the latest sentence with a pair of names tells of."""
        for text in self._texts_before(sentence, offset):
            found = {m.group(1) for m in _PAIR.finditer(text) if not _tells(text, m)}
            if found:
                names = [self.full(name) or "" for name in found.pop().split(" and ")]
                return " and ".join(names) if all(names) and not found else ""
        return ""

    def organisation(self, sentence: Sentence, offset: int) -> str | None:
        """Return the name that opens the sentence of "it", or of those before if "it" opens.

        "The maker said it will cut jobs" speaks of a maker, whoever stood before.
        """
        own, *earlier = self._texts_before(sentence, offset)
        unnamed = _says_no_name(own)
        found = filter(None, map(self._firm_opening, earlier if unnamed else [own]))
        return next(found, self._firm if unnamed else None)

    def _firm_opening(self, text: str) -> str | None:
        opening = _opening_name(_ON_DAY.sub("", text, count=1))
        if opening is None or opening.lower() in frame_words("no_firm"):
            return None
        known = self.full(opening) is not None or gazetteer.lookup(opening)
        return None if known else opening

    @cached_property
    def _firm(self) -> str | None:
        """The one organisation that opens the first sentences and is named again later."""
        body = [sentence.text for sentence in self._sentences if not sentence.headline]
        names = set(filter(None, map(self._firm_opening, body[:_LEADS])))
        name = names.pop() if len(names) == 1 else None
        told = name is not None and any(name.split()[0] in text for text in body[1:])
        return name if told else None

    @cached_property
    def victims(self) -> tuple[float | None, str]:
        """Return how many and whom the headline tells dead or hurt: "Two climbers killed"."""
        for sentence in self._sentences[:1]:
            found = _VICTIMS.search(sentence.text.lower())
            if found and "person" in ancestors(role_of((singular(found.group(1)),))[0] or ""):
                counted = [q for q in read_quantities(sentence.text) if q.end < found.start() + 2]
                return (counted[-1].high if counted else None), found.group(1)
        return None, ""

    @cached_property
    def illness(self) -> str:
        """Return the illness that a document counts cases of, "" if it names none or several."""
        found = {
            match.group(1).lower()
            for sentence in self._sentences
            for match in _ILLNESS.finditer(sentence.text)
            if not is_filler(match.group(1).lower())
            and match.group(1).lower() not in frame_words("no_illness")
        }
        if len(found) != 1:  # "cases of cholera", "another outbreak"
            text = " ".join(sentence.text for sentence in self._sentences).lower()
            found = illnesses_in(text)
        return found.pop() if len(found) == 1 else ""

    def fuller(self, head: str, offset: int) -> str:
        """Return the latest phrase before an offset that narrows a noun: "pirate skiffs"."""
        pattern = re.compile(rf"\b(\w+) {re.escape(head)}\b")
        for sentence in reversed(self._sentences):
            if sentence.start >= offset:
                continue
            for match in reversed(
                list(pattern.finditer(sentence.text, 0, max(0, offset - sentence.start)))
            ):
                if _narrows(match.group(1)):
                    return match.group()
        return ""

    def complement(self, noun: str) -> str:
        """Return the "to Reyes" of every complete mention of a deal; "" if they differ."""
        pattern = re.compile(
            rf"\b(?i:{noun}s?)\s((?:to|for)\s(?:the\s)?{_CAPITAL}(?:\s{_CAPITAL})*)"
        )
        found = {
            m.group(1).lower(): m.group(1)
            for s in self._sentences
            for m in pattern.finditer(s.text)
        }
        return next(iter(found.values())) if len(found) == 1 else ""

    def _texts_before(self, sentence: Sentence, offset: int) -> Iterator[str]:
        yield sentence.text[: offset - sentence.start]
        first = max(0, sentence.index - _BACK)
        for earlier in reversed(self._sentences[first : sentence.index]):
            yield earlier.text

    def told_of(self, text: str) -> Iterator[str]:
        """Yield the people of a text but those who only say something."""
        for match in self._mention.finditer(text):
            if not _tells(text, match):
                yield self.people[match.group()]


def _tells(text: str, match: re.Match[str]) -> bool:
    """Whether the words beside a name show that it only says something."""
    around = f"{text[: match.start()][-14:]} {text[match.end() : match.end() + 12]}"
    return bool(set(re.findall(r"\w+", around.lower())) & frame_words("telling"))


_SEXED = re.compile(r"\b(?:he|his|him|she|her)\b")


def _sex(word: str) -> str:
    return "f" if word in frame_words("female") else "m" if word in frame_words("male") else ""


def _narrows(word: str) -> bool:
    """Whether the word before a noun is a noun or a name that narrows it, as far as words tell."""
    role = role_of((singular(word.lower()),))[0]
    return role is not None and word.islower()


def _introduced(text: str) -> Iterator[str]:
    """Yield the full names of the people that a sentence introduces.

    Who has a nickname in quotes goes by it: 'Deputy Elias "Ned" Marsh' is Ned Marsh.
    """
    if any(mark in text for mark in _OPENING_QUOTES):
        text = _NICKNAMED.sub(_by_nickname, text)
    for match in _CAPITALISED.finditer(text):
        name = match.group().split()
        titles = frame_words("honorific")
        titled = name[0] in titles
        while name and _opens_name(name):
            name = name[1:]
        if len(name) < 2 or set(name) & frame_words("not_of_a_person"):
            continue
        before = text[max(0, match.start() - _TITLE) : match.start()]
        said = before.rstrip(" .").rpartition(" ")[2]
        titled = titled or said in titles or said.lower() in frame_words("occupation")
        if titled or _ITS_AGE.match(text, match.end()) or _AGED.search(before):
            yield _without_initials(" ".join(name))


@lru_cache(maxsize=256)
def _titled(title: str) -> re.Pattern[str]:
    noun = rf"(?:{title}|{title.title()})"
    return re.compile(
        rf"\b{noun},?\s({_NAME})|({_NAME}),\s(?:\d+,\s)?(?:an?|the)\s(?:\w+\s){{0,2}}{noun}\b"
    )


def _by_nickname(match: re.Match[str]) -> str:
    return f"{match[1]} {match[2]} " if _opens_name((match[1],)) else f"{match[2]} "


def _opens_name(name: Sequence[str]) -> bool:
    """Whether the first word is none of the name: a title, or "Englishman" before two names."""
    first = name[0]
    titled = first in frame_words("honorific") or first.lower() in frame_words("occupation")
    return titled or (len(name) > 2 and gazetteer.nationality(first) is not None)


def _without_initials(name: str) -> str:
    """Drop what one text gives and the next leaves out: the K. of "Ann K. Tull"."""
    return re.sub(r"\s[A-Z]\.(?=\s)", "", name)


def _described(text: str, word: str) -> str | None:
    """Return the last person that a text describes without a name: 'the second climber'.

    "The man" says no more than "man" does, but a pronoun may mean him.
    """
    vague = {None, "person", "victim"} | (
        set() if word in frame_words("person_pronoun") else _SEXES
    )
    found = None
    for match in _DESCRIBED.finditer(text):
        role = role_of((match.group(2).lower(),))[0]
        if role not in vague and "person" in ancestors(role or ""):
            opposite = role in _SEXES and _sex(role or "") != _sex(word)
            found = found if opposite else bare_name(match.group(1) + match.group(2))
    return found


_SEXES = {"man", "woman"}


def _opening_name(text: str) -> str | None:
    """Return the name that opens a sentence, before its verb: 'Orbitel lost'."""
    lead = _LEAD.match(text)
    start = lead.end() if lead and gazetteer.nationality(lead.group(1)) else 0
    match = _OPENING.match(text, start)
    if match is None or match.group(1).lower() in frame_words("not_a_name"):
        return None
    if match.group(1).split()[0] in frame_words("honorific"):
        return None
    verb = match.group(2)
    if verb is None:  # "Orbitel, the maker of antennas," but not "Ada Moreno, the lawyer,"
        return (
            None if _describes_person(text[match.end() : match.end() + _TITLE]) else match.group(1)
        )
    says = verb in frame_words("telling") and verb != "reported"
    verbal = verb.endswith("ed") or verb in _verbs()
    return match.group(1) if verbal and not says else None


def _describes_person(aside: str) -> bool:
    found = re.findall(r"[a-z]+", aside.partition(",")[0])
    if frame_words("occupation") & set(found):
        return True
    return any("person" in ancestors(role_of((singular(word),))[0] or "") for word in found)


@cache
def _verbs() -> frozenset[str]:
    tables = ("be", "auxiliary", "topic_link", "topic_verb", "light_verb", "holding", "losing")
    return frame_words(*tables, "subject_gap")


def _says_no_name(own: str) -> bool:
    """Whether what stands before "it" only leads up to it, or says "the company"."""
    first, _, rest = own.lower().partition(" ")
    noun = rest.partition(" ")[0].strip(",'’s") if first == "the" else first
    return not rest or first in frame_words("preposition") or noun in frame_words("organisation")


def is_aged(phrase: str) -> bool:
    """Whether a phrase describes somebody by an age, as "a 36-year-old Australian" does."""
    return (
        _AGE.match(re.sub(r"^\W*[Aa]n?\s", "", phrase)) is not None
        and _CAPITALISED.search(phrase) is None
    )


def bare_name(phrase: str) -> str:
    """Take the article, the age, the opening adverb and the marks at its ends off a phrase."""
    found = _AGE.sub("", phrase.strip(_EDGES))
    parts = found.split()
    while parts and parts[0].lower() in frame_words("opening"):
        parts = parts[1:]
    found = _AGE.sub("", " ".join(parts)).strip(_EDGES)
    found = _SLY.sub("", found)
    return re.sub(r"['’]s?$", "", found)
