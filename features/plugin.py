"""How does pytest find and run feature files? This is its entry point; all else waits for one.

Nothing beyond the standard library is imported until there is a file of ours (PYTEST_DONT_REWRITE:
nothing here asserts).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

INI: Final = "amends_features"
_HELP: Final = "feature files of amends: paths or globs, whatever step code stands beside them"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let a project say which feature files are ours."""
    parser.addini(INI, _HELP, type="paths", default=[])


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Collect a feature file that is ours, and leave every other file alone."""
    if not file_path.name.endswith((".feature", ".feature.md")):
        return None
    from .under_pytest.finding.ours import is_ours  # noqa: PLC0415  # a run without features pays nothing

    if not is_ours(file_path, parent.config.rootpath, parent.config.getini(INI)):
        return None
    from .under_pytest.lacking import LackingFile, lacking  # noqa: PLC0415  # (the same)

    if lacking(parent.config):
        return LackingFile.from_parent(parent, path=file_path)
    from .under_pytest.file import FeatureFile  # noqa: PLC0415  # what the `spec` extra brings

    return FeatureFile.from_parent(parent, path=file_path)


def pytest_configure(config: pytest.Config) -> None:
    """Mend the report of pytest-bdd where somebody asks for it."""
    if config.getoption("cucumber_json_path", None):
        from .under_pytest.cucumber_json import CucumberJson  # noqa: PLC0415  # (the same)

        config.pluginmanager.register(CucumberJson(config))
