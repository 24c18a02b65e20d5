"""What the tabs of RESULT are called."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from engine.lessons.places import TabName


def tab_titles() -> dict[TabName, str]:
    """Each tab's title in the person's language, in the order in which the tabs stand."""
    return {
        "live": QCoreApplication.translate("ResultColumn", "Live"),
        "network": QCoreApplication.translate("ResultColumn", "Network"),
        "steps": QCoreApplication.translate("ResultColumn", "Steps"),
        "evaluate": QCoreApplication.translate("ResultColumn", "Evaluate"),
        "predict": QCoreApplication.translate("ResultColumn", "Predict"),
        "compare": QCoreApplication.translate("ResultColumn", "Compare"),
        "code": QCoreApplication.translate("ResultColumn", "Code"),
    }
