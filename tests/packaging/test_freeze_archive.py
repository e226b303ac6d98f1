"""What the installed program reads late comes from the files it was started from, whatever has taken their place."""

from __future__ import annotations

import importlib
import marshal
import sys
import zipfile
import zipimport
import zlib
from pathlib import Path
from types import CodeType

import pytest

#: Something stands before the archive in its file, as the boot loader does.
_BEFORE = b"boot loader"


class Archive:
    """As PyInstaller's own reader: it opens the file by its name for each module."""

    def __init__(self, file: Path, modules: dict[str, str]) -> None:
        self._filename, self._start_offset = str(file), len(_BEFORE)
        self.toc: dict[str, tuple[int, int, int]] = {"spaces": (3, 0, 0)}
        content = b""
        for name, source in modules.items():
            packed = zlib.compress(marshal.dumps(compile(source, name, "exec")))
            self.toc[name] = (0, len(content), len(packed))
            content += packed
        file.write_bytes(_BEFORE + content)

    def extract(self, name: str, raw: bool = False) -> CodeType | bytes | None:
        _, place, length = self.toc[name]
        content = Path(self._filename).read_bytes()[self._start_offset + place :][:length]
        code = zlib.decompress(content)
        return code if raw else marshal.loads(code)  # noqa: S302  # made by this test


def replaced(file: Path) -> None:
    """As a package manager does it: the new file is written beside the old one, and takes its name."""
    new = file.with_suffix(".new")
    new.write_bytes(b"another version, of another length altogether" * 20)
    new.replace(file)


def ran(code: object) -> dict[str, object]:
    assert isinstance(code, CodeType)
    names: dict[str, object] = {}
    exec(code, names)  # noqa: S102  # made by this test
    return names


def test_a_module_comes_from_the_archive_that_was_there_at_the_start(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "jonovahti", {"early": "told = 'early'", "late": "told = 'late'"})
    importlib.import_module("freeze_archive").hold(archive)
    before = ran(archive.extract("early"))["told"]

    replaced(tmp_path / "jonovahti")

    assert (before, ran(archive.extract("late"))["told"]) == ("early", "late")
    raw = archive.extract("late", raw=True)
    assert isinstance(raw, bytes)
    assert ran(marshal.loads(raw))["told"] == "late"  # noqa: S302  # made by this test
    assert archive.extract("spaces") is None


def test_without_that_it_reads_what_is_none_of_its_own(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "jonovahti", {"late": "told = 'late'"})

    replaced(tmp_path / "jonovahti")

    with pytest.raises(zlib.error):
        archive.extract("late")


def test_the_part_of_python_in_a_zip_file_is_held_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "base_library.zip"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as library:
        library.writestr("a_late_codec.py", "told = 'the old one'")
    monkeypatch.syspath_prepend(str(file))
    monkeypatch.setattr(sys, "path_importer_cache", {str(file): zipimport.zipimporter(str(file))})
    importlib.import_module("freeze_archive").hold_library()

    replaced(file)

    try:
        assert importlib.import_module("a_late_codec").told == "the old one"
    finally:
        sys.modules.pop("a_late_codec", None)
