"""Costs are medians per act, and know whose time it was."""

import subprocess
import sys
import time

import pytest

from thidua.bench.measuring import Cost, Measured, cost_of, cpu_seconds, middle


BUSY = 0.05  # seconds of work


def work() -> None:
    until = time.process_time() + BUSY
    while time.process_time() < until:
        pass


def make_cost(cpu_ms: float) -> Cost:
    return Cost(cpu_ms=cpu_ms, wall_ms=cpu_ms, peak_mib=1, run_count=1, acts_a_run=1)


@pytest.mark.parametrize(("warms_up", "calls"), [(True, 1 + 3 * 4), (False, 3 * 4)])
def test_act_is_done_so_many_times_a_run_after_one_that_does_not_count(
    *, warms_up: bool, calls: int
) -> None:
    done: list[int] = []

    cost = cost_of(lambda: done.append(1), runs=3, acts_a_run=4, warms_up=warms_up)

    assert len(done) == calls
    assert (cost.run_count, cost.acts_a_run) == (3, 4)


def test_cost_is_the_middle_run_of_one_act_in_milliseconds() -> None:
    cost = middle([(0.4, 1.2), (9.0, 9.0), (0.2, 0.6)], acts_a_run=4)

    assert (cost.cpu_ms, cost.wall_ms, cost.run_count) == (100, 300, 3)


def test_work_costs_processor_time_and_memory() -> None:
    cost = cost_of(work, runs=1)

    assert cost.cpu_ms >= BUSY * 1000
    assert cost.peak_mib > 1


def test_work_of_a_program_one_waits_for_is_counted() -> None:
    busy = f"import time\nwhile time.process_time() < {4 * BUSY}: pass"
    before = cpu_seconds()

    subprocess.run([sys.executable, "-c", busy], check=True)

    assert cpu_seconds() - before >= 4 * BUSY


def test_ratio_says_how_many_times_our_cost_the_other_way_takes() -> None:
    ours = Measured("x", "X", make_cost(4), "khác", make_cost(10))

    assert ours.other_takes_times == 2.5
    assert Measured("x", "X", make_cost(4), "khác").other_takes_times is None
