"""``python -m tui`` is ``referat``."""

from tui.cli import main

if __name__ == "__main__":
    main()
