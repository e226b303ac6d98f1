"""A password in an address is seen whatever signs it has, and nothing else is taken for one."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.address import has_password


@pytest.mark.parametrize(
    "address, is_secret",
    [
        ("postgresql://db/x", False),
        ("postgresql://anna@db:5432/x?sslrootcert=/etc/ca.pem", False),
        ("postgresql://anna@/x?host=db1,db2&port=5432,5433", False),
        ("postgresql://anna@/x?host=db1:5432,db2:5433&application_name=desk", False),
        ("postgresql://anna@[2001:db8::1]:5432/x", False),
        ("postgresql://anna:@db/x", False),
        ("postgresql://anna%40sote.example@db/x?passfile=~/pgpass", False),
        ("sqlite:///C:/a/b.db", False),
        ("sqlite:///D:/anna@sote.example/b.db", False),
        ("host=db dbname=x user=anna passfile=~/pgpass", False),
        ("", False),
        ("postgresql://anna:pw@db/x", True),
        ("postgresql://anna:Sala/sana1@db/x", True),
        ("postgresql://anna:Sala?sana1@db/x", True),
        ("postgresql://anna:Sala#sana1@db/x", True),
        ("postgresql://anna:Sala sana1@db/x", True),
        ("postgresql://anna:Sala@sana1@db/x", True),
        ("postgresql://anna@sote:pw@db/x", True),
        ("postgresql://anna:pw@[broken/x", True),
        ("postgresql+psycopg://:pw@db/x", True),
        ("sqlite://anna:pw@db/x", True),
        ("anna:Sala/sana1@db/x", True),
        ("postgresql://db/x?user=anna&password=pw", True),
        ("postgresql://db/x?user=anna&PassWord=pw", True),
        ("postgresql://db/x?user=anna&p%61ssword=pw", True),
        ("postgresql://anna@db/x?sslkey=anna.key&sslpassword=pw", True),
        ("postgresql://anna@db/x?oauth_client_secret=pw", True),
        ("host=db dbname=x user=anna password=pw", True),
        ("password='Sala sana1' host=db", True),
        ("host=db password = pw", True),
    ],
)
def test_a_password_in_an_address_is_seen(address: str, is_secret: bool) -> None:
    assert has_password(address) is is_secret


@given(
    st.sampled_from(("", "anna", "anna@sote.example")),
    st.text(string.ascii_letters + string.digits + string.punctuation + " åä", min_size=1, max_size=12),
    st.sampled_from(("db/x", "[::1]:5432/x", "/x?host=a,b")),
)
def test_whatever_signs_a_password_has_it_is_seen(user: str, password: str, where: str) -> None:
    assert has_password(f"postgresql://{user}:{password}@{where}")
