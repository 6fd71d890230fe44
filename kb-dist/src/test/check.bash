# How the scripts beside this one say what holds. They end with ((failures == 0)).
failures=0

check() { # NAME EXPECTED ACTUAL
  if [[ $2 == "$3" ]]; then
    echo "ok    $1"
  else
    echo "FAILED $1" >&2
    diff <(echo "$2") <(echo "$3") >&2 || true
    failures=$((failures + 1))
  fi
}
