"""What people are told: one row a person, with the page where the work is.

Never decides anything and never sends before the fact: operations write a notice in the same
transaction as the act it tells of.
"""
