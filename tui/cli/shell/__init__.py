"""What a shell offers of the program: completion, help by subject, and where things lie."""
