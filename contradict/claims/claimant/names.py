"""Names within a document: the full form of a short one, and which of them are persons."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache, cached_property

from contradict.claims.claimant.bodies import named_with, watching_body
from contradict.claims.claimant.speaker import ADVERBIAL, Speaker, read_speaker, title_words
from contradict.lexicon import any_listed, listed
from contradict.records import Document
from contradict.sides import nation_of
from contradict.vocabulary import WEEKDAY

LONGEST_NAME = 60
"""Characters before a surname in which titles and first names are looked for."""
_BEFORE_SURNAME = re.compile(
    r"(?:\b(?:[A-ZÀ-Þ][\w’'-]*|[A-Z]\.|"
    rf"{any_listed('claimants', 'abbreviated')}\.) ){{1,5}}(?:(?:de|van|von|der|al|bin) )?$"
)
_IN_BRACKETS = re.compile(r" \([^()]*\)$")
_PERSON = re.compile(
    r"[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ]\.)?(?: (?:de|van|von|der|al))? [A-ZÀ-Þ][\w’'-]+"
)
_CAPITALS = re.compile(
    r"[A-ZÀ-Þ][\w’'-]+(?:(?: (?:of|de|van|von|der|al))? (?:[A-ZÀ-Þ][\w’'-]+|[A-Z]\.))+"
)
# "His wife, Jill Smith", "first lady Jill Smith" is none whom "Mr. Smith" names.
_HERS_BEFORE = re.compile(r"(?i:\b(?:wife|lady|widow|daughter|mother|sister|mrs|ms)[.,]?)$")
_HERS = frozenset(("lady", "mrs", "ms", "miss"))
_OFFICES = r"Mr\.?|President|Prime Minister|Premier|Chancellor|King|Gov\.|Governor|Sen\.|Senator"
_NO_OFFICE = frozenset(("official", "officer", "spokesman", "spokeswoman", "spokesperson"))
_BEFORE = 24  # characters before a full name in which a title may stand
_DAY = re.compile(WEEKDAY)
_OWNING = re.compile(r"['’]s\b|s['’](?: |$)")
_LAST_DAY = re.compile(rf"(?: {WEEKDAY})+$")


class Names:
    """The names of one document."""

    def __init__(self, document: Document) -> None:
        self._text = document.text
        self._source = _squeeze(document.source or "").removeprefix("www")
        self._persons: set[str] = set()
        self._cache: dict[Speaker, str | None] = {}

    def full(self, speaker: Speaker) -> str | None:
        """Return the document's full name of a speaker: "Klitschko" -> "Vitali Klitschko"."""
        if speaker not in self._cache:
            self._cache[speaker] = self._full(speaker)
        return self._cache[speaker]

    def _full(self, speaker: Speaker) -> str | None:
        """Return the full name of a speaker as the document gives it, None where it gives none."""
        name = speaker.name
        if name.split()[-1] in _offices() and (held := self._holder(name)):
            return held
        if speaker.kind == "person" and " " in name:
            self._persons.add(name)
            return name
        if name.lower() in listed("claimants", "collective") - title_words():
            return None
        if nation_of(name) is not None:
            return None  # "Ukraine" is no surname of "Russia Ukraine"
        if " " not in name and name[:1].isupper() and not name.isupper():
            found = self._person_called(speaker) or self._identified(name)
            if found or speaker.kind == "person":
                self._persons.add(found or name)
                return found or name
        if name.split()[-1].lower() in title_words():
            return self._holder(name)
        return None

    def _identified(self, name: str) -> str | None:
        """Return a name where the text says that somebody is "identified as Oleh"."""
        told = rf"\bidentified (?:himself |herself |only )*as {re.escape(name)}\b(?! [A-Z])"
        return name if re.search(told, self._text) else None

    def _person_called(self, speaker: Speaker) -> str | None:
        """Return the full name in the document that ends in a surname: the first that fits.

        Of two Smiths "Mayor Smith" is the one whom the text calls mayor; "Mr. Smith" is no wife.
        """
        surname, title = speaker.name, _last_title(speaker.title)
        found = list(self._people_called(surname))
        other = re.search(rf"\b(?:{_OFFICES}) {re.escape(surname)}\b", self._text)
        if title not in _HERS and (title or other):
            found = [person for person in found if not _HERS_BEFORE.search(person.title)]
        if title and len({person.name for person in found}) > 1:
            named = [p for p in found if _same_title(_last_title(p.title), title)]
            found = named or found
        return found[0].name if found else None

    def _people_called(self, surname: str) -> Iterator[Speaker]:
        """Yield the full names in the document that end in a surname, with their titles."""
        at = self._text.find(surname)
        while at >= 0:
            base = max(0, at - LONGEST_NAME)
            match = _BEFORE_SURNAME.search(self._text[base:at])
            if match and not self._text[at + len(surname) : at + len(surname) + 1].isalnum():
                words = [*match.group().split(), surname]
                if words[0].lower() in ADVERBIAL | listed("reporting", "boundaries"):
                    words = words[1:]
                words = words[1:] if _DAY.fullmatch(words[0]) else words  # "on Sunday Kerr"
                if len(words) > 2 and self._text.endswith(" of ", 0, base + match.start()):
                    words = words[-2:]  # "Secretary of State Ada Kerr"
                whole = read_speaker(" ".join(words))
                if whole is not None and whole.kind == "person" and " " in whole.name:
                    before = " ".join(self._text[: base + match.start()][-_BEFORE:].split())
                    yield replace(whole, title=f"{before} {whole.title}".strip())
            at = self._text.find(surname, at + 1)

    def _holder(self, title: str) -> str | None:
        """Who "the Ukrainian president" is, where the document names just one president."""
        words = title.split()
        nation = words[0]
        office = [word for word in words if word.islower()]
        if words[-1] not in office:  # "UK Defence Secretary"
            state = nation_of(nation.replace("’", "'"))
            nation = nation if state else ""
            office = [word.lower() for word in (words[1:] if state else words)]
        if not office or office[-1] not in title_words():
            return None
        either = " ".join(f"(?:{re.escape(w)}|{re.escape(w.capitalize())})" for w in office)
        pattern = (
            rf"\b{either}(?: |, (?=[^,\n]{{,40}}[,.”\"\n]))"
            rf"({_PERSON.pattern}(?: [A-ZÀ-Þ][\w’'-]+)?)(?![\w’'-]| [A-Z])"
        )
        found: dict[str, str] = {}
        if (not nation or nation.islower()) and office[-1] not in _NO_OFFICE:
            # "Ada Kerr, the mayor of Lund, spoke"
            behind = (
                rf"(?:^|[.”\n–—-] ?|\b(?:[Ss]ays?|[Ss]aid|[Tt]old|[Bb]y) )({_PERSON.pattern}), "
                rf"(?:the|[A-Z]\w+['’]s) (?:[A-Z]\w+ )?{either}(?=,| of )"
            )
            for match in re.finditer(behind, self._text):
                named = read_speaker(match[1])
                if named is not None and named.kind == "person":
                    found.setdefault(named.name.split()[-1][:5], named.name)
        for match in re.finditer(pattern, self._text):
            named = read_speaker(match[1])
            if named is None or named.kind != "person":
                continue  # "the mayor, Ada Kerr Park and the port"
            before = self._text[max(0, match.start() - 30) : match.start()]
            if not nation or nation.islower() or _is_of(nation, before, office[-1]):
                found.setdefault(match[1].split()[-1][:5], match[1])
        if len(found) != 1:
            return None
        name = next(iter(found.values()))
        self._persons.add(name)
        return name

    @cached_property
    def watching_body(self) -> str | None:
        """The one body that the text knows as a monitor or watchdog."""
        return watching_body(self._text)

    def named_with(self, word: str) -> str | None:
        """Return the one full name that a capitalised word shortens: "the Observatory"."""
        return named_with(self._text, word)

    def is_explained(self, name: str, word: str) -> bool:
        """Whether the text calls a name so: "Tern Watch, a bird group", "the group Tern Watch"."""
        if word not in listed("claimants", "bodies"):
            return False
        if word in ("group", "organisation", "organization") and name == self.watching_body:
            return True
        bare = re.escape(name)
        called = rf"{bare},? (?:an?|the|its) (?:[\w’'-]+ ){{0,4}}?{word}\b|\b{word} {bare}\b"
        return re.search(called, self._text) is not None

    def is_person(self, name: str) -> bool:
        """Whether a resolved name is a person's, as far as the document told."""
        return name in self._persons or name.split()[-1].lower() in listed("claimants", "persons")

    def before(self, text: str) -> str | None:
        """Return the name before ", who": the last words of a clause."""
        text = _IN_BRACKETS.sub("", text.rstrip(" ,"))
        phrase = re.split(
            r"[,;:“”\"]|\b(?:that|but|and|as|after|while|by|with|said)\b", text.rstrip(" ,")
        )[-1]
        speaker = read_speaker(phrase)
        return (self.full(speaker) or speaker.name) if speaker else None

    def last_person(self, start: int, end: int) -> str | None:
        """Return the person named last in a stretch of the text."""
        for match in reversed(list(_CAPITALS.finditer(self._text, start, end))):
            phrase = _LAST_DAY.sub("", match[0])
            if _OWNING.search(phrase):
                continue  # "Ada Kerr's boat"
            speaker = read_speaker(phrase)
            if speaker is not None and speaker.kind == "person":
                return self.full(speaker)
        return None

    def is_titled(self, name: str, title: str) -> bool:
        """Whether the text gives a person this title: "the senator" is Sen. Ada Kerr."""
        if title not in title_words() or not self.is_person(name):
            return False
        short = listed("claimants", "short_titles") & {title[:3], title[:4]}
        words = "|".join((title, *(rf"{word}\." for word in sorted(short))))
        return re.search(rf"\b(?i:{words}) {re.escape(name)}\b", self._text) is not None

    def is_outlet(self, name: str) -> bool:
        """Whether a name is the outlet's own: The Mirror in mirror.co.uk."""
        short = _squeeze(name).removeprefix("the")
        return len(short) > 2 and self._source.removeprefix("the").startswith(short)


def _last_title(title: str) -> str:
    """Return the last word of a title: "mayor" of "New York Mayor", "rep" of "Rep."."""
    return (title.lower().split() or [""])[-1].strip(".,")


def _same_title(one: str, other: str) -> bool:
    """Tell whether two titles are one, in full or short: "Rep." and "Representative"."""
    short = min(one, other, key=len)
    return one == other or (
        short in listed("claimants", "short_titles") and max(one, other, key=len).startswith(short)
    )


def _is_of(nation: str, before: str, office: str) -> bool:
    """Whether an office that these words precede is a nation's; "Secretary Ada Kerr" is bare."""
    if nation[:5] in before:
        return True
    words = [word.removesuffix("’s") for word in before.split()[-2:]]
    states = {state for word in words if (state := nation_of(word))}
    mine = nation_of(nation.removesuffix("’s"))
    return states == {mine} if states else office == "secretary"


@cache
def _offices() -> frozenset[str]:
    """Return titles with a capital: "the Defence Secretary"."""
    return frozenset(word.capitalize() for word in title_words())


def _squeeze(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.lower())
