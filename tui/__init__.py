"""The grammar of the capture line, the screens, the command line and the demo."""
