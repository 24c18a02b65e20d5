"""A bare Debian, and the application in it as a person sees and touches it."""

import contextlib
import os
import shutil
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

PERSON = "student"
PATIENCE = 240.0  # seconds for anything, on a machine that does other things too
_never = threading.Event()


def pause(seconds: float) -> None:
    _never.wait(seconds)


def run(*command: object, check: bool = True, timeout: float = 1800, **more: object) -> str:
    words = [str(word) for word in command]
    said = subprocess.run(
        words, check=False, capture_output=True, text=True, timeout=timeout, **more
    )
    if check and said.returncode:
        raise SystemExit(f"{' '.join(words)}:\n{said.stdout}{said.stderr}")
    return said.stdout


def wait_for(what: str, question: Callable[[], object], every: float = 0.2) -> object:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        answer = question()
        if answer:
            return answer
        pause(every)
    raise SystemExit(f"waited in vain for: {what}")


class Bare:
    """A Debian with nothing in it, above which changes are kept apart."""

    def __init__(self, base: Path, work: Path, name: str) -> None:
        self.root = work / name
        for folder in ("upper", "over", "root"):
            (work / f"{name}-layers" / folder).mkdir(parents=True)
        layers = work / f"{name}-layers"
        self.root = layers / "root"
        self._mounted: list[Path] = []
        run(
            *("mount", "-t", "overlay", "overlay", "-o"),
            f"lowerdir={base},upperdir={layers / 'upper'},workdir={layers / 'over'}",
            self.root,
        )
        self._mounted.append(self.root)
        for kind, place in (("proc", "proc"), ("sysfs", "sys"), ("devtmpfs", "dev")):
            self._mount("-t", kind, kind, place=self.root / place)
        self._mount("-t", "tmpfs", "-o", "size=2g", "tmpfs", place=self.root / "dev/shm")
        sockets = self.root / "tmp/.X11-unix"
        sockets.mkdir(parents=True, exist_ok=True)
        self._mount("--bind", "/tmp/.X11-unix", place=sockets)
        shutil.copy2("/etc/resolv.conf", self.root / "etc/resolv.conf")
        self.inside("useradd", "--create-home", PERSON)
        self.home = self.root / "home" / PERSON

    def _mount(self, *how: object, place: Path) -> None:
        place.mkdir(parents=True, exist_ok=True)
        run("mount", *how, place)
        self._mounted.append(place)

    def mount_stick(self, image: Path | None) -> Path:
        """A stick of FAT, as the desktop would mount it for the person; None: one of memory."""
        place = self.root / "media" / "stick"
        number = self.inside("id", "-u", PERSON).strip()
        if image is None:
            owner = f"uid={number},gid={number},mode=755,size=3g"
            self._mount("-t", "tmpfs", "-o", owner, "tmpfs", place=place)
            return place
        self._mount("-o", f"loop,uid={number},gid={number},umask=022", image, place=place)
        return place

    def inside(self, *command: object, check: bool = True) -> str:
        """By the administrator, with a network."""
        environment = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "DEBIAN_FRONTEND": "noninteractive"}
        return run("chroot", self.root, *command, check=check, env=environment)

    def command(self, *command: object) -> list[str]:
        """By the person, without a network."""
        environment = {
            "HOME": f"/home/{PERSON}",
            "USER": PERSON,
            "PATH": f"/home/{PERSON}/.local/bin:/usr/local/bin:/usr/bin:/bin",
            "DISPLAY": os.environ["DISPLAY"],
            "LANG": "C.UTF-8",
            "XDG_RUNTIME_DIR": "/tmp/runtime",
        }
        variables = [f"{name}={value}" for name, value in environment.items()]
        place = ["chroot", f"--userspec={PERSON}", str(self.root), "env", "-i", *variables]
        return ["unshare", "--net", *place, *map(str, command)]

    def person(self, *command: object, check: bool = True) -> str:
        return run(*self.command(*command), check=check)

    def processes(self) -> dict[int, tuple[str, int]]:
        """The application's processes in here: their command and memory."""
        found = {}
        for line in run("ps", "-eo", "pid=,rss=,args=").splitlines():
            pid, memory, command = line.split(None, 2)
            with contextlib.suppress(OSError):
                root = Path(f"/proc/{pid}/root").readlink()
                ours = "neurobricks" in command or "multiprocessing" in command
                if root == self.root and ours:
                    found[int(pid)] = (command, int(memory))
        return found

    def engine_process(self) -> int:
        """The one that trains: it has TensorFlow, and so the most memory of the children."""
        children = {
            pid: memory
            for pid, (command, memory) in self.processes().items()
            if "multiprocessing" in command
        }
        return max(children, key=lambda pid: children[pid])

    def close(self) -> None:
        for place in reversed(self._mounted):
            run("umount", "--lazy", place, check=False)


class Window:
    """The application as it is seen and touched."""

    def __init__(self, bare: Bare, shots: Path, *command: object) -> None:
        self._shots = shots
        began = time.monotonic()
        self._bare = bare
        self.process = subprocess.Popen(
            bare.command(*command), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
        )
        wait_for("the window", lambda: self.titles(), 0.02)
        self.seconds = time.monotonic() - began
        self.home = bare.home

    def titles(self) -> list[str]:
        if self.process.poll() not in (None, 0):  # xdg-open ends at once
            raise SystemExit(f"it ended: {self.process.stderr.read()}")
        found = run("xdotool", "search", "--onlyvisible", "--name", ".", check=False).split()
        return [run("xdotool", "getwindowname", one, check=False).strip() for one in found]

    def title(self, text: str) -> None:
        wait_for(f"a window called {text}", lambda: any(text in own for own in self.titles()))

    def click(self, point: tuple[int, int]) -> None:
        run("xdotool", "mousemove", *point, "click", 1)

    def click_until(self, point: tuple[int, int], title: str, seconds: float = 30.0) -> None:
        """Click there until a window called ``title`` comes: on a busy machine what was clicked
        may not have been painted yet, as a person would see."""
        last = 0.0

        def came() -> bool:
            nonlocal last
            if any(title in own for own in self.titles()):
                return True
            if time.monotonic() - last > seconds:
                self.click(point)
                last = time.monotonic()
            return False

        wait_for(f"a window called {title}", came, 0.5)

    def key(self, *names: str) -> None:
        run("xdotool", "key", "--clearmodifiers", *names)

    def type(self, text: str) -> None:
        run("xdotool", "type", "--delay", 25, text)

    def shot(self, name: str) -> Path:
        file = self._shots / f"{name}.png"
        run("import", "-window", "root", file)
        return file

    def seen(self) -> bytes:
        """What is on the screen now, below its bar of training controls."""
        whole = ["import", "-window", "root", "-crop", "1280x500+0+120", "rgb:-"]
        return subprocess.run(whole, capture_output=True, check=True).stdout

    def train(self, button: tuple[int, int], name: str) -> None:
        """Click there, and wait until something has been learned and nothing moves any more."""
        before = self.seen()
        self.click(button)
        wait_for("it to begin", lambda: self.seen() != before, 0.5)
        self.still(name, 6.0)

    def still(self, name: str, seconds: float = 4.0) -> None:
        """Wait until nothing moves for so long."""
        last = b""
        since = time.monotonic()

        def unchanged() -> bool:
            nonlocal last, since
            picture = self.seen()
            if picture != last:
                last, since = picture, time.monotonic()
            return time.monotonic() - since > seconds

        wait_for(f"nothing to move any more ({name})", unchanged, 0.5)
        self.shot(name)

    def save_as(self, file: str, title: str) -> None:
        """A name into the dialog that is open, as a person types it."""
        self.title(title)
        pause(1.0)
        self.key("ctrl+a")
        self.type(file)
        self.key("Return")

    def quit(self) -> None:
        self.key("ctrl+q")
        wait_for("the window to go", lambda: not self.titles())
        wait_for("its processes to end", lambda: not self._bare.processes())


@contextlib.contextmanager
def screen(number: int) -> Iterator[None]:
    os.environ["DISPLAY"] = f":{number}"
    with contextlib.ExitStack() as stack:
        for command in (
            ["Xvfb", f":{number}", "-screen", "0", "1280x720x24", "-ac"],
            ["openbox"],
        ):
            process = subprocess.Popen(
                command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
            )
            stack.callback(process.terminate)
            pause(1.0)
        yield
