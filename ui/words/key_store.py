"""What is said of the key store that passwords are kept in: why it keeps none, and what it keeps no more."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def not_kept(reason: str) -> str:
    """Why the password was not kept or not found, in one sentence."""
    match reason:
        case "none":
            return translate(
                "Opening", "This system has no key store: the password is asked for at each start."
            )
        case "locked":
            return translate("Opening", "The key store is locked: the password is asked for at each start.")
        case "not_allowed":
            return translate(
                "Opening", "The key store here is not a safe one: the password is asked for at each start."
            )
        case "timeout":
            return translate(
                "Opening", "The key store does not answer: the password is asked for at each start."
            )
        case _:
            return translate(
                "Opening", "The key store did not keep the password: it is asked for at each start."
            )


def none_is_kept() -> str:
    """After it was asked to forget."""
    return translate("Opening", "No password is kept any more: it is asked for at the next start.")


def may_still_be_kept() -> str:
    """When it could not be asked to."""
    return translate(
        "Opening",
        "The key store could not be asked, and may still keep the password. Unlock it and try again.",
    )
