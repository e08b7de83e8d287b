"""The statements by which the database itself refuses to change or remove a line of the book."""

SQLITE = [
    """
    CREATE TRIGGER audit_event_no_update BEFORE UPDATE ON audit_event
    BEGIN SELECT RAISE(ABORT, 'the book of events is append-only'); END
    """,
    """
    CREATE TRIGGER audit_event_no_delete BEFORE DELETE ON audit_event
    BEGIN SELECT RAISE(ABORT, 'the book of events is append-only'); END
    """,
]
POSTGRESQL = [
    """
    CREATE FUNCTION audit_event_refuse() RETURNS trigger AS $$
    BEGIN RAISE EXCEPTION 'the book of events is append-only'; END $$ LANGUAGE plpgsql
    """,
    """
    CREATE TRIGGER audit_event_append_only BEFORE UPDATE OR DELETE ON audit_event
    FOR EACH ROW EXECUTE FUNCTION audit_event_refuse()
    """,
]
