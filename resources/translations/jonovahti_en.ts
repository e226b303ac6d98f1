<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>AlertWords</name>
        <message numerus="yes">
            <source>%n callback(s)</source>
            <translation>
                <numerusform>%Ln callback</numerusform>
                <numerusform>%Ln callbacks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n centre(s) together</source>
            <translation>
                <numerusform>%Ln centre together</numerusform>
                <numerusform>%Ln centres together</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n centre(s), each by itself</source>
            <translation>
                <numerusform>%Ln centre</numerusform>
                <numerusform>%Ln centres, each by itself</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Move %n to {centre}…</source>
            <translation>
                <numerusform>Move %Ln to {centre}…</numerusform>
                <numerusform>Move %Ln to {centre}…</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Have %n rung next</source>
            <translation>
                <numerusform>Have %Ln rung next</numerusform>
                <numerusform>Have %Ln rung next</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Show %n call(s)</source>
            <translation>
                <numerusform>Show %Ln call</numerusform>
                <numerusform>Show %Ln calls</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Show %n callback(s)</source>
            <translation>
                <numerusform>Show %Ln callback</numerusform>
                <numerusform>Show %Ln callbacks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n in the last hour (6–10 can be attended to)</source>
            <translation>
                <numerusform>%Ln in the last hour (6–10 can be attended to)</numerusform>
                <numerusform>%Ln in the last hour (6–10 can be attended to)</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AnswersDialog</name>
        <message numerus="yes">
            <source>%n done</source>
            <translation>
                <numerusform>%Ln done</numerusform>
                <numerusform>%Ln done</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n: someone was first</source>
            <translation>
                <numerusform>%Ln: someone was first</numerusform>
                <numerusform>%Ln: someone was first</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n refused</source>
            <translation>
                <numerusform>%Ln refused</numerusform>
                <numerusform>%Ln refused</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AssignPopover</name>
        <message numerus="yes">
            <source>Assign %n callback(s)</source>
            <translation>
                <numerusform>Assign %Ln callback</numerusform>
                <numerusform>Assign %Ln callbacks</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AuditQuestion</name>
        <message numerus="yes">
            <source>%n entries concern this caller. The question itself is in the log.</source>
            <translation>
                <numerusform>%Ln entry concerns this caller. The question itself is in the log.</numerusform>
                <numerusform>%Ln entries concern this caller. The question itself is in the log.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AuditScreen</name>
        <message numerus="yes">
            <source>%n entries</source>
            <translation>
                <numerusform>%Ln entry</numerusform>
                <numerusform>%Ln entries</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Books</name>
        <message numerus="yes">
            <source>The books do not balance: %n request(s) of {day} cannot be accounted for.</source>
            <translation>
                <numerusform>The books do not balance: %Ln request of {day} cannot be accounted for.</numerusform>
                <numerusform>The books do not balance: %Ln requests of {day} cannot be accounted for.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BurnDown</name>
        <message numerus="yes">
            <source>%n won't be rung today</source>
            <translation>
                <numerusform>%Ln won't be rung today</numerusform>
                <numerusform>%Ln won't be rung today</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not rung; queue until about {clock}</source>
            <translation>
                <numerusform>%Ln not rung; queue until about {clock}</numerusform>
                <numerusform>%Ln not rung; queue until about {clock}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CallbackNotes</name>
        <message numerus="yes">
            <source>Same number: %n other open callback(s)</source>
            <translation>
                <numerusform>Same number: %Ln other open callback</numerusform>
                <numerusform>Same number: %Ln other open callbacks</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CallbackPanel</name>
        <message numerus="yes">
            <source>%n change(s) · update order</source>
            <translation>
                <numerusform>%Ln change · update order</numerusform>
                <numerusform>%Ln changes · update order</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CallbackView</name>
        <message numerus="yes">
            <source>%n callback(s)</source>
            <extracomment>What Alt and an arrow do to the current column, -1 or 1; with Shift it moves.</extracomment>
            <translation>
                <numerusform>%Ln callback</numerusform>
                <numerusform>%Ln callbacks</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CardDelegate</name>
        <message numerus="yes">
            <source>%n won't be rung today</source>
            <translation>
                <numerusform>%Ln won't be rung today</numerusform>
                <numerusform>%Ln won't be rung today</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CentrePanel</name>
        <message numerus="yes">
            <source>%n change(s) · update order</source>
            <translation>
                <numerusform>%Ln change · update order</numerusform>
                <numerusform>%Ln changes · update order</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CentresControl</name>
        <message numerus="yes">
            <source>%n centre(s)…</source>
            <translation>
                <numerusform>%Ln centre…</numerusform>
                <numerusform>%Ln centres…</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CentresScreen</name>
        <message numerus="yes">
            <source>%n won't be rung today</source>
            <translation>
                <numerusform>%Ln won't be rung today</numerusform>
                <numerusform>%Ln won't be rung today</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CertificateWatch</name>
        <message numerus="yes">
            <source>The server's certificate ends in %n day(s), on {day}. Ask IT to renew it.</source>
            <extracomment>After a look at which a server did not answer, or a certificate had ended, which somebody is about to renew. From so few days on it is not quiet any more.</extracomment>
            <translation>
                <numerusform>The server's certificate ends in %Ln day, on {day}. Ask IT to renew it.</numerusform>
                <numerusform>The server's certificate ends in %Ln days, on {day}. Ask IT to renew it.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The certificate of {hosts} ends in %n day(s), on {day}. Ask IT to renew it.</source>
            <translation>
                <numerusform>The certificate of {hosts} ends in %Ln day, on {day}. Ask IT to renew it.</numerusform>
                <numerusform>The certificate of {hosts} ends in %Ln days, on {day}. Ask IT to renew it.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n certificate(s) ended: {hosts}. Nobody can sign in there any more: ask IT to renew now.</source>
            <translation>
                <numerusform>%Ln certificate has ended: {hosts}. Nobody can sign in there any more: ask IT to renew it now.</numerusform>
                <numerusform>%Ln certificates have ended: {hosts}. Nobody can sign in there any more: ask IT to renew them now.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ConsentDialog</name>
        <message numerus="yes">
            <source>%n callback(s) changed since, and drop out.</source>
            <translation>
                <numerusform>%Ln callback changed since, and drops out.</numerusform>
                <numerusform>%Ln callbacks changed since, and drop out.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n callback(s) cannot be seen here.</source>
            <translation>
                <numerusform>%Ln callback cannot be seen here.</numerusform>
                <numerusform>%Ln callbacks cannot be seen here.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ConsentWords</name>
        <message numerus="yes">
            <source>withdraw %n callback(s)</source>
            <translation>
                <numerusform>withdraw %Ln callback</numerusform>
                <numerusform>withdraw %Ln callbacks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>mark %n callback(s) handled</source>
            <translation>
                <numerusform>mark %Ln callback handled</numerusform>
                <numerusform>mark %Ln callbacks handled</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>join %n callback(s)</source>
            <translation>
                <numerusform>join %Ln callback</numerusform>
                <numerusform>join %Ln callbacks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>end %n callback(s)</source>
            <translation>
                <numerusform>end %Ln callback</numerusform>
                <numerusform>end %Ln callbacks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changed meanwhile and dropped out</source>
            <translation>
                <numerusform>%Ln changed meanwhile and dropped out</numerusform>
                <numerusform>%Ln changed meanwhile and dropped out</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Copying</name>
        <message numerus="yes">
            <source>%n callback(s) copied, without phone numbers</source>
            <translation>
                <numerusform>%Ln callback copied, without its phone number</numerusform>
                <numerusform>%Ln callbacks copied, without phone numbers</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CrashDialog</name>
        <message numerus="yes">
            <source>It has gone wrong %n time(s) so far.</source>
            <extracomment>What is added to what is shown already, at the most. All that helps whoever mends it, this report among it.</extracomment>
            <translation>
                <numerusform>It has gone wrong %Ln time so far.</numerusform>
                <numerusform>It has gone wrong %Ln times so far.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DayLine</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %Ln more</numerusform>
                <numerusform>and %Ln more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DaysBeside</name>
        <message numerus="yes">
            <source>{weekday}, average of %n open day(s)</source>
            <translation>
                <numerusform>{weekday}, %Ln open day</numerusform>
                <numerusform>{weekday}, average of %Ln open days</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DeedWords</name>
        <message numerus="yes">
            <source>%n not done.</source>
            <translation>
                <numerusform>%Ln not done.</numerusform>
                <numerusform>%Ln not done.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>An earlier act on %n callback(s) was not done.</source>
            <translation>
                <numerusform>An earlier act on %Ln callback was not done.</numerusform>
                <numerusform>An earlier act on %Ln callbacks was not done.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n text(s) handed on to be sent</source>
            <translation>
                <numerusform>%Ln text handed on to be sent</numerusform>
                <numerusform>%Ln texts handed on to be sent</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n patient(s) have texted since.</source>
            <translation>
                <numerusform>%Ln patient has texted since.</numerusform>
                <numerusform>%Ln patients have texted since.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n patient(s) have been texted back since.</source>
            <translation>
                <numerusform>%Ln patient has been texted back since.</numerusform>
                <numerusform>%Ln patients have been texted back since.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n patient(s) had wished a later time: it is set aside.</source>
            <translation>
                <numerusform>%Ln patient had wished a later time: it is set aside.</numerusform>
                <numerusform>%Ln patients had wished a later time: it is set aside.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n callback(s) moved</source>
            <translation>
                <numerusform>%Ln callback moved</numerusform>
                <numerusform>%Ln callbacks moved</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n retry(s) planned</source>
            <translation>
                <numerusform>%Ln retry planned</numerusform>
                <numerusform>%Ln retries planned</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n callback(s) will be rung next</source>
            <translation>
                <numerusform>%Ln callback will be rung next</numerusform>
                <numerusform>%Ln callbacks will be rung next</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n text(s) will be sent in 10 s</source>
            <translation>
                <numerusform>%Ln text will be sent in 10 s</numerusform>
                <numerusform>%Ln texts will be sent in 10 s</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n callback(s) put to the front</source>
            <translation>
                <numerusform>%Ln callback put to the front</numerusform>
                <numerusform>%Ln callbacks put to the front</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n callback(s) assigned</source>
            <translation>
                <numerusform>%Ln callback assigned</numerusform>
                <numerusform>%Ln callbacks assigned</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n callback(s) for whoever is free</source>
            <translation>
                <numerusform>%Ln callback for whoever is free</numerusform>
                <numerusform>%Ln callbacks for whoever is free</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Undone: %n alert(s) as before</source>
            <translation>
                <numerusform>Undone: %Ln alert as before</numerusform>
                <numerusform>Undone: %Ln alerts as before</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Undone: texts of %n patient(s) wait to be read again</source>
            <translation>
                <numerusform>Undone: text of %Ln patient waits to be read again</numerusform>
                <numerusform>Undone: texts of %Ln patients wait to be read again</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Undone: %n callback(s)</source>
            <translation>
                <numerusform>Undone: %Ln callback</numerusform>
                <numerusform>Undone: %Ln callbacks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Attempt policy of %n queue(s) changed</source>
            <translation>
                <numerusform>Attempt policy of %Ln queue changed</numerusform>
                <numerusform>Attempt policy of %Ln queues changed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n callback(s) marked handled</source>
            <translation>
                <numerusform>%Ln callback marked handled</numerusform>
                <numerusform>%Ln callbacks marked handled</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n callback(s) withdrawn</source>
            <translation>
                <numerusform>%Ln callback withdrawn</numerusform>
                <numerusform>%Ln callbacks withdrawn</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n callback(s) reopened</source>
            <translation>
                <numerusform>%Ln callback reopened</numerusform>
                <numerusform>%Ln callbacks reopened</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n callback(s) joined to the earlier request</source>
            <translation>
                <numerusform>%Ln callback joined to the earlier request</numerusform>
                <numerusform>%Ln callbacks joined to the earlier request</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n callback(s) parted again</source>
            <translation>
                <numerusform>%Ln callback parted again</numerusform>
                <numerusform>%Ln callbacks parted again</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n callback(s) corrected</source>
            <translation>
                <numerusform>%Ln callback corrected</numerusform>
                <numerusform>%Ln callbacks corrected</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n request(s) added by hand</source>
            <translation>
                <numerusform>%Ln request added by hand</numerusform>
                <numerusform>%Ln requests added by hand</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Another supervisor is asked to agree about %n callback(s)</source>
            <translation>
                <numerusform>Another supervisor is asked to agree about %Ln callback</numerusform>
                <numerusform>Another supervisor is asked to agree about %Ln callbacks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>You agreed about %n callback(s)</source>
            <translation>
                <numerusform>You agreed about %Ln callback</numerusform>
                <numerusform>You agreed about %Ln callbacks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>You declined about %n callback(s)</source>
            <translation>
                <numerusform>You declined about %Ln callback</numerusform>
                <numerusform>You declined about %Ln callbacks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>You no longer ask about %n callback(s)</source>
            <translation>
                <numerusform>You no longer ask about %Ln callback</numerusform>
                <numerusform>You no longer ask about %Ln callbacks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n text(s) will be sent again in 10 s</source>
            <translation>
                <numerusform>%Ln text will be sent again in 10 s</numerusform>
                <numerusform>%Ln texts will be sent again in 10 s</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Texts of %n patient(s) marked as read</source>
            <translation>
                <numerusform>Text of %Ln patient marked as read</numerusform>
                <numerusform>Texts of %Ln patients marked as read</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n text(s) cancelled</source>
            <translation>
                <numerusform>%Ln text cancelled</numerusform>
                <numerusform>%Ln texts cancelled</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n text template(s) changed</source>
            <translation>
                <numerusform>%Ln text template changed</numerusform>
                <numerusform>%Ln text templates changed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n alert(s) acknowledged</source>
            <translation>
                <numerusform>%Ln alert acknowledged</numerusform>
                <numerusform>%Ln alerts acknowledged</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n alert(s) snoozed</source>
            <translation>
                <numerusform>%Ln alert snoozed</numerusform>
                <numerusform>%Ln alerts snoozed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n alert rule(s) added</source>
            <translation>
                <numerusform>%Ln alert rule added</numerusform>
                <numerusform>%Ln alert rules added</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n alert rule(s) changed</source>
            <translation>
                <numerusform>%Ln alert rule changed</numerusform>
                <numerusform>%Ln alert rules changed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n callback(s) changed</source>
            <translation>
                <numerusform>%Ln callback changed</numerusform>
                <numerusform>%Ln callbacks changed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>An earlier move of %n callback(s) was not done.</source>
            <translation>
                <numerusform>An earlier move of %Ln callback was not done.</numerusform>
                <numerusform>An earlier move of %Ln callbacks was not done.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>An earlier retry of %n callback(s) was not done.</source>
            <translation>
                <numerusform>An earlier retry of %Ln callback was not done.</numerusform>
                <numerusform>An earlier retry of %Ln callbacks was not done.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n earlier text(s) were not sent.</source>
            <translation>
                <numerusform>%Ln earlier text was not sent.</numerusform>
                <numerusform>%Ln earlier texts were not sent.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DoneActWords</name>
        <message numerus="yes">
            <source>%n moved</source>
            <translation>
                <numerusform>%Ln moved</numerusform>
                <numerusform>%Ln moved</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n set to be retried</source>
            <translation>
                <numerusform>%Ln set to be retried</numerusform>
                <numerusform>%Ln set to be retried</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n lost call(s) put back to the queue</source>
            <translation>
                <numerusform>%Ln lost call put back to the queue</numerusform>
                <numerusform>%Ln lost calls put back to the queue</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n moved to the front</source>
            <translation>
                <numerusform>%Ln moved to the front</numerusform>
                <numerusform>%Ln moved to the front</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n assigned</source>
            <translation>
                <numerusform>%Ln assigned</numerusform>
                <numerusform>%Ln assigned</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n text(s) sent</source>
            <translation>
                <numerusform>%Ln text sent</numerusform>
                <numerusform>%Ln texts sent</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n marked handled</source>
            <translation>
                <numerusform>%Ln marked handled</numerusform>
                <numerusform>%Ln marked handled</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n withdrawn</source>
            <translation>
                <numerusform>%Ln withdrawn</numerusform>
                <numerusform>%Ln withdrawn</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n joined</source>
            <translation>
                <numerusform>%Ln joined</numerusform>
                <numerusform>%Ln joined</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n reopened</source>
            <translation>
                <numerusform>%Ln reopened</numerusform>
                <numerusform>%Ln reopened</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n marked as read</source>
            <translation>
                <numerusform>%Ln marked as read</numerusform>
                <numerusform>%Ln marked as read</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n wait to be read again</source>
            <translation>
                <numerusform>%Ln waits to be read again</numerusform>
                <numerusform>%Ln wait to be read again</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n corrected</source>
            <translation>
                <numerusform>%Ln corrected</numerusform>
                <numerusform>%Ln corrected</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n added by hand</source>
            <translation>
                <numerusform>%Ln added by hand</numerusform>
                <numerusform>%Ln added by hand</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n absence(s) recorded</source>
            <translation>
                <numerusform>%Ln absence recorded</numerusform>
                <numerusform>%Ln absences recorded</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n shift(s) added</source>
            <translation>
                <numerusform>%Ln shift added</numerusform>
                <numerusform>%Ln shifts added</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n nurse(s) lent</source>
            <translation>
                <numerusform>%Ln nurse lent</numerusform>
                <numerusform>%Ln nurses lent</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n absence(s) taken back</source>
            <translation>
                <numerusform>%Ln absence taken back</numerusform>
                <numerusform>%Ln absences taken back</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n shift(s) taken back</source>
            <translation>
                <numerusform>%Ln shift taken back</numerusform>
                <numerusform>%Ln shifts taken back</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n loan(s) taken back</source>
            <translation>
                <numerusform>%Ln loan taken back</numerusform>
                <numerusform>%Ln loans taken back</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EndingWords</name>
        <message numerus="yes">
            <source>Ending %n callback(s) at once takes a second supervisor.</source>
            <extracomment>How long the other supervisor has to agree and the asker to act, by the contract of the database.</extracomment>
            <translation>
                <numerusform>Ending %Ln callback at once takes a second supervisor.</numerusform>
                <numerusform>Ending %Ln callbacks at once takes a second supervisor.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>More than %n callback(s) within an hour take a second supervisor.</source>
            <translation>
                <numerusform>More than %Ln callback within an hour takes a second supervisor.</numerusform>
                <numerusform>More than %Ln callbacks within an hour take a second supervisor.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FeedbackDialog</name>
        <message numerus="yes">
            <source>%n month(s)</source>
            <translation>
                <numerusform>%Ln month</numerusform>
                <numerusform>%Ln months</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FlowChart</name>
        <message numerus="yes">
            <source>%n won't be rung today</source>
            <translation>
                <numerusform>%Ln won't be rung today</numerusform>
                <numerusform>%Ln won't be rung today</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>GroupView</name>
        <message numerus="yes">
            <source>Select its %n callback(s)</source>
            <translation>
                <numerusform>Select its %Ln callback</numerusform>
                <numerusform>Select its %Ln callbacks</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>HandleDialog</name>
        <message numerus="yes">
            <source>Mark %n callback(s) handled</source>
            <translation>
                <numerusform>Mark %Ln callback handled</numerusform>
                <numerusform>Mark %Ln callbacks handled</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>How was %n callback(s) served?</source>
            <translation>
                <numerusform>How was %Ln callback served?</numerusform>
                <numerusform>How were %Ln callbacks served?</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>JoinDialog</name>
        <message numerus="yes">
            <source>Join %n callback(s)</source>
            <translation>
                <numerusform>Join %Ln callback</numerusform>
                <numerusform>Join %Ln callbacks</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LicencesSheet</name>
        <message numerus="yes">
            <source>%n component(s) of others are part of this program.</source>
            <translation>
                <numerusform>%Ln component of others is part of this program.</numerusform>
                <numerusform>%Ln components of others are part of this program.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MessageDetail</name>
        <message numerus="yes">
            <source>%n texts chosen</source>
            <translation>
                <numerusform>%Ln text chosen</numerusform>
                <numerusform>%Ln texts chosen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{characters} characters · %n part(s)</source>
            <translation>
                <numerusform>{characters} characters · %Ln part</numerusform>
                <numerusform>{characters} characters · %Ln parts</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MessagesActs</name>
        <message numerus="yes">
            <source>Together %n part(s).</source>
            <translation>
                <numerusform>Together %Ln part.</numerusform>
                <numerusform>Together %Ln parts.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Together %n part(s), {price}.</source>
            <translation>
                <numerusform>Together %Ln part, {price}.</numerusform>
                <numerusform>Together %Ln parts, {price}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The phone platform rings %n patient(s).</source>
            <translation>
                <numerusform>The phone platform rings %Ln patient.</numerusform>
                <numerusform>The phone platform rings %Ln patients.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Send %n text(s) again?</source>
            <translation>
                <numerusform>Send %Ln text again?</numerusform>
                <numerusform>Send %Ln texts again?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Send %n text(s) again</source>
            <translation>
                <numerusform>Send %Ln text again</numerusform>
                <numerusform>Send %Ln texts again</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MessagesPlurals</name>
        <message numerus="yes">
            <source>%n text(s) held: decide whether to send again.</source>
            <translation>
                <numerusform>%Ln text is held: decide whether to send it again.</numerusform>
                <numerusform>%Ln texts are held: decide whether to send them again.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MessagesScreen</name>
        <message numerus="yes">
            <source>%n texts</source>
            <translation>
                <numerusform>%Ln text</numerusform>
                <numerusform>%Ln texts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n selected</source>
            <translation>
                <numerusform>%Ln selected</numerusform>
                <numerusform>%Ln selected</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MovePopover</name>
        <message numerus="yes">
            <source>Move %n callback(s)</source>
            <translation>
                <numerusform>Move %Ln callback</numerusform>
                <numerusform>Move %Ln callbacks</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NumberPopover</name>
        <message numerus="yes">
            <source>Show for %n s</source>
            <translation>
                <numerusform>Show for %Ln s</numerusform>
                <numerusform>Show for %Ln s</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Masked again in %n s</source>
            <translation>
                <numerusform>Masked again in %Ln s</numerusform>
                <numerusform>Masked again in %Ln s</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>OutlookPlurals</name>
        <message numerus="yes">
            <source>%n centre(s) cannot be told for want of earlier days: only those who wait now count.</source>
            <translation>
                <numerusform>%Ln centre cannot be told for want of earlier days: of it only those who wait now count.</numerusform>
                <numerusform>%Ln centres cannot be told for want of earlier days: of them only those who wait now count.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>OwnWindows</name>
        <message numerus="yes">
            <source>%n window(s) are open already</source>
            <extracomment>The screens that can stand in a window of their own. Each is fed with every change: more than a supervisor looks at would slow down what is looked at. Where windows stood that are closed by now, by screen and part.</extracomment>
            <translation>
                <numerusform>%Ln window is open already</numerusform>
                <numerusform>%Ln windows are open already</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PartPopover</name>
        <message numerus="yes">
            <source>Part %n joined callback(s)?</source>
            <translation>
                <numerusform>Part %Ln joined callback?</numerusform>
                <numerusform>Part %Ln joined callbacks?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Part %n callback(s)</source>
            <translation>
                <numerusform>Part %Ln callback</numerusform>
                <numerusform>Part %Ln callbacks</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PastDetail</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %Ln more</numerusform>
                <numerusform>and %Ln more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PastFoot</name>
        <message numerus="yes">
            <source>%n callback(s)</source>
            <translation>
                <numerusform>%Ln callback</numerusform>
                <numerusform>%Ln callbacks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n selected</source>
            <translation>
                <numerusform>%Ln selected</numerusform>
                <numerusform>%Ln selected</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PolicyDialog</name>
        <message numerus="yes">
            <source>%n queue(s)</source>
            <translation>
                <numerusform>%Ln queue</numerusform>
                <numerusform>%Ln queues</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReadDialog</name>
        <message numerus="yes">
            <source>Mark texts of %n patient(s) as read</source>
            <translation>
                <numerusform>Mark text of %Ln patient as read</numerusform>
                <numerusform>Mark texts of %Ln patients as read</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReopenPopover</name>
        <message numerus="yes">
            <source>Reopen %n callback(s)</source>
            <translation>
                <numerusform>Reopen %Ln callback</numerusform>
                <numerusform>Reopen %Ln callbacks</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReportChoices</name>
        <message numerus="yes">
            <source>Last %n days</source>
            <translation>
                <numerusform>Last %Ln day</numerusform>
                <numerusform>Last %Ln days</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReportsScreen</name>
        <message numerus="yes">
            <source>%n column(s) left out for lack of room; a file and paper have all.</source>
            <translation>
                <numerusform>%Ln column left out for lack of room; a file and paper have all.</numerusform>
                <numerusform>%Ln columns left out for lack of room; a file and paper have all.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RetryPopover</name>
        <message numerus="yes">
            <source>Retry %n callback(s)</source>
            <translation>
                <numerusform>Retry %Ln callback</numerusform>
                <numerusform>Retry %Ln callbacks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of the patients wish(es) to be called later. A retry before the time wished sets it aside.</source>
            <translation>
                <numerusform>%Ln of the patients wishes to be called later. A retry before the time wished sets it aside.</numerusform>
                <numerusform>%Ln of the patients wish to be called later. A retry before the time wished sets it aside.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RulePreview</name>
        <message numerus="yes">
            <source>Last week this would have fired %n times</source>
            <translation>
                <numerusform>Last week this would have fired %Ln time</numerusform>
                <numerusform>Last week this would have fired %Ln times</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{times}, at %n place(s).</source>
            <translation>
                <numerusform>{times}, at %Ln place.</numerusform>
                <numerusform>{times}, at %Ln places.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>There are samples of only %n day(s) of it.</source>
            <translation>
                <numerusform>There are samples of only %Ln day of it.</numerusform>
                <numerusform>There are samples of only %Ln days of it.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>As it was, the rule fired %n times.</source>
            <translation>
                <numerusform>As it was, the rule fired %Ln time.</numerusform>
                <numerusform>As it was, the rule fired %Ln times.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RulesToCome</name>
        <message numerus="yes">
            <source>From {day} on, another rule that was set before holds for %n queue(s): {rule}.</source>
            <translation>
                <numerusform>From {day} on, another rule that was set before holds for %Ln queue: {rule}.</numerusform>
                <numerusform>From {day} on, another rule that was set before holds for %Ln queues: {rule}.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SameNumberPopover</name>
        <message numerus="yes">
            <source>Same number: %n other open callback(s)</source>
            <translation>
                <numerusform>Same number: %Ln other open callback</numerusform>
                <numerusform>Same number: %Ln other open callbacks</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SelectionBar</name>
        <message numerus="yes">
            <source>%n selected</source>
            <translation>
                <numerusform>%Ln selected</numerusform>
                <numerusform>%Ln selected</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SettingsPlurals</name>
        <message numerus="yes">
            <source>And %n other(s), see the log.</source>
            <translation>
                <numerusform>And %Ln other, see the log.</numerusform>
                <numerusform>And %Ln others, see the log.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TemplateEditor</name>
        <message numerus="yes">
            <source>{characters} characters · %n part(s)</source>
            <translation>
                <numerusform>{characters} characters · %Ln part</numerusform>
                <numerusform>{characters} characters · %Ln parts</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TextDialog</name>
        <message numerus="yes">
            <source>Send %n text(s)</source>
            <translation>
                <numerusform>Send %Ln text</numerusform>
                <numerusform>Send %Ln texts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Held back for %n s, so that it can be undone.</source>
            <translation>
                <numerusform>Held back for %Ln s, so that it can be undone.</numerusform>
                <numerusform>Held back for %Ln s, so that it can be undone.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Send a text to %n number(s)?</source>
            <translation>
                <numerusform>Send a text to %Ln number?</numerusform>
                <numerusform>Send a text to %Ln numbers?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Together %n part(s)</source>
            <translation>
                <numerusform>Together %Ln part</numerusform>
                <numerusform>Together %Ln parts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n patient(s) will get this text.</source>
            <translation>
                <numerusform>%Ln patient will get this text.</numerusform>
                <numerusform>%Ln patients will get this text.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n will not: {reasons}.</source>
            <translation>
                <numerusform>%Ln will not: {reasons}.</numerusform>
                <numerusform>%Ln will not: {reasons}.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TextPreviews</name>
        <message numerus="yes">
            <source>{characters} characters · %n part(s)</source>
            <translation>
                <numerusform>{characters} characters · %Ln part</numerusform>
                <numerusform>{characters} characters · %Ln parts</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Untextables</name>
        <message numerus="yes">
            <source>%n without a number</source>
            <translation>
                <numerusform>%Ln without a number</numerusform>
                <numerusform>%Ln without a number</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n want(s) no texts about this</source>
            <translation>
                <numerusform>%Ln wants no texts about this</numerusform>
                <numerusform>%Ln want no texts about this</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n asked for no texts (STOP)</source>
            <translation>
                <numerusform>%Ln asked for no texts (STOP)</numerusform>
                <numerusform>%Ln asked for no texts (STOP)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n wrong number(s)</source>
            <translation>
                <numerusform>%Ln wrong number</numerusform>
                <numerusform>%Ln wrong numbers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n landline(s)</source>
            <translation>
                <numerusform>%Ln landline</numerusform>
                <numerusform>%Ln landlines</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n foreign number(s)</source>
            <translation>
                <numerusform>%Ln foreign number</numerusform>
                <numerusform>%Ln foreign numbers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not a real number</source>
            <translation>
                <numerusform>%Ln number that does not exist</numerusform>
                <numerusform>%Ln numbers that do not exist</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n that cannot be sent texts</source>
            <translation>
                <numerusform>%Ln that cannot be sent texts</numerusform>
                <numerusform>%Ln that cannot be sent texts</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>WallCounts</name>
        <message numerus="yes">
            <source>%n centre(s)</source>
            <translation>
                <numerusform>%Ln centre</numerusform>
                <numerusform>%Ln centres</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n will not be rung today</source>
            <translation>
                <numerusform>%Ln will not be rung today</numerusform>
                <numerusform>%Ln will not be rung today</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{name}: %n callback(s) will not be made today</source>
            <translation>
                <numerusform>{name}: %Ln callback will not be made today</numerusform>
                <numerusform>{name}: %Ln callbacks will not be made today</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{name}: %n will not</source>
            <translation>
                <numerusform>{name}: %Ln will not</numerusform>
                <numerusform>{name}: %Ln will not</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more centre(s)</source>
            <translation>
                <numerusform>and %Ln more centre</numerusform>
                <numerusform>and %Ln more centres</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n centre(s) cannot be foretold yet: no earlier days</source>
            <translation>
                <numerusform>%Ln centre cannot be foretold yet: no earlier days</numerusform>
                <numerusform>%Ln centres cannot be foretold yet: no earlier days</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>WithdrawDialog</name>
        <message numerus="yes">
            <source>Withdraw %n callback(s)</source>
            <translation>
                <numerusform>Withdraw %Ln callback</numerusform>
                <numerusform>Withdraw %Ln callbacks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Withdraw %n callback(s)?</source>
            <translation>
                <numerusform>Withdraw %Ln callback?</numerusform>
                <numerusform>Withdraw %Ln callbacks?</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>_Missing</name>
        <message numerus="yes">
            <source>%n day(s) of these not counted</source>
            <extracomment>All of the days were counted, or it is not known yet.</extracomment>
            <translation>
                <numerusform>%Ln day of these not counted</numerusform>
                <numerusform>%Ln days of these not counted</numerusform>
            </translation>
        </message>
    </context>
</TS>
