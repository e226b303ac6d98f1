"""`jonovahti-admin verify`: the ledger, the states, the audit's chains, and the heads of these kept elsewhere."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from app.cli.opening import opened
from app.cli.options import AsJson, Database
from app.cli.output import Exit, answer, ending, waiting
from app.database import ledger
from app.database.audit_anchor import Anchored, AnchorTrouble, anchor
from app.database.ledger import Verification


def register(program: typer.Typer) -> None:
    """Add the command to the program."""
    program.command("verify")(verify)


def verify(
    database: Database,
    anchors: Annotated[
        Path | None,
        typer.Option(
            "--anchor",
            help="A file outside the database: compare the audit's chains with the heads kept there, and add today's.",
            dir_okay=False,
        ),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Prove the ledger from the spine, that every state follows from its events, and the audit's chains."""
    anchored: Anchored | None = None
    with opened(database) as engine, waiting("Proving the ledger", shown=not as_json):
        proof = ledger.verify(engine)
        if anchors is not None:
            try:
                # Chains that are broken in themselves are not worth keeping the heads of.
                anchored = anchor(engine, anchors, datetime.now(UTC), may_add=not proof.audit)
            except AnchorTrouble as trouble:
                ending(
                    Exit.FINDINGS,
                    str(trouble),
                    "Nothing was added to it. Compare with another copy of the file.",
                )
            except OSError as trouble:
                ending(Exit.WRONG_USE, f"The file {anchors} cannot be used: {trouble.strerror}.")
    data = proof.as_json()
    words = _in_words(proof)
    if anchored is not None:
        data["anchor"] = {
            "lines": anchored.lines,
            "chains": anchored.chains,
            "added": anchored.added,
            "findings": [finding._asdict() for finding in anchored.findings],
        }
        data["is_sound"] = proof.is_sound and not anchored.findings
        words += _anchored(anchored, anchors)
    answer(data, as_json=as_json, words=words)
    if not data["is_sound"]:
        raise typer.Exit(Exit.FINDINGS)


def _anchored(anchored: Anchored, file: Path | None) -> list[str]:
    if anchored.findings:
        return [
            f"Audit of {_chain(one.centre_id)}: {_ANCHOR_WORDS[one.what].format(row=one.seq, at=one.at)}."
            for one in anchored.findings
        ] + [
            "Nothing was added to the anchors. Keep the database as it is, and a backup, before anybody mends it."
        ]
    if anchored.added:
        return [
            f"The chains extend every anchor in {file}; the heads of now were added, line {anchored.lines}."
        ]
    return [f"The chains extend every anchor in {file}; nothing was added."]


def _in_words(proof: Verification) -> list[str]:
    if proof.is_sound:
        return [
            f"Sound: {proof.requests:,} requests are all accounted for, every state follows from its events."
        ]
    words = [
        f"Queue {line.queue_id}, {line.day}: {line.requested} requested, {line.requested - line.difference} found."
        for line in proof.differences
    ]
    words += [f"Callback {finding.callback_id}: {_STATE_WORDS[finding.what]}." for finding in proof.states]
    words += [
        f"Audit of {_chain(finding.centre_id)}: {_AUDIT_WORDS[finding.what].format(row=finding.seq)}."
        for finding in proof.audit
    ]
    return words


def _chain(centre_id: int) -> str:
    return f"centre {centre_id}" if centre_id else "the region"


_ANCHOR_WORDS = {
    "rewritten": "row {row} is not the one that was anchored {at}: the chain has been rewritten",
    "shortened": "row {row}, anchored {at}, is not there any more: the chain has been shortened",
}
_AUDIT_WORDS = {
    "gap": "rows are missing before row {row}",
    "broken": "row {row} is not linked to the row before it",
    "changed": "row {row} is not as it was written",
    "head": "it ends with row {row}, and its head says otherwise",
}
_STATE_WORDS = {
    "no_request": "its events hold no request, or more than one",
    "state": "it stands in another state than its newest event says",
    "version": "it is of another version than its newest event says",
    "step": "an event does not begin where the one before it ended",
}
