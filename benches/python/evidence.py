"""Peer of the benches of corridor-evidence: the periods of pandas."""

import csv

from timing import FIXTURES, measure, peer


def main():
    module, name = peer("pandas", "pandas")
    if not module:
        return
    with open(FIXTURES / "fx/ecb_monthly.csv", encoding="utf-8", newline="") as file:
        texts = [row["period"] for row in csv.DictReader(file)]
    assert len(texts) > 3000
    assert module.Period("2024-02").end_time.day == 29
    measure("period_texts", name, lambda: [module.Period(text) for text in texts])


main()
