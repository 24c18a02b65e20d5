"""What there is to say of pictures that a person brings."""

from __future__ import annotations

from typing import Literal, get_args

from engine.files.safe_archive import Trouble
from engine.messages import QT_TRANSLATE_NOOP, Message, Sentence, some

# Why a file is left out.
Reason = Literal["empty", "broken", "tiny", "huge", "heic", "format", "loose", "unread", "many"]
REASONS: tuple[Reason, ...] = get_args(Reason)

_SHOWN = 10  # names in one note

_LEFT_OUT: dict[Reason, Sentence] = {
    "empty": Sentence(
        "pictures.empty",
        QT_TRANSLATE_NOOP(
            "Engine",
            "Empty files were left out; perhaps they were not copied completely ({count}): {names}",
        ),
    ),
    "broken": Sentence(
        "pictures.broken",
        QT_TRANSLATE_NOOP(
            "Engine",
            "Pictures that are damaged were left out; fetch them once more from where they came "
            "from ({count}): {names}",
        ),
    ),
    "tiny": Sentence(
        "pictures.tiny",
        QT_TRANSLATE_NOOP(
            "Engine",
            "Pictures with hardly any pixels, on which nothing can be seen, were left out "
            "({count}): {names}",
        ),
    ),
    "huge": Sentence(
        "pictures.huge",
        QT_TRANSLATE_NOOP(
            "Engine",
            "Pictures with so many pixels that they would fill the memory were left out; save "
            "them smaller and bring them again ({count}): {names}",
        ),
    ),
    "heic": Sentence(
        "pictures.heic",
        QT_TRANSLATE_NOOP(
            "Engine",
            "HEIC photographs, as iPhones take them, cannot be read and were left out. On the "
            "iPhone choose Settings › Camera › Formats › Most Compatible, or open them on the "
            "computer and save them as JPEG ({count}): {names}",
        ),
    ),
    "format": Sentence(
        "pictures.format",
        QT_TRANSLATE_NOOP(
            "Engine",
            "Files that are no PNG, JPEG, WebP, BMP or GIF were left out. If they are pictures, "
            "save them as one of these ({count}): {names}",
        ),
    ),
    "loose": Sentence(
        "pictures.loose",
        QT_TRANSLATE_NOOP(
            "Engine",
            "Pictures that lie beside the folders of the classes were left out. Put each into "
            "the folder of its class ({count}): {names}",
        ),
    ),
    "unread": Sentence(
        "pictures.unread",
        QT_TRANSLATE_NOOP(
            "Engine",
            "Files that the disk or the archive did not give were left out; copy them to another "
            "place and try again ({count}): {names}",
        ),
    ),
    "many": Sentence(
        "pictures.many",
        QT_TRANSLATE_NOOP(
            "Engine",
            "No more than {most} pictures are taken; these were left out ({count}): {names}",
        ),
    ),
}

MERGED_PARTS = Sentence(
    "pictures.merged_parts",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The folders of the training and the test part ({names}) were put together. Neurobricks "
        "shares the pictures out itself.",
    ),
)
SINGLE = Sentence(
    "pictures.single",
    QT_TRANSLATE_NOOP(
        "Engine",
        "A class has only one picture, so it cannot be both learned and tested. Add some more "
        "of: {name}",
    ),
)
NO_PICTURES = Sentence(
    "pictures.none",
    QT_TRANSLATE_NOOP(
        "Engine",
        "There are no pictures in this place: {name}. Choose a folder that has a folder with "
        "pictures (PNG, JPEG, WebP, BMP or GIF) for each class.",
    ),
)
NO_PICTURES_THERE = Sentence(
    "pictures.none_there",
    QT_TRANSLATE_NOOP(
        "Engine",
        "There are no pictures in this place: {name}. Choose a folder, a zip or a file with "
        "pictures (PNG, JPEG, WebP, BMP or GIF).",
    ),
)
NO_CLASSES = Sentence(
    "pictures.no_classes",
    QT_TRANSLATE_NOOP(
        "Engine",
        "All pictures lie in one folder: {name}. Make a folder for each class in it, put the "
        "pictures there, and choose it again.",
    ),
)
NOTHING_BROUGHT = Sentence(
    "pictures.nothing_brought",
    QT_TRANSLATE_NOOP("Engine", "There is no picture in what was brought. Choose picture files."),
)
EMPTY_CLASS = Sentence(
    "pictures.empty_class",
    QT_TRANSLATE_NOOP(
        "Engine",
        "A class has no picture that can be read. Put some into its folder, or take the folder "
        "away: {name}",
    ),
)
EMPTY_CLASS_WHY = Sentence(
    "pictures.empty_class_why",
    QT_TRANSLATE_NOOP(
        "Engine", "A class has no picture that can be read: {name}. What lies in its folder: {why}"
    ),
)
TOO_MANY_CLASSES = Sentence(
    "pictures.too_many_classes",
    QT_TRANSLATE_NOOP(
        "Engine",
        "There are {count} folders with pictures, more than the {most} classes that can be told "
        "apart. Choose a folder that has one folder for each class.",
    ),
)
ONE_FILE = Sentence(
    "pictures.one_file",
    QT_TRANSLATE_NOOP(
        "Engine",
        "This is one file, not a folder: {name}. Choose the folder (or a zip of it) that has a "
        "folder with pictures for each class.",
    ),
)
GONE = Sentence(
    "pictures.gone",
    QT_TRANSLATE_NOOP(
        "Engine", "There is no such folder or zip: {name}. It may have been moved or renamed."
    ),
)
NOT_ALLOWED = Sentence(
    "pictures.not_allowed",
    QT_TRANSLATE_NOOP(
        "Engine",
        "This folder or zip may not be read: {name}. Copy it to a folder of your own and choose "
        "that.",
    ),
)
TROUBLES: dict[Trouble, Sentence] = {
    "foreign": ONE_FILE,
    "truncated": Sentence(
        "pictures.zip_truncated",
        QT_TRANSLATE_NOOP(
            "Engine",
            "The end of this zip is missing: {name}. Perhaps it was not copied or downloaded "
            "completely; fetch it once more.",
        ),
    ),
    "damaged": Sentence(
        "pictures.zip_damaged",
        QT_TRANSLATE_NOOP(
            "Engine",
            "This zip is damaged or has a password: {name}. Unpack it, and choose the folder.",
        ),
    ),
    "hostile": Sentence(
        "pictures.zip_hostile",
        QT_TRANSLATE_NOOP(
            "Engine",
            "This zip is built in a way that could harm the computer, so it was not opened: "
            "{name}.",
        ),
    ),
    "too_large": Sentence(
        "pictures.zip_too_large",
        QT_TRANSLATE_NOOP(
            "Engine", "This zip is too large: {name}. Unpack it, and choose the folder."
        ),
    ),
}
DAMAGED = Sentence(
    "pictures.kept_damaged",
    QT_TRANSLATE_NOOP(
        "Engine", "The pictures of this design are damaged. Bring them again from their folder."
    ),
)
ABSENT = Sentence(
    "pictures.absent",
    QT_TRANSLATE_NOOP(
        "Engine", "The pictures are not at hand any more. Bring them again from their folder."
    ),
)


def left_out_note(reason: Reason, names: tuple[str, ...], count: int, most: int) -> Message:
    """That ``count`` files were left out, among them ``names``, and what to do."""
    shown = some(names, _SHOWN)
    if reason == "many":
        return _LEFT_OUT[reason](count=count, names=shown, most=most)
    return _LEFT_OUT[reason](count=count, names=shown)
