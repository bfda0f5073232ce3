"""What a process that works for another one is to know."""

from __future__ import annotations

GRACE_SECONDS = 5


def end_with_parent() -> None:
    """Leave Ctrl-C, which reaches all processes of a terminal, to the one that speaks with the reader, and end with it.

    Whatever ends that one, be it `kill -9`, none of these may stay behind, waiting for work.
    """
    import os
    import signal
    import time
    from multiprocessing import parent_process
    from threading import Thread

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = parent_process()

    def watch() -> None:
        if parent is not None:
            parent.join()
        # What is half written is removed by those who write it (`outputs/destination.py`), where they still can.
        os.kill(os.getpid(), signal.SIGTERM)
        time.sleep(GRACE_SECONDS)
        os._exit(1)

    Thread(target=watch, daemon=True).start()
