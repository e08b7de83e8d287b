"""Every quick check, one line each; prints how many failed and what they said."""

import subprocess
import sys
import time
from pathlib import Path


ROOT = Path(__file__).resolve().parents[1]
BIN = Path(sys.executable).parent
CHECKS = {
    "format": [BIN / "ruff", "format", "--check", "-q", "."],
    "lint": [BIN / "ruff", "check", "-q", "."],
    "templates": [BIN / "djlint", "--lint", "--quiet", "src"],
    "imports": [BIN / "lint-imports", "--no-cache"],
    "migrations": [
        BIN / "thidua",
        "makemigrations",
        "--check",
        "--dry-run",
        "--settings",
        "config.settings.test",
    ],
    "deployment": [BIN / "python", "tools/check_deployment.py"],
    "states": [BIN / "python", "tools/states.py", "--check"],
    "house": [BIN / "pytest", "tests/house", "-q", "-p", "no:randomly", "-p", "no:cacheprovider"],
    "law": [BIN / "pytest", "tests/law", "-q", "-p", "no:randomly", "-p", "no:cacheprovider"],
    "types": [BIN / "mypy"],
}


def main() -> int:
    failed = []
    for name, words in CHECKS.items():
        begin = time.monotonic()
        done = subprocess.run(
            [str(word) for word in words], cwd=ROOT, capture_output=True, text=True, check=False
        )
        mark = "ok" if done.returncode == 0 else "FAILED"
        print(f"{mark:7} {name} ({time.monotonic() - begin:.1f} s)", flush=True)
        if done.returncode != 0:
            failed.append(name)
            print((done.stdout + done.stderr).strip()[-6000:], flush=True)
    print(f"{len(CHECKS) - len(failed)} passed, {len(failed)} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
