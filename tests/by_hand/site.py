"""Opens a site in a real browser, page kind by page kind, and looks for what a reader would stumble over.

``python -m tests.by_hand.site [--pictures FOLDER] [--many N] [--languages nb,nn,en] [--axe FILE]``. Every
kind of page is opened from a disk and from a server, wide and narrow, light and dark, in three languages,
with scripts and without. Then: no finding of the accessibility engine, nothing wider than the window, no
complaint of the browser, every link leads to something, and the search answers. At last a site of many
generated meetings is weighed, and its search is asked a thousand queries, which the program's own search must
answer alike.

``--short nb`` looks at the site of the demo in one language instead: each page wide and light, and narrow and
dark. That is what a landing does where a browser can be had.

Needs Debian's ``chromium`` and ``chromium-driver``, the package ``selenium``, and the accessibility engine:
``npm install --prefix tests/by_hand --no-save axe-core``. Nothing of that is kept in the project; ``--axe``
names the file ``axe.min.js`` if it stands elsewhere. What is missing is an error: nothing is skipped.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import tempfile
import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import partial, reduce
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from itertools import product
from pathlib import Path
from shutil import which
from statistics import median
from typing import Any, NamedTuple

from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

from exports.export import written
from exports.site.addresses import dangling
from exports.site.site_run import series_names
from store.files.meeting_file import MeetingFile
from store.files.system import System
from store.query import asked
from tests.benchmarks.large_archive import write_archive
from tests.exports.site.network import Program, network
from tests.exports.site.queries import query_of
from tui.cli.verb import chosen_archive
from tui.demo import make_demo

AXE = Path(__file__).parent / "node_modules/axe-core/axe.min.js"
LANGUAGES = ("nb", "nn", "en")
WIDTHS = (1280, 390, 320)
SCHEMES = ("light", "dark")
HEIGHT = 900
LARGEST = 100_000
"""Bytes of a page."""

_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_FINDINGS = """
const done = arguments[arguments.length - 1];
axe.run({runOnly: arguments[0], preload: false}).then(found => done(found.violations.map(
  one => one.id + ": " + one.nodes.map(node => node.target.join(" ")).slice(0, 3).join(" | "))),
  error => done(["axe: " + error]));
"""
_WIDER = "return document.documentElement.scrollWidth - document.documentElement.clientWidth"


class Look(NamedTuple):
    """How a page is looked at."""

    width: int
    scheme: str
    scripts: bool


EVERY_WAY = tuple(Look(*way) for way in product(WIDTHS, SCHEMES, (True, False)))


_OPTIONS = ("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--disable-dev-shm-usage")
_PATIENCE = 60
"""Seconds to wait for what a page does; a machine may have other work."""


class SiteBrowser:
    """Chromium without a window, and the accessibility engine."""

    def __init__(self, axe: Path) -> None:
        options = webdriver.ChromeOptions()
        for one in _OPTIONS:
            options.add_argument(one)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        driver, options.binary_location = which("chromedriver"), which("chromium") or ""
        self.driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(driver))
        self.driver.set_script_timeout(_PATIENCE)
        self._axe = axe.read_text(encoding="utf-8")
        self._scripts = True

    def set(self, look: Look) -> None:
        """Take a width, light or dark, and scripts or none."""
        size = {"width": look.width, "height": HEIGHT, "deviceScaleFactor": 1, "mobile": False}
        self._tell("Emulation.setDeviceMetricsOverride", size)
        media = [{"name": "prefers-color-scheme", "value": look.scheme}]
        self._tell("Emulation.setEmulatedMedia", {"features": media})
        self._scripts = look.scripts

    def open(self, address: str) -> None:
        """Go to a page; what the browser said of others before it is gone."""
        self.driver.get_log("browser")
        self._tell("Emulation.setScriptExecutionDisabled", {"value": not self._scripts})
        self.driver.get(address)

    def findings(self) -> list[str]:
        """What is wrong with the page that is open; it stays as it came, also where it ran no script."""
        self._tell("Emulation.setScriptExecutionDisabled", {"value": False})
        self.driver.execute_script(self._axe)
        found: list[str] = self.driver.execute_async_script(_FINDINGS, _RULES)
        wider = self.driver.execute_script(_WIDER)
        found += [f"{wider} px wider than the window"] if wider > 0 else []
        return found + [line["message"] for line in self.driver.get_log("browser")]

    def picture(self, file: Path, width: int) -> None:
        """Take a picture of the whole page."""
        height = self.driver.execute_script("return document.documentElement.scrollHeight")
        size = {"width": width, "height": min(height, 4000), "deviceScaleFactor": 1, "mobile": False}
        self._tell("Emulation.setDeviceMetricsOverride", size)
        file.parent.mkdir(parents=True, exist_ok=True)
        self.driver.save_screenshot(str(file))

    def _tell(self, what: str, how: dict[str, Any]) -> None:
        self.driver.execute_cdp_cmd(what, how)


def page_kinds(folder: Path) -> dict[str, str]:
    """A page of each kind, by its address; two meetings, so that each language of theirs is there."""
    first = {name: sorted(folder.glob(f"{name}/*.html")) for name in ("y", "s", "p", "plan")}
    kinds = {name: found[-1].relative_to(folder).as_posix() for name, found in first.items()}
    for path in sorted(folder.glob("*.html")):
        kinds[path.stem] = path.name
    kinds["topic"], kinds["old name"] = "t/hospitering.html", "t/jobbskygging.html"
    for word in ("SWOT", "alert(", "Openness", "Lånetida er fire veker"):
        found = (path for path in sorted(folder.glob("m/*.html")) if word in path.read_text(encoding="utf-8"))
        kinds[f"meeting with {word}"] = next(found).relative_to(folder).as_posix()
    kinds["search hits"] = "search.html?q=hospiter"
    kinds["search none"] = "search.html?q=finnesikke"
    return kinds


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """A server of this machine alone, with the files of a folder."""

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()


def looked_at(  # noqa: PLR0913, PLR0917 — where, at what, how, and what is kept of it
    browser: SiteBrowser,
    base: str,
    kinds: dict[str, str],
    name: str,
    pictures: Path | None,
    ways: Iterable[Look] = EVERY_WAY,
) -> int:
    """Look at each kind of page in every way; prints what is wrong and returns how much that is."""
    bad = looks = 0
    for width, scheme, scripts in ways:
        browser.set(Look(width, scheme, scripts))
        for kind, page in kinds.items():
            browser.open(f"{base}/{page}")
            looks += 1
            for line in browser.findings():
                bad += 1
                print(f"{name} {kind} {width} {scheme} scripts={scripts}: {line}")
            if pictures is not None and scripts and width in (1280, 390):
                browser.picture(pictures / f"{name}-{kind.replace(' ', '-')}-{width}-{scheme}.png", width)
                browser.set(Look(width, scheme, scripts))
    print(f"{name}: {looks} looks at {len(kinds)} pages, {bad} findings")
    return bad


_QUERIES = (("kalender", "V 3/25"), ("HOSPITERING prøvestad", "uke 38"), ("skjemaene", "skjema"))
_SHORT_QUERIES = (("kalender", "kalender"), ("HOSPITERING", "hospiter"))
"""What is asked for, and what must stand among the hits."""


def searched(browser: SiteBrowser, base: str, queries: Iterable[tuple[str, str]] = _QUERIES) -> int:
    """Ask the search as a reader does, from the front page; returns how many answers are wrong."""
    browser.set(Look(1280, "light", scripts=True))
    driver = browser.driver
    bad = 0
    for query, wanted in queries:
        browser.open(f"{base}/index.html")
        field = driver.find_element(By.ID, "q")
        field.send_keys(query)
        began = time.perf_counter()
        field.submit()
        WebDriverWait(driver, _PATIENCE).until(lambda d: d.find_elements(By.CSS_SELECTOR, "#hits li"))
        seconds = time.perf_counter() - began
        texts = [one.text for one in driver.find_elements(By.CSS_SELECTOR, "#hits li")]
        told = driver.find_element(By.ID, "told").text
        found = any(wanted.casefold() in text.casefold() for text in texts)
        driver.find_element(By.CSS_SELECTOR, "#hits li a").click()
        place = driver.current_url.partition("#")[2]
        there = bool(driver.find_elements(By.ID, place)) if place else "/m/" in driver.current_url
        bad += not (found and there)
        print(f"search «{query}»: {told} {seconds:.2f} s, leads to #{place}: {there}, «{wanted}»: {found}")
    return bad


_ASKED = """
const times = [], at = new Map(found([], null, 0).map((one, place) => [one, place]));
const answers = arguments[0].map(query => {
  const began = performance.now();
  const of = terms(query);
  const hits = of.length ? found(of, null, 0) : [];
  times.push(performance.now() - began);
  return [of, hits.length, hits.reduce((sum, one) => (sum * 31 + at.get(one)) % 1000003, 0)];
});
return [answers, times];
"""
_READY = "const [page] = performance.getEntriesByType('navigation'); return page.domContentLoadedEventEnd"
_HEAP = "return performance.memory.usedJSHeapSize / 1e6"


def asked_large(browser: SiteBrowser, base: str) -> int:
    """Ask the search of a large site a thousand queries, and compare with the program's own search."""
    browser.set(Look(1280, "light", scripts=True))
    browser.open(f"{base}/search.html?q=bibliotek")
    driver = browser.driver
    ready, heap = driver.execute_script(_READY), driver.execute_script(_HEAP)
    texts: list[str] = driver.execute_script("return found([], null, 0).map(one => one.line)")
    dice = random.Random(17)  # noqa: S311 — the same queries every time
    queries = [query_of(dice, texts) for _ in range(1000)]
    batches = [driver.execute_script(_ASKED, queries[at : at + 50]) for at in range(0, len(queries), 50)]
    answers = [answer for told, _ in batches for answer in told]
    times = sorted(one for _, told in batches for one in told)
    wrong = 0
    for query, (of, many_hits, mark) in zip(queries, answers, strict=True):
        wanted = asked(query)
        hits = [place for place, text in enumerate(texts) if wanted.terms and wanted.stands_in(text)]
        expected = reduce(lambda sum_, place: (sum_ * 31 + place) % 1_000_003, hits, 0)
        wrong += (list(wanted.terms), len(hits), expected) != (of, many_hits, mark)
    print(
        f"{len(texts)} texts, ready after {ready:.0f} ms, {heap:.0f} MB; 1,000 queries: median"
        f" {times[500]:.1f} ms, p99 {times[989]:.1f} ms, {wrong} not as the program's own search"
    )
    return wrong


def weighed(folder: Path, name: str) -> int:
    """Print what the files weigh, and the links that lead nowhere; returns how much is wrong."""
    files = {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }
    pages = {path: len(content) for path, content in files.items() if path.endswith(".html")}
    data = sum(len(content) for path, content in files.items() if path.startswith("search/"))
    heaviest = max(pages, key=lambda path: pages[path])
    print(
        f"{name}: {len(files)} files, {len(pages)} pages, median {median(pages.values()) / 1000:.1f} kB,"
        f" heaviest {heaviest} {pages[heaviest] / 1000:.1f} kB, style {len(files['site.css']) / 1000:.1f} kB,"
        f" search {len(files['search.js']) / 1000:.1f} kB and {data / 1_000_000:.2f} MB of texts"
    )
    lost = list(dangling(files))
    for page, target in lost:
        print(f"{name}: {page} links to {target}, which is not there")
    heavy = [path for path, size in pages.items() if size > LARGEST]
    for path in heavy:
        print(f"{name}: {path} weighs {pages[path] / 1000:.1f} kB")
    return len(lost) + len(heavy)


def many(place: Path, count: int) -> int:
    """Make the site of many meetings, again, and with one more; prints times, and returns what is wrong."""
    folder = place / "many"
    write_archive(place / "large", count + 1, entries=88, apart=12.5)
    program = Program(place / "large")
    last = max(program.folder.rglob("*.json"), key=lambda path: path.name)
    kept = last.read_bytes()
    last.unlink()
    began, worked = time.perf_counter(), time.process_time()
    records = [MeetingFile(path, System()).record() for path in sorted(program.folder.glob("20*/*.json"))]
    for record in records:
        written(record, "html", paper="minutes", organisation="", used_numbers=())
    alone, work = time.perf_counter() - began, time.process_time() - worked
    entries = sum(len(record.entries) for record in records)
    print(
        f"{count} meetings, {entries} entries: each as a page by itself {alone:.1f} s, {work:.1f} s of the"
        " processor"
    )
    for what in ("first", "again", "one more"):
        if what == "one more":
            last.write_bytes(kept)
        began, worked = time.perf_counter(), time.process_time()
        told = json.loads(program("site", str(folder), "--url", "https://bibliotek.example", "--json"))
        seconds, work = time.perf_counter() - began, time.process_time() - worked
        changed = len(told["new"]) + len(told["changed"])
        wrote = f"{changed} files written of {told['files']}"
        print(f"{what}: {seconds:.1f} s, {work:.1f} s of the processor, {wrote}")
    return weighed(folder, f"{count} meetings")


def main() -> int:
    """Make the sites, look at them, and print a line for each; returns 1 if anything is wrong."""
    parser = argparse.ArgumentParser(prog="python -m tests.by_hand.site")
    parser.add_argument("--pictures", type=Path)
    parser.add_argument("--many", type=int, default=350)
    parser.add_argument("--axe", type=Path, default=AXE)
    parser.add_argument("--languages", default=",".join(LANGUAGES))
    parser.add_argument("--short", choices=LANGUAGES)
    given = parser.parse_args()
    browser = SiteBrowser(given.axe)
    bad = short(browser, given.short) if given.short else whole(browser, given)
    browser.driver.quit()
    print(f"{bad} findings")
    return int(bad > 0)


def short(browser: SiteBrowser, language: str) -> int:
    """Look once at each page kind of the demo's site, in a language; returns how much is wrong."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "site"
        program = Program(Path(place) / "demo")
        make_demo(program.folder)
        series = [
            name or "ingen" for name in series_names(chosen_archive(program.folder, create=False)).values()
        ]
        named = [word for one in series for word in ("--series", one)]
        program("site", str(folder), "--language", language, "--drafts", *named)
        some = [*folder.glob("*.html"), *sorted(folder.glob("m/*.html"))[::2]]
        some += [max(folder.glob(f"{name}/*.html")) for name in ("y", "s", "p", "plan")]
        some += [folder / "t/hospitering.html", folder / "t/jobbskygging.html"]
        pages = {path.relative_to(folder).as_posix() for path in some}
        kinds = {page: page for page in sorted(pages)}
        kinds["search hits"] = "search.html?q=hospiter"
        looks = (Look(1280, "light", scripts=True), Look(390, "dark", scripts=True))
        bad = weighed(folder, language) + looked_at(browser, folder.as_uri(), kinds, language, None, looks)
        return bad + searched(browser, folder.as_uri(), _SHORT_QUERIES)


def whole(browser: SiteBrowser, given: argparse.Namespace) -> int:
    """Look at everything in every way; returns how much is wrong."""
    bad = 0
    with tempfile.TemporaryDirectory() as place:
        program = network(Path(place) / "archive")
        for language in given.languages.split(","):
            folder = Path(place) / language
            made(program, folder, language)
            kinds = page_kinds(folder)
            bad += weighed(folder, language)
            bad += looked_at(browser, folder.as_uri(), kinds, f"disk-{language}", given.pictures)
            with served(folder) as base:
                bad += looked_at(browser, base, kinds, f"server-{language}", None)
                bad += searched(browser, base) + searched(browser, folder.as_uri())
        bad += many(Path(place), given.many)
        with served(Path(place) / "many") as base:
            bad += asked_large(browser, base)
        bad += asked_large(browser, (Path(place) / "many").as_uri())
    return bad


def made(program: Program, folder: Path, language: str) -> None:
    """Make the site of the network, in a language of the frame."""
    series = ("Biblioteksjefmøtet", "Nettmøter", "Styret i Fjordane bibliotekforum", "ingen")
    named = [word for one in series for word in ("--series", one)]
    address = ("--url", "https://bibliotek.example/moter")
    program("site", str(folder), "--language", language, "--records", *address, *named)


if __name__ == "__main__":
    sys.exit(main())
