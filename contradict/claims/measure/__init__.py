"""What a number measures: frames of words around it, over the measure lexicon.

Each frame looks at one construction ("12 people were killed", "killing 12", "12 deaths",
"the toll rose to 12") and answers with a Reading or with nothing; `read_measures` tries them
in order. `implied` counts victims whom no numeral counts.
"""

from contradict.claims.measure.before import COMPARED, EARLIER_FIGURE, LOST, RESTATED, WON
from contradict.claims.measure.lists import MORE_CHARGES, SAME_CURRENCY
from contradict.claims.measure.nouns import is_half_of_stretch
from contradict.claims.measure.read import Measured, read_measures, read_numbers
from contradict.claims.measure.slots import (
    Reading,
    Slot,
    fits,
    frame_words,
    is_of_others,
    is_speaker,
    noun_class,
    slots,
)
from contradict.claims.measure.units import unit_class

__all__ = [
    "COMPARED",
    "EARLIER_FIGURE",
    "LOST",
    "MORE_CHARGES",
    "RESTATED",
    "SAME_CURRENCY",
    "WON",
    "Measured",
    "Reading",
    "Slot",
    "fits",
    "frame_words",
    "is_half_of_stretch",
    "is_of_others",
    "is_speaker",
    "noun_class",
    "read_measures",
    "read_numbers",
    "slots",
    "unit_class",
]
