# docker-compose.yml brought up on images built here, and the seeds through it. To be sourced, after .ci/engine.sh.

compose() { docker-compose -f docker-compose.yml -f docker-compose.ci.yml -p entente-ci "$@"; }

# Valid as it is published, and under the override; then up, the seeds in, and their rows out of PostgreSQL; and every
# process of ours watched by Prometheus.
run_compose() {
  docker-compose -f docker-compose.yml config -q || die "docker-compose.yml is not valid"
  export ENTENTE_IMAGE=local/entente:dev
  "$PROMTOOL" check config deploy/prometheus/prometheus.yml || die "deploy/prometheus is not valid"
  KAFKA_PORT=$(free_port) POSTGRES_PORT=$(free_port) HTTP_PORT=$(free_port) PROMETHEUS_PORT=$(free_port)
  export KAFKA_PORT POSTGRES_PORT HTTP_PORT PROMETHEUS_PORT
  compose config -q || die "docker-compose.ci.yml is not valid"

  CLEANUP+=(compose_down)
  compose up --detach --no-build >"$WORK/compose.log" 2>&1 || compose_failed "docker-compose up fails"
  await_healthy
  publish_seeds
  await_rows
  compose exec -T postgres psql -U entente -c \
    "SELECT pair, facet, subject, value, since, basis FROM relationship ORDER BY pair, facet, subject"
  await_metrics
  # What is measured after it shall have the machine to itself.
  compose_down
}

compose_down() { compose down --volumes --timeout 5 >/dev/null 2>&1; }

compose_failed() {
  cat "$WORK/compose.log" >&2
  compose ps >&2 || true
  compose logs --tail=40 >&2 || true
  die "$*"
}

await_healthy() {
  local look waiting
  for look in $(seq 300); do
    waiting=$(docker ps --all --filter label=com.docker.compose.project=entente-ci --format '{{.Names}} {{.Status}}' |
      grep -e '(health: starting)' -e '(unhealthy)' -e Created -e Restarting -e 'Exited ([1-9]' || true)
    [ -n "$waiting" ] || return 0
    sleep 1
  done
  compose_failed "Not healthy after $look s: $waiting"
}

# Beside the tests of the profile a broker may need longer than the 15 s that a producer waits for it. Who publishes an
# article again changes nothing.
publish_seeds() {
  local try
  for try in 1 2 3; do
    ! compose run --rm seeds || return 0
  done
  compose_failed "After $try tries the seeds are not all published"
}

# The seeds have gone all the way when the last thing that they say of a pair is there.
await_rows() {
  local look found
  for look in $(seq 180); do
    found=$(compose exec -T postgres psql -U entente -At -c \
      "SELECT value FROM relationship WHERE pair = 'ARM-KAZ' AND facet = 'partnership'")
    [ "$found" != STRATEGIC_PARTNERSHIP ] || return 0
    sleep 1
  done
  compose_failed "After $look s PostgreSQL has no strategic partnership of Armenia and Kazakhstan"
}

# Two streams, a server and a sink.
await_metrics() {
  local look watched
  for look in $(seq 60); do
    watched=$("$PROMTOOL" query instant "http://127.0.0.1:$PROMETHEUS_PORT" 'count(up == 1)' 2>/dev/null || true)
    case $watched in *'=> 4 '*) "$PROMTOOL" query instant "http://127.0.0.1:$PROMETHEUS_PORT" up; return ;; esac
    sleep 1
  done
  compose_failed "After $look s Prometheus does not reach all four processes: $watched"
}
