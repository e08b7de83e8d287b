"""The emulation and commendation council: members, sessions, ballots, minutes.

Legal basis: Luật 06/2022/QH15 Điều 90; vote shares from the lawbook where the law sets one, else
the council's own regulation. Votes here are open (biểu quyết công khai) and shown as such; the
secret ballot is not claimed. Never announces a result before the ballot is closed.
"""
