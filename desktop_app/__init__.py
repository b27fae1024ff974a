"""Báo Cáo Cơ Sở: periodic reports of grassroots units, offline."""

__version__ = "0.1.0"
