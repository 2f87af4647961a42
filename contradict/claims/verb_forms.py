"""The forms of English verbs, so that a lexicon need name only their base form."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

Form = Literal["base", "s", "past", "participle", "ing"]

# Verbs of the lexicons that do not take -ed: past and participle. The others are regular.
_IRREGULAR: Mapping[str, tuple[str, str]] = {
    "be": ("was", "been"), "beat": ("beat", "beaten"), "become": ("became", "become"),
    "begin": ("began", "begun"), "burst": ("burst", "burst"), "come": ("came", "come"),
    "bleed": ("bled", "bled"), "blow": ("blew", "blown"), "break": ("broke", "broken"),
    "bring": ("brought", "brought"), "bury": ("buried", "buried"), "buy": ("bought", "bought"),
    "cast": ("cast", "cast"), "catch": ("caught", "caught"), "cost": ("cost", "cost"),
    "cut": ("cut", "cut"), "draw": ("drew", "drawn"), "drive": ("drove", "driven"),
    "fall": ("fell", "fallen"), "find": ("found", "found"), "flee": ("fled", "fled"),
    "fly": ("flew", "flown"), "freeze": ("froze", "frozen"),
    "get": ("got", "got"), "give": ("gave", "given"),
    "go": ("went", "gone"), "grow": ("grew", "grown"), "hide": ("hid", "hidden"),
    "hit": ("hit", "hit"), "hold": ("held", "held"), "hurt": ("hurt", "hurt"),
    "have": ("had", "had"), "lay": ("laid", "laid"), "lead": ("led", "led"),
    "leave": ("left", "left"), "live": ("lived", "lived"), "lose": ("lost", "lost"),
    "make": ("made", "made"), "rise": ("rose", "risen"),
    "run": ("ran", "run"), "seek": ("sought", "sought"), "set": ("set", "set"),
    "sell": ("sold", "sold"), "send": ("sent", "sent"), "shed": ("shed", "shed"),
    "shoot": ("shot", "shot"), "shrink": ("shrank", "shrunk"), "sink": ("sank", "sunk"),
    "slay": ("slew", "slain"), "sleep": ("slept", "slept"), "slide": ("slid", "slid"),
    "spend": ("spent", "spent"), "spread": ("spread", "spread"), "steal": ("stole", "stolen"),
    "strike": ("struck", "struck"), "sweep": ("swept", "swept"), "swim": ("swam", "swum"),
    "take": ("took", "taken"), "tell": ("told", "told"), "win": ("won", "won"),
}  # fmt: skip
# Verbs, most of one syllable, that double their last letter.
_DOUBLING = frozenset(
    {
        *("trap", "nab", "ship", "kidnap", "jab", "gut", "transfer", "scrap", "expel", "drop"),
        *("slip", "dip", "stop", "plan", "grab", "rob", "stab", "club", "drag", "gun", "trim"),
        *("cut", "hit", "shed", "run", "win", "get", "begin", "set", "swap"),
        "acquit",
    }
)
_LINKS = (" and ", " or ")


def forms(verb: str) -> dict[Form, str]:
    """Return the forms of a verb phrase; its first word is the verb ("shoot down").

    An adverb before the verb stays as it is ("fatally shoot"), and of two verbs joined both
    are inflected: "kill and wound" gives "killed and wounded".
    """
    for link in _LINKS:
        one, joined, other = verb.partition(link)
        if joined:
            first, second = forms(one), forms(other)
            return {form: first[form] + link + second[form] for form in first}
    head, _, rest = verb.partition(" ")
    if head.endswith("ly") and rest:
        return {form: f"{head} {phrase}" for form, phrase in forms(rest).items()}
    tail = f" {rest}" if rest else ""
    return {form: word + tail for form, word in _of_word(head).items()}


def _of_word(verb: str) -> dict[Form, str]:
    past, participle = _IRREGULAR.get(verb, (_add(verb, "ed"), _add(verb, "ed")))
    return {
        "base": verb,
        "s": "is" if verb == "be" else _add(verb, "s"),
        "past": past,
        "participle": participle,
        "ing": _add(verb, "ing"),
    }


def _add(verb: str, ending: str) -> str:
    """Add -s, -ed or -ing by the rules of English spelling."""
    consonant_y = verb.endswith("y") and verb[-2] not in "aeiou"
    if ending == "s":
        if verb.endswith(("s", "sh", "ch", "x", "z")) or verb == "go":
            return verb + "es"
        return verb[:-1] + "ies" if consonant_y else verb + "s"
    if verb in _DOUBLING:
        return verb + verb[-1] + ending
    if ending == "ed":
        return verb[:-1] + "ied" if consonant_y else verb.removesuffix("e") + ending
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and verb not in ("be", "flee", "free"):
        return verb[:-1] + ending
    return verb + ending
