// A Java that tells the version that it is told to have (and does not start where that is "none"), or else
// prints its arguments, each on a line, and ends with the code that it is told.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *variable(const char *name, const char *otherwise) {
  const char *value = getenv(name);
  return value ? value : otherwise;
}

int main(int count, char **arguments) {
  if (count == 2 && strcmp(arguments[1], "-version") == 0) {
    if (strcmp(variable("FAKE_VERSION", ""), "none") == 0) {
      return 1;
    }
    fprintf(stderr, "Picked up JAVA_TOOL_OPTIONS: -Dname=\"a value\"\n");
    fprintf(stderr, "openjdk version \"%s\" 2025-04-15\n", variable("FAKE_VERSION", "17.0.15"));
    return 0;
  }
  for (int i = 1; i < count; i++) {
    puts(arguments[i]);
  }
  return atoi(variable("FAKE_CODE", "0"));
}
