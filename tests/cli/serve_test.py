"""`hearsay serve` and `hearsay mcp` as they are run: sockets, signals, tokens, and every answer held to the schema that
/openapi.json gives it."""
import http.client
import json
import os
import re
import select
import signal
import socket
import subprocess
import sys
import threading
import time
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from command_case import BINARY, DONE, FAILED, FIRE, PATIENCE_S, PIER, QUAY, Case

KILLS = int(os.environ.get("HEARSAY_KILLS", "20")) // 4
LINE = json.dumps({"title": "Dam bursts above Brenna", "published": "2031-05-03",
                   "text": "A dam burst above Brenna on Friday, killing four people, police said. The valley is closed."})
READ, WRITE = "read-0123456789abcdef", "write-0123456789abcdef"


def wrong_with(value, schema, components, where="$"):
    """What in a value breaks its JSON Schema, of the parts of it that ours use; nothing when it conforms."""
    if "$ref" in schema:
        return wrong_with(value, components[schema["$ref"].rsplit("/", 1)[1]], components, where)
    known = {"type", "required", "properties", "items", "enum", "const", "pattern", "anyOf", "description", "minItems",
             "maxItems", "minimum", "additionalProperties", "maxLength", "minLength"}
    assert set(schema) <= known, set(schema) - known
    kinds = {"object": dict, "array": list, "string": str, "boolean": bool, "null": type(None), "integer": int,
             "number": (int, float)}
    if "type" in schema:
        names = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
        if not any(isinstance(value, kinds[n]) and (n == "boolean" or not isinstance(value, bool)) for n in names):
            return f"{where} is no {names}: {value!r:.80}"
    if "enum" in schema and value not in schema["enum"] or "const" in schema and value != schema["const"]:
        return f"{where} is {value!r:.80}"
    if "pattern" in schema and isinstance(value, str) and not re.search(schema["pattern"], value):
        return f"{where} does not match: {value!r:.80}"
    if "anyOf" in schema and all(wrong_with(value, one, components, where) for one in schema["anyOf"]):
        return f"{where} is none of these"
    if isinstance(value, dict):
        missing = [name for name in schema.get("required", []) if name not in value]
        if missing:
            return f"{where} lacks {missing}"
        inner = ((value[n], s, f"{where}.{n}") for n, s in schema.get("properties", {}).items() if n in value)
    elif isinstance(value, list):
        if len(value) < schema.get("minItems", 0):
            return f"{where} is too short"
        inner = ((v, schema.get("items", {}), f"{where}[{i}]") for i, v in enumerate(value))
    else:
        inner = ()
    return next(filter(None, (wrong_with(v, s, components, w) for v, s, w in inner)), None)


class Server:
    """A server that runs until it is told to end."""

    def __init__(self, store, *options, environment=None):
        self.process = subprocess.Popen([BINARY, "serve", "--store", store, "--listen", "127.0.0.1:0", *options],
                                        stderr=subprocess.PIPE, env={**os.environ, **(environment or {})})
        line = self.process.stderr.readline().decode()
        found = re.search(r"http://127\.0\.0\.1:(\d+)/$", line.strip())
        assert found, line + self.process.stderr.read().decode()
        self.port = int(found[1])
        self.token = None

    def ask(self, method, path, body=None, headers=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE_S)
        headers = dict(headers or {})
        if self.token:
            headers["Authorization"] = "Bearer " + self.token
        connection.request(method, path, body=body.encode() if isinstance(body, str) else body, headers=headers)
        answer = connection.getresponse()
        text = answer.read()
        connection.close()
        return answer, text

    def get(self, path, **headers):
        return json.loads(self.ask("GET", path, headers=headers)[1])

    def post(self, path, body, kind="application/json", **headers):
        answer, text = self.ask("POST", path, body, {"Content-Type": kind, **headers})
        return answer.status, json.loads(text)

    def wait(self, ready, what):
        end = time.time() + PATIENCE_S
        while not ready():
            assert time.time() < end, what
            time.sleep(0.02)

    def ready(self):
        self.wait(lambda: self.ask("GET", "/readyz")[0].status == 200, "not ready")
        return self

    def raw(self, sent):
        """All that comes back for these bytes."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=PATIENCE_S) as connection:
            connection.sendall(sent)
            connection.shutdown(socket.SHUT_WR)
            return read_all(connection)

    def end(self, how=signal.SIGTERM):
        if self.process.stderr.closed:
            return self.process.returncode, ""
        if self.process.poll() is None and how:
            self.process.send_signal(how)
        said = self.process.stderr.read().decode()
        self.process.stderr.close()
        return self.process.wait(PATIENCE_S), said


def read_all(connection):
    got = b""
    while True:
        try:
            more = connection.recv(1 << 16)
        except ConnectionResetError:
            return got
        if not more:
            return got
        got += more


class ServeCase(Case):
    def setUp(self):
        super().setUp()
        self.store = str(self.dir / "desk.store")
        for name, text in (("quay", QUAY), ("pier", PIER), ("fire", FIRE)):
            self.put(f"pages/{name}.txt", text)
        self.run_it("add", self.dir / "pages", "--store", self.store, code=DONE)

    def serve(self, *options, environment=None):
        server = Server(self.store, *options, environment=environment)
        self.addCleanup(server.end, signal.SIGKILL)
        return server


class Answers(ServeCase):
    def test_every_answer_is_what_openapi_says(self):
        server = self.serve().ready()
        description = server.get("/openapi.json")
        components = description["components"]["schemas"]
        self.assertEqual(server.post("/v1/decisions", '{"says":["not a source coast guard"]}')[0], 201)
        status, job = server.post("/v1/reports", LINE)
        self.assertEqual(status, 202)
        server.wait(lambda: server.get("/v1/jobs/" + job["job"])["state"] == "done", "not read")
        server.wait(lambda: server.get("/v1/jobs/" + job["job"])["reports"][0]["story"], "no story")
        ids = {"/stories/": server.get("/v1/stories")["items"][0]["id"], "/v1/jobs/": job["job"], "/v1/decisions/": 1}
        for kind in ("stories", "evidence", "sources", "reports"):
            ids[f"/v1/{kind}/"] = server.get(f"/v1/{kind}")["items"][0]["id"]
        ids["/v1/facts/"] = server.get("/v1/facts?kind=injured")["items"][0]["fact"]["id"]
        query = {"/v1/search": "?q=ferry", "/v1/changes": "?since=1970-01-01T00:00:00Z"}
        asked = 0
        for path, operations in description["paths"].items():
            if "get" not in operations or path == "/v1/events":
                continue
            with self.subTest(path):
                own = re.sub(r"\{\w+\}", lambda _: str(ids[path[:path.index("{")]]), path) + query.get(path, "")
                answer, text = server.ask("GET", own)
                self.assertEqual(answer.status, 200, text)
                content = operations["get"]["responses"]["200"]["content"]
                kind = answer.getheader("Content-Type").split(";")[0]
                self.assertIn(kind, content)
                if kind == "application/json":
                    self.assertIsNone(wrong_with(json.loads(text), content[kind]["schema"], components))
                head, nothing = server.ask("HEAD", own)
                self.assertEqual((head.status, nothing), (200, b""))
                asked += 1
        self.assertGreater(asked, 20)
        answer, text = server.ask("GET", "/v1/facts?limit=0")
        self.assertEqual(answer.getheader("Content-Type"), "application/problem+json")
        self.assertIsNone(wrong_with(json.loads(text), components["Problem"], components))

    def test_it_serves_the_dossier_and_what_others_add(self):
        server = self.serve().ready()
        stories = {s["id"] for s in self.dossier(self.dir / "pages")["stories"]}
        self.assertEqual({s["id"] for s in server.get("/v1/stories")["items"]}, stories)
        page = server.ask("GET", "/")[1].decode()
        for link in re.findall(r'href="(stories/[^"]+)"', page):
            self.assertEqual(server.ask("GET", "/" + link)[0].status, 200)
        self.run_it("add", "-", "--store", self.store, stdin=LINE.encode(), code=DONE)
        server.wait(lambda: len(server.get("/v1/stories")["items"]) == len(stories) + 1, "what was added is not served")

    def test_events_go_on_where_they_were_left(self):
        server = self.serve().ready()

        def listen(last=None):
            connection = socket.create_connection(("127.0.0.1", server.port), timeout=PATIENCE_S)
            more = f"Last-Event-ID: {last}\r\n" if last else ""
            connection.sendall(f"GET /v1/events HTTP/1.1\r\nHost: localhost\r\n{more}\r\n".encode())
            return connection

        def until(connection, word):
            got = ""
            while word not in got:
                got += connection.recv(1 << 16).decode()
            return got

        with listen() as connection:
            self.assertIn("Content-Type: text/event-stream", until(connection, "event: edition"))
            server.post("/v1/decisions", '{"says":["not a source coast guard"],"who":"ana"}')
            got = until(connection, "event: decision")
            last = re.search(r"id: (\d+)\nevent: decision", got)[1]
        server.post("/v1/reports", LINE)
        with listen(last) as connection:
            got = until(connection, "event: reports")
            self.assertNotIn("event: decision", got)
            self.assertIn("Dam bursts above Brenna", got + until(connection, "}]}") if "}]}" not in got else got)


class Safety(ServeCase):
    def test_another_address_needs_a_token(self):
        done = self.run_it("serve", "--store", self.store, "--listen", "0.0.0.0:0", code=FAILED)
        self.assertIn("0.0.0.0 can be reached from other machines: give a token", done.stderr.decode())
        self.run_it("serve", "--store", self.store, "--listen", "somewhere:80", code=FAILED)
        self.run_it("serve", "--store", self.store, "--token-file", self.put("t", "read short\n"), code=FAILED)
        self.run_it("serve", "--store", self.store, "--token-file", self.put("t", "\n"), code=FAILED)

    def test_by_default_this_machine_alone_reaches_it_and_it_reaches_nobody(self):
        server = self.serve().ready()
        server.post("/v1/reports", LINE)
        mine = {os.readlink(f"/proc/{server.process.pid}/fd/{fd}") for fd in os.listdir(f"/proc/{server.process.pid}/fd")}
        ends = []
        for table in ("tcp", "tcp6", "udp", "udp6"):
            for row in Path(f"/proc/net/{table}").read_text().splitlines()[1:]:
                cells = row.split()
                if f"socket:[{cells[9]}]" in mine:
                    ends.append(cells[1])
        self.assertTrue(ends)
        self.assertEqual({end for end in ends}, {f"0100007F:{server.port:04X}"})

    def test_a_token_says_what_may_be_done(self):
        tokens = self.put("tokens", f"read {READ}\nwrite {WRITE} ana\n")
        server = self.serve("--token-file", tokens)
        self.assertEqual(server.ask("GET", "/v1/stories")[0].status, 401)
        server.token = READ
        server.ready()
        self.assertEqual(server.ask("GET", "/v1/stories")[0].status, 200)
        self.assertEqual(server.post("/v1/reports", LINE)[0], 403)
        server.token = WRITE
        self.assertEqual(server.post("/v1/reports", LINE)[0], 202)
        other = self.serve(environment={"HEARSAY_TOKENS": f"read {READ}"})
        self.assertEqual(other.ask("GET", "/v1/stories")[0].status, 401)
        said = server.end()[1] + other.end()[1]
        self.assertNotIn(READ, said)

    def test_what_is_no_request_is_refused_and_the_next_is_answered(self):
        server = self.serve().ready()
        head = b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n"
        post = b"POST /v1/decisions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
        rows = {
            "no HTTP": (b"hello\r\n\r\n", 400),
            "binary": (bytes(range(256)) * 4, 400),
            "no host": (b"GET /healthz HTTP/1.1\r\n\r\n", 400),
            "two hosts": (head + b"Host: localhost\r\n\r\n", 400),
            "another's host": (b"GET /healthz HTTP/1.1\r\nHost: evil.example\r\n\r\n", 421),
            "both lengths": (post + b"Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400),
            "two lengths": (post + b"Content-Length: 4\r\nContent-Length: 5\r\n\r\n{}  ", 400),
            "a length that is none": (post + b"Content-Length: -1\r\n\r\n", 400),
            "a header without end": (head + b"X: " + b"a" * 20000 + b"\r\n\r\n", 431),
            "many headers": (head + b"X: y\r\n" * 100 + b"\r\n", 431),
            "traversal": (b"GET /../../etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n", 400),
            "an absolute target": (b"GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\n\r\n", 400),
            "a header in a target": (b"GET /healthz?%0d%0aX: HTTP/1.1\r\nHost: localhost\r\n\r\n", 400),
            "too large": (post + b"Content-Length: 70000\r\n\r\n", 413),
            "too large in chunks": (post + b"Transfer-Encoding: chunked\r\n\r\n11171\r\n" + b" " * 70001 + b"\r\n0\r\n\r\n", 413),
            "deep": (post + b"Content-Length: 60000\r\n\r\n" + b"[" * 60000, 422),
            "a page of another site": (head + b"Origin: http://evil.example\r\n\r\n", 403),
        }
        for name, (sent, status) in rows.items():
            with self.subTest(name):
                got = server.raw(sent)
                self.assertTrue(got.startswith(f"HTTP/1.1 {status} ".encode()), got[:200])
                self.assertNotIn(b"Access-Control-Allow", got)
                self.assertEqual(server.ask("GET", "/healthz")[0].status, 200)

    def test_who_is_slow_does_not_keep_others_out(self):
        server = self.serve().ready()
        slow = [socket.create_connection(("127.0.0.1", server.port), timeout=PATIENCE_S) for _ in range(100)]
        for connection in slow:
            connection.sendall(b"GET /healthz HTTP/1.1\r\nHost: local")
        begun = time.time()
        self.assertEqual(server.ask("GET", "/healthz")[0].status, 200)
        while time.time() - begun < 60:     # a byte now and then changes nothing
            time.sleep(0.5)
            try:
                slow[0].send(b"h")
            except (BrokenPipeError, ConnectionResetError):
                break
            if select.select([slow[1]], [], [], 0)[0]:
                break
        got = read_all(slow[1])
        self.assertTrue(got == b"" or got.startswith(b"HTTP/1.1 408"), got[:100])
        self.assertGreater(time.time() - begun, 5)
        for connection in slow:
            connection.close()

    def test_more_connections_than_are_taken_are_refused(self):
        server = self.serve().ready()
        held = []
        for _ in range(400):
            held.append(socket.create_connection(("127.0.0.1", server.port), timeout=PATIENCE_S))
        select.select([held[-1]], [], [], PATIENCE_S)
        refused = [c for c in held if select.select([c], [], [], 0)[0]]
        self.assertGreaterEqual(len(refused), 100)
        self.assertTrue(read_all(refused[0]).startswith(b"HTTP/1.1 503 "))
        for connection in held:
            connection.close()
        server.wait(lambda: server.raw(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                    .startswith(b"HTTP/1.1 200"), "it does not recover")

    def test_the_log_says_nothing_of_what_is_read(self):
        server = self.serve("--log").ready()
        server.get("/v1/search?q=secretword")
        server.post("/v1/reports", LINE.replace("Brenna", "Secretplace"))
        code, said = server.end()
        self.assertIn("GET /v1/search 200", said)
        for word in ("secretword", "Secretplace", "Morvane"):
            self.assertNotIn(word, said)

    def test_who_only_reads_takes_nothing_in(self):
        server = self.serve("--read-only").ready()
        self.assertEqual(server.post("/v1/reports", LINE)[0], 403)
        self.assertEqual(server.post("/v1/decisions", '{"says":["note f1 = x"]}')[0], 403)
        self.assertEqual(server.get("/v1/decisions")["items"], [])


class Lasting(ServeCase):
    def test_a_request_that_has_begun_is_finished_before_it_ends(self):
        server = self.serve().ready()
        body = LINE.encode()
        with socket.create_connection(("127.0.0.1", server.port), timeout=PATIENCE_S) as connection:
            connection.sendall(b"POST /v1/reports HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                               b"Content-Length: %d\r\n\r\n" % len(body) + body[:50])
            time.sleep(0.2)
            server.process.send_signal(signal.SIGTERM)
            time.sleep(0.2)
            connection.sendall(body[50:])
            got = read_all(connection)
        self.assertTrue(got.startswith(b"HTTP/1.1 202 "), got[:200])
        self.assertEqual(server.end(None)[0], DONE)
        job = json.loads(got.split(b"\r\n\r\n", 1)[1])["job"]
        again = self.serve().ready()
        again.wait(lambda: again.get("/v1/jobs/" + job)["state"] == "done", "what was acknowledged was not read")

    def test_what_was_acknowledged_outlives_a_kill(self):
        jobs, decided = [], 0
        for round_ in range(KILLS):
            server = self.serve()
            server.ready()
            stop = threading.Timer(0.05 + 0.07 * round_, server.process.kill)
            stop.start()
            try:
                for i in range(1000):
                    status, job = server.post("/v1/reports", LINE.replace("four", f"{round_ * 1000 + i + 10}"))
                    jobs += [job["job"]] if status == 202 else []
                    decided += server.post("/v1/decisions", '{"says":["note f1 = x"]}')[0] == 201
            except (OSError, http.client.HTTPException):
                pass
            stop.join()
            server.end()
        server = self.serve().ready()
        server.wait(lambda: all(server.get("/v1/jobs/" + j)["state"] == "done" for j in jobs), "jobs were lost")
        told = server.get("/v1/decisions?limit=200")["items"]
        self.assertGreaterEqual(len(told), min(decided, 200))
        self.assertLessEqual(len(told), decided + KILLS)
        for job in jobs:
            self.assertEqual(len(server.get("/v1/jobs/" + job)["reports"]), 1)
        self.assertEqual(server.end(signal.SIGINT)[0], DONE)


class Assistants(ServeCase):
    def test_messages_are_answered_line_by_line(self):
        messages = [{"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"protocolVersion": "2025-06-18"}},
                    {"jsonrpc": "2.0", "method": "notifications/initialized"},
                    {"jsonrpc": "2.0", "id": 2, "method": "tools/call", "params": {"name": "stories", "arguments": {}}}]
        done = self.run_it("mcp", "--store", self.store, stdin="\n".join(map(json.dumps, messages)).encode(), code=DONE)
        answers = [json.loads(line) for line in done.stdout.decode().splitlines()]
        self.assertEqual([a["id"] for a in answers], [1, 2])
        stories = json.loads(answers[1]["result"]["content"][0]["text"])["items"]
        self.assertEqual(len(stories), len(self.dossier(self.dir / "pages")["stories"]))


if __name__ == "__main__":
    unittest.main()
