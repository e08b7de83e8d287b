"""Forms of the unit desk."""
