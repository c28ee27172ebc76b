"""A visitor with the machine's own Firefox, driven by its WebDriver BiDi: no other driver is to be had as a package."""

import base64
import json
import re
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from selenium.webdriver.remote.websocket_connection import WebSocketConnection

from tests.browser.journeys.visitor import KEYS, Visitor
from tests.waiting import until

_ADDRESS = re.compile(r"WebDriver BiDi listening on (ws://\S+)")
# No first-run pages, no traffic of its own, and downloads without a question.
_PREFERENCES = {
    "browser.download.useDownloadDir": True, "browser.download.alwaysOpenPanel": False,
    "browser.helperApps.neverAsk.saveToDisk": "application/json,application/octet-stream,application/zip,text/csv",
    "browser.shell.checkDefaultBrowser": False, "browser.startup.page": 0, "browser.aboutwelcome.enabled": False,
    "datareporting.policy.dataSubmissionEnabled": False, "app.normandy.enabled": False, "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False, "extensions.getAddons.cache.enabled": False, "intl.accept_languages": "nl", "intl.locale.requested": "nl",
    # As people have it: a driven Firefox would give all pages from a folder one storage.
    "security.fileuri.strict_origin_policy": True,
    # As before version 143, which many offices have: there no style opens a fold.
    "layout.css.details-content.enabled": False,
}


class Program:
    """A running Firefox without a window. `profile` keeps what the site stores, so that it can be started again."""

    def __init__(self, program: str, profile: Path):
        profile.mkdir(parents=True, exist_ok=True)
        (profile / "user.js").write_text("".join(f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in _PREFERENCES.items()))
        self._said = profile / "gezegd.txt"
        self._command = [program, "--headless", "--no-remote", "--profile", str(profile), "--remote-debugging-port=0"]
        self.start()

    def start(self) -> None:
        """Start it, and listen. What it says goes to a file: a pipe that nobody reads would hold it up when it is full."""
        with open(self._said, "w", encoding="utf-8") as said:
            self._program = subprocess.Popen(self._command, stderr=said, stdout=subprocess.DEVNULL)
        address = until(lambda: _ADDRESS.search(self._said.read_text("utf-8", errors="replace")), lambda: self._said.read_text("utf-8", errors="replace"))[1]
        self._socket = WebSocketConnection(f"{address}/session", 120, 0.005)
        self.send("session.new", capabilities={})

    def send(self, method: str, **parameters: Any) -> Any:
        """The answer to one command."""
        answer = self._socket.send_cmd(method, parameters)
        assert answer["type"] == "success", f"{method}: {answer}"
        return answer["result"]

    def kill(self) -> None:
        """End it at once, without a chance to store anything."""
        self._program.kill()
        self._program.wait(30)
        # First the thread that listens hears that Firefox is gone: closed before that, it waits ten seconds for nothing.
        self._socket._ws_thread.join(10)
        self._socket.close()


class Firefox(Visitor):
    """A visitor in a container of Firefox, apart from the other visitors; with `own` nobody else is there, and what the site stores outlives a kill."""

    name = "firefox"

    def __init__(self, program: Program, folder: Path, own: bool = False):
        self.folder, self.program, self._own = folder, program, own
        self._begin()

    def _begin(self) -> None:
        self._container = "default" if self._own else self.program.send("browser.createUserContext")["userContext"]
        self._send("browser.setDownloadBehavior", downloadBehavior={"type": "allowed", "destinationFolder": str(self.folder)}, userContexts=[self._container])
        # The focus is in a new tab; in the first it stays in the bar for the address, and the page hears of none.
        self._window = self._send("browsingContext.create", type="tab", userContext=self._container)["context"]
        self._send("browsingContext.setViewport", context=self._window, viewport={"width": 1280, "height": 900})

    def open(self, address: str) -> None:
        self._send("browsingContext.navigate", context=self._window, url=address, wait="complete")

    def back(self) -> None:
        self._send("browsingContext.traverseHistory", context=self._window, delta=-1)

    def reload(self) -> None:
        self._send("browsingContext.reload", context=self._window, wait="complete")

    def run(self, script: str) -> Any:
        # As JSON, so that the answer needs no unpacking.
        answer = self._called(f"async () => JSON.stringify(await (async () => {{ {script} }})())")
        return json.loads(answer["value"]) if answer["type"] == "string" else None

    def click(self, selector: str) -> None:
        element = {"type": "element", "element": {"sharedId": self._element(selector)}}
        moves = [{"type": "pointerMove", "x": 0, "y": 0, "origin": element}, {"type": "pointerDown", "button": 0}, {"type": "pointerUp", "button": 0}]
        self._act({"type": "pointer", "id": "mouse", "actions": moves})

    def keys(self, text: str) -> None:
        self._act({"type": "key", "id": "keys", "actions": [_key(kind, character) for character in text for kind in ("keyDown", "keyUp")]})

    def chord(self, held: str, key: str) -> None:
        pressed = [_key("keyDown", KEYS[held]), _key("keyDown", KEYS.get(key, key)), _key("keyUp", KEYS.get(key, key)), _key("keyUp", KEYS[held])]
        self._act({"type": "key", "id": "keys", "actions": pressed})

    def choose_files(self, selector: str, paths: Sequence[Path]) -> None:
        self._send("input.setFiles", context=self._window, element={"sharedId": self._element(selector)}, files=list(map(str, paths)))

    def screenshot(self, path: Path) -> None:
        path.write_bytes(base64.b64decode(self._send("browsingContext.captureScreenshot", context=self._window)["data"]))

    def printed(self) -> bytes:
        """The page as a pdf on A4, as its own window for printing makes it."""
        page, margin = {"width": 21.0, "height": 29.7}, dict.fromkeys(("top", "bottom", "left", "right"), 1.8)
        return base64.b64decode(self._send("browsingContext.print", context=self._window, page=page, margin=margin)["data"])

    def close(self) -> None:
        if self._own:
            self.program.kill()
        else:
            self._send("browser.removeUserContext", userContext=self._container)

    def start_after_kill(self) -> None:
        """End at once, without a chance to store anything, and start again with what was stored."""
        self.program.kill()
        self.program.start()
        self._begin()

    def _act(self, action: dict[str, Any]) -> None:
        self._send("input.performActions", context=self._window, actions=[action])

    def _element(self, selector: str) -> str:
        """The element, in sight and at rest: what is drawn above it may still move it."""
        found = self._called(f"""async () => {{
          const found = document.querySelector({json.dumps(selector)});
          for (let before = ""; found;) {{
            found.scrollIntoView({{block: "center", behavior: "instant"}});
            const {{ x, y }} = found.getBoundingClientRect();
            if (before === `${{x}} ${{y}}`) break;
            before = `${{x}} ${{y}}`;
            await new Promise((drawn) => setTimeout(drawn, 30));
          }}
          return found;
        }}""")
        assert found["type"] == "node", f"geen {selector}"
        return str(found["sharedId"])

    def _called(self, function: str) -> dict[str, Any]:
        answer = self._send("script.callFunction", functionDeclaration=function, target={"context": self._window}, awaitPromise=True)
        if answer["type"] == "exception":
            raise AssertionError(answer["exceptionDetails"]["text"])
        return dict(answer["result"])

    def _send(self, method: str, **parameters: Any) -> Any:
        return self.program.send(method, **parameters)


def _key(kind: str, character: str) -> dict[str, str]:
    return {"type": kind, "value": character}
