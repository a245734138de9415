"""The body of written minutes: block after block, and what each says of the meeting and its items."""
