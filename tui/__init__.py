"""The grammar of the capture line, the screens, the command line and the demo."""

import atexit
import gc

gc.set_threshold(200_000, 20, 50)
# What is loaded and read lives until the program ends; Python would look it all through again and again.

atexit.register(gc.freeze)
# And once more at the end, though all of it goes with the process.
