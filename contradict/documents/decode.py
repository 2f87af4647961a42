"""Bytes to text: encodings, byte-order marks, line ends, what is no text at all."""

from __future__ import annotations

import codecs
import gzip
import io
import re
import zlib

from contradict.documents.article import MAX_BYTES, InputFile, UnreadableError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = (b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"PAR1")
_GZIP = b"\x1f\x8b"
# What reading a gzipped file raises that is cut short, or no gzip from some byte on.
BROKEN_GZIP = (EOFError, gzip.BadGzipFile, zlib.error)
_UNCLEAN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]")
_LINE_ENDS = re.compile("\r\n?|[\u2028\u2029\x0c\x0b]")
# Controls that no text holds, and the C1 block, which only a wrong code page yields: there
# Windows-1252 has its quotes and dashes, which is what was meant.
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_MEANT = {code: bytes([code]).decode("cp1252", "ignore") or None for code in range(0x80, 0xA0)}
_LONE_SURROGATES = re.compile("[\ud800-\udfff]")
# One control in 200 characters: real files have a stray form feed, wrong decodings far more.
_CONTROLS_ALLOWED = 0.005


def read_bytes(file: InputFile) -> bytes:
    """Return a whole file of one article.

    Raises UnreadableError: unreadable, broken-gzip, too-large, empty.
    """
    try:
        with file.path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise UnreadableError("unreadable", error.strerror or str(error)) from error
    if data.startswith(_GZIP) and len(data) <= MAX_BYTES:
        data = _inflated(data)
    if len(data) > MAX_BYTES:
        raise UnreadableError("too-large", f"over {MAX_BYTES // 1_000_000} MB")
    if not data.strip():
        raise UnreadableError("empty")
    return data


def _inflated(data: bytes) -> bytes:
    """Unpack every member, at most just over the limit, so that a bomb cannot fill the memory."""
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as stream:
            return stream.read(MAX_BYTES + 1)
    except BROKEN_GZIP as error:
        raise UnreadableError("broken-gzip", str(error)) from error


def decode(data: bytes, *, html: bool = False) -> str:
    """Return the text of `data`, with `clean` applied.

    UTF-8 first, then a byte-order mark's encoding, then what resiliparse detects (an HTML
    page's own declaration counts). Raises UnreadableError: binary, mis-encoded.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _checked(data, encoding)
    if data.startswith(_MAGIC) or b"\0" in data[:8192]:
        raise UnreadableError("binary")
    try:
        return clean(data.decode("utf-8"))
    except UnicodeDecodeError:
        return _checked(data, _detected(data, html=html))


def clean(text: str) -> str:
    """Return text with one kind of line end, no byte-order mark, no lone surrogates, no controls.

    What it returns becomes `Document.text`, to which all offsets refer.
    """
    if not _UNCLEAN.search(text):
        return text
    text = _LINE_ENDS.sub("\n", text)
    text = _LONE_SURROGATES.sub("\ufffd", text.translate(_MEANT))
    return _CONTROLS.sub("", text).replace("\ufeff", "")


def _detected(data: bytes, *, html: bool) -> str:
    from resiliparse.parse.encoding import detect_encoding

    return str(detect_encoding(data, max_len=200_000, from_html_meta=html))


def _checked(data: bytes, encoding: str) -> str:
    try:
        text = data.decode(encoding)
    except (UnicodeDecodeError, LookupError) as error:
        raise UnreadableError("mis-encoded", f"not {encoding}") from error
    if len(_CONTROLS.findall(text)) > _CONTROLS_ALLOWED * len(text):
        raise UnreadableError("mis-encoded", f"no text when read as {encoding}")
    return clean(text)
