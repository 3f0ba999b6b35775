"""Flagger's rule over made-up canaries: how many of them are rolled back.

    python3 flagger_rule.py RUNS REQUESTS_PER_HOUR CANARY_ERROR_RATE

As its documentation and pkg/controller/scheduler.go have it: every minute the success rate of the canary's requests of that minute
is held against a threshold (99 %); each failed check is counted, the count is never reset within an analysis, and at five the canary
is rolled back. A minute without requests is left out, which spares it what Flagger would count as a failed check. The canary gets
10 % for 24 hours.
"""
import json
import math
import random
import sys


def poisson(generator, mean):
    limit, product, count = math.exp(-mean), generator.random(), 0
    while product > limit:
        product *= generator.random()
        count += 1
    return count


def is_rolled_back(generator, requests_per_hour, error_rate):
    failed = 0
    for _ in range(24 * 60):
        requests = poisson(generator, requests_per_hour / 10 / 60)
        errors = sum(generator.random() < error_rate for _ in range(requests))
        if requests and (requests - errors) / requests < 0.99:
            failed += 1
            if failed >= 5:
                return True
    return False


def main():
    runs, requests_per_hour, error_rate = int(sys.argv[1]), float(sys.argv[2]), float(sys.argv[3])
    generator = random.Random(1)
    count = sum(is_rolled_back(generator, requests_per_hour, error_rate) for _ in range(runs))
    print(json.dumps({"runs": runs, "rolled_back": count}))


main()
