<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
            <source>%n not done</source>
            <translation>
                <numerusform>%n not done</numerusform>
                <numerusform>%n not done</numerusform>
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
            <translation>
                <numerusform>%n callback</numerusform>
                <numerusform>%n callbacks</numerusform>
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
        <name>DeedWords</name>
        <message numerus="yes">
            <source>%n not done.</source>
            <translation>
                <numerusform>%n not done.</numerusform>
                <numerusform>%n not done.</numerusform>
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
            <source>Undone: %n callback(s)</source>
            <translation>
                <numerusform>Undone: %n callback</numerusform>
                <numerusform>Undone: %n callbacks</numerusform>
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
            <source>%n number(s) cannot be sent texts and are left out.</source>
            <translation>
                <numerusform>%n number cannot be sent texts and are left out.</numerusform>
                <numerusform>%n numbers cannot be sent texts and are left out.</numerusform>
            </translation>
        </message>
    </context>
</TS>
