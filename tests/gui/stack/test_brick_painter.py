"""What a brick still tells where there is little room, as beside a presenting class."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter

from gui.look.look import Look
from gui.stack.brick_painter import BrickPainter
from gui.stack.tower_item import Chip, TowerItem

CHIPS = (
    Chip("filters", "32", "Filters", "", False),
    Chip("kernel", "3", "Window", "", False),
    Chip("activation", "relu", "Activation", "", True),
)
ITEM = TowerItem(
    place="one",
    kind="brick",
    family="convolution",
    icon="mdi6.image",
    title="합성곱층",
    hint="",
    chips=CHIPS,
    aside="",
    left="32×32×16 → 32×32×32",
    right="4,640 weights",
    right_short="4,640",
    spoken="",
    findings=(),
    errors=(),
)


def painted(look: Look, width: int) -> list[str]:
    """The texts on a brick so wide, as they are read."""
    told: list[str] = []

    class Read(BrickPainter):
        def _text(self, painter, rect, text, *, bold=False, right=False):
            font = self._bold() if bold else look.font()
            metrics, right_end = QFontMetrics(font), max(0, rect.width())
            if text:
                told.append(metrics.elidedText(text, Qt.TextElideMode.ElideRight, right_end))

    image = QImage(width + 20, 80, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    Read(look).paint(painter, ITEM, QRect(0, 8, width, 54))
    painter.end()
    return told


def test_weights_are_whole_or_not_there(look: Look) -> None:
    assert "4,640 weights" in painted(look, 400)
    for width in range(150, 400, 4):
        cut = [text for text in painted(look, width) if text.startswith("4") and "…" in text]
        assert cut == []


def test_an_activation_is_read_where_there_is_little_room(look: Look) -> None:
    bold = QFont(look.font())
    bold.setWeight(QFont.Weight.DemiBold)
    metrics = QFontMetrics(bold)
    sizes = BrickPainter(look).metrics
    texts = sum(metrics.horizontalAdvance(chip.text) for chip in CHIPS)
    width = 2 * sizes.padding + sizes.icon + look.px(8 + 8 + 2 * 6) + texts + 3 * look.px(19)
    width += metrics.horizontalAdvance(ITEM.title) + 4
    words = [chip.text for chip in CHIPS]
    assert words == [text for text in painted(look, width) if text in words]
    narrower = painted(look, width - look.px(8))  # its edges give way before its letters do
    assert words == [text for text in narrower if text in words]
