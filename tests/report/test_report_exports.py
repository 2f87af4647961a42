"""Markdown, CSV and Atom: the same cases, and nothing of an article is obeyed."""

import csv
import io
from typing import get_args, get_type_hints
from xml.etree import ElementTree

import drawn
import hostile
import pytest
from markdown_it import MarkdownIt

from contradict.commands import report
from contradict.report import FORMATS, render
from contradict.report.csv import COLUMNS
from contradict.report.markdown import plain

ATOM = "{http://www.w3.org/2005/Atom}"


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_tells_every_case(name: str) -> None:
    written = render(drawn.war(), format=name)
    for word in ("340", "2,100", "Karen Ostergaard", "Harbour Post", "1,240", "Hundreds"):
        assert word in written


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_the_same_each_time(name: str) -> None:
    assert render(drawn.war(), format=name) == render(drawn.war(), format=name)


@pytest.mark.parametrize("name", FORMATS)
def test_only_one_status_is_shown_on_demand(name: str) -> None:
    written = render(drawn.war(), format=name, only="new")
    assert "2,100" in written
    assert "1,240" not in written


def test_markdown_marks_the_number_and_links_the_original() -> None:
    written = render(drawn.war(), format="markdown")
    assert "“Denmark lost **340** soldiers, the minister said.”" in written
    assert "[Corda, 5 Jun 2025](<https://corda.example/1?a=1&b=2>)" in written
    assert "**1,240**: quill.txt, undated, in its own voice" in written
    assert "  quill.txt:1,240 · Hundreds were detained so far.\n" in written


def test_markdown_of_a_hostile_article_makes_no_markup() -> None:
    html = MarkdownIt("commonmark").render(render(hostile.corpus(), format="markdown"))
    for tag in ("<script", "<img", "<svg", "<em>", "<ul>\n<li>item", 'href="http://evil', "<h1"):
        assert tag not in html
    assert 'href="javascript' not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html


@pytest.mark.parametrize("attack", hostile.ATTACKS)
def test_escaped_text_reads_as_it_stands(attack: str) -> None:
    rendered = MarkdownIt("commonmark").renderInline(f"x{plain(attack)}x")
    assert "<" not in rendered.replace("&lt;", "")


def test_csv_has_a_row_for_each_value() -> None:
    table = rows(render(drawn.war(), format="csv"))
    assert [(row["case_id"], row["number"]) for row in table] == [
        ("held", "Hundreds"),
        ("held", "1,240"),
        ("dead", "340"),
        ("dead", "2,100"),
    ]
    assert tuple(table[0]) == COLUMNS
    assert table[2]["reprinted_by"] == "Harbour Post"
    assert table[2]["explanation"] == "340 is not 2,100."


def test_the_likely_slip_and_its_finding_are_told() -> None:
    connection = drawn.war()
    connection.execute("UPDATE findings SET diagnosis = 'digits swapped' WHERE finding_id = 'f1'")
    row = rows(render(connection, format="csv"))[2]
    told = [row[name] for name in ("checks", "diagnosis", "finding_ids")]
    assert told == ["same-cell", "digits swapped", "f1"]
    written = render(connection, format="markdown")
    assert "Why: 340 is not 2,100. \\[digits swapped\\]" in written


def test_csv_holds_no_formula() -> None:
    table = csv.reader(io.StringIO(render(hostile.corpus(), format="csv")))
    cells = [cell for row in table for cell in row]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]
    assert '\'=HYPERLINK("http://evil.example")' in cells


def test_atom_has_an_entry_for_each_case_the_latest_change_first() -> None:
    feed = ElementTree.fromstring(render(drawn.war(), format="atom"))
    entries = feed.findall(f"{ATOM}entry")
    assert [entry.findtext(f"{ATOM}id") for entry in entries] == [
        "tag:contradict,2026:case/dead",
        "tag:contradict,2026:case/held",
    ]
    assert entries[0].findtext(f"{ATOM}updated") == "2025-06-06T03:00:00Z"
    assert feed.findtext(f"{ATOM}updated") == "2025-06-06T03:00:00Z"


def test_an_atom_entry_links_its_articles_and_tells_the_likely_slip() -> None:
    connection = drawn.war()
    connection.execute("UPDATE findings SET diagnosis = 'a digit too many' WHERE finding_id = 'f1'")
    connection.execute("UPDATE documents SET url = 'javascript:x' WHERE source = 'Lantern'")
    entry = ElementTree.fromstring(render(connection, format="atom")).findall(f"{ATOM}entry")[0]
    assert [link.attrib for link in entry.findall(f"{ATOM}link")] == [
        {"rel": "related", "href": "https://corda.example/1?a=1&b=2", "title": "Corda, 5 Jun 2025"}
    ]
    assert "340 is not 2,100. [a digit too many]" in (entry.findtext(f"{ATOM}content") or "")


def test_the_command_writes_every_format_of_text_and_parquet() -> None:
    formats = get_args(get_type_hints(report.command)["format_"])
    assert set(formats) == {*FORMATS, "parquet"}


def test_since_keeps_what_came_changed_or_went() -> None:
    connection = drawn.war()
    since = drawn.TODAY.date()
    assert "case held" not in render(connection, format="text", since=since)
    connection.execute(
        "UPDATE finding_history SET changed = ? WHERE finding_id = 'f2'", [drawn.TODAY]
    )
    assert "case held" in render(connection, format="text", since=since)


def test_atom_stays_well_formed_whatever_an_article_holds() -> None:
    feed = ElementTree.fromstring(render(hostile.corpus(), format="atom"))
    titles = [entry.findtext(f"{ATOM}title") or "" for entry in feed.findall(f"{ATOM}entry")]
    assert any(hostile.SCRIPT in title for title in titles)


def test_atom_of_a_large_corpus_is_cut_to_the_newest_cases() -> None:
    connection = drawn.war()
    for place in range(120):
        drawn.case(connection, f"n{place}", ["c340"])
        drawn.finding(connection, f"fn{place}", f"n{place}", ["c340", "c2100"])
    feed = ElementTree.fromstring(render(connection, format="atom"))
    ids = [entry.findtext(f"{ATOM}id") for entry in feed.findall(f"{ATOM}entry")]
    assert len(ids) == 100
    assert "tag:contradict,2026:case/held" not in ids
