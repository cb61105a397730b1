#!/usr/bin/env bash
# PostgreSQL on a full disk: decisions are refused with 503 and nothing is lost; with room again all works by itself. By hand, as
# root (it mounts a small tmpfs of its own for the database), about two minutes:
#   mvn -q -B package -DskipTests -Ppostgresql,load && bash src/load/disk-full-postgresql.sh
# Needs initdb and pg_ctl of PostgreSQL (PG_BIN), openssl, curl and python3.
set -euo pipefail
cd "$(dirname "$0")/../.."
HOUSE=$PWD
JAR=$(realpath "${1:-target/maplebridge-load.jar}")
PG_BIN=${PG_BIN:-$(ls -d /usr/lib/postgresql/*/bin | tail -n 1)}
PG_PORT=${PG_PORT:-15434}
PORT=${PORT:-18084}
WORK=$(mktemp -d)
chmod 755 "$WORK"
SERVICE=
as_postgres() { su postgres -s /bin/sh -c 'exec "$@"' -- sh "$@"; }
trap '[ -z "$SERVICE" ] || kill $SERVICE || true; as_postgres "$PG_BIN/pg_ctl" -D "$WORK/disk/pg" -m immediate stop >/dev/null || true
    sleep 1; umount "$WORK/disk" || true' EXIT
mkdir "$WORK/disk"
mount -t tmpfs -o size=200m tmpfs "$WORK/disk"
mkdir "$WORK/disk/pg"; chown postgres "$WORK/disk/pg"
as_postgres "$PG_BIN/initdb" -D "$WORK/disk/pg" -U postgres -A trust >/dev/null
as_postgres "$PG_BIN/pg_ctl" -D "$WORK/disk/pg" -w -l "$WORK/disk/pg/log" \
    -o "-p $PG_PORT -k $WORK/disk/pg -c synchronous_commit=on -c max_wal_size=64MB" start >/dev/null
psql -q -h "$WORK/disk/pg" -p "$PG_PORT" -U postgres -f docs/postgresql-users.sql

openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out "$WORK/key.pem" 2>/dev/null
PUBLIC=$(openssl pkey -in "$WORK/key.pem" -pubout -outform DER | base64 -w 0)
base64url() { base64 -w 0 | tr '+/' '-_' | tr -d '='; }
CLAIMS='{"sub":"load","preferred_username":"load","groups":["desk"],"area":"421303","iat":'$(date +%s)',"exp":'$(($(date +%s) + 7200))'}'
SIGNED=$(printf '{"alg":"RS256","typ":"JWT"}' | base64url).$(printf '%s' "$CLAIMS" | base64url)
TOKEN=$SIGNED.$(printf '%s' "$SIGNED" | openssl dgst -sha256 -sign "$WORK/key.pem" -binary | base64url)
cd "$WORK"
java -Dmaplebridge.rules.dir="$HOUSE/rules" -Dmaplebridge.data.dir="$WORK/data" -Dquarkus.http.port="$PORT" \
    -Dmaplebridge.database.url=jdbc:postgresql://127.0.0.1:$PG_PORT/maplebridge -Dquarkus.flyway.password=OWNER-PASSWORD \
    -Dquarkus.datasource.password=SERVICE-PASSWORD -Dquarkus.datasource.retention.password=RETENTION-PASSWORD \
    -Dquarkus.oidc.public-key="$PUBLIC" -jar "$JAR" >"$WORK/log" 2>&1 &
SERVICE=$!
for _ in $(seq 600); do curl -sf -o /dev/null http://127.0.0.1:$PORT/q/health/ready && break; sleep 0.2; done

call() { curl -s -o answer -w '%{http_code}' -H "Authorization: Bearer $TOKEN" "$@"; }
enter() { call -H 'Content-Type: application/json' -H "Idempotency-Key: $1" -d @"$HOUSE/docs/story.json" \
    http://127.0.0.1:$PORT/api/v1/decisions; }
field() { python3 -c 'import json, sys; print(json.load(open("answer"))[sys.argv[1]])' "$1"; }
found() { call "http://127.0.0.1:$PORT/api/v1/decisions/$1"; }

[ "$(enter before)" = 201 ]; before=$(field id)
dd if=/dev/zero of=disk/filler bs=64k 2>/dev/null || true
refused=0; stored=0
for n in $(seq 20000); do
    status=$(enter "full-$n")
    [ "$status" = 201 ] && { last=$(field id); stored=$((stored + 1)); continue; }
    refused=$((refused + 1)); echo "full disk, after $stored stored on what room was left: $status $(field detail)"
    [ "$status" = 503 ] || exit 1
    [ $refused -ge 3 ] && break
done
[ $refused -ge 3 ] || { echo "the disk never was full"; exit 1; }
echo "PostgreSQL said: $(grep -hE 'PANIC|No space' "$WORK/disk/pg/log" | head -n 1)"
rm disk/filler
for n in $(seq 240); do
    status=$(enter "after-$n"); [ "$status" = 201 ] && break; sleep 0.5
done
echo "room again: $status after $n attempts, half a second apart"
[ "$status" = 201 ]
echo "stored before: $(found "$before"); last one stored while it filled: $(found "${last:-$before}")"
[ "$(found "$before")" = 200 ] && [ "$(found "${last:-$before}")" = 200 ]
