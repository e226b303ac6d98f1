<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
    <context>
        <name>AboutSheet</name>
        <message>
            <source>Licences of all parts…</source>
            <translation>Licenser för alla delar…</translation>
        </message>
        <message>
            <source>Jonovahti {version}</source>
            <translation>Jonovahti {version}</translation>
        </message>
        <message>
            <source>A console for the people who supervise a health service's callback lines.</source>
            <translation>Ett verktyg för dem som leder en hälsotjänsts återuppringning.</translation>
        </message>
        <message>
            <source>Free under the MIT licence.</source>
            <translation>Fri att använda med MIT-licensen.</translation>
        </message>
        <message>
            <source>Settings: {file}</source>
            <translation>Inställningar: {file}</translation>
        </message>
        <message>
            <source>Log: {file}</source>
            <translation>Logg: {file}</translation>
        </message>
    </context>
    <context>
        <name>AbsenceDialog</name>
        <message>
            <source>Absence</source>
            <translation>Frånvaro</translation>
        </message>
        <message>
            <source>Record an absence</source>
            <translation>Anteckna frånvaro</translation>
        </message>
        <message>
            <source>The nurse gets no more calls from the beginning of it, wherever she is signed on.</source>
            <translation>Från dess början får skötaren inga fler samtal, var hen än är inloggad.</translation>
        </message>
        <message>
            <source>First day</source>
            <translation>Första dagen</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>Sista dagen</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Orsak</translation>
        </message>
        <message>
            <source>Record absence</source>
            <translation>Anteckna frånvaro</translation>
        </message>
    </context>
    <context>
        <name>ActAnswers</name>
        <message>
            <source>Number</source>
            <translation>Nummer</translation>
        </message>
        <message>
            <source>Centre</source>
            <translation>Station</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Svar</translation>
        </message>
    </context>
    <context>
        <name>ActDialog</name>
        <message>
            <source>Cancel</source>
            <extracomment>Left free around the dialog within its window, in px. In a window of this height, in px at 100 %, there is room for what never scrolls away beside what does.</extracomment>
            <translation>Avbryt</translation>
        </message>
    </context>
    <context>
        <name>ActHistory</name>
        <message>
            <source>When</source>
            <translation>Tid</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Åtgärd</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Ångra</translation>
        </message>
    </context>
    <context>
        <name>ActName</name>
        <message>
            <source>Move</source>
            <translation>Flytta</translation>
        </message>
        <message>
            <source>Retry</source>
            <translation>Försök igen</translation>
        </message>
        <message>
            <source>Text message</source>
            <translation>Textmeddelande</translation>
        </message>
        <message>
            <source>Show number</source>
            <translation>Visa numret</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Ångra</translation>
        </message>
        <message>
            <source>To the front</source>
            <translation>Lyft först i kön</translation>
        </message>
        <message>
            <source>Assign</source>
            <translation>Ge till skötare</translation>
        </message>
        <message>
            <source>Mark handled</source>
            <translation>Markera som skött</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>Återta</translation>
        </message>
        <message>
            <source>Reopen</source>
            <translation>Öppna på nytt</translation>
        </message>
        <message>
            <source>Join</source>
            <translation>Slå samman</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>Dela isär</translation>
        </message>
        <message>
            <source>Correct</source>
            <translation>Rätta</translation>
        </message>
        <message>
            <source>Add by hand</source>
            <translation>Lägg till för hand</translation>
        </message>
        <message>
            <source>Ask for consent</source>
            <translation>Be om samtycke</translation>
        </message>
        <message>
            <source>Give consent</source>
            <translation>Ge samtycke</translation>
        </message>
        <message>
            <source>Decline consent</source>
            <translation>Neka samtycke</translation>
        </message>
        <message>
            <source>Take back the question</source>
            <translation>Ta tillbaka frågan</translation>
        </message>
        <message>
            <source>Search by number</source>
            <translation>Sök med nummer</translation>
        </message>
        <message>
            <source>Enter a number</source>
            <translation>Ange nummer</translation>
        </message>
        <message>
            <source>Attempt policy</source>
            <translation>Försöksregel</translation>
        </message>
        <message>
            <source>Opening hours</source>
            <translation>Öppettider</translation>
        </message>
        <message>
            <source>Mark as read</source>
            <translation>Markera som läst</translation>
        </message>
        <message>
            <source>Send text again</source>
            <translation>Meddelande på nytt</translation>
        </message>
        <message>
            <source>Cancel text</source>
            <translation>Återta meddelande</translation>
        </message>
        <message>
            <source>Text template</source>
            <translation>Meddelandemall</translation>
        </message>
        <message>
            <source>Acknowledge alert</source>
            <translation>Kvittera larm</translation>
        </message>
        <message>
            <source>Snooze alert</source>
            <translation>Tysta larm</translation>
        </message>
        <message>
            <source>Alert rule</source>
            <translation>Larmregel</translation>
        </message>
        <message>
            <source>Absence</source>
            <translation>Frånvaro</translation>
        </message>
        <message>
            <source>Extra shift</source>
            <translation>Extra tur</translation>
        </message>
        <message>
            <source>Lend a nurse</source>
            <translation>Utlåning av skötare</translation>
        </message>
        <message>
            <source>Remove a shift</source>
            <translation>Borttagning av tur</translation>
        </message>
        <message>
            <source>Remove other hours</source>
            <translation>Borttagning av avvikande tider</translation>
        </message>
    </context>
    <context>
        <name>Acting</name>
        <message>
            <source>Undo</source>
            <translation>Ångra</translation>
        </message>
        <message>
            <source>Not done. {why}.</source>
            <translation>Inte utfört. {why}.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Försök igen</translation>
        </message>
    </context>
    <context>
        <name>Actor</name>
        <message>
            <source>import ({name})</source>
            <extracomment>`QCoreApplication.translate`, or the same of another language than the program's. The logins that stand for the service that sends texts in every database: what `docs/texts.md` gives it, and the one it has in a file and the demo.</extracomment>
            <translation>import ({name})</translation>
        </message>
        <message>
            <source>the phone platform ({login})</source>
            <translation>telefonsystemet ({login})</translation>
        </message>
        <message>
            <source>the sending service ({login})</source>
            <translation>sändningstjänsten ({login})</translation>
        </message>
        <message>
            <source>the sending service</source>
            <translation>sändningstjänsten</translation>
        </message>
    </context>
    <context>
        <name>AddDialog</name>
        <message>
            <source>This centre has no queue for that service</source>
            <extracomment>As much as the platform's own requests say; longer texts belong in the patient's record.</extracomment>
            <translation>Stationen har ingen kö för tjänsten</translation>
        </message>
        <message>
            <source>The number is not a whole phone number</source>
            <translation>Numret är inte ett helt telefonnummer</translation>
        </message>
        <message>
            <source>Add a request</source>
            <translation>Lägg till ett ringbud</translation>
        </message>
        <message>
            <source>Add a request by hand</source>
            <translation>Lägg till ett ringbud för hand</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Nummer</translation>
        </message>
        <message>
            <source>Left empty: hidden or unknown, and nobody can ring it</source>
            <translation>Tomt: hemligt eller okänt, och ingen kan ringa det</translation>
        </message>
        <message>
            <source>Centre</source>
            <translation>Station</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>Tjänst</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Språk</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Orsak</translation>
        </message>
        <message>
            <source>Wishes to be rung</source>
            <translation>Önskar samtal</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Från</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>Till</translation>
        </message>
        <message>
            <source>Care team</source>
            <translation>Vårdteam</translation>
        </message>
        <message>
            <source>Named professional</source>
            <translation>Namngiven yrkesperson</translation>
        </message>
        <message>
            <source>May be sent texts</source>
            <translation>Får få textmeddelanden</translation>
        </message>
        <message>
            <source>Add request</source>
            <translation>Lägg till ringbud</translation>
        </message>
        <message>
            <source>At any time</source>
            <translation>När som helst</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>I dag</translation>
        </message>
        <message>
            <source>Nobody</source>
            <translation>Ingen</translation>
        </message>
        <message>
            <source>No queue in this language here: rung from the one in {language}</source>
            <translation>Ingen kö på språket här: rings upp ur kön {language}</translation>
        </message>
        <message>
            <source>Type a time such as 9:30, 930 or 9</source>
            <translation>Skriv ett klockslag, t.ex. 9.30, 930 eller 9</translation>
        </message>
        <message>
            <source>The wished time ends before it begins</source>
            <translation>Den önskade tiden slutar före den börjar</translation>
        </message>
        <message>
            <source>That time has already passed</source>
            <translation>Tiden har redan gått</translation>
        </message>
    </context>
    <context>
        <name>AlertDetail</name>
        <message>
            <source>Alert</source>
            <extracomment>Minutes that an alert is snoozed for by one press.</extracomment>
            <translation>Larm</translation>
        </message>
        <message>
            <source>No alert chosen</source>
            <translation>Inget larm valt</translation>
        </message>
        <message>
            <source>Choose a row to see what would help.</source>
            <translation>Välj en rad för att se vad som skulle hjälpa.</translation>
        </message>
        <message>
            <source>Acknowledge</source>
            <translation>Kvittera</translation>
        </message>
        <message>
            <source>Show how it began</source>
            <translation>Visa hur det började</translation>
        </message>
        <message>
            <source>The replay, at the moment it began</source>
            <translation>Reprisen från den stund då larmet började</translation>
        </message>
        <message>
            <source>Snooze {minutes} min</source>
            <translation>Tysta {minutes} min</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Var</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>Sedan</translation>
        </message>
        <message>
            <source>At worst</source>
            <translation>Som mest</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Nu</translation>
        </message>
        <message>
            <source>Rule</source>
            <translation>Regel</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Läge</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>okänt</translation>
        </message>
    </context>
    <context>
        <name>AlertRuleDialog</name>
        <message>
            <source>Alert rule</source>
            <extracomment>Stands for the services that the rule names, where that is not one of those offered. Stands where the service is asked for, of a figure that no single service has.</extracomment>
            <translation>Larmregel</translation>
        </message>
        <message>
            <source>New alert rule</source>
            <translation>Ny larmregel</translation>
        </message>
        <message>
            <source>Change alert rule</source>
            <translation>Ändra larmregel</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Vad</translation>
        </message>
        <message>
            <source>For</source>
            <translation>För</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>Tjänst</translation>
        </message>
        <message>
            <source>Centres</source>
            <translation>Stationer</translation>
        </message>
        <message>
            <source>Alert from</source>
            <translation>Larm från</translation>
        </message>
        <message>
            <source>Ends below</source>
            <translation>Upphör under</translation>
        </message>
        <message>
            <source>Ends when that has lasted</source>
            <translation>Upphör när det har varat</translation>
        </message>
        <message>
            <source>When it has lasted</source>
            <translation>När det har varat</translation>
        </message>
        <message>
            <source> min</source>
            <translation> min</translation>
        </message>
        <message>
            <source>All of them</source>
            <translation>Alla</translation>
        </message>
        <message>
            <source>Watched of all services together, as they share a centre's hands. Of one service, watch the oldest wait or the urgent promise.</source>
            <translation>Följs för alla tjänster tillsammans, eftersom de delar stationens skötare. För en tjänst kan du följa längsta väntan eller det brådskande löftet.</translation>
        </message>
        <message>
            <source>Quiet hours</source>
            <translation>Tysta timmar</translation>
        </message>
        <message>
            <source>Quiet from</source>
            <translation>Tyst från</translation>
        </message>
        <message>
            <source>Quiet until</source>
            <translation>Tyst till</translation>
        </message>
        <message>
            <source>In use</source>
            <translation>I bruk</translation>
        </message>
        <message>
            <source>Set rule</source>
            <translation>Sätt regeln</translation>
        </message>
        <message>
            <source>Each centre by itself</source>
            <translation>Varje station för sig</translation>
        </message>
        <message>
            <source>All of them together</source>
            <translation>Alla tillsammans</translation>
        </message>
        <message>
            <source>All services</source>
            <translation>Alla tjänster</translation>
        </message>
        <message>
            <source>Type a time such as 9:30, 930 or 9</source>
            <translation>Skriv ett klockslag, t.ex. 9.30, 930 eller 9</translation>
        </message>
        <message>
            <source>It is over below the limit it begins at, not above it</source>
            <translation>Larmet slutar under gränsen där det börjar, inte över den</translation>
        </message>
        <message>
            <source>Choose a centre</source>
            <translation>Välj en station</translation>
        </message>
        <message>
            <source>The limits do not fit together</source>
            <translation>Gränserna passar inte ihop</translation>
        </message>
    </context>
    <context>
        <name>AlertWords</name>
        <message>
            <source>Oldest wait</source>
            <extracomment>What stands beside an alert: a promise broken today is graver than one that is in danger.</extracomment>
            <translation>Längsta väntan</translation>
        </message>
        <message>
            <source>Urgent promise in danger</source>
            <translation>Löftet om brådskande i fara</translation>
        </message>
        <message>
            <source>Will not be rung today</source>
            <translation>Hinner inte i dag</translation>
        </message>
        <message>
            <source>Load</source>
            <translation>Belastning</translation>
        </message>
        <message>
            <source>Nobody is at work</source>
            <translation>Inga skötare på plats</translation>
        </message>
        <message>
            <source>Patient in another call</source>
            <translation>Patienten i ett annat samtal</translation>
        </message>
        <message>
            <source>Attempts fail more than usual</source>
            <translation>Försöken misslyckas mer än vanligt</translation>
        </message>
        <message>
            <source>Texts do not arrive</source>
            <translation>Textmeddelandena kommer inte fram</translation>
        </message>
        <message>
            <source>The data is old</source>
            <translation>Uppgifterna är gamla</translation>
        </message>
        <message>
            <source>The books do not balance</source>
            <translation>Bokföringen stämmer inte</translation>
        </message>
        <message>
            <source>work and no hands</source>
            <translation>arbete men inga händer</translation>
        </message>
        <message>
            <source>{share} more</source>
            <translation>{share} mer</translation>
        </message>
        <message numerus="yes">
            <source>%n callback(s)</source>
            <translation>
                <numerusform>%Ln ringbud</numerusform>
                <numerusform>%Ln ringbud</numerusform>
            </translation>
        </message>
        <message>
            <source>{figure}: {value}</source>
            <translation>{figure}: {value}</translation>
        </message>
        <message>
            <source>{figure}: at worst {value}</source>
            <translation>{figure}: som mest {value}</translation>
        </message>
        <message numerus="yes">
            <source>%n centre(s) together</source>
            <translation>
                <numerusform>%Ln station tillsammans</numerusform>
                <numerusform>%Ln stationer tillsammans</numerusform>
            </translation>
        </message>
        <message>
            <source>The whole region</source>
            <translation>Hela området</translation>
        </message>
        <message numerus="yes">
            <source>%n centre(s), each by itself</source>
            <translation>
                <numerusform>%Ln station</numerusform>
                <numerusform>%Ln stationer, var för sig</numerusform>
            </translation>
        </message>
        <message>
            <source>Each centre by itself</source>
            <translation>Varje station för sig</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Nytt</translation>
        </message>
        <message>
            <source>Acknowledged: {who}</source>
            <translation>Kvitterat: {who}</translation>
        </message>
        <message>
            <source>Snoozed until {clock}: {who}</source>
            <translation>Tystat till kl. {clock}: {who}</translation>
        </message>
        <message>
            <source>Ended, lasted {time}</source>
            <translation>Upphört, varade {time}</translation>
        </message>
        <message>
            <source>from {on}</source>
            <translation>från {on}</translation>
        </message>
        <message>
            <source>from {on}, ends below {off}</source>
            <translation>från {on}, upphör under {off}</translation>
        </message>
        <message>
            <source>{on} / {off}</source>
            <translation>{on} / {off}</translation>
        </message>
        <message numerus="yes">
            <source>Move %n to {centre}…</source>
            <translation>
                <numerusform>Flytta %Ln: {centre}…</numerusform>
                <numerusform>Flytta %Ln: {centre}…</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Have %n rung next</source>
            <translation>
                <numerusform>Ring %Ln härnäst</numerusform>
                <numerusform>Ring %Ln härnäst</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Show %n call(s)</source>
            <translation>
                <numerusform>Visa %Ln samtal</numerusform>
                <numerusform>Visa %Ln samtal</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Show %n callback(s)</source>
            <translation>
                <numerusform>Visa %Ln ringbud</numerusform>
                <numerusform>Visa %Ln ringbud</numerusform>
            </translation>
        </message>
        <message>
            <source>Show {centre}</source>
            <translation>Visa {centre}</translation>
        </message>
        <message>
            <source>Show the region</source>
            <translation>Visa hela området</translation>
        </message>
        <message>
            <source>Show the texts</source>
            <translation>Visa textmeddelandena</translation>
        </message>
        <message>
            <source>Fetch now</source>
            <translation>Hämta nu</translation>
        </message>
        <message>
            <source>Tell your administrator (jonovahti-admin verify)</source>
            <translation>Meddela administratören (jonovahti-admin verify)</translation>
        </message>
        <message>
            <source>There are hands to spare at {centre}.</source>
            <translation>Vid {centre} finns lediga skötare.</translation>
        </message>
        <message>
            <source>Their promise ends within half an hour, or has passed.</source>
            <translation>Löftet går ut inom en halvtimme eller har redan gått ut.</translation>
        </message>
        <message>
            <source>Nobody rings these patients' other requests until the call ends. If nobody is ringing, retry it.</source>
            <translation>Ingen ringer patientens andra ringbud förrän samtalet är slut. Om ingen ringer, försök igen med det.</translation>
        </message>
        <message>
            <source>The call is of a centre that you do not see: ask a supervisor who sees them all.</source>
            <translation>Samtalet hör till en station som du inte ser: be en arbetsledare som ser alla stationer om hjälp.</translation>
        </message>
        <message>
            <source>No other centre has hands to spare for these.</source>
            <translation>Ingen annan station har lediga skötare för dessa.</translation>
        </message>
        <message>
            <source>The gateway or the carrier may be down.</source>
            <translation>Textmeddelandetjänsten eller operatören kan ligga nere.</translation>
        </message>
        <message>
            <source>The database does not answer. Acts wait until it does.</source>
            <translation>Databasen svarar inte. Åtgärderna väntar tills den gör det.</translation>
        </message>
        <message>
            <source>A request that cannot be found may be a patient who is never rung.</source>
            <translation>En begäran som inte hittas kan vara en patient som aldrig blir uppringd.</translation>
        </message>
        <message numerus="yes">
            <source>%n in the last hour (6–10 can be attended to)</source>
            <translation>
                <numerusform>%Ln under den senaste timmen (6–10 hinner man sköta)</numerusform>
                <numerusform>%Ln under den senaste timmen (6–10 hinner man sköta)</numerusform>
            </translation>
        </message>
        <message>
            <source>{place}: {what}</source>
            <translation>{place}: {what}</translation>
        </message>
    </context>
    <context>
        <name>Alerts</name>
        <message>
            <source>Alert</source>
            <translation>Larm</translation>
        </message>
        <message>
            <source>Whom it watches</source>
            <translation>Vad den bevakar</translation>
        </message>
        <message>
            <source>Limit</source>
            <translation>Gräns</translation>
        </message>
        <message>
            <source>After / ends after</source>
            <translation>Fördröjning på / av</translation>
        </message>
        <message>
            <source>Quiet hours</source>
            <translation>Tysta timmar</translation>
        </message>
        <message>
            <source>In use</source>
            <translation>I bruk</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Var</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>Sedan</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Läge</translation>
        </message>
        <message>
            <source>Lasted</source>
            <translation>Varade</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Ja</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Nej</translation>
        </message>
    </context>
    <context>
        <name>AlertsScreen</name>
        <message>
            <source>Now</source>
            <extracomment>What an alert and a rule are told by, which is read whole, on two lines if need be: a rule by its limit too. How long it lasted, which no line can be parted in. The quiet hours are in the rule's form, too, and since when what is over was on is beside its list. Of the screen's width so much at the most beside what is over: its detail has lines that fold and no acts side by side, and how long each lasted cannot fold. What was looked at when the program ended, till the first round has come.</extracomment>
            <translation>Nu</translation>
        </message>
        <message>
            <source>Last week</source>
            <translation>Senaste veckan</translation>
        </message>
        <message>
            <source>Rules</source>
            <translation>Regler</translation>
        </message>
        <message>
            <source>Alerts</source>
            <translation>Larm</translation>
        </message>
        <message>
            <source>Sound</source>
            <translation>Ljud</translation>
        </message>
        <message>
            <source>One short sound for each new alert</source>
            <translation>Ett kort ljud för varje nytt larm</translation>
        </message>
        <message>
            <source>Change rule…</source>
            <translation>Ändra regeln…</translation>
        </message>
        <message>
            <source>New rule…</source>
            <translation>Ny regel…</translation>
        </message>
        <message>
            <source>No alerts now</source>
            <translation>Inga larm nu</translation>
        </message>
        <message>
            <source>An alert comes here once what a rule watches has lasted as long as the rule says.</source>
            <translation>Ett larm kommer hit när det som en regel bevakar har varat så länge som regeln säger.</translation>
        </message>
        <message>
            <source>No alerts in the last week</source>
            <translation>Inga larm under den senaste veckan</translation>
        </message>
        <message>
            <source>Each alert stays here for a week: how bad it was, how long it lasted and who took it.</source>
            <translation>Varje larm finns kvar här en vecka: hur illa det var, hur länge det varade och vem som tog det.</translation>
        </message>
        <message>
            <source>There are no rules</source>
            <translation>Det finns inga regler</translation>
        </message>
        <message>
            <source>A manager can make one.</source>
            <translation>En chef kan göra en regel.</translation>
        </message>
        <message>
            <source>It watches centres of others too.</source>
            <translation>Den bevakar även andras stationer.</translation>
        </message>
    </context>
    <context>
        <name>Answer</name>
        <message>
            <source>Done. {since}.</source>
            <translation>Gjort. {since}.</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Gjort</translation>
        </message>
        <message>
            <source>{who} was first, {clock}</source>
            <translation>{who} hann först, {clock}</translation>
        </message>
        <message>
            <source>Someone was first</source>
            <translation>Någon hann först</translation>
        </message>
        <message>
            <source>Not done</source>
            <translation>Inte gjort</translation>
        </message>
    </context>
    <context>
        <name>AnswersDialog</name>
        <message>
            <source>Answers by row</source>
            <extracomment>So many rows are read at a glance; more are listed when asked for.</extracomment>
            <translation>Svar per rad</translation>
        </message>
        <message numerus="yes">
            <source>%n done</source>
            <translation>
                <numerusform>%Ln gjord</numerusform>
                <numerusform>%Ln gjorda</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n: someone was first</source>
            <translation>
                <numerusform>%Ln: någon hann först</numerusform>
                <numerusform>%Ln: någon hann först</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n refused</source>
            <translation>
                <numerusform>%Ln gick inte</numerusform>
                <numerusform>%Ln gick inte</numerusform>
            </translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopiera</translation>
        </message>
        <message>
            <source>Copy without numbers</source>
            <translation>Kopiera utan nummer</translation>
        </message>
        <message>
            <source>Try the rest again</source>
            <translation>Försök med resten på nytt</translation>
        </message>
        <message>
            <source>{count} × {answer}</source>
            <translation>{count} × {answer}</translation>
        </message>
        <message>
            <source>Hide the rows</source>
            <translation>Dölj raderna</translation>
        </message>
        <message>
            <source>Show the rows</source>
            <translation>Visa raderna</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Stäng</translation>
        </message>
        <message>
            <source>Select those not done</source>
            <translation>Välj de som inte gjordes</translation>
        </message>
    </context>
    <context>
        <name>AssignOption</name>
        <message>
            <source>Whoever is free</source>
            <extracomment>From when until when; None: whenever after that.</extracomment>
            <translation>Vem som helst ledig</translation>
        </message>
        <message>
            <source>own nurse of {count}</source>
            <translation>egen skötare: {count}</translation>
        </message>
        <message>
            <source>{state} · {count} assigned</source>
            <translation>{state} · givna {count}</translation>
        </message>
        <message>
            <source>speaks the language of {count} of {rows}</source>
            <translation>talar språket: {count}/{rows}</translation>
        </message>
        <message>
            <source>not signed on</source>
            <translation>inte inloggad</translation>
        </message>
        <message>
            <source>at other lines</source>
            <translation>på annan station</translation>
        </message>
    </context>
    <context>
        <name>AssignPopover</name>
        <message numerus="yes">
            <source>Assign %n callback(s)</source>
            <translation>
                <numerusform>Ge %Ln ringbud till skötare</numerusform>
                <numerusform>Ge %Ln ringbud till skötare</numerusform>
            </translation>
        </message>
        <message>
            <source>Nurse or centre…</source>
            <translation>Skötare eller station…</translation>
        </message>
        <message>
            <source>Find a nurse</source>
            <translation>Sök skötare</translation>
        </message>
        <message>
            <source>Nurses, those at these lines first</source>
            <translation>Skötare, de vid dessa linjer först</translation>
        </message>
        <message>
            <source>No nurse of this name.</source>
            <translation>Ingen skötare med det namnet.</translation>
        </message>
        <message>
            <source>↑↓ choose   Enter assign   Esc cancel</source>
            <translation>↑↓ välj   Enter ge   Esc avbryt</translation>
        </message>
    </context>
    <context>
        <name>Audit</name>
        <message>
            <source>Time</source>
            <extracomment>Of the columns after the time in a spreadsheet, in digits. Acts that deserve a second look are not grey.</extracomment>
            <translation>Tid</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Vem</translation>
        </message>
        <message>
            <source>Act</source>
            <translation>Åtgärd</translation>
        </message>
        <message>
            <source>Centre</source>
            <translation>Station</translation>
        </message>
        <message>
            <source>Object</source>
            <translation>Objekt</translation>
        </message>
        <message>
            <source>Change or reason</source>
            <translation>Ändring eller orsak</translation>
        </message>
        <message>
            <source>Region</source>
            <extracomment>What was done, in the order of the list to choose from, with its icon.</extracomment>
            <translation>Regionen</translation>
        </message>
        <message>
            <source>{count} queues</source>
            <translation>{count} köer</translation>
        </message>
        <message>
            <source>Text template</source>
            <translation>Meddelandemall</translation>
        </message>
        <message>
            <source>{count} alerts</source>
            <translation>{count} larm</translation>
        </message>
        <message>
            <source>Alert</source>
            <translation>Larm</translation>
        </message>
        <message>
            <source>{count} callbacks</source>
            <translation>{count} ringbud</translation>
        </message>
        <message>
            <source>now</source>
            <translation>genast</translation>
        </message>
        <message>
            <source>whoever is free</source>
            <translation>den som är ledig</translation>
        </message>
        <message>
            <source>{count} rows</source>
            <translation>{count} rader</translation>
        </message>
        <message>
            <source>agreed by {who}</source>
            <extracomment>Figures of alert rules that are times, and shares of one.</extracomment>
            <translation>samtycke av {who}</translation>
        </message>
        <message>
            <source>version {number}</source>
            <translation>version {number}</translation>
        </message>
        <message>
            <source>lost call: {nurse}</source>
            <translation>förlorat samtal: {nurse}</translation>
        </message>
        <message>
            <source>in turn</source>
            <translation>i tur</translation>
        </message>
        <message>
            <source>at the front</source>
            <translation>längst fram</translation>
        </message>
        <message>
            <source>the patient's text of {time}</source>
            <translation>patientens meddelande {time}</translation>
        </message>
        <message>
            <source>printed</source>
            <translation>utskrivet</translation>
        </message>
        <message>
            <source>numbers hidden: {centres}</source>
            <translation>nummer dolda: {centres}</translation>
        </message>
        <message>
            <source>numbers shown again: {centres}</source>
            <translation>nummer visas igen: {centres}</translation>
        </message>
        <message>
            <source>from {day}</source>
            <translation>från {day}</translation>
        </message>
        <message>
            <source>limit</source>
            <translation>gräns</translation>
        </message>
        <message>
            <source>in use</source>
            <translation>i bruk</translation>
        </message>
        <message>
            <source>other settings of it</source>
            <translation>andra inställningar</translation>
        </message>
        <message>
            <source>as in the week</source>
            <translation>enligt veckan</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>stängt</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>ja</translation>
        </message>
        <message>
            <source>no</source>
            <translation>nej</translation>
        </message>
        <message>
            <source>{count} times, last {time}</source>
            <translation>{count} gånger, senast {time}</translation>
        </message>
        <message>
            <source>Moved</source>
            <extracomment>Context and source text to the text in a language; QCoreApplication.translate is the user's.</extracomment>
            <translation>Flyttade</translation>
        </message>
        <message>
            <source>Set to be retried</source>
            <translation>Bad om nytt försök</translation>
        </message>
        <message>
            <source>Moved to front</source>
            <translation>Lyfte först i kön</translation>
        </message>
        <message>
            <source>Assigned</source>
            <translation>Gav till skötare</translation>
        </message>
        <message>
            <source>Sent a text</source>
            <translation>Skickade textmeddelande</translation>
        </message>
        <message>
            <source>Marked as handled</source>
            <translation>Märkte som skött</translation>
        </message>
        <message>
            <source>Withdrew</source>
            <translation>Tog ur kön</translation>
        </message>
        <message>
            <source>Joined to another</source>
            <translation>Slog ihop med ett annat</translation>
        </message>
        <message>
            <source>Parted again</source>
            <translation>Skilde åt igen</translation>
        </message>
        <message>
            <source>Opened again</source>
            <translation>Öppnade på nytt</translation>
        </message>
        <message>
            <source>Corrected</source>
            <translation>Rättade uppgifter</translation>
        </message>
        <message>
            <source>Added by hand</source>
            <translation>Lade till för hand</translation>
        </message>
        <message>
            <source>Undid an act</source>
            <translation>Ångrade en åtgärd</translation>
        </message>
        <message>
            <source>Asked for consent</source>
            <translation>Bad om samtycke</translation>
        </message>
        <message>
            <source>Gave consent</source>
            <translation>Gav sitt samtycke</translation>
        </message>
        <message>
            <source>Declined consent</source>
            <translation>Nekade samtycke</translation>
        </message>
        <message>
            <source>Took back the question for consent</source>
            <translation>Tog tillbaka frågan om samtycke</translation>
        </message>
        <message>
            <source>Changed the attempt policy</source>
            <translation>Ändrade försöksregeln</translation>
        </message>
        <message>
            <source>Changed opening hours</source>
            <translation>Ändrade öppettider</translation>
        </message>
        <message>
            <source>Sent a text again</source>
            <translation>Skickade ett meddelande på nytt</translation>
        </message>
        <message>
            <source>Marked as read</source>
            <translation>Markerade som läst</translation>
        </message>
        <message>
            <source>Cancelled a text</source>
            <translation>Återtog ett meddelande</translation>
        </message>
        <message>
            <source>Changed a text template</source>
            <translation>Ändrade en meddelandemall</translation>
        </message>
        <message>
            <source>Acknowledged an alert</source>
            <translation>Kvitterade ett larm</translation>
        </message>
        <message>
            <source>Snoozed an alert</source>
            <translation>Tystade ett larm</translation>
        </message>
        <message>
            <source>Changed an alert rule</source>
            <translation>Ändrade en larmregel</translation>
        </message>
        <message>
            <source>Recorded an absence</source>
            <translation>Antecknade frånvaro</translation>
        </message>
        <message>
            <source>Added a shift</source>
            <translation>Lade till en tur</translation>
        </message>
        <message>
            <source>Lent a nurse</source>
            <translation>Lånade ut en skötare</translation>
        </message>
        <message>
            <source>Removed from a nurse's day</source>
            <translation>Tog bort från en skötares dag</translation>
        </message>
        <message>
            <source>Removed other opening hours</source>
            <translation>Tog bort avvikande öppettid</translation>
        </message>
        <message>
            <source>Looked at the number</source>
            <translation>Såg på numret</translation>
        </message>
        <message>
            <source>Searched by number</source>
            <translation>Sökte med nummer</translation>
        </message>
        <message>
            <source>Entered a number</source>
            <translation>Matade in ett nummer</translation>
        </message>
        <message>
            <source>Asked who has looked</source>
            <translation>Frågade vem som sett</translation>
        </message>
        <message>
            <source>Exported</source>
            <translation>Exporterade</translation>
        </message>
        <message>
            <source>Signed in</source>
            <translation>Loggade in</translation>
        </message>
        <message>
            <source>Failed to sign in</source>
            <translation>Misslyckades att logga in</translation>
        </message>
        <message>
            <source>Gave rights</source>
            <translation>Gav rättigheter</translation>
        </message>
        <message>
            <source>Took rights away</source>
            <translation>Tog bort rättigheter</translation>
        </message>
        <message>
            <source>Texts stopped</source>
            <translation>Textmeddelanden stoppades</translation>
        </message>
        <message>
            <source>Set the price of texts or who dials</source>
            <translation>Angav priset på textmeddelanden eller vem som ringer</translation>
        </message>
        <message>
            <source>Texts allowed again</source>
            <translation>Textmeddelanden tilläts igen</translation>
        </message>
        <message>
            <source>Old numbers removed</source>
            <translation>Gamla nummer togs bort</translation>
        </message>
        <message>
            <source>Set how long numbers are kept</source>
            <translation>Ställde in hur länge nummer sparas</translation>
        </message>
        <message>
            <source>from a voicemail</source>
            <translation>från ett röstmeddelande</translation>
        </message>
        <message>
            <source>from an e-form</source>
            <translation>från ett e-formulär</translation>
        </message>
        <message>
            <source>in chat</source>
            <translation>i chatten</translation>
        </message>
        <message>
            <source>the patient rang in</source>
            <translation>patienten ringde själv</translation>
        </message>
        <message>
            <source>in another channel</source>
            <translation>i en annan kanal</translation>
        </message>
        <message>
            <source>to ring the patient</source>
            <translation>för att ringa patienten</translation>
        </message>
        <message>
            <source>to check the number</source>
            <translation>för att kontrollera numret</translation>
        </message>
        <message>
            <source>the patient asked</source>
            <translation>patienten bad om det</translation>
        </message>
        <message>
            <source>a complaint was looked into</source>
            <translation>ett klagomål utreddes</translation>
        </message>
        <message>
            <source>List of callbacks</source>
            <translation>Lista över ringbud</translation>
        </message>
        <message>
            <source>List of past callbacks</source>
            <translation>Lista över tidigare ringbud</translation>
        </message>
        <message>
            <source>Audit log</source>
            <translation>Händelselogg</translation>
        </message>
        <message>
            <source>Answer to a client</source>
            <translation>Svar till en klient</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Rapport</translation>
        </message>
        <message>
            <source>language</source>
            <translation>språk</translation>
        </message>
        <message>
            <source>service</source>
            <translation>tjänst</translation>
        </message>
        <message>
            <source>urgent</source>
            <translation>brådskande</translation>
        </message>
        <message>
            <source>number</source>
            <translation>nummer</translation>
        </message>
        <message>
            <source>sick</source>
            <translation>sjukdom</translation>
        </message>
        <message>
            <source>child is sick</source>
            <translation>sjukt barn</translation>
        </message>
        <message>
            <source>other duty</source>
            <translation>annan uppgift</translation>
        </message>
        <message>
            <source>training</source>
            <translation>utbildning</translation>
        </message>
        <message>
            <source>leave</source>
            <translation>ledighet</translation>
        </message>
        <message>
            <source>attempts</source>
            <translation>försök</translation>
        </message>
        <message>
            <source>after no answer</source>
            <translation>efter obesvarat</translation>
        </message>
        <message>
            <source>after a busy line</source>
            <translation>efter upptaget</translation>
        </message>
        <message>
            <source>after a voicemail</source>
            <translation>efter röstbrevlåda</translation>
        </message>
        <message>
            <source>after a failure of the line</source>
            <translation>efter linjefel</translation>
        </message>
        <message>
            <source>a wrong number ends it</source>
            <translation>fel nummer avslutar</translation>
        </message>
        <message>
            <source>a text when not reached</source>
            <translation>meddelande när ingen nås</translation>
        </message>
        <message>
            <source>attempts in different parts of the day</source>
            <translation>försök vid olika tider på dagen</translation>
        </message>
        <message>
            <source>in the queue</source>
            <translation>i kö</translation>
        </message>
        <message>
            <source>held</source>
            <translation>stoppad</translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>avbruten</translation>
        </message>
        <message>
            <source>not delivered</source>
            <translation>inte framme</translation>
        </message>
        <message>
            <source>too late</source>
            <translation>för sent</translation>
        </message>
        <message>
            <source>rejected</source>
            <translation>avvisad</translation>
        </message>
        <message>
            <source>no report</source>
            <translation>ingen rapport</translation>
        </message>
        <message>
            <source>Finnish</source>
            <translation>finska</translation>
        </message>
        <message>
            <source>Swedish</source>
            <translation>svenska</translation>
        </message>
        <message>
            <source>English</source>
            <translation>engelska</translation>
        </message>
    </context>
    <context>
        <name>AuditAnswer</name>
        <message>
            <source>Who has looked at your data</source>
            <translation>Vem har sett på dina uppgifter</translation>
        </message>
        <message>
            <source>Number {number}, callback requests: {count}. Made {time}, {region}.</source>
            <translation>Nummer {number}, ringbud: {count}. Upprättat {time}, {region}.</translation>
        </message>
        <message>
            <source>When</source>
            <translation>När</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Vem</translation>
        </message>
        <message>
            <source>What was done</source>
            <translation>Vad som gjordes</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Var</translation>
        </message>
        <message>
            <source>What it was about</source>
            <translation>Vad det gällde</translation>
        </message>
        <message>
            <source>Details or reason</source>
            <translation>Precisering eller orsak</translation>
        </message>
        <message>
            <source>Nobody has handled your callback requests by name, or looked at your number.</source>
            <translation>Ingen har i eget namn behandlat dina ringbud eller sett på ditt nummer.</translation>
        </message>
        <message>
            <source>Everybody who handles callbacks sees a list of them in which numbers are hidden but for the last two digits; seeing that list is not recorded one by one. The nurses who rang are in the record of each callback. A long export names only between which callbacks it lay, and is listed here if yours may have been in it.</source>
            <translation>Alla som sköter ringbud ser en lista där bara numrets två sista siffror syns; att listan setts antecknas inte särskilt. Skötarna som ringt finns i uppgifterna om varje ringbud. Om en lång export antecknas bara mellan vilka ringbud den låg, och den finns här om ditt kan ha varit med.</translation>
        </message>
    </context>
    <context>
        <name>AuditDetail</name>
        <message>
            <source>Entry</source>
            <extracomment>Callbacks that are named one by one; of more only the count is told. So few have a line and their masked number each. What is shown of a hash: enough to compare with a print-out.</extracomment>
            <translation>Händelse</translation>
        </message>
        <message>
            <source>Technical details</source>
            <translation>Tekniska uppgifter</translation>
        </message>
        <message>
            <source>No entry chosen</source>
            <translation>Ingen händelse vald</translation>
        </message>
        <message>
            <source>Choose a row to see all of it.</source>
            <translation>Välj en rad för att se allt om den.</translation>
        </message>
        <message>
            <source>and {count} more</source>
            <translation>och {count} till</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Tid</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Vem</translation>
        </message>
        <message>
            <source>Centre</source>
            <translation>Station</translation>
        </message>
        <message>
            <source>Object</source>
            <translation>Objekt</translation>
        </message>
        <message>
            <source>Change or reason</source>
            <translation>Ändring eller orsak</translation>
        </message>
        <message>
            <source>Callbacks</source>
            <translation>Ringbud</translation>
        </message>
        <message>
            <source>As stored</source>
            <translation>Så som det lagrats</translation>
        </message>
        <message>
            <source>Login</source>
            <translation>Inloggning</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Slag</translation>
        </message>
        <message>
            <source>Act's id</source>
            <translation>Åtgärdens id</translation>
        </message>
        <message>
            <source>Place in the chain</source>
            <translation>Plats i kedjan</translation>
        </message>
        <message>
            <source>Hash</source>
            <translation>Hash</translation>
        </message>
    </context>
    <context>
        <name>AuditExports</name>
        <message>
            <source>audit-log</source>
            <translation>handelselogg</translation>
        </message>
        <message>
            <source>answer</source>
            <translation>svar</translation>
        </message>
        <message>
            <source>Audit log</source>
            <translation>Händelselogg</translation>
        </message>
        <message>
            <source>Not printed: look at the printer, then print again. The log has this try too.</source>
            <translation>Inget skrevs ut: se efter skrivaren och skriv sedan ut på nytt. Också detta försök finns i loggen.</translation>
        </message>
        <message>
            <source>Exporting the audit log: {count} rows</source>
            <translation>Händelseloggen exporteras: {count} rader</translation>
        </message>
        <message>
            <source>Making the print-out of the audit log: {count} rows</source>
            <translation>Utskriften av händelseloggen görs: {count} rader</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Spara</translation>
        </message>
        <message>
            <source>{name} written, {count} rows. The export is in the log.</source>
            <translation>{name} har skrivits, {count} rader. Exporten finns i loggen.</translation>
        </message>
        <message>
            <source>The export was stopped: there is no file.</source>
            <translation>Exporten avbröts: det finns ingen fil.</translation>
        </message>
        <message>
            <source>The print-out was stopped: nothing was printed.</source>
            <translation>Utskriften avbröts: inget skrevs ut.</translation>
        </message>
    </context>
    <context>
        <name>AuditFilters</name>
        <message>
            <source>Search the log</source>
            <extracomment>Words are looked for when the typing rests. What the field to search in keeps beside the boxes, which need all of theirs in large letters. Whether days were chosen here or at the last start; until then both are today. The centre that was looked at at the last end, until the centres are known.</extracomment>
            <translation>Sök i loggen</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Sök</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Person</translation>
        </message>
        <message>
            <source>Act</source>
            <translation>Åtgärd</translation>
        </message>
        <message>
            <source>Centre</source>
            <translation>Station</translation>
        </message>
        <message>
            <source>Days</source>
            <translation>Dagar</translation>
        </message>
        <message>
            <source>First day</source>
            <translation>Första dagen</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>Sista dagen</translation>
        </message>
        <message>
            <source>Everybody</source>
            <translation>Alla personer</translation>
        </message>
        <message>
            <source>All acts</source>
            <translation>Alla åtgärder</translation>
        </message>
        <message>
            <source>All centres</source>
            <translation>Alla stationer</translation>
        </message>
        <message>
            <source>Region itself</source>
            <translation>Regionen själv</translation>
        </message>
        <message>
            <source>All days</source>
            <translation>Alla dagar</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>I dag</translation>
        </message>
        <message>
            <source>7 days</source>
            <translation>7 dagar</translation>
        </message>
        <message>
            <source>30 days</source>
            <translation>30 dagar</translation>
        </message>
        <message>
            <source>Between…</source>
            <translation>Mellan…</translation>
        </message>
    </context>
    <context>
        <name>AuditQuestion</name>
        <message numerus="yes">
            <source>%n entries concern this caller. The question itself is in the log.</source>
            <translation>
                <numerusform>%Ln händelse gäller den här uppringaren. Också frågan finns i loggen.</numerusform>
                <numerusform>%Ln händelser gäller den här uppringaren. Också frågan finns i loggen.</numerusform>
            </translation>
        </message>
        <message>
            <source>Who has looked at a client's data</source>
            <translation>Vem har sett på en klients uppgifter</translation>
        </message>
        <message>
            <source>Lists every act, view, search and export that concerns the callbacks of this number.</source>
            <translation>Listar varje åtgärd, visning, sökning och export som gäller det här numrets ringbud.</translation>
        </message>
        <message>
            <source>Client's number</source>
            <translation>Klientens nummer</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Orsak</translation>
        </message>
        <message>
            <source>Language of the answer</source>
            <translation>Svarets språk</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Sök</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Svar</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>Skriv ut…</translation>
        </message>
        <message>
            <source>Save as PDF…</source>
            <translation>Spara som PDF…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Stäng</translation>
        </message>
    </context>
    <context>
        <name>AuditScreen</name>
        <message>
            <source>Audit log</source>
            <translation>Händelselogg</translation>
        </message>
        <message>
            <source>What you have done yourself</source>
            <translation>Det du själv har gjort</translation>
        </message>
        <message>
            <source>What everybody has done</source>
            <extracomment>Together so narrow that what was changed, or why, is in sight in a window of 1,280 px. What the last column keeps when the others take what their words need.</extracomment>
            <translation>Vad var och en har gjort</translation>
        </message>
        <message>
            <source>Who has looked…</source>
            <translation>Vem har sett…</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exportera…</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>Skriv ut…</translation>
        </message>
        <message>
            <source>Read again</source>
            <translation>Hämta på nytt</translation>
        </message>
        <message>
            <source>Nothing has been done yet</source>
            <translation>Ingenting har gjorts ännu</translation>
        </message>
        <message>
            <source>Every act, every number shown and every export will be listed here.</source>
            <translation>Här listas varje åtgärd, varje visat nummer och varje export.</translation>
        </message>
        <message numerus="yes">
            <source>%n entries</source>
            <translation>
                <numerusform>%Ln händelse</numerusform>
                <numerusform>%Ln händelser</numerusform>
            </translation>
        </message>
        <message>
            <source>{entries}, older ones follow as you scroll</source>
            <translation>{entries}, äldre kommer när du rullar</translation>
        </message>
    </context>
    <context>
        <name>BarChart</name>
        <message>
            <source>Nothing yet today</source>
            <translation>Inget ännu i dag</translation>
        </message>
    </context>
    <context>
        <name>Books</name>
        <message numerus="yes">
            <source>The books do not balance: %n request(s) of {day} cannot be accounted for.</source>
            <translation>
                <numerusform>Räkenskapen går inte ihop: %Ln ringbud från {day} kan inte redovisas.</numerusform>
                <numerusform>Räkenskapen går inte ihop: %Ln ringbud från {day} kan inte redovisas.</numerusform>
            </translation>
        </message>
        <message>
            <source>Tell your administrator (jonovahti-admin verify).</source>
            <translation>Meddela administratören (jonovahti-admin verify).</translation>
        </message>
    </context>
    <context>
        <name>BurnDown</name>
        <message>
            <source>Cannot be told yet: there are no earlier days to compare with</source>
            <translation>Kan inte förutses ännu: det finns inga tidigare dagar att jämföra med</translation>
        </message>
        <message numerus="yes">
            <source>%n won't be rung today</source>
            <translation>
                <numerusform>%Ln ringbud hinner inte i dag</numerusform>
                <numerusform>%Ln ringbud hinner inte i dag</numerusform>
            </translation>
        </message>
        <message>
            <source>{n}; the queue would run out at about {clock}</source>
            <translation>{n}; kön skulle ta slut omkring kl. {clock}</translation>
        </message>
        <message>
            <source>All will be rung today: nobody is waiting for a free hand</source>
            <translation>Alla hinner bli uppringda i dag: ingen väntar på en ledig skötare</translation>
        </message>
        <message>
            <source>All will be rung today: the queue runs out at about {clock}</source>
            <translation>Alla hinner bli uppringda i dag: kön tar slut omkring kl. {clock}</translation>
        </message>
        <message numerus="yes">
            <source>%n not rung; queue until about {clock}</source>
            <translation>
                <numerusform>%Ln hinner inte; kö till ca kl. {clock}</numerusform>
                <numerusform>%Ln hinner inte; kö till ca kl. {clock}</numerusform>
            </translation>
        </message>
        <message>
            <source>All will be rung today</source>
            <translation>Alla hinner bli uppringda i dag</translation>
        </message>
        <message>
            <source>All will be rung today, until about {clock}</source>
            <translation>Alla hinner i dag, till ca kl. {clock}</translation>
        </message>
        <message>
            <source>No data</source>
            <translation>Inga uppgifter</translation>
        </message>
        <message>
            <source>Still to be rung today {n}</source>
            <translation>Ska ännu ringas i dag {n}</translation>
        </message>
        <message>
            <source>beside it {day}</source>
            <translation>bredvid {day}</translation>
        </message>
        <message>
            <source>T shows a table, Enter explains</source>
            <translation>T visar som tabell, Enter förklarar</translation>
        </message>
        <message>
            <source>no staff</source>
            <translation>inga skötare</translation>
        </message>
        <message>
            <source>{clock}: about {n} to be rung</source>
            <translation>kl. {clock}: ungefär {n} att ringa</translation>
        </message>
        <message>
            <source>{clock}: {n} to be rung</source>
            <translation>kl. {clock}: {n} att ringa</translation>
        </message>
        <message>
            <source>callbacks</source>
            <translation>ringbud</translation>
        </message>
        <message>
            <source>All open, also for later days, {day}</source>
            <translation>Alla öppna, även för senare dagar, {day}</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Tid</translation>
        </message>
        <message>
            <source>{day}, all open</source>
            <translation>{day}, alla öppna</translation>
        </message>
        <message>
            <source>To be rung</source>
            <translation>Att ringa</translation>
        </message>
        <message>
            <source>To be rung, forecast</source>
            <translation>Att ringa, prognos</translation>
        </message>
        <message>
            <source>Will they be rung today?</source>
            <translation>Hinner alla bli uppringda i dag?</translation>
        </message>
        <message>
            <source>now {n}</source>
            <translation>nu {n}</translation>
        </message>
        <message>
            <source>staff until {clock}</source>
            <translation>skötare till kl. {clock}</translation>
        </message>
        <message>
            <source>To be rung today</source>
            <translation>Ska ringas i dag</translation>
        </message>
        <message>
            <source>Forecast</source>
            <translation>Prognos</translation>
        </message>
        <message>
            <source>If work went on</source>
            <translation>Om arbetet fortsatte</translation>
        </message>
        <message>
            <source>Closed today</source>
            <translation>Stängd i dag</translation>
        </message>
    </context>
    <context>
        <name>CallbackCells</name>
        <message>
            <source>today</source>
            <extracomment>By column: what of a row it tells. One that is not here is written for every row. What was written this minute, by column and what it tells: most rows of a screen say the same in most cells, and a row that is written again says the same in nearly all of them. By columns of the board: where the cells stand that are written of them.</extracomment>
            <translation>i dag</translation>
        </message>
        <message>
            <source>none</source>
            <translation>inget</translation>
        </message>
        <message>
            <source>Number: hidden or unknown</source>
            <translation>Nummer: hemligt eller okänt</translation>
        </message>
        <message>
            <source>Number: ends in {digits}</source>
            <translation>Nummer: slutar på {digits}</translation>
        </message>
        <message>
            <source>The patient has texted, and nobody has dealt with it yet</source>
            <translation>Patienten har skickat ett meddelande som ingen har skött ännu</translation>
        </message>
        <message>
            <source>Urgent</source>
            <extracomment>Combinations of columns that changed together; of the few dozen there are in a day. What of a row a column tells, beside what the time makes of it. By column: which of the board's columns it is written of. A tick that changes none of them leaves the cell as it is.</extracomment>
            <translation>Brådskande</translation>
        </message>
        <message>
            <source>Taken {time} ago, and its end never told: retry it if nobody is ringing</source>
            <translation>Togs för {time} sedan, och slutet har inte meddelats: försök igen om ingen ringer</translation>
        </message>
        <message>
            <source>The patient has been in another call for {time}: nobody rings this one until it ends</source>
            <translation>Patienten har haft ett annat samtal i {time}: ingen ringer det här förrän det är slut</translation>
        </message>
        <message>
            <source>Due: {time}, overdue</source>
            <translation>Senast: {time}, överskridet</translation>
        </message>
        <message>
            <source>Due: {time}, within half an hour</source>
            <translation>Senast: {time}, inom en halvtimme</translation>
        </message>
        <message>
            <source>Attempts: {made} of {most}</source>
            <translation>Försök: {made} av {most}</translation>
        </message>
    </context>
    <context>
        <name>CallbackColumns</name>
        <message>
            <source>State</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Nummer</translation>
        </message>
        <message>
            <source>Centre</source>
            <translation>Station</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Ärende</translation>
        </message>
        <message>
            <source>Left at</source>
            <translation>Lämnat</translation>
        </message>
        <message>
            <source>Waited</source>
            <translation>Väntat</translation>
        </message>
        <message>
            <source>Attempts</source>
            <translation>Försök</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>Senast</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Språk</translation>
        </message>
        <message>
            <source>Nurse</source>
            <translation>Skötare</translation>
        </message>
        <message>
            <source>Next attempt</source>
            <translation>Nästa försök</translation>
        </message>
        <message>
            <source>Last attempt</source>
            <translation>Senaste försök</translation>
        </message>
    </context>
    <context>
        <name>CallbackNotes</name>
        <message>
            <source>The patient has texted: read it below</source>
            <translation>Patienten har skickat ett meddelande: läs det nedan</translation>
        </message>
        <message>
            <source>Text message: {state}</source>
            <translation>Textmeddelande: {state}</translation>
        </message>
        <message>
            <source>The patient has been in another call since {clock}, and nobody rings this one until it ends. If nobody is ringing, retry the patient's other request; if it is not in your centres, ask a supervisor who sees them all.</source>
            <translation>Patienten har haft ett annat samtal sedan {clock}, och ingen ringer det här förrän det är slut. Om ingen ringer, försök igen med patientens andra ringbud; om det inte finns på dina stationer, be en arbetsledare som ser alla stationer om hjälp.</translation>
        </message>
        <message numerus="yes">
            <source>Same number: %n other open callback(s)</source>
            <translation>
                <numerusform>Samma nummer: %Ln annat öppet ringbud</numerusform>
                <numerusform>Samma nummer: %Ln andra öppna ringbud</numerusform>
            </translation>
        </message>
        <message>
            <source>Retry as wished, {clock}</source>
            <translation>Försök igen enligt önskemålet, {clock}</translation>
        </message>
        <message>
            <source>Wished to be called {span}: a retry set it aside</source>
            <translation>Önskade bli uppringd {span}: ett nytt försök åsidosatte det</translation>
        </message>
        <message>
            <source>Wished to be called {span}: missed</source>
            <translation>Önskade samtal {span}: missat</translation>
        </message>
        <message>
            <source>Wishes to be called {span}</source>
            <translation>Önskar samtal {span}</translation>
        </message>
        <message>
            <source>Select them</source>
            <translation>Välj dem</translation>
        </message>
    </context>
    <context>
        <name>CallbackPanel</name>
        <message>
            <source>most urgent first</source>
            <extracomment>How long pointer and keys must have been still before rows change their places. A `GroupBy`. What is listed, from the longest wording to the shortest, each in parts.</extracomment>
            <translation>mest brådskande först</translation>
        </message>
        <message>
            <source>order: {column}</source>
            <translation>ordning: {column}</translation>
        </message>
        <message>
            <source>Callbacks</source>
            <translation>Ringbud</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Filtrera</translation>
        </message>
        <message>
            <source>Saved views</source>
            <translation>Sparade vyer</translation>
        </message>
        <message>
            <source>Columns and row height</source>
            <translation>Kolumner och radhöjd</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) · update order</source>
            <translation>
                <numerusform>%Ln ändring · uppdatera ordningen</numerusform>
                <numerusform>%Ln ändringar · uppdatera ordningen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CallbackView</name>
        <message numerus="yes">
            <source>%n callback(s)</source>
            <extracomment>What Alt and an arrow do to the current column, -1 or 1; with Shift it moves.</extracomment>
            <translation>
                <numerusform>%Ln ringbud</numerusform>
                <numerusform>%Ln ringbud</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Callbacks</name>
        <message>
            <source>These callbacks are not within your centres, or are kept no more</source>
            <translation>Dessa ringbud finns inte på dina stationer, eller sparas inte längre</translation>
        </message>
        <message>
            <source>Only the newest callbacks were read: choose fewer days</source>
            <translation>Endast de nyaste ringbuden hämtades: välj färre dagar</translation>
        </message>
        <message>
            <source>No callbacks of this number within your centres</source>
            <extracomment>Past this the days that are left are not read: whoever wants them narrows the dates.</extracomment>
            <translation>Inga ringbud från detta nummer på dina stationer</translation>
        </message>
        <message>
            <source>View removed: {name}</source>
            <extracomment>Whether the screen has the views that the database has. What the database has, as far as is known, from left to right. How many writes have failed: what was on the screen before the last of them is not all kept.</extracomment>
            <translation>Vyn togs bort: {name}</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Ångra</translation>
        </message>
        <message>
            <source>there are fifty of this screen, or eighty in all, already</source>
            <translation>det finns redan femtio i den här vyn eller åttio sammanlagt</translation>
        </message>
        <message>
            <source>The view was not saved: {why}</source>
            <translation>Vyn sparades inte: {why}</translation>
        </message>
    </context>
    <context>
        <name>CallbacksRows</name>
        <message>
            <source>No callbacks in this view</source>
            <extracomment>Of what is open no column tells an end. The view whose columns are shown. Where the table was left when the program ended, until it is put there.</extracomment>
            <translation>Inga ringbud i denna vy</translation>
        </message>
        <message>
            <source>Choose other days above, or another view.</source>
            <translation>Välj andra dagar ovanför eller en annan vy.</translation>
        </message>
        <message>
            <source>The past was read {clock}</source>
            <translation>Tidigare hämtade {clock}</translation>
        </message>
        <message>
            <source>Live</source>
            <translation>I realtid</translation>
        </message>
    </context>
    <context>
        <name>CallbacksScreen</name>
        <message>
            <source>{age} old</source>
            <extracomment>The one centre listed, None: all. What moving and retrying would do is told by the live screen's own reckoning.</extracomment>
            <translation>{age} gamla</translation>
        </message>
        <message>
            <source>Callbacks</source>
            <translation>Ringbud</translation>
        </message>
    </context>
    <context>
        <name>CardCaptions</name>
        <message>
            <source>Captions</source>
            <translation>Rubriker</translation>
        </message>
        <message>
            <source>Centre</source>
            <translation>Station</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>I kö</translation>
        </message>
        <message>
            <source>Oldest wait</source>
            <translation>Längsta väntan</translation>
        </message>
        <message>
            <source>Load</source>
            <translation>Belastning</translation>
        </message>
        <message>
            <source>Staff</source>
            <translation>Skötare</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>I dag</translation>
        </message>
    </context>
    <context>
        <name>CardDelegate</name>
        <message>
            <source>closed today</source>
            <extracomment>Between two cards. More would leave no room for the day's line above them. Of the width of a row, by cell.</extracomment>
            <translation>stängd i dag</translation>
        </message>
        <message numerus="yes">
            <source>%n won't be rung today</source>
            <translation>
                <numerusform>%Ln hinner inte i dag</numerusform>
                <numerusform>%Ln hinner inte i dag</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CardView</name>
        <message>
            <source>Centres</source>
            <translation>Stationer</translation>
        </message>
    </context>
    <context>
        <name>CentreCaptions</name>
        <message>
            <source>Centre</source>
            <translation>Station</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>I kö</translation>
        </message>
        <message>
            <source>Load</source>
            <translation>Belastning</translation>
        </message>
        <message>
            <source>Oldest</source>
            <translation>Längsta</translation>
        </message>
    </context>
    <context>
        <name>CentreCards</name>
        <message>
            <source>{name}: closed today</source>
            <translation>{name}: stängd i dag</translation>
        </message>
        <message>
            <source>waiting {n}</source>
            <translation>i kö {n}</translation>
        </message>
        <message>
            <source>oldest wait {time}</source>
            <translation>längsta väntan {time}</translation>
        </message>
        <message>
            <source>load {load}</source>
            <translation>belastning {load}</translation>
        </message>
        <message>
            <source>staff {now} of {planned}</source>
            <translation>skötare {now}, i tur {planned}</translation>
        </message>
        <message>
            <source>{n} won't be rung today</source>
            <translation>{n} hinner inte i dag</translation>
        </message>
    </context>
    <context>
        <name>CentreDelegate</name>
        <message>
            <source>closed today</source>
            <translation>stängd i dag</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>stängd</translation>
        </message>
    </context>
    <context>
        <name>CentreList</name>
        <message>
            <source>{name}: staff {now} of {planned}</source>
            <extracomment>Whether callbacks may be dropped on a centre: "" when so, else why not, as one sentence.</extracomment>
            <translation>{name}: skötare {now} av {planned}</translation>
        </message>
        <message>
            <source>{name}: closed today</source>
            <translation>{name}: stängd i dag</translation>
        </message>
        <message>
            <source>waiting {count}</source>
            <translation>i kö {count}</translation>
        </message>
        <message>
            <source>load {load}</source>
            <translation>belastning {load}</translation>
        </message>
        <message>
            <source>oldest wait {time}</source>
            <translation>längsta väntan {time}</translation>
        </message>
        <message>
            <source>{n} won't be rung today</source>
            <translation>{n} hinner inte i dag</translation>
        </message>
    </context>
    <context>
        <name>CentreMonths</name>
        <message>
            <source>Days</source>
            <extracomment>Where the chart stands in a window of its own it says so there too.</extracomment>
            <translation>Dagar</translation>
        </message>
        <message>
            <source>Weeks</source>
            <translation>Veckor</translation>
        </message>
        <message>
            <source>Months</source>
            <translation>Månader</translation>
        </message>
        <message>
            <source>Requests</source>
            <translation>Ringbud</translation>
        </message>
        <message>
            <source>Same-day share</source>
            <translation>Andel samma dag</translation>
        </message>
        <message>
            <source>Wait</source>
            <translation>Väntan</translation>
        </message>
    </context>
    <context>
        <name>CentrePagePanel</name>
        <message>
            <source>All centres</source>
            <extracomment>Below this width, at 100 %, there is no room for four side by side.</extracomment>
            <translation>Alla stationer</translation>
        </message>
        <message>
            <source>Previous centre ([)</source>
            <translation>Föregående station ([)</translation>
        </message>
        <message>
            <source>Next centre (])</source>
            <translation>Nästa station (])</translation>
        </message>
        <message>
            <source>Replay the day</source>
            <translation>Spela upp dagen</translation>
        </message>
        <message>
            <source>Opening hours…</source>
            <translation>Öppettider…</translation>
        </message>
        <message>
            <source>Exceptions…</source>
            <translation>Avvikelser…</translation>
        </message>
        <message>
            <source>Attempts…</source>
            <translation>Uppringningsförsök…</translation>
        </message>
        <message>
            <source>Today besides</source>
            <translation>I dag dessutom</translation>
        </message>
        <message>
            <source>Hours and number</source>
            <translation>Öppettider och nummer</translation>
        </message>
        <message>
            <source>closed today by an exception</source>
            <translation>undantagsvis stängd i dag</translation>
        </message>
        <message>
            <source>closed today</source>
            <translation>stängd i dag</translation>
        </message>
        <message>
            <source>today by exception {opens}–{closes}</source>
            <translation>i dag undantagsvis {opens}–{closes}</translation>
        </message>
        <message>
            <source>open today {opens}–{closes}</source>
            <translation>öppet i dag {opens}–{closes}</translation>
        </message>
        <message>
            <source>left at {hour}: half waited less than {time}, of {n} rung</source>
            <translation>lämnade kl. {hour}: hälften väntade under {time}, av {n} uppringda</translation>
        </message>
        <message>
            <source>Wait for the first call by hour, min</source>
            <translation>Väntan till första samtalet per timme, min</translation>
        </message>
        <message>
            <source>Left at</source>
            <translation>Lämnat kl.</translation>
        </message>
        <message>
            <source>Median wait</source>
            <translation>Väntan, median</translation>
        </message>
        <message>
            <source>Rung</source>
            <translation>Uppringda</translation>
        </message>
        <message>
            <source>Calls and reached by attempt</source>
            <translation>Samtal och nådda per försök</translation>
        </message>
        <message>
            <source>Attempt</source>
            <translation>Försök</translation>
        </message>
        <message>
            <source>Calls and reached by hour</source>
            <translation>Samtal och nådda per timme</translation>
        </message>
        <message>
            <source>Hour</source>
            <translation>Timme</translation>
        </message>
        <message>
            <source>attention at {time}</source>
            <translation>gräns för obs {time}</translation>
        </message>
        <message>
            <source>Calls</source>
            <translation>Samtal</translation>
        </message>
        <message>
            <source>Reached</source>
            <translation>Nådda</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>Andel</translation>
        </message>
        <message>
            <source>left at {hour}: nobody rung</source>
            <translation>lämnade kl. {hour}: ingen uppringd</translation>
        </message>
        <message>
            <source>{label}: no calls</source>
            <translation>{label}: inga samtal</translation>
        </message>
        <message>
            <source>{label}: {rung} calls, {reached} reached, {share}</source>
            <translation>{label}: {rung} samtal, {reached} nådda, {share}</translation>
        </message>
        <message>
            <source>callbacks</source>
            <translation>ringbud</translation>
        </message>
        <message>
            <source>calls</source>
            <translation>samtal</translation>
        </message>
        <message>
            <source>none</source>
            <translation>inga</translation>
        </message>
        <message>
            <source>Moved to another centre</source>
            <translation>Flyttade till en annan station</translation>
        </message>
        <message>
            <source>closed now</source>
            <translation>stängt nu</translation>
        </message>
        <message>
            <source>Moved here from</source>
            <translation>Flyttade hit från</translation>
        </message>
        <message>
            <source>Moved away to</source>
            <translation>Flyttade bort till</translation>
        </message>
        <message>
            <source>Text messages</source>
            <translation>Textmeddelanden</translation>
        </message>
        <message>
            <source>Not reached, called again another day</source>
            <translation>Ej nådda, rings en annan dag</translation>
        </message>
        <message>
            <source>about {n} by the end of the day</source>
            <translation>omkring {n} vid dagens slut</translation>
        </message>
        <message>
            <source>Queues with hours of their own</source>
            <translation>Köer med egna tider</translation>
        </message>
        <message>
            <source>Callers turned away</source>
            <translation>Kunde inte lämna ringbud</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>okänt</translation>
        </message>
        <message>
            <source>Number that patients see</source>
            <translation>Nummer som patienterna ser</translation>
        </message>
        <message>
            <source>In the week</source>
            <translation>Under veckan</translation>
        </message>
        <message>
            <source>as every week</source>
            <translation>som varje vecka</translation>
        </message>
        <message>
            <source>Within a month otherwise</source>
            <translation>Annorlunda inom en månad</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>stängt</translation>
        </message>
    </context>
    <context>
        <name>CentrePanel</name>
        <message>
            <source>No centres</source>
            <extracomment>The list is put in a new order this often at the most. The menu of a centre, at a point on the screen. Asked for what all these centres are called.</extracomment>
            <translation>Inga stationer</translation>
        </message>
        <message>
            <source>You have not been given any centre.</source>
            <translation>Du har inte tilldelats någon station.</translation>
        </message>
        <message>
            <source>Centres</source>
            <translation>Stationer</translation>
        </message>
        <message>
            <source>Load by {clock}</source>
            <translation>Belastning {clock}</translation>
        </message>
        <message>
            <source>Most need first</source>
            <translation>Störst behov först</translation>
        </message>
        <message>
            <source>By name</source>
            <translation>Enligt namn</translation>
        </message>
        <message>
            <source>Most waiting first</source>
            <translation>Flest i kö först</translation>
        </message>
        <message>
            <source>Oldest wait first</source>
            <translation>Längsta väntan först</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) · update order</source>
            <translation>
                <numerusform>%Ln ändring · uppdatera ordningen</numerusform>
                <numerusform>%Ln ändringar · uppdatera ordningen</numerusform>
            </translation>
        </message>
        <message>
            <source>Order: {order}</source>
            <translation>Ordning: {order}</translation>
        </message>
    </context>
    <context>
        <name>CentreQuestions</name>
        <message>
            <source>Open the centre's page</source>
            <translation>Öppna stationens sida</translation>
        </message>
    </context>
    <context>
        <name>CentresControl</name>
        <message numerus="yes">
            <source>%n centre(s)…</source>
            <translation>
                <numerusform>%Ln station…</numerusform>
                <numerusform>%Ln stationer…</numerusform>
            </translation>
        </message>
        <message>
            <source>All centres…</source>
            <translation>Alla stationer…</translation>
        </message>
    </context>
    <context>
        <name>CentresScreen</name>
        <message>
            <source>{age} old</source>
            <extracomment>Of the page's charts: what to set beside them, and the frame of the one that is to be saved. When the board that is shown was read, on its own clock, to be told before it; None: it is not known. Whether there are newer boards, none of which can be shown for lack of the past beside them.</extracomment>
            <translation>{age} gammal</translation>
        </message>
        <message>
            <source>Centres</source>
            <translation>Stationer</translation>
        </message>
        <message>
            <source>Cards</source>
            <translation>Kort</translation>
        </message>
        <message>
            <source>List</source>
            <translation>Lista</translation>
        </message>
        <message>
            <source>No centres</source>
            <translation>Inga stationer</translation>
        </message>
        <message>
            <source>The administrator gives you centres; they are shown here at once.</source>
            <translation>Administratören ger dig stationer; de syns här genast.</translation>
        </message>
        <message numerus="yes">
            <source>%n won't be rung today</source>
            <translation>
                <numerusform>%Ln hinner inte i dag</numerusform>
                <numerusform>%Ln hinner inte i dag</numerusform>
            </translation>
        </message>
        <message>
            <source>Read at {clock}.</source>
            <translation>Läst kl. {clock}.</translation>
        </message>
    </context>
    <context>
        <name>CertificateWatch</name>
        <message numerus="yes">
            <source>The server's certificate ends in %n day(s), on {day}. Ask IT to renew it.</source>
            <extracomment>After a look at which a server did not answer, or a certificate had ended, which somebody is about to renew. From so few days on it is not quiet any more.</extracomment>
            <translation>
                <numerusform>Serverns certifikat går ut om %Ln dag, {day}. Be IT förnya det.</numerusform>
                <numerusform>Serverns certifikat går ut om %Ln dagar, {day}. Be IT förnya det.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The certificate of {hosts} ends in %n day(s), on {day}. Ask IT to renew it.</source>
            <translation>
                <numerusform>Certifikatet för {hosts} går ut om %Ln dag, {day}. Be IT förnya det.</numerusform>
                <numerusform>Certifikatet för {hosts} går ut om %Ln dagar, {day}. Be IT förnya det.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n certificate(s) ended: {hosts}. Nobody can sign in there any more: ask IT to renew now.</source>
            <translation>
                <numerusform>%Ln certifikat har gått ut: {hosts}. Ingen kan längre logga in där: be IT förnya det nu.</numerusform>
                <numerusform>%Ln certifikat har gått ut: {hosts}. Ingen kan längre logga in där: be IT förnya dem nu.</numerusform>
            </translation>
        </message>
        <message>
            <source>The server's certificate ended on {day}. Nobody can sign in any more: ask IT to renew it now.</source>
            <translation>Serverns certifikat gick ut {day}. Ingen kan längre logga in: be IT förnya det nu.</translation>
        </message>
        <message>
            <source>The server's certificate has expired. Nobody can sign in any more: ask IT to renew it now.</source>
            <translation>Serverns certifikat har gått ut. Ingen kan längre logga in: be IT förnya det nu.</translation>
        </message>
    </context>
    <context>
        <name>Channels</name>
        <message>
            <source>callback</source>
            <translation>återuppringning</translation>
        </message>
        <message>
            <source>voicemail</source>
            <translation>röstmeddelande</translation>
        </message>
        <message>
            <source>e-form</source>
            <translation>e-blankett</translation>
        </message>
        <message>
            <source>chat</source>
            <translation>chatt</translation>
        </message>
        <message>
            <source>promise {time}</source>
            <translation>löfte {time}</translation>
        </message>
        <message>
            <source>waiting {n}</source>
            <translation>i kö {n}</translation>
        </message>
        <message>
            <source>oldest {time}</source>
            <translation>längst {time}</translation>
        </message>
        <message>
            <source>queues beyond the promise {n}</source>
            <translation>köer över löftet {n}</translation>
        </message>
        <message>
            <source>the queue was full</source>
            <translation>kön var full</translation>
        </message>
        <message>
            <source>the line was closed</source>
            <translation>linjen var stängd</translation>
        </message>
        <message>
            <source>the number cannot be rung</source>
            <translation>numret kan inte ringas upp</translation>
        </message>
    </context>
    <context>
        <name>ChartFiles</name>
        <message>
            <source>Save the chart</source>
            <extracomment>Kinds by the ending of the file's name; what has none of these is a picture.</extracomment>
            <translation>Spara diagrammet</translation>
        </message>
        <message>
            <source>Picture (*.png)</source>
            <translation>Bild (*.png)</translation>
        </message>
        <message>
            <source>Drawing (*.svg)</source>
            <translation>Ritning (*.svg)</translation>
        </message>
        <message>
            <source>Figures (*.csv)</source>
            <translation>Siffror (*.csv)</translation>
        </message>
        <message>
            <source>Nothing to save yet: save again when the figures are there.</source>
            <translation>Inget att spara ännu: spara på nytt när siffrorna finns här.</translation>
        </message>
        <message>
            <source>Spreadsheet (*.xlsx)</source>
            <translation>Kalkylblad (*.xlsx)</translation>
        </message>
        <message>
            <source>Data of {clock}</source>
            <translation>Uppgifter {clock}</translation>
        </message>
        <message>
            <source>DEMO: made-up data</source>
            <translation>DEMO: påhittade uppgifter</translation>
        </message>
        <message>
            <source>{name} written</source>
            <translation>{name} sparad</translation>
        </message>
        <message>
            <source>The file cannot be written: {why}</source>
            <translation>Filen kan inte skrivas: {why}</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Från</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>Till</translation>
        </message>
    </context>
    <context>
        <name>ChartFrame</name>
        <message>
            <source>Compare with</source>
            <extracomment>What a day can be compared with: nothing, the service day before, last week's same weekday, four open ones of it. Carries the frame: its chart is wanted in a window of its own. Whether it stands in a window of its own, where no page may lay it out.</extracomment>
            <translation>Jämför med</translation>
        </message>
        <message>
            <source>Zoom in</source>
            <translation>Zooma in</translation>
        </message>
        <message>
            <source>Zoom out</source>
            <translation>Zooma ut</translation>
        </message>
        <message>
            <source>Show all of it</source>
            <translation>Visa allt</translation>
        </message>
        <message>
            <source>Show as a table</source>
            <translation>Visa som tabell</translation>
        </message>
        <message>
            <source>Save as…</source>
            <translation>Spara som…</translation>
        </message>
        <message>
            <source>Open in a window of its own</source>
            <translation>Öppna i ett eget fönster</translation>
        </message>
        <message>
            <source>Compare, zoom, table, save: {title}</source>
            <translation>Jämför, zooma, tabell, spara: {title}</translation>
        </message>
        <message>
            <source>The service day before</source>
            <translation>Föregående servicedag</translation>
        </message>
        <message>
            <source>The same weekday last week</source>
            <translation>Samma veckodag förra veckan</translation>
        </message>
        <message>
            <source>The same weekday, average of four open days</source>
            <translation>Samma veckodag, medeltal av fyra öppna dagar</translation>
        </message>
        <message>
            <source>Nothing</source>
            <translation>Ingen jämförelse</translation>
        </message>
    </context>
    <context>
        <name>ChipBar</name>
        <message>
            <source>All</source>
            <extracomment>In the order of the keys 0 to 6, then those without a key.</extracomment>
            <translation>Alla</translation>
        </message>
        <message>
            <source>Over 2 h</source>
            <translation>Över 2 h</translation>
        </message>
        <message>
            <source>Due in 30 min</source>
            <translation>Senast om 30 min</translation>
        </message>
        <message>
            <source>No answer</source>
            <translation>Inget svar</translation>
        </message>
        <message>
            <source>Urgent</source>
            <translation>Brådskande</translation>
        </message>
        <message>
            <source>No nurse</source>
            <translation>Ingen skötare</translation>
        </message>
        <message>
            <source>Planned</source>
            <translation>Planerat</translation>
        </message>
        <message>
            <source>From earlier days</source>
            <translation>Från tidigare dagar</translation>
        </message>
        <message>
            <source>Moved in</source>
            <translation>Flyttade hit</translation>
        </message>
        <message>
            <source>Closed today</source>
            <translation>Avslutade i dag</translation>
        </message>
        <message>
            <source>Patient texted</source>
            <translation>Patienten skrev</translation>
        </message>
        <message>
            <source>Quick filters</source>
            <translation>Snabbfilter</translation>
        </message>
        <message>
            <source>More filters</source>
            <translation>Fler filter</translation>
        </message>
    </context>
    <context>
        <name>ChoiceControl</name>
        <message>
            <source>The console's</source>
            <translation>Programmets egen</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Ingen</translation>
        </message>
    </context>
    <context>
        <name>ClockWatch</name>
        <message>
            <source>This computer's clock is {time} fast, and waits are wrong by as much. Ask IT to set it.</source>
            <extracomment>In ms: a laptop that wakes may have another time than before.</extracomment>
            <translation>Datorns klocka går {time} före, och väntetiderna är lika mycket fel. Be IT ställa klockan.</translation>
        </message>
        <message>
            <source>This computer's clock is {time} slow, and waits are wrong by as much. Ask IT to set it.</source>
            <translation>Datorns klocka går {time} efter, och väntetiderna är lika mycket fel. Be IT ställa klockan.</translation>
        </message>
    </context>
    <context>
        <name>Command</name>
        <message>
            <source>Move…</source>
            <translation>Flytta…</translation>
        </message>
        <message>
            <source>Retry…</source>
            <translation>Försök igen…</translation>
        </message>
        <message>
            <source>Send text…</source>
            <translation>Skicka textmeddelande…</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Sms</translation>
        </message>
        <message>
            <source>Mark as read</source>
            <translation>Markera som läst</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Läst</translation>
        </message>
        <message>
            <source>Assign to a nurse…</source>
            <translation>Ge till skötare…</translation>
        </message>
        <message>
            <source>Assign</source>
            <translation>Ge till</translation>
        </message>
        <message>
            <source>Move to front</source>
            <translation>Lyft först i kön</translation>
        </message>
        <message>
            <source>To front</source>
            <translation>Först</translation>
        </message>
        <message>
            <source>Show number…</source>
            <translation>Visa numret…</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Nummer</translation>
        </message>
        <message>
            <source>Mark handled…</source>
            <translation>Märk som skött…</translation>
        </message>
        <message>
            <source>Handled</source>
            <translation>Skött</translation>
        </message>
        <message>
            <source>Withdraw…</source>
            <translation>Ta ur kön…</translation>
        </message>
        <message>
            <source>Reopen…</source>
            <translation>Öppna igen…</translation>
        </message>
        <message>
            <source>Join duplicates…</source>
            <translation>Slå ihop dubbletter…</translation>
        </message>
        <message>
            <source>Join</source>
            <translation>Slå ihop</translation>
        </message>
        <message>
            <source>Part again…</source>
            <translation>Skilj åt igen…</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>Skilj åt</translation>
        </message>
        <message>
            <source>Correct…</source>
            <translation>Rätta…</translation>
        </message>
        <message>
            <source>Repeat the last act</source>
            <translation>Upprepa senaste åtgärden</translation>
        </message>
        <message>
            <source>Add a callback by hand…</source>
            <translation>Lägg till ett ringbud för hand…</translation>
        </message>
        <message>
            <source>Opening hours on a day…</source>
            <translation>Öppettider en dag…</translation>
        </message>
        <message>
            <source>Other opening hours, listed…</source>
            <translation>Avvikande öppettider, lista…</translation>
        </message>
        <message>
            <source>Record a nurse's absence…</source>
            <translation>Anteckna en skötares frånvaro…</translation>
        </message>
        <message>
            <source>Lend a nurse to another centre…</source>
            <translation>Låna ut en skötare till en annan station…</translation>
        </message>
        <message>
            <source>Add an extra shift…</source>
            <translation>Lägg till en extra tur…</translation>
        </message>
        <message>
            <source>Attempt policy…</source>
            <translation>Regler för uppringningsförsök…</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Ångra</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Gör om</translation>
        </message>
        <message>
            <source>History of acts…</source>
            <translation>Åtgärdshistorik…</translation>
        </message>
        <message>
            <source>Fetch now</source>
            <translation>Hämta nu</translation>
        </message>
        <message>
            <source>Answers to the last act…</source>
            <translation>Svaren på den senaste åtgärden…</translation>
        </message>
        <message>
            <source>Filter the callbacks</source>
            <translation>Filtrera ringbud</translation>
        </message>
        <message>
            <source>Find a command or a centre</source>
            <translation>Sök en åtgärd eller station</translation>
        </message>
        <message>
            <source>Saved views…</source>
            <translation>Sparade vyer…</translation>
        </message>
        <message>
            <source>Find by number…</source>
            <translation>Sök med nummer…</translation>
        </message>
        <message>
            <source>Next pane</source>
            <translation>Nästa del</translation>
        </message>
        <message>
            <source>Previous pane</source>
            <translation>Föregående del</translation>
        </message>
        <message>
            <source>Show or hide the centres</source>
            <translation>Visa eller dölj stationerna</translation>
        </message>
        <message>
            <source>Show or hide the details</source>
            <translation>Visa eller dölj uppgifterna</translation>
        </message>
        <message>
            <source>Next row height</source>
            <translation>Nästa radhöjd</translation>
        </message>
        <message>
            <source>Columns…</source>
            <translation>Kolumner…</translation>
        </message>
        <message>
            <source>Group by…</source>
            <translation>Gruppera…</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>Större text</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>Mindre text</translation>
        </message>
        <message>
            <source>Normal text size</source>
            <translation>Normal textstorlek</translation>
        </message>
        <message>
            <source>Open in a window of its own</source>
            <translation>Öppna i ett eget fönster</translation>
        </message>
        <message>
            <source>Close this window of its own</source>
            <translation>Stäng det här egna fönstret</translation>
        </message>
        <message>
            <source>Wallboard</source>
            <translation>Väggvy</translation>
        </message>
        <message>
            <source>Wallboard settings…</source>
            <translation>Väggvyns inställningar…</translation>
        </message>
        <message>
            <source>Next theme</source>
            <translation>Nästa tema</translation>
        </message>
        <message>
            <source>Explain what is in focus</source>
            <translation>Förklara det som är i fokus</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Hjälp</translation>
        </message>
        <message>
            <source>Show the tour</source>
            <translation>Visa rundturen</translation>
        </message>
        <message>
            <source>What's new</source>
            <translation>Nyheter</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Tangenter</translation>
        </message>
        <message>
            <source>About Jonovahti</source>
            <translation>Om Jonovahti</translation>
        </message>
        <message>
            <source>What I may do</source>
            <translation>Vad jag får göra</translation>
        </message>
        <message>
            <source>Lock the console</source>
            <translation>Lås konsolen</translation>
        </message>
        <message>
            <source>Forget the kept password</source>
            <translation>Glöm det sparade lösenordet</translation>
        </message>
        <message>
            <source>Problem report…</source>
            <translation>Felrapport…</translation>
        </message>
        <message>
            <source>Leave the demo…</source>
            <translation>Lämna demoläget…</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Avsluta Jonovahti</translation>
        </message>
        <message>
            <source>Send the text again</source>
            <translation>Skicka meddelandet på nytt</translation>
        </message>
        <message>
            <source>Cancel the text</source>
            <translation>Återta meddelandet</translation>
        </message>
        <message>
            <source>Ring instead of texting</source>
            <translation>Ring i stället för meddelandet</translation>
        </message>
        <message>
            <source>Show the callback of the text</source>
            <translation>Visa meddelandets ringbud</translation>
        </message>
        <message>
            <source>Text templates…</source>
            <translation>Meddelandemallar…</translation>
        </message>
        <message>
            <source>Patient feedback…</source>
            <translation>Patientrespons…</translation>
        </message>
        <message>
            <source>Acknowledge the alert</source>
            <translation>Kvittera larmet</translation>
        </message>
        <message>
            <source>Snooze the alert for 15 minutes</source>
            <translation>Tysta larmet i 15 minuter</translation>
        </message>
        <message>
            <source>Snooze the alert for an hour</source>
            <translation>Tysta larmet i en timme</translation>
        </message>
        <message>
            <source>Alert rules and limits</source>
            <translation>Larmens regler och gränser</translation>
        </message>
        <message>
            <source>New alert rule…</source>
            <translation>Ny larmregel…</translation>
        </message>
        <message>
            <source>Answer what a colleague asks…</source>
            <translation>Svara på kollegans begäran…</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>Skriv ut…</translation>
        </message>
        <message>
            <source>Save to a file…</source>
            <translation>Spara i en fil…</translation>
        </message>
    </context>
    <context>
        <name>CommandOff</name>
        <message>
            <source>The data is too old to act on</source>
            <translation>Uppgifterna är för gamla för åtgärder</translation>
        </message>
        <message>
            <source>Select a callback first</source>
            <extracomment>Of several copied in a row the last is said.</extracomment>
            <translation>Välj först ett ringbud</translation>
        </message>
        <message>
            <source>At most 1,000 callbacks at a time</source>
            <translation>Högst 1 000 ringbud åt gången</translation>
        </message>
        <message>
            <source>What is selected has ended</source>
            <translation>Det valda har redan avslutats</translation>
        </message>
        <message>
            <source>The patient is being called right now</source>
            <translation>Patienten rings upp just nu</translation>
        </message>
        <message>
            <source>Select one call that may be lost alone to retry it</source>
            <translation>Välj ensamt ett samtal som kan ha gått förlorat för att försöka igen</translation>
        </message>
        <message>
            <source>This number cannot be sent texts</source>
            <translation>Till det här numret kan inga textmeddelanden skickas</translation>
        </message>
        <message>
            <source>No text of these patients waits to be read</source>
            <translation>Inget meddelande från de här patienterna väntar på att läsas</translation>
        </message>
        <message>
            <source>One callback at a time</source>
            <translation>Ett ringbud åt gången</translation>
        </message>
        <message>
            <source>What is selected is still open</source>
            <translation>Det valda är ännu öppet</translation>
        </message>
        <message>
            <source>What was joined is parted, not reopened</source>
            <translation>Det som slagits ihop skiljs åt, det öppnas inte igen</translation>
        </message>
        <message>
            <source>Nothing selected was joined to another callback</source>
            <translation>Inget valt har slagits ihop med ett annat ringbud</translation>
        </message>
        <message>
            <source>There is no act to repeat</source>
            <translation>Det finns ingen åtgärd att upprepa</translation>
        </message>
        <message>
            <source>There is nothing to redo</source>
            <translation>Det finns inget att göra om</translation>
        </message>
        <message>
            <source>The demo has no password</source>
            <translation>Demon har inget lösenord</translation>
        </message>
        <message>
            <source>Choose a centre on the Centres screen first</source>
            <extracomment>Where there is what a command is about that other screens have not.</extracomment>
            <translation>Välj först en station i vyn Stationer</translation>
        </message>
        <message>
            <source>Go to Messages first</source>
            <translation>Gå först till Meddelanden</translation>
        </message>
        <message>
            <source>Go to Callbacks first</source>
            <translation>Gå först till Ringbud</translation>
        </message>
        <message>
            <source>Go to Live or to Callbacks first</source>
            <translation>Gå först till Lägesbild eller Ringbud</translation>
        </message>
        <message>
            <source>This is the main window</source>
            <translation>Det här är huvudfönstret</translation>
        </message>
        <message>
            <source>Not on this screen</source>
            <translation>Inte i den här vyn</translation>
        </message>
        <message>
            <source>You may look, not act</source>
            <translation>Du får titta, inte utföra något</translation>
        </message>
        <message>
            <source>You are not offered that screen</source>
            <translation>Den vyn har du inte</translation>
        </message>
        <message>
            <source>Choose an alert on the Alerts screen first</source>
            <translation>Välj först ett larm i vyn Larm</translation>
        </message>
        <message>
            <source>This alert has been acknowledged already</source>
            <translation>Det här larmet har redan kvitterats</translation>
        </message>
        <message>
            <source>No colleague asks anything now</source>
            <translation>Ingen kollega begär något nu</translation>
        </message>
        <message>
            <source>There is nothing here yet to print or save</source>
            <translation>Här finns ännu inget att skriva ut eller spara</translation>
        </message>
        <message>
            <source>Go to Reports or to the audit log first</source>
            <translation>Gå först till Rapporter eller Händelselogg</translation>
        </message>
        <message>
            <source>There is nothing to undo</source>
            <translation>Det finns inget att ångra</translation>
        </message>
        <message>
            <source>This is a replay, not live: nothing can be done here</source>
            <translation>Det här är en repris, inte direkt: här kan inget göras</translation>
        </message>
        <message>
            <source>Nothing has been done yet</source>
            <translation>Inget har gjorts än</translation>
        </message>
        <message>
            <source>This is no demo</source>
            <translation>Det här är inte demoläget</translation>
        </message>
        <message>
            <source>Choose a text first</source>
            <extracomment>Those that are about the texts chosen.</extracomment>
            <translation>Välj först ett meddelande</translation>
        </message>
        <message>
            <source>At most 1,000 texts at a time</source>
            <translation>Högst 1 000 meddelanden åt gången</translation>
        </message>
        <message>
            <source>It has not failed, so it is not sent again</source>
            <translation>Meddelandet har inte misslyckats, så det skickas inte på nytt</translation>
        </message>
        <message>
            <source>It has been sent already</source>
            <translation>Meddelandet har redan skickats</translation>
        </message>
        <message>
            <source>The callback has ended</source>
            <translation>Ringbudet är avslutat</translation>
        </message>
    </context>
    <context>
        <name>Connection</name>
        <message>
            <source>No connection since {clock}, numbers are not updating. {why}.</source>
            <extracomment>Whether what is shown is too old to act on.</extracomment>
            <translation>Ingen förbindelse sedan {clock}, siffrorna uppdateras inte. {why}.</translation>
        </message>
        <message>
            <source>Try now</source>
            <translation>Försök nu</translation>
        </message>
        <message>
            <source>Data is {age} old, reconnecting</source>
            <translation>Uppgifterna är {age} gamla, ansluter på nytt</translation>
        </message>
        <message>
            <source>Earlier days cannot be read since {clock}: loads and the forecast are missing or old. {why}.</source>
            <translation>Tidigare dagar kan inte läsas sedan {clock}: belastningar och prognosen saknas eller är gamla. {why}.</translation>
        </message>
        <message>
            <source>Which patients are in another call cannot be read since {clock}: these marks are missing or old. {why}.</source>
            <translation>Vilka patienter som är i ett annat samtal kan inte läsas sedan {clock}: markeringarna saknas eller är gamla. {why}.</translation>
        </message>
        <message>
            <source>Whether the books balance cannot be read since {clock}. {why}.</source>
            <translation>Om bokföringen stämmer kan inte läsas sedan {clock}. {why}.</translation>
        </message>
    </context>
    <context>
        <name>ConsentDialog</name>
        <message>
            <source>Agree?</source>
            <translation>Samtycker du?</translation>
        </message>
        <message>
            <source>{who} wants to {what}</source>
            <translation>{who} vill {what}</translation>
        </message>
        <message>
            <source>They end without ringing. Both names stay on record. {left} left to agree.</source>
            <translation>De avslutas utan samtal. Bådas namn sparas i loggen. Tid att samtycka: {left}.</translation>
        </message>
        <message>
            <source>You sit at the desk of {who} now.</source>
            <translation>Du sitter nu på den här platsen: {who}.</translation>
        </message>
        <message>
            <source>Reason: {reason}</source>
            <translation>Orsak: {reason}</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Nummer</translation>
        </message>
        <message>
            <source>Centre</source>
            <translation>Station</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>Tjänst</translation>
        </message>
        <message>
            <source>Waited</source>
            <translation>Väntat</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Nu</translation>
        </message>
        <message>
            <source>The callbacks it is about</source>
            <translation>Ringbuden det gäller</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Inte nu</translation>
        </message>
        <message>
            <source>Agree</source>
            <translation>Samtyck</translation>
        </message>
        <message>
            <source>Decline</source>
            <translation>Tacka nej</translation>
        </message>
        <message>
            <source>Say no: who asked is told</source>
            <translation>Svara nej: den som bad får veta det</translation>
        </message>
        <message numerus="yes">
            <source>%n callback(s) changed since, and drop out.</source>
            <translation>
                <numerusform>%Ln ringbud har ändrats sedan dess och lämnas bort.</numerusform>
                <numerusform>%Ln ringbud har ändrats sedan dess och lämnas bort.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n callback(s) cannot be seen here.</source>
            <translation>
                <numerusform>%Ln ringbud syns inte här.</numerusform>
                <numerusform>%Ln ringbud syns inte här.</numerusform>
            </translation>
        </message>
        <message>
            <source>Changed, drops out</source>
            <translation>Ändrat, faller bort</translation>
        </message>
    </context>
    <context>
        <name>ConsentWords</name>
        <message numerus="yes">
            <source>withdraw %n callback(s)</source>
            <translation>
                <numerusform>ta %Ln ringbud ur kön</numerusform>
                <numerusform>ta %Ln ringbud ur kön</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>mark %n callback(s) handled</source>
            <translation>
                <numerusform>märka %Ln ringbud som skött</numerusform>
                <numerusform>märka %Ln ringbud som skötta</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>join %n callback(s)</source>
            <translation>
                <numerusform>slå ihop %Ln ringbud</numerusform>
                <numerusform>slå ihop %Ln ringbud</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>end %n callback(s)</source>
            <translation>
                <numerusform>avsluta %Ln ringbud</numerusform>
                <numerusform>avsluta %Ln ringbud</numerusform>
            </translation>
        </message>
        <message>
            <source>Marked handled: {how}</source>
            <translation>Markeras som skött: {how}</translation>
        </message>
        <message>
            <source>Joined to a request that cannot be seen here.</source>
            <translation>Slås ihop med ett ringbud som inte syns här.</translation>
        </message>
        <message>
            <source>Joined to the request of {clock} · {centre} · {service}</source>
            <translation>Slås ihop med ringbudet {clock} · {centre} · {service}</translation>
        </message>
        <message>
            <source>{who} asks you to agree: {what} ({reason}) · {left} left</source>
            <translation>{who} ber om ditt samtycke: {what} ({reason}) · {left} kvar</translation>
        </message>
        <message>
            <source>Waiting for another supervisor to agree: {what} · {left} left</source>
            <translation>Väntar på en annan arbetsledares samtycke: {what} · {left} kvar</translation>
        </message>
        <message>
            <source>{who} has agreed: {what} · {left} left</source>
            <translation>{who} har samtyckt: {what} · {left} kvar</translation>
        </message>
        <message numerus="yes">
            <source>%n changed meanwhile and dropped out</source>
            <translation>
                <numerusform>%Ln ändrades under tiden och föll bort</numerusform>
                <numerusform>%Ln ändrades under tiden och föll bort</numerusform>
            </translation>
        </message>
        <message>
            <source>{said} · {dropped}</source>
            <translation>{said} · {dropped}</translation>
        </message>
        <message>
            <source>Nothing is left to agree to: all had changed meanwhile. You asked to {what}.</source>
            <translation>Inget blev kvar att samtycka till: allt hade ändrats under tiden. Du bad att få {what}.</translation>
        </message>
        <message>
            <source>{who} declined: {what} ({reason})</source>
            <translation>{who} tackade nej: {what} ({reason})</translation>
        </message>
        <message>
            <source>{who} agreed, but it was not carried out within 15 minutes: {what}</source>
            <translation>{who} samtyckte, men det verkställdes inte inom 15 minuter: {what}</translation>
        </message>
        <message>
            <source>Nobody agreed within 15 minutes: {what}</source>
            <translation>Ingen samtyckte inom 15 minuter: {what}</translation>
        </message>
    </context>
    <context>
        <name>Consents</name>
        <message>
            <source>Take it back</source>
            <translation>Ta tillbaka</translation>
        </message>
        <message>
            <source>What dropped out…</source>
            <translation>Vad som föll bort…</translation>
        </message>
        <message>
            <source>Carry it out</source>
            <translation>Verkställ</translation>
        </message>
        <message>
            <source>Understood</source>
            <translation>Jag förstår</translation>
        </message>
        <message>
            <source>Look…</source>
            <translation>Titta…</translation>
        </message>
        <message>
            <source>Sit at the other desk…</source>
            <translation>Sätt dig på den andra platsen…</translation>
        </message>
        <message>
            <source>There is nothing to agree to any more.</source>
            <extracomment>The feed says when to look; every twelfth time, once a minute, it is looked without: nobody waits in vain for an agreement because a feed stands still. Used, given, ended or read from here already, by which act; a look that began before may still bring them.</extracomment>
            <translation>Det finns inget att samtycka till längre.</translation>
        </message>
        <message>
            <source>the other supervisor</source>
            <translation>den andra arbetsledaren</translation>
        </message>
    </context>
    <context>
        <name>Console</name>
        <message>
            <source>Connected again</source>
            <extracomment>The first board is on the screen.</extracomment>
            <translation>Förbindelsen är tillbaka</translation>
        </message>
        <message>
            <source>Region · {count}</source>
            <translation>Hela området · {count}</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>Textstorlek</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Tema</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Språk</translation>
        </message>
        <message>
            <source>System</source>
            <translation>Enligt systemet</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Ljust</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Mörkt</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>Hög kontrast</translation>
        </message>
        <message>
            <source>Parts of the screen</source>
            <translation>Skärmens delar</translation>
        </message>
    </context>
    <context>
        <name>Copying</name>
        <message numerus="yes">
            <source>%n callback(s) copied, without phone numbers</source>
            <translation>
                <numerusform>%Ln ringbud kopierades utan telefonnummer</numerusform>
                <numerusform>%Ln ringbud kopierades utan telefonnummer</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CorrectDialog</name>
        <message>
            <source>The number is not a whole phone number</source>
            <translation>Numret är inte ett helt telefonnummer</translation>
        </message>
        <message>
            <source>This centre has no queue for that service</source>
            <translation>Stationen har ingen kö för tjänsten</translation>
        </message>
        <message>
            <source>Nothing has been changed</source>
            <translation>Inget har ändrats</translation>
        </message>
        <message>
            <source>Correct</source>
            <translation>Rätta</translation>
        </message>
        <message>
            <source>Correct the request of {number}</source>
            <translation>Rätta ringbudet {number}</translation>
        </message>
        <message>
            <source>The wait and the attempts stay. The due time never gets later.</source>
            <translation>Väntetiden och försöken består. Tidsfristen blir aldrig senare.</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Nummer</translation>
        </message>
        <message>
            <source>Left empty, the number stays as it is</source>
            <translation>Om tomt förblir numret som det är</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>Tjänst</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Språk</translation>
        </message>
        <message>
            <source>Urgent</source>
            <translation>Brådskande</translation>
        </message>
        <message>
            <source>non-urgent</source>
            <translation>icke-brådskande</translation>
        </message>
        <message>
            <source>urgent</source>
            <translation>brådskande</translation>
        </message>
        <message>
            <source>Urgency</source>
            <translation>Brådska</translation>
        </message>
        <message>
            <source>It is rung from the queue in {language}: there is none in its own.</source>
            <translation>Rings upp ur kön {language}: det finns ingen på det egna språket.</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>Senast</translation>
        </message>
    </context>
    <context>
        <name>Costly</name>
        <message>
            <source>{characters}: only 70 characters fit into a part, not 160. Parts now {parts}, with plain characters {plain}.</source>
            <translation>{characters}: en del rymmer bara 70 tecken, inte 160. Delar nu {parts}, med vanliga tecken {plain}.</translation>
        </message>
        <message>
            <source>dash</source>
            <translation>tankstreck</translation>
        </message>
        <message>
            <source>curly quote</source>
            <translation>krökt citattecken</translation>
        </message>
        <message>
            <source>ellipsis</source>
            <translation>uteslutningstecken</translation>
        </message>
        <message>
            <source>no-break space</source>
            <translation>fast mellanslag</translation>
        </message>
        <message>
            <source>tab</source>
            <translation>tabb</translation>
        </message>
    </context>
    <context>
        <name>CrashDialog</name>
        <message numerus="yes">
            <source>It has gone wrong %n time(s) so far.</source>
            <extracomment>What is added to what is shown already, at the most. All that helps whoever mends it, this report among it.</extracomment>
            <translation>
                <numerusform>Felet har inträffat %Ln gång.</numerusform>
                <numerusform>Felet har inträffat %Ln gånger.</numerusform>
            </translation>
        </message>
        <message>
            <source>Something went wrong in the program</source>
            <translation>Något gick fel i programmet</translation>
        </message>
        <message>
            <source>Nothing of the database is lost. This report goes nowhere by itself; it is in {file}.</source>
            <translation>Inget i databasen har gått förlorat. Rapporten skickas inte av sig själv; den finns i {file}.</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Rapport</translation>
        </message>
        <message>
            <source>Copy report</source>
            <translation>Kopiera rapporten</translation>
        </message>
        <message>
            <source>Problem report…</source>
            <translation>Felrapport…</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Avsluta</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Fortsätt</translation>
        </message>
    </context>
    <context>
        <name>DayEntries</name>
        <message>
            <source>Today, {day}</source>
            <translation>I dag, {day}</translation>
        </message>
    </context>
    <context>
        <name>DayLine</name>
        <message>
            <source>The line of the day</source>
            <extracomment>On a page where the rows below have little room. Of acts that stand so close that their marks would hide each other so many are told at once.</extracomment>
            <translation>Dagens tidslinje</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>och %Ln till</numerusform>
                <numerusform>och %Ln till</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DaysBeside</name>
        <message>
            <source>There are no figures of {day}</source>
            <translation>Det finns inga siffror från {day}</translation>
        </message>
        <message numerus="yes">
            <source>{weekday}, average of %n open day(s)</source>
            <translation>
                <numerusform>{weekday}, %Ln öppen dag</numerusform>
                <numerusform>{weekday}, medeltal av %Ln öppna dagar</numerusform>
            </translation>
        </message>
        <message>
            <source>yesterday</source>
            <translation>i går</translation>
        </message>
    </context>
    <context>
        <name>DeedWords</name>
        <message>
            <source>Not confirmed yet. It will be settled when the database is back.</source>
            <translation>Inte bekräftat än. Det klarnar när databasen svarar igen.</translation>
        </message>
        <message>
            <source>Nothing was done</source>
            <translation>Inget utfördes</translation>
        </message>
        <message>
            <source>Until it is rung or someone acts on it</source>
            <translation>Tills det rings upp eller hanteras</translation>
        </message>
        <message numerus="yes">
            <source>%n not done.</source>
            <translation>
                <numerusform>%Ln utfördes inte.</numerusform>
                <numerusform>%Ln utfördes inte.</numerusform>
            </translation>
        </message>
        <message>
            <source>{done}. {rest}</source>
            <translation>{done}. {rest}</translation>
        </message>
        <message>
            <source>Confirmed now: {done}</source>
            <translation>Bekräftat nu: {done}</translation>
        </message>
        <message>
            <source>An earlier correction was not done.</source>
            <translation>En tidigare rättelse utfördes inte.</translation>
        </message>
        <message>
            <source>An earlier request by hand was not added.</source>
            <translation>En tidigare begäran för hand sparades inte.</translation>
        </message>
        <message numerus="yes">
            <source>An earlier act on %n callback(s) was not done.</source>
            <translation>
                <numerusform>En tidigare åtgärd för %Ln ringbud utfördes inte.</numerusform>
                <numerusform>En tidigare åtgärd för %Ln ringbud utfördes inte.</numerusform>
            </translation>
        </message>
        <message>
            <source>Do it again: numbers are not kept.</source>
            <translation>Gör om det: nummer sparas inte.</translation>
        </message>
        <message>
            <source>{what} {then}</source>
            <translation>{what} {then}</translation>
        </message>
        <message numerus="yes">
            <source>%n text(s) handed on to be sent</source>
            <translation>
                <numerusform>%Ln textmeddelande lämnat att skickas</numerusform>
                <numerusform>%Ln textmeddelanden lämnade att skickas</numerusform>
            </translation>
        </message>
        <message>
            <source>{act}: under way</source>
            <translation>{act}: pågår</translation>
        </message>
        <message>
            <source>{act}: not confirmed yet</source>
            <translation>{act}: inte bekräftat än</translation>
        </message>
        <message>
            <source>{act}: not done</source>
            <translation>{act}: inte utfört</translation>
        </message>
        <message>
            <source>{act}: not done. {why}</source>
            <translation>{act}: inte utfört. {why}</translation>
        </message>
        <message>
            <source>Undone</source>
            <translation>Ångrat</translation>
        </message>
        <message>
            <source>Someone has acted on it since</source>
            <translation>Någon har redan hanterat det</translation>
        </message>
        <message>
            <source>{seconds} s</source>
            <translation>{seconds} s</translation>
        </message>
        <message>
            <source>The text has gone</source>
            <translation>Meddelandet har redan gått</translation>
        </message>
        <message>
            <source>Until the patient texts again or someone acts on it</source>
            <translation>Tills patienten skickar ett nytt meddelande eller någon hanterar det</translation>
        </message>
        <message>
            <source>Cannot be undone: it can be withdrawn</source>
            <translation>Kan inte ångras: begäran kan återtas</translation>
        </message>
        <message>
            <source>Cannot be undone: it can be ended again</source>
            <translation>Kan inte ångras: det kan avslutas på nytt</translation>
        </message>
        <message>
            <source>Cannot be undone: it can be joined again</source>
            <translation>Kan inte ångras: det kan slås samman på nytt</translation>
        </message>
        <message>
            <source>Cannot be undone: the text can be cancelled</source>
            <translation>Kan inte ångras: meddelandet kan återtas</translation>
        </message>
        <message>
            <source>Cannot be undone: it can be sent again</source>
            <translation>Kan inte ångras: det kan skickas på nytt</translation>
        </message>
        <message>
            <source>It can be taken back until it is used</source>
            <translation>Frågan kan tas tillbaka tills den har verkställts</translation>
        </message>
        <message>
            <source>It can be declined until it is used</source>
            <translation>Samtycket kan tas tillbaka tills det har använts</translation>
        </message>
        <message>
            <source>Cannot be undone: it can be asked again</source>
            <translation>Kan inte ångras: man kan be på nytt</translation>
        </message>
        <message>
            <source>The time to undo has passed</source>
            <translation>Tiden att ångra har gått ut</translation>
        </message>
        <message>
            <source>Until it holds or someone changes it</source>
            <translation>Tills det träder i kraft eller ändras</translation>
        </message>
        <message>
            <source>Until it is over or someone answers it</source>
            <translation>Tills det har upphört eller någon svarar på det</translation>
        </message>
        <message>
            <source>Until someone changes it</source>
            <translation>Tills någon ändrar den</translation>
        </message>
        <message>
            <source>Until it is over or someone changes it</source>
            <translation>Tills det är slut eller någon ändrar det</translation>
        </message>
        <message>
            <source>Until someone acts on it</source>
            <translation>Tills någon hanterar det</translation>
        </message>
        <message numerus="yes">
            <source>%n patient(s) have texted since.</source>
            <translation>
                <numerusform>%Ln patient har skickat meddelande sedan dess.</numerusform>
                <numerusform>%Ln patienter har skickat meddelande sedan dess.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n patient(s) have been texted back since.</source>
            <translation>
                <numerusform>%Ln patient har fått svar med ett meddelande sedan dess.</numerusform>
                <numerusform>%Ln patienter har fått svar med ett meddelande sedan dess.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n patient(s) had wished a later time: it is set aside.</source>
            <translation>
                <numerusform>%Ln patient hade önskat en senare tid: den åsidosätts.</numerusform>
                <numerusform>%Ln patienter hade önskat en senare tid: den åsidosätts.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n callback(s) moved</source>
            <translation>
                <numerusform>%Ln ringbud flyttades</numerusform>
                <numerusform>%Ln ringbud flyttades</numerusform>
            </translation>
        </message>
        <message>
            <source>{what}: {way}</source>
            <translation>{what}: {way}</translation>
        </message>
        <message numerus="yes">
            <source>%n retry(s) planned</source>
            <translation>
                <numerusform>%Ln nytt försök planerat</numerusform>
                <numerusform>%Ln nya försök planerade</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n callback(s) will be rung next</source>
            <translation>
                <numerusform>%Ln ringbud rings upp härnäst</numerusform>
                <numerusform>%Ln ringbud rings upp härnäst</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n text(s) will be sent in 10 s</source>
            <translation>
                <numerusform>%Ln textmeddelande skickas om 10 s</numerusform>
                <numerusform>%Ln textmeddelanden skickas om 10 s</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n callback(s) put to the front</source>
            <translation>
                <numerusform>%Ln ringbud lyftes först i kön</numerusform>
                <numerusform>%Ln ringbud lyftes först i kön</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n callback(s) assigned</source>
            <translation>
                <numerusform>%Ln ringbud gavs till skötare</numerusform>
                <numerusform>%Ln ringbud gavs till skötare</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n callback(s) for whoever is free</source>
            <translation>
                <numerusform>%Ln ringbud för vem som är ledig</numerusform>
                <numerusform>%Ln ringbud för vem som är ledig</numerusform>
            </translation>
        </message>
        <message>
            <source>Undone: the attempt policy is as before</source>
            <translation>Ångrat: försöksregeln är som förut</translation>
        </message>
        <message>
            <source>Undone: the opening hours are as before</source>
            <translation>Ångrat: öppettiderna är som förut</translation>
        </message>
        <message>
            <source>Undone: the text is as before</source>
            <translation>Ångrat: texten är som förut</translation>
        </message>
        <message>
            <source>Undone: the alert rule is as before, and a new one is not in use</source>
            <translation>Ångrat: larmregeln är som förut, och en ny används inte</translation>
        </message>
        <message numerus="yes">
            <source>Undone: %n alert(s) as before</source>
            <translation>
                <numerusform>Ångrat: %Ln larm som förut</numerusform>
                <numerusform>Ångrat: %Ln larm som förut</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Undone: texts of %n patient(s) wait to be read again</source>
            <translation>
                <numerusform>Ångrat: %Ln patients meddelande väntar igen på att läsas</numerusform>
                <numerusform>Ångrat: %Ln patienters meddelanden väntar igen på att läsas</numerusform>
            </translation>
        </message>
        <message>
            <source>Undone: the nurse's time is as before</source>
            <translation>Ångrat: skötarens dag är som förut</translation>
        </message>
        <message numerus="yes">
            <source>Undone: %n callback(s)</source>
            <translation>
                <numerusform>Ångrat: %Ln ringbud</numerusform>
                <numerusform>Ångrat: %Ln ringbud</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Attempt policy of %n queue(s) changed</source>
            <translation>
                <numerusform>Försöksregeln ändrad för %Ln kö</numerusform>
                <numerusform>Försöksregeln ändrad för %Ln köer</numerusform>
            </translation>
        </message>
        <message>
            <source>Opening hours changed</source>
            <translation>Öppettiderna ändrade</translation>
        </message>
        <message>
            <source>Absence recorded</source>
            <translation>Frånvaro antecknad</translation>
        </message>
        <message>
            <source>Shift added</source>
            <translation>Tur tillagd</translation>
        </message>
        <message>
            <source>Nurse lent</source>
            <translation>Skötare utlånad</translation>
        </message>
        <message>
            <source>Other opening hours removed</source>
            <translation>Avvikande öppettid borttagen</translation>
        </message>
        <message>
            <source>Removed from the nurse's day</source>
            <translation>Borttaget från skötarens dag</translation>
        </message>
        <message numerus="yes">
            <source>%n callback(s) marked handled</source>
            <translation>
                <numerusform>%Ln ringbud markerat som skött</numerusform>
                <numerusform>%Ln ringbud markerade som skötta</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n callback(s) withdrawn</source>
            <translation>
                <numerusform>%Ln ringbud återtaget</numerusform>
                <numerusform>%Ln ringbud återtagna</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n callback(s) reopened</source>
            <translation>
                <numerusform>%Ln ringbud öppnat på nytt</numerusform>
                <numerusform>%Ln ringbud öppnade på nytt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n callback(s) joined to the earlier request</source>
            <translation>
                <numerusform>%Ln ringbud sammanslaget med en tidigare begäran</numerusform>
                <numerusform>%Ln ringbud sammanslagna med en tidigare begäran</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n callback(s) parted again</source>
            <translation>
                <numerusform>%Ln ringbud skilt åt igen</numerusform>
                <numerusform>%Ln ringbud skilda åt igen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n callback(s) corrected</source>
            <translation>
                <numerusform>%Ln ringbud rättat</numerusform>
                <numerusform>%Ln ringbud rättade</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n request(s) added by hand</source>
            <translation>
                <numerusform>%Ln begäran tillagd för hand</numerusform>
                <numerusform>%Ln begäranden tillagda för hand</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Another supervisor is asked to agree about %n callback(s)</source>
            <translation>
                <numerusform>En annan arbetsledare ombads samtycka: %Ln ringbud</numerusform>
                <numerusform>En annan arbetsledare ombads samtycka: %Ln ringbud</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>You agreed about %n callback(s)</source>
            <translation>
                <numerusform>Du samtyckte: %Ln ringbud</numerusform>
                <numerusform>Du samtyckte: %Ln ringbud</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>You declined about %n callback(s)</source>
            <translation>
                <numerusform>Du tackade nej: %Ln ringbud</numerusform>
                <numerusform>Du tackade nej: %Ln ringbud</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>You no longer ask about %n callback(s)</source>
            <translation>
                <numerusform>Du tog tillbaka frågan om samtycke: %Ln ringbud</numerusform>
                <numerusform>Du tog tillbaka frågan om samtycke: %Ln ringbud</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n text(s) will be sent again in 10 s</source>
            <translation>
                <numerusform>%Ln meddelande skickas på nytt om 10 s</numerusform>
                <numerusform>%Ln meddelanden skickas på nytt om 10 s</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Texts of %n patient(s) marked as read</source>
            <translation>
                <numerusform>%Ln patients meddelande markerat som läst</numerusform>
                <numerusform>%Ln patienters meddelanden markerade som lästa</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n text(s) cancelled</source>
            <translation>
                <numerusform>%Ln meddelande återtogs</numerusform>
                <numerusform>%Ln meddelanden återtogs</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n text template(s) changed</source>
            <translation>
                <numerusform>%Ln meddelandemall ändrades</numerusform>
                <numerusform>%Ln meddelandemallar ändrades</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n alert(s) acknowledged</source>
            <translation>
                <numerusform>%Ln larm kvitterat</numerusform>
                <numerusform>%Ln larm kvitterade</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n alert(s) snoozed</source>
            <translation>
                <numerusform>%Ln larm tystat</numerusform>
                <numerusform>%Ln larm tystade</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n alert rule(s) added</source>
            <translation>
                <numerusform>%Ln larmregel tillagd</numerusform>
                <numerusform>%Ln larmregler tillagda</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n alert rule(s) changed</source>
            <translation>
                <numerusform>%Ln larmregel ändrad</numerusform>
                <numerusform>%Ln larmregler ändrade</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n callback(s) changed</source>
            <translation>
                <numerusform>%Ln ringbud ändrades</numerusform>
                <numerusform>%Ln ringbud ändrades</numerusform>
            </translation>
        </message>
        <message>
            <source>An earlier act was not done.</source>
            <translation>En tidigare åtgärd utfördes inte.</translation>
        </message>
        <message numerus="yes">
            <source>An earlier move of %n callback(s) was not done.</source>
            <translation>
                <numerusform>En tidigare flytt av %Ln ringbud utfördes inte.</numerusform>
                <numerusform>En tidigare flytt av %Ln ringbud utfördes inte.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>An earlier retry of %n callback(s) was not done.</source>
            <translation>
                <numerusform>Ett tidigare nytt försök för %Ln ringbud utfördes inte.</numerusform>
                <numerusform>Ett tidigare nytt försök för %Ln ringbud utfördes inte.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n earlier text(s) were not sent.</source>
            <translation>
                <numerusform>%Ln tidigare textmeddelande skickades inte.</numerusform>
                <numerusform>%Ln tidigare textmeddelanden skickades inte.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DefinitionPopover</name>
        <message>
            <source>Close</source>
            <translation>Stäng</translation>
        </message>
    </context>
    <context>
        <name>DetailPanel</name>
        <message>
            <source>Details of the callback</source>
            <extracomment>What the patient of this one callback texted shall be marked as read, whatever is chosen besides. A wish of `app.domain.wish` about this one callback. The menu of all that can be done, at a point on the screen.</extracomment>
            <translation>Uppgifter om ringbudet</translation>
        </message>
        <message>
            <source>Select a callback</source>
            <translation>Välj ett ringbud</translation>
        </message>
        <message>
            <source>Its details and history are shown here.</source>
            <translation>Dess uppgifter och händelser visas här.</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Händelser</translation>
        </message>
        <message>
            <source>Loading…</source>
            <translation>Hämtar…</translation>
        </message>
        <message>
            <source>Show number</source>
            <translation>Visa numret</translation>
        </message>
        <message>
            <source>All acts</source>
            <translation>Alla åtgärder</translation>
        </message>
        <message>
            <source>Show this moment in the replay</source>
            <translation>Visa den här stunden i reprisen</translation>
        </message>
        <message>
            <source>Urgent</source>
            <translation>Brådskande</translation>
        </message>
        <message>
            <source>Waited</source>
            <translation>Väntat</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>Senast</translation>
        </message>
        <message>
            <source>Attempts</source>
            <translation>Försök</translation>
        </message>
        <message>
            <source>Own nurse: {nurse}</source>
            <translation>Egen skötare: {nurse}</translation>
        </message>
        <message>
            <source>Care team: {team}</source>
            <translation>Vårdteam: {team}</translation>
        </message>
        <message>
            <source>Assigned to {nurse}</source>
            <translation>Given till: {nurse}</translation>
        </message>
        <message>
            <source>Carried over from an earlier day</source>
            <translation>Överförd från en tidigare dag</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Sms</translation>
        </message>
    </context>
    <context>
        <name>DialState</name>
        <message>
            <source>about to be sent to the phone platform</source>
            <translation>på väg till telefonsystemet</translation>
        </message>
        <message>
            <source>being sent to the phone platform</source>
            <translation>skickas till telefonsystemet</translation>
        </message>
        <message>
            <source>not known whether the phone platform has it</source>
            <translation>oklart om telefonsystemet har fått den</translation>
        </message>
        <message>
            <source>held for a person to decide</source>
            <translation>väntar på beslut</translation>
        </message>
        <message>
            <source>sent to the phone platform</source>
            <translation>skickad till telefonsystemet</translation>
        </message>
        <message>
            <source>answered</source>
            <translation>besvarad</translation>
        </message>
        <message>
            <source>not answered</source>
            <translation>inte besvarad</translation>
        </message>
        <message>
            <source>too old to send</source>
            <translation>för gammal för att skickas</translation>
        </message>
        <message>
            <source>sent to the phone platform, no word of the call</source>
            <translation>skickad till telefonsystemet, inget besked om samtalet</translation>
        </message>
        <message>
            <source>not carried out</source>
            <translation>inte utförd</translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>inställd</translation>
        </message>
    </context>
    <context>
        <name>DoneActWords</name>
        <message>
            <source>{what} {clock}</source>
            <translation>{what} {clock}</translation>
        </message>
        <message>
            <source>{what}, retry {clock}</source>
            <extracomment>Of each kind of `DoneAct`.</extracomment>
            <translation>{what}, nytt försök {clock}</translation>
        </message>
        <message>
            <source>{what}, {source} → {target}</source>
            <translation>{what}, {source} → {target}</translation>
        </message>
        <message>
            <source>{what}, {place}</source>
            <translation>{what}, {place}</translation>
        </message>
        <message numerus="yes">
            <source>%n moved</source>
            <translation>
                <numerusform>%Ln flyttad</numerusform>
                <numerusform>%Ln flyttade</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n set to be retried</source>
            <translation>
                <numerusform>%Ln ska ringas på nytt</numerusform>
                <numerusform>%Ln ska ringas på nytt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n lost call(s) put back to the queue</source>
            <translation>
                <numerusform>%Ln förlorat samtal tillbaka i kön</numerusform>
                <numerusform>%Ln förlorade samtal tillbaka i kön</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n moved to the front</source>
            <translation>
                <numerusform>%Ln flyttad först i kön</numerusform>
                <numerusform>%Ln flyttade först i kön</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n assigned</source>
            <translation>
                <numerusform>%Ln tilldelad</numerusform>
                <numerusform>%Ln tilldelade</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n text(s) sent</source>
            <translation>
                <numerusform>%Ln sms skickat</numerusform>
                <numerusform>%Ln sms skickade</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n marked handled</source>
            <translation>
                <numerusform>%Ln markerad som skött</numerusform>
                <numerusform>%Ln markerade som skötta</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n withdrawn</source>
            <translation>
                <numerusform>%Ln återtagen</numerusform>
                <numerusform>%Ln återtagna</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n joined</source>
            <translation>
                <numerusform>%Ln sammanslagen</numerusform>
                <numerusform>%Ln sammanslagna</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n reopened</source>
            <translation>
                <numerusform>%Ln öppnad på nytt</numerusform>
                <numerusform>%Ln öppnade på nytt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n marked as read</source>
            <translation>
                <numerusform>%Ln markerad som läst</numerusform>
                <numerusform>%Ln markerade som lästa</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n wait to be read again</source>
            <translation>
                <numerusform>%Ln väntar igen på att läsas</numerusform>
                <numerusform>%Ln väntar igen på att läsas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n corrected</source>
            <translation>
                <numerusform>%Ln rättad</numerusform>
                <numerusform>%Ln rättade</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n added by hand</source>
            <translation>
                <numerusform>%Ln tillagd för hand</numerusform>
                <numerusform>%Ln tillagda för hand</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n absence(s) recorded</source>
            <translation>
                <numerusform>%Ln frånvaro antecknad</numerusform>
                <numerusform>%Ln frånvaron antecknade</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n shift(s) added</source>
            <translation>
                <numerusform>%Ln arbetspass tillagt</numerusform>
                <numerusform>%Ln arbetspass tillagda</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n nurse(s) lent</source>
            <translation>
                <numerusform>%Ln skötare utlånad</numerusform>
                <numerusform>%Ln skötare utlånade</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n absence(s) taken back</source>
            <translation>
                <numerusform>%Ln frånvaro borttagen</numerusform>
                <numerusform>%Ln frånvaron borttagna</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n shift(s) taken back</source>
            <translation>
                <numerusform>%Ln arbetspass borttaget</numerusform>
                <numerusform>%Ln arbetspass borttagna</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n loan(s) taken back</source>
            <translation>
                <numerusform>%Ln utlåning återtagen</numerusform>
                <numerusform>%Ln utlåningar återtagna</numerusform>
            </translation>
        </message>
        <message>
            <source>opening hours changed</source>
            <translation>öppettiderna ändrade</translation>
        </message>
    </context>
    <context>
        <name>EndingDialog</name>
        <message>
            <source>Give a reason</source>
            <translation>Ange en orsak</translation>
        </message>
        <message>
            <source>Ask another supervisor to agree</source>
            <translation>Be en annan arbetsledare om samtycke</translation>
        </message>
        <message>
            <source>Another supervisor is asked now. Once they agree you carry it out, within {minutes} minutes.</source>
            <translation>En annan arbetsledare tillfrågas nu. När hen har samtyckt verkställer du det inom {minutes} minuter.</translation>
        </message>
        <message>
            <source>Ask to agree</source>
            <translation>Be om samtycke</translation>
        </message>
    </context>
    <context>
        <name>EndingWords</name>
        <message numerus="yes">
            <source>Ending %n callback(s) at once takes a second supervisor.</source>
            <extracomment>How long the other supervisor has to agree and the asker to act, by the contract of the database.</extracomment>
            <translation>
                <numerusform>Att avsluta %Ln ringbud på en gång kräver en andra arbetsledare.</numerusform>
                <numerusform>Att avsluta %Ln ringbud på en gång kräver en andra arbetsledare.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>More than %n callback(s) within an hour take a second supervisor.</source>
            <translation>
                <numerusform>Mer än %Ln ringbud på en timme kräver en andra arbetsledare.</numerusform>
                <numerusform>Mer än %Ln ringbud på en timme kräver en andra arbetsledare.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ErrorState</name>
        <message>
            <source>Try now</source>
            <translation>Försök nu</translation>
        </message>
        <message>
            <source>Sign in elsewhere…</source>
            <translation>Logga in någon annanstans…</translation>
        </message>
    </context>
    <context>
        <name>Errors</name>
        <message>
            <source>Not confirmed yet: the answer of the database was lost</source>
            <translation>Inte bekräftat än: databasens svar försvann</translation>
        </message>
        <message>
            <source>The database is newer than this program: install the newer version</source>
            <translation>Databasen är nyare än programmet: installera den nyare versionen</translation>
        </message>
        <message>
            <source>The database is older than this program and must be upgraded</source>
            <translation>Databasen är äldre än programmet och måste uppgraderas</translation>
        </message>
        <message>
            <source>The database and this program are of different versions</source>
            <translation>Databasen och det här programmet är av olika versioner</translation>
        </message>
        <message>
            <source>The file is of another version than this program, and cannot be upgraded</source>
            <translation>Filen är av en annan version än programmet och kan inte uppgraderas</translation>
        </message>
        <message>
            <source>There is no contact-centre database here</source>
            <translation>Här finns ingen databas för återuppringning</translation>
        </message>
        <message>
            <source>This is not a contact-centre database that the program can work with</source>
            <translation>Det här är ingen databas som programmet kan arbeta med</translation>
        </message>
        <message>
            <source>The database does not let you read them</source>
            <translation>Databasen låter dig inte läsa dem</translation>
        </message>
        <message>
            <source>The database does not allow it</source>
            <translation>Databasen tillåter det inte</translation>
        </message>
        <message>
            <source>The program's log says why</source>
            <translation>Programmets logg berättar varför</translation>
        </message>
    </context>
    <context>
        <name>ExceptionsDialog</name>
        <message>
            <source>Choose which to remove</source>
            <translation>Välj vilken som tas bort</translation>
        </message>
        <message>
            <source>It holds for the whole region: IT changes it</source>
            <translation>Den gäller hela området: IT ändrar den</translation>
        </message>
        <message>
            <source>Other opening hours</source>
            <translation>Avvikande öppettider</translation>
        </message>
        <message>
            <source>Other opening hours: {centre}</source>
            <translation>Avvikande öppettider: {centre}</translation>
        </message>
        <message>
            <source>Days on which the weekly hours do not hold. Removed, they hold again.</source>
            <translation>Dagar då veckans tider inte gäller. När avvikelsen tas bort gäller de igen.</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Ta bort</translation>
        </message>
        <message>
            <source>There are none from today on.</source>
            <translation>Det finns inga från och med i dag.</translation>
        </message>
        <message>
            <source>Looking them up…</source>
            <translation>Hämtar…</translation>
        </message>
        <message>
            <source>closed all day</source>
            <translation>stängt hela dagen</translation>
        </message>
        <message>
            <source>Whole region</source>
            <translation>Hela området</translation>
        </message>
        <message>
            <source>The whole centre</source>
            <translation>Hela stationen</translation>
        </message>
    </context>
    <context>
        <name>FeedbackDialog</name>
        <message>
            <source>Patient feedback</source>
            <extracomment>Calendar months looked at, this one among them. In a filter: each by itself, or all as one; else an id. The columns of names, which may be narrower.</extracomment>
            <translation>Patientrespons</translation>
        </message>
        <message>
            <source>What patients answered</source>
            <translation>Vad patienterna svarade</translation>
        </message>
        <message>
            <source>Patients who were reached are asked by text how likely they are to recommend the service, 0 to 10; nobody twice within 30 days. NPS is the share of 9 and 10 less the share of 0 to 6, from -100 to 100. Below {few} answers one patient more or less changes it much.</source>
            <translation>Patienter som nåddes frågas per textmeddelande hur sannolikt det är att de rekommenderar tjänsten, 0–10; ingen två gånger inom 30 dagar. NPS är andelen som gav 9 eller 10 minus andelen som gav 0–6, från -100 till 100. Under {few} svar ändrar en enda patient det mycket.</translation>
        </message>
        <message>
            <source>Centre</source>
            <translation>Station</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>Tjänst</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Tid</translation>
        </message>
        <message>
            <source>Each centre</source>
            <translation>Per station</translation>
        </message>
        <message>
            <source>All centres together</source>
            <translation>Alla stationer tillsammans</translation>
        </message>
        <message>
            <source>Each service</source>
            <translation>Per tjänst</translation>
        </message>
        <message>
            <source>All services together</source>
            <translation>Alla tjänster tillsammans</translation>
        </message>
        <message numerus="yes">
            <source>%n month(s)</source>
            <translation>
                <numerusform>%Ln månad</numerusform>
                <numerusform>%Ln månader</numerusform>
            </translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Stäng</translation>
        </message>
        <message>
            <source>NPS {score}, {answers}</source>
            <translation>NPS {score}, {answers}</translation>
        </message>
        <message>
            <source>No answers</source>
            <translation>Inga svar</translation>
        </message>
        <message>
            <source>Nobody has answered a survey in this time.</source>
            <translation>Ingen har svarat på en enkät under den här tiden.</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>Månad</translation>
        </message>
        <message>
            <source>NPS</source>
            <translation>NPS</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>Svar</translation>
        </message>
        <message>
            <source>9-10</source>
            <translation>9-10</translation>
        </message>
        <message>
            <source>7-8</source>
            <translation>7-8</translation>
        </message>
        <message>
            <source>0-6</source>
            <translation>0-6</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alla</translation>
        </message>
        <message>
            <source>n = {count}</source>
            <translation>n = {count}</translation>
        </message>
        <message>
            <source>{count}, few</source>
            <translation>{count}, få</translation>
        </message>
    </context>
    <context>
        <name>Figures</name>
        <message>
            <source>The limits are the region's own, in its database.</source>
            <extracomment>What a figure is called in `app.domain.figures`; those not here are put together of several, or of the console.</extracomment>
            <translation>Gränserna är områdets egna, i dess databas.</translation>
        </message>
        <message>
            <source>Source: Health Care Act 1326/2010, section 51.</source>
            <translation>Källa: hälso- och sjukvårdslagen 1326/2010, 51 §.</translation>
        </message>
        <message>
            <source>Source: Health Care Act 1326/2010, section 51; AVI 5/2025 on Pohjanmaa.</source>
            <translation>Källa: hälso- och sjukvårdslagen 1326/2010, 51 §; RFV 5/2025 om Österbotten.</translation>
        </message>
        <message>
            <source>Callbacks come unevenly, many at once and then none, and the minutes in which staff wait are not got back: so the forecast is the mean of many days drawn by chance.</source>
            <translation>Ringbuden kommer ojämnt, många på en gång och sedan inga, och de minuter som skötarna väntar får man inte tillbaka: därför är prognosen medelvärdet av många slumpade dagar.</translation>
        </message>
        <message>
            <source>In a region's first week, and at a new centre, those still expected are not in it, as no earlier day of the same weekday tells how many they are.</source>
            <translation>Under ett områdes första vecka och vid en ny station är de som ännu väntas inte med, eftersom ingen tidigare dag av samma veckodag visar hur många de är.</translation>
        </message>
        <message>
            <source>A call of half an hour or more is taken to last as long again, at most until the middle of what is left of the shift; only then is its nurse counted again.</source>
            <translation>Ett samtal på en halvtimme eller mer antas räcka lika länge till, men högst till mitten av det som är kvar av turen; först då räknas skötaren med igen.</translation>
        </message>
        <message>
            <source>Calendar day of the region; what is left after closing, or on a day without opening hours, is in no day's share.</source>
            <translation>Områdets kalenderdag; det som lämnas efter stängning, eller en annan dag än en servicedag, ingår inte i någon dags andel.</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>I kö</translation>
        </message>
        <message>
            <source>Callbacks that nobody has closed, those being called and those planned included.</source>
            <translation>Ringbud som ingen har avslutat, även de som rings upp och de planerade.</translation>
        </message>
        <message>
            <source>Usual: the mean at this time of the last four open days of the same weekday, at most eight weeks back.</source>
            <translation>Vanligt: medelvärdet vid samma tid under de fyra senaste öppna dagarna med samma veckodag, högst åtta veckor tillbaka.</translation>
        </message>
        <message>
            <source>Counted at this moment.</source>
            <translation>Räknat just nu.</translation>
        </message>
        <message>
            <source>Oldest wait</source>
            <translation>Längsta väntan</translation>
        </message>
        <message>
            <source>The longest time any open callback has waited since the patient left it.</source>
            <translation>Den längsta tid ett öppet ringbud har väntat sedan det lämnades.</translation>
        </message>
        <message>
            <source>Moves and retries do not start the time again.</source>
            <translation>En flytt eller ett nytt försök börjar inte om tiden.</translation>
        </message>
        <message>
            <source>Calendar time, nights and weekends included.</source>
            <translation>Kalendertid, nätter och veckoslut inräknade.</translation>
        </message>
        <message>
            <source>Same-day share</source>
            <translation>Andel samma dag</translation>
        </message>
        <message>
            <source>Share of the day's callbacks that were called on the day they were left.</source>
            <translation>Andelen av dagens ringbud som ringdes upp samma dag.</translation>
        </message>
        <message>
            <source>Called at least once the same day ÷ left that day before closing.</source>
            <translation>Uppringda minst en gång samma dag ÷ lämnade den dagen före stängning.</translation>
        </message>
        <message>
            <source>Staff</source>
            <translation>Skötare</translation>
        </message>
        <message>
            <source>Staff signed on to the callback lines now, out of those planned for now.</source>
            <translation>Skötare som nu är inne på linjerna, av dem som är i tur.</translation>
        </message>
        <message>
            <source>One who speaks two languages counts in both rows.</source>
            <translation>Den som talar två språk räknas på båda raderna.</translation>
        </message>
        <message>
            <source>Callbacks today</source>
            <translation>Ringbud i dag</translation>
        </message>
        <message>
            <source>Callbacks left and callbacks closed in each half hour, and how many were waiting.</source>
            <translation>Lämnade och avslutade ringbud per halvtimme, och hur många som var i kö.</translation>
        </message>
        <message>
            <source>Forecast: expected arrivals against the work the planned staff can do until closing.</source>
            <translation>Prognos: väntade ringbud mot det arbete som de i tur hinner före stängning.</translation>
        </message>
        <message>
            <source>Opening hours of today.</source>
            <translation>Dagens öppettid.</translation>
        </message>
        <message>
            <source>Load by closing</source>
            <translation>Belastning till stängning</translation>
        </message>
        <message>
            <source>Work due today against the hands left today.</source>
            <translation>Arbete som ska skötas i dag mot de skötare som är kvar.</translation>
        </message>
        <message>
            <source>Above 100% there is more work than hands by the plan. Hatched is what will not be rung today: a forecast, which also knows today's pace, who gives up waiting and whose next attempt is on another day. So a bar above 100% may have no hatch, and one below 100% may have one: where chance costs time, or nobody at work speaks a caller's language.</source>
            <translation>Över 100 % är arbetet mer än skötarnas planerade tid. Det randiga hinner inte i dag: det är en prognos, som också känner dagens takt, dem som inte väntar längre och dem som får nästa försök en annan dag. Därför kan en stapel över 100 % vara utan ränder och en under 100 % ha dem: där slumpen kostar tid eller ingen i tur talar uppringarens språk.</translation>
        </message>
        <message>
            <source>Waited and due</source>
            <translation>Väntat och senast</translation>
        </message>
        <message>
            <source>Waited is the time since the patient left the callback; moves do not change it.</source>
            <translation>Väntat är tiden sedan patienten lämnade ringbudet; flyttar ändrar den inte.</translation>
        </message>
        <message>
            <source>Due is what the line promises when it is urgent, else the end of the day it was left on.</source>
            <translation>Senast är på en brådskande linje det linjen lovar, annars slutet av dagen då ringbudet lämnades.</translation>
        </message>
        <message>
            <source>Calendar time; what is left after closing is due the next service day.</source>
            <translation>Kalendertid; det som lämnas efter stängning ska skötas nästa servicedag.</translation>
        </message>
        <message>
            <source>Reached the same day</source>
            <translation>Nådd samma dag</translation>
        </message>
        <message>
            <source>Share of the day's callbacks whose patient was reached on the day they were left.</source>
            <translation>Andelen av dagens ringbud vars patient nåddes samma dag som de lämnades.</translation>
        </message>
        <message>
            <source>Reached or handled otherwise the same day ÷ left that day before closing.</source>
            <translation>Nådda eller skötta på annat sätt samma dag ÷ lämnade den dagen före stängning.</translation>
        </message>
        <message>
            <source>Called is not reached: voicemail and no answer do not count.</source>
            <translation>Uppringd är inte nådd: röstbrevlåda och inget svar räknas inte.</translation>
        </message>
        <message>
            <source>Will not be rung today</source>
            <translation>Hinner inte i dag</translation>
        </message>
        <message>
            <source>Callbacks due today that are still waiting when the last hands leave.</source>
            <translation>Ringbud som ska skötas i dag och ännu är i kö när den sista skötaren går.</translation>
        </message>
        <message>
            <source>Work waiting and still to come, against the staff on plan and today's pace of work.</source>
            <translation>Arbete i kö och sådant som ännu kommer, mot skötarna i tur och dagens arbetstakt.</translation>
        </message>
        <message>
            <source>A forecast by earlier days of the same weekday; it changes as the day goes.</source>
            <translation>En prognos enligt tidigare dagar av samma veckodag; den ändras under dagen.</translation>
        </message>
        <message>
            <source>The region's number is the sum of its centres'.</source>
            <translation>Regionens tal är summan av stationernas.</translation>
        </message>
        <message>
            <source>Arrived today</source>
            <translation>Inkomna i dag</translation>
        </message>
        <message>
            <source>Callbacks that patients have left today, after closing included.</source>
            <translation>Ringbud som patienterna har lämnat i dag, även efter stängning.</translation>
        </message>
        <message>
            <source>Counted where they were left first, wherever they were moved.</source>
            <translation>Räknas där de först lämnades, vart de än har flyttats.</translation>
        </message>
        <message>
            <source>Calendar day of the region.</source>
            <translation>Områdets kalenderdag.</translation>
        </message>
        <message>
            <source>Channels beside the phone</source>
            <translation>Kanaler vid sidan av telefonen</translation>
        </message>
        <message>
            <source>Chats, e-forms and voicemails that wait for an answer here, and how long the first of them has waited.</source>
            <translation>Chattar, e-blanketter och röstmeddelanden som väntar på svar här, och hur länge den första av dem har väntat.</translation>
        </message>
        <message>
            <source>Beyond the promise: the queues whose first has waited longer than the queue promises.</source>
            <translation>Över löftet: de köer vars första har väntat längre än kön lovar.</translation>
        </message>
        <message>
            <source>Calendar time, as the channel told it last; else of the requests open now.</source>
            <translation>Kalendertid, så som kanalen senast meddelade den, annars för de begäranden som är öppna nu.</translation>
        </message>
        <message>
            <source>Calls whose caller could leave no callback today, by reason.</source>
            <translation>Samtal där uppringaren inte kunde lämna något ringbud i dag, per orsak.</translation>
        </message>
        <message>
            <source>Each call counts: one who tries three times counts three times.</source>
            <translation>Varje samtal räknas: den som försöker tre gånger räknas tre gånger.</translation>
        </message>
        <message>
            <source>Callbacks with a text message, by what became of the newest one.</source>
            <translation>Ringbud med ett textmeddelande, efter hur det gick för det nyaste.</translation>
        </message>
        <message>
            <source>Each callback counts once, however many texts it had.</source>
            <translation>Varje ringbud räknas en gång, hur många meddelanden det än fick.</translation>
        </message>
        <message>
            <source>Of callbacks that are open or ended today, whenever the text was sent.</source>
            <translation>För ringbud som är öppna eller avslutades i dag, när meddelandet än skickades.</translation>
        </message>
        <message>
            <source>Callbacks due today whose patient is called and not reached, and whose next attempt is on another day.</source>
            <translation>Ringbud som ska skötas i dag, där patienten rings upp och inte nås och nästa försök görs en annan dag.</translation>
        </message>
        <message>
            <source>By the attempt policy and the opening hours. They are not among those who will not be rung today.</source>
            <translation>Enligt reglerna för uppringningsförsök och öppettiderna. De hör inte till dem som man inte hinner ringa i dag.</translation>
        </message>
        <message>
            <source>A forecast until closing; it changes as the day goes.</source>
            <translation>En prognos fram till stängning; den ändras under dagens gång.</translation>
        </message>
        <message>
            <source>Each move counts, whenever the callback was left: there and back is one of each.</source>
            <translation>Varje flytt räknas, när ringbudet än lämnades: fram och tillbaka är en av vardera.</translation>
        </message>
        <message>
            <source>Callbacks moved here today, by the centre they came from.</source>
            <translation>Ringbud som har flyttats hit i dag, per station de kom från.</translation>
        </message>
        <message>
            <source>Callbacks moved away today, by the centre they went to.</source>
            <translation>Ringbud som har flyttats härifrån i dag, per station de gick till.</translation>
        </message>
        <message>
            <source>Callbacks moved from one centre to another today, by the centre they went to.</source>
            <translation>Ringbud som har flyttats från en station till en annan i dag, per station de gick till.</translation>
        </message>
        <message>
            <source>Minutes of work due today, that of callbacks still expected too ÷ minutes of staff left.</source>
            <translation>Minuter av dagens arbete, även för ringbud som ännu väntas ÷ kvarvarande skötarminuter.</translation>
        </message>
        <message>
            <source>Called today</source>
            <translation>Uppringda i dag</translation>
        </message>
        <message>
            <source>How many of the callbacks left today have been called at least once.</source>
            <translation>Hur många av dagens ringbud som har ringts upp minst en gång.</translation>
        </message>
        <message>
            <source>Each counts once, however many times its patient was called.</source>
            <translation>Vart och ett räknas en gång, hur många gånger det än har ringts.</translation>
        </message>
        <message>
            <source>Calendar day of the region; what earlier days left is not counted.</source>
            <translation>Områdets kalenderdag; det som tidigare dagar lämnat räknas inte.</translation>
        </message>
        <message>
            <source>Reached today</source>
            <translation>Nådda i dag</translation>
        </message>
        <message>
            <source>How many of the callbacks left today have been reached or handled otherwise.</source>
            <translation>Hur många av dagens ringbud som har nåtts eller skötts på annat sätt.</translation>
        </message>
        <message>
            <source>Normal, attention, breach</source>
            <translation>Normalt, obs, överskridet</translation>
        </message>
        <message>
            <source>The worse of a centre's longest wait and its load.</source>
            <translation>Det sämre av stationens längsta väntan och belastning.</translation>
        </message>
        <message>
            <source>Each is held against its limit of attention and its limit of breach.</source>
            <translation>Vardera jämförs med sin gräns för obs och sin gräns för överskridet.</translation>
        </message>
        <message>
            <source>A centre is closed when nothing there is due today any more.</source>
            <translation>En station är stängd när inget där längre ska skötas i dag.</translation>
        </message>
        <message>
            <source>Wait for the first call</source>
            <translation>Väntan på första samtalet</translation>
        </message>
        <message>
            <source>How long patients waited until the phone rang the first time.</source>
            <translation>Hur länge patienterna väntade tills telefonen ringde första gången.</translation>
        </message>
        <message>
            <source>First attempt − left at; the bar is the middle one of those of the hour.</source>
            <translation>Första försöket − lämnat; stapeln är timmens mittersta väntan.</translation>
        </message>
        <message>
            <source>Calls and reached</source>
            <translation>Samtal och nådda</translation>
        </message>
        <message>
            <source>How many times it was rung, and how many of those calls found the patient.</source>
            <translation>Hur många gånger det ringdes och hur många av samtalen som nådde patienten.</translation>
        </message>
        <message>
            <source>Reached ÷ calls, for each attempt or each hour of the day.</source>
            <translation>Nådda ÷ samtal, för varje försök eller varje timme.</translation>
        </message>
        <message>
            <source>Calls of today, those of callbacks left on an earlier day or moved since included. A nurse's refusal is no call and a line that failed is none; voicemail is not reached.</source>
            <translation>Dagens samtal, även för ringbud som lämnats en tidigare dag eller flyttats sedan dess. En skötares avböjande eller ett linjefel är inget samtal; röstbrevlåda är inte nådd.</translation>
        </message>
        <message>
            <source>Thirteen months</source>
            <translation>Tretton månader</translation>
        </message>
        <message>
            <source>Callbacks left, the same-day shares and the wait for the first call, day by day.</source>
            <translation>Lämnade ringbud, andelarna samma dag och väntan på första samtalet, dag för dag.</translation>
        </message>
        <message>
            <source>A week or a month is the sum of its days, its wait their mean.</source>
            <translation>En vecka eller månad är summan av sina dagar, dess väntan deras medeltal.</translation>
        </message>
        <message>
            <source>Days of the region. A day is settled when all its callbacks have ended.</source>
            <translation>Områdets dagar. En dag är slutgiltig när alla dess ringbud har avslutats.</translation>
        </message>
        <message>
            <source>Recommendation (NPS)</source>
            <translation>Rekommendation (NPS)</translation>
        </message>
        <message>
            <source>Whether patients who answered would recommend the service.</source>
            <translation>Om patienterna som svarade skulle rekommendera tjänsten.</translation>
        </message>
        <message>
            <source>Share of answers 9 and 10 − share of answers 0 to 6.</source>
            <translation>Andelen svar 9 och 10 − andelen svar 0 till 6.</translation>
        </message>
        <message>
            <source>The answers that came in the time chosen; from −100 to 100.</source>
            <translation>Svaren under den valda tiden; från −100 till 100.</translation>
        </message>
        <message>
            <source>Age of the data</source>
            <translation>Uppgifternas ålder</translation>
        </message>
        <message>
            <source>How long ago the database answered with the newest state.</source>
            <translation>Hur länge sedan databasen svarade med det senaste läget.</translation>
        </message>
        <message>
            <source>Older than a minute it is shown as old, and nothing can be done on it.</source>
            <translation>Äldre än en minut visas de som gamla, och ingenting kan göras utifrån dem.</translation>
        </message>
        <message>
            <source>By this computer's clock.</source>
            <translation>Enligt den här datorns klocka.</translation>
        </message>
        <message>
            <source>Callbacks that patients left, after closing included.</source>
            <translation>Ringbud som patienter har lämnat, också efter stängning.</translation>
        </message>
        <message>
            <source>Of those left, the ones left on a service day before closing.</source>
            <translation>De av de lämnade som lämnades en servicedag före stängning.</translation>
        </message>
        <message>
            <source>Within this time half of those called had been called the first time.</source>
            <translation>Inom den här tiden hade hälften av de uppringda ringts upp första gången.</translation>
        </message>
        <message>
            <source>Within this time nine tenths of those called had been called the first time.</source>
            <translation>Inom den här tiden hade nio av tio uppringda ringts upp första gången.</translation>
        </message>
        <message>
            <source>How many times the patients of those left were rung.</source>
            <translation>Hur många gånger de lämnade ringbudens patienter ringdes upp.</translation>
        </message>
        <message>
            <source>Calls that were the first attempt.</source>
            <translation>Samtal som var det första försöket.</translation>
        </message>
        <message>
            <source>Share of the first attempts that found the patient.</source>
            <translation>Andelen av de första försöken som nådde patienten.</translation>
        </message>
        <message>
            <source>Calls that were the second attempt.</source>
            <translation>Samtal som var det andra försöket.</translation>
        </message>
        <message>
            <source>Share of the second attempts that found the patient.</source>
            <translation>Andelen av de andra försöken som nådde patienten.</translation>
        </message>
        <message>
            <source>Calls that were the third attempt.</source>
            <translation>Samtal som var det tredje försöket.</translation>
        </message>
        <message>
            <source>Share of the third attempts that found the patient.</source>
            <translation>Andelen av de tredje försöken som nådde patienten.</translation>
        </message>
        <message>
            <source>Calls that were the fourth attempt or a later one.</source>
            <translation>Samtal som var det fjärde försöket eller ett senare.</translation>
        </message>
        <message>
            <source>Share of the fourth and later attempts that found the patient.</source>
            <translation>Andelen av de fjärde och senare försöken som nådde patienten.</translation>
        </message>
        <message>
            <source>Callbacks whose patient was reached.</source>
            <translation>Ringbud vars patient nåddes.</translation>
        </message>
        <message>
            <source>Callbacks handled otherwise than by a call.</source>
            <translation>Ringbud som sköttes på annat sätt än med ett samtal.</translation>
        </message>
        <message>
            <source>Callbacks that ended without the patient being reached.</source>
            <translation>Ringbud som avslutades utan att patienten nåddes.</translation>
        </message>
        <message>
            <source>Callbacks that were withdrawn.</source>
            <translation>Ringbud som återtogs.</translation>
        </message>
        <message>
            <source>Callbacks joined to another of the same patient.</source>
            <translation>Ringbud som förenades med ett annat av samma patient.</translation>
        </message>
        <message>
            <source>Callbacks that were still open when the day was counted last.</source>
            <translation>Ringbud som ännu var öppna när dagen senast räknades.</translation>
        </message>
        <message>
            <source>Callbacks moved here from another line.</source>
            <translation>Ringbud som har flyttats hit från andra linjer.</translation>
        </message>
        <message>
            <source>Callbacks moved from here to another line.</source>
            <translation>Ringbud som har flyttats härifrån till andra linjer.</translation>
        </message>
        <message>
            <source>Text messages to patients; those cancelled are not counted.</source>
            <translation>Textmeddelanden till patienter; återkallade räknas inte.</translation>
        </message>
        <message>
            <source>Those left before opening count too; those left after closing do not.</source>
            <translation>De som lämnats före öppning räknas med, de efter stängning inte.</translation>
        </message>
        <message>
            <source>First attempt − left at, summed ÷ those called at all.</source>
            <translation>Första försöket − lämnat, sammanlagt ÷ de som har ringts upp.</translation>
        </message>
        <message>
            <source>The middle one of their waits, counted in quarters of an hour.</source>
            <translation>Den mittersta av deras väntetider, räknad i kvartar.</translation>
        </message>
        <message>
            <source>The wait that nine tenths did not exceed, counted in quarters of an hour.</source>
            <translation>Den väntan som nio av tio inte överskred, räknad i kvartar.</translation>
        </message>
        <message>
            <source>All attempts, those of later days too.</source>
            <translation>Alla försök, också senare dagars.</translation>
        </message>
        <message>
            <source>Attempts = 1st + 2nd + 3rd + later ones. A line that failed is none: the next call has the same number.</source>
            <translation>Försöken = 1:a + 2:a + 3:e + senare. Ett linjefel är inget försök: nästa samtal har samma ordningsnummer.</translation>
        </message>
        <message>
            <source>Reached at that attempt ÷ calls of that attempt; voicemail is not reached.</source>
            <translation>Nådda vid det försöket ÷ samtalen i det försöket; röstbrevlåda är inte nådd.</translation>
        </message>
        <message>
            <source>Each move counts, at the centre it left and at the one it came to.</source>
            <translation>Varje flyttning räknas, både på stationen den lämnade och på den den kom till.</translation>
        </message>
        <message>
            <source>Each text counts once, however long it is, at the centre that has the callback.</source>
            <translation>Varje meddelande räknas en gång, hur långt det än är, på den station som har ringbudet.</translation>
        </message>
        <message>
            <source>Left = reached + handled otherwise + not reached + withdrawn + joined + open.</source>
            <translation>Lämnade = nådda + skötta annars + ej nådda + återtagna + förenade + öppna.</translation>
        </message>
        <message>
            <source>By the day it was left; calendar day of the region.</source>
            <translation>Enligt dagen då det lämnades; områdets kalenderdag.</translation>
        </message>
        <message>
            <source>By the day the callback was left, whenever it was called; calendar day of the region.</source>
            <translation>Enligt dagen då ringbudet lämnades, när det än ringdes upp; områdets kalenderdag.</translation>
        </message>
        <message>
            <source>Counted on the day it was done.</source>
            <translation>Räknas på dagen då det gjordes.</translation>
        </message>
        <message>
            <source>By the day it was left, whenever it ended.</source>
            <translation>Enligt dagen då det lämnades, när det än avslutades.</translation>
        </message>
    </context>
    <context>
        <name>FindPopover</name>
        <message>
            <source>Find by number</source>
            <translation>Sök med nummer</translation>
        </message>
        <message>
            <source>The whole number</source>
            <translation>Hela numret</translation>
        </message>
        <message>
            <source>040…, +358…</source>
            <translation>040…, +358…</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Orsak</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>Sök</translation>
        </message>
        <message>
            <source>The whole number is needed. Each search is recorded with its reason.</source>
            <translation>Hela numret behövs. Varje sökning antecknas med sin orsak.</translation>
        </message>
        <message>
            <source>This is no phone number</source>
            <translation>Detta är inget telefonnummer</translation>
        </message>
        <message>
            <source>Type the whole number</source>
            <translation>Skriv hela numret</translation>
        </message>
    </context>
    <context>
        <name>Finding</name>
        <message>
            <source>Setting · {page}</source>
            <translation>Inställning · {page}</translation>
        </message>
        <message>
            <source>Centre</source>
            <translation>Station</translation>
        </message>
        <message>
            <source>Screen</source>
            <translation>Vy</translation>
        </message>
        <message>
            <source>Act</source>
            <translation>Åtgärd</translation>
        </message>
        <message>
            <source>Command</source>
            <translation>Kommando</translation>
        </message>
        <message>
            <source>View · {screen}</source>
            <extracomment>By screen: what was looked up, None while it is. Screens whose views could not be read since the palette opened.</extracomment>
            <translation>Vy · {screen}</translation>
        </message>
    </context>
    <context>
        <name>FlagControl</name>
        <message>
            <source>On</source>
            <extracomment>Where the text begins in a field. Settings whose choices are not in the schema but on this machine. It is changed elsewhere: the command that leads there.</extracomment>
            <translation>På</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Av</translation>
        </message>
    </context>
    <context>
        <name>FlowChart</name>
        <message>
            <source>arrived</source>
            <translation>inkomna</translation>
        </message>
        <message>
            <source>handled</source>
            <translation>skötta</translation>
        </message>
        <message>
            <source>expected</source>
            <translation>väntade</translation>
        </message>
        <message>
            <source>waiting</source>
            <extracomment>A span up to this is shown by five-minute samples.</extracomment>
            <translation>i kö</translation>
        </message>
        <message>
            <source>waiting, forecast</source>
            <translation>i kö, prognos</translation>
        </message>
        <message>
            <source>No data</source>
            <translation>Inga uppgifter</translation>
        </message>
        <message>
            <source>Loading…</source>
            <translation>Hämtar…</translation>
        </message>
        <message>
            <source>Waiting now {n}</source>
            <translation>I kö nu {n}</translation>
        </message>
        <message>
            <source>most {n} at {clock}</source>
            <translation>flest {n} {clock}</translation>
        </message>
        <message>
            <source>all will be rung today</source>
            <translation>alla hinner bli uppringda i dag</translation>
        </message>
        <message>
            <source>beside it {day}</source>
            <translation>bredvid {day}</translation>
        </message>
        <message>
            <source>T shows a table</source>
            <translation>T visar en tabell</translation>
        </message>
        <message numerus="yes">
            <source>%n won't be rung today</source>
            <translation>
                <numerusform>%Ln hinner inte i dag</numerusform>
                <numerusform>%Ln hinner inte i dag</numerusform>
            </translation>
        </message>
        <message>
            <source>Callbacks today</source>
            <translation>Ringbud i dag</translation>
        </message>
        <message>
            <source>now {n}</source>
            <translation>nu {n}</translation>
        </message>
        <message>
            <source>Arrived</source>
            <translation>Inkomna</translation>
        </message>
        <message>
            <source>Handled</source>
            <translation>Skötta</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>I kö</translation>
        </message>
        <message>
            <source>Forecast</source>
            <translation>Prognos</translation>
        </message>
        <message>
            <source>callbacks</source>
            <translation>ringbud</translation>
        </message>
        <message>
            <source>Expected</source>
            <translation>Väntade</translation>
        </message>
        <message>
            <source>Waiting, forecast</source>
            <translation>I kö, prognos</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Tid</translation>
        </message>
    </context>
    <context>
        <name>Frame</name>
        <message>
            <source>Menu</source>
            <extracomment>The user closes the window. The user wants to say where to sign in. How much the window is looked at now: active, usual or hidden.</extracomment>
            <translation>Meny</translation>
        </message>
        <message>
            <source>Demo mode: made-up data, nothing is sent</source>
            <extracomment>Asked before the window closes; who says no lets it close later by `leave`.</extracomment>
            <translation>Demoläge: påhittade uppgifter, inget skickas</translation>
        </message>
        <message>
            <source>Leave the demo…</source>
            <translation>Lämna demoläget…</translation>
        </message>
        <message>
            <source>Jonovahti – demo</source>
            <translation>Jonovahti – demo</translation>
        </message>
        <message>
            <source>{name} is for trying things out: no patient waits in this queue</source>
            <translation>{name} är för att prova: ingen patient väntar i den här kön</translation>
        </message>
        <message>
            <source>Jonovahti – test: {name}</source>
            <translation>Jonovahti – test: {name}</translation>
        </message>
        <message>
            <source>Jonovahti</source>
            <translation>Jonovahti</translation>
        </message>
        <message>
            <source>Find a command or a centre</source>
            <translation>Sök en åtgärd eller station</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>Sök</translation>
        </message>
    </context>
    <context>
        <name>Freshness</name>
        <message>
            <source>no data yet</source>
            <translation>inga uppgifter än</translation>
        </message>
        <message>
            <source>Age of the data. Click to fetch now.</source>
            <translation>Uppgifternas ålder. Klicka för att hämta nu.</translation>
        </message>
        <message>
            <source>Age of the data. Press Space to fetch now.</source>
            <translation>Uppgifternas ålder. Mellanslag hämtar nu.</translation>
        </message>
    </context>
    <context>
        <name>GroupView</name>
        <message>
            <source>Unfold the group</source>
            <extracomment>So many callbacks are on the clipboard now; 0: there was none to copy. In which column the keys were before they came to a head.</extracomment>
            <translation>Fäll ut gruppen</translation>
        </message>
        <message>
            <source>Fold the group</source>
            <translation>Fäll ihop gruppen</translation>
        </message>
        <message numerus="yes">
            <source>Select its %n callback(s)</source>
            <translation>
                <numerusform>Välj dess %Ln ringbud</numerusform>
                <numerusform>Välj dess %Ln ringbud</numerusform>
            </translation>
        </message>
        <message>
            <source>Fold all groups</source>
            <translation>Fäll ihop alla grupper</translation>
        </message>
        <message>
            <source>Unfold all groups</source>
            <translation>Fäll ut alla grupper</translation>
        </message>
    </context>
    <context>
        <name>Groups</name>
        <message>
            <source>folded</source>
            <translation>hopfälld</translation>
        </message>
        <message>
            <source>unfolded</source>
            <translation>utfälld</translation>
        </message>
        <message>
            <source>{count}, {open} open</source>
            <translation>{count}, {open} öppna</translation>
        </message>
        <message>
            <source>overdue {count}</source>
            <translation>försenade {count}</translation>
        </message>
        <message>
            <source>Elsewhere</source>
            <translation>På annat håll</translation>
        </message>
        <message>
            <source>By centre</source>
            <translation>Per station</translation>
        </message>
        <message>
            <source>By state</source>
            <translation>Per status</translation>
        </message>
        <message>
            <source>By service</source>
            <translation>Per tjänst</translation>
        </message>
        <message>
            <source>By day</source>
            <translation>Per dag</translation>
        </message>
        <message>
            <source>No groups</source>
            <translation>Ingen gruppering</translation>
        </message>
    </context>
    <context>
        <name>HandleDialog</name>
        <message>
            <source>Choose how</source>
            <translation>Välj hur</translation>
        </message>
        <message numerus="yes">
            <source>Mark %n callback(s) handled</source>
            <translation>
                <numerusform>Märk %Ln ringbud som skött</numerusform>
                <numerusform>Märk %Ln ringbud som skötta</numerusform>
            </translation>
        </message>
        <message>
            <source>Mark handled</source>
            <translation>Märk som skött</translation>
        </message>
        <message numerus="yes">
            <source>How was %n callback(s) served?</source>
            <translation>
                <numerusform>Hur sköttes %Ln ringbud?</numerusform>
                <numerusform>Hur sköttes %Ln ringbud?</numerusform>
            </translation>
        </message>
        <message>
            <source>For a patient who has been served without ringing. It counts as handled.</source>
            <translation>Patienten har betjänats utan samtal. Ringbudet räknas som skött.</translation>
        </message>
        <message>
            <source>Why so many at once</source>
            <translation>Varför så många på en gång</translation>
        </message>
        <message>
            <source>All were in the other channel's list</source>
            <translation>Alla fanns på den andra kanalens lista</translation>
        </message>
        <message>
            <source>One campaign or event</source>
            <translation>Samma kampanj eller evenemang</translation>
        </message>
    </context>
    <context>
        <name>Handled</name>
        <message>
            <source>By voicemail</source>
            <translation>Per röstmeddelande</translation>
        </message>
        <message>
            <source>By e-form</source>
            <translation>Med e-blankett</translation>
        </message>
        <message>
            <source>In the chat</source>
            <translation>I chatten</translation>
        </message>
        <message>
            <source>The patient rang in</source>
            <translation>Patienten ringde själv</translation>
        </message>
        <message>
            <source>In another channel</source>
            <translation>I en annan kanal</translation>
        </message>
    </context>
    <context>
        <name>Hands</name>
        <message>
            <source>closed</source>
            <translation>stängd</translation>
        </message>
        <message>
            <source>calling</source>
            <translation>ringer</translation>
        </message>
        <message>
            <source>ready</source>
            <translation>redo</translation>
        </message>
        <message>
            <source>on a break</source>
            <translation>på paus</translation>
        </message>
        <message>
            <source>absent</source>
            <translation>frånvarande</translation>
        </message>
        <message>
            <source>lent</source>
            <translation>utlånad</translation>
        </message>
        <message>
            <source>comes later</source>
            <translation>kommer senare</translation>
        </message>
        <message>
            <source>shift is over</source>
            <translation>inte i tur</translation>
        </message>
        <message>
            <source>not signed on</source>
            <translation>inte inloggad</translation>
        </message>
        <message>
            <source>Sick</source>
            <translation>Sjukdom</translation>
        </message>
        <message>
            <source>Child is sick</source>
            <translation>Sjukt barn</translation>
        </message>
        <message>
            <source>Other duty</source>
            <translation>Annan uppgift</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>Utbildning</translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>Ledighet</translation>
        </message>
        <message>
            <source>absent {span}</source>
            <translation>frånvarande {span}</translation>
        </message>
        <message>
            <source>from {place} {span}</source>
            <translation>lånad från {place} {span}</translation>
        </message>
        <message>
            <source>lent to {place} {span}</source>
            <translation>utlånad till {place} {span}</translation>
        </message>
        <message>
            <source>extra shift {span}</source>
            <translation>extra tur {span}</translation>
        </message>
        <message>
            <source>{centre}: load {before} → {after}</source>
            <translation>{centre}: belastning {before} → {after}</translation>
        </message>
        <message>
            <source>won't be rung today {before} → {after}</source>
            <translation>hinner inte i dag {before} → {after}</translation>
        </message>
        <message>
            <source>no nurses</source>
            <translation>inga skötare</translation>
        </message>
    </context>
    <context>
        <name>HandsDialog</name>
        <message>
            <source>Type a time such as 9:30, 930 or 9</source>
            <extracomment>An effect is reckoned in some ten milliseconds: not with every key that is typed.</extracomment>
            <translation>Skriv en tid, till exempel 9.30, 930 eller 9</translation>
        </message>
        <message>
            <source>It ends before it begins</source>
            <translation>Det slutar innan det börjar</translation>
        </message>
        <message>
            <source>That time has passed</source>
            <translation>Den tiden har redan gått</translation>
        </message>
        <message>
            <source>Choose a nurse</source>
            <translation>Välj en skötare</translation>
        </message>
        <message>
            <source>Nurse</source>
            <translation>Skötare</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Dag</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Från</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>Till</translation>
        </message>
        <message>
            <source>On a later day: today's figures stay as they are.</source>
            <translation>En senare dag: dagens siffror ändras inte.</translation>
        </message>
    </context>
    <context>
        <name>Help</name>
        <message>
            <source>Jonovahti has been renewed: this is version {version}</source>
            <extracomment>The version of which the banner tells, "" once it was closed.</extracomment>
            <translation>Jonovahti har förnyats: detta är version {version}</translation>
        </message>
        <message>
            <source>What's new</source>
            <translation>Nyheter</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Stäng</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>Tangent</translation>
        </message>
        <message>
            <source>What it does</source>
            <translation>Vad den gör</translation>
        </message>
    </context>
    <context>
        <name>HelpWindow</name>
        <message>
            <source>Help</source>
            <translation>Hjälp</translation>
        </message>
        <message>
            <source>Search the help</source>
            <translation>Sök i hjälpen</translation>
        </message>
        <message>
            <source>Pages of help</source>
            <translation>Hjälpens sidor</translation>
        </message>
        <message>
            <source>Page of help</source>
            <translation>Hjälpens sida</translation>
        </message>
        <message>
            <source>Show the tour</source>
            <translation>Visa rundturen</translation>
        </message>
        <message>
            <source>All keys</source>
            <translation>Alla tangenter</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Stäng</translation>
        </message>
        <message>
            <source>No page has all these words. Try fewer or shorter ones.</source>
            <translation>Ingen sida har alla dessa ord. Pröva färre eller kortare.</translation>
        </message>
    </context>
    <context>
        <name>HistoryDialog</name>
        <message>
            <source>History of acts</source>
            <translation>Åtgärdshistorik</translation>
        </message>
        <message>
            <source>What you did last</source>
            <translation>Dina senaste åtgärder</translation>
        </message>
        <message>
            <source>Nothing yet.</source>
            <translation>Inget ännu.</translation>
        </message>
        <message>
            <source>Answers…</source>
            <translation>Svar…</translation>
        </message>
        <message>
            <source>Show in the replay</source>
            <translation>Visa i reprisen</translation>
        </message>
        <message>
            <source>Do it again</source>
            <translation>Gör om</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Ångra</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Stäng</translation>
        </message>
    </context>
    <context>
        <name>HoursDialog</name>
        <message>
            <source>Type a time such as 9:30, 930 or 9</source>
            <translation>Skriv ett klockslag, t.ex. 9.30, 930 eller 9</translation>
        </message>
        <message>
            <source>It closes before it opens</source>
            <translation>Stänger före den öppnar</translation>
        </message>
        <message>
            <source>Give a reason</source>
            <translation>Ange en orsak</translation>
        </message>
        <message>
            <source>Opening hours</source>
            <translation>Öppettider</translation>
        </message>
        <message>
            <source>Other opening hours on a day</source>
            <translation>Avvikande öppettider en dag</translation>
        </message>
        <message>
            <source>Requests that wait stay open, due when they were due.</source>
            <translation>Ringbud som väntar förblir öppna, med samma tidsfrist.</translation>
        </message>
        <message>
            <source>Centre</source>
            <translation>Station</translation>
        </message>
        <message>
            <source>Queue</source>
            <translation>Kö</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Dag</translation>
        </message>
        <message>
            <source>Opens</source>
            <translation>Öppnar</translation>
        </message>
        <message>
            <source>Closes</source>
            <translation>Stänger</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Orsak</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öppet</translation>
        </message>
        <message>
            <source>Closed all day</source>
            <translation>Stängt hela dagen</translation>
        </message>
        <message>
            <source>Set hours</source>
            <translation>Ställ in tiderna</translation>
        </message>
        <message>
            <source>The whole centre</source>
            <translation>Hela stationen</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>stängt</translation>
        </message>
    </context>
    <context>
        <name>JoinDialog</name>
        <message>
            <source>Choose what to join</source>
            <translation>Välj vad som slås ihop</translation>
        </message>
        <message numerus="yes">
            <source>Join %n callback(s)</source>
            <translation>
                <numerusform>Slå ihop %Ln ringbud</numerusform>
                <numerusform>Slå ihop %Ln ringbud</numerusform>
            </translation>
        </message>
        <message>
            <source>Join</source>
            <translation>Slå ihop</translation>
        </message>
        <message>
            <source>Join duplicates</source>
            <translation>Slå ihop dubbletter</translation>
        </message>
        <message>
            <source>Join the requests of {number}</source>
            <translation>Slå ihop ringbud, nummer {number}</translation>
        </message>
        <message>
            <source>The one that is kept is rung; the others end as joined to it, and can be parted again.</source>
            <translation>Det som behålls rings upp; de andra avslutas som sammanslagna och kan skiljas åt igen.</translation>
        </message>
        <message>
            <source>This caller has no other open request for this service.</source>
            <translation>Den som ringt har inget annat öppet ringbud för tjänsten.</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Behåll</translation>
        </message>
        <message>
            <source>Join to it</source>
            <translation>Slå ihop</translation>
        </message>
        <message>
            <source>Keep: {request}</source>
            <translation>Behåll: {request}</translation>
        </message>
        <message>
            <source>Join to it: {request}</source>
            <translation>Slå ihop: {request}</translation>
        </message>
        <message>
            <source>For other services, and so never joined:</source>
            <translation>För andra tjänster, och slås därför inte ihop:</translation>
        </message>
        <message>
            <source>Why so many at once</source>
            <translation>Varför så många på en gång</translation>
        </message>
        <message>
            <source>The same patient left many</source>
            <translation>Samma patient lämnade många</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Stäng</translation>
        </message>
        <message>
            <source>Left earlier than the one that is kept</source>
            <translation>Lämnat tidigare än det som behålls</translation>
        </message>
        <message>
            <source>The patient is being called right now</source>
            <translation>Patienten rings upp just nu</translation>
        </message>
        <message>
            <source>{centre}, left {clock}, waited {waited}</source>
            <translation>{centre}, lämnat {clock}, väntat {waited}</translation>
        </message>
    </context>
    <context>
        <name>Keys</name>
        <message>
            <source>Details of the callback, then into them; Esc back</source>
            <translation>Ringbudets uppgifter, sedan in i dem; Esc tillbaka</translation>
        </message>
        <message>
            <source>Quick filters</source>
            <translation>Snabbfilter</translation>
        </message>
        <message>
            <source>Previous centre</source>
            <translation>Föregående station</translation>
        </message>
        <message>
            <source>Next centre</source>
            <translation>Nästa station</translation>
        </message>
        <message>
            <source>Next centre that needs help, in the list</source>
            <translation>Nästa station som behöver hjälp, i listan</translation>
        </message>
        <message>
            <source>Fold and unfold a group; from a row to its head</source>
            <translation>Fäll ihop och ut en grupp; från en rad till dess rubrik</translation>
        </message>
        <message>
            <source>Narrower and wider column; with Shift it moves</source>
            <translation>Smalare och bredare kolumn; med skift flyttas den</translation>
        </message>
        <message>
            <source>More or fewer rows selected</source>
            <translation>Fler eller färre rader valda</translation>
        </message>
        <message>
            <source>To the centre that begins so, in the list</source>
            <translation>Till stationen som börjar så, i listan</translation>
        </message>
        <message>
            <source>Select all</source>
            <translation>Markera alla</translation>
        </message>
        <message>
            <source>Select or fetch, where the focus is</source>
            <translation>Välj eller hämta, där fokus är</translation>
        </message>
        <message>
            <source>The chart as a table</source>
            <translation>Diagrammet som tabell</translation>
        </message>
        <message>
            <source>Another day beside the chart</source>
            <translation>En annan dag bredvid diagrammet</translation>
        </message>
        <message>
            <source>Save the chart</source>
            <translation>Spara diagrammet</translation>
        </message>
        <message>
            <source>The chart in a window of its own</source>
            <translation>Diagrammet i ett eget fönster</translation>
        </message>
        <message>
            <source>Zoom the chart; Shift and arrows slide it</source>
            <translation>Zooma diagrammet; Skift och pilar flyttar</translation>
        </message>
        <message>
            <source>Menu of what can be done</source>
            <translation>Meny över vad som kan göras</translation>
        </message>
        <message>
            <source>Copy the rows, without numbers</source>
            <translation>Kopiera raderna, utan nummer</translation>
        </message>
        <message>
            <source>Nurse away, nurse lent, in the nurses' table</source>
            <translation>Skötare borta, skötare utlånad, i skötarnas tabell</translation>
        </message>
        <message>
            <source>Extra shift, in the nurses' table</source>
            <translation>Extra tur, i skötarnas tabell</translation>
        </message>
        <message>
            <source>Remove an absence, a loan or other hours</source>
            <translation>Ta bort en frånvaro, ett lån eller avvikande tider</translation>
        </message>
        <message>
            <source>The act before and after, in the replay</source>
            <translation>Föregående och nästa åtgärd i reprisen</translation>
        </message>
        <message>
            <source>Page of the wallboard; Space holds it</source>
            <translation>Väggvyns sida; blanksteg håller kvar den</translation>
        </message>
        <message>
            <source>Close, leave the filter, give up the selection</source>
            <translation>Stäng, lämna filtret, ta bort markeringen</translation>
        </message>
    </context>
    <context>
        <name>KeysSheet</name>
        <message>
            <source>Keys</source>
            <extracomment>Side by side at the most, and so much less than the window's own size is the sheet's.</extracomment>
            <translation>Tangenter</translation>
        </message>
    </context>
    <context>
        <name>KpiTile</name>
        <message>
            <source>no data</source>
            <extracomment>Two of them and a gap are as high as one that shows everything. Label and value beside each other. Beside each other: the status mark, and it with what is behind it. How a tile lies: all of it; label above value; label and value in a line; so where that has no room.</extracomment>
            <translation>inga uppgifter</translation>
        </message>
    </context>
    <context>
        <name>Language</name>
        <message>
            <source>Finnish</source>
            <translation>finska</translation>
        </message>
        <message>
            <source>Swedish</source>
            <translation>svenska</translation>
        </message>
        <message>
            <source>English</source>
            <translation>engelska</translation>
        </message>
    </context>
    <context>
        <name>LeaveCover</name>
        <message>
            <source>End the wallboard?</source>
            <translation>Avsluta väggvyn?</translation>
        </message>
        <message>
            <source>Type the password of {person} to end it.</source>
            <translation>Avsluta den genom att skriva lösenordet för {person}.</translation>
        </message>
        <message>
            <source>It is ended by a password, which can be checked once the database has answered.</source>
            <translation>Den avslutas med ett lösenord, som kan kontrolleras först när databasen har svarat.</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Lösenord</translation>
        </message>
        <message>
            <source>End the wallboard</source>
            <translation>Avsluta väggvyn</translation>
        </message>
        <message>
            <source>Back to the wallboard</source>
            <translation>Tillbaka till väggvyn</translation>
        </message>
    </context>
    <context>
        <name>LeaveDemoDialog</name>
        <message>
            <source>Leave the demo</source>
            <translation>Lämna demoläget</translation>
        </message>
        <message>
            <source>Leave the demo?</source>
            <translation>Lämna demoläget?</translation>
        </message>
        <message>
            <source>The made-up region closes, and you are asked which contact-centre database to open.</source>
            <translation>Det påhittade området stängs, och du får ange vilken databas för återuppringning som ska öppnas.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
    </context>
    <context>
        <name>LendDialog</name>
        <message>
            <source>No nurse can be lent now.</source>
            <translation>Ingen skötare kan lånas ut nu.</translation>
        </message>
        <message>
            <source>{nurse} cannot be lent now. Choose another nurse.</source>
            <translation>{nurse} kan inte lånas ut nu. Välj en annan skötare.</translation>
        </message>
        <message>
            <source>There is no other centre of yours to lend to</source>
            <translation>Du har ingen annan station att låna ut till</translation>
        </message>
        <message>
            <source>Lend a nurse</source>
            <translation>Låna ut en skötare</translation>
        </message>
        <message>
            <source>Lend a nurse to another centre</source>
            <translation>Låna ut en skötare till en annan station</translation>
        </message>
        <message>
            <source>She rings the callbacks of that centre until the hour, and then those of her own again.</source>
            <translation>Skötaren ringer den stationens ringbud till klockslaget och sedan den egna stationens igen.</translation>
        </message>
        <message>
            <source>To the centre</source>
            <translation>Till stationen</translation>
        </message>
        <message>
            <source>Lend</source>
            <translation>Låna ut</translation>
        </message>
    </context>
    <context>
        <name>Level</name>
        <message>
            <source>breach</source>
            <translation>överskridet</translation>
        </message>
        <message>
            <source>attention</source>
            <translation>obs</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>stängd</translation>
        </message>
        <message>
            <source>normal</source>
            <translation>normalt</translation>
        </message>
    </context>
    <context>
        <name>LicencesSheet</name>
        <message>
            <source>Its text is among those of the component that holds it.</source>
            <extracomment>All components are shown, or it is said why not.</extracomment>
            <translation>Texten finns bland texterna för den del som innehåller den.</translation>
        </message>
        <message>
            <source>Licences</source>
            <translation>Licenser</translation>
        </message>
        <message>
            <source>Components</source>
            <translation>Delar</translation>
        </message>
        <message>
            <source>Licence text</source>
            <translation>Licenstext</translation>
        </message>
        <message>
            <source>The list cannot be read: {why}</source>
            <translation>Listan kan inte läsas: {why}</translation>
        </message>
        <message numerus="yes">
            <source>%n component(s) of others are part of this program.</source>
            <translation>
                <numerusform>I programmet ingår %Ln del av andra.</numerusform>
                <numerusform>I programmet ingår %Ln delar av andra.</numerusform>
            </translation>
        </message>
        <message>
            <source>Reading…</source>
            <translation>Läser…</translation>
        </message>
    </context>
    <context>
        <name>LineControl</name>
        <message>
            <source>Choose a file…</source>
            <translation>Välj en fil…</translation>
        </message>
    </context>
    <context>
        <name>LiveActs</name>
        <message>
            <source>Show only this centre</source>
            <extracomment>What needs no more of a callback than its id and version: a thousand rows are not made for it.</extracomment>
            <translation>Visa bara den här stationen</translation>
        </message>
        <message>
            <source>Move the selected ones here</source>
            <translation>Flytta de valda hit</translation>
        </message>
    </context>
    <context>
        <name>LiveFigures</name>
        <message>
            <source>Read at {clock}.</source>
            <extracomment>That something is on its way is not said before, as a quick answer would flicker. How long the list of centres waits for the past: from then on they are there without what relies on it. When the board that is shown was read, on its own clock, to be told before it; None: it is not known.</extracomment>
            <translation>Läst {clock}.</translation>
        </message>
        <message>
            <source>Waiting for earlier days…</source>
            <translation>Väntar på tidigare dagar…</translation>
        </message>
        <message>
            <source>Loading…</source>
            <translation>Hämtar…</translation>
        </message>
        <message>
            <source>{age} old</source>
            <translation>{age} gammal</translation>
        </message>
    </context>
    <context>
        <name>LiveScreen</name>
        <message>
            <source>Live</source>
            <translation>Lägesbild</translation>
        </message>
        <message>
            <source>Read at {clock}.</source>
            <translation>Läst {clock}.</translation>
        </message>
    </context>
    <context>
        <name>LiveViews</name>
        <message>
            <source>All callbacks</source>
            <extracomment>Everything that is open in the whole region, the most urgent first.</extracomment>
            <translation>Alla ringbud</translation>
        </message>
        <message>
            <source>Save as a new view…</source>
            <translation>Spara som ny vy…</translation>
        </message>
        <message>
            <source>Save the changes</source>
            <translation>Spara ändringarna</translation>
        </message>
        <message>
            <source>Rename…</source>
            <translation>Byt namn…</translation>
        </message>
        <message>
            <source>Remove the view</source>
            <translation>Ta bort vyn</translation>
        </message>
        <message>
            <source>Move up</source>
            <translation>Flytta uppåt</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>Flytta nedåt</translation>
        </message>
    </context>
    <context>
        <name>Load</name>
        <message>
            <source>no shifts</source>
            <translation>inga turer</translation>
        </message>
        <message>
            <source>no staff</source>
            <translation>inga skötare</translation>
        </message>
    </context>
    <context>
        <name>LoadingSkeleton</name>
        <message>
            <source>Loading… {seconds} s</source>
            <extracomment>Whether the reading can be stopped; the button comes with the count of seconds.</extracomment>
            <translation>Hämtar… {seconds} s</translation>
        </message>
        <message>
            <source>Loading…</source>
            <translation>Hämtar…</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Avbryt</translation>
        </message>
    </context>
    <context>
        <name>Lock</name>
        <message>
            <source>The database does not accept this password.</source>
            <extracomment>Whether it is locked now.
----------
Of the database that answered; None until one did.</extracomment>
            <translation>Databasen godkänner inte det här lösenordet.</translation>
        </message>
        <message>
            <source>Something went wrong in the program</source>
            <translation>Något gick fel i programmet</translation>
        </message>
        <message>
            <source>The password cannot be checked now. {why}.</source>
            <translation>Lösenordet kan inte kontrolleras nu. {why}.</translation>
        </message>
    </context>
    <context>
        <name>LockCover</name>
        <message>
            <source>Locked</source>
            <translation>Låst</translation>
        </message>
        <message>
            <source>The data goes on being read. Type the password of {person} to go on.</source>
            <translation>Data läses fortfarande. Skriv lösenordet för {person} för att fortsätta.</translation>
        </message>
        <message>
            <source>What is on the screen is hidden. {person} signs in here without a password.</source>
            <translation>Skärmens innehåll är dolt. {person} loggar in här utan lösenord.</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Lösenord</translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>Lås upp</translation>
        </message>
        <message>
            <source>Show it again</source>
            <translation>Visa igen</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Avsluta</translation>
        </message>
    </context>
    <context>
        <name>LongWork</name>
        <message>
            <source>Stop</source>
            <translation>Avbryt</translation>
        </message>
    </context>
    <context>
        <name>MessageDetail</name>
        <message>
            <source>Text message</source>
            <translation>Textmeddelande</translation>
        </message>
        <message>
            <source>What it says</source>
            <translation>Meddelandets text</translation>
        </message>
        <message>
            <source>No text chosen</source>
            <translation>Inget meddelande är valt</translation>
        </message>
        <message numerus="yes">
            <source>%n texts chosen</source>
            <translation>
                <numerusform>%Ln meddelande valt</numerusform>
                <numerusform>%Ln meddelanden valda</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose one row to see what it says.</source>
            <translation>Välj en enda rad för att se meddelandet.</translation>
        </message>
        <message>
            <source>Choose a row to see what it says.</source>
            <translation>Välj en rad för att se meddelandet.</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Orsak</translation>
        </message>
        <message>
            <source>Callback</source>
            <translation>Ringbud</translation>
        </message>
        <message>
            <source>Centre</source>
            <translation>Station</translation>
        </message>
        <message>
            <source>Made by</source>
            <translation>Skapat av</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>Skapat</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>Ändrat</translation>
        </message>
        <message>
            <source>Send not after</source>
            <translation>Skickas senast</translation>
        </message>
        <message>
            <source>Tries</source>
            <translation>Sändningsförsök</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Längd</translation>
        </message>
        <message numerus="yes">
            <source>{characters} characters · %n part(s)</source>
            <translation>
                <numerusform>{characters} tecken · %Ln del</numerusform>
                <numerusform>{characters} tecken · %Ln delar</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Messages</name>
        <message>
            <source>Show messages</source>
            <translation>Visa meddelanden</translation>
        </message>
        <message>
            <source>Ring now, by the phone platform</source>
            <translation>Ring nu, telefonsystemet</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>Ändrat</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Callback</source>
            <translation>Ringbud</translation>
        </message>
        <message>
            <source>Centre</source>
            <translation>Station</translation>
        </message>
        <message>
            <source>Purpose</source>
            <translation>Ärende</translation>
        </message>
        <message>
            <source>Sent by</source>
            <translation>Avsändare</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Orsak</translation>
        </message>
        <message>
            <source>Held</source>
            <extracomment>Problems that are told across every screen in red; the others in amber.</extracomment>
            <translation>Väntar på beslut</translation>
        </message>
        <message>
            <source>Queued</source>
            <translation>På väg ut</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>Skickade</translation>
        </message>
        <message>
            <source>Unknown</source>
            <translation>Oklara</translation>
        </message>
        <message>
            <source>Delivered</source>
            <translation>Levererade</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Ej levererade</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>Inställda</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alla</translation>
        </message>
        <message>
            <source>It may have gone out or not: decide whether to send it again</source>
            <translation>Det kan ha gått ut eller inte: besluta om det ska skickas på nytt</translation>
        </message>
        <message>
            <source>Not sent yet; can be cancelled</source>
            <translation>Ännu inte skickat; kan återtas</translation>
        </message>
        <message>
            <source>The gateway has it; no report of delivery yet</source>
            <translation>Nätslussen har det; ännu ingen leveransrapport</translation>
        </message>
        <message>
            <source>No answer or no report came; it may have arrived</source>
            <translation>Inget svar eller ingen rapport kom; det kan ha kommit fram</translation>
        </message>
        <message>
            <source>Arrived at the patient's phone</source>
            <translation>Kom fram till patientens telefon</translation>
        </message>
        <message>
            <source>Did not arrive; send again or have the patient rung</source>
            <translation>Kom inte fram; skicka på nytt eller låt ringa patienten</translation>
        </message>
        <message>
            <source>Cancelled before it was sent</source>
            <translation>Återtogs innan det skickades</translation>
        </message>
        <message>
            <source>The last 7 days, and all that has not ended</source>
            <translation>De senaste 7 dagarna och allt som inte är avslutat</translation>
        </message>
        <message>
            <source>The callback has been put off meanwhile</source>
            <translation>Återuppringningen har skjutits upp under tiden</translation>
        </message>
        <message>
            <source>The phone platform has not told what became of it</source>
            <translation>Telefonsystemet har inte berättat hur det gick</translation>
        </message>
        <message>
            <source>The phone platform's answer was lost</source>
            <translation>Telefonsystemets svar försvann</translation>
        </message>
        <message>
            <source>The phone platform could not be reached; it is asked again</source>
            <translation>Telefonsystemet kunde inte nås; nytt försök görs</translation>
        </message>
        <message>
            <source>The phone platform could not be reached in time</source>
            <translation>Telefonsystemet kunde inte nås i tid</translation>
        </message>
        <message>
            <source>The gateway said: {words}</source>
            <extracomment>An answer to the worker's call, and not what an operator reported later. SMPP 3.4, command_status: ESME_RINVDSTADR. ESME_RMSGQFUL, ESME_RTHROTTLED, and what Kannel makes of either after its last try. Where the words say it all, or would only say how well it went.</extracomment>
            <translation>Nätslussen svarade: {words}</translation>
        </message>
        <message>
            <source>The phone platform said: {words}</source>
            <translation>Telefonsystemet meddelade: {words}</translation>
        </message>
        <message>
            <source>No report of delivery in two days</source>
            <translation>Ingen leveransrapport på två dagar</translation>
        </message>
        <message>
            <source>The phone was off, or the number is not in use</source>
            <translation>Telefonen var avstängd, eller numret används inte</translation>
        </message>
        <message>
            <source>The operator did not take it</source>
            <translation>Operatören tog inte emot det</translation>
        </message>
        <message>
            <source>Could not be delivered in time</source>
            <translation>Hann inte fram i tid</translation>
        </message>
        <message>
            <source>No clear answer and no report: it may have arrived</source>
            <translation>Inget klart svar och ingen rapport: det kan ha kommit fram</translation>
        </message>
        <message>
            <source>No clear answer came; waiting for a report</source>
            <translation>Inget klart svar kom; väntar på en rapport</translation>
        </message>
        <message>
            <source>The gateway could not take it; it is tried again</source>
            <translation>Nätslussen kunde inte ta emot det; nytt försök görs</translation>
        </message>
        <message>
            <source>Its time had passed before it could be sent</source>
            <translation>Dess tid gick ut innan det kunde skickas</translation>
        </message>
        <message>
            <source>The operator knows no such number</source>
            <translation>Operatören känner inte till numret</translation>
        </message>
        <message>
            <source>The operator was too busy to take it</source>
            <translation>Operatören var för belastad för att ta emot det</translation>
        </message>
        <message>
            <source>Its time had passed before it could be sent again</source>
            <translation>Dess tid gick ut innan det kunde skickas på nytt</translation>
        </message>
        <message>
            <source>The worker stopped while sending it</source>
            <translation>Sändningstjänsten stannade mitt i sändningen</translation>
        </message>
        <message>
            <source>There is no number</source>
            <translation>Det finns inget nummer</translation>
        </message>
        <message>
            <source>The patient wants no texts about this</source>
            <translation>Patienten vill inte ha textmeddelanden om detta</translation>
        </message>
        <message>
            <source>The patient has asked for no texts (STOP)</source>
            <translation>Patienten har bett att slippa textmeddelanden (STOP)</translation>
        </message>
        <message>
            <source>Wrong number: a stranger would get it</source>
            <translation>Fel nummer: en främling skulle få det</translation>
        </message>
        <message>
            <source>A landline cannot receive texts</source>
            <translation>En fast telefon kan inte ta emot textmeddelanden</translation>
        </message>
        <message>
            <source>Foreign numbers are not texted</source>
            <translation>Utländska nummer får inga textmeddelanden</translation>
        </message>
        <message>
            <source>This is not a real phone number</source>
            <translation>Detta är inget riktigt telefonnummer</translation>
        </message>
        <message>
            <source>A made-up number: there is nobody behind it</source>
            <translation>Ett påhittat nummer: det finns ingen bakom det</translation>
        </message>
        <message>
            <source>This number cannot be sent texts</source>
            <translation>Till detta nummer kan inga textmeddelanden skickas</translation>
        </message>
        <message>
            <source>It waits: the call to the patient has not ended</source>
            <translation>Det väntar: samtalet till patienten är inte slut</translation>
        </message>
        <message>
            <source>It waits: an earlier text to the patient goes out first</source>
            <translation>Det väntar: ett tidigare meddelande till patienten går först</translation>
        </message>
        <message>
            <source>The callback did not wait any more</source>
            <translation>Ringbudet väntade inte längre</translation>
        </message>
        <message>
            <source>The patient had been rung by then</source>
            <translation>Patienten hade redan ringts upp</translation>
        </message>
        <message>
            <source>It named another number than the one that rings now</source>
            <translation>Den nämnde ett annat nummer än det som nu ringer</translation>
        </message>
        <message>
            <source>The call will not be made on the day that it named</source>
            <translation>Samtalet rings inte upp den dag som den nämnde</translation>
        </message>
        <message>
            <source>A later text to the patient took its place</source>
            <translation>Ett senare meddelande till patienten ersatte det</translation>
        </message>
        <message>
            <source>The text was empty</source>
            <translation>Meddelandet var tomt</translation>
        </message>
        <message>
            <source>The text was too long</source>
            <translation>Meddelandet var för långt</translation>
        </message>
        <message>
            <source>Texts are not being sent: no worker has been seen since {time}. Tell IT.</source>
            <translation>Textmeddelanden skickas inte: sändningstjänsten har inte synts sedan {time}. Meddela IT.</translation>
        </message>
        <message>
            <source>Texts are not being sent: no worker has ever been seen. Tell IT.</source>
            <translation>Textmeddelanden skickas inte: sändningstjänsten har aldrig synts. Meddela IT.</translation>
        </message>
        <message>
            <source>The worker {name} has given no sign of life since {time}. Tell IT.</source>
            <translation>Sändningstjänsten {name} har inte gett livstecken sedan {time}. Meddela IT.</translation>
        </message>
        <message>
            <source>Texts wait: the gateway cannot be reached from {name}, or takes none now. Tell IT.</source>
            <translation>Textmeddelanden väntar: {name} når inte nätslussen, eller så tar den inte emot just nu. Meddela IT.</translation>
        </message>
        <message>
            <source>Texts wait: the gateway does not answer {name}; some may have gone out. Tell IT.</source>
            <translation>Textmeddelanden väntar: nätslussen svarar inte {name}; en del kan ha skickats. Meddela IT.</translation>
        </message>
        <message>
            <source>Texts do not arrive: {count} of the last hour failed; see Failed. Tell IT.</source>
            <translation>Textmeddelanden kommer inte fram: {count} under senaste timmen misslyckades, se Ej levererade. Meddela IT.</translation>
        </message>
        <message>
            <source>Texts wait: the gateway refuses {name}; check its password. Tell IT.</source>
            <translation>Textmeddelanden väntar: nätslussen avvisar {name}; lösenordet ska kontrolleras. Meddela IT.</translation>
        </message>
        <message>
            <source>Patients are not told everything: the database lacks what {name} needs. Tell IT to check it.</source>
            <translation>Patienterna får inte veta allt: databasen saknar något som {name} behöver. Be IT kontrollera den.</translation>
        </message>
        <message>
            <source>Texts wait since {time}, {count} in all. Tell IT.</source>
            <translation>Textmeddelanden väntar sedan {time}, sammanlagt {count}. Meddela IT.</translation>
        </message>
        <message>
            <source>No report of delivery has come since {time}: texts may not arrive. Tell IT.</source>
            <translation>Inga leveransrapporter har kommit sedan {time}: meddelanden kanske inte kommer fram. Meddela IT.</translation>
        </message>
        <message>
            <source>Texts wait for a call since {time}, {count} in all: it may be lost. Retry it if nobody is ringing.</source>
            <translation>Meddelanden väntar på ett samtal sedan {time}, {count} totalt: det kan ha gått förlorat. Försök igen med det om ingen ringer.</translation>
        </message>
        <message>
            <source>No worker is running</source>
            <translation>Ingen sändningstjänst är i gång</translation>
        </message>
        <message>
            <source>Worker {name}, gateway {gateway}: {state}</source>
            <translation>Sändningstjänst {name}, nätsluss {gateway}: {state}</translation>
        </message>
        <message>
            <source>last sent {time}</source>
            <translation>senast skickat {time}</translation>
        </message>
        <message>
            <source>last report {time}</source>
            <translation>senaste rapport {time}</translation>
        </message>
        <message>
            <source>in order</source>
            <translation>i ordning</translation>
        </message>
        <message>
            <source>out of reach</source>
            <translation>kan inte nås</translation>
        </message>
        <message>
            <source>refuses us</source>
            <translation>avvisar oss</translation>
        </message>
        <message>
            <source>answers unclearly</source>
            <translation>svarar oklart</translation>
        </message>
    </context>
    <context>
        <name>MessagesActs</name>
        <message>
            <source>Send again</source>
            <translation>Skicka på nytt</translation>
        </message>
        <message>
            <source>Cancel the text</source>
            <translation>Återta meddelandet</translation>
        </message>
        <message>
            <source>Ring instead</source>
            <translation>Ring i stället</translation>
        </message>
        <message numerus="yes">
            <source>Together %n part(s).</source>
            <translation>
                <numerusform>Tillsammans %Ln del.</numerusform>
                <numerusform>Tillsammans %Ln delar.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The phone platform rings %n patient(s).</source>
            <translation>
                <numerusform>Telefonsystemet ringer %Ln patient.</numerusform>
                <numerusform>Telefonsystemet ringer %Ln patienter.</numerusform>
            </translation>
        </message>
        <message>
            <source>A sent text cannot be recalled. Each goes in the caller's language: {spread}.</source>
            <translation>Ett skickat meddelande kan inte återkallas. Varje meddelande skickas på den uppringandes språk: {spread}.</translation>
        </message>
        <message>
            <source>Show the callback</source>
            <extracomment>The ids of callbacks that are to be looked at. The commands that are off, with the reason, see `ui.commands.text_rules`.</extracomment>
            <translation>Visa ringbudet</translation>
        </message>
        <message numerus="yes">
            <source>Together %n part(s), {price}.</source>
            <translation>
                <numerusform>Tillsammans %Ln del, {price}.</numerusform>
                <numerusform>Tillsammans %Ln delar, {price}.</numerusform>
            </translation>
        </message>
        <message>
            <source>The text has been changed. What goes out now: “{text}”</source>
            <translation>Texten har ändrats. Nu skickas: ”{text}”</translation>
        </message>
        <message numerus="yes">
            <source>Send %n text(s) again?</source>
            <translation>
                <numerusform>Skicka %Ln meddelande på nytt?</numerusform>
                <numerusform>Skicka %Ln meddelanden på nytt?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Send %n text(s) again</source>
            <translation>
                <numerusform>Skicka %Ln meddelande på nytt</numerusform>
                <numerusform>Skicka %Ln meddelanden på nytt</numerusform>
            </translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
    </context>
    <context>
        <name>MessagesFilters</name>
        <message>
            <source>Search texts, senders or #callback</source>
            <extracomment>Typing rests so long before the list follows. The centre that was looked at at the last end, until the centres are known.</extracomment>
            <translation>Sök text, avsändare eller #ringbud</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Sök</translation>
        </message>
        <message>
            <source>Centre</source>
            <translation>Station</translation>
        </message>
        <message>
            <source>All centres</source>
            <translation>Alla stationer</translation>
        </message>
    </context>
    <context>
        <name>MessagesPlurals</name>
        <message numerus="yes">
            <source>%n text(s) held: decide whether to send again.</source>
            <translation>
                <numerusform>%Ln meddelande väntar på beslut: ska det skickas på nytt?</numerusform>
                <numerusform>%Ln meddelanden väntar på beslut: ska de skickas på nytt?</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MessagesScreen</name>
        <message>
            <source>States of texts</source>
            <extracomment>As many rows are read again at once, however far somebody has scrolled.</extracomment>
            <translation>Meddelandenas lägen</translation>
        </message>
        <message>
            <source>Text templates…</source>
            <translation>Meddelandemallar…</translation>
        </message>
        <message>
            <source>Patient feedback…</source>
            <translation>Patientrespons…</translation>
        </message>
        <message>
            <source>Read again</source>
            <translation>Läs på nytt</translation>
        </message>
        <message>
            <source>Text messages</source>
            <translation>Textmeddelanden</translation>
        </message>
        <message>
            <source>No text waits for a decision</source>
            <translation>Inget meddelande väntar på beslut</translation>
        </message>
        <message>
            <source>A text comes here when nobody can tell whether it went out.</source>
            <translation>Ett meddelande kommer hit när det inte går att veta om det gick i väg.</translation>
        </message>
        <message>
            <source>No texts here</source>
            <translation>Här finns inga meddelanden</translation>
        </message>
        <message numerus="yes">
            <source>%n texts</source>
            <translation>
                <numerusform>%Ln meddelande</numerusform>
                <numerusform>%Ln meddelanden</numerusform>
            </translation>
        </message>
        <message>
            <source>{texts}, more as you scroll</source>
            <translation>{texts}, fler när du rullar</translation>
        </message>
        <message numerus="yes">
            <source>%n selected</source>
            <translation>
                <numerusform>%Ln vald</numerusform>
                <numerusform>%Ln valda</numerusform>
            </translation>
        </message>
        <message>
            <source>Demo: no text leaves this computer; its states are made up.</source>
            <translation>Demo: inget meddelande lämnar den här datorn; lägena är påhittade.</translation>
        </message>
        <message>
            <source>Worker and gateway: not known yet</source>
            <translation>Sändningstjänst och nätsluss: ännu okänt</translation>
        </message>
    </context>
    <context>
        <name>MonthsChart</name>
        <message>
            <source>requested {n}</source>
            <translation>ringbud {n}</translation>
        </message>
        <message>
            <source>called the same day {share}</source>
            <translation>uppringda samma dag {share}</translation>
        </message>
        <message>
            <source>reached the same day {share}</source>
            <translation>nådda samma dag {share}</translation>
        </message>
        <message>
            <source>not reached {n}</source>
            <translation>ej nådda {n}</translation>
        </message>
        <message>
            <source>mean wait {time}</source>
            <translation>väntan i medeltal {time}</translation>
        </message>
        <message>
            <source>Fetching…</source>
            <translation>Hämtar…</translation>
        </message>
        <message>
            <source>No daily figures yet</source>
            <translation>Inga dagliga siffror ännu</translation>
        </message>
        <message>
            <source>D, W and M: by day, week, month; T shows a table</source>
            <translation>D, W och M: per dag, vecka, månad; T visar en tabell</translation>
        </message>
        <message>
            <source>callbacks</source>
            <translation>ringbud</translation>
        </message>
        <message>
            <source>Requested</source>
            <translation>Ringbud</translation>
        </message>
        <message>
            <source>Reached the same day</source>
            <translation>Nådda samma dag</translation>
        </message>
        <message>
            <source>Called the same day, share</source>
            <translation>Uppringda samma dag, andel</translation>
        </message>
        <message>
            <source>Reached the same day, share</source>
            <translation>Nådda samma dag, andel</translation>
        </message>
        <message>
            <source>Not reached</source>
            <translation>Ej nådda</translation>
        </message>
        <message>
            <source>Mean wait</source>
            <translation>Väntan i medeltal</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Tid</translation>
        </message>
        <message>
            <source>Thirteen months</source>
            <translation>Tretton månader</translation>
        </message>
        <message>
            <source>Called the same day</source>
            <translation>Uppringda samma dag</translation>
        </message>
        <message>
            <source>Mean wait for the first call</source>
            <translation>Väntan på första samtalet i medeltal</translation>
        </message>
        <message>
            <source>target {share}</source>
            <translation>mål {share}</translation>
        </message>
    </context>
    <context>
        <name>MovePopover</name>
        <message numerus="yes">
            <source>Move %n callback(s)</source>
            <translation>
                <numerusform>Flytta %Ln ringbud</numerusform>
                <numerusform>Flytta %Ln ringbud</numerusform>
            </translation>
        </message>
        <message>
            <source>Centre…</source>
            <translation>Station…</translation>
        </message>
        <message>
            <source>Find a centre</source>
            <translation>Sök station</translation>
        </message>
        <message>
            <source>Centres with most room</source>
            <translation>Stationer med mest plats</translation>
        </message>
        <message>
            <source>Most room</source>
            <translation>Mest plats</translation>
        </message>
        <message>
            <source>load before → after</source>
            <translation>belastning före → efter</translation>
        </message>
        <message>
            <source>No centre can take these now.</source>
            <translation>Ingen station kan ta emot dessa nu.</translation>
        </message>
        <message>
            <source>↑↓ choose   Enter move   Esc cancel</source>
            <translation>↑↓ välj   Enter flytta   Esc avbryt</translation>
        </message>
        <message>
            <source>{centre}: waiting {before}, then {after}; load then {load}</source>
            <translation>{centre}: i kö {before}, sedan {after}; belastning sedan {load}</translation>
        </message>
    </context>
    <context>
        <name>NamePopover</name>
        <message>
            <source>Save as a new view</source>
            <translation>Spara som ny vy</translation>
        </message>
        <message>
            <source>Rename the view</source>
            <translation>Byt namn på vyn</translation>
        </message>
        <message>
            <source>Name of the view</source>
            <translation>Vyns namn</translation>
        </message>
        <message>
            <source>Save view</source>
            <translation>Spara vyn</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Byt namn</translation>
        </message>
        <message>
            <source>Give it a name</source>
            <translation>Ge vyn ett namn</translation>
        </message>
    </context>
    <context>
        <name>NoMatch</name>
        <message>
            <source>Nothing matches</source>
            <extracomment>A subclass puts its further buttons below the first.</extracomment>
            <translation>Inga träffar</translation>
        </message>
        <message>
            <source>Clear filters</source>
            <translation>Ta bort filter</translation>
        </message>
    </context>
    <context>
        <name>NumberControl</name>
        <message>
            <source>Never</source>
            <translation>Aldrig</translation>
        </message>
        <message>
            <source>By hand</source>
            <translation>För hand</translation>
        </message>
    </context>
    <context>
        <name>NumberKind</name>
        <message>
            <source>Not a whole number yet</source>
            <translation>Ännu inte ett helt nummer</translation>
        </message>
        <message>
            <source>This is not a phone number. Write it with + and the country code.</source>
            <translation>Det här är inget telefonnummer. Skriv det med + och landskod.</translation>
        </message>
        <message>
            <source>A Finnish mobile number</source>
            <translation>Ett finländskt mobilnummer</translation>
        </message>
        <message>
            <source>A Finnish landline: no texts</source>
            <translation>Ett finländskt fastnätsnummer: inga textmeddelanden</translation>
        </message>
        <message>
            <source>A number abroad</source>
            <translation>Ett utländskt nummer</translation>
        </message>
        <message>
            <source>Check it: no such number is known to be in use</source>
            <translation>Kontrollera: ett sådant nummer är veterligen inte i bruk</translation>
        </message>
    </context>
    <context>
        <name>NumberPopover</name>
        <message>
            <source>Show number</source>
            <extracomment>How long a number stays readable.</extracomment>
            <translation>Visa numret</translation>
        </message>
        <message numerus="yes">
            <source>Show for %n s</source>
            <translation>
                <numerusform>Visa i %Ln s</numerusform>
                <numerusform>Visa i %Ln s</numerusform>
            </translation>
        </message>
        <message>
            <source>Each viewing is recorded with its reason.</source>
            <translation>Varje visning antecknas med sitt skäl.</translation>
        </message>
        <message numerus="yes">
            <source>Masked again in %n s</source>
            <translation>
                <numerusform>Döljs om %Ln s</numerusform>
                <numerusform>Döljs om %Ln s</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NumberReason</name>
        <message>
            <source>I ring the patient myself</source>
            <translation>Jag ringer patienten själv</translation>
        </message>
        <message>
            <source>I check the number</source>
            <translation>Jag kontrollerar numret</translation>
        </message>
        <message>
            <source>The patient asked</source>
            <translation>Patienten bad om det</translation>
        </message>
        <message>
            <source>A complaint is being looked into</source>
            <translation>Jag utreder ett klagomål</translation>
        </message>
    </context>
    <context>
        <name>Opening</name>
        <message>
            <source>No password is kept any more: it is asked for at the next start.</source>
            <translation>Inget lösenord sparas längre: det frågas vid nästa start.</translation>
        </message>
        <message>
            <source>The key store could not be asked, and may still keep the password. Unlock it and try again.</source>
            <translation>Nyckelförrådet gick inte att nå och kan ännu ha lösenordet. Lås upp det och försök igen.</translation>
        </message>
        <message>
            <source>Something went wrong in the program</source>
            <extracomment>After how many minutes without a touch a console is locked, 0 for never. It came to nothing, in words; another try is offered on screen. Something worth knowing about the key store or the command line: what says it. The key store keeps no password any more: what says it. How far the demo's first preparation is, 0 to 1. Where to sign in now: what the settings say, until the dialog says otherwise. What the dialog was asked for from, when another place was wanted: the way and the words of the failure. The demo is there because a profile of that kind was chosen, and not by the program's own words. Signed in by what is kept here, while nobody has been here lately who proved who they are. Of the place signed in to, where the organisation's settings call it one for trying things out; else "".</extracomment>
            <translation>Något gick fel i programmet</translation>
        </message>
        <message>
            <source>The program could not be started</source>
            <translation>Programmet kunde inte startas</translation>
        </message>
        <message>
            <source>The demo was not prepared: you stopped it</source>
            <translation>Demon förbereddes inte: du avbröt det</translation>
        </message>
        <message>
            <source>The address of the command line is not used. {lock}</source>
            <translation>Adressen på kommandoraden används inte. {lock}</translation>
        </message>
        <message>
            <source>The profile of the command line is not used. {lock}</source>
            <translation>Profilen på kommandoraden används inte. {lock}</translation>
        </message>
        <message>
            <source>Not signed in</source>
            <translation>Inte inloggad</translation>
        </message>
        <message>
            <source>The demo is prepared the first time: {percent} %</source>
            <translation>Demon förbereds för första gången: {percent} %</translation>
        </message>
        <message>
            <source>This system has no key store: the password is asked for at each start.</source>
            <translation>Systemet har inget nyckelförråd: lösenordet frågas vid varje start.</translation>
        </message>
        <message>
            <source>The key store is locked: the password is asked for at each start.</source>
            <translation>Nyckelförrådet är låst: lösenordet frågas vid varje start.</translation>
        </message>
        <message>
            <source>The key store here is not a safe one: the password is asked for at each start.</source>
            <translation>Systemets nyckelförråd är inte säkert: lösenordet frågas vid varje start.</translation>
        </message>
        <message>
            <source>The key store does not answer: the password is asked for at each start.</source>
            <translation>Nyckelförrådet svarar inte: lösenordet frågas vid varje start.</translation>
        </message>
        <message>
            <source>The key store did not keep the password: it is asked for at each start.</source>
            <translation>Nyckelförrådet sparade inte lösenordet: det frågas vid varje start.</translation>
        </message>
    </context>
    <context>
        <name>OtherNames</name>
        <message>
            <source>transfer</source>
            <extracomment>By a command's id, names parted by commas.</extracomment>
            <translation>överföra, förflytta</translation>
        </message>
        <message>
            <source>ring again, call again, new time</source>
            <translation>ring igen, ny tid</translation>
        </message>
        <message>
            <source>SMS, text message</source>
            <translation>sms, meddelande</translation>
        </message>
        <message>
            <source>own nurse, allocate</source>
            <translation>egen skötare, tilldela</translation>
        </message>
        <message>
            <source>prioritise, first in the queue</source>
            <translation>prioritera, först i kön</translation>
        </message>
        <message>
            <source>phone number, telephone</source>
            <translation>telefonnummer, telefon</translation>
        </message>
        <message>
            <source>close, end, outcome</source>
            <translation>avsluta, resultat, skött</translation>
        </message>
        <message>
            <source>remove, delete, no longer wanted</source>
            <translation>återta, ta bort, behövs inte längre</translation>
        </message>
        <message>
            <source>restore, bring back</source>
            <translation>återöppna, återställ</translation>
        </message>
        <message>
            <source>merge, same caller</source>
            <translation>sammanfoga, samma uppringare</translation>
        </message>
        <message>
            <source>split, separate</source>
            <translation>dela upp, separera</translation>
        </message>
        <message>
            <source>edit, mistake</source>
            <translation>redigera, ändra, fel</translation>
        </message>
        <message>
            <source>new callback, write down</source>
            <translation>nytt ringbud, skriv upp</translation>
        </message>
        <message>
            <source>exception, holiday, close a centre, closed</source>
            <translation>undantag, helgdag, stäng en station, stängt, stängd</translation>
        </message>
        <message>
            <source>sick, sick leave, ill, away, on leave, vacation</source>
            <translation>sjuk, sjukledig, borta, ledig, semester, semesterledig</translation>
        </message>
        <message>
            <source>calling rules, how often to ring, attempts, how many attempts</source>
            <translation>uppringningsregel, hur många gånger det rings, uppringningsförsök</translation>
        </message>
        <message>
            <source>template, SMS wording, wording</source>
            <translation>mall, mallar, sms-mall, formulering, ordalydelse</translation>
        </message>
        <message>
            <source>survey, satisfaction, NPS, recommendation</source>
            <translation>enkät, nöjdhet, NPS, rekommendation</translation>
        </message>
        <message>
            <source>export, CSV, XLSX, PDF, Excel, download</source>
            <translation>exportera, CSV, XLSX, PDF, Excel, ladda ner</translation>
        </message>
        <message>
            <source>callback, all callbacks, patients, archive, urgent</source>
            <translation>ringbud, alla ringbud, patienter, arkiv, brådskande</translation>
        </message>
        <message>
            <source>report, daily figures, statistics, yesterday, chart, graph, month, week</source>
            <translation>rapport, dagens siffror, statistik, gårdagen, i går, diagram, månad, vecka</translation>
        </message>
        <message>
            <source>log, who did what, audit log, history, who looked, privacy</source>
            <translation>händelselogg, vem gjorde vad, historik, vem tittade, dataskydd</translation>
        </message>
        <message>
            <source>SMS, text messages, outbox, delivery</source>
            <translation>sms, textmeddelanden, utkorg, leverans</translation>
        </message>
        <message>
            <source>yesterday, a past day, rewind, playback</source>
            <translation>gårdagen, i går, en tidigare dag, spola tillbaka, uppspelning</translation>
        </message>
        <message>
            <source>setting, preferences, options, reset, configuration</source>
            <translation>inställning, alternativ, nollställ, konfiguration</translation>
        </message>
        <message>
            <source>search, narrow down, find a patient</source>
            <translation>sök, avgränsa, hitta en patient</translation>
        </message>
        <message>
            <source>version, licence, license, licences, open source, copyright, build</source>
            <translation>version, licens, licenser, öppen källkod, upphovsrätt, om programmet</translation>
        </message>
        <message>
            <source>access rights, permissions, role, user account, administrator</source>
            <translation>behörigheter, rättigheter, roll, användare, användarkonto, administratör</translation>
        </message>
        <message>
            <source>problem, bug, fault, support, crash, troubleshooting, log file, logs</source>
            <translation>problem, problemrapport, bugg, support, krasch, felsökning, loggfil, loggar</translation>
        </message>
        <message>
            <source>sign out, log out, exit, close the program</source>
            <translation>logga ut, stäng programmet, avsluta programmet</translation>
        </message>
        <message>
            <source>exceptions, holidays</source>
            <translation>undantag, helgdagar, avvikelser</translation>
        </message>
        <message>
            <source>loan, borrow, help out</source>
            <translation>låna, utlåning, inhopp</translation>
        </message>
        <message>
            <source>extra nurse, overtime, cover</source>
            <translation>extra skötare, övertid, vikarie</translation>
        </message>
        <message>
            <source>take back, revert</source>
            <translation>ta tillbaka, återställ</translation>
        </message>
        <message>
            <source>do again</source>
            <translation>gör på nytt</translation>
        </message>
        <message>
            <source>what I have done</source>
            <translation>vad jag har gjort</translation>
        </message>
        <message>
            <source>SMS again</source>
            <translation>sms på nytt</translation>
        </message>
        <message>
            <source>stop the SMS</source>
            <translation>stoppa sms</translation>
        </message>
        <message>
            <source>open the callback, go to the patient</source>
            <translation>öppna ringbudet, gå till patienten</translation>
        </message>
        <message>
            <source>mute, silence</source>
            <translation>stäng av, dämpa</translation>
        </message>
        <message>
            <source>thresholds, when to warn</source>
            <translation>gränsvärden, när det ska larmas</translation>
        </message>
        <message>
            <source>limit, threshold</source>
            <translation>gräns, gränsvärde</translation>
        </message>
        <message>
            <source>consent, second supervisor</source>
            <translation>samtycke, godkännande, en annan arbetsledare</translation>
        </message>
        <message>
            <source>paper, printer</source>
            <translation>papper, skrivare</translation>
        </message>
        <message>
            <source>queue, queues, right now</source>
            <translation>kö, köer, just nu</translation>
        </message>
        <message>
            <source>centre, nurses, shifts, forecast, load, staff, who will not be rung, won't be rung</source>
            <translation>station, skötare, turer, prognos, belastning, personal, hinner inte i dag, vilka rings inte</translation>
        </message>
        <message>
            <source>alert, alarm</source>
            <translation>larm, alarm</translation>
        </message>
        <message>
            <source>view, favourites</source>
            <translation>vy, favoriter</translation>
        </message>
        <message>
            <source>phone number, who rang, search by number</source>
            <translation>telefonnummer, vem ringde, hitta med nummer</translation>
        </message>
        <message>
            <source>refresh, reload, update, sync</source>
            <translation>uppdatera, ladda om, synka, synkronisera</translation>
        </message>
        <message>
            <source>zoom in, larger font, big text</source>
            <translation>zooma in, större typsnitt, stor text</translation>
        </message>
        <message>
            <source>second display, detach, new window</source>
            <translation>andra skärmen, lösgör, nytt fönster</translation>
        </message>
        <message>
            <source>big screen, TV, monitor</source>
            <translation>storbildsskärm, TV, bildskärm, monitor</translation>
        </message>
        <message>
            <source>changes, release notes, updates</source>
            <translation>ändringar, uppdateringar</translation>
        </message>
        <message>
            <source>handbook, manual, guide, how to, instructions</source>
            <translation>handbok, manual, guide, instruktioner, anvisningar</translation>
        </message>
        <message>
            <source>introduction, getting started, first steps</source>
            <translation>introduktion, kom igång, första stegen</translation>
        </message>
        <message>
            <source>shortcuts, hotkeys, keyboard</source>
            <translation>genvägar, tangentbord, snabbtangenter</translation>
        </message>
        <message>
            <source>column, table, hide, reset the columns</source>
            <translation>kolumn, tabell, dölj, återställ kolumnerna</translation>
        </message>
        <message>
            <source>groups, by centre, by state, by service</source>
            <translation>grupper, per station, per status, per tjänst</translation>
        </message>
        <message>
            <source>zoom out, smaller font</source>
            <translation>zooma ut, mindre typsnitt</translation>
        </message>
        <message>
            <source>sign out, log out, break</source>
            <translation>logga ut, paus</translation>
        </message>
        <message>
            <source>sign in, real data</source>
            <translation>logga in, riktiga uppgifter</translation>
        </message>
    </context>
    <context>
        <name>Outcome</name>
        <message>
            <source>reached</source>
            <translation>nådd</translation>
        </message>
        <message>
            <source>no answer</source>
            <translation>inget svar</translation>
        </message>
        <message>
            <source>busy</source>
            <translation>upptaget</translation>
        </message>
        <message>
            <source>voicemail</source>
            <translation>röstbrevlåda</translation>
        </message>
        <message>
            <source>wrong number</source>
            <translation>fel nummer</translation>
        </message>
        <message>
            <source>calls blocked</source>
            <translation>samtal spärrade</translation>
        </message>
        <message>
            <source>technical failure</source>
            <translation>tekniskt fel</translation>
        </message>
    </context>
    <context>
        <name>Outlook</name>
        <message>
            <source>{due} callbacks are still to be rung today, and about {coming} more come on such a day, by the last four open days of the same weekday and by how busy today has been.</source>
            <translation>Ännu {due} ringbud ska ringas i dag, och omkring {coming} till kommer, enligt de fyra senaste öppna dagarna med samma veckodag och hur livlig dagen har varit.</translation>
        </message>
        <message>
            <source>The staff on plan has {hours} h at the line until {clock}, meals and pauses taken off; today work goes at {pace} of the usual pace. {reach} are reached at the first call; the others are called again after about {minutes} min, as often as the rules allow.</source>
            <translation>Skötarna i tur har {hours} h ringtid till kl. {clock}, måltider och pauser avdragna; i dag går arbetet i {pace} av vanlig takt. {reach} nås vid första samtalet; de andra rings på nytt efter omkring {minutes} min, så ofta som reglerna tillåter.</translation>
        </message>
        <message>
            <source>Will they be rung today?</source>
            <translation>Hinner alla bli uppringda i dag?</translation>
        </message>
        <message>
            <source>No staff is on plan or signed on for the rest of today.</source>
            <translation>Ingen skötare är i tur eller inloggad resten av dagen.</translation>
        </message>
        <message>
            <source>The last shift of today ended at {clock}: nobody is on plan any more.</source>
            <translation>Dagens sista tur slutade kl. {clock}: ingen är i tur längre.</translation>
        </message>
        <message>
            <source>Callbacks come unevenly, and the minutes in which staff wait are not got back: so the number is the mean of many days drawn by chance.</source>
            <translation>Ringbuden kommer ojämnt, och de minuter som skötarna väntar får man inte tillbaka: därför är talet medelvärdet av många slumpade dagar.</translation>
        </message>
        <message>
            <source>The line until now counts those who are in these queues now: callbacks moved away are not in it. Another day beside it counts all that were open then, also those to be called on a later day.</source>
            <translation>Linjen fram till nu räknar dem som nu är i de här köerna: ringbud som flyttats bort är inte med. En annan dag bredvid räknar alla som då var öppna, även de som ska ringas en senare dag.</translation>
        </message>
        <message>
            <source>Without earlier days to compare with, the rest of the day cannot be told.</source>
            <translation>Utan tidigare dagar att jämföra med kan resten av dagen inte förutses.</translation>
        </message>
        <message>
            <source>{n} won't be rung: there is no staff.</source>
            <translation>{n} hinner inte ringas: det finns inga skötare.</translation>
        </message>
        <message>
            <source>{n} won't be rung: the staff left at {clock}.</source>
            <translation>{n} hinner inte ringas: skötarnas turer slutade kl. {clock}.</translation>
        </message>
        <message>
            <source>{n} won't be rung before the staff leaves at {clock}.</source>
            <translation>{n} hinner inte ringas innan skötarnas turer slutar kl. {clock}.</translation>
        </message>
        <message>
            <source>Besides, {n} will have been called without reaching them, and are called again another day.</source>
            <translation>Dessutom har {n} ringts utan att nås, och de rings på nytt en annan dag.</translation>
        </message>
    </context>
    <context>
        <name>OutlookPlurals</name>
        <message numerus="yes">
            <source>%n centre(s) cannot be told for want of earlier days: only those who wait now count.</source>
            <translation>
                <numerusform>%Ln station kan inte förutses utan tidigare dagar: därifrån räknas bara de som köar nu.</numerusform>
                <numerusform>%Ln stationer kan inte förutses utan tidigare dagar: därifrån räknas bara de som köar nu.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>OwnWindow</name>
        <message>
            <source>Demo mode: made-up data</source>
            <translation>Demoläge: påhittade uppgifter</translation>
        </message>
    </context>
    <context>
        <name>OwnWindows</name>
        <message numerus="yes">
            <source>%n window(s) are open already</source>
            <extracomment>The screens that can stand in a window of their own. Each is fed with every change: more than a supervisor looks at would slow down what is looked at. Where windows stood that are closed by now, by screen and part.</extracomment>
            <translation>
                <numerusform>%Ln fönster är redan öppet</numerusform>
                <numerusform>%Ln fönster är redan öppna</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message>
            <source>Found</source>
            <extracomment>The longest line that is off has room with its reason and its key, in each language.</extracomment>
            <translation>Hittade</translation>
        </message>
        <message>
            <source>Nothing is called that</source>
            <translation>Inget heter så</translation>
        </message>
    </context>
    <context>
        <name>PaneStates</name>
        <message>
            <source>Callbacks come here by themselves as patients leave them.</source>
            <translation>Ringbuden kommer hit av sig själva när patienterna lämnar dem.</translation>
        </message>
        <message>
            <source>The last callback was closed {clock}.</source>
            <translation>Det senaste ringbudet avslutades {clock}.</translation>
        </message>
        <message>
            <source>The queue is empty</source>
            <translation>Kön är tom</translation>
        </message>
        <message>
            <source>Earlier days cannot be read. {why}</source>
            <translation>Tidigare dagar kan inte läsas. {why}</translation>
        </message>
        <message>
            <source>since {clock}</source>
            <translation>sedan {clock}</translation>
        </message>
    </context>
    <context>
        <name>PartPopover</name>
        <message numerus="yes">
            <source>Part %n joined callback(s)?</source>
            <translation>
                <numerusform>Skilja åt %Ln sammanslaget ringbud?</numerusform>
                <numerusform>Skilja åt %Ln sammanslagna ringbud?</numerusform>
            </translation>
        </message>
        <message>
            <source>Each waits again as a request of its own, since its own first request. To take it back, join again.</source>
            <translation>Var och en väntar igen som ett eget ringbud, från sin egen tid. Det tas tillbaka genom att slå ihop igen.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
        <message numerus="yes">
            <source>Part %n callback(s)</source>
            <translation>
                <numerusform>Skilj åt %Ln ringbud</numerusform>
                <numerusform>Skilj åt %Ln ringbud</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PastBar</name>
        <message>
            <source>Any day</source>
            <translation>Vilken dag som helst</translation>
        </message>
        <message>
            <source>Left today</source>
            <translation>Lämnade i dag</translation>
        </message>
        <message>
            <source>Left yesterday</source>
            <translation>Lämnade i går</translation>
        </message>
        <message>
            <source>Last 7 days</source>
            <translation>Senaste 7 dagarna</translation>
        </message>
        <message>
            <source>Last 30 days</source>
            <translation>Senaste 30 dagarna</translation>
        </message>
        <message>
            <source>From–until</source>
            <translation>Från–till</translation>
        </message>
        <message>
            <source>Days of the requests</source>
            <translation>Ringbudens dagar</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>Gruppering</translation>
        </message>
        <message>
            <source>First day</source>
            <translation>Första dagen</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>Sista dagen</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Filtrera</translation>
        </message>
        <message>
            <source>Find by number</source>
            <translation>Sök med nummer</translation>
        </message>
        <message>
            <source>Save and change views</source>
            <translation>Spara och ändra vyer</translation>
        </message>
        <message>
            <source>Columns and row height</source>
            <translation>Kolumner och radhöjd</translation>
        </message>
    </context>
    <context>
        <name>PastCells</name>
        <message>
            <source>from {centre}</source>
            <translation>från {centre}</translation>
        </message>
        <message>
            <source>{column}: being read</source>
            <translation>{column}: hämtas</translation>
        </message>
        <message>
            <source>another centre</source>
            <translation>en annan station</translation>
        </message>
    </context>
    <context>
        <name>PastColumns</name>
        <message>
            <source>Left</source>
            <translation>Lämnat</translation>
        </message>
        <message>
            <source>Ended</source>
            <translation>Avslutat</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>Resultat</translation>
        </message>
        <message>
            <source>Ended by</source>
            <translation>Avslutat av</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Orsak till avslut</translation>
        </message>
        <message>
            <source>Moved</source>
            <translation>Flyttat</translation>
        </message>
        <message>
            <source>First asked at</source>
            <translation>Första station</translation>
        </message>
        <message>
            <source>Wished time</source>
            <translation>Önskad tid</translation>
        </message>
        <message>
            <source>Own nurse</source>
            <translation>Egen skötare</translation>
        </message>
        <message>
            <source>Text message</source>
            <translation>Textmeddelande</translation>
        </message>
    </context>
    <context>
        <name>PastDetail</name>
        <message>
            <source>Details of the callback</source>
            <translation>Ringbudets uppgifter</translation>
        </message>
        <message>
            <source>Close the details</source>
            <translation>Stäng uppgifterna</translation>
        </message>
        <message>
            <source>The same caller</source>
            <translation>Samma uppringare</translation>
        </message>
        <message>
            <source>{state} {time} · {person}</source>
            <translation>{state} {time} · {person}</translation>
        </message>
        <message>
            <source>First asked at {centre}</source>
            <translation>Lämnades först: {centre}</translation>
        </message>
        <message>
            <source>First asked at another centre</source>
            <translation>Lämnades först till en annan station</translation>
        </message>
        <message>
            <source>Own nurse: {nurse}</source>
            <translation>Egen skötare: {nurse}</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>och %Ln till</numerusform>
                <numerusform>och %Ln till</numerusform>
            </translation>
        </message>
        <message>
            <source>{service} elsewhere: {open} open, {ended} ended</source>
            <translation>{service} på annat håll: {open} öppna, {ended} avslutade</translation>
        </message>
    </context>
    <context>
        <name>PastFoot</name>
        <message>
            <source>Stop</source>
            <translation>Avbryt</translation>
        </message>
        <message>
            <source>Read again</source>
            <translation>Hämta på nytt</translation>
        </message>
        <message>
            <source>Days read</source>
            <translation>Hämtade dagar</translation>
        </message>
        <message>
            <source>Reading: {done} of {total} days</source>
            <translation>Hämtar: {done} av {total} dagar</translation>
        </message>
        <message numerus="yes">
            <source>%n callback(s)</source>
            <translation>
                <numerusform>%Ln ringbud</numerusform>
                <numerusform>%Ln ringbud</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n selected</source>
            <translation>
                <numerusform>%Ln vald</numerusform>
                <numerusform>%Ln valda</numerusform>
            </translation>
        </message>
        <message>
            <source>open {count}</source>
            <translation>öppna {count}</translation>
        </message>
        <message>
            <source>attempts {count}</source>
            <translation>försök {count}</translation>
        </message>
    </context>
    <context>
        <name>PastPanel</name>
        <message>
            <source>All callbacks</source>
            <translation>Alla ringbud</translation>
        </message>
        <message>
            <source>Views</source>
            <translation>Vyer</translation>
        </message>
    </context>
    <context>
        <name>PastViews</name>
        <message>
            <source>Save as a new view…</source>
            <extracomment>The view that was in front at the last end, and how it looked then; None once it is so again.</extracomment>
            <translation>Spara som ny vy…</translation>
        </message>
        <message>
            <source>Save the changes</source>
            <translation>Spara ändringarna</translation>
        </message>
        <message>
            <source>Rename…</source>
            <translation>Byt namn…</translation>
        </message>
        <message>
            <source>Remove the view</source>
            <translation>Ta bort vyn</translation>
        </message>
        <message>
            <source>Move left</source>
            <translation>Flytta till vänster</translation>
        </message>
        <message>
            <source>Move right</source>
            <translation>Flytta till höger</translation>
        </message>
        <message>
            <source>All open</source>
            <extracomment>What the key of one's own view begins with, before its name.</extracomment>
            <translation>Alla öppna</translation>
        </message>
        <message>
            <source>Due today</source>
            <translation>Ska skötas i dag</translation>
        </message>
        <message>
            <source>Urgent</source>
            <translation>Brådskande</translation>
        </message>
        <message>
            <source>Patient texted</source>
            <translation>Patienten skrev</translation>
        </message>
        <message>
            <source>Not reached</source>
            <translation>Ej nådda</translation>
        </message>
        <message>
            <source>Moved</source>
            <translation>Flyttade</translation>
        </message>
        <message>
            <source>Ended by hand today</source>
            <translation>Avslutade i dag</translation>
        </message>
        <message>
            <source>My acts</source>
            <translation>Egna åtgärder</translation>
        </message>
        <message>
            <source>Open and past</source>
            <translation>Öppna och tidigare</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>Hittade</translation>
        </message>
    </context>
    <context>
        <name>PeoplePanel</name>
        <message>
            <source>Nurses of the centre</source>
            <extracomment>A longer name is cut, and told on pointing at it. The acts by command, in the order of the buttons. What dropping a nurse would do: the centres, and for one of them the effect in words. Where a nurse can be dropped; the screen knows.</extracomment>
            <translation>Stationens skötare</translation>
        </message>
        <message>
            <source>Absence…</source>
            <translation>Frånvaro…</translation>
        </message>
        <message>
            <source>The nurse is away (A)</source>
            <translation>Skötaren är borta (A)</translation>
        </message>
        <message>
            <source>Lend…</source>
            <translation>Låna ut…</translation>
        </message>
        <message>
            <source>Lend the nurse to another centre (L)</source>
            <translation>Låna ut skötaren till en annan station (L)</translation>
        </message>
        <message>
            <source>Add shift…</source>
            <translation>Lägg till tur…</translation>
        </message>
        <message>
            <source>An extra shift for a nurse (S)</source>
            <translation>Extra tur för en skötare (S)</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Ta bort</translation>
        </message>
        <message>
            <source>Remove the absence, the loan or the extra shift (Delete)</source>
            <translation>Ta bort frånvaron, lånet eller den extra turen (Delete)</translation>
        </message>
        <message>
            <source>Remove: {what}</source>
            <translation>Ta bort: {what}</translation>
        </message>
        <message>
            <source>Who watches both centres can remove: {what}</source>
            <translation>Den som övervakar båda stationerna kan ta bort: {what}</translation>
        </message>
    </context>
    <context>
        <name>PeopleTargets</name>
        <message>
            <source>Lend to</source>
            <translation>Låna ut till</translation>
        </message>
        <message>
            <source>Centres that the nurse can be lent to</source>
            <translation>Stationer som skötaren kan lånas ut till</translation>
        </message>
        <message>
            <source>Drop the nurse on a centre</source>
            <translation>Släpp skötaren på en station</translation>
        </message>
    </context>
    <context>
        <name>Policy</name>
        <message>
            <source>then {when}</source>
            <extracomment>From here on many a queue has closed by then, wherever in its day the first one was made; one open late has not.</extracomment>
            <translation>sedan {when}</translation>
        </message>
        <message>
            <source>First call</source>
            <translation>Första samtalet</translation>
        </message>
        <message>
            <source>One call</source>
            <translation>Ett samtal</translation>
        </message>
        <message>
            <source>{calls}; then a text</source>
            <translation>{calls}; till sist ett textmeddelande</translation>
        </message>
        <message>
            <source>{calls}; no text</source>
            <translation>{calls}; inget textmeddelande</translation>
        </message>
        <message>
            <source>Busy: {when}.</source>
            <translation>Upptaget: {when}.</translation>
        </message>
        <message>
            <source>Voicemail: {when}.</source>
            <translation>Röstbrevlåda: {when}.</translation>
        </message>
        <message>
            <source>Calls blocked: as when nobody answers.</source>
            <translation>Samtal spärrade: som när ingen svarar.</translation>
        </message>
        <message>
            <source>The line failed: {when}; this uses no attempt.</source>
            <translation>Linjefel: {when}; detta förbrukar inget försök.</translation>
        </message>
        <message>
            <source>If the queue has closed by then, the call is made when it next opens.</source>
            <translation>Om kön då redan är stängd rings det när den öppnar nästa gång.</translation>
        </message>
        <message>
            <source>A wrong number is tried again as when nobody answers, but gets no text.</source>
            <translation>Fel nummer prövas på nytt som när ingen svarar, men får inget textmeddelande.</translation>
        </message>
        <message>
            <source>A wrong number is tried again as when nobody answers.</source>
            <translation>Fel nummer prövas på nytt som när ingen svarar.</translation>
        </message>
        <message>
            <source>A wrong number ends it at once, without a text.</source>
            <translation>Fel nummer avslutar genast utan textmeddelande.</translation>
        </message>
        <message>
            <source>on the next service day</source>
            <translation>nästa servicedag</translation>
        </message>
        <message>
            <source>{delay} later, or when the queue next opens</source>
            <translation>efter {delay} eller när kön öppnar nästa gång</translation>
        </message>
        <message>
            <source>{delay} later at the earliest, in another part of the day</source>
            <translation>tidigast efter {delay}, vid en annan tid på dagen</translation>
        </message>
        <message>
            <source>{delay} later</source>
            <translation>efter {delay}</translation>
        </message>
        <message>
            <source>A wrong number ends it at once.</source>
            <translation>Fel nummer avslutar genast.</translation>
        </message>
    </context>
    <context>
        <name>PolicyDialog</name>
        <message>
            <source>Choose a queue</source>
            <extracomment>What a new rule begins with where none was chosen before it: the figures of a usual one. What the rule does not change: others are set for later.</extracomment>
            <translation>Välj en kö</translation>
        </message>
        <message>
            <source>The rules have not come yet</source>
            <translation>Reglerna har inte kommit ännu</translation>
        </message>
        <message>
            <source>Attempt policy</source>
            <translation>Uppringningsregel</translation>
        </message>
        <message>
            <source>What follows when nobody answers</source>
            <translation>Vad som sker när ingen svarar</translation>
        </message>
        <message>
            <source>Waiting requests follow the new rule from their next attempt on.</source>
            <translation>Väntande ringbud följer den nya regeln från nästa försök.</translation>
        </message>
        <message>
            <source>Centre</source>
            <translation>Station</translation>
        </message>
        <message>
            <source>Queues</source>
            <translation>Köer</translation>
        </message>
        <message>
            <source>Rule</source>
            <translation>Regel</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Från</translation>
        </message>
        <message>
            <source>Attempts</source>
            <translation>Försök</translation>
        </message>
        <message>
            <source>After no answer</source>
            <translation>Inget svar</translation>
        </message>
        <message>
            <source>After a busy line</source>
            <translation>Upptaget</translation>
        </message>
        <message>
            <source>After a voicemail</source>
            <translation>Röstbrevlåda</translation>
        </message>
        <message>
            <source>After a failure</source>
            <translation>Linjefel</translation>
        </message>
        <message>
            <source> min</source>
            <translation> min</translation>
        </message>
        <message>
            <source>All of them</source>
            <translation>Alla</translation>
        </message>
        <message>
            <source>A text after the last attempt</source>
            <translation>Textmeddelande efter sista försöket</translation>
        </message>
        <message>
            <source>A wrong number ends it</source>
            <translation>Fel nummer avslutar</translation>
        </message>
        <message>
            <source>Each attempt in another part of the day</source>
            <translation>Varje försök vid en annan tid på dagen</translation>
        </message>
        <message>
            <source>Set rule</source>
            <translation>Ställ in regeln</translation>
        </message>
        <message>
            <source>{rule} · followed by {queues}</source>
            <translation>{rule} · {queues}</translation>
        </message>
        <message numerus="yes">
            <source>%n queue(s)</source>
            <translation>
                <numerusform>%Ln kö</numerusform>
                <numerusform>%Ln köer</numerusform>
            </translation>
        </message>
        <message>
            <source>Loading…</source>
            <translation>Hämtar…</translation>
        </message>
        <message>
            <source>A new rule…</source>
            <translation>En ny regel…</translation>
        </message>
        <message>
            <source>{rule} · no. {number}</source>
            <translation>{rule} · nr {number}</translation>
        </message>
    </context>
    <context>
        <name>Presence</name>
        <message>
            <source>free</source>
            <translation>ledig</translation>
        </message>
        <message>
            <source>on the phone</source>
            <translation>i samtal</translation>
        </message>
        <message>
            <source>on a break</source>
            <translation>på paus</translation>
        </message>
        <message>
            <source>not signed on</source>
            <translation>inte inloggad</translation>
        </message>
    </context>
    <context>
        <name>ProblemReportSheet</name>
        <message>
            <source>Problem report</source>
            <extracomment>A file has been written, or it is said why not.</extracomment>
            <translation>Felrapport</translation>
        </message>
        <message>
            <source>For whoever mends the program. Numbers and passwords are blotted out; read it through before you give it to anybody. It is sent nowhere by itself.</source>
            <translation>För den som reparerar programmet. Nummer och lösenord är dolda; läs igenom rapporten innan du ger den till någon. Den skickas inte någonstans av sig själv.</translation>
        </message>
        <message>
            <source>Gathering…</source>
            <translation>Samlar in…</translation>
        </message>
        <message>
            <source>Save…</source>
            <translation>Spara…</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopiera</translation>
        </message>
        <message>
            <source>Save the problem report</source>
            <translation>Spara felrapporten</translation>
        </message>
        <message>
            <source>It could not be saved as {file}: {why}</source>
            <translation>Den kunde inte sparas som {file}: {why}</translation>
        </message>
        <message>
            <source>Saved as {file}</source>
            <translation>Sparad som {file}</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>Kopierad</translation>
        </message>
    </context>
    <context>
        <name>ProfilesControl</name>
        <message>
            <source>None</source>
            <translation>Inga</translation>
        </message>
    </context>
    <context>
        <name>Program</name>
        <message>
            <source>The program could not be started</source>
            <extracomment>The one that most begin with; the rail's others are loaded when they are gone to. By then what is made at the start has been made. The console is there: its services may still be on their way.</extracomment>
            <translation>Programmet kunde inte startas</translation>
        </message>
    </context>
    <context>
        <name>Purpose</name>
        <message>
            <source>We could not reach you</source>
            <translation>Vi nådde dig inte</translation>
        </message>
        <message>
            <source>When we ring you</source>
            <translation>När vi ringer dig</translation>
        </message>
        <message>
            <source>What was told no longer holds</source>
            <translation>Det meddelade gäller inte längre</translation>
        </message>
        <message>
            <source>First on another day</source>
            <translation>Först en annan dag</translation>
        </message>
        <message>
            <source>Own text</source>
            <translation>Egen text</translation>
        </message>
        <message>
            <source>Survey</source>
            <translation>Enkät</translation>
        </message>
    </context>
    <context>
        <name>QAbstractFileIconProvider</name>
        <message>
            <source>Drive</source>
            <translation>Enhet</translation>
        </message>
        <message>
            <source>File Folder</source>
            <translation>Filmapp</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Mapp</translation>
        </message>
        <message>
            <source>Shortcut</source>
            <translation>Genväg</translation>
        </message>
        <message>
            <source>Unknown</source>
            <translation>Okänt</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Fil</translation>
        </message>
        <message>
            <source>%1 File</source>
            <translation>%1-fil</translation>
        </message>
    </context>
    <context>
        <name>QCupsJobWidget</name>
        <message>
            <source>Job &amp;priority:</source>
            <translation>Utskriftens &amp;prioritet:</translation>
        </message>
        <message>
            <source>&amp;Billing information:</source>
            <translation>&amp;Faktureringsinformation:</translation>
        </message>
        <message>
            <source>Scheduled &amp;printing:</source>
            <translation>&amp;Schemalagd utskrift:</translation>
        </message>
        <message>
            <source>&amp;End:</source>
            <translation>S&amp;lut:</translation>
        </message>
    </context>
    <context>
        <name>QCupsPrinterSupport</name>
        <message>
            <source>Authentication Needed</source>
            <translation>Inloggning krävs</translation>
        </message>
        <message>
            <source>Authentication needed to use %1.</source>
            <translation>Inloggning krävs för att använda %1.</translation>
        </message>
        <message>
            <source>Authentication needed to use %1 on %2.</source>
            <translation>Inloggning krävs för att använda %1 på %2.</translation>
        </message>
        <message>
            <source>Username:</source>
            <translation>Användarnamn:</translation>
        </message>
        <message>
            <source>Password:</source>
            <translation>Lösenord:</translation>
        </message>
    </context>
    <context>
        <name>QFileDialog</name>
        <message>
            <source>&amp;Look in:</source>
            <translation>&amp;Sök i:</translation>
        </message>
        <message>
            <source>Files of &amp;type:</source>
            <translation>&amp;Filtyp:</translation>
        </message>
    </context>
    <context>
        <name>QPageSetupWidget</name>
        <message>
            <source>Page &amp;order:</source>
            <translation>Sid&amp;ordning:</translation>
        </message>
        <message>
            <source>Pages &amp;per sheet:</source>
            <translation>Sidor &amp;per ark:</translation>
        </message>
    </context>
    <context>
        <name>QPrintDialog</name>
        <message>
            <source>Automatic</source>
            <translation>Automatisk</translation>
        </message>
        <message>
            <source>Duplex Settings Conflicts</source>
            <translation>Inställningarna för dubbelsidig utskrift står i konflikt</translation>
        </message>
        <message>
            <source>There are conflicts in duplex settings. Do you want to fix them?</source>
            <translation>Inställningarna för dubbelsidig utskrift står i konflikt med varandra. Vill du rätta till dem?</translation>
        </message>
    </context>
    <context>
        <name>QPrintPropertiesDialog</name>
        <message>
            <source>Page Setup Conflicts</source>
            <translation>Sidinställningarna står i konflikt</translation>
        </message>
        <message>
            <source>There are conflicts in page setup options. Do you want to fix them?</source>
            <translation>Sidinställningarna står i konflikt med varandra. Vill du rätta till dem?</translation>
        </message>
    </context>
    <context>
        <name>QPrintSettingsOutput</name>
        <message>
            <source>Double Sided Printing</source>
            <translation>Dubbelsidig utskrift</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Av</translation>
        </message>
        <message>
            <source>Long side binding</source>
            <translation>Bindning längs långsidan</translation>
        </message>
        <message>
            <source>Short side binding</source>
            <translation>Bindning längs kortsidan</translation>
        </message>
        <message>
            <source>Page &amp;Set:</source>
            <translation>Sid&amp;urval:</translation>
        </message>
    </context>
    <context>
        <name>QuitDialog</name>
        <message>
            <source>Quit</source>
            <translation>Avsluta</translation>
        </message>
        <message>
            <source>Quit Jonovahti?</source>
            <translation>Avsluta Jonovahti?</translation>
        </message>
        <message>
            <source>What is under way is finished first. Whether you are asked is in the settings.</source>
            <translation>Det som pågår slutförs först. I inställningarna väljer du om du vill bli tillfrågad.</translation>
        </message>
        <message>
            <source>What is under way is finished first.</source>
            <translation>Det som pågår slutförs först.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
    </context>
    <context>
        <name>Rail</name>
        <message>
            <source>Screens</source>
            <extracomment>Free on each side of a name.</extracomment>
            <translation>Vyer</translation>
        </message>
    </context>
    <context>
        <name>ReadDialog</name>
        <message>
            <source>The texts could not be read, so none is marked. Close this and try again.</source>
            <translation>Meddelandena kunde inte hämtas, så inget markerades. Stäng det här och försök igen.</translation>
        </message>
        <message>
            <source>Mark as read</source>
            <translation>Markera som läst</translation>
        </message>
        <message>
            <source>What the patients texted</source>
            <translation>Vad patienterna skrev</translation>
        </message>
        <message>
            <source>Read it here first: it is marked as read with the button below, not before.</source>
            <translation>Läs det först här: det markeras som läst först med knappen nedan.</translation>
        </message>
        <message numerus="yes">
            <source>Mark texts of %n patient(s) as read</source>
            <translation>
                <numerusform>Markera %Ln patients meddelande som läst</numerusform>
                <numerusform>Markera %Ln patienters meddelanden som lästa</numerusform>
            </translation>
        </message>
        <message>
            <source>Loading…</source>
            <translation>Hämtar…</translation>
        </message>
        <message>
            <source>No text of these patients waits any more</source>
            <translation>Inget meddelande från de här patienterna väntar längre</translation>
        </message>
        <message>
            <source>“{words}”</source>
            <translation>”{words}”</translation>
        </message>
        <message>
            <source>The words are no longer kept</source>
            <translation>Orden sparas inte längre</translation>
        </message>
    </context>
    <context>
        <name>ReadingStopped</name>
        <message>
            <source>Reading was stopped</source>
            <translation>Hämtningen avbröts</translation>
        </message>
        <message>
            <source>Read again</source>
            <translation>Hämta på nytt</translation>
        </message>
    </context>
    <context>
        <name>Reason</name>
        <message>
            <source>Nurse</source>
            <translation>Sjukskötare</translation>
        </message>
        <message>
            <source>Prescription</source>
            <translation>Recept</translation>
        </message>
        <message>
            <source>Laboratory</source>
            <translation>Laboratorium</translation>
        </message>
        <message>
            <source>Vaccination</source>
            <translation>Vaccination</translation>
        </message>
        <message>
            <source>Appointment</source>
            <translation>Tidsbokning</translation>
        </message>
    </context>
    <context>
        <name>ReasonField</name>
        <message>
            <source>Another reason:</source>
            <extracomment>As long as the sentence of a person in a hurry; it is read in lists.</extracomment>
            <translation>Annan orsak:</translation>
        </message>
        <message>
            <source>The reason in your own words</source>
            <translation>Orsaken med egna ord</translation>
        </message>
    </context>
    <context>
        <name>Refused</name>
        <message>
            <source>At most 1,000 callbacks at a time. Select fewer.</source>
            <translation>Högst 1 000 ringbud åt gången. Välj färre.</translation>
        </message>
        <message>
            <source>The data is too old to act on. Wait for the connection.</source>
            <translation>Uppgifterna är för gamla. Vänta på förbindelsen.</translation>
        </message>
        <message>
            <source>The program and the database do not fit together here. Tell IT: {code}.</source>
            <translation>Programmet och databasen passar inte ihop här. Säg till IT: {code}.</translation>
        </message>
        <message>
            <source>The address has an option that cannot be used: {option}. Correct it, or leave it out.</source>
            <translation>Adressen har ett alternativ som inte kan användas: {option}. Rätta det, eller lämna det.</translation>
        </message>
        <message>
            <source>Nothing is selected that it could be done to. Select callbacks first.</source>
            <translation>Inget passande är valt. Välj ringbud först.</translation>
        </message>
        <message>
            <source>A callback was named twice. Select again.</source>
            <translation>Samma ringbud nämndes två gånger. Välj på nytt.</translation>
        </message>
        <message>
            <source>It is not yours, or not in your centres. Ask a supervisor who is responsible.</source>
            <translation>Det är inte ditt eller finns inte på dina stationer. Be en ansvarig arbetsledare.</translation>
        </message>
        <message>
            <source>The time for this has passed. Begin again.</source>
            <translation>Tiden för detta har gått ut. Börja om.</translation>
        </message>
        <message>
            <source>This queue is not in use any more. Choose another.</source>
            <translation>Den här kön används inte längre. Välj en annan.</translation>
        </message>
        <message>
            <source>This is not a time. Choose a day and a clock time.</source>
            <translation>Det här är ingen tid. Välj dag och klockslag.</translation>
        </message>
        <message>
            <source>The wished time must end after it begins. Change it.</source>
            <translation>Den önskade tiden måste sluta efter att den börjat. Ändra den.</translation>
        </message>
        <message>
            <source>The text holds a sign that cannot be kept. Type it again.</source>
            <translation>Texten har ett tecken som inte kan sparas. Skriv den på nytt.</translation>
        </message>
        <message>
            <source>The planned time has passed. Choose a new one.</source>
            <translation>Den planerade tiden har passerat. Välj en ny.</translation>
        </message>
        <message>
            <source>This is done to one callback at a time. Select one.</source>
            <translation>Det här görs för ett ringbud i taget. Välj ett.</translation>
        </message>
        <message>
            <source>This act cannot be repeated. Do it anew from its own dialog.</source>
            <translation>Den här åtgärden kan inte upprepas. Gör om den i dess egen dialog.</translation>
        </message>
        <message>
            <source>Numbers are not kept. Do it anew and enter the number.</source>
            <translation>Nummer sparas inte. Gör om det och ange numret.</translation>
        </message>
        <message>
            <source>It has changed meanwhile. Look at the callback again.</source>
            <translation>Det har ändrats under tiden. Titta på ringbudet igen.</translation>
        </message>
        <message>
            <source>This is not an address of a database. Check it.</source>
            <translation>Det här är ingen databasadress. Kontrollera den.</translation>
        </message>
        <message>
            <source>The address has an option that cannot be used. Correct it.</source>
            <translation>Adressen har ett alternativ som inte kan användas. Rätta det.</translation>
        </message>
        <message>
            <source>Leave the password out of the address: it is asked for.</source>
            <translation>Lämna lösenordet utanför adressen: det frågas efter.</translation>
        </message>
        <message>
            <source>The connection would not be protected. Ask IT for an address with TLS.</source>
            <translation>Förbindelsen skulle inte vara skyddad. Be IT om en adress med TLS.</translation>
        </message>
        <message>
            <source>Ending this many callbacks needs another supervisor's consent.</source>
            <translation>Att avsluta så här många ringbud kräver en annan arbetsledares samtycke.</translation>
        </message>
        <message>
            <source>The other supervisor has not agreed yet</source>
            <translation>Den andra arbetsledaren har inte samtyckt än</translation>
        </message>
        <message>
            <source>Another supervisor must agree, not the one who asks</source>
            <translation>En annan arbetsledare måste samtycka, inte den som ber</translation>
        </message>
        <message>
            <source>Another supervisor has agreed already</source>
            <translation>En annan arbetsledare har redan samtyckt</translation>
        </message>
        <message>
            <source>This consent or permission has been used already. Ask again.</source>
            <translation>Samtycket eller tillståndet har redan använts. Begär på nytt.</translation>
        </message>
        <message>
            <source>Another supervisor has declined. Talk to them first.</source>
            <translation>En annan arbetsledare har tackat nej. Tala med hen först.</translation>
        </message>
        <message>
            <source>Who asked has taken it back. There is nothing to agree to any more.</source>
            <translation>Den som bad har tagit tillbaka frågan. Det finns inget att samtycka till längre.</translation>
        </message>
        <message>
            <source>Something else was agreed to. Ask for consent to this act.</source>
            <translation>Samtycket gällde något annat. Be om samtycke till den här åtgärden.</translation>
        </message>
        <message>
            <source>Too often within a minute. Wait a moment, then try again.</source>
            <translation>För ofta inom en minut. Vänta en stund och försök sedan igen.</translation>
        </message>
        <message>
            <source>There is a phone number in the text. Take it out.</source>
            <translation>Det finns ett telefonnummer i texten. Ta bort det.</translation>
        </message>
        <message>
            <source>A rule cannot be set for a day that has passed. Choose a later day.</source>
            <translation>En regel kan inte gälla en dag som varit. Välj en senare dag.</translation>
        </message>
        <message>
            <source>This is too far ahead. Choose an earlier day.</source>
            <translation>Det här är för långt fram. Välj en tidigare dag.</translation>
        </message>
        <message>
            <source>Opening must come before closing, on the same day.</source>
            <translation>Öppningen måste komma före stängningen, samma dag.</translation>
        </message>
        <message>
            <source>A policy has 1 to 5 attempts, and delays from a minute to a day. Change the figures.</source>
            <translation>En regel har 1–5 försök och väntetider från en minut till ett dygn. Ändra siffrorna.</translation>
        </message>
        <message>
            <source>Someone has changed this policy. Look at it again.</source>
            <translation>Någon har ändrat den här regeln. Titta på den igen.</translation>
        </message>
        <message>
            <source>No queue speaks this language. Choose another.</source>
            <translation>Ingen kö betjänar på det här språket. Välj ett annat.</translation>
        </message>
        <message>
            <source>It must begin before it ends. Change the times.</source>
            <translation>Det måste börja innan det slutar. Ändra tiderna.</translation>
        </message>
        <message>
            <source>An absence is recorded for 31 days at the most, a shift or a loan for 16 hours. Choose an earlier end.</source>
            <translation>En frånvaro antecknas för högst 31 dagar, en tur eller ett lån för 16 timmar. Välj ett tidigare slut.</translation>
        </message>
        <message>
            <source>Choose a reason from the list</source>
            <translation>Välj en orsak i listan</translation>
        </message>
        <message>
            <source>A planned shift is not removed. Record an absence.</source>
            <translation>En planerad tur tas inte bort. Anteckna en frånvaro.</translation>
        </message>
        <message>
            <source>An alert is snoozed for a day at the most. Choose a shorter time.</source>
            <translation>Ett larm kan tystas högst ett dygn. Välj en kortare tid.</translation>
        </message>
        <message>
            <source>The rule's limits do not fit together. Change them.</source>
            <translation>Regelns gränser passar inte ihop. Ändra dem.</translation>
        </message>
        <message>
            <source>This rule is not in use any more. Look at the rules again.</source>
            <translation>Den här regeln används inte längre. Se på reglerna på nytt.</translation>
        </message>
        <message>
            <source>A text needs a purpose, a language and words. Write it.</source>
            <translation>En text behöver ett ärende, ett språk och ord. Skriv den.</translation>
        </message>
        <message>
            <source>There is a field in the text that this purpose does not have. Take it out.</source>
            <translation>I texten finns ett fält som detta ärende inte har. Ta bort det.</translation>
        </message>
        <message>
            <source>A text may be six parts long. Make it shorter.</source>
            <translation>En text får ha högst sex delar. Gör den kortare.</translation>
        </message>
        <message>
            <source>There is a link in the text. Patients are not sent links: take it out.</source>
            <translation>Det finns en länk i texten. Patienter får inga länkar: ta bort den.</translation>
        </message>
        <message>
            <source>Patients seldom answer an unknown number. Name the one that will ring: write {number}, or the number itself.</source>
            <translation>Ett okänt nummer besvaras sällan. Nämn det som ringer: skriv {number} eller själva numret.</translation>
        </message>
        <message>
            <source>The text may tell of the patient's health. Leave it out, or confirm that it does not.</source>
            <translation>Texten kan säga något om patientens hälsa. Ta bort det eller bekräfta att den inte gör det.</translation>
        </message>
        <message>
            <source>There is a view of this name already. Choose another name.</source>
            <translation>Det finns redan en vy med det namnet. Välj ett annat namn.</translation>
        </message>
        <message>
            <source>There are too many saved views. Remove one first.</source>
            <translation>Det finns för många sparade vyer. Ta bort en först.</translation>
        </message>
        <message>
            <source>This view cannot be saved. Change its filters.</source>
            <translation>Den här vyn kan inte sparas. Ändra dess filter.</translation>
        </message>
        <message>
            <source>Give a reason</source>
            <translation>Ange en orsak</translation>
        </message>
        <message>
            <source>This nurse is not at work here any more</source>
            <translation>Den här skötaren arbetar inte längre här</translation>
        </message>
        <message>
            <source>This is not a phone number. Write it with + and the country code.</source>
            <translation>Det här är inget telefonnummer. Skriv det med + och landsnummer.</translation>
        </message>
        <message>
            <source>There is no number for this callback</source>
            <translation>Det här ringbudet har inget nummer</translation>
        </message>
    </context>
    <context>
        <name>ReopenPopover</name>
        <message numerus="yes">
            <source>Reopen %n callback(s)</source>
            <translation>
                <numerusform>Öppna %Ln ringbud på nytt</numerusform>
                <numerusform>Öppna %Ln ringbud på nytt</numerusform>
            </translation>
        </message>
        <message>
            <source>The wait goes on from the first request, and the due time stays.</source>
            <translation>Väntan fortsätter från den ursprungliga tiden, och tidsfristen består.</translation>
        </message>
        <message>
            <source>Ended by mistake</source>
            <translation>Avslutat av misstag</translation>
        </message>
        <message>
            <source>The patient has been in touch again</source>
            <translation>Patienten har hört av sig igen</translation>
        </message>
        <message>
            <source>The matter was not settled</source>
            <translation>Ärendet blev inte skött</translation>
        </message>
        <message>
            <source>Give a reason</source>
            <translation>Ange en orsak</translation>
        </message>
    </context>
    <context>
        <name>ReplayBar</name>
        <message>
            <source>The act before (Ctrl+Left)</source>
            <extracomment>How many times as fast as the day went by. Above and below what stands in it; the second on a low page. What is not kept as it was then, so that the figures are judged by what holds now. Beside the date and not in it, where it would gainsay whoever types another.</extracomment>
            <translation>Föregående åtgärd (Ctrl+vänsterpil)</translation>
        </message>
        <message>
            <source>The next act (Ctrl+Right)</source>
            <translation>Nästa åtgärd (Ctrl+högerpil)</translation>
        </message>
        <message>
            <source>Play (Space on the line)</source>
            <translation>Spela upp (blanksteg på tidslinjen)</translation>
        </message>
        <message>
            <source>Stop (Space on the line)</source>
            <translation>Stoppa (blanksteg på tidslinjen)</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>Hastighet</translation>
        </message>
        <message>
            <source>How many times as fast as the day went by</source>
            <translation>Hur många gånger snabbare än dagen gick</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Dag</translation>
        </message>
        <message>
            <source>Stop reading</source>
            <translation>Avbryt läsningen</translation>
        </message>
        <message>
            <source>Callbacks read</source>
            <translation>Lästa ringbud</translation>
        </message>
        <message>
            <source>Limits, services, languages and the hours of the week are as they are now. Attempts, exceptions, shifts and presence are as they were then.</source>
            <translation>Gränser, tjänster, språk och veckans öppettider är som nu. Uppringningsförsök, avvikelser, turer och närvaro är som de var då.</translation>
        </message>
        <message>
            <source>No earlier day of this weekday is known: a load is that of those alone who had asked by then, and nothing is foretold.</source>
            <translation>Ingen tidigare dag av samma veckodag är känd: i belastningen är bara de som dittills hade bett om uppringning, och inget förutses.</translation>
        </message>
        <message>
            <source>To the live screen</source>
            <translation>Till lägesbilden</translation>
        </message>
        <message>
            <source>limits, services and weekly hours of now</source>
            <translation>gränser, tjänster och veckans öppettider som nu</translation>
        </message>
        <message>
            <source>limits of now</source>
            <translation>gränser som nu</translation>
        </message>
        <message>
            <source>no earlier days known: loads without those expected</source>
            <translation>inga tidigare dagar är kända: belastningar utan väntade</translation>
        </message>
        <message>
            <source>loads without those expected</source>
            <translation>belastningar utan väntade</translation>
        </message>
        <message>
            <source>Replay, not live</source>
            <translation>Repris, inte direkt</translation>
        </message>
        <message>
            <source>Replay {clock}, not live</source>
            <translation>Repris kl. {clock}, inte direkt</translation>
        </message>
        <message>
            <source>Reading {done} of {total}</source>
            <translation>Läser: {done} av {total}</translation>
        </message>
        <message>
            <source>Reading the day</source>
            <translation>Läser dagen</translation>
        </message>
    </context>
    <context>
        <name>ReplayPanes</name>
        <message>
            <source>Replayed for {clock}.</source>
            <extracomment>Beside each other in the smallest window with the largest letters, in px at 100 %; names have room in the first. Between the figures and the lists, and between these; the first on a low page. Heads, captions and a few rows, in px at 100 %; with one head for all of it.</extracomment>
            <translation>Uppspelat för kl. {clock}.</translation>
        </message>
    </context>
    <context>
        <name>ReplayScreen</name>
        <message>
            <source>Nothing is stored of {day}</source>
            <translation>Inget finns sparat från {day}</translation>
        </message>
        <message>
            <source>There are no requests of that day. Choose another one.</source>
            <translation>Det finns inga ringbud den dagen. Välj en annan dag.</translation>
        </message>
        <message>
            <source>No request of that day is known before {clock}</source>
            <translation>För den dagen finns inga ringbud före {clock}</translation>
        </message>
        <message>
            <source>No day has been read</source>
            <translation>Ingen dag har lästs</translation>
        </message>
        <message>
            <source>Choose a day to replay.</source>
            <translation>Välj en dag att spela upp.</translation>
        </message>
        <message>
            <source>Replay</source>
            <translation>Repris</translation>
        </message>
        <message>
            <source>Next: {act}</source>
            <translation>Härnäst: {act}</translation>
        </message>
    </context>
    <context>
        <name>ReportChart</name>
        <message>
            <source>Called and reached the same day</source>
            <extracomment>As high as it is above a table, in px at 100 %.</extracomment>
            <translation>Uppringda och nådda samma dag</translation>
        </message>
    </context>
    <context>
        <name>ReportChoices</name>
        <message>
            <source>Time</source>
            <extracomment>The one it is about, None: all. It may be known before the services are.</extracomment>
            <translation>Tid</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>Tjänst</translation>
        </message>
        <message>
            <source>Lines</source>
            <translation>Rader</translation>
        </message>
        <message>
            <source>Figures</source>
            <translation>Siffror</translation>
        </message>
        <message numerus="yes">
            <source>Last %n days</source>
            <translation>
                <numerusform>Den senaste %Ln dagen</numerusform>
                <numerusform>De senaste %Ln dagarna</numerusform>
            </translation>
        </message>
        <message>
            <source>This month</source>
            <translation>Den här månaden</translation>
        </message>
        <message>
            <source>Last month</source>
            <translation>Förra månaden</translation>
        </message>
        <message>
            <source>Thirteen months</source>
            <translation>Tretton månader</translation>
        </message>
        <message>
            <source>By day</source>
            <translation>Per dag</translation>
        </message>
        <message>
            <source>By week</source>
            <translation>Per vecka</translation>
        </message>
        <message>
            <source>By month</source>
            <translation>Per månad</translation>
        </message>
        <message>
            <source>By centre</source>
            <translation>Per station</translation>
        </message>
        <message>
            <source>How soon</source>
            <translation>Hur snart</translation>
        </message>
        <message>
            <source>By attempt</source>
            <translation>Per försök</translation>
        </message>
        <message>
            <source>Outcomes</source>
            <translation>Resultat</translation>
        </message>
        <message>
            <source>All services</source>
            <translation>Alla tjänster</translation>
        </message>
    </context>
    <context>
        <name>ReportFiles</name>
        <message>
            <source>Save the report</source>
            <translation>Spara rapporten</translation>
        </message>
        <message>
            <source>Figures (*.csv)</source>
            <translation>Siffror (*.csv)</translation>
        </message>
        <message>
            <source>Page (*.pdf)</source>
            <translation>Sida (*.pdf)</translation>
        </message>
        <message>
            <source>Making pages of the report: {count} rows</source>
            <translation>Rapportens sidor görs: {count} rader</translation>
        </message>
        <message>
            <source>Not printed: look at the printer, then print again.</source>
            <translation>Inget skrevs ut: se efter skrivaren och skriv sedan ut på nytt.</translation>
        </message>
        <message>
            <source>Stopped: there is no file and nothing was printed.</source>
            <translation>Avbrutet: det finns ingen fil och inget skrevs ut.</translation>
        </message>
    </context>
    <context>
        <name>Reports</name>
        <message>
            <source>Left</source>
            <translation>Lämnade</translation>
        </message>
        <message>
            <source>Centre</source>
            <translation>Station</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Tid</translation>
        </message>
        <message>
            <source>All together</source>
            <translation>Sammanlagt</translation>
        </message>
        <message>
            <source>Left in hours</source>
            <translation>Under öppettid</translation>
        </message>
        <message>
            <source>Called same day</source>
            <translation>Uppringda samma dag</translation>
        </message>
        <message>
            <source>Reached same day</source>
            <translation>Nådda samma dag</translation>
        </message>
        <message>
            <source>Mean wait</source>
            <translation>Medelväntan</translation>
        </message>
        <message>
            <source>50% rung in</source>
            <translation>50 % uppringda</translation>
        </message>
        <message>
            <source>90% rung in</source>
            <translation>90 % uppringda</translation>
        </message>
        <message>
            <source>Attempts</source>
            <translation>Försök</translation>
        </message>
        <message>
            <source>1st attempts</source>
            <translation>1:a försöken</translation>
        </message>
        <message>
            <source>Reached at 1st</source>
            <translation>Nådda vid 1:a</translation>
        </message>
        <message>
            <source>2nd attempts</source>
            <translation>2:a försöken</translation>
        </message>
        <message>
            <source>Reached at 2nd</source>
            <translation>Nådda vid 2:a</translation>
        </message>
        <message>
            <source>3rd attempts</source>
            <translation>3:e försöken</translation>
        </message>
        <message>
            <source>Reached at 3rd</source>
            <translation>Nådda vid 3:e</translation>
        </message>
        <message>
            <source>Later attempts</source>
            <translation>Senare försök</translation>
        </message>
        <message>
            <source>Reached later</source>
            <translation>Nådda senare</translation>
        </message>
        <message>
            <source>Reached</source>
            <translation>Nådda</translation>
        </message>
        <message>
            <source>Handled otherwise</source>
            <translation>Skötta annars</translation>
        </message>
        <message>
            <source>Not reached</source>
            <translation>Ej nådda</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>Återtagna</translation>
        </message>
        <message>
            <source>Joined</source>
            <translation>Förenade</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öppna</translation>
        </message>
        <message>
            <source>Moved in</source>
            <translation>Flyttade hit</translation>
        </message>
        <message>
            <source>Moved out</source>
            <translation>Flyttade bort</translation>
        </message>
        <message>
            <source>Texts</source>
            <translation>Meddelanden</translation>
        </message>
        <message>
            <source>What the figures mean</source>
            <translation>Vad siffrorna betyder</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>Tal</translation>
        </message>
        <message>
            <source>Meaning</source>
            <translation>Betydelse</translation>
        </message>
        <message>
            <source>Formula</source>
            <translation>Formel</translation>
        </message>
        <message>
            <source>Time counted</source>
            <translation>Tidsräkning</translation>
        </message>
        <message>
            <source>Basis</source>
            <translation>Grund</translation>
        </message>
        <message>
            <source>First day</source>
            <translation>Första dagen</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>Sista dagen</translation>
        </message>
        <message>
            <source>Not counted: {days}</source>
            <translation>Inte räknade: {days}</translation>
        </message>
    </context>
    <context>
        <name>ReportsScreen</name>
        <message>
            <source>Counted by the centre where the callback was left, up to yesterday.</source>
            <translation>Räknat på den station där ringbudet lämnades, till och med i går.</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Rapport</translation>
        </message>
        <message>
            <source>These figures were read at {time}. The newest cannot be read now.</source>
            <extracomment>In px at 100 %: of what a line is about, and of all its figures together. Lower than this the rows need the room that the meanings of all figures would take. Columns that are left out where there is no room for all; a file has them. The one it is about, None: all. Says that what is shown is old, and why. The share of the same day that is aimed at.</extracomment>
            <translation>De här siffrorna lästes {time}. De nyaste kan inte läsas nu.</translation>
        </message>
        <message>
            <source>Read again</source>
            <translation>Läs på nytt</translation>
        </message>
        <message>
            <source>The figures cannot be read now.</source>
            <translation>Siffrorna kan inte läsas nu.</translation>
        </message>
        <message>
            <source>Chart</source>
            <translation>Diagram</translation>
        </message>
        <message>
            <source>Save…</source>
            <translation>Spara…</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>Skriv ut…</translation>
        </message>
        <message>
            <source>No whole day yet</source>
            <translation>Ingen hel dag ännu</translation>
        </message>
        <message>
            <source>A day's figures are here when the day is over.</source>
            <translation>En dags siffror finns här när dagen är slut.</translation>
        </message>
        <message>
            <source>Counted by the centre where the callback was left.</source>
            <translation>Räknat på den station där ringbudet lämnades.</translation>
        </message>
        <message>
            <source>Moves are counted at the centre they left and at the one they came to, texts at the centre that has the callback.</source>
            <translation>Flyttningar räknas både på stationen de lämnade och på den de kom till, meddelanden på den station som har ringbudet.</translation>
        </message>
        <message numerus="yes">
            <source>%n column(s) left out for lack of room; a file and paper have all.</source>
            <translation>
                <numerusform>%Ln kolumn utelämnas i brist på plats; i en fil och på papper finns alla.</numerusform>
                <numerusform>%Ln kolumner utelämnas i brist på plats; i en fil och på papper finns alla.</numerusform>
            </translation>
        </message>
        <message>
            <source>F1 on a figure says what it means.</source>
            <translation>F1 på en siffra säger vad den betyder.</translation>
        </message>
    </context>
    <context>
        <name>RetryPopover</name>
        <message numerus="yes">
            <source>Retry %n callback(s)</source>
            <translation>
                <numerusform>Försök igen: %Ln ringbud</numerusform>
                <numerusform>Försök igen: %Ln ringbud</numerusform>
            </translation>
        </message>
        <message>
            <source>A nurse took this call {time} ago, and its end was never told. Check that nobody is ringing the patient: it goes back to the queue, and the nurse has to sign on again.</source>
            <translation>En skötare tog det här samtalet för {time} sedan, och slutet har inte meddelats. Kontrollera att ingen ringer patienten: ringbudet går tillbaka till kön, och skötaren måste logga in på nytt.</translation>
        </message>
        <message>
            <source>Retry now</source>
            <translation>Försök nu</translation>
        </message>
        <message>
            <source>or at a time</source>
            <translation>eller vid en tid</translation>
        </message>
        <message>
            <source>Plan retry</source>
            <translation>Planera försök</translation>
        </message>
        <message>
            <source>Time of the retry, such as 9:30 or 930</source>
            <translation>Tid för nytt försök, till exempel 9.30 eller 930</translation>
        </message>
        <message>
            <source>Day of the retry</source>
            <translation>Dag för nytt försök</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>I dag</translation>
        </message>
        <message>
            <source>The patient wishes to be called {span}. A retry before that sets the wish aside.</source>
            <translation>Patienten önskar bli uppringd {span}. Ett nytt försök före det åsidosätter önskemålet.</translation>
        </message>
        <message numerus="yes">
            <source>%n of the patients wish(es) to be called later. A retry before the time wished sets it aside.</source>
            <translation>
                <numerusform>%Ln av patienterna önskar bli uppringd senare. Ett nytt försök före den önskade tiden åsidosätter önskemålet.</numerusform>
                <numerusform>%Ln av patienterna önskar bli uppringda senare. Ett nytt försök före den önskade tiden åsidosätter önskemålet.</numerusform>
            </translation>
        </message>
        <message>
            <source>Type a time such as 9:30, 930 or 9</source>
            <translation>Skriv en tid, till exempel 9.30, 930 eller 9</translation>
        </message>
        <message>
            <source>That time has already passed</source>
            <translation>Den tiden har redan gått</translation>
        </message>
    </context>
    <context>
        <name>Rights</name>
        <message>
            <source>Signed in as</source>
            <extracomment>By subject; what is of no other is of the callbacks. The last of them has its own words about numbers.</extracomment>
            <translation>Inloggad som</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Roll</translation>
        </message>
        <message>
            <source>Centres</source>
            <translation>Stationer</translation>
        </message>
        <message>
            <source>Audit log</source>
            <translation>Händelselogg</translation>
        </message>
        <message>
            <source>Who gives rights</source>
            <translation>Vem ger behörigheter</translation>
        </message>
        <message>
            <source>The administrator, in the database: it decides, and the program only leaves out what it would refuse. Ask there if something is missing.</source>
            <translation>Administratören, i databasen: den bestämmer, och programmet utelämnar bara det som den skulle neka. Fråga administratören om något saknas.</translation>
        </message>
        <message>
            <source>Manager: does all that a supervisor does, and sets the rules.</source>
            <translation>Chef: gör allt som en arbetsledare gör, och bestämmer reglerna.</translation>
        </message>
        <message>
            <source>Supervisor: looks after the queues and acts on them.</source>
            <translation>Arbetsledare: följer köerna och gör åtgärder i dem.</translation>
        </message>
        <message>
            <source>Auditor: reads the audit log, and acts on nothing.</source>
            <translation>Granskare: läser händelseloggen och gör inga åtgärder.</translation>
        </message>
        <message>
            <source>Viewer: sees the queues, and acts on nothing.</source>
            <translation>Läsare: ser köerna och gör inga åtgärder.</translation>
        </message>
        <message>
            <source>They are told when the first data has come.</source>
            <translation>De visas när de första uppgifterna har kommit.</translation>
        </message>
        <message>
            <source>The whole region: {names}</source>
            <translation>Hela området: {names}</translation>
        </message>
        <message>
            <source>These alone: {names}</source>
            <translation>Bara dessa: {names}</translation>
        </message>
        <message>
            <source>You may read what everybody has done.</source>
            <translation>Du får läsa vad alla har gjort.</translation>
        </message>
        <message>
            <source>You may read what you have done yourself.</source>
            <translation>Du får läsa vad du själv har gjort.</translation>
        </message>
        <message>
            <source>You may not read it.</source>
            <translation>Du får inte läsa den.</translation>
        </message>
        <message>
            <source>Callbacks</source>
            <translation>Ringbud</translation>
        </message>
        <message>
            <source>Text messages</source>
            <translation>Textmeddelanden</translation>
        </message>
        <message>
            <source>Nurses' time</source>
            <translation>Skötarnas tid</translation>
        </message>
        <message>
            <source>Opening hours</source>
            <translation>Öppettider</translation>
        </message>
        <message>
            <source>Alerts</source>
            <translation>Larm</translation>
        </message>
        <message>
            <source>Rules of the region</source>
            <translation>Områdets regler</translation>
        </message>
        <message>
            <source>Patients' numbers</source>
            <translation>Patienternas nummer</translation>
        </message>
        <message>
            <source>A centre may have it otherwise. Each time is written into the audit log.</source>
            <translation>På någon station kan det vara annorlunda. Varje gång skrivs i händelseloggen.</translation>
        </message>
        <message>
            <source>You see their last two digits.</source>
            <translation>Du ser deras två sista siffror.</translation>
        </message>
        <message>
            <source>You may: {acts}.</source>
            <translation>Tillåtet: {acts}.</translation>
        </message>
        <message>
            <source>You may not: {acts}.</source>
            <translation>Inte tillåtet: {acts}.</translation>
        </message>
    </context>
    <context>
        <name>RulePreview</name>
        <message>
            <source>How often it would have fired last week cannot be read now.</source>
            <extracomment>What is found sooner needs no words of waiting, nor has what stands there go for a moment.</extracomment>
            <translation>Det går inte att läsa nu hur ofta det hade larmat förra veckan.</translation>
        </message>
        <message>
            <source>Looking through last week…</source>
            <translation>Går igenom förra veckan…</translation>
        </message>
        <message numerus="yes">
            <source>Last week this would have fired %n times</source>
            <translation>
                <numerusform>Förra veckan skulle detta ha larmat %Ln gång</numerusform>
                <numerusform>Förra veckan skulle detta ha larmat %Ln gånger</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{times}, at %n place(s).</source>
            <translation>
                <numerusform>{times}, på %Ln ställe.</numerusform>
                <numerusform>{times}, på %Ln ställen.</numerusform>
            </translation>
        </message>
        <message>
            <source>{times}.</source>
            <translation>{times}.</translation>
        </message>
        <message numerus="yes">
            <source>There are samples of only %n day(s) of it.</source>
            <translation>
                <numerusform>Det finns stickprov bara från %Ln dag av den.</numerusform>
                <numerusform>Det finns stickprov bara från %Ln dagar av den.</numerusform>
            </translation>
        </message>
        <message>
            <source>There are no samples of this in last week.</source>
            <translation>Det finns inga stickprov av detta från förra veckan.</translation>
        </message>
        <message>
            <source>How often it would have fired last week cannot be told: nobody keeps this figure.</source>
            <translation>Det går inte att säga hur ofta det hade utlösts förra veckan: siffran sparas inte.</translation>
        </message>
        <message numerus="yes">
            <source>As it was, the rule fired %n times.</source>
            <translation>
                <numerusform>Den nuvarande regeln larmade %Ln gång.</numerusform>
                <numerusform>Den nuvarande regeln larmade %Ln gånger.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RulesToCome</name>
        <message numerus="yes">
            <source>From {day} on, another rule that was set before holds for %n queue(s): {rule}.</source>
            <translation>
                <numerusform>Från {day} följer %Ln kö en annan regel, som ställts in tidigare: {rule}.</numerusform>
                <numerusform>Från {day} följer %Ln köer en annan regel, som ställts in tidigare: {rule}.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SameNumberPopover</name>
        <message numerus="yes">
            <source>Same number: %n other open callback(s)</source>
            <translation>
                <numerusform>Samma nummer: %Ln annat öppet ringbud</numerusform>
                <numerusform>Samma nummer: %Ln andra öppna ringbud</numerusform>
            </translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Stäng</translation>
        </message>
        <message>
            <source>Select them</source>
            <translation>Välj dem</translation>
        </message>
    </context>
    <context>
        <name>ScopeBox</name>
        <message>
            <source>Part of the region shown</source>
            <translation>Den del av området som visas</translation>
        </message>
    </context>
    <context>
        <name>Screens</name>
        <message>
            <source>Live</source>
            <translation>Lägesbild</translation>
        </message>
        <message>
            <source>Callbacks</source>
            <translation>Ringbud</translation>
        </message>
        <message>
            <source>Centres</source>
            <translation>Stationer</translation>
        </message>
        <message>
            <source>Alerts</source>
            <translation>Larm</translation>
        </message>
        <message>
            <source>Reports</source>
            <translation>Rapporter</translation>
        </message>
        <message>
            <source>Audit</source>
            <translation>Händelselogg</translation>
        </message>
        <message>
            <source>Messages</source>
            <translation>Meddelanden</translation>
        </message>
        <message>
            <source>Replay</source>
            <translation>Repris</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Inställningar</translation>
        </message>
    </context>
    <context>
        <name>SelectionBar</name>
        <message>
            <source>More</source>
            <extracomment>More buttons than this are not looked through; the rest is as near behind "…".</extracomment>
            <translation>Mer</translation>
        </message>
        <message>
            <source>Clear selection</source>
            <translation>Ta bort valet</translation>
        </message>
        <message numerus="yes">
            <source>%n selected</source>
            <translation>
                <numerusform>%Ln vald</numerusform>
                <numerusform>%Ln valda</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SettingRow</name>
        <message>
            <source>Back to: {value}</source>
            <extracomment>The key, and the value the user gives; None: back to what holds without a choice.</extracomment>
            <translation>Tillbaka till: {value}</translation>
        </message>
    </context>
    <context>
        <name>Settings</name>
        <message>
            <source>On</source>
            <translation>På</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Av</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alla</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Ingen</translation>
        </message>
        <message>
            <source>min</source>
            <translation>min</translation>
        </message>
        <message>
            <source>s</source>
            <translation>s</translation>
        </message>
        <message>
            <source>Holds from the next start.</source>
            <translation>Gäller från nästa start.</translation>
        </message>
        <message>
            <source>Leave the password out: it is asked for at signing in.</source>
            <translation>Lämna bort lösenordet: det frågas vid inloggningen.</translation>
        </message>
        <message>
            <source>This cannot be. What held before holds on.</source>
            <translation>Det går inte. Det som gällde förut gäller ännu.</translation>
        </message>
        <message>
            <source>Locked by {name}: {where}</source>
            <translation>Låst av {name}: {where}</translation>
        </message>
        <message>
            <source>Locked by your organisation: {where}</source>
            <translation>Låst av din organisation: {where}</translation>
        </message>
        <message>
            <source>This workstation's default: {where}</source>
            <translation>Arbetsstationens förval: {where}</translation>
        </message>
        <message>
            <source>From the environment: {where}. Your choice holds until the end.</source>
            <translation>Från omgivningen: {where}. Ditt val gäller tills programmet avslutas.</translation>
        </message>
        <message>
            <source>From the command line: {where}. Your choice holds until the end.</source>
            <translation>Från kommandoraden: {where}. Ditt val gäller tills programmet avslutas.</translation>
        </message>
        <message>
            <source>The settings cannot be kept in {file} ({why}). Your choices hold until the program ends.</source>
            <translation>Inställningarna kan inte sparas i {file} ({why}). Dina val gäller tills programmet avslutas.</translation>
        </message>
        <message>
            <source>A file of settings cannot be used: nothing in it holds, and nothing is locked by it. {trouble}</source>
            <translation>En inställningsfil kan inte användas: inget i den gäller, och den låser ingenting. {trouble}</translation>
        </message>
        <message>
            <source>A profile cannot be used; the others are offered. {trouble}</source>
            <translation>En profil kan inte användas; de andra erbjuds. {trouble}</translation>
        </message>
        <message>
            <source>A setting cannot be used: what would hold without it does. {trouble}</source>
            <translation>En inställning kan inte användas: det som skulle gälla utan den gäller. {trouble}</translation>
        </message>
        <message>
            <source>{file}, line {line}</source>
            <translation>{file}, rad {line}</translation>
        </message>
        <message>
            <source>It cannot be read ({why}).</source>
            <translation>Den kan inte läsas ({why}).</translation>
        </message>
        <message>
            <source>It cannot be understood ({why}).</source>
            <translation>Den kan inte tolkas ({why}).</translation>
        </message>
        <message>
            <source>There is no setting “{key}”.</source>
            <translation>Inställningen ”{key}” finns inte.</translation>
        </message>
        <message>
            <source>“{key}” cannot be set by policy.</source>
            <translation>”{key}” kan inte låsas.</translation>
        </message>
        <message>
            <source>There is no profile of the name that “{key}” says.</source>
            <translation>Det finns ingen profil med namnet i ”{key}”.</translation>
        </message>
        <message>
            <source>“{key}” is for IT to set, for the whole workstation.</source>
            <translation>”{key}” ställs in av IT för hela arbetsstationen.</translation>
        </message>
        <message>
            <source>Correct “{key}” there ({why}).</source>
            <translation>Rätta ”{key}” där ({why}).</translation>
        </message>
        <message>
            <source>“{key}” must not have a password in it.</source>
            <translation>”{key}” får inte innehålla ett lösenord.</translation>
        </message>
        <message>
            <source>“{key}” has a value it cannot have.</source>
            <translation>”{key}” har ett värde som inte är möjligt.</translation>
        </message>
        <message>
            <source>{page}: back to the defaults</source>
            <translation>{page}: förvalen är tillbaka</translation>
        </message>
        <message>
            <source>Undo</source>
            <extracomment>By which the toast of an undo is known: of several in a row the last is said. How many changes were made away from their screen, and how many of these taken back, with nothing done since.</extracomment>
            <translation>Ångra</translation>
        </message>
        <message>
            <source>Undone. {what}</source>
            <translation>Ångrat. {what}</translation>
        </message>
        <message>
            <source>Undone: {what}</source>
            <translation>Ångrat: {what}</translation>
        </message>
    </context>
    <context>
        <name>SettingsLines</name>
        <message>
            <source>The region's rules</source>
            <extracomment>After the pages of the schema: what is the region's, and where it is changed. And what the login may do, to be read. The window's commands by id. In which they are written. What the login may do, once it is known.</extracomment>
            <translation>Områdets regler</translation>
        </message>
        <message>
            <source>Access rights</source>
            <translation>Behörigheter</translation>
        </message>
        <message>
            <source>Thresholds and alerts</source>
            <translation>Gränser och larm</translation>
        </message>
        <message>
            <source>From when a wait, a load or a day's share needs attention, for the region and each centre.</source>
            <translation>När en väntan, en belastning eller en dags andel kräver uppmärksamhet, för området och varje station.</translation>
        </message>
        <message>
            <source>Text templates</source>
            <translation>Textmallar</translation>
        </message>
        <message>
            <source>What patients are told by text message, in three languages.</source>
            <translation>Vad patienterna får veta per textmeddelande, på tre språk.</translation>
        </message>
        <message>
            <source>Attempt policies</source>
            <translation>Försöksregler</translation>
        </message>
        <message>
            <source>How many times a patient is rung, how far apart, and when a text is sent.</source>
            <translation>Hur många gånger en patient rings upp, med vilka mellanrum, och när ett textmeddelande skickas.</translation>
        </message>
        <message>
            <source>Opening hours</source>
            <translation>Öppettider</translation>
        </message>
        <message>
            <source>When the lines are open, and the days on which it is otherwise.</source>
            <translation>När linjerna är öppna, och dagarna då det är annorlunda.</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öppna</translation>
        </message>
    </context>
    <context>
        <name>SettingsPlurals</name>
        <message numerus="yes">
            <source>And %n other(s), see the log.</source>
            <translation>
                <numerusform>Och %Ln till, se loggen.</numerusform>
                <numerusform>Och %Ln till, se loggen.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SettingsScreen</name>
        <message>
            <source>Find a setting</source>
            <extracomment>The page whose rows are there, "" while there is what was found.</extracomment>
            <translation>Sök en inställning</translation>
        </message>
        <message>
            <source>Pages of settings</source>
            <translation>Inställningarnas sidor</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Ångra</translation>
        </message>
        <message>
            <source>Undo the last change</source>
            <translation>Ångra den senaste ändringen</translation>
        </message>
        <message>
            <source>Reset this page</source>
            <translation>Återställ sidan</translation>
        </message>
        <message>
            <source>No setting has these words in it.</source>
            <translation>Ingen inställning innehåller de här orden.</translation>
        </message>
        <message>
            <source>Found for “{words}”</source>
            <translation>Träffar för ”{words}”</translation>
        </message>
    </context>
    <context>
        <name>Sheet</name>
        <message>
            <source>Close</source>
            <translation>Stäng</translation>
        </message>
    </context>
    <context>
        <name>ShiftDialog</name>
        <message>
            <source>Extra shift</source>
            <translation>Extra tur</translation>
        </message>
        <message>
            <source>Add an extra shift</source>
            <translation>Lägg till en extra tur</translation>
        </message>
        <message>
            <source>At a time when the nurse has none. The plan itself stays as it is.</source>
            <translation>En tid då skötaren inte har någon tur. Själva planen ändras inte.</translation>
        </message>
        <message>
            <source>Centre</source>
            <translation>Station</translation>
        </message>
        <message>
            <source>Add shift</source>
            <translation>Lägg till tur</translation>
        </message>
    </context>
    <context>
        <name>SignInDialog</name>
        <message>
            <source>Sign in</source>
            <translation>Logga in</translation>
        </message>
        <message>
            <source>Sign in to the contact-centre database</source>
            <translation>Logga in i kontaktcenterdatabasen</translation>
        </message>
        <message>
            <source>Database</source>
            <translation>Databas</translation>
        </message>
        <message>
            <source>User</source>
            <translation>Användare</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Lösenord</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Vart</translation>
        </message>
        <message>
            <source>CA file</source>
            <translation>CA-fil</translation>
        </message>
        <message>
            <source>Another address</source>
            <translation>Annan adress</translation>
        </message>
        <message>
            <source>postgresql://server/database</source>
            <translation>postgresql://server/databas</translation>
        </message>
        <message>
            <source>Keep the password in the system's key store</source>
            <translation>Spara lösenordet i systemets nyckelförråd</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
        <message>
            <source>Open the demo</source>
            <translation>Öppna demon</translation>
        </message>
        <message>
            <source>{name} (for trying things out)</source>
            <translation>{name} (för att prova)</translation>
        </message>
        <message>
            <source>{name} (made-up data)</source>
            <translation>{name} (påhittade data)</translation>
        </message>
    </context>
    <context>
        <name>Staff</name>
        <message>
            <source>Nurse</source>
            <extracomment>The column of what was settled beside the plan, the last one. Whether there is little room: languages are in the tool tip then.</extracomment>
            <translation>Skötare</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Nu</translation>
        </message>
        <message>
            <source>Shift</source>
            <translation>Tur</translation>
        </message>
        <message>
            <source>Besides</source>
            <translation>Övrigt</translation>
        </message>
        <message>
            <source>{state} since {clock}</source>
            <translation>{state} sedan kl. {clock}</translation>
        </message>
    </context>
    <context>
        <name>Standing</name>
        <message>
            <source>Waiting</source>
            <translation>I kö</translation>
        </message>
        <message>
            <source>Calling</source>
            <translation>Rings upp</translation>
        </message>
        <message>
            <source>Retry</source>
            <translation>Nytt försök</translation>
        </message>
        <message>
            <source>Planned</source>
            <translation>Planerat</translation>
        </message>
        <message>
            <source>Reached</source>
            <translation>Nådd</translation>
        </message>
        <message>
            <source>Handled</source>
            <translation>Skött</translation>
        </message>
        <message>
            <source>Not reached</source>
            <translation>Ej nådd</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>Återtaget</translation>
        </message>
        <message>
            <source>Joined</source>
            <translation>Sammanslaget</translation>
        </message>
    </context>
    <context>
        <name>StripLayout</name>
        <message>
            <source>Fold the key figures to one line</source>
            <extracomment>Width in px at 100 % of the four tiles: on an ordinary screen, on one of 1700 px and more. Where the chart would not have its room beside tiles of the usual width, as in the smallest window. With large text in a small window the figures stand two above two, without what else they say, beside the chart. In a window of less than 1100 px, of which the rail takes 84 and the page's margins 32, the strip folds to one line. And where the strip is on a page lower than this: a few rows of a list have no room below all of it.</extracomment>
            <translation>Fäll ihop nyckeltalen till en rad</translation>
        </message>
        <message>
            <source>Show the key figures in full, with today's chart</source>
            <translation>Visa nyckeltalen i sin helhet med dagens diagram</translation>
        </message>
    </context>
    <context>
        <name>StripPanel</name>
        <message>
            <source>{change} on a usual day</source>
            <translation>{change} mot det vanliga</translation>
        </message>
        <message>
            <source>nobody is waiting</source>
            <translation>ingen väntar</translation>
        </message>
        <message>
            <source>target {share}</source>
            <translation>mål {share}</translation>
        </message>
        <message>
            <source>reached {share}</source>
            <translation>nådda {share}</translation>
        </message>
        <message>
            <source>no data</source>
            <translation>inga uppgifter</translation>
        </message>
    </context>
    <context>
        <name>TableOptions</name>
        <message>
            <source>Most urgent first</source>
            <translation>Mest brådskande först</translation>
        </message>
        <message>
            <source>Compact rows</source>
            <translation>Täta rader</translation>
        </message>
        <message>
            <source>Normal rows</source>
            <translation>Normala rader</translation>
        </message>
        <message>
            <source>Comfortable rows</source>
            <translation>Luftiga rader</translation>
        </message>
        <message>
            <source>Fold all groups</source>
            <translation>Fäll ihop alla grupper</translation>
        </message>
        <message>
            <source>Unfold all groups</source>
            <translation>Fäll ut alla grupper</translation>
        </message>
        <message>
            <source>Columns by width</source>
            <translation>Kolumner efter bredd</translation>
        </message>
        <message>
            <source>Reset the columns</source>
            <translation>Återställ kolumnerna</translation>
        </message>
        <message>
            <source>Column: {name}</source>
            <translation>Kolumn: {name}</translation>
        </message>
        <message>
            <source>Move left</source>
            <translation>Flytta åt vänster</translation>
        </message>
        <message>
            <source>Move right</source>
            <translation>Flytta åt höger</translation>
        </message>
        <message>
            <source>Narrower</source>
            <translation>Smalare</translation>
        </message>
        <message>
            <source>Wider</source>
            <translation>Bredare</translation>
        </message>
    </context>
    <context>
        <name>TemplateDialog</name>
        <message>
            <source>Nothing has been changed</source>
            <translation>Inget har ändrats</translation>
        </message>
        <message>
            <source>Text templates</source>
            <translation>Meddelandemallar</translation>
        </message>
        <message>
            <source>What patients are texted</source>
            <translation>Vad patienterna får</translation>
        </message>
        <message>
            <source>Each change is a new version, sent from then on. No links, nothing of the patient's health.</source>
            <translation>Varje ändring är en ny version som skickas från och med då. Inga länkar, inget om patientens hälsa.</translation>
        </message>
        <message>
            <source>Purpose</source>
            <translation>Ärende</translation>
        </message>
        <message>
            <source>Send again when nobody knows whether it went out</source>
            <translation>Skickas på nytt när ingen vet om det gick ut</translation>
        </message>
        <message>
            <source>For a text that does no harm twice. Never for one with a time or a promise in it.</source>
            <translation>För en text som inte gör skada två gånger. Aldrig för en med en tid eller ett löfte.</translation>
        </message>
        <message>
            <source>Save new version</source>
            <translation>Spara ny version</translation>
        </message>
        <message>
            <source>Filled in when it is sent: {fields}</source>
            <translation>Fylls i när det skickas: {fields}</translation>
        </message>
        <message>
            <source>{purpose} · not saved</source>
            <translation>{purpose} · inte sparat</translation>
        </message>
        <message>
            <source>Close without saving?</source>
            <translation>Stänga utan att spara?</translation>
        </message>
        <message>
            <source>What you have changed will be lost: {purposes}.</source>
            <translation>Det du har ändrat går förlorat: {purposes}.</translation>
        </message>
        <message>
            <source>Discard the changes</source>
            <translation>Förkasta ändringarna</translation>
        </message>
        <message>
            <source>Keep writing</source>
            <translation>Fortsätt skriva</translation>
        </message>
    </context>
    <context>
        <name>TemplateEditor</name>
        <message>
            <source>{language} · version {version}, {who} {day}</source>
            <extracomment>It has become higher or lower.</extracomment>
            <translation>{language} · version {version}, {who} {day}</translation>
        </message>
        <message>
            <source>No text in this language: the Finnish one is sent</source>
            <translation>Ingen text på detta språk: den finska skickas</translation>
        </message>
        <message>
            <source>As the patient sees it</source>
            <translation>Så här ser patienten det</translation>
        </message>
        <message>
            <source>Replace with plain characters</source>
            <translation>Ersätt med vanliga tecken</translation>
        </message>
        <message>
            <source>I confirm that it tells nothing of the patient's health</source>
            <translation>Jag bekräftar att det inte säger något om patientens hälsa</translation>
        </message>
        <message numerus="yes">
            <source>{characters} characters · %n part(s)</source>
            <translation>
                <numerusform>{characters} tecken · %Ln del</numerusform>
                <numerusform>{characters} tecken · %Ln delar</numerusform>
            </translation>
        </message>
        <message>
            <source>Who was told a number gets this where the line shows none: “{text}”</source>
            <translation>Den som fått veta ett nummer får detta om linjen inte visar något: ”{text}”</translation>
        </message>
        <message>
            <source>A text that is sent cannot be emptied. Write what is sent instead.</source>
            <translation>En text som används kan inte tömmas. Skriv vad som skickas i stället.</translation>
        </message>
        <message>
            <source>“{word}” is a link, or a phone makes one of it: take it out, or write a space after the full stop.</source>
            <translation>”{word}” är en länk, eller så gör telefonen en länk av det: ta bort det eller skriv ett mellanslag efter punkten.</translation>
        </message>
        <message>
            <source>“{word}” may tell of the patient's health. Leave it out, or confirm.</source>
            <translation>”{word}” kan säga något om patientens hälsa. Ta bort det eller bekräfta.</translation>
        </message>
        <message>
            <source>{who} has written another version meanwhile: “{body}”</source>
            <translation>{who} har under tiden skrivit en ny version: ”{body}”</translation>
        </message>
    </context>
    <context>
        <name>TextDialog</name>
        <message>
            <source>Send text message</source>
            <extracomment>More receivers than this are asked about once more: a sent text cannot be recalled. How long a text is held back for undoing. Between the question's words and its buttons. Left free around the dialog within its window, in px.</extracomment>
            <translation>Skicka textmeddelande</translation>
        </message>
        <message>
            <source>What the text is for</source>
            <translation>Meddelandets syfte</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
        <message numerus="yes">
            <source>Send %n text(s)</source>
            <translation>
                <numerusform>Skicka %Ln meddelande</numerusform>
                <numerusform>Skicka %Ln meddelanden</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Held back for %n s, so that it can be undone.</source>
            <translation>
                <numerusform>Skickas om %Ln s och kan ångras tills dess.</numerusform>
                <numerusform>Skickas om %Ln s och kan ångras tills dess.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Send a text to %n number(s)?</source>
            <translation>
                <numerusform>Skicka textmeddelande till %Ln nummer?</numerusform>
                <numerusform>Skicka textmeddelande till %Ln nummer?</numerusform>
            </translation>
        </message>
        <message>
            <source>A sent text cannot be recalled. Each goes in the caller's language: {spread}.</source>
            <translation>Ett skickat meddelande kan inte återkallas. Varje meddelande skickas på den uppringandes språk: {spread}.</translation>
        </message>
        <message numerus="yes">
            <source>Together %n part(s)</source>
            <translation>
                <numerusform>Tillsammans %Ln del</numerusform>
                <numerusform>Tillsammans %Ln delar</numerusform>
            </translation>
        </message>
        <message>
            <source>{parts}, {price}</source>
            <translation>{parts}, {price}</translation>
        </message>
        <message>
            <source>There are no text templates. They are made in the settings.</source>
            <translation>Det finns inga meddelandemallar. De görs i inställningarna.</translation>
        </message>
        <message>
            <source>Which numbers can be sent texts could not be checked. The answer will tell of each.</source>
            <translation>Det gick inte att kontrollera vilka nummer som kan få textmeddelanden. Svaret berättar om vart och ett.</translation>
        </message>
        <message>
            <source>A special character makes this text cost more: 70 characters a part.</source>
            <translation>Ett specialtecken gör meddelandet dyrare: 70 tecken per del.</translation>
        </message>
        <message>
            <source>Checking which numbers can be sent texts…</source>
            <translation>Kontrollerar vilka nummer som kan få textmeddelanden…</translation>
        </message>
        <message numerus="yes">
            <source>%n patient(s) will get this text.</source>
            <translation>
                <numerusform>%Ln patient får detta textmeddelande.</numerusform>
                <numerusform>%Ln patienter får detta textmeddelande.</numerusform>
            </translation>
        </message>
        <message>
            <source>Each is told the number of their own centre; one of them is shown.</source>
            <translation>Var och en får numret till sin egen station; ett av dem visas.</translation>
        </message>
        <message>
            <source>Each is told the day on which they will be called; one of them is shown.</source>
            <translation>Var och en får den dag då just han eller hon rings upp; en av dem visas.</translation>
        </message>
        <message numerus="yes">
            <source>%n will not: {reasons}.</source>
            <translation>
                <numerusform>%Ln får det inte: {reasons}.</numerusform>
                <numerusform>%Ln får det inte: {reasons}.</numerusform>
            </translation>
        </message>
        <message>
            <source>The text has changed and nobody has been sent it yet: read it once more.</source>
            <translation>Texten har ändrats och ingen har fått den ännu: läs den en gång till.</translation>
        </message>
        <message>
            <source>Where no day is known for the call, the text is not sent: look at the line's hours.</source>
            <extracomment>Nobody rings a patient before either: what is planned, and what they wished.</extracomment>
            <translation>Där ingen dag är känd för samtalet skickas texten inte: se linjens öppettider.</translation>
        </message>
        <message>
            <source>Where the call will be on {day}, the text is not sent: it does not say on which day.</source>
            <translation>Där samtalet rings upp {day} skickas texten inte: den säger inte vilken dag.</translation>
        </message>
    </context>
    <context>
        <name>TextPreviews</name>
        <message numerus="yes">
            <source>{characters} characters · %n part(s)</source>
            <translation>
                <numerusform>{characters} tecken · %Ln del</numerusform>
                <numerusform>{characters} tecken · %Ln delar</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TextSizeOffer</name>
        <message>
            <source>Letters are small on this screen. Larger ones are easier to read all day.</source>
            <extracomment>What is offered, in percent. Least height of a capital that is read all day, in minutes of arc (ISO 9241-303: 16, better 20 to 22). Height of Inter's capitals, in its em. From the eye to a screen on a desk. What is not so large, in inches across, stands on no desk: it is a wall, or a screen that does not know its size.</extracomment>
            <translation>Bokstäverna är små på den här skärmen. Större är lättare att läsa hela dagen.</translation>
        </message>
        <message>
            <source>Text at {percent}%</source>
            <translation>Text {percent} %</translation>
        </message>
        <message>
            <source>Keep it as it is</source>
            <translation>Behåll som det är</translation>
        </message>
    </context>
    <context>
        <name>TextState</name>
        <message>
            <source>about to be sent</source>
            <translation>på väg ut</translation>
        </message>
        <message>
            <source>being sent</source>
            <translation>skickas</translation>
        </message>
        <message>
            <source>not known whether sent</source>
            <translation>oklart om det skickades</translation>
        </message>
        <message>
            <source>held for a person to decide</source>
            <translation>väntar på beslut</translation>
        </message>
        <message>
            <source>sent</source>
            <translation>skickat</translation>
        </message>
        <message>
            <source>delivered</source>
            <translation>levererat</translation>
        </message>
        <message>
            <source>not delivered</source>
            <translation>ej levererat</translation>
        </message>
        <message>
            <source>too old to send</source>
            <translation>för gammalt att skicka</translation>
        </message>
        <message>
            <source>sent, no report of delivery</source>
            <translation>skickat, ingen leveransrapport</translation>
        </message>
        <message>
            <source>rejected by the operator</source>
            <translation>avvisat av operatören</translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>inställt</translation>
        </message>
        <message>
            <source>not sent</source>
            <translation>inte skickat</translation>
        </message>
    </context>
    <context>
        <name>Ties</name>
        <message>
            <source>{count} of {rows} have a named professional: {names}</source>
            <translation>Namngiven yrkesperson {count}/{rows}: {names}</translation>
        </message>
        <message>
            <source>{count} of {rows} have a care team: {names}</source>
            <translation>Vårdteam {count}/{rows}: {names}</translation>
        </message>
        <message>
            <source>{count} of {rows} are assigned, which the move ends: {names}</source>
            <translation>Given till skötare {count}/{rows}, flytten avslutar det: {names}</translation>
        </message>
    </context>
    <context>
        <name>Timeline</name>
        <message>
            <source>Events</source>
            <extracomment>Of a title's and a detail's second line and all after it.</extracomment>
            <translation>Händelser</translation>
        </message>
        <message>
            <source>By {who}</source>
            <extracomment>Any later window that a patient is told takes the place of the first.</extracomment>
            <translation>Av {who}</translation>
        </message>
        <message>
            <source>Callback requested</source>
            <translation>Ringbud lämnat</translation>
        </message>
        <message>
            <source>Calling</source>
            <translation>Rings upp</translation>
        </message>
        <message>
            <source>Put back to the queue</source>
            <translation>Tillbaka i kön</translation>
        </message>
        <message>
            <source>Lost call put back to the queue</source>
            <translation>Förlorat samtal tillbaka i kön</translation>
        </message>
        <message>
            <source>Reached</source>
            <translation>Nådd</translation>
        </message>
        <message>
            <source>Not reached</source>
            <translation>Ej nådd</translation>
        </message>
        <message>
            <source>Handled without calling</source>
            <translation>Skött utan samtal</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>Återtaget</translation>
        </message>
        <message>
            <source>Joined to another callback</source>
            <translation>Sammanslaget med ett annat ringbud</translation>
        </message>
        <message>
            <source>Opened again</source>
            <translation>Öppnat på nytt</translation>
        </message>
        <message>
            <source>Moved to front</source>
            <translation>Lyft först i kön</translation>
        </message>
        <message>
            <source>Assigned</source>
            <translation>Givet till skötare</translation>
        </message>
        <message>
            <source>Details corrected</source>
            <translation>Uppgifter rättade</translation>
        </message>
        <message>
            <source>Patient's text marked as read</source>
            <translation>Patientens meddelande markerat som läst</translation>
        </message>
        <message>
            <source>Patient's text waits to be read again</source>
            <translation>Patientens meddelande väntar igen på att läsas</translation>
        </message>
        <message>
            <source>No text message went out</source>
            <translation>Inget textmeddelande skickades</translation>
        </message>
        <message>
            <source>Text message: {state}</source>
            <translation>Textmeddelande: {state}</translation>
        </message>
        <message>
            <source>told a new time, {first}–{last}</source>
            <translation>meddelat en ny tid, {first}–{last}</translation>
        </message>
        <message>
            <source>told {first}–{last}</source>
            <translation>meddelat {first}–{last}</translation>
        </message>
        <message>
            <source>Ring now: {state}</source>
            <translation>Ring nu: {state}</translation>
        </message>
        <message>
            <source>“{words}”</source>
            <translation>”{words}”</translation>
        </message>
        <message>
            <source>Patient asked for no more texts</source>
            <translation>Patienten vill inte ha fler meddelanden</translation>
        </message>
        <message>
            <source>Patient allows texts again</source>
            <translation>Patienten tillåter meddelanden igen</translation>
        </message>
        <message>
            <source>Patient's feedback: {score} of 10</source>
            <translation>Patientens respons: {score}/10</translation>
        </message>
        <message>
            <source>Patient's feedback</source>
            <translation>Patientens respons</translation>
        </message>
        <message>
            <source>Patient texted</source>
            <translation>Patienten skickade ett meddelande</translation>
        </message>
        <message>
            <source>Attempt {number}: {outcome}</source>
            <translation>Försök {number}: {outcome}</translation>
        </message>
        <message>
            <source>Attempt: {outcome}</source>
            <translation>Försök: {outcome}</translation>
        </message>
        <message>
            <source>Attempt</source>
            <translation>Försök</translation>
        </message>
        <message>
            <source>took {time}</source>
            <translation>tog {time}</translation>
        </message>
        <message>
            <source>from a voicemail</source>
            <translation>via röstmeddelande</translation>
        </message>
        <message>
            <source>from an e-form</source>
            <translation>via e-blankett</translation>
        </message>
        <message>
            <source>in chat</source>
            <translation>i chatt</translation>
        </message>
        <message>
            <source>the patient rang in</source>
            <translation>patienten ringde själv</translation>
        </message>
        <message>
            <source>Moved: {source} → {target}</source>
            <translation>Flyttat: {source} → {target}</translation>
        </message>
        <message>
            <source>Moved</source>
            <translation>Flyttat</translation>
        </message>
        <message>
            <source>Retry planned {clock}</source>
            <translation>Nytt försök planerat {clock}</translation>
        </message>
        <message>
            <source>Retry now</source>
            <translation>Försök nu</translation>
        </message>
        <message>
            <source>The patient's wish is set aside: {span}</source>
            <translation>Patientens önskemål åsidosätts: {span}</translation>
        </message>
        <message>
            <source>Attempt {number} planned</source>
            <translation>Försök {number} planerat</translation>
        </message>
        <message>
            <source>Next attempt planned</source>
            <translation>Nästa försök planerat</translation>
        </message>
        <message>
            <source>last attempt</source>
            <translation>sista försöket</translation>
        </message>
    </context>
    <context>
        <name>Tour</name>
        <message>
            <source>How the day is going</source>
            <translation>Hur dagen går</translation>
        </message>
        <message>
            <source>How many wait, who has waited longest, whether today's callbacks are rung today, and how many staff there are. F1 on a figure says how it is counted.</source>
            <translation>Hur många som väntar, vem som väntat längst, om dagens ringbud hinns med i dag och hur många skötare det finns. F1 på en siffra berättar hur den räknas.</translation>
        </message>
        <message>
            <source>Who needs help</source>
            <translation>Vem behöver hjälp</translation>
        </message>
        <message>
            <source>The centre in most need is at the top. The bar is the work of today against the staff of today; what is hatched will not be made. Choose a centre to see its callbacks only.</source>
            <translation>Stationen som mest behöver hjälp är överst. Stapeln är dagens arbete mot dagens skötare; det randiga hinner inte i dag. Välj en station för att se bara dess ringbud.</translation>
        </message>
        <message>
            <source>Callbacks, most urgent first</source>
            <translation>Ringbud, mest brådskande först</translation>
        </message>
        <message>
            <source>Choose one or more and press a letter: M moves, R rings again, S sends a text. Or drag them onto a centre. You see what a move does before you let go.</source>
            <translation>Välj ett eller flera och tryck på en bokstav: M flyttar, R försöker igen, S skickar ett textmeddelande. Eller dra dem till en station. Du ser vad flytten gör innan du släpper.</translation>
        </message>
        <message>
            <source>One callback and its story</source>
            <translation>Ett ringbud och dess historia</translation>
        </message>
        <message>
            <source>Here is everything that has happened to the one you choose. Nothing disappears: what you did is undone with Ctrl+Z, and Ctrl+H lists your acts.</source>
            <translation>Här finns allt som har hänt det du väljer. Inget försvinner: det du gjort ångras med Ctrl+Z, och Ctrl+H listar dina åtgärder.</translation>
        </message>
        <message>
            <source>When you look for something</source>
            <translation>När du letar efter något</translation>
        </message>
        <message>
            <source>Ctrl+K finds every screen, centre, act and setting by a few letters. F1 explains what is in focus, Shift+F1 lists the keys. This tour is in the menu, too.</source>
            <translation>Ctrl+K hittar varje vy, station, åtgärd och inställning med några bokstäver. F1 förklarar det som är i fokus, Shift+F1 listar tangenterna. Den här rundturen finns också i menyn.</translation>
        </message>
    </context>
    <context>
        <name>TourCard</name>
        <message>
            <source>Skip the tour</source>
            <extracomment>Its buttons speak another language now; what it tells has to be told anew.</extracomment>
            <translation>Hoppa över rundturen</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Tillbaka</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Klar</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Nästa</translation>
        </message>
        <message>
            <source>Step {step} of {steps}</source>
            <translation>Steg {step} av {steps}</translation>
        </message>
    </context>
    <context>
        <name>Unavailable</name>
        <message>
            <source>Check the address, or ask IT whether the server is running.</source>
            <translation>Kontrollera adressen eller fråga IT om servern är igång.</translation>
        </message>
        <message>
            <source>Ask IT whether you have been given access.</source>
            <translation>Fråga IT om du har fått behörighet.</translation>
        </message>
        <message>
            <source>Check the network connection and try again.</source>
            <translation>Kontrollera nätverket och försök igen.</translation>
        </message>
        <message>
            <source>Check both. If they are right, ask IT: the password may have expired.</source>
            <translation>Kontrollera båda. Om de är rätt, fråga IT: lösenordet kan ha gått ut.</translation>
        </message>
        <message>
            <source>Ask IT to install your certificate on this workstation.</source>
            <translation>Be IT installera ditt certifikat på den här arbetsstationen.</translation>
        </message>
        <message>
            <source>Sign in to the workstation again, or ask IT.</source>
            <translation>Logga in på arbetsstationen på nytt eller fråga IT.</translation>
        </message>
        <message>
            <source>Check the last part of the address.</source>
            <translation>Kontrollera adressens sista del.</translation>
        </message>
        <message>
            <source>Do not sign in past this: ask IT for the server's certificate.</source>
            <translation>Gå inte förbi det här: be IT om serverns certifikat.</translation>
        </message>
        <message>
            <source>Do not sign in past this: ask IT to turn TLS on at the server.</source>
            <translation>Gå inte förbi det här: be IT slå på TLS på servern.</translation>
        </message>
        <message>
            <source>Write the address as IT gave it; if you did, do not sign in, and tell IT.</source>
            <translation>Skriv adressen som IT gav den; om den är rätt, logga inte in utan meddela IT.</translation>
        </message>
        <message>
            <source>Check this computer's clock; if it is right, ask IT to renew it.</source>
            <translation>Kontrollera datorns klocka; om den går rätt, be IT förnya certifikatet.</translation>
        </message>
        <message>
            <source>Check this computer's clock; if it is right, tell IT.</source>
            <translation>Kontrollera datorns klocka; om den går rätt, meddela IT.</translation>
        </message>
        <message>
            <source>Do not sign in past this: ask IT for the authority's certificate (CA file).</source>
            <translation>Gå inte förbi det här: be IT om utfärdarens certifikat (CA-fil).</translation>
        </message>
        <message>
            <source>Correct the CA file in the settings, or ask IT for it.</source>
            <translation>Rätta CA-filen i inställningarna eller be IT om den.</translation>
        </message>
        <message>
            <source>Close other consoles of yours, or ask IT to allow more connections.</source>
            <translation>Stäng dina andra konsoler eller be IT tillåta fler anslutningar.</translation>
        </message>
        <message>
            <source>Try again in a minute.</source>
            <translation>Försök igen om en minut.</translation>
        </message>
        <message>
            <source>Ask IT to run jonovahti-admin upgrade.</source>
            <translation>Be IT köra jonovahti-admin upgrade.</translation>
        </message>
        <message>
            <source>Ask IT to install the newer version here, and to upgrade the database with it.</source>
            <translation>Be IT installera den nyare versionen här och uppgradera databasen med den.</translation>
        </message>
        <message>
            <source>Choose another file, or ask IT to make a new one by jonovahti-admin init.</source>
            <translation>Välj en annan fil eller be IT göra en ny med jonovahti-admin init.</translation>
        </message>
        <message>
            <source>Check the address, or ask IT to run jonovahti-admin init.</source>
            <translation>Kontrollera adressen eller be IT köra jonovahti-admin init.</translation>
        </message>
        <message>
            <source>Ask IT to run jonovahti-admin check, which says what is missing.</source>
            <translation>Be IT köra jonovahti-admin check, som säger vad som saknas.</translation>
        </message>
        <message>
            <source>The database does not take connections</source>
            <translation>Databasen tar inte emot anslutningar</translation>
        </message>
        <message>
            <source>The database does not answer in time</source>
            <translation>Databasen svarar inte i tid</translation>
        </message>
        <message>
            <source>The database does not accept the name or the password</source>
            <translation>Databasen godkänner inte namnet eller lösenordet</translation>
        </message>
        <message>
            <source>The database asks for a certificate of yours</source>
            <translation>Databasen begär ett certifikat av dig</translation>
        </message>
        <message>
            <source>The database does not accept the workstation's sign-in (Kerberos)</source>
            <translation>Databasen godkänner inte arbetsstationens inloggning (Kerberos)</translation>
        </message>
        <message>
            <source>The database's certificate cannot be trusted</source>
            <translation>Databasens certifikat är inte betrott</translation>
        </message>
        <message>
            <source>The server does not protect the connection (no TLS)</source>
            <translation>Servern skyddar inte förbindelsen (ingen TLS)</translation>
        </message>
        <message>
            <source>The server's certificate is for another address</source>
            <translation>Serverns certifikat gäller en annan adress</translation>
        </message>
        <message>
            <source>The server's certificate has expired</source>
            <translation>Serverns certifikat har gått ut</translation>
        </message>
        <message>
            <source>The server's certificate is not valid yet</source>
            <translation>Serverns certifikat gäller inte ännu</translation>
        </message>
        <message>
            <source>Nobody this computer trusts has signed the server's certificate</source>
            <translation>Serverns certifikat är inte undertecknat av någon som den här datorn litar på</translation>
        </message>
        <message>
            <source>The file of trusted authorities cannot be read</source>
            <translation>Filen med betrodda utfärdare kan inte läsas</translation>
        </message>
        <message>
            <source>The database is being restarted</source>
            <translation>Databasen startas om</translation>
        </message>
        <message>
            <source>The database takes no more connections</source>
            <translation>Databasen tar inte emot fler anslutningar</translation>
        </message>
        <message>
            <source>The database has too much to do</source>
            <translation>Databasen har för mycket att göra</translation>
        </message>
        <message>
            <source>The database does not let you in</source>
            <translation>Databasen släpper inte in dig</translation>
        </message>
        <message>
            <source>The database cannot be written to now</source>
            <translation>Det går inte att skriva i databasen nu</translation>
        </message>
        <message>
            <source>There is no server of this name</source>
            <translation>Det finns ingen server med det namnet</translation>
        </message>
        <message>
            <source>There is no database of this name on the server</source>
            <translation>Servern har ingen databas med det namnet</translation>
        </message>
        <message>
            <source>The database is busy</source>
            <translation>Databasen är upptagen</translation>
        </message>
        <message>
            <source>It had not reached the database</source>
            <translation>Det nådde inte databasen</translation>
        </message>
        <message>
            <source>No connection to the database</source>
            <translation>Ingen förbindelse till databasen</translation>
        </message>
    </context>
    <context>
        <name>Untextables</name>
        <message numerus="yes">
            <source>%n without a number</source>
            <translation>
                <numerusform>%Ln utan nummer</numerusform>
                <numerusform>%Ln utan nummer</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n want(s) no texts about this</source>
            <translation>
                <numerusform>%Ln vill inte ha textmeddelanden om detta</numerusform>
                <numerusform>%Ln vill inte ha textmeddelanden om detta</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n asked for no texts (STOP)</source>
            <translation>
                <numerusform>%Ln har avböjt textmeddelanden (STOP)</numerusform>
                <numerusform>%Ln har avböjt textmeddelanden (STOP)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n wrong number(s)</source>
            <translation>
                <numerusform>%Ln felaktigt nummer</numerusform>
                <numerusform>%Ln felaktiga nummer</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n landline(s)</source>
            <translation>
                <numerusform>%Ln fast telefon</numerusform>
                <numerusform>%Ln fasta telefoner</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n foreign number(s)</source>
            <translation>
                <numerusform>%Ln utländskt nummer</numerusform>
                <numerusform>%Ln utländska nummer</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not a real number</source>
            <translation>
                <numerusform>%Ln nummer som inte finns</numerusform>
                <numerusform>%Ln nummer som inte finns</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n that cannot be sent texts</source>
            <translation>
                <numerusform>%Ln som inte kan få textmeddelanden</numerusform>
                <numerusform>%Ln som inte kan få textmeddelanden</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>UpdateWatch</name>
        <message>
            <source>Version {version} has been installed. Restart when it suits you: nothing is lost.</source>
            <extracomment>In ms. One folder is listed; an update that is told of after minutes is told of early enough.</extracomment>
            <translation>Version {version} har installerats. Starta om när det passar dig: ingenting går förlorat.</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Senare</translation>
        </message>
    </context>
    <context>
        <name>ViewNaming</name>
        <message>
            <source>A view holds no number</source>
            <translation>En vy innehåller inget nummer</translation>
        </message>
        <message>
            <source>There is a view of this name</source>
            <translation>Det finns redan en vy med detta namn</translation>
        </message>
    </context>
    <context>
        <name>WallCounts</name>
        <message numerus="yes">
            <source>%n centre(s)</source>
            <translation>
                <numerusform>%Ln station</numerusform>
                <numerusform>%Ln stationer</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n will not be rung today</source>
            <translation>
                <numerusform>%Ln hinner inte i dag</numerusform>
                <numerusform>%Ln hinner inte i dag</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{name}: %n callback(s) will not be made today</source>
            <translation>
                <numerusform>{name}: %Ln ringbud hinner inte i dag</numerusform>
                <numerusform>{name}: %Ln ringbud hinner inte i dag</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{name}: %n will not</source>
            <translation>
                <numerusform>{name}: %Ln hinner inte</numerusform>
                <numerusform>{name}: %Ln hinner inte</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more centre(s)</source>
            <translation>
                <numerusform>och %Ln station till</numerusform>
                <numerusform>och %Ln stationer till</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n centre(s) cannot be foretold yet: no earlier days</source>
            <translation>
                <numerusform>%Ln station kan inte förutses än: inga tidigare dagar</numerusform>
                <numerusform>%Ln stationer kan inte förutses än: inga tidigare dagar</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Wallboard</name>
        <message>
            <source>No centre needs attention</source>
            <translation>Ingen station kräver uppmärksamhet</translation>
        </message>
        <message>
            <source>whole region</source>
            <translation>hela området</translation>
        </message>
        <message>
            <source>Callbacks</source>
            <translation>Ringbud</translation>
        </message>
        <message>
            <source>demo, made-up data</source>
            <translation>demo, påhittade uppgifter</translation>
        </message>
        <message>
            <source>test, no real queue</source>
            <translation>test, ingen riktig kö</translation>
        </message>
        <message>
            <source>{change} on a usual day</source>
            <translation>{change} mot vanligt</translation>
        </message>
        <message>
            <source>nobody is waiting</source>
            <translation>ingen väntar</translation>
        </message>
        <message>
            <source>target {share}</source>
            <translation>mål {share}</translation>
        </message>
        <message>
            <source>the queue is empty</source>
            <translation>kön är tom</translation>
        </message>
        <message>
            <source>queue done about {clock}</source>
            <translation>kön klar ca {clock}</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>Stängd</translation>
        </message>
        <message>
            <source>waiting {count}</source>
            <translation>i kö {count}</translation>
        </message>
        <message>
            <source>oldest wait {time}</source>
            <translation>längsta väntan {time}</translation>
        </message>
        <message>
            <source>load {load}</source>
            <translation>belastning {load}</translation>
        </message>
        <message>
            <source>The books do not balance: see the console</source>
            <translation>Bokföringen stämmer inte: se konsolen</translation>
        </message>
        <message>
            <source>Can help: {names}</source>
            <translation>Kan hjälpa: {names}</translation>
        </message>
        <message>
            <source>Closed for today</source>
            <translation>Stängt för i dag</translation>
        </message>
        <message>
            <source>Every callback can be made today</source>
            <translation>Alla ringbud hinns med i dag</translation>
        </message>
        <message>
            <source>Load today</source>
            <translation>Belastning i dag</translation>
        </message>
        <message>
            <source>Load until {clock}</source>
            <translation>Belastning till {clock}</translation>
        </message>
        <message>
            <source>page {page}</source>
            <extracomment>What it is to a screen reader: the name of a role of QAccessible.</extracomment>
            <translation>sida {page}</translation>
        </message>
        <message>
            <source>fits today</source>
            <translation>hinns i dag</translation>
        </message>
        <message>
            <source>full</source>
            <translation>fullt</translation>
        </message>
        <message>
            <source>does not fit</source>
            <translation>hinns inte</translation>
        </message>
        <message>
            <source>no data yet</source>
            <translation>inga uppgifter än</translation>
        </message>
        <message>
            <source>Earlier days cannot be read since {clock}. {why}</source>
            <translation>Tidigare dagar kan inte läsas sedan {clock}. {why}</translation>
        </message>
        <message>
            <source>No connection since {clock}. {why}</source>
            <translation>Ingen förbindelse sedan {clock}. {why}</translation>
        </message>
        <message>
            <source>Earlier days cannot be read since {clock}: these numbers are old and not updating. {why}</source>
            <translation>Tidigare dagar kan inte läsas sedan {clock}: siffrorna är gamla och uppdateras inte. {why}</translation>
        </message>
        <message>
            <source>No connection since {clock}: these numbers are old and not updating. {why}</source>
            <translation>Ingen förbindelse sedan {clock}: siffrorna är gamla och uppdateras inte. {why}</translation>
        </message>
        <message>
            <source>{age} old</source>
            <translation>{age} gamla</translation>
        </message>
        <message>
            <source>Waiting for data…</source>
            <translation>Väntar på uppgifter…</translation>
        </message>
        <message>
            <source>Jonovahti – wallboard</source>
            <extracomment>All in px of a screen of 1920 x 1080. How the four figures share the width. Where only what needs attention is shown, names are read from as far as figures. One page on or back, by hand. As many as a page ever had; they are kept, so that a wall that hangs for weeks makes nothing anew. The screen it was sent to, "" for whichever it is on.</extracomment>
            <translation>Jonovahti – väggvy</translation>
        </message>
        <message>
            <source>Wallboard</source>
            <translation>Väggvy</translation>
        </message>
    </context>
    <context>
        <name>WallboardSettings</name>
        <message>
            <source>Wallboard</source>
            <extracomment>From this text scale on there is no room to spare.</extracomment>
            <translation>Väggvy</translation>
        </message>
        <message>
            <source>All centres</source>
            <translation>Alla stationer</translation>
        </message>
        <message>
            <source>Centres</source>
            <translation>Stationer</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Ordning</translation>
        </message>
        <message>
            <source>Next page</source>
            <translation>Sidan byts</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Färger</translation>
        </message>
        <message>
            <source>Size of the tiles</source>
            <translation>Rutornas storlek</translation>
        </message>
        <message>
            <source>Screen</source>
            <translation>Skärm</translation>
        </message>
        <message>
            <source>Fixed places</source>
            <translation>Fasta platser</translation>
        </message>
        <message>
            <source>Who needs help first</source>
            <translation>Den som mest behöver hjälp först</translation>
        </message>
        <message>
            <source>every {time}</source>
            <translation>med {time} mellanrum</translation>
        </message>
        <message>
            <source>by hand</source>
            <translation>för hand</translation>
        </message>
        <message>
            <source>As the console</source>
            <translation>Som i konsolen</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Ljus</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Mörk</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>Hög kontrast</translation>
        </message>
        <message>
            <source>The console's</source>
            <translation>Samma som konsolens</translation>
        </message>
        <message>
            <source>Only centres that need attention</source>
            <translation>Bara stationer som kräver uppmärksamhet</translation>
        </message>
        <message>
            <source>Esc ends a program started with --wallboard</source>
            <translation>Esc avslutar ett program som startats med --wallboard</translation>
        </message>
        <message>
            <source>… and asks for the password of its login first</source>
            <translation>… och frågar först efter inloggningens lösenord</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Stäng</translation>
        </message>
        <message>
            <source>Show the wallboard</source>
            <translation>Visa väggvyn</translation>
        </message>
    </context>
    <context>
        <name>Whole</name>
        <message>
            <source>Own centres</source>
            <translation>Egna stationer</translation>
        </message>
        <message>
            <source>Whole region</source>
            <translation>Hela området</translation>
        </message>
    </context>
    <context>
        <name>Why</name>
        <message>
            <source>The callback is already closed</source>
            <translation>Ringbudet är redan avslutat</translation>
        </message>
        <message>
            <source>The patient is being called right now</source>
            <translation>Patienten rings upp just nu</translation>
        </message>
        <message>
            <source>The callback is not in your centres</source>
            <translation>Ringbudet finns inte på dina stationer</translation>
        </message>
        <message>
            <source>The callback is already at this centre</source>
            <translation>Ringbudet är redan på den här stationen</translation>
        </message>
        <message>
            <source>The centre has no queue for this service and language</source>
            <translation>Stationen har ingen kö för tjänsten och språket</translation>
        </message>
        <message>
            <source>The centre is closed for today</source>
            <translation>Stationen är stängd för i dag</translation>
        </message>
        <message>
            <source>There is no text template for this language</source>
            <translation>Det finns ingen mall för det här språket</translation>
        </message>
        <message>
            <source>The text was changed meanwhile</source>
            <translation>Texten ändrades under tiden</translation>
        </message>
        <message>
            <source>The text names the number that will ring, and it is not known here</source>
            <translation>Meddelandet nämner numret som ringer, men det numret är okänt här</translation>
        </message>
        <message>
            <source>The text promises a call, and no day is known on which it can be made</source>
            <translation>Texten lovar ett samtal, men ingen dag är känd då det kan ringas</translation>
        </message>
        <message>
            <source>The call will not be tomorrow, and the text does not say on which day it will be</source>
            <translation>Samtalet blir inte i morgon, och texten säger inte vilken dag det blir</translation>
        </message>
        <message>
            <source>Only the worker can send this text: nobody else knows whether it still holds</source>
            <translation>Bara sändningstjänsten kan sända den här texten: ingen annan vet om den ännu stämmer</translation>
        </message>
        <message>
            <source>The call will not be made on the day that the text names</source>
            <translation>Samtalet rings inte upp den dag som texten nämner</translation>
        </message>
        <message>
            <source>The text promises a call tomorrow, and it was written on an earlier day</source>
            <translation>Texten lovar ett samtal i morgon, och den skrevs en tidigare dag</translation>
        </message>
        <message>
            <source>A text of this kind is on its way to the patient already</source>
            <translation>Ett sådant textmeddelande är redan på väg till patienten</translation>
        </message>
        <message>
            <source>The nurse is recorded as absent then</source>
            <translation>Skötaren är antecknad som frånvarande då</translation>
        </message>
        <message>
            <source>The nurse is lent to another centre then</source>
            <translation>Skötaren är utlånad till en annan station då</translation>
        </message>
        <message>
            <source>The nurse has a shift then already</source>
            <translation>Skötaren har redan en tur då</translation>
        </message>
        <message>
            <source>The nurse has no shift that lasts so long. Add a shift first.</source>
            <translation>Skötaren har ingen så lång tur. Lägg först till en tur.</translation>
        </message>
        <message>
            <source>At most until the end of the next service day.</source>
            <translation>Högst till slutet av följande servicedag.</translation>
        </message>
        <message>
            <source>The time to undo has passed</source>
            <translation>Tiden att ångra har gått ut</translation>
        </message>
        <message>
            <source>It has already been sent and cannot be taken back</source>
            <translation>Det har redan skickats och kan inte tas tillbaka</translation>
        </message>
        <message>
            <source>There is nothing left to undo</source>
            <translation>Det finns inget att ångra</translation>
        </message>
        <message>
            <source>The callback is still open</source>
            <translation>Ringbudet är fortfarande öppet</translation>
        </message>
        <message>
            <source>The callback is not joined to another</source>
            <translation>Ringbudet är inte sammanslaget med ett annat</translation>
        </message>
        <message>
            <source>No text of the patient waits to be read</source>
            <translation>Inget meddelande från patienten väntar på att läsas</translation>
        </message>
        <message>
            <source>The patient has texted again</source>
            <translation>Patienten har skickat ett nytt meddelande</translation>
        </message>
        <message>
            <source>The patient has been texted back since</source>
            <translation>Patienten har sedan dess fått svar i ett meddelande</translation>
        </message>
        <message>
            <source>The patient has been in another call for half an hour or more</source>
            <translation>Patienten har haft ett annat samtal i en halvtimme eller mer</translation>
        </message>
        <message>
            <source>The later time that the patient wished is set aside</source>
            <translation>Den senare tid som patienten önskade är åsidosatt</translation>
        </message>
        <message>
            <source>A callback cannot be joined to itself</source>
            <translation>Ett ringbud kan inte slås samman med sig självt</translation>
        </message>
        <message>
            <source>The callbacks are not from the same caller</source>
            <translation>Ringbuden kommer inte från samma uppringare</translation>
        </message>
        <message>
            <source>The callbacks are for different services</source>
            <translation>Ringbuden gäller olika tjänster</translation>
        </message>
        <message>
            <source>This request is the earlier one. Join the later one to it.</source>
            <translation>Den här begäran är tidigare. Slå samman den senare med den.</translation>
        </message>
        <message>
            <source>The other supervisor did not agree to this callback</source>
            <translation>Den andra arbetsledaren samtyckte inte till det här ringbudet</translation>
        </message>
        <message>
            <source>Reopen it if the patient still waits for a call.</source>
            <translation>Öppna det på nytt om patienten ännu väntar på samtal.</translation>
        </message>
        <message>
            <source>Wait until the call has ended; if it began half an hour ago or earlier and nobody is ringing, select it alone and retry it.</source>
            <translation>Vänta tills samtalet är slut; om det började för minst en halvtimme sedan och ingen ringer, välj bara det och försök igen.</translation>
        </message>
        <message>
            <source>Ask a supervisor of its centre.</source>
            <translation>Be en arbetsledare på dess station.</translation>
        </message>
        <message>
            <source>Choose another centre.</source>
            <translation>Välj en annan station.</translation>
        </message>
        <message>
            <source>Correct the number first, if the right one is known.</source>
            <translation>Rätta först numret, om det rätta är känt.</translation>
        </message>
        <message>
            <source>Have the patient rung instead.</source>
            <translation>Låt ringa upp patienten i stället.</translation>
        </message>
        <message>
            <source>Ask whoever keeps the text templates.</source>
            <translation>Fråga den som sköter mallarna.</translation>
        </message>
        <message>
            <source>Read it again before you send it.</source>
            <translation>Läs den på nytt innan du skickar den.</translation>
        </message>
        <message>
            <source>Ask an administrator to say it (jonovahti-admin texts --shows).</source>
            <translation>Be en administratör ange det (jonovahti-admin texts --shows).</translation>
        </message>
        <message>
            <source>Look at the line's opening hours, at when the next attempt is planned and at what the patient wished.</source>
            <translation>Se linjens öppettider, till när nästa försök är planerat och vad patienten önskade.</translation>
        </message>
        <message>
            <source>Have {day} put into the text, and the program names the day; or plan a retry for tomorrow.</source>
            <translation>Be att få {day} skrivet i texten, där programmet sätter dagen, eller planera ett nytt försök till i morgon.</translation>
        </message>
        <message>
            <source>The worker tells the patient by itself if the time changes.</source>
            <translation>Sändningstjänsten meddelar själv patienten om tiden ändras.</translation>
        </message>
        <message>
            <source>Cancel the text and send the patient a new one: that names the right day.</source>
            <translation>Återta meddelandet och skicka patienten ett nytt: det nämner rätt dag.</translation>
        </message>
        <message>
            <source>Send a new text if the call will not be made today either.</source>
            <translation>Skicka en ny text om samtalet inte hinns med i dag heller.</translation>
        </message>
        <message>
            <source>See what became of it under Messages.</source>
            <translation>Se under Meddelanden hur det gick.</translation>
        </message>
        <message>
            <source>Choose another nurse or another time.</source>
            <translation>Välj en annan skötare eller en annan tid.</translation>
        </message>
        <message>
            <source>Remove that one first, or choose another time.</source>
            <translation>Ta bort den först eller välj en annan tid.</translation>
        </message>
        <message>
            <source>Choose an earlier time.</source>
            <translation>Välj en tidigare tid.</translation>
        </message>
        <message>
            <source>Act anew on what is there now.</source>
            <translation>Gör en ny åtgärd utifrån läget nu.</translation>
        </message>
        <message>
            <source>Look at its history for what was done.</source>
            <translation>Se i historiken vad som har gjorts.</translation>
        </message>
        <message>
            <source>It needs no reopening.</source>
            <translation>Det behöver inte öppnas på nytt.</translation>
        </message>
        <message>
            <source>It needs no parting.</source>
            <translation>Det behöver inte delas isär.</translation>
        </message>
        <message>
            <source>Read the new text first.</source>
            <translation>Läs först det nya meddelandet.</translation>
        </message>
        <message>
            <source>Choose another request of the same caller and service.</source>
            <translation>Välj en annan begäran av samma uppringare och tjänst.</translation>
        </message>
        <message>
            <source>Ask for consent again.</source>
            <translation>Be om samtycke på nytt.</translation>
        </message>
        <message>
            <source>If nobody is ringing, retry the patient's other request; if it is not in your centres, ask a supervisor who sees them all.</source>
            <translation>Om ingen ringer, försök igen med patientens andra ringbud; om det inte finns på dina stationer, be en arbetsledare som ser alla stationer om hjälp.</translation>
        </message>
        <message>
            <source>Undo the retry if the patient is to be rung only then.</source>
            <translation>Ångra det nya försöket om patienten ska ringas upp först då.</translation>
        </message>
        <message>
            <source>{why}. {then}</source>
            <translation>{why}. {then}</translation>
        </message>
    </context>
    <context>
        <name>WithdrawDialog</name>
        <message numerus="yes">
            <source>Withdraw %n callback(s)</source>
            <translation>
                <numerusform>Ta %Ln ringbud ur kön</numerusform>
                <numerusform>Ta %Ln ringbud ur kön</numerusform>
            </translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>Ta ur kön</translation>
        </message>
        <message numerus="yes">
            <source>Withdraw %n callback(s)?</source>
            <translation>
                <numerusform>Ta %Ln ringbud ur kön?</numerusform>
                <numerusform>Ta %Ln ringbud ur kön?</numerusform>
            </translation>
        </message>
        <message>
            <source>Nobody rings any more. Who withdrew and why stays on record; it can be reopened.</source>
            <translation>Ingen ringer mer. Vem och varför sparas i loggen; ringbudet kan öppnas igen.</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Varför</translation>
        </message>
        <message>
            <source>The patient no longer needs the call</source>
            <translation>Patienten behöver inte längre samtalet</translation>
        </message>
        <message>
            <source>The matter was settled elsewhere</source>
            <translation>Ärendet sköttes på annat håll</translation>
        </message>
        <message>
            <source>Left by mistake</source>
            <translation>Lämnat av misstag</translation>
        </message>
    </context>
    <context>
        <name>_Details</name>
        <message>
            <source>Took</source>
            <extracomment>Of the caller's others so many are named one by one.</extracomment>
            <translation>Tog</translation>
        </message>
        <message>
            <source>Was due</source>
            <translation>Senast</translation>
        </message>
        <message>
            <source>Attempts</source>
            <translation>Försök</translation>
        </message>
    </context>
    <context>
        <name>_Missing</name>
        <message numerus="yes">
            <source>%n day(s) of these not counted</source>
            <extracomment>All of the days were counted, or it is not known yet.</extracomment>
            <translation>
                <numerusform>%Ln av dessa dagar oräknad</numerusform>
                <numerusform>%Ln av dessa dagar oräknade</numerusform>
            </translation>
        </message>
        <message>
            <source>{missing}, the newest counted is {day}</source>
            <translation>{missing}, den nyaste räknade är {day}</translation>
        </message>
    </context>
</TS>
