"""Numbers in news text: what they bound, in which unit, counting what."""

from contradict.quantities.reader import read_quantities
from contradict.quantities.rows import figure, to_row

__all__ = ["figure", "read_quantities", "to_row"]
