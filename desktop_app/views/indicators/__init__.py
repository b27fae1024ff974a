"""The indicator table (bảng chỉ tiêu): typed cells, merged rows, paste from and copy to spreadsheets."""

from .page import IndicatorPage

__all__ = ["IndicatorPage"]
