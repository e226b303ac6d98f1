<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fi" sourcelanguage="en">
    <context>
        <name>AboutSheet</name>
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
        <name>Acting</name>
        <message>
            <source>Undo</source>
            <extracomment>Rows whose act is under way or unconfirmed, as a frozenset of ids, whenever that changes. The number of a callback, to be shown for a moment: id, number. Why a number is not shown: id, sentence. Some rows of an act were not done: the Deed, whose answers are to be listed. Whether there is something to undo.</extracomment>
            <translation>Kumoa</translation>
        </message>
        <message>
            <source>Not done. {why}.</source>
            <translation>Ei tehty. {why}.</translation>
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
        <name>CallbackPanel</name>
        <message>
            <source>Callbacks</source>
            <extracomment>How long pointer and keys must have been still before rows change their places.</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Filter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Columns and row height</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n change(s) · update order</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Most urgent first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Compact rows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Normal rows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Comfortable rows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Columns by width</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CallbackView</name>
        <message numerus="yes">
            <source>%n callback(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
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
        <name>CentreDelegate</name>
        <message>
            <source>closed today</source>
            <translation>suljettu tänään</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>suljettu</translation>
        </message>
        <message>
            <source>no staff</source>
            <translation>ei hoitajia</translation>
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
        <name>CentrePanel</name>
        <message>
            <source>No centres</source>
            <extracomment>The list is put in a new order this often at the most.</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You have not been given any centre.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Centres</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whole region</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Load by {clock}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Most need first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>By name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Most waiting first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Oldest wait first</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n change(s) · update order</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
    </context>
    <context>
        <name>ChipBar</name>
        <message>
            <source>All</source>
            <extracomment>In the order of the keys 0 to 6, then those without a key.</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Over 2 h</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Due in 30 min</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Urgent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No nurse</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Planned</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From earlier days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Moved in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Closed today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quick filters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More filters</source>
            <translation type="unfinished" />
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
            <source>Show number…</source>
            <translation>Näytä numero…</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Kumoa</translation>
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
            <source>Next theme</source>
            <translation>Seuraava teema</translation>
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
            <source>Quit</source>
            <translation>Lopeta</translation>
        </message>
    </context>
    <context>
        <name>CommandOff</name>
        <message>
            <source>The data is too old to act on</source>
            <extracomment>Says why a command is off, as a sentence to be translated in context "CommandOff"; "" when it is on.</extracomment>
            <translation>Tiedot ovat liian vanhoja toimintoihin</translation>
        </message>
        <message>
            <source>Select a callback first</source>
            <translation>Valitse ensin soittopyyntö</translation>
        </message>
        <message>
            <source>At most 1,000 callbacks at a time</source>
            <translation>Enintään 1 000 soittopyyntöä kerralla</translation>
        </message>
        <message>
            <source>The patient is being called right now</source>
            <translation>Potilaalle soitetaan juuri nyt</translation>
        </message>
        <message>
            <source>This number cannot be sent texts</source>
            <translation>Tähän numeroon ei voi lähettää tekstiviestejä</translation>
        </message>
        <message>
            <source>One callback at a time</source>
            <translation>Yksi soittopyyntö kerrallaan</translation>
        </message>
        <message>
            <source>There is nothing to undo</source>
            <translation>Ei ole mitään kumottavaa</translation>
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
    </context>
    <context>
        <name>CrashDialog</name>
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
            <source>Quit</source>
            <translation>Lopeta</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Jatka</translation>
        </message>
    </context>
    <context>
        <name>Deed</name>
        <message>
            <source>Not confirmed yet. It will be settled when the database is back.</source>
            <translation>Ei vielä vahvistettu. Asia selviää, kun tietokanta vastaa taas.</translation>
        </message>
        <message>
            <source>Nothing was done.</source>
            <translation>Mitään ei tehty.</translation>
        </message>
        <message>
            <source>%n not done.</source>
            <translation>%n jäi tekemättä.|%n jäi tekemättä.</translation>
        </message>
        <message>
            <source>{done} {rest}</source>
            <translation>{done} {rest}</translation>
        </message>
        <message>
            <source>%n callback(s) moved</source>
            <translation>%n soittopyyntö siirretty|%n soittopyyntöä siirretty</translation>
        </message>
        <message>
            <source>{what}: {way}</source>
            <translation>{what}: {way}</translation>
        </message>
        <message>
            <source>%n retry(s) planned</source>
            <translation>%n uusi yritys ajoitettu|%n uutta yritystä ajoitettu</translation>
        </message>
        <message>
            <source>%n callback(s) will be rung next</source>
            <translation>%n soittopyyntö soitetaan seuraavaksi|%n soittopyyntöä soitetaan seuraavaksi</translation>
        </message>
        <message>
            <source>%n text(s) will be sent in 10 s</source>
            <translation>%n tekstiviesti lähtee 10 s kuluttua|%n tekstiviestiä lähtee 10 s kuluttua</translation>
        </message>
        <message>
            <source>Undone: %n callback(s)</source>
            <translation>Kumottu: %n soittopyyntö|Kumottu: %n soittopyyntöä</translation>
        </message>
        <message>
            <source>The number was shown</source>
            <translation>Numero näytettiin</translation>
        </message>
        <message>
            <source>An earlier move of %n callback(s) was not done.</source>
            <translation>%n soittopyynnön aiempaa siirtoa ei tehty.|%n soittopyynnön aiempaa siirtoa ei tehty.</translation>
        </message>
        <message>
            <source>An earlier retry of %n callback(s) was not done.</source>
            <translation>%n soittopyynnön aiempaa uutta yritystä ei tehty.|%n soittopyynnön aiempaa uutta yritystä ei tehty.</translation>
        </message>
        <message>
            <source>%n earlier text(s) were not sent.</source>
            <translation>%n aiempi tekstiviesti jäi lähettämättä.|%n aiempaa tekstiviestiä jäi lähettämättä.</translation>
        </message>
        <message>
            <source>An earlier undo was not done.</source>
            <translation>Aiempaa kumoamista ei tehty.</translation>
        </message>
    </context>
    <context>
        <name>DefinitionPopover</name>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>DetailPanel</name>
        <message>
            <source>Details of the callback</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Select a callback</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Its details and history are shown here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Timeline</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Loading…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Urgent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Waited</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Due</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Attempts</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Same number: %n other open callback(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Wished to be called {span}: missed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wishes to be called {span}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Text message: {state}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cannot be sent texts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Care team: {team}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Assigned to {nurse}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Carried over from an earlier day</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ErrorState</name>
        <message>
            <source>Try now</source>
            <translation>Yritä nyt</translation>
        </message>
    </context>
    <context>
        <name>Errors</name>
        <message>
            <source>Not confirmed yet: the answer of the database was lost</source>
            <translation>Ei vielä vahvistettu: tietokannan vastaus katosi</translation>
        </message>
        <message>
            <source>The database is newer than this program. Install the newer version.</source>
            <translation>Tietokanta on uudempi kuin tämä ohjelma. Asenna uudempi versio.</translation>
        </message>
        <message>
            <source>The database is older than this program. It must be upgraded first.</source>
            <translation>Tietokanta on vanhempi kuin tämä ohjelma. Se on ensin päivitettävä.</translation>
        </message>
        <message>
            <source>There is no contact-centre database here. It must be set up first.</source>
            <translation>Täällä ei ole yhteyskeskuksen tietokantaa. Se on ensin perustettava.</translation>
        </message>
        <message>
            <source>This is not a contact-centre database that the program can work with.</source>
            <translation>Ohjelma ei voi käyttää tätä tietokantaa.</translation>
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
            <source>Waiting now {n}</source>
            <translation>Jonossa nyt {n}</translation>
        </message>
        <message>
            <source>most {n} at {clock}</source>
            <translation>eniten {n} {clock}</translation>
        </message>
        <message>
            <source>T shows a table</source>
            <translation>T näyttää taulukon</translation>
        </message>
        <message numerus="yes">
            <source>%n won't be rung today</source>
            <translation>
                <numerusform>%n ei ehdi tänään</numerusform>
                <numerusform>%n ei ehdi tänään</numerusform>
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
    </context>
    <context>
        <name>FlowTable</name>
        <message>
            <source>Callbacks today</source>
            <translation>Soittopyynnöt tänään</translation>
        </message>
    </context>
    <context>
        <name>FlowTableModel</name>
        <message>
            <source>Time</source>
            <translation>Aika</translation>
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
            <source>Expected</source>
            <translation>Odotettavissa</translation>
        </message>
        <message>
            <source>Waiting, forecast</source>
            <translation>Jonossa, ennuste</translation>
        </message>
    </context>
    <context>
        <name>Frame</name>
        <message>
            <source>Menu</source>
            <extracomment>The smallest window the screens are laid out for, in px at any text size. The user closes the window; whoever listens may still refuse by `hold_open`.</extracomment>
            <translation>Valikko</translation>
        </message>
        <message>
            <source>Jonovahti</source>
            <translation>Jonovahti</translation>
        </message>
        <message>
            <source>Live</source>
            <translation>Tilannekuva</translation>
        </message>
        <message>
            <source>Search for a centre</source>
            <translation>Hae asemaa</translation>
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
        <name>KeysSheet</name>
        <message>
            <source>Keys</source>
            <translation>Näppäimet</translation>
        </message>
    </context>
    <context>
        <name>KpiTile</name>
        <message>
            <source>no data</source>
            <translation>ei tietoja</translation>
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
            <translation>ei hoitajia</translation>
        </message>
    </context>
    <context>
        <name>LoadingSkeleton</name>
        <message>
            <source>Loading… {seconds} s</source>
            <translation>Haetaan… {seconds} s</translation>
        </message>
        <message>
            <source>Loading…</source>
            <translation>Haetaan…</translation>
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
            <translation>Ei osumia näillä ehdoilla</translation>
        </message>
        <message>
            <source>Clear filters</source>
            <translation>Poista suodattimet</translation>
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
        <name>Opening</name>
        <message>
            <source>The program could not be started</source>
            <extracomment>It came to nothing, in words; another try is offered on screen. Something worth knowing about the key store. How far the demo's first preparation is, 0 to 1.</extracomment>
            <translation>Ohjelmaa ei voitu käynnistää</translation>
        </message>
        <message>
            <source>Not signed in</source>
            <translation>Ei kirjauduttu</translation>
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
            <translation>Näkymät</translation>
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
            <translation>Näytettävä alueen osa</translation>
        </message>
    </context>
    <context>
        <name>SelectionBar</name>
        <message>
            <source>More</source>
            <translation>Lisää</translation>
        </message>
        <message>
            <source>Clear selection</source>
            <translation>Poista valinta</translation>
        </message>
        <message numerus="yes">
            <source>%n selected</source>
            <translation>
                <numerusform>%n valittu</numerusform>
                <numerusform>%n valittu</numerusform>
            </translation>
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
        <name>StripPanel</name>
        <message>
            <source>{change} on a usual day</source>
            <extracomment>Width in px at 100 % of the four tiles: on an ordinary screen, on one of 1700 px and more.</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>nobody is waiting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>target {share}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>reached {share}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no data</source>
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
            <source>took {time}</source>
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
