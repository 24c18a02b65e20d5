"""A bundle as the entries of a ``.brick`` file."""

from __future__ import annotations

import json
import zipfile
import zlib
from collections.abc import Mapping

from engine.brickfile.answers_entry import answers_record
from engine.brickfile.bundle import Bundle
from engine.brickfile.entries import ALL_ARRAYS, ALL_JSON_LIMIT, APART, LIMITS, MIMETYPE, limit_of
from engine.brickfile.handout_entries import HANDED_IN, LOCK, entry_record
from engine.brickfile.pages_entry import ENTRY as PAGES
from engine.brickfile.pages_entry import pages_record
from engine.brickfile.run_entry import arrays_of, record_of
from engine.brickfile.trials_entry import ENTRY as TRIALS
from engine.brickfile.trials_entry import trials_record
from engine.files.safe_archive import MEBIBYTE, Limits, arrays_to_bytes
from engine.runs.runs import MAXIMUM_PLANNED, MAXIMUM_RUNS
from engine.trials.kept import NO_TRIALS

_LONG_JSON = MEBIBYTE // 4  # characters
_ZIP = b"PK\x03\x04"


def entries_of(bundle: Bundle) -> dict[str, bytes]:
    """What is to be written, by its name in the archive, in its order."""
    entries = {"mimetype": MIMETYPE, "design.json": _json(bundle.design.model_dump(mode="json"))}
    last_number = max((bundle.last_number, *(run.number for run in bundle.runs)))
    about: dict[str, object] = {"chosen": bundle.kept.chosen_id, "last_number": last_number}
    entries["document.json"] = b""  # its place; what it says is known below
    if bundle.thumbnail:
        entries["thumbnail.png"] = bundle.thumbnail
    if bundle.answers.rows:
        entries["predictions.json"] = _json(answers_record(bundle.answers))
    if bundle.course is not None:
        entries[PAGES] = _json(pages_record(bundle.course))
    if bundle.trials != NO_TRIALS:
        entries[TRIALS] = _json(trials_record(bundle.trials))
    if bundle.lock is not None:
        entries[LOCK] = _json(entry_record(bundle.lock))
    if bundle.handed_in is not None:
        entries[HANDED_IN] = _json(entry_record(bundle.handed_in))
    for fingerprint, data in bundle.tables.items():
        entries[f"data/{fingerprint}"] = data
    for number, run in enumerate(bundle.runs, start=1):
        entries[f"runs/{number}/record.json"] = _json(record_of(run))
        entries[f"runs/{number}/arrays.npz"] = arrays_to_bytes(arrays_of(run))
    for number, plan in enumerate(bundle.planned, start=1):
        design = plan.design.model_dump(mode="json")
        raw = {"id": plan.id, "name": plan.name, "design": design}
        entries[f"planned/{number}.json"] = _json(raw)
    apart = {key: name in entries for key, name in APART.items()}
    about |= {"entries": len(entries) - sum(apart.values()), **apart}
    entries["document.json"] = _json(about)
    return entries


def is_too_much(entries: Mapping[str, bytes], bundle: Bundle, limits: Limits) -> bool:
    """Whether such a file would not be opened again."""
    sizes = {name: len(data) for name, data in entries.items()}
    arrays = sum(len(arrays_of(run)) for run in bundle.runs)
    return (
        any(size > limit_of(name, limits) for name, size in sizes.items())
        or sum(sizes.values()) > limits.total
        or sum(size for name, size in sizes.items() if name.endswith(".json")) > ALL_JSON_LIMIT
        or len(sizes) > limits.entries
        or len(bundle.runs) > MAXIMUM_RUNS
        or len(bundle.planned) > MAXIMUM_PLANNED
        or arrays > ALL_ARRAYS
    )


def put(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    """Add one entry to ``archive``, packed where that is worth it."""
    info = zipfile.ZipInfo(name)  # of 1980: the same bundle gives the same bytes
    info.external_attr = 0o644 << 16
    # Rows of one value pack so well that reading would take them for a bomb: left unpacked.
    # Pictures are packed already, and so are workbooks.
    if name != "mimetype" and not data.startswith(_ZIP) and not _packs_too_well(data):
        info.compress_type = zipfile.ZIP_DEFLATED
    archive.writestr(info, data, compresslevel=6 if len(data) < 4 * MEBIBYTE else 1)


def _packs_too_well(data: bytes) -> bool:
    if len(data) <= MEBIBYTE:
        return False
    return len(data) > LIMITS.ratio // 2 * len(zlib.compress(data, 1))


def _json(value: object) -> bytes:
    """Laid out for people, unless it is so long that its spaces might not fit any more: what
    was read must fit when it is written again."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, indent=1)
    if len(text) > _LONG_JSON:
        text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return text.encode("utf-8", "replace")
