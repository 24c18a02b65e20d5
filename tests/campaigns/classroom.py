"""``python -m tests.campaigns classroom [SEED]``: a class hands in at once, into one folder.

Thirty students, each a process of their own, hand in within ten seconds of each other. Some are
killed as they write, some put in what would do harm. What is collected has to be whole, measured
as it was made, and in its order; then it is collected two hundred times over, and timed.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
import threading
import time
import unicodedata
from pathlib import Path

from engine.brickfile.brick_file import write
from engine.classroom.apart import Apart
from engine.classroom.collecting import collected, ranked, work_to_measure
from engine.classroom.exchange import hand_in
from tests.engine.classroom.class_of import solved, work_of, write_lesson

STUDENTS, KILLED, HOSTILE = 30, 5, 4
SECONDS = 10.0
_MANY = 200
_SUBMITTER = """
import sys, threading, time
from pathlib import Path
from engine.brickfile.brick_file import read
from engine.classroom.exchange import hand_in
bundle = read(Path(sys.argv[1]))
print("ready", flush=True)
threading.Event().wait(float(sys.stdin.readline()))
print("handing in", flush=True)
begun = time.perf_counter()
hand_in(bundle, sys.argv[2], sys.argv[3], Path(sys.argv[4]))
print(time.time(), time.perf_counter() - begun, flush=True)
assert not {"tensorflow", "pandas", "sklearn"} & set(sys.modules)
"""


def _name(number: int) -> str:
    """Half of the machines compose Korean letters, half take them apart."""
    return unicodedata.normalize("NFC" if number % 2 else "NFD", f"학생 {number:02}")


def _made(number: int, folder: Path) -> Path:
    """What that student made: all solve it, with more and more neurons and epochs; two do not."""
    record = solved(4 + number % 3, 100 + number, wrong=number in (7, 8))
    path = folder / f"{number}.brick"
    write(path, work_of(record))
    return path


def _started(path: Path, name: str, room: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-c", _SUBMITTER, str(path), name, "1반", str(room)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parents[2],
    )


def _line(process: subprocess.Popen[bytes]) -> bytes:
    assert process.stdout is not None
    return process.stdout.readline()


def _harm(room: Path, number: int, draw: random.Random) -> None:
    own = room / "submitted" / "1반" / f"나쁜 {number}"
    own.mkdir(parents=True)
    data = (Path(__file__).parents[1] / "data" / "hostile" / "run_bomb.brick").read_bytes()
    if number % 2:
        data = data[: draw.randrange(len(data))]
    (own / "20260101-000000-00000000.brick").write_bytes(data)


def main(arguments: list[str]) -> int:
    """Run it; 0 where everything held."""
    seed = int(arguments[0]) if arguments else 1
    draw = random.Random(seed)
    with tempfile.TemporaryDirectory() as where:
        folder = Path(where)
        room = folder / "반"
        room.mkdir()
        lesson = write_lesson(folder / "lesson.brick")
        students = {
            number: _started(_made(number, folder), _name(number), room)
            for number in range(STUDENTS)
        }
        for process in students.values():
            assert _line(process) == b"ready\n"
        killed = draw.sample(range(STUDENTS), KILLED)

        def stop(number: int) -> None:
            """As it writes, at a moment that is drawn."""
            assert _line(students[number]) == b"handing in\n"
            threading.Event().wait(draw.uniform(0.0, 0.03))
            students[number].kill()

        stopping = [threading.Thread(target=stop, args=(number,)) for number in killed]
        for thread in stopping:
            thread.start()
        for process in students.values():
            assert process.stdin is not None
            process.stdin.write(f"{draw.uniform(0.0, SECONDS * 0.9):.3f}\n".encode())
            process.stdin.flush()
        for number in range(HOSTILE):
            _harm(room, number, draw)
        for thread in stopping:
            thread.join()
        statuses = {number: process.wait() for number, process in students.items()}
        failed = [number for number, status in statuses.items() if status and number not in killed]
        assert not failed, failed
        _tell([own for number, own in students.items() if number not in killed])
        _look(room, lesson, killed)
        _time(folder, lesson)
    return 0


def _tell(students: list[subprocess.Popen[bytes]]) -> None:
    """How far apart they handed in, and how long it took them: what a student waits for."""
    ends = []
    for process in students:
        assert process.stdout is not None
        at, took = process.stdout.read().splitlines()[-1].split()
        ends.append((float(at), float(took)))
    within = max(at for at, _ in ends) - min(at - took for at, took in ends)
    seconds = sorted(took for _, took in ends)
    print(
        f"handed in within {within:.1f} s of each other; it took "
        f"{seconds[len(seconds) // 2]:.3f} s, at most {seconds[-1]:.3f} s "
        f"(load {os.getloadavg()[0]:.0f})"
    )


def _look(room: Path, lesson: Path, killed: list[int]) -> None:
    apart = Apart(lesson)
    try:
        order = ranked(collected(work_to_measure(room), apart.measure), apart.figure)
    finally:
        apart.close()
    broken = [own for own in order if own.trouble is not None]
    whole = [own for own in order if own.trouble is None]
    assert len(broken) == HOSTILE, [str(own.trouble) for own in broken]
    assert all(own.name.startswith("나쁜") for own in broken)
    names = {own.name for own in whole}
    certain = {unicodedata.normalize("NFC", _name(n)) for n in range(STUDENTS) if n not in killed}
    assert certain <= names, certain - names
    assert all(own.is_clean for own in whole), [own.flags for own in whole if own.flags]
    assert all(own.reached == (own.name not in ("학생 07", "학생 08")) for own in whole)
    good = [own for own in whole if own.reached]
    keys = [(-own.score, own.attempt.neurons, own.attempt.epochs) for own in good if own.attempt]
    assert keys == sorted(keys)
    told = len(names) - len(certain)
    print(f"{len(whole)} whole ({told} of {len(killed)} killed ones), {len(broken)} refused")


def _time(folder: Path, lesson: Path) -> None:
    many = folder / "many"
    many.mkdir()
    for number in range(_MANY):
        hand_in(work_of(solved(4, 100 + number)), f"학생 {number}", "2반", many)
    works = work_to_measure(many)
    begun = time.perf_counter()
    apart = Apart(lesson, pictures=True)
    try:
        found = collected(works, apart.measure)
    finally:
        apart.close()
    assert all(own.reached and own.is_clean for own in found)
    print(f"{len(found)} pieces of work measured in {time.perf_counter() - begun:.1f} s")
