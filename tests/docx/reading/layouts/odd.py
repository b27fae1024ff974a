"""What Word can do that changes what is read: fields, boxes, controls, old fonts, deleted ends, tables in tables."""

from __future__ import annotations

LAYOUTS: dict[str, tuple[str, dict[str, object]]] = {}
