"""Sentences for a database that is out of reach: why, and what whoever signs in can do about it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def what_next(code: str) -> str:
    """What whoever signs in can do about it, "" where the reason says it itself."""
    match code:
        case "refused" | "unknown_host":
            return translate("Unavailable", "Check the address, or ask IT whether the server is running.")
        case "not_allowed":
            return translate("Unavailable", "Ask IT whether you have been given access.")
        case "timeout" | "lost":
            return translate("Unavailable", "Check the network connection and try again.")
        case "authentication":
            return translate(
                "Unavailable", "Check both. If they are right, ask IT: the password may have expired."
            )
        case "client_certificate":
            return translate("Unavailable", "Ask IT to install your certificate on this workstation.")
        case "kerberos":
            return translate("Unavailable", "Sign in to the workstation again, or ask IT.")
        case "unknown_database":
            return translate("Unavailable", "Check the last part of the address.")
        case "tls":
            return translate("Unavailable", "Do not sign in past this: ask IT for the server's certificate.")
        case "tls_none":
            return translate("Unavailable", "Do not sign in past this: ask IT to turn TLS on at the server.")
        case "tls_wrong_host":
            return translate(
                "Unavailable", "Write the address as IT gave it; if you did, do not sign in, and tell IT."
            )
        case "tls_expired":
            return translate(
                "Unavailable", "Check this computer's clock; if it is right, ask IT to renew it."
            )
        case "tls_not_yet":
            return translate("Unavailable", "Check this computer's clock; if it is right, tell IT.")
        case "tls_unknown_authority":
            return translate(
                "Unavailable", "Do not sign in past this: ask IT for the authority's certificate (CA file)."
            )
        case "tls_no_authorities":
            return translate("Unavailable", "Correct the CA file in the settings, or ask IT for it.")
        case "too_many":
            return translate(
                "Unavailable", "Close other consoles of yours, or ask IT to allow more connections."
            )
        case "shutdown" | "starting" | "busy" | "resources" | "read_only":
            return translate("Unavailable", "Try again in a minute.")
        case "older":
            return translate("Unavailable", "Ask IT to run jonovahti-admin upgrade.")
        case "other":
            return translate(
                "Unavailable",
                "Ask IT to install the newer version here, and to upgrade the database with it.",
            )
        case "other_file" | "unusable_file":
            return translate(
                "Unavailable", "Choose another file, or ask IT to make a new one by jonovahti-admin init."
            )
        case "empty":
            return translate("Unavailable", "Check the address, or ask IT to run jonovahti-admin init.")
        case "broken":
            return translate(
                "Unavailable", "Ask IT to run jonovahti-admin check, which says what is missing."
            )
        case _:
            return ""


def unavailable(code: str) -> str:
    """Why the database does not answer (`app.domain.errors.Unavailable.reason`)."""
    match code:
        case "refused":
            return translate("Unavailable", "The database does not take connections")
        case "timeout":
            return translate("Unavailable", "The database does not answer in time")
        case "authentication":
            return translate("Unavailable", "The database does not accept the name or the password")
        case "client_certificate":
            return translate("Unavailable", "The database asks for a certificate of yours")
        case "kerberos":
            return translate(
                "Unavailable", "The database does not accept the workstation's sign-in (Kerberos)"
            )
        case "tls":
            return translate("Unavailable", "The database's certificate cannot be trusted")
        case "tls_none":
            return translate("Unavailable", "The server does not protect the connection (no TLS)")
        case "tls_wrong_host":
            return translate("Unavailable", "The server's certificate is for another address")
        case "tls_expired":
            return translate("Unavailable", "The server's certificate has expired")
        case "tls_not_yet":
            return translate("Unavailable", "The server's certificate is not valid yet")
        case "tls_unknown_authority":
            return translate("Unavailable", "Nobody this computer trusts has signed the server's certificate")
        case "tls_no_authorities":
            return translate("Unavailable", "The file of trusted authorities cannot be read")
        case "shutdown" | "starting":
            return translate("Unavailable", "The database is being restarted")
        case "too_many":
            return translate("Unavailable", "The database takes no more connections")
        case "resources":
            return translate("Unavailable", "The database has too much to do")
        case "not_allowed":
            return translate("Unavailable", "The database does not let you in")
        case "read_only":
            return translate("Unavailable", "The database cannot be written to now")
        case "unknown_host":
            return translate("Unavailable", "There is no server of this name")
        case "unknown_database":
            return translate("Unavailable", "There is no database of this name on the server")
        case "busy":
            return translate("Unavailable", "The database is busy")
        case "given_up":
            return translate("Unavailable", "It had not reached the database")
        case _:
            return translate("Unavailable", "No connection to the database")
