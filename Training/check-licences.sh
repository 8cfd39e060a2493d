#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Fails if a source file has no SPDX line, or a learned table no .license file beside it.
set -euo pipefail
cd "$(dirname "$0")/.."
status=0
while IFS= read -r file; do
  case "$file" in
    Package.swift|*.swift|*.c|*.cpp|*.h|*.inc|*.sh|*.py|.ci/*|Makefile)
      head -3 "$file" | grep -q 'SPDX-License-Identifier: Apache-2.0' || { echo "$file: no SPDX line" >&2; status=1; } ;;
    Sources/CTolmachData/*.bin|Sources/CTolmachData/*.tsv|Sources/CTolmachData/cc-by-sa/*.txt|Sources/CTolmachData/cc-by/*.txt|Sources/CTolmachData/unicode/*.txt)
      [ -f "$file.license" ] || { echo "$file: no .license file beside it" >&2; status=1; } ;;
  esac
done < <(git ls-files)
exit $status
