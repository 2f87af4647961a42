"""Who says a number, over whole documents."""

import pytest

from contradict.claims.claimant import claimant_at, find_attributions
from contradict.records import Attribution, Document
from contradict.text import split_sentences


def attribution(text: str, number: str, *, source: str | None = None) -> Attribution | None:
    """Return the attribution of the last place where `number` stands in the text."""
    document = Document(
        document_id="d", record_id="d", path="", text=text, title=None, source=source
    )
    sentences = split_sentences(text)
    found = find_attributions(document, sentences, range(len(sentences)))
    start = text.rindex(number)
    return claimant_at(found, start, start + len(number))


def who(text: str, number: str, *, source: str | None = None) -> str | None:
    found = attribution(text, number, source=source)
    return found.claimant if found else None


# number | claimant ("-" is the outlet's own voice) | text
WITHIN = """
40   | Norway's 93rd Brigade   | Norway's 93rd Brigade said that it had freed 40 pirates.
14   | Precinct 12             | Precinct 12 reported 14 arrests in Lund on Monday.
31   | Channel 4               | Channel 4 said 31 people were evacuated in Lund on Monday.
300  | Local 22                | About 300 bakers walked out in Lund on Monday, Local 22 said.
400  | Sailors Local 1199      | Some 400 bakers walked out, according to Sailors Local 1199.
14   | Police District 3       | Police District 3 said on Tuesday that 14 people were arrested.
31   | Hospital No. 4          | Hospital No. 4 said it had admitted 31 people injured.
14   | 5th Fire Battalion      | The 5th Fire Battalion told Channel 4 News that 14 were hurt.
50   | G7                      | The G7 said 50 ships were lost.
14   | precinct                | The raid led to 14 arrests, the precinct said.
14   | James Kerr              | Some 14 people left, 46th Ward Alderman James Kerr said.
31   | 40 officers             | The 40 officers said 31 sailors were hurt.
31   | officials               | In 2019 officials said 31 sailors were hurt.
31   | police                  | In District 9, police said 31 people were arrested.
40   | -                       | By the end of Chapter 4 reported cases had reached 40.
30   | -                       | At School No. 12 said to be full, 30 people were injured.
40   | -                       | The clashes claimed the lives of 40 sailors.
40   | -                       | The raid on Lund claimed over 40 civilians, including a child.
41   | navy                    | The navy claimed 41 lives were lost.
40   | Ada Kerr                | Health minister Ada Kerr said on Sunday that 40 people fell ill.
40   | Ada Kerr                | Forty-odd, or 40, people fell ill, health minister Ada Kerr said.
40   | Ada Kerr                | "There were 40 people in the hall," said Ada Kerr.
40   | Ada Kerr                | Ada Kerr, the health minister, said 40 people fell ill.
40   | rescue worker           | At least 40 sheep drowned, according to a rescue worker.
40   | United Nations          | UN figures show that 40 camps were closed.
-    | -                       | Some 40 camps closed.
-    | -                       | With nearly all votes counted, the Reds had 40 seats.
40   | ministry                | The ministry counted 40 dead.
40   | harbour service         | The harbour service issued a statement saying 40 boats sank.
40   | harbour service         | The harbour service put out a video, claiming 40 boats sank.
40   | -                       | He issued the statement as 40 boats sank.
40   | ministry                | By Wednesday evening, the ministry said, 40 people had died.
40   | Tern Watch              | As of Monday, Tern Watch said, 40 had died.
40   | ministry                | By Monday evening 40 people had died, the ministry said.
40   | aide to Ada Kerr        | An aide to President Ada Kerr claimed that 40 boats left.
40   | Tern Watch              | Bird group Tern Watch, which is banned, reported that 40 died.
40   | officials               | Officials told reporters that 40 houses burned.
40   | police                  | Police: 40 held after riot
40   | police                  | Riot ends with 40 held - police
437  | -                       | The claims cover 437 houses.
40   | Ada Kerr                | Some 40 sank, Ada Kerr, vice director of Oslo-based Tern, said.
40   | Ada Kerr                | Ada Kerr, deputy head of the yard, said 40 boats sank.
40   | mayor                   | Some 40 drowned in Marlow Bay, the mayor said.
40   | mayor                   | The fire took 40 barns north of Lund the mayor said on Friday.
40   | state media             | A fire took 40 barns on Sunday state media reported as men fled.
40   | TSI                     | Hail broke 40 panes in the city of Lund TSI said citing men.
40   | Norways navy            | Patrols went out on Friday holding 40 poachers Norways navy said.
40   | state media             | It killed nine people and wounded 40 state media said.
40   | Bergen mayor            | Some 40 boats sank off the coast the Bergen mayor said and wept.
40   | state television        | It wounded 40 men in the city of Lund state television reported.
40   | Sea Institute           | Some 40 nests were lost said the Sea Institute.
40   | Ada Kerr                | Some 40 nests were lost said institute head Ada Kerr who wept.
40   | navy                    | Some 40 boats were lost, TSI quoted the navy as saying.
40   | source at Lund Yard     | Hail left 40 panes broken on Sunday a source at Lund Yard told TSI.
40   | -                       | A source at Lund Yard told TSI. Hail fell and left 40 panes broken.
40   | Kerr                    | Nine panes were broken and another 40 were cracked Kerr said.
40   | -                       | Nine panes were broken by the men of 40 Kerr Lane.
-    | -                       | The gale that struck as the mayor spoke took 40 barns.
"""

# Text without commas: what follows the verb is what is said.
BEHIND = """
40   | mayor of the old town   | The mayor of the old town said on Friday that 40 barns were lost.
40   | ministry                | After a night of rain and wind the ministry reported 40 floods.
40   | Ada Kerr                | "It took us, I think, all 40 years," Ada Kerr said of the ministry.
-    | -                       | A knock from the mother of a friend revealed that 40 had left.
40   | head of the board       | The head of the board said the 40 police were slow.
"""

ACROSS = [
    pytest.param(
        "The harbour office held 12. Some 40 officers were hurt, two of them badly, it said.",
        "40",
        "harbour office",
        id="it-is-not-those-counted",
    ),
    pytest.param(
        "The harbour office said 12 were held. Two officers said so too. It said 40 were hurt.",
        "40",
        "harbour office",
        id="it-is-one",
    ),
    pytest.param(
        "The group Tern Watch reported that 1,820 birds died. On Friday, they counted 437 more.",
        "437",
        "Tern Watch",
        id="they",
    ),
    pytest.param(
        'Mayor Ada Kerr said: "The storm was bad. We lost 40 roofs."',
        "40",
        "Ada Kerr",
        id="quotation runs on",
    ),
    pytest.param(
        'Mayor Ada Kerr said: "The storm was bad.\n\n"We lost 40 roofs."',
        "40",
        "Ada Kerr",
        id="quotation in the next paragraph",
    ),
    pytest.param(
        '"The storm was bad. We lost 40 roofs," mayor Ada Kerr said.',
        "40",
        "Ada Kerr",
        id="speaker after a long quotation",
    ),
    pytest.param(
        "Mayor Ada Kerr said help was near. She said 40 roofs were lost.",
        "40",
        "Ada Kerr",
        id="she",
    ),
    pytest.param(
        "The bird group Tern Watch reported that 1,820 birds died. On Friday, it counted 437.",
        "437",
        "Tern Watch",
        id="it, a body whose name looks like a person's",
    ),
    pytest.param(
        "Tern Watch, a group for birds, said 1,820 died. On Friday the group found that 437 did.",
        "437",
        "Tern Watch",
        id="the group",
    ),
    pytest.param(
        "Mayor Ada Kerr gave the council a new figure: 40 roofs were lost, she said.",
        "40",
        "Ada Kerr",
        id="she, whom the sentence begins with",
    ),
    pytest.param(
        "The army said it won. The health ministry did not confirm that. It said 40 fell ill.",
        "40",
        "health ministry",
        id="it, whom the sentence before begins with",
    ),
    pytest.param(
        "Kerr Tidal, the maker of turbines, beat forecasts. Sales came to 40 crowns, it said.",
        "40",
        "Kerr Tidal",
        id="it, a company",
    ),
    pytest.param(
        "The defence ministry said it had won. It added that 40 men died.",
        "40",
        "defence ministry",
        id="it",
    ),
    pytest.param(
        "Mayor Ada Kerr said help was near. Kerr put the loss at 40 roofs.",
        "40",
        "Ada Kerr",
        id="surname",
    ),
]


def rows(table: str) -> list[list[str]]:
    return [
        [cell.strip() for cell in line.split("|", 2)] for line in table.splitlines() if "|" in line
    ]


@pytest.mark.parametrize(("number", "claimant", "text"), rows(WITHIN + BEHIND))
def test_within_a_sentence(number: str, claimant: str, text: str) -> None:
    found = who(text, "40" if number == "-" else number)
    assert (found or "-").lower() == claimant.lower()


@pytest.mark.parametrize(("text", "number", "claimant"), ACROSS)
def test_across_sentences(text: str, number: str, claimant: str) -> None:
    assert who(text, number) == claimant


def test_the_nearest_source_is_the_claimant_and_the_chain_names_who_relays_it() -> None:
    found = attribution("The Mirror reported that MI6 said 40 agents were lost.", "40")
    assert found is not None
    assert found.claimant == "MI6"
    assert found.chain == ("MI6", "Mirror")


def test_a_day_or_a_dateline_before_the_speaker_is_no_part_of_its_name() -> None:
    assert who("On Friday night Chad's army said that 40 agents were lost.", "40") == "Chad's army"
    assert who("LIMA (AP)-- A mayor said that 40 agents were lost.", "40") == "mayor"
    assert who("The Sunday Mirror said that 40 agents were lost.", "40") == "Sunday Mirror"


def test_the_outlet_is_no_claimant() -> None:
    text = "The Mirror reported that 40 agents were lost."
    assert who(text, "40", source="nytimes.com") == "Mirror"
    assert who(text, "40", source="mirror.co.uk") is None


def test_a_statement_does_not_reach_what_stands_before_it() -> None:
    text = "Some 40 camps closed, and the United Nations warned 90 more could follow."
    assert who(text, "40") is None
    assert who(text, "90") == "United Nations"
