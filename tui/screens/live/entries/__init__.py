"""What the keys of the running minutes make of the entries they act on."""
