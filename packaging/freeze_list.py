"""The list of components (CycloneDX 1.6) and their licence texts, laid into the frozen folder."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from freeze_origins import Component

LIST: Final = "jonovahti.cdx.json"
_SPACE: Final = uuid.UUID("5b1c4c1e-63f1-5c0e-9d1e-8f0f6d0f7a11")


def write_list(folder: Path, found: Iterable[Component], *, version: str, licence: bytes, epoch: int) -> None:
    """Write licences/NAME/TEXT for each component, an overview, and the list itself; the same input, the same bytes."""
    parts = list(found)
    texts = folder / "licences"
    own = Component("jonovahti", version, f"pkg:generic/jonovahti@{version}", "MIT", {"LICENSE": licence})
    for part in (own, *parts):
        for name, text in part.texts.items():
            file = texts / _plain(part.name) / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text)
    unsaid = "see the component that holds it"
    lines = [f"{part.name} {part.version}: {part.licence or unsaid}" for part in (own, *parts)]
    (texts / "OVERVIEW.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    told = bill(own, parts, epoch)
    (folder / LIST).write_text(json.dumps(told, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def bill(own: Component, parts: list[Component], epoch: int) -> dict[str, Any]:
    """The list as CycloneDX words it; its serial number follows from what is in it."""
    content = "\n".join(f"{part.purl} {part.sha256}" for part in (own, *parts))
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(_SPACE, content)}",
        "version": 1,
        "metadata": {
            "timestamp": datetime.fromtimestamp(epoch, UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "component": {**_component(own), "type": "application"},
        },
        "components": [_component(part) for part in parts],
        "dependencies": [{"ref": _reference(own), "dependsOn": [_reference(part) for part in parts]}],
    }


def _component(part: Component) -> dict[str, Any]:
    told: dict[str, Any] = {"type": "library", "bom-ref": _reference(part), "name": part.name}
    if part.version:
        told["version"] = part.version
    if part.purl:
        told["purl"] = part.purl
    if part.licence:
        told["licenses"] = [{"license": {"name": part.licence}}]
    if part.sha256:
        told["hashes"] = [{"alg": "SHA-256", "content": part.sha256}]
    return told


def _reference(part: Component) -> str:
    return f"{part.name}@{part.version}"


def _plain(name: str) -> str:
    return "".join(letter if letter.isalnum() or letter in "-_.+" else "_" for letter in name)
