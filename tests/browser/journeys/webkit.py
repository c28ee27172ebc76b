"""A visitor with WebKit, the engine of Safari: its small browser on a screen without a monitor, driven by Selenium."""

import base64
import os
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from selenium.common.exceptions import ElementClickInterceptedException, StaleElementReferenceException
from selenium.webdriver import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait
from selenium.webdriver.webkitgtk.options import Options
from selenium.webdriver.webkitgtk.service import Service
from selenium.webdriver.webkitgtk.webdriver import WebDriver

from tests.browser.journeys.visitor import KEYS, Visitor

# This browser saves no downloads while it is driven, so the page itself keeps what it hands over.
_KEEP_DOWNLOADS = """
if (!window.handedOver) {
  window.handedOver = [];
  const blobs = new Map(), create = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob) => { const address = create(blob); blobs.set(address, blob); return address; };
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[download]");
    if (link && blobs.has(link.href)) { event.preventDefault(); window.handedOver.push([link.download, blobs.get(link.href)]); }
  }, true);
  HTMLAnchorElement.prototype.click = function () { this.isConnected ? HTMLElement.prototype.click.call(this) : window.handedOver.push([this.download, blobs.get(this.href)]); };
}
"""
_HANDED_OVER = """
const encoded = ([name, blob]) => new Promise((done) => {
  const reader = new FileReader();
  reader.onload = () => done([name, reader.result.split(",")[1]]);
  reader.readAsDataURL(blob);
});
const done = arguments[arguments.length - 1];
Promise.all((window.handedOver ?? []).splice(0).map(encoded)).then(done);
"""


class Screen:
    """A screen without a monitor, for all windows of WebKit in one run."""

    def __init__(self, program: str):
        reading, writing = os.pipe()
        self._program = subprocess.Popen(
            [program, "-displayfd", str(writing), "-screen", "0", "1280x1000x24", "-nolisten", "tcp"], pass_fds=[writing], stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as found:
            self.number = f":{found.readline().strip()}"

    def close(self) -> None:
        """End it."""
        self._program.terminate()
        self._program.wait(30)


class WebKit(Visitor):
    """One window of WebKit."""

    name = "webkit"

    def __init__(self, driver: str, program: str, screen: Screen, folder: Path):
        self.folder = folder
        options = Options()
        options.binary_location = program
        options.add_argument("--automation")
        # Its sandbox needs rights that a container lacks.
        settings = {**os.environ, "DISPLAY": screen.number, "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1", "LIBGL_ALWAYS_SOFTWARE": "1"}
        self._driver = WebDriver(options=options, service=Service(driver, env=settings))
        self._driver.set_script_timeout(120)

    def open(self, address: str) -> None:
        self._driver.get(address)
        self._driver.execute_script(_KEEP_DOWNLOADS)

    def back(self) -> None:
        self._driver.back()

    def reload(self) -> None:
        self._driver.refresh()
        self._driver.execute_script(_KEEP_DOWNLOADS)

    def run(self, script: str) -> Any:
        return self._driver.execute_async_script(f"const done = arguments[arguments.length - 1]; (async () => {{ {script} }})().then(done, (fault) => done('' + fault));")

    def click(self, selector: str) -> None:
        # A page that still moves may put something else under the pointer; a visitor clicks when it stands still.
        WebDriverWait(self._driver, 20, ignored_exceptions=[ElementClickInterceptedException, StaleElementReferenceException]).until(lambda _: self._click(selector))

    def _click(self, selector: str) -> bool:
        element = self._element(selector)
        self._driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", element)
        element.click()
        return True

    def keys(self, text: str) -> None:
        ActionChains(self._driver).send_keys(text).perform()

    def chord(self, held: str, key: str) -> None:
        ActionChains(self._driver).key_down(KEYS[held]).send_keys(KEYS.get(key, key)).key_up(KEYS[held]).perform()

    def choose_files(self, selector: str, paths: Sequence[Path]) -> None:
        self._element(selector).send_keys("\n".join(map(str, paths)))

    def screenshot(self, path: Path) -> None:
        self._driver.save_screenshot(str(path))

    def close(self) -> None:
        self._driver.quit()

    def received(self) -> list[Path]:
        for name, content in self._driver.execute_async_script(_HANDED_OVER):
            (self.folder / name).write_bytes(base64.b64decode(content))
        return super().received()

    def _element(self, selector: str) -> Any:
        return self._driver.find_element(By.CSS_SELECTOR, selector)
