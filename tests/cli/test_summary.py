import pytest

from contradict.commands.summary import skipped_lines, unread_lines
from contradict.documents.article import REMEDIES, Unread
from contradict.documents.corpus import Misdated
from contradict.tally import Tally


def lines_of(numbers):
    return [Unread(path="a.jsonl", reason="broken-json", number=number) for number in numbers]


@pytest.mark.parametrize(
    ("numbers", "told"),
    [
        ([4], "  a.jsonl, line 4"),
        ([9, 4, 11, 10], "  a.jsonl, lines 4, 9-11"),
        ([1, 1, 2], "  a.jsonl, lines 1-2"),
        (range(1, 10_001), "  a.jsonl, lines 1-10000"),
    ],
    ids=["one", "a run", "twice", "many"],
)
def test_broken_lines_are_all_named_in_short(numbers, told):
    head, line = unread_lines(lines_of(numbers))
    assert head.startswith("not read, broken-json: ")
    assert line == told


def test_every_reason_has_a_remedy_and_every_file_a_name():
    unread = [Unread(path=f"{reason}.txt", reason=reason, detail="why") for reason in REMEDIES]
    told = "\n".join(unread_lines(unread))
    for reason, remedy in REMEDIES.items():
        assert f"not read, {reason}: 1 ({remedy})" in told
        assert f"  {reason}.txt: why" in told


def test_one_detail_of_many_lines_is_told_and_several_are_not():
    same = [Unread(path="a", reason="no-text", number=n, detail="empty") for n in (1, 2)]
    other = [Unread(path="a", reason="no-text", number=3, detail="null")]
    assert unread_lines(same)[1] == "  a, lines 1-2 (empty)"
    assert unread_lines(same + other)[1] == "  a, lines 1-3"


def test_parts_of_a_file_are_named_as_what_they_are():
    items = [Unread(path="a.json", reason="no-text", number=n, part="item") for n in (2, 3)]
    row = Unread(path="b.csv", reason="no-text", number=7, part="row")
    assert unread_lines([*items, row])[1:] == ["  a.json, items 2-3", "  b.csv, row 7"]


def test_skipped_inputs_are_counted_in_full_and_the_first_named():
    tally = Tally(
        undated=[str(number) for number in range(1200)],
        other_language=[("a", "de"), ("b", "fr"), ("c", "de")],
        unknown=["x.pdf", "README"],
        special=[("p", "named pipe"), ("s", "socket"), ("q", "named pipe")],
        misdated=[Misdated(path="b.md", record_id="b.md", stated="banana")],
    )
    assert skipped_lines(tally) == [
        "3 in another language, stored without claims (de 2, fr 1): a, b, c",
        "1 with a date that is not understood (write it as 2025-03-14): b.md 'banana'",
        "1,200 without a date, severity capped (pass --date or add metadata): "
        "0, 1, 2, 3, 4 and 1,195 more",
        "2 of a type that is not read (.pdf 1, no suffix 1): x.pdf, README",
        "3 that are no files, never opened (named pipe 2, socket 1): p, s, q",
    ]


def test_a_clean_scan_has_nothing_to_tell():
    assert skipped_lines(Tally()) == []
    assert unread_lines([]) == []


def test_standard_input_is_named_in_words():
    lines = unread_lines([Unread(path="-", reason="empty")])
    assert lines == ["not read, empty: 1 (pipe an article into it)", "  standard input"]
