#!/usr/bin/env bash
# Durable decisions a second beside an echo of the same server, with a PostgreSQL that writes what it acknowledges and tokens
# as an OpenID provider signs them. By hand, about six minutes, on a quiet machine (docs/performance.md):
#   mvn -q -B package -DskipTests -Ppostgresql,load && bash src/load/run.sh
# Needs initdb and pg_ctl of PostgreSQL (PG_BIN), wrk, openssl and curl. Everything it makes lies in a temporary folder.
set -euo pipefail
cd "$(dirname "$0")/../.."
HOUSE=$PWD
JAR=$HOUSE/${1:-target/maplebridge-load.jar}
SECONDS_EACH=${SECONDS_EACH:-4}
PG_BIN=${PG_BIN:-$(ls -d /usr/lib/postgresql/*/bin | tail -n 1)}
WORK=$(mktemp -d)
chmod 755 "$WORK"
SERVICE=
trap '[ -z "$SERVICE" ] || kill $SERVICE || true; as_postgres "$PG_BIN/pg_ctl" -D "$WORK/pg" -m fast stop >/dev/null || true' EXIT
as_postgres() { if [ "$(id -u)" = 0 ]; then su postgres -s /bin/sh -c 'exec "$@"' -- sh "$@"; else "$@"; fi; }

mkdir "$WORK/pg"; [ "$(id -u)" != 0 ] || chown postgres "$WORK/pg"
as_postgres "$PG_BIN/initdb" -D "$WORK/pg" -U postgres -A trust >/dev/null
as_postgres "$PG_BIN/pg_ctl" -D "$WORK/pg" -w -l "$WORK/pg/log" \
    -o "-p 15433 -k $WORK/pg -c synchronous_commit=on -c fsync=on -c min_wal_size=3GB -c max_wal_size=4GB" start >/dev/null
psql -q -h "$WORK/pg" -p 15433 -U postgres -f docs/postgresql-users.sql

openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out "$WORK/key.pem" 2>/dev/null
PUBLIC=$(openssl pkey -in "$WORK/key.pem" -pubout -outform DER | base64 -w 0)
base64url() { base64 -w 0 | tr '+/' '-_' | tr -d '='; }
CLAIMS='{"sub":"load","preferred_username":"load","groups":["desk"],"area":"421303","iat":'$(date +%s)',"exp":'$(($(date +%s) + 7200))'}'
SIGNED=$(printf '{"alg":"RS256","typ":"JWT"}' | base64url).$(printf '%s' "$CLAIMS" | base64url)
TOKEN=$SIGNED.$(printf '%s' "$SIGNED" | openssl dgst -sha256 -sign "$WORK/key.pem" -binary | base64url)
STORY=$HOUSE/docs/story.json
export TOKEN STORY

cd "$WORK"
java ${JAVA_OPTIONS--XX:+UseParallelGC -Xms1200m -Xmn900m} -Dmaplebridge.rules.dir="$HOUSE/rules" -Dquarkus.http.port=18082 \
    -Dmaplebridge.database.url=jdbc:postgresql://127.0.0.1:15433/maplebridge -Dquarkus.flyway.password=OWNER-PASSWORD \
    -Dquarkus.datasource.password=SERVICE-PASSWORD -Dquarkus.datasource.retention.password=RETENTION-PASSWORD \
    -Dquarkus.oidc.public-key="$PUBLIC" -jar "$JAR" >"$WORK/log" 2>&1 &
SERVICE=$!
for _ in $(seq 300); do curl -sf -o /dev/null http://127.0.0.1:18082/q/health/ready && break; sleep 0.2; done

database() { psql -q -t -A -h "$WORK/pg" -p 15433 -U postgres -d maplebridge -c "$1"; }
# A server that has run for a while writes over the files of its own log. To make a new one takes 45 ms, in which nothing commits,
# and at this rate one is full every 0.7 s.
for _ in $(seq 150); do database "select pg_switch_wal() from pg_logical_emit_message(true, '', '')" >/dev/null; done
database checkpoint
# The route "decisions-without-log" is the same call while the database drops what would wait for the log: there is no switch for
# it in the service. What stays of the log's cost is a statement a commit and a hash a decision. (A trigger, not a rule: a statement
# that was prepared under a rule goes on writing nothing when the rule is gone.)
log_off() {
    [ "$(database 'select count(*) from log_pending')" = 0 ] || for _ in $(seq 240); do sleep 0.5; [ "$(database 'select count(*) from log_pending')" != 0 ] || break; done
    database 'create trigger log_off before insert on log_pending for each row execute function nothing()'
}
log_on() { database 'drop trigger log_off on log_pending'; }
logged() { database 'select (select count(*) from log_entry) + (select count(*) from log_pending)'; }
load() { wrk -t1 -c64 -d"$2"s --latency -s "$HOUSE/src/load/post.lua" "http://127.0.0.1:18082/$1"; }
ROUTES=${ROUTES:-"load/open load/echo api/v1/preview api/v1/decisions"}
# The compilers of the JVM share the two cores: what is measured before they have ended is a start, not a service.
for route in $ROUTES; do load ${route/decisions-without-log/api\/v1\/decisions} "${WARM:-$SECONDS_EACH}" >/dev/null; done
database "create function nothing() returns trigger language plpgsql as 'begin return null; end'"
processor() { awk '{print $14 + $15}' /proc/$SERVICE/stat; }
# Short turns, many of them: a shared machine changes its speed every few minutes, and a median of neighbours is not fooled by it.
median() { sort -n | awk '{a[NR] = $1} END {print NR % 2 ? a[(NR + 1) / 2] : (a[NR / 2] + a[NR / 2 + 1]) / 2}'; }
for round in $(seq "${ROUNDS:-12}"); do
    for route in $ROUTES; do
        address=$route
        [ $route != decisions-without-log ] || { log_off; address=api/v1/decisions; }
        already=$(logged)
        before=$(processor)
        load $address "$SECONDS_EACH" >"$WORK/out"
        after=$(processor)
        grew=$(($(logged) - already))
        case $route in
            api/v1/decisions) [ $grew -gt 0 ] || { echo "nothing came to the log"; exit 1; } ;;
            decisions-without-log) [ $grew = 0 ] || { echo "$grew entries came to the log"; exit 1; }; log_on ;;
        esac
        awk -v ticks=$((after - before)) '
            function ms(t) {return t ~ /us$/ ? t / 1000 : t ~ /ms$/ ? t + 0 : t * 1000}
            /50%/ {p50 = ms($2)} /99%/ {p99 = ms($2)} /requests in/ {n = $1} /Requests\/sec/ {rate = $2} /Non-2xx/ {bad = $NF}
            END {print rate, p50, p99, ticks * 10000 / n, bad + 0}' "$WORK/out" >>"$WORK/of-${route//\//-}"
    done
done
printf '%-22s %9s %8s %8s %11s %14s %8s\n' 'medians of a turn' req/s p50/ms p99/ms 'µs cpu/req' 'of first/echo' refused
for route in $ROUTES; do
    of="$WORK/of-${route//\//-}"
    base="$WORK/of-$(echo ${ROUTES%% *} | tr / -)"
    [ ! -f "$WORK/of-load-echo" ] || [ $route = load/echo ] || base="$WORK/of-load-echo"
    ratio=$(paste -d ' ' "$of" "$base" | awk '{print 100 * $1 / $6}' | median)
    column() { awk -v c=$1 '{print $c}' "$of" | median; }
    printf '%-22s %9.0f %8.1f %8.1f %11.0f %12.0f %% %8d\n' $route "$(column 1)" "$(column 2)" "$(column 3)" "$(column 4)" "$ratio" "$(awk '{n += $5} END {print n}' "$of")"
done
# From writing an entry to the checkpoint that holds it, over the whole run.
curl -s http://127.0.0.1:18082/q/metrics | awk -F'[{}" ]' '/^maplebridge_log_delay_seconds_bucket/ {
        for (i = 1; i <= NF; i++) if ($i == "le=") le = $(i + 1)
        bound[n++] = le; count[le] = $NF; if (le == "+Inf") all = $NF }
    END { for (i = 0; i < n; i++) if (all && count[bound[i]] >= 0.99 * all) { printf "%d entries in checkpoints, p99 at most %s s\n", all, bound[i]; exit } }'
