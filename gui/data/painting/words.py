"""What painting is called: the tools, the steps, the kinds of painting."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from engine.data.sources.painted import PaintMode
from gui.data.painting.gestures import Effect, Tool
from gui.texts import number_text

MODES: tuple[PaintMode, ...] = ("classes", "curve", "heights")
MODE_ICONS: dict[PaintMode, str] = {
    "classes": "shape-outline",
    "curve": "sine-wave",
    "heights": "terrain",
}


def step_text(effect: Effect, count: int, name: str) -> str:
    """A stroke in the undo menu; ``name`` is the class's, "" where there are none."""
    translate = QCoreApplication.translate
    text = {
        "paint": translate("Painting", "Paint points of {name} ({count})")
        if name
        else translate("Painting", "Paint points ({count})"),
        "erase": translate("Painting", "Erase points ({count})"),
        "move": translate("Painting", "Move points ({count})"),
        "jitter": translate("Painting", "Jitter points ({count})"),
        "change": translate("Painting", "Make points {name} ({count})")
        if name
        else translate("Painting", "Change the height of points ({count})"),
    }[effect or "move"]
    return text.format(count=number_text(count), name=name)


def tool_word(tool: Tool) -> str:
    """What a tool of the board is called."""
    translate = QCoreApplication.translate
    return {
        "spray": translate("Painting", "Spray"),
        "point": translate("Painting", "Point"),
        "line": translate("Painting", "Line"),
        "erase": translate("Painting", "Erase"),
        "move": translate("Painting", "Move"),
        "jitter": translate("Painting", "Jitter"),
        "select": translate("Painting", "Select"),
    }[tool]


def tool_hint(tool: Tool) -> str:
    """What to do with a tool, in one line."""
    translate = QCoreApplication.translate
    return {
        "spray": translate("Painting", "Hold and drag: points fall under the brush."),
        "point": translate("Painting", "A point for each click; drag for a trail."),
        "line": translate("Painting", "Drag from one end of the line to the other."),
        "erase": translate("Painting", "Drag over the points that shall go."),
        "move": translate("Painting", "Take the points under the brush along."),
        "jitter": translate("Painting", "Shake the points under the brush."),
        "select": translate("Painting", "Drag around points. Drag them, or press Delete."),
    }[tool]


def mode_word(mode: PaintMode) -> str:
    """What a way of painting is called."""
    translate = QCoreApplication.translate
    return {
        "classes": translate("Painting", "Classes"),
        "curve": translate("Painting", "Curve"),
        "heights": translate("Painting", "Heights"),
    }[mode]


def mode_title(mode: PaintMode) -> str:
    """A way to begin, in the gallery."""
    translate = QCoreApplication.translate
    return {
        "classes": translate("Painting", "Paint classes"),
        "curve": translate("Painting", "Paint a curve"),
        "heights": translate("Painting", "Paint heights"),
    }[mode]


def mode_story(mode: PaintMode) -> str:
    """What one paints in that way, and what the network makes of it."""
    translate = QCoreApplication.translate
    return {
        "classes": translate(
            "Painting",
            "Your own points of up to ten classes. The network learns where each class lies, and "
            "follows while you paint.",
        ),
        "curve": translate(
            "Painting",
            "Your own points along one axis. The network learns the curve through them, and "
            "follows while you paint.",
        ),
        "heights": translate(
            "Painting",
            "Your own points, whose colour is a height. The network learns the landscape, and "
            "follows while you paint.",
        ),
    }[mode]


def empty_text(mode: PaintMode, name: str) -> str:
    """What an empty board says to do."""
    translate = QCoreApplication.translate
    text = {
        "classes": translate(
            "Painting",
            "Press and drag here to paint points of class {name}.\n"
            "Then choose another class and paint it, too.",
        ),
        "curve": translate(
            "Painting",
            "Press and drag here to paint points.\nThe network learns the curve through them.",
        ),
        "heights": translate(
            "Painting",
            "Press and drag here to paint points.\nTheir colour is the height that is learned.",
        ),
    }[mode]
    return text.format(name=name)
