"""Biên bản họp Hội đồng thi đua, khen thưởng."""
