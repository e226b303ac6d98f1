"""Which password files count is what libpq itself takes from them, asked of it at a real server."""

from __future__ import annotations

from pathlib import Path

import psycopg
import pytest
from psycopg.conninfo import make_conninfo
from sqlalchemy.engine import make_url

from app.database.engine import connection_arguments
from app.database.pass_file import finds_password
from tests.database.signing_in.conftest import Place

LINES = (
    "*:*:*:*:h3mm",
    "127.0.0.1:{port}:{name}:anna:h3mm",
    "127.0.0.1:*:{name}:anna:colons:and\\\\more",
    "localhost:*:*:*:h3mm",
    "127.0.0.1:5432:*:*:h3mm",
    "127.0.0.1:*:other:*:h3mm",
    "127.0.0.1:*:*:berit:h3mm",
    "127.0.0.1:*:*:an\\na:h3mm",
    "127.0.0\\.1:*:*:*:h3mm",
    "127.0.0.1:*:*:*",
    "127.0.0.1:*:*:*:",
    "#127.0.0.1:*:*:*:h3mm",
    "#*:*:*:*:h3mm",
    " *:*:*:*:h3mm",
    "{folder}:*:*:*:h3mm",
    "",
)


@pytest.mark.parametrize("way", ["port", "socket"])
def test_a_line_counts_where_libpq_takes_a_password_from_it(
    place: Place, way: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("PGPASSWORD", "PGSERVICE"):
        monkeypatch.delenv(name, raising=False)
    port, folder = place.front().port, place.region.server.folder
    urls = {
        "port": f"postgresql://anna@127.0.0.1:{port}/{place.region.name}?sslmode=verify-full"
        f"&sslrootcert={place.authority.file}",
        "socket": f"postgresql://anna@/{place.region.name}?host={folder}",
    }
    file = tmp_path / "pgpass"
    monkeypatch.setenv("PGPASSFILE", str(file))
    differ = {}
    taken = 0
    for line in LINES:
        said = line.format(port=port, name=place.region.name, folder=folder)
        file.write_text(said + "\n", encoding="utf-8")
        file.chmod(0o600)
        conninfo = make_conninfo(**connection_arguments(make_url(urls[way])))
        with psycopg.connect(conninfo) as connection:
            takes = bool(connection.info.password)
        taken += takes
        if finds_password(urls[way]) != takes:
            differ[said] = takes

    assert differ == {}
    assert 0 < taken < len(LINES)
