<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Cluster</name>
    <message>
        <source>There is no node %1 in this cluster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is running already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is being started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is paused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not paused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no leader at this moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No node is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fault %1 is healed already, or never was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use kill or pause for a node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A probability lies between 0 and 100 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no link from %1 to itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That packet is no longer on its way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to append.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A stream sends between 0 and 100,000 entries a second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rate must lie between %1 and %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no loopback address: a key is needed to listen there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A cluster has between 1 and %1 nodes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The election timeouts must be longer than 0, the largest not below the smallest, and the heartbeat interval shorter than both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cluster keeps its disks in memory; it cannot be saved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RaftNode</name>
    <message>
        <source>The node&apos;s own id must be among the members.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A cluster&apos;s name has 1 to 40 printable characters without blanks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cookie must be below 2^53.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The timeouts do not fit each other: heartbeat interval &lt; smallest election timeout &lt;= largest election timeout.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beyond the loopback interface a key is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two members have the same address.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UdpPort</name>
    <message>
        <source>Cannot open a UDP socket at %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::ClusterKeeper</name>
    <message>
        <source>There is no live cluster to save.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to record.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::Languages</name>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::MainWindow</name>
    <message>
        <source>The cluster is saved in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages in the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heartbeats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>World</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Docks</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n nodes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>link %1 ± %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disk + %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>temporary disks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● recording to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule off: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cluster could not start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recording could not be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recordings (*.raftlog *.raftlog.gz);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save cluster: name of a new directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recordings (*.raftlog *.raftlog.gz)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture was not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written. Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at a node, a message, a link or an entry, and press F1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are looking back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture shows an earlier instant. The cluster itself has gone on. Do this now, in the present?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to now, and do it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disks of this cluster are temporary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you appended is lost with them. Save the cluster first?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::TopBar</name>
    <message>
        <source>set x 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry to append</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the state machine understands: set x 3, get x, del x, cas x 3 4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node to ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which node the client asks; any node takes any request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LEADER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TERM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>COMMITTED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SAFETY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find any action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find any action by its name (Ctrl+K)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to any node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✕ broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live UDP · looking back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● Live UDP</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::actions</name>
    <message>
        <source>This is a recording: nothing in it can be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New cluster…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts a cluster with as many nodes, and such timings, as you choose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open recording…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens a .raftlog file and shows it in the same views.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save cluster…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the disks of all nodes to a directory that can be opened again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record to a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes every event since the start to a .raftlog file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saves the cluster picture as a PNG file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Append</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks the chosen node to append what stands in the line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Append a stream…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sends so many requests a second until it is ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kill leader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kills the leader: all that it had in memory is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no leader at this instant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Faults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partition…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts the nodes into groups that cannot hear each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heal all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mends every link, starts and resumes every node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a node first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is paused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not paused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Append at this node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Append at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client asks this node; it finds the leader by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kill node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kill %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that it has in memory is gone; what is durable stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It comes up with what its disk holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of its code runs; packets wait in its inbox.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes on with what waited in its inbox.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fire election timer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fire the election timer of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It starts an election now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isolate node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut %1 off from the rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cuts all links to and from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make deaf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let %1 hear nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cuts the links to it; what it sends still arrives.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make mute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let nobody hear %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cuts the links from it; it still hears the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slow its disk down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slow the disk of %1 down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each write takes 40 ms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspect %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows all of its state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select node %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a living cluster can be run on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the beginning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stops the cluster&apos;s time, or lets it run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One input to one node: a message, a timer or a finished write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks at the instant before the last event; the cluster goes on living.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run to the next message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until a message reaches a node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run to the next election</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until a node becomes a candidate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run until a leader is elected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until a candidate has won.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run until something is committed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until a leader commits an entry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moves the playhead to the start of the trace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follows the cluster again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Halves the speed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doubles the speed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teaching speed (1/25)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages can be watched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True speed (1×)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second of the cluster takes a second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find any action…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a few letters of what you want to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finds sentences by their words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fills the whole screen, or leaves it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brings every dock back to its first place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the nodes back on the ring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nodes that were moved with Shift and the mouse go back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme, font size, motion, language and shortcuts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explains what is under the pointer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All shortcuts, to read and to change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Raftarium…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version and licences.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::start</name>
    <message>
        <source>A real Raft cluster in a window: watch it, break it, understand it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A .raftlog file to open instead of a live cluster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many nodes, 1 to 50.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the disks in this directory (made if missing, reopened if there).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cluster seconds a second, 0.001 to 10.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed of the timeouts and the network&apos;s coins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start with the cluster&apos;s time standing still.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bind to this address instead of loopback; needs --key-file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File with the key that seals every datagram.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dark, light, high-contrast or system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0.8 to 2.0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>en, de, zh_CN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the window, such as 1440x900.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--nodes: expected a number from 1 to 50</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--rate: expected a number from 0.001 to 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--seed: expected a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--listen: expected an IPv4 or IPv6 address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--key-file: %1 cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--theme: expected dark, light, high-contrast or system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--font-scale: expected a number from 0.8 to 2.0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--size: expected something like 1440x900</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only one recording can be opened at a time.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::units</name>
    <message>
        <source>“%1” is no duration: expected a number with a unit, such as 250us, 12ms, 3s, 2min or 1h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no range of durations: expected the shorter and the longer one, such as 150ms-300ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no share: expected 0% to 100%, or 0 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no rate: expected a number of requests a second, such as 20/s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>Usage: raftarium-cli COMMAND [options]

  live           run a real Raft cluster over UDP, and tell what happens
  trace check    check a recorded run: is every property of Raft kept?
  trace stats    count what happened in a recorded run

  --help         this text; COMMAND --help tells all about a command
  --version      the version

Examples:
  raftarium-cli live --nodes 5 --for 10s --append 20/s --kill-leader-at 3s --trace run.raftlog
  raftarium-cli trace check run.raftlog
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no command “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cli::live</name>
    <message>
        <source>Cluster time %1, %2 events, term %3, leader %4, %5 entries committed, %6 disk writes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packets: %1 sent + %2 copied = %3 delivered + %4 lost + %5 in flight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safety: every property held.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Safety: %n violations!</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Recorded to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no whole number from %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” does not name a node and a time: expected something like S2@3s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” does not name a link and a time: expected something like S1-&gt;S2@3s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key file %1 cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key file %1 holds %2 bytes: a key has at least 16</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs a real Raft cluster over UDP, narrates it, and watches its safety.
Exit code: 0 = every property held, 1 = one broke, 2 = wrong arguments, 3 = it could not run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the disks in memory: nothing is durable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One JSON line an event instead of sentences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No colours, also on a terminal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every event, packets and timers too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the summary at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no rate from 0.001 to 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no IPv4 or IPv6 address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no rule “%1”; the rules are %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was not expected; raftarium-cli live --help lists what is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--memory and --data exclude one another</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cli::stats</name>
    <message>
        <source>p50 %1, p95 %2, p99 %3, longest %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sent + %2 copied = %3 delivered + %4 lost + %5 in flight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2 of cluster time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 candidacies, %2 won, %3 failed, %4 split votes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Election durations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a leader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in all, %2 at most, %3 times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Committed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 entries, %2 a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commit latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asked: %2 ok, %3 refused, %4 unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk writes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Violations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  term %1: %2 from %3 %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  %1: term %2, commit %3, led %4, down %5, paused %6, %7 candidacies, %8 starts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cli::trace</name>
    <message>
        <source>%1 events, %2 of cluster time, %3 entries committed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recording has no end: the program that wrote it did not close it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VIOLATION: %1 (nodes %2, index %3, term %4; %5; events %6)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every property held.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks at a recorded run.

trace check FILE   checks every property of Raft that the safety monitor knows; exit code 1 if one broke
trace stats FILE   counts elections, packets, commits, latencies, for the cluster and for each node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check or stats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A .raftlog or .raftlog.gz file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stats as one JSON object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected “trace check FILE” or “trace stats FILE”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>raft::storage</name>
    <message>
        <source>it is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is an SQLite database of another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no valid format number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its tables are not those of a node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the checksum of its table “meta” is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the checksum of its table “state” is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entry %1 of its log is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the checksum of entry %1 of its log is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its log should end with entry %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>byte %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was not written by this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no format number or no cluster id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it names no nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its settings are missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in it was changed. Restore it from a copy, or move it away together with the files of the same name: the node then starts with an empty disk, as a server that has forgotten what it promised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not the disk of a Raft node of this program: %2. Nothing in it was changed. Move it away or choose another directory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was written by a newer version of this program: its format is %2, and this version knows formats up to %3. Nothing in it was changed. Open it with the newer version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is the disk of node %2, but node %3 was to start on it. Nothing in it was changed. Give the file its own name back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 belongs to another cluster (%2 instead of %3). Nothing in it was changed. Move it back to the directory that it came from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is damaged: %2. %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has lost writes that were durable: it holds the first %2 of at least %3. Its write-ahead log (-wal) is damaged or missing, or an older copy was put back. %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is missing, but %2 is there and says that the node has written to it. Put the file back, or remove %2 as well: the node then starts with an empty disk, as a server that has forgotten what it promised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is read-only. A node must write to its disk before it may answer. Give yourself permission to write to the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The directory %1 is read-only. A node must write to its disk before it may answer. Give yourself permission to write there, or choose another directory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room left for %1 (%2). Free some space and start the node again: everything that it acknowledged is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is writing to %1 and does not let go. End that program and start the node again. Reading the file from outside is harmless.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be used: %2. Everything that the node acknowledged before is kept. Check the file system and start the node again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is already open in this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is already open in another program: %2, process %3 on %4. Close it there first, or choose another directory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no directory %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The directory %1 cannot be made. Check that the directory above it exists and that you may write there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not the directory of a cluster: it has no file cluster.json. Choose the directory of a saved cluster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds other files and is not the directory of a cluster. Nothing in it was changed. Choose an empty directory or a new name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not describe a cluster: %2. Nothing was changed. Restore the file from a copy or choose another directory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving to %1 was cancelled; nothing is left there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no lock file can be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is damaged and was made anew; the database beside it is whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 belonged to another disk and was made anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this file system cannot hold a write-ahead log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the log ends at %1 and entry %2 was to follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the log was to end at %1, not at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not the copy that was made</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::AboutDialog</name>
    <message>
        <source>About Raftarium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raftarium %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A real Raft cluster in a window: watch it, break it, understand it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sources of Raftarium are under the MIT licence.

This program uses Qt %1 under the GNU LGPL, version 3. It also uses Qt Charts, which is under the GNU GPL, version 3: the program as a whole is therefore distributed under the terms of the GPL, version 3. The command line program, raftarium-cli, does not use Qt Charts.

It also uses SQLite (public domain), RapidJSON (MIT), zlib (zlib licence), and icons from Tabler Icons (MIT).

Raft was designed by Diego Ongaro and John Ousterhout: “In Search of an Understandable Consensus Algorithm”, 2014. The sections that this program names are those of its extended version.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ActionRegistry</name>
    <message>
        <source>There is no such action.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a node first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” already belongs to “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ChartLegend</name>
    <message>
        <source>Legend</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ChartsView</name>
    <message>
        <source>Charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the whole run</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>the last %n second(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Stretch of time to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the cluster&apos;s time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
%2</source>
        <comment>instant, values</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ClusterPainter</name>
    <message>
        <source>down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ClusterView</name>
    <message>
        <source>Cluster picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The nodes of the cluster and the messages between them. Left and right select a node, the menu key opens its actions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deliver this packet now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop this packet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate this packet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend %1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut %1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release %1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold %1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is down. Its disk keeps term %2 and the log up to %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 in term %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused: none of its code runs, packets wait in its inbox.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It follows %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It voted for %1 in this term.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has not voted in this term.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log up to %1, durable up to %2, committed up to %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without word from a leader it starts an election in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the empty entry of a new leader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>committed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>durable here, not committed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet durable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry %1 of term %2 on %3: %4
%5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held at the gate of this link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the inbox of the paused receiver.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrives in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2 is cut: what %1 sends this way is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2 is held: packets wait at the gate until it is released.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2: drag from %1 to %2 to cut this direction.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::CommandPalette</name>
    <message>
        <source>No action is called that. Try fewer letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not possible now: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::EventList</name>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  %2  %3</source>
        <comment>time, who, what</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here yet. The chips above choose what is told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to this instant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Raft paper, %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::EventsView</name>
    <message>
        <source>Packets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the events</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::FaultsPanel</name>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sent + %2 copies = %3 delivered + %4 lost + %5 on their way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
Click to heal it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heal: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NETWORK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LINKS  from ↓ to →</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WRONG NOW</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TRY THIS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing. Cut a link above, or press L to kill the leader.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::Headline</name>
    <message>
        <source>The nodes wait. The first timer to run out starts an election.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cluster yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press A to append an entry, L to kill the leader, Space to stop the time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start one with Ctrl+N, or open a recording with Ctrl+O.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2.</source>
        <comment>who, what happened</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raft paper %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A follower that hears nothing from a leader for its election timeout raises its term, votes for itself and asks the others for their votes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From now on it alone takes new entries in this term, and its heartbeats keep the others from starting an election. Its first entry is empty: with it, it can commit what earlier leaders left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever sees a higher term steps down at once; terms are how old leaders find out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A node has one vote a term, first come, first served, and writes it to its disk before it answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A vote goes only to a candidate whose log is at least as up to date, and only once a term.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An entry of the leader&apos;s own term is committed when a majority has it on disk; all before it are committed with it. The followers learn of it with the next AppendEntries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These entries were never committed: another leader&apos;s entries take their place. Their clients were never told that they are safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its role, its timers and its commit index were in memory only. Term, vote and log are on its disk and come back with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It comes back as a follower. What is committed it learns from the leader anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A client may ask any node; a node that does not lead passes the request on to the leader.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer comes only when the entry is committed and applied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused means: it certainly was not done. It may be asked again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been done, or may still be: asking again could do it twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a side that holds a majority of all nodes can elect a leader and commit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This must never happen in Raft. The events that led to it are in the inspector.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::InspectorView</name>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a node, a message, an entry or an event to see all about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::LatencyPlot</name>
    <message>
        <source>Commit latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>half are faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 % are faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answers to clients yet: append something.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p50 %1 · p95 %2 · %3</source>
        <comment>median, 95th percentile, number of answers</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>answered at %1 after %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::LeaderPlot</name>
    <message>
        <source>A leader that can commit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the colour of its term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody can commit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>always so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none for %1 of %2 (%3 %), at most %4 at a time</source>
        <comment>unavailability</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 leads term %2 and reaches a majority, for %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody can commit, for %1: no leader runs that reaches a majority</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::LinkMatrix</name>
    <message>
        <source>Links, from row to column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2 is cut. Click to mend it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2 is held. Ctrl and click to release it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2 is whole. Click to cut it, Ctrl and click to hold it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::LogsView</name>
    <message>
        <source>Logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row a node, aligned on the index. Arrow keys move from entry to entry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the empty entry of a new leader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>committed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>durable, not committed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet durable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · entry %2 of term %3
%4
%5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log of %1: empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log of %1: ends at index %2 of term %3, durable up to %4, committed up to %5</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::Narrator</name>
    <message>
        <source>vote granted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vote refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heartbeat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entries accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entries rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forwarded request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answer to a forwarded request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · term %2 · last entry %3 of term %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · term %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · term %2 · after %3 of term %4 · commit %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · term %2 · one entry after %3 of term %4 · commit %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 · term %2 · %n entries after %3 of term %4 · commit %5</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · term %2 · agrees up to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · term %2 · no match at %3, try %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · entries %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n entries</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · done, index %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · outcome unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the link is cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the link was cut while it was on its way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a rule for this link drops it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the network loses some packets, and this was one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bits were flipped on the way, the checksum noticed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the queue of the link is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the receiver is down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the inbox of the paused receiver is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was meant for an earlier disk of that node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not fit a datagram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is malformed, or not from this cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the operating system dropped it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somebody took it out of the air</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on all links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the links to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the links from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the links from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>packets held %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cut off from the rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>partition: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % of packets lost %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ± %2 delay %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % of packets doubled %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disk of %1 takes %2 a write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>follower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pre-candidate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>candidate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heartbeats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safety</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most one leader a term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one vote a term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>votes only for logs that are up to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a leader needs a majority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>terms never fall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a leader only appends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same index and term, same log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one entry committed at an index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a leader holds all that was committed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a leader counts only entries of its own term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what is committed is durable on a majority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the commit index never falls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what a leader counts is really on that disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entries are applied in order, once, alike everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what a client was told is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a request takes effect once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>packets add up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>events stand in the promised order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the empty entry of a new leader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>election timer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heartbeat timer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>a message from … to …</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>packet %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comes up with an empty disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comes up again: its disk kept term %1, its vote for %2 and the log up to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finds entry %1 on its disk: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stops: %1. All it had in memory is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is paused: none of its code runs, packets wait in its inbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>goes on; what waited in its inbox comes first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sets its %1 to %2 from now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stops its %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draws election timeout number %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sees its %1 run out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moves from term %1 to term %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starts an election for term %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asks whether it could win term %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is leader of term %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>steps down, it led until now: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a follower in term %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a learner in term %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>votes for itself in term %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>votes for %1 in term %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refuses %1 its vote in term %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held at the gate: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits in the inbox of a paused node: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>will arrive in %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on its way: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>arrives: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>→ %1</source>
        <comment>a message to …</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost: %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gets a copy, made by the network: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>appends entry %1 of term %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removes entries from %1 on: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writes to its disk: term %1, log up to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has write %1 on its disk now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is told by its disk: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>believes that %1 agrees up to %2, sends it %3 next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>commits entry %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>commits entries %1 to %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>applies entry %1 to its state machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counts as its cluster: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not take a message from %1 (%2): %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asks %1 for entries %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asks %1 to append %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>asks %1 to append %n entries</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>is told by %1: done, index %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is told by %1: done, index %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is refused by %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is told by %1 that the outcome is unknown: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has its election timer fired by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is told: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change the world: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heal fault number %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>switch the rule %1 on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>switch the rule %1 off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>break a property of Raft: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the recording ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has just come up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a message from %1 bears term %2, its own was %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no word from a leader for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no word from %1 for %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 votes, a majority needs %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 voters refused, a majority is out of reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 leads term %2 already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a candidate votes for itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the candidate&apos;s log ends at index %1 of term %2, its own at index %3 of term %4: up to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its own log ends at index %3 of term %4, the candidate&apos;s only at index %1 of term %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it gave it this vote before; the answer may have been lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its one vote in this term went to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it bears term %1, the receiver is in term %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no voter of the cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at index %1 it held term %2, the leader %4 has term %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it follows index %1, but the log ends at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at index %1 the leader has term %2, the own entry is of term %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on %1 (%2, needs %3), and of its own term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 says that %2 is committed, and the logs agree up to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it answers a question about index %1, now %2 is asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it means nothing to a %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 claims to lead term %2 too; that cannot be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>index %1 was saved on its disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>while the disk worked, term %1 became term %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was killed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the cluster was closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its disk failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no leader was found for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not lead, and knows no leader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not lead, %1 does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the log was expected to end at index %1 of term %2, it ends at index %3 of term %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it takes %1 bytes, a datagram has room for %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes wait to be committed, the limit is %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer for %1; it may still happen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an entry of term %2 was committed at index %1 instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>that node is not running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>that node stopped before it could answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>index %1 was asked for, only %2 is known to be committed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it bears term %1, but no honest node can be beyond term %2 while this one is in term %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it claims to come from %1, but it does not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no leader can send an entry of term %2 at index %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it takes no part in pre-votes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the answer of %1 is counted already, and a voter counts once</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::NewClusterDialog</name>
    <message>
        <source>Keep the disks in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teaching: slow enough to watch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fast local network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Across continents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <comment>from … to …</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Election timeout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heartbeat every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delay of a link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jitter ±</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The longest election timeout is shorter than the shortest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a directory for the disks, or do not keep them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heartbeats can take longer than the shortest election timeout: elections will flap, and safety will hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a spread, the timers of all nodes meet: split votes again and again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An even number of nodes bears no more failures than one node less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If a cluster lives in that directory, it is opened again, with its own nodes and all that is durable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Directory for the disks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::NodesPlot</name>
    <message>
        <source>Terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commit index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each line is a node; select one to see it stand out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No commits yet: append something.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No election yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>term %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>commit %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::PaletteModel</name>
    <message>
        <source>%1, in %2, not possible now: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, in %2, shortcut %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::PartitionDialog</name>
    <message>
        <source>Partition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (leader)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 into group %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put at least one node into another group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One group has a majority: it can elect a leader and commit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No group has a majority: nobody can commit anything.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::PreferencesDialog</name>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::RateSlider</name>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How fast the cluster&apos;s time passes: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1×</source>
        <comment>real time, on the slider</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::Session</name>
    <message>
        <source>This is a recording: it can be looked at, but not changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ShortcutOverview</name>
    <message>
        <source>Choose an action to change its shortcut.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions and their shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New shortcut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::StreamDialog</name>
    <message>
        <source>Append a stream</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every node in turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second of the cluster&apos;s time: at teaching speed (1/25) ten a second are one every two and a half seconds of yours. Zero ends the stream.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the stream</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::TimelineView</name>
    <message>
        <source>%1
%2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
since %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A property of Raft is broken: %1
%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is elected leader of term %2
%3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 starts an election for term %2
%3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is paused, in term %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a follower in term %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a learner in term %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asks whether it could win an election, in term %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a candidate in term %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 leads in term %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
%2 to %3, for %4</source>
        <comment>who, from, to, how long</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commits: a mark wherever the committed log has grown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole run, one strip a node. Left and right move the playhead, Home goes to the beginning, End to the newest instant, plus and minus zoom, 0 shows the whole run.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::TrafficPlot</name>
    <message>
        <source>Messages a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heartbeats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>replies to leaders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>votes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>requests for votes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forwarded</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) so far</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No messages yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no messages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::TransportBar</name>
    <message>
        <source>election %1–%2 ms · heartbeat %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>election %1 to %2 · heartbeat %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 s</source>
        <comment>cluster time in a recording</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s, looking back %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>timings, instant</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::faults</name>
    <message>
        <source>Isolate the leader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split into halves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leader into the minority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut a third off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bridge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ring of majorities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes on believing that it leads, but can commit nothing; the others elect a new leader.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With an even number of nodes, neither side has a majority.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two leaders in different terms: the one in the minority never commits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rest goes on; the third raises its term again and again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two halves that only one node can reach both of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody hears a majority, and no two hear the same one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no leader at this instant.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::hints</name>
    <message>
        <source>A recording: drag the playhead, or step with the comma and the full stop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the events in red: they are what led to the broken property.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only %1 of %2 nodes run. Without a majority nobody can be elected. Start one with S, or press H.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Append on both sides with “Append at…”: only one side can commit. Then heal with H, and watch which entries are replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No leader: watch the rings drain. Whose runs out first starts the next election. T fires the chosen node&apos;s timer now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press A to append “set x 3”. The entry is dashed until a majority has it on disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press L to kill the leader %1, and watch who takes over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press H: the node comes back as a follower, with what its disk kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a line across the picture with the mouse: the nodes on its two sides no longer hear each other.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::inspector</name>
    <message>
        <source>%1 · term %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>granted, on its way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>granted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused, on its way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>probing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>replicating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>snapshot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ON DISK (SURVIVES A CRASH)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>currentTerm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>votedFor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writes waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writes so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IN MEMORY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>commitIndex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lastApplied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>election timer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heartbeat timer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VOTES</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WHAT IT KNOWS OF ITS FOLLOWERS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next %1 · match %2 · %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STATE MACHINE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty: nothing has been applied that sets a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PACKETS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not hold it at this instant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>term %1, in the log of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty entry of a new leader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CONTENTS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>serial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WHO HOLDS IT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another entry, of term %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>committed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>durable, not committed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>written, not yet durable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ITS WAY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>arrives at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IN WORDS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FIELDS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held at the gate of its link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the inbox of the paused receiver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on its way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packet %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not on its way at this instant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raft paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WHAT LED TO IT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  %2 %3</source>
        <comment>time, who, what</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IN THE TRACE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ON THEIR WAY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>down: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · for %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::text</name>
    <message>
        <source>nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::timeline</name>
    <message>
        <source>real time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1/%1 of real time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % of real time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × real time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 ×</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1/%1 ×</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ×</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
