# unionsite: make site and make test do everything; make help prints these lines.
#   make site   builds the program and the sample site into public/
#   make test   builds and runs the tests
#   make check-site   builds the sample and looks at its pages, and at nothing else
#   make bench   measures builds, beside Hugo and cp, and the preview: docs/benchmarks.md; make bench-all with 100,000 reports
#   make docs   writes docs/templates.md anew from the shapes of the pages
#   make deb    makes a Debian package in dist/; make check-deb tries it on a bare Debian 12
#   make format   puts the Swift sources into the project's layout
#   make lint   tells where they are not in it
SHELL := /bin/bash
.DEFAULT_GOAL := site

# What the Swift tools themselves run and link with, then the libraries of this project.
BUILD_PACKAGES := gcc libc6-dev libstdc++-12-dev binutils git ca-certificates pkg-config \
	libncurses6 libcurl4 libsqlite3-0 libxml2 \
	libcmark-gfm-dev libcmark-gfm-extensions-dev libyaml-dev \
	zlib1g-dev libbrotli-dev libzip-dev
DEB_PACKAGES := dpkg-dev xz-utils
TEST_PACKAGES := chromium chromium-driver fonts-noto-cjk faketime libxml2-utils \
	default-jre-headless python3 python3-pip python3-venv man-db \
	nginx libnginx-mod-http-brotli-static openssh-server openssh-client rsync rclone \
	python3-pyftpdlib unzip
SWIFT_BUILD_FLAGS ?=
RELEASE := .build/release/unionsite

.PHONY: site test check-site bench bench-all docs deps test-deps build release deb check-deb format lint clean help

site: release
	./$(RELEASE) build
	@echo
	@echo "网站已在 public/ 里。运行"
	@echo "    ./$(RELEASE) serve"
	@echo "再打开 http://127.0.0.1:8080/ ; 改动 content/ 里的文件, 网页自己更新。"
	@echo "要不经过服务器直接看, 就运行"
	@echo "    ./$(RELEASE) build --for disk --output disk"
	@echo "再用浏览器打开 disk/index.html"

# Many tests wait for a program or for a file: more than a few at once would hold up all threads, and
# others would stand in line until their limits are over. Those of the server measure time, so they run
# without the others; the pages in a browser come last and alone, to have the processors to themselves.
TEST := tools/run-tests swift test $(SWIFT_BUILD_FLAGS) --experimental-maximum-parallelization-width 4
test: deps
	$(TEST) --parallel --skip SiteTests --skip UnionServeTests
	$(TEST) --skip-build --filter UnionServeTests
	$(TEST) --skip-build --filter SiteTests

# What the readers of the sample site meet: see docs/testing.md.
check-site: deps
	tools/run-tests swift test $(SWIFT_BUILD_FLAGS) --filter SiteTests

# BENCH_REPORTS="1000 10000" and BENCH_RUNS=3 shorten it.
bench: release
	swift build -c release --product bench-corpus --static-swift-stdlib $(SWIFT_BUILD_FLAGS)
	swift build -c release --product bench-runner --static-swift-stdlib $(SWIFT_BUILD_FLAGS)
	@tools/bench

bench-all: export BENCH_REPORTS = 1000 10000 100000
bench-all: bench

# Written beside and then moved, so that a failed build leaves the old one.
docs: deps
	swift run --quiet $(SWIFT_BUILD_FLAGS) unionsite template-reference > .build/templates.md
	mv .build/templates.md docs/templates.md

release: deps
	swift build -c release --product unionsite --static-swift-stdlib $(SWIFT_BUILD_FLAGS)

# The man pages are written by a tool of this package, from the program's help.
deb: release
	@tools/install-packages $(DEB_PACKAGES)
	swift build -c release --product manual-writer --static-swift-stdlib $(SWIFT_BUILD_FLAGS)
	tools/make-deb

check-deb:
	@tools/install-packages debootstrap
	tools/check-deb

build: deps
	swift build $(SWIFT_BUILD_FLAGS)

# What building needs.
deps:
	@command -v swift >/dev/null || { echo "需要 Swift 6.3: https://www.swift.org/install/"; exit 1; }
	@tools/install-packages $(BUILD_PACKAGES)

# What some tests use besides: browsers, servers, checkers. No service is started.
test-deps: deps
	@tools/install-packages $(TEST_PACKAGES)
	@tools/fetch-checkers
	@tools/fetch-moto

format:
	swift format -i -r Package.swift Sources Tests Plugins

lint:
	swift format lint --strict -r Package.swift Sources Tests Plugins

clean:
	rm -rf .build

help:
	@sed -n '/^#/!q; s/^# \{0,1\}//p' Makefile
