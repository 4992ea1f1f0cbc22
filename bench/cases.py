"""`./dev bench cases [FOLDER]`: sets of cases, each a kind of fault seen in a program of this sort; a share for each set."""
import json
import subprocess
import sys


def sets_of(options):
    """The folders of cases: those below FOLDER, or FOLDER itself."""
    folder = options.folder or options.gold.parent / "cases"
    return [folder] if (folder / "cases.jsonl").exists() else sorted(path.parent for path in folder.glob("*/cases.jsonl"))


def bench_cases(options):
    runner = options.gold.parent / "tools" / "run_cases.py"
    sets = sets_of(options)
    if not sets or not runner.exists():
        print(f"no cases under {options.folder or options.gold.parent / 'cases'}, or no {runner}: skipped")
        return {}
    rows = []
    for folder in sets:
        done = subprocess.run([sys.executable, runner, folder, "--binary", options.binary, *["--misses"] * options.misses],
                              stdout=subprocess.PIPE, text=True, check=False)
        if done.returncode not in (0, 1):
            sys.exit(f"bench: {runner} ended with {done.returncode}")
        *told, last = done.stdout.splitlines()
        rows.append((folder.name, json.loads(last)))
        if options.misses:
            print("\n".join(told))
    print(f"{'cases':20}{'passed':>8}{'failed':>8}{'share':>9}")
    for name, result in rows:
        print(f"{name:20}{result['passed']:8}{result['failed']:8}{result['share']:9.3f}")
    return {name: result["share"] for name, result in rows}
