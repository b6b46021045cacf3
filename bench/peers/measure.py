"""One measurement in a process of its own: `<peer>_tasks.py task size seconds` prints rate and versions as JSON."""

import json
import sys
import time


def rate(work, instances, seconds):
    """Instances per CPU second of `work`, which does so many per call."""
    work()
    calls = 1
    while True:
        start = time.process_time()
        for _ in range(calls):
            work()
        spent = time.process_time() - start
        if spent >= seconds / 2:
            return calls * instances / spent
        calls = max(2 * calls, int(calls * seconds / (spent + seconds / 100)))


def measure(tasks, versions):
    """Measures the task named on the command line; one unknown here has rate null, and no task gives the versions only."""
    answer = {"versions": versions, "rate": None}
    if len(sys.argv) > 1:
        task, size, seconds = sys.argv[1:]
        if task in tasks:
            answer["rate"] = rate(*tasks[task](int(size)), float(seconds))
    print(json.dumps(answer))
