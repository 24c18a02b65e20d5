"""Nasty pictures and folders, made by a script: each is read as it was meant, or has its
sentence, which names the file."""

from __future__ import annotations

import unicodedata
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from PIL import Image

from engine.data.pictures.bringing import Brought, bring
from engine.data.pictures.pack import pack_from
from engine.files.store import TableStore
from engine.messages import EngineError
from tests.engine.data.pictures.made import (
    BLUE,
    HEIC,
    bomb,
    encoded,
    plain,
    png,
    two_classes,
    write,
    zipped,
)

CAT, DOG = "고양이", "강아지"
APART = unicodedata.normalize("NFD", CAT)
Make = Callable[[Path], Path]


def folder(more: dict[str, bytes], count: int = 3) -> Make:
    return lambda here: write(here / "photos", two_classes(count) | more)


def archive(files: dict[str, bytes]) -> Make:
    return lambda here: zipped(here / "photos.zip", files)


def inside(prefix: str, files: dict[str, bytes]) -> dict[str, bytes]:
    return {f"{prefix}/{name}": data for name, data in files.items()}


def cp949(here: Path) -> Path:
    """As Windows in Korea writes it: the names' bytes, and no word on how they are written."""
    path = here / "사진.zip"
    names = {f"{CAT}/하나.png": png(1), f"{CAT}/둘.png": png(2)}
    names |= {f"{DOG}/하나.png": png(3), f"{DOG}/둘.png": png(4)}
    with zipfile.ZipFile(path, "w") as made:
        for place, data in enumerate(names.values()):
            made.writestr(f"{place:08}", data)
    raw = path.read_bytes()
    for place, name in enumerate(names):
        raw_name = name.encode("cp949")
        # the placeholder has eight bytes: names of other lengths need the fields changed, too
        raw = _renamed(raw, f"{place:08}".encode(), raw_name)
    path.write_bytes(raw)
    return path


def _renamed(raw: bytes, before: bytes, after: bytes) -> bytes:
    """The zip with one entry's name put in place of another, all offsets made right."""
    import io

    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(out, "w") as new:
        for info in old.infolist():
            name = info.orig_filename.encode("cp437")
            raw_name = after if name == before else name
            entry = _Bytes(raw_name.decode("cp437"), raw_name)
            new.writestr(entry, old.read(info))
    return out.getvalue()


class _Bytes(zipfile.ZipInfo):
    """An entry whose name is written as given, without the mark of UTF-8."""

    def __init__(self, name: str, raw: bytes) -> None:
        super().__init__(name)
        self._raw = raw

    def _encodeFilenameFlags(self):
        return self._raw, self.flag_bits & ~0x800


def damaged(here: Path) -> Path:
    path = zipped(here / "photos.zip", two_classes())
    raw = bytearray(path.read_bytes())
    place = raw.index(b"cat/1.png") + 60
    raw[place : place + 40] = bytes(40)
    path.write_bytes(bytes(raw))
    return path


def cut(here: Path) -> Path:
    path = zipped(here / "photos.zip", two_classes())
    path.write_bytes(path.read_bytes()[:-30])
    return path


def locked_zip(here: Path) -> Path:
    path = zipped(here / "photos.zip", two_classes())
    raw = path.read_bytes()
    path.write_bytes(raw.replace(b"PK\x01\x02\x14\x03\x14\0\0\0", b"PK\x01\x02\x14\x03\x14\0\1\0"))
    return path


@dataclass(frozen=True)
class Case:
    """``code``: of the sentence that is said ("": none); ``named`` stands in it. ``classes``:
    what is brought then; None: nothing is."""

    make: Make
    code: str = ""
    named: str = ""
    classes: dict[str, int] | None = None


BOTH = {"cat": 3, "dog": 3}
CASES = {
    "an empty file": Case(folder({"cat/no.png": b""}), "pictures.empty", "cat/no.png", BOTH),
    "half a JPEG": Case(
        folder({"dog/half.jpg": encoded(plain(size=(300, 300)), "JPEG")[:900]}),
        "pictures.broken",
        "dog/half.jpg",
        BOTH,
    ),
    "a text called PNG": Case(folder({"cat/x.png": b"hello"}), "pictures.broken", "x.png", BOTH),
    "one pixel": Case(
        folder({"cat/dot.gif": encoded(Image.new("L", (1, 1)), "GIF")}),
        "pictures.tiny",
        "cat/dot.gif",
        BOTH,
    ),
    "a bomb": Case(folder({"dog/bomb.png": bomb()}), "pictures.huge", "dog/bomb.png", BOTH),
    "an iPhone's HEIC": Case(
        folder({"dog/IMG_1.HEIC": HEIC}), "pictures.heic", "dog/IMG_1.HEIC", BOTH
    ),
    "HEIC called JPEG": Case(folder({"dog/IMG_1.jpg": HEIC}), "pictures.heic", "IMG_1.jpg", BOTH),
    "a TIFF": Case(
        folder({"cat/scan.tif": encoded(plain(), "TIFF")}), "pictures.format", "scan.tif", BOTH
    ),
    "a text beside": Case(folder({"cat/notes.txt": b"x"}), "pictures.format", "notes.txt", BOTH),
    "a JPEG called PNG": Case(
        folder({"cat/4.png": encoded(plain(), "JPEG")}), classes={"cat": 4, "dog": 3}
    ),
    "a picture without an ending": Case(
        folder({"cat/photo": png(9)}), classes={"cat": 4, "dog": 3}
    ),
    "what Windows leaves": Case(
        folder({"cat/Thumbs.db": b"x", "dog/desktop.ini": b"x"}), classes=BOTH
    ),
    "what a Mac leaves": Case(
        folder({"cat/._1.png": b"\0\5\x16\7", ".DS_Store": b"x", "cat/.DS_Store": b"x"}),
        classes=BOTH,
    ),
    "a Mac's zip": Case(
        archive(inside("photos", two_classes()) | {"__MACOSX/photos/cat/._1.png": b"\0\5\x16\7"}),
        classes=BOTH,
    ),
    "folders in a class's folder": Case(
        folder({"cat/2024/may/a.png": png(7)}), classes={"cat": 4, "dog": 3}
    ),
    "the folder in a folder in a folder": Case(
        archive(inside("a/b/c", two_classes())), classes=BOTH
    ),
    "training and test folders": Case(
        archive(inside("data/train", two_classes(3)) | inside("data/test", two_classes(2))),
        "pictures.merged_parts",
        "test, train",
        {"cat": 5, "dog": 5},
    ),
    "a picture beside the classes": Case(
        folder({"stray.png": png(8)}), "pictures.loose", "stray.png", BOTH
    ),
    "an empty class": Case(folder({"bird/": b""}), "pictures.empty_class", "bird"),
    "a class of damaged pictures": Case(
        folder({"bird/1.jpg": b"x"}), "pictures.empty_class_why", "bird/1.jpg"
    ),
    "a class of one": Case(
        folder({"bird/1.png": png(5)}), "pictures.single", "bird", {"bird": 1, **BOTH}
    ),
    "all in one folder": Case(
        lambda here: write(here / "photos", {"1.png": png(1), "2.png": png(2)}),
        "pictures.no_classes",
        "photos",
    ),
    "no pictures": Case(
        lambda here: write(here / "photos", {"a/b.txt": b"x"}), "pictures.none", "photos"
    ),
    "an empty folder": Case(lambda here: write(here, {"p/": b""}) / "p", "pictures.none", "p"),
    "more classes than can be told apart": Case(
        lambda here: write(here / "photos", {f"{n}/a.png": png(n) for n in range(51)}),
        "pictures.too_many_classes",
        "51",
    ),
    "one picture chosen": Case(
        lambda here: write(here, {"cat.png": png()}) / "cat.png", "pictures.one_file", "cat.png"
    ),
    "nothing there": Case(lambda here: here / "gone", "pictures.gone", "gone"),
    "half a zip": Case(cut, "pictures.zip_truncated", "photos.zip"),
    "a zip with a password": Case(locked_zip, "pictures.zip_damaged", "photos.zip"),
    "a damaged picture in a zip": Case(
        damaged, "pictures.unread", "cat/1.png", {"cat": 2, "dog": 3}
    ),
    "a zip that points outside": Case(
        archive({"../cat/1.png": png()}), "pictures.zip_hostile", "photos.zip"
    ),
    "a zip that packs too well": Case(
        archive({"cat/1.bmp": bytes(66 << 20), "dog/1.png": png()}),
        "pictures.zip_hostile",
        "photos.zip",
    ),
    "Korean names of a Mac": Case(
        lambda here: write(
            here / "photos",
            {f"{CAT}/1.png": png(1), f"{APART}/2.png": png(2)}
            | {f"{DOG}/{n}.png": png(n, BLUE) for n in (3, 4)},
        ),
        classes={DOG: 2, CAT: 2},
    ),
    "Korean names of Windows": Case(cp949, classes={DOG: 2, CAT: 2}),
    "Korean names of a program that forgets to say UTF-8": Case(
        archive({f"{CAT}/1.png": png(1), f"{CAT}/2.png": png(2), f"{DOG}/3.png": png(3)}),
        "pictures.single",
        DOG,
        {DOG: 1, CAT: 2},
    ),
}


def counted(brought: Brought) -> dict[str, int]:
    return {name: brought.codes.count(code) for code, name in enumerate(brought.classes)}


@pytest.mark.parametrize("name", CASES)
def test_each_is_read_as_it_was_meant_or_has_its_sentence(name, tmp_path):
    case = CASES[name]
    path = case.make(tmp_path)
    store = TableStore()
    if case.classes is None:
        with pytest.raises(EngineError) as caught:
            bring(path, store)
        said = [caught.value.message]
    else:
        brought = bring(path, store)
        said = list(brought.notes)
        assert counted(brought) == case.classes
        packs = [pack_from(store.get(place.fingerprint) or b"") for place in brought.packs]
        assert sum(len(pack.pictures) for pack in packs) == sum(case.classes.values())
        assert packs[-1].left_out == brought.left_out
    assert [message.code for message in said] == ([case.code] if case.code else [])
    assert case.named in " ".join(map(str, said))


def test_thirty_and_more():
    assert len(CASES) >= 30


def test_all_files_are_told_of_and_one_can_stop(tmp_path):
    path = write(tmp_path, two_classes())
    shares: list[float] = []
    bring(path, TableStore(), shares.append)
    assert shares == [place / 6 for place in range(6)]
    with pytest.raises(EngineError) as caught:
        bring(path, TableStore(), cancelled=lambda: True)
    assert caught.value.message.code == "table.cancelled"


def test_a_strangers_pack_is_looked_at():
    brought_from = pack_from
    for data in (b"", b"PK\x03\x04", zipped_bytes({"pictures.json": b"[]"})):
        with pytest.raises(EngineError) as caught:
            brought_from(data)
        assert caught.value.message.code == "pictures.kept_damaged"


def zipped_bytes(files: dict[str, bytes]) -> bytes:
    import io

    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()
