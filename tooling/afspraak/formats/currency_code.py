"""The code of a currency."""

from __future__ import annotations

from afspraak.formats.base import Format
from afspraak.texts import Texts

_CODES = """
    AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY
    COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR
    ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK
    MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF
    SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU
    UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG
"""

FORMAT = Format(
    name="currency-code",
    title=Texts(nl="Valutacode", en="Currency code"),
    says=Texts(
        nl="een valutacode van drie hoofdletters, zoals EUR",
        en="a currency code of three capitals, such as EUR",
    ),
    why=Texts(
        nl="Gebruik het bij bedragen. Het kent de geldende munten, geen oude (NLG) en geen edelmetalen.",
        en="Use it with amounts. It knows current money, no old currencies (NLG) and no precious metals.",
    ),
    right=("EUR", "USD", "AED", "ZWG"),
    wrong=("euro", "eur", "€", "NLG", "EURO"),
    pattern=f"^({'|'.join(_CODES.split())})$",
    source="ISO 4217",
)
