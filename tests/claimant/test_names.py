"""Names within a document: short forms, offices, pronouns, outlets."""

import pytest

from contradict.claims.claimant import claimant_at, find_attributions
from contradict.claims.claimant.names import Names
from contradict.records import Document
from contradict.text import split_sentences


def document(text: str, source: str | None = None) -> Document:
    return Document(document_id="d", record_id="d", path="", text=text, source=source)


def who(text: str) -> str | None:
    """Return who says the number 40."""
    sentences = split_sentences(text)
    found = find_attributions(document(text), sentences, range(len(sentences)))
    start = text.index("40")
    chosen = claimant_at(found, start, start + 2)
    return chosen.claimant if chosen else None


RESOLVED = [
    pytest.param(
        "President Ada Kerr of Norway spoke. The president said 40 boats sank.",
        "Ada Kerr",
        id="the only president that the text names",
    ),
    pytest.param(
        "President Ada Kerr met president Ole Lund. The president said 40 boats sank.",
        "president",
        id="two presidents: as written",
    ),
    pytest.param(
        "Sen. Ada Kerr met Sen. Ole Lund. Sen. Lund spoke. Lund said it rained. "
        "The senator said 40 boats sank.",
        "Ole Lund",
        id="of two senators the one who spoke last",
    ),
    pytest.param(
        "Institute director Ada Maria Kerr wept. The institute director said 40 boats sank.",
        "Ada Maria Kerr",
        id="a name of three words",
    ),
    pytest.param(
        "Berit met Secretary of State Ada Kerr. She said 40 boats sank.",
        "Ada Kerr",
        id="an office before the name",
    ),
    pytest.param(
        "Berit, who fled, told Tern News Digital Monday that it rained. She said 40 boats sank.",
        None,
        id="a day is no name",
    ),
    pytest.param(
        "Berit, who fled, waits in Ada Kerr’s hut. She said 40 boats sank.",
        None,
        id="whose hut it is says nothing",
    ),
    pytest.param(
        "The mayor, Ada Kerr, spoke. The mayor said 40 boats sank.",
        "Ada Kerr",
        id="named between commas",
    ),
    pytest.param(
        "Ada Kerr, the mayor of Lund, spoke. The mayor said 40 boats sank.",
        "Ada Kerr",
        id="the office behind the name",
    ),
    pytest.param(
        "Ada Kerr, the deputy mayor of Lund, spoke. The mayor said 40 boats sank.",
        "mayor",
        id="another office behind the name",
    ),
    pytest.param(
        "Ada Kerr, the mayor of Lund, spoke. Ole Holm, the mayor of Oslo, sang. The mayor said 40"
        " boats sank.",
        "mayor",
        id="two who hold that office",
    ),
    pytest.param(
        "Ada Kerr, the official of Lund, spoke. The official said 40 boats sank.",
        "official",
        id="an official is no office",
    ),
    pytest.param(
        "It burned in Marlow Bay, the mayor of Lund heard. The mayor said 40 boats sank.",
        "mayor",
        id="a place before the office",
    ),
    pytest.param(
        "The mayor, Ada Kerr Park and the port are open. The mayor said 40 boats sank.",
        "mayor",
        id="a park between commas",
    ),
    pytest.param(
        "UK Defence Secretary says 40 boats sank. Defence Secretary Ada Kerr spoke.",
        "Ada Kerr",
        id="an office with capitals, its holder named without the nation",
    ),
    pytest.param(
        "Defence Secretary Ada Kerr spoke. The Defence Secretary said 40 boats sank.",
        "Ada Kerr",
        id="an office with capitals",
    ),
    pytest.param(
        "Ukraine's President said 40 boats sank. Ukrainian President Ada Kerr spoke.",
        "Ada Kerr",
        id="the president of a nation",
    ),
    pytest.param(
        "Ukraine's President said 40 boats sank. Russian President Ole Lund spoke.",
        "Ukraine's President",
        id="the president of another nation",
    ),
    pytest.param(
        "US Defense Secretary Ada Kerr spoke. UK Defense Secretary says 40 boats sank.",
        "UK Defense Secretary",
        id="the secretary of another nation",
    ),
    pytest.param(
        "Some 40 boats sank, an independent watchdog group said. Tern-Info, an organization that"
        " tracks wrecks, said so.",
        "Tern-Info",
        id="the only watchdog that the text explains",
    ),
    pytest.param(
        "Some 40 boats sank, a watchdog said. Tern Watch, a watchdog, and the watchdog Gull Watch,"
        " met.",
        "watchdog",
        id="two watchdogs: as written",
    ),
    pytest.param(
        "Some 40 boats sank, a monitoring group said. The Nordic Observatory for Sea Birds, which"
        " is in Oslo, was told.",
        "Nordic Observatory for Sea Birds",
        id="a monitor whose name says that it is one",
    ),
    pytest.param(
        "Some 40 boats sank, a monitor said. The Nordic Observatory for Sea Birds met the Tern"
        " Watch monitoring group.",
        "monitor",
        id="two monitors, one by its name: as written",
    ),
    pytest.param(
        "The Nordic Observatory for Sea Birds said it rained. Some 40 boats sank, the Oslo-based"
        " group said.",
        "Nordic Observatory for Sea Birds",
        id="a monitor is the group",
    ),
    pytest.param(
        "The Nordic Observatory for Sea Birds met. Some 40 boats sank, the Oslo-based watchdog"
        " said.",
        "Nordic Observatory for Sea Birds",
        id="where a watchdog is based is no name",
    ),
    pytest.param(
        "The Nordic Observatory for Sea Birds has moved. The Observatory said 40 boats sank.",
        "Nordic Observatory for Sea Birds",
        id="the head word of the one full name that has it",
    ),
    pytest.param(
        "They met the Nordic Observatory and the Baltic Observatory. The Observatory said 40 boats"
        " sank.",
        "Observatory",
        id="the head word of two names: as written",
    ),
    pytest.param(
        "Tern Watch, a bird group, met. Some 40 boats sank, a monitor said.",
        "monitor",
        id="a group that is not told to watch is no monitor",
    ),
    pytest.param(
        "Health minister Ada Kerr spoke. Norway's defence minister said 40 boats sank.",
        "Norway's defence minister",
        id="another office",
    ),
    pytest.param(
        "Secretary of State Ada Kerr spoke. Kerr said 40 boats sank.",
        "Ada Kerr",
        id="surname of a titled name",
    ),
    pytest.param(
        "Mayor Ada Kerr spoke. Rep. Ivo Kerr left. Mayor Kerr ate. Rep. Kerr said 40 boats sank.",
        "Ivo Kerr",
        id="of two with one surname the one with the title",
    ),
    pytest.param(
        "Representative Ivo Kerr met mayor Ada Kerr. Rep. Kerr said 40 boats sank.",
        "Ivo Kerr",
        id="a title in short",
    ),
    pytest.param(
        "The first lady, Ada Kerr, came. Mr. Kerr said 40 boats sank.",
        "Kerr",
        id="Mr. is no first lady",
    ),
    pytest.param(
        "President Kerr came with his wife, Ada Kerr. As Kerr left, Kerr said 40 boats sank.",
        "Kerr",
        id="a president who is told of is not his wife",
    ),
    pytest.param(
        "He called his wife, Ada Kerr. Ms. Kerr said 40 boats sank.",
        "Ada Kerr",
        id="Ms. may be a wife",
    ),
    pytest.param(
        "He was with his mother, Ada Kerr. Kerr said 40 boats sank.",
        "Ada Kerr",
        id="a mother where no other of the name is told of",
    ),
    pytest.param(
        "The Sweden Norway Pact was read out. Norway said 40 boats sank.",
        "Norway",
        id="a country is no surname",
    ),
    pytest.param(
        "By noon on Sunday Tern had named two. Tern said 40 boats sank.",
        "Tern",
        id="a day is no first name",
    ),
    pytest.param(
        "Help came to Lund. Kerr said 40 boats sank.", "Kerr", id="surname without a first name"
    ),
    pytest.param(
        "The coast guard said help was near. Ada Kerr said rain fell. It added that 40 boats sank.",
        "coast guard",
        id="it is no person",
    ),
    pytest.param(
        "The coast guard said help was near. Ada Kerr said rain fell. She added 40 boats sank.",
        "Ada Kerr",
        id="she is no group",
    ),
    pytest.param(
        "Rain fell on mayor Ada Kerr. She said 40 boats sank.", "Ada Kerr", id="named, not heard"
    ),
    pytest.param("Rain fell. She said 40 boats sank.", None, id="nobody that she could be"),
    pytest.param("They met Ada Kerr, who said 40 boats sank.", "Ada Kerr", id="relative"),
    pytest.param(
        "The defence ministry said it rained. The ministry said 40 boats sank.",
        "defence ministry",
        id="the ministry",
    ),
]


@pytest.mark.parametrize(("text", "claimant"), RESOLVED)
def test_resolved(text: str, claimant: str | None) -> None:
    assert who(text) == claimant


@pytest.mark.parametrize(
    ("name", "source", "expected"),
    [
        ("The Mirror", "mirror.co.uk", True),
        ("Fox News", "foxnews.com", True),
        ("NATO", "mirror.co.uk", False),
        ("The Mirror", None, False),
        ("U", "u.example", False),
    ],
)
def test_outlet(name: str, source: str | None, expected: bool) -> None:
    assert Names(document("", source)).is_outlet(name) is expected


def test_speakers_beside_each_other_relay_nothing() -> None:
    text = "Ada Kerr said 30 boats sank, and mayor Ole Lund said 40 houses burned."
    sentences = split_sentences(text)
    found = find_attributions(document(text), sentences, [0])
    assert [(item.claimant, item.chain) for item in found] == [("Ada Kerr", ()), ("Ole Lund", ())]
