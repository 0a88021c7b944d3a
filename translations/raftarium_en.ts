<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>app::ExperimentsDialog</name>
    <message numerus="yes">
        <source>%Ln run(s) each</source>
        <translation>
            <numerusform>%Ln run each</numerusform>
            <numerusform>%Ln runs each</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::Exporter</name>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation>
            <numerusform>… and %n more.</numerusform>
            <numerusform>… and %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::MainWindow</name>
    <message numerus="yes">
        <source>%n nodes</source>
        <translation>
            <numerusform>%n node</numerusform>
            <numerusform>%n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n rules off)</source>
        <comment>kind of cluster</comment>
        <translation>
            <numerusform>%1 (%n rule off)</numerusform>
            <numerusform>%1 (%n rules off)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::StatusLine</name>
    <message numerus="yes">
        <source>%n datagrams refused</source>
        <translation>
            <numerusform>%n datagram refused</numerusform>
            <numerusform>%n datagrams refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cli::live</name>
    <message numerus="yes">
        <source>Safety: %n violations!</source>
        <translation>
            <numerusform>Safety: %n violation!</numerusform>
            <numerusform>Safety: %n violations!</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>An assumption was broken: %n properties did not hold after faults outside of Raft&apos;s model.</source>
        <translation>
            <numerusform>An assumption was broken: %n property did not hold after faults outside of Raft&apos;s model.</numerusform>
            <numerusform>An assumption was broken: %n properties did not hold after faults outside of Raft&apos;s model.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cli::scenario</name>
    <message numerus="yes">
        <source>%1: a scenario of %n steps</source>
        <translation>
            <numerusform>%1: a scenario of %n step</numerusform>
            <numerusform>%1: a scenario of %n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>  %1: %2 of %n texts</source>
        <comment>language, how many are translated</comment>
        <translation>
            <numerusform>  %1: %2 of %n text</numerusform>
            <numerusform>  %1: %2 of %n texts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cli::trace</name>
    <message numerus="yes">
        <source>%n violations.</source>
        <translation>
            <numerusform>%n violation.</numerusform>
            <numerusform>%n violations.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ChartsView</name>
    <message numerus="yes">
        <source>the last %n second(s)</source>
        <translation>
            <numerusform>the last %n second</numerusform>
            <numerusform>the last %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::LatencyPlot</name>
    <message numerus="yes">
        <source>%Ln answer(s)</source>
        <translation>
            <numerusform>%Ln answer</numerusform>
            <numerusform>%Ln answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Narrator</name>
    <message numerus="yes">
        <source>%1 · term %2 · %n entries after %3 of term %4 · commit %5</source>
        <translation>
            <numerusform>%1 · term %2 · %n entry after %3 of term %4 · commit %5</numerusform>
            <numerusform>%1 · term %2 · %n entries after %3 of term %4 · commit %5</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n entries</source>
        <translation>
            <numerusform>%1 · %n entry</numerusform>
            <numerusform>%1 · %n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>gets a request from “%1”: append %n entries</source>
        <translation>
            <numerusform>gets a request from “%1”: append %n entry</numerusform>
            <numerusform>gets a request from “%1”: append %n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>disk of %1 was rolled back by %n write(s)</source>
        <translation>
            <numerusform>disk of %1 was rolled back by %n write</numerusform>
            <numerusform>disk of %1 was rolled back by %n writes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>roll the disk of %1 back by %n write(s)</source>
        <comment>you …</comment>
        <translation>
            <numerusform>roll the disk of %1 back by %n write</numerusform>
            <numerusform>roll the disk of %1 back by %n writes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::NewClusterDialog</name>
    <message numerus="yes">
        <source>One by one: %n off</source>
        <translation>
            <numerusform>One by one: %n off</numerusform>
            <numerusform>One by one: %n off</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PageView</name>
    <message numerus="yes">
        <source>%n nodes</source>
        <translation>
            <numerusform>%n node</numerusform>
            <numerusform>%n nodes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RequestsModel</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Asked at %1, sent %n times</source>
        <translation>
            <numerusform>Asked at %1, sent once</numerusform>
            <numerusform>Asked at %1, sent %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ScenariosDialog</name>
    <message numerus="yes">
        <source>%n captions</source>
        <translation>
            <numerusform>%n caption</numerusform>
            <numerusform>%n captions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SpaceTimePanel</name>
    <message numerus="yes">
        <source>%n messages</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SpaceTimeView</name>
    <message numerus="yes">
        <source>%1
… and %n more here. Zoom in to see them.</source>
        <translation>
            <numerusform>%1
… and %n more here. Zoom in to see it.</numerusform>
            <numerusform>%1
… and %n more here. Zoom in to see them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TrafficPlot</name>
    <message numerus="yes">
        <source>%Ln message(s) so far</source>
        <translation>
            <numerusform>%Ln message so far</numerusform>
            <numerusform>%Ln messages so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::exports::FilmDialog</name>
    <message numerus="yes">
        <source>%n frames, %1 of film.</source>
        <translation>
            <numerusform>%n frame, %1 of film.</numerusform>
            <numerusform>%n frames, %1 of film.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::faults</name>
    <message numerus="yes">
        <source>It needs at least %n nodes.</source>
        <translation>
            <numerusform>It needs at least %n node.</numerusform>
            <numerusform>It needs at least %n nodes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::machines</name>
    <message numerus="yes">
        <source>%1: %n entries behind.</source>
        <comment>nodes</comment>
        <translation>
            <numerusform>%1: %n entry behind.</numerusform>
            <numerusform>%1: %n entries behind.</numerusform>
        </translation>
    </message>
</context>
</TS>
