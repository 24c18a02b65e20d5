"""What the kinds of things that leave are called; nothing heavy is imported here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "script",
    "notebook",
    "data",
    "keras",
    "savedmodel",
    "litert",
    "weights",
    "service",
    "report",
    "page",
]
Style = Literal["keras", "numpy"]  # in whose words a script or notebook is written
EXISTS = "export.exists"  # the code of the sentence that there is such a file already


@dataclass(frozen=True)
class KindFacts:
    """What is known of a kind before anything of it is loaded.

    ``endings``: what its file's name may end in, the usual one first; (): it is a folder.
    ``trained``: it takes weights with it. ``keras``: Keras itself writes it, so that it is made
    where that is loaded. ``runs``: it looks at the document's other runs, too.
    """

    endings: tuple[str, ...]
    trained: bool = True
    keras: bool = False
    runs: bool = False


FACTS: dict[Kind, KindFacts] = {
    "script": KindFacts((".py",), trained=False),
    "notebook": KindFacts((".ipynb",), trained=False),
    "data": KindFacts((".csv",), trained=False),
    "keras": KindFacts((".keras",), keras=True),
    "savedmodel": KindFacts((), keras=True),
    "litert": KindFacts((".tflite",), keras=True),
    "service": KindFacts(()),
    "page": KindFacts((".html",)),
    "weights": KindFacts((".npz", ".json", ".csv"), keras=True),
    "report": KindFacts((".html", ".pdf"), keras=True, runs=True),
}


def needs_keras(kind: Kind, eyes: bool) -> bool:
    """Whether Keras writes it; a script with pre-trained ``eyes`` has those beside it."""
    return FACTS[kind].keras or (eyes and kind in ("script", "notebook"))


@dataclass(frozen=True)
class ExportOptions:
    """What a person can choose of what leaves; each kind looks at its own.

    ``style``: of a script or notebook. ``name``, ``group`` and ``notes``: of a report, who hands
    it in, in which class, and what they have to say. ``own_rows``: whether rows of the
    person's own table stand in a page. ``test_closed``: nothing tells how good it is on the test
    part, which a lesson keeps closed.
    """

    style: Style = "keras"
    name: str = ""
    group: str = ""
    notes: str = ""
    own_rows: bool = False
    test_closed: bool = False


USUAL = ExportOptions()
