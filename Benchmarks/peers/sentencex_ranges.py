# SPDX-License-Identifier: Apache-2.0
# The peer of SegmentationBenchmark: cuts each line's text with sentencex (PyPI), ranges out, and prints the seconds that
# took. Standard input: one "LANGUAGE<TAB>FILE" a line; each file is one text.
import sys
import time

try:
    import sentencex
except ImportError:
    sys.exit("sentencex is not installed: pip install sentencex, and PYTHON=that python")

texts = []
for line in sys.stdin:
    language, path = line.rstrip("\n").split("\t")
    with open(path, encoding="utf-8", newline="") as file:
        texts.append((language, file.read()))
count = 0
start = time.perf_counter()
for language, text in texts:
    # One paragraph at a time, as a document's reader would hand them over; the boundaries are the ranges.
    count += len(sentencex.get_sentence_boundaries(language, text))
print(f"{time.perf_counter() - start:.6f} {count}")
