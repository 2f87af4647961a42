"""Attributions of a document: frames, quotations across sentences, and who "he" is."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from contradict.claims.claimant.bodies import is_watching
from contradict.claims.claimant.frame import Frame
from contradict.claims.claimant.frames import read_frames
from contradict.claims.claimant.lead import read_lead
from contradict.claims.claimant.names import Names
from contradict.claims.claimant.papers import SPOKEN, makers
from contradict.claims.claimant.polls import Poll
from contradict.claims.claimant.quotes import Quotation, find_quotations
from contradict.claims.claimant.signed import read_signed
from contradict.claims.claimant.tweets import Tweet, find_tweets
from contradict.claims.claimant.words import background, carried
from contradict.lexicon import listed
from contradict.records import Attribution, Document, Sentence

LOOK_BACK = 8
"""Sentences in which the one that a pronoun stands for is looked for."""
IN_A_SENTENCE = 64
"""More attributions than any sentence has: one that holds a number is among as many before it."""
NESTED = 12
"""Characters between "Y reported" and the X of "that X said": else X speaks beside Y."""
HEADLINES = 4
"""Sentences among which the headline stands, and may be repeated."""
TOLD_EARLY = 8
"""Sentences in which one who signs the headline speaks."""
QUOTED_PARAGRAPHS = 4
"""Paragraphs of plain quotation that a speaker may go on for."""


def find_attributions(
    document: Document, sentences: Sequence[Sentence], wanted: Collection[int]
) -> tuple[Attribution, ...]:
    """Return who says what in the wanted sentences, in text order; offsets are the document's.

    The outlet itself is never a claimant: what it says in its own voice has no attribution.
    """
    reader = _Reader(document, sentences)
    return tuple(item for index in sorted(wanted) for item in reader.attributions(index))


def claimant_at(
    attributions: Sequence[Attribution], number_start: int, number_end: int
) -> Attribution | None:
    """Return the nearest source of the number: the narrowest attribution that holds it."""
    last = bisect_right(attributions, number_start, key=_start)
    holding = [
        item for item in attributions[max(0, last - IN_A_SENTENCE) : last] if number_end <= item.end
    ]
    return min(holding, key=lambda item: item.end - item.start) if holding else None


def _start(item: Attribution) -> int:
    return item.start


_ASKED = re.compile(r"\b(?:poll|survey)\b")


@dataclass
class _Reader:
    """One document while it is read; it keeps what it has resolved."""

    document: Document
    sentences: Sequence[Sentence]
    names: Names = field(init=False)
    _speakers: dict[tuple[int, int], str | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.names = Names(self.document)

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """Return the quotations of the document."""
        return find_quotations(self.document.text)

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def attributions(self, index: int) -> list[Attribution]:
        """Return the attributions of one sentence, in order of their start."""
        return (
            self._own(index)
            or list(self._tweeted(index))
            or list(self._carried(index))
            or list(self._polled(index))
        )

    @cached_property
    def _tweets(self) -> tuple[Tweet, ...]:
        return find_tweets(self.document.text)

    def _tweeted(self, index: int) -> Iterator[Attribution]:
        """Attribute what stands in a tweet to who signed it."""
        sentence = self.sentences[index]
        for tweet in self._tweets:
            start, end = max(tweet.start, sentence.start), min(tweet.end, sentence.end)
            if start < end and not sentence.headline and not self.names.is_outlet(tweet.who):
                yield Attribution(start=start, end=end, said="", claimant=tweet.who, rule="tweeted")

    @cached_property
    def _poll(self) -> Poll:
        return Poll(self.sentences)

    def _polled(self, index: int) -> Iterator[Attribution]:
        """Attribute "62% support it" to the one poll that the article names."""
        sentence = self.sentences[index]
        if sentence.headline or any(self._overlapping(sentence)):
            return
        for start, end in self._poll.shares(index, sentence.text):
            claimant = self._pollster()
            if claimant is not None:
                low, high = sentence.start + start, sentence.start + end
                yield Attribution(start=low, end=high, said="", claimant=claimant, rule="polled")

    def _pollster(self) -> str | None:
        """Return who made the poll; the outlet's own is a poll all the same."""
        speaker = self._poll.speaker
        return self._of_poll(speaker.name) if speaker is not None else None

    def _of_poll(self, name: str) -> str:
        """Name an outlet's poll, which is not its own voice."""
        return f"{name} poll" if self.names.is_outlet(name) else name

    def _own(self, index: int) -> list[Attribution]:
        """Return what the sentence itself attributes."""
        sentence = self.sentences[index]
        pairs = [
            (frame, item)
            for frame in read_frames(sentence.text)
            if (item := self._attribution(index, frame)) is not None
        ]
        found = [_with_chain(frame, item, pairs) for frame, item in pairs]
        found += self._quoted(index, found)
        found += self._signed(index)
        found = _without_background(sentence, found) if found else found
        return sorted(found, key=lambda item: item.start)

    @cached_property
    def _signature(self) -> tuple[str, Attribution] | None:
        """What the headline says, and whose that is by the role that it ends in."""
        titles = [sentence for sentence in self.sentences[:HEADLINES] if sentence.headline]
        signed = read_signed(titles[-1].text) if titles else None
        claimant = self._signer(signed[1]) if signed else None
        if signed is None or claimant is None:
            return None
        text, role = signed
        start = titles[-1].start
        return text, Attribution(
            start=start, end=start + len(text), said=role, claimant=claimant, rule="headline-end"
        )

    def _signer(self, role: str) -> str | None:
        """Return who speaks in the text in this role: the headline alone could be misread."""
        if is_watching(role) or role.lower() == "observatory":
            return self.names.watching_body
        kind = role.lower().removesuffix(" media").removesuffix(" tv").removesuffix(" television")
        for at, frame in self._early():
            if kind in frame.speaker.name.lower().replace("-", " "):
                return self.speaker(at, frame)
        return None

    def _early(self) -> Iterator[tuple[int, Frame]]:
        """Yield what the text's first sentences report, with their index."""
        for at, sentence in enumerate(self.sentences[:TOLD_EARLY]):
            for frame in read_frames(sentence.text):
                yield at, frame

    def _signed(self, index: int) -> Iterator[Attribution]:
        """Attribute the headline, and the text's first words where they repeat it."""
        sentence = self.sentences[index]
        if index >= HEADLINES or self._signature is None:
            return
        text, found = self._signature
        if sentence.text.startswith(text):
            yield replace(found, start=sentence.start, end=sentence.start + len(text))

    def _attribution(self, index: int, frame: Frame) -> Attribution | None:
        """Return what a frame attributes to whom; None where nobody but the outlet says it."""
        sentence = self.sentences[index]
        claimant = self.speaker(index, frame)
        said = sentence.text[frame.said_start : frame.said_end]
        if claimant is not None and _ASKED.search(said):
            claimant = self._of_poll(claimant)
        if claimant is None or self.names.is_outlet(claimant):
            return None
        if frame.rule == "live-colon" and not self._is_speaker(frame, claimant):
            return None  # "9:20 a.m. - Update: 40 held"
        if frame.rule == "headline-name" and not (sentence.headline and self._speaks(claimant)):
            return None  # "40 held: A Night in Lund"
        return Attribution(
            start=sentence.start + frame.start,
            end=sentence.start + frame.end,
            said=said,
            claimant=claimant,
            rule=frame.rule,
        )

    def _speaks(self, name: str) -> bool:
        """Whether the text's first sentences have somebody say something."""
        return any(
            not self.sentences[at].headline and self.speaker(at, frame) == name
            for at, frame in self._early()
        )

    def _is_speaker(self, frame: Frame, name: str) -> bool:
        """Whether a name before a colon is a person told in full, or a body: "Power company X"."""
        words = f"{frame.speaker.title} {name}".lower().split()
        body = not listed("claimants", "bodies").isdisjoint(words)
        return body or (" " in name and self.names.is_person(name))

    def speaker(self, index: int, frame: Frame) -> str | None:
        """Return whom a frame's speaker stands for, None if a pronoun stays unresolved."""
        key = (index, frame.said_start)
        if key not in self._speakers:
            self._speakers[key] = None  # a cycle would be a frame that stands for itself
            self._speakers[key] = self._resolve(index, frame)
        return self._speakers[key]

    def _resolve(self, index: int, frame: Frame) -> str | None:
        """Return whom a frame's speaker names: in full, by a pronoun, or as "the minister"."""
        speaker = frame.speaker
        said = self.sentences[index].text[frame.said_start : frame.said_end]
        if speaker.kind == "pronoun":
            return self._antecedent(index, frame)
        if speaker.kind == "paper":
            return self._maker(index, frame)
        if speaker.name in ("poll", "survey") and said.lower().startswith(("the ", "this ")):
            return self._pollster() or speaker.name
        full = self.names.full(speaker)
        if full is not None:
            return full
        if is_watching(speaker.name) and (named := self.names.watching_body):
            return named
        if said.lower().startswith(("the ", "its ", "that ")) and " " not in speaker.name:
            for name in self._earlier(index, frame):
                if name != speaker.name and self._is_called(name, speaker.name.lower()):
                    return name
            if (titled := self._titled(index, frame)) is not None:
                return titled
            return self.names.named_with(speaker.name) or speaker.name
        return speaker.name

    def _maker(self, index: int, frame: Frame) -> str | None:
        """Return whose "the report" is, by the sentence that tells of it last."""
        if self.sentences[index].headline:
            early = range(min(TOLD_EARLY, len(self.sentences)))
            return next(filter(None, (self._made_in(at, frame.speaker.name) for at in early)), None)
        for at in range(index, max(-1, index - 1 - LOOK_BACK), -1):
            stop = frame.said_start if at == index else None
            if found := self._made_in(at, frame.speaker.name, stop):
                return found
        told = {self.speaker(at, f) for at, f in self._just_before(index)} - {None}
        if frame.speaker.name in SPOKEN and len(told) == 1:
            return told.pop()
        return (
            frame.speaker.name if frame.speaker.name in listed("claimants", "collective") else None
        )

    def _made_in(self, at: int, paper: str, stop: int | None = None) -> str | None:
        """Return who made the paper that a sentence names, up to a place in it."""
        text = self.sentences[at].text
        frames = _told(self.sentences[at])
        told = frames if stop is None else tuple(f for f in frames if f.said_end < stop)
        for speaker in makers(text, paper, len(text) if stop is None else stop, told):
            if speaker.kind != "pronoun":
                return self.names.full(speaker) or speaker.name
            found = next((f for f in told if f.speaker == speaker), None)
            return self.speaker(at, found) if found else None
        return None

    def _just_before(self, index: int) -> Iterator[tuple[int, Frame]]:
        """Yield what the two sentences before one report."""
        for at in range(max(0, index - 2), index):
            for frame in _told(self.sentences[at]):
                yield at, frame

    def _is_called(self, name: str, word: str) -> bool:
        """Whether "the group" can be a name: it holds the word, or the text explains it so."""
        return word in name.lower().split() or self.names.is_explained(name, word)

    def _titled(self, index: int, frame: Frame) -> str | None:
        """Return who spoke last, where "the senator" is that person's title."""
        for at in range(index, max(-1, index - 1 - LOOK_BACK), -1):
            for other in reversed(_told(self.sentences[at])):
                spoke = at < index or other.said_start < frame.said_start
                name = self.speaker(at, other) if spoke else None
                if name is not None and self.names.is_titled(name, frame.speaker.name.lower()):
                    return name
        return None

    def _antecedent(self, index: int, frame: Frame) -> str | None:
        if frame.speaker.name in ("who", "which"):
            return self.names.before(self.sentences[index].text[: frame.said_start])
        person = frame.speaker.name in ("he", "she")
        for name in self._earlier(index, frame):
            many = frame.speaker.name == "it" and _is_plural(name)
            if self.names.is_person(name) == person and not many:
                return name
        start = self.sentences[max(0, index - 2)].start
        return self.names.last_person(start, self.sentences[index].start) if person else None

    def _earlier(self, index: int, frame: Frame) -> Iterator[str]:
        """Speakers before a frame, the latest first."""
        here = [
            f for f in read_frames(self.sentences[index].text) if f.said_start < frame.said_start
        ]
        for other in reversed(here):
            yield from self._known(index, other)
        yield from self._lead(index, frame.said_start)
        for at in range(index - 1, max(-1, index - 1 - LOOK_BACK), -1):
            for other in reversed(read_frames(self.sentences[at].text)):
                yield from self._known(at, other)
            yield from self._lead(at, len(self.sentences[at].text))

    def _lead(self, index: int, before: int) -> Iterator[str]:
        """Whom a sentence begins with, if that stands before a place in it."""
        lead = read_lead(self.sentences[index].text)
        if lead is not None and len(lead[1]) < before:
            yield self.names.full(lead[0]) or lead[0].name

    def _known(self, index: int, frame: Frame) -> Iterator[str]:
        name = self.speaker(index, frame) if frame.rule != "headline-name" else None
        if name is not None:
            yield name

    def _quoted(self, index: int, found: Sequence[Attribution]) -> Iterator[Attribution]:
        """Attribute the part of a sentence that lies in someone's quotation."""
        sentence = self.sentences[index]
        for quote in self._overlapping(sentence):
            start, end = max(quote.start, sentence.start), min(quote.end, sentence.end)
            if any(item.start <= start + 1 and end - 2 <= item.end for item in found):
                continue
            claimant = self._quote_speaker(quote)
            if claimant is not None and not self.names.is_outlet(claimant):
                yield Attribution(
                    start=start, end=end, said="", claimant=claimant, rule="quotation"
                )

    def _carried(self, index: int) -> Iterator[Attribution]:
        """Attribute "Another 40 were hurt." to whom the count of the sentence before has."""
        sentence = self.sentences[index]
        if not carried("opens").match(sentence.text) or carried("apart").search(sentence.text):
            return
        if read_frames(sentence.text) or any(self._overlapping(sentence)):
            return
        at = index - 2 if index > 1 and self._is_remark(index - 1) else index - 1
        if at < 0 or self.sentences[at].headline:
            return
        if sentence.paragraph - self.sentences[at].paragraph > index - at:
            return
        told = self._own(at)
        text = self.document.text
        counts = any(carried("harm").search(text, item.start, item.end) for item in told)
        if not told:
            told = list(self._carried(at))
            counts = bool(told)
        if counts and len({item.claimant for item in told}) == 1:
            yield Attribution(
                start=sentence.start,
                end=sentence.end,
                said="",
                claimant=told[-1].claimant,
                rule="carried-on",
            )

    def _is_remark(self, index: int) -> bool:
        """Whether a sentence is but a spokesman's word on the count before: no new source."""
        text = self.sentences[index].text
        frames = read_frames(text)
        return (
            text[:1] in '“"'
            and len(frames) == 1
            and "spokes" in frames[0].speaker.title
            and not any(sign.isdigit() for sign in text)
        )

    def _quote_speaker(self, quote: Quotation) -> str | None:
        """Who speaks: named before the quotation, after it, or still the last one who spoke."""
        first, last = self._index_at(quote.start), self._index_at(quote.end - 1)
        head = self.sentences[first]
        for frame in reversed(_told(head)):
            if head.start + frame.said_end <= quote.start and not frame.before:
                return self.speaker(first, frame)
        tail = self.sentences[last]
        for frame in _told(tail):
            if frame.before and tail.start + frame.said_start >= quote.end - 1:
                return self.speaker(last, frame)
        if not quote.closed and (later := self._next_quotation(quote)) is not None:
            return self._quote_speaker(later)
        if quote.start - head.start > 2:
            return None
        return self._still_speaking(first)

    def _next_quotation(self, quote: Quotation) -> Quotation | None:
        """Return the quotation that goes on from an unclosed one in the next paragraph."""
        at = self.quotations.index(quote) + 1
        later = self.quotations[at] if at < len(self.quotations) else None
        gap = self.document.text[quote.end : later.start] if later else "no"
        return None if gap.strip() else later

    def _still_speaking(self, index: int) -> str | None:
        """Return the speaker before a quotation that names none."""
        paragraph = self.sentences[index].paragraph
        for at in range(index - 1, -1, -1):
            sentence = self.sentences[at]
            if paragraph - sentence.paragraph > QUOTED_PARAGRAPHS or sentence.headline:
                return None
            frames = _told(sentence)
            if frames:
                return self.speaker(at, frames[-1])
            if not self._is_quoted(sentence):
                return None
        return None

    def _is_quoted(self, sentence: Sentence) -> bool:
        return any(
            quote.start <= sentence.start + 1 and sentence.end <= quote.end + 2
            for quote in self._overlapping(sentence)
        )

    def _overlapping(self, sentence: Sentence) -> Iterator[Quotation]:
        at = max(0, bisect_right(self.quotations, sentence.start, key=lambda q: q.start) - 1)
        for quote in self.quotations[at:]:
            if quote.start >= sentence.end:
                return
            if quote.end > sentence.start:
                yield quote

    def _index_at(self, offset: int) -> int:
        return max(0, bisect_right(self._starts, offset) - 1)


def _told(sentence: Sentence) -> tuple[Frame, ...]:
    """Return what a sentence reports; a name beside a colon speaks but in headlines."""
    frames = read_frames(sentence.text)
    if sentence.headline:
        return frames
    return tuple(frame for frame in frames if frame.rule != "headline-name")


def _is_plural(name: str) -> bool:
    """Whether a name is of many: "residents", "two officers"."""
    return name.split()[-1].islower() and name.endswith("s") and not name.endswith("ss")


def _without_background(sentence: Sentence, found: Sequence[Attribution]) -> list[Attribution]:
    """Cut out what only locates a thing: ", some 40 miles north of X," is the outlet's own."""
    holes = [
        (sentence.start + match.start(), sentence.start + match.end())
        for match in background().finditer(sentence.text)
    ]
    pieces = list(found)
    for start, end in holes:
        pieces = [
            replace(item, start=max(item.start, low), end=min(item.end, high))
            for item in pieces
            for low, high in ((item.start, start), (end, item.end))
            if max(item.start, low) < min(item.end, high)
        ]
    return pieces


def _with_chain(
    frame: Frame, item: Attribution, pairs: Sequence[tuple[Frame, Attribution]]
) -> Attribution:
    """Name those who relay a source: whose statement is this source's saying so."""
    outer = [
        (other.end - other.start, relayed.claimant)
        for other, relayed in pairs
        if other.start <= frame.said_start
        and frame.end <= other.end
        and (other.before or frame.said_start - other.start <= NESTED)
        and relayed.claimant != item.claimant
    ]
    if not outer:
        return item
    return replace(item, chain=(item.claimant, *(claimant for _, claimant in sorted(outer))))
