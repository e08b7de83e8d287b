"""`python -m thidua.bench NAME`: one measurement, as JSON; started by `thidua.bench.apart`."""

import json
import sys
from dataclasses import asdict

import django


def main(name: str) -> None:
    """Measure in this process; the database it needs is made and thrown away here."""
    django.setup()
    from thidua.bench import certificates, pages, starting, throwaway  # noqa: PLC0415 -- app ready

    without_database = {"certificates": certificates.certificates, "start": starting.start}
    with_database = {
        "dashboard": pages.dashboard,
        "list": pages.register,
        "article": pages.article,
    }
    if name in without_database:
        found = list(without_database[name]())
    else:
        with throwaway.database():
            found = list(with_database[name]())
    told = [asdict(each) | {"other_takes_times": each.other_takes_times} for each in found]
    sys.stdout.write(json.dumps(told, ensure_ascii=False))


if __name__ == "__main__":
    main(sys.argv[1])
