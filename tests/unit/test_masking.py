"""What must never be stored is hidden, and nothing else is."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model_store.masking import MASK, mask

HIDDEN = [
    "4111111111111111",
    "4111 1111 1111 1111",
    "5500-0000-0000-0004",
    "3782 822463 10005",
    "DE89 3704 0044 0532 0130 00",
    "GB29NWBK60161331926819",
    "xoxb-17653672481-19874698323-pdFZKVeTuE8sk7oOHcbrzqgy",
    "ghp_16C7e42F292c6912E7710c838347Ae178B4a",
    "AKIAIOSFODNN7EXAMPLE",
    "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dozjgNryP4J3jVmNHl0w5N",
    "sk-proj-abcdefghijklmnop1234",
    "q7Zp2Xv9LmB4nR8tK1sW6yD3fG5hJ0cA",
]

LEFT = [
    "PO 4500012345 went out on 2024-05-17 for 12,500.00",
    "order 4111111111111112 fails its check digit",
    "between 10 and 20 cases, 3 of 14, 1 in 4",
    "call 030 1234 5678 or +44 20 7946 0958",
    "ticket 550e8400-e29b-41d4-a716-446655440000",
    "the password is reset by the help desk every 90 days",
    "InvoiceApprovalWorkflowVersionFinal2024isTheFile",
    "material 9780306406157, batch 0012345678905",
    "tokens are handed out at the gate",
    "the secret is to ask early",
    "we keep a PIN pad at the desk",
    "https://intranet.example/page?x=1",
]


@pytest.mark.parametrize("secret", HIDDEN)
def test_a_secret_is_hidden_wherever_it_stands(secret):
    said = f"so I send 2 of them, {secret}, to Ann"
    masked = mask(said)
    assert masked == said.replace(secret, MASK * len(secret))


@pytest.mark.parametrize("said", LEFT)
def test_ordinary_words_and_numbers_are_left_alone(said):
    assert mask(said) == said


@pytest.mark.parametrize(
    ("said", "secret"),
    [
        ("password: hunter2 and go", "hunter2"),
        ("the PIN = 4711", "4711"),
        ('{"api_key": "abc def"}', "abc def"),
        ("her password is Summer2024! still", "Summer2024!"),
        ("https://ann:pa55@host/x", "ann:pa55"),
    ],
)
def test_what_follows_the_label_of_a_secret_is_hidden(said, secret):
    assert mask(said) == said.replace(secret, MASK * len(secret))


def test_a_private_key_is_hidden_whole():
    key = "-----BEGIN RSA PRIVATE KEY-----\nMIIBOgIBAAJB\n-----END RSA PRIVATE KEY-----"
    assert set(mask(key)) == {MASK}


def test_a_card_among_other_numbers_is_hidden_alone():
    assert mask("row 12 4111 1111 1111 1111 77") == f"row 12 {MASK * 19} 77"


def test_half_a_character_becomes_a_whole_one():
    mask("broken \ud83d emoji").encode()


pieces = st.one_of(st.text(), st.sampled_from([*HIDDEN, *LEFT, "password:", " ", "-", "4111"]))


@given(st.lists(pieces, max_size=6).map("".join))
def test_masking_keeps_the_length_and_twice_is_once(text):
    masked = mask(text)
    assert len(masked) == len(text)
    assert mask(masked) == masked


@given(st.lists(st.integers(0, 10**11).map(str), max_size=8).map(", ".join))
def test_numbers_too_short_for_a_card_are_never_hidden(text):
    assert mask(text) == text


@pytest.mark.parametrize(
    "unit", ["a", "1 ", "4111 ", "DE89 ", "password: ", "x:y", "eyJ", "://a:"]
)
def test_a_million_characters_are_read_in_a_few_seconds(unit):
    text = (unit * (1_000_000 // len(unit)))[:1_000_000]
    begun = time.monotonic()
    mask(text)
    assert time.monotonic() - begun < 10
