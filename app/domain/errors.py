"""The two kinds of known trouble. Anything else that is raised is a fault of ours."""

from __future__ import annotations


class Refused(Exception):
    """What was asked is not done, and asking again will not help; said beside what was asked."""

    def __init__(self, reason: str, **facts: object) -> None:
        """`reason` is a short code that `ui` has a sentence for; `facts` fill the sentence in."""
        super().__init__(reason)
        self.reason = reason
        self.facts = facts


class Unavailable(Exception):
    """The database cannot be reached or does not answer in time; a banner, and the feed goes on trying."""

    def __init__(self, reason: str, detail: str = "") -> None:
        """`reason` is a short code (refused, timeout, authentication, tls, shutdown, ...); `detail` is for the log."""
        super().__init__(reason)
        self.reason = reason
        self.detail = detail


class WrongDatabase(Exception):
    """The database is there but not one this program can work with: of another version, or none of ours."""

    def __init__(self, reason: str, detail: str = "") -> None:
        """What is missing is the `detail`.

        `reason`: newer, older (run upgrade), other (of other code, which may be either), other_file (a SQLite file of
        another version, which no upgrade is for), empty (run init), broken, unusable_file.
        """
        super().__init__(reason)
        self.reason = reason
        self.detail = detail


class NotConfirmed(Exception):
    """The connection broke between an act's COMMIT and its answer: it may be done or not; ask again with its id."""


class UnknownPlace(Exception):
    """A row of an import names a centre or service that is not there, and the import may not make it."""
