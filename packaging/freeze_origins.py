"""What the frozen folder is made of: each component with its version, its origin and its licence texts.

Long because each way a file can come in (wheel, library inside a wheel, the system, Python, our own) has its own
proof of origin, and a file without one is refused.
"""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from email.message import Message
from importlib.metadata import Distribution, distributions
from pathlib import Path
from typing import Any, Final, cast

TEXTS: Final = Path(__file__).parent / "licences"

#: Libraries that wheels carry inside, without their texts: name, SPDX expression and the text in licences/.
_INSIDE_WHEELS: Final = {
    "libpq": ("PostgreSQL", "libpq.txt"),
    "libssl": ("Apache-2.0", "openssl.txt"),
    "libcrypto": ("Apache-2.0", "openssl.txt"),
    "libgssapi_krb5": ("MIT", "krb5.txt"),
    "libk5crypto": ("MIT", "krb5.txt"),
    "libkrb5": ("MIT", "krb5.txt"),
    "libkrb5support": ("MIT", "krb5.txt"),
    "libcom_err": ("MIT", "libcom-err.txt"),
    "liblber": ("OLDAP-2.8", "openldap.txt"),
    "libldap": ("OLDAP-2.8", "openldap.txt"),
    "libsasl2": ("BSD-4-Clause", "cyrus-sasl.txt"),
    "libkeyutils": ("LGPL-2.1-or-later", "keyutils.txt"),
    "libcrypt": ("LGPL-2.1-or-later", "libxcrypt.txt"),
    "libgfortran": ("GPL-3.0-or-later WITH GCC-exception-3.1", "gcc-runtime.txt"),
    "libquadmath": ("LGPL-2.1-or-later", "gcc-runtime.txt"),
    # numpy's own licence file has the text of OpenBLAS.
    "libscipy_openblas64_": ("BSD-3-Clause", ""),
    "libicudata": ("Unicode-3.0", "icu.txt"),
    "libicui18n": ("Unicode-3.0", "icu.txt"),
    "libicuuc": ("Unicode-3.0", "icu.txt"),
}
_LGPL: Final = ("LGPL-3.0.txt", "GPL-3.0.txt")
#: Wheels that hold no licence text of their own.
_WITHOUT_TEXT: Final = {
    "pyside6-essentials": (
        "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only",
        (*_LGPL, "GPL-2.0.txt", "qt.txt"),
    ),
    "shiboken6": ("LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only", (*_LGPL, "GPL-2.0.txt")),
}


class NoOrigin(Exception):
    """A file is shipped of which nobody can say what it is or under which licence."""


@dataclass(frozen=True, slots=True)
class Component:
    """`licence` is an SPDX expression or the words of whoever made it; `texts`: file name to content."""

    name: str
    version: str
    purl: str
    licence: str
    texts: Mapping[str, bytes] = field(default_factory=dict)
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Places:
    """Where the build took its files from."""

    source: Path
    site_packages: Path
    python_home: Path
    python_version: str
    frozen: Path


def components(origins: Mapping[str, list[list[str]]], places: Places) -> list[Component]:
    """All that is shipped, by name. Raises NoOrigin for a file that belongs to nothing known."""
    taken = {
        Path(origin) for entries in origins.values() for _, origin in entries if origin and origin != "-"
    }
    site = places.site_packages
    wheels = {path for path in taken if path.is_relative_to(site)}
    own = {path for path in taken if path.is_relative_to(places.source)}
    library = places.python_home / "lib" / f"python{places.python_version.rpartition('.')[0]}"
    python = {
        path for path in taken if path.is_relative_to(library) or path.name.startswith("libpython")
    } - wheels
    # What PyInstaller puts in by itself comes from its own package.
    system = {path for path in taken - wheels - own - python if _is_of_the_system(path)}
    found = [
        *of_wheels(wheels, site),
        *_inside_wheels(wheels),
        *_of_the_system(system, places.python_version),
        _python(places),
        *own_parts(places.source),
    ]
    return sorted(
        {(each.name, each.version): each for each in found}.values(), key=lambda each: each.name.lower()
    )


def of_wheels(files: set[Path], site: Path) -> Iterable[Component]:
    """The unpacked wheels in `site` that any of the files belongs to, and what they say they have inside."""
    named = {str(file.relative_to(site)) for file in files}
    for wheel in distributions(path=[str(site)]):
        name = wheel.metadata["Name"].lower().replace("_", "-").replace(".", "-")
        holds = {str(file) for file in wheel.files or ()}
        # The starter of each program is PyInstaller's own boot loader.
        if not holds & named and name != "pyinstaller":
            continue
        licence, texts = _licence_of(wheel, name)
        yield Component(name, wheel.version, f"pkg:pypi/{name}@{wheel.version}", licence, texts)
        yield from _told_by(wheel)


def _licence_of(wheel: Distribution, name: str) -> tuple[str, dict[str, bytes]]:
    folder = str(getattr(wheel, "_path", ""))
    texts = {
        re.sub(r"^(licenses/)+", "", Path(str(file)).relative_to(Path(folder).name).as_posix()).replace(
            "/", "_"
        ): Path(str(file.locate())).read_bytes()
        for file in wheel.files or ()
        if Path(folder).name in file.parts[:1]
        and re.search(r"licen[cs]e|copying|notice", str(file), re.IGNORECASE)
    }
    if name in _WITHOUT_TEXT:
        licence, names = _WITHOUT_TEXT[name]
        return licence, {each: (TEXTS / each).read_bytes() for each in names}
    if not texts:
        raise NoOrigin(f"{name} {wheel.version} holds no licence text: add it to packaging/licences")
    metadata = cast("Message", wheel.metadata)
    told = metadata.get("License-Expression") or metadata.get("License") or ""
    if not told or "\n" in told:
        classifiers = metadata.get_all("Classifier") or []
        kinds = [each.rsplit(" :: ", 1)[-1] for each in classifiers if each.startswith("License ::")]
        told = " and ".join(kinds) or f"see {', '.join(texts)}"
    return told, texts


def _told_by(wheel: Distribution) -> Iterable[Component]:
    """What a wheel's own list of components says it has inside, such as the crates of a compiled one."""
    for file in wheel.files or ():
        if "sboms" not in file.parts or file.suffix != ".json":
            continue
        told = json.loads(Path(str(file.locate())).read_text(encoding="utf-8"))
        for inside in told.get("components", ()):
            if inside.get("purl", "").startswith("pkg:pypi/"):
                continue
            yield Component(
                inside["name"],
                inside.get("version", ""),
                inside.get("purl", ""),
                _words_of(inside.get("licenses")),
            )


def _words_of(licences: Any) -> str:
    words = [
        each.get("expression") or each.get("license", {}).get("id") or each.get("license", {}).get("name", "")
        for each in licences or ()
    ]
    return " AND ".join(word for word in words if word)


def _inside_wheels(files: set[Path]) -> Iterable[Component]:
    for file in sorted(files):
        library = re.match(r"(lib[A-Za-z0-9_]+?)(-[0-9a-f-]{6,})?\.so", file.name)
        is_inside = file.parent.name.endswith(".libs") or file.name.startswith("libicu")
        if not is_inside or library is None:
            continue
        if library[1] not in _INSIDE_WHEELS:
            raise NoOrigin(f"{file}: add what it is to freeze_origins.py, and its text to packaging/licences")
        licence, text = _INSIDE_WHEELS[library[1]]
        version = file.name.partition(".so.")[2] or "unknown"
        texts = {text: (TEXTS / text).read_bytes()} if text else {}
        digest = hashlib.sha256(file.read_bytes()).hexdigest()
        yield Component(library[1], version, f"pkg:generic/{library[1]}@{version}", licence, texts, digest)


def _is_of_the_system(file: Path) -> bool:
    return file.is_file() and file.parts[1] in {"usr", "lib", "lib64"} and ".so" in file.name


def _of_the_system(files: set[Path], python_version: str) -> Iterable[Component]:
    packages: dict[str, set[Path]] = {}
    for file in sorted(files):
        packages.setdefault(_package_of(file), set()).add(file)
    for package in sorted(packages):
        form = "${Package}\t${Version}\t${source:Package}"
        told = subprocess.run(
            ["dpkg-query", "-W", "-f", form, package], check=True, capture_output=True, text=True
        )
        name, version, _ = told.stdout.split("\t")
        if name.startswith((f"libpython{python_version}", f"python{python_version}")):
            continue
        text = Path("/usr/share/doc", name, "copyright")
        if not text.is_file():
            raise NoOrigin(f"{name} has no licence text in {text}")
        yield Component(
            name,
            version,
            f"pkg:deb/debian/{name}@{version}",
            "see copyright",
            {"copyright": text.read_bytes()},
        )


def _package_of(file: Path) -> str:
    """The Debian package that holds a library; its list may name the folder as it was before /lib became a link."""
    resolved = file.resolve()
    for each in dict.fromkeys(
        [file, resolved, Path("/", *resolved.parts[2:]), Path("/usr", *file.parts[1:])]
    ):
        asked = subprocess.run(["dpkg", "-S", str(each)], check=False, capture_output=True, text=True)
        if asked.returncode == 0:
            return asked.stdout.splitlines()[0].rpartition(": ")[0].split(",")[0]
    raise NoOrigin(f"{file} belongs to no package of this system; the packages are built on Debian or Ubuntu")


def _python(places: Places) -> Component:
    short = ".".join(places.python_version.split(".")[:2])
    for text in (
        places.python_home / "lib" / f"python{short}" / "LICENSE.txt",
        Path(f"/usr/share/doc/python{short}/copyright"),
        Path(f"/usr/share/doc/libpython{short}-minimal/copyright"),
    ):
        if text.is_file():
            version = places.python_version
            return Component(
                "cpython",
                version,
                f"pkg:generic/cpython@{version}",
                "Python-2.0.1",
                {text.name: text.read_bytes()},
            )
    raise NoOrigin(f"Python {places.python_version} has no licence text in {places.python_home}")


def own_parts(source: Path) -> Iterable[Component]:
    """What of others stands in our own tree: letters and icons."""
    fonts, icons = source / "resources/fonts/OFL.txt", source / "resources/icons/LICENSE"
    yield Component(
        "inter", "4.001", "pkg:github/rsms/inter@v4.1", "OFL-1.1", {"OFL.txt": fonts.read_bytes()}
    )
    yield Component(
        "tabler-icons", "", "pkg:github/tabler/tabler-icons", "MIT", {"LICENSE": icons.read_bytes()}
    )
