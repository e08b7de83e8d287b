"""Emulation and commendation in the communes of Vietnam, one chain of facts."""
