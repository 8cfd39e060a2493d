# SPDX-License-Identifier: Apache-2.0
# The peers of SearchBenchmark: `search.py FOLDER` reads FOLDER/terms (one a line) and FOLDER/texts (NUL between them), then answers each
# line of standard input: "ready"; "ahocorasick" with seconds and matches over all texts; "flashtext" with MB/s over some.
import sys
import time

try:
    import ahocorasick_rs
    import flashtext
except ImportError:
    sys.exit("not installed: pip install ahocorasick_rs flashtext, and PYTHON=that python")

folder = sys.argv[1]
with open(f"{folder}/terms", "rb") as file:
    terms = file.read().split(b"\n")
with open(f"{folder}/texts", "rb") as file:
    texts = file.read().split(b"\0")
automaton = ahocorasick_rs.BytesAhoCorasick(terms)


def ahocorasick():
    found = 0
    start = time.perf_counter()
    for text in texts:
        found += len(automaton.find_matches_as_indexes(text))
    return f"{time.perf_counter() - start:.6f} {found}"


def keywords():
    processor = flashtext.KeywordProcessor(case_sensitive=False)
    for term in terms:
        processor.add_keyword(term.decode())
    some = [text.decode() for text in texts[:500]]
    start = time.perf_counter()
    for text in some:
        processor.extract_keywords(text, span_info=True)
    return f"{sum(len(text) for text in texts[:500]) / 1e6 / (time.perf_counter() - start):.3f}"


for line in sys.stdin:
    question = line.strip()
    answer = {"ready": lambda: "1", "ahocorasick": ahocorasick, "flashtext": keywords}[question]()
    print(answer, flush=True)
