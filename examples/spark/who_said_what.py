"""Who said what, on Apache Spark: quoth-extract over a folder or a Parquet column of articles.

    spark-submit who_said_what.py INPUT [options]

Each task starts an extractor (`quoth-extract --format jsonl`) for each batch of its articles, hands it one article a
line and gets one line for each. A task fails, and with it the job, when the extractor is missing, ends with another
status than 0 (it does where it can't read an article), or gives lines that aren't those of the articles. README.md
beside this file says how to run it on a cluster.
"""

import argparse
import json
import os
import shlex
import subprocess

from pyspark import SparkFiles
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F

# Of what to_json writes, what the counts need.
RECORDS = """
    speakers array<struct<id: int, name: string, type: string>>,
    attributions array<struct<kind: string, speaker: int>>
"""
RESULTS = "file string, row long, id string, result string"


class ExtractorFailed(RuntimeError):
    pass


def run_extractor(command, ids, texts):
    """The records of these articles, as JSON, in their order."""
    articles = [json.dumps({"id": name, "text": text}, ensure_ascii=False) for name, text in zip(ids, texts)]
    try:
        done = subprocess.run(command, input="".join(line + "\n" for line in articles).encode(), capture_output=True)
    except OSError as error:
        raise ExtractorFailed(f"{shlex.join(command)}: {error}") from error
    *lines, rest = done.stdout.split(b"\n")
    if done.returncode != 0:
        said = done.stderr[:2000].decode("utf-8", "replace").strip()
        raise ExtractorFailed(f"{shlex.join(command)}: exit status {done.returncode}: {said or 'it said nothing'}")
    if len(lines) != len(articles) or rest:
        raise ExtractorFailed(f"{shlex.join(command)}: {len(lines)} whole lines for {len(articles)} articles")
    for line, name in zip(lines, ids):
        check(line, name)
    return [line.decode("utf-8") for line in lines]


def check(line, name):
    """Is this line the records of the article of this name?"""
    try:
        article = json.loads(line)
        of, _ = article["input"]["id"], article["attributions"]  # an error has none
    except (ValueError, TypeError, KeyError) as error:
        raise ExtractorFailed(f"no records for article {name}: {line[:200]!r}") from error
    if of != name:
        raise ExtractorFailed(f"the records of article {of} for article {name}")


def shipped(program):
    """Where a program is on this worker: the file that came with the job (--files), else the program of that name."""
    file = SparkFiles.get(os.path.basename(program))
    return file if "/" not in program and os.path.exists(file) else program


def extractor_task(command):
    """What a task does with its part of the articles, which comes in batches."""

    def run(batches):
        program, *arguments = command
        extractor = [shipped(program), *arguments, "--format", "jsonl"]
        for batch in batches:
            results = run_extractor(extractor, batch["id"].tolist(), batch["text"].tolist())
            yield batch[["file", "row", "id"]].assign(result=results)

    return run


def read_folder(spark: SparkSession, folder: str) -> DataFrame:
    """All *.txt files below a folder; an article's id is its path."""
    files = (spark.read.format("binaryFile").option("recursiveFileLookup", "true")
             .option("pathGlobFilter", "*.txt").load(folder))
    # Bytes that are no UTF-8 become U+FFFD: offsets in the records count the text as it is after that.
    text = F.decode("content", "utf-8")
    return files.select(F.col("path").alias("file"), F.lit(0).cast("long").alias("row"), F.col("path").alias("id"),
                        text.alias("text"))


def read_parquet(spark: SparkSession, path: str, text_column: str, id_column: str | None) -> DataFrame:
    """The rows of Parquet files that have a text."""
    rows = spark.read.parquet(path)
    file, row = F.col("_metadata.file_path"), F.col("_metadata.row_index")
    place = F.concat_ws("#", file, row)
    own_id = F.coalesce(F.col(id_column).cast("string"), place) if id_column else place
    articles = rows.select(file.alias("file"), row.alias("row"), own_id.alias("id"), F.col(text_column).alias("text"))
    return articles.where(F.col("text").isNotNull())


def extract(articles: DataFrame, command: list[str], partitions: int) -> DataFrame:
    """The records of each article, with what tells its identity and its place: file, row, id, result (JSON)."""
    return articles.repartition(partitions).mapInPandas(extractor_task(command), RESULTS)


def count_by_speaker(results: DataFrame) -> DataFrame:
    """How many claims and denials each speaker makes over all articles, nested records counted; null: nobody known."""
    records = results.select("file", "row", F.from_json("result", RECORDS).alias("r"))
    said = records.select("file", "row", "r.speakers", F.explode("r.attributions").alias("a"))
    name = F.expr("speakers[a.speaker].name")  # null for a record without speaker
    return (said.select("file", "row", name.alias("speaker"), "a.kind").groupBy("speaker")
            .agg(F.count(F.when(F.col("kind") == "claim", 1)).alias("claims"),
                 F.count(F.when(F.col("kind") == "denial", 1)).alias("denials"),
                 F.countDistinct("file", "row").alias("articles"))
            .orderBy(F.desc(F.col("claims") + F.col("denials")), "speaker"))


def parse_arguments():
    parser = argparse.ArgumentParser(description="Who said what, in a folder or a Parquet column of articles.")
    parser.add_argument("input", help="folder of *.txt files, or with --column a Parquet file or folder")
    parser.add_argument("--column", help="the column of a Parquet input that holds the articles")
    parser.add_argument("--id-column", help="the one that names them (default: file and row)")
    parser.add_argument("--extractor", default="quoth-extract", help="the program and options for it, as one word; a "
                        "file shipped by --files is found by its name (default: %(default)s)")
    parser.add_argument("--partitions", type=int, help="tasks to split the work into (default: 4 for each core)")
    parser.add_argument("--output", help="folder to write the records to, as Parquet: file, row, id, result (JSON), "
                        "in the order of file and row")
    parser.add_argument("--counts", help="folder to write the counts to, as JSON Lines")
    parser.add_argument("--top", type=int, default=20, help="speakers to show (default: %(default)s)")
    return parser.parse_args()


def main():
    arguments = parse_arguments()
    spark = SparkSession.builder.appName("who said what").getOrCreate()
    if arguments.column:
        articles = read_parquet(spark, arguments.input, arguments.column, arguments.id_column)
    else:
        articles = read_folder(spark, arguments.input)
    partitions = arguments.partitions or 4 * spark.sparkContext.defaultParallelism
    results = extract(articles, shlex.split(arguments.extractor), partitions)
    if arguments.output:
        results.orderBy("file", "row").write.parquet(arguments.output, mode="overwrite")
        results = spark.read.parquet(arguments.output)  # not to run the extractor again
    counts = count_by_speaker(results)
    if arguments.counts:
        counts.coalesce(1).write.json(arguments.counts, mode="overwrite", ignoreNullFields=False)
        counts = spark.read.schema(counts.schema).json(arguments.counts)
    counts.show(arguments.top, truncate=60)
    spark.stop()


if __name__ == "__main__":
    main()
