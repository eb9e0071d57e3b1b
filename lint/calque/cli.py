"""The command line."""
import json, sys, os
import click
from calque.check import Checker
from calque.index import index
from calque.document import Facts
from calque.readers.plain import read
from calque.source import Source
def tolerant():
    from calque import packs
    rows = []
    for pack in packs.installed():
        for file in packs.files(pack):
            try: rows.append(packs.listing(pack, packs.load(pack, file)))
            except Exception as error: sys.stderr.write(f"skipped {file}: {error}\n")
    return sorted(rows)
@click.group()
def main(): pass
@main.command()
@click.option("--format", "fmt", default="json")
@click.option("--select", default="")
@click.option("--preview", is_flag=True)
@click.option("--no-gate", is_flag=True)
@click.option("--profile", default="")
@click.argument("paths", nargs=-1)
def check(fmt, select, preview, no_gate, profile, paths):
    rows = [r for r in tolerant() if (any(r.code.startswith(s) for s in select.split(",")) and (preview or r.stage != "preview") or r.code in select.split(",") if select and select != "ALL" else select == "ALL" and (preview or r.stage != "preview") or r.stage == "default")]
    checker = Checker(rows, gate=not no_gate)
    files = [os.path.join(d, f) for p in paths for d, _, fs in os.walk(p) for f in sorted(fs) if f.endswith(".txt")] or list(paths)
    out = []
    for f in files:
        raw = open(f, "rb").read().decode()
        doc = read(Source(f, raw), Facts())
        for d in checker.diagnose(doc, f):
            if d.code == "CLQ901": sys.stderr.write(f"{f}: {d.message}\n")
            out.append(dict(path=f, code=d.code, start=d.place.start, end=d.place.end, line=d.place.line, column=d.place.column, message=d.message, text=d.text, fix=d.fix and [[*e.span, e.text] for e in d.fix.edits]))
    print(json.dumps(out, ensure_ascii=False, indent=None if len(out)>100 else 1))
    sys.exit(1 if out else 0)
