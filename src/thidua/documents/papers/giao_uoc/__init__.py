"""Giao ước thi đua."""
