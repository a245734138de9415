meeting-approved = The minutes are approved and take no more lines.
    .hint = A correction becomes a new edition of the minutes.
aside-approved = { $worded ->
        [0] The minutes have been approved meanwhile and take no changes. The change is kept aside.
       *[1] The minutes have been approved meanwhile and take no more lines. Kept aside: “{ $text }”
    }
    .hint = It can be put in when the minutes are a draft again.
aside-newer = { $worded ->
        [0] Nothing is saved in “{ $file }” any more: a newer version of Referat has written it. The change is kept aside.
       *[1] Nothing is saved in “{ $file }” any more: a newer version of Referat has written it. Kept aside: “{ $text }”
    }
    .hint = Upgrade Referat on this computer; then it can be put in.
beyond-approved = The approved minutes do not have this.
    .hint = A correction becomes a new edition of the minutes.
kept-aside = { $reason ->
        [newer] A newer version of Referat has written the file, and nothing is saved here.
        [approved] The minutes are approved.
       *[open] The minutes do not have everything.
    } { $count ->
        [one] One change is kept aside
       *[other] { $count } changes are kept aside
    }{ $worded ->
        [0] .
       *[1] : “{ $text }”
    }
lines-aside = { $count ->
        [one] One line is not in the minutes. It is kept aside.
       *[other] { $count } lines are not in the minutes. They are kept aside.
    }
    .hint = Open the meeting in the screens: ctrl+p shows what is kept aside.
edit-of-missing = The change no longer fits: “{ $what }” is not in the file.
    .hint = Somebody else removed it; type the line again if it should stand.
edit-conflict = The change no longer fits: somebody else changed “{ $what }”.
    .hint = Look at what stands there now, and make the change again.

# The archive and its files

archive-missing = There is no archive “{ $folder }”.
    .hint = Is it a disk or a shared folder that must be connected? Choose another archive with --archive.
archive-unwritable = The archive cannot be in “{ $folder }”: { $reason }.
    .hint = Choose another folder with --archive.
archive-locked = Not saved yet: another window or program holds the archive “{ $folder }”.
    .hint = The text is on the screen, and saving will be tried again.
archive-file-empty = There is nothing in “{ $file }”.
    .hint = Move the file away and it will be made again; the meetings are not affected.
not-saved-full = Not saved yet: the disk is full.
    .hint = Make room on the disk. The text is on the screen, and saving will be tried again.
not-saved-denied = Not saved yet: writing to “{ $file }” is not allowed.
    .hint = See whether the file, the folder or the disk is write-protected. The text is on the screen.
not-saved-gone = Not saved yet: the folder “{ $folder }” is gone.
    .hint = Connect the disk or the shared folder again. The text is on the screen.
not-saved-disk = Not saved yet: the disk reports an error ({ $reason }).
    .hint = The text is on the screen, and saving will be tried again. Copy it if the error lasts.
file-gone = Not saved yet: the file “{ $file }” is gone from the archive.
    .hint = If it was moved or deleted, put it back. The text is on the screen.
file-overtaken = Not saved yet: another program is writing to “{ $file }” too.
    .hint = The text is on the screen, and saving will be tried again.
another-meeting = Not saved yet: “{ $file }” is another meeting’s file now.
    .hint = The text is on the screen, and the meeting goes on under another name.
name-of-another = “{ $file }” is another meeting’s file now.
    .hint = Look for this meeting in the list.
written-back = Written back: what another program had taken out of “{ $file }”.
    .hint = Let nobody fetch older versions of the file while the meeting is open.
moved-on = The meeting goes on in “{ $other }”: another meeting has got its name.
    .hint = Nothing of the one is in the other.
file-missing = There is no file “{ $file }”.
    .hint = It may have been moved, or not been downloaded by the synchronising program yet.
file-denied = The file “{ $file }” cannot be read: { $reason }.
    .hint = See whether you are allowed to read it, and whether the disk is well.
file-not-ordinary = “{ $file }” is no ordinary file, and is not read.
    .hint = It is a pipe, a device or something else that only has a file’s name. Move it elsewhere.
file-too-large = The file “{ $file }” is larger than { $size } MB, and is not read.
    .hint = No minutes are that large. Move it out of the archive, or fetch an older version.
folder-denied = The folder “{ $folder }” cannot be opened, and the meetings in it are not shown.
    .hint = See whether you are allowed to read it, and whether the disk is well.
meeting-unusual = Something in “{ $file }” cannot be used: { $reason }.
    .hint = The file was not touched, and the meeting can be opened. What stands in it may be missing in searches and registers until it is mended.
value-unusual = “{ $file }”: { $place } has a value that is too large or out of place ({ $field }).
    .hint = It stays in the file as it is. Mend it in an editor.
file-unreadable = { $line ->
        [0] The file “{ $file }” is not as the program writes it.
       *[other] The file “{ $file }” cannot be read: something is wrong in line { $line }.
    }
    .hint = The file was not touched. Fetch an older version from a backup, or mend it in an editor.
not-a-meeting = The file “{ $file }” is not a meeting.
    .hint = It was not touched; if it belongs elsewhere, move it out of the archive.
meeting-damaged = The meeting in “{ $file }” cannot be read: { $reason }.
    .hint = The file was not touched. Mend document 1 of the table “meeting”, or fetch an older version.
document-damaged = “{ $file }”: the document { $place } cannot be read ({ $reason }).
    .hint = It stays in the file as it is, and the rest of the meeting can be used. Mend it in an editor.
kind-newer = “{ $file }”: { $count ->
    [one] one entry is of a kind ({ $kinds }) that this version of Referat does not know.
   *[other] { $count } entries are of kinds ({ $kinds }) that this version of Referat does not know.
}
    .hint = It is shown and printed as text with its kind named, and stays in the file as it is. Upgrade Referat on this computer.
schema-newer = “{ $file }” was written by a newer version of Referat.
    .hint = The file can be read but not changed. Upgrade Referat on this computer.
conflict-copy = “{ $file }” is a copy of the meeting in “{ $other }”.
    .hint = The screens merge them the next time they are opened, and keep the copy outside the archive. “referat settle” does so at once.
keys-twice = “{ $file }”: this stands twice in the file: { $keys }.
    .hint = All of it is read, and is merged the next time the meeting is saved. The file as it is now is kept for 90 days.
file-conflict-marks = “{ $file }” cannot be read: line { $line } is a mark that git leaves where two have changed the same.
    .hint = Open the file in an editor, and take away the lines with <<<<<<<, ======= and >>>>>>>. Both versions may stay.
not-readable = Not saved: { $place } could not be read again.
    .hint = The file is as before, and the text is kept. “referat check” says what is wrong in the file.
meeting-of-same-id = “{ $file }” has the id of “{ $other }”, but another title and another day. Nothing was merged.
    .hint = If one is a copy of the other, give it the same title or day. If they are two meetings, give the one that was copied an id of its own: “referat settle "{ $file }" --as-new”, or “referat settle "{ $other }" --as-new”.
meeting-has-copy = “{ $file }” is another version of the meeting in “{ $other }”, and is not in this.
    .hint = “referat settle” merges the two; so do the screens when they are opened.
copy-settled = “{ $file }” was a copy of “{ $other }” and has been moved out of the archive.
    .hint = It lies for 90 days in the system’s state folder.
copy-settled-more = “{ $file }” has been merged with “{ $other }”.
    .hint = The copy lies for 90 days in the system’s state folder.
copies-settled = { $count } copies have been merged with their meetings.
    .hint = They lie for 90 days in the system’s state folder.
file-ambiguous = Several folders have a file called “{ $file }”: { $folders }.
    .hint = Write the folder too, such as “2026/{ $file }”.
id-alone = No other file has the id of “{ $file }”.
    .hint = It is a meeting of its own already; there is nothing to do.
help-unknown = There is no help about “{ $topic }”.
    .hint = Topics: { $list }. referat --help lists the commands.
settle-how = Type “referat settle” alone, or a file and --as-new.
    .hint = referat settle "2026/2026-04-16 Annual meeting.json" --as-new
settle-left = { $count ->
        [one] One file was left as it is.
       *[other] { $count } files were left as they are.
    }
    .hint = The reason stands above.
reference-lost = “{ $file }”: { $place } refers to { $target } ({ $field }), which does not exist.
    .hint = The text is kept; move it to an item that exists.
number-twice = “{ $file }”: the number { $number } is used in “{ $other }” too.
    .hint = Give one of them another number: e on the item or decision in its meeting. Several at once: “referat renumber SERIES”.
series-unknown-near = No series is called “{ $name }”. Did you mean { $near }?
    .hint = “referat series” shows the series of the archive.
calendar-nobody = Nobody in the archive is called “{ $name }”, and no calendar was written.
    .hint = “referat actions” shows who has actions.
calendar-nobody-near = Nobody in the archive is called “{ $name }”, and no calendar was written. Did you mean { $near }?
    .hint = “referat actions” shows who has actions.
series-unknown = No series is called “{ $name }”.
    .hint = “referat series” shows the series of the archive.
series-of-none = { $title } belongs to no series.
    .hint = Make it with: referat series NAME --from { $id }
series-joined-already = “{ $name }” and “{ $other }” are the same series already.
    .hint = Nothing has been changed.
next-day-unknown = When is the next meeting of { $name }?
    .hint = Say the day with --from.
series-line = Line { $line }: “{ $text }” says nothing of a series. Nothing has been saved.
    .hint = “referat series NAME” shows a series with the lines it is written in.
series-line-time = Line { $line }: “{ $text }” does not say when in the day. Nothing has been saved.
    .hint = Write, for example, time: 10.00–12.00
series-line-meets = Line { $line }: “{ $text }” does not say on which days. Nothing has been saved.
    .hint = Write, for example, meets: last Thursday of the month except July
series-line-twice = Line { $line }: Two are called { $name }, and the series cannot tell them apart. Nothing has been saved.
    .hint = Write more of the names, an initial say.
series-line-quorum = Line { $line }: “{ $text }” does not say how many must be there. Nothing has been saved.
    .hint = Write at least half, more than half, two thirds or a number.
series-line-language = Line { $line }: “{ $text }” is no language that can be used. Nothing has been saved.
    .hint = Write English, bokmål or nynorsk.
series-line-includes = Line { $line }: “{ $text }” does not say what the minutes include. Nothing has been saved.
    .hint = Write everything, outcomes or unattributed.
series-line-document = Line { $line }: “{ $text }” is no document that can be made. Nothing has been saved.
    .hint = Write minutes, formal minutes or municipal minutes.
series-line-remarks = Line { $line }: “{ $text }” does not say how many days. Nothing has been saved.
    .hint = Write, for example, remarks by: 7 days
series-line-numbering = Line { $line }: “{ $text }” does not show how items are numbered. Nothing is saved.
    .hint = Give an example: item numbers: 1/26
series-line-item = Line { $line }: “{ $text }” is no item that can stand on every agenda. Nothing has been saved.
    .hint = Write the item as in a meeting: # Title (20 min)
renumber-approved = { $number } stands in two approved meetings and is left alone.
    .hint = Reopen one of them first.
folder-unlisted = { $count ->
        [one] “{ $folder }” holds a meeting that no list shows.
       *[other] “{ $folder }” holds { $count } meetings that no list shows.
    }
    .hint = Lists read folders that are named by a year, such as 2026. Give the folder its name back, or move the files.
meeting-unlisted = “{ $file }” is a meeting that no list shows: it lies in no year’s folder.
    .hint = Move it into the folder of its year, such as 2026.
series-two-meetings = { $name } has two meetings on { $day }, made apart from each other. Cancel one of them.
    .hint = “referat list” shows them; in the list of meetings F2 sets the status to cancelled.
series-no-such-day = { $text } does not exist. No meetings have been made.
    .hint = Write the days like this: 12.2 19.3 2.–3.6 2026
meeting-unknown = No meeting fits “{ $text }”.
    .hint = “referat list” shows the meetings of the archive.
meeting-binned = “{ $title }” is in the bin.
    .hint = “referat bin --restore” brings it back.
meeting-deleted = The meeting “{ $text }” was deleted for good on { $day }.
    .hint = “referat list” shows the meetings of the archive.
meeting-gone = “{ $file }”: the meeting was deleted for good on { $day }, and yet its file is here.
    .hint = It is not shown. “referat bin --empty” removes it; “referat bin --restore” and the id show the meeting again.
bin-written = “{ $title }” is in the bin, and { $count ->
        [one] one line has
       *[other] { $count } lines have
    } been written there since.
    .hint = Everything is kept. “referat bin --restore” brings the meeting back.
bin-approved = Approved minutes are not deleted: “{ $title }”.
    .hint = Open them first: g in the list of meetings, or “referat approve --reopen”.
bin-restored = “{ $title }” is not in the bin any more.
    .hint = Nothing has been deleted.
bin-same-id = “{ $title }” has the id of another meeting, and cannot be deleted for good.
    .hint = “referat settle” gives one of them a new id.
bin-open = “{ $title }” is open in another window.
    .hint = Close that window first.
bin-unasked = Deleting for good has to be confirmed.
    .hint = Add --yes, or run it in a terminal.
bin-left = Something of the meeting may still stand in:{"\u000A"}{ $list }
    .hint = Close the other windows, look at the files, and run “referat bin --empty” once more.
meeting-ambiguous = “{ $text }” fits { $count } meetings:
    { $list }
    .hint = Write more of the title, the date or the id.
search-empty = There is nothing to search for.
    .hint = referat search budget kind:decision year:2015
title-empty = The meeting needs a title.
    .hint = referat new "Board meeting" --from 2026-09-01
days-reversed = The meeting cannot end on { $last } when it begins on { $first }.
    .hint = Swap --from and --to.
date-unreadable = “{ $text }” is no date.
    .hint = Write 2026-09-01 or 1.9.2026.
index-unavailable = The search index cannot be used: { $reason }.
    .hint = It lies in the system’s cache folder. The meetings themselves are not affected.
files-unreadable = { $count ->
        [one] One file could not be read and is not in the list.
       *[other] { $count } files could not be read and are not in the list.
    }
    .hint = referat check says which, and what you can do.
check-found = { $count ->
        [one] One thing is wrong in the archive.
       *[other] { $count } things are wrong in the archive.
    }
shared-with-group = The archive is shared with the group “{ $group }”: everybody in it reads and writes.
    .hint = If it is meant for you alone: chmod go-rwx on its folder.
shared-with-everybody = The archive is shared with everybody on this machine: they read and write.
    .hint = If it is meant for you alone: chmod go-rwx on its folder.
rights-too-wide = { $count ->
        [one] One file can be opened by more people than the archive is for: { $list }.
       *[other] { $count } files can be opened by more people than the archive is for: { $list }.
    }
    .hint = Close the archive’s folder with chmod go-rwx, or share it by letting the group write in it.
rights-too-narrow = { $count ->
        [one] One place in the archive is closed to those it is shared with: { $list }.
       *[other] { $count } places in the archive are closed to those it is shared with: { $list }.
    }
    .hint = Whoever owns it opens it to the group with chmod g+rwX.
unforeseen = Something went wrong that the program was not prepared for ({ $kind }), and this was not finished.
    .hint = Where it happened stands in { $log }; nothing of what you typed does.
unforeseen-unlogged = Something went wrong that the program was not prepared for ({ $kind }), and this was not finished.
    .hint = The log could not be written. Try again, or start the program anew.
input-not-utf8 = Line { $line } is not UTF-8.
    .hint = Save the text as UTF-8 and try again; the lines before this one are taken.
input-file-not-utf8 = Line { $line } of “{ $file }” is not UTF-8; none of its lines is taken.
    .hint = Save the text as UTF-8 and try again.
no-terminal = The screens need a terminal that can move its cursor.
    .hint = Use referat take, list, show and export here.
demo-not-empty = The folder { $folder } is not empty.
    .hint = Give the demo an empty or new folder.

# Import

import-missing = There is no file or folder “{ $file }”.
    .hint = See whether the name is spelt right.
import-nothing = The folder “{ $folder }” has no minutes that can be read.
    .hint = Files ending in .md, .txt, .docx, .html and the like are read.
import-empty = There is no text in the file “{ $file }”.
import-word = The file “{ $file }” cannot be read as a Word file.
    .hint = It is damaged, has a password, or is in an old format. Save it as .docx in Word, and import that.
import-word-old = “{ $file }” has a password, or is in the old format .doc.
    .hint = Save it as .docx without a password, and import that.
import-word-large = “{ $file }” holds more than Referat reads: { $size } MB unpacked, or { $most } paragraphs.
    .hint = Take the pictures out, or save the text alone as .docx.
import-odt = “{ $file }” is an .odt file, which cannot be read yet.
    .hint = Save it as .docx in LibreOffice.
import-own-word = The file “{ $file }” is a paper of a meeting that is in this archive.
    .hint = What was corrected in it, “referat corrections FILE” shows.
import-own-word-part = The file “{ $file }” was written by Referat, but is not the whole minutes as others may read them.
    .hint = Ask for the whole minutes as a Word file, best written with --carry, or for the meeting as JSON.
import-no-text = The file “{ $file }” is not a text file.
    .hint = Word files (.docx), web pages, Markdown and plain text can be read.
import-json = “{ $file }” is JSON, but not a meeting that Referat has exported.
    .hint = Export the meeting as JSON or Markdown, and import that. A meeting’s own file can be put back into its year’s folder in the archive.
record-large = “{ $file }” is larger than { $size } MB and cannot be the record of a meeting.
    .hint = See whether it is the right file; the record of a meeting is much smaller.
record-none = “{ $file }” is not a record from an archive.
    .hint = A record is written with “referat export MEETING --to record”.
record-newer = “{ $file }” was written by a newer Referat (version { $version }).
    .hint = Upgrade Referat on this machine.
record-changed = “{ $file }” was changed after it was written: its content does not fit the hash. Nothing was read in.
    .hint = Ask those who wrote it for the file again.
record-damaged = “{ $file }” has something in it that is no meeting ({ $place }). Nothing was read in.
    .hint = Ask those who wrote it for the file again.
record-misplaced = “{ $file }” does not lie where the archive put it.
    .hint = Read it in with “referat import”.
subscription-silent = The folder “{ $folder }” does not answer; what was read before stays.
    .hint = See whether the disk is connected.
subscription-no-folder = There is no folder “{ $folder }”.
subscription-own = “{ $folder }” belongs to the archive itself.
    .hint = Choose a folder that other archives write records to.
subscription-unknown = Records are fetched from nothing called “{ $name }”.
    .hint = “referat subscribe” shows the folders.
subscribe-one-way = Choose one: a folder, --read or --remove.
import-too-long = The file “{ $file }” is larger than { $size } MB and cannot be minutes.
    .hint = Split it, one file for each meeting.
import-refused = { $count ->
        [one] One file was not imported.
       *[other] { $count } files were not imported.
    }
    .hint = The reason stands above; the other files are not affected.


# When something has gone wrong

recovered = Recovered at { $time }: { $lines ->
        [0] one unfinished line
        [one] { $half ->
            [0] one line
           *[1] one line and one unfinished
        }
       *[other] { $half ->
            [0] { $lines } lines
           *[1] { $lines } lines and one unfinished
        }
    }
waits = Waiting to come into “{ $title }”: { $lines ->
        [0] {""}
        [one] one line
       *[other] { $lines } lines
    }{ $first }{ $half ->
        [0] {""}
        [one] a half-typed line
       *[other] { $half } × half-typed line
    }{ $second }{ $aside ->
        [0] {""}
        [one] one change that is kept aside
       *[other] { $aside } changes that are kept aside
    }.
    .hint = { $how ->
        [lost] It was typed in “{ $path }”, which is not there. “referat waiting MEETING” shows it; if it belongs here, --take takes it in.
        [living] An open window is trying to save it.
       *[here] Lines are taken in when the meeting is opened. “referat waiting MEETING” shows all that waits, and what can be done.
    }
waits-on = Still waiting: { $lines ->
        [0] {""}
        [one] one line
       *[other] { $lines } lines
    }{ $first }{ $half ->
        [0] {""}
        [one] a half-typed line
       *[other] { $half } × half-typed line
    }{ $second }{ $aside ->
        [0] {""}
        [one] one change that is kept aside
       *[other] { $aside } changes that are kept aside
    }.
    .hint = “referat waiting MEETING” shows it. --take takes it in, and --discard throws it away. Half-typed text stands on the line when the meeting is opened.
waits-orphan = Something waits for “{ $file }”, which is not there any more or cannot be read: “{ $text }”
    .hint = Put the file back, or throw the text away with “referat waiting --discard { $id }”.
aside-unreadable = What a meeting did not take is kept in “{ $file }”, which cannot be read.
    .hint = Open the file in an editor and take what is in it into the minutes by hand. Then remove the file.
approve-waits = “{ $title }” cannot be approved while something waits to come in: { $lines ->
        [0] {""}
        [one] one line
       *[other] { $lines } lines
    }{ $first }{ $half ->
        [0] {""}
        [one] a half-typed line
       *[other] { $half } × half-typed line
    }{ $second }{ $aside ->
        [0] {""}
        [one] one change that is kept aside
       *[other] { $aside } changes that are kept aside
    }.
    .hint = “referat waiting MEETING” shows it. --take takes it in, and --discard throws it away. Half-typed text stands on the line when the meeting is opened.
left-elsewhere = Belongs to “{ $path }”, and waits there: { $lines ->
        [0] {""}
        [one] one line
       *[other] { $lines } lines
    }{ $first }{ $half ->
        [0] {""}
        [one] a half-typed line
       *[other] { $half } × half-typed line
    }{ $second }{ $aside ->
        [0] {""}
        [one] one change that is kept aside
       *[other] { $aside } changes that are kept aside
    }.
left-lost = Typed in “{ $path }”, which is not there: { $lines ->
        [0] {""}
        [one] one line
       *[other] { $lines } lines
    }{ $first }{ $half ->
        [0] {""}
        [one] a half-typed line
       *[other] { $half } × half-typed line
    }{ $second }{ $aside ->
        [0] {""}
        [one] one change that is kept aside
       *[other] { $aside } changes that are kept aside
    }.
waiting-take-which = Say which meeting it is to be taken into.
    .hint = Type “referat waiting MEETING --take”.
waiting-unknown = Nothing that waits has the id “{ $id }”.
    .hint = “referat waiting” shows the ids.
waiting-ambiguous = Several have ids that begin with “{ $id }”.
    .hint = Type more of the id.
waiting-unasked = Nothing was thrown away: nobody was asked.
    .hint = Look at the text above, and type --yes to throw it away.
waiting-living = An open window is trying to save this.
    .hint = Close that window first.
only-on-screen = { $why ->
        [full] There is no room in the rescue file either
       *[other] The rescue file cannot be written either ({ $reason })
    }: the text is on the screen alone.
    .hint = Copy it, or choose another folder, before the window is closed.
half-typed-unprotected = { $why ->
        [full] The disk with “{ $folder }” is full
        [denied] Writing in “{ $folder }” is not allowed
        [gone] The folder “{ $folder }” is gone
       *[disk] The disk with “{ $folder }” reports an error ({ $reason })
    }: what stands on the line is not kept before Enter.
    .hint = This is told until it is well again.
forget-unknown = Nothing in the archive has the id or the words “{ $text }”.
    .hint = “referat show MEETING --json” shows the ids.
forget-several = “{ $text }” stands in { $count } places, and nothing was removed.
    .hint = Write the whole id of what must go (13 characters), or add --everywhere to remove the words themselves wherever they stand.
forget-unasked = Nothing was removed, since nobody could answer.
    .hint = Look at what is shown, and add --yes.
forget-approved = “{ $title }” is approved, and no text is removed from approved minutes.
    .hint = Make the meeting a draft again, remove the text, and approve it anew.

# The registers

register-unknown = No entry has the id or number “{ $text }”.
    .hint = “referat decisions”, “referat expectations” and “referat actions” show the ids.
topic-unknown = No topic is called “{ $name }”.
topic-unknown-near = No topic is called “{ $name }”. Did you mean { $near }?
topic-same = “{ $name }” is this topic already.
topic-which = Say which topic you mean.
topic-withheld = Others may read nothing of the topic “{ $name }”.
    .hint = --internal writes the page for those who may read everything.
register-ambiguous = “{ $text }” fits { $count } entries.
    .hint = Type the id of the one you mean:
    { $list }
status-unknown = “{ $text }” is no status here.
    .hint = These exist: { $choices }.
export-ending = “{ $file }” has no ending that says what the file is to be.
    .hint = These exist: { $endings }.
set-nothing = Nothing says what the entry is to be set to.
    .hint = Type a status ({ $choices }), or use --owner, --deadline or --remark.
set-only-actions = Only actions have an owner and a deadline.
    .hint = Use --remark to write a remark.
config-denied = “{ $file }” cannot be read.
    .hint = The defaults hold; the file has not been touched.
config-no-file = “{ $file }” is no file. Defaults hold.
config-large = “{ $file }” is { $size } kB and is not read (at most { $most } kB). Defaults hold; the file is untouched.
config-no-text = “{ $file }” is no text in UTF-8. Defaults hold; the file is untouched.
config-no-key = { $file } line { $line }: there is no key “{ $value }”; write for instance "x", "ctrl+x" or "f9".
config-unreadable = { $file } line { $line } cannot be read. The default holds until it is mended; the file has not been touched.
config-unknown = { $file } line { $line }: there is no “{ $name }”.
config-unknown-near = { $file } line { $line }: there is no “{ $name }”. Did you mean “{ $near }”?
config-twice = { $file } line { $line }: “{ $name }” stands on line { $first } already; the first one holds.
config-key-twice = { $file } line { $line }: { $pressed } is “{ $row }” already; the first one holds.
config-theme = { $file } line { $line }: there is no theme “{ $value }”: { $choices }.
config-value = { $file } line { $line }: “{ $name }” cannot be “{ $value }”: { $choices }.
config-fixed = { $file } line { $line }: “{ $name }” cannot have other keys. Enter, Esc, Tab, the arrows, F1, ctrl+p and ctrl+q stay where they are.
forget-left = It may still stand in:{"\u000A"}{ $list }
    .hint = Close the other windows, look at the files, and run “referat forget” once more.
forgotten-words = (removed)

# The agenda

item-hidden-holds = “{ $title }” is not deleted: the item is exempt or private, and what stands in it would be seen by everybody.
    .hint = Delete its entries and sub-items first.
item-hidden-level = “{ $title }” is exempt or private, and what stands under it would be visible to everybody.
    .hint = Take exempt or private away first, with e on the item.
merge-kinds = { $one ->
        [decision] A decision
        [action] An action
        [expectation] An expectation
        [proposal] A proposal
        [question] A question
        [statement] A statement
        [summary] A summary
        [guide] A guide
        [annex] An annex
        [swot] A point on a board
        [step] A step
        [experience] An experience
        [activity] An activity
        [link] A link
        [vote] A vote
       *[other] An entry
    } and { $other ->
        [decision] a decision
        [action] an action
        [expectation] an expectation
        [proposal] a proposal
        [question] a question
        [statement] a statement
        [summary] a summary
        [guide] a guide
        [annex] an annex
        [swot] a point on a board
        [step] a step
        [experience] an experience
        [activity] an activity
        [link] a link
        [vote] a vote
       *[other] an entry
    } are not joined.
no-item-title = “{ $text }” is no title of an item.
    .hint = Write the title, such as “Budget 2027 (20 min)”.

# Export

pdf-missing = PDF needs an extra that is not installed.
    .hint = pip install "referat[pdf]" fetches it; the folder that needs no Python cannot have it. Or save the Word file as PDF.
pdf-refused = The PDF file was not made: the text holds something that PDF/A does not allow.
    .hint = Export to Word or HTML, and report it.
letterhead-unreadable = The letterhead cannot be used: it is no Word file, or it is damaged.
    .hint = Save it as .docx or .dotx in Word or LibreOffice, without a password.
letterhead-macros = The letterhead cannot be used: it has macros in it.
    .hint = Save it in Word as .docx or .dotx without macros.
letterhead-unknown = The archive has no letterhead called “{ $name }”.
    .hint = It has these: { $names }.
letterhead-denied = The letterhead “{ $name }” cannot be read: { $reason }.
    .hint = See whether another program has it open, and who may read it.
letterhead-gone = The letterhead “{ $name }”, which is used for this meeting, is not in the archive.
    .hint = Put it in again (referat letterhead FILE.docx), or choose to write without a letterhead.
letterheads-denied = The folder { $folder } of the archive cannot be read: { $reason }.
    .hint = Ask whoever owns the archive for access to it, or choose to write without a letterhead.
logo-unreadable = The picture cannot be used as a logo: it is no PNG or JPEG file, or it is damaged or larger than { $most } MB.
    .hint = Save it as PNG, an inch or two wide.
logo-gone = The logo { $name } is not in the archive, though the archive says that it is.
    .hint = Put it there again (referat letterhead logo.png), or take it away (referat letterhead --remove logo.png).
logo-options = --text is for a picture, and --series for a letterhead.
site-other-things = The folder “{ $folder }” has other things in it.
    .hint = Choose an empty folder, or one that “referat site” has made.
site-of-other-archive = The folder belongs to another archive.
    .hint = Choose an empty folder, or the one that this archive has made.
site-in-archive = The folder lies in the archive or around it; the records would have been published.
    .hint = Choose another.
site-folder-home = “{ $folder }” is no folder for a site.
    .hint = Choose an empty folder.
site-no-folder = “{ $folder }” is no folder.
site-newer = The site was made by a newer Referat (version { $version }).
site-full = There is no room for the site in “{ $folder }”. What stood there can still be read.
    .hint = Make room, and run again.
site-unwritable = The folder “{ $folder }” cannot be written: { $reason }.
site-which-series = Say which series go out (--series): { $names }.
site-choose-series = Choose which series go out: { $names }.
    .hint = e opens the form.
site-changed-by-hand = { $file } has been changed by hand.
    .hint = --overwrite replaces it; your version is kept.
site-name-taken = { $file } is there already and was not made by “referat site”.
    .hint = --overwrite replaces it; your version is kept.
site-leaks = The site was not written: a withheld text of { $place } stood in { $file }.
    .hint = Nothing was changed; please report it.
site-link = The site was not written: a link in { $file } leads nowhere ({ $target }).
    .hint = This is an error in the program; please report it.
site-url = “{ $url }” is no address for a site.
    .hint = Write the whole address: --url https://library.example/meetings.
site-nothing = No approved meetings yet.
    .hint = --drafts includes drafts.
site-nothing-drafts = No approved meetings and no drafts yet.
    .hint = A meeting is a draft once it is closed: “adjourned: 14.00” on the line.
site-meeting-unread = “{ $meeting }” could not be read. The site was not changed.
    .hint = Run “referat check”.
export-leaks = The file was not written: something private would have been in it.
    .hint = This is an error in the program; please report it.
export-held = The file was not written: “{ $path }” is open in another program.
    .hint = Close it there, or write to “{ $other }”.
not-opened = The computer found no program that opens “{ $path }”.
    .hint = Open it from your file manager.
not-to-approve = “{ $title }” cannot be approved yet: only a draft can.
    .hint = Close the meeting first, for instance with the line “adjourned: 15:00”.
approval-before = { $title } { $day } is before what is to be approved.
    .hint = Minutes are approved in a later meeting, or on a day: --on.
approval-elsewhere = { $title } { $day } is in another series.
    .hint = Use --on { $on }.
approval-no-item = { $title } has no item { $item }.
    .hint = See the items with “referat show”.
approval-one-way = Say either --in MEETING or --on DATE; --item belongs to --in.
    .hint = Without either the minutes are approved today.
reopen-why = Write why the minutes are reopened: --reason "…"
    .hint = The reason is printed in the next revision.
revisions-one-way = Say either --show N or --diff N [M].
    .hint = Without either the list is printed.
revisions-nested = “{ $file }”: { $count ->
        [one] One revision has other revisions inside it
       *[other] { $count } revisions have other revisions inside them
    }, so the file is larger than it need be.
    .hint = “referat check --mend” takes them out; the hashes hold. The next approval does so too.
approval-already = “{ $title }” { $day } is approved already ({ $on }, revision { $number }); the decision changes nothing there.
    .hint = See “referat revisions”.
approval-changed = “{ $title }” { $day } has changed since it was submitted ({ $before } → { $after }{ $count ->
        [0] {""}
        [one] , 1 line
       *[other] , { $count } lines
    }), and is not approved.
    .hint = “referat revisions MEETING --diff N 0” shows the changes; “referat approve” approves it as it stands.
approval-unwritten = The approval is saved here, but “{ $title }” { $day } could not be written ({ $reason }).
    .hint = It is entered when that can be done: the next time either meeting is opened.
approval-not-entered = “{ $title }” { $day } is approved here, but that is not entered there.
    .hint = It is entered when either meeting is opened; minutes that have changed since they were submitted are approved by themselves.
revision-none = { $count ->
        [0] The meeting has no revisions.
        [one] The meeting has one revision, and no no. { $number }.
       *[other] The meeting has { $count } revisions, and no no. { $number }.
    }
    .hint = See them with “referat revisions MEETING”.
revision-changed = Revision { $number } of “{ $title }” does not match its hash: the file has been changed outside Referat.
    .hint = See whether a backup has the file as it was.
revision-unread = Revision { $number } cannot be read.
    .hint = What holds now stands in the meeting itself.
revision-withheld-since = { $count ->
        [one] One text here has been withheld since: in the meeting as it stands it is not for others.
       *[other] { $count } texts here have been withheld since: in the meeting as it stands they are not for others.
    }
    .hint = Do not pass it on as it stands; “referat export” writes what others may read.
export-full = The file was not written: the disk is full.
    .hint = Make room, or choose another folder than that of “{ $path }”.
export-denied = The file was not written: writing to “{ $path }” is not allowed.
    .hint = If it is open in Word, close it there, or choose another place.
export-unwritable = The file was not written to “{ $path }”: { $reason }.
    .hint = Choose another folder or another name.
export-not-ordinary = “{ $path }” is no ordinary file, and was not written over.
    .hint = Choose another name.

# Copies in the archive

copy-beyond-approved = “{ $file }” is a copy of approved minutes, and has { $count ->
        [one] one thing
       *[other] { $count } things
    } that “{ $other }” has not:
    { $list }
    .hint = A correction becomes a new edition of the minutes. Move the copy out of the archive when you do not need it.
archive-other = “{ $file }” belongs to another archive than “{ $other }”.
    .hint = Two computers may each have made one before they were synchronised. See what is in it, and move it out.
merge-two-files = The versions of “{ $file }” are of two meetings or archives, so they stay two.
    .hint = git checkout --theirs writes the other one; give one of them another name first.
merge-beyond-approved = A version of “{ $file }” is approved minutes, and the other has { $count ->
        [one] one thing
       *[other] { $count } things
    } that it has not:
    { $list }
    .hint = A correction becomes a new edition of the minutes. Keep the approved version with git checkout, and reopen it with “referat approve --reopen”.
git-missing = git is not installed on this machine.
    .hint = It is needed only where git keeps the archive.
git-refused = git cannot keep “{ $folder }”: { $reason }
    .hint = Make a repository of the archive first: git init in that folder.
path-unusable = “{ $path }” cannot be used: { $reason }.
    .hint = See whether the name is right.
input-unreadable = The file { $file } cannot be opened.
    .hint = No lines were taken; see whether the name is right.
input-not-ordinary = “{ $file }” is no ordinary file, and is not read.
    .hint = No lines were taken. Send the lines on standard input: referat take MEETING -
output-failed = The answer could not be written.
    .hint = What was taken is in the archive.
nothing-sought = There is nothing to look for.
    .hint = Write the words that are to be replaced.
spelling-no-dictionary =
    There is no dictionary for { $language ->
        [nn] Norwegian Nynorsk
        [en] English
       *[nb] Norwegian Bokmål
    } on this computer.
    .hint = Install the Hunspell dictionary { $name } (on Debian and Ubuntu hunspell-no or hunspell-en-gb), or LibreOffice with the language; DICPATH may name a folder.
spelling-no-library = The spelling checker is not installed.
    .hint = Run: pip install chunspell. The folder that needs no Python cannot have it.
digest-of-which = Which meetings?
    .hint = Name the meetings, or say from which day: --since 1.9
digest-series = --series goes with --since: name either the meetings, or the day and the series.
digest-of-none = No meetings were held since { $day }.
digest-nobody-absent = Nobody is noted as absent in the meeting.
slip-of-whom = Whom is the extract for?
    .hint = Write a name, or --all and a meeting.
slip-nobody = Nobody is called “{ $name }” in the meetings.
slip-nobody-near = Nobody is called “{ $name }”. Did you mean { $near }?
slip-no-meetings = No meetings have been held yet.
slip-since-other = { $title } is not an earlier meeting of the same series.
party-which = Which group?
extract-no-item = There is no item “{ $item }” in the meeting.
extract-several = Several items fit “{ $item }”: { $list }
extract-withheld = The item is exempt or private, and has no extract for others.
    .hint = --internal writes it for those who may read it.
extract-no-document = JSON is the whole meeting; an extract is a document.
export-one-file = “{ $file }” is one file, and several formats become one each.
    .hint = -o with a folder, or no -o, writes each of them under its usual name.
carry-none = --carry is for Word and PDF files of a whole meeting.
metadata-none = --metadata is for documents; JSON and records hold it all.

# Corrections
corrections-unopened = { $file } cannot be opened.
    .hint = See whether the path is right; if the file is open in Word, close it or save a copy.
corrections-unreadable = { $file } cannot be read: it is damaged, or no Word file. Nothing has been read.
    .hint = Open it in Word and save it again as .docx.
corrections-locked = { $file } has a password, or is in the old format .doc.
    .hint = Save it as .docx without a password.
corrections-not-ours = { $file } was not made by Referat.
    .hint = “referat import” reads it. --meeting MEETING compares it with a meeting all the same.
corrections-elsewhere = { $file } belongs to a meeting that is not in this archive ({ $id }).
    .hint = --archive chooses another archive.
corrections-other-meeting = { $file } belongs to another meeting: { $id }.
    .hint = Without --meeting the program finds the meeting itself.
corrections-item-gone = The item that the file is an extract of is no longer in the meeting.
    .hint = See in the agenda whether it was deleted; #undo brings it back.
corrections-entry-gone = The text that the correction is of is no longer in the meeting.
    .hint = Read the corrections again.
corrections-approved = The meeting is approved; the corrections stand below and can be raised in the next meeting.
    .hint = “referat approve MEETING --reopen --reason …” opens it again.
corrections-only-shown = The correction { $id } cannot be accepted; it is only shown.
    .hint = --note { $id } puts it into the meeting as a note.
corrections-unknown = No correction in the file is called { $id }.
    .hint = “referat corrections FILE” shows them, each with its id first on the line.
corrections-unkept = It was not remembered which corrections have been dealt with: { $reason }.
    .hint = The corrections themselves are saved.

stopped = Stopped. What was saved is saved; the rest may not have been done.
stopped-take = Stopped. The lines above are saved. A few after them may be, too; look at the minutes before you take the rest.
stopped-import = Stopped. Nothing was put into the archive.
stopped-import-kept = Stopped. { $done } of { $count } files had been dealt with, and none was kept in part. Run the same again for the rest.
stopped-site = Stopped. The folder is as it was; no page was written.
stopped-site-writing = Stopped while pages were being written. Each page is whole, but some are old; run the same again to make the site whole.
stopped-export = Stopped. Files named above are whole, and no file is written in part.
stopped-check = Stopped before everything was looked at. The archive is as it was.
