#!/bin/sh
# Tells the desktop that its menu, file types and icons have changed, with whatever it has for that.
share=$1
if command -v update-mime-database >/dev/null 2>&1; then update-mime-database "$share/mime" || :; fi
if command -v update-desktop-database >/dev/null 2>&1; then
    update-desktop-database -q "$share/applications" || :
fi
if command -v gtk-update-icon-cache >/dev/null 2>&1; then
    gtk-update-icon-cache -q -t -f "$share/icons/hicolor" 2>/dev/null || :
fi
exit 0
