"""The emulation year of one commune: its eight steps with dates, and what is open today.

The order of the steps follows practice (Luật 06/2022/QH15 Điều 17, 83, 84); a step is never a lock:
late work stays possible and is shown as late.
"""
