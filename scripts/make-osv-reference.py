#!/usr/bin/env python3
"""Makes up installed parts and known vulnerabilities in OSV's form, and says which affect what, for the tests to be held against.

    python3 -m venv venv && venv/bin/pip install semver
    venv/bin/python scripts/make-osv-reference.py Tests/OperationsTests/Fixtures

Versions are compared by dpkg and by the package semver, and ranges are evaluated as the schema's pseudo-code does it
(https://ossf.github.io/osv-schema/#evaluation). Writes osv.jsonl, a record a line, and osv.json: parts, what affects them, and pairs of
versions with the elder one's place.
"""
import functools
import json
import random
import subprocess
import sys

import semver

generator = random.Random(5)

DEBIAN = {
    "curl": "7.88.1-10+deb12u12", "openssl": "3.0.17-1~deb12u2", "zlib": "1:1.2.13.dfsg-1", "tesseract": "5.3.0-2",
    "leptonlib": "1.82.0-3+b3", "sqlite3": "3.40.1-2+deb12u1", "glibc": "2.36-9+deb12u10", "libzip": "1.7.3-1+b1",
    "libxml2": "2.9.14+dfsg-1.3~deb12u2", "gmime": "3.2.13+dfsg-2", "cairo": "1.16.0-7", "libseccomp": "2.5.4-1+deb12u1",
    "xxhash": "0.8.1-1", "jemalloc": "5.3.0-1", "freetype": "2.12.1+dfsg-5+deb12u4", "libpng1.6": "1.6.39-2", "tiff": "4.5.0-6+deb12u2",
    "libwebp": "1.2.4-0.2+deb12u1", "openjpeg2": "2.5.0-2+deb12u1", "gnutls28": "3.7.9-2+deb12u4", "nettle": "3.8.1-2",
    "linux": "6.1.140-1", "systemd": "252.36-1~deb12u1", "bash": "5.2.15-2+b7", "expat": "2.5.0-1+deb12u1", "krb5": "1.20.1-2+deb12u3",
}
SWIFT = {
    "github.com/apple/swift-nio": "2.81.0", "github.com/apple/swift-nio-http2": "1.36.0", "github.com/apple/swift-crypto": "3.12.3",
    "github.com/hummingbird-project/hummingbird": "2.11.1", "github.com/groue/GRDB.swift": "7.4.1", "github.com/jpsim/Yams": "5.3.1",
    "github.com/apple/swift-argument-parser": "1.5.0", "github.com/swift-server/example": "2.0.0-beta.11",
}


@functools.cache
def compared(order, a, b):
    if order == "semantic":
        return semver.compare(a, b)
    for operation, result in (("lt", -1), ("gt", 1)):
        if subprocess.run(["dpkg", "--compare-versions", a, operation, b]).returncode == 0:
            return result
    return 0


def near(version, order):
    """A version that is a little elder or newer, or the same."""
    change = generator.choice(["same", "number", "number", "suffix"])
    if change == "same":
        return version
    if order == "semantic":
        numbers = [int(part) for part in version.split("-")[0].split(".")]
        place = generator.randrange(3)
        numbers[place] = max(0, numbers[place] + generator.choice([-2, -1, 1, 3]))
        text = ".".join(map(str, numbers))
        return text + generator.choice(["-alpha", "-beta.2", "-beta.11", "-rc.1", "-1"]) if change == "suffix" else text
    if change == "suffix":
        return version + generator.choice(["~rc1", "~deb11u1", "+deb12u2", "+b1", ".1", "a", "+dfsg", "-1"])
    places = [place for place, character in enumerate(version) if character.isdigit()]
    place = generator.choice(places)
    return version[:place] + str(generator.randrange(10)) + version[place + 1:]


def events(version, order):
    start = generator.choice(["0", "0", near(version, order)])
    kind = generator.choice(["fixed", "fixed", "last_affected", "open", "twice", "limit"])
    made = [{"introduced": start}]
    if kind in ("fixed", "last_affected"):
        made.append({kind: near(version, order)})
    elif kind == "twice":
        made += [{"fixed": near(version, order)}, {"introduced": near(version, order)}, {"fixed": near(version, order)}]
    elif kind == "limit":
        made.append({"limit": near(version, order)})
    if generator.random() < 0.2:
        generator.shuffle(made)
    return made


def record(number):
    is_swift = generator.random() < 0.25
    order = "semantic" if is_swift else "debian"
    name, version = generator.choice(list((SWIFT if is_swift else DEBIAN).items()))
    if generator.random() < 0.2:
        name = generator.choice(["nginx", "requests", "log4j", "github.com/vapor/vapor"])
    ecosystem = "SwiftURL" if is_swift else generator.choice(["Debian:12"] * 6 + ["Debian", "Debian:11", "PyPI", "npm"])
    affected = {"package": {"ecosystem": ecosystem, "name": name}}
    if generator.random() < 0.25:
        affected["versions"] = sorted({near(version, order) for _ in range(3)})
    if "versions" not in affected or generator.random() < 0.5:
        affected["ranges"] = [
            {"type": "SEMVER" if is_swift else "ECOSYSTEM", "events": events(version, order)} for _ in range(generator.choice([1, 1, 2]))
        ]
        if generator.random() < 0.2:
            affected["ranges"].append({"type": "GIT", "repo": "https://example.com/x", "events": [{"introduced": "0"}]})
    whole = {"id": f"OSV-2026-{number}", "schema_version": "1.7.0", "modified": "2026-11-20T08:00:00Z", "affected": [affected]}
    if generator.random() < 0.3:
        whole["aliases"] = [f"CVE-2026-{generator.randrange(150)}"]
    if generator.random() < 0.08:
        whole["withdrawn"] = "2026-11-21T08:00:00Z"
    if generator.random() < 0.1:
        whole["affected"].append({"ranges": [{"type": "GIT", "repo": "https://example.com/y", "events": [{"introduced": "0"}]}]})
    return whole


def in_range(version, span, order):
    """The schema's pseudo-code."""
    limits = [event["limit"] for event in span["events"] if "limit" in event]
    if limits and not any(compared(order, version, limit) < 0 for limit in limits):
        return False

    def place(event):
        return next(iter(event.values()))

    def sorting(a, b):
        a, b = place(a), place(b)
        return 0 if a == b else -1 if a == "0" else 1 if b == "0" else compared(order, a, b)

    vulnerable = False
    for event in sorted((one for one in span["events"] if "limit" not in one), key=functools.cmp_to_key(sorting)):
        at = place(event)
        if "introduced" in event and (at == "0" or compared(order, version, at) >= 0):
            vulnerable = True
        elif "fixed" in event and compared(order, version, at) >= 0:
            vulnerable = False
        elif "last_affected" in event and compared(order, version, at) > 0:
            vulnerable = False
    return vulnerable


def affects(whole, part):
    if "withdrawn" in whole:
        return False
    order = "semantic" if part["ecosystem"] == "SwiftURL" else "debian"
    for affected in whole["affected"]:
        package = affected.get("package", {})
        if package.get("name") != part["name"] or package["ecosystem"] not in (part["ecosystem"], part["ecosystem"].split(":")[0]):
            continue
        if part["version"] in affected.get("versions", []):
            return True
        if any(span["type"] != "GIT" and in_range(part["version"], span, order) for span in affected.get("ranges", [])):
            return True
    return False


def main():
    folder = sys.argv[1]
    parts = [{"ecosystem": "Debian:12", "name": name, "version": version} for name, version in DEBIAN.items()]
    parts += [{"ecosystem": "SwiftURL", "name": name, "version": version} for name, version in SWIFT.items()]
    records = [record(number) for number in range(800)]
    with open(f"{folder}/osv.jsonl", "w") as file:
        for whole in records:
            file.write(json.dumps(whole) + "\n")
    hits = [[whole["id"], part["name"]] for whole in records for part in parts if affects(whole, part)]
    pairs = []
    for order, versions in (("debian", list(DEBIAN.values())), ("semantic", list(SWIFT.values()))):
        for _ in range(250):
            a = generator.choice(versions)
            b = near(a if generator.random() < 0.8 else generator.choice(versions), order)
            pairs.append({"order": order, "first": a, "second": b, "sign": compared(order, a, b)})
    with open(f"{folder}/osv.json", "w") as file:
        json.dump({"parts": parts, "hits": hits, "pairs": pairs}, file)
        file.write("\n")


main()
