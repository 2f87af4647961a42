"""How far a cue reaches, and figures that a later sentence calls unverified."""

import pytest
from lexicons import Case, examples

from contradict.claims.modality import find_unverified, read_modality
from contradict.records import Sentence
from contradict.text import split_sentences


def read(text: str, number: str) -> str:
    sentence = Sentence(index=0, paragraph=0, start=0, end=len(text), text=text)
    start = text.index(number)
    return read_modality(sentence, start, start + len(number))[0]


# number | modality | sentence
REACH = """
30      | hedged   | The army is said to have lost 30 tanks, 40 trucks and 5 jets.
40      | hedged   | The army is said to have lost 30 tanks, 40 trucks and 5 jets.
40      | asserted | An estimated 30 men fell, and 40 women were hurt.
9       | future   | The office predicted 9 storms, but 12 came.
12      | asserted | The office predicted 9 storms, but 12 came.
500     | future   | Donors pledged to house 500 families, although 60 have left.
60      | asserted | Donors pledged to house 500 families, although 60 have left.
2 million | future | Refugee numbers could soon pass the 2 million mark.
70      | asserted | Police said 70 people were held.
70      | denied   | Police denied that 70 people were held.
Not a single | asserted | Not a single house is standing.
none    | asserted | The mayor said that none was hurt.
6       | asserted | The union, which may strike, said that 6 men were dismissed.
20      | asserted | On 7 May, 20 people were freed.
300     | asserted | Four men, some reportedly in masks, ran 300 feet.
4       | hedged   | Four men reportedly had 4 masks.
dozens  | asserted | A boy was reportedly hurt in a blast that killed dozens.
thousands | asserted | If the town falls, the thousands of men in its trenches will be cut off.
thousands | future | If the town falls, thousands of men will be cut off.
$27     | asserted | He is believed to want more than the $27 that a baker earns.
9,000   | asserted | Some 40% of Ruritania's 9,000 men are believed to be there.
$9 million | hedged | The radio pegged the price at $9 million.
65      | asserted | Most said the town should do more (65% among women, 57% among men).
57      | asserted | Most said the town should do more (65% among women, 57% among men).
74      | asserted | Those polled were likelier to say it should (85% vs. 74%).
74      | future   | The town should cut its debt (74% of sales).
four    | asserted | Police seek help in finding the men who shot four people.
four    | future   | The town seeks four people who sing.
18-60   | asserted | She called on all women aged 18-60 to stay.
600     | asserted | He asked if it would ban such ships, noting that the port still sees 600 a day.
18      | asserted | All men over the age of 18 must stay.
four    | asserted | The ship will join the yacht with four more boats also moored in Lund.
four    | future   | The ship will join the yacht with four more boats.
seven   | asserted | Among the seven hurt is believed to be a cook.
four    | asserted | The judges will count points won by all four of its boats.
four    | asserted | It could flood should the rain hit one of the country's four dams.
five    | asserted | The town is expected to tell more of the five cooks killed in the storm.
five    | future   | The town is expected to hire five cooks.
20,000  | asserted | He said some men - which numbered nearly 20,000 at the port - would cross it.
20,000  | future   | He said some men - which he knew - would be 20,000 by May.
12      | asserted | The navy denied that 90 men, of whom 12 have been killed, were held.
12      | asserted | The navy denied that 90 men, 12 of whom have been killed, had fled.
90      | denied   | The navy denied that 90 men, of whom 12 have been killed, were held.
12      | denied   | The navy denied that 90 men had died, 12 of whom were cooks.
25      | asserted | He would have shot him had he been at home, 25 miles south of Lund.
8%      | asserted | It would give firms time to replace imports - which make up 8% of demand.
8%      | asserted | It would harm the farms that account for 8% of demand.
8%      | future   | It would cut 8% of the imports which make up demand.
three   | asserted | They blew up the bridge in a bid to stop troops who have come on three roads.
40      | future   | The mayor pledged to pay those who have lost 40 cows.
40      | future   | The law would help firms which have trouble to hire 40 cooks.
20      | asserted | Ports are likely to see more raids - Marlow is only 20 miles from the front.
2.8 million | asserted | It will raise fears that the capital of 2.8 million people may fall.
2.8 million | future   | The king will build a new capital of 2.8 million people.
79      | asserted | It is feared the 79-metre-long ship struck a mine.
79      | future   | The yard will build a 79-metre-long ship.
40      | asserted | A 40-mile-long queue could weaken them.
12      | hedged   | Around 40 million are believed to have fled, including 12 who have left.
12      | hedged   | The army is said to have lost 40 tanks, including 12 new ones.
12      | asserted | Some 40 are believed to have drowned, including 12 who have been identified.
"""


@pytest.mark.parametrize(
    ("number", "modality", "text"),
    [[cell.strip() for cell in line.split("|")] for line in REACH.strip().splitlines()],
)
def test_reach(number: str, modality: str, text: str) -> None:
    assert read(text, number) == modality


def test_offsets_are_those_of_the_document() -> None:
    text = "Ten came. An estimated 40 left."
    sentence = Sentence(index=1, paragraph=0, start=10, end=len(text), text=text[10:])
    start = text.index("40")
    assert read_modality(sentence, start, start + 2) == ("hedged", "an-estimated")


def test_a_later_sentence_makes_figures_unverified() -> None:
    sentences = split_sentences(
        "Nine fell.\n\nThe rebels said 30 died. The army claimed 40 prisoners. "
        "These claims have not been independently verified. Rain fell on 5 days."
    )
    assert find_unverified(sentences) == {1, 2}
    number = sentences[1].text.index("30") + sentences[1].start
    assert read_modality(sentences[1], number, number + 2) == ("asserted", "")
    found = read_modality(sentences[1], number, number + 2, unverified={1, 2})
    assert found == ("hedged", "unverified-later")


def test_a_singular_reaches_one_sentence_back() -> None:
    sentences = split_sentences(
        "The rebels said 30 died. The army claimed 40 prisoners. "
        "The figure could not be independently verified."
    )
    assert find_unverified(sentences) == {1}


@pytest.mark.parametrize("case", examples("modality", "finds", table="later"))
def test_later_finds(case: Case) -> None:
    assert find_unverified(split_sentences(f"They said 30 died. {case.text}")) == {0}


@pytest.mark.parametrize("case", examples("modality", "ignores", table="later"))
def test_later_ignores(case: Case) -> None:
    assert find_unverified(split_sentences(f"They said 30 died. {case.text}")) == frozenset()
