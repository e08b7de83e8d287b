"""Nominations and their dossiers: who is put forward for what, by which unit, on which facts.

Legal basis: Luật 06/2022/QH15 Điều 83 (from the base unit up), 84–85 (dossiers), and the criteria
of each title and form in the lawbook. The machine compares, people decide: a finding never rejects.
"""
