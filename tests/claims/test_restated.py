"""A figure told twice takes the subject that one of its sentences names."""

from datetime import date

import pytest

from contradict.claims.claims import extract
from contradict.records import Claim, Document


def subjects(title: str, text: str) -> list[str]:
    document = Document(
        document_id="d", record_id="r", path="p", text=f"{title}\n\n{text}", title=title
    )
    return [claim.subject for claim in extract(document).claims]


def test_a_headline_count_is_of_those_whom_the_text_names() -> None:
    found = subjects("Jet slides off runway, 11 hurt", "The slide injured 11 passengers on Sunday.")
    assert found == ["passengers", "passengers"]


@pytest.mark.parametrize(
    "text",
    [
        "The slide injured 12 passengers on Sunday.",  # another number
        "The slide killed 11 passengers on Sunday.",  # another measure
        "The slide injured 11 passengers on Sunday. Last year one injured 11 pilots.",  # two names
    ],
)
def test_other_figures_name_nobody(text: str) -> None:
    assert subjects("Jet slides off runway, 11 hurt", text)[0] == "people"


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Danes may lie dead: 900 Danes were killed. The army counts 400 Danish soldiers killed.",
         "Danish soldiers"),
        ("About 900 Danes were killed. Of Danish civilians 400 were killed.", "Danes"),
        ("About 900 Danes were killed. The army took 400 Danish soldiers prisoner.", "Danes"),
    ],
)  # fmt: skip
def test_a_nations_dead_are_soldiers_where_only_soldiers_are_counted(
    text: str, subject: str
) -> None:
    assert subjects("War", text)[0] == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("About 900 Danish troops died. The Danish army said 400 troops died.", "Danish soldiers"),
        (
            "About 900 Danish troops died, and Norway says it was four times that amount. "
            "The Danish army said 400 troops died.",
            "Danish soldiers",
        ),
        ("About 900 Danish troops died. The Swedish army said 400 troops died.", "soldiers"),
        ("About 900 Danish troops fled. The Danish army said 400 troops died.", "soldiers"),
    ],
)
def test_the_soldiers_a_side_counts_are_its_own_after_a_count_of_them(
    text: str, subject: str
) -> None:
    assert subjects("War", text)[-1] == subject


def headline_claim(title: str, text: str) -> Claim:
    document = Document(
        document_id="d",
        record_id="r",
        path="p",
        text=f"{title}\n\n{text}",
        title=title,
        published=date(2024, 3, 6),  # a Wednesday
    )
    return extract(document).claims[0]


RAINS = "It rained all over Peru. Roads in Lima and in Puno were shut, and Peru's army came.\n\n"


@pytest.mark.parametrize("told", ["six", "at least six"])
def test_a_headline_count_happened_where_the_text_tells(told: str) -> None:
    claim = headline_claim("Rains kill six", f"{RAINS}In Cusco a hill fell and killed {told}.")
    assert claim.place == "Cusco, Peru"
    assert "restated" in {e.rule for e in claim.evidence if e.field == "place"}


def test_a_headline_total_began_when_the_text_tells() -> None:
    claim = headline_claim(
        "Measles cases in Wales reach 808", "There have been 808 cases in Wales since November."
    )
    assert (claim.period.kind, str(claim.period.start)) == ("cumulative", "2023-11-01")
    assert "restated" in {e.rule for e in claim.evidence if e.field == "period"}


@pytest.mark.parametrize(
    ("title", "text"),
    [
        # Another number.
        ("Rains kill six", f"{RAINS}In Cusco a hill fell and killed seven."),
        # Two places of one number.
        ("Rains kill six", f"{RAINS}In Cusco a hill killed six. In Lima rains killed six in 2019."),
        # Its own place.
        ("Six killed in Peru road crash", "A bus fell off a bridge in Cusco, killing six."),
        # A place that is not in that of the headline.
        ("Six killed in Peru road crash", "A bus fell off a bridge in Madrid, killing six."),
    ],
)  # fmt: skip
def test_a_headline_count_keeps_its_place_where_the_text_tells_another(
    title: str, text: str
) -> None:
    assert headline_claim(title, text).place == "Peru"


def test_a_headline_keeps_the_stretch_that_it_tells() -> None:
    claim = headline_claim("Six killed in March", "On Monday six were killed in Cusco.")
    assert str(claim.period.start) == "2024-03-01"


def test_a_headline_does_not_count_what_comes_after_its_day() -> None:
    text = "A bus crashed. Rescuers came. Nobody knew why. The driver fled. He was found. "
    later = headline_claim("Six killed in bus crash", text + "The crash on 9 March killed six.")
    before = headline_claim("Six killed in bus crash", text + "The crash on 2 March killed six.")
    assert (later.period.start, str(before.period.start)) == (None, "2024-03-02")
