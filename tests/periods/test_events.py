"""What holds since an event, and what happened in it, in our own sentences."""

from datetime import date

import pytest

from contradict.claims.claims import extract
from contradict.claims.period import Number, choose_period, find_periods, period_context
from contradict.records import Document
from contradict.text import split_sentences

SUNDAY = date(2022, 2, 27)
SATURDAY = date(2022, 2, 26)


def choose(text, kind="tally", measure="killed"):
    """The kind and the dates of the number that stands as `[n]` in the text."""
    start, end = text.index("["), text.index("]") - 1
    plain = text.replace("[", "").replace("]", "")
    document = Document(document_id="d", record_id="d", path="", text=plain, published=SUNDAY)
    context = period_context(document, split_sentences(plain))
    sentence = next(s for s in context.sentences if s.start <= start < s.end)
    number = Number(sentence=sentence, start=start, end=end, kind=kind, measure=measure)
    period, _ = choose_period(number, find_periods(sentence, context), context)
    return period.kind, period.start, period.end


def test_no_arrests_have_been_made_since_the_event():
    text = "A man was shot on Saturday.\n\nPolice said [no arrests] have been made."
    assert choose(text, "flow", "detained") == ("cumulative", SATURDAY, SUNDAY)
    text = "A man was shot on Saturday.\n\n[No] arrests have been made."
    assert choose(text, "flow", "detained") == ("cumulative", SATURDAY, SUNDAY)
    text = "It was cold.\n\nPolice said [no arrests] have been made."
    assert choose(text, "flow", "detained")[1] is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("[No one] has been held.", "cumulative"),
        ("[No] suspects have been charged.", "cumulative"),
        ("[No one] was held.", "event"),
        ("[Two] men have been held.", "event"),
    ],
)
def test_that_nobody_has_been_held_is_so_since_the_event(text, kind):
    found, start, end = choose(f"A man was shot on Saturday.\n\n{text}", "flow", "detained")
    assert (found, start) == (kind, SATURDAY)
    assert end == (SUNDAY if kind == "cumulative" else SATURDAY)


def test_floods_have_now_killed_since_they_began():
    text = "The floods that swallowed much of Orlo have now killed [107] people."
    assert choose(text) == ("cumulative", None, SUNDAY)


@pytest.mark.parametrize(
    "text",
    [
        "The mill will reopen Friday after [two] boys were shot.",
        "Schools will stay closed Friday after a storm killed [four] people.",
        "A guard faces charges after [two] boys were shot.",
    ],
)
def test_what_happened_before_what_will_be_is_an_event(text):
    assert choose(text) == ("event", None, SUNDAY)


@pytest.mark.parametrize(
    "text", ["The mill will reopen after [two] weeks.", "It will pay after [40] homes are sold."]
)
def test_what_comes_first_of_what_will_be_has_no_time(text):
    assert choose(text, "flow", "other:home")[0] == "none"


def test_how_far_troops_were_driven_back_is_an_event():
    text = "Troops hit Vorda on Saturday. They were driven back [20] kilometres."
    assert choose(text, "level", "distance") == ("event", SATURDAY, SATURDAY)


def test_what_a_firm_decides_is_no_event():
    text = "The mill cut [600] jobs at its plant in Lund on Saturday, said Ada Kerr, who runs it."
    assert choose(text, "flow", "laid off")[0] == "interval"
    assert choose(text, "tally", "killed")[0] == "event"


WAR = "Ruritania invaded Orlo on Thursday, and the war goes on.\n\n"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Police detained 900 people on Saturday. The ministry put the number at 700.", "interval"),
        (
            "Police detained 900 people on Saturday. It said the number detained was 700.",
            "interval",
        ),
        ("A shell killed 900 people on Saturday. The death toll later rose to 700.", "event"),
        ("A shell killed 900 people on Saturday. Officials put the death toll at 700.", "event"),
        # of something wider
        ("Police detained 9 people on Saturday. The ministry put the number at 700.", "cumulative"),
        (
            "Police detained 900 people on Saturday. The total number detained was 700.",
            "cumulative",
        ),
        ("A shell killed 900 people on Saturday. Orlo's death toll rose to 700.", "cumulative"),
        # of something else
        (
            "Police detained 900 people on Saturday. They put the number of dead at 700.",
            "cumulative",
        ),
    ],
)
def test_a_rival_count_is_of_the_time_of_the_count_before(text, kind):
    document = Document(document_id="d", record_id="d", path="", text=WAR + text, published=SUNDAY)
    found = {claim.number_text: claim.period for claim in extract(document).claims}
    assert found["700"].kind == kind
