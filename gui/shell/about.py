"""What Neurobricks is, in a small dialog."""

from __future__ import annotations

from importlib import metadata

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from gui.widgets.message_box import MessageBox


def show_about(parent: QWidget) -> None:
    """Open the dialog; it does not hold the run up."""
    try:
        version = metadata.version("neurobricks")
    except metadata.PackageNotFoundError:  # started from its folder, not installed
        version = ""
    box = MessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(QCoreApplication.translate("About", "About Neurobricks"))
    box.setText(f"Neurobricks {version}".strip())
    box.setInformativeText(
        QCoreApplication.translate(
            "About",
            "Build a neural network from bricks, watch it learn, understand why, take it away.\n\n"
            "Free software under the MIT licence. Networks are trained by Keras and TensorFlow. "
            "Set in Pretendard (SIL Open Font License). The pre-trained eyes are EfficientNet-Lite0, "
            "taught with ImageNet by the TensorFlow authors (Apache License 2.0).",
        )
    )
    box.open()
