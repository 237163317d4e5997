#!/bin/sh
# The web apps with the system's Node: dependencies as locked, types checked, tests, bundle. Called by Maven, with a word
# that contains "true" when tests are to be skipped. What has not changed is not done again.
set -eu
cd "$(dirname "$0")"
case ${1-} in *true*) skip_tests=true ;; *) skip_tests=false ;; esac

version=$(node --version 2>/dev/null || echo none)
case $version in
  none) enough=no ;;
  *)
    major=${version#v} && major=${major%%.*}
    minor=${version#v*.} && minor=${minor%%.*}
    if [ "$major" -gt 20 ] || { [ "$major" -eq 20 ] && [ "$minor" -ge 19 ]; }; then enough=yes; else enough=no; fi
    ;;
esac
if [ "$enough" = no ]; then
  echo "The web apps need Node 20.19 or newer (found: $version). Install it, or build without them: ./mvnw -Pno-web" >&2
  exit 1
fi

mkdir -p target
lock=$(cksum <package-lock.json)
if [ ! -d node_modules ] || [ "$lock" != "$(cat node_modules/.laurel-lock 2>/dev/null || true)" ]; then
  npm ci --no-audit --no-fund --loglevel=error
  echo "$lock" >node_modules/.laurel-lock
fi

sources=$(find package-lock.json ./*.json ./*.ts ./*.mjs openapi ui draw verifier portal admin -type f -not -path '*/node_modules/*' -not -path '*/generated/*' -print0 |
  LC_ALL=C sort -z | xargs -0 cksum | cksum)
done=$sources$skip_tests
if [ -f target/classes/web/portal/index.html ] && [ -f target/classes/web/admin/index.html ] && [ "$done" = "$(cat target/built 2>/dev/null || true)" ]; then
  echo "The web apps have not changed."
  exit 0
fi
npm run --silent check
[ "$skip_tests" = true ] || npm test --silent
npm run --silent bundle
echo "$done" >target/built
