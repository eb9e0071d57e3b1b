"""Names of elements and styles of OpenDocument 1.3, part 3, by what they mean for the text."""

from collections.abc import Mapping

from calque.document import Kind

#: What is not read: what was deleted, what others say about the text, what a page makes by itself.
SKIPPED = frozenset(
    {
        "text:tracked-changes",
        "text:note-citation",
        "office:annotation",
        "text:table-of-content",
        "text:ruby-text",
    }
    | {
        "text:alphabetical-index",
        "text:user-index",
        "text:illustration-index",
        "text:bibliography",
        "office:forms",
    }
    | {"office:event-listeners", "text:hidden-text", "svg:title", "svg:desc"}
)
#: What has no words, and something stands in the text for it.
STANDS_IN = frozenset({"draw:image", "draw:object", "draw:object-ole"})
#: Elements with paragraphs that hang on a place of the text around them.
HOSTED = frozenset({"text:note-body", "draw:text-box"})
#: Shapes; only where their style is a frame's their words are the text's like all others, else they hold no changes.
SHAPES = frozenset(
    f"draw:{name}"
    for name in (
        "custom-shape rect circle ellipse line polyline polygon regular-polygon path connector caption measure"
    ).split()
)
FRAME = "graphic Frame"
#: Elements of a paragraph whose words are the author's; those of others, such as fields, a word processor makes.
HOLDERS = frozenset({"p", "h", "span", "a", "meta", "meta-field", "ruby", "ruby-base"})
PAGES = frozenset(
    f"style:{name}{which}" for name in ("header", "footer") for which in ("", "-left", "-first")
)
NAMES: Mapping[str, Kind] = {
    "Title": Kind.HEADING,
    "Subtitle": Kind.HEADING,
    "Quotations": Kind.QUOTE,
    "Caption": Kind.CAPTION,
    "Illustration": Kind.CAPTION,
    "Figure": Kind.CAPTION,
}
#: Where it says who made a tracked insertion.
CREATOR_OF_INSERTION = ["text:changed-region", "text:insertion", "office:change-info", "dc:creator"]
