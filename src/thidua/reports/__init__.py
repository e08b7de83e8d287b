"""Read only: one module per report, each a query over what the year recorded, and a paper.

Owns no tables. Legal basis of the year-end report: Luật Thi đua, khen thưởng 06/2022/QH15, Điều 17
(reviews of movements); its outline follows the practice of communes.
"""
