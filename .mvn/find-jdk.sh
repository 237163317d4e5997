#!/bin/sh
# Prints the home of a JDK of at least release 25, wherever this machine keeps it, or explains what to do and fails.
# ./mvnw and ./laurel start with it, so that an older default `java` is no obstacle.
needed=25

release_of() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] && sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

on_path=$(command -v javac 2>/dev/null) && on_path=$(dirname "$(dirname "$(readlink -f "$on_path" 2>/dev/null || echo "$on_path")")")

for home in "${JAVA_HOME-}" "$on_path" /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.local/share/mise/installs/java/* /opt/*jdk* /opt/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
  release=$(release_of "$home")
  if [ "${release:-0}" -ge "$needed" ]; then
    echo "$home"
    exit 0
  fi
done

echo "Laurel needs a JDK $needed or later and found none. Install one (for example Eclipse Temurin) or set JAVA_HOME to it." >&2
exit 1
