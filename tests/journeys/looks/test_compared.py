"""What counts as a difference between two pictures, and what one is asked to look at."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from tests.pictures.compared import difference, keep, reduced, sheet
from tests.pictures.golden import accept
from ui.theme import fonts


def a_screen(word: str = "Suutarila", panel: str = "#f6f7f8", x: int = 40) -> QImage:
    picture = QImage(1440, 900, QImage.Format.Format_RGB32)
    picture.fill(QColor("#e8ebed"))
    painter = QPainter(picture)
    painter.fillRect(QRect(0, 0, 700, 900), QColor(panel))
    font = QFont(fonts.load())
    font.setPixelSize(13)
    painter.setFont(font)
    for row in range(24):
        painter.drawText(x, 40 + 30 * row, word if row == 11 else "Pihlajamäki")
    painter.end()
    return reduced(picture)


def kept(picture: QImage, folder: Path) -> QImage:
    """As it comes back from its file."""
    keep(picture, folder / "kept.png")
    return QImage(str(folder / "kept.png"))


def test_the_few_colours_of_what_is_kept_are_no_difference(qapp: object, tmp_path: Path) -> None:
    assert not difference(kept(a_screen(), tmp_path), a_screen()).counts


def test_one_word_that_changed_is_a_difference(qapp: object, tmp_path: Path) -> None:
    assert difference(kept(a_screen(), tmp_path), a_screen(word="Laajasalo")).counts


def test_a_column_that_moved_by_two_points_is_a_difference(qapp: object, tmp_path: Path) -> None:
    assert difference(kept(a_screen(), tmp_path), a_screen(x=42)).counts


def test_a_surface_of_another_shade_is_a_difference(qapp: object, tmp_path: Path) -> None:
    assert difference(kept(a_screen(), tmp_path), a_screen(panel="#f2f3f4")).counts


def test_another_size_is_a_difference(qapp: object) -> None:
    one = a_screen()

    assert difference(one, one.scaled(700, 450)).counts


def test_the_sheet_has_old_and_new_and_marks_what_changed_and_no_more(qapp: object) -> None:
    old, new = a_screen(), a_screen(word="Laajasalo")

    marked = sheet(old, new).copy(2 * (720 + 8), 0, 720, 450)

    red = [y for y in range(450) for x in range(720) if marked.pixel(x, y) == 0xFFD00000]
    assert sheet(old, new).width() == 3 * 720 + 2 * 8
    assert red
    assert 175 <= min(red) <= max(red) <= 190


def test_what_was_seen_is_accepted_only_where_it_is_asked_for(qapp: object, tmp_path: Path) -> None:
    seen, golden = tmp_path / "looks", tmp_path / "golden"
    golden.mkdir()
    for name in ("live-light-fi.png", "audit-light-fi.png"):
        keep(a_screen(), seen / "new" / name)

    taken = accept("live*", seen=seen, kept=golden)

    assert taken == ["live-light-fi.png"]
    assert [file.name for file in golden.glob("*.png")] == taken
    assert [file.name for file in (seen / "new").glob("*.png")] == ["audit-light-fi.png"]
