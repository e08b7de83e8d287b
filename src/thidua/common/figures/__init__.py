"""Vietnamese figures: read from what people write, printed as papers print them.

`read_figure` turns a text into a `Figure` with exact decimals, or asks; `printing` turns numbers
back into text. Pure Python: no tables, no words of the field but those that figures carry.
"""

from thidua.common.figures.figure import Basis, Change, Figure, Kind, Ratio
from thidua.common.figures.reading import Reading, read, read_figure


__all__ = ["Basis", "Change", "Figure", "Kind", "Ratio", "Reading", "read", "read_figure"]
