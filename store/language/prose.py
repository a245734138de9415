"""The words of running text in minutes that say who is to do something, or what was decided."""

from __future__ import annotations

import msgspec

from store.language.folders import Forms, Patterns


class ProseWords(msgspec.Struct, frozen=True, kw_only=True):
    """Words of sentences that no label stands before: «Gudrun tingar vestar», «Styret vedtok å male».

    deeds: verbs that say in the present what somebody does next. later: verbs before what they will do.
    bodies: who can have decided in whatever meeting this is. idle: what follows such verbs where they
    promise nothing («skal på ferie»). unsure: words of a sentence that promises nothing («hvis», «allerede»).
    agreed: how a sentence begins that says in a clause who does something («det ble avtalt»). that: what
    stands before such a clause, or before what was decided. earlier: words of a sentence about what was
    decided before. tells: verbs in the present that tell what somebody says, is or thinks, and no task;
    is_: those of them that tell of no deed even with a deadline («er»). goes_with_nothing: small words behind
    any verb that make such a sentence of it («snakker om», «legger fram»). abbreviations: words before a stop
    that ends no sentence. after_talk: how a sentence begins that tells of talk before the decision.
    surely: what stands between an office and its task, whoever holds it («will»). asked_of: how somebody, who
    is «{}», is asked to do something. responsible: what stands between a task and whoever has it («ansvarlig
    for dugnaden er»). offices: who does things for a meeting without being on its list («sekretariatet»).
    decides: what stands between a body and «at» in the present («Styret vedtar at …»). agreed_on: what stands
    between a body and what it agreed on. bare_resolved, bare_agreed: «vedtatt å», «agreed to» with nobody
    named. settled: what stands between whoever decides and what they decided on («vedtok»); endorses,
    recommended: «sluttet seg til», «innstillingen». papers: what a meeting approves of its own
    («regnskapet»); earlier_minutes: what it approves of an earlier one («referatet»); as_it_stands: what may
    follow then («uten merknader»).
    definites: endings of «sekretæren». the: what stands before such a word. relative: what a clause begins
    with that tells of something named before it. to_do: what stands before what is still to be done.
    past, past_endings: words and endings of verbs that no verb has that is still to be done.
    """

    deeds: Forms
    later: Forms
    idle: Forms
    unsure: Forms
    agreed: Patterns
    that: Forms
    earlier: Patterns
    bodies: Forms
    abbreviations: Forms
    past: Forms
    past_endings: Patterns
    to_do: Forms
    then: Forms
    put_off: Patterns
    taken_back: Patterns
    taken_note_of: Patterns
    approved: Patterns
    earlier_minutes: Patterns
    papers: Patterns
    settled: Patterns
    endorses: Patterns
    recommended: Patterns
    after_talk: Patterns
    responsible: Patterns
    decides: Patterns
    bare_agreed: Patterns
    agreed_on: Patterns
    asked_of: Patterns
    bare_resolved: Patterns
    offices: Forms
    surely: Forms
    definites: Forms
    the: Forms
    relative: Forms
    as_it_stands: Patterns
    excuses: Patterns
    as_recommended: Patterns
    tells: Forms
    is_: Forms
    goes_with_nothing: Forms
