#!/bin/sh
# Puts the folder in which this lies among a user's applications, or everybody's (as root): menu,
# icon, .brick files by double click, and the commands neurobricks and neurobricks-engine.
#
#   ./install.sh [--prefix FOLDER]     ~/.local, or /usr/local as root, where none is given
#
# What is there of an older one is replaced as a whole. neurobricks-uninstall takes all away again.
set -eu
umask 022
here=$(dirname "$(readlink -f "$0")")
move=no
if [ "$(id -u)" = 0 ]; then prefix=/usr/local; else prefix=$HOME/.local; fi
while [ $# -gt 0 ]; do
    case $1 in
        --prefix) prefix=$2; shift 2 ;;
        --move) move=yes; shift ;; # the folder was unpacked for this alone
        *) sed -n '2,8s/^# \{0,1\}//p' "$0"; exit 2 ;;
    esac
done
case $prefix in /*) ;; *) prefix=$PWD/$prefix ;; esac
say() { echo "Neurobricks: $*" >&2; }

glibc=$(getconf GNU_LIBC_VERSION 2>/dev/null | sed 's/glibc //')
if [ -z "$glibc" ] || [ "$(printf '%s\n%s\n' '@GLIBC@' "$glibc" | sort -V | head -n 1)" != '@GLIBC@' ]; then
    say "this Linux is too old: it has glibc ${glibc:-of another kind}, and @GLIBC@ is the oldest that will do. Nothing was installed."
    exit 1
fi
home=$prefix/lib/neurobricks
mkdir -p "$prefix/lib" "$prefix/bin"
if [ "$here" != "$home" ]; then
    rm -rf "$home.new"
    if [ $move = yes ] && mv "$here" "$home.new" 2>/dev/null; then :; else
        free=$(df -Pk "$prefix/lib" | awk 'NR == 2 { print $4 }')
        need=$(du -sk "$here" | cut -f1)
        if [ "$free" -lt "$need" ]; then
            say "there is no room for it in $prefix: it takes $((need / 1024)) MB. Nothing was installed."
            exit 1
        fi
        cp -a "$here" "$home.new" || { rm -rf "$home.new"; exit 1; }
    fi
    rm -rf "$home.old"
    if [ -e "$home" ]; then mv "$home" "$home.old"; fi
    mv "$home.new" "$home"
    rm -rf "$home.old"
fi
ln -sf "$home/neurobricks" "$prefix/bin/neurobricks"
ln -sf "$home/neurobricks-engine" "$prefix/bin/neurobricks-engine"
ln -sf "$home/desktop/uninstall.sh" "$prefix/bin/neurobricks-uninstall"

share=$prefix/share
mkdir -p "$share/applications" "$share/mime/packages" "$share/thumbnailers"
# A path as sed wants it written, and, of a command in a desktop entry, its percent signs doubled.
in_sed() { printf '%s' "$1" | sed 's/[\\&|]/\\&/g'; }
written() { in_sed "$(printf '%s' "$1" | sed 's/%/%%/g')"; }
for file in applications/neurobricks.desktop thumbnailers/neurobricks.thumbnailer; do
    sed -e "s|^Exec=@PROGRAM@|Exec=\"$(written "$home/neurobricks")\"|" \
        -e "s|^Exec=@ENGINE@|Exec=\"$(written "$home/neurobricks-engine")\"|" \
        -e "s|@PROGRAM@|$(in_sed "$home/neurobricks")|" \
        -e "s|@ENGINE@|$(in_sed "$home/neurobricks-engine")|" \
        "$home/desktop/$(basename "$file")" > "$share/$file"
done
cp "$home/desktop/neurobricks.xml" "$share/mime/packages/neurobricks.xml"
for picture in "$home"/desktop/icons/*; do
    size=$(basename "$picture")
    mkdir -p "$share/icons/hicolor/$size/apps"
    cp "$picture"/* "$share/icons/hicolor/$size/apps/"
done
"$home/desktop/refresh.sh" "$share"

missing=
for library in libGL.so.1:libgl1 libEGL.so.1:libegl1 libxcb.so.1:libxcb1; do
    PATH=$PATH:/sbin:/usr/sbin ldconfig -p 2>/dev/null | grep -q "${library%:*} " || missing="$missing ${library#*:}"
done
if [ -n "$missing" ]; then say "before it starts, it needs of this system:  sudo apt install$missing"; fi
case :$PATH: in *":$prefix/bin:"*) command=neurobricks ;; *) command=$prefix/bin/neurobricks ;; esac
echo "Neurobricks is installed: among your applications, or by  $command"
echo "To take it away again:  $prefix/bin/neurobricks-uninstall"
