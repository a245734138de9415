"""Votes in words: «vedtatt med 7 mot 2», «enstemmig», «Kari og Per stemte mot»."""
