#!/bin/sh
# postgres.sh PORT: a PostgreSQL of its own for one test run, in a temporary folder. It says "ready", and lives until
# its input ends, which happens however the tests end.
set -eu
port=$1
temp=${TMPDIR:-/tmp}
bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
[ -n "$bin" ] || { echo "PostgreSQL is missing: apt-get install postgresql" >&2; exit 1; }

# What a run that was killed has left behind.
for left in "$temp"/events-postgres.*; do
  if [ -f "$left/owner" ] && ! kill -0 "$(cat "$left/owner")" 2>/dev/null; then
    [ ! -f "$left/data/postmaster.pid" ] || kill -QUIT "$(head -1 "$left/data/postmaster.pid")" 2>/dev/null || true
    rm -rf "$left"
  fi
done

folder=$(mktemp -d "$temp/events-postgres.XXXXXX")
server=
finish() {
  [ -z "$server" ] || kill -INT "$server" 2>/dev/null || true
  wait
  rm -rf "$folder"
}
trap finish EXIT
trap 'exit 0' TERM INT HUP
echo $$ > "$folder/owner"

# PostgreSQL refuses to run as root.
as=
if [ "$(id -u)" = 0 ]; then
  chown postgres "$folder"
  as="setpriv --reuid=postgres --regid=postgres --clear-groups"
fi
cd "$folder"
$as "$bin/initdb" -D "$folder/data" -U events -A trust -E UTF8 --locale=C.UTF-8 --no-sync </dev/null >"$folder/log" 2>&1 || { cat "$folder/log" >&2; exit 1; }
$as "$bin/postgres" -D "$folder/data" -p "$port" -k "$folder" -c listen_addresses=127.0.0.1 -c max_connections=500 \
  -c fsync=off -c full_page_writes=off -c synchronous_commit=off </dev/null >"$folder/log" 2>&1 &
server=$!
until "$bin/pg_isready" -q -h 127.0.0.1 -p "$port"; do
  kill -0 "$server" 2>/dev/null || { cat "$folder/log" >&2; exit 1; }
  sleep 0.05
done
echo ready
while read -r _; do :; done
