"""Dates by which articles are stamped, and those of their captions, in our own sentences."""

from datetime import date

import pytest

from contradict.claims.period import Number, choose_period, find_periods, period_context
from contradict.records import Document
from contradict.text import split_sentences

FETCHED = date(2014, 6, 4)


def context(text, published=FETCHED):
    document = Document(document_id="d", record_id="d", path="", text=text, published=published)
    return period_context(document, split_sentences(text))


def choose(text, published=FETCHED):
    """The period of the toll that stands as `[n]` in the text."""
    start, end = text.index("["), text.index("]") - 1
    plain = text.replace("[", "").replace("]", "")
    found = context(plain, published)
    sentence = next(s for s in found.sentences if s.start <= start < s.end)
    number = Number(sentence=sentence, start=start, end=end, kind="tally", measure="killed")
    period, _ = choose_period(number, find_periods(sentence, found), found)
    return period.kind, period.start, period.end


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("Raid kills 9\n\nRaid kills 9 AFP Monday 5 May 2014 A raid killed 9.", date(2014, 5, 5)),
        ("Raid kills 9\n\nPublished May 5 2014 A raid killed 9.", date(2014, 5, 5)),
        ("Raid kills 9\n\nDate of publication: 5 May 2014 A raid killed 9.", date(2014, 5, 5)),
        ("Raid kills 9\n\nMon May 5 2014 A raid killed 9.", date(2014, 5, 5)),
        ("Raid kills 9\n\n05.05.2014 A raid killed 9.", date(2014, 5, 5)),
        # no stamps
        ("Raid kills 9\n\nAFP Tuesday 5 May 2014 A raid killed 9.", FETCHED),
        ("Raid kills 9\n\nMay 5 2014 was a day of raids.", FETCHED),
        ("Raid kills 9\n\nA raid on May 5 2014 killed 9.", FETCHED),
        # last updated before the day of the record, which is that of its fetching
        ("Raid kills 9\n\nUpdated May 5 2014 A raid killed 9.", date(2014, 5, 5)),
        ("Raid kills 9\n\nLast updated at May 052014 VORDA A raid killed 9.", date(2014, 5, 5)),
        ("Raid kills 9\n\nUpdated June 20 2014 A raid killed 9.", FETCHED),
        ("Raid kills 9\n\nIt was updated May 5 2014.", FETCHED),
        ("Raid kills 9\n\nPublished May 5 A raid killed 9.", FETCHED),
        ("Raid kills 9\n\nPublished June 3, 2014 A raid killed 9.", FETCHED),
    ],
)
def test_day_by_which_the_text_is_stamped_is_that_of_its_publication(text, published):
    assert context(text).published == published


def test_undated_article_stays_so():
    assert context("Raid kills 9\n\nPublished May 5 2014 A raid killed 9.", None).published is None


def test_weekdays_count_from_the_stamp():
    text = "Raids\n\nAFP Monday 5 May 2014 A raid on Sunday killed [9]."
    assert choose(text) == ("event", date(2014, 5, 4), date(2014, 5, 4))


def test_a_stamp_is_no_day_of_the_event():
    text = "Raids\n\nDate of publication 4 June 2014 [Nine] rebels were killed in a raid on a camp."
    assert choose(text) == ("event", None, FETCHED)


@pytest.mark.parametrize(
    "caption",
    [
        "A man looks at ruins in Vorda on Monday (AFP photo)",
        "A man looks at ruins in Vorda June 2 2014 (Reuters)",
        "A man looks at ruins in Vorda on Monday (AP Photo/Ana Orlo)",
    ],
)
def test_a_day_in_a_caption_dates_nothing_behind_it(caption):
    text = f"Raids\n\n{caption} VORDA [Nine] people were killed in a raid on the town"
    assert choose(text) == ("event", None, FETCHED)
    text = f"Raids\n\n{caption} VORDA [Nine] people were killed in a raid on Tuesday"
    assert choose(text) == ("event", date(2014, 6, 3), date(2014, 6, 3))


def test_a_dateline_is_no_caption():
    text = "Raids\n\nVORDA, June 3 (Reuters) - [Nine] people were killed in a raid"
    assert choose(text) == ("event", date(2014, 6, 3), date(2014, 6, 3))
