"""What is exported is written where its name leads to, and nothing but a file is ever replaced."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from app.reports.whole_export import exported_whole


def test_what_a_link_leads_to_by_way_of_another_is_replaced(tmp_path: Path) -> None:
    file, between, link = tmp_path / "far" / "report.csv", tmp_path / "between", tmp_path / "link"
    file.parent.mkdir()
    file.write_text("earlier", encoding="utf-8")
    between.symlink_to(Path("far") / "report.csv")
    link.symlink_to("between")

    with exported_whole(link) as part:
        part.write_text("now", encoding="utf-8")

    assert file.read_text(encoding="utf-8") == "now"
    assert [one.is_symlink() for one in (link, between)] == [True, True]


def test_what_fails_leaves_the_link_and_what_it_leads_to(tmp_path: Path) -> None:
    file, link = tmp_path / "report.csv", tmp_path / "link"
    file.write_text("earlier", encoding="utf-8")
    link.symlink_to(file)

    with pytest.raises(ValueError, match="no"), exported_whole(link) as part:
        part.write_text("half", encoding="utf-8")
        raise ValueError("no")

    assert link.read_text(encoding="utf-8") == "earlier"
    assert {one.name for one in tmp_path.iterdir()} == {"report.csv", "link"}


def test_links_that_lead_round_are_left_as_they_are(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    one.symlink_to(other)
    other.symlink_to(one)

    with pytest.raises(OSError, match=os.strerror(errno.ELOOP)), exported_whole(one) as part:
        part.write_text("now", encoding="utf-8")

    assert [each.is_symlink() for each in (one, other)] == [True, True]


def test_a_pipe_is_not_replaced_by_a_file(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)

    with pytest.raises(OSError, match="a device or a pipe"), exported_whole(pipe) as part:
        part.write_text("now", encoding="utf-8")

    assert pipe.is_fifo()
