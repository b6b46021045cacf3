"""Answers requests {"task": …, "size": …, "seconds": …}, one JSON line each, with the rate in instances per CPU second."""

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


def serve(tasks, versions):
    """Announces the versions, then answers requests until the input ends; a task unknown here has rate null."""
    print(json.dumps(versions), flush=True)
    for line in sys.stdin:
        request = json.loads(line)
        make = tasks.get(request["task"])
        answer = None
        if make is not None:
            work, instances = make(request["size"])
            answer = rate(work, instances, request["seconds"])
        print(json.dumps({"rate": answer}), flush=True)
