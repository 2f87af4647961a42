"""Extraction keeps to its floors on hand-annotated texts, and the annotations are sound."""

import tomllib
from collections import Counter
from dataclasses import replace
from datetime import date
from math import floor
from pathlib import Path

import pytest
from score import FIELDS, SETS, Gold, Score, extract_and_score, judge, read_gold, score

from contradict.records import Claim, Document, Period

FLOORS: dict[str, dict[str, float]] = {
    folder.name: tomllib.loads((folder / "floors.toml").read_text(encoding="utf-8"))
    for folder in SETS
}
MEASURE_NAMES = (
    "killed injured casualties missing trapped captured detained charged displaced evacuated "
    "rescued sheltering troops attendees destroyed attacks supplied price money revenue employees "
    "percent-change share distance area magnitude depth duration population votes cases"
)
MEASURES = set(MEASURE_NAMES.split())


@pytest.fixture(scope="module")
def scored() -> dict[str, Score]:
    return {folder.name: extract_and_score(folder) for folder in SETS}


EACH_FLOOR = pytest.mark.parametrize(
    ("texts", "figure"), [(texts, figure) for texts, floors in FLOORS.items() for figure in floors]
)


@EACH_FLOOR
def test_figure_is_not_below_its_floor(texts: str, figure: str, scored: dict[str, Score]) -> None:
    assert scored[texts].figures()[figure] >= FLOORS[texts][figure]


@EACH_FLOOR
def test_floor_rises_with_its_figure(texts: str, figure: str, scored: dict[str, Score]) -> None:
    reached = rounded_down(scored[texts].figures()[figure])
    assert reached <= FLOORS[texts][figure], f"{texts}: raise the floor of {figure} to {reached}"


def rounded_down(figure: float) -> float:
    """Return the highest floor, with two decimals, that a figure keeps to."""
    return floor(round(figure * 100, 6)) / 100


@pytest.mark.parametrize(
    ("figure", "highest"), [(0.29, 0.29), (0.2899, 0.28), (0.57, 0.57), (2 / 3, 0.66), (1.0, 1.0)]
)
def test_a_floor_has_two_decimals(figure: float, highest: float) -> None:
    assert rounded_down(figure) == highest


def test_every_figure_has_a_floor() -> None:
    empty = Score(gold=0, predicted=0, found=0, core=0, whole=0, right=Counter())
    assert all(set(floors) == set(empty.figures()) for floors in FLOORS.values())


def test_no_text_is_lost() -> None:
    assert [len(read_gold(folder)) for folder in SETS] == [40, 34, 24, 24, 16]


@pytest.mark.parametrize(
    ("document", "golds"),
    [text for folder in SETS for text in read_gold(folder)],
    ids=lambda x: getattr(x, "record_id", ""),
)
def test_annotations_are_sound(document: Document, golds: list[Gold]) -> None:
    numbers = [gold["n"] for gold in golds]
    assert numbers == list(range(1, len(golds) + 1))
    for gold in golds:
        assert document.text[gold["start"] : gold["end"]] == gold["number"]
        assert gold["measure"] in MEASURES or gold["measure"].startswith("other:")
        assert gold["modality"] in {"asserted", "hedged", "future", "denied"}
        assert gold["period"]["kind"] in {"cumulative", "interval", "instant", "event", "none"}
        assert gold["part_of"] is None or gold["part_of"] in numbers


def as_claim(gold: Gold) -> Claim:
    """Return the claim that has every field of this annotation right."""
    return Claim(
        claim_id=str(gold["n"]),
        document_id="g",
        quote=gold["quote"],
        quote_start=0,
        quote_end=len(gold["quote"]),
        number_text=gold["number"],
        number_start=gold["start"],
        number_end=gold["end"],
        low=gold["lo"],
        high=gold["hi"],
        approximate=gold["approx"],
        unit=gold["unit"],
        measure=gold["measure"],
        subject=gold["who"],
        subject_text=gold["who"],
        place=gold["place"] or None,
        period=Period(
            kind=gold["period"]["kind"],
            start=_day(gold["period"]["start"]),
            end=_day(gold["period"]["end"]),
        ),
        claimant=gold["claimant"] or None,
        modality=gold["modality"],
        part_of=str(gold["part_of"]) if gold["part_of"] else None,
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


@pytest.mark.parametrize("folder", SETS, ids=lambda folder: folder.name)
def test_the_gold_itself_scores_one(folder: Path) -> None:
    result = score([(golds, [as_claim(gold) for gold in golds]) for _, golds in read_gold(folder)])
    assert set(result.figures().values()) == {1.0}


def test_no_claims_score_zero() -> None:
    result = score([(golds, []) for _, golds in read_gold()])
    assert set(result.figures().values()) == {0.0}


def test_a_number_claimed_twice_is_found_once() -> None:
    golds = read_gold()[0][1][:1]
    twice = [as_claim(golds[0]), replace(as_claim(golds[0]), claim_id="again")]
    result = score([(golds, twice)])
    assert (result.found, result.predicted) == (1, 2)
    assert result.figures()["found"] == pytest.approx(2 / 3)


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"low": 8.0}, "bounds"),
        ({"unit": "mile"}, "unit"),
        ({"approximate": True}, "approximate"),
        ({"measure": "injured"}, "measure"),
        ({"subject": "cows", "subject_text": "cows"}, "subject"),
        ({"place": "Oslo, Norway"}, "place"),
        ({"period": Period(kind="none")}, "period_kind"),
        ({"claimant": "NATO"}, "claimant"),
        ({"modality": "future"}, "modality"),
        ({"part_of": "x"}, "part_of"),
    ],
)
def test_one_wrong_field_is_judged_wrong(change: dict[str, object], field: str) -> None:
    gold = read_gold()[0][1][0]
    right = judge(gold, as_claim(gold))
    wrong = judge(gold, replace(as_claim(gold), **change))
    assert right[field]
    assert not wrong[field]
    assert set(right) == set(FIELDS)


def test_a_converted_unit_is_right_too() -> None:
    gold = next(g for _, golds in read_gold() for g in golds if g["unit"] == "km")
    miles = replace(as_claim(gold), unit="mile", low=gold["lo"] / 1.609344)
    judged = judge(gold, replace(miles, high=gold["hi"] / 1.609344))
    assert judged["bounds"]
    assert judged["unit"]
