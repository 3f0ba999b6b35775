#!/usr/bin/env python3
"""Writes Tests/PipelinesTests/Fixtures/schedules.tsv: what schedules come to around changes of clocks, found without our code.

Zones are zoneinfo's with the tzdata of PyPI; which minutes of a clock match is for croniter to say.

    python3 -m venv venv && venv/bin/pip install croniter==7.0.0 tzdata==2026.6 python-dateutil==4.0.0
    PYTHONTZPATH= venv/bin/python scripts/make-schedule-reference.py > Tests/PipelinesTests/Fixtures/schedules.tsv

A line is: zone, expression, policy for skipped hours, policy for repeated hours, begin and end of a window in seconds since
1970, and the times in it, in minutes since its begin.
"""
import sys
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

from croniter import croniter

ZONES = """
Africa/Cairo Africa/Casablanca America/Asuncion America/Caracas America/Chicago America/Halifax America/Havana
America/Los_Angeles America/New_York America/Phoenix America/Sao_Paulo America/Scoresbysund America/St_Johns Antarctica/Troll
Asia/Amman Asia/Beirut Asia/Gaza Asia/Jerusalem Asia/Pyongyang Asia/Tehran Atlantic/Azores Australia/Adelaide
Australia/Lord_Howe Australia/Sydney Europe/Berlin Europe/Dublin Europe/Istanbul Europe/London Europe/Moscow Pacific/Apia
Pacific/Auckland Pacific/Chatham Pacific/Fiji Pacific/Norfolk
""".split()
FIRST, LAST = 2009, 2023
PER_ZONE = 9
MARGIN = timedelta(hours=30)


def offset(zone, time):
    return time.astimezone(zone).utcoffset()


def transitions(zone):
    """The first times after changes of the clock."""
    time = datetime(FIRST, 1, 1, tzinfo=timezone.utc)
    end = datetime(LAST + 1, 1, 1, tzinfo=timezone.utc)
    while time < end:
        next_time = time + timedelta(hours=12)
        if offset(zone, time) != offset(zone, next_time):
            low, high = time, next_time
            while high - low > timedelta(seconds=1):
                middle = low + (high - low) // 2
                middle = middle.replace(microsecond=0)
                if offset(zone, middle) == offset(zone, low):
                    low = middle
                else:
                    high = middle
            yield high
        time = next_time


def spread(items, count):
    """At most `count` of the items, from the first to the last."""
    if len(items) <= count:
        return items
    return [items[round(index * (len(items) - 1) / (count - 1))] for index in range(count)]


def matching(expression, first, last):
    """The minutes of a clock that never changes, from `first` to `last`, that match."""
    times = croniter(expression, first - timedelta(minutes=1), ret_type=datetime)
    found = set()
    while (time := times.get_next()) <= last:
        found.add(time)
    return found


def occurrences(zone, expression, skipped, repeated, begin, end):
    fixed = not expression.split()[1].startswith("*")
    walls = [edge.astimezone(zone).replace(tzinfo=None) for edge in (begin, end)]
    matches = matching(expression, min(walls) - 2 * MARGIN, max(walls) + 2 * MARGIN)
    found = set()
    seen = set()
    time = begin
    previous = (begin - timedelta(minutes=1)).astimezone(zone).replace(tzinfo=None)
    while time <= end:
        wall = time.astimezone(zone).replace(tzinfo=None)
        if fixed and skipped == "run_after" and wall - previous > timedelta(minutes=1):
            lost = previous + timedelta(minutes=1)
            while lost < wall:
                if lost in matches:
                    found.add(time)
                lost += timedelta(minutes=1)
        if wall in matches and not (fixed and repeated == "once" and wall in seen):
            found.add(time)
        seen.add(wall)
        previous = wall
        time += timedelta(minutes=1)
    return sorted(int((time - begin).total_seconds()) // 60 for time in found if begin < time)


def main():
    count = 0
    for name in ZONES:
        zone = ZoneInfo(name)
        for number, change in enumerate(spread(list(transitions(zone)), PER_ZONE)):
            count += 1
            before = (change - timedelta(seconds=1)).astimezone(zone).replace(tzinfo=None) + timedelta(seconds=1)
            after = change.astimezone(zone).replace(tzinfo=None)
            inside = min(before, after) + abs(after - before) / 2
            begin, end = change - MARGIN, change + MARGIN
            cases = [
                (f"{inside.minute} {inside.hour} * * *", "run_after", "once"),
                (f"{inside.minute} {inside.hour} * * *", "skip", "twice"),
                (f"*/15 {before.hour},{after.hour} * * *", "run_after" if number % 2 else "skip", "once"),
                ("10,40 */2 * * *", "run_after", "once"),
                ("30 2 * * SUN", "run_after", "once"),
                (f"0 0-23/3 {before.day} {before.month} *", "skip", "twice" if number % 2 else "once"),
                (f"5 4 {after.day} * {(after.isoweekday() + 1) % 7}", "run_after", "once"),
            ]
            for expression, skipped, repeated in cases:
                times = occurrences(zone, expression, skipped, repeated, begin, end)
                fields = [name, expression, skipped, repeated, int(begin.timestamp()), int(end.timestamp())]
                print("\t".join(map(str, fields + [" ".join(map(str, times))])))
    print(f"{count} changes of clocks", file=sys.stderr)


main()
