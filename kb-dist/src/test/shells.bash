# What shells and man make of a folder of the form of /usr/share; sourced by the scripts beside. Each
# shell is tried where it is installed.

# completed SHELL SHARE LINE: what the shell offers at the end of a line.
completed() { "completed_by_$1" "$2" "$3"; }

completed_by_bash() {
  bash -c 'source "$0"; read -ra COMP_WORDS <<<"$1"; [[ $1 == *" " ]] && COMP_WORDS+=("")
    COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _complete_kb 2>/dev/null; echo ${COMPREPLY[@]}' \
    "$1/bash-completion/completions/kb" "$2"
}

completed_by_fish() {
  fish --no-config -c 'source $argv[1]; complete -C $argv[2] | string replace -r "\t.*" "" | string join " "' \
    "$1/fish/vendor_completions.d/kb.fish" "$2"
}

# A shell on a terminal of its own, in which a key prints what the line has become.
completed_by_zsh() {
  local -x folder=$1/zsh/site-functions
  [[ -d $folder ]] || folder=$1/zsh/vendor-completions # in Debian
  ZDOTDIR=/nonexistent TERM=dumb timeout 60 zsh -f -c '
    zmodload zsh/zpty
    zpty shell zsh -f -i
    zpty -w shell "PS1= fpath=(\"\$folder\" \$fpath); autoload -Uz compinit; compinit -u -D"
    zpty -w shell "show() { print -r -- \"@\$BUFFER@\"; }; zle -N show; bindkey ^X show; print REA\"\"DY"
    zpty -r shell line "*READY*"
    zpty -w -n shell "$1"$'\''\t'\''
    zpty -w -n shell $'\''\C-x'\''
    zpty -r shell line "*@*@*"
    line=${${line#*@}%%@*}
    print -r -- ${${line% }##* }' _ "$2" | tr -d '\r'
}

completed_by_pwsh() {
  pwsh -NoProfile -Command \
    '. $args[0]; (TabExpansion2 $args[1] $args[1].Length).CompletionMatches.CompletionText -join " "' \
    "$1/powershell/kb.ps1" "$2"
}

# check_shells NAME SHARE
check_shells() {
  local shell
  for shell in bash zsh fish pwsh; do
    [[ $shell != pwsh || -d $2/powershell ]] || continue
    command -v "$shell" >/dev/null || { echo "skip  $1: $shell is not installed"; continue; }
    check "$1: $shell completes a command" evaluate "$(completed "$shell" "$2" 'kb ev')"
    check "$1: $shell completes a command below another" subject "$(completed "$shell" "$2" 'kb new su')"
    check "$1: $shell completes an option" --show-unread "$(completed "$shell" "$2" 'kb evaluate --show')"
    check "$1: $shell completes a value" markdown "$(completed "$shell" "$2" 'kb evaluate --format m')"
    check "$1: $shell completes the name of a page" token-locked "$(completed "$shell" "$2" 'kb rules token-loc')"
  done
}

# check_manual NAME SHARE: a page for each command of the help, of which nothing is wrong.
check_manual() {
  local page
  for page in "$2"/man/man1/kb.1* "$2"/man/man1/kb-*.1*; do
    if command -v mandoc >/dev/null; then
      check "$1: ${page##*/}, by mandoc" "" "$(mandoc -T lint -W warning "$page" 2>&1)"
    fi
    if command -v man >/dev/null; then
      check "$1: ${page##*/}, by man" "" \
        "$(LC_ALL=C.UTF-8 MANWIDTH=80 man --warnings -E UTF-8 -l -Tutf8 -Z "$page" 2>&1 >/dev/null)"
    fi
  done
}
