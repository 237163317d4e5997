#!/bin/bash
# Starts MongoDB as a replica set of one with access control. Members of a set know each other by a key file that nobody
# else may read, so it is written from the environment to memory before the image's own entry point takes over.
set -euo pipefail
umask 0377
printf '%s' "$MONGO_KEY" >/run/mongo/key
unset MONGO_KEY
umask 0022
exec docker-entrypoint.sh mongod --replSet laurel --keyFile /run/mongo/key --bind_ip_all
