"""A store on several machines: real servers that fail in every way they can."""

from __future__ import annotations

import pytest
from psycopg.errors import ReadOnlySqlTransaction
from support.cluster import Cluster


def test_what_is_told_as_written_stands_on_a_replica(cluster: Cluster) -> None:
    address = cluster.new_database()
    name = address.rpartition("/")[2]
    cluster.primary.ask("CREATE TABLE told (number INTEGER)", name)
    cluster.primary.ask("INSERT INTO told VALUES (7)", name)
    cluster.catch_up()
    for one in cluster.replicas:
        assert one.ask("SELECT number FROM told", name) == 7
        with pytest.raises(ReadOnlySqlTransaction):
            one.ask("INSERT INTO told VALUES (8)", name)
