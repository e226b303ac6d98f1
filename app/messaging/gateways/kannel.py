"""Kannel's HTTP interface, and others made like it; each answer as it was measured on Kannel 1.4.5 over SMPP.

202 means that Kannel has the text, not that it was sent: a wrong number, a throttling carrier and a full queue there
all answer 202, and the truth comes as a report. Reports carry our own reference, for we put it into their address.
"""

from __future__ import annotations

from datetime import datetime
from typing import Final
from urllib.parse import quote, urlencode
from uuid import UUID

import httpx

from app.domain.masking import is_e164
from app.domain.outbox import Report, SendOutcome, Sent
from app.domain.text_length import text_length
from app.messaging.gateways.calling import call, client, meaning
from app.messaging.gateways.gateway import MOST_PARTS, Message

#: All reports: delivered 1, undelivered 2, buffered 4, at the carrier 8, refused by the carrier 16.
DLR_MASK: Final = 31


class KannelGateway:
    """Sends by GET, as Kannel takes it. `report_url` is where its reports come, token and all; ours is added."""

    name = "kannel"

    def __init__(
        self,
        url: str,
        *,
        user: str,
        password: str,
        sender: str,
        report_url: str,
        answer_s: float = 10.0,
    ) -> None:
        self._url = url
        self._account = {"username": user, "password": password, "from": sender}
        self._report_url = report_url
        self._client = client(answer_s)

    def send(self, message: Message) -> Sent:
        length = text_length(message.body)
        # A number with a space in it becomes two texts, an empty one goes out empty, a long one is cut: all with 202.
        if not is_e164(message.to):
            return Sent(SendOutcome.REJECTED, detail="not_a_number")
        if not message.body.strip():
            return Sent(SendOutcome.REJECTED, detail="empty")
        if length.parts > MOST_PARTS:
            return Sent(SendOutcome.REJECTED, detail="too_long")
        asked = {
            **self._account,
            "to": message.to,
            "text": message.body,
            "charset": "UTF-8",
            # Said, for unsaid a character outside GSM-7 arrives as a question mark.
            "coding": "0" if length.is_plain else "2",
            "dlr-mask": str(DLR_MASK),
            "dlr-url": self._reports_of(message.ref),
        }
        answer = call(self._client, self._client.build_request("GET", self._url, params=asked))
        return answer if isinstance(answer, Sent) else meaning(answer, is_taken=_is_taken(answer))

    def take_reports(self, at: datetime) -> list[Report]:  # noqa: ARG002  # the Protocol has it
        return []

    def close(self) -> None:
        self._client.close()

    def _reports_of(self, ref: UUID) -> str:
        joint = "&" if "?" in self._report_url else "?"
        # Kannel fills in what begins with a per cent sign, and encodes what it puts there.
        return (
            f"{self._report_url}{joint}{urlencode({'ref': str(ref)}, quote_via=quote)}&type=%d&ans=%A&fid=%F"
        )


def _is_taken(answer: httpx.Response) -> bool:
    status = answer.status_code
    return status == 202 or (status == 200 and answer.text.startswith(("0:", "3:")))
