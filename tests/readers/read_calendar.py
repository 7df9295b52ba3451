"""The icalendar library reads timeline.ics: one entry an event, and a month is a month, not its first day."""

import calendar
import unittest
from datetime import date, datetime, timedelta

from icalendar import Calendar

from collection import LOCALES, PUBLISHED, in_locale, monthly


class Ics(unittest.TestCase):
    def test_the_calendars(self):
        for locale in LOCALES:
            with self.subTest(locale):
                self.holds(in_locale(locale, "timeline.ics").read_bytes())

    def holds(self, content):
        lines = content.split(b"\r\n")
        self.assertNotIn(b"\n", content.replace(b"\r\n", b""), "a line does not end with CR LF")
        self.assertLessEqual(max(map(len, lines)), 75, "a line is longer than 75 bytes")
        calendars = Calendar.from_ical(content)
        self.assertTrue(calendars["PRODID"])
        self.assertEqual(calendars["VERSION"], "2.0")
        entries = calendars.walk("VEVENT")
        uids = [str(entry["UID"]) for entry in entries]
        self.assertEqual(len(uids), len(set(uids)))
        for entry in entries:
            if "DTEND" in entry:
                # The day after the last one: equal to the first day it would be an entry of no length.
                self.assertGreater(entry["DTEND"].dt, entry["DTSTART"].dt, str(entry["UID"]))
        self.assertEqual([entry.errors for entry in entries if entry.errors], [])
        by_event = {}
        for entry in entries:
            uid = str(entry["UID"])
            id = max((id for id in PUBLISHED if id in uid), key=len, default=None)
            self.assertIsNotNone(id, f"{uid} is no event")
            self.assertNotIn(id, by_event, "an event has two entries")
            by_event[id] = entry
            self.assertIn("SUMMARY", entry)
            self.assertIn("DTSTAMP", entry)
            start = entry["DTSTART"].dt
            self.assertTrue(isinstance(start, date) and not isinstance(start, datetime), f"{id} has a time of day")
        missing = {
            id for id, event in PUBLISHED.items() if event["precision"] == "day" and id not in by_event
        }
        self.assertEqual(missing, set(), "events known to the day that have no entry")
        for id, month in monthly().items():
            if id in by_event:
                year, number = map(int, month.split("-"))
                first = date(year, number, 1)
                last = date(year, number, calendar.monthrange(year, number)[1])
                self.assertEqual(by_event[id]["DTSTART"].dt, first, id)
                self.assertEqual(by_event[id]["DTEND"].dt, last + timedelta(days=1), id)
        for id, entry in by_event.items():
            if PUBLISHED[id]["precision"] == "day":
                self.assertEqual(entry["DTSTART"].dt.isoformat(), PUBLISHED[id]["date"][:10], id)


if __name__ == "__main__":
    unittest.main()
