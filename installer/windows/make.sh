#!/usr/bin/env bash
# The Windows side of the program, tried and packed on Debian: Windows Python and the locked Windows libraries under Wine.
# As root. Fetches what it needs once into ~/.cache/baocao-windows; leaves the installer and the portable program in dist.
#   make.sh                  every step below, then a table of what passed
#   make.sh STEP…            some of: tour core window sharing kill bundle installer installed
#   make.sh run COMMAND…     a command under Wine, in a copy of this tree:  make.sh run python -m desktop_app outline …
set -euo pipefail
cd "$(dirname "$0")/../.."
TREE=$PWD
HERE=$TREE/installer/windows
CACHE=${XDG_CACHE_HOME:-$HOME/.cache}/baocao-windows
ROOT=$CACHE/debian  # another Debian, which has a Wine new enough: 10
SUITE=trixie
VERSION=$(sed -n 's/^__version__ = "\(.*\)"/\1/p' desktop_app/__init__.py)
NAME=baocao-$VERSION
STEPS="tour core window sharing kill bundle installer installed"

[ "$(id -u)" = 0 ] || { echo "make windows cần chạy bằng quyền root (sudo): Wine chạy trong một Debian riêng." >&2; exit 2; }
mkdir -p "$CACHE"/{downloads,wheels,done}

# --- what is fetched: once, until what names it changes ---------------------------------------------------------------

once() {  # once NAME FILE… -- COMMAND: run the command unless it has been run for files that say just this
    local name=$1 mark; shift
    local files=()
    while [ "$1" != -- ]; do files+=("$1"); shift; done
    mark=$CACHE/done/$name-$(cat "${files[@]}" | sha256sum | cut -c1-16)
    [ -e "$mark" ] && return
    echo "· chuẩn bị: $name"
    "${@:2}"
    rm -f "$CACHE/done/$name-"*
    touch "$mark"
}

tools() {
    local wanted="debootstrap gcc-mingw-w64-x86-64-posix nsis python3-venv zip xz-utils"
    dpkg -s $wanted >/dev/null 2>&1 && return
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $wanted >/dev/null
}

mirror() {  # the one this machine itself takes its packages from
    apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Label: Debian' | head -1
}

other_debian() {
    rm -rf --one-file-system "$ROOT"
    debootstrap --variant=minbase --include=wine,wine64,xvfb,xauth,fonts-liberation "$SUITE" "$ROOT" "$(mirror)" \
        >"$CACHE/debootstrap.log" 2>&1 || { tail -20 "$CACHE/debootstrap.log"; return 1; }
    # installers are programs of 32 bit
    cp -L /etc/resolv.conf /etc/hosts "$ROOT/etc/" 2>/dev/null || true
    chroot "$ROOT" sh -c 'dpkg --add-architecture i386 && apt-get update -qq &&
        apt-get install -y -qq --no-install-recommends wine32:i386 && apt-get clean' >>"$CACHE/debootstrap.log" 2>&1 ||
        { tail -20 "$CACHE/debootstrap.log"; return 1; }
}

libraries() {
    rm -rf "$CACHE/venv" "$CACHE/python" "$CACHE"/wheels/* "$CACHE"/downloads/*
    python3 -m venv "$CACHE/venv"
    local pip="$CACHE/venv/bin/pip" python="$CACHE/venv/bin/python"
    "$python" "$HERE/lock.py" requirements.lock "$CACHE/windows.lock"
    "$python" "$HERE/lock.py" requirements.lock "$CACHE/tools.lock" setuptools pefile
    "$pip" install -q --no-deps --require-hashes -r "$CACHE/tools.lock"
    "$pip" download -q --no-deps --no-build-isolation --no-binary :all: --require-hashes -d "$CACHE/downloads" -r "$HERE/python.lock"
    "$pip" download -q --no-deps --require-hashes --only-binary=:all: --platform win_amd64 --python-version 3.11 \
        --implementation cp -d "$CACHE/wheels" -r "$CACHE/windows.lock"
    "$python" "$HERE/unpack.py" "$CACHE/downloads" "$CACHE/wheels" "$CACHE/python"
    x86_64-w64-mingw32-gcc -shared -O1 -s -o "$CACHE/python/icuuc.dll" "$HERE/icuuc.c"
    "$python" "$HERE/crt_shim.py" make "$CACHE/python"
    # what tests/windows/test_mail.py makes the mail program of the computer
    x86_64-w64-mingw32-gcc -shared -O1 -s -static -o "$CACHE/python/mail-client.dll" "$HERE/mail_client.c"
}

prefix() {
    rm -rf "$CACHE/prefix" "$CACHE/tree"
    under_wine wineboot -i >/dev/null
    cp "$ROOT"/usr/share/fonts/truetype/liberation*/Liberation*.ttf "$CACHE/prefix/drive_c/windows/Fonts/"
}

fetch() {
    tools
    once "Debian $SUITE với Wine" <(echo "$SUITE wine32") -- other_debian
    once "Python và thư viện của Windows" requirements.lock "$HERE"/{lock.py,python.lock,unpack.py,icuuc.c,crt_shim.py,mail_client.c} -- libraries
    once "Windows giả lập" <(echo "$SUITE wine32") -- prefix
}

# --- Wine: in a world of its own, so that nothing of it outlives a step -----------------------------------------------

under_wine() {  # output through a pipe, as Wine wants it
    local apart=private
    unshare --mount true 2>/dev/null || apart=unchanged  # in a chroot that is no mount of its own
    mkdir -p "$ROOT/work"
    unshare --mount --propagation $apart --pid --fork --kill-child bash -c '
        set -e
        mount --bind "$1" "$2/work"
        mount -t proc proc "$2/proc"
        mount -t tmpfs tmpfs "$2/tmp"
        shift
        exec chroot "$@"' - "$CACHE" "$ROOT" /usr/bin/env -i PATH=/usr/bin:/bin HOME=/work LANG=C.UTF-8 \
        WINEPREFIX=/work/prefix WINEDEBUG=-all "WINEDLLOVERRIDES=mscoree,mshtml=;winemenubuilder.exe=" \
        PYTHONDONTWRITEBYTECODE=1 PYTHONUTF8=1 \
        'BAOCAO_MAIL_CLIENT=Z:\work\python\mail-client.dll' bash -c '
            set -o pipefail
            mkdir -p /tmp/.X11-unix
            cd /work/tree 2>/dev/null || cd /
            xvfb-run -a -s "-screen 0 1366x768x24" "$@" 2>&1 | grep --line-buffered -v "^X connection to" ; exit ${PIPESTATUS[0]}' - "$@"
}

windows_python() { under_wine wine /work/python/python.exe "$@"; }

copy_tree() {  # what git knows of or would, never what a run left behind
    rm -rf "$CACHE/tree.new"
    mkdir "$CACHE/tree.new"
    git -c safe.directory="$TREE" ls-files -co --exclude-standard -z | while IFS= read -r -d '' file; do
        [ -e "$file" ] && printf '%s\0' "$file"
    done | tar --null -T - -c | tar x -C "$CACHE/tree.new"
    for kept in build dist; do [ -d "$CACHE/tree/$kept" ] && mv "$CACHE/tree/$kept" "$CACHE/tree.new/"; done
    rm -rf "$CACHE/tree"
    mv "$CACHE/tree.new" "$CACHE/tree"
}

# --- the steps --------------------------------------------------------------------------------------------------------

tests() { windows_python -m pytest -q -p no:cacheprovider --timeout 600 "$@"; }

tour() {
    rm -rf "$CACHE/prefix/drive_c/tham-quan"
    windows_python -m desktop_app demo 'C:\tham-quan' | tail -1
    [ "$(ls "$CACHE"/prefix/drive_c/tham-quan/*.png | wc -l)" -gt 20 ]
}

core() {
    tests -n 2 --dist worksteal -m 'not slow and not long' tests/models tests/store tests/docx tests/exchange tests/checks \
        tests/charts tests/pages tests/test_cli.py tests/test_disk.py
}

window() { tests -n 2 --dist worksteal -m 'not slow and not long' tests/views/kit tests/views/shell tests/e2e; }

sharing() { tests tests/windows; }

kill_sessions() { tests tests/store/test_kill.py; }

bundle() {
    rm -rf "$CACHE"/tree/{build,dist}
    # modules are left as they are: the installer packs them together, twice as tight as each alone
    under_wine env PYINSTALLER_ZLIB_COMPRESSION_LEVEL=0 wine /work/python/python.exe -m PyInstaller --noconfirm --log-level WARN --distpath dist --workpath build installer/baocao.spec
    "$CACHE/venv/bin/python" "$HERE/crt_shim.py" restore "$CACHE/tree/dist/baocao"
    du -sm "$CACHE/tree/dist/baocao" | awk '{print "thư mục: " $1 " MB"}'
}

installer() {
    mkdir -p dist
    rm -f "dist/$NAME-setup.exe" "dist/$NAME-portable.zip"
    makensis -V2 -DTREE="$CACHE/tree/dist/baocao" -DDRAWN="$CACHE/tree/build/baocao" -DVERSION="$VERSION" \
        -DOUT="$TREE/dist/$NAME-setup.exe" "$HERE/baocao.nsi"
    rm -rf "$CACHE/portable"
    mkdir "$CACHE/portable"
    cp -a "$CACHE/tree/dist/baocao" "$CACHE/portable/BaoCaoCoSo"
    (cd "$CACHE/portable" && zip -qr9 "$TREE/dist/$NAME-portable.zip" BaoCaoCoSo)
    rm -rf "$CACHE/portable"
    ls -l dist | awk -v name="$NAME" 'index($NF, name) {printf "%s: %.1f MB\n", $NF, $5 / 1e6}'
    [ "$(stat -c %s "dist/$NAME-setup.exe")" -le 45000000 ] || { echo "bộ cài lớn hơn 45 MB"; return 1; }
}

installed() {
    cp "dist/$NAME-setup.exe" "$CACHE/prefix/drive_c/setup.exe"
    windows_python installer/windows/installed.py 'C:\setup.exe' 'Z:\work\python\python.exe' \
        'Z:\work\tree\installer\windows\crt_shim.py' lend 'Z:\work\python'
}

# --- all of it --------------------------------------------------------------------------------------------------------

fetch
copy_tree
if [ "${1:-}" = run ]; then
    shift
    [ "$1" = python ] && { shift; windows_python "$@"; exit; }
    under_wine "$@"
    exit
fi
table="" failed=0
for each in ${*:-$STEPS}; do
    echo "== $each"
    begun=$SECONDS
    command=$each
    [ "$each" = kill ] && command=kill_sessions
    log=$CACHE/$each.log
    set +e  # a condition would make the step go on after what fails in it
    ( set -e; "$command" ) >"$log" 2>&1
    status=$?
    set -e
    result=đạt
    [ $status = 0 ] || { result="KHÔNG ĐẠT" failed=1; tail -60 "$log"; }
    table+=$(printf '%-10s %-10s %5d giây   %s' "$each" "$result" $((SECONDS - begun)) "$(grep -v '^$' "$log" | tail -1 | cut -c1-90)")$'\n'
done
printf '\n%s\n%s' "make windows, $VERSION, $(date +%d/%m/%Y), $(under_wine wine --version | tail -1)" "$table"
exit $failed
