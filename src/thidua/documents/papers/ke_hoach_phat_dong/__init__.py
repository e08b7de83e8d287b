"""Kế hoạch phát động phong trào thi đua."""
