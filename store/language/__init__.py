"""The languages: catalogues of sentences, and the words of the line."""
