"""The handbook is made of the program's own help, and what it links to is there."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def test_the_handbooks_in_the_checkout_are_those_of_the_help() -> None:
    said = subprocess.run(
        [sys.executable, "packaging/handbook.py", "--check"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert said.returncode == 0, said.stderr


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_every_link_and_picture_of_a_handbook_is_there(language: str) -> None:
    page = ROOT / "docs" / "handbook" / f"{language}.md"
    text = page.read_text(encoding="utf-8")
    places = set(re.findall(r'<a id="([^"]+)">', text))
    links = re.findall(r"\]\(([^)]+)\)", text)
    inside = {link[1:] for link in links if link.startswith("#")}
    pictures = [link for link in links if not link.startswith("#")]

    assert inside <= places
    assert pictures
    assert [link for link in pictures if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_every_picture_of_a_handbook_is_in_its_language_and_of_one_look(language: str) -> None:
    text = (ROOT / "docs" / "handbook" / f"{language}.md").read_text(encoding="utf-8")
    pictures = re.findall(r"\]\(\.\./pictures/([^)]+)\)", text)

    assert len(pictures) > 8
    assert [picture for picture in pictures if not picture.endswith(f"-1440-light-{language}.png")] == []
