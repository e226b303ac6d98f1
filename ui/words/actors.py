"""Who did something: a person by their login, and the program's own service by a word that everybody understands."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

#: The logins of the service that sends texts: what `docs/texts.md` gives it, and the one it has in a file and the demo.
SERVICE_LOGINS: Final = frozenset({"texts", "worker"})


def actor(login: str) -> str:
    """As it stands within a sentence; a person's login as it is."""
    return QCoreApplication.translate("Actor", "the sending service") if login in SERVICE_LOGINS else login
