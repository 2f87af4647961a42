"""Inputs that break readers: each is read rightly or named with its reason, never lost."""

import contextlib
import gzip
import json
import os
import socket
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contradict.documents import article, corpus, decode, lines
from contradict.documents.article import Unread, UnreadableError
from contradict.documents.corpus import Defaults, Duplicate, read_file, read_given, to_documents
from contradict.documents.discover import discover
from contradict.records import Document


def read(path):
    return list(read_given(str(path), Defaults()))


def reason(path):
    (unread,) = read(path)
    assert isinstance(unread, Unread)
    return unread.reason


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b" \r\n\t\n", "empty"),
        ("a.md", b"---\ntitle:\n---\n", "empty"),
        ("a.txt", b"%PDF-1.7 \xe2\xe3", "binary"),
        ("a.txt", b"text\0\0\0more", "binary"),
        ("a.txt", b"\xef\xbb\xbf\xff\xfe\xff", "mis-encoded"),
        ("a.txt", b"\xff\xfe\x00\xd8", "mis-encoded"),
        ("a.html", b"", "empty"),
        ("a.html", b"<html><body></body></html>", "no-text"),
        ("a.jsonl", b"", "empty"),
        ("a.jsonl", b"\n\n \n", "empty"),
        ("a.jsonl", b"\0\0\0\0", "binary"),
        ("a.jsonl.gz", b"not gzip", "broken-json"),
        ("a.jsonl.gz", gzip.compress(b'{"text": 1}\n', mtime=0)[:14] + b"\xff" * 20, "broken-gzip"),
        ("a.json", b"[1", "broken-json"),
        ("a.json", b'"text"', "broken-json"),
        ("a.csv", b"", "empty"),
        ("a.csv", b"name;age\nx;4\n", "broken-table"),
        ("a.csv", b"text\n\0\n", "binary"),
        ("a.parquet", b"PAR1 nonsense", "broken-table"),
        ("a.parquet", b"", "broken-table"),
    ],
)
def test_unreadable_files_say_why(tmp_path, name, data, expected):
    path = tmp_path / name
    path.write_bytes(data)
    assert reason(path) == expected


def test_compressed_articles_are_read_and_bombs_are_not(tmp_path):
    path = tmp_path / "a.txt.gz"
    path.write_bytes(gzip.compress(b"Forty held\n\nPolice held 40."))
    (document,) = read(path)
    assert document.title == "Forty held"
    path.write_bytes(gzip.compress(b" " * 50_000_000))
    assert reason(path) == "too-large"
    path.write_bytes(b"\x1f\x8bnonsense")
    assert reason(path) == "broken-gzip"


@pytest.mark.parametrize("name", ["a.txt.gz", "a.html.gz", "a.jsonl.gz", "a.csv.gz"])
def test_a_compressed_file_that_is_cut_short_is_named(tmp_path, name):
    words = " ".join(f"Police held {40 + n} people in town {n}." for n in range(400))
    whole = gzip.compress(f"<p>{words}</p>".encode(), mtime=0)
    (tmp_path / name).write_bytes(whole[: len(whole) // 2])
    assert read(tmp_path / name)[-1].reason == "broken-gzip"


def test_every_member_of_a_compressed_file_is_read(tmp_path):
    path = tmp_path / "a.txt.gz"
    members = gzip.compress(b"Forty held\n\nPolice held 40.") + gzip.compress(b" None died.")
    path.write_bytes(members + b"\0" * 9)  # blocks are filled up with zeros
    (document,) = read(path)
    assert document.text == "Forty held\n\nPolice held 40. None died."
    path.write_bytes(members + b"and more")
    assert reason(path) == "broken-gzip"


ODD_PAGES = {
    "deep": "<div>" * 50_000 + "x",
    "tables": "<table><tr><td>" * 3000 + "x",
    "entities": "&#0;&#xD800;&nonsense;&#99999999999;" * 999,
    "unclosed": "<html><head><script type='application/ld+json'>{" * 99,
    "comment": "<!--" + "x" * 99_999,
    "attributes": "<p " + "a='b' " * 50_000 + ">x</p>",
    "xml": "<?xml version='1.0' encoding='utf-99'?><html><p>x</p></html>",
    "linked data": "<script type='application/ld+json'>" + "[" * 99_999 + "</script><p>x</p>",
    "odd types": '<script type="application/ld+json">{"datePublished": {"a": [1]}, "headline": 7}'
    "</script><p>x</p>",
}


@pytest.mark.parametrize("page", ODD_PAGES.values(), ids=ODD_PAGES)
def test_odd_pages_end_soon_with_text_or_a_reason(tmp_path, page):
    path = tmp_path / "a.html"
    path.write_text(page)
    began = time.process_time()
    (item,) = read(path)
    assert isinstance(item, Document) or item.reason in ("no-text", "mis-encoded")
    assert time.process_time() - began < 20


def test_a_reader_that_fails_costs_only_its_file(tmp_path, monkeypatch):
    def broken(file):
        raise RecursionError("too deep")
        yield

    monkeypatch.setitem(corpus.READERS, ".html", broken)
    (tmp_path / "a.html").write_text("x")
    (item,) = read(tmp_path / "a.html")
    assert (item.reason, item.detail) == ("failed", "RecursionError: too deep")


def test_a_missing_file_is_named(tmp_path):
    assert reason(tmp_path / "none.txt") == "unreadable"


def test_too_large_a_file_or_record_is_named_and_the_rest_is_read(tmp_path, monkeypatch):
    for module in (article, decode, lines):
        monkeypatch.setattr(module, "MAX_BYTES", 1000)
    large = tmp_path / "a.txt"
    large.write_text("x " * 600)
    assert reason(large) == "too-large"
    many = tmp_path / "a.jsonl"
    many.write_text('{"text": "40"}\n{"text": "' + "x" * 5000 + '"}\n{"text": "50"}\n')
    first, second, third = read(many)
    assert (first.text, second.reason, second.number, third.text) == ("40", "too-large", 2, "50")


@pytest.mark.parametrize(
    "line",
    ["{bad", "[1, 2]", "17", '"text"', '{"text": "x"', "[" * 100_000, '{"id": %s}' % ("9" * 9999)],
    ids=lambda line: line[:12],
)
def test_a_broken_line_costs_only_itself(tmp_path, line):
    path = tmp_path / "a.jsonl"
    path.write_text(f'{{"text": "40"}}\n{line}\n{{"text": "50"}}\n')
    first, broken, last = read(path)
    assert (first.text, broken.reason, broken.number, last.text) == ("40", "broken-json", 2, "50")


@pytest.mark.parametrize(
    "record",
    [{}, {"text": ""}, {"text": "  \n"}, {"text": None}, {"text": 17}, {"text": ["x"]}],
    ids=str,
)
def test_a_record_without_text_is_named(tmp_path, record):
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps(record))
    assert reason(path) == "no-text"


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("Café 40".encode(), "Café 40"),
        ("\ufeffCafé 40".encode(), "Café 40"),
        ("Café 40".encode("utf-16"), "Café 40"),
        ("Café 40".encode("utf-32"), "Café 40"),
        ("A café’s owners said that 40 came – or 50.".encode("cp1252"),
         "A café’s owners said that 40 came – or 50."),
        ("Полиция задержала сорок человек на площади".encode("cp1251"),
         "Полиция задержала сорок человек на площади"),
        (b"a\r\nb\rc\n", "a\nb\nc"),
        ("a\u2028b\x0bc".encode(), "a\nb\nc"),
        ("\x93Forty\x94 \x96 she said".encode(), "“Forty” – she said"),
        (b"a\x07b\x1bc", "abc"),
    ],
    ids=repr,
)  # fmt: skip
def test_encodings_and_line_ends(tmp_path, data, text):
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    (document,) = read(path)
    assert document.text == text


def test_lone_surrogates_and_controls_in_json_do_not_reach_the_store(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text(r'{"id": "\ud800", "title": "a\u0000\nb", "text": "x\ud83d y\r\nz"}')
    (document,) = read(path)
    assert (document.record_id, document.text) == ("\ufffd", "a b\n\nx\ufffd y\nz")
    document.text.encode()


def test_json_lines_in_utf16_and_with_a_mark(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_bytes('{"text": "40"}\n{"text": "50"}\n'.encode("utf-16"))
    assert [document.text for document in read(path)] == ["40", "50"]
    path.write_bytes('\ufeff{"text": "40"}\n'.encode())
    assert [document.text for document in read(path)] == ["40"]


def test_a_file_cut_short_gives_what_was_whole_and_is_named(tmp_path):
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(
        gzip.compress(b"".join(b'{"id": %d, "text": "x"}\n' % i for i in range(9999)))[:-99]
    )
    *documents, last = read(path)
    assert len(documents) > 1000
    assert (last.reason, last.path) == ("broken-gzip", str(path))


def test_a_torn_row_of_a_table_is_named(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("id,text\n1,x\n2,y,z,more\n3,w\n")
    first, torn, last = read(path)
    assert (first.text, torn.reason, torn.number, last.text) == ("x", "broken-table", 2, "w")
    assert torn.part == "row"


def test_an_item_of_a_json_file_that_is_no_record_costs_only_itself(tmp_path):
    path = tmp_path / "a.json"
    path.write_text('[{"text": "40"}, 17, {"text": ""}, {"text": "50"}]')
    first, broken, empty, last = read(path)
    assert (first.text, last.text) == ("40", "50")
    assert (broken.reason, broken.part, broken.number) == ("broken-json", "item", 2)
    assert (empty.reason, empty.part, empty.number) == ("no-text", "item", 3)


def test_what_is_no_file_is_named_and_never_opened(tmp_path, monkeypatch):
    pipe = tmp_path / "a.txt"
    os.mkfifo(pipe)
    monkeypatch.chdir(tmp_path)  # a socket's path has 108 bytes at most
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind("b.txt")
        (tmp_path / "c.txt").write_text("40 held")
        found = discover([tmp_path])
    assert [file.name for file in found.files] == ["c.txt"]
    assert found.special == ((str(pipe), "named pipe"), (str(tmp_path / "b.txt"), "socket"))
    assert found.unknown == ()
    (unread,) = discover([pipe]).unread
    assert (unread.reason, unread.detail) == ("no-file", "named pipe")


def test_a_broken_sidecar_is_named_not_ignored(tmp_path):
    (tmp_path / "a.txt").write_text("40 held")
    (tmp_path / "a.json").write_text("{date: 2026}")
    assert reason(tmp_path / "a.txt") == "broken-json"


def test_equal_ids_lose_no_document(tmp_path):
    path = tmp_path / "a.jsonl"
    records = [("1", "x"), ("1", "y"), ("1", "x"), ("1", "y"), ("2", "x")]
    path.write_text("\n".join(json.dumps({"id": i, "text": t}) for i, t in records))
    items = read(path)
    documents = [item for item in items if isinstance(item, Document)]
    assert [d.record_id.partition("~")[0] for d in documents] == ["1", "1", "2"]
    assert len({d.document_id for d in documents}) == 3
    assert documents[1].record_id.startswith("1~")
    assert sum(isinstance(item, Duplicate) for item in items) == 2


def test_a_folder_is_walked_in_order_without_hidden_files_and_loops(tmp_path):
    for name in ("b.txt", "a/z.txt", "a/.hidden.txt", ".git/c.txt", "a/photo.jpg", "a/z.json"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("40 held")
    (tmp_path / "a" / "loop").symlink_to(tmp_path)
    (tmp_path / "again.txt").symlink_to(tmp_path / "b.txt")
    (tmp_path / "dangling.txt").symlink_to(tmp_path / "none")
    os.mkfifo(tmp_path / "pipe.txt")
    found = discover([tmp_path, tmp_path / "b.txt"])
    assert [file.name for file in found.files] == ["b.txt", "a/z.txt"]
    assert {os.path.basename(path) for path in found.unknown} == {"photo.jpg"}
    assert [os.path.basename(path) for path, _ in found.special] == ["pipe.txt"]
    assert [os.path.basename(item.path) for item in found.unread] == ["dangling.txt"]


def test_a_folder_outside_is_reached_through_a_link_and_read_once(tmp_path):
    outside, corpus = tmp_path / "outside", tmp_path / "corpus"
    outside.mkdir()
    corpus.mkdir()
    (outside / "a.txt").write_text("40 held")
    (corpus / "one").symlink_to(outside)
    (corpus / "two").symlink_to(outside)
    assert [file.name for file in discover([corpus]).files] == ["one/a.txt"]


def test_files_of_one_name_are_told_apart_in_any_order(tmp_path):
    for name, text in (("x/a.txt", "40"), ("y/a.txt", "50"), ("x/b.txt", "60"), ("y/b.txt", "60")):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"{text} held")
    x, y = tmp_path / "x", tmp_path / "y"
    names = {file.path: file.name for file in discover([x, y]).files}
    assert sorted(names.values()) == ["b.txt", "b.txt", "x/a.txt", "y/a.txt"]
    assert names == {file.path: file.name for file in discover([y, x]).files}
    assert [f.name for f in discover([x / "a.txt", y / "a.txt"]).files] == ["x/a.txt", "y/a.txt"]
    assert [file.name for file in discover([x]).files] == ["a.txt", "b.txt"]


def test_files_in_folders_of_one_name_are_told_apart_by_the_folders_above(tmp_path):
    folders = [tmp_path / "x" / "in", tmp_path / "y" / "in"]
    for folder in folders:
        folder.mkdir(parents=True)
        (folder / "a.txt").write_text(f"seen at {folder}")
    assert [file.name for file in discover(folders).files] == ["x/in/a.txt", "y/in/a.txt"]


def test_a_file_named_by_hand_may_have_any_suffix(tmp_path):
    path = tmp_path / "story.dat"
    path.write_text("40 held")
    (file,) = discover([path]).files
    (document,) = to_documents(read_file(file), Defaults())
    assert (document.record_id, document.text) == ("story.dat", "40 held")


@given(st.binary(max_size=300))
def test_any_bytes_give_clean_text_or_a_reason(data):
    with contextlib.suppress(UnreadableError):
        text = decode.decode(data)
        text.encode()
        assert "\r" not in text
        assert "\0" not in text


@given(st.text())
def test_cleaning_is_idempotent(text):
    assert decode.clean(decode.clean(text)) == decode.clean(text)
