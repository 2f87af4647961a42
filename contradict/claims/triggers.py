"""The measure lexicon, compiled for look-up word by word.

`data/lexicons/measures.toml` names verbs in their base form; here they get their other
forms, and every phrase is indexed by the word at which a frame meets it first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import product
from typing import Literal

from contradict.claims.tokens import NUMBER
from contradict.claims.verb_forms import Form, forms
from contradict.lexicon import Rule, load

Frame = Literal["object", "subject", "state", "toll", "doer"]

ANY = "*"  # in a state: up to this many words of any kind
_WIDEST = 4
# "Have died of their wounds" tells no injured.
_BREAKS = frozenset({",", ".", ";", ":", "(", ")", "and", "or", "but", "died", "dead", NUMBER})


@dataclass(frozen=True, slots=True)
class Trigger:
    """A phrase that names a measure; `words` in text order."""

    words: tuple[str, ...]
    measure: str
    frame: Frame
    form: Form | None = None
    known: bool = False  # only for a noun that is known to be of the measure's class
    passive: bool = False  # only "were struck": workers who struck were not hit
    noun: str = ""  # only for this counted noun ("claimed 12 lives")
    weak: bool = False  # only where no verb follows ("three people inside were hurt")
    wild: bool = False  # `words` holds ANY
    tail: tuple[str, ...] = ()  # must follow the counted noun: "from" of "forced 12 people from"

    @property
    def loose(self) -> bool:
        """Whether the phrase says so little that the counted noun must be known to fit."""
        return self.wild or self.weak

    def end_at(self, sentence: Sequence[str], position: int) -> int | None:
        """Return the word after the phrase if it stands at `position`, else None."""
        if not self.wild:
            end = position + len(self.words)
            return end if sentence[position:end] == self.words else None
        gap = self.words.index(ANY)
        head, tail = self.words[:gap], self.words[gap + 1 :]
        start = position + gap
        if sentence[position:start] != head:
            return None
        for at in range(start, start + _WIDEST + 1):
            if sentence[at : at + len(tail)] == tail:
                return at + len(tail)
            if at >= len(sentence) or sentence[at] in _BREAKS:
                return None
        return None

    def start_before(self, sentence: Sequence[str], position: int) -> int | None:
        """Return the first word of the phrase if its last stands at `position`, else None."""
        first = position + 1 - len(self.words)
        if first < 0 or sentence[first : position + 1] != self.words:
            return None
        return first


@dataclass(frozen=True, slots=True)
class Cue:
    """Words near a number with a unit, how many words away they may stand, and on which side.

    `to` asks whether "to" or "at" stands before the number: "slipped to 12%" is no change.
    """

    words: tuple[str, ...]
    reach: int
    behind: bool = False  # only after the number
    ahead: bool = False  # only before the number
    to: bool | None = None


Index = Mapping[str, tuple[Trigger, ...]]
_REACH = {"far_cues": 16, "cues": 7, "near_cues": 2, "next_cues": 3, "level_cues": 12}
_REACH_OF_CHANGE = 7


@dataclass(frozen=True, slots=True)
class Triggers:
    """The compiled lexicon.

    `before` holds phrases that end right before a number, by their last word; `after` those
    that follow the counted noun, by their first. `nouns` and `members` map lemmas to
    measures, `units` a unit class to its measures with their cue words; the rest are the
    fields of each measure.
    """

    before: Index
    after: Index
    doers: Index
    nouns: Mapping[str, str]
    members: Mapping[str, str]
    units: Mapping[str, tuple[tuple[str, tuple[Cue, ...]], ...]]
    counts: Mapping[str, str]
    kinds: Mapping[str, str]
    parents: Mapping[str, str]
    without_deaths: Mapping[str, str]
    when_ill: Mapping[str, str]
    at_least: Mapping[str, float]


@cache
def triggers() -> Triggers:
    """Compile the lexicon once a process."""
    rules = load("measures").rules
    phrases = [trigger for rule in rules for trigger in _phrases(rule)]
    return Triggers(
        before=_index(phrases, -1, lambda t: t.frame in ("object", "toll")),
        after=_index(phrases, 0, _follows),
        doers=_index(phrases, 0, lambda t: t.frame == "doer"),
        nouns=_lemmas(rules, "nouns"),
        members=_lemmas(rules, "members"),
        units=_units(rules),
        counts=_field(rules, "counts"),
        kinds=_field(rules, "kind"),
        parents=_field(rules, "parent"),
        without_deaths=_field(rules, "without_deaths"),
        when_ill=_field(rules, "when_ill"),
        at_least={rule.id: rule.fields["at_least"] for rule in rules if "at_least" in rule.fields},
    )


def _follows(trigger: Trigger) -> bool:
    """Tell whether a phrase may follow the counted noun: not "killing", not "the toll"."""
    if trigger.tail or trigger.frame == "doer":
        return False
    return trigger.frame in ("subject", "state") or trigger.form == "participle"


def _phrases(rule: Rule) -> Iterator[Trigger]:
    """Yield every form of every phrase of a rule, verbs first: they win over equal states."""
    fields = rule.fields
    yield from _verbs(rule)
    for key, weak in (("states", False), ("weak_states", True)):
        for words in _alternatives(fields.get(key, ())):
            yield Trigger(words, rule.id, "state", weak=weak, wild=ANY in words)
    for words in _alternatives(fields.get("tolls", ())):
        yield Trigger(words, rule.id, "toll")


def _alternatives(phrases: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Yield the words of each phrase; "taken|rushed to" stands for two of them."""
    for phrase in phrases:
        yield from product(*(word.split("|") for word in phrase.split()))


def _verbs(rule: Rule) -> Iterator[Trigger]:
    """Yield every form of the verbs of a rule."""
    kinds: tuple[tuple[str, Frame, bool, bool], ...] = (
        ("objects", "object", False, False),
        ("known_objects", "object", True, False),
        ("passive_objects", "object", True, True),
        ("subjects", "subject", False, False),
        ("doers", "doer", False, False),
        ("doers_of", "doer", True, False),
    )
    for key, frame, known, passive in kinds:
        for phrase in rule.fields.get(key, ()):
            head, _, rest = phrase.partition(" # ")
            heads = [" ".join(words) for words in _alternatives([head])]
            for (form, words), tail in product(_inflected(heads), _alternatives([rest])):
                verb = Trigger(words, rule.id, frame, form, known=known, passive=passive)
                yield replace(verb, words=words + tail)
                if tail:
                    yield replace(verb, tail=tail)
    for noun, verbs in rule.fields.get("with_noun", {}).items():
        for form, words in _inflected(verbs):
            yield Trigger(words, rule.id, "object", form, noun=noun)
    for noun, phrases in rule.fields.get("of_noun", {}).items():
        heads = [" ".join(words) for words in _alternatives(phrases)]
        for form, words in _inflected(heads):
            yield Trigger(words, rule.id, "subject", form, noun=noun)


def _inflected(verbs: Sequence[str]) -> Iterator[tuple[Form, tuple[str, ...]]]:
    for verb in verbs:
        for form, phrase in forms(verb).items():
            yield form, tuple(phrase.split())


def _index(phrases: Sequence[Trigger], key: int, wanted: Callable[[Trigger], bool]) -> Index:
    """Index phrases by their first (0) or last (-1) word, the longest and those of a noun first."""
    found: dict[str, list[Trigger]] = {}
    for trigger in phrases:
        if wanted(trigger):
            known = found.setdefault(trigger.words[key], [])
            if trigger.frame != "state" or all(t.noun or t.words != trigger.words for t in known):
                known.append(trigger)
    return {
        word: tuple(sorted(known, key=lambda trigger: (-len(trigger.words), not trigger.noun)))
        for word, known in found.items()
    }


def _field(rules: Sequence[Rule], key: str) -> dict[str, str]:
    return {rule.id: rule.fields[key] for rule in rules if key in rule.fields}


def _lemmas(rules: Sequence[Rule], key: str) -> dict[str, str]:
    return {noun: rule.id for rule in rules for noun in rule.fields.get(key, ())}


def _units(rules: Sequence[Rule]) -> dict[str, tuple[tuple[str, tuple[Cue, ...]], ...]]:
    found: dict[str, list[tuple[str, tuple[Cue, ...]]]] = {}
    for rule in rules:
        if "unit" in rule.fields:
            found.setdefault(rule.fields["unit"], []).append((rule.id, _cues(rule)))
        if "default_of" in rule.fields:
            found.setdefault(rule.fields["default_of"], []).append((rule.id, ()))
    return {unit: tuple(entries) for unit, entries in found.items()}


def _cues(rule: Rule) -> tuple[Cue, ...]:
    """Return the cue words of a rule, each with its reach."""
    plain = [
        Cue(
            tuple(cue.split()),
            reach,
            behind=key == "next_cues",
            ahead=key == "level_cues",
            to=True if key == "level_cues" else None,
        )
        for key, reach in _REACH.items()
        for cue in rule.fields.get(key, ())
    ]
    changes = rising() | raising() if rule.fields.get("changes") else ()
    return (*plain, *(Cue((word,), _REACH_OF_CHANGE, to=False) for word in sorted(changes)))


@cache
def rising() -> frozenset[str]:
    """Return every form of the verbs that tell a change: "rose", "slipping"."""
    verbs = load("measures").tables["change_verbs"]
    return frozenset(word for _, phrase in _inflected(verbs) for word in phrase)


@cache
def raising() -> frozenset[str]:
    """Return every form of the verbs by which somebody changes a price or a share."""
    verbs = load("measures").tables["changing_verbs"]
    return frozenset(word for _, phrase in _inflected(verbs) for word in phrase)
