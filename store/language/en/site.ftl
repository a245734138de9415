# The words of a site: the frame of its pages and what stands in its lists.
site-title = Our meetings
skip = Skip to content
menu = Main menu
nav-index = Meetings
nav-decisions = Decisions
nav-actions = Actions
nav-expectations = Expectations
nav-experiences = Experiences
nav-topics = Topics
nav-plan = Year plan
news = News (Atom)
calendar = Calendar (.ics)
deadlines = Deadlines (.ics)
index-title = Our meetings
index-lead = What we have said, decided, promised and learned together. Everything here is approved and open to all.
index-drafts = What we have said, decided, promised and learned together. What is marked as a draft is not approved yet.
until = Approved meetings up to { $day }.
until-drafts = Meetings up to { $day }.
earlier-years = Earlier years
last-decisions = Latest decisions
dates-ahead = Dates ahead
whole-plan = The whole year plan
year-title = Meetings in { $year }
title-of-year = { $title } in { $year }
by-year = Year by year
in-force = In force
holds = In force
draft = Draft
untitled = Untitled
way = You are here
beside = Other meetings of the series
contents = Contents
on-this-page = On this page
since-then = Since then:
since-no-longer = no longer in force
since-replaced = superseded by
since-repealed = repealed by
since-amended = amended by
since-decision = decision { $number }
since-deadline = new deadline { $deadline }, { $day }
since-owner = { $names } is responsible, { $day }
see = see
said-in = Said in
owner = Owner:
deadline = Deadline:
deadline-of = Deadline: { $text }
outcome = Outcome
contact = Contact
since = Since
link = Link
rest = And { $count } more.
no-day = No fixed day
no-deadline = Open actions without a deadline
unfinished = Inconclusive
title-decisions = Decisions
title-actions = Actions
title-expectations = Expectations
title-experiences = Experiences
lead-decisions = What was decided, and what has become of it.
lead-actions = Who does what, and what has been done.
lead-expectations = What we expect of each other.
lead-experiences = What we have learned, and what we offer and wish for.
none-decisions = There are no decisions here yet.
none-actions = There are no actions here yet.
none-expectations = There are no expectations here yet.
none-experiences = There are no experiences here yet.
none-topics = There are no topics here yet.
parties = Parties:
about-topic = What we know about { $topic }
also = also
also-called = Also: { $names }.
moved = This is now under
part-decisions = In force
part-actions = Open actions
part-expectations = Expectations
part-experiences = Experiences
part-open = Open questions and proposals
part-dates = Dates and links
part-history = History
part-items = Discussed in
part-words = Words found, not decided
part-expected = Expected of them
part-expects = What they expect
words-lead = The word stands here, but nobody has said that the point belongs to the topic.
plan-title = What we do in { $year }
plan-subscribe = Add the calendar to your own
plan-nothing = Nothing has been noted for this year.
count-decisions = { $count ->
    [one] { $count } decision
   *[other] { $count } decisions
}
count-actions = { $count ->
    [one] { $count } action
   *[other] { $count } actions
}
count-entries = { $count ->
    [one] { $count } point
   *[other] { $count } points
}
topic-counts = { $count ->
    [0] Discussed in
    [one] { $count } point from
   *[other] { $count } points from
} { $meetings ->
    [one] one meeting
   *[other] { $meetings } meetings
}, most recently { $day }.
search-title = Search
search-label = Words, names or numbers
search-button = Search
search-show = Show
search-all = Everything
search-decisions = Decisions
search-actions = Actions
search-expectations = Expectations
search-experiences = Experiences
search-open = Questions and proposals
search-dates = Dates and links
search-items = Meetings and items
search-from = from
search-all-years = All years
search-more = Show more
search-results = Hits
search-none = No hits. Try fewer words, or only the beginning of the word.
search-one = 1 hit.
search-many = { $count } hits, newest first.
search-near = No hits for exactly this. { $count } without the endings, newest first.
search-about = All we know about { $topic }
search-without = The search needs JavaScript, which is off here. Everything else works: see
about-decisions = { $count ->
    [one] 1 decision in force
   *[other] { $count } decisions in force
}
about-expected = { $count ->
    [one] 1 expectation of them
   *[other] { $count } expectations of them
}
about-actions = { $count ->
    [one] 1 open action
   *[other] { $count } open actions
}
about-experiences = { $count ->
    [one] 1 experience
   *[other] { $count } experiences
}
party-of = Part of:
party-includes = Stands for:
party-nothing = Nothing is open here.
