"""The law of emulation and commendation as data: read, dated, and held against facts.

Owns the reading of the lawbook (`thidua/lawbook`): instruments, values by date, criteria of titles
and forms, authorities, papers of a dossier. Legal basis: Law 15/2003, Law 06/2022/QH15 and its
amending law, with their decrees and circulars. It knows no database and no web, never decides what
the law leaves to people, and never guesses a fact or a value.

    law("base_salary").on(day)          one value of the law, with its source
    judge(Case(...)), case_of({...})    a case against the criteria of its day
    reward, authority, vote, quota      what follows from a decision
    citations_on(day), cite(source)     the law as papers and screens name it
    dossier(code, day)                  the papers a dossier needs
"""

from thidua.law.assessing import Finding
from thidua.law.cases import Case, Judgement, case_of, cases_of, judge, read_cases
from thidua.law.codes import Answer, Kind, Occasion, Recipient
from thidua.law.deciding import (
    Authority,
    Counts,
    QuotaResult,
    Reward,
    Tally,
    VoteResult,
    authority,
    carries,
    quota,
    reward,
    round_money,
    vote,
)
from thidua.law.dossiers import Dossier, DossierPaper, dossier
from thidua.law.facts import Facts, facts_of
from thidua.law.names import name_of
from thidua.law.pages import edition
from thidua.law.parameters import Parameter, Value, authorities, codes, law, names
from thidua.law.reading import Unreadable
from thidua.law.texts import Citation, Text, citations_on, cite, criteria_day, governing, register
from thidua.law.titles import Edition, TitlePage, all_forms, all_titles, form, title, title_or_form
from thidua.law.values import value_on


__all__ = [
    "Answer",
    "Authority",
    "Case",
    "Citation",
    "Counts",
    "Dossier",
    "DossierPaper",
    "Edition",
    "Facts",
    "Finding",
    "Judgement",
    "Kind",
    "Occasion",
    "Parameter",
    "QuotaResult",
    "Recipient",
    "Reward",
    "Tally",
    "Text",
    "TitlePage",
    "Unreadable",
    "Value",
    "VoteResult",
    "all_forms",
    "all_titles",
    "authorities",
    "authority",
    "carries",
    "case_of",
    "cases_of",
    "citations_on",
    "cite",
    "codes",
    "criteria_day",
    "dossier",
    "edition",
    "facts_of",
    "form",
    "governing",
    "judge",
    "law",
    "name_of",
    "names",
    "quota",
    "read_cases",
    "register",
    "reward",
    "round_money",
    "title",
    "title_or_form",
    "value_on",
    "vote",
]
