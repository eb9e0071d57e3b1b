"""What can go wrong that a user can mend.

    CalqueError
    ├── UnreadableFile   a file is missing, closed to us, binary, or not in the encoding it was read in
    ├── BadConfig        the configuration or a command line option says something impossible
    ├── BadRule          a pack or a rule file cannot be loaded
    └── Unavailable      an engine beside calque's own rules cannot run

Every message names the file and the remedy; the command line prints it and ends with status 2.
"""


class CalqueError(Exception):
    """The root of all errors that calque raises on purpose."""


class UnreadableFile(CalqueError):
    """A draft cannot be read, or not written back."""


class BadConfig(CalqueError):
    """A configuration file or an option is wrong."""


class BadRule(CalqueError):
    """A pack or one of its rules is not what it has to be."""


class Unavailable(CalqueError):
    """An engine beside calque's own rules, which was asked for, cannot run or does not answer."""
