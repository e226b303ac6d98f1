"""What a test's shell finds by the names of our programs behaves as they do, though each is born and not started."""

from __future__ import annotations

from pathlib import Path

from tests.database.page_shell import put_programs, typed


def test_a_program_in_the_shell_has_its_words_folder_and_environment_and_ends_with_its_own_code(
    tmp_path: Path,
) -> None:
    lines = """
    cd here
    jonovahti-admin init --database sqlite:///made.sqlite --name Koealue > said
    jonovahti-worker status || echo "the worker: $?"
    jonovahti-admin check
    """
    (tmp_path / "here").mkdir()

    with put_programs(tmp_path):
        done = typed(lines, tmp_path, {"JONOVAHTI_DATABASE": "sqlite:///nowhere.sqlite"})

    assert (tmp_path / "here" / "made.sqlite").exists()
    assert (tmp_path / "here" / "said").read_text(encoding="utf-8")
    assert done.stdout.startswith("the worker: ")
    assert "nowhere.sqlite" in done.stderr
    assert done.returncode == 4
