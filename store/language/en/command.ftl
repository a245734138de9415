# What the command line says.
usage = Referat: minutes at the speed of talk.

    referat [--archive DIR] [COMMAND …]
usage-notes = Without a command the screens open. MEETING is an id, a date, a title, a part of them, or “latest”.
    The archive is the folder Referat among your documents, unless --archive names another.
    referat COMMAND --help says how a command is written.
verb-open = opens the screens at once in a meeting, an approved one to read it, with --read any; with --follow a window for the projector, which shows what is public and writes nothing
    .form = referat open MEETING [--read | --follow]
verb-demo = opens the screens on sample meetings
    .form = referat demo [--archive DIR]
verb-new = creates a meeting and prints its id
    .form = referat new TITLE [--from DATE --to DATE --place PLACE --language { $languages } --series NAME --number NO --profile minutes|protocol|municipal] · referat new --after MEETING_OR_SERIES [TITLE] [--from DATE] [--another]
verb-series = shows a series of meetings as lines, or takes lines about it
    .form = referat series [NAME] [FILE|-] [--from MEETING] [--join SERIES] [--dates "12.2 19.3 2026"] [--json]
verb-take = takes lines from a file or a pipe; on a terminal it asks for them, one by one
    .form = referat take MEETING [FILE] [--json]
verb-import = reads minutes that exist as text (Word, web pages, Markdown and plain text), and shows what each line becomes before they are kept; records from other archives are put beside your own meetings
    .form = referat import FILE_OR_FOLDER … [--language { $languages }] [--series NAME] [--yes] [--dry-run] [--json]
verb-list = lists the meetings
    .form = referat list [--json]
verb-show = shows one meeting as text
    .form = referat show MEETING [--json]
verb-search = finds what was said, decided and promised, in all the meetings
    .form = referat search WORDS … [--all] [--json]
verb-decisions = shows the decisions of all meetings, the newest first, and what became of them
    .form = referat decisions [WORDS …] [--open] [--status STATUS] [--series NAME] [--as-of DATE] [--json] [--export FILE|FOLDER]
verb-expectations = shows who expects what of whom: how many for each pair, then each expectation
    .form = referat expectations [WORDS …] [--open] [--from PARTY] [--to PARTY] [--status STATUS] [--series NAME] [--as-of DATE] [--json] [--export FILE|FOLDER]
verb-actions = shows the actions by deadline, the open ones first
    .form = referat actions [WORDS …] [--open] [--overdue] [--owner NAME] [--status STATUS] [--series NAME] [--as-of DATE] [--json] [--export FILE|FOLDER]
verb-topic = lists the topics, shows all that is known of one, or the items that have none
    .form = referat topic [TOPIC] [--also "WORD, WORD"] [--rename NEW] [--join OTHER] [--untagged] [--to { $formats }] [-o FILE|FOLDER] [--series NAME] [--as-of DATE] [--internal] [--json]
verb-experiences = shows experiences, advice, and who offers or wants an exchange
    .form = referat experiences [WORDS …] [--topic TOPIC] [--party NAME] [--variant experience|tip|lesson|offer|wish] [--all] [--as-of DATE] [--internal] [--json]
verb-followup = shows what earlier meetings of the series left open
    .form = referat followup MEETING [--json]
verb-renumber = shows which numbers two meetings of a series bear, and gives the one that yields new ones with --yes
    .form = referat renumber SERIES [--yes]
verb-calendar = writes a calendar file of the meetings and the plans, or a page of the year
    .form = referat calendar [--to ics|docx|markdown|html|json] [--year YEAR] [--series NAME] [--owner NAME] [--deadlines] [--spans] [-o FILE|FOLDER]
verb-site = makes the site of approved meetings: pages in a folder, to read and search
    .form = referat site FOLDER [--series NAME …] [--drafts|--no-drafts] [--url ADDRESS] [--title TITLE] [--language { $languages }] [--findable|--no-findable] [--records|--no-records] [--overwrite] [--dry-run] [--json]
verb-subscribe = fetches records from a folder in which other archives leave them, or lists those folders
    .form = referat subscribe [FOLDER [--name NAME] | --read | --remove NAME] [--json]
verb-set = says what became of a decision, an action or an expectation
    .form = referat set ENTRY [STATUS] [--owner NAME] [--deadline DEADLINE] [--remark TEXT] [--in MEETING]
verb-export = writes a meeting to a file
    .form = referat export MEETING --to { $formats }|record [--to …] [-o FILE|FOLDER] [--profile minutes|protocol|notice] [--item ITEM|all] [--letterhead NAME|none] [--as-typed] [--internal] [--carry] [--metadata]
verb-corrections = shows what was corrected in a Word file of a meeting, and takes in what is accepted
    .form = referat corrections FILE.docx [--meeting MEETING] [--accept ID|all …] [--refuse ID|all …] [--note ID …] [--json]
verb-letterhead = keeps the organisation’s letterhead or logo in the archive, or says what is there
    .form = referat letterhead [FILE.docx [--series NAME] | PICTURE.png|.jpg [--text TEXT]] [--remove NAME]
verb-summary = offers a summary, as lines that “take” understands
    .form = referat summary MEETING
verb-digest = writes a short e-mail about meetings: decisions, who does what, open questions, dates
    .form = referat digest [MEETING … | --since DATE [--series NAME]] [--to eml|html|markdown|json] [--for NAME | --absent] [--attach docx|pdf] [-o FILE|FOLDER]
verb-slip = writes what concerns one party or one person, or one extract for each of those a meeting concerns
    .form = referat slip NAME [--since MEETING|DATE] [--series NAME] [--to docx|html|markdown|json|eml] [--json] [-o FILE|FOLDER] · referat slip --all MEETING [-o FOLDER]
verb-party = shows the parties, or says whom a group is made of
    .form = referat party [NAME] [--includes "NAME, NAME"] [--also "NAME, NAME"] [--json]
verb-approve = approves minutes, which take no changes from then on, or reopens them
    .form = referat approve MEETING [--in MEETING [--item ITEM] | --on DATE] [--reason TEXT] | --reopen --reason TEXT
verb-revisions = prints the revisions of a meeting: what was approved, when and why; --show one of them as a document, --diff what differs from the one before, or from another
    .form = referat revisions MEETING [--show N | --diff N [M]] [--json]
verb-check = reads every file of the archive; of one meeting: the places to check; of a record: whose it is, and whether it is whole
    .form = referat check [MEETING | FILE | --mend]
verb-settle = merges copies of meetings with the meetings; with --as-new it gives a meeting that was copied by hand an id of its own
    .form = referat settle · referat settle FILE --as-new
verb-merge-file = merges two versions of a file of the archive, as git asks for it
    .form = referat merge-file BASE OURS THEIRS [NAME]
verb-setup-git = lets git merge the files of the archive, and says what it changed
    .form = referat setup-git
git-written = Written to { $file }:
git-there = Nothing to add to { $file }.
git-done = git now merges the files of this archive by itself. Each clone needs “referat setup-git” once.
verb-waiting = shows what was typed and has not come into a meeting, takes it in or throws it away
    .form = referat waiting [MEETING] [--take] [--discard ID] [--yes] [--json]
verb-spell = shows the words of a meeting that its language does not know
    .form = referat spell MEETING
verb-replace = replaces words all over a meeting, and shows what changes
    .form = referat replace MEETING OLD NEW [--whole-word] [--case] [--dry-run]
verb-settings = shows the settings of this machine, and what is wrong in the file
    .form = referat settings [--json]
verb-keys = shows the keys, one’s own too
    .form = referat keys [--place PLACE] [--json|--markdown]
verb-bin = puts a meeting into the bin, shows it, brings back, or deletes for good
    .form = referat bin [MEETING] [--restore MEETING] [--empty [--older DAYS] [--yes]] [--json]
verb-forget = removes a text for good, wherever it stands, and says what could not be reached
    .form = referat forget ID|WORDS [--everywhere] [--yes] [--json]
verb-help = shows what there is to know about a topic: the grammar of the line, the keys, the commands, where things lie
    .form = referat help [GRAMMAR|KEYS|COMMANDS|PLACES|COMMAND]
verb-completion = prints the script that lets a shell complete commands, options, meetings and names
    .form = referat completion bash|zsh|fish|powershell
help-grammar = what can be typed on the line
    .names = grammar signs
help-keys = the keys, place by place
    .names = keys
help-commands = every command, and how it is written
    .names = commands
help-places = the version, and where things lie
    .names = places files version
help-notes = referat help and one of these words shows it; the name of a command shows how it is written.
help-grammar-labels = A line may begin with one of these words and a colon:
help-grammar-structure = After #:
where-program = program
where-python = Python
where-archive = archive
where-settings = settings
where-state = state
where-cache = search index
where-log = crash log
## Line mode: what is said when a meeting is taken in a plain terminal
line-mode-welcome = { $title }. Type what is said and press Enter. A question mark alone says what the signs mean. Ctrl+d ends.
line-mode-commands = Tab completes. Type #undo and #redo to undo and redo, #correct and a new text to mend the last entry, #delete to delete it, #read to hear what stands here, #where to hear where you are.
line-mode-paragraph = New paragraph.
line-mode-where = You are here: { $place }. { $number ->
    [0] Nothing stands here yet.
    [one] One entry stands here.
   *[other] { $number } entries stand here.
}
line-mode-empty = Nothing stands here yet.
line-mode-interrupted = The line is still here. Ctrl+d on an empty line ends.
line-mode-bye = Everything is saved.
line-mode-paste = { $lines ->
    [one] One long line was pasted.
   *[other] { $lines } lines were pasted.
} Enter makes them { $best }. Type 1 for one text, 2 for { $each }, 3 for { $items }, 4 for lines as they are typed, or 0 for nothing.
line-mode-pasted = Pasted: { $what }. #undo takes it all back.
line-mode-no-paste = Nothing was pasted.
spoken-and = { $some } and { $last }
spoken-note = Text saved.
spoken-point = Point saved.
spoken-speech = Text saved, said by { $name }.
spoken-memo = Memo saved: { $text }
spoken-statement = Statement saved: { $text }
spoken-summary = Summary saved: { $text }
spoken-guide = Guiding question saved: { $text }
spoken-decision = Decision saved: { $text }
spoken-conclusion = Conclusion saved: { $text }
spoken-action = Action saved: { $text }
spoken-deadline = { $text }, due { $deadline }
spoken-expectation = Expectation saved: { $text }
spoken-pair = { $one } to { $other }
spoken-mutual = { $one } and { $other } to each other
spoken-proposal = Proposal saved: { $text }
spoken-value = Value saved: { $text }
spoken-question = Question saved: { $text }
spoken-annex = Annex saved: { $text }
spoken-swot = SWOT point saved: { $text }
spoken-step = Step saved: { $text }
spoken-experience = Experience saved: { $text }
spoken-activity = Activity saved: { $text }
spoken-link = Link saved: { $text }
spoken-more = Added. It now says: { $text }
spoken-item = Item { $name }, opened.
spoken-planned = Item { $name }, is added to the agenda.
spoken-go = You are in item { $name }.
spoken-break = Break: { $text }
spoken-item-detail = Saved about the item: { $text }
spoken-meeting-detail = Saved about the meeting: { $text }
spoken-outcome = The item is now: { $outcome }.
spoken-end = The meeting was adjourned at { $time }.
spoken-votes = Votes saved: { $text }
spoken-vote = Vote saved: { $text }
spoken-answer = Answer saved: { $text }
spoken-present = Present: { $names }.
spoken-excused = Apologies from { $names }.
spoken-absent = Absent: { $names }.
spoken-deputy = { $names } will deputise.
spoken-invited = Invited: { $names }.
spoken-arrival = { $when ->
    [none] { $name } has arrived.
   *[other] { $name } arrived at { $when }.
}
spoken-departure = { $when ->
    [none] { $name } has left.
   *[other] { $name } left at { $when }.
}
spoken-recusal = { $name } is recused.
spoken-other = Saved: { $text }
line-mode-no-screen = This is for the screens. Here you only write lines; referat export makes the file.
line-mode-deleted = Deleted: { $text } #undo takes it back.
line-mode-corrected = Now it says: { $text }
line-mode-correct-how = Write the new text after #correct.
spoken-private = private
spoken-out-of-minutes = not in the minutes
spoken-sub-point = Sub-point saved.
spoken-nobody = Nobody is on the attendance list yet.
spoken-gone = { $number ->
    [one] { $names } has left.
   *[other] { $names } have left.
}
spoken-pause = { $minutes ->
    [0] Break.
   *[other] Break of { $minutes } minutes.
}

## Searching
search-none = Nothing fits “{ $text }”.
search-more = There are more hits than the newest { $count }. --all shows them all.
search-part-behind = Only the newest { $count } meetings have been read yet, { $left } are left. The others are being read now, in the background: search again in a while, or wait for all with --all.
search-part = Only the newest { $count } meetings have been read yet, { $left } are left. With --all every one is read before the answer.

## Import
argument-files = FILE
import-read-so-far = Read { $done } of { $count } files.
import-kept-so-far = { $done } of { $count } files dealt with.
check-so-far = Looked at { $done } of { $count } files …
site-so-far = Read { $done } of { $count } meetings for the site …
index-so-far = Reading meetings for the search: { $done } of { $count } …
import-ask = { $count ->
    [one] Put the meeting into the archive? [y/N]
   *[other] Put the { $count } meetings into the archive? [y/N]
}
    .yes = y yes j ja
import-left = Nothing was put into the archive.
import-each-line = --dry-run shows every line.
import-there = “{ $file }” is in the archive already.
import-dry = Nothing was written.
import-report = { $kept ->
    [0] No meetings were put into the archive
    [one] One meeting was put into the archive
   *[other] { $kept } meetings were put into the archive
}, { $there } were there already, { $refused ->
    [0] no files were refused
    [one] one file was refused
   *[other] { $refused } files were refused
}. { $lines } lines were read; { $text } of them stand as text and points.

## Registers
register-count = { $count ->
    [0] Nothing fits.
    [one] One entry.
   *[other] { $count } entries.
}
register-only-open_only = only open
register-only-overdue = only overdue
register-supersedes = supersedes { $numbers }
register-repeals = repeals { $numbers }
register-amends = amends { $numbers }
register-superseded-by = superseded by { $number } ({ $date })
register-repealed-by = repealed by { $number } ({ $date })
register-amended-by = amended by { $number } ({ $date })
register-private = private
register-exempt = exempt from public access
register-note = not in the minutes
topic-count = { $count ->
    [one] One topic.
   *[other] { $count } topics.
}
topic-counts = { $entries ->
    [one] { $entries } entry
   *[other] { $entries } entries
} from { $meetings ->
    [one] { $meetings } meeting
   *[other] { $meetings } meetings
}
topic-also-called = also { $names }
topic-also = “{ $name }” is now also found by: { $names }
topic-told = Others see this too where they may read of the topic, on the site and in documents.
topic-renamed = “{ $old }” is now called “{ $new }”; the old name finds it still.
topic-joined = “{ $one }” and “{ $other }” are now one topic; both names find it.
topic-untagged-count = { $count ->
    [one] One item has no topic.
   *[other] { $count } items have no topic.
}
experience-confirmed = last confirmed { $date }
experience-count = { $count ->
    [one] One experience.
   *[other] { $count } experiences.
}
set-between = “{ $text }”: { $status }.
set-in-meeting = “{ $text }”: { $status }. Written in “{ $title }”, which is under way.

## When something is typed wrongly
misuse-hint = It is written like this: { $form }
no-such-option = There is no option { $name }.
given-twice = { $name } is given more than once, and has one value only.
missing-argument = { $name } is missing.
bad-choice = { $name } must be one of these: { $choices }.
bad-argument = { $name } cannot be used as it is written.
argument-meeting = MEETING
argument-title = TITLE
argument-entry = ENTRY
argument-words = WORDS
argument-old = OLD
argument-new = NEW
not-saved = Nothing was changed; try again once that is mended.
line-not-saved = Line { $line } and what came after it are not saved; the lines before it are in the archive.
approved = “{ $title }” is approved. Its wording is kept and takes no changes.
approved-site = The site in “{ $folder }” does not show them yet. Run: referat site "{ $folder }"
approved-already = “{ $title }” is approved already: { $printed }
revisions-none = The meeting has no revisions: nothing has been approved yet.
revisions-same = Nothing differs in what is printed.
revision-state = { $state ->
    [submitted] submitted
    [reopened] reopened
   *[approved] approved
}
minutes-approved = “{ $title }”{ $dated ->
    [0] {""}
   *[other] {" "}of { $day }
} is approved by this meeting{ $corrections ->
    [0] {""}
    [one] , with one correction
   *[other] , with { $corrections } corrections
}.
revision-reopened = Reopened { $day }: { $reason }
revision-forgotten = Revision { $number } can no longer be proved: { $count ->
    [one] one line
   *[other] { $count } lines
} removed for good on { $day }.
reopened = “{ $title }” is a draft again.
export-public = { $count ->
    [0] Nothing in the meeting is withheld.
    [one] The file was searched for one text that is withheld; it is not there.
   *[other] The file was searched for { $count } texts that are withheld; none of them is there.
}
export-internal = Internal version: private and exempt texts are included.
pdf-signs = { $count ->
    [one] One sign is not in the font and stands as □: { $signs }
   *[other] { $count } signs are not in the font and stand as □: { $signs }
}
pdf-sign = { $code } (“{ $place }”)
record-is = Record from { $archive } ({ $id }): “{ $title }”, { $day }, { $revision ->
        [0] draft
       *[other] revision { $revision } · { $hash }
    }{ $audience ->
        [internal] , internal: private and exempt texts are included
       *[others] , for everybody
    }
record-fits = The content fits the hash.
record-same = The archive has the same.
record-differs = The archive has the meeting, with other content.
record-missing = The archive does not have the meeting. “referat import” reads it in.
record-is-older = The archive has a newer version.
record-is-newer = The archive has an older version.
subscription-kept = Records are fetched from “{ $name }”: { $folder }
subscription-removed = Records are no longer fetched from “{ $name }”. What was read stays.
subscription-none = Records are fetched from no folder. “referat subscribe FOLDER” adds one.
subscription-read = { $count ->
        [0] No new records.
        [one] One new record was read.
       *[other] { $count } new records were read.
    }
export-short = { $count ->
    [one] One text is too short to be searched for.
   *[other] { $count } texts are too short to be searched for.
}
register-public = { $count ->
    [0] Nothing in the meetings is withheld.
    [one] The file was searched for one withheld text; it is not there.
   *[other] The file was searched for { $count } withheld texts; none of them is there.
}
letterhead-kept = { $name } is kept in the archive and used from now on.
letterhead-kept-series = { $name } is kept in the archive and used for “{ $series }” from now on.
letterhead-removed = { $name } is removed.
letterhead-used = { $name } (in use)
letterhead-none = The archive has no letterhead.
logo-kept = { $name } is in the archive: documents without a letterhead begin with it from now on.
logo-used = { $name } (logo on documents without a letterhead)
logo-no-text = It has no alternative text: whoever does not see it is not told what it is. --text “County Library” says it.
letterhead-no-header = The letterhead has no header; ours is used.
letterhead-no-footer = The letterhead has no footer; ours is used, with page numbers.
letterhead-no-pages = Its footer has no page numbers.
letterhead-no-headings = It lacks styles for headings; ours are used.
letterhead-narrow = It leaves little width for text; tables will be narrow.
letterhead-text = The text in the letterhead is left out; pictures in it stay.
letterhead-first-page = The first page has lines of its own without a page number.
letterhead-no-alt = A picture on the letterhead has no alternative text; whoever does not see it is not told what it is.
letterhead-pale = Its headings are too pale for everybody to read (less than 4.5 to 1 on white).
letterhead-words = The letterhead has a field, a control or a case number that nobody fills in; the words there come into every document.
letterhead-unfilled = Something between double braces on the letterhead is filled in by nobody. These are filled in: case, title, date, committee, number and status.
bad-usage = The command is not written as it must be.
no-such-verb = There is no command “{ $name }”.
state = { $state ->
    [planned] planned
    [live] live
    [draft] draft
    [submitted] for approval
    [approved] approved
   *[cancelled] cancelled
}
waiting-none = Nothing waits.
waiting-how = “referat waiting MEETING --take” takes it in. “referat waiting MEETING --discard ID” throws one of them away.
waiting-no-meeting = Meetings that are not in the archive any more
waiting-no-words = (a change without words)
waiting-line = not saved when the window went away
waiting-half-typed = half-typed
waiting-aside = kept aside
waiting-elsewhere = waits where it was typed: { $path }
waiting-lost = was typed in { $path }, which is not there
waiting-living = an open window is trying to save it
waiting-taken = { $count ->
        [0] No lines were taken in.
        [one] One line was taken in.
       *[other] { $count } lines were taken in.
    }
waiting-ask = Nobody can bring it back. Throw it away? (y/n)
waiting-discarded = Thrown away.
check-mended = { $count ->
    [one] One file has been made smaller: its revisions stand by themselves.
   *[other] { $count } files have been made smaller: their revisions stand by themselves.
}
check-clean = { $count ->
    [0] The archive is empty; there is nothing to look through.
    [one] The one meeting file is in order.
   *[other] All { $count } meeting files are in order.
}
settled-as-new = “{ $title }” is a meeting of its own now, with the id { $id }.
settle-none = There are no copies in the archive.
settings-file = File: { $file }
settings-none = There is no such file; the defaults hold.
settings-row = { $name } = { $value }
bin-empty = The bin is empty.
bin-row = { $id }  { $day }  { $title } · { $count ->
        [one] 1 line
       *[other] { $count } lines
    } · put here { $binned }
bin-put = “{ $title }” is in the bin.
bin-back = “{ $title }” has been brought back.
bin-ask = { $count ->
        [one] Type 1 to delete “{ $title }” for good:
       *[other] Type { $count } to delete { $count } meetings for good:
    }
bin-kept = Nothing has been deleted.
bin-deleted = “{ $title }” has been deleted for good.
bin-written-again = “{ $title }” was written in after it was deleted for good ({ $count ->
        [one] 1 line
       *[other] { $count } lines
    }), and stays. “referat bin --restore { $id }” shows it again.
bin-older = No meeting has been there that long.
forget-place = { $id }  { $where }, { $table ->
    [meeting] the meeting itself
    [days] a day
    [agenda] an agenda item
    [attendance] the attendance
    [presence] who came and went
    [entries] a line
    [events] what became of something
    [revisions] an approved version
   *[other] what holds for the whole archive
}{ $state ->
    [approved] {" "}(approved: left alone until the meeting is a draft again)
   *[open] {""}
}:
forget-no-text = (no text)
forget-ask = { $count ->
    [0] Nothing in the archive says “{ $text }”. Remove it for good from what else the program has kept? [y/N]
    [one] Remove this for good? [y/N]
   *[other] Remove “{ $text }” for good from these { $count } places? [y/N]
}
    .yes = y yes j ja
forget-left-in-use = { $file } – an open window holds it
forget-left-cut = { $file } – cannot be read as what it should be, and may be cut off
forget-left-beside = { $file } – a copy that is not the program’s own
forget-left-closed = { $file } – cannot be looked into
forget-left-named = { $file } – the name of the file says it
forget-left-approved = { $file } – the meeting is approved
forget-left-refused = { $file } – could not be written
forgotten = { $files ->
    [0] It was gone already.
    [one] The text is removed for good from one file.
   *[other] The text is removed for good from { $files } files.
}
forgotten-texts = { $count ->
    [one] It was written into, or stands also in, the text { $ids }. See whether that must go too.
   *[other] It was written into, or stands also in, the texts { $ids }. See whether they must go too.
}
forgotten-documents = { $count ->
    [one] This document was written from the meeting on this machine. See whether it must go, also where it was sent:
   *[other] These { $count } documents were written from the meeting on this machine. See whether they must go, also where they were sent:
}
forgotten-document = { $file } ({ $day }{ $kind ->
    [internal] , internal
   *[public] {""}
}{ $there ->
    [moved] , no longer there
   *[there] {""}
})
replace-shown = { $count ->
    [0] No text would change.
    [one] One text would change.
   *[other] { $count } texts would change.
}
replaced = { $count ->
    [0] No text has changed.
    [one] One text has changed.
   *[other] { $count } texts have changed.
}
spelt = { $count ->
    [0] No unknown words.
    [one] One unknown word.
   *[other] { $count } unknown words.
}

series-meetings = { $count ->
    [one] one meeting
   *[other] { $count } meetings
}
series-fields = { $count ->
    [one] one field changed
   *[other] { $count } fields changed
}
series-came = { $names } in
series-gone = { $names } out
series-items = items changed
series-unchanged = nothing changed
series-joined = “{ $name }” is another name of the series { $other } from now on.
series-from-approved = { $title } is approved and is not changed; the series is made after it.
series-day-taken = { $name } has a meeting on { $day } already; it was passed over.
next-planned = The next meeting is planned already: { $title } { $day }. With --another one more is made.
next-series-unread = The series could not be read; the meeting was made from { $title } { $day }.
next-closed = { $title } { $day } was still live, and has been closed.
renumber-none = No number of the series is used twice.
renumber-done = The numbers have been changed. The old ones still find their way.
renumber-how = “referat renumber { $name } --yes” changes them.
renumber-citing = cites the old number, and is not changed: { $title } – { $text }
next-nothing-to-approve = No minutes wait for approval; the item about it was left out.
followup-none = No open points from before.
followup-silent = not mentioned in { $count } meetings
followup-on-agenda = now item { $number }
followup-older = older
followup-outside = { $title } is approved; this is kept outside the meetings.
calendar-no-day = “{ $time }” has no day and is not in the calendar; it is in the year plan.
site-files = { $count ->
    [one] { $count } file
   *[other] { $count } files
}: { $new } new, { $changed } changed, { $removed } removed.
site-files-tried = Nothing was written. It would be { $count ->
    [one] { $count } file
   *[other] { $count } files
}: { $new } new, { $changed } changed, { $removed } removed.
site-searched = Looked for { $count ->
    [one] { $count } withheld text
   *[other] { $count } withheld texts
} in all the files: none found.
site-short = { $count ->
    [one] { $count } is too short to look for.
   *[other] { $count } are too short to look for.
}
site-foreign = { $count ->
    [one] { $count } other file in the folder was left alone.
   *[other] { $count } other files in the folder were left alone.
}
site-put-aside = { $file } was not ours; it has been kept.
site-mended = The last run was broken off; the folder is whole now.
site-new-series = The new series “{ $name }” is not included. --series includes it.
site-no-series = none
site-public = This becomes public: { $count ->
    [one] { $count } meeting
   *[other] { $count } meetings
} of { $series }.
site-people = { $count ->
    [one] { $count } name of a person stands there
   *[other] { $count } names of people stand there
}: { $names }{ $more ->
    [0] .
   *[other] { $more } more.
}
site-more = {"  "}… and { $count } more.
site-agree = Make the site in “{ $folder }”? [y/N]
    .yes = j ja y yes
site-not-made = Nothing has been written.
site-left-out = This is left out: { $what }.
site-left-private = { $count ->
    [one] { $count } private line
   *[other] { $count } private lines
}
site-left-exempt = { $count ->
    [one] { $count } exempt line
   *[other] { $count } exempt lines
}
site-left-working = { $count ->
    [one] { $count } working note
   *[other] { $count } working notes
}
site-left-unapproved = { $count ->
    [one] { $count } meeting that is not approved
   *[other] { $count } meetings that are not approved
}
site-left-planned = { $count ->
    [one] { $count } planned meeting (in the calendar only)
   *[other] { $count } planned meetings (in the calendar only)
}
site-left-cancelled = { $count ->
    [one] { $count } cancelled meeting
   *[other] { $count } cancelled meetings
}
site-left-series = { $count ->
    [one] { $count } meeting of other series
   *[other] { $count } meetings of other series
}
site-beside = “{ $text }” stands right after something exempt. See that everybody may read it.
digest-no-address = { $name } has no e-mail address; the To line is empty.
slips-public = { $count ->
    [0] Nothing in the meetings is withheld.
    [one] The files were searched for one text that is withheld; it is in none of them.
   *[other] The files were searched for { $count } texts that are withheld; none of them is there.
}
slip-nothing = Nothing has been said about { $name }.
slip-nothing-since = Nothing has been said about { $name } since { $day }.
party-includes = { $name }: { $names }
party-alone = { $name } stands for itself.
party-told = Others see this too: the site shows { $name } under { $names }.
party-none = No groups are described. Write: referat party Libraries --includes "Dale library, Preston library"
followup-said = “{ $text }” is kept in { $title }.

## Corrections
argument-file = FILE
corrections-reading = Reading { $file } …
corrections-none = No corrections: the text is as it was printed.
corrections-none-left = All corrections in the file have been dealt with.
corrections-both = { $count ->
    [one] 1 place was changed both here and in Word; choose for it by its id.
   *[other] { $count } places were changed both here and in Word; choose for each by its id.
}
corrections-since = { $count ->
    [one] The document is older than the meeting; 1 text has been changed here since.
   *[other] The document is older than the meeting; { $count } texts have been changed here since.
}
corrections-taken = { $count ->
    [one] 1 correction accepted.
   *[other] { $count } corrections accepted.
}
corrections-refused = { $count ->
    [one] 1 correction refused; it will not be shown again.
   *[other] { $count } corrections refused; they will not be shown again.
}
corrections-noted = { $count ->
    [one] 1 correction put into the meeting as a note.
   *[other] { $count } corrections put into the meeting as notes.
}
corrections-untracked = untracked
corrections-next = For the next meeting:
corrections-resolved = marked as resolved in Word
corrections-sort = { $sort ->
    [split] split
    [added] new
    [deleted] deleted
    [moved] moved
    [comment] comment
    [label] fixed text
    [merged] merged
    [restyled] new style
    [struck] struck out
    [unplaced] unplaced
   *[changed] changed
}
corrections-head = The meeting
