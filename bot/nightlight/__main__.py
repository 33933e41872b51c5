"""`python -m nightlight` is `nightlight`."""

from nightlight.cli import main

raise SystemExit(main())
