"""Measurements that anyone can run: CPU time, and ratios to a named alternative."""
