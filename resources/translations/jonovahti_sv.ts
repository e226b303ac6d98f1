<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
    <context>
        <name>AboutSheet</name>
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
        <name>Acting</name>
        <message>
            <source>Undo</source>
            <extracomment>Rows whose act is under way or unconfirmed, as a frozenset of ids, whenever that changes. The number of a callback, to be shown for a moment: id, number. Why a number is not shown: id, sentence. Some rows of an act were not done: the Deed, whose answers are to be listed. Whether there is something to undo. An act has been answered: `last` is another one.</extracomment>
            <translation>Ångra</translation>
        </message>
        <message>
            <source>Not done. {why}.</source>
            <translation>Inte utfört. {why}.</translation>
        </message>
    </context>
    <context>
        <name>Answer</name>
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
            <translation>Svar per rad</translation>
        </message>
        <message numerus="yes">
            <source>%n done</source>
            <translation>
                <numerusform>%n gjord</numerusform>
                <numerusform>%n gjorda</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not done</source>
            <translation>
                <numerusform>%n inte gjord</numerusform>
                <numerusform>%n inte gjorda</numerusform>
            </translation>
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
        <name>Books</name>
        <message numerus="yes">
            <source>The books do not balance: %n request(s) of {day} cannot be accounted for.</source>
            <translation>
                <numerusform>Räkenskapen går inte ihop: %n ringbud från {day} kan inte redovisas.</numerusform>
                <numerusform>Räkenskapen går inte ihop: %n ringbud från {day} kan inte redovisas.</numerusform>
            </translation>
        </message>
        <message>
            <source>Tell your administrator (jonovahti-admin verify).</source>
            <translation>Meddela administratören (jonovahti-admin verify).</translation>
        </message>
    </context>
    <context>
        <name>CallbackCells</name>
        <message>
            <source>today</source>
            <extracomment>Columns that are hidden, so that what they would say may stand as a note elsewhere.</extracomment>
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
            <source>Urgent</source>
            <translation>Brådskande</translation>
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
        <name>CallbackPanel</name>
        <message>
            <source>Callbacks</source>
            <extracomment>How long pointer and keys must have been still before rows change their places.</extracomment>
            <translation>Ringbud</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Filtrera</translation>
        </message>
        <message>
            <source>Columns and row height</source>
            <translation>Kolumner och radhöjd</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) · update order</source>
            <translation>
                <numerusform>%n ändring · uppdatera ordningen</numerusform>
                <numerusform>%n ändringar · uppdatera ordningen</numerusform>
            </translation>
        </message>
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
            <source>Columns by width</source>
            <translation>Kolumner enligt bredd</translation>
        </message>
    </context>
    <context>
        <name>CallbackView</name>
        <message numerus="yes">
            <source>%n callback(s)</source>
            <translation>
                <numerusform>%n ringbud</numerusform>
                <numerusform>%n ringbud</numerusform>
            </translation>
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
        <name>CentreDelegate</name>
        <message>
            <source>closed today</source>
            <translation>stängd i dag</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>stängd</translation>
        </message>
        <message>
            <source>no staff</source>
            <translation>inga skötare</translation>
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
            <source>no staff</source>
            <translation>inga skötare</translation>
        </message>
        <message>
            <source>load {load}</source>
            <translation>belastning {load}</translation>
        </message>
        <message>
            <source>oldest wait {time}</source>
            <translation>längsta väntan {time}</translation>
        </message>
    </context>
    <context>
        <name>CentrePanel</name>
        <message>
            <source>No centres</source>
            <extracomment>The list is put in a new order this often at the most.</extracomment>
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
            <source>Whole region</source>
            <translation>Hela området</translation>
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
                <numerusform>%n ändring · uppdatera ordningen</numerusform>
                <numerusform>%n ändringar · uppdatera ordningen</numerusform>
            </translation>
        </message>
        <message>
            <source>Order: {order}</source>
            <translation>Ordning: {order}</translation>
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
            <source>Quick filters</source>
            <translation>Snabbfilter</translation>
        </message>
        <message>
            <source>More filters</source>
            <translation>Fler filter</translation>
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
            <source>Show number…</source>
            <translation>Visa numret…</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Ångra</translation>
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
            <source>Search</source>
            <translation>Sök</translation>
        </message>
        <message>
            <source>Filter the callbacks</source>
            <translation>Filtrera ringbud</translation>
        </message>
        <message>
            <source>Go to the callbacks</source>
            <translation>Gå till ringbuden</translation>
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
            <source>Next theme</source>
            <translation>Nästa tema</translation>
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
            <source>Leave the demo…</source>
            <translation>Lämna demoläget…</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Avsluta</translation>
        </message>
    </context>
    <context>
        <name>CommandOff</name>
        <message>
            <source>The data is too old to act on</source>
            <extracomment>Says why a command is off, as a sentence to be translated in context "CommandOff"; "" when it is on.</extracomment>
            <translation>Uppgifterna är för gamla för åtgärder</translation>
        </message>
        <message>
            <source>Select a callback first</source>
            <translation>Välj först ett ringbud</translation>
        </message>
        <message>
            <source>At most 1,000 callbacks at a time</source>
            <translation>Högst 1 000 ringbud åt gången</translation>
        </message>
        <message>
            <source>The patient is being called right now</source>
            <translation>Patienten rings upp just nu</translation>
        </message>
        <message>
            <source>This number cannot be sent texts</source>
            <translation>Till det här numret kan inga textmeddelanden skickas</translation>
        </message>
        <message>
            <source>One callback at a time</source>
            <translation>Ett ringbud åt gången</translation>
        </message>
        <message>
            <source>You may look, not act</source>
            <translation>Du får titta, inte utföra något</translation>
        </message>
        <message>
            <source>There is nothing to undo</source>
            <translation>Det finns inget att ångra</translation>
        </message>
        <message>
            <source>Nothing has been done yet</source>
            <translation>Inget har gjorts än</translation>
        </message>
        <message>
            <source>This is no demo</source>
            <translation>Det här är inte demoläget</translation>
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
    </context>
    <context>
        <name>Console</name>
        <message>
            <source>The settings could not be read and are back to the defaults. {trouble}</source>
            <extracomment>How long the end waits for what is under way; an act that takes longer is settled at the next start. The screen is there: a Deskwork.</extracomment>
            <translation>Inställningarna kunde inte läsas, och standardvärdena gäller. {trouble}</translation>
        </message>
        <message>
            <source>Connected again</source>
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
    </context>
    <context>
        <name>CrashDialog</name>
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
            <source>Quit</source>
            <translation>Avsluta</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Fortsätt</translation>
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
        <message numerus="yes">
            <source>%n not done.</source>
            <translation>
                <numerusform>%n utfördes inte.</numerusform>
                <numerusform>%n utfördes inte.</numerusform>
            </translation>
        </message>
        <message>
            <source>{done}. {rest}</source>
            <translation>{done}. {rest}</translation>
        </message>
        <message numerus="yes">
            <source>%n callback(s) moved</source>
            <translation>
                <numerusform>%n ringbud flyttades</numerusform>
                <numerusform>%n ringbud flyttades</numerusform>
            </translation>
        </message>
        <message>
            <source>{what}: {way}</source>
            <translation>{what}: {way}</translation>
        </message>
        <message numerus="yes">
            <source>%n retry(s) planned</source>
            <translation>
                <numerusform>%n nytt försök planerat</numerusform>
                <numerusform>%n nya försök planerade</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n callback(s) will be rung next</source>
            <translation>
                <numerusform>%n ringbud rings upp härnäst</numerusform>
                <numerusform>%n ringbud rings upp härnäst</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n text(s) will be sent in 10 s</source>
            <translation>
                <numerusform>%n textmeddelande skickas om 10 s</numerusform>
                <numerusform>%n textmeddelanden skickas om 10 s</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Undone: %n callback(s)</source>
            <translation>
                <numerusform>Ångrat: %n ringbud</numerusform>
                <numerusform>Ångrat: %n ringbud</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n callback(s) changed</source>
            <translation>
                <numerusform>%n ringbud ändrades</numerusform>
                <numerusform>%n ringbud ändrades</numerusform>
            </translation>
        </message>
        <message>
            <source>An earlier act was not done.</source>
            <translation>En tidigare åtgärd utfördes inte.</translation>
        </message>
        <message numerus="yes">
            <source>An earlier move of %n callback(s) was not done.</source>
            <translation>
                <numerusform>En tidigare flytt av %n ringbud utfördes inte.</numerusform>
                <numerusform>En tidigare flytt av %n ringbud utfördes inte.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>An earlier retry of %n callback(s) was not done.</source>
            <translation>
                <numerusform>Ett tidigare nytt försök för %n ringbud utfördes inte.</numerusform>
                <numerusform>Ett tidigare nytt försök för %n ringbud utfördes inte.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n earlier text(s) were not sent.</source>
            <translation>
                <numerusform>%n tidigare textmeddelande skickades inte.</numerusform>
                <numerusform>%n tidigare textmeddelanden skickades inte.</numerusform>
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
        <message numerus="yes">
            <source>Same number: %n other open callback(s)</source>
            <translation>
                <numerusform>Samma nummer: %n annat öppet ringbud</numerusform>
                <numerusform>Samma nummer: %n andra öppna ringbud</numerusform>
            </translation>
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
            <source>Text message: {state}</source>
            <translation>Textmeddelande: {state}</translation>
        </message>
        <message>
            <source>Cannot be sent texts</source>
            <translation>Kan inte ta emot textmeddelanden</translation>
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
        <name>ErrorState</name>
        <message>
            <source>Try now</source>
            <translation>Försök nu</translation>
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
            <source>There is no contact-centre database here</source>
            <translation>Här finns ingen databas för återuppringning</translation>
        </message>
        <message>
            <source>This is not a contact-centre database that the program can work with</source>
            <translation>Det här är ingen databas som programmet kan arbeta med</translation>
        </message>
    </context>
    <context>
        <name>Figures</name>
        <message>
            <source>Waiting</source>
            <translation>I kö</translation>
        </message>
        <message>
            <source>Callbacks that nobody has closed, those being called and those planned included.</source>
            <translation>Ringbud som ingen har avslutat, även de som rings upp och de planerade.</translation>
        </message>
        <message>
            <source>Usual: the mean of the same weekday and time over the last four weeks.</source>
            <translation>Vanligt: medelvärdet för samma veckodag och tid under de fyra senaste veckorna.</translation>
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
            <source>Calendar day of the region; what is left after closing counts for the next service day.</source>
            <translation>Områdets kalenderdag; det som lämnas efter stängning räknas till följande servicedag.</translation>
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
            <source>Minutes of work due today ÷ minutes of staff left until closing.</source>
            <translation>Minuter av arbete i dag ÷ skötarnas minuter före stängning.</translation>
        </message>
        <message>
            <source>Opening hours of today; above 100 % the rest will not be made today.</source>
            <translation>Dagens öppettid; det som överstiger 100 % hinner inte i dag.</translation>
        </message>
    </context>
    <context>
        <name>Finder</name>
        <message>
            <source>Found</source>
            <translation>Träffar</translation>
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
            <source>Waiting now {n}</source>
            <translation>I kö nu {n}</translation>
        </message>
        <message>
            <source>most {n} at {clock}</source>
            <translation>flest {n} {clock}</translation>
        </message>
        <message>
            <source>T shows a table</source>
            <translation>T visar en tabell</translation>
        </message>
        <message numerus="yes">
            <source>%n won't be rung today</source>
            <translation>
                <numerusform>%n hinner inte i dag</numerusform>
                <numerusform>%n hinner inte i dag</numerusform>
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
    </context>
    <context>
        <name>FlowTable</name>
        <message>
            <source>Callbacks today</source>
            <translation>Ringbud i dag</translation>
        </message>
    </context>
    <context>
        <name>FlowTableModel</name>
        <message>
            <source>Time</source>
            <extracomment>Two clocks with a dash between them.</extracomment>
            <translation>Tid</translation>
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
            <source>Expected</source>
            <translation>Väntade</translation>
        </message>
        <message>
            <source>Waiting, forecast</source>
            <translation>I kö, prognos</translation>
        </message>
    </context>
    <context>
        <name>Frame</name>
        <message>
            <source>Menu</source>
            <extracomment>The smallest window the screens are laid out for, in px at any text size. The user closes the window. How much the window is looked at now: active, usual or hidden.</extracomment>
            <translation>Meny</translation>
        </message>
        <message>
            <source>The demo is prepared the first time: {percent} %</source>
            <translation>Demon förbereds för första gången: {percent} %</translation>
        </message>
        <message>
            <source>Demo mode: made-up data, nothing is sent</source>
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
            <source>Jonovahti</source>
            <translation>Jonovahti</translation>
        </message>
        <message>
            <source>Live</source>
            <translation>Lägesbild</translation>
        </message>
        <message>
            <source>Search for a centre or command</source>
            <translation>Sök station eller funktion</translation>
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
        <name>Keys</name>
        <message>
            <source>Details of the callback</source>
            <translation>Ringbudets uppgifter</translation>
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
            <source>Close, leave the filter, give up the selection</source>
            <translation>Stäng, lämna filtret, ta bort markeringen</translation>
        </message>
    </context>
    <context>
        <name>KeysSheet</name>
        <message>
            <source>Keys</source>
            <translation>Tangenter</translation>
        </message>
    </context>
    <context>
        <name>KpiTile</name>
        <message>
            <source>no data</source>
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
        <name>LiveScreen</name>
        <message>
            <source>{age} old</source>
            <translation>{age} gammal</translation>
        </message>
        <message>
            <source>Live</source>
            <translation>Lägesbild</translation>
        </message>
        <message>
            <source>Read at {clock}.</source>
            <translation>Läst {clock}.</translation>
        </message>
        <message>
            <source>Whole region</source>
            <translation>Hela området</translation>
        </message>
    </context>
    <context>
        <name>LoadBar</name>
        <message>
            <source>no staff</source>
            <translation>inga skötare</translation>
        </message>
    </context>
    <context>
        <name>LoadingSkeleton</name>
        <message>
            <source>Loading… {seconds} s</source>
            <translation>Hämtar… {seconds} s</translation>
        </message>
        <message>
            <source>Loading…</source>
            <translation>Hämtar…</translation>
        </message>
    </context>
    <context>
        <name>MovePopover</name>
        <message numerus="yes">
            <source>Move %n callback(s)</source>
            <translation>
                <numerusform>Flytta %n ringbud</numerusform>
                <numerusform>Flytta %n ringbud</numerusform>
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
        <name>NoMatch</name>
        <message>
            <source>Nothing matches</source>
            <translation>Inga träffar</translation>
        </message>
        <message>
            <source>Clear filters</source>
            <translation>Ta bort filter</translation>
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
                <numerusform>Visa i %n s</numerusform>
                <numerusform>Visa i %n s</numerusform>
            </translation>
        </message>
        <message>
            <source>Each viewing is recorded with its reason.</source>
            <translation>Varje visning antecknas med sitt skäl.</translation>
        </message>
        <message numerus="yes">
            <source>Masked again in %n s</source>
            <translation>
                <numerusform>Döljs om %n s</numerusform>
                <numerusform>Döljs om %n s</numerusform>
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
            <source>Something went wrong in the program</source>
            <extracomment>It came to nothing, in words; another try is offered on screen. Something worth knowing about the key store. How far the demo's first preparation is, 0 to 1.</extracomment>
            <translation>Något gick fel i programmet</translation>
        </message>
        <message>
            <source>The program could not be started</source>
            <translation>Programmet kunde inte startas</translation>
        </message>
        <message>
            <source>Not signed in</source>
            <translation>Inte inloggad</translation>
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
        <name>PaneStates</name>
        <message>
            <source>The last callback was closed {clock}.</source>
            <translation>Det senaste ringbudet avslutades {clock}.</translation>
        </message>
        <message>
            <source>The queue is empty</source>
            <translation>Kön är tom</translation>
        </message>
        <message>
            <source>since {clock}</source>
            <translation>sedan {clock}</translation>
        </message>
    </context>
    <context>
        <name>Program</name>
        <message>
            <source>The program could not be started</source>
            <extracomment>The console is there: its services may still be on their way.</extracomment>
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
            <source>We ring you first tomorrow</source>
            <translation>Vi ringer dig först i morgon</translation>
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
        <name>Rail</name>
        <message>
            <source>Screens</source>
            <translation>Vyer</translation>
        </message>
    </context>
    <context>
        <name>Reason</name>
        <message>
            <source>Nurse</source>
            <translation>Skötare</translation>
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
        <name>Refused</name>
        <message>
            <source>At most 1,000 callbacks at a time. Select fewer.</source>
            <translation>Högst 1 000 ringbud åt gången. Välj färre.</translation>
        </message>
        <message>
            <source>Too many numbers shown within a minute. Wait a moment.</source>
            <translation>För många nummer har visats inom en minut. Vänta en stund.</translation>
        </message>
        <message>
            <source>The permission to see the number has expired. Ask again.</source>
            <translation>Tillståndet att se numret har gått ut. Begär på nytt.</translation>
        </message>
        <message>
            <source>The data is too old to act on. Wait for the connection.</source>
            <translation>Uppgifterna är för gamla. Vänta på förbindelsen.</translation>
        </message>
        <message>
            <source>Ending this many callbacks needs another supervisor's consent.</source>
            <translation>Att avsluta så här många ringbud kräver en annan chefs samtycke.</translation>
        </message>
        <message>
            <source>The other supervisor has not agreed yet</source>
            <translation>Den andra chefen har inte samtyckt än</translation>
        </message>
        <message>
            <source>Another supervisor must agree, not the one who asks</source>
            <translation>En annan chef måste samtycka, inte den som ber</translation>
        </message>
        <message>
            <source>Another supervisor has agreed already</source>
            <translation>En annan chef har redan samtyckt</translation>
        </message>
        <message>
            <source>This consent or permission has been used already. Ask again.</source>
            <translation>Samtycket eller tillståndet har redan använts. Begär på nytt.</translation>
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
        <name>RetryPopover</name>
        <message numerus="yes">
            <source>Retry %n callback(s)</source>
            <translation>
                <numerusform>Försök igen: %n ringbud</numerusform>
                <numerusform>Försök igen: %n ringbud</numerusform>
            </translation>
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
            <source>Type a time such as 9:30, 930 or 9</source>
            <translation>Skriv en tid, till exempel 9.30, 930 eller 9</translation>
        </message>
        <message>
            <source>That time has already passed</source>
            <translation>Den tiden har redan gått</translation>
        </message>
    </context>
    <context>
        <name>RowActions</name>
        <message>
            <source>Move…</source>
            <translation>Flytta…</translation>
        </message>
        <message>
            <source>Retry</source>
            <translation>Försök igen</translation>
        </message>
        <message>
            <source>Send text</source>
            <translation>Skicka textmeddelande</translation>
        </message>
        <message>
            <source>Show number</source>
            <translation>Visa numret</translation>
        </message>
        <message>
            <source>The data is too old to act on</source>
            <translation>Uppgifterna är för gamla för åtgärder</translation>
        </message>
        <message>
            <source>Select a callback first</source>
            <translation>Välj först ett ringbud</translation>
        </message>
        <message>
            <source>At most 1,000 callbacks at a time</source>
            <translation>Högst 1 000 ringbud åt gången</translation>
        </message>
        <message>
            <source>The patient is being called right now</source>
            <translation>Patienten rings upp just nu</translation>
        </message>
        <message>
            <source>This number cannot be sent texts</source>
            <translation>Till det här numret kan textmeddelanden inte skickas</translation>
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
        <name>SelectionBar</name>
        <message>
            <source>More</source>
            <translation>Mer</translation>
        </message>
        <message>
            <source>Clear selection</source>
            <translation>Ta bort valet</translation>
        </message>
        <message numerus="yes">
            <source>%n selected</source>
            <translation>
                <numerusform>%n vald</numerusform>
                <numerusform>%n valda</numerusform>
            </translation>
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
        <name>StripPanel</name>
        <message>
            <source>{change} on a usual day</source>
            <extracomment>Width in px at 100 % of the four tiles: on an ordinary screen, on one of 1700 px and more. Where the chart would not have its room beside tiles of the usual width, as in the smallest window.</extracomment>
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
        <name>TextDialog</name>
        <message>
            <source>Send text message</source>
            <extracomment>More receivers than this are asked about once more: a sent text cannot be recalled. How long a text is held back for undoing. Between the question's words and its buttons.</extracomment>
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
                <numerusform>Skicka %n meddelande</numerusform>
                <numerusform>Skicka %n meddelanden</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Held back for %n s, so that it can be undone.</source>
            <translation>
                <numerusform>Skickas om %n s och kan ångras tills dess.</numerusform>
                <numerusform>Skickas om %n s och kan ångras tills dess.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Send a text to %n number(s)?</source>
            <translation>
                <numerusform>Skicka textmeddelande till %n nummer?</numerusform>
                <numerusform>Skicka textmeddelande till %n nummer?</numerusform>
            </translation>
        </message>
        <message>
            <source>A sent text cannot be recalled. Each goes in the caller's language: {spread}.</source>
            <translation>Ett skickat meddelande kan inte återkallas. Varje meddelande skickas på den uppringandes språk: {spread}.</translation>
        </message>
        <message numerus="yes">
            <source>{characters} characters · %n part(s)</source>
            <translation>
                <numerusform>{characters} tecken · %n del</numerusform>
                <numerusform>{characters} tecken · %n delar</numerusform>
            </translation>
        </message>
        <message>
            <source>There are no text templates. They are made in the settings.</source>
            <translation>Det finns inga meddelandemallar. De görs i inställningarna.</translation>
        </message>
        <message numerus="yes">
            <source>%n number(s) cannot be sent texts and are left out.</source>
            <translation>
                <numerusform>Till %n nummer kan textmeddelanden inte skickas; det lämnas bort.</numerusform>
                <numerusform>Till %n nummer kan textmeddelanden inte skickas; de lämnas bort.</numerusform>
            </translation>
        </message>
        <message>
            <source>A special character makes this text cost more: 70 characters a part.</source>
            <translation>Ett specialtecken gör meddelandet dyrare: 70 tecken per del.</translation>
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
    </context>
    <context>
        <name>Timeline</name>
        <message>
            <source>Events</source>
            <translation>Händelser</translation>
        </message>
        <message>
            <source>By {who}</source>
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
            <source>Text message: {state}</source>
            <translation>Textmeddelande: {state}</translation>
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
            <source>Check both, or ask IT whether you have been given access.</source>
            <translation>Kontrollera båda eller fråga IT om du har fått behörighet.</translation>
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
            <source>Try again in a minute.</source>
            <translation>Försök igen om en minut.</translation>
        </message>
        <message>
            <source>Ask IT to run jonovahti-admin upgrade.</source>
            <translation>Be IT köra jonovahti-admin upgrade.</translation>
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
            <source>The database's certificate cannot be trusted</source>
            <translation>Databasens certifikat är inte betrott</translation>
        </message>
        <message>
            <source>The database is being restarted</source>
            <translation>Databasen startas om</translation>
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
            <source>No connection to the database</source>
            <translation>Ingen förbindelse till databasen</translation>
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
            <source>This number cannot be sent texts</source>
            <translation>Till det här numret kan textmeddelanden inte skickas</translation>
        </message>
        <message>
            <source>There is no text template for this language</source>
            <translation>Det finns ingen mall för det här språket</translation>
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
            <translation>Den andra chefen samtyckte inte till det här ringbudet</translation>
        </message>
    </context>
</TS>
