# How an archive of classes is made: the classes of a typical run, laid out for the JVM, which halves
# the time to start. All at once by -Xshare:dump, and not when a run ends: JDK 17 leaves out classes as
# old as picocli's otherwise. After launch.bash.

# largest_case CONTENT: the case that says most, as a typical run evaluates.
largest_case() {
  find "$1" -path '*/cases/*.yaml' -type f -exec wc -c {} + | sed 's/^ *//; / total$/d' | sort -rn |
    sed -n '1s/^[0-9]* //p'
}

# archive_classes JAVA JAR CONTENT KEPT WORK: makes WORK/made. KEPT is where the compiled library is, or
# goes to; its folder may not have one yet.
archive_classes() {
  local java=$1 jar=$2 content=$3 kept=$4 work=$5
  local case=$(largest_case "$content")
  local options=("${options[@]}" "-Dkb.content=$content")
  # Content that has to be read, and content that was kept. The numbers of classes are each run's own,
  # and the constants that a class has resolved (JDK 24 and later) are left out with them. A line stands as
  # often as it was written: Java makes a class for each lambda, also where two are written alike.
  "$java" "${options[@]}" -Dkb.home= -XX:DumpLoadedClassList="$work/read" -jar "$jar" evaluate "$case" &&
    "$java" "${options[@]}" -Dkb.home="$kept" -jar "$jar" evaluate "$case" &&
    "$java" "${options[@]}" -Dkb.home="$kept" -XX:DumpLoadedClassList="$work/kept" -jar "$jar" evaluate "$case" &&
    sed '/^@cp /d; s/ id: [0-9]*$//' "$work/read" "$work/kept" >"$work/classes" &&
    "$java" "${options[@]}" -Xshare:dump -XX:SharedClassListFile="$work/classes" \
      -XX:SharedArchiveFile="$work/made" -XX:ErrorFile="$work/error" -jar "$jar"
}
