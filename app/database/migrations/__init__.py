"""Alembic's revisions of the tables on PostgreSQL; functions, triggers, policies and grants are replaced whole."""
