"""Tests who_said_what.py on Spark in local mode; started by ./run."""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from collections import Counter
from pathlib import Path
from urllib.parse import unquote, urlparse

import pyarrow as pa
import pyarrow.parquet as pq
from pyspark.sql import SparkSession

HERE = Path(__file__).resolve().parent
SCRIPT = HERE.parent / "who_said_what.py"
ROOT = HERE.parents[2]
CORPUS = ROOT / "corpus"
EXTRACTOR = os.environ["QUOTH_EXTRACT"]

sys.path.insert(0, str(SCRIPT.parent))
import who_said_what  # noqa: E402

LOCAL = ["--master", "local[2]", "--conf", "spark.ui.enabled=false", "--conf", "spark.driver.host=127.0.0.1", "--conf",
         "spark.ui.showConsoleProgress=false"]


def counts_of(records):
    """Speaker to the numbers of claims and denials."""
    counts = Counter()
    for article in records:
        names = {speaker["id"]: speaker["name"] for speaker in article["speakers"]}
        counts.update((names.get(a["speaker"]), a["kind"]) for a in article["attributions"])
    return counts


def submit(*arguments, **options):
    return subprocess.run(["spark-submit", *LOCAL, *map(str, arguments)], capture_output=True, text=True, **options)


def written_counts(folder):
    lines = [json.loads(line) for file in Path(folder).glob("*.json") for line in file.read_text().splitlines()]
    counts = Counter()
    for line in lines:
        counts[line["speaker"], "claim"] = line["claims"]
        counts[line["speaker"], "denial"] = line["denials"]
    return +counts, lines


def without_input(result):
    record = json.loads(result)
    record.pop("input")
    return record


class Submitted(unittest.TestCase):
    """The script as its users start it."""

    @classmethod
    def setUpClass(cls):
        out = subprocess.run([EXTRACTOR, "--format", "json", str(CORPUS)], capture_output=True, check=True).stdout
        cls.expected = json.loads(out)
        assert len(cls.expected) > 50
        cls.texts = [Path(article["path"]).read_text("utf-8") for article in cls.expected]

    def setUp(self):
        self.work = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.work)

    def check_counts(self, folder):
        counts, lines = written_counts(folder)
        self.assertEqual(counts, counts_of(self.expected))
        said = [line["claims"] + line["denials"] for line in lines]
        self.assertEqual(said, sorted(said, reverse=True))

    def test_a_folder(self):
        done = submit(SCRIPT, CORPUS, "--extractor", EXTRACTOR, "--output", self.work / "out", "--counts",
                      self.work / "counts")
        self.assertEqual(done.returncode, 0, done.stderr[-3000:])
        self.check_counts(self.work / "counts")
        top = max(n for (name, _), n in counts_of(self.expected).items() if name is not None)
        self.assertRegex(done.stdout, rf"\| +{top}\|")  # what it shows
        rows = pq.read_table(self.work / "out").to_pylist()
        paths = [unquote(urlparse(row["id"]).path) for row in rows]
        self.assertEqual(paths, sorted(article["path"] for article in self.expected))
        for row, article in zip(rows, self.expected):
            expected = {**article, "path": None}
            self.assertTrue(without_input(row["result"]) == expected, row["id"])

    def test_a_parquet_column(self):
        # Two files of several row groups; ids that are no paths, one null; a row without text.
        ids = [f"story {i}" for i in range(len(self.texts))]
        ids[5] = None
        half = len(self.texts) // 2
        (self.work / "in").mkdir()
        for part, rows in (("a", slice(0, half)), ("b", slice(half, None))):
            table = pa.table({"url": ids[rows] + ["empty"], "body": self.texts[rows] + [None]})
            pq.write_table(table, self.work / "in" / f"{part}.parquet", row_group_size=10)
        # The extractor shipped with the job, as on a cluster.
        done = submit("--files", EXTRACTOR, SCRIPT, self.work / "in", "--column", "body", "--id-column", "url",
                      "--output", self.work / "out", "--counts", self.work / "counts", "--partitions", 5)
        self.assertEqual(done.returncode, 0, done.stderr[-3000:])
        self.check_counts(self.work / "counts")
        rows = pq.read_table(self.work / "out").to_pylist()
        self.assertRegex(rows[5]["id"], r"/a\.parquet#5$")
        self.assertEqual([row["id"] for row in rows[:5] + rows[6:]], ids[:5] + ids[6:])
        for row, article in zip(rows, self.expected):
            self.assertTrue(without_input(row["result"]) == {**article, "path": None}, row["id"])

    def test_a_failing_extractor_fails_the_job(self):
        done = submit(SCRIPT, CORPUS, "--extractor", f"{EXTRACTOR} --no-such-option", "--counts", self.work / "counts")
        self.assertNotEqual(done.returncode, 0)
        self.assertIn("exit status 2", done.stderr)
        self.assertIn("no-such-option", done.stderr)
        self.assertFalse((self.work / "counts" / "_SUCCESS").exists())


class Failing(unittest.TestCase):
    """Extractors that go wrong in other ways."""

    @classmethod
    def setUpClass(cls):
        cls.spark = (SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
                     .config("spark.driver.host", "127.0.0.1")
                     .config("spark.ui.showConsoleProgress", "false").getOrCreate())
        cls.spark.sparkContext.setLogLevel("OFF")
        cls.spark.sparkContext.addPyFile(str(SCRIPT))

    @classmethod
    def tearDownClass(cls):
        cls.spark.stop()

    def setUp(self):
        self.work = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.work)

    def run_with(self, command, texts=("One said it.", "Two said it.", "Three said it.")):
        rows = [("f", i, f"id {i}", text) for i, text in enumerate(texts)]
        articles = self.spark.createDataFrame(rows, "file string, row long, id string, text string")
        return who_said_what.extract(articles, command, 1).collect()

    def test_ways_to_fail(self):
        answer = '{"speakers": [], "attributions": [], "input": {"id": json.loads(line)["id"]}}'
        good = f"print(json.dumps({answer}), flush=True)"
        ways = {
            "status": (f"for line in sys.stdin: {good}\nsys.exit(3)", "exit status 3"),
            "says why": (f"for line in sys.stdin: {good}\nsys.exit('disk is full')", "exit status 1: disk is full"),
            "too few": (f"for line in list(sys.stdin)[1:]: {good}", "2 whole lines for 3 articles"),
            "none, and no reading": ("", "0 whole lines for 3 articles"),
            "cut": (f"for line in sys.stdin: {good}\nprint('x', end='')", "3 whole lines for 3 articles"),
            "too many": (f"for line in sys.stdin: {good}\nprint('{{}}')", "4 whole lines for 3 articles"),
            "order": (f"for line in reversed(list(sys.stdin)): {good}", "the records of article id 2 for article id 0"),
            "no json": ("for line in sys.stdin: print('hello')", "no records for article id 0"),
            "no object": ("for line in sys.stdin: print('[]')", "no records for article id 0"),
            "error": ("for line in sys.stdin: print(json.dumps({'error': 'too_large', 'input': "
                      "{'id': json.loads(line)['id']}}))", "too_large"),
            "killed": ("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", "exit status -9"),
        }
        for name, (code, why) in ways.items():
            with self.subTest(name):
                program = self.work / "extractor.py"
                program.write_text(f"#!{sys.executable}\nimport json, sys\n{code}\n")
                program.chmod(0o755)
                with self.assertRaisesRegex(Exception, re.escape(why)):
                    self.run_with([str(program)])

    def test_the_good_one(self):
        rows = self.run_with([EXTRACTOR])
        self.assertEqual([row.id for row in rows], ["id 0", "id 1", "id 2"])

    def test_a_missing_program(self):
        with self.assertRaisesRegex(Exception, "No such file"):
            self.run_with(["/nowhere/quoth-extract"])

    def test_much_text_and_none(self):
        self.assertEqual(self.run_with([EXTRACTOR], []), [])
        long = "Ann Lee said it was late. " * 20000
        rows = self.run_with([EXTRACTOR], [long] * 6 + ["\0 \u2028 é \U0001F600 said it."])
        self.assertEqual([row.row for row in rows], list(range(7)))


class Parallel(unittest.TestCase):
    """The commands for GNU parallel, as README.md has them."""

    def test_commands(self):
        readme = (HERE.parent / "README.md").read_text()
        commands = [line.strip() for line in readme.splitlines() if re.match(r" {4}.*\bparallel\b", line)]
        self.assertEqual(len(commands), 2)
        with tempfile.TemporaryDirectory() as folder:
            work = Path(folder)
            (work / "articles").symlink_to(CORPUS)
            (work / "quoth-extract").symlink_to(EXTRACTOR)
            texts = sorted(CORPUS.glob("*.txt"))
            lines = [json.dumps({"id": file.name, "text": file.read_text("utf-8")}) + "\n" for file in texts]
            (work / "articles.jsonl").write_text("".join(lines))
            environment = {**os.environ, "PATH": f"{work}:{os.environ['PATH']}"}
            for command in commands:
                (work / "records.jsonl").unlink(missing_ok=True)
                subprocess.run(["bash", "-c", command], cwd=work, env=environment, check=True, stderr=subprocess.PIPE)
                records = [json.loads(line) for line in (work / "records.jsonl").read_text("utf-8").splitlines()]
                found = [r["path"] and Path(r["path"]).name or r["input"]["id"] for r in records]
                self.assertEqual(found, [file.name for file in texts])
                # It tells when the extractor fails.
                (work / "quoth-extract").unlink()
                (work / "quoth-extract").write_text("#!/bin/sh\nexit 1\n")
                (work / "quoth-extract").chmod(0o755)
                failed = subprocess.run(["bash", "-c", command], cwd=work, env=environment, stderr=subprocess.PIPE)
                self.assertNotEqual(failed.returncode, 0)
                (work / "quoth-extract").unlink()
                (work / "quoth-extract").symlink_to(EXTRACTOR)


if __name__ == "__main__":
    unittest.main(verbosity=2, warnings="ignore")
