"""The page's words that are the window's: ``python -m tests.page_words update|check``.

``update`` copies the engine's sentences, the bricks' titles, the stories and the names of built-in
columns with their Korean from the .ts file into ``resources/page_words.json``, beside the page's
own words; ``check`` says what differs.
"""

from __future__ import annotations

import importlib
import json
import sys

from engine.bricks import CATALOGUE
from engine.data.sources.catalogue import BY_KIND as SOURCES
from engine.export.page.words import COLUMN, FILE, STORY
from engine.export.preparation.answer_words import answer_words
from engine.messages import Sentence
from tests.translations import TS, entries

# Where the sentences stand that a page can have to say.
_MODULES = (
    "engine.data.columns.cell_reading",
    "engine.data.columns.other_form",
    "engine.data.derived.difference",
    "engine.data.derived.functions",
    "engine.data.preparing.prepared",
    "engine.data.reading.rows_file",
    "engine.evaluation.verdicts",
    "engine.prediction.answer_table",
    "engine.prediction.answers",
)
_NEVER_SAID = (
    *("prepare.", "view.", "rows.merged", "rows.not_lines", "rows.other_order"),
    "rows.either_order",
)


def sentences() -> dict[str, str]:
    """The engine's sentences that a page can say, by their codes, but for those that every
    answer elsewhere is given with."""
    found = {}
    for name in _MODULES:
        for value in vars(importlib.import_module(name)).values():
            if isinstance(value, Sentence) and not value.code.startswith(_NEVER_SAID):
                found[value.code] = value.text
    return {code: text for code, text in found.items() if code not in answer_words()}


def taken_over() -> dict[str, tuple[str, str]]:
    """All words that are the window's: the English text, and its context there."""
    found = {code: (text, "Engine") for code, text in sentences().items()}
    for brick in CATALOGUE:
        found[f"brick.{brick.model_fields['kind'].default}"] = (brick.title, "Engine")
    for source in SOURCES.values():
        if source.family not in ("table", "painted"):
            found[STORY + source.model_fields["kind"].default] = (source.story, "Engine")
    for entry in entries(TS):
        if entry.context == "Columns":
            found[COLUMN + entry.source] = (entry.source, "Columns")
    return found


def as_they_should_be() -> dict[str, dict[str, str]]:
    """The file's content, with what is the window's as that has it now."""
    korean = {(entry.context, entry.source): entry.translation for entry in entries(TS)}
    window = {
        key: {"en": text, "ko": korean[context, text]}
        for key, (text, context) in taken_over().items()
    }
    present = json.loads(FILE.read_text(encoding="utf-8"))
    own = {
        key: words
        for key, words in present.items()
        if key not in window and not key.startswith(("brick.", STORY, COLUMN)) and not _is_code(key)
    }
    return own | dict(sorted(window.items()))


def _is_code(key: str) -> bool:
    """Whether a key is that of an engine's sentence, perhaps one that is gone."""
    return (
        key.partition(".")[0] in ("encode", "rows", "answers", "derived", "verdict") and "." in key
    )


def problems() -> list[str]:
    """The keys whose words differ from the window's."""
    present = json.loads(FILE.read_text(encoding="utf-8"))
    wanted = as_they_should_be()
    return sorted(
        key for key in present.keys() | wanted.keys() if present.get(key) != wanted.get(key)
    )


def main(arguments: list[str]) -> int:
    if arguments == ["update"]:
        text = json.dumps(as_they_should_be(), ensure_ascii=False, indent=2)
        FILE.write_text(text + "\n", encoding="utf-8")
        return 0
    if arguments == ["check"]:
        found = problems()
        print("\n".join(found) or "the page says what the window says")
        return 1 if found else 0
    print(__doc__, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
