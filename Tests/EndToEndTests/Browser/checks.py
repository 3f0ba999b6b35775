"""What is checked, a JSON line for each thing."""
import json


def check(name, passed, found=""):
    print(json.dumps({"check": name, "passed": bool(passed), "found": "" if passed else str(found)[:600]}), flush=True)
    return bool(passed)


def none(name, faults):
    return check(name, not faults, "; ".join(map(str, faults[:5])))
