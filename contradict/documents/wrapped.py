"""Undoes hard line wrapping, so that a line break is a paragraph's end everywhere else."""

from __future__ import annotations

import re

# A line break between two lines of text, neither of them blank, the second no list item.
_JOINT = re.compile(r"(?<=[^\n\s])[ \t]*\n(?=[ \t]*[^\s•*–—-])")
# Wire text is wrapped at 65-80 columns, mail at 72; a column of short lines is a list.
_WIDEST, _WIDE = 100, 45
_MOSTLY = 0.7


def unwrap(text: str) -> str:
    """Return the text with wrapped lines joined by a blank; other text is returned as it is.

    A text is wrapped if no line is wider than 100 and most of its line breaks come after a
    wide line and cut a sentence in two. Each break becomes one blank: offsets stay.
    """
    if any(len(line) > _WIDEST for line in text.split("\n")):
        return text
    joints = list(_JOINT.finditer(text))
    if len(joints) < 3:
        return text
    cut = sum(_cuts_sentence(text, joint) for joint in joints)
    if cut < _MOSTLY * len(joints):
        return text
    return _JOINT.sub(lambda joint: joint.group().replace("\n", " "), text)


def _cuts_sentence(text: str, joint: re.Match[str]) -> bool:
    """Tell whether a break comes late in its line and in the middle of a sentence."""
    line = joint.start() - (text.rfind("\n", 0, joint.start()) + 1)
    before, after = text[joint.start() - 1], text[joint.end() :].lstrip()[:1]
    return line >= _WIDE and (before not in '.!?"”:' or after.islower())
