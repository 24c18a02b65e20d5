"""What goes wrong in towers for pictures: augmentation too low, a flood of weights, lone pixels."""

from __future__ import annotations

from collections.abc import Iterator

from engine.bricks import Brick, Flatten, MaxPooling2D, Shape
from engine.bricks.remarks import taken_out
from engine.checks.fixes import before_fix, brick_fix, mend_fix, source_fix, top_fix
from engine.data.facts import DataReport
from engine.data.sources.pictures import LEAST_SIZE, PictureSource
from engine.design import MAXIMUM_BRICKS, Design
from engine.findings import Finding, Fix
from engine.messages import QT_TRANSLATE_NOOP, Sentence
from engine.training.network.weight_limit import MAXIMUM_WEIGHTS

HEAVY = 2_000_000  # weights of one brick behind a picture: more than most photographs are worth
_SIZES = (160, 128, 96, 64, 48, 32, 28, 24, 16, LEAST_SIZE)
_LEAST_NEURONS = 8

_TOO_LOW = Sentence(
    "tower.augments_low",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Augmentation is made for the pictures themselves. Here it changes what the bricks above "
        "have made of them. It belongs right behind Input.",
    ),
)
_NO_PIXELS = Sentence(
    "tower.no_pixels",
    QT_TRANSLATE_NOOP(
        "Engine",
        "This brick takes 0 for dark and 1 for bright, and cuts off what is below or above. The "
        "numbers that come in here are others.",
    ),
)
_FLOOD = Sentence(
    "tower.flood",
    QT_TRANSLATE_NOOP(
        "Engine",
        "{inputs} numbers come in for {units} neurons: {count} weights. That takes long, and "
        "pictures are easily learned by heart with so many. Make the picture smaller first.",
    ),
)
_EACH_PIXEL = Sentence(
    "tower.each_pixel",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Here a dense layer goes over each pixel by itself and never sees two of them together. "
        "A Flatten brick before it shows it the whole picture.",
    ),
)
_TOP = Sentence("fix.to_top", QT_TRANSLATE_NOOP("Engine", "Move it up, right behind Input"))
_SMALLER = Sentence(
    "fix.picture_size", QT_TRANSLATE_NOOP("Engine", "Picture size: {size} × {size}")
)
_FEWER = Sentence("fix.set_units", QT_TRANSLATE_NOOP("Engine", "Neurons: {units}"))


def check(design: Design, report: DataReport | None) -> list[Finding]:
    """The findings about bricks for pictures; without a report only where they stand."""
    found = _augmentation(design, report)
    facts = report.prepared if report is not None else None
    if facts is not None:
        found += _lone_pixels(design, facts.input_shape)
        found += _flood(design, facts.input_shape)
    return found


def _augmentation(design: Design, report: DataReport | None) -> list[Finding]:
    found = []
    first = next(
        (at for at, brick in enumerate(design.bricks) if not brick.keeps_picture),
        len(design.bricks),
    )
    pixels = report is None or isinstance(design.data.source, PictureSource)
    for at, brick in enumerate(design.bricks):
        if not brick.augments:
            continue
        up = top_fix(_TOP(), brick)
        out = mend_fix(brick, taken_out())
        if at > first:
            found.append(Finding("warning", brick.id, _TOO_LOW(), (up, out)))
        elif brick.needs_pixels and not pixels:
            found.append(Finding("warning", brick.id, _NO_PIXELS(), (out,)))
        elif brick.needs_pixels and not all(own.keeps_pixels for own in design.bricks[:at]):
            found.append(Finding("warning", brick.id, _NO_PIXELS(), (up, out)))
    return found


def _lone_pixels(design: Design, input_shape: Shape) -> list[Finding]:
    """Finds the first dense layer that goes over a picture pixel by pixel, with another behind."""
    rows = [brick for brick in design.bricks if brick.can_answer and brick.refusal((1,)) is None]
    for brick, shape in zip(design.bricks, design.entering(input_shape), strict=True):
        if brick in rows[:-1] and shape is not None and len(shape) == 3 and shape[0] * shape[1] > 1:
            room = len(design.bricks) < MAXIMUM_BRICKS
            fixes = (before_fix(Flatten(), brick),) if room else ()
            return [Finding("hint", brick.id, _EACH_PIXEL(), fixes)]
    return []


def _flood(design: Design, input_shape: Shape) -> list[Finding]:
    """Finds the brick with the most weights, where it stands behind a picture and has too many;
    where the whole network has too many, `engine.checks.tower` says that."""
    counts = design.weight_counts(input_shape)
    if not counts or max(counts) <= HEAVY or sum(counts) > MAXIMUM_WEIGHTS:
        return []
    at = counts.index(max(counts))
    brick, shape = design.bricks[at], design.entering(input_shape)[at]
    if shape is None or len(shape) != 1 or not brick.can_answer or _picture(design, at) is None:
        return []
    message = _FLOOD(inputs=shape[0], units=brick.answer_width, count=counts[at])
    return [Finding("warning", brick.id, message, smaller(design, input_shape), brick.width_field)]


def _picture(design: Design, at: int) -> int | None:
    """The place of the last brick above ``at`` that lays a picture out in a row; None: none."""
    for place in range(at - 1, -1, -1):
        if isinstance(design.bricks[place], Flatten):
            return place
        if design.bricks[place].can_answer:
            return None
    return None


def smaller(design: Design, input_shape: Shape) -> tuple[Fix, ...]:
    """What brings the brick with the most weights down to no more than `HEAVY`: a pooling brick
    more, smaller pictures, fewer neurons; as far as each of them can."""
    counts = design.weight_counts(input_shape)
    brick = design.bricks[counts.index(max(counts))]
    return tuple(_ways(design, input_shape, brick))


def _ways(design: Design, input_shape: Shape, brick: Brick) -> Iterator[Fix]:
    at = design.index(brick.id)
    flatten = _picture(design, at)

    def fits(changed: Design, shape: Shape) -> bool:
        counts = changed.weight_counts(shape)
        if changed.misfit(shape) is not None or sum(counts) > MAXIMUM_WEIGHTS:
            return False
        return counts[changed.index(brick.id)] <= HEAVY

    if flatten is not None and len(design.bricks) < MAXIMUM_BRICKS:
        for size in range(2, 9):
            pool = MaxPooling2D(pool_size=size)
            if fits(design.inserted(flatten, pool), input_shape):
                yield before_fix(pool, design.bricks[flatten])
                break
    source = design.data.source
    if flatten is not None and isinstance(source, PictureSource) and len(input_shape) == 3:
        for size in (own for own in _SIZES if own < source.size):
            if fits(design, (size, size, input_shape[2])):
                yield source_fix(_SMALLER(size=size), size=size)
                break
    shape = design.entering(input_shape)[at]
    if shape is not None and brick.width_field and brick.can_answer:
        units = HEAVY // (brick.weight_count(shape) // brick.answer_width)
        if units >= _LEAST_NEURONS and len(shape) == 1 and _is_hidden(design, brick):
            units = 2 ** (units.bit_length() - 1)
            yield brick_fix(_FEWER(units=units), brick, **{brick.width_field: units})


def _is_hidden(design: Design, brick: Brick) -> bool:
    return any(own.can_answer for own in design.bricks[design.index(brick.id) + 1 :])
