"""Measurements: what a page, a print run and a start cost, beside something to compare with.

Never a pass or a fail: machines differ, so each figure stands beside an alternative measured in the
same run. Each measurement runs in a process and a database of its own, thrown away afterwards.
"""
