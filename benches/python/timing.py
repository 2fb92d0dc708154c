"""Times a function as the benches in Rust do: the median of many passes over all inputs.

One line of JSON a result goes to stdout, where `cargo xtask bench` reads it:
`{"bench": ..., "peer": ..., "seconds": ...}`, or `{"missing": ...}` for a package not installed.
"""

import importlib
import importlib.metadata
import json
import statistics
import time
from pathlib import Path

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"


def peer(module, package):
    """The module and its name with version, or none, which is reported."""
    try:
        found = importlib.import_module(module)
    except ImportError:
        print(json.dumps({"missing": package}), flush=True)
        return None, None
    return found, f"{package} {importlib.metadata.version(package)}"


def measure(bench, name, run):
    """Runs a pass again and again, 3 to 100 times, until a second is spent."""
    run()
    passes, began = [], time.perf_counter()
    while len(passes) < 3 or (len(passes) < 100 and time.perf_counter() - began < 1):
        start = time.perf_counter()
        run()
        passes.append(time.perf_counter() - start)
    seconds = statistics.median(passes)
    print(json.dumps({"bench": bench, "peer": name, "seconds": seconds}), flush=True)
