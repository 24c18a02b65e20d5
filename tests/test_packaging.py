"""What an installed Neurobricks consists of: one package, with everything in it."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel and an sdist of this folder, built without asking any registry."""
    pytest.importorskip("hatchling")
    folder = tmp_path_factory.mktemp("built")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-d", str(folder)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    return folder


@pytest.fixture(scope="module")
def wheel(built: Path) -> set[str]:
    (file,) = built.glob("*.whl")
    with zipfile.ZipFile(file) as archive:
        return set(archive.namelist())


def _files(*folders: str) -> set[str]:
    return {
        file.relative_to(ROOT).as_posix()
        for folder in folders
        for file in (ROOT / folder).rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }


def test_only_one_name_is_installed(wheel: set[str]) -> None:
    tops = {name.split("/")[0] for name in wheel}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"neurobricks"}


def test_a_wheel_holds_every_file_of_the_application(wheel: set[str]) -> None:
    wanted = {f"neurobricks/{name}" for name in _files("engine", "gui", "resources")}
    wanted |= {f"neurobricks/{name}.py" for name in ("__init__", "__main__", "main")}
    inside = {name for name in wheel if name.startswith("neurobricks/")}
    assert inside == wanted


def test_an_sdist_is_whole(built: Path) -> None:
    (file,) = built.glob("*.tar.gz")
    with tarfile.open(file) as archive:
        inside = {name.split("/", 1)[1] for name in archive.getnames()}
    wanted = _files("engine", "gui", "resources", "tests", "docs", "packaging", ".ci", ".github")
    assert wanted - inside == set()
    assert {"main.py", "pyproject.toml", "README.md", "README.ko.md", "LICENSE"} <= inside


def test_installed_ones_find_themselves(built: Path, tmp_path: Path) -> None:
    """From another folder, in which a stranger's `engine` lies first on the path."""
    (file,) = built.glob("*.whl")
    with zipfile.ZipFile(file) as archive:
        archive.extractall(tmp_path / "site")
    (tmp_path / "site" / "engine.py").write_text("raise SystemExit('a stranger')\n")
    code = (
        "import neurobricks, sys; sys.argv[1:] = ['--version']; status = neurobricks.window()\n"
        "import engine, gui.look.look as look\n"
        "print(status, engine.__file__, look.RESOURCES, look.RESOURCES.is_dir())"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env={"PYTHONPATH": str(tmp_path / "site")},
        capture_output=True,
        text=True,
        check=False,
    )
    inside = tmp_path / "site" / "neurobricks"
    assert f"0 {inside / 'engine' / '__init__.py'} {inside / 'resources'} True" in done.stdout, (
        done.stderr
    )


def test_packaging_is_no_package_of_ours() -> None:
    """It would hide the library of that name from whoever starts Python in this folder."""
    assert not (ROOT / "packaging" / "__init__.py").exists()


@pytest.mark.parametrize(
    ("name", "is_kept"),
    [
        ("a.txt", True),
        ("_internal/한글.png", True),
        ("a:b", False),
        ("nul.txt", False),
        ("dot.", False),
    ],
)
def test_what_a_stick_refuses_is_found(tmp_path: Path, name: str, is_kept: bool) -> None:
    file = tmp_path / name
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(b"")
    assert _refused_by_fat(tmp_path) == ([] if is_kept else [name])


def test_a_stick_keeps_no_link_and_no_two_sizes_of_letters(tmp_path: Path) -> None:
    (tmp_path / "Same").write_bytes(b"")
    (tmp_path / "same").write_bytes(b"")
    (tmp_path / "link").symlink_to("same")
    assert _refused_by_fat(tmp_path) == ["link", "same"]


def _refused_by_fat(folder: Path) -> list[str]:
    place = importlib.util.spec_from_file_location("fat", ROOT / "packaging" / "fat.py")
    assert place is not None
    assert place.loader is not None
    module = importlib.util.module_from_spec(place)
    place.loader.exec_module(module)
    return module.refused_by_fat(folder)
