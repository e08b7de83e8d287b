"""Signs decisions from many threads at once; run as a process of its own by `test_race`.

Arguments: "together" or "one_by_one", then ids of decisions; prints a line of JSON for each. With
"check" it prints what does not hold: a broken chain, a gap in the numbers.
"""

import json
import sys
import threading

import django
from django.db import connections


def main(way: str, ids: list[int]) -> None:
    django.setup()
    if way == "check":
        check()
        return
    begin = threading.Barrier(len(ids)) if way == "together" else None
    if begin is None:
        for pk in ids:
            sign(pk)
        return
    threads = [threading.Thread(target=sign, args=(pk, begin)) for pk in ids]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def check() -> None:
    from thidua.audit import book
    from thidua.awards.queries import owed_number_gaps

    broken = [str(book.first_broken())] if book.first_broken() else []
    print(json.dumps([*broken, *(f"{gap.about}: {gap.says}" for gap in owed_number_gaps())]))


def sign(pk: int, begin: threading.Barrier | None = None) -> None:
    from tests.factories.awards import SIGNED_AT, SIGNED_ON, chair_of
    from thidua.awards import operations
    from thidua.awards.models import Decision

    decision = Decision.objects.select_related("cycle__unit").get(pk=pk)
    by = chair_of(decision.cycle)
    if begin is not None:
        begin.wait()
    issued = operations.issue_decision(decision, signed_on=SIGNED_ON, by=by, at=SIGNED_AT)
    # In one piece: `print` writes the end of the line apart, and six threads share the pipe.
    sys.stdout.write(json.dumps({"decision": pk, "number": issued.number}) + "\n")
    sys.stdout.flush()
    connections.close_all()


if __name__ == "__main__":
    main(sys.argv[1], [int(pk) for pk in sys.argv[2:]])
