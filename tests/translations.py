"""The words in the person's language: ``python -m tests.translations update|check``.

``update`` gathers every marked text of ``gui`` and ``engine`` into the .ts file, keeping what
is translated, and writes the .qm that the window loads. ``check`` says what is stale,
unfinished or wrong, and ends with status 1 where anything is.
"""

from __future__ import annotations

import re
import shutil
import string
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
TS = FOLDER / "neurobricks_ko.ts"
QM = FOLDER / "neurobricks_ko.qm"
# A particle right after a place is wrong for half of what may come to stand there.
_PARTICLE = re.compile(r"}(?:을|를|은|는|이|가|과|와|으로|로)(?![가-힣])")


@dataclass(frozen=True)
class Entry:
    """One text of a .ts file."""

    context: str
    source: str
    comment: str
    translation: str
    finished: bool

    @property
    def key(self) -> tuple[str, str, str]:
        return self.context, self.source, self.comment


def entries(path: Path) -> list[Entry]:
    """The texts of a .ts file, those that no source holds any more left out."""
    found = []
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            kind = translation.get("type", "")
            if kind not in ("vanished", "obsolete"):
                found.append(
                    Entry(
                        context.findtext("name", ""),
                        message.findtext("source", ""),
                        message.findtext("comment", ""),
                        translation.text or "",
                        kind != "unfinished",
                    )
                )
    return found


def places(text: str) -> list[str]:
    """The names in braces, sorted; ValueError where braces are not in order."""
    return sorted(name for _text, name, _format, _how in string.Formatter().parse(text) if name)


def gather(ts: Path) -> None:
    """Bring ``ts`` up to what the sources say now."""
    sources = [
        path.relative_to(ROOT).as_posix()
        for package in ("engine", "gui")
        for path in sorted((ROOT / package).rglob("*.py"))
    ]
    _tool("lupdate", "-silent", "-no-obsolete", "-locations", "none", *sources, "-ts", str(ts))


def release(ts: Path, qm: Path) -> None:
    """Write the file that the window loads."""
    _tool("lrelease", "-silent", str(ts), "-qm", str(qm))


def problems() -> list[str]:
    """What is wrong with the translations, a line each."""
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / TS.name
        shutil.copy(TS, fresh)
        gather(fresh)
        wanted = {entry.key for entry in entries(fresh)}
    present = entries(TS)
    kept = {entry.key for entry in present}
    found = [f"not gathered yet: {key[0]}: {key[1]!r}" for key in sorted(wanted - kept)]
    found += [f"in no source any more: {key[0]}: {key[1]!r}" for key in sorted(kept - wanted)]
    for entry in present:
        name = f"{entry.context}: {entry.source!r}"
        if not entry.finished or not entry.translation:
            found.append(f"unfinished: {name}")
        elif places(entry.source) != places(entry.translation):
            found.append(f"other places in braces: {name} → {entry.translation!r}")
        elif _PARTICLE.search(entry.translation):
            found.append(f"a particle after a place: {name} → {entry.translation!r}")
    return found + _not_released(present)


def _not_released(present: list[Entry]) -> list[str]:
    """The texts that the .qm does not give as the .ts has them."""
    from PySide6.QtCore import QTranslator

    translator = QTranslator()
    if not translator.load(str(QM)):
        return [f"{QM.name} cannot be loaded"]
    return [
        f"not released yet: {entry.context}: {entry.source!r}"
        for entry in present
        if entry.finished
        and entry.translation
        and translator.translate(entry.context, entry.source, entry.comment or None)
        != entry.translation
    ]


def _tool(name: str, *arguments: str) -> None:
    code = f"from PySide6.scripts.pyside_tool import {name}; {name}()"
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise RuntimeError(done.stdout + done.stderr)


def main(arguments: list[str]) -> int:
    if arguments == ["update"]:
        FOLDER.mkdir(parents=True, exist_ok=True)
        gather(TS)
        release(TS, QM)
        open_entries = [entry for entry in entries(TS) if not entry.finished]
        print(f"{len(entries(TS))} texts, {len(open_entries)} to translate")
        return 0
    if arguments == ["check"]:
        found = problems()
        print("\n".join(found) or "all texts are translated")
        return 1 if found else 0
    print(__doc__, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
