#!/usr/bin/env python3
"""python_tests.py FILE...: runs the unittest cases of each file; tells failures and skips, ends with the counts."""
import importlib.util
import sys
import unittest


class Result(unittest.TestResult):
    """Each test, or each failing sub-test, is one count."""

    def __init__(self):
        super().__init__()
        self.passed = 0
        self.failed = 0

    def addSuccess(self, test):
        self.passed += 1

    def addFailure(self, test, err):
        self.fail(test, err)

    def addError(self, test, err):
        self.fail(test, err)

    def addSubTest(self, test, subtest, err):
        if err is not None:
            self.fail(subtest, err)

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        print(f"SKIPPED {test.id()}: {reason}")

    def fail(self, test, err):
        self.failed += 1
        print(f"FAILED {test.id()}\n  " + self._exc_info_to_string(err, test).strip().replace("\n", "\n  "))


def load(path):
    name = path.removesuffix(".py").replace("/", "_")
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return unittest.defaultTestLoader.loadTestsFromModule(module)


def main(paths):
    result = Result()
    for path in paths:
        load(path).run(result)
    counts = f"{result.passed} passed, {result.failed} failed"
    print(counts + (f", {len(result.skipped)} skipped" if result.skipped else ""))
    return 1 if result.failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
