#!/bin/bash
# healthy.sh PORT PATH: succeeds when this container answers it with 200. In bash alone, because the images have no curl.
exec 3<>"/dev/tcp/127.0.0.1/$1" || exit 1
printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "$2" >&3
read -r -t 5 _ status _ <&3
[[ $status == 200 ]]
