"""The command line: without a command it opens the window, with one it works without a screen."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, TextIO

from .models.errors import UserError

if TYPE_CHECKING:
    from .models.office.mergers import Merger
    from .models.unit import UnitRef

DONE, REFUSED, WRONG = 0, 1, 2


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one line; the help tells the rest."""

    def error(self, message: str) -> NoReturn:
        self.exit(WRONG, "Câu lệnh chưa đúng; hãy xem cách dùng bằng “baocao --help”.\n")


def main(argv: list[str] | None = None) -> int:
    """Run a command and return its exit code.

    Returns:
        0 done; 1 findings or refused files; 2 wrong use or unreadable input, said in one line on standard error.
    """
    arguments = sys.argv[1:] if argv is None else argv
    if arguments == ["--pages"]:  # the program starts itself so to lay pages out
        from .pages.child import serve

        return serve()
    _speak_utf8(sys.stdout, sys.stderr)
    if not arguments or arguments[0] not in _COMMANDS:
        return _window(arguments)
    _keep_log_quiet()
    try:
        return _COMMANDS[arguments[0]][0](arguments[1:])
    except UserError as error:
        print(error, file=sys.stderr)
        return WRONG
    except BrokenPipeError:  # whoever read the output has enough
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
        return DONE
    except Exception:
        print(
            f"Có lỗi ngoài dự kiến; chi tiết ở tệp “{_log_error()}”, hãy gửi tệp đó cho người hỗ trợ.", file=sys.stderr
        )
        return WRONG


def _keep_log_quiet() -> None:
    """Keep what is logged for support out of what a command says."""
    import logging

    logging.getLogger().addHandler(logging.NullHandler())


def _log_error() -> Path:
    import tempfile
    import traceback

    log = Path(tempfile.gettempdir()) / "baocao-loi.txt"
    log.write_text(traceback.format_exc(), encoding="utf-8")
    return log


def _speak_utf8(*streams: TextIO | None) -> None:
    """Let Vietnamese through where the system's own encoding has no room for it, or where it is redirected."""
    for stream in streams:
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _window(arguments: list[str]) -> int:
    lines = "\n".join(f"  baocao {name:<12}{help_}" for name, (_, help_) in _COMMANDS.items())
    parser = _Parser(
        prog="baocao",
        description="Báo Cáo Cơ Sở: báo cáo của đơn vị cơ sở, không cần mạng.",
        epilog=f"Các lệnh không cần cửa sổ:\n{lines}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("file", nargs="?", type=Path, help="tệp dữ liệu của đơn vị (.baocao), hoặc tệp DOCX để mở")
    parser.add_argument("--quit-after-start", action="store_true", help="mở cửa sổ rồi thoát ngay (để đo)")
    options = parser.parse_args(arguments)
    _before_qt()
    from .app import run

    if options.file is not None and options.file.suffix.lower() != ".baocao":  # whatever it is, it is told there
        return run(None, options.file, options.quit_after_start)
    return run(options.file, None, options.quit_after_start)


def _before_qt() -> None:
    """Import what knows no Qt: PySide6 reads the source of each module that is imported after it."""
    import faulthandler
    import logging
    import traceback

    from . import store
    from .models import errors, kinds, unit, words

    del faulthandler, logging, traceback, store, errors, kinds, unit, words


def _export(arguments: list[str]) -> int:
    from .resources import standard, standards

    parser = _Parser(prog="baocao export", description="Đọc một báo cáo và ghi lại theo thể thức: tệp DOCX hoặc PDF.")
    parser.add_argument("file", type=Path, help="tệp DOCX có báo cáo")
    parser.add_argument("out", type=Path, help="tệp DOCX hoặc PDF sẽ ghi")
    parser.add_argument("--standard", choices=sorted(standards()), help="thể thức; mặc định là của báo cáo")
    options = parser.parse_args(arguments)
    kind = _kind_of(options.out, (".docx", ".pdf"), options.file)
    from .exchange import Foreign, export_report, open_docx

    found = open_docx(options.file)
    lineage: tuple[str, ...] = ()
    if isinstance(found, Foreign):
        report, pictures = found.reading.report, found.reading.media
    else:  # what one sees in the file, where a word processor changed it
        report, pictures, lineage = found.visible or found.report, found.pictures, found.lineage
        for sentence in found.left_out:
            print(sentence, file=sys.stderr)
    form = standard(options.standard or report.standard)
    if kind == ".pdf":
        from .exchange.paged import export_pdf

        for notice in export_pdf(report, options.out, form, pictures.__getitem__):
            print(notice, file=sys.stderr)
    else:
        export_report(report, options.out, form, pictures.__getitem__, ancestors=lineage)
    return DONE


_SAME = "Tệp sẽ ghi trùng với tệp đọc vào “{0}”; hãy đặt tên khác."


def _kind_of(out: Path, kinds: tuple[str, str], *read: Path | None) -> str:
    """Return the ending of what is to be written: one that is known, of a file that is not one of those read.

    Raises:
        UserError: it is not so.
    """
    kind = out.suffix.lower()
    if kind not in kinds:
        raise UserError("Tên tệp sẽ ghi phải kết thúc bằng {0} hoặc {1}, không phải “{2}”.", *kinds, out.name)
    if out.exists() and any(each is not None and each.exists() and out.samefile(each) for each in read):
        raise UserError(_SAME, out.name)
    return kind


def _spare_what_was_sent(out: Path, read: list[Path], own: set[str]) -> None:
    """Refuse to write over a file that lies in one of the folders read, unless it is what an earlier run wrote there.

    Args:
        out: what is to be written.
        read: files and folders.
        own: SHA-256 of those that are results themselves.

    Raises:
        UserError: it is somebody's report.
    """
    import hashlib

    from . import disk
    from .exchange.office.workbook import is_own

    place = out.resolve()
    if not out.is_file() or not any(each.is_dir() and each.resolve() in place.parents for each in read):
        return
    if not is_own(out) and hashlib.sha256(disk.read(out)).hexdigest() not in own:
        raise UserError(_SAME, out.name)


def _outline(arguments: list[str]) -> int:
    parser = _Parser(prog="baocao outline", description="Cho biết đọc được gì trong một tệp DOCX.")
    parser.add_argument("file", type=Path, help="tệp DOCX")
    parser.add_argument("--json", action="store_true", help="in đầy đủ, cho chương trình khác đọc")
    options = parser.parse_args(arguments)
    from .docx import open_source
    from .docx.reading import outline_json, read_report
    from .exchange.files import held, notice_of

    notice = notice_of(options.file)
    reading = read_report(open_source(options.file))
    held(reading.report, options.file.name)
    found = outline_json(reading)
    found["unread"] = [*([str(notice)] if notice is not None else []), *found["unread"]]
    if options.json:
        import json

        print(json.dumps(found, ensure_ascii=False, indent=1))
        return DONE
    print(*found["title"], sep="\n")
    lines = list(found["outline"])
    while lines:
        node = lines.pop(0)
        heading = node["heading"] or (node["paragraphs"] or [""])[0]
        print("  " * (node["level"] - 1) + " ".join(f"{node['number']} {heading}".split())[:100])
        lines[:0] = [each for each in node["children"] if each["role"] not in ("bullet", "indicator")]
    print(f"{len(found['indicators'])} chỉ tiêu, {len(found['footnotes'])} chú thích, {len(found['tables'])} bảng")
    for sentence in found["unread"]:
        print(sentence)
    return DONE


def _consolidate(arguments: list[str]) -> int:
    from .resources import standard, standards

    parser = _Parser(prog="baocao consolidate", description="Tổng hợp chỉ tiêu của nhiều đơn vị.")
    parser.add_argument("out", type=Path, help="tệp DOCX hoặc XLSX sẽ ghi")
    parser.add_argument("files", type=Path, nargs="+", help="tệp DOCX của các đơn vị, hoặc thư mục chứa chúng")
    parser.add_argument(
        "--units", type=Path,
        help="danh sách đơn vị phải gửi: mỗi dòng một tên, hoặc mã, dấu tab, tên; đơn vị mới sáp nhập ghi thêm sau tên, "
             "như (từ 01/7/2025 gồm: Đoàn xã Mẫu Một; Đoàn xã Mẫu Hai)",
    )  # fmt: skip
    parser.add_argument("--outline", type=Path, help="đề cương đã gửi xuống: chỉ tổng hợp các chỉ tiêu của đề cương")
    parser.add_argument("--standard", choices=sorted(standards()), default="doan", help="thể thức của tệp ghi ra")
    parser.add_argument("--json", action="store_true", help="in tổng hợp, cho chương trình khác đọc")
    options = parser.parse_args(arguments)
    kind = _kind_of(options.out, (".docx", ".xlsx"), *options.files, options.outline, options.units)
    from .exchange import export_report
    from .exchange.office.adding import consolidate_files
    from .models.office.consolidated_report import consolidated_report
    from .models.office.consolidation import OTHER_NAME, consolidation_json
    from .models.office.sorting import OWN_RESULT, SPOILT
    from .models.unit import Unit

    expected, mergers = _expected(options.units) if options.units else ([], [])
    found = consolidate_files(options.files, expected, options.outline, mergers)
    _spare_what_was_sent(options.out, options.files, {each.digest for each, why in found.aside if why == OWN_RESULT})
    if found.counted and kind == ".xlsx":
        from .exchange.office.workbook import write_workbook

        write_workbook(found, options.out)
    elif found.counted:
        report = consolidated_report(found, Unit(), "Tổng hợp kết quả thực hiện chỉ tiêu", standard=options.standard)
        no_pictures: dict[str, bytes] = {}
        export_report(report, options.out, standard(options.standard), no_pictures.__getitem__)
    if options.json:
        import json

        print(json.dumps(consolidation_json(found), ensure_ascii=False, indent=1))
    else:
        print(f"{len(found.counted)}/{found.expected} đơn vị, {len(found.totals)} chỉ tiêu")
        for name in found.missing:
            print(f"chưa gửi: {name}")
        for waiting_file in found.unknown:
            print(f"chưa rõ đơn vị: {waiting_file.submission.file} ({waiting_file.why})")
        for waiting in found.waiting:
            print(f"chưa xếp được: {waiting.name}, {len(waiting.figures)} số liệu")
        for submission, why in found.aside:
            if why != OTHER_NAME:
                print(f"để ngoài: {submission.file} ({why})")
    asked = [each for each, why in found.aside if why == OTHER_NAME]
    for one in asked:
        owner = one.claimed[1] if one.claimed is not None else ""
        print(
            f"Tệp “{one.file}” ghi tên “{one.name}” nhưng mang mã của “{owner}” nên không tính; hãy hỏi lại đơn vị.",
            file=sys.stderr,
        )
    for each in found.refused:
        print(each.why, file=sys.stderr)
    for file in dict.fromkeys([*found.counted, *(each.submission for each in found.unknown)]):
        if file.spoilt:
            print(f"{file.file}: {SPOILT}.", file=sys.stderr)
    return REFUSED if found.refused or asked else DONE


def _check(arguments: list[str]) -> int:
    parser = _Parser(prog="baocao check", description="Soát một báo cáo: số liệu, đánh số, chữ nghĩa, thể thức.")
    parser.add_argument("file", type=Path, help="tệp DOCX có báo cáo")
    parser.add_argument("--json", action="store_true", help="in các chỗ cần sửa, cho chương trình khác đọc")
    options = parser.parse_args(arguments)
    from .exchange.checking import check_docx, findings_json

    text, found = check_docx(options.file)
    if options.json:
        import json

        print(json.dumps(findings_json(text, found), ensure_ascii=False, indent=1))
    else:
        for each in found:
            print(f"{text.label(each.section) or '–'}: {each.message}")
            for quote in each.quotes:
                print(f"    {' '.join(quote.split())}")
        print(f"{len(found)} chỗ cần xem")
    return REFUSED if any(each.severity.value == "error" for each in found) else DONE


def _expected(path: Path) -> tuple[list[UnitRef], list[Merger]]:
    from . import disk
    from .models.office.mergers import listed_units

    try:
        return listed_units(disk.read(path).decode("utf-8-sig"))
    except (OSError, UnicodeDecodeError) as error:
        raise UserError("Không đọc được danh sách đơn vị “{0}”; hãy lưu thành tệp chữ UTF-8.", path.name) from error


def _demo(arguments: list[str]) -> int:
    parser = _Parser(prog="baocao demo", description="Xem chương trình làm việc, không cần màn hình.")
    parser.add_argument("folder", type=Path, help="thư mục để lại dữ liệu mẫu, tệp DOCX và hình các cửa sổ")
    options = parser.parse_args(arguments)
    from .app import run_demo

    run_demo(options.folder, print)
    return DONE


_COMMANDS: dict[str, tuple[Callable[[list[str]], int], str]] = {
    "outline": (_outline, "cho biết đọc được gì trong một tệp DOCX"),
    "export": (_export, "đọc một báo cáo, ghi lại theo thể thức"),
    "check": (_check, "soát một báo cáo, cho biết chỗ cần sửa"),
    "consolidate": (_consolidate, "tổng hợp chỉ tiêu của nhiều đơn vị"),
    "demo": (_demo, "xem chương trình làm việc, không cần màn hình"),
}
