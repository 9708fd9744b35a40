"""Which sentences may a feature use, and what does each mean on a desk?"""

from . import customer, deeds, givens, outcomes
from .book import BOOK, AmbiguousPhrase, Book, Found, Reader
from .reasons import REASONS, Clause
from .sentence import Phrase, sentences
from .world import World

MEANINGS = (givens, customer, deeds, outcomes)  # the modules whose functions the book holds

__all__ = [
    "BOOK",
    "MEANINGS",
    "REASONS",
    "AmbiguousPhrase",
    "Book",
    "Clause",
    "Found",
    "Phrase",
    "Reader",
    "World",
    "sentences",
]
