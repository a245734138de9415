"""The words of minutes that somebody has written elsewhere: what people write and do not type."""

from __future__ import annotations

import msgspec

from store.language.folders import Forms, Patterns


class MinutesLabels(msgspec.Struct, frozen=True, kw_only=True):
    """What people write before a colon besides the labels of the line, by what it means."""

    decision: Forms
    conclusion: Forms
    action: Forms
    owner: Forms
    deadline: Forms
    date: Forms
    when: Forms
    where: Forms
    place: Forms
    chair: Forms
    note_taker: Forms
    organiser: Forms
    present: Forms
    excused: Forms
    absent: Forms
    agenda: Forms
    title: Forms
    end: Forms
    start: Forms
    next_meeting: Forms
    votes: Forms
    proposal: Forms
    annex: Forms
    summary: Forms
    background: Forms
    recommendation: Forms
    body: Forms
    document: Forms
    invited: Forms
    deputy: Forms
    roll: Forms
    alternates: Forms


class ListLabels(msgspec.Struct, frozen=True, kw_only=True):
    """Words under which each point is one by itself: «oppgaver»."""

    decision: Forms
    conclusion: Forms
    action: Forms
    question: Forms
    proposal: Forms
    annex: Forms


class MinutesWords(msgspec.Struct, frozen=True, kw_only=True):
    """The words that show how minutes are built.

    participles: labels that call nothing a decision when they stand alone. voted: what stands before a label
    («enstemmig vedtak»); voted_behind, carried: what stands behind a sentence («Enstemmig vedtatt.»).
    decided: verbs of a sentence that is a decision; decision_after: labels in the midst of a text.
    before_cited: what stands before a number behind a label («vedtak i sak 4»). number_sign: «nr. 4».
    proposed_by: what stands between «forslag» and who made it; proposes: what stands behind who did.
    case_words: words before an item's number that stand in documents and are not typed («tema 3»);
    case_numbers: how a remark beside a name tells an item; listed_items: those of a numbered list.
    agenda_titles: what an agenda is called. first_items: how an item begins that nearly every agenda has;
    last_items: headings that are items beside numbered cases; case_parts: headings inside a case.
    day, programme, of: «program for dag 1 av 2», «side 1 av 4».
    meeting, opened, closed: «møtet ble åpnet», «møtet ble hevet»; opening, closing: the same in a word.
    done_said: what says, behind a task that is struck out, that it was done.
    other_meeting: words of a line that is about another meeting or an item. next_meeting, is_held, on: «neste
    styremøte blir den …». held: what may stand before a day that a line only tells; about_meeting: parts of
    words in a line about the meeting. formal: what formal minutes are called.
    not_members: parts of a label for those who are there without being members; staff: those of them that
    say so of a first list, too.
    mail_head, mail_lines: the labels of a mail's head, those first of whom it is from and to; day_before,
    same_day: when a meeting was that the mail tells of.
    page: what stands before the number of a page. telling: words that no other language has.
    subject_heads, name_heads, deputy_heads, given_heads, family_heads, role_heads, organisation_heads,
    party_heads, present_heads, remark_heads: heads of columns; number_heads: of those that say nothing of a
    person or a task. ticked, unticked: what a cell says where a column asks whether. came, went: what stands
    before the time beside a name; excused_notes, absent_notes, present_notes: what stands beside the name of
    somebody who was not there, or was. list_openings: how a label begins that says more of who was there:
    «følgende faste medlemmer møtte». offices: what somebody is in a meeting, behind their name, and how such
    words end; several_of_office: what follows on such a word of several people; stations: what somebody is
    besides that, in a school or a club («foresatt»). everyone: owners that are no names. to_do: how a line
    says what is to be done; item_words, is_said: «saken er utsatt»; recommended: what is voted on before the
    decision that says the same.
    strengths, weaknesses, opportunities, threats: what heads the four fields of a board in a table.
    expecting: heads that say who expects something of whom, as ``giver`` and ``taker``; expects: how a row's
    head ends that says so of whom it names, where the heads above say of whom, perhaps behind expected_of;
    from_heads, to_heads, expected_heads: the heads of a list of such; we_and_you: who has no name there.
    present_are, present_said, absent_said, excused_said, excused_from, all_but: a sentence about who was
    there, before the names or behind them. standing: «status: utsatt»; postponed, withdrawn: what
    that or a decision says.
    nobody: what stands where nobody is named. deputy: what somebody is for another. excused: a label in the
    midst of a line. owner, due: labels of tasks inside a text. soon: a deadline that is no day.
    from_time, to_time, about: what stands before the first and the last clock time. connecting, small: what
    joins days and times to the words beside them. abbreviations: those that end in a stop inside a sentence.
    of_month: what stands between a day and its month.
    besides: labels of those who are there beside the members, where a list stands before them («andre»);
    asked: what asks who was there, in a head («hvem»); only_in_head: what says it there alone («med»);
    greetings: how a letter begins or ends; farewells: how it ends;
    whole_lists: labels under which all stand who could have come. present_ends, absent_ends: what ends a
    label that says whose attendance is meant («medlemmer til stede»); sent_by: a label that says where from
    («fra revisjonen»); sent_from: how one begins that names it («fra Nes IL»);
    bodies: how a word for such a body ends («klubbstyret»);
    among: what stands before those of a group who are named («deriblant»);
    denials: words that turn those of presence round; negations: those of them that always do.
    before_names: what somebody is, before their name; represented: those whom others vote for. recused,
    exempt_line: a line that says that somebody stood aside, or that an item is exempt from publicity.
    decision_said: «vedtaket var enstemmig». voted_against: «Odd Bø stemte imot». against, ones_vote,
    vote_of: «vedtatt mot Odd Bøs stemme», «mot stemmen til Odd Bø». and_left: what follows «ble erklært
    inhabil». led_by, leads, written_by, writes: «ledet av Roald Hansen», «Grete Lind førte referatet».
    count_of: what stands before a colon and all who were there: «vi var fire». joining: «Siv kom, mens Jo
    ikke kom». no_deeds: verbs behind a name in a point that is no task. due_heads: heads of columns that are
    of days beside owners. informs: what stands instead of an owner where nothing is to be done. in_place_of,
    stood_in: how a sentence says that somebody came for whoever was named before it. item_heads,
    said_heads: heads of the columns of a table with an item a row, for what it is called and what was said.
    moves: how a sentence begins that tells a motion with its words; moved_and_carried, moved_and_lost: the
    sentences that tell what came of it. resolved: how a sentence begins that says in capitals that it is a
    resolution. until_case: what stands between somebody and the case that they were there until or from.
    """

    labels: MinutesLabels
    lists: ListLabels
    participles: Forms
    voted: Forms
    voted_behind: Forms
    carried: Forms
    decided: Forms
    decision_after: Forms
    before_cited: Patterns
    proposed_by: Forms
    proposes: Patterns
    number_sign: Forms
    case_words: Forms
    case_numbers: Patterns
    listed_items: Forms
    agenda_titles: Forms
    first_items: Patterns
    last_items: Forms
    case_parts: Forms
    day: Forms
    programme: Patterns
    of: Forms
    meeting: Forms
    opening: Forms
    opened: Forms
    closed: Patterns
    done_said: Forms
    closing: Forms
    other_meeting: Patterns
    next_meeting: Patterns
    is_held: Patterns
    on: Forms
    held: Forms
    about_meeting: Patterns
    formal: Forms
    not_members: Forms
    staff: Forms
    mail_head: Forms
    mail_lines: Forms
    day_before: Forms
    same_day: Forms
    page: Patterns
    telling: Forms
    subject_heads: Forms
    name_heads: Forms
    number_heads: Forms
    ticked: Forms
    unticked: Forms
    offices: Forms
    office_endings: Forms
    several_of_office: Forms
    stations: Forms
    deputy_heads: Forms
    list_openings: Forms
    everyone: Forms
    to_do: Forms
    item_words: Forms
    is_said: Forms
    recommended: Forms
    strengths: Forms
    weaknesses: Forms
    opportunities: Forms
    threats: Forms
    expecting: Patterns
    expects: Patterns
    expected_of: Forms
    from_heads: Forms
    to_heads: Forms
    expected_heads: Forms
    we_and_you: Forms
    given_heads: Forms
    family_heads: Forms
    role_heads: Forms
    organisation_heads: Forms
    remark_heads: Forms
    party_heads: Forms
    present_heads: Forms
    came: Forms
    went: Forms
    excused_notes: Forms
    absent_notes: Forms
    present_notes: Forms
    postponed: Patterns
    present_are: Patterns
    present_said: Patterns
    absent_said: Patterns
    excused_said: Patterns
    excused_from: Patterns
    all_but: Patterns
    standing: Forms
    withdrawn: Patterns
    nobody: Forms
    deputy: Forms
    excused: Forms
    owner: Patterns
    due: Patterns
    soon: Forms
    from_time: Forms
    to_time: Forms
    about: Forms
    connecting: Patterns
    small: Forms
    abbreviations: Forms
    of_month: Forms
    besides: Forms
    asked: Forms
    only_in_head: Forms
    greetings: Forms
    farewells: Forms
    whole_lists: Forms
    bodies: Forms
    present_ends: Patterns
    sent_by: Patterns
    sent_from: Forms
    among: Forms
    absent_ends: Patterns
    negations: Forms
    denials: Forms
    before_names: Forms
    represented: Patterns
    recused: Patterns
    and_left: Patterns
    led_by: Patterns
    leads: Patterns
    written_by: Patterns
    writes: Patterns
    count_of: Patterns
    joining: Forms
    no_deeds: Forms
    due_heads: Forms
    informs: Forms
    in_place_of: Patterns
    stood_in: Forms
    item_heads: Forms
    said_heads: Forms
    moves: Patterns
    moved_and_carried: Patterns
    moved_and_lost: Patterns
    resolved: Patterns
    exempt_line: Patterns
    decision_said: Forms
    against: Forms
    voted_against: Patterns
    ones_vote: Patterns
    vote_of: Patterns
    until_case: Patterns
