# make setup | run | test | test-long | lock | translations | bundle
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
SYSTEM := libegl1 libgl1 libglib2.0-0 libdbus-1-3 libfontconfig1 libxkbcommon0 libxkbcommon-x11-0 libxcb-cursor0 \
	libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 fonts-liberation libreoffice-writer-nogui poppler-utils python3-venv

.PHONY: setup run test test-long lock translations bundle
setup: $(VENV)/.ready

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

run: setup
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then $(BIN)/baocao; else \
		echo 'Không có màn hình nên chương trình tự tham quan; dữ liệu, tệp DOCX và hình để lại trong thư mục demo.' && \
		$(BIN)/baocao demo demo; fi

test: setup
	$(BIN)/ruff check -q .
	$(BIN)/ruff format -q --check .
	$(BIN)/mypy --no-error-summary
	$(BIN)/lint-imports --no-logo
	QT_QPA_PLATFORM=offscreen $(BIN)/pytest -q -n auto --dist worksteal

# minutes of flipped bits and cut power (figures in docs/reliability.md)
test-long: setup
	QT_QPA_PLATFORM=offscreen $(BIN)/pytest -q -rP -m long -n auto --dist worksteal tests/long

lock:
	$(BIN)/uv pip compile -q --universal --generate-hashes --no-emit-index-url --no-header --extra dev \
		pyproject.toml -o requirements.lock

# strings of the program into the catalogue (then: translate what is unfinished, and run it again)
translations: setup
	$(BIN)/pyside6-lupdate -silent $$(git ls-files 'desktop_app/*.py') -locations none -no-ui-lines -no-obsolete \
		-source-language vi -target-language en -ts resources/translations/baocao_en.ts
	$(BIN)/pyside6-lrelease -silent resources/translations/baocao_en.ts resources/translations/qtbase_vi.ts

# the frozen program in dist/baocao, tried by its own guided tour
bundle: setup
	$(BIN)/pyinstaller --noconfirm --log-level WARN --distpath dist --workpath build installer/baocao.spec
	rm -rf build/tour && QT_QPA_PLATFORM=offscreen dist/baocao/baocao-cli demo build/tour
