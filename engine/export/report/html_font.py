"""The app's own font inside of a page of HTML: only the letters that the page has."""

from __future__ import annotations

import base64
import io
import logging
from pathlib import Path

from engine.export.drawings.letters import BOLD, REGULAR

FAMILY = "ReportLetters"


def font_faces(text: str) -> str:
    """CSS for the letters of ``text``, regular and bold; letters that the font has not are left to
    the fonts of whoever reads it."""
    faces = ((REGULAR, "400"), (BOLD, "600"))
    return "\n".join(
        f"@font-face {{ font-family: {FAMILY}; font-weight: {weight}; "
        f'src: url("data:font/woff;base64,{_letters(file, text)}") format("woff"); }}'
        for file, weight in faces
    )


def _letters(file: Path, text: str) -> str:
    from fontTools import subset

    logging.getLogger("fontTools").setLevel(logging.ERROR)
    options = subset.Options(flavor="woff")
    options.drop_tables += ["GSUB", "GPOS", "GDEF"]  # large, and slow to cut down
    options.name_IDs = [0, 13, 14]  # whose it is, and its licence: a part may not bear its name
    font = subset.load_font(file, options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(text=text)
    subsetter.subset(font)
    font.flavor = "woff"
    out = io.BytesIO()
    font.save(out)
    return base64.b64encode(out.getvalue()).decode("ascii")
