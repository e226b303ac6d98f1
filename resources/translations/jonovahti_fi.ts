<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fi" sourcelanguage="en">
    <context>
        <name>ActAnswers</name>
        <message>
            <source>Number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Centre</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Answer</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Answer</name>
        <message>
            <source>Done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{who} was first, {clock}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Someone was first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not done</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>AnswersDialog</name>
        <message>
            <source>Answers by row</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n done</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not done</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Select those not done</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CallbackCells</name>
        <message>
            <source>today</source>
            <extracomment>Columns that are hidden, so that what they would say may stand as a note elsewhere.</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>none</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Number: hidden or unknown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Number: ends in {digits}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Urgent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Due: {time}, overdue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Due: {time}, within half an hour</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Attempts: {made} of {most}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CallbackColumns</name>
        <message>
            <source>State</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Centre</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reason</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Left at</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Waited</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Attempts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Due</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Language</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nurse</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next attempt</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Last attempt</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CentreCaptions</name>
        <message>
            <source>Centre</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Waiting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Load</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Oldest</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CentreDelegate</name>
        <message>
            <source>closed today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>closed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no staff</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CentreList</name>
        <message>
            <source>{name}: staff {now} of {planned}</source>
            <extracomment>Whether callbacks may be dropped on a centre: "" when so, else why not, as one sentence.</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name}: closed today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>waiting {count}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no staff</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>load {load}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>oldest wait {time}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Command</name>
        <message>
            <source>Move…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Retry…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Send text…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show number…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fetch now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Answers to the last act…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Larger text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Smaller text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Normal text size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next theme</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keys</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>About Jonovahti</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quit</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CommandOff</name>
        <message>
            <source>The data is too old to act on</source>
            <extracomment>Says why a command is off, as a sentence to be translated in context "CommandOff"; "" when it is on.</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Select a callback first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>At most 1,000 callbacks at a time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The patient is being called right now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This number cannot be sent texts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One callback at a time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is nothing to undo</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ErrorState</name>
        <message>
            <source>Try now</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Figures</name>
        <message>
            <source>Waiting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Callbacks that nobody has closed, those being called and those planned included.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Usual: the mean of the same weekday and time over the last four weeks.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Counted at this moment.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Oldest wait</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The longest time any open callback has waited since the patient left it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Moves and retries do not start the time again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Calendar time, nights and weekends included.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Same-day share</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Share of the day's callbacks that were called on the day they were left.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Called at least once the same day ÷ left that day before closing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Calendar day of the region; what is left after closing counts for the next service day.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Staff</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Staff signed on to the callback lines now, out of those planned for now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One who speaks two languages counts in both rows.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Callbacks today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Callbacks left and callbacks closed in each half hour, and how many were waiting.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Forecast: expected arrivals against the work the planned staff can do until closing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Opening hours of today.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Load by closing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Work due today against the hands left today.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Minutes of work due today ÷ minutes of staff left until closing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Opening hours of today; above 100 % the rest will not be made today.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>FlowChart</name>
        <message>
            <source>arrived</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>handled</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>expected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>waiting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>waiting, forecast</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No data</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Waiting now {n}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>most {n} at {clock}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>T shows a table</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n won't be rung today</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Callbacks today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>now {n}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Arrived</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Handled</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Waiting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Forecast</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>FlowTable</name>
        <message>
            <source>Callbacks today</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>FlowTableModel</name>
        <message>
            <source>Time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Arrived</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Handled</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Waiting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Expected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Waiting, forecast</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Freshness</name>
        <message>
            <source>no data yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Age of the data. Click to fetch now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Age of the data. Press Space to fetch now.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>KpiTile</name>
        <message>
            <source>no data</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Language</name>
        <message>
            <source>Finnish</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Swedish</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>English</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Level</name>
        <message>
            <source>breach</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>attention</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>closed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>normal</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>LoadBar</name>
        <message>
            <source>no staff</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>LoadingSkeleton</name>
        <message>
            <source>Loading… {seconds} s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Loading…</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>MovePopover</name>
        <message numerus="yes">
            <source>Move %n callback(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Centre…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find a centre</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Centres with most room</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Most room</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>load before → after</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No centre can take these now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>↑↓ choose   Enter move   Esc cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{centre}: waiting {before}, then {after}; load then {load}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>NoMatch</name>
        <message>
            <source>Nothing matches</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clear filters</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>NumberPopover</name>
        <message>
            <source>Show number</source>
            <extracomment>How long a number stays readable.</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Show for %n s</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Each viewing is recorded with its reason.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Masked again in %n s</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
    </context>
    <context>
        <name>NumberReason</name>
        <message>
            <source>I ring the patient myself</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>I check the number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The patient asked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A complaint is being looked into</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Outcome</name>
        <message>
            <source>reached</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>busy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>voicemail</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>wrong number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>calls blocked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>technical failure</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Purpose</name>
        <message>
            <source>We could not reach you</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When we ring you</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>We ring you first tomorrow</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Own text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Survey</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Rail</name>
        <message>
            <source>Screens</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Reason</name>
        <message>
            <source>Nurse</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Prescription</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Laboratory</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Vaccination</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Appointment</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Refused</name>
        <message>
            <source>At most 1,000 callbacks at a time. Select fewer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Too many numbers shown within a minute. Wait a moment.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The permission to see the number has expired. Ask again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The data is too old to act on. Wait for the connection.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no number for this callback</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RetryPopover</name>
        <message numerus="yes">
            <source>Retry %n callback(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Retry now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>or at a time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Plan retry</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Time of the retry, such as 9:30 or 930</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Day of the retry</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type a time such as 9:30, 930 or 9</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That time has already passed</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ScopeBox</name>
        <message>
            <source>Part of the region shown</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SelectionBar</name>
        <message>
            <source>More</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clear selection</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n selected</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
    </context>
    <context>
        <name>Standing</name>
        <message>
            <source>Waiting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Calling</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Retry</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Planned</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reached</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Handled</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not reached</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Withdrawn</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Joined</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TextDialog</name>
        <message>
            <source>Send text message</source>
            <extracomment>More receivers than this are asked about once more: a sent text cannot be recalled. How long a text is held back for undoing.</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What the text is for</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Send %n text(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>Held back for %n s, so that it can be undone.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>Send a text to %n number(s)?</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>A sent text cannot be recalled. Each goes in the caller's language: {spread}.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>{characters} characters · %n part(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>There are no text templates. They are made in the settings.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n number(s) cannot be sent texts and are left out.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>A special character makes this text cost more: 70 characters a part.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TextState</name>
        <message>
            <source>about to be sent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>being sent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not known whether sent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>held for a person to decide</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>sent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>delivered</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not delivered</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>too old to send</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>sent, no report of delivery</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>rejected by the operator</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>cancelled</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Timeline</name>
        <message>
            <source>Events</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>By {who}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Callback requested</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Calling</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Put back to the queue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reached</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not reached</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Handled without calling</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Withdrawn</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Joined to another callback</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Opened again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Moved to front</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Assigned</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Details corrected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Text message: {state}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Attempt {number}: {outcome}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Attempt: {outcome}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Attempt</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>from a voicemail</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>from an e-form</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>in chat</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the patient rang in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Moved: {source} → {target}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Moved</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Retry planned {clock}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Retry now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Attempt {number} planned</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next attempt planned</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>last attempt</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Unavailable</name>
        <message>
            <source>The database does not take connections</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The database does not answer in time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The database does not accept the name or the password</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The database's certificate cannot be trusted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The database is being restarted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No connection to the database</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Why</name>
        <message>
            <source>The callback is already closed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The patient is being called right now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The callback is not in your centres</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The callback is already at this centre</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The centre has no queue for this service and language</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The centre is closed for today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This number cannot be sent texts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no text template for this language</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The time to undo has passed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is nothing left to undo</source>
            <translation type="unfinished" />
        </message>
    </context>
</TS>
