# `make` alone sets up; `make help` lists what else there is, from the words behind ## below
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PYTEST := QT_QPA_PLATFORM=offscreen $(BIN)/pytest -q -n auto --dist worksteal
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
SYSTEM := libegl1 libgl1 libglib2.0-0 libdbus-1-3 libfontconfig1 libxkbcommon0 libxkbcommon-x11-0 libxcb-cursor0 \
	libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 fonts-liberation2 libreoffice-writer-nogui poppler-utils python3-venv

.PHONY: setup run check quick test test-long lock translations bundle windows help
setup: $(VENV)/.ready  ## cài mọi thứ cần dùng vào thư mục .venv

$(VENV)/.system:
	@mkdir -p $(VENV)
	@if command -v apt-get >/dev/null && ! dpkg -s $(SYSTEM) >/dev/null 2>&1; then \
		$(SUDO) apt-get update -qq && \
		$(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $(SYSTEM); fi
	@touch $@

$(VENV)/.ready: $(VENV)/.system requirements.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install -q --require-hashes -r requirements.lock
	$(BIN)/pip install -q --no-deps --no-build-isolation -e .
	@touch $@

run: setup  ## mở chương trình; không có màn hình thì tự tham quan vào thư mục demo
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then $(BIN)/baocao; else \
		echo 'Không có màn hình nên chương trình tự tham quan; dữ liệu, tệp DOCX và hình để lại trong thư mục demo.' && \
		$(BIN)/baocao demo demo; fi

check: setup  ## kiểm tra mã nguồn: quy tắc viết, kiểu, chiều nhập giữa các phòng
	$(BIN)/ruff check -q .
	$(BIN)/ruff format -q --check .
	$(BIN)/mypy --no-error-summary
	$(BIN)/lint-imports --no-logo

# what a change is tried by while it is made; tests marked slow wait for `make test`
quick: check  ## kiểm tra nhanh khi đang sửa, dưới một phút: check, models, store
	$(PYTEST) -m 'not slow and not long' tests/models tests/store tests/test_docs.py

test: check  ## kiểm tra đầy đủ, như trước khi giao
	$(PYTEST)

test-long: setup  ## kiểm tra dài: mất điện, tắt ngang, tệp hỏng, tệp biến dạng (hàng giờ)
	$(PYTEST) -m long --timeout 14400 tests/long

lock:  ## ghi lại requirements.lock theo pyproject.toml
	$(BIN)/uv pip compile -q --universal --generate-hashes --no-emit-index-url --no-header --extra dev \
		pyproject.toml -o requirements.lock

# strings of the program into the catalogue (then: translate what is unfinished, and run it again)
translations: setup  ## gom câu chữ của chương trình vào bảng dịch
	$(BIN)/pyside6-lupdate -silent $$(git ls-files 'desktop_app/*.py') -locations none -no-ui-lines -no-obsolete \
		-source-language vi -target-language en -ts resources/translations/baocao_en.ts
	$(BIN)/pyside6-lrelease -silent resources/translations/baocao_en.ts resources/translations/qtbase_vi.ts

# the frozen program in dist/baocao, tried by its own guided tour
bundle: setup  ## đóng gói thành dist/baocao, chạy không cần Python
	$(BIN)/pyinstaller --noconfirm --log-level WARN --distpath dist --workpath build installer/baocao.spec
	rm -rf build/tour && QT_QPA_PLATFORM=offscreen dist/baocao/baocao-cli demo build/tour

# Windows code under Wine; needs root, and fetches some hundred megabytes once
windows:  ## thử chương trình trên mã Windows, làm bộ cài và bản mang theo (bằng quyền root, nửa giờ)
	installer/windows/make.sh

help:  ## liệt kê các lệnh này
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-14s%s\n", $$1, $$2}' $(firstword $(MAKEFILE_LIST))
