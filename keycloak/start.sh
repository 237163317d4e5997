#!/bin/sh
# The image's entry point. Keycloak takes an unset placeholder of the realm literally, and a client whose secret is the
# word between the braces is open to everybody who reads the repository: so nothing starts without all of them.
set -eu

missing=
for name in LAUREL_PUBLIC_URL LAUREL_WEB_SECRET LAUREL_API_CLIENTS_SECRET LAUREL_AUTH_SERVICE_SECRET \
  LAUREL_PAYMENT_SERVICE_SECRET LAUREL_LOYALTY_SERVICE_SECRET LAUREL_SWEEPSTAKES_SERVICE_SECRET \
  LAUREL_SOCIAL_SERVICE_SECRET LAUREL_VOICE_SERVICE_SECRET LAUREL_ALEXA_SECRET; do
  eval "value=\${$name:-}"
  [ -n "$value" ] || missing="$missing $name"
done
if [ -n "$missing" ]; then
  echo "Not starting: set$missing" >&2
  exit 1
fi

exec /opt/keycloak/bin/kc.sh start --optimized --import-realm "$@"
