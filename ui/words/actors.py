"""Who did something: a person by their login, and a service by a word that everybody understands."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication

#: `QCoreApplication.translate`, or the same of another language than the program's.
Translate = Callable[[str, str], str]

#: The logins that stand for the service that sends texts in every database: what `docs/texts.md` gives it, and the
#: one it has in a file and the demo.
SERVICE_LOGINS: Final = frozenset({"texts", "worker"})
_IMPORT: Final = "import:"

_service_of: dict[str, str] = {}


def know_services(service_of: Mapping[str, str]) -> None:
    """From now on these logins are services, each with its role in this database: worker or platform."""
    _service_of.clear()
    _service_of.update(service_of)


def actor(login: str) -> str:
    """As it stands within a sentence: a person's login as it is, and a service's too where another could be meant."""
    return _service(login, QCoreApplication.translate, is_named=login not in SERVICE_LOGINS) or login


def actor_alone(login: str) -> str:
    """As it stands alone: with a capital where it is a word."""
    said = actor(login)
    return said if said == login else _capital(said)


def actor_of_record(login: str, translate: Translate = QCoreApplication.translate) -> str:
    """As it stands in a log, which is about logins: alone, and a service's login behind its word."""
    return _capital(_service(login, translate)) or login


def _service(login: str, translate: Translate, *, is_named: bool = True) -> str:
    """What a service is called, "" for a person."""
    if login.startswith(_IMPORT):
        return translate("Actor", "import ({name})").format(name=login.removeprefix(_IMPORT))
    service = "worker" if login in SERVICE_LOGINS else _service_of.get(login, "")
    if not service:
        return ""
    if service == "platform":
        return translate("Actor", "the phone platform ({login})").format(login=login)
    if is_named:
        return translate("Actor", "the sending service ({login})").format(login=login)
    return translate("Actor", "the sending service")


def _capital(said: str) -> str:
    return said[:1].upper() + said[1:]
