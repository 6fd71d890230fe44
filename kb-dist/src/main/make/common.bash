# What the scripts beside this one share; they are called by Maven as SCRIPT TARGET NAME JDK TIME:
# the folder target, the name of the program's folder, a JDK, and the time that all files get.
set -euo pipefail
target=$1 name=$2 jdk=$3 time=$4
here=$(cd -P "${BASH_SOURCE[0]%/*}" && pwd)
portable=$target/portable/$name
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
source "$here/../launcher/launch.bash"
source "$here/../launcher/archive.bash"
export XDG_CACHE_HOME=$work/cache
unset KB_CONTENT
umask 022

# The times that a folder is unpacked with.
set_times() { find "$1" -exec touch --no-dereference --date="$time" {} +; }
