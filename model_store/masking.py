"""Card numbers, bank accounts and secrets never reach a store: masked here, length unchanged.

Length is kept because claims quote messages by offset. Check digits decide over numbers, so
that an order number, an amount or a date is left alone; a secret is known by its shape or by the
label in front of it.
"""

import re
from collections.abc import Iterator

MASK = "•"
"""What stands for each hidden character; no word, no digit, so that masking twice is once."""

Span = tuple[int, int]

_DIGITS = re.compile(r"(?<!\w)\d+(?:(?:[ .\u00a0\u2009\u202f]|[-\u2010-\u2013]){1,2}\d+)*(?!\w)")
_GROUP = re.compile(r"\d+")
_CARDS = (
    re.compile(r"4(?:\d{12}|\d{15}|\d{18})"),
    re.compile(r"(?:5[1-5]\d\d|222[1-9]|22[3-9]\d|2[3-6]\d\d|27[01]\d|2720)\d{12}"),
    re.compile(r"3[47]\d{13}"),
    re.compile(r"(?:30[0-5]|36\d|38\d|39\d)\d{11}"),
    re.compile(r"35(?:2[89]|[3-8]\d)\d{12,15}"),
    re.compile(r"(?:6011|62\d\d|64[4-9]\d|65\d\d|50\d\d|5[6-8]\d\d|6[37]\d\d)\d{12,15}"),
)
_SHORTEST_CARD, _LONGEST_CARD = 13, 19
_FIRST_DIGITS = range(2, 7)

_IBAN = re.compile(r"(?<![^\W_])[A-Za-z]{2}\d{2}(?=[ -]?[A-Za-z0-9])")
_IBAN_LENGTHS = {
    15: "NO",
    16: "BE",
    18: "DK FK FI FO GL NL SD",
    19: "MK SI",
    20: "AT BA EE KZ LT LU MN XK",
    21: "CH HR LI LV",
    22: "BG BH CR DE GB GE IE ME RS VA",
    23: "AE GI IL IQ OM SO TL",
    24: "AD CZ ES MD PK RO SA SE SK TN VG",
    25: "LY PT ST",
    26: "IS TR",
    27: "BI DJ FR GR IT MC MR SM",
    28: "AL AZ BY CY DO GT HU LB NI PL SV",
    29: "BR EG PS QA UA",
    30: "JO KW MU YE",
    31: "MT SC",
    32: "LC",
    33: "RU",
}
_LENGTH_OF = {country: n for n, codes in _IBAN_LENGTHS.items() for country in codes.split()}
_REMAINDER = 97

_LABELLED = re.compile(
    r"(?i)(?<![^\W_])(?:pass(?:word|wd|phrase|code)|pwd|pin|cvv|cvc|secret|token"
    r"|(?:api|access|secret|private|auth)[ _-]?(?:key|token)|client[ _-]?secret|credentials?)"
    r"[\"']?[ \t]*(?P<link>[:=]|(?:is|was)\b)[ \t]*"
    r"(?:\"(?P<a>[^\"\n]{1,200})\"|'(?P<b>[^'\n]{1,200})'|(?P<c>[^\s\"']\S{0,199}))"
)
_SHAPED = re.compile(
    r"(?<![A-Za-z0-9])(?:"
    r"xox[abeoprs]-[\w-]{10,}|xapp-[\w-]{10,}|[srp]k-[\w-]{16,}|[srp]k_(?:live|test)_\w{10,}"
    r"|gh[pousr]_\w{20,}|github_pat_\w{20,}|glpat-[\w-]{16,}|(?:npm|hf)_\w{20,}"
    r"|A(?:KIA|SIA)[0-9A-Z]{16}|AIza[\w-]{30,}|eyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*"
    r"|hooks\.slack\.com/services/[\w/]+"
    r"|-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[^-]*(?:-----END [A-Z ]{0,30}PRIVATE KEY-----)?"
    r")|(?i:(?<![a-z])(?:bearer|basic)\s+(?=[\w.~+/-]*\d)[\w.~+/-]{16,}=*)"
    r"|(?<=://)[^\s/@:]{1,200}:[^\s/@]{1,200}(?=@)"
)
_LONG_WORD = re.compile(r"[A-Za-z0-9+/]{32,}={0,2}")
_DIGIT_RUNS_OF_CHANCE = 3
_SHORTEST_SECRET = 4
_HALF_CHARACTER = re.compile(r"[\ud800-\udfff]")


def mask(text: str) -> str:
    """Hide what must never be stored; the result is as long as the text.

    >>> mask("card 4111 1111 1111 1111, PO 4500012345")
    'card •••••••••••••••••••, PO 4500012345'
    """
    text = _HALF_CHARACTER.sub("\ufffd", text)
    while (masked := _masked(text)) != text:
        text = masked
    return text


def _masked(text: str) -> str:
    hidden = list(text)
    for find in (_cards, _ibans, _secrets):
        for start, end in find(text):
            hidden[start:end] = MASK * (end - start)
    return "".join(hidden)


def _cards(text: str) -> Iterator[Span]:
    for run in _DIGITS.finditer(text):
        groups = [(run.start() + g.start(), run.start() + g.end()) for g in _groups(run)]
        first = 0
        while first < len(groups):
            last = _card_from(text, groups, first)
            if last is None:
                first += 1
                continue
            yield groups[first][0], groups[last][1]
            first = last + 1


def _groups(run: re.Match[str]) -> Iterator[re.Match[str]]:
    return _GROUP.finditer(run.group())


def _card_from(text: str, groups: list[Span], first: int) -> int | None:
    """The last group of the longest card number that begins with a group."""
    if int(text[groups[first][0]]) not in _FIRST_DIGITS:
        return None
    digits, found = "", None
    for last in range(first, len(groups)):
        digits += text[slice(*groups[last])]
        if len(digits) > _LONGEST_CARD:
            break
        if _is_card(digits):
            found = last
    return found


def _is_card(digits: str) -> bool:
    if len(digits) < _SHORTEST_CARD or not any(card.fullmatch(digits) for card in _CARDS):
        return False
    doubled = (int(d) * (1 + place % 2) for place, d in enumerate(reversed(digits)))
    return sum(n // 10 + n % 10 for n in doubled) % 10 == 0


def _ibans(text: str) -> Iterator[Span]:
    for head in _IBAN.finditer(text):
        length = _LENGTH_OF.get(head.group()[:2].upper())
        end = None if length is None else _end_after(text, head.start(), length)
        if end is not None and _is_iban(text[head.start() : end]):
            yield head.start(), end


def _end_after(text: str, start: int, length: int) -> int | None:
    """Where `length` letters and digits end, single separators allowed between them."""
    count, at = 0, start
    while count < length:
        if at < len(text) and text[at].isascii() and text[at].isalnum():
            count += 1
        elif at >= len(text) or text[at] not in " -" or text[at - 1] in " -":
            return None
        at += 1
    return None if at < len(text) and text[at].isalnum() else at


def _is_iban(text: str) -> bool:
    bare = text.replace(" ", "").replace("-", "")
    return int("".join(str(int(c, 36)) for c in bare[4:] + bare[:4])) % _REMAINDER == 1


def _secrets(text: str) -> Iterator[Span]:
    for found in _LABELLED.finditer(text):
        name = next(n for n in "abc" if found.group(n) is not None)
        if found.group("link") in ":=" or _looks_made_up(found.group(name)):
            yield found.span(name)
    for found in _SHAPED.finditer(text):
        yield found.span()
    for found in _LONG_WORD.finditer(text):
        if _looks_drawn(found.group()):
            yield found.span()


def _looks_made_up(word: str) -> bool:
    """After "the password is", only what no ordinary word looks like: one with digits in it."""
    return len(word.rstrip(".,;!?")) >= _SHORTEST_SECRET and any(c.isdigit() for c in word)


def _looks_drawn(word: str) -> bool:
    """A long word of small and capital letters with digits strewn in: a key, not a name."""
    runs = len(_GROUP.findall(word))
    return runs > _DIGIT_RUNS_OF_CHANCE and not word.isupper() and not word.islower()
