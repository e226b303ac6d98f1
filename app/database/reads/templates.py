"""The text templates in force, for whoever shows a text before it is sent, and for those who write them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from sqlalchemy import Engine, and_, exists, func, select

from app.database.tables import outbox, region, text_template
from app.database.trouble import reaching
from app.domain.template import Template
from app.domain.text_price import TextPrice

_T = text_template.c
_NEWEST: Final = (
    select(_T.purpose, _T.language, func.max(_T.version).label("version"))
    .where(_T.is_active)
    .group_by(_T.purpose, _T.language)
    .subquery()
)


class TextTemplates(Mapping[str, Mapping[str, str]]):
    """Bodies by purpose and language, as of the last `read`, which waits for the database. Any thread may look."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._held: tuple[Template, ...] = ()
        self._bodies: dict[str, dict[str, str]] = {}
        self._price: TextPrice | None = None

    def read(self) -> tuple[Template, ...]:
        """Look what is sent now. Raises Unavailable."""
        # By the index of that time: of a text that is new there is little to look through.
        was_sent = exists().where(outbox.c.template_id == _T.id, outbox.c.changed_at >= _T.created_at)
        query = (
            select(
                _T.id, _T.purpose, _T.language, _T.version, _T.body, _T.resend_if_unknown, _T.created_by,
                _T.created_at, ~was_sent,
            )
            .join(
                _NEWEST,
                and_(
                    _T.purpose == _NEWEST.c.purpose,
                    _T.language == _NEWEST.c.language,
                    _T.version == _NEWEST.c.version,
                ),
            )
            .order_by(_T.purpose, _T.language)
        )  # fmt: skip
        with reaching(), self._engine.connect().execution_options(read_only=True) as connection:
            held = tuple(Template(*row) for row in connection.execute(query))
            price = connection.execute(select(region.c.text_price_milli, region.c.currency)).first()
        bodies: dict[str, dict[str, str]] = {}
        for one in held:
            bodies.setdefault(one.purpose, {})[one.language] = one.body
        # Each at once: other threads look meanwhile.
        self._held, self._bodies = held, bodies
        has_price = price is not None and price.text_price_milli is not None
        self._price = TextPrice(price.text_price_milli, price.currency) if price and has_price else None
        return held

    @property
    def held(self) -> tuple[Template, ...]:
        """What is sent now, as of the last `read`."""
        return self._held

    @property
    def price(self) -> TextPrice | None:
        """What a part costs, as of the last `read`; None where the region has not said."""
        return self._price

    def is_new(self, purpose: str, language: str) -> bool:
        """Whether nobody has been sent this text yet, of those the login sees; Finnish where the language has none."""
        one = self.of(purpose, language)
        return one is not None and one.is_new

    def of(self, purpose: str, language: str) -> Template | None:
        """What who speaks the language is sent now, as of the last `read`: Finnish where the language has none."""
        found = {one.language: one for one in self._held if one.purpose == purpose}
        return found.get(language) or found.get("fi")

    def ids(self, purpose: str) -> tuple[int, ...]:
        """The versions that are sent for it now, of all languages, as of the last `read`."""
        return tuple(one.id for one in self._held if one.purpose == purpose)

    def __getitem__(self, purpose: str) -> Mapping[str, str]:
        return self._bodies[purpose]

    def __iter__(self) -> Iterator[str]:
        return iter(self._bodies)

    def __len__(self) -> int:
        return len(self._bodies)
