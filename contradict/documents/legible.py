"""The letters of a text as a reader sees them: one kind of blank, no marks that print nothing.

A page that says "At&nbsp;least 45" says "At least 45". Of 2,300 local reports 8 hold a soft
hyphen or a mark without width, some in the middle of "15-year-old".
"""

from __future__ import annotations

import re

# Unicode's space separators but the plain one, and the hyphens that print like "-".
_BLANKS = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_HYPHENS = "\u2010\u2011"
# Soft hyphens, blanks and joints without width, marks of the direction of writing.
_UNSEEN = "\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069"
_ODD = re.compile(f"[{_BLANKS}{_HYPHENS}{_UNSEEN}]")
_NOT_SEEN = re.compile(f"[{_UNSEEN}]+")
# Where a soft hyphen stands behind a figure, it is a hyphen: "15\u00adyear-old", "12\u00ad15".
_HYPHEN = re.compile(r"(?<=\d)\u00ad(?=\w)")
# "12 500" with a blank that no line may break at is one figure. Where the blank before it is
# of that kind too, a whole text is set so, and the blank tells nothing.
_GROUPED = re.compile(rf"(?<![\w.,{_BLANKS}])\d{{1,3}}(?:[{_BLANKS}]\d{{3}})+(?!\d)")
_BLANK = re.compile(f"[{_BLANKS}]")
_PRINTED = re.compile(f"[{_HYPHENS}]")
_GROUP_MARK = "\u00a0"


def legible(text: str) -> str:
    """Return a text with plain blanks and hyphens, and without what prints nothing.

    A thousands mark ("12 500" with a no-break or thin blank) is a no-break blank.
    """
    if text.isascii() or not _ODD.search(text):
        return text
    seen = _NOT_SEEN.sub("", _HYPHEN.sub("-", text))
    letters = list(_BLANK.sub(" ", _PRINTED.sub("-", seen)))
    for group in _GROUPED.finditer(seen):
        for blank in _BLANK.finditer(seen, *group.span()):
            letters[blank.start()] = _GROUP_MARK
    return "".join(letters)
