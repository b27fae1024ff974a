"""For Wine alone: its C runtime lacks the complex functions of C99, of which numpy calls one when it is imported.

Makes a DLL that has them, and turns numpy's import of the runtime's mathematics to it, in the copy that is tried and
packed under Wine. What is packed gets its own import back; what is then tried of it is turned once more.

    python crt_shim.py make PYTHON
    python crt_shim.py restore PACKED
    python crt_shim.py lend PYTHON PACKED
"""

import shutil
import subprocess
import sys
from pathlib import Path

OWN, SHIM = b"api-ms-win-crt-math-l1-1-0.dll", b"wine-lacks-crt-math-compl0.dll"  # of one length
_COMPLEX = ("ctanh", "ctan", "csinh", "csin", "cexp", "ccosh", "ccos", "csqrt", "clog")
_REAL = ("creal", "cimag", "carg", "cabs")
_KINDS = (("f", "float"), ("l", "double"), ("", "double"))  # a long double is a double there


def _imported(file: Path) -> set[str]:
    import pefile

    with pefile.PE(str(file), fast_load=True) as image:
        image.parse_data_directories(directories=[pefile.DIRECTORY_ENTRY["IMAGE_DIRECTORY_ENTRY_IMPORT"]])
        return {
            each.name.decode()
            for entry in getattr(image, "DIRECTORY_ENTRY_IMPORT", [])
            if entry.dll.lower() in (OWN, SHIM)
            for each in entry.imports
        }


def _written(name: str) -> str:
    """Return a function of the missing ones in C, or nothing for what Wine has."""
    for tail, kind in _KINDS:
        base = name.removesuffix(tail) if tail else name
        call = base + ("f" if tail == "f" else "")
        if base == name and tail:
            continue
        if base in _COMPLEX:
            return f"{kind} complex my_{name}({kind} complex z) {{ return {call}(z); }}"
        if base in _REAL:
            return f"{kind} my_{name}({kind} complex z) {{ return {call}(z); }}"
        if base == "cpow":
            return f"{kind} complex my_{name}({kind} complex a, {kind} complex b) {{ return {call}(a, b); }}"
    return ""


def make(python: Path) -> None:
    """Make the DLL, and turn to it whatever of numpy calls what Wine lacks."""
    files = {file: names for file in _numpy(python) if any(map(_written, names := _imported(file)))}
    source, exports = ["#include <complex.h>"], [f"LIBRARY {SHIM.decode()}", "EXPORTS"]
    for name in sorted(set().union(*files.values())):
        code = _written(name)
        source += [code] if code else []
        exports.append(f"{name} = my_{name}" if code else f"{name} = ucrtbase.{name}")
    library = python / SHIM.decode()
    code, names = library.with_suffix(".c"), library.with_suffix(".def")
    code.write_text("\n".join(source) + "\n")
    names.write_text("\n".join(exports) + "\n")
    subprocess.run(
        ["x86_64-w64-mingw32-gcc", "-shared", "-O1", "-s", "-static", "-o", library, code, names], check=True
    )
    for file in files:
        _turn(file, OWN, SHIM)


def restore(packed: Path) -> None:
    """Give what is packed the system's own mathematics back."""
    for file in packed.rglob("*.pyd"):
        _turn(file, SHIM, OWN)


def lend(python: Path, packed: Path) -> None:
    """Let what was packed run under Wine: with its DLLs, and numpy turned to one of them as in the Python it is from."""
    (inside,) = [file.parent for file in packed.rglob("python311.dll")]
    for name in (SHIM.decode(), "icuuc.dll"):
        shutil.copy(python / name, inside)
    turned = {file.name for file in _numpy(python) if SHIM in file.read_bytes()}
    for file in inside.rglob("*.pyd"):
        if file.name in turned:
            _turn(file, OWN, SHIM)


def _numpy(python: Path) -> list[Path]:
    return sorted((python / "Lib" / "site-packages" / "numpy").rglob("*.pyd"))


def _turn(file: Path, old: bytes, new: bytes) -> None:
    data = file.read_bytes()
    if old in data:
        file.write_bytes(data.replace(old, new))


if __name__ == "__main__":
    {"make": make, "restore": restore, "lend": lend}[sys.argv[1]](*map(Path, sys.argv[2:]))
