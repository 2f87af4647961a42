"""Each format, read to a document: what its text, its id and its metadata are."""

import csv
import gzip
import json
import re
from datetime import date, datetime
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from contradict.documents.corpus import READERS, Defaults, read_given
from contradict.documents.discover import discover
from contradict.documents.formats import SUFFIXES
from contradict.records import Document

RECORD = {
    "id": 7,
    "title": "Forty held",
    "text": "Police held 40 people.\n\nNone was hurt.",
    "date": "2026-03-01",
    "source": "Corda Ledger",
    "url": "https://ledger.example/a",
}


def read(path: Path, **defaults) -> list:
    return list(read_given(str(path), Defaults(**defaults)))


def one(path: Path, **defaults) -> Document:
    (document,) = read(path, **defaults)
    assert isinstance(document, Document)
    return document


def write(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_the_first_line_of_a_text_file_is_its_headline_if_a_blank_line_follows(tmp_path):
    document = one(write(tmp_path, "a.txt", "Forty held\n\nPolice held 40.\n"))
    assert (document.title, document.text) == ("Forty held", "Forty held\n\nPolice held 40.")
    assert document.record_id == "a.txt"


def test_a_text_file_without_a_blank_line_has_no_headline(tmp_path):
    document = one(write(tmp_path, "a.txt", "Police held 40.\nNone was hurt."))
    assert (document.title, document.text) == (None, "Police held 40.\nNone was hurt.")


def test_front_matter_states_metadata_and_is_no_text(tmp_path):
    page = '---\ntitle: "Forty held"\ndate: 2026-03-01\nsource: Ledger\n---\n\nPolice held 40.\n'
    document = one(write(tmp_path, "a.md", page))
    assert document.text == "Forty held\n\nPolice held 40."
    assert (document.published, document.source) == (date(2026, 3, 1), "Ledger")


@pytest.mark.parametrize(
    "head",
    [
        "Title: Forty held\nDate: 2026-03-01\nSource: Ledger\n\n",
        "---\nTitle: Forty held\nSection: World\nDate: 2026-03-01\nSource: Ledger\n\n",
        "source: Ledger\npublish date: 1 March 2026\nheadline: Forty held\n\n",
    ],
)
def test_front_matter_may_lack_its_marks(tmp_path, head):
    document = one(write(tmp_path, "a.txt", f"{head}Police held 40.\n"))
    assert document.text == "Forty held\n\nPolice held 40."
    assert (document.published, document.source) == (date(2026, 3, 1), "Ledger")


@pytest.mark.parametrize(
    "text",
    [
        "Source: police\n\nPolice held 40.",
        "Interior Minister: 40 held\nDate: unknown\n\nPolice held 40.",
        "Source: the police held 40.\nPlace: Lima\n\nPolice held 40.",
    ],
)
def test_lines_with_colons_are_text_where_they_state_no_title_or_date(tmp_path, text):
    assert one(write(tmp_path, "a.txt", text)).text == text


@pytest.mark.parametrize("stated", ["banana", "2025-13-45", "03/04/2025", "[2025"])
def test_a_date_that_is_none_is_told_and_costs_no_article(tmp_path, stated):
    path = write(tmp_path, "a.md", f"---\ntitle: x\ndate: {stated}\n---\nPolice held 40.\n")
    misdated, document = read(path)
    assert (misdated.record_id, misdated.stated) == ("a.md", stated)
    assert (document.published, document.text) == (None, "x\n\nPolice held 40.")


def test_a_date_under_another_name_goes_before_one_that_is_none(tmp_path):
    record = {"text": "40 held", "date": "yesterday", "published_at": "2026-03-01"}
    assert one(write(tmp_path, "a.jsonl", json.dumps(record))).published == date(2026, 3, 1)


def test_a_sidecar_states_metadata(tmp_path):
    write(tmp_path, "a.json", json.dumps({"headline": "Forty held", "date": "2026-03-01"}))
    document = one(write(tmp_path, "a.txt", "Police held 40.\n"))
    assert (document.title, document.published) == ("Forty held", date(2026, 3, 1))


@pytest.mark.parametrize(
    ("text", "metadata"),
    [("a.txt", "a.json"), ("a.txt", "a.txt.json"), ("a.TXT", "a.json"), ("a.md.gz", "a.json")],
)
def test_a_sidecar_is_no_article(tmp_path, text, metadata):
    body = b"Police held 40."
    write(tmp_path, text, gzip.compress(body) if text.endswith("gz") else body)
    write(tmp_path, metadata, json.dumps({"headline": "Forty held", "source": "Ledger"}))
    (file,) = discover([tmp_path]).files
    document = one(file.path)
    assert (document.record_id, document.source) == (text, "Ledger")
    assert document.text == "Forty held\n\nPolice held 40."
    assert discover([tmp_path / metadata]).files == ()


@pytest.mark.parametrize("name", ["gone.json", "gone.txt.json"])
def test_a_sidecar_without_its_text_is_named_and_no_article(tmp_path, name):
    path = write(tmp_path, name, json.dumps({"headline": "Forty held", "date": "2026-03-01"}))
    assert [file.path for file in discover([tmp_path]).files] == [path]
    (unread,) = read(path)
    assert (unread.reason, unread.path) == ("no-text", str(path))
    assert "is the text beside it missing?" in unread.detail


def test_a_record_whose_text_is_empty_is_its_headline(tmp_path):
    path = write(tmp_path, "a.json", json.dumps({"title": "Forty held", "maintext": None}))
    assert one(path).text == "Forty held"


def test_a_headline_that_the_text_repeats_stands_once(tmp_path):
    write(tmp_path, "a.json", json.dumps({"title": "Forty held"}))
    document = one(write(tmp_path, "a.txt", "Forty held\n\nPolice held 40.\n"))
    assert document.text == "Forty held\n\nPolice held 40."


def test_markdown_loses_its_marks_and_keeps_its_words(tmp_path):
    page = (
        "# Forty *held*\n\nPolice held **40** [people](http://x.example).\n\n> None_was hurt, "
        "5 * 3 * 2.\n"
    )
    document = one(write(tmp_path, "a.md", page))
    assert document.title == "Forty held"
    assert document.text.endswith("Police held 40 people.\n\nNone_was hurt, 5 * 3 * 2.")


@pytest.mark.parametrize("name", ["a.jsonl", "a.ndjson", "a.jsonl.gz", "a.json"])
def test_records_of_json(tmp_path, name):
    data = json.dumps(RECORD).encode() + b"\n"
    document = one(write(tmp_path, name, gzip.compress(data) if name.endswith("gz") else data))
    assert document.record_id == "7"
    assert document.text == "Forty held\n\nPolice held 40 people.\n\nNone was hurt."
    assert document.published == date(2026, 3, 1)
    assert (document.source, document.url) == ("Corda Ledger", "https://ledger.example/a")


def test_articles_as_newsapi_answers(tmp_path):
    article = {
        "source": {"id": None, "name": "Corda Ledger"},
        "author": "Ada Kerr",
        "title": "Forty held",
        "description": "Police held 40.",
        "url": "https://ledger.example/a",
        "publishedAt": "2026-03-01T10:00:00Z",
        "content": "Police held 40 people at the harbour… [+1832 chars]",
    }
    brief = article | {"content": None, "url": "https://ledger.example/b"}
    answer = {"status": "ok", "totalResults": 2, "articles": [article, brief]}
    first, second = read(write(tmp_path, "a.json", json.dumps(answer)))
    assert first.text == "Forty held\n\nPolice held 40 people at the harbour…"
    assert second.text == "Forty held\n\nPolice held 40."
    assert (first.published, first.source) == (date(2026, 3, 1), "Corda Ledger")
    assert (first.url, first.record_id) == ("https://ledger.example/a", "a.json#1")


def test_headlines_as_gdelt_answers(tmp_path):
    article = {
        "url": "https://www.ledger.example/a",
        "title": "Forty held",
        "seendate": "20260301T101500Z",
        "domain": "ledger.example",
        "language": "English",
    }
    document = one(write(tmp_path, "a.json", json.dumps({"articles": [article]})))
    assert (document.text, document.published) == ("Forty held", date(2026, 3, 1))
    assert document.source == "ledger.example"


@pytest.mark.parametrize(
    "held",
    [
        {"headline": "Forty held", "images": [{"title": "Gate"}]},
        {"a": [{"title": "x"}], "b": [{"title": "y"}]},
        {"images": [{"src": "gate.jpg"}]},
        {"articles": []},
    ],
    ids=["its own headline", "two lists", "no texts", "empty"],
)
def test_a_list_in_metadata_is_no_list_of_articles(tmp_path, held):
    (unread,) = read(write(tmp_path, "a.json", json.dumps(held)))
    assert (unread.reason, unread.number) == ("no-text", None)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_rows_of_csv(tmp_path, delimiter):
    path = tmp_path / "a.csv"
    with path.open("w", newline="") as stream:
        writer = csv.DictWriter(stream, RECORD, delimiter=delimiter)
        writer.writeheader()
        writer.writerow(RECORD)
    document = one(path)
    assert (document.record_id, document.title) == ("7", "Forty held")
    assert document.text.endswith("None was hurt.")


def test_rows_of_parquet(tmp_path):
    table = pa.table({name: [held, None] for name, held in RECORD.items()} | {"other": [1, 2]})
    pq.write_table(table, tmp_path / "a.parquet")
    document, unread = read(tmp_path / "a.parquet")
    assert (document.record_id, document.published) == ("7", date(2026, 3, 1))
    assert (unread.reason, unread.number) == ("no-text", 2)


PAGE = "<html><body><article><p>Police held 40 people.</p></article></body></html>"
LINE = json.dumps({"text": "Police held 40 people."})
CONTENT = {
    **dict.fromkeys((".txt", ".md"), "Police held 40 people."),
    **dict.fromkeys((".html", ".htm"), PAGE),
    **dict.fromkeys((".json", ".jsonl", ".ndjson"), LINE),
    ".csv": "text\nPolice held 40 people.\n",
    ".tsv": "id\ttext\n1\tPolice held 40 people.\n",
}


@pytest.mark.parametrize("suffix", sorted({*SUFFIXES} - {".parquet"}))
def test_a_file_of_each_format_may_be_gzipped(tmp_path, suffix):
    write(tmp_path, f"a{suffix}.gz", gzip.compress(CONTENT[suffix].encode()))
    (file,) = discover([tmp_path]).files
    assert one(file.path).text == "Police held 40 people."


def test_each_format_has_a_reader_and_stands_in_the_readme():
    readme = (Path(__file__).parents[2] / "README.md").read_text()
    told = readme.split("\n## Input\n")[1].split("\n## ")[0]
    assert set(READERS) == set(SUFFIXES)
    assert set(re.findall(r"`(\.\w+)`", told)) == set(READERS)


def test_records_without_an_id_are_named_by_file_and_line(tmp_path):
    path = write(tmp_path, "a.jsonl", '{"text":"40 held"}\n\n{"text":"50 held"}\n')
    assert [document.record_id for document in read(path)] == ["a.jsonl#1", "a.jsonl#3"]


def test_a_web_page_gives_its_article_and_its_declared_date(tmp_path):
    paragraphs = "".join(
        f"<p>Police in Corda held {number} people at the harbour gate, a spokesman said, and the "
        "crowd of dockers went on towards the old town hall before it broke up.</p>"
        for number in (40, 50, 60)
    )
    page = (
        "<html lang=en><head><title>Forty held | Ledger</title>"
        '<meta property="og:title" content="Forty held &amp; freed">'
        '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle",'
        '"datePublished":"2026-03-01T09:30:00+02:00","dateModified":"2026-03-02T10:00:00Z"}]}'
        '</script><link rel="canonical" href="https://www.ledger.example/held">'
        "</head><body><nav><a href=/>Home</a> <a href=/s>Sport</a></nav><article>"
        f"<h1>Forty held &amp; freed</h1>{paragraphs}</article><footer>(c) Ledger 2026</footer>"
        "</body></html>"
    )
    document = one(write(tmp_path, "a.html", page))
    assert document.title == "Forty held & freed"
    assert document.text.startswith("Forty held & freed\n\nPolice in Corda held 40 people")
    assert document.text.count("\n\n") == 3
    assert "Sport" not in document.text
    assert document.published == date(2026, 3, 1)
    assert document.published_at == datetime.fromisoformat("2026-03-01T09:30:00+02:00")
    assert document.updated == datetime.fromisoformat("2026-03-02T10:00:00+00:00")


@pytest.mark.parametrize(
    ("mark", "published"),
    [
        ('<meta property="article:published_time" content="2026-03-01T09:00:00Z">', True),
        ('<time datetime="2026-03-01">yesterday</time>', True),
        ("<footer>(c) Ledger 2026</footer>", False),
        ("<p>On March 1, 2026 the gate was opened to the dockers for the first time.</p>", False),
    ],
)
def test_a_page_is_dated_by_its_markup_never_by_its_words(tmp_path, mark, published):
    text = "<p>Police in Corda held 40 people at the harbour gate, a spokesman said there.</p>" * 3
    document = one(write(tmp_path, "a.html", f"<html><body><article>{text}</article>{mark}"))
    assert document.published == (date(2026, 3, 1) if published else None)


@pytest.mark.parametrize(
    ("record", "field", "stated"),
    [
        ({"maintext": "40 held"}, "text", "40 held"),
        ({"body": "40 held"}, "text", "40 held"),
        ({"content": "40 held"}, "text", "40 held"),
        ({"text": None, "maintext": "40 held"}, "text", "40 held"),
        ({"text": "x", "headline": "Forty"}, "title", "Forty"),
        ({"text": "x", "date_publish": "2026-03-01 10:00:00"}, "published", date(2026, 3, 1)),
        ({"text": "x", "publish_date": "March 1, 2026"}, "published", date(2026, 3, 1)),
        ({"text": "x", "published": 1772359200}, "published", date(2026, 3, 1)),
        ({"text": "x", "outlet": "Ledger"}, "source", "Ledger"),
        ({"text": "x", "publisher": {"name": "Ledger"}}, "source", "Ledger"),
        ({"text": "x", "source_domain": "ledger.example"}, "source", "ledger.example"),
        ({"text": "x", "sitename": "Ledger", "source": ""}, "source", "Ledger"),
        ({"text": "x", "url": "https://www.ledger.example/a"}, "source", "ledger.example"),
        ({"text": "x", "source": "https://www.ledger.example/a"}, "source", "ledger.example"),
        ({"text": "x", "source": "www.Ledger.example:80"}, "source", "ledger.example"),
        ({"text": "x", "source": "U.S. Ledger"}, "source", "U.S. Ledger"),
        ({"text": "x", "source": "https://ledger.example/a"}, "url", "https://ledger.example/a"),
        (
            {"text": "x", "url": "http://web.archive.org/web/2016/https://ledger.example/a"},
            "source",
            "ledger.example",
        ),
    ],
    ids=lambda value: json.dumps(value) if isinstance(value, dict) else str(value),
)
def test_metadata_names(tmp_path, record, field, stated):
    document = one(write(tmp_path, "a.jsonl", json.dumps(record)))
    assert getattr(document, field) == stated


def test_source_falls_back_to_the_option_then_the_host_then_the_folder(tmp_path):
    bare = write(tmp_path, "herald/a.txt", "40 held")
    linked = write(tmp_path, "b.jsonl", '{"text": "x", "url": "https://www.ledger.example/a"}')
    assert one(bare).source == "herald"
    assert one(bare, source="Mine").source == "Mine"
    assert one(linked).source == "ledger.example"
    assert one(linked, source="Mine").source == "Mine"


def test_the_date_falls_back_to_the_option_and_else_is_unknown(tmp_path):
    path = write(tmp_path, "a.jsonl", '{"text": "x"}')
    assert one(path).published is None
    assert one(path, published=date(2026, 3, 1)).published == date(2026, 3, 1)
    dated = write(tmp_path, "b.jsonl", '{"text": "x", "date": "2026-03-05"}')
    assert one(dated, published=date(2026, 3, 1)).published == date(2026, 3, 5)


def test_ids_depend_on_the_record_alone(tmp_path):
    first = one(write(tmp_path, "x/a.jsonl", json.dumps(RECORD)))
    second = one(write(tmp_path, "y/b.jsonl", json.dumps(RECORD | {"text": "Other."})))
    assert first.document_id == second.document_id
    assert first.sha256 != second.sha256
