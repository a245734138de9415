"""How text is set: signs, dates and times as each language writes them."""
