# What every step of CI uses. To be sourced; $WORK is the run's own folder, and goes with it.

WORK=$(mktemp -d)
CLEANUP=()
declare -A BESIDE

# Undoes in the reverse order what was begun, whatever fails.
finish() {
  local i
  for ((i = ${#CLEANUP[@]} - 1; i >= 0; i--)); do ${CLEANUP[i]} || true; done
  rm -rf "$WORK"
}

die() { printf '.ci/run: %s\n' "$*" >&2; exit 1; }

# NAME: begins a step, and tells how long the one before it took.
step() {
  [ -z "${STEP:-}" ] || printf -- '-- %s took %s s\n' "$STEP" "$((SECONDS - STEP_BEGUN))"
  STEP=$*
  STEP_BEGUN=$SECONDS
  printf '\n== %s (%s s)\n' "$STEP" "$SECONDS"
}

# NAME COMMAND...: begins it beside what follows, in a process group of its own. What it says is told by await.
beside() {
  local name=$1
  shift
  set -m
  "$@" >"$WORK/$name.said" 2>&1 </dev/null &
  set +m
  BESIDE[$name]=$!
  CLEANUP+=("break_off $name")
}

# NAME: ends it with all that it has started, where it has not been awaited.
break_off() { [ -z "${BESIDE[$1]:-}" ] || kill -- "-${BESIDE[$1]}"; }

# NAME: waits until it has ended, tells what it said, and fails where it failed.
await() {
  local name=$1 status=0
  wait "${BESIDE[$name]}" || status=$?
  unset "BESIDE[$name]"
  cat "$WORK/$name.said"
  [ "$status" = 0 ] || die "$name failed"
}

update_packages() {
  [ -n "${APT_UPDATED:-}" ] || apt-get update -qq
  APT_UPDATED=1
}

# PACKAGE...: installs them.
install_packages() {
  update_packages
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >"$WORK/apt.log" 2>&1 ||
    { cat "$WORK/apt.log" >&2; die "cannot install $*"; }
}

# COMMAND PACKAGE...: installs the packages where the command is missing.
need() {
  local command=$1
  shift
  command -v "$command" >/dev/null && return
  install_packages "$@"
  command -v "$command" >/dev/null || die "$* brought no $command"
}

# PACKAGE FOLDER: unpacks it there and installs nothing: no service of the machine starts.
unpack_package() {
  update_packages
  mkdir -p "$2"
  (cd "$2" && apt-get download -qq "$1" 2>"$WORK/apt.log" && dpkg -x "$1"_*.deb .) ||
    { cat "$WORK/apt.log" >&2; die "cannot unpack $1"; }
}

free_port() {
  local port
  while port=$((RANDOM % 20000 + 20000)); (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do :; done
  echo "$port"
}

# NAME COMMAND...: runs Maven, shows its end, and all of it when it fails.
maven() {
  local name=$1
  shift
  if ! "$@" >"$WORK/$name.log" 2>&1; then
    cat "$WORK/$name.log"
    die "$name failed"
  fi
  grep -E '^\[(INFO|WARNING|ERROR)\] (Tests run:|Reactor Summary|Entente|BUILD|Total time)|after a kill -9$' "$WORK/$name.log" |
    grep -v 'Time elapsed'
}

# The homes of every JDK here, divided as a class path is. The claims are to be alike on the oldest that we promise and
# on a newer one.
jdks() {
  local home release homes=() newer=
  for home in /usr/lib/jvm/*/; do
    [ ! -L "${home%/}" ] && [ -x "$home/bin/javac" ] || continue
    release=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release")
    [ "${release:-0}" -ge 17 ] || continue
    homes+=("${home%/}")
    [ "$release" -le 17 ] || newer=$home
  done
  [ -n "$newer" ] || die "There is no JDK newer than 17 under /usr/lib/jvm: the tests of other JDKs need one, up to 25"
  (IFS=:; printf '%s' "${homes[*]}")
}
