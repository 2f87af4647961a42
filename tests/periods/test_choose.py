"""Which period a number's claim has: kind, dates, as-of, in our own sentences."""

from dataclasses import replace
from datetime import date

import pytest

from contradict.claims.period import (
    Number,
    PeriodContext,
    choose_period,
    find_periods,
    period_context,
)
from contradict.records import Document, Period, Sentence
from contradict.text import split_sentences

SUNDAY = date(2022, 2, 27)

WAR = PeriodContext(
    published=date(2022, 2, 27), story_start=date(2022, 2, 24), story_origin="story:test"
)
CRASH = PeriodContext(published=date(2022, 2, 27))
_NOW = (None, "02-27")
_TODAY = ("02-27", "02-27")


def choose(
    text,
    kind="tally",
    *,
    context=WAR,
    previous=None,
    event_like=False,
    measure="",
    earlier=(),
    whole=None,
):
    """The period of the number that stands as `[n]` in the text."""
    start, end = text.index("["), text.index("]") - 1
    plain = text.replace("[", "").replace("]", "")
    sentence = Sentence(index=0, paragraph=0, start=0, end=len(plain), text=plain)
    number = Number(
        sentence=sentence,
        start=start,
        end=end,
        kind=kind,
        measure=measure,
        event_like=event_like,
        previous=previous,
        earlier=earlier,
        whole=whole,
    )
    return choose_period(number, find_periods(sentence, context), context)[0]


def days(period):
    start = period.start.isoformat()[5:] if period.start else None
    return period.kind, start, period.end.isoformat()[5:] if period.end else None


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        # tallies
        ("So far [198] Strelsauers have died.", "tally", ("cumulative", "02-24", "02-27")),
        ("[40] have been killed since Friday.", "tally", ("cumulative", "02-25", "02-27")),
        ("The death toll stands at [40].", "tally", ("cumulative", "02-24", "02-27")),
        (
            "By the end of the first day [52] had been killed.",
            "tally",
            ("cumulative", "02-24", "02-24"),
        ),
        (
            "[9] died during the first day of Ruritania's great war.",
            "tally",
            ("interval", "02-24", "02-24"),
        ),
        ("[30] died in the first 24 hours of the war.", "tally", ("interval", "02-24", "02-25")),
        ("[21] died over the last day.", "tally", ("interval", "02-26", "02-27")),
        (
            "Between 4 a.m. on 24 February and midnight on Saturday [9] died.",
            "tally",
            ("interval", "02-24", "02-26"),
        ),
        ("[9] men died in three days of fighting.", "tally", ("interval", "02-24", "02-26")),
        ("[9] men fled in just three days.", "tally", ("interval", "02-24", "02-26")),
        ("[9] men fled in just twenty days.", "tally", ("cumulative", "02-24", "02-27")),
        ("In recent days the council recorded [9] deaths.", "tally", ("interval", None, "02-27")),
        (
            "As of last night, [9] had been killed, but the toll has risen since then.",
            "tally",
            ("cumulative", "02-24", "02-26"),
        ),
        ("As of last night, [9] had been killed.", "tally", ("cumulative", "02-24", "02-26")),
        (
            "The raid is said to have killed [9] and burnt three tanks.",
            "tally",
            ("event", None, "02-27"),
        ),
        (
            "They rose from 4 on Friday to [9] on Saturday.",
            "flow",
            ("interval", "02-26", "02-26"),
        ),
        ("The ministry said on Friday [9] have died.", "tally", ("cumulative", "02-24", "02-25")),
        ("On Friday, the UN said [9] have died.", "tally", ("cumulative", "02-24", "02-25")),
        ("The number of refugees topped [9] Friday.", "tally", ("cumulative", "02-24", "02-25")),
        ("[Six] died when a shell hit a school on Friday.", "tally", ("event", "02-25", "02-25")),
        ("They shelled the town, killing [six].", "tally", ("event", None, "02-27")),
        ("The toll could rise to [60].", "tally", ("none", None, None)),
        ("They are prepared to lose [60] men.", "tally", ("none", None, None)),
        ("[60] of them are being evacuated.", "tally", ("instant", "02-27", "02-27")),
        ("There are [no] reports of injuries.", "tally", ("event", None, "02-27")),
        ("[Six] died in the 2010 earthquake.", "tally", ("event", "01-01", "12-31")),
        # of the day that the words single out, however long the war
        ("[40] have been held so far today.", "flow", ("cumulative", *_TODAY)),
        ("So far on Friday [40] have died.", "tally", ("cumulative", "02-25", "02-25")),
        ("There have been [40] men killed just today.", "tally", ("interval", *_TODAY)),
        ("On Friday alone, [40] people have been killed.", "tally", ("interval", "02-25", "02-25")),
        ("The toll today alone stands at [40].", "tally", ("interval", *_TODAY)),
        ("[40] have died, and today alone he said so.", "tally", ("cumulative", "02-24", "02-27")),
        (
            "In the first two days of the war in February 2022 [9] died.",
            "tally",
            ("interval", "02-24", "02-25"),
        ),
        # flows
        ("It said it had held [437] men Friday.", "flow", ("interval", "02-25", "02-25")),
        ("It has held [437] men by Friday.", "flow", ("cumulative", "02-24", "02-25")),
        ("[437] were held on Friday.", "flow", ("interval", "02-25", "02-25")),
        ("[437] were held on Thursday night.", "flow", ("interval", "02-24", "02-24")),
        ("Sales reached [437] in the third quarter.", "flow", ("interval", "07-01", "09-30")),
        ("The town spent [$9] million so far.", "flow", ("cumulative", "02-24", "02-27")),
        ("The offer is worth [$9] million.", "flow", ("instant", "02-27", "02-27")),
        ("It paid [$9] million for the firm on Friday.", "flow", ("event", "02-25", "02-25")),
        # stocks
        ("[Dozens] gathered at the church.", "stock", ("event", None, "02-27")),
        ("[20] were still missing.", "stock", ("instant", "02-27", "02-27")),
        ("[20] were missing on Friday.", "stock", ("instant", "02-25", "02-25")),
        ("It is a city of [20] people.", "stock", ("none", None, None)),
        # levels
        ("Troops are [12] miles from Vorda.", "level", ("instant", "02-27", "02-27")),
        ("It hit a depot in Vorda, [12] miles south of Strelsau.", "level", ("none", None, None)),
        ("The climber fell [700] metres on Friday.", "level", ("event", "02-25", "02-25")),
        ("A [40]-mile convoy advanced on Friday.", "level", ("instant", "02-25", "02-25")),
        ("The firm has [350] offices.", "level", ("instant", "02-27", "02-27")),
        ("Police seized [350] guns on Friday.", "level", ("event", "02-25", "02-25")),
        ("A mother of [12] was shot.", "level", ("instant", "02-27", "02-27")),
        ("Goods worth [$12] billion pass each year.", "level", ("interval", None, None)),
    ],
)
def test_kind_and_dates(text, kind, expected):
    assert days(choose(text, kind)) == expected


@pytest.mark.parametrize(
    ("text", "kind", "measure", "expected"),
    [
        # a crowd, a magnitude and a vote are an occasion's
        ("Police put the crowd at [9,000].", "stock", "attendees", ("event", None, "02-27")),
        ("[9,000] marched on Friday.", "stock", "attendees", ("event", "02-25", "02-25")),
        ("There are [9,000] in the square.", "stock", "attendees", ("instant", "02-27", "02-27")),
        (
            "A magnitude [5.2] quake shook Vorda on Friday.",
            "level",
            "magnitude",
            ("event", "02-25", "02-25"),
        ),
        # what has happened adds up
        ("[29] cases have been recorded.", "flow", "cases", ("cumulative", None, "02-27")),
        ("Fever has killed [60] this year.", "tally", "killed", ("cumulative", "01-01", "02-27")),
        (
            "It has burned [4,000] hectares since Friday.",
            "level",
            "area",
            ("cumulative", "02-25", "02-27"),
        ),
        # figures are for the quarter, not for the day on which they came out
        (
            "It posted third-quarter sales of [$9] million on Friday.",
            "flow",
            "revenue",
            ("interval", "07-01", "09-30"),
        ),
        # of old
        (
            "It is the worst fire since 1983, when [18] people died.",
            "tally",
            "killed",
            ("event", "01-01", "12-31"),
        ),
        # a state, whatever the event
        ("[Two] of them are in hospital.", "tally", "injured", ("instant", "02-27", "02-27")),
        (
            "The toll of Friday's mine collapse rose to [19].",
            "tally",
            "killed",
            ("event",) + ("02-25",) * 2,
        ),
    ],
)
def test_kind_and_dates_outside_a_long_story(text, kind, measure, expected):
    assert days(choose(text, kind, context=CRASH, measure=measure)) == expected


@pytest.mark.parametrize(
    ("text", "kind", "measure", "expected"),
    [
        # deals that are struck, and figures of standing facts
        ("Marlow agreed a [$9] million fee.", "level", "money", ("event", None, "02-27")),
        ("The quake hit at 6: 40 a.m. [9] miles off.", "level", "depth", ("event", None, "02-27")),
        ("She led, taking [57] percent of ballots.", "level", "share", ("event", None, "02-27")),
        ("It runs a [40]-bed ward.", "level", "other:bed", ("none", None, None)),
        ("It is a jail built for [180] people.", "level", "other:person", ("none", None, None)),
        ("A [200]-foot yacht was held.", "level", "distance", ("none", None, None)),
        # one event in the year that the sentence names
        ("In 2007, [40] died when a ferry sank.", "tally", "killed", ("event", "01-01", "12-31")),
        ("In 2007, [40] died in raids.", "tally", "killed", ("interval", "01-01", "12-31")),
        ("It was bought in May for [$9] million.", "level", "money", ("event", "05-01", "05-31")),
        # prices stand, and their gains are a day's; a rate that was set holds
        ("Shares fell 9 cents to [$2] on Friday.", "level", "price", ("instant",) + ("02-25",) * 2),
        ("Shares fell [9]% on Friday.", "level", "percent-change", ("interval",) + ("02-25",) * 2),
        (
            "The bank raised its rate to [20] percent.",
            "level",
            "interest-rate",
            ("instant", "02-27", "02-27"),
        ),
        # what has grown until now
        ("Prices have gone up [30] percent.", "level", "percent-change", ("cumulative", *_NOW)),
        ("It has sold [30] tickets this season.", "flow", "sales", ("cumulative", *_NOW)),
        ("He scored [30] goals last season.", "flow", "goals", ("interval", None, None)),
        (
            "Six died on Friday, lifting the number of deaths to [61].",
            "tally",
            "killed",
            ("cumulative", *_NOW),
        ),
        ("Quarterly profit fell [9]%.", "flow", "percent-change", ("interval", None, None)),
        # who works in what will go, a deal that is to be done, how warm it is
        ("A pit with [90] workers will close.", "stock", "employees", ("instant", *_TODAY)),
        ("Marlow is to buy Denby for [$9] million.", "level", "money", ("event", *_TODAY)),
        ("A blaze broke out in heat of [45] degrees.", "level", "other:heat", ("instant", *_TODAY)),
        (
            "[Sixty] of the women who set out on foot came in.",
            "level",
            "",
            ("event", None, "02-27"),
        ),
        # cinemas count from Friday, disasters until now
        (
            "The film made [$9] million over the weekend.",
            "flow",
            "revenue",
            ("interval", "02-25", "02-27"),
        ),
        ("The film has now pulled in [$90] million.", "flow", "money", ("cumulative", *_NOW)),
        ("The heat wave has caused [90] deaths.", "tally", "killed", ("cumulative", *_NOW)),
        (
            "He said at least [29] raids hit the town so far.",
            "tally",
            "attacks",
            ("cumulative", *_NOW),
        ),
        ("[Two] are in custody.", "tally", "detained", ("instant", *_TODAY)),
        ("The Dow gave up [$9] on Friday.", "level", "price", ("interval",) + ("02-25",) * 2),
    ],
)
def test_kind_of_what_is_measured(text, kind, measure, expected):
    assert days(choose(text, kind, context=CRASH, measure=measure)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the year of an aside, and of the figure compared with
        ("Marlow, founded in 1998, sells [62] kinds.", ("instant", "02-27", "02-27")),
        ("They hold [9] ships, compared with 32 in 2011.", ("instant", "02-27", "02-27")),
        ("They hold [9] ships, above the 7 of 2011.", ("instant", "02-27", "02-27")),
        ("A team of [28] from Vorda, where 90 died in 2014, came.", ("instant", "02-27", "02-27")),
        ("They named [two], bringing losses since Thursday to 66.", ("instant", "02-27", "02-27")),
        ("Since Thursday 90 came, [50] on Friday alone.", ("interval", "02-25", "02-25")),
        ("They drew [9] guests, 6 percent more than in 2019.", ("instant", "02-27", "02-27")),
        ("They drew [9] guests, up 6% on last year.", ("instant", "02-27", "02-27")),
        ("They drew [9] guests, up from 4 in 2021.", ("instant", "02-27", "02-27")),
        ("They held [9] ships in 2020.", ("instant", "01-01", "12-31")),
        ("They hold [9] ships, with losses as recent as Friday.", ("instant", "02-27", "02-27")),
    ],
)
def test_time_of_another_figure_is_not_taken(text, expected):
    kind = "tally" if "Since" in text else "stock"
    assert days(choose(text, kind)) == expected


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Two days earlier [nine] were killed in a camp.", "02-23"),
        ("The night before, [nine] were shot down.", "02-24"),
        ("A day later [nine] were killed in a camp.", "02-26"),
        # not told from the event
        ("It came two days earlier than planned, and [nine] were killed.", "02-25"),
        ("Two days earlier than planned, [nine] were killed.", "02-25"),
    ],
)
def test_days_counted_from_the_event(text, day):
    day_of_crash = Period(kind="interval", start=date(2022, 2, 25), end=date(2022, 2, 25))
    context = replace(CRASH, event_day=day_of_crash)
    assert days(choose(text, context=context))[1:] == (day, day)


@pytest.mark.parametrize(
    "text",
    [
        "In the town's deadliest year since 2009, [four] were found dead on Friday.",
        "It was the first strike since 2009; [four] died on Friday.",
    ],
)
def test_superlative_counts_nothing_since(text):
    assert choose(text, context=CRASH).start == date(2022, 2, 25)


def test_date_of_a_dateline_is_not_the_events():
    text = "VORDA, Conn., Feb. 27 (UPI) -- [Four] were shot at a party."
    assert choose(text, context=CRASH).start is None


def test_event_owns_its_day_whatever_happened_later():
    period = choose("The toll of Thursday's fire rose to [19] on Saturday.", context=CRASH)
    assert days(period) == ("event", "02-24", "02-24")


def test_cost_of_a_conflict_before_the_story_is_no_part_of_its_total():
    period = choose("Before the invasion, that conflict had killed [13,000].")
    assert days(period) == ("interval", None, "02-23")


def test_total_about_to_pass_a_mark_is_open_at_its_end():
    period = choose("Refugees could soon hit [one] million.")
    assert days(period) == ("cumulative", "02-24", None)
    assert choose("The toll could rise to [60].").kind == "none"


def test_figures_go_on_with_the_quarter_that_is_not_the_compared_one():
    past, now = (
        choose(f"Sales were [$9] million in the {q}.", "flow", context=CRASH)
        for q in ("third quarter of 2020", "third quarter of 2021")
    )
    period = choose(
        "Costs fell to [$8] million.",
        "flow",
        context=CRASH,
        measure="money",
        previous=past,
        earlier=(past, now),
    )
    assert (period.start, period.end) == (date(2021, 7, 1), date(2021, 9, 30))


def test_takings_go_on_with_the_weekend_before_them():
    weekend = choose("It took [$9] million over the weekend.", "flow", context=CRASH)
    period = choose(
        "Its rival earned [$8] million.", "flow", context=CRASH, measure="revenue",
        previous=weekend, earlier=(weekend,),
    )  # fmt: skip
    assert (period.kind, period.end) == ("interval", date(2022, 2, 27))


def test_unit_figure_goes_on_with_the_event_before_it():
    quake = choose("A quake shook Vorda on Friday and killed [six].", context=CRASH)
    text = "It was centred [9] km north of the town."
    assert days(choose(text, "level", context=CRASH, previous=quake)) == days(quake)
    assert choose(text, "level", previous=quake).kind != "event"


def test_first_hours_are_wide_at_the_end_and_sure_at_the_start():
    period = choose("[30] died in the first 24 hours of the war.")
    assert (period.narrowest_end, period.widest_end) == (date(2022, 2, 24), date(2022, 2, 25))
    assert period.anchor == "event"


def test_as_of_is_the_day_that_the_tally_counts_up_to():
    assert choose("As of Saturday [30] have died.").as_of == date(2022, 2, 26)
    assert choose("So far [30] have died.").as_of == date(2022, 2, 27)


def test_running_total_of_an_unknown_start_is_open():
    period = choose("The toll stands at [30].", context=CRASH)
    assert days(period) == ("cumulative", None, "02-27")
    assert period.anchor == "none"


@pytest.mark.parametrize(
    "text",
    [
        "A total of [54] men were killed in raids on Orlo on Friday.",
        "In all, [54] men were wounded on Friday.",
        "Altogether about [54] people fled on Friday.",
    ],
)
def test_what_is_summed_up_for_a_day_is_of_that_day(text):
    assert days(choose(text)) == ("interval", "02-25", "02-25")


def test_what_a_war_has_cost_is_not_of_the_month_in_which_it_flared():
    total = choose("The war, which flared in May 2021, has claimed [90] lives.", context=CRASH)
    assert (total.kind, total.start) == ("cumulative", date(2021, 5, 1))


def test_what_has_happened_since_is_not_of_the_time_before():
    assert choose("They entered Orlo in May and have since taken [90] homes.").kind == "cumulative"


def test_what_is_now_is_not_of_last_summer():
    text = "The mill that burned last summer has [90] looms."
    assert choose(text, "level").kind == "instant"


def test_who_an_attack_has_driven_out_is_a_running_total():
    told = choose("The attack has prompted [90] men to flee Orlo.", measure="displaced")
    assert days(told) == ("cumulative", "02-24", "02-27")


def test_a_total_that_was_told_on_a_day_is_running():
    assert choose("A total of [54] deaths were reported by Friday.").kind == "cumulative"
    assert choose("The total of the dead reached [54] on Friday.").kind == "cumulative"


def test_tally_in_a_war_of_years_is_no_total_since_its_start():
    years = PeriodContext(published=date(2016, 5, 1), story_start=date(2011, 3, 15))
    assert choose("[Nine] died in the town.", context=years).kind == "event"
    assert choose("So far [nine] died in the town.", context=years).start is None
    total = choose("The war has killed [nine] thousand.", context=years)
    assert (total.kind, total.start) == ("cumulative", date(2011, 3, 15))
    since = choose("[Nine] died since the war began.", context=years)
    assert since.start == date(2011, 3, 15)


def test_undated_and_unknown_leaves_everything_open():
    period = choose("[30] were held on Friday.", "flow", context=PeriodContext(published=None))
    assert (period.start, period.end, period.as_of) == (None, None, None)


def test_event_of_a_later_sentence_goes_on():
    event = Period(kind="event", start=date(2022, 2, 25), end=date(2022, 2, 25))
    assert choose("It said [three] were hurt.", previous=event) == event


def test_what_was_so_at_the_same_time_is_as_of_it():
    friday = Period(kind="cumulative", end=date(2022, 2, 25), as_of=date(2022, 2, 25))
    assert choose("By then [three] had been hurt.", previous=friday) == friday
    assert choose("In all [three] had been hurt.", previous=friday) != friday


def test_running_total_ends_the_event_of_the_sentence_before():
    event = Period(kind="event", start=date(2022, 2, 25), end=date(2022, 2, 25))
    period = choose("In all, the war has killed [300].", previous=event)
    assert period.kind == "cumulative"


def test_figures_of_two_compared_quarters_keep_apart():
    text = "Sales rose to [$12] million in the third quarter from $9 million a year earlier."
    assert days(choose(text, "flow")) == ("interval", "07-01", "09-30")
    earlier = text.replace("[$12]", "$12").replace("$9", "[$9]")
    period = choose(earlier, "flow")
    assert (period.start, period.end) == (date(2020, 7, 1), date(2020, 9, 30))


def test_only_what_a_figure_is_compared_with_is_of_the_year_before():
    text = "Third-quarter profit rose to $[336] million from $300 million a year earlier."
    assert days(choose(text, "flow")) == ("interval", "07-01", "09-30")
    text = "The injured fell to [18], nearly 5 percent fewer than a year earlier."
    assert choose(text).start != date(2020, 7, 1)
    assert choose("Sales were $[12] million a year earlier.", "flow").start.year == 2021


def test_victims_of_the_day_that_opens_an_article_are_its_events():
    day = Period(kind="interval", start=date(2022, 2, 26), end=date(2022, 2, 26))
    opened = PeriodContext(published=date(2022, 2, 27), event_day=day)
    assert choose("[Two] died on Saturday.", context=opened).kind == "event"
    assert choose("[Two] died on Friday.", context=opened).kind == "interval"


def test_relative_clause_tells_of_the_event_before_it():
    text = "Reports have come of another air raid, which has left [21] dead."
    assert choose(text).kind == "event"


def test_date_stamp_of_the_first_line_dates_no_claim():
    period = choose("27 February 2022 A video shows [two] captives.", "stock", context=CRASH)
    assert period.anchor == "publication"


def test_part_keeps_the_interval_of_its_whole():
    whole = Period(kind="interval", start=date(2022, 2, 25), end=date(2022, 2, 25))
    text = "On Friday they held 437 people in [26] cities."
    assert choose(text, "level", previous=whole).kind == "interval"


def test_day_of_another_clause_is_not_taken():
    period = choose("[90] came to a vigil, where a man was shot on Friday.", "flow", context=CRASH)
    assert period.start != date(2022, 2, 25)


# The facts of the first article that this was built on, told in our own words.
@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        (
            "Up to [4,300] soldiers may have fallen so far.",
            "tally",
            ("cumulative", "02-24", "02-27"),
        ),
        ("In the invasion's first 24 hours [450] died.", "tally", ("interval", "02-24", "02-25")),
        ("[1,820] marchers were held on Thursday night.", "flow", ("interval", "02-24", "02-24")),
        ("On Friday, it counted [437] arrests.", "flow", ("interval", "02-25", "02-25")),
        (
            "[Hundreds] have so far been held at rallies, which have gone on since Thursday.",
            "flow",
            ("cumulative", "02-24", "02-27"),
        ),
        ("He is ready to lose [50,000] men.", "tally", ("none", None, None)),
    ],
)
def test_seed_facts(text, kind, expected):
    assert days(choose(text, kind)) == expected


def in_article(text):
    """The periods of the numbers in [] of an article on a war, by its own sentences."""
    plain = text.replace("[", "").replace("]", "")
    sentences = split_sentences(plain)
    document = Document(document_id="d", record_id="d", path="", text=plain, published=SUNDAY)
    context = period_context(document, sentences)
    found = []
    for mark in range(text.count("[")):
        parts = text.split("[")
        start = len("".join(parts[: mark + 1]).replace("]", ""))
        end = start + parts[mark + 1].index("]")
        sentence = next(s for s in sentences if s.start <= start < s.end)
        before = found[-1] if found else None
        number = Number(sentence=sentence, start=start, end=end, kind="tally", previous=before)
        period, _ = choose_period(number, find_periods(sentence, context), context)
        found.append(period)
    return [period.kind for period in found]


INVADED = "Ruritania invaded Strelsau on Thursday. "


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("A missile hit a school. It said [three] were hurt.", ["event"]),
        ("It rained. It said [three] were hurt.", ["cumulative"]),
        ("A missile hit a school. So far [90] have died.", ["cumulative"]),
        ("A missile hit a school. In all [900] Ruritanian troops died.", ["cumulative"]),
        ("A missile killed [six]. [Two] of the dead were nurses.", ["event", "event"]),
    ],
)
def test_tolls_after_the_sentence_that_tells_of_a_strike(text, kinds):
    assert in_article(INVADED + text) == kinds


EPIDEMIC = PeriodContext(published=date(2022, 2, 27), epidemic=True)
DATED = PeriodContext(
    published=date(2022, 2, 27),
    event_day=Period(kind="interval", start=date(2022, 2, 25), end=date(2022, 2, 25)),
)


class TestEpidemic:
    @pytest.mark.parametrize(
        "text",
        [
            "The country lists [21] probable cases.",
            "Confirmed cases reach [131]",
            "The number of infections reached [131].",
        ],
    )
    def test_cases_add_up(self, text):
        found = choose(text, context=EPIDEMIC, measure="cases")
        assert days(found) == ("cumulative", None, "02-27")

    def test_cases_of_no_disease_do_not(self):
        text = "Ten lawyers list [21] such cases."
        assert choose(text, context=CRASH, measure="cases").kind != "cumulative"

    def test_who_have_died_add_up(self):
        found = choose("[Forty] have died of it.", context=EPIDEMIC, measure="killed")
        assert days(found) == ("cumulative", None, "02-27")

    def test_those_of_a_day_do_not(self):
        found = choose("The town reported [18] cases on Friday.", context=EPIDEMIC, measure="cases")
        assert found.kind != "cumulative"


class TestOneEvent:
    @pytest.mark.parametrize(
        ("text", "start", "end"),
        [
            ("A November 2018 sinking of a boat killed [32].", "2018-11-01", "2018-11-30"),
            ("The worst crash, in January 2018, took [52] lives.", "2018-01-01", "2018-01-31"),
            (
                "[301] miners died in 2014 in the country's worst disaster.",
                "2014-01-01",
                "2014-12-31",
            ),
            ("In September a cyclone killed [54] people.", "2021-09-01", "2021-09-30"),
        ],
    )
    def test_a_month_or_year_of_it(self, text, start, end):
        found = choose(text, context=CRASH)
        assert (found.kind, str(found.start), str(found.end)) == ("event", start, end)

    def test_it_has_its_own_day_in_a_week(self):
        text = "Gunmen ambushed a convoy this week, killing [20]."
        assert days(choose(text, context=DATED)) == ("event", "02-25", "02-25")
        assert choose(text, context=CRASH).kind == "event"

    @pytest.mark.parametrize("measure", ["magnitude", "votes", "turnout"])
    def test_what_is_taken_once_is_of_it(self, measure):
        text = "One of [7] in April 2015 came first."
        assert choose(text, "level", context=CRASH, measure=measure).kind == "event"
        assert choose(text, "level", context=CRASH, measure="share").kind == "interval"

    def test_many_have_a_stretch(self):
        assert choose("Crashes killed [52] in January 2018.", context=CRASH).kind == "interval"

    def test_its_toll_is_its_own(self):
        text = "Divers found the last on Saturday, bringing the toll to [ten]."
        assert days(choose(text, context=DATED)) == ("event", "02-25", "02-25")
        assert choose(text, context=WAR).kind == "cumulative"

    def test_what_had_happened_before_it(self):
        text = "The coach had left Vorda with [60] people on board."
        assert choose(text, "level", context=DATED).kind == "event"
        assert choose(text, "level", context=CRASH).kind == "cumulative"


def test_a_war_has_killed_since_it_began():
    found = choose("The war, which began in April 2021, has killed [9,000].", context=CRASH)
    assert (found.kind, str(found.start), str(found.end)) == (
        "cumulative",
        "2021-04-01",
        "2022-02-27",
    )
    found = choose("The war in April 2021 killed [9,000].", context=CRASH)
    assert found.kind != "cumulative"


def test_after_third_quarter_profit_is_no_time_after_the_quarter():
    text = "It fell after third-quarter profit dropped [9] percent."
    found = choose(text, "level", context=CRASH, measure="percent-change")
    assert (str(found.start), str(found.end)) == ("2021-07-01", "2021-09-30")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The blast hurt 22, of whom [eight] are children.", ("cumulative", None, "02-26")),
        ("The blast hurt 22, of whom [eight] were still in hospital.", ("instant", *_TODAY)),
        ("The blast hurt 22, [eight] of them in intensive care.", ("instant", *_TODAY)),
        ("The blast hurt 22, [eight] of whom remained in hospital.", ("instant", *_TODAY)),
    ],
)
def test_a_part_has_the_period_of_its_whole_unless_it_tells_a_state(text, expected):
    whole = Period(kind="cumulative", end=date(2022, 2, 26))
    assert days(choose(text, context=CRASH, whole=whole)) == expected


class TestPlans:
    """What is yet to come has the stretch that its clause names."""

    @pytest.mark.parametrize(
        ("text", "kind", "expected"),
        [
            ("It plans to open [22] shops next year.", "flow", ("interval", "01-01", "12-31")),
            (
                "It will buy back [$9] million by the end of 2022.",
                "flow",
                ("interval", "02-27", "12-31"),
            ),
            (
                "It will have [900] workers by the end of 2022.",
                "stock",
                ("instant", "12-31", "12-31"),
            ),
            (
                "It expects a fourth-quarter loss of [$9] million.",
                "flow",
                ("interval", "10-01", "12-31"),
            ),
            # nothing tells when, or only of another clause
            ("It plans to open [22] shops.", "flow", ("none", None, None)),
            (
                "It will cut [22] jobs after third-quarter profit fell.",
                "flow",
                ("none", None, None),
            ),
        ],
    )
    def test_when(self, text, kind, expected):
        assert days(choose(text, kind, context=CRASH)) == expected

    def test_figures_of_the_past_do_not_go_on_with_them(self):
        plan = choose("It plans to spend [$9] million next year.", "flow", context=CRASH)
        assert plan.start > SUNDAY
        found = choose("Sales fell to [$8] million.", "flow", context=CRASH, earlier=[plan])
        assert found.start != plan.start

    def test_what_could_be_done_is_past(self):
        text = "Only [12] of the bodies could be identified by sight."
        assert choose(text, context=CRASH).kind == "event"
        assert choose("As many as [12] could be hurt.", context=CRASH).kind == "none"


class TestYearUntilNow:
    """What an event has raised a year's count to is the count of the year until now."""

    def test_raised(self):
        text = "The deaths bring the number of murders in Vorda this year to [24]."
        assert days(choose(text, context=CRASH)) == ("cumulative", "01-01", "02-27")
        text = "Nine died, which took the toll for 2022 to [1,006]."
        assert days(choose(text, context=CRASH)) == ("cumulative", "01-01", "02-27")

    def test_of_a_weekend_only_the_last_ones_are(self):
        text = "Six died over the weekend, lifting the number of deaths there to [61]."
        assert choose(text, context=CRASH).kind == "cumulative"

    def test_not_raised(self):
        text = "In 2021 [24] were murdered in Vorda."
        assert days(choose(text, context=CRASH)) == ("interval", "01-01", "12-31")


class TestAnotherToll:
    """Another toll of an article's own event is the event's, not a running total."""

    STRIKE = "A missile hit a school in Vorda, killing 27.\n\nNine fighters died, the army said. "

    @pytest.mark.parametrize(
        "text",
        [
            "The press office gave a higher toll of 40.",
            "Earlier, the agency had given the number of dead as 40.",
        ],
    )
    def test_of_a_strike_in_a_war(self, text):
        assert self.kind(self.STRIKE + text, WAR) == "event"
        assert self.kind("Shelling went on. Nine fighters died. " + text, WAR) == "cumulative"

    def test_of_an_event_alone(self):
        told = "The deputy had earlier put the toll at 40."
        assert self.kind("The crush in Vorda killed 27. Nine were hurt. " + told, DATED) == "event"

    def test_of_which_only_a_fragment_tells(self):
        assert self.kind("A missile hit a school in Vorda. 40 dead, many hurt.", WAR) == "event"
        assert self.kind("A missile hit a school in Vorda. In all, 40 dead.", WAR) == "cumulative"

    def test_a_total_stays_one(self):
        told = "The ministry puts the toll at 40."
        assert self.kind(self.STRIKE + told, WAR) == "cumulative"

    @staticmethod
    def kind(text, context):
        sentences = split_sentences(text)
        last = sentences[-1]
        start = last.start + last.text.index("40")
        number = Number(sentence=last, start=start, end=start + 2, kind="tally", measure="killed")
        known = replace(context, sentences=sentences)
        return choose_period(number, find_periods(last, known), known)[0].kind


def test_a_total_goes_on_from_the_start_that_the_sentence_before_tells():
    sentences = split_sentences(
        "The group has fought here since 2009. Forty have died in that time."
    )
    known = replace(CRASH, sentences=sentences)
    second = sentences[1]
    number = Number(sentence=second, start=second.start, end=second.start + 5, kind="tally")
    assert days(choose_period(number, (), known)[0]) == ("cumulative", "01-01", "02-27")
    assert choose("[Forty] have died in that time.", context=CRASH).kind == "event"


def test_what_happens_every_year_is_of_no_year():
    found = choose("About [5,000] people drown here each year.", context=CRASH)
    assert (found.kind, found.start, found.end) == ("interval", None, None)
    assert choose("About [50] people drowned here on Friday.", context=CRASH).start is not None


def test_who_have_gone_missing_since_a_year_add_up():
    text = "They list [300] people who have gone missing since 1925."
    assert days(choose(text, "stock", context=CRASH)) == ("cumulative", "01-01", "02-27")
    text = "They list [300] people who live there since 1925."
    assert choose(text, "stock", context=CRASH).kind == "instant"


class TestTimesOfOld:
    """What happened long before the event that an article is on."""

    CONTEXT = replace(
        CRASH,
        event_day=Period(kind="interval", start=date(2022, 2, 25), end=date(2022, 2, 25)),
    )

    @pytest.mark.parametrize(
        ("text", "start", "end"),
        [
            ("They remember 2003, when [90] died.", "2003-01-01", "2003-12-31"),
            (
                "They remember 2003, when 9 died, and 1971, when a flood took [90].",
                "1971-01-01",
                "1971-12-31",
            ),
            (
                "The worst since [46] men died in a mine in Orlo in 2011.",
                "2011-01-01",
                "2011-12-31",
            ),
            (
                "It is the worst since [46] died in a mine two years ago.",
                "2020-02-27",
                "2020-02-27",
            ),
            ("A fire killed [46] there two years ago.", "2020-02-27", "2020-02-27"),
            ("Compare: [90] dead at Lake Orlo 2018.", "2018-01-01", "2018-12-31"),
            ("[60] were killed in June and July last year.", "2021-06-01", "2021-07-31"),
            ("[60] were killed between June and December.", "2021-06-01", "2021-12-31"),
            ("June was the deadliest month, with [90] killed.", "2021-06-01", "2021-06-30"),
            ("The UN says June was the worst month, with [90] dead.", "2021-06-01", "2021-06-30"),
            (
                "They killed 80 in Orlo in July 2019 and [90] in Lund in May 2020.",
                "2020-05-01",
                "2020-05-31",
            ),
            (
                "They killed [80] in Orlo in July 2019 and 90 in Lund in May 2020.",
                "2019-07-01",
                "2019-07-31",
            ),
            # of the day
            ("A shell killed [46] less than two years after he left.", "2022-02-25", "2022-02-25"),
        ],
    )
    def test_are_dated(self, text, start, end):
        period = choose(text, context=self.CONTEXT)
        assert (period.start.isoformat(), period.end.isoformat()) == (start, end)

    def test_years_ago_are_known_to_a_year(self):
        period = choose("A fire killed [46] there two years ago.", context=self.CONTEXT)
        assert (period.widest_start, period.widest_end) == (date(2019, 2, 27), date(2021, 2, 26))

    @pytest.mark.parametrize(
        "text",
        [
            "Its staff, which numbered 3,300 two years ago, has shrunk to [3,000].",
            "It won 62 seats, up from 49 four years ago, and has [17] in the north.",
        ],
    )
    def test_date_no_figure_behind_them(self, text):
        assert days(choose(text, "stock", context=CRASH)) == ("instant", *_TODAY)

    def test_of_some_of_those_hurt_is_their_own(self):
        text = "Monday's quake hurt 90 people, [three] of whom were in hospital on Friday."
        whole = Period(kind="event", start=date(2022, 2, 21), end=date(2022, 2, 21))
        assert days(choose(text, whole=whole)) == ("instant", "02-25", "02-25")


def test_the_day_after_is_not_singled_out_by_just():
    text = "It burnt just a day after [40] people had been killed."
    assert choose(text, context=CRASH).kind == "cumulative"


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("In 2018 the duke had lost [300] men there.", 2018),
        ("He had won [300] men over in 2018.", 2018),
        ("The duke has lost [300] men, as many as in 2018.", None),
        ("The duke has killed [300] men in 2018.", None),
    ],
)
def test_the_year_in_which_something_had_been_done_dates_it(text, year):
    period = choose(text, context=CRASH)
    assert (period.start and period.start.year) == year


class TestStretches:
    """How long something took, and of which days."""

    FRIDAY = Period(kind="interval", start=date(2022, 2, 25), end=date(2022, 2, 25))
    CONTEXT = replace(CRASH, event_day=FRIDAY)

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            (
                "The fighting, which began on Thursday, killed [15].",
                ("cumulative", "02-24", "02-27"),
            ),
            ("They sent [40] drones overnight into Friday.", ("interval", "02-24", "02-25")),
            # nobody tells when
            ("They killed [83] people in 2 days.", ("interval", None, None)),
            ("They killed [83] people in a matter of weeks.", ("interval", None, None)),
            ("Clashes in less than one month have killed [83].", ("interval", None, None)),
            ("The worst raid in two days killed [83].", ("event", "02-25", "02-25")),
            ("[90] were killed in the five days of fighting.", ("interval", None, "02-27")),
            ("In those nine raids together [171] people died.", ("none", None, None)),
            # of the event
            ("[83] died in the worst raid in two days.", ("event", "02-25", "02-25")),
            ("[83] died in the raid.", ("event", "02-25", "02-25")),
            # counted from the event
            ("A week earlier [12] were killed.", ("interval", "02-18", "02-18")),
            ("Two weeks earlier [12] died.", ("interval", "02-11", "02-11")),
        ],
    )
    def test_have_the_days_that_are_told(self, text, expected):
        assert days(choose(text, context=self.CONTEXT)) == expected

    def test_of_a_deed_are_not_those_of_the_court(self):
        text = (
            "Nineteen months after he shot dead [four] men, Kerr was jailed on Friday for 42 years."
        )
        period = choose(text, context=self.CONTEXT)
        assert (period.kind, period.start) == ("event", date(2020, 7, 27))
        text = text.replace("[four]", "four").replace("42", "[42]")
        assert choose(text, "level", context=self.CONTEXT).start == date(2022, 2, 25)

    def test_of_a_deed_are_not_those_of_the_arrest(self):
        text = "A man was arrested Saturday for suspected part in a shooting that left [two] dead."
        assert days(choose(text, measure="killed", context=CRASH)) == ("event", None, "02-27")
        text = "Kerr was arrested in a Saturday shooting that left [two] dead."
        assert choose(text, measure="killed", context=CRASH).start == date(2022, 2, 26)
        text = "Police arrested [two] men on Saturday after a shooting."
        assert choose(text, measure="detained", context=CRASH).start == date(2022, 2, 26)

    def test_of_a_quarter_that_ended_in_a_month(self):
        period = choose("In the quarter that ended in January sales were $[12] million.", "flow")
        assert (period.start, period.end) == (date(2021, 11, 1), date(2022, 1, 31))

    def test_of_so_many_weeks_to_a_day(self):
        period = choose("Sales rose [4] percent in the 12 weeks to 20 January.", "level")
        assert (period.start, period.end) == (date(2021, 10, 29), date(2022, 1, 20))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Air strikes across the country killed [44] on Friday.", ("interval", "02-25", "02-25")),
        ("On Friday rockets hit nine towns, killing [44].", ("interval", "02-25", "02-25")),
        ("An air strike across the border killed [44] on Friday.", ("event", "02-25", "02-25")),
        ("Air strikes across the country killed [44].", ("event", None, "02-27")),
    ],
)
def test_what_strikes_in_many_places_took_is_the_tally_of_a_day(text, expected):
    assert days(choose(text, context=CRASH)) == expected


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Marlow, which employs [90] people and had shut a mine in January, agreed.", "employees"),
        ("Founded in a shed on the quay in 1921, Marlow makes [9] kinds.", "other:kind"),
    ],
)
def test_what_is_so_now_has_no_time_of_another_clause(text, measure):
    assert days(choose(text, "stock", measure=measure, context=CRASH)) == ("instant", *_TODAY)


def test_who_have_fled_are_not_of_the_event_before():
    event = choose("A shell killed [four] on Friday.")
    text = "It is for the [900,000] people who have fled."
    assert choose(text, previous=event, measure="displaced").kind == "cumulative"


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        # a state of today after, or before, what was so once
        (
            "One kiln was sealed in 2019, but the other [three] kilns remain open.",
            "level",
            ("instant", *_TODAY),
        ),
        (
            "The convoy is [9] km from Vorda and has not moved in the past three days.",
            "level",
            ("instant", *_TODAY),
        ),
        ("In 2019 [three] kilns were sealed.", "level", ("interval", "01-01", "12-31")),
        # the year of the event that somebody is on trial for
        (
            "[Five] managers are on trial over the Vorda crash in 2019.",
            "level",
            ("instant", *_TODAY),
        ),
        (
            "[Five] managers were tried in 2019 over the crash.",
            "level",
            ("interval", "01-01", "12-31"),
        ),
    ],
)
def test_the_year_of_another_clause_or_event_dates_nothing(text, kind, expected):
    assert days(choose(text, kind, context=CRASH)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They have lost [48] tanks in four days of war.", ("cumulative", "02-24", "02-27")),
        ("They lost [48] tanks in four days of war.", ("interval", "02-24", "02-27")),
        ("[900,000] have fled in just four days.", ("cumulative", "02-24", "02-27")),
        ("[900,000] had fled in just four days.", ("interval", "02-24", "02-27")),
        ("[900,000] fled in just four days.", ("interval", "02-24", "02-27")),
    ],
)
def test_what_has_happened_in_the_days_of_a_war_adds_up(text, expected):
    assert days(choose(text)) == expected


@pytest.mark.parametrize(
    ("text", "measure", "expected"),
    [
        ("At least [5] were killed.", "killed", "event"),
        ("The [two] nurses were led away.", "detained", "event"),
        ("[Five] have been killed.", "killed", "cumulative"),
        ("[Five] Ruritanian soldiers were killed.", "killed", "cumulative"),
        ("The navy lost [five] sailors.", "killed", "cumulative"),
        ("At least [500] were killed.", "killed", "cumulative"),
        ("[Five] nurses were led away.", "detained", "cumulative"),
        ("The [900] nurses were led away.", "detained", "cumulative"),
    ],
)
def test_a_few_in_a_war_are_of_one_event(text, measure, expected):
    assert choose(text, measure=measure).kind == expected


def test_a_few_in_a_list_of_totals_are_totals():
    total = choose("So far [900] men have died.")
    assert choose("It named 900 men, and [four] girls.", measure="killed", previous=total) == total


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Its [60] volunteers had found nobody.", "instant"),
        ("The town’s [60] new schools have shut.", "instant"),
        ("It has shut [60] schools.", "cumulative"),
        ("They sought during the [60] raids that it has made.", "cumulative"),
    ],
)
def test_how_many_are_known_to_be_is_a_state(text, expected):
    assert choose(text, "level", measure="other:thing").kind == expected


EVENT = Period(
    kind="event", start=date(2022, 2, 25), end=date(2022, 2, 25), as_of=date(2022, 2, 27)
)
TOTAL = Period(kind="cumulative", start=date(2022, 2, 24), end=date(2022, 2, 27))


@pytest.mark.parametrize(
    ("text", "whole", "expected"),
    [
        ("It took in 90 of the hurt, [12] of whom have since died.", EVENT, "cumulative"),
        ("It took in 90 of the hurt, [12] of them children.", EVENT, "event"),
        ("In all 900 fled, [90] of them on Saturday.", TOTAL, "interval"),
        ("In all 900 fled, [90] of them children, it said on Saturday.", TOTAL, "cumulative"),
    ],
)
def test_a_part_may_have_a_time_of_its_own(text, whole, expected):
    assert choose(text, measure="displaced", whole=whole).kind == expected


@pytest.mark.parametrize(
    ("text", "kind", "measure", "expected"),
    [
        # few people, of one event
        ("Police held [four] on Friday.", "flow", "detained", "event"),
        ("On Friday [three] were hurt outside a bar.", "tally", "injured", "event"),
        # many, or what adds up
        ("Police held [900] on Friday.", "flow", "detained", "interval"),
        ("On Friday it lost [four] sailors.", "tally", "killed", "interval"),
        ("On Friday it fired [four] rockets.", "tally", "attacks", "interval"),
        ("Police held [four] across the city on Friday.", "flow", "detained", "interval"),
        ("[Three] were hurt in several towns on Friday.", "tally", "injured", "interval"),
        # where something happened
        ("It sank on Friday [12] km off the coast.", "level", "distance", "instant"),
    ],
)
def test_a_few_of_a_day_are_of_one_event(text, kind, measure, expected):
    assert choose(text, kind, measure=measure).kind == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It sank on Friday [12] km off the coast.", "event"),
        ("The lake peaked on Friday at [5] metres.", "instant"),
        ("The town is [12] km away, he said on Friday.", "instant"),
    ],
)
def test_where_something_happened_is_of_its_day(text, expected):
    assert choose(text, "level", measure="distance", context=CRASH).kind == expected


@pytest.mark.parametrize(
    ("text", "measure", "expected"),
    [
        ("Denby told of debts of [£9m] last year.", "debt", "instant"),
        ("Denby lost [£9m] last year.", "loss", "interval"),
    ],
)
def test_what_is_owed_is_a_state(text, measure, expected):
    assert choose(text, "level", measure=measure, context=CRASH).kind == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Orlo claims [900] Ruritanian losses in a day.", "interval"),
        ("[21] killed in 24 hours.", "interval"),
        ("[21] were killed in three hours.", "cumulative"),
    ],
)
def test_what_a_war_took_in_a_day_is_no_total(text, expected):
    assert choose(text).kind == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a clause of its own, with a time of its own
        ("Since March 400 have died, after a storm last week killed [27].", "interval"),
        ("Since March 400 have died, but a storm on Friday killed [27].", "event"),
        # no time of its own, or no clause of its own
        ("Since March 400 have died, after storms that killed [27].", "cumulative"),
        ("Since March, as of Friday, [400] have died.", "cumulative"),
    ],
)
def test_a_clause_with_its_own_time_is_not_of_the_running_total(text, expected):
    assert choose(text, "tally", measure="killed").kind == expected
