"""Whose a count is: what its clause adds to who is counted, and how such a subject is named.

"Russia lost 498 troops" counts Russian troops, "Halcyon has 120 branches" Halcyon's, and
those who fled a land are refugees from it.
"""

from __future__ import annotations

import re

from contradict import gazetteer
from contradict.claims.injury import as_lent, by_injury
from contradict.claims.measure import Reading, Slot, frame_words
from contradict.claims.named import Named, SubjectCase, canonical
from contradict.claims.owners import possessor_of, winner_of
from contradict.claims.roles import ancestors
from contradict.claims.subject import parse_subject
from contradict.records import PlaceMention, Sentence

_SAYS = re.compile(
    r"(?:['’]s)?(?: [\w’'.-]+){0,5}? (?:says?|said|claim(?:s|ed)|reports?|reported"
    r"|(?<!an )(?<!at )estimate[sd]?|believes?|believed|announced|confirmed|told)\b"
)
_ITS = re.compile(
    r"\b(?:it|they|its|their|own|deaths?|dead|the (?:armed forces|army|military))\b"
    r"|\b(?:is|are|was|were) (?:reported|believed|estimated|said) to\b"
)
_DEAD = re.compile(r"(?: [\w-]+){0,3} dead\b")
_ARMS = frozenset(("weapon", "attack", "equipment"))
_ARMED = frozenset(("combatant", "weapon", "armoured-vehicle", "aircraft", "artillery"))
# "Chad has massed 400 soldiers", "invaded with 400 soldiers": they are its own.
_MASSES = (
    r"(?: (?:has|have|had|also|now|already|since|reportedly|so far|only|still|then))*"
    r" (?:(?:amass|mass|gather|muster|deploy|station|position|concentrat|commit|mobili[sz]|assembl)"
    r"(?:ed|ted)|amasses|masses|deploys|stations|sent|sends"
    r"|(?:invad|attack)ed(?: [\w-]+){0,3} with|(?:launched|began|started) [^,;.]{3,40}? with)"
)
_MASSED = re.compile(
    rf"{_MASSES}(?: (?:up to|a|an|the|its|force of|total of|another|additional))*\s*"
)
_THAT_MASSED = re.compile(rf"{_MASSES}\b")
_OF_ARMY = 3  # words of "air force raids"
_SUBORDINATE = re.compile(r"(?:^|[ ,])(?:[Ss]ince|[Aa]fter|[Ww]hen|[Ww]hile|[Bb]efore) [^,;.]*$")
_NEXT = 12  # characters from "fled" to the land: " from the "
# Who fled a home may have stayed in the country.
_HOME = re.compile(
    r",? (?:from )?(?:their|his|her) (?:own )?"
    r"(?:homes?|houses?|villages?|towns?|neighbou?rhoods?)\b"
)
_ABROAD = re.compile(r"\b(?:abroad|countr(?:y|ies)|border)\b")
_TOWARDS = re.compile(r"\b(?:to|for|into|through|towards?|entered|arrived in)\b")
# "Norway and Denmark swapped a total of 90 prisoners": they count those of both.
_SWAPPED = re.compile(r"\b(?:swap(?:s|ped)?|exchang(?:es?|ed)) (?:a total of )?$")
_CLAUSE_END = re.compile(r"[,;.]| (?:and|while|but) ")
_OF_ITS = (("of", "its"), ("of", "their"))
_INTERNALLY = re.compile(
    r"\binternally[ -]displaced\b"
    r"|\b(?:displaced|uprooted|(?:forced|driven) from their homes) (?:internally|within|inside)\b"
)


def with_clause(case: SubjectCase, found: Named) -> Named:
    """Add what the clause says: whose they are, what they protested, which land they fled."""
    reading = case.reading
    found = _with_holder(case, as_lent(found))
    if reading is None:
        return found
    found = by_injury(
        case, reading, _of_who_masses(case, reading, _with_owner(case, reading, found))
    )
    parsed = parse_subject(found.name)
    if reading.measure == "displaced" and _INTERNALLY.search(_clause_about(case, reading)):
        return Named("internally displaced people", found.text, "internally")
    before = case.sentence.text[: case.slot.quantity.start - case.sentence.start]
    if parsed.role == "prisoner" and parsed.affiliation is None and _SWAPPED.search(before):
        return Named("prisoners of both sides", found.text, "swapped")
    if parsed.role not in ("person", "civilian", "refugee", None) or parsed.modifiers:
        return found
    if _is_protest(case, reading):
        return Named("protesters", found.text, "protest")
    left = reading.measure == "displaced" and _fled(case.slot, reading)
    if not left or _only_from_home(reading, case.sentence):
        return found
    lands = [m for m in case.places if _is_left(m, reading, case.sentence)]
    land = lands[0].place if lands else parsed.affiliation
    if land is not None and "," in land:  # who fled a town or a county is no refugee from it
        return found
    return Named(f"refugees from {land}" if land else "refugees", found.text, "fled")


def _is_protest(case: SubjectCase, reading: Reading) -> bool:
    """Whether those held, or those who turned out, did so to protest: the headline may tell."""
    tokens = case.slot.tokens
    headline = case.cast.headline_words if case.cast else frozenset[str]()
    if reading.measure == "detained":
        return not frame_words("protest").isdisjoint((*tokens.words, *headline))
    if reading.measure != "attendees":
        return False
    first, last = tokens.index_at(reading.trigger_start), tokens.index_at(reading.trigger_end)
    told = {*tokens.words[first:last], *headline}
    against = "against" in headline or "against" in tokens.words
    marching = against and bool(told & frame_words("marching"))  # other marches are parades
    return marching or bool(told & frame_words("protest") - frame_words("marching"))


def _with_holder(case: SubjectCase, found: Named) -> Named:
    """Read 'Halcyon Bank employs 2,300 people', 'Halcyon has 120 branches': whose they are."""
    slot, reading = case.slot, case.reading
    if reading is not None and reading.measure in frame_words("won_by_anyone"):
        winner = winner_of(slot, case.sentence, case.cast)
        thing = found.name if slot.lemma else reading.measure
        name = f"{thing} of {winner}" if winner else found.name
        return Named(name, found.text, "winner" if winner else found.rule)
    staff = reading is not None and reading.measure in frame_words("held_by_owner")
    if not staff and (reading is not None or not found.rule.startswith("noun")):
        return found
    parsed = parse_subject(found.name)
    if parsed.named or parsed.affiliation:
        return found
    holder = possessor_of(slot, case.sentence, case.cast)
    if not holder:
        return found
    bare = staff and parsed.role == "person"
    name = f"{holder} employees" if bare else f"{holder} {found.name}"
    return Named(name, found.text, "holder")


def _only_from_home(reading: Reading, sentence: Sentence) -> bool:
    """Whether those who fled left their homes, and nothing says that they left the country."""
    home = _HOME.match(sentence.text, reading.trigger_end - sentence.start)
    return home is not None and not _ABROAD.search(sentence.text, home.end())


def _is_left(place: PlaceMention, reading: Reading, sentence: Sentence) -> bool:
    """Whether a place is the one fled, not fled to: "fled Ukraine", "fled to Moldova"."""
    between = sentence.text[reading.trigger_end - sentence.start : place.start - sentence.start]
    if reading.trigger_start < place.start < reading.trigger_end:  # "to leave Kyiv by car"
        return place.place is not None
    near = 0 <= place.start - reading.trigger_end <= _NEXT and place.place is not None
    trigger = sentence.text[
        reading.trigger_start - sentence.start : reading.trigger_end - sentence.start
    ]
    if _TOWARDS.search(trigger):  # "crossed into Poland from Ukraine"
        return place.place is not None and between.endswith(" from ")
    return near and not _TOWARDS.search(between)


def _clause_after(case: SubjectCase) -> str:
    """Return the rest of the number's clause."""
    after = case.sentence.text[case.slot.quantity.end - case.sentence.start :]
    return _CLAUSE_END.split(after, maxsplit=1)[0]


def _clause_about(case: SubjectCase, reading: Reading) -> str:
    """Return the rest of the clause, with "number of people displaced within" before the number."""
    begin, number = case.sentence.start, case.slot.quantity.start
    first = min(reading.trigger_start, number) - begin
    return case.sentence.text[first : number - begin] + _clause_after(case)


def _fled(slot: Slot, reading: Reading) -> bool:
    """Tell whether the words that name the measure tell of flight."""
    if reading.rule == "entered":  # "29,000 Danes have entered Poland"
        return True
    tokens = slot.tokens
    first, last = tokens.index_at(reading.trigger_start), tokens.index_at(reading.trigger_end)
    return any(word in frame_words("fleeing") for word in tokens.words[first : last + 1])


def _with_owner(case: SubjectCase, reading: Reading, found: Named) -> Named:
    """Read 'Russia lost 498 troops', "Russia's 150,000-strong force": whose they are.

    In 'Chad said 14 of its soldiers had died' they are those of the one land named before.
    """
    slot = case.slot
    if frame_words("inflicting") & set(slot.tokens.words[max(0, slot.at - 3) : slot.at]):
        return _of_the_hit(found, slot)
    lent = found.rule == "beside" and slot.lemma in frame_words("event_noun")
    whose = parse_subject(found.name).affiliation
    if whose is not None and not lent:
        return found
    tokens = slot.tokens
    trigger = tokens.index_at(reading.trigger_start)
    owners = [m for m in case.places if m.end <= slot.quantity.start and m.place]
    if not owners:
        return found
    owner = owners[-1]
    possessive = tokens.words[slot.at - 1 : slot.at] in (("'s",), ("’s",))
    if possessive and tokens.starts[slot.at - 1] != owner.end:
        return found
    lost = trigger < len(tokens.words) and tokens.words[trigger] in frame_words("losing")
    own = tokens.words[slot.at + 1 : slot.at + 3] in _OF_ITS and len({m.place for m in owners}) == 1
    if not possessive and not ((lost or own) and owner.role != "place"):
        return found
    loses = lost and tokens.words[trigger].startswith("los")
    land = _land(owner, found) if loses else owner.place
    adjective = gazetteer.adjective(land or "")
    if adjective is None or whose == land or _strikes(owner, case.sentence):
        return found
    if not (own or possessive) and (
        _only_says(owner, slot, case.sentence)
        or _is_of_clause_before(owner, reading, case.sentence)
    ):
        return found
    if whose is not None:  # "Chad lost 400 soldiers; Niger had taken 90 casualties"
        return Named(f"{adjective} people", found.text, "owner")
    return Named(canonical(f"{adjective} {found.name}"), found.text, "owner")


def _of_who_masses(case: SubjectCase, reading: Reading, found: Named) -> Named:
    """Read 'Chad has massed 400 soldiers', 'the 400 soldiers that Chad sent': they are Chadian."""
    parsed = parse_subject(found.name)
    combatant = "combatant" in ancestors(parsed.role or "")
    if reading.measure != "troops" or parsed.affiliation or parsed.named or not combatant:
        return found
    text, begin, quantity = case.sentence.text, case.sentence.start, case.slot.quantity
    noun = case.slot.tokens.ends[max(0, case.slot.noun_end - 1)] - begin
    for owner in case.places:
        start, end = owner.start - begin, owner.end - begin
        masses = _MASSED.fullmatch(text[end : quantity.start - begin])
        behind = start > noun and text[noun:start] in (" ", " that ", " which ", " the ")
        if not masses and not (behind and _THAT_MASSED.match(text, end)):
            continue
        country = gazetteer.country_of(owner.place or "")
        seat = country if owner.place == gazetteer.capital(country or "") else owner.place
        adjective = gazetteer.adjective(seat or "")
        if adjective is not None:
            return Named(canonical(f"{adjective} {found.name}"), found.text, "massed")
    return found


def _land(owner: PlaceMention, found: Named) -> str | None:
    """Return whose army lost them: "Oslo has lost 300 tanks" tells of Norway's."""
    country = gazetteer.country_of(owner.place or "")
    if country is None or gazetteer.capital(country) != owner.place:
        return owner.place
    role = parse_subject(found.name).role
    return country if not _ARMED.isdisjoint(ancestors(role or "")) else owner.place


def _only_says(owner: PlaceMention, slot: Slot, sentence: Sentence) -> bool:
    """Tell 'Britain says the attackers lost 450 men' from 'Russia says it lost 450 men'."""
    told = sentence.text[owner.end - sentence.start : slot.quantity.start - sentence.start]
    said = _SAYS.match(told)
    after = sentence.text[slot.quantity.end - sentence.start :]
    return said is not None and not _ITS.search(told) and not _DEAD.match(after)


def _strikes(owner: PlaceMention, sentence: Sentence) -> bool:
    """Tell 'Russian rockets left 40 dead', 'Russian army shelling', whose dead are not Russian."""
    for word in sentence.text[owner.end - sentence.start :].split()[:_OF_ARMY]:
        noun = word.strip(",.;")
        if not noun.isalpha() or noun in frame_words("losing"):
            return False
        role = parse_subject(f"{owner.text} {noun}").role
        if role is not None and not _ARMS.isdisjoint(ancestors(role)):
            return True
    return False


def _is_of_clause_before(owner: PlaceMention, reading: Reading, sentence: Sentence) -> bool:
    """Tell 'since Danish troops crossed the river, hundreds have been reported dead'."""
    start, begin = owner.start - sentence.start, sentence.start
    if not _SUBORDINATE.search(sentence.text[:start]):
        return False
    comma = sentence.text.find(",", start)
    return 0 <= comma < reading.trigger_start - begin


def _of_the_hit(found: Named, slot: Slot) -> Named:
    """Read 'inflicted 900 casualties on the Danish side': whom it befell."""
    behind = slot.tokens.words[slot.noun_end : slot.noun_end + 4]
    if behind[:1] == ("on",):
        for word in behind[1:]:
            land = gazetteer.nationality(word.capitalize())
            adjective = gazetteer.adjective(land) if land else None
            if adjective is not None:
                return Named(f"{adjective} people", found.text, "hit")
    return found
