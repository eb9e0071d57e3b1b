"""LanguageTool behind calque's report: an engine that runs only where it is asked for.

Nothing outside imports from here before `--languagetool` or the configuration switches it on.
"""
