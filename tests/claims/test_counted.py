"""Whom or what a number counts: its noun, its clause, and what the document told before."""

import pytest

from contradict.claims.cast import Cast
from contradict.claims.claims import extract
from contradict.claims.counted import subject_of
from contradict.claims.measure import read_numbers
from contradict.claims.named import Named, SubjectCase
from contradict.claims.part_whole import find_links
from contradict.claims.subject import parse_subject, relation
from contradict.quantities import read_quantities
from contradict.records import Claim, Document
from contradict.text import split_sentences


def subjects(text: str, title: str | None = None) -> dict[str, Named]:
    """Map each number of a text, as written, to its subject; later claims see the earlier."""
    whole = f"{title}\n\n{text}" if title else text
    sentences = split_sentences(whole, title=title)
    numbers = [q for q in read_quantities(whole) if q.kind == "quantity"]
    cast, claims, found = Cast(sentences), [], {}
    for sentence in sentences:
        own = [q for q in numbers if sentence.start <= q.start < sentence.end]
        read = read_numbers(sentence, own)
        links = find_links(read.slots, read.readings)
        for slot, reading, link in zip(read.slots, read.readings, links, strict=True):
            measure = reading.measure if reading else f"other:{slot.lemma}"
            near = [c for c in reversed(claims[-6:]) if sentence.start - c.quote_end < 300]
            named = subject_of(
                SubjectCase(
                    slot=slot, reading=reading, sentence=sentence, link=link, near=near, cast=cast
                )
            )
            found[slot.quantity.text] = named
            claims.append(claim(sentence, slot.quantity, measure, named.name))
    return found


def claim(sentence, quantity, measure: str, subject: str) -> Claim:
    return Claim(
        claim_id=f"at:{quantity.start}",
        document_id="d",
        quote=sentence.text,
        quote_start=sentence.start,
        quote_end=sentence.end,
        number_text=quantity.text,
        number_start=quantity.start,
        number_end=quantity.end,
        low=quantity.low,
        high=quantity.high,
        unit=quantity.unit,
        measure=measure,
        subject=subject,
        subject_text="",
    )


def subject(text: str, number: str, title: str | None = None) -> str:
    found = subjects(text, title)
    return next(named.name for name, named in found.items() if name == number)


COUNTED = [
    # the counted noun
    ("The flood destroyed 300 homes.", "300", "homes"),
    ("Police found a .38-caliber revolver.", ".38", "revolver"),
    ("The plan is for an eight-parish district.", "eight", "parishes"),
    ("The raid killed 12 Northern Front (NF) fighters.", "12", "Northern Front fighters"),
    ("They held 40 people (ten of them women).", "ten", "women"),
    ("A nine-boat pirate flotilla neared the tanker.", "nine", "pirate boats"),
    ("A three-car pile-up closed the road.", "three", "cars"),
    ("Lund faces two counts of murder.", "two", "counts of murder"),
    (
        "Lund faces eight counts each of assault with a deadly weapon.",
        "eight",
        "counts of assault with a deadly weapon",
    ),
    (
        "Lund faces two counts of assault with intent to rob.",
        "two",
        "counts of assault with intent to rob",
    ),
    ("The raid found 12 bottles of acid.", "12", "bottles of acid"),
    # kin
    ("Tom Avery, 52, is a father of three.", "three", "children of Tom Avery"),
    ("Tom Avery, 52, had two sons.", "two", "sons of Tom Avery"),
    ("Ann Tull, 61, lived with her son and two grandkids.", "two", "grandchildren of Ann Tull"),
    ("A mother of four was hurt.", "four", "children"),
    # who has them
    ("Orbitel, a maker of antennas, employs 2,300 people.", "2,300", "Orbitel employees"),
    ("Orbitel's workforce of 2,300 will be paid.", "2,300", "Orbitel employees"),
    ("That is just under 5% of Orbitel's workforce of 2,300.", "2,300", "Orbitel employees"),
    ("A land with a population of 2 million fights floods.", "2 million", "people"),
    ("A mill with a workforce of 2,300 welders.", "2,300", "welders"),
    ("The army raised rebel casualties to over 300.", "over 300", "rebels"),
    ("The raid brought civilian deaths to 40.", "40", "civilians"),
    ("Rising deaths have passed 40.", "40", "people"),
    ("Some 11 Danish and 7 Swedish soldiers died.", "Some 11", "Danish soldiers"),
    ("Some 11 Danish and 7 Swedish ships sank.", "Some 11", "Danish"),
    ("Orbitel plans to cut 2,300 jobs.", "2,300", "Orbitel jobs"),
    ("Orbitel has 40 branches in Wales.", "40", "Orbitel branches"),
    ("Orbitel's 2,300 workers will strike.", "2,300", "Orbitel workers"),
    ("Ann Tull, 40, received 48,211 votes.", "48,211", "votes of Ann Tull"),
    ("The vote was held on Sunday and 48,211 votes were cast.", "48,211", "votes"),
    (
        "Ana Keel, 31, was caught. Keel is held on $2 million bail.",
        "$2 million",
        "bail for Ana Keel",
    ),
    ("Ana Keel, 31, was released after posting $9,000 bond.", "$9,000", "bail for Ana Keel"),
    ("Judge Ivo Rice heard the plea and set bail at $2 million.", "$2 million", "bail"),
    ("Ana Keel and Ivo Lund were held on $2 million bail.", "$2 million", "bail"),
    # a part told behind it
    ("The crash killed ten. Four of the dead were children.", "Four", "children"),
    ("Gunners shot down 12 of 17 drones.", "12", "drones"),
    # whom deaths and injuries befell
    ("The UN counted 40 deaths and 80 injuries among Danish civilians.", "40", "Danish civilians"),
    ("It heard of civilian casualties, with 25 deaths verified.", "25", "civilians"),
    ("It heard of mass casualties, with 25 deaths verified.", "25", "people"),
    ("The 20,000-person town fell.", "20,000", "people"),
    ("The army is losing 300 soldiers a day.", "300", "soldiers"),
    # cases of what
    ("Lanor has recorded 124 measles cases.", "124", "measles cases"),
    ("The measles outbreak grew. Lanor has recorded 124 new cases.", "124", "measles cases"),
    (
        "An outbreak of cholera began in May. Another outbreak ended. It saw 9 new cases.",
        "9",
        "cholera cases",
    ),
    (
        "Yellow fever came back in May, and it spread. The district saw 9 new cases.",
        "9",
        "yellow fever cases",
    ),
    ("Lanor has measles cases and Ebola cases; in May it saw 9 new cases.", "9", "cases"),
    # whom a toll counts
    ("The death toll of Danish forces stood at 90 on Friday.", "90", "Danish soldiers"),
    ("The Danish death count is put at 900.", "900", "Danish people"),
    ("The toll among civilians rose to 61.", "61", "civilians"),
    ("The death toll of the storm stood at 90.", "90", "people"),
    # members of a body, and two groups together
    (
        "Some 6,000 members of Denmark's invading force were killed.",
        "Some 6,000",
        "Danish soldiers",
    ),
    ("It killed 40 members of the public.", "40", "people"),
    (
        "It said 90 civilians and military personnel had died.",
        "90",
        "civilians and military personnel",
    ),
    ("It killed 12 soldiers and two nurses.", "12", "soldiers"),
    ("It killed 12 soldiers and rebels fled.", "12", "soldiers"),
    # what some of them are
    ("Half of the camp fled. Four of the refugees are children.", "Four", "children"),
    ("Four of the refugees are stuck at the gate.", "Four", "refugees"),
    ("The number of Chadians who've fled has climbed to 836,000.", "836,000", "refugees from Chad"),
    ("Some 29,000 Chadians have entered Poland.", "Some 29,000", "refugees from Chad"),
    ("The number of people injured in the two towns rose to 300.", "300", "people"),
    ("The number of people fleeing the coast topped 9,000.", "topped 9,000", "refugees"),
    # within their country they are no refugees
    (
        "Some 900 people fled the valley, while 5,000 are internally displaced.",
        "5,000",
        "internally displaced people",
    ),
    (
        "It put the number of people displaced within Chad at 836,000.",
        "836,000",
        "internally displaced people",
    ),
    (
        "Some 836,000 people were forced from their homes inside Chad.",
        "Some 836,000",
        "internally displaced people",
    ),
    # whom two sides swap
    ("Norway and Chad swapped 90 prisoners of war.", "90", "prisoners of both sides"),
    ("Norway, Chad exchange 90 prisoners of war", "90", "prisoners of both sides"),
    ("Norway freed 90 prisoners in the swap.", "90", "prisoners"),
    # those of a clause
    ("Police made 60 arrests at a march against the port.", "60", "protesters"),
    ("Some 900 people marched against the port.", "Some 900", "protesters"),
    ("Some 900 people marched through the port.", "Some 900", "people"),
    ("The quake had four aftershocks, the largest of magnitude 5.9.", "5.9", "largest aftershocks"),
    ("Turnout was 61 percent, up from 54 percent.", "54", "Turnout"),
    ("About 900 people were hurt, more than half of them women.", "more than half", "women"),
    ("Raids killed 25 guards six of them women a watchdog said.", "six", "women"),
    ("Raids killed 25 guards, six of them women who were baking.", "six", "women"),
    ("Police held 31 people, 15 of them men and 18 women.", "15", "men"),
    ("Police held 31 people, 15 of them men and women from Lund.", "15", "men and women"),
    ("Farmer Bill Haug lost 60 head of cattle.", "60", "head of cattle"),
    ("Its 23-man crew was freed.", "23", "crew"),
    ("A magnitude 6.1 tremor struck at a depth of 10 km.", "10", "earthquake"),
    ("They put its magnitude at 6.8 and its depth at 10 km.", "6.8", "earthquake"),
    ("They put its magnitude at 6.8 and its depth at 10 km.", "10", "earthquake"),
    ("Norway has inflicted 900 casualties on the Danish side.", "900", "Danish people"),
    ("Some 900 people fled the valley.", "Some 900", "refugees"),
    ("Some 900 people fled their homes, the refugee agency said.", "Some 900", "people"),
    ("The Reds took 208 seats, the Greens 85.", "85", "seats of Greens"),
    ("Ada Kerr received 4,211 votes and Nils Brandt 3,100.", "3,100", "votes of Nils Brandt"),
    ("Some 900 people fled their homes for other countries.", "Some 900", "refugees"),
]


@pytest.mark.parametrize(("text", "number", "expected"), COUNTED)
def test_subject(text: str, number: str, expected: str) -> None:
    assert subject(text, number) == expected


EARLIER = [
    # a definite noun is what it was before
    ("The rebel trucks turned back. Two of the trucks burned.", "Two", "rebel trucks"),
    ("The old trucks turned back. Two of the trucks burned.", "Two", "trucks"),
    ("The rebel trucks turned back. Two trucks burned.", "Two", "trucks"),
    # two people named together
    ("Officer Ray Tull and Officer Ian Wick fired. The two men were suspended.", "two",
     "Ray Tull and Ian Wick"),
    ("The brothers ran. The two men were caught.", "two", "men"),
    # part of what the claim before counted
    ("The office counts 900 civilian casualties. At least 210 people have been killed.",
     "At least 210", "civilians"),
    ("The office counts 900 casualties. At least 210 soldiers have been killed.",
     "At least 210", "soldiers"),
    # an event of its own takes nobody over
    ("Shelling killed 40 civilians in May. A strike on a depot left three dead.", "three",
     "people"),
    ("A strike killed 40 civilians, and three were wounded.", "three", "civilians"),
    # money
    ("Orbitel offered $4 million for Nexform. The figure of $4.5 million was rejected.",
     "$4.5 million", "Orbitel offer for Nexform"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "number", "expected"), EARLIER)
def test_subject_told_before(text: str, number: str, expected: str) -> None:
    assert subject(text, number) == expected


def test_deaths_are_those_of_the_headline() -> None:
    title = "Two climbers killed on Mount Orrin"
    text = "The rain has stopped. Police said the two deaths were no surprise."
    assert subject(text, "two", title) == "climbers"


def test_other_deaths_are_not_those_of_the_headline() -> None:
    title = "Two climbers killed on Mount Orrin"
    text = f"{'The rain went on and on that day. ' * 10}The park has seen nine deaths."
    assert subject(text, "nine", title) == "people"


def test_a_part_is_told_behind_its_verb() -> None:
    found = extract(
        Document(
            document_id="d",
            record_id="r",
            path="p",
            text="Twenty of the firm's 90 employees are engineers, she said.",
        )
    )
    assert {c.number_text: c.subject for c in found.claims}["Twenty"] == "engineers"


def test_who_escaped_of_them_is_no_noun() -> None:
    found = subjects("Six boats came. Two of them managed to escape.")
    assert found["Two"].rule != "of-them-noun"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        # The deputy is not the sheriff who was named last.
        ("Sheriff Lee Banks came home. The deputy is survived by a wife and two sons.", "two"),
        # She is not the man named before.
        ("Carl Jung, 40, said he fired. The woman was a mother of two.", "two"),
        ("Ann Tull, 61, met Eva Lind, 30. She has two daughters.", "two"),
    ],
)
def test_no_wrong_parent(text: str, number: str) -> None:
    assert " of " not in subject(text, number)


SAME = [
    ("Orbitel employs 2,300 people.", "Orbitel has 2,100 employees.", "equal"),
    ("Orbitel employs 2,300 people.", "Nexform employs 2,100 people.", "unknown"),
    ("A nine-boat pirate flotilla came.", "Nine pirate boats came.", "equal"),
    ("Tom Avery, 52, is a father of three.", "Ann Tull, 61, is a mother of three.", "unknown"),
]


@pytest.mark.parametrize(("one", "other", "expected"), SAME)
def test_wordings_compare(one: str, other: str, expected: str) -> None:
    names = [next(iter(subjects(text).values())).name for text in (one, other)]
    assert relation(*map(parse_subject, names)) == expected
