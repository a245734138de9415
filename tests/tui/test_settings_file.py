"""The settings of a machine: every wrong line is one sentence, ours holds then, and the file stays."""

from __future__ import annotations

import asyncio
import tomllib
from pathlib import Path

import pytest

from store.errors import NotSaved
from store.language.catalogue import told
from tests.tui.house import add_meeting, archive_in, screens, settled, text_of
from tui.keys.here import settle_keys
from tui.machine.settings_file import (
    MachineSettings,
    change_setting,
    changed_text,
    config_path,
    read_settings,
)


@pytest.fixture
def path() -> Path:
    return config_path()


def sentences(path: Path, text: str, language: str = "nb") -> list[str]:
    path.write_text(text)
    return [told(problem, language)[0] for problem in read_settings().problems]


def test_without_a_file_ours_holds(path: Path) -> None:
    assert read_settings(path).settings == MachineSettings()
    assert read_settings(path).problems == ()


def test_everything_can_be_settled(path: Path) -> None:
    path.write_text(
        '\ufefflanguage = "nn" # mitt\r\ntheme="contrast"\r\nlabels = "signs"\r\ntimes = \'always\'\r\n'
        'rail = "never"\r\nmouse = false\r\ndocuments = "~/ut"\r\n\r\n[keys]\r\n'
        '"entry.owner" = ["E", "%"]\r\n"entry.split" = []\r\nentry.join = "z"\r\n'
        '"entry.deadline" = [\r\n  "F9", # lang\r\n  "ctrl+E",\r\n]\r\n"all.help" = "F12"\r\n'
    )
    read = read_settings()
    assert read.problems == ()
    keys = {
        "entry.owner": ("E", "percent_sign"),
        "entry.split": (),
        "entry.join": ("z",),
        "entry.deadline": ("F9".lower(), "ctrl+e"),
        "all.help": ("f12", "f1"),
    }
    assert read.settings == MachineSettings(
        language="nn", theme="contrast", labels="signs", times="always", rail="never", mouse=False,
        documents="~/ut", keys=keys,
    )  # fmt: skip


FAST = "Enter, Esc, Tab, pilene, F1, ctrl+p og ctrl+q ligger fast."
WRONG = [
    ('theme = "mørk"', "linje 1: temaet «mørk» finnes ikke: auto, dark, light, contrast, terminal."),
    ("theme = 3", "linje 1: temaet «3» finnes ikke: auto, dark, light, contrast, terminal."),
    ('tema = "dark"', "linje 1: «tema» finnes ikke. Mente du «theme»?"),
    ("xyz = 1", "linje 1: «xyz» finnes ikke."),
    (
        "# en\n\nrail = always",
        "linje 3 kan ikke leses. Standard gjelder til den er rettet; filen er ikke rørt.",
    ),
    ('labels = "both"', "linje 1: «labels» kan ikke være «both»: words, signs."),
    ('mouse = "ja"', "linje 1: «mouse» kan ikke være «ja»: true, false."),
    ('language = "sv"', 'linje 1: «language» kan ikke være «sv»: "", nb, nn, en.'),
    ('rail = "wide"\nrail = "never"', "linje 2: «rail» står alt på linje 1; den første gjelder."),
    ('[keys]\n"entry.onwer" = ["x"]', "linje 2: «entry.onwer» finnes ikke. Mente du «entry.owner»?"),
    ('[keys]\n"entry.owner" = ["b"]', "linje 2: b er alt «entry.split»; den første gjelder."),
    (
        '[keys]\n"entry.owner" = ["w"]\n"entry.split" = ["w"]',
        "linje 3: w er alt «entry.owner»; den første gjelder.",
    ),
    (
        '[keys]\n"entry.owner" = ["ctrl+q"]',
        f"linje 2: «entry.owner» kan ikke få andre taster. {FAST}",
    ),
    (
        '[keys]\n"entry.owner" = ["hyper+x"]',
        'linje 2: ingen tast heter «hyper+x»; skriv for eksempel "x", "ctrl+x" eller "f9".',
    ),
    (
        '[keys]\n"entry.owner" = ["x", "f99"]',
        'linje 2: ingen tast heter «f99»; skriv for eksempel "x", "ctrl+x" eller "f9".',
    ),
    ('[keys]\n"entry.owner" = ["ctrl+m"]', f"linje 2: «entry.owner» kan ikke få andre taster. {FAST}"),
    ('[keys]\n"" = ["x"]', "linje 2: «» finnes ikke."),
    ('[keys.entry]\nonwer = ["x"]', "linje 2: «entry.onwer» finnes ikke. Mente du «entry.owner»?"),
    (
        '[theme]\nname = "dark"',
        "linje 1: temaet «[theme]» finnes ikke: auto, dark, light, contrast, terminal.",
    ),
    ('[kyes]\n"entry.owner" = ["x"]', "linje 1: «[kyes]» finnes ikke. Mente du «[keys]»?"),
    ('keys = ["x"]', "linje 1: «keys» kan ikke være «['x']»: [keys]."),
    ('documents = "ut"', 'linje 1: «documents» kan ikke være «ut»: "/…", "~/…".'),
    ('documents = ["/ut"]', 'linje 1: «documents» kan ikke være «[\'/ut\']»: "/…", "~/…".'),
    ("theme: dark", "linje 1 kan ikke leses. Standard gjelder til den er rettet; filen er ikke rørt."),
    ("theme = “dark”", "linje 1 kan ikke leses. Standard gjelder til den er rettet; filen er ikke rørt."),
    ('Theme = "dark"', "linje 1: «Theme» finnes ikke. Mente du «theme»?"),
    (
        'rail = "' + "x" * 3000 + '"',
        "linje 1: «rail» kan ikke være «" + "x" * 40 + "…»: wide, always, never.",
    ),
    ('[keys]\n"entry.owner" = 3', 'linje 2: «entry.owner» kan ikke være «3»: ["x"], [].'),
    ('[keys]\n"entry.owner" = ["a b"]', "linje 2: «entry.owner» kan ikke være «['a b']»: [\"x\"], []."),
]


@pytest.mark.parametrize(("text", "sentence"), WRONG)
def test_every_wrong_line_is_one_sentence(path: Path, text: str, sentence: str) -> None:
    assert sentences(path, text) == [f"referat.toml {sentence}"]
    assert path.read_text() == text


def test_keys_may_be_told_in_a_table_of_their_place_and_a_capital_by_shift(path: Path) -> None:
    path.write_text('[keys.entry]\nowner = ["shift+x"]\n')
    assert read_settings().settings.keys == {"entry.owner": ("X",)}
    assert read_settings().problems == ()


def test_a_wrong_line_spoils_no_other(path: Path) -> None:
    text = 'theme = dark\nrail = "never"\n[keys\n"entry.owner" = ["x"]\nlabels = "signs"\ntimes = [1,\n'
    assert len(sentences(path, text)) == 4, "the keys stand in no table there"
    assert read_settings().settings == MachineSettings(rail="never", labels="signs")


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("nn", "referat.toml linje 1: temaet «x» finst ikkje: auto, dark, light, contrast, terminal."),
        ("en", "referat.toml line 1: there is no theme “x”: auto, dark, light, contrast, terminal."),
    ],
)
def test_in_every_language(path: Path, language: str, sentence: str) -> None:
    assert sentences(path, 'theme = "x"', language) == [sentence]


@pytest.mark.parametrize("data", [b"\xff\xfe\x00", b"theme = \xe6"])
def test_what_is_no_text_is_told_and_not_touched(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    assert [problem.key for problem in read_settings().problems] == ["config-no-text"]
    with pytest.raises(NotSaved):
        change_setting("theme", "dark")
    assert path.read_bytes() == data


def test_what_is_no_file_or_a_large_one_is_told_at_once(path: Path) -> None:
    path.write_bytes(b"a = [\n" * 800_000)
    assert [problem.key for problem in read_settings().problems] == ["config-large"]
    path.unlink()
    path.mkdir()
    assert [problem.key for problem in read_settings().problems] == ["config-no-file"]
    with pytest.raises(NotSaved):
        change_setting("theme", "dark")


@pytest.mark.parametrize(
    "text",
    [
        "a = [\n" * 30_000,
        "[" * 5000,
        "a=" + "[" * 5000,
        "x\n" * 5000,
        'theme = """\n' * 300,
        "\0",
        "[keys]\n" * 99,
    ],
)
def test_nothing_in_it_is_fatal(path: Path, text: str) -> None:
    path.write_text(text)
    assert read_settings().settings == MachineSettings()


KEPT = [
    ("", 'theme = "light"\n'),
    ('theme = "dark"  # om natten\n', 'theme = "light"  # om natten\n'),
    ('# mitt\ntheme="dark#3"#x\nny = 1\n', '# mitt\ntheme = "light"#x\nny = 1\n'),
    ('ny = 1\n\n[keys]\n"a.b" = []\n', 'ny = 1\n\ntheme = "light"\n[keys]\n"a.b" = []\n'),
    ('rail = "never"', 'rail = "never"\ntheme = "light"\n'),
    ('theme = "dark"\r\nrail = "never"\r\n', 'theme = "light"\r\nrail = "never"\r\n'),
    ('theme = [\n "x",\n]\nrail = "never"\n', 'theme = "light"\nrail = "never"\n'),
    ('[other]\ntheme = "x"\n', 'theme = "light"\n[other]\ntheme = "x"\n'),
]


@pytest.mark.parametrize(("before", "after"), KEPT)
def test_a_setting_is_changed_in_its_line(path: Path, before: str, after: str) -> None:
    path.write_bytes(before.encode())
    change_setting("theme", "light")
    assert path.read_bytes().decode() == after
    assert read_settings().settings.theme == "light"


@pytest.mark.parametrize("value", ['C:\\ut "her"', "~/Møter\t1", "", "linje\nskift"])
def test_any_folder_can_be_written(value: str) -> None:
    assert tomllib.loads(changed_text("", "documents", value)) == {"documents": value}


def test_own_keys_work_and_are_named(path: Path, tmp_path: Path) -> None:
    path.write_text('[keys]\n"list.new" = ["z"]\n"archive.decisions" = []\n')

    async def scene() -> None:
        archive = archive_in(tmp_path / "arkiv")
        add_meeting(archive, "Møte", "# Sak")
        async with screens(archive) as pilot:
            await settled(pilot)
            assert "z nytt" in text_of(pilot)
            for key, opens in (("n", False), ("equals_sign", False), ("z", True)):
                await pilot.press(key)
                await settled(pilot)
                assert (len(pilot.app.screen_stack) > 1) is opens, key

    try:
        asyncio.run(scene())
    finally:
        settle_keys({})


def test_what_is_wrong_is_told_where_the_program_begins(path: Path, tmp_path: Path) -> None:
    path.write_text('theme = "mørk"')

    async def scene() -> None:
        async with screens(archive_in(tmp_path / "arkiv")) as pilot:
            await settled(pilot)
            assert "referat.toml linje 1: temaet «mørk» finnes ikke" in text_of(pilot)

    asyncio.run(scene())
