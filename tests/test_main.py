"""The one sentence that `main.py` says where Neurobricks cannot run."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

import main
from engine.version import VERSION

ROOT = Path(__file__).resolve().parent.parent


def _start(*arguments: str, before: str = "", **environment: str) -> subprocess.CompletedProcess:
    """Run `main.main` in a process of its own, after the line ``before``."""
    code = f"import sys, main\n{before}\nsys.exit(main.main({list(arguments)!r}))"
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={**kept, **environment},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def _is_one_sentence(done: subprocess.CompletedProcess) -> bool:
    return done.returncode == 1 and done.stderr.count("\n") == 1 and not done.stdout


@pytest.mark.parametrize(
    ("version", "age"), [((3, 10, 4), "too old"), ((3, 14, 0), "too new"), ((2, 7, 18), "too old")]
)
def test_another_python_is_named_with_what_to_do(version: tuple[int, ...], age: str) -> None:
    done = _start(before=f"sys.version_info = {version!r}", DISPLAY=":7")

    assert _is_one_sentence(done), done.stderr
    assert age in done.stderr
    assert "install Python 3.12" in done.stderr


@pytest.mark.parametrize("version", [(3, 11, 0), (3, 12, 9), (3, 13, 1)])
def test_these_pythons_will_do(version: tuple[int, ...]) -> None:
    assert main.python_problem(version) is None


@pytest.mark.parametrize(
    ("machine", "said"),
    [
        (("Darwin", "x86_64", True, "14.2"), "Intel chip"),
        (("Darwin", "arm64", True, "12.7.1"), "macOS 13 or newer"),
        (("Windows", "ARM64", True, ""), "Windows on ARM64"),
        (("Windows", "AMD64", False, ""), "64-bit Python"),
        (("Linux", "aarch64", True, "2.35"), "Linux on aarch64"),
        (("Linux", "x86_64", True, "2.31"), "glibc 2.31"),
        (("Linux", "x86_64", True, "2.9"), "glibc 2.9"),
        (("Linux", "x86_64", True, ""), "another C library"),
    ],
)
def test_a_computer_without_tensorflow_is_told_so(
    machine: tuple[str, str, bool, str], said: str
) -> None:
    before = f"main.machine_problem = lambda *_, f=main.machine_problem: f(*{machine!r})"
    done = _start(before=before)

    assert _is_one_sentence(done), done.stderr
    assert "TensorFlow" in done.stderr
    assert said in done.stderr


@pytest.mark.parametrize(
    "machine",
    [
        ("Darwin", "arm64", True, "13.0"),
        ("Darwin", "arm64", True, "15.1.1"),
        ("Windows", "AMD64", True, ""),
        ("Linux", "x86_64", True, "2.34"),
        ("Linux", "x86_64", True, "3.0"),
    ],
)
def test_on_these_computers_it_runs(machine: tuple[str, str, bool, str]) -> None:
    assert main.machine_problem(*machine) is None


def test_this_computers_own_release_is_known() -> None:
    if sys.platform.startswith("linux") or sys.platform == "darwin":
        assert main._numbers(main._release()) > (0,)


def test_missing_packages_are_named_with_the_command() -> None:
    done = _start(before="main.NEEDED = ('numpy', 'not_there', 'nor_this')", DISPLAY=":7")

    assert _is_one_sentence(done), done.stderr
    assert "misses not_there, nor_this" in done.stderr
    assert "-m pip install" in done.stderr


def test_installed_it_names_no_folder_that_pip_could_not_install(tmp_path: Path) -> None:
    home = tmp_path / "site-packages" / "neurobricks"
    before = f"main.__file__ = {str(home / 'main.py')!r}; main.NEEDED = ('not_there',)"
    done = _start(before=before, DISPLAY=":7")

    assert _is_one_sentence(done), done.stderr
    assert "--force-reinstall FILE.whl" in done.stderr
    assert str(home) not in done.stderr
    assert (
        "neurobricks-engine --help"
        in _start(before=f"main.__file__ = {str(home / 'm.py')!r}").stderr
    )


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is a screen")
def test_without_a_screen_it_says_so() -> None:
    done = _start()

    assert _is_one_sentence(done), done.stderr
    assert "needs a screen" in done.stderr
    assert "-m engine" in done.stderr


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Qt brings them elsewhere")
def test_a_missing_system_library_is_named_with_the_command() -> None:
    before = "main._loads = lambda name: name not in ('libxcb-cursor.so.0', 'libEGL.so.1')"

    done = _start(before=before, DISPLAY=":7")

    assert _is_one_sentence(done), done.stderr
    assert done.stderr.rstrip().endswith("sudo apt install libegl1 libxcb-cursor0")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Qt brings them elsewhere")
def test_without_a_python_only_the_drivers_libraries_are_asked_for() -> None:
    """Everything else lies beside it, and cannot be asked for by name before these are there."""
    before = (
        "main.FROZEN = True; main._loads = lambda name: False\n"
        "main.shutil.which = lambda name: None  # no small window: it has no screen here"
    )

    done = _start(before=before, DISPLAY=":7")

    assert _is_one_sentence(done), done.stderr
    assert done.stderr.rstrip().endswith("sudo apt install libgl1 libegl1 libxcb1")


def test_without_a_python_the_engine_is_named_as_it_is_there() -> None:
    done = _start(before="main.FROZEN = True")

    assert _is_one_sentence(done), done.stderr
    assert "neurobricks-engine --help" in done.stderr


def test_wayland_needs_nothing_of_x11() -> None:
    asked = []

    def loads(name: str) -> bool:
        asked.append(name)
        return True

    assert main.screen_problem({"WAYLAND_DISPLAY": "wayland-0"}, loads) is None
    assert not [name for name in asked if "xcb" in name]
    assert (
        main.screen_problem({"QT_QPA_PLATFORM": "xcb", "WAYLAND_DISPLAY": "w"}, loads) is not None
    )


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux's names")
def test_the_libraries_asked_for_are_those_that_load_here() -> None:
    """On a machine on which Qt runs, every name in the lists has to be a real one."""
    wanted = (*main.SYSTEM_LIBRARIES, *main.XCB_LIBRARIES)
    assert [name for name, _package in wanted if not main._loads(name)] == []


def test_nothing_of_qt_is_imported_before_the_checks() -> None:
    code = "import sys, main; print([n for n in sys.modules if n.startswith(('PySide6', 'gui'))])"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_an_old_python_can_read_main() -> None:
    source = (ROOT / "main.py").read_text(encoding="utf-8")
    ast.parse(source, feature_version=(3, 6))


def test_help_is_there_without_a_screen() -> None:
    done = _start("--help")
    assert done.returncode == 0
    assert "FILE" in done.stdout


def test_the_version_is_said_without_a_screen() -> None:
    done = _start("--version")
    assert done.returncode == 0
    assert done.stdout == f"Neurobricks {VERSION}\n"


def test_flags_reach_the_window() -> None:
    before = (
        "main._problem = lambda: None\n"
        "import gui.application\n"
        "gui.application.run = lambda *given, **named: print(given, sorted(named.items()))"
    )
    done = _start("--safe", "--reset", "my.brick", before=before)
    assert "('my.brick',)" in done.stdout
    assert "('reset', True), ('safe', True)" in done.stdout


def test_only_what_can_lie_on_a_stick_has_the_switch() -> None:
    assert _start("--portable").returncode == 2
    assert "--portable" in _start("--help", before="main.FROZEN = True").stdout
