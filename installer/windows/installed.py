"""Try the installer as a technician does, silently: run by the Windows Python under Wine, or on Windows.

    python installed.py SETUP.EXE PYTHON-TO-COMPARE-WITH [PROGRAM-THAT-MAKES-IT-RUN-UNDER-WINE…]

Says what was tried, a line each, and ends with an error at the first thing that is not as it should be.
"""

import os
import subprocess
import sys
import time
import winreg
from collections.abc import Callable
from pathlib import Path

CLASSES, KEY = r"Software\Classes", r"Software\Microsoft\Windows\CurrentVersion\Uninstall\BaoCaoCoSo"
FOLDER = Path(os.environ["LOCALAPPDATA"], "Programs", "BaoCaoCoSo")


def value(path: str, name: str = "") -> str | None:
    """Return a value of the user's registry, or nothing."""
    try:
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, path) as key:
            return str(winreg.QueryValueEx(key, name)[0])
    except OSError:
        return None


def run(*command: object, code: int = 0, **more: object) -> subprocess.CompletedProcess[str]:
    """Run something that must end with a code."""
    done = subprocess.run([*map(str, command)], capture_output=True, encoding="utf-8", timeout=900, check=False, **more)
    if done.returncode != code:
        raise SystemExit(f"{command}: {done.returncode}\n{done.stdout}\n{done.stderr}")
    return done


def check(what: str, holds: bool) -> None:
    """Say that something is as it should be, or end."""
    if not holds:
        raise SystemExit(f"KHÔNG ĐÚNG: {what}")
    print(f"  {what}", flush=True)


def wait_until(holds: Callable[[], bool], seconds: float = 60) -> bool:
    """Wait for what another process does."""
    end = time.monotonic() + seconds
    while not holds() and time.monotonic() < end:
        time.sleep(0.2)
    return bool(holds())


def seconds(*command: object) -> float:
    """Return how long the quickest of three runs takes."""
    took = []
    for _ in range(3):
        begun = time.monotonic()
        run(*command)
        took.append(time.monotonic() - begun)
    return min(took)


def main(setup: Path, python: Path, *fit: str) -> None:
    """Install, upgrade, use and remove."""
    room = os.environ["TEMP"]
    run(setup, "/S")
    program, cli = FOLDER / "baocao.exe", FOLDER / "baocao-cli.exe"
    check("cài lặng lẽ xong, có hai tệp chạy và tệp gỡ", all(p.is_file() for p in (program, cli, FOLDER / "go-bo.exe")))
    check("không có gì chỉ dành cho Wine", not [*FOLDER.rglob("icuuc.dll"), *FOLDER.rglob("wine-lacks*")])
    opens = f'"{program}" "%1"'
    kind = value(CLASSES + r"\.baocao")
    check(".baocao mở bằng chương trình", value(rf"{CLASSES}\{kind}\shell\open\command") == opens)
    check(".docx có “Mở bằng”", value(rf"{CLASSES}\.docx\OpenWithProgids", "BaoCaoCoSo.Document") is not None)
    check("có trong danh sách chương trình đã cài", value(KEY, "InstallLocation") == str(FOLDER))
    menu = Path(os.environ["APPDATA"], "Microsoft", "Windows", "Start Menu", "Programs", "Báo Cáo Cơ Sở.lnk")
    check("có trong thực đơn Bắt đầu", menu.is_file())

    old, own = FOLDER / "_internal" / "mô-đun-cũ.pyc", FOLDER / "ghi chú của người dùng.txt"
    old.write_bytes(b"")
    own.write_bytes(b"")
    with cli.open("rb+"):
        pass
    run(setup, "/S")
    check("cài đè: phần cũ đã mất, tệp của người dùng còn", not old.exists() and own.exists())

    if fit:
        run(python, *fit, FOLDER)
    store = Path(room, "Đơn vị thử.baocao")
    run(program, store, "--quit-after-start")
    check("chương trình đã cài mở dữ liệu được", store.is_file())
    tour = Path(room, "tham quan")
    run(cli, "demo", tour)
    check("chương trình đã cài đi hết chuyến tham quan", len([*tour.glob("*.png")]) > 20)
    source = seconds(python, "-m", "desktop_app", store, "--quit-after-start")
    frozen = seconds(program, store, "--quit-after-start")
    print(f"  mở cửa sổ: đã cài {frozen:.2f} giây, từ mã nguồn {source:.2f} giây", flush=True)

    open_one = subprocess.Popen([str(program), str(store)])
    check("cửa sổ mở", wait_until(lambda: Path(f"{store}.dang-mo").exists()))
    time.sleep(2)
    run(setup, "/S", code=5)
    check("đang mở thì không cài đè, báo mã 5", old.parent.is_dir())
    run(program, store)
    check("mở lần nữa thì nhường cửa sổ trước", open_one.poll() is None)
    open_one.kill()
    open_one.wait()

    with winreg.OpenKey(winreg.HKEY_CURRENT_USER, KEY, 0, winreg.KEY_ALL_ACCESS) as key:
        version = winreg.QueryValueEx(key, "DisplayVersion")[0]
        winreg.SetValueEx(key, "DisplayVersion", 0, winreg.REG_SZ, "999.10")
        run(setup, "/S", code=6)
        winreg.SetValueEx(key, "DisplayVersion", 0, winreg.REG_SZ, version)
    check("bản cũ không lặng lẽ thay bản mới hơn, báo mã 6", program.is_file())

    elsewhere = Path(room, "noi-khac")
    run(setup, "/S", f"/D={elsewhere}")
    moved = [elsewhere / each.name for each in (program, cli, FOLDER / "go-bo.exe")]
    check(
        "cài sang thư mục khác thì chỗ cũ chỉ còn tệp của người dùng",
        [*FOLDER.iterdir()] == [own] and all(each.is_file() for each in moved),
    )
    check(
        ".baocao mở bằng chương trình ở chỗ mới", value(rf"{CLASSES}\{kind}\shell\open\command") == f'"{moved[0]}" "%1"'
    )

    run(elsewhere / "go-bo.exe", "/S")
    check("gỡ xong", wait_until(lambda: not elsewhere.exists()))
    check("tệp của người dùng và dữ liệu còn", own.exists() and store.exists())
    keys = ((KEY, "DisplayName"), (rf"{CLASSES}\.baocao", ""), (rf"{CLASSES}\BaoCaoCoSo.Store", ""))
    check(
        "không để lại gì trong registry", wait_until(lambda: not any(value(*key) for key in keys)) and not menu.exists()
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), *sys.argv[3:])
