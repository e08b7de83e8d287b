"""Indicators: plan and actual as typed, read exactly, judged by direction.

Figures keep the text that was typed; bounds never become exact numbers. A claimed "x/y chỉ tiêu" is
held against the list and questioned, never corrected. Never computes a percentage where none means
anything.
"""
