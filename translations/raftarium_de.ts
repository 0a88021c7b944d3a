<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Cluster</name>
    <message>
        <source>There is no node %1 in this cluster.</source>
        <translation>In diesem Cluster gibt es keinen Knoten %1.</translation>
    </message>
    <message>
        <source>%1 is running already.</source>
        <translation>%1 läuft schon.</translation>
    </message>
    <message>
        <source>%1 is being started.</source>
        <translation>%1 wird gerade gestartet.</translation>
    </message>
    <message>
        <source>%1 is down.</source>
        <translation>%1 ist aus.</translation>
    </message>
    <message>
        <source>%1 is paused.</source>
        <translation>%1 ist pausiert.</translation>
    </message>
    <message>
        <source>%1 is not paused.</source>
        <translation>%1 ist nicht pausiert.</translation>
    </message>
    <message>
        <source>There is no leader at this moment.</source>
        <translation>Zurzeit gibt es keinen Leader.</translation>
    </message>
    <message>
        <source>No node is running.</source>
        <translation>Kein Knoten läuft.</translation>
    </message>
    <message>
        <source>Fault %1 is healed already, or never was.</source>
        <translation>Störung %1 ist schon behoben oder war nie da.</translation>
    </message>
    <message>
        <source>Use kill or pause for a node.</source>
        <translation>Für einen Knoten gibt es „abschießen“ und „pausieren“.</translation>
    </message>
    <message>
        <source>A probability lies between 0 and 100 %.</source>
        <translation>Eine Wahrscheinlichkeit liegt zwischen 0 und 100 %.</translation>
    </message>
    <message>
        <source>There is no link from %1 to itself.</source>
        <translation>Von %1 zu sich selbst gibt es keine Verbindung.</translation>
    </message>
    <message>
        <source>That packet is no longer on its way.</source>
        <translation>Dieses Paket ist nicht mehr unterwegs.</translation>
    </message>
    <message>
        <source>There is nothing to append.</source>
        <translation>Es gibt nichts anzuhängen.</translation>
    </message>
    <message>
        <source>A stream sends between 0 and 100,000 entries a second.</source>
        <translation>Laufend angehängt werden 0 bis 100.000 Einträge pro Sekunde.</translation>
    </message>
    <message>
        <source>The rate must lie between %1 and %2.</source>
        <translation>Das Tempo muss zwischen %1 und %2 liegen.</translation>
    </message>
    <message>
        <source>%1 is no loopback address: a key is needed to listen there.</source>
        <translation>%1 ist keine Loopback-Adresse: Um dort zu lauschen, ist ein Schlüssel nötig.</translation>
    </message>
    <message>
        <source>A cluster has between 1 and %1 nodes.</source>
        <translation>Ein Cluster hat 1 bis %1 Knoten.</translation>
    </message>
    <message>
        <source>This cluster keeps its disks in memory; it cannot be saved.</source>
        <translation>Dieser Cluster hält seine Platten im Speicher; er lässt sich nicht speichern.</translation>
    </message>
    <message>
        <source>There is a node %1 already.</source>
        <translation>Einen Knoten %1 gibt es schon.</translation>
    </message>
    <message>
        <source>Too many commands of “%1” wait for its session.</source>
        <translation>Zu viele Befehle von „%1“ warten auf die Sitzung.</translation>
    </message>
    <message>
        <source>A request is sent again %1 times at most.</source>
        <translation>Eine Anfrage wird höchstens %1-mal wiederholt.</translation>
    </message>
    <message>
        <source>“%1” has no request %2 that can be sent again.</source>
        <translation>„%1“ hat keine Anfrage %2, die sich wiederholen lässt.</translation>
    </message>
    <message>
        <source>The election timeouts must be longer than 0, the largest not below the smallest, the heartbeat interval shorter than both, and no window may be 0.</source>
        <translation>Die Wahl-Timeouts müssen größer als 0 sein, der größte nicht unter dem kleinsten, der Heartbeat-Abstand kürzer als beide, und kein Fenster darf 0 sein.</translation>
    </message>
    <message>
        <source>That packet is not held.</source>
        <translation>Dieses Paket wird nicht angehalten.</translation>
    </message>
    <message>
        <source>What that packet said is no longer known: only the newest can be sent again.</source>
        <translation>Was dieses Paket besagte, ist nicht mehr bekannt: Nur die neuesten lassen sich noch einmal senden.</translation>
    </message>
    <message>
        <source>Between 1 and %1 packets can pass another, in a time above 0 and up to one hour.</source>
        <translation>1 bis %1 Pakete können ein anderes überholen, in einer Zeit über 0 und bis zu einer Stunde.</translation>
    </message>
    <message>
        <source>“%1” is not waiting for an answer to a request %2.</source>
        <translation>„%1“ wartet nicht auf die Antwort auf eine Anfrage %2.</translation>
    </message>
    <message>
        <source>An election timeout lies between 1 µs and an hour.</source>
        <translation>Ein Wahl-Timeout liegt zwischen 1 µs und einer Stunde.</translation>
    </message>
    <message>
        <source>The time that it takes lies between 1 µs and an hour.</source>
        <translation>Die Zeit, die es dauert, liegt zwischen 1 µs und einer Stunde.</translation>
    </message>
    <message>
        <source>A clock runs between half as fast and twice as fast.</source>
        <translation>Eine Uhr läuft zwischen halb so schnell und doppelt so schnell.</translation>
    </message>
    <message>
        <source>A disk goes back by one write at least.</source>
        <translation>Eine Platte geht um mindestens einen Schreibvorgang zurück.</translation>
    </message>
    <message>
        <source>Only the last %1 writes of this disk can be taken back.</source>
        <translation>Nur die letzten %1 Schreibvorgänge dieser Platte lassen sich zurücknehmen.</translation>
    </message>
    <message>
        <source>Only in the Lab: a real database writes all of a transaction or nothing.</source>
        <translation>Nur im Labor: Eine echte Datenbank schreibt eine Transaktion ganz oder gar nicht.</translation>
    </message>
    <message>
        <source>Only in the Lab: what a real disk has said is durable cannot be taken back.</source>
        <translation>Nur im Labor: Was eine echte Platte als dauerhaft gemeldet hat, lässt sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>Only in the Lab: nothing keeps older states of a real database.</source>
        <translation>Nur im Labor: Ältere Zustände einer echten Datenbank bewahrt nichts auf.</translation>
    </message>
    <message>
        <source>Only in the Lab: a database that was damaged on purpose could not be repaired.</source>
        <translation>Nur im Labor: Eine absichtlich beschädigte Datenbank ließe sich nicht reparieren.</translation>
    </message>
    <message>
        <source>Bursts that never begin do nothing: a share above 0 % was expected.</source>
        <translation>Schübe, die nie beginnen, bewirken nichts: Erwartet wird ein Anteil über 0 %.</translation>
    </message>
    <message>
        <source>A link lets between 1 and %1 packets a second pass.</source>
        <translation>Eine Verbindung lässt 1 bis %1 Pakete pro Sekunde durch.</translation>
    </message>
    <message>
        <source>Between 1 and %1 packets may follow each other at once.</source>
        <translation>1 bis %1 Pakete dürfen unmittelbar aufeinander folgen.</translation>
    </message>
    <message>
        <source>A queue holds between 0 and %1 packets.</source>
        <translation>Eine Warteschlange fasst 0 bis %1 Pakete.</translation>
    </message>
    <message>
        <source>“%1” is no type of message: expected one of %2.</source>
        <translation>„%1“ ist keine Art von Nachricht: erwartet wird eine von %2.</translation>
    </message>
    <message>
        <source>The rule would end before it can act.</source>
        <translation>Die Regel würde enden, bevor sie wirken kann.</translation>
    </message>
    <message>
        <source>A rule that delays needs a delay above 0.</source>
        <translation>Eine Regel, die verzögert, braucht eine Verzögerung über 0.</translation>
    </message>
    <message>
        <source>A rule makes between 1 and %1 copies.</source>
        <translation>Eine Regel macht 1 bis %1 Kopien.</translation>
    </message>
    <message>
        <source>A delay lies between 0 and one hour.</source>
        <translation>Eine Verzögerung liegt zwischen 0 und einer Stunde.</translation>
    </message>
    <message>
        <source>Between 1 and %1 packets can pass another.</source>
        <translation>1 bis %1 Pakete können ein anderes überholen.</translation>
    </message>
    <message>
        <source>A packet that lets others pass needs a longest wait above 0.</source>
        <translation>Ein Paket, das andere vorlässt, braucht eine längste Wartezeit über 0.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>This run was recorded by another program: only runs of Raftarium&apos;s own nodes can be replayed.</source>
        <translation>Diesen Lauf hat ein anderes Programm aufgezeichnet: Nachspielen lassen sich nur Läufe von Raftariums eigenen Knoten.</translation>
    </message>
    <message>
        <source>The run was made without the rule “%1”, which this version does not know.</source>
        <translation>Der Lauf geschah ohne die Regel „%1“, die diese Version nicht kennt.</translation>
    </message>
    <message>
        <source>The recording does not hold the commands that were given: an older version made it.</source>
        <translation>Die Aufzeichnung enthält die gegebenen Befehle nicht: Eine ältere Version hat sie gemacht.</translation>
    </message>
    <message>
        <source>The recording leads to a cluster in which nothing ever happens.</source>
        <translation>Die Aufzeichnung führt zu einem Cluster, in dem nie etwas geschieht.</translation>
    </message>
    <message>
        <source>%1 came up with a snapshot up to entry %2, and the recording does not hold what is in it.</source>
        <translation>%1 kam mit einem Snapshot bis Eintrag %2 hoch, und die Aufzeichnung enthält nicht, was darin steht.</translation>
    </message>
    <message>
        <source>%1 came up with entries on its disk that the recording does not hold.</source>
        <translation>%1 kam mit Einträgen auf der Platte hoch, die die Aufzeichnung nicht enthält.</translation>
    </message>
    <message>
        <source>%1 came up with another disk, and the recording does not hold what is on it.</source>
        <translation>%1 kam mit einer anderen Platte hoch, und die Aufzeichnung enthält nicht, was darauf steht.</translation>
    </message>
    <message>
        <source>Event %1 (%2): recorded %3, replayed %4</source>
        <translation>Ereignis %1 (%2): aufgezeichnet %3, nachgespielt %4</translation>
    </message>
    <message>
        <source>the cluster</source>
        <translation>der Cluster</translation>
    </message>
    <message>
        <source>The fault “%1” of %2 acts on a real disk or process: the recording of a live cluster does not tell enough about it.</source>
        <translation>Die Störung „%1“ von %2 wirkt auf eine echte Platte oder einen echten Prozess: Die Aufzeichnung eines Live-Clusters sagt darüber nicht genug.</translation>
    </message>
    <message>
        <source>The recording ends before event %1.</source>
        <translation>Die Aufzeichnung endet vor Ereignis %1.</translation>
    </message>
</context>
<context>
    <name>RaftNode</name>
    <message>
        <source>The node&apos;s own id must be among the members.</source>
        <translation>Die eigene Kennung des Knotens muss unter den Mitgliedern sein.</translation>
    </message>
    <message>
        <source>A cluster&apos;s name has 1 to 40 printable characters without blanks.</source>
        <translation>Der Name eines Clusters hat 1 bis 40 druckbare Zeichen ohne Leerzeichen.</translation>
    </message>
    <message>
        <source>The cookie must be below 2^53.</source>
        <translation>Das Cookie muss kleiner als 2^53 sein.</translation>
    </message>
    <message>
        <source>The timeouts do not fit each other: heartbeat interval &lt; smallest election timeout &lt;= largest election timeout.</source>
        <translation>Die Zeiten passen nicht zusammen: Heartbeat-Abstand &lt; kleinster Wahl-Timeout &lt;= größter Wahl-Timeout.</translation>
    </message>
    <message>
        <source>Beyond the loopback interface a key is needed.</source>
        <translation>Außerhalb der Loopback-Schnittstelle ist ein Schlüssel nötig.</translation>
    </message>
    <message>
        <source>Two members have the same address.</source>
        <translation>Zwei Mitglieder haben dieselbe Adresse.</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>No event follows here.</source>
        <translation>Hier folgt kein Ereignis mehr.</translation>
    </message>
    <message>
        <source>No message arrives after this.</source>
        <translation>Danach kommt keine Nachricht mehr an.</translation>
    </message>
    <message>
        <source>No new term follows here.</source>
        <translation>Hier folgt kein neuer Term mehr.</translation>
    </message>
    <message>
        <source>No election follows here.</source>
        <translation>Hier folgt keine Wahl mehr.</translation>
    </message>
    <message>
        <source>No leader is elected after this.</source>
        <translation>Danach wird kein Leader mehr gewählt.</translation>
    </message>
    <message>
        <source>Nothing is committed after this.</source>
        <translation>Danach wird nichts mehr festgeschrieben.</translation>
    </message>
    <message>
        <source>No fault begins or ends after this.</source>
        <translation>Danach beginnt oder endet keine Störung mehr.</translation>
    </message>
    <message>
        <source>No property of Raft is broken after this.</source>
        <translation>Danach wird keine Eigenschaft von Raft mehr verletzt.</translation>
    </message>
</context>
<context>
    <name>UdpPort</name>
    <message>
        <source>Cannot open a UDP socket at %1: %2.</source>
        <translation>Ein UDP-Socket auf %1 lässt sich nicht öffnen: %2.</translation>
    </message>
</context>
<context>
    <name>app::BackgroundWork</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>app::ClusterKeeper</name>
    <message>
        <source>There is no live cluster to save.</source>
        <translation>Es gibt keinen laufenden Cluster zu speichern.</translation>
    </message>
    <message>
        <source>The cluster in %1 is there again with its own nodes, timers and limits, not with those that were asked for.</source>
        <translation>Der Cluster in %1 ist wieder da, mit seinen eigenen Knoten, Timern und Grenzen, nicht mit den gewünschten.</translation>
    </message>
    <message>
        <source>There is nothing to record.</source>
        <translation>Es gibt nichts aufzuzeichnen.</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>First run</source>
        <translation>Erster Lauf</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufzeichnung</translation>
    </message>
</context>
<context>
    <name>app::Comparison</name>
    <message>
        <source>Go there</source>
        <translation>Dorthin gehen</translation>
    </message>
    <message>
        <source>Moves the playhead to the first event that differs.</source>
        <translation>Setzt den Abspielkopf auf das erste Ereignis, das abweicht.</translation>
    </message>
    <message>
        <source>Show the other branch, and compare it with this one</source>
        <translation>Den anderen Zweig zeigen und mit diesem vergleichen</translation>
    </message>
    <message>
        <source>End comparing</source>
        <translation>Vergleich beenden</translation>
    </message>
    <message>
        <source>Looking for the first difference …</source>
        <translation>Der erste Unterschied wird gesucht …</translation>
    </message>
    <message>
        <source>No difference so far.</source>
        <translation>Bisher kein Unterschied.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>who, what</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>They part at %1. Here: %2. There: %3.</source>
        <comment>instant, what happens in one branch, in the other</comment>
        <translation>Sie trennen sich bei %1. Hier: %2. Dort: %3.</translation>
    </message>
    <message>
        <source>The same now.</source>
        <translation>Jetzt gleich.</translation>
    </message>
    <message>
        <source>Different now: %1.</source>
        <translation>Jetzt verschieden: %1.</translation>
    </message>
</context>
<context>
    <name>app::DockTabs</name>
    <message>
        <source>Detach %1</source>
        <translation>%1 ablösen</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>%1 schließen</translation>
    </message>
</context>
<context>
    <name>app::ExperimentsDialog</name>
    <message>
        <source>Experiments</source>
        <translation>Experimente</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>Experiment</translation>
    </message>
    <message>
        <source>Runs of each kind</source>
        <translation>Läufe von jeder Art</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Open numbers…</source>
        <translation>Zahlen öffnen…</translation>
    </message>
    <message>
        <source>Save numbers…</source>
        <translation>Zahlen speichern…</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Bild speichern…</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Runs in which it did not come to that within a limit. They count as the largest.</source>
        <translation>Läufe, in denen es innerhalb einer Grenze nicht dazu kam. Sie zählen als die größten.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) each</source>
        <translation>
            <numerusform>je %Ln Lauf</numerusform>
            <numerusform>je %Ln Läufe</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, seed %2</source>
        <comment>1,000 runs each</comment>
        <translation>%1, Startwert %2</translation>
    </message>
    <message>
        <source>%1, seed %2, cancelled before the end</source>
        <comment>1,000 runs each</comment>
        <translation>%1, Startwert %2, vor dem Ende abgebrochen</translation>
    </message>
    <message>
        <source>%1 of %2 runs</source>
        <translation>%1 von %2 Läufen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>So far; seed %1</source>
        <translation>Bisher; Startwert %1</translation>
    </message>
    <message>
        <source>The first runs are under way …</source>
        <translation>Die ersten Läufe sind im Gang …</translation>
    </message>
    <message>
        <source>Nothing has been measured yet. Press “Run”; or open the numbers that “raftarium-cli experiment” wrote.</source>
        <translation>Noch wurde nichts gemessen. Drücken Sie „Ausführen“, oder öffnen Sie die Zahlen, die „raftarium-cli experiment“ geschrieben hat.</translation>
    </message>
    <message>
        <source>The numbers could not be opened</source>
        <translation>Die Zahlen ließen sich nicht öffnen</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 lässt sich nicht lesen: %2</translation>
    </message>
    <message>
        <source>%1 is larger than 64 MB: no experiment writes that much.</source>
        <translation>%1 ist größer als 64 MB: So viel schreibt kein Experiment.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a file, what is wrong in which line</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Aus %1</translation>
    </message>
    <message>
        <source>The numbers were not saved</source>
        <translation>Die Zahlen wurden nicht gespeichert</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 lässt sich nicht schreiben: %2</translation>
    </message>
    <message>
        <source>The picture was not saved</source>
        <translation>Das Bild wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>%1 cannot be written. Choose another place.</source>
        <translation>%1 lässt sich nicht schreiben. Bitte einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>Open numbers</source>
        <translation>Zahlen öffnen</translation>
    </message>
    <message>
        <source>Numbers (*.csv);;All files (*)</source>
        <translation>Zahlen (*.csv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Save numbers</source>
        <translation>Zahlen speichern</translation>
    </message>
    <message>
        <source>Numbers (*.csv)</source>
        <translation>Zahlen (*.csv)</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Bilder (*.png)</translation>
    </message>
</context>
<context>
    <name>app::Exporter</name>
    <message>
        <source>Cluster picture</source>
        <translation>Bild des Clusters</translation>
    </message>
    <message>
        <source>Space-time diagram</source>
        <translation>Raumzeit-Diagramm</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Logs</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Bilder (*.png)</translation>
    </message>
    <message>
        <source>Scalable pictures (*.svg)</source>
        <translation>Skalierbare Bilder (*.svg)</translation>
    </message>
    <message>
        <source>Documents (*.pdf)</source>
        <translation>Dokumente (*.pdf)</translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation>Bild exportieren</translation>
    </message>
    <message>
        <source>The picture was not exported</source>
        <translation>Das Bild wurde nicht exportiert</translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation>Gespeichert in %1.</translation>
    </message>
    <message>
        <source>Export transcript</source>
        <translation>Niederschrift exportieren</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>Writing the run down…</source>
        <translation>Der Lauf wird niedergeschrieben…</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose another place.</source>
        <translation>%1 lässt sich nicht schreiben: %2. Bitte einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>The transcript is in %1; it tells of %2 events.</source>
        <translation>Die Niederschrift ist in %1; erzählte Ereignisse: %2.</translation>
    </message>
    <message>
        <source>The transcript was not exported</source>
        <translation>Die Niederschrift wurde nicht exportiert</translation>
    </message>
    <message>
        <source>Save what I did as a scenario</source>
        <translation>Meine Eingriffe als Szenario speichern</translation>
    </message>
    <message>
        <source>Playing it again…</source>
        <translation>Es wird noch einmal gespielt…</translation>
    </message>
    <message>
        <source>No scenario can be made of this run</source>
        <translation>Aus diesem Lauf lässt sich kein Szenario machen</translation>
    </message>
    <message>
        <source>There is nothing to save yet</source>
        <translation>Es gibt noch nichts zu speichern</translation>
    </message>
    <message>
        <source>A scenario holds what you do: append something, kill a node, cut a link. Then save it.</source>
        <translation>Ein Szenario enthält, was Sie tun: etwas anhängen, einen Knoten abschießen, eine Verbindung trennen. Speichern Sie es danach.</translation>
    </message>
    <message>
        <source>These things no scenario can say; they are left out:</source>
        <translation>Dies kann kein Szenario ausdrücken; es wird weggelassen:</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation>
            <numerusform>… und %n weiteres.</numerusform>
            <numerusform>… und %n weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>Played in the Lab it does not come to the same end:</source>
        <translation>Im Labor gespielt, endet es nicht gleich:</translation>
    </message>
    <message>
        <source>Not everything can be kept</source>
        <translation>Nicht alles lässt sich behalten</translation>
    </message>
    <message>
        <source>Save the rest…</source>
        <translation>Den Rest speichern…</translation>
    </message>
    <message>
        <source>Scenarios (*.json)</source>
        <translation>Szenarien (*.json)</translation>
    </message>
    <message>
        <source>The scenario was not saved</source>
        <translation>Das Szenario wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>The scenario is in %1; Ctrl+E plays it.</source>
        <translation>Das Szenario ist in %1; Strg+E spielt es.</translation>
    </message>
    <message>
        <source>Moving pictures (*.gif)</source>
        <translation>Bewegte Bilder (*.gif)</translation>
    </message>
    <message>
        <source>Films (*.mp4)</source>
        <translation>Filme (*.mp4)</translation>
    </message>
    <message>
        <source>Films (*.webm)</source>
        <translation>Filme (*.webm)</translation>
    </message>
    <message>
        <source>Export film</source>
        <translation>Film exportieren</translation>
    </message>
    <message>
        <source>Drawing the film, frame by frame…</source>
        <translation>Der Film wird Bild für Bild gezeichnet…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The film was given up; there is no file.</source>
        <translation>Der Film wurde abgebrochen; es gibt keine Datei.</translation>
    </message>
    <message>
        <source>The film is in %1.</source>
        <translation>Der Film ist in %1.</translation>
    </message>
    <message>
        <source>The film was not exported</source>
        <translation>Der Film wurde nicht exportiert</translation>
    </message>
    <message>
        <source>%1 was not written: %2.</source>
        <translation>%1 wurde nicht geschrieben: %2.</translation>
    </message>
</context>
<context>
    <name>app::Forker</name>
    <message>
        <source>Running again up to this instant …</source>
        <translation>Der Lauf wird bis zu diesem Augenblick wiederholt …</translation>
    </message>
    <message>
        <source>Fork</source>
        <translation>Abzweigung</translation>
    </message>
</context>
<context>
    <name>app::Languages</name>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
</context>
<context>
    <name>app::MainWindow</name>
    <message>
        <source>The cluster is saved in %1.</source>
        <translation>Der Cluster ist in %1 gespeichert.</translation>
    </message>
    <message>
        <source>Elections</source>
        <translation>Wahlen</translation>
    </message>
    <message>
        <source>Replication</source>
        <translation>Replikation</translation>
    </message>
    <message>
        <source>Heartbeats</source>
        <translation>Heartbeats</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>World</source>
        <translation>Welt</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Logs</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message numerus="yes">
        <source>%n nodes</source>
        <translation>
            <numerusform>%n Knoten</numerusform>
            <numerusform>%n Knoten</numerusform>
        </translation>
    </message>
    <message>
        <source>link %1 ± %2</source>
        <translation>Verbindung %1 ± %2</translation>
    </message>
    <message>
        <source>disk + %1</source>
        <translation>Platte + %1</translation>
    </message>
    <message>
        <source>temporary disks</source>
        <translation>temporäre Platten</translation>
    </message>
    <message>
        <source>● recording to %1</source>
        <translation>● Aufzeichnung in %1</translation>
    </message>
    <message>
        <source>The cluster could not start</source>
        <translation>Der Cluster konnte nicht starten</translation>
    </message>
    <message>
        <source>The recording could not be opened</source>
        <translation>Die Aufzeichnung ließ sich nicht öffnen</translation>
    </message>
    <message>
        <source>Open recording</source>
        <translation>Aufzeichnung öffnen</translation>
    </message>
    <message>
        <source>Recordings (*.raftlog *.raftlog.gz);;All files (*)</source>
        <translation>Aufzeichnungen (*.raftlog *.raftlog.gz);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Save cluster: name of a new directory</source>
        <translation>Cluster speichern: Name eines neuen Ordners</translation>
    </message>
    <message>
        <source>Recorded to %1.</source>
        <translation>Aufgezeichnet in %1.</translation>
    </message>
    <message>
        <source>Record to</source>
        <translation>Aufzeichnen in</translation>
    </message>
    <message>
        <source>Recordings (*.raftlog *.raftlog.gz)</source>
        <translation>Aufzeichnungen (*.raftlog *.raftlog.gz)</translation>
    </message>
    <message>
        <source>Recording failed</source>
        <translation>Aufzeichnung fehlgeschlagen</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Point at a node, a message, a link or an entry, and press F1.</source>
        <translation>Zeigen Sie auf einen Knoten, eine Nachricht, eine Verbindung oder einen Eintrag und drücken Sie F1.</translation>
    </message>
    <message>
        <source>You are looking back</source>
        <translation>Sie blicken zurück</translation>
    </message>
    <message>
        <source>The picture shows an earlier instant. The cluster itself has gone on. Do this now, in the present?</source>
        <translation>Das Bild zeigt einen früheren Augenblick. Der Cluster selbst ist weitergelaufen. Soll das jetzt, in der Gegenwart, geschehen?</translation>
    </message>
    <message>
        <source>Back to now, and do it</source>
        <translation>Zurück zu jetzt und ausführen</translation>
    </message>
    <message>
        <source>The disks of this cluster are temporary</source>
        <translation>Die Platten dieses Clusters sind temporär</translation>
    </message>
    <message>
        <source>What you appended is lost with them. Save the cluster first?</source>
        <translation>Was Sie angehängt haben, geht mit ihnen verloren. Cluster vorher speichern?</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>Nicht speichern</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>Snapshots</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Timers</source>
        <translation>Timer</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Without: %1</source>
        <translation>Ohne: %1</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>simulated disks</source>
        <translation>simulierte Platten</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n rules off)</source>
        <comment>kind of cluster</comment>
        <translation>
            <numerusform>%1 (%n Regel aus)</numerusform>
            <numerusform>%1 (%n Regeln aus)</numerusform>
        </translation>
    </message>
    <message>
        <source>Lab, seed %1 – Raftarium</source>
        <translation>Labor, Startwert %1 – Raftarium</translation>
    </message>
    <message>
        <source>Live – Raftarium</source>
        <translation>Live – Raftarium</translation>
    </message>
    <message>
        <source>Recording – Raftarium</source>
        <translation>Aufzeichnung – Raftarium</translation>
    </message>
    <message>
        <source>The Lab could not start</source>
        <translation>Das Labor konnte nicht starten</translation>
    </message>
    <message>
        <source>There is no run yet.</source>
        <translation>Es gibt noch keinen Lauf.</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Noch ist nichts geschehen.</translation>
    </message>
    <message>
        <source>%1 begins at %2. The former course is kept.</source>
        <comment>a branch, an instant</comment>
        <translation>%1 beginnt bei %2. Der bisherige Verlauf bleibt erhalten.</translation>
    </message>
    <message>
        <source>There is nothing to undo: nobody has reached into this run.</source>
        <translation>Es gibt nichts rückgängig zu machen: Niemand hat in diesen Lauf eingegriffen.</translation>
    </message>
    <message>
        <source>Back before what was done at %1. Redo goes to the other branch.</source>
        <comment>an instant</comment>
        <translation>Zurück vor den Eingriff bei %1. „Wiederherstellen“ führt zum anderen Zweig.</translation>
    </message>
    <message>
        <source>Rename branch</source>
        <translation>Zweig umbenennen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Delete branch</source>
        <translation>Zweig löschen</translation>
    </message>
    <message>
        <source>Delete “%1” and all that happened in it alone?</source>
        <translation>„%1“ und alles löschen, was nur darin geschah?</translation>
    </message>
    <message>
        <source>Show this branch</source>
        <translation>Diesen Zweig zeigen</translation>
    </message>
    <message>
        <source>Compare with the one shown</source>
        <translation>Mit dem gezeigten vergleichen</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Bookmark %1</source>
        <translation>Lesezeichen %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>who, what</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Bookmark: %1</source>
        <translation>Lesezeichen: %1</translation>
    </message>
    <message>
        <source>No bookmark follows here.</source>
        <translation>Hier folgt kein Lesezeichen mehr.</translation>
    </message>
    <message>
        <source>No bookmark comes before this.</source>
        <translation>Davor gibt es kein Lesezeichen.</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Dorthin gehen</translation>
    </message>
    <message>
        <source>Rename bookmark</source>
        <translation>Lesezeichen umbenennen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Next election timeout</source>
        <translation>Nächster Wahl-Timeout</translation>
    </message>
    <message>
        <source>Milliseconds that %1 waits the next time</source>
        <translation>Millisekunden, die %1 beim nächsten Mal wartet</translation>
    </message>
    <message>
        <source>Open scenario</source>
        <translation>Szenario öffnen</translation>
    </message>
    <message>
        <source>Scenarios (*.json);;All files (*)</source>
        <translation>Szenarien (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The scenario could not be opened</source>
        <translation>Das Szenario ließ sich nicht öffnen</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>Preparing “%1” …</source>
        <translation>„%1“ wird vorbereitet …</translation>
    </message>
    <message>
        <source>The scenario is told in English</source>
        <translation>Das Szenario wird auf Englisch erzählt</translation>
    </message>
    <message>
        <source>Space-time</source>
        <translation>Raumzeit</translation>
    </message>
    <message>
        <source>Lab, forked from a live run – Raftarium</source>
        <translation>Labor, abgezweigt von einem Live-Lauf – Raftarium</translation>
    </message>
    <message>
        <source>The recording to %1 ends here.</source>
        <translation>Die Aufzeichnung nach %1 endet hier.</translation>
    </message>
    <message>
        <source>%1 begins at %2, in the Lab. The live cluster waits meanwhile, as the branch “%3”.</source>
        <comment>a branch, an instant, a branch</comment>
        <translation>%1 beginnt bei %2, im Labor. Der Live-Cluster wartet so lange, als Zweig „%3“.</translation>
    </message>
    <message>
        <source>%1 begins at %2, in the Lab. What was recorded is kept as the branch “%3”.</source>
        <comment>a branch, an instant, a branch</comment>
        <translation>%1 beginnt bei %2, im Labor. Das Aufgezeichnete bleibt als Zweig „%3“ erhalten.</translation>
    </message>
    <message>
        <source>No fork</source>
        <translation>Keine Abzweigung</translation>
    </message>
    <message>
        <source>From this instant the run cannot be forked.</source>
        <translation>Von diesem Augenblick lässt sich der Lauf nicht abzweigen.</translation>
    </message>
    <message>
        <source>Or in a fork: from this instant the nodes go on in the Lab, and the live cluster waits meanwhile, as a branch.</source>
        <translation>Oder in einer Abzweigung: Von diesem Augenblick an machen die Knoten im Labor weiter, und der Live-Cluster wartet so lange als Zweig.</translation>
    </message>
    <message>
        <source>Do it in a fork</source>
        <translation>In einer Abzweigung tun</translation>
    </message>
    <message>
        <source>Delete “%1” and all that happened in it alone? The live cluster is closed with it.</source>
        <translation>„%1“ löschen, mit allem, was nur darin geschah? Der Live-Cluster wird damit geschlossen.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Raft on a page</source>
        <translation>Raft auf einer Seite</translation>
    </message>
</context>
<context>
    <name>app::PacketHand</name>
    <message>
        <source>Breakpoint added: %1</source>
        <translation>Haltepunkt gesetzt: %1</translation>
    </message>
    <message>
        <source>Time stands. Breakpoint: %1</source>
        <translation>Die Zeit steht. Haltepunkt: %1</translation>
    </message>
</context>
<context>
    <name>app::Presenter</name>
    <message>
        <source>Page down, → next    Page up, ← back    B black    Esc leave</source>
        <translation>Bild ab, → weiter    Bild auf, ← zurück    B schwarz    Esc verlassen</translation>
    </message>
    <message>
        <source>The screen is black: B shows the picture again.</source>
        <translation>Der Bildschirm ist schwarz: B zeigt das Bild wieder.</translation>
    </message>
</context>
<context>
    <name>app::RecordingOpener</name>
    <message>
        <source>Reading %1 …</source>
        <translation>%1 wird gelesen …</translation>
    </message>
    <message>
        <source>Open recording</source>
        <translation>Aufzeichnung öffnen</translation>
    </message>
</context>
<context>
    <name>app::StatusLine</name>
    <message numerus="yes">
        <source>%n datagrams refused</source>
        <translation>
            <numerusform>%n Datagramm abgewiesen</numerusform>
            <numerusform>%n Datagramme abgewiesen</numerusform>
        </translation>
    </message>
    <message>
        <source>These came to the sockets and were no packet of this cluster:</source>
        <translation>Diese kamen an den Sockets an und waren kein Paket dieses Clusters:</translation>
    </message>
</context>
<context>
    <name>app::TopBar</name>
    <message>
        <source>set x 3</source>
        <translation>set x 3</translation>
    </message>
    <message>
        <source>Entry to append</source>
        <translation>Anzuhängender Eintrag</translation>
    </message>
    <message>
        <source>What the state machine understands: set x 3, get x, del x, cas x 3 4</source>
        <translation>Was die Zustandsmaschine versteht: set x 3, get x, del x, cas x 3 4</translation>
    </message>
    <message>
        <source>Node to ask</source>
        <translation>Gefragter Knoten</translation>
    </message>
    <message>
        <source>Which node the client asks; any node takes any request</source>
        <translation>Welchen Knoten der Client fragt; jeder Knoten nimmt jede Anfrage an</translation>
    </message>
    <message>
        <source>LEADER</source>
        <translation>LEADER</translation>
    </message>
    <message>
        <source>TERM</source>
        <translation>TERM</translation>
    </message>
    <message>
        <source>COMMITTED</source>
        <translation>COMMIT</translation>
    </message>
    <message>
        <source>SAFETY</source>
        <translation>SICHERHEIT</translation>
    </message>
    <message>
        <source>Find any action</source>
        <translation>Aktion finden</translation>
    </message>
    <message>
        <source>Find any action by its name (Ctrl+K)</source>
        <translation>Jede Aktion über ihren Namen finden (Strg+K)</translation>
    </message>
    <message>
        <source>to any node</source>
        <translation>an beliebigen</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>an %1</translation>
    </message>
    <message>
        <source>✓ holds</source>
        <translation>✓ gewahrt</translation>
    </message>
    <message>
        <source>✕ broken</source>
        <translation>✕ verletzt</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufzeichnung</translation>
    </message>
    <message>
        <source>Live UDP · looking back</source>
        <translation>Live-UDP · Rückblick</translation>
    </message>
    <message>
        <source>● Live UDP</source>
        <translation>● Live-UDP</translation>
    </message>
    <message>
        <source>– assumption broken</source>
        <translation>– Annahme verletzt</translation>
    </message>
    <message>
        <source>Lab · looking back</source>
        <translation>Labor · Rückblick</translation>
    </message>
    <message>
        <source>◆ Lab · seed %1</source>
        <translation>◆ Labor · Startwert %1</translation>
    </message>
    <message>
        <source>The Lab: virtual time and simulated disks. Seed %1 gives this same run again.</source>
        <translation>Das Labor: virtuelle Zeit und simulierte Platten. Startwert %1 ergibt wieder genau diesen Lauf.</translation>
    </message>
    <message>
        <source>Live: real UDP sockets, real disks, the clock on the wall.</source>
        <translation>Live: echte UDP-Sockets, echte Platten, die Uhr an der Wand.</translation>
    </message>
    <message>
        <source>No cluster</source>
        <translation>Kein Cluster</translation>
    </message>
    <message>
        <source>◆ Lab · from Live</source>
        <translation>◆ Labor · aus Live</translation>
    </message>
    <message>
        <source>Nothing runs and nothing is open: start a cluster, play a scenario, or open a recording.</source>
        <translation>Nichts läuft und nichts ist offen: Starten Sie einen Cluster, spielen Sie ein Szenario, oder öffnen Sie eine Aufzeichnung.</translation>
    </message>
    <message>
        <source>A recorded run: it can be looked at, but not changed. A fork of it goes on in the Lab.</source>
        <translation>Ein aufgezeichneter Lauf: Er lässt sich ansehen, aber nicht ändern. Eine Abzweigung davon geht im Labor weiter.</translation>
    </message>
    <message>
        <source>The Lab: virtual time and simulated disks. It was forked from a live run, whose nodes were made again from what they were given.</source>
        <translation>Das Labor: virtuelle Zeit und simulierte Platten. Es wurde von einem Live-Lauf abgezweigt, dessen Knoten aus dem, was sie erhielten, neu erstellt wurden.</translation>
    </message>
</context>
<context>
    <name>app::actions</name>
    <message>
        <source>&amp;Cluster</source>
        <translation>&amp;Cluster</translation>
    </message>
    <message>
        <source>New cluster…</source>
        <translation>Neuer Cluster…</translation>
    </message>
    <message>
        <source>Starts a cluster with as many nodes, and such timings, as you choose.</source>
        <translation>Startet einen Cluster mit so vielen Knoten und solchen Zeiten, wie Sie wählen.</translation>
    </message>
    <message>
        <source>Open recording…</source>
        <translation>Aufzeichnung öffnen…</translation>
    </message>
    <message>
        <source>Opens a .raftlog file and shows it in the same views.</source>
        <translation>Öffnet eine .raftlog-Datei und zeigt sie in denselben Ansichten.</translation>
    </message>
    <message>
        <source>Save cluster…</source>
        <translation>Cluster speichern…</translation>
    </message>
    <message>
        <source>Copies the disks of all nodes to a directory that can be opened again.</source>
        <translation>Kopiert die Platten aller Knoten in einen Ordner, der sich wieder öffnen lässt.</translation>
    </message>
    <message>
        <source>Record to a file…</source>
        <translation>In Datei aufzeichnen…</translation>
    </message>
    <message>
        <source>Writes every event since the start to a .raftlog file.</source>
        <translation>Schreibt jedes Ereignis seit dem Start in eine .raftlog-Datei.</translation>
    </message>
    <message>
        <source>Append</source>
        <translation>Anhängen</translation>
    </message>
    <message>
        <source>Asks the chosen node to append what stands in the line.</source>
        <translation>Bittet den gewählten Knoten, anzuhängen, was in der Zeile steht.</translation>
    </message>
    <message>
        <source>Append a stream…</source>
        <translation>Laufend anhängen…</translation>
    </message>
    <message>
        <source>Sends so many requests a second until it is ended.</source>
        <translation>Sendet so viele Anfragen pro Sekunde, bis Sie es beenden.</translation>
    </message>
    <message>
        <source>Kill leader</source>
        <translation>Leader abschießen</translation>
    </message>
    <message>
        <source>Kills the leader: all that it had in memory is gone.</source>
        <translation>Schießt den Leader ab: Alles, was er im Speicher hatte, ist weg.</translation>
    </message>
    <message>
        <source>There is no leader at this instant.</source>
        <translation>In diesem Augenblick gibt es keinen Leader.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>&amp;Faults</source>
        <translation>&amp;Störungen</translation>
    </message>
    <message>
        <source>Partition…</source>
        <translation>Partition…</translation>
    </message>
    <message>
        <source>Parts the nodes into groups that cannot hear each other.</source>
        <translation>Teilt die Knoten in Gruppen, die einander nicht hören.</translation>
    </message>
    <message>
        <source>Heal all</source>
        <translation>Alles heilen</translation>
    </message>
    <message>
        <source>Mends every link, starts and resumes every node.</source>
        <translation>Verbindet alles wieder, startet und weckt jeden Knoten.</translation>
    </message>
    <message>
        <source>Nothing is wrong.</source>
        <translation>Nichts ist gestört.</translation>
    </message>
    <message>
        <source>Choose a node first.</source>
        <translation>Erst einen Knoten wählen.</translation>
    </message>
    <message>
        <source>%1 is down.</source>
        <translation>%1 ist aus.</translation>
    </message>
    <message>
        <source>%1 is up.</source>
        <translation>%1 läuft.</translation>
    </message>
    <message>
        <source>%1 is paused.</source>
        <translation>%1 ist pausiert.</translation>
    </message>
    <message>
        <source>%1 is not paused.</source>
        <translation>%1 ist nicht pausiert.</translation>
    </message>
    <message>
        <source>&amp;Node</source>
        <translation>&amp;Knoten</translation>
    </message>
    <message>
        <source>Append at this node</source>
        <translation>Bei diesem Knoten anhängen</translation>
    </message>
    <message>
        <source>Append at %1</source>
        <translation>Bei %1 anhängen</translation>
    </message>
    <message>
        <source>The client asks this node; it finds the leader by itself.</source>
        <translation>Der Client fragt diesen Knoten; er findet den Leader selbst.</translation>
    </message>
    <message>
        <source>Kill node</source>
        <translation>Knoten abschießen</translation>
    </message>
    <message>
        <source>Kill %1</source>
        <translation>%1 abschießen</translation>
    </message>
    <message>
        <source>All that it has in memory is gone; what is durable stays.</source>
        <translation>Was er im Speicher hat, ist weg; was dauerhaft ist, bleibt.</translation>
    </message>
    <message>
        <source>Start node</source>
        <translation>Knoten starten</translation>
    </message>
    <message>
        <source>Start %1</source>
        <translation>%1 starten</translation>
    </message>
    <message>
        <source>It comes up with what its disk holds.</source>
        <translation>Er startet mit dem, was auf seiner Platte steht.</translation>
    </message>
    <message>
        <source>Pause node</source>
        <translation>Knoten pausieren</translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>%1 pausieren</translation>
    </message>
    <message>
        <source>None of its code runs; packets wait in its inbox.</source>
        <translation>Nichts von ihm läuft; Pakete warten in seinem Eingang.</translation>
    </message>
    <message>
        <source>Resume node</source>
        <translation>Knoten fortsetzen</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>%1 fortsetzen</translation>
    </message>
    <message>
        <source>It goes on with what waited in its inbox.</source>
        <translation>Er macht weiter mit dem, was in seinem Eingang wartete.</translation>
    </message>
    <message>
        <source>Fire election timer</source>
        <translation>Wahl-Timer auslösen</translation>
    </message>
    <message>
        <source>Fire the election timer of %1</source>
        <translation>Wahl-Timer von %1 auslösen</translation>
    </message>
    <message>
        <source>It starts an election now.</source>
        <translation>Er beginnt jetzt eine Wahl.</translation>
    </message>
    <message>
        <source>Isolate node</source>
        <translation>Knoten isolieren</translation>
    </message>
    <message>
        <source>Cut %1 off from the rest</source>
        <translation>%1 von den anderen trennen</translation>
    </message>
    <message>
        <source>Cuts all links to and from it.</source>
        <translation>Trennt alle Verbindungen zu ihm und von ihm.</translation>
    </message>
    <message>
        <source>Make deaf</source>
        <translation>Taub machen</translation>
    </message>
    <message>
        <source>Let %1 hear nobody</source>
        <translation>%1 taub machen</translation>
    </message>
    <message>
        <source>Cuts the links to it; what it sends still arrives.</source>
        <translation>Trennt die Verbindungen zu ihm; was er sendet, kommt noch an.</translation>
    </message>
    <message>
        <source>Make mute</source>
        <translation>Stumm machen</translation>
    </message>
    <message>
        <source>Let nobody hear %1</source>
        <translation>%1 stumm machen</translation>
    </message>
    <message>
        <source>Cuts the links from it; it still hears the others.</source>
        <translation>Trennt die Verbindungen von ihm; er hört die anderen noch.</translation>
    </message>
    <message>
        <source>Slow its disk down</source>
        <translation>Platte bremsen</translation>
    </message>
    <message>
        <source>Slow the disk of %1 down</source>
        <translation>Platte von %1 bremsen</translation>
    </message>
    <message>
        <source>Each write takes 40 ms.</source>
        <translation>Jeder Schreibvorgang dauert 40 ms.</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>Untersuchen</translation>
    </message>
    <message>
        <source>Inspect %1</source>
        <translation>%1 untersuchen</translation>
    </message>
    <message>
        <source>Shows all of its state.</source>
        <translation>Zeigt seinen ganzen Zustand.</translation>
    </message>
    <message>
        <source>Select node %1</source>
        <translation>Knoten %1 auswählen</translation>
    </message>
    <message>
        <source>There is no such node.</source>
        <translation>Diesen Knoten gibt es nicht.</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>A&amp;blauf</translation>
    </message>
    <message>
        <source>This is the beginning.</source>
        <translation>Hier ist der Anfang.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Laufen</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>Schritt zurück</translation>
    </message>
    <message>
        <source>Until a message reaches a node.</source>
        <translation>Bis eine Nachricht einen Knoten erreicht.</translation>
    </message>
    <message>
        <source>Until a node becomes a candidate.</source>
        <translation>Bis ein Knoten Kandidat wird.</translation>
    </message>
    <message>
        <source>Until a candidate has won.</source>
        <translation>Bis ein Kandidat gewonnen hat.</translation>
    </message>
    <message>
        <source>Until a leader commits an entry.</source>
        <translation>Bis ein Leader einen Eintrag festschreibt.</translation>
    </message>
    <message>
        <source>Look at the beginning</source>
        <translation>Zum Anfang</translation>
    </message>
    <message>
        <source>Moves the playhead to the start of the trace.</source>
        <translation>Setzt den Abspielkopf an den Anfang der Aufzeichnung.</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>Zurück zu jetzt</translation>
    </message>
    <message>
        <source>Follows the cluster again.</source>
        <translation>Folgt wieder dem Cluster.</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Langsamer</translation>
    </message>
    <message>
        <source>Halves the speed.</source>
        <translation>Halbiert das Tempo.</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Schneller</translation>
    </message>
    <message>
        <source>Doubles the speed.</source>
        <translation>Verdoppelt das Tempo.</translation>
    </message>
    <message>
        <source>Teaching speed (1/25)</source>
        <translation>Lehrtempo (1/25)</translation>
    </message>
    <message>
        <source>Messages can be watched.</source>
        <translation>Nachrichten lassen sich mit den Augen verfolgen.</translation>
    </message>
    <message>
        <source>True speed (1×)</source>
        <translation>Echtes Tempo (1×)</translation>
    </message>
    <message>
        <source>A second of the cluster takes a second.</source>
        <translation>Eine Sekunde des Clusters dauert eine Sekunde.</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Find any action…</source>
        <translation>Aktion finden…</translation>
    </message>
    <message>
        <source>Type a few letters of what you want to do.</source>
        <translation>Tippen Sie ein paar Buchstaben dessen, was Sie tun wollen.</translation>
    </message>
    <message>
        <source>Search the events</source>
        <translation>Ereignisse durchsuchen</translation>
    </message>
    <message>
        <source>Finds sentences by their words.</source>
        <translation>Findet Sätze über ihre Wörter.</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Fills the whole screen, or leaves it again.</source>
        <translation>Füllt den ganzen Bildschirm oder gibt ihn wieder frei.</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>Anordnung zurücksetzen</translation>
    </message>
    <message>
        <source>Brings every dock back to its first place.</source>
        <translation>Bringt jeden Bereich an seinen ersten Platz zurück.</translation>
    </message>
    <message>
        <source>Put the nodes back on the ring</source>
        <translation>Knoten zurück auf den Ring</translation>
    </message>
    <message>
        <source>Nodes that were moved with Shift and the mouse go back.</source>
        <translation>Knoten, die mit Umschalt und Maus verschoben wurden, kehren zurück.</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Theme, font size, motion, language and shortcuts.</source>
        <translation>Farbschema, Schriftgröße, Bewegung, Sprache und Tastenkürzel.</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>Was ist das?</translation>
    </message>
    <message>
        <source>Explains what is under the pointer.</source>
        <translation>Erklärt, was unter dem Zeiger liegt.</translation>
    </message>
    <message>
        <source>Keyboard shortcuts…</source>
        <translation>Tastenkürzel…</translation>
    </message>
    <message>
        <source>All shortcuts, to read and to change.</source>
        <translation>Alle Kürzel, zum Lesen und Ändern.</translation>
    </message>
    <message>
        <source>About Raftarium…</source>
        <translation>Über Raftarium…</translation>
    </message>
    <message>
        <source>Version and licences.</source>
        <translation>Version und Lizenzen.</translation>
    </message>
    <message>
        <source>Messages in the picture</source>
        <translation>Nachrichten im Bild</translation>
    </message>
    <message>
        <source>Docks</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>There is no leader.</source>
        <translation>Es gibt keinen Leader.</translation>
    </message>
    <message>
        <source>%1 is a voter already.</source>
        <translation>%1 ist schon Wähler.</translation>
    </message>
    <message>
        <source>%1 is a learner already.</source>
        <translation>%1 ist schon Learner.</translation>
    </message>
    <message>
        <source>%1 is no member.</source>
        <translation>%1 ist kein Mitglied.</translation>
    </message>
    <message>
        <source>Make leader</source>
        <translation>Zum Leader machen</translation>
    </message>
    <message>
        <source>Make %1 the leader</source>
        <translation>%1 zum Leader machen</translation>
    </message>
    <message>
        <source>The leader brings it up to date and tells it to start an election at once.</source>
        <translation>Der Leader bringt ihn auf Stand und lässt ihn sofort eine Wahl beginnen.</translation>
    </message>
    <message>
        <source>%1 leads already.</source>
        <translation>%1 ist schon Leader.</translation>
    </message>
    <message>
        <source>%1 has no vote.</source>
        <translation>%1 hat keine Stimme.</translation>
    </message>
    <message>
        <source>Make a voter</source>
        <translation>Zum Wähler machen</translation>
    </message>
    <message>
        <source>Make %1 a voter</source>
        <translation>%1 zum Wähler machen</translation>
    </message>
    <message>
        <source>Adds it to the voters, or promotes it from learner, as a single-server change.</source>
        <translation>Nimmt ihn unter die Wähler auf oder befördert den Learner, als Ein-Server-Änderung.</translation>
    </message>
    <message>
        <source>Make a learner</source>
        <translation>Zum Learner machen</translation>
    </message>
    <message>
        <source>Make %1 a learner</source>
        <translation>%1 zum Learner machen</translation>
    </message>
    <message>
        <source>It receives the log and has no vote.</source>
        <translation>Er erhält das Log und hat keine Stimme.</translation>
    </message>
    <message>
        <source>Remove from the cluster</source>
        <translation>Aus dem Cluster entfernen</translation>
    </message>
    <message>
        <source>Remove %1 from the cluster</source>
        <translation>%1 aus dem Cluster entfernen</translation>
    </message>
    <message>
        <source>A single-server change: it goes on running and is no member any more.</source>
        <translation>Eine Ein-Server-Änderung: Er läuft weiter und ist kein Mitglied mehr.</translation>
    </message>
    <message>
        <source>Take a snapshot</source>
        <translation>Snapshot erstellen</translation>
    </message>
    <message>
        <source>Take a snapshot at %1</source>
        <translation>Snapshot auf %1 erstellen</translation>
    </message>
    <message>
        <source>Its state is saved in place of the log up to what is applied.</source>
        <translation>Sein Zustand ersetzt das Log bis zum zuletzt angewandten Eintrag.</translation>
    </message>
    <message>
        <source>Forget the leader</source>
        <translation>Leader vergessen</translation>
    </message>
    <message>
        <source>Let %1 forget the leader</source>
        <translation>%1 den Leader vergessen lassen</translation>
    </message>
    <message>
        <source>It may vote for others at once, without waiting for its timer.</source>
        <translation>Er darf sofort andere wählen, ohne auf seinen Timer zu warten.</translation>
    </message>
    <message>
        <source>Add a server</source>
        <translation>Server hinzufügen</translation>
    </message>
    <message>
        <source>Starts an empty server on its own socket and disk; it is no member yet.</source>
        <translation>Startet einen leeren Server mit eigenem Socket und eigener Platte; er ist noch kein Mitglied.</translation>
    </message>
    <message>
        <source>Give up the change of members</source>
        <translation>Mitgliederänderung aufgeben</translation>
    </message>
    <message>
        <source>As long as its entry is not in the log.</source>
        <translation>Solange ihr Eintrag nicht im Log steht.</translation>
    </message>
    <message>
        <source>No change of members is under way.</source>
        <translation>Es läuft keine Mitgliederänderung.</translation>
    </message>
    <message>
        <source>Keep the leader after all</source>
        <translation>Leader doch behalten</translation>
    </message>
    <message>
        <source>Gives up handing leadership over.</source>
        <translation>Bricht die Übergabe der Führung ab.</translation>
    </message>
    <message>
        <source>Leadership is not being handed over.</source>
        <translation>Die Führung wird gerade nicht übergeben.</translation>
    </message>
    <message>
        <source>The disks of a Lab are simulated. Record the run instead: its seed gives it again.</source>
        <translation>Die Platten eines Labors sind simuliert. Zeichnen Sie stattdessen den Lauf auf: Sein Startwert ergibt ihn wieder.</translation>
    </message>
    <message>
        <source>That is so already; heal it first.</source>
        <translation>Das ist schon so; erst beheben.</translation>
    </message>
    <message>
        <source>Faults of a node</source>
        <translation>Störungen eines Knotens</translation>
    </message>
    <message>
        <source>Hold its election timer</source>
        <translation>Wahl-Timer anhalten</translation>
    </message>
    <message>
        <source>Hold the election timer of %1</source>
        <translation>Wahl-Timer von %1 anhalten</translation>
    </message>
    <message>
        <source>It does not run out until the fault is healed.</source>
        <translation>Er läuft nicht ab, bis die Störung behoben ist.</translation>
    </message>
    <message>
        <source>Let its clock run fast</source>
        <translation>Uhr zu schnell laufen lassen</translation>
    </message>
    <message>
        <source>Let the clock of %1 run fast</source>
        <translation>Uhr von %1 zu schnell laufen lassen</translation>
    </message>
    <message>
        <source>Its timers run at 150 %: it campaigns too soon, and a lease is shorter than the others believe.</source>
        <translation>Seine Timer laufen mit 150 %: Er kandidiert zu früh, und eine Lease ist kürzer, als die anderen glauben.</translation>
    </message>
    <message>
        <source>Let its clock run slow</source>
        <translation>Uhr zu langsam laufen lassen</translation>
    </message>
    <message>
        <source>Let the clock of %1 run slow</source>
        <translation>Uhr von %1 zu langsam laufen lassen</translation>
    </message>
    <message>
        <source>Its timers run at 50 %: a leader believes in its lease for too long.</source>
        <translation>Seine Timer laufen mit 50 %: Ein Leader glaubt zu lange an seine Lease.</translation>
    </message>
    <message>
        <source>Slow the node down</source>
        <translation>Knoten bremsen</translation>
    </message>
    <message>
        <source>Slow %1 down</source>
        <translation>%1 bremsen</translation>
    </message>
    <message>
        <source>Handling a message, a timer or a request takes it 20 ms; packets wait in its inbox.</source>
        <translation>Für eine Nachricht, einen Timer oder eine Anfrage braucht er 20 ms; Pakete warten in seinem Eingang.</translation>
    </message>
    <message>
        <source>Stall its disk</source>
        <translation>Platte hängen lassen</translation>
    </message>
    <message>
        <source>Stall the disk of %1</source>
        <translation>Platte von %1 hängen lassen</translation>
    </message>
    <message>
        <source>Nothing becomes durable until the fault is healed.</source>
        <translation>Nichts wird dauerhaft, bis die Störung behoben ist.</translation>
    </message>
    <message>
        <source>Lose writes at a crash</source>
        <translation>Beim Absturz Schreibvorgänge verlieren</translation>
    </message>
    <message>
        <source>Let a crash of %1 lose writes</source>
        <translation>Beim Absturz von %1 Schreibvorgänge verlieren</translation>
    </message>
    <message>
        <source>When it is killed, what is not durable is gone.</source>
        <translation>Wird er abgeschossen, ist weg, was nicht dauerhaft ist.</translation>
    </message>
    <message>
        <source>Tear a write at a crash</source>
        <translation>Beim Absturz einen Schreibvorgang zerreißen</translation>
    </message>
    <message>
        <source>Let a crash of %1 tear a write</source>
        <translation>Beim Absturz von %1 einen Schreibvorgang zerreißen</translation>
    </message>
    <message>
        <source>When it is killed, a part of the write under way is on its disk. Only in the Lab.</source>
        <translation>Wird er abgeschossen, steht ein Teil des laufenden Schreibvorgangs auf seiner Platte. Nur im Labor.</translation>
    </message>
    <message>
        <source>Fill its disk</source>
        <translation>Platte füllen</translation>
    </message>
    <message>
        <source>Fill the disk of %1</source>
        <translation>Platte von %1 füllen</translation>
    </message>
    <message>
        <source>Its next write fails, and it stops.</source>
        <translation>Sein nächster Schreibvorgang scheitert, und er fällt aus.</translation>
    </message>
    <message>
        <source>Let its disk lie</source>
        <translation>Platte lügen lassen</translation>
    </message>
    <message>
        <source>Let the disk of %1 lie</source>
        <translation>Platte von %1 lügen lassen</translation>
    </message>
    <message>
        <source>It says durable at once, and loses the last second at a crash. Outside of Raft&apos;s model; only in the Lab.</source>
        <translation>Sie meldet sofort „dauerhaft“ und verliert bei einem Absturz die letzte Sekunde. Außerhalb von Rafts Modell; nur im Labor.</translation>
    </message>
    <message>
        <source>Roll its disk back</source>
        <translation>Platte zurücksetzen</translation>
    </message>
    <message>
        <source>Roll the disk of %1 back</source>
        <translation>Platte von %1 zurücksetzen</translation>
    </message>
    <message>
        <source>The node is killed, and its disk is as it was ten writes ago. Outside of Raft&apos;s model; only in the Lab.</source>
        <translation>Der Knoten wird abgeschossen, und seine Platte ist wie vor zehn Schreibvorgängen. Außerhalb von Rafts Modell; nur im Labor.</translation>
    </message>
    <message>
        <source>Wipe its disk</source>
        <translation>Platte löschen</translation>
    </message>
    <message>
        <source>Wipe the disk of %1</source>
        <translation>Platte von %1 löschen</translation>
    </message>
    <message>
        <source>The node is killed, and its disk is empty: it forgets its votes and all it acknowledged. Outside of Raft&apos;s model.</source>
        <translation>Der Knoten wird abgeschossen, und seine Platte ist leer: Er vergisst seine Stimmen und alles, was er bestätigt hat. Außerhalb von Rafts Modell.</translation>
    </message>
    <message>
        <source>Let it crash…</source>
        <translation>Abstürzen lassen…</translation>
    </message>
    <message>
        <source>Crash: %1</source>
        <translation>Absturz: %1</translation>
    </message>
    <message>
        <source>The node crashes when it comes to this point of its work, once.</source>
        <translation>Der Knoten stürzt ab, wenn er an diese Stelle seiner Arbeit kommt, einmal.</translation>
    </message>
    <message>
        <source>To the next message</source>
        <translation>Zur nächsten Nachricht</translation>
    </message>
    <message>
        <source>Back to the message before</source>
        <translation>Zurück zur vorigen Nachricht</translation>
    </message>
    <message>
        <source>To the next term</source>
        <translation>Zum nächsten Term</translation>
    </message>
    <message>
        <source>Until a node comes to a term in which nobody has been.</source>
        <translation>Bis ein Knoten in einen Term kommt, in dem noch keiner war.</translation>
    </message>
    <message>
        <source>Back to the beginning of a term</source>
        <translation>Zurück zum Beginn eines Terms</translation>
    </message>
    <message>
        <source>To the next election</source>
        <translation>Zur nächsten Wahl</translation>
    </message>
    <message>
        <source>Back to the election before</source>
        <translation>Zurück zur vorigen Wahl</translation>
    </message>
    <message>
        <source>To where a leader is elected</source>
        <translation>Dorthin, wo ein Leader gewählt wird</translation>
    </message>
    <message>
        <source>Back to where a leader was elected</source>
        <translation>Zurück, wo ein Leader gewählt wurde</translation>
    </message>
    <message>
        <source>To the next commit</source>
        <translation>Zum nächsten Commit</translation>
    </message>
    <message>
        <source>Back to the commit before</source>
        <translation>Zurück zum vorigen Commit</translation>
    </message>
    <message>
        <source>To the next fault</source>
        <translation>Zur nächsten Störung</translation>
    </message>
    <message>
        <source>To where a fault begins or is healed.</source>
        <translation>Dorthin, wo eine Störung beginnt oder behoben wird.</translation>
    </message>
    <message>
        <source>Back to the fault before</source>
        <translation>Zurück zur vorigen Störung</translation>
    </message>
    <message>
        <source>To the next violation</source>
        <translation>Zur nächsten Verletzung</translation>
    </message>
    <message>
        <source>Until a property of Raft is broken.</source>
        <translation>Bis eine Eigenschaft von Raft verletzt wird.</translation>
    </message>
    <message>
        <source>Back to the violation before</source>
        <translation>Zurück zur vorigen Verletzung</translation>
    </message>
    <message>
        <source>To the next event, message, term …: what is chosen beside the button. At the newest instant the cluster goes on until then.</source>
        <translation>Zum nächsten Ereignis, zur nächsten Nachricht, zum nächsten Term …: wie neben der Schaltfläche gewählt. Am neuesten Augenblick läuft der Cluster bis dahin weiter.</translation>
    </message>
    <message>
        <source>Looks at the instant of the last such event before; a live cluster goes on living, a Lab waits.</source>
        <translation>Zeigt den Augenblick des letzten solchen Ereignisses davor; ein Live-Cluster lebt weiter, ein Labor wartet.</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Stops the cluster&apos;s time, or lets it run; in the past, plays on from there.</source>
        <translation>Hält die Zeit des Clusters an oder lässt sie laufen; in der Vergangenheit wird von dort an abgespielt.</translation>
    </message>
    <message>
        <source>Play backwards</source>
        <translation>Rückwärts abspielen</translation>
    </message>
    <message>
        <source>From where the playhead stands to the beginning, at the same speed.</source>
        <translation>Vom Abspielkopf bis zum Anfang, im selben Tempo.</translation>
    </message>
    <message>
        <source>As fast as possible</source>
        <translation>So schnell wie möglich</translation>
    </message>
    <message>
        <source>Virtual time runs as fast as the machine and this window allow.</source>
        <translation>Die virtuelle Zeit läuft so schnell, wie die Maschine und dieses Fenster es erlauben.</translation>
    </message>
    <message>
        <source>Only a Lab has a time of its own: a live cluster goes by the clock on the wall.</source>
        <translation>Nur ein Labor hat eine eigene Zeit: Ein Live-Cluster geht nach der Uhr an der Wand.</translation>
    </message>
    <message>
        <source>There is one branch only: fork the run first.</source>
        <translation>Es gibt nur einen Zweig: Erst vom Lauf abzweigen.</translation>
    </message>
    <message>
        <source>Compare branches side by side</source>
        <translation>Zweige nebeneinander vergleichen</translation>
    </message>
    <message>
        <source>Two pictures at the same instant, and where the two branches part.</source>
        <translation>Zwei Bilder zum selben Augenblick, und wo sich die beiden Zweige trennen.</translation>
    </message>
    <message>
        <source>Go to the first difference</source>
        <translation>Zum ersten Unterschied</translation>
    </message>
    <message>
        <source>Of the two branches that are compared.</source>
        <translation>Der beiden verglichenen Zweige.</translation>
    </message>
    <message>
        <source>Compare two branches first.</source>
        <translation>Erst zwei Zweige vergleichen.</translation>
    </message>
    <message>
        <source>Show the branch above</source>
        <translation>Den Zweig darüber zeigen</translation>
    </message>
    <message>
        <source>Show the branch below</source>
        <translation>Den Zweig darunter zeigen</translation>
    </message>
    <message>
        <source>Rename this branch…</source>
        <translation>Diesen Zweig umbenennen…</translation>
    </message>
    <message>
        <source>Delete this branch…</source>
        <translation>Diesen Zweig löschen…</translation>
    </message>
    <message>
        <source>There is no bookmark yet.</source>
        <translation>Es gibt noch kein Lesezeichen.</translation>
    </message>
    <message>
        <source>Add bookmark</source>
        <translation>Lesezeichen setzen</translation>
    </message>
    <message>
        <source>Marks the instant that is shown, to find it again.</source>
        <translation>Markiert den gezeigten Augenblick, um ihn wiederzufinden.</translation>
    </message>
    <message>
        <source>There is no run yet.</source>
        <translation>Es gibt noch keinen Lauf.</translation>
    </message>
    <message>
        <source>Previous bookmark</source>
        <translation>Voriges Lesezeichen</translation>
    </message>
    <message>
        <source>Next bookmark</source>
        <translation>Nächstes Lesezeichen</translation>
    </message>
    <message>
        <source>Bookmarks…</source>
        <translation>Lesezeichen…</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>B&amp;earbeiten</translation>
    </message>
    <message>
        <source>Only in the Lab, where a run can be run again, something can be undone.</source>
        <translation>Nur im Labor, wo sich ein Lauf wiederholen lässt, lässt sich etwas rückgängig machen.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Forks the run before the last thing that you did to it.</source>
        <translation>Zweigt vom Lauf vor Ihrem letzten Eingriff ab.</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Back to the branch in which it was done.</source>
        <translation>Zurück zum Zweig, in dem es geschah.</translation>
    </message>
    <message>
        <source>Nothing was undone.</source>
        <translation>Es wurde nichts rückgängig gemacht.</translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation>&amp;Zeit</translation>
    </message>
    <message>
        <source>Fork here</source>
        <translation>Hier abzweigen</translation>
    </message>
    <message>
        <source>The run takes another course from the instant that is shown; this one is kept as a branch.</source>
        <translation>Der Lauf nimmt vom gezeigten Augenblick an einen anderen Verlauf; dieser bleibt als Zweig erhalten.</translation>
    </message>
    <message>
        <source>No scenario is being played.</source>
        <translation>Es wird kein Szenario gespielt.</translation>
    </message>
    <message>
        <source>Scenarios…</source>
        <translation>Szenarien…</translation>
    </message>
    <message>
        <source>Plays a small story about Raft in the Lab, with captions: elections, the paper&apos;s figures, what goes wrong without a rule.</source>
        <translation>Spielt im Labor eine kleine Geschichte über Raft, mit Bildtexten: Wahlen, die Figuren des Papers, was ohne eine Regel schiefgeht.</translation>
    </message>
    <message>
        <source>Next caption</source>
        <translation>Nächster Bildtext</translation>
    </message>
    <message>
        <source>Straight to the next caption of the scenario.</source>
        <translation>Geradewegs zum nächsten Bildtext des Szenarios.</translation>
    </message>
    <message>
        <source>Caption before</source>
        <translation>Voriger Bildtext</translation>
    </message>
    <message>
        <source>Back to the caption before.</source>
        <translation>Zurück zum vorigen Bildtext.</translation>
    </message>
    <message>
        <source>End the scenario</source>
        <translation>Szenario beenden</translation>
    </message>
    <message>
        <source>The captions go, the cluster stays.</source>
        <translation>Die Bildtexte gehen, der Cluster bleibt.</translation>
    </message>
    <message>
        <source>Set its next election timeout…</source>
        <translation>Nächsten Wahl-Timeout festlegen…</translation>
    </message>
    <message>
        <source>The next one that it draws is not random: it is what you say.</source>
        <translation>Der nächste, den er zieht, ist kein Zufall: Es ist der, den Sie nennen.</translation>
    </message>
    <message>
        <source>Set the next election timeout of %1…</source>
        <translation>Nächsten Wahl-Timeout von %1 festlegen…</translation>
    </message>
    <message>
        <source>This is a recording: nothing in it can be changed. Fork it, and the nodes go on in the Lab.</source>
        <translation>Das ist eine Aufzeichnung: Nichts darin lässt sich ändern. Zweigen Sie davon ab, und die Knoten machen im Labor weiter.</translation>
    </message>
    <message>
        <source>There is no cluster here yet.</source>
        <translation>Hier ist noch kein Cluster.</translation>
    </message>
    <message>
        <source>Experiments…</source>
        <translation>Experimente…</translation>
    </message>
    <message>
        <source>Many runs in the Lab that differ in one thing, and curves of what they come to: elections as in the paper&apos;s Figure 16, latency, throughput, pre-vote.</source>
        <translation>Viele Läufe im Labor, die sich in einem unterscheiden, und Kurven ihrer Ergebnisse: Wahlen wie in Figur 16 des Papers, Latenz, Durchsatz, Vorwahl.</translation>
    </message>
    <message>
        <source>Ask why about this node</source>
        <translation>Nach dem Warum dieses Knotens fragen</translation>
    </message>
    <message>
        <source>Why it is as it is: who blocks whom, with the numbers and the paper&apos;s section.</source>
        <translation>Warum er ist, wie er ist: wer wen aufhält, mit den Zahlen und dem Abschnitt des Papers.</translation>
    </message>
    <message>
        <source>Ask why about %1</source>
        <translation>Nach dem Warum von %1 fragen</translation>
    </message>
    <message>
        <source>Ask why</source>
        <translation>Warum fragen</translation>
    </message>
    <message>
        <source>Why and why not, about what is selected: who blocks whom, with the numbers and the paper&apos;s section.</source>
        <translation>Warum und warum nicht, zum Ausgewählten: wer wen aufhält, mit den Zahlen und dem Abschnitt des Papers.</translation>
    </message>
    <message>
        <source>There is no run yet: start a cluster, or open a recording.</source>
        <translation>Es gibt noch keinen Lauf: Starten Sie einen Cluster, oder öffnen Sie eine Aufzeichnung.</translation>
    </message>
    <message>
        <source>Export picture…</source>
        <translation>Bild exportieren…</translation>
    </message>
    <message>
        <source>The cluster, the space-time diagram, the logs or the charts as PNG, SVG or PDF, for slides and print.</source>
        <translation>Cluster, Raumzeit-Diagramm, Logs oder Diagramme als PNG, SVG oder PDF, für Folien und Druck.</translation>
    </message>
    <message>
        <source>Export film…</source>
        <translation>Film exportieren…</translation>
    </message>
    <message>
        <source>The run as a GIF, MP4 or WebM, drawn frame by frame, so that it is smooth on a slow machine too.</source>
        <translation>Der Lauf als GIF, MP4 oder WebM, Bild für Bild gezeichnet, damit er auch auf langsamen Maschinen flüssig ist.</translation>
    </message>
    <message>
        <source>Export transcript…</source>
        <translation>Niederschrift exportieren…</translation>
    </message>
    <message>
        <source>The run in sentences with their times, as text or Markdown.</source>
        <translation>Der Lauf in Sätzen mit ihren Zeiten, als Text oder Markdown.</translation>
    </message>
    <message>
        <source>Save what I did as a scenario…</source>
        <translation>Meine Eingriffe als Szenario speichern…</translation>
    </message>
    <message>
        <source>Your commands and when you gave them, as a scenario that plays them again.</source>
        <translation>Ihre Befehle samt ihren Zeitpunkten, als Szenario, das sie noch einmal spielt.</translation>
    </message>
    <message>
        <source>Nothing to change: it arrives so anyway, or it is held and arrives when you release it.</source>
        <translation>Nichts zu ändern: Es kommt ohnehin so an, oder es ist angehalten und kommt an, wenn Sie es freigeben.</translation>
    </message>
    <message>
        <source>Choose a packet on its way first, or point at one.</source>
        <translation>Erst ein Paket wählen, das unterwegs ist, oder auf eines zeigen.</translation>
    </message>
    <message>
        <source>It has arrived: it waits in the inbox of a paused node.</source>
        <translation>Es ist angekommen: Es wartet im Eingang eines pausierten Knotens.</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>Deliver this packet now</source>
        <translation>Dieses Paket jetzt zustellen</translation>
    </message>
    <message>
        <source>Past delays, holds and all others of its link.</source>
        <translation>Trotz Verzögern und Anhalten, vorbei an allen anderen seiner Verbindung.</translation>
    </message>
    <message>
        <source>Drop this packet</source>
        <translation>Dieses Paket verwerfen</translation>
    </message>
    <message>
        <source>It is lost by hand.</source>
        <translation>Es geht von Hand verloren.</translation>
    </message>
    <message>
        <source>Duplicate this packet</source>
        <translation>Dieses Paket verdoppeln</translation>
    </message>
    <message>
        <source>A copy of it sets out.</source>
        <translation>Eine Kopie davon macht sich auf den Weg.</translation>
    </message>
    <message>
        <source>Hold or release this packet</source>
        <translation>Dieses Paket anhalten oder freigeben</translation>
    </message>
    <message>
        <source>Catches the chosen packet, or that under the pointer, or lets it go on.</source>
        <translation>Fängt das gewählte Paket oder das unter dem Zeiger, oder lässt es weiter.</translation>
    </message>
    <message>
        <source>Let it arrive before the others of its link</source>
        <translation>Vor den anderen seiner Verbindung ankommen lassen</translation>
    </message>
    <message>
        <source>Those that would arrive earlier wait for it.</source>
        <translation>Die früher ankommen würden, warten auf dieses.</translation>
    </message>
    <message>
        <source>Let it arrive behind the others of its link</source>
        <translation>Nach den anderen seiner Verbindung ankommen lassen</translation>
    </message>
    <message>
        <source>It waits until all that are on this link now have passed.</source>
        <translation>Es wartet, bis alle vorbei sind, die jetzt auf dieser Verbindung sind.</translation>
    </message>
    <message>
        <source>Read its fields and bytes</source>
        <translation>Seine Felder und Bytes lesen</translation>
    </message>
    <message>
        <source>Shows the packets on their way, and what the chosen one says.</source>
        <translation>Zeigt die Pakete unterwegs und was das gewählte besagt.</translation>
    </message>
    <message>
        <source>Manual: nothing is delivered until I say so</source>
        <translation>Manuell: nichts wird zugestellt, bis ich es sage</translation>
    </message>
    <message>
        <source>Every packet is held at the end of its link; deliver them one by one.</source>
        <translation>Jedes Paket wird am Ende seiner Verbindung angehalten; sie lassen sich einzeln zustellen.</translation>
    </message>
    <message>
        <source>Breakpoints</source>
        <translation>Haltepunkte</translation>
    </message>
    <message>
        <source>Add a breakpoint</source>
        <translation>Haltepunkt setzen</translation>
    </message>
    <message>
        <source>Stops the cluster&apos;s time before a message arrives, when a leader steps down, when an index is committed …</source>
        <translation>Hält die Zeit des Clusters an, bevor eine Nachricht ankommt, wenn ein Leader zurücktritt, wenn ein Index festgeschrieben wird …</translation>
    </message>
    <message>
        <source>Stop before packets like this one</source>
        <translation>Vor solchen Paketen anhalten</translation>
    </message>
    <message>
        <source>A breakpoint before the receiver gets such a message from this sender.</source>
        <translation>Ein Haltepunkt, bevor der Empfänger eine solche Nachricht von diesem Absender erhält.</translation>
    </message>
    <message>
        <source>Remove all breakpoints</source>
        <translation>Alle Haltepunkte entfernen</translation>
    </message>
    <message>
        <source>There are none.</source>
        <translation>Es gibt keine.</translation>
    </message>
    <message>
        <source>Presenter</source>
        <translation>Vortrag</translation>
    </message>
    <message>
        <source>The whole screen and large type for picture, caption and timeline, and the keys of a clicker; Esc leaves it.</source>
        <translation>Der ganze Bildschirm und große Schrift für Bild, Bildtext und Zeitleiste, dazu die Tasten einer Fernbedienung; Esc beendet den Vortrag.</translation>
    </message>
</context>
<context>
    <name>app::experiments</name>
    <message>
        <source>Share of the runs in %</source>
        <translation>Anteil der Läufe in %</translation>
    </message>
    <message>
        <source>%1
%2 % of the runs: at most %3 ms</source>
        <comment>a group; a share; a time</comment>
        <translation>%1
%2 % der Läufe: höchstens %3 ms</translation>
    </message>
    <message>
        <source>How much chance is needed</source>
        <translation>Wie viel Zufall nötig ist</translation>
    </message>
    <message>
        <source>How short timeouts may be</source>
        <translation>Wie kurz Timeouts sein dürfen</translation>
    </message>
    <message>
        <source>Packets lost in %</source>
        <translation>Paketverlust in %</translation>
    </message>
    <message>
        <source>the slowest</source>
        <translation>der langsamste</translation>
    </message>
    <message>
        <source>95 % are faster</source>
        <translation>95 % sind schneller</translation>
    </message>
    <message>
        <source>half are faster</source>
        <translation>die Hälfte ist schneller</translation>
    </message>
    <message>
        <source>%1
%2 % lost: %3 ms</source>
        <comment>a curve; a share; a time</comment>
        <translation>%1
%2 % Verlust: %3 ms</translation>
    </message>
    <message>
        <source>Voters</source>
        <translation>Wähler</translation>
    </message>
    <message>
        <source>the most</source>
        <translation>die meisten</translation>
    </message>
    <message>
        <source>the median</source>
        <translation>der Median</translation>
    </message>
    <message>
        <source>the least</source>
        <translation>die wenigsten</translation>
    </message>
    <message>
        <source>%1
%2 voters: %3 entries a second</source>
        <comment>a curve; a number; a rate</comment>
        <translation>%1
%2 Wähler: %3 Einträge pro Sekunde</translation>
    </message>
    <message>
        <source>Elections</source>
        <translation>Wahlen</translation>
    </message>
    <message>
        <source>The leader of five crashes: how long is there none? One curve for each range of election timeouts, as in Figure 16 of the paper (§9.3). A broadcast takes 15 ms, and two of the four that are left cannot be elected.</source>
        <translation>Der Leader von fünf Knoten stürzt ab: Wie lange gibt es keinen? Je eine Kurve für jeden Bereich der Wahl-Timeouts, wie in Figur 16 des Papers (§9.3). Ein Rundruf braucht 15 ms, und zwei der vier übrigen können nicht gewählt werden.</translation>
    </message>
    <message>
        <source>Timeouts</source>
        <translation>Timeouts</translation>
    </message>
    <message>
        <source>Time without a leader in ms</source>
        <translation>Zeit ohne Leader in ms</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>Längste</translation>
    </message>
    <message>
        <source>Loss and commit latency</source>
        <translation>Verlust und Commit-Latenz</translation>
    </message>
    <message>
        <source>Five nodes, links of 5 ± 2 ms, some of all packets get lost: how long does it take until an entry is committed?</source>
        <translation>Fünf Knoten, Verbindungen mit 5 ± 2 ms, und von allen Paketen gehen manche verloren: Wie lange dauert es, bis ein Eintrag festgeschrieben ist?</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Commit latency in ms</source>
        <translation>Commit-Latenz in ms</translation>
    </message>
    <message>
        <source>Slowest</source>
        <translation>Langsamste</translation>
    </message>
    <message>
        <source>Size and throughput</source>
        <translation>Größe und Durchsatz</translation>
    </message>
    <message>
        <source>64 requests are outstanding all the time: how many entries does a cluster of so many voters commit in a second?</source>
        <translation>Immer sind 64 Anfragen offen: Wie viele Einträge schreibt ein Cluster mit so vielen Wählern in einer Sekunde fest?</translation>
    </message>
    <message>
        <source>Entries committed a second</source>
        <translation>Festgeschriebene Einträge pro Sekunde</translation>
    </message>
    <message>
        <source>Least</source>
        <translation>Wenigste</translation>
    </message>
    <message>
        <source>Pre-vote and a flapping node</source>
        <translation>Vorwahl und ein flatternder Knoten</translation>
    </message>
    <message>
        <source>One of five nodes is cut off for 700 ms in every second of a minute: how long is there no leader, with pre-vote, CheckQuorum and leader stickiness (dissertation §9.6) and without?</source>
        <translation>Einer von fünf Knoten ist eine Minute lang in jeder Sekunde 700 ms abgeschnitten: Wie lange gibt es keinen Leader, mit Vorwahl, CheckQuorum und Leader Stickiness (Dissertation §9.6) und ohne?</translation>
    </message>
    <message>
        <source>%1–%2 ms</source>
        <comment>from, to</comment>
        <translation>%1–%2 ms</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>a share</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>with pre-vote</source>
        <translation>mit Vorwahl</translation>
    </message>
    <message>
        <source>without pre-vote</source>
        <translation>ohne Vorwahl</translation>
    </message>
</context>
<context>
    <name>app::scenarios</name>
    <message>
        <source>follower</source>
        <translation>Follower</translation>
    </message>
    <message>
        <source>pre-candidate</source>
        <translation>Vorkandidat</translation>
    </message>
    <message>
        <source>candidate</source>
        <translation>Kandidat</translation>
    </message>
    <message>
        <source>leader</source>
        <translation>Leader</translation>
    </message>
    <message>
        <source>learner</source>
        <translation>Learner</translation>
    </message>
    <message>
        <source>up</source>
        <translation>an</translation>
    </message>
    <message>
        <source>down</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>term %1</source>
        <translation>Term %1</translation>
    </message>
    <message>
        <source>an empty log</source>
        <translation>ein leeres Log</translation>
    </message>
    <message>
        <source>log of the terms %1</source>
        <translation>Log der Terme %1</translation>
    </message>
    <message>
        <source>last entry %1</source>
        <translation>letzter Eintrag %1</translation>
    </message>
    <message>
        <source>durable up to %1</source>
        <translation>dauerhaft bis %1</translation>
    </message>
    <message>
        <source>committed up to %1</source>
        <translation>festgeschrieben bis %1</translation>
    </message>
    <message>
        <source>applied up to %1</source>
        <translation>angewandt bis %1</translation>
    </message>
    <message>
        <source>snapshot up to %1</source>
        <translation>Snapshot bis %1</translation>
    </message>
    <message>
        <source>voted for nobody</source>
        <translation>hat niemanden gewählt</translation>
    </message>
    <message>
        <source>voted for %1</source>
        <translation>hat %1 gewählt</translation>
    </message>
    <message>
        <source>follows nobody</source>
        <translation>folgt niemandem</translation>
    </message>
    <message>
        <source>follows %1</source>
        <translation>folgt %1</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <comment>a key and its value</comment>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>no %1</source>
        <comment>a key</comment>
        <translation>kein %1</translation>
    </message>
    <message>
        <source>voters %1</source>
        <translation>Wähler %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>nodes, facts about each</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>leaders: %1</source>
        <translation>Leader: %1</translation>
    </message>
    <message>
        <source>committed anywhere up to %1</source>
        <translation>irgendwo festgeschrieben bis %1</translation>
    </message>
    <message>
        <source>highest term %1</source>
        <translation>höchster Term %1</translation>
    </message>
    <message>
        <source>a property of Raft is broken</source>
        <translation>eine Eigenschaft von Raft ist verletzt</translation>
    </message>
    <message>
        <source>broken: %1</source>
        <translation>verletzt: %1</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>bei %1</translation>
    </message>
    <message>
        <source>%1 later</source>
        <translation>%1 später</translation>
    </message>
    <message>
        <source>nothing is on its way</source>
        <translation>nichts ist unterwegs</translation>
    </message>
    <message>
        <source> or </source>
        <comment>one of several conditions</comment>
        <translation> oder </translation>
    </message>
    <message>
        <source>not: %1</source>
        <translation>nicht: %1</translation>
    </message>
    <message>
        <source>in the trace: %1, times: %2</source>
        <comment>an event, how often</comment>
        <translation>in der Aufzeichnung: %1, so oft: %2</translation>
    </message>
</context>
<context>
    <name>app::start</name>
    <message>
        <source>A real Raft cluster in a window: watch it, break it, understand it.</source>
        <translation>Ein echter Raft-Cluster in einem Fenster: zusehen, stören, verstehen.</translation>
    </message>
    <message>
        <source>A .raftlog file to open instead of a live cluster.</source>
        <translation>Eine .raftlog-Datei, die statt eines laufenden Clusters geöffnet wird.</translation>
    </message>
    <message>
        <source>How many nodes, 1 to 50.</source>
        <translation>Wie viele Knoten, 1 bis 50.</translation>
    </message>
    <message>
        <source>Keep the disks in this directory (made if missing, reopened if there).</source>
        <translation>Die Platten in diesem Ordner behalten (angelegt, wenn er fehlt; wieder geöffnet, wenn es ihn gibt).</translation>
    </message>
    <message>
        <source>Start with the cluster&apos;s time standing still.</source>
        <translation>Mit angehaltener Zeit des Clusters starten.</translation>
    </message>
    <message>
        <source>Bind to this address instead of loopback; needs --key-file.</source>
        <translation>An diese Adresse statt an Loopback binden; braucht --key-file.</translation>
    </message>
    <message>
        <source>dark, light, high-contrast or system.</source>
        <translation>dark, light, high-contrast oder system.</translation>
    </message>
    <message>
        <source>0.8 to 2.0.</source>
        <translation>0.8 bis 2.0.</translation>
    </message>
    <message>
        <source>en, de, zh_CN.</source>
        <translation>en, de, zh_CN.</translation>
    </message>
    <message>
        <source>Size of the window, such as 1440x900.</source>
        <translation>Größe des Fensters, etwa 1440x900.</translation>
    </message>
    <message>
        <source>--nodes: expected a number from 1 to 50</source>
        <translation>--nodes: erwartet wird eine Zahl von 1 bis 50</translation>
    </message>
    <message>
        <source>--rate: expected a number from 0.001 to 10</source>
        <translation>--rate: erwartet wird eine Zahl von 0.001 bis 10</translation>
    </message>
    <message>
        <source>--seed: expected a whole number</source>
        <translation>--seed: erwartet wird eine ganze Zahl</translation>
    </message>
    <message>
        <source>--listen: expected an IPv4 or IPv6 address</source>
        <translation>--listen: erwartet wird eine IPv4- oder IPv6-Adresse</translation>
    </message>
    <message>
        <source>--theme: expected dark, light, high-contrast or system</source>
        <translation>--theme: erwartet wird dark, light, high-contrast oder system</translation>
    </message>
    <message>
        <source>--font-scale: expected a number from 0.8 to 2.0</source>
        <translation>--font-scale: erwartet wird eine Zahl von 0.8 bis 2.0</translation>
    </message>
    <message>
        <source>--size: expected something like 1440x900</source>
        <translation>--size: erwartet wird etwas wie 1440x900</translation>
    </message>
    <message>
        <source>Only one recording can be opened at a time.</source>
        <translation>Es lässt sich nur eine Aufzeichnung auf einmal öffnen.</translation>
    </message>
    <message>
        <source>File with the key that seals every datagram, 16 bytes at least.</source>
        <translation>Datei mit dem Schlüssel, der jedes Datagramm versiegelt, mindestens 16 Bytes.</translation>
    </message>
    <message>
        <source>Start a Lab: virtual time, simulated disks, the same run for the same seed.</source>
        <translation>Ein Labor starten: virtuelle Zeit, simulierte Platten, gleicher Lauf bei gleichem Startwert.</translation>
    </message>
    <message>
        <source>Cluster seconds a second, 0.001 to 10; in a Lab any number from 0.001, or max.</source>
        <translation>Clustersekunden pro Sekunde, 0.001 bis 10; im Labor jede Zahl ab 0.001 oder max.</translation>
    </message>
    <message>
        <source>Seed of the timeouts and the network&apos;s coins; in a Lab 1 where none is given.</source>
        <translation>Startwert für die Timeouts und den Zufall des Netzes; im Labor 1, wenn keiner angegeben ist.</translation>
    </message>
    <message>
        <source>--rate: expected a number from 0.001 to 100000, or max</source>
        <translation>--rate: erwartet wird eine Zahl von 0.001 bis 100000 oder max</translation>
    </message>
    <message>
        <source>--data: a Lab has no disks to keep</source>
        <translation>--data: Ein Labor hat keine Platten zum Behalten</translation>
    </message>
    <message>
        <source>Play a scenario in the Lab: a file, or the name or number of one that comes with the program.</source>
        <translation>Ein Szenario im Labor spielen: eine Datei, oder Name oder Nummer eines mitgelieferten.</translation>
    </message>
    <message>
        <source>The variant of the scenario, such as one with a rule off.</source>
        <translation>Die Variante des Szenarios, etwa eine mit ausgeschalteter Regel.</translation>
    </message>
    <message>
        <source>--scenario: expected a file, or the name of a scenario</source>
        <translation>--scenario: erwartet wird eine Datei oder der Name eines Szenarios</translation>
    </message>
    <message>
        <source>--variant: needs --scenario</source>
        <translation>--variant: braucht --scenario</translation>
    </message>
</context>
<context>
    <name>app::support</name>
    <message>
        <source>the key file %1 cannot be read: %2</source>
        <translation>die Schlüsseldatei %1 lässt sich nicht lesen: %2</translation>
    </message>
    <message>
        <source>the key file %1 holds %2 bytes: a key has at least %3</source>
        <translation>die Schlüsseldatei %1 enthält %2 Bytes: ein Schlüssel hat mindestens %3</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>larger than this cluster&apos;s limit</source>
        <translation>größer als die Grenze dieses Clusters</translation>
    </message>
    <message>
        <source>from an address that is not the sender&apos;s</source>
        <translation>von einer Adresse, die nicht die des Absenders ist</translation>
    </message>
    <message>
        <source>not JSON</source>
        <translation>kein JSON</translation>
    </message>
    <message>
        <source>wrong checksum</source>
        <translation>falsche Prüfsumme</translation>
    </message>
    <message>
        <source>sealed with another key, or not at all</source>
        <translation>mit einem anderen Schlüssel versiegelt oder gar nicht</translation>
    </message>
    <message>
        <source>no envelope of this protocol</source>
        <translation>kein Umschlag dieses Protokolls</translation>
    </message>
    <message>
        <source>another version of the protocol</source>
        <translation>eine andere Version des Protokolls</translation>
    </message>
    <message>
        <source>of another cluster</source>
        <translation>aus einem anderen Cluster</translation>
    </message>
    <message>
        <source>of an earlier run of this cluster</source>
        <translation>aus einem früheren Lauf dieses Clusters</translation>
    </message>
    <message>
        <source>addressed to somebody else</source>
        <translation>an jemand anderen gerichtet</translation>
    </message>
    <message>
        <source>claims to come from its receiver</source>
        <translation>gibt vor, von seinem Empfänger zu kommen</translation>
    </message>
    <message>
        <source>from nobody of this cluster</source>
        <translation>von niemandem aus diesem Cluster</translation>
    </message>
    <message>
        <source>no known message</source>
        <translation>keine bekannte Nachricht</translation>
    </message>
    <message>
        <source>a message that this program does not carry out</source>
        <translation>eine Nachricht, die dieses Programm nicht ausführt</translation>
    </message>
    <message>
        <source>a field is missing or out of range</source>
        <translation>ein Feld fehlt oder liegt außerhalb seines Bereichs</translation>
    </message>
    <message>
        <source>a term too high to be true</source>
        <translation>ein Term, der zu hoch ist, um wahr zu sein</translation>
    </message>
    <message>
        <source>indexes that cannot be</source>
        <translation>Indizes, die es nicht geben kann</translation>
    </message>
    <message>
        <source>entries that do not follow each other</source>
        <translation>Einträge, die nicht aufeinanderfolgen</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>how many, why</comment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>too late, or sent again by somebody</source>
        <translation>zu spät, oder von jemandem noch einmal gesendet</translation>
    </message>
</context>
<context>
    <name>app::units</name>
    <message>
        <source>“%1” is no duration: expected a number with a unit, such as 250us, 12ms, 3s, 2min or 1h</source>
        <translation>„%1“ ist keine Dauer: erwartet wird eine Zahl mit Einheit, etwa 250us, 12ms, 3s, 2min oder 1h</translation>
    </message>
    <message>
        <source>“%1” is no range of durations: expected the shorter and the longer one, such as 150ms-300ms</source>
        <translation>„%1“ ist kein Bereich von Dauern: erwartet werden die kürzere und die längere, etwa 150ms-300ms</translation>
    </message>
    <message>
        <source>“%1” is no share: expected 0% to 100%, or 0 to 1</source>
        <translation>„%1“ ist kein Anteil: erwartet wird 0% bis 100% oder 0 bis 1</translation>
    </message>
    <message>
        <source>“%1” is no rate: expected a number of requests a second, such as 20/s</source>
        <translation>„%1“ ist keine Rate: erwartet wird eine Zahl von Anfragen pro Sekunde, etwa 20/s</translation>
    </message>
    <message>
        <source>“%1” is no size: expected a number of bytes, such as 65536, 64KiB or 16MiB, up to 1024GiB</source>
        <translation>„%1“ ist keine Größe: erwartet wird eine Zahl von Bytes, etwa 65536, 64KiB oder 16MiB, bis 1024GiB</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>there is no command “%1”</source>
        <translation>es gibt keinen Befehl „%1“</translation>
    </message>
    <message>
        <source>Usage: raftarium-cli COMMAND [options]

  live           run a real Raft cluster over UDP, and tell what happens
  lab            the same in virtual time: seeded, repeatable, as fast as the machine goes
  soak           many seeds with random faults; what breaks is made small
  search GOAL    a run that shows something, such as &quot;two leaders at once&quot;
  scenario       run lessons as tests: list, run, check
  experiment     many runs and a number from each, such as the paper&apos;s Figure 16
  trace check    check a recorded run: is every property of Raft kept?
  trace stats    count what happened in a recorded run
  trace export   write a recorded run for another tool: Wireshark, ShiViz, TLA+ …
  trace import   read another program&apos;s log as a recorded run
  trace replay   feed fresh nodes with the inputs of a recorded run, and compare

  --help         this text; COMMAND --help tells all about a command
  --version      the version

Examples:
  raftarium-cli live --nodes 5 --for 10s --append 20/s --kill-leader-at 3s --trace run.raftlog
  raftarium-cli trace check run.raftlog
</source>
        <translation>Aufruf: raftarium-cli BEFEHL [Optionen]

  live           einen echten Raft-Cluster über UDP betreiben und erzählen, was geschieht
  lab            dasselbe in virtueller Zeit: mit Startwert, wiederholbar, so schnell die Maschine kann
  soak           viele Startwerte mit zufälligen Störungen; was bricht, wird klein gemacht
  search ZIEL    ein Lauf, der etwas zeigt, etwa &quot;two leaders at once&quot;
  scenario       Lektionen als Tests ausführen: list, run, check
  experiment     viele Läufe und aus jedem eine Zahl, etwa Figur 16 des Papers
  trace check    einen aufgezeichneten Lauf prüfen: Ist jede Eigenschaft von Raft gewahrt?
  trace stats    zählen, was in einem aufgezeichneten Lauf geschah
  trace export   einen aufgezeichneten Lauf für ein anderes Werkzeug schreiben: Wireshark, ShiViz, TLA+ …
  trace import   das Protokoll eines anderen Programms als aufgezeichneten Lauf lesen
  trace replay   frische Knoten mit den Eingaben eines aufgezeichneten Laufs füttern und vergleichen

  --help         dieser Text; BEFEHL --help sagt alles über einen Befehl
  --version      die Version

Beispiele:
  raftarium-cli live --nodes 5 --for 10s --append 20/s --kill-leader-at 3s --trace run.raftlog
  raftarium-cli trace check run.raftlog
</translation>
    </message>
    <message>
        <source>This help.</source>
        <translation>Diese Hilfe.</translation>
    </message>
</context>
<context>
    <name>cli::banner</name>
    <message>
        <source>*** Rules of Raft are off: this run may break what Raft promises ***</source>
        <translation>*** Regeln von Raft sind aus: Dieser Lauf kann brechen, was Raft verspricht ***</translation>
    </message>
    <message>
        <source>    %1 (%2): %3</source>
        <translation>    %1 (%2): %3</translation>
    </message>
    <message>
        <source>    %1</source>
        <translation>    %1</translation>
    </message>
</context>
<context>
    <name>cli::experiment</name>
    <message>
        <source>Many runs in the Lab that differ in one thing, and a number from each. The same arguments give the same numbers.
Experiments:</source>
        <translation>Viele Läufe im Labor, die sich in einem unterscheiden, und aus jedem eine Zahl. Gleiche Argumente ergeben gleiche Zahlen.
Experimente:</translation>
    </message>
    <message>
        <source>Which one.</source>
        <translation>Welches.</translation>
    </message>
    <message>
        <source>which experiment? There are:</source>
        <translation>welches Experiment? Es gibt:</translation>
    </message>
    <message>
        <source>there is no experiment “%1”. There are:</source>
        <translation>es gibt kein Experiment „%1“. Es gibt:</translation>
    </message>
    <message>
        <source>“%1” is no group of this experiment</source>
        <translation>„%1“ ist keine Gruppe dieses Experiments</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 lässt sich nicht schreiben: %2</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>least</source>
        <translation>kleinster</translation>
    </message>
    <message>
        <source>median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>most</source>
        <translation>größter</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ohne</translation>
    </message>
    <message>
        <source>%1 runs each, of %2, in %3 s</source>
        <translation>je %1 Läufe, gemessen: %2, in %3 s</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Geschrieben in %1</translation>
    </message>
</context>
<context>
    <name>cli::exports</name>
    <message>
        <source>%1: cannot be created</source>
        <translation>%1: lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>%1: cannot be written</source>
        <translation>%1: lässt sich nicht schreiben</translation>
    </message>
    <message>
        <source>--to is before --from</source>
        <translation>--to liegt vor --from</translation>
    </message>
    <message>
        <source>Writes a recorded run in the format of another tool: %1.
docs/exports.md says what each is for, and what stands in it.</source>
        <translation>Schreibt einen aufgezeichneten Lauf im Format eines anderen Werkzeugs: %1.
docs/exports.md sagt, wofür jedes ist und was darin steht.</translation>
    </message>
    <message>
        <source>A .raftlog or .raftlog.gz file</source>
        <translation>Eine .raftlog- oder .raftlog.gz-Datei</translation>
    </message>
    <message>
        <source>The format.</source>
        <translation>Das Format.</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Leave out what was before this time, such as 2s.</source>
        <translation>Weglassen, was vor dieser Zeit war, etwa 2s.</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Leave out what was after it.</source>
        <translation>Weglassen, was danach war.</translation>
    </message>
    <message>
        <source>Where to write; - is standard output, as without it.</source>
        <translation>Wohin geschrieben wird; - ist die Standardausgabe, wie ohne diese Option.</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>expected “trace export --format NAME FILE -o OUT”</source>
        <translation>erwartet wird „trace export --format NAME DATEI -o AUSGABE“</translation>
    </message>
    <message>
        <source>--format: expected one of %1</source>
        <translation>--format: erwartet wird eines von %1</translation>
    </message>
    <message>
        <source>the output would overwrite the recording</source>
        <translation>die Ausgabe würde die Aufzeichnung überschreiben</translation>
    </message>
    <message>
        <source>Reads another program&apos;s log as a recorded run: %1.
What the log does not say stays unknown. docs/exports.md tells what is understood.</source>
        <translation>Liest das Protokoll eines anderen Programms als aufgezeichneten Lauf: %1.
Was das Protokoll nicht sagt, bleibt unbekannt. docs/exports.md sagt, was verstanden wird.</translation>
    </message>
    <message>
        <source>The log</source>
        <translation>Das Protokoll</translation>
    </message>
    <message>
        <source>The .raftlog or .raftlog.gz file to write.</source>
        <translation>Die .raftlog- oder .raftlog.gz-Datei, die geschrieben wird.</translation>
    </message>
    <message>
        <source>expected “trace import --format NAME FILE -o OUT.raftlog”</source>
        <translation>erwartet wird „trace import --format NAME DATEI -o AUSGABE.raftlog“</translation>
    </message>
    <message>
        <source>the output would overwrite the log</source>
        <translation>die Ausgabe würde das Protokoll überschreiben</translation>
    </message>
    <message>
        <source>%1 lines are not of the format; they were left out</source>
        <translation>%1 Zeilen haben nicht das Format; sie wurden weggelassen</translation>
    </message>
</context>
<context>
    <name>cli::lab</name>
    <message>
        <source>Runs a Raft cluster in virtual time, as fast as the machine goes. The same arguments give the same run,
event by event: the event hash at the end says so.
Exit code: 0 = every property held, 1 = one broke, 2 = wrong arguments, 3 = it could not run.</source>
        <translation>Betreibt einen Raft-Cluster in virtueller Zeit, so schnell die Maschine kann. Gleiche Argumente ergeben den gleichen
Lauf, Ereignis für Ereignis: Das bezeugt der Ereignis-Hash am Ende.
Rückgabewert: 0 = jede Eigenschaft gewahrt, 1 = eine verletzt, 2 = falsche Argumente, 3 = es ließ sich nicht ausführen.</translation>
    </message>
    <message>
        <source>Give the commands of a file, each at its place (docs/scenarios.md).</source>
        <translation>Die Befehle einer Datei geben, jeden an seiner Stelle (docs/scenarios.md).</translation>
    </message>
    <message>
        <source>Write all commands that were given to a file: with it the run can be had again.</source>
        <translation>Alle gegebenen Befehle in eine Datei schreiben: Mit ihr lässt sich der Lauf wiederholen.</translation>
    </message>
    <message>
        <source>“%1” was not expected; raftarium-cli lab --help lists what is</source>
        <translation>„%1“ wurde nicht erwartet; raftarium-cli lab --help nennt, was es gibt</translation>
    </message>
    <message>
        <source>Event hash %1</source>
        <translation>Ereignis-Hash %1</translation>
    </message>
    <message>
        <source>Speed: %1 events a second, %2 times real time</source>
        <translation>Tempo: %1 Ereignisse pro Sekunde, %2-fache Echtzeit</translation>
    </message>
    <message>
        <source>Recorded to %1</source>
        <translation>Aufgezeichnet in %1</translation>
    </message>
    <message>
        <source>Faults at random, drawn from the seed as “soak” draws them; all are within Raft&apos;s model.</source>
        <translation>Zufällige Störungen, vom Startwert gezogen wie bei „soak“; alle liegen innerhalb von Rafts Modell.</translation>
    </message>
</context>
<context>
    <name>cli::limits</name>
    <message>
        <source>“%1” would let nothing through</source>
        <translation>„%1“ ließe nichts durch</translation>
    </message>
    <message>
        <source>“%1” sets no timer or limit: expected name=value with one of %2</source>
        <translation>„%1“ setzt keinen Timer und keine Grenze: erwartet wird Name=Wert mit einem von %2</translation>
    </message>
    <message>
        <source>nothing is set: expected something like heartbeat=30ms</source>
        <translation>nichts wird gesetzt: erwartet wird etwas wie heartbeat=30ms</translation>
    </message>
</context>
<context>
    <name>cli::live</name>
    <message>
        <source>Cluster time %1, %2 events, term %3, leader %4, %5 entries committed, %6 disk writes</source>
        <translation>Clusterzeit %1, Ereignisse: %2, Term %3, Leader %4, festgeschriebene Einträge: %5, Schreibvorgänge: %6</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Packets: %1 sent + %2 copied = %3 delivered + %4 lost + %5 in flight</source>
        <translation>Pakete: %1 gesendet + %2 kopiert = %3 zugestellt + %4 verloren + %5 unterwegs</translation>
    </message>
    <message>
        <source>Safety: every property held.</source>
        <translation>Sicherheit: Jede Eigenschaft blieb gewahrt.</translation>
    </message>
    <message numerus="yes">
        <source>Safety: %n violations!</source>
        <translation>
            <numerusform>Sicherheit: %n Verletzung!</numerusform>
            <numerusform>Sicherheit: %n Verletzungen!</numerusform>
        </translation>
    </message>
    <message>
        <source>Recorded to %1</source>
        <translation>Aufgezeichnet in %1</translation>
    </message>
    <message>
        <source>Runs a real Raft cluster over UDP, narrates it, and watches its safety.
Exit code: 0 = every property held, 1 = one broke, 2 = wrong arguments, 3 = it could not run.</source>
        <translation>Betreibt einen echten Raft-Cluster über UDP, erzählt davon und überwacht seine Sicherheit.
Rückgabewert: 0 = jede Eigenschaft gewahrt, 1 = eine verletzt, 2 = falsche Argumente, 3 = es ließ sich nicht ausführen.</translation>
    </message>
    <message>
        <source>Keep the disks in memory: nothing is durable.</source>
        <translation>Die Platten im Speicher halten: nichts ist dauerhaft.</translation>
    </message>
    <message>
        <source>One JSON line an event instead of sentences.</source>
        <translation>Eine JSON-Zeile je Ereignis statt Sätzen.</translation>
    </message>
    <message>
        <source>No colours, also on a terminal.</source>
        <translation>Keine Farben, auch nicht auf einem Terminal.</translation>
    </message>
    <message>
        <source>Every event, packets and timers too.</source>
        <translation>Jedes Ereignis, auch Pakete und Timer.</translation>
    </message>
    <message>
        <source>Only the summary at the end.</source>
        <translation>Nur die Zusammenfassung am Ende.</translation>
    </message>
    <message>
        <source>“%1” is no rate from 0.001 to 10</source>
        <translation>„%1“ ist kein Tempo von 0.001 bis 10</translation>
    </message>
    <message>
        <source>“%1” is no IPv4 or IPv6 address</source>
        <translation>„%1“ ist keine IPv4- oder IPv6-Adresse</translation>
    </message>
    <message>
        <source>“%1” was not expected; raftarium-cli live --help lists what is</source>
        <translation>„%1“ wurde nicht erwartet; raftarium-cli live --help nennt, was es gibt</translation>
    </message>
    <message>
        <source>--nodes %1: not taken, as the cluster in %2 has its own nodes (%3)</source>
        <translation>--nodes %1: nicht übernommen, denn der Cluster in %2 hat seine eigenen Knoten (%3)</translation>
    </message>
    <message>
        <source>%1: not taken, as the cluster in %2 keeps its own timers and limits; --tune changes them while it runs</source>
        <translation>%1: nicht übernommen, denn der Cluster in %2 behält seine eigenen Timer und Grenzen; --tune ändert sie im laufenden Betrieb</translation>
    </message>
    <message>
        <source>--memory and --data exclude one another</source>
        <translation>--memory und --data schließen einander aus</translation>
    </message>
    <message>
        <source>Datagrams refused: %1 (%2)</source>
        <translation>Abgewiesene Datagramme: %1 (%2)</translation>
    </message>
    <message>
        <source>the rule “%1” is off already: Raft does without it, so switching it off changes nothing</source>
        <translation>die Regel „%1“ ist schon aus: Raft kommt ohne sie aus, sie auszuschalten ändert also nichts</translation>
    </message>
    <message>
        <source>--heartbeat must be more than 0, and less than the shortest --election</source>
        <translation>--heartbeat muss größer als 0 und kleiner als das kürzeste --election sein</translation>
    </message>
    <message numerus="yes">
        <source>An assumption was broken: %n properties did not hold after faults outside of Raft&apos;s model.</source>
        <translation>
            <numerusform>Eine Annahme wurde verletzt: %n Eigenschaft galt nicht nach Störungen außerhalb von Rafts Modell.</numerusform>
            <numerusform>Eine Annahme wurde verletzt: %n Eigenschaften galten nicht nach Störungen außerhalb von Rafts Modell.</numerusform>
        </translation>
    </message>
    <message>
        <source>Safety: no bug.</source>
        <translation>Sicherheit: kein Fehler.</translation>
    </message>
</context>
<context>
    <name>cli::scenario</name>
    <message numerus="yes">
        <source>%1: a scenario of %n steps</source>
        <translation>
            <numerusform>%1: ein Szenario mit %n Schritt</numerusform>
            <numerusform>%1: ein Szenario mit %n Schritten</numerusform>
        </translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>FEHLGESCHLAGEN</translation>
    </message>
    <message>
        <source>  broken: %1 (%2)</source>
        <translation>  verletzt: %1 (%2)</translation>
    </message>
    <message>
        <source>  %1 events, hash %2</source>
        <translation>  Ereignisse: %1, Hash %2</translation>
    </message>
    <message>
        <source>line %1: </source>
        <translation>Zeile %1: </translation>
    </message>
    <message>
        <source>%1 cannot be written</source>
        <translation>%1 lässt sich nicht schreiben</translation>
    </message>
    <message>
        <source>there is no such variant</source>
        <translation>diese Variante gibt es nicht</translation>
    </message>
    <message>
        <source>Scenarios: small stories about a cluster, each a lesson and a test.
  list            those that come with the program
  run NAME…       runs them as fast as the machine goes: names, numbers of lessons, or files; “all”
  check FILE…     only reads files: is everything in them right?
Exit code: 0 = all that was expected came, 1 = something else did, 2 = wrong arguments or files, 3 = it could not run.</source>
        <translation>Szenarien: kleine Geschichten über einen Cluster, jede eine Lektion und ein Test.
  list            die mit dem Programm kommen
  run NAME…       führt sie so schnell aus, wie die Maschine kann: Namen, Nummern von Lektionen oder Dateien; „all“
  check DATEI…    liest Dateien nur: Ist alles darin richtig?
Rückgabewert: 0 = alles Erwartete traf ein, 1 = etwas anderes geschah, 2 = falsche Argumente oder Dateien, 3 = es ließ sich nicht ausführen.</translation>
    </message>
    <message>
        <source>What to do.</source>
        <translation>Was zu tun ist.</translation>
    </message>
    <message>
        <source>Only this variant: standard, or one that the scenario names. May be given several times.</source>
        <translation>Nur diese Variante: standard oder eine, die das Szenario nennt. Darf mehrmals angegeben werden.</translation>
    </message>
    <message>
        <source>Reports as JSON.</source>
        <translation>Berichte als JSON.</translation>
    </message>
    <message>
        <source>Write the reports to a file as JUnit has them.</source>
        <translation>Die Berichte im JUnit-Format in eine Datei schreiben.</translation>
    </message>
    <message>
        <source>Record the run to a file (.raftlog or .raftlog.gz); the last one, if there are several.</source>
        <translation>Den Lauf in eine Datei aufzeichnen (.raftlog oder .raftlog.gz); bei mehreren den letzten.</translation>
    </message>
    <message>
        <source>Over real sockets instead of in the Lab.</source>
        <translation>Über echte Sockets statt im Labor.</translation>
    </message>
    <message>
        <source>Only whether they passed, and what failed.</source>
        <translation>Nur, ob sie bestanden wurden und was fehlschlug.</translation>
    </message>
    <message>
        <source>expected “scenario list”, “scenario run NAME” or “scenario check FILE”</source>
        <translation>erwartet wird „scenario list“, „scenario run NAME“ oder „scenario check DATEI“</translation>
    </message>
    <message numerus="yes">
        <source>  %1: %2 of %n texts</source>
        <comment>language, how many are translated</comment>
        <translation>
            <numerusform>  %1: %2 von %n Text</numerusform>
            <numerusform>  %1: %2 von %n Texten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cli::schedule</name>
    <message>
        <source>“%1” names no link: expected something like S1-&gt;S2</source>
        <translation>„%1“ nennt keine Verbindung: erwartet wird etwas wie S1-&gt;S2</translation>
    </message>
    <message>
        <source>“%1” has more than one “+”: expected voters, and behind a “+” the learners, such as S1,S2,S3+S4</source>
        <translation>„%1“ hat mehr als ein „+“: erwartet werden Wähler und hinter einem „+“ die Learner, etwa S1,S2,S3+S4</translation>
    </message>
    <message>
        <source>%1 cannot be voter and learner at once</source>
        <translation>%1 kann nicht zugleich Wähler und Learner sein</translation>
    </message>
    <message>
        <source>“%1” says neither on nor off: expected something like preVote=off@2s</source>
        <translation>„%1“ sagt weder on noch off: erwartet wird etwas wie preVote=off@2s</translation>
    </message>
    <message>
        <source>client= names nobody</source>
        <translation>client= nennt niemanden</translation>
    </message>
    <message>
        <source>“%1” names no client: expected something like %2</source>
        <translation>„%1“ nennt keinen Client: erwartet wird etwas wie %2</translation>
    </message>
    <message>
        <source>session=%1: expected on or off</source>
        <translation>session=%1: erwartet wird on oder off</translation>
    </message>
    <message>
        <source>“%1” does not say what to write: expected something like set x 3@1s</source>
        <translation>„%1“ sagt nicht, was zu schreiben ist: erwartet wird etwas wie set x 3@1s</translation>
    </message>
    <message>
        <source>“%1” does not say what to read: expected something like %2</source>
        <translation>„%1“ sagt nicht, was zu lesen ist: erwartet wird etwas wie %2</translation>
    </message>
    <message>
        <source>“%1” is no way to read: expected log, read-index, lease or local</source>
        <translation>„%1“ ist keine Art zu lesen: erwartet wird log, read-index, lease oder local</translation>
    </message>
    <message>
        <source>“%1” names no request: expected client and serial, such as %2</source>
        <translation>„%1“ nennt keine Anfrage: erwartet werden Client und Laufnummer, etwa %2</translation>
    </message>
    <message>
        <source>%1 is set twice</source>
        <translation>%1 ist zweimal gesetzt</translation>
    </message>
    <message>
        <source>“%1” cannot be set here: expected something like %2</source>
        <translation>„%1“ lässt sich hier nicht setzen: erwartet wird etwas wie %2</translation>
    </message>
    <message>
        <source>“%1” is no shape of a delay: expected uniform, exponential or normal</source>
        <translation>„%1“ ist keine Form einer Verzögerung: erwartet wird uniform, exponential oder normal</translation>
    </message>
    <message>
        <source>“%1” is no whole number of packets a second from 1 to 1000000</source>
        <translation>„%1“ ist keine ganze Zahl von Paketen pro Sekunde von 1 bis 1000000</translation>
    </message>
    <message>
        <source>“%1” is nothing that a rule does: expected drop, delay, duplicate, corrupt, reorder or hold</source>
        <translation>„%1“ ist nichts, was eine Regel tut: erwartet wird drop, delay, duplicate, corrupt, reorder oder hold</translation>
    </message>
    <message>
        <source>“%1” is nothing to do to a packet: expected drop, deliver, duplicate, hold, release, reorder or replay, and its number: hold:42</source>
        <translation>„%1“ ist nichts, was sich mit einem Paket tun lässt: erwartet wird drop, deliver, duplicate, hold, release, reorder oder replay und seine Nummer: hold:42</translation>
    </message>
    <message>
        <source>“%1”: expected something like %2</source>
        <translation>„%1“: erwartet wird etwas wie %2</translation>
    </message>
    <message>
        <source>“%1” is no point at which a node can crash: expected one of %2</source>
        <translation>„%1“ ist keine Stelle, an der ein Knoten abstürzen kann: erwartet wird eine von %2</translation>
    </message>
    <message>
        <source>“%1” is no rate of a clock: expected between 50% and 200%</source>
        <translation>„%1“ ist kein Tempo einer Uhr: erwartet wird 50% bis 200%</translation>
    </message>
</context>
<context>
    <name>cli::soak</name>
    <message>
        <source>“%1” are no seeds: expected a number of them, or a range such as 100-199</source>
        <translation>„%1“ sind keine Startwerte: erwartet wird ihre Anzahl oder ein Bereich wie 100-199</translation>
    </message>
    <message>
        <source>No changes of members, transfers and snapshots by hand.</source>
        <translation>Keine Mitgliederänderungen, Übergaben und Snapshots von Hand.</translation>
    </message>
    <message>
        <source>Leave what was found as it is.</source>
        <translation>Das Gefundene lassen, wie es ist.</translation>
    </message>
    <message>
        <source>Runs seeds with random faults until one shows the goal, and makes that run small.
Exit code: 0 = found, 1 = not found, 2 = wrong arguments.
Goals, such as:</source>
        <translation>Lässt Startwerte mit zufälligen Störungen laufen, bis einer das Ziel zeigt, und macht diesen Lauf klein.
Rückgabewert: 0 = gefunden, 1 = nicht gefunden, 2 = falsche Argumente.
Ziele sind etwa:</translation>
    </message>
    <message>
        <source>What to look for, in quotes.</source>
        <translation>Wonach gesucht wird, in Anführungszeichen.</translation>
    </message>
    <message>
        <source>Runs seeds in the Lab, each with faults of its own, and checks every property at every event. Then a random majority
is healed, all other faults stay, and a leader, commits, convergence and quiet are demanded. It stops at the first
seed that fails, and makes that run small.
Exit code: 0 = everything held, 1 = something broke, 2 = wrong arguments.</source>
        <translation>Lässt Startwerte im Labor laufen, jeden mit eigenen Störungen, und prüft bei jedem Ereignis jede Eigenschaft. Dann wird
eine zufällige Mehrheit geheilt, alle anderen Störungen bleiben, und verlangt werden ein Leader, Commits, Konvergenz und
Ruhe. Beim ersten Startwert, der scheitert, wird angehalten und dieser Lauf klein gemacht.
Rückgabewert: 0 = alles gewahrt, 1 = etwas verletzt, 2 = falsche Argumente.</translation>
    </message>
    <message>
        <source>what is to be looked for? One goal is expected, in quotes; raftarium-cli search --help lists some</source>
        <translation>wonach soll gesucht werden? Erwartet wird ein Ziel in Anführungszeichen; raftarium-cli search --help nennt einige</translation>
    </message>
    <message>
        <source>“%1” was not expected; --help lists what is</source>
        <translation>„%1“ wurde nicht erwartet; --help nennt, was es gibt</translation>
    </message>
    <message>
        <source>%1 seeds, %2 cluster seconds, %3 events, hash %4, in %5 s: %6 times real time, %7 events a second</source>
        <translation>Startwerte: %1, Clustersekunden: %2, Ereignisse: %3, Hash %4, in %5 s: %6-fache Echtzeit, %7 Ereignisse pro Sekunde</translation>
    </message>
    <message>
        <source>%1 of %2 seeds, %3 times real time</source>
        <translation>%1 von %2 Startwerten, %3-fache Echtzeit</translation>
    </message>
    <message>
        <source>Seed %1: %2 at %3, event %4 (%5 operations, %6 nodes)</source>
        <translation>Startwert %1: %2 bei %3, Ereignis %4 (Operationen: %5, Knoten: %6)</translation>
    </message>
    <message>
        <source>Shrunk in %1 runs to %2 operations, %3 nodes, %4 of cluster time:</source>
        <translation>In %1 Läufen verkleinert auf Operationen: %2, Knoten: %3, Clusterzeit: %4:</translation>
    </message>
    <message>
        <source>Recorded to %1</source>
        <translation>Aufgezeichnet in %1</translation>
    </message>
    <message>
        <source>Not found.</source>
        <translation>Nicht gefunden.</translation>
    </message>
    <message>
        <source>Every property held in every run.</source>
        <translation>In jedem Lauf blieb jede Eigenschaft gewahrt.</translation>
    </message>
    <message>
        <source>Kept as a scenario: %1</source>
        <translation>Als Szenario abgelegt: %1</translation>
    </message>
    <message>
        <source>It does not show the same again: %1</source>
        <translation>Es zeigt nicht noch einmal dasselbe: %1</translation>
    </message>
    <message>
        <source>See it with: raftarium-cli scenario run %1, or open it in the window</source>
        <translation>Zu sehen mit: raftarium-cli scenario run %1, oder im Fenster öffnen</translation>
    </message>
</context>
<context>
    <name>cli::stats</name>
    <message>
        <source>p50 %1, p95 %2, p99 %3, longest %4</source>
        <translation>p50 %1, p95 %2, p99 %3, längste %4</translation>
    </message>
    <message>
        <source>%1 sent + %2 copied = %3 delivered + %4 lost + %5 in flight</source>
        <translation>%1 gesendet + %2 kopiert = %3 zugestellt + %4 verloren + %5 unterwegs</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>%1 in %2 of cluster time</source>
        <translation>%1 in %2 Clusterzeit</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Terms</translation>
    </message>
    <message>
        <source>Elections</source>
        <translation>Wahlen</translation>
    </message>
    <message>
        <source>Election durations</source>
        <translation>Dauer der Wahlen</translation>
    </message>
    <message>
        <source>Without a leader</source>
        <translation>Ohne Leader</translation>
    </message>
    <message>
        <source>%1 in all, %2 at most, %3 times</source>
        <translation>insgesamt %1, höchstens %2, %3-mal</translation>
    </message>
    <message>
        <source>Committed</source>
        <translation>Festgeschrieben</translation>
    </message>
    <message>
        <source>%1 entries, %2 a second</source>
        <translation>Einträge: %1, pro Sekunde: %2</translation>
    </message>
    <message>
        <source>Commit latency</source>
        <translation>Commit-Latenz</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>%1 asked: %2 ok, %3 refused, %4 unknown</source>
        <translation>%1 gestellt: %2 ok, %3 abgelehnt, %4 ungewiss</translation>
    </message>
    <message>
        <source>Request latency</source>
        <translation>Anfragelatenz</translation>
    </message>
    <message>
        <source>Disk writes</source>
        <translation>Schreibvorgänge</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Störungen</translation>
    </message>
    <message>
        <source>Violations</source>
        <translation>Verletzungen</translation>
    </message>
    <message>
        <source>Leaders</source>
        <translation>Leader</translation>
    </message>
    <message>
        <source>  term %1: %2 from %3 %4</source>
        <translation>  Term %1: %2 von %3 %4</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>until the end</source>
        <translation>bis zum Ende</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>  %1: term %2, commit %3, led %4, down %5, paused %6, %7 candidacies, %8 starts</source>
        <translation>  %1: Term %2, Commit %3, Leader %4, aus %5, pausiert %6, Kandidaturen %7, Starts %8</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>%1; answered from a session: %2</source>
        <translation>%1; aus einer Sitzung beantwortet: %2</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>Leseanfragen</translation>
    </message>
    <message>
        <source>%1 through the log, %2 by a round of heartbeats, %3 by a lease, %4 local</source>
        <translation>über das Log %1, per Heartbeat-Runde %2, per Lease %3, lokal %4</translation>
    </message>
    <message>
        <source>Pre-votes</source>
        <translation>Vorwahlen</translation>
    </message>
    <message>
        <source>%1 asked for</source>
        <translation>%1 begonnen</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>Übergaben</translation>
    </message>
    <message>
        <source>Changes of members</source>
        <translation>Mitgliederänderungen</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>Snapshots</translation>
    </message>
    <message>
        <source>%1 candidacies (%2 by a transfer), %3 won, %4 failed, %5 split votes</source>
        <translation>Kandidaturen: %1 (durch Übergabe: %2), gewonnen: %3, gescheitert: %4, Patt: %5</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>%1 opened, %2 closed</source>
        <translation>geöffnet: %1, geschlossen: %2</translation>
    </message>
    <message>
        <source>%1 begun, %2 done, %3 given up, %4 refused</source>
        <translation>begonnen: %1, vollzogen: %2, aufgegeben: %3, abgelehnt: %4</translation>
    </message>
    <message>
        <source>%1 done, %2 given up, %3 refused</source>
        <translation>vollzogen: %1, aufgegeben: %2, abgelehnt: %3</translation>
    </message>
    <message>
        <source>%1 taken (%2 bytes), %3 installed (%4 bytes), %5 logs cut behind one</source>
        <translation>erstellt: %1 (%2 Bytes), installiert: %3 (%4 Bytes), danach gekürzte Logs: %5</translation>
    </message>
</context>
<context>
    <name>cli::trace</name>
    <message>
        <source>%1 events, %2 of cluster time, %3 entries committed</source>
        <translation>Ereignisse: %1, Clusterzeit: %2, festgeschriebene Einträge: %3</translation>
    </message>
    <message>
        <source>The recording has no end: the program that wrote it did not close it.</source>
        <translation>Die Aufzeichnung hat kein Ende: Das Programm, das sie schrieb, hat sie nicht geschlossen.</translation>
    </message>
    <message>
        <source>VIOLATION: %1 (nodes %2, index %3, term %4; %5; events %6)</source>
        <translation>VERLETZUNG: %1 (Knoten %2, Index %3, Term %4; %5; Ereignisse %6)</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… und %1 weitere</translation>
    </message>
    <message>
        <source>Every property held.</source>
        <translation>Jede Eigenschaft blieb gewahrt.</translation>
    </message>
    <message>
        <source>A .raftlog or .raftlog.gz file</source>
        <translation>Eine .raftlog- oder .raftlog.gz-Datei</translation>
    </message>
    <message>
        <source>stats as one JSON object</source>
        <translation>stats als ein JSON-Objekt</translation>
    </message>
    <message numerus="yes">
        <source>%n violations.</source>
        <translation>
            <numerusform>%n Verletzung.</numerusform>
            <numerusform>%n Verletzungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clients: %1 operations on %2 keys, %3 answered; %4 searches for an order</source>
        <translation>Clients: %1 Operationen auf %2 Schlüsseln, %3 beantwortet; %4 Suchen nach einer Ordnung</translation>
    </message>
    <message>
        <source>For %1 keys no order was found, and none was ruled out: the search was given up.</source>
        <translation>Für %1 Schlüssel wurde keine Ordnung gefunden und keine ausgeschlossen: Die Suche wurde aufgegeben.</translation>
    </message>
    <message>
        <source>Imported from %1: its log says too little to judge most properties. Only one is: that no term has two leaders.</source>
        <translation>Importiert aus %1: Das Protokoll sagt zu wenig, um die meisten Eigenschaften zu beurteilen. Beurteilt wird nur eine: dass kein Term zwei Leader hat.</translation>
    </message>
    <message>
        <source>AN ASSUMPTION WAS BROKEN: %1 (nodes %2, index %3, term %4; %5; events %6)</source>
        <translation>EINE ANNAHME WURDE VERLETZT: %1 (Knoten %2, Index %3, Term %4; %5; Ereignisse %6)</translation>
    </message>
    <message>
        <source>No term has two leaders, as far as the log says.</source>
        <translation>Kein Term hat zwei Leader, soweit das Protokoll es sagt.</translation>
    </message>
    <message>
        <source>No bug: an assumption was broken by a fault outside of Raft&apos;s model, and what did not hold follows from it.</source>
        <translation>Kein Fehler: Eine Störung außerhalb von Rafts Modell hat eine Annahme verletzt, und was nicht galt, folgt daraus.</translation>
    </message>
    <message>
        <source>This run was imported from %1: what its log does not say is not counted.</source>
        <translation>Dieser Lauf wurde aus %1 importiert: Was das Protokoll nicht sagt, wird nicht gezählt.</translation>
    </message>
    <message>
        <source>Replayed: fresh nodes, fed with the recorded inputs (%1), did exactly what was recorded in %2 events.</source>
        <translation>Nachgespielt: Frische Knoten taten mit den aufgezeichneten Eingaben (%1) genau das, was in %2 Ereignissen aufgezeichnet ist.</translation>
    </message>
    <message>
        <source>DIFFERENCE: %1</source>
        <translation>UNTERSCHIED: %1</translation>
    </message>
    <message>
        <source>This run cannot be replayed. %1</source>
        <translation>Dieser Lauf lässt sich nicht nachspielen. %1</translation>
    </message>
    <message>
        <source>Looks at a recorded run.

trace check FILE   checks every property of Raft that the safety monitor knows; exit code 1 if one broke without a broken assumption
trace stats FILE   counts elections, packets, commits, latencies, for the cluster and for each node
trace export --format NAME FILE -o OUT   writes it for another tool; trace export --help tells more
trace import --format NAME FILE -o OUT.raftlog   reads another program&apos;s log
trace replay FILE  feeds fresh nodes with the recorded inputs; exit code 1 if they do anything else, 2 if it cannot be done</source>
        <translation>Betrachtet einen aufgezeichneten Lauf.

trace check DATEI   prüft jede Eigenschaft von Raft, die der Sicherheitswächter kennt; Rückgabewert 1, wenn eine ohne verletzte Annahme verletzt ist
trace stats DATEI   zählt Wahlen, Pakete, Commits und Latenzen, für den Cluster und für jeden Knoten
trace export --format NAME DATEI -o AUSGABE   schreibt ihn für ein anderes Werkzeug; trace export --help sagt mehr
trace import --format NAME DATEI -o AUSGABE.raftlog   liest das Protokoll eines anderen Programms
trace replay DATEI  füttert frische Knoten mit den aufgezeichneten Eingaben; Rückgabewert 1, wenn sie irgendetwas anderes tun, 2, wenn es nicht geht</translation>
    </message>
    <message>
        <source>check, stats or replay</source>
        <translation>check, stats oder replay</translation>
    </message>
    <message>
        <source>expected “trace check FILE”, “trace stats FILE” or “trace replay FILE”</source>
        <translation>erwartet wird „trace check DATEI“, „trace stats DATEI“ oder „trace replay DATEI“</translation>
    </message>
</context>
<context>
    <name>cli::values</name>
    <message>
        <source>“%1” is no whole number from %2 to %3</source>
        <translation>„%1“ ist keine ganze Zahl von %2 bis %3</translation>
    </message>
    <message>
        <source>“%1” is no name of a node: expected something like S3</source>
        <translation>„%1“ ist kein Knotenname: erwartet wird etwas wie S3</translation>
    </message>
    <message>
        <source>%1 is named twice</source>
        <translation>%1 ist zweimal genannt</translation>
    </message>
    <message>
        <source>there is no rule “%1”; the rules are %2</source>
        <translation>es gibt keine Regel „%1“; die Regeln sind %2</translation>
    </message>
    <message>
        <source>“%1” names no time: %2</source>
        <translation>„%1“ nennt keine Zeit: %2</translation>
    </message>
    <message>
        <source>“%1” does not say when: expected something like %2</source>
        <translation>„%1“ sagt nicht, wann: erwartet wird etwas wie %2</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>“%1” cannot be set here (%2 can): expected something like %3</source>
        <translation>„%1“ lässt sich hier nicht setzen (möglich: %2): erwartet wird etwas wie %3</translation>
    </message>
</context>
<context>
    <name>raft::storage</name>
    <message>
        <source>it is empty</source>
        <translation>sie ist leer</translation>
    </message>
    <message>
        <source>it is an SQLite database of another program</source>
        <translation>sie ist die SQLite-Datenbank eines anderen Programms</translation>
    </message>
    <message>
        <source>it has no valid format number</source>
        <translation>sie hat keine gültige Formatnummer</translation>
    </message>
    <message>
        <source>its tables are not those of a node</source>
        <translation>ihre Tabellen sind nicht die eines Knotens</translation>
    </message>
    <message>
        <source>the checksum of its table “meta” is wrong</source>
        <translation>die Prüfsumme ihrer Tabelle „meta“ stimmt nicht</translation>
    </message>
    <message>
        <source>the checksum of its table “state” is wrong</source>
        <translation>die Prüfsumme ihrer Tabelle „state“ stimmt nicht</translation>
    </message>
    <message>
        <source>entry %1 of its log is missing</source>
        <translation>Eintrag %1 ihres Logs fehlt</translation>
    </message>
    <message>
        <source>the checksum of entry %1 of its log is wrong</source>
        <translation>die Prüfsumme von Eintrag %1 ihres Logs stimmt nicht</translation>
    </message>
    <message>
        <source>its log should end with entry %1</source>
        <translation>ihr Log sollte mit Eintrag %1 enden</translation>
    </message>
    <message>
        <source>byte %1: %2</source>
        <translation>Byte %1: %2</translation>
    </message>
    <message>
        <source>it was not written by this program</source>
        <translation>sie wurde nicht von diesem Programm geschrieben</translation>
    </message>
    <message>
        <source>it has no format number or no cluster id</source>
        <translation>ihr fehlt die Formatnummer oder die Clusterkennung</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a node</source>
        <translation>„%1“ kann kein Knotenname sein</translation>
    </message>
    <message>
        <source>it names no nodes</source>
        <translation>sie nennt keine Knoten</translation>
    </message>
    <message>
        <source>its settings are missing</source>
        <translation>ihre Einstellungen fehlen</translation>
    </message>
    <message>
        <source>Nothing in it was changed. Restore it from a copy, or move it away together with the files of the same name: the node then starts with an empty disk, as a server that has forgotten what it promised.</source>
        <translation>Nichts darin wurde geändert. Stellen Sie die Datei aus einer Kopie wieder her oder verschieben Sie sie samt den Dateien gleichen Namens: Dann startet der Knoten mit leerer Platte, als Server, der vergessen hat, was er versprach.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>%1 is not the disk of a Raft node of this program: %2. Nothing in it was changed. Move it away or choose another directory.</source>
        <translation>%1 ist nicht die Platte eines Raft-Knotens dieses Programms: %2. Nichts darin wurde geändert. Verschieben Sie die Datei oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of this program: its format is %2, and this version knows formats up to %3. Nothing in it was changed. Open it with the newer version.</source>
        <translation>%1 wurde von einer neueren Version dieses Programms geschrieben: Format %2; diese Version kennt Formate bis %3. Nichts darin wurde geändert. Öffnen Sie die Datei mit der neueren Version.</translation>
    </message>
    <message>
        <source>%1 is the disk of node %2, but node %3 was to start on it. Nothing in it was changed. Give the file its own name back.</source>
        <translation>%1 ist die Platte von Knoten %2, aber Knoten %3 sollte darauf starten. Nichts darin wurde geändert. Geben Sie der Datei ihren eigenen Namen zurück.</translation>
    </message>
    <message>
        <source>%1 belongs to another cluster (%2 instead of %3). Nothing in it was changed. Move it back to the directory that it came from.</source>
        <translation>%1 gehört zu einem anderen Cluster (%2 statt %3). Nichts darin wurde geändert. Verschieben Sie die Datei zurück in den Ordner, aus dem sie kam.</translation>
    </message>
    <message>
        <source>%1 is damaged: %2. %3</source>
        <translation>%1 ist beschädigt: %2. %3</translation>
    </message>
    <message>
        <source>%1 has lost writes that were durable: it holds the first %2 of at least %3. Its write-ahead log (-wal) is damaged or missing, or an older copy was put back. %4</source>
        <translation>%1 hat dauerhafte Schreibvorgänge verloren: Die ersten %2 von mindestens %3 sind da. Das Write-Ahead-Log (-wal) ist beschädigt oder fehlt, oder eine ältere Kopie wurde zurückgelegt. %4</translation>
    </message>
    <message>
        <source>%1 is missing, but %2 is there and says that the node has written to it. Put the file back, or remove %2 as well: the node then starts with an empty disk, as a server that has forgotten what it promised.</source>
        <translation>%1 fehlt, aber %2 ist da und besagt, dass der Knoten darauf geschrieben hat. Legen Sie die Datei zurück oder entfernen Sie auch %2: Dann startet der Knoten mit leerer Platte, als Server, der vergessen hat, was er versprach.</translation>
    </message>
    <message>
        <source>%1 is read-only. A node must write to its disk before it may answer. Give yourself permission to write to the file.</source>
        <translation>%1 ist schreibgeschützt. Ein Knoten muss auf seine Platte schreiben, bevor er antworten darf. Geben Sie sich Schreibrechte für die Datei.</translation>
    </message>
    <message>
        <source>The directory %1 is read-only. A node must write to its disk before it may answer. Give yourself permission to write there, or choose another directory.</source>
        <translation>Der Ordner %1 ist schreibgeschützt. Ein Knoten muss auf seine Platte schreiben, bevor er antworten darf. Geben Sie sich dort Schreibrechte oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>There is no room left for %1 (%2). Free some space and start the node again: everything that it acknowledged is kept.</source>
        <translation>Für %1 ist kein Platz mehr (%2). Schaffen Sie Platz und starten Sie den Knoten neu: Alles, was er bestätigt hat, ist erhalten.</translation>
    </message>
    <message>
        <source>Another program is writing to %1 and does not let go. End that program and start the node again. Reading the file from outside is harmless.</source>
        <translation>Ein anderes Programm schreibt in %1 und gibt es nicht frei. Beenden Sie dieses Programm und starten Sie den Knoten neu. Die Datei von außen zu lesen ist harmlos.</translation>
    </message>
    <message>
        <source>%1 cannot be used: %2. Everything that the node acknowledged before is kept. Check the file system and start the node again.</source>
        <translation>%1 ist nicht benutzbar: %2. Alles, was der Knoten vorher bestätigt hat, ist erhalten. Prüfen Sie das Dateisystem und starten Sie den Knoten neu.</translation>
    </message>
    <message>
        <source>%1 is already open in this program.</source>
        <translation>%1 ist in diesem Programm schon geöffnet.</translation>
    </message>
    <message>
        <source>%1 is already open in another program: %2, process %3 on %4. Close it there first, or choose another directory.</source>
        <translation>%1 ist schon in einem anderen Programm geöffnet: %2, Prozess %3 auf %4. Schließen Sie es dort zuerst oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>There is no directory %1.</source>
        <translation>Es gibt keinen Ordner %1.</translation>
    </message>
    <message>
        <source>The directory %1 cannot be made. Check that the directory above it exists and that you may write there.</source>
        <translation>Der Ordner %1 lässt sich nicht anlegen. Prüfen Sie, ob es den Ordner darüber gibt und ob Sie dort schreiben dürfen.</translation>
    </message>
    <message>
        <source>%1 is not the directory of a cluster: it has no file cluster.json. Choose the directory of a saved cluster.</source>
        <translation>%1 ist nicht der Ordner eines Clusters: Die Datei cluster.json fehlt. Wählen Sie den Ordner eines gespeicherten Clusters.</translation>
    </message>
    <message>
        <source>%1 holds other files and is not the directory of a cluster. Nothing in it was changed. Choose an empty directory or a new name.</source>
        <translation>%1 enthält andere Dateien und ist nicht der Ordner eines Clusters. Nichts darin wurde geändert. Wählen Sie einen leeren Ordner oder einen neuen Namen.</translation>
    </message>
    <message>
        <source>%1 does not describe a cluster: %2. Nothing was changed. Restore the file from a copy or choose another directory.</source>
        <translation>%1 beschreibt keinen Cluster: %2. Nichts wurde geändert. Stellen Sie die Datei aus einer Kopie wieder her oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 lässt sich nicht schreiben: %2.</translation>
    </message>
    <message>
        <source>Saving to %1 was cancelled; nothing is left there.</source>
        <translation>Das Speichern in %1 wurde abgebrochen; dort ist nichts zurückgeblieben.</translation>
    </message>
    <message>
        <source>no lock file can be made</source>
        <translation>es lässt sich keine Sperrdatei anlegen</translation>
    </message>
    <message>
        <source>it is not a file</source>
        <translation>es ist keine Datei</translation>
    </message>
    <message>
        <source>%1 is damaged and was made anew; the database beside it is whole.</source>
        <translation>%1 ist beschädigt und wurde neu angelegt; die Datenbank daneben ist heil.</translation>
    </message>
    <message>
        <source>%1 belonged to another disk and was made anew.</source>
        <translation>%1 gehörte zu einer anderen Platte und wurde neu angelegt.</translation>
    </message>
    <message>
        <source>this file system cannot hold a write-ahead log</source>
        <translation>dieses Dateisystem kann kein Write-Ahead-Log halten</translation>
    </message>
    <message>
        <source>it is not open</source>
        <translation>sie ist nicht geöffnet</translation>
    </message>
    <message>
        <source>the log ends at %1 and entry %2 was to follow</source>
        <translation>das Log endet bei %1, und Eintrag %2 sollte folgen</translation>
    </message>
    <message>
        <source>the log was to end at %1, not at %2</source>
        <translation>das Log sollte bei %1 enden, nicht bei %2</translation>
    </message>
    <message>
        <source>it is not the copy that was made</source>
        <translation>es ist nicht die erstellte Kopie</translation>
    </message>
    <message>
        <source>its snapshot is missing</source>
        <translation>ihr Snapshot fehlt</translation>
    </message>
    <message>
        <source>its snapshot is not the one that it should hold</source>
        <translation>ihr Snapshot ist nicht der, den sie halten sollte</translation>
    </message>
    <message>
        <source>the checksum of its snapshot is wrong</source>
        <translation>die Prüfsumme ihres Snapshots stimmt nicht</translation>
    </message>
</context>
<context>
    <name>soak::experiments</name>
    <message>
        <source>expected a group, a trial and a number</source>
        <translation>erwartet werden eine Gruppe, ein Versuch und eine Zahl</translation>
    </message>
    <message>
        <source>“%1” is no group of this experiment</source>
        <translation>„%1“ ist keine Gruppe dieses Experiments</translation>
    </message>
    <message>
        <source>“%1” is no trial: expected a number from 1 to 1,000,000</source>
        <translation>„%1“ ist kein Versuch: erwartet wird eine Zahl von 1 bis 1.000.000</translation>
    </message>
    <message>
        <source>“%1” is no number that could have been measured</source>
        <translation>„%1“ ist keine Zahl, die gemessen worden sein kann</translation>
    </message>
    <message>
        <source>trial %1 stands behind trial %2</source>
        <translation>Versuch %1 steht hinter Versuch %2</translation>
    </message>
    <message>
        <source>line 1: “%1” is the first line of no experiment</source>
        <translation>Zeile 1: „%1“ ist die erste Zeile keines Experiments</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <comment>a number, what is wrong</comment>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>there is no number in it</source>
        <translation>es steht keine Zahl darin</translation>
    </message>
</context>
<context>
    <name>ui::AboutDialog</name>
    <message>
        <source>About Raftarium</source>
        <translation>Über Raftarium</translation>
    </message>
    <message>
        <source>Raftarium %1</source>
        <translation>Raftarium %1</translation>
    </message>
    <message>
        <source>A real Raft cluster in a window: watch it, break it, understand it.</source>
        <translation>Ein echter Raft-Cluster in einem Fenster: zusehen, stören, verstehen.</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>The sources of Raftarium are under the MIT licence.

This program uses Qt %1 under the GNU LGPL, version 3. It also uses Qt Charts, which is under the GNU GPL, version 3: the program as a whole is therefore distributed under the terms of the GPL, version 3. The command line program, raftarium-cli, does not use Qt Charts.

It also uses SQLite (public domain), RapidJSON (MIT), zlib (zlib licence), and icons from Tabler Icons (MIT).

Raft was designed by Diego Ongaro and John Ousterhout: “In Search of an Understandable Consensus Algorithm”, 2014. The sections that this program names are those of its extended version.</source>
        <translation>Die Quellen von Raftarium stehen unter der MIT-Lizenz.

Dieses Programm verwendet Qt %1 unter der GNU LGPL, Version 3. Es verwendet auch Qt Charts, das unter der GNU GPL, Version 3, steht: Das Programm als Ganzes wird daher unter den Bedingungen der GPL, Version 3, verbreitet. Das Kommandozeilenprogramm raftarium-cli verwendet Qt Charts nicht.

Außerdem verwendet es SQLite (gemeinfrei), RapidJSON (MIT), zlib (zlib-Lizenz) und Symbole von Tabler Icons (MIT).

Raft wurde von Diego Ongaro und John Ousterhout entworfen: „In Search of an Understandable Consensus Algorithm“, 2014. Die Abschnitte, die dieses Programm nennt, sind die der erweiterten Fassung.</translation>
    </message>
</context>
<context>
    <name>ui::ActionRegistry</name>
    <message>
        <source>There is no such action.</source>
        <translation>Diese Aktion gibt es nicht.</translation>
    </message>
    <message>
        <source>Select a node first.</source>
        <translation>Erst einen Knoten auswählen.</translation>
    </message>
    <message>
        <source>“%1” already belongs to “%2”.</source>
        <translation>„%1“ gehört schon zu „%2“.</translation>
    </message>
</context>
<context>
    <name>ui::BookmarksDialog</name>
    <message>
        <source>Bookmarks</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Instant</source>
        <translation>Augenblick</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Dorthin gehen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>ui::BranchStrip</name>
    <message>
        <source>Branches</source>
        <translation>Zweige</translation>
    </message>
    <message>
        <source>The courses that this run has taken. Up and down show another one.</source>
        <translation>Die Verläufe, die dieser Lauf genommen hat. Auf und Ab zeigen einen anderen.</translation>
    </message>
    <message>
        <source>%1
from the beginning to %2</source>
        <comment>name of a branch, instant</comment>
        <translation>%1
vom Anfang bis %2</translation>
    </message>
    <message>
        <source>%1
forked from %2 at %3, goes to %4</source>
        <comment>name of a branch, of another, instants</comment>
        <translation>%1
von %2 abgezweigt bei %3, geht bis %4</translation>
    </message>
</context>
<context>
    <name>ui::BreakpointBook</name>
    <message>
        <source>any node</source>
        <translation>beliebiger Knoten</translation>
    </message>
    <message>
        <source>a message</source>
        <translation>eine Nachricht</translation>
    </message>
    <message>
        <source>Before %1 gets %2 from %3</source>
        <translation>Bevor %2 ankommt (%3 → %1)</translation>
    </message>
    <message>
        <source>Before %1 gets %2 of term %4 from %3</source>
        <translation>Bevor %2 aus Term %4 ankommt (%3 → %1)</translation>
    </message>
    <message>
        <source>When %2 from %3 to %1 is lost</source>
        <translation>Wenn %2 verloren geht (%3 → %1)</translation>
    </message>
    <message>
        <source>When %2 of term %4 from %3 to %1 is lost</source>
        <translation>Wenn %2 aus Term %4 verloren geht (%3 → %1)</translation>
    </message>
    <message>
        <source>When somebody becomes leader</source>
        <translation>Wenn jemand Leader wird</translation>
    </message>
    <message>
        <source>When %1 becomes leader</source>
        <translation>Wenn %1 Leader wird</translation>
    </message>
    <message>
        <source>When a leader steps down</source>
        <translation>Wenn ein Leader zurücktritt</translation>
    </message>
    <message>
        <source>When %1 steps down as leader</source>
        <translation>Wenn %1 als Leader zurücktritt</translation>
    </message>
    <message>
        <source>When a commitIndex reaches %1</source>
        <translation>Wenn ein commitIndex %1 erreicht</translation>
    </message>
    <message>
        <source>When the commitIndex of %1 reaches %2</source>
        <translation>Wenn der commitIndex von %1 %2 erreicht</translation>
    </message>
    <message>
        <source>When a node reaches term %1</source>
        <translation>Wenn ein Knoten Term %1 erreicht</translation>
    </message>
    <message>
        <source>When %1 reaches term %2</source>
        <translation>Wenn %1 Term %2 erreicht</translation>
    </message>
    <message>
        <source>When “%1” is violated</source>
        <translation>Wenn „%1“ verletzt wird</translation>
    </message>
    <message>
        <source>When any property is violated</source>
        <translation>Wenn irgendeine Eigenschaft verletzt wird</translation>
    </message>
    <message>
        <source>Before a message arrives</source>
        <translation>Bevor eine Nachricht ankommt</translation>
    </message>
    <message>
        <source>When a message is lost</source>
        <translation>Wenn eine Nachricht verloren geht</translation>
    </message>
    <message>
        <source>When a commitIndex reaches …</source>
        <translation>Wenn ein commitIndex … erreicht</translation>
    </message>
    <message>
        <source>When a term reaches …</source>
        <translation>Wenn ein Knoten Term … erreicht</translation>
    </message>
    <message>
        <source>When a property is violated</source>
        <translation>Wenn eine Eigenschaft verletzt wird</translation>
    </message>
</context>
<context>
    <name>ui::BreakpointEditor</name>
    <message>
        <source>any</source>
        <comment>node</comment>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>any property</source>
        <translation>jede Eigenschaft</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Eigenschaft</translation>
    </message>
    <message>
        <source>any message</source>
        <translation>jede Nachricht</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>to</source>
        <comment>node</comment>
        <translation>an</translation>
    </message>
    <message>
        <source>node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>term</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>any</source>
        <comment>term</comment>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>When to stop</source>
        <translation>Wann angehalten wird</translation>
    </message>
    <message>
        <source>from</source>
        <comment>node</comment>
        <translation>von</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>Add breakpoint</source>
        <translation>Haltepunkt setzen</translation>
    </message>
</context>
<context>
    <name>ui::ChartCanvas</name>
    <message>
        <source>%.%1f s</source>
        <comment>a number of seconds with %1 decimals</comment>
        <translation>%.%1f s</translation>
    </message>
</context>
<context>
    <name>ui::ChartLegend</name>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
</context>
<context>
    <name>ui::ChartPane</name>
    <message>
        <source>Left and right move the playhead, Home and End go to the ends of what is shown.</source>
        <translation>Links und rechts bewegen den Abspielkopf, Pos1 und Ende gehen an die Enden des Gezeigten.</translation>
    </message>
</context>
<context>
    <name>ui::ChartsView</name>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>the whole run</source>
        <translation>der ganze Lauf</translation>
    </message>
    <message numerus="yes">
        <source>the last %n second(s)</source>
        <translation>
            <numerusform>die letzte Sekunde</numerusform>
            <numerusform>die letzten %n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Stretch of time to show</source>
        <translation>Gezeigter Zeitraum</translation>
    </message>
    <message>
        <source>In the cluster&apos;s time</source>
        <translation>In der Zeit des Clusters</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <comment>instant, values</comment>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>What happened in this time</source>
        <translation>Was in dieser Zeit geschah</translation>
    </message>
    <message>
        <source>Let go of this stretch of time</source>
        <translation>Diesen Zeitraum loslassen</translation>
    </message>
    <message>
        <source>From %1: move on with the arrow keys, then Return</source>
        <comment>an instant</comment>
        <translation>Ab %1: mit den Pfeiltasten weitergehen, dann Eingabe</translation>
    </message>
    <message>
        <source>%1 – %2 (%3)</source>
        <comment>two instants, and the time between them</comment>
        <translation>%1 – %2 (%3)</translation>
    </message>
</context>
<context>
    <name>ui::ClientsPanel</name>
    <message>
        <source>asks any node</source>
        <translation>fragt beliebige</translation>
    </message>
    <message>
        <source>asks %1</source>
        <translation>fragt %1</translation>
    </message>
    <message>
        <source>in session %1</source>
        <translation>in Sitzung %1</translation>
    </message>
    <message>
        <source>in a session</source>
        <translation>in einer Sitzung</translation>
    </message>
    <message>
        <source>%1 ok, %2 refused, %3 unknown</source>
        <translation>%1 ok, %2 abgelehnt, %3 ungewiss</translation>
    </message>
    <message>
        <source>Nothing asked yet.</source>
        <translation>Noch nichts gefragt.</translation>
    </message>
    <message>
        <source>Append</source>
        <translation>Anhängen</translation>
    </message>
    <message>
        <source>A command goes through the log</source>
        <translation>Ein Befehl geht durch das Log</translation>
    </message>
    <message>
        <source>An entry of its own: as slow as a write, and never stale</source>
        <translation>Ein eigener Eintrag: langsam wie Schreiben und nie veraltet</translation>
    </message>
    <message>
        <source>The leader asks a majority whether it still leads (dissertation §6.4)</source>
        <translation>Der Leader fragt eine Mehrheit, ob er noch führt (Dissertation §6.4)</translation>
    </message>
    <message>
        <source>The leader answers alone while its lease lasts: needs clocks that run alike (§6.4.1)</source>
        <translation>Der Leader antwortet allein, solange seine Lease gilt: Die Uhren müssen gleich gehen (§6.4.1)</translation>
    </message>
    <message>
        <source>The node answers from what it has: may be stale</source>
        <translation>Der Knoten antwortet mit dem, was er hat: vielleicht veraltet</translation>
    </message>
    <message>
        <source>Read: %1</source>
        <translation>Lesen: %1</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Whom it asks</source>
        <translation>Wen er fragt</translation>
    </message>
    <message>
        <source>What to ask</source>
        <translation>Was gefragt wird</translation>
    </message>
    <message>
        <source>Command or question</source>
        <translation>Befehl oder Frage</translation>
    </message>
    <message>
        <source>Requests of this client</source>
        <translation>Anfragen dieses Clients</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Another client</source>
        <translation>Ein weiterer Client</translation>
    </message>
    <message>
        <source>In a session a request that is sent again takes effect once (dissertation §6.3)</source>
        <translation>In einer Sitzung wirkt eine wiederholte Anfrage nur einmal (Dissertation §6.3)</translation>
    </message>
    <message>
        <source>tries again</source>
        <translation>wiederholt</translation>
    </message>
    <message>
        <source>How often it tries again</source>
        <translation>Wie oft er wiederholt</translation>
    </message>
    <message>
        <source>How often a request with an unknown outcome is sent again, to another node</source>
        <translation>Wie oft eine Anfrage mit ungewissem Ausgang wiederholt wird, bei einem anderen Knoten</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>The chosen request with the same serial, to another node</source>
        <translation>Die gewählte Anfrage mit derselben Laufnummer, an einen anderen Knoten</translation>
    </message>
    <message>
        <source>Intervals</source>
        <translation>Intervalle</translation>
    </message>
    <message>
        <source>The requests of all clients as bars from question to answer, and whether one order explains them all</source>
        <translation>Die Anfragen aller Clients als Balken von der Frage bis zur Antwort, und ob eine Reihenfolge sie alle erklärt</translation>
    </message>
</context>
<context>
    <name>ui::ClusterPainter</name>
    <message>
        <source>down</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>lost: cut</source>
        <translation>verloren: getrennt</translation>
    </message>
    <message>
        <source>lost: cut on the way</source>
        <translation>verloren: unterwegs getrennt</translation>
    </message>
    <message>
        <source>lost: by a rule</source>
        <translation>verloren: durch Regel</translation>
    </message>
    <message>
        <source>lost: by chance</source>
        <translation>verloren: Zufall</translation>
    </message>
    <message>
        <source>lost: corrupt</source>
        <translation>verloren: beschädigt</translation>
    </message>
    <message>
        <source>lost: queue full</source>
        <translation>verloren: Schlange voll</translation>
    </message>
    <message>
        <source>lost: node down</source>
        <translation>verloren: Knoten aus</translation>
    </message>
    <message>
        <source>lost: inbox full</source>
        <translation>verloren: Eingang voll</translation>
    </message>
    <message>
        <source>lost: earlier disk</source>
        <translation>verloren: frühere Platte</translation>
    </message>
    <message>
        <source>lost: too big</source>
        <translation>verloren: zu groß</translation>
    </message>
    <message>
        <source>lost: rejected</source>
        <translation>verloren: abgewiesen</translation>
    </message>
    <message>
        <source>lost: by the system</source>
        <translation>verloren: vom System</translation>
    </message>
    <message>
        <source>lost: by hand</source>
        <translation>verloren: von Hand</translation>
    </message>
    <message>
        <source>Rules off: %1</source>
        <translation>Regeln aus: %1</translation>
    </message>
    <message>
        <source>no member</source>
        <translation>kein Mitglied</translation>
    </message>
</context>
<context>
    <name>ui::ClusterView</name>
    <message>
        <source>Cluster picture</source>
        <translation>Bild des Clusters</translation>
    </message>
    <message>
        <source>The nodes of the cluster and the messages between them. Left and right select a node, the menu key opens its actions.</source>
        <translation>Die Knoten des Clusters und die Nachrichten zwischen ihnen. Links und rechts wählen einen Knoten, die Menütaste öffnet seine Aktionen.</translation>
    </message>
    <message>
        <source>Deliver this packet now</source>
        <translation>Dieses Paket jetzt zustellen</translation>
    </message>
    <message>
        <source>Drop this packet</source>
        <translation>Dieses Paket verwerfen</translation>
    </message>
    <message>
        <source>Duplicate this packet</source>
        <translation>Dieses Paket verdoppeln</translation>
    </message>
    <message>
        <source>Mend %1 → %2</source>
        <translation>%1 → %2 verbinden</translation>
    </message>
    <message>
        <source>Cut %1 → %2</source>
        <translation>%1 → %2 trennen</translation>
    </message>
    <message>
        <source>Release %1 → %2</source>
        <translation>%1 → %2 freigeben</translation>
    </message>
    <message>
        <source>Hold %1 → %2</source>
        <translation>%1 → %2 anhalten</translation>
    </message>
    <message>
        <source>%1 is down. Its disk keeps term %2 and the log up to %3.</source>
        <translation>%1 ist aus. Seine Platte bewahrt Term %2 und das Log bis %3.</translation>
    </message>
    <message>
        <source>%1, %2 in term %3</source>
        <translation>%1, %2 in Term %3</translation>
    </message>
    <message>
        <source>Paused: none of its code runs, packets wait in its inbox.</source>
        <translation>Pausiert: Nichts von ihm läuft, Pakete warten in seinem Eingang.</translation>
    </message>
    <message>
        <source>It follows %1.</source>
        <translation>Er folgt %1.</translation>
    </message>
    <message>
        <source>It voted for %1 in this term.</source>
        <translation>Er hat in diesem Term %1 gewählt.</translation>
    </message>
    <message>
        <source>It has not voted in this term.</source>
        <translation>Er hat in diesem Term nicht gewählt.</translation>
    </message>
    <message>
        <source>Log up to %1, durable up to %2, committed up to %3.</source>
        <translation>Log bis %1, dauerhaft bis %2, festgeschrieben bis %3.</translation>
    </message>
    <message>
        <source>Without word from a leader it starts an election in %1.</source>
        <translation>Hört er von keinem Leader, beginnt er in %1 eine Wahl.</translation>
    </message>
    <message>
        <source>Entry %1 of term %2 on %3: %4
%5</source>
        <translation>Eintrag %1 aus Term %2 auf %3: %4
%5</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Held at the gate of this link.</source>
        <translation>Am Tor dieser Verbindung angehalten.</translation>
    </message>
    <message>
        <source>In the inbox of the paused receiver.</source>
        <translation>Im Eingang des pausierten Empfängers.</translation>
    </message>
    <message>
        <source>Arrives in %1.</source>
        <translation>Kommt in %1 an.</translation>
    </message>
    <message>
        <source>Lost: %1.</source>
        <translation>Verloren: %1.</translation>
    </message>
    <message>
        <source>Arrived.</source>
        <translation>Angekommen.</translation>
    </message>
    <message>
        <source>%1 → %2 is cut: what %1 sends this way is lost.</source>
        <translation>%1 → %2 ist getrennt: Was %1 hier sendet, geht verloren.</translation>
    </message>
    <message>
        <source>%1 → %2 is held: packets wait at the gate until it is released.</source>
        <translation>%1 → %2 ist angehalten: Pakete warten am Tor, bis sie freigegeben wird.</translation>
    </message>
    <message>
        <source>%1 → %2: drag from %1 to %2 to cut this direction.</source>
        <translation>%1 → %2: Von %1 nach %2 ziehen trennt diese Richtung.</translation>
    </message>
    <message>
        <source>It is no member of the cluster.</source>
        <translation>Er ist kein Mitglied des Clusters.</translation>
    </message>
    <message>
        <source>It is a learner: it receives the log and has no vote.</source>
        <translation>Er ist Learner: Er erhält das Log und hat keine Stimme.</translation>
    </message>
    <message>
        <source>It hands leadership to %1, and takes no new entries meanwhile.</source>
        <translation>Er übergibt die Führung an %1 und nimmt so lange keine neuen Einträge an.</translation>
    </message>
    <message>
        <source>Drag its crown onto another node to hand leadership over.</source>
        <translation>Ziehen Sie seine Krone auf einen anderen Knoten, um die Führung zu übergeben.</translation>
    </message>
    <message>
        <source>A snapshot arrives from %1: %2 of %3.</source>
        <translation>Ein Snapshot kommt von %1 an: %2 von %3.</translation>
    </message>
    <message>
        <source>Send this packet once more</source>
        <translation>Dieses Paket noch einmal senden</translation>
    </message>
    <message>
        <source>Release this packet</source>
        <translation>Dieses Paket freigeben</translation>
    </message>
    <message>
        <source>Hold this packet</source>
        <translation>Dieses Paket anhalten</translation>
    </message>
    <message>
        <source>Let the next packet overtake it</source>
        <translation>Vom nächsten Paket überholen lassen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>an action, its keys</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>There is no cluster here yet.</source>
        <translation>Hier ist noch kein Cluster.</translation>
    </message>
    <message>
        <source>Ask why</source>
        <translation>Warum fragen</translation>
    </message>
</context>
<context>
    <name>ui::CommandPalette</name>
    <message>
        <source>No action is called that. Try fewer letters.</source>
        <translation>So heißt keine Aktion. Weniger Buchstaben versuchen.</translation>
    </message>
    <message>
        <source>Not possible now: %1</source>
        <translation>Jetzt nicht möglich: %1</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>Aktion finden</translation>
    </message>
    <message>
        <source>Name of the action</source>
        <translation>Name der Aktion</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Was möchten Sie tun?</translation>
    </message>
    <message>
        <source>Actions found</source>
        <translation>Gefundene Aktionen</translation>
    </message>
</context>
<context>
    <name>ui::CurvesChart</name>
    <message>
        <source>Up and down choose a curve, left and right a point of it.</source>
        <translation>Auf und ab wählt eine Kurve, links und rechts einen Punkt darauf.</translation>
    </message>
</context>
<context>
    <name>ui::EventList</name>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>%1  %2  %3</source>
        <comment>time, who, what</comment>
        <translation>%1  %2  %3</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>Suche läuft …</translation>
    </message>
    <message>
        <source>Nothing here yet. The chips above choose what is told.</source>
        <translation>Noch nichts hier. Die Knöpfe oben wählen, was erzählt wird.</translation>
    </message>
    <message>
        <source>Go to this instant</source>
        <translation>Zu diesem Augenblick</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>The Raft paper, %1</source>
        <translation>Das Raft-Paper, %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>who, when</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Ask why</source>
        <translation>Warum fragen</translation>
    </message>
</context>
<context>
    <name>ui::EventsView</name>
    <message>
        <source>Packets</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Search the events</source>
        <translation>Ereignisse durchsuchen</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>What is told: elections, replication and so on</source>
        <translation>Wovon erzählt wird: Wahlen, Replikation und so weiter</translation>
    </message>
</context>
<context>
    <name>ui::FaultForm</name>
    <message>
        <source>all nodes</source>
        <translation>alle Knoten</translation>
    </message>
    <message>
        <source>the leader</source>
        <translation>Leader</translation>
    </message>
    <message>
        <source>the followers</source>
        <translation>Follower</translation>
    </message>
    <message>
        <source>the minority</source>
        <translation>Minderheit</translation>
    </message>
    <message>
        <source>the majority</source>
        <translation>Mehrheit</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>A recording cannot be changed.</source>
        <translation>Eine Aufzeichnung lässt sich nicht ändern.</translation>
    </message>
    <message>
        <source>Kind of fault</source>
        <translation>Art der Störung</translation>
    </message>
    <message>
        <source>Add this fault</source>
        <translation>Diese Störung hinzufügen</translation>
    </message>
</context>
<context>
    <name>ui::FaultsPanel</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Verzögerung</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>Streuung</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Duplikate</translation>
    </message>
    <message>
        <source>%1 sent + %2 copies = %3 delivered + %4 lost + %5 on their way</source>
        <translation>%1 gesendet + %2 Kopien = %3 zugestellt + %4 verloren + %5 unterwegs</translation>
    </message>
    <message>
        <source>%1
Click to heal it.</source>
        <translation>%1
Ein Klick behebt es.</translation>
    </message>
    <message>
        <source>Heal: %1</source>
        <translation>Beheben: %1</translation>
    </message>
    <message>
        <source>NETWORK</source>
        <translation>NETZ</translation>
    </message>
    <message>
        <source>LINKS  from ↓ to →</source>
        <translation>VERBINDUNGEN  von ↓ nach →</translation>
    </message>
    <message>
        <source>WRONG NOW</source>
        <translation>JETZT GESTÖRT</translation>
    </message>
    <message>
        <source>TRY THIS</source>
        <translation>AUSPROBIEREN</translation>
    </message>
    <message>
        <source>Nothing. Cut a link above, or press L to kill the leader.</source>
        <translation>Nichts. Oben eine Verbindung trennen oder mit L den Leader abschießen.</translation>
    </message>
    <message>
        <source>ADD A FAULT</source>
        <translation>STÖRUNG HINZUFÜGEN</translation>
    </message>
</context>
<context>
    <name>ui::Headline</name>
    <message>
        <source>The nodes wait. The first timer to run out starts an election.</source>
        <translation>Die Knoten warten. Wessen Timer zuerst abläuft, der beginnt eine Wahl.</translation>
    </message>
    <message>
        <source>No cluster yet.</source>
        <translation>Noch kein Cluster.</translation>
    </message>
    <message>
        <source>Press A to append an entry, L to kill the leader, Space to stop the time.</source>
        <translation>A hängt einen Eintrag an, L schießt den Leader ab, die Leertaste hält die Zeit an.</translation>
    </message>
    <message>
        <source>Start one with Ctrl+N, or open a recording with Ctrl+O.</source>
        <translation>Strg+N startet einen, Strg+O öffnet eine Aufzeichnung.</translation>
    </message>
    <message>
        <source>%1 %2.</source>
        <comment>who, what happened</comment>
        <translation>%1 %2.</translation>
    </message>
    <message>
        <source>Raft paper %1</source>
        <translation>Raft-Paper %1</translation>
    </message>
    <message>
        <source>A follower that hears nothing from a leader for its election timeout raises its term, votes for itself and asks the others for their votes.</source>
        <translation>Ein Follower, der seinen Wahl-Timeout lang nichts von einem Leader hört, erhöht seinen Term, wählt sich selbst und bittet die anderen um ihre Stimmen.</translation>
    </message>
    <message>
        <source>From now on it alone takes new entries in this term, and its heartbeats keep the others from starting an election. Its first entry is empty: with it, it can commit what earlier leaders left.</source>
        <translation>Von nun an nimmt in diesem Term nur er neue Einträge an, und seine Heartbeats halten die anderen von einer Wahl ab. Sein erster Eintrag ist leer: Mit ihm kann er festschreiben, was frühere Leader hinterließen.</translation>
    </message>
    <message>
        <source>Whoever sees a higher term steps down at once; terms are how old leaders find out.</source>
        <translation>Wer einen höheren Term sieht, tritt sofort zurück; an den Terms merken alte Leader, dass sie abgelöst sind.</translation>
    </message>
    <message>
        <source>A node has one vote a term, first come, first served, and writes it to its disk before it answers.</source>
        <translation>Ein Knoten hat eine Stimme je Term; wer zuerst kommt, erhält sie. Er schreibt sie auf seine Platte, bevor er antwortet.</translation>
    </message>
    <message>
        <source>A vote goes only to a candidate whose log is at least as up to date, and only once a term.</source>
        <translation>Eine Stimme erhält nur ein Kandidat, dessen Log mindestens so aktuell ist, und nur einmal je Term.</translation>
    </message>
    <message>
        <source>An entry of the leader&apos;s own term is committed when a majority has it on disk; all before it are committed with it. The followers learn of it with the next AppendEntries.</source>
        <translation>Ein Eintrag aus dem Term des Leaders ist festgeschrieben, wenn eine Mehrheit ihn auf der Platte hat; mit ihm alle davor. Die Follower erfahren es mit dem nächsten AppendEntries.</translation>
    </message>
    <message>
        <source>These entries were never committed: another leader&apos;s entries take their place. Their clients were never told that they are safe.</source>
        <translation>Diese Einträge waren nie festgeschrieben: Die eines anderen Leaders treten an ihre Stelle. Ihren Clients wurde nie gesagt, dass sie sicher sind.</translation>
    </message>
    <message>
        <source>Its role, its timers and its commit index were in memory only. Term, vote and log are on its disk and come back with it.</source>
        <translation>Rolle, Timer und Commit-Index standen nur im Speicher. Term, Stimme und Log sind auf der Platte und kommen mit ihm zurück.</translation>
    </message>
    <message>
        <source>It comes back as a follower. What is committed it learns from the leader anew.</source>
        <translation>Er kommt als Follower zurück. Was festgeschrieben ist, erfährt er neu vom Leader.</translation>
    </message>
    <message>
        <source>A client may ask any node; a node that does not lead passes the request on to the leader.</source>
        <translation>Ein Client darf jeden Knoten fragen; wer nicht Leader ist, reicht die Anfrage an den Leader weiter.</translation>
    </message>
    <message>
        <source>The answer comes only when the entry is committed and applied.</source>
        <translation>Die Antwort kommt erst, wenn der Eintrag festgeschrieben und angewandt ist.</translation>
    </message>
    <message>
        <source>Refused means: it certainly was not done. It may be asked again.</source>
        <translation>Abgelehnt heißt: Es ist sicher nicht geschehen. Man darf noch einmal fragen.</translation>
    </message>
    <message>
        <source>It may have been done, or may still be: asking again could do it twice.</source>
        <translation>Es kann geschehen sein oder noch geschehen: Noch einmal zu fragen könnte es doppelt tun.</translation>
    </message>
    <message>
        <source>Only a side that holds a majority of all nodes can elect a leader and commit.</source>
        <translation>Nur eine Seite mit der Mehrheit aller Knoten kann einen Leader wählen und festschreiben.</translation>
    </message>
    <message>
        <source>This must never happen in Raft. The events that led to it are in the inspector.</source>
        <translation>Das darf in Raft nie geschehen. Die Ereignisse, die dazu führten, stehen im Inspektor.</translation>
    </message>
    <message>
        <source>A majority confirmed first that the leader still leads: the answer cannot be stale, and nothing was written.</source>
        <translation>Erst hat eine Mehrheit bestätigt, dass der Leader noch führt: Die Antwort kann nicht veraltet sein, und nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>The leader answered alone, since a majority had heard from it a moment ago. That is right as long as the clocks run alike.</source>
        <translation>Der Leader antwortete allein, denn eine Mehrheit hatte eben erst von ihm gehört. Das stimmt, solange die Uhren gleich gehen.</translation>
    </message>
    <message>
        <source>Nobody was asked: the node told what it has applied itself, and that may be old.</source>
        <translation>Niemand wurde gefragt: Der Knoten sagte, was er selbst angewandt hat, und das kann alt sein.</translation>
    </message>
    <message>
        <source>Its election needs no timer to run out, and the others vote although they hear a leader: that is why handing over costs so little time.</source>
        <translation>Seine Wahl braucht keinen abgelaufenen Timer, und die anderen wählen, obwohl sie einen Leader hören: Darum kostet die Übergabe so wenig Zeit.</translation>
    </message>
    <message>
        <source>An empty server that votes at once could keep entries from being committed until it holds the log.</source>
        <translation>Ein leerer Server, der sofort mitstimmt, könnte das Festschreiben aufhalten, bis er das Log hat.</translation>
    </message>
    <message>
        <source>A configuration counts as soon as it is in a log. Neither the old nor the new voters decide alone, so there are never two leaders in a term.</source>
        <translation>Eine Konfiguration gilt, sobald sie in einem Log steht. Weder die alten noch die neuen Wähler entscheiden allein, also gibt es nie zwei Leader in einem Term.</translation>
    </message>
    <message>
        <source>A leader that is not among the new voters steps down when this entry is committed.</source>
        <translation>Ein Leader, der nicht unter den neuen Wählern ist, tritt zurück, wenn dieser Eintrag festgeschrieben ist.</translation>
    </message>
    <message>
        <source>The entries that it lacks are no more in the leader&apos;s log: the state after them goes instead, in chunks.</source>
        <translation>Die Einträge, die ihm fehlen, stehen nicht mehr im Log des Leaders: Stattdessen geht der Zustand danach, in Teilstücken.</translation>
    </message>
    <message>
        <source>Without it: %1</source>
        <translation>Ohne sie: %1</translation>
    </message>
    <message>
        <source>This is no bug: a fault outside of Raft&apos;s model took away what the property rests on. The inspector has the fault and what followed.</source>
        <translation>Das ist kein Fehler: Eine Störung außerhalb von Rafts Modell nahm weg, worauf die Eigenschaft beruht. Die Störung und ihre Folgen stehen im Inspektor.</translation>
    </message>
    <message>
        <source>Raft promises progress while a majority is healthy and messages arrive in time. The events that show it are in the inspector.</source>
        <translation>Raft verspricht Fortschritt, solange eine Mehrheit gesund ist und Nachrichten rechtzeitig ankommen. Die Ereignisse, die es zeigen, stehen im Inspektor.</translation>
    </message>
</context>
<context>
    <name>ui::HistoryView</name>
    <message>
        <source>Histories of the clients</source>
        <translation>Verläufe der Clients</translation>
    </message>
    <message>
        <source>Nothing has been asked yet. Append something, or ask “get x”: each request then stands here from question to answer.</source>
        <translation>Noch nichts gefragt. Hängen Sie etwas an, oder fragen Sie „get x“: Jede Anfrage steht dann hier, von der Frage bis zur Antwort.</translation>
    </message>
    <message>
        <source>– Not linearizable any more, after a fault that is outside of Raft&apos;s model: no order of the requests explains what the clients were told.</source>
        <translation>– Nicht mehr linearisierbar, nach einer Störung außerhalb von Rafts Modell: Keine Reihenfolge der Anfragen erklärt, was den Clients gesagt wurde.</translation>
    </message>
    <message>
        <source>✕ Not linearizable: no order of the requests, each at an instant between its question and its answer, explains what the clients were told.</source>
        <translation>✕ Nicht linearisierbar: Keine Reihenfolge der Anfragen, jede in einem Augenblick zwischen Frage und Antwort, erklärt, was den Clients gesagt wurde.</translation>
    </message>
    <message>
        <source>No answer has come yet.</source>
        <translation>Noch ist keine Antwort gekommen.</translation>
    </message>
    <message>
        <source>✓ Linearizable so far: every request can be thought of as done at one instant of its bar.</source>
        <translation>✓ Bisher linearisierbar: Jede Anfrage lässt sich als in einem Augenblick ihres Balkens ausgeführt denken.</translation>
    </message>
    <message>
        <source>?</source>
        <comment>outcome not known</comment>
        <translation>?</translation>
    </message>
    <message>
        <source>%1, %2: %3, asked at %4, waits for its answer</source>
        <comment>client, serial, request, instant</comment>
        <translation>%1, %2: %3, gefragt bei %4, wartet auf Antwort</translation>
    </message>
    <message>
        <source>%1, %2: %3, asked at %4; the outcome is unknown: it may have happened, or may happen yet</source>
        <comment>client, serial, request, instant</comment>
        <translation>%1, %2: %3, gefragt bei %4; der Ausgang ist ungewiss: Es kann geschehen sein oder noch geschehen</translation>
    </message>
    <message>
        <source>%1, %2: %3, asked at %4, after %5: %6</source>
        <comment>client, serial, request, instant, duration, outcome</comment>
        <translation>%1, %2: %3, gefragt bei %4, nach %5: %6</translation>
    </message>
</context>
<context>
    <name>ui::InspectorView</name>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Click a node, a message, an entry or an event to see all about it.</source>
        <translation>Ein Klick auf einen Knoten, eine Nachricht, einen Eintrag oder ein Ereignis zeigt alles darüber.</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Ask why</source>
        <translation>Warum fragen</translation>
    </message>
</context>
<context>
    <name>ui::LatencyPlot</name>
    <message>
        <source>an answer</source>
        <translation>eine Antwort</translation>
    </message>
    <message>
        <source>half are faster</source>
        <translation>die Hälfte ist schneller</translation>
    </message>
    <message>
        <source>95 % are faster</source>
        <translation>95 % sind schneller</translation>
    </message>
    <message>
        <source>No answers to clients yet: append something.</source>
        <translation>Noch keine Antworten an Clients: Hängen Sie etwas an.</translation>
    </message>
    <message>
        <source>p50 %1 · p95 %2 · %3</source>
        <comment>median, 95th percentile, number of answers</comment>
        <translation>p50 %1 · p95 %2 · %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s)</source>
        <translation>
            <numerusform>%Ln Antwort</numerusform>
            <numerusform>%Ln Antworten</numerusform>
        </translation>
    </message>
    <message>
        <source>answered at %1 after %2</source>
        <translation>beantwortet bei %1 nach %2</translation>
    </message>
    <message>
        <source>Commit latency in ms</source>
        <translation>Commit-Latenz in ms</translation>
    </message>
</context>
<context>
    <name>ui::LeaderPlot</name>
    <message>
        <source>A leader that can commit</source>
        <translation>Ein Leader, der festschreiben kann</translation>
    </message>
    <message>
        <source>the colour of its term</source>
        <translation>die Farbe seines Terms</translation>
    </message>
    <message>
        <source>nobody can commit</source>
        <translation>niemand kann festschreiben</translation>
    </message>
    <message>
        <source>always so far</source>
        <translation>bisher immer</translation>
    </message>
    <message>
        <source>none for %1 of %2 (%3 %), at most %4 at a time</source>
        <comment>unavailability</comment>
        <translation>keiner für %1 von %2 (%3 %), höchstens %4 am Stück</translation>
    </message>
    <message>
        <source>%1 leads term %2 and reaches a majority, for %3</source>
        <translation>%1 führt Term %2 und erreicht eine Mehrheit, seit %3</translation>
    </message>
    <message>
        <source>nobody can commit, for %1: no leader runs that reaches a majority</source>
        <translation>niemand kann festschreiben, seit %1: Kein laufender Leader erreicht eine Mehrheit</translation>
    </message>
</context>
<context>
    <name>ui::LimitsDialog</name>
    <message>
        <source>Limits of the new cluster</source>
        <translation>Grenzen des neuen Clusters</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Wie üblich</translation>
    </message>
</context>
<context>
    <name>ui::LinkMatrix</name>
    <message>
        <source>Links, from row to column</source>
        <translation>Verbindungen, von Zeile zu Spalte</translation>
    </message>
    <message>
        <source>%1 → %2 is cut. Click to mend it.</source>
        <translation>%1 → %2 ist getrennt. Ein Klick verbindet sie.</translation>
    </message>
    <message>
        <source>%1 → %2 is held. Ctrl and click to release it.</source>
        <translation>%1 → %2 ist angehalten. Strg und Klick gibt sie frei.</translation>
    </message>
    <message>
        <source>%1 → %2 is whole. Click to cut it, Ctrl and click to hold it.</source>
        <translation>%1 → %2 ist heil. Ein Klick trennt sie, Strg und Klick hält sie an.</translation>
    </message>
</context>
<context>
    <name>ui::LogsView</name>
    <message>
        <source>Logs</source>
        <translation>Logs</translation>
    </message>
    <message>
        <source>One row a node, aligned on the index. Arrow keys move from entry to entry.</source>
        <translation>Eine Zeile je Knoten, am Index ausgerichtet. Pfeiltasten gehen von Eintrag zu Eintrag.</translation>
    </message>
    <message>
        <source>%1 · entry %2 of term %3
%4
%5</source>
        <translation>%1 · Eintrag %2 aus Term %3
%4
%5</translation>
    </message>
    <message>
        <source>Log of %1: empty</source>
        <translation>Log von %1: leer</translation>
    </message>
    <message>
        <source>Log of %1: ends at index %2 of term %3, durable up to %4, committed up to %5</source>
        <translation>Log von %1: endet bei Index %2 aus Term %3, dauerhaft bis %4, festgeschrieben bis %5</translation>
    </message>
    <message>
        <source>1 in snapshot</source>
        <translation>1 im Snapshot</translation>
    </message>
    <message>
        <source>1–%1 in snapshot</source>
        <translation>1–%1 im Snapshot</translation>
    </message>
    <message>
        <source>≤ %1</source>
        <translation>≤ %1</translation>
    </message>
    <message>
        <source>Ask why</source>
        <translation>Warum fragen</translation>
    </message>
</context>
<context>
    <name>ui::MembersBoard</name>
    <message>
        <source>No server stands outside.</source>
        <translation>Kein Server steht außerhalb.</translation>
    </message>
    <message>
        <source>Drag a server here.</source>
        <translation>Server hierher ziehen.</translation>
    </message>
    <message>
        <source>down</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>round %1</source>
        <translation>Runde %1</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>old half</source>
        <translation>alte Hälfte</translation>
    </message>
    <message>
        <source>new half</source>
        <translation>neue Hälfte</translation>
    </message>
    <message>
        <source>Promote %1 to a voter</source>
        <translation>%1 zum Wähler befördern</translation>
    </message>
    <message>
        <source>Make %1 a voter</source>
        <translation>%1 zum Wähler machen</translation>
    </message>
    <message>
        <source>Make %1 a learner</source>
        <translation>%1 zum Learner machen</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Replace %1 by</source>
        <translation>%1 ersetzen durch</translation>
    </message>
    <message>
        <source>leaves</source>
        <translation>geht</translation>
    </message>
</context>
<context>
    <name>ui::MembersPanel</name>
    <message>
        <source>Both the old and the new majority agree while the members change (§6)</source>
        <translation>Alte und neue Mehrheit stimmen beide zu, während die Mitglieder wechseln (§6)</translation>
    </message>
    <message>
        <source>One entry, one voter: any old and any new majority share a server (dissertation §4.1)</source>
        <translation>Ein Eintrag, ein Wähler: Jede alte und jede neue Mehrheit teilen einen Server (Dissertation §4.1)</translation>
    </message>
    <message>
        <source>Members of the cluster</source>
        <translation>Mitglieder des Clusters</translation>
    </message>
    <message>
        <source>Left and right choose a server. V makes it a voter, L a learner, O takes it out. The menu key opens its actions.</source>
        <translation>Links und rechts wählen einen Server. V macht ihn zum Wähler, L zum Learner, O nimmt ihn heraus. Die Menütaste öffnet seine Aktionen.</translation>
    </message>
    <message>
        <source>Add a server</source>
        <translation>Server hinzufügen</translation>
    </message>
    <message>
        <source>Starts an empty server on its own socket and disk; it is no member yet</source>
        <translation>Startet einen leeren Server mit eigenem Socket und eigener Platte; er ist noch kein Mitglied</translation>
    </message>
    <message>
        <source>Change jointly</source>
        <translation>Gemeinsam ändern</translation>
    </message>
    <message>
        <source>Change one</source>
        <translation>Einen ändern</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Back to the members as they are</source>
        <translation>Zurück zu den jetzigen Mitgliedern</translation>
    </message>
    <message>
        <source>Give the change up</source>
        <translation>Änderung aufgeben</translation>
    </message>
    <message>
        <source>Drag servers from group to group. A server from outside that is dropped on a member takes its place. Nothing happens until the change is given.</source>
        <translation>Ziehen Sie Server von Gruppe zu Gruppe. Ein Server von außerhalb, auf ein Mitglied gelegt, nimmt dessen Platz ein. Nichts geschieht, bis Sie die Änderung in Auftrag geben.</translation>
    </message>
</context>
<context>
    <name>ui::Narrator</name>
    <message>
        <source>vote granted</source>
        <translation>Stimme gegeben</translation>
    </message>
    <message>
        <source>vote refused</source>
        <translation>Stimme verweigert</translation>
    </message>
    <message>
        <source>heartbeat</source>
        <translation>Heartbeat</translation>
    </message>
    <message>
        <source>entries accepted</source>
        <translation>Einträge angenommen</translation>
    </message>
    <message>
        <source>entries rejected</source>
        <translation>Einträge abgelehnt</translation>
    </message>
    <message>
        <source>forwarded request</source>
        <translation>weitergereichte Anfrage</translation>
    </message>
    <message>
        <source>answer to a forwarded request</source>
        <translation>Antwort auf weitergereichte Anfrage</translation>
    </message>
    <message>
        <source>%1 · term %2 · last entry %3 of term %4</source>
        <translation>%1 · Term %2 · letzter Eintrag %3 aus Term %4</translation>
    </message>
    <message>
        <source>%1 · term %2</source>
        <translation>%1 · Term %2</translation>
    </message>
    <message>
        <source>%1 · term %2 · after %3 of term %4 · commit %5</source>
        <translation>%1 · Term %2 · nach %3 aus Term %4 · Commit %5</translation>
    </message>
    <message>
        <source>%1 · term %2 · one entry after %3 of term %4 · commit %5</source>
        <translation>%1 · Term %2 · ein Eintrag nach %3 aus Term %4 · Commit %5</translation>
    </message>
    <message numerus="yes">
        <source>%1 · term %2 · %n entries after %3 of term %4 · commit %5</source>
        <translation>
            <numerusform>%1 · Term %2 · %n Eintrag nach %3 aus Term %4 · Commit %5</numerusform>
            <numerusform>%1 · Term %2 · %n Einträge nach %3 aus Term %4 · Commit %5</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · term %2 · agrees up to %3</source>
        <translation>%1 · Term %2 · stimmt überein bis %3</translation>
    </message>
    <message>
        <source>%1 · term %2 · no match at %3, try %4</source>
        <translation>%1 · Term %2 · passt nicht bei %3, versuche %4</translation>
    </message>
    <message>
        <source>%1 · entries %2 to %3</source>
        <translation>%1 · Einträge %2 bis %3</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n entries</source>
        <translation>
            <numerusform>%1 · %n Eintrag</numerusform>
            <numerusform>%1 · %n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · done, index %2</source>
        <translation>%1 · erledigt, Index %2</translation>
    </message>
    <message>
        <source>%1 · outcome unknown</source>
        <translation>%1 · Ausgang ungewiss</translation>
    </message>
    <message>
        <source>%1 · refused</source>
        <translation>%1 · abgelehnt</translation>
    </message>
    <message>
        <source>the link is cut</source>
        <translation>die Verbindung ist getrennt</translation>
    </message>
    <message>
        <source>the link was cut while it was on its way</source>
        <translation>die Verbindung wurde getrennt, während es unterwegs war</translation>
    </message>
    <message>
        <source>a rule for this link drops it</source>
        <translation>eine Regel dieser Verbindung verwirft es</translation>
    </message>
    <message>
        <source>the network loses some packets, and this was one</source>
        <translation>das Netz verliert manche Pakete, und dies war eines</translation>
    </message>
    <message>
        <source>bits were flipped on the way, the checksum noticed</source>
        <translation>unterwegs kippten Bits, die Prüfsumme hat es bemerkt</translation>
    </message>
    <message>
        <source>the queue of the link is full</source>
        <translation>die Warteschlange der Verbindung ist voll</translation>
    </message>
    <message>
        <source>the receiver is down</source>
        <translation>der Empfänger ist aus</translation>
    </message>
    <message>
        <source>the inbox of the paused receiver is full</source>
        <translation>der Eingang des pausierten Empfängers ist voll</translation>
    </message>
    <message>
        <source>it was meant for an earlier disk of that node</source>
        <translation>es war für eine frühere Platte dieses Knotens bestimmt</translation>
    </message>
    <message>
        <source>it does not fit a datagram</source>
        <translation>es passt nicht in ein Datagramm</translation>
    </message>
    <message>
        <source>it is malformed, or not from this cluster</source>
        <translation>es ist fehlerhaft oder nicht aus diesem Cluster</translation>
    </message>
    <message>
        <source>the operating system dropped it</source>
        <translation>das Betriebssystem hat es verworfen</translation>
    </message>
    <message>
        <source>somebody took it out of the air</source>
        <translation>jemand hat es aus der Luft genommen</translation>
    </message>
    <message>
        <source>on all links</source>
        <translation>auf allen Verbindungen</translation>
    </message>
    <message>
        <source>on the links to %1</source>
        <translation>auf den Verbindungen zu %1</translation>
    </message>
    <message>
        <source>on the links from %1</source>
        <translation>auf den Verbindungen von %1</translation>
    </message>
    <message>
        <source>on the links from %1 to %2</source>
        <translation>auf den Verbindungen von %1 zu %2</translation>
    </message>
    <message>
        <source>cut %1</source>
        <translation>Trennung %1</translation>
    </message>
    <message>
        <source>packets held %1</source>
        <translation>Pakete angehalten %1</translation>
    </message>
    <message>
        <source>%1 cut off from the rest</source>
        <translation>%1 von den anderen getrennt</translation>
    </message>
    <message>
        <source>partition: %1</source>
        <translation>Partition: %1</translation>
    </message>
    <message>
        <source>%1 % of packets lost %2</source>
        <translation>%1 % Paketverlust %2</translation>
    </message>
    <message>
        <source>%1 ± %2 delay %3</source>
        <translation>%1 ± %2 Verzögerung %3</translation>
    </message>
    <message>
        <source>%1 % of packets doubled %2</source>
        <translation>%1 % Paketverdopplung %2</translation>
    </message>
    <message>
        <source>%1 is down</source>
        <translation>%1 ist aus</translation>
    </message>
    <message>
        <source>%1 is paused</source>
        <translation>%1 ist pausiert</translation>
    </message>
    <message>
        <source>disk of %1 takes %2 a write</source>
        <translation>Platte von %1 braucht %2 je Schreibvorgang</translation>
    </message>
    <message>
        <source>follower</source>
        <translation>Follower</translation>
    </message>
    <message>
        <source>pre-candidate</source>
        <translation>Vorkandidat</translation>
    </message>
    <message>
        <source>candidate</source>
        <translation>Kandidat</translation>
    </message>
    <message>
        <source>leader</source>
        <translation>Leader</translation>
    </message>
    <message>
        <source>learner</source>
        <translation>Learner</translation>
    </message>
    <message>
        <source>Elections</source>
        <translation>Wahlen</translation>
    </message>
    <message>
        <source>Replication</source>
        <translation>Replikation</translation>
    </message>
    <message>
        <source>Heartbeats</source>
        <translation>Heartbeats</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Disks</source>
        <translation>Platten</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Störungen</translation>
    </message>
    <message>
        <source>Timers</source>
        <translation>Timer</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>at most one leader a term</source>
        <translation>höchstens ein Leader je Term</translation>
    </message>
    <message>
        <source>one vote a term</source>
        <translation>eine Stimme je Term</translation>
    </message>
    <message>
        <source>votes only for logs that are up to date</source>
        <translation>Stimmen nur für aktuelle Logs</translation>
    </message>
    <message>
        <source>a leader needs a majority</source>
        <translation>ein Leader braucht eine Mehrheit</translation>
    </message>
    <message>
        <source>terms never fall</source>
        <translation>Terms sinken nie</translation>
    </message>
    <message>
        <source>a leader only appends</source>
        <translation>ein Leader hängt nur an</translation>
    </message>
    <message>
        <source>same index and term, same log</source>
        <translation>gleicher Index und Term, gleiches Log</translation>
    </message>
    <message>
        <source>one entry committed at an index</source>
        <translation>ein festgeschriebener Eintrag je Index</translation>
    </message>
    <message>
        <source>a leader holds all that was committed</source>
        <translation>ein Leader hat alles Festgeschriebene</translation>
    </message>
    <message>
        <source>a leader counts only entries of its own term</source>
        <translation>ein Leader zählt nur Einträge des eigenen Terms</translation>
    </message>
    <message>
        <source>what is committed is durable on a majority</source>
        <translation>Festgeschriebenes ist auf einer Mehrheit dauerhaft</translation>
    </message>
    <message>
        <source>the commit index never falls</source>
        <translation>der Commit-Index sinkt nie</translation>
    </message>
    <message>
        <source>what a leader counts is really on that disk</source>
        <translation>was ein Leader zählt, ist wirklich auf jener Platte</translation>
    </message>
    <message>
        <source>entries are applied in order, once, alike everywhere</source>
        <translation>Einträge werden der Reihe nach angewandt, einmal, überall gleich</translation>
    </message>
    <message>
        <source>what a client was told is kept</source>
        <translation>was einem Client gesagt wurde, gilt</translation>
    </message>
    <message>
        <source>a request takes effect once</source>
        <translation>eine Anfrage wirkt einmal</translation>
    </message>
    <message>
        <source>packets add up</source>
        <translation>die Paketsummen stimmen</translation>
    </message>
    <message>
        <source>events stand in the promised order</source>
        <translation>Ereignisse stehen in der versprochenen Ordnung</translation>
    </message>
    <message>
        <source>the empty entry of a new leader</source>
        <translation>der leere Eintrag eines neuen Leaders</translation>
    </message>
    <message>
        <source>a configuration</source>
        <translation>eine Konfiguration</translation>
    </message>
    <message>
        <source>election timer</source>
        <translation>Wahl-Timer</translation>
    </message>
    <message>
        <source>heartbeat timer</source>
        <translation>Heartbeat-Timer</translation>
    </message>
    <message>
        <source>you</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>a message from … to …</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>packet %1</source>
        <translation>Paket %1</translation>
    </message>
    <message>
        <source>comes up with an empty disk</source>
        <translation>startet mit leerer Platte</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>comes up again: its disk kept term %1, its vote for %2 and the log up to %3</source>
        <translation>startet wieder: Die Platte bewahrte Term %1, Stimme für %2 und Log bis %3</translation>
    </message>
    <message>
        <source>finds entry %1 on its disk: %2</source>
        <translation>findet Eintrag %1 auf seiner Platte: %2</translation>
    </message>
    <message>
        <source>stops: %1. All it had in memory is gone</source>
        <translation>fällt aus: %1. Was er im Speicher hatte, ist weg</translation>
    </message>
    <message>
        <source>is paused: none of its code runs, packets wait in its inbox</source>
        <translation>ist pausiert: Nichts von ihm läuft, Pakete warten in seinem Eingang</translation>
    </message>
    <message>
        <source>goes on; what waited in its inbox comes first</source>
        <translation>macht weiter; zuerst kommt, was im Eingang wartete</translation>
    </message>
    <message>
        <source>sets its %1 to %2 from now</source>
        <translation>stellt seinen %1 auf %2 ab jetzt</translation>
    </message>
    <message>
        <source>stops its %1</source>
        <translation>hält seinen %1 an</translation>
    </message>
    <message>
        <source>draws election timeout number %1: %2</source>
        <translation>zieht Wahl-Timeout Nummer %1: %2</translation>
    </message>
    <message>
        <source>moves from term %1 to term %2: %3</source>
        <translation>geht von Term %1 zu Term %2: %3</translation>
    </message>
    <message>
        <source>starts an election for term %1: %2</source>
        <translation>beginnt eine Wahl für Term %1: %2</translation>
    </message>
    <message>
        <source>asks whether it could win term %1: %2</source>
        <translation>fragt, ob er Term %1 gewinnen könnte: %2</translation>
    </message>
    <message>
        <source>is leader of term %1: %2</source>
        <translation>ist Leader von Term %1: %2</translation>
    </message>
    <message>
        <source>steps down, it led until now: %1</source>
        <translation>tritt zurück, war bisher Leader: %1</translation>
    </message>
    <message>
        <source>is a follower in term %1: %2</source>
        <translation>ist Follower in Term %1: %2</translation>
    </message>
    <message>
        <source>votes for itself in term %1</source>
        <translation>wählt sich selbst in Term %1</translation>
    </message>
    <message>
        <source>votes for %1 in term %2: %3</source>
        <translation>wählt %1 in Term %2: %3</translation>
    </message>
    <message>
        <source>refuses %1 its vote in term %2: %3</source>
        <translation>verweigert %1 die Stimme in Term %2: %3</translation>
    </message>
    <message>
        <source>held at the gate: %1</source>
        <translation>am Tor angehalten: %1</translation>
    </message>
    <message>
        <source>waits in the inbox of a paused node: %1</source>
        <translation>wartet im Eingang eines pausierten Knotens: %1</translation>
    </message>
    <message>
        <source>will arrive in %1: %2</source>
        <translation>kommt in %1 an: %2</translation>
    </message>
    <message>
        <source>on its way: %1</source>
        <translation>unterwegs: %1</translation>
    </message>
    <message>
        <source>arrives: %1</source>
        <translation>kommt an: %1</translation>
    </message>
    <message>
        <source>→ %1</source>
        <comment>a message to …</comment>
        <translation>→ %1</translation>
    </message>
    <message>
        <source>lost: %1 (%2)</source>
        <translation>verloren: %1 (%2)</translation>
    </message>
    <message>
        <source>gets a copy, made by the network: %1</source>
        <translation>erhält eine Kopie, die das Netz machte: %1</translation>
    </message>
    <message>
        <source>appends entry %1 of term %2: %3</source>
        <translation>hängt Eintrag %1 aus Term %2 an: %3</translation>
    </message>
    <message>
        <source>removes entries from %1 on: %2</source>
        <translation>entfernt Einträge ab %1: %2</translation>
    </message>
    <message>
        <source>writes to its disk: term %1, log up to %2</source>
        <translation>schreibt auf seine Platte: Term %1, Log bis %2</translation>
    </message>
    <message>
        <source>has write %1 on its disk now</source>
        <translation>hat Schreibvorgang %1 jetzt auf der Platte</translation>
    </message>
    <message>
        <source>is told by its disk: %1</source>
        <translation>hört von seiner Platte: %1</translation>
    </message>
    <message>
        <source>believes that %1 agrees up to %2, sends it %3 next</source>
        <translation>glaubt, dass %1 bis %2 übereinstimmt, sendet als Nächstes %3</translation>
    </message>
    <message>
        <source>commits entry %1: %2</source>
        <translation>schreibt Eintrag %1 fest: %2</translation>
    </message>
    <message>
        <source>commits entries %1 to %2: %3</source>
        <translation>schreibt Einträge %1 bis %2 fest: %3</translation>
    </message>
    <message>
        <source>applies entry %1 to its state machine</source>
        <translation>wendet Eintrag %1 auf seine Zustandsmaschine an</translation>
    </message>
    <message>
        <source>does not take a message from %1 (%2): %3</source>
        <translation>nimmt eine Nachricht von %1 nicht an (%2): %3</translation>
    </message>
    <message>
        <source>has its election timer fired by hand</source>
        <translation>bekommt den Wahl-Timer von Hand ausgelöst</translation>
    </message>
    <message>
        <source>is told: %1</source>
        <translation>erhält den Befehl: %1</translation>
    </message>
    <message>
        <source>heal fault number %1</source>
        <translation>beheben Störung Nummer %1</translation>
    </message>
    <message>
        <source>note: %1</source>
        <translation>merken an: %1</translation>
    </message>
    <message>
        <source>the recording ends</source>
        <translation>die Aufzeichnung endet</translation>
    </message>
    <message>
        <source>it has just come up</source>
        <translation>er ist gerade gestartet</translation>
    </message>
    <message>
        <source>a message from %1 bears term %2, its own was %3</source>
        <translation>eine Nachricht von %1 trägt Term %2, der eigene war %3</translation>
    </message>
    <message>
        <source>no word from a leader for %1</source>
        <translation>seit %1 nichts von einem Leader gehört</translation>
    </message>
    <message>
        <source>no word from %1 for %2</source>
        <translation>nichts von %1 gehört, seit %2</translation>
    </message>
    <message>
        <source>%1 votes, a majority needs %2</source>
        <translation>%1 Stimmen, eine Mehrheit braucht %2</translation>
    </message>
    <message>
        <source>%1 of %2 voters refused, a majority is out of reach</source>
        <translation>%1 von %2 Wählern verweigern sich, eine Mehrheit ist unerreichbar</translation>
    </message>
    <message>
        <source>%1 leads term %2 already</source>
        <translation>%1 führt Term %2 schon</translation>
    </message>
    <message>
        <source>a candidate votes for itself</source>
        <translation>ein Kandidat wählt sich selbst</translation>
    </message>
    <message>
        <source>the candidate&apos;s log ends at index %1 of term %2, its own at index %3 of term %4: up to date</source>
        <translation>das Log des Kandidaten endet bei Index %1 aus Term %2, das eigene bei Index %3 aus Term %4: aktuell genug</translation>
    </message>
    <message>
        <source>its own log ends at index %3 of term %4, the candidate&apos;s only at index %1 of term %2</source>
        <translation>das eigene Log endet bei Index %3 aus Term %4, das des Kandidaten nur bei Index %1 aus Term %2</translation>
    </message>
    <message>
        <source>it gave it this vote before; the answer may have been lost</source>
        <translation>er gab ihm diese Stimme schon; die Antwort ging vielleicht verloren</translation>
    </message>
    <message>
        <source>its one vote in this term went to %1</source>
        <translation>seine eine Stimme in diesem Term ging an %1</translation>
    </message>
    <message>
        <source>it bears term %1, the receiver is in term %2</source>
        <translation>die Nachricht trägt Term %1, der Empfänger ist in Term %2</translation>
    </message>
    <message>
        <source>%1 is no voter of the cluster</source>
        <translation>%1 ist kein Wähler dieses Clusters</translation>
    </message>
    <message>
        <source>at index %1 it held term %2, the leader %4 has term %3</source>
        <translation>bei Index %1 stand Term %2, Leader %4 hat Term %3</translation>
    </message>
    <message>
        <source>it follows index %1, but the log ends at %2</source>
        <translation>die Einträge folgen auf Index %1, aber das Log endet bei %2</translation>
    </message>
    <message>
        <source>at index %1 the leader has term %2, the own entry is of term %3</source>
        <translation>bei Index %1 hat der Leader Term %2, der eigene Eintrag ist aus Term %3</translation>
    </message>
    <message>
        <source>on %1 (%2, needs %3), and of its own term</source>
        <translation>auf %1 (%2, nötig %3) und aus dem eigenen Term</translation>
    </message>
    <message>
        <source>%1 says that %2 is committed, and the logs agree up to %3</source>
        <translation>%1 sagt, dass %2 festgeschrieben ist, und die Logs stimmen bis %3 überein</translation>
    </message>
    <message>
        <source>it answers a question about index %1, now %2 is asked</source>
        <translation>die Antwort gilt Index %1, gefragt ist jetzt %2</translation>
    </message>
    <message>
        <source>it means nothing to a %1</source>
        <translation>ein %1 kann damit nichts anfangen</translation>
    </message>
    <message>
        <source>%1 claims to lead term %2 too; that cannot be</source>
        <translation>auch %1 gibt sich als Leader von Term %2 aus; das kann nicht sein</translation>
    </message>
    <message>
        <source>index %1 was saved on its disk</source>
        <translation>Index %1 war auf seiner Platte gesichert</translation>
    </message>
    <message>
        <source>while the disk worked, term %1 became term %2</source>
        <translation>während die Platte schrieb, wurde aus Term %1 Term %2</translation>
    </message>
    <message>
        <source>it was killed</source>
        <translation>er wurde abgeschossen</translation>
    </message>
    <message>
        <source>the cluster was closed</source>
        <translation>der Cluster wurde geschlossen</translation>
    </message>
    <message>
        <source>its disk failed: %1</source>
        <translation>seine Platte versagte: %1</translation>
    </message>
    <message>
        <source>no leader was found for %1</source>
        <translation>seit %1 fand sich kein Leader</translation>
    </message>
    <message>
        <source>it does not lead, and knows no leader</source>
        <translation>er ist nicht Leader und kennt keinen</translation>
    </message>
    <message>
        <source>it does not lead, %1 does</source>
        <translation>er ist nicht Leader, sondern %1</translation>
    </message>
    <message>
        <source>the log was expected to end at index %1 of term %2, it ends at index %3 of term %4</source>
        <translation>das Log sollte bei Index %1 aus Term %2 enden, es endet bei Index %3 aus Term %4</translation>
    </message>
    <message>
        <source>it takes %1 bytes, a datagram has room for %2</source>
        <translation>es braucht %1 Bytes, ein Datagramm fasst %2</translation>
    </message>
    <message>
        <source>%1 bytes wait to be committed, the limit is %2</source>
        <translation>%1 Bytes warten aufs Festschreiben, die Grenze ist %2</translation>
    </message>
    <message>
        <source>no answer for %1; it may still happen</source>
        <translation>keine Antwort seit %1; es kann noch geschehen</translation>
    </message>
    <message>
        <source>an entry of term %2 was committed at index %1 instead</source>
        <translation>bei Index %1 wurde stattdessen ein Eintrag aus Term %2 festgeschrieben</translation>
    </message>
    <message>
        <source>that node is not running</source>
        <translation>dieser Knoten läuft nicht</translation>
    </message>
    <message>
        <source>that node stopped before it could answer</source>
        <translation>dieser Knoten fiel aus, bevor er antworten konnte</translation>
    </message>
    <message>
        <source>index %1 was asked for, only %2 is known to be committed</source>
        <translation>nach Index %1 wurde gefragt, nur %2 ist bekanntlich festgeschrieben</translation>
    </message>
    <message>
        <source>it bears term %1, but no honest node can be beyond term %2 while this one is in term %3</source>
        <translation>die Nachricht trägt Term %1, aber kein ehrlicher Knoten kann über Term %2 hinaus sein, solange dieser in Term %3 ist</translation>
    </message>
    <message>
        <source>it claims to come from %1, but it does not</source>
        <translation>die Nachricht gibt vor, von %1 zu kommen, doch das stimmt nicht</translation>
    </message>
    <message>
        <source>no leader can send an entry of term %2 at index %1</source>
        <translation>kein Leader kann einen Eintrag aus Term %2 bei Index %1 senden</translation>
    </message>
    <message>
        <source>it takes no part in pre-votes</source>
        <translation>er nimmt an Vorwahlen nicht teil</translation>
    </message>
    <message>
        <source>the answer of %1 is counted already, and a voter counts once</source>
        <translation>die Antwort von %1 ist schon gezählt, und ein Wähler zählt einmal</translation>
    </message>
    <message>
        <source>gets a request from “%1”: entries %2 to %3</source>
        <translation>erhält eine Anfrage von „%1“: Einträge %2 bis %3</translation>
    </message>
    <message>
        <source>gets a request from “%1”: append %2</source>
        <translation>erhält eine Anfrage von „%1“: %2 anhängen</translation>
    </message>
    <message numerus="yes">
        <source>gets a request from “%1”: append %n entries</source>
        <translation>
            <numerusform>erhält eine Anfrage von „%1“: %n Eintrag anhängen</numerusform>
            <numerusform>erhält eine Anfrage von „%1“: %n Einträge anhängen</numerusform>
        </translation>
    </message>
    <message>
        <source>answers “%1”: done, index %2</source>
        <translation>antwortet „%1“: erledigt, Index %2</translation>
    </message>
    <message>
        <source>answers “%1”: done, index %2, %3</source>
        <translation>antwortet „%1“: erledigt, Index %2, %3</translation>
    </message>
    <message>
        <source>refuses the request by “%1”: %2</source>
        <translation>lehnt die Anfrage von „%1“ ab: %2</translation>
    </message>
    <message>
        <source>answers “%1” that the outcome is unknown: %2</source>
        <translation>antwortet „%1“, der Ausgang sei ungewiss: %2</translation>
    </message>
    <message>
        <source>cut the network %1</source>
        <comment>you …</comment>
        <translation>trennen das Netz %1</translation>
    </message>
    <message>
        <source>hold all packets back %1</source>
        <comment>you …</comment>
        <translation>halten alle Pakete %1 an</translation>
    </message>
    <message>
        <source>cut %1 off from the rest</source>
        <comment>you …</comment>
        <translation>trennen %1 von den anderen</translation>
    </message>
    <message>
        <source>part the cluster: %1</source>
        <comment>you …</comment>
        <translation>teilen den Cluster: %1</translation>
    </message>
    <message>
        <source>let %1 % of packets get lost %2</source>
        <comment>you …</comment>
        <translation>lassen %1 % der Pakete %2 verloren gehen</translation>
    </message>
    <message>
        <source>set the delay to %1 ± %2 %3</source>
        <comment>you …</comment>
        <translation>setzen die Verzögerung %3 auf %1 ± %2</translation>
    </message>
    <message>
        <source>let %1 % of packets come twice %2</source>
        <comment>you …</comment>
        <translation>lassen %1 % der Pakete %2 doppelt ankommen</translation>
    </message>
    <message>
        <source>kill %1</source>
        <comment>you …</comment>
        <translation>schießen %1 ab</translation>
    </message>
    <message>
        <source>pause %1</source>
        <comment>you …</comment>
        <translation>pausieren %1</translation>
    </message>
    <message>
        <source>slow the disk of %1 down: %2 a write</source>
        <comment>you …</comment>
        <translation>bremsen die Platte von %1: %2 je Schreibvorgang</translation>
    </message>
    <message>
        <source>chunk received</source>
        <translation>Teilstück empfangen</translation>
    </message>
    <message>
        <source>pre-vote granted</source>
        <translation>Vorwahl bejaht</translation>
    </message>
    <message>
        <source>pre-vote refused</source>
        <translation>Vorwahl verneint</translation>
    </message>
    <message>
        <source>%1 · term %2 · last entry %3 of term %4 · the leader asked for it</source>
        <translation>%1 · Term %2 · letzter Eintrag %3 aus Term %4 · vom Leader verlangt</translation>
    </message>
    <message>
        <source>%1 · term %2 · up to %3 of term %4 · bytes %5 to %6 of %7</source>
        <translation>%1 · Term %2 · bis %3 aus Term %4 · Bytes %5 bis %6 von %7</translation>
    </message>
    <message>
        <source>%1 · term %2 · snapshot up to %3 · holds the first %4</source>
        <translation>%1 · Term %2 · Snapshot bis %3 · hat die ersten %4</translation>
    </message>
    <message>
        <source>%1 · term %2 · the log ends at %3 of term %4 · start an election at once</source>
        <translation>%1 · Term %2 · das Log endet bei %3 aus Term %4 · sofort Wahl beginnen</translation>
    </message>
    <message>
        <source>%1 · read %2 · %3</source>
        <translation>%1 · Lesen: %2 · %3</translation>
    </message>
    <message>
        <source>%1 · about a session</source>
        <translation>%1 · zu einer Sitzung</translation>
    </message>
    <message>
        <source>quorum timer</source>
        <translation>Quorum-Timer</translation>
    </message>
    <message>
        <source>transfer timer</source>
        <translation>Übergabe-Timer</translation>
    </message>
    <message>
        <source>through the log</source>
        <translation>über das Log</translation>
    </message>
    <message>
        <source>lease</source>
        <translation>Lease</translation>
    </message>
    <message>
        <source>local, may be stale</source>
        <translation>lokal, evtl. veraltet</translation>
    </message>
    <message>
        <source>probing</source>
        <translation>tastet</translation>
    </message>
    <message>
        <source>replicating</source>
        <translation>repliziert</translation>
    </message>
    <message>
        <source>sending a snapshot</source>
        <translation>sendet einen Snapshot</translation>
    </message>
    <message>
        <source>both the old voters %1 and the new voters %2</source>
        <translation>sowohl die alten Wähler %1 als auch die neuen Wähler %2</translation>
    </message>
    <message>
        <source>both the old voters %1 and the new voters %2; learners %3</source>
        <translation>sowohl die alten Wähler %1 als auch die neuen Wähler %2; Learner %3</translation>
    </message>
    <message>
        <source>the voters %1</source>
        <translation>die Wähler %1</translation>
    </message>
    <message>
        <source>the voters %1; learners %2</source>
        <translation>die Wähler %1; Learner %2</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>Snapshots</translation>
    </message>
    <message>
        <source>a read sees all that was answered before it</source>
        <translation>wer liest, sieht alles zuvor Beantwortete</translation>
    </message>
    <message>
        <source>nobody else leads while a lease lasts</source>
        <translation>solange eine Lease gilt, führt kein anderer</translation>
    </message>
    <message>
        <source>a snapshot is the state of the log that it stands for</source>
        <translation>ein Snapshot ist der Zustand des Logs, für das er steht</translation>
    </message>
    <message>
        <source>members change one step at a time</source>
        <translation>Mitglieder ändern sich Schritt für Schritt</translation>
    </message>
    <message>
        <source>a configuration, %1</source>
        <translation>eine Konfiguration, %1</translation>
    </message>
    <message>
        <source>a session of “%1”</source>
        <translation>eine Sitzung von „%1“</translation>
    </message>
    <message>
        <source>sees its election timer run out</source>
        <translation>stellt fest: Wahl-Timer abgelaufen</translation>
    </message>
    <message>
        <source>sees its heartbeat timer run out</source>
        <translation>stellt fest: Heartbeat-Timer abgelaufen</translation>
    </message>
    <message>
        <source>asks itself whether a majority answered in the last election timeout</source>
        <translation>fragt sich, ob im letzten Wahl-Timeout eine Mehrheit geantwortet hat</translation>
    </message>
    <message>
        <source>has waited an election timeout for the new leader</source>
        <translation>hat einen Wahl-Timeout lang auf den neuen Leader gewartet</translation>
    </message>
    <message>
        <source>is a learner in term %1, it has no vote: %2</source>
        <translation>ist Learner in Term %1, ohne Stimme: %2</translation>
    </message>
    <message>
        <source>would vote for itself in term %1</source>
        <translation>würde sich in Term %1 selbst wählen</translation>
    </message>
    <message>
        <source>would vote for %1 in term %2: %3</source>
        <translation>würde %1 in Term %2 wählen: %3</translation>
    </message>
    <message>
        <source>would not vote for %1 in term %2: %3</source>
        <translation>würde %1 in Term %2 nicht wählen: %3</translation>
    </message>
    <message>
        <source>believes that %1 agrees up to %2 and probes from %3, one message at a time</source>
        <translation>glaubt, dass %1 bis %2 übereinstimmt, und tastet ab %3, je eine Nachricht</translation>
    </message>
    <message>
        <source>sends %1 its snapshot; known to agree up to %2</source>
        <translation>sendet %1 seinen Snapshot; bekannte Übereinstimmung bis %2</translation>
    </message>
    <message>
        <source>does not carry out entry %1 again: its session has had that serial already</source>
        <translation>führt Eintrag %1 nicht noch einmal aus: Die Sitzung hatte diese Laufnummer schon</translation>
    </message>
    <message>
        <source>counts from now on: %1</source>
        <translation>zählt von nun an: %1</translation>
    </message>
    <message>
        <source>counts from now on, by entry %1: %2</source>
        <translation>zählt von nun an, mit Eintrag %1: %2</translation>
    </message>
    <message>
        <source>gets a question by “%1”: %2 (%3)</source>
        <translation>erhält eine Frage von „%1“: %2 (%3)</translation>
    </message>
    <message>
        <source>is asked by “%1” to open a session</source>
        <translation>soll für „%1“ eine Sitzung öffnen</translation>
    </message>
    <message>
        <source>is asked by “%1” to close session %2</source>
        <translation>soll für „%1“ Sitzung %2 schließen</translation>
    </message>
    <message>
        <source>gets a request from “%1”: append %2 (session %3, serial %4)</source>
        <translation>erhält eine Anfrage von „%1“: %2 anhängen (Sitzung %3, Laufnr. %4)</translation>
    </message>
    <message>
        <source>answers “%1”: %2, as it was after index %3 (%4)</source>
        <translation>antwortet „%1“: %2, Stand nach Index %3 (%4)</translation>
    </message>
    <message>
        <source>is told to hand leadership to %1</source>
        <translation>soll die Führung an %1 übergeben</translation>
    </message>
    <message>
        <source>is told to hand leadership to whoever holds most of the log</source>
        <translation>soll die Führung dem übergeben, der am meisten vom Log hat</translation>
    </message>
    <message>
        <source>is told to keep leadership after all</source>
        <translation>soll die Führung doch behalten</translation>
    </message>
    <message>
        <source>is told to change the members, by joint consensus: %1</source>
        <translation>soll die Mitglieder per Joint Consensus ändern: %1</translation>
    </message>
    <message>
        <source>is told to change the members, as a single-server change: %1</source>
        <translation>soll die Mitglieder per Ein-Server-Änderung ändern: %1</translation>
    </message>
    <message>
        <source>is told to give up the change of members</source>
        <translation>soll die Mitgliederänderung aufgeben</translation>
    </message>
    <message>
        <source>is told to take a snapshot</source>
        <translation>soll einen Snapshot erstellen</translation>
    </message>
    <message>
        <source>is told to forget who leads</source>
        <translation>soll vergessen, wer führt</translation>
    </message>
    <message>
        <source>is there as a new server: empty, and no member yet</source>
        <translation>ist da als neuer Server: leer und noch kein Mitglied</translation>
    </message>
    <message>
        <source>is given timers and limits: election timeout %1 to %2, heartbeat every %3</source>
        <translation>erhält Timer und Grenzen: Wahl-Timeout %1 bis %2, Heartbeat alle %3</translation>
    </message>
    <message>
        <source>switch on the rule “%1”</source>
        <translation>schalten die Regel „%1“ ein</translation>
    </message>
    <message>
        <source>switch off the rule “%1”</source>
        <translation>schalten die Regel „%1“ aus</translation>
    </message>
    <message>
        <source>takes a snapshot of its state up to entry %1 of term %2, %3: %4</source>
        <translation>erstellt einen Snapshot seines Zustands bis Eintrag %1 aus Term %2, %3: %4</translation>
    </message>
    <message>
        <source>begins to send %1 its snapshot up to entry %2, %3: %4</source>
        <translation>beginnt, %1 seinen Snapshot bis Eintrag %2 zu senden, %3: %4</translation>
    </message>
    <message>
        <source>has brought %1 of %2 of its snapshot to %3</source>
        <translation>hat %1 von %2 seines Snapshots zu %3 gebracht</translation>
    </message>
    <message>
        <source>takes over the snapshot of %1 up to entry %2 of term %3, %4, in place of its log up to there</source>
        <translation>übernimmt den Snapshot von %1 bis Eintrag %2 aus Term %3, %4, anstelle seines Logs bis dort</translation>
    </message>
    <message>
        <source>drops its log before entry %1: the snapshot stands for it</source>
        <translation>verwirft sein Log vor Eintrag %1: Der Snapshot steht dafür</translation>
    </message>
    <message>
        <source>may answer reads alone for %1 from now</source>
        <translation>darf ab jetzt %1 lang Leseanfragen allein beantworten</translation>
    </message>
    <message>
        <source>gives up its lease: it answers no more reads alone</source>
        <translation>gibt seine Lease auf: Er beantwortet keine Leseanfragen mehr allein</translation>
    </message>
    <message>
        <source>begins to hand leadership to %1, and takes no new entries meanwhile</source>
        <translation>beginnt, die Führung an %1 zu übergeben, und nimmt so lange keine neuen Einträge an</translation>
    </message>
    <message>
        <source>tells %1, which holds the whole log, to start an election at once</source>
        <translation>lässt %1, der das ganze Log hat, sofort eine Wahl beginnen</translation>
    </message>
    <message>
        <source>has handed leadership to %1: %2</source>
        <translation>hat die Führung an %1 übergeben: %2</translation>
    </message>
    <message>
        <source>gives up handing leadership to %1, and takes entries again: %2</source>
        <translation>gibt die Übergabe der Führung an %1 auf und nimmt wieder Einträge an: %2</translation>
    </message>
    <message>
        <source>does not hand leadership to %1: %2</source>
        <translation>übergibt die Führung nicht an %1: %2</translation>
    </message>
    <message>
        <source>lets %1 catch up without a vote before the members change</source>
        <translation>lässt %1 ohne Stimme aufholen, bevor sich die Mitglieder ändern</translation>
    </message>
    <message>
        <source>begins round %1 of bringing %2 up to date: up to entry %3</source>
        <translation>beginnt Runde %1, um %2 auf Stand zu bringen: bis Eintrag %3</translation>
    </message>
    <message>
        <source>sees that %1 is up to date: %2</source>
        <translation>sieht, dass %1 auf Stand ist: %2</translation>
    </message>
    <message>
        <source>enters joint consensus with entry %1: it takes a majority of the old and one of the new voters</source>
        <translation>tritt mit Eintrag %1 in den Joint Consensus ein: Es braucht eine Mehrheit der alten und eine der neuen Wähler</translation>
    </message>
    <message>
        <source>changes the members by one with entry %1: any old and any new majority share a server</source>
        <translation>ändert die Mitglieder mit Eintrag %1 um einen: Jede alte und jede neue Mehrheit teilen einen Server</translation>
    </message>
    <message>
        <source>leaves joint consensus with entry %1: the new voters alone count from here</source>
        <translation>verlässt mit Eintrag %1 den Joint Consensus: Ab hier zählen allein die neuen Wähler</translation>
    </message>
    <message>
        <source>has changed the members: entry %1 is committed</source>
        <translation>hat die Mitglieder geändert: Eintrag %1 ist festgeschrieben</translation>
    </message>
    <message>
        <source>gives up the change of members: %1</source>
        <translation>gibt die Mitgliederänderung auf: %1</translation>
    </message>
    <message>
        <source>refuses the change of members: %1</source>
        <translation>lehnt die Mitgliederänderung ab: %1</translation>
    </message>
    <message>
        <source>%1 requests wait for their answers already, the limit is %2</source>
        <translation>%1 Anfragen warten schon auf Antwort, die Grenze ist %2</translation>
    </message>
    <message>
        <source>it heard the leader %1 only %2 ago; for %3 after that it votes for nobody else</source>
        <translation>er hörte den Leader %1 erst vor %2; danach wählt er %3 lang keinen anderen</translation>
    </message>
    <message>
        <source>it was asked about term %1, but is in term %2 already</source>
        <translation>er wurde nach Term %1 gefragt, ist aber schon in Term %2</translation>
    </message>
    <message>
        <source>%1 votes are promised, a majority needs %2</source>
        <translation>%1 Stimmen sind zugesagt, eine Mehrheit braucht %2</translation>
    </message>
    <message>
        <source>%1, the leader of term %2, asked it to take over</source>
        <translation>%1, Leader von Term %2, bat ihn zu übernehmen</translation>
    </message>
    <message>
        <source>itself included, it heard %1 of the voters in the last %3; a majority needs %2</source>
        <translation>sich selbst mitgezählt, hörte er in den letzten %3 nur %1 Wähler; eine Mehrheit braucht %2</translation>
    </message>
    <message>
        <source>leadership is being handed to %1, and nothing is taken until then</source>
        <translation>die Führung geht gerade an %1, bis dahin wird nichts angenommen</translation>
    </message>
    <message>
        <source>%1 holds the log up to %2, the leader&apos;s ends at %3</source>
        <translation>%1 hat das Log bis %2, das des Leaders endet bei %3</translation>
    </message>
    <message>
        <source>%1 leads now, in term %2</source>
        <translation>%1 führt jetzt, in Term %2</translation>
    </message>
    <message>
        <source>it was taken back</source>
        <translation>es wurde zurückgenommen</translation>
    </message>
    <message>
        <source>the change of members at index %1 is not committed yet, only %2 is; one at a time</source>
        <translation>die Mitgliederänderung bei Index %1 ist noch nicht festgeschrieben, erst %2; immer nur eine</translation>
    </message>
    <message>
        <source>no entry of term %1 is committed yet, only index %2 of an earlier one</source>
        <translation>noch ist kein Eintrag aus Term %1 festgeschrieben, nur Index %2 aus einem früheren</translation>
    </message>
    <message>
        <source>%1 did not catch up: after %2 rounds the last one still took %3</source>
        <translation>%1 holte nicht auf: Nach %2 Runden dauerte die letzte noch %3</translation>
    </message>
    <message>
        <source>%1 caught up: round %2 took %3, less than an election timeout</source>
        <translation>%1 hat aufgeholt: Runde %2 dauerte %3, weniger als ein Wahl-Timeout</translation>
    </message>
    <message>
        <source>the first configuration says so</source>
        <translation>so sagt es die erste Konfiguration</translation>
    </message>
    <message>
        <source>the configuration at index %1 says so</source>
        <translation>so sagt es die Konfiguration bei Index %1</translation>
    </message>
    <message>
        <source>the configuration at index %1 is committed, and it is no voter of it</source>
        <translation>die Konfiguration bei Index %1 ist festgeschrieben, und er ist darin kein Wähler</translation>
    </message>
    <message>
        <source>somebody asked for it</source>
        <translation>jemand hat es verlangt</translation>
    </message>
    <message>
        <source>%1 entries of %2 were applied since the last one</source>
        <translation>seit dem letzten wurden %1 Einträge mit %2 angewandt</translation>
    </message>
    <message>
        <source>%1 needs entry %2, and the leader&apos;s log begins at %3: the rest is only in the snapshot</source>
        <translation>%1 braucht Eintrag %2, und das Log des Leaders beginnt bei %3: Der Rest ist nur im Snapshot</translation>
    </message>
    <message>
        <source>the snapshot up to %1 does not have the checksum that was announced</source>
        <translation>der Snapshot bis %1 hat nicht die angekündigte Prüfsumme</translation>
    </message>
    <message>
        <source>nothing was applied since the snapshot up to %1</source>
        <translation>seit dem Snapshot bis %1 wurde nichts angewandt</translation>
    </message>
    <message>
        <source>there is no session %1 (any more), so nothing was done</source>
        <translation>es gibt keine Sitzung %1 (mehr), also geschah nichts</translation>
    </message>
    <message>
        <source>its lease ran out %1 ago: another node may lead by now</source>
        <translation>seine Lease lief vor %1 ab: Inzwischen führt vielleicht ein anderer</translation>
    </message>
    <message>
        <source>leadership changed to term %1 before a majority had confirmed the read</source>
        <translation>die Führung wechselte zu Term %1, bevor eine Mehrheit das Lesen bestätigt hatte</translation>
    </message>
    <message>
        <source>the outcome was unknown, so the client asks again with the same serial: attempt %1</source>
        <translation>der Ausgang war ungewiss, also fragt der Client mit derselben Laufnummer noch einmal: Versuch %1</translation>
    </message>
    <message>
        <source>dissertation §%1</source>
        <comment>Ongaro&apos;s dissertation</comment>
        <translation>Dissertation §%1</translation>
    </message>
    <message>
        <source>knows no members yet: it waits for a leader</source>
        <translation>kennt noch keine Mitglieder: Er wartet auf einen Leader</translation>
    </message>
    <message>
        <source>the cluster</source>
        <translation>der Cluster</translation>
    </message>
    <message>
        <source>broke a property of Raft: %1</source>
        <translation>– eine Eigenschaft von Raft ist verletzt: %1</translation>
    </message>
    <message>
        <source>anybody</source>
        <translation>irgendwem</translation>
    </message>
    <message>
        <source>the leader</source>
        <translation>dem Leader</translation>
    </message>
    <message>
        <source>the followers</source>
        <translation>den Followern</translation>
    </message>
    <message>
        <source>the minority</source>
        <translation>der Minderheit</translation>
    </message>
    <message>
        <source>the majority</source>
        <translation>der Mehrheit</translation>
    </message>
    <message>
        <source>packets</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1 von %2 zu %3</translation>
    </message>
    <message>
        <source>the next %1 %2</source>
        <translation>ab jetzt %1 × %2</translation>
    </message>
    <message>
        <source>%1 (one in %2)</source>
        <translation>%1 (jedes %2.)</translation>
    </message>
    <message>
        <source>%1 (%2 % of them)</source>
        <translation>%1 (%2 % davon)</translation>
    </message>
    <message>
        <source>%1: dropped</source>
        <translation>%1: verworfen</translation>
    </message>
    <message>
        <source>%1: %2 later</source>
        <translation>%1: %2 später</translation>
    </message>
    <message>
        <source>%1: doubled</source>
        <translation>%1: verdoppelt</translation>
    </message>
    <message>
        <source>%1: damaged</source>
        <translation>%1: beschädigt</translation>
    </message>
    <message>
        <source>%1: overtaken</source>
        <translation>%1: überholt</translation>
    </message>
    <message>
        <source>%1: held</source>
        <translation>%1: angehalten</translation>
    </message>
    <message>
        <source>before its term or vote is durable</source>
        <translation>bevor Term oder Stimme dauerhaft ist</translation>
    </message>
    <message>
        <source>when its term or vote is durable, before it answers</source>
        <translation>wenn Term oder Stimme dauerhaft ist, vor der Antwort</translation>
    </message>
    <message>
        <source>before its entries are durable</source>
        <translation>bevor seine Einträge dauerhaft sind</translation>
    </message>
    <message>
        <source>when some of its entries are durable</source>
        <translation>wenn ein Teil seiner Einträge dauerhaft ist</translation>
    </message>
    <message>
        <source>when its entries are durable, before it answers</source>
        <translation>wenn seine Einträge dauerhaft sind, vor der Antwort</translation>
    </message>
    <message>
        <source>before its snapshot is durable</source>
        <translation>bevor sein Snapshot dauerhaft ist</translation>
    </message>
    <message>
        <source>when its snapshot is durable</source>
        <translation>wenn sein Snapshot dauerhaft ist</translation>
    </message>
    <message>
        <source>when it has installed a snapshot</source>
        <translation>wenn er einen Snapshot installiert hat</translation>
    </message>
    <message>
        <source>%1 and mostly %2 more delay %3</source>
        <translation>%1 und meist noch %2 Verzögerung %3</translation>
    </message>
    <message>
        <source>packets lost in bursts %1</source>
        <translation>Paketverlust in Schüben %1</translation>
    </message>
    <message>
        <source>packets lost in bursts of about %1 %2</source>
        <translation>Paketverlust in Schüben von etwa %1 %2</translation>
    </message>
    <message>
        <source>%1 more delay %2</source>
        <translation>%1 mehr Verzögerung %2</translation>
    </message>
    <message>
        <source>%1 % of packets overtaken %2</source>
        <translation>%1 % der Pakete überholt %2</translation>
    </message>
    <message>
        <source>%1 packets a second at most %2</source>
        <translation>höchstens %1 Pakete pro Sekunde %2</translation>
    </message>
    <message>
        <source>%1 % of packets damaged %2</source>
        <translation>%1 % der Pakete beschädigt %2</translation>
    </message>
    <message>
        <source>%1 will crash %2</source>
        <translation>%1 wird abstürzen, %2</translation>
    </message>
    <message>
        <source>%1 takes %2 to handle a thing</source>
        <translation>%1 braucht %2 je Eingabe</translation>
    </message>
    <message>
        <source>timers of %1 run at %2 %</source>
        <translation>Timer von %1 laufen mit %2 %</translation>
    </message>
    <message>
        <source>clock of %1 is %2 behind</source>
        <translation>Uhr von %1 geht %2 nach</translation>
    </message>
    <message>
        <source>clock of %1 is %2 ahead</source>
        <translation>Uhr von %1 geht %2 vor</translation>
    </message>
    <message>
        <source>election timer of %1 is held</source>
        <translation>Wahl-Timer von %1 ist angehalten</translation>
    </message>
    <message>
        <source>disk of %1 stalls</source>
        <translation>Platte von %1 hängt</translation>
    </message>
    <message>
        <source>a crash of %1 loses what is not durable</source>
        <translation>ein Absturz von %1 verliert, was nicht dauerhaft ist</translation>
    </message>
    <message>
        <source>a crash of %1 tears the write under way</source>
        <translation>ein Absturz von %1 zerreißt den laufenden Schreibvorgang</translation>
    </message>
    <message>
        <source>disk of %1 is full</source>
        <translation>Platte von %1 ist voll</translation>
    </message>
    <message>
        <source>disk of %1 fails</source>
        <translation>Platte von %1 versagt</translation>
    </message>
    <message>
        <source>disk of %1 says durable %2 too early</source>
        <translation>Platte von %1 meldet „dauerhaft“ um %2 zu früh</translation>
    </message>
    <message>
        <source>disk of %1 was wiped</source>
        <translation>Platte von %1 wurde gelöscht</translation>
    </message>
    <message numerus="yes">
        <source>disk of %1 was rolled back by %n write(s)</source>
        <translation>
            <numerusform>Platte von %1 wurde um %n Schreibvorgang zurückgesetzt</numerusform>
            <numerusform>Platte von %1 wurde um %n Schreibvorgänge zurückgesetzt</numerusform>
        </translation>
    </message>
    <message>
        <source>disk of %1 is damaged</source>
        <translation>Platte von %1 ist beschädigt</translation>
    </message>
    <message>
        <source>let packets get lost in bursts %1</source>
        <comment>you …</comment>
        <translation>lassen Pakete %1 in Schüben verloren gehen</translation>
    </message>
    <message>
        <source>add a delay of %1 %2</source>
        <comment>you …</comment>
        <translation>fügen %2 eine Verzögerung von %1 hinzu</translation>
    </message>
    <message>
        <source>let %1 % of packets be overtaken %2</source>
        <comment>you …</comment>
        <translation>lassen %1 % der Pakete %2 überholen</translation>
    </message>
    <message>
        <source>let %1 packets a second pass %2</source>
        <comment>you …</comment>
        <translation>lassen %2 %1 Pakete pro Sekunde durch</translation>
    </message>
    <message>
        <source>damage %1 % of packets %2</source>
        <comment>you …</comment>
        <translation>beschädigen %1 % der Pakete %2</translation>
    </message>
    <message>
        <source>set a rule: %1</source>
        <comment>you …</comment>
        <translation>setzen eine Regel: %1</translation>
    </message>
    <message>
        <source>let %1 crash %2</source>
        <comment>you …</comment>
        <translation>lassen %1 abstürzen, %2</translation>
    </message>
    <message>
        <source>slow %1 down: %2 to handle a thing</source>
        <comment>you …</comment>
        <translation>bremsen %1: %2 je Eingabe</translation>
    </message>
    <message>
        <source>let the timers of %1 run at %2 %</source>
        <comment>you …</comment>
        <translation>lassen die Timer von %1 mit %2 % laufen</translation>
    </message>
    <message>
        <source>set the clock of %1 back by %2</source>
        <comment>you …</comment>
        <translation>stellen die Uhr von %1 um %2 zurück</translation>
    </message>
    <message>
        <source>put the clock of %1 forward by %2</source>
        <comment>you …</comment>
        <translation>stellen die Uhr von %1 um %2 vor</translation>
    </message>
    <message>
        <source>hold the election timer of %1</source>
        <comment>you …</comment>
        <translation>halten den Wahl-Timer von %1 an</translation>
    </message>
    <message>
        <source>stall the disk of %1</source>
        <comment>you …</comment>
        <translation>lassen die Platte von %1 hängen</translation>
    </message>
    <message>
        <source>let a crash of %1 lose what is not durable</source>
        <comment>you …</comment>
        <translation>lassen einen Absturz von %1 verlieren, was nicht dauerhaft ist</translation>
    </message>
    <message>
        <source>let a crash of %1 tear the write under way</source>
        <comment>you …</comment>
        <translation>lassen einen Absturz von %1 den laufenden Schreibvorgang zerreißen</translation>
    </message>
    <message>
        <source>fill the disk of %1</source>
        <comment>you …</comment>
        <translation>füllen die Platte von %1</translation>
    </message>
    <message>
        <source>break the disk of %1</source>
        <comment>you …</comment>
        <translation>lassen die Platte von %1 versagen</translation>
    </message>
    <message>
        <source>let the disk of %1 lie</source>
        <comment>you …</comment>
        <translation>lassen die Platte von %1 lügen</translation>
    </message>
    <message>
        <source>wipe the disk of %1</source>
        <comment>you …</comment>
        <translation>löschen die Platte von %1</translation>
    </message>
    <message numerus="yes">
        <source>roll the disk of %1 back by %n write(s)</source>
        <comment>you …</comment>
        <translation>
            <numerusform>setzen die Platte von %1 um %n Schreibvorgang zurück</numerusform>
            <numerusform>setzen die Platte von %1 um %n Schreibvorgänge zurück</numerusform>
        </translation>
    </message>
    <message>
        <source>damage the disk of %1</source>
        <comment>you …</comment>
        <translation>beschädigen die Platte von %1</translation>
    </message>
    <message>
        <source>clients see one order of all that was done</source>
        <translation>Clients sehen alles Geschehene in einer Ordnung</translation>
    </message>
    <message>
        <source>a healthy majority makes progress</source>
        <translation>eine gesunde Mehrheit kommt voran</translation>
    </message>
    <message>
        <source>the same seed gives the same run</source>
        <translation>gleicher Startwert, gleicher Lauf</translation>
    </message>
    <message>
        <source>lets others pass, for %1 at most: %2</source>
        <translation>lässt andere vor, höchstens %1 lang: %2</translation>
    </message>
    <message>
        <source>an old packet is sent once more: %1</source>
        <translation>ein altes Paket wird noch einmal gesendet: %1</translation>
    </message>
    <message>
        <source>lost what was not durable: its disk holds term %1, log up to %2</source>
        <translation>verlor, was nicht dauerhaft war: Seine Platte hat Term %1, Log bis %2</translation>
    </message>
    <message>
        <source>keeps a part of the write under way: its disk holds term %1, log up to %2</source>
        <translation>behält einen Teil des laufenden Schreibvorgangs: Seine Platte hat Term %1, Log bis %2</translation>
    </message>
    <message>
        <source>lost what its disk had said was durable: it holds term %1, log up to %2</source>
        <translation>verlor, was laut seiner Platte dauerhaft war: Sie hat Term %1, Log bis %2</translation>
    </message>
    <message>
        <source>has an empty disk now</source>
        <translation>hat jetzt eine leere Platte</translation>
    </message>
    <message>
        <source>has a damaged disk now</source>
        <translation>hat jetzt eine beschädigte Platte</translation>
    </message>
    <message>
        <source>has an older disk now: term %1, log up to %2</source>
        <translation>hat jetzt eine ältere Platte: Term %1, Log bis %2</translation>
    </message>
    <message>
        <source>has its next random election timeout set by hand</source>
        <translation>bekommt den nächsten zufälligen Wahl-Timeout von Hand gesetzt</translation>
    </message>
    <message>
        <source>– an assumption was broken: %1</source>
        <translation>– eine Annahme wurde verletzt: %1</translation>
    </message>
    <message>
        <source>it crashed, as was set up: %1</source>
        <translation>er stürzte ab wie eingerichtet: %1</translation>
    </message>
    <message>
        <source>give a command: %1</source>
        <translation>geben einen Befehl: %1</translation>
    </message>
</context>
<context>
    <name>ui::NewClusterDialog</name>
    <message>
        <source>Keep the disks in</source>
        <translation>Platten behalten in</translation>
    </message>
    <message>
        <source>New cluster</source>
        <translation>Neuer Cluster</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Teaching: slow enough to watch</source>
        <translation>Lehre: langsam genug zum Zusehen</translation>
    </message>
    <message>
        <source>Fast local network</source>
        <translation>Schnelles lokales Netz</translation>
    </message>
    <message>
        <source>Across continents</source>
        <translation>Über Kontinente</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>to</source>
        <comment>from … to …</comment>
        <translation>bis</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Timings</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>Election timeout</source>
        <translation>Wahl-Timeout</translation>
    </message>
    <message>
        <source>Heartbeat every</source>
        <translation>Heartbeat alle</translation>
    </message>
    <message>
        <source>Delay of a link</source>
        <translation>Verzögerung</translation>
    </message>
    <message>
        <source>Jitter ±</source>
        <translation>Streuung ±</translation>
    </message>
    <message>
        <source>Disk latency</source>
        <translation>Plattenlatenz</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>The longest election timeout is shorter than the shortest.</source>
        <translation>Der längste Wahl-Timeout ist kürzer als der kürzeste.</translation>
    </message>
    <message>
        <source>Choose a directory for the disks, or do not keep them.</source>
        <translation>Wählen Sie einen Ordner für die Platten oder behalten Sie sie nicht.</translation>
    </message>
    <message>
        <source>Heartbeats can take longer than the shortest election timeout: elections will flap, and safety will hold.</source>
        <translation>Heartbeats können länger brauchen als der kürzeste Wahl-Timeout: Wahlen werden flattern, die Sicherheit bleibt.</translation>
    </message>
    <message>
        <source>Without a spread, the timers of all nodes meet: split votes again and again.</source>
        <translation>Ohne Streuung laufen alle Timer zugleich ab: immer wieder ein Patt.</translation>
    </message>
    <message>
        <source>An even number of nodes bears no more failures than one node less.</source>
        <translation>Eine gerade Zahl von Knoten verträgt nicht mehr Ausfälle als ein Knoten weniger.</translation>
    </message>
    <message>
        <source>If a cluster lives in that directory, it is opened again, with its own nodes, timers and limits and all that is durable.</source>
        <translation>Lebt in diesem Ordner ein Cluster, wird er wieder geöffnet, mit seinen Knoten, Timern und Grenzen und allem Dauerhaften.</translation>
    </message>
    <message>
        <source>Directory for the disks</source>
        <translation>Ordner für die Platten</translation>
    </message>
    <message>
        <source>Shortest election timeout</source>
        <translation>Kürzester Wahl-Timeout</translation>
    </message>
    <message>
        <source>Longest election timeout</source>
        <translation>Längster Wahl-Timeout</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Flow and snapshots</source>
        <translation>Fluss und Snapshots</translation>
    </message>
    <message>
        <source>Choose the rules one by one</source>
        <translation>Regeln einzeln wählen</translation>
    </message>
    <message>
        <source>Choose the limits of flow control and snapshots</source>
        <translation>Grenzen von Flusskontrolle und Snapshots wählen</translation>
    </message>
    <message>
        <source>All on</source>
        <translation>Alle an</translation>
    </message>
    <message>
        <source>Figure 2 of the paper alone</source>
        <translation>Nur Figur 2 des Papers</translation>
    </message>
    <message>
        <source>The heartbeat must come before the shortest election timeout runs out.</source>
        <translation>Der Heartbeat muss kommen, bevor der kürzeste Wahl-Timeout abläuft.</translation>
    </message>
    <message numerus="yes">
        <source>One by one: %n off</source>
        <translation>
            <numerusform>Einzeln: %n aus</numerusform>
            <numerusform>Einzeln: %n aus</numerusform>
        </translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Wie üblich</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Lab</source>
        <translation>Labor</translation>
    </message>
    <message>
        <source>Another seed, by chance</source>
        <translation>Ein anderer, zufälliger Startwert</translation>
    </message>
    <message>
        <source>The seed is a whole number.</source>
        <translation>Der Startwert ist eine ganze Zahl.</translation>
    </message>
    <message>
        <source>Virtual time and simulated disks, as fast as the machine goes. The same seed gives the same run; any instant can be forked.</source>
        <translation>Virtuelle Zeit und simulierte Platten, so schnell die Maschine kann. Gleicher Startwert, gleicher Lauf; von jedem Augenblick lässt sich abzweigen.</translation>
    </message>
    <message>
        <source>Real UDP sockets, real disks, the clock on the wall.</source>
        <translation>Echte UDP-Sockets, echte Platten, die Uhr an der Wand.</translation>
    </message>
</context>
<context>
    <name>ui::NodesPlot</name>
    <message>
        <source>Terms</source>
        <translation>Terms</translation>
    </message>
    <message>
        <source>Commit index</source>
        <translation>Commit-Index</translation>
    </message>
    <message>
        <source>each line is a node; select one to see it stand out</source>
        <translation>jede Linie ist ein Knoten; ein gewählter hebt sich ab</translation>
    </message>
    <message>
        <source>No commits yet: append something.</source>
        <translation>Noch keine Commits: Hängen Sie etwas an.</translation>
    </message>
    <message>
        <source>No election yet.</source>
        <translation>Noch keine Wahl.</translation>
    </message>
    <message>
        <source>term %1: %2</source>
        <translation>Term %1: %2</translation>
    </message>
    <message>
        <source>commit %1: %2</source>
        <translation>Commit %1: %2</translation>
    </message>
    <message>
        <source>committed up to %1</source>
        <translation>festgeschrieben bis %1</translation>
    </message>
    <message>
        <source>the newest is %1</source>
        <translation>der neueste ist %1</translation>
    </message>
</context>
<context>
    <name>ui::PacketsModel</name>
    <message>
        <source>leaves</source>
        <translation>geht ab</translation>
    </message>
    <message>
        <source>in %1</source>
        <comment>arrives</comment>
        <translation>in %1</translation>
    </message>
    <message>
        <source>now</source>
        <comment>arrives</comment>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>waits, %1 at most</source>
        <comment>for other packets to pass</comment>
        <translation>wartet, höchstens %1</translation>
    </message>
    <message>
        <source>held</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>in the inbox</source>
        <translation>im Eingang</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>Fate</source>
        <translation>Verbleib</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
</context>
<context>
    <name>ui::PacketsPanel</name>
    <message>
        <source>Nothing is on its way. Packets show here as nodes send them; slow down or pause to catch one.</source>
        <translation>Nichts ist unterwegs. Pakete erscheinen hier, wenn Knoten sie senden; verlangsamen oder anhalten, um eines zu fangen.</translation>
    </message>
    <message>
        <source>%1 on their way, %2 of them held</source>
        <translation>%1 unterwegs, davon %2 angehalten</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Choose a packet: in the list, or with a click in the picture.</source>
        <translation>Ein Paket wählen: in der Liste oder mit einem Klick ins Bild.</translation>
    </message>
    <message>
        <source>This message fits no datagram.</source>
        <translation>Diese Nachricht passt in kein Datagramm.</translation>
    </message>
    <message>
        <source>%1 as the wire carries them, encoded anew: bytes are not recorded, nor is the run&apos;s cookie, which is 0 here.</source>
        <translation>%1, wie sie über die Leitung gehen, neu codiert: Bytes werden nicht aufgezeichnet, ebenso wenig das Cookie des Laufs, das hier 0 ist.</translation>
    </message>
    <message>
        <source>In the Lab messages are handed over in memory.</source>
        <translation>Im Labor werden Nachrichten im Speicher übergeben.</translation>
    </message>
    <message>
        <source>The chunk of the snapshot is left out.</source>
        <translation>Das Teilstück des Snapshots ist weggelassen.</translation>
    </message>
    <message>
        <source>Breakpoints</source>
        <translation>Haltepunkte</translation>
    </message>
    <message>
        <source>Breakpoints (%1)</source>
        <translation>Haltepunkte (%1)</translation>
    </message>
    <message>
        <source>Time stands. Breakpoint: %1</source>
        <translation>Die Zeit steht. Haltepunkt: %1</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Manuell</translation>
    </message>
    <message>
        <source>Manual: nothing is delivered until I say so</source>
        <translation>Manuell: nichts wird zugestellt, bis ich es sage</translation>
    </message>
    <message>
        <source>Nothing is delivered until you say so.</source>
        <translation>Nichts wird zugestellt, bis Sie es sagen.</translation>
    </message>
    <message>
        <source>Every packet is held at the end of its link. Deliver or release them one by one; time may run meanwhile.</source>
        <translation>Jedes Paket wird am Ende seiner Verbindung angehalten. Sie lassen sich einzeln zustellen oder freigeben; die Zeit darf dabei laufen.</translation>
    </message>
    <message>
        <source>Packets on their way and held</source>
        <translation>Pakete unterwegs und angehalten</translation>
    </message>
    <message>
        <source>Return delivers the chosen packet now, Delete drops it.</source>
        <translation>Eingabe stellt das gewählte Paket jetzt zu, Entf verwirft es.</translation>
    </message>
    <message>
        <source>Deliver now</source>
        <translation>Jetzt zustellen</translation>
    </message>
    <message>
        <source>Past delays, holds and all others of its link (Return)</source>
        <translation>Trotz Verzögern und Anhalten, vorbei an allen anderen seiner Verbindung (Eingabe)</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>It is lost by hand (Delete)</source>
        <translation>Es geht von Hand verloren (Entf)</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Verdoppeln</translation>
    </message>
    <message>
        <source>A copy of it sets out</source>
        <translation>Eine Kopie davon macht sich auf den Weg</translation>
    </message>
    <message>
        <source>Keeps it at the end of its link, or lets it go on</source>
        <translation>Behält es am Ende seiner Verbindung oder lässt es weiter</translation>
    </message>
    <message>
        <source>Release all</source>
        <translation>Alle freigeben</translation>
    </message>
    <message>
        <source>Lets go on whatever is held now; links that hold stay so</source>
        <translation>Lässt weiter, was jetzt angehalten ist; angehaltene Verbindungen bleiben es</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Fields of the chosen packet</source>
        <translation>Felder des gewählten Pakets</translation>
    </message>
    <message>
        <source>Bytes of the chosen packet</source>
        <translation>Bytes des gewählten Pakets</translation>
    </message>
    <message>
        <source>None yet. A breakpoint stops the cluster&apos;s time where you say: choose what and when, and add it.</source>
        <translation>Noch keine. Ein Haltepunkt hält die Zeit des Clusters an, wo Sie es wollen: wählen, was und wann, und setzen.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>ui::PageView</name>
    <message>
        <source>%1  %2 %3</source>
        <comment>an instant, who, what happened</comment>
        <translation>%1  %2 %3</translation>
    </message>
    <message>
        <source>It has not acted up to here.</source>
        <translation>Bis hierher hat sie nicht gewirkt.</translation>
    </message>
    <message>
        <source>The next use: %1 ›</source>
        <comment>an instant</comment>
        <translation>Die nächste Anwendung: %1 ›</translation>
    </message>
    <message>
        <source>In the rule book: %1 ›</source>
        <translation>Im Regelbuch: %1 ›</translation>
    </message>
    <message>
        <source>Raft on a page</source>
        <translation>Raft auf einer Seite</translation>
    </message>
    <message>
        <source>Start a cluster, or open a recording: then each rule lights up here when it acts.</source>
        <translation>Starten Sie einen Cluster, oder öffnen Sie eine Aufzeichnung: Dann leuchtet hier jede Regel auf, wenn sie wirkt.</translation>
    </message>
    <message>
        <source>Reading the run: %1 %</source>
        <translation>Der Lauf wird gelesen: %1 %</translation>
    </message>
    <message>
        <source>What the paper&apos;s Figure 2 sums up, in other words, and what this program has beyond it. A rule lights up in the colour of the term when it acts; click it for its last uses.</source>
        <translation>Was Figur 2 des Papers zusammenfasst, in anderen Worten, und was dieses Programm darüber hinaus hat. Eine Regel leuchtet in der Farbe des Terms auf, wenn sie wirkt; ein Klick zeigt ihre letzten Anwendungen.</translation>
    </message>
    <message>
        <source>Switched off: %1</source>
        <comment>a rule of the rule book</comment>
        <translation>Ausgeschaltet: %1</translation>
    </message>
    <message>
        <source>%1 · not used yet</source>
        <comment>section of the paper</comment>
        <translation>%1 · noch nicht angewandt</translation>
    </message>
    <message numerus="yes">
        <source>%n nodes</source>
        <translation>
            <numerusform>%n Knoten</numerusform>
            <numerusform>%n Knoten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ×</source>
        <comment>so many times</comment>
        <translation>%1 ×</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>section of the paper, how often used</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>section of the paper, how often used, by whom lately</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>acts now, term %1</source>
        <translation>wirkt jetzt, Term %1</translation>
    </message>
</context>
<context>
    <name>ui::PaletteModel</name>
    <message>
        <source>%1, in %2, not possible now: %3</source>
        <translation>%1, in %2, jetzt nicht möglich: %3</translation>
    </message>
    <message>
        <source>%1, in %2, shortcut %3</source>
        <translation>%1, in %2, Kürzel %3</translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <translation>%1, in %2</translation>
    </message>
</context>
<context>
    <name>ui::PartitionDialog</name>
    <message>
        <source>Partition</source>
        <translation>Partition</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>Gruppe %1</translation>
    </message>
    <message>
        <source>%1 (leader)</source>
        <translation>%1 (Leader)</translation>
    </message>
    <message>
        <source>%1 into group %2</source>
        <translation>%1 in Gruppe %2</translation>
    </message>
    <message>
        <source>Part them</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>Put at least one node into another group.</source>
        <translation>Mindestens einen Knoten in eine andere Gruppe setzen.</translation>
    </message>
    <message>
        <source>One group has a majority: it can elect a leader and commit.</source>
        <translation>Eine Gruppe hat die Mehrheit: Sie kann einen Leader wählen und festschreiben.</translation>
    </message>
    <message>
        <source>No group has a majority: nobody can commit anything.</source>
        <translation>Keine Gruppe hat die Mehrheit: Niemand kann etwas festschreiben.</translation>
    </message>
</context>
<context>
    <name>ui::PreferencesDialog</name>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Size of type</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Voll</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>Reduziert</translation>
    </message>
</context>
<context>
    <name>ui::RateSlider</name>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>How fast the cluster&apos;s time passes: %1</source>
        <translation>Wie schnell die Zeit des Clusters vergeht: %1</translation>
    </message>
    <message>
        <source>1×</source>
        <comment>real time, on the slider</comment>
        <translation>1×</translation>
    </message>
</context>
<context>
    <name>ui::RequestsModel</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>entries %1 to %2</source>
        <translation>Einträge %1 bis %2</translation>
    </message>
    <message>
        <source>open a session</source>
        <translation>Sitzung öffnen</translation>
    </message>
    <message>
        <source>close session %1</source>
        <translation>Sitzung %1 schließen</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>ok</translation>
    </message>
    <message>
        <source>ok: %1</source>
        <translation>ok: %1</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>ungewiss</translation>
    </message>
    <message>
        <source>%1 (×%2)</source>
        <comment>serial and attempts</comment>
        <translation>%1 (×%2)</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>index and how it was read</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>Asked at %1, sent %n times</source>
        <translation>
            <numerusform>Gefragt bei %1, einmal gesendet</numerusform>
            <numerusform>Gefragt bei %1, %n-mal gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>In session %1: sent again, it takes effect once.</source>
        <translation>In Sitzung %1: Wiederholt wirkt sie nur einmal.</translation>
    </message>
    <message>
        <source>To be read: %1</source>
        <translation>Zu lesen: %1</translation>
    </message>
    <message>
        <source>It may have happened, or may happen yet.</source>
        <translation>Es kann geschehen sein oder noch geschehen.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>As of index</source>
        <translation>Stand: Index</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>local, stale?</source>
        <translation>lokal, veraltet?</translation>
    </message>
    <message>
        <source>Answered as of index %1: %2</source>
        <translation>Beantwortet nach Stand von Index %1: %2</translation>
    </message>
</context>
<context>
    <name>ui::RulesBrowser</name>
    <message>
        <source>%1: off</source>
        <translation>%1: aus</translation>
    </message>
    <message>
        <source>%1
Without it: %2
%3 · lesson %4</source>
        <translation>%1
Ohne sie: %2
%3 · Lektion %4</translation>
    </message>
    <message>
        <source>Find a rule</source>
        <translation>Regel finden</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Only the rules that are not as Raft needs them</source>
        <translation>Nur die Regeln, die nicht so sind, wie Raft sie braucht</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Sets every rule back as Raft needs it</source>
        <translation>Setzt jede Regel so zurück, wie Raft sie braucht</translation>
    </message>
    <message>
        <source>Rules of Raft</source>
        <translation>Regeln von Raft</translation>
    </message>
    <message>
        <source>Space switches the chosen rule on or off.</source>
        <translation>Die Leertaste schaltet die gewählte Regel ein oder aus.</translation>
    </message>
</context>
<context>
    <name>ui::RulesDialog</name>
    <message>
        <source>Rules of the new cluster</source>
        <translation>Regeln des neuen Clusters</translation>
    </message>
</context>
<context>
    <name>ui::RulesModel</name>
    <message>
        <source>%1
Without it: %2
%3</source>
        <translation>%1
Ohne sie: %2
%3</translation>
    </message>
    <message>
        <source>%1, on</source>
        <translation>%1, ein</translation>
    </message>
    <message>
        <source>%1, off</source>
        <translation>%1, aus</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Without it</source>
        <translation>Ohne sie</translation>
    </message>
</context>
<context>
    <name>ui::ScenariosDialog</name>
    <message>
        <source>Open a file…</source>
        <translation>Datei öffnen…</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Spielen</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Szenarien</translation>
    </message>
    <message>
        <source>Search: a word, a number, a section</source>
        <translation>Suche: ein Wort, eine Nummer, ein Abschnitt</translation>
    </message>
    <message>
        <source>Search the scenarios</source>
        <translation>Szenarien durchsuchen</translation>
    </message>
    <message>
        <source>No scenario speaks of that.</source>
        <translation>Davon handelt kein Szenario.</translation>
    </message>
    <message>
        <source>Play it</source>
        <translation>Spielen</translation>
    </message>
    <message numerus="yes">
        <source>%n captions</source>
        <translation>
            <numerusform>%n Bildtext</numerusform>
            <numerusform>%n Bildtexte</numerusform>
        </translation>
    </message>
    <message>
        <source>Raft paper %1</source>
        <translation>Raft-Paper %1</translation>
    </message>
    <message>
        <source>dissertation %1</source>
        <translation>Dissertation %1</translation>
    </message>
    <message>
        <source>Lesson %1</source>
        <translation>Lektion %1</translation>
    </message>
    <message>
        <source>As Raft does it</source>
        <translation>Wie Raft es tut</translation>
    </message>
    <message>
        <source>Without: %1</source>
        <translation>Ohne: %1</translation>
    </message>
</context>
<context>
    <name>ui::Session</name>
    <message>
        <source>This is a recording: it can be looked at, but not changed.</source>
        <translation>Dies ist eine Aufzeichnung: ansehen ja, ändern nein.</translation>
    </message>
    <message>
        <source>This is the beginning.</source>
        <translation>Hier ist der Anfang.</translation>
    </message>
    <message>
        <source>No message arrives before this.</source>
        <translation>Davor kommt keine Nachricht an.</translation>
    </message>
    <message>
        <source>No new term comes before this.</source>
        <translation>Davor gibt es keinen neuen Term.</translation>
    </message>
    <message>
        <source>No election comes before this.</source>
        <translation>Davor gibt es keine Wahl.</translation>
    </message>
    <message>
        <source>No leader is elected before this.</source>
        <translation>Davor wird kein Leader gewählt.</translation>
    </message>
    <message>
        <source>Nothing is committed before this.</source>
        <translation>Davor wird nichts festgeschrieben.</translation>
    </message>
    <message>
        <source>No fault begins or ends before this.</source>
        <translation>Davor beginnt oder endet keine Störung.</translation>
    </message>
    <message>
        <source>No property of Raft is broken before this.</source>
        <translation>Davor wird keine Eigenschaft von Raft verletzt.</translation>
    </message>
    <message>
        <source>This is the newest instant: a fault begins when you make one.</source>
        <translation>Das ist der neueste Augenblick: Eine Störung beginnt, wenn Sie eine machen.</translation>
    </message>
    <message>
        <source>Nothing of that kind follows: this is the newest instant.</source>
        <translation>Nichts dergleichen folgt: Das ist der neueste Augenblick.</translation>
    </message>
</context>
<context>
    <name>ui::ShortcutOverview</name>
    <message>
        <source>Choose an action to change its shortcut.</source>
        <translation>Wählen Sie eine Aktion, um ihr Kürzel zu ändern.</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter the actions</source>
        <translation>Aktionen filtern</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>Actions and their shortcuts</source>
        <translation>Aktionen und ihre Kürzel</translation>
    </message>
    <message>
        <source>New shortcut</source>
        <translation>Neues Kürzel</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Zuweisen</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Standard</translation>
    </message>
</context>
<context>
    <name>ui::SpaceTimePanel</name>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>All nodes</source>
        <translation>Alle Knoten</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>All terms</source>
        <translation>Alle Terms</translation>
    </message>
    <message>
        <source>Term %1</source>
        <translation>Term %1</translation>
    </message>
    <message>
        <source>term %1</source>
        <translation>Term %1</translation>
    </message>
    <message numerus="yes">
        <source>%n messages</source>
        <translation>
            <numerusform>%n Nachricht</numerusform>
            <numerusform>%n Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Which messages and events are shown: by kind, node and term</source>
        <translation>Welche Nachrichten und Ereignisse zu sehen sind: nach Art, Knoten und Term</translation>
    </message>
    <message>
        <source>Causes and effects</source>
        <translation>Ursachen und Wirkungen</translation>
    </message>
    <message>
        <source>Pointing at something leaves bright what could have influenced it, and what it could influence</source>
        <translation>Worauf Sie zeigen: Hell bleibt, was darauf wirken konnte und worauf es wirken kann</translation>
    </message>
    <message>
        <source>Turn the diagram</source>
        <translation>Diagramm drehen</translation>
    </message>
    <message>
        <source>Time runs rightwards or downwards</source>
        <translation>Die Zeit läuft nach rechts oder nach unten</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Shows more of the run; the wheel does it too</source>
        <translation>Zeigt mehr vom Lauf; das Mausrad tut es auch</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Shows less of the run, down to microseconds</source>
        <translation>Zeigt weniger vom Lauf, bis hinab zu Mikrosekunden</translation>
    </message>
    <message>
        <source>The whole run</source>
        <translation>Der ganze Lauf</translation>
    </message>
    <message>
        <source>Shows everything from the beginning until now</source>
        <translation>Zeigt alles vom Anfang bis jetzt</translation>
    </message>
    <message>
        <source>Go along with the playhead</source>
        <translation>Mit dem Abspielkopf gehen</translation>
    </message>
    <message>
        <source>What is shown moves when the playhead does</source>
        <translation>Der Ausschnitt bewegt sich mit dem Abspielkopf</translation>
    </message>
    <message>
        <source>PNG, SVG or PDF</source>
        <translation>PNG, SVG oder PDF</translation>
    </message>
    <message>
        <source>Export as a picture…</source>
        <translation>Als Bild exportieren…</translation>
    </message>
</context>
<context>
    <name>ui::SpaceTimeView</name>
    <message>
        <source>%1 · %2
%3</source>
        <comment>who, when, what</comment>
        <translation>%1 · %2
%3</translation>
    </message>
    <message>
        <source>%1
The Raft paper, %2</source>
        <translation>%1
Raft-Paper, %2</translation>
    </message>
    <message>
        <source>%1 → %2, a copy made by the network
%3
Left at %4</source>
        <comment>from, to, what it says, when</comment>
        <translation>%1 → %2, eine Kopie, die das Netz machte
%3
Losgeschickt bei %4</translation>
    </message>
    <message>
        <source>%1 → %2
%3
Sent at %4</source>
        <comment>from, to, what it says, when</comment>
        <translation>%1 → %2
%3
Gesendet bei %4</translation>
    </message>
    <message>
        <source>%1, arrived after %2</source>
        <translation>%1, angekommen nach %2</translation>
    </message>
    <message>
        <source>%1, arrived after %2 and changed nothing</source>
        <translation>%1, angekommen nach %2, ohne etwas zu ändern</translation>
    </message>
    <message>
        <source>%1, arrived after %2 and changed nothing: %3</source>
        <translation>%1, angekommen nach %2, ohne etwas zu ändern: %3</translation>
    </message>
    <message>
        <source>%1, lost after %2: %3</source>
        <translation>%1, verloren nach %2: %3</translation>
    </message>
    <message>
        <source>%1, held at the gate of its link</source>
        <translation>%1, am Tor der Verbindung angehalten</translation>
    </message>
    <message>
        <source>%1, in the inbox of the paused receiver</source>
        <translation>%1, im Eingang des pausierten Empfängers</translation>
    </message>
    <message>
        <source>%1, on its way</source>
        <translation>%1, unterwegs</translation>
    </message>
    <message>
        <source>%1 is not there yet</source>
        <translation>%1 ist noch nicht da</translation>
    </message>
    <message>
        <source>%1 is down</source>
        <translation>%1 ist aus</translation>
    </message>
    <message>
        <source>%1 is paused, in term %2</source>
        <translation>%1 ist pausiert, in Term %2</translation>
    </message>
    <message>
        <source>%1 is a follower in term %2</source>
        <translation>%1 ist Follower in Term %2</translation>
    </message>
    <message>
        <source>%1 is a learner in term %2</source>
        <translation>%1 ist Learner in Term %2</translation>
    </message>
    <message>
        <source>%1 asks whether it could win an election, in term %2</source>
        <translation>%1 fragt, ob eine Wahl zu gewinnen wäre, in Term %2</translation>
    </message>
    <message>
        <source>%1 is a candidate in term %2</source>
        <translation>%1 ist Kandidat in Term %2</translation>
    </message>
    <message>
        <source>%1 leads in term %2</source>
        <translation>%1 führt in Term %2</translation>
    </message>
    <message>
        <source>%1
%2 to %3</source>
        <translation>%1
%2 bis %3</translation>
    </message>
    <message>
        <source>%1
since %2</source>
        <translation>%1
seit %2</translation>
    </message>
    <message numerus="yes">
        <source>%1
… and %n more here. Zoom in to see them.</source>
        <translation>
            <numerusform>%1
… und %n weiteres hier. Vergrößern Sie, um es zu sehen.</numerusform>
            <numerusform>%1
… und %n weitere hier. Vergrößern Sie, um sie zu sehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Space-time diagram</source>
        <translation>Raumzeit-Diagramm</translation>
    </message>
    <message>
        <source>A lane for each node, messages between them, events as marks. The arrow keys along the time go from event to event, across it from lane to lane; with Shift they move what is seen. Plus and minus zoom, 0 shows the whole run, Return goes to the chosen event, End back to now.</source>
        <translation>Eine Spur je Knoten, Nachrichten dazwischen, Ereignisse als Marken. Die Pfeiltasten gehen längs der Zeit von Ereignis zu Ereignis, quer dazu von Spur zu Spur; mit Umschalt verschieben sie den Ausschnitt. Plus und Minus vergrößern und verkleinern, 0 zeigt den ganzen Lauf, Eingabe geht zum gewählten Ereignis, Ende zurück zu jetzt.</translation>
    </message>
    <message>
        <source>Nothing has happened yet. Start a cluster with Ctrl+N, or open a recording with Ctrl+O.</source>
        <translation>Noch ist nichts geschehen. Starten Sie mit Strg+N einen Cluster, oder öffnen Sie mit Strg+O eine Aufzeichnung.</translation>
    </message>
</context>
<context>
    <name>ui::StateModel</name>
    <message>
        <source>–</source>
        <comment>no value</comment>
        <translation>–</translation>
    </message>
    <message>
        <source>≠ %1</source>
        <comment>another value than elsewhere</comment>
        <translation>≠ %1</translation>
    </message>
    <message>
        <source>✕ %1</source>
        <comment>a value that must not be</comment>
        <translation>✕ %1</translation>
    </message>
    <message>
        <source>?</source>
        <comment>value not known</comment>
        <translation>?</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <comment>key, value</comment>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>%1 is not set</source>
        <comment>key</comment>
        <translation>%1 ist nicht gesetzt</translation>
    </message>
    <message>
        <source>%1 at %2, which has applied up to %3</source>
        <comment>key = value, node, index</comment>
        <translation>%1 bei %2, angewandt bis %3</translation>
    </message>
    <message>
        <source>%1 at %2, which has applied up to %3 only; %4 is at %5</source>
        <comment>key = value, node, index, node, index</comment>
        <translation>%1 bei %2, erst bis %3 angewandt; %4 ist bei %5</translation>
    </message>
    <message>
        <source>%1 at %2, though it has applied just as much as others, who hold something else: that must never be (§5.4.3)</source>
        <translation>%1 bei %2, obwohl er genauso viel angewandt hat wie andere, die anderes haben: Das darf nie sein (§5.4.3)</translation>
    </message>
    <message>
        <source>The state of %1 came with a snapshot whose contents this recording does not hold</source>
        <translation>Der Zustand von %1 kam mit einem Snapshot, dessen Inhalt diese Aufzeichnung nicht enthält</translation>
    </message>
    <message>
        <source>%1 is down: its state machine is gone, and begins again from its disk</source>
        <translation>%1 ist aus: Seine Zustandsmaschine ist weg und beginnt von der Platte neu</translation>
    </message>
    <message>
        <source>%1
at %2</source>
        <comment>node, index that it has applied up to</comment>
        <translation>%1
bei %2</translation>
    </message>
    <message>
        <source>%1
down</source>
        <comment>node</comment>
        <translation>%1
aus</translation>
    </message>
</context>
<context>
    <name>ui::StatePanel</name>
    <message>
        <source>Start a cluster, or open a recording, to see the state of each node.</source>
        <translation>Starten Sie einen Cluster, oder öffnen Sie eine Aufzeichnung, um den Zustand jedes Knotens zu sehen.</translation>
    </message>
    <message>
        <source>No key contains “%1”.</source>
        <translation>Kein Schlüssel enthält „%1“.</translation>
    </message>
    <message>
        <source>Every key has the same value at all nodes that are up.</source>
        <translation>Jeder Schlüssel hat bei allen laufenden Knoten denselben Wert.</translation>
    </message>
    <message>
        <source>No key is set at this instant. Append “set x 3” in the line above the picture: when it is committed, it appears here, node by node.</source>
        <translation>In diesem Augenblick ist kein Schlüssel gesetzt. Hängen Sie in der Zeile über dem Bild „set x 3“ an: Ist es festgeschrieben, erscheint es hier, Knoten für Knoten.</translation>
    </message>
    <message>
        <source>State of each node</source>
        <translation>Zustand jedes Knotens</translation>
    </message>
    <message>
        <source>Find a key</source>
        <translation>Schlüssel finden</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>Only the keys whose value is not the same everywhere</source>
        <translation>Nur die Schlüssel, deren Wert nicht überall gleich ist</translation>
    </message>
    <message>
        <source>Keys and their values at each node</source>
        <translation>Schlüssel und ihre Werte bei jedem Knoten</translation>
    </message>
    <message>
        <source>Do the states agree?</source>
        <translation>Stimmen die Zustände überein?</translation>
    </message>
</context>
<context>
    <name>ui::StreamDialog</name>
    <message>
        <source>Append a stream</source>
        <translation>Laufend anhängen</translation>
    </message>
    <message>
        <source> a second</source>
        <translation> pro Sekunde</translation>
    </message>
    <message>
        <source>Requests a second</source>
        <translation>Anfragen pro Sekunde</translation>
    </message>
    <message>
        <source>every node in turn</source>
        <translation>jeder Knoten reihum</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>At</source>
        <translation>An</translation>
    </message>
    <message>
        <source>A second of the cluster&apos;s time: at teaching speed (1/25) ten a second are one every two and a half seconds of yours. Zero ends the stream.</source>
        <translation>Gemeint ist eine Sekunde Clusterzeit: Im Lehrtempo (1/25) sind zehn pro Sekunde eine alle zweieinhalb Ihrer Sekunden. Null beendet es.</translation>
    </message>
    <message>
        <source>Set the stream</source>
        <translation>Einstellen</translation>
    </message>
    <message>
        <source>Node to ask</source>
        <translation>Gefragter Knoten</translation>
    </message>
</context>
<context>
    <name>ui::TimelineView</name>
    <message>
        <source>%1
%2 to %3</source>
        <translation>%1
%2 bis %3</translation>
    </message>
    <message>
        <source>%1
since %2</source>
        <translation>%1
seit %2</translation>
    </message>
    <message>
        <source>A property of Raft is broken: %1
%2</source>
        <translation>Eine Eigenschaft von Raft ist verletzt: %1
%2</translation>
    </message>
    <message>
        <source>%1 is elected leader of term %2
%3</source>
        <translation>%1 ist zum Leader von Term %2 gewählt
%3</translation>
    </message>
    <message>
        <source>%1 starts an election for term %2
%3</source>
        <translation>%1 beginnt eine Wahl für Term %2
%3</translation>
    </message>
    <message>
        <source>%1 is down</source>
        <translation>%1 ist aus</translation>
    </message>
    <message>
        <source>%1 is paused, in term %2</source>
        <translation>%1 ist pausiert, in Term %2</translation>
    </message>
    <message>
        <source>%1 is a follower in term %2</source>
        <translation>%1 ist Follower in Term %2</translation>
    </message>
    <message>
        <source>%1 is a learner in term %2</source>
        <translation>%1 ist Learner in Term %2</translation>
    </message>
    <message>
        <source>%1 asks whether it could win an election, in term %2</source>
        <translation>%1 fragt, ob eine Wahl zu gewinnen wäre, in Term %2</translation>
    </message>
    <message>
        <source>%1 is a candidate in term %2</source>
        <translation>%1 ist Kandidat in Term %2</translation>
    </message>
    <message>
        <source>%1 leads in term %2</source>
        <translation>%1 führt in Term %2</translation>
    </message>
    <message>
        <source>%1
%2 to %3, for %4</source>
        <comment>who, from, to, how long</comment>
        <translation>%1
%2 bis %3, %4 lang</translation>
    </message>
    <message>
        <source>Commits: a mark wherever the committed log has grown</source>
        <translation>Commits: eine Marke, wo das festgeschriebene Log gewachsen ist</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>The whole run, one strip a node. Left and right move the playhead, Home goes to the beginning, End to the newest instant, plus and minus zoom, 0 shows the whole run.</source>
        <translation>Der ganze Lauf, ein Streifen je Knoten. Links und rechts bewegen den Abspielkopf, Pos1 geht zum Anfang, Ende zum neuesten Augenblick, Plus und Minus zoomen, 0 zeigt den ganzen Lauf.</translation>
    </message>
    <message>
        <source>Playhead at %1, following the cluster</source>
        <translation>Abspielkopf bei %1, folgt dem Cluster</translation>
    </message>
    <message>
        <source>Playhead at %1 of %2</source>
        <translation>Abspielkopf bei %1 von %2</translation>
    </message>
    <message>
        <source>%1 is not there yet</source>
        <translation>%1 ist noch nicht da</translation>
    </message>
    <message>
        <source>An assumption was broken: %1
%2</source>
        <translation>Eine Annahme wurde verletzt: %1
%2</translation>
    </message>
    <message>
        <source>Bookmark: %1
%2</source>
        <comment>name, instant</comment>
        <translation>Lesezeichen: %1
%2</translation>
    </message>
</context>
<context>
    <name>ui::TrafficPlot</name>
    <message>
        <source>Messages a second</source>
        <translation>Nachrichten pro Sekunde</translation>
    </message>
    <message>
        <source>heartbeats</source>
        <translation>Heartbeats</translation>
    </message>
    <message>
        <source>replies to leaders</source>
        <translation>Antworten an Leader</translation>
    </message>
    <message>
        <source>entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>votes</source>
        <translation>Stimmen</translation>
    </message>
    <message>
        <source>requests for votes</source>
        <translation>Bitten um Stimmen</translation>
    </message>
    <message>
        <source>forwarded</source>
        <translation>weitergereicht</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) so far</source>
        <translation>
            <numerusform>bisher %Ln Nachricht</numerusform>
            <numerusform>bisher %Ln Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>No messages yet.</source>
        <translation>Noch keine Nachrichten.</translation>
    </message>
    <message>
        <source>%1: %2 a second</source>
        <translation>%1: %2 pro Sekunde</translation>
    </message>
    <message>
        <source>no messages</source>
        <translation>keine Nachrichten</translation>
    </message>
    <message>
        <source>snapshots</source>
        <translation>Snapshots</translation>
    </message>
</context>
<context>
    <name>ui::TransportBar</name>
    <message>
        <source>election %1–%2 ms · heartbeat %3</source>
        <translation>Wahl %1–%2 ms · Heartbeat %3</translation>
    </message>
    <message>
        <source>election %1 to %2 · heartbeat %3</source>
        <translation>Wahl %1 bis %2 · Heartbeat %3</translation>
    </message>
    <message>
        <source>%1 of %2 s</source>
        <comment>cluster time in a recording</comment>
        <translation>%1 von %2 s</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 s, looking back %2 s</source>
        <translation>%1 s, Rückblick um %2 s</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>timings, instant</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>event</source>
        <comment>a step goes by</comment>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>message</source>
        <comment>a step goes by</comment>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>term</source>
        <comment>a step goes by</comment>
        <translation>Term</translation>
    </message>
    <message>
        <source>election</source>
        <comment>a step goes by</comment>
        <translation>Wahl</translation>
    </message>
    <message>
        <source>leader</source>
        <comment>a step goes by</comment>
        <translation>Leader</translation>
    </message>
    <message>
        <source>commit</source>
        <comment>a step goes by</comment>
        <translation>Commit</translation>
    </message>
    <message>
        <source>fault</source>
        <comment>a step goes by</comment>
        <translation>Störung</translation>
    </message>
    <message>
        <source>violation</source>
        <comment>a step goes by</comment>
        <translation>Verletzung</translation>
    </message>
    <message>
        <source>Step by</source>
        <translation>Schrittweite</translation>
    </message>
    <message>
        <source>What a step forward or back goes to: the next event, message, term …</source>
        <translation>Wohin ein Schritt vor oder zurück führt: zum nächsten Ereignis, zur nächsten Nachricht, zum nächsten Term …</translation>
    </message>
</context>
<context>
    <name>ui::TuningForm</name>
    <message>
        <source>TIMERS</source>
        <translation>TIMER</translation>
    </message>
    <message>
        <source>Shortest election timeout</source>
        <translation>Kürzester Wahl-Timeout</translation>
    </message>
    <message>
        <source>Each node draws its election timeout anew between these two (§5.2).</source>
        <translation>Zwischen diesen beiden zieht jeder Knoten seinen Wahl-Timeout immer neu (§5.2).</translation>
    </message>
    <message>
        <source>Longest election timeout</source>
        <translation>Längster Wahl-Timeout</translation>
    </message>
    <message>
        <source>Heartbeat</source>
        <translation>Heartbeat</translation>
    </message>
    <message>
        <source>How often a leader speaks to every follower, at least.</source>
        <translation>Wie oft ein Leader mindestens zu jedem Follower spricht.</translation>
    </message>
    <message>
        <source>FLOW CONTROL</source>
        <translation>FLUSSKONTROLLE</translation>
    </message>
    <message>
        <source> KiB</source>
        <translation> KiB</translation>
    </message>
    <message>
        <source>Messages on their way</source>
        <translation>Nachrichten unterwegs</translation>
    </message>
    <message>
        <source>AppendEntries to one follower that are not answered yet.</source>
        <translation>AppendEntries an einen Follower, die noch nicht beantwortet sind.</translation>
    </message>
    <message>
        <source>Entries on their way</source>
        <translation>Einträge unterwegs</translation>
    </message>
    <message>
        <source>Their encoded entries, to one follower.</source>
        <translation>Deren kodierte Einträge, an einen Follower.</translation>
    </message>
    <message>
        <source>Waiting for commitment</source>
        <translation>Warten auf Commit</translation>
    </message>
    <message>
        <source>Beyond it the leader refuses new entries: back-pressure to clients.</source>
        <translation>Darüber lehnt der Leader neue Einträge ab: Gegendruck für die Clients.</translation>
    </message>
    <message>
        <source>Reads that wait</source>
        <translation>Wartende Leseanfragen</translation>
    </message>
    <message>
        <source>Reads that wait for a majority to confirm the leader.</source>
        <translation>Leseanfragen, die warten, bis eine Mehrheit den Leader bestätigt.</translation>
    </message>
    <message>
        <source>SNAPSHOTS</source>
        <translation>SNAPSHOTS</translation>
    </message>
    <message>
        <source>After entries</source>
        <translation>Nach Einträgen</translation>
    </message>
    <message>
        <source>A snapshot is taken when so many entries were applied since the last one; 0 = never (§7).</source>
        <translation>Ein Snapshot entsteht, wenn seit dem letzten so viele Einträge angewandt wurden; 0 = nie (§7).</translation>
    </message>
    <message>
        <source>After bytes</source>
        <translation>Nach Bytes</translation>
    </message>
    <message>
        <source>A snapshot is taken when so many bytes were applied since the last one; 0 = never (§7).</source>
        <translation>Ein Snapshot entsteht, wenn seit dem letzten so viele Bytes angewandt wurden; 0 = nie (§7).</translation>
    </message>
    <message>
        <source>Entries kept</source>
        <translation>Behaltene Einträge</translation>
    </message>
    <message>
        <source>They stay in the log before a snapshot&apos;s end, for followers that are a little behind.</source>
        <translation>Sie bleiben vor dem Ende eines Snapshots im Log, für Follower, die etwas zurückliegen.</translation>
    </message>
    <message>
        <source>Chunks on their way</source>
        <translation>Teilstücke unterwegs</translation>
    </message>
    <message>
        <source>Of a snapshot, to one follower.</source>
        <translation>Eines Snapshots, an einen Follower.</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
</context>
<context>
    <name>ui::TuningPanel</name>
    <message>
        <source>As at the start</source>
        <translation>Wie am Anfang</translation>
    </message>
    <message>
        <source>Gives all nodes the timers and limits that the cluster began with</source>
        <translation>Gibt allen Knoten die Timer und Grenzen, mit denen der Cluster begann</translation>
    </message>
</context>
<context>
    <name>ui::WhyLink</name>
    <message>
        <source>%1 ›</source>
        <comment>a question that is a link</comment>
        <translation>%1 ›</translation>
    </message>
</context>
<context>
    <name>ui::WhyView</name>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Start a cluster, or open a recording: then you can ask why.</source>
        <translation>Starten Sie einen Cluster, oder öffnen Sie eine Aufzeichnung: Dann können Sie nach dem Warum fragen.</translation>
    </message>
    <message>
        <source>‹ Back to %1, where this was answered</source>
        <comment>an instant</comment>
        <translation>‹ Zurück zu %1, wo das beantwortet wurde</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a reason and its section of the paper</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Rule: %1</source>
        <comment>a link</comment>
        <translation>Regel: %1</translation>
    </message>
    <message>
        <source>%1 · Rule: %2</source>
        <comment>section of the paper, a link</comment>
        <translation>%1 · Regel: %2</translation>
    </message>
    <message>
        <source>What would help: %1</source>
        <translation>Was helfen würde: %1</translation>
    </message>
    <message>
        <source>ASK ALSO</source>
        <translation>FRAGEN SIE AUCH</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
</context>
<context>
    <name>ui::alight</name>
    <message>
        <source>Its term: the newest one it has heard of. It only ever rises.</source>
        <translation>Sein Term: der neueste, von dem er gehört hat. Er steigt immer nur.</translation>
    </message>
    <message>
        <source>Its vote: whom it has chosen in this term, or nobody yet.</source>
        <translation>Seine Stimme: wen er in diesem Term gewählt hat, oder noch niemanden.</translation>
    </message>
    <message>
        <source>Its log: commands in a row, each marked with the term of the leader that took it in.</source>
        <translation>Sein Log: Befehle in einer Reihe, jeder mit dem Term des Leaders, der ihn aufnahm.</translation>
    </message>
    <message>
        <source>Term, vote and log are on the disk before anybody is told something that rests on them.</source>
        <translation>Term, Stimme und Log sind auf der Platte, bevor jemand etwas erfährt, das auf ihnen beruht.</translation>
    </message>
    <message>
        <source>Its commit index: up to here the log is settled for good. A restart forgets it.</source>
        <translation>Sein Commit-Index: Bis hierher steht das Log endgültig fest. Ein Neustart vergisst ihn.</translation>
    </message>
    <message>
        <source>How much of that its state machine has carried out. A restart begins again.</source>
        <translation>Wie viel davon seine Zustandsmaschine ausgeführt hat. Ein Neustart beginnt von vorn.</translation>
    </message>
    <message>
        <source>While it leads, two numbers for each follower: where to send from, and what is surely there. Each reign begins them anew.</source>
        <translation>Solange er führt, zwei Zahlen je Follower: ab wo zu senden ist, und was sicher dort ist. Jede Amtszeit beginnt sie neu.</translation>
    </message>
    <message>
        <source>What is committed is handed to the state machine, one entry after the other.</source>
        <translation>Festgeschriebenes geht an die Zustandsmaschine, ein Eintrag nach dem anderen.</translation>
    </message>
    <message>
        <source>A higher term in any message is taken over; whoever led or campaigned follows again.</source>
        <translation>Ein höherer Term in irgendeiner Nachricht wird übernommen; wer führte oder kandidierte, folgt wieder.</translation>
    </message>
    <message>
        <source>An answer that comes too late, to a question no longer asked, changes nothing.</source>
        <translation>Eine Antwort, die zu spät kommt, auf eine Frage von früher, ändert nichts.</translation>
    </message>
    <message>
        <source>How long to wait for a leader is drawn by lot each time, so that two seldom run out together.</source>
        <translation>Wie lange auf einen Leader zu warten ist, wird jedes Mal ausgelost, damit selten zwei Timer zugleich ablaufen.</translation>
    </message>
    <message>
        <source>Who comes up again follows, with what its disk has kept.</source>
        <translation>Wer wieder startet, ist Follower, mit dem, was seine Platte bewahrt hat.</translation>
    </message>
    <message>
        <source>A follower asks nobody: it answers candidates and leaders.</source>
        <translation>Ein Follower fragt niemanden: Er antwortet Kandidaten und Leadern.</translation>
    </message>
    <message>
        <source>A word from the leader, or a vote given away, winds its timer up.</source>
        <translation>Ein Wort vom Leader oder eine vergebene Stimme zieht seinen Timer wieder auf.</translation>
    </message>
    <message>
        <source>When the timer runs out, it tries to become the leader itself.</source>
        <translation>Läuft der Timer ab, versucht er selbst Leader zu werden.</translation>
    </message>
    <message>
        <source>Before it disturbs anybody, it asks whether a majority would vote for it.</source>
        <translation>Bevor er jemanden stört, fragt er, ob eine Mehrheit ihn wählen würde.</translation>
    </message>
    <message>
        <source>It opens an election by going one term up,</source>
        <translation>Er eröffnet eine Wahl, indem er einen Term höher geht,</translation>
    </message>
    <message>
        <source>giving its own vote to itself,</source>
        <translation>sich selbst seine Stimme gibt,</translation>
    </message>
    <message>
        <source>winding up its timer with a new draw,</source>
        <translation>seinen Timer mit neu geloster Zeit aufzieht</translation>
    </message>
    <message>
        <source>and asking every other voter; those who stay silent, again.</source>
        <translation>und jeden anderen Wähler fragt; wer schweigt, wird noch einmal gefragt.</translation>
    </message>
    <message>
        <source>A voter whose answer arrives twice is counted once.</source>
        <translation>Ein Wähler, dessen Antwort zweimal ankommt, zählt einmal.</translation>
    </message>
    <message>
        <source>More than half of the voters are for it: it leads.</source>
        <translation>Mehr als die Hälfte der Wähler ist für ihn: Er führt.</translation>
    </message>
    <message>
        <source>It hears a leader of its own term: somebody else has won, and it follows.</source>
        <translation>Er hört einen Leader seines Terms: Ein anderer hat gewonnen, und er folgt.</translation>
    </message>
    <message>
        <source>So many refuse that it cannot win any more: it stops asking.</source>
        <translation>So viele lehnen ab, dass er nicht mehr gewinnen kann: Er fragt nicht weiter.</translation>
    </message>
    <message>
        <source>Nobody has won until its timer runs out: the next election.</source>
        <translation>Bis sein Timer abläuft, hat niemand gewonnen: die nächste Wahl.</translation>
    </message>
    <message>
        <source>From its first moment on it sends heartbeats, so that nobody else&apos;s timer runs out.</source>
        <translation>Vom ersten Moment an sendet er Heartbeats, damit bei keinem anderen der Timer abläuft.</translation>
    </message>
    <message>
        <source>It begins its reign with an empty entry, by which older ones can be settled.</source>
        <translation>Er beginnt seine Amtszeit mit einem leeren Eintrag, mit dem ältere festgeschrieben werden können.</translation>
    </message>
    <message>
        <source>What a client wants goes to the end of the leader&apos;s own log first.</source>
        <translation>Was ein Client will, kommt zuerst ans Ende des Logs des Leaders.</translation>
    </message>
    <message>
        <source>Each follower is sent the entries that it lacks, from its next index on.</source>
        <translation>Jeder Follower bekommt die Einträge gesendet, die ihm fehlen, ab seinem nächsten Index.</translation>
    </message>
    <message>
        <source>A follower has taken them: what is surely there moves up.</source>
        <translation>Ein Follower hat sie angenommen: Was sicher dort ist, rückt vor.</translation>
    </message>
    <message>
        <source>A follower refused, or stayed silent: go back, and send from further below.</source>
        <translation>Ein Follower lehnte ab oder schwieg: zurückgehen und von weiter unten senden.</translation>
    </message>
    <message>
        <source>An entry of its own term on the disks of a majority is committed, and with it all before.</source>
        <translation>Ein Eintrag seines Terms auf den Platten einer Mehrheit ist festgeschrieben, und mit ihm alle davor.</translation>
    </message>
    <message>
        <source>A client is told that its command is done only when it has been carried out.</source>
        <translation>Einem Client wird erst gesagt, sein Befehl sei erledigt, wenn er ausgeführt ist.</translation>
    </message>
    <message>
        <source>A leader that hears no majority for too long gives up by itself.</source>
        <translation>Ein Leader, der zu lange keine Mehrheit hört, gibt von selbst auf.</translation>
    </message>
    <message>
        <source>A candidate of an older term: refused, and told the new one.</source>
        <translation>Ein Kandidat eines älteren Terms: abgelehnt, und der neue mitgeteilt.</translation>
    </message>
    <message>
        <source>Its leader lives, as far as it knows: refused.</source>
        <translation>Sein Leader lebt, soweit er weiß: abgelehnt.</translation>
    </message>
    <message>
        <source>Its vote of this term went to somebody else: refused.</source>
        <translation>Seine Stimme in diesem Term ging an einen anderen: abgelehnt.</translation>
    </message>
    <message>
        <source>Its own log ends later than the candidate&apos;s: refused.</source>
        <translation>Sein eigenes Log endet später als das des Kandidaten: abgelehnt.</translation>
    </message>
    <message>
        <source>None of these: it votes for the candidate.</source>
        <translation>Nichts davon: Er wählt den Kandidaten.</translation>
    </message>
    <message>
        <source>Asked only how it would vote, it says so, and nothing changes with it.</source>
        <translation>Nur gefragt, wie er wählen würde, sagt er es, und nichts ändert sich bei ihm.</translation>
    </message>
    <message>
        <source>From a leader of an older term: refused, and told the new one.</source>
        <translation>Von einem Leader eines älteren Terms: abgelehnt, und der neue mitgeteilt.</translation>
    </message>
    <message>
        <source>It does not share the entry right before the new ones: refused.</source>
        <translation>Den Eintrag direkt vor den neuen teilt er nicht: abgelehnt.</translation>
    </message>
    <message>
        <source>Where an own entry differs from the leader&apos;s, it goes, with all behind it.</source>
        <translation>Wo ein eigener Eintrag von dem des Leaders abweicht, wird er entfernt, mit allem dahinter.</translation>
    </message>
    <message>
        <source>What it does not have yet goes to the end of its log.</source>
        <translation>Was er noch nicht hat, kommt ans Ende seines Logs.</translation>
    </message>
    <message>
        <source>It commits as far as the leader has, but not beyond what this message has proven.</source>
        <translation>Er schreibt so weit fest wie der Leader, aber nicht weiter, als diese Nachricht es belegt.</translation>
    </message>
    <message>
        <source>When its log has grown long, a server writes down the state that it leads to.</source>
        <translation>Ist sein Log lang geworden, schreibt ein Server den Zustand auf, zu dem es führt.</translation>
    </message>
    <message>
        <source>With that on the disk, the entries before it are let go.</source>
        <translation>Ist das auf der Platte, entfallen die Einträge davor.</translation>
    </message>
    <message>
        <source>A follower needs what is gone: the leader sends the snapshot, piece by piece.</source>
        <translation>Ein Follower braucht, was nicht mehr da ist: Der Leader sendet den Snapshot, Stück für Stück.</translation>
    </message>
    <message>
        <source>All pieces are there: the snapshot takes the place of state and log.</source>
        <translation>Alle Stücke sind da: Der Snapshot tritt an die Stelle von Zustand und Log.</translation>
    </message>
    <message>
        <source>A snapshot that was damaged on its way is thrown away.</source>
        <translation>Ein Snapshot, der unterwegs beschädigt wurde, wird verworfen.</translation>
    </message>
    <message>
        <source>The newest members in its log are those that count, committed or not.</source>
        <translation>Es gelten die neuesten Mitglieder in seinem Log, festgeschrieben oder nicht.</translation>
    </message>
    <message>
        <source>A new voter receives the log before it has a say.</source>
        <translation>Ein neuer Wähler erhält erst das Log, dann das Stimmrecht.</translation>
    </message>
    <message>
        <source>A larger change begins with both sets at once: a majority of each must agree.</source>
        <translation>Eine größere Änderung beginnt mit beiden Gruppen zugleich: Aus jeder muss eine Mehrheit zustimmen.</translation>
    </message>
    <message>
        <source>One voter more, or one less, needs no such step: the majorities overlap.</source>
        <translation>Ein Wähler mehr oder weniger braucht keinen solchen Schritt: Die Mehrheiten überschneiden sich.</translation>
    </message>
    <message>
        <source>Both have agreed: only the new set is left.</source>
        <translation>Beide haben zugestimmt: Nur die neue Gruppe bleibt.</translation>
    </message>
    <message>
        <source>Another change waits until this one is settled: refused.</source>
        <translation>Eine weitere Änderung wartet, bis diese feststeht: abgelehnt.</translation>
    </message>
    <message>
        <source>A leader that has committed nothing in its term changes no members: refused.</source>
        <translation>Ein Leader, der in seinem Term nichts festgeschrieben hat, ändert keine Mitglieder: abgelehnt.</translation>
    </message>
    <message>
        <source>A leader that is no member any more steps down when that is settled.</source>
        <translation>Ein Leader, der kein Mitglied mehr ist, tritt zurück, wenn das feststeht.</translation>
    </message>
    <message>
        <source>Leadership is handed over: the heir is brought up to date, and told to campaign at once.</source>
        <translation>Die Führung wird übergeben: Der Nachfolger wird auf Stand gebracht und soll sofort kandidieren.</translation>
    </message>
    <message>
        <source>Who does not lead passes a client&apos;s request on to the leader.</source>
        <translation>Wer nicht führt, reicht die Anfrage eines Clients an den Leader weiter.</translation>
    </message>
    <message>
        <source>Before it answers a question, the leader makes sure with a majority that it still leads.</source>
        <translation>Bevor er eine Frage beantwortet, vergewissert sich der Leader bei einer Mehrheit, dass er noch führt.</translation>
    </message>
    <message>
        <source>Or it answers alone, as long as nobody else can have been elected.</source>
        <translation>Oder er antwortet allein, solange kein anderer gewählt sein kann.</translation>
    </message>
    <message>
        <source>Or the question goes through the log, as a command does.</source>
        <translation>Oder die Frage geht durch das Log, wie ein Befehl.</translation>
    </message>
    <message>
        <source>Or any node says what it has: perhaps something old.</source>
        <translation>Oder ein beliebiger Knoten sagt, was er hat: vielleicht Veraltetes.</translation>
    </message>
    <message>
        <source>A command that comes a second time is recognized, and not carried out again.</source>
        <translation>Ein Befehl, der ein zweites Mal kommt, wird erkannt und nicht noch einmal ausgeführt.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>sections of the paper and of the dissertation</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>WHAT A SERVER KNOWS</source>
        <translation>WAS EIN SERVER WEISS</translation>
    </message>
    <message>
        <source>EVERY SERVER</source>
        <translation>JEDER SERVER</translation>
    </message>
    <message>
        <source>FOLLOWERS</source>
        <translation>FOLLOWER</translation>
    </message>
    <message>
        <source>CANDIDATES</source>
        <translation>KANDIDATEN</translation>
    </message>
    <message>
        <source>LEADERS</source>
        <translation>LEADER</translation>
    </message>
    <message>
        <source>WHO IS ASKED FOR ITS VOTE</source>
        <translation>WER UM SEINE STIMME GEBETEN WIRD</translation>
    </message>
    <message>
        <source>WHO IS SENT ENTRIES</source>
        <translation>WER EINTRÄGE BEKOMMT</translation>
    </message>
    <message>
        <source>SNAPSHOTS</source>
        <translation>SNAPSHOTS</translation>
    </message>
    <message>
        <source>MEMBERS AND LEADERSHIP</source>
        <translation>MITGLIEDER UND FÜHRUNG</translation>
    </message>
    <message>
        <source>CLIENTS AND READS</source>
        <translation>CLIENTS UND LESEANFRAGEN</translation>
    </message>
</context>
<context>
    <name>ui::branches</name>
    <message>
        <source>Branch %1</source>
        <translation>Zweig %1</translation>
    </message>
</context>
<context>
    <name>ui::exports</name>
    <message>
        <source>the picture is too large for the memory</source>
        <translation>das Bild ist zu groß für den Speicher</translation>
    </message>
    <message>
        <source>%1 was not written: %2. Choose another place, or a smaller picture.</source>
        <translation>%1 wurde nicht geschrieben: %2. Bitte einen anderen Ort oder ein kleineres Bild wählen.</translation>
    </message>
</context>
<context>
    <name>ui::exports::FfmpegSink</name>
    <message>
        <source>%1 cannot be started</source>
        <translation>%1 lässt sich nicht starten</translation>
    </message>
    <message>
        <source>ffmpeg ended too early</source>
        <translation>ffmpeg endete zu früh</translation>
    </message>
    <message>
        <source>ffmpeg says: %1</source>
        <translation>ffmpeg sagt: %1</translation>
    </message>
    <message>
        <source>the finished file cannot take its name</source>
        <translation>die fertige Datei kann ihren Namen nicht annehmen</translation>
    </message>
</context>
<context>
    <name>ui::exports::FilmDialog</name>
    <message>
        <source>Which part</source>
        <translation>Welcher Teil</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Frames a second</source>
        <translation>Bilder pro Sekunde</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Export film</source>
        <translation>Film exportieren</translation>
    </message>
    <message>
        <source>1/%1 of true speed</source>
        <translation>1/%1 des echten Tempos</translation>
    </message>
    <message>
        <source>%1 × true speed</source>
        <translation>%1 × echtes Tempo</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 Pixel</translation>
    </message>
    <message>
        <source>GIF: for web pages and slides</source>
        <translation>GIF: für Webseiten und Folien</translation>
    </message>
    <message>
        <source>MP4: H.264</source>
        <translation>MP4: H.264</translation>
    </message>
    <message>
        <source>WebM: VP9</source>
        <translation>WebM: VP9</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>As in the window</source>
        <translation>Wie im Fenster</translation>
    </message>
    <message>
        <source>Speed of the film</source>
        <translation>Tempo des Films</translation>
    </message>
    <message>
        <source>Format of the file</source>
        <translation>Format der Datei</translation>
    </message>
    <message>
        <source>Size of the film</source>
        <translation>Größe des Films</translation>
    </message>
    <message>
        <source>Theme of the film</source>
        <translation>Farbschema des Films</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>MP4 and WebM are made by the program ffmpeg, which is not installed here. On Debian: sudo apt install ffmpeg. A GIF needs nothing.</source>
        <translation>MP4 und WebM macht das Programm ffmpeg, das hier nicht installiert ist. Unter Debian: sudo apt install ffmpeg. Ein GIF braucht nichts.</translation>
    </message>
    <message>
        <source>The film would be %1 long. %2 frames are the most: choose a shorter part, or a higher speed.</source>
        <translation>Der Film wäre %1 lang. Mehr als %2 Bilder gehen nicht: Bitte einen kürzeren Teil oder ein höheres Tempo wählen.</translation>
    </message>
    <message numerus="yes">
        <source>%n frames, %1 of film.</source>
        <translation>
            <numerusform>%n Bild, %1 Film.</numerusform>
            <numerusform>%n Bilder, %1 Film.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::exports::PictureDialog</name>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation>Bild exportieren</translation>
    </message>
    <message>
        <source>PNG: pixels</source>
        <translation>PNG: Pixel</translation>
    </message>
    <message>
        <source>SVG: scalable, for the web and for editing</source>
        <translation>SVG: skalierbar, fürs Web und zum Bearbeiten</translation>
    </message>
    <message>
        <source>PDF: scalable, for print</source>
        <translation>PDF: skalierbar, für den Druck</translation>
    </message>
    <message>
        <source>%1 dots per inch</source>
        <translation>%1 Punkte pro Zoll</translation>
    </message>
    <message>
        <source>Light, for paper</source>
        <translation>Hell, für Papier</translation>
    </message>
    <message>
        <source>As in the window</source>
        <translation>Wie im Fenster</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Auflösung</translation>
    </message>
    <message>
        <source>What to export</source>
        <translation>Was exportiert wird</translation>
    </message>
    <message>
        <source>Format of the file</source>
        <translation>Format der Datei</translation>
    </message>
    <message>
        <source>Size of the picture</source>
        <translation>Größe des Bildes</translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation>Breite in Pixeln</translation>
    </message>
    <message>
        <source>Height in pixels</source>
        <translation>Höhe in Pixeln</translation>
    </message>
    <message>
        <source>Dots per inch</source>
        <translation>Punkte pro Zoll</translation>
    </message>
    <message>
        <source>Theme of the picture</source>
        <translation>Farbschema des Bildes</translation>
    </message>
    <message>
        <source>What the picture will look like</source>
        <translation>Wie das Bild aussehen wird</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Slide, 16:9</source>
        <translation>Folie, 16:9</translation>
    </message>
    <message>
        <source>Slide, 4:3</source>
        <translation>Folie, 4:3</translation>
    </message>
    <message>
        <source>A4, landscape</source>
        <translation>A4, quer</translation>
    </message>
    <message>
        <source>A5, landscape</source>
        <translation>A5, quer</translation>
    </message>
    <message>
        <source>As given below</source>
        <translation>Wie unten angegeben</translation>
    </message>
    <message>
        <source>%1 × %2 cm</source>
        <translation>%1 × %2 cm</translation>
    </message>
    <message>
        <source>%1 × %2 pixels; printed %3</source>
        <translation>%1 × %2 Pixel; gedruckt %3</translation>
    </message>
    <message>
        <source>%1; words stay words that can be searched</source>
        <translation>%1; Wörter bleiben durchsuchbarer Text</translation>
    </message>
</context>
<context>
    <name>ui::exports::SpanBox</name>
    <message>
        <source>The whole run</source>
        <translation>Der ganze Lauf</translation>
    </message>
    <message>
        <source>Up to the playhead</source>
        <translation>Bis zum Abspielkopf</translation>
    </message>
    <message>
        <source>From the playhead on</source>
        <translation>Ab dem Abspielkopf</translation>
    </message>
    <message>
        <source>As given below</source>
        <translation>Wie unten angegeben</translation>
    </message>
    <message>
        <source>Which part of the run</source>
        <translation>Welcher Teil des Laufs</translation>
    </message>
    <message>
        <source>From, in seconds of the cluster&apos;s time</source>
        <translation>Von, in Sekunden der Cluster-Zeit</translation>
    </message>
    <message>
        <source>To, in seconds of the cluster&apos;s time</source>
        <translation>Bis, in Sekunden der Cluster-Zeit</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds</comment>
        <translation> s</translation>
    </message>
</context>
<context>
    <name>ui::exports::Transcript</name>
    <message>
        <source>A live cluster</source>
        <translation>Ein Live-Cluster</translation>
    </message>
    <message>
        <source>The Lab, seed %1</source>
        <translation>Das Labor, Startwert %1</translation>
    </message>
    <message>
        <source>A recording of another program</source>
        <translation>Eine Aufzeichnung eines anderen Programms</translation>
    </message>
    <message>
        <source>nodes: %1</source>
        <translation>Knoten: %1</translation>
    </message>
    <message>
        <source>links: %1 ± %2</source>
        <translation>Verbindungen: %1 ± %2</translation>
    </message>
    <message>
        <source>rules off: %1</source>
        <translation>Regeln aus: %1</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>von %1 bis %2</translation>
    </message>
    <message>
        <source>Transcript of a run</source>
        <translation>Niederschrift eines Laufs</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>The transcript was not written: %1. Choose another place.</source>
        <translation>Die Niederschrift wurde nicht geschrieben: %1. Bitte einen anderen Ort wählen.</translation>
    </message>
</context>
<context>
    <name>ui::exports::TranscriptDialog</name>
    <message>
        <source>Which part</source>
        <translation>Welcher Teil</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Wie viel</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Export transcript</source>
        <translation>Niederschrift exportieren</translation>
    </message>
    <message>
        <source>The headlines</source>
        <translation>Die Schlagzeilen</translation>
    </message>
    <message>
        <source>What happened at the nodes</source>
        <translation>Was bei den Knoten geschah</translation>
    </message>
    <message>
        <source>Everything, each packet too</source>
        <translation>Alles, auch jedes Paket</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Reiner Text</translation>
    </message>
    <message>
        <source>Markdown, as a table</source>
        <translation>Markdown, als Tabelle</translation>
    </message>
    <message>
        <source>How much is told</source>
        <translation>Wie viel erzählt wird</translation>
    </message>
    <message>
        <source>Format of the file</source>
        <translation>Format der Datei</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
</context>
<context>
    <name>ui::faults</name>
    <message>
        <source>Isolate the leader</source>
        <translation>Leader isolieren</translation>
    </message>
    <message>
        <source>Split into halves</source>
        <translation>In Hälften teilen</translation>
    </message>
    <message>
        <source>Leader into the minority</source>
        <translation>Leader in Minderheit</translation>
    </message>
    <message>
        <source>Cut a third off</source>
        <translation>Ein Drittel abtrennen</translation>
    </message>
    <message>
        <source>Bridge</source>
        <translation>Brücke</translation>
    </message>
    <message>
        <source>Ring of majorities</source>
        <translation>Ring der Mehrheiten</translation>
    </message>
    <message>
        <source>It goes on believing that it leads, but can commit nothing; the others elect a new leader.</source>
        <translation>Er hält sich weiter für den Leader, kann aber nichts festschreiben; die anderen wählen einen neuen.</translation>
    </message>
    <message>
        <source>With an even number of nodes, neither side has a majority.</source>
        <translation>Bei gerader Knotenzahl hat keine Seite die Mehrheit.</translation>
    </message>
    <message>
        <source>Two leaders in different terms: the one in the minority never commits.</source>
        <translation>Zwei Leader in verschiedenen Terms: Der in der Minderheit schreibt nie fest.</translation>
    </message>
    <message>
        <source>The rest goes on; the third raises its term again and again.</source>
        <translation>Der Rest macht weiter; das Drittel erhöht immer wieder seinen Term.</translation>
    </message>
    <message>
        <source>Two halves that only one node can reach both of.</source>
        <translation>Zwei Hälften, die nur ein Knoten beide erreicht.</translation>
    </message>
    <message>
        <source>Everybody hears a majority, and no two hear the same one.</source>
        <translation>Jeder hört eine Mehrheit, und keine zwei hören dieselbe.</translation>
    </message>
    <message>
        <source>There is no leader at this instant.</source>
        <translation>In diesem Augenblick gibt es keinen Leader.</translation>
    </message>
    <message numerus="yes">
        <source>It needs at least %n nodes.</source>
        <translation>
            <numerusform>Dazu braucht es mindestens %n Knoten.</numerusform>
            <numerusform>Dazu braucht es mindestens %n Knoten.</numerusform>
        </translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>uniform</source>
        <translation>gleichverteilt</translation>
    </message>
    <message>
        <source>exponential</source>
        <translation>exponentiell</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>normal</translation>
    </message>
    <message>
        <source>Another delay</source>
        <translation>Andere Verzögerung</translation>
    </message>
    <message>
        <source>Takes the place of the cluster&apos;s delay: a fixed part, and one that varies.</source>
        <translation>Ersetzt die Verzögerung des Clusters: ein fester Teil und einer, der schwankt.</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Verzögerung</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>Streuung</translation>
    </message>
    <message>
        <source>More delay</source>
        <translation>Mehr Verzögerung</translation>
    </message>
    <message>
        <source>Comes on top of every other delay: a longer way.</source>
        <translation>Kommt zu jeder anderen Verzögerung hinzu: ein längerer Weg.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Each packet tosses a coin of its own.</source>
        <translation>Jedes Paket wirft seine eigene Münze.</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Bursts of loss</source>
        <translation>Verlust in Schüben</translation>
    </message>
    <message>
        <source>A link falls ill, loses packet after packet, and gets well again (Gilbert–Elliott).</source>
        <translation>Eine Verbindung wird krank, verliert Paket um Paket und wird wieder gesund (Gilbert–Elliott).</translation>
    </message>
    <message>
        <source>Falls ill</source>
        <translation>Wird krank</translation>
    </message>
    <message>
        <source>Gets well</source>
        <translation>Wird gesund</translation>
    </message>
    <message>
        <source>Lost while ill</source>
        <translation>Verlust, wenn krank</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Duplikate</translation>
    </message>
    <message>
        <source>A coin for a copy, and one for a copy of the copy.</source>
        <translation>Eine Münze für eine Kopie und eine für die Kopie der Kopie.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Reordering</source>
        <translation>Umordnung</translation>
    </message>
    <message>
        <source>A packet waits at the end of its link until later ones have passed it, or the time is up.</source>
        <translation>Ein Paket wartet am Ende der Verbindung, bis spätere es überholt haben oder die Zeit um ist.</translation>
    </message>
    <message>
        <source>Overtaken</source>
        <translation>Überholt</translation>
    </message>
    <message>
        <source>By packets</source>
        <translation>Von Paketen</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Limited rate</source>
        <translation>Begrenzte Rate</translation>
    </message>
    <message>
        <source>A narrow link: what comes too fast waits in a queue, and is lost when that is full.</source>
        <translation>Eine enge Verbindung: Was zu schnell kommt, wartet in einer Schlange und geht verloren, wenn sie voll ist.</translation>
    </message>
    <message>
        <source>A second</source>
        <translation>Pro Sekunde</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Auf einmal</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>Beschädigung</translation>
    </message>
    <message>
        <source>Bits flip on the way. The checksum finds out, and the packet is lost at its receiver.</source>
        <translation>Unterwegs kippen Bits. Die Prüfsumme merkt es, und das Paket geht beim Empfänger verloren.</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Beschädigt</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>verworfen</translation>
    </message>
    <message>
        <source>later</source>
        <translation>später</translation>
    </message>
    <message>
        <source>doubled</source>
        <translation>verdoppelt</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>beschädigt</translation>
    </message>
    <message>
        <source>overtaken</source>
        <translation>überholt</translation>
    </message>
    <message>
        <source>held</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>A rule for packets</source>
        <translation>Eine Regel für Pakete</translation>
    </message>
    <message>
        <source>“Drop the next AppendEntries from the leader to S3.” The first rule that fits decides.</source>
        <translation>„Das nächste AppendEntries vom Leader zu S3 verwerfen.“ Die erste passende Regel entscheidet.</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Wie viele</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Every n-th</source>
        <translation>Jedes n-te</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>Chance</translation>
    </message>
    <message>
        <source>Later by, wait at most</source>
        <translation>Später um, längstens</translation>
    </message>
    <message>
        <source>Copies, packets that pass</source>
        <translation>Kopien, überholende Pakete</translation>
    </message>
</context>
<context>
    <name>ui::hints</name>
    <message>
        <source>A recording: drag the playhead, or step with the comma and the full stop.</source>
        <translation>Eine Aufzeichnung: Abspielkopf ziehen oder mit Komma und Punkt Schritte machen.</translation>
    </message>
    <message>
        <source>Look at the events in red: they are what led to the broken property.</source>
        <translation>Sehen Sie auf die roten Ereignisse: Sie führten zur verletzten Eigenschaft.</translation>
    </message>
    <message>
        <source>Only %1 of %2 nodes run. Without a majority nobody can be elected. Start one with S, or press H.</source>
        <translation>Nur %1 von %2 Knoten laufen. Ohne Mehrheit wird niemand gewählt. S startet einen, H heilt alles.</translation>
    </message>
    <message>
        <source>Append on both sides with “Append at…”: only one side can commit. Then heal with H, and watch which entries are replaced.</source>
        <translation>Hängen Sie auf beiden Seiten mit „Bei … anhängen“ an: Nur eine kann festschreiben. Dann mit H heilen und sehen, welche Einträge ersetzt werden.</translation>
    </message>
    <message>
        <source>No leader: watch the rings drain. Whose runs out first starts the next election. T fires the chosen node&apos;s timer now.</source>
        <translation>Kein Leader: Die Ringe laufen ab. Wessen Ring zuerst leer ist, der beginnt die nächste Wahl. T löst den Timer des gewählten Knotens jetzt aus.</translation>
    </message>
    <message>
        <source>Press A to append “set x 3”. The entry is dashed until a majority has it on disk.</source>
        <translation>A hängt „set x 3“ an. Der Eintrag ist gestrichelt, bis eine Mehrheit ihn auf der Platte hat.</translation>
    </message>
    <message>
        <source>Press L to kill the leader %1, and watch who takes over.</source>
        <translation>L schießt den Leader %1 ab: Wer übernimmt?</translation>
    </message>
    <message>
        <source>Press H: the node comes back as a follower, with what its disk kept.</source>
        <translation>H drücken: Der Knoten kommt als Follower zurück, mit dem, was seine Platte bewahrte.</translation>
    </message>
    <message>
        <source>Draw a line across the picture with the mouse: the nodes on its two sides no longer hear each other.</source>
        <translation>Ziehen Sie mit der Maus eine Linie durchs Bild: Die Knoten auf ihren beiden Seiten hören einander nicht mehr.</translation>
    </message>
    <message>
        <source>An assumption was broken, and this is no bug: look for the fault outside of Raft&apos;s model among the events.</source>
        <translation>Eine Annahme wurde verletzt, und das ist kein Fehler: Suchen Sie unter den Ereignissen die Störung außerhalb von Rafts Modell.</translation>
    </message>
</context>
<context>
    <name>ui::inspector</name>
    <message>
        <source>%1 · term %2</source>
        <translation>%1 · Term %2</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch nicht bekannt</translation>
    </message>
    <message>
        <source>granted, on its way</source>
        <translation>gegeben, unterwegs</translation>
    </message>
    <message>
        <source>granted</source>
        <translation>gegeben</translation>
    </message>
    <message>
        <source>refused, on its way</source>
        <translation>verweigert, unterwegs</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>verweigert</translation>
    </message>
    <message>
        <source>probing</source>
        <translation>tastet</translation>
    </message>
    <message>
        <source>replicating</source>
        <translation>repliziert</translation>
    </message>
    <message>
        <source>snapshot</source>
        <translation>Snapshot</translation>
    </message>
    <message>
        <source>ON DISK (SURVIVES A CRASH)</source>
        <translation>AUF PLATTE (ÜBERLEBT ABSTURZ)</translation>
    </message>
    <message>
        <source>currentTerm</source>
        <translation>currentTerm</translation>
    </message>
    <message>
        <source>votedFor</source>
        <translation>votedFor</translation>
    </message>
    <message>
        <source>last entry</source>
        <translation>letzter Eintrag</translation>
    </message>
    <message>
        <source>writes waiting</source>
        <translation>noch zu schreiben</translation>
    </message>
    <message>
        <source>writes so far</source>
        <translation>Schreibvorgänge</translation>
    </message>
    <message>
        <source>disk</source>
        <translation>Platte</translation>
    </message>
    <message>
        <source>IN MEMORY</source>
        <translation>IM SPEICHER</translation>
    </message>
    <message>
        <source>commitIndex</source>
        <translation>commitIndex</translation>
    </message>
    <message>
        <source>lastApplied</source>
        <translation>lastApplied</translation>
    </message>
    <message>
        <source>leader</source>
        <translation>Leader</translation>
    </message>
    <message>
        <source>election timer</source>
        <translation>Wahl-Timer</translation>
    </message>
    <message>
        <source>heartbeat timer</source>
        <translation>Heartbeat-Timer</translation>
    </message>
    <message>
        <source>VOTES</source>
        <translation>STIMMEN</translation>
    </message>
    <message>
        <source>WHAT IT KNOWS OF ITS FOLLOWERS</source>
        <translation>WAS ER VON FOLLOWERN WEISS</translation>
    </message>
    <message>
        <source>next %1 · match %2 · %3</source>
        <translation>next %1 · match %2 · %3</translation>
    </message>
    <message>
        <source>STATE MACHINE</source>
        <translation>ZUSTANDSMASCHINE</translation>
    </message>
    <message>
        <source>and more</source>
        <translation>und mehr</translation>
    </message>
    <message>
        <source>empty: nothing has been applied that sets a key</source>
        <translation>leer: nichts Angewandtes setzt einen Schlüssel</translation>
    </message>
    <message>
        <source>PACKETS</source>
        <translation>PAKETE</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>received</source>
        <translation>empfangen</translation>
    </message>
    <message>
        <source>lost: %1</source>
        <translation>verloren: %1</translation>
    </message>
    <message>
        <source>Entry %1</source>
        <translation>Eintrag %1</translation>
    </message>
    <message>
        <source>%1 does not hold it at this instant</source>
        <translation>%1 hat ihn in diesem Augenblick nicht</translation>
    </message>
    <message>
        <source>term %1, in the log of %2</source>
        <translation>Term %1, im Log von %2</translation>
    </message>
    <message>
        <source>command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>empty entry of a new leader</source>
        <translation>leerer Eintrag eines neuen Leaders</translation>
    </message>
    <message>
        <source>configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>CONTENTS</source>
        <translation>INHALT</translation>
    </message>
    <message>
        <source>type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>serial</source>
        <translation>Laufnr.</translation>
    </message>
    <message>
        <source>data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>WHO HOLDS IT</source>
        <translation>WER IHN HAT</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>nicht da</translation>
    </message>
    <message>
        <source>another entry, of term %1</source>
        <translation>ein anderer, aus Term %1</translation>
    </message>
    <message>
        <source>Packet</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>ITS WAY</source>
        <translation>SEIN WEG</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>sent at</source>
        <translation>gesendet bei</translation>
    </message>
    <message>
        <source>arrives at</source>
        <translation>kommt an bei</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>IN WORDS</source>
        <translation>IN WORTEN</translation>
    </message>
    <message>
        <source>FIELDS</source>
        <translation>FELDER</translation>
    </message>
    <message>
        <source>held at the gate of its link</source>
        <translation>am Tor seiner Verbindung angehalten</translation>
    </message>
    <message>
        <source>in the inbox of the paused receiver</source>
        <translation>im Eingang des pausierten Empfängers</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>unterwegs</translation>
    </message>
    <message>
        <source>arrived</source>
        <translation>angekommen</translation>
    </message>
    <message>
        <source>Packet %1</source>
        <translation>Paket %1</translation>
    </message>
    <message>
        <source>not on its way at this instant</source>
        <translation>in diesem Augenblick nicht unterwegs</translation>
    </message>
    <message>
        <source>Event %1</source>
        <translation>Ereignis %1</translation>
    </message>
    <message>
        <source>WHAT LED TO IT</source>
        <translation>WAS DAZU FÜHRTE</translation>
    </message>
    <message>
        <source>%1  %2 %3</source>
        <comment>time, who, what</comment>
        <translation>%1  %2 %3</translation>
    </message>
    <message>
        <source>IN THE TRACE</source>
        <translation>IM PROTOKOLL</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>getrennt</translation>
    </message>
    <message>
        <source>held</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>whole</source>
        <translation>heil</translation>
    </message>
    <message>
        <source>ON THEIR WAY</source>
        <translation>UNTERWEGS</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>down: %1</source>
        <translation>aus: %1</translation>
    </message>
    <message>
        <source>down</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>%1 · paused</source>
        <translation>%1 · pausiert</translation>
    </message>
    <message>
        <source>%1 · for %2</source>
        <translation>%1 · seit %2</translation>
    </message>
    <message>
        <source>%1 and more, still counting</source>
        <translation>%1 und mehr, wird noch gezählt</translation>
    </message>
    <message>
        <source>WHAT IT DID</source>
        <translation>WAS SIE BEWIRKTE</translation>
    </message>
    <message>
        <source>packets lost</source>
        <translation>verlorene Pakete</translation>
    </message>
    <message>
        <source>packets held</source>
        <translation>angehaltene Pakete</translation>
    </message>
    <message>
        <source>packets delayed</source>
        <translation>verzögerte Pakete</translation>
    </message>
    <message>
        <source>copies made</source>
        <translation>erzeugte Kopien</translation>
    </message>
    <message>
        <source>packets that found it down</source>
        <translation>Pakete an den Knoten, der aus war</translation>
    </message>
    <message>
        <source>packets that went to its inbox</source>
        <translation>Pakete, die in seinen Eingang kamen</translation>
    </message>
    <message>
        <source>writes slowed</source>
        <translation>gebremste Schreibvorgänge</translation>
    </message>
    <message>
        <source>Fault %1</source>
        <translation>Störung %1</translation>
    </message>
    <message>
        <source>does not act at this instant</source>
        <translation>wirkt in diesem Augenblick nicht</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>WHAT IT IS</source>
        <translation>WAS SIE IST</translation>
    </message>
    <message>
        <source>since</source>
        <translation>seit</translation>
    </message>
    <message>
        <source>began with event</source>
        <translation>begann mit Ereignis</translation>
    </message>
    <message>
        <source>snapshot to %1</source>
        <translation>Snapshot an %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>CONFIGURATION</source>
        <translation>KONFIGURATION</translation>
    </message>
    <message>
        <source>stands at</source>
        <translation>steht bei</translation>
    </message>
    <message>
        <source>the beginning</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>committed</source>
        <translation>festgeschrieben</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>hands leadership to</source>
        <translation>übergibt Führung an</translation>
    </message>
    <message>
        <source>last transfer to</source>
        <translation>letzte Übergabe an</translation>
    </message>
    <message>
        <source>lease until</source>
        <translation>Lease bis</translation>
    </message>
    <message>
        <source>last change of members</source>
        <translation>letzte Mitgliederänderung</translation>
    </message>
    <message>
        <source>SNAPSHOT</source>
        <translation>SNAPSHOT</translation>
    </message>
    <message>
        <source>up to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>from</source>
        <translation>von</translation>
    </message>
    <message>
        <source>taken here</source>
        <translation>hier erstellt</translation>
    </message>
    <message>
        <source>on its disk</source>
        <translation>auf der Platte</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>log begins at</source>
        <translation>Log beginnt bei</translation>
    </message>
    <message>
        <source>arrives from %1</source>
        <translation>kommt von %1</translation>
    </message>
    <message>
        <source>CLIENT SESSIONS</source>
        <translation>CLIENT-SITZUNGEN</translation>
    </message>
    <message>
        <source>session %1</source>
        <translation>Sitzung %1</translation>
    </message>
    <message>
        <source>%1 · serial %2 · used at %3</source>
        <translation>%1 · Laufnr. %2 · benutzt bei %3</translation>
    </message>
    <message>
        <source>session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>read more in</source>
        <translation>nachzulesen in</translation>
    </message>
</context>
<context>
    <name>ui::machines</name>
    <message>
        <source>No node is up: there is no state to show.</source>
        <translation>Kein Knoten läuft: Es gibt keinen Zustand zu zeigen.</translation>
    </message>
    <message>
        <source>%1 have applied up to %2, and their states are equal.</source>
        <comment>nodes, index</comment>
        <translation>%1 haben bis %2 angewandt, und ihre Zustände sind gleich.</translation>
    </message>
    <message>
        <source>%1 have applied up to %2, and yet their states differ: that must never be.</source>
        <comment>nodes, index</comment>
        <translation>%1 haben bis %2 angewandt, und doch unterscheiden sich ihre Zustände: Das darf nie sein.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n entries behind.</source>
        <comment>nodes</comment>
        <translation>
            <numerusform>%1: %n Eintrag zurück.</numerusform>
            <numerusform>%1: %n Einträge zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has applied most, up to %2.</source>
        <comment>node, index</comment>
        <translation>%1 hat am meisten angewandt, bis %2.</translation>
    </message>
</context>
<context>
    <name>ui::members</name>
    <message>
        <source>%1, leader</source>
        <translation>%1, Leader</translation>
    </message>
    <message>
        <source>A draft: not given yet.</source>
        <translation>Ein Entwurf: noch nicht in Auftrag gegeben.</translation>
    </message>
    <message>
        <source>Only in the old half of the joint configuration.</source>
        <translation>Nur in der alten Hälfte der gemeinsamen Konfiguration.</translation>
    </message>
    <message>
        <source>Only in the new half of the joint configuration.</source>
        <translation>Nur in der neuen Hälfte der gemeinsamen Konfiguration.</translation>
    </message>
    <message>
        <source>Holds %1 % of the leader&apos;s log.</source>
        <translation>Hat %1 % vom Log des Leaders.</translation>
    </message>
    <message>
        <source>Catches up: round %1.</source>
        <translation>Holt auf: Runde %1.</translation>
    </message>
    <message>
        <source>Down.</source>
        <translation>Aus.</translation>
    </message>
    <message>
        <source>Voters</source>
        <translation>Wähler</translation>
    </message>
    <message>
        <source>Learners</source>
        <translation>Learner</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>Außerhalb</translation>
    </message>
    <message>
        <source>Voters: %1</source>
        <translation>Wähler: %1</translation>
    </message>
    <message>
        <source>Voters: %1; was %2</source>
        <translation>Wähler: %1; bisher %2</translation>
    </message>
    <message>
        <source>Learners: %1</source>
        <translation>Learner: %1</translation>
    </message>
    <message>
        <source>Learners: %1; was %2</source>
        <translation>Learner: %1; bisher %2</translation>
    </message>
    <message>
        <source>There is no cluster.</source>
        <translation>Es gibt keinen Cluster.</translation>
    </message>
    <message>
        <source>Somebody must vote.</source>
        <translation>Jemand muss wählen.</translation>
    </message>
    <message>
        <source>The change before this one is still under way.</source>
        <translation>Die vorige Änderung läuft noch.</translation>
    </message>
    <message>
        <source>Nothing is changed yet: drag a server to another group.</source>
        <translation>Noch ist nichts geändert: Ziehen Sie einen Server in eine andere Gruppe.</translation>
    </message>
    <message>
        <source>There is no leader to make the change.</source>
        <translation>Es gibt keinen Leader, der die Änderung macht.</translation>
    </message>
    <message>
        <source>More than one voter changes: the old and the new majority might share nobody.</source>
        <translation>Mehr als ein Wähler ändert sich: Alte und neue Mehrheit hätten vielleicht niemanden gemeinsam.</translation>
    </message>
    <message>
        <source>New voters receive the log first, without a vote.</source>
        <translation>Neue Wähler erhalten erst das Log, ohne Stimme.</translation>
    </message>
    <message>
        <source>Joint: entry %1 needs a majority of the old and one of the new voters.</source>
        <translation>Gemeinsam: Eintrag %1 braucht eine Mehrheit der alten und eine der neuen Wähler.</translation>
    </message>
    <message>
        <source>Entry %1 changes the members; it waits for its majority.</source>
        <translation>Eintrag %1 ändert die Mitglieder; er wartet auf seine Mehrheit.</translation>
    </message>
    <message>
        <source>Entry %1 leaves the old voters behind; it waits for the new majority.</source>
        <translation>Eintrag %1 lässt die alten Wähler zurück; er wartet auf die neue Mehrheit.</translation>
    </message>
    <message>
        <source>The last change is done: entry %1 is committed.</source>
        <translation>Die letzte Änderung ist vollzogen: Eintrag %1 ist festgeschrieben.</translation>
    </message>
    <message>
        <source>The last change was given up: %1.</source>
        <translation>Die letzte Änderung wurde aufgegeben: %1.</translation>
    </message>
    <message>
        <source>The last change was refused: %1.</source>
        <translation>Die letzte Änderung wurde abgelehnt: %1.</translation>
    </message>
    <message>
        <source>%1, voter</source>
        <translation>%1, Wähler</translation>
    </message>
    <message>
        <source>%1, learner</source>
        <translation>%1, Learner</translation>
    </message>
    <message>
        <source>%1, outside</source>
        <translation>%1, außerhalb</translation>
    </message>
    <message>
        <source>Old voters, while joint: %1</source>
        <translation>Alte Wähler, solange gemeinsam: %1</translation>
    </message>
</context>
<context>
    <name>ui::rules</name>
    <message>
        <source>Ask before an election</source>
        <translation>Vor der Wahl fragen</translation>
    </message>
    <message>
        <source>A node raises its term only after a majority has said that it could win.</source>
        <translation>Ein Knoten erhöht seinen Term erst, wenn eine Mehrheit gesagt hat, dass er gewinnen könnte.</translation>
    </message>
    <message>
        <source>A node that was cut off comes back with a high term and deposes a healthy leader.</source>
        <translation>Ein Knoten, der abgetrennt war, kommt mit hohem Term zurück und stürzt einen gesunden Leader.</translation>
    </message>
    <message>
        <source>Leaders check their majority</source>
        <translation>Leader prüfen ihre Mehrheit</translation>
    </message>
    <message>
        <source>A leader that hears no majority for an election timeout steps down.</source>
        <translation>Ein Leader, der einen Wahl-Timeout lang keine Mehrheit hört, tritt zurück.</translation>
    </message>
    <message>
        <source>A leader that can send but not hear keeps everybody quiet, and nothing is committed any more.</source>
        <translation>Ein Leader, der senden, aber nicht hören kann, hält alle still, und nichts wird mehr festgeschrieben.</translation>
    </message>
    <message>
        <source>Keep a living leader</source>
        <translation>Lebenden Leader behalten</translation>
    </message>
    <message>
        <source>Who heard a leader less than an election timeout ago votes for nobody else.</source>
        <translation>Wer vor weniger als einem Wahl-Timeout einen Leader hörte, wählt keinen anderen.</translation>
    </message>
    <message>
        <source>A server that was removed, and does not know it, deposes leader after leader.</source>
        <translation>Ein entfernter Server, der davon nichts weiß, stürzt einen Leader nach dem anderen.</translation>
    </message>
    <message>
        <source>Step down for a higher term</source>
        <translation>Höherem Term weichen</translation>
    </message>
    <message>
        <source>A leader or candidate that sees a higher term becomes a follower.</source>
        <translation>Ein Leader oder Kandidat, der einen höheren Term sieht, wird Follower.</translation>
    </message>
    <message>
        <source>A leader of the past stays one: its followers are lost to the cluster, and it never catches up.</source>
        <translation>Ein Leader von gestern bleibt es: Seine Follower sind für den Cluster verloren, und er holt nie auf.</translation>
    </message>
    <message>
        <source>Random election timeouts</source>
        <translation>Zufällige Wahl-Timeouts</translation>
    </message>
    <message>
        <source>Every election timeout is drawn anew between two limits.</source>
        <translation>Jeder Wahl-Timeout wird zwischen zwei Grenzen neu gezogen.</translation>
    </message>
    <message>
        <source>Candidates meet again and again, split the votes, and nobody wins.</source>
        <translation>Kandidaten treffen immer wieder aufeinander, die Stimmen spalten sich, und niemand gewinnt.</translation>
    </message>
    <message>
        <source>One vote a term</source>
        <translation>Eine Stimme je Term</translation>
    </message>
    <message>
        <source>A node votes for at most one candidate in a term.</source>
        <translation>Ein Knoten wählt in einem Term höchstens einen Kandidaten.</translation>
    </message>
    <message>
        <source>Two leaders are elected in one term, and both commit.</source>
        <translation>In einem Term werden zwei Leader gewählt, und beide schreiben fest.</translation>
    </message>
    <message>
        <source>Votes are on the disk first</source>
        <translation>Stimmen erst auf die Platte</translation>
    </message>
    <message>
        <source>Term and vote are on the disk before the vote is answered.</source>
        <translation>Term und Stimme sind auf der Platte, bevor die Stimme gegeben wird.</translation>
    </message>
    <message>
        <source>A voter that restarts forgets its vote, and votes twice in one term.</source>
        <translation>Ein neu gestarteter Wähler vergisst seine Stimme und wählt in einem Term zweimal.</translation>
    </message>
    <message>
        <source>Votes only for logs that are up to date</source>
        <translation>Stimmen nur für aktuelle Logs</translation>
    </message>
    <message>
        <source>A candidate gets a vote only when its log is at least as up to date as the voter&apos;s.</source>
        <translation>Ein Kandidat erhält eine Stimme nur, wenn sein Log mindestens so aktuell ist wie das des Wählers.</translation>
    </message>
    <message>
        <source>A leader without committed entries is elected and overwrites them.</source>
        <translation>Ein Leader, dem festgeschriebene Einträge fehlen, wird gewählt und überschreibt sie.</translation>
    </message>
    <message>
        <source>Count each voter once</source>
        <translation>Jeden Wähler einmal zählen</translation>
    </message>
    <message>
        <source>An answer that arrives twice counts once, in elections and in commitment.</source>
        <translation>Eine Antwort, die zweimal ankommt, zählt einmal, bei Wahlen und beim Festschreiben.</translation>
    </message>
    <message>
        <source>Copies made by the network elect a leader without a majority.</source>
        <translation>Kopien, die das Netz macht, wählen einen Leader ohne Mehrheit.</translation>
    </message>
    <message>
        <source>More than half</source>
        <translation>Mehr als die Hälfte</translation>
    </message>
    <message>
        <source>A quorum is more than half of all voters: half is not enough.</source>
        <translation>Ein Quorum ist mehr als die Hälfte aller Wähler: Die Hälfte genügt nicht.</translation>
    </message>
    <message>
        <source>With an even number of voters both halves of a partition elect a leader and commit.</source>
        <translation>Bei gerader Wählerzahl wählen beide Hälften einer Partition einen Leader und schreiben fest.</translation>
    </message>
    <message>
        <source>Only good reasons reset the timer</source>
        <translation>Timer nur aus gutem Grund neu</translation>
    </message>
    <message>
        <source>The election timer starts anew for a vote given or a word from the leader, and for nothing else.</source>
        <translation>Der Wahl-Timer beginnt nur für eine gegebene Stimme oder ein Wort vom Leader von vorn.</translation>
    </message>
    <message>
        <source>A node that can never win keeps the others from starting an election.</source>
        <translation>Ein Knoten, der nie gewinnen kann, hält die anderen von einer Wahl ab.</translation>
    </message>
    <message>
        <source>An empty entry for each term</source>
        <translation>Ein leerer Eintrag je Term</translation>
    </message>
    <message>
        <source>A new leader appends an entry of its own term at once.</source>
        <translation>Ein neuer Leader hängt sofort einen Eintrag seines Terms an.</translation>
    </message>
    <message>
        <source>Entries of earlier terms stay uncommitted, however many hold them, until a client asks for something.</source>
        <translation>Einträge früherer Terms bleiben, auch wenn alle sie haben, nicht festgeschrieben, bis ein Client etwas verlangt.</translation>
    </message>
    <message>
        <source>Go back by terms</source>
        <translation>Termweise zurückgehen</translation>
    </message>
    <message>
        <source>A follower that refuses entries names the term that conflicts, and the leader goes back past all of it.</source>
        <translation>Ein Follower, der Einträge ablehnt, nennt den strittigen Term, und der Leader geht vor dessen Anfang zurück.</translation>
    </message>
    <message>
        <source>The leader goes back one entry with each message, and a repair takes long.</source>
        <translation>Der Leader geht mit jeder Nachricht einen Eintrag zurück, und die Reparatur dauert lange.</translation>
    </message>
    <message>
        <source>Save the commit index</source>
        <translation>Commit-Index sichern</translation>
    </message>
    <message>
        <source>The commit index is written to the disk along with term and vote. The paper leaves it volatile.</source>
        <translation>Der Commit-Index wird mit Term und Stimme auf die Platte geschrieben. Im Paper ist er flüchtig.</translation>
    </message>
    <message>
        <source>A node that restarts learns only from a leader what is committed. That is safe, and takes a moment.</source>
        <translation>Ein neu gestarteter Knoten erfährt erst von einem Leader, was festgeschrieben ist. Das ist sicher und dauert einen Moment.</translation>
    </message>
    <message>
        <source>Entries need a match before them</source>
        <translation>Einträge brauchen einen Anschluss</translation>
    </message>
    <message>
        <source>A follower takes entries only behind an entry that it shares with the leader.</source>
        <translation>Ein Follower nimmt Einträge nur hinter einem Eintrag an, den er mit dem Leader gemeinsam hat.</translation>
    </message>
    <message>
        <source>Logs come to differ below entries that are equal, and different entries are committed.</source>
        <translation>Logs weichen unterhalb gleicher Einträge voneinander ab, und Verschiedenes wird festgeschrieben.</translation>
    </message>
    <message>
        <source>Remove only what conflicts</source>
        <translation>Nur Strittiges entfernen</translation>
    </message>
    <message>
        <source>A follower removes entries only where they differ from the leader&apos;s.</source>
        <translation>Ein Follower entfernt Einträge nur, wo sie von denen des Leaders abweichen.</translation>
    </message>
    <message>
        <source>An old message that arrives late removes entries that were acknowledged, and committed ones are lost.</source>
        <translation>Eine alte Nachricht, die spät ankommt, entfernt bestätigte Einträge, und Festgeschriebenes geht verloren.</translation>
    </message>
    <message>
        <source>Commit no further than the match</source>
        <translation>Nur Geprüftes festschreiben</translation>
    </message>
    <message>
        <source>A follower commits no further than the last entry that the message has verified.</source>
        <translation>Ein Follower schreibt nur bis zum letzten Eintrag fest, den die Nachricht geprüft hat.</translation>
    </message>
    <message>
        <source>A follower commits and applies entries of its own that the leader does not have.</source>
        <translation>Ein Follower schreibt eigene Einträge fest, die der Leader nicht hat, und wendet sie an.</translation>
    </message>
    <message>
        <source>Acknowledge what was asked</source>
        <translation>Nur Gefragtes bestätigen</translation>
    </message>
    <message>
        <source>A follower acknowledges the last entry of the request, not the end of its own log.</source>
        <translation>Ein Follower bestätigt den letzten Eintrag der Anfrage, nicht das Ende seines Logs.</translation>
    </message>
    <message>
        <source>The leader counts entries that the follower does not share, and commits them.</source>
        <translation>Der Leader zählt Einträge, die der Follower nicht hat, und schreibt sie fest.</translation>
    </message>
    <message>
        <source>Entries are on the disk first</source>
        <translation>Einträge erst auf die Platte</translation>
    </message>
    <message>
        <source>A follower acknowledges entries when they are on its disk.</source>
        <translation>Ein Follower bestätigt Einträge, wenn sie auf seiner Platte sind.</translation>
    </message>
    <message>
        <source>Entries are committed, a crash takes them from memory, and a majority without them elects a leader.</source>
        <translation>Einträge werden festgeschrieben, ein Absturz nimmt sie aus dem Speicher, und eine Mehrheit ohne sie wählt einen Leader.</translation>
    </message>
    <message>
        <source>The leader&apos;s copy counts when it is durable</source>
        <translation>Kopie des Leaders zählt erst dauerhaft</translation>
    </message>
    <message>
        <source>A leader may send entries before they are on its disk, but counts itself only when they are.</source>
        <translation>Ein Leader darf Einträge senden, bevor sie auf seiner Platte sind, zählt sich aber erst danach.</translation>
    </message>
    <message>
        <source>An entry is committed on fewer disks than a majority, and a crash loses it.</source>
        <translation>Ein Eintrag wird auf weniger Platten als einer Mehrheit festgeschrieben, und ein Absturz verliert ihn.</translation>
    </message>
    <message>
        <source>Count copies only in the own term</source>
        <translation>Kopien nur im eigenen Term zählen</translation>
    </message>
    <message>
        <source>A leader commits entries of earlier terms only along with one of its own term.</source>
        <translation>Ein Leader schreibt Einträge früherer Terms nur zusammen mit einem des eigenen fest.</translation>
    </message>
    <message>
        <source>An entry that a majority holds is committed and then overwritten: Figure 8 of the paper.</source>
        <translation>Ein Eintrag, den eine Mehrheit hat, wird festgeschrieben und dann überschrieben: Figur 8 des Papers.</translation>
    </message>
    <message>
        <source>Answers of earlier terms do not count</source>
        <translation>Antworten früherer Terms zählen nicht</translation>
    </message>
    <message>
        <source>An answer to a question of an earlier term is ignored.</source>
        <translation>Eine Antwort auf eine Frage aus einem früheren Term wird übergangen.</translation>
    </message>
    <message>
        <source>A leader counts an acknowledgement for a log that was changed since.</source>
        <translation>Ein Leader zählt eine Bestätigung für ein Log, das sich seither geändert hat.</translation>
    </message>
    <message>
        <source>Both majorities while members change</source>
        <translation>Beide Mehrheiten beim Wechsel</translation>
    </message>
    <message>
        <source>A change of more than one voter needs a majority of the old and one of the new voters.</source>
        <translation>Ändert sich mehr als ein Wähler, braucht es eine Mehrheit der alten und eine der neuen.</translation>
    </message>
    <message>
        <source>The old and the new voters have majorities that share nobody: two leaders in one term.</source>
        <translation>Alte und neue Wähler haben Mehrheiten, die niemanden teilen: zwei Leader in einem Term.</translation>
    </message>
    <message>
        <source>One change of members at a time</source>
        <translation>Eine Mitgliederänderung zur Zeit</translation>
    </message>
    <message>
        <source>A change of members waits until the one before is committed.</source>
        <translation>Eine Mitgliederänderung wartet, bis die vorige festgeschrieben ist.</translation>
    </message>
    <message>
        <source>Two changes in a row leave majorities that share nobody.</source>
        <translation>Nach zwei Änderungen hintereinander gibt es Mehrheiten, die niemanden teilen.</translation>
    </message>
    <message>
        <source>An own entry before a change of members</source>
        <translation>Eigener Eintrag vor Mitgliederänderung</translation>
    </message>
    <message>
        <source>A leader changes members only after it has committed an entry of its own term.</source>
        <translation>Ein Leader ändert Mitglieder erst, wenn er einen Eintrag seines Terms festgeschrieben hat.</translation>
    </message>
    <message>
        <source>Two leaders each begin a single-server change, and their majorities share nobody.</source>
        <translation>Zwei Leader beginnen je eine Ein-Server-Änderung, und ihre Mehrheiten teilen niemanden.</translation>
    </message>
    <message>
        <source>New voters catch up first</source>
        <translation>Neue Wähler holen erst auf</translation>
    </message>
    <message>
        <source>A new server receives the log as a learner before it may vote.</source>
        <translation>Ein neuer Server erhält das Log als Learner, bevor er wählen darf.</translation>
    </message>
    <message>
        <source>The majority needs a server with an empty log, and nothing is committed until it has caught up.</source>
        <translation>Die Mehrheit braucht einen Server mit leerem Log, und nichts wird festgeschrieben, bis er aufgeholt hat.</translation>
    </message>
    <message>
        <source>A removed leader steps down</source>
        <translation>Entfernter Leader tritt zurück</translation>
    </message>
    <message>
        <source>A leader that is not among the new voters steps down once that is committed.</source>
        <translation>Ein Leader, der nicht unter den neuen Wählern ist, tritt zurück, sobald das festgeschrieben ist.</translation>
    </message>
    <message>
        <source>A server that is no member goes on leading those who are.</source>
        <translation>Ein Server, der kein Mitglied ist, führt die Mitglieder weiter.</translation>
    </message>
    <message>
        <source>Catch up before taking over</source>
        <translation>Aufholen vor der Übernahme</translation>
    </message>
    <message>
        <source>The next leader holds the whole log before it is told to start an election.</source>
        <translation>Der nächste Leader hat das ganze Log, bevor er eine Wahl beginnen soll.</translation>
    </message>
    <message>
        <source>The chosen server loses its election, and the cluster is without a leader for longer.</source>
        <translation>Der gewählte Server verliert seine Wahl, und der Cluster ist länger ohne Leader.</translation>
    </message>
    <message>
        <source>Confirm leadership before reads</source>
        <translation>Führung vor dem Lesen bestätigen</translation>
    </message>
    <message>
        <source>A leader answers a read only after a majority has confirmed that it still leads.</source>
        <translation>Ein Leader beantwortet eine Leseanfrage erst, wenn eine Mehrheit bestätigt hat, dass er noch führt.</translation>
    </message>
    <message>
        <source>A leader that was deposed, and does not know it, answers from the past.</source>
        <translation>Ein gestürzter Leader, der davon nichts weiß, antwortet aus der Vergangenheit.</translation>
    </message>
    <message>
        <source>An own entry before reads</source>
        <translation>Eigener Eintrag vor dem Lesen</translation>
    </message>
    <message>
        <source>A new leader answers reads only after an entry of its own term is committed.</source>
        <translation>Ein neuer Leader beantwortet Leseanfragen erst, wenn ein Eintrag seines Terms festgeschrieben ist.</translation>
    </message>
    <message>
        <source>A new leader does not know yet how much is committed, and answers from the past.</source>
        <translation>Ein neuer Leader weiß noch nicht, wie viel festgeschrieben ist, und antwortet aus der Vergangenheit.</translation>
    </message>
    <message>
        <source>Leases end before elections</source>
        <translation>Leases enden vor Wahlen</translation>
    </message>
    <message>
        <source>A lease ends before any other node may start an election, by the clocks of both.</source>
        <translation>Eine Lease endet, bevor ein anderer Knoten eine Wahl beginnen darf, nach beider Uhren.</translation>
    </message>
    <message>
        <source>A new leader takes writes while the old one still answers reads alone.</source>
        <translation>Ein neuer Leader nimmt Änderungen an, während der alte noch allein Leseanfragen beantwortet.</translation>
    </message>
    <message>
        <source>A retry takes effect once</source>
        <translation>Wiederholtes wirkt einmal</translation>
    </message>
    <message>
        <source>A command that comes again in its session is answered from memory, not carried out again.</source>
        <translation>Kommt ein Befehl in seiner Sitzung wieder, wird er aus dem Gedächtnis beantwortet, nicht noch einmal ausgeführt.</translation>
    </message>
    <message>
        <source>A client that retries, because the answer was lost, has its command carried out twice.</source>
        <translation>Wiederholt ein Client, weil die Antwort verloren ging, wird sein Befehl zweimal ausgeführt.</translation>
    </message>
    <message>
        <source>Snapshots are on the disk first</source>
        <translation>Snapshots erst auf die Platte</translation>
    </message>
    <message>
        <source>The log is cut only behind a snapshot that is on the disk.</source>
        <translation>Das Log wird nur hinter einem Snapshot gekürzt, der auf der Platte ist.</translation>
    </message>
    <message>
        <source>A crash in between loses both the snapshot and the entries that it stands for.</source>
        <translation>Ein Absturz dazwischen verliert den Snapshot und die Einträge, für die er steht.</translation>
    </message>
    <message>
        <source>dissertation</source>
        <comment>Ongaro&apos;s</comment>
        <translation>Dissertation</translation>
    </message>
    <message>
        <source>erratum of 2015</source>
        <translation>Erratum von 2015</translation>
    </message>
    <message>
        <source>Without it something false is committed or answered.</source>
        <translation>Ohne sie wird Falsches festgeschrieben oder geantwortet.</translation>
    </message>
    <message>
        <source>Without it nothing gets done any more.</source>
        <translation>Ohne sie kommt nichts mehr voran.</translation>
    </message>
    <message>
        <source>Without it things get done with more trouble than they need.</source>
        <translation>Ohne sie geht alles mit mehr Mühe als nötig.</translation>
    </message>
    <message>
        <source>unsafe</source>
        <translation>unsicher</translation>
    </message>
    <message>
        <source>stuck</source>
        <translation>steht still</translation>
    </message>
    <message>
        <source>disturbed</source>
        <translation>gestört</translation>
    </message>
</context>
<context>
    <name>ui::scenarios::ScenarioList</name>
    <message>
        <source>%1  %2</source>
        <comment>number and title of a scenario</comment>
        <translation>%1  %2</translation>
    </message>
</context>
<context>
    <name>ui::scenarios::StoryPanel</name>
    <message>
        <source>%1 · %2</source>
        <comment>a scenario, its variant</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>The end</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>caption</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>This branch is a course of your own. The scenario stands in the other one.</source>
        <translation>Dieser Zweig ist Ihr eigener Verlauf. Das Szenario steht im anderen.</translation>
    </message>
    <message>
        <source>You have reached into the scenario: from here on the run is your own.</source>
        <translation>Sie haben in das Szenario eingegriffen: Von hier an ist der Lauf Ihr eigener.</translation>
    </message>
    <message>
        <source>The nodes come up. The first caption comes when it has happened.</source>
        <translation>Die Knoten kommen hoch. Der erste Bildtext kommt, wenn es geschehen ist.</translation>
    </message>
    <message>
        <source>This is the end. The cluster is still there: go on by hand.</source>
        <translation>Das ist das Ende. Der Cluster ist noch da: Machen Sie von Hand weiter.</translation>
    </message>
    <message>
        <source>This is the end, and something else has come than what was expected.</source>
        <translation>Das ist das Ende, und es kam anders als erwartet.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what was expected, what is there instead</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Play on</source>
        <translation>Weiterspielen</translation>
    </message>
    <message>
        <source>Yes. %1</source>
        <comment>the answer was right; why</comment>
        <translation>Ja. %1</translation>
    </message>
    <message>
        <source>No: “%1”. %2</source>
        <comment>the answer was wrong; the right one, and why</comment>
        <translation>Nein: „%1“. %2</translation>
    </message>
    <message>
        <source>Back to the caption before</source>
        <translation>Zurück zum vorigen Bildtext</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Straight to the next caption</source>
        <translation>Geradewegs zum nächsten Bildtext</translation>
    </message>
    <message>
        <source>Back to the scenario</source>
        <translation>Zurück zum Szenario</translation>
    </message>
    <message>
        <source>Stop at captions: the time stands still when one comes, until you play on.</source>
        <translation>Bei Bildtexten anhalten: Die Zeit steht still, wenn einer kommt, bis Sie weiterspielen.</translation>
    </message>
    <message>
        <source>Stop at captions</source>
        <translation>Bei Bildtexten anhalten</translation>
    </message>
    <message>
        <source>End the scenario and keep the cluster</source>
        <translation>Szenario beenden und den Cluster behalten</translation>
    </message>
</context>
<context>
    <name>ui::spacetime</name>
    <message>
        <source>could have influenced it</source>
        <translation>konnte darauf wirken</translation>
    </message>
    <message>
        <source>it could influence</source>
        <translation>darauf kann es wirken</translation>
    </message>
</context>
<context>
    <name>ui::text</name>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>committed</source>
        <translation>festgeschrieben</translation>
    </message>
    <message>
        <source>durable, not committed</source>
        <translation>dauerhaft, nicht festgeschrieben</translation>
    </message>
    <message>
        <source>written, not yet durable</source>
        <translation>geschrieben, noch nicht dauerhaft</translation>
    </message>
</context>
<context>
    <name>ui::timeline</name>
    <message>
        <source>real time</source>
        <translation>Echtzeit</translation>
    </message>
    <message>
        <source>1/%1 of real time</source>
        <translation>1/%1 der Echtzeit</translation>
    </message>
    <message>
        <source>%1 % of real time</source>
        <translation>%1 % der Echtzeit</translation>
    </message>
    <message>
        <source>%1 × real time</source>
        <translation>%1 × Echtzeit</translation>
    </message>
    <message>
        <source>1 ×</source>
        <translation>1 ×</translation>
    </message>
    <message>
        <source>1/%1 ×</source>
        <translation>1/%1 ×</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 ×</source>
        <translation>%1 ×</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>as fast as possible</source>
        <translation>so schnell wie möglich</translation>
    </message>
    <message>
        <source>max</source>
        <comment>as fast as possible, on a slider</comment>
        <translation>max</translation>
    </message>
</context>
<context>
    <name>ui::timing</name>
    <message>
        <source>A message and its write can take %1, the shortest election timeout is %2: elections will happen although the leader lives (§5.6).</source>
        <translation>Eine Nachricht samt Schreibvorgang kann %1 dauern, der kürzeste Wahl-Timeout ist %2: Es wird Wahlen geben, obwohl der Leader lebt (§5.6).</translation>
    </message>
    <message>
        <source>A heartbeat comes every %1 and can take %2, the shortest election timeout is %3: one late heartbeat starts an election.</source>
        <translation>Ein Heartbeat kommt alle %1 und kann %2 dauern, der kürzeste Wahl-Timeout ist %3: Ein verspäteter Heartbeat löst eine Wahl aus.</translation>
    </message>
    <message>
        <source>The election timeouts differ by less than a message takes (%1): candidates will meet and split the votes.</source>
        <translation>Die Wahl-Timeouts unterscheiden sich um weniger, als eine Nachricht braucht (%1): Kandidaten werden zusammentreffen und die Stimmen spalten.</translation>
    </message>
    <message>
        <source>Timers must be longer than nothing.</source>
        <translation>Timer müssen länger als null sein.</translation>
    </message>
    <message>
        <source>The longest election timeout is below the shortest.</source>
        <translation>Der längste Wahl-Timeout liegt unter dem kürzesten.</translation>
    </message>
    <message>
        <source>With a limit of 0 nothing could be sent.</source>
        <translation>Bei einer Grenze von 0 ließe sich nichts senden.</translation>
    </message>
    <message>
        <source>The heartbeat must come before the shortest election timeout runs out.</source>
        <translation>Der Heartbeat muss kommen, bevor der kürzeste Wahl-Timeout abläuft.</translation>
    </message>
</context>
<context>
    <name>ui::why</name>
    <message>
        <source>the pre-vote for term %1</source>
        <translation>der Vorwahl für Term %1</translation>
    </message>
    <message>
        <source>term %1</source>
        <translation>Term %1</translation>
    </message>
    <message>
        <source>%1 was not reached: the request of %2 was lost at %3, %4.</source>
        <translation>%1 wurde nicht erreicht: Die Anfrage von %2 ging bei %3 verloren, %4.</translation>
    </message>
    <message>
        <source>%1 was not asked by %2 before the campaign ended.</source>
        <translation>%1 wurde von %2 nicht gefragt, bevor die Kandidatur endete.</translation>
    </message>
    <message>
        <source>%1 had not decided on the request of %2 when the campaign ended.</source>
        <translation>%1 hatte über die Anfrage von %2 nicht entschieden, als die Kandidatur endete.</translation>
    </message>
    <message>
        <source>%1 has not been reached: the request of %2 is held.</source>
        <translation>%1 wurde nicht erreicht: Die Anfrage von %2 ist angehalten.</translation>
    </message>
    <message>
        <source>%1 has not been reached yet: the request of %2 is on its way.</source>
        <translation>%1 wurde noch nicht erreicht: Die Anfrage von %2 ist unterwegs.</translation>
    </message>
    <message>
        <source>%1 got the request of %2 at %3; no answer has been decided on.</source>
        <translation>%1 erhielt die Anfrage von %2 bei %3; über eine Antwort ist nicht entschieden.</translation>
    </message>
    <message>
        <source>%1 has not asked %2 yet.</source>
        <translation>%1 hat %2 noch nicht gefragt.</translation>
    </message>
    <message>
        <source>%1 granted its vote: %2.</source>
        <translation>%1 gab seine Stimme: %2.</translation>
    </message>
    <message>
        <source>%1 granted its vote.</source>
        <translation>%1 gab seine Stimme.</translation>
    </message>
    <message>
        <source>%1 granted its vote, but the answer was lost on %1 → %2 at %3: %4.</source>
        <translation>%1 gab seine Stimme, aber die Antwort ging auf %1 → %2 bei %3 verloren: %4.</translation>
    </message>
    <message>
        <source>%1 granted its vote; its answer had not arrived when the campaign ended.</source>
        <translation>%1 gab seine Stimme; die Antwort war nicht angekommen, als die Kandidatur endete.</translation>
    </message>
    <message>
        <source>%1 granted its vote; the answer is on its way.</source>
        <translation>%1 gab seine Stimme; die Antwort ist unterwegs.</translation>
    </message>
    <message>
        <source>%1 granted its vote, and waits for its disk before it answers.</source>
        <translation>%1 gab seine Stimme und wartet vor der Antwort auf seine Platte.</translation>
    </message>
    <message>
        <source>%1 ignored the request: %2.</source>
        <translation>%1 hat die Anfrage übergangen: %2.</translation>
    </message>
    <message>
        <source>%1 refused.</source>
        <translation>%1 verweigerte die Stimme.</translation>
    </message>
    <message>
        <source>%1 refused: %2.</source>
        <translation>%1 verweigerte die Stimme: %2.</translation>
    </message>
    <message>
        <source>Of the old voters %1 it has %2 of the %3 votes that it needs.</source>
        <translation>Von den alten Wählern %1 hat er %2 der %3 nötigen Stimmen.</translation>
    </message>
    <message>
        <source>Of the new voters %1 it has %2 of the %3 votes that it needs.</source>
        <translation>Von den neuen Wählern %1 hat er %2 der %3 nötigen Stimmen.</translation>
    </message>
    <message>
        <source>%1 votes for itself.</source>
        <translation>%1 wählt sich selbst.</translation>
    </message>
    <message>
        <source>The vote of %1 for itself is not on its disk yet; until then it asks nobody.</source>
        <translation>Die Stimme von %1 für sich selbst ist noch nicht auf seiner Platte; bis dahin fragt er niemanden.</translation>
    </message>
    <message>
        <source>Learners are not asked and never count: %1.</source>
        <translation>Learner werden nicht gefragt und zählen nie: %1.</translation>
    </message>
    <message>
        <source>%1 campaigns in %2 and needs a majority of the old voters and one of the new ones.</source>
        <comment>who, term 8</comment>
        <translation>%1 kandidiert in %2 und braucht eine Mehrheit der alten und eine der neuen Wähler.</translation>
    </message>
    <message>
        <source>%1 campaigns in %2 and has %3 of the %4 votes that it needs.</source>
        <comment>who, term 8</comment>
        <translation>%1 kandidiert in %2 und hat %3 der %4 nötigen Stimmen.</translation>
    </message>
    <message>
        <source>%1 campaigned in %2 and got %3 of the %4 votes that it needed.</source>
        <comment>who, term 8</comment>
        <translation>%1 kandidierte in %2 und bekam %3 der %4 nötigen Stimmen.</translation>
    </message>
    <message>
        <source>%1 gave the campaign up at %2: %3.</source>
        <translation>%1 gab die Kandidatur bei %2 auf: %3.</translation>
    </message>
    <message>
        <source>The campaign of %1 went on in another term at %2: %3.</source>
        <translation>Die Kandidatur von %1 ging bei %2 in einem anderen Term weiter: %3.</translation>
    </message>
    <message>
        <source>The campaign of %1 ended at %2: %3.</source>
        <translation>Die Kandidatur von %1 endete bei %2: %3.</translation>
    </message>
    <message>
        <source>The campaign of %1 began anew at %2.</source>
        <translation>Die Kandidatur von %1 begann bei %2 von Neuem.</translation>
    </message>
    <message>
        <source>%1 would refuse %2: its own log ends at %3, that of %2 at %4 (index·term).</source>
        <translation>%1 würde %2 die Stimme verweigern: Das eigene Log endet bei %3, das von %2 bei %4 (Index·Term).</translation>
    </message>
    <message>
        <source>Of the old voters %1 it is known to be on %2, and %3 are needed.</source>
        <translation>Von den alten Wählern %1 haben ihn bekanntlich %2, nötig sind %3.</translation>
    </message>
    <message>
        <source>Of the new voters %1 it is known to be on %2, and %3 are needed.</source>
        <translation>Von den neuen Wählern %1 haben ihn bekanntlich %2, nötig sind %3.</translation>
    </message>
    <message>
        <source>%1 knows it to be on the disks of %2.</source>
        <translation>%1 weiß, dass er auf den Platten von %2 ist.</translation>
    </message>
    <message>
        <source>Learners hold entries and never count: %1.</source>
        <translation>Learner haben Einträge und zählen nie: %1.</translation>
    </message>
    <message>
        <source>Entry %1 is not on a majority of the old voters and of the new ones yet; the joint configuration needs both.</source>
        <translation>Eintrag %1 ist noch nicht auf einer Mehrheit der alten und der neuen Wähler; die gemeinsame Konfiguration braucht beide.</translation>
    </message>
    <message>
        <source>Entry %1 is known to be on %2 of %3 voters and needs %4: %5 more of %6.</source>
        <translation>Eintrag %1 ist bekanntlich auf %2 von %3 Wählern und braucht %4: noch %5 von %6.</translation>
    </message>
    <message>
        <source>%1 leads term %2 but reaches only %3: on its side nothing can be committed.</source>
        <translation>%1 führt Term %2, erreicht aber nur %3: Auf seiner Seite kann nichts festgeschrieben werden.</translation>
    </message>
    <message>
        <source>Mend the links of %1, or start and resume voters, until it reaches a majority.</source>
        <translation>Beheben Sie Störungen der Verbindungen von %1, oder starten Sie Wähler und setzen Sie sie fort, bis er eine Mehrheit erreicht.</translation>
    </message>
    <message>
        <source>Entry %1 is on a majority and still not committed: it is of term %2, and %3 leads term %4, so its copies do not count.</source>
        <translation>Eintrag %1 ist auf einer Mehrheit und doch nicht festgeschrieben: Er ist aus Term %2, und %3 führt Term %4, darum zählen seine Kopien nicht.</translation>
    </message>
    <message>
        <source>Entry %1 is of the older term %2: it is committed only together with an entry of term %3 that stands behind it.</source>
        <translation>Eintrag %1 ist aus dem früheren Term %2: Er wird nur zusammen mit einem Eintrag aus Term %3 festgeschrieben, der hinter ihm steht.</translation>
    </message>
    <message>
        <source>A leader counts copies only of entries of its own term; what stands before them is committed with them. An older entry on a majority can still be overwritten (Figure 8).</source>
        <translation>Ein Leader zählt nur Kopien von Einträgen seines eigenen Terms; was davor steht, wird mit ihnen festgeschrieben. Ein älterer Eintrag auf einer Mehrheit kann noch überschrieben werden (Figur 8).</translation>
    </message>
    <message>
        <source>%1 has no entry of term %2 in its log.</source>
        <translation>%1 hat keinen Eintrag aus Term %2 in seinem Log.</translation>
    </message>
    <message>
        <source>Append an entry at %1: it is of term %2, and commits entry %3 along with itself.</source>
        <translation>Hängen Sie bei %1 einen Eintrag an: Er ist aus Term %2 und schreibt Eintrag %3 mit fest.</translation>
    </message>
    <message>
        <source>Entry %1 is committed, and %2 has not heard of it: it knows of %3 as committed.</source>
        <translation>Eintrag %1 ist festgeschrieben, und %2 hat davon nicht gehört: Er weiß nur von %3.</translation>
    </message>
    <message>
        <source>%1 knows it to be committed. Followers learn it with the leader&apos;s next message.</source>
        <translation>%1 weiß, dass er festgeschrieben ist. Follower erfahren es mit der nächsten Nachricht des Leaders.</translation>
    </message>
    <message>
        <source>Entry %1 is not committed because nobody leads: only a leader commits.</source>
        <translation>Eintrag %1 ist nicht festgeschrieben, weil niemand führt: Nur ein Leader schreibt fest.</translation>
    </message>
    <message>
        <source>There is no leader; this is why the log stands still.</source>
        <translation>Es gibt keinen Leader; darum steht das Log still.</translation>
    </message>
    <message>
        <source>The log of the leader %1 begins at %2: what is committed at %3 is in its snapshot, and %4 has not heard of it.</source>
        <translation>Das Log des Leaders %1 beginnt bei %2: Was bei %3 festgeschrieben ist, steht in seinem Snapshot, und %4 hat davon nicht gehört.</translation>
    </message>
    <message>
        <source>A node that lacks what is only in the snapshot gets the snapshot.</source>
        <translation>Ein Knoten, dem fehlt, was nur im Snapshot steht, bekommt den Snapshot.</translation>
    </message>
    <message>
        <source>Entry %1 of %2 is of term %3; the leader %4 holds another one there, of term %5.</source>
        <translation>Eintrag %1 von %2 ist aus Term %3; der Leader %4 hat dort einen anderen, aus Term %5.</translation>
    </message>
    <message>
        <source>Entry %1 of %2 is not in the log of the leader %3, which ends at %4.</source>
        <translation>Eintrag %1 von %2 ist nicht im Log des Leaders %3, das bei %4 endet.</translation>
    </message>
    <message>
        <source>When the leader&apos;s entry for this place arrives, this one is removed: a follower&apos;s log becomes the leader&apos;s.</source>
        <translation>Wenn der Eintrag des Leaders für diese Stelle ankommt, wird dieser entfernt: Das Log eines Followers wird zu dem des Leaders.</translation>
    </message>
    <message>
        <source>Only if a node that holds it is elected first can it still be committed.</source>
        <translation>Nur wenn vorher ein Knoten gewählt wird, der ihn hat, kann er noch festgeschrieben werden.</translation>
    </message>
    <message>
        <source>Entry %1 is on a majority: it is being committed.</source>
        <translation>Eintrag %1 ist auf einer Mehrheit: Er wird gerade festgeschrieben.</translation>
    </message>
    <message>
        <source>Entry %1 is committed; %2 knows everything up to %3 to be committed.</source>
        <translation>Eintrag %1 ist festgeschrieben; %2 weiß, dass alles bis %3 festgeschrieben ist.</translation>
    </message>
    <message>
        <source>Entry %1 was on the disks of %2: %3 of the %4 that were needed.</source>
        <translation>Eintrag %1 war auf den Platten von %2: %3 der %4 nötigen.</translation>
    </message>
    <message>
        <source>Entry %1 is of the older term %2 and was committed along with entry %3 of term %4, the leader&apos;s own.</source>
        <translation>Eintrag %1 ist aus dem früheren Term %2 und wurde mit Eintrag %3 aus Term %4 festgeschrieben, dem des Leaders.</translation>
    </message>
    <message>
        <source>It is of term %1, the leader&apos;s own at that time, so its copies count.</source>
        <translation>Er ist aus Term %1, damals dem eigenen des Leaders, darum zählen seine Kopien.</translation>
    </message>
    <message>
        <source>%1 committed entry %2 at %3: a majority had it on disk.</source>
        <translation>%1 schrieb Eintrag %2 bei %3 fest: Eine Mehrheit hatte ihn auf der Platte.</translation>
    </message>
    <message>
        <source>%1 learned at %2 that entry %3 is committed: %4.</source>
        <translation>%1 erfuhr bei %2, dass Eintrag %3 festgeschrieben ist: %4.</translation>
    </message>
    <message>
        <source>A follower commits what the leader says is committed, as far as the logs are known to agree.</source>
        <translation>Ein Follower schreibt fest, was laut Leader festgeschrieben ist, so weit die Logs bekanntlich übereinstimmen.</translation>
    </message>
    <message>
        <source>The leader %1 had committed it at %2.</source>
        <translation>Der Leader %1 hatte ihn bei %2 festgeschrieben.</translation>
    </message>
    <message>
        <source>Entry %1 is committed, and %2 has applied everything up to %3: entries are applied one after the other, in order.</source>
        <translation>Eintrag %1 ist festgeschrieben, und %2 hat alles bis %3 angewandt: Einträge werden einer nach dem anderen angewandt, der Reihe nach.</translation>
    </message>
    <message>
        <source>Committed means that it will never be lost; the state machine takes it afterwards.</source>
        <translation>Festgeschrieben heißt, dass er nie mehr verloren geht; die Zustandsmaschine nimmt ihn danach.</translation>
    </message>
    <message>
        <source>%1 removed its entries from %2 on at %3: %4.</source>
        <translation>%1 entfernte seine Einträge ab %2 bei %3: %4.</translation>
    </message>
    <message>
        <source>Where a follower&apos;s log differs from the leader&apos;s, the leader&apos;s entries take the place of its own.</source>
        <translation>Wo das Log eines Followers von dem des Leaders abweicht, treten dessen Einträge an die Stelle der eigenen.</translation>
    </message>
    <message>
        <source>What came before: %1 %2.</source>
        <comment>who, what happened</comment>
        <translation>Was vorausging: %1 %2.</translation>
    </message>
    <message>
        <source>What was removed at %1 was of term %2, and came into its log at %3: %4.</source>
        <translation>Was bei %1 entfernt wurde, war aus Term %2 und kam bei %3 in sein Log: %4.</translation>
    </message>
    <message>
        <source>It was not committed, so no client was told that it is safe.</source>
        <translation>Es war nicht festgeschrieben, darum wurde keinem Client gesagt, dass es sicher ist.</translation>
    </message>
    <message>
        <source>%1 does not hold entry %2: its log ends at %3.</source>
        <translation>%1 hat Eintrag %2 nicht: Sein Log endet bei %3.</translation>
    </message>
    <message>
        <source>Nobody leads, so nobody sends it anything.</source>
        <translation>Niemand führt, darum sendet ihm niemand etwas.</translation>
    </message>
    <message>
        <source>The leader %1 does not hold it either: its log ends at %2.</source>
        <translation>Auch der Leader %1 hat ihn nicht: Sein Log endet bei %2.</translation>
    </message>
    <message>
        <source>Entry %1 is in the snapshot of %2, which stands for everything up to %3; its log begins at %4.</source>
        <translation>Eintrag %1 ist im Snapshot von %2, der für alles bis %3 steht; das Log beginnt bei %4.</translation>
    </message>
    <message>
        <source>The log of %1 begins at %2.</source>
        <translation>Das Log von %1 beginnt bei %2.</translation>
    </message>
    <message>
        <source>The snapshot up to %1 came from %2 at %3.</source>
        <translation>Der Snapshot bis %1 kam bei %3 von %2.</translation>
    </message>
    <message>
        <source>The snapshot up to %1 was taken at %2: %3.</source>
        <translation>Der Snapshot bis %1 wurde bei %2 erstellt: %3.</translation>
    </message>
    <message>
        <source>Only what is committed and applied goes into a snapshot, and the log is cut behind one that is on the disk.</source>
        <translation>In einen Snapshot kommt nur, was festgeschrieben und angewandt ist, und gekürzt wird das Log hinter einem, der auf der Platte ist.</translation>
    </message>
    <message>
        <source>%1 holds the whole log of %2; it knows of %3 as committed, the leader of %4.</source>
        <translation>%1 hat das ganze Log von %2; er weiß von %3 als festgeschrieben, der Leader von %4.</translation>
    </message>
    <message>
        <source>Followers learn of a commitment with the leader&apos;s next message, a heartbeat at the latest.</source>
        <translation>Follower erfahren vom Festschreiben mit der nächsten Nachricht des Leaders, spätestens mit einem Heartbeat.</translation>
    </message>
    <message>
        <source>The log of %1 ends at %2, that of the leader %3 at %4 (index·term).</source>
        <translation>Das Log von %1 endet bei %2, das des Leaders %3 bei %4 (Index·Term).</translation>
    </message>
    <message>
        <source>Resume %1.</source>
        <comment>paused nodes</comment>
        <translation>Setzen Sie %1 fort.</translation>
    </message>
    <message>
        <source>Start %1: it comes back with what is on its disk, and the leader sends it the rest.</source>
        <translation>Starten Sie %1: Er kommt mit dem zurück, was auf seiner Platte ist, und der Leader sendet ihm den Rest.</translation>
    </message>
    <message>
        <source>%1 is no member of the configuration of %2: leaders send nothing to it.</source>
        <translation>%1 gehört nicht zur Konfiguration von %2: Leader senden ihm nichts.</translation>
    </message>
    <message>
        <source>%1 refused what %2 sent at %3: %4. The leader tries further back.</source>
        <translation>%1 lehnte ab, was %2 bei %3 sendete: %4. Der Leader versucht es weiter hinten.</translation>
    </message>
    <message>
        <source>%1 since %2.</source>
        <comment>a fault, time</comment>
        <translation>%1, seit %2.</translation>
    </message>
    <message>
        <source>A slow follower does not hold the others up: a majority is enough.</source>
        <translation>Ein langsamer Follower hält die anderen nicht auf: Eine Mehrheit genügt.</translation>
    </message>
    <message>
        <source>Mend the links between %1 and %2.</source>
        <translation>Beheben Sie die Störungen der Verbindungen zwischen %1 und %2.</translation>
    </message>
    <message>
        <source>%1 %2.</source>
        <comment>who, what happened</comment>
        <translation>%1 %2.</translation>
    </message>
    <message>
        <source>%1 had sent it at %2: %3.</source>
        <translation>%1 hatte es bei %2 gesendet: %3.</translation>
    </message>
    <message>
        <source>The rule “%1”: %2</source>
        <translation>Die Regel „%1“: %2</translation>
    </message>
    <message>
        <source>%1 gave its vote in term %2 to %3 at %4.</source>
        <translation>%1 gab in Term %2 bei %4 seine Stimme %3.</translation>
    </message>
    <message>
        <source>It had last heard from %1 at %2.</source>
        <translation>Von %1 hatte er zuletzt bei %2 gehört.</translation>
    </message>
    <message>
        <source>Cause: %1.</source>
        <translation>Ursache: %1.</translation>
    </message>
    <message>
        <source>%1 has sent no answer to it up to this instant.</source>
        <translation>%1 hat bis zu diesem Augenblick keine Antwort darauf gesendet.</translation>
    </message>
    <message>
        <source>Its disk still works on a write, and an answer that promises something waits for it.</source>
        <translation>Seine Platte schreibt noch, und eine Antwort, die etwas verspricht, wartet darauf.</translation>
    </message>
    <message>
        <source>%1 answered at %2: %3.</source>
        <translation>%1 antwortete bei %2: %3.</translation>
    </message>
    <message>
        <source>The answer was lost on %1 → %2 at %3: %4.</source>
        <translation>Die Antwort ging auf %1 → %2 bei %3 verloren: %4.</translation>
    </message>
    <message>
        <source>This event lies beyond the instant that is shown.</source>
        <translation>Dieses Ereignis liegt hinter dem gezeigten Augenblick.</translation>
    </message>
    <message>
        <source>The paper tells of it.</source>
        <translation>Das Paper berichtet davon.</translation>
    </message>
    <message>
        <source>Nothing is known of this packet.</source>
        <translation>Von diesem Paket ist nichts bekannt.</translation>
    </message>
    <message>
        <source>%1 from %2 was lost on its way to %3 at %4: %5.</source>
        <translation>%1 von %2 ging auf dem Weg zu %3 bei %4 verloren: %5.</translation>
    </message>
    <message>
        <source>Raft asks nothing of the network: what is lost is sent again, and nothing false comes of it.</source>
        <translation>Raft verlangt vom Netz nichts: Was verloren geht, wird noch einmal gesendet, und nichts Falsches entsteht daraus.</translation>
    </message>
    <message>
        <source>%1 from %2 reached %3 at %4.</source>
        <translation>%1 von %2 erreichte %3 bei %4.</translation>
    </message>
    <message>
        <source>%1 from %2 to %3 was sent at %4; its end was not found.</source>
        <translation>%1 von %2 an %3 wurde bei %4 gesendet; das Ende fand sich nicht.</translation>
    </message>
    <message>
        <source>%1 from %2 to %3 is held at the gate of its link.</source>
        <translation>%1 von %2 an %3 wird am Tor der Verbindung angehalten.</translation>
    </message>
    <message>
        <source>%1 from %2 waits in the inbox of %3, which is paused.</source>
        <translation>%1 von %2 wartet im Eingang von %3, der pausiert ist.</translation>
    </message>
    <message>
        <source>%1 from %2 arrives at %3 in %4.</source>
        <translation>%1 von %2 kommt in %4 bei %3 an.</translation>
    </message>
    <message>
        <source>%1 from %2 is on its way to %3.</source>
        <translation>%1 von %2 ist zu %3 unterwegs.</translation>
    </message>
    <message>
        <source>%1 sent it at %2: %3.</source>
        <translation>%1 sendete es bei %2: %3.</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a clause as a sentence</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>Release this direction: its menu in the picture.</source>
        <translation>Geben Sie diese Richtung frei: ihr Menü im Bild.</translation>
    </message>
    <message>
        <source>Mend this direction: its menu in the picture.</source>
        <translation>Beheben Sie die Störung dieser Richtung: ihr Menü im Bild.</translation>
    </message>
    <message>
        <source>Nothing keeps messages from getting from %1 to %2.</source>
        <translation>Nichts hindert Nachrichten, von %1 zu %2 zu kommen.</translation>
    </message>
    <message>
        <source>The other direction, %1 → %2, is open: each direction has its own faults.</source>
        <translation>Die andere Richtung, %1 → %2, ist offen: Jede Richtung hat ihre eigenen Störungen.</translation>
    </message>
    <message>
        <source>The last packet that was lost here died at %1: %2.</source>
        <translation>Das letzte Paket, das hier verloren ging, endete bei %1: %2.</translation>
    </message>
    <message>
        <source>Refused means: it was certainly not done, and may be asked again.</source>
        <translation>Abgelehnt heißt: Es geschah sicher nicht und darf noch einmal verlangt werden.</translation>
    </message>
    <message>
        <source>Unknown means: it may have been done, or may still be; asking again could do it twice.</source>
        <translation>Ungewiss heißt: Es kann geschehen sein oder noch geschehen; wer noch einmal fragt, tut es vielleicht zweimal.</translation>
    </message>
    <message>
        <source>It was answered after %1.</source>
        <translation>Die Antwort kam nach %1.</translation>
    </message>
    <message>
        <source>The request of %1 at %2 waits for %3 now: it is answered when its entry is committed and applied.</source>
        <translation>Die Anfrage von %1 bei %2 wartet jetzt seit %3: Sie wird beantwortet, wenn ihr Eintrag festgeschrieben und angewandt ist.</translation>
    </message>
    <message>
        <source>No entry has been made of it in any log.</source>
        <translation>In keinem Log ist ein Eintrag daraus geworden.</translation>
    </message>
    <message>
        <source>There is no leader that could take it.</source>
        <translation>Es gibt keinen Leader, der sie annehmen könnte.</translation>
    </message>
    <message>
        <source>It became entry %1 in the log of %2 at %3.</source>
        <translation>Daraus wurde bei %3 Eintrag %1 im Log von %2.</translation>
    </message>
    <message>
        <source>Only the last %1 events before this instant were searched; what is older is not told here.</source>
        <translation>Durchsucht wurden nur die letzten %1 Ereignisse vor diesem Augenblick; von Älterem ist hier nicht die Rede.</translation>
    </message>
    <message>
        <source>the link %1 → %2 is held since %3</source>
        <translation>die Verbindung %1 → %2 ist seit %3 angehalten</translation>
    </message>
    <message>
        <source>the link %1 → %2 loses every packet since %3</source>
        <translation>die Verbindung %1 → %2 verliert seit %3 jedes Paket</translation>
    </message>
    <message>
        <source>a partition keeps %1 and %2 apart since %3</source>
        <translation>eine Partition trennt %1 und %2 seit %3</translation>
    </message>
    <message>
        <source>the link %1 → %2 is cut since %3</source>
        <translation>die Verbindung %1 → %2 ist seit %3 getrennt</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>an empty log ends at</comment>
        <translation>nichts</translation>
    </message>
    <message>
        <source>%1 is down.</source>
        <translation>%1 ist aus.</translation>
    </message>
    <message>
        <source>%1 is down since %2: %3.</source>
        <translation>%1 ist seit %2 aus: %3.</translation>
    </message>
    <message>
        <source>%1 is down since %2.</source>
        <translation>%1 ist seit %2 aus.</translation>
    </message>
    <message>
        <source>%1 is paused: messages wait in its inbox.</source>
        <translation>%1 ist pausiert: Nachrichten warten in seinem Eingang.</translation>
    </message>
    <message>
        <source>%1 is paused since %2: messages wait in its inbox.</source>
        <translation>%1 ist seit %2 pausiert: Nachrichten warten in seinem Eingang.</translation>
    </message>
    <message>
        <source>The rule “%1” is off: %2</source>
        <translation>Die Regel „%1“ ist aus: %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a reason and its section of the paper</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Too few voters run: an election needs %1 of %2 votes, and only %3 can be given.</source>
        <translation>Zu wenige Wähler laufen: Eine Wahl braucht %1 von %2 Stimmen, und nur %3 können gegeben werden.</translation>
    </message>
    <message>
        <source>Too few of the old voters run: the joint configuration needs %1 of their %2 votes, and only %3 can be given.</source>
        <translation>Zu wenige der alten Wähler laufen: Die gemeinsame Konfiguration braucht %1 von ihren %2 Stimmen, und nur %3 können gegeben werden.</translation>
    </message>
    <message>
        <source>Too few of the new voters run: the joint configuration needs %1 of their %2 votes, and only %3 can be given.</source>
        <translation>Zu wenige der neuen Wähler laufen: Die gemeinsame Konfiguration braucht %1 von ihren %2 Stimmen, und nur %3 können gegeben werden.</translation>
    </message>
    <message>
        <source>A majority of all voters must agree, not only of those that run.</source>
        <translation>Einig sein muss sich eine Mehrheit aller Wähler, nicht nur derer, die laufen.</translation>
    </message>
    <message>
        <source>Start %1: they come back with what is on their disks.</source>
        <comment>nodes that are down</comment>
        <translation>Starten Sie %1: Sie kommen mit dem zurück, was auf ihren Platten ist.</translation>
    </message>
    <message>
        <source>Nobody can be elected now: %1 of %2 votes are needed, and no voter can get more than %3.</source>
        <translation>Niemand kann jetzt gewählt werden: Nötig sind %1 von %2 Stimmen, und kein Wähler kann mehr als %3 bekommen.</translation>
    </message>
    <message>
        <source>Nobody can be elected now: no voter can get a majority of the old voters and one of the new ones.</source>
        <translation>Niemand kann jetzt gewählt werden: Kein Wähler kann eine Mehrheit der alten und eine der neuen Wähler bekommen.</translation>
    </message>
    <message>
        <source>%1 could get the votes of %2 at most: %3 of %4.</source>
        <translation>%1 könnte höchstens die Stimmen von %2 bekommen: %3 von %4.</translation>
    </message>
    <message>
        <source>Mend links until one side holds a majority; “Heal all” mends them all.</source>
        <translation>Beheben Sie Störungen der Verbindungen, bis eine Seite eine Mehrheit hat; „Alles heilen“ behebt alle.</translation>
    </message>
    <message>
        <source>The election timer of %1 is held since %2.</source>
        <translation>Der Wahl-Timer von %1 ist seit %2 angehalten.</translation>
    </message>
    <message>
        <source>The next election timer to run out is that of %1, in %2.</source>
        <translation>Der nächste Wahl-Timer, der abläuft, ist der von %1, in %2.</translation>
    </message>
    <message>
        <source>It turned %1 at %2: %3.</source>
        <comment>role, time, why</comment>
        <translation>Er wurde bei %2 %1: %3.</translation>
    </message>
    <message>
        <source>No leader has been elected since the cluster began.</source>
        <translation>Seit der Cluster begann, wurde kein Leader gewählt.</translation>
    </message>
    <message>
        <source>%1 led term %2 until %3: %4.</source>
        <translation>%1 führte Term %2 bis %3: %4.</translation>
    </message>
    <message>
        <source>There is no voter: nobody may be elected.</source>
        <translation>Es gibt keinen Wähler: Niemand darf gewählt werden.</translation>
    </message>
    <message>
        <source>%1 campaigns too, and every voter has one vote a term.</source>
        <translation>Auch %1 kandidiert, und jeder Wähler hat eine Stimme je Term.</translation>
    </message>
    <message>
        <source>Nobody campaigns at this instant: the nodes wait for their election timers.</source>
        <translation>In diesem Augenblick kandidiert niemand: Die Knoten warten auf ihre Wahl-Timer.</translation>
    </message>
    <message>
        <source>%1 leads term %2, but %3 does not hear it: %4.</source>
        <translation>%1 führt Term %2, aber %3 hört ihn nicht: %4.</translation>
    </message>
    <message>
        <source>%1 leads term %2, but it is paused and says nothing.</source>
        <translation>%1 führt Term %2, ist aber pausiert und sagt nichts.</translation>
    </message>
    <message>
        <source>%1 leads term %2, but %3 is in term %4 already and listens to no leader of an older one.</source>
        <translation>%1 führt Term %2, aber %3 ist schon in Term %4 und hört auf keinen Leader eines früheren.</translation>
    </message>
    <message>
        <source>%1 leads term %2; %3 has not heard from it yet.</source>
        <translation>%1 führt Term %2; %3 hat noch nicht von ihm gehört.</translation>
    </message>
    <message>
        <source>Its election timer runs out in %1.</source>
        <translation>Sein Wahl-Timer läuft in %1 ab.</translation>
    </message>
    <message>
        <source>%1 leads term %2 since %3: it got %4 votes, and %5 were needed.</source>
        <translation>%1 führt Term %2 seit %3: Er bekam %4 Stimmen, nötig waren %5.</translation>
    </message>
    <message>
        <source>%1 leads term %2 since %3.</source>
        <translation>%1 führt Term %2 seit %3.</translation>
    </message>
    <message>
        <source>%1 leads term %2.</source>
        <translation>%1 führt Term %2.</translation>
    </message>
    <message>
        <source>%1 was elected in term %2 meanwhile, and %3 does not know of it: it hears no message of that term.</source>
        <translation>%1 wurde inzwischen in Term %2 gewählt, und %3 weiß nichts davon: Er hört keine Nachricht aus diesem Term.</translation>
    </message>
    <message>
        <source>It reaches only %1, no majority of its voters: it can commit nothing, and a leader does not notice that by the paper&apos;s rules.</source>
        <translation>Er erreicht nur %1, keine Mehrheit seiner Wähler: Er kann nichts festschreiben, und nach den Regeln des Papers merkt ein Leader das nicht.</translation>
    </message>
    <message>
        <source>In %1 it looks whether a majority has answered, and steps down if not.</source>
        <translation>In %1 sieht er nach, ob eine Mehrheit geantwortet hat, und tritt sonst zurück.</translation>
    </message>
    <message>
        <source>Nobody has shown it a higher term since, and its heartbeats keep the others from starting an election.</source>
        <translation>Niemand hat ihm seither einen höheren Term gezeigt, und seine Heartbeats halten die anderen von einer Wahl ab.</translation>
    </message>
    <message>
        <source>It stopped at %1.</source>
        <translation>Er fiel bei %1 aus.</translation>
    </message>
    <message>
        <source>Its disk holds term %1, its vote and a log that ends at %2 (index·term). Its role, its commit index and its state machine were in memory, and are gone.</source>
        <translation>Auf seiner Platte sind Term %1, seine Stimme und ein Log, das bei %2 endet (Index·Term). Rolle, Commit-Index und Zustandsmaschine waren im Speicher und sind weg.</translation>
    </message>
    <message>
        <source>Start %1: it comes back as a follower with what its disk holds.</source>
        <translation>Starten Sie %1: Er kommt als Follower zurück, mit dem, was auf seiner Platte ist.</translation>
    </message>
    <message>
        <source>No code of it runs: its timers do not act, and it answers nobody until it goes on. For the others it looks like a node that is down.</source>
        <translation>Nichts von ihm läuft: Seine Timer tun nichts, und er antwortet niemandem, bis er weitermacht. Für die anderen sieht er aus wie ein Knoten, der aus ist.</translation>
    </message>
    <message>
        <source>It led term %1 when it was paused. When it goes on it still believes so, until it sees a higher term.</source>
        <translation>Er führte Term %1, als er pausiert wurde. Macht er weiter, so glaubt er das noch, bis er einen höheren Term sieht.</translation>
    </message>
    <message>
        <source>%1 is in term %2.</source>
        <translation>%1 ist in Term %2.</translation>
    </message>
    <message>
        <source>It was in that term already where the search ends, or came up with it from its disk.</source>
        <translation>Wo die Suche endet, war er schon in diesem Term, oder er kam damit von seiner Platte hoch.</translation>
    </message>
    <message>
        <source>%1 is in term %2 since %3: %4.</source>
        <translation>%1 ist seit %3 in Term %2: %4.</translation>
    </message>
    <message>
        <source>%1 had come to term %2 at %3: %4.</source>
        <translation>%1 war bei %3 in Term %2 gekommen: %4.</translation>
    </message>
    <message>
        <source>Whoever sees a higher term takes it over: this is how nodes learn that they are behind.</source>
        <translation>Wer einen höheren Term sieht, übernimmt ihn: So erfahren Knoten, dass sie zurückliegen.</translation>
    </message>
    <message>
        <source>A node that campaigns begins a new term.</source>
        <translation>Ein Knoten, der kandidiert, beginnt einen neuen Term.</translation>
    </message>
    <message>
        <source>%1 is a learner: it gets every entry, but neither its vote nor its copy counts.</source>
        <translation>%1 ist Learner: Er bekommt jeden Eintrag, aber weder seine Stimme noch seine Kopie zählt.</translation>
    </message>
    <message>
        <source>A new server catches up as a learner first, so that it cannot keep entries from being committed.</source>
        <translation>Ein neuer Server holt erst als Learner auf, damit er das Festschreiben nicht aufhält.</translation>
    </message>
    <message>
        <source>Make it a voter: its menu, or the panel Members.</source>
        <translation>Machen Sie ihn zum Wähler: sein Menü oder das Fenster „Mitglieder“.</translation>
    </message>
    <message>
        <source>%1 is no member of the cluster: nobody asks it and nobody sends it anything.</source>
        <translation>%1 ist kein Mitglied des Clusters: Niemand fragt ihn, und niemand sendet ihm etwas.</translation>
    </message>
    <message>
        <source>Add it as a voter or a learner: its menu, or the panel Members.</source>
        <translation>Nehmen Sie ihn als Wähler oder Learner auf: sein Menü oder das Fenster „Mitglieder“.</translation>
    </message>
    <message>
        <source>The configuration of the beginning says so: %1.</source>
        <translation>So sagt es die Konfiguration des Anfangs: %1.</translation>
    </message>
    <message>
        <source>The configuration at index %1 says so: %2.</source>
        <translation>So sagt es die Konfiguration bei Index %1: %2.</translation>
    </message>
    <message>
        <source>Why is there no leader?</source>
        <translation>Warum gibt es keinen Leader?</translation>
    </message>
    <message>
        <source>Why is entry %1 not committed yet?</source>
        <translation>Warum ist Eintrag %1 noch nicht festgeschrieben?</translation>
    </message>
    <message>
        <source>Why does %1 lead?</source>
        <translation>Warum führt %1?</translation>
    </message>
    <message>
        <source>Why is %1 down?</source>
        <translation>Warum ist %1 aus?</translation>
    </message>
    <message>
        <source>Why is %1 paused?</source>
        <translation>Warum ist %1 pausiert?</translation>
    </message>
    <message>
        <source>Why does %1 hear no leader?</source>
        <translation>Warum hört %1 keinen Leader?</translation>
    </message>
    <message>
        <source>Why does %1 lag behind %2?</source>
        <translation>Warum liegt %1 hinter %2 zurück?</translation>
    </message>
    <message>
        <source>Why does %1 not vote?</source>
        <translation>Warum wählt %1 nicht?</translation>
    </message>
    <message>
        <source>Why is %1 in term %2?</source>
        <translation>Warum ist %1 in Term %2?</translation>
    </message>
    <message>
        <source>Why is entry %1 no longer in the log of %2?</source>
        <translation>Warum ist Eintrag %1 nicht mehr im Log von %2?</translation>
    </message>
    <message>
        <source>Why does %1 not hold entry %2?</source>
        <translation>Warum hat %1 Eintrag %2 nicht?</translation>
    </message>
    <message>
        <source>Was entry %1 removed from %2, and why?</source>
        <translation>Wurde Eintrag %1 von %2 entfernt, und warum?</translation>
    </message>
    <message>
        <source>Why is entry %1 not committed?</source>
        <translation>Warum ist Eintrag %1 nicht festgeschrieben?</translation>
    </message>
    <message>
        <source>Why is entry %1 committed?</source>
        <translation>Warum ist Eintrag %1 festgeschrieben?</translation>
    </message>
    <message>
        <source>Why is entry %1 not applied?</source>
        <translation>Warum ist Eintrag %1 nicht angewandt?</translation>
    </message>
    <message>
        <source>Why does %1 campaign?</source>
        <translation>Warum kandidiert %1?</translation>
    </message>
    <message>
        <source>Why did %1 vote for %2?</source>
        <translation>Warum hat %1 %2 gewählt?</translation>
    </message>
    <message>
        <source>Why did %1 refuse %2 its vote?</source>
        <translation>Warum hat %1 %2 die Stimme verweigert?</translation>
    </message>
    <message>
        <source>Why was this packet lost?</source>
        <translation>Warum ging dieses Paket verloren?</translation>
    </message>
    <message>
        <source>Why did %1 come to term %2?</source>
        <translation>Warum kam %1 in Term %2?</translation>
    </message>
    <message>
        <source>Why did %1 become %2?</source>
        <comment>node, role</comment>
        <translation>Warum wurde %1 %2?</translation>
    </message>
    <message>
        <source>Why did %1 commit up to %2?</source>
        <translation>Warum hat %1 bis %2 festgeschrieben?</translation>
    </message>
    <message>
        <source>Why did %1 remove its entries from %2 on?</source>
        <translation>Warum hat %1 seine Einträge ab %2 entfernt?</translation>
    </message>
    <message>
        <source>Why did %1 refuse the message of %2?</source>
        <translation>Warum hat %1 die Nachricht von %2 abgelehnt?</translation>
    </message>
    <message>
        <source>Why did %1 stop?</source>
        <translation>Warum ist %1 ausgefallen?</translation>
    </message>
    <message>
        <source>How could this happen?</source>
        <translation>Wie konnte das geschehen?</translation>
    </message>
    <message>
        <source>Why did this happen?</source>
        <translation>Warum ist das geschehen?</translation>
    </message>
    <message>
        <source>What became of this request?</source>
        <translation>Was wurde aus dieser Anfrage?</translation>
    </message>
    <message>
        <source>What became of this packet?</source>
        <translation>Was wurde aus diesem Paket?</translation>
    </message>
    <message>
        <source>Why does nothing come through from %1 to %2?</source>
        <translation>Warum kommt von %1 zu %2 nichts durch?</translation>
    </message>
    <message>
        <source>Does anything come through from %1 to %2?</source>
        <translation>Kommt von %1 zu %2 etwas durch?</translation>
    </message>
    <message>
        <source>What happened from %1 to %2?</source>
        <translation>Was geschah von %1 bis %2?</translation>
    </message>
    <message>
        <source>There is no such node at this instant.</source>
        <translation>In diesem Augenblick gibt es keinen solchen Knoten.</translation>
    </message>
    <message>
        <source>%1 has written entry %2, but its disk is stalled since %3: durable is its log up to %4.</source>
        <translation>%1 hat Eintrag %2 geschrieben, aber seine Platte hängt seit %3: Dauerhaft ist sein Log bis %4.</translation>
    </message>
    <message>
        <source>%1 has written entry %2, but its disk is slow since %3: durable is its log up to %4.</source>
        <translation>%1 hat Eintrag %2 geschrieben, aber seine Platte ist seit %3 langsam: Dauerhaft ist sein Log bis %4.</translation>
    </message>
    <message>
        <source>%1 has written entry %2, and its disk has not confirmed it yet: durable is its log up to %3.</source>
        <translation>%1 hat Eintrag %2 geschrieben, und seine Platte hat es noch nicht bestätigt: Dauerhaft ist sein Log bis %3.</translation>
    </message>
    <message>
        <source>%1 holds entry %2, but its answer was lost on %1 → %3 at %4: %5.</source>
        <translation>%1 hat Eintrag %2, aber seine Antwort ging auf %1 → %3 bei %4 verloren: %5.</translation>
    </message>
    <message>
        <source>%1 holds entry %2; its answer is on its way to %3.</source>
        <translation>%1 hat Eintrag %2; seine Antwort ist zu %3 unterwegs.</translation>
    </message>
    <message>
        <source>%1 holds entry %2, but cannot say so: %3.</source>
        <translation>%1 hat Eintrag %2, kann es aber nicht melden: %3.</translation>
    </message>
    <message>
        <source>%1 holds entry %2, and %3 does not know it yet.</source>
        <translation>%1 hat Eintrag %2, und %3 weiß es noch nicht.</translation>
    </message>
    <message>
        <source>%1 does not hold entry %2: %3.</source>
        <translation>%1 hat Eintrag %2 nicht: %3.</translation>
    </message>
    <message>
        <source>%1 does not hold entry %2: the message with it was lost on %3 → %1 at %4: %5.</source>
        <translation>%1 hat Eintrag %2 nicht: Die Nachricht damit ging auf %3 → %1 bei %4 verloren: %5.</translation>
    </message>
    <message>
        <source>Entry %1 is on its way to %2.</source>
        <translation>Eintrag %1 ist zu %2 unterwegs.</translation>
    </message>
    <message>
        <source>%1 gets a snapshot first: %2 of %3 have arrived.</source>
        <translation>%1 bekommt erst einen Snapshot: %2 von %3 sind angekommen.</translation>
    </message>
    <message>
        <source>%1 gets a snapshot first.</source>
        <translation>%1 bekommt erst einen Snapshot.</translation>
    </message>
    <message>
        <source>%1 does not hold entry %2, and its answers do not come through: %3.</source>
        <translation>%1 hat Eintrag %2 nicht, und seine Antworten kommen nicht durch: %3.</translation>
    </message>
    <message>
        <source>%1 holds the log up to %2 only; %3 sends it entry %4 next.</source>
        <translation>%1 hat das Log nur bis %2; %3 sendet ihm als Nächstes Eintrag %4.</translation>
    </message>
    <message>
        <source>%1 does not hold entry %2 yet: its log ends at %3.</source>
        <translation>%1 hat Eintrag %2 noch nicht: Sein Log endet bei %3.</translation>
    </message>
    <message>
        <source>%1 has never been seen.</source>
        <translation>%1 wurde nie gesehen.</translation>
    </message>
    <message>
        <source>Nothing happened from %1 to %2.</source>
        <translation>Von %1 bis %2 geschah nichts.</translation>
    </message>
    <message>
        <source>From %1 to %2 (%3): %4 entries committed, %5 packets sent, %6 of them lost or taken.</source>
        <comment>time, time, duration</comment>
        <translation>Von %1 bis %2 (%3): %4 Einträge festgeschrieben, %5 Pakete gesendet, davon %6 verloren oder entnommen.</translation>
    </message>
    <message>
        <source>Violations of safety: %1.</source>
        <translation>Verletzungen der Sicherheit: %1.</translation>
    </message>
    <message>
        <source>Faults that began: %1.</source>
        <translation>Störungen, die begannen: %1.</translation>
    </message>
    <message>
        <source>Faults that were healed: %1.</source>
        <translation>Störungen, die behoben wurden: %1.</translation>
    </message>
    <message>
        <source>Nodes that stopped: %1.</source>
        <translation>Knoten, die ausfielen: %1.</translation>
    </message>
    <message>
        <source>Nodes that came up: %1.</source>
        <translation>Knoten, die hochkamen: %1.</translation>
    </message>
    <message>
        <source>Elections that were begun: %1.</source>
        <translation>Wahlen, die begonnen wurden: %1.</translation>
    </message>
    <message>
        <source>Leaders that stepped down: %1.</source>
        <translation>Leader, die zurücktraten: %1.</translation>
    </message>
    <message>
        <source>Leaders that were elected: %1.</source>
        <translation>Leader, die gewählt wurden: %1.</translation>
    </message>
    <message>
        <source>The highest term that was begun: %1.</source>
        <translation>Höchster Term, der begonnen wurde: %1.</translation>
    </message>
    <message>
        <source>Entries that became committed: %1.</source>
        <translation>Einträge, die festgeschrieben wurden: %1.</translation>
    </message>
    <message>
        <source>Packets lost because %1: %2.</source>
        <comment>cause, count</comment>
        <translation>Verlorene Pakete (%1): %2.</translation>
    </message>
    <message>
        <source>Requests refused because the logs did not match: %1.</source>
        <translation>Anfragen, abgelehnt, weil die Logs nicht passten: %1.</translation>
    </message>
    <message>
        <source>Times that entries were removed from a log: %1.</source>
        <translation>So oft wurden Einträge aus einem Log entfernt: %1.</translation>
    </message>
    <message>
        <source>Requests with an unknown outcome: %1.</source>
        <translation>Anfragen mit ungewissem Ausgang: %1.</translation>
    </message>
    <message>
        <source>The slowest answer to a client took %1.</source>
        <translation>Die langsamste Antwort an einen Client brauchte %1.</translation>
    </message>
    <message>
        <source>%1: %2 %3.</source>
        <comment>time, who, what happened</comment>
        <translation>%1: %2 %3.</translation>
    </message>
</context>
</TS>
