"""Decisions, awards, money, the register, and the papers owed.

Legal basis: Luật 06/2022/QH15 Điều 80 (who decides), 82 (handing over), 93 (cancelling); money by
the lawbook of the signing day. One decision is one transaction: number, awards, register, audit,
papers owed. Never reuses a number and never deletes an award.
"""
