"""Peers of the benches of corridor-countries: country_converter, countrynames and pycountry."""

import csv
import logging

from timing import FIXTURES, measure, peer


def names():
    with open(FIXTURES / "expected/core/country_lookup.csv", encoding="utf-8", newline="") as file:
        return [row["input"] for row in csv.DictReader(file) if not row["scheme_hint"]]


def lookups():
    """Each peer as a function from a list of names to a list of codes or none."""
    module, name = peer("country_converter", "country_converter")
    if module:
        # It warns of each name that it does not know; printing is not what is measured.
        logging.getLogger("country_converter").setLevel(logging.CRITICAL)
        converter = module.CountryConverter()
        yield name, lambda given: converter.convert(given, to="ISO3", not_found=None)

    module, name = peer("countrynames", "countrynames")
    if module:
        # Without the cache, which would answer every pass but the first.
        to_code = module.to_code.__wrapped__
        yield name, lambda given: [to_code(text) for text in given]

    module, name = peer("pycountry", "pycountry")
    if module:

        def lookup(text):
            try:
                return module.countries.lookup(text)
            except LookupError:
                return None

        yield name, lambda given: [lookup(text) for text in given]


def main():
    known = names()
    assert len(known) > 300
    missing = [f"{name}q" for name in known]
    for name, look_up in lookups():
        assert look_up(["Kazakhstan", "Uzbekistan"])[0], name
        measure("names_of_the_oracle", name, lambda: look_up(known))
        measure("names_that_miss", name, lambda: look_up(missing))

    module, name = peer("pycountry", "pycountry")
    if module:
        codes = [country.alpha_3 for country in module.countries]
        get = module.countries.get
        measure("alpha3_codes", name, lambda: [get(alpha_3=code) for code in codes])
        codes = [country.alpha_2 for country in module.countries]
        measure("alpha2_codes", name, lambda: [get(alpha_2=code) for code in codes])


main()
