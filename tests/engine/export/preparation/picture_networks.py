"""What tests of leaving networks that see share: one of drawn shapes, and a folder of pictures of
every sort."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image

from engine.bricks import Brick, Conv2D, Dense, Eyes, Flatten, MaxPooling2D
from engine.data.kinds import CATEGORY, PICTURE
from engine.data.knowing.library import Library
from engine.data.pictures.album import PICTURE_COLUMN, Fitting
from engine.data.settings import ColumnSettings, DataSettings, SplitSettings
from engine.data.sources.catalogue import DrawnShapes
from engine.data.sources.picture_table import CLASS_COLUMN
from engine.design import Design
from engine.prediction.picture_answers import answer_pictures
from engine.tasks import MULTICLASS
from engine.training.network.keras_model import keras_model
from engine.training_settings import TrainingSettings
from tests.engine.export.preparation.networks import Network


def picture_network(
    size: int = 16, colour: bool = True, fitting: Fitting = "crop", eyes: str = ""
) -> Network:
    """Forty drawn shapes and a small tower, with weights that tell pictures apart. ``eyes``: with
    pre-trained ones instead of a convolution, and in which resolution they look."""
    bricks: tuple[Brick, ...] = (Conv2D(filters=4, padding="same"), MaxPooling2D(), Flatten())
    if eyes:
        bricks = (Eyes(resolution=eyes),)  # type: ignore[arg-type]
    design = Design(
        data=DataSettings(
            source=DrawnShapes(rows=40, size=size, colour=colour, fitting=fitting),
            columns=(
                ColumnSettings(name=PICTURE_COLUMN, role="input", kind=PICTURE.name),
                ColumnSettings(name=CLASS_COLUMN, role="target", kind=CATEGORY.name),
            ),
            task=MULTICLASS.name,
            split=SplitSettings(test_share=0.2, validation_share=0.2),
        ),
        bricks=(*bricks, Dense(units=4, activation="softmax")),
        training=TrainingSettings(
            epochs=3, batch_size=8, optimizer="adam", loss="categorical_crossentropy"
        ),
    )
    library = Library()
    prepared = library.prepared(design.data)
    random = np.random.default_rng(3)
    model = keras_model(design.bricks, prepared.input_shape, 1)
    weights = tuple(
        random.normal(0.0, 0.3, array.shape).astype(np.float32) for array in model.get_weights()
    )
    return Network(design, library, prepared, weights)


def folder_of_pictures(folder: Path) -> Path:
    """Pictures of every sort, and what only looks like one."""
    random = np.random.default_rng(1)
    waves = np.sin(
        np.arange(900)[None, :, None] / 37 + np.arange(3) + np.arange(600)[:, None, None] / 23
    )
    noise = random.normal(0, 12, waves.shape)
    photo = Image.fromarray(np.clip(127 + 100 * waves + noise, 0, 255).astype(np.uint8))
    (folder / "안쪽" / "a").mkdir(parents=True)
    turned = Image.Exif()
    turned[0x0112] = 6
    photo.save(folder / "photo.jpg", quality=92)
    photo.resize((240, 131)).save(folder / "안쪽" / "held upright.jpeg", exif=turned, quality=95)
    photo.resize((200, 77)).save(folder / "wide.png")
    photo.resize((33, 91)).save(folder / "안쪽" / "a" / "높은.webp", lossless=True)
    photo.resize((16, 16)).save(folder / "as it is.bmp")
    photo.resize((7, 5)).save(folder / "small.png")
    photo.convert("L").resize((64, 64)).save(folder / "grey.png")
    photo.convert("P").resize((90, 60)).save(folder / "palette.gif")
    clear = photo.resize((50, 40)).convert("RGBA")
    clear.putalpha(Image.fromarray((np.indices((40, 50)).sum(axis=0) % 256).astype(np.uint8)))
    clear.save(folder / "clear.png")
    (folder / "broken.jpg").write_bytes((folder / "photo.jpg").read_bytes()[:900])
    (folder / "empty.png").write_bytes(b"")
    (folder / "notes.txt").write_text("no picture", encoding="utf-8")
    (folder / "words.png").write_text("no picture either", encoding="utf-8")
    return folder


def app_answers(network: Network, folder: Path, out: Path) -> None:
    """What the app writes of the pictures in ``folder``."""
    look = network.design.data.source.look
    answer_pictures(folder, look, CLASS_COLUMN, network.answers, out)
