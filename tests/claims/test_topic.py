"""What measured numbers describe: the frames of frames.toml, and short texts of many fields."""

import pytest
from lexicons import Case, examples

from contradict.claims.cast import Cast
from contradict.claims.measure import read_numbers
from contradict.claims.topic import read_topic
from contradict.quantities import read_quantities
from contradict.text import split_sentences


def topics(text: str, title: str | None = None) -> dict[str, tuple[str, str]]:
    """Map each number of a text, as written, to its topic and the rule."""
    whole = f"{title}\n\n{text}" if title else text
    sentences = split_sentences(whole, title=title)
    cast, found = Cast(sentences), {}
    for sentence in sentences:
        numbers = [
            q
            for q in read_quantities(whole)
            if q.kind == "quantity" and sentence.start <= q.start < sentence.end
        ]
        read = read_numbers(sentence, numbers)
        for slot, reading in zip(read.slots, read.readings, strict=True):
            measure = reading.measure if reading else ""
            topic, _, rule = read_topic(slot, sentence, cast, measure)
            found[slot.quantity.text] = (topic, rule)
    return found


def last_topic(text: str) -> tuple[str, str]:
    return list(topics(text).values())[-1]


@pytest.mark.parametrize("case", examples("frames", "finds"))
def test_rule_finds(case: Case) -> None:
    assert last_topic(case.text) == (case.stated["topic"], f"frame:{case.rule}")


@pytest.mark.parametrize("case", examples("frames", "ignores"))
def test_rule_ignores(case: Case) -> None:
    assert last_topic(case.text)[1] != f"frame:{case.rule}"


TEXTS = [
    # sport contracts
    ("The Comets signed goalkeeper Ivo Brandt to a $9 million deal.", "$9 million",
     "Comets contract with Ivo Brandt"),
    ("Goalkeeper Ivo Brandt, 24, waits. The Comets offered Brandt $9 million.", "$9 million",
     "Comets offer to Ivo Brandt"),
    ("The Lynx have raised their offer to Brandt to $11 million.", "$11 million",
     "Lynx offer to Brandt"),
    # companies
    ("Orbitel, a maker of antennas, acquired Nexform for $340 million in May.", "$340 million",
     "Orbitel purchase of Nexform"),
    ("Nexform was sold to Orbitel for $340 million.", "$340 million", "sale of Nexform"),
    ("The $340 million acquisition of Nexform closed in May.", "$340 million",
     "purchase of Nexform"),
    ("Pre-tax profit slipped to $41 million.", "$41 million", "profit"),
    ("Orbitel, the biscuit maker, cut its forecast. Pre-tax profit slipped to $41 million.",
     "$41 million", "Orbitel profit"),
    ("Orbitel Inc. on Monday posted results. A week ago its bank had warned. Nobody was told. "
     "The city is hit. It lost $3 million. Orbitel has two plants.", "$3 million",
     "Orbitel Inc. loss"),
    ("The group now expects to make up to $65 million.", "up to $65 million", "group"),
    ("Orbitel shareholders will get $31.50 a share.", "$31.50", "Orbitel shares"),
    ("Shares of Orbitel jumped to $30.94 in premarket trading.", "$30.94", "Shares of Orbitel"),
    ("Sales rose, helped by the bakery Nexform, bought in May for $65 million.", "$65 million",
     "purchase of Nexform"),
    ("Orbitel, which is based in Graz, posted sales of $1.1 billion.", "$1.1 billion",
     "Orbitel sales"),
    ("Kestrel Capital invested $25 million in Nexform.", "$25 million",
     "Kestrel Capital investment in Nexform"),
    ("Orbitel lost $3 million in May, after a profit of $2 million.", "$2 million",
     "Orbitel profit"),
    ("Orbitel lost $3 million in May. Sales fell to $9 million.", "$9 million", "Orbitel sales"),
    ("Orbitel lost a case. The company's third-quarter revenue was $12 million.", "$12 million",
     "Orbitel revenue"),
    ("Orbitel lost a case. The company said that its revenue was $12 million.", "$12 million",
     "Orbitel revenue"),
    ("GRAZ, Oct 23 - Austrian chip maker Orbitel reported revenue of $12 million.",
     "$12 million", "Orbitel revenue"),
    ("Orbitel lost a case. In the first nine months it had revenue of $12 million.",
     "$12 million", "Orbitel revenue"),
    ("Orbitel, the Austrian maker of antennas, beat forecasts. The company's revenue was "
     "$12 million.", "$12 million", "Orbitel revenue"),
    # robberies
    ("Two men grabbed $60,000 worth of rings from the Adler jewellery shop.", "$60,000",
     "goods stolen from Adler jewellery shop"),
    ("Three paintings were stolen. The gang got away with $2 million in bonds.", "$2 million",
     "goods stolen"),
    # accidents
    ("A 44-year-old Dutch tourist died on Monday after falling 90 metres from a cliff.",
     "90 metres", "fall of Dutch tourist"),
    ("The climber slipped on loose rock and fell 30 metres (98 feet).", "98 feet",
     "fall of climber"),
    ("A 44-year-old tourist fell 90 metres on Monday.\nJan Visser, a teacher, had come by bus.",
     "90 metres", "fall of Jan Visser"),
    # trials
    ("Ada Moreno, 51, was jailed for nine years in prison.", "nine", "sentence of Ada Moreno"),
    ('Deputy Elias "Ned" Marsh, 35, was shot. He was jailed for two years in prison.', "two",
     "sentence of Ned Marsh"),
    ("Ada Moreno, 51, denies fraud. She faces up to 14 years in prison.", "up to 14",
     "sentence of Ada Moreno"),
    ("The court fined Ada Moreno, 51, $20,000.", "$20,000", "fine of Ada Moreno"),
    ("The clinic agreed to a $4 million settlement with the Moreno family.", "$4 million",
     "clinic settlement with Moreno family"),
    # shootings
    ("Leo Hart, 19, was shot four times outside a cafe.", "four", "shots that hit Leo Hart"),
    ("Mr Leo Hart was hit in May. Officer Ray Tull has been sued twice: Tull lost. "
     "Tull was sued five times.", "five", "lawsuits against Ray Tull"),
    ("Police named Ned Wexley, 15. A gunman opened fire, and the teen was hit three times.",
     "three", "shots that hit Ned Wexley"),
    ("Officer Carl Voss fired at 15-year-old Ned Wexley. The teen was struck twice.", "twice",
     "shots that hit Ned Wexley"),
    ("Police named Ned Wexley, 15. Carl Voss, 40, fled. The boy was shot once.", "once",
     "shots that hit boy"),
    ("Police named Carl Voss, 40. The boy was shot twice.", "twice", "shots that hit boy"),
    ("Deputy Carl Voss ran. The gunman was shot twice in the arm.", "twice",
     "shots that hit gunman"),
    ("Leo Hart, 19, fled and then shot himself once.", "once", "shots that hit Leo Hart"),
    ("Two fled, and a man shot twice in the leg fell.", "twice", "shots that hit man"),
    ("A boy was hit once in the left arm, once in the right foot, once in the other arm"
     " and twice in the left leg.", "twice", "shots that hit boy"),
    # storms and quakes
    ("The largest, the Alder fire, had consumed 18,532 acres.", "18,532", "Alder fire"),
    ("The fire, the worst of the year, had consumed 18,532 acres.", "18,532", "fire"),
    ("Cyclone Wren caused $3 billion in damage.", "$3 billion", "damage by Cyclone Wren"),
    ("The quake struck 12 km below the sea, 40 km south of Lanor.", "12 km", "quake"),
    ("The island, which is 9 miles long, lies 30 miles off the coast.", "30 miles", "island"),
    ("A magnitude 5.8 quake struck the coast at a depth of 10 km.", "10 km", "quake"),
    ("Under the plan, Nexform owners will receive $16 a share.", "$16", "Nexform owners"),
    ("The chip maker Orbitel, 40 miles from Graz, lost $3 million last year.", "$3 million",
     "Orbitel loss"),
    # places and buildings
    ("The tower is 150 metres (492 feet) tall.", "492 feet", "tower"),
    ("The quake hit at 6: 40 p. m. about 105 miles south of Lanor.", "about 105 miles",
     "quake from Lanor"),
    ('The convoy is "basically stalled" some 15 miles outside Lanor.', "some 15 miles",
     "convoy from Lanor"),
    ("The camp is about 7 blocks west of the 405 Freeway.", "about 7 blocks",
     "camp from the 405 Freeway"),
    ("The blaze grew from an acre a day earlier, and was just 5 percent contained.", "5 percent",
     "blaze"),
    ("In Carrow, roughly 13 miles from Leeds, schools closed.", "roughly 13 miles",
     "Carrow from Leeds"),
    ("A convoy consisting of tanks, lorries and guns was 9 miles from Lanor.", "9 miles",
     "convoy from Lanor"),
    ("A new 6-mile tunnel will cost $800 million.", "$800 million", "tunnel"),
    # elections, money in something
    ("Turnout was 61 percent in the first round.", "61 percent", "Turnout"),
    ("The city paid about $75,000 in legal fees.", "about $75,000", "legal fees"),
    ("That is close to the $8 million that Ivo Brandt is guaranteed this year.", "$8 million",
     "Ivo Brandt"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "number", "topic"), TEXTS)
def test_topic(text: str, number: str, topic: str) -> None:
    found = {name: value[0] for name, value in topics(text).items()}
    assert next(found[name] for name in found if number.startswith(name)) == topic


ABSTAINS = [
    # Two people may be meant.
    ("Ada Moreno, 51, met Eva Lind, 40. She faces up to 14 years in prison.", "sentence"),
    # Nobody is named.
    ("She was shot four times.", "hits"),
    ("Leo Hart shot one man in the hall four times.", "hits"),
    ("Guards then shot four more times, killing Leo Hart.", "shots"),
    ("Leo Hart shot four times at the van.", "shots"),
    ("They say Leo Hart fired at a helicopter, striking it four times.", "hits"),
    # The other sex.
    ("Ada Moreno, 51, said she ran. The man fell 40 metres.", "fall of man"),
    # Who speaks is not told about.
    ("Inspector Carl Jung said the hiker fell 40 metres.", "fall of hiker"),
    ("He weighs 90 kilos.", ""),
    ("They want 4 percent.", ""),
    # A title is no firm.
    ("Chief executive Ada Moreno left. The company's revenue was $12 million.", "company revenue"),
    ("Ada Moreno, the lawyer, left. The company's revenue was $12 million.", "company revenue"),
    # Not the firm of the sentence before.
    ("Orbitel met rivals. The fund said it will pay a $3 million fine.", "fine"),
]


@pytest.mark.parametrize(("text", "topic"), ABSTAINS)
def test_no_wrong_name(text: str, topic: str) -> None:
    assert last_topic(text)[0] == topic


def test_without_a_cast_names_stay_as_written() -> None:
    sentence = split_sentences("Moreno fell 40 metres.")[0]
    numbers = read_quantities(sentence.text)
    (slot,) = read_numbers(sentence, numbers).slots
    assert read_topic(slot, sentence)[0] == "fall of Moreno"


def test_wordings_of_one_deal_have_one_topic() -> None:
    told = [
        "Orbitel agreed to buy rival chip maker Nexform for $340 million.",
        "Orbitel, a maker of antennas, acquired Nexform for $350 million.",
        "Nexform was bought by Orbitel for $340 million.",
    ]
    assert {last_topic(text)[0] for text in told} == {"Orbitel purchase of Nexform"}


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("In the institute's analysis the dam had a height of 12 metres.", "dam"),
        ("At the Carrow bridge the gauge showed 9 metres.", "gauge"),
        ("Photos from Lund Watch showed that 6,400 hectares had burned.", ""),
        ("By the council's reckoning 6,400 hectares were lost.", ""),
        ("The seam is thought to be some 320 metres below ground.", "seam"),
        ("Carrow, 13 miles north of Leeds, was cut off.", "Carrow from Leeds"),
        ("In Carrow, 13 miles north of Leeds, a mill burned.", "Carrow from Leeds"),
        (
            "They shelled Carrow, a market town on the Ouse some 13 km (8 miles) north of Leeds.",
            "Carrow from Leeds",
        ),
        ("Rain hit Carrow, a market town with a tower 40 metres high.", "tower"),
        ("The ministry put the loss of oats and rye at $1.2 billion.", "oats and rye"),
        ("Growers speak of $1.2 million in lost oats and rye.", "oats and rye"),
        ("LEEDS, Feb 20 - Denby Snacks gave $2 million.", "Denby Snacks"),
        ("Coal from the valley sells for $41 a tonne.", "Coal from the valley"),
        ("The mine was over a legal ceiling of 1 percent.", "legal ceiling"),
        ("Some 40 died in May in a quake of magnitude 7.5 and the wave.", "quake"),
        ("Up to last week 3,900 hectares had burned.", ""),
        ("A bridge, under construction since 2020 for 716 billion shillings, is late.", ""),
        ("Forest owners speak of 45 million euros.", "Forest owners"),
        ("LEEDS, England - Rainfall reached 320 millimetres.", "Rainfall"),
        ("SEOUL, South Korea - Unemployment stood at 4.2 percent.", "Unemployment"),
        ("The 320 millimetres fell in 8 hours.", ""),
        ("Some 320 millimetres of rain fell in 8 hours.", "rain fell"),
        ("LEEDS - An explosion hit a mine at a depth of 700 metres.", "explosion"),
        ("LEEDS (AP) - An explosion hit a mine at a depth of 700 metres.", "explosion"),
        ("The ferry dragged its anchor for dozens of kilometres.", "anchor"),
        ("16:05 Wind gusts of 62 kph were felt.", "Wind gusts"),
        ("The cuts are to save 240 million euros.", "cuts"),
        (
            "Net profit for the months to the end of June fell 20 percent to 212 million euros.",
            "profit",
        ),
        ("Analysts had hoped for rain. Revenue came to 4 billion euros.", "revenue"),
        ("Halcyon now sees adjusted EBITDA of 2 billion euros.", "Halcyon ebitda"),
        ("Halcyon fell 2 percent, like the Nordic index, which lost 3 percent.", "Nordic index"),
    ],
)
def test_topic_is_the_thing_measured(text: str, topic: str) -> None:
    assert last_topic(text)[0] == topic


def test_what_fell_is_no_place_that_it_is_away_from() -> None:
    found = topics("The storm dumped 41 millimetres (1.6 inches) of rain on Leeds.")
    assert found["41"][0] == "storm"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The city spent $4.2 million on roads, $2.1 million on primary schools.",
            ["roads", "primary schools"],
        ),
        ("The city gave $3 million for repairs, and $2 million in May.", ["city", "repairs"]),
        ("Some 310 tenants, or 26 percent, were evicted.", ["tenants", "tenants"]),
    ],
)
def test_each_sum_of_a_list_is_for_its_own_item(text: str, expected: list[str]) -> None:
    assert [topic for topic, _ in topics(text).values()][-2:] == expected


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Norway doubled the number of guards in Bergen.", "guards"),
        ("The navy has three times as many ships.", "ships"),
        ("Prices doubled the week before.", "Prices"),
        ("Twice as many people die there in May.", "people"),
        ("Marlow spends nine times as much each year for mills.", "Marlow"),
        ("Marlow spends twice as much on its mills as Denby does.", "Marlow"),
        # a headline that breaks off
        ("Deaths in Marlow three times as many", "Deaths in Marlow"),
    ],
)
def test_what_is_multiplied_is_the_topic(text: str, topic: str) -> None:
    assert last_topic(text)[0] == topic
