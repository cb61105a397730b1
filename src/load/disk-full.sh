#!/usr/bin/env bash
# A full disk: decisions are refused with 503 and nothing is lost; with room again the service works by itself. By hand, as root
# (it mounts a small tmpfs of its own), about a minute:
#   mvn -q -B package -DskipTests && bash src/load/disk-full.sh
set -euo pipefail
cd "$(dirname "$0")/../.."
HOUSE=$PWD
JAR=$(realpath "${1:-target/maplebridge.jar}")
WORK=$(mktemp -d)
SERVICE=
trap '[ -z "$SERVICE" ] || kill -9 $SERVICE || true; sleep 1; umount "$WORK/data" || true' EXIT
mkdir "$WORK/data"
mount -t tmpfs -o size=24m tmpfs "$WORK/data"
cd "$WORK"
java -Dmaplebridge.rules.dir="$HOUSE/rules" -Dmaplebridge.data.dir="$WORK/data" -Dquarkus.http.port=18083 -jar "$JAR" >log 2>&1 &
SERVICE=$!
for _ in $(seq 600); do curl -sf -o /dev/null http://127.0.0.1:18083/q/health/ready && break; sleep 0.2; done

enter() { curl -s -o answer -w '%{http_code}' -u desk:desk -H 'Content-Type: application/json' \
    -H "Idempotency-Key: $1" -d @"$HOUSE/docs/story.json" http://127.0.0.1:18083/api/v1/decisions; }
field() { python3 -c 'import json, sys; print(json.load(open("answer"))[sys.argv[1]])' "$1"; }
found() { curl -s -o /dev/null -w '%{http_code}' -u desk:desk "http://127.0.0.1:18083/api/v1/decisions/$1"; }

[ "$(enter before)" = 201 ]; before=$(field id)
dd if=/dev/zero of=data/filler bs=64k 2>/dev/null || true
refused=0
for n in $(seq 2000); do
    status=$(enter "full-$n")
    [ "$status" = 201 ] && { last=$(field id); continue; }
    refused=$((refused + 1)); echo "full disk: $status $(field detail)"
    [ "$status" = 503 ] || exit 1
    [ $refused -ge 3 ] && break
done
[ $refused -ge 3 ] || { echo "the disk never was full"; exit 1; }
rm data/filler
for n in $(seq 60); do
    status=$(enter "after-$n"); [ "$status" = 201 ] && break; sleep 0.5
done
echo "room again: $status after $n attempts"
[ "$status" = 201 ]
echo "stored before: $(found "$before"); last one stored while it filled: $(found "${last:-$before}")"
[ "$(found "$before")" = 200 ] && [ "$(found "${last:-$before}")" = 200 ]
