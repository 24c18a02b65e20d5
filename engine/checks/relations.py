"""How columns and parts stand to each other: inputs that tell all, copies, unlike parts."""

from __future__ import annotations

from engine.checks.columns import Known, leave_out
from engine.checks.fixes import SHUFFLE, split_fix
from engine.data.facts import Evidence
from engine.design import Design
from engine.findings import Finding
from engine.messages import QT_TRANSLATE_NOOP, Sentence

_TELLS = Sentence(
    "data.tells",
    QT_TRANSLATE_NOOP(
        "Engine",
        "This column alone tells the answer in every row: {column}. Will it be known before the "
        "answer is? If not, leave it out: the network would only copy it.",
    ),
)
_SEVERAL_TELL = Sentence(
    "data.several_tell",
    QT_TRANSLATE_NOOP(
        "Engine",
        "{count} columns tell the answer in every row, each of them alone. One of them: {column}. "
        "Will they be known before the answer is? If not, leave them out: the network would only "
        "copy them.",
    ),
)
_COPY = Sentence(
    "data.copy",
    QT_TRANSLATE_NOOP(
        "Engine", "Two inputs tell the same thing: {first} and {second}. One is enough."
    ),
)
_COPIES = Sentence(
    "data.copies",
    QT_TRANSLATE_NOOP(
        "Engine",
        "{count} inputs tell the same thing as another one, such as {second} and {first}. "
        "One of each is enough.",
    ),
)
_UNLIKE = Sentence(
    "data.unlike",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The test part is not like the training part: it has values in another range in "
        "{column}. The network will be tested on what it has never seen.",
    ),
)
_UNLIKES = Sentence(
    "data.unlikes",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The test part is not like the training part: it has values in another range in "
        "{count} columns, such as {column}. The network will be tested on what it has never "
        "seen.",
    ),
)


def check(
    design: Design, inputs: list[Known], evidence: Evidence, in_time: bool = False
) -> list[Finding]:
    """``in_time``: the rows follow each other in time, so that parts differ as they should."""
    names = {column.name for column, _ in inputs}
    telling = tuple(name for name in evidence.telling if name in names)
    found: list[Finding] = []
    # Points drawn for a lesson may well be told apart by one of their places alone.
    if telling and type(design.data.source).family in ("table", "sample"):
        several = _SEVERAL_TELL(count=len(telling), column=telling[0])
        message = _TELLS(column=telling[0]) if len(telling) == 1 else several
        fixes = leave_out(inputs, *telling) or leave_out(inputs, telling[0])
        found.append(Finding("warning", "data", message, fixes, telling[0]))
    copies = [pair for pair in evidence.copies if names.issuperset(pair)]
    copies = [pair for pair in copies if pair[0] not in telling and pair[1] not in telling]
    if copies:
        first, second = copies[0]
        message = _COPY(first=first, second=second)
        if len(copies) > 1:
            message = _COPIES(count=len(copies), first=first, second=second)
        fixes = leave_out(inputs, *(later for _, later in copies))
        found.append(Finding("hint", "data", message, fixes, second))
    drifting = [name for name in evidence.drifting if name in names]
    if drifting:
        message = _UNLIKE(column=drifting[0])
        if len(drifting) > 1:
            message = _UNLIKES(count=len(drifting), column=drifting[0])
        in_order = design.data.split.method == "in_order" and not in_time
        shuffle = (split_fix(SHUFFLE(), method="shuffled"),) if in_order else ()
        found.append(Finding("hint", "data", message, shuffle, drifting[0]))
    return found
