"""``referat settings`` and ``referat keys``, and the language that is settled for a machine."""

from __future__ import annotations

import json

import pytest

from store.language.catalogue import screen_language, settle_language
from tui.cli.program import main, run
from tui.keys.registry import DEEDS, KEYS
from tui.machine.settings_file import config_path


@pytest.fixture(autouse=True)
def nothing_settled(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REFERAT_LANG", "nb")


def test_settings_say_the_file_the_values_and_what_is_wrong(capsys: pytest.CaptureFixture[str]) -> None:
    config_path().write_text('rail = "never"\ntema = 1\n')
    assert run(["settings", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["file"] == str(config_path())
    assert (told["settings"]["rail"], told["settings"]["theme"]) == ("never", "auto")
    assert told["problems"] == [
        {"line": 2, "text": "referat.toml linje 2: «tema» finnes ikke. Mente du «theme»?"}
    ]
    assert run(["settings"]) == 0
    out, err = capsys.readouterr()
    assert 'rail = "never"' in out
    assert "«tema» finnes ikke" in err


def test_keys_are_printed_with_ones_own(capsys: pytest.CaptureFixture[str]) -> None:
    config_path().write_text('[keys]\n"list.new" = ["z"]\n')
    assert run(["keys", "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert len(rows) == len((*KEYS, *DEEDS))
    assert list(rows[0]) == ["id", "place", "keys", "typed", "text"]
    assert next(row["keys"] for row in rows if row["id"] == "list.new") == "z"
    assert run(["keys", "--place", "list", "--markdown"]) == 0
    assert "| list.new | list | z |" in capsys.readouterr().out
    assert run(["keys", "--place", "nowhere"]) == 2


@pytest.mark.parametrize(
    ("environment", "language"), [({"LANG": "nb_NO"}, "en"), ({"LANG": "nb_NO", "REFERAT_LANG": "nn"}, "nn")]
)
def test_the_environment_goes_before_the_file_and_the_file_before_the_system(
    environment: dict[str, str], language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("REFERAT_LANG", "LC_ALL"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    config_path().write_text('language = "en"\n')
    try:
        with pytest.raises(SystemExit):
            main(["settings", "--json"])
        assert screen_language() == language
    finally:
        settle_language("")


def test_without_a_file_the_settings_of_the_program_are_said_to_hold(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["settings"]) == 0
    assert "Filen finnes ikke; standard gjelder." in capsys.readouterr().out
    config_path().write_text("")
    assert run(["settings"]) == 0
    assert "standard gjelder" not in capsys.readouterr().out


def test_keys_of_one_place_are_its_own_and_are_printed_in_one_way(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["keys", "--place", "list", "--json"]) == 0
    assert {row["place"] for row in json.loads(capsys.readouterr().out)} == {"list"}
    assert run(["keys", "--json", "--markdown"]) == 2
    assert run(["keys", "--place", "list"]) == 0
    out = capsys.readouterr().out
    assert "list.new" in out
    assert "live." not in out
