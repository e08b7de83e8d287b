"""Django's deployment checks on the shipped production settings, warnings as errors."""

import os
import secrets
import subprocess
import sys
import tempfile
from pathlib import Path


def main() -> int:
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "config.settings.production",
        "SECRET_KEY": secrets.token_urlsafe(60),
        "ALLOWED_HOSTS": "thidua.example",
        "THIDUA_VAR": tempfile.mkdtemp(prefix="thidua-deploy-"),
    }
    environment.pop("DATABASE_URL", None)
    command = [
        str(Path(sys.executable).parent / "thidua"),
        "check",
        "--deploy",
        "--fail-level",
        "WARNING",
    ]
    return subprocess.run(command, env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
