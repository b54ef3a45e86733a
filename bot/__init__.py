"""The conversation surfaces and the composition root.

Arithmetic runs on one core, unless whoever starts us has said otherwise: our products are so small
that a second thread waits for its share longer than it computes, and on a busy machine the reader
then takes four times as long.
"""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # numpy reads this once, when it is loaded
