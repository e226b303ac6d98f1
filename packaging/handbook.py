"""Make docs/handbook from the program's own pages of help: one file a language, with pictures the program made itself.

The texts are resources/help/LANGUAGE/*.md and are changed there. `--check` fails where a handbook is not up to date.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication

from ui.help.fields import expand
from ui.help.pages import PICTURE, Page, parse, read_texts
from ui.help.topics import TOPICS
from ui.translations import LANGUAGES, Translations

ROOT: Final = Path(__file__).resolve().parents[1]
FOLDER: Final = ROOT / "docs" / "handbook"
PICTURES: Final = ROOT / "docs" / "pictures"
_PICTURE: Final = re.compile(
    r"(?P<scene>.+)-(?P<width>\d+)-(?P<theme>[a-z]+)-(?P<language>fi|sv|en)(-(?P<scale>\d+))?\.png"
)
_LINK: Final = re.compile(r"\]\((?P<topic>[a-z]+)\.md(?:#(?P<anchor>[\w.-]+))?\)")
#: What is told in the program, where it is of use, and would be out of place in a book.
_LEFT_OUT: Final = frozenset({"news"})
_SAID: Final = {
    "en": (
        "The supervisor's handbook",
        "Contents",
        "Made from the program's own help; the pictures are its own.",
    ),
    "fi": (
        "Vuorovastaavan käsikirja",
        "Sisällys",
        "Tehty ohjelman omasta ohjeesta; kuvat ovat ohjelman itsensä.",
    ),
    "sv": ("Arbetsledarens handbok", "Innehåll", "Gjord av programmets egen hjälp; bilderna är dess egna."),
}


def handbook(language: str) -> str:
    """The whole of it; the words must be in force in that language."""
    texts = read_texts(language, TOPICS)
    pages = [parse(topic, expand(text)) for topic, text in texts.items() if topic not in _LEFT_OUT]
    title, contents, note = _SAID[language]
    parts = [f"# {title}", note, f"## {contents}"]
    parts.append("\n".join(f"- [{page.title}](#{page.topic})" for page in pages))
    parts += [chapter(page, language) for page in pages]
    return "\n\n".join(parts) + "\n"


def chapter(page: Page, language: str) -> str:
    """A page of help, with places to be linked to."""
    parts = [f'<a id="{page.topic}"></a>\n\n## {page.title}']
    for section in page.sections:
        if section.title:
            parts.append(f'<a id="{page.topic}-{section.anchor}"></a>\n\n### {section.title}')
        text = section.text.replace("### ", "#### ")
        text = PICTURE.sub(lambda found: _picture(found, language), f"{text}\n\n")
        parts.append(_LINK.sub(_link, text).strip())
    return "\n\n".join(part for part in parts if part)


def picture_for(scene: str, language: str) -> str:
    """Of the pictures kept, the one that suits the language best, light and of the usual size first; "" for none."""
    found = {path.name: _PICTURE.fullmatch(path.name) for path in PICTURES.iterdir()}
    of_scene = [(name, parts) for name, parts in found.items() if parts and parts["scene"] == scene]
    best = min(
        of_scene,
        key=lambda one: (
            one[1]["language"] != language,
            one[1]["theme"] != "light",
            one[1]["width"] != "1440",
            one[1]["scale"] is not None,
            one[0],
        ),
        default=("", None),
    )
    return best[0]


def _picture(found: re.Match[str], language: str) -> str:
    name = picture_for(found["scene"], language)
    return f"![{found['words']}](../pictures/{name})\n\n" if name else ""


def _link(found: re.Match[str]) -> str:
    anchor = f"-{found['anchor']}" if found["anchor"] else ""
    return f"](#{found['topic']}{anchor})"


def all_handbooks() -> dict[Path, str]:
    """By file, what ought to be in it."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QCoreApplication.instance() or QCoreApplication([])
    words = Translations(application)
    made = {}
    for language in LANGUAGES:
        words.use(language)
        made[FOLDER / f"{language}.md"] = handbook(language)
    words.remove()
    return made


def main() -> int:
    """0 when all is as it ought to be."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--check", action="store_true", help="change nothing; fail where something would change"
    )
    is_check = parser.parse_args().check
    stale = 0
    for file, text in all_handbooks().items():
        if file.exists() and file.read_text(encoding="utf-8") == text:
            continue
        stale += 1
        if is_check:
            print(f"{file.relative_to(ROOT)} is not up to date: run `make handbook`", file=sys.stderr)
        else:
            FOLDER.mkdir(exist_ok=True)
            file.write_text(text, encoding="utf-8")
    return 1 if is_check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
