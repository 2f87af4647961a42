"""What a document's times hang on: its stated start, known stories, its event, its updates."""

from datetime import date

import pytest
from lexicons import Case, examples

from contradict.claims.period import (
    Number,
    PeriodContext,
    choose_period,
    find_periods,
    period_context,
)
from contradict.claims.period.stories import known_story
from contradict.records import Document
from contradict.text import split_sentences

SUNDAY = date(2022, 2, 27)


def document(text, published=SUNDAY):
    return Document(document_id="d", record_id="d", path="", text=text, published=published)


def context(text, published=SUNDAY):
    return period_context(document(text, published), split_sentences(text))


def story_of(case: Case) -> str | None:
    found = known_story(document(case.text, case.stated["published"]))
    return found and found[1]


@pytest.mark.parametrize("case", examples("stories", "finds"))
def test_known_story_is_recognised_by_its_cues_and_dates(case):
    assert story_of(case) == f"story:{case.rule}"


@pytest.mark.parametrize("case", examples("stories", "ignores"))
def test_other_text_or_date_is_not_that_story(case):
    assert story_of(case) != f"story:{case.rule}"


def test_quarter_whose_end_an_article_states_is_the_one_it_reports():
    found = context(
        "Fourth-quarter profit rose. Income for the quarter that ended Dec. 26 was 9 million."
    )
    first = split_sentences("Fourth-quarter profit rose.")[0]
    assert found.event_day is None
    assert found.reported is not None
    assert [m.period for m in find_periods(first, found)] == [found.reported]
    sentence = split_sentences("Sales were 9 million.")[0]
    number = Number(sentence=sentence, start=11, end=12, kind="flow", measure="revenue")
    period, rule = choose_period(number, (), found)
    assert (period, rule) == (found.reported, "reported")
    assert (found.reported.start, found.reported.end) == (date(2021, 9, 27), date(2021, 12, 26))


def test_day_of_the_event_goes_before_that_of_its_aftermath():
    found = context("Bells rang on Saturday. The victims of Thursday's quake were buried.")
    assert found.event_day is not None
    assert found.event_day.start == date(2022, 2, 24)


@pytest.mark.parametrize(
    "text",
    [
        "Forty have been held since the uprising in Ruritania began on Thursday.",
        "The king declared war on Strelsau in the early hours of Thursday.",
        "Ruritania launched a large invasion of Strelsau on Feb. 24.",
        "It was shelled after Ruritanian forces invaded on 24 February.",
        "Forty have died since Ruritanian troops crossed the Strel on Thursday.",
        "Forty were held at the marches, which began on Thursday.",
    ],
)
def test_stated_start_is_found_with_its_offsets(text):
    found = context(text)
    kind, _, span = found.story_origin.partition(":")
    start, end = map(int, span.split("-"))
    assert (found.story_start, kind) == (date(2022, 2, 24), "stated")
    assert text[start:end].split()[-1].rstrip(".") in ("Thursday", "24", "February")


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("An outbreak of plague that began in January has killed 54.", date(2022, 1, 1)),
        ("The epidemic began in January.", date(2022, 1, 1)),
        ("An outbreak of plague that began on January 9 has killed 54.", date(2022, 1, 9)),
        ("Protests which began in January go on.", None),
    ],
)
def test_an_epidemic_may_begin_in_a_month(text, start):
    assert context(text).story_start == start


def test_an_attack_on_a_building_starts_no_story():
    assert context("Troops launched the attack on the hospital on Thursday.").story_start is None


def test_two_stated_starts_cancel_out():
    text = "The war began on Monday. Others say that the war began on Tuesday."
    assert context(text).story_origin == "none"


def test_known_story_wins_over_a_later_resumption():
    text = "Russian troops hit a town in Ukraine. The fighting began on Saturday."
    found = context(text)
    assert (found.story_start, found.story_origin) == (date(2022, 2, 24), "story:ukraine-invasion")


def test_undated_document_has_no_known_story():
    assert known_story(document("Russia's war in Ukraine goes on.", None)) is None


def test_event_day_is_the_first_past_day_of_the_opening():
    text = "A bus crashed in Vorda.\n\nIt left the road on Friday. Police came on Saturday."
    assert context(text).event_day.start == date(2022, 2, 25)


@pytest.mark.parametrize(
    "text",
    ["VORDA, Feb 27 - A bus crashed.", "A bus crashed, police said on Friday.", "A bus crashed."],
)
def test_a_stamp_or_the_day_of_a_statement_is_no_event_day(text):
    assert context(text).event_day is None


@pytest.mark.parametrize(
    "text",
    [
        "The mill will be shut Friday after a fire hurt four people.",
        "A vigil is set to be held Thursday for the victims of the crash.",
        "The mill will reopen on a limited plan Friday after two boys were hurt in a fire.",
        "Schools will stay closed Friday after a storm killed four people.",
    ],
)
def test_a_day_ahead_behind_a_participle_is_no_event_day(text):
    assert context(text).event_day is None


def test_weekdays_after_a_later_date_count_from_the_update():
    text = "On March 1, the ministry gave new figures. The UN gave its own on Tuesday."
    anchors = context(text)
    [mention] = find_periods(split_sentences(text)[1], anchors)
    assert mention.period.start == date(2022, 3, 1)


def test_a_date_ahead_in_the_future_tense_is_no_update():
    assert context("The court will sit on March 1.").updates == {}


def test_weekday_before_the_story_is_tomorrows_of_an_updated_page():
    friday = date(2022, 2, 25)
    text = "Ruritania invaded Strelsau on Thursday. Sirens were heard on {}."
    for day, kind in (("Saturday", "none"), ("Monday", "interval")):
        found = context(text.format(day), friday)
        sentence = split_sentences(text.format(day))[1]
        (mention,) = find_periods(sentence, found)
        assert mention.period.kind == kind


@pytest.mark.parametrize(
    ("text", "day"),
    [
        # the opening names no day, a later sentence does
        ("It burned.\n\nTwo died.\n\nHe wept.\n\nOn it went.\n\nThe blast came on Friday.", 25),
        ("He was held on Saturday over the shooting that took place last Friday.", 25),
        ("Two fell to their deaths over the weekend.", 26),
        ("(Published Saturday, Feb. 26, 2022) The fire broke out on Friday.", 25),
        # what is said to have happened on a day is not said on it
        ("A boy was hurt.\n\nThe sheriff says the shooting happened Friday on Orlo Road.", 25),
        ("Five were hurt.\n\nPolice said the stabbings occurred Friday night in a bar.", 25),
        ("It burned.\n\nTwo died.\n\nHe wept.\n\nOn it went.\n\nThe fires occurred Friday.", 25),
    ],
)
def test_day_of_the_event_wherever_it_is_told(text, day):
    found = context(text)
    assert found.event_day is not None
    assert found.event_day.start == date(2022, 2, day)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        # the day of an arrest is not that of the shooting
        (
            "A man is in custody accused of shooting three.\n\nOfficers arrested Ivo Kerr Friday."
            " The shooting at Dan Marlow's Lucky Lanes happened on February 12.",
            12,
        ),
        ("A teen was arrested late Friday in the killing of a family on Wednesday.", 23),
        ("Police charged Ivo Kerr on Saturday over Monday's shooting, which killed two.", 21),
        # ... but that of the shooting, or of both
        ("Two were arrested in a Wednesday shooting that wounded four.", 23),
        ("He shot three people before he was arrested on Wednesday.", 23),
        ("Police shot two men dead and arrested five on Wednesday.", 23),
        ("Forty were arrested at a rally on Wednesday that left two dead.", 23),
        # an article on nothing but arrests
        ("Police arrested 40 people on Wednesday.", 23),
    ],
)
def test_the_day_of_an_arrest_is_not_that_of_the_crime(text, day):
    found = context(text)
    assert found.event_day is not None
    assert found.event_day.start == date(2022, 2, day)


def test_an_arrest_alone_dates_no_crime():
    assert context("A man was arrested Friday in the killing of two children.").event_day is None


def test_a_date_of_publication_is_no_events():
    assert context("(Published Saturday, Feb. 26, 2022) A fire burned.").event_day is None


class TestCrime:
    """The time of a crime in an article on its trial, long after."""

    TRIAL = "Jury finds man guilty of murder.\n\nA jury convicted him on Friday in a court."

    def test_it_is_the_first_old_date_of_a_sentence_on_the_crime(self):
        found = context(f"{self.TRIAL} He shot two men in October 2020.")
        assert found.crime is not None
        assert (found.crime.start, found.crime.end) == (date(2020, 10, 1), date(2020, 10, 31))

    def test_a_death_sentence_tells_of_a_trial(self):
        opening = "Killer gets death sentence.\n\nA jury took a day."
        assert context(f"{opening} He shot two men in October 2020.").crime is not None

    @pytest.mark.parametrize(
        "text",
        [
            "A fire burned.\n\nIt killed two on Friday. He shot two men in October 2020.",
            f"{TRIAL} He was born in October 1990.",
            f"{TRIAL} He was found guilty of the shooting last week.",
            f"{TRIAL} He was found guilty in May 2021 of the killing.",
        ],
    )
    def test_without_a_trial_or_a_date_there_is_none(self, text):
        assert context(text).crime is None


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        ("The mayor said Monday that two had died.", SUNDAY),  # a page of Sunday, updated
        ("The mayor said Tuesday that two had died.", date(2022, 2, 22)),
        # a day that is told with its date is that day
        ("On Monday, February 21, the mayor said that two had died.", date(2022, 2, 21)),
        ("The mayor said on Monday, 21 Feb. that two had died.", date(2022, 2, 21)),
    ],
)
def test_who_said_so_tomorrow_said_it_in_an_update(text, as_of):
    (mention,) = find_periods(split_sentences(text)[0], context(text))
    assert mention.period.as_of == as_of


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Friday's quake killed two. The previous day five had died.", 24),
        ("Friday's quake killed two. The following day, five died.", 26),
        ("Friday's quake killed two. The day following his death, five died.", 26),
    ],
)
def test_the_day_before_and_after_hang_on_the_event(text, day):
    found = context(text)
    second = split_sentences(text)[1]
    assert [m.period.start for m in find_periods(second, found)] == [date(2022, 2, day)]


def test_quarter_whose_profit_is_told_is_the_one_that_an_article_reports():
    found = context("Marlow's profit slid 42%\n\nMarlow said third-quarter profit fell by a fifth.")
    assert found.reported is not None
    assert (str(found.reported.start), str(found.reported.end)) == ("2021-07-01", "2021-09-30")
    assert context("Marlow sold out in the third quarter.").reported is None


def test_half_whose_results_an_article_reports():
    found = context(
        "Marlow profits slide 17pc\n\nMarlow said half-year profits fell. "
        "Pre-tax profit for the 26 weeks to January 29 was 9 million."
    )
    assert found.reported is not None
    assert (found.reported.start, found.reported.end) == (date(2021, 8, 1), date(2022, 1, 29))
    found = context("Marlow said its first-half net loss had widened.")
    assert found.reported is not None
    assert (found.reported.start, found.reported.end) == (date(2021, 1, 1), date(2021, 6, 30))
    assert context("Half of the goods left for sale in the first half.").reported is None


def test_an_article_on_a_disease_that_spreads_is_on_an_epidemic():
    assert context("Confirmed Ebola cases rose in the outbreak.").epidemic
    assert not context("He died of the flu.").epidemic
    assert not context("An outbreak of violence.").epidemic


def test_five_years_of_war_go_on_and_two_days_of_fighting_are_the_last_two():
    text = "Ruritania invaded Strelsau in May 2016, and five years of war have cost lives."
    anchors = PeriodContext(
        published=SUNDAY, story_start=date(2016, 5, 8), story_origin="story:test"
    )
    [mention] = [m for m in find_periods(split_sentences(text)[0], anchors) if m.rule == "days-in"]
    assert (mention.period.kind, mention.period.start) == ("cumulative", date(2016, 5, 8))
    assert mention.period.end == SUNDAY
    [mention] = find_periods(split_sentences("Two days of clashes killed nine.")[0], anchors)
    assert (mention.period.kind, mention.period.start) == ("interval", date(2022, 2, 25))
    [mention] = find_periods(split_sentences("Nine died in six days of war.")[0], anchors)
    assert (mention.period.start, mention.period.end) == (date(2016, 5, 8), date(2016, 5, 13))
