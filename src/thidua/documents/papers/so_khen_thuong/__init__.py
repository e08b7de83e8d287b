"""Sổ khen thưởng."""
