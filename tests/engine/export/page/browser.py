"""A page in headless Chromium, with real clicks and keys, over its debugging pipe.

Debian's chromium is enough: nothing has to be installed beside it.
"""

from __future__ import annotations

import base64
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

_NAMES = ("chromium", "chromium-browser", "google-chrome")
# Chromium hears and speaks on the descriptors 3 and 4.
_START = """
import fcntl, os, sys
ends = [fcntl.fcntl(int(number), fcntl.F_DUPFD, 10) for number in sys.argv[1:3]]
for place, end in enumerate(ends, start=3):
    os.dup2(end, place)
os.execv(sys.argv[3], sys.argv[3:])
"""
_MODIFIERS = {"Alt": 1, "Control": 2, "Shift": 8}
_KEYS = {
    "Tab": (9, ""),
    "Enter": (13, "\r"),
    " ": (32, " "),
    "ArrowLeft": (37, ""),
    "ArrowUp": (38, ""),
    "ArrowRight": (39, ""),
    "ArrowDown": (40, ""),
    "Home": (36, ""),
    "End": (35, ""),
}


class Browser:
    """One Chromium; `open` shows a file in its only tab."""

    def __init__(self, folder: Path) -> None:
        program = next(found for name in _NAMES if (found := shutil.which(name)))
        self.downloads = folder / "downloads"
        self.downloads.mkdir(parents=True)
        here_out, there_in = os.pipe()[::-1]
        there_out, here_in = os.pipe()[::-1]
        flags = (
            *("--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run"),
            *("--disable-dev-shm-usage", "--disable-extensions", "--disable-background-networking"),
            # a camera that shows a moving test picture, and is allowed
            *("--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"),
            *("--remote-debugging-pipe", f"--user-data-dir={folder / 'profile'}", "--lang=en"),
        )
        self._process = subprocess.Popen(
            [sys.executable, "-c", _START, str(there_in), str(there_out), program, *flags],
            pass_fds=(there_in, there_out),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(there_in)
        os.close(there_out)
        self._to = os.fdopen(here_out, "wb", buffering=0)
        self._from = os.fdopen(here_in, "rb")
        self._rest = b""
        self._number = 0
        self.told: list[dict[str, Any]] = []  # what the browser said by itself
        self._session = ""
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        attached = self.ask("Target.attachToTarget", targetId=target, flatten=True)
        self._session = attached["sessionId"]
        for name in ("Page.enable", "Runtime.enable", "Log.enable", "Network.enable"):
            self.ask(name)
        self.ask(
            "Browser.setDownloadBehavior",
            behavior="allow",
            downloadPath=str(self.downloads),
            eventsEnabled=True,
        )

    # --- the pipe ------------------------------------------------------------------------

    def ask(self, method: str, **parameters: object) -> Any:
        """Chromium's answer to a command of its DevTools protocol."""
        self._number += 1
        message: dict[str, Any] = {"id": self._number, "method": method, "params": parameters}
        if self._session and not method.startswith(("Target.", "Browser.")):
            message["sessionId"] = self._session
        self._to.write(json.dumps(message).encode() + b"\0")
        number = self._number
        while True:
            found = self._next()
            if found.get("id") == number:
                if "error" in found:
                    raise RuntimeError(f"{method}: {found['error']}")
                return found["result"]
            self.told.append(found)

    def wait_for(self, wanted: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        """The first thing that Chromium says by itself, or has said, that is ``wanted``."""
        for found in self.told:
            if wanted(found):
                return found
        while True:
            found = self._next()
            self.told.append(found)
            if wanted(found):
                return found

    def _next(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            piece = self._from.read1(1 << 16)  # type: ignore[attr-defined]
            if not piece:
                raise RuntimeError("Chromium is gone")
            self._rest += piece
        message, _, self._rest = self._rest.partition(b"\0")
        found: dict[str, Any] = json.loads(message)
        return found

    # --- what a person does ----------------------------------------------------------------

    def open(self, path: Path, width: int = 1280, height: int = 720, touch: bool = False) -> None:
        """Show a file; the page is there when this returns."""
        self.size(width, height, touch)
        self.told.clear()
        self.ask("Page.navigate", url=path.as_uri())
        self.until(
            "document.readyState === 'complete' && document.querySelector('#answer > *') !== null"
        )

    def show(self, address: str, width: int = 1280, height: int = 720) -> None:
        """Show what stands at an address, whole."""
        self.size(width, height)
        self.told.clear()
        self.ask("Page.navigate", url=address)
        self.wait_for(lambda found: found.get("method") == "Page.loadEventFired")

    def send(self, selector: str) -> None:
        """Click what leads to another page; it is there when this returns."""
        self.told.clear()
        self.click(selector)
        self.wait_for(lambda found: found.get("method") == "Page.loadEventFired")

    def size(self, width: int, height: int, touch: bool = False) -> None:
        metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": touch}
        self.ask("Emulation.setDeviceMetricsOverride", **metrics)

    def js(self, expression: str) -> Any:
        """The value of an expression in the page."""
        found = self.ask(
            "Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True
        )
        if "exceptionDetails" in found:
            raise RuntimeError(str(found["exceptionDetails"])[:1000])
        return found["result"].get("value")

    def until(self, expression: str) -> None:
        """Wait, frame by frame, until an expression holds; RuntimeError after 20 seconds."""
        self.js(
            "new Promise((done, failed) => { const end = performance.now() + 20000;"
            f"const look = () => {{ let holds = false; try {{ holds = ({expression}); }} catch {{}}"
            "if (holds) done(); else if (performance.now() > end) failed(new Error('never'));"
            "else setTimeout(look, 15); }; look(); })"
        )

    def text(self, selector: str) -> str:
        found: str = self.js(f"document.querySelector({json.dumps(selector)}).textContent")
        return found

    def point(self, selector: str, share: float = 0.5) -> tuple[float, float]:
        """The middle of an element (``share`` of its width), scrolled into view."""
        box = self.js(
            f"(() => {{ const e = document.querySelector({json.dumps(selector)});"
            "e.scrollIntoView({block: 'center'}); const b = e.getBoundingClientRect();"
            "return [b.left, b.top, b.width, b.height]; })()"
        )
        return box[0] + box[2] * share, box[1] + box[3] / 2

    def click(self, selector: str, share: float = 0.5) -> None:
        x, y = self.point(selector, share)
        self.mouse("mouseMoved", x, y)
        self.mouse("mousePressed", x, y)
        self.mouse("mouseReleased", x, y)

    def mouse(self, kind: str, x: float, y: float) -> None:
        held = {} if kind == "mouseReleased" else {"buttons": 1}
        button = "none" if kind == "mouseMoved" else "left"
        more = {"button": button, "clickCount": 1, **held}
        self.ask("Input.dispatchMouseEvent", type=kind, x=x, y=y, **more)

    def key(self, name: str, modifier: str = "") -> None:
        code, text = _KEYS[name]
        held = _MODIFIERS.get(modifier, 0)
        more = {"key": name, "code": "Space" if name == " " else name, "modifiers": held}
        more |= {"windowsVirtualKeyCode": code}
        self.ask("Input.dispatchKeyEvent", type="keyDown", text=text, **more)
        self.ask("Input.dispatchKeyEvent", type="keyUp", **more)

    def type(self, selector: str, text: str) -> None:
        """Type into a field, in place of what it holds."""
        self.click(selector)
        self.js(f"document.querySelector({json.dumps(selector)}).select()")
        if text:
            self.ask("Input.insertText", text=text)
        else:
            self.ask(
                "Input.dispatchKeyEvent", type="keyDown", key="Delete", windowsVirtualKeyCode=46
            )
            self.ask("Input.dispatchKeyEvent", type="keyUp", key="Delete", windowsVirtualKeyCode=46)

    def choose_file(self, selector: str, path: Path) -> None:
        document = self.ask("DOM.getDocument")["root"]["nodeId"]
        node = self.ask("DOM.querySelector", nodeId=document, selector=selector)["nodeId"]
        self.ask("DOM.setFileInputFiles", nodeId=node, files=[str(path)])

    def downloaded(self) -> Path:
        """The file that is being saved, once it is."""
        self.wait_for(
            lambda told: (
                told.get("method") == "Browser.downloadProgress"
                and told["params"]["state"] == "completed"
            )
        )
        (found,) = self.downloads.iterdir()
        return found

    def picture(self, out: Path, whole: bool = False) -> None:
        found = self.ask("Page.captureScreenshot", format="png", captureBeyondViewport=whole)
        out.write_bytes(base64.b64decode(found["data"]))

    def complaints(self) -> list[str]:
        """Errors and refusals that the browser's console has shown since the page was opened."""
        said = []
        for told in self.told:
            if told.get("method") == "Runtime.exceptionThrown":
                said.append(str(told["params"]["exceptionDetails"])[:500])
            if told.get("method") == "Log.entryAdded":
                entry = told["params"]["entry"]
                if entry["level"] in ("error", "warning"):
                    said.append(entry["text"])
        return said

    def asked_for(self) -> list[str]:
        """The addresses that the page wanted, but for its own."""
        return [
            told["params"]["request"]["url"]
            for told in self.told
            if told.get("method") == "Network.requestWillBeSent"
            and not told["params"]["request"]["url"].startswith(("file:", "blob:"))
        ]

    def close(self) -> None:
        self._to.close()  # Chromium ends with its pipe
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait(10)
        self._from.close()


def browser_or_skip() -> None:
    """Skips the test where there is no Chromium; it fails where continuous integration lacks it."""
    if not any(map(shutil.which, _NAMES)):
        if os.environ.get("NEUROBRICKS_INSTALLED"):
            pytest.fail("Chromium is missing: .ci/run installs it")
        pytest.skip("there is no Chromium (Debian: chromium) to open the page in")
