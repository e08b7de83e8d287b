"""The administrator's desk: health, accounts and duties, lawbook, book of events."""
