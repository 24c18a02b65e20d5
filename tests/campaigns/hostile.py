"""Files that once took all memory, or stood for ever: what each takes now."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path

from engine.brickfile.brick_file import MIMETYPE
from tests.campaigns.opening import open_file
from tests.engine.brick_samples import a_bundle
from tests.messy_tables import zipped

ROOT = Path(__file__).resolve().parents[2]
KEPT = ROOT / "tests" / "data" / "hostile"


def _bomb(folder: Path) -> Path:
    """A .brick of 3 MB whose table unpacks to 500 MB."""
    path = folder / "table_of_500_MB.brick"
    rows = b"".join(b"%d,%d,%d\n" % (n, n * 7, n * 13 % 97) for n in range(1000)) * 90
    digest = hashlib.sha256()
    for _ in range(400):
        digest.update(rows)
    design = a_bundle().design.model_dump(mode="json")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr("mimetype", MIMETYPE, zipfile.ZIP_STORED)
        archive.writestr("design.json", json.dumps(design))
        with archive.open(f"data/{digest.hexdigest()}", "w") as entry:
            for _ in range(400):
                entry.write(rows)
    return path


def _linked(folder: Path, name: str, target: str) -> Path:
    source = {"kind": "table", "name": "표.csv", "fingerprint": "0" * 64, "path": target}
    columns = [{"name": "a", "role": "input"}, {"name": "b", "role": "target"}]
    design = {"schema_version": 2, "data": {"source": source, "columns": columns}}
    path = folder / name
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", MIMETYPE)
        archive.writestr("design.json", json.dumps(design))
    return path


def _sparse(folder: Path) -> Path:
    """A linked table of 4 GB that takes no room on the disk; in the window it can be stopped."""
    large = folder / "large.csv"
    with large.open("wb") as file:
        file.truncate(4 << 30)
    return _linked(folder, "linked_4_GB.brick", str(large))


def _pipe(folder: Path) -> Path:
    os.mkfifo(folder / "pipe.csv")
    (folder / "link.csv").symlink_to(folder / "pipe.csv")
    return _linked(folder, "linked_pipe.brick", str(folder / "link.csv"))


def _device(folder: Path) -> Path:
    (folder / "zero.csv").symlink_to("/dev/zero")
    return _linked(folder, "linked_device.brick", str(folder / "zero.csv"))


def _text(name: str, data: Callable[[], bytes]) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        path = folder / name
        path.write_bytes(data())
        return path

    return make


def _sheet_without_places() -> bytes:
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    wide = "<row>" + "<c><v>1</v></c>" * 16_000 + "</row>"
    rows = wide + "<row><c><v>2</v></c></row>" * 60_000
    book = ROOT / "tests" / "data" / "cases" / "b18_numbers_stored_as_text.xlsx"
    with zipfile.ZipFile(book) as good:
        entries: dict[str, str | bytes] = {name: good.read(name) for name in good.namelist()}
    sheet = f'<worksheet xmlns="{main}"><sheetData>{rows}</sheetData></worksheet>'
    entries["xl/worksheets/sheet1.xml"] = sheet
    return zipped(entries)


_MADE: tuple[Callable[[Path], Path], ...] = (
    _bomb,
    _sparse,
    _pipe,
    _device,
    _text("long_number_x.csv", lambda: b"a,b\n" + b"1" * 20_000 + b"x,1\n" + b"2,3\n" * 30),
    _text("blank_lines.csv", lambda: b"a,b\n1,2\n" + b"\n" * (40 << 20)),
    _text("one_line.csv", lambda: b"a,b\n1,2\n" + b"x" * (60 << 20)),
    _text("open_quote.csv", lambda: b'a,b\n1,"' + b"x,y\n" * (12 << 20)),
    _text("separators.csv", lambda: b"a,b\n" + b",\n" * (20 << 20)),
    _text("tabs.csv", lambda: b"\t" * (1 << 17) + b"\n1\t2\n"),
    _text(
        "words.csv", lambda: b"a,b\n" + b"".join(b"w%06x,v%06x\n" % (n, n) for n in range(3 << 20))
    ),
    _text("cells_without_places.xlsx", _sheet_without_places),
)


def main(arguments: list[str]) -> int:
    """Open each in a process of its own; print what was said, seconds and megabytes."""
    if arguments:  # the process of one file
        opened = open_file(Path(arguments[0]))
        print(f"{opened.outcome[:40]:<40} {opened.seconds:>7.2f} s {opened.peak >> 20:>6} MB")
        return 0
    with tempfile.TemporaryDirectory(prefix="hostile") as folder:
        made = [make(Path(folder)) for make in _MADE]
        for path in (*sorted(KEPT.iterdir()), *made):
            done = subprocess.run(
                [sys.executable, "-m", "tests.campaigns", "hostile", str(path)],
                cwd=ROOT,
                capture_output=True,
                text=True,
                check=False,
            )
            size = path.stat().st_size
            told = done.stdout.strip() or f"ended with {done.returncode}"
            print(f"{path.name:<40} {size:>9} bytes  {told}", flush=True)
    return 0
