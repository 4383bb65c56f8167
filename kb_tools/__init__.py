"""Find the answer for a customer's message in a folder of Markdown and YouTube explainers.

ARCHITECTURE.md draws the rooms of this package and says which may use which.
"""

__version__ = "0.1.0"
