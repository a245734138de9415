"""The fair copy: texts beside the notes that they are made from."""
