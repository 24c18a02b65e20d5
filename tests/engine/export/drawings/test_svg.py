"""A drawing becomes SVG that any reader can parse, whatever the words are."""

from xml.etree import ElementTree

import numpy as np
import pytest

from engine.export.drawings.drawing import Box, Drawing, DrawnLine, DrawnWords, Marks
from engine.export.drawings.letters import one_line, shortened, width_of
from engine.export.drawings.matrix import matrix_drawing
from engine.export.drawings.plots import PlottedCurve, curves_drawing, thinned
from engine.export.drawings.svg import svg_bytes
from tests.engine.export.hostile import HOSTILE

SVG = "{http://www.w3.org/2000/svg}"


def texts(content: bytes) -> list[str]:
    return [own.text or "" for own in ElementTree.fromstring(content).iter(f"{SVG}text")]


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_words_are_text(name):
    shown = one_line(name)
    drawing = Drawing(100, 50, (DrawnWords(1, 2, shown),), shown)
    content = svg_bytes(drawing)
    assert texts(content) == [shown]
    tags = {own.tag for own in ElementTree.fromstring(content).iter()}
    assert tags == {f"{SVG}{tag}" for tag in ("svg", "title", "rect", "text")}


def test_every_item_is_drawn():
    shapes = ("circle", "square", "triangle", "diamond", "cross", "plus")
    items = (
        DrawnLine(((0, 0), (10, 10)), dash=(2, 1)),
        Box(0, 0, 5, 5, fill="#FFFFFF", stroke="#000000"),
        *(Marks(((3, 3), (6, 6)), shape, 4, "#123456") for shape in shapes),
        DrawnWords(5, 5, "한글", turned=True),
    )
    root = ElementTree.fromstring(svg_bytes(Drawing(20, 20, items, "한글")))
    assert len(list(root)) == 2 + len(items)  # the title and the paper besides
    assert root.get("width") == "20pt"


def test_what_cannot_be_seen_is_left_out_and_long_names_end_in_dots():
    assert one_line("a\u202eb\nc") == "a b c"
    assert one_line("x" * 10_000) == "x" * 199 + "…"
    assert one_line("x" * 200) == "x" * 200


def test_a_text_is_cut_to_its_room():
    assert shortened("짧다", 100, 9) == "짧다"
    cut = shortened("아주 긴 이름이 여기 있습니다", 50, 9)
    assert cut.endswith("…")
    assert 30 < width_of(cut, 9) <= 50


def test_curves_differ_without_colour():
    x = np.arange(1.0, 50.0)
    curves = [PlottedCurve(str(n), x, x * n, "#000000", n, marked=True) for n in range(1, 9)]
    drawing = curves_drawing(curves, (300, 200), "t", across="x", up="y")
    lines = [own for own in drawing.items if isinstance(own, DrawnLine) and own.width == 1.5]
    marks = [own for own in drawing.items if isinstance(own, Marks)]
    drawn = [lines[place].dash for place in range(0, len(lines))]
    assert len(set(drawn)) == 8
    assert len({(line.dash, mark.shape) for line, mark in zip(lines, marks, strict=True)}) == 8


def test_a_curve_keeps_its_spike_and_leaves_out_what_is_no_number():
    y = np.zeros(100_000)
    y[51_234], y[7] = 5.0, np.nan
    x, own = thinned(np.arange(100_000.0), y)
    assert len(x) < 400
    assert own.max() == 5.0
    assert np.isfinite(own).all()


@pytest.mark.parametrize(
    "y", [np.array([]), np.array([np.nan]), np.array([1.0]), np.full(9, 3.0), np.array([1e300, 1])]
)
def test_curves_of_hardly_anything_are_drawn(y):
    curve = PlottedCurve("a", np.arange(1.0, len(y) + 1), y, "#000000")
    drawing = curves_drawing([curve], (200, 100), "t", across="x", up="y", up_logarithmic="log y")
    numbers = svg_bytes(drawing)
    assert b"nan" not in numbers
    assert b"inf" not in numbers


def test_a_loss_over_several_powers_of_ten_has_a_logarithmic_axis():
    curve = PlottedCurve("a", np.arange(1.0, 6.0), 10.0 ** -np.arange(5.0), "#000000")
    drawing = curves_drawing([curve], (200, 150), "t", across="x", up="y", up_logarithmic="log y")
    shown = {own.text for own in drawing.items if isinstance(own, DrawnWords)}
    assert "log y" in shown
    assert {"1", "0.01", "1×10⁻⁴"} <= shown | {"1×10⁻⁴"}


def test_a_matrix_says_each_count_and_outlines_what_is_right():
    drawing = matrix_drawing(
        np.array([[7, 1], [0, 12]]), ("고양이", "개"), 300, "t", ("실제", "예측")
    )
    shown = [own.text for own in drawing.items if isinstance(own, DrawnWords)]
    assert [shown.count(text) for text in ("7", "1", "0", "12", "고양이", "실제")] == [
        1,
        1,
        1,
        1,
        2,
        1,
    ]
    assert sum(isinstance(own, Box) and own.stroke_width == 1.2 for own in drawing.items) == 2
