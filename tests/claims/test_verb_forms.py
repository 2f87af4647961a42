"""English verb forms by rule."""

import pytest

from contradict.claims.verb_forms import forms


@pytest.mark.parametrize(
    ("verb", "s", "past", "participle", "ing"),
    [
        ("kill", "kills", "killed", "killed", "killing"),
        ("die", "dies", "died", "died", "dying"),
        ("bury", "buries", "buried", "buried", "burying"),
        ("deploy", "deploys", "deployed", "deployed", "deploying"),
        ("trap", "traps", "trapped", "trapped", "trapping"),
        ("flee", "flees", "fled", "fled", "fleeing"),
        ("free", "frees", "freed", "freed", "freeing"),
        ("go missing", "goes missing", "went missing", "gone missing", "going missing"),
        ("shoot down", "shoots down", "shot down", "shot down", "shooting down"),
        ("fatally shoot", "fatally shoots", "fatally shot", "fatally shot", "fatally shooting"),
        ("kill or wound", "kills or wounds", "killed or wounded", "killed or wounded",
         "killing or wounding"),
        ("be dead", "is dead", "was dead", "been dead", "being dead"),
        ("take", "takes", "took", "taken", "taking"),
        ("shrink", "shrinks", "shrank", "shrunk", "shrinking"),
        ("cut", "cuts", "cut", "cut", "cutting"),
        ("begin firing", "begins firing", "began firing", "begun firing", "beginning firing"),
        ("burst into", "bursts into", "burst into", "burst into", "bursting into"),
        ("come to", "comes to", "came to", "come to", "coming to"),
        ("set alight", "sets alight", "set alight", "set alight", "setting alight"),
        ("slip", "slips", "slipped", "slipped", "slipping"),
    ],
)  # fmt: skip
def test_forms(verb: str, s: str, past: str, participle: str, ing: str) -> None:
    assert forms(verb) == {
        "base": verb,
        "s": s,
        "past": past,
        "participle": participle,
        "ing": ing,
    }
