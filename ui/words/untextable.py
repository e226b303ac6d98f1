"""Why a patient is not sent a text: as a sentence, and counted among others."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from app.domain.act import Why

translate = QCoreApplication.translate


def untextable(code: str) -> str:
    """Why this patient cannot or must not be sent a text, in a sentence; "" for a code that is no such reason."""
    match code:
        case Why.NO_NUMBER:
            return translate("Messages", "There is no number")
        case Why.MAY_NOT:
            return translate("Messages", "The patient wants no texts about this")
        case Why.ASKED_NOT_TO:
            return translate("Messages", "The patient has asked for no texts (STOP)")
        case Why.WRONG_NUMBER:
            return translate("Messages", "Wrong number: a stranger would get it")
        case Why.LANDLINE:
            return translate("Messages", "A landline cannot receive texts")
        case Why.FOREIGN:
            return translate("Messages", "Foreign numbers are not texted")
        case Why.NOT_A_NUMBER:
            return translate("Messages", "This is not a real phone number")
        case Why.MADE_UP:
            return translate("Messages", "A made-up number: there is nobody behind it")
        case Why.NOT_TEXTABLE:
            return translate("Messages", "This number cannot be sent texts")
        case _:
            return ""


class Untextables(QObject):
    """A QObject, because lupdate finds the plurals of `self.tr` only."""

    def counted(self, code: str, count: int) -> str:
        """So many of the chosen for this reason, as one of a list."""
        match code:
            case Why.NO_NUMBER:
                return self.tr("%n without a number", "", count)
            case Why.MAY_NOT:
                return self.tr("%n want(s) no texts about this", "", count)
            case Why.ASKED_NOT_TO:
                return self.tr("%n asked for no texts (STOP)", "", count)
            case Why.WRONG_NUMBER:
                return self.tr("%n wrong number(s)", "", count)
            case Why.LANDLINE:
                return self.tr("%n landline(s)", "", count)
            case Why.FOREIGN:
                return self.tr("%n foreign number(s)", "", count)
            case Why.NOT_A_NUMBER | Why.MADE_UP:
                return self.tr("%n not a real number", "", count)
            case _:
                return self.tr("%n that cannot be sent texts", "", count)
