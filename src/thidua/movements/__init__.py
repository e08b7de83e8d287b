"""Movements: launched by a numbered plan, delivered to units, acknowledged, carried out, reviewed.

Legal basis: Luật 06/2022/QH15 Điều 16–18; Điều 17 khoản 1 names the eight contents of a launch.
Never judges what a movement achieved: that is the indicators' and the reader's business.
"""
