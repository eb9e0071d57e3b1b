"""Amounts of money: where the symbol stands, and how often the currency is named."""
