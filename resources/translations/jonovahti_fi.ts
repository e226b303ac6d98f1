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
        <name>Acting</name>
        <message>
            <source>Undo</source>
            <extracomment>Rows whose act is under way or unconfirmed, as a frozenset of ids, whenever that changes. The number of a callback, to be shown for a moment: id, number. Why a number is not shown: id, sentence. Some rows of an act were not done: the Deed, whose answers are to be listed. Whether there is something to undo. An act has been answered: `last` is another one.</extracomment>
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
            <translation>Vastaukset riveittäin</translation>
        </message>
        <message numerus="yes">
            <source>%n done</source>
            <translation>
                <numerusform>%n tehty</numerusform>
                <numerusform>%n tehty</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not done</source>
            <translation>
                <numerusform>%n tekemättä</numerusform>
                <numerusform>%n tekemättä</numerusform>
            </translation>
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
        <name>Books</name>
        <message numerus="yes">
            <source>The books do not balance: %n request(s) of {day} cannot be accounted for.</source>
            <translation>
                <numerusform>Kirjanpito ei täsmää: %n soittopyyntö päivältä {day} on selvittämättä.</numerusform>
                <numerusform>Kirjanpito ei täsmää: %n soittopyyntöä päivältä {day} on selvittämättä.</numerusform>
            </translation>
        </message>
        <message>
            <source>Tell your administrator (jonovahti-admin verify).</source>
            <translation>Kerro ylläpitäjälle (jonovahti-admin verify).</translation>
        </message>
    </context>
    <context>
        <name>CallbackCells</name>
        <message>
            <source>today</source>
            <extracomment>Columns that are hidden, so that what they would say may stand as a note elsewhere.</extracomment>
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
            <source>Urgent</source>
            <translation>Kiireellinen</translation>
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
        <name>CallbackPanel</name>
        <message>
            <source>Callbacks</source>
            <extracomment>How long pointer and keys must have been still before rows change their places.</extracomment>
            <translation>Soittopyynnöt</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Suodata</translation>
        </message>
        <message>
            <source>Columns and row height</source>
            <translation>Sarakkeet ja rivikorkeus</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) · update order</source>
            <translation>
                <numerusform>%n muutos · päivitä järjestys</numerusform>
                <numerusform>%n muutosta · päivitä järjestys</numerusform>
            </translation>
        </message>
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
            <translation>Normaalit rivit</translation>
        </message>
        <message>
            <source>Comfortable rows</source>
            <translation>Väljät rivit</translation>
        </message>
        <message>
            <source>Columns by width</source>
            <translation>Sarakkeet leveyden mukaan</translation>
        </message>
    </context>
    <context>
        <name>CallbackView</name>
        <message numerus="yes">
            <source>%n callback(s)</source>
            <translation>
                <numerusform>%n soittopyyntö</numerusform>
                <numerusform>%n soittopyyntöä</numerusform>
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
            <source>no staff</source>
            <translation>ei hoitajia</translation>
        </message>
        <message>
            <source>load {load}</source>
            <translation>kuorma {load}</translation>
        </message>
        <message>
            <source>oldest wait {time}</source>
            <translation>vanhin odotus {time}</translation>
        </message>
    </context>
    <context>
        <name>CentrePanel</name>
        <message>
            <source>No centres</source>
            <extracomment>The list is put in a new order this often at the most.</extracomment>
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
            <source>Whole region</source>
            <translation>Koko alue</translation>
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
                <numerusform>%n muutos · päivitä järjestys</numerusform>
                <numerusform>%n muutosta · päivitä järjestys</numerusform>
            </translation>
        </message>
        <message>
            <source>Order: {order}</source>
            <translation>Järjestys: {order}</translation>
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
            <source>Quick filters</source>
            <translation>Pikasuodattimet</translation>
        </message>
        <message>
            <source>More filters</source>
            <translation>Lisää suodattimia</translation>
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
            <source>Search</source>
            <translation>Hae</translation>
        </message>
        <message>
            <source>Filter the callbacks</source>
            <translation>Suodata soittopyyntöjä</translation>
        </message>
        <message>
            <source>Go to the callbacks</source>
            <translation>Siirry soittopyyntöihin</translation>
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
            <source>Leave the demo…</source>
            <translation>Poistu esittelytilasta…</translation>
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
            <source>You may look, not act</source>
            <translation>Voit katsella, et toimia</translation>
        </message>
        <message>
            <source>There is nothing to undo</source>
            <translation>Ei ole mitään kumottavaa</translation>
        </message>
        <message>
            <source>Nothing has been done yet</source>
            <translation>Mitään ei ole vielä tehty</translation>
        </message>
        <message>
            <source>This is no demo</source>
            <translation>Tämä ei ole esittelytila</translation>
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
        <name>Console</name>
        <message>
            <source>The settings could not be read and are back to the defaults. {trouble}</source>
            <extracomment>How long the end waits for what is under way; an act that takes longer is settled at the next start. The screen is there: a Deskwork.</extracomment>
            <translation>Asetuksia ei voitu lukea, ja oletukset ovat voimassa. {trouble}</translation>
        </message>
        <message>
            <source>Connected again</source>
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
        <name>DeedWords</name>
        <message>
            <source>Not confirmed yet. It will be settled when the database is back.</source>
            <translation>Ei vielä vahvistettu. Asia selviää, kun tietokanta vastaa taas.</translation>
        </message>
        <message>
            <source>Nothing was done</source>
            <translation>Mitään ei tehty</translation>
        </message>
        <message numerus="yes">
            <source>%n not done.</source>
            <translation>
                <numerusform>%n jäi tekemättä.</numerusform>
                <numerusform>%n jäi tekemättä.</numerusform>
            </translation>
        </message>
        <message>
            <source>{done}. {rest}</source>
            <translation>{done}. {rest}</translation>
        </message>
        <message numerus="yes">
            <source>%n callback(s) moved</source>
            <translation>
                <numerusform>%n soittopyyntö siirretty</numerusform>
                <numerusform>%n soittopyyntöä siirretty</numerusform>
            </translation>
        </message>
        <message>
            <source>{what}: {way}</source>
            <translation>{what}: {way}</translation>
        </message>
        <message numerus="yes">
            <source>%n retry(s) planned</source>
            <translation>
                <numerusform>%n uusi yritys ajoitettu</numerusform>
                <numerusform>%n uutta yritystä ajoitettu</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n callback(s) will be rung next</source>
            <translation>
                <numerusform>%n soittopyyntö soitetaan seuraavaksi</numerusform>
                <numerusform>%n soittopyyntöä soitetaan seuraavaksi</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n text(s) will be sent in 10 s</source>
            <translation>
                <numerusform>%n tekstiviesti lähtee 10 s kuluttua</numerusform>
                <numerusform>%n tekstiviestiä lähtee 10 s kuluttua</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Undone: %n callback(s)</source>
            <translation>
                <numerusform>Kumottu: %n soittopyyntö</numerusform>
                <numerusform>Kumottu: %n soittopyyntöä</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n callback(s) changed</source>
            <translation>
                <numerusform>%n soittopyyntö muutettu</numerusform>
                <numerusform>%n soittopyyntöä muutettu</numerusform>
            </translation>
        </message>
        <message>
            <source>An earlier act was not done.</source>
            <translation>Aiempaa toimintoa ei tehty.</translation>
        </message>
        <message numerus="yes">
            <source>An earlier move of %n callback(s) was not done.</source>
            <translation>
                <numerusform>%n soittopyynnön aiempaa siirtoa ei tehty.</numerusform>
                <numerusform>%n soittopyynnön aiempaa siirtoa ei tehty.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>An earlier retry of %n callback(s) was not done.</source>
            <translation>
                <numerusform>%n soittopyynnön aiempaa uutta yritystä ei tehty.</numerusform>
                <numerusform>%n soittopyynnön aiempaa uutta yritystä ei tehty.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n earlier text(s) were not sent.</source>
            <translation>
                <numerusform>%n aiempi tekstiviesti jäi lähettämättä.</numerusform>
                <numerusform>%n aiempaa tekstiviestiä jäi lähettämättä.</numerusform>
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
        <message numerus="yes">
            <source>Same number: %n other open callback(s)</source>
            <translation>
                <numerusform>Sama numero: %n muu avoin pyyntö</numerusform>
                <numerusform>Sama numero: %n muuta avointa pyyntöä</numerusform>
            </translation>
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
            <source>Text message: {state}</source>
            <translation>Tekstiviesti: {state}</translation>
        </message>
        <message>
            <source>Cannot be sent texts</source>
            <translation>Ei voi vastaanottaa tekstiviestejä</translation>
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
            <source>The database is newer than this program: install the newer version</source>
            <translation>Tietokanta on tätä ohjelmaa uudempi: asenna uudempi versio</translation>
        </message>
        <message>
            <source>The database is older than this program and must be upgraded</source>
            <translation>Tietokanta on tätä ohjelmaa vanhempi ja pitää päivittää</translation>
        </message>
        <message>
            <source>There is no contact-centre database here</source>
            <translation>Täällä ei ole takaisinsoiton tietokantaa</translation>
        </message>
        <message>
            <source>This is not a contact-centre database that the program can work with</source>
            <translation>Tämä ei ole tietokanta, jonka kanssa ohjelma toimii</translation>
        </message>
    </context>
    <context>
        <name>Figures</name>
        <message>
            <source>Waiting</source>
            <translation>Jonossa</translation>
        </message>
        <message>
            <source>Callbacks that nobody has closed, those being called and those planned included.</source>
            <translation>Soittopyynnöt, joita kukaan ei ole päättänyt, myös soitettavat ja ajoitetut.</translation>
        </message>
        <message>
            <source>Usual: the mean of the same weekday and time over the last four weeks.</source>
            <translation>Tavallinen: saman viikonpäivän ja kellonajan keskiarvo neljältä viime viikolta.</translation>
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
            <source>Calendar day of the region; what is left after closing counts for the next service day.</source>
            <translation>Alueen kalenteripäivä; sulkemisen jälkeen jätetty lasketaan seuraavaan palvelupäivään.</translation>
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
            <source>Minutes of work due today ÷ minutes of staff left until closing.</source>
            <translation>Tänään hoidettavan työn minuutit ÷ hoitajien minuutit ennen sulkemista.</translation>
        </message>
        <message>
            <source>Opening hours of today; above 100 % the rest will not be made today.</source>
            <translation>Tämän päivän aukioloaika; yli 100 %:n osa ei ehdi tänään.</translation>
        </message>
    </context>
    <context>
        <name>Finder</name>
        <message>
            <source>Found</source>
            <translation>Löytyi</translation>
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
            <extracomment>Two clocks with a dash between them.</extracomment>
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
            <extracomment>The smallest window the screens are laid out for, in px at any text size. The user closes the window. How much the window is looked at now: active, usual or hidden.</extracomment>
            <translation>Valikko</translation>
        </message>
        <message>
            <source>The demo is prepared the first time: {percent} %</source>
            <translation>Esittelyä valmistellaan ensimmäistä kertaa: {percent} %</translation>
        </message>
        <message>
            <source>Demo mode: made-up data, nothing is sent</source>
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
            <source>Jonovahti</source>
            <translation>Jonovahti</translation>
        </message>
        <message>
            <source>Live</source>
            <translation>Tilannekuva</translation>
        </message>
        <message>
            <source>Search for a centre or command</source>
            <translation>Hae asemaa tai toimintoa</translation>
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
        <name>Keys</name>
        <message>
            <source>Details of the callback</source>
            <translation>Soittopyynnön tiedot</translation>
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
            <source>Close, leave the filter, give up the selection</source>
            <translation>Sulje, poistu suodattimesta, poista valinta</translation>
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
        <name>LiveScreen</name>
        <message>
            <source>{age} old</source>
            <translation>{age} vanha</translation>
        </message>
        <message>
            <source>Live</source>
            <translation>Tilannekuva</translation>
        </message>
        <message>
            <source>Read at {clock}.</source>
            <translation>Luettu {clock}.</translation>
        </message>
        <message>
            <source>Whole region</source>
            <translation>Koko alue</translation>
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
            <translation>
                <numerusform>Siirrä %n soittopyyntö</numerusform>
                <numerusform>Siirrä %n soittopyyntöä</numerusform>
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
            <translation>Näytä numero</translation>
        </message>
        <message numerus="yes">
            <source>Show for %n s</source>
            <translation>
                <numerusform>Näytä %n s ajan</numerusform>
                <numerusform>Näytä %n s ajan</numerusform>
            </translation>
        </message>
        <message>
            <source>Each viewing is recorded with its reason.</source>
            <translation>Jokainen katselu kirjataan syineen.</translation>
        </message>
        <message numerus="yes">
            <source>Masked again in %n s</source>
            <translation>
                <numerusform>Piilotetaan %n s kuluttua</numerusform>
                <numerusform>Piilotetaan %n s kuluttua</numerusform>
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
            <source>Something went wrong in the program</source>
            <extracomment>It came to nothing, in words; another try is offered on screen. Something worth knowing about the key store. How far the demo's first preparation is, 0 to 1.</extracomment>
            <translation>Ohjelmassa tapahtui virhe</translation>
        </message>
        <message>
            <source>The program could not be started</source>
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
        <name>PaneStates</name>
        <message>
            <source>The last callback was closed {clock}.</source>
            <translation>Viimeisin soittopyyntö päätettiin {clock}.</translation>
        </message>
        <message>
            <source>The queue is empty</source>
            <translation>Jono on tyhjä</translation>
        </message>
        <message>
            <source>since {clock}</source>
            <translation>alkaen {clock}</translation>
        </message>
    </context>
    <context>
        <name>Program</name>
        <message>
            <source>The program could not be started</source>
            <extracomment>The console is there: its services may still be on their way.</extracomment>
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
            <source>We ring you first tomorrow</source>
            <translation>Soitamme sinulle huomenna ensimmäisenä</translation>
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
            <translation>Hoitaja</translation>
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
        <name>Refused</name>
        <message>
            <source>At most 1,000 callbacks at a time. Select fewer.</source>
            <translation>Enintään 1 000 soittopyyntöä kerralla. Valitse vähemmän.</translation>
        </message>
        <message>
            <source>Too many numbers shown within a minute. Wait a moment.</source>
            <translation>Liian monta numeroa näytetty minuutin aikana. Odota hetki.</translation>
        </message>
        <message>
            <source>The permission to see the number has expired. Ask again.</source>
            <translation>Lupa nähdä numero on vanhentunut. Pyydä uudelleen.</translation>
        </message>
        <message>
            <source>The data is too old to act on. Wait for the connection.</source>
            <translation>Tiedot ovat liian vanhoja. Odota yhteyttä.</translation>
        </message>
        <message>
            <source>Ending this many callbacks needs another supervisor's consent.</source>
            <translation>Näin monen soittopyynnön päättäminen vaatii toisen esihenkilön suostumuksen.</translation>
        </message>
        <message>
            <source>The other supervisor has not agreed yet</source>
            <translation>Toinen esihenkilö ei ole vielä suostunut</translation>
        </message>
        <message>
            <source>Another supervisor must agree, not the one who asks</source>
            <translation>Suostumuksen antaa toinen esihenkilö, ei pyytäjä itse</translation>
        </message>
        <message>
            <source>Another supervisor has agreed already</source>
            <translation>Toinen esihenkilö on jo suostunut</translation>
        </message>
        <message>
            <source>This consent or permission has been used already. Ask again.</source>
            <translation>Suostumus tai lupa on jo käytetty. Pyydä uudelleen.</translation>
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
        <name>RetryPopover</name>
        <message numerus="yes">
            <source>Retry %n callback(s)</source>
            <translation>
                <numerusform>Yritä uudelleen: %n soittopyyntö</numerusform>
                <numerusform>Yritä uudelleen: %n soittopyyntöä</numerusform>
            </translation>
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
            <source>Type a time such as 9:30, 930 or 9</source>
            <translation>Kirjoita aika, esimerkiksi 9.30, 930 tai 9</translation>
        </message>
        <message>
            <source>That time has already passed</source>
            <translation>Se aika on jo mennyt</translation>
        </message>
    </context>
    <context>
        <name>RowActions</name>
        <message>
            <source>Move…</source>
            <translation>Siirrä…</translation>
        </message>
        <message>
            <source>Retry</source>
            <translation>Yritä uudelleen</translation>
        </message>
        <message>
            <source>Send text</source>
            <translation>Lähetä tekstiviesti</translation>
        </message>
        <message>
            <source>Show number</source>
            <translation>Näytä numero</translation>
        </message>
        <message>
            <source>The data is too old to act on</source>
            <translation>Tiedot ovat liian vanhoja, toimintoja ei voi tehdä</translation>
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
            <translation>Tähän numeroon ei voi lähettää tekstiviestiä</translation>
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
        <name>StripPanel</name>
        <message>
            <source>{change} on a usual day</source>
            <extracomment>Width in px at 100 % of the four tiles: on an ordinary screen, on one of 1700 px and more. Where the chart would not have its room beside tiles of the usual width, as in the smallest window.</extracomment>
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
        <name>TextDialog</name>
        <message>
            <source>Send text message</source>
            <extracomment>More receivers than this are asked about once more: a sent text cannot be recalled. How long a text is held back for undoing. Between the question's words and its buttons.</extracomment>
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
                <numerusform>Lähetä %n viesti</numerusform>
                <numerusform>Lähetä %n viestiä</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Held back for %n s, so that it can be undone.</source>
            <translation>
                <numerusform>Lähtee %n s kuluttua, sitä ennen sen voi kumota.</numerusform>
                <numerusform>Lähtee %n s kuluttua, sitä ennen sen voi kumota.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Send a text to %n number(s)?</source>
            <translation>
                <numerusform>Lähetetäänkö tekstiviesti %n numeroon?</numerusform>
                <numerusform>Lähetetäänkö tekstiviesti %n numeroon?</numerusform>
            </translation>
        </message>
        <message>
            <source>A sent text cannot be recalled. Each goes in the caller's language: {spread}.</source>
            <translation>Lähetettyä viestiä ei voi perua. Viesti lähtee kunkin soittajan kielellä: {spread}.</translation>
        </message>
        <message numerus="yes">
            <source>{characters} characters · %n part(s)</source>
            <translation>
                <numerusform>{characters} merkkiä · %n osa</numerusform>
                <numerusform>{characters} merkkiä · %n osaa</numerusform>
            </translation>
        </message>
        <message>
            <source>There are no text templates. They are made in the settings.</source>
            <translation>Viestipohjia ei ole. Ne tehdään asetuksissa.</translation>
        </message>
        <message numerus="yes">
            <source>%n number(s) cannot be sent texts and are left out.</source>
            <translation>
                <numerusform>%n numeroon ei voi lähettää tekstiviestiä, se jää pois.</numerusform>
                <numerusform>%n numeroon ei voi lähettää tekstiviestiä, ne jäävät pois.</numerusform>
            </translation>
        </message>
        <message>
            <source>A special character makes this text cost more: 70 characters a part.</source>
            <translation>Erikoismerkki tekee viestistä kalliimman: 70 merkkiä osassa.</translation>
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
    </context>
    <context>
        <name>Timeline</name>
        <message>
            <source>Events</source>
            <translation>Tapahtumat</translation>
        </message>
        <message>
            <source>By {who}</source>
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
            <source>Text message: {state}</source>
            <translation>Tekstiviesti: {state}</translation>
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
            <source>Check both, or ask IT whether you have been given access.</source>
            <translation>Tarkista molemmat tai kysy tietohallinnosta, onko sinulle annettu käyttöoikeus.</translation>
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
            <source>Try again in a minute.</source>
            <translation>Yritä uudelleen minuutin kuluttua.</translation>
        </message>
        <message>
            <source>Ask IT to run jonovahti-admin upgrade.</source>
            <translation>Pyydä tietohallintoa ajamaan jonovahti-admin upgrade.</translation>
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
            <source>The database's certificate cannot be trusted</source>
            <translation>Tietokannan varmenteeseen ei voi luottaa</translation>
        </message>
        <message>
            <source>The database is being restarted</source>
            <translation>Tietokantaa käynnistetään uudelleen</translation>
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
            <source>No connection to the database</source>
            <translation>Ei yhteyttä tietokantaan</translation>
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
            <source>This number cannot be sent texts</source>
            <translation>Tähän numeroon ei voi lähettää tekstiviestiä</translation>
        </message>
        <message>
            <source>There is no text template for this language</source>
            <translation>Tälle kielelle ei ole viestipohjaa</translation>
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
            <translation>Toinen esihenkilö ei suostunut tähän soittopyyntöön</translation>
        </message>
    </context>
</TS>
