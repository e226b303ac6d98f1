"""What one supervisor asks another to agree to, in words."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.domain.act import ActKind, Consent


class ConsentWords(QObject):
    """A QObject, because lupdate finds the plurals of `self.tr` only."""

    def what(self, consent: Consent) -> str:
        """Such as "withdraw 12 callbacks"."""
        count = len(consent.rows)
        match consent.kind:
            case ActKind.WITHDRAW:
                return self.tr("withdraw %n callback(s)", "", count)
            case ActKind.HANDLE:
                return self.tr("mark %n callback(s) handled", "", count)
            case ActKind.JOIN:
                return self.tr("join %n callback(s)", "", count)
            case _:
                return self.tr("end %n callback(s)", "", count)

    def asks(self, consent: Consent, left: str) -> str:
        """To whoever can agree."""
        return self.tr("{who} asks you to agree: {what} ({reason}) · {left} left").format(
            who=consent.asked_by, what=self.what(consent), reason=consent.reason, left=left
        )

    def waits(self, consent: Consent, left: str) -> str:
        """To whoever asked, while nobody has agreed."""
        return self.tr("Waiting for another supervisor to agree: {what} · {left} left").format(
            what=self.what(consent), left=left
        )

    def given(self, consent: Consent, left: str) -> str:
        """To whoever asked, once it can be carried out."""
        return self.tr("{who} has agreed: {what} · {left} left").format(
            who=consent.given_by or "", what=self.what(consent), left=left
        )
