"""The connection to the bus of a desktop's session, on which nothing is waited for without an end.

jeepney's own connection says its Hello by itself and waits for the answer for ever: a bus that takes whoever comes
and answers nobody would hold the thread for as long as the program runs.
"""

from __future__ import annotations

import time
from itertools import count
from typing import Any, Final

# Comes with keyring on Linux. Qt's own binding holds the interpreter for as long as a bus keeps it waiting, so that
# every thread stands still, the screen's among them; nor can it say the unsigned numbers that a screen saver needs.
from jeepney import HeaderFields, Parser
from jeepney.bus import get_bus
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import prep_socket
from jeepney.wrappers import unwrap_msg

#: How long one answer is waited for, in seconds, where nothing else is said.
PATIENCE_S: Final = 5.0


class SessionBus:
    """For one thread, and not the GUI's. Ends with `close`, and by itself where it cannot begin."""

    def __init__(self, address: str, *, patience_s: float | None = None) -> None:
        """`patience_s`: how long it may take to be let in, to be greeted, and each answer.

        Raises OSError for a bus that is not there, TimeoutError for one that does not answer, else what it says.
        """
        self._patience_s = PATIENCE_S if patience_s is None else patience_s
        self._socket = prep_socket(get_bus(address), timeout=self._patience_s)
        self._parser, self._serials = Parser(), count(1)
        try:
            unwrap_msg(self.ask(message_bus.Hello()))
        except BaseException:
            self.close()
            raise

    def ask(self, message: Any) -> Any:
        """What is answered to it, a refusal included. Raises OSError, TimeoutError for no answer in time."""
        serial, ends_s = next(self._serials), time.monotonic() + self._patience_s
        self._socket.settimeout(self._patience_s)
        self._socket.sendall(message.serialise(serial=serial))
        while True:
            reply = self._parser.get_next_message()
            if reply is None:
                self._parser.add_data(self._more(ends_s))
            elif reply.header.fields.get(HeaderFields.reply_serial) == serial:
                return reply

    def close(self) -> None:
        self._socket.close()

    def _more(self, ends_s: float) -> bytes:
        left_s = ends_s - time.monotonic()
        # Nought would be taken for: do not wait at all, and said to in other words.
        if left_s <= 0:
            raise TimeoutError("no answer")
        self._socket.settimeout(left_s)
        try:
            told: bytes = self._socket.recv(4096)
        except TimeoutError:
            raise TimeoutError("no answer") from None
        if not told:
            raise ConnectionResetError("it has hung up")
        return told
