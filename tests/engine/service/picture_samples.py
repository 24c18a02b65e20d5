"""A sample of every message about pictures that crosses between the processes."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from engine.data.pictures.bringing import Brought, NewPicture, PackPlace
from engine.data.pictures.pack import LeftOut
from engine.data.sources.catalogue import DrawnShapes
from engine.data.sources.pictures import Pictures
from engine.design import Design
from engine.explanation.pictures.sample import PictureToSee
from engine.explanation.pictures.way import Seen
from engine.service.messages.crossing import Crossing
from engine.service.requests import looking_requests, picture_requests

PICTURE = np.arange(48, dtype=np.uint8).reshape(4, 4, 3)
HANDED, OF_ROW = PictureToSee(picture=PICTURE), PictureToSee(row=3)
BROUGHT = Brought(
    "사진",
    (PackPlace("0" * 64, 3),),
    ("강아지", "고양이"),
    (0, 1, 1),
    (LeftOut("강아지/빈 파일.png", "broken"),),
    (),
    (20, 30, 40),
    True,
)


def picture_samples(design: Design) -> tuple[Crossing, ...]:
    """One of each kind."""
    return (
        looking_requests.AnswerPicture(HANDED),
        looking_requests.HeatOfPicture(HANDED, "covering", 1),
        looking_requests.LookAtWall("validation", 12, True),
        looking_requests.MovePictures(design, np.array([1, 5]), "고양이"),
        looking_requests.PixelsOf(np.array([2, 0])),
        looking_requests.SeePicture(Path("사진/강아지.png")),
        looking_requests.SimilarToPicture(OF_ROW),
        looking_requests.VaryPicture(design, design.bricks[0].id, None, 5),
        looking_requests.WayOfPicture(HANDED, (Seen(design.bricks[0].id, 0, 8),), True, design),
        looking_requests.WindowOverPicture(OF_ROW, design.bricks[0].id, 2),
        picture_requests.AddPictures(
            design,
            "고양이",
            (NewPicture("그림", PICTURE), NewPicture("a.png", b"x"), Path("b.png")),
            "go",
        ),
        picture_requests.BringPictures(Path("사진.zip")),
        picture_requests.ClassesOf(DrawnShapes()),
        picture_requests.FitToPictures(design, Pictures.of(BROUGHT)),
        picture_requests.SmallPictures(DrawnShapes(), (3, 1), 48, True),
        picture_requests.UsePictures(design, BROUGHT),
    )
