"""What is known of a recipient year by year: gradings, discipline, titles and forms held.

The facts that the law asks for (Luật 06/2022/QH15 Điều 21–31, 74, 75). Awards made here are told to
this package by `awards`; old ones come from registers. A year without a row is unknown, never "no".
"""
