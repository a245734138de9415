"""What an archive settles for itself is kept, and survives what it does not know."""

from __future__ import annotations

from pathlib import Path

from store.files.archive import open_archive
from store.record.settings import Settings, settings_from


def test_settings_are_kept_and_what_is_unknown_beside_them_stays(tmp_path: Path) -> None:
    archive = open_archive(tmp_path, create=True)
    assert archive.settings() == (Settings(), None)
    archive.describe(settings={"later": 1})
    wanted = Settings(
        labels={"Sp": "question"},
        abbreviations={"fb": "Fylkesbiblioteket"},
        words=("bokbuss",),
        unstated_deadline="next",
    )
    archive.settle(wanted)
    assert archive.settings() == (wanted, None)
    assert archive.about()["settings"]["later"] == 1


def test_values_of_the_wrong_type_count_as_not_set() -> None:
    damaged = {"labels": ["Sp"], "abbreviations": {"fb": 3, "kb": "Kommunen"}, "unstated_deadline": 7}
    assert settings_from(damaged) == Settings(abbreviations={"kb": "Kommunen"})
    assert settings_from({"words": "rett"}) == Settings()
    assert settings_from({"words": ["rett", 7]}) == Settings(words=("rett",))
    assert settings_from("nothing of the kind") == Settings()


def test_a_damaged_archive_file_leaves_no_settings_and_says_why(tmp_path: Path) -> None:
    archive = open_archive(tmp_path, create=True)
    (tmp_path / "archive.json").write_text("{", encoding="utf-8")
    settings, problem = archive.settings()
    assert settings == Settings()
    assert problem is not None
