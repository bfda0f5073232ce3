"""Whether a file lies on a file system that other machines write to: SQLite's log needs memory that all users share."""

from __future__ import annotations

import os
from pathlib import Path

# As Linux names them (`/proc/self/mountinfo`); 9p and drvfs are Windows' drives in WSL.
_NETWORK = frozenset(
    [
        "nfs",
        "nfs4",
        "cifs",
        "smb",
        "smb2",
        "smb3",
        "smbfs",
        "afs",
        "ncpfs",
        "ceph",
        "lustre",
        "gfs",
        "gfs2",
        "ocfs2",
        "9p",
        "drvfs",
        "virtiofs",
        "glusterfs",
        "beegfs",
        "davfs",
    ]
)
_NETWORK_FUSE = frozenset(
    f"fuse.{name}" for name in ["sshfs", "glusterfs", "s3fs", "rclone", "ceph", "gcsfuse", "davfs2", "curlftpfs"]
)
MOUNTS = Path("/proc/self/mountinfo")
_FIELD_MOUNT_POINT = 4


def network_file_system(path: Path, mounts: Path = MOUNTS) -> str | None:
    """The kind of network file system that a path is on, or None: on none, or where the system does not say."""
    try:
        lines = mounts.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return None
    place = os.path.realpath(path)
    best, kind = -1, None
    for line in lines:
        fields = line.split()
        if "-" not in fields or fields.index("-") + 1 >= len(fields):
            continue
        point = _unescaped(fields[_FIELD_MOUNT_POINT])
        is_above = place == point or place.startswith(point.rstrip("/") + "/")
        if is_above and len(point) >= best:
            best, kind = len(point), fields[fields.index("-") + 1]
    return kind if kind in _NETWORK | _NETWORK_FUSE else None


def _unescaped(point: str) -> str:
    """A mount point as it is: blanks and the like are written in octal digits."""
    for code in ("040", "011", "012", "134"):
        point = point.replace(f"\\{code}", chr(int(code, 8)))
    return point
