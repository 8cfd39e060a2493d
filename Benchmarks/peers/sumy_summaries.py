# SPDX-License-Identifier: Apache-2.0
# The peer of SummaryBenchmark: sumy (PyPI) over a document of one sentence a line, words parted by spaces (its own tokenizer
# wants data that cannot be shipped). Prints CPU seconds by method and the memory held at the most.
import resource
import sys
import time

try:
    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
    from sumy.summarizers.lex_rank import LexRankSummarizer
    from sumy.summarizers.luhn import LuhnSummarizer
    from sumy.summarizers.text_rank import TextRankSummarizer
except ImportError:
    sys.exit("sumy is not installed: pip install sumy, and PYTHON=that python")


class Words:
    def to_words(self, sentence):
        return sentence.rstrip(".").split()


lines = sys.stdin.read().split("\n")
document = ObjectDocumentModel([Paragraph([Sentence(line, Words()) for line in lines])])
for name, summarizer in [("luhn", LuhnSummarizer()), ("textrank", TextRankSummarizer()), ("lexrank", LexRankSummarizer())]:
    start = time.process_time()
    summarizer(document, 3)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"sumy {name}, {len(lines)} sentences: {time.process_time() - start:.3f} s, {memory:.0f} MB")
