"""The few figures of the start page: indicators and nominations of a year."""

from dataclasses import dataclass

from django.db.models import Count, Q

from thidua.common.actors import Actor
from thidua.cycles.models import Cycle
from thidua.indicators import queries as indicators
from thidua.indicators.policies import Summary
from thidua.nominations.enums import NominationState
from thidua.nominations.models import Nomination
from thidua.organisations.enums import RecipientKind
