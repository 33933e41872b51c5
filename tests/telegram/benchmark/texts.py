"""What a hostile typist writes: texts of 4,096 signs that are dear to read, of several scripts."""

LONGEST = 4096


def _filled(piece: str) -> str:
    return (piece * (LONGEST // len(piece) + 1))[:LONGEST]


WORST = tuple(
    _filled(piece)
    for piece in (
        "\u3316",  # six letters each, once it is normalised
        "\ufdfa",  # eighteen
        "no blood ",
        "没有血",
        "не кровь, не ",
        "bleedng ",
        "1 2/3 weeks ",
        "a",
        "血",
        "a\u0301\u0323",
        "\u202e\u200b/",
        "I don't bleed. ",
    )
)
