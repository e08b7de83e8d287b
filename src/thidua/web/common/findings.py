"""The law's findings as the page prints them."""

from collections.abc import Iterable

from thidua.law import Finding as LawFinding, cite
from thidua.web.common.parts import Finding


def shown(findings: Iterable[LawFinding]) -> list[Finding]:
    """Each finding with its article in words, what is in doubt, and the findings inside it."""
    return [
        Finding(
            answer=str(finding.answer),
            rule=finding.says,
            because=". ".join(part for part in (finding.because, finding.doubt) if part),
            source=cite(finding.source),
            verified=finding.source.verified,
            inside=shown(finding.findings),
        )
        for finding in findings
    ]
