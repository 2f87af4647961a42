"""Who attacked, told by a verb of theirs or by a noun, in the words of many reports."""

from datetime import date

import pytest

from contradict.claims.claims import extract
from contradict.records import Document


def attackers(text: str) -> list[str]:
    document = Document(
        document_id="d", record_id="r", path="p", text=text, published=date(2024, 5, 8)
    )
    return [c.number_text for c in extract(document).claims if c.measure == "attackers"]


FOUR = [
    "Four men in a grey van opened fire on a queue in Halden.",
    "The crowd ran when four men pulled up, got out and opened fire.",
    "Witnesses said four men drove up, drew guns and started shooting.",
    "Police said a group of four men left a car and then opened fire.",
    "Four Gunmen Open Fire at Halden Bar",
    "Four men left the bar, returned with rifles and began shooting.",
    "Four youths burst in and robbed the clerk.",
    "The four men then burst into the house.",
    "The raid was carried out by four militants.",
    "Officials said four gunmen took part in the assault.",
    "On Friday, four attackers stormed the church.",
    "Four people in a red car fired several shots at the group.",
    "Four men on a motorbike shot dead a judge in Halden.",
    "Four suicide bombers blew themselves up at the gate.",
    "He was attacked by four men near the mill.",
    "Orm is one of four suspected gunmen.",
    "Police believe four shooters were involved.",
    "Four men who had been told to leave the club came back and opened fire.",
    "Four men, who wore masks, robbed a clerk.",
    "She was walking home when four men came up to her and announced a robbery.",
    "Four men demanded money and then fired at him.",
    "Four youths riddled the house with bullets.",
    "A driver was shot by four men who wanted his car.",
    "A clerk was held up by a group of four men.",
    "The four men reportedly “forced their way into the house”.",
]
OTHERS = [
    "Four men robbed of their phones",
    "Four men were ambushed near Lund.",
    "Four men shot at party near Halden",
    "Four men were standing on a porch when someone opened fire.",
    "Four men left the club and another opened fire.",
    "Four men argued with a guard, who opened fire.",
    "He shot four men and opened fire on the police.",
    "The gunman robbed four men and opened fire.",
    "Four of the men opened fire.",
    "Four other men opened fire.",
    "While four other robbers were upstairs, she hid.",
    "Three women and four men began shooting.",
    "Four men said that gunmen opened fire.",
    "Four people in a car heard men open fire.",
    "Four men shot the night before have died.",
    "Four officers opened fire.",
    "Police are searching for four gunmen.",
    "Officers searched for the four gunmen.",
    "Four gunmen were among the dead.",
    "Police say four teenagers shot themselves by accident.",
    "A man at odds with his four brothers shot and killed them.",
    "Four people killed 16 others injured in rocket attacks",
    "Four of the suicide bombers were near the gate.",
    "Four long-range bombers attacked the port.",
    "A boy of six who was shot four times is at home.",
    "Four men who were shot two miles away are stable.",
    "Four men who were hurt when gunmen opened fire are stable.",
    "Four men who were told that a gunman opened fire ran away.",
    "Four men who heard a boy start shooting ran away.",
    "Police arrested four men who opened fire.",
    "He was shot by four officers.",
    "He was seen by four men.",
    "Four men who opened fire were caught on video.",
    "A man stood by. Four men",
    "Do not send a single man, just four clerks.",
]


@pytest.mark.parametrize("text", FOUR)
def test_those_who_attack_are_attackers(text: str) -> None:
    assert [number.lower() for number in attackers(text)] == ["four"]


@pytest.mark.parametrize("text", OTHERS)
def test_others_are_none(text: str) -> None:
    assert attackers(text) == []


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Four suspects are still at large.", "sought"),
        ("One gunman is dead and four suspects remain on the loose.", "sought"),
        ("All four robbers are still on the run.", "sought"),
        ("Four inmates are at large.", "escaped"),
        ("Four thieves fled on foot.", "escaped"),
        ("Four suspects are", "other:suspect"),
    ],
)
def test_suspects_at_large_are_sought(text: str, measure: str) -> None:
    document = Document(
        document_id="d", record_id="r", path="p", text=text, published=date(2024, 5, 8)
    )
    found = {c.number_text.lower(): c.measure for c in extract(document).claims}
    assert found["four"] == measure


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("A lone gunman killed six people.", "A lone"),
        ("Lone gunman kills six in Halden", "Lone"),
        ("Police said a single masked robber held up the bank.", "a single"),
        ("It was the work of a lone attacker.", "a lone"),
        ("He was the only shooter, police said.", "only"),
    ],
)
def test_a_lone_attacker_is_one(text: str, number: str) -> None:
    assert attackers(text) == [number]


@pytest.mark.parametrize(
    "text",
    [
        "The lone survivor was a child.",
        "Every single attacker was killed.",
        "Not a single gunman was caught.",
        "A reward is offered for the lone shooter or the gunmen.",
        "He was the only gunman to survive.",
        "It was a single soldier.",
        "The airfield has just a single runway.",
        "Some 180 gunmen hold the hills.",
    ],
)
def test_other_single_people_are_none(text: str) -> None:
    assert attackers(text) == []
