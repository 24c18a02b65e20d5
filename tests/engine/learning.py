"""Training a design to its end, as the window and the command line do."""

from __future__ import annotations

import functools
from pathlib import Path

import numpy as np

from engine.data.knowing.library import Library
from engine.design import Design
from engine.training.frames import History
from engine.training.trainer import Run, Trainer

LIBRARY = Library()


@functools.cache
def trainer() -> Trainer:
    """One for all tests: it keeps what it has compiled."""
    made = Trainer()
    made.load()
    return made


def learned(design: Design, library: Library = LIBRARY) -> tuple[Run, History]:
    """A run of ``design`` that has learned all its epochs, and its curves."""
    run = trainer().start(design, library.prepared(design.data), 1)
    history = History()
    while run.epoch < design.training.epochs and run.ending is None:
        figures = run.advance(design.training.epochs - run.epoch, lambda: False)
        if figures is not None:
            history = history.extended(figures)
    return run, history


def write_korean_table(path: Path) -> None:
    """A class list in CP949, as Korean Excel writes it: numbers, words, gaps; pass or fail."""
    random = np.random.RandomState(5)
    lines = ["번호,공부시간,결석,학원,수면,결과"]
    for number in range(1, 161):
        hours, absent = random.uniform(0, 10), random.randint(0, 6)
        school, sleep = random.choice(["다님", "안 다님"]), random.uniform(4, 9)
        worth = hours - 0.8 * absent + 2.0 * (school == "다님") + random.normal(0, 0.7)
        gap = "" if number % 20 == 0 else f"{hours:.1f}"
        result = "합격" if worth > 4.0 else "불합격"
        lines.append(f"{number},{gap},{absent},{school},{sleep:.1f},{result}")
    path.write_bytes("\r\n".join(lines).encode("cp949"))


def write_house_table(path: Path) -> None:
    """Houses and prices with thousands commas, semicolons, UTF-8 with a byte-order mark."""
    random = np.random.RandomState(6)
    lines = ["id;area;rooms;city;price"]
    for number in range(300):
        area, rooms = random.uniform(30, 160), random.randint(1, 6)
        city = random.choice(["Seoul", "Busan", "Jeju"])
        worth = 3000 * area + 20_000 * rooms + {"Seoul": 250_000, "Busan": 80_000}.get(city, 0)
        worth *= random.lognormal(0, 0.08)
        lines.append(f"H{number};{area:.1f};{rooms};{city};{worth:,.0f}")
    path.write_bytes("\n".join(lines).encode("utf-8-sig"))


def write_fruit_table(path: Path) -> None:
    """Four kinds of fruit, written as numbers; tabs and UTF-16, as Excel's Unicode text."""
    random = np.random.RandomState(7)
    lines = ["weight\tlength\tskin\tkind"]
    for _ in range(240):
        kind = random.randint(1, 5)
        weight = random.normal([150, 120, 300, 20][kind - 1], 15)
        length = random.normal([8, 18, 12, 2.5][kind - 1], 1.0)
        skin = random.choice(["smooth", "rough"], p=[0.9, 0.1] if kind != 3 else [0.1, 0.9])
        lines.append(f"{weight:.0f}\t{length:.1f}\t{skin}\t{kind}")
    path.write_bytes("\n".join(lines).encode("utf-16"))
