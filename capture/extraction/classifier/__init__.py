"""Hears which kinds of claims a line states: a small network learnt from labelled lines.

It says how likely, never where or what: words, values and steps stay with the rules.
"""

from capture.extraction.classifier.chances import Chances
from capture.extraction.classifier.hearing import Classifier, classifier

__all__ = ["Chances", "Classifier", "classifier"]
