"""What a claim is about and whom it names, and how near two claims are in that."""

from model_store.findings.about.kinship import doing_words, is_kin, is_one_doing, undoes
from model_store.findings.about.parties import (
    called_by,
    is_known,
    is_mere_name,
    is_outsider,
    is_same_party,
    is_whole_house,
    may_be_called,
    names_a_role,
    party_of,
    role_words,
)
from model_store.findings.about.topics import (
    Topic,
    overlap,
    rarity,
    stem,
    topic_of,
    topic_of_text,
    weight_of,
)

__all__ = [
    "Topic",
    "called_by",
    "doing_words",
    "is_kin",
    "is_known",
    "is_mere_name",
    "is_one_doing",
    "is_outsider",
    "is_same_party",
    "is_whole_house",
    "may_be_called",
    "names_a_role",
    "overlap",
    "party_of",
    "rarity",
    "role_words",
    "stem",
    "topic_of",
    "topic_of_text",
    "undoes",
    "weight_of",
]
