"""Peers of the benches of corridor-money: py-moneyed and CurrencyConverter, both on decimals."""

import datetime
import gzip
import tempfile
from decimal import Decimal
from pathlib import Path

from timing import FIXTURES, measure, peer


def sums():
    module, name = peer("moneyed", "py-moneyed")
    if not module:
        return
    amounts = [module.Money(Decimal(cents).scaleb(-2), module.USD) for cents in range(1, 1001)]

    def add():
        total = module.Money(0, module.USD)
        for amount in amounts:
            total = total + amount
        return total

    assert add() == module.Money("5005.00", module.USD)
    measure("sums", name, add)


def conversions():
    module, name = peer("currency_converter", "CurrencyConverter")
    if not module:
        return
    text = gzip.decompress((FIXTURES / "fx/ecb_daily.csv.gz").read_bytes()).decode()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "ecb_daily.csv"
        file.write_text(text, encoding="utf-8")

        def load():
            return module.CurrencyConverter(str(file), decimal=True)

        measure("table_of_fixings", name, load)
        converter = load()

    header, *rows = (line.split(",") for line in text.splitlines())
    usd, cny = header.index("USD"), header.index("CNY")
    days = [datetime.date.fromisoformat(row[0]) for row in rows if row[usd] and row[cny]]
    day = datetime.date(2024, 12, 31)
    assert abs(converter.convert(1, "USD", "CNY", day) - Decimal("7.29936")) < Decimal("0.00001")

    def convert():
        return [converter.convert(1000, "USD", "CNY", day) for day in days]

    measure("conversions_by_day", name, convert)


sums()
conversions()
