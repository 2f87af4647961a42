"""What a count rests on: verified (a floor), estimated, or unstated.

Rules are in `data/lexicons/basis.toml`. They read the sentence with the number as "#".
"""

from __future__ import annotations

import re
from functools import cache

from contradict.lexicon import load
from contradict.records import Basis, Sentence
from contradict.vocabulary import SPEAKS

REACH = 110
"""Characters on each side of the number that a rule may look at."""
_CUES = (
    "erif", "onfirm", "ocument", "dentif", "ecord", "orrobor", "stimat", "egister", "named",
    "names", "known",
)  # fmt: skip
_OTHER_SPEAKER = re.compile(rf"\b(?:{SPEAKS}|that)\b|[;:]|, (?!which|who)")


def read_basis(
    sentence: Sentence, number_start: int, number_end: int, *, claimant: str | None = None
) -> Basis | None:
    """Return what the count at these document offsets rests on; None where it is unsaid."""
    found = find_basis(sentence, number_start, number_end, claimant=claimant)
    return found[0] if found else None


def find_basis(
    sentence: Sentence, number_start: int, number_end: int, *, claimant: str | None = None
) -> tuple[Basis, str] | None:
    """Return what a count rests on, with the rule that says so.

    `claimant` lets "it has verified 549 deaths" count where the text resolves "it" to an
    independent monitor.
    """
    text = sentence.text
    if not any(map(text.__contains__, _CUES)):
        return None
    start, end = number_start - sentence.start, number_end - sentence.start
    number = text[start:end].lower()
    before = text[max(0, start - REACH) : start].lower()
    window = f"{before}#{text[end : end + REACH].lower()}".replace("’", "'")
    if "estimated" in number:
        return "estimated", "estimated-number"
    for rule_id, basis, pattern, needs_monitor in _rules():
        match = pattern.search(window)
        if match is None or not match.start() <= len(before) <= match.end():
            continue
        if not needs_monitor or _by_monitor(window[: match.start()], claimant):
            return basis, rule_id
    return None


def _by_monitor(before: str, claimant: str | None) -> bool:
    """Whether the verb's subject, or the claimant that it stands for, counts independently."""
    subject = _OTHER_SPEAKER.split(before)[-1]
    if _monitor().search(subject):
        return True
    pronoun = re.search(r"^\W*(?:it|they|the (?:office|group|agency|body))\b", subject)
    return bool(pronoun and claimant and _monitor().search(claimant.lower()))


@cache
def _monitor() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:" + "|".join(load("basis").tables["monitors"]) + r")(?!\w)")


@cache
def _rules() -> tuple[tuple[str, Basis, re.Pattern[str], bool], ...]:
    return tuple(
        (rule.id, rule.fields["basis"], re.compile(rule.pattern), rule.fields.get("monitor", False))
        for rule in load("basis").rules
    )
