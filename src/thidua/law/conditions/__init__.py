"""The closed vocabulary of conditions: each looks at one fact and answers in one sentence."""

from thidua.law.conditions import people, records, units
from thidua.law.conditions.vocabulary import CONDITIONS, Codes, Limit, arguments_of


__all__ = ["CONDITIONS", "Codes", "Limit", "arguments_of", "people", "records", "units"]
