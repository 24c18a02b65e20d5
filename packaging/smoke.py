"""Tries what was built as a person without Python would: in a bare Debian, by mouse and keys.

    python packaging/smoke.py [--packages FOLDER] [--work FOLDER] [--only deb|run|stick]

Run as root by hand and for a release. It needs debootstrap, Xvfb, openbox, xdotool, ImageMagick and
mkfs.vfat here, and a Debian mirror (`--mirror`). Screenshots and a report stay in the work folder.
Nothing in the bare system reaches the network while the application runs.
"""

import argparse
import contextlib
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

from bare import PERSON, Bare, Window, pause, run, screen, wait_for
from fat import refused_by_fat

ROOT = Path(__file__).resolve().parent.parent
LARGEST = 310e6  # bytes to download
SOONEST = 1.0  # seconds to the window
LESSON, TRAIN, SAVE_PAGE = (208, 330), (70, 69), (395, 240)  # of a window of 1280 × 720
done: list[str] = []


def tell(text: str) -> None:
    done.append(text)
    print(text, flush=True)


def start(bare: Bare, shots: Path, program: str, times: int = 3) -> Window:
    """Start it so often, and leave the last one open."""
    seconds = []
    for _ in range(times):
        window = Window(bare, shots, program, "--lang", "en")
        seconds.append(window.seconds)
        window.still("start", 2.0)
        if len(seconds) < times:
            window.quit()
    told = ", ".join(f"{each:.2f}" for each in seconds)
    tell(f"started {times} times; the window was there after {told} s ({load()})")
    if min(seconds) > SOONEST:
        tell(f"  more than the {SOONEST:.0f} s that it may take")
    return window


def work_through(bare: Bare, shots: Path, window: Window, program: str, engine: str) -> None:
    """What a lesson is: begun, trained, saved, opened again, exported, its engine killed."""
    window.click(LESSON)
    window.title("Untitled")
    window.still("lesson")
    tell("clicked on the lesson “Circles”")
    window.train(TRAIN, "trained")
    tell("clicked on Train, and waited until it had ended")
    window.key("ctrl+s")
    window.save_as(f"/home/{PERSON}/first.brick", "Save as")
    window.title("first – Neurobricks")
    first = saved_epochs(window, bare, engine, f"/home/{PERSON}/first.brick", 0)
    tell(f"saved it by keys as first.brick: {first} epochs lie in it")
    window.quit()
    tell("quit by keys; no process is left")

    said = bare.person("xdg-mime", "query", "filetype", f"/home/{PERSON}/first.brick").strip()
    tell(f"first.brick is of the type {said}")
    if said != "application/x-neurobricks":
        raise SystemExit("the desktop does not know the type")
    window = Window(bare, shots, "xdg-open", f"/home/{PERSON}/first.brick")
    window.title("first – Neurobricks")
    window.still("opened")
    tell("opened first.brick by its type (xdg-open)")

    window.key("ctrl+shift+e")
    window.title("Take away")
    window.still("take-away", 3.0)
    lines = run("xdotool", "search", "--name", "Take away", "getwindowgeometry", "--shell")
    left, top = (int(re.search(rf"{axis}=(-?\d+)", lines)[1]) for axis in "XY")
    window.click_until((left + SAVE_PAGE[0], top + SAVE_PAGE[1]), "Web page")
    window.save_as(f"/home/{PERSON}/page.html", "Web page")
    page = bare.home / "page.html"
    wait_for("the page", page.exists)
    window.still("exported")
    if b"</html>" not in page.read_bytes():
        raise SystemExit("the page is not whole")
    tell(f"exported the web page by mouse: {page.stat().st_size / 1000:.0f} kB")
    run("xdotool", "search", "--name", "Take away", "windowclose")
    pause(1)

    killed = bare.engine_process()
    os.kill(killed, signal.SIGKILL)
    wait_for("it to notice", lambda: killed not in bare.processes())
    pause(2)
    window.shot("killed")
    window.train(TRAIN, "gone-on")
    again = saved_epochs(window, bare, engine, f"/home/{PERSON}/first.brick", first)
    tell(f"killed the engine, clicked on “Go on”, and saved: {again} epochs")
    window.quit()

    window = Window(bare, shots, program, "--lang", "ko", f"/home/{PERSON}/first.brick")
    window.title("first – Neurobricks")
    window.still("korean")
    window.key("F5")
    window.still("korean-presenting", 3)
    window.key("F5")
    pause(1)
    window.quit()
    tell("opened it in Korean, and presented it")


def saved_epochs(window: Window, bare: Bare, engine: str, file: str, before: int) -> int:
    """How many epochs lie in ``file`` once there are more than ``before``, and no more come."""
    last = before

    def settled() -> bool:
        nonlocal last
        window.key("ctrl+s")
        pause(3)
        now = epochs(bare, engine, file)
        same, last = now == last, now
        return same and now > before

    wait_for("what was learned to lie in the file", settled, 2)
    return last


def epochs(bare: Bare, engine: str, file: str) -> int:
    said = bare.person(engine, "runs", file, "--json")
    return sum(each["epochs"] for each in json.loads(said)["runs"])


def work_without_a_window(bare: Bare, engine: str) -> None:
    """Everything that leaves, strangers' files, pictures."""
    home = f"/home/{PERSON}"
    for kind, name in (
        ("page", "p.html"), ("report", "r.html"), ("report", "r.pdf"), ("service", "service"),
        ("keras", "k.keras"), ("savedmodel", "saved"), ("litert", "l.tflite"), ("weights", "w.npz"),
        ("script", "s.py"), ("notebook", "n.ipynb"),
    ):  # fmt: skip
        bare.person(
            engine, "export", f"{home}/first.brick", "--as", kind, "--language", "ko",
            "--out", f"{home}/{name}",
        )  # fmt: skip
        if not (bare.home / name).exists():
            raise SystemExit(f"{kind} is not there")
    tell(
        "exported page, reports (HTML and PDF), service, Keras, SavedModel, LiteRT, weights, "
        "script and notebook, in Korean"
    )
    bare.person(engine, "open", f"{home}/k.keras", "--out", f"{home}/opened.brick")
    rows = "키,몸무게,반\n" + "".join(
        f"{150 + n % 40},{40 + n % 37},{'가나'[n % 2]}\n" for n in range(200)
    )
    (bare.home / "table.csv").write_bytes(rows.encode("cp949"))
    bare.person(
        engine, "new", "--data", f"{home}/table.csv", "--target", "반", "--out", f"{home}/t.brick"
    )
    bare.person(engine, "train", f"{home}/t.brick", "--epochs", "5", "--out", f"{home}/t2.brick")
    bare.person(
        engine, "predict", f"{home}/t2.brick", f"{home}/table.csv", "--out", f"{home}/p.csv"
    )
    bare.person(
        engine, "predict", f"{home}/t2.brick", f"{home}/table.csv", "--out", f"{home}/p.xlsx"
    )
    tell("read a table in CP949, trained on it, answered it as CSV and Excel")
    (bare.home / "hostile.brick").write_bytes(os.urandom(5000))
    said = subprocess.run(
        bare.command(engine, "runs", f"{home}/hostile.brick"),
        capture_output=True,
        text=True,
        check=False,
    )
    if said.returncode != 2 or said.stderr.count("\n") != 1:
        raise SystemExit(f"a hostile file: {said.stderr}")
    tell(f"a broken file costs one sentence: {said.stderr.strip()}")
    for lesson in ("iris", "digits", "drawn-shapes", "dogs-on-grass"):  # the last by eyes
        made, trained = f"{home}/{lesson}.brick", f"{home}/{lesson}-trained.brick"
        bare.person(engine, "lesson", lesson, "--out", made)
        bare.person(engine, "train", made, "--epochs", "1", "--out", trained)
        page = f"{home}/{lesson}.html"
        bare.person(engine, "export", trained, "--as", "page", "--out", page)
        tell(f"trained one epoch of the lesson “{lesson}”, and exported its page")
    bare.person(
        engine, "thumbnail", f"{home}/first.brick", "--size", "128", "--out", f"{home}/t.png"
    )
    tell("drew the file's picture for a file manager")


def load() -> str:
    return f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores"


def debian_package(bare: Bare, packages: Path, shots: Path) -> None:
    (file,) = packages.glob("*.deb")
    shutil.copy2(file, bare.root / "tmp")
    bare.inside("apt-get", "update", "-q")
    bare.inside("apt-get", "install", "-y", "-q", "xdg-utils")
    began = time.monotonic()
    bare.inside("apt-get", "install", "-y", "-q", f"/tmp/{file.name}")
    python = bare.inside("sh", "-c", "command -v python3 python || true").strip()
    if python:
        raise SystemExit(f"there is a Python: {python}")
    tell(
        f"installed the .deb in {time.monotonic() - began:.0f} s with what it needs of the system; "
        "there is no Python"
    )
    window = start(bare, shots, "neurobricks")
    work_through(bare, shots, window, "neurobricks", "neurobricks-engine")
    work_without_a_window(bare, "neurobricks-engine")
    bare.inside("apt-get", "remove", "-y", "-q", "neurobricks")
    left = bare.inside(
        "sh", "-c", "ls -d /usr/lib/neurobricks /usr/bin/neurobricks* 2>/dev/null || true"
    )
    if left.strip():
        raise SystemExit(f"removed, but left: {left}")
    if not (bare.home / "first.brick").exists():
        raise SystemExit("the person's file is gone")
    tell("removed it; what the person made is still there")


def self_extracting(bare: Bare, packages: Path, shots: Path) -> None:
    (file,) = packages.glob("*.run")
    shutil.copy2(file, bare.home / "neurobricks.run")
    before = set(bare.home.rglob("*"))
    began = time.monotonic()
    said = bare.person("sh", f"/home/{PERSON}/neurobricks.run")
    tell(f"installed the .run for one person in {time.monotonic() - began:.0f} s")
    if "libgl1 libegl1 libxcb1" not in said + done[-1] and "installed" not in said:
        raise SystemExit(said)
    started = subprocess.run(
        bare.command("neurobricks"), capture_output=True, text=True, check=False
    )
    if started.returncode != 1 or started.stderr.count("\n") != 1:
        raise SystemExit(f"without libGL: {started.stderr}")
    tell(f"in a system without graphics it says: {started.stderr.strip()}")
    bare.inside("apt-get", "update", "-q")
    bare.inside(
        "apt-get", "install", "-y", "-q", "--no-install-recommends", "libgl1", "libegl1", "libxcb1"
    )
    window = Window(bare, shots, "neurobricks", "--lang", "en")
    tell(f"after that command the window was there in {window.seconds:.2f} s ({load()})")
    window.still("run-start", 2)
    window.quit()
    bare.person("neurobricks-uninstall")
    left = {
        each
        for each in set(bare.home.rglob("*")) - before
        if each.is_file()
        and not any(part in (".config", ".cache", ".keras") for part in each.parts)
        and "Neurobricks" not in each.parts
    }
    left = {each for each in left if each.name not in ("mime.cache", "mimeinfo.cache")}
    if left:
        raise SystemExit(f"uninstalled, but left: {sorted(left)[:5]}")
    tell("uninstalled it; nothing is left but settings")


def stick(bare: Bare, packages: Path, shots: Path, work: Path) -> None:
    image = None
    if "vfat" in Path("/proc/filesystems").read_text(encoding="utf-8"):
        image = work / "stick.img"
        with image.open("wb") as file:
            file.truncate(3 << 30)
        run("mkfs.vfat", "-F", "32", image)
    place = bare.mount_stick(image)
    (packed,) = packages.glob("*.tar.zst")
    run("tar", "--zstd", "--no-same-owner", "--no-same-permissions", "-xf", packed, "-C", place)
    if image is not None:
        tell("unpacked the .tar.zst on a stick with FAT")
    else:  # as FAT would keep it: all files of one mode, no links
        run("chmod", "-R", "u=rwX,go=rX", place)
        run("find", place, "-type", "f", "-exec", "chmod", "755", "{}", "+")
        refused = refused_by_fat(place)
        if refused:
            raise SystemExit(f"a stick with FAT refuses {refused}")
        tell("unpacked the .tar.zst as FAT would keep it; this system mounts no FAT")
    bare.inside("apt-get", "update", "-q")
    bare.inside(
        "apt-get", "install", "-y", "-q", "--no-install-recommends", "libgl1", "libegl1", "libxcb1"
    )
    program = "/media/stick/neurobricks/neurobricks"
    window = Window(bare, shots, program, "--portable", "--lang", "en")
    tell(f"started from it: {window.seconds:.2f} s ({load()})")
    window.still("stick", 2)
    window.click(LESSON)
    window.title("Untitled")
    window.still("stick-lesson")
    window.train(TRAIN, "stick-trained")
    kept = sorted(each.relative_to(place) for each in (place / "neurobricks-data").rglob("*"))
    window.key("ctrl+s")
    window.save_as("/media/stick/mine.brick", "Save as")
    window.title("mine – Neurobricks")
    saved_epochs(window, bare, f"{program}-engine", "/media/stick/mine.brick", 0)
    window.quit()
    kept += [each.relative_to(place) for each in (place / "neurobricks-data").rglob("*")]
    names = {each.name for each in kept}
    here = [each for each in bare.home.rglob("*") if "eurobricks" in each.name]
    if here or not any(name.endswith(".conf") or name.endswith(".ini") for name in names):
        raise SystemExit(f"kept on the computer: {here}, on the stick: {sorted(names)}")
    tell(
        f"settings and autosaves are on the stick ({', '.join(sorted(names))}), and none on the "
        "computer"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--packages", type=Path, default=ROOT / "build" / "packages")
    parser.add_argument("--work", type=Path, default=ROOT / "build" / "smoke")
    parser.add_argument("--mirror", help="of Debian; debootstrap's own where none is given")
    parser.add_argument("--screen", type=int, default=46)
    parser.add_argument("--only", choices=("deb", "run", "stick"))
    options = parser.parse_args()
    if os.geteuid():
        raise SystemExit("only root may make a bare system: sudo python packaging/smoke.py")
    packages, work = options.packages.resolve(), options.work.resolve()
    base, shots = work / "base", work / "shots"
    shots.mkdir(parents=True, exist_ok=True)
    if not (base / "etc/debian_version").exists():
        mirror = [options.mirror] if options.mirror else []
        run("debootstrap", "--variant=minbase", "bookworm", base, *mirror)
    sizes = {file.name: file.stat().st_size for file in sorted(packages.iterdir())}
    for name, size in sizes.items():
        if size > 1e6:
            tell(f"{name}: {size / 1e6:.0f} MB to download")
            if size > LARGEST:
                tell(f"  more than the {LARGEST / 1e6:.0f} MB that it may have")
    tries = {
        "deb": lambda bare: debian_package(bare, packages, shots),
        "run": lambda bare: self_extracting(bare, packages, shots),
        "stick": lambda bare: stick(bare, packages, shots, work),
    }
    with screen(options.screen):
        for name, attempt in tries.items():
            if options.only in (None, name):
                shutil.rmtree(work / f"{name}-layers", ignore_errors=True)
                bare = Bare(base, work, name)
                try:
                    attempt(bare)
                finally:
                    for pid in bare.processes():
                        with contextlib.suppress(OSError):
                            os.kill(pid, signal.SIGKILL)
                    bare.close()
    (work / "report.txt").write_text("\n".join(done) + "\n", encoding="utf-8")
    print("all of it works")


if __name__ == "__main__":
    sys.exit(main())
