"""Báo cáo tổng kết công tác thi đua, khen thưởng."""
