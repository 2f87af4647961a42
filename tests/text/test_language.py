import unicodedata

import pytest

from contradict.text import detect_language

ENGLISH = (
    "Police held 450 people at a protest in the city of Corda on Sunday. It was the largest crowd "
    "this year, a spokesman said, and 300 officers were sent to the square. Nobody was hurt there, "
    "and the square was open again at night."
)
GERMAN = (
    "Die Polizei hat am Sonntag in Corda 450 Menschen bei einem Protest festgenommen. Es war die "
    "größte Kundgebung des Jahres, sagte ein Sprecher, und 300 Beamte waren auf dem Platz. "
    "Verletzt wurde niemand, und der Platz war in der Nacht wieder offen."
)
DUTCH = (
    "De politie heeft zondag in Corda 450 mensen aangehouden bij een protest. Het was de grootste "
    "betoging van dit jaar, zei een woordvoerder, en er waren 300 agenten op het plein. Niemand "
    "raakte gewond, en het plein ging in de nacht weer open."
)
RUSSIAN = (
    "Полиция задержала в воскресенье 450 человек на акции протеста в Корде. По словам "
    "представителя ведомства, это была крупнейшая акция в этом году. На площади дежурили триста "
    "сотрудников, никто не пострадал, а ночью площадь открыли."
)


@pytest.mark.parametrize(
    ("text", "language"),
    [(ENGLISH, "en"), (GERMAN, "de"), (DUTCH, "nl"), (ENGLISH.upper(), "en")],
    ids=["English", "German", "Dutch", "English in capitals"],
)
def test_language_of_a_news_text(text, language):
    assert detect_language(text) == language


SHORT = {
    "de": "Die Polizei hat am Sonntag in Lima 450 Menschen bei einem Protest festgenommen. Die "
    "Zahl der Verletzten stieg auf 20, sagte ein Sprecher am Montag. ",
    "fr": "La police a arrêté dimanche 450 personnes lors d'une manifestation à Lima. Le nombre de "
    "blessés est passé à 20, a déclaré lundi un porte-parole. ",
    "es": "La policía detuvo el domingo a 450 personas en una protesta en Lima. El número de "
    "heridos subió a 20, dijo el lunes un portavoz del ministerio. ",
    "it": "La polizia ha arrestato domenica 450 persone durante una protesta a Lima. Il numero dei "
    "feriti è salito a 20, ha detto lunedì un portavoce. ",
    "pt": "A polícia prendeu no domingo 450 pessoas num protesto em Lima. O número de feridos "
    "subiu para 20, disse segunda-feira um porta-voz do ministério. ",
    "pl": "Policja zatrzymała w niedzielę 450 osób podczas protestu w Limie. Liczba rannych "
    "wzrosła do 20, powiedział w poniedziałek rzecznik ministerstwa. ",
    "tr": "Polis pazar günü Lima'daki protestoda 450 kişiyi gözaltına aldı. Yaralı sayısı 20'ye "
    "yükseldi, dedi bakanlık sözcüsü pazartesi günü. ",
}


@pytest.mark.parametrize("language", SHORT)
def test_two_sentences_of_another_language_are_enough(language):
    assert detect_language(SHORT[language] * 2) == language


def test_another_script_is_never_taken_for_english():
    assert detect_language(RUSSIAN) not in ("en", None)


@pytest.mark.parametrize(
    "text", ["ホテルの火事で40人が死亡した", "酒店火灾造成40人死亡", "호텔 화재로 40명 사망"]
)
def test_a_short_sentence_in_syllables_is_enough(text):
    assert detect_language(text) == "und"
    assert detect_language(f"At least 40 people were killed at the {text[:4]} hotel.") == "en"


ONE_SENTENCE = {
    "de": "Bei einem Brand in einem Hotel in Corda kamen mindestens 40 Menschen ums Leben.",
    "nl": "Bij een brand in een hotel in Corda zijn 40 mensen omgekomen, zegt de politie.",
    "fr": "Au moins 40 personnes ont été tuées dans l'incendie d'un hôtel à Corda.",
    "es": "Al menos 40 personas murieron en el incendio de un hotel de Corda.",
    "it": "Almeno 40 persone sono morte nell'incendio di un albergo a Corda.",
    "pt": "Pelo menos 40 pessoas morreram no incêndio de um hotel em Corda.",
    "sv": "Minst 40 personer omkom och 300 skadades när ett hotell brann i Corda.",
    "da": "Mindst 40 personer blev dræbt og 300 såret, da et hotel brændte i Corda.",
    "fi": "Ainakin 40 ihmistä kuoli ja 300 loukkaantui, kun hotelli paloi, poliisi kertoi.",
    "pl": "Co najmniej 40 osób zginęło, a 300 zostało rannych w pożarze hotelu w Cordzie.",
    "cs": "Nejméně 40 lidí zahynulo a 300 bylo zraněno při požáru hotelu, uvedla policie.",
    "ro": "Cel puțin 40 de persoane au murit și 300 au fost rănite într-un incendiu.",
    "tr": "Otel yangınında en az 40 kişi hayatını kaybetti, 300 kişi yaralandı.",
    "id": "Sedikitnya 40 orang tewas dan 300 terluka dalam kebakaran hotel di Corda.",
    "und": "В результате пожара в гостинице погибли 40 человек, 300 пострадали.",
}


@pytest.mark.parametrize("language", ONE_SENTENCE)
def test_one_sentence_of_another_language_is_enough(language):
    plain = unicodedata.normalize("NFKD", ONE_SENTENCE[language])
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    assert detect_language(ONE_SENTENCE[language]) == language
    assert detect_language(plain) == language


@pytest.mark.parametrize(
    "text",
    [
        "At least 40 people were killed in a hotel fire in Corda.",
        "Harbour fire: 27 dockers hurt\n\nA fire in a shed in Lexton on Monday left 27 dockers "
        "injured, harbour chief Anna van der Veen said. An earlier, unrelated fire in Delden "
        "injured two people.",
        "The U.S. said 12 died. The U.S. and the U.N. met; al-Sada and al-Tal were hit.",
        "12 die in war",
    ],
)
def test_short_english_is_english(text):
    assert detect_language(text) == "en"


@pytest.mark.parametrize(
    "text",
    [
        *("", "40 Tote", "12 34 56 " * 100, "Corda: 450 held", "Ivo Marsh, El Dorado"),
        "Corda; Lexton; Delden; Vellac; Ann Lee, 31; Bo Ray, 22; Jan Poe, 19; Ivo Marsh, 40; " * 5,
    ],
)
def test_labels_and_names_are_not_judged(text):
    assert detect_language(text) is None


def test_a_list_of_names_in_english_stays_english():
    names = (
        "Killed: Ivo Marsh, 40, Corda; Ann Lee, 31, Corda; Bo Ray, 22, Lexton; Jan Poe, 19. " * 4
    )
    assert detect_language(names + "They were all on the bus that was hit by the truck.") == "en"
