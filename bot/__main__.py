"""`python -m bot` is `nightlight`."""

from bot.cli import main

raise SystemExit(main())
