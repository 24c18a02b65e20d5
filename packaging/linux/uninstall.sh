#!/bin/sh
# Takes away all that install.sh has put in place. Settings and autosaves are the person's and stay.
set -eu
home=$(dirname "$(dirname "$(readlink -f "$0")")")
prefix=$(dirname "$(dirname "$home")")
if [ "$home" != "$prefix/lib/neurobricks" ] || [ ! -L "$prefix/bin/neurobricks-uninstall" ]; then
    echo "Neurobricks: this is not installed, it is a folder alone: delete $home" >&2
    exit 1
fi
share=$prefix/share
for command in neurobricks neurobricks-engine neurobricks-uninstall; do
    rm -f "$prefix/bin/$command"
done
rm -f "$share/applications/neurobricks.desktop" "$share/mime/packages/neurobricks.xml" \
    "$share/thumbnailers/neurobricks.thumbnailer" "$share"/icons/hicolor/*/apps/neurobricks.*
"$home/desktop/refresh.sh" "$share"
rm -rf "$home"
echo "Neurobricks is gone. Settings and autosaves stay, in ~/.config/Neurobricks and ~/.local/share/Neurobricks."
