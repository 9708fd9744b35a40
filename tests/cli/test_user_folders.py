"""The program's own folders are those that `platformdirs` names, without loading it for them."""

import sys
from typing import Literal

import platformdirs
import pytest

from amends.cli.context.state import user_folder

SET: list[dict[str, str]] = [
    {"HOME": "/people/li"},
    {"HOME": "/people/li/"},
    {"HOME": "/people/李娜"},
    {"HOME": "/people/li", "XDG_DATA_HOME": "/srv/data", "XDG_STATE_HOME": "/srv/state/"},
    {"HOME": "/people/li", "XDG_DATA_HOME": "data", "XDG_STATE_HOME": "./state"},
    {"HOME": "/people/li", "XDG_DATA_HOME": "", "XDG_STATE_HOME": " "},
    {"HOME": "li"},
    {},
]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere platformdirs is asked")
@pytest.mark.parametrize("kind", ["data", "state"])
@pytest.mark.parametrize("env", SET, ids=str)
def test_a_folder_is_where_platformdirs_has_it(
    env: dict[str, str], kind: Literal["data", "state"], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever the variables of the system say, both name the same folder."""
    for name in ("HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(name, raising=False)
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    asked = {"data": platformdirs.user_data_path, "state": platformdirs.user_state_path}[kind]
    assert user_folder(kind) == str(asked("amends", appauthor=False))
