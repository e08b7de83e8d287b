"""The papers of thi đua, khen thưởng: one record, two renderings, PDF and editable DOCX.

Owns the layout of Nghị định 30/2020/NĐ-CP and the wording of each paper (`papers/<kind>/`). A
paper gets everything it prints from its context, which is checked against the fields its
`paper.yaml` declares. It knows no domain package, reads no table, decides nothing, and never
takes a text for markup.
"""
