"""How is a workbook made for a test? Part by part, so that anything in it can be wrong."""

import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape, quoteattr

SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
STYLES = ("General", "yyyy-mm-dd", "yyyy-mm-dd hh:mm", "hh:mm", "00000")
HOTLINE = ("编号", "时间", "内容")


def links(*targets: tuple[str, str]) -> str:
    """Write the links of a part."""
    one = '<Relationship Id="r{}" Type="{}/{}" Target="{}"/>'
    found = (one.format(at, LINKS, kind, target) for at, (kind, target) in enumerate(targets))
    return f'<Relationships xmlns="{PACKAGE}">{"".join(found)}</Relationships>'


def cell(value: object) -> str:
    """Write a cell: a text is written as one, anything else as a number."""
    if isinstance(value, str):
        return f'<c t="inlineStr"><is><t>{escape(value)}</t></is></c>'
    return "<c/>" if value is None else f"<c><v>{value}</v></c>"


def row(*cells: object) -> str:
    """Write a row of cells; those that begin with `<` are XML already."""
    said = (str(one) if str(one).startswith("<c") else cell(one) for one in cells)
    return f"<row>{''.join(said)}</row>"


def sheet(*rows: str) -> str:
    """Write a sheet of rows."""
    return f'<worksheet xmlns="{SPREADSHEET}"><sheetData>{"".join(rows)}</sheetData></worksheet>'


def parts(
    sheets: Mapping[str, str], *, hidden: str = "", properties: str = "", texts: str = ""
) -> dict[str, str]:
    """Write the parts of a workbook with these sheets."""
    state = {name: ' state="hidden"' if name == hidden else "" for name in sheets}
    named = "".join(
        f'<sheet name={quoteattr(name)} sheetId="{at + 1}"{state[name]} r:id="r{at}"/>'
        for at, name in enumerate(sheets)
    )
    formats = "".join(
        f'<numFmt numFmtId="{at + 164}" formatCode={quoteattr(code)}/>'
        for at, code in enumerate(STYLES)
    )
    used = "".join(f'<xf numFmtId="{at + 164}"/>' for at in range(len(STYLES)))
    files = {f"xl/worksheets/sheet{at}.xml": one for at, one in enumerate(sheets.values())}
    targets = [("worksheet", f"worksheets/sheet{at}.xml") for at in range(len(sheets))]
    more = [("styles", "styles.xml"), ("sharedStrings", "sharedStrings.xml")]
    return {
        "_rels/.rels": links(("officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": f'<workbook xmlns="{SPREADSHEET}" xmlns:r="{LINKS}">'
        f"{properties}<sheets>{named}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": links(*targets, *more),
        "xl/styles.xml": f'<styleSheet xmlns="{SPREADSHEET}"><numFmts>{formats}</numFmts>'
        f'<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>{used}</cellXfs></styleSheet>',
        "xl/sharedStrings.xml": f'<sst xmlns="{SPREADSHEET}">{texts}</sst>',
        **files,
    }


def packed(files: Mapping[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Pack parts into an archive."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return data.getvalue()


def book(*rows: str, **more: str) -> bytes:
    """Make a workbook of one sheet."""
    return packed(parts({"Sheet1": sheet(*rows)}, **more))
