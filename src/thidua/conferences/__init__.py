"""The event that closes one year and opens the next: guests, acts, photographs, adoption.

Practice of communes rather than law (Luật 06/2022/QH15 Điều 17 wants a review). A conference tells
what happened; awards and launches are made by their own packages and only pointed to here.
"""
