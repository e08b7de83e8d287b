"""The command line `thidua`: Django's runner with our settings, and our own commands."""
