"""Where the content is."""

from pathlib import Path


def data_root() -> Path:
    """The folder that holds dialogs/ and locales/: inside the wheel, or the checkout."""
    package = Path(__file__).resolve().parent.parent
    shipped = package / "data"
    return shipped if shipped.is_dir() else package.parent.parent
