"""Every row is on one page, whole, below the captions; laying out can be stopped, and then nothing is left."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QImage, QPainter, QPdfWriter
from PySide6.QtWidgets import QApplication

from ui.printing.paper import Paper, pdf, save_pdf
from ui.printing.printout import Printout
from ui.theme import fonts

WIDTH, HEIGHT, DOTS = 1123, 794, 96


class Enough(Exception):
    """Somebody has pressed Stop."""


def a_printout(count: int, *, details: str = "moved") -> Printout:
    rows = tuple((f"{number}", "mlehto", details) for number in range(count))
    return Printout("Audit log", "today", ("Row", "Who", "Details"), rows)


def laid_out(printout: Printout, folder: Path, told: Callable[[int], object] = bool) -> Paper:
    fonts.load()
    writer = pdf(folder / "paper.pdf")
    writer.setResolution(DOTS)
    paper = Paper(writer)
    paper.lay_out(printout, told)
    return paper


def drawn(paper: Paper, page: int) -> NDArray[np.bool_]:
    """Where a page has ink, by height and width."""
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_Grayscale8)
    image.fill(QColor("white"))
    painter = QPainter(image)
    paper.paint(painter, page)
    painter.end()
    grey = np.frombuffer(image.constBits(), np.uint8).reshape(HEIGHT, image.bytesPerLine())[:, :WIDTH]
    ink: NDArray[np.bool_] = grey < 128
    return ink


def lines(ink: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """From where to where each line of letters goes, from the top, without the number of the page."""
    has_ink = np.flatnonzero(np.diff(np.concatenate(([0], ink[: HEIGHT - 76].any(axis=1), [0]))))
    return [(int(top), int(bottom)) for top, bottom in zip(has_ink[::2], has_ink[1::2], strict=True)]


def test_every_row_is_on_one_page_below_the_captions(qapp: QApplication, tmp_path: Path) -> None:
    # Words of one height: no letter reaches below the line, and no line is two.
    printout = Printout("A", "A", ("A", "A"), (("ooo", "ooo"),) * 130)

    paper = laid_out(printout, tmp_path)

    inked = [lines(drawn(paper, page)) for page in range(paper.pages)]
    heads = 2
    assert paper.pages > 2
    assert sum(len(page) for page in inked) == heads + paper.pages + len(printout.rows)
    # The captions are capital letters, higher than what is in the rows.
    firsts = [page[heads if number == 0 else 0] for number, page in enumerate(inked)]
    assert {bottom - top for top, bottom in firsts} == {firsts[1][1] - firsts[1][0]}
    assert len({page[0] for page in inked[1:]}) == 1


def test_the_columns_are_as_wide_on_every_page(qapp: QApplication, tmp_path: Path) -> None:
    rows = (*((str(one), "o", "o") for one in range(60)), *((str(one), "o" * 40, "o") for one in range(60)))

    paper = laid_out(Printout("A", "A", ("Row", "Who", "Details"), rows), tmp_path)

    begin = [lines(drawn(paper, page))[0] for page in range(1, paper.pages)]
    captions = [drawn(paper, page + 1)[top:bottom].any(axis=0) for page, (top, bottom) in enumerate(begin)]
    assert paper.pages > 2
    assert all(np.array_equal(captions[0], one) for one in captions)


def test_a_row_higher_than_a_page_goes_on_over_the_next(qapp: QApplication, tmp_path: Path) -> None:
    short = laid_out(a_printout(2), tmp_path).pages

    long = laid_out(a_printout(2, details="moved there " * 4000), tmp_path)

    assert short == 1
    assert long.pages > 3
    assert all(lines(drawn(long, page)) for page in range(long.pages))


def test_laying_out_says_how_far_it_is_and_can_be_stopped_between_any_few_rows(
    qapp: QApplication, tmp_path: Path
) -> None:
    told: list[int] = []

    def say(count: int) -> None:
        told.append(count)
        if count >= 500:
            raise Enough

    with pytest.raises(Enough):
        laid_out(a_printout(2000), tmp_path, say)

    assert told[0] == 0
    assert 500 <= told[-1] <= 550
    assert max(after - before for before, after in pairwise(told)) <= 50


def test_a_pdf_is_whole_or_not_there_and_an_older_one_stays(qapp: QApplication, tmp_path: Path) -> None:
    fonts.load()
    file, left = tmp_path / "answer.pdf", list[str]()
    save_pdf(a_printout(3), file, bool, lambda: left.append("left"))
    older = file.read_bytes()

    def stop(count: int) -> None:
        if count:
            raise Enough

    with pytest.raises(Enough):
        save_pdf(a_printout(300), file, stop, lambda: left.append("left again"))

    assert older[:4] == b"%PDF"
    assert file.read_bytes() == older
    assert left == ["left"]
    assert [one.name for one in tmp_path.iterdir()] == ["answer.pdf"]


def test_a_pdf_saved_over_a_link_goes_where_the_link_leads(qapp: QApplication, tmp_path: Path) -> None:
    fonts.load()
    file, link = tmp_path / "shared" / "answer.pdf", tmp_path / "answer.pdf"
    file.parent.mkdir()
    file.write_bytes(b"earlier")
    link.symlink_to(file)

    save_pdf(a_printout(3), link, bool, bool)

    assert link.is_symlink()
    assert file.read_bytes()[:4] == b"%PDF"
    assert [one.name for one in file.parent.iterdir()] == ["answer.pdf"]


def test_a_folder_that_takes_no_file_is_told_of(qapp: QApplication, tmp_path: Path) -> None:
    left: list[str] = []

    with pytest.raises(OSError, match="No such file"):
        save_pdf(a_printout(1), tmp_path / "none" / "answer.pdf", bool, lambda: left.append("left"))

    assert left == []


def test_a_page_that_is_not_taken_is_no_file(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPdfWriter, "newPage", lambda _writer: False)

    with pytest.raises(OSError, match="error"):
        save_pdf(a_printout(400), tmp_path / "log.pdf", bool, bool)

    assert list(tmp_path.iterdir()) == []
