"""Pictures beside a script: a folder for each class, and a table that says of each which part it
is in; and the lines that read them.

They stand there as the network sees them, so that the code gets the very same numbers, row for
row, and needs to know nothing of how a photograph was turned, cut and made small.
"""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

import numpy as np

from engine.data.pictures.album import PictureLook
from engine.data.preparing.prepared import Prepared
from engine.export.code.lines import Writer, quoted
from engine.export.code.splitting import PARTS, VARIABLE, used_parts
from engine.export.table_csv import write_csv

if TYPE_CHECKING:
    import pandas

TABLE = "pictures.csv"
_BRIGHTEST = 255.0
_LONGEST = 60  # letters of a class in a folder's name
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])", re.IGNORECASE)  # on Windows


def folder_beside(code: Path) -> Path:
    """Where the pictures of the script ``code`` stand."""
    return code.with_name(f"{code.stem}-pictures")


def write_pictures(writer: Writer, folder: str) -> None:
    """``table``, which says of each picture in ``folder`` what it is."""
    writer.module("keras")
    writer.module("numpy as np")
    writer.module("pandas as pd")
    writer.name("pathlib", "Path")
    writer.begin("pictures_load")
    writer.comment("needs_pillow")
    writer.add(f"folder = Path({quoted(folder)})", "source")
    writer.add(
        f"table = pd.read_csv(folder / {quoted(TABLE)}, dtype=str, keep_default_na=False)", "source"
    )


def write_parts(writer: Writer, prepared: Prepared) -> None:
    """``train``, ``validation`` and ``test``: the rows of each part."""
    for part in used_parts(prepared):
        writer.add(f'{VARIABLE[part]} = table[table["part"] == {quoted(part)}]', "split")


def write_inputs(writer: Writer, prepared: Prepared, look: PictureLook) -> None:
    """``x_train`` and so on: each picture's pixels from 0 to 1."""
    mode = "rgb" if look.colour else "grayscale"
    writer.add("def pictures(rows):", "source")
    writer.add(
        f'    images = [keras.utils.load_img(folder / file, color_mode="{mode}") '
        'for file in rows["file"]]',
        "source",
    )
    writer.add(
        "    return np.stack([keras.utils.img_to_array(image) for image in images]) / 255", "source"
    )
    writer.add("\n", "source")
    names = [VARIABLE[part] for part in used_parts(prepared)]
    for name in names:
        writer.add(f"x_{name} = pictures({name})", "source")


def picture_table(prepared: Prepared, target: str) -> pandas.DataFrame:
    """Each picture's file in the folder, its class and its part, in the order in which they are
    learned."""
    import pandas as pd

    names = prepared.facts.class_names
    folders = folder_names(names)
    rows = []
    number = 0
    for part in PARTS:
        for code in _codes(prepared, part).tolist():
            number += 1
            file = str(PurePosixPath(folders[code], f"{number:05}.png"))
            rows.append((file, names[code], part))
    return pd.DataFrame(rows, columns=["file", target, "part"], dtype=object)


def picture_files(prepared: Prepared, table: pandas.DataFrame) -> Iterator[tuple[str, bytes]]:
    """The files of the folder, the table first; of the parts that it names."""
    from PIL import Image

    text = io.BytesIO()
    write_csv(table, text)
    yield TABLE, text.getvalue()
    named = set(table["part"])
    samples = (own for part in PARTS if part in named for own in prepared.x[part])
    for file, sample in zip(table["file"], samples, strict=True):
        pixels = np.rint(sample * _BRIGHTEST).astype(np.uint8)
        picture = Image.fromarray(pixels[..., 0] if pixels.shape[-1] == 1 else pixels)
        data = io.BytesIO()
        picture.save(data, "PNG")
        yield file, data.getvalue()


def folder_names(classes: Sequence[str]) -> list[str]:
    """A name for each class's folder that every system takes: the class's own where it is one."""
    found: list[str] = []
    taken = {TABLE.casefold()}
    for place, name in enumerate(classes, start=1):
        plain = unicodedata.normalize("NFC", name.encode("utf-8", "replace").decode())
        plain = re.sub(r"[^\w -]", "_", plain)[:_LONGEST].strip()
        if not plain or _RESERVED.fullmatch(plain) or plain.casefold() in taken:
            plain = f"class {place}"
        while plain.casefold() in taken:
            plain += "_"
        taken.add(plain.casefold())
        found.append(plain)
    return found


def _codes(prepared: Prepared, part: str) -> np.ndarray:
    """Which class each row is of, int64 (rows,)."""
    taught = prepared.y[part]  # type: ignore[index]
    if taught.shape[1] > 1:
        found: np.ndarray = taught.argmax(axis=1)
    else:
        found = np.rint(taught[:, 0]).astype(np.int64)
    return found
