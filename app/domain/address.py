"""Whether a secret stands in a database's address, where every list of processes and many a file would show it."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import unquote

#: libpq's words for secrets: a login's password, that of a certificate's key, and what stands for one of them.
SECRETS: Final = ("password", "sslpassword", "oauth_client_secret", "scram_client_key", "scram_server_key")

#: As they come after a question mark, or among the words of libpq's own form.
_NAMED: Final = re.compile(rf"(?:^|[?&;\s])({'|'.join(SECRETS)})\s*=\s*[^\s&]", re.IGNORECASE)


def has_password(address: str) -> bool:
    """Whether a password stands in it, written however; of what is no address too, as far as it looks like one.

    What follows a colon before the last @ is a password, whatever signs are in it: so libraries read it, and people
    mean it. One that takes it apart as addresses of the web are taken apart sees none where it has a / or a ? in it.
    """
    scheme, slashes, rest = address.partition("//")
    before, is_let_in, _ = (rest if slashes else address).rpartition("@")
    if is_let_in and not (scheme.startswith("sqlite") and rest.startswith("/")):
        _user, _colon, password = before.partition(":")
        if password:
            return True
    return _NAMED.search(unquote(address)) is not None
