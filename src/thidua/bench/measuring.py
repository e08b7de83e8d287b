"""Cost of an act: processor time, time on the clock, peak memory; medians of several runs."""

import resource
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from statistics import median


RUNS = 9
KIB_IN_MIB = 1024


@dataclass(frozen=True)
class Cost:
    """Per act; the processor time is user and system, this process and those it waited for."""

    cpu_ms: float
    wall_ms: float
    peak_mib: float  # of the largest process
    run_count: int
    acts_a_run: int


@dataclass(frozen=True)
class Measured:
    """One line of the table: our way and the other way, in the same run."""

    name: str
    says: str
    cost: Cost
    other_says: str
    other: Cost | None = None  # None when it could not be measured here; `note` says why
    note: str = ""

    @property
    def other_takes_times(self) -> float | None:
        """How many times our processor time the other way takes."""
        return self.other.cpu_ms / self.cost.cpu_ms if self.other else None


def cost_of(
    act: Callable[[], object], *, runs: int = RUNS, acts_a_run: int = 1, warms_up: bool = True
) -> Cost:
    """The middle run of several, after an act that is not counted, so that caches are warm."""
    if warms_up:
        act()
    _forget_peak()
    return middle([_run(act, acts_a_run) for _ in range(runs)], acts_a_run=acts_a_run)


def middle(spent: Sequence[tuple[float, float]], *, acts_a_run: int = 1) -> Cost:
    """The medians of seconds on the processor and on the clock, as milliseconds an act."""
    cpu, wall = (median(seconds) * 1000 / acts_a_run for seconds in zip(*spent, strict=True))
    return Cost(cpu, wall, peak_mib(), run_count=len(spent), acts_a_run=acts_a_run)


def _run(act: Callable[[], object], times: int) -> tuple[float, float]:
    cpu, wall = cpu_seconds(), time.perf_counter()
    for _ in range(times):
        act()
    return cpu_seconds() - cpu, time.perf_counter() - wall


def cpu_seconds() -> float:
    """User and system time of this process, and of every process it has waited for."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def _forget_peak() -> None:
    """Linux can measure the peak from now on; elsewhere it is that of the whole process."""
    with suppress(OSError):
        Path("/proc/self/clear_refs").write_text("5", encoding="ascii")


def peak_mib() -> float:
    children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with suppress(OSError):
        status = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
        own = next(int(line.split()[1]) for line in status if line.startswith("VmHWM"))
    return max(own, children) / KIB_IN_MIB
