# What each launcher does; sourced by bin/kb and by the one that builds the program first.

# In place of what the caller has closed, something that can't be used: the next file that Java opens
# would take its number.
[[ -e /dev/fd/0 ]] || exec 0>/dev/null
[[ -e /dev/fd/1 ]] || exec 1</dev/null
[[ -e /dev/fd/2 ]] || exec 2</dev/null

# Without a locale, or one that is installed, Java takes no name of a file that is not ASCII. Where
# bash takes two bytes for one letter, there is one.
letter=$'\xc3\xa4'
if ((${#letter} > 1)); then
  case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
    '' | C | POSIX) export LC_ALL=C.UTF-8 ;;
    *) [[ $(locale charmap 2>/dev/null) != ANSI* ]] || export LC_ALL=C.UTF-8 ;;
  esac
fi

# C1 alone and the serial collector start fastest, and are fast enough for the largest cases. Most methods
# that are called 200 times in a start are not called much more often, so they are compiled at twice that;
# a large case takes longer with more. Memory that is used again is faster than a new page, so objects begin in
# less of it than Java takes by itself; with less than this, many small cases take longer. For a constructor
# that is called some twenty times, Java would make a class (17 and later versions).
options=(-XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=2 -XX:+UseSerialGC -XX:NewSize=48m -XX:-UsePerfData
  -Xshare:auto -Dsun.reflect.inflationThreshold=2147483647 -Djdk.reflect.useNativeAccessorOnly=true)

# Where Linux has huge pages, a heap of them saves thousands of page faults. Elsewhere Java would not
# start with this option, or say that there are none.
pages=
read -r pages 2>/dev/null </sys/kernel/mm/transparent_hugepage/enabled || true
[[ $pages != *'[madvise]'* && $pages != *'[always]'* ]] || options+=(-XX:+UseTransparentHugePages)

# read_version JAVA: sets version to the number before the first dot, from the file that a JDK has it in;
# to nothing where it has none.
read_version() {
  local exe=$1 file line
  if [[ -L $exe ]]; then exe=$(readlink -f "$exe"); fi
  version=
  for file in "${exe%/bin/*}/release" "${exe%/jre/bin/*}/release"; do
    if [[ -z $version && -r $file ]]; then
      while read -r line; do
        if [[ $line =~ ^JAVA_VERSION=\"([0-9]+) ]]; then version=${BASH_REMATCH[1]}; fi
      done <"$file"
    fi
  done
}

# Java moves its archives of classes to another address at each start, for which it writes to every page of
# them: a fifth of the time of --version. No code of the machine is read here, so nobody gains by an address
# that can be guessed. It is no option for everyday use: a version that may not have it is left alone.
stay_in_place() { # VERSION
  ((${1:-99} > 25)) || options+=(-XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0)
}

# start JAVA JAR CONTENT KEPT ARGUMENT...: becomes the program. KB_CONTENT is another folder of content.
start() {
  local java=$1 jar=$2 content=${KB_CONTENT:-$3} kept=$4 size
  shift 4
  options+=("-Dkb.content=$content" "-Dkb.home=$kept")
  [[ -t 1 ]] && options+=(-Dkb.tty.out=true)
  [[ -t 2 ]] && options+=(-Dkb.tty.err=true)
  if [[ -z ${COLUMNS:-} && (-t 1 || -t 2) ]] && size=$(stty size 2>/dev/null </dev/tty); then
    options+=("-Dkb.tty.columns=${size#* }")
  fi
  # Where a name ends in "!", Java takes what follows for a part of a jar.
  [[ $jar != *'!/'* ]] || { echo "kb: Java does not start from a folder whose name ends in \"!\": $jar" >&2; exit 2; }
  # shellcheck disable=SC2086 # several options
  exec "$java" "${options[@]}" ${KB_JAVA_OPTIONS:-} -jar "$jar" "$@"
}
