"""The options that every command of the admin program shares."""

from __future__ import annotations

from typing import Annotated

import typer

Database = Annotated[
    str,
    typer.Option(
        "--database",
        "-d",
        envvar="JONOVAHTI_DATABASE",
        help="postgresql://USER@HOST/NAME or sqlite:///FILE, without a password: it is asked for, or in PGPASSFILE.",
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Answer in JSON, for scripts; no progress bar.")]
