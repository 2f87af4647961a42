"""A handful of countries, so that these tests need no gazetteer data."""

import pytest

from contradict.claims import subject

COUNTRIES = {
    "russian": "Russia", "russians": "Russia", "ukrainian": "Ukraine", "ukrainians": "Ukraine",
    "somali": "Somalia", "afghan": "Afghanistan", "american": "United States",
    "us": "United States", "british": "United Kingdom", "russia": "Russia",
    "ukraine": "Ukraine", "indian": "India", "english": "United Kingdom",
}  # fmt: skip


@pytest.fixture(autouse=True)
def _countries(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subject, "_nationality", lambda word: COUNTRIES.get(word.lower()))
    monkeypatch.setattr(subject, "_country", lambda phrase: COUNTRIES.get(" ".join(phrase).lower()))
    subject.parse_subject.cache_clear()
