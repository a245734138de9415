# What is printed. Sentences are whole; names and texts come in as facts.

## The document as a whole
type-minutes = Minutes
type-protocol = Minutes
type-notice = Notice of meeting
draft = DRAFT
cancelled = CANCELLED
internal = INTERNAL
untitled = Untitled
page-label = Page { $page } of { $pages }
running-title = { $title } – { $date }
footer = { $type } – { $date }
subject = { $type }: { $title }
meeting-number = Meeting { $number }
series-number = { $series }, meeting { $number }

## Labels of the head
meeting-label = Meeting
date = Date
time = Time
ended = Adjourned
place = Place
organiser = Organiser
chair = Chair
note-taker = Minute-taker
present = Present
excused = Apologies
absent = Absent
unrecorded = Attendance not recorded
called = Invited
copy-to = Copy to
annexes = Annexes
archive-ref = File no.
access = Access
signers = To be signed by
approved = Approved
approved-on = Approved { $date }
approved-on-day = Approved { $date }
approved-in-meeting = { $variant ->
    [number] Approved at the meeting on { $date } (item { $item })
    [title] Approved at the meeting on { $date } ({ $item })
    [corrected] Approved with corrections at the meeting on { $date }
    [corrected-number] Approved with corrections at the meeting on { $date } (item { $item })
    [corrected-title] Approved with corrections at the meeting on { $date } ({ $item })
   *[bare] Approved at the meeting on { $date }
}
formerly = (formerly { $number })
minutes-are-approved = { $variant ->
    [protocol-one] The minutes of the meeting on { $date } are approved with the correction above.
    [protocol-some] The minutes of the meeting on { $date } are approved with the corrections above.
    [minutes-one] The minutes of the meeting on { $date } are approved with the correction above.
    [minutes-some] The minutes of the meeting on { $date } are approved with the corrections above.
   *[minutes] The minutes of the meeting on { $date } are approved.
}
corrects = { $variant ->
    [unknown] Correction:
    [unknown-item] Correction, item { $item }:
    [protocol] Correction to the minutes of { $date }:
    [protocol-item] Correction to the minutes of { $date }, item { $item }:
    [minutes-item] Correction to the minutes of { $date }, item { $item }:
   *[minutes] Correction to the minutes of { $date }:
}
corrected-in-meeting = { $variant ->
    [item] Corrected at the meeting on { $date } (item { $item }):
   *[bare] Corrected at the meeting on { $date }:
}
replaces-revision = { $told ->
    [no] Replaces revision { $number }, approved { $date }.
   *[other] Replaces revision { $number }, approved { $date }: { $reason }
}
revision = Revision { $number }
revision-mark = Revision { $number } · { $hash }
footer-revision = { $footer } · { $revision }
approved-undated = The minutes have been approved

## Sections
summary = In brief
decisions-and-actions = Decisions and actions
decisions = Decisions
follow-up = Actions
participants = Attendance
programme = Programme
agenda = Agenda
opening = Opening
next-meeting = Next meeting
about = About this document
signatures = Signatures
place-and-date = Place and date:
signature = Signature:
remarks-by = Comments on the minutes are due by { $date }.

## Headings
item-heading = { $number } { $title }
case-heading = Item { $number } { $title }
day = Day { $number }
day-heading = { $day } – { $date }
day-cell = { $day }, { $date }
exempt-title = Exempt from public access

## Tables
column-item = Item
column-title = Title
column-sort = Type
column-format = Format
column-presenter = Presenter
column-frame = Time
frame = { $minutes } min
column-day = Day
column-theme = Topic
column-decision-or-action = Decision or action
column-decision = Decision
column-action = Action
column-owner = Owner
column-deadline = Deadline
column-name = Name
column-role = Role
column-party = Party
column-organisation = Organisation
column-status = Status
column-sat-for = Sat for
column-reason = Reason
column-from = From
column-to = To
column-expectation = Expectation
column-step = Step
column-period = Period
column-activity = Activity
table-decisions-and-actions = The decisions and actions of the meeting, with owners and deadlines.
table-decisions = The decisions of the meeting.
table-follow-up = The actions agreed at the meeting, with owners and deadlines.
table-participants = Who attended the meeting.
table-called = Those who are invited to the meeting.
table-programme = The programme of the meeting, day by day.
table-agenda = The items of the meeting.
table-expectations = Who expects what of whom.
table-plan = The steps of the plan.
break = Break
sort-information = Information
sort-discussion = Discussion
sort-decision = Decision
formal-approvals = Formal approvals:

## Registers
type-register = Register
register-decisions = Decisions
register-expectations = Expectations
register-actions = Actions
register-as-of = As it stood on { $date }
register-asked = Selection
register-everything = all
register-standing = only those in force
register-open = only open ones
register-order = Order
register-order-date = newest first
register-order-number = by number
register-order-owner = by owner
register-order-deadline = by deadline
register-order-status = by status
register-order-party = by party
register-rows = Rows
register-made = Made
register-none = Nothing fits the selection.
register-public = What is private, exempt from public access or only a note has been left out.
register-internal = What is private, exempt from public access or only a note is included. The register is only for those with access.
column-number = No.
column-meeting = Meeting
table-register-decisions = Decisions with their number, status and the meeting that made them.
table-register-expectations = Who expects what of whom, what became of it, and the meeting it was said in.
table-register-actions = Actions with owner, deadline, status and the meeting they come from.

## Items
apologies-to = Apologies to { $name }, please.
presented-by = Presented by { $name }.
item-sort = Type: { $text }.
item-format = Format: { $text }.
background = Background:
recommendation = Recommendation:
recommendation-by = Recommendation by { $name }
closed = The meeting was closed to the public.
closed-under = The meeting was closed to the public under { $law }.
outcome-postponed = The item was postponed.
outcome-postponed-on = The item was postponed { $text }
outcome-postponed-why = The item was postponed: { $text }
outcome-withdrawn = The item was withdrawn.
outcome-withdrawn-on = The item was withdrawn { $text }
outcome-withdrawn-why = The item was withdrawn: { $text }
outcome-noted = The item was noted.
outcome-noted-several = The items were noted.
outcome-inconclusive = The item was discussed without reaching a conclusion.
outcome-inconclusive-on = The item was discussed without reaching a conclusion { $text }
outcome-inconclusive-why = The item was discussed without reaching a conclusion: { $text }
exempt-item = This point is exempt from public access under { $law }.
exempt-items = These points are exempt from public access under { $law }.
exempt-law = the Freedom of Information Act, { $paragraph }

## The parts of a case in a municipal protocol
part-background = Background
part-proceedings = Proceedings
part-votes = Vote
part-decisions = Resolution
resolution = { $number }:
proposed = It was moved:
proposed-by = { $name } moved:
voted = Motion:
voted-by = Motion by { $name }:
voted-named = Motion “{ $name }”:
proposal-came = { $status ->
    [adopted] Carried.
    [rejected] Lost.
    [dropped] Lapsed.
   *[merged] Merged with another motion.
}

## The internal version
marked-private = private
marked-exempt = exempt from public access under { $law }
marked-item = { $title } ({ $mark })
marked-text = { $mark }: { $text }

## Decisions
decision = { $status ->
    [rejected] Not adopted { $number }:
    [postponed] Postponed { $number }:
    [superseded] Superseded decision { $number }:
   *[adopted] Decision { $number }:
}
decisions-told = { $status ->
    [rejected] Not adopted { $numbers }:
    [postponed] Postponed { $numbers }:
    [superseded] Superseded decisions { $numbers }:
   *[adopted] Decisions { $numbers }:
}
decision-unnumbered = { $status ->
    [rejected] Not adopted:
    [postponed] Postponed:
    [superseded] Superseded decision:
   *[adopted] Decision:
}
conclusion = Conclusion:
supersedes = Supersedes { $count ->
    [one] decision
   *[other] decisions
} { $numbers }.
repeals = Repeals { $count ->
    [one] decision
   *[other] decisions
} { $numbers }.
amends = Amends { $count ->
    [one] decision
   *[other] decisions
} { $numbers }.

## Votes
votes = Vote:
votes-acclamation = { $status ->
    [adopted] Carried by acclamation.
    [rejected] Rejected by acclamation.
    [postponed] Postponed by acclamation.
   *[open] By acclamation.
}
votes-unanimous = { $status ->
    [adopted] Carried unanimously.
    [rejected] Rejected unanimously.
    [postponed] Postponed unanimously.
   *[open] Unanimous.
}
votes-unanimous-counted = { $status ->
    [adopted] Carried unanimously ({ $for ->
        [one] { $for } vote
       *[other] { $for } votes
    }).
    [rejected] Rejected unanimously ({ $for ->
        [one] { $for } vote
       *[other] { $for } votes
    }).
   *[open] Unanimous ({ $for ->
        [one] { $for } vote
       *[other] { $for } votes
    }).
}
votes-counted = { $status ->
    [adopted] Carried by { $for ->
        [one] { $for } vote
       *[other] { $for } votes
    } to { $against }.
    [rejected] Lost by { $for ->
        [one] { $for } vote
       *[other] { $for } votes
    } to { $against }.
   *[open] { $for } in favour and { $against } against.
}
votes-abstaining = { $status ->
    [adopted] Carried by { $for ->
        [one] { $for } vote
       *[other] { $for } votes
    } to { $against }, with { $how ->
        [blank] { $abstain } blank
       *[abstain] { $abstain ->
            [one] { $abstain } abstention
           *[other] { $abstain } abstentions
        }
    }.
    [rejected] Lost by { $for ->
        [one] { $for } vote
       *[other] { $for } votes
    } to { $against }, with { $how ->
        [blank] { $abstain } blank
       *[abstain] { $abstain ->
            [one] { $abstain } abstention
           *[other] { $abstain } abstentions
        }
    }.
   *[open] { $for } in favour, { $against } against and { $abstain } { $how ->
        [blank] blank
       *[abstain] abstaining
    }.
}
votes-of-cast = { $status ->
    [adopted] Carried by { $for } of { $cast } votes.
    [rejected] Lost with { $for } of { $cast } votes.
   *[open] { $for } of { $cast } votes.
}
votes-for = { $status ->
    [adopted] Carried by { $for ->
        [one] { $for } vote
       *[other] { $for } votes
    }.
   *[open] { $for } in favour.
}
votes-against = { $status ->
    [adopted] Carried against { $against ->
        [one] { $against } vote
       *[other] { $against } votes
    }.
   *[open] { $against } against.
}
votes-abstained = { $how ->
    [blank] { $abstain } blank
   *[abstain] { $abstain ->
        [one] { $abstain } abstention
       *[other] { $abstain } abstentions
    }
}.
votes-option = { $text }: { $votes ->
    [one] { $votes } vote
   *[other] { $votes } votes
}.
votes-method = { $method ->
    [hands] The vote was by show of hands.
    [written] The vote was by written ballot.
    [secret] The vote was by secret ballot.
    [roll] The vote was by roll call.
    [electronic] The vote was electronic.
   *[none] { $status ->
        [adopted] Adopted without a vote.
       *[open] Without a vote.
    }
}
votes-pair = { $first } against { $other }: { $votes } against { $against ->
    [one] { $against } vote
   *[other] { $against } votes
}.
votes-option-by = For { $text }: { $names }.
votes-dissent = Against: { $names }.
votes-named-for = For: { $names }.
votes-named-abstain = { $how ->
    [blank] Blank: { $names }.
   *[abstain] Abstained: { $names }.
}
votes-parties = { $parties } respectively

## Actions, expectations, proposals, questions
action = { $status ->
    [done] Action – done:
    [dropped] Action – dropped:
   *[open] Action:
}
owner = Owner:
deadline = Deadline:
not-set = Not set
deadline-next-meeting = Next meeting
deadline-next-meeting-on = Next meeting, { $date }
plan-step = Step { $number }:
each-other = Each other
themselves = Themselves
expectation-accepted = (accepted)
expectation-met = (met)
expectation-unmet = (unmet)
expectation-withdrawn = (withdrawn)
proposal = { $profile ->
    [protocol] { $count ->
        [one] Motion
       *[other] Motions
    }
   *[minutes] { $count ->
        [one] Proposal
       *[other] Proposals
    }
}{ $status ->
    [adopted] {" "}– carried:
    [rejected] {" "}– lost:
    [merged] {" "}– merged:
    [dropped] {" "}– lapsed:
    [settled] :
   *[open] {" "}– no conclusion:
}
proposal-by = { $profile ->
    [protocol] { $count ->
        [one] Motion
       *[other] Motions
    }
   *[minutes] { $count ->
        [one] Proposal
       *[other] Proposals
    }
} from { $name }{ $status ->
    [adopted] {" "}– carried:
    [rejected] {" "}– lost:
    [merged] {" "}– merged:
    [dropped] {" "}– lapsed:
    [settled] :
   *[open] {" "}– no conclusion:
}
question = { $status ->
    [answered] Question:
    [dropped] Question – lapsed:
   *[open] Open question:
}
question-by = { $status ->
    [answered] Question from { $name }:
    [dropped] Question from { $name } – lapsed:
   *[open] Open question from { $name }:
}
answer = Answer:
answer-by = Answer from { $name }:
statement = Statement for the record:
statement-by = Statement for the record by { $name }:
quoted = “{ $text }”
annex = Annex { $number }:
experience = { $variant ->
    [tip] Tip:
    [lesson] Lesson:
    [offer] Exchange offered:
    [wish] Exchange wanted:
   *[experience] Experience:
}
experience-by = { $variant ->
    [tip] Tip, { $name }:
    [lesson] Lesson, { $name }:
    [offer] Exchange offered by { $name }:
    [wish] Exchange wanted by { $name }:
   *[experience] Experience, { $name }:
}
experience-outdated = Out of date: { $label }
outcome = Outcome:
contact = Contact:
since = Since:
activity = Activity
activity-clock = { $days }, { $clock }
activity-held = (held)
activity-cancelled = (cancelled)

## The summary that is offered
summary-decided = { $count ->
    [one] { $title }: { $text } (decision { $numbers }).
   *[other] { $title }: { $text } ({ $count } decisions: { $numbers }).
}
summary-concluded = { $title }: { $text }.
summary-rejected = { $title }: rejected: { $text }.
summary-expected = { $count ->
    [one] { $title }: one expectation was stated.
   *[other] { $title }: { $count } expectations were stated.
}
summary-to-do = { $count ->
    [one] { $named ->
        [yes] { $title }: an action for { $names }: { $text }.
       *[no] { $title }: one action is open: { $text }.
    }
   *[other] { $title }: { $count } actions are open.
}
summary-postponed = { $title }: postponed.
summary-withdrawn = { $title }: withdrawn.

## SWOT
swot-perspective = Perspective
swot-helps = Helpful
swot-hinders = Harmful
swot-internal = Internal
swot-external = External
swot-strength = Strengths
swot-weakness = Weaknesses
swot-opportunity = Opportunities
swot-threat = Threats
swot-empty = No points noted.
values-gathered = Gathered under “{ $name }”:
values-more = More values:
swot-unplaced = Not placed:
swot-alt = SWOT analysis with strengths, weaknesses, opportunities and threats.

## Attendance
attending-present = Present
attending-excused = Apologies
attending-absent = Absent
attending-deputy = Deputy
attending-yielded = Present until { $name } came
attending-invited = Invited
deputy-for = Deputy for { $name }
role-deputy-for = { $role }, deputy for { $name }
attended-for = Attended for { $name }
attended-instead = { $name } attended instead.
group-counted = { $name } ({ $count })
group-members = Members
group-permanent = Members
group-deputies = Deputies
group-others = Officers and others
people-counted = { $label } ({ $count }):
people-listed = { $label }:
quorate = Quorate: { $met } of { $members } voting members attended.
met = { $met } of { $members } voting members attended.
not-quorate = Not quorate: { $met } of { $members } voting members attended.
came = { $name } arrived at { $time }.
came-item = { $name } arrived at { $time }, during item { $item }.
came-untimed = { $name } arrived later.
came-back = { $name } came back.
came-back-timed = { $name } came back at { $time }.
came-back-item = { $name } came back during item { $item }.
came-back-timed-item = { $name } came back at { $time }, during item { $item }.
came-untimed-item = { $name } arrived during item { $item }.
left = { $name } left at { $time }.
left-item = { $name } left at { $time }, during item { $item }.
left-untimed = { $name } left early.
left-untimed-item = { $name } left during item { $item }.
recused = { $name } was recused.
recused-ground = { $name } was recused ({ $ground }).
recused-item = { $name } was recused from item { $item }.
recused-item-ground = { $name } was recused from item { $item } ({ $ground }).
recused-here = { $name } declared an interest and took no part.
recused-here-ground = { $name } declared an interest under { $ground } and took no part.
recused-here-why = { $name } declared an interest ({ $ground }) and took no part.
recused-withheld = { $count ->
    [one] One member declared an interest.
   *[other] { $count } members declared an interest.
}
small-numbers = zero one two three four five six seven eight nine ten eleven twelve

## What was followed up from earlier meetings
column-point = Point
column-now = Now
table-followed-up = Points from earlier meetings and what has become of them
pair-text = { $giver } → { $heir }: { $text }
now-status = { $status ->
    [done] done
    [dropped] dropped
    [lapsed] dropped
    [met] met
    [accepted] accepted
    [unmet] unmet
    [withdrawn] withdrawn
    [answered] answered
    [adopted] adopted
    [rejected] rejected
    [merged] merged with another
    [postponed] postponed
    [stated] stated again
    [superseded] superseded
   *[open] continues
}
now-deadline = new deadline { $date }
now-no-deadline = no deadline
now-owner = now: { $names }
now-goes-on = continues
postponed-from = Postponed from { $numbered ->
    [0] { $number }
   *[other] item { $number }
} at the meeting on { $date }{ $why ->
    [0] .
   *[other] : { $reason }
}
task-from = Action (from { $number }):
type-calendar = Year plan
calendar-name = Calendar
calendar-title = What we do in { $year }
calendar-deadline = Deadline: { $text }
calendar-from = From { $meeting }
calendar-cancelled = cancelled
calendar-no-day = No fixed day
calendar-no-deadline = Open actions without a deadline
calendar-unfinished = Inconclusive
calendar-left-postponed = postponed
calendar-left-inconclusive = inconclusive
calendar-left-proposal = open proposal
calendar-nothing = Nothing is recorded for this year.
digest-summary = In short
digest-decisions = Decisions
digest-actions = Who does what
digest-open = Open
digest-dates = Dates
digest-nobody = Nobody named
digest-next-meeting = Next meeting
digest-news = Newsletter
digest-whole = The full minutes
digest-attached = The minutes are attached.
digest-subject-several = { $name }: { $count } meetings, { $days }
digest-decisions-count = { $count ->
    [one] { $count } decision
   *[other] { $count } decisions
}
digest-actions-count = { $count ->
    [one] { $count } action
   *[other] { $count } actions
}
type-extract = Extract
type-record = Record
type-topic = Topic
topic-title = What we know about { $name }
topic-also = also { $names }
topic-as-of = as it stood on { $day }
topic-due = due { $day }
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
extract-present = Present for this item
true-extract = True extract
digest-lessons = New lessons
digest-mail = E-mail
type-slip = Extract
slip-since = { $meeting }. Since { $since }{ $day ->
    [0] {""}
   *[other] , { $day }
}.
slip-since-day = { $meeting }. Since { $day }.
slip-first = { $meeting }.
slip-away = While you were away
slip-expected = Expected of you
slip-promised = Promised to you
slip-actions = Your actions
slip-decisions = Decisions since last time
slip-became = What became of things from last time
slip-dates = Dates
slip-outcome = { $outcome ->
    [postponed] postponed
    [withdrawn] withdrawn
    [noted] noted
    [inconclusive] inconclusive
   *[other] {""}
}
letterhead-field-case = case
letterhead-field-title = title
letterhead-field-date = date
letterhead-field-committee = committee
letterhead-field-number = number
letterhead-field-status = status
