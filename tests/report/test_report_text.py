"""The report on a terminal."""

import shlex

import drawn
import pytest

from contradict.explain import find
from contradict.report import load, render
from contradict.report.text import render as render_text
from contradict.report.wording import claim_word


def test_it_shows_values_speakers_outlets_dates_and_marked_quotes() -> None:
    assert render(drawn.war(), format="text") == (
        """\
2 cases, 1 new; 5 claims in 4 articles of 3 outlets

1. error self-conflict, ongoing, since 5 Jun 2025, case held
   people detained, Chile
   hundreds (200 to 999) v 1,240

   hundreds (200 to      quill.txt, undated, in its own voice
   999)                  "**Hundreds** were detained so far."
                         quill.txt:Hundreds
   1,240                 quill.txt, undated, in its own voice
                         "On Saturday **1,240** were detained."
                         quill.txt:1,240 · Hundreds were detained so far.
   why f2                One day holds 1,240, the running total at most 999.

2. warning disputed, new, case dead
   soldiers killed, Denmark
   340 v 2,100

   340                   Karen Ostergaard, in Corda, 5 Jun 2025; reprinted by Harbour Post
                         "Denmark lost **340** soldiers, the minister said."
                         corda.txt:340
   2,100                 Lars Lindqvist, in Lantern, 5 Jun 2025
                         "The general said that **2,100** Danish soldiers had died."
                         lantern.txt:2,100
   why f1                340 is not 2,100.
"""
    )


def test_the_word_for_each_claim_is_one_that_explain_takes() -> None:
    connection = drawn.war()
    connection.execute("UPDATE documents SET record_id = 'two words' WHERE source = 'Lantern'")
    values = [value for case in load(connection).cases for value in case.values]
    words = [shlex.split(claim_word(value)) for value in values]
    assert ["two words:2,100"] in words
    assert [find(connection, *word).id for word in words] == [value.claim_id for value in values]


def test_colour_marks_the_number_instead_of_asterisks() -> None:
    colored = render(drawn.war(), format="text", color=True)
    assert "\x1b[" in colored
    assert "**" not in colored
    assert "\x1b[" not in render(drawn.war(), format="text")


@pytest.mark.parametrize("length", [50, 500, 5000])
def test_lines_fit_100_columns_however_long_the_quote(length: int) -> None:
    connection = drawn.war()
    filler = "word " * (length // 5)
    connection.execute(
        """UPDATE claims SET quote = concat(?, quote, ' ', ?),
        number_start = number_start + ?, number_end = number_end + ? WHERE claim_id = 'c2100'""",
        [filler, filler, len(filler), len(filler)],
    )
    text = render(connection, format="text")
    assert max(map(len, text.splitlines())) <= 100
    assert "**2,100**" in " ".join(text.split())


def test_a_word_without_spaces_is_folded() -> None:
    connection = drawn.war()
    connection.execute("UPDATE documents SET source = repeat('x', 300) WHERE source = 'Lantern'")
    assert max(map(len, render(connection, format="text").splitlines())) <= 100


def test_rich_markup_in_an_article_is_shown_and_not_obeyed() -> None:
    connection = drawn.war()
    connection.execute("UPDATE cases SET subject = '[red]soldiers[/red]' WHERE case_id = 'dead'")
    assert "[red]soldiers[/red]" in render(connection, format="text")


def test_control_characters_of_an_article_do_not_reach_the_terminal() -> None:
    connection = drawn.war()
    connection.execute("UPDATE documents SET source = 'Lan' || chr(27) || '[2Jtern'")
    assert "\x1b" not in render(connection, format="text")


def test_many_values_and_reasons_are_cut_and_counted() -> None:
    connection = drawn.war()
    for figure in range(1, 21):
        quote = f"It was {figure} then."
        drawn.claim(connection, f"v{figure}", "lantern", quote, str(figure), figure, figure)
        drawn.insert(connection, "case_claims", case_id="dead", claim_id=f"v{figure}")
        drawn.finding(connection, f"g{figure}", "dead", ["c340"], explanation=f"Reason {figure}.")
    text = render(connection, format="text")
    assert "and 10 more values" in text
    assert "and 18 further findings" in text
    assert "(22 values)" in text


def test_values_that_count_different_things_say_what() -> None:
    connection = drawn.war()
    connection.execute("UPDATE claims SET place = 'Santiago, Chile' WHERE claim_id = 'many'")
    text = render(connection, format="text")
    assert "Santiago, Chile\n" in text


def test_the_decision_is_shown() -> None:
    connection = drawn.war()
    decided = {"decision": "confirmed", "reason": "seen it", "decided": drawn.TODAY}
    drawn.insert(connection, "triage", finding_id="f1", **decided)
    assert "new; confirmed: seen it, case dead" in render(connection, format="text")


def test_nothing_found_is_one_line() -> None:
    connection = drawn.database()
    assert render(connection, format="text") == "0 cases, 0 new; nothing has been scanned yet\n"
    assert render_text(load(drawn.war(), only="resolved")).count("\n") == 1


def test_an_update_on_a_later_day_is_told() -> None:
    connection = drawn.war()
    connection.execute("UPDATE documents SET updated = '2025-06-07 09:00' WHERE source = 'Lantern'")
    connection.execute("UPDATE documents SET updated = '2025-06-05 23:00' WHERE source = 'Corda'")
    text = render(connection, format="text")
    assert "Lantern, 5 Jun 2025, updated 7 Jun 2025" in text
    assert "Corda, 5 Jun 2025;" in text


def test_a_unit_is_named_unless_the_measure_does() -> None:
    connection = drawn.war()
    connection.execute("UPDATE claims SET unit = 'mile', measure = 'distance' WHERE low = 340")
    connection.execute(
        "UPDATE claims SET unit = 'magnitude', measure = 'magnitude' WHERE low = 2100"
    )
    assert "340 miles v 2,100\n" in render(connection, format="text")


def test_words_are_read_as_bounds_where_they_leave_them_open() -> None:
    connection = drawn.war()
    connection.execute("UPDATE claims SET number_text = 'three', low = 3, high = 3 WHERE low = 340")
    connection.execute("UPDATE claims SET number_text = 'No', low = 0, high = 0 WHERE low = 2100")
    text = render(connection, format="text")
    assert "three v no (0)\n" in text
    assert "hundreds (200 to 999)" in text
