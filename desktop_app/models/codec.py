"""Plain data ⇄ JSON-ready values for the frozen dataclasses of the model.

Union members carry a one-word tag ``t``. Fields that equal their default are left out, so files stay
small and new fields can be added. Keys this version does not know are kept in the class's ``extra``
field where it has one, so that a newer program's data survive an older one. A class whose data once had another
shape brings them into today's with ``from_older``.
"""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any, Union, get_args, get_origin

from .errors import QT_TRANSLATE_NOOP, UserError

type_hints = cache(typing.get_type_hints)


class DecodeError(UserError):
    """Stored or received data do not have the shape they claim."""

    def __init__(self, detail: str) -> None:
        super().__init__(QT_TRANSLATE_NOOP("errors", "Dữ liệu của báo cáo bị hỏng ({0})."), detail)


def encode(value: Any) -> Any:
    """Turn model data into dicts, lists, strings, numbers and ``None``."""
    encoder = _encoders.get(type(value))
    if encoder is None:
        encoder = _encoders[type(value)] = _make_encoder(type(value))
    return encoder(value)


def decode(kind: Any, data: Any) -> Any:
    """Build a value of type ``kind`` (a dataclass or any annotation used in the model) from JSON data.

    Raises:
        DecodeError: ``data`` does not have the shape of ``kind``.
    """
    try:
        return _decoder(kind)(data)
    except DecodeError:
        raise
    except (ArithmeticError, AttributeError, KeyError, RecursionError, TypeError, UserError, ValueError) as error:
        raise DecodeError(f"{getattr(kind, '__name__', kind)}: {error}") from error


_encoders: dict[type, Callable[[Any], Any]] = {}


def _same(value: Any) -> Any:
    return value


def _make_encoder(cls: type) -> Callable[[Any], Any]:
    if hasattr(cls, "to_json"):
        return lambda value: value.to_json()
    if dataclasses.is_dataclass(cls):
        return _dataclass_encoder(cls)
    if issubclass(cls, Enum):
        return lambda value: value.value
    if issubclass(cls, (Decimal, date)):
        return str
    if issubclass(cls, (tuple, list)):
        return lambda value: [encode(item) for item in value]
    if issubclass(cls, Mapping):
        return lambda value: {key: encode(item) for key, item in value.items()}
    if cls in (str, int, float, bool, type(None)):
        return _same
    raise TypeError(cls)


def _dataclass_encoder(cls: type) -> Callable[[Any], Any]:
    tag = getattr(cls, "TAG", None)
    fields = [(field.name, _default(field)) for field in dataclasses.fields(cls) if field.name != "extra"]
    has_extra = any(field.name == "extra" for field in dataclasses.fields(cls))

    def encoder(value: Any) -> Any:
        out: dict[str, Any] = {"t": tag} if tag else {}
        for name, default in fields:
            item = getattr(value, name)
            if item is not default and (default is dataclasses.MISSING or item != default):
                out[name] = encode(item)
        if has_extra:
            out.update(value.extra)
        return out

    return encoder


def _default(field: dataclasses.Field[Any]) -> Any:
    if field.default is not dataclasses.MISSING:
        return field.default
    if field.default_factory is not dataclasses.MISSING:
        return field.default_factory()
    return dataclasses.MISSING


@cache
def _decoder(kind: Any) -> Callable[[Any], Any]:
    if kind is Any:
        return _same
    if isinstance(kind, typing.TypeAliasType) if hasattr(typing, "TypeAliasType") else False:
        return _decoder(kind.__value__)
    if hasattr(kind, "from_json"):
        return typing.cast("Callable[[Any], Any]", kind.from_json)
    if dataclasses.is_dataclass(kind):
        return _dataclass_decoder(typing.cast("type", kind))
    origin = get_origin(kind)
    if isinstance(kind, type) and issubclass(kind, tuple) and hasattr(kind, "_fields"):
        return _row_decoder(kind)
    if origin is tuple:
        return _tuple_decoder(get_args(kind))
    if origin in (Union, types.UnionType):
        return _union_decoder(get_args(kind))
    if origin is not None and issubclass(origin, Mapping):
        item = _decoder(get_args(kind)[1])
        return lambda data: {_text(key): item(value) for key, value in data.items()}
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind
    if kind is Decimal:
        return lambda data: Decimal(_text(data))
    if kind is date:
        return lambda data: date.fromisoformat(_text(data))
    if kind is float:
        return _number
    if kind in (str, int, bool, type(None)):
        return _exact(kind)
    raise TypeError(kind)


def _text(data: Any) -> str:
    if not isinstance(data, str):
        raise DecodeError(f"không phải chữ: {data!r:.40}")
    return data


def _number(data: Any) -> float:
    if type(data) not in (int, float):
        raise DecodeError(f"không phải số: {data!r:.40}")
    return float(data)


def _exact(kind: type) -> Callable[[Any], Any]:
    def decoder(data: Any) -> Any:
        if type(data) is not kind:
            raise DecodeError(f"{kind.__name__}: {data!r:.40}")
        return data

    return decoder


def _tuple_decoder(args: tuple[Any, ...]) -> Callable[[Any], Any]:
    if len(args) == 2 and args[1] is Ellipsis:
        item = _decoder(args[0])

        def many(data: Any) -> Any:
            if not isinstance(data, list):
                raise DecodeError(f"không phải danh sách: {data!r:.40}")
            return tuple([item(value) for value in data])

        return many
    items = [_decoder(arg) for arg in args]
    return lambda data: tuple(each(value) for each, value in zip(items, data, strict=True))


def _row_decoder(cls: Any) -> Callable[[Any], Any]:
    """Return what reads a named tuple from the list of its fields."""
    hints = type_hints(cls)
    items = [_decoder(hints[name]) for name in cls._fields]

    def decoder(data: Any) -> Any:
        if not isinstance(data, list):
            raise DecodeError(f"không phải danh sách: {data!r:.40}")
        return cls(*(each(value) for each, value in zip(items, data, strict=True)))

    return decoder


def _union_decoder(args: tuple[Any, ...]) -> Callable[[Any], Any]:
    optional = type(None) in args
    members = [arg for arg in args if arg is not type(None)]
    tagged = {member.TAG: _decoder(member) for member in members if hasattr(member, "TAG")}
    if (tagged and len(tagged) != len(members)) or (not tagged and len(members) != 1):
        raise TypeError(args)
    only = None if tagged else _decoder(members[0])

    def decoder(data: Any) -> Any:
        if data is None and optional:
            return None
        if only is not None:
            return only(data)
        return tagged[data["t"]](data)

    return decoder


def _dataclass_decoder(cls: type) -> Callable[[Any], Any]:
    hints = type_hints(cls)
    names = [field.name for field in dataclasses.fields(cls) if field.name != "extra"]
    has_extra = "extra" in hints
    from_older: Callable[[Any], Any] = getattr(cls, "from_older", _same)
    decoders: dict[str, Callable[[Any], Any]] = {}

    def decoder(data: Any) -> Any:
        if not decoders:  # made at first use, since a class may contain itself
            decoders.update({name: _decoder(hints[name]) for name in names})
        values: dict[str, Any] = {}
        extra: dict[str, Any] = {}
        for key, value in from_older(data).items():
            if key in decoders:
                values[key] = decoders[key](value)
            elif key != "t":
                extra[key] = value
        if extra and has_extra:
            values["extra"] = extra
        return cls(**values)

    return decoder
