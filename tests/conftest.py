"""Interrupts are heeded: a suite that a script runs in the background starts with them ignored, and so would
the programs that its tests start and interrupt.
"""

from __future__ import annotations

import signal

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)
