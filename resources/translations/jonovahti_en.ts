<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>AlertRuleDialog</name>
        <message numerus="yes">
            <source>Last week this would have fired %n times</source>
            <extracomment>Stands for the services that the rule names, where that is not one of those offered. Stands where the service is asked for, of a figure that no single service has.</extracomment>
            <translation>
                <numerusform>Last week this would have fired %n time</numerusform>
                <numerusform>Last week this would have fired %n times</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{times}, at %n place(s).</source>
            <translation>
                <numerusform>{times}, at %n place.</numerusform>
                <numerusform>{times}, at %n places.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>There are samples of only %n day(s) of it.</source>
            <translation>
                <numerusform>There are samples of only %n day of it.</numerusform>
                <numerusform>There are samples of only %n days of it.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>As it was, the rule fired %n times.</source>
            <translation>
                <numerusform>As it was, the rule fired %n time.</numerusform>
                <numerusform>As it was, the rule fired %n times.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AlertWords</name>
        <message numerus="yes">
            <source>%n callback(s)</source>
            <translation>
                <numerusform>%n callback</numerusform>
                <numerusform>%n callbacks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n centre(s) together</source>
            <translation>
                <numerusform>%n centre together</numerusform>
                <numerusform>%n centres together</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n centre(s), each by itself</source>
            <translation>
                <numerusform>%n centre</numerusform>
                <numerusform>%n centres, each by itself</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Move %n to {centre}…</source>
            <translation>
                <numerusform>Move %n to {centre}…</numerusform>
                <numerusform>Move %n to {centre}…</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Have %n rung next</source>
            <translation>
                <numerusform>Have %n rung next</numerusform>
                <numerusform>Have %n rung next</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n in the last hour (6–10 can be attended to)</source>
            <translation>
                <numerusform>%n in the last hour (6–10 can be attended to)</numerusform>
                <numerusform>%n in the last hour (6–10 can be attended to)</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AnswersDialog</name>
        <message numerus="yes">
            <source>%n done</source>
            <translation>
                <numerusform>%n done</numerusform>
                <numerusform>%n done</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n: someone was first</source>
            <translation>
                <numerusform>%n: someone was first</numerusform>
                <numerusform>%n: someone was first</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n refused</source>
            <translation>
                <numerusform>%n refused</numerusform>
                <numerusform>%n refused</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AssignPopover</name>
        <message numerus="yes">
            <source>Assign %n callback(s)</source>
            <translation>
                <numerusform>Assign %n callback</numerusform>
                <numerusform>Assign %n callbacks</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AuditQuestion</name>
        <message numerus="yes">
            <source>%n entries concern this caller. The question itself is in the log.</source>
            <translation>
                <numerusform>%n entry concerns this caller. The question itself is in the log.</numerusform>
                <numerusform>%n entries concern this caller. The question itself is in the log.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AuditScreen</name>
        <message numerus="yes">
            <source>%n entries</source>
            <translation>
                <numerusform>%n entry</numerusform>
                <numerusform>%n entries</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Books</name>
        <message numerus="yes">
            <source>The books do not balance: %n request(s) of {day} cannot be accounted for.</source>
            <translation>
                <numerusform>The books do not balance: %n request of {day} cannot be accounted for.</numerusform>
                <numerusform>The books do not balance: %n requests of {day} cannot be accounted for.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BurnDown</name>
        <message numerus="yes">
            <source>%n won't be rung today</source>
            <translation>
                <numerusform>%n won't be rung today</numerusform>
                <numerusform>%n won't be rung today</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not rung; queue until about {clock}</source>
            <translation>
                <numerusform>%n not rung; queue until about {clock}</numerusform>
                <numerusform>%n not rung; queue until about {clock}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CallbackPanel</name>
        <message numerus="yes">
            <source>%n change(s) · update order</source>
            <translation>
                <numerusform>%n change · update order</numerusform>
                <numerusform>%n changes · update order</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CallbackView</name>
        <message numerus="yes">
            <source>%n callback(s)</source>
            <extracomment>What Alt and an arrow do to the current column, -1 or 1; with Shift it moves.</extracomment>
            <translation>
                <numerusform>%n callback</numerusform>
                <numerusform>%n callbacks</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CardDelegate</name>
        <message numerus="yes">
            <source>%n won't be rung today</source>
            <translation>
                <numerusform>%n won't be rung today</numerusform>
                <numerusform>%n won't be rung today</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CentrePanel</name>
        <message numerus="yes">
            <source>%n change(s) · update order</source>
            <translation>
                <numerusform>%n change · update order</numerusform>
                <numerusform>%n changes · update order</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CentresControl</name>
        <message numerus="yes">
            <source>%n centre(s)…</source>
            <translation>
                <numerusform>%n centre…</numerusform>
                <numerusform>%n centres…</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CentresScreen</name>
        <message numerus="yes">
            <source>%n won't be rung today</source>
            <translation>
                <numerusform>%n won't be rung today</numerusform>
                <numerusform>%n won't be rung today</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CertificateWatch</name>
        <message numerus="yes">
            <source>The server's certificate ends in %n day(s), on {day}. Ask IT to renew it.</source>
            <extracomment>After a look at which a server did not answer, or a certificate had ended, which somebody is about to renew. From so few days on it is not quiet any more.</extracomment>
            <translation>
                <numerusform>The server's certificate ends in %n day, on {day}. Ask IT to renew it.</numerusform>
                <numerusform>The server's certificate ends in %n days, on {day}. Ask IT to renew it.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ConsentDialog</name>
        <message numerus="yes">
            <source>%n callback(s) changed since, and drop out.</source>
            <translation>
                <numerusform>%n callback changed since, and drops out.</numerusform>
                <numerusform>%n callbacks changed since, and drop out.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n callback(s) cannot be seen here.</source>
            <translation>
                <numerusform>%n callback cannot be seen here.</numerusform>
                <numerusform>%n callbacks cannot be seen here.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ConsentWords</name>
        <message numerus="yes">
            <source>withdraw %n callback(s)</source>
            <translation>
                <numerusform>withdraw %n callback</numerusform>
                <numerusform>withdraw %n callbacks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>mark %n callback(s) handled</source>
            <translation>
                <numerusform>mark %n callback handled</numerusform>
                <numerusform>mark %n callbacks handled</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>join %n callback(s)</source>
            <translation>
                <numerusform>join %n callback</numerusform>
                <numerusform>join %n callbacks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>end %n callback(s)</source>
            <translation>
                <numerusform>end %n callback</numerusform>
                <numerusform>end %n callbacks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changed meanwhile and dropped out</source>
            <translation>
                <numerusform>%n changed meanwhile and dropped out</numerusform>
                <numerusform>%n changed meanwhile and dropped out</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CrashDialog</name>
        <message numerus="yes">
            <source>It has gone wrong %n time(s) so far.</source>
            <extracomment>What is added to what is shown already, at the most. All that helps whoever mends it, this report among it.</extracomment>
            <translation>
                <numerusform>It has gone wrong %n time so far.</numerusform>
                <numerusform>It has gone wrong %n times so far.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DayLine</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DaysBeside</name>
        <message numerus="yes">
            <source>average of %n week(s)</source>
            <translation>
                <numerusform>%n week ago</numerusform>
                <numerusform>average of %n weeks</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DeedWords</name>
        <message numerus="yes">
            <source>%n not done.</source>
            <translation>
                <numerusform>%n not done.</numerusform>
                <numerusform>%n not done.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>An earlier act on %n callback(s) was not done.</source>
            <translation>
                <numerusform>An earlier act on %n callback was not done.</numerusform>
                <numerusform>An earlier act on %n callbacks was not done.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n text(s) handed on to be sent</source>
            <translation>
                <numerusform>%n text handed on to be sent</numerusform>
                <numerusform>%n texts handed on to be sent</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n callback(s) moved</source>
            <translation>
                <numerusform>%n callback moved</numerusform>
                <numerusform>%n callbacks moved</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n retry(s) planned</source>
            <translation>
                <numerusform>%n retry planned</numerusform>
                <numerusform>%n retries planned</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n callback(s) will be rung next</source>
            <translation>
                <numerusform>%n callback will be rung next</numerusform>
                <numerusform>%n callbacks will be rung next</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n text(s) will be sent in 10 s</source>
            <translation>
                <numerusform>%n text will be sent in 10 s</numerusform>
                <numerusform>%n texts will be sent in 10 s</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n callback(s) put to the front</source>
            <translation>
                <numerusform>%n callback put to the front</numerusform>
                <numerusform>%n callbacks put to the front</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n callback(s) assigned</source>
            <translation>
                <numerusform>%n callback assigned</numerusform>
                <numerusform>%n callbacks assigned</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n callback(s) for whoever is free</source>
            <translation>
                <numerusform>%n callback for whoever is free</numerusform>
                <numerusform>%n callbacks for whoever is free</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Undone: %n alert(s) as before</source>
            <translation>
                <numerusform>Undone: %n alert as before</numerusform>
                <numerusform>Undone: %n alerts as before</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Undone: %n callback(s)</source>
            <translation>
                <numerusform>Undone: %n callback</numerusform>
                <numerusform>Undone: %n callbacks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Attempt policy of %n queue(s) changed</source>
            <translation>
                <numerusform>Attempt policy of %n queue changed</numerusform>
                <numerusform>Attempt policy of %n queues changed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n callback(s) marked handled</source>
            <translation>
                <numerusform>%n callback marked handled</numerusform>
                <numerusform>%n callbacks marked handled</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n callback(s) withdrawn</source>
            <translation>
                <numerusform>%n callback withdrawn</numerusform>
                <numerusform>%n callbacks withdrawn</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n callback(s) reopened</source>
            <translation>
                <numerusform>%n callback reopened</numerusform>
                <numerusform>%n callbacks reopened</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n callback(s) joined to the earlier request</source>
            <translation>
                <numerusform>%n callback joined to the earlier request</numerusform>
                <numerusform>%n callbacks joined to the earlier request</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n callback(s) parted again</source>
            <translation>
                <numerusform>%n callback parted again</numerusform>
                <numerusform>%n callbacks parted again</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n callback(s) corrected</source>
            <translation>
                <numerusform>%n callback corrected</numerusform>
                <numerusform>%n callbacks corrected</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n request(s) added by hand</source>
            <translation>
                <numerusform>%n request added by hand</numerusform>
                <numerusform>%n requests added by hand</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Another supervisor is asked to agree about %n callback(s)</source>
            <translation>
                <numerusform>Another supervisor is asked to agree about %n callback</numerusform>
                <numerusform>Another supervisor is asked to agree about %n callbacks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>You agreed about %n callback(s)</source>
            <translation>
                <numerusform>You agreed about %n callback</numerusform>
                <numerusform>You agreed about %n callbacks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>You declined about %n callback(s)</source>
            <translation>
                <numerusform>You declined about %n callback</numerusform>
                <numerusform>You declined about %n callbacks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>You no longer ask about %n callback(s)</source>
            <translation>
                <numerusform>You no longer ask about %n callback</numerusform>
                <numerusform>You no longer ask about %n callbacks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n text(s) will be sent again in 10 s</source>
            <translation>
                <numerusform>%n text will be sent again in 10 s</numerusform>
                <numerusform>%n texts will be sent again in 10 s</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n text(s) cancelled</source>
            <translation>
                <numerusform>%n text cancelled</numerusform>
                <numerusform>%n texts cancelled</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n text template(s) changed</source>
            <translation>
                <numerusform>%n text template changed</numerusform>
                <numerusform>%n text templates changed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n alert(s) acknowledged</source>
            <translation>
                <numerusform>%n alert acknowledged</numerusform>
                <numerusform>%n alerts acknowledged</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n alert(s) snoozed</source>
            <translation>
                <numerusform>%n alert snoozed</numerusform>
                <numerusform>%n alerts snoozed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n alert rule(s) changed</source>
            <translation>
                <numerusform>%n alert rule changed</numerusform>
                <numerusform>%n alert rules changed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n callback(s) changed</source>
            <translation>
                <numerusform>%n callback changed</numerusform>
                <numerusform>%n callbacks changed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>An earlier move of %n callback(s) was not done.</source>
            <translation>
                <numerusform>An earlier move of %n callback was not done.</numerusform>
                <numerusform>An earlier move of %n callbacks was not done.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>An earlier retry of %n callback(s) was not done.</source>
            <translation>
                <numerusform>An earlier retry of %n callback was not done.</numerusform>
                <numerusform>An earlier retry of %n callbacks was not done.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n earlier text(s) were not sent.</source>
            <translation>
                <numerusform>%n earlier text was not sent.</numerusform>
                <numerusform>%n earlier texts were not sent.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DetailPanel</name>
        <message numerus="yes">
            <source>Same number: %n other open callback(s)</source>
            <translation>
                <numerusform>Same number: %n other open callback</numerusform>
                <numerusform>Same number: %n other open callbacks</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DoneActWords</name>
        <message numerus="yes">
            <source>%n moved</source>
            <translation>
                <numerusform>%n moved</numerusform>
                <numerusform>%n moved</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n set to be retried</source>
            <translation>
                <numerusform>%n set to be retried</numerusform>
                <numerusform>%n set to be retried</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n moved to the front</source>
            <translation>
                <numerusform>%n moved to the front</numerusform>
                <numerusform>%n moved to the front</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n assigned</source>
            <translation>
                <numerusform>%n assigned</numerusform>
                <numerusform>%n assigned</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n text(s) sent</source>
            <translation>
                <numerusform>%n text sent</numerusform>
                <numerusform>%n texts sent</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n marked handled</source>
            <translation>
                <numerusform>%n marked handled</numerusform>
                <numerusform>%n marked handled</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n withdrawn</source>
            <translation>
                <numerusform>%n withdrawn</numerusform>
                <numerusform>%n withdrawn</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n joined</source>
            <translation>
                <numerusform>%n joined</numerusform>
                <numerusform>%n joined</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n reopened</source>
            <translation>
                <numerusform>%n reopened</numerusform>
                <numerusform>%n reopened</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n corrected</source>
            <translation>
                <numerusform>%n corrected</numerusform>
                <numerusform>%n corrected</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n added by hand</source>
            <translation>
                <numerusform>%n added by hand</numerusform>
                <numerusform>%n added by hand</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n absence(s) recorded</source>
            <translation>
                <numerusform>%n absence recorded</numerusform>
                <numerusform>%n absences recorded</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n shift(s) added</source>
            <translation>
                <numerusform>%n shift added</numerusform>
                <numerusform>%n shifts added</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n nurse(s) lent</source>
            <translation>
                <numerusform>%n nurse lent</numerusform>
                <numerusform>%n nurses lent</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n absence(s) taken back</source>
            <translation>
                <numerusform>%n absence taken back</numerusform>
                <numerusform>%n absences taken back</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n shift(s) taken back</source>
            <translation>
                <numerusform>%n shift taken back</numerusform>
                <numerusform>%n shifts taken back</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n loan(s) taken back</source>
            <translation>
                <numerusform>%n loan taken back</numerusform>
                <numerusform>%n loans taken back</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EndingWords</name>
        <message numerus="yes">
            <source>Ending %n callback(s) at once takes a second supervisor.</source>
            <extracomment>How long the other supervisor has to agree and the asker to act, by the contract of the database.</extracomment>
            <translation>
                <numerusform>Ending %n callback at once takes a second supervisor.</numerusform>
                <numerusform>Ending %n callbacks at once takes a second supervisor.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>More than %n callback(s) within an hour take a second supervisor.</source>
            <translation>
                <numerusform>More than %n callback within an hour takes a second supervisor.</numerusform>
                <numerusform>More than %n callbacks within an hour take a second supervisor.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FeedbackDialog</name>
        <message numerus="yes">
            <source>%n month(s)</source>
            <translation>
                <numerusform>%n month</numerusform>
                <numerusform>%n months</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FlowChart</name>
        <message numerus="yes">
            <source>%n won't be rung today</source>
            <translation>
                <numerusform>%n won't be rung today</numerusform>
                <numerusform>%n won't be rung today</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>GroupView</name>
        <message numerus="yes">
            <source>Select its %n callback(s)</source>
            <translation>
                <numerusform>Select its %n callback</numerusform>
                <numerusform>Select its %n callbacks</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>HandleDialog</name>
        <message numerus="yes">
            <source>Mark %n callback(s) handled</source>
            <translation>
                <numerusform>Mark %n callback handled</numerusform>
                <numerusform>Mark %n callbacks handled</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>How was %n callback(s) served?</source>
            <translation>
                <numerusform>How was %n callback served?</numerusform>
                <numerusform>How were %n callbacks served?</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>JoinDialog</name>
        <message numerus="yes">
            <source>Join %n callback(s)</source>
            <translation>
                <numerusform>Join %n callback</numerusform>
                <numerusform>Join %n callbacks</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LicencesSheet</name>
        <message numerus="yes">
            <source>%n component(s) of others are part of this program.</source>
            <translation>
                <numerusform>%n component of others is part of this program.</numerusform>
                <numerusform>%n components of others are part of this program.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MessageDetail</name>
        <message numerus="yes">
            <source>{characters} characters · %n part(s)</source>
            <translation>
                <numerusform>{characters} characters · %n part</numerusform>
                <numerusform>{characters} characters · %n parts</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MessagesActs</name>
        <message numerus="yes">
            <source>Together %n part(s).</source>
            <translation>
                <numerusform>Together %n part.</numerusform>
                <numerusform>Together %n parts.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Together %n part(s), {price}.</source>
            <translation>
                <numerusform>Together %n part, {price}.</numerusform>
                <numerusform>Together %n parts, {price}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The phone platform rings %n patient(s).</source>
            <translation>
                <numerusform>The phone platform rings %n patient.</numerusform>
                <numerusform>The phone platform rings %n patients.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Send %n text(s) again?</source>
            <translation>
                <numerusform>Send %n text again?</numerusform>
                <numerusform>Send %n texts again?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Send %n text(s) again</source>
            <translation>
                <numerusform>Send %n text again</numerusform>
                <numerusform>Send %n texts again</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MessagesPlurals</name>
        <message numerus="yes">
            <source>%n text(s) held: decide whether to send again.</source>
            <translation>
                <numerusform>%n text is held: decide whether to send it again.</numerusform>
                <numerusform>%n texts are held: decide whether to send them again.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MessagesScreen</name>
        <message numerus="yes">
            <source>%n texts</source>
            <translation>
                <numerusform>%n text</numerusform>
                <numerusform>%n texts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n selected</source>
            <translation>
                <numerusform>%n selected</numerusform>
                <numerusform>%n selected</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MovePopover</name>
        <message numerus="yes">
            <source>Move %n callback(s)</source>
            <translation>
                <numerusform>Move %n callback</numerusform>
                <numerusform>Move %n callbacks</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NumberPopover</name>
        <message numerus="yes">
            <source>Show for %n s</source>
            <translation>
                <numerusform>Show for %n s</numerusform>
                <numerusform>Show for %n s</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Masked again in %n s</source>
            <translation>
                <numerusform>Masked again in %n s</numerusform>
                <numerusform>Masked again in %n s</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>OwnWindows</name>
        <message numerus="yes">
            <source>%n window(s) are open already</source>
            <extracomment>The screens that can stand in a window of their own. Each is fed with every change: more than a supervisor looks at would slow down what is looked at. Where windows stood that are closed by now, by screen and part.</extracomment>
            <translation>
                <numerusform>%n window is open already</numerusform>
                <numerusform>%n windows are open already</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PartPopover</name>
        <message numerus="yes">
            <source>Part %n joined callback(s)?</source>
            <translation>
                <numerusform>Part %n joined callback?</numerusform>
                <numerusform>Part %n joined callbacks?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Part %n callback(s)</source>
            <translation>
                <numerusform>Part %n callback</numerusform>
                <numerusform>Part %n callbacks</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PastDetail</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PastFoot</name>
        <message numerus="yes">
            <source>%n callback(s)</source>
            <translation>
                <numerusform>%n callback</numerusform>
                <numerusform>%n callbacks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n selected</source>
            <translation>
                <numerusform>%n selected</numerusform>
                <numerusform>%n selected</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PolicyDialog</name>
        <message numerus="yes">
            <source>%n queue(s)</source>
            <translation>
                <numerusform>%n queue</numerusform>
                <numerusform>%n queues</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReopenPopover</name>
        <message numerus="yes">
            <source>Reopen %n callback(s)</source>
            <translation>
                <numerusform>Reopen %n callback</numerusform>
                <numerusform>Reopen %n callbacks</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RetryPopover</name>
        <message numerus="yes">
            <source>Retry %n callback(s)</source>
            <translation>
                <numerusform>Retry %n callback</numerusform>
                <numerusform>Retry %n callbacks</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SameNumberPopover</name>
        <message numerus="yes">
            <source>Same number: %n other open callback(s)</source>
            <translation>
                <numerusform>Same number: %n other open callback</numerusform>
                <numerusform>Same number: %n other open callbacks</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SelectionBar</name>
        <message numerus="yes">
            <source>%n selected</source>
            <translation>
                <numerusform>%n selected</numerusform>
                <numerusform>%n selected</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SettingsPlurals</name>
        <message numerus="yes">
            <source>And %n other(s), see the log.</source>
            <translation>
                <numerusform>And %n other, see the log.</numerusform>
                <numerusform>And %n others, see the log.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TemplateEditor</name>
        <message numerus="yes">
            <source>{characters} characters · %n part(s)</source>
            <translation>
                <numerusform>{characters} characters · %n part</numerusform>
                <numerusform>{characters} characters · %n parts</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TextDialog</name>
        <message numerus="yes">
            <source>Send %n text(s)</source>
            <translation>
                <numerusform>Send %n text</numerusform>
                <numerusform>Send %n texts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Held back for %n s, so that it can be undone.</source>
            <translation>
                <numerusform>Held back for %n s, so that it can be undone.</numerusform>
                <numerusform>Held back for %n s, so that it can be undone.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Send a text to %n number(s)?</source>
            <translation>
                <numerusform>Send a text to %n number?</numerusform>
                <numerusform>Send a text to %n numbers?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{characters} characters · %n part(s)</source>
            <translation>
                <numerusform>{characters} characters · %n part</numerusform>
                <numerusform>{characters} characters · %n parts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Together %n part(s)</source>
            <translation>
                <numerusform>Together %n part</numerusform>
                <numerusform>Together %n parts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n patient(s) will get this text.</source>
            <translation>
                <numerusform>%n patient will get this text.</numerusform>
                <numerusform>%n patients will get this text.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n will not: {reasons}.</source>
            <translation>
                <numerusform>%n will not: {reasons}.</numerusform>
                <numerusform>%n will not: {reasons}.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Untextables</name>
        <message numerus="yes">
            <source>%n without a number</source>
            <translation>
                <numerusform>%n without a number</numerusform>
                <numerusform>%n without a number</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n want(s) no texts about this</source>
            <translation>
                <numerusform>%n wants no texts about this</numerusform>
                <numerusform>%n want no texts about this</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n asked for no texts (STOP)</source>
            <translation>
                <numerusform>%n asked for no texts (STOP)</numerusform>
                <numerusform>%n asked for no texts (STOP)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n wrong number(s)</source>
            <translation>
                <numerusform>%n wrong number</numerusform>
                <numerusform>%n wrong numbers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n landline(s)</source>
            <translation>
                <numerusform>%n landline</numerusform>
                <numerusform>%n landlines</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n foreign number(s)</source>
            <translation>
                <numerusform>%n foreign number</numerusform>
                <numerusform>%n foreign numbers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not a real number</source>
            <translation>
                <numerusform>%n number that does not exist</numerusform>
                <numerusform>%n numbers that do not exist</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n that cannot be sent texts</source>
            <translation>
                <numerusform>%n that cannot be sent texts</numerusform>
                <numerusform>%n that cannot be sent texts</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>WallCounts</name>
        <message numerus="yes">
            <source>%n centre(s)</source>
            <translation>
                <numerusform>%n centre</numerusform>
                <numerusform>%n centres</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n will not be rung today</source>
            <translation>
                <numerusform>%n will not be rung today</numerusform>
                <numerusform>%n will not be rung today</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{name}: %n callback(s) will not be made today</source>
            <translation>
                <numerusform>{name}: %n callback will not be made today</numerusform>
                <numerusform>{name}: %n callbacks will not be made today</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{name}: %n will not</source>
            <translation>
                <numerusform>{name}: %n will not</numerusform>
                <numerusform>{name}: %n will not</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more centre(s)</source>
            <translation>
                <numerusform>and %n more centre</numerusform>
                <numerusform>and %n more centres</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>WithdrawDialog</name>
        <message numerus="yes">
            <source>Withdraw %n callback(s)</source>
            <translation>
                <numerusform>Withdraw %n callback</numerusform>
                <numerusform>Withdraw %n callbacks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Withdraw %n callback(s)?</source>
            <translation>
                <numerusform>Withdraw %n callback?</numerusform>
                <numerusform>Withdraw %n callbacks?</numerusform>
            </translation>
        </message>
    </context>
</TS>
