### The screens in English. Whole sentences; the keys that begin with hint- belong to the grammar.

## Common words
untitled = Untitled
no-date = no date
opening = Opening
day-number = day { $number }
each-other = each other
themselves = themselves
word-end = adjourned

## The word in front of each entry (eleven characters at most)
label-note = TEXT
label-memo = MEMO
label-statement = STATEMENT
label-summary = SUMMARY
label-guide = FOR DISCUSSION
label-decision = DECISION
label-conclusion = CONCLUSION
label-action = ACTION
label-expectation = EXPECTATION
label-proposal = PROPOSAL
label-question = QUESTION
label-annex = ANNEX
label-swot = SWOT
label-strength = STRENGTH
label-weakness = WEAKNESS
label-opportunity = OPPORTUNITY
label-threat = THREAT
label-unplaced = UNPLACED
label-step = STEP
label-experience = EXPERIENCE
label-tip = TIP
label-lesson = LESSON
label-offer = OFFER
label-wish = WANTED
label-activity = ACTIVITY
label-link = LINK
label-outcome = Outcome
label-contact = Contact
label-since = Since
label-newer = NEWER KIND
label-item = ITEM
label-meeting = MEETING
label-day = DAY
label-break = BREAK
label-go = GO TO
label-move = MOVE ITEM
label-item-detail = ABOUT ITEM
label-attendance = ATTENDANCE
label-read = READ
label-search = FIND
label-preflight = CHECK
label-replace = REPLACE
label-bin = BIN
label-importing = IMPORT
label-settings = SETTINGS
label-folder = FOLDER
label-close = CLOSE
label-spelling = SPELLING
label-presence = IN AND OUT
label-meeting-detail = ABOUT
label-votes = VOTES
label-vote = VOTE
label-answer = ANSWER
label-more = CONTINUED
label-edit = EDITING

## Pasting: what many lines become
paste-lines = { $lines ->
    [one] ONE LINE
   *[other] { $lines } LINES
}
paste-one = one text
paste-points = { $number ->
    [0] points
    [one] one point
   *[other] { $number } points
}
paste-paragraphs = { $number ->
    [0] paragraphs
    [one] one paragraph
   *[other] { $number } paragraphs
}
paste-both = { $number ->
    [0] one by one
   *[other] { $number } entries
}
paste-items = { $number ->
    [0] items
    [one] one item
   *[other] { $number } items
}
paste-typed = { $number ->
    [0] as typed
    [one] one line as typed
   *[other] { $number } lines as typed
}
paste-nothing = Esc no
paste-done = Pasted: { $what }.
paste-taking = { $done } of { $lines } lines are read · Esc stops
paste-stopped = Stopped. Nothing of the paste was taken; it still waits.
paste-undo = Ctrl+z takes it all back.
line-pasted = { $lines ->
    [one] One line pasted: choose above. “{ $first }”
   *[other] { $lines } lines pasted: choose above. “{ $first }” … “{ $last }”
}

## Marks after an entry
mark-private = private
mark-exempt = exempt from public access: { $ground }
mark-note = note, not in the minutes
mark-written = written up
mark-default = not in the minutes
mark-check = to be checked
mark-supersedes = supersedes { $numbers }
mark-amends = amends { $numbers }
status-decision-adopted = adopted
status-decision-rejected = rejected
status-decision-postponed = postponed
status-decision-superseded = superseded
status-decision-repealed = repealed
status-action-open = open
status-action-done = done
status-action-dropped = dropped
status-action-next = to the next meeting
status-expectation-stated = stated
status-expectation-accepted = accepted
status-expectation-met = met
status-expectation-unmet = unmet
status-expectation-withdrawn = withdrawn
counted-expectation-stated = { $count } stated
counted-expectation-accepted = { $count } accepted
counted-expectation-met = { $count } met
counted-expectation-unmet = { $count } unmet
counted-expectation-withdrawn = { $count } withdrawn
status-proposal-open = open
status-proposal-adopted = adopted
status-proposal-rejected = rejected
status-proposal-merged = merged
status-proposal-dropped = lapsed
status-item-postponed = postponed
status-item-withdrawn = withdrawn
status-item-done = dealt with
status-question-open = open
status-question-answered = answered
status-question-dropped = lapsed
status-experience-holds = still true
status-experience-outdated = out of date
status-activity-planned = planned
status-activity-held = held
status-activity-cancelled = cancelled
outcome-done = done
outcome-postponed = postponed
outcome-withdrawn = withdrawn
outcome-noted = noted
outcome-inconclusive = inconclusive
board-strength = Strengths
board-weakness = Weaknesses
board-opportunity = Opportunities
board-threat = Threats
board-unplaced = Not placed yet
board-others = Other matters
board-values = Values
board-plan = Plan
plan-proposed = proposed, not adopted
plan-adopted = adopted
column-period = Period
column-activity = Activity
column-owner = Owner

## Above the entries
head-followed = Followed up
head-of-item = Item { $number }
head-continues = Postponed from
head-presenter = Presenter
head-format = Format
head-background = Background
head-recommendation = Proposed
head-recommender = Recommended by
head-closed = Closed
head-plan = The plan
head-outcome = Outcome
head-marks = Item
head-exempt = Exempt
head-exempt-unnamed = no section named
head-days = Date
head-clock = Time
head-next-meeting = Next meeting
head-place = Place
head-chair = Chair
head-note-taker = Minutes by
head-present = Present
head-deputy = Deputies
head-excused = Apologies
head-absent = Absent

## The open meeting
agenda-title = Agenda
minutes-empty = Nothing has been noted here yet.
minutes-submitted = The minutes of { $date }: draft · { $items ->
    [one] { $items } item
   *[other] { $items } items
}, { $decisions ->
    [one] { $decisions } decision
   *[other] { $decisions } decisions
}
item-empty = Nothing in “{ $title }” yet. Type below; = decision, ! action.
meeting-listed = Now the item: # first item · all else is text · ? help
meeting-empty = Begin like this: present: Kari, Per · # first item · ? help
line-empty = Type what is said. # more · : words · ? help
minutes-used = { $minutes } m
item-time = { $used } min
item-time-planned = { $used } of { $planned } min
item-time-over = { $used } of { $planned } min, { $over } over
break-time = break for { $used } min
break-time-planned = break, { $left } min left
break-time-over = { $over ->
    [0] the break is over now
   *[other] the break is { $over } min over time
}
plan-left = { $minutes } min left · { $time }
present-count = { $here } of { $expected } present
present-uncounted = { $here }+ present
saved-at = saved { $time }
all-saved = Everything was saved at { $time }.
saving = Saving …
read-only = read only
kept-aside-how = Ctrl+p “Kept aside” shows it.
bin-ask = Put “{ $title }” ({ $count ->
        [one] 1 line
       *[other] { $count } lines
    }) into the bin? ⏎ yes · Esc no
bin-ask-for-good = Delete “{ $title }” ({ $count ->
        [one] 1 line
       *[other] { $count } lines
    }) for good? ⏎ yes · Esc no
bin-put = In the bin, u brings back: “{ $title }”
bin-back = “{ $title }” has been brought back.
put-away = Put away, u brings back: “{ $title }”
meeting-became = “{ $title }” is now { $state }.
meeting-becomes-draft = closed (draft)
meeting-becomes-live = under way
meeting-becomes-planned = planned
meeting-becomes-cancelled = cancelled
meeting-becomes-away = put away: not in the list, found by /
meeting-becomes-listed = in the list again
meetings-view-year = by year
meetings-view-series = by series
meetings-no-series = without a series
meetings-view-away = put away and cancelled
meetings-view-bin = the bin
meetings-away = { $count ->
    [one] { $count } put away or cancelled
   *[other] { $count } put away or cancelled
}
bin-deleted = “{ $title }” has been deleted for good.
bin-left-something = “{ $title }” is deleted, but { $count ->
        [one] one file
       *[other] { $count } files
    } may still have something of it: “referat bin --empty” names them.
bin-approved = Approved minutes are not deleted. g opens them first.
status-approved = Approved minutes have no other status before they are reopened: g reopens.
bin-title = The bin
bin-count = { $count ->
        [one] 1 meeting
       *[other] { $count } meetings
    }
bin-empty = The bin is empty.
bin-nothing = Nothing that can be undone has been done here since the program started.
aside-title = What the meeting has not taken
aside-none = Nothing is kept aside.
aside-no-words = (a change without words)
aside-put-in = { $count ->
        [0] There is nothing that can be put in by itself; copy the lines instead.
        [one] One change has been put in.
       *[other] { $count } changes have been put in.
    }
aside-copied = The lines are copied.
aside-sure = Nobody can bring this back. Del once more throws it away.
undone = The last change was undone. Ctrl+y makes it again.
redone = The change was made again.
nothing-to-undo = There is nothing to undo.
nothing-to-redo = There is nothing to redo.
deleted = Deleted: { $text }
deleted-hint = Press u to undo.
no-entry = No entry is chosen.
only-points = Only text and points can be placed on the board.
no-item = Go to an item first.
leave-unsaved = Something is not on the disk yet, so the meeting stays open. It will be tried again.
meeting-ended = The meeting has ended. The minutes are a draft and still take lines.

## The empty line
line-goes-to = the line goes to { $place }
new-below = { $count } new below ↓
line-away-entries = The keys act on the entry above. i: back here. q: out of the meeting.
line-away-agenda = The keys act in the agenda. Esc: back here.
line-approving = ⇥ { $line }
line-approved = Approved: takes no lines.
line-paragraph = A new paragraph: the next text begins by itself.
line-unsaved = Not saved yet; trying again.
line-empty-swot = + strength  - weakness  ++ opportunity  -- threat
line-empty-values = * value: what it means
line-empty-plan = / June 2027: what is to be done

## What just happened
taken-back = Undone: { $what }.
taken-back-hint = Ctrl+y does it again.
done-again = Done again: { $what }.
changed-entry = { $kind } “{ $text }”
changed-entries = { $count ->
    [one] one entry
   *[other] { $count } entries
}
changed-edited = the change of { $what }
changed-deleted = the deletion of { $what }
changed-item = the item “{ $title }”
changed-agenda = the agenda
changed-meeting = the page about the meeting
changed-attendance = the attendance
changed-presence = arrivals and departures
changed-days = the days of the meeting
changed-other = the last change
told-end = The meeting closed at { $time }; the minutes are a draft.
told-detail = { $label }: { $value }.

## Places to check
sign-check = something to check before the minutes go out; the signs are in no document
sign-looking = places to check before the minutes go out; the summary
sign-more-looking = find and replace all over the meeting; spelling
example-check = … ?? · memo: …
example-looking = #check · #summary
example-more-looking = #replace · #spelling
checks-count = { $count ->
    [one] one marked place
   *[other] { $count } marked places
}
checks-none = No marked place is left.
checks-left = { $count ->
    [0] No marked place is left.
    [one] One marked place is left.
   *[other] { $count } marked places are left.
}
check-settled = Checked: { $text }
check-memo-done = The memo is done and deleted; u undoes it.
check-none-here = There is nothing to check in this entry.

## Completion, and decisions that stand
offer-person = on the list
offer-party = party
offer-item = item
offer-decision = decision
offer-word = word
offer-deadline = deadline
offer-abbreviation = abbreviation
offer-standing = stands
sign-complete = what is offered behind the cursor is taken with Tab; Enter saves what is typed

## The agenda
naming-first = New item before all others
naming-after = New item after “{ $title }”
naming-under = New sub-item of “{ $title }”
naming-how = The item’s title, perhaps with (20 min). Enter makes it, Esc does not.
item-added = New item: { $title }. Press u to undo.
key-agenda-level = level
key-agenda-go = go to
    .help = Lets the line go to the item.
key-agenda-new = new item
    .help = Makes a new item below this one.
key-attendance-more = more
    .help = Puts more people on the list.
key-attendance-fields = all fields
    .help = Shows all fields of the person.
key-follow-parts = previous, next
item-now-under = “{ $title }” is now under “{ $above }”.
item-now-own = “{ $title }” is now an item of its own.
item-no-lower = There is no item before it that it can be under.
item-no-higher = It is an item of its own already.
item-is-first = The item is the first already.
item-is-last = The item is the last already.
item-settled = { $title }: { $outcome }
outcome-open = open
no-item-chosen = No item is chosen.
delete-item-sure = Del once more deletes the item; { $count ->
    [one] one entry moves
   *[other] { $count } entries move
} to “{ $place }”.
day-is-here = Today is day { $number }. Type #day { $number } to begin it.

## Attendance
attendance-title = Attendance
attendance-empty = Nobody is listed yet. Press n and write names as after “present:”, for instance: Ann Lee (chair, Leeds library), Tom Hill, nine directors
attendance-before = a lists the { $count } of “{ $title }”.
attending-present = present
attending-deputy = deputy
attending-recused = recused
attending-gone = has left
attending-excused = apologies
attending-absent = absent
attending-invited = invited
attending-unsaid = not marked
mark-deputy-for = deputy for { $name }
mark-no-vote = no vote
voters-count = { $met } of { $members } may vote
voters-present = { $met } of { $members } voters present
quorum-quorate = quorate
quorum-half = exactly half
quorum-not-quorate = not quorate
label-recusal = RECUSED
moved-arrival = { $name } came
moved-departure = { $name } left
moved-recusal = { $name } is recused
ask-deputy = Who is the deputy for { $name }?
ask-ground = Why is { $name } recused in this item? It may stay empty.
ask-people = Who? Write as after “present:”, or for instance “apologies: Tom”.
list-none-before = No earlier meeting in the series or with the same title has an attendance list. n lists people.
list-taken = Listed as in “{ $title }”: { $count }.
    .hint = a: all are present · u undoes
list-has-moved = { $name } has come or left. The line that says so can be deleted.
list-is-here = { $name } is present already.
list-is-not-here = { $name } is not present.
list-persons-only = This is for persons, not for groups.
list-one-name = Write one name, for instance Ian Reed.
list-removed = { $name } has been taken off the list. u undoes it.
list-row-gone = The line has been deleted. u undoes it.
list-undone = The last change has been undone. Ctrl+y does it again.
details-person = On the attendance list
field-count = Head count
field-count-hint = for a group; 0 unknown, empty for a person
field-party = Party
field-reason = Reason
field-role = Role
field-attending = Attendance
field-deputy-for = Deputy for
field-may-vote = May vote
field-invited = Invited
wrong-count = The head count must be a number, or empty for a person.
wrong-name = Write a name. Whoever should not be here is removed with Del in the list.
sign-everybody = everybody on the list is present, with exceptions
example-everybody = all present except Tom

## Among the entries
label-owner = OWNER
label-deadline = DEADLINE
label-pair = EXPECTATION
label-moving = MOVING
label-split = SPLITTING
how-owner = Who is responsible?
how-deadline = When is it due?
how-pair = Who expects it of whom? A > B
how-moving = To which item? Number or title
how-split = Put the cursor where to split it.
none-with-owner = Only actions and steps have an owner.
none-with-deadline = Only actions have a deadline.
make-action-first = Press ! to make it an action.
no-pair = Type who expects something of whom: A > B.
no-such-item = No single item is called that. Type its number or more of its title.
no-point-above = There is no point above for it to belong to.
nothing-above = There is no entry above.
split-where = Put the cursor inside the text, where it is to be split.
split-done = Split in two.
kind-point = point
kind-sub-point = sub-point
kind-conclusion = conclusion
already = Already: { $kind }.
became = Changed to { $kind }: { $text }
became-many = { $count } entries have been changed to { $kind }.
action-next = a adds an owner, f a deadline.
promoted-decision = { $count ->
    [one] New decision: { $text }
   *[other] { $count } new decisions
}
promoted-conclusion = { $count ->
    [one] New conclusion: { $text }
   *[other] { $count } new conclusions
}
promoted-action = { $count ->
    [one] New action: { $text }
   *[other] { $count } new actions
}
promoted-stays = { $count ->
    [one] The entry it came from stays as it was.
   *[other] The entries they came from stay as they were.
}
promoted-adopted = { $count ->
    [one] The proposal is marked as adopted.
   *[other] The proposals are marked as adopted.
}
now-private = { $count ->
    [one] Now private: { $text }
   *[other] { $count } entries are now private.
}
now-not-private = { $count ->
    [one] No longer private: { $text }
   *[other] { $count } entries are no longer private.
}
now-in-minutes = { $count ->
    [one] In the minutes: { $text }
   *[other] { $count } entries are in the minutes.
}
now-out-of-minutes = { $count ->
    [one] Not in the minutes: { $text }
   *[other] { $count } entries are not in the minutes.
}
moved = { $count ->
    [one] Moved to “{ $item }”.
   *[other] { $count } entries have been moved to “{ $item }”.
}
already-there = It is already in that item.
merged = { $count } entries have become one.
deleted-many = { $count } entries have been deleted.

## Fair copy
label-fair = FAIR COPY
fair-lines = Lines as typed
fair-texts = They become
fair-reading = The minutes as they will be printed
fair-lines-empty = There are no lines here.
fair-texts-empty = Enter makes a text of the line. 1 keeps it as it stands, 2 takes it out of the minutes.
fair-written = text { $text }
fair-open = open
fair-kept = kept as it stands
fair-out = not in the minutes
fair-private = private
fair-count = item { $place } of { $places } · { $treated } of { $lines } lines dealt with
fair-left = whole meeting: { $left } of { $lines } lines left
fair-all-done = the whole meeting is done
fair-took = the meeting took { $minutes } min
fair-stands = This stands by itself in the minutes. 1 lets it stand, e edits its text.
fair-already = The line is in a text already. e rewrites it, Del takes the line out of it.
fair-written-stands = The words are in a text. Del takes the line out of the text first.
fair-from-lines = Go to the lines with Tab to take over more.
fair-join-two = Mark the texts to be joined, or choose one that has a text above it.
fair-apart = The notes stand by themselves again.
fair-nothing-apart = There is no text to take apart here.
fair-text-first = Choose a text on the side “They become” first.
fair-text-gone = Somebody took the text apart. Copy your words, or press Esc twice.
fair-item-out = The whole item is out of the minutes.
fair-item-in = The whole item is in the minutes again.
fair-how-write = Enter saves, ctrl+j begins a line. An empty line begins a paragraph.
fair-sure = Esc once more drops what you wrote. Enter saves it.
fair-undone = The last change is undone. Ctrl+y does it again.
fair-is-last = There are no more items with lines.
fair-is-first = This is the first item with lines.
sign-fair = the fair copy: lines become minutes, also while the meeting runs
example-fair = #faircopy
hint-opens-fair = Enter opens the fair copy

## The meetings
column-number = No.
column-due = Due
column-day = Day
column-meeting = Meeting
column-point = Point
column-item = Item
column-series = Series
column-status = Status
meetings-live = Under way
meetings-unreadable = Not in order
meetings-count = { $count ->
    [one] one meeting
   *[other] { $count } meetings
}
reading = reading the archive …
reading-so-far = reading the archive … { $done } of { $count }
archive-empty = There are no meetings here yet.
beginning-welcome = Welcome to Referat. Meetings are kept in { $folder }.
beginning-1 = Begin a meeting now
beginning-2 = Look at sample meetings (not kept; q comes back here)
beginning-3 = Import minutes from before
beginning-4 = Language: bokmål · nynorsk · English
beginning-5 = Organisation: stands on the documents
beginning-6 = Another folder
beginning-folder = End with q and start like this: referat --archive FOLDER
beginning-signs = Signs: = decision  ! action  A > B: expectation  - point  ? question  # item
beginning-text = All else is text. F1 shows help, everywhere; on the line also ? and Enter.
none-away = No meetings are put away or cancelled here.
    .hint = Esc shows all meetings.
search-empty = Words · "a phrase" · kind:decision from: to: owner: series: year: status:
search-title = Find in all meetings
search-title-series = Find in { $series }
search-widen = ⌫ all series
search-offers = ⇥ { $offers }
hits-title = Hits
hits-count = { $count ->
    [one] one hit
   *[other] { $count } hits
}
hits-newest = the newest { $count }; more come as you scroll
nothing-fits = Nothing fits “{ $text }”.
    .hint = Try fewer words, or only part of a word. “kind:decision”, “from:board”, “owner:kari” and “year:2015” limit the search. Esc shows the meetings again.
unreadable-hint = Run “referat check” to see all that is wrong, and what can be done.
count-points = { $count ->
    [one] Follow-up: 1 open point of { $name } waits here
   *[other] Follow-up: { $count } open points of { $name } wait here
}
count-items = { $count ->
    [one] one item
   *[other] { $count } items
}
count-decisions = { $count ->
    [one] one decision
   *[other] { $count } decisions
}
count-actions = { $count ->
    [one] one action
   *[other] { $count } actions
}
count-expectations = { $count ->
    [one] one expectation
   *[other] { $count } expectations
}
state-planned = planned
state-live = live
state-draft = draft
state-submitted = for approval
state-approved = approved
state-cancelled = cancelled
meeting-waits = something waits

## The meeting that is read
sign-read = read the meeting as it will be printed, with what has happened since
example-read = #read
read-contents = Contents
read-search-empty = Find in this meeting
read-hits = { $place } of { $count } · ↓ next, ↑ previous
read-reading = reading the meeting …
read-no-hits = no hits
read-nothing-marked = Tab goes to the next decision, action or link; ⏎ follows it.
read-no-link = No link leads on from here.
read-no-way-back = You have followed no link to get here.
read-no-more = There are no decisions, actions or links further down.
read-no-more-above = There are no decisions, actions or links further up.
read-not-printed = What you came for is not in this version. v and 4 include what is private.
read-no-series = The meeting belongs to no series.
read-newest = This is the last meeting of the series.
read-oldest = This is the first meeting of the series.
read-approved = The meeting is approved and cannot be changed.
read-internal = What is private or exempt is included, and marked.
read-public = What is private or exempt is left out.
read-copied-marked = The place is copied, if the terminal allows it.
read-copied-address = The address was copied.
read-copied-part = What stands under the heading is copied, if the terminal allows it.
read-copied-all = The whole document is copied, if the terminal allows it.

## In the margin: what has happened since
since-replaced = replaced by { $number }
since-repealed = repealed by { $number }
since-amended = amended by { $number }
since-decision-adopted = adopted { $day }
since-decision-rejected = not adopted { $day }
since-decision-postponed = postponed { $day }
since-decision-superseded = superseded { $day }
since-action-open = opened again { $day }
since-action-done = done { $day }
since-action-dropped = dropped { $day }
since-expectation-stated = stated again { $day }
since-expectation-accepted = accepted { $day }
since-expectation-met = met { $day }
since-expectation-unmet = not met { $day }
since-expectation-withdrawn = withdrawn { $day }
since-proposal-open = open again { $day }
since-proposal-adopted = adopted { $day }
since-proposal-rejected = rejected { $day }
since-proposal-merged = merged with another { $day }
since-proposal-dropped = lapsed { $day }
since-question-open = asked again { $day }
since-question-answered = answered { $day }
since-question-dropped = lapsed { $day }
since-experience-holds = still true, said { $day }
since-experience-outdated = out of date { $day }
since-activity-planned = planned { $day }
since-activity-held = held { $day }
since-activity-cancelled = cancelled { $day }
since-owner = { $owners } took over { $day }
since-no-owner = without an owner from { $day }
since-deadline = new deadline { $deadline }, set { $day }
since-deadline-next-meeting = new deadline: the next meeting, set { $day }
since-no-deadline = without a deadline from { $day }
since-taken-up = taken up again as item { $number }, { $day }
since-mentioned = continues, said { $day }
since-remark = { $day }: { $text }

## Importing text
label-point-of-decision = POINT OF DECISION
label-point-of-proposal = POINT OF PROPOSAL
label-correction = CORRECTION
label-point = POINT
label-role = IN THE HEAD
label-end = END
label-form-swot = SWOT
label-form-values = VALUES
label-form-plan = PLAN
label-value = VALUE
label-aside = ASIDE
label-layout = RULE
import-hint-decided = sounds like a decision, but is not called one
import-hint-adopted = says that the proposal above was adopted; “=” makes it the decision
import-hint-struck = is struck out, and nothing says whether it was done or dropped
import-when = { $day ->
    [none] No date was found
   *[other] { $day }
} · { $language ->
    [nb] bokmål
    [nn] nynorsk
   *[en] English
}
import-holds = { $items ->
    [one] 1 item
   *[other] { $items } items
} · { $people ->
    [one] 1 on the attendance list
   *[other] { $people } on the attendance list
} · { $decisions ->
    [one] 1 decision
   *[other] { $decisions } decisions
} · { $conclusions ->
    [one] 1 conclusion
   *[other] { $conclusions } conclusions
} · { $actions ->
    [one] 1 action
   *[other] { $actions } actions
}
import-lines = { $lines ->
    [one] 1 line
   *[other] { $lines } lines
}, { $text } of them as text and points
import-left-out = { $count ->
    [one] 1 table of contents or embedded page left out
   *[other] { $count } tables of contents or embedded pages left out
}
import-comment = Comment by { $who }: { $text }
import-header = Header: { $text }
import-footer = Footer: { $text }
import-picture = Picture: { $text }
import-joined = { $count ->
    [one] 1 line that was broken has been joined to the one before
   *[other] { $count } lines that were broken have been joined to the one before
}
import-there-already = is in the archive already
import-title = Import minutes that exist as text
import-path = File or folder
import-path-hint = e.g. ~/Documents/minutes.txt
import-how = Type the path of a file (.docx, .html, .md, .txt, .json) or a folder, and press Enter. Every line is then shown with what it becomes. Nothing is written to the archive until you press Enter once more.
import-reading = Reading …
import-files = { $count } files
import-nothing-new = There is nothing new to put into the archive.
import-done = { $kept ->
    [0] No meetings were put into the archive
    [one] One meeting was put into the archive
   *[other] { $kept } meetings were put into the archive
}{ $refused ->
    [0] .
    [one] ; one file was refused.
   *[other] ; { $refused } files were refused.
}
record-new = “{ $title }” from { $archive } has been read.
record-newer = “{ $title }” from { $archive } has been read; an older version was put aside.
record-known = “{ $title }” from { $archive } had been read before.
record-older = The archive has a newer version of “{ $title }” from { $archive }; the file was not read in.
record-both = There are two versions of revision { $theirs } of “{ $title }” from { $archive }; both are kept.
record-restored = “{ $title }” is back in the archive.
record-here = “{ $title }” is in the archive already; nothing was written.
record-here-older = You have { $ours ->
        [0] a draft
       *[other] revision { $ours }
    } of “{ $title }”; the file is { $theirs ->
        [0] a draft
       *[other] revision { $theirs }
    } and was not read in.
record-here-newer = The file is revision { $theirs } of “{ $title }”; the archive has { $ours ->
        [0] a draft
       *[other] revision { $ours }
    }. Nothing was written.
record-here-other = The file and the archive each have their own version of revision { $theirs } of “{ $title }”. Nothing was written.
foreign-from = from { $archive }, read { $day }
foreign-list = From others
arrivals = { $count } new records from other archives were read.
import-read-so-far = read { $done } of { $count } files
import-kept-so-far = { $done } of { $count } files dealt with
import-correct = On a line: = decision, ! action, * proposal, - point, ' text.
import-correct-person = On a person: 1 present, 2 apologies, 3 absent, 4 deputy. u takes back.
import-stays = This line belongs to the head of the meeting or is an item; it can be corrected once the meeting is in the archive.
key-import-read = read
    .help = Reads the file or folder and shows what each line becomes.
key-import-keep = into the archive
    .help = Puts what is shown into the archive. A meeting alone is opened.
key-import-other = other file
    .help = Types another path.

## The registers
register-meetings = Meetings
register-decisions = Decisions
register-expectations = Expectations
topic-decisions = In force
topic-actions = Open actions
topic-expectations = Expectations
topic-experiences = Experiences
topic-questions = Open questions
topic-proposals = Open proposals
topic-dates = Dates
topic-links = Links
topic-history = History
topic-items = Discussed in
topic-word-hits = Words found, not decided
register-experiences = Experiences
register-topics = Topics
topic-also = also { $names }
topic-entries = { $entries ->
        [one] one point
       *[other] { $entries } points
    } from { $meetings ->
        [one] one meeting
       *[other] { $meetings } meetings
    }
topic-nothing = Nothing has been entered on this topic.
topic-by-title = the title, “{ $word }”
topic-by-text = the word “{ $word }”
topics-count = { $count ->
        [one] one topic
       *[other] { $count } topics
    }
topics-none = No topics yet. “topic: exchange” in an item gives it one.
topics-untagged = items without a topic
topics-left = { $count ->
        [one] one item without a topic
       *[other] { $count } items without a topic
    }
topics-left-short = { $count } left
topics-none-left = No items lack a topic.
topics-needs-none = needs no topic
topics-ask = Topics, with commas between
key-topics-untagged = without a topic
    .help = Shows the items that have no topic, so that they can be given one.
key-topics-others = other topics
    .help = Writes other topics for the item.
experiences-count = { $count ->
        [one] one experience
       *[other] { $count } experiences
    }
experiences-who = Who
experiences-what = What
experiences-confirmed = Confirmed
experiences-last = confirmed { $year }
experiences-all-outdated = All experiences are out of date. v shows them too.
experiences-none = No experiences yet. “experience: Millbrook Library: …” in a meeting gives the first one.
experiences-outdated = those out of date too, or not
register-actions = Actions
register-decisions-count = { $open } of { $count } in force
register-expectations-count = { $open } of { $count } not met yet
register-actions-count = { $open } of { $count } open
register-count-short = { $open } of { $count }
register-as-of-short = as of { $day }
register-as-of = as it stood on { $day }
register-shown = showing { $shown } of { $count }
register-order-date = newest first
register-order-number = by number
register-order-owner = by owner
register-order-deadline = by deadline
register-order-status = by status
register-order-party = by party
register-standing = only those in force
register-open = only open ones
register-pairs = who expects what of whom
    .help = Enter shows the expectations.
register-all-pairs = All expectations ({ $count })
register-all-series = all series
register-view-series = the series, or all of them
register-narrow-empty = Words · "a phrase" · owner:kari status:open from: to: series: year:2025
register-filters = Try fewer words, or just part of a word. “owner:kari”, “status:open”, “from:board”, “series:board” and “year:2025” narrow the list. Esc shows everything again.
register-no-decisions = Nothing has been decided yet. = before a line in a meeting makes it a decision.
register-no-expectations = Nobody has stated an expectation yet. “Libraries > County: …” in a meeting becomes one.
register-no-actions = There are no actions yet. ! before a line in a meeting makes it an action.
register-none-then = There was nothing here on that day. d shows it as it is now.
register-none-open = Only what is open or in force is shown now. v and 1 show the rest as well.
register-overdue = overdue
register-owner = Owner: { $owners }
register-no-owner = No owner
register-due = due { $due }
register-no-deadline = no deadline
register-hidden-private = private
register-hidden-exempt = exempt from public access
register-hidden-note = note, not in the minutes
register-link-later = on to { $what }
register-link-earlier = back to { $what }
register-no-link = No decision is linked that way from here.
register-no-row = Choose a row first.
register-so-already = It stands like that already.
register-as-it-stood = This is how things stood, and it cannot be changed. d shows them as they are now.
register-nothing-said = There is nothing to undo here.
register-taken-back = { $count ->
    [one] Undone: the row is as it was.
   *[other] Undone: { $count } rows are as they were.
}
register-said = { $count ->
    [one] { $what }: “{ $text }”. u undoes it.
   *[other] { $what }: { $count } rows. u undoes it.
}
register-said-in = { $count ->
    [one] { $what }: “{ $text }”. Recorded in “{ $meeting }”. u undoes it.
   *[other] { $what }: { $count } rows. Recorded in “{ $meeting }”. u undoes it.
}
register-said-owner = new owner
register-said-deadline = new deadline
register-said-remark = remark
register-ask-owner = { $count ->
    [one] Who is to do “{ $text }”?
   *[other] Who is to do these { $count }?
}
register-ask-deadline = { $count ->
    [one] New deadline for “{ $text }” (1 Sept, next meeting):
   *[other] New deadline for these { $count } (1 Sept, next meeting):
}
register-ask-remark = { $count ->
    [one] Remark on “{ $text }”:
   *[other] Remark on these { $count }:
}
register-ask-day = Which day? The register is shown as it stood then (2025-03-01):
register-no-day = “{ $text }” is not a day. Type it as 2025-03-01.
next-meeting = next meeting
history-first = { $what } { $day }
history-by = { $what } { $day }
history-in = { $what } in “{ $meeting }”
register-exported-left-out = { $count ->
    [one] One row that is not for everybody was left out.
   *[other] { $count } rows that are not for everybody were left out.
}
register-export-private = Private and exempt rows and notes are left out.
register-export-all = Private and exempt rows and notes are included. For those with access only.
register-export-rows = { $count ->
    [one] one row
   *[other] { $count } rows
}

## The follow view
follow-stale = What was read last is shown meanwhile.
follow-here = following the meeting
follow-away = showing another item · End follows the meeting again
follow-closed = What is being dealt with now is not shown here.

## Meeting details
details-title = About the meeting
details-new = New meeting
details-entry = Entry
details-item = Agenda item
details-changed = Something has changed. Press Esc again to leave without it, or Ctrl+s to save.
details-saved = Saved.
details-wrong = Put right what is red, and it can be saved.
field-title = Title
field-subtitle = Subtitle
field-series = Series
field-number = Meeting no.
field-numbering = Item numbers
field-days = Date
field-days-hint = e.g. 2.6 (2 June), 2–3 June or Thursday
field-clocks = Time
field-clocks-hint = e.g. 10 or 10–14.30
field-more = More
field-place = Place
field-language = Language
field-profile = Document
field-tidy = Tidy the text
field-scope = The minutes hold
field-organiser = Organiser
field-chair = Chair
field-note-taker = Minutes by
field-copy-to = Copy to
field-archive-ref = File no.
field-access = Access
field-signers = Signed by
field-remarks-by = Remarks by
field-zone = Time zone
field-state = Status
field-text = Text
field-kind = Kind
field-status = Status
field-point = Point of a list
field-entry-number = Number
field-conclusion = Conclusion
field-owners = Owners
field-owner = Owner
field-deadline = Deadline
field-from-party = Who expects
field-to-party = Of whom
field-gathers = Gathers values
field-mutual = Mutual
field-name = Name
field-by = Proposed by
field-votes = Votes
field-supersedes = Supersedes
field-repeals = Repeals it
field-amends = Amends
field-answer = Answer
field-answered-by = Answer from
field-file = File
field-quadrant = Place on the board
field-period = Period
field-variant = Sort
variant-experience = experience
variant-tip = tip
variant-lesson = lesson
variant-offer = offer
variant-wish = wish
field-came-of-it = What came of it
field-contact = Contact
field-since = Since
field-url = Address
field-held-by = Party
field-speaker = Said by
field-tags = Tags
field-in-minutes = In the minutes
field-kept = Kept as it stands
field-check = To be checked
field-private = Private
field-exempt = Exempt under
field-item-number = Case number
field-form = Way of working
field-sort = Taken up for
field-presenter = Presenter
field-planned = Time frame
field-format = Format
field-background = Background
field-recommendation = Recommendation
field-recommender = Recommendation by
field-closed = Closed under
field-closed-hint = the law · – without one
field-outcome = Outcome
field-when = e.g. 1.9. (day first), 12 March, next meeting or autumn 2026
field-counts = e.g. 7-2-1 or unanimous
field-numbers = e.g. 14/25; a semicolon between several
field-numbering-hint = e.g. PS 1/26, 1/26 or 1; - for none
field-months = e.g. June 2026 or June–August 2026
field-ground = e.g. § 13
field-case = e.g. 12/26
field-length = e.g. 20 min or 1 hour
field-several = a semicolon between several
field-date = e.g. 2.6.2026 or 2026-06-02
wrong-days = The date was not understood. Write it like 2.6.2026 (day first), 2–3 June or Thursday.
series-near = A new series “{ $name }”? “{ $known }” has { $count ->
    [one] one meeting
   *[other] { $count } meetings
}. ⇥ takes it, ⏎ makes a new one.
wrong-title = The meeting needs a title, or a series that gives it one.
wrong-zone = There is no such time zone. Write it like Europe/Oslo.
wrong-item-title = The item needs a title.
wrong-text = Write something here. An entry is deleted with Del, among the entries.
wrong-votes = The votes were not understood. Write them like 7-2-1 or unanimous.
wrong-numbering = Item numbers are written as an example: PS 1/26, 1/26, 1 or - for none.
wrong-period = The period was not understood. Write it like June 2026 or June–August 2026.
wrong-minutes = The time frame was not understood. Write it like 20 min or 1 hour.
wrong-clock = The time was not understood. Type it as 10:15 or 10–14:30.
details-settings = Settings
settings-saved = The settings are saved.
settings-machine = This machine
settings-archive = The archive
field-machine-language = Screen language
machine-language-system = the system’s
machine-language-nb = bokmål
machine-language-nn = nynorsk
machine-language-en = English
field-machine-theme = Colours
machine-theme-auto = as the terminal
machine-theme-dark = dark
machine-theme-light = light
machine-theme-contrast = contrast
machine-theme-terminal = the terminal’s own
field-machine-labels = Kinds
machine-labels-words = with words
machine-labels-signs = signs only
field-machine-times = Times
machine-times-wide = on wide screens
machine-times-always = always
machine-times-never = never
field-machine-rail = Agenda at the side
machine-rail-wide = on wide screens
machine-rail-always = always
machine-rail-never = never
field-machine-mouse = Mouse
machine-mouse-yes = in the screens
machine-mouse-no = in the terminal (next start)
field-organisation = Organisation
field-organisation-hint = e.g. Kent County Library; heads page 1
field-documents = Documents folder
field-documents-hint = a folder; empty: your documents folder
field-abbreviations = Abbreviations
field-abbreviations-hint = one a line: cl = the County Library
field-known-words = Known words
field-labels = Labels of your own
field-labels-hint = one a line: Q = question
field-parties = Own parties
field-parties-hint = e.g. Village List; Labour, Green are known
field-unstated-deadline = With no deadline
unstated-none = none
unstated-next = the next meeting
wrong-pairs = Write one a line, with = between: cl = the County Library.
wrong-label = After = comes what the line becomes: comment, question, proposal, decision, action …
language-nb = Bokmål
language-nn = Nynorsk
language-en = English
profile-minutes = minutes
profile-notice = notice of meeting
profile-protocol = formal minutes
profile-slips = an extract for each party
profile-mail = a short e-mail
profile-municipal = municipal minutes
tidy-all = all of it
tidy-signs = signs only
tidy-off = no
scope-everything = everything
scope-outcomes = only decisions, actions and expectations
scope-unattributed = everything but who said what
choice-yes = yes
choice-no = no
choice-none = not given
kind-note = text
kind-memo = memo
kind-statement = statement
kind-summary = summary
kind-guide = for discussion
kind-decision = decision
kind-action = action
kind-expectation = expectation
kind-proposal = proposal
kind-question = question
kind-annex = annex
kind-swot = SWOT point
kind-step = step
kind-experience = experience
kind-tip = tip
kind-lesson = lesson
kind-offer = offer
kind-wish = wish
kind-activity = activity
kind-link = link
kind-vote = vote
kind-newer = newer kind
form-plain = plain
form-swot = SWOT
form-values = values
form-plan = plan
form-break = break
sort-information = information
sort-discussion = discussion
sort-decision = decision

## Export
export-title = Export
export-format = Format
export-attached = Attachment
export-profile = Document
export-docx = Word
export-pdf = PDF
export-markdown = Markdown
export-html = HTML
export-json = JSON
export-letterhead = Letterhead
letterhead-plain = none
export-path = Will be written to
export-private = Private and exempt entries are left out.
export-all = Private and exempt texts are included, each marked as such. Only for those with access.
export-version = Version
version-public = public
version-internal = internal
export-page = Page 1
export-slips = For each of these:
export-first = Write the file first, with ⏎.
exporting = Writing …
exported = Written: { $path }
exported-checked = { $count ->
    [0] Nothing in the meeting is withheld.
    [one] The file was searched for one text that is withheld; it is not there.
   *[other] The file was searched for { $count } texts that are withheld; none of them is there.
}
exported-internal = Internal version: private and exempt texts are included.
exported-short = { $count ->
    [one] One text is too short to be searched for.
   *[other] { $count } texts are too short to be searched for.
}
register-exported-checked = { $count ->
    [0] Nothing in the meetings is withheld.
    [one] The file was searched for one withheld text; it is not there.
   *[other] The file was searched for { $count } withheld texts; none of them is there.
}
exported-before = Written before: { $names }{ $more ->
    [0] {""}
   *[other] {" "}· and { $more } more
}. o opens the last one.
exported-next = o opens the file; . has more, the folder too.
slips-written = { $count ->
    [0] No extract was written: there is nothing new to tell anybody.
    [one] One extract was written in { $path }
   *[other] { $count } extracts were written in { $path }
}
slips-silent = Without an extract, since nothing new has been said about them: { $names }.
slips-checked = { $count ->
    [0] Nothing in the meetings is withheld.
    [one] The files were searched for one text that is withheld; it is in none of them.
   *[other] The files were searched for { $count } texts that are withheld; none of them is there.
}
slips-next = o opens the folder; . has more.

## Revisions
revisions-title = Revisions of { $title }
revisions-none = The meeting has no revisions: nothing has been approved yet.
revisions-none-before = There is no revision before this one to compare with.
revision-approved = approved
revision-corrected = approved with corrections
revision-submitted = submitted
revision-reopened = reopened, approved
revision-opened = Reopened { $day }: { $reason }
revision-wrong = Does not match its hash: the file has been changed outside Referat.
revision-withheld = { $count ->
    [one] One text here has been withheld from others since.
   *[other] { $count } texts here have been withheld from others since.
}
revision-unproved = Revision { $number } can no longer be proved: { $count ->
    [one] one line
   *[other] { $count } lines
} removed for good on { $day }.
revision-unread = The revision cannot be read.
revision-read = REVISION { $number }, { $state }
read-revision = This is a revision, as it was approved. Esc goes back.
read-foreign = This meeting is from another archive and can only be read.
differences-title = { $title }: revision { $first } → { $second ->
    [0] as it stands now
   *[other] { $second }
}
differences-none = Nothing differs in what is printed.

## Approval
minutes-approved = “{ $title }”{ $dated ->
    [0] {""}
   *[other] {" "}of { $day }
} is approved by this meeting{ $corrections ->
    [0] {""}
    [one] , with one correction
   *[other] , with { $corrections } corrections
}.
approval-title = Approval
field-approval = The minutes are
field-approval-where = Approved at
field-approval-where-hint = a later meeting, or on a day
field-approval-words = Printed as
field-approval-words-hint = as the meeting or the day gives
field-approval-why = Why
field-approval-why-hint = is printed in the next revision
wrong-why = Write why the minutes are reopened.
approval-draft = a draft, open to changes
approval-approved = approved, closed to changes
approval-unfinished = { $marked ->
    [0] {""}
    [one] One line is unfinished or uncertain (??).{" "}
   *[other] { $marked } lines are unfinished or uncertain (??).{" "}
}{ $count ->
    [one] One place to check
   *[other] { $count } places to check
}: F6.
approval-kept = { $state ->
    [approved] The minutes are approved. Their wording is kept and takes no changes.
    [stale] The minutes are approved. Their wording is kept and takes no changes. The site does not show them yet: ctrl+p, “site”.
   *[draft] The minutes are a draft and may be changed.
}

## Places to look at
look-count = { $count ->
    [one] One place to check:
   *[other] { $count } places to check:
}
look-clean = Nothing to check. The minutes may go out.
look-waits = Not in it yet, but typed: { $lines ->
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
look-versions = Two versions of one line; delete one of them: “{ $text }” and “{ $other }”.
look-check = There is still a ?? here: “{ $text }”.
look-marked = To be checked: “{ $text }”.
look-action-bare = The action has neither an owner nor a deadline: “{ $text }”.
look-owner = The action has no owner: “{ $text }”.
look-deadline = The action has no deadline: “{ $text }”.
look-number-twice = The number { $number } stands twice in the meeting: “{ $text }”.
look-number-used = The number { $number } is used in another meeting of the series: “{ $text }”.
look-number = The decision has no number: “{ $text }”.
look-no-case = The decision belongs to no item: “{ $text }”.
look-outcome = The item has no decision, conclusion or action: “{ $text }”.
look-stranger = { $name } is not on the attendance list: “{ $text }”.
look-quorum = Only { $met } of { $members } with a vote were present when this was decided: “{ $text }”.
look-votes = { $votes } votes, but only { $voters } of those present could vote: “{ $text }”.
look-vote-outcome = The vote says something else than what became of it: “{ $text }”.
look-vote-waits = The vote is noted on no decision: “{ $text }”.
look-untouched = { $count ->
    [one] Item { $items } was not dealt with: postponed?
   *[other] Items { $items } were not dealt with: postponed?
}
look-empty = { $count ->
    [one] There is nothing in item { $items }.
   *[other] There is nothing in items { $items }.
}
look-unmarked = { $count ->
    [one] { $names } was invited, but is marked neither as present nor as absent.
   *[other] Invited, but marked neither as present nor as absent: { $names }.
}
look-end = The meeting ended at { $end }, but something was noted at { $time }.
look-inherited = Does not go out, because the line above does not: “{ $text }”.
look-beside = Stands right after something that does not go out, and goes out itself: “{ $text }”.
look-proposal = The proposal is still open: “{ $text }”.
look-summary = The minutes are long but have no summary.
look-two-names = Several people on the list could be { $name }: “{ $text }”.
look-newer-kind = { $count ->
    [one] One entry is of a kind ({ $kinds }) that only a newer version of Referat knows: “{ $text }”. It is printed as text. Upgrade Referat.
   *[other] { $count } entries are of kinds ({ $kinds }) that only a newer version of Referat knows, the first: “{ $text }”. They are printed as text. Upgrade Referat.
}
look-memo = Memo: “{ $text }”.
look-decided = The decision “{ $text }” may be something else. Perhaps meant: “{ $line }”.
look-left = Kept as text: “{ $text }”. Perhaps meant: “{ $line }”.
look-title = The title goes out as it stands: “{ $text }”. Perhaps meant: “{ $line }”.
look-unspoken = { $number ->
    [one] One line about what somebody said does not go into formal minutes: “{ $text }”.
   *[other] { $number } lines about what people said do not go into formal minutes. The first: “{ $text }”.
}
look-misread = { $number ->
    [one] One line looks like a word with a colon or #, but became text: “{ $text }”.
   *[other] { $number } lines look like words with a colon or #, but became text. The first: “{ $text }”.
}

## Before the minutes go out
look-gone = What was to be looked at has been deleted.
preflight-title = Check
preflight-count = { $count ->
    [one] One place to check
   *[other] { $count } places to check
}
export-look = { $count ->
    [one] F6 shows it
   *[other] F6 shows all of them
}

## Summary, find and replace, spelling
summary-title = Summary
summary-lines = The lines of the summary
summary-count = { $count ->
    [0] no lines are taken
    [one] one line is taken
   *[other] { $count } lines are taken
}
summary-there = there already
summary-is-there = It is in the summary already. Del takes it away.
summary-none-taken = No line is taken yet. Space takes one.
summary-kept = { $count ->
    [0] The summary is empty now. Ctrl+z undoes it.
    [one] The summary has one line. Ctrl+z undoes it.
   *[other] The summary has { $count } lines. Ctrl+z undoes it.
}
summary-empty = There is nothing to offer yet: no item has a decision, conclusion, expectation or action. Press n to write a line yourself.
summary-edit = Edit the line; Enter takes it.
summary-add = Write a line, such as “Cooperation: …”; what stands before the colon will be bold.
key-summary-keep = save
    .help = Makes of the lines taken the summary.
key-summary-turn = take
    .help = Takes the line, or leaves it again.
replace-title = Find and replace
replace-sought = Find
replace-new = Replace with
replace-whole = Whole words only
replace-case = Match case
replace-count = { $count ->
    [0] Nothing changes
    [one] One text changes
   *[other] { $count } texts change
}
replace-nothing = There is nothing to change.
replace-with-nothing = That takes the words away. Enter once more does it.
replace-done = { $count ->
    [one] One text has been changed. Ctrl+z undoes it.
   *[other] { $count } texts have been changed. Ctrl+z undoes them all.
}
key-replace-all = replace all
    .help = Makes all the changes that are shown, as one change.
spelling-title = Spelling
spelling-reading = reading the dictionary …
spelling-count = { $count ->
    [one] One unknown word
   *[other] { $count } unknown words
}
spelling-suggested = Suggestions
spelling-clean = The dictionary knows every word of the meeting.
spelling-none = The dictionary suggests nothing. e lets you write the word yourself.
spelling-wait = The suggestions are not ready yet.
spelling-own = How should “{ $word }” be spelt?
spelling-replaced = { $count ->
    [one] “{ $word }” has been changed to “{ $new }”.
   *[other] “{ $word }” has been changed to “{ $new }” in { $count } places.
}
spelling-learnt = The archive knows “{ $word }” from now on.
spelling-undone = The last change has been undone.

## Help
help-title = Help
help-signs = Signs and words
help-twin = type { $twin }
sign-text = text; an empty Enter begins a new paragraph
sign-point = point, sub-point (Ann: … right after one is a point, too)
sign-speaker = said by someone on the attendance list
sign-item = new item, sub-item; (20 min) after the title is its frame
sign-go = next item, item before, item 5
sign-move = moves the item up or down among the others
sign-break = break, with its length or end; # goes on, and text goes back to the item before
sign-form = item with a way of working; day
sign-guide = question for discussion
sign-decision = decision; = rejected: … · = supersedes 14/25: …
sign-conclusion = conclusion, a decision without a number
sign-action = action with owner and deadline
sign-sentence = owned by those the sentence begins with, when they are on the list
sign-deadline = deadline at the end of the sentence; also 12 March, the end of May, before Christmas
sign-action-detail = owner and deadline of the last action
sign-expectation = expectation; > … goes on with the same pair
sign-mutual = mutual expectation
sign-proposal = proposal
sign-question = question, and its answer
sign-step = step of a plan
sign-experience = an experience, tip: and lesson: too; “exchange: … offers …” is an offer
sign-experience-detail = what came of it, whom to ask, since when; right below an experience
sign-activity = an activity with its time
sign-link = a link with its title
sign-topic = the topics of the item; #topic in a line is the line’s own
sign-swot = strength, weakness, opportunity, threat, unplaced (in a SWOT item)
sign-votes = votes on the last decision or proposal
sign-attendance = attendance
sign-presence = comes and goes; recused
sign-memo = memo that goes nowhere; statement for the record, also “by Ann:”
sign-marks = not in the minutes; private; exempt from public access
sign-more = adds to the last entry
sign-literal = literal: what follows ' is only text; also inside a line: ! '…
sign-own-label = the archive's own labels, which stand in its settings
sign-end = ends the meeting
example-speaker = Ann: …
example-form = #swot #values #plan #day
example-move = #up   #down
example-break = #break 10 min · until 12:30
example-conclusion = conclusion: …
example-action = ! Ann: … by 1 September
example-sentence = ! Ann will …
example-deadline = … by Friday · by week 38
example-action-detail = owner: … · deadline: …
example-proposal = proposal: …
example-question = ? … · answer: …
example-votes = votes: 7-2-1
example-experience = experience: Testham: …
example-experience-detail = outcome: … · contact: …
example-activity = activity: 3 March: …
example-link = link: … https://…
example-topic = topic: … · … #topic
example-attendance = present: … · apologies: …
example-presence = in: … · out: … · recused: …
example-memo = memo: … · statement: …
example-marks = note: · private: · exempt § 13:
example-own-label = Q: … · P: …
example-end = adjourned: 15.00

## Keys
key-put-in = put in
    .help = Puts what is kept aside into the meeting, when it takes changes again.
key-save = save
    .help = Saves the details.
key-cancel = cancel
    .help = Goes back without saving.
key-take-offered = take the offer
series-made-with = “{ $title }” and this meeting become a series.
key-write = write the file
    .help = Writes the file.
command-language = Language of the screen: { $language }
    .help = Changes the language of the screen. Each meeting keeps its own.
command-ask = What would you like to do?
command-theme = Colours of the screen
    .help = Changes between dark and light colours, more contrast, and those of the terminal.

## Keys on the attendance list
key-person-recused = recused
    .help = Is recused in this item; asks for the ground.
key-person-came = came now
    .help = Came in now.
key-person-left = left now
    .help = Left now.

## Keys in the registers
key-to-rows = to the rows
    .help = Goes to the rows that are left.
key-all-rows = show all
    .help = Shows all the rows again.
twin-decisions = #decisions
twin-expectations = #expectations
twin-actions = #actions
twin-topics = #topics
twin-experiences = #experiences
twin-site = #site
label-decisions = DECISIONS
label-expectations = EXPECTED
label-actions = ACTIONS
label-topics = TOPICS
label-experiences = EXPERIENC.
label-site = SITE
hint-opens-decisions = Enter opens the register of decisions
hint-opens-expectations = Enter opens the register of expectations
hint-opens-actions = Enter opens the register of actions
hint-opens-topics = Enter shows the topics
hint-opens-experiences = Enter shows the experiences
hint-opens-site = Enter shows the site

## What is typed instead of a key
twin-details = #about
twin-export = #export
twin-attendance = #attendance
twin-fair = #faircopy
twin-preflight = #check
twin-replace = #replace
twin-search = #find
twin-summary = #summary
twin-spelling = #spelling
twin-read = #read
twin-import = #import
twin-corrections = #corrections
twin-settings = #settings
twin-folder = #folder
twin-close = #close
label-details = ABOUT
label-export = EXPORT
hint-opens-details = Enter opens the page about the meeting
hint-opens-export = Enter opens the export

## Keys among the entries
key-name-space = space
key-answer = answer
    .help = Saves the answer.
key-give-up = cancel
    .help = Leaves everything as it was; what stood on the line comes back.
key-menu-take = take the row
key-menu-complete = complete
key-menu-close = close the list
key-paste-in = paste
key-paste-not = leave it
key-make-item = add the item
key-make-meeting = make the meeting
    .help = Makes the meeting and opens it.

## Keys in the fair copy
key-fair-take = new text
    .help = Makes a new text of the lines.
key-fair-keep = keep
    .help = Keeps the line as it stands; once more takes that back.
key-fair-out = out
    .help = Takes the line out of the minutes, or in again.
key-fair-item = whole item
    .help = Takes the whole item out of the minutes, or in again.
key-save-text = save
    .help = Saves the text.
key-abbreviation = abbreviation
    .help = Writes out the abbreviation before the cursor.

## Keys in the meeting that is read
key-to-hits = to the hits
    .help = Goes to the hits; ↓ and ↑ go through them.
key-to-text = to the text
    .help = Goes to the text; the hits are marked.
key-end-find = end
    .help = Ends the search in the meeting.

## When the program ends
key-quit = quit
how-to-quit = Ctrl+q quits. Ctrl+c copies.
quit-unsaved = Something is not on the disk yet. Ctrl+q once more quits all the same.
ended-unsaved = Something was not saved, because the archive could not be written.
crashed = The program stopped because of an error of its own. Everything confirmed is saved.
crashed-unsaved = The program stopped because of an error of its own. Something confirmed is not saved yet; it is taken up again when the meeting is opened.
crashed-where = Where it happened stands in { $log }; nothing of what you typed does.

## The grammar: why a line became text
hint-waiting = takes the next line
hint-nothing-before = there is nothing before this line
hint-no-pair = “>” goes on with an expectation, and none stands right above
hint-last-item = this is the last item
hint-no-such-item = no item has number { $number }; the line is kept as a note, not in the minutes
hint-no-item = go to an item first
hint-named-twice = two on the line are called { $name }, and stand as one; write more of the names, an initial say
hint-two-names = several on the list are called { $name }; write the whole name
hint-cannot-qualify = this line cannot be marked like that
hint-whose-expectation = who expects what of whom? Write A > B: …
hint-no-decision = there is no decision or proposal to vote on
hint-vote-waits = waits for the decision of the item
hint-in-place-of = in place of “{ $text }”
hint-told-of-action = if the line above is an action, make it one first (Esc and !); the action further up has “{ $text }”
hint-own-pair = stands with the pair above; ⇥ takes “{ $line }”
hint-votes-apart = kept as text: it tells of several votes, and not which of the proposals each is about
hint-votes-as-typed = the figures were not understood; the line is printed as it stands
hint-looks-like-vote = looks like a vote; ⇥ takes “{ $line }”
hint-looks-put-off = stands as a decision; ⇥ says instead that the item is postponed: “{ $line }”
hint-looks-adopted = ⇥ makes the proposal the decision: “{ $line }”
hint-nothing-submitted = No minutes are submitted here; the correction stands as text.
hint-not-submitted-here = “{ $named }” is not submitted in this item; the correction stands as text.
hint-approves = ⇥ approves the minutes of { $date } (draft)
hint-approves-by-command = the minutes of { $date } are still a draft. “referat approve { $id } --in { $within }” approves them
hint-could-approve = ⇥ decision approving the minutes of { $date } (draft)
hint-no-minutes-wait = Became text. No minutes of the series wait for approval.
hint-approves-none = no such minutes wait for approval; the decision approves none
hint-approves-at-closing = the minutes of { $date } are approved{ $corrections ->
    [none] {""}
    [one] {" "}with the correction
   *[some] {" "}with the corrections
} when the meeting ends
hint-number-not-there = there is no item { $number } in the minutes of { $date }; the correction is about all of them
hint-no-question = there is no question to answer
hint-no-action = there is no action to put this on
hint-activity-when = When is the activity? Type “activity: 14–18 March: …”. It is kept without a day.
hint-link-address = “link:” without an address became text.
hint-link-scheme = Only http, https and e-mail become links; this stands as text.
hint-topic-unknown = “#{ $typed }” became text: there is no such topic. ⇥ #{ $name }
hint-perhaps-owned = nobody is the owner; ⇥ takes “{ $line }”
hint-perhaps-said = did somebody say this? ⇥ makes the line “{ $line }”
hint-corrects-item = { $number } may be an item: ⇥ ties the correction to it
hint-speaker-unlisted = { $name } is not on the list, and the line is text. Type “{ $line }”; then a line can tell who speaks.
hint-to-check = Kept as text. ?? behind it marks what is to be checked: ⇥ adds it.
hint-whose-action = the names were not understood
hint-no-names = write Ian for Ann
hint-no-board = plus and minus belong in a #swot item
hint-number-taken = there is an item { $number } already; the number stays in the title
hint-is-number = { $number } is the number of the item; ' before it makes it part of the title
hint-number-gap = { $number } does not follow { $before }; ' before it makes it part of the title
hint-no-time = the time was not understood; write 15:00
hint-deadline-no-such-day = there is no { $words } in the calendar; the action has no deadline
hint-deadline-weekday = the weekday and the date in { $words } differ; the date counts
hint-deadline-past = { $words } has just been; write the year as well
hint-deadline-next-year = { $words } is read as { $year }
hint-no-deadline = no deadline
hint-deadline-unread = { $words } is not read as a deadline; put the word “{ $by }” before it
hint-deadline-two-ways = { $words } is read as day { $day } of month { $month }
hint-no-date = the date was not understood; write 2 June 2015
hint-no-numbering = became a line of the head; an example says how items are numbered: PS 1/26, 1/26, 1 or no
hint-no-law = write the law, too: closed: Local Government Act § 11-5
hint-no-paper = write minutes, formal minutes or municipal minutes

## The grammar: sentences

## The grammar: in the agenda
hint-could-have-form = an ordinary item. ⇥ gives it { $form ->
    [swot] a SWOT board
    [values] values
   *[plan] a plan with steps
 }
hint-first-item = this is the first item
hint-exempt-unnamed = private, since no section of a law is named; “{ $word } § 13:” before the line names one
hint-exempt-item-unnamed = no section of a law is named; “{ $word } § 13” names one
hint-private-as-before = private, as the line above: Esc, v and 3 take that away
hint-exempt-as-before = exempt under { $ground }, as the line above
hint-private-as-item = private, as the item: Esc, v and 3 take that away
hint-exempt-as-item = exempt under { $ground }, as the item
hint-note-as-before = a note, not in the minutes, as the line above: Esc, v and 1 take it in
hint-list-withheld = belongs to what is withheld above, and goes out no more than that; ⏎ on an empty line ends the list
hint-kept-inside = goes to nobody else: “{ $mark }:” stands in the line; type ' before it to have it in the minutes
hint-mark-inside = goes out: “{ $mark }” stands inside the line; ⇥ puts it first
hint-perhaps-for-few = goes out: “{ $mark }” may mean that this is for few; ⇥ puts “{ $word }:” before it
hint-goes-out = others will read this, but not the line above; ⇥ puts “{ $mark }:” before it
hint-of-meeting-goes-out = about the whole meeting: others will read the line, though the item does not go out
hint-stays-in-item = the item does not go out; the line is about something outside it and stands here as text
hint-goes-with-above = unclear what the line is about; it stands as text and does not go out, as the one above
hint-after-break = the break is over; the line stands in “{ $title }”

## The grammar: attendance
hint-no-list = there is no attendance list yet; write present: and the names
hint-nobody-left = everybody on the attendance list has been entered already
hint-all-but-whom = the names after “except” were not understood
hint-listed = { $names } will be put on the list, without a vote
hint-too-many-votes = { $votes } votes, but only { $voters } of those present may vote
hint-no-quorum = only { $met } of { $members } with a vote are present: there is no quorum

## The grammar: the numbers of the items
hint-renumbered = { $title } is now item { $number }.
hint-renumbered-more = { $title } is now item { $number }, and those after it have new numbers too.
hint-renumbered-new = New item { $new }. { $title } is now item { $number }.
hint-renumbered-more-new = New item { $new }. { $title } is now item { $number }, and those after it have new numbers too.

## The grammar: decisions cited by number
hint-number-unknown = there is no decision { $number }: the number stays as text
hint-number-unknown-series = { $series } has no decision { $number }: the number stays as text

## The grammar: screens that are opened
hint-opens-attendance = Enter opens the attendance list
hint-opens-preflight = Enter shows the places to check
hint-opens-summary = Enter opens the summary
hint-opens-replace = Enter opens find and replace
hint-opens-search = Enter finds in all meetings
hint-opens-bin = Enter opens the bin
hint-opens-importing = Enter imports a document or a text
hint-opens-settings = Enter opens the settings
hint-opens-folder = Enter saves the meeting in another folder
hint-opens-close = Enter closes the meeting
hint-opens-spelling = Enter opens the spelling check
hint-opens-read = Enter shows the meeting as it will be printed

## The grammar: words and names that were nearly understood
hint-who = the names were not understood; write them as Ann Lee, Tom Hill
hint-workplace = { $place } becomes the workplace; write a person’s whole name
hint-person-or-place = { $place } is listed as a person; put a workplace in brackets
hint-leads = { $name } becomes the chair; write “chair:” if it was somebody else
hint-not-listed = { $names } is not on the attendance list
hint-everybody-again = { $names ->
    [none] corrects: everybody invited is present, apologies aside
   *[other] corrects: { $names } absent, all others but apologies present
}
hint-looks-like = { $what ->
    [decision] Kept as text. Looks like a decision: ⇥ makes it one.
    [conclusion] Kept as text. Looks like a conclusion: ⇥ makes it one.
    [action] Kept as text. Looks like an action: ⇥ makes it one.
    [point] Kept as text. Looks like a point: ⇥ makes it one.
    [expectation] Kept as text. Looks like an expectation: ⇥ makes it one.
    [proposal] Kept as text. Looks like a proposal: ⇥ makes it one.
    [question] Kept as text. Looks like a question: ⇥ makes it one.
    [answer] Kept as text. Looks like an answer: ⇥ makes it one.
    [votes] Kept as text. Looks like a vote: ⇥ makes it one.
    [attendance] Kept as text. Looks like attendance: ⇥ makes it one.
    [presence] Kept as text. Looks like somebody coming or going: ⇥ makes it one.
    [item] Kept as text. Looks like an item: ⇥ makes it one.
    [day] Kept as text. Looks like a new day: ⇥ makes it one.
    [step] Kept as text. Looks like a step: ⇥ makes it one.
    [experience] Kept as text. Looks like an experience: ⇥ makes it one.
    [tip] Kept as text. Looks like a tip: ⇥ makes it one.
    [lesson] Kept as text. Looks like a lesson: ⇥ makes it one.
    [activity] Kept as text. Looks like an activity: ⇥ makes it one.
    [link] Kept as text. Looks like a link: ⇥ makes it one.
    [statement] Kept as text. Looks like a statement: ⇥ makes it one.
    [break] Kept as text. Looks like a break: ⇥ makes it one.
    [item-detail] Kept as text. Looks like something about the item: ⇥ makes it one.
    [end] Kept as text. Looks like the end of the meeting: ⇥ makes it that.
    [meeting-detail] Kept as text. Looks like something about the meeting: ⇥ makes it one.
   *[other] Kept as text. Looks like more than text: ⇥ makes it one.
}
hint-point-cited = amends { $numbers }; the rest of the decision stands
hint-backing = kept as text: who proposed or seconded is not recorded apart
hint-initials = Kept as text. “{ $word }” may be a party or a task: ⇥ makes the line a task.
hint-in-head = “{ $word }” stands in the head of the minutes: ⇥ makes the line text
hint-head-over = kept as text: “{ $word }” belongs to the head, before the first item; F2 changes it there
hint-number-before-title = kept as text: the number of an item stands before its title, “{ $number } …”, and in the form of the item
hint-archive-of-meeting = kept as text: an item has no “{ $word }” of its own; that of the meeting stands in the head, and F2 changes it there
hint-in-form = kept as text: “{ $word }” is set in the form about the meeting; F2 opens it
hint-none-of-it = kept as text: there is none
hint-fallen = the proposal has fallen: “{ $text }”
hint-rejected-what = kept as text: say what was rejected, = rejected: …
hint-value-name = “{ $name }” stands in the text; ⇥ makes it the name of the value
hint-gathers = gathers the values above under this name, and is no decision; ⇥ makes the line a decision
hint-other-weekday = “{ $words }” is a { $weekday }: the date counts
hint-day-outside = “{ $words }” is outside the days of the meeting
hint-day-added = “{ $words }” is after the last day of the meeting, which now lasts until then
hint-no-such-day = “{ $day }” is no day; it stands as a heading
hint-no-words = “#{ $word }” takes no words after it; the line is kept as a note, not in the minutes
hint-near-word = did you mean “{ $word }:”?
hint-no-word = “:{ $word }” is none of the words and stands as text; : alone shows all
hint-near-command = did you mean “#{ $word }”? The line is kept as a note, not in the minutes
hint-line-mode-only = “#{ $word }” works in line mode only; here ctrl+z undoes
hint-not-next-number = { $number } does not follow the number above: the line stays as typed
hint-hash = write # and a blank for a new item

## Another folder
not-saved-elsewhere = Ctrl+p “another folder” keeps the meeting somewhere else.
details-folder = Keep the meeting in another folder
field-folder = Folder
edited-stays = Saved as text. Typed on the line below, it would say something of the meeting.
edited-gone = Somebody else deleted the entry. Your text is on the line; Enter saves it as a new one.
mark-conflict = another version of the one above
folder-moved = The meeting is now kept in { $folder }.
field-folder-hint = e.g. ~/Referat or D:\Referat
wrong-folder = Write a folder.

# The map of keys: a word for the key line and the menu, and a sentence for the help
key-all-help = help
    .help = Shows the help: the keys where you are, the signs and the words.
key-all-details = about
    .help = Shows the page about the meeting: title, days, place, status and all else that holds for the whole meeting.
key-all-export = export
    .help = Writes the meeting or register to a file.
key-all-attendance = attendance
    .help = Shows the attendance: who is present, comes and goes.
key-all-fair-copy = fair copy
    .help = Goes to the fair copy of the meeting.
key-all-preflight = check
    .help = Shows what to check before it goes out.
key-all-part-before = previous
    .help = Goes to the part or register before.
key-all-part-after = next
    .help = Goes to the part or register after.
key-all-contents = items
    .help = Goes to the agenda or the contents.
key-all-command-palette = commands
    .help = Shows every command by its name.
key-all-find = find
    .help = Finds in what you look at; among the entries, in all meetings.
key-all-undo = undo
    .help = Takes the last change back.
key-all-redo = redo
    .help = Does again what was taken back.
key-all-back = back
    .help = Goes one step back. q in a meeting closes it; q in the list of meetings ends the program.
key-all-quit = quit
    .help = Ends the program.
key-all-saved = saved?
    .help = Says when everything was saved. In a form it saves.
key-all-pane = next field
    .help = Goes to the next or the previous field or part of the screen.
key-list-move = up and down
    .help = Goes to the row above or below.
key-list-page = turn
    .help = Goes a page, or to the beginning or the end.
key-list-side = sideways
    .help = Goes sideways: the next field of a board, the other side of the fair copy, the decision or meeting before and after.
key-list-carry = carry
    .help = Carries the row up or down. Among the entries of a meeting only with shift and an arrow.
key-list-open = open
    .help = Opens the row: the meeting, the place, all fields. In a question, an export and an import it does what the key line says first.
key-list-edit = edit
    .help = Edits the row.
key-list-mark = mark
    .help = Marks the row; what follows is about all that are marked.
key-list-delete = delete
    .help = Deletes the row. u takes it back.
key-list-new = new
    .help = Begins something new: a meeting, an item, a person, a line.
key-list-next = next meeting
    .help = Makes the next meeting of the series, with its items and people. n once more: the form for any other.
key-list-status = status
    .help = Shows what can become of the row; a digit chooses.
key-list-view = view
    .help = Shows how it can be shown; a digit chooses.
key-list-menu = more
    .help = Shows all that can be done here.
key-list-copy = copy
    .help = Copies what you are on.
key-list-read = read
    .help = Shows it as it will be printed.
key-list-to-line = to the line
    .help = Goes to the line, at the place you read; takes in what is kept aside.
key-list-approve = approve
    .help = Approves the minutes, or opens them again.
key-line-take = save
    .help = Saves what is typed.
key-line-complete = complete
    .help = Takes what is offered, and never leaves the line.
key-line-newline = new line
    .help = Gives a new line in the text.
key-line-to-entries = edit
    .help = Goes to the entries: Esc, or ↑ on an empty line. While the line asks, Esc cancels.
key-line-number = item
    .help = First on the line: the next item, a new item or a place to go to.
key-line-word = word
    .help = After a word first on the line it says what the line is.
key-line-ask = help
    .help = Alone on the line it shows the help when you press Enter; first on the line it makes the line a question.
key-entry-decision = decision
    .help = Makes the entry a decision; again: a conclusion. A proposal stays, and the decision follows it.
key-entry-action = action
    .help = Makes the entry an action; then a asks who, and f asks when.
key-entry-expectation = expectation
    .help = Makes the entry an expectation; asks who expects it of whom.
key-entry-point = point
    .help = Makes the entry a point; again: a sub-point.
key-entry-question = question
    .help = Makes the entry a question.
key-entry-proposal = proposal
    .help = Makes the entry a proposal; on a board of values, a value.
key-entry-step = step
    .help = Makes the entry a step, only in an item that is a plan; elsewhere the key finds.
key-entry-text = text
    .help = Makes the entry running text.
key-entry-other = other kind
    .help = Makes the entry any other kind, chosen from a list.
key-entry-to-item = to item
    .help = Moves the entry to another item; asks which.
key-entry-owner = owner
    .help = Asks who is to do it.
key-entry-deadline = deadline
    .help = Asks by when it is to be done.
key-entry-split = break
    .help = Breaks the entry in two at the cursor.
key-entry-join = join
    .help = Joins the entry with the one above, or all that are marked.
key-entry-choose = place
    .help = Places the point in a field of the SWOT board; 0 puts it on the pile.
key-entry-memo = memo
    .help = Makes the entry a memo, which does not come into the minutes.
key-entry-in-minutes = in the minutes
    .help = Takes the entry into the minutes, or out of them.
key-entry-private = private
    .help = Makes the entry private, or no longer private.
key-entry-settled = checked
    .help = Takes ?? away from the entry; a memo that is done goes.
key-agenda-choose = outcome
    .help = Gives the item an outcome: 1 dealt with, 2 for information, 3 postponed, 4 withdrawn, 5 without a conclusion, 6 open.
key-agenda-sub-item = new sub-item
    .help = Asks for the title of a sub-item.
key-attendance-tick = tick
    .help = Marks the person as present, or not.
key-attendance-rest = all
    .help = Marks as present all not marked yet. On an empty list: lists those of the meeting before.
key-attendance-choose = status
    .help = Gives the person a status: 1 present, 2 apologies, 3 absent, 4 deputy, 5 recused, 6 came now, 7 left now.
key-attendance-vote = vote
    .help = Gives the person a vote, or takes it away.
key-fair-choose = stands, out
    .help = 1 the line stands as it is, 2 the line out of the minutes, 3 the whole item out. The same digit again takes it back.
key-fair-join = add
    .help = Adds the line to the chosen text; on the side of the texts it joins them.
key-fair-split = break
    .help = Breaks the text in two at the cursor.
key-fair-rest = the rest stands
    .help = Lets the rest of the item stand as it is.
key-corrections-choose = accept, keep
    .help = 1 takes what Word says, 2 keeps what stands here, 3 puts Word’s text into the meeting as a note.
key-corrections-rest = mark the rest
    .help = Marks all that wait and can be accepted; a digit then does the same with them all.
key-points-choose = status
    .help = Gives the row the status that the digit stands for, and goes to the row below.
key-points-owner = owner
    .help = Asks who is to do it.
key-points-deadline = deadline
    .help = Asks for a new deadline.
key-points-remark = remark
    .help = Asks for a remark.
key-points-as-of = as it stood
    .help = Shows the register as it stood on a day; again: as it is now.
key-points-sort = sort
    .help = Puts the rows in another order.
key-points-open-only = only open
    .help = Shows only what is open or stands, or everything.
key-reading-mark = jump
    .help = Goes to the next or previous decision, action, expectation or link.
key-reading-turn = turn
    .help = Turns a page.
key-reading-way-back = way back
    .help = Goes back to where a link was followed.
key-reading-revisions = revisions
    .help = Shows the revisions of the meeting; Enter reads one of them.
key-reading-differences = differences
    .help = Shows what changed since the one before.
key-reading-follow = follow
    .help = Follows the meeting again, at what came last.
key-reading-paper = document
    .help = Shows another document of the meeting: minutes, formal minutes, notice.
key-reading-internal = internal
    .help = Shows what is private and exempt too, or not.
key-reading-copy-all = copy all
    .help = Copies the whole document.
key-archive-decisions = decisions
    .help = Shows the register of decisions.
key-archive-actions = actions
    .help = Shows the register of actions.
key-archive-expectations = expectations
    .help = Shows the register of expectations.
key-archive-topics = topics
    .help = Shows the topics, and all that is known of each.
key-form-values = list
    .help = Shows the list of what the field can be.
key-form-choice = choose
    .help = Chooses another of what the field can be.
key-form-newline = new line
    .help = Gives a new line in the field.
key-export-written = open the file
    .help = Opens the file that was written.
key-export-slips = open the folder
    .help = Opens the folder of the extracts.
key-reopen = reopen
    .help = Reopens the minutes, for a reason.
key-export-folder = show folder
    .help = Shows the folder of the file.
key-export-other-folder = other folder
    .help = Lets documents go to another folder.
key-menu-choose = choose
    .help = Does what stands beside the digit.
key-menu-hit = next hit
    .help = In a find bar: goes to the next or previous hit.
key-spelling-choose = suggestion
    .help = Puts in the suggestion that has the digit.
key-spelling-learn = learn
    .help = Lets the archive learn the word.
key-spelling-leave = leave
    .help = Leaves the word as it is.
key-all-import-text = import
    .help = Reads meetings that exist as text.
key-all-corrections = corrections
    .help = Shows what was changed in a Word file.
key-all-settings = settings
    .help = Shows what holds for every meeting.
key-all-summary = summary
    .help = Shows the summary of the meeting, with what is offered for it.
key-all-replace = find and replace
    .help = Finds and replaces words in the meeting.
key-all-spelling = spelling
    .help = Shows words its language does not know.
key-all-followup = follow-up
    .help = Shows what is open from before; there it is said what has become of it.
key-all-series = the series
    .help = Shows the series as it is described, to be changed.
key-all-decisions = all decisions
    .help = Shows the register of decisions.
key-all-actions = all actions
    .help = Shows the register of actions.
key-all-expectations = all expectations
    .help = Shows the register of expectations.
key-all-topics = all topics
    .help = Shows the topics, and all that is known of each.
key-all-experiences = all experiences
    .help = Shows experiences from all the meetings, with tips and offers.
key-all-site = the site
    .help = Makes or renews the site.
key-all-next-check = next check
    .help = Goes to the next place marked with ??.
key-all-kept-aside = kept aside
    .help = Shows what the meeting has not taken.
key-all-elsewhere = another folder
    .help = Keeps the meeting in another folder, when its own cannot be written to.
key-all-end-meeting = end the meeting
    .help = Ends the meeting, as “end:” on the line does.
key-all-close = close the meeting
    .help = Closes the meeting, and shows the list.
menu-all = All that can be done here
menu-none = No command is called “{ $text }”. Try another word.
menu-how = ⏎ does it · letters narrow · Esc goes back
key-line-head-edit = edit
    .help = Corrects the line.
key-line-head-text = to text
    .help = Makes the line a text in the minutes.
key-line-head-delete = take away
    .help = Takes the line out of the head.
key-line-become = becomes
key-line-more = item and more
status-set = { $what }: “{ $text }”.
view-entry-in = in the minutes
view-entry-note = a note, not in the minutes
view-entry-private = private, or no longer
view-entry-exempt = exempt; asks for the ground
place-all = Everywhere
place-list = In lists
place-line = On the line
place-entry = On an entry (Esc or ↑ from the line)
place-agenda = In the agenda (F9)
place-attendance = In the attendance (F4)
place-fair = In the fair copy (F5)
place-corrections = Among corrections from Word
place-points = In a register
place-reading = When you read
place-archive = In the list of meetings and the registers
place-form = In a form
place-export = In the export (F3)
place-menu = In a menu and a find bar
place-spelling = In the spelling check
fair-rest-stands = { $count } lines stand as they are written.
read-with-private = with private and exempt, or without
bin-restore = bring back
    .help = Brings the meeting back to the list.
bin-delete = delete for good
    .help = Deletes the meeting for good.
key-all-bin = the bin
    .help = Shows the meetings in the bin.

## The words before a colon: what they mean, and an example

meant-item = a new item, like # before it
    .example = Budget 2028
meant-background = what the item builds on
    .example = The figures for 2027 are ready
meant-recommendation = what is recommended for decision
    .example = The budget is adopted
meant-decision = a decision, like = before it
    .example = The budget is adopted
meant-conclusion = what the meeting agrees on, without a number
    .example = We try it this autumn
meant-action = an action, like ! before it
    .example = Kari: send a draft by 1.9
meant-owner = who has the last action
    .example = Kari
meant-deadline = when the last action is due
    .example = 1.9
meant-expectation = what one party expects of another
    .example = Libraries > County: support
meant-proposal = a proposal, like * before it
    .example = A shared calendar
meant-question = a question, like ? before it
    .example = When is the report due
meant-answer = the answer to the last question
    .example = In May
meant-step = a step of a plan
    .example = A shared calendar
meant-strength = a strength, in a SWOT item
    .example = Good people
meant-weakness = a weakness, in a SWOT item
    .example = Little time
meant-opportunity = an opportunity, in a SWOT item
    .example = New rooms
meant-threat = a threat, in a SWOT item
    .example = Less money
meant-votes = votes on the last decision or proposal
    .example = 7-2
meant-statement = what somebody wants on record
    .example = Kari: I disagree
meant-correction = a correction to the minutes that are submitted
    .example = 2/26 it should say 3 to 1
meant-memo = a memo, never in the minutes
    .example = call Per
meant-present = who is present
    .example = Kari, Per
meant-excused = who has sent apologies
    .example = Siri
meant-absent = who is absent
    .example = Siri
meant-deputy = who stands in for another
    .example = Nils for Siri
meant-invited = who is invited
    .example = Kari, Per
meant-arrival = somebody comes
    .example = Per 11.20
meant-departure = somebody leaves
    .example = Per 13.00
meant-recusal = somebody is recused from the item
    .example = Per
meant-presenter = who introduces the item
    .example = Kari Example
meant-format = how the item is worked on
    .example = group work
meant-frame = how long the item is given
    .example = 20 min
meant-annex = an annex of the item
    .example = Accounts 2027
meant-postponed = the item is postponed; may stand alone
    .example = to the next meeting
meant-withdrawn = the item is withdrawn; may stand alone
    .example = by the proposer
meant-noted = the item is noted; may stand alone
    .example = the figures for May
meant-inconclusive = the item ended without a conclusion; may stand alone
    .example = to be taken up again
meant-closed = the item was dealt with behind closed doors
    .example = offl. § 13
meant-exempt = exempt from public access; name the ground
    .example = § 13
meant-private = for you alone, never goes out
    .example = Per seemed tired
meant-working-note = a note, not in the minutes
    .example = check the figure
meant-time = when the meeting began and ended
    .example = 10.00–14.00
meant-end = the meeting has ended; may stand alone
    .example = 14.05
meant-summary = the summary that opens the minutes
    .example = The budget is adopted
meant-topic = the topics of the item; before the first item: of the meeting
    .example = exchange, training
meant-link = a link with its title
    .example = Advice https://library.example
meant-experience = an experience, with whose it is in front
    .example = Testham: four days were about right
meant-tip = advice to others
    .example = Testham: give the visitor a task
meant-lesson = something you learned
    .example = two days are too short
meant-exchange = an exchange that is offered or wanted
    .example = Testham offers two places in week 38
meant-outcome = what came of it; right below an experience
    .example = two of three changed how they work
meant-contact = whom to ask; right below an experience
    .example = Kate Sample
meant-since = since when it holds; right below an experience
    .example = March 2024
meant-activity = something that is to happen, its time in front
    .example = 14–18 September: Exchange week
meant-next-meeting = when the next meeting is
    .example = 14 June
meant-title = the title of the meeting
    .example = Board meeting 3/2027
meant-subtitle = the line below the title
    .example = Spring meeting
meant-date = the day of the meeting
    .example = 2–3 June
meant-place = where the meeting is
    .example = Tromsø
meant-chair = who chairs the meeting
    .example = Kari Example
meant-note-taker = who takes the minutes
    .example = Per Example
meant-account = who gives the account
    .example = Kari Example
meant-organiser = who holds the meeting
    .example = The county library
meant-copy-to = who gets a copy
    .example = The county council
meant-archive-ref = the number in the archive
    .example = 27/114
meant-meeting-number = which meeting of the row it is
    .example = 3/27
meant-signers = who signs the minutes
    .example = Kari Example, Per Example
meant-remarks-by = when remarks must be in
    .example = 20 June
meant-numbering = how the items are numbered
    .example = 1/27
meant-document = what the document is to be
    .example = formal minutes
menu-next-item = next item: { $title }
menu-no-item = next item: none. “# title” makes a new one.
menu-keys = ⏎ takes the row · so does Tab · Esc closes the list
menu-more = and { $count } more: letters narrow, ↓ goes on
help-do = do it
    .help = Does what the row tells of.
help-only-tells = The row only tells what the key does; it does nothing here.
help-ask = Find a key, a sign, a word or something that can be done
help-none = Nothing fits “{ $text }”. Try another word.

next-make = make it
    .help = Makes the meeting as it stands here.
next-day = another day
    .help = Asks for another day.
next-edit = change all
    .help = Makes the meeting; shows all its fields.
next-new = wholly new
    .help = Begins a wholly new meeting.
next-title = Next meeting of { $name }
next-after = after { $title }
next-ask-day = When is the next meeting of { $name }?
next-is-planned = The next meeting is planned already: { $title }, { $day }. ⏎ opens it, d makes another on another day.
next-row-title = Title
next-row-day = Date
next-row-place = Place
next-row-document = Document
next-row-invited = Invited
next-row-items = Items
next-at = { $clocks }
next-from-next-meeting = from “next meeting”
next-from-meets = from “meets”
next-no-vote = no vote
next-nothing-to-approve = No minutes wait for approval; the item about it was left out.
next-series-unread = The series could not be read; the meeting is made from { $title }.
next-postponed = { $why ->
    [0] postponed from { $number }
   *[1] postponed from { $number }: { $reason }
}
next-open-points = { $count ->
    [one] 1 open point
   *[other] { $count } open points
}
next-closes = { $title } is still live from an earlier day; ⏎ closes it.

## The follow-up: what earlier meetings of the series left open

label-corrections = CORRECTIONS
hint-opens-corrections = Enter shows what was changed in a Word file of the meeting
corrections-title = Corrections
corrections-path = Word file
corrections-path-hint = e.g. ~/Downloads/corrected.docx
corrections-how = Type the path of the Word file that came back, and press Enter. Every change then stands here, with what stood and what stands now. Nothing in the meeting changes until you accept it.
corrections-reading = Reading the file …
corrections-left = { $left } of { $count } left
corrections-here = here
corrections-word = in Word
corrections-next-line = The meeting is approved and does not change. For the next meeting (c copies them all):
corrections-accepted = accept
corrections-refused = keep
corrections-noted = as note
corrections-key-read = read in place
    .help = Reads the place in the minutes.
corrections-key-write = write it
    .help = Lets the text be typed.
corrections-key-copy = copy the lines
    .help = Copies the lines for the next meeting.
corrections-picked = { $count ->
    [0] Nothing is left to mark.
    [one] One correction is marked; 1 accepts it, 2 keeps what stands here.
   *[other] { $count } corrections are marked; 1 accepts them, 2 keeps what stands here.
}
corrections-ask = The text that is to stand:
corrections-stays = A text that was deleted or moved can only be accepted as it is.
corrections-copied = { $count ->
    [one] One line is copied; paste it in the next meeting.
   *[other] { $count } lines are copied; paste them in the next meeting.
}
corrections-nothing-said = There is nothing to take back here.
corrections-taken-back = { $count ->
    [one] Taken back: the correction waits again.
   *[other] Taken back: { $count } corrections wait again.
}
corrections-said-accepted = { $count ->
    [one] Accepted: { $text }
   *[other] { $count } corrections are accepted; u takes that back.
}
corrections-said-refused = { $count ->
    [one] Kept as it stands here.
   *[other] { $count } places stay as they are; u takes that back.
}
corrections-said-noted = { $count ->
    [one] Put in as a working note: { $text }
   *[other] { $count } corrections are put in as working notes; u takes that back.
}
corrections-unfit = { $count ->
    [one] One is left: it cannot be accepted as it is, or has changed here too.
   *[other] { $count } are left: they cannot be accepted as they are, or have changed here too.
}
corrections-state-open = waiting
corrections-state-both = changed here too
corrections-state-shown = only to be seen
corrections-state-accepted = accepted
corrections-state-refused = kept
corrections-state-noted = put in as a note
twin-followup = #followup
label-followup = FOLLOW-UP
hint-opens-followup = Enter shows what earlier meetings left open
follow-up-title = Follow-up
follow-up-count = { $open } open in { $name }{ $settled ->
    [0] {""}
   *[other] , { $settled } settled
}
follow-up-count-short = { $open } open{ $settled ->
    [0] {""}
   *[other] , { $settled } settled
}
follow-up-none = No open points from earlier meetings of { $name }.
follow-up-no-series = The meeting is of no series, so there is nothing to follow up. F2 sets the series.
follow-up-unread = { $count ->
    [one] { $names } could not be read; the points from it are missing
   *[other] { $names } could not be read; the points from them are missing
}
follow-up-waits = { $count ->
    [one] 1 open point from before: #0
   *[other] { $count } open points from before: #0
}
follow-up-here = #0 shows what is open from before. What is typed here is minutes of the item.
follow-up-group-action = Actions
follow-up-group-item = Postponed items
follow-up-group-expectation = Expectations
follow-up-group-question = Questions
follow-up-group-proposal = Proposals
follow-up-older = + { $count } older, untouched since { $year }
follow-up-unfold = → shows them
follow-up-fold = ← hides them
follow-up-mentioned = continues
follow-up-take-up = on the agenda
follow-up-own-item = an item here
follow-up-later = postponed till …
follow-up-silent = not mentioned in { $count } meetings
follow-up-never-accepted = not accepted in { $count } meetings
follow-up-on-agenda = now item { $number }
follow-up-on-agenda-bare = on the agenda
follow-up-due = due { $due }
follow-up-until = postponed till { $due }
follow-up-now-owner = now: { $names }
follow-up-no-deadline = no deadline
follow-up-remarked = remark
follow-up-of-item = Item { $number } { $title }
follow-up-said = Said here: { $what }
follow-up-ask-answer = { $count ->
    [one] The answer to “{ $text }” (Enter without one: answered, no more):
   *[other] The answer to these { $count } (Enter without one: answered, no more):
}
follow-up-ask-later = { $count ->
    [one] Postpone “{ $text }” till when? (next meeting, 1 Sep)
   *[other] Postpone these { $count } till when? (next meeting, 1 Sep)
}
follow-up-set = { $count ->
    [one] { $what }: “{ $text }”. u takes back.
   *[other] { $what }: { $count } rows. u takes back.
}
follow-up-moved = ↑ goes back to it.
follow-up-unfit = { $count ->
    [one] 1 row does not have that choice and stays as it was.
   *[other] { $count } rows do not have that choice and stay as they were.
}
follow-up-unfit-owner = Only actions have an owner.
follow-up-unfit-deadline = Only actions and postponed items have a deadline.
follow-up-outside = { $title } is approved; this is kept outside the meetings.
follow-up-elsewhere = “{ $text }” was settled in another window at { $clock }: { $what }.
follow-up-read = read
    .help = Reads the point where it was said.
follow-up-line = the line
    .help = Goes back to the line.
twin-series = #series
label-series = SERIES
hint-opens-series = Enter shows the series that the meeting is of

## The series in its lines

series-title = The series { $name }
series-count = { $count ->
    [one] 1 meeting since { $year }
   *[other] { $count } meetings since { $year }
}
series-none-here = The meeting is of no series. F2 sets it.
series-save = save
    .help = Saves the series.
series-complete = end the word
series-close = close
series-sure = The changes are not saved. ctrl+s saves them, Esc once more lets them go.
series-crossing = One of the lines was changed in another window since you began. ctrl+s once more saves yours.
series-unsaved = Not saved yet: ctrl+s saves.
series-empty = A line for each: title: place: time: meets: document: members: deputy: # item
series-offered = Not described yet. ⇥ fills in what stands in { $like }
series-days = Planned when you save: { $days }
series-planned = { $count ->
    [0] no meetings planned
    [one] 1 meeting planned
   *[other] { $count } meetings planned
}
series-lists = { $count ->
    [one] the list of the planned meeting is as it was; F4 there corrects it
   *[other] the lists of { $count } planned meetings are as they were; F4 there corrects them
}
series-taken = { $count ->
    [one] 1 day had a meeting already
   *[other] { $count } days had a meeting already
}
series-next = next: { $told }
series-no-next = next: the day is not known
series-invited = { $count } invited
series-overview = Series
series-in-all = { $count } { $count ->
    [one] series
   *[other] series
}
series-none = No series yet. n on a meeting asks for the series it is of.
series-narrow = its meetings
    .help = Shows the meetings of the series.
series-following = next meeting
    .help = Makes the next meeting of the series.
series-text = the series
    .help = Shows the series: place, document, members.
series-meetings = { $count ->
    [one] 1 meeting
   *[other] { $count } meetings
}
series-last = last { $day }
series-following-day = next { $day }
series-members = { $count ->
    [one] 1 member
   *[other] { $count } members
}
series-open = { $count } open
next-series = the series
    .help = Shows the series: place, document, members.

## A correction among the entries

row-corrects = { $variant ->
    [bare-item] Correction, item { $item }:
    [day] Correction to { $date }:
    [day-item] Correction to { $date }, item { $item }:
   *[bare] Correction:
}
row-corrected = { $variant ->
    [item] Corrected at the meeting on { $date } (item { $item }):
   *[bare] Corrected at the meeting on { $date }:
}

## What the series has to say of the meeting

look-minutes-unheard = The minutes of { $day } are not approved, and no item here is about them.
look-minutes-undecided = Item { $item } submits the minutes of { $day }, but nothing is decided about them.
look-minutes-waiting = The minutes of { $day } are approved here, but not marked so there.
look-postponed = Postponed and not on the agenda: item { $item }.
look-taken-twice = Item { $item } was taken up here, but was dealt with on { $day } all the same.
look-follow-up = { $count ->
    [one] Nobody has looked at the follow-up: 1 open point.
   *[other] Nobody has looked at the follow-up: { $count } open points.
}
look-silent = { $names } attended { $count } meetings in which “{ $text }” was not mentioned.
look-never-accepted = { $count ->
    [one] 1 expectation of { $name } was stated two meetings ago or more and is not accepted.
   *[other] { $count } expectations of { $name } were stated two meetings ago or more and are not accepted.
}
look-member = { $name } is a member, but is not on the attendance list.
site-title = The site
details-site = The site
field-site-folder = Folder
field-site-folder-hint = an empty folder, on a disk or a server
field-site-series = Series
field-site-series-hint = that go out; “none”: meetings of none
field-site-drafts = Drafts
field-site-url = Address
field-site-url-hint = if it gets one: https://…
field-site-title = Name
field-site-title-hint = of the site; else the organisation’s
wrong-site-folder = Choose a folder.
wrong-site-series = There is no such series.
site-settled = Nothing has been written yet.
key-site-look = show what goes out
    .help = Shows what goes out before anything is written.
key-site-write = write the site
    .help = Writes the pages that are new or changed.
key-site-edit = folder, series …
    .help = Says where the site is to be, and what is on it.
site-looking = Working out what goes out …
site-none-yet = No site yet. e chooses a folder and series.
site-no-series = no series
site-series-none = none
site-public = This becomes public: { $count ->
        [one] one meeting
       *[other] { $count } meetings
    } of { $series }
site-people = { $count ->
        [0] No names of people
        [one] One name of a person
       *[other] { $count } names of people
    } stand on it
site-withheld = This is left out
site-left-private = { $count ->
        [one] one private text
       *[other] { $count } private texts
    }
site-left-exempt = { $count ->
        [one] one exempt text
       *[other] { $count } exempt texts
    }
site-left-working = { $count ->
        [one] one working note
       *[other] { $count } working notes
    }
site-left-unapproved = { $count ->
        [one] one meeting that is not approved
       *[other] { $count } meetings that are not approved
    }
site-left-planned = { $count ->
        [one] one planned meeting
       *[other] { $count } planned meetings
    }
site-left-cancelled = { $count ->
        [one] one cancelled meeting
       *[other] { $count } cancelled meetings
    }
site-left-series = { $count ->
        [one] one meeting of another series
       *[other] { $count } meetings of other series
    }
site-sought = Looked for { $count } withheld texts in all the files: none found.{ $short ->
        [0] {""}
        [one] { " " }One is too short to be looked for.
       *[other] { " " }{ $short } are too short to be looked for.
    }
site-up-to-date = The site is as it should be.
site-will-write = Enter writes: { $new } new files, { $changed } changed, { $removed } removed.
site-written = The site was written: { $new } new files, { $changed } changed, { $removed } removed.
