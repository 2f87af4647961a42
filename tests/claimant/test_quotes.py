"""Quotations, their marks, and those left open."""

import pytest

from contradict.claims.claimant.quotes import find_quotations

HALVES = ['"One two three four.', '"Five six seven eight."']
CASES = [
    ("He said: “One two three four.” Then he left.", ["“One two three four.”"]),
    ('He said: "One two three four." Then he left.', ['"One two three four."']),
    ("He said “one two” and left.", []),
    ("“One two three four.\n\n“Five six seven.”", ["“One two three four."]),
    ('"One two three four.\n\n"Five six."', ['"One two three four.']),
    ('"One two three four.\n\n"Five six seven eight."', HALVES),
    ('The 12" ruler is long. "One two three four," he said.', ['"One two three four,"']),
    ("“One two three four. He left.", ["“One two three four. He left."]),
    ("“One two three four. It rained. He said: “Five.”", ["“One two three four."]),
    ("“One two three four. It rained. “Five.”", ["“One two three four. It rained. "]),
    ("“One two three four. " + "It rained. " * 80, ["“One two three four."]),
    ("”One two three four.", []),
    ("", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_quotations(text: str, expected: list[str]) -> None:
    assert [text[q.start : q.end] for q in find_quotations(text)] == expected


def test_an_open_quotation_is_marked() -> None:
    first, second = find_quotations("“One two three four.\n\n“Five six seven eight.”")
    assert (first.closed, second.closed) == (False, True)
