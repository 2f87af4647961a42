"""Phrases that name a speaker, and phrases that don't."""

import pytest

from contradict.claims.claimant.speaker import Speaker, read_speaker

# phrase | name | kind
SPEAKERS = """
the mayor                                   | mayor                  | group
Mayor Ada Kerr                              | Ada Kerr               | person
deputy health minister Ada Kerr             | Ada Kerr               | person
Norwegian deputy health minister Ada Kerr   | Ada Kerr               | person
Norway's health minister                    | Norway's health minister | group
Norway's health minister Ada Kerr           | Ada Kerr               | person
Secretary of State Ada Kerr                 | Ada Kerr               | person
Sgt. Ada Kerr                               | Ada Kerr               | person
The Evening Star's Ada Kerr                 | Ada Kerr               | person
Ada Kerr of the Bergen Club                 | Ada Kerr               | person
Ada van der Kerr                            | Ada van der Kerr       | person
an aide to President Ada Kerr               | aide to Ada Kerr       | group
the bird group Tern Watch                   | Tern Watch             | group
Lund Bank                                   | Lund Bank              | group
the Lund County Sheriff’s Department        | Lund County Sheriff’s Department | group
the Office for the Care of Old Ships        | Office for the Care of Old Ships | group
UN                                          | United Nations         | group
UN.                                         | United Nations         | group
the U.S.                                    | United States          | group
Ada Kerr Jr.                                | Ada Kerr Jr.           | person
[Ada Kerr]                                  | Ada Kerr               | person
Save the Children                           | Save the Children      | group
Defence Council Ada Kerr                    | Ada Kerr               | person
the RIA news agency and seen by Lund News   | RIA news agency        | group
UN figures                                  | United Nations         | group
a report by the coast guard                 | coast guard            | group
The Tern Review's latest list of birds      | Tern Review            | group
videos released by the coast guard          | coast guard            | group
Oslo-based Tern Watch                       | Tern Watch             | group
Meanwhile a source                          | source                 | group
residents                                   | residents              | group
the Nordic coalition fighting the pirates in both Denmark and Norway | Nordic coalition | group
the Lund Court in a written statement       | Lund Court             | group
Police investigating the wreck              | Police                 | group
a report from the Times of Lund             | Times of Lund          | group
rescue officials on Monday                  | rescue officials       | group
Bakers on Kerr Lane                         | Bakers on Kerr Lane    | group
WHO                                         | WHO                    | group
the Nordic Institute for Sea Birds monitoring group | Nordic Institute for Sea Birds | group
Nordic Institute for Sea Birds an Oslo-based charity | Nordic Institute for Sea Birds | group
U.K.-based Tern Watch                       | Tern Watch             | group
Ada Kerr director of the Tern Institute     | Ada Kerr               | person
head of the Observatory for Human Rights Ada Kerr | Ada Kerr         | person
director of the Centre for Marine Studies Ada Kerr | Ada Kerr        | person
director of the Centre for Marine Studies   | director of the Centre for Marine Studies | group
Ada Kerr an unemployed father of four       | Ada Kerr               | person
Royal Society for the Care of Old Ships     | Royal Society for the Care of Old Ships | group
a new release from Lund police              | Lund police            | group
a list maintained by Tern Watch and based on records | Tern Watch    | group
the mayor of the old town                   | mayor of the old town  | group
the 93rd Brigade                            | 93rd Brigade           | group
Norway's 93rd Brigade                       | Norway's 93rd Brigade  | group
the 47th Fjord Mechanised Brigade           | 47th Fjord Mechanised Brigade | group
the 3rd Battalion                           | 3rd Battalion          | group
the 12th Precinct                           | 12th Precinct          | group
the 9th Circuit Court                       | 9th Circuit Court      | group
a spokesman for the 93rd Brigade            | spokesman for 93rd Brigade | group
93rd Brigade commander Ada Kerr             | Ada Kerr               | person
Precinct 12 Commander Ada Kerr              | Ada Kerr               | person
Precinct 12                                 | Precinct 12            | group
Police District 3                           | Police District 3      | group
Channel 4                                   | Channel 4              | group
Channel 4 News                              | Channel 4 News         | group
BBC Radio 4                                 | BBC Radio 4            | group
France 24                                   | France 24              | group
Local 22                                    | Local 22               | group
Bakers Union Local 1199                     | Bakers Union Local 1199 | group
Hospital No. 4                              | Hospital No. 4         | group
Lund City Hospital No. 4                    | Lund City Hospital No. 4 | group
hospital number 4                           | hospital number 4      | group
Task Force 59                               | Task Force 59          | group
the G7                                      | G7                     | group
the 40 officers                             | 40 officers            | group
the brigade                                 | brigade                | group
he                                          | he                     | pronoun
Her latest figures                          | she                    | pronoun
It                                          | it                     | pronoun
"""

NONE = [
    "March 4",
    "In 2019",
    "Page 12",
    "Chapter 4",
    "Article 5",
    "Flight 370",
    "Table 2",
    "across Precinct 12",
    "figures",
    "Aerial shots",
    "Surveillance camera video",
    "Satellite images",
    "Few respondents",
    "others",
    "Another",
    "One",
    "just 14% of Danes",
    "close to Bergen",
    "D-Ill.",
    "biography on his",
    "the table",
    "the death of 40 civilians",
    "the positioning of the bodies",
    "a knock on the door",
    "",
    "40",
    "the boat was lost and the crew",
    "one two three four five six seven eight nine ten eleven twelve 13 14 15 16 17 officials",
]


def rows(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in table.splitlines() if line]


@pytest.mark.parametrize(("phrase", "name", "kind"), rows(SPEAKERS))
def test_speaker_is_read(phrase: str, name: str, kind: str) -> None:
    found = read_speaker(phrase)
    assert found is not None
    assert (found.name, found.kind) == (name, kind)


@pytest.mark.parametrize("phrase", NONE)
def test_no_speaker(phrase: str) -> None:
    assert read_speaker(phrase) is None


def test_title_is_kept_apart() -> None:
    assert read_speaker("health minister Ada Kerr") == Speaker(
        "Ada Kerr", "person", "health minister"
    )


@pytest.mark.parametrize(
    "said", ["In August", "On Monday", "In Bergen", "Speaking in Bergen", "In March 2020"]
)
def test_what_opens_a_sentence_is_no_speaker(said):
    assert read_speaker(said) is None


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("officers involved in the search", "officers involved in the search"),
        ("subsequent rumours", "rumours"),
        ("Local reports", "reports"),
        ("Early reports", "reports"),
        ("UN reports", "United Nations"),
        (
            "reports from the front lines near Strelsau",
            "reports from the front lines near Strelsau",
        ),
        ("figures from the Ruritanian army", "Ruritanian army"),
    ],
)
def test_people_and_papers_that_are_described_speak(said, name):
    speaker = read_speaker(said)
    assert speaker is not None
    assert speaker.name == name


def test_a_possessive_set_apart_is_one():
    speaker = read_speaker("the Bergen Prosecutor ’ s Office")
    assert speaker is not None
    assert speaker.name == "Bergen Prosecutor’s Office"
