"""Checks the branch seatrial/deployments of a clone by docs/verify.md alone: python3 verify.py [folder]; 0 whole, 1 not, 2 nothing to read."""
import functools, hashlib, json, re, subprocess, sys
from json_forms import keeps_to, once, ordered, parse

FOLDER, FAULTS, TAKES_BACK = (sys.argv + ["."])[1], [], {"version.unretired": "version.retired", "version.unquarantined": "version.quarantined"}
VERDICTS, RISES, PARTS, ENVELOPE = ("version.certified", "version.rejected"), ("deployment.promoted", "livetest.started", "livetest.changed"), "production fallback liveTest sentinel hold".split(), "specversion kind id source type subject time previous data".split()
LOG, TIME, COMMENT = re.compile(r"events/([^/]+)/(\d{4}-\d{2})\.jsonl"), re.compile(r"[\d-]{10}T[\d:]{8}(\.\d+)?Z"), re.compile("#[ -~]*")

def git(*args): return subprocess.run(("git", "--no-replace-objects", "-C", FOLDER) + args, check=True, capture_output=True).stdout

blob = functools.cache(lambda name: git("cat-file", "blob", name))

def tree(commit):
    entries = git("ls-tree", "-r", "-z", "--full-tree", commit).decode().split("\0")[:-1]
    return {path: (about.split(" ")[0], about.split(" ")[2]) for about, path in [entry.split("\t", 1) for entry in entries]}

def parse_line(line):
    event = parse(line, once)
    if list(event) != ENVELOPE or not keeps_to(event, "event.schema.json"): raise ValueError("no event, or another form of one")
    return event["type"], event, event["data"]

def scalar(text):
    if text[0] == "'": return text[1:-1].replace("''", "'")
    try: return json.loads(text, parse_constant=str)
    except ValueError: return text

def block(lines, depth, pairs=()):  # Lines of YAML as (indent, text).
    if lines[0][1].startswith("- "):
        lines[0] = (depth + 2, lines[0][1][2:])
        return [block(lines, depth + 2)] + (block(lines, depth) if lines and lines[0] >= (depth, "- ") else [])
    while lines and lines[0][0] == depth:
        key, _, text = lines.pop(0)[1].partition(":")
        pairs = (*pairs, (key, scalar(text.strip()) if text.strip() else block(lines, lines[0][0])))
    return once(pairs)

def explains(kind, event, data):
    if kind in VERDICTS and data["version"] and data["certificate"]:
        yield f"certificates/{data['model']}/{data['version']}.json", (data["certificate"], *[data[key] for key in ("model", "version", "sha256")], kind == "version.certified")
    if data["deployment"]:
        names = {"apiVersion": "seatrial/v1", "kind": "Deployment", "model": data["model"], "environment": data["environment"]}
        yield f"{data['environment']}/{data['model']}.yaml", {**names, "revision": data["revision"]["after"], **data["deployment"]}

def is_as_said(content, said):
    if isinstance(said, dict):
        lines = [(len(line) - len(line.lstrip()), line.strip()) for line in content.decode().split("\n") if line and not COMMENT.fullmatch(line)]
        return json.dumps(block(lines, 0), sort_keys=True) == json.dumps(said, sort_keys=True) and b"\r" not in content
    about = (certificate := parse(content, ordered))["subject"]
    return said == (hashlib.sha256(content).hexdigest(), about["model"], about["version"], about["digest"]["sha256"], certificate["verdict"] == "pass") and keeps_to(certificate, "certificate.schema.json")

def without(word, test): return test and {key: [without(word, one) for one in value] if key == "candidates" else value for key, value in test.items() if key != word}

def follows(kind, sha, old, new):
    was, now = [[one["sha256"] for one in (state["liveTest"] or {"candidates": []})["candidates"]] for state in (old, new)]
    (before, watched), (after, watches) = [[(state[part] or {"sha256": None})["sha256"] for part in ("production", "sentinel")] for state in (old, new)]
    test, bakes, keeps = new["liveTest"], (old["liveTest"] or {}).get("phase") == "bake", old["sentinel"] == new["sentinel"]
    ends, leases = sha and sha == watched and not watches and sha not in now, old["liveTest"] and test and without("lease", old["liveTest"]) == without("lease", test)
    may, then = {"deployment.promoted": (PARTS[:4], after == sha != before), "livetest.started": (["liveTest"], sha in now),
        "deployment.rolledback": (PARTS[:4], after == sha and not watches and test == (None if bakes else old["liveTest"])),
        "livetest.changed": (["liveTest"], sha in was and sha in now if sha else leases),
        "livetest.stopped": (PARTS[2:4], keeps and sha in was and sha not in now or ends), "livetest.concluded": (PARTS[2:4], keeps or ends or bakes and sha == watches),
        "hold.set": (["hold", "liveTest"], new["hold"] and test in (old["liveTest"], without("then", old["liveTest"]))), "hold.cleared": (["hold"], old["hold"] and not new["hold"]),
        **{word: (["fallback", "sentinel"], keeps or ends) for pair in TAKES_BACK.items() for word in pair}}.get(kind, ([], False))
    return then and all(part in may or old[part] == new[part] for part in PARTS)

def is_ban(kind, event, data): return kind in ("version.quarantined", "version.unquarantined") and not data["deployment"]

def check_log(name, lines, bans):
    last, ids, files, passed, judged, said = (None, ""), set(), {}, set(), {}, {(kind, sha) for kind, _, sha in bans}
    for path, number, line in lines:
        kind, event, data = parse_line(line)
        sha, revision, deployment, old = data["sha256"], data["revision"], data["deployment"], files.get(data["environment"], (0, dict.fromkeys(PARTS)))
        rules = {"names another predecessor": event["previous"] == last[0], "is of another model": (is_ban(kind, event, data) if name == "_all" else name == data["model"]) and data["environment"] not in ("events", "certificates"),
            "is out of time": TIME.fullmatch(event["time"]) and event["time"][:-1] >= last[1] and event["time"].startswith(LOG.fullmatch(path)[2]),
            "has an id or a subject that is not its own": event["id"] not in ids and event["id"].startswith(data["intentKey"] + "/") and event["subject"] == (f"{data['model']}@{data['version']}" if data["version"] else data["model"]),
            "has no twin": not is_ban(kind, event, data) or (kind, data["intentKey"], sha) in bans, "takes back what was not said": deployment or kind not in TAKES_BACK or (TAKES_BACK[kind], sha) in said,
            "gives traffic to what was never certified": kind not in RISES or not sha or (data["version"], sha) in passed, "is of another artifact under a known number": kind not in VERDICTS or judged.setdefault(data["version"].lower(), sha) == sha,
            "skips a revision": bool(revision) == bool(deployment) and (name == "_all" or not revision or (old[0], old[0] + 1) == tuple(revision.values())),
            "cannot follow": name == "_all" or not deployment or follows(kind, sha, old[1], {"sentinel": None, **deployment})}
        if kind == "version.certified": passed.add((data["version"], sha))
        FAULTS.extend(f"{path}:{number} {what}" for what, holds in rules.items() if not holds)
        if deployment: files[data["environment"]] = (revision["after"], {"sentinel": None, **deployment})
        last, _ = (hashlib.sha256(line).hexdigest(), event["time"][:-1]), (ids.add(event["id"]), said.add((kind, sha)))

def check_commit(commit, parents, before, after):
    changed, logs, named = {path for path in {*before, *after} if before.get(path) != after.get(path)}, set(), {}
    for path in sorted(filter(LOG.fullmatch, changed)):
        old, new = [blob(files[path][1]) if path in files else b"" for files in (before, after)]
        if path not in after or not new.startswith(old) or not new.endswith(b"\n"): FAULTS.append(f"{commit} {path} did not grow")
        for line in new[len(old):].split(b"\n")[:-1]: named.update(logs.add(path) or explains(*parse_line(line)))
    wrong = [path for path, said in named.items() if path not in after or not is_as_said(blob(after[path][1]), said)]
    odd = [path for path in changed if path in after and after[path][0] != "100644" or path not in named and not LOG.fullmatch(path)]
    FAULTS.extend(f"{commit} {path} is not explained" for path in wrong + odd)
    if len(parents) > 1 or not logs: FAULTS.append(f"{commit} is a merge, or adds no event")

def attempt(check, *arguments):
    try: return check(*arguments)
    except (ValueError, LookupError, TypeError, AttributeError) as error: FAULTS.append(f"{arguments[0]} cannot be read: {error!r}")

def main():
    heads = git("for-each-ref", "--format=%(objectname)", "refs/remotes/origin/seatrial/deployments", "refs/heads/seatrial/deployments").decode().split()
    if not heads: sys.exit(2)
    commits = [line.split() for line in git("rev-list", "--first-parent", "--reverse", "--parents", heads[-1]).decode().splitlines()]
    trees, logs, bans = [{}] + [tree(commit) for commit, *_ in commits], {}, {"_all": set(), "models": set()}
    for (commit, *parents), before, after in zip(commits, trees, trees[1:]): attempt(check_commit, commit, parents, before, after)
    for path in sorted(filter(LOG.fullmatch, trees[-1])):
        for number, line in enumerate(blob(trees[-1][path][1]).split(b"\n")[:-1], 1):
            logs.setdefault(LOG.fullmatch(path)[1], []).append((path, number, line))
            kind, event, data = attempt(parse_line, line) or ("", {}, {})
            if is_ban(kind, event, data): bans["_all" if path.startswith("events/_all/") else "models"].add((kind, data["intentKey"], data["sha256"]))
    for name, lines in logs.items(): attempt(check_log, name, lines, bans["models" if name == "_all" else "_all"])
    known, tags = {commit for commit, *_ in commits}, git("for-each-ref", "--format=%(if:equals=tag)%(objecttype)%(then)%(contents)%(end)", "refs/tags").decode()
    heads_named = [] if git("rev-parse", "--is-shallow-repository") == b"true\n" else re.findall(r"^Seatrial-Head: (\S+)$", tags, re.M)
    FAULTS.extend(f"the head {head} that a tag names is lost" for head in heads_named if head not in known)
    print("\n".join([*FAULTS, f"{len(commits)} commits up to {heads[-1]}, {len(FAULTS)} faults"]))
    sys.exit(1 if FAULTS else 0)

main()
