#!/usr/bin/env bash
# The production jar with a real OpenID provider: starts Keycloak and PostgreSQL on this machine alone, signs in as each
# account of realm.json, and tries what it may and may not do. By hand, about two minutes:
#   mvn -q -B package -DskipTests -Ppostgresql && bash src/oidc/try.sh
# Needs initdb and pg_ctl of PostgreSQL 15 or later (PG_BIN), curl and python3. Everything it makes lies in a temporary folder.
set -euo pipefail
cd "$(dirname "$0")/../.."
KEYCLOAK=${KEYCLOAK:-26.2.5}
JAR=${1:-target/maplebridge-postgresql.jar}
PG_BIN=${PG_BIN:-$(ls -d /usr/lib/postgresql/*/bin | tail -n 1)}
WORK=$(mktemp -d)
chmod 755 "$WORK"
trap 'kill $(jobs -p) 2>/dev/null || true; as_postgres "$PG_BIN/pg_ctl" -D "$WORK/pg" -m fast stop >/dev/null || true' EXIT

as_postgres() { if [ "$(id -u)" = 0 ]; then su postgres -s /bin/sh -c 'exec "$@"' -- sh "$@"; else "$@"; fi; }
await() { for _ in $(seq 300); do curl -sf -o /dev/null "$1" && return; sleep 0.5; done; echo "no answer from $1"; exit 1; }

echo "PostgreSQL …"
mkdir "$WORK/pg"; [ "$(id -u)" = 0 ] && chown postgres "$WORK/pg"
as_postgres "$PG_BIN/initdb" -D "$WORK/pg" -U postgres -A trust >/dev/null
as_postgres "$PG_BIN/pg_ctl" -D "$WORK/pg" -w -l "$WORK/pg/log" -o "-p 15432 -k $WORK/pg" start >/dev/null
psql -q -h "$WORK/pg" -p 15432 -U postgres -f docs/postgresql-users.sql

echo "Keycloak $KEYCLOAK …"
mvn -q -B dependency:copy -Dartifact=org.keycloak:keycloak-quarkus-dist:"$KEYCLOAK":zip -DoutputDirectory="$WORK"
(cd "$WORK" && python3 -m zipfile -e keycloak-quarkus-dist-*.zip . && mv keycloak-"$KEYCLOAK" keycloak)
mkdir "$WORK/keycloak/data" "$WORK/keycloak/data/import" && cp src/oidc/realm.json "$WORK/keycloak/data/import/"
bash "$WORK/keycloak/bin/kc.sh" start-dev --db=dev-file --import-realm --http-host=127.0.0.1 --http-port=18080 \
    >"$WORK/keycloak.log" 2>&1 &
await http://127.0.0.1:18080/realms/maplebridge/.well-known/openid-configuration

echo "Maplebridge …"
RULES=$PWD/rules
(cd "$WORK" && exec java -Dmaplebridge.rules.dir="$RULES" -Dquarkus.http.port=18081 \
    -Dmaplebridge.database.url=jdbc:postgresql://127.0.0.1:15432/maplebridge -Dquarkus.flyway.password=OWNER-PASSWORD \
    -Dquarkus.datasource.password=SERVICE-PASSWORD -Dquarkus.datasource.retention.password=RETENTION-PASSWORD \
    -Dquarkus.oidc.auth-server-url=http://127.0.0.1:18080/realms/maplebridge -Dquarkus.oidc.token.audience=maplebridge \
    -jar "$OLDPWD/$JAR" >"$WORK/maplebridge.log" 2>&1) &
await http://127.0.0.1:18081/q/health/ready

token() {
    curl -sf -d grant_type=password -d client_id=maplebridge -d "username=$1" -d "password=$1" \
        http://127.0.0.1:18080/realms/maplebridge/protocol/openid-connect/token |
        python3 -c 'import json, sys; print(json.load(sys.stdin)["access_token"])'
}
failures=0
expect() { # account, expected status, further arguments of curl
    local account=$1 expected=$2 status; shift 2
    status=$(curl -s -o /dev/null -w '%{http_code}' -H "Authorization: Bearer ${TOKEN[$account]}" "$@")
    if [ "$status" = "$expected" ]; then echo "  as expected: $account $status ${*: -1}"
    else echo "  WRONG: $account $status, not $expected: $*"; failures=$((failures + 1)); fi
}
declare -A TOKEN
for account in desk desk2 policy audit admin; do TOKEN[$account]=$(token "$account"); done
TOKEN[forged]="${TOKEN[desk]}x"
API=http://127.0.0.1:18081/api/v1
ENTER=(-H 'Content-Type: application/json' -d @docs/story.json)
expect desk 201 "${ENTER[@]}" "$API/decisions"
expect desk2 403 "${ENTER[@]}" "$API/decisions"
expect policy 403 "${ENTER[@]}" "$API/decisions"
expect policy 200 "${ENTER[@]}" "$API/preview"
expect audit 403 "${ENTER[@]}" "$API/decisions"
expect audit 200 "$API/decisions"
expect admin 403 "$API/decisions"
expect admin 200 "$API/vocabulary"
expect forged 401 "$API/decisions"
[ "$(curl -s -u desk:desk -o /dev/null -w '%{http_code}' "$API/decisions")" = 401 ] || failures=$((failures + 1))
echo "$failures wrong"
[ "$failures" = 0 ]
