#!/bin/sh
# Installs kb-tools from the folder this file came with into an environment of its own, with all that a server
# needs, and unpacks the sentence encoder beside it: afterwards nothing in there is ever written again.
#
#   sh handbook/deploy/install.sh /opt/kb        # PYTHON=/path/to/python3 chooses another one
#
# The Containerfile runs this and nothing else. Whoever owns the folder may run it; no rights are needed.
set -eu
umask 022
target=${1:?name the folder to install into, such as /opt/kb}
source=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)

"${PYTHON:-python3}" -m venv "$target"
"$target/bin/python" -m pip install --quiet --no-cache-dir -c "$source/constraints.txt" "$source[serve,mcp,postgresql,publish]"
KB_CACHE="$target/cache" "$target/bin/python" -c '
from kb_tools.search.meaning.use_tables import mapped
mapped()
'
"$target/bin/kb" --version
