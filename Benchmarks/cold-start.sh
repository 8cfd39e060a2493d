#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Cold start: one story through `summarize`, `tag` and `export` of the release program, each 21 times as a process of its own.
# The glossary's index comes from the cache, as it does from the second run on; at the end once more without it.
# Prints the median wall time and the largest memory. Needs GNU time (Debian: time).
set -euo pipefail
cd "$(dirname "$0")/.."
program=${1:-.build/release/tolmach}
story=${2:-seeds/en-sochi-talks.txt}
measure() {
  local times=()
  local memory=0
  for _ in $(seq 21); do
    local line
    line=$( { /usr/bin/time -f '%e %M' "$program" "$@" >/dev/null; } 2>&1 | tail -1)
    memory=$(( ${line#* } > memory ? ${line#* } : memory ))
    local start end
    # Bash's own clock: starting `date` would be measured, too.
    start=${EPOCHREALTIME/[.,]/}; "$program" "$@" >/dev/null; end=${EPOCHREALTIME/[.,]/}
    times+=( $((end - start)) )
  done
  local median
  median=$(printf '%s\n' "${times[@]}" | sort -n | sed -n 11p)
  printf '%-28s %6.1f ms  %5.1f MB\n' "${1} ${2##*/}" "$(echo "$median / 1000" | bc -l)" "$(echo "$memory / 1024" | bc -l)"
}
measure summarize "$story"
measure tag "$story" --target uk
measure export "$story" --target uk
echo "without the cache:"
export TOLMACH_CACHE=off
measure summarize "$story"
measure tag "$story" --target uk
measure export "$story" --target uk
