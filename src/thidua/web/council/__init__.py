"""The desk of a council member: agenda, dossier, vote."""
