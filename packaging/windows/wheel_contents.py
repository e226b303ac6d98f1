"""What of each wheel is shipped to Windows: no tests, no headers, and of Qt only what the console draws with."""

from __future__ import annotations

import re
from typing import Final

#: Those the program imports.
QT_MODULES: Final = ("Core", "Gui", "PrintSupport", "Svg", "Widgets")
#: Qt6PrintSupport and its like need no further libraries; what they link to is found by payload.py, or it stops.
QT_PLUGINS: Final = frozenset({
    "iconengines/qsvgicon",
    "imageformats/qgif",
    "imageformats/qico",
    "imageformats/qjpeg",
    "imageformats/qsvg",
    "platforms/qoffscreen",
    "platforms/qwindows",
    "styles/qmodernwindowsstyle",
})  # fmt: skip
#: Microsoft's C++ library, laid once beside the program, where every library finds it.
RUNTIME: Final = re.compile(r"(msvcp140(_1|_2)?|vcruntime140(_1)?)\.dll")

_NEVER: Final = re.compile(
    r"\.(pyi|lib|h|hpp|pxd|pyx|c|cpp|f|f90|cmake|template|typed|a|exe)$"
    r"|(^|/)(tests?|testing/tests|__pycache__|_pyinstaller)/|^bin/"
)
_LEFT_OUT: Final = re.compile(
    r"^(numpy/(f2py|distutils|doc|random/_examples|random/lib|_core/include|_core/lib|_typing/tests)/"
    r"|numpy/testing/_private/"
    r"|sqlalchemy/(dialects/(mysql|oracle|mssql)|testing|ext/mypy)/"
    r"|alembic/testing/"
    r"|phonenumbers/(geodata|carrierdata|tzdata)/"
    r"|dateutil/zoneinfo/dateutil-zoneinfo"
    r"|holidays/locale/(?!\w+/LC_MESSAGES/FI\.mo$))"
)
_METADATA: Final = re.compile(r"\.dist-info/(METADATA|entry_points\.txt)$")


def is_shipped(place: str) -> bool:
    """Whether a file of an unpacked wheel is shipped; `place` with slashes, from the folder of all wheels."""
    if ".dist-info/" in place:
        return _METADATA.search(place) is not None
    if place.startswith("PySide6/"):
        return _is_of_qt(place.removeprefix("PySide6/"))
    if place.startswith("shiboken6/"):
        return place.endswith((".py", ".pyd", "/shiboken6.abi3.dll"))
    return not _NEVER.search(place) and not _LEFT_OUT.search(place)


def _is_of_qt(place: str) -> bool:
    if place in {"__init__.py", "_config.py", "_git_pyside_version.py", "pyside6.abi3.dll"}:
        return True
    if binding := re.fullmatch(r"Qt(\w+)\.pyd", place):
        return binding[1] in QT_MODULES
    if library := re.fullmatch(r"Qt6(\w+)\.dll", place):
        return library[1] in QT_MODULES
    if place.startswith("plugins/"):
        return place.removeprefix("plugins/").removesuffix(".dll") in QT_PLUGINS
    return (
        place.startswith("support/") or re.fullmatch(r"translations/qtbase_(en|fi|sv)\.qm", place) is not None
    )
