from __future__ import annotations

import duckdb
import pytest

from contradict import store
from contradict.resolve.names import (
    is_named,
    match_names,
    nation_of_title,
    read_name,
    resolve_claimants,
)


def speakers(*names: str) -> dict[str, str]:
    matches = match_names({n: read_name(n) for n in names}, {})
    return {name: match.speaker for name, match in matches.items()}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Volodymyr Zelenskyy", "Volodymyr Zelensky"),
        ("Ukraine's deputy defence minister Hanna Malyar", "Malyar"),
        ("Viktor Liashko", "Viktor Lyashko"),
        ("Ukraine's health ministry", "Ukraine's health minister"),
        ("Filippo Grandi (UNHCR)", "Filippo Grandi"),
        ("U.S. defense officials", "US defence official"),
        ("Ukraine's civil defence agency", "Ukraine's civil defence authority"),
        ("Peruvian Labour Organisation", "Peruvian Labor Organization"),
        ("Department of Agriculture", "agriculture department"),
        ("Rescue chief Ada Kerr of the National Mining Agency", "Ada Kerr"),
        ("Ada Kerr of the shipping regulator", "Kerr"),
        ("the G7", "G-7"),
        ("Hospital No. 4", "hospital number 4"),
        ("Local 1199", "local 1,199"),
        ("the 93rd Brigade", "93rd Brigade"),
        ("COVID-19 task force", "COVID task force"),
        ("D.C. police", "DC police"),
        ("US officials", "U.S. officials"),
        ("ward 7 councillor Ada Kerr", "Ada Kerr"),
    ],
)
def test_two_names_of_one_speaker(one: str, other: str) -> None:
    assert len(set(speakers(one, other).values())) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Boris Johnson", "Ron Johnson"),
        ("an aide to Volodymyr Zelensky", "Volodymyr Zelensky"),
        ("Russian officials", "Ukrainian officials"),
        ("the health ministry of Peru", "the defence ministry of Peru"),
        ("Peruvian Network for Human Rights", "Peruvian Observatory for Human Rights"),
        ("Department of Agriculture", "Department of Health"),
        ("mayor of Strelsau", "mayor of Zenda"),
        ("officials", "agency"),
        ("harbour witnesses", "Harbour Witnesses"),
        # They differ in nothing but a number or a letter.
        ("93rd Brigade", "107th Brigade"),
        ("Ukraine's 93rd Brigade", "Ukraine's 107th Brigade"),
        ("commander of the 2nd Battalion", "commander of the 3rd Battalion"),
        ("12th Precinct", "15th Precinct"),
        ("Precinct 12", "Precinct 15"),
        ("Police District 3", "Police District 11"),
        ("mayor of district 4", "mayor of district 9"),
        ("Channel 4", "Channel 5"),
        ("Channel 4 News", "Channel 5 News"),
        ("Rossiya 1", "Rossiya 24"),
        ("G7", "G20"),
        ("Group of 7", "Group of 20"),
        ("Hospital No. 1", "Hospital No. 2"),
        ("Hospital №1", "Hospital №2"),
        ("Hospital No. 1", "hospital"),
        ("Local 22", "Local 1199"),
        ("SEIU 1199", "SEIU 32BJ"),
        ("II Corps", "III Corps"),
        ("Company A", "Company B"),
        ("BP", "GE"),
        ("S&P", "H&M"),
    ],
)
def test_two_speakers(one: str, other: str) -> None:
    assert len(set(speakers(one, other).values())) == 2


def test_the_capital_of_a_first_word_makes_no_other_speaker() -> None:
    names = [
        "Police",
        "police",
        "Lund Police",
        "Harbour operator",
        "harbour operator",
        "Marshals",
        "marshals",
    ]
    assert len({speaker for _, speaker in resolved(names)}) == 4


def test_the_kind_of_a_body_beside_its_name_makes_no_other_speaker() -> None:
    names = ["Tern-Info", "Tern-Info group", "monitoring group Tern-Info", "Kerr's group"]
    assert len({speaker for _, speaker in resolved(names)}) == 2
    assert len({speaker for _, speaker in resolved(["Norway", "Norway group"])}) == 2
    names = ["TERNA", "TERNA news agency", "official TERNA news agency"]
    assert len({speaker for _, speaker in resolved(names)}) == 1


def test_the_letters_of_a_body_are_the_name_that_stands_before_them() -> None:
    names = ["NSI", "Nordic Sea Institute (NSI)", "Nordic Sea Institute"]
    assert len({speaker for _, speaker in resolved(names)}) == 1
    assert len({speaker for _, speaker in resolved(["NSI", "Ada Kerr (NSI)"])}) == 2
    names = ["NSI", "Nordic Sea Institute (NSI)", "National Statistics Office (NSI)"]
    assert len({speaker for _, speaker in resolved(names)}) == 3


def test_a_name_that_is_also_a_word_stays_a_name() -> None:
    assert len({speaker for _, speaker in resolved(["Ada Baker", "Baker", "baker"])}) == 2


def test_a_name_that_fits_two_is_left_alone() -> None:
    found = match_names({n: read_name(n) for n in ("Boris Johnson", "Ron Johnson", "Johnson")}, {})
    assert found["Johnson"].speaker == "Johnson"
    assert found["Johnson"].reason.startswith("left alone: fits")


@pytest.mark.parametrize(
    ("name", "side"),
    [
        ("Ukraine's health minister", "Ukraine"),
        ("the Kremlin", "Russia"),
        ("Moscow", "Russia"),
        ("UNHCR", "United Nations"),
        ("senior US defense official", "United States"),
        ("The Washington Post", "The Washington Post"),
        ("Hanna Malyar", None),
        ("British and Ukrainian sources", None),
        ("Syrian Network for Human Rights", None),
        ("a Norwegian opposition group", None),
        ("the Danish Red Crescent", None),
        ("Ukraine's human rights ombudswoman", "Ukraine"),
        ("U.N. human rights office", "United Nations"),
    ],
)
def test_whom_a_speaker_speaks_for(name: str, side: str | None) -> None:
    assert read_name(name).side == side


@pytest.mark.parametrize(
    ("name", "named"),
    [
        ("Marta Rojas", True),
        ("fire service", True),
        ("health ministry in Luanda", True),
        ("US officials", True),
        ("officials", False),
        ("local activist group", False),
        ("sources in the northern province", False),
        ("doctors who treated them", False),
    ],
)
def test_who_is_told_from_others(name: str, named: bool) -> None:
    assert is_named(read_name(name)) == named


@pytest.mark.parametrize(
    ("name", "office"),
    [
        ("Philippine Coast Guard", {"coast", "guard"}),
        ("coast guard", {"coast", "guard"}),
        ("health ministry in Luanda", {"health", "ministry"}),
        ("Angola's ministry of health", {"health", "ministry"}),
        ("health minister Silvia Lutucuta", set()),
        ("Police District 3", {"police", "district", "3"}),
        ("the 93rd Brigade", {"brigade", "93"}),
        ("Channel 4", {"channel", "4"}),
    ],
)
def test_an_office_without_its_country(name: str, office: set[str]) -> None:
    assert read_name(name).bare_office == office


def resolved(names: list[str], aliases: dict[str, str] | None = None) -> list[tuple[str, str]]:
    """Resolve claimants in a database with one claim of each."""
    connection = duckdb.connect()
    store.create_schema(connection)
    for at, name in enumerate(names):
        connection.execute(
            "INSERT INTO claims BY NAME SELECT ? AS claim_id, 'd' AS document_id, '' AS quote,"
            " 0 AS quote_start, 0 AS quote_end, '' AS number_text, 0 AS number_start,"
            " 0 AS number_end, FALSE AS approximate, 'count' AS unit, 'count' AS base_unit,"
            " 'killed' AS measure, '' AS subject, '' AS subject_text, 'none' AS period_kind,"
            " ? AS claimant, 'asserted' AS modality, TRUE AS comparable, FALSE AS vague,"
            " 'day' AS granularity, 'none' AS period_anchor",
            [str(at), name],
        )
    resolve_claimants(connection, aliases=aliases or {})
    return connection.execute("SELECT claimant, speaker FROM claimants ORDER BY 1").fetchall()


def test_the_users_aliases_decide_first() -> None:
    aliases = {"the coast guard": "Marina Civil"}
    rows = resolved(["the coast guard", "Marina Civil"], aliases)
    assert {speaker for _, speaker in rows} == {"Marina Civil"}


@pytest.mark.parametrize(
    ("before", "behind", "nation"),
    [
        ("On Friday Peru's deputy health minister ", " said", "Peru"),
        ("as the Danish defence ministry spokesman ", "", "Denmark"),
        ("U.S. Secretary of State ", "", "United States"),
        ("", ", Peru's envoy and minister, said", None),
        ("", ", the Peruvian ambassador to the UN, said", "Peru"),
        ("as told the Danish singer ", "", None),
        ("by the Danish rescue service ", "", None),
        ("by the Danish state emergency service ", "", None),
        ("who fled from Denmark, Prime Minister ", "", None),
        ("after the invasion of Denmark General ", "", None),
        ("all of Denmark ", "", None),
    ],
)
def test_a_title_tells_whom_a_person_speaks_for(
    before: str, behind: str, nation: str | None
) -> None:
    assert nation_of_title(before, behind) == nation
