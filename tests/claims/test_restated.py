"""A figure told twice takes the subject that one of its sentences names."""

import pytest

from contradict.claims.claims import extract
from contradict.records import Document


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
