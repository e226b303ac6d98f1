"""A file is there whole or not at all, also where a system refuses to replace one that somebody has open."""

from __future__ import annotations

import errno
import os
from pathlib import Path, PosixPath

import pytest

from app.whole_file import put_in_place, write_through, written_whole


class OpenElsewhere(PosixPath):
    """A part that takes its name only when it has been asked for `refused` times, as on Windows."""

    refused = 0

    def replace(self, target: str | os.PathLike[str]) -> OpenElsewhere:
        if self.refused:
            self.refused -= 1
            raise PermissionError(13, "The process cannot access the file")
        super().replace(target)
        return self


def a_part(tmp_path: Path, refused: int) -> OpenElsewhere:
    part = OpenElsewhere(tmp_path / "part")
    part.write_text("new", encoding="utf-8")
    part.refused = refused
    return part


def test_a_file_that_somebody_has_open_is_replaced_as_soon_as_it_is_closed(tmp_path: Path) -> None:
    file, part = tmp_path / "file", a_part(tmp_path, 3)
    file.write_text("old", encoding="utf-8")

    put_in_place(part, file, longest_s=60.0)

    assert file.read_text(encoding="utf-8") == "new"


def test_who_keeps_it_open_is_not_waited_for_without_end(tmp_path: Path) -> None:
    file, part = tmp_path / "file", a_part(tmp_path, 10**9)
    file.write_text("old", encoding="utf-8")

    with pytest.raises(PermissionError):
        put_in_place(part, file, longest_s=0.02)

    assert file.read_text(encoding="utf-8") == "old"
    assert part.refused < 10**9 - 1


def test_where_open_files_can_be_replaced_a_refusal_is_told_at_once(tmp_path: Path) -> None:
    part = a_part(tmp_path, 1)

    with pytest.raises(PermissionError):
        put_in_place(part, tmp_path / "file")

    assert part.refused == 0


def test_what_fails_half_way_leaves_the_old_file_and_nothing_beside_it(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("old", encoding="utf-8")

    with pytest.raises(ZeroDivisionError), written_whole(file) as part:
        part.write_text("half", encoding="utf-8")
        raise ZeroDivisionError

    assert file.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [file]


def test_what_was_written_through_is_all_there_and_alone(tmp_path: Path) -> None:
    file = tmp_path / "folder" / "file"

    for text in ("first, and longer", "second"):
        write_through(file, text)

    assert file.read_text(encoding="utf-8") == "second"
    assert list(file.parent.iterdir()) == [file]


def test_what_a_link_leads_to_by_way_of_another_is_replaced(tmp_path: Path) -> None:
    file, between, link = tmp_path / "far" / "report.csv", tmp_path / "between", tmp_path / "link"
    file.parent.mkdir()
    file.write_text("earlier", encoding="utf-8")
    between.symlink_to(Path("far") / "report.csv")
    link.symlink_to("between")

    with written_whole(link) as part:
        part.write_text("now", encoding="utf-8")

    assert file.read_text(encoding="utf-8") == "now"
    assert [one.is_symlink() for one in (link, between)] == [True, True]


def test_what_fails_leaves_the_link_and_what_it_leads_to(tmp_path: Path) -> None:
    file, link = tmp_path / "report.csv", tmp_path / "link"
    file.write_text("earlier", encoding="utf-8")
    link.symlink_to(file)

    with pytest.raises(ValueError, match="no"), written_whole(link) as part:
        part.write_text("half", encoding="utf-8")
        raise ValueError("no")

    assert link.read_text(encoding="utf-8") == "earlier"
    assert {one.name for one in tmp_path.iterdir()} == {"report.csv", "link"}


def test_links_that_lead_round_are_left_as_they_are(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    one.symlink_to(other)
    other.symlink_to(one)

    with pytest.raises(OSError, match=os.strerror(errno.ELOOP)), written_whole(one) as part:
        part.write_text("now", encoding="utf-8")

    assert [each.is_symlink() for each in (one, other)] == [True, True]


def test_a_pipe_is_not_replaced_by_a_file(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)

    with pytest.raises(OSError, match="a device or a pipe"), written_whole(pipe) as part:
        part.write_text("now", encoding="utf-8")

    assert pipe.is_fifo()


def test_what_is_written_through_goes_where_a_link_leads(tmp_path: Path) -> None:
    file, link = tmp_path / "far" / "journal", tmp_path / "link"
    file.parent.mkdir()
    link.symlink_to(file)

    write_through(link, "now")

    assert link.is_symlink()
    assert file.read_text(encoding="utf-8") == "now"
