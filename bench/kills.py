"""kills.py HEARSAY [KILLS [SEED]]: nothing that was acknowledged is lost, whoever is killed and when. Runs `serve`, and
beside it clients that send reports and decisions, `add --receipts` and `decide`, on one new store; kills one of these
programs at random moments with -9, and starts it again. After each kill the store is opened and looked through; at the
end everything that was acknowledged must be there, and the jobs done. Prints what was counted; takes some minutes."""
import http.client
import json
import os
import random
import re
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import invented

HEARSAY, KILLS, SEED = sys.argv[1], int((sys.argv + ["", "200"])[2] or 200), int((sys.argv + ["", "", "1"])[3] or 1)


class Run:
    def __init__(self, folder):
        self.store = os.path.join(folder, "a.store")
        self.folder = folder
        self.chance = random.Random(SEED)
        self.reports = invented.reports_of(10 ** 9, SEED)
        self.lock = threading.Lock()
        self.jobs, self.told, self.decided, self.keyed = {}, set(), set(), {}
        self.sent = 0
        self.kills = {"serve": 0, "add": 0, "decide": 0}
        self.over = False
        self.running = {}
        self.port = None
        subprocess.run([HEARSAY, "add", "--store", self.store, self.file(3), "--quiet"], check=True)

    def take(self, count):
        with self.lock:
            self.sent += count
            return [next(self.reports) for _ in range(count)]

    def file(self, count):
        reports = self.take(count)
        path = os.path.join(self.folder, f"r{self.sent}.jsonl")
        Path(path).write_text("".join(json.dumps(r) + "\n" for r in reports), encoding="utf-8")
        return path

    def serve(self):
        while not self.over:
            process = subprocess.Popen([HEARSAY, "serve", "--store", self.store, "--listen", "127.0.0.1:0"],
                                       stderr=subprocess.PIPE)
            self.running["serve"] = process
            found = re.search(r":(\d+)/", process.stderr.readline().decode())
            self.port = int(found[1]) if found else None
            process.stderr.read()
            process.wait()
            self.port = None
            process.stderr.close()

    def ask(self, method, path, body=None, headers=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port or 1, timeout=30)
        try:
            connection.request(method, path, body=body, headers=headers or {})
            answer = connection.getresponse()
            return answer.status, json.loads(answer.read())
        except (OSError, http.client.HTTPException, ValueError):
            return 0, {}
        finally:
            connection.close()

    def send(self):
        while not self.over:
            reports = self.take(self.chance.randint(1, 5))
            body = "\n".join(map(json.dumps, reports))
            status, said = self.ask("POST", "/v1/reports", body.encode(), {"Content-Type": "application/x-ndjson"})
            if status == 202:
                self.jobs[said["job"]] = [r["url"] for r in reports]
            time.sleep(0.3)

    def decide_by_key(self):
        number = 0
        while not self.over:
            number += 1
            key, body = f"key-{number}", json.dumps({"says": [f"not a source Nobody {number}"], "who": "ana"})
            headers = {"Content-Type": "application/json", "Idempotency-Key": key}
            for _ in range(50):                 # the same again until it is acknowledged
                status, said = self.ask("POST", "/v1/decisions", body.encode(), headers)
                if status == 201:
                    self.keyed[f"not a source Nobody {number}"] = said["decisions"]
                    break
                time.sleep(0.1)
            time.sleep(0.7)

    def add(self):
        while not self.over:
            process = subprocess.Popen([HEARSAY, "add", "--store", self.store, "--receipts", "--quiet", self.file(20)],
                                       stdout=subprocess.PIPE)
            self.running["add"] = process
            for line in process.stdout:
                if line.endswith(b"\n"):
                    self.told.add(json.loads(line)["report"])
            process.stdout.close()
            process.wait()
            time.sleep(0.2)

    def decide(self):
        number = 0
        while not self.over:
            number += 1
            line = f"not a source Somebody {number}"
            process = subprocess.Popen([HEARSAY, "decide", line, "--store", self.store, "--quiet"],
                                       stdout=subprocess.DEVNULL)
            self.running["decide"] = process
            if process.wait() == 0:
                self.decided.add(line)
            time.sleep(0.5)

    def look(self):
        """What the store holds; it must be sound."""
        store = sqlite3.connect(f"file:{self.store}?mode=ro", uri=True, timeout=60)
        try:
            wrong = [row[0] for row in store.execute("PRAGMA integrity_check")]
            assert wrong == ["ok"], wrong
            contents = {row[0] for row in store.execute("SELECT content FROM reports")}
            urls = {row[0] for row in store.execute("SELECT address FROM reports")}
            says = [row[0] for row in store.execute("SELECT says FROM decisions")]
            jobs = dict(store.execute("SELECT job, outcome FROM jobs"))
            return contents, urls, says, jobs
        finally:
            store.close()

    def check(self):
        told, decided, keyed, jobs_sent = set(self.told), set(self.decided), dict(self.keyed), dict(self.jobs)
        contents, _, says, jobs = self.look()
        assert told <= contents, "a report that was told of is gone"
        assert decided <= set(says) and set(keyed) <= set(says), "a decision is gone"
        assert set(jobs_sent) <= set(jobs), "a job is gone"
        assert all(says.count(line) == 1 for line in keyed), "a decision with a key was made twice"

    def run(self):
        threads = [threading.Thread(target=one, daemon=True)
                   for one in (self.serve, self.send, self.decide_by_key, self.add, self.decide)]
        for thread in threads:
            thread.start()
        began = time.monotonic()
        while sum(self.kills.values()) < KILLS:
            time.sleep(self.chance.choice((0.05, 0.3, 0.8, 1.5)) * (0.5 + self.chance.random()))
            name = self.chance.choice(("serve", "serve", "serve", "add", "add", "decide"))
            process = self.running.get(name)
            if process is None or process.poll() is not None:
                continue
            process.send_signal(signal.SIGKILL)
            self.kills[name] += 1
            self.check()
        waited = time.monotonic()
        while any(not outcome for outcome in self.look()[3].values()):   # what was sent is read by the next server
            assert time.monotonic() - waited < 300, "a job is never done"
            time.sleep(0.5)
        self.over = True
        self.running["serve"].send_signal(signal.SIGTERM)
        for thread in threads:
            thread.join(60)
        self.check()
        contents, urls, says, jobs = self.look()
        assert not [job for job, outcome in jobs.items() if outcome.startswith('"failed"')], "an innocent job was set aside"
        lost = [url for job, sent in self.jobs.items() for url in sent if url not in urls]
        assert not lost, lost[:3]
        sound = subprocess.run([HEARSAY, "doctor", "--store", self.store], capture_output=True, check=False)
        assert sound.returncode == 0, sound.stdout[-500:]
        print(f"{sum(self.kills.values())} kills {self.kills} in {time.monotonic() - began:.0f} s: {len(contents)} reports, "
              f"{len(self.told)} told by add, {len(self.jobs)} jobs and {len(self.keyed) + len(self.decided)} decisions "
              f"acknowledged, none lost; store sound after each")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as scratch:
        Run(scratch).run()
