"""The pictures of a table's rows, made as the network sees them when they are asked for."""

from __future__ import annotations

import io
import threading
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np
from typing_extensions import override

from engine.data.pictures.decoding import LONGEST
from engine.data.pictures.pack import KeptPicture
from engine.data.pictures.sentences import DAMAGED
from engine.messages import EngineError

if TYPE_CHECKING:
    from PIL.Image import Image

Fitting = Literal["crop", "fit"]

PICTURE_COLUMN = "picture"
_BRIGHTEST = 255.0
_SEEN_BYTES = 200 << 20  # of pictures as a network saw them last


@dataclass(frozen=True)
class PictureLook:
    """How the network sees a picture: ``size`` × ``size`` pixels, in colour or grey; ``crop``
    takes the middle square, ``fit`` the whole picture with white beside it."""

    size: int
    colour: bool
    fitting: Fitting

    @property
    def shape(self) -> tuple[int, int, int]:
        """Height, width, channels."""
        return self.size, self.size, 3 if self.colour else 1

    def pixels(self, picture: Image) -> np.ndarray:
        """``picture`` as uint8 of `shape`."""
        from PIL import Image

        own = picture.convert("RGB" if self.colour else "L")
        width, height = own.size
        size = self.size
        if self.fitting == "crop":
            side = min(width, height)
            left, top = (width - side) * 0.5, (height - side) * 0.5
            found = _resized(own, (size, size), (left, top, left + side, top + side))
        else:
            wide = size if width >= height else max(1, round(width / height * size))
            high = size if width <= height else max(1, round(height / width * size))
            found = Image.new(own.mode, (size, size), (255, 255, 255) if self.colour else 255)
            place = round((size - wide) * 0.5), round((size - high) * 0.5)
            found.paste(_resized(own, (wide, high), (0, 0, width, height)), place)
        return np.asarray(found, np.uint8).reshape(self.shape)

    def samples(self, pictures: Sequence[np.ndarray]) -> np.ndarray:
        """Several pictures' `pixels` as the network takes them: float32, 0 … 1."""
        found: np.ndarray = np.stack(pictures).astype(np.float32) / np.float32(_BRIGHTEST)
        return found


def _resized(
    picture: Image, size: tuple[int, int], box: tuple[float, float, float, float]
) -> Image:
    """What is in ``box`` in another size, across first and then down. In one step Pillow takes
    either way first, which its versions do otherwise, and rounds in between: a web page that
    answers with the same network would see other pixels."""
    from PIL import Image

    smooth = Image.Resampling.BICUBIC
    left, top, right, bottom = box
    across = picture.resize((size[0], picture.height), smooth, (left, 0, right, picture.height))
    return across.resize(size, smooth, (0, top, size[0], bottom))


class _Seen:
    """What networks saw last of kept pictures: when one picture is deleted or moved, the others
    need not be read and made smaller once more."""

    def __init__(self) -> None:
        self._seen: OrderedDict[tuple[PictureLook, bytes], np.ndarray] = OrderedDict()
        self._bytes = 0
        self._lock = threading.Lock()

    def get(self, key: tuple[PictureLook, bytes], work: Callable[[], np.ndarray]) -> np.ndarray:
        with self._lock:
            found = self._seen.get(key)
        if found is not None:
            return found
        found = work()
        found.setflags(write=False)
        with self._lock:
            if key not in self._seen:
                self._seen[key] = found
                self._bytes += found.nbytes
            while self._bytes > _SEEN_BYTES:
                self._bytes -= self._seen.popitem(last=False)[1].nbytes
        return found


_seen = _Seen()


class Album:
    """The pictures of a table's rows; nobody changes them."""

    def __init__(self, look: PictureLook) -> None:
        self.look = look

    def __len__(self) -> int:
        raise NotImplementedError

    def image(self, row: int) -> Image:
        """The picture of ``row``, as it is kept."""
        raise NotImplementedError

    def alike(self) -> np.ndarray:
        """The pairs of rows that look alike, int64 (pairs, 2)."""
        return np.zeros((0, 2), np.int64)

    def same(self) -> np.ndarray:
        """A number for each row, int64 (rows,): equal for the very same pictures."""
        return np.arange(len(self), dtype=np.int64)

    def pixels(self, row: int) -> np.ndarray:
        """The picture of ``row`` as the network sees it, uint8 (size, size, channels)."""
        return self.look.pixels(self.image(row))

    def put_into(
        self,
        samples: np.ndarray,
        rows: np.ndarray,
        went_on: Callable[[int], None] = lambda done: None,
    ) -> None:
        """Write the pictures of ``rows`` into float32 (rows, size, size, channels), 0 … 1;
        ``went_on`` is told how many are done."""
        for place, row in enumerate(rows.tolist()):
            samples[place] = self.pixels(row)
            samples[place] /= _BRIGHTEST
            went_on(place + 1)


class KeptAlbum(Album):
    """Pictures that were brought, as they were kept."""

    def __init__(
        self,
        look: PictureLook,
        kept: Sequence[KeptPicture],
        alike: Callable[[], np.ndarray] | None = None,
    ) -> None:
        """``alike``: the pairs that look alike, where they are known by other means."""
        super().__init__(look)
        self.kept = tuple(kept)
        self._known = alike
        self._alike: np.ndarray | None = None

    def __len__(self) -> int:
        return len(self.kept)

    def image(self, row: int) -> Image:
        """The kept picture; EngineError where a stranger's file holds none."""
        from PIL import Image

        try:
            with Image.open(io.BytesIO(self.kept[row].data), formats=("PNG", "JPEG")) as picture:
                if max(picture.size) > LONGEST:
                    raise ValueError(f"{picture.size}")
                picture.load()
                return picture.copy()
        except MemoryError:
            raise
        except Exception as error:
            raise EngineError(DAMAGED(), repr(error)) from error

    @override
    def pixels(self, row: int) -> np.ndarray:
        return _seen.get(
            (self.look, self.kept[row].data), lambda: self.look.pixels(self.image(row))
        )

    def same(self) -> np.ndarray:
        """Equal for equal bytes: the same picture is always kept in the same way."""
        places: dict[bytes, int] = {}
        return np.array([places.setdefault(own.data, at) for at, own in enumerate(self.kept)])

    def alike(self) -> np.ndarray:
        """Which pictures look alike, see `engine.data.pictures.look_alikes`."""
        from engine.data.pictures.look_alikes import LOOK_BYTES, pairs_alike

        if self._alike is None and self._known is not None:
            self._alike = self._known()
        if self._alike is None:
            looks = np.frombuffer(b"".join(own.look for own in self.kept), np.uint8)
            self._alike = pairs_alike(looks.reshape(-1, LOOK_BYTES), self.same())
        return self._alike


class DrawnAlbum(Album):
    """Pictures that were drawn by a program: uint8 (rows, height, width, 3)."""

    def __init__(self, look: PictureLook, drawn: np.ndarray) -> None:
        super().__init__(look)
        self._drawn = drawn

    def __len__(self) -> int:
        return len(self._drawn)

    def image(self, row: int) -> Image:
        """The drawn picture."""
        from PIL import Image

        return Image.fromarray(self._drawn[row])
