"""A count told against that of another time: "40 arrests, compared with 31 in 2020"."""

from datetime import date

import pytest

from contradict.claims.claims import extract
from contradict.records import Claim, Document


def claims(text: str) -> dict[str, Claim]:
    document = Document(
        document_id="d", record_id="r", path="p", text=text, published=date(2024, 8, 31)
    )
    return {claim.number_text: claim for claim in extract(document).claims}


@pytest.mark.parametrize(
    ("text", "number", "measure", "start"),
    [
        ("Police arrested 40 people this year, compared with 31 in 2020.",
         "31", "detained", date(2020, 1, 1)),
        ("Planes dropped 3,500 bombs this month, against 2,800 in July.",
         "2,800", "attacks", date(2024, 7, 1)),
        ("Some 145 people are missing, the agency said, up from 128 on Wednesday.",
         "128", "missing", date(2024, 8, 28)),
        ("The mayor counted 512 violations, compared to 304 in 2020.",
         "304", "other:violation", date(2020, 1, 1)),
    ],
)  # fmt: skip
def test_the_figure_of_another_time_counts_the_same(
    text: str, number: str, measure: str, start: date
) -> None:
    found = claims(text)
    assert (found[number].measure, found[number].period.start) == (measure, start)
    first = next(iter(found.values()))
    assert found[number].subject == first.subject


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The mayor counted 40 guests against 12 in the hall.", "12"),
        ("Police arrested 40 people and walked up from 12 in Oslo.", "12"),
        ("Police arrested 24 people, compared with 31 at the same point in 2022.", "31"),
        ("Shares cost $40 against 12 in July.", "12"),
    ],
)
def test_a_bare_number_without_a_time_of_its_own_is_no_claim(text: str, number: str) -> None:
    assert number not in claims(text)


@pytest.mark.parametrize(
    ("text", "number", "measure", "unit"),
    [
        ("Wards held 5,400 patients last week, up from 4,469 the week before.",
         "4,469", "other:patient", "count"),
        ("Some 900 officers were deployed, up from 650 the night before.",
         "650", "troops", "count"),
        ("Police arrested 73 people, against 51 the night before.", "51", "detained", "count"),
        ("Some 780 people are in shelters, compared with 650 two days earlier.",
         "650", "sheltering", "count"),
        ("The screen reaches 3,000 nits, up from 2,200.", "2,200", "other:nit", "count"),
        ("The minimum wage is 95,000 naira, up from 82,000.", "82,000", "salary", "NGN"),
        ("The firm cut its workforce from 640 to 410.", "640", "employees", "count"),
    ],
)  # fmt: skip
def test_an_earlier_figure_without_a_time_is_not_compared(
    text: str, number: str, measure: str, unit: str
) -> None:
    found = claims(text)[number]
    assert (found.measure, found.unit, found.comparable) == (measure, unit, False)


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("The toll rose from 31 to 44.", "killed"),
        ("The ministry cut its toll from 31 to 24.", "killed"),
        ("The death toll jumped from 31 on Monday to 44.", "killed"),
    ],
)
def test_the_toll_before_it_was_revised_is_one(text: str, measure: str) -> None:
    found = claims(text)["31"]
    assert (found.measure, found.period.kind) == (measure, "cumulative")


@pytest.mark.parametrize(
    "text",
    [
        "The bus went from 31 to 44 stops.",
        "The toll from 31 to 44 Elm Street is 2 dollars.",
        "He moved from 31 in Lund to 44 in Oslo.",
        "The toll from 31 strikes rose to 44.",
    ],
)
def test_from_one_number_to_another_need_be_no_toll(text: str) -> None:
    found = claims(text).get("31")
    assert found is None or found.measure not in ("killed", "employees")


@pytest.mark.parametrize(
    "after",
    [
        "It said [90] rebels were killed in the same period.",
        "The rebels lost 90 men in the same period; Norway put its losses at [40].",
        "The rebels said that [12] of their men had died there.",
        "The rebels said they had lost [12] men there.",
    ],
)
def test_the_same_period_is_that_of_the_sentence_before(after: str) -> None:
    number = after[after.index("[") + 1 : after.index("]")]
    plain = after.replace("[", "").replace("]", "")
    found = claims(f"The army said that 300 men had been killed near Lund since Monday. {plain}")
    period = found[number].period
    assert (period.kind, period.start) == ("cumulative", date(2024, 8, 26))


@pytest.mark.parametrize(
    "after",
    [
        "That is fewer than the [90] men who were killed in the same period last year.",
        "Some 80 died on the roads, against [90] deaths in the same period.",
        "Three divers had died there, [9] of them when a barge sank on Friday.",
        "He said that [12] men had died there when a barge sank.",
        "He told of [12] men who died there.",
    ],
)
def test_another_time_is_not_that_of_the_sentence_before(after: str) -> None:
    number = after[after.index("[") + 1 : after.index("]")]
    plain = after.replace("[", "").replace("]", "")
    found = claims(f"The army said that 300 men had been killed near Lund since Monday. {plain}")
    assert found[number].period.start != date(2024, 8, 26)
