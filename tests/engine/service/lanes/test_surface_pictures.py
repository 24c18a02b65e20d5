"""A surface that costs much is drawn less often while a run learns, and never too seldom."""

from __future__ import annotations

import threading
import time
from types import SimpleNamespace
from typing import Any, cast

from engine.data.view import View
from engine.service.lanes.pictures import LONGEST_REST, PICTURES_A_SECOND, SurfacePictures

VIEW = cast("View", object())


def drawn(seconds: float) -> tuple[SurfacePictures, Any]:
    """One picture that kept the processor busy for so long, and is painted; an epoch later."""

    def picture(_view: View) -> None:
        end = time.process_time() + seconds
        while time.process_time() < end:
            pass

    run: Any = SimpleNamespace(number=1, epoch=1, picture=picture)
    pictures = SurfacePictures(threading.Condition())
    pictures.want(VIEW)
    assert pictures.due(run, going=True) is VIEW
    pictures.draw(run, VIEW)
    pictures.sent()
    pictures.painted()
    run.epoch = 2
    return pictures, run


def test_the_run_has_to_pay_for_it_first() -> None:
    pictures, run = drawn(0.02)
    pictures._drawn_at = time.perf_counter() - 1.0 / PICTURES_A_SECOND
    assert pictures.due(run, going=True) is None
    assert pictures.due(run, going=False) is VIEW  # nothing learns that could be held up
    pictures._drawn_at -= LONGEST_REST
    assert pictures.due(run, going=True) is VIEW


def test_what_the_window_takes_to_paint_it_is_paid_for_as_well() -> None:
    pictures, run = drawn(0.0)
    pictures.painted(0.02)
    pictures._drawn_at = time.perf_counter() - 1.0 / PICTURES_A_SECOND
    assert pictures.due(run, going=True) is None
    pictures._drawn_at -= LONGEST_REST
    assert pictures.due(run, going=True) is VIEW


def test_one_that_costs_next_to_nothing_comes_thirty_times_a_second() -> None:
    pictures, run = drawn(0.0)
    assert pictures.due(run, going=True) is None
    end = time.process_time() + 0.02
    while time.process_time() < end:
        pass  # the run learns
    pictures._drawn_at = time.perf_counter() - 1.0 / PICTURES_A_SECOND
    assert pictures.due(run, going=True) is VIEW
