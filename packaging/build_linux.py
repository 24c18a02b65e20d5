"""Builds what is handed to people on Linux: a .deb, a .run that installs itself, a .tar.zst.

    python packaging/build_linux.py [--out FOLDER] [--skip-freezing]

In an environment with Neurobricks and PyInstaller; it needs binutils, zstd, dpkg-deb and makeself
(`apt install binutils zstd makeself`). What it gives runs where glibc is as new as the one here.
"""

import argparse
import gzip
import hashlib
import os
import re
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(Path(__file__).resolve().parent)]

import icons  # noqa: E402
from fat import refused_by_fat  # noqa: E402

from engine.version import VERSION  # noqa: E402

LINUX = Path(__file__).resolve().parent / "linux"
NEEDED = ("libgl1", "libegl1", "libxcb1")  # as main.FROZEN_LIBRARIES
# Slim without what only a debugger reads; others, patched by their builders, do not bear it.
STRIPPED = ("libpython3*.so*", "tensorflow/**/*.so*", "fontTools/**/*.so")
LEVEL = 10  # of zstd: 19 takes twenty times as long for a tenth less
WINDOW = 27  # of zstd, in bits: what looks so far back takes 128 MiB to pack, and to unpack
SUMMARY = "Build a neural network from bricks, watch it learn, understand why"
DESCRIPTION = (
    "For people who do not program: put bricks on each other, bring a table or pictures, press "
    "Train and watch. Networks are trained by Keras and TensorFlow, which are inside, and so is "
    "Python; nothing is loaded from the internet."
)


def main() -> None:
    """Build all three, and say how large they are."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--out", type=Path, default=ROOT / "build")
    parser.add_argument(
        "--skip-freezing", action="store_true", help="take the folder that is there"
    )
    parser.add_argument("--level", type=int, default=LEVEL, help="of zstd; 19 for a release")
    options = parser.parse_args()
    out: Path = options.out.resolve()
    folder = out / "frozen" / "neurobricks"
    for program in ("strip", "objdump", "zstd", "dpkg-deb", "makeself"):
        if shutil.which(program) is None:
            raise SystemExit(f"{program} is missing: apt install binutils zstd dpkg makeself")
    if not options.skip_freezing:
        freeze(out, folder)
    glibc = newest_glibc(folder)
    furnish(folder, out / "icons", glibc)
    refused = refused_by_fat(folder)
    if refused:
        raise SystemExit("a stick cannot keep: " + ", ".join(refused))
    packages = out / "packages"
    packages.mkdir(exist_ok=True)
    made = [
        archive(folder, packages, options.level),
        debian_package(folder, out, packages, glibc, options.level),
        self_extracting(folder, out, packages),
    ]
    with (packages / "SHA256SUMS").open("w") as sums:
        for file in made:
            with file.open("rb") as content:
                digest = hashlib.file_digest(content, "sha256").hexdigest()
            sums.write(f"{digest}  {file.name}\n")
    print(f"unpacked {size_of(folder) >> 20} MiB, needs glibc {glibc}")
    for file in made:
        print(f"{file.name}: {file.stat().st_size / 1e6:.0f} MB")


def freeze(out: Path, folder: Path) -> None:
    """The application and Python in one folder, without what is not needed."""
    icons.make(out / "icons")
    if folder.exists():
        shutil.rmtree(folder)
    run(
        *(sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"),
        *("--distpath", folder.parent, "--workpath", out / "work"),
        ROOT / "packaging" / "neurobricks.spec",
    )
    inside = folder / "_internal"
    for file in (file for pattern in STRIPPED for file in inside.glob(pattern)):
        if not file.is_symlink():
            run("strip", "--strip-unneeded", file)
    flatten(folder)


def flatten(folder: Path) -> None:
    """No links inside: the file system of most USB sticks has none. Almost none is needed either,
    since a library finds what lies in its own package; where one does not, there is a copy."""
    inside = folder / "_internal"
    links = {each: each.resolve() for each in folder.rglob("*") if each.is_symlink()}
    for link in links:
        link.unlink()
    missing = not_found(inside)
    for link, target in links.items():
        if link.name in missing:
            shutil.copy2(target, link)
    left = not_found(inside) & {link.name for link in links}
    if left:
        raise SystemExit(f"libraries that are not found inside: {', '.join(sorted(left))}")


def not_found(inside: Path) -> set[str]:
    """The names of libraries that some library inside asks for in vain."""
    environment = {**os.environ, "LD_LIBRARY_PATH": str(inside)}
    files = [str(file) for file in inside.rglob("*.so*") if file.is_file()]
    said = subprocess.run(
        ["ldd", *files], capture_output=True, text=True, check=False, env=environment
    ).stdout
    return set(re.findall(r"(\S+) => not found", said))


def newest_glibc(folder: Path) -> str:
    """The oldest glibc with which every library inside can be loaded."""
    newest = (2, 17)
    for file in folder.rglob("*"):
        if file.is_file() and (".so" in file.name or file.parent == folder):
            with file.open("rb") as content:
                if content.read(4) != b"\x7fELF":
                    continue
            said = subprocess.run(
                ["objdump", "-p", str(file)], capture_output=True, text=True, check=True
            ).stdout
            for found in re.findall(r"GLIBC_(\d+)\.(\d+)", said):
                newest = max(newest, (int(found[0]), int(found[1])))
    return f"{newest[0]}.{newest[1]}"


def furnish(folder: Path, drawn: Path, glibc: str) -> None:
    """What a desktop wants, and the scripts that put it in place."""
    desktop = folder / "desktop"
    shutil.rmtree(desktop, ignore_errors=True)
    desktop.mkdir()
    for name in ("neurobricks.desktop", "neurobricks.xml", "neurobricks.thumbnailer"):
        shutil.copy2(LINUX / name, desktop / name)
    for name in ("uninstall.sh", "refresh.sh"):
        shutil.copy2(LINUX / name, desktop / name)
    for size in icons.SIZES:
        place = desktop / "icons" / f"{size}x{size}"
        place.mkdir(parents=True)
        shutil.copy2(drawn / f"neurobricks-{size}.png", place / "neurobricks.png")
    scalable = desktop / "icons" / "scalable"
    scalable.mkdir()
    shutil.copy2(icons.DRAWING, scalable / "neurobricks.svg")
    shutil.copy2(LINUX / "neurobricks-engine", folder / "neurobricks-engine")
    text = (LINUX / "install.sh").read_text(encoding="utf-8").replace("@GLIBC@", glibc)
    install = folder / "install.sh"
    install.write_text(text, encoding="utf-8")
    install.chmod(0o755)


def archive(folder: Path, packages: Path, level: int) -> Path:
    """The folder as it is, to be unpacked anywhere, such as on a stick."""
    file = packages / f"neurobricks-{VERSION}-linux-x86_64.tar.zst"
    file.unlink(missing_ok=True)
    run(
        *("tar", "--create", "--sort=name", "--owner=0", "--group=0", "--numeric-owner"),
        *("--use-compress-program", f"zstd -{level} --long={WINDOW} -T0 -q", "--file", file),
        *("--directory", folder.parent, folder.name),
    )
    return file


def debian_package(folder: Path, out: Path, packages: Path, glibc: str, level: int) -> Path:
    """For Debian, Ubuntu and what is made of them; it brings what it needs of the system."""
    tree = out / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    library, share = tree / "usr" / "lib", tree / "usr" / "share"
    library.mkdir(parents=True)
    run("cp", "--archive", "--link", folder, library / "neurobricks")
    home = library / "neurobricks"
    desktop = home / "desktop"
    (home / "install.sh").unlink()
    (tree / "usr" / "bin").mkdir()
    for name in ("neurobricks", "neurobricks-engine"):
        (tree / "usr" / "bin" / name).symlink_to(f"../lib/neurobricks/{name}")
    for name, place in (
        ("neurobricks.desktop", "applications"),
        ("neurobricks.thumbnailer", "thumbnailers"),
        ("neurobricks.xml", "mime/packages"),
    ):
        (share / place).mkdir(parents=True)
        text = (desktop / name).read_text(encoding="utf-8")
        text = text.replace("@PROGRAM@", "/usr/bin/neurobricks")
        (share / place / name).write_text(
            text.replace("@ENGINE@", "/usr/bin/neurobricks-engine"), encoding="utf-8"
        )
    for size in (desktop / "icons").iterdir():
        shutil.copytree(size, share / "icons" / "hicolor" / size.name / "apps")
    shutil.rmtree(desktop)
    document = share / "doc" / "neurobricks"
    document.mkdir(parents=True)
    (document / "copyright").write_text(
        f"{(ROOT / 'LICENSE').read_text(encoding='utf-8')}\n"
        "What lies inside has licences of its own: /usr/lib/neurobricks/_internal/licences,\n"
        "and of the typeface: /usr/lib/neurobricks/_internal/resources/fonts/OFL.txt\n",
        encoding="utf-8",
    )
    changes = (ROOT / "CHANGELOG.md").read_bytes()
    (document / "changelog.gz").write_bytes(gzip.compress(changes, mtime=0))
    control = tree / "DEBIAN"
    control.mkdir()
    described = textwrap.fill(DESCRIPTION, 78, initial_indent=" ", subsequent_indent=" ")
    (control / "control").write_text(
        f"Package: neurobricks\nVersion: {VERSION}\nArchitecture: amd64\n"
        "Maintainer: Neurobricks <neurobricks@localhost>\nSection: education\nPriority: optional\n"
        f"Installed-Size: {size_of(tree) >> 10}\n"
        f"Depends: libc6 (>= {glibc}), {', '.join(NEEDED)}\n"
        "Recommends: shared-mime-info, desktop-file-utils, hicolor-icon-theme\n"
        f"Description: {SUMMARY}\n{described}\n",
        encoding="utf-8",
    )
    run("chmod", "-R", "u+rwX,go+rX,go-w", tree)
    file = packages / f"neurobricks_{VERSION}_amd64.deb"
    run("dpkg-deb", "--root-owner-group", "-Zzstd", f"-z{level}", "--build", tree, file)
    return file


def self_extracting(folder: Path, out: Path, packages: Path) -> Path:
    """One file that installs itself, for one person too, without the system's administrator."""
    tree = out / "run"
    shutil.rmtree(tree, ignore_errors=True)
    tree.mkdir()
    (packed,) = packages.glob(f"neurobricks-{VERSION}-*.tar.zst")
    os.link(packed, tree / "neurobricks.tar.zst")
    unzstd = shutil.which("zstd") or ""
    shutil.copy2(unzstd, tree / "zstd")
    said = subprocess.run(["ldd", unzstd], capture_output=True, text=True, check=True).stdout
    for library in re.findall(r"=> (/\S+)", said):
        if not Path(library).name.startswith(("libc.", "libm.", "libpthread", "libdl.")):
            shutil.copy2(library, tree)
    text = (LINUX / "unpack.sh").read_text(encoding="utf-8")
    script = tree / "unpack.sh"
    script.write_text(text.replace("@KILOBYTES@", str(size_of(folder) >> 10)), encoding="utf-8")
    script.chmod(0o755)
    file = packages / f"neurobricks-{VERSION}-linux-x86_64.run"
    run(
        *("makeself", "--nocomp", "--nomd5", "--nocrc", "--sha256", "--nox11", "--tar-quietly"),
        *(tree, file, "Neurobricks", "./unpack.sh"),
    )
    return file


def size_of(folder: Path) -> int:
    """Bytes of all files below ``folder``."""
    files = (file for file in folder.rglob("*") if not file.is_symlink())
    return sum(file.stat().st_size for file in files if file.is_file())


def run(*command: object) -> None:
    """Run a program, and end with what it said where it fails."""
    words = [str(word) for word in command]
    done = subprocess.run(words, check=False)
    if done.returncode:
        raise SystemExit(f"{words[0]} failed ({done.returncode})")


if __name__ == "__main__":
    main()
