"""The entries of a ``.brick`` file: their names, and how much each may hold."""

from __future__ import annotations

import re

from engine.brickfile.handout_entries import HANDED_IN, LOCK
from engine.brickfile.handout_entries import LIMIT as HANDOUT_LIMIT
from engine.brickfile.pages_entry import ENTRY as PAGES
from engine.brickfile.pages_entry import LIMIT as PAGES_LIMIT
from engine.brickfile.trials_entry import ENTRY as TRIALS
from engine.brickfile.trials_entry import LIMIT as TRIALS_LIMIT
from engine.files.contents import EMBED_LIMIT
from engine.files.safe_archive import MEBIBYTE, Limits

MIMETYPE = b"application/x-neurobricks"
LIMITS = Limits()
ALL_JSON_LIMIT = 32 * MEBIBYTE  # of the design and all runs; as values it takes ten times that
ALL_ARRAYS = 100_000  # of all runs together
JSON_LIMIT = 8 * MEBIBYTE

TABLE = re.compile(r"data/([0-9a-f]{64})")
RECORD = re.compile(r"runs/([1-9][0-9]{0,8})/record\.json")
ARRAYS = re.compile(r"runs/([1-9][0-9]{0,8})/arrays\.npz")
PLANNED = re.compile(r"planned/([1-9][0-9]{0,8})\.json")
OURS = re.compile(
    r"mimetype|(design|document|predictions|planned/[1-9][0-9]{0,8}|runs/[1-9][0-9]{0,8}/record)"
    r"\.json|thumbnail\.png|data/[0-9a-f]{64}|runs/[1-9][0-9]{0,8}/arrays\.npz"
)
# These are told of apart in document.json: older versions, which do not count them, open the file.
APART = {"pages": PAGES, "trials": TRIALS, "lock": LOCK, "handed_in": HANDED_IN}


def limit_of(name: str, limits: Limits) -> int:
    """How many bytes the entry of that ``name`` may have."""
    if name in (PAGES, TRIALS):
        return PAGES_LIMIT if name == PAGES else TRIALS_LIMIT
    if name in (LOCK, HANDED_IN):
        return HANDOUT_LIMIT
    if name.endswith(".json"):
        return JSON_LIMIT
    return EMBED_LIMIT if TABLE.fullmatch(name) else limits.entry
