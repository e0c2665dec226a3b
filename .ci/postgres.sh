# A PostgreSQL cluster of this run's own: nobody else's data is touched. To be sourced.

# Sets POSTGRES to the folder of Debian's PostgreSQL, which is installed where it is missing.
find_postgres() {
  local initdb='/usr/lib/postgresql/*/bin/initdb'
  compgen -G "$initdb" >/dev/null || install_packages postgresql
  compgen -G "$initdb" >/dev/null || die "postgresql brought no $initdb"
  POSTGRES=$(dirname "$(compgen -G "$initdb" | sort -V | tail -1)")
}

as_postgres() { (cd "$WORK/postgres" && setpriv --reuid=postgres --regid=postgres --init-groups "$@"); }

# PORT: starts it there, with an empty database entente of the user postgres.
start_postgres() {
  local port=$1
  find_postgres
  mkdir "$WORK/postgres"
  chmod 711 "$WORK"
  chown postgres "$WORK/postgres"
  as_postgres "$POSTGRES/initdb" -D "$WORK/postgres/data" -A trust -E UTF8 --no-sync >"$WORK/initdb.log"
  as_postgres "$POSTGRES/pg_ctl" -D "$WORK/postgres/data" -l "$WORK/postgres/log" -w -s \
    -o "-p $port -k '' -c listen_addresses=127.0.0.1 -c fsync=off" start ||
    { cat "$WORK/postgres/log" >&2; die "PostgreSQL does not start"; }
  CLEANUP+=(stop_postgres)
  as_postgres "$POSTGRES/createdb" -h 127.0.0.1 -p "$port" entente
}

stop_postgres() { as_postgres "$POSTGRES/pg_ctl" -D "$WORK/postgres/data" -m immediate -s stop; }
