"""What a spreadsheet program makes of an export for Excel: texts, as they were said."""

import io
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from ..bench import Bench
from .test_exporting import FORMULAS

OFFICE = shutil.which("soffice")
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
SAID = [
    *("漫游费多扣了1286.40元，退款！", "Größe 10 – «ça»", "line one\nline two", "😀 ok"),
    *("0012", "1e5", "6222021234567890123"),
]


def opened(folder: Path, text: str) -> ET.Element:
    """Let LibreOffice open a CSV file, and return what it holds then."""
    file = folder / "cases.csv"
    file.write_bytes(text.encode())
    assert OFFICE is not None
    subprocess.run(
        [
            OFFICE,
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--headless",
            "--infilter=CSV:44,34,76,1",  # what its dialog proposes for this file: UTF-8, commas
            "--convert-to",
            "fods",
            "--outdir",
            str(folder),
            str(file),
        ],
        check=True,
        capture_output=True,
        timeout=240,
    )
    return ET.parse(folder / "cases.fods").getroot()  # noqa: S314  # we have just made it


def cells(table: ET.Element) -> list[list[str]]:
    """Read the rows of a sheet as people see them."""
    return [
        [
            "\n".join("".join(line.itertext()) for line in cell.iter(f"{TEXT}p"))
            for cell in row.iter(f"{TABLE}table-cell")
        ]
        for row in table.iter(f"{TABLE}table-row")
    ]


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_libreoffice_sees_words_and_no_formula(tmp_path: Path) -> None:
    """Every payload and every language comes out as text: nothing computed, nothing garbled."""
    bench = Bench()
    payloads = [one for one in FORMULAS if one.isprintable()]
    for words in [*payloads, *SAID]:
        bench.receive(words=words)
    target = io.StringIO(newline="")
    bench.desk().export(target, format="csv", excel=True, fields=["id", "text"])
    root = opened(tmp_path, target.getvalue())
    assert [cell for cell in root.iter() if f"{TABLE}formula" in cell.attrib] == []
    head, *rows = cells(root)
    assert head[:2] == ["id", "text"]
    shown = [_plain(row[1]) for row in rows[: len(payloads) + len(SAID)]]
    assert shown == [*map(_plain, payloads), *map(_plain, SAID)]


def _plain(text: str) -> str:
    """Leave out the apostrophes that mark a text, and count blanks as one."""
    return " ".join(text.lstrip("'").split())
