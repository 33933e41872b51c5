"""`python -m tests.prove`: every mistake of faults.yaml, and how the property meant for it notices it."""

import sys

from tests.prove.faulty import broken_by, faults


def main() -> int:
    """Print the list; 1 if a mistake is not noticed."""
    every, noticed = faults(), 0
    for fault in every:
        broken = broken_by(fault)
        noticed += broken is not None
        print(f"{'noticed' if broken else 'MISSED ':<8}{fault}")
        if broken:
            print(f"        {broken.why}")
    print(f"{noticed} of {len(every)} noticed")
    return int(noticed < len(every))


sys.exit(main())
