<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fi" sourcelanguage="en">
    <context>
        <name>AboutSheet</name>
        <message>
            <source>Licences of all parts…</source>
            <translation>Kaikkien osien lisenssit…</translation>
        </message>
        <message>
            <source>Jonovahti {version}</source>
            <translation>Jonovahti {version}</translation>
        </message>
        <message>
            <source>A console for the people who supervise a health service's callback lines.</source>
            <translation>Työväline niille, jotka valvovat terveyspalvelun takaisinsoittoa.</translation>
        </message>
        <message>
            <source>Free under the MIT licence.</source>
            <translation>Vapaasti käytettävissä MIT-lisenssillä.</translation>
        </message>
        <message>
            <source>Settings: {file}</source>
            <translation>Asetukset: {file}</translation>
        </message>
        <message>
            <source>Log: {file}</source>
            <translation>Loki: {file}</translation>
        </message>
    </context>
    <context>
        <name>AbsenceDialog</name>
        <message>
            <source>Absence</source>
            <translation>Poissaolo</translation>
        </message>
        <message>
            <source>Record an absence</source>
            <translation>Kirjaa poissaolo</translation>
        </message>
        <message>
            <source>The nurse gets no more calls from the beginning of it, wherever she is signed on.</source>
            <translation>Hoitaja ei saa sen alettua enää puheluja, olipa hän kirjautunut minne tahansa.</translation>
        </message>
        <message>
            <source>First day</source>
            <translation>Ensimmäinen päivä</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>Viimeinen päivä</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Syy</translation>
        </message>
        <message>
            <source>Record absence</source>
            <translation>Kirjaa poissaolo</translation>
        </message>
    </context>
    <context>
        <name>ActAnswers</name>
        <message>
            <source>Number</source>
            <translation>Numero</translation>
        </message>
        <message>
            <source>Centre</source>
            <translation>Asema</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Vastaus</translation>
        </message>
    </context>
    <context>
        <name>ActDialog</name>
        <message>
            <source>Cancel</source>
            <extracomment>Left free around the dialog within its window, in px. In a window of this height, in px at 100 %, there is room for what never scrolls away beside what does.</extracomment>
            <translation>Peruuta</translation>
        </message>
    </context>
    <context>
        <name>ActHistory</name>
        <message>
            <source>When</source>
            <translation>Aika</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Toiminto</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Kumoaminen</translation>
        </message>
    </context>
    <context>
        <name>ActName</name>
        <message>
            <source>Move</source>
            <translation>Siirrä</translation>
        </message>
        <message>
            <source>Retry</source>
            <translation>Yritä uudelleen</translation>
        </message>
        <message>
            <source>Text message</source>
            <translation>Tekstiviesti</translation>
        </message>
        <message>
            <source>Show number</source>
            <translation>Näytä numero</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Kumoa</translation>
        </message>
        <message>
            <source>To the front</source>
            <translation>Nosta kärkeen</translation>
        </message>
        <message>
            <source>Assign</source>
            <translation>Osoita hoitajalle</translation>
        </message>
        <message>
            <source>Mark handled</source>
            <translation>Merkitse hoidetuksi</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>Peru pyyntö</translation>
        </message>
        <message>
            <source>Reopen</source>
            <translation>Avaa uudelleen</translation>
        </message>
        <message>
            <source>Join</source>
            <translation>Yhdistä</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>Erota</translation>
        </message>
        <message>
            <source>Correct</source>
            <translation>Korjaa</translation>
        </message>
        <message>
            <source>Add by hand</source>
            <translation>Lisää käsin</translation>
        </message>
        <message>
            <source>Ask for consent</source>
            <translation>Pyydä suostumus</translation>
        </message>
        <message>
            <source>Give consent</source>
            <translation>Anna suostumus</translation>
        </message>
        <message>
            <source>Decline consent</source>
            <translation>Kieltäydy suostumuksesta</translation>
        </message>
        <message>
            <source>Take back the question</source>
            <translation>Peru suostumuspyyntö</translation>
        </message>
        <message>
            <source>Search by number</source>
            <translation>Hae numerolla</translation>
        </message>
        <message>
            <source>Enter a number</source>
            <translation>Anna numero</translation>
        </message>
        <message>
            <source>Attempt policy</source>
            <translation>Yrityssääntö</translation>
        </message>
        <message>
            <source>Opening hours</source>
            <translation>Aukioloajat</translation>
        </message>
        <message>
            <source>Mark as read</source>
            <translation>Merkitse luetuksi</translation>
        </message>
        <message>
            <source>Send text again</source>
            <translation>Viesti uudelleen</translation>
        </message>
        <message>
            <source>Cancel text</source>
            <translation>Viestin peruminen</translation>
        </message>
        <message>
            <source>Text template</source>
            <translation>Viestipohja</translation>
        </message>
        <message>
            <source>Acknowledge alert</source>
            <translation>Kuittaa hälytys</translation>
        </message>
        <message>
            <source>Snooze alert</source>
            <translation>Hiljennä hälytys</translation>
        </message>
        <message>
            <source>Alert rule</source>
            <translation>Hälytyssääntö</translation>
        </message>
        <message>
            <source>Absence</source>
            <translation>Poissaolo</translation>
        </message>
        <message>
            <source>Extra shift</source>
            <translation>Lisävuoro</translation>
        </message>
        <message>
            <source>Lend a nurse</source>
            <translation>Hoitajan lainaus</translation>
        </message>
        <message>
            <source>Remove a shift</source>
            <translation>Vuoron poisto</translation>
        </message>
        <message>
            <source>Remove other hours</source>
            <translation>Poikkeusaikojen poisto</translation>
        </message>
    </context>
    <context>
        <name>Acting</name>
        <message>
            <source>Undo</source>
            <translation>Kumoa</translation>
        </message>
        <message>
            <source>Not done. {why}.</source>
            <translation>Ei tehty. {why}.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Yritä uudelleen</translation>
        </message>
    </context>
    <context>
        <name>Actor</name>
        <message>
            <source>import ({name})</source>
            <extracomment>`QCoreApplication.translate`, or the same of another language than the program's. The logins that stand for the service that sends texts in every database: what `docs/texts.md` gives it, and the one it has in a file and the demo.</extracomment>
            <translation>tuonti ({name})</translation>
        </message>
        <message>
            <source>the phone platform ({login})</source>
            <translation>puhelinjärjestelmä ({login})</translation>
        </message>
        <message>
            <source>the sending service ({login})</source>
            <translation>lähetyspalvelu ({login})</translation>
        </message>
        <message>
            <source>the sending service</source>
            <translation>lähetyspalvelu</translation>
        </message>
    </context>
    <context>
        <name>AddDialog</name>
        <message>
            <source>This centre has no queue for that service</source>
            <extracomment>As much as the platform's own requests say; longer texts belong in the patient's record.</extracomment>
            <translation>Tällä asemalla ei ole jonoa tälle palvelulle</translation>
        </message>
        <message>
            <source>The number is not a whole phone number</source>
            <translation>Numero ei ole kokonainen puhelinnumero</translation>
        </message>
        <message>
            <source>Add a request</source>
            <translation>Lisää soittopyyntö</translation>
        </message>
        <message>
            <source>Add a request by hand</source>
            <translation>Lisää soittopyyntö käsin</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Numero</translation>
        </message>
        <message>
            <source>Left empty: hidden or unknown, and nobody can ring it</source>
            <translation>Tyhjä: salainen tai tuntematon, eikä siihen voi soittaa</translation>
        </message>
        <message>
            <source>Centre</source>
            <translation>Asema</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>Palvelu</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Kieli</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Syy</translation>
        </message>
        <message>
            <source>Wishes to be rung</source>
            <translation>Toivoo soittoa</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Alkaen</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>Mennessä</translation>
        </message>
        <message>
            <source>Care team</source>
            <translation>Hoitotiimi</translation>
        </message>
        <message>
            <source>Named professional</source>
            <translation>Nimetty ammattilainen</translation>
        </message>
        <message>
            <source>May be sent texts</source>
            <translation>Saa lähettää tekstiviestejä</translation>
        </message>
        <message>
            <source>Add request</source>
            <translation>Lisää soittopyyntö</translation>
        </message>
        <message>
            <source>At any time</source>
            <translation>Milloin vain</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Tänään</translation>
        </message>
        <message>
            <source>Nobody</source>
            <translation>Ei ketään</translation>
        </message>
        <message>
            <source>No queue in this language here: rung from the one in {language}</source>
            <translation>Ei jonoa tällä kielellä: soitetaan jonosta {language}</translation>
        </message>
        <message>
            <source>Type a time such as 9:30, 930 or 9</source>
            <translation>Kirjoita kellonaika, esim. 9.30, 930 tai 9</translation>
        </message>
        <message>
            <source>The wished time ends before it begins</source>
            <translation>Toivottu aika päättyy ennen alkuaan</translation>
        </message>
        <message>
            <source>That time has already passed</source>
            <translation>Aika on jo mennyt</translation>
        </message>
    </context>
    <context>
        <name>AlertDetail</name>
        <message>
            <source>Alert</source>
            <extracomment>Minutes that an alert is snoozed for by one press.</extracomment>
            <translation>Hälytys</translation>
        </message>
        <message>
            <source>No alert chosen</source>
            <translation>Hälytystä ei ole valittu</translation>
        </message>
        <message>
            <source>Choose a row to see what would help.</source>
            <translation>Valitse rivi, niin näet, mikä auttaisi.</translation>
        </message>
        <message>
            <source>Acknowledge</source>
            <translation>Kuittaa</translation>
        </message>
        <message>
            <source>Show how it began</source>
            <translation>Näytä, miten se alkoi</translation>
        </message>
        <message>
            <source>The replay, at the moment it began</source>
            <translation>Toisto siitä hetkestä, jolloin hälytys alkoi</translation>
        </message>
        <message>
            <source>Snooze {minutes} min</source>
            <translation>Hiljennä {minutes} min</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Missä</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>Alkaen</translation>
        </message>
        <message>
            <source>At worst</source>
            <translation>Pahimmillaan</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Nyt</translation>
        </message>
        <message>
            <source>Rule</source>
            <translation>Sääntö</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Tila</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>ei tiedossa</translation>
        </message>
    </context>
    <context>
        <name>AlertRuleDialog</name>
        <message>
            <source>Alert rule</source>
            <extracomment>Stands for the services that the rule names, where that is not one of those offered. Stands where the service is asked for, of a figure that no single service has.</extracomment>
            <translation>Hälytyssääntö</translation>
        </message>
        <message>
            <source>New alert rule</source>
            <translation>Uusi hälytyssääntö</translation>
        </message>
        <message>
            <source>Change alert rule</source>
            <translation>Muuta hälytyssääntöä</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Mitä</translation>
        </message>
        <message>
            <source>For</source>
            <translation>Kenelle</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>Palvelu</translation>
        </message>
        <message>
            <source>Centres</source>
            <translation>Asemat</translation>
        </message>
        <message>
            <source>Alert from</source>
            <translation>Hälytys alkaen</translation>
        </message>
        <message>
            <source>Ends below</source>
            <translation>Päättyy, kun alle</translation>
        </message>
        <message>
            <source>Ends when that has lasted</source>
            <translation>Päättyy, kun sitä on kestänyt</translation>
        </message>
        <message>
            <source>When it has lasted</source>
            <translation>Kun on kestänyt</translation>
        </message>
        <message>
            <source> min</source>
            <translation> min</translation>
        </message>
        <message>
            <source>All of them</source>
            <translation>Kaikki</translation>
        </message>
        <message>
            <source>Watched of all services together, as they share a centre's hands. Of one service, watch the oldest wait or the urgent promise.</source>
            <translation>Seurataan kaikista palveluista yhdessä, koska niillä on aseman yhteiset hoitajat. Yhdestä palvelusta seurattavissa ovat vanhin odotus ja kiireellinen lupaus.</translation>
        </message>
        <message>
            <source>Quiet hours</source>
            <translation>Hiljaiset tunnit</translation>
        </message>
        <message>
            <source>Quiet from</source>
            <translation>Hiljaista alkaen</translation>
        </message>
        <message>
            <source>Quiet until</source>
            <translation>Hiljaista asti</translation>
        </message>
        <message>
            <source>In use</source>
            <translation>Käytössä</translation>
        </message>
        <message>
            <source>Set rule</source>
            <translation>Aseta sääntö</translation>
        </message>
        <message>
            <source>Each centre by itself</source>
            <translation>Jokainen asema erikseen</translation>
        </message>
        <message>
            <source>All of them together</source>
            <translation>Kaikki yhdessä</translation>
        </message>
        <message>
            <source>All services</source>
            <translation>Kaikki palvelut</translation>
        </message>
        <message>
            <source>Type a time such as 9:30, 930 or 9</source>
            <translation>Kirjoita kellonaika, esim. 9.30, 930 tai 9</translation>
        </message>
        <message>
            <source>It is over below the limit it begins at, not above it</source>
            <translation>Hälytys päättyy alkurajansa alapuolella, ei sen yläpuolella</translation>
        </message>
        <message>
            <source>Choose a centre</source>
            <translation>Valitse asema</translation>
        </message>
        <message>
            <source>The limits do not fit together</source>
            <translation>Rajat eivät sovi yhteen</translation>
        </message>
    </context>
    <context>
        <name>AlertWords</name>
        <message>
            <source>Oldest wait</source>
            <extracomment>What stands beside an alert: a promise broken today is graver than one that is in danger.</extracomment>
            <translation>Vanhin odotus</translation>
        </message>
        <message>
            <source>Urgent promise in danger</source>
            <translation>Kiireellisen lupaus vaarassa</translation>
        </message>
        <message>
            <source>Will not be rung today</source>
            <translation>Ei ehdi tänään</translation>
        </message>
        <message>
            <source>Load</source>
            <translation>Kuorma</translation>
        </message>
        <message>
            <source>Nobody is at work</source>
            <translation>Ei hoitajia paikalla</translation>
        </message>
        <message>
            <source>Patient in another call</source>
            <translation>Potilas toisessa puhelussa</translation>
        </message>
        <message>
            <source>Attempts fail more than usual</source>
            <translation>Yritykset eivät tavoita tavalliseen tapaan</translation>
        </message>
        <message>
            <source>Texts do not arrive</source>
            <translation>Tekstiviestit eivät mene perille</translation>
        </message>
        <message>
            <source>The data is old</source>
            <translation>Tiedot ovat vanhoja</translation>
        </message>
        <message>
            <source>The books do not balance</source>
            <translation>Kirjanpito ei täsmää</translation>
        </message>
        <message>
            <source>work and no hands</source>
            <translation>työtä, ei tekijöitä</translation>
        </message>
        <message>
            <source>{share} more</source>
            <translation>{share} enemmän</translation>
        </message>
        <message numerus="yes">
            <source>%n callback(s)</source>
            <translation>
                <numerusform>%Ln soittopyyntö</numerusform>
                <numerusform>%Ln soittopyyntöä</numerusform>
            </translation>
        </message>
        <message>
            <source>{figure}: {value}</source>
            <translation>{figure}: {value}</translation>
        </message>
        <message>
            <source>{figure}: at worst {value}</source>
            <translation>{figure}: pahimmillaan {value}</translation>
        </message>
        <message numerus="yes">
            <source>%n centre(s) together</source>
            <translation>
                <numerusform>%Ln asema yhdessä</numerusform>
                <numerusform>%Ln asemaa yhdessä</numerusform>
            </translation>
        </message>
        <message>
            <source>The whole region</source>
            <translation>Koko alue</translation>
        </message>
        <message numerus="yes">
            <source>%n centre(s), each by itself</source>
            <translation>
                <numerusform>%Ln asema</numerusform>
                <numerusform>%Ln asemaa, kukin erikseen</numerusform>
            </translation>
        </message>
        <message>
            <source>Each centre by itself</source>
            <translation>Jokainen asema erikseen</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Uusi</translation>
        </message>
        <message>
            <source>Acknowledged: {who}</source>
            <translation>Kuitannut {who}</translation>
        </message>
        <message>
            <source>Snoozed until {clock}: {who}</source>
            <translation>Hiljennetty klo {clock} asti: {who}</translation>
        </message>
        <message>
            <source>Ended, lasted {time}</source>
            <translation>Päättyi, kesti {time}</translation>
        </message>
        <message>
            <source>from {on}</source>
            <translation>alkaen {on}</translation>
        </message>
        <message>
            <source>from {on}, ends below {off}</source>
            <translation>alkaen {on}, päättyy alle {off}</translation>
        </message>
        <message>
            <source>{on} / {off}</source>
            <translation>{on} / {off}</translation>
        </message>
        <message numerus="yes">
            <source>Move %n to {centre}…</source>
            <translation>
                <numerusform>Siirrä %Ln: {centre}…</numerusform>
                <numerusform>Siirrä %Ln: {centre}…</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Have %n rung next</source>
            <translation>
                <numerusform>Soitetaan %Ln seuraavaksi</numerusform>
                <numerusform>Soitetaan %Ln seuraavaksi</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Show %n call(s)</source>
            <translation>
                <numerusform>Näytä %Ln puhelu</numerusform>
                <numerusform>Näytä %Ln puhelua</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Show %n callback(s)</source>
            <translation>
                <numerusform>Näytä %Ln soittopyyntö</numerusform>
                <numerusform>Näytä %Ln soittopyyntöä</numerusform>
            </translation>
        </message>
        <message>
            <source>Show {centre}</source>
            <translation>Näytä {centre}</translation>
        </message>
        <message>
            <source>Show the region</source>
            <translation>Näytä koko alue</translation>
        </message>
        <message>
            <source>Show the texts</source>
            <translation>Näytä tekstiviestit</translation>
        </message>
        <message>
            <source>Fetch now</source>
            <translation>Hae nyt</translation>
        </message>
        <message>
            <source>Tell your administrator (jonovahti-admin verify)</source>
            <translation>Kerro ylläpidolle (jonovahti-admin verify)</translation>
        </message>
        <message>
            <source>There are hands to spare at {centre}.</source>
            <translation>Asemalla {centre} on hoitajia vapaana.</translation>
        </message>
        <message>
            <source>Their promise ends within half an hour, or has passed.</source>
            <translation>Niiden lupaus päättyy puolen tunnin sisällä tai on jo mennyt.</translation>
        </message>
        <message>
            <source>Nobody rings these patients' other requests until the call ends. If nobody is ringing, retry it.</source>
            <translation>Potilaan muihin pyyntöihin ei soiteta ennen kuin puhelu päättyy. Jos kukaan ei soita, yritä sitä uudelleen.</translation>
        </message>
        <message>
            <source>The call is of a centre that you do not see: ask a supervisor who sees them all.</source>
            <translation>Puhelu on asemalla, jota et näe: pyydä apua vuorovastaavalta, joka näkee kaikki asemat.</translation>
        </message>
        <message>
            <source>No other centre has hands to spare for these.</source>
            <translation>Millään muulla asemalla ei ole hoitajia vapaana näille.</translation>
        </message>
        <message>
            <source>The gateway or the carrier may be down.</source>
            <translation>Tekstiviestipalvelu tai operaattori voi olla poissa käytöstä.</translation>
        </message>
        <message>
            <source>The database does not answer. Acts wait until it does.</source>
            <translation>Tietokanta ei vastaa. Toiminnot odottavat, kunnes se vastaa.</translation>
        </message>
        <message>
            <source>A request that cannot be found may be a patient who is never rung.</source>
            <translation>Pyyntö, jota ei löydy, voi olla potilas, jolle ei koskaan soiteta.</translation>
        </message>
        <message numerus="yes">
            <source>%n in the last hour (6–10 can be attended to)</source>
            <translation>
                <numerusform>%Ln viime tunnin aikana (6–10 ehtii hoitaa)</numerusform>
                <numerusform>%Ln viime tunnin aikana (6–10 ehtii hoitaa)</numerusform>
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
            <translation>Hälytys</translation>
        </message>
        <message>
            <source>Whom it watches</source>
            <translation>Mitä se valvoo</translation>
        </message>
        <message>
            <source>Limit</source>
            <translation>Raja</translation>
        </message>
        <message>
            <source>After / ends after</source>
            <translation>Viive / päättymisviive</translation>
        </message>
        <message>
            <source>Quiet hours</source>
            <translation>Hiljaiset tunnit</translation>
        </message>
        <message>
            <source>In use</source>
            <translation>Käytössä</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Missä</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>Alkaen</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Tila</translation>
        </message>
        <message>
            <source>Lasted</source>
            <translation>Kesto</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Kyllä</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Ei</translation>
        </message>
    </context>
    <context>
        <name>AlertsScreen</name>
        <message>
            <source>Now</source>
            <extracomment>What an alert and a rule are told by, which is read whole, on two lines if need be: a rule by its limit too. How long it lasted, which no line can be parted in. The quiet hours are in the rule's form, too, and since when what is over was on is beside its list. Of the screen's width so much at the most beside what is over: its detail has lines that fold and no acts side by side, and how long each lasted cannot fold. What was looked at when the program ended, till the first round has come.</extracomment>
            <translation>Nyt</translation>
        </message>
        <message>
            <source>Last week</source>
            <translation>Viime viikko</translation>
        </message>
        <message>
            <source>Rules</source>
            <translation>Säännöt</translation>
        </message>
        <message>
            <source>Alerts</source>
            <translation>Hälytykset</translation>
        </message>
        <message>
            <source>Sound</source>
            <translation>Ääni</translation>
        </message>
        <message>
            <source>One short sound for each new alert</source>
            <translation>Yksi lyhyt ääni uudesta hälytyksestä</translation>
        </message>
        <message>
            <source>Change rule…</source>
            <translation>Muuta sääntöä…</translation>
        </message>
        <message>
            <source>New rule…</source>
            <translation>Uusi sääntö…</translation>
        </message>
        <message>
            <source>No alerts now</source>
            <translation>Ei hälytyksiä nyt</translation>
        </message>
        <message>
            <source>An alert comes here once what a rule watches has lasted as long as the rule says.</source>
            <translation>Hälytys tulee tähän, kun säännön valvoma asia on kestänyt säännössä sanotun ajan.</translation>
        </message>
        <message>
            <source>No alerts in the last week</source>
            <translation>Viime viikolla ei ollut hälytyksiä</translation>
        </message>
        <message>
            <source>Each alert stays here for a week: how bad it was, how long it lasted and who took it.</source>
            <translation>Jokainen hälytys näkyy tässä viikon: miten paha se oli, kauanko se kesti ja kuka siihen tarttui.</translation>
        </message>
        <message>
            <source>There are no rules</source>
            <translation>Sääntöjä ei ole</translation>
        </message>
        <message>
            <source>A manager can make one.</source>
            <translation>Esihenkilö voi tehdä säännön.</translation>
        </message>
        <message>
            <source>It watches centres of others too.</source>
            <translation>Se valvoo muidenkin asemia.</translation>
        </message>
    </context>
    <context>
        <name>Answer</name>
        <message>
            <source>Done. {since}.</source>
            <translation>Tehty. {since}.</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Tehty</translation>
        </message>
        <message>
            <source>{who} was first, {clock}</source>
            <translation>{who} ehti ensin, {clock}</translation>
        </message>
        <message>
            <source>Someone was first</source>
            <translation>Joku ehti ensin</translation>
        </message>
        <message>
            <source>Not done</source>
            <translation>Ei tehty</translation>
        </message>
    </context>
    <context>
        <name>AnswersDialog</name>
        <message>
            <source>Answers by row</source>
            <extracomment>So many rows are read at a glance; more are listed when asked for.</extracomment>
            <translation>Vastaukset riveittäin</translation>
        </message>
        <message numerus="yes">
            <source>%n done</source>
            <translation>
                <numerusform>%Ln tehty</numerusform>
                <numerusform>%Ln tehty</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n: someone was first</source>
            <translation>
                <numerusform>%Ln: joku ehti ensin</numerusform>
                <numerusform>%Ln: joku ehti ensin</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n refused</source>
            <translation>
                <numerusform>%Ln ei onnistunut</numerusform>
                <numerusform>%Ln ei onnistunut</numerusform>
            </translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopioi</translation>
        </message>
        <message>
            <source>Copy without numbers</source>
            <translation>Kopioi ilman numeroita</translation>
        </message>
        <message>
            <source>Try the rest again</source>
            <translation>Yritä loppuja uudelleen</translation>
        </message>
        <message>
            <source>{count} × {answer}</source>
            <translation>{count} × {answer}</translation>
        </message>
        <message>
            <source>Hide the rows</source>
            <translation>Piilota rivit</translation>
        </message>
        <message>
            <source>Show the rows</source>
            <translation>Näytä rivit</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Sulje</translation>
        </message>
        <message>
            <source>Select those not done</source>
            <translation>Valitse tekemättömät</translation>
        </message>
    </context>
    <context>
        <name>AssignOption</name>
        <message>
            <source>Whoever is free</source>
            <extracomment>From when until when; None: whenever after that.</extracomment>
            <translation>Kuka tahansa vapaa</translation>
        </message>
        <message>
            <source>own nurse of {count}</source>
            <translation>oma hoitaja: {count}</translation>
        </message>
        <message>
            <source>{state} · {count} assigned</source>
            <translation>{state} · osoitettuja {count}</translation>
        </message>
        <message>
            <source>speaks the language of {count} of {rows}</source>
            <translation>puhuu kieltä: {count}/{rows}</translation>
        </message>
        <message>
            <source>not signed on</source>
            <translation>ei kirjautunut</translation>
        </message>
        <message>
            <source>at other lines</source>
            <translation>muulla asemalla</translation>
        </message>
    </context>
    <context>
        <name>AssignPopover</name>
        <message numerus="yes">
            <source>Assign %n callback(s)</source>
            <translation>
                <numerusform>Osoita %Ln soittopyyntö hoitajalle</numerusform>
                <numerusform>Osoita %Ln soittopyyntöä hoitajalle</numerusform>
            </translation>
        </message>
        <message>
            <source>Nurse or centre…</source>
            <translation>Hoitaja tai asema…</translation>
        </message>
        <message>
            <source>Find a nurse</source>
            <translation>Etsi hoitaja</translation>
        </message>
        <message>
            <source>Nurses, those at these lines first</source>
            <translation>Hoitajat, näillä linjoilla olevat ensin</translation>
        </message>
        <message>
            <source>No nurse of this name.</source>
            <translation>Tämän nimistä hoitajaa ei ole.</translation>
        </message>
        <message>
            <source>↑↓ choose   Enter assign   Esc cancel</source>
            <translation>↑↓ valitse   Enter osoita   Esc peruuta</translation>
        </message>
    </context>
    <context>
        <name>Audit</name>
        <message>
            <source>Time</source>
            <extracomment>Of the columns after the time in a spreadsheet, in digits. Acts that deserve a second look are not grey.</extracomment>
            <translation>Aika</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Kuka</translation>
        </message>
        <message>
            <source>Act</source>
            <translation>Tapahtuma</translation>
        </message>
        <message>
            <source>Centre</source>
            <translation>Asema</translation>
        </message>
        <message>
            <source>Object</source>
            <translation>Kohde</translation>
        </message>
        <message>
            <source>Change or reason</source>
            <translation>Muutos tai syy</translation>
        </message>
        <message>
            <source>Region</source>
            <extracomment>What was done, in the order of the list to choose from, with its icon.</extracomment>
            <translation>Alue</translation>
        </message>
        <message>
            <source>{count} queues</source>
            <translation>{count} jonoa</translation>
        </message>
        <message>
            <source>Text template</source>
            <translation>Viestipohja</translation>
        </message>
        <message>
            <source>{count} alerts</source>
            <translation>{count} hälytystä</translation>
        </message>
        <message>
            <source>Alert</source>
            <translation>Hälytys</translation>
        </message>
        <message>
            <source>{count} callbacks</source>
            <translation>{count} soittopyyntöä</translation>
        </message>
        <message>
            <source>now</source>
            <translation>heti</translation>
        </message>
        <message>
            <source>whoever is free</source>
            <translation>kuka on vapaana</translation>
        </message>
        <message>
            <source>{count} rows</source>
            <translation>{count} riviä</translation>
        </message>
        <message>
            <source>agreed by {who}</source>
            <extracomment>Figures of alert rules that are times, and shares of one.</extracomment>
            <translation>suostumuksen antoi {who}</translation>
        </message>
        <message>
            <source>version {number}</source>
            <translation>versio {number}</translation>
        </message>
        <message>
            <source>lost call: {nurse}</source>
            <translation>kadonnut puhelu: {nurse}</translation>
        </message>
        <message>
            <source>in turn</source>
            <translation>vuorollaan</translation>
        </message>
        <message>
            <source>at the front</source>
            <translation>jonon kärjessä</translation>
        </message>
        <message>
            <source>the patient's text of {time}</source>
            <translation>potilaan viesti {time}</translation>
        </message>
        <message>
            <source>printed</source>
            <translation>tulostettu</translation>
        </message>
        <message>
            <source>numbers hidden: {centres}</source>
            <translation>numerot piilotettu: {centres}</translation>
        </message>
        <message>
            <source>numbers shown again: {centres}</source>
            <translation>numerot taas näkyvissä: {centres}</translation>
        </message>
        <message>
            <source>from {day}</source>
            <translation>alkaen {day}</translation>
        </message>
        <message>
            <source>limit</source>
            <translation>raja</translation>
        </message>
        <message>
            <source>in use</source>
            <translation>käytössä</translation>
        </message>
        <message>
            <source>other settings of it</source>
            <translation>muita asetuksia</translation>
        </message>
        <message>
            <source>as in the week</source>
            <translation>viikon mukaan</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>suljettu</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>kyllä</translation>
        </message>
        <message>
            <source>no</source>
            <translation>ei</translation>
        </message>
        <message>
            <source>{count} times, last {time}</source>
            <translation>{count} kertaa, viimeksi {time}</translation>
        </message>
        <message>
            <source>Moved</source>
            <extracomment>Context and source text to the text in a language; QCoreApplication.translate is the user's.</extracomment>
            <translation>Siirsi</translation>
        </message>
        <message>
            <source>Set to be retried</source>
            <translation>Pani uudelleen soittoon</translation>
        </message>
        <message>
            <source>Moved to front</source>
            <translation>Nosti kärkeen</translation>
        </message>
        <message>
            <source>Assigned</source>
            <translation>Osoitti hoitajalle</translation>
        </message>
        <message>
            <source>Sent a text</source>
            <translation>Lähetti tekstiviestin</translation>
        </message>
        <message>
            <source>Marked as handled</source>
            <translation>Merkitsi hoidetuksi</translation>
        </message>
        <message>
            <source>Withdrew</source>
            <translation>Poisti jonosta</translation>
        </message>
        <message>
            <source>Joined to another</source>
            <translation>Yhdisti toiseen</translation>
        </message>
        <message>
            <source>Parted again</source>
            <translation>Erotti jälleen</translation>
        </message>
        <message>
            <source>Opened again</source>
            <translation>Avasi uudelleen</translation>
        </message>
        <message>
            <source>Corrected</source>
            <translation>Korjasi tietoja</translation>
        </message>
        <message>
            <source>Added by hand</source>
            <translation>Lisäsi käsin</translation>
        </message>
        <message>
            <source>Undid an act</source>
            <translation>Kumosi teon</translation>
        </message>
        <message>
            <source>Asked for consent</source>
            <translation>Pyysi suostumuksen</translation>
        </message>
        <message>
            <source>Gave consent</source>
            <translation>Antoi suostumuksen</translation>
        </message>
        <message>
            <source>Declined consent</source>
            <translation>Kieltäytyi suostumuksesta</translation>
        </message>
        <message>
            <source>Took back the question for consent</source>
            <translation>Perui suostumuspyynnön</translation>
        </message>
        <message>
            <source>Changed the attempt policy</source>
            <translation>Muutti yrityssääntöä</translation>
        </message>
        <message>
            <source>Changed opening hours</source>
            <translation>Muutti aukioloaikoja</translation>
        </message>
        <message>
            <source>Sent a text again</source>
            <translation>Lähetti viestin uudelleen</translation>
        </message>
        <message>
            <source>Marked as read</source>
            <translation>Merkitsi luetuksi</translation>
        </message>
        <message>
            <source>Cancelled a text</source>
            <translation>Perui viestin</translation>
        </message>
        <message>
            <source>Changed a text template</source>
            <translation>Muutti viestipohjaa</translation>
        </message>
        <message>
            <source>Acknowledged an alert</source>
            <translation>Kuittasi hälytyksen</translation>
        </message>
        <message>
            <source>Snoozed an alert</source>
            <translation>Hiljensi hälytyksen</translation>
        </message>
        <message>
            <source>Changed an alert rule</source>
            <translation>Muutti hälytyssääntöä</translation>
        </message>
        <message>
            <source>Recorded an absence</source>
            <translation>Kirjasi poissaolon</translation>
        </message>
        <message>
            <source>Added a shift</source>
            <translation>Lisäsi vuoron</translation>
        </message>
        <message>
            <source>Lent a nurse</source>
            <translation>Lainasi hoitajan</translation>
        </message>
        <message>
            <source>Removed from a nurse's day</source>
            <translation>Poisti hoitajan päivästä</translation>
        </message>
        <message>
            <source>Removed other opening hours</source>
            <translation>Poisti poikkeavan aukioloajan</translation>
        </message>
        <message>
            <source>Looked at the number</source>
            <translation>Katsoi numeron</translation>
        </message>
        <message>
            <source>Searched by number</source>
            <translation>Haki numerolla</translation>
        </message>
        <message>
            <source>Entered a number</source>
            <translation>Syötti numeron</translation>
        </message>
        <message>
            <source>Asked who has looked</source>
            <translation>Kysyi, kuka on katsonut</translation>
        </message>
        <message>
            <source>Exported</source>
            <translation>Vei tiedostoon</translation>
        </message>
        <message>
            <source>Signed in</source>
            <translation>Kirjautui</translation>
        </message>
        <message>
            <source>Failed to sign in</source>
            <translation>Epäonnistui kirjautumaan</translation>
        </message>
        <message>
            <source>Gave rights</source>
            <translation>Antoi oikeuksia</translation>
        </message>
        <message>
            <source>Took rights away</source>
            <translation>Poisti oikeuksia</translation>
        </message>
        <message>
            <source>Texts stopped</source>
            <translation>Tekstiviestit estettiin</translation>
        </message>
        <message>
            <source>Set the price of texts or who dials</source>
            <translation>Asetti tekstiviestien hinnan tai soittavat asemat</translation>
        </message>
        <message>
            <source>Texts allowed again</source>
            <translation>Tekstiviestit sallittiin jälleen</translation>
        </message>
        <message>
            <source>Old numbers removed</source>
            <translation>Vanhat numerot poistettiin</translation>
        </message>
        <message>
            <source>Set how long numbers are kept</source>
            <translation>Asetti, kauanko numerot säilytetään</translation>
        </message>
        <message>
            <source>from a voicemail</source>
            <translation>vastaajaviestistä</translation>
        </message>
        <message>
            <source>from an e-form</source>
            <translation>sähköisestä lomakkeesta</translation>
        </message>
        <message>
            <source>in chat</source>
            <translation>chatissa</translation>
        </message>
        <message>
            <source>the patient rang in</source>
            <translation>potilas soitti itse</translation>
        </message>
        <message>
            <source>in another channel</source>
            <translation>muussa kanavassa</translation>
        </message>
        <message>
            <source>to ring the patient</source>
            <translation>soitti potilaalle itse</translation>
        </message>
        <message>
            <source>to check the number</source>
            <translation>tarkisti numeron</translation>
        </message>
        <message>
            <source>the patient asked</source>
            <translation>potilas pyysi</translation>
        </message>
        <message>
            <source>a complaint was looked into</source>
            <translation>valitusta selvitettiin</translation>
        </message>
        <message>
            <source>List of callbacks</source>
            <translation>Soittopyyntöluettelo</translation>
        </message>
        <message>
            <source>List of past callbacks</source>
            <translation>Menneiden soittopyyntöjen luettelo</translation>
        </message>
        <message>
            <source>Audit log</source>
            <translation>Tapahtumaloki</translation>
        </message>
        <message>
            <source>Answer to a client</source>
            <translation>Vastaus asiakkaalle</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Raportti</translation>
        </message>
        <message>
            <source>language</source>
            <translation>kieli</translation>
        </message>
        <message>
            <source>service</source>
            <translation>palvelu</translation>
        </message>
        <message>
            <source>urgent</source>
            <translation>kiireellinen</translation>
        </message>
        <message>
            <source>number</source>
            <translation>numero</translation>
        </message>
        <message>
            <source>sick</source>
            <translation>sairaus</translation>
        </message>
        <message>
            <source>child is sick</source>
            <translation>sairas lapsi</translation>
        </message>
        <message>
            <source>other duty</source>
            <translation>muu tehtävä</translation>
        </message>
        <message>
            <source>training</source>
            <translation>koulutus</translation>
        </message>
        <message>
            <source>leave</source>
            <translation>vapaa</translation>
        </message>
        <message>
            <source>attempts</source>
            <translation>yrityksiä</translation>
        </message>
        <message>
            <source>after no answer</source>
            <translation>kun ei vastata</translation>
        </message>
        <message>
            <source>after a busy line</source>
            <translation>kun on varattu</translation>
        </message>
        <message>
            <source>after a voicemail</source>
            <translation>kun on vastaaja</translation>
        </message>
        <message>
            <source>after a failure of the line</source>
            <translation>kun linja katkeaa</translation>
        </message>
        <message>
            <source>a wrong number ends it</source>
            <translation>väärä numero päättää</translation>
        </message>
        <message>
            <source>a text when not reached</source>
            <translation>viesti, kun ei tavoiteta</translation>
        </message>
        <message>
            <source>attempts in different parts of the day</source>
            <translation>yritykset eri aikaan päivästä</translation>
        </message>
        <message>
            <source>in the queue</source>
            <translation>jonossa</translation>
        </message>
        <message>
            <source>held</source>
            <translation>pysäytetty</translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>peruttu</translation>
        </message>
        <message>
            <source>not delivered</source>
            <translation>ei perillä</translation>
        </message>
        <message>
            <source>too late</source>
            <translation>liian myöhään</translation>
        </message>
        <message>
            <source>rejected</source>
            <translation>hylätty</translation>
        </message>
        <message>
            <source>no report</source>
            <translation>ei kuittausta</translation>
        </message>
        <message>
            <source>Finnish</source>
            <translation>suomi</translation>
        </message>
        <message>
            <source>Swedish</source>
            <translation>ruotsi</translation>
        </message>
        <message>
            <source>English</source>
            <translation>englanti</translation>
        </message>
    </context>
    <context>
        <name>AuditAnswer</name>
        <message>
            <source>Who has looked at your data</source>
            <translation>Kuka on katsonut tietojasi</translation>
        </message>
        <message>
            <source>Number {number}, callback requests: {count}. Made {time}, {region}.</source>
            <translation>Numero {number}, soittopyyntöjä {count}. Laadittu {time}, {region}.</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Milloin</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Kuka</translation>
        </message>
        <message>
            <source>What was done</source>
            <translation>Mitä tehtiin</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Missä</translation>
        </message>
        <message>
            <source>What it was about</source>
            <translation>Mitä koski</translation>
        </message>
        <message>
            <source>Details or reason</source>
            <translation>Tarkennus tai syy</translation>
        </message>
        <message>
            <source>Nobody has handled your callback requests by name, or looked at your number.</source>
            <translation>Kukaan ei ole käsitellyt soittopyyntöjäsi nimellään tai katsonut numeroasi.</translation>
        </message>
        <message>
            <source>Everybody who handles callbacks sees a list of them in which numbers are hidden but for the last two digits; seeing that list is not recorded one by one. The nurses who rang are in the record of each callback. A long export names only between which callbacks it lay, and is listed here if yours may have been in it.</source>
            <translation>Jokainen soittopyyntöjä hoitava näkee niistä luettelon, jossa numerosta on näkyvissä vain kaksi viimeistä numeroa; luettelon näkemistä ei kirjata erikseen. Soittaneet hoitajat ovat kunkin soittopyynnön tiedoissa. Pitkästä viennistä kirjataan vain, minkä soittopyyntöjen väliltä se oli, ja se on tässä, jos omasi on voinut olla mukana.</translation>
        </message>
    </context>
    <context>
        <name>AuditDetail</name>
        <message>
            <source>Entry</source>
            <extracomment>Callbacks that are named one by one; of more only the count is told. So few have a line and their masked number each. What is shown of a hash: enough to compare with a print-out.</extracomment>
            <translation>Tapahtuma</translation>
        </message>
        <message>
            <source>Technical details</source>
            <translation>Tekniset tiedot</translation>
        </message>
        <message>
            <source>No entry chosen</source>
            <translation>Tapahtumaa ei ole valittu</translation>
        </message>
        <message>
            <source>Choose a row to see all of it.</source>
            <translation>Valitse rivi, niin näet sen kokonaan.</translation>
        </message>
        <message>
            <source>and {count} more</source>
            <translation>ja {count} muuta</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Aika</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Kuka</translation>
        </message>
        <message>
            <source>Centre</source>
            <translation>Asema</translation>
        </message>
        <message>
            <source>Object</source>
            <translation>Kohde</translation>
        </message>
        <message>
            <source>Change or reason</source>
            <translation>Muutos tai syy</translation>
        </message>
        <message>
            <source>Callbacks</source>
            <translation>Soittopyynnöt</translation>
        </message>
        <message>
            <source>As stored</source>
            <translation>Tallennettuna</translation>
        </message>
        <message>
            <source>Login</source>
            <translation>Tunnus</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Laji</translation>
        </message>
        <message>
            <source>Act's id</source>
            <translation>Teon tunnus</translation>
        </message>
        <message>
            <source>Place in the chain</source>
            <translation>Paikka ketjussa</translation>
        </message>
        <message>
            <source>Hash</source>
            <translation>Tiiviste</translation>
        </message>
    </context>
    <context>
        <name>AuditExports</name>
        <message>
            <source>audit-log</source>
            <translation>tapahtumaloki</translation>
        </message>
        <message>
            <source>answer</source>
            <translation>vastaus</translation>
        </message>
        <message>
            <source>Audit log</source>
            <translation>Tapahtumaloki</translation>
        </message>
        <message>
            <source>Not printed: look at the printer, then print again. The log has this try too.</source>
            <translation>Ei tulostunut: katso tulostinta ja tulosta sitten uudelleen. Myös tämä yritys on lokissa.</translation>
        </message>
        <message>
            <source>Exporting the audit log: {count} rows</source>
            <translation>Tapahtumalokia viedään: {count} riviä</translation>
        </message>
        <message>
            <source>Making the print-out of the audit log: {count} rows</source>
            <translation>Tapahtumalokin tulostetta tehdään: {count} riviä</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Tallenna</translation>
        </message>
        <message>
            <source>{name} written, {count} rows. The export is in the log.</source>
            <translation>{name} kirjoitettu, {count} riviä. Vienti on lokissa.</translation>
        </message>
        <message>
            <source>The export was stopped: there is no file.</source>
            <translation>Vienti keskeytettiin: tiedostoa ei ole.</translation>
        </message>
        <message>
            <source>The print-out was stopped: nothing was printed.</source>
            <translation>Tulostus keskeytettiin: mitään ei tulostettu.</translation>
        </message>
    </context>
    <context>
        <name>AuditFilters</name>
        <message>
            <source>Search the log</source>
            <extracomment>Words are looked for when the typing rests. What the field to search in keeps beside the boxes, which need all of theirs in large letters. Whether days were chosen here or at the last start; until then both are today. The centre that was looked at at the last end, until the centres are known.</extracomment>
            <translation>Hae lokista</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Hae</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Henkilö</translation>
        </message>
        <message>
            <source>Act</source>
            <translation>Tapahtuma</translation>
        </message>
        <message>
            <source>Centre</source>
            <translation>Asema</translation>
        </message>
        <message>
            <source>Days</source>
            <translation>Päivät</translation>
        </message>
        <message>
            <source>First day</source>
            <translation>Ensimmäinen päivä</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>Viimeinen päivä</translation>
        </message>
        <message>
            <source>Everybody</source>
            <translation>Kaikki henkilöt</translation>
        </message>
        <message>
            <source>All acts</source>
            <translation>Kaikki tapahtumat</translation>
        </message>
        <message>
            <source>All centres</source>
            <translation>Kaikki asemat</translation>
        </message>
        <message>
            <source>Region itself</source>
            <translation>Alue itse</translation>
        </message>
        <message>
            <source>All days</source>
            <translation>Kaikki päivät</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Tänään</translation>
        </message>
        <message>
            <source>7 days</source>
            <translation>7 päivää</translation>
        </message>
        <message>
            <source>30 days</source>
            <translation>30 päivää</translation>
        </message>
        <message>
            <source>Between…</source>
            <translation>Aikaväli…</translation>
        </message>
    </context>
    <context>
        <name>AuditQuestion</name>
        <message numerus="yes">
            <source>%n entries concern this caller. The question itself is in the log.</source>
            <translation>
                <numerusform>%Ln tapahtuma koskee tätä soittajaa. Myös kysymys on lokissa.</numerusform>
                <numerusform>%Ln tapahtumaa koskee tätä soittajaa. Myös kysymys on lokissa.</numerusform>
            </translation>
        </message>
        <message>
            <source>Who has looked at a client's data</source>
            <translation>Kuka on katsonut asiakkaan tietoja</translation>
        </message>
        <message>
            <source>Lists every act, view, search and export that concerns the callbacks of this number.</source>
            <translation>Luettelee jokaisen teon, katselun, haun ja viennin, joka koskee tämän numeron soittopyyntöjä.</translation>
        </message>
        <message>
            <source>Client's number</source>
            <translation>Asiakkaan numero</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Syy</translation>
        </message>
        <message>
            <source>Language of the answer</source>
            <translation>Vastauksen kieli</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Hae</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Vastaus</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>Tulosta…</translation>
        </message>
        <message>
            <source>Save as PDF…</source>
            <translation>Tallenna PDF…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Sulje</translation>
        </message>
    </context>
    <context>
        <name>AuditScreen</name>
        <message>
            <source>Audit log</source>
            <translation>Tapahtumaloki</translation>
        </message>
        <message>
            <source>What you have done yourself</source>
            <translation>Omat tekosi</translation>
        </message>
        <message>
            <source>What everybody has done</source>
            <extracomment>Together so narrow that what was changed, or why, is in sight in a window of 1,280 px. What the last column keeps when the others take what their words need.</extracomment>
            <translation>Mitä kukin on tehnyt</translation>
        </message>
        <message>
            <source>Who has looked…</source>
            <translation>Kuka on katsonut…</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Vie…</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>Tulosta…</translation>
        </message>
        <message>
            <source>Read again</source>
            <translation>Hae uudelleen</translation>
        </message>
        <message>
            <source>Nothing has been done yet</source>
            <translation>Mitään ei ole vielä tehty</translation>
        </message>
        <message>
            <source>Every act, every number shown and every export will be listed here.</source>
            <translation>Tähän tulee jokainen teko, numeron näyttö ja vienti.</translation>
        </message>
        <message numerus="yes">
            <source>%n entries</source>
            <translation>
                <numerusform>%Ln tapahtuma</numerusform>
                <numerusform>%Ln tapahtumaa</numerusform>
            </translation>
        </message>
        <message>
            <source>{entries}, older ones follow as you scroll</source>
            <translation>{entries}, vanhemmat tulevat vierittäessä</translation>
        </message>
    </context>
    <context>
        <name>BarChart</name>
        <message>
            <source>Nothing yet today</source>
            <translation>Ei vielä mitään tänään</translation>
        </message>
    </context>
    <context>
        <name>Books</name>
        <message numerus="yes">
            <source>The books do not balance: %n request(s) of {day} cannot be accounted for.</source>
            <translation>
                <numerusform>Kirjanpito ei täsmää: %Ln soittopyyntö päivältä {day} on selvittämättä.</numerusform>
                <numerusform>Kirjanpito ei täsmää: %Ln soittopyyntöä päivältä {day} on selvittämättä.</numerusform>
            </translation>
        </message>
        <message>
            <source>Tell your administrator (jonovahti-admin verify).</source>
            <translation>Kerro ylläpitäjälle (jonovahti-admin verify).</translation>
        </message>
    </context>
    <context>
        <name>BurnDown</name>
        <message>
            <source>Cannot be told yet: there are no earlier days to compare with</source>
            <translation>Ei voi vielä ennustaa: vertailtavia aiempia päiviä ei ole</translation>
        </message>
        <message numerus="yes">
            <source>%n won't be rung today</source>
            <translation>
                <numerusform>%Ln soittopyyntö ei ehdi tänään</numerusform>
                <numerusform>%Ln soittopyyntöä ei ehdi tänään</numerusform>
            </translation>
        </message>
        <message>
            <source>{n}; the queue would run out at about {clock}</source>
            <translation>{n}; jono loppuisi noin klo {clock}</translation>
        </message>
        <message>
            <source>All will be rung today: nobody is waiting for a free hand</source>
            <translation>Kaikille ehditään soittaa tänään: kukaan ei odota vapaata hoitajaa</translation>
        </message>
        <message>
            <source>All will be rung today: the queue runs out at about {clock}</source>
            <translation>Kaikille ehditään soittaa tänään: jono loppuu noin klo {clock}</translation>
        </message>
        <message numerus="yes">
            <source>%n not rung; queue until about {clock}</source>
            <translation>
                <numerusform>%Ln ei ehdi; jonoa n. klo {clock} asti</numerusform>
                <numerusform>%Ln ei ehdi; jonoa n. klo {clock} asti</numerusform>
            </translation>
        </message>
        <message>
            <source>All will be rung today</source>
            <translation>Kaikille ehditään soittaa tänään</translation>
        </message>
        <message>
            <source>All will be rung today, until about {clock}</source>
            <translation>Kaikille ehditään tänään, n. klo {clock} asti</translation>
        </message>
        <message>
            <source>No data</source>
            <translation>Ei tietoja</translation>
        </message>
        <message>
            <source>Still to be rung today {n}</source>
            <translation>Tänään vielä soitettava {n}</translation>
        </message>
        <message>
            <source>beside it {day}</source>
            <translation>rinnalla {day}</translation>
        </message>
        <message>
            <source>T shows a table, Enter explains</source>
            <translation>T näyttää taulukkona, Enter selittää</translation>
        </message>
        <message>
            <source>no staff</source>
            <translation>ei hoitajia</translation>
        </message>
        <message>
            <source>{clock}: about {n} to be rung</source>
            <translation>klo {clock}: noin {n} soittamatta</translation>
        </message>
        <message>
            <source>{clock}: {n} to be rung</source>
            <translation>klo {clock}: {n} soittamatta</translation>
        </message>
        <message>
            <source>callbacks</source>
            <translation>soittopyyntöä</translation>
        </message>
        <message>
            <source>All open, also for later days, {day}</source>
            <translation>Kaikki avoimet, myös myöhempien päivien, {day}</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Aika</translation>
        </message>
        <message>
            <source>{day}, all open</source>
            <translation>{day}, kaikki avoimet</translation>
        </message>
        <message>
            <source>To be rung</source>
            <translation>Soittamatta</translation>
        </message>
        <message>
            <source>To be rung, forecast</source>
            <translation>Soittamatta, ennuste</translation>
        </message>
        <message>
            <source>Will they be rung today?</source>
            <translation>Ehditäänkö soittaa tänään?</translation>
        </message>
        <message>
            <source>now {n}</source>
            <translation>nyt {n}</translation>
        </message>
        <message>
            <source>staff until {clock}</source>
            <translation>hoitajia klo {clock} asti</translation>
        </message>
        <message>
            <source>To be rung today</source>
            <translation>Soitettava tänään</translation>
        </message>
        <message>
            <source>Forecast</source>
            <translation>Ennuste</translation>
        </message>
        <message>
            <source>If work went on</source>
            <translation>Jos työ jatkuisi</translation>
        </message>
        <message>
            <source>Closed today</source>
            <translation>Suljettu tänään</translation>
        </message>
    </context>
    <context>
        <name>CallbackCells</name>
        <message>
            <source>today</source>
            <extracomment>By column: what of a row it tells. One that is not here is written for every row. What was written this minute, by column and what it tells: most rows of a screen say the same in most cells, and a row that is written again says the same in nearly all of them. By columns of the board: where the cells stand that are written of them.</extracomment>
            <translation>tänään</translation>
        </message>
        <message>
            <source>none</source>
            <translation>ei mitään</translation>
        </message>
        <message>
            <source>Number: hidden or unknown</source>
            <translation>Numero: salainen tai tuntematon</translation>
        </message>
        <message>
            <source>Number: ends in {digits}</source>
            <translation>Numero: päättyy {digits}</translation>
        </message>
        <message>
            <source>The patient has texted, and nobody has dealt with it yet</source>
            <translation>Potilas on lähettänyt viestin, jota kukaan ei ole vielä käsitellyt</translation>
        </message>
        <message>
            <source>Urgent</source>
            <extracomment>Combinations of columns that changed together; of the few dozen there are in a day. What of a row a column tells, beside what the time makes of it. By column: which of the board's columns it is written of. A tick that changes none of them leaves the cell as it is.</extracomment>
            <translation>Kiireellinen</translation>
        </message>
        <message>
            <source>Taken {time} ago, and its end never told: retry it if nobody is ringing</source>
            <translation>Otettu {time} sitten, eikä loppumisesta ole tietoa: yritä uudelleen, jos kukaan ei soita</translation>
        </message>
        <message>
            <source>The patient has been in another call for {time}: nobody rings this one until it ends</source>
            <translation>Potilaalla on ollut toinen puhelu kesken {time}: tähän ei soiteta ennen kuin se päättyy</translation>
        </message>
        <message>
            <source>Due: {time}, overdue</source>
            <translation>Määräaika: {time}, ylitetty</translation>
        </message>
        <message>
            <source>Due: {time}, within half an hour</source>
            <translation>Määräaika: {time}, alle puolen tunnin päästä</translation>
        </message>
        <message>
            <source>Attempts: {made} of {most}</source>
            <translation>Yritykset: {made}/{most}</translation>
        </message>
    </context>
    <context>
        <name>CallbackColumns</name>
        <message>
            <source>State</source>
            <translation>Tila</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Numero</translation>
        </message>
        <message>
            <source>Centre</source>
            <translation>Asema</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Asia</translation>
        </message>
        <message>
            <source>Left at</source>
            <translation>Jätetty</translation>
        </message>
        <message>
            <source>Waited</source>
            <translation>Odottanut</translation>
        </message>
        <message>
            <source>Attempts</source>
            <translation>Yritykset</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>Määräaika</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Kieli</translation>
        </message>
        <message>
            <source>Nurse</source>
            <translation>Hoitaja</translation>
        </message>
        <message>
            <source>Next attempt</source>
            <translation>Seuraava yritys</translation>
        </message>
        <message>
            <source>Last attempt</source>
            <translation>Viimeisin yritys</translation>
        </message>
    </context>
    <context>
        <name>CallbackNotes</name>
        <message>
            <source>The patient has texted: read it below</source>
            <translation>Potilas on lähettänyt viestin: lue se alta</translation>
        </message>
        <message>
            <source>Text message: {state}</source>
            <translation>Tekstiviesti: {state}</translation>
        </message>
        <message>
            <source>The patient has been in another call since {clock}, and nobody rings this one until it ends. If nobody is ringing, retry the patient's other request; if it is not in your centres, ask a supervisor who sees them all.</source>
            <translation>Potilaalla on ollut toinen puhelu kesken {clock} alkaen, eikä tähän soiteta ennen kuin se päättyy. Jos kukaan ei soita, yritä potilaan toista pyyntöä uudelleen; jos se ei ole asemillasi, pyydä apua vuorovastaavalta, joka näkee kaikki asemat.</translation>
        </message>
        <message numerus="yes">
            <source>Same number: %n other open callback(s)</source>
            <translation>
                <numerusform>Sama numero: %Ln muu avoin pyyntö</numerusform>
                <numerusform>Sama numero: %Ln muuta avointa pyyntöä</numerusform>
            </translation>
        </message>
        <message>
            <source>Retry as wished, {clock}</source>
            <translation>Yritä uudelleen toiveen mukaan, {clock}</translation>
        </message>
        <message>
            <source>Wished to be called {span}: a retry set it aside</source>
            <translation>Toivoi soittoa {span}: uusi yritys ohitti toiveen</translation>
        </message>
        <message>
            <source>Wished to be called {span}: missed</source>
            <translation>Toivoi soittoa {span}: ohitettu</translation>
        </message>
        <message>
            <source>Wishes to be called {span}</source>
            <translation>Toivoo soittoa {span}</translation>
        </message>
        <message>
            <source>Select them</source>
            <translation>Valitse ne</translation>
        </message>
    </context>
    <context>
        <name>CallbackPanel</name>
        <message>
            <source>most urgent first</source>
            <extracomment>How long pointer and keys must have been still before rows change their places. A `GroupBy`. What is listed, from the longest wording to the shortest, each in parts.</extracomment>
            <translation>kiireellisin ensin</translation>
        </message>
        <message>
            <source>order: {column}</source>
            <translation>järjestys: {column}</translation>
        </message>
        <message>
            <source>Callbacks</source>
            <translation>Soittopyynnöt</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Suodata</translation>
        </message>
        <message>
            <source>Saved views</source>
            <translation>Tallennetut näkymät</translation>
        </message>
        <message>
            <source>Columns and row height</source>
            <translation>Sarakkeet ja rivikorkeus</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) · update order</source>
            <translation>
                <numerusform>%Ln muutos · päivitä järjestys</numerusform>
                <numerusform>%Ln muutosta · päivitä järjestys</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CallbackView</name>
        <message numerus="yes">
            <source>%n callback(s)</source>
            <extracomment>What Alt and an arrow do to the current column, -1 or 1; with Shift it moves.</extracomment>
            <translation>
                <numerusform>%Ln soittopyyntö</numerusform>
                <numerusform>%Ln soittopyyntöä</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Callbacks</name>
        <message>
            <source>These callbacks are not within your centres, or are kept no more</source>
            <translation>Nämä soittopyynnöt eivät ole omilla asemillasi, tai niitä ei enää säilytetä</translation>
        </message>
        <message>
            <source>Only the newest callbacks were read: choose fewer days</source>
            <translation>Vain uusimmat soittopyynnöt haettiin: valitse vähemmän päiviä</translation>
        </message>
        <message>
            <source>No callbacks of this number within your centres</source>
            <extracomment>Past this the days that are left are not read: whoever wants them narrows the dates.</extracomment>
            <translation>Tällä numerolla ei ole soittopyyntöjä omilla asemillasi</translation>
        </message>
        <message>
            <source>View removed: {name}</source>
            <extracomment>Whether the screen has the views that the database has. What the database has, as far as is known, from left to right. How many writes have failed: what was on the screen before the last of them is not all kept.</extracomment>
            <translation>Näkymä poistettu: {name}</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Kumoa</translation>
        </message>
        <message>
            <source>there are fifty of this screen, or eighty in all, already</source>
            <translation>niitä on jo viisikymmentä tässä näkymässä tai kahdeksankymmentä kaikkiaan</translation>
        </message>
        <message>
            <source>The view was not saved: {why}</source>
            <translation>Näkymää ei tallennettu: {why}</translation>
        </message>
    </context>
    <context>
        <name>CallbacksRows</name>
        <message>
            <source>No callbacks in this view</source>
            <extracomment>Of what is open no column tells an end. The view whose columns are shown. Where the table was left when the program ended, until it is put there.</extracomment>
            <translation>Ei soittopyyntöjä tässä näkymässä</translation>
        </message>
        <message>
            <source>Choose other days above, or another view.</source>
            <translation>Valitse ylhäältä muut päivät tai toinen näkymä.</translation>
        </message>
        <message>
            <source>The past was read {clock}</source>
            <translation>Menneet haettu {clock}</translation>
        </message>
        <message>
            <source>Live</source>
            <translation>Reaaliaikainen</translation>
        </message>
    </context>
    <context>
        <name>CallbacksScreen</name>
        <message>
            <source>{age} old</source>
            <extracomment>The one centre listed, None: all. What moving and retrying would do is told by the live screen's own reckoning.</extracomment>
            <translation>{age} vanhoja</translation>
        </message>
        <message>
            <source>Callbacks</source>
            <translation>Soittopyynnöt</translation>
        </message>
    </context>
    <context>
        <name>CardCaptions</name>
        <message>
            <source>Captions</source>
            <translation>Otsikot</translation>
        </message>
        <message>
            <source>Centre</source>
            <translation>Asema</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>Jonossa</translation>
        </message>
        <message>
            <source>Oldest wait</source>
            <translation>Vanhin odotus</translation>
        </message>
        <message>
            <source>Load</source>
            <translation>Kuorma</translation>
        </message>
        <message>
            <source>Staff</source>
            <translation>Hoitajia</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Tänään</translation>
        </message>
    </context>
    <context>
        <name>CardDelegate</name>
        <message>
            <source>closed today</source>
            <extracomment>Between two cards. More would leave no room for the day's line above them. Of the width of a row, by cell.</extracomment>
            <translation>suljettu tänään</translation>
        </message>
        <message numerus="yes">
            <source>%n won't be rung today</source>
            <translation>
                <numerusform>%Ln ei ehdi tänään</numerusform>
                <numerusform>%Ln ei ehdi tänään</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CardView</name>
        <message>
            <source>Centres</source>
            <translation>Asemat</translation>
        </message>
    </context>
    <context>
        <name>CentreCaptions</name>
        <message>
            <source>Centre</source>
            <translation>Asema</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>Jonossa</translation>
        </message>
        <message>
            <source>Load</source>
            <translation>Kuorma</translation>
        </message>
        <message>
            <source>Oldest</source>
            <translation>Vanhin</translation>
        </message>
    </context>
    <context>
        <name>CentreCards</name>
        <message>
            <source>{name}: closed today</source>
            <translation>{name}: suljettu tänään</translation>
        </message>
        <message>
            <source>waiting {n}</source>
            <translation>jonossa {n}</translation>
        </message>
        <message>
            <source>oldest wait {time}</source>
            <translation>vanhin odotus {time}</translation>
        </message>
        <message>
            <source>load {load}</source>
            <translation>kuorma {load}</translation>
        </message>
        <message>
            <source>staff {now} of {planned}</source>
            <translation>hoitajia {now}, vuorossa {planned}</translation>
        </message>
        <message>
            <source>{n} won't be rung today</source>
            <translation>{n} ei ehdi tänään</translation>
        </message>
    </context>
    <context>
        <name>CentreDelegate</name>
        <message>
            <source>closed today</source>
            <translation>suljettu tänään</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>suljettu</translation>
        </message>
    </context>
    <context>
        <name>CentreList</name>
        <message>
            <source>{name}: staff {now} of {planned}</source>
            <extracomment>Whether callbacks may be dropped on a centre: "" when so, else why not, as one sentence.</extracomment>
            <translation>{name}: hoitajia {now}/{planned}</translation>
        </message>
        <message>
            <source>{name}: closed today</source>
            <translation>{name}: suljettu tänään</translation>
        </message>
        <message>
            <source>waiting {count}</source>
            <translation>jonossa {count}</translation>
        </message>
        <message>
            <source>load {load}</source>
            <translation>kuorma {load}</translation>
        </message>
        <message>
            <source>oldest wait {time}</source>
            <translation>vanhin odotus {time}</translation>
        </message>
        <message>
            <source>{n} won't be rung today</source>
            <translation>{n} ei ehdi tänään</translation>
        </message>
    </context>
    <context>
        <name>CentreMonths</name>
        <message>
            <source>Days</source>
            <extracomment>Where the chart stands in a window of its own it says so there too.</extracomment>
            <translation>Päivät</translation>
        </message>
        <message>
            <source>Weeks</source>
            <translation>Viikot</translation>
        </message>
        <message>
            <source>Months</source>
            <translation>Kuukaudet</translation>
        </message>
        <message>
            <source>Requests</source>
            <translation>Pyynnöt</translation>
        </message>
        <message>
            <source>Same-day share</source>
            <translation>Saman päivän osuus</translation>
        </message>
        <message>
            <source>Wait</source>
            <translation>Odotus</translation>
        </message>
    </context>
    <context>
        <name>CentrePagePanel</name>
        <message>
            <source>All centres</source>
            <extracomment>Below this width, at 100 %, there is no room for four side by side.</extracomment>
            <translation>Kaikki asemat</translation>
        </message>
        <message>
            <source>Previous centre ([)</source>
            <translation>Edellinen asema ([)</translation>
        </message>
        <message>
            <source>Next centre (])</source>
            <translation>Seuraava asema (])</translation>
        </message>
        <message>
            <source>Replay the day</source>
            <translation>Toista päivä</translation>
        </message>
        <message>
            <source>Opening hours…</source>
            <translation>Aukioloajat…</translation>
        </message>
        <message>
            <source>Exceptions…</source>
            <translation>Poikkeukset…</translation>
        </message>
        <message>
            <source>Attempts…</source>
            <translation>Soittoyritykset…</translation>
        </message>
        <message>
            <source>Today besides</source>
            <translation>Tänään lisäksi</translation>
        </message>
        <message>
            <source>Hours and number</source>
            <translation>Aukioloajat ja numero</translation>
        </message>
        <message>
            <source>closed today by an exception</source>
            <translation>poikkeuksena suljettu tänään</translation>
        </message>
        <message>
            <source>closed today</source>
            <translation>suljettu tänään</translation>
        </message>
        <message>
            <source>today by exception {opens}–{closes}</source>
            <translation>tänään poikkeuksena {opens}–{closes}</translation>
        </message>
        <message>
            <source>open today {opens}–{closes}</source>
            <translation>auki tänään {opens}–{closes}</translation>
        </message>
        <message>
            <source>left at {hour}: half waited less than {time}, of {n} rung</source>
            <translation>jätetty klo {hour}: puolet odotti alle {time}, soitettuja {n}</translation>
        </message>
        <message>
            <source>Wait for the first call by hour, min</source>
            <translation>Odotus 1. soittoon tunneittain, min</translation>
        </message>
        <message>
            <source>Left at</source>
            <translation>Jätetty klo</translation>
        </message>
        <message>
            <source>Median wait</source>
            <translation>Odotus, mediaani</translation>
        </message>
        <message>
            <source>Rung</source>
            <translation>Soitettu</translation>
        </message>
        <message>
            <source>Calls and reached by attempt</source>
            <translation>Soitot ja tavoitetut yrityksittäin</translation>
        </message>
        <message>
            <source>Attempt</source>
            <translation>Yritys</translation>
        </message>
        <message>
            <source>Calls and reached by hour</source>
            <translation>Soitot ja tavoitetut tunneittain</translation>
        </message>
        <message>
            <source>Hour</source>
            <translation>Tunti</translation>
        </message>
        <message>
            <source>attention at {time}</source>
            <translation>huomioraja {time}</translation>
        </message>
        <message>
            <source>Calls</source>
            <translation>Soitot</translation>
        </message>
        <message>
            <source>Reached</source>
            <translation>Tavoitettu</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>Osuus</translation>
        </message>
        <message>
            <source>left at {hour}: nobody rung</source>
            <translation>jätetty klo {hour}: kenellekään ei ole soitettu</translation>
        </message>
        <message>
            <source>{label}: no calls</source>
            <translation>{label}: ei soittoja</translation>
        </message>
        <message>
            <source>{label}: {rung} calls, {reached} reached, {share}</source>
            <translation>{label}: {rung} soittoa, {reached} tavoitettu, {share}</translation>
        </message>
        <message>
            <source>callbacks</source>
            <translation>soittopyyntöä</translation>
        </message>
        <message>
            <source>calls</source>
            <translation>soittoa</translation>
        </message>
        <message>
            <source>none</source>
            <translation>ei yhtään</translation>
        </message>
        <message>
            <source>Moved to another centre</source>
            <translation>Siirretty toiselle asemalle</translation>
        </message>
        <message>
            <source>closed now</source>
            <translation>nyt suljettu</translation>
        </message>
        <message>
            <source>Moved here from</source>
            <translation>Siirretty tänne</translation>
        </message>
        <message>
            <source>Moved away to</source>
            <translation>Siirretty pois</translation>
        </message>
        <message>
            <source>Text messages</source>
            <translation>Tekstiviestit</translation>
        </message>
        <message>
            <source>Not reached, called again another day</source>
            <translation>Ei tavoitettu, soitetaan toisena päivänä</translation>
        </message>
        <message>
            <source>about {n} by the end of the day</source>
            <translation>noin {n} päivän loppuun mennessä</translation>
        </message>
        <message>
            <source>Queues with hours of their own</source>
            <translation>Jonoja, joilla on omat aikansa</translation>
        </message>
        <message>
            <source>Callers turned away</source>
            <translation>Ilman soittopyyntöä jääneet</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>ei tiedossa</translation>
        </message>
        <message>
            <source>Number that patients see</source>
            <translation>Numero, jonka potilaat näkevät</translation>
        </message>
        <message>
            <source>In the week</source>
            <translation>Viikolla</translation>
        </message>
        <message>
            <source>as every week</source>
            <translation>kuten joka viikko</translation>
        </message>
        <message>
            <source>Within a month otherwise</source>
            <translation>Kuukauden sisällä toisin</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>suljettu</translation>
        </message>
    </context>
    <context>
        <name>CentrePanel</name>
        <message>
            <source>No centres</source>
            <extracomment>The list is put in a new order this often at the most. The menu of a centre, at a point on the screen. Asked for what all these centres are called.</extracomment>
            <translation>Ei asemia</translation>
        </message>
        <message>
            <source>You have not been given any centre.</source>
            <translation>Sinulle ei ole annettu yhtään asemaa.</translation>
        </message>
        <message>
            <source>Centres</source>
            <translation>Asemat</translation>
        </message>
        <message>
            <source>Load by {clock}</source>
            <translation>Kuorma {clock}</translation>
        </message>
        <message>
            <source>Most need first</source>
            <translation>Tarve ensin</translation>
        </message>
        <message>
            <source>By name</source>
            <translation>Nimen mukaan</translation>
        </message>
        <message>
            <source>Most waiting first</source>
            <translation>Eniten jonossa ensin</translation>
        </message>
        <message>
            <source>Oldest wait first</source>
            <translation>Vanhin odotus ensin</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) · update order</source>
            <translation>
                <numerusform>%Ln muutos · päivitä järjestys</numerusform>
                <numerusform>%Ln muutosta · päivitä järjestys</numerusform>
            </translation>
        </message>
        <message>
            <source>Order: {order}</source>
            <translation>Järjestys: {order}</translation>
        </message>
    </context>
    <context>
        <name>CentreQuestions</name>
        <message>
            <source>Open the centre's page</source>
            <translation>Avaa aseman sivu</translation>
        </message>
    </context>
    <context>
        <name>CentresControl</name>
        <message numerus="yes">
            <source>%n centre(s)…</source>
            <translation>
                <numerusform>%Ln asema…</numerusform>
                <numerusform>%Ln asemaa…</numerusform>
            </translation>
        </message>
        <message>
            <source>All centres…</source>
            <translation>Kaikki asemat…</translation>
        </message>
    </context>
    <context>
        <name>CentresScreen</name>
        <message>
            <source>{age} old</source>
            <extracomment>Of the page's charts: what to set beside them, and the frame of the one that is to be saved. When the board that is shown was read, on its own clock, to be told before it; None: it is not known. Whether there are newer boards, none of which can be shown for lack of the past beside them.</extracomment>
            <translation>{age} vanha</translation>
        </message>
        <message>
            <source>Centres</source>
            <translation>Asemat</translation>
        </message>
        <message>
            <source>Cards</source>
            <translation>Kortit</translation>
        </message>
        <message>
            <source>List</source>
            <translation>Lista</translation>
        </message>
        <message>
            <source>No centres</source>
            <translation>Ei asemia</translation>
        </message>
        <message>
            <source>The administrator gives you centres; they are shown here at once.</source>
            <translation>Ylläpitäjä antaa sinulle asemia; ne näkyvät tässä heti.</translation>
        </message>
        <message numerus="yes">
            <source>%n won't be rung today</source>
            <translation>
                <numerusform>%Ln ei ehdi tänään</numerusform>
                <numerusform>%Ln ei ehdi tänään</numerusform>
            </translation>
        </message>
        <message>
            <source>Read at {clock}.</source>
            <translation>Luettu klo {clock}.</translation>
        </message>
    </context>
    <context>
        <name>CertificateWatch</name>
        <message numerus="yes">
            <source>The server's certificate ends in %n day(s), on {day}. Ask IT to renew it.</source>
            <extracomment>After a look at which a server did not answer, or a certificate had ended, which somebody is about to renew. From so few days on it is not quiet any more.</extracomment>
            <translation>
                <numerusform>Palvelimen varmenne vanhenee %Ln päivän kuluttua, {day}. Pyydä tietohallintoa uusimaan se.</numerusform>
                <numerusform>Palvelimen varmenne vanhenee %Ln päivän kuluttua, {day}. Pyydä tietohallintoa uusimaan se.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The certificate of {hosts} ends in %n day(s), on {day}. Ask IT to renew it.</source>
            <translation>
                <numerusform>Palvelimen {hosts} varmenne vanhenee %Ln päivän kuluttua, {day}. Pyydä tietohallintoa uusimaan se.</numerusform>
                <numerusform>Palvelimen {hosts} varmenne vanhenee %Ln päivän kuluttua, {day}. Pyydä tietohallintoa uusimaan se.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n certificate(s) ended: {hosts}. Nobody can sign in there any more: ask IT to renew now.</source>
            <translation>
                <numerusform>%Ln varmenne on vanhentunut: {hosts}. Sinne ei enää pääse kirjautumaan: pyydä tietohallintoa uusimaan se heti.</numerusform>
                <numerusform>%Ln varmennetta on vanhentunut: {hosts}. Niille ei enää pääse kirjautumaan: pyydä tietohallintoa uusimaan ne heti.</numerusform>
            </translation>
        </message>
        <message>
            <source>The server's certificate ended on {day}. Nobody can sign in any more: ask IT to renew it now.</source>
            <translation>Palvelimen varmenne vanheni {day}. Kukaan ei enää pääse kirjautumaan: pyydä tietohallintoa uusimaan se heti.</translation>
        </message>
        <message>
            <source>The server's certificate has expired. Nobody can sign in any more: ask IT to renew it now.</source>
            <translation>Palvelimen varmenne on vanhentunut. Kukaan ei enää pääse kirjautumaan: pyydä tietohallintoa uusimaan se heti.</translation>
        </message>
    </context>
    <context>
        <name>Channels</name>
        <message>
            <source>callback</source>
            <translation>takaisinsoitto</translation>
        </message>
        <message>
            <source>voicemail</source>
            <translation>vastaajaviesti</translation>
        </message>
        <message>
            <source>e-form</source>
            <translation>sähköinen lomake</translation>
        </message>
        <message>
            <source>chat</source>
            <translation>chat</translation>
        </message>
        <message>
            <source>promise {time}</source>
            <translation>lupaus {time}</translation>
        </message>
        <message>
            <source>waiting {n}</source>
            <translation>jonossa {n}</translation>
        </message>
        <message>
            <source>oldest {time}</source>
            <translation>vanhin {time}</translation>
        </message>
        <message>
            <source>queues beyond the promise {n}</source>
            <translation>lupauksen ylittäneitä jonoja {n}</translation>
        </message>
        <message>
            <source>the queue was full</source>
            <translation>jono oli täynnä</translation>
        </message>
        <message>
            <source>the line was closed</source>
            <translation>linja oli suljettu</translation>
        </message>
        <message>
            <source>the number cannot be rung</source>
            <translation>numeroon ei voi soittaa</translation>
        </message>
    </context>
    <context>
        <name>ChartFiles</name>
        <message>
            <source>Save the chart</source>
            <extracomment>Kinds by the ending of the file's name; what has none of these is a picture.</extracomment>
            <translation>Tallenna kaavio</translation>
        </message>
        <message>
            <source>Picture (*.png)</source>
            <translation>Kuva (*.png)</translation>
        </message>
        <message>
            <source>Drawing (*.svg)</source>
            <translation>Piirros (*.svg)</translation>
        </message>
        <message>
            <source>Figures (*.csv)</source>
            <translation>Luvut (*.csv)</translation>
        </message>
        <message>
            <source>Nothing to save yet: save again when the figures are there.</source>
            <translation>Ei vielä tallennettavaa: tallenna uudelleen, kun luvut ovat esillä.</translation>
        </message>
        <message>
            <source>Spreadsheet (*.xlsx)</source>
            <translation>Taulukko (*.xlsx)</translation>
        </message>
        <message>
            <source>Data of {clock}</source>
            <translation>Tiedot {clock}</translation>
        </message>
        <message>
            <source>DEMO: made-up data</source>
            <translation>ESITTELY: keksittyjä tietoja</translation>
        </message>
        <message>
            <source>{name} written</source>
            <translation>{name} tallennettu</translation>
        </message>
        <message>
            <source>The file cannot be written: {why}</source>
            <translation>Tiedostoa ei voi kirjoittaa: {why}</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Alkaa</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>Päättyy</translation>
        </message>
    </context>
    <context>
        <name>ChartFrame</name>
        <message>
            <source>Compare with</source>
            <extracomment>What a day can be compared with: nothing, the service day before, last week's same weekday, four open ones of it. Carries the frame: its chart is wanted in a window of its own. Whether it stands in a window of its own, where no page may lay it out.</extracomment>
            <translation>Vertaa</translation>
        </message>
        <message>
            <source>Zoom in</source>
            <translation>Lähennä</translation>
        </message>
        <message>
            <source>Zoom out</source>
            <translation>Loitonna</translation>
        </message>
        <message>
            <source>Show all of it</source>
            <translation>Näytä kaikki</translation>
        </message>
        <message>
            <source>Show as a table</source>
            <translation>Näytä taulukkona</translation>
        </message>
        <message>
            <source>Save as…</source>
            <translation>Tallenna nimellä…</translation>
        </message>
        <message>
            <source>Open in a window of its own</source>
            <translation>Avaa omaan ikkunaan</translation>
        </message>
        <message>
            <source>Compare, zoom, table, save: {title}</source>
            <translation>Vertaa, lähennä, taulukko, tallenna: {title}</translation>
        </message>
        <message>
            <source>The service day before</source>
            <translation>Edelliseen palvelupäivään</translation>
        </message>
        <message>
            <source>The same weekday last week</source>
            <translation>Samaan viikonpäivään viime viikolla</translation>
        </message>
        <message>
            <source>The same weekday, average of four open days</source>
            <translation>Saman viikonpäivän neljän aukiolopäivän keskiarvoon</translation>
        </message>
        <message>
            <source>Nothing</source>
            <translation>Ei vertailua</translation>
        </message>
    </context>
    <context>
        <name>ChipBar</name>
        <message>
            <source>All</source>
            <extracomment>In the order of the keys 0 to 6, then those without a key.</extracomment>
            <translation>Kaikki</translation>
        </message>
        <message>
            <source>Over 2 h</source>
            <translation>Yli 2 h</translation>
        </message>
        <message>
            <source>Due in 30 min</source>
            <translation>Määräaika alle 30 min</translation>
        </message>
        <message>
            <source>No answer</source>
            <translation>Ei vastausta</translation>
        </message>
        <message>
            <source>Urgent</source>
            <translation>Kiireellinen</translation>
        </message>
        <message>
            <source>No nurse</source>
            <translation>Ei hoitajaa</translation>
        </message>
        <message>
            <source>Planned</source>
            <translation>Ajoitettu</translation>
        </message>
        <message>
            <source>From earlier days</source>
            <translation>Aiemmilta päiviltä</translation>
        </message>
        <message>
            <source>Moved in</source>
            <translation>Tänne siirretyt</translation>
        </message>
        <message>
            <source>Closed today</source>
            <translation>Tänään päätetyt</translation>
        </message>
        <message>
            <source>Patient texted</source>
            <translation>Potilas viestitti</translation>
        </message>
        <message>
            <source>Quick filters</source>
            <translation>Pikasuodattimet</translation>
        </message>
        <message>
            <source>More filters</source>
            <translation>Lisää suodattimia</translation>
        </message>
    </context>
    <context>
        <name>ChoiceControl</name>
        <message>
            <source>The console's</source>
            <translation>Ohjelman oma</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Ei mitään</translation>
        </message>
    </context>
    <context>
        <name>ClockWatch</name>
        <message>
            <source>This computer's clock is {time} fast, and waits are wrong by as much. Ask IT to set it.</source>
            <extracomment>In ms: a laptop that wakes may have another time than before.</extracomment>
            <translation>Tämän tietokoneen kello edistää {time}, ja odotusajat ovat saman verran väärin. Pyydä tietohallintoa korjaamaan kello.</translation>
        </message>
        <message>
            <source>This computer's clock is {time} slow, and waits are wrong by as much. Ask IT to set it.</source>
            <translation>Tämän tietokoneen kello jätättää {time}, ja odotusajat ovat saman verran väärin. Pyydä tietohallintoa korjaamaan kello.</translation>
        </message>
    </context>
    <context>
        <name>Command</name>
        <message>
            <source>Move…</source>
            <translation>Siirrä…</translation>
        </message>
        <message>
            <source>Retry…</source>
            <translation>Yritä uudelleen…</translation>
        </message>
        <message>
            <source>Send text…</source>
            <translation>Lähetä tekstiviesti…</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Tekstiviesti</translation>
        </message>
        <message>
            <source>Mark as read</source>
            <translation>Merkitse luetuksi</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Luettu</translation>
        </message>
        <message>
            <source>Assign to a nurse…</source>
            <translation>Osoita hoitajalle…</translation>
        </message>
        <message>
            <source>Assign</source>
            <translation>Osoita</translation>
        </message>
        <message>
            <source>Move to front</source>
            <translation>Nosta kärkeen</translation>
        </message>
        <message>
            <source>To front</source>
            <translation>Kärkeen</translation>
        </message>
        <message>
            <source>Show number…</source>
            <translation>Näytä numero…</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Numero</translation>
        </message>
        <message>
            <source>Mark handled…</source>
            <translation>Merkitse hoidetuksi…</translation>
        </message>
        <message>
            <source>Handled</source>
            <translation>Hoidettu</translation>
        </message>
        <message>
            <source>Withdraw…</source>
            <translation>Poista jonosta…</translation>
        </message>
        <message>
            <source>Reopen…</source>
            <translation>Avaa uudelleen…</translation>
        </message>
        <message>
            <source>Join duplicates…</source>
            <translation>Yhdistä kaksoispyynnöt…</translation>
        </message>
        <message>
            <source>Join</source>
            <translation>Yhdistä</translation>
        </message>
        <message>
            <source>Part again…</source>
            <translation>Erota taas…</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>Erota</translation>
        </message>
        <message>
            <source>Correct…</source>
            <translation>Korjaa…</translation>
        </message>
        <message>
            <source>Repeat the last act</source>
            <translation>Toista viime toiminto</translation>
        </message>
        <message>
            <source>Add a callback by hand…</source>
            <translation>Lisää soittopyyntö käsin…</translation>
        </message>
        <message>
            <source>Opening hours on a day…</source>
            <translation>Päivän aukioloajat…</translation>
        </message>
        <message>
            <source>Other opening hours, listed…</source>
            <translation>Poikkeavat aukioloajat, luettelo…</translation>
        </message>
        <message>
            <source>Record a nurse's absence…</source>
            <translation>Kirjaa hoitajan poissaolo…</translation>
        </message>
        <message>
            <source>Lend a nurse to another centre…</source>
            <translation>Lainaa hoitaja toiselle asemalle…</translation>
        </message>
        <message>
            <source>Add an extra shift…</source>
            <translation>Lisää lisävuoro…</translation>
        </message>
        <message>
            <source>Attempt policy…</source>
            <translation>Soittoyritysten säännöt…</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Kumoa</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Tee uudelleen</translation>
        </message>
        <message>
            <source>History of acts…</source>
            <translation>Toimintojen historia…</translation>
        </message>
        <message>
            <source>Fetch now</source>
            <translation>Hae nyt</translation>
        </message>
        <message>
            <source>Answers to the last act…</source>
            <translation>Viime toiminnon vastaukset…</translation>
        </message>
        <message>
            <source>Filter the callbacks</source>
            <translation>Suodata soittopyyntöjä</translation>
        </message>
        <message>
            <source>Find a command or a centre</source>
            <translation>Etsi toiminto tai asema</translation>
        </message>
        <message>
            <source>Saved views…</source>
            <translation>Tallennetut näkymät…</translation>
        </message>
        <message>
            <source>Find by number…</source>
            <translation>Hae numerolla…</translation>
        </message>
        <message>
            <source>Next pane</source>
            <translation>Seuraava osa</translation>
        </message>
        <message>
            <source>Previous pane</source>
            <translation>Edellinen osa</translation>
        </message>
        <message>
            <source>Show or hide the centres</source>
            <translation>Näytä tai piilota asemat</translation>
        </message>
        <message>
            <source>Show or hide the details</source>
            <translation>Näytä tai piilota tiedot</translation>
        </message>
        <message>
            <source>Next row height</source>
            <translation>Seuraava rivikorkeus</translation>
        </message>
        <message>
            <source>Columns…</source>
            <translation>Sarakkeet…</translation>
        </message>
        <message>
            <source>Group by…</source>
            <translation>Ryhmittele…</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>Suurempi teksti</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>Pienempi teksti</translation>
        </message>
        <message>
            <source>Normal text size</source>
            <translation>Tavallinen tekstikoko</translation>
        </message>
        <message>
            <source>Open in a window of its own</source>
            <translation>Avaa omaan ikkunaan</translation>
        </message>
        <message>
            <source>Close this window of its own</source>
            <translation>Sulje tämä oma ikkuna</translation>
        </message>
        <message>
            <source>Wallboard</source>
            <translation>Seinänäyttö</translation>
        </message>
        <message>
            <source>Wallboard settings…</source>
            <translation>Seinänäytön asetukset…</translation>
        </message>
        <message>
            <source>Next theme</source>
            <translation>Seuraava teema</translation>
        </message>
        <message>
            <source>Explain what is in focus</source>
            <translation>Selitä kohdistettu</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Ohje</translation>
        </message>
        <message>
            <source>Show the tour</source>
            <translation>Näytä esittelykierros</translation>
        </message>
        <message>
            <source>What's new</source>
            <translation>Mitä uutta</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Näppäimet</translation>
        </message>
        <message>
            <source>About Jonovahti</source>
            <translation>Tietoja Jonovahdista</translation>
        </message>
        <message>
            <source>What I may do</source>
            <translation>Mitä saan tehdä</translation>
        </message>
        <message>
            <source>Lock the console</source>
            <translation>Lukitse konsoli</translation>
        </message>
        <message>
            <source>Forget the kept password</source>
            <translation>Unohda tallennettu salasana</translation>
        </message>
        <message>
            <source>Problem report…</source>
            <translation>Vikaraportti…</translation>
        </message>
        <message>
            <source>Leave the demo…</source>
            <translation>Poistu esittelytilasta…</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Lopeta</translation>
        </message>
        <message>
            <source>Send the text again</source>
            <translation>Lähetä viesti uudelleen</translation>
        </message>
        <message>
            <source>Cancel the text</source>
            <translation>Peru viesti</translation>
        </message>
        <message>
            <source>Ring instead of texting</source>
            <translation>Soita viestin sijaan</translation>
        </message>
        <message>
            <source>Show the callback of the text</source>
            <translation>Näytä viestin soittopyyntö</translation>
        </message>
        <message>
            <source>Text templates…</source>
            <translation>Viestipohjat…</translation>
        </message>
        <message>
            <source>Patient feedback…</source>
            <translation>Potilaspalaute…</translation>
        </message>
        <message>
            <source>Acknowledge the alert</source>
            <translation>Kuittaa hälytys</translation>
        </message>
        <message>
            <source>Snooze the alert for 15 minutes</source>
            <translation>Hiljennä hälytys 15 minuutiksi</translation>
        </message>
        <message>
            <source>Snooze the alert for an hour</source>
            <translation>Hiljennä hälytys tunniksi</translation>
        </message>
        <message>
            <source>Alert rules and limits</source>
            <translation>Hälytysten säännöt ja rajat</translation>
        </message>
        <message>
            <source>New alert rule…</source>
            <translation>Uusi hälytyssääntö…</translation>
        </message>
        <message>
            <source>Answer what a colleague asks…</source>
            <translation>Vastaa kollegan pyyntöön…</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>Tulosta…</translation>
        </message>
        <message>
            <source>Save to a file…</source>
            <translation>Tallenna tiedostoon…</translation>
        </message>
    </context>
    <context>
        <name>CommandOff</name>
        <message>
            <source>The data is too old to act on</source>
            <translation>Tiedot ovat liian vanhoja toimintoihin</translation>
        </message>
        <message>
            <source>Select a callback first</source>
            <extracomment>Of several copied in a row the last is said.</extracomment>
            <translation>Valitse ensin soittopyyntö</translation>
        </message>
        <message>
            <source>At most 1,000 callbacks at a time</source>
            <translation>Enintään 1 000 soittopyyntöä kerralla</translation>
        </message>
        <message>
            <source>What is selected has ended</source>
            <translation>Valittu on jo päättynyt</translation>
        </message>
        <message>
            <source>The patient is being called right now</source>
            <translation>Potilaalle soitetaan juuri nyt</translation>
        </message>
        <message>
            <source>Select one call that may be lost alone to retry it</source>
            <translation>Valitse ehkä kadonnut puhelu yksin, jos haluat yrittää uudelleen</translation>
        </message>
        <message>
            <source>This number cannot be sent texts</source>
            <translation>Tähän numeroon ei voi lähettää tekstiviestejä</translation>
        </message>
        <message>
            <source>No text of these patients waits to be read</source>
            <translation>Näiltä potilailta ei ole viestiä, joka odottaa lukemista</translation>
        </message>
        <message>
            <source>One callback at a time</source>
            <translation>Yksi soittopyyntö kerrallaan</translation>
        </message>
        <message>
            <source>What is selected is still open</source>
            <translation>Valittu on vielä avoinna</translation>
        </message>
        <message>
            <source>What was joined is parted, not reopened</source>
            <translation>Yhdistetty erotetaan, sitä ei avata uudelleen</translation>
        </message>
        <message>
            <source>Nothing selected was joined to another callback</source>
            <translation>Mitään valittua ei ole yhdistetty toiseen soittopyyntöön</translation>
        </message>
        <message>
            <source>There is no act to repeat</source>
            <translation>Ei ole toistettavaa toimintoa</translation>
        </message>
        <message>
            <source>There is nothing to redo</source>
            <translation>Ei ole mitään tehtävää uudelleen</translation>
        </message>
        <message>
            <source>The demo has no password</source>
            <translation>Esittelyssä ei ole salasanaa</translation>
        </message>
        <message>
            <source>Choose a centre on the Centres screen first</source>
            <extracomment>Where there is what a command is about that other screens have not.</extracomment>
            <translation>Valitse ensin asema Asemat-näkymässä</translation>
        </message>
        <message>
            <source>Go to Messages first</source>
            <translation>Siirry ensin Viesteihin</translation>
        </message>
        <message>
            <source>Go to Callbacks first</source>
            <translation>Siirry ensin Soittopyyntöihin</translation>
        </message>
        <message>
            <source>Go to Live or to Callbacks first</source>
            <translation>Siirry ensin Tilannekuvaan tai Soittopyyntöihin</translation>
        </message>
        <message>
            <source>This is the main window</source>
            <translation>Tämä on pääikkuna</translation>
        </message>
        <message>
            <source>Not on this screen</source>
            <translation>Ei tässä näkymässä</translation>
        </message>
        <message>
            <source>You may look, not act</source>
            <translation>Voit katsella, et toimia</translation>
        </message>
        <message>
            <source>You are not offered that screen</source>
            <translation>Se näkymä ei ole käytössäsi</translation>
        </message>
        <message>
            <source>Choose an alert on the Alerts screen first</source>
            <translation>Valitse ensin hälytys Hälytykset-näkymässä</translation>
        </message>
        <message>
            <source>This alert has been acknowledged already</source>
            <translation>Tämä hälytys on jo kuitattu</translation>
        </message>
        <message>
            <source>No colleague asks anything now</source>
            <translation>Yksikään kollega ei pyydä nyt mitään</translation>
        </message>
        <message>
            <source>There is nothing here yet to print or save</source>
            <translation>Tässä ei ole vielä mitään tulostettavaa tai tallennettavaa</translation>
        </message>
        <message>
            <source>Go to Reports or to the audit log first</source>
            <translation>Siirry ensin Raportteihin tai Tapahtumalokiin</translation>
        </message>
        <message>
            <source>There is nothing to undo</source>
            <translation>Ei ole mitään kumottavaa</translation>
        </message>
        <message>
            <source>This is a replay, not live: nothing can be done here</source>
            <translation>Tämä on toisto, ei reaaliaikainen: täällä ei voi tehdä mitään</translation>
        </message>
        <message>
            <source>Nothing has been done yet</source>
            <translation>Mitään ei ole vielä tehty</translation>
        </message>
        <message>
            <source>This is no demo</source>
            <translation>Tämä ei ole esittelytila</translation>
        </message>
        <message>
            <source>Choose a text first</source>
            <extracomment>Those that are about the texts chosen.</extracomment>
            <translation>Valitse ensin viesti</translation>
        </message>
        <message>
            <source>At most 1,000 texts at a time</source>
            <translation>Enintään 1 000 viestiä kerralla</translation>
        </message>
        <message>
            <source>It has not failed, so it is not sent again</source>
            <translation>Viesti ei ole epäonnistunut, joten sitä ei lähetetä uudelleen</translation>
        </message>
        <message>
            <source>It has been sent already</source>
            <translation>Viesti on jo lähetetty</translation>
        </message>
        <message>
            <source>The callback has ended</source>
            <translation>Soittopyyntö on päättynyt</translation>
        </message>
    </context>
    <context>
        <name>Connection</name>
        <message>
            <source>No connection since {clock}, numbers are not updating. {why}.</source>
            <extracomment>Whether what is shown is too old to act on.</extracomment>
            <translation>Ei yhteyttä {clock} alkaen, luvut eivät päivity. {why}.</translation>
        </message>
        <message>
            <source>Try now</source>
            <translation>Yritä nyt</translation>
        </message>
        <message>
            <source>Data is {age} old, reconnecting</source>
            <translation>Tiedot {age} vanhoja, yhdistetään uudelleen</translation>
        </message>
        <message>
            <source>Earlier days cannot be read since {clock}: loads and the forecast are missing or old. {why}.</source>
            <translation>Aiempia päiviä ei voida lukea {clock} alkaen: kuormat ja ennuste puuttuvat tai ovat vanhoja. {why}.</translation>
        </message>
        <message>
            <source>Which patients are in another call cannot be read since {clock}: these marks are missing or old. {why}.</source>
            <translation>Ei voida lukea {clock} alkaen, ketkä potilaat ovat toisessa puhelussa: merkinnät puuttuvat tai ovat vanhoja. {why}.</translation>
        </message>
        <message>
            <source>Whether the books balance cannot be read since {clock}. {why}.</source>
            <translation>Ei voida lukea {clock} alkaen, täsmääkö kirjanpito. {why}.</translation>
        </message>
    </context>
    <context>
        <name>ConsentDialog</name>
        <message>
            <source>Agree?</source>
            <translation>Suostutko?</translation>
        </message>
        <message>
            <source>{who} wants to {what}</source>
            <translation>{who} haluaa {what}</translation>
        </message>
        <message>
            <source>They end without ringing. Both names stay on record. {left} left to agree.</source>
            <translation>Ne päättyvät soittamatta. Molempien nimet jäävät lokiin. Aikaa suostua: {left}.</translation>
        </message>
        <message>
            <source>You sit at the desk of {who} now.</source>
            <translation>Istut nyt tässä paikassa: {who}.</translation>
        </message>
        <message>
            <source>Reason: {reason}</source>
            <translation>Syy: {reason}</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Numero</translation>
        </message>
        <message>
            <source>Centre</source>
            <translation>Asema</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>Palvelu</translation>
        </message>
        <message>
            <source>Waited</source>
            <translation>Odottanut</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Nyt</translation>
        </message>
        <message>
            <source>The callbacks it is about</source>
            <translation>Soittopyynnöt, joita se koskee</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Ei nyt</translation>
        </message>
        <message>
            <source>Agree</source>
            <translation>Suostu</translation>
        </message>
        <message>
            <source>Decline</source>
            <translation>Kieltäydy</translation>
        </message>
        <message>
            <source>Say no: who asked is told</source>
            <translation>Vastaa ei: pyytäjälle kerrotaan</translation>
        </message>
        <message numerus="yes">
            <source>%n callback(s) changed since, and drop out.</source>
            <translation>
                <numerusform>%Ln soittopyyntö on muuttunut sen jälkeen ja jää pois.</numerusform>
                <numerusform>%Ln soittopyyntöä on muuttunut sen jälkeen, ja ne jäävät pois.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n callback(s) cannot be seen here.</source>
            <translation>
                <numerusform>%Ln soittopyyntö ei näy täällä.</numerusform>
                <numerusform>%Ln soittopyyntöä ei näy täällä.</numerusform>
            </translation>
        </message>
        <message>
            <source>Changed, drops out</source>
            <translation>Muuttunut, jää pois</translation>
        </message>
    </context>
    <context>
        <name>ConsentWords</name>
        <message numerus="yes">
            <source>withdraw %n callback(s)</source>
            <translation>
                <numerusform>poistaa %Ln soittopyynnön jonosta</numerusform>
                <numerusform>poistaa %Ln soittopyyntöä jonosta</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>mark %n callback(s) handled</source>
            <translation>
                <numerusform>merkitä %Ln soittopyynnön hoidetuksi</numerusform>
                <numerusform>merkitä %Ln soittopyyntöä hoidetuiksi</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>join %n callback(s)</source>
            <translation>
                <numerusform>yhdistää %Ln soittopyynnön</numerusform>
                <numerusform>yhdistää %Ln soittopyyntöä</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>end %n callback(s)</source>
            <translation>
                <numerusform>päättää %Ln soittopyynnön</numerusform>
                <numerusform>päättää %Ln soittopyyntöä</numerusform>
            </translation>
        </message>
        <message>
            <source>Marked handled: {how}</source>
            <translation>Merkitään hoidetuksi: {how}</translation>
        </message>
        <message>
            <source>Joined to a request that cannot be seen here.</source>
            <translation>Yhdistetään pyyntöön, joka ei näy täällä.</translation>
        </message>
        <message>
            <source>Joined to the request of {clock} · {centre} · {service}</source>
            <translation>Yhdistetään pyyntöön {clock} · {centre} · {service}</translation>
        </message>
        <message>
            <source>{who} asks you to agree: {what} ({reason}) · {left} left</source>
            <translation>{who} pyytää suostumustasi: {what} ({reason}) · aikaa {left}</translation>
        </message>
        <message>
            <source>Waiting for another supervisor to agree: {what} · {left} left</source>
            <translation>Odottaa toisen vuorovastaavan suostumusta: {what} · aikaa {left}</translation>
        </message>
        <message>
            <source>{who} has agreed: {what} · {left} left</source>
            <translation>{who} on suostunut: {what} · aikaa {left}</translation>
        </message>
        <message numerus="yes">
            <source>%n changed meanwhile and dropped out</source>
            <translation>
                <numerusform>%Ln muuttui välillä ja jäi pois</numerusform>
                <numerusform>%Ln muuttui välillä ja jäi pois</numerusform>
            </translation>
        </message>
        <message>
            <source>{said} · {dropped}</source>
            <translation>{said} · {dropped}</translation>
        </message>
        <message>
            <source>Nothing is left to agree to: all had changed meanwhile. You asked to {what}.</source>
            <translation>Suostuttavaa ei jäänyt: kaikki olivat muuttuneet välillä. Pyysit lupaa {what}.</translation>
        </message>
        <message>
            <source>{who} declined: {what} ({reason})</source>
            <translation>{who} kieltäytyi: {what} ({reason})</translation>
        </message>
        <message>
            <source>{who} agreed, but it was not carried out within 15 minutes: {what}</source>
            <translation>{who} suostui, mutta sitä ei toteutettu 15 minuutissa: {what}</translation>
        </message>
        <message>
            <source>Nobody agreed within 15 minutes: {what}</source>
            <translation>Kukaan ei suostunut 15 minuutissa: {what}</translation>
        </message>
    </context>
    <context>
        <name>Consents</name>
        <message>
            <source>Take it back</source>
            <translation>Peru pyyntö</translation>
        </message>
        <message>
            <source>What dropped out…</source>
            <translation>Mitkä jäivät pois…</translation>
        </message>
        <message>
            <source>Carry it out</source>
            <translation>Toteuta</translation>
        </message>
        <message>
            <source>Understood</source>
            <translation>Selvä</translation>
        </message>
        <message>
            <source>Look…</source>
            <translation>Katso…</translation>
        </message>
        <message>
            <source>Sit at the other desk…</source>
            <translation>Istu toiseen paikkaan…</translation>
        </message>
        <message>
            <source>There is nothing to agree to any more.</source>
            <extracomment>The feed says when to look; every twelfth time, once a minute, it is looked without: nobody waits in vain for an agreement because a feed stands still. Used, given, ended or read from here already, by which act; a look that began before may still bring them.</extracomment>
            <translation>Suostuttavaa ei enää ole.</translation>
        </message>
        <message>
            <source>the other supervisor</source>
            <translation>toinen vuorovastaava</translation>
        </message>
    </context>
    <context>
        <name>Console</name>
        <message>
            <source>Connected again</source>
            <extracomment>The first board is on the screen.</extracomment>
            <translation>Yhteys on palannut</translation>
        </message>
        <message>
            <source>Region · {count}</source>
            <translation>Koko alue · {count}</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>Tekstikoko</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Teema</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Kieli</translation>
        </message>
        <message>
            <source>System</source>
            <translation>Järjestelmän mukaan</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Vaalea</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Tumma</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>Suuri kontrasti</translation>
        </message>
        <message>
            <source>Parts of the screen</source>
            <translation>Näytön osat</translation>
        </message>
    </context>
    <context>
        <name>Copying</name>
        <message numerus="yes">
            <source>%n callback(s) copied, without phone numbers</source>
            <translation>
                <numerusform>%Ln soittopyyntö kopioitu ilman puhelinnumeroa</numerusform>
                <numerusform>%Ln soittopyyntöä kopioitu ilman puhelinnumeroita</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CorrectDialog</name>
        <message>
            <source>The number is not a whole phone number</source>
            <translation>Numero ei ole kokonainen puhelinnumero</translation>
        </message>
        <message>
            <source>This centre has no queue for that service</source>
            <translation>Tällä asemalla ei ole jonoa tälle palvelulle</translation>
        </message>
        <message>
            <source>Nothing has been changed</source>
            <translation>Mitään ei ole muutettu</translation>
        </message>
        <message>
            <source>Correct</source>
            <translation>Korjaa</translation>
        </message>
        <message>
            <source>Correct the request of {number}</source>
            <translation>Korjaa soittopyyntöä {number}</translation>
        </message>
        <message>
            <source>The wait and the attempts stay. The due time never gets later.</source>
            <translation>Odotusaika ja yritykset säilyvät. Määräaika ei koskaan myöhenny.</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Numero</translation>
        </message>
        <message>
            <source>Left empty, the number stays as it is</source>
            <translation>Tyhjänä numero pysyy ennallaan</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>Palvelu</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Kieli</translation>
        </message>
        <message>
            <source>Urgent</source>
            <translation>Kiireellinen</translation>
        </message>
        <message>
            <source>non-urgent</source>
            <translation>kiireetön</translation>
        </message>
        <message>
            <source>urgent</source>
            <translation>kiireellinen</translation>
        </message>
        <message>
            <source>Urgency</source>
            <translation>Kiireellisyys</translation>
        </message>
        <message>
            <source>It is rung from the queue in {language}: there is none in its own.</source>
            <translation>Soitetaan jonosta {language}: omalla kielellä ei ole jonoa.</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>Määräaika</translation>
        </message>
    </context>
    <context>
        <name>Costly</name>
        <message>
            <source>{characters}: only 70 characters fit into a part, not 160. Parts now {parts}, with plain characters {plain}.</source>
            <translation>{characters}: osaan mahtuu vain 70 merkkiä eikä 160. Osia nyt {parts}, tavallisin merkein {plain}.</translation>
        </message>
        <message>
            <source>dash</source>
            <translation>ajatusviiva</translation>
        </message>
        <message>
            <source>curly quote</source>
            <translation>kaareva lainausmerkki</translation>
        </message>
        <message>
            <source>ellipsis</source>
            <translation>kolmen pisteen merkki</translation>
        </message>
        <message>
            <source>no-break space</source>
            <translation>sitova välilyönti</translation>
        </message>
        <message>
            <source>tab</source>
            <translation>sarkain</translation>
        </message>
    </context>
    <context>
        <name>CrashDialog</name>
        <message numerus="yes">
            <source>It has gone wrong %n time(s) so far.</source>
            <extracomment>What is added to what is shown already, at the most. All that helps whoever mends it, this report among it.</extracomment>
            <translation>
                <numerusform>Virhe on toistunut %Ln kertaa.</numerusform>
                <numerusform>Virhe on toistunut %Ln kertaa.</numerusform>
            </translation>
        </message>
        <message>
            <source>Something went wrong in the program</source>
            <translation>Ohjelmassa meni jotain vikaan</translation>
        </message>
        <message>
            <source>Nothing of the database is lost. This report goes nowhere by itself; it is in {file}.</source>
            <translation>Tietokannasta ei kadonnut mitään. Tämä raportti ei lähde itsestään minnekään; se on tiedostossa {file}.</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Raportti</translation>
        </message>
        <message>
            <source>Copy report</source>
            <translation>Kopioi raportti</translation>
        </message>
        <message>
            <source>Problem report…</source>
            <translation>Vikaraportti…</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Lopeta</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Jatka</translation>
        </message>
    </context>
    <context>
        <name>DayEntries</name>
        <message>
            <source>Today, {day}</source>
            <translation>Tänään, {day}</translation>
        </message>
    </context>
    <context>
        <name>DayLine</name>
        <message>
            <source>The line of the day</source>
            <extracomment>On a page where the rows below have little room. Of acts that stand so close that their marks would hide each other so many are told at once.</extracomment>
            <translation>Päivän aikajana</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>ja %Ln muu</numerusform>
                <numerusform>ja %Ln muuta</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DaysBeside</name>
        <message>
            <source>There are no figures of {day}</source>
            <translation>Päivältä {day} ei ole lukuja</translation>
        </message>
        <message numerus="yes">
            <source>{weekday}, average of %n open day(s)</source>
            <translation>
                <numerusform>{weekday}, %Ln aukiolopäivä</numerusform>
                <numerusform>{weekday}, %Ln aukiolopäivän keskiarvo</numerusform>
            </translation>
        </message>
        <message>
            <source>yesterday</source>
            <translation>eilen</translation>
        </message>
    </context>
    <context>
        <name>DeedWords</name>
        <message>
            <source>Not confirmed yet. It will be settled when the database is back.</source>
            <translation>Ei vielä vahvistettu. Asia selviää, kun tietokanta vastaa taas.</translation>
        </message>
        <message>
            <source>Nothing was done</source>
            <translation>Mitään ei tehty</translation>
        </message>
        <message>
            <source>Until it is rung or someone acts on it</source>
            <translation>Kunnes soitetaan tai joku käsittelee sitä</translation>
        </message>
        <message numerus="yes">
            <source>%n not done.</source>
            <translation>
                <numerusform>%Ln jäi tekemättä.</numerusform>
                <numerusform>%Ln jäi tekemättä.</numerusform>
            </translation>
        </message>
        <message>
            <source>{done}. {rest}</source>
            <translation>{done}. {rest}</translation>
        </message>
        <message>
            <source>Confirmed now: {done}</source>
            <translation>Vahvistui nyt: {done}</translation>
        </message>
        <message>
            <source>An earlier correction was not done.</source>
            <translation>Aiempaa korjausta ei tehty.</translation>
        </message>
        <message>
            <source>An earlier request by hand was not added.</source>
            <translation>Aiempaa käsin lisättyä pyyntöä ei tallennettu.</translation>
        </message>
        <message numerus="yes">
            <source>An earlier act on %n callback(s) was not done.</source>
            <translation>
                <numerusform>%Ln soittopyynnön aiempaa toimintoa ei tehty.</numerusform>
                <numerusform>%Ln soittopyynnön aiempaa toimintoa ei tehty.</numerusform>
            </translation>
        </message>
        <message>
            <source>Do it again: numbers are not kept.</source>
            <translation>Tee se uudelleen: numeroita ei säilytetä.</translation>
        </message>
        <message>
            <source>{what} {then}</source>
            <translation>{what} {then}</translation>
        </message>
        <message numerus="yes">
            <source>%n text(s) handed on to be sent</source>
            <translation>
                <numerusform>%Ln tekstiviesti annettu lähetettäväksi</numerusform>
                <numerusform>%Ln tekstiviestiä annettu lähetettäväksi</numerusform>
            </translation>
        </message>
        <message>
            <source>{act}: under way</source>
            <translation>{act}: kesken</translation>
        </message>
        <message>
            <source>{act}: not confirmed yet</source>
            <translation>{act}: ei vielä vahvistettu</translation>
        </message>
        <message>
            <source>{act}: not done</source>
            <translation>{act}: ei tehty</translation>
        </message>
        <message>
            <source>{act}: not done. {why}</source>
            <translation>{act}: ei tehty. {why}</translation>
        </message>
        <message>
            <source>Undone</source>
            <translation>Kumottu</translation>
        </message>
        <message>
            <source>Someone has acted on it since</source>
            <translation>Joku on jo käsitellyt sitä</translation>
        </message>
        <message>
            <source>{seconds} s</source>
            <translation>{seconds} s</translation>
        </message>
        <message>
            <source>The text has gone</source>
            <translation>Viesti on jo lähtenyt</translation>
        </message>
        <message>
            <source>Until the patient texts again or someone acts on it</source>
            <translation>Kunnes potilas lähettää uuden viestin tai joku käsittelee sitä</translation>
        </message>
        <message>
            <source>Cannot be undone: it can be withdrawn</source>
            <translation>Ei voi kumota: pyynnön voi perua</translation>
        </message>
        <message>
            <source>Cannot be undone: it can be ended again</source>
            <translation>Ei voi kumota: sen voi päättää uudelleen</translation>
        </message>
        <message>
            <source>Cannot be undone: it can be joined again</source>
            <translation>Ei voi kumota: sen voi yhdistää uudelleen</translation>
        </message>
        <message>
            <source>Cannot be undone: the text can be cancelled</source>
            <translation>Ei voi kumota: viestin voi perua</translation>
        </message>
        <message>
            <source>Cannot be undone: it can be sent again</source>
            <translation>Ei voi kumota: viestin voi lähettää uudelleen</translation>
        </message>
        <message>
            <source>It can be taken back until it is used</source>
            <translation>Pyynnön voi perua, kunnes se on toteutettu</translation>
        </message>
        <message>
            <source>It can be declined until it is used</source>
            <translation>Suostumuksen voi perua, kunnes se on käytetty</translation>
        </message>
        <message>
            <source>Cannot be undone: it can be asked again</source>
            <translation>Ei voi kumota: voi pyytää uudelleen</translation>
        </message>
        <message>
            <source>The time to undo has passed</source>
            <translation>Kumoamisaika on mennyt</translation>
        </message>
        <message>
            <source>Until it holds or someone changes it</source>
            <translation>Kunnes tulee voimaan tai joku muuttaa sitä</translation>
        </message>
        <message>
            <source>Until it is over or someone answers it</source>
            <translation>Kunnes se on ohi tai joku vastaa siihen</translation>
        </message>
        <message>
            <source>Until someone changes it</source>
            <translation>Kunnes joku muuttaa sitä</translation>
        </message>
        <message>
            <source>Until it is over or someone changes it</source>
            <translation>Kunnes se on ohi tai joku muuttaa sitä</translation>
        </message>
        <message>
            <source>Until someone acts on it</source>
            <translation>Kunnes joku käsittelee sitä</translation>
        </message>
        <message numerus="yes">
            <source>%n patient(s) have texted since.</source>
            <translation>
                <numerusform>%Ln potilas on lähettänyt viestin sen jälkeen.</numerusform>
                <numerusform>%Ln potilasta on lähettänyt viestin sen jälkeen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n patient(s) have been texted back since.</source>
            <translation>
                <numerusform>%Ln potilaalle on vastattu viestillä sen jälkeen.</numerusform>
                <numerusform>%Ln potilaalle on vastattu viestillä sen jälkeen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n patient(s) had wished a later time: it is set aside.</source>
            <translation>
                <numerusform>%Ln potilas oli toivonut myöhempää aikaa: se ohitetaan.</numerusform>
                <numerusform>%Ln potilasta oli toivonut myöhempää aikaa: se ohitetaan.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n callback(s) moved</source>
            <translation>
                <numerusform>%Ln soittopyyntö siirretty</numerusform>
                <numerusform>%Ln soittopyyntöä siirretty</numerusform>
            </translation>
        </message>
        <message>
            <source>{what}: {way}</source>
            <translation>{what}: {way}</translation>
        </message>
        <message numerus="yes">
            <source>%n retry(s) planned</source>
            <translation>
                <numerusform>%Ln uusi yritys ajoitettu</numerusform>
                <numerusform>%Ln uutta yritystä ajoitettu</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n callback(s) will be rung next</source>
            <translation>
                <numerusform>%Ln soittopyyntö soitetaan seuraavaksi</numerusform>
                <numerusform>%Ln soittopyyntöä soitetaan seuraavaksi</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n text(s) will be sent in 10 s</source>
            <translation>
                <numerusform>%Ln tekstiviesti lähtee 10 s kuluttua</numerusform>
                <numerusform>%Ln tekstiviestiä lähtee 10 s kuluttua</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n callback(s) put to the front</source>
            <translation>
                <numerusform>%Ln soittopyyntö nostettu jonon kärkeen</numerusform>
                <numerusform>%Ln soittopyyntöä nostettu jonon kärkeen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n callback(s) assigned</source>
            <translation>
                <numerusform>%Ln soittopyyntö osoitettu</numerusform>
                <numerusform>%Ln soittopyyntöä osoitettu</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n callback(s) for whoever is free</source>
            <translation>
                <numerusform>%Ln soittopyyntö vapaalle hoitajalle</numerusform>
                <numerusform>%Ln soittopyyntöä vapaalle hoitajalle</numerusform>
            </translation>
        </message>
        <message>
            <source>Undone: the attempt policy is as before</source>
            <translation>Kumottu: yrityssääntö on ennallaan</translation>
        </message>
        <message>
            <source>Undone: the opening hours are as before</source>
            <translation>Kumottu: aukioloajat ovat ennallaan</translation>
        </message>
        <message>
            <source>Undone: the text is as before</source>
            <translation>Kumottu: viesti on kuten ennen</translation>
        </message>
        <message>
            <source>Undone: the alert rule is as before, and a new one is not in use</source>
            <translation>Kumottu: hälytyssääntö on kuten ennen, eikä uusi ole käytössä</translation>
        </message>
        <message numerus="yes">
            <source>Undone: %n alert(s) as before</source>
            <translation>
                <numerusform>Kumottu: %Ln hälytys kuten ennen</numerusform>
                <numerusform>Kumottu: %Ln hälytystä kuten ennen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Undone: texts of %n patient(s) wait to be read again</source>
            <translation>
                <numerusform>Kumottu: %Ln potilaan viesti odottaa taas lukemista</numerusform>
                <numerusform>Kumottu: %Ln potilaan viestit odottavat taas lukemista</numerusform>
            </translation>
        </message>
        <message>
            <source>Undone: the nurse's time is as before</source>
            <translation>Kumottu: hoitajan päivä on ennallaan</translation>
        </message>
        <message numerus="yes">
            <source>Undone: %n callback(s)</source>
            <translation>
                <numerusform>Kumottu: %Ln soittopyyntö</numerusform>
                <numerusform>Kumottu: %Ln soittopyyntöä</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Attempt policy of %n queue(s) changed</source>
            <translation>
                <numerusform>%Ln jonon yrityssääntö muutettu</numerusform>
                <numerusform>%Ln jonon yrityssääntö muutettu</numerusform>
            </translation>
        </message>
        <message>
            <source>Opening hours changed</source>
            <translation>Aukioloajat muutettu</translation>
        </message>
        <message>
            <source>Absence recorded</source>
            <translation>Poissaolo kirjattu</translation>
        </message>
        <message>
            <source>Shift added</source>
            <translation>Vuoro lisätty</translation>
        </message>
        <message>
            <source>Nurse lent</source>
            <translation>Hoitaja lainattu</translation>
        </message>
        <message>
            <source>Other opening hours removed</source>
            <translation>Poikkeava aukioloaika poistettu</translation>
        </message>
        <message>
            <source>Removed from the nurse's day</source>
            <translation>Poistettu hoitajan päivästä</translation>
        </message>
        <message numerus="yes">
            <source>%n callback(s) marked handled</source>
            <translation>
                <numerusform>%Ln soittopyyntö merkitty hoidetuksi</numerusform>
                <numerusform>%Ln soittopyyntöä merkitty hoidetuksi</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n callback(s) withdrawn</source>
            <translation>
                <numerusform>%Ln soittopyyntö peruttu</numerusform>
                <numerusform>%Ln soittopyyntöä peruttu</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n callback(s) reopened</source>
            <translation>
                <numerusform>%Ln soittopyyntö avattu uudelleen</numerusform>
                <numerusform>%Ln soittopyyntöä avattu uudelleen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n callback(s) joined to the earlier request</source>
            <translation>
                <numerusform>%Ln soittopyyntö yhdistetty aiempaan pyyntöön</numerusform>
                <numerusform>%Ln soittopyyntöä yhdistetty aiempaan pyyntöön</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n callback(s) parted again</source>
            <translation>
                <numerusform>%Ln soittopyyntö erotettu taas omakseen</numerusform>
                <numerusform>%Ln soittopyyntöä erotettu taas omikseen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n callback(s) corrected</source>
            <translation>
                <numerusform>%Ln soittopyyntö korjattu</numerusform>
                <numerusform>%Ln soittopyyntöä korjattu</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n request(s) added by hand</source>
            <translation>
                <numerusform>%Ln pyyntö lisätty käsin</numerusform>
                <numerusform>%Ln pyyntöä lisätty käsin</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Another supervisor is asked to agree about %n callback(s)</source>
            <translation>
                <numerusform>Toiselta vuorovastaavalta pyydettiin suostumus: %Ln soittopyyntö</numerusform>
                <numerusform>Toiselta vuorovastaavalta pyydettiin suostumus: %Ln soittopyyntöä</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>You agreed about %n callback(s)</source>
            <translation>
                <numerusform>Annoit suostumuksen: %Ln soittopyyntö</numerusform>
                <numerusform>Annoit suostumuksen: %Ln soittopyyntöä</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>You declined about %n callback(s)</source>
            <translation>
                <numerusform>Kieltäydyit: %Ln soittopyyntö</numerusform>
                <numerusform>Kieltäydyit: %Ln soittopyyntöä</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>You no longer ask about %n callback(s)</source>
            <translation>
                <numerusform>Peruit suostumuspyynnön: %Ln soittopyyntö</numerusform>
                <numerusform>Peruit suostumuspyynnön: %Ln soittopyyntöä</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n text(s) will be sent again in 10 s</source>
            <translation>
                <numerusform>%Ln viesti lähetetään uudelleen 10 s kuluttua</numerusform>
                <numerusform>%Ln viestiä lähetetään uudelleen 10 s kuluttua</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Texts of %n patient(s) marked as read</source>
            <translation>
                <numerusform>%Ln potilaan viesti merkitty luetuksi</numerusform>
                <numerusform>%Ln potilaan viestit merkitty luetuiksi</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n text(s) cancelled</source>
            <translation>
                <numerusform>%Ln viesti peruttu</numerusform>
                <numerusform>%Ln viestiä peruttu</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n text template(s) changed</source>
            <translation>
                <numerusform>%Ln viestipohja muutettu</numerusform>
                <numerusform>%Ln viestipohjaa muutettu</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n alert(s) acknowledged</source>
            <translation>
                <numerusform>%Ln hälytys kuitattu</numerusform>
                <numerusform>%Ln hälytystä kuitattu</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n alert(s) snoozed</source>
            <translation>
                <numerusform>%Ln hälytys hiljennetty</numerusform>
                <numerusform>%Ln hälytystä hiljennetty</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n alert rule(s) added</source>
            <translation>
                <numerusform>%Ln hälytyssääntö lisätty</numerusform>
                <numerusform>%Ln hälytyssääntöä lisätty</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n alert rule(s) changed</source>
            <translation>
                <numerusform>%Ln hälytyssääntö muutettu</numerusform>
                <numerusform>%Ln hälytyssääntöä muutettu</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n callback(s) changed</source>
            <translation>
                <numerusform>%Ln soittopyyntö muutettu</numerusform>
                <numerusform>%Ln soittopyyntöä muutettu</numerusform>
            </translation>
        </message>
        <message>
            <source>An earlier act was not done.</source>
            <translation>Aiempaa toimintoa ei tehty.</translation>
        </message>
        <message numerus="yes">
            <source>An earlier move of %n callback(s) was not done.</source>
            <translation>
                <numerusform>%Ln soittopyynnön aiempaa siirtoa ei tehty.</numerusform>
                <numerusform>%Ln soittopyynnön aiempaa siirtoa ei tehty.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>An earlier retry of %n callback(s) was not done.</source>
            <translation>
                <numerusform>%Ln soittopyynnön aiempaa uutta yritystä ei tehty.</numerusform>
                <numerusform>%Ln soittopyynnön aiempaa uutta yritystä ei tehty.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n earlier text(s) were not sent.</source>
            <translation>
                <numerusform>%Ln aiempi tekstiviesti jäi lähettämättä.</numerusform>
                <numerusform>%Ln aiempaa tekstiviestiä jäi lähettämättä.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DefinitionPopover</name>
        <message>
            <source>Close</source>
            <translation>Sulje</translation>
        </message>
    </context>
    <context>
        <name>DetailPanel</name>
        <message>
            <source>Details of the callback</source>
            <extracomment>What the patient of this one callback texted shall be marked as read, whatever is chosen besides. A wish of `app.domain.wish` about this one callback. The menu of all that can be done, at a point on the screen.</extracomment>
            <translation>Soittopyynnön tiedot</translation>
        </message>
        <message>
            <source>Select a callback</source>
            <translation>Valitse soittopyyntö</translation>
        </message>
        <message>
            <source>Its details and history are shown here.</source>
            <translation>Sen tiedot ja tapahtumat näkyvät tässä.</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Tapahtumat</translation>
        </message>
        <message>
            <source>Loading…</source>
            <translation>Haetaan…</translation>
        </message>
        <message>
            <source>Show number</source>
            <translation>Näytä numero</translation>
        </message>
        <message>
            <source>All acts</source>
            <translation>Kaikki toiminnot</translation>
        </message>
        <message>
            <source>Show this moment in the replay</source>
            <translation>Näytä tämä hetki toistossa</translation>
        </message>
        <message>
            <source>Urgent</source>
            <translation>Kiireellinen</translation>
        </message>
        <message>
            <source>Waited</source>
            <translation>Odottanut</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>Määräaika</translation>
        </message>
        <message>
            <source>Attempts</source>
            <translation>Yritykset</translation>
        </message>
        <message>
            <source>Own nurse: {nurse}</source>
            <translation>Oma hoitaja: {nurse}</translation>
        </message>
        <message>
            <source>Care team: {team}</source>
            <translation>Hoitotiimi: {team}</translation>
        </message>
        <message>
            <source>Assigned to {nurse}</source>
            <translation>Osoitettu: {nurse}</translation>
        </message>
        <message>
            <source>Carried over from an earlier day</source>
            <translation>Siirtynyt aiemmalta päivältä</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Tekstiviesti</translation>
        </message>
    </context>
    <context>
        <name>DialState</name>
        <message>
            <source>about to be sent to the phone platform</source>
            <translation>lähdössä puhelinjärjestelmään</translation>
        </message>
        <message>
            <source>being sent to the phone platform</source>
            <translation>lähetetään puhelinjärjestelmään</translation>
        </message>
        <message>
            <source>not known whether the phone platform has it</source>
            <translation>epäselvää, onko puhelinjärjestelmä saanut sen</translation>
        </message>
        <message>
            <source>held for a person to decide</source>
            <translation>odottaa ratkaisua</translation>
        </message>
        <message>
            <source>sent to the phone platform</source>
            <translation>lähetetty puhelinjärjestelmään</translation>
        </message>
        <message>
            <source>answered</source>
            <translation>vastattu</translation>
        </message>
        <message>
            <source>not answered</source>
            <translation>ei vastattu</translation>
        </message>
        <message>
            <source>too old to send</source>
            <translation>liian vanha lähetettäväksi</translation>
        </message>
        <message>
            <source>sent to the phone platform, no word of the call</source>
            <translation>lähetetty puhelinjärjestelmään, ei tietoa puhelusta</translation>
        </message>
        <message>
            <source>not carried out</source>
            <translation>ei toteutettu</translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>peruttu</translation>
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
            <translation>{what}, uusi yritys {clock}</translation>
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
                <numerusform>%Ln siirretty</numerusform>
                <numerusform>%Ln siirretty</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n set to be retried</source>
            <translation>
                <numerusform>%Ln yritetään uudelleen</numerusform>
                <numerusform>%Ln yritetään uudelleen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n lost call(s) put back to the queue</source>
            <translation>
                <numerusform>%Ln kadonnut puhelu palautettu jonoon</numerusform>
                <numerusform>%Ln kadonnutta puhelua palautettu jonoon</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n moved to the front</source>
            <translation>
                <numerusform>%Ln siirretty jonon kärkeen</numerusform>
                <numerusform>%Ln siirretty jonon kärkeen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n assigned</source>
            <translation>
                <numerusform>%Ln annettu hoitajalle</numerusform>
                <numerusform>%Ln annettu hoitajalle</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n text(s) sent</source>
            <translation>
                <numerusform>%Ln tekstiviesti lähetetty</numerusform>
                <numerusform>%Ln tekstiviestiä lähetetty</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n marked handled</source>
            <translation>
                <numerusform>%Ln merkitty hoidetuksi</numerusform>
                <numerusform>%Ln merkitty hoidetuiksi</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n withdrawn</source>
            <translation>
                <numerusform>%Ln peruttu</numerusform>
                <numerusform>%Ln peruttu</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n joined</source>
            <translation>
                <numerusform>%Ln yhdistetty</numerusform>
                <numerusform>%Ln yhdistetty</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n reopened</source>
            <translation>
                <numerusform>%Ln avattu uudelleen</numerusform>
                <numerusform>%Ln avattu uudelleen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n marked as read</source>
            <translation>
                <numerusform>%Ln merkitty luetuksi</numerusform>
                <numerusform>%Ln merkitty luetuksi</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n wait to be read again</source>
            <translation>
                <numerusform>%Ln odottaa taas lukemista</numerusform>
                <numerusform>%Ln odottaa taas lukemista</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n corrected</source>
            <translation>
                <numerusform>%Ln korjattu</numerusform>
                <numerusform>%Ln korjattu</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n added by hand</source>
            <translation>
                <numerusform>%Ln lisätty käsin</numerusform>
                <numerusform>%Ln lisätty käsin</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n absence(s) recorded</source>
            <translation>
                <numerusform>%Ln poissaolo kirjattu</numerusform>
                <numerusform>%Ln poissaoloa kirjattu</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n shift(s) added</source>
            <translation>
                <numerusform>%Ln vuoro lisätty</numerusform>
                <numerusform>%Ln vuoroa lisätty</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n nurse(s) lent</source>
            <translation>
                <numerusform>%Ln hoitaja lainattu</numerusform>
                <numerusform>%Ln hoitajaa lainattu</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n absence(s) taken back</source>
            <translation>
                <numerusform>%Ln poissaolo poistettu</numerusform>
                <numerusform>%Ln poissaoloa poistettu</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n shift(s) taken back</source>
            <translation>
                <numerusform>%Ln vuoro poistettu</numerusform>
                <numerusform>%Ln vuoroa poistettu</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n loan(s) taken back</source>
            <translation>
                <numerusform>%Ln laina peruttu</numerusform>
                <numerusform>%Ln lainaa peruttu</numerusform>
            </translation>
        </message>
        <message>
            <source>opening hours changed</source>
            <translation>aukioloaikoja muutettu</translation>
        </message>
    </context>
    <context>
        <name>EndingDialog</name>
        <message>
            <source>Give a reason</source>
            <translation>Anna syy</translation>
        </message>
        <message>
            <source>Ask another supervisor to agree</source>
            <translation>Pyydä toisen vuorovastaavan suostumus</translation>
        </message>
        <message>
            <source>Another supervisor is asked now. Once they agree you carry it out, within {minutes} minutes.</source>
            <translation>Toiselta vuorovastaavalta kysytään nyt. Kun hän on suostunut, toteutat sen {minutes} minuutin kuluessa.</translation>
        </message>
        <message>
            <source>Ask to agree</source>
            <translation>Pyydä suostumus</translation>
        </message>
    </context>
    <context>
        <name>EndingWords</name>
        <message numerus="yes">
            <source>Ending %n callback(s) at once takes a second supervisor.</source>
            <extracomment>How long the other supervisor has to agree and the asker to act, by the contract of the database.</extracomment>
            <translation>
                <numerusform>%Ln soittopyynnön päättäminen kerralla vaatii toisen vuorovastaavan.</numerusform>
                <numerusform>%Ln soittopyynnön päättäminen kerralla vaatii toisen vuorovastaavan.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>More than %n callback(s) within an hour take a second supervisor.</source>
            <translation>
                <numerusform>Yli %Ln soittopyyntö tunnissa vaatii toisen vuorovastaavan.</numerusform>
                <numerusform>Yli %Ln soittopyyntöä tunnissa vaatii toisen vuorovastaavan.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ErrorState</name>
        <message>
            <source>Try now</source>
            <translation>Yritä nyt</translation>
        </message>
        <message>
            <source>Sign in elsewhere…</source>
            <translation>Kirjaudu muualle…</translation>
        </message>
    </context>
    <context>
        <name>Errors</name>
        <message>
            <source>Not confirmed yet: the answer of the database was lost</source>
            <translation>Ei vielä vahvistettu: tietokannan vastaus katosi</translation>
        </message>
        <message>
            <source>The database is newer than this program: install the newer version</source>
            <translation>Tietokanta on tätä ohjelmaa uudempi: asenna uudempi versio</translation>
        </message>
        <message>
            <source>The database is older than this program and must be upgraded</source>
            <translation>Tietokanta on tätä ohjelmaa vanhempi ja pitää päivittää</translation>
        </message>
        <message>
            <source>The database and this program are of different versions</source>
            <translation>Tietokanta ja tämä ohjelma ovat eri versiota</translation>
        </message>
        <message>
            <source>The file is of another version than this program, and cannot be upgraded</source>
            <translation>Tiedosto on eri versiota kuin tämä ohjelma, eikä sitä voi päivittää</translation>
        </message>
        <message>
            <source>There is no contact-centre database here</source>
            <translation>Täällä ei ole takaisinsoiton tietokantaa</translation>
        </message>
        <message>
            <source>This is not a contact-centre database that the program can work with</source>
            <translation>Tämä ei ole tietokanta, jonka kanssa ohjelma toimii</translation>
        </message>
        <message>
            <source>The database does not let you read them</source>
            <translation>Tietokanta ei anna sinun lukea niitä</translation>
        </message>
        <message>
            <source>The database does not allow it</source>
            <translation>Tietokanta ei salli sitä</translation>
        </message>
        <message>
            <source>The program's log says why</source>
            <translation>Ohjelman loki kertoo syyn</translation>
        </message>
    </context>
    <context>
        <name>ExceptionsDialog</name>
        <message>
            <source>Choose which to remove</source>
            <translation>Valitse, mikä poistetaan</translation>
        </message>
        <message>
            <source>It holds for the whole region: IT changes it</source>
            <translation>Se koskee koko aluetta: IT muuttaa sen</translation>
        </message>
        <message>
            <source>Other opening hours</source>
            <translation>Poikkeavat aukioloajat</translation>
        </message>
        <message>
            <source>Other opening hours: {centre}</source>
            <translation>Poikkeavat aukioloajat: {centre}</translation>
        </message>
        <message>
            <source>Days on which the weekly hours do not hold. Removed, they hold again.</source>
            <translation>Päivät, joina viikoittaiset ajat eivät päde. Kun poikkeus poistetaan, ne pätevät taas.</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Poista</translation>
        </message>
        <message>
            <source>There are none from today on.</source>
            <translation>Niitä ei ole tästä päivästä eteenpäin.</translation>
        </message>
        <message>
            <source>Looking them up…</source>
            <translation>Haetaan…</translation>
        </message>
        <message>
            <source>closed all day</source>
            <translation>suljettu koko päivän</translation>
        </message>
        <message>
            <source>Whole region</source>
            <translation>Koko alue</translation>
        </message>
        <message>
            <source>The whole centre</source>
            <translation>Koko asema</translation>
        </message>
    </context>
    <context>
        <name>FeedbackDialog</name>
        <message>
            <source>Patient feedback</source>
            <extracomment>Calendar months looked at, this one among them. In a filter: each by itself, or all as one; else an id. The columns of names, which may be narrower.</extracomment>
            <translation>Potilaspalaute</translation>
        </message>
        <message>
            <source>What patients answered</source>
            <translation>Mitä potilaat vastasivat</translation>
        </message>
        <message>
            <source>Patients who were reached are asked by text how likely they are to recommend the service, 0 to 10; nobody twice within 30 days. NPS is the share of 9 and 10 less the share of 0 to 6, from -100 to 100. Below {few} answers one patient more or less changes it much.</source>
            <translation>Tavoitetuilta potilailta kysytään tekstiviestillä, kuinka todennäköisesti he suosittelisivat palvelua, 0–10; keneltäkään ei kahdesti 30 päivän sisällä. NPS on arvosanan 9 tai 10 antaneiden osuus vähennettynä 0–6 antaneiden osuudella, -100–100. Alle {few} vastauksessa yksikin potilas muuttaa sitä paljon.</translation>
        </message>
        <message>
            <source>Centre</source>
            <translation>Asema</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>Palvelu</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Aika</translation>
        </message>
        <message>
            <source>Each centre</source>
            <translation>Asemittain</translation>
        </message>
        <message>
            <source>All centres together</source>
            <translation>Kaikki asemat yhteensä</translation>
        </message>
        <message>
            <source>Each service</source>
            <translation>Palveluittain</translation>
        </message>
        <message>
            <source>All services together</source>
            <translation>Kaikki palvelut yhteensä</translation>
        </message>
        <message numerus="yes">
            <source>%n month(s)</source>
            <translation>
                <numerusform>%Ln kuukausi</numerusform>
                <numerusform>%Ln kuukautta</numerusform>
            </translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Sulje</translation>
        </message>
        <message>
            <source>NPS {score}, {answers}</source>
            <translation>NPS {score}, {answers}</translation>
        </message>
        <message>
            <source>No answers</source>
            <translation>Ei vastauksia</translation>
        </message>
        <message>
            <source>Nobody has answered a survey in this time.</source>
            <translation>Kukaan ei ole vastannut kyselyyn tänä aikana.</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>Kuukausi</translation>
        </message>
        <message>
            <source>NPS</source>
            <translation>NPS</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>Vastauksia</translation>
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
            <translation>Kaikki</translation>
        </message>
        <message>
            <source>n = {count}</source>
            <translation>n = {count}</translation>
        </message>
        <message>
            <source>{count}, few</source>
            <translation>{count}, vähän</translation>
        </message>
    </context>
    <context>
        <name>Figures</name>
        <message>
            <source>The limits are the region's own, in its database.</source>
            <extracomment>What a figure is called in `app.domain.figures`; those not here are put together of several, or of the console.</extracomment>
            <translation>Rajat ovat alueen omat, sen tietokannassa.</translation>
        </message>
        <message>
            <source>Source: Health Care Act 1326/2010, section 51.</source>
            <translation>Lähde: terveydenhuoltolaki 1326/2010, 51 §.</translation>
        </message>
        <message>
            <source>Source: Health Care Act 1326/2010, section 51; AVI 5/2025 on Pohjanmaa.</source>
            <translation>Lähde: terveydenhuoltolaki 1326/2010, 51 §; AVI 5/2025 Pohjanmaasta.</translation>
        </message>
        <message>
            <source>Callbacks come unevenly, many at once and then none, and the minutes in which staff wait are not got back: so the forecast is the mean of many days drawn by chance.</source>
            <translation>Soittopyyntöjä tulee epätasaisesti, monta yhtä aikaa ja sitten ei yhtään, eikä hoitajien odottamia minuutteja saa takaisin: siksi ennuste on monen arvotun päivän keskiarvo.</translation>
        </message>
        <message>
            <source>In a region's first week, and at a new centre, those still expected are not in it, as no earlier day of the same weekday tells how many they are.</source>
            <translation>Alueen ensimmäisellä viikolla ja uudella asemalla vielä odotettavat eivät ole mukana, koska mikään aiempi sama viikonpäivä ei kerro, montako niitä on.</translation>
        </message>
        <message>
            <source>A call of half an hour or more is taken to last as long again, at most until the middle of what is left of the shift; only then is its nurse counted again.</source>
            <translation>Vähintään puoli tuntia kestäneen puhelun oletetaan kestävän vielä yhtä kauan, kuitenkin enintään jäljellä olevan vuoron puoliväliin; vasta sitten sen hoitaja lasketaan taas mukaan.</translation>
        </message>
        <message>
            <source>Calendar day of the region; what is left after closing, or on a day without opening hours, is in no day's share.</source>
            <translation>Alueen kalenteripäivä; sulkemisen jälkeen tai muuna kuin palvelupäivänä jätetty ei ole minkään päivän osuudessa.</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>Jonossa</translation>
        </message>
        <message>
            <source>Callbacks that nobody has closed, those being called and those planned included.</source>
            <translation>Soittopyynnöt, joita kukaan ei ole päättänyt, myös soitettavat ja ajoitetut.</translation>
        </message>
        <message>
            <source>Usual: the mean at this time of the last four open days of the same weekday, at most eight weeks back.</source>
            <translation>Tavallinen: saman kellonajan keskiarvo saman viikonpäivän neljältä viime aukiolopäivältä, enintään kahdeksan viikon ajalta.</translation>
        </message>
        <message>
            <source>Counted at this moment.</source>
            <translation>Laskettu tällä hetkellä.</translation>
        </message>
        <message>
            <source>Oldest wait</source>
            <translation>Vanhin odotus</translation>
        </message>
        <message>
            <source>The longest time any open callback has waited since the patient left it.</source>
            <translation>Pisin aika, jonka avoin soittopyyntö on odottanut jättämisestään.</translation>
        </message>
        <message>
            <source>Moves and retries do not start the time again.</source>
            <translation>Siirto tai uusi yritys ei aloita aikaa alusta.</translation>
        </message>
        <message>
            <source>Calendar time, nights and weekends included.</source>
            <translation>Kalenteriaikaa, yöt ja viikonloput mukana.</translation>
        </message>
        <message>
            <source>Same-day share</source>
            <translation>Saman päivän osuus</translation>
        </message>
        <message>
            <source>Share of the day's callbacks that were called on the day they were left.</source>
            <translation>Osuus päivän soittopyynnöistä, joihin soitettiin samana päivänä.</translation>
        </message>
        <message>
            <source>Called at least once the same day ÷ left that day before closing.</source>
            <translation>Samana päivänä vähintään kerran soitetut ÷ sinä päivänä ennen sulkemista jätetyt.</translation>
        </message>
        <message>
            <source>Staff</source>
            <translation>Hoitajia</translation>
        </message>
        <message>
            <source>Staff signed on to the callback lines now, out of those planned for now.</source>
            <translation>Soittolinjoilla nyt olevat hoitajat vuoroon merkityistä.</translation>
        </message>
        <message>
            <source>One who speaks two languages counts in both rows.</source>
            <translation>Kaksikielinen lasketaan molemmille riveille.</translation>
        </message>
        <message>
            <source>Callbacks today</source>
            <translation>Soittopyynnöt tänään</translation>
        </message>
        <message>
            <source>Callbacks left and callbacks closed in each half hour, and how many were waiting.</source>
            <translation>Puolen tunnin aikana jätetyt ja päätetyt soittopyynnöt sekä jonossa olleet.</translation>
        </message>
        <message>
            <source>Forecast: expected arrivals against the work the planned staff can do until closing.</source>
            <translation>Ennuste: odotetut pyynnöt verrattuna siihen, minkä vuorossa olevat ehtivät ennen sulkemista.</translation>
        </message>
        <message>
            <source>Opening hours of today.</source>
            <translation>Tämän päivän aukioloaika.</translation>
        </message>
        <message>
            <source>Load by closing</source>
            <translation>Kuorma sulkemiseen mennessä</translation>
        </message>
        <message>
            <source>Work due today against the hands left today.</source>
            <translation>Tänään hoidettava työ verrattuna jäljellä oleviin hoitajiin.</translation>
        </message>
        <message>
            <source>Above 100% there is more work than hands by the plan. Hatched is what will not be rung today: a forecast, which also knows today's pace, who gives up waiting and whose next attempt is on another day. So a bar above 100% may have no hatch, and one below 100% may have one: where chance costs time, or nobody at work speaks a caller's language.</source>
            <translation>Yli 100 %:ssa työtä on enemmän kuin suunniteltua hoitajien aikaa. Raidallinen osa ei ehdi tänään: se on ennuste, joka tuntee myös päivän tahdin, ne, jotka eivät jää odottamaan, ja ne, joille yritetään uudelleen vasta toisena päivänä. Siksi yli 100 %:n palkki voi olla ilman raitaa, ja alle 100 %:n palkissa voi olla raita: kun sattuma vie aikaa tai kukaan vuorossa oleva ei puhu soittajan kieltä.</translation>
        </message>
        <message>
            <source>Waited and due</source>
            <translation>Odottanut ja määräaika</translation>
        </message>
        <message>
            <source>Waited is the time since the patient left the callback; moves do not change it.</source>
            <translation>Odottanut on aika siitä, kun potilas jätti soittopyynnön; siirrot eivät muuta sitä.</translation>
        </message>
        <message>
            <source>Due is what the line promises when it is urgent, else the end of the day it was left on.</source>
            <translation>Määräaika on kiireellisellä linjalla se, mitä linja lupaa, muuten jättöpäivän loppu.</translation>
        </message>
        <message>
            <source>Calendar time; what is left after closing is due the next service day.</source>
            <translation>Kalenteriaikaa; sulkemisen jälkeen jätetyn määräaika on seuraava palvelupäivä.</translation>
        </message>
        <message>
            <source>Reached the same day</source>
            <translation>Tavoitettu samana päivänä</translation>
        </message>
        <message>
            <source>Share of the day's callbacks whose patient was reached on the day they were left.</source>
            <translation>Osuus päivän soittopyynnöistä, joiden potilas tavoitettiin jättöpäivänä.</translation>
        </message>
        <message>
            <source>Reached or handled otherwise the same day ÷ left that day before closing.</source>
            <translation>Samana päivänä tavoitetut tai muuten hoidetut ÷ sinä päivänä ennen sulkemista jätetyt.</translation>
        </message>
        <message>
            <source>Called is not reached: voicemail and no answer do not count.</source>
            <translation>Soitettu ei ole tavoitettu: vastaajaa ja vastaamatonta soittoa ei lasketa.</translation>
        </message>
        <message>
            <source>Will not be rung today</source>
            <translation>Ei ehdi tänään</translation>
        </message>
        <message>
            <source>Callbacks due today that are still waiting when the last hands leave.</source>
            <translation>Tänään hoidettavat soittopyynnöt, jotka ovat jonossa viimeisen hoitajan lähtiessä.</translation>
        </message>
        <message>
            <source>Work waiting and still to come, against the staff on plan and today's pace of work.</source>
            <translation>Jonossa oleva ja vielä tuleva työ verrattuna vuorossa oleviin hoitajiin ja päivän työtahtiin.</translation>
        </message>
        <message>
            <source>A forecast by earlier days of the same weekday; it changes as the day goes.</source>
            <translation>Ennuste aiempien samojen viikonpäivien mukaan; se muuttuu päivän kuluessa.</translation>
        </message>
        <message>
            <source>The region's number is the sum of its centres'.</source>
            <translation>Alueen luku on asemien lukujen summa.</translation>
        </message>
        <message>
            <source>Arrived today</source>
            <translation>Saapunut tänään</translation>
        </message>
        <message>
            <source>Callbacks that patients have left today, after closing included.</source>
            <translation>Soittopyynnöt, jotka potilaat ovat tänään jättäneet, myös sulkemisen jälkeen.</translation>
        </message>
        <message>
            <source>Counted where they were left first, wherever they were moved.</source>
            <translation>Lasketaan sinne, minne ne ensin jätettiin, siirroista riippumatta.</translation>
        </message>
        <message>
            <source>Calendar day of the region.</source>
            <translation>Alueen kalenteripäivä.</translation>
        </message>
        <message>
            <source>Channels beside the phone</source>
            <translation>Kanavat puhelimen rinnalla</translation>
        </message>
        <message>
            <source>Chats, e-forms and voicemails that wait for an answer here, and how long the first of them has waited.</source>
            <translation>Chatit, sähköiset lomakkeet ja vastaajaviestit, jotka odottavat täällä vastausta, ja kuinka kauan ensimmäinen niistä on odottanut.</translation>
        </message>
        <message>
            <source>Beyond the promise: the queues whose first has waited longer than the queue promises.</source>
            <translation>Lupauksen yli: jonot, joiden ensimmäinen on odottanut kauemmin kuin jono lupaa.</translation>
        </message>
        <message>
            <source>Calendar time, as the channel told it last; else of the requests open now.</source>
            <translation>Kalenteriaikaa, niin kuin kanava sen viimeksi kertoi, muuten nyt avoimista pyynnöistä.</translation>
        </message>
        <message>
            <source>Calls whose caller could leave no callback today, by reason.</source>
            <translation>Soitot, joissa soittaja ei voinut jättää soittopyyntöä tänään, syyn mukaan.</translation>
        </message>
        <message>
            <source>Each call counts: one who tries three times counts three times.</source>
            <translation>Jokainen soitto lasketaan: kolmesti yrittävä lasketaan kolmesti.</translation>
        </message>
        <message>
            <source>Callbacks with a text message, by what became of the newest one.</source>
            <translation>Soittopyynnöt, joista on tekstiviesti, sen mukaan miten uusimman kävi.</translation>
        </message>
        <message>
            <source>Each callback counts once, however many texts it had.</source>
            <translation>Jokainen soittopyyntö lasketaan kerran, olipa viestejä kuinka monta tahansa.</translation>
        </message>
        <message>
            <source>Of callbacks that are open or ended today, whenever the text was sent.</source>
            <translation>Avoimista ja tänään päättyneistä soittopyynnöistä, lähetettiinpä viesti milloin tahansa.</translation>
        </message>
        <message>
            <source>Callbacks due today whose patient is called and not reached, and whose next attempt is on another day.</source>
            <translation>Tänään hoidettavat soittopyynnöt, joissa potilaalle soitetaan eikä häntä tavoiteta ja seuraava yritys on toisena päivänä.</translation>
        </message>
        <message>
            <source>By the attempt policy and the opening hours. They are not among those who will not be rung today.</source>
            <translation>Soittoyritysten sääntöjen ja aukioloaikojen mukaan. He eivät kuulu niihin, joille ei ehdi tänään soittaa.</translation>
        </message>
        <message>
            <source>A forecast until closing; it changes as the day goes.</source>
            <translation>Ennuste sulkemiseen asti; se muuttuu päivän mittaan.</translation>
        </message>
        <message>
            <source>Each move counts, whenever the callback was left: there and back is one of each.</source>
            <translation>Jokainen siirto lasketaan, milloin soittopyyntö sitten jätettiinkin: sinne ja takaisin on yksi kumpaakin.</translation>
        </message>
        <message>
            <source>Callbacks moved here today, by the centre they came from.</source>
            <translation>Tänään tänne siirretyt soittopyynnöt sen aseman mukaan, jolta ne tulivat.</translation>
        </message>
        <message>
            <source>Callbacks moved away today, by the centre they went to.</source>
            <translation>Tänään täältä siirretyt soittopyynnöt sen aseman mukaan, jolle ne menivät.</translation>
        </message>
        <message>
            <source>Callbacks moved from one centre to another today, by the centre they went to.</source>
            <translation>Tänään asemalta toiselle siirretyt soittopyynnöt sen aseman mukaan, jolle ne menivät.</translation>
        </message>
        <message>
            <source>Minutes of work due today, that of callbacks still expected too ÷ minutes of staff left.</source>
            <translation>Tänään hoidettavan työn minuutit, myös vielä odotettavien soittopyyntöjen ÷ jäljellä olevat hoitajien minuutit.</translation>
        </message>
        <message>
            <source>Called today</source>
            <translation>Soitettu tänään</translation>
        </message>
        <message>
            <source>How many of the callbacks left today have been called at least once.</source>
            <translation>Kuinka moneen tänään jätettyyn soittopyyntöön on soitettu ainakin kerran.</translation>
        </message>
        <message>
            <source>Each counts once, however many times its patient was called.</source>
            <translation>Kukin lasketaan kerran, vaikka potilaalle olisi soitettu useasti.</translation>
        </message>
        <message>
            <source>Calendar day of the region; what earlier days left is not counted.</source>
            <translation>Alueen kalenteripäivä; aiemmilta päiviltä jääneitä ei lasketa.</translation>
        </message>
        <message>
            <source>Reached today</source>
            <translation>Tavoitettu tänään</translation>
        </message>
        <message>
            <source>How many of the callbacks left today have been reached or handled otherwise.</source>
            <translation>Moniko tänään jätetyistä soittopyynnöistä on tavoitettu tai hoidettu muuten.</translation>
        </message>
        <message>
            <source>Normal, attention, breach</source>
            <translation>Normaali, huomio, ylitys</translation>
        </message>
        <message>
            <source>The worse of a centre's longest wait and its load.</source>
            <translation>Huonompi aseman pisimmästä odotuksesta ja kuormasta.</translation>
        </message>
        <message>
            <source>Each is held against its limit of attention and its limit of breach.</source>
            <translation>Kumpaakin verrataan sen huomiorajaan ja ylitysrajaan.</translation>
        </message>
        <message>
            <source>A centre is closed when nothing there is due today any more.</source>
            <translation>Asema on suljettu, kun siellä ei ole enää tänään hoidettavaa.</translation>
        </message>
        <message>
            <source>Wait for the first call</source>
            <translation>Odotus ensimmäiseen soittoon</translation>
        </message>
        <message>
            <source>How long patients waited until the phone rang the first time.</source>
            <translation>Kuinka kauan potilaat odottivat ensimmäistä soittoa.</translation>
        </message>
        <message>
            <source>First attempt − left at; the bar is the middle one of those of the hour.</source>
            <translation>Ensimmäinen yritys − jätetty; palkki on tunnin odotuksista keskimmäinen.</translation>
        </message>
        <message>
            <source>Calls and reached</source>
            <translation>Soitot ja tavoitetut</translation>
        </message>
        <message>
            <source>How many times it was rung, and how many of those calls found the patient.</source>
            <translation>Montako kertaa soitettiin ja moniko soitto tavoitti potilaan.</translation>
        </message>
        <message>
            <source>Reached ÷ calls, for each attempt or each hour of the day.</source>
            <translation>Tavoitetut ÷ soitot, yrityksittäin tai tunneittain.</translation>
        </message>
        <message>
            <source>Calls of today, those of callbacks left on an earlier day or moved since included. A nurse's refusal is no call and a line that failed is none; voicemail is not reached.</source>
            <translation>Tämän päivän soitot, myös aiempina päivinä jätettyjen ja myöhemmin siirrettyjen soittopyyntöjen. Hoitajan kieltäytyminen tai linjavika ei ole soitto; vastaaja ei ole tavoitettu.</translation>
        </message>
        <message>
            <source>Thirteen months</source>
            <translation>Kolmetoista kuukautta</translation>
        </message>
        <message>
            <source>Callbacks left, the same-day shares and the wait for the first call, day by day.</source>
            <translation>Jätetyt soittopyynnöt, saman päivän osuudet ja ensimmäisen soiton odotus päivittäin.</translation>
        </message>
        <message>
            <source>A week or a month is the sum of its days, its wait their mean.</source>
            <translation>Viikko tai kuukausi on päiviensä summa, odotus niiden keskiarvo.</translation>
        </message>
        <message>
            <source>Days of the region. A day is settled when all its callbacks have ended.</source>
            <translation>Alueen päiviä. Päivän luvut ovat lopulliset, kun kaikki sen soittopyynnöt ovat päättyneet.</translation>
        </message>
        <message>
            <source>Recommendation (NPS)</source>
            <translation>Suositteluhalukkuus (NPS)</translation>
        </message>
        <message>
            <source>Whether patients who answered would recommend the service.</source>
            <translation>Suosittelisivatko vastanneet potilaat palvelua.</translation>
        </message>
        <message>
            <source>Share of answers 9 and 10 − share of answers 0 to 6.</source>
            <translation>Vastausten 9 ja 10 osuus − vastausten 0–6 osuus.</translation>
        </message>
        <message>
            <source>The answers that came in the time chosen; from −100 to 100.</source>
            <translation>Valitun ajan vastaukset; −100:sta 100:aan.</translation>
        </message>
        <message>
            <source>Age of the data</source>
            <translation>Tietojen ikä</translation>
        </message>
        <message>
            <source>How long ago the database answered with the newest state.</source>
            <translation>Kuinka kauan sitten tietokanta antoi uusimman tilanteen.</translation>
        </message>
        <message>
            <source>Older than a minute it is shown as old, and nothing can be done on it.</source>
            <translation>Yli minuutin vanhat tiedot näytetään vanhoina, eikä niiden varassa voi toimia.</translation>
        </message>
        <message>
            <source>By this computer's clock.</source>
            <translation>Tämän koneen kellon mukaan.</translation>
        </message>
        <message>
            <source>Callbacks that patients left, after closing included.</source>
            <translation>Potilaiden jättämät soittopyynnöt, myös sulkemisen jälkeen jätetyt.</translation>
        </message>
        <message>
            <source>Of those left, the ones left on a service day before closing.</source>
            <translation>Jätetyistä ne, jotka jätettiin palvelupäivänä ennen sulkemista.</translation>
        </message>
        <message>
            <source>Within this time half of those called had been called the first time.</source>
            <translation>Tässä ajassa puolelle soitetuista oli soitettu ensimmäisen kerran.</translation>
        </message>
        <message>
            <source>Within this time nine tenths of those called had been called the first time.</source>
            <translation>Tässä ajassa yhdeksälle kymmenestä soitetusta oli soitettu ensimmäisen kerran.</translation>
        </message>
        <message>
            <source>How many times the patients of those left were rung.</source>
            <translation>Kuinka monta kertaa jätettyjen soittopyyntöjen potilaille soitettiin.</translation>
        </message>
        <message>
            <source>Calls that were the first attempt.</source>
            <translation>Soitot, jotka olivat ensimmäinen yritys.</translation>
        </message>
        <message>
            <source>Share of the first attempts that found the patient.</source>
            <translation>Osuus ensimmäisistä yrityksistä, joilla potilas tavoitettiin.</translation>
        </message>
        <message>
            <source>Calls that were the second attempt.</source>
            <translation>Soitot, jotka olivat toinen yritys.</translation>
        </message>
        <message>
            <source>Share of the second attempts that found the patient.</source>
            <translation>Osuus toisista yrityksistä, joilla potilas tavoitettiin.</translation>
        </message>
        <message>
            <source>Calls that were the third attempt.</source>
            <translation>Soitot, jotka olivat kolmas yritys.</translation>
        </message>
        <message>
            <source>Share of the third attempts that found the patient.</source>
            <translation>Osuus kolmansista yrityksistä, joilla potilas tavoitettiin.</translation>
        </message>
        <message>
            <source>Calls that were the fourth attempt or a later one.</source>
            <translation>Soitot, jotka olivat neljäs tai myöhempi yritys.</translation>
        </message>
        <message>
            <source>Share of the fourth and later attempts that found the patient.</source>
            <translation>Osuus neljänsistä ja myöhemmistä yrityksistä, joilla potilas tavoitettiin.</translation>
        </message>
        <message>
            <source>Callbacks whose patient was reached.</source>
            <translation>Soittopyynnöt, joiden potilas tavoitettiin.</translation>
        </message>
        <message>
            <source>Callbacks handled otherwise than by a call.</source>
            <translation>Soittopyynnöt, jotka hoidettiin muuten kuin soittamalla.</translation>
        </message>
        <message>
            <source>Callbacks that ended without the patient being reached.</source>
            <translation>Soittopyynnöt, jotka päättyivät potilasta tavoittamatta.</translation>
        </message>
        <message>
            <source>Callbacks that were withdrawn.</source>
            <translation>Soittopyynnöt, jotka peruttiin.</translation>
        </message>
        <message>
            <source>Callbacks joined to another of the same patient.</source>
            <translation>Soittopyynnöt, jotka yhdistettiin saman potilaan toiseen pyyntöön.</translation>
        </message>
        <message>
            <source>Callbacks that were still open when the day was counted last.</source>
            <translation>Soittopyynnöt, jotka olivat avoinna, kun päivä viimeksi laskettiin.</translation>
        </message>
        <message>
            <source>Callbacks moved here from another line.</source>
            <translation>Muilta linjoilta tänne siirretyt soittopyynnöt.</translation>
        </message>
        <message>
            <source>Callbacks moved from here to another line.</source>
            <translation>Täältä muille linjoille siirretyt soittopyynnöt.</translation>
        </message>
        <message>
            <source>Text messages to patients; those cancelled are not counted.</source>
            <translation>Tekstiviestit potilaille; peruttuja ei lasketa.</translation>
        </message>
        <message>
            <source>Those left before opening count too; those left after closing do not.</source>
            <translation>Ennen avaamista jätetyt lasketaan mukaan, sulkemisen jälkeen jätettyjä ei.</translation>
        </message>
        <message>
            <source>First attempt − left at, summed ÷ those called at all.</source>
            <translation>Ensimmäinen yritys − jätetty, yhteensä ÷ ne, joihin on soitettu.</translation>
        </message>
        <message>
            <source>The middle one of their waits, counted in quarters of an hour.</source>
            <translation>Odotuksista keskimmäinen, neljännestunteina laskettuna.</translation>
        </message>
        <message>
            <source>The wait that nine tenths did not exceed, counted in quarters of an hour.</source>
            <translation>Odotus, jota yhdeksän kymmenestä ei ylittänyt, neljännestunteina laskettuna.</translation>
        </message>
        <message>
            <source>All attempts, those of later days too.</source>
            <translation>Kaikki yritykset, myös myöhempien päivien.</translation>
        </message>
        <message>
            <source>Attempts = 1st + 2nd + 3rd + later ones. A line that failed is none: the next call has the same number.</source>
            <translation>Yritykset = 1. + 2. + 3. + myöhemmät. Linjavika ei ole yritys: seuraavalla soitolla on sama järjestysnumero.</translation>
        </message>
        <message>
            <source>Reached at that attempt ÷ calls of that attempt; voicemail is not reached.</source>
            <translation>Sillä yrityksellä tavoitetut ÷ sen yrityksen soitot; vastaaja ei ole tavoitettu.</translation>
        </message>
        <message>
            <source>Each move counts, at the centre it left and at the one it came to.</source>
            <translation>Jokainen siirto lasketaan, sekä lähtö- että tuloasemalle.</translation>
        </message>
        <message>
            <source>Each text counts once, however long it is, at the centre that has the callback.</source>
            <translation>Jokainen viesti lasketaan kerran, oli se miten pitkä tahansa, sille asemalle, jolla soittopyyntö on.</translation>
        </message>
        <message>
            <source>Left = reached + handled otherwise + not reached + withdrawn + joined + open.</source>
            <translation>Jätetty = tavoitettu + hoidettu muuten + ei tavoitettu + peruttu + yhdistetty + avoinna.</translation>
        </message>
        <message>
            <source>By the day it was left; calendar day of the region.</source>
            <translation>Jättöpäivän mukaan; alueen kalenteripäivä.</translation>
        </message>
        <message>
            <source>By the day the callback was left, whenever it was called; calendar day of the region.</source>
            <translation>Soittopyynnön jättöpäivän mukaan, soitettiin milloin tahansa; alueen kalenteripäivä.</translation>
        </message>
        <message>
            <source>Counted on the day it was done.</source>
            <translation>Lasketaan tekopäivälleen.</translation>
        </message>
        <message>
            <source>By the day it was left, whenever it ended.</source>
            <translation>Jättöpäivän mukaan, päättyi se milloin tahansa.</translation>
        </message>
    </context>
    <context>
        <name>FindPopover</name>
        <message>
            <source>Find by number</source>
            <translation>Hae numerolla</translation>
        </message>
        <message>
            <source>The whole number</source>
            <translation>Koko numero</translation>
        </message>
        <message>
            <source>040…, +358…</source>
            <translation>040…, +358…</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Syy</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>Hae</translation>
        </message>
        <message>
            <source>The whole number is needed. Each search is recorded with its reason.</source>
            <translation>Hakuun tarvitaan koko numero. Jokainen haku kirjataan syineen.</translation>
        </message>
        <message>
            <source>This is no phone number</source>
            <translation>Tämä ei ole puhelinnumero</translation>
        </message>
        <message>
            <source>Type the whole number</source>
            <translation>Kirjoita koko numero</translation>
        </message>
    </context>
    <context>
        <name>Finding</name>
        <message>
            <source>Setting · {page}</source>
            <translation>Asetus · {page}</translation>
        </message>
        <message>
            <source>Centre</source>
            <translation>Asema</translation>
        </message>
        <message>
            <source>Screen</source>
            <translation>Näkymä</translation>
        </message>
        <message>
            <source>Act</source>
            <translation>Toiminto</translation>
        </message>
        <message>
            <source>Command</source>
            <translation>Komento</translation>
        </message>
        <message>
            <source>View · {screen}</source>
            <extracomment>By screen: what was looked up, None while it is. Screens whose views could not be read since the palette opened.</extracomment>
            <translation>Näkymä · {screen}</translation>
        </message>
    </context>
    <context>
        <name>FlagControl</name>
        <message>
            <source>On</source>
            <extracomment>Where the text begins in a field. Settings whose choices are not in the schema but on this machine. It is changed elsewhere: the command that leads there.</extracomment>
            <translation>Päällä</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Pois</translation>
        </message>
    </context>
    <context>
        <name>FlowChart</name>
        <message>
            <source>arrived</source>
            <translation>saapuneet</translation>
        </message>
        <message>
            <source>handled</source>
            <translation>hoidetut</translation>
        </message>
        <message>
            <source>expected</source>
            <translation>odotettavissa</translation>
        </message>
        <message>
            <source>waiting</source>
            <extracomment>A span up to this is shown by five-minute samples.</extracomment>
            <translation>jonossa</translation>
        </message>
        <message>
            <source>waiting, forecast</source>
            <translation>jonossa, ennuste</translation>
        </message>
        <message>
            <source>No data</source>
            <translation>Ei tietoja</translation>
        </message>
        <message>
            <source>Loading…</source>
            <translation>Haetaan…</translation>
        </message>
        <message>
            <source>Waiting now {n}</source>
            <translation>Jonossa nyt {n}</translation>
        </message>
        <message>
            <source>most {n} at {clock}</source>
            <translation>eniten {n} {clock}</translation>
        </message>
        <message>
            <source>all will be rung today</source>
            <translation>kaikille ehditään soittaa tänään</translation>
        </message>
        <message>
            <source>beside it {day}</source>
            <translation>rinnalla {day}</translation>
        </message>
        <message>
            <source>T shows a table</source>
            <translation>T näyttää taulukon</translation>
        </message>
        <message numerus="yes">
            <source>%n won't be rung today</source>
            <translation>
                <numerusform>%Ln ei ehdi tänään</numerusform>
                <numerusform>%Ln ei ehdi tänään</numerusform>
            </translation>
        </message>
        <message>
            <source>Callbacks today</source>
            <translation>Soittopyynnöt tänään</translation>
        </message>
        <message>
            <source>now {n}</source>
            <translation>nyt {n}</translation>
        </message>
        <message>
            <source>Arrived</source>
            <translation>Saapuneet</translation>
        </message>
        <message>
            <source>Handled</source>
            <translation>Hoidetut</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>Jonossa</translation>
        </message>
        <message>
            <source>Forecast</source>
            <translation>Ennuste</translation>
        </message>
        <message>
            <source>callbacks</source>
            <translation>soittopyyntöä</translation>
        </message>
        <message>
            <source>Expected</source>
            <translation>Odotettavissa</translation>
        </message>
        <message>
            <source>Waiting, forecast</source>
            <translation>Jonossa, ennuste</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Aika</translation>
        </message>
    </context>
    <context>
        <name>Frame</name>
        <message>
            <source>Menu</source>
            <extracomment>The user closes the window. The user wants to say where to sign in. How much the window is looked at now: active, usual or hidden.</extracomment>
            <translation>Valikko</translation>
        </message>
        <message>
            <source>Demo mode: made-up data, nothing is sent</source>
            <extracomment>Asked before the window closes; who says no lets it close later by `leave`.</extracomment>
            <translation>Esittelytila: keksittyjä tietoja, mitään ei lähetetä</translation>
        </message>
        <message>
            <source>Leave the demo…</source>
            <translation>Poistu esittelytilasta…</translation>
        </message>
        <message>
            <source>Jonovahti – demo</source>
            <translation>Jonovahti – esittely</translation>
        </message>
        <message>
            <source>{name} is for trying things out: no patient waits in this queue</source>
            <translation>{name} on kokeiluun: tässä jonossa ei odota potilaita</translation>
        </message>
        <message>
            <source>Jonovahti – test: {name}</source>
            <translation>Jonovahti – testi: {name}</translation>
        </message>
        <message>
            <source>Jonovahti</source>
            <translation>Jonovahti</translation>
        </message>
        <message>
            <source>Find a command or a centre</source>
            <translation>Etsi toiminto tai asema</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>Etsi</translation>
        </message>
    </context>
    <context>
        <name>Freshness</name>
        <message>
            <source>no data yet</source>
            <translation>ei vielä tietoja</translation>
        </message>
        <message>
            <source>Age of the data. Click to fetch now.</source>
            <translation>Tietojen ikä. Napsauta, niin ne haetaan nyt.</translation>
        </message>
        <message>
            <source>Age of the data. Press Space to fetch now.</source>
            <translation>Tietojen ikä. Välilyönti hakee ne nyt.</translation>
        </message>
    </context>
    <context>
        <name>GroupView</name>
        <message>
            <source>Unfold the group</source>
            <extracomment>So many callbacks are on the clipboard now; 0: there was none to copy. In which column the keys were before they came to a head.</extracomment>
            <translation>Avaa ryhmä</translation>
        </message>
        <message>
            <source>Fold the group</source>
            <translation>Sulje ryhmä</translation>
        </message>
        <message numerus="yes">
            <source>Select its %n callback(s)</source>
            <translation>
                <numerusform>Valitse sen %Ln soittopyyntö</numerusform>
                <numerusform>Valitse sen %Ln soittopyyntöä</numerusform>
            </translation>
        </message>
        <message>
            <source>Fold all groups</source>
            <translation>Sulje kaikki ryhmät</translation>
        </message>
        <message>
            <source>Unfold all groups</source>
            <translation>Avaa kaikki ryhmät</translation>
        </message>
    </context>
    <context>
        <name>Groups</name>
        <message>
            <source>folded</source>
            <translation>suljettu</translation>
        </message>
        <message>
            <source>unfolded</source>
            <translation>avattu</translation>
        </message>
        <message>
            <source>{count}, {open} open</source>
            <translation>{count}, {open} avoinna</translation>
        </message>
        <message>
            <source>overdue {count}</source>
            <translation>myöhässä {count}</translation>
        </message>
        <message>
            <source>Elsewhere</source>
            <translation>Muualla</translation>
        </message>
        <message>
            <source>By centre</source>
            <translation>Asemittain</translation>
        </message>
        <message>
            <source>By state</source>
            <translation>Tiloittain</translation>
        </message>
        <message>
            <source>By service</source>
            <translation>Palveluittain</translation>
        </message>
        <message>
            <source>By day</source>
            <translation>Päivittäin</translation>
        </message>
        <message>
            <source>No groups</source>
            <translation>Ei ryhmittelyä</translation>
        </message>
    </context>
    <context>
        <name>HandleDialog</name>
        <message>
            <source>Choose how</source>
            <translation>Valitse miten</translation>
        </message>
        <message numerus="yes">
            <source>Mark %n callback(s) handled</source>
            <translation>
                <numerusform>Merkitse %Ln soittopyyntö hoidetuksi</numerusform>
                <numerusform>Merkitse %Ln soittopyyntöä hoidetuiksi</numerusform>
            </translation>
        </message>
        <message>
            <source>Mark handled</source>
            <translation>Merkitse hoidetuksi</translation>
        </message>
        <message numerus="yes">
            <source>How was %n callback(s) served?</source>
            <translation>
                <numerusform>Miten %Ln soittopyyntö hoidettiin?</numerusform>
                <numerusform>Miten %Ln soittopyyntöä hoidettiin?</numerusform>
            </translation>
        </message>
        <message>
            <source>For a patient who has been served without ringing. It counts as handled.</source>
            <translation>Potilasta on palveltu soittamatta. Pyyntö lasketaan hoidetuksi.</translation>
        </message>
        <message>
            <source>Why so many at once</source>
            <translation>Miksi näin monta kerralla</translation>
        </message>
        <message>
            <source>All were in the other channel's list</source>
            <translation>Kaikki olivat toisen kanavan listalla</translation>
        </message>
        <message>
            <source>One campaign or event</source>
            <translation>Sama kampanja tai tapahtuma</translation>
        </message>
    </context>
    <context>
        <name>Handled</name>
        <message>
            <source>By voicemail</source>
            <translation>Vastaajaviestillä</translation>
        </message>
        <message>
            <source>By e-form</source>
            <translation>Sähköisellä lomakkeella</translation>
        </message>
        <message>
            <source>In the chat</source>
            <translation>Chatissa</translation>
        </message>
        <message>
            <source>The patient rang in</source>
            <translation>Potilas soitti itse</translation>
        </message>
        <message>
            <source>In another channel</source>
            <translation>Muussa kanavassa</translation>
        </message>
    </context>
    <context>
        <name>Hands</name>
        <message>
            <source>closed</source>
            <translation>suljettu</translation>
        </message>
        <message>
            <source>calling</source>
            <translation>soittaa</translation>
        </message>
        <message>
            <source>ready</source>
            <translation>valmiina</translation>
        </message>
        <message>
            <source>on a break</source>
            <translation>tauolla</translation>
        </message>
        <message>
            <source>absent</source>
            <translation>poissa</translation>
        </message>
        <message>
            <source>lent</source>
            <translation>lainassa</translation>
        </message>
        <message>
            <source>comes later</source>
            <translation>tulee myöhemmin</translation>
        </message>
        <message>
            <source>shift is over</source>
            <translation>ei vuorossa</translation>
        </message>
        <message>
            <source>not signed on</source>
            <translation>ei kirjautunut</translation>
        </message>
        <message>
            <source>Sick</source>
            <translation>Sairaus</translation>
        </message>
        <message>
            <source>Child is sick</source>
            <translation>Sairas lapsi</translation>
        </message>
        <message>
            <source>Other duty</source>
            <translation>Muu tehtävä</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>Koulutus</translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>Vapaa</translation>
        </message>
        <message>
            <source>absent {span}</source>
            <translation>poissa {span}</translation>
        </message>
        <message>
            <source>from {place} {span}</source>
            <translation>lainassa, {place} {span}</translation>
        </message>
        <message>
            <source>lent to {place} {span}</source>
            <translation>lainassa: {place} {span}</translation>
        </message>
        <message>
            <source>extra shift {span}</source>
            <translation>lisävuoro {span}</translation>
        </message>
        <message>
            <source>{centre}: load {before} → {after}</source>
            <translation>{centre}: kuorma {before} → {after}</translation>
        </message>
        <message>
            <source>won't be rung today {before} → {after}</source>
            <translation>ei ehdi tänään {before} → {after}</translation>
        </message>
        <message>
            <source>no nurses</source>
            <translation>ei hoitajia</translation>
        </message>
    </context>
    <context>
        <name>HandsDialog</name>
        <message>
            <source>Type a time such as 9:30, 930 or 9</source>
            <extracomment>An effect is reckoned in some ten milliseconds: not with every key that is typed.</extracomment>
            <translation>Kirjoita aika, esimerkiksi 9.30, 930 tai 9</translation>
        </message>
        <message>
            <source>It ends before it begins</source>
            <translation>Se päättyy ennen kuin alkaa</translation>
        </message>
        <message>
            <source>That time has passed</source>
            <translation>Se aika on jo mennyt</translation>
        </message>
        <message>
            <source>Choose a nurse</source>
            <translation>Valitse hoitaja</translation>
        </message>
        <message>
            <source>Nurse</source>
            <translation>Hoitaja</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Päivä</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Alkaa</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>Päättyy</translation>
        </message>
        <message>
            <source>On a later day: today's figures stay as they are.</source>
            <translation>Myöhempänä päivänä: tämän päivän luvut eivät muutu.</translation>
        </message>
    </context>
    <context>
        <name>Help</name>
        <message>
            <source>Jonovahti has been renewed: this is version {version}</source>
            <extracomment>The version of which the banner tells, "" once it was closed.</extracomment>
            <translation>Jonovahti on uudistunut: tämä on versio {version}</translation>
        </message>
        <message>
            <source>What's new</source>
            <translation>Mitä uutta</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Sulje</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>Näppäin</translation>
        </message>
        <message>
            <source>What it does</source>
            <translation>Mitä se tekee</translation>
        </message>
    </context>
    <context>
        <name>HelpWindow</name>
        <message>
            <source>Help</source>
            <translation>Ohje</translation>
        </message>
        <message>
            <source>Search the help</source>
            <translation>Hae ohjeesta</translation>
        </message>
        <message>
            <source>Pages of help</source>
            <translation>Ohjeen sivut</translation>
        </message>
        <message>
            <source>Page of help</source>
            <translation>Ohjeen sivu</translation>
        </message>
        <message>
            <source>Show the tour</source>
            <translation>Näytä esittelykierros</translation>
        </message>
        <message>
            <source>All keys</source>
            <translation>Kaikki näppäimet</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Sulje</translation>
        </message>
        <message>
            <source>No page has all these words. Try fewer or shorter ones.</source>
            <translation>Millään sivulla ei ole kaikkia näitä sanoja. Kokeile vähempiä tai lyhyempiä.</translation>
        </message>
    </context>
    <context>
        <name>HistoryDialog</name>
        <message>
            <source>History of acts</source>
            <translation>Toimintohistoria</translation>
        </message>
        <message>
            <source>What you did last</source>
            <translation>Viimeisimmät toimintosi</translation>
        </message>
        <message>
            <source>Nothing yet.</source>
            <translation>Ei vielä mitään.</translation>
        </message>
        <message>
            <source>Answers…</source>
            <translation>Vastaukset…</translation>
        </message>
        <message>
            <source>Show in the replay</source>
            <translation>Näytä toistossa</translation>
        </message>
        <message>
            <source>Do it again</source>
            <translation>Tee uudelleen</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Kumoa</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Sulje</translation>
        </message>
    </context>
    <context>
        <name>HoursDialog</name>
        <message>
            <source>Type a time such as 9:30, 930 or 9</source>
            <translation>Kirjoita kellonaika, esim. 9.30, 930 tai 9</translation>
        </message>
        <message>
            <source>It closes before it opens</source>
            <translation>Sulkeutuu ennen kuin aukeaa</translation>
        </message>
        <message>
            <source>Give a reason</source>
            <translation>Anna syy</translation>
        </message>
        <message>
            <source>Opening hours</source>
            <translation>Aukioloajat</translation>
        </message>
        <message>
            <source>Other opening hours on a day</source>
            <translation>Poikkeava aukiolo yhtenä päivänä</translation>
        </message>
        <message>
            <source>Requests that wait stay open, due when they were due.</source>
            <translation>Odottavat pyynnöt pysyvät avoimina, ja niiden määräajat säilyvät.</translation>
        </message>
        <message>
            <source>Centre</source>
            <translation>Asema</translation>
        </message>
        <message>
            <source>Queue</source>
            <translation>Jono</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Päivä</translation>
        </message>
        <message>
            <source>Opens</source>
            <translation>Aukeaa</translation>
        </message>
        <message>
            <source>Closes</source>
            <translation>Sulkeutuu</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Syy</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Auki</translation>
        </message>
        <message>
            <source>Closed all day</source>
            <translation>Suljettu koko päivän</translation>
        </message>
        <message>
            <source>Set hours</source>
            <translation>Aseta aukiolo</translation>
        </message>
        <message>
            <source>The whole centre</source>
            <translation>Koko asema</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>suljettu</translation>
        </message>
    </context>
    <context>
        <name>JoinDialog</name>
        <message>
            <source>Choose what to join</source>
            <translation>Valitse mitä yhdistetään</translation>
        </message>
        <message numerus="yes">
            <source>Join %n callback(s)</source>
            <translation>
                <numerusform>Yhdistä %Ln soittopyyntö</numerusform>
                <numerusform>Yhdistä %Ln soittopyyntöä</numerusform>
            </translation>
        </message>
        <message>
            <source>Join</source>
            <translation>Yhdistä</translation>
        </message>
        <message>
            <source>Join duplicates</source>
            <translation>Yhdistä kaksoispyynnöt</translation>
        </message>
        <message>
            <source>Join the requests of {number}</source>
            <translation>Yhdistä soittopyynnöt, numero {number}</translation>
        </message>
        <message>
            <source>The one that is kept is rung; the others end as joined to it, and can be parted again.</source>
            <translation>Säilytettävään soitetaan; muut päättyvät siihen yhdistettyinä, ja ne voi erottaa taas.</translation>
        </message>
        <message>
            <source>This caller has no other open request for this service.</source>
            <translation>Soittajalla ei ole muuta avointa pyyntöä tähän palveluun.</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Säilytä</translation>
        </message>
        <message>
            <source>Join to it</source>
            <translation>Yhdistä</translation>
        </message>
        <message>
            <source>Keep: {request}</source>
            <translation>Säilytä: {request}</translation>
        </message>
        <message>
            <source>Join to it: {request}</source>
            <translation>Yhdistä siihen: {request}</translation>
        </message>
        <message>
            <source>For other services, and so never joined:</source>
            <translation>Muihin palveluihin, joten niitä ei yhdistetä:</translation>
        </message>
        <message>
            <source>Why so many at once</source>
            <translation>Miksi näin monta kerralla</translation>
        </message>
        <message>
            <source>The same patient left many</source>
            <translation>Sama potilas jätti monta</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Sulje</translation>
        </message>
        <message>
            <source>Left earlier than the one that is kept</source>
            <translation>Jätetty aiemmin kuin säilytettävä</translation>
        </message>
        <message>
            <source>The patient is being called right now</source>
            <translation>Potilaalle soitetaan parhaillaan</translation>
        </message>
        <message>
            <source>{centre}, left {clock}, waited {waited}</source>
            <translation>{centre}, jätetty {clock}, odottanut {waited}</translation>
        </message>
    </context>
    <context>
        <name>Keys</name>
        <message>
            <source>Details of the callback, then into them; Esc back</source>
            <translation>Soittopyynnön tiedot, sitten niihin; Esc takaisin</translation>
        </message>
        <message>
            <source>Quick filters</source>
            <translation>Pikasuodattimet</translation>
        </message>
        <message>
            <source>Previous centre</source>
            <translation>Edellinen asema</translation>
        </message>
        <message>
            <source>Next centre</source>
            <translation>Seuraava asema</translation>
        </message>
        <message>
            <source>Next centre that needs help, in the list</source>
            <translation>Seuraava apua tarvitseva asema luettelossa</translation>
        </message>
        <message>
            <source>Fold and unfold a group; from a row to its head</source>
            <translation>Sulje ja avaa ryhmä; riviltä sen otsikkoon</translation>
        </message>
        <message>
            <source>Narrower and wider column; with Shift it moves</source>
            <translation>Kapeampi ja leveämpi sarake; vaihtonäppäimellä se siirtyy</translation>
        </message>
        <message>
            <source>More or fewer rows selected</source>
            <translation>Enemmän tai vähemmän rivejä valittuna</translation>
        </message>
        <message>
            <source>To the centre that begins so, in the list</source>
            <translation>Näin alkavaan asemaan luettelossa</translation>
        </message>
        <message>
            <source>Select all</source>
            <translation>Valitse kaikki</translation>
        </message>
        <message>
            <source>Select or fetch, where the focus is</source>
            <translation>Valitse tai hae, kohdistuksen mukaan</translation>
        </message>
        <message>
            <source>The chart as a table</source>
            <translation>Kaavio taulukkona</translation>
        </message>
        <message>
            <source>Another day beside the chart</source>
            <translation>Toinen päivä kaavion rinnalle</translation>
        </message>
        <message>
            <source>Save the chart</source>
            <translation>Tallenna kaavio</translation>
        </message>
        <message>
            <source>The chart in a window of its own</source>
            <translation>Kaavio omaan ikkunaan</translation>
        </message>
        <message>
            <source>Zoom the chart; Shift and arrows slide it</source>
            <translation>Lähennä kaaviota; Vaihto ja nuolet siirtävät</translation>
        </message>
        <message>
            <source>Menu of what can be done</source>
            <translation>Valikko siitä, mitä voi tehdä</translation>
        </message>
        <message>
            <source>Copy the rows, without numbers</source>
            <translation>Kopioi rivit ilman numeroita</translation>
        </message>
        <message>
            <source>Nurse away, nurse lent, in the nurses' table</source>
            <translation>Hoitaja poissa, hoitaja lainaan, hoitajien taulukossa</translation>
        </message>
        <message>
            <source>Extra shift, in the nurses' table</source>
            <translation>Lisävuoro, hoitajien taulukossa</translation>
        </message>
        <message>
            <source>Remove an absence, a loan or other hours</source>
            <translation>Poista poissaolo, lainaus tai poikkeusaika</translation>
        </message>
        <message>
            <source>The act before and after, in the replay</source>
            <translation>Edellinen ja seuraava toimi toistossa</translation>
        </message>
        <message>
            <source>Page of the wallboard; Space holds it</source>
            <translation>Seinänäytön sivu; välilyönti pitää sen</translation>
        </message>
        <message>
            <source>Close, leave the filter, give up the selection</source>
            <translation>Sulje, poistu suodattimesta, poista valinta</translation>
        </message>
    </context>
    <context>
        <name>KeysSheet</name>
        <message>
            <source>Keys</source>
            <extracomment>Side by side at the most, and so much less than the window's own size is the sheet's.</extracomment>
            <translation>Näppäimet</translation>
        </message>
    </context>
    <context>
        <name>KpiTile</name>
        <message>
            <source>no data</source>
            <extracomment>Two of them and a gap are as high as one that shows everything. Label and value beside each other. Beside each other: the status mark, and it with what is behind it. How a tile lies: all of it; label above value; label and value in a line; so where that has no room.</extracomment>
            <translation>ei tietoja</translation>
        </message>
    </context>
    <context>
        <name>Language</name>
        <message>
            <source>Finnish</source>
            <translation>suomi</translation>
        </message>
        <message>
            <source>Swedish</source>
            <translation>ruotsi</translation>
        </message>
        <message>
            <source>English</source>
            <translation>englanti</translation>
        </message>
    </context>
    <context>
        <name>LeaveCover</name>
        <message>
            <source>End the wallboard?</source>
            <translation>Lopetetaanko seinänäyttö?</translation>
        </message>
        <message>
            <source>Type the password of {person} to end it.</source>
            <translation>Kirjoita tunnuksen {person} salasana, niin seinänäyttö loppuu.</translation>
        </message>
        <message>
            <source>It is ended by a password, which can be checked once the database has answered.</source>
            <translation>Se lopetetaan salasanalla, joka voidaan tarkistaa vasta kun tietokanta on vastannut.</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Salasana</translation>
        </message>
        <message>
            <source>End the wallboard</source>
            <translation>Lopeta seinänäyttö</translation>
        </message>
        <message>
            <source>Back to the wallboard</source>
            <translation>Takaisin seinänäyttöön</translation>
        </message>
    </context>
    <context>
        <name>LeaveDemoDialog</name>
        <message>
            <source>Leave the demo</source>
            <translation>Poistu esittelytilasta</translation>
        </message>
        <message>
            <source>Leave the demo?</source>
            <translation>Poistutaanko esittelytilasta?</translation>
        </message>
        <message>
            <source>The made-up region closes, and you are asked which contact-centre database to open.</source>
            <translation>Keksitty alue suljetaan, ja sinulta kysytään, mikä takaisinsoiton tietokanta avataan.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Peruuta</translation>
        </message>
    </context>
    <context>
        <name>LendDialog</name>
        <message>
            <source>No nurse can be lent now.</source>
            <translation>Yhtään hoitajaa ei voi nyt lainata.</translation>
        </message>
        <message>
            <source>{nurse} cannot be lent now. Choose another nurse.</source>
            <translation>{nurse} ei ole nyt lainattavissa. Valitse toinen hoitaja.</translation>
        </message>
        <message>
            <source>There is no other centre of yours to lend to</source>
            <translation>Sinulla ei ole toista asemaa, jolle lainata</translation>
        </message>
        <message>
            <source>Lend a nurse</source>
            <translation>Lainaa hoitaja</translation>
        </message>
        <message>
            <source>Lend a nurse to another centre</source>
            <translation>Lainaa hoitaja toiselle asemalle</translation>
        </message>
        <message>
            <source>She rings the callbacks of that centre until the hour, and then those of her own again.</source>
            <translation>Hoitaja soittaa sen aseman soittopyynnöt annettuun aikaan asti ja sitten taas omansa.</translation>
        </message>
        <message>
            <source>To the centre</source>
            <translation>Asemalle</translation>
        </message>
        <message>
            <source>Lend</source>
            <translation>Lainaa</translation>
        </message>
    </context>
    <context>
        <name>Level</name>
        <message>
            <source>breach</source>
            <translation>ylitys</translation>
        </message>
        <message>
            <source>attention</source>
            <translation>huomio</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>suljettu</translation>
        </message>
        <message>
            <source>normal</source>
            <translation>normaali</translation>
        </message>
    </context>
    <context>
        <name>LicencesSheet</name>
        <message>
            <source>Its text is among those of the component that holds it.</source>
            <extracomment>All components are shown, or it is said why not.</extracomment>
            <translation>Teksti on sen osan teksteissä, johon tämä kuuluu.</translation>
        </message>
        <message>
            <source>Licences</source>
            <translation>Lisenssit</translation>
        </message>
        <message>
            <source>Components</source>
            <translation>Osat</translation>
        </message>
        <message>
            <source>Licence text</source>
            <translation>Lisenssiteksti</translation>
        </message>
        <message>
            <source>The list cannot be read: {why}</source>
            <translation>Luetteloa ei voi lukea: {why}</translation>
        </message>
        <message numerus="yes">
            <source>%n component(s) of others are part of this program.</source>
            <translation>
                <numerusform>Tässä ohjelmassa on %Ln muiden tekemä osa.</numerusform>
                <numerusform>Tässä ohjelmassa on %Ln muiden tekemää osaa.</numerusform>
            </translation>
        </message>
        <message>
            <source>Reading…</source>
            <translation>Luetaan…</translation>
        </message>
    </context>
    <context>
        <name>LineControl</name>
        <message>
            <source>Choose a file…</source>
            <translation>Valitse tiedosto…</translation>
        </message>
    </context>
    <context>
        <name>LiveActs</name>
        <message>
            <source>Show only this centre</source>
            <extracomment>What needs no more of a callback than its id and version: a thousand rows are not made for it.</extracomment>
            <translation>Näytä vain tämä asema</translation>
        </message>
        <message>
            <source>Move the selected ones here</source>
            <translation>Siirrä valitut tänne</translation>
        </message>
    </context>
    <context>
        <name>LiveFigures</name>
        <message>
            <source>Read at {clock}.</source>
            <extracomment>That something is on its way is not said before, as a quick answer would flicker. How long the list of centres waits for the past: from then on they are there without what relies on it. When the board that is shown was read, on its own clock, to be told before it; None: it is not known.</extracomment>
            <translation>Luettu {clock}.</translation>
        </message>
        <message>
            <source>Waiting for earlier days…</source>
            <translation>Odotetaan aiempia päiviä…</translation>
        </message>
        <message>
            <source>Loading…</source>
            <translation>Haetaan…</translation>
        </message>
        <message>
            <source>{age} old</source>
            <translation>{age} vanha</translation>
        </message>
    </context>
    <context>
        <name>LiveScreen</name>
        <message>
            <source>Live</source>
            <translation>Tilannekuva</translation>
        </message>
        <message>
            <source>Read at {clock}.</source>
            <translation>Luettu {clock}.</translation>
        </message>
    </context>
    <context>
        <name>LiveViews</name>
        <message>
            <source>All callbacks</source>
            <extracomment>Everything that is open in the whole region, the most urgent first.</extracomment>
            <translation>Kaikki soittopyynnöt</translation>
        </message>
        <message>
            <source>Save as a new view…</source>
            <translation>Tallenna uutena näkymänä…</translation>
        </message>
        <message>
            <source>Save the changes</source>
            <translation>Tallenna muutokset</translation>
        </message>
        <message>
            <source>Rename…</source>
            <translation>Nimeä uudelleen…</translation>
        </message>
        <message>
            <source>Remove the view</source>
            <translation>Poista näkymä</translation>
        </message>
        <message>
            <source>Move up</source>
            <translation>Siirrä ylöspäin</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>Siirrä alaspäin</translation>
        </message>
    </context>
    <context>
        <name>Load</name>
        <message>
            <source>no shifts</source>
            <translation>ei vuoroja</translation>
        </message>
        <message>
            <source>no staff</source>
            <translation>ei hoitajia</translation>
        </message>
    </context>
    <context>
        <name>LoadingSkeleton</name>
        <message>
            <source>Loading… {seconds} s</source>
            <extracomment>Whether the reading can be stopped; the button comes with the count of seconds.</extracomment>
            <translation>Haetaan… {seconds} s</translation>
        </message>
        <message>
            <source>Loading…</source>
            <translation>Haetaan…</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Keskeytä</translation>
        </message>
    </context>
    <context>
        <name>Lock</name>
        <message>
            <source>The database does not accept this password.</source>
            <extracomment>Whether it is locked now.
----------
Of the database that answered; None until one did.</extracomment>
            <translation>Tietokanta ei hyväksy tätä salasanaa.</translation>
        </message>
        <message>
            <source>Something went wrong in the program</source>
            <translation>Ohjelmassa tapahtui virhe</translation>
        </message>
        <message>
            <source>The password cannot be checked now. {why}.</source>
            <translation>Salasanaa ei voi nyt tarkistaa. {why}.</translation>
        </message>
    </context>
    <context>
        <name>LockCover</name>
        <message>
            <source>Locked</source>
            <translation>Lukittu</translation>
        </message>
        <message>
            <source>The data goes on being read. Type the password of {person} to go on.</source>
            <translation>Tietoja luetaan edelleen. Jatka kirjoittamalla käyttäjän {person} salasana.</translation>
        </message>
        <message>
            <source>What is on the screen is hidden. {person} signs in here without a password.</source>
            <translation>Näytön sisältö on piilossa. {person} kirjautuu täällä ilman salasanaa.</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Salasana</translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>Avaa lukitus</translation>
        </message>
        <message>
            <source>Show it again</source>
            <translation>Näytä taas</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Lopeta</translation>
        </message>
    </context>
    <context>
        <name>LongWork</name>
        <message>
            <source>Stop</source>
            <translation>Keskeytä</translation>
        </message>
    </context>
    <context>
        <name>MessageDetail</name>
        <message>
            <source>Text message</source>
            <translation>Tekstiviesti</translation>
        </message>
        <message>
            <source>What it says</source>
            <translation>Viestin teksti</translation>
        </message>
        <message>
            <source>No text chosen</source>
            <translation>Viestiä ei ole valittu</translation>
        </message>
        <message numerus="yes">
            <source>%n texts chosen</source>
            <translation>
                <numerusform>%Ln viesti valittu</numerusform>
                <numerusform>%Ln viestiä valittu</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose one row to see what it says.</source>
            <translation>Valitse yksi rivi nähdäksesi viestin.</translation>
        </message>
        <message>
            <source>Choose a row to see what it says.</source>
            <translation>Valitse rivi nähdäksesi viestin.</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Tila</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Syy</translation>
        </message>
        <message>
            <source>Callback</source>
            <translation>Soittopyyntö</translation>
        </message>
        <message>
            <source>Centre</source>
            <translation>Asema</translation>
        </message>
        <message>
            <source>Made by</source>
            <translation>Tekijä</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>Tehty</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>Muuttunut</translation>
        </message>
        <message>
            <source>Send not after</source>
            <translation>Lähetettävä viimeistään</translation>
        </message>
        <message>
            <source>Tries</source>
            <translation>Lähetysyrityksiä</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Pituus</translation>
        </message>
        <message numerus="yes">
            <source>{characters} characters · %n part(s)</source>
            <translation>
                <numerusform>{characters} merkkiä · %Ln osa</numerusform>
                <numerusform>{characters} merkkiä · %Ln osaa</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Messages</name>
        <message>
            <source>Show messages</source>
            <translation>Näytä viestit</translation>
        </message>
        <message>
            <source>Ring now, by the phone platform</source>
            <translation>Soita nyt, puhelinjärjestelmä</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>Muuttunut</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Tila</translation>
        </message>
        <message>
            <source>Callback</source>
            <translation>Soittopyyntö</translation>
        </message>
        <message>
            <source>Centre</source>
            <translation>Asema</translation>
        </message>
        <message>
            <source>Purpose</source>
            <translation>Aihe</translation>
        </message>
        <message>
            <source>Sent by</source>
            <translation>Lähettäjä</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Syy</translation>
        </message>
        <message>
            <source>Held</source>
            <extracomment>Problems that are told across every screen in red; the others in amber.</extracomment>
            <translation>Odottaa ratkaisua</translation>
        </message>
        <message>
            <source>Queued</source>
            <translation>Lähdössä</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>Lähetetty</translation>
        </message>
        <message>
            <source>Unknown</source>
            <translation>Epäselvä</translation>
        </message>
        <message>
            <source>Delivered</source>
            <translation>Toimitettu</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Ei toimitettu</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>Peruttu</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Kaikki</translation>
        </message>
        <message>
            <source>It may have gone out or not: decide whether to send it again</source>
            <translation>Viesti on voinut lähteä tai jäädä lähtemättä: päätä, lähetetäänkö se uudelleen</translation>
        </message>
        <message>
            <source>Not sent yet; can be cancelled</source>
            <translation>Ei vielä lähetetty; voidaan perua</translation>
        </message>
        <message>
            <source>The gateway has it; no report of delivery yet</source>
            <translation>Viesti on yhdyskäytävällä; kuittausta ei vielä ole</translation>
        </message>
        <message>
            <source>No answer or no report came; it may have arrived</source>
            <translation>Vastausta tai kuittausta ei tullut; viesti on voinut mennä perille</translation>
        </message>
        <message>
            <source>Arrived at the patient's phone</source>
            <translation>Tuli potilaan puhelimeen</translation>
        </message>
        <message>
            <source>Did not arrive; send again or have the patient rung</source>
            <translation>Ei mennyt perille; lähetä uudelleen tai soitata potilaalle</translation>
        </message>
        <message>
            <source>Cancelled before it was sent</source>
            <translation>Peruttu ennen lähettämistä</translation>
        </message>
        <message>
            <source>The last 7 days, and all that has not ended</source>
            <translation>Viimeiset 7 päivää ja kaikki keskeneräiset</translation>
        </message>
        <message>
            <source>The callback has been put off meanwhile</source>
            <translation>Takaisinsoittoa on sillä välin lykätty</translation>
        </message>
        <message>
            <source>The phone platform has not told what became of it</source>
            <translation>Puhelinjärjestelmä ei ole kertonut, mitä puhelusta tuli</translation>
        </message>
        <message>
            <source>The phone platform's answer was lost</source>
            <translation>Puhelinjärjestelmän vastaus katosi</translation>
        </message>
        <message>
            <source>The phone platform could not be reached; it is asked again</source>
            <translation>Puhelinjärjestelmään ei saatu yhteyttä; yritetään uudelleen</translation>
        </message>
        <message>
            <source>The phone platform could not be reached in time</source>
            <translation>Puhelinjärjestelmään ei saatu yhteyttä ajoissa</translation>
        </message>
        <message>
            <source>The gateway said: {words}</source>
            <extracomment>An answer to the worker's call, and not what an operator reported later. SMPP 3.4, command_status: ESME_RINVDSTADR. ESME_RMSGQFUL, ESME_RTHROTTLED, and what Kannel makes of either after its last try. Where the words say it all, or would only say how well it went.</extracomment>
            <translation>Yhdyskäytävä vastasi: {words}</translation>
        </message>
        <message>
            <source>The phone platform said: {words}</source>
            <translation>Puhelinjärjestelmä ilmoitti: {words}</translation>
        </message>
        <message>
            <source>No report of delivery in two days</source>
            <translation>Ei kuittausta kahteen päivään</translation>
        </message>
        <message>
            <source>The phone was off, or the number is not in use</source>
            <translation>Puhelin oli kiinni, tai numero ei ole käytössä</translation>
        </message>
        <message>
            <source>The operator did not take it</source>
            <translation>Operaattori ei ottanut viestiä vastaan</translation>
        </message>
        <message>
            <source>Could not be delivered in time</source>
            <translation>Ei ehtinyt perille ajoissa</translation>
        </message>
        <message>
            <source>No clear answer and no report: it may have arrived</source>
            <translation>Ei selvää vastausta eikä kuittausta: on voinut mennä perille</translation>
        </message>
        <message>
            <source>No clear answer came; waiting for a report</source>
            <translation>Selvää vastausta ei tullut; odotetaan kuittausta</translation>
        </message>
        <message>
            <source>The gateway could not take it; it is tried again</source>
            <translation>Yhdyskäytävä ei voinut ottaa viestiä; yritetään uudelleen</translation>
        </message>
        <message>
            <source>Its time had passed before it could be sent</source>
            <translation>Viesti vanheni ennen kuin se voitiin lähettää</translation>
        </message>
        <message>
            <source>The operator knows no such number</source>
            <translation>Operaattori ei tunne tällaista numeroa</translation>
        </message>
        <message>
            <source>The operator was too busy to take it</source>
            <translation>Operaattori oli liian kuormittunut ottamaan viestin vastaan</translation>
        </message>
        <message>
            <source>Its time had passed before it could be sent again</source>
            <translation>Viesti vanheni ennen kuin se voitiin lähettää uudelleen</translation>
        </message>
        <message>
            <source>The worker stopped while sending it</source>
            <translation>Lähetyspalvelu pysähtyi kesken lähetyksen</translation>
        </message>
        <message>
            <source>There is no number</source>
            <translation>Numeroa ei ole</translation>
        </message>
        <message>
            <source>The patient wants no texts about this</source>
            <translation>Potilas ei halua tästä tekstiviestejä</translation>
        </message>
        <message>
            <source>The patient has asked for no texts (STOP)</source>
            <translation>Potilas on kieltänyt tekstiviestit (STOP)</translation>
        </message>
        <message>
            <source>Wrong number: a stranger would get it</source>
            <translation>Väärä numero: viestin saisi vieras ihminen</translation>
        </message>
        <message>
            <source>A landline cannot receive texts</source>
            <translation>Lankapuhelin ei voi vastaanottaa tekstiviestejä</translation>
        </message>
        <message>
            <source>Foreign numbers are not texted</source>
            <translation>Ulkomaisiin numeroihin ei lähetetä tekstiviestejä</translation>
        </message>
        <message>
            <source>This is not a real phone number</source>
            <translation>Tämä ei ole oikea puhelinnumero</translation>
        </message>
        <message>
            <source>A made-up number: there is nobody behind it</source>
            <translation>Keksitty numero: sen takana ei ole ketään</translation>
        </message>
        <message>
            <source>This number cannot be sent texts</source>
            <translation>Tähän numeroon ei voi lähettää tekstiviestejä</translation>
        </message>
        <message>
            <source>It waits: the call to the patient has not ended</source>
            <translation>Odottaa: puhelu potilaalle ei ole päättynyt</translation>
        </message>
        <message>
            <source>It waits: an earlier text to the patient goes out first</source>
            <translation>Odottaa: aiempi viesti potilaalle lähtee ensin</translation>
        </message>
        <message>
            <source>The callback did not wait any more</source>
            <translation>Soittopyyntö ei enää odottanut</translation>
        </message>
        <message>
            <source>The patient had been rung by then</source>
            <translation>Potilaalle oli siihen mennessä jo soitettu</translation>
        </message>
        <message>
            <source>It named another number than the one that rings now</source>
            <translation>Siinä luki toinen numero kuin se, josta nyt soitetaan</translation>
        </message>
        <message>
            <source>The call will not be made on the day that it named</source>
            <translation>Siinä mainittuna päivänä ei soiteta</translation>
        </message>
        <message>
            <source>A later text to the patient took its place</source>
            <translation>Myöhempi viesti potilaalle korvasi sen</translation>
        </message>
        <message>
            <source>The text was empty</source>
            <translation>Viesti oli tyhjä</translation>
        </message>
        <message>
            <source>The text was too long</source>
            <translation>Viesti oli liian pitkä</translation>
        </message>
        <message>
            <source>Texts are not being sent: no worker has been seen since {time}. Tell IT.</source>
            <translation>Tekstiviestejä ei lähetetä: lähetyspalvelua ei ole näkynyt {time} jälkeen. Ilmoita IT-tuelle.</translation>
        </message>
        <message>
            <source>Texts are not being sent: no worker has ever been seen. Tell IT.</source>
            <translation>Tekstiviestejä ei lähetetä: lähetyspalvelua ei ole koskaan näkynyt. Ilmoita IT-tuelle.</translation>
        </message>
        <message>
            <source>The worker {name} has given no sign of life since {time}. Tell IT.</source>
            <translation>Lähetyspalvelusta {name} ei ole kuulunut {time} jälkeen. Ilmoita IT-tuelle.</translation>
        </message>
        <message>
            <source>Texts wait: the gateway cannot be reached from {name}, or takes none now. Tell IT.</source>
            <translation>Tekstiviestit odottavat: {name} ei saa yhteyttä yhdyskäytävään tai se ei nyt ota viestejä. Ilmoita IT-tuelle.</translation>
        </message>
        <message>
            <source>Texts wait: the gateway does not answer {name}; some may have gone out. Tell IT.</source>
            <translation>Tekstiviestit odottavat: yhdyskäytävä ei vastaa ({name}), osa on voinut lähteä. Ilmoita IT-tuelle.</translation>
        </message>
        <message>
            <source>Texts do not arrive: {count} of the last hour failed; see Failed. Tell IT.</source>
            <translation>Tekstiviestit eivät mene perille: viime tunnilta epäonnistui {count}, katso Ei toimitettu. Ilmoita IT-tuelle.</translation>
        </message>
        <message>
            <source>Texts wait: the gateway refuses {name}; check its password. Tell IT.</source>
            <translation>Tekstiviestit odottavat: yhdyskäytävä torjuu palvelun {name}; salasana on tarkistettava. Ilmoita IT-tuelle.</translation>
        </message>
        <message>
            <source>Patients are not told everything: the database lacks what {name} needs. Tell IT to check it.</source>
            <translation>Potilaille ei kerrota kaikkea: tietokannasta puuttuu jotain, mitä {name} tarvitsee. Pyydä IT-tukea tarkistamaan se.</translation>
        </message>
        <message>
            <source>Texts wait since {time}, {count} in all. Tell IT.</source>
            <translation>Tekstiviestit odottavat {time} alkaen, yhteensä {count}. Ilmoita IT-tuelle.</translation>
        </message>
        <message>
            <source>No report of delivery has come since {time}: texts may not arrive. Tell IT.</source>
            <translation>Kuittauksia ei ole tullut {time} jälkeen: viestit eivät ehkä mene perille. Ilmoita IT-tuelle.</translation>
        </message>
        <message>
            <source>Texts wait for a call since {time}, {count} in all: it may be lost. Retry it if nobody is ringing.</source>
            <translation>Viestit odottavat puhelun päättymistä {time} alkaen, yhteensä {count}: puhelu on ehkä kadonnut. Yritä sitä uudelleen, jos kukaan ei soita.</translation>
        </message>
        <message>
            <source>No worker is running</source>
            <translation>Lähetyspalvelu ei ole käynnissä</translation>
        </message>
        <message>
            <source>Worker {name}, gateway {gateway}: {state}</source>
            <translation>Lähetyspalvelu {name}, yhdyskäytävä {gateway}: {state}</translation>
        </message>
        <message>
            <source>last sent {time}</source>
            <translation>viimeksi lähetetty {time}</translation>
        </message>
        <message>
            <source>last report {time}</source>
            <translation>viimeisin kuittaus {time}</translation>
        </message>
        <message>
            <source>in order</source>
            <translation>kunnossa</translation>
        </message>
        <message>
            <source>out of reach</source>
            <translation>ei tavoitettavissa</translation>
        </message>
        <message>
            <source>refuses us</source>
            <translation>torjuu yhteyden</translation>
        </message>
        <message>
            <source>answers unclearly</source>
            <translation>vastaa epäselvästi</translation>
        </message>
    </context>
    <context>
        <name>MessagesActs</name>
        <message>
            <source>Send again</source>
            <translation>Lähetä uudelleen</translation>
        </message>
        <message>
            <source>Cancel the text</source>
            <translation>Peru viesti</translation>
        </message>
        <message>
            <source>Ring instead</source>
            <translation>Soita sen sijaan</translation>
        </message>
        <message numerus="yes">
            <source>Together %n part(s).</source>
            <translation>
                <numerusform>Yhteensä %Ln osa.</numerusform>
                <numerusform>Yhteensä %Ln osaa.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The phone platform rings %n patient(s).</source>
            <translation>
                <numerusform>Puhelinjärjestelmä soittaa %Ln potilaalle.</numerusform>
                <numerusform>Puhelinjärjestelmä soittaa %Ln potilaalle.</numerusform>
            </translation>
        </message>
        <message>
            <source>A sent text cannot be recalled. Each goes in the caller's language: {spread}.</source>
            <translation>Lähetettyä viestiä ei voi perua. Viesti lähtee kunkin soittajan kielellä: {spread}.</translation>
        </message>
        <message>
            <source>Show the callback</source>
            <extracomment>The ids of callbacks that are to be looked at. The commands that are off, with the reason, see `ui.commands.text_rules`.</extracomment>
            <translation>Näytä soittopyyntö</translation>
        </message>
        <message numerus="yes">
            <source>Together %n part(s), {price}.</source>
            <translation>
                <numerusform>Yhteensä %Ln osa, {price}.</numerusform>
                <numerusform>Yhteensä %Ln osaa, {price}.</numerusform>
            </translation>
        </message>
        <message>
            <source>The text has been changed. What goes out now: “{text}”</source>
            <translation>Teksti on muuttunut. Nyt lähtee: ”{text}”</translation>
        </message>
        <message numerus="yes">
            <source>Send %n text(s) again?</source>
            <translation>
                <numerusform>Lähetetäänkö %Ln viesti uudelleen?</numerusform>
                <numerusform>Lähetetäänkö %Ln viestiä uudelleen?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Send %n text(s) again</source>
            <translation>
                <numerusform>Lähetä %Ln viesti uudelleen</numerusform>
                <numerusform>Lähetä %Ln viestiä uudelleen</numerusform>
            </translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Peruuta</translation>
        </message>
    </context>
    <context>
        <name>MessagesFilters</name>
        <message>
            <source>Search texts, senders or #callback</source>
            <extracomment>Typing rests so long before the list follows. The centre that was looked at at the last end, until the centres are known.</extracomment>
            <translation>Hae tekstiä, lähettäjää tai #soittopyyntöä</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Hae</translation>
        </message>
        <message>
            <source>Centre</source>
            <translation>Asema</translation>
        </message>
        <message>
            <source>All centres</source>
            <translation>Kaikki asemat</translation>
        </message>
    </context>
    <context>
        <name>MessagesPlurals</name>
        <message numerus="yes">
            <source>%n text(s) held: decide whether to send again.</source>
            <translation>
                <numerusform>%Ln viesti odottaa ratkaisua: päätä, lähetetäänkö se uudelleen.</numerusform>
                <numerusform>%Ln viestiä odottaa ratkaisua: päätä, lähetetäänkö ne uudelleen.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MessagesScreen</name>
        <message>
            <source>States of texts</source>
            <extracomment>As many rows are read again at once, however far somebody has scrolled.</extracomment>
            <translation>Viestien tilat</translation>
        </message>
        <message>
            <source>Text templates…</source>
            <translation>Viestipohjat…</translation>
        </message>
        <message>
            <source>Patient feedback…</source>
            <translation>Potilaspalaute…</translation>
        </message>
        <message>
            <source>Read again</source>
            <translation>Lue uudelleen</translation>
        </message>
        <message>
            <source>Text messages</source>
            <translation>Tekstiviestit</translation>
        </message>
        <message>
            <source>No text waits for a decision</source>
            <translation>Mikään viesti ei odota päätöstä</translation>
        </message>
        <message>
            <source>A text comes here when nobody can tell whether it went out.</source>
            <translation>Viesti tulee tähän, kun ei voida tietää, lähtikö se.</translation>
        </message>
        <message>
            <source>No texts here</source>
            <translation>Täällä ei ole viestejä</translation>
        </message>
        <message numerus="yes">
            <source>%n texts</source>
            <translation>
                <numerusform>%Ln viesti</numerusform>
                <numerusform>%Ln viestiä</numerusform>
            </translation>
        </message>
        <message>
            <source>{texts}, more as you scroll</source>
            <translation>{texts}, lisää vierittäessä</translation>
        </message>
        <message numerus="yes">
            <source>%n selected</source>
            <translation>
                <numerusform>%Ln valittu</numerusform>
                <numerusform>%Ln valittu</numerusform>
            </translation>
        </message>
        <message>
            <source>Demo: no text leaves this computer; its states are made up.</source>
            <translation>Esittely: mikään viesti ei lähde tästä koneesta; tilat ovat keksittyjä.</translation>
        </message>
        <message>
            <source>Worker and gateway: not known yet</source>
            <translation>Lähetyspalvelu ja yhdyskäytävä: ei vielä tiedossa</translation>
        </message>
    </context>
    <context>
        <name>MonthsChart</name>
        <message>
            <source>requested {n}</source>
            <translation>soittopyyntöjä {n}</translation>
        </message>
        <message>
            <source>called the same day {share}</source>
            <translation>samana päivänä soitettu {share}</translation>
        </message>
        <message>
            <source>reached the same day {share}</source>
            <translation>samana päivänä tavoitettu {share}</translation>
        </message>
        <message>
            <source>not reached {n}</source>
            <translation>ei tavoitettu {n}</translation>
        </message>
        <message>
            <source>mean wait {time}</source>
            <translation>odotus keskimäärin {time}</translation>
        </message>
        <message>
            <source>Fetching…</source>
            <translation>Haetaan…</translation>
        </message>
        <message>
            <source>No daily figures yet</source>
            <translation>Päivälukuja ei vielä ole</translation>
        </message>
        <message>
            <source>D, W and M: by day, week, month; T shows a table</source>
            <translation>D, W ja M: päivittäin, viikoittain, kuukausittain; T näyttää taulukon</translation>
        </message>
        <message>
            <source>callbacks</source>
            <translation>soittopyyntöä</translation>
        </message>
        <message>
            <source>Requested</source>
            <translation>Soittopyynnöt</translation>
        </message>
        <message>
            <source>Reached the same day</source>
            <translation>Tavoitettu samana päivänä</translation>
        </message>
        <message>
            <source>Called the same day, share</source>
            <translation>Soitettu samana päivänä, osuus</translation>
        </message>
        <message>
            <source>Reached the same day, share</source>
            <translation>Tavoitettu samana päivänä, osuus</translation>
        </message>
        <message>
            <source>Not reached</source>
            <translation>Ei tavoitettu</translation>
        </message>
        <message>
            <source>Mean wait</source>
            <translation>Odotus keskimäärin</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Aika</translation>
        </message>
        <message>
            <source>Thirteen months</source>
            <translation>Kolmetoista kuukautta</translation>
        </message>
        <message>
            <source>Called the same day</source>
            <translation>Soitettu samana päivänä</translation>
        </message>
        <message>
            <source>Mean wait for the first call</source>
            <translation>Ensimmäisen soiton odotus keskimäärin</translation>
        </message>
        <message>
            <source>target {share}</source>
            <translation>tavoite {share}</translation>
        </message>
    </context>
    <context>
        <name>MovePopover</name>
        <message numerus="yes">
            <source>Move %n callback(s)</source>
            <translation>
                <numerusform>Siirrä %Ln soittopyyntö</numerusform>
                <numerusform>Siirrä %Ln soittopyyntöä</numerusform>
            </translation>
        </message>
        <message>
            <source>Centre…</source>
            <translation>Asema…</translation>
        </message>
        <message>
            <source>Find a centre</source>
            <translation>Etsi asema</translation>
        </message>
        <message>
            <source>Centres with most room</source>
            <translation>Asemat, joilla on eniten tilaa</translation>
        </message>
        <message>
            <source>Most room</source>
            <translation>Eniten tilaa</translation>
        </message>
        <message>
            <source>load before → after</source>
            <translation>kuorma ennen → jälkeen</translation>
        </message>
        <message>
            <source>No centre can take these now.</source>
            <translation>Mikään asema ei voi ottaa näitä nyt.</translation>
        </message>
        <message>
            <source>↑↓ choose   Enter move   Esc cancel</source>
            <translation>↑↓ valitse   Enter siirrä   Esc peruuta</translation>
        </message>
        <message>
            <source>{centre}: waiting {before}, then {after}; load then {load}</source>
            <translation>{centre}: jonossa {before}, sitten {after}; kuorma sitten {load}</translation>
        </message>
    </context>
    <context>
        <name>NamePopover</name>
        <message>
            <source>Save as a new view</source>
            <translation>Tallenna uutena näkymänä</translation>
        </message>
        <message>
            <source>Rename the view</source>
            <translation>Nimeä näkymä uudelleen</translation>
        </message>
        <message>
            <source>Name of the view</source>
            <translation>Näkymän nimi</translation>
        </message>
        <message>
            <source>Save view</source>
            <translation>Tallenna näkymä</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Nimeä</translation>
        </message>
        <message>
            <source>Give it a name</source>
            <translation>Anna näkymälle nimi</translation>
        </message>
    </context>
    <context>
        <name>NoMatch</name>
        <message>
            <source>Nothing matches</source>
            <extracomment>A subclass puts its further buttons below the first.</extracomment>
            <translation>Ei osumia näillä ehdoilla</translation>
        </message>
        <message>
            <source>Clear filters</source>
            <translation>Poista suodattimet</translation>
        </message>
    </context>
    <context>
        <name>NumberControl</name>
        <message>
            <source>Never</source>
            <translation>Ei koskaan</translation>
        </message>
        <message>
            <source>By hand</source>
            <translation>Käsin</translation>
        </message>
    </context>
    <context>
        <name>NumberKind</name>
        <message>
            <source>Not a whole number yet</source>
            <translation>Ei vielä kokonainen numero</translation>
        </message>
        <message>
            <source>This is not a phone number. Write it with + and the country code.</source>
            <translation>Tämä ei ole puhelinnumero. Kirjoita se + ja maatunnus alussa.</translation>
        </message>
        <message>
            <source>A Finnish mobile number</source>
            <translation>Suomalainen matkapuhelinnumero</translation>
        </message>
        <message>
            <source>A Finnish landline: no texts</source>
            <translation>Suomalainen lankanumero: ei tekstiviestejä</translation>
        </message>
        <message>
            <source>A number abroad</source>
            <translation>Ulkomainen numero</translation>
        </message>
        <message>
            <source>Check it: no such number is known to be in use</source>
            <translation>Tarkista: tällaista numeroa ei tiettävästi ole käytössä</translation>
        </message>
    </context>
    <context>
        <name>NumberPopover</name>
        <message>
            <source>Show number</source>
            <extracomment>How long a number stays readable.</extracomment>
            <translation>Näytä numero</translation>
        </message>
        <message numerus="yes">
            <source>Show for %n s</source>
            <translation>
                <numerusform>Näytä %Ln s ajan</numerusform>
                <numerusform>Näytä %Ln s ajan</numerusform>
            </translation>
        </message>
        <message>
            <source>Each viewing is recorded with its reason.</source>
            <translation>Jokainen katselu kirjataan syineen.</translation>
        </message>
        <message numerus="yes">
            <source>Masked again in %n s</source>
            <translation>
                <numerusform>Piilotetaan %Ln s kuluttua</numerusform>
                <numerusform>Piilotetaan %Ln s kuluttua</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NumberReason</name>
        <message>
            <source>I ring the patient myself</source>
            <translation>Soitan potilaalle itse</translation>
        </message>
        <message>
            <source>I check the number</source>
            <translation>Tarkistan numeron</translation>
        </message>
        <message>
            <source>The patient asked</source>
            <translation>Potilas pyysi</translation>
        </message>
        <message>
            <source>A complaint is being looked into</source>
            <translation>Selvitän valitusta</translation>
        </message>
    </context>
    <context>
        <name>Opening</name>
        <message>
            <source>No password is kept any more: it is asked for at the next start.</source>
            <translation>Salasanaa ei enää säilytetä: sitä kysytään seuraavan kerran käynnistettäessä.</translation>
        </message>
        <message>
            <source>The key store could not be asked, and may still keep the password. Unlock it and try again.</source>
            <translation>Avainsäilöön ei saatu yhteyttä, ja salasana voi yhä olla siellä. Avaa sen lukitus ja yritä uudelleen.</translation>
        </message>
        <message>
            <source>Something went wrong in the program</source>
            <extracomment>After how many minutes without a touch a console is locked, 0 for never. It came to nothing, in words; another try is offered on screen. Something worth knowing about the key store or the command line: what says it. The key store keeps no password any more: what says it. How far the demo's first preparation is, 0 to 1. Where to sign in now: what the settings say, until the dialog says otherwise. What the dialog was asked for from, when another place was wanted: the way and the words of the failure. The demo is there because a profile of that kind was chosen, and not by the program's own words. Signed in by what is kept here, while nobody has been here lately who proved who they are. Of the place signed in to, where the organisation's settings call it one for trying things out; else "".</extracomment>
            <translation>Ohjelmassa tapahtui virhe</translation>
        </message>
        <message>
            <source>The program could not be started</source>
            <translation>Ohjelmaa ei voitu käynnistää</translation>
        </message>
        <message>
            <source>The demo was not prepared: you stopped it</source>
            <translation>Esittelyä ei valmisteltu: keskeytit sen</translation>
        </message>
        <message>
            <source>The address of the command line is not used. {lock}</source>
            <translation>Komentorivin osoitetta ei käytetä. {lock}</translation>
        </message>
        <message>
            <source>The profile of the command line is not used. {lock}</source>
            <translation>Komentorivin profiilia ei käytetä. {lock}</translation>
        </message>
        <message>
            <source>Not signed in</source>
            <translation>Ei kirjauduttu</translation>
        </message>
        <message>
            <source>The demo is prepared the first time: {percent} %</source>
            <translation>Esittelyä valmistellaan ensimmäistä kertaa: {percent} %</translation>
        </message>
        <message>
            <source>This system has no key store: the password is asked for at each start.</source>
            <translation>Tässä järjestelmässä ei ole avainsäilöä: salasanaa kysytään aina käynnistettäessä.</translation>
        </message>
        <message>
            <source>The key store is locked: the password is asked for at each start.</source>
            <translation>Avainsäilö on lukossa: salasanaa kysytään aina käynnistettäessä.</translation>
        </message>
        <message>
            <source>The key store here is not a safe one: the password is asked for at each start.</source>
            <translation>Tämän järjestelmän avainsäilö ei ole turvallinen: salasanaa kysytään aina käynnistettäessä.</translation>
        </message>
        <message>
            <source>The key store does not answer: the password is asked for at each start.</source>
            <translation>Avainsäilö ei vastaa: salasanaa kysytään aina käynnistettäessä.</translation>
        </message>
        <message>
            <source>The key store did not keep the password: it is asked for at each start.</source>
            <translation>Avainsäilö ei säilyttänyt salasanaa: sitä kysytään aina käynnistettäessä.</translation>
        </message>
    </context>
    <context>
        <name>OtherNames</name>
        <message>
            <source>transfer</source>
            <extracomment>By a command's id, names parted by commas.</extracomment>
            <translation>siirto</translation>
        </message>
        <message>
            <source>ring again, call again, new time</source>
            <translation>soita uudelleen, uusi soittoaika</translation>
        </message>
        <message>
            <source>SMS, text message</source>
            <translation>sms, viesti</translation>
        </message>
        <message>
            <source>own nurse, allocate</source>
            <translation>omahoitaja, jaa hoitajille</translation>
        </message>
        <message>
            <source>prioritise, first in the queue</source>
            <translation>priorisoi, jonon ensimmäiseksi</translation>
        </message>
        <message>
            <source>phone number, telephone</source>
            <translation>puhelinnumero, puhelin</translation>
        </message>
        <message>
            <source>close, end, outcome</source>
            <translation>päätä, lopputulos, hoidettu</translation>
        </message>
        <message>
            <source>remove, delete, no longer wanted</source>
            <translation>peru, poista, ei enää tarvita</translation>
        </message>
        <message>
            <source>restore, bring back</source>
            <translation>palauta jonoon, tuo takaisin</translation>
        </message>
        <message>
            <source>merge, same caller</source>
            <translation>liitä, sama soittaja</translation>
        </message>
        <message>
            <source>split, separate</source>
            <translation>jaa erilleen, erottele</translation>
        </message>
        <message>
            <source>edit, mistake</source>
            <translation>muokkaa, virhe</translation>
        </message>
        <message>
            <source>new callback, write down</source>
            <translation>uusi soittopyyntö, kirjaa</translation>
        </message>
        <message>
            <source>exception, holiday, close a centre, closed</source>
            <translation>poikkeus, pyhä, sulje asema, suljettu, kiinni</translation>
        </message>
        <message>
            <source>sick, sick leave, ill, away, on leave, vacation</source>
            <translation>sairas, sairausloma, poissa, loma, vapaa</translation>
        </message>
        <message>
            <source>calling rules, how often to ring, attempts, how many attempts</source>
            <translation>soittosääntö, kuinka monta kertaa soitetaan, yritykset, soittoyritykset</translation>
        </message>
        <message>
            <source>template, SMS wording, wording</source>
            <translation>viestipohja, mallit, malli, sanamuoto</translation>
        </message>
        <message>
            <source>survey, satisfaction, NPS, recommendation</source>
            <translation>kysely, tyytyväisyys, NPS, suosittelu</translation>
        </message>
        <message>
            <source>export, CSV, XLSX, PDF, Excel, download</source>
            <translation>vie, CSV, XLSX, PDF, Excel, lataa tiedostoon</translation>
        </message>
        <message>
            <source>callback, all callbacks, patients, archive, urgent</source>
            <translation>soittopyyntö, kaikki soittopyynnöt, potilas, potilaat, arkisto, kiireelliset</translation>
        </message>
        <message>
            <source>report, daily figures, statistics, yesterday, chart, graph, month, week</source>
            <translation>raportti, päivän luvut, tilastot, eilinen, eilen, kaavio, kuukausi, viikko</translation>
        </message>
        <message>
            <source>log, who did what, audit log, history, who looked, privacy</source>
            <translation>tapahtumaloki, kuka teki mitä, historia, kuka katsoi, tietosuoja</translation>
        </message>
        <message>
            <source>SMS, text messages, outbox, delivery</source>
            <translation>sms, tekstiviestit, lähtevät, toimitus, perillemeno</translation>
        </message>
        <message>
            <source>yesterday, a past day, rewind, playback</source>
            <translation>eilinen, eilen, mennyt päivä, kelaa, kelaus</translation>
        </message>
        <message>
            <source>setting, preferences, options, reset, configuration</source>
            <translation>asetus, valinnat, nollaa, oletukset, määritykset</translation>
        </message>
        <message>
            <source>search, narrow down, find a patient</source>
            <translation>etsi, haku, rajaa, hae potilasta</translation>
        </message>
        <message>
            <source>version, licence, license, licences, open source, copyright, build</source>
            <translation>versio, lisenssi, lisenssit, avoin lähdekoodi, tekijänoikeus, tietoa ohjelmasta</translation>
        </message>
        <message>
            <source>access rights, permissions, role, user account, administrator</source>
            <translation>käyttöoikeudet, oikeudet, rooli, käyttäjä, käyttäjätili, ylläpitäjä</translation>
        </message>
        <message>
            <source>problem, bug, fault, support, crash, troubleshooting, log file, logs</source>
            <translation>ongelma, ongelmaraportti, bugi, tuki, kaatui, vianetsintä, lokitiedosto, lokit</translation>
        </message>
        <message>
            <source>sign out, log out, exit, close the program</source>
            <translation>kirjaudu ulos, poistu, sulje ohjelma</translation>
        </message>
        <message>
            <source>exceptions, holidays</source>
            <translation>poikkeus, poikkeukset, pyhäpäivät, arkipyhät</translation>
        </message>
        <message>
            <source>loan, borrow, help out</source>
            <translation>laina, apuun, avuksi</translation>
        </message>
        <message>
            <source>extra nurse, overtime, cover</source>
            <translation>lisähoitaja, ylityö, sijainen</translation>
        </message>
        <message>
            <source>take back, revert</source>
            <translation>palauta, peru toiminto</translation>
        </message>
        <message>
            <source>do again</source>
            <translation>tee taas, uudestaan</translation>
        </message>
        <message>
            <source>what I have done</source>
            <translation>mitä olen tehnyt</translation>
        </message>
        <message>
            <source>SMS again</source>
            <translation>sms uudelleen</translation>
        </message>
        <message>
            <source>stop the SMS</source>
            <translation>pysäytä sms</translation>
        </message>
        <message>
            <source>open the callback, go to the patient</source>
            <translation>avaa soittopyyntö, siirry potilaaseen</translation>
        </message>
        <message>
            <source>mute, silence</source>
            <translation>vaienna, mykistä</translation>
        </message>
        <message>
            <source>thresholds, when to warn</source>
            <translation>raja-arvot, milloin hälyttää</translation>
        </message>
        <message>
            <source>limit, threshold</source>
            <translation>raja, raja-arvo</translation>
        </message>
        <message>
            <source>consent, second supervisor</source>
            <translation>suostumus, hyväksyntä, toinen vuorovastaava</translation>
        </message>
        <message>
            <source>paper, printer</source>
            <translation>paperi, tulostin</translation>
        </message>
        <message>
            <source>queue, queues, right now</source>
            <translation>jono, jonot, juuri nyt</translation>
        </message>
        <message>
            <source>centre, nurses, shifts, forecast, load, staff, who will not be rung, won't be rung</source>
            <translation>asema, hoitajat, vuorot, ennuste, kuormitus, henkilöstö, ei ehdi tänään, keille ei soiteta</translation>
        </message>
        <message>
            <source>alert, alarm</source>
            <translation>hälytys</translation>
        </message>
        <message>
            <source>view, favourites</source>
            <translation>näkymä, suosikit</translation>
        </message>
        <message>
            <source>phone number, who rang, search by number</source>
            <translation>puhelinnumero, kuka soitti, etsi numerolla</translation>
        </message>
        <message>
            <source>refresh, reload, update, sync</source>
            <translation>päivitä, lataa uudelleen, synkronoi</translation>
        </message>
        <message>
            <source>zoom in, larger font, big text</source>
            <translation>zoomaa, lähennä, isompi fontti, iso teksti</translation>
        </message>
        <message>
            <source>second display, detach, new window</source>
            <translation>toinen näyttö, irrota, uusi ikkuna</translation>
        </message>
        <message>
            <source>big screen, TV, monitor</source>
            <translation>iso näyttö, TV, monitori</translation>
        </message>
        <message>
            <source>changes, release notes, updates</source>
            <translation>muutokset, päivitykset</translation>
        </message>
        <message>
            <source>handbook, manual, guide, how to, instructions</source>
            <translation>käsikirja, käyttöohje, opas, ohjeet, neuvot</translation>
        </message>
        <message>
            <source>introduction, getting started, first steps</source>
            <translation>opastus, aloitus, näin pääset alkuun</translation>
        </message>
        <message>
            <source>shortcuts, hotkeys, keyboard</source>
            <translation>pikanäppäimet, näppäimistö</translation>
        </message>
        <message>
            <source>column, table, hide, reset the columns</source>
            <translation>sarake, taulukko, piilota, palauta sarakkeet</translation>
        </message>
        <message>
            <source>groups, by centre, by state, by service</source>
            <translation>ryhmät, asemittain, tiloittain, palveluittain</translation>
        </message>
        <message>
            <source>zoom out, smaller font</source>
            <translation>zoomaa ulos, loitonna, pienempi fontti</translation>
        </message>
        <message>
            <source>sign out, log out, break</source>
            <translation>kirjaudu ulos, tauko</translation>
        </message>
        <message>
            <source>sign in, real data</source>
            <translation>kirjaudu sisään, oikeat tiedot</translation>
        </message>
    </context>
    <context>
        <name>Outcome</name>
        <message>
            <source>reached</source>
            <translation>tavoitettu</translation>
        </message>
        <message>
            <source>no answer</source>
            <translation>ei vastausta</translation>
        </message>
        <message>
            <source>busy</source>
            <translation>varattu</translation>
        </message>
        <message>
            <source>voicemail</source>
            <translation>vastaaja</translation>
        </message>
        <message>
            <source>wrong number</source>
            <translation>väärä numero</translation>
        </message>
        <message>
            <source>calls blocked</source>
            <translation>puhelut estetty</translation>
        </message>
        <message>
            <source>technical failure</source>
            <translation>tekninen vika</translation>
        </message>
    </context>
    <context>
        <name>Outlook</name>
        <message>
            <source>{due} callbacks are still to be rung today, and about {coming} more come on such a day, by the last four open days of the same weekday and by how busy today has been.</source>
            <translation>Tänään on vielä soitettava {due} soittopyyntöä, ja noin {coming} tulee lisää, kun katsotaan saman viikonpäivän neljää viime aukiolopäivää ja sitä, miten vilkas tämä päivä on ollut.</translation>
        </message>
        <message>
            <source>The staff on plan has {hours} h at the line until {clock}, meals and pauses taken off; today work goes at {pace} of the usual pace. {reach} are reached at the first call; the others are called again after about {minutes} min, as often as the rules allow.</source>
            <translation>Vuorossa olevilla on {hours} h soittoaikaa klo {clock} asti, ateriat ja tauot vähennettyinä; tänään työ etenee {pace} tavallisesta tahdista. {reach} tavoitetaan ensimmäisellä soitolla; muille soitetaan uudelleen noin {minutes} min kuluttua, niin usein kuin säännöt sallivat.</translation>
        </message>
        <message>
            <source>Will they be rung today?</source>
            <translation>Ehditäänkö soittaa tänään?</translation>
        </message>
        <message>
            <source>No staff is on plan or signed on for the rest of today.</source>
            <translation>Loppupäiväksi ei ole hoitajia vuorossa eikä kirjautuneena.</translation>
        </message>
        <message>
            <source>The last shift of today ended at {clock}: nobody is on plan any more.</source>
            <translation>Päivän viimeinen vuoro päättyi klo {clock}: ketään ei ole enää vuorossa.</translation>
        </message>
        <message>
            <source>Callbacks come unevenly, and the minutes in which staff wait are not got back: so the number is the mean of many days drawn by chance.</source>
            <translation>Soittopyyntöjä tulee epätasaisesti, eikä hoitajien odottamia minuutteja saa takaisin: siksi luku on monen arvotun päivän keskiarvo.</translation>
        </message>
        <message>
            <source>The line until now counts those who are in these queues now: callbacks moved away are not in it. Another day beside it counts all that were open then, also those to be called on a later day.</source>
            <translation>Viiva tähän hetkeen asti laskee ne, jotka ovat nyt näissä jonoissa: muualle siirretyt eivät ole siinä mukana. Rinnalle tuotu toinen päivä laskee kaikki silloin avoimet, myös ne, joille soitetaan vasta myöhempänä päivänä.</translation>
        </message>
        <message>
            <source>Without earlier days to compare with, the rest of the day cannot be told.</source>
            <translation>Ilman vertailtavia aiempia päiviä loppupäivää ei voi ennustaa.</translation>
        </message>
        <message>
            <source>{n} won't be rung: there is no staff.</source>
            <translation>{n} jää soittamatta: hoitajia ei ole.</translation>
        </message>
        <message>
            <source>{n} won't be rung: the staff left at {clock}.</source>
            <translation>{n} jää soittamatta: hoitajien vuorot päättyivät klo {clock}.</translation>
        </message>
        <message>
            <source>{n} won't be rung before the staff leaves at {clock}.</source>
            <translation>{n} jää soittamatta ennen kuin hoitajien vuorot päättyvät klo {clock}.</translation>
        </message>
        <message>
            <source>Besides, {n} will have been called without reaching them, and are called again another day.</source>
            <translation>Lisäksi {n} on soitettu tavoittamatta, ja heille soitetaan uudelleen toisena päivänä.</translation>
        </message>
    </context>
    <context>
        <name>OutlookPlurals</name>
        <message numerus="yes">
            <source>%n centre(s) cannot be told for want of earlier days: only those who wait now count.</source>
            <translation>
                <numerusform>%Ln asemaa ei voi ennustaa ilman aiempia päiviä: siltä lasketaan vain nyt jonossa olevat.</numerusform>
                <numerusform>%Ln asemaa ei voi ennustaa ilman aiempia päiviä: niiltä lasketaan vain nyt jonossa olevat.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>OwnWindow</name>
        <message>
            <source>Demo mode: made-up data</source>
            <translation>Esittelytila: keksittyjä tietoja</translation>
        </message>
    </context>
    <context>
        <name>OwnWindows</name>
        <message numerus="yes">
            <source>%n window(s) are open already</source>
            <extracomment>The screens that can stand in a window of their own. Each is fed with every change: more than a supervisor looks at would slow down what is looked at. Where windows stood that are closed by now, by screen and part.</extracomment>
            <translation>
                <numerusform>%Ln ikkuna on jo auki</numerusform>
                <numerusform>%Ln ikkunaa on jo auki</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message>
            <source>Found</source>
            <extracomment>The longest line that is off has room with its reason and its key, in each language.</extracomment>
            <translation>Löydetyt</translation>
        </message>
        <message>
            <source>Nothing is called that</source>
            <translation>Sen nimistä ei ole</translation>
        </message>
    </context>
    <context>
        <name>PaneStates</name>
        <message>
            <source>Callbacks come here by themselves as patients leave them.</source>
            <translation>Soittopyynnöt tulevat tähän itsestään, kun potilaat jättävät niitä.</translation>
        </message>
        <message>
            <source>The last callback was closed {clock}.</source>
            <translation>Viimeisin soittopyyntö päätettiin {clock}.</translation>
        </message>
        <message>
            <source>The queue is empty</source>
            <translation>Jono on tyhjä</translation>
        </message>
        <message>
            <source>Earlier days cannot be read. {why}</source>
            <translation>Aiempia päiviä ei voida lukea. {why}</translation>
        </message>
        <message>
            <source>since {clock}</source>
            <translation>alkaen {clock}</translation>
        </message>
    </context>
    <context>
        <name>PartPopover</name>
        <message numerus="yes">
            <source>Part %n joined callback(s)?</source>
            <translation>
                <numerusform>Erotetaanko %Ln yhdistetty soittopyyntö?</numerusform>
                <numerusform>Erotetaanko %Ln yhdistettyä soittopyyntöä?</numerusform>
            </translation>
        </message>
        <message>
            <source>Each waits again as a request of its own, since its own first request. To take it back, join again.</source>
            <translation>Kukin odottaa taas omana pyyntönään, alkuperäisestä jättöajastaan. Sen voi perua yhdistämällä uudelleen.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Peruuta</translation>
        </message>
        <message numerus="yes">
            <source>Part %n callback(s)</source>
            <translation>
                <numerusform>Erota %Ln soittopyyntö</numerusform>
                <numerusform>Erota %Ln soittopyyntöä</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PastBar</name>
        <message>
            <source>Any day</source>
            <translation>Mikä päivä tahansa</translation>
        </message>
        <message>
            <source>Left today</source>
            <translation>Jätetty tänään</translation>
        </message>
        <message>
            <source>Left yesterday</source>
            <translation>Jätetty eilen</translation>
        </message>
        <message>
            <source>Last 7 days</source>
            <translation>Viimeiset 7 päivää</translation>
        </message>
        <message>
            <source>Last 30 days</source>
            <translation>Viimeiset 30 päivää</translation>
        </message>
        <message>
            <source>From–until</source>
            <translation>Alkaen–päättyen</translation>
        </message>
        <message>
            <source>Days of the requests</source>
            <translation>Soittopyyntöjen päivät</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>Ryhmittely</translation>
        </message>
        <message>
            <source>First day</source>
            <translation>Ensimmäinen päivä</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>Viimeinen päivä</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Suodata</translation>
        </message>
        <message>
            <source>Find by number</source>
            <translation>Hae numerolla</translation>
        </message>
        <message>
            <source>Save and change views</source>
            <translation>Tallenna ja muuta näkymiä</translation>
        </message>
        <message>
            <source>Columns and row height</source>
            <translation>Sarakkeet ja rivikorkeus</translation>
        </message>
    </context>
    <context>
        <name>PastCells</name>
        <message>
            <source>from {centre}</source>
            <translation>asemalta {centre}</translation>
        </message>
        <message>
            <source>{column}: being read</source>
            <translation>{column}: haetaan</translation>
        </message>
        <message>
            <source>another centre</source>
            <translation>toinen asema</translation>
        </message>
    </context>
    <context>
        <name>PastColumns</name>
        <message>
            <source>Left</source>
            <translation>Jätetty</translation>
        </message>
        <message>
            <source>Ended</source>
            <translation>Päättynyt</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>Lopputulos</translation>
        </message>
        <message>
            <source>Ended by</source>
            <translation>Päättäjä</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Päättämisen syy</translation>
        </message>
        <message>
            <source>Moved</source>
            <translation>Siirretty</translation>
        </message>
        <message>
            <source>First asked at</source>
            <translation>Alkuperäinen asema</translation>
        </message>
        <message>
            <source>Wished time</source>
            <translation>Toivottu aika</translation>
        </message>
        <message>
            <source>Own nurse</source>
            <translation>Oma hoitaja</translation>
        </message>
        <message>
            <source>Text message</source>
            <translation>Tekstiviesti</translation>
        </message>
    </context>
    <context>
        <name>PastDetail</name>
        <message>
            <source>Details of the callback</source>
            <translation>Soittopyynnön tiedot</translation>
        </message>
        <message>
            <source>Close the details</source>
            <translation>Sulje tiedot</translation>
        </message>
        <message>
            <source>The same caller</source>
            <translation>Sama soittaja</translation>
        </message>
        <message>
            <source>{state} {time} · {person}</source>
            <translation>{state} {time} · {person}</translation>
        </message>
        <message>
            <source>First asked at {centre}</source>
            <translation>Jätetty alun perin: {centre}</translation>
        </message>
        <message>
            <source>First asked at another centre</source>
            <translation>Jätetty alun perin toiselle asemalle</translation>
        </message>
        <message>
            <source>Own nurse: {nurse}</source>
            <translation>Oma hoitaja: {nurse}</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>ja %Ln muu</numerusform>
                <numerusform>ja %Ln muuta</numerusform>
            </translation>
        </message>
        <message>
            <source>{service} elsewhere: {open} open, {ended} ended</source>
            <translation>{service} muualla: {open} avoinna, {ended} päättynyt</translation>
        </message>
    </context>
    <context>
        <name>PastFoot</name>
        <message>
            <source>Stop</source>
            <translation>Keskeytä</translation>
        </message>
        <message>
            <source>Read again</source>
            <translation>Hae uudelleen</translation>
        </message>
        <message>
            <source>Days read</source>
            <translation>Haetut päivät</translation>
        </message>
        <message>
            <source>Reading: {done} of {total} days</source>
            <translation>Haetaan: {done}/{total} päivää</translation>
        </message>
        <message numerus="yes">
            <source>%n callback(s)</source>
            <translation>
                <numerusform>%Ln soittopyyntö</numerusform>
                <numerusform>%Ln soittopyyntöä</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n selected</source>
            <translation>
                <numerusform>%Ln valittu</numerusform>
                <numerusform>%Ln valittu</numerusform>
            </translation>
        </message>
        <message>
            <source>open {count}</source>
            <translation>avoinna {count}</translation>
        </message>
        <message>
            <source>attempts {count}</source>
            <translation>yrityksiä {count}</translation>
        </message>
    </context>
    <context>
        <name>PastPanel</name>
        <message>
            <source>All callbacks</source>
            <translation>Kaikki soittopyynnöt</translation>
        </message>
        <message>
            <source>Views</source>
            <translation>Näkymät</translation>
        </message>
    </context>
    <context>
        <name>PastViews</name>
        <message>
            <source>Save as a new view…</source>
            <extracomment>The view that was in front at the last end, and how it looked then; None once it is so again.</extracomment>
            <translation>Tallenna uutena näkymänä…</translation>
        </message>
        <message>
            <source>Save the changes</source>
            <translation>Tallenna muutokset</translation>
        </message>
        <message>
            <source>Rename…</source>
            <translation>Nimeä uudelleen…</translation>
        </message>
        <message>
            <source>Remove the view</source>
            <translation>Poista näkymä</translation>
        </message>
        <message>
            <source>Move left</source>
            <translation>Siirrä vasemmalle</translation>
        </message>
        <message>
            <source>Move right</source>
            <translation>Siirrä oikealle</translation>
        </message>
        <message>
            <source>All open</source>
            <extracomment>What the key of one's own view begins with, before its name.</extracomment>
            <translation>Kaikki avoimet</translation>
        </message>
        <message>
            <source>Due today</source>
            <translation>Määräaika tänään</translation>
        </message>
        <message>
            <source>Urgent</source>
            <translation>Kiireelliset</translation>
        </message>
        <message>
            <source>Patient texted</source>
            <translation>Potilas viestitti</translation>
        </message>
        <message>
            <source>Not reached</source>
            <translation>Ei tavoitettu</translation>
        </message>
        <message>
            <source>Moved</source>
            <translation>Siirretyt</translation>
        </message>
        <message>
            <source>Ended by hand today</source>
            <translation>Tänään päätetyt</translation>
        </message>
        <message>
            <source>My acts</source>
            <translation>Omat toimet</translation>
        </message>
        <message>
            <source>Open and past</source>
            <translation>Avoimet ja menneet</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>Löytyneet</translation>
        </message>
    </context>
    <context>
        <name>PeoplePanel</name>
        <message>
            <source>Nurses of the centre</source>
            <extracomment>A longer name is cut, and told on pointing at it. The acts by command, in the order of the buttons. What dropping a nurse would do: the centres, and for one of them the effect in words. Where a nurse can be dropped; the screen knows.</extracomment>
            <translation>Aseman hoitajat</translation>
        </message>
        <message>
            <source>Absence…</source>
            <translation>Poissaolo…</translation>
        </message>
        <message>
            <source>The nurse is away (A)</source>
            <translation>Hoitaja on poissa (A)</translation>
        </message>
        <message>
            <source>Lend…</source>
            <translation>Lainaa…</translation>
        </message>
        <message>
            <source>Lend the nurse to another centre (L)</source>
            <translation>Lainaa hoitaja toiselle asemalle (L)</translation>
        </message>
        <message>
            <source>Add shift…</source>
            <translation>Lisää vuoro…</translation>
        </message>
        <message>
            <source>An extra shift for a nurse (S)</source>
            <translation>Lisävuoro hoitajalle (S)</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Poista</translation>
        </message>
        <message>
            <source>Remove the absence, the loan or the extra shift (Delete)</source>
            <translation>Poista poissaolo, lainaus tai lisävuoro (Delete)</translation>
        </message>
        <message>
            <source>Remove: {what}</source>
            <translation>Poista: {what}</translation>
        </message>
        <message>
            <source>Who watches both centres can remove: {what}</source>
            <translation>Molempien asemien valvoja voi poistaa: {what}</translation>
        </message>
    </context>
    <context>
        <name>PeopleTargets</name>
        <message>
            <source>Lend to</source>
            <translation>Lainaa asemalle</translation>
        </message>
        <message>
            <source>Centres that the nurse can be lent to</source>
            <translation>Asemat, joille hoitajan voi lainata</translation>
        </message>
        <message>
            <source>Drop the nurse on a centre</source>
            <translation>Pudota hoitaja asemalle</translation>
        </message>
    </context>
    <context>
        <name>Policy</name>
        <message>
            <source>then {when}</source>
            <extracomment>From here on many a queue has closed by then, wherever in its day the first one was made; one open late has not.</extracomment>
            <translation>sitten {when}</translation>
        </message>
        <message>
            <source>First call</source>
            <translation>Ensimmäinen soitto</translation>
        </message>
        <message>
            <source>One call</source>
            <translation>Yksi soitto</translation>
        </message>
        <message>
            <source>{calls}; then a text</source>
            <translation>{calls}; lopuksi tekstiviesti</translation>
        </message>
        <message>
            <source>{calls}; no text</source>
            <translation>{calls}; ei tekstiviestiä</translation>
        </message>
        <message>
            <source>Busy: {when}.</source>
            <translation>Varattu: {when}.</translation>
        </message>
        <message>
            <source>Voicemail: {when}.</source>
            <translation>Vastaaja: {when}.</translation>
        </message>
        <message>
            <source>Calls blocked: as when nobody answers.</source>
            <translation>Puhelut estetty: kuten kun kukaan ei vastaa.</translation>
        </message>
        <message>
            <source>The line failed: {when}; this uses no attempt.</source>
            <translation>Yhteysvika: {when}; tämä ei kuluta yritystä.</translation>
        </message>
        <message>
            <source>If the queue has closed by then, the call is made when it next opens.</source>
            <translation>Jos jono on silloin jo suljettu, soitetaan, kun se seuraavan kerran avautuu.</translation>
        </message>
        <message>
            <source>A wrong number is tried again as when nobody answers, but gets no text.</source>
            <translation>Väärään numeroon yritetään uudelleen kuten silloin, kun kukaan ei vastaa, mutta sinne ei lähetetä tekstiviestiä.</translation>
        </message>
        <message>
            <source>A wrong number is tried again as when nobody answers.</source>
            <translation>Väärään numeroon yritetään uudelleen kuten silloin, kun kukaan ei vastaa.</translation>
        </message>
        <message>
            <source>A wrong number ends it at once, without a text.</source>
            <translation>Väärä numero päättää heti ilman tekstiviestiä.</translation>
        </message>
        <message>
            <source>on the next service day</source>
            <translation>seuraavana palvelupäivänä</translation>
        </message>
        <message>
            <source>{delay} later, or when the queue next opens</source>
            <translation>{delay} kuluttua tai kun jono seuraavan kerran avautuu</translation>
        </message>
        <message>
            <source>{delay} later at the earliest, in another part of the day</source>
            <translation>aikaisintaan {delay} kuluttua, eri aikaan päivästä</translation>
        </message>
        <message>
            <source>{delay} later</source>
            <translation>{delay} kuluttua</translation>
        </message>
        <message>
            <source>A wrong number ends it at once.</source>
            <translation>Väärä numero päättää heti.</translation>
        </message>
    </context>
    <context>
        <name>PolicyDialog</name>
        <message>
            <source>Choose a queue</source>
            <extracomment>What a new rule begins with where none was chosen before it: the figures of a usual one. What the rule does not change: others are set for later.</extracomment>
            <translation>Valitse jono</translation>
        </message>
        <message>
            <source>The rules have not come yet</source>
            <translation>Säännöt eivät ole vielä tulleet</translation>
        </message>
        <message>
            <source>Attempt policy</source>
            <translation>Soittosääntö</translation>
        </message>
        <message>
            <source>What follows when nobody answers</source>
            <translation>Mitä tapahtuu, kun kukaan ei vastaa</translation>
        </message>
        <message>
            <source>Waiting requests follow the new rule from their next attempt on.</source>
            <translation>Odottavat pyynnöt noudattavat uutta sääntöä seuraavasta yrityksestä alkaen.</translation>
        </message>
        <message>
            <source>Centre</source>
            <translation>Asema</translation>
        </message>
        <message>
            <source>Queues</source>
            <translation>Jonot</translation>
        </message>
        <message>
            <source>Rule</source>
            <translation>Sääntö</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Alkaen</translation>
        </message>
        <message>
            <source>Attempts</source>
            <translation>Yritykset</translation>
        </message>
        <message>
            <source>After no answer</source>
            <translation>Ei vastausta</translation>
        </message>
        <message>
            <source>After a busy line</source>
            <translation>Varattu</translation>
        </message>
        <message>
            <source>After a voicemail</source>
            <translation>Vastaaja</translation>
        </message>
        <message>
            <source>After a failure</source>
            <translation>Yhteysvika</translation>
        </message>
        <message>
            <source> min</source>
            <translation> min</translation>
        </message>
        <message>
            <source>All of them</source>
            <translation>Kaikki</translation>
        </message>
        <message>
            <source>A text after the last attempt</source>
            <translation>Tekstiviesti viimeisen yrityksen jälkeen</translation>
        </message>
        <message>
            <source>A wrong number ends it</source>
            <translation>Väärä numero päättää</translation>
        </message>
        <message>
            <source>Each attempt in another part of the day</source>
            <translation>Jokainen yritys eri aikaan päivästä</translation>
        </message>
        <message>
            <source>Set rule</source>
            <translation>Aseta sääntö</translation>
        </message>
        <message>
            <source>{rule} · followed by {queues}</source>
            <translation>{rule} · {queues}</translation>
        </message>
        <message numerus="yes">
            <source>%n queue(s)</source>
            <translation>
                <numerusform>%Ln jono</numerusform>
                <numerusform>%Ln jonoa</numerusform>
            </translation>
        </message>
        <message>
            <source>Loading…</source>
            <translation>Haetaan…</translation>
        </message>
        <message>
            <source>A new rule…</source>
            <translation>Uusi sääntö…</translation>
        </message>
        <message>
            <source>{rule} · no. {number}</source>
            <translation>{rule} · nro {number}</translation>
        </message>
    </context>
    <context>
        <name>Presence</name>
        <message>
            <source>free</source>
            <translation>vapaa</translation>
        </message>
        <message>
            <source>on the phone</source>
            <translation>puhelussa</translation>
        </message>
        <message>
            <source>on a break</source>
            <translation>tauolla</translation>
        </message>
        <message>
            <source>not signed on</source>
            <translation>ei kirjautunut</translation>
        </message>
    </context>
    <context>
        <name>ProblemReportSheet</name>
        <message>
            <source>Problem report</source>
            <extracomment>A file has been written, or it is said why not.</extracomment>
            <translation>Vikaraportti</translation>
        </message>
        <message>
            <source>For whoever mends the program. Numbers and passwords are blotted out; read it through before you give it to anybody. It is sent nowhere by itself.</source>
            <translation>Ohjelman korjaajalle. Numerot ja salasanat on peitetty; lue raportti läpi ennen kuin annat sen kenellekään. Sitä ei lähetetä itsestään minnekään.</translation>
        </message>
        <message>
            <source>Gathering…</source>
            <translation>Kootaan…</translation>
        </message>
        <message>
            <source>Save…</source>
            <translation>Tallenna…</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopioi</translation>
        </message>
        <message>
            <source>Save the problem report</source>
            <translation>Tallenna vikaraportti</translation>
        </message>
        <message>
            <source>It could not be saved as {file}: {why}</source>
            <translation>Tallennus tiedostoon {file} ei onnistunut: {why}</translation>
        </message>
        <message>
            <source>Saved as {file}</source>
            <translation>Tallennettu: {file}</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>Kopioitu</translation>
        </message>
    </context>
    <context>
        <name>ProfilesControl</name>
        <message>
            <source>None</source>
            <translation>Ei mitään</translation>
        </message>
    </context>
    <context>
        <name>Program</name>
        <message>
            <source>The program could not be started</source>
            <extracomment>The one that most begin with; the rail's others are loaded when they are gone to. By then what is made at the start has been made. The console is there: its services may still be on their way.</extracomment>
            <translation>Ohjelmaa ei voitu käynnistää</translation>
        </message>
    </context>
    <context>
        <name>Purpose</name>
        <message>
            <source>We could not reach you</source>
            <translation>Emme tavoittaneet sinua</translation>
        </message>
        <message>
            <source>When we ring you</source>
            <translation>Milloin soitamme sinulle</translation>
        </message>
        <message>
            <source>What was told no longer holds</source>
            <translation>Ilmoitettu ei enää pidä</translation>
        </message>
        <message>
            <source>First on another day</source>
            <translation>Ensin toisena päivänä</translation>
        </message>
        <message>
            <source>Own text</source>
            <translation>Oma teksti</translation>
        </message>
        <message>
            <source>Survey</source>
            <translation>Kysely</translation>
        </message>
    </context>
    <context>
        <name>QAbstractFileIconProvider</name>
        <message>
            <source>Drive</source>
            <translation>Levyasema</translation>
        </message>
        <message>
            <source>File Folder</source>
            <translation>Tiedostokansio</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Kansio</translation>
        </message>
        <message>
            <source>Shortcut</source>
            <translation>Pikakuvake</translation>
        </message>
        <message>
            <source>Unknown</source>
            <translation>Tuntematon</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Tiedosto</translation>
        </message>
        <message>
            <source>%1 File</source>
            <translation>%1-tiedosto</translation>
        </message>
    </context>
    <context>
        <name>QCupsJobWidget</name>
        <message>
            <source>Job &amp;priority:</source>
            <translation>Työn &amp;tärkeys:</translation>
        </message>
        <message>
            <source>&amp;Billing information:</source>
            <translation>&amp;Laskutustiedot:</translation>
        </message>
        <message>
            <source>Scheduled &amp;printing:</source>
            <translation>&amp;Ajastettu tulostus:</translation>
        </message>
        <message>
            <source>&amp;End:</source>
            <translation>L&amp;opussa:</translation>
        </message>
    </context>
    <context>
        <name>QCupsPrinterSupport</name>
        <message>
            <source>Authentication Needed</source>
            <translation>Kirjautuminen tarvitaan</translation>
        </message>
        <message>
            <source>Authentication needed to use %1.</source>
            <translation>Tulostimen %1 käyttö vaatii kirjautumisen.</translation>
        </message>
        <message>
            <source>Authentication needed to use %1 on %2.</source>
            <translation>Tulostimen %1 käyttö palvelimella %2 vaatii kirjautumisen.</translation>
        </message>
        <message>
            <source>Username:</source>
            <translation>Käyttäjätunnus:</translation>
        </message>
        <message>
            <source>Password:</source>
            <translation>Salasana:</translation>
        </message>
    </context>
    <context>
        <name>QFileDialog</name>
        <message>
            <source>&amp;Look in:</source>
            <translation>&amp;Kansio:</translation>
        </message>
        <message>
            <source>Files of &amp;type:</source>
            <translation>&amp;Tiedostotyyppi:</translation>
        </message>
    </context>
    <context>
        <name>QPageSetupWidget</name>
        <message>
            <source>Page &amp;order:</source>
            <translation>Sivujen &amp;järjestys:</translation>
        </message>
        <message>
            <source>Pages &amp;per sheet:</source>
            <translation>&amp;Sivuja arkilla:</translation>
        </message>
    </context>
    <context>
        <name>QPrintDialog</name>
        <message>
            <source>Automatic</source>
            <translation>Automaattinen</translation>
        </message>
        <message>
            <source>Duplex Settings Conflicts</source>
            <translation>Ristiriita kaksipuolisen tulostuksen asetuksissa</translation>
        </message>
        <message>
            <source>There are conflicts in duplex settings. Do you want to fix them?</source>
            <translation>Kaksipuolisen tulostuksen asetukset ovat ristiriidassa keskenään. Haluatko korjata ne?</translation>
        </message>
    </context>
    <context>
        <name>QPrintPropertiesDialog</name>
        <message>
            <source>Page Setup Conflicts</source>
            <translation>Ristiriita sivun asetuksissa</translation>
        </message>
        <message>
            <source>There are conflicts in page setup options. Do you want to fix them?</source>
            <translation>Sivun asetukset ovat ristiriidassa keskenään. Haluatko korjata ne?</translation>
        </message>
    </context>
    <context>
        <name>QPrintSettingsOutput</name>
        <message>
            <source>Double Sided Printing</source>
            <translation>Kaksipuolinen tulostus</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Ei käytössä</translation>
        </message>
        <message>
            <source>Long side binding</source>
            <translation>Sidonta pitkältä sivulta</translation>
        </message>
        <message>
            <source>Short side binding</source>
            <translation>Sidonta lyhyeltä sivulta</translation>
        </message>
        <message>
            <source>Page &amp;Set:</source>
            <translation>&amp;Sivuvalinta:</translation>
        </message>
    </context>
    <context>
        <name>QuitDialog</name>
        <message>
            <source>Quit</source>
            <translation>Lopeta</translation>
        </message>
        <message>
            <source>Quit Jonovahti?</source>
            <translation>Lopetetaanko Jonovahti?</translation>
        </message>
        <message>
            <source>What is under way is finished first. Whether you are asked is in the settings.</source>
            <translation>Kesken oleva tehdään ensin loppuun. Asetuksista voit valita, kysytäänkö tätä.</translation>
        </message>
        <message>
            <source>What is under way is finished first.</source>
            <translation>Kesken oleva tehdään ensin loppuun.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Peruuta</translation>
        </message>
    </context>
    <context>
        <name>Rail</name>
        <message>
            <source>Screens</source>
            <extracomment>Free on each side of a name.</extracomment>
            <translation>Näkymät</translation>
        </message>
    </context>
    <context>
        <name>ReadDialog</name>
        <message>
            <source>The texts could not be read, so none is marked. Close this and try again.</source>
            <translation>Viestejä ei voitu hakea, joten mitään ei merkitty. Sulje tämä ja yritä uudelleen.</translation>
        </message>
        <message>
            <source>Mark as read</source>
            <translation>Merkitse luetuksi</translation>
        </message>
        <message>
            <source>What the patients texted</source>
            <translation>Mitä potilaat kirjoittivat</translation>
        </message>
        <message>
            <source>Read it here first: it is marked as read with the button below, not before.</source>
            <translation>Lue se ensin tästä: se merkitään luetuksi vasta alla olevalla painikkeella.</translation>
        </message>
        <message numerus="yes">
            <source>Mark texts of %n patient(s) as read</source>
            <translation>
                <numerusform>Merkitse %Ln potilaan viesti luetuksi</numerusform>
                <numerusform>Merkitse %Ln potilaan viestit luetuiksi</numerusform>
            </translation>
        </message>
        <message>
            <source>Loading…</source>
            <translation>Haetaan…</translation>
        </message>
        <message>
            <source>No text of these patients waits any more</source>
            <translation>Näiltä potilailta ei enää ole viestiä, joka odottaa lukemista</translation>
        </message>
        <message>
            <source>“{words}”</source>
            <translation>”{words}”</translation>
        </message>
        <message>
            <source>The words are no longer kept</source>
            <translation>Viestin sanoja ei enää säilytetä</translation>
        </message>
    </context>
    <context>
        <name>ReadingStopped</name>
        <message>
            <source>Reading was stopped</source>
            <translation>Haku keskeytettiin</translation>
        </message>
        <message>
            <source>Read again</source>
            <translation>Hae uudelleen</translation>
        </message>
    </context>
    <context>
        <name>Reason</name>
        <message>
            <source>Nurse</source>
            <translation>Sairaanhoitaja</translation>
        </message>
        <message>
            <source>Prescription</source>
            <translation>Resepti</translation>
        </message>
        <message>
            <source>Laboratory</source>
            <translation>Laboratorio</translation>
        </message>
        <message>
            <source>Vaccination</source>
            <translation>Rokotus</translation>
        </message>
        <message>
            <source>Appointment</source>
            <translation>Ajanvaraus</translation>
        </message>
    </context>
    <context>
        <name>ReasonField</name>
        <message>
            <source>Another reason:</source>
            <extracomment>As long as the sentence of a person in a hurry; it is read in lists.</extracomment>
            <translation>Muu syy:</translation>
        </message>
        <message>
            <source>The reason in your own words</source>
            <translation>Syy omin sanoin</translation>
        </message>
    </context>
    <context>
        <name>Refused</name>
        <message>
            <source>At most 1,000 callbacks at a time. Select fewer.</source>
            <translation>Enintään 1 000 soittopyyntöä kerralla. Valitse vähemmän.</translation>
        </message>
        <message>
            <source>The data is too old to act on. Wait for the connection.</source>
            <translation>Tiedot ovat liian vanhoja. Odota yhteyttä.</translation>
        </message>
        <message>
            <source>The program and the database do not fit together here. Tell IT: {code}.</source>
            <translation>Ohjelma ja tietokanta eivät sovi tässä yhteen. Kerro IT-tuelle: {code}.</translation>
        </message>
        <message>
            <source>The address has an option that cannot be used: {option}. Correct it, or leave it out.</source>
            <translation>Osoitteessa on asetus, jota ei voi käyttää: {option}. Korjaa se tai jätä se pois.</translation>
        </message>
        <message>
            <source>Nothing is selected that it could be done to. Select callbacks first.</source>
            <translation>Mitään sopivaa ei ole valittu. Valitse ensin soittopyyntöjä.</translation>
        </message>
        <message>
            <source>A callback was named twice. Select again.</source>
            <translation>Sama soittopyyntö oli mukana kahdesti. Valitse uudelleen.</translation>
        </message>
        <message>
            <source>It is not yours, or not in your centres. Ask a supervisor who is responsible.</source>
            <translation>Se ei ole sinun tai ei ole asemillasi. Pyydä vuorovastaavaa, jonka vastuulla se on.</translation>
        </message>
        <message>
            <source>The time for this has passed. Begin again.</source>
            <translation>Aika on mennyt umpeen. Aloita alusta.</translation>
        </message>
        <message>
            <source>This queue is not in use any more. Choose another.</source>
            <translation>Tämä jono ei ole enää käytössä. Valitse toinen.</translation>
        </message>
        <message>
            <source>This is not a time. Choose a day and a clock time.</source>
            <translation>Tämä ei ole aika. Valitse päivä ja kellonaika.</translation>
        </message>
        <message>
            <source>The wished time must end after it begins. Change it.</source>
            <translation>Toivotun ajan täytyy päättyä alkamisensa jälkeen. Muuta sitä.</translation>
        </message>
        <message>
            <source>The text holds a sign that cannot be kept. Type it again.</source>
            <translation>Tekstissä on merkki, jota ei voi tallentaa. Kirjoita se uudelleen.</translation>
        </message>
        <message>
            <source>The planned time has passed. Choose a new one.</source>
            <translation>Ajoitettu hetki on mennyt. Valitse uusi.</translation>
        </message>
        <message>
            <source>This is done to one callback at a time. Select one.</source>
            <translation>Tämän voi tehdä yhdelle soittopyynnölle kerrallaan. Valitse yksi.</translation>
        </message>
        <message>
            <source>This act cannot be repeated. Do it anew from its own dialog.</source>
            <translation>Tätä toimintoa ei voi toistaa. Tee se uudelleen sen omasta ikkunasta.</translation>
        </message>
        <message>
            <source>Numbers are not kept. Do it anew and enter the number.</source>
            <translation>Numeroita ei säilytetä. Tee se uudelleen ja anna numero.</translation>
        </message>
        <message>
            <source>It has changed meanwhile. Look at the callback again.</source>
            <translation>Se on sillä välin muuttunut. Katso soittopyyntöä uudelleen.</translation>
        </message>
        <message>
            <source>This is not an address of a database. Check it.</source>
            <translation>Tämä ei ole tietokannan osoite. Tarkista se.</translation>
        </message>
        <message>
            <source>The address has an option that cannot be used. Correct it.</source>
            <translation>Osoitteessa on asetus, jota ei voi käyttää. Korjaa se.</translation>
        </message>
        <message>
            <source>Leave the password out of the address: it is asked for.</source>
            <translation>Jätä salasana pois osoitteesta: sitä kysytään erikseen.</translation>
        </message>
        <message>
            <source>The connection would not be protected. Ask IT for an address with TLS.</source>
            <translation>Yhteys ei olisi suojattu. Pyydä IT-tuelta TLS-osoite.</translation>
        </message>
        <message>
            <source>Ending this many callbacks needs another supervisor's consent.</source>
            <translation>Näin monen soittopyynnön päättäminen vaatii toisen vuorovastaavan suostumuksen.</translation>
        </message>
        <message>
            <source>The other supervisor has not agreed yet</source>
            <translation>Toinen vuorovastaava ei ole vielä suostunut</translation>
        </message>
        <message>
            <source>Another supervisor must agree, not the one who asks</source>
            <translation>Suostumuksen antaa toinen vuorovastaava, ei pyytäjä itse</translation>
        </message>
        <message>
            <source>Another supervisor has agreed already</source>
            <translation>Toinen vuorovastaava on jo suostunut</translation>
        </message>
        <message>
            <source>This consent or permission has been used already. Ask again.</source>
            <translation>Suostumus tai lupa on jo käytetty. Pyydä uudelleen.</translation>
        </message>
        <message>
            <source>Another supervisor has declined. Talk to them first.</source>
            <translation>Toinen vuorovastaava on kieltäytynyt. Puhu ensin hänen kanssaan.</translation>
        </message>
        <message>
            <source>Who asked has taken it back. There is nothing to agree to any more.</source>
            <translation>Pyytäjä on perunut pyyntönsä. Suostuttavaa ei enää ole.</translation>
        </message>
        <message>
            <source>Something else was agreed to. Ask for consent to this act.</source>
            <translation>Suostumus koski muuta. Pyydä suostumus tähän toimeen.</translation>
        </message>
        <message>
            <source>Too often within a minute. Wait a moment, then try again.</source>
            <translation>Liian usein minuutin aikana. Odota hetki ja yritä sitten uudelleen.</translation>
        </message>
        <message>
            <source>There is a phone number in the text. Take it out.</source>
            <translation>Tekstissä on puhelinnumero. Poista se.</translation>
        </message>
        <message>
            <source>A rule cannot be set for a day that has passed. Choose a later day.</source>
            <translation>Sääntöä ei voi asettaa menneelle päivälle. Valitse myöhempi päivä.</translation>
        </message>
        <message>
            <source>This is too far ahead. Choose an earlier day.</source>
            <translation>Tämä on liian kaukana tulevaisuudessa. Valitse aiempi päivä.</translation>
        </message>
        <message>
            <source>Opening must come before closing, on the same day.</source>
            <translation>Avaamisen on oltava ennen sulkemista, samana päivänä.</translation>
        </message>
        <message>
            <source>A policy has 1 to 5 attempts, and delays from a minute to a day. Change the figures.</source>
            <translation>Säännössä on 1–5 yritystä ja viiveet minuutista vuorokauteen. Muuta lukuja.</translation>
        </message>
        <message>
            <source>Someone has changed this policy. Look at it again.</source>
            <translation>Joku on muuttanut tätä sääntöä. Katso sitä uudelleen.</translation>
        </message>
        <message>
            <source>No queue speaks this language. Choose another.</source>
            <translation>Mikään jono ei palvele tällä kielellä. Valitse toinen.</translation>
        </message>
        <message>
            <source>It must begin before it ends. Change the times.</source>
            <translation>Sen on alettava ennen kuin se päättyy. Muuta aikoja.</translation>
        </message>
        <message>
            <source>An absence is recorded for 31 days at the most, a shift or a loan for 16 hours. Choose an earlier end.</source>
            <translation>Poissaolo kirjataan enintään 31 päiväksi, vuoro tai lainaus 16 tunniksi. Valitse aiempi loppu.</translation>
        </message>
        <message>
            <source>Choose a reason from the list</source>
            <translation>Valitse syy luettelosta</translation>
        </message>
        <message>
            <source>A planned shift is not removed. Record an absence.</source>
            <translation>Suunniteltua vuoroa ei poisteta. Kirjaa poissaolo.</translation>
        </message>
        <message>
            <source>An alert is snoozed for a day at the most. Choose a shorter time.</source>
            <translation>Hälytyksen voi hiljentää enintään vuorokaudeksi. Valitse lyhyempi aika.</translation>
        </message>
        <message>
            <source>The rule's limits do not fit together. Change them.</source>
            <translation>Säännön rajat eivät sovi yhteen. Muuta niitä.</translation>
        </message>
        <message>
            <source>This rule is not in use any more. Look at the rules again.</source>
            <translation>Tämä sääntö ei ole enää käytössä. Katso säännöt uudelleen.</translation>
        </message>
        <message>
            <source>A text needs a purpose, a language and words. Write it.</source>
            <translation>Viesti tarvitsee aiheen, kielen ja tekstin. Kirjoita se.</translation>
        </message>
        <message>
            <source>There is a field in the text that this purpose does not have. Take it out.</source>
            <translation>Viestissä on kenttä, jota tällä aiheella ei ole. Poista se.</translation>
        </message>
        <message>
            <source>A text may be six parts long. Make it shorter.</source>
            <translation>Viestissä voi olla enintään kuusi osaa. Lyhennä sitä.</translation>
        </message>
        <message>
            <source>There is a link in the text. Patients are not sent links: take it out.</source>
            <translation>Viestissä on linkki. Potilaille ei lähetetä linkkejä: poista se.</translation>
        </message>
        <message>
            <source>Patients seldom answer an unknown number. Name the one that will ring: write {number}, or the number itself.</source>
            <translation>Tuntemattomaan numeroon vastataan harvoin. Kerro, mistä soitetaan: kirjoita {number} tai itse numero.</translation>
        </message>
        <message>
            <source>The text may tell of the patient's health. Leave it out, or confirm that it does not.</source>
            <translation>Viesti voi kertoa potilaan terveydestä. Jätä se pois tai vahvista, ettei se kerro.</translation>
        </message>
        <message>
            <source>There is a view of this name already. Choose another name.</source>
            <translation>Tämänniminen näkymä on jo olemassa. Valitse toinen nimi.</translation>
        </message>
        <message>
            <source>There are too many saved views. Remove one first.</source>
            <translation>Tallennettuja näkymiä on liikaa. Poista ensin yksi.</translation>
        </message>
        <message>
            <source>This view cannot be saved. Change its filters.</source>
            <translation>Tätä näkymää ei voi tallentaa. Muuta sen rajauksia.</translation>
        </message>
        <message>
            <source>Give a reason</source>
            <translation>Anna syy</translation>
        </message>
        <message>
            <source>This nurse is not at work here any more</source>
            <translation>Tämä hoitaja ei ole enää töissä täällä</translation>
        </message>
        <message>
            <source>This is not a phone number. Write it with + and the country code.</source>
            <translation>Tämä ei ole puhelinnumero. Kirjoita se muodossa + ja maatunnus.</translation>
        </message>
        <message>
            <source>There is no number for this callback</source>
            <translation>Tällä soittopyynnöllä ei ole numeroa</translation>
        </message>
    </context>
    <context>
        <name>ReopenPopover</name>
        <message numerus="yes">
            <source>Reopen %n callback(s)</source>
            <translation>
                <numerusform>Avaa %Ln soittopyyntö uudelleen</numerusform>
                <numerusform>Avaa %Ln soittopyyntöä uudelleen</numerusform>
            </translation>
        </message>
        <message>
            <source>The wait goes on from the first request, and the due time stays.</source>
            <translation>Odotus jatkuu alkuperäisestä pyynnöstä, ja määräaika säilyy.</translation>
        </message>
        <message>
            <source>Ended by mistake</source>
            <translation>Päätetty vahingossa</translation>
        </message>
        <message>
            <source>The patient has been in touch again</source>
            <translation>Potilas on ottanut uudelleen yhteyttä</translation>
        </message>
        <message>
            <source>The matter was not settled</source>
            <translation>Asia jäi hoitamatta</translation>
        </message>
        <message>
            <source>Give a reason</source>
            <translation>Anna syy</translation>
        </message>
    </context>
    <context>
        <name>ReplayBar</name>
        <message>
            <source>The act before (Ctrl+Left)</source>
            <extracomment>How many times as fast as the day went by. Above and below what stands in it; the second on a low page. What is not kept as it was then, so that the figures are judged by what holds now. Beside the date and not in it, where it would gainsay whoever types another.</extracomment>
            <translation>Edellinen toimenpide (Ctrl+vasen nuoli)</translation>
        </message>
        <message>
            <source>The next act (Ctrl+Right)</source>
            <translation>Seuraava toimenpide (Ctrl+oikea nuoli)</translation>
        </message>
        <message>
            <source>Play (Space on the line)</source>
            <translation>Toista (välilyönti aikajanalla)</translation>
        </message>
        <message>
            <source>Stop (Space on the line)</source>
            <translation>Pysäytä (välilyönti aikajanalla)</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>Nopeus</translation>
        </message>
        <message>
            <source>How many times as fast as the day went by</source>
            <translation>Kuinka monta kertaa päivää nopeammin</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Päivä</translation>
        </message>
        <message>
            <source>Stop reading</source>
            <translation>Keskeytä luku</translation>
        </message>
        <message>
            <source>Callbacks read</source>
            <translation>Luetut soittopyynnöt</translation>
        </message>
        <message>
            <source>Limits, services, languages and the hours of the week are as they are now. Attempts, exceptions, shifts and presence are as they were then.</source>
            <translation>Rajat, palvelut, kielet ja viikon aukioloajat ovat nykyiset. Soittoyritykset, poikkeukset, vuorot ja läsnäolo ovat sellaiset kuin silloin.</translation>
        </message>
        <message>
            <source>No earlier day of this weekday is known: a load is that of those alone who had asked by then, and nothing is foretold.</source>
            <translation>Yhtään aiempaa samaa viikonpäivää ei tunneta: kuormassa ovat vain siihen mennessä pyytäneet, eikä mitään ennusteta.</translation>
        </message>
        <message>
            <source>To the live screen</source>
            <translation>Tilannekuvaan</translation>
        </message>
        <message>
            <source>limits, services and weekly hours of now</source>
            <translation>rajat, palvelut ja viikon aukiolot nykyiset</translation>
        </message>
        <message>
            <source>limits of now</source>
            <translation>rajat nykyiset</translation>
        </message>
        <message>
            <source>no earlier days known: loads without those expected</source>
            <translation>aiempia päiviä ei tunneta: kuormat ilman odotettavia</translation>
        </message>
        <message>
            <source>loads without those expected</source>
            <translation>kuormat ilman odotettavia</translation>
        </message>
        <message>
            <source>Replay, not live</source>
            <translation>Toisto, ei reaaliaikainen</translation>
        </message>
        <message>
            <source>Replay {clock}, not live</source>
            <translation>Toisto klo {clock}, ei reaaliaikainen</translation>
        </message>
        <message>
            <source>Reading {done} of {total}</source>
            <translation>Luetaan: {done} / {total}</translation>
        </message>
        <message>
            <source>Reading the day</source>
            <translation>Luetaan päivää</translation>
        </message>
    </context>
    <context>
        <name>ReplayPanes</name>
        <message>
            <source>Replayed for {clock}.</source>
            <extracomment>Beside each other in the smallest window with the largest letters, in px at 100 %; names have room in the first. Between the figures and the lists, and between these; the first on a low page. Heads, captions and a few rows, in px at 100 %; with one head for all of it.</extracomment>
            <translation>Toistettu hetkeltä klo {clock}.</translation>
        </message>
    </context>
    <context>
        <name>ReplayScreen</name>
        <message>
            <source>Nothing is stored of {day}</source>
            <translation>Päivältä {day} ei ole tietoja</translation>
        </message>
        <message>
            <source>There are no requests of that day. Choose another one.</source>
            <translation>Sinä päivänä ei ole jätetty soittopyyntöjä. Valitse toinen päivä.</translation>
        </message>
        <message>
            <source>No request of that day is known before {clock}</source>
            <translation>Siltä päivältä ei ole soittopyyntöjä ennen {clock}</translation>
        </message>
        <message>
            <source>No day has been read</source>
            <translation>Yhtään päivää ei ole luettu</translation>
        </message>
        <message>
            <source>Choose a day to replay.</source>
            <translation>Valitse toistettava päivä.</translation>
        </message>
        <message>
            <source>Replay</source>
            <translation>Toisto</translation>
        </message>
        <message>
            <source>Next: {act}</source>
            <translation>Seuraavaksi: {act}</translation>
        </message>
    </context>
    <context>
        <name>ReportChart</name>
        <message>
            <source>Called and reached the same day</source>
            <extracomment>As high as it is above a table, in px at 100 %.</extracomment>
            <translation>Soitettu ja tavoitettu samana päivänä</translation>
        </message>
    </context>
    <context>
        <name>ReportChoices</name>
        <message>
            <source>Time</source>
            <extracomment>The one it is about, None: all. It may be known before the services are.</extracomment>
            <translation>Aika</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>Palvelu</translation>
        </message>
        <message>
            <source>Lines</source>
            <translation>Rivit</translation>
        </message>
        <message>
            <source>Figures</source>
            <translation>Luvut</translation>
        </message>
        <message numerus="yes">
            <source>Last %n days</source>
            <translation>
                <numerusform>Viimeinen %Ln päivä</numerusform>
                <numerusform>Viimeiset %Ln päivää</numerusform>
            </translation>
        </message>
        <message>
            <source>This month</source>
            <translation>Tämä kuukausi</translation>
        </message>
        <message>
            <source>Last month</source>
            <translation>Viime kuukausi</translation>
        </message>
        <message>
            <source>Thirteen months</source>
            <translation>Kolmetoista kuukautta</translation>
        </message>
        <message>
            <source>By day</source>
            <translation>Päivittäin</translation>
        </message>
        <message>
            <source>By week</source>
            <translation>Viikoittain</translation>
        </message>
        <message>
            <source>By month</source>
            <translation>Kuukausittain</translation>
        </message>
        <message>
            <source>By centre</source>
            <translation>Asemittain</translation>
        </message>
        <message>
            <source>How soon</source>
            <translation>Kuinka pian</translation>
        </message>
        <message>
            <source>By attempt</source>
            <translation>Yrityksittäin</translation>
        </message>
        <message>
            <source>Outcomes</source>
            <translation>Lopputulokset</translation>
        </message>
        <message>
            <source>All services</source>
            <translation>Kaikki palvelut</translation>
        </message>
    </context>
    <context>
        <name>ReportFiles</name>
        <message>
            <source>Save the report</source>
            <translation>Tallenna raportti</translation>
        </message>
        <message>
            <source>Figures (*.csv)</source>
            <translation>Luvut (*.csv)</translation>
        </message>
        <message>
            <source>Page (*.pdf)</source>
            <translation>Sivu (*.pdf)</translation>
        </message>
        <message>
            <source>Making pages of the report: {count} rows</source>
            <translation>Raportin sivuja tehdään: {count} riviä</translation>
        </message>
        <message>
            <source>Not printed: look at the printer, then print again.</source>
            <translation>Ei tulostunut: katso tulostinta ja tulosta sitten uudelleen.</translation>
        </message>
        <message>
            <source>Stopped: there is no file and nothing was printed.</source>
            <translation>Keskeytetty: tiedostoa ei ole eikä mitään tulostettu.</translation>
        </message>
    </context>
    <context>
        <name>Reports</name>
        <message>
            <source>Left</source>
            <translation>Jätetty</translation>
        </message>
        <message>
            <source>Centre</source>
            <translation>Asema</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Aika</translation>
        </message>
        <message>
            <source>All together</source>
            <translation>Yhteensä</translation>
        </message>
        <message>
            <source>Left in hours</source>
            <translation>Palveluaikana</translation>
        </message>
        <message>
            <source>Called same day</source>
            <translation>Soitettu samana pv</translation>
        </message>
        <message>
            <source>Reached same day</source>
            <translation>Tavoitettu samana pv</translation>
        </message>
        <message>
            <source>Mean wait</source>
            <translation>Keskiodotus</translation>
        </message>
        <message>
            <source>50% rung in</source>
            <translation>50 % soitettu</translation>
        </message>
        <message>
            <source>90% rung in</source>
            <translation>90 % soitettu</translation>
        </message>
        <message>
            <source>Attempts</source>
            <translation>Yrityksiä</translation>
        </message>
        <message>
            <source>1st attempts</source>
            <translation>1. yritykset</translation>
        </message>
        <message>
            <source>Reached at 1st</source>
            <translation>Tavoitettu 1. kerralla</translation>
        </message>
        <message>
            <source>2nd attempts</source>
            <translation>2. yritykset</translation>
        </message>
        <message>
            <source>Reached at 2nd</source>
            <translation>Tavoitettu 2. kerralla</translation>
        </message>
        <message>
            <source>3rd attempts</source>
            <translation>3. yritykset</translation>
        </message>
        <message>
            <source>Reached at 3rd</source>
            <translation>Tavoitettu 3. kerralla</translation>
        </message>
        <message>
            <source>Later attempts</source>
            <translation>Myöhemmät yritykset</translation>
        </message>
        <message>
            <source>Reached later</source>
            <translation>Tavoitettu myöhemmin</translation>
        </message>
        <message>
            <source>Reached</source>
            <translation>Tavoitettu</translation>
        </message>
        <message>
            <source>Handled otherwise</source>
            <translation>Hoidettu muuten</translation>
        </message>
        <message>
            <source>Not reached</source>
            <translation>Ei tavoitettu</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>Peruttu</translation>
        </message>
        <message>
            <source>Joined</source>
            <translation>Yhdistetty</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Avoinna</translation>
        </message>
        <message>
            <source>Moved in</source>
            <translation>Siirretty tänne</translation>
        </message>
        <message>
            <source>Moved out</source>
            <translation>Siirretty pois</translation>
        </message>
        <message>
            <source>Texts</source>
            <translation>Viestejä</translation>
        </message>
        <message>
            <source>What the figures mean</source>
            <translation>Mitä luvut tarkoittavat</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>Luku</translation>
        </message>
        <message>
            <source>Meaning</source>
            <translation>Merkitys</translation>
        </message>
        <message>
            <source>Formula</source>
            <translation>Laskukaava</translation>
        </message>
        <message>
            <source>Time counted</source>
            <translation>Ajan laskenta</translation>
        </message>
        <message>
            <source>Basis</source>
            <translation>Peruste</translation>
        </message>
        <message>
            <source>First day</source>
            <translation>Ensimmäinen päivä</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>Viimeinen päivä</translation>
        </message>
        <message>
            <source>Not counted: {days}</source>
            <translation>Laskematta: {days}</translation>
        </message>
    </context>
    <context>
        <name>ReportsScreen</name>
        <message>
            <source>Counted by the centre where the callback was left, up to yesterday.</source>
            <translation>Laskettu sille asemalle, jolle soittopyyntö jätettiin, eiliseen asti.</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Raportti</translation>
        </message>
        <message>
            <source>These figures were read at {time}. The newest cannot be read now.</source>
            <extracomment>In px at 100 %: of what a line is about, and of all its figures together. Lower than this the rows need the room that the meanings of all figures would take. Columns that are left out where there is no room for all; a file has them. The one it is about, None: all. Says that what is shown is old, and why. The share of the same day that is aimed at.</extracomment>
            <translation>Nämä luvut on luettu {time}. Uusimpia ei voi nyt lukea.</translation>
        </message>
        <message>
            <source>Read again</source>
            <translation>Lue uudelleen</translation>
        </message>
        <message>
            <source>The figures cannot be read now.</source>
            <translation>Lukuja ei voi nyt lukea.</translation>
        </message>
        <message>
            <source>Chart</source>
            <translation>Kaavio</translation>
        </message>
        <message>
            <source>Save…</source>
            <translation>Tallenna…</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>Tulosta…</translation>
        </message>
        <message>
            <source>No whole day yet</source>
            <translation>Ei vielä yhtään kokonaista päivää</translation>
        </message>
        <message>
            <source>A day's figures are here when the day is over.</source>
            <translation>Päivän luvut ovat täällä, kun päivä on ohi.</translation>
        </message>
        <message>
            <source>Counted by the centre where the callback was left.</source>
            <translation>Laskettu sille asemalle, jolle soittopyyntö jätettiin.</translation>
        </message>
        <message>
            <source>Moves are counted at the centre they left and at the one they came to, texts at the centre that has the callback.</source>
            <translation>Siirrot lasketaan sekä lähtö- että tuloasemalle, viestit sille asemalle, jolla soittopyyntö on.</translation>
        </message>
        <message numerus="yes">
            <source>%n column(s) left out for lack of room; a file and paper have all.</source>
            <translation>
                <numerusform>%Ln sarake jää pois tilan puutteen vuoksi; tiedostossa ja paperilla ovat kaikki.</numerusform>
                <numerusform>%Ln saraketta jää pois tilan puutteen vuoksi; tiedostossa ja paperilla ovat kaikki.</numerusform>
            </translation>
        </message>
        <message>
            <source>F1 on a figure says what it means.</source>
            <translation>F1 luvun kohdalla kertoo, mitä luku tarkoittaa.</translation>
        </message>
    </context>
    <context>
        <name>RetryPopover</name>
        <message numerus="yes">
            <source>Retry %n callback(s)</source>
            <translation>
                <numerusform>Yritä uudelleen: %Ln soittopyyntö</numerusform>
                <numerusform>Yritä uudelleen: %Ln soittopyyntöä</numerusform>
            </translation>
        </message>
        <message>
            <source>A nurse took this call {time} ago, and its end was never told. Check that nobody is ringing the patient: it goes back to the queue, and the nurse has to sign on again.</source>
            <translation>Hoitaja otti tämän puhelun {time} sitten, eikä sen loppumisesta ole tietoa. Varmista, ettei kukaan soita potilaalle: pyyntö palaa jonoon, ja hoitajan on kirjauduttava uudelleen.</translation>
        </message>
        <message>
            <source>Retry now</source>
            <translation>Yritä nyt</translation>
        </message>
        <message>
            <source>or at a time</source>
            <translation>tai kellonaikaan</translation>
        </message>
        <message>
            <source>Plan retry</source>
            <translation>Ajoita yritys</translation>
        </message>
        <message>
            <source>Time of the retry, such as 9:30 or 930</source>
            <translation>Uuden yrityksen aika, esimerkiksi 9.30 tai 930</translation>
        </message>
        <message>
            <source>Day of the retry</source>
            <translation>Uuden yrityksen päivä</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Tänään</translation>
        </message>
        <message>
            <source>The patient wishes to be called {span}. A retry before that sets the wish aside.</source>
            <translation>Potilas toivoo soittoa {span}. Sitä aiempi uusi yritys ohittaa toiveen.</translation>
        </message>
        <message numerus="yes">
            <source>%n of the patients wish(es) to be called later. A retry before the time wished sets it aside.</source>
            <translation>
                <numerusform>%Ln potilas toivoo soittoa myöhemmin. Toivottua aikaa aiempi uusi yritys ohittaa toiveen.</numerusform>
                <numerusform>%Ln potilasta toivoo soittoa myöhemmin. Toivottua aikaa aiempi uusi yritys ohittaa toiveen.</numerusform>
            </translation>
        </message>
        <message>
            <source>Type a time such as 9:30, 930 or 9</source>
            <translation>Kirjoita aika, esimerkiksi 9.30, 930 tai 9</translation>
        </message>
        <message>
            <source>That time has already passed</source>
            <translation>Se aika on jo mennyt</translation>
        </message>
    </context>
    <context>
        <name>Rights</name>
        <message>
            <source>Signed in as</source>
            <extracomment>By subject; what is of no other is of the callbacks. The last of them has its own words about numbers.</extracomment>
            <translation>Kirjautuneena</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Rooli</translation>
        </message>
        <message>
            <source>Centres</source>
            <translation>Asemat</translation>
        </message>
        <message>
            <source>Audit log</source>
            <translation>Tapahtumaloki</translation>
        </message>
        <message>
            <source>Who gives rights</source>
            <translation>Kuka antaa oikeudet</translation>
        </message>
        <message>
            <source>The administrator, in the database: it decides, and the program only leaves out what it would refuse. Ask there if something is missing.</source>
            <translation>Ylläpitäjä, tietokannassa: se päättää, ja ohjelma vain jättää pois sen, mihin tietokanta ei suostuisi. Kysy ylläpitäjältä, jos jotain puuttuu.</translation>
        </message>
        <message>
            <source>Manager: does all that a supervisor does, and sets the rules.</source>
            <translation>Esihenkilö: tekee kaiken, minkä vuorovastaavakin, ja asettaa säännöt.</translation>
        </message>
        <message>
            <source>Supervisor: looks after the queues and acts on them.</source>
            <translation>Vuorovastaava: seuraa jonoja ja tekee niissä toimia.</translation>
        </message>
        <message>
            <source>Auditor: reads the audit log, and acts on nothing.</source>
            <translation>Tarkastaja: lukee tapahtumalokia eikä tee toimia.</translation>
        </message>
        <message>
            <source>Viewer: sees the queues, and acts on nothing.</source>
            <translation>Katselija: näkee jonot eikä tee toimia.</translation>
        </message>
        <message>
            <source>They are told when the first data has come.</source>
            <translation>Ne näkyvät, kun ensimmäiset tiedot ovat tulleet.</translation>
        </message>
        <message>
            <source>The whole region: {names}</source>
            <translation>Koko alue: {names}</translation>
        </message>
        <message>
            <source>These alone: {names}</source>
            <translation>Vain nämä: {names}</translation>
        </message>
        <message>
            <source>You may read what everybody has done.</source>
            <translation>Saat lukea, mitä kaikki ovat tehneet.</translation>
        </message>
        <message>
            <source>You may read what you have done yourself.</source>
            <translation>Saat lukea, mitä olet itse tehnyt.</translation>
        </message>
        <message>
            <source>You may not read it.</source>
            <translation>Et saa lukea sitä.</translation>
        </message>
        <message>
            <source>Callbacks</source>
            <translation>Soittopyynnöt</translation>
        </message>
        <message>
            <source>Text messages</source>
            <translation>Tekstiviestit</translation>
        </message>
        <message>
            <source>Nurses' time</source>
            <translation>Hoitajien työaika</translation>
        </message>
        <message>
            <source>Opening hours</source>
            <translation>Aukioloajat</translation>
        </message>
        <message>
            <source>Alerts</source>
            <translation>Hälytykset</translation>
        </message>
        <message>
            <source>Rules of the region</source>
            <translation>Alueen säännöt</translation>
        </message>
        <message>
            <source>Patients' numbers</source>
            <translation>Potilaiden numerot</translation>
        </message>
        <message>
            <source>A centre may have it otherwise. Each time is written into the audit log.</source>
            <translation>Jollakin asemalla voi olla toisin. Jokainen kerta kirjataan tapahtumalokiin.</translation>
        </message>
        <message>
            <source>You see their last two digits.</source>
            <translation>Näet niiden kaksi viimeistä numeroa.</translation>
        </message>
        <message>
            <source>You may: {acts}.</source>
            <translation>Sallittu: {acts}.</translation>
        </message>
        <message>
            <source>You may not: {acts}.</source>
            <translation>Ei sallittu: {acts}.</translation>
        </message>
    </context>
    <context>
        <name>RulePreview</name>
        <message>
            <source>How often it would have fired last week cannot be read now.</source>
            <extracomment>What is found sooner needs no words of waiting, nor has what stands there go for a moment.</extracomment>
            <translation>Ei voi nyt lukea, kuinka usein tämä olisi hälyttänyt viime viikolla.</translation>
        </message>
        <message>
            <source>Looking through last week…</source>
            <translation>Käydään läpi viime viikkoa…</translation>
        </message>
        <message numerus="yes">
            <source>Last week this would have fired %n times</source>
            <translation>
                <numerusform>Viime viikolla tämä olisi hälyttänyt %Ln kerran</numerusform>
                <numerusform>Viime viikolla tämä olisi hälyttänyt %Ln kertaa</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{times}, at %n place(s).</source>
            <translation>
                <numerusform>{times}, %Ln paikassa.</numerusform>
                <numerusform>{times}, %Ln paikassa.</numerusform>
            </translation>
        </message>
        <message>
            <source>{times}.</source>
            <translation>{times}.</translation>
        </message>
        <message numerus="yes">
            <source>There are samples of only %n day(s) of it.</source>
            <translation>
                <numerusform>Viikosta on otoksia vain %Ln päivältä.</numerusform>
                <numerusform>Viikosta on otoksia vain %Ln päivältä.</numerusform>
            </translation>
        </message>
        <message>
            <source>There are no samples of this in last week.</source>
            <translation>Viime viikolta ei ole tästä näytteitä.</translation>
        </message>
        <message>
            <source>How often it would have fired last week cannot be told: nobody keeps this figure.</source>
            <translation>Ei voi kertoa, kuinka usein tämä olisi lauennut viime viikolla: lukua ei tallenneta.</translation>
        </message>
        <message numerus="yes">
            <source>As it was, the rule fired %n times.</source>
            <translation>
                <numerusform>Nykyinen sääntö hälytti %Ln kerran.</numerusform>
                <numerusform>Nykyinen sääntö hälytti %Ln kertaa.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RulesToCome</name>
        <message numerus="yes">
            <source>From {day} on, another rule that was set before holds for %n queue(s): {rule}.</source>
            <translation>
                <numerusform>{day} alkaen %Ln jono noudattaa toista, aiemmin asetettua sääntöä: {rule}.</numerusform>
                <numerusform>{day} alkaen %Ln jonoa noudattaa toista, aiemmin asetettua sääntöä: {rule}.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SameNumberPopover</name>
        <message numerus="yes">
            <source>Same number: %n other open callback(s)</source>
            <translation>
                <numerusform>Sama numero: %Ln muu avoin pyyntö</numerusform>
                <numerusform>Sama numero: %Ln muuta avointa pyyntöä</numerusform>
            </translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Sulje</translation>
        </message>
        <message>
            <source>Select them</source>
            <translation>Valitse ne</translation>
        </message>
    </context>
    <context>
        <name>ScopeBox</name>
        <message>
            <source>Part of the region shown</source>
            <translation>Näytettävä alueen osa</translation>
        </message>
    </context>
    <context>
        <name>Screens</name>
        <message>
            <source>Live</source>
            <translation>Tilannekuva</translation>
        </message>
        <message>
            <source>Callbacks</source>
            <translation>Soittopyynnöt</translation>
        </message>
        <message>
            <source>Centres</source>
            <translation>Asemat</translation>
        </message>
        <message>
            <source>Alerts</source>
            <translation>Hälytykset</translation>
        </message>
        <message>
            <source>Reports</source>
            <translation>Raportit</translation>
        </message>
        <message>
            <source>Audit</source>
            <translation>Tapahtumaloki</translation>
        </message>
        <message>
            <source>Messages</source>
            <translation>Viestit</translation>
        </message>
        <message>
            <source>Replay</source>
            <translation>Toisto</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Asetukset</translation>
        </message>
    </context>
    <context>
        <name>SelectionBar</name>
        <message>
            <source>More</source>
            <extracomment>More buttons than this are not looked through; the rest is as near behind "…".</extracomment>
            <translation>Lisää</translation>
        </message>
        <message>
            <source>Clear selection</source>
            <translation>Poista valinta</translation>
        </message>
        <message numerus="yes">
            <source>%n selected</source>
            <translation>
                <numerusform>%Ln valittu</numerusform>
                <numerusform>%Ln valittu</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SettingRow</name>
        <message>
            <source>Back to: {value}</source>
            <extracomment>The key, and the value the user gives; None: back to what holds without a choice.</extracomment>
            <translation>Palauta: {value}</translation>
        </message>
    </context>
    <context>
        <name>Settings</name>
        <message>
            <source>On</source>
            <translation>Päällä</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Pois</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Kaikki</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Ei mitään</translation>
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
            <translation>Tulee voimaan seuraavalla käynnistyksellä.</translation>
        </message>
        <message>
            <source>Leave the password out: it is asked for at signing in.</source>
            <translation>Jätä salasana pois: se kysytään kirjautuessa.</translation>
        </message>
        <message>
            <source>This cannot be. What held before holds on.</source>
            <translation>Tämä ei käy. Entinen arvo on yhä voimassa.</translation>
        </message>
        <message>
            <source>Locked by {name}: {where}</source>
            <translation>Lukinnut {name}: {where}</translation>
        </message>
        <message>
            <source>Locked by your organisation: {where}</source>
            <translation>Organisaatiosi lukitsema: {where}</translation>
        </message>
        <message>
            <source>This workstation's default: {where}</source>
            <translation>Tämän työaseman oletus: {where}</translation>
        </message>
        <message>
            <source>From the environment: {where}. Your choice holds until the end.</source>
            <translation>Ympäristöstä: {where}. Oma valintasi pätee ohjelman loppuun.</translation>
        </message>
        <message>
            <source>From the command line: {where}. Your choice holds until the end.</source>
            <translation>Komentoriviltä: {where}. Oma valintasi pätee ohjelman loppuun.</translation>
        </message>
        <message>
            <source>The settings cannot be kept in {file} ({why}). Your choices hold until the program ends.</source>
            <translation>Asetuksia ei voi tallentaa tiedostoon {file} ({why}). Valintasi pätevät, kunnes ohjelma lopetetaan.</translation>
        </message>
        <message>
            <source>A file of settings cannot be used: nothing in it holds, and nothing is locked by it. {trouble}</source>
            <translation>Yhtä asetustiedostoa ei voi käyttää: mikään siinä ei ole voimassa, eikä se lukitse mitään. {trouble}</translation>
        </message>
        <message>
            <source>A profile cannot be used; the others are offered. {trouble}</source>
            <translation>Yhtä profiilia ei voi käyttää; muut ovat tarjolla. {trouble}</translation>
        </message>
        <message>
            <source>A setting cannot be used: what would hold without it does. {trouble}</source>
            <translation>Yhtä asetusta ei voi käyttää: voimassa on se, mikä olisi voimassa ilman sitä. {trouble}</translation>
        </message>
        <message>
            <source>{file}, line {line}</source>
            <translation>{file}, rivi {line}</translation>
        </message>
        <message>
            <source>It cannot be read ({why}).</source>
            <translation>Sitä ei voi lukea ({why}).</translation>
        </message>
        <message>
            <source>It cannot be understood ({why}).</source>
            <translation>Sitä ei voi tulkita ({why}).</translation>
        </message>
        <message>
            <source>There is no setting “{key}”.</source>
            <translation>Asetusta ”{key}” ei ole.</translation>
        </message>
        <message>
            <source>“{key}” cannot be set by policy.</source>
            <translation>Asetusta ”{key}” ei voi lukita.</translation>
        </message>
        <message>
            <source>There is no profile of the name that “{key}” says.</source>
            <translation>Asetuksen ”{key}” nimeämää profiilia ei ole.</translation>
        </message>
        <message>
            <source>“{key}” is for IT to set, for the whole workstation.</source>
            <translation>Asetuksen ”{key}” määrää tietohallinto koko työasemalle.</translation>
        </message>
        <message>
            <source>Correct “{key}” there ({why}).</source>
            <translation>Korjaa siellä ”{key}” ({why}).</translation>
        </message>
        <message>
            <source>“{key}” must not have a password in it.</source>
            <translation>Asetuksessa ”{key}” ei saa olla salasanaa.</translation>
        </message>
        <message>
            <source>“{key}” has a value it cannot have.</source>
            <translation>Asetuksella ”{key}” on mahdoton arvo.</translation>
        </message>
        <message>
            <source>{page}: back to the defaults</source>
            <translation>{page}: oletukset palautettu</translation>
        </message>
        <message>
            <source>Undo</source>
            <extracomment>By which the toast of an undo is known: of several in a row the last is said. How many changes were made away from their screen, and how many of these taken back, with nothing done since.</extracomment>
            <translation>Kumoa</translation>
        </message>
        <message>
            <source>Undone. {what}</source>
            <translation>Kumottu. {what}</translation>
        </message>
        <message>
            <source>Undone: {what}</source>
            <translation>Kumottu: {what}</translation>
        </message>
    </context>
    <context>
        <name>SettingsLines</name>
        <message>
            <source>The region's rules</source>
            <extracomment>After the pages of the schema: what is the region's, and where it is changed. And what the login may do, to be read. The window's commands by id. In which they are written. What the login may do, once it is known.</extracomment>
            <translation>Alueen säännöt</translation>
        </message>
        <message>
            <source>Access rights</source>
            <translation>Käyttöoikeudet</translation>
        </message>
        <message>
            <source>Thresholds and alerts</source>
            <translation>Rajat ja hälytykset</translation>
        </message>
        <message>
            <source>From when a wait, a load or a day's share needs attention, for the region and each centre.</source>
            <translation>Milloin odotus, kuorma tai päivän osuus vaatii huomiota, koko alueella ja kullakin asemalla.</translation>
        </message>
        <message>
            <source>Text templates</source>
            <translation>Tekstiviestipohjat</translation>
        </message>
        <message>
            <source>What patients are told by text message, in three languages.</source>
            <translation>Mitä potilaille kerrotaan tekstiviestillä, kolmella kielellä.</translation>
        </message>
        <message>
            <source>Attempt policies</source>
            <translation>Yrityssäännöt</translation>
        </message>
        <message>
            <source>How many times a patient is rung, how far apart, and when a text is sent.</source>
            <translation>Montako kertaa potilaalle soitetaan, millä välein ja milloin lähetetään tekstiviesti.</translation>
        </message>
        <message>
            <source>Opening hours</source>
            <translation>Aukioloajat</translation>
        </message>
        <message>
            <source>When the lines are open, and the days on which it is otherwise.</source>
            <translation>Milloin linjat ovat auki, ja poikkeuspäivät.</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Avaa</translation>
        </message>
    </context>
    <context>
        <name>SettingsPlurals</name>
        <message numerus="yes">
            <source>And %n other(s), see the log.</source>
            <translation>
                <numerusform>Ja %Ln muu, katso loki.</numerusform>
                <numerusform>Ja %Ln muuta, katso loki.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SettingsScreen</name>
        <message>
            <source>Find a setting</source>
            <extracomment>The page whose rows are there, "" while there is what was found.</extracomment>
            <translation>Etsi asetus</translation>
        </message>
        <message>
            <source>Pages of settings</source>
            <translation>Asetusten sivut</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Kumoa</translation>
        </message>
        <message>
            <source>Undo the last change</source>
            <translation>Kumoa viimeisin muutos</translation>
        </message>
        <message>
            <source>Reset this page</source>
            <translation>Palauta sivun oletukset</translation>
        </message>
        <message>
            <source>No setting has these words in it.</source>
            <translation>Missään asetuksessa ei ole näitä sanoja.</translation>
        </message>
        <message>
            <source>Found for “{words}”</source>
            <translation>Osumat haulle ”{words}”</translation>
        </message>
    </context>
    <context>
        <name>Sheet</name>
        <message>
            <source>Close</source>
            <translation>Sulje</translation>
        </message>
    </context>
    <context>
        <name>ShiftDialog</name>
        <message>
            <source>Extra shift</source>
            <translation>Lisävuoro</translation>
        </message>
        <message>
            <source>Add an extra shift</source>
            <translation>Lisää vuoro</translation>
        </message>
        <message>
            <source>At a time when the nurse has none. The plan itself stays as it is.</source>
            <translation>Aikaan, jolloin hoitajalla ei ole vuoroa. Suunnitelma itse ei muutu.</translation>
        </message>
        <message>
            <source>Centre</source>
            <translation>Asema</translation>
        </message>
        <message>
            <source>Add shift</source>
            <translation>Lisää vuoro</translation>
        </message>
    </context>
    <context>
        <name>SignInDialog</name>
        <message>
            <source>Sign in</source>
            <translation>Kirjaudu</translation>
        </message>
        <message>
            <source>Sign in to the contact-centre database</source>
            <translation>Kirjaudu yhteyskeskuksen tietokantaan</translation>
        </message>
        <message>
            <source>Database</source>
            <translation>Tietokanta</translation>
        </message>
        <message>
            <source>User</source>
            <translation>Käyttäjä</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Salasana</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Minne</translation>
        </message>
        <message>
            <source>CA file</source>
            <translation>CA-tiedosto</translation>
        </message>
        <message>
            <source>Another address</source>
            <translation>Muu osoite</translation>
        </message>
        <message>
            <source>postgresql://server/database</source>
            <translation>postgresql://palvelin/tietokanta</translation>
        </message>
        <message>
            <source>Keep the password in the system's key store</source>
            <translation>Säilytä salasana järjestelmän avainsäilössä</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Peruuta</translation>
        </message>
        <message>
            <source>Open the demo</source>
            <translation>Avaa esittely</translation>
        </message>
        <message>
            <source>{name} (for trying things out)</source>
            <translation>{name} (kokeiluun)</translation>
        </message>
        <message>
            <source>{name} (made-up data)</source>
            <translation>{name} (keksittyä tietoa)</translation>
        </message>
    </context>
    <context>
        <name>Staff</name>
        <message>
            <source>Nurse</source>
            <extracomment>The column of what was settled beside the plan, the last one. Whether there is little room: languages are in the tool tip then.</extracomment>
            <translation>Hoitaja</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Nyt</translation>
        </message>
        <message>
            <source>Shift</source>
            <translation>Vuoro</translation>
        </message>
        <message>
            <source>Besides</source>
            <translation>Muuta</translation>
        </message>
        <message>
            <source>{state} since {clock}</source>
            <translation>{state} klo {clock} alkaen</translation>
        </message>
    </context>
    <context>
        <name>Standing</name>
        <message>
            <source>Waiting</source>
            <translation>Jonossa</translation>
        </message>
        <message>
            <source>Calling</source>
            <translation>Soitetaan</translation>
        </message>
        <message>
            <source>Retry</source>
            <translation>Uusi yritys</translation>
        </message>
        <message>
            <source>Planned</source>
            <translation>Ajoitettu</translation>
        </message>
        <message>
            <source>Reached</source>
            <translation>Tavoitettu</translation>
        </message>
        <message>
            <source>Handled</source>
            <translation>Hoidettu</translation>
        </message>
        <message>
            <source>Not reached</source>
            <translation>Ei tavoitettu</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>Peruttu</translation>
        </message>
        <message>
            <source>Joined</source>
            <translation>Yhdistetty</translation>
        </message>
    </context>
    <context>
        <name>StripLayout</name>
        <message>
            <source>Fold the key figures to one line</source>
            <extracomment>Width in px at 100 % of the four tiles: on an ordinary screen, on one of 1700 px and more. Where the chart would not have its room beside tiles of the usual width, as in the smallest window. With large text in a small window the figures stand two above two, without what else they say, beside the chart. In a window of less than 1100 px, of which the rail takes 84 and the page's margins 32, the strip folds to one line. And where the strip is on a page lower than this: a few rows of a list have no room below all of it.</extracomment>
            <translation>Tiivistä tunnusluvut yhdelle riville</translation>
        </message>
        <message>
            <source>Show the key figures in full, with today's chart</source>
            <translation>Näytä tunnusluvut kokonaan ja päivän kaavio</translation>
        </message>
    </context>
    <context>
        <name>StripPanel</name>
        <message>
            <source>{change} on a usual day</source>
            <translation>{change} tavallisesta</translation>
        </message>
        <message>
            <source>nobody is waiting</source>
            <translation>kukaan ei odota</translation>
        </message>
        <message>
            <source>target {share}</source>
            <translation>tavoite {share}</translation>
        </message>
        <message>
            <source>reached {share}</source>
            <translation>tavoitettu {share}</translation>
        </message>
        <message>
            <source>no data</source>
            <translation>ei tietoja</translation>
        </message>
    </context>
    <context>
        <name>TableOptions</name>
        <message>
            <source>Most urgent first</source>
            <translation>Kiireellisin ensin</translation>
        </message>
        <message>
            <source>Compact rows</source>
            <translation>Tiiviit rivit</translation>
        </message>
        <message>
            <source>Normal rows</source>
            <translation>Tavalliset rivit</translation>
        </message>
        <message>
            <source>Comfortable rows</source>
            <translation>Väljät rivit</translation>
        </message>
        <message>
            <source>Fold all groups</source>
            <translation>Sulje kaikki ryhmät</translation>
        </message>
        <message>
            <source>Unfold all groups</source>
            <translation>Avaa kaikki ryhmät</translation>
        </message>
        <message>
            <source>Columns by width</source>
            <translation>Sarakkeet leveyden mukaan</translation>
        </message>
        <message>
            <source>Reset the columns</source>
            <translation>Palauta sarakkeet</translation>
        </message>
        <message>
            <source>Column: {name}</source>
            <translation>Sarake: {name}</translation>
        </message>
        <message>
            <source>Move left</source>
            <translation>Siirrä vasemmalle</translation>
        </message>
        <message>
            <source>Move right</source>
            <translation>Siirrä oikealle</translation>
        </message>
        <message>
            <source>Narrower</source>
            <translation>Kapeampi</translation>
        </message>
        <message>
            <source>Wider</source>
            <translation>Leveämpi</translation>
        </message>
    </context>
    <context>
        <name>TemplateDialog</name>
        <message>
            <source>Nothing has been changed</source>
            <translation>Mitään ei ole muutettu</translation>
        </message>
        <message>
            <source>Text templates</source>
            <translation>Viestipohjat</translation>
        </message>
        <message>
            <source>What patients are texted</source>
            <translation>Mitä potilaille lähetetään</translation>
        </message>
        <message>
            <source>Each change is a new version, sent from then on. No links, nothing of the patient's health.</source>
            <translation>Jokainen muutos on uusi versio, jota lähetetään siitä lähtien. Ei linkkejä eikä mitään potilaan terveydestä.</translation>
        </message>
        <message>
            <source>Purpose</source>
            <translation>Aihe</translation>
        </message>
        <message>
            <source>Send again when nobody knows whether it went out</source>
            <translation>Lähetetään uudelleen, kun kukaan ei tiedä, lähtikö viesti</translation>
        </message>
        <message>
            <source>For a text that does no harm twice. Never for one with a time or a promise in it.</source>
            <translation>Viestille, josta ei ole kahdesti haittaa. Ei koskaan viestille, jossa on aika tai lupaus.</translation>
        </message>
        <message>
            <source>Save new version</source>
            <translation>Tallenna uusi versio</translation>
        </message>
        <message>
            <source>Filled in when it is sent: {fields}</source>
            <translation>Täytetään lähetettäessä: {fields}</translation>
        </message>
        <message>
            <source>{purpose} · not saved</source>
            <translation>{purpose} · tallentamatta</translation>
        </message>
        <message>
            <source>Close without saving?</source>
            <translation>Suljetaanko tallentamatta?</translation>
        </message>
        <message>
            <source>What you have changed will be lost: {purposes}.</source>
            <translation>Muutokset häviävät: {purposes}.</translation>
        </message>
        <message>
            <source>Discard the changes</source>
            <translation>Hylkää muutokset</translation>
        </message>
        <message>
            <source>Keep writing</source>
            <translation>Jatka kirjoittamista</translation>
        </message>
    </context>
    <context>
        <name>TemplateEditor</name>
        <message>
            <source>{language} · version {version}, {who} {day}</source>
            <extracomment>It has become higher or lower.</extracomment>
            <translation>{language} · versio {version}, {who} {day}</translation>
        </message>
        <message>
            <source>No text in this language: the Finnish one is sent</source>
            <translation>Tällä kielellä ei ole tekstiä: lähetetään suomenkielinen</translation>
        </message>
        <message>
            <source>As the patient sees it</source>
            <translation>Näin potilas näkee sen</translation>
        </message>
        <message>
            <source>Replace with plain characters</source>
            <translation>Korvaa tavallisilla merkeillä</translation>
        </message>
        <message>
            <source>I confirm that it tells nothing of the patient's health</source>
            <translation>Vahvistan, ettei viesti kerro mitään potilaan terveydestä</translation>
        </message>
        <message numerus="yes">
            <source>{characters} characters · %n part(s)</source>
            <translation>
                <numerusform>{characters} merkkiä · %Ln osa</numerusform>
                <numerusform>{characters} merkkiä · %Ln osaa</numerusform>
            </translation>
        </message>
        <message>
            <source>Who was told a number gets this where the line shows none: “{text}”</source>
            <translation>Jos linjalla ei näy numeroa, numeron jo kuullut saa tämän: ”{text}”</translation>
        </message>
        <message>
            <source>A text that is sent cannot be emptied. Write what is sent instead.</source>
            <translation>Käytössä olevaa viestiä ei voi tyhjentää. Kirjoita, mitä sen sijaan lähetetään.</translation>
        </message>
        <message>
            <source>“{word}” is a link, or a phone makes one of it: take it out, or write a space after the full stop.</source>
            <translation>”{word}” on linkki, tai puhelin tekee siitä linkin: ota se pois tai kirjoita pisteen jälkeen välilyönti.</translation>
        </message>
        <message>
            <source>“{word}” may tell of the patient's health. Leave it out, or confirm.</source>
            <translation>”{word}” voi kertoa potilaan terveydestä. Jätä se pois tai vahvista.</translation>
        </message>
        <message>
            <source>{who} has written another version meanwhile: “{body}”</source>
            <translation>{who} on sillä välin kirjoittanut uuden version: ”{body}”</translation>
        </message>
    </context>
    <context>
        <name>TextDialog</name>
        <message>
            <source>Send text message</source>
            <extracomment>More receivers than this are asked about once more: a sent text cannot be recalled. How long a text is held back for undoing. Between the question's words and its buttons. Left free around the dialog within its window, in px.</extracomment>
            <translation>Lähetä tekstiviesti</translation>
        </message>
        <message>
            <source>What the text is for</source>
            <translation>Viestin tarkoitus</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Peruuta</translation>
        </message>
        <message numerus="yes">
            <source>Send %n text(s)</source>
            <translation>
                <numerusform>Lähetä %Ln viesti</numerusform>
                <numerusform>Lähetä %Ln viestiä</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Held back for %n s, so that it can be undone.</source>
            <translation>
                <numerusform>Lähtee %Ln s kuluttua, sitä ennen sen voi kumota.</numerusform>
                <numerusform>Lähtee %Ln s kuluttua, sitä ennen sen voi kumota.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Send a text to %n number(s)?</source>
            <translation>
                <numerusform>Lähetetäänkö tekstiviesti %Ln numeroon?</numerusform>
                <numerusform>Lähetetäänkö tekstiviesti %Ln numeroon?</numerusform>
            </translation>
        </message>
        <message>
            <source>A sent text cannot be recalled. Each goes in the caller's language: {spread}.</source>
            <translation>Lähetettyä viestiä ei voi perua. Viesti lähtee kunkin soittajan kielellä: {spread}.</translation>
        </message>
        <message numerus="yes">
            <source>Together %n part(s)</source>
            <translation>
                <numerusform>Yhteensä %Ln osa</numerusform>
                <numerusform>Yhteensä %Ln osaa</numerusform>
            </translation>
        </message>
        <message>
            <source>{parts}, {price}</source>
            <translation>{parts}, {price}</translation>
        </message>
        <message>
            <source>There are no text templates. They are made in the settings.</source>
            <translation>Viestipohjia ei ole. Ne tehdään asetuksissa.</translation>
        </message>
        <message>
            <source>Which numbers can be sent texts could not be checked. The answer will tell of each.</source>
            <translation>Ei voitu tarkistaa, mihin numeroihin voi lähettää tekstiviestin. Vastaus kertoo kustakin.</translation>
        </message>
        <message>
            <source>A special character makes this text cost more: 70 characters a part.</source>
            <translation>Erikoismerkki tekee viestistä kalliimman: 70 merkkiä osassa.</translation>
        </message>
        <message>
            <source>Checking which numbers can be sent texts…</source>
            <translation>Tarkistetaan, mihin numeroihin voi lähettää tekstiviestin…</translation>
        </message>
        <message numerus="yes">
            <source>%n patient(s) will get this text.</source>
            <translation>
                <numerusform>%Ln potilas saa tämän tekstiviestin.</numerusform>
                <numerusform>%Ln potilasta saa tämän tekstiviestin.</numerusform>
            </translation>
        </message>
        <message>
            <source>Each is told the number of their own centre; one of them is shown.</source>
            <translation>Jokaiselle kerrotaan oman aseman numero; niistä näkyy yksi.</translation>
        </message>
        <message>
            <source>Each is told the day on which they will be called; one of them is shown.</source>
            <translation>Jokaiselle kerrotaan päivä, jona juuri hänelle soitetaan; niistä näkyy yksi.</translation>
        </message>
        <message numerus="yes">
            <source>%n will not: {reasons}.</source>
            <translation>
                <numerusform>%Ln ei saa: {reasons}.</numerusform>
                <numerusform>%Ln ei saa: {reasons}.</numerusform>
            </translation>
        </message>
        <message>
            <source>The text has changed and nobody has been sent it yet: read it once more.</source>
            <translation>Viesti on muuttunut, eikä sitä ole vielä lähetetty kenellekään: lue se vielä kerran.</translation>
        </message>
        <message>
            <source>Where no day is known for the call, the text is not sent: look at the line's hours.</source>
            <extracomment>Nobody rings a patient before either: what is planned, and what they wished.</extracomment>
            <translation>Jos soittopäivää ei tiedetä, viestiä ei lähetetä: katso linjan aukioloajat.</translation>
        </message>
        <message>
            <source>Where the call will be on {day}, the text is not sent: it does not say on which day.</source>
            <translation>Jos soittopäivä on {day}, viestiä ei lähetetä: siinä ei kerrota päivää.</translation>
        </message>
    </context>
    <context>
        <name>TextPreviews</name>
        <message numerus="yes">
            <source>{characters} characters · %n part(s)</source>
            <translation>
                <numerusform>{characters} merkkiä · %Ln osa</numerusform>
                <numerusform>{characters} merkkiä · %Ln osaa</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TextSizeOffer</name>
        <message>
            <source>Letters are small on this screen. Larger ones are easier to read all day.</source>
            <extracomment>What is offered, in percent. Least height of a capital that is read all day, in minutes of arc (ISO 9241-303: 16, better 20 to 22). Height of Inter's capitals, in its em. From the eye to a screen on a desk. What is not so large, in inches across, stands on no desk: it is a wall, or a screen that does not know its size.</extracomment>
            <translation>Kirjaimet ovat tällä näytöllä pieniä. Suurempia on helpompi lukea koko päivän.</translation>
        </message>
        <message>
            <source>Text at {percent}%</source>
            <translation>Teksti {percent} %</translation>
        </message>
        <message>
            <source>Keep it as it is</source>
            <translation>Pidä ennallaan</translation>
        </message>
    </context>
    <context>
        <name>TextState</name>
        <message>
            <source>about to be sent</source>
            <translation>lähdössä</translation>
        </message>
        <message>
            <source>being sent</source>
            <translation>lähetetään</translation>
        </message>
        <message>
            <source>not known whether sent</source>
            <translation>ei tiedossa, lähtikö</translation>
        </message>
        <message>
            <source>held for a person to decide</source>
            <translation>odottaa ratkaisua</translation>
        </message>
        <message>
            <source>sent</source>
            <translation>lähetetty</translation>
        </message>
        <message>
            <source>delivered</source>
            <translation>toimitettu</translation>
        </message>
        <message>
            <source>not delivered</source>
            <translation>ei toimitettu</translation>
        </message>
        <message>
            <source>too old to send</source>
            <translation>vanhentunut</translation>
        </message>
        <message>
            <source>sent, no report of delivery</source>
            <translation>lähetetty, ei toimitustietoa</translation>
        </message>
        <message>
            <source>rejected by the operator</source>
            <translation>operaattori hylkäsi</translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>peruttu</translation>
        </message>
        <message>
            <source>not sent</source>
            <translation>ei lähetetty</translation>
        </message>
    </context>
    <context>
        <name>Ties</name>
        <message>
            <source>{count} of {rows} have a named professional: {names}</source>
            <translation>Nimetty ammattilainen {count}/{rows}: {names}</translation>
        </message>
        <message>
            <source>{count} of {rows} have a care team: {names}</source>
            <translation>Hoitotiimi {count}/{rows}: {names}</translation>
        </message>
        <message>
            <source>{count} of {rows} are assigned, which the move ends: {names}</source>
            <translation>Osoitettu hoitajalle {count}/{rows}, siirto päättää sen: {names}</translation>
        </message>
    </context>
    <context>
        <name>Timeline</name>
        <message>
            <source>Events</source>
            <extracomment>Of a title's and a detail's second line and all after it.</extracomment>
            <translation>Tapahtumat</translation>
        </message>
        <message>
            <source>By {who}</source>
            <extracomment>Any later window that a patient is told takes the place of the first.</extracomment>
            <translation>Tekijä: {who}</translation>
        </message>
        <message>
            <source>Callback requested</source>
            <translation>Soittopyyntö jätetty</translation>
        </message>
        <message>
            <source>Calling</source>
            <translation>Soitetaan</translation>
        </message>
        <message>
            <source>Put back to the queue</source>
            <translation>Palautettu jonoon</translation>
        </message>
        <message>
            <source>Lost call put back to the queue</source>
            <translation>Kadonnut puhelu palautettu jonoon</translation>
        </message>
        <message>
            <source>Reached</source>
            <translation>Tavoitettu</translation>
        </message>
        <message>
            <source>Not reached</source>
            <translation>Ei tavoitettu</translation>
        </message>
        <message>
            <source>Handled without calling</source>
            <translation>Hoidettu soittamatta</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>Peruttu</translation>
        </message>
        <message>
            <source>Joined to another callback</source>
            <translation>Yhdistetty toiseen soittopyyntöön</translation>
        </message>
        <message>
            <source>Opened again</source>
            <translation>Avattu uudelleen</translation>
        </message>
        <message>
            <source>Moved to front</source>
            <translation>Nostettu kärkeen</translation>
        </message>
        <message>
            <source>Assigned</source>
            <translation>Osoitettu hoitajalle</translation>
        </message>
        <message>
            <source>Details corrected</source>
            <translation>Tietoja korjattu</translation>
        </message>
        <message>
            <source>Patient's text marked as read</source>
            <translation>Potilaan viesti merkitty luetuksi</translation>
        </message>
        <message>
            <source>Patient's text waits to be read again</source>
            <translation>Potilaan viesti odottaa taas lukemista</translation>
        </message>
        <message>
            <source>No text message went out</source>
            <translation>Tekstiviestiä ei lähetetty</translation>
        </message>
        <message>
            <source>Text message: {state}</source>
            <translation>Tekstiviesti: {state}</translation>
        </message>
        <message>
            <source>told a new time, {first}–{last}</source>
            <translation>kerrottu uusi aika {first}–{last}</translation>
        </message>
        <message>
            <source>told {first}–{last}</source>
            <translation>kerrottu {first}–{last}</translation>
        </message>
        <message>
            <source>Ring now: {state}</source>
            <translation>Soita nyt: {state}</translation>
        </message>
        <message>
            <source>“{words}”</source>
            <translation>”{words}”</translation>
        </message>
        <message>
            <source>Patient asked for no more texts</source>
            <translation>Potilas ei halua enää viestejä</translation>
        </message>
        <message>
            <source>Patient allows texts again</source>
            <translation>Potilas sallii taas viestit</translation>
        </message>
        <message>
            <source>Patient's feedback: {score} of 10</source>
            <translation>Potilaan palaute: {score}/10</translation>
        </message>
        <message>
            <source>Patient's feedback</source>
            <translation>Potilaan palaute</translation>
        </message>
        <message>
            <source>Patient texted</source>
            <translation>Potilas lähetti viestin</translation>
        </message>
        <message>
            <source>Attempt {number}: {outcome}</source>
            <translation>{number}. yritys: {outcome}</translation>
        </message>
        <message>
            <source>Attempt: {outcome}</source>
            <translation>Yritys: {outcome}</translation>
        </message>
        <message>
            <source>Attempt</source>
            <translation>Yritys</translation>
        </message>
        <message>
            <source>took {time}</source>
            <translation>kesti {time}</translation>
        </message>
        <message>
            <source>from a voicemail</source>
            <translation>ääniviestistä</translation>
        </message>
        <message>
            <source>from an e-form</source>
            <translation>sähköisestä lomakkeesta</translation>
        </message>
        <message>
            <source>in chat</source>
            <translation>chatissa</translation>
        </message>
        <message>
            <source>the patient rang in</source>
            <translation>potilas soitti itse</translation>
        </message>
        <message>
            <source>Moved: {source} → {target}</source>
            <translation>Siirretty: {source} → {target}</translation>
        </message>
        <message>
            <source>Moved</source>
            <translation>Siirretty</translation>
        </message>
        <message>
            <source>Retry planned {clock}</source>
            <translation>Uusi yritys ajoitettu {clock}</translation>
        </message>
        <message>
            <source>Retry now</source>
            <translation>Yritä nyt</translation>
        </message>
        <message>
            <source>The patient's wish is set aside: {span}</source>
            <translation>Potilaan toive ohitetaan: {span}</translation>
        </message>
        <message>
            <source>Attempt {number} planned</source>
            <translation>{number}. yritys ajoitettu</translation>
        </message>
        <message>
            <source>Next attempt planned</source>
            <translation>Seuraava yritys ajoitettu</translation>
        </message>
        <message>
            <source>last attempt</source>
            <translation>viimeinen yritys</translation>
        </message>
    </context>
    <context>
        <name>Tour</name>
        <message>
            <source>How the day is going</source>
            <translation>Miten päivä sujuu</translation>
        </message>
        <message>
            <source>How many wait, who has waited longest, whether today's callbacks are rung today, and how many staff there are. F1 on a figure says how it is counted.</source>
            <translation>Montako odottaa, kuka on odottanut pisimpään, ehditäänkö tämän päivän soittopyynnöt tänään ja montako hoitajaa on. F1 luvun kohdalla kertoo, miten se lasketaan.</translation>
        </message>
        <message>
            <source>Who needs help</source>
            <translation>Kuka tarvitsee apua</translation>
        </message>
        <message>
            <source>The centre in most need is at the top. The bar is the work of today against the staff of today; what is hatched will not be made. Choose a centre to see its callbacks only.</source>
            <translation>Eniten apua tarvitseva asema on ylinnä. Palkki vertaa päivän työtä päivän hoitajiin; raidallinen osa ei ehdi tänään. Valitse asema, niin näet vain sen soittopyynnöt.</translation>
        </message>
        <message>
            <source>Callbacks, most urgent first</source>
            <translation>Soittopyynnöt, kiireellisin ensin</translation>
        </message>
        <message>
            <source>Choose one or more and press a letter: M moves, R rings again, S sends a text. Or drag them onto a centre. You see what a move does before you let go.</source>
            <translation>Valitse yksi tai useampi ja paina kirjainta: M siirtää, R yrittää uudelleen, S lähettää tekstiviestin. Tai vedä ne asemalle. Näet siirron vaikutuksen ennen kuin päästät irti.</translation>
        </message>
        <message>
            <source>One callback and its story</source>
            <translation>Yksi soittopyyntö ja sen vaiheet</translation>
        </message>
        <message>
            <source>Here is everything that has happened to the one you choose. Nothing disappears: what you did is undone with Ctrl+Z, and Ctrl+H lists your acts.</source>
            <translation>Tässä on kaikki, mitä valitsemallesi on tapahtunut. Mikään ei katoa: tekemäsi kumotaan näppäimillä Ctrl+Z, ja Ctrl+H luettelee toimintosi.</translation>
        </message>
        <message>
            <source>When you look for something</source>
            <translation>Kun etsit jotakin</translation>
        </message>
        <message>
            <source>Ctrl+K finds every screen, centre, act and setting by a few letters. F1 explains what is in focus, Shift+F1 lists the keys. This tour is in the menu, too.</source>
            <translation>Ctrl+K löytää jokaisen näkymän, aseman, toiminnon ja asetuksen muutamalla kirjaimella. F1 selittää kohdistetun, Shift+F1 luettelee näppäimet. Tämä kierros löytyy myös valikosta.</translation>
        </message>
    </context>
    <context>
        <name>TourCard</name>
        <message>
            <source>Skip the tour</source>
            <extracomment>Its buttons speak another language now; what it tells has to be told anew.</extracomment>
            <translation>Ohita kierros</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Takaisin</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Valmis</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Seuraava</translation>
        </message>
        <message>
            <source>Step {step} of {steps}</source>
            <translation>Vaihe {step}/{steps}</translation>
        </message>
    </context>
    <context>
        <name>Unavailable</name>
        <message>
            <source>Check the address, or ask IT whether the server is running.</source>
            <translation>Tarkista osoite tai kysy tietohallinnosta, onko palvelin käynnissä.</translation>
        </message>
        <message>
            <source>Ask IT whether you have been given access.</source>
            <translation>Kysy tietohallinnosta, onko sinulle annettu käyttöoikeus.</translation>
        </message>
        <message>
            <source>Check the network connection and try again.</source>
            <translation>Tarkista verkkoyhteys ja yritä uudelleen.</translation>
        </message>
        <message>
            <source>Check both. If they are right, ask IT: the password may have expired.</source>
            <translation>Tarkista molemmat. Jos ne ovat oikein, kysy tietohallinnosta: salasana on ehkä vanhentunut.</translation>
        </message>
        <message>
            <source>Ask IT to install your certificate on this workstation.</source>
            <translation>Pyydä tietohallintoa asentamaan varmenteesi tälle työasemalle.</translation>
        </message>
        <message>
            <source>Sign in to the workstation again, or ask IT.</source>
            <translation>Kirjaudu työasemalle uudelleen tai kysy tietohallinnosta.</translation>
        </message>
        <message>
            <source>Check the last part of the address.</source>
            <translation>Tarkista osoitteen viimeinen osa.</translation>
        </message>
        <message>
            <source>Do not sign in past this: ask IT for the server's certificate.</source>
            <translation>Älä ohita tätä: pyydä tietohallinnolta palvelimen varmenne.</translation>
        </message>
        <message>
            <source>Do not sign in past this: ask IT to turn TLS on at the server.</source>
            <translation>Älä ohita tätä: pyydä tietohallintoa ottamaan TLS käyttöön palvelimella.</translation>
        </message>
        <message>
            <source>Write the address as IT gave it; if you did, do not sign in, and tell IT.</source>
            <translation>Kirjoita osoite niin kuin tietohallinto sen antoi; jos se on oikein, älä kirjaudu, vaan ilmoita tietohallintoon.</translation>
        </message>
        <message>
            <source>Check this computer's clock; if it is right, ask IT to renew it.</source>
            <translation>Tarkista tietokoneen kello; jos se on oikeassa, pyydä tietohallintoa uusimaan varmenne.</translation>
        </message>
        <message>
            <source>Check this computer's clock; if it is right, tell IT.</source>
            <translation>Tarkista tietokoneen kello; jos se on oikeassa, ilmoita tietohallintoon.</translation>
        </message>
        <message>
            <source>Do not sign in past this: ask IT for the authority's certificate (CA file).</source>
            <translation>Älä ohita tätä: pyydä tietohallinnolta myöntäjän varmenne (CA-tiedosto).</translation>
        </message>
        <message>
            <source>Correct the CA file in the settings, or ask IT for it.</source>
            <translation>Korjaa CA-tiedosto asetuksissa tai pyydä se tietohallinnolta.</translation>
        </message>
        <message>
            <source>Close other consoles of yours, or ask IT to allow more connections.</source>
            <translation>Sulje muut konsolisi tai pyydä tietohallintoa sallimaan lisää yhteyksiä.</translation>
        </message>
        <message>
            <source>Try again in a minute.</source>
            <translation>Yritä uudelleen minuutin kuluttua.</translation>
        </message>
        <message>
            <source>Ask IT to run jonovahti-admin upgrade.</source>
            <translation>Pyydä tietohallintoa ajamaan jonovahti-admin upgrade.</translation>
        </message>
        <message>
            <source>Ask IT to install the newer version here, and to upgrade the database with it.</source>
            <translation>Pyydä tietohallintoa asentamaan uudempi versio tähän ja päivittämään tietokanta sillä.</translation>
        </message>
        <message>
            <source>Choose another file, or ask IT to make a new one by jonovahti-admin init.</source>
            <translation>Valitse toinen tiedosto tai pyydä tietohallintoa tekemään uusi komennolla jonovahti-admin init.</translation>
        </message>
        <message>
            <source>Check the address, or ask IT to run jonovahti-admin init.</source>
            <translation>Tarkista osoite tai pyydä tietohallintoa ajamaan jonovahti-admin init.</translation>
        </message>
        <message>
            <source>Ask IT to run jonovahti-admin check, which says what is missing.</source>
            <translation>Pyydä tietohallintoa ajamaan jonovahti-admin check, joka kertoo mitä puuttuu.</translation>
        </message>
        <message>
            <source>The database does not take connections</source>
            <translation>Tietokanta ei ota yhteyksiä vastaan</translation>
        </message>
        <message>
            <source>The database does not answer in time</source>
            <translation>Tietokanta ei vastaa ajoissa</translation>
        </message>
        <message>
            <source>The database does not accept the name or the password</source>
            <translation>Tietokanta ei hyväksy nimeä tai salasanaa</translation>
        </message>
        <message>
            <source>The database asks for a certificate of yours</source>
            <translation>Tietokanta pyytää sinun varmennettasi</translation>
        </message>
        <message>
            <source>The database does not accept the workstation's sign-in (Kerberos)</source>
            <translation>Tietokanta ei hyväksy työaseman kirjautumista (Kerberos)</translation>
        </message>
        <message>
            <source>The database's certificate cannot be trusted</source>
            <translation>Tietokannan varmenteeseen ei voi luottaa</translation>
        </message>
        <message>
            <source>The server does not protect the connection (no TLS)</source>
            <translation>Palvelin ei suojaa yhteyttä (ei TLS:ää)</translation>
        </message>
        <message>
            <source>The server's certificate is for another address</source>
            <translation>Palvelimen varmenne on toista osoitetta varten</translation>
        </message>
        <message>
            <source>The server's certificate has expired</source>
            <translation>Palvelimen varmenne on vanhentunut</translation>
        </message>
        <message>
            <source>The server's certificate is not valid yet</source>
            <translation>Palvelimen varmenne ei ole vielä voimassa</translation>
        </message>
        <message>
            <source>Nobody this computer trusts has signed the server's certificate</source>
            <translation>Palvelimen varmennetta ei ole allekirjoittanut kukaan, johon tämä tietokone luottaa</translation>
        </message>
        <message>
            <source>The file of trusted authorities cannot be read</source>
            <translation>Luotettujen myöntäjien tiedostoa ei voi lukea</translation>
        </message>
        <message>
            <source>The database is being restarted</source>
            <translation>Tietokantaa käynnistetään uudelleen</translation>
        </message>
        <message>
            <source>The database takes no more connections</source>
            <translation>Tietokanta ei ota lisää yhteyksiä</translation>
        </message>
        <message>
            <source>The database has too much to do</source>
            <translation>Tietokannalla on liikaa työtä</translation>
        </message>
        <message>
            <source>The database does not let you in</source>
            <translation>Tietokanta ei päästä sinua sisään</translation>
        </message>
        <message>
            <source>The database cannot be written to now</source>
            <translation>Tietokantaan ei voi nyt kirjoittaa</translation>
        </message>
        <message>
            <source>There is no server of this name</source>
            <translation>Tämännimistä palvelinta ei ole</translation>
        </message>
        <message>
            <source>There is no database of this name on the server</source>
            <translation>Palvelimella ei ole tämännimistä tietokantaa</translation>
        </message>
        <message>
            <source>The database is busy</source>
            <translation>Tietokanta on varattu</translation>
        </message>
        <message>
            <source>It had not reached the database</source>
            <translation>Se ei ehtinyt tietokantaan asti</translation>
        </message>
        <message>
            <source>No connection to the database</source>
            <translation>Ei yhteyttä tietokantaan</translation>
        </message>
    </context>
    <context>
        <name>Untextables</name>
        <message numerus="yes">
            <source>%n without a number</source>
            <translation>
                <numerusform>%Ln ilman numeroa</numerusform>
                <numerusform>%Ln ilman numeroa</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n want(s) no texts about this</source>
            <translation>
                <numerusform>%Ln ei halua tekstiviestejä tästä asiasta</numerusform>
                <numerusform>%Ln ei halua tekstiviestejä tästä asiasta</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n asked for no texts (STOP)</source>
            <translation>
                <numerusform>%Ln on kieltänyt tekstiviestit (STOP)</numerusform>
                <numerusform>%Ln on kieltänyt tekstiviestit (STOP)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n wrong number(s)</source>
            <translation>
                <numerusform>%Ln väärä numero</numerusform>
                <numerusform>%Ln väärää numeroa</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n landline(s)</source>
            <translation>
                <numerusform>%Ln lankapuhelin</numerusform>
                <numerusform>%Ln lankapuhelinta</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n foreign number(s)</source>
            <translation>
                <numerusform>%Ln ulkomainen numero</numerusform>
                <numerusform>%Ln ulkomaista numeroa</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not a real number</source>
            <translation>
                <numerusform>%Ln olematon numero</numerusform>
                <numerusform>%Ln olematonta numeroa</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n that cannot be sent texts</source>
            <translation>
                <numerusform>%Ln, joille ei voi lähettää tekstiviestiä</numerusform>
                <numerusform>%Ln, joille ei voi lähettää tekstiviestiä</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>UpdateWatch</name>
        <message>
            <source>Version {version} has been installed. Restart when it suits you: nothing is lost.</source>
            <extracomment>In ms. One folder is listed; an update that is told of after minutes is told of early enough.</extracomment>
            <translation>Versio {version} on asennettu. Käynnistä ohjelma uudelleen, kun sinulle sopii: mitään ei katoa.</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Myöhemmin</translation>
        </message>
    </context>
    <context>
        <name>ViewNaming</name>
        <message>
            <source>A view holds no number</source>
            <translation>Näkymään ei tallenneta numeroa</translation>
        </message>
        <message>
            <source>There is a view of this name</source>
            <translation>Tämänniminen näkymä on jo</translation>
        </message>
    </context>
    <context>
        <name>WallCounts</name>
        <message numerus="yes">
            <source>%n centre(s)</source>
            <translation>
                <numerusform>%Ln asema</numerusform>
                <numerusform>%Ln asemaa</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n will not be rung today</source>
            <translation>
                <numerusform>%Ln ei ehdi tänään</numerusform>
                <numerusform>%Ln ei ehdi tänään</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{name}: %n callback(s) will not be made today</source>
            <translation>
                <numerusform>{name}: %Ln pyyntö ei ehdi tänään</numerusform>
                <numerusform>{name}: %Ln pyyntöä ei ehdi tänään</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{name}: %n will not</source>
            <translation>
                <numerusform>{name}: %Ln ei ehdi</numerusform>
                <numerusform>{name}: %Ln ei ehdi</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more centre(s)</source>
            <translation>
                <numerusform>ja %Ln muu asema</numerusform>
                <numerusform>ja %Ln muuta asemaa</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n centre(s) cannot be foretold yet: no earlier days</source>
            <translation>
                <numerusform>%Ln asemaa ei voi vielä ennustaa: ei aiempia päiviä</numerusform>
                <numerusform>%Ln asemaa ei voi vielä ennustaa: ei aiempia päiviä</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Wallboard</name>
        <message>
            <source>No centre needs attention</source>
            <translation>Mikään asema ei vaadi huomiota</translation>
        </message>
        <message>
            <source>whole region</source>
            <translation>koko alue</translation>
        </message>
        <message>
            <source>Callbacks</source>
            <translation>Takaisinsoitot</translation>
        </message>
        <message>
            <source>demo, made-up data</source>
            <translation>esittely, keksittyjä tietoja</translation>
        </message>
        <message>
            <source>test, no real queue</source>
            <translation>testi, ei oikeaa jonoa</translation>
        </message>
        <message>
            <source>{change} on a usual day</source>
            <translation>{change} tavallisesta</translation>
        </message>
        <message>
            <source>nobody is waiting</source>
            <translation>kukaan ei odota</translation>
        </message>
        <message>
            <source>target {share}</source>
            <translation>tavoite {share}</translation>
        </message>
        <message>
            <source>the queue is empty</source>
            <translation>jono on tyhjä</translation>
        </message>
        <message>
            <source>queue done about {clock}</source>
            <translation>jono valmis n. {clock}</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>Suljettu</translation>
        </message>
        <message>
            <source>waiting {count}</source>
            <translation>jonossa {count}</translation>
        </message>
        <message>
            <source>oldest wait {time}</source>
            <translation>vanhin odotus {time}</translation>
        </message>
        <message>
            <source>load {load}</source>
            <translation>kuorma {load}</translation>
        </message>
        <message>
            <source>The books do not balance: see the console</source>
            <translation>Kirjanpito ei täsmää: katso konsolista</translation>
        </message>
        <message>
            <source>Can help: {names}</source>
            <translation>Apua tarjolla: {names}</translation>
        </message>
        <message>
            <source>Closed for today</source>
            <translation>Tältä päivältä suljettu</translation>
        </message>
        <message>
            <source>Every callback can be made today</source>
            <translation>Kaikki ehditään soittaa tänään</translation>
        </message>
        <message>
            <source>Load today</source>
            <translation>Kuorma tänään</translation>
        </message>
        <message>
            <source>Load until {clock}</source>
            <translation>Kuorma {clock} asti</translation>
        </message>
        <message>
            <source>page {page}</source>
            <extracomment>What it is to a screen reader: the name of a role of QAccessible.</extracomment>
            <translation>sivu {page}</translation>
        </message>
        <message>
            <source>fits today</source>
            <translation>ehtii tänään</translation>
        </message>
        <message>
            <source>full</source>
            <translation>täynnä</translation>
        </message>
        <message>
            <source>does not fit</source>
            <translation>ei ehdi</translation>
        </message>
        <message>
            <source>no data yet</source>
            <translation>ei vielä tietoja</translation>
        </message>
        <message>
            <source>Earlier days cannot be read since {clock}. {why}</source>
            <translation>Aiempia päiviä ei voida lukea {clock} alkaen. {why}</translation>
        </message>
        <message>
            <source>No connection since {clock}. {why}</source>
            <translation>Ei yhteyttä {clock} alkaen. {why}</translation>
        </message>
        <message>
            <source>Earlier days cannot be read since {clock}: these numbers are old and not updating. {why}</source>
            <translation>Aiempia päiviä ei voida lukea {clock} alkaen: luvut ovat vanhoja eivätkä päivity. {why}</translation>
        </message>
        <message>
            <source>No connection since {clock}: these numbers are old and not updating. {why}</source>
            <translation>Ei yhteyttä {clock} alkaen: luvut ovat vanhoja eivätkä päivity. {why}</translation>
        </message>
        <message>
            <source>{age} old</source>
            <translation>{age} vanha</translation>
        </message>
        <message>
            <source>Waiting for data…</source>
            <translation>Odotetaan tietoja…</translation>
        </message>
        <message>
            <source>Jonovahti – wallboard</source>
            <extracomment>All in px of a screen of 1920 x 1080. How the four figures share the width. Where only what needs attention is shown, names are read from as far as figures. One page on or back, by hand. As many as a page ever had; they are kept, so that a wall that hangs for weeks makes nothing anew. The screen it was sent to, "" for whichever it is on.</extracomment>
            <translation>Jonovahti – seinänäyttö</translation>
        </message>
        <message>
            <source>Wallboard</source>
            <translation>Seinänäyttö</translation>
        </message>
    </context>
    <context>
        <name>WallboardSettings</name>
        <message>
            <source>Wallboard</source>
            <extracomment>From this text scale on there is no room to spare.</extracomment>
            <translation>Seinänäyttö</translation>
        </message>
        <message>
            <source>All centres</source>
            <translation>Kaikki asemat</translation>
        </message>
        <message>
            <source>Centres</source>
            <translation>Asemat</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Järjestys</translation>
        </message>
        <message>
            <source>Next page</source>
            <translation>Sivu vaihtuu</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Värit</translation>
        </message>
        <message>
            <source>Size of the tiles</source>
            <translation>Ruutujen koko</translation>
        </message>
        <message>
            <source>Screen</source>
            <translation>Näyttö</translation>
        </message>
        <message>
            <source>Fixed places</source>
            <translation>Vakiopaikat</translation>
        </message>
        <message>
            <source>Who needs help first</source>
            <translation>Eniten apua tarvitseva ensin</translation>
        </message>
        <message>
            <source>every {time}</source>
            <translation>{time} välein</translation>
        </message>
        <message>
            <source>by hand</source>
            <translation>käsin</translation>
        </message>
        <message>
            <source>As the console</source>
            <translation>Kuten konsolissa</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Vaalea</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Tumma</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>Suuri kontrasti</translation>
        </message>
        <message>
            <source>The console's</source>
            <translation>Sama kuin konsolin</translation>
        </message>
        <message>
            <source>Only centres that need attention</source>
            <translation>Vain huomiota vaativat asemat</translation>
        </message>
        <message>
            <source>Esc ends a program started with --wallboard</source>
            <translation>Esc lopettaa ohjelman, joka on käynnistetty valinnalla --wallboard</translation>
        </message>
        <message>
            <source>… and asks for the password of its login first</source>
            <translation>… ja kysyy ensin kirjautumisen salasanan</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Sulje</translation>
        </message>
        <message>
            <source>Show the wallboard</source>
            <translation>Näytä seinänäyttö</translation>
        </message>
    </context>
    <context>
        <name>Whole</name>
        <message>
            <source>Own centres</source>
            <translation>Omat asemat</translation>
        </message>
        <message>
            <source>Whole region</source>
            <translation>Koko alue</translation>
        </message>
    </context>
    <context>
        <name>Why</name>
        <message>
            <source>The callback is already closed</source>
            <translation>Soittopyyntö on jo päätetty</translation>
        </message>
        <message>
            <source>The patient is being called right now</source>
            <translation>Potilaalle soitetaan juuri nyt</translation>
        </message>
        <message>
            <source>The callback is not in your centres</source>
            <translation>Soittopyyntö ei ole asemillasi</translation>
        </message>
        <message>
            <source>The callback is already at this centre</source>
            <translation>Soittopyyntö on jo tällä asemalla</translation>
        </message>
        <message>
            <source>The centre has no queue for this service and language</source>
            <translation>Asemalla ei ole jonoa tälle palvelulle ja kielelle</translation>
        </message>
        <message>
            <source>The centre is closed for today</source>
            <translation>Asema on suljettu tältä päivältä</translation>
        </message>
        <message>
            <source>There is no text template for this language</source>
            <translation>Tälle kielelle ei ole viestipohjaa</translation>
        </message>
        <message>
            <source>The text was changed meanwhile</source>
            <translation>Viestin teksti muuttui sillä välin</translation>
        </message>
        <message>
            <source>The text names the number that will ring, and it is not known here</source>
            <translation>Viestissä kerrotaan, mistä numerosta soitetaan, eikä numeroa tiedetä täällä</translation>
        </message>
        <message>
            <source>The text promises a call, and no day is known on which it can be made</source>
            <translation>Viestissä luvataan soittaa, mutta ei tiedetä päivää, jona se onnistuu</translation>
        </message>
        <message>
            <source>The call will not be tomorrow, and the text does not say on which day it will be</source>
            <translation>Huomenna ei soiteta, eikä viestissä kerrota, minä päivänä soitetaan</translation>
        </message>
        <message>
            <source>Only the worker can send this text: nobody else knows whether it still holds</source>
            <translation>Vain lähetyspalvelu voi lähettää tämän viestin: muut eivät tiedä, pitääkö se vielä paikkansa</translation>
        </message>
        <message>
            <source>The call will not be made on the day that the text names</source>
            <translation>Viestissä mainittuna päivänä ei soiteta</translation>
        </message>
        <message>
            <source>The text promises a call tomorrow, and it was written on an earlier day</source>
            <translation>Viestissä luvataan soittaa huomenna, ja se on kirjoitettu aiempana päivänä</translation>
        </message>
        <message>
            <source>A text of this kind is on its way to the patient already</source>
            <translation>Tällainen tekstiviesti on jo matkalla potilaalle</translation>
        </message>
        <message>
            <source>The nurse is recorded as absent then</source>
            <translation>Hoitaja on silloin merkitty poissa olevaksi</translation>
        </message>
        <message>
            <source>The nurse is lent to another centre then</source>
            <translation>Hoitaja on silloin lainassa toisella asemalla</translation>
        </message>
        <message>
            <source>The nurse has a shift then already</source>
            <translation>Hoitajalla on silloin jo vuoro</translation>
        </message>
        <message>
            <source>The nurse has no shift that lasts so long. Add a shift first.</source>
            <translation>Hoitajalla ei ole niin pitkää vuoroa. Lisää ensin vuoro.</translation>
        </message>
        <message>
            <source>At most until the end of the next service day.</source>
            <translation>Enintään seuraavan palvelupäivän loppuun.</translation>
        </message>
        <message>
            <source>The time to undo has passed</source>
            <translation>Kumoamisaika on mennyt</translation>
        </message>
        <message>
            <source>It has already been sent and cannot be taken back</source>
            <translation>Se on jo lähetetty, eikä sitä voi perua</translation>
        </message>
        <message>
            <source>There is nothing left to undo</source>
            <translation>Kumottavaa ei ole</translation>
        </message>
        <message>
            <source>The callback is still open</source>
            <translation>Soittopyyntö on vielä avoinna</translation>
        </message>
        <message>
            <source>The callback is not joined to another</source>
            <translation>Soittopyyntöä ei ole yhdistetty toiseen</translation>
        </message>
        <message>
            <source>No text of the patient waits to be read</source>
            <translation>Potilaalta ei ole viestiä, joka odottaa lukemista</translation>
        </message>
        <message>
            <source>The patient has texted again</source>
            <translation>Potilas on lähettänyt uuden viestin</translation>
        </message>
        <message>
            <source>The patient has been texted back since</source>
            <translation>Potilaalle on sen jälkeen vastattu viestillä</translation>
        </message>
        <message>
            <source>The patient has been in another call for half an hour or more</source>
            <translation>Potilaalla on ollut toinen puhelu kesken puoli tuntia tai kauemmin</translation>
        </message>
        <message>
            <source>The later time that the patient wished is set aside</source>
            <translation>Potilaan toivoma myöhempi aika on ohitettu</translation>
        </message>
        <message>
            <source>A callback cannot be joined to itself</source>
            <translation>Soittopyyntöä ei voi yhdistää itseensä</translation>
        </message>
        <message>
            <source>The callbacks are not from the same caller</source>
            <translation>Soittopyynnöt eivät ole samalta soittajalta</translation>
        </message>
        <message>
            <source>The callbacks are for different services</source>
            <translation>Soittopyynnöt koskevat eri palveluja</translation>
        </message>
        <message>
            <source>This request is the earlier one. Join the later one to it.</source>
            <translation>Tämä pyyntö on aikaisempi. Yhdistä myöhempi siihen.</translation>
        </message>
        <message>
            <source>The other supervisor did not agree to this callback</source>
            <translation>Toinen vuorovastaava ei suostunut tähän soittopyyntöön</translation>
        </message>
        <message>
            <source>Reopen it if the patient still waits for a call.</source>
            <translation>Avaa se uudelleen, jos potilas odottaa yhä soittoa.</translation>
        </message>
        <message>
            <source>Wait until the call has ended; if it began half an hour ago or earlier and nobody is ringing, select it alone and retry it.</source>
            <translation>Odota, että puhelu päättyy; jos se alkoi vähintään puoli tuntia sitten eikä kukaan soita, valitse vain se ja yritä uudelleen.</translation>
        </message>
        <message>
            <source>Ask a supervisor of its centre.</source>
            <translation>Pyydä sen aseman vuorovastaavaa.</translation>
        </message>
        <message>
            <source>Choose another centre.</source>
            <translation>Valitse toinen asema.</translation>
        </message>
        <message>
            <source>Correct the number first, if the right one is known.</source>
            <translation>Korjaa ensin numero, jos oikea on tiedossa.</translation>
        </message>
        <message>
            <source>Have the patient rung instead.</source>
            <translation>Anna soittaa potilaalle sen sijaan.</translation>
        </message>
        <message>
            <source>Ask whoever keeps the text templates.</source>
            <translation>Kysy viestipohjien ylläpitäjältä.</translation>
        </message>
        <message>
            <source>Read it again before you send it.</source>
            <translation>Lue se uudelleen ennen kuin lähetät sen.</translation>
        </message>
        <message>
            <source>Ask an administrator to say it (jonovahti-admin texts --shows).</source>
            <translation>Pyydä ylläpitäjää kertomaan se (jonovahti-admin texts --shows).</translation>
        </message>
        <message>
            <source>Look at the line's opening hours, at when the next attempt is planned and at what the patient wished.</source>
            <translation>Katso linjan aukioloajat, mille päivälle seuraava yritys on suunniteltu ja mitä potilas toivoi.</translation>
        </message>
        <message>
            <source>Have {day} put into the text, and the program names the day; or plan a retry for tomorrow.</source>
            <translation>Pyydä kirjoittamaan viestiin {day}, johon ohjelma lisää päivän, tai suunnittele uusi yritys huomiseksi.</translation>
        </message>
        <message>
            <source>The worker tells the patient by itself if the time changes.</source>
            <translation>Lähetyspalvelu kertoo potilaalle itse, jos aika muuttuu.</translation>
        </message>
        <message>
            <source>Cancel the text and send the patient a new one: that names the right day.</source>
            <translation>Peru viesti ja lähetä potilaalle uusi: siinä on oikea päivä.</translation>
        </message>
        <message>
            <source>Send a new text if the call will not be made today either.</source>
            <translation>Lähetä uusi viesti, jos tänäänkään ei ehditä soittaa.</translation>
        </message>
        <message>
            <source>See what became of it under Messages.</source>
            <translation>Katso Viestit-näkymästä, miten sille kävi.</translation>
        </message>
        <message>
            <source>Choose another nurse or another time.</source>
            <translation>Valitse toinen hoitaja tai toinen aika.</translation>
        </message>
        <message>
            <source>Remove that one first, or choose another time.</source>
            <translation>Poista se ensin tai valitse toinen aika.</translation>
        </message>
        <message>
            <source>Choose an earlier time.</source>
            <translation>Valitse aiempi aika.</translation>
        </message>
        <message>
            <source>Act anew on what is there now.</source>
            <translation>Tee uusi toiminto nykyisen tilanteen pohjalta.</translation>
        </message>
        <message>
            <source>Look at its history for what was done.</source>
            <translation>Katso historiasta, mitä on tehty.</translation>
        </message>
        <message>
            <source>It needs no reopening.</source>
            <translation>Sitä ei tarvitse avata uudelleen.</translation>
        </message>
        <message>
            <source>It needs no parting.</source>
            <translation>Sitä ei tarvitse erottaa.</translation>
        </message>
        <message>
            <source>Read the new text first.</source>
            <translation>Lue ensin uusi viesti.</translation>
        </message>
        <message>
            <source>Choose another request of the same caller and service.</source>
            <translation>Valitse toinen saman soittajan ja palvelun pyyntö.</translation>
        </message>
        <message>
            <source>Ask for consent again.</source>
            <translation>Pyydä suostumus uudelleen.</translation>
        </message>
        <message>
            <source>If nobody is ringing, retry the patient's other request; if it is not in your centres, ask a supervisor who sees them all.</source>
            <translation>Jos kukaan ei soita, yritä potilaan toista pyyntöä uudelleen; jos se ei ole asemillasi, pyydä apua vuorovastaavalta, joka näkee kaikki asemat.</translation>
        </message>
        <message>
            <source>Undo the retry if the patient is to be rung only then.</source>
            <translation>Kumoa uusi yritys, jos potilaalle on soitettava vasta silloin.</translation>
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
                <numerusform>Poista %Ln soittopyyntö jonosta</numerusform>
                <numerusform>Poista %Ln soittopyyntöä jonosta</numerusform>
            </translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>Poista jonosta</translation>
        </message>
        <message numerus="yes">
            <source>Withdraw %n callback(s)?</source>
            <translation>
                <numerusform>Poistetaanko %Ln soittopyyntö jonosta?</numerusform>
                <numerusform>Poistetaanko %Ln soittopyyntöä jonosta?</numerusform>
            </translation>
        </message>
        <message>
            <source>Nobody rings any more. Who withdrew and why stays on record; it can be reopened.</source>
            <translation>Kukaan ei enää soita. Poistaja ja syy jäävät lokiin; pyynnön voi avata uudelleen.</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Miksi</translation>
        </message>
        <message>
            <source>The patient no longer needs the call</source>
            <translation>Potilas ei enää tarvitse soittoa</translation>
        </message>
        <message>
            <source>The matter was settled elsewhere</source>
            <translation>Asia hoidettiin muualla</translation>
        </message>
        <message>
            <source>Left by mistake</source>
            <translation>Jätetty vahingossa</translation>
        </message>
    </context>
    <context>
        <name>_Details</name>
        <message>
            <source>Took</source>
            <extracomment>Of the caller's others so many are named one by one.</extracomment>
            <translation>Kesti</translation>
        </message>
        <message>
            <source>Was due</source>
            <translation>Määräaika</translation>
        </message>
        <message>
            <source>Attempts</source>
            <translation>Yritykset</translation>
        </message>
    </context>
    <context>
        <name>_Missing</name>
        <message numerus="yes">
            <source>%n day(s) of these not counted</source>
            <extracomment>All of the days were counted, or it is not known yet.</extracomment>
            <translation>
                <numerusform>%Ln näistä päivistä laskematta</numerusform>
                <numerusform>%Ln näistä päivistä laskematta</numerusform>
            </translation>
        </message>
        <message>
            <source>{missing}, the newest counted is {day}</source>
            <translation>{missing}, uusin laskettu on {day}</translation>
        </message>
    </context>
</TS>
