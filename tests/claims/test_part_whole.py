"""Which number of a sentence is a part of which other."""

import pytest

from contradict.claims.measure import read_numbers
from contradict.claims.part_whole import EARLIER, UNCOUNTED, Link, find_links
from contradict.quantities import read_quantities
from contradict.text import split_sentences


def links(text: str) -> dict[str, Link | None]:
    (sentence,) = split_sentences(text)
    quantities = [q for q in read_quantities(text) if q.kind == "quantity"]
    read = read_numbers(sentence, quantities)
    found = find_links(read.slots, read.readings)
    return {q.text: link for q, link in zip(quantities, found, strict=True)}


@pytest.mark.parametrize(
    ("text", "part", "host"),
    [
        ("At least 61 people, including four nurses, have been killed.", "four", 0),
        ("Some 640 marchers were held in 12 towns, including 310 in Lodz.", "310", 0),
        ("They counted 437 detentions in 26 towns, 226 of which were in Lodz.", "226", 0),
        ("The fire killed 31 workers, 9 of them children.", "9", 0),
        ("Of these, 33 were children.", "33", EARLIER),
        ("Two children among eight killed in the raid.", "Two", 1),
        ("The blast hurt 31 people -- 15 guards and 16 cooks -- on Friday.", "15", 0),
        ("The blast hurt 31 people -- 15 guards and 16 cooks -- on Friday.", "16", 0),
        ("Some 412 cases were counted: 230 in Beira, 140 in Dondo and 95 in Buzi.", "230", 0),
        ("Some 412 cases were counted: 230 in Beira, 140 in Dondo and 95 in Buzi.", "95", 0),
        ("Police held 900 people, including 310 in Lodz and 75 in Lublin.", "75", 0),
        ("He was hit by three of the seven bullets.", "three", 1),
        ("The blast killed 40 people, including six nurses and two doctors.", "two", 0),
        ("Only 610 of 3,100 planned trains ran.", "610", 1),
        ("The firm will cut 1,100 of its 14,300 jobs.", "1,100", 1),
        ("Over nine days, jurors heard 46 witnesses, 11 of whom wept.", "11", 1),
        ("Some 190 villagers, three children among them, had been killed.", "three", 0),
        ("The raid killed 21, two nurses included, the mayor said.", "two", 0),
        ("Two of the wounded were in a coma.", "Two", EARLIER),
        ("An estimated 800 of those 1.25 Peruvian miners fled.", "An estimated 800", 1),
        ("Three of the skiffs sank.", "Three", EARLIER),
        ("Two of them fled, and the navy stopped the remaining three.", "three", EARLIER),
        ("14 were shot, one fatally, including six at a party.", "six", 0),
        ("The blast killed 10 people, including 12 children.", "12", 0),
        ("Of the 82 dead, 28 were cooks and 61 were guests.", "28", 0),
        ("Of the 82 dead, 28 were cooks and 61 were guests.", "61", 0),
        ("Of 437 flights on Friday, 226 (82 percent) were cancelled.", "226", 0),
        ("Of the dead, 14 are women and five are pupils.", "five", EARLIER),
        ("Three aides were freed, and 90 inmates: 69 women and 21 boys.", "69", 1),
        ("Among the 54 dead were 31 women and 27 men.", "31", 0),
        ("Among the 54 dead were 31 women and 27 men.", "27", 0),
        ("The dead included six children and two nurses.", "two", EARLIER),
        ("Three aides were freed, and 90 inmates: 69 women and 21 boys.", "21", 1),
        ("Three aides were freed, and 90 inmates, among them 69 women.", "69", 1),
        ("Three aides were freed, and 90 Danes, among them 69 women.", "69", 1),
        ("Some 40 people died in three villages, including two nurses.", "two", 0),
        ("20 people were shot in 12 raids — eight of which were in Lodz.", "eight", 1),
        ("The UN counted 58 casualties, including 21 killed and 37 injured.", "37", 0),
        ("The UN counted 58 casualties: 21 killed and 37 injured.", "21", 0),
        ("The UN counted 58 casualties: 21 killed and 37 injured.", "37", 0),
        ("Since May 61 pupils have joined, 34 girls and 27 boys.", "34", 0),
        ("Since May 61 pupils have joined, 34 girls and 27 boys.", "27", 0),
        ("Five people, three men and two women, were hurt.", "three", 0),
        ("Nine people, four girls, three boys and two women, were hurt.", "two", 0),
        ("The blast left 20 dead, 12 men and eight women.", "eight", 0),
        ("Eighteen men have died: 14 Danes and four Norwegians.", "four", 0),
        ("Some 61 babies were born in two days: 34 girls and 27 boys.", "27", 0),
        ("Three are in hospital — two in critical condition, and one with burns.", "one", 0),
        ("The raid wounded nine men, two seriously.", "two", 0),
        ("Her aunt, four sons and a niece were hurt, two of them badly.", "two", 0),
        ("The raid hurt nine men, 12 of them badly.", "12", 0),
        ("Her aunt, four sons and a niece were hurt, five of them badly.", "five", UNCOUNTED),
        ("Four sons, and their nanny, were hurt, five of them badly.", "five", UNCOUNTED),
        ("Four women and three boys were hurt, five of them badly.", "five", UNCOUNTED),
        ("A couple and their two sons died, three of them in bed.", "three", UNCOUNTED),
        ("The raid hurt 20 men, with 16 suffering bullet wounds.", "16", 0),
        ("Nine boys were hurt, with six in critical condition.", "six", 0),
        ("The clinic took in 30 people on Monday: 12 men, 10 women and 14 boys.", "14", 0),
        ("It shed 1,500 posts, of which 900 are in Oslo and 800 in Lund.", "800", 0),
        ("He shot four people — one fatally — in a barn.", "one", 0),
        ("Out of 1,200 tenants, 310, or 26 percent, have left.", "310", 0),
        ("Two children were among the eight killed in the raid.", "Two", 1),
        ("Of 19 killed, eight were in Lodz, four in Lublin.", "four", 0),
        ("The 300 posts comprise 140 in Lodz, 90 in Lund and 80 in Bray.", "80", 0),
        ("The fleet of 40 ships consists of 12 tankers and 28 barges.", "28", 0),
    ],
)
def test_a_part_hangs_on_its_whole(text: str, part: str, host: int) -> None:
    link = links(text)[part]
    assert link is not None
    assert (link.kind, link.host) == ("part", host)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The blast killed six adults and two children.", "two"),
        ("Three people died and 12 were hurt.", "12"),
        ("Nine people died, with two suffering bullet wounds.", "two"),
        ("Nine people were hurt, with six wounded in Lodz.", "six"),
        ("Two children among eight killed in the raid.", "eight"),
        ("Some 412 cases were counted, up from 230 in January.", "230"),
        ("The country of 40 million sent 900 nurses.", "900"),
        ("Of late, 30 are in the north.", "30"),
        ("Out of work, 30 are in the north.", "30"),
        ("Seen by KHOU 2 of 10 NIGHT OF FIRE", "2"),
        ("She asked the two of them to wait.", "two"),
        ("At least 64 people were killed, including three boys, and 102 were hurt.", "102"),
        ("The UN counted 58 casualties, including 21 killed and 90 injured.", "90"),
        ("Since May 61 pupils have joined, 34 girls and 28 boys.", "34"),
        ("Six people, three men and two women, were hurt.", "three"),
        ("Five people were hurt, three men and two women died.", "three"),
        ("Of five people, three men and two women spoke.", "three"),
        ("The blast killed 12 soldiers, eight civilians and four policemen.", "eight"),
        ("Eighteen men have died: 14 Danes and five Norwegians.", "five"),
        ("The raid wounded nine men and killed two.", "two"),
        ("Thirty nurses saw the wounded: 12 men, 10 women and 14 boys.", "12"),
        ("The clinic took in 30 people on Monday: 12 men and 10 wept.", "12"),
        ("The clinic took in 30 people on Monday: 12 men, 10 nurses and 14 Danes.", "12"),
        ("The clinic took in 30 people on Monday: 12 men, 10 women.", "12"),
        ("It shed 1,500 posts, of which 900 are in Oslo and hired 800 in Lund.", "800"),
        ("Some 30 men threw grenades and fired about five of them.", "about five"),
        ("Two children were among the eight killed in the raid.", "eight"),
        ("They were among 80 guests.", "80"),
        ("In three years - 450 jobs went.", "450"),
        ("Three of 40 dishes comprise eggs and 90 in Lund do not.", "90"),
    ],
)
def test_a_number_beside_another_is_no_part(text: str, number: str) -> None:
    assert links(text)[number] is None


@pytest.mark.parametrize(
    "text",
    [
        "Another 12 people were killed overnight.",
        "An additional 12 people were killed.",
        "Officials said 12 more people had died.",
    ],
)
def test_another_n_is_an_increment(text: str) -> None:
    link = links(text)["12"]
    assert link is not None
    assert link.kind == "increment"


def test_a_number_in_an_aside_counts_the_noun_before_it() -> None:
    assert links("Most states -- 123 of them -- have signed.")["123"] is None
