"""A wrongly typed command: one sentence on standard error, exit code 2, nothing else."""

import pytest

from tests.console.program import Program


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["assess"], "Thiếu tệp"),
        (["number", "--foo"], "Không có tùy chọn “--foo”"),
        (["law", "base_salary", "--on"], "--on cần một giá trị đi kèm"),
    ],
)
def test_wrong_call_gets_one_sentence(program: Program, words: list[str], sentence: str) -> None:
    done = program.run(*words)

    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith(sentence)
    assert len(done.stderr.strip().splitlines()) == 1
