"""Line ends: prose has one kind, files have three."""

from calque.source import LINE_END, Segment


def fold(raw: str, start: int, end: int, at: int = 0) -> tuple[str, list[Segment]]:
    r"""The text of `raw[start:end]` with `\n` for every line end, and its segments from the prose offset `at` on."""
    if raw.find("\r", start, end) < 0:
        return raw[start:end], [Segment(at, end - start, start, end - start)]
    segments: list[Segment] = []
    kept = start
    for found in LINE_END.finditer(raw, start, end):
        first, after = found.span()
        if first > kept:
            segments.append(Segment(at, first - kept, kept, first - kept))
        at += first - kept
        segments.append(Segment(at, 1, first, after - first))
        at, kept = at + 1, after
    if kept < end:
        segments.append(Segment(at, end - kept, kept, end - kept))
    return raw[start:end].replace("\r\n", "\n").replace("\r", "\n"), segments
