"""The deal or deed that governs a number, with its parties: "Marlow purchase of Denby".

The words are data (the rules of data/lexicons/frames.toml).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from contradict.claims.clause import LONGEST, REACH, Clause, first_link
from contradict.claims.measure import frame_words, noun_class
from contradict.claims.roles import singular
from contradict.claims.tokens import NUMBER
from contradict.claims.triggers import rising
from contradict.lexicon import Rule, load

_REFLEXIVES = ("himself", "herself", "themselves")
_PLACEHOLDER = re.compile(r"\{([^}]*)\}")


@dataclass(frozen=True, slots=True)
class Deal:
    """A number and the measure that was read for it."""

    clause: Clause
    measure: str

    def topic(self) -> tuple[str, str]:
        """Return the topic by the nearest trigger, and the rule; ("", "") if none governs."""
        found = self._trigger()
        if found is None:
            return "", ""
        at, rule, is_noun = found
        parties = self._parties_of_noun(at) if is_noun else self._parties_of_verb(at)
        acts = self._acts_on_somebody(at) and not is_noun
        fires = self._fires(at) and not is_noun and not acts
        if "{object}" in str(rule.fields["parts"]) and not (parties.get("object") or acts or fires):
            parties["object"] = parties.get("subject", "")  # "Teen shot 11 times"
        if "{trigger}" in str(rule.fields["parts"]) and not parties.get("subject"):
            parties["subject"] = self._holder(at)
        parties["trigger"] = self.clause.slot.tokens.words[at]
        parties["amount"] = amount_in(self.clause)
        if fires and "fired" in rule.fields and not parties.get("object"):
            return str(rule.fields["fired"]), f"frame:{rule.id}"
        return _render(rule, parties), f"frame:{rule.id}"

    def _acts_on_somebody(self, at: int) -> bool:
        """Whether an object follows the verb, though none was named: "sentenced the teen to"."""
        words = self.clause.slot.tokens.words
        owned = words[at + 1 : at + 2] in (("his",), ("her",), ("him",), ("them",))
        if owned:  # who was hit is told before ", hitting her six times"
            return not words[at].endswith("ing")
        counted = words[at + 1 : at + 2] == (NUMBER,) and at + 1 != self.clause.slot.at
        return counted or words[at + 1 : at + 2] in (("the",), ("a",), ("an",), ("it",))

    def _fires(self, at: int) -> bool:
        """Tell 'Guards then shot three times' from 'Guard shot three times', a headline.

        Who was shot twice "in the leg" did not fire.
        """
        words, end = self.clause.slot.tokens.words, self.clause.slot.noun_end
        if self.clause.sentence.headline or words[at] not in {*frame_words("firing"), "shooting"}:
            return False
        in_limb = words[end : end + 1] == ("in",) and words[end + 2 : end + 3] not in ((), ("air",))
        if in_limb or words[max(0, at - 1) : at] == (",",):
            return False
        passive = frame_words("be") | {"got", "gets", "getting"}
        return passive.isdisjoint(words[max(0, at - 3) : at])

    def _trigger(self) -> tuple[int, Rule, bool] | None:
        """Return the word that tells the deal, its rule, and whether it is a noun."""
        sentence, kind = self.clause.slot.tokens.words, self.clause.unit()
        if kind not in _triggers():
            return None
        by_word = _triggers()[kind]
        for at in self._candidates():
            word = sentence[at]
            if word in (";", "?", "!"):
                return None
            for rule in by_word.get(word, ()):
                if self.measure not in rule.fields.get("measures", (self.measure,)):
                    continue
                is_noun = self._is_noun(at, rule)
                if is_noun is not None:
                    return at, rule, is_noun
        return None

    def _candidates(self) -> Iterator[int]:
        """Yield the words of the number's own noun phrase, then those before the number."""
        sentence, slot = self.clause.slot.tokens.words, self.clause.slot
        for at in range(slot.at + 1, min(max(slot.noun_end, slot.at + 2), len(sentence))):
            if sentence[at] not in frame_words("phrase_stop"):
                yield at
        reach = 2 * REACH if "blow" in slot.quantity.rules else REACH  # a list of limbs between
        yield from range(slot.at - 1, max(-1, slot.at - reach), -1)

    def _is_noun(self, at: int, rule: Rule) -> bool | None:
        """Tell a deal from a deed: "the Rovers offer was", "Rovers offer Reyes $14 million"."""
        word, sentence = self.clause.slot.tokens.words[at], self.clause.slot.tokens.words
        as_noun, as_verb = (
            word in rule.fields.get("nouns", ()),
            word in rule.fields.get("verbs", ()),
        )
        if at > self.clause.slot.at:
            return True if as_noun else None
        if not (as_noun and as_verb):
            return as_noun
        following = sentence[at + 1]
        before = sentence[at - 1] if at else ""
        if before in ("to", "will", "would", "could", "may"):
            return False
        nominal = following in frame_words("be", "auxiliary", "preposition") | {
            "worth",
            ",",
            "-",
        }
        return nominal or before in frame_words("determiner") or before.endswith("'s")

    def _parties_of_verb(self, at: int) -> dict[str, str]:
        """Return subject, object and prepositions of the verb at a word."""
        sentence, slot = self.clause.slot.tokens.words, self.clause.slot
        parties = {
            **self.clause.prepositions(slot.noun_end),
            **self.clause.prepositions(at + 1, slot.at),
        }
        before = self.clause.subject_before(at)
        between = self.clause.party(self.clause.text(at + 1, first_link(sentence, at + 1, slot.at)))
        if sentence[at - 1] == "," and sentence[at + 1] in frame_words("preposition"):
            return {**parties, "object": self._named_before(at - 1), "subject": ""}
        if between == before:
            between = ""  # "The league fined the club": not itself
        if between in _REFLEXIVES:
            between = before  # "then shot himself once"
        victim = sentence[at - 1] if at else ""
        if self.clause.sentence.headline and noun_class(singular(victim)) == "person":
            before = self.clause.cased(at - 1)  # "Riot breaks out during vigil for teen shot"
        whom = self._whom_before(at)
        if whom is not None:
            return {**parties, "object": whom, "subject": before}
        start = max(0, at - 3)
        passive = any(word in frame_words("be") for word in sentence[start:at])
        if passive and not sentence[at].endswith("ing"):
            return {**parties, "object": before, "subject": parties.get("by", "")}
        return {**parties, "subject": before, "object": between}

    def _whom_before(self, at: int) -> str | None:
        """Return whom "Ada Kerr, whom the league fined" names, None without a "whom"."""
        sentence = self.clause.slot.tokens.words
        near = sentence[max(0, at - LONGEST) : at]
        if "whom" not in near:
            return None
        whom = at - 1 - near[::-1].index("whom")
        if sentence[whom - 1] in frame_words("preposition"):
            return None  # "four of whom"
        return self._named_before(whom - (sentence[whom - 1] == ","))

    def _parties_of_noun(self, at: int) -> dict[str, str]:
        """Return the owner of the deal at a word, and its parties by their prepositions."""
        slot = self.clause.slot
        parties = self.clause.prepositions(at + 1)
        if "at" in parties:
            parties["at"] = _division(parties["at"])
        if "of" in parties:  # "profits of Marlow rose"
            parties["of"] = _before_change(parties["of"])
        before = self._owner(at) if at < slot.at else ""
        obj = ""
        if not before:
            light = self._light_verb(min(at, slot.at))
            if light is not None:
                before = self.clause.subject_before(light)
                end = first_link(slot.tokens.words, light + 1, min(at, slot.at))
                obj = self.clause.party(self.clause.text(light + 1, end))
        lemma = singular(slot.tokens.words[at])
        if self.clause.cast is not None and not obj and not parties.keys() & {"to", "for", "of"}:
            preposition, _, whom = self.clause.cast.complement(lemma).partition(" ")
            parties[preposition] = self.clause.party(whom)
        return {**parties, "subject": before, "object": obj}

    def _holder(self, at: int) -> str:
        """Return whose result it is: the subject of 'Orbitel lost 3, after a profit of 4 million'.

        A result that opens a sentence is that of the firm that opened the one before.
        """
        clause = self.clause
        if at > 1:
            leading = clause.leading(at)
            first_word = leading.lower().replace("-", " ").partition(" ")[0]
            if first_word not in frame_words("result_word"):
                named = leading.istitle() and first_word not in frame_words("telling")
                return leading if named else ""
        if clause.cast is None:
            return ""
        return clause.cast.organisation(clause.sentence, clause.sentence.start) or ""

    def _named_before(self, end: int) -> str:
        """Return the name before a comma: 'the Danish bakery Solbakken, bought in May for'."""
        first = end
        while first > 0 and self.clause.cased(first - 1)[:1].isupper():
            first -= 1
        return self.clause.party(self.clause.text(first, end))

    def _light_verb(self, before: int) -> int | None:
        sentence = self.clause.slot.tokens.words
        for at in range(before - 1, max(-1, before - REACH), -1):
            if sentence[at] in frame_words("light_verb"):
                return at
            if sentence[at] in (";", ":"):
                return None
        return None

    def _owner(self, at: int) -> str:
        """Return whose deal it is: "the Red Sox offer", "their initial offer"."""
        sentence = self.clause.slot.tokens.words
        first = at
        while first > 0 and at - first < 6:
            word = sentence[first - 1]
            ends = word in frame_words("topic_stop", "preposition", "be")
            if ends and word != NUMBER:
                break
            first -= 1
            if sentence[first] in frame_words("determiner"):
                break
        if sentence[first] in ("their", "its", "his", "her"):
            return self.clause.party(sentence[first], at=first)
        held = sentence[first : first + 1] == ("the",) and {"'s", "’s"} & set(sentence[first:at])
        if held and sentence[first + 1] in frame_words("organisation"):
            return self.clause.party(sentence[first + 1], at=first)
        units = frame_words("length_word") | {NUMBER}
        names = [
            i
            for i in range(first, at)
            if self.clause.cased(i)[:1].isupper()
            and sentence[i] not in units | frame_words("result_word")
        ]
        if not names or (names == [0] and sentence[0] in frame_words("determiner")):
            return ""
        return self.clause.party(self.clause.text(names[0], names[-1] + 1))


def _render(rule: Rule, parties: Mapping[str, str]) -> str:
    parts: list[str] = []
    for part in rule.fields["parts"]:
        placeholder = _PLACEHOLDER.search(part)
        if placeholder is None:
            parts.append(part)
            continue
        filled = next((parties[k] for k in placeholder.group(1).split("|") if parties.get(k)), "")
        if filled:
            parts.append(part.replace(placeholder.group(), filled))
    return " ".join(parts) or str(rule.fields.get("plain", ""))


@cache
def _triggers() -> Mapping[str, Mapping[str, tuple[Rule, ...]]]:
    """Map each class of unit to its trigger words, and those to their rules."""
    found: dict[str, dict[str, tuple[Rule, ...]]] = {}
    for rule in load("frames").rules:
        for unit in rule.fields["units"]:
            by_word = found.setdefault(unit, {})
            for word in {*rule.fields.get("verbs", ()), *rule.fields.get("nouns", ())}:
                by_word[word] = (*by_word.get(word, ()), rule)
    return found


def _division(phrase: str) -> str:
    """Return the division of "sales at the farm division rose"; "at the end of May" has none."""
    words = phrase.split()
    if not words or words[0] in frame_words("no_division"):
        return ""
    verbs = frame_words("topic_link", "topic_verb", "auxiliary")
    verb = next((i for i, word in enumerate(words) if word in verbs), None)
    return " ".join(words[:verb])


def _before_change(phrase: str) -> str:
    """Cut the verb of a change off a name: "Marlow" of "profits of Marlow rose 5 percent"."""
    words = phrase.split()
    verb = next((i for i, word in enumerate(words) if word in rising()), len(words))
    return " ".join(words[:verb])


def _ends_after(clause: Clause, at: int) -> bool:
    """Whether a plain word ends its phrase."""
    sentence = clause.slot.tokens.words
    following = sentence[at + 1 : at + 2]
    ends = not following or following[0] in frame_words("phrase_stop", "preposition")
    return clause.cased(at).islower() and ends


def amount_in(clause: Clause) -> str:
    """Read 'about $215,000 in court settlements'."""
    sentence, at = clause.slot.tokens.words, clause.slot.noun_end
    if clause.unit() != "money" or sentence[at : at + 1] != ("in",):
        return ""
    end = clause.end_of_phrase(at + 1, len(sentence))
    if sentence[end : end + 1] == ("and",) and _ends_after(clause, end + 1):
        end += 2  # "in lost rice and corn"
    phrase = clause.text(at + 1, end).removeprefix("lost ")
    if phrase.rpartition(" ")[2] in frame_words("not_an_amount"):
        return ""
    no_start = frame_words("determiner", "not_an_amount")
    plain = phrase.islower() and phrase.split(" ")[0] not in no_start
    return phrase if plain else ""
