"""What the file system of most USB sticks keeps of a folder."""

import re
from pathlib import Path


def refused_by_fat(folder: Path) -> list[str]:
    """What a stick with FAT could not keep as it is: links, names that it has no letters for, and
    names that differ in large and small letters alone."""
    refused, seen = [], set()
    for each in sorted(folder.rglob("*")):
        name = str(each.relative_to(folder))
        if (
            each.is_symlink()
            or re.search(r'[<>:"|?*\\\x00-\x1f]|[. ]$', each.name)
            or re.fullmatch(r"(con|prn|aux|nul|(com|lpt)[0-9])(\..*)?", each.name, re.IGNORECASE)
            or name.casefold() in seen
            or (each.is_file() and each.stat().st_size >= 1 << 32)
        ):
            refused.append(name)
        seen.add(name.casefold())
    return refused
