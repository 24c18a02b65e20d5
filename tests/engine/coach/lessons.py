"""What the coach says of each lesson: its last word, and what it may say on the way there.

Tried for five seeds each by ``python -m tests.campaigns coach lessons``.
"""

from __future__ import annotations

Codes = frozenset[str]
_WAY: Codes = frozenset({"early", "waiting", "well", "done"})
# neither "no better", which blames the network, nor "done", which praises it, before the finding
_OPEN: Codes = frozenset({"early", "open"})
_FLAT: Codes = frozenset({"dead_relu", "overfitting", "slow", "no_better", "frozen"})


def _ends(*last: str, by: Codes = _WAY) -> tuple[Codes, Codes]:
    return frozenset(last), by


EXPECTED: dict[str, tuple[Codes, Codes]] = {
    "circles": _ends("done"),
    "circles-squares": _ends("done"),
    "moons": _ends("done", "well"),
    "xor-cloud": _ends("done"),
    "spiral": _ends("done"),
    "blobs": _ends("done"),
    "sine": _ends("done"),
    "and": _ends("done"),
    "or": _ends("done"),
    "xor-stuck": _ends("one_line"),
    "xor": _ends("done"),
    "by-hand-neuron": _ends("done"),
    "by-hand-layers": _ends("done"),
    "by-hand-tiny": _ends("done"),
    "line-formula": _ends("done"),
    # After 50 epochs it is far away, whichever weight was drawn.
    "line-one-neuron": _ends("slow", "well", by=_WAY | {"slow"}),
    "line-hidden-layer": _ends("done"),
    "line-deep": _ends("done"),
    "line-patience": _ends("done"),
    "labels-one-neuron": _ends("nothing_to_learn", by=_OPEN),
    "labels-hidden-layer": _ends("nothing_to_learn", by=_OPEN),
    "labels-deep": _ends("nothing_to_learn", by=_OPEN),
    # of some seeds the last digits are still to come after 3000 epochs
    "eight-points": _ends("done", "well"),
    "sales-stuck": _ends("tiny_weights", by=_WAY | {"tiny_weights"}),
    "sales": _ends("done"),
    "share-price": _ends("done"),
    # of these the last epoch was the best: more may help
    "bike-rentals": _ends("done", "well"),
    "iris": _ends("done", "well"),
    "digits": _ends("done"),
    "drawn-shapes": _ends("done", "well"),
    # a flat network has little to go by: it learns by heart, or hardly at all
    "dogs-and-cats": _ends("slow", "overfitting", "well", by=_WAY | _FLAT),
    # one seed of five learns 160 pictures by heart: validation loss 0.065, then 0.11
    "dogs-and-cats-convolutions": _ends("done", "well", "overfitting"),
    "dogs-and-cats-eyes": _ends("done", "well"),
    "six-animals": _ends("slow", "overfitting", "well", "dead_relu", by=_WAY | _FLAT),
    "six-animals-convolutions": _ends("done", "well", "overfitting", by=_WAY | {"overfitting"}),
    "six-animals-eyes": _ends("done", "well"),
    # it looks well: what is wrong is not in the curves
    "dogs-on-grass": _ends("done", "well"),
    "dogs-anywhere": _ends("done", "well"),
    "labels-pattern": _ends("well", "done"),
}
