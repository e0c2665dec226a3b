# A container engine of this run's own, and the images that it needs, built from what the machine and Maven have: no
# image registry is asked. To be sourced; the engine's folder is $WORK/engine.

# Starts Debian's engine, whose containers reach each other and this machine and nothing beyond: it changes no
# firewall rule, and publishes ports on loopback alone.
start_engine() {
  ENGINE=$WORK/engine
  mkdir -p "$ENGINE"
  need dockerd docker.io
  need docker-compose docker-compose
  setsid dockerd --iptables=false --ip6tables=false --ip-forward=false --ip-masq=false --ip 127.0.0.1 \
    --data-root "$ENGINE/data" --exec-root "$ENGINE/exec" --pidfile "$ENGINE/pid" -H "unix://$ENGINE/docker.sock" \
    >"$ENGINE/log" 2>&1 </dev/null &
  CLEANUP+=(stop_engine)
  export DOCKER_HOST="unix://$ENGINE/docker.sock" DOCKER_BUILDKIT=0 COMPOSE_DOCKER_CLI_BUILD=0
  # Testcontainers would fetch an image that removes what a dead test leaves behind; this engine dies with the run.
  export TESTCONTAINERS_RYUK_DISABLED=true TESTCONTAINERS_HOST_OVERRIDE=127.0.0.1
  local look
  for look in $(seq 120); do
    docker info >/dev/null 2>&1 && return
    sleep 0.25
  done
  tail -20 "$ENGINE/log" >&2
  die "The container engine does not come up"
}

stop_engine() {
  [ -e "$ENGINE/pid" ] || return
  docker ps -aq | xargs -r docker rm -f >/dev/null 2>&1
  kill "$(cat "$ENGINE/pid")"
  local look
  for look in $(seq 80); do
    [ -e "$ENGINE/pid" ] || break
    sleep 0.25
  done
  awk -v prefix="$ENGINE/" 'index($2, prefix) == 1 {print $2}' /proc/mounts | sort -r | xargs -r umount
  ip link del docker0 2>/dev/null
}

# FILE: the libraries that a program or library is linked with.
libraries_of() { ldd "$1" 2>/dev/null | grep -oE '/[^ :]+' || true; }

# ROOT FILE...: copies programs and libraries, and the libraries that these need, to their places under ROOT.
copy_with_libraries() {
  local root=$1 file
  shift
  for file in "$@"; do
    echo "$file"
    libraries_of "$file"
  done | sort -u | while read -r file; do
    [ -e "$root$file" ] || install -D "$file" "$root$file"
  done
}

# ROOT: the folders, the shell and the few programs that scripts in our images use.
base_root() {
  local root=$1 program
  mkdir -p "$root"/{dev,etc,proc,root,run,sys,tmp,usr/bin,usr/lib,usr/lib64,var}
  chmod 1777 "$root/tmp"
  # As Debian has it, so that a path found by either name is one.
  ln -s usr/bin "$root/bin"
  ln -s usr/lib "$root/lib"
  ln -s usr/lib64 "$root/lib64"
  for program in bash cat chmod chown cp date env grep head hostname id install ls mkdir mv rm sed sleep tail tr true; do
    copy_with_libraries "$root" "/usr/bin/$program"
  done
  ln -s bash "$root/usr/bin/sh"
  # Names are looked up by libraries that are loaded at run time.
  copy_with_libraries "$root" /lib/x86_64-linux-gnu/libnss_{files,dns}.so.2 /lib/x86_64-linux-gnu/libresolv.so.2
  echo 'hosts: files dns' >"$root/etc/nsswitch.conf"
  echo 'root:x:0:0:root:/root:/bin/sh' >"$root/etc/passwd"
  echo 'root:x:0:' >"$root/etc/group"
}

# local/jre:17: the machine's own Java, in place of a public base image.
jre_image() {
  local root=$WORK/jre java file
  base_root "$root"
  java=$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")
  mkdir -p "$root/opt/java"
  tar -C "$java" --exclude=./jmods --exclude=./man --exclude=./docs --exclude=./legal --exclude=./include --exclude=./demo \
    --exclude=./lib/src.zip --exclude=./lib/ct.sym --exclude=./lib/security/cacerts -ch . | tar -C "$root/opt/java" -x
  find "$root/opt/java" -type f \( -path '*/bin/*' -o -name '*.so' \) |
    while read -r file; do libraries_of "$file"; done | grep -v "^$root" | sort -u >"$WORK/jre.libraries"
  # RocksDB's library is unpacked from its jar, and wants these.
  copy_with_libraries "$root" $(cat "$WORK/jre.libraries") \
    /lib/x86_64-linux-gnu/lib{dl.so.2,pthread.so.0,rt.so.1} /usr/lib/x86_64-linux-gnu/libstdc++.so.6
  tar -C "$root" -c . | docker import -c 'ENV PATH=/opt/java/bin:/usr/bin JAVA_HOME=/opt/java LANG=C.UTF-8' - local/jre:17 >/dev/null
  rm -rf "$root"
}

# local/kafka:dev: the broker's jars that Maven fetched for us, in place of apache/kafka.
kafka_image() {
  local context=$WORK/kafka-image
  cp -r .ci/images/kafka "$context"
  cp -r modules/app/target/entente/lib "$context/lib"
  rm "$context"/lib/entente-*.jar
  docker build -q -t local/kafka:dev "$context" >/dev/null
  rm -rf "$context"
}

# local/postgres:dev: Debian's PostgreSQL, in place of postgres.
postgres_image() {
  local root=$WORK/postgres-image
  find_postgres
  base_root "$root"
  copy_with_libraries "$root" "$POSTGRES"/{createdb,initdb,pg_ctl,pg_isready,postgres,psql} "$(dirname "$POSTGRES")"/lib/*.so
  mkdir -p "$root/usr/share"
  cp -rL "/usr/share/postgresql" "/usr/share/zoneinfo" "$root/usr/share/"
  install .ci/images/postgres/run "$root/usr/bin/run-postgres"
  ln -s ../run "$root/var/run"
  install -d -o 999 -g 999 "$root/var/lib/postgresql/data" "$root/run/postgresql"
  echo 'postgres:x:999:999:postgres:/var/lib/postgresql:/bin/sh' >>"$root/etc/passwd"
  tar -C "$root" -c . | docker import -c "ENV PATH=$POSTGRES:/usr/bin PGDATA=/var/lib/postgresql/data LANG=C.UTF-8" \
    -c 'USER 999:999' -c 'EXPOSE 5432' -c 'ENTRYPOINT ["run-postgres"]' - local/postgres:dev >/dev/null
  rm -rf "$root"
}

# local/prometheus:dev: Debian's Prometheus, in place of prom/prometheus. Sets PROMTOOL to its command line.
prometheus_image() {
  local root=$WORK/prometheus-image
  unpack_package prometheus "$WORK/prometheus"
  PROMTOOL=$WORK/prometheus/usr/bin/promtool
  base_root "$root"
  copy_with_libraries "$root" $(libraries_of "$WORK/prometheus/usr/bin/prometheus")
  install "$WORK/prometheus/usr/bin/prometheus" "$root/usr/bin/"
  install -d -o 65534 -g 65534 "$root/prometheus"
  tar -C "$root" -c . | docker import -c 'ENV PATH=/usr/bin' -c 'USER 65534:65534' -c 'WORKDIR /prometheus' -c 'EXPOSE 9090' \
    -c 'ENTRYPOINT ["prometheus","--config.file=/etc/prometheus/prometheus.yml","--storage.tsdb.path=/prometheus"]' \
    - local/prometheus:dev >/dev/null
  rm -rf "$root"
}

# local/entente:dev: our image on the base above.
entente_image() {
  docker build -q -t local/entente:dev --build-arg BASE=local/jre:17 . >/dev/null
}
