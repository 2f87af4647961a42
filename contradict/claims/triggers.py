"""The measure lexicon, compiled for look-up word by word.

`data/lexicons/measures.toml` names verbs in their base form; here they get their other
forms, and every phrase is indexed by the word at which a frame meets it first.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from contradict.lexicon import Rule, load

Form = Literal["base", "s", "past", "participle", "ing"]
Frame = Literal["object", "subject", "state", "toll"]

# Verbs of the lexicon that do not take -ed: past and participle. The others are regular.
_IRREGULAR: Mapping[str, tuple[str, str]] = {
    "be": ("was", "been"), "burn": ("burned", "burned"), "drive": ("drove", "driven"),
    "fall": ("fell", "fallen"), "find": ("found", "found"), "flee": ("fled", "fled"),
    "fly": ("flew", "flown"), "freeze": ("froze", "frozen"), "give": ("gave", "given"),
    "go": ("went", "gone"), "hide": ("hid", "hidden"), "hit": ("hit", "hit"),
    "hurt": ("hurt", "hurt"), "knock": ("knocked", "knocked"), "lay": ("laid", "laid"),
    "leave": ("left", "left"), "lose": ("lost", "lost"), "make": ("made", "made"),
    "send": ("sent", "sent"), "shed": ("shed", "shed"), "shoot": ("shot", "shot"),
    "sink": ("sank", "sunk"), "slay": ("slew", "slain"), "sleep": ("slept", "slept"),
    "spend": ("spent", "spent"), "take": ("took", "taken"), "draw": ("drew", "drawn"),
    "cast": ("cast", "cast"), "contract": ("contracted", "contracted"), "blow": ("blew", "blown"),
    "become": ("became", "become"), "bury": ("buried", "buried"), "seek": ("sought", "sought"),
    "lead": ("led", "led"), "cut": ("cut", "cut"), "live": ("lived", "lived"),
}  # fmt: skip
# Verbs of one syllable that double their last letter.
_DOUBLING = frozenset(
    {"trap", "nab", "ship", "kidnap", "free-run", "jab", "gut", "transfer", "bus"}
)


@dataclass(frozen=True, slots=True)
class Trigger:
    """A phrase that names a measure; `words` in text order."""

    words: tuple[str, ...]
    measure: str
    frame: Frame
    form: Form | None = None
    known: bool = False  # only for a noun that is known to be of the measure's class
    noun: str = ""  # only for this counted noun ("claimed 12 lives")


@dataclass(frozen=True, slots=True)
class Cue:
    """Words near a number with a unit, and how many words away they may stand."""

    words: tuple[str, ...]
    reach: int


Index = Mapping[str, tuple[Trigger, ...]]
_REACH = {"cues": 7, "near_cues": 2}


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
    nouns: Mapping[str, str]
    members: Mapping[str, str]
    units: Mapping[str, tuple[tuple[str, tuple[Cue, ...]], ...]]
    counts: Mapping[str, str]
    kinds: Mapping[str, str]
    parents: Mapping[str, str]
    without_deaths: Mapping[str, str]


def forms(verb: str) -> dict[Form, str]:
    """Return the forms of a verb phrase; its first word is the verb ("shoot down").

    Two verbs joined are inflected both: "kill and wound" gives "killed and wounded".
    """
    for link in (" and ", " or "):
        one, joined, other = verb.partition(link)
        if joined:
            first, second = forms(one), forms(other)
            return {form: first[form] + link + second[form] for form in first}
    head, _, rest = verb.partition(" ")
    tail = f" {rest}" if rest else ""
    past, participle = _IRREGULAR.get(head, (_add(head, "ed"), _add(head, "ed")))
    inflected: dict[Form, str] = {
        "base": head,
        "s": "is" if head == "be" else _add(head, "s"),
        "past": past,
        "participle": participle,
        "ing": _add(head, "ing"),
    }
    return {form: word + tail for form, word in inflected.items()}


def _add(verb: str, ending: str) -> str:
    """Add -s, -ed or -ing by the rules of English spelling."""
    if ending == "s":
        if verb.endswith(("s", "sh", "ch", "x", "z")) or verb == "go":
            return verb + "es"
        return verb[:-1] + "ies" if verb.endswith("y") and verb[-2] not in "aeiou" else verb + "s"
    if verb in _DOUBLING:
        return verb + verb[-1] + ending
    if ending == "ed" and verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ied"
    if verb.endswith("ie") and ending == "ing":
        return verb[:-2] + "ying"
    if verb.endswith("e") and verb not in ("be", "flee", "free"):
        return verb[:-1] + ending
    return verb[:-1] + ending if verb == "free" and ending == "ed" else verb + ending


@cache
def triggers() -> Triggers:
    """Compile the lexicon once a process."""
    rules = load("measures").rules
    before: dict[str, list[Trigger]] = {}
    after: dict[str, list[Trigger]] = {}
    for rule in rules:
        for trigger in _verbs(rule):
            if trigger.frame == "object":
                before.setdefault(trigger.words[-1], []).append(trigger)
            if trigger.frame == "subject" or trigger.form == "participle":
                after.setdefault(trigger.words[0], []).append(trigger)
        for phrase in rule.fields.get("states", ()):
            words = tuple(phrase.split())
            if not any(known.words == words for known in after.get(words[0], ())):
                after.setdefault(words[0], []).append(Trigger(words, rule.id, "state"))
        for phrase in rule.fields.get("tolls", ()):
            words = tuple(phrase.split())
            before.setdefault(words[-1], []).append(Trigger(words, rule.id, "toll"))
    return Triggers(
        before=_longest_first(before),
        after=_longest_first(after),
        nouns=_lemmas(rules, "nouns"),
        members=_lemmas(rules, "members"),
        units=_units(rules),
        counts=_field(rules, "counts"),
        kinds=_field(rules, "kind"),
        parents=_field(rules, "parent"),
        without_deaths=_field(rules, "without_deaths"),
    )


def _verbs(rule: Rule) -> list[Trigger]:
    found: list[Trigger] = []
    frames: tuple[tuple[str, Frame, bool], ...] = (
        ("objects", "object", False),
        ("known_objects", "object", True),
        ("subjects", "subject", False),
    )
    for key, frame, known in frames:
        for verb in rule.fields.get(key, ()):
            for form, phrase in forms(verb).items():
                found.append(Trigger(tuple(phrase.split()), rule.id, frame, form, known))
    for noun, verbs in rule.fields.get("with_noun", {}).items():
        for verb in verbs:
            for form, phrase in forms(verb).items():
                found.append(Trigger(tuple(phrase.split()), rule.id, "object", form, False, noun))
    return found


def _longest_first(index: dict[str, list[Trigger]]) -> Index:
    return {
        word: tuple(sorted(found, key=lambda trigger: -len(trigger.words)))
        for word, found in index.items()
    }


def _field(rules: Sequence[Rule], key: str) -> dict[str, str]:
    return {rule.id: rule.fields[key] for rule in rules if key in rule.fields}


def _lemmas(rules: Sequence[Rule], key: str) -> dict[str, str]:
    return {noun: rule.id for rule in rules for noun in rule.fields.get(key, ())}


def _units(rules: Sequence[Rule]) -> dict[str, tuple[tuple[str, tuple[Cue, ...]], ...]]:
    found: dict[str, list[tuple[str, tuple[Cue, ...]]]] = {}
    for rule in rules:
        cues = tuple(
            Cue(tuple(cue.split()), reach)
            for key, reach in _REACH.items()
            for cue in rule.fields.get(key, ())
        )
        if "unit" in rule.fields:
            found.setdefault(rule.fields["unit"], []).append((rule.id, cues))
        if "default_of" in rule.fields:
            found.setdefault(rule.fields["default_of"], []).append((rule.id, ()))
    return {unit: tuple(entries) for unit, entries in found.items()}
