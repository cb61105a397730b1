#!/usr/bin/env bash
# What a long batch and long exports need of memory, beside short ones: the most that lives after a collection in each step, with
# the embedded database and little heap. By hand, about five minutes (docs/performance.md):
#   mvn -q -B package -DskipTests && bash src/load/memory.sh
set -euo pipefail
cd "$(dirname "$0")/../.."
HOUSE=$PWD
LINES=${LINES:-100000}
WORK=$(mktemp -d)
SERVICE=
trap '[ -z "$SERVICE" ] || kill $SERVICE || true' EXIT
STORY=$(tr -d '\n' <docs/story.json)
for n in 100 "$LINES"; do seq "$n" | awk -v story="$STORY" '{print story}' >"$WORK/$n"; done

cd "$WORK"
java -Xmx${HEAP:-256m} -Xlog:gc:file="$WORK/gc" -Dmaplebridge.rules.dir="$HOUSE/rules" -Dquarkus.http.port=18083 \
    -jar "$HOUSE/target/maplebridge.jar" >"$WORK/log" 2>&1 &
SERVICE=$!
for _ in $(seq 300); do curl -sf -o /dev/null http://127.0.0.1:18083/q/health/ready && break; sleep 0.2; done

at() { echo "http://127.0.0.1:18083/api/v1/$1"; }
batch() { curl -sSf -u desk:desk -X POST -H 'Content-Type: application/x-ndjson' -T "$1" "$(at decisions/batch)" | grep -c '"status":201'; }
export_of() { curl -sSf -u audit:audit -H "Accept: $2" "$(at "$1")" | wc -l; }
# A collection before each step, so that the most of a step is its own.
step() {
    jcmd $SERVICE GC.run >/dev/null
    before=$(wc -l <gc)
    seconds=$SECONDS
    answered=$("${@:2}")
    jcmd $SERVICE GC.run >/dev/null
    tail -n +$((before + 1)) gc | grep -o '[0-9]*M->[0-9]*M' | sed 's/.*->//; s/M//' | sort -n |
        awk -v step="$1" -v n="$answered" -v s=$((SECONDS - seconds)) 'END {printf "%-34s %9d lines %5d s, lives after a collection: at most %d MiB\n", step, n, s, $1}'
}
step 'batch of 100' batch "$WORK/100"
step 'batch of 100, once more' batch "$WORK/100"
step "batch of $LINES" batch "$WORK/$LINES"
step 'decisions as a table' export_of decisions text/csv
step 'decisions, a line each' export_of decisions application/x-ndjson
step 'records' export_of decisions/records application/x-ndjson
step 'the log' export_of log/export application/vnd.maplebridge.log
