"""Java and the jars: which there are, and the command that makes a server of them."""

import os
from importlib import import_module
from pathlib import Path
from typing import NamedTuple, Protocol

from calque.caches import cache_folder
from calque.errors import Unavailable

#: The version of LanguageTool that `calque languagetool install` installs, and the least Java that it runs on.
VERSION = "6.8"
JAVA = 17


class Installation(NamedTuple):
    """Jars that make a server: `origin` says in a few words whose they are."""

    folder: Path
    version: str
    origin: str

    @property
    def classpath(self) -> str:
        """The folder itself, its jars, and those in `libs`: the layouts of Maven and of LanguageTool's own archive."""
        return os.pathsep.join((str(self.folder), str(self.folder / "*"), str(self.folder / "libs" / "*")))


def own_folder() -> Path:
    """Where `calque languagetool install` puts its jars."""
    return cache_folder() / f"languagetool-{VERSION}"


def installation(named: Path | None) -> Installation:
    """The jars in a named folder, else those of `calque languagetool install`, else those of language-tool-python.

    Raises Unavailable.
    """
    if named is not None:
        if not any(named.glob("*.jar")):
            raise Unavailable(f"{named}: holds no jars; mend languagetool.jars in the configuration")
        return Installation(named, version_in(named), "named in the configuration")
    if own_folder().is_dir():
        return Installation(own_folder(), VERSION, "installed by calque")
    other = language_tool_python()
    if other is None:
        raise Unavailable("LanguageTool is not installed; run calque languagetool install")
    return other


def version_in(folder: Path) -> str:
    """The version in the name of the core jar, or of the folder; the folder's path where neither has one."""
    for jar in sorted(folder.glob("languagetool-core-*.jar")):
        return jar.stem.removeprefix("languagetool-core-")
    name, _, version = folder.name.partition("-")
    return version if name.lower() == "languagetool" and version else str(folder)


class _Found(Protocol):
    version_name: str

    def get_directory_path(self) -> Path:
        """The folder with the jars."""


class _Local(Protocol):
    """What is used of the package language-tool-python."""

    def get_latest_installed_version(self) -> _Found | None:
        """The newest installation; None where there is none."""


def language_tool_python() -> Installation | None:
    """The newest installation that the package language-tool-python has made; None where there is none, or not the package."""
    try:
        # By name: its licence keeps the package out of what calque is built and checked with.
        local: _Local = import_module("language_tool_python.download_lt").LocalLanguageTool
    except ImportError:
        return None
    newest = local.get_latest_installed_version()
    if newest is None:
        return None
    return Installation(newest.get_directory_path(), newest.version_name, "found by language-tool-python")


def java() -> str:
    """The path of Java: that of `$JAVA_HOME`, or on the path. Raises Unavailable."""
    from shutil import which

    home = os.environ.get("JAVA_HOME")
    found = which("java", path=str(Path(home) / "bin")) if home else None
    found = found or which("java")
    if found is None:
        raise Unavailable(f"Java is missing; install Java {JAVA} or later, or set JAVA_HOME")
    return found


def command(of: Installation, memory: int, port: int) -> list[str]:
    """What starts a server on a port of the loopback interface, with a heap of `memory` MB. Raises Unavailable."""
    beside = Path(__file__).parent
    return [
        java(),
        f"-Xmx{memory}m",
        # One short-lived process on a machine with other work: little memory, quick to start.
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        # Without it every answer on a kept connection waits for a delayed acknowledgement, 40 ms.
        "-Dsun.net.httpserver.nodelay=true",
        f"-Dlogback.configurationFile={beside / 'logback.xml'}",
        "-cp",
        of.classpath,
        "org.languagetool.server.HTTPServer",
        "--config",
        str(beside / "server.properties"),
        "--port",
        str(port),
    ]


#: What a log holds when a server could not start, and what to do about it.
REASONS = {
    "UnsupportedClassVersionError": f"Java is too old; install Java {JAVA} or later, or set JAVA_HOME",
    "Could not find or load main class": "the jars are not complete; run calque languagetool install",
    "NoClassDefFoundError": "the jars are not complete; run calque languagetool install",
    "OutOfMemoryError": "the server ran out of memory; raise languagetool.memory",
    "Could not reserve enough space": "there is not enough memory; lower languagetool.memory",
}


def reason(log: str) -> str:
    """Why a server ended, from what it printed."""
    for words, remedy in REASONS.items():
        if words in log:
            return remedy
    lines = (line.strip() for line in log.splitlines())
    telling = [line for line in lines if ("rror" in line or "xception" in line) and not _of_a_helper(line)]
    return f"its log says: {telling[-1][:200]}" if telling else "its log does not say why"


def _of_a_helper(line: str) -> bool:
    """Whether a line is about a thread whose end the server outlives.

    LanguageTool's LtThreadPoolExecutorMonitor now and then dies of a label that is not there yet.
    """
    return line.startswith(("at ", 'Exception in thread "')) and not line.startswith(
        'Exception in thread "main"'
    )
