"""Noun phrases as subjects, and how two subjects stand to each other."""

import pytest

from contradict.claims.roles import ancestors, disjoint, roles, singular
from contradict.claims.subject import Subject, is_bare, parse_subject, relation

# phrase | affiliation | role | modifiers | named
PARSED = """
Russian military personnel          | Russia  | soldier   |                |
Russian troops                      | Russia  | soldier   |                |
Russian soldiers                    | Russia  | soldier   |                |
Russian major generals              | Russia  | general   | major          |
Russians                            | Russia  | person    |                |
Ukrainian civilians                 | Ukraine | civilian  |                |
the Ukrainian women and children    | Ukraine | women-and-children |       |
refugees from Ukraine               | Ukraine | refugee   |                |
Ukrainian refugees                  | Ukraine | refugee   |                |
people of Ukraine                   | Ukraine | person    |                |
people                              |         | person    |                |
Somali pirates                      | Somalia | suspect   |                |
pirates                             |         | suspect   |                |
civilian casualties                 |         | civilian  |                |
known civilians                     |         | civilian  |                |
armed civilians on the streets      |         | civilian  | armed          |
members of the Russian military     | Russia  | soldier   |                |
prisoners of war                    |         | prisoner  |                |
Russian prisoners of war            | Russia  | prisoner  |                |
police officers                     |         | police    |                |
officers                            |         | officer   |                |
Russian tanks                       | Russia  | tank      |                |
fuel tanks                          |         | truck     |                |
multi-launch rocket systems         |         | artillery |                |
rounds of ammunition                |         | bullet    |                |
civilians in theatre                |         | person    | theatre        |
men, women and children in the theatre |      | person    | theatre        |
theatre in Mariupol (people sheltering) |     | person    | theatre        |
people sheltering in the theatre    |         | person    | theatre        |
children killed in Kyiv             |         | child     |                |
widgets                             |         | other:widget |             |
red widgets                         |         | other:widget | red         |
HP-EDS deal                         |         | other:deal |               | HP-EDS
children of Ada Smith               |         | child     |                | Ada Smith
people in hospitals                 |         | person    | hospital       |
U.S. troops                         | United States | soldier |            |
UK troops                           | United Kingdom | soldier |           |
Moscow's troops                     | Russia  | soldier   |                |
Kremlin troops                      | Russia  | soldier   |                |
Putin's forces                      | Russia  | soldier   |                |
Putin allies                        |         | other:ally |               | Putin
Kremlin officials                   |         | politician |               | Kremlin
Ukrainian solders                   | Ukraine | soldier   |                |
prison guards                       |         | guard     |                |
Moscow's residents                  |         | person    |                | Moscow's
Russia's soldiers                   | Russia  | soldier   |                |
Ukraine border guards               | Ukraine | border-guard |             |
Syrian army soldiers                | Syria   | soldier   |                |
soldiers captured by the army       |         | soldier   |                |
Islamic State fighters              |         | fighter   |                | Islamic State
civilian buildings                  |         | building  | civilian       |
shooting victims                    |         | victim    |                |
                                    |         |           |                |
"""

# a | relation | b
RELATED = """
Russian military personnel | equal    | Russian troops
Russian troops             | inside   | troops
troops                     | contains | Russian soldiers
refugees from Ukraine      | equal    | Ukrainian refugees
Somali pirates             | inside   | pirates
Russian major generals     | inside   | Russian generals
Russian generals           | inside   | Russian soldiers
children                   | inside   | civilians
children                   | inside   | people
Ukrainian children         | inside   | children
Ukrainian children         | inside   | Ukrainian civilians
Ukrainian children         | unknown  | people in hospitals
women and children         | contains | children
women and children         | contains | women
soldiers                   | disjoint | civilians
soldiers                   | disjoint | children
Russian troops             | disjoint | Ukrainian troops
Russian troops             | disjoint | Ukrainian civilians
men                        | disjoint | women
adults                     | disjoint | children
people                     | disjoint | tanks
helicopters                | disjoint | planes
tanks                      | inside   | vehicles
demonstrators              | equal    | protesters
demonstrators              | unknown  | journalists
armed civilians            | disjoint | unarmed civilians
armed civilians            | inside   | civilians
Ukrainian civilians        | unknown  | armed civilians
civilians in theatre       | equal    | men, women and children in the theatre
people in the theatre      | equal    | theatre in Mariupol (people sheltering)
red widgets                | inside   | widgets
widgets                    | unknown  | gadgets
people                     | unknown  | widgets
Chechen fighters           | inside   | Russian fighters
soldiers and civilians     | inside   | people
soldiers and civilians     | unknown  | soldiers
Russian and Belarusian troops | inside | troops
Russian and Belarusian troops | unknown | Russian troops
security forces            | unknown  | soldiers
"""


def rows(table: str) -> list[list[str]]:
    lines = [line for line in table.splitlines() if "|" in line]
    return [[cell.strip() for cell in line.split("|")] for line in lines]


@pytest.mark.parametrize(
    ("phrase", "affiliation", "role", "modifiers", "named"), rows(PARSED), ids=lambda cell: cell
)
def test_phrase_is_parsed(
    phrase: str, affiliation: str, role: str, modifiers: str, named: str
) -> None:
    assert parse_subject(phrase) == Subject(
        affiliation=affiliation or None,
        role=role or None,
        modifiers=tuple(modifiers.split()),
        named=named or None,
    )


@pytest.mark.parametrize(("a", "expected", "b"), rows(RELATED), ids=lambda cell: cell)
def test_relation_holds_both_ways(a: str, expected: str, b: str) -> None:
    mirrored = {"inside": "contains", "contains": "inside"}.get(expected, expected)
    assert relation(parse_subject(a), parse_subject(b)) == expected
    assert relation(parse_subject(b), parse_subject(a)) == mirrored


@pytest.mark.parametrize(
    ("phrase", "bare"),
    [
        ("people", True),
        ("Russians", True),
        ("victims", True),
        ("", True),
        ("people in hospitals", False),
        ("civilians", False),
        ("Russian soldiers", False),
    ],
)
def test_bare_wholes(phrase: str, bare: bool) -> None:
    assert is_bare(parse_subject(phrase)) is bare


def test_every_parent_is_a_role_and_the_tree_has_no_cycle() -> None:
    for role, parents in roles().items():
        assert set(parents) <= roles().keys()
        assert all(role not in ancestors(parent) for parent in parents)


def test_a_role_is_never_disjoint_from_what_contains_it() -> None:
    for role in roles():
        assert not any(disjoint(role, above) for above in ancestors(role))


@pytest.mark.parametrize(
    ("plural", "expected"),
    [
        ("ferries", "ferry"),
        ("servicemen", "serviceman"),
        ("women", "woman"),
        ("churches", "church"),
        ("glass", "glass"),
        ("buses", "bus"),
        ("lives", "life"),
        ("gas", "gas"),
    ],
)
def test_singular(plural: str, expected: str) -> None:
    assert singular(plural) == expected
