"""How often somebody was hit is a number: "shot twice in the leg"."""

from __future__ import annotations

import pytest

from contradict.quantities import read_quantities

HITS = [
    ("Norah Wexley was shot once in the chest.", [("once", 1, 1)]),
    ("The deputy was struck twice.", [("twice", 2, 2)]),
    ("Orlo Vell shot the teen twice in the arm.", [("twice", 2, 2)]),
    ("Vell shot him twice before fleeing.", [("twice", 2, 2)]),
    ("The man, shot twice in the back, got up.", [("twice", 2, 2)]),
    ("Wexley was shot at least once in the leg.", [("at least once", 1, None)]),
    ("A bullet hit her only once, doctors said.", [("once", 1, 1)]),
    ("She was stabbed thrice in the neck.", [("thrice", 3, 3)]),
    ("Vell fired twice at the van.", [("twice", 2, 2)]),
    ("Both were shot once each in the chest.", [("once", 1, 1)]),
    (
        "He was hit once in the left arm, once in the foot and twice in the leg.",
        [("once", 1, 1), ("once", 1, 1), ("twice", 2, 2)],
    ),
]


@pytest.mark.parametrize(("text", "found"), HITS)
def test_an_adverb_behind_a_hit_counts_it(
    text: str, found: list[tuple[str, float, float | None]]
) -> None:
    told = [q for q in read_quantities(text) if q.kind == "quantity" and "blow" in q.rules]
    assert [(q.text.removeprefix("only "), q.low, q.high) for q in told] == found
    assert all(q.noun is not None and q.noun.lemma == "time" for q in told)
    assert all(text[q.start : q.end] == q.text for q in told)


@pytest.mark.parametrize(
    "text",
    [
        "Once he was shot, the crowd fled.",
        "He was shot twice in three years.",
        "The town is hit once in a generation.",
        "She was fired twice from the mill.",
        "Silva struck twice in the first half.",
        "The film was shot, and once it was cut it ran.",
        "He was shot. Once in hospital, he spoke.",
        "The bullet hit the seat and then once more the door.",
        "The pier, once a mill, was hit by a ship.",
        "He was struck off the list once he had left.",
        "They shot twice as many.",
        "He shot a film twice a year.",
        "The lake was a once-shot scene.",
        "She was struck twice by a car.",
        "Silva hit the post twice in Leeds.",
        "They shot the scene twice in Leeds.",
        "The firms struck a deal twice.",
        "The guard was hit once with a bat.",
        "He was hit once",
    ],
)
def test_other_adverbs_count_no_hits(text: str) -> None:
    blows = [q for q in read_quantities(text) if "blow" in q.rules]
    assert [q.text for q in blows] == (["once"] if text.endswith("once") else [])
