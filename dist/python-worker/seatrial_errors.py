"""What keeps a model from being loaded or from answering, in words for whoever made it."""

import importlib.util
import os
import re
import sys
import traceback

REFUSED = 3


class Refused(Exception):
    """Says by itself what is wrong and what to do."""


def refuse(words):
    """Ends this process with the last line that is told."""
    sys.stdout.flush()
    sys.stderr.write("\nseatrial: " + " ".join(words.split()) + "\n")
    sys.stderr.flush()
    # Threads that the model began keep nothing up.
    os._exit(REFUSED)


def explain(error):
    if isinstance(error, SystemExit):
        return f"The model ended its own program while it was loaded (exit code {error.code})."
    if isinstance(error, ModuleNotFoundError):
        package = (error.name or "").partition(".")[0]
        if package != error.name and importlib.util.find_spec(package) is not None:
            return f"The package {package} has no {error.name} in this environment: lock the version with which the model was saved."
        return f"The model needs the Python module {error.name}, which its environment has not: add the package that has it to the lock."
    said = " ".join(f"{type(error).__name__}: {error}".split())[:500]
    if isinstance(error, PermissionError) and error.filename is not None:
        return f"Loading the model failed: {said}{place_of(error)}. A model writes to its HOME and TMPDIR alone."
    missing = re.search(r"Can't get attribute '(?P<name>[^']+)' on <module '(?P<module>[^']+)'", str(error))
    missing = missing or re.match(r"module '(?P<module>[^']+)' has no attribute '(?P<name>[^']+)'", str(error))
    if isinstance(error, AttributeError) and missing is not None:
        return explain_missing(missing["name"], missing["module"])
    return f"Loading the model failed: {said}{place_of(error)}{without_network(said)}"


def without_network(said):
    if re.search(r"unreachable|name resolution|Name or service not known", said) is None:
        return ""
    return ". Models are loaded without network: what it needs must be among the artifact's files."


def explain_missing(name, module):
    if module == "__main__":
        return (
            f"The model needs {name}, which was defined in the program or notebook that saved it and is not in the file: "
            "put it into a module of its own, name that among the artifact's files, and save the model again."
        )
    return f"The model needs {name} of the module {module}, which has none in this environment: lock the version with which the model was saved."


def place_of(error):
    """Where in the packages it happened: of the model's own making, that says more than the words."""
    frames = traceback.extract_tb(error.__traceback__)
    if not frames:
        return ""
    name = frames[-1].filename.replace("\\", "/").rsplit("/", 1)[-1]
    return f" ({name}, line {frames[-1].lineno})"
