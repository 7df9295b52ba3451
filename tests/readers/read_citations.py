"""Citations as reference managers read them: BibTeX by pybtex, CSL-JSON by its schema, and both say what the data says.

`schema/csl-data.json` is the schema of the Citation Style Language (MIT licence), as commonmeta-py 0.312 ships it."""

import json
import re
import tempfile
import unittest
from html import unescape
from pathlib import Path

import jsonschema
from pybtex.database import parse_string

from collection import LOCALES, PUBLISHED, ROOT, in_locale, throughline

SCHEMA = json.loads((ROOT / "tests/readers/schema/csl-data.json").read_text(encoding="utf-8"))
VALIDATOR = jsonschema.validators.validator_for(SCHEMA)(SCHEMA)
ESCAPES = {
    r"\textbraceleft{}": "{",
    r"\textbraceright{}": "}",
    r"\textbackslash{}": "\\",
    r"\textasciitilde{}": "~",
    r"\textasciicircum{}": "^",
    **{f"\\{letter}": letter for letter in "&%#_$"},
}
PLAIN = re.compile("|".join(re.escape(escape) for escape in ESCAPES))
# Every letter that means something to TeX, one brace alone, letters beyond ASCII, a line end.
ODD = "50% of {A & B #1_$2 ~ ^ \\ ñandú – “¿qué?” <b>\nx"

RECORD = """\
title: {title}
date: '{date}'
date_note: Said so.
summary: S.
kind: talk
sources: {{{name}-notice: {{publisher: P, url: 'https://example.org/{name}', kind: official, language: en}}}}
claims: [{{id: said, text: It was said, sources: [{name}-notice]}}]
"""
SETTINGS = """\
title: Odd {things} & more
locales: [en]
as_of: 2026-01-02
base_url: https://example.org/odd
kinds: {talk: {name: Talk}}
"""
DATES = {
    "day": ("2022-10-12", {"date-parts": [[2022, 10, 12]]}),
    "month": ("2022-11", {"date-parts": [[2022, 11]]}),
    "year": ("2022", {"date-parts": [[2022]]}),
    "about": ("2022-11~", {"date-parts": [[2022, 11]], "circa": True}),
    "perhaps": ("2022-11?", {"date-parts": [[2022, 11]], "circa": True}),
    "season": ("2022-21", {"date-parts": [[2022]], "season": 21}),
    "span": ("2022-10-16/2022-11", {"date-parts": [[2022, 10, 16], [2022, 11]]}),
    "open": ("2022-10-12/..", None),
}


def plain(text):
    """What TeX would print of a field."""
    return PLAIN.sub(lambda match: ESCAPES[match[0]], text)


def bibtex(text):
    return parse_string(text, "bibtex").entries


class Collection(unittest.TestCase):
    def test_bibtex_says_what_the_data_says(self):
        for locale in LOCALES:
            entries = bibtex(in_locale(locale, "timeline.bib").read_text(encoding="utf-8"))
            self.assertEqual(set(entries), set(PUBLISHED))
            for id, event in PUBLISHED.items():
                fields = entries[id].fields
                self.assertEqual(plain(fields["title"]), event["title"].get(locale) or event["title"][LOCALES[0]])
                self.assertEqual(fields["eventdate"], event["date"])
                self.assertEqual(fields["date"], max(change["date"] for change in event["changes"]))

    def test_csl_json_follows_its_schema(self):
        for locale in LOCALES:
            items = json.loads(in_locale(locale, "timeline.csl.json").read_text(encoding="utf-8"))
            VALIDATOR.validate(items)
            self.assertEqual({item["id"] for item in items}, set(PUBLISHED))
            for item in items:
                event = PUBLISHED[item["id"]]
                self.assertEqual(item["title"], event["title"].get(locale) or event["title"][LOCALES[0]])
                if re.fullmatch(r"\d{4}(-\d\d){0,2}", event["date"]):
                    self.assertEqual(item["event-date"], {"date-parts": [[int(part) for part in event["date"].split("-")]]})

    def test_a_page_says_the_same(self):
        for locale in LOCALES:
            entries = bibtex(in_locale(locale, "timeline.bib").read_text(encoding="utf-8"))
            items = {item["id"]: item for item in json.loads(in_locale(locale, "timeline.csl.json").read_text(encoding="utf-8"))}
            for id in PUBLISHED:
                page = in_locale(locale, f"events/{id}.html").read_text(encoding="utf-8")
                forms = [unescape(text) for text in re.findall(r"<pre\b[^>]*>(.*?)</pre>", page, re.DOTALL)]
                self.assertEqual(len(forms), 2, id)
                self.assertEqual(dict(bibtex(forms[0])[id].fields), dict(entries[id].fields))
                self.assertEqual(json.loads(forms[1]), items[id])


class Odd(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        events = Path(folder.name, "events")
        (events / "2022").mkdir(parents=True)
        (events / "timeline.yaml").write_text(SETTINGS, encoding="utf-8")
        for name, (date, _) in DATES.items():
            text = RECORD.format(title=json.dumps(ODD, ensure_ascii=False), date=date, name=name)
            (events / "2022" / f"{name}.yaml").write_text(text, encoding="utf-8")
        cls.bib = throughline("--events", events, "export", "--format", "bibtex")
        cls.csl = json.loads(throughline("--events", events, "export", "--format", "csl"))

    def test_nothing_is_a_command_and_nothing_is_lost(self):
        entries = bibtex(self.bib)
        self.assertEqual(set(entries), set(DATES))
        for name, entry in entries.items():
            self.assertEqual(plain(entry.fields["title"]), ODD.replace("\n", " "))
            self.assertIn("ñandú", entry.fields["title"])
            self.assertEqual(entry.fields["eventdate"], DATES[name][0])
            self.assertEqual(entry.fields["url"], f"https://example.org/odd/events/{name}.html")

    def test_a_date_has_as_many_parts_as_are_known(self):
        VALIDATOR.validate(self.csl)
        for item in self.csl:
            wanted = DATES[item["id"]][1]
            if wanted is None:
                self.assertEqual(list(item["event-date"]), ["literal"])
            else:
                self.assertEqual(item["event-date"], wanted)


if __name__ == "__main__":
    unittest.main()
