#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""How well tolmach tags, on the evaluation data: eval-glossary.py TOLMACH DATA [TASK:LANG …]

Tasks: terms (inflected terms, strict, --all-matches), news (names in running news, the text's own language), cross (persons,
the glossary of the other script only). Runs `tolmach tag` as a user would and hands its tags to the scorers beside the data."""
import json, os, subprocess, sys, tempfile

GOALS = {
    "terms": dict(ru=.985, uk=.977, be=.975, pl=.962, de=.960, lt=.967, el=.967, tr=.945, fi=.940, ar=.87),
    "news": dict(ru=.93, uk=.965, bg=.97, pl=.97, cs=.975, sl=.945),
    "cross": dict(ru=.92, uk=.83, bg=.90, pl=.89, cs=.91, sl=.82),
}


def rows(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def write(path, values):
    with open(path, "w", encoding="utf-8") as file:
        for value in values:
            file.write(json.dumps(value, ensure_ascii=False) + "\n")


def tags(program, documents, language, glossary, folder, *options):
    texts = os.path.join(folder, "texts.jsonl")
    write(texts, ({"id": d["doc"], "text": d["text"], "language": language} for d in documents))
    command = [program, "tag", "--from", "jsonl", "--glossary", glossary, "--format", "json", *options, texts]
    output = subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout
    for line in output.decode("utf-8").splitlines():
        document = json.loads(line)
        for mention in document["mentions"]:
            start, end = mention["range"]["scalar"]
            yield {"doc": document["id"], "start": start, "end": end, "term": mention["term"],
                   "alternatives": mention["alternatives"]}


def terms(program, data, scorers, language, folder):
    base = f"{data}/terms/{language}"
    predictions = os.path.join(folder, "tags.jsonl")
    glossary = f"{base}.glossary.jsonl"
    write(predictions, tags(program, rows(f"{base}.docs.jsonl"), language, glossary, folder, "--all-matches"))
    command = [sys.executable, f"{scorers}/score_terms.py", f"{base}.gold.jsonl", predictions, "--json"]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def news(program, data, scorers, language, folder, cross):
    sys.path.insert(0, scorers)
    import score_news
    glossary = os.path.join(folder, "glossary.jsonl")
    write(glossary, score_news.entries(f"{data}/news-names", language, cross))
    documents = rows(f"{data}/news-names/{language}.docs.jsonl")
    found = list(tags(program, documents, language, glossary, folder))
    return score_news.score(f"{data}/news-names", language, found, cross)


def main():
    program, data, *wanted = sys.argv[1:]
    scorers = os.path.join(data, "..", "tools")
    if not os.path.isdir(os.path.join(data, "terms")) or not os.path.isdir(scorers):
        print(f"No evaluation data at {data}: nothing is measured. Set TOLMACH_DATA to the folder that has them.")
        return
    print("task  language     F1 (goal)      P      R  false/10k  F1 by id")
    for task, goals in GOALS.items():
        for language, goal in goals.items():
            if wanted and task not in wanted and f"{task}:{language}" not in wanted:
                continue
            with tempfile.TemporaryDirectory() as folder:
                if task == "terms":
                    score = terms(program, data, scorers, language, folder)
                else:
                    score = news(program, data, scorers, language, folder, task == "cross")
            row = f"{task:6}{language:9}{score['F1']:.4f} ({goal:.3f}) {score['P']:.4f} {score['R']:.4f}"
            if "false_per_10k" in score:
                row += f" {score['false_per_10k']:10.1f} {score['F1_by_id']:9.4f}"
            print(row + ("" if score["F1"] >= goal else "  below"), flush=True)


main()
