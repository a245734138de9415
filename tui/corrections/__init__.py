"""What came of corrections that were made in Word: taken into the record, or refused and remembered."""
