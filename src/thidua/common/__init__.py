"""What every storey may use: no tables, no domain words."""
