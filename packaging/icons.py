"""The application's icon in the forms that systems want, out of `resources/icons/neurobricks.svg`.

``python packaging/icons.py FOLDER``
"""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DRAWING = ROOT / "resources" / "icons" / "neurobricks.svg"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)


def make(folder: Path) -> None:
    """``neurobricks-SIZE.png``, ``neurobricks.ico`` and ``neurobricks.icns`` in ``folder``."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PIL import Image
    from PySide6.QtCore import QRectF, Qt
    from PySide6.QtGui import QGuiApplication, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    application = QGuiApplication.instance() or QGuiApplication([])
    drawing = QSvgRenderer(str(DRAWING))
    folder.mkdir(parents=True, exist_ok=True)
    for size in (*SIZES, 1024):
        picture = QImage(size, size, QImage.Format.Format_ARGB32)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        drawing.render(painter, QRectF(0, 0, size, size))
        painter.end()
        if not picture.save(str(folder / f"neurobricks-{size}.png")):
            raise SystemExit(f"nothing can be written to {folder}")
    application.quit()
    largest = Image.open(folder / "neurobricks-1024.png")
    own = [Image.open(folder / f"neurobricks-{size}.png") for size in SIZES if size <= 256]
    # Each size as it was drawn, not scaled down from the largest.
    own[-1].save(
        folder / "neurobricks.ico", sizes=[each.size for each in own], append_images=own[:-1]
    )
    largest.save(folder / "neurobricks.icns")


if __name__ == "__main__":
    make(Path(sys.argv[1]))
