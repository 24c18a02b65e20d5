"""What each kind of thing that can be taken away is, in the person's language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QCoreApplication

from engine.export.names import FACTS, Kind

Group = Literal["show", "code", "model"]


@dataclass(frozen=True)
class KindWords:
    """``what`` it is, ``who`` it is for, what it ``needs``: a sentence each.

    ``file``: what its file is called, with ``{name}`` for what the work is called: several kinds
    come to lie in one folder.
    """

    title: str
    what: str
    who: str
    needs: str
    file: str = "{name}"


# As they stand in the window: first what everybody can open.
GROUPS: dict[Group, tuple[str, ...]] = {
    "show": ("page", "report", "service"),
    "code": ("script", "notebook", "data"),
    "model": ("keras", "litert", "savedmodel", "weights"),
}
ICONS: dict[str, str] = {
    "page": "web",
    "report": "file-document-outline",
    "service": "server",
    "script": "language-python",
    "notebook": "notebook-outline",
    "data": "table-large",
    "keras": "cube-outline",
    "litert": "chip",
    "savedmodel": "folder-outline",
    "weights": "numeric",
}


def kinds_of(group: Group) -> tuple[Kind, ...]:
    """The kinds of that group that there are."""
    order = GROUPS[group]
    return tuple(sorted((kind for kind in FACTS if kind in order), key=order.index))


def all_kinds() -> tuple[Kind, ...]:
    """All kinds as they stand in the window."""
    return tuple(kind for group in GROUPS for kind in kinds_of(group))


def group_title(group: Group) -> str:
    """What the kinds of a group have in common."""
    translate = QCoreApplication.translate
    titles: dict[Group, str] = {
        "show": translate("TakeAway", "To show and to hand in"),
        "code": translate("TakeAway", "Code and data"),
        "model": translate("TakeAway", "The trained network for other programs"),
    }
    return titles[group]


def words_of(kind: str) -> KindWords:
    """The words of that kind; KeyError: it has none."""
    translate = QCoreApplication.translate
    words = {
        "page": lambda: KindWords(
            translate("TakeAway", "Web page"),
            translate(
                "TakeAway",
                "One file with the trained network and a form: whoever opens it fills in a row, or "
                "shows it a picture, and gets the answer, without the internet.",
            ),
            translate("TakeAway", "For everybody: to show it, to send it, on a phone, too."),
            translate("TakeAway", "Needs any web browser."),
            translate("TakeAway", "{name}-page"),
        ),
        "report": lambda: KindWords(
            translate("TakeAway", "Report"),
            translate(
                "TakeAway",
                "The data, the tower, the settings, the curves, the figures and the comparison "
                "of runs, on A4 pages.",
            ),
            translate("TakeAway", "For handing in, reading and printing."),
            translate("TakeAway", "Needs a web browser or a PDF reader."),
            translate("TakeAway", "{name}-report"),
        ),
        "service": lambda: KindWords(
            translate("TakeAway", "Web service"),
            translate(
                "TakeAway",
                "A folder with a small web server around the trained network: a page "
                "that asks it, and an address for other programs.",
            ),
            translate("TakeAway", "For putting the network on a server."),
            translate("TakeAway", "Needs Python with Flask; its README has the two commands."),
            translate("TakeAway", "{name}-service"),
        ),
        "script": lambda: KindWords(
            translate("TakeAway", "Python script"),
            translate(
                "TakeAway",
                "The design as short, readable code, and beside it the rows or pictures that it "
                "reads.",
            ),
            translate("TakeAway", "For seeing and changing how such a network is written."),
            translate("TakeAway", "Needs Python with TensorFlow, pandas and scikit-learn."),
        ),
        "notebook": lambda: KindWords(
            translate("TakeAway", "Jupyter notebook"),
            translate(
                "TakeAway",
                "The same code in cells with headings, and the curves drawn below it; beside it "
                "the rows or pictures.",
            ),
            translate("TakeAway", "For trying things out step by step, in class or in Colab."),
            translate(
                "TakeAway",
                "Needs Jupyter with TensorFlow, pandas, scikit-learn and matplotlib.",
            ),
        ),
        "data": lambda: KindWords(
            translate("TakeAway", "All data"),
            translate(
                "TakeAway",
                "A CSV file of all rows, or of the names and classes of all pictures, each with "
                "what it is used for: training, validation or test.",
            ),
            translate("TakeAway", "For a spreadsheet or another program."),
            translate("TakeAway", "Needs any spreadsheet."),
            translate("TakeAway", "{name}-data"),
        ),
        "keras": lambda: KindWords(
            translate("TakeAway", "Keras model"),
            translate(
                "TakeAway",
                "The trained network as a .keras file, and beside it predict.py, which makes raw "
                "rows ready and asks it.",
            ),
            translate("TakeAway", "For going on with it in Keras."),
            translate("TakeAway", "Needs Python with TensorFlow and pandas."),
        ),
        "litert": lambda: KindWords(
            translate("TakeAway", "LiteRT model"),
            translate(
                "TakeAway",
                "The trained network as a small .tflite file, and beside it predict.py, which "
                "makes raw rows ready and asks it.",
            ),
            translate("TakeAway", "For phones and small computers."),
            translate("TakeAway", "Needs a LiteRT interpreter; TensorFlow has one."),
        ),
        "savedmodel": lambda: KindWords(
            translate("TakeAway", "SavedModel"),
            translate(
                "TakeAway",
                "The trained network as a folder of TensorFlow's, and in it predict.py, which "
                "makes raw rows ready and asks it.",
            ),
            translate("TakeAway", "For servers that answer with TensorFlow."),
            translate("TakeAway", "Needs Python with TensorFlow and pandas."),
            translate("TakeAway", "{name}-model"),
        ),
        "weights": lambda: KindWords(
            translate("TakeAway", "Weights alone"),
            translate(
                "TakeAway",
                "All weights and biases as numbers, for NumPy, as JSON or as a CSV table.",
            ),
            translate(
                "TakeAway", "For calculating by hand, or for a tower of the same shape here."
            ),
            translate("TakeAway", "Needs NumPy, or any program that reads such a file."),
            translate("TakeAway", "{name}-weights"),
        ),
    }
    return words[kind]()


def formats_of(kind: Kind) -> tuple[str, ...]:
    """The endings among which a person chooses; ``.htm`` is another name of the same."""
    return tuple(ending for ending in FACTS[kind].endings if ending != ".htm")


def format_word(ending: str) -> str:
    """What a file that ends so is called in a choice."""
    return "NumPy" if ending == ".npz" else ending.removeprefix(".").upper()
