#!/bin/sh
# Runs where the .run file has unpacked itself: the application is packed once more beside it, with
# what unpacks it, since a bare system has no zstd.
set -eu
umask 022
here=$(dirname "$(readlink -f "$0")")
echo "Neurobricks is being unpacked, which takes some seconds …"
if [ "$(id -u)" = 0 ]; then prefix=/usr/local; else prefix=$HOME/.local; fi
previous=
for each in "$@"; do
    if [ "$previous" = --prefix ]; then prefix=$each; fi
    previous=$each
done
mkdir -p "$prefix/lib"
place=$(mktemp -d "$prefix/lib/neurobricks-XXXXXX")
trap 'rm -rf "$place"' EXIT
need=@KILOBYTES@
free=$(df -Pk "$place" | awk 'NR == 2 { print $4 }')
if [ "$free" -lt "$need" ]; then
    echo "Neurobricks: there is no room for it in $prefix: it takes $((need / 1024)) MB. Nothing was installed." >&2
    exit 1
fi
LD_LIBRARY_PATH=$here "$here/zstd" -dqc "$here/neurobricks.tar.zst" | tar -xf - -C "$place"
"$place/neurobricks/install.sh" --move "$@"
