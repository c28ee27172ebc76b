"""LibreOffice without a window, with a profile of its own in which it computes every formula again."""

import subprocess
from pathlib import Path

_TIMEOUT = 1200
# By default LibreOffice trusts the outcomes in a file.
_ALWAYS_COMPUTE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
 <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
 <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="ODFRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""


def make_profile(folder: Path) -> None:
    """Make the profile that `convert` uses in `folder`."""
    profile = folder / "profile/user/registrymodifications.xcu"
    profile.parent.mkdir(parents=True)
    profile.write_text(_ALWAYS_COMPUTE, encoding="utf-8")


def convert(soffice: str, folder: Path, target: str, out: Path, files: list[Path]) -> None:
    """Save `files` as `target` (xlsx, pdf) in the folder `out`, in one run."""
    subprocess.run(
        [soffice, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", target, "--outdir", str(out),
         *map(str, files)],
        check=True, capture_output=True, timeout=_TIMEOUT,
    )
