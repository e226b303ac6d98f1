"""The list of what the program is made of: of an installed program, and of a checkout that has no list."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.components import components


def _installed(folder: Path) -> None:
    listed = {
        "metadata": {
            "component": {"name": "jonovahti", "version": "1.2.3", "licenses": [{"license": {"name": "MIT"}}]}
        },
        "components": [
            {"name": "Zlib/ng", "version": "2", "licenses": [{"license": {"name": "Zlib"}}]},
            {"name": "libpq", "version": "18"},
        ],
    }
    (folder / "jonovahti.cdx.json").write_text(json.dumps(listed), encoding="utf-8")
    for name, file, text in (
        ("Zlib_ng", "LICENSE", "as is\n"),
        ("Zlib_ng", "NOTICE", "noted"),
        ("jonovahti", "LICENSE", "mit"),
    ):
        (folder / "licences" / name).mkdir(parents=True, exist_ok=True)
        (folder / "licences" / name / file).write_text(text, encoding="utf-8")


def test_an_installed_program_tells_every_component_with_all_its_texts(tmp_path: Path) -> None:
    _installed(tmp_path)

    found = components(tmp_path)

    assert [(one.name, one.version, one.licence, one.text) for one in found] == [
        ("jonovahti", "1.2.3", "MIT", "mit"),
        ("libpq", "18", "", ""),
        ("Zlib/ng", "2", "Zlib", "as is\n\nnoted"),
    ]


def test_a_checkout_tells_what_its_environment_holds(tmp_path: Path) -> None:
    found = {one.name.lower(): one for one in components(tmp_path)}

    assert found["numpy"].text
    assert found["sqlalchemy"].licence


def test_a_list_that_cannot_be_read_is_no_empty_list(tmp_path: Path) -> None:
    (tmp_path / "jonovahti.cdx.json").write_text("{", encoding="utf-8")

    with pytest.raises(ValueError, match="Expecting"):
        components(tmp_path)
