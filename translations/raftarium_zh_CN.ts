<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Cluster</name>
    <message>
        <source>There is no node %1 in this cluster.</source>
        <translation>此集群中没有节点 %1。</translation>
    </message>
    <message>
        <source>%1 is running already.</source>
        <translation>%1 已在运行。</translation>
    </message>
    <message>
        <source>%1 is being started.</source>
        <translation>%1 正在启动。</translation>
    </message>
    <message>
        <source>%1 is down.</source>
        <translation>%1 已停机。</translation>
    </message>
    <message>
        <source>%1 is paused.</source>
        <translation>%1 已暂停。</translation>
    </message>
    <message>
        <source>%1 is not paused.</source>
        <translation>%1 没有暂停。</translation>
    </message>
    <message>
        <source>There is no leader at this moment.</source>
        <translation>此刻没有领导者。</translation>
    </message>
    <message>
        <source>No node is running.</source>
        <translation>没有节点在运行。</translation>
    </message>
    <message>
        <source>Fault %1 is healed already, or never was.</source>
        <translation>故障 %1 已修复，或从未存在。</translation>
    </message>
    <message>
        <source>Use kill or pause for a node.</source>
        <translation>对节点请使用“杀死”或“暂停”。</translation>
    </message>
    <message>
        <source>A probability lies between 0 and 100 %.</source>
        <translation>概率必须在 0 到 100% 之间。</translation>
    </message>
    <message>
        <source>There is no link from %1 to itself.</source>
        <translation>%1 到自身没有链路。</translation>
    </message>
    <message>
        <source>That packet is no longer on its way.</source>
        <translation>该数据包已不在途中。</translation>
    </message>
    <message>
        <source>There is nothing to append.</source>
        <translation>没有可追加的内容。</translation>
    </message>
    <message>
        <source>A stream sends between 0 and 100,000 entries a second.</source>
        <translation>请求流每秒发送 0 到 100,000 个条目。</translation>
    </message>
    <message>
        <source>The rate must lie between %1 and %2.</source>
        <translation>速率必须在 %1 和 %2 之间。</translation>
    </message>
    <message>
        <source>%1 is no loopback address: a key is needed to listen there.</source>
        <translation>%1 不是环回地址：在该地址监听需要密钥。</translation>
    </message>
    <message>
        <source>A cluster has between 1 and %1 nodes.</source>
        <translation>集群的节点数为 1 到 %1。</translation>
    </message>
    <message>
        <source>This cluster keeps its disks in memory; it cannot be saved.</source>
        <translation>此集群的磁盘在内存中，无法保存。</translation>
    </message>
    <message>
        <source>There is a node %1 already.</source>
        <translation>节点 %1 已存在。</translation>
    </message>
    <message>
        <source>Too many commands of “%1” wait for its session.</source>
        <translation>“%1”有太多命令在等待其会话。</translation>
    </message>
    <message>
        <source>A request is sent again %1 times at most.</source>
        <translation>一个请求最多重发 %1 次。</translation>
    </message>
    <message>
        <source>“%1” has no request %2 that can be sent again.</source>
        <translation>“%1”没有可以重发的请求 %2。</translation>
    </message>
    <message>
        <source>The election timeouts must be longer than 0, the largest not below the smallest, the heartbeat interval shorter than both, and no window may be 0.</source>
        <translation>选举超时必须大于 0，最大值不得小于最小值，心跳间隔必须短于两者，且任何窗口都不得为 0。</translation>
    </message>
    <message>
        <source>That packet is not held.</source>
        <translation>该数据包没有被扣留。</translation>
    </message>
    <message>
        <source>What that packet said is no longer known: only the newest can be sent again.</source>
        <translation>该数据包的内容已不可知：只有最新的数据包才能重发。</translation>
    </message>
    <message>
        <source>Between 1 and %1 packets can pass another, in a time above 0 and up to one hour.</source>
        <translation>可以有 1 到 %1 个数据包超过另一个，时限须大于 0 且不超过一小时。</translation>
    </message>
    <message>
        <source>“%1” is not waiting for an answer to a request %2.</source>
        <translation>“%1”没有在等待请求 %2 的答复。</translation>
    </message>
    <message>
        <source>An election timeout lies between 1 µs and an hour.</source>
        <translation>选举超时必须在 1 µs 到一小时之间。</translation>
    </message>
    <message>
        <source>The time that it takes lies between 1 µs and an hour.</source>
        <translation>所耗时间必须在 1 µs 到一小时之间。</translation>
    </message>
    <message>
        <source>A clock runs between half as fast and twice as fast.</source>
        <translation>时钟的速度必须在一半到两倍之间。</translation>
    </message>
    <message>
        <source>A disk goes back by one write at least.</source>
        <translation>磁盘至少回退一次写入。</translation>
    </message>
    <message>
        <source>Only the last %1 writes of this disk can be taken back.</source>
        <translation>此磁盘只能撤回最后 %1 次写入。</translation>
    </message>
    <message>
        <source>Only in the Lab: a real database writes all of a transaction or nothing.</source>
        <translation>仅限实验室：真实的数据库要么写入整个事务，要么什么都不写。</translation>
    </message>
    <message>
        <source>Only in the Lab: what a real disk has said is durable cannot be taken back.</source>
        <translation>仅限实验室：真实磁盘已报告落盘的内容无法撤回。</translation>
    </message>
    <message>
        <source>Only in the Lab: nothing keeps older states of a real database.</source>
        <translation>仅限实验室：真实数据库的旧状态没有保留。</translation>
    </message>
    <message>
        <source>Only in the Lab: a database that was damaged on purpose could not be repaired.</source>
        <translation>仅限实验室：故意损坏的数据库无法修复。</translation>
    </message>
    <message>
        <source>Bursts that never begin do nothing: a share above 0 % was expected.</source>
        <translation>从不开始的突发毫无作用：比例应大于 0%。</translation>
    </message>
    <message>
        <source>A link lets between 1 and %1 packets a second pass.</source>
        <translation>一条链路每秒可通过 1 到 %1 个数据包。</translation>
    </message>
    <message>
        <source>Between 1 and %1 packets may follow each other at once.</source>
        <translation>可以有 1 到 %1 个数据包紧接着通过。</translation>
    </message>
    <message>
        <source>A queue holds between 0 and %1 packets.</source>
        <translation>队列可容纳 0 到 %1 个数据包。</translation>
    </message>
    <message>
        <source>“%1” is no type of message: expected one of %2.</source>
        <translation>“%1”不是消息类型：应为以下之一：%2。</translation>
    </message>
    <message>
        <source>The rule would end before it can act.</source>
        <translation>该规则在起作用之前就会结束。</translation>
    </message>
    <message>
        <source>A rule that delays needs a delay above 0.</source>
        <translation>延迟规则需要大于 0 的延迟。</translation>
    </message>
    <message>
        <source>A rule makes between 1 and %1 copies.</source>
        <translation>一条规则制造 1 到 %1 个副本。</translation>
    </message>
    <message>
        <source>A delay lies between 0 and one hour.</source>
        <translation>延迟必须在 0 到一小时之间。</translation>
    </message>
    <message>
        <source>Between 1 and %1 packets can pass another.</source>
        <translation>可以有 1 到 %1 个数据包超过另一个。</translation>
    </message>
    <message>
        <source>A packet that lets others pass needs a longest wait above 0.</source>
        <translation>让其他数据包先行的数据包，其最长等待时间须大于 0。</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>This run was recorded by another program: only runs of Raftarium&apos;s own nodes can be replayed.</source>
        <translation>这次运行由其他程序录制：只能重放 Raftarium 自己节点的运行。</translation>
    </message>
    <message>
        <source>The run was made without the rule “%1”, which this version does not know.</source>
        <translation>这次运行关闭了规则“%1”，而本版本不认识该规则。</translation>
    </message>
    <message>
        <source>The recording does not hold the commands that were given: an older version made it.</source>
        <translation>录制文件中没有所下达的命令：它由较旧的版本生成。</translation>
    </message>
    <message>
        <source>The recording leads to a cluster in which nothing ever happens.</source>
        <translation>这份录制会得到一个永远什么都不发生的集群。</translation>
    </message>
    <message>
        <source>%1 came up with a snapshot up to entry %2, and the recording does not hold what is in it.</source>
        <translation>%1 启动时带有截至条目 %2 的快照，而录制文件中没有其内容。</translation>
    </message>
    <message>
        <source>%1 came up with entries on its disk that the recording does not hold.</source>
        <translation>%1 启动时磁盘上有录制文件中没有的条目。</translation>
    </message>
    <message>
        <source>%1 came up with another disk, and the recording does not hold what is on it.</source>
        <translation>%1 启动时换了磁盘，而录制文件中没有其内容。</translation>
    </message>
    <message>
        <source>Event %1 (%2): recorded %3, replayed %4</source>
        <translation>事件 %1（%2）：录制为 %3，重放为 %4</translation>
    </message>
    <message>
        <source>the cluster</source>
        <translation>集群</translation>
    </message>
    <message>
        <source>The fault “%1” of %2 acts on a real disk or process: the recording of a live cluster does not tell enough about it.</source>
        <translation>%2 的故障“%1”作用于真实的磁盘或进程：实时集群的录制对此所述不足。</translation>
    </message>
    <message>
        <source>The recording ends before event %1.</source>
        <translation>录制在事件 %1 之前结束。</translation>
    </message>
</context>
<context>
    <name>RaftNode</name>
    <message>
        <source>The node&apos;s own id must be among the members.</source>
        <translation>节点自身的 ID 必须在成员之中。</translation>
    </message>
    <message>
        <source>A cluster&apos;s name has 1 to 40 printable characters without blanks.</source>
        <translation>集群名称为 1 到 40 个可打印字符，不含空格。</translation>
    </message>
    <message>
        <source>The cookie must be below 2^53.</source>
        <translation>cookie 必须小于 2^53。</translation>
    </message>
    <message>
        <source>The timeouts do not fit each other: heartbeat interval &lt; smallest election timeout &lt;= largest election timeout.</source>
        <translation>超时设置互相矛盾：应满足心跳间隔 &lt; 最小选举超时 &lt;= 最大选举超时。</translation>
    </message>
    <message>
        <source>Beyond the loopback interface a key is needed.</source>
        <translation>在环回接口之外使用需要密钥。</translation>
    </message>
    <message>
        <source>Two members have the same address.</source>
        <translation>有两个成员的地址相同。</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>No event follows here.</source>
        <translation>此后没有事件了。</translation>
    </message>
    <message>
        <source>No message arrives after this.</source>
        <translation>此后没有消息到达。</translation>
    </message>
    <message>
        <source>No new term follows here.</source>
        <translation>此后没有新的任期。</translation>
    </message>
    <message>
        <source>No election follows here.</source>
        <translation>此后没有选举。</translation>
    </message>
    <message>
        <source>No leader is elected after this.</source>
        <translation>此后没有选出领导者。</translation>
    </message>
    <message>
        <source>Nothing is committed after this.</source>
        <translation>此后没有提交。</translation>
    </message>
    <message>
        <source>No fault begins or ends after this.</source>
        <translation>此后没有故障开始或结束。</translation>
    </message>
    <message>
        <source>No property of Raft is broken after this.</source>
        <translation>此后没有 Raft 性质被破坏。</translation>
    </message>
</context>
<context>
    <name>UdpPort</name>
    <message>
        <source>Cannot open a UDP socket at %1: %2.</source>
        <translation>无法在 %1 打开 UDP 套接字：%2。</translation>
    </message>
</context>
<context>
    <name>app::BackgroundWork</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>app::ClusterKeeper</name>
    <message>
        <source>There is no live cluster to save.</source>
        <translation>没有可保存的实时集群。</translation>
    </message>
    <message>
        <source>The cluster in %1 is there again with its own nodes, timers and limits, not with those that were asked for.</source>
        <translation>%1 中的集群已重新打开，使用的是它自己的节点、定时器和上限，而不是所要求的那些。</translation>
    </message>
    <message>
        <source>There is nothing to record.</source>
        <translation>没有可录制的内容。</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>First run</source>
        <translation>首次运行</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>录制回放</translation>
    </message>
</context>
<context>
    <name>app::Comparison</name>
    <message>
        <source>Go there</source>
        <translation>前往该处</translation>
    </message>
    <message>
        <source>Moves the playhead to the first event that differs.</source>
        <translation>将播放头移到第一个不同的事件。</translation>
    </message>
    <message>
        <source>Show the other branch, and compare it with this one</source>
        <translation>显示另一分支，并与此分支比较</translation>
    </message>
    <message>
        <source>End comparing</source>
        <translation>结束比较</translation>
    </message>
    <message>
        <source>Looking for the first difference …</source>
        <translation>正在查找第一处不同…</translation>
    </message>
    <message>
        <source>No difference so far.</source>
        <translation>目前没有不同。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>who, what</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>They part at %1. Here: %2. There: %3.</source>
        <comment>instant, what happens in one branch, in the other</comment>
        <translation>两者在 %1 处分开。此处：%2。另一处：%3。</translation>
    </message>
    <message>
        <source>The same now.</source>
        <translation>此刻相同。</translation>
    </message>
    <message>
        <source>Different now: %1.</source>
        <translation>此刻不同：%1。</translation>
    </message>
</context>
<context>
    <name>app::DockTabs</name>
    <message>
        <source>Detach %1</source>
        <translation>分离%1</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>关闭%1</translation>
    </message>
</context>
<context>
    <name>app::ExperimentsDialog</name>
    <message>
        <source>Experiments</source>
        <translation>实验</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>实验</translation>
    </message>
    <message>
        <source>Runs of each kind</source>
        <translation>每种的运行次数</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Open numbers…</source>
        <translation>打开数据…</translation>
    </message>
    <message>
        <source>Save numbers…</source>
        <translation>保存数据…</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>保存图片…</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均值</translation>
    </message>
    <message>
        <source>None</source>
        <translation>未达到</translation>
    </message>
    <message>
        <source>Runs in which it did not come to that within a limit. They count as the largest.</source>
        <translation>在限度内未达到的运行。它们按最大值计。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) each</source>
        <translation>
            <numerusform>每种 %Ln 次运行</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, seed %2</source>
        <comment>1,000 runs each</comment>
        <translation>%1，种子 %2</translation>
    </message>
    <message>
        <source>%1, seed %2, cancelled before the end</source>
        <comment>1,000 runs each</comment>
        <translation>%1，种子 %2，中途取消</translation>
    </message>
    <message>
        <source>%1 of %2 runs</source>
        <translation>%1 / %2 次运行</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>So far; seed %1</source>
        <translation>目前为止；种子 %1</translation>
    </message>
    <message>
        <source>The first runs are under way …</source>
        <translation>最初的运行正在进行…</translation>
    </message>
    <message>
        <source>Nothing has been measured yet. Press “Run”; or open the numbers that “raftarium-cli experiment” wrote.</source>
        <translation>尚未测量任何内容。请按“运行”；或打开“raftarium-cli experiment”写出的数据。</translation>
    </message>
    <message>
        <source>The numbers could not be opened</source>
        <translation>无法打开数据</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>%1 is larger than 64 MB: no experiment writes that much.</source>
        <translation>%1 大于 64 MB：没有实验会写这么多。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a file, what is wrong in which line</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>来自 %1</translation>
    </message>
    <message>
        <source>The numbers were not saved</source>
        <translation>数据未保存</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>The picture was not saved</source>
        <translation>图片未保存</translation>
    </message>
    <message>
        <source>%1 cannot be written. Choose another place.</source>
        <translation>无法写入 %1。请选择别处。</translation>
    </message>
    <message>
        <source>Open numbers</source>
        <translation>打开数据</translation>
    </message>
    <message>
        <source>Numbers (*.csv);;All files (*)</source>
        <translation>数据 (*.csv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Save numbers</source>
        <translation>保存数据</translation>
    </message>
    <message>
        <source>Numbers (*.csv)</source>
        <translation>数据 (*.csv)</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
</context>
<context>
    <name>app::Exporter</name>
    <message>
        <source>Cluster picture</source>
        <translation>集群图</translation>
    </message>
    <message>
        <source>Space-time diagram</source>
        <translation>时空图</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Scalable pictures (*.svg)</source>
        <translation>可缩放图片 (*.svg)</translation>
    </message>
    <message>
        <source>Documents (*.pdf)</source>
        <translation>文档 (*.pdf)</translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation>导出图片</translation>
    </message>
    <message>
        <source>The picture was not exported</source>
        <translation>图片未导出</translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation>已保存到 %1。</translation>
    </message>
    <message>
        <source>Export transcript</source>
        <translation>导出文字记录</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本 (*.txt)</translation>
    </message>
    <message>
        <source>Writing the run down…</source>
        <translation>正在将运行写成文字…</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose another place.</source>
        <translation>无法写入 %1：%2。请选择别处。</translation>
    </message>
    <message>
        <source>The transcript is in %1; it tells of %2 events.</source>
        <translation>文字记录已保存到 %1；其中讲述了 %2 个事件。</translation>
    </message>
    <message>
        <source>The transcript was not exported</source>
        <translation>文字记录未导出</translation>
    </message>
    <message>
        <source>Save what I did as a scenario</source>
        <translation>将我的操作保存为场景</translation>
    </message>
    <message>
        <source>Playing it again…</source>
        <translation>正在重新播放…</translation>
    </message>
    <message>
        <source>No scenario can be made of this run</source>
        <translation>无法由此次运行生成场景</translation>
    </message>
    <message>
        <source>There is nothing to save yet</source>
        <translation>还没有可保存的内容</translation>
    </message>
    <message>
        <source>A scenario holds what you do: append something, kill a node, cut a link. Then save it.</source>
        <translation>场景记录你所做的事：追加内容、杀死节点、切断链路。之后再保存。</translation>
    </message>
    <message>
        <source>These things no scenario can say; they are left out:</source>
        <translation>以下内容场景无法表达，将略去：</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation>
            <numerusform>……还有 %n 项。</numerusform>
        </translation>
    </message>
    <message>
        <source>Played in the Lab it does not come to the same end:</source>
        <translation>在实验室中播放时，结局不同：</translation>
    </message>
    <message>
        <source>Not everything can be kept</source>
        <translation>无法全部保留</translation>
    </message>
    <message>
        <source>Save the rest…</source>
        <translation>保存其余部分…</translation>
    </message>
    <message>
        <source>Scenarios (*.json)</source>
        <translation>场景 (*.json)</translation>
    </message>
    <message>
        <source>The scenario was not saved</source>
        <translation>场景未保存</translation>
    </message>
    <message>
        <source>The scenario is in %1; Ctrl+E plays it.</source>
        <translation>场景已保存到 %1；按 Ctrl+E 播放。</translation>
    </message>
    <message>
        <source>Moving pictures (*.gif)</source>
        <translation>动图 (*.gif)</translation>
    </message>
    <message>
        <source>Films (*.mp4)</source>
        <translation>影片 (*.mp4)</translation>
    </message>
    <message>
        <source>Films (*.webm)</source>
        <translation>影片 (*.webm)</translation>
    </message>
    <message>
        <source>Export film</source>
        <translation>导出影片</translation>
    </message>
    <message>
        <source>Drawing the film, frame by frame…</source>
        <translation>正在逐帧绘制影片…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The film was given up; there is no file.</source>
        <translation>影片已放弃；没有生成文件。</translation>
    </message>
    <message>
        <source>The film is in %1.</source>
        <translation>影片已保存到 %1。</translation>
    </message>
    <message>
        <source>The film was not exported</source>
        <translation>影片未导出</translation>
    </message>
    <message>
        <source>%1 was not written: %2.</source>
        <translation>未写入 %1：%2。</translation>
    </message>
</context>
<context>
    <name>app::Forker</name>
    <message>
        <source>Running again up to this instant …</source>
        <translation>正在重新运行到此时刻…</translation>
    </message>
    <message>
        <source>Fork</source>
        <translation>创建分支</translation>
    </message>
</context>
<context>
    <name>app::Languages</name>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
</context>
<context>
    <name>app::MainWindow</name>
    <message>
        <source>The cluster is saved in %1.</source>
        <translation>集群已保存到 %1。</translation>
    </message>
    <message>
        <source>Elections</source>
        <translation>选举</translation>
    </message>
    <message>
        <source>Replication</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Heartbeats</source>
        <translation>心跳</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>World</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message numerus="yes">
        <source>%n nodes</source>
        <translation>
            <numerusform>%n 个节点</numerusform>
        </translation>
    </message>
    <message>
        <source>link %1 ± %2</source>
        <translation>链路 %1 ± %2</translation>
    </message>
    <message>
        <source>disk + %1</source>
        <translation>磁盘 + %1</translation>
    </message>
    <message>
        <source>temporary disks</source>
        <translation>临时磁盘</translation>
    </message>
    <message>
        <source>● recording to %1</source>
        <translation>● 正在录制到 %1</translation>
    </message>
    <message>
        <source>The cluster could not start</source>
        <translation>集群无法启动</translation>
    </message>
    <message>
        <source>The recording could not be opened</source>
        <translation>无法打开录制文件</translation>
    </message>
    <message>
        <source>Open recording</source>
        <translation>打开录制文件</translation>
    </message>
    <message>
        <source>Recordings (*.raftlog *.raftlog.gz);;All files (*)</source>
        <translation>录制文件 (*.raftlog *.raftlog.gz);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Save cluster: name of a new directory</source>
        <translation>保存集群：新目录的名称</translation>
    </message>
    <message>
        <source>Recorded to %1.</source>
        <translation>已录制到 %1。</translation>
    </message>
    <message>
        <source>Record to</source>
        <translation>录制到</translation>
    </message>
    <message>
        <source>Recordings (*.raftlog *.raftlog.gz)</source>
        <translation>录制文件 (*.raftlog *.raftlog.gz)</translation>
    </message>
    <message>
        <source>Recording failed</source>
        <translation>录制失败</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Point at a node, a message, a link or an entry, and press F1.</source>
        <translation>指向节点、消息、链路或条目，然后按 F1。</translation>
    </message>
    <message>
        <source>You are looking back</source>
        <translation>你正在回看</translation>
    </message>
    <message>
        <source>The picture shows an earlier instant. The cluster itself has gone on. Do this now, in the present?</source>
        <translation>画面显示的是较早的时刻，而集群本身已经继续运行。要在现在这一刻执行此操作吗？</translation>
    </message>
    <message>
        <source>Back to now, and do it</source>
        <translation>回到现在并执行</translation>
    </message>
    <message>
        <source>The disks of this cluster are temporary</source>
        <translation>此集群的磁盘是临时的</translation>
    </message>
    <message>
        <source>What you appended is lost with them. Save the cluster first?</source>
        <translation>你追加的内容会随之丢失。要先保存集群吗？</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>不保存</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>快照</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Timers</source>
        <translation>定时器</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Without: %1</source>
        <translation>缺少：%1</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>simulated disks</source>
        <translation>模拟磁盘</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n rules off)</source>
        <comment>kind of cluster</comment>
        <translation>
            <numerusform>%1（已关闭 %n 条规则）</numerusform>
        </translation>
    </message>
    <message>
        <source>Lab, seed %1 – Raftarium</source>
        <translation>实验室，种子 %1 – Raftarium</translation>
    </message>
    <message>
        <source>Live – Raftarium</source>
        <translation>实时 – Raftarium</translation>
    </message>
    <message>
        <source>Recording – Raftarium</source>
        <translation>录制回放 – Raftarium</translation>
    </message>
    <message>
        <source>The Lab could not start</source>
        <translation>实验室无法启动</translation>
    </message>
    <message>
        <source>There is no run yet.</source>
        <translation>还没有运行。</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>还没有发生任何事。</translation>
    </message>
    <message>
        <source>%1 begins at %2. The former course is kept.</source>
        <comment>a branch, an instant</comment>
        <translation>%1 始于 %2。原来的进程会保留。</translation>
    </message>
    <message>
        <source>There is nothing to undo: nobody has reached into this run.</source>
        <translation>没有可撤销的操作：没有人干预过此次运行。</translation>
    </message>
    <message>
        <source>Back before what was done at %1. Redo goes to the other branch.</source>
        <comment>an instant</comment>
        <translation>已回到 %1 的操作之前。“重做”可转到另一分支。</translation>
    </message>
    <message>
        <source>Rename branch</source>
        <translation>重命名分支</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Delete branch</source>
        <translation>删除分支</translation>
    </message>
    <message>
        <source>Delete “%1” and all that happened in it alone?</source>
        <translation>删除“%1”以及仅在其中发生的一切？</translation>
    </message>
    <message>
        <source>Show this branch</source>
        <translation>显示此分支</translation>
    </message>
    <message>
        <source>Compare with the one shown</source>
        <translation>与当前显示的分支比较</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Bookmark %1</source>
        <translation>书签 %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>who, what</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Bookmark: %1</source>
        <translation>书签：%1</translation>
    </message>
    <message>
        <source>No bookmark follows here.</source>
        <translation>此后没有书签。</translation>
    </message>
    <message>
        <source>No bookmark comes before this.</source>
        <translation>此前没有书签。</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>前往该处</translation>
    </message>
    <message>
        <source>Rename bookmark</source>
        <translation>重命名书签</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Next election timeout</source>
        <translation>下一次选举超时</translation>
    </message>
    <message>
        <source>Milliseconds that %1 waits the next time</source>
        <translation>%1 下一次等待的毫秒数</translation>
    </message>
    <message>
        <source>Open scenario</source>
        <translation>打开场景</translation>
    </message>
    <message>
        <source>Scenarios (*.json);;All files (*)</source>
        <translation>场景 (*.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>The scenario could not be opened</source>
        <translation>无法打开场景</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Preparing “%1” …</source>
        <translation>正在准备“%1”…</translation>
    </message>
    <message>
        <source>The scenario is told in English</source>
        <translation>场景将以英文讲述</translation>
    </message>
    <message>
        <source>Space-time</source>
        <translation>时空图</translation>
    </message>
    <message>
        <source>Lab, forked from a live run – Raftarium</source>
        <translation>实验室，由实时运行分出 – Raftarium</translation>
    </message>
    <message>
        <source>The recording to %1 ends here.</source>
        <translation>写入 %1 的录制到此结束。</translation>
    </message>
    <message>
        <source>%1 begins at %2, in the Lab. The live cluster waits meanwhile, as the branch “%3”.</source>
        <comment>a branch, an instant, a branch</comment>
        <translation>%1 从 %2 开始，在实验室中。实时集群在此期间作为分支“%3”等待。</translation>
    </message>
    <message>
        <source>%1 begins at %2, in the Lab. What was recorded is kept as the branch “%3”.</source>
        <comment>a branch, an instant, a branch</comment>
        <translation>%1 从 %2 开始，在实验室中。录制的内容保留为分支“%3”。</translation>
    </message>
    <message>
        <source>No fork</source>
        <translation>无法创建分支</translation>
    </message>
    <message>
        <source>From this instant the run cannot be forked.</source>
        <translation>无法从此刻为该运行创建分支。</translation>
    </message>
    <message>
        <source>Or in a fork: from this instant the nodes go on in the Lab, and the live cluster waits meanwhile, as a branch.</source>
        <translation>或在新分支中进行：从此刻起，节点在实验室中继续运行，实时集群在此期间作为分支等待。</translation>
    </message>
    <message>
        <source>Do it in a fork</source>
        <translation>在新分支中进行</translation>
    </message>
    <message>
        <source>Delete “%1” and all that happened in it alone? The live cluster is closed with it.</source>
        <translation>删除“%1”以及仅在其中发生的一切？实时集群将随之关闭。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>为什么</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>数据包</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Raft on a page</source>
        <translation>一页看懂 Raft</translation>
    </message>
</context>
<context>
    <name>app::PacketHand</name>
    <message>
        <source>Breakpoint added: %1</source>
        <translation>已添加断点：%1</translation>
    </message>
    <message>
        <source>Time stands. Breakpoint: %1</source>
        <translation>时间已停止。断点：%1</translation>
    </message>
</context>
<context>
    <name>app::Presenter</name>
    <message>
        <source>Page down, → next    Page up, ← back    B black    Esc leave</source>
        <translation>Page Down、→ 下一步    Page Up、← 上一步    B 黑屏    Esc 退出</translation>
    </message>
    <message>
        <source>The screen is black: B shows the picture again.</source>
        <translation>屏幕为黑色：按 B 重新显示画面。</translation>
    </message>
</context>
<context>
    <name>app::RecordingOpener</name>
    <message>
        <source>Reading %1 …</source>
        <translation>正在读取 %1…</translation>
    </message>
    <message>
        <source>Open recording</source>
        <translation>打开录制文件</translation>
    </message>
</context>
<context>
    <name>app::StatusLine</name>
    <message numerus="yes">
        <source>%n datagrams refused</source>
        <translation>
            <numerusform>已拒收 %n 个数据报</numerusform>
        </translation>
    </message>
    <message>
        <source>These came to the sockets and were no packet of this cluster:</source>
        <translation>以下数据报到达了套接字，但不是此集群的数据包：</translation>
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
        <translation>要追加的条目</translation>
    </message>
    <message>
        <source>What the state machine understands: set x 3, get x, del x, cas x 3 4</source>
        <translation>状态机能理解的命令：set x 3、get x、del x、cas x 3 4</translation>
    </message>
    <message>
        <source>Node to ask</source>
        <translation>请求的节点</translation>
    </message>
    <message>
        <source>Which node the client asks; any node takes any request</source>
        <translation>客户端向哪个节点提出请求；任何节点都接受任何请求</translation>
    </message>
    <message>
        <source>LEADER</source>
        <translation>领导者</translation>
    </message>
    <message>
        <source>TERM</source>
        <translation>任期</translation>
    </message>
    <message>
        <source>COMMITTED</source>
        <translation>已提交</translation>
    </message>
    <message>
        <source>SAFETY</source>
        <translation>安全性</translation>
    </message>
    <message>
        <source>Find any action</source>
        <translation>查找任意操作</translation>
    </message>
    <message>
        <source>Find any action by its name (Ctrl+K)</source>
        <translation>按名称查找任意操作（Ctrl+K）</translation>
    </message>
    <message>
        <source>to any node</source>
        <translation>发往任意节点</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>发往 %1</translation>
    </message>
    <message>
        <source>✓ holds</source>
        <translation>✓ 成立</translation>
    </message>
    <message>
        <source>✕ broken</source>
        <translation>✕ 被破坏</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>录制回放</translation>
    </message>
    <message>
        <source>Live UDP · looking back</source>
        <translation>实时 UDP · 正在回看</translation>
    </message>
    <message>
        <source>● Live UDP</source>
        <translation>● 实时 UDP</translation>
    </message>
    <message>
        <source>– assumption broken</source>
        <translation>– 假设被打破</translation>
    </message>
    <message>
        <source>Lab · looking back</source>
        <translation>实验室 · 正在回看</translation>
    </message>
    <message>
        <source>◆ Lab · seed %1</source>
        <translation>◆ 实验室 · 种子 %1</translation>
    </message>
    <message>
        <source>The Lab: virtual time and simulated disks. Seed %1 gives this same run again.</source>
        <translation>实验室：虚拟时间和模拟磁盘。种子 %1 会再次得到完全相同的运行。</translation>
    </message>
    <message>
        <source>Live: real UDP sockets, real disks, the clock on the wall.</source>
        <translation>实时：真实的 UDP 套接字、真实的磁盘、真实的时钟。</translation>
    </message>
    <message>
        <source>No cluster</source>
        <translation>没有集群</translation>
    </message>
    <message>
        <source>◆ Lab · from Live</source>
        <translation>◆ 实验室 · 源自实时</translation>
    </message>
    <message>
        <source>Nothing runs and nothing is open: start a cluster, play a scenario, or open a recording.</source>
        <translation>没有运行或打开任何内容：请启动集群、播放场景或打开录制文件。</translation>
    </message>
    <message>
        <source>A recorded run: it can be looked at, but not changed. A fork of it goes on in the Lab.</source>
        <translation>录制的运行：可以查看，但不能更改。由它分出的分支在实验室中继续。</translation>
    </message>
    <message>
        <source>The Lab: virtual time and simulated disks. It was forked from a live run, whose nodes were made again from what they were given.</source>
        <translation>实验室：虚拟时间和模拟磁盘。它由一次实时运行分出，其节点依据当时收到的输入重新构造。</translation>
    </message>
</context>
<context>
    <name>app::actions</name>
    <message>
        <source>&amp;Cluster</source>
        <translation>集群(&amp;C)</translation>
    </message>
    <message>
        <source>New cluster…</source>
        <translation>新建集群…</translation>
    </message>
    <message>
        <source>Starts a cluster with as many nodes, and such timings, as you choose.</source>
        <translation>按你选择的节点数和时间参数启动集群。</translation>
    </message>
    <message>
        <source>Open recording…</source>
        <translation>打开录制文件…</translation>
    </message>
    <message>
        <source>Opens a .raftlog file and shows it in the same views.</source>
        <translation>打开 .raftlog 文件，并在相同的视图中显示。</translation>
    </message>
    <message>
        <source>Save cluster…</source>
        <translation>保存集群…</translation>
    </message>
    <message>
        <source>Copies the disks of all nodes to a directory that can be opened again.</source>
        <translation>将所有节点的磁盘复制到一个可再次打开的目录。</translation>
    </message>
    <message>
        <source>Record to a file…</source>
        <translation>录制到文件…</translation>
    </message>
    <message>
        <source>Writes every event since the start to a .raftlog file.</source>
        <translation>将启动以来的所有事件写入 .raftlog 文件。</translation>
    </message>
    <message>
        <source>Append</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Asks the chosen node to append what stands in the line.</source>
        <translation>请求所选节点追加输入行中的内容。</translation>
    </message>
    <message>
        <source>Append a stream…</source>
        <translation>追加请求流…</translation>
    </message>
    <message>
        <source>Sends so many requests a second until it is ended.</source>
        <translation>每秒发送指定数量的请求，直到结束为止。</translation>
    </message>
    <message>
        <source>Kill leader</source>
        <translation>杀死领导者</translation>
    </message>
    <message>
        <source>Kills the leader: all that it had in memory is gone.</source>
        <translation>杀死领导者：它内存中的一切都会丢失。</translation>
    </message>
    <message>
        <source>There is no leader at this instant.</source>
        <translation>此刻没有领导者。</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>&amp;Faults</source>
        <translation>故障(&amp;F)</translation>
    </message>
    <message>
        <source>Partition…</source>
        <translation>分区…</translation>
    </message>
    <message>
        <source>Parts the nodes into groups that cannot hear each other.</source>
        <translation>将节点分成互相听不到的若干组。</translation>
    </message>
    <message>
        <source>Heal all</source>
        <translation>全部修复</translation>
    </message>
    <message>
        <source>Mends every link, starts and resumes every node.</source>
        <translation>修复所有链路，启动并恢复所有节点。</translation>
    </message>
    <message>
        <source>Nothing is wrong.</source>
        <translation>没有故障。</translation>
    </message>
    <message>
        <source>Choose a node first.</source>
        <translation>请先选择一个节点。</translation>
    </message>
    <message>
        <source>%1 is down.</source>
        <translation>%1 已停机。</translation>
    </message>
    <message>
        <source>%1 is up.</source>
        <translation>%1 正在运行。</translation>
    </message>
    <message>
        <source>%1 is paused.</source>
        <translation>%1 已暂停。</translation>
    </message>
    <message>
        <source>%1 is not paused.</source>
        <translation>%1 没有暂停。</translation>
    </message>
    <message>
        <source>&amp;Node</source>
        <translation>节点(&amp;N)</translation>
    </message>
    <message>
        <source>Append at this node</source>
        <translation>在此节点追加</translation>
    </message>
    <message>
        <source>Append at %1</source>
        <translation>在 %1 追加</translation>
    </message>
    <message>
        <source>The client asks this node; it finds the leader by itself.</source>
        <translation>客户端请求此节点；它会自行找到领导者。</translation>
    </message>
    <message>
        <source>Kill node</source>
        <translation>杀死节点</translation>
    </message>
    <message>
        <source>Kill %1</source>
        <translation>杀死 %1</translation>
    </message>
    <message>
        <source>All that it has in memory is gone; what is durable stays.</source>
        <translation>它内存中的一切都会丢失；已落盘的会保留。</translation>
    </message>
    <message>
        <source>Start node</source>
        <translation>启动节点</translation>
    </message>
    <message>
        <source>Start %1</source>
        <translation>启动 %1</translation>
    </message>
    <message>
        <source>It comes up with what its disk holds.</source>
        <translation>它带着磁盘上保存的内容启动。</translation>
    </message>
    <message>
        <source>Pause node</source>
        <translation>暂停节点</translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>暂停 %1</translation>
    </message>
    <message>
        <source>None of its code runs; packets wait in its inbox.</source>
        <translation>它的代码完全不运行；数据包在收件箱中等待。</translation>
    </message>
    <message>
        <source>Resume node</source>
        <translation>恢复节点</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>恢复 %1</translation>
    </message>
    <message>
        <source>It goes on with what waited in its inbox.</source>
        <translation>它从收件箱中等待的数据包继续处理。</translation>
    </message>
    <message>
        <source>Fire election timer</source>
        <translation>触发选举定时器</translation>
    </message>
    <message>
        <source>Fire the election timer of %1</source>
        <translation>触发 %1 的选举定时器</translation>
    </message>
    <message>
        <source>It starts an election now.</source>
        <translation>它立即发起选举。</translation>
    </message>
    <message>
        <source>Isolate node</source>
        <translation>隔离节点</translation>
    </message>
    <message>
        <source>Cut %1 off from the rest</source>
        <translation>将 %1 与其余节点隔离</translation>
    </message>
    <message>
        <source>Cuts all links to and from it.</source>
        <translation>切断进出它的所有链路。</translation>
    </message>
    <message>
        <source>Make deaf</source>
        <translation>使其失聪</translation>
    </message>
    <message>
        <source>Let %1 hear nobody</source>
        <translation>让 %1 听不到任何节点</translation>
    </message>
    <message>
        <source>Cuts the links to it; what it sends still arrives.</source>
        <translation>切断通向它的链路；它发送的内容仍可到达。</translation>
    </message>
    <message>
        <source>Make mute</source>
        <translation>使其失声</translation>
    </message>
    <message>
        <source>Let nobody hear %1</source>
        <translation>让任何节点都听不到 %1</translation>
    </message>
    <message>
        <source>Cuts the links from it; it still hears the others.</source>
        <translation>切断从它发出的链路；它仍能听到其他节点。</translation>
    </message>
    <message>
        <source>Slow its disk down</source>
        <translation>减慢其磁盘</translation>
    </message>
    <message>
        <source>Slow the disk of %1 down</source>
        <translation>减慢 %1 的磁盘</translation>
    </message>
    <message>
        <source>Each write takes 40 ms.</source>
        <translation>每次写入耗时 40 ms。</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Inspect %1</source>
        <translation>检查 %1</translation>
    </message>
    <message>
        <source>Shows all of its state.</source>
        <translation>显示它的全部状态。</translation>
    </message>
    <message>
        <source>Select node %1</source>
        <translation>选择节点 %1</translation>
    </message>
    <message>
        <source>There is no such node.</source>
        <translation>没有这个节点。</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>This is the beginning.</source>
        <translation>这里是开头。</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>单步</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>后退一步</translation>
    </message>
    <message>
        <source>Until a message reaches a node.</source>
        <translation>直到有消息到达某个节点。</translation>
    </message>
    <message>
        <source>Until a node becomes a candidate.</source>
        <translation>直到有节点成为候选者。</translation>
    </message>
    <message>
        <source>Until a candidate has won.</source>
        <translation>直到有候选者胜出。</translation>
    </message>
    <message>
        <source>Until a leader commits an entry.</source>
        <translation>直到领导者提交一个条目。</translation>
    </message>
    <message>
        <source>Look at the beginning</source>
        <translation>查看开头</translation>
    </message>
    <message>
        <source>Moves the playhead to the start of the trace.</source>
        <translation>将播放头移到轨迹的开头。</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>回到现在</translation>
    </message>
    <message>
        <source>Follows the cluster again.</source>
        <translation>重新跟随集群。</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>减速</translation>
    </message>
    <message>
        <source>Halves the speed.</source>
        <translation>速度减半。</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>加速</translation>
    </message>
    <message>
        <source>Doubles the speed.</source>
        <translation>速度加倍。</translation>
    </message>
    <message>
        <source>Teaching speed (1/25)</source>
        <translation>教学速度（1/25）</translation>
    </message>
    <message>
        <source>Messages can be watched.</source>
        <translation>可以看清每条消息。</translation>
    </message>
    <message>
        <source>True speed (1×)</source>
        <translation>真实速度（1×）</translation>
    </message>
    <message>
        <source>A second of the cluster takes a second.</source>
        <translation>集群的一秒就是真实的一秒。</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>Find any action…</source>
        <translation>查找任意操作…</translation>
    </message>
    <message>
        <source>Type a few letters of what you want to do.</source>
        <translation>输入几个字，说明你想做什么。</translation>
    </message>
    <message>
        <source>Search the events</source>
        <translation>搜索事件</translation>
    </message>
    <message>
        <source>Finds sentences by their words.</source>
        <translation>按字词查找事件描述。</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Fills the whole screen, or leaves it again.</source>
        <translation>占满整个屏幕，或退出全屏。</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>重置布局</translation>
    </message>
    <message>
        <source>Brings every dock back to its first place.</source>
        <translation>将每个面板恢复到最初的位置。</translation>
    </message>
    <message>
        <source>Put the nodes back on the ring</source>
        <translation>将节点放回圆环</translation>
    </message>
    <message>
        <source>Nodes that were moved with Shift and the mouse go back.</source>
        <translation>用 Shift 加鼠标移动过的节点回到原位。</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>偏好设置…</translation>
    </message>
    <message>
        <source>Theme, font size, motion, language and shortcuts.</source>
        <translation>主题、字号、动画、语言和快捷键。</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>这是什么？</translation>
    </message>
    <message>
        <source>Explains what is under the pointer.</source>
        <translation>说明指针所指的内容。</translation>
    </message>
    <message>
        <source>Keyboard shortcuts…</source>
        <translation>键盘快捷键…</translation>
    </message>
    <message>
        <source>All shortcuts, to read and to change.</source>
        <translation>查看和更改所有快捷键。</translation>
    </message>
    <message>
        <source>About Raftarium…</source>
        <translation>关于 Raftarium…</translation>
    </message>
    <message>
        <source>Version and licences.</source>
        <translation>版本和许可证。</translation>
    </message>
    <message>
        <source>Messages in the picture</source>
        <translation>图中的消息</translation>
    </message>
    <message>
        <source>Docks</source>
        <translation>面板</translation>
    </message>
    <message>
        <source>There is no leader.</source>
        <translation>没有领导者。</translation>
    </message>
    <message>
        <source>%1 is a voter already.</source>
        <translation>%1 已是投票者。</translation>
    </message>
    <message>
        <source>%1 is a learner already.</source>
        <translation>%1 已是学习者。</translation>
    </message>
    <message>
        <source>%1 is no member.</source>
        <translation>%1 不是成员。</translation>
    </message>
    <message>
        <source>Make leader</source>
        <translation>设为领导者</translation>
    </message>
    <message>
        <source>Make %1 the leader</source>
        <translation>将 %1 设为领导者</translation>
    </message>
    <message>
        <source>The leader brings it up to date and tells it to start an election at once.</source>
        <translation>领导者先让它的日志追上，再通知它立即发起选举。</translation>
    </message>
    <message>
        <source>%1 leads already.</source>
        <translation>%1 已是领导者。</translation>
    </message>
    <message>
        <source>%1 has no vote.</source>
        <translation>%1 没有投票权。</translation>
    </message>
    <message>
        <source>Make a voter</source>
        <translation>设为投票者</translation>
    </message>
    <message>
        <source>Make %1 a voter</source>
        <translation>将 %1 设为投票者</translation>
    </message>
    <message>
        <source>Adds it to the voters, or promotes it from learner, as a single-server change.</source>
        <translation>以单节点变更的方式将其加入投票者，或由学习者提升。</translation>
    </message>
    <message>
        <source>Make a learner</source>
        <translation>设为学习者</translation>
    </message>
    <message>
        <source>Make %1 a learner</source>
        <translation>将 %1 设为学习者</translation>
    </message>
    <message>
        <source>It receives the log and has no vote.</source>
        <translation>它接收日志，但没有投票权。</translation>
    </message>
    <message>
        <source>Remove from the cluster</source>
        <translation>移出集群</translation>
    </message>
    <message>
        <source>Remove %1 from the cluster</source>
        <translation>将 %1 移出集群</translation>
    </message>
    <message>
        <source>A single-server change: it goes on running and is no member any more.</source>
        <translation>单节点变更：它继续运行，但不再是成员。</translation>
    </message>
    <message>
        <source>Take a snapshot</source>
        <translation>创建快照</translation>
    </message>
    <message>
        <source>Take a snapshot at %1</source>
        <translation>在 %1 创建快照</translation>
    </message>
    <message>
        <source>Its state is saved in place of the log up to what is applied.</source>
        <translation>保存其状态，以取代已应用部分的日志。</translation>
    </message>
    <message>
        <source>Forget the leader</source>
        <translation>忘记领导者</translation>
    </message>
    <message>
        <source>Let %1 forget the leader</source>
        <translation>让 %1 忘记领导者</translation>
    </message>
    <message>
        <source>It may vote for others at once, without waiting for its timer.</source>
        <translation>它可以立即投票给其他节点，不必等待定时器。</translation>
    </message>
    <message>
        <source>Add a server</source>
        <translation>添加服务器</translation>
    </message>
    <message>
        <source>Starts an empty server on its own socket and disk; it is no member yet.</source>
        <translation>启动一台空服务器，有自己的套接字和磁盘；它还不是成员。</translation>
    </message>
    <message>
        <source>Give up the change of members</source>
        <translation>放弃成员变更</translation>
    </message>
    <message>
        <source>As long as its entry is not in the log.</source>
        <translation>只要其条目尚未写入日志。</translation>
    </message>
    <message>
        <source>No change of members is under way.</source>
        <translation>没有正在进行的成员变更。</translation>
    </message>
    <message>
        <source>Keep the leader after all</source>
        <translation>仍保留领导者</translation>
    </message>
    <message>
        <source>Gives up handing leadership over.</source>
        <translation>放弃移交领导权。</translation>
    </message>
    <message>
        <source>Leadership is not being handed over.</source>
        <translation>没有正在移交的领导权。</translation>
    </message>
    <message>
        <source>The disks of a Lab are simulated. Record the run instead: its seed gives it again.</source>
        <translation>实验室的磁盘是模拟的。请改为录制此次运行：它的种子可以重现它。</translation>
    </message>
    <message>
        <source>That is so already; heal it first.</source>
        <translation>已经如此；请先修复。</translation>
    </message>
    <message>
        <source>Faults of a node</source>
        <translation>节点故障</translation>
    </message>
    <message>
        <source>Hold its election timer</source>
        <translation>停住其选举定时器</translation>
    </message>
    <message>
        <source>Hold the election timer of %1</source>
        <translation>停住 %1 的选举定时器</translation>
    </message>
    <message>
        <source>It does not run out until the fault is healed.</source>
        <translation>在故障修复之前不会到时。</translation>
    </message>
    <message>
        <source>Let its clock run fast</source>
        <translation>使其时钟变快</translation>
    </message>
    <message>
        <source>Let the clock of %1 run fast</source>
        <translation>使 %1 的时钟变快</translation>
    </message>
    <message>
        <source>Its timers run at 150 %: it campaigns too soon, and a lease is shorter than the others believe.</source>
        <translation>它的定时器以 150% 的速度运行：参选过早，租约也比其他节点以为的短。</translation>
    </message>
    <message>
        <source>Let its clock run slow</source>
        <translation>使其时钟变慢</translation>
    </message>
    <message>
        <source>Let the clock of %1 run slow</source>
        <translation>使 %1 的时钟变慢</translation>
    </message>
    <message>
        <source>Its timers run at 50 %: a leader believes in its lease for too long.</source>
        <translation>它的定时器以 50% 的速度运行：领导者相信自己租约的时间过长。</translation>
    </message>
    <message>
        <source>Slow the node down</source>
        <translation>减慢节点</translation>
    </message>
    <message>
        <source>Slow %1 down</source>
        <translation>减慢 %1</translation>
    </message>
    <message>
        <source>Handling a message, a timer or a request takes it 20 ms; packets wait in its inbox.</source>
        <translation>处理一条消息、一个定时器或一个请求耗时 20 ms；数据包在收件箱中等待。</translation>
    </message>
    <message>
        <source>Stall its disk</source>
        <translation>使其磁盘卡住</translation>
    </message>
    <message>
        <source>Stall the disk of %1</source>
        <translation>使 %1 的磁盘卡住</translation>
    </message>
    <message>
        <source>Nothing becomes durable until the fault is healed.</source>
        <translation>在故障修复之前，什么都不会落盘。</translation>
    </message>
    <message>
        <source>Lose writes at a crash</source>
        <translation>崩溃时丢失写入</translation>
    </message>
    <message>
        <source>Let a crash of %1 lose writes</source>
        <translation>使 %1 崩溃时丢失写入</translation>
    </message>
    <message>
        <source>When it is killed, what is not durable is gone.</source>
        <translation>它被杀死时，尚未落盘的内容会丢失。</translation>
    </message>
    <message>
        <source>Tear a write at a crash</source>
        <translation>崩溃时撕裂写入</translation>
    </message>
    <message>
        <source>Let a crash of %1 tear a write</source>
        <translation>使 %1 崩溃时撕裂写入</translation>
    </message>
    <message>
        <source>When it is killed, a part of the write under way is on its disk. Only in the Lab.</source>
        <translation>它被杀死时，正在进行的写入只有一部分落盘。仅限实验室。</translation>
    </message>
    <message>
        <source>Fill its disk</source>
        <translation>填满其磁盘</translation>
    </message>
    <message>
        <source>Fill the disk of %1</source>
        <translation>填满 %1 的磁盘</translation>
    </message>
    <message>
        <source>Its next write fails, and it stops.</source>
        <translation>它的下一次写入失败，随后停止。</translation>
    </message>
    <message>
        <source>Let its disk lie</source>
        <translation>让其磁盘谎报</translation>
    </message>
    <message>
        <source>Let the disk of %1 lie</source>
        <translation>让 %1 的磁盘谎报</translation>
    </message>
    <message>
        <source>It says durable at once, and loses the last second at a crash. Outside of Raft&apos;s model; only in the Lab.</source>
        <translation>磁盘立即报告已落盘，崩溃时却丢失最后一秒的内容。超出 Raft 的模型；仅限实验室。</translation>
    </message>
    <message>
        <source>Roll its disk back</source>
        <translation>回退其磁盘</translation>
    </message>
    <message>
        <source>Roll the disk of %1 back</source>
        <translation>回退 %1 的磁盘</translation>
    </message>
    <message>
        <source>The node is killed, and its disk is as it was ten writes ago. Outside of Raft&apos;s model; only in the Lab.</source>
        <translation>节点被杀死，其磁盘回到十次写入之前的样子。超出 Raft 的模型；仅限实验室。</translation>
    </message>
    <message>
        <source>Wipe its disk</source>
        <translation>清空其磁盘</translation>
    </message>
    <message>
        <source>Wipe the disk of %1</source>
        <translation>清空 %1 的磁盘</translation>
    </message>
    <message>
        <source>The node is killed, and its disk is empty: it forgets its votes and all it acknowledged. Outside of Raft&apos;s model.</source>
        <translation>节点被杀死，其磁盘被清空：它忘记自己投过的票和确认过的一切。超出 Raft 的模型。</translation>
    </message>
    <message>
        <source>Let it crash…</source>
        <translation>让它崩溃…</translation>
    </message>
    <message>
        <source>Crash: %1</source>
        <translation>崩溃：%1</translation>
    </message>
    <message>
        <source>The node crashes when it comes to this point of its work, once.</source>
        <translation>节点在工作进行到此处时崩溃，仅一次。</translation>
    </message>
    <message>
        <source>To the next message</source>
        <translation>到下一条消息</translation>
    </message>
    <message>
        <source>Back to the message before</source>
        <translation>回到上一条消息</translation>
    </message>
    <message>
        <source>To the next term</source>
        <translation>到下一个任期</translation>
    </message>
    <message>
        <source>Until a node comes to a term in which nobody has been.</source>
        <translation>直到有节点进入谁都未曾到过的任期。</translation>
    </message>
    <message>
        <source>Back to the beginning of a term</source>
        <translation>回到任期的开头</translation>
    </message>
    <message>
        <source>To the next election</source>
        <translation>到下一次选举</translation>
    </message>
    <message>
        <source>Back to the election before</source>
        <translation>回到上一次选举</translation>
    </message>
    <message>
        <source>To where a leader is elected</source>
        <translation>到选出领导者之处</translation>
    </message>
    <message>
        <source>Back to where a leader was elected</source>
        <translation>回到选出领导者之处</translation>
    </message>
    <message>
        <source>To the next commit</source>
        <translation>到下一次提交</translation>
    </message>
    <message>
        <source>Back to the commit before</source>
        <translation>回到上一次提交</translation>
    </message>
    <message>
        <source>To the next fault</source>
        <translation>到下一个故障</translation>
    </message>
    <message>
        <source>To where a fault begins or is healed.</source>
        <translation>到故障开始或修复之处。</translation>
    </message>
    <message>
        <source>Back to the fault before</source>
        <translation>回到上一个故障</translation>
    </message>
    <message>
        <source>To the next violation</source>
        <translation>到下一处违例</translation>
    </message>
    <message>
        <source>Until a property of Raft is broken.</source>
        <translation>直到有 Raft 性质被破坏。</translation>
    </message>
    <message>
        <source>Back to the violation before</source>
        <translation>回到上一处违例</translation>
    </message>
    <message>
        <source>To the next event, message, term …: what is chosen beside the button. At the newest instant the cluster goes on until then.</source>
        <translation>到下一个事件、消息、任期…：以按钮旁所选为准。在最新时刻，集群会一直运行到那时。</translation>
    </message>
    <message>
        <source>Looks at the instant of the last such event before; a live cluster goes on living, a Lab waits.</source>
        <translation>查看此前最近一次此类事件的时刻；实时集群继续运行，实验室则等待。</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Stops the cluster&apos;s time, or lets it run; in the past, plays on from there.</source>
        <translation>停止集群时间，或让它继续；在过去的时刻则从那里开始播放。</translation>
    </message>
    <message>
        <source>Play backwards</source>
        <translation>倒放</translation>
    </message>
    <message>
        <source>From where the playhead stands to the beginning, at the same speed.</source>
        <translation>从播放头所在处以相同速度播放到开头。</translation>
    </message>
    <message>
        <source>As fast as possible</source>
        <translation>尽可能快</translation>
    </message>
    <message>
        <source>Virtual time runs as fast as the machine and this window allow.</source>
        <translation>虚拟时间以机器和此窗口所允许的最快速度运行。</translation>
    </message>
    <message>
        <source>Only a Lab has a time of its own: a live cluster goes by the clock on the wall.</source>
        <translation>只有实验室有自己的时间：实时集群按真实时钟运行。</translation>
    </message>
    <message>
        <source>There is one branch only: fork the run first.</source>
        <translation>只有一个分支：请先为运行创建分支。</translation>
    </message>
    <message>
        <source>Compare branches side by side</source>
        <translation>并排比较分支</translation>
    </message>
    <message>
        <source>Two pictures at the same instant, and where the two branches part.</source>
        <translation>同一时刻的两幅图，以及两个分支在何处分开。</translation>
    </message>
    <message>
        <source>Go to the first difference</source>
        <translation>前往第一处不同</translation>
    </message>
    <message>
        <source>Of the two branches that are compared.</source>
        <translation>所比较的两个分支的第一处不同。</translation>
    </message>
    <message>
        <source>Compare two branches first.</source>
        <translation>请先比较两个分支。</translation>
    </message>
    <message>
        <source>Show the branch above</source>
        <translation>显示上方的分支</translation>
    </message>
    <message>
        <source>Show the branch below</source>
        <translation>显示下方的分支</translation>
    </message>
    <message>
        <source>Rename this branch…</source>
        <translation>重命名此分支…</translation>
    </message>
    <message>
        <source>Delete this branch…</source>
        <translation>删除此分支…</translation>
    </message>
    <message>
        <source>There is no bookmark yet.</source>
        <translation>还没有书签。</translation>
    </message>
    <message>
        <source>Add bookmark</source>
        <translation>添加书签</translation>
    </message>
    <message>
        <source>Marks the instant that is shown, to find it again.</source>
        <translation>标记所显示的时刻，以便再次找到。</translation>
    </message>
    <message>
        <source>There is no run yet.</source>
        <translation>还没有运行。</translation>
    </message>
    <message>
        <source>Previous bookmark</source>
        <translation>上一个书签</translation>
    </message>
    <message>
        <source>Next bookmark</source>
        <translation>下一个书签</translation>
    </message>
    <message>
        <source>Bookmarks…</source>
        <translation>书签…</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>Only in the Lab, where a run can be run again, something can be undone.</source>
        <translation>只有在可以重新运行的实验室中才能撤销。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Forks the run before the last thing that you did to it.</source>
        <translation>在你上一次操作之前为运行创建分支。</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Back to the branch in which it was done.</source>
        <translation>回到执行该操作的分支。</translation>
    </message>
    <message>
        <source>Nothing was undone.</source>
        <translation>没有撤销过任何操作。</translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation>时间(&amp;T)</translation>
    </message>
    <message>
        <source>Fork here</source>
        <translation>在此创建分支</translation>
    </message>
    <message>
        <source>The run takes another course from the instant that is shown; this one is kept as a branch.</source>
        <translation>运行从所显示的时刻起走另一条进程；当前进程作为分支保留。</translation>
    </message>
    <message>
        <source>No scenario is being played.</source>
        <translation>没有正在播放的场景。</translation>
    </message>
    <message>
        <source>Scenarios…</source>
        <translation>场景…</translation>
    </message>
    <message>
        <source>Plays a small story about Raft in the Lab, with captions: elections, the paper&apos;s figures, what goes wrong without a rule.</source>
        <translation>在实验室中播放一个带说明文字的 Raft 小故事：选举、论文中的图、缺少某条规则会出什么错。</translation>
    </message>
    <message>
        <source>Next caption</source>
        <translation>下一条说明</translation>
    </message>
    <message>
        <source>Straight to the next caption of the scenario.</source>
        <translation>直接跳到场景的下一条说明。</translation>
    </message>
    <message>
        <source>Caption before</source>
        <translation>上一条说明</translation>
    </message>
    <message>
        <source>Back to the caption before.</source>
        <translation>回到上一条说明。</translation>
    </message>
    <message>
        <source>End the scenario</source>
        <translation>结束场景</translation>
    </message>
    <message>
        <source>The captions go, the cluster stays.</source>
        <translation>说明消失，集群保留。</translation>
    </message>
    <message>
        <source>Set its next election timeout…</source>
        <translation>设定其下一次选举超时…</translation>
    </message>
    <message>
        <source>The next one that it draws is not random: it is what you say.</source>
        <translation>它下一次抽取的不再随机：就是您所说的值。</translation>
    </message>
    <message>
        <source>Set the next election timeout of %1…</source>
        <translation>设定 %1 的下一次选举超时…</translation>
    </message>
    <message>
        <source>This is a recording: nothing in it can be changed. Fork it, and the nodes go on in the Lab.</source>
        <translation>这是录制文件：其中的内容无法更改。为它创建分支，节点便在实验室中继续运行。</translation>
    </message>
    <message>
        <source>There is no cluster here yet.</source>
        <translation>这里还没有集群。</translation>
    </message>
    <message>
        <source>Experiments…</source>
        <translation>实验…</translation>
    </message>
    <message>
        <source>Many runs in the Lab that differ in one thing, and curves of what they come to: elections as in the paper&apos;s Figure 16, latency, throughput, pre-vote.</source>
        <translation>在实验室中进行许多只有一处不同的运行，并画出结果曲线：如论文图 16 的选举、延迟、吞吐量、预投票。</translation>
    </message>
    <message>
        <source>Ask why about this node</source>
        <translation>询问此节点的原因</translation>
    </message>
    <message>
        <source>Why it is as it is: who blocks whom, with the numbers and the paper&apos;s section.</source>
        <translation>它为何如此：谁阻碍了谁，附具体数值和论文章节。</translation>
    </message>
    <message>
        <source>Ask why about %1</source>
        <translation>询问 %1 的原因</translation>
    </message>
    <message>
        <source>Ask why</source>
        <translation>询问原因</translation>
    </message>
    <message>
        <source>Why and why not, about what is selected: who blocks whom, with the numbers and the paper&apos;s section.</source>
        <translation>关于所选内容的为何与为何不：谁阻碍了谁，附具体数值和论文章节。</translation>
    </message>
    <message>
        <source>There is no run yet: start a cluster, or open a recording.</source>
        <translation>还没有运行：请启动集群或打开录制文件。</translation>
    </message>
    <message>
        <source>Export picture…</source>
        <translation>导出图片…</translation>
    </message>
    <message>
        <source>The cluster, the space-time diagram, the logs or the charts as PNG, SVG or PDF, for slides and print.</source>
        <translation>将集群、时空图、日志或图表导出为 PNG、SVG 或 PDF，用于幻灯片和印刷。</translation>
    </message>
    <message>
        <source>Export film…</source>
        <translation>导出影片…</translation>
    </message>
    <message>
        <source>The run as a GIF, MP4 or WebM, drawn frame by frame, so that it is smooth on a slow machine too.</source>
        <translation>将运行导出为 GIF、MP4 或 WebM，逐帧绘制，因此在慢速机器上也很流畅。</translation>
    </message>
    <message>
        <source>Export transcript…</source>
        <translation>导出文字记录…</translation>
    </message>
    <message>
        <source>The run in sentences with their times, as text or Markdown.</source>
        <translation>用带时间的语句记述运行，存为文本或 Markdown。</translation>
    </message>
    <message>
        <source>Save what I did as a scenario…</source>
        <translation>将我的操作保存为场景…</translation>
    </message>
    <message>
        <source>Your commands and when you gave them, as a scenario that plays them again.</source>
        <translation>将你的命令及其下达时刻保存为可重新播放的场景。</translation>
    </message>
    <message>
        <source>Nothing to change: it arrives so anyway, or it is held and arrives when you release it.</source>
        <translation>无需更改：它本来就会如此到达，或已被扣留，放行后才到达。</translation>
    </message>
    <message>
        <source>Choose a packet on its way first, or point at one.</source>
        <translation>请先选择一个在途的数据包，或指向一个。</translation>
    </message>
    <message>
        <source>It has arrived: it waits in the inbox of a paused node.</source>
        <translation>它已到达：正在已暂停节点的收件箱中等待。</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>数据包</translation>
    </message>
    <message>
        <source>Deliver this packet now</source>
        <translation>立即送达此数据包</translation>
    </message>
    <message>
        <source>Past delays, holds and all others of its link.</source>
        <translation>越过延迟、扣留以及同一链路上的所有其他数据包。</translation>
    </message>
    <message>
        <source>Drop this packet</source>
        <translation>丢弃此数据包</translation>
    </message>
    <message>
        <source>It is lost by hand.</source>
        <translation>手动使其丢失。</translation>
    </message>
    <message>
        <source>Duplicate this packet</source>
        <translation>复制此数据包</translation>
    </message>
    <message>
        <source>A copy of it sets out.</source>
        <translation>它的一个副本随即出发。</translation>
    </message>
    <message>
        <source>Hold or release this packet</source>
        <translation>扣留或放行此数据包</translation>
    </message>
    <message>
        <source>Catches the chosen packet, or that under the pointer, or lets it go on.</source>
        <translation>拦下所选的或指针所指的数据包，或让它继续前进。</translation>
    </message>
    <message>
        <source>Let it arrive before the others of its link</source>
        <translation>让它先于同一链路的其他数据包到达</translation>
    </message>
    <message>
        <source>Those that would arrive earlier wait for it.</source>
        <translation>本会更早到达的数据包要等它。</translation>
    </message>
    <message>
        <source>Let it arrive behind the others of its link</source>
        <translation>让它晚于同一链路的其他数据包到达</translation>
    </message>
    <message>
        <source>It waits until all that are on this link now have passed.</source>
        <translation>它等到目前在此链路上的数据包全部通过。</translation>
    </message>
    <message>
        <source>Read its fields and bytes</source>
        <translation>查看其字段和字节</translation>
    </message>
    <message>
        <source>Shows the packets on their way, and what the chosen one says.</source>
        <translation>显示在途的数据包，以及所选数据包的内容。</translation>
    </message>
    <message>
        <source>Manual: nothing is delivered until I say so</source>
        <translation>手动：我不下令就什么都不送达</translation>
    </message>
    <message>
        <source>Every packet is held at the end of its link; deliver them one by one.</source>
        <translation>每个数据包都被扣留在其链路末端；请逐个送达。</translation>
    </message>
    <message>
        <source>Breakpoints</source>
        <translation>断点</translation>
    </message>
    <message>
        <source>Add a breakpoint</source>
        <translation>添加断点</translation>
    </message>
    <message>
        <source>Stops the cluster&apos;s time before a message arrives, when a leader steps down, when an index is committed …</source>
        <translation>在消息到达之前、领导者退位时、某个索引提交时等情形停止集群时间…</translation>
    </message>
    <message>
        <source>Stop before packets like this one</source>
        <translation>在此类数据包之前停下</translation>
    </message>
    <message>
        <source>A breakpoint before the receiver gets such a message from this sender.</source>
        <translation>在接收方从该发送方收到此类消息之前设断点。</translation>
    </message>
    <message>
        <source>Remove all breakpoints</source>
        <translation>移除所有断点</translation>
    </message>
    <message>
        <source>There are none.</source>
        <translation>没有断点。</translation>
    </message>
    <message>
        <source>Presenter</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>The whole screen and large type for picture, caption and timeline, and the keys of a clicker; Esc leaves it.</source>
        <translation>整个屏幕以大字显示画面、说明和时间线，并支持翻页笔的按键；按 Esc 退出。</translation>
    </message>
</context>
<context>
    <name>app::experiments</name>
    <message>
        <source>Share of the runs in %</source>
        <translation>运行所占比例（%）</translation>
    </message>
    <message>
        <source>%1
%2 % of the runs: at most %3 ms</source>
        <comment>a group; a share; a time</comment>
        <translation>%1
%2% 的运行：至多 %3 ms</translation>
    </message>
    <message>
        <source>How much chance is needed</source>
        <translation>需要多少随机性</translation>
    </message>
    <message>
        <source>How short timeouts may be</source>
        <translation>超时可以多短</translation>
    </message>
    <message>
        <source>Packets lost in %</source>
        <translation>丢包率（%）</translation>
    </message>
    <message>
        <source>the slowest</source>
        <translation>最慢</translation>
    </message>
    <message>
        <source>95 % are faster</source>
        <translation>95% 比它快</translation>
    </message>
    <message>
        <source>half are faster</source>
        <translation>一半比它快</translation>
    </message>
    <message>
        <source>%1
%2 % lost: %3 ms</source>
        <comment>a curve; a share; a time</comment>
        <translation>%1
丢失 %2%：%3 ms</translation>
    </message>
    <message>
        <source>Voters</source>
        <translation>投票者</translation>
    </message>
    <message>
        <source>the most</source>
        <translation>最多</translation>
    </message>
    <message>
        <source>the median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>the least</source>
        <translation>最少</translation>
    </message>
    <message>
        <source>%1
%2 voters: %3 entries a second</source>
        <comment>a curve; a number; a rate</comment>
        <translation>%1
%2 个投票者：每秒 %3 个条目</translation>
    </message>
    <message>
        <source>Elections</source>
        <translation>选举</translation>
    </message>
    <message>
        <source>The leader of five crashes: how long is there none? One curve for each range of election timeouts, as in Figure 16 of the paper (§9.3). A broadcast takes 15 ms, and two of the four that are left cannot be elected.</source>
        <translation>五个节点的领导者崩溃：会有多久没有领导者？每个选举超时范围一条曲线，如论文图 16（§9.3）。一次广播需 15 ms，其余四个中有两个无法当选。</translation>
    </message>
    <message>
        <source>Timeouts</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>Time without a leader in ms</source>
        <translation>没有领导者的时间（ms）</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>最长</translation>
    </message>
    <message>
        <source>Loss and commit latency</source>
        <translation>丢包与提交延迟</translation>
    </message>
    <message>
        <source>Five nodes, links of 5 ± 2 ms, some of all packets get lost: how long does it take until an entry is committed?</source>
        <translation>五个节点，链路延迟 5 ± 2 ms，部分数据包丢失：一个条目要多久才能提交？</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>丢包</translation>
    </message>
    <message>
        <source>Commit latency in ms</source>
        <translation>提交延迟（ms）</translation>
    </message>
    <message>
        <source>Slowest</source>
        <translation>最慢</translation>
    </message>
    <message>
        <source>Size and throughput</source>
        <translation>规模与吞吐量</translation>
    </message>
    <message>
        <source>64 requests are outstanding all the time: how many entries does a cluster of so many voters commit in a second?</source>
        <translation>始终有 64 个请求未完成：有这么多投票者的集群每秒提交多少条目？</translation>
    </message>
    <message>
        <source>Entries committed a second</source>
        <translation>每秒提交的条目数</translation>
    </message>
    <message>
        <source>Least</source>
        <translation>最少</translation>
    </message>
    <message>
        <source>Pre-vote and a flapping node</source>
        <translation>预投票与时断时续的节点</translation>
    </message>
    <message>
        <source>One of five nodes is cut off for 700 ms in every second of a minute: how long is there no leader, with pre-vote, CheckQuorum and leader stickiness (dissertation §9.6) and without?</source>
        <translation>五个节点之一在一分钟内每秒被隔离 700 ms：启用与不启用预投票、CheckQuorum 和 leader stickiness（博士论文 §9.6）时，各有多久没有领导者？</translation>
    </message>
    <message>
        <source>%1–%2 ms</source>
        <comment>from, to</comment>
        <translation>%1–%2 ms</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>a share</comment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>集群</translation>
    </message>
    <message>
        <source>with pre-vote</source>
        <translation>启用预投票</translation>
    </message>
    <message>
        <source>without pre-vote</source>
        <translation>不启用预投票</translation>
    </message>
</context>
<context>
    <name>app::scenarios</name>
    <message>
        <source>follower</source>
        <translation>跟随者</translation>
    </message>
    <message>
        <source>pre-candidate</source>
        <translation>预候选者</translation>
    </message>
    <message>
        <source>candidate</source>
        <translation>候选者</translation>
    </message>
    <message>
        <source>leader</source>
        <translation>领导者</translation>
    </message>
    <message>
        <source>learner</source>
        <translation>学习者</translation>
    </message>
    <message>
        <source>up</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>down</source>
        <translation>停机</translation>
    </message>
    <message>
        <source>term %1</source>
        <translation>任期 %1</translation>
    </message>
    <message>
        <source>an empty log</source>
        <translation>空日志</translation>
    </message>
    <message>
        <source>log of the terms %1</source>
        <translation>日志的任期为 %1</translation>
    </message>
    <message>
        <source>last entry %1</source>
        <translation>最后条目 %1</translation>
    </message>
    <message>
        <source>durable up to %1</source>
        <translation>已持久化到 %1</translation>
    </message>
    <message>
        <source>committed up to %1</source>
        <translation>已提交到 %1</translation>
    </message>
    <message>
        <source>applied up to %1</source>
        <translation>已应用到 %1</translation>
    </message>
    <message>
        <source>snapshot up to %1</source>
        <translation>快照到 %1</translation>
    </message>
    <message>
        <source>voted for nobody</source>
        <translation>未投票</translation>
    </message>
    <message>
        <source>voted for %1</source>
        <translation>已投票给 %1</translation>
    </message>
    <message>
        <source>follows nobody</source>
        <translation>不跟随任何节点</translation>
    </message>
    <message>
        <source>follows %1</source>
        <translation>跟随 %1</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <comment>a key and its value</comment>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>no %1</source>
        <comment>a key</comment>
        <translation>没有 %1</translation>
    </message>
    <message>
        <source>voters %1</source>
        <translation>投票者 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>nodes, facts about each</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>leaders: %1</source>
        <translation>领导者：%1</translation>
    </message>
    <message>
        <source>committed anywhere up to %1</source>
        <translation>任一节点已提交到 %1</translation>
    </message>
    <message>
        <source>highest term %1</source>
        <translation>最高任期 %1</translation>
    </message>
    <message>
        <source>a property of Raft is broken</source>
        <translation>Raft 的某条性质被破坏</translation>
    </message>
    <message>
        <source>broken: %1</source>
        <translation>被破坏：%1</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>在 %1</translation>
    </message>
    <message>
        <source>%1 later</source>
        <translation>%1 之后</translation>
    </message>
    <message>
        <source>nothing is on its way</source>
        <translation>没有在途的数据包</translation>
    </message>
    <message>
        <source> or </source>
        <comment>one of several conditions</comment>
        <translation> 或 </translation>
    </message>
    <message>
        <source>not: %1</source>
        <translation>并非：%1</translation>
    </message>
    <message>
        <source>in the trace: %1, times: %2</source>
        <comment>an event, how often</comment>
        <translation>轨迹中：%1，次数：%2</translation>
    </message>
</context>
<context>
    <name>app::start</name>
    <message>
        <source>A real Raft cluster in a window: watch it, break it, understand it.</source>
        <translation>窗口里的真实 Raft 集群：观察它，破坏它，理解它。</translation>
    </message>
    <message>
        <source>A .raftlog file to open instead of a live cluster.</source>
        <translation>要打开的 .raftlog 文件，代替实时集群。</translation>
    </message>
    <message>
        <source>How many nodes, 1 to 50.</source>
        <translation>节点数，1 到 50。</translation>
    </message>
    <message>
        <source>Keep the disks in this directory (made if missing, reopened if there).</source>
        <translation>将磁盘保存在此目录（不存在则创建，存在则重新打开）。</translation>
    </message>
    <message>
        <source>Start with the cluster&apos;s time standing still.</source>
        <translation>启动时集群时间静止不动。</translation>
    </message>
    <message>
        <source>Bind to this address instead of loopback; needs --key-file.</source>
        <translation>绑定到此地址而非环回地址；需要 --key-file。</translation>
    </message>
    <message>
        <source>dark, light, high-contrast or system.</source>
        <translation>dark、light、high-contrast 或 system。</translation>
    </message>
    <message>
        <source>0.8 to 2.0.</source>
        <translation>0.8 到 2.0。</translation>
    </message>
    <message>
        <source>en, de, zh_CN.</source>
        <translation>en、de、zh_CN。</translation>
    </message>
    <message>
        <source>Size of the window, such as 1440x900.</source>
        <translation>窗口大小，例如 1440x900。</translation>
    </message>
    <message>
        <source>--nodes: expected a number from 1 to 50</source>
        <translation>--nodes：应为 1 到 50 的数字</translation>
    </message>
    <message>
        <source>--rate: expected a number from 0.001 to 10</source>
        <translation>--rate：应为 0.001 到 10 的数字</translation>
    </message>
    <message>
        <source>--seed: expected a whole number</source>
        <translation>--seed：应为整数</translation>
    </message>
    <message>
        <source>--listen: expected an IPv4 or IPv6 address</source>
        <translation>--listen：应为 IPv4 或 IPv6 地址</translation>
    </message>
    <message>
        <source>--theme: expected dark, light, high-contrast or system</source>
        <translation>--theme：应为 dark、light、high-contrast 或 system</translation>
    </message>
    <message>
        <source>--font-scale: expected a number from 0.8 to 2.0</source>
        <translation>--font-scale：应为 0.8 到 2.0 的数字</translation>
    </message>
    <message>
        <source>--size: expected something like 1440x900</source>
        <translation>--size：应类似 1440x900</translation>
    </message>
    <message>
        <source>Only one recording can be opened at a time.</source>
        <translation>一次只能打开一个录制文件。</translation>
    </message>
    <message>
        <source>File with the key that seals every datagram, 16 bytes at least.</source>
        <translation>密钥文件，用于封装每个数据报，至少 16 字节。</translation>
    </message>
    <message>
        <source>Start a Lab: virtual time, simulated disks, the same run for the same seed.</source>
        <translation>启动实验室：虚拟时间、模拟磁盘，相同的种子得到相同的运行。</translation>
    </message>
    <message>
        <source>Cluster seconds a second, 0.001 to 10; in a Lab any number from 0.001, or max.</source>
        <translation>真实时间每秒对应的集群秒数，0.001 到 10；在实验室中为不小于 0.001 的任意数字，或 max。</translation>
    </message>
    <message>
        <source>Seed of the timeouts and the network&apos;s coins; in a Lab 1 where none is given.</source>
        <translation>随机超时和网络随机事件的种子；在实验室中未给出时为 1。</translation>
    </message>
    <message>
        <source>--rate: expected a number from 0.001 to 100000, or max</source>
        <translation>--rate：应为 0.001 到 100000 的数字，或 max</translation>
    </message>
    <message>
        <source>--data: a Lab has no disks to keep</source>
        <translation>--data：实验室没有可保存的磁盘</translation>
    </message>
    <message>
        <source>Play a scenario in the Lab: a file, or the name or number of one that comes with the program.</source>
        <translation>在实验室中播放场景：一个文件，或随程序提供的场景的名称或编号。</translation>
    </message>
    <message>
        <source>The variant of the scenario, such as one with a rule off.</source>
        <translation>场景的变体，例如关闭某条规则的变体。</translation>
    </message>
    <message>
        <source>--scenario: expected a file, or the name of a scenario</source>
        <translation>--scenario：应为文件或场景名称</translation>
    </message>
    <message>
        <source>--variant: needs --scenario</source>
        <translation>--variant：需要 --scenario</translation>
    </message>
</context>
<context>
    <name>app::support</name>
    <message>
        <source>the key file %1 cannot be read: %2</source>
        <translation>无法读取密钥文件 %1：%2</translation>
    </message>
    <message>
        <source>the key file %1 holds %2 bytes: a key has at least %3</source>
        <translation>密钥文件 %1 只有 %2 字节：密钥至少为 %3 字节</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>larger than this cluster&apos;s limit</source>
        <translation>超过此集群的大小上限</translation>
    </message>
    <message>
        <source>from an address that is not the sender&apos;s</source>
        <translation>来源地址不是发送方的地址</translation>
    </message>
    <message>
        <source>not JSON</source>
        <translation>不是 JSON</translation>
    </message>
    <message>
        <source>wrong checksum</source>
        <translation>校验和有误</translation>
    </message>
    <message>
        <source>sealed with another key, or not at all</source>
        <translation>用其他密钥封装，或根本未封装</translation>
    </message>
    <message>
        <source>no envelope of this protocol</source>
        <translation>不是此协议的信封</translation>
    </message>
    <message>
        <source>another version of the protocol</source>
        <translation>协议版本不同</translation>
    </message>
    <message>
        <source>of another cluster</source>
        <translation>来自其他集群</translation>
    </message>
    <message>
        <source>of an earlier run of this cluster</source>
        <translation>来自此集群之前的运行</translation>
    </message>
    <message>
        <source>addressed to somebody else</source>
        <translation>发给别的接收方</translation>
    </message>
    <message>
        <source>claims to come from its receiver</source>
        <translation>自称来自其接收方</translation>
    </message>
    <message>
        <source>from nobody of this cluster</source>
        <translation>发送方不属于此集群</translation>
    </message>
    <message>
        <source>no known message</source>
        <translation>未知的消息</translation>
    </message>
    <message>
        <source>a message that this program does not carry out</source>
        <translation>此程序不执行的消息</translation>
    </message>
    <message>
        <source>a field is missing or out of range</source>
        <translation>有字段缺失或超出范围</translation>
    </message>
    <message>
        <source>a term too high to be true</source>
        <translation>任期高得不可能属实</translation>
    </message>
    <message>
        <source>indexes that cannot be</source>
        <translation>不可能存在的索引</translation>
    </message>
    <message>
        <source>entries that do not follow each other</source>
        <translation>条目不连续</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>how many, why</comment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>too late, or sent again by somebody</source>
        <translation>太迟，或被人重复发送</translation>
    </message>
</context>
<context>
    <name>app::units</name>
    <message>
        <source>“%1” is no duration: expected a number with a unit, such as 250us, 12ms, 3s, 2min or 1h</source>
        <translation>“%1”不是时长：应为带单位的数字，例如 250us、12ms、3s、2min 或 1h</translation>
    </message>
    <message>
        <source>“%1” is no range of durations: expected the shorter and the longer one, such as 150ms-300ms</source>
        <translation>“%1”不是时长范围：应为较短和较长的时长，例如 150ms-300ms</translation>
    </message>
    <message>
        <source>“%1” is no share: expected 0% to 100%, or 0 to 1</source>
        <translation>“%1”不是比例：应为 0% 到 100%，或 0 到 1</translation>
    </message>
    <message>
        <source>“%1” is no rate: expected a number of requests a second, such as 20/s</source>
        <translation>“%1”不是速率：应为每秒请求数，例如 20/s</translation>
    </message>
    <message>
        <source>“%1” is no size: expected a number of bytes, such as 65536, 64KiB or 16MiB, up to 1024GiB</source>
        <translation>“%1”不是大小：应为字节数，例如 65536、64KiB 或 16MiB，最大 1024GiB</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>there is no command “%1”</source>
        <translation>没有命令“%1”</translation>
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
        <translation>用法：raftarium-cli 命令 [选项]

  live           通过 UDP 运行真实的 Raft 集群，并讲述所发生的事
  lab            同上，但使用虚拟时间：由种子决定，可重复，以机器所能达到的最快速度运行
  soak           用许多种子加随机故障运行；出问题的运行会被缩小
  search 目标    能展示某种情形的运行，例如 &quot;two leaders at once&quot;
  scenario       将课程作为测试运行：list、run、check
  experiment     多次运行，每次得到一个数字，例如论文图 16
  trace check    检查录制的运行：Raft 的每条性质是否都成立？
  trace stats    统计录制的运行中发生的事
  trace export   将录制的运行写成其他工具的格式：Wireshark、ShiViz、TLA+ …
  trace import   将其他程序的日志读取为录制的运行
  trace replay   用录制的运行的输入驱动全新的节点并比较

  --help         本说明；命令 --help 显示该命令的全部说明
  --version      版本

示例：
  raftarium-cli live --nodes 5 --for 10s --append 20/s --kill-leader-at 3s --trace run.raftlog
  raftarium-cli trace check run.raftlog
</translation>
    </message>
    <message>
        <source>This help.</source>
        <translation>本帮助。</translation>
    </message>
</context>
<context>
    <name>cli::banner</name>
    <message>
        <source>*** Rules of Raft are off: this run may break what Raft promises ***</source>
        <translation>*** 有 Raft 规则已关闭：此次运行可能违反 Raft 的承诺 ***</translation>
    </message>
    <message>
        <source>    %1 (%2): %3</source>
        <translation>    %1（%2）：%3</translation>
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
        <translation>在实验室中多次运行，只有一处不同，每次得到一个数字。相同的参数得到相同的数字。
实验：</translation>
    </message>
    <message>
        <source>Which one.</source>
        <translation>哪一个。</translation>
    </message>
    <message>
        <source>which experiment? There are:</source>
        <translation>哪个实验？可选：</translation>
    </message>
    <message>
        <source>there is no experiment “%1”. There are:</source>
        <translation>没有实验“%1”。可选：</translation>
    </message>
    <message>
        <source>“%1” is no group of this experiment</source>
        <translation>“%1”不是此实验的分组</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>least</source>
        <translation>最小</translation>
    </message>
    <message>
        <source>median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>most</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 runs each, of %2, in %3 s</source>
        <translation>每组 %1 次运行，测量：%2，用时 %3 s</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>已写入 %1</translation>
    </message>
</context>
<context>
    <name>cli::exports</name>
    <message>
        <source>%1: cannot be created</source>
        <translation>%1：无法创建</translation>
    </message>
    <message>
        <source>%1: cannot be written</source>
        <translation>%1：无法写入</translation>
    </message>
    <message>
        <source>--to is before --from</source>
        <translation>--to 早于 --from</translation>
    </message>
    <message>
        <source>Writes a recorded run in the format of another tool: %1.
docs/exports.md says what each is for, and what stands in it.</source>
        <translation>将录制的运行写成其他工具的格式：%1。
docs/exports.md 说明各格式的用途和内容。</translation>
    </message>
    <message>
        <source>A .raftlog or .raftlog.gz file</source>
        <translation>.raftlog 或 .raftlog.gz 文件</translation>
    </message>
    <message>
        <source>The format.</source>
        <translation>格式。</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Leave out what was before this time, such as 2s.</source>
        <translation>略去此时间之前的内容，例如 2s。</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Leave out what was after it.</source>
        <translation>略去此后的内容。</translation>
    </message>
    <message>
        <source>Where to write; - is standard output, as without it.</source>
        <translation>写到哪里；- 表示标准输出，不给出此选项时也一样。</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>expected “trace export --format NAME FILE -o OUT”</source>
        <translation>应为“trace export --format 名称 文件 -o 输出”</translation>
    </message>
    <message>
        <source>--format: expected one of %1</source>
        <translation>--format：应为以下之一：%1</translation>
    </message>
    <message>
        <source>the output would overwrite the recording</source>
        <translation>输出会覆盖录制文件</translation>
    </message>
    <message>
        <source>Reads another program&apos;s log as a recorded run: %1.
What the log does not say stays unknown. docs/exports.md tells what is understood.</source>
        <translation>将其他程序的日志读取为录制的运行：%1。
日志没有说明的内容仍为未知。docs/exports.md 说明可识别的内容。</translation>
    </message>
    <message>
        <source>The log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>The .raftlog or .raftlog.gz file to write.</source>
        <translation>要写入的 .raftlog 或 .raftlog.gz 文件。</translation>
    </message>
    <message>
        <source>expected “trace import --format NAME FILE -o OUT.raftlog”</source>
        <translation>应为“trace import --format 名称 文件 -o 输出.raftlog”</translation>
    </message>
    <message>
        <source>the output would overwrite the log</source>
        <translation>输出会覆盖日志</translation>
    </message>
    <message>
        <source>%1 lines are not of the format; they were left out</source>
        <translation>%1 行不符合格式，已略去</translation>
    </message>
</context>
<context>
    <name>cli::lab</name>
    <message>
        <source>Runs a Raft cluster in virtual time, as fast as the machine goes. The same arguments give the same run,
event by event: the event hash at the end says so.
Exit code: 0 = every property held, 1 = one broke, 2 = wrong arguments, 3 = it could not run.</source>
        <translation>以虚拟时间运行 Raft 集群，速度为机器所能达到的最快。相同的参数得到相同的运行，
每个事件都一致：末尾的事件哈希可以证明。
退出码：0 = 所有性质均成立，1 = 有性质被破坏，2 = 参数错误，3 = 无法运行。</translation>
    </message>
    <message>
        <source>Give the commands of a file, each at its place (docs/scenarios.md).</source>
        <translation>执行文件中的命令，每条在其指定位置（docs/scenarios.md）。</translation>
    </message>
    <message>
        <source>Write all commands that were given to a file: with it the run can be had again.</source>
        <translation>将所有执行过的命令写入文件：用它可以重现此次运行。</translation>
    </message>
    <message>
        <source>“%1” was not expected; raftarium-cli lab --help lists what is</source>
        <translation>意外的参数“%1”；raftarium-cli lab --help 列出可用参数</translation>
    </message>
    <message>
        <source>Event hash %1</source>
        <translation>事件哈希 %1</translation>
    </message>
    <message>
        <source>Speed: %1 events a second, %2 times real time</source>
        <translation>速度：每秒 %1 个事件，为真实时间的 %2 倍</translation>
    </message>
    <message>
        <source>Recorded to %1</source>
        <translation>已录制到 %1</translation>
    </message>
    <message>
        <source>Faults at random, drawn from the seed as “soak” draws them; all are within Raft&apos;s model.</source>
        <translation>随机故障，像“soak”那样由种子抽取；全部在 Raft 的模型之内。</translation>
    </message>
</context>
<context>
    <name>cli::limits</name>
    <message>
        <source>“%1” would let nothing through</source>
        <translation>“%1”会使什么也无法通过</translation>
    </message>
    <message>
        <source>“%1” sets no timer or limit: expected name=value with one of %2</source>
        <translation>“%1”没有设置定时器或上限：应为 名称=值，名称为以下之一：%2</translation>
    </message>
    <message>
        <source>nothing is set: expected something like heartbeat=30ms</source>
        <translation>没有设置任何内容：应类似 heartbeat=30ms</translation>
    </message>
</context>
<context>
    <name>cli::live</name>
    <message>
        <source>Cluster time %1, %2 events, term %3, leader %4, %5 entries committed, %6 disk writes</source>
        <translation>集群时间 %1，事件 %2 个，任期 %3，领导者 %4，已提交条目 %5 个，磁盘写入 %6 次</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Packets: %1 sent + %2 copied = %3 delivered + %4 lost + %5 in flight</source>
        <translation>数据包：发送 %1 + 复制 %2 = 送达 %3 + 丢失 %4 + 在途 %5</translation>
    </message>
    <message>
        <source>Safety: every property held.</source>
        <translation>安全性：所有性质均成立。</translation>
    </message>
    <message numerus="yes">
        <source>Safety: %n violations!</source>
        <translation>
            <numerusform>安全性：%n 处违例！</numerusform>
        </translation>
    </message>
    <message>
        <source>Recorded to %1</source>
        <translation>已录制到 %1</translation>
    </message>
    <message>
        <source>Runs a real Raft cluster over UDP, narrates it, and watches its safety.
Exit code: 0 = every property held, 1 = one broke, 2 = wrong arguments, 3 = it could not run.</source>
        <translation>通过 UDP 运行真实的 Raft 集群，讲述其过程，并监视其安全性。
退出码：0 = 所有性质均成立，1 = 有性质被破坏，2 = 参数错误，3 = 无法运行。</translation>
    </message>
    <message>
        <source>Keep the disks in memory: nothing is durable.</source>
        <translation>将磁盘保存在内存中：不持久保存任何内容。</translation>
    </message>
    <message>
        <source>One JSON line an event instead of sentences.</source>
        <translation>每个事件输出一行 JSON，代替文字描述。</translation>
    </message>
    <message>
        <source>No colours, also on a terminal.</source>
        <translation>不用颜色，在终端上也一样。</translation>
    </message>
    <message>
        <source>Every event, packets and timers too.</source>
        <translation>所有事件，包括数据包和定时器。</translation>
    </message>
    <message>
        <source>Only the summary at the end.</source>
        <translation>只在最后输出摘要。</translation>
    </message>
    <message>
        <source>“%1” is no rate from 0.001 to 10</source>
        <translation>“%1”不是 0.001 到 10 之间的速率</translation>
    </message>
    <message>
        <source>“%1” is no IPv4 or IPv6 address</source>
        <translation>“%1”不是 IPv4 或 IPv6 地址</translation>
    </message>
    <message>
        <source>“%1” was not expected; raftarium-cli live --help lists what is</source>
        <translation>意外的参数“%1”；raftarium-cli live --help 列出可用参数</translation>
    </message>
    <message>
        <source>--nodes %1: not taken, as the cluster in %2 has its own nodes (%3)</source>
        <translation>--nodes %1：未采用，因为 %2 中的集群有自己的节点（%3 个）</translation>
    </message>
    <message>
        <source>%1: not taken, as the cluster in %2 keeps its own timers and limits; --tune changes them while it runs</source>
        <translation>%1：未采用，因为 %2 中的集群保留自己的定时器和上限；运行时可用 --tune 更改</translation>
    </message>
    <message>
        <source>--memory and --data exclude one another</source>
        <translation>--memory 与 --data 不能同时使用</translation>
    </message>
    <message>
        <source>Datagrams refused: %1 (%2)</source>
        <translation>拒收的数据报：%1（%2）</translation>
    </message>
    <message>
        <source>the rule “%1” is off already: Raft does without it, so switching it off changes nothing</source>
        <translation>规则“%1”已是关闭状态：Raft 本来就不用它，因此关闭它不会有任何改变</translation>
    </message>
    <message>
        <source>--heartbeat must be more than 0, and less than the shortest --election</source>
        <translation>--heartbeat 必须大于 0，且小于最短的 --election</translation>
    </message>
    <message numerus="yes">
        <source>An assumption was broken: %n properties did not hold after faults outside of Raft&apos;s model.</source>
        <translation>
            <numerusform>有假设被打破：在 Raft 模型之外的故障之后，有 %n 条性质不成立。</numerusform>
        </translation>
    </message>
    <message>
        <source>Safety: no bug.</source>
        <translation>安全性：没有缺陷。</translation>
    </message>
</context>
<context>
    <name>cli::scenario</name>
    <message numerus="yes">
        <source>%1: a scenario of %n steps</source>
        <translation>
            <numerusform>%1：包含 %n 个步骤的场景</numerusform>
        </translation>
    </message>
    <message>
        <source>passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>  broken: %1 (%2)</source>
        <translation>  被破坏：%1（%2）</translation>
    </message>
    <message>
        <source>  %1 events, hash %2</source>
        <translation>  %1 个事件，哈希 %2</translation>
    </message>
    <message>
        <source>line %1: </source>
        <translation>第 %1 行：</translation>
    </message>
    <message>
        <source>%1 cannot be written</source>
        <translation>无法写入 %1</translation>
    </message>
    <message>
        <source>there is no such variant</source>
        <translation>没有这个变体</translation>
    </message>
    <message>
        <source>Scenarios: small stories about a cluster, each a lesson and a test.
  list            those that come with the program
  run NAME…       runs them as fast as the machine goes: names, numbers of lessons, or files; “all”
  check FILE…     only reads files: is everything in them right?
Exit code: 0 = all that was expected came, 1 = something else did, 2 = wrong arguments or files, 3 = it could not run.</source>
        <translation>场景：关于集群的小故事，每个既是课程也是测试。
  list            程序自带的场景
  run 名称…       以机器所能达到的最快速度运行：名称、课程编号或文件；“all”表示全部
  check 文件…     只读取文件：其中一切都正确吗？
退出码：0 = 预期的都发生了，1 = 发生了别的情况，2 = 参数或文件错误，3 = 无法运行。</translation>
    </message>
    <message>
        <source>What to do.</source>
        <translation>要做什么。</translation>
    </message>
    <message>
        <source>Only this variant: standard, or one that the scenario names. May be given several times.</source>
        <translation>仅此变体：standard，或场景中指明的变体。可多次给出。</translation>
    </message>
    <message>
        <source>Reports as JSON.</source>
        <translation>以 JSON 输出报告。</translation>
    </message>
    <message>
        <source>Write the reports to a file as JUnit has them.</source>
        <translation>将报告以 JUnit 格式写入文件。</translation>
    </message>
    <message>
        <source>Record the run to a file (.raftlog or .raftlog.gz); the last one, if there are several.</source>
        <translation>将运行录制到文件（.raftlog 或 .raftlog.gz）；若有多次运行，则录制最后一次。</translation>
    </message>
    <message>
        <source>Over real sockets instead of in the Lab.</source>
        <translation>通过真实的套接字，而不是在实验室中。</translation>
    </message>
    <message>
        <source>Only whether they passed, and what failed.</source>
        <translation>只显示是否通过，以及哪些失败。</translation>
    </message>
    <message>
        <source>expected “scenario list”, “scenario run NAME” or “scenario check FILE”</source>
        <translation>应为“scenario list”、“scenario run 名称”或“scenario check 文件”</translation>
    </message>
    <message numerus="yes">
        <source>  %1: %2 of %n texts</source>
        <comment>language, how many are translated</comment>
        <translation>
            <numerusform>  %1：%n 条文字中的 %2 条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cli::schedule</name>
    <message>
        <source>“%1” names no link: expected something like S1-&gt;S2</source>
        <translation>“%1”没有指明链路：应类似 S1-&gt;S2</translation>
    </message>
    <message>
        <source>“%1” has more than one “+”: expected voters, and behind a “+” the learners, such as S1,S2,S3+S4</source>
        <translation>“%1”中有多个“+”：应为投票者，“+”之后为学习者，例如 S1,S2,S3+S4</translation>
    </message>
    <message>
        <source>%1 cannot be voter and learner at once</source>
        <translation>%1 不能既是投票者又是学习者</translation>
    </message>
    <message>
        <source>“%1” says neither on nor off: expected something like preVote=off@2s</source>
        <translation>“%1”既没有写 on 也没有写 off：应类似 preVote=off@2s</translation>
    </message>
    <message>
        <source>client= names nobody</source>
        <translation>client= 没有指明任何人</translation>
    </message>
    <message>
        <source>“%1” names no client: expected something like %2</source>
        <translation>“%1”没有指明客户端：应类似 %2</translation>
    </message>
    <message>
        <source>session=%1: expected on or off</source>
        <translation>session=%1：应为 on 或 off</translation>
    </message>
    <message>
        <source>“%1” does not say what to write: expected something like set x 3@1s</source>
        <translation>“%1”没有说明写入什么：应类似 set x 3@1s</translation>
    </message>
    <message>
        <source>“%1” does not say what to read: expected something like %2</source>
        <translation>“%1”没有说明读取什么：应类似 %2</translation>
    </message>
    <message>
        <source>“%1” is no way to read: expected log, read-index, lease or local</source>
        <translation>“%1”不是读取方式：应为 log、read-index、lease 或 local</translation>
    </message>
    <message>
        <source>“%1” names no request: expected client and serial, such as %2</source>
        <translation>“%1”没有指明请求：应为客户端和序号，例如 %2</translation>
    </message>
    <message>
        <source>%1 is set twice</source>
        <translation>%1 设置了两次</translation>
    </message>
    <message>
        <source>“%1” cannot be set here: expected something like %2</source>
        <translation>此处不能设置“%1”：应类似 %2</translation>
    </message>
    <message>
        <source>“%1” is no shape of a delay: expected uniform, exponential or normal</source>
        <translation>“%1”不是延迟的分布形状：应为 uniform、exponential 或 normal</translation>
    </message>
    <message>
        <source>“%1” is no whole number of packets a second from 1 to 1000000</source>
        <translation>“%1”不是 1 到 1000000 之间的每秒数据包整数</translation>
    </message>
    <message>
        <source>“%1” is nothing that a rule does: expected drop, delay, duplicate, corrupt, reorder or hold</source>
        <translation>“%1”不是规则能做的事：应为 drop、delay、duplicate、corrupt、reorder 或 hold</translation>
    </message>
    <message>
        <source>“%1” is nothing to do to a packet: expected drop, deliver, duplicate, hold, release, reorder or replay, and its number: hold:42</source>
        <translation>“%1”不是对数据包的操作：应为 drop、deliver、duplicate、hold、release、reorder 或 replay，并加上其编号：hold:42</translation>
    </message>
    <message>
        <source>“%1”: expected something like %2</source>
        <translation>“%1”：应类似 %2</translation>
    </message>
    <message>
        <source>“%1” is no point at which a node can crash: expected one of %2</source>
        <translation>“%1”不是节点可以崩溃的位置：应为以下之一：%2</translation>
    </message>
    <message>
        <source>“%1” is no rate of a clock: expected between 50% and 200%</source>
        <translation>“%1”不是时钟的速度：应在 50% 到 200% 之间</translation>
    </message>
</context>
<context>
    <name>cli::soak</name>
    <message>
        <source>“%1” are no seeds: expected a number of them, or a range such as 100-199</source>
        <translation>“%1”不是种子：应为种子个数，或范围，例如 100-199</translation>
    </message>
    <message>
        <source>No changes of members, transfers and snapshots by hand.</source>
        <translation>不做成员变更、领导权移交和手动快照。</translation>
    </message>
    <message>
        <source>Leave what was found as it is.</source>
        <translation>保持找到的运行原样，不缩小。</translation>
    </message>
    <message>
        <source>Runs seeds with random faults until one shows the goal, and makes that run small.
Exit code: 0 = found, 1 = not found, 2 = wrong arguments.
Goals, such as:</source>
        <translation>用随机故障逐个运行种子，直到某个运行展示出目标，然后缩小该运行。
退出码：0 = 找到，1 = 未找到，2 = 参数错误。
目标例如：</translation>
    </message>
    <message>
        <source>What to look for, in quotes.</source>
        <translation>要查找的目标，加引号。</translation>
    </message>
    <message>
        <source>Runs seeds in the Lab, each with faults of its own, and checks every property at every event. Then a random majority
is healed, all other faults stay, and a leader, commits, convergence and quiet are demanded. It stops at the first
seed that fails, and makes that run small.
Exit code: 0 = everything held, 1 = something broke, 2 = wrong arguments.</source>
        <translation>在实验室中运行各个种子，每个都有各自的故障，并在每个事件处检查所有性质。然后修复随机选出的
多数派，其他故障保留，并要求选出领导者、有提交、达成一致并归于平静。在第一个失败的
种子处停止，并缩小该运行。
退出码：0 = 一切成立，1 = 有问题，2 = 参数错误。</translation>
    </message>
    <message>
        <source>what is to be looked for? One goal is expected, in quotes; raftarium-cli search --help lists some</source>
        <translation>要查找什么？应给出一个目标，加引号；raftarium-cli search --help 列出了一些</translation>
    </message>
    <message>
        <source>“%1” was not expected; --help lists what is</source>
        <translation>意外的参数“%1”；--help 列出可用参数</translation>
    </message>
    <message>
        <source>%1 seeds, %2 cluster seconds, %3 events, hash %4, in %5 s: %6 times real time, %7 events a second</source>
        <translation>%1 个种子，集群时间 %2 秒，%3 个事件，哈希 %4，用时 %5 s：为真实时间的 %6 倍，每秒 %7 个事件</translation>
    </message>
    <message>
        <source>%1 of %2 seeds, %3 times real time</source>
        <translation>种子 %1 / %2，为真实时间的 %3 倍</translation>
    </message>
    <message>
        <source>Seed %1: %2 at %3, event %4 (%5 operations, %6 nodes)</source>
        <translation>种子 %1：%2，位于 %3，事件 %4（%5 个操作，%6 个节点）</translation>
    </message>
    <message>
        <source>Shrunk in %1 runs to %2 operations, %3 nodes, %4 of cluster time:</source>
        <translation>经 %1 次运行缩小为 %2 个操作、%3 个节点、集群时间 %4：</translation>
    </message>
    <message>
        <source>Recorded to %1</source>
        <translation>已录制到 %1</translation>
    </message>
    <message>
        <source>Not found.</source>
        <translation>未找到。</translation>
    </message>
    <message>
        <source>Every property held in every run.</source>
        <translation>每次运行中所有性质均成立。</translation>
    </message>
    <message>
        <source>Kept as a scenario: %1</source>
        <translation>已保存为场景：%1</translation>
    </message>
    <message>
        <source>It does not show the same again: %1</source>
        <translation>它没有再次出现同样的情形：%1</translation>
    </message>
    <message>
        <source>See it with: raftarium-cli scenario run %1, or open it in the window</source>
        <translation>查看：raftarium-cli scenario run %1，或在窗口中打开</translation>
    </message>
</context>
<context>
    <name>cli::stats</name>
    <message>
        <source>p50 %1, p95 %2, p99 %3, longest %4</source>
        <translation>p50 %1，p95 %2，p99 %3，最长 %4</translation>
    </message>
    <message>
        <source>%1 sent + %2 copied = %3 delivered + %4 lost + %5 in flight</source>
        <translation>发送 %1 + 复制 %2 = 送达 %3 + 丢失 %4 + 在途 %5</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>%1 in %2 of cluster time</source>
        <translation>%1 个，集群时间 %2</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>任期</translation>
    </message>
    <message>
        <source>Elections</source>
        <translation>选举</translation>
    </message>
    <message>
        <source>Election durations</source>
        <translation>选举时长</translation>
    </message>
    <message>
        <source>Without a leader</source>
        <translation>无领导者</translation>
    </message>
    <message>
        <source>%1 in all, %2 at most, %3 times</source>
        <translation>共 %1，单次最长 %2，%3 次</translation>
    </message>
    <message>
        <source>Committed</source>
        <translation>已提交</translation>
    </message>
    <message>
        <source>%1 entries, %2 a second</source>
        <translation>%1 个条目，每秒 %2 个</translation>
    </message>
    <message>
        <source>Commit latency</source>
        <translation>提交延迟</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>%1 asked: %2 ok, %3 refused, %4 unknown</source>
        <translation>提出 %1：成功 %2，拒绝 %3，未知 %4</translation>
    </message>
    <message>
        <source>Request latency</source>
        <translation>请求延迟</translation>
    </message>
    <message>
        <source>Disk writes</source>
        <translation>磁盘写入</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1；%2</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>数据包</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Violations</source>
        <translation>违例</translation>
    </message>
    <message>
        <source>Leaders</source>
        <translation>领导者</translation>
    </message>
    <message>
        <source>  term %1: %2 from %3 %4</source>
        <translation>  任期 %1：%2，自 %3 %4</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>至 %1</translation>
    </message>
    <message>
        <source>until the end</source>
        <translation>直到结束</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>  %1: term %2, commit %3, led %4, down %5, paused %6, %7 candidacies, %8 starts</source>
        <translation>  %1：任期 %2，提交 %3，领导 %4，停机 %5，暂停 %6，参选 %7 次，启动 %8 次</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>%1; answered from a session: %2</source>
        <translation>%1；由会话答复：%2</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>读取</translation>
    </message>
    <message>
        <source>%1 through the log, %2 by a round of heartbeats, %3 by a lease, %4 local</source>
        <translation>经日志 %1，经一轮心跳 %2，凭租约 %3，本地 %4</translation>
    </message>
    <message>
        <source>Pre-votes</source>
        <translation>预投票</translation>
    </message>
    <message>
        <source>%1 asked for</source>
        <translation>发起 %1 次</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>领导权移交</translation>
    </message>
    <message>
        <source>Changes of members</source>
        <translation>成员变更</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>快照</translation>
    </message>
    <message>
        <source>%1 candidacies (%2 by a transfer), %3 won, %4 failed, %5 split votes</source>
        <translation>参选 %1 次（其中移交 %2），胜出 %3，失败 %4，选票瓜分 %5</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>%1 opened, %2 closed</source>
        <translation>打开 %1，关闭 %2</translation>
    </message>
    <message>
        <source>%1 begun, %2 done, %3 given up, %4 refused</source>
        <translation>开始 %1，完成 %2，放弃 %3，拒绝 %4</translation>
    </message>
    <message>
        <source>%1 done, %2 given up, %3 refused</source>
        <translation>完成 %1，放弃 %2，拒绝 %3</translation>
    </message>
    <message>
        <source>%1 taken (%2 bytes), %3 installed (%4 bytes), %5 logs cut behind one</source>
        <translation>创建 %1（%2 字节），安装 %3（%4 字节），据此截短日志 %5 次</translation>
    </message>
</context>
<context>
    <name>cli::trace</name>
    <message>
        <source>%1 events, %2 of cluster time, %3 entries committed</source>
        <translation>%1 个事件，集群时间 %2，已提交 %3 个条目</translation>
    </message>
    <message>
        <source>The recording has no end: the program that wrote it did not close it.</source>
        <translation>录制没有结尾：写入它的程序没有将其关闭。</translation>
    </message>
    <message>
        <source>VIOLATION: %1 (nodes %2, index %3, term %4; %5; events %6)</source>
        <translation>违例：%1（节点 %2，索引 %3，任期 %4；%5；事件 %6）</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>…还有 %1 处</translation>
    </message>
    <message>
        <source>Every property held.</source>
        <translation>所有性质均成立。</translation>
    </message>
    <message>
        <source>A .raftlog or .raftlog.gz file</source>
        <translation>.raftlog 或 .raftlog.gz 文件</translation>
    </message>
    <message>
        <source>stats as one JSON object</source>
        <translation>将 stats 输出为一个 JSON 对象</translation>
    </message>
    <message numerus="yes">
        <source>%n violations.</source>
        <translation>
            <numerusform>%n 处违例。</numerusform>
        </translation>
    </message>
    <message>
        <source>Clients: %1 operations on %2 keys, %3 answered; %4 searches for an order</source>
        <translation>客户端：对 %2 个键的 %1 个操作，已答复 %3 个；查找顺序 %4 次</translation>
    </message>
    <message>
        <source>For %1 keys no order was found, and none was ruled out: the search was given up.</source>
        <translation>有 %1 个键既未找到顺序，也未能排除：查找已放弃。</translation>
    </message>
    <message>
        <source>Imported from %1: its log says too little to judge most properties. Only one is: that no term has two leaders.</source>
        <translation>导入自 %1：其日志信息太少，无法判断大多数性质。只判断一条：任何任期都没有两位领导者。</translation>
    </message>
    <message>
        <source>AN ASSUMPTION WAS BROKEN: %1 (nodes %2, index %3, term %4; %5; events %6)</source>
        <translation>有假设被打破：%1（节点 %2，索引 %3，任期 %4；%5；事件 %6）</translation>
    </message>
    <message>
        <source>No term has two leaders, as far as the log says.</source>
        <translation>就日志所示，任何任期都没有两位领导者。</translation>
    </message>
    <message>
        <source>No bug: an assumption was broken by a fault outside of Raft&apos;s model, and what did not hold follows from it.</source>
        <translation>没有缺陷：Raft 模型之外的故障打破了假设，不成立的性质由此而来。</translation>
    </message>
    <message>
        <source>This run was imported from %1: what its log does not say is not counted.</source>
        <translation>此次运行导入自 %1：其日志没有说明的内容不计入。</translation>
    </message>
    <message>
        <source>Replayed: fresh nodes, fed with the recorded inputs (%1), did exactly what was recorded in %2 events.</source>
        <translation>已重放：全新的节点输入所录制的内容（%1）后，所做的与录制的 %2 个事件完全一致。</translation>
    </message>
    <message>
        <source>DIFFERENCE: %1</source>
        <translation>差异：%1</translation>
    </message>
    <message>
        <source>This run cannot be replayed. %1</source>
        <translation>无法重放这次运行。%1</translation>
    </message>
    <message>
        <source>Looks at a recorded run.

trace check FILE   checks every property of Raft that the safety monitor knows; exit code 1 if one broke without a broken assumption
trace stats FILE   counts elections, packets, commits, latencies, for the cluster and for each node
trace export --format NAME FILE -o OUT   writes it for another tool; trace export --help tells more
trace import --format NAME FILE -o OUT.raftlog   reads another program&apos;s log
trace replay FILE  feeds fresh nodes with the recorded inputs; exit code 1 if they do anything else, 2 if it cannot be done</source>
        <translation>查看录制的运行。

trace check 文件   检查安全监视器所知的每条 Raft 性质；若在假设未被打破时有性质被破坏，退出码为 1
trace stats 文件   统计集群和各节点的选举、数据包、提交和延迟
trace export --format 名称 文件 -o 输出   将其写成其他工具的格式；trace export --help 有更多说明
trace import --format 名称 文件 -o 输出.raftlog   读取其他程序的日志
trace replay 文件  用录制的输入驱动全新的节点；若其行为有任何不同，退出码为 1；若无法进行，为 2</translation>
    </message>
    <message>
        <source>check, stats or replay</source>
        <translation>check、stats 或 replay</translation>
    </message>
    <message>
        <source>expected “trace check FILE”, “trace stats FILE” or “trace replay FILE”</source>
        <translation>应为“trace check 文件”、“trace stats 文件”或“trace replay 文件”</translation>
    </message>
</context>
<context>
    <name>cli::values</name>
    <message>
        <source>“%1” is no whole number from %2 to %3</source>
        <translation>“%1”不是 %2 到 %3 之间的整数</translation>
    </message>
    <message>
        <source>“%1” is no name of a node: expected something like S3</source>
        <translation>“%1”不是节点名称：应类似 S3</translation>
    </message>
    <message>
        <source>%1 is named twice</source>
        <translation>%1 出现了两次</translation>
    </message>
    <message>
        <source>there is no rule “%1”; the rules are %2</source>
        <translation>没有规则“%1”；规则有 %2</translation>
    </message>
    <message>
        <source>“%1” names no time: %2</source>
        <translation>“%1”没有指明时间：%2</translation>
    </message>
    <message>
        <source>“%1” does not say when: expected something like %2</source>
        <translation>“%1”没有说明何时：应类似 %2</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>“%1” cannot be set here (%2 can): expected something like %3</source>
        <translation>此处不能设置“%1”（可设置：%2）：应类似 %3</translation>
    </message>
</context>
<context>
    <name>raft::storage</name>
    <message>
        <source>it is empty</source>
        <translation>它是空的</translation>
    </message>
    <message>
        <source>it is an SQLite database of another program</source>
        <translation>它是其他程序的 SQLite 数据库</translation>
    </message>
    <message>
        <source>it has no valid format number</source>
        <translation>它没有有效的格式编号</translation>
    </message>
    <message>
        <source>its tables are not those of a node</source>
        <translation>它的表不是节点的表</translation>
    </message>
    <message>
        <source>the checksum of its table “meta” is wrong</source>
        <translation>其表“meta”的校验和有误</translation>
    </message>
    <message>
        <source>the checksum of its table “state” is wrong</source>
        <translation>其表“state”的校验和有误</translation>
    </message>
    <message>
        <source>entry %1 of its log is missing</source>
        <translation>其日志缺少条目 %1</translation>
    </message>
    <message>
        <source>the checksum of entry %1 of its log is wrong</source>
        <translation>其日志中条目 %1 的校验和有误</translation>
    </message>
    <message>
        <source>its log should end with entry %1</source>
        <translation>其日志应止于条目 %1</translation>
    </message>
    <message>
        <source>byte %1: %2</source>
        <translation>第 %1 字节：%2</translation>
    </message>
    <message>
        <source>it was not written by this program</source>
        <translation>它不是由本程序写入的</translation>
    </message>
    <message>
        <source>it has no format number or no cluster id</source>
        <translation>它没有格式编号或集群 ID</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a node</source>
        <translation>“%1”不能用作节点名称</translation>
    </message>
    <message>
        <source>it names no nodes</source>
        <translation>它没有列出任何节点</translation>
    </message>
    <message>
        <source>its settings are missing</source>
        <translation>它缺少设置</translation>
    </message>
    <message>
        <source>Nothing in it was changed. Restore it from a copy, or move it away together with the files of the same name: the node then starts with an empty disk, as a server that has forgotten what it promised.</source>
        <translation>其中内容未作任何更改。请从副本恢复，或将它连同同名文件一起移走：此后节点将以空磁盘启动，如同忘记了自己承诺的服务器。</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>%1 is not the disk of a Raft node of this program: %2. Nothing in it was changed. Move it away or choose another directory.</source>
        <translation>%1 不是本程序 Raft 节点的磁盘：%2。其中内容未作任何更改。请将其移走或选择其他目录。</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of this program: its format is %2, and this version knows formats up to %3. Nothing in it was changed. Open it with the newer version.</source>
        <translation>%1 由本程序的较新版本写入：其格式为 %2，而此版本最高只支持格式 %3。其中内容未作任何更改。请用较新的版本打开。</translation>
    </message>
    <message>
        <source>%1 is the disk of node %2, but node %3 was to start on it. Nothing in it was changed. Give the file its own name back.</source>
        <translation>%1 是节点 %2 的磁盘，但要在其上启动的是节点 %3。其中内容未作任何更改。请恢复该文件原来的名称。</translation>
    </message>
    <message>
        <source>%1 belongs to another cluster (%2 instead of %3). Nothing in it was changed. Move it back to the directory that it came from.</source>
        <translation>%1 属于另一个集群（是 %2 而非 %3）。其中内容未作任何更改。请将其移回原来的目录。</translation>
    </message>
    <message>
        <source>%1 is damaged: %2. %3</source>
        <translation>%1 已损坏：%2。%3</translation>
    </message>
    <message>
        <source>%1 has lost writes that were durable: it holds the first %2 of at least %3. Its write-ahead log (-wal) is damaged or missing, or an older copy was put back. %4</source>
        <translation>%1 丢失了已落盘的写入：至少应有 %3 次，却只有前 %2 次。其预写日志（-wal）已损坏或缺失，或者放回的是较旧的副本。%4</translation>
    </message>
    <message>
        <source>%1 is missing, but %2 is there and says that the node has written to it. Put the file back, or remove %2 as well: the node then starts with an empty disk, as a server that has forgotten what it promised.</source>
        <translation>%1 缺失，但 %2 存在，并表明该节点曾写入过它。请将该文件放回，或将 %2 一并移除：此后节点将以空磁盘启动，如同忘记了自己承诺的服务器。</translation>
    </message>
    <message>
        <source>%1 is read-only. A node must write to its disk before it may answer. Give yourself permission to write to the file.</source>
        <translation>%1 是只读的。节点必须先写入磁盘才能答复。请为自己授予该文件的写入权限。</translation>
    </message>
    <message>
        <source>The directory %1 is read-only. A node must write to its disk before it may answer. Give yourself permission to write there, or choose another directory.</source>
        <translation>目录 %1 是只读的。节点必须先写入磁盘才能答复。请为自己授予该目录的写入权限，或选择其他目录。</translation>
    </message>
    <message>
        <source>There is no room left for %1 (%2). Free some space and start the node again: everything that it acknowledged is kept.</source>
        <translation>%1 已没有可用空间（%2）。请腾出一些空间并重新启动节点：它确认过的一切都已保留。</translation>
    </message>
    <message>
        <source>Another program is writing to %1 and does not let go. End that program and start the node again. Reading the file from outside is harmless.</source>
        <translation>另一个程序正在写入 %1 且不肯释放。请结束该程序并重新启动节点。从外部读取该文件则没有影响。</translation>
    </message>
    <message>
        <source>%1 cannot be used: %2. Everything that the node acknowledged before is kept. Check the file system and start the node again.</source>
        <translation>无法使用 %1：%2。节点此前确认过的一切都已保留。请检查文件系统并重新启动节点。</translation>
    </message>
    <message>
        <source>%1 is already open in this program.</source>
        <translation>%1 已在本程序中打开。</translation>
    </message>
    <message>
        <source>%1 is already open in another program: %2, process %3 on %4. Close it there first, or choose another directory.</source>
        <translation>%1 已在另一个程序中打开：%2，%4 上的进程 %3。请先在那里关闭，或选择其他目录。</translation>
    </message>
    <message>
        <source>There is no directory %1.</source>
        <translation>没有目录 %1。</translation>
    </message>
    <message>
        <source>The directory %1 cannot be made. Check that the directory above it exists and that you may write there.</source>
        <translation>无法创建目录 %1。请检查其上级目录是否存在，以及你是否有写入权限。</translation>
    </message>
    <message>
        <source>%1 is not the directory of a cluster: it has no file cluster.json. Choose the directory of a saved cluster.</source>
        <translation>%1 不是集群目录：其中没有 cluster.json 文件。请选择已保存集群的目录。</translation>
    </message>
    <message>
        <source>%1 holds other files and is not the directory of a cluster. Nothing in it was changed. Choose an empty directory or a new name.</source>
        <translation>%1 含有其他文件，不是集群目录。其中内容未作任何更改。请选择空目录或新名称。</translation>
    </message>
    <message>
        <source>%1 does not describe a cluster: %2. Nothing was changed. Restore the file from a copy or choose another directory.</source>
        <translation>%1 没有描述集群：%2。未作任何更改。请从副本恢复该文件或选择其他目录。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>无法写入 %1：%2。</translation>
    </message>
    <message>
        <source>Saving to %1 was cancelled; nothing is left there.</source>
        <translation>保存到 %1 已取消；没有留下任何内容。</translation>
    </message>
    <message>
        <source>no lock file can be made</source>
        <translation>无法创建锁文件</translation>
    </message>
    <message>
        <source>it is not a file</source>
        <translation>它不是文件</translation>
    </message>
    <message>
        <source>%1 is damaged and was made anew; the database beside it is whole.</source>
        <translation>%1 已损坏并已重建；旁边的数据库完好。</translation>
    </message>
    <message>
        <source>%1 belonged to another disk and was made anew.</source>
        <translation>%1 属于另一个磁盘，已重建。</translation>
    </message>
    <message>
        <source>this file system cannot hold a write-ahead log</source>
        <translation>此文件系统无法存放预写日志</translation>
    </message>
    <message>
        <source>it is not open</source>
        <translation>它没有打开</translation>
    </message>
    <message>
        <source>the log ends at %1 and entry %2 was to follow</source>
        <translation>日志止于 %1，而要接续的是条目 %2</translation>
    </message>
    <message>
        <source>the log was to end at %1, not at %2</source>
        <translation>日志应止于 %1，而非 %2</translation>
    </message>
    <message>
        <source>it is not the copy that was made</source>
        <translation>它不是所制作的副本</translation>
    </message>
    <message>
        <source>its snapshot is missing</source>
        <translation>其快照缺失</translation>
    </message>
    <message>
        <source>its snapshot is not the one that it should hold</source>
        <translation>其快照不是应当保存的那一个</translation>
    </message>
    <message>
        <source>the checksum of its snapshot is wrong</source>
        <translation>其快照的校验和有误</translation>
    </message>
</context>
<context>
    <name>soak::experiments</name>
    <message>
        <source>expected a group, a trial and a number</source>
        <translation>应为组、试验序号和数值</translation>
    </message>
    <message>
        <source>“%1” is no group of this experiment</source>
        <translation>“%1”不是此实验的组</translation>
    </message>
    <message>
        <source>“%1” is no trial: expected a number from 1 to 1,000,000</source>
        <translation>“%1”不是试验序号：应为 1 至 1,000,000 的数</translation>
    </message>
    <message>
        <source>“%1” is no number that could have been measured</source>
        <translation>“%1”不是可能测得的数值</translation>
    </message>
    <message>
        <source>trial %1 stands behind trial %2</source>
        <translation>试验 %1 排在试验 %2 之后</translation>
    </message>
    <message>
        <source>line 1: “%1” is the first line of no experiment</source>
        <translation>第 1 行：“%1”不是任何实验的首行</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <comment>a number, what is wrong</comment>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>there is no number in it</source>
        <translation>其中没有数值</translation>
    </message>
</context>
<context>
    <name>ui::AboutDialog</name>
    <message>
        <source>About Raftarium</source>
        <translation>关于 Raftarium</translation>
    </message>
    <message>
        <source>Raftarium %1</source>
        <translation>Raftarium %1</translation>
    </message>
    <message>
        <source>A real Raft cluster in a window: watch it, break it, understand it.</source>
        <translation>窗口里的真实 Raft 集群：观察它，破坏它，理解它。</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>The sources of Raftarium are under the MIT licence.

This program uses Qt %1 under the GNU LGPL, version 3. It also uses Qt Charts, which is under the GNU GPL, version 3: the program as a whole is therefore distributed under the terms of the GPL, version 3. The command line program, raftarium-cli, does not use Qt Charts.

It also uses SQLite (public domain), RapidJSON (MIT), zlib (zlib licence), and icons from Tabler Icons (MIT).

Raft was designed by Diego Ongaro and John Ousterhout: “In Search of an Understandable Consensus Algorithm”, 2014. The sections that this program names are those of its extended version.</source>
        <translation>Raftarium 的源代码采用 MIT 许可证。

本程序使用 Qt %1，其许可证为 GNU LGPL 第 3 版。它还使用 Qt Charts，其许可证为 GNU GPL 第 3 版，因此整个程序按照 GPL 第 3 版的条款分发。命令行程序 raftarium-cli 不使用 Qt Charts。

它还使用 SQLite（公有领域）、RapidJSON（MIT）、zlib（zlib 许可证），以及来自 Tabler Icons（MIT）的图标。

Raft 由 Diego Ongaro 和 John Ousterhout 设计：“In Search of an Understandable Consensus Algorithm”，2014 年。本程序所引用的章节均出自该论文的扩展版。</translation>
    </message>
</context>
<context>
    <name>ui::ActionRegistry</name>
    <message>
        <source>There is no such action.</source>
        <translation>没有这个操作。</translation>
    </message>
    <message>
        <source>Select a node first.</source>
        <translation>请先选择一个节点。</translation>
    </message>
    <message>
        <source>“%1” already belongs to “%2”.</source>
        <translation>“%1”已被“%2”占用。</translation>
    </message>
</context>
<context>
    <name>ui::BookmarksDialog</name>
    <message>
        <source>Bookmarks</source>
        <translation>书签</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Instant</source>
        <translation>时刻</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>前往该处</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>ui::BranchStrip</name>
    <message>
        <source>Branches</source>
        <translation>分支</translation>
    </message>
    <message>
        <source>The courses that this run has taken. Up and down show another one.</source>
        <translation>此次运行走过的各条进程。上下方向键显示另一条。</translation>
    </message>
    <message>
        <source>%1
from the beginning to %2</source>
        <comment>name of a branch, instant</comment>
        <translation>%1
从开头到 %2</translation>
    </message>
    <message>
        <source>%1
forked from %2 at %3, goes to %4</source>
        <comment>name of a branch, of another, instants</comment>
        <translation>%1
在 %3 处由 %2 分出，到 %4</translation>
    </message>
</context>
<context>
    <name>ui::BreakpointBook</name>
    <message>
        <source>any node</source>
        <translation>任意节点</translation>
    </message>
    <message>
        <source>a message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Before %1 gets %2 from %3</source>
        <translation>在 %2 到达之前（%3 → %1）</translation>
    </message>
    <message>
        <source>Before %1 gets %2 of term %4 from %3</source>
        <translation>在任期 %4 的 %2 到达之前（%3 → %1）</translation>
    </message>
    <message>
        <source>When %2 from %3 to %1 is lost</source>
        <translation>当 %2 丢失时（%3 → %1）</translation>
    </message>
    <message>
        <source>When %2 of term %4 from %3 to %1 is lost</source>
        <translation>当任期 %4 的 %2 丢失时（%3 → %1）</translation>
    </message>
    <message>
        <source>When somebody becomes leader</source>
        <translation>当有节点成为领导者时</translation>
    </message>
    <message>
        <source>When %1 becomes leader</source>
        <translation>当 %1 成为领导者时</translation>
    </message>
    <message>
        <source>When a leader steps down</source>
        <translation>当领导者退位时</translation>
    </message>
    <message>
        <source>When %1 steps down as leader</source>
        <translation>当领导者 %1 退位时</translation>
    </message>
    <message>
        <source>When a commitIndex reaches %1</source>
        <translation>当某个 commitIndex 达到 %1 时</translation>
    </message>
    <message>
        <source>When the commitIndex of %1 reaches %2</source>
        <translation>当 %1 的 commitIndex 达到 %2 时</translation>
    </message>
    <message>
        <source>When a node reaches term %1</source>
        <translation>当有节点到达任期 %1 时</translation>
    </message>
    <message>
        <source>When %1 reaches term %2</source>
        <translation>当 %1 到达任期 %2 时</translation>
    </message>
    <message>
        <source>When “%1” is violated</source>
        <translation>当“%1”被破坏时</translation>
    </message>
    <message>
        <source>When any property is violated</source>
        <translation>当任一性质被破坏时</translation>
    </message>
    <message>
        <source>Before a message arrives</source>
        <translation>在消息到达之前</translation>
    </message>
    <message>
        <source>When a message is lost</source>
        <translation>当消息丢失时</translation>
    </message>
    <message>
        <source>When a commitIndex reaches …</source>
        <translation>当某个 commitIndex 达到…时</translation>
    </message>
    <message>
        <source>When a term reaches …</source>
        <translation>当任期达到…时</translation>
    </message>
    <message>
        <source>When a property is violated</source>
        <translation>当性质被破坏时</translation>
    </message>
</context>
<context>
    <name>ui::BreakpointEditor</name>
    <message>
        <source>any</source>
        <comment>node</comment>
        <translation>任意</translation>
    </message>
    <message>
        <source>any property</source>
        <translation>任意性质</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>性质</translation>
    </message>
    <message>
        <source>any message</source>
        <translation>任意消息</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>to</source>
        <comment>node</comment>
        <translation>发往</translation>
    </message>
    <message>
        <source>node</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>index</source>
        <translation>索引</translation>
    </message>
    <message>
        <source>term</source>
        <translation>任期</translation>
    </message>
    <message>
        <source>any</source>
        <comment>term</comment>
        <translation>任意</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>接收方</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>When to stop</source>
        <translation>何时停下</translation>
    </message>
    <message>
        <source>from</source>
        <comment>node</comment>
        <translation>来自</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>发送方</translation>
    </message>
    <message>
        <source>Add breakpoint</source>
        <translation>添加断点</translation>
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
        <translation>图例</translation>
    </message>
</context>
<context>
    <name>ui::ChartPane</name>
    <message>
        <source>Left and right move the playhead, Home and End go to the ends of what is shown.</source>
        <translation>左右方向键移动播放头，Home 和 End 跳到所显示范围的两端。</translation>
    </message>
</context>
<context>
    <name>ui::ChartsView</name>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>the whole run</source>
        <translation>整个运行过程</translation>
    </message>
    <message numerus="yes">
        <source>the last %n second(s)</source>
        <translation>
            <numerusform>最近 %n 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>Stretch of time to show</source>
        <translation>要显示的时间范围</translation>
    </message>
    <message>
        <source>In the cluster&apos;s time</source>
        <translation>按集群时间</translation>
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
        <translation>为什么？</translation>
    </message>
    <message>
        <source>What happened in this time</source>
        <translation>这段时间里发生了什么</translation>
    </message>
    <message>
        <source>Let go of this stretch of time</source>
        <translation>取消选取这段时间</translation>
    </message>
    <message>
        <source>From %1: move on with the arrow keys, then Return</source>
        <comment>an instant</comment>
        <translation>从 %1 起：用方向键移动，然后按回车</translation>
    </message>
    <message>
        <source>%1 – %2 (%3)</source>
        <comment>two instants, and the time between them</comment>
        <translation>%1 – %2（%3）</translation>
    </message>
</context>
<context>
    <name>ui::ClientsPanel</name>
    <message>
        <source>asks any node</source>
        <translation>询问任意节点</translation>
    </message>
    <message>
        <source>asks %1</source>
        <translation>询问 %1</translation>
    </message>
    <message>
        <source>in session %1</source>
        <translation>在会话 %1 中</translation>
    </message>
    <message>
        <source>in a session</source>
        <translation>使用会话</translation>
    </message>
    <message>
        <source>%1 ok, %2 refused, %3 unknown</source>
        <translation>成功 %1，拒绝 %2，未知 %3</translation>
    </message>
    <message>
        <source>Nothing asked yet.</source>
        <translation>还没有请求。</translation>
    </message>
    <message>
        <source>Append</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>A command goes through the log</source>
        <translation>命令经由日志执行</translation>
    </message>
    <message>
        <source>An entry of its own: as slow as a write, and never stale</source>
        <translation>单独的一个条目：与写入一样慢，但绝不会过时</translation>
    </message>
    <message>
        <source>The leader asks a majority whether it still leads (dissertation §6.4)</source>
        <translation>领导者向多数派确认自己仍在领导（博士论文 §6.4）</translation>
    </message>
    <message>
        <source>The leader answers alone while its lease lasts: needs clocks that run alike (§6.4.1)</source>
        <translation>租约有效期间领导者独自答复：要求各节点时钟快慢一致（§6.4.1）</translation>
    </message>
    <message>
        <source>The node answers from what it has: may be stale</source>
        <translation>节点凭自己所有的数据答复：可能已过时</translation>
    </message>
    <message>
        <source>Read: %1</source>
        <translation>读取：%1</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Whom it asks</source>
        <translation>向谁请求</translation>
    </message>
    <message>
        <source>What to ask</source>
        <translation>请求什么</translation>
    </message>
    <message>
        <source>Command or question</source>
        <translation>命令或查询</translation>
    </message>
    <message>
        <source>Requests of this client</source>
        <translation>此客户端的请求</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Another client</source>
        <translation>再添一个客户端</translation>
    </message>
    <message>
        <source>In a session a request that is sent again takes effect once (dissertation §6.3)</source>
        <translation>在会话中，重发的请求只生效一次（博士论文 §6.3）</translation>
    </message>
    <message>
        <source>tries again</source>
        <translation>重试次数</translation>
    </message>
    <message>
        <source>How often it tries again</source>
        <translation>重试多少次</translation>
    </message>
    <message>
        <source>How often a request with an unknown outcome is sent again, to another node</source>
        <translation>结果未知的请求向另一节点重发多少次</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>重发</translation>
    </message>
    <message>
        <source>The chosen request with the same serial, to another node</source>
        <translation>以相同序号将所选请求发往另一节点</translation>
    </message>
    <message>
        <source>Intervals</source>
        <translation>区间</translation>
    </message>
    <message>
        <source>The requests of all clients as bars from question to answer, and whether one order explains them all</source>
        <translation>将所有客户端的请求画成从请求到答复的横条，并显示是否有一种顺序能解释全部请求</translation>
    </message>
</context>
<context>
    <name>ui::ClusterPainter</name>
    <message>
        <source>down</source>
        <translation>已停机</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>lost: cut</source>
        <translation>丢失：链路切断</translation>
    </message>
    <message>
        <source>lost: cut on the way</source>
        <translation>丢失：途中切断</translation>
    </message>
    <message>
        <source>lost: by a rule</source>
        <translation>丢失：规则丢弃</translation>
    </message>
    <message>
        <source>lost: by chance</source>
        <translation>丢失：随机丢包</translation>
    </message>
    <message>
        <source>lost: corrupt</source>
        <translation>丢失：数据损坏</translation>
    </message>
    <message>
        <source>lost: queue full</source>
        <translation>丢失：队列已满</translation>
    </message>
    <message>
        <source>lost: node down</source>
        <translation>丢失：节点停机</translation>
    </message>
    <message>
        <source>lost: inbox full</source>
        <translation>丢失：收件箱满</translation>
    </message>
    <message>
        <source>lost: earlier disk</source>
        <translation>丢失：旧磁盘</translation>
    </message>
    <message>
        <source>lost: too big</source>
        <translation>丢失：过大</translation>
    </message>
    <message>
        <source>lost: rejected</source>
        <translation>丢失：被拒收</translation>
    </message>
    <message>
        <source>lost: by the system</source>
        <translation>丢失：系统丢弃</translation>
    </message>
    <message>
        <source>lost: by hand</source>
        <translation>丢失：手动丢弃</translation>
    </message>
    <message>
        <source>Rules off: %1</source>
        <translation>已关闭规则：%1</translation>
    </message>
    <message>
        <source>no member</source>
        <translation>非成员</translation>
    </message>
</context>
<context>
    <name>ui::ClusterView</name>
    <message>
        <source>Cluster picture</source>
        <translation>集群图</translation>
    </message>
    <message>
        <source>The nodes of the cluster and the messages between them. Left and right select a node, the menu key opens its actions.</source>
        <translation>集群的节点以及它们之间的消息。左右方向键选择节点，菜单键打开该节点的操作。</translation>
    </message>
    <message>
        <source>Deliver this packet now</source>
        <translation>立即送达此数据包</translation>
    </message>
    <message>
        <source>Drop this packet</source>
        <translation>丢弃此数据包</translation>
    </message>
    <message>
        <source>Duplicate this packet</source>
        <translation>复制此数据包</translation>
    </message>
    <message>
        <source>Mend %1 → %2</source>
        <translation>修复 %1 → %2</translation>
    </message>
    <message>
        <source>Cut %1 → %2</source>
        <translation>切断 %1 → %2</translation>
    </message>
    <message>
        <source>Release %1 → %2</source>
        <translation>放行 %1 → %2</translation>
    </message>
    <message>
        <source>Hold %1 → %2</source>
        <translation>扣留 %1 → %2</translation>
    </message>
    <message>
        <source>%1 is down. Its disk keeps term %2 and the log up to %3.</source>
        <translation>%1 已停机。它的磁盘保留着任期 %2 和截至 %3 的日志。</translation>
    </message>
    <message>
        <source>%1, %2 in term %3</source>
        <translation>%1，任期 %3 的%2</translation>
    </message>
    <message>
        <source>Paused: none of its code runs, packets wait in its inbox.</source>
        <translation>已暂停：它的代码完全不运行，数据包在收件箱中等待。</translation>
    </message>
    <message>
        <source>It follows %1.</source>
        <translation>它跟随 %1。</translation>
    </message>
    <message>
        <source>It voted for %1 in this term.</source>
        <translation>它在本任期投票给了 %1。</translation>
    </message>
    <message>
        <source>It has not voted in this term.</source>
        <translation>它在本任期尚未投票。</translation>
    </message>
    <message>
        <source>Log up to %1, durable up to %2, committed up to %3.</source>
        <translation>日志到 %1，已落盘到 %2，已提交到 %3。</translation>
    </message>
    <message>
        <source>Without word from a leader it starts an election in %1.</source>
        <translation>若收不到领导者的消息，它将在 %1 后发起选举。</translation>
    </message>
    <message>
        <source>Entry %1 of term %2 on %3: %4
%5</source>
        <translation>%3 上任期 %2 的条目 %1：%4
%5</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Held at the gate of this link.</source>
        <translation>被扣留在此链路的闸口。</translation>
    </message>
    <message>
        <source>In the inbox of the paused receiver.</source>
        <translation>在已暂停的接收方的收件箱中。</translation>
    </message>
    <message>
        <source>Arrives in %1.</source>
        <translation>%1 后到达。</translation>
    </message>
    <message>
        <source>Lost: %1.</source>
        <translation>已丢失：%1。</translation>
    </message>
    <message>
        <source>Arrived.</source>
        <translation>已到达。</translation>
    </message>
    <message>
        <source>%1 → %2 is cut: what %1 sends this way is lost.</source>
        <translation>%1 → %2 已切断：%1 沿此方向发送的内容都会丢失。</translation>
    </message>
    <message>
        <source>%1 → %2 is held: packets wait at the gate until it is released.</source>
        <translation>%1 → %2 已扣留：数据包在闸口等待，直到放行。</translation>
    </message>
    <message>
        <source>%1 → %2: drag from %1 to %2 to cut this direction.</source>
        <translation>%1 → %2：从 %1 拖动到 %2 可切断此方向。</translation>
    </message>
    <message>
        <source>It is no member of the cluster.</source>
        <translation>它不是集群的成员。</translation>
    </message>
    <message>
        <source>It is a learner: it receives the log and has no vote.</source>
        <translation>它是学习者：接收日志，但没有投票权。</translation>
    </message>
    <message>
        <source>It hands leadership to %1, and takes no new entries meanwhile.</source>
        <translation>它正将领导权移交给 %1，期间不接受新条目。</translation>
    </message>
    <message>
        <source>Drag its crown onto another node to hand leadership over.</source>
        <translation>把它的王冠拖到另一节点上，即可移交领导权。</translation>
    </message>
    <message>
        <source>A snapshot arrives from %1: %2 of %3.</source>
        <translation>正从 %1 接收快照：%2 / %3。</translation>
    </message>
    <message>
        <source>Send this packet once more</source>
        <translation>再次发送此数据包</translation>
    </message>
    <message>
        <source>Release this packet</source>
        <translation>放行此数据包</translation>
    </message>
    <message>
        <source>Hold this packet</source>
        <translation>扣留此数据包</translation>
    </message>
    <message>
        <source>Let the next packet overtake it</source>
        <translation>让下一个数据包超过它</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>an action, its keys</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>There is no cluster here yet.</source>
        <translation>这里还没有集群。</translation>
    </message>
    <message>
        <source>Ask why</source>
        <translation>询问原因</translation>
    </message>
</context>
<context>
    <name>ui::CommandPalette</name>
    <message>
        <source>No action is called that. Try fewer letters.</source>
        <translation>没有这个名称的操作，请少输入几个字试试。</translation>
    </message>
    <message>
        <source>Not possible now: %1</source>
        <translation>现在不可用：%1</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>查找操作</translation>
    </message>
    <message>
        <source>Name of the action</source>
        <translation>操作名称</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>你想做什么？</translation>
    </message>
    <message>
        <source>Actions found</source>
        <translation>找到的操作</translation>
    </message>
</context>
<context>
    <name>ui::CurvesChart</name>
    <message>
        <source>Up and down choose a curve, left and right a point of it.</source>
        <translation>上下键选择曲线，左右键选择其上的点。</translation>
    </message>
</context>
<context>
    <name>ui::EventList</name>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>%1  %2  %3</source>
        <comment>time, who, what</comment>
        <translation>%1  %2  %3</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>Nothing here yet. The chips above choose what is told.</source>
        <translation>这里还没有内容。上方的筛选按钮决定讲述哪些事件。</translation>
    </message>
    <message>
        <source>Go to this instant</source>
        <translation>转到此刻</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文本</translation>
    </message>
    <message>
        <source>The Raft paper, %1</source>
        <translation>Raft 论文 %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>who, when</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Ask why</source>
        <translation>询问原因</translation>
    </message>
</context>
<context>
    <name>ui::EventsView</name>
    <message>
        <source>Packets</source>
        <translation>数据包</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>细节</translation>
    </message>
    <message>
        <source>Search the events</source>
        <translation>搜索事件</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>What is told: elections, replication and so on</source>
        <translation>讲述哪些内容：选举、复制等</translation>
    </message>
</context>
<context>
    <name>ui::FaultForm</name>
    <message>
        <source>all nodes</source>
        <translation>所有节点</translation>
    </message>
    <message>
        <source>the leader</source>
        <translation>领导者</translation>
    </message>
    <message>
        <source>the followers</source>
        <translation>跟随者</translation>
    </message>
    <message>
        <source>the minority</source>
        <translation>少数派</translation>
    </message>
    <message>
        <source>the majority</source>
        <translation>多数派</translation>
    </message>
    <message>
        <source> %</source>
        <translation>%</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>A recording cannot be changed.</source>
        <translation>录制内容不能更改。</translation>
    </message>
    <message>
        <source>Kind of fault</source>
        <translation>故障类型</translation>
    </message>
    <message>
        <source>Add this fault</source>
        <translation>添加此故障</translation>
    </message>
</context>
<context>
    <name>ui::FaultsPanel</name>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>抖动</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>丢包</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>%1 sent + %2 copies = %3 delivered + %4 lost + %5 on their way</source>
        <translation>发送 %1 + 复制 %2 = 送达 %3 + 丢失 %4 + 在途 %5</translation>
    </message>
    <message>
        <source>%1
Click to heal it.</source>
        <translation>%1
点击即可修复。</translation>
    </message>
    <message>
        <source>Heal: %1</source>
        <translation>修复：%1</translation>
    </message>
    <message>
        <source>NETWORK</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>LINKS  from ↓ to →</source>
        <translation>链路  从 ↓ 到 →</translation>
    </message>
    <message>
        <source>WRONG NOW</source>
        <translation>当前故障</translation>
    </message>
    <message>
        <source>TRY THIS</source>
        <translation>试一试</translation>
    </message>
    <message>
        <source>Nothing. Cut a link above, or press L to kill the leader.</source>
        <translation>没有故障。可在上方切断一条链路，或按 L 杀死领导者。</translation>
    </message>
    <message>
        <source>ADD A FAULT</source>
        <translation>添加故障</translation>
    </message>
</context>
<context>
    <name>ui::Headline</name>
    <message>
        <source>The nodes wait. The first timer to run out starts an election.</source>
        <translation>节点正在等待。最先到时的定时器将发起选举。</translation>
    </message>
    <message>
        <source>No cluster yet.</source>
        <translation>还没有集群。</translation>
    </message>
    <message>
        <source>Press A to append an entry, L to kill the leader, Space to stop the time.</source>
        <translation>按 A 追加条目，按 L 杀死领导者，按空格键停止时间。</translation>
    </message>
    <message>
        <source>Start one with Ctrl+N, or open a recording with Ctrl+O.</source>
        <translation>按 Ctrl+N 启动一个集群，或按 Ctrl+O 打开录制文件。</translation>
    </message>
    <message>
        <source>%1 %2.</source>
        <comment>who, what happened</comment>
        <translation>%1 %2。</translation>
    </message>
    <message>
        <source>Raft paper %1</source>
        <translation>Raft 论文 %1</translation>
    </message>
    <message>
        <source>A follower that hears nothing from a leader for its election timeout raises its term, votes for itself and asks the others for their votes.</source>
        <translation>跟随者若在选举超时内没有收到领导者的消息，就提升任期、投票给自己，并向其他节点请求投票。</translation>
    </message>
    <message>
        <source>From now on it alone takes new entries in this term, and its heartbeats keep the others from starting an election. Its first entry is empty: with it, it can commit what earlier leaders left.</source>
        <translation>从此刻起，本任期只有它接受新条目，它的心跳会阻止其他节点发起选举。它的第一个条目是空的：借助这个条目，它可以提交之前的领导者留下的条目。</translation>
    </message>
    <message>
        <source>Whoever sees a higher term steps down at once; terms are how old leaders find out.</source>
        <translation>任何节点一见到更高的任期就立即退位；旧领导者正是靠任期得知自己已过时。</translation>
    </message>
    <message>
        <source>A node has one vote a term, first come, first served, and writes it to its disk before it answers.</source>
        <translation>每个节点每任期只有一票，先到先得，并且在答复之前先写入磁盘。</translation>
    </message>
    <message>
        <source>A vote goes only to a candidate whose log is at least as up to date, and only once a term.</source>
        <translation>选票只投给日志至少同样新的候选者，且每任期只投一次。</translation>
    </message>
    <message>
        <source>An entry of the leader&apos;s own term is committed when a majority has it on disk; all before it are committed with it. The followers learn of it with the next AppendEntries.</source>
        <translation>领导者当前任期的条目，在多数派都已落盘时即告提交；它之前的所有条目也随之提交。跟随者通过下一个 AppendEntries 得知。</translation>
    </message>
    <message>
        <source>These entries were never committed: another leader&apos;s entries take their place. Their clients were never told that they are safe.</source>
        <translation>这些条目从未提交：另一位领导者的条目取代了它们。它们的客户端从未被告知这些条目是安全的。</translation>
    </message>
    <message>
        <source>Its role, its timers and its commit index were in memory only. Term, vote and log are on its disk and come back with it.</source>
        <translation>它的角色、定时器和提交索引只存在于内存中。任期、选票和日志在磁盘上，会随它一起恢复。</translation>
    </message>
    <message>
        <source>It comes back as a follower. What is committed it learns from the leader anew.</source>
        <translation>它以跟随者身份恢复。哪些已提交，它要重新从领导者那里得知。</translation>
    </message>
    <message>
        <source>A client may ask any node; a node that does not lead passes the request on to the leader.</source>
        <translation>客户端可以向任何节点提出请求；不是领导者的节点会把请求转给领导者。</translation>
    </message>
    <message>
        <source>The answer comes only when the entry is committed and applied.</source>
        <translation>只有条目已提交并已应用，才会答复。</translation>
    </message>
    <message>
        <source>Refused means: it certainly was not done. It may be asked again.</source>
        <translation>“拒绝”表示：肯定没有执行，可以再次请求。</translation>
    </message>
    <message>
        <source>It may have been done, or may still be: asking again could do it twice.</source>
        <translation>它可能已经执行，也可能稍后才执行：再次请求可能会执行两次。</translation>
    </message>
    <message>
        <source>Only a side that holds a majority of all nodes can elect a leader and commit.</source>
        <translation>只有拥有全体节点多数派的一方才能选出领导者并提交。</translation>
    </message>
    <message>
        <source>This must never happen in Raft. The events that led to it are in the inspector.</source>
        <translation>这在 Raft 中绝不应发生。导致它的事件列在检查器中。</translation>
    </message>
    <message>
        <source>A majority confirmed first that the leader still leads: the answer cannot be stale, and nothing was written.</source>
        <translation>先由多数派确认领导者仍在领导：答复不可能过时，也没有写入任何内容。</translation>
    </message>
    <message>
        <source>The leader answered alone, since a majority had heard from it a moment ago. That is right as long as the clocks run alike.</source>
        <translation>领导者独自答复，因为片刻之前多数派还听到过它。只要各节点时钟快慢一致，这就是正确的。</translation>
    </message>
    <message>
        <source>Nobody was asked: the node told what it has applied itself, and that may be old.</source>
        <translation>没有询问任何节点：该节点只按自己已应用的内容答复，可能已经过时。</translation>
    </message>
    <message>
        <source>Its election needs no timer to run out, and the others vote although they hear a leader: that is why handing over costs so little time.</source>
        <translation>它的选举不必等定时器到时，其他节点虽然听得到领导者也会投票：因此移交耗时极短。</translation>
    </message>
    <message>
        <source>An empty server that votes at once could keep entries from being committed until it holds the log.</source>
        <translation>空服务器若立即拥有投票权，在它取得日志之前可能使条目无法提交。</translation>
    </message>
    <message>
        <source>A configuration counts as soon as it is in a log. Neither the old nor the new voters decide alone, so there are never two leaders in a term.</source>
        <translation>配置一写入日志就生效。新旧投票者都不能单独决定，因此同一任期绝不会有两位领导者。</translation>
    </message>
    <message>
        <source>A leader that is not among the new voters steps down when this entry is committed.</source>
        <translation>不在新投票者之中的领导者，在此条目提交时退位。</translation>
    </message>
    <message>
        <source>The entries that it lacks are no more in the leader&apos;s log: the state after them goes instead, in chunks.</source>
        <translation>它所缺的条目已不在领导者的日志中：改为分块发送这些条目之后的状态。</translation>
    </message>
    <message>
        <source>Without it: %1</source>
        <translation>若没有它：%1</translation>
    </message>
    <message>
        <source>This is no bug: a fault outside of Raft&apos;s model took away what the property rests on. The inspector has the fault and what followed.</source>
        <translation>这不是缺陷：Raft 模型之外的故障夺走了该性质的依据。故障及其后果列在检查器中。</translation>
    </message>
    <message>
        <source>Raft promises progress while a majority is healthy and messages arrive in time. The events that show it are in the inspector.</source>
        <translation>只要多数派健康且消息及时到达，Raft 就承诺能取得进展。显示这一点的事件列在检查器中。</translation>
    </message>
</context>
<context>
    <name>ui::HistoryView</name>
    <message>
        <source>Histories of the clients</source>
        <translation>各客户端的历史</translation>
    </message>
    <message>
        <source>Nothing has been asked yet. Append something, or ask “get x”: each request then stands here from question to answer.</source>
        <translation>还没有请求。请追加内容，或查询“get x”：之后每个请求都会显示在这里，从请求到答复。</translation>
    </message>
    <message>
        <source>– Not linearizable any more, after a fault that is outside of Raft&apos;s model: no order of the requests explains what the clients were told.</source>
        <translation>– 发生超出 Raft 模型的故障之后，已不可线性化：没有任何请求顺序能解释客户端得到的答复。</translation>
    </message>
    <message>
        <source>✕ Not linearizable: no order of the requests, each at an instant between its question and its answer, explains what the clients were told.</source>
        <translation>✕ 不可线性化：把每个请求置于其请求与答复之间的某一时刻，没有任何顺序能解释客户端得到的答复。</translation>
    </message>
    <message>
        <source>No answer has come yet.</source>
        <translation>还没有答复。</translation>
    </message>
    <message>
        <source>✓ Linearizable so far: every request can be thought of as done at one instant of its bar.</source>
        <translation>✓ 目前可线性化：每个请求都可视为在其横条中的某一时刻执行。</translation>
    </message>
    <message>
        <source>?</source>
        <comment>outcome not known</comment>
        <translation>?</translation>
    </message>
    <message>
        <source>%1, %2: %3, asked at %4, waits for its answer</source>
        <comment>client, serial, request, instant</comment>
        <translation>%1，%2：%3，请求于 %4，等待答复</translation>
    </message>
    <message>
        <source>%1, %2: %3, asked at %4; the outcome is unknown: it may have happened, or may happen yet</source>
        <comment>client, serial, request, instant</comment>
        <translation>%1，%2：%3，请求于 %4；结果未知：它可能已经执行，也可能稍后才执行</translation>
    </message>
    <message>
        <source>%1, %2: %3, asked at %4, after %5: %6</source>
        <comment>client, serial, request, instant, duration, outcome</comment>
        <translation>%1，%2：%3，请求于 %4，%5 后：%6</translation>
    </message>
</context>
<context>
    <name>ui::InspectorView</name>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>Click a node, a message, an entry or an event to see all about it.</source>
        <translation>点击节点、消息、条目或事件，即可查看它的全部信息。</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文本</translation>
    </message>
    <message>
        <source>Ask why</source>
        <translation>询问原因</translation>
    </message>
</context>
<context>
    <name>ui::LatencyPlot</name>
    <message>
        <source>an answer</source>
        <translation>一次答复</translation>
    </message>
    <message>
        <source>half are faster</source>
        <translation>半数快于此值</translation>
    </message>
    <message>
        <source>95 % are faster</source>
        <translation>95% 快于此值</translation>
    </message>
    <message>
        <source>No answers to clients yet: append something.</source>
        <translation>还没有给客户端的答复：追加一些内容吧。</translation>
    </message>
    <message>
        <source>p50 %1 · p95 %2 · %3</source>
        <comment>median, 95th percentile, number of answers</comment>
        <translation>p50 %1 · p95 %2 · %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s)</source>
        <translation>
            <numerusform>%Ln 次答复</numerusform>
        </translation>
    </message>
    <message>
        <source>answered at %1 after %2</source>
        <translation>%1 得到答复，耗时 %2</translation>
    </message>
    <message>
        <source>Commit latency in ms</source>
        <translation>提交延迟（ms）</translation>
    </message>
</context>
<context>
    <name>ui::LeaderPlot</name>
    <message>
        <source>A leader that can commit</source>
        <translation>能够提交的领导者</translation>
    </message>
    <message>
        <source>the colour of its term</source>
        <translation>其任期的颜色</translation>
    </message>
    <message>
        <source>nobody can commit</source>
        <translation>无人能够提交</translation>
    </message>
    <message>
        <source>always so far</source>
        <translation>至今一直有</translation>
    </message>
    <message>
        <source>none for %1 of %2 (%3 %), at most %4 at a time</source>
        <comment>unavailability</comment>
        <translation>%2 中有 %1 缺位（%3%），单次最长 %4</translation>
    </message>
    <message>
        <source>%1 leads term %2 and reaches a majority, for %3</source>
        <translation>%1 领导任期 %2 并能联系多数派，持续 %3</translation>
    </message>
    <message>
        <source>nobody can commit, for %1: no leader runs that reaches a majority</source>
        <translation>无人能够提交，持续 %1：没有能联系多数派的领导者在运行</translation>
    </message>
</context>
<context>
    <name>ui::LimitsDialog</name>
    <message>
        <source>Limits of the new cluster</source>
        <translation>新集群的上限</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>默认</translation>
    </message>
</context>
<context>
    <name>ui::LinkMatrix</name>
    <message>
        <source>Links, from row to column</source>
        <translation>链路，从行到列</translation>
    </message>
    <message>
        <source>%1 → %2 is cut. Click to mend it.</source>
        <translation>%1 → %2 已切断。点击可修复。</translation>
    </message>
    <message>
        <source>%1 → %2 is held. Ctrl and click to release it.</source>
        <translation>%1 → %2 已扣留。按住 Ctrl 点击可放行。</translation>
    </message>
    <message>
        <source>%1 → %2 is whole. Click to cut it, Ctrl and click to hold it.</source>
        <translation>%1 → %2 正常。点击可切断，按住 Ctrl 点击可扣留。</translation>
    </message>
</context>
<context>
    <name>ui::LogsView</name>
    <message>
        <source>Logs</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>One row a node, aligned on the index. Arrow keys move from entry to entry.</source>
        <translation>每个节点一行，按索引对齐。方向键可在条目间移动。</translation>
    </message>
    <message>
        <source>%1 · entry %2 of term %3
%4
%5</source>
        <translation>%1 · 任期 %3 的条目 %2
%4
%5</translation>
    </message>
    <message>
        <source>Log of %1: empty</source>
        <translation>%1 的日志：空</translation>
    </message>
    <message>
        <source>Log of %1: ends at index %2 of term %3, durable up to %4, committed up to %5</source>
        <translation>%1 的日志：止于任期 %3 的索引 %2，已落盘到 %4，已提交到 %5</translation>
    </message>
    <message>
        <source>1 in snapshot</source>
        <translation>1 在快照中</translation>
    </message>
    <message>
        <source>1–%1 in snapshot</source>
        <translation>1–%1 在快照中</translation>
    </message>
    <message>
        <source>≤ %1</source>
        <translation>≤ %1</translation>
    </message>
    <message>
        <source>Ask why</source>
        <translation>询问原因</translation>
    </message>
</context>
<context>
    <name>ui::MembersBoard</name>
    <message>
        <source>No server stands outside.</source>
        <translation>没有服务器在集群之外。</translation>
    </message>
    <message>
        <source>Drag a server here.</source>
        <translation>将服务器拖到这里。</translation>
    </message>
    <message>
        <source>down</source>
        <translation>已停机</translation>
    </message>
    <message>
        <source>round %1</source>
        <translation>第 %1 轮</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草案</translation>
    </message>
    <message>
        <source>old half</source>
        <translation>旧配置</translation>
    </message>
    <message>
        <source>new half</source>
        <translation>新配置</translation>
    </message>
    <message>
        <source>Promote %1 to a voter</source>
        <translation>将 %1 提升为投票者</translation>
    </message>
    <message>
        <source>Make %1 a voter</source>
        <translation>将 %1 设为投票者</translation>
    </message>
    <message>
        <source>Make %1 a learner</source>
        <translation>将 %1 设为学习者</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>Replace %1 by</source>
        <translation>将 %1 替换为</translation>
    </message>
    <message>
        <source>leaves</source>
        <translation>离开</translation>
    </message>
</context>
<context>
    <name>ui::MembersPanel</name>
    <message>
        <source>Both the old and the new majority agree while the members change (§6)</source>
        <translation>成员变更期间，新旧多数派都须同意（§6）</translation>
    </message>
    <message>
        <source>One entry, one voter: any old and any new majority share a server (dissertation §4.1)</source>
        <translation>一个条目，一个投票者：任何旧多数派与新多数派都有共同的服务器（博士论文 §4.1）</translation>
    </message>
    <message>
        <source>Members of the cluster</source>
        <translation>集群成员</translation>
    </message>
    <message>
        <source>Left and right choose a server. V makes it a voter, L a learner, O takes it out. The menu key opens its actions.</source>
        <translation>左右方向键选择服务器。V 设为投票者，L 设为学习者，O 移出集群。菜单键打开其操作。</translation>
    </message>
    <message>
        <source>Add a server</source>
        <translation>添加服务器</translation>
    </message>
    <message>
        <source>Starts an empty server on its own socket and disk; it is no member yet</source>
        <translation>启动一台空服务器，有自己的套接字和磁盘；它还不是成员</translation>
    </message>
    <message>
        <source>Change jointly</source>
        <translation>联合变更</translation>
    </message>
    <message>
        <source>Change one</source>
        <translation>单个变更</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Back to the members as they are</source>
        <translation>恢复为当前的成员</translation>
    </message>
    <message>
        <source>Give the change up</source>
        <translation>放弃变更</translation>
    </message>
    <message>
        <source>Drag servers from group to group. A server from outside that is dropped on a member takes its place. Nothing happens until the change is given.</source>
        <translation>在各组之间拖动服务器。把集群之外的服务器放到某个成员上，即取而代之。下达变更之前，什么也不会发生。</translation>
    </message>
</context>
<context>
    <name>ui::Narrator</name>
    <message>
        <source>vote granted</source>
        <translation>同意投票</translation>
    </message>
    <message>
        <source>vote refused</source>
        <translation>拒绝投票</translation>
    </message>
    <message>
        <source>heartbeat</source>
        <translation>心跳</translation>
    </message>
    <message>
        <source>entries accepted</source>
        <translation>接受条目</translation>
    </message>
    <message>
        <source>entries rejected</source>
        <translation>拒绝条目</translation>
    </message>
    <message>
        <source>forwarded request</source>
        <translation>转发的请求</translation>
    </message>
    <message>
        <source>answer to a forwarded request</source>
        <translation>对转发请求的答复</translation>
    </message>
    <message>
        <source>%1 · term %2 · last entry %3 of term %4</source>
        <translation>%1 · 任期 %2 · 末条目 %3，任期 %4</translation>
    </message>
    <message>
        <source>%1 · term %2</source>
        <translation>%1 · 任期 %2</translation>
    </message>
    <message>
        <source>%1 · term %2 · after %3 of term %4 · commit %5</source>
        <translation>%1 · 任期 %2 · 接在任期 %4 的 %3 之后 · 提交 %5</translation>
    </message>
    <message>
        <source>%1 · term %2 · one entry after %3 of term %4 · commit %5</source>
        <translation>%1 · 任期 %2 · 1 个条目，接在任期 %4 的 %3 之后 · 提交 %5</translation>
    </message>
    <message numerus="yes">
        <source>%1 · term %2 · %n entries after %3 of term %4 · commit %5</source>
        <translation>
            <numerusform>%1 · 任期 %2 · %n 个条目，接在任期 %4 的 %3 之后 · 提交 %5</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · term %2 · agrees up to %3</source>
        <translation>%1 · 任期 %2 · 匹配到 %3</translation>
    </message>
    <message>
        <source>%1 · term %2 · no match at %3, try %4</source>
        <translation>%1 · 任期 %2 · 在 %3 处不匹配，试 %4</translation>
    </message>
    <message>
        <source>%1 · entries %2 to %3</source>
        <translation>%1 · 条目 %2 至 %3</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n entries</source>
        <translation>
            <numerusform>%1 · %n 个条目</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · done, index %2</source>
        <translation>%1 · 完成，索引 %2</translation>
    </message>
    <message>
        <source>%1 · outcome unknown</source>
        <translation>%1 · 结果未知</translation>
    </message>
    <message>
        <source>%1 · refused</source>
        <translation>%1 · 已拒绝</translation>
    </message>
    <message>
        <source>the link is cut</source>
        <translation>链路已切断</translation>
    </message>
    <message>
        <source>the link was cut while it was on its way</source>
        <translation>它在途中时链路被切断</translation>
    </message>
    <message>
        <source>a rule for this link drops it</source>
        <translation>此链路的一条规则将其丢弃</translation>
    </message>
    <message>
        <source>the network loses some packets, and this was one</source>
        <translation>网络会丢失部分数据包，这是其中之一</translation>
    </message>
    <message>
        <source>bits were flipped on the way, the checksum noticed</source>
        <translation>途中有比特翻转，被校验和发现</translation>
    </message>
    <message>
        <source>the queue of the link is full</source>
        <translation>链路的队列已满</translation>
    </message>
    <message>
        <source>the receiver is down</source>
        <translation>接收方已停机</translation>
    </message>
    <message>
        <source>the inbox of the paused receiver is full</source>
        <translation>已暂停的接收方收件箱已满</translation>
    </message>
    <message>
        <source>it was meant for an earlier disk of that node</source>
        <translation>它是发给该节点从前的磁盘的</translation>
    </message>
    <message>
        <source>it does not fit a datagram</source>
        <translation>数据报容纳不下</translation>
    </message>
    <message>
        <source>it is malformed, or not from this cluster</source>
        <translation>格式有误，或不属于此集群</translation>
    </message>
    <message>
        <source>the operating system dropped it</source>
        <translation>操作系统将其丢弃</translation>
    </message>
    <message>
        <source>somebody took it out of the air</source>
        <translation>有人在途中将其取走</translation>
    </message>
    <message>
        <source>on all links</source>
        <translation>所有链路</translation>
    </message>
    <message>
        <source>on the links to %1</source>
        <translation>到 %1 的链路</translation>
    </message>
    <message>
        <source>on the links from %1</source>
        <translation>从 %1 发出的链路</translation>
    </message>
    <message>
        <source>on the links from %1 to %2</source>
        <translation>从 %1 到 %2 的链路</translation>
    </message>
    <message>
        <source>cut %1</source>
        <translation>切断%1</translation>
    </message>
    <message>
        <source>packets held %1</source>
        <translation>扣留%1上的数据包</translation>
    </message>
    <message>
        <source>%1 cut off from the rest</source>
        <translation>%1 与其余节点隔离</translation>
    </message>
    <message>
        <source>partition: %1</source>
        <translation>分区：%1</translation>
    </message>
    <message>
        <source>%1 % of packets lost %2</source>
        <translation>%2丢失 %1% 的数据包</translation>
    </message>
    <message>
        <source>%1 ± %2 delay %3</source>
        <translation>%3延迟 %1 ± %2</translation>
    </message>
    <message>
        <source>%1 % of packets doubled %2</source>
        <translation>%2重复 %1% 的数据包</translation>
    </message>
    <message>
        <source>%1 is down</source>
        <translation>%1 已停机</translation>
    </message>
    <message>
        <source>%1 is paused</source>
        <translation>%1 已暂停</translation>
    </message>
    <message>
        <source>disk of %1 takes %2 a write</source>
        <translation>%1 的磁盘每次写入耗时 %2</translation>
    </message>
    <message>
        <source>follower</source>
        <translation>跟随者</translation>
    </message>
    <message>
        <source>pre-candidate</source>
        <translation>预候选者</translation>
    </message>
    <message>
        <source>candidate</source>
        <translation>候选者</translation>
    </message>
    <message>
        <source>leader</source>
        <translation>领导者</translation>
    </message>
    <message>
        <source>learner</source>
        <translation>学习者</translation>
    </message>
    <message>
        <source>Elections</source>
        <translation>选举</translation>
    </message>
    <message>
        <source>Replication</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Heartbeats</source>
        <translation>心跳</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Disks</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Timers</source>
        <translation>定时器</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>安全性</translation>
    </message>
    <message>
        <source>at most one leader a term</source>
        <translation>每任期至多一位领导者</translation>
    </message>
    <message>
        <source>one vote a term</source>
        <translation>每任期一票</translation>
    </message>
    <message>
        <source>votes only for logs that are up to date</source>
        <translation>选票只投给足够新的日志</translation>
    </message>
    <message>
        <source>a leader needs a majority</source>
        <translation>领导者需要多数派</translation>
    </message>
    <message>
        <source>terms never fall</source>
        <translation>任期绝不下降</translation>
    </message>
    <message>
        <source>a leader only appends</source>
        <translation>领导者只追加</translation>
    </message>
    <message>
        <source>same index and term, same log</source>
        <translation>索引和任期相同，则日志相同</translation>
    </message>
    <message>
        <source>one entry committed at an index</source>
        <translation>每个索引只提交一个条目</translation>
    </message>
    <message>
        <source>a leader holds all that was committed</source>
        <translation>领导者拥有全部已提交的条目</translation>
    </message>
    <message>
        <source>a leader counts only entries of its own term</source>
        <translation>领导者只按本任期的条目计数</translation>
    </message>
    <message>
        <source>what is committed is durable on a majority</source>
        <translation>已提交的内容在多数派上已落盘</translation>
    </message>
    <message>
        <source>the commit index never falls</source>
        <translation>提交索引绝不下降</translation>
    </message>
    <message>
        <source>what a leader counts is really on that disk</source>
        <translation>领导者计入的内容确实在该磁盘上</translation>
    </message>
    <message>
        <source>entries are applied in order, once, alike everywhere</source>
        <translation>条目按顺序应用，仅一次，处处一致</translation>
    </message>
    <message>
        <source>what a client was told is kept</source>
        <translation>对客户端的答复必须兑现</translation>
    </message>
    <message>
        <source>a request takes effect once</source>
        <translation>每个请求只生效一次</translation>
    </message>
    <message>
        <source>packets add up</source>
        <translation>数据包总数相符</translation>
    </message>
    <message>
        <source>events stand in the promised order</source>
        <translation>事件按约定的顺序排列</translation>
    </message>
    <message>
        <source>the empty entry of a new leader</source>
        <translation>新领导者的空条目</translation>
    </message>
    <message>
        <source>a configuration</source>
        <translation>一份配置</translation>
    </message>
    <message>
        <source>election timer</source>
        <translation>选举定时器</translation>
    </message>
    <message>
        <source>heartbeat timer</source>
        <translation>心跳定时器</translation>
    </message>
    <message>
        <source>you</source>
        <translation>你</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>a message from … to …</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>packet %1</source>
        <translation>数据包 %1</translation>
    </message>
    <message>
        <source>comes up with an empty disk</source>
        <translation>以空磁盘启动</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>comes up again: its disk kept term %1, its vote for %2 and the log up to %3</source>
        <translation>重新启动：它的磁盘保留了任期 %1、选票（%2）和截至 %3 的日志</translation>
    </message>
    <message>
        <source>finds entry %1 on its disk: %2</source>
        <translation>在其磁盘上找到条目 %1：%2</translation>
    </message>
    <message>
        <source>stops: %1. All it had in memory is gone</source>
        <translation>停止：%1。内存中的一切都已丢失</translation>
    </message>
    <message>
        <source>is paused: none of its code runs, packets wait in its inbox</source>
        <translation>被暂停：它的代码完全不运行，数据包在收件箱中等待</translation>
    </message>
    <message>
        <source>goes on; what waited in its inbox comes first</source>
        <translation>继续运行；先处理收件箱中等待的数据包</translation>
    </message>
    <message>
        <source>sets its %1 to %2 from now</source>
        <translation>将%1设为 %2 后到时</translation>
    </message>
    <message>
        <source>stops its %1</source>
        <translation>停止%1</translation>
    </message>
    <message>
        <source>draws election timeout number %1: %2</source>
        <translation>抽取第 %1 个选举超时：%2</translation>
    </message>
    <message>
        <source>moves from term %1 to term %2: %3</source>
        <translation>从任期 %1 进入任期 %2：%3</translation>
    </message>
    <message>
        <source>starts an election for term %1: %2</source>
        <translation>发起任期 %1 的选举：%2</translation>
    </message>
    <message>
        <source>asks whether it could win term %1: %2</source>
        <translation>询问自己能否赢得任期 %1：%2</translation>
    </message>
    <message>
        <source>is leader of term %1: %2</source>
        <translation>成为任期 %1 的领导者：%2</translation>
    </message>
    <message>
        <source>steps down, it led until now: %1</source>
        <translation>退位，此前一直是领导者：%1</translation>
    </message>
    <message>
        <source>is a follower in term %1: %2</source>
        <translation>成为任期 %1 的跟随者：%2</translation>
    </message>
    <message>
        <source>votes for itself in term %1</source>
        <translation>在任期 %1 投票给自己</translation>
    </message>
    <message>
        <source>votes for %1 in term %2: %3</source>
        <translation>在任期 %2 投票给 %1：%3</translation>
    </message>
    <message>
        <source>refuses %1 its vote in term %2: %3</source>
        <translation>在任期 %2 拒绝投票给 %1：%3</translation>
    </message>
    <message>
        <source>held at the gate: %1</source>
        <translation>被扣留在闸口：%1</translation>
    </message>
    <message>
        <source>waits in the inbox of a paused node: %1</source>
        <translation>在已暂停节点的收件箱中等待：%1</translation>
    </message>
    <message>
        <source>will arrive in %1: %2</source>
        <translation>将在 %1 后到达：%2</translation>
    </message>
    <message>
        <source>on its way: %1</source>
        <translation>在途中：%1</translation>
    </message>
    <message>
        <source>arrives: %1</source>
        <translation>到达：%1</translation>
    </message>
    <message>
        <source>→ %1</source>
        <comment>a message to …</comment>
        <translation>→ %1</translation>
    </message>
    <message>
        <source>lost: %1 (%2)</source>
        <translation>丢失：%1（%2）</translation>
    </message>
    <message>
        <source>gets a copy, made by the network: %1</source>
        <translation>得到网络制造的副本：%1</translation>
    </message>
    <message>
        <source>appends entry %1 of term %2: %3</source>
        <translation>追加任期 %2 的条目 %1：%3</translation>
    </message>
    <message>
        <source>removes entries from %1 on: %2</source>
        <translation>移除从 %1 起的条目：%2</translation>
    </message>
    <message>
        <source>writes to its disk: term %1, log up to %2</source>
        <translation>写入磁盘：任期 %1，日志到 %2</translation>
    </message>
    <message>
        <source>has write %1 on its disk now</source>
        <translation>的第 %1 次写入现已落盘</translation>
    </message>
    <message>
        <source>is told by its disk: %1</source>
        <translation>的磁盘报告：%1</translation>
    </message>
    <message>
        <source>believes that %1 agrees up to %2, sends it %3 next</source>
        <translation>认为 %1 已匹配到 %2，接下来发送 %3</translation>
    </message>
    <message>
        <source>commits entry %1: %2</source>
        <translation>提交条目 %1：%2</translation>
    </message>
    <message>
        <source>commits entries %1 to %2: %3</source>
        <translation>提交条目 %1 至 %2：%3</translation>
    </message>
    <message>
        <source>applies entry %1 to its state machine</source>
        <translation>将条目 %1 应用到状态机</translation>
    </message>
    <message>
        <source>does not take a message from %1 (%2): %3</source>
        <translation>不接受来自 %1 的消息（%2）：%3</translation>
    </message>
    <message>
        <source>has its election timer fired by hand</source>
        <translation>的选举定时器被手动触发</translation>
    </message>
    <message>
        <source>is told: %1</source>
        <translation>收到指令：%1</translation>
    </message>
    <message>
        <source>heal fault number %1</source>
        <translation>修复故障 %1</translation>
    </message>
    <message>
        <source>note: %1</source>
        <translation>备注：%1</translation>
    </message>
    <message>
        <source>the recording ends</source>
        <translation>录制结束</translation>
    </message>
    <message>
        <source>it has just come up</source>
        <translation>刚刚启动</translation>
    </message>
    <message>
        <source>a message from %1 bears term %2, its own was %3</source>
        <translation>来自 %1 的消息任期为 %2，自身任期为 %3</translation>
    </message>
    <message>
        <source>no word from a leader for %1</source>
        <translation>%1 没有收到领导者的消息</translation>
    </message>
    <message>
        <source>no word from %1 for %2</source>
        <translation>%2 没有收到 %1 的消息</translation>
    </message>
    <message>
        <source>%1 votes, a majority needs %2</source>
        <translation>得到 %1 票，多数派需要 %2 票</translation>
    </message>
    <message>
        <source>%1 of %2 voters refused, a majority is out of reach</source>
        <translation>%2 个投票者中有 %1 个拒绝，已无法获得多数派</translation>
    </message>
    <message>
        <source>%1 leads term %2 already</source>
        <translation>%1 已是任期 %2 的领导者</translation>
    </message>
    <message>
        <source>a candidate votes for itself</source>
        <translation>候选者投票给自己</translation>
    </message>
    <message>
        <source>the candidate&apos;s log ends at index %1 of term %2, its own at index %3 of term %4: up to date</source>
        <translation>候选者的日志止于任期 %2 的索引 %1，自己的止于任期 %4 的索引 %3：足够新</translation>
    </message>
    <message>
        <source>its own log ends at index %3 of term %4, the candidate&apos;s only at index %1 of term %2</source>
        <translation>自己的日志止于任期 %4 的索引 %3，候选者的只到任期 %2 的索引 %1</translation>
    </message>
    <message>
        <source>it gave it this vote before; the answer may have been lost</source>
        <translation>之前已给过它这张选票；答复可能丢失了</translation>
    </message>
    <message>
        <source>its one vote in this term went to %1</source>
        <translation>本任期唯一的一票已投给 %1</translation>
    </message>
    <message>
        <source>it bears term %1, the receiver is in term %2</source>
        <translation>它的任期为 %1，接收方的任期为 %2</translation>
    </message>
    <message>
        <source>%1 is no voter of the cluster</source>
        <translation>%1 不是此集群的投票者</translation>
    </message>
    <message>
        <source>at index %1 it held term %2, the leader %4 has term %3</source>
        <translation>索引 %1 处它的条目属于任期 %2，领导者 %4 的属于任期 %3</translation>
    </message>
    <message>
        <source>it follows index %1, but the log ends at %2</source>
        <translation>它接在索引 %1 之后，但日志止于 %2</translation>
    </message>
    <message>
        <source>at index %1 the leader has term %2, the own entry is of term %3</source>
        <translation>索引 %1 处领导者的条目属于任期 %2，自己的属于任期 %3</translation>
    </message>
    <message>
        <source>on %1 (%2, needs %3), and of its own term</source>
        <translation>已存于 %1（有 %2 个，需要 %3 个），且属于其当前任期</translation>
    </message>
    <message>
        <source>%1 says that %2 is committed, and the logs agree up to %3</source>
        <translation>%1 表示 %2 已提交，且双方日志一致到 %3</translation>
    </message>
    <message>
        <source>it answers a question about index %1, now %2 is asked</source>
        <translation>它答复的是关于索引 %1 的询问，而现在询问的是 %2</translation>
    </message>
    <message>
        <source>it means nothing to a %1</source>
        <translation>它对%1没有意义</translation>
    </message>
    <message>
        <source>%1 claims to lead term %2 too; that cannot be</source>
        <translation>%1 也自称是任期 %2 的领导者；这不可能</translation>
    </message>
    <message>
        <source>index %1 was saved on its disk</source>
        <translation>索引 %1 已保存在其磁盘上</translation>
    </message>
    <message>
        <source>while the disk worked, term %1 became term %2</source>
        <translation>磁盘写入期间，任期已从 %1 变为 %2</translation>
    </message>
    <message>
        <source>it was killed</source>
        <translation>它被杀死</translation>
    </message>
    <message>
        <source>the cluster was closed</source>
        <translation>集群已关闭</translation>
    </message>
    <message>
        <source>its disk failed: %1</source>
        <translation>它的磁盘出错：%1</translation>
    </message>
    <message>
        <source>no leader was found for %1</source>
        <translation>%1 内没有找到领导者</translation>
    </message>
    <message>
        <source>it does not lead, and knows no leader</source>
        <translation>它不是领导者，也不知道谁是</translation>
    </message>
    <message>
        <source>it does not lead, %1 does</source>
        <translation>它不是领导者，领导者是 %1</translation>
    </message>
    <message>
        <source>the log was expected to end at index %1 of term %2, it ends at index %3 of term %4</source>
        <translation>预期日志止于任期 %2 的索引 %1，实际止于任期 %4 的索引 %3</translation>
    </message>
    <message>
        <source>it takes %1 bytes, a datagram has room for %2</source>
        <translation>它占 %1 字节，数据报只能容纳 %2 字节</translation>
    </message>
    <message>
        <source>%1 bytes wait to be committed, the limit is %2</source>
        <translation>有 %1 字节等待提交，上限为 %2</translation>
    </message>
    <message>
        <source>no answer for %1; it may still happen</source>
        <translation>%1 内没有答复；它仍可能发生</translation>
    </message>
    <message>
        <source>an entry of term %2 was committed at index %1 instead</source>
        <translation>索引 %1 处提交的是任期 %2 的另一个条目</translation>
    </message>
    <message>
        <source>that node is not running</source>
        <translation>该节点没有运行</translation>
    </message>
    <message>
        <source>that node stopped before it could answer</source>
        <translation>该节点在答复之前停止了</translation>
    </message>
    <message>
        <source>index %1 was asked for, only %2 is known to be committed</source>
        <translation>请求的是索引 %1，但已知只提交到 %2</translation>
    </message>
    <message>
        <source>it bears term %1, but no honest node can be beyond term %2 while this one is in term %3</source>
        <translation>它的任期为 %1，但本节点处于任期 %3 时，诚实的节点不可能超过任期 %2</translation>
    </message>
    <message>
        <source>it claims to come from %1, but it does not</source>
        <translation>它自称来自 %1，实则不是</translation>
    </message>
    <message>
        <source>no leader can send an entry of term %2 at index %1</source>
        <translation>任何领导者都不可能在索引 %1 处发送任期 %2 的条目</translation>
    </message>
    <message>
        <source>it takes no part in pre-votes</source>
        <translation>它不参与预投票</translation>
    </message>
    <message>
        <source>the answer of %1 is counted already, and a voter counts once</source>
        <translation>%1 的答复已计入，每个投票者只计一次</translation>
    </message>
    <message>
        <source>gets a request from “%1”: entries %2 to %3</source>
        <translation>收到“%1”的请求：条目 %2 至 %3</translation>
    </message>
    <message>
        <source>gets a request from “%1”: append %2</source>
        <translation>收到“%1”的请求：追加 %2</translation>
    </message>
    <message numerus="yes">
        <source>gets a request from “%1”: append %n entries</source>
        <translation>
            <numerusform>收到“%1”的请求：追加 %n 个条目</numerusform>
        </translation>
    </message>
    <message>
        <source>answers “%1”: done, index %2</source>
        <translation>答复“%1”：完成，索引 %2</translation>
    </message>
    <message>
        <source>answers “%1”: done, index %2, %3</source>
        <translation>答复“%1”：完成，索引 %2，%3</translation>
    </message>
    <message>
        <source>refuses the request by “%1”: %2</source>
        <translation>拒绝“%1”的请求：%2</translation>
    </message>
    <message>
        <source>answers “%1” that the outcome is unknown: %2</source>
        <translation>答复“%1”，结果未知：%2</translation>
    </message>
    <message>
        <source>cut the network %1</source>
        <comment>you …</comment>
        <translation>切断%1</translation>
    </message>
    <message>
        <source>hold all packets back %1</source>
        <comment>you …</comment>
        <translation>扣留%1上的所有数据包</translation>
    </message>
    <message>
        <source>cut %1 off from the rest</source>
        <comment>you …</comment>
        <translation>将 %1 与其余节点隔离</translation>
    </message>
    <message>
        <source>part the cluster: %1</source>
        <comment>you …</comment>
        <translation>将集群分区：%1</translation>
    </message>
    <message>
        <source>let %1 % of packets get lost %2</source>
        <comment>you …</comment>
        <translation>使%2丢失 %1% 的数据包</translation>
    </message>
    <message>
        <source>set the delay to %1 ± %2 %3</source>
        <comment>you …</comment>
        <translation>将%3的延迟设为 %1 ± %2</translation>
    </message>
    <message>
        <source>let %1 % of packets come twice %2</source>
        <comment>you …</comment>
        <translation>使%2重复 %1% 的数据包</translation>
    </message>
    <message>
        <source>kill %1</source>
        <comment>you …</comment>
        <translation>杀死 %1</translation>
    </message>
    <message>
        <source>pause %1</source>
        <comment>you …</comment>
        <translation>暂停 %1</translation>
    </message>
    <message>
        <source>slow the disk of %1 down: %2 a write</source>
        <comment>you …</comment>
        <translation>减慢 %1 的磁盘：每次写入耗时 %2</translation>
    </message>
    <message>
        <source>chunk received</source>
        <translation>收到数据块</translation>
    </message>
    <message>
        <source>pre-vote granted</source>
        <translation>同意预投票</translation>
    </message>
    <message>
        <source>pre-vote refused</source>
        <translation>拒绝预投票</translation>
    </message>
    <message>
        <source>%1 · term %2 · last entry %3 of term %4 · the leader asked for it</source>
        <translation>%1 · 任期 %2 · 末条目 %3，任期 %4 · 应领导者要求</translation>
    </message>
    <message>
        <source>%1 · term %2 · up to %3 of term %4 · bytes %5 to %6 of %7</source>
        <translation>%1 · 任期 %2 · 到任期 %4 的 %3 · 字节 %5 至 %6，共 %7</translation>
    </message>
    <message>
        <source>%1 · term %2 · snapshot up to %3 · holds the first %4</source>
        <translation>%1 · 任期 %2 · 快照到 %3 · 已有前 %4</translation>
    </message>
    <message>
        <source>%1 · term %2 · the log ends at %3 of term %4 · start an election at once</source>
        <translation>%1 · 任期 %2 · 日志止于任期 %4 的 %3 · 立即发起选举</translation>
    </message>
    <message>
        <source>%1 · read %2 · %3</source>
        <translation>%1 · 读取 %2 · %3</translation>
    </message>
    <message>
        <source>%1 · about a session</source>
        <translation>%1 · 关于会话</translation>
    </message>
    <message>
        <source>quorum timer</source>
        <translation>法定人数定时器</translation>
    </message>
    <message>
        <source>transfer timer</source>
        <translation>移交定时器</translation>
    </message>
    <message>
        <source>through the log</source>
        <translation>经日志</translation>
    </message>
    <message>
        <source>lease</source>
        <translation>租约</translation>
    </message>
    <message>
        <source>local, may be stale</source>
        <translation>本地，可能过时</translation>
    </message>
    <message>
        <source>probing</source>
        <translation>探测中</translation>
    </message>
    <message>
        <source>replicating</source>
        <translation>复制中</translation>
    </message>
    <message>
        <source>sending a snapshot</source>
        <translation>发送快照中</translation>
    </message>
    <message>
        <source>both the old voters %1 and the new voters %2</source>
        <translation>旧投票者 %1 与新投票者 %2 同时有效</translation>
    </message>
    <message>
        <source>both the old voters %1 and the new voters %2; learners %3</source>
        <translation>旧投票者 %1 与新投票者 %2 同时有效；学习者 %3</translation>
    </message>
    <message>
        <source>the voters %1</source>
        <translation>投票者 %1</translation>
    </message>
    <message>
        <source>the voters %1; learners %2</source>
        <translation>投票者 %1；学习者 %2</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>快照</translation>
    </message>
    <message>
        <source>a read sees all that was answered before it</source>
        <translation>读取能看到此前已答复的一切</translation>
    </message>
    <message>
        <source>nobody else leads while a lease lasts</source>
        <translation>租约有效期间没有别的领导者</translation>
    </message>
    <message>
        <source>a snapshot is the state of the log that it stands for</source>
        <translation>快照即其所代表日志的状态</translation>
    </message>
    <message>
        <source>members change one step at a time</source>
        <translation>成员逐步变更，一次一步</translation>
    </message>
    <message>
        <source>a configuration, %1</source>
        <translation>一份配置：%1</translation>
    </message>
    <message>
        <source>a session of “%1”</source>
        <translation>“%1”的会话</translation>
    </message>
    <message>
        <source>sees its election timer run out</source>
        <translation>的选举定时器到时</translation>
    </message>
    <message>
        <source>sees its heartbeat timer run out</source>
        <translation>的心跳定时器到时</translation>
    </message>
    <message>
        <source>asks itself whether a majority answered in the last election timeout</source>
        <translation>检查上一个选举超时内是否有多数派答复</translation>
    </message>
    <message>
        <source>has waited an election timeout for the new leader</source>
        <translation>等待新领导者已满一个选举超时</translation>
    </message>
    <message>
        <source>is a learner in term %1, it has no vote: %2</source>
        <translation>成为任期 %1 的学习者，没有投票权：%2</translation>
    </message>
    <message>
        <source>would vote for itself in term %1</source>
        <translation>愿在任期 %1 投票给自己</translation>
    </message>
    <message>
        <source>would vote for %1 in term %2: %3</source>
        <translation>愿在任期 %2 投票给 %1：%3</translation>
    </message>
    <message>
        <source>would not vote for %1 in term %2: %3</source>
        <translation>不愿在任期 %2 投票给 %1：%3</translation>
    </message>
    <message>
        <source>believes that %1 agrees up to %2 and probes from %3, one message at a time</source>
        <translation>认为 %1 已匹配到 %2，并从 %3 起探测，每次一条消息</translation>
    </message>
    <message>
        <source>sends %1 its snapshot; known to agree up to %2</source>
        <translation>向 %1 发送快照；已知匹配到 %2</translation>
    </message>
    <message>
        <source>does not carry out entry %1 again: its session has had that serial already</source>
        <translation>不再次执行条目 %1：其会话已有过该序号</translation>
    </message>
    <message>
        <source>counts from now on: %1</source>
        <translation>从现在起的计票范围：%1</translation>
    </message>
    <message>
        <source>counts from now on, by entry %1: %2</source>
        <translation>从现在起，依条目 %1 的计票范围：%2</translation>
    </message>
    <message>
        <source>gets a question by “%1”: %2 (%3)</source>
        <translation>收到“%1”的查询：%2（%3）</translation>
    </message>
    <message>
        <source>is asked by “%1” to open a session</source>
        <translation>被“%1”请求打开会话</translation>
    </message>
    <message>
        <source>is asked by “%1” to close session %2</source>
        <translation>被“%1”请求关闭会话 %2</translation>
    </message>
    <message>
        <source>gets a request from “%1”: append %2 (session %3, serial %4)</source>
        <translation>收到“%1”的请求：追加 %2（会话 %3，序号 %4）</translation>
    </message>
    <message>
        <source>answers “%1”: %2, as it was after index %3 (%4)</source>
        <translation>答复“%1”：%2，为索引 %3 之后的状态（%4）</translation>
    </message>
    <message>
        <source>is told to hand leadership to %1</source>
        <translation>收到指令：将领导权移交给 %1</translation>
    </message>
    <message>
        <source>is told to hand leadership to whoever holds most of the log</source>
        <translation>收到指令：将领导权移交给日志最完整的节点</translation>
    </message>
    <message>
        <source>is told to keep leadership after all</source>
        <translation>收到指令：仍保留领导权</translation>
    </message>
    <message>
        <source>is told to change the members, by joint consensus: %1</source>
        <translation>收到指令：以联合共识变更成员：%1</translation>
    </message>
    <message>
        <source>is told to change the members, as a single-server change: %1</source>
        <translation>收到指令：以单节点变更方式变更成员：%1</translation>
    </message>
    <message>
        <source>is told to give up the change of members</source>
        <translation>收到指令：放弃成员变更</translation>
    </message>
    <message>
        <source>is told to take a snapshot</source>
        <translation>收到指令：创建快照</translation>
    </message>
    <message>
        <source>is told to forget who leads</source>
        <translation>收到指令：忘记谁是领导者</translation>
    </message>
    <message>
        <source>is there as a new server: empty, and no member yet</source>
        <translation>作为新服务器加入：空的，还不是成员</translation>
    </message>
    <message>
        <source>is given timers and limits: election timeout %1 to %2, heartbeat every %3</source>
        <translation>收到定时器和上限设置：选举超时 %1 至 %2，心跳间隔 %3</translation>
    </message>
    <message>
        <source>switch on the rule “%1”</source>
        <translation>启用规则“%1”</translation>
    </message>
    <message>
        <source>switch off the rule “%1”</source>
        <translation>关闭规则“%1”</translation>
    </message>
    <message>
        <source>takes a snapshot of its state up to entry %1 of term %2, %3: %4</source>
        <translation>为截至任期 %2 的条目 %1 的状态创建快照，%3：%4</translation>
    </message>
    <message>
        <source>begins to send %1 its snapshot up to entry %2, %3: %4</source>
        <translation>开始向 %1 发送截至条目 %2 的快照，%3：%4</translation>
    </message>
    <message>
        <source>has brought %1 of %2 of its snapshot to %3</source>
        <translation>已将快照 %2 中的 %1 送达 %3</translation>
    </message>
    <message>
        <source>takes over the snapshot of %1 up to entry %2 of term %3, %4, in place of its log up to there</source>
        <translation>采用 %1 的快照，截至任期 %3 的条目 %2，%4，取代自己到该处的日志</translation>
    </message>
    <message>
        <source>drops its log before entry %1: the snapshot stands for it</source>
        <translation>丢弃条目 %1 之前的日志：由快照代表</translation>
    </message>
    <message>
        <source>may answer reads alone for %1 from now</source>
        <translation>从现在起 %1 内可独自答复读取</translation>
    </message>
    <message>
        <source>gives up its lease: it answers no more reads alone</source>
        <translation>放弃租约：不再独自答复读取</translation>
    </message>
    <message>
        <source>begins to hand leadership to %1, and takes no new entries meanwhile</source>
        <translation>开始将领导权移交给 %1，期间不接受新条目</translation>
    </message>
    <message>
        <source>tells %1, which holds the whole log, to start an election at once</source>
        <translation>通知已持有全部日志的 %1 立即发起选举</translation>
    </message>
    <message>
        <source>has handed leadership to %1: %2</source>
        <translation>已将领导权移交给 %1：%2</translation>
    </message>
    <message>
        <source>gives up handing leadership to %1, and takes entries again: %2</source>
        <translation>放弃将领导权移交给 %1，重新接受条目：%2</translation>
    </message>
    <message>
        <source>does not hand leadership to %1: %2</source>
        <translation>不将领导权移交给 %1：%2</translation>
    </message>
    <message>
        <source>lets %1 catch up without a vote before the members change</source>
        <translation>在成员变更之前，先让 %1 以无投票权身份追赶</translation>
    </message>
    <message>
        <source>begins round %1 of bringing %2 up to date: up to entry %3</source>
        <translation>开始让 %2 追赶的第 %1 轮：到条目 %3</translation>
    </message>
    <message>
        <source>sees that %1 is up to date: %2</source>
        <translation>确认 %1 已追上：%2</translation>
    </message>
    <message>
        <source>enters joint consensus with entry %1: it takes a majority of the old and one of the new voters</source>
        <translation>以条目 %1 进入联合共识：需要旧投票者的多数派和新投票者的多数派</translation>
    </message>
    <message>
        <source>changes the members by one with entry %1: any old and any new majority share a server</source>
        <translation>以条目 %1 变更一个成员：任何旧多数派与新多数派都有共同的服务器</translation>
    </message>
    <message>
        <source>leaves joint consensus with entry %1: the new voters alone count from here</source>
        <translation>以条目 %1 离开联合共识：从此只计新投票者</translation>
    </message>
    <message>
        <source>has changed the members: entry %1 is committed</source>
        <translation>已变更成员：条目 %1 已提交</translation>
    </message>
    <message>
        <source>gives up the change of members: %1</source>
        <translation>放弃成员变更：%1</translation>
    </message>
    <message>
        <source>refuses the change of members: %1</source>
        <translation>拒绝成员变更：%1</translation>
    </message>
    <message>
        <source>%1 requests wait for their answers already, the limit is %2</source>
        <translation>已有 %1 个请求在等待答复，上限为 %2</translation>
    </message>
    <message>
        <source>it heard the leader %1 only %2 ago; for %3 after that it votes for nobody else</source>
        <translation>它在 %2 前才收到领导者 %1 的消息；此后 %3 内不投票给别的节点</translation>
    </message>
    <message>
        <source>it was asked about term %1, but is in term %2 already</source>
        <translation>询问的是任期 %1，但它已处于任期 %2</translation>
    </message>
    <message>
        <source>%1 votes are promised, a majority needs %2</source>
        <translation>已获承诺 %1 票，多数派需要 %2 票</translation>
    </message>
    <message>
        <source>%1, the leader of term %2, asked it to take over</source>
        <translation>任期 %2 的领导者 %1 请它接任</translation>
    </message>
    <message>
        <source>itself included, it heard %1 of the voters in the last %3; a majority needs %2</source>
        <translation>连同自己，最近 %3 内只听到 %1 个投票者；多数派需要 %2 个</translation>
    </message>
    <message>
        <source>leadership is being handed to %1, and nothing is taken until then</source>
        <translation>正在将领导权移交给 %1，在此之前不接受任何请求</translation>
    </message>
    <message>
        <source>%1 holds the log up to %2, the leader&apos;s ends at %3</source>
        <translation>%1 的日志到 %2，领导者的止于 %3</translation>
    </message>
    <message>
        <source>%1 leads now, in term %2</source>
        <translation>%1 现为任期 %2 的领导者</translation>
    </message>
    <message>
        <source>it was taken back</source>
        <translation>已被撤回</translation>
    </message>
    <message>
        <source>the change of members at index %1 is not committed yet, only %2 is; one at a time</source>
        <translation>索引 %1 处的成员变更尚未提交，只提交到 %2；一次只能一个</translation>
    </message>
    <message>
        <source>no entry of term %1 is committed yet, only index %2 of an earlier one</source>
        <translation>任期 %1 还没有条目提交，只提交到更早任期的索引 %2</translation>
    </message>
    <message>
        <source>%1 did not catch up: after %2 rounds the last one still took %3</source>
        <translation>%1 没有追上：%2 轮之后，最后一轮仍耗时 %3</translation>
    </message>
    <message>
        <source>%1 caught up: round %2 took %3, less than an election timeout</source>
        <translation>%1 已追上：第 %2 轮耗时 %3，短于选举超时</translation>
    </message>
    <message>
        <source>the first configuration says so</source>
        <translation>最初的配置如此规定</translation>
    </message>
    <message>
        <source>the configuration at index %1 says so</source>
        <translation>索引 %1 处的配置如此规定</translation>
    </message>
    <message>
        <source>the configuration at index %1 is committed, and it is no voter of it</source>
        <translation>索引 %1 处的配置已提交，而它不是其中的投票者</translation>
    </message>
    <message>
        <source>somebody asked for it</source>
        <translation>有人要求</translation>
    </message>
    <message>
        <source>%1 entries of %2 were applied since the last one</source>
        <translation>自上一个以来已应用 %1 个条目，共 %2</translation>
    </message>
    <message>
        <source>%1 needs entry %2, and the leader&apos;s log begins at %3: the rest is only in the snapshot</source>
        <translation>%1 需要条目 %2，而领导者的日志始于 %3：其余只在快照中</translation>
    </message>
    <message>
        <source>the snapshot up to %1 does not have the checksum that was announced</source>
        <translation>截至 %1 的快照与所宣告的校验和不符</translation>
    </message>
    <message>
        <source>nothing was applied since the snapshot up to %1</source>
        <translation>自截至 %1 的快照以来没有应用任何条目</translation>
    </message>
    <message>
        <source>there is no session %1 (any more), so nothing was done</source>
        <translation>没有会话 %1（或已不存在），因此什么也没有执行</translation>
    </message>
    <message>
        <source>its lease ran out %1 ago: another node may lead by now</source>
        <translation>其租约已在 %1 前到期：现在可能已有别的领导者</translation>
    </message>
    <message>
        <source>leadership changed to term %1 before a majority had confirmed the read</source>
        <translation>在多数派确认此次读取之前，领导权已转到任期 %1</translation>
    </message>
    <message>
        <source>the outcome was unknown, so the client asks again with the same serial: attempt %1</source>
        <translation>结果未知，因此客户端以相同序号再次请求：第 %1 次尝试</translation>
    </message>
    <message>
        <source>dissertation §%1</source>
        <comment>Ongaro&apos;s dissertation</comment>
        <translation>博士论文 §%1</translation>
    </message>
    <message>
        <source>knows no members yet: it waits for a leader</source>
        <translation>还不知道任何成员：正等待领导者</translation>
    </message>
    <message>
        <source>the cluster</source>
        <translation>集群</translation>
    </message>
    <message>
        <source>broke a property of Raft: %1</source>
        <translation>破坏了 Raft 的一条性质：%1</translation>
    </message>
    <message>
        <source>anybody</source>
        <translation>任意节点</translation>
    </message>
    <message>
        <source>the leader</source>
        <translation>领导者</translation>
    </message>
    <message>
        <source>the followers</source>
        <translation>跟随者</translation>
    </message>
    <message>
        <source>the minority</source>
        <translation>少数派</translation>
    </message>
    <message>
        <source>the majority</source>
        <translation>多数派</translation>
    </message>
    <message>
        <source>packets</source>
        <translation>数据包</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>从 %2 到 %3 的 %1</translation>
    </message>
    <message>
        <source>the next %1 %2</source>
        <translation>接下来 %1 个%2</translation>
    </message>
    <message>
        <source>%1 (one in %2)</source>
        <translation>%1（每 %2 个中的一个）</translation>
    </message>
    <message>
        <source>%1 (%2 % of them)</source>
        <translation>%1（其中 %2%）</translation>
    </message>
    <message>
        <source>%1: dropped</source>
        <translation>%1：丢弃</translation>
    </message>
    <message>
        <source>%1: %2 later</source>
        <translation>%1：延后 %2</translation>
    </message>
    <message>
        <source>%1: doubled</source>
        <translation>%1：重复</translation>
    </message>
    <message>
        <source>%1: damaged</source>
        <translation>%1：损坏</translation>
    </message>
    <message>
        <source>%1: overtaken</source>
        <translation>%1：被超过</translation>
    </message>
    <message>
        <source>%1: held</source>
        <translation>%1：扣留</translation>
    </message>
    <message>
        <source>before its term or vote is durable</source>
        <translation>任期或选票落盘之前</translation>
    </message>
    <message>
        <source>when its term or vote is durable, before it answers</source>
        <translation>任期或选票已落盘、尚未答复时</translation>
    </message>
    <message>
        <source>before its entries are durable</source>
        <translation>条目落盘之前</translation>
    </message>
    <message>
        <source>when some of its entries are durable</source>
        <translation>部分条目已落盘时</translation>
    </message>
    <message>
        <source>when its entries are durable, before it answers</source>
        <translation>条目已落盘、尚未答复时</translation>
    </message>
    <message>
        <source>before its snapshot is durable</source>
        <translation>快照落盘之前</translation>
    </message>
    <message>
        <source>when its snapshot is durable</source>
        <translation>快照已落盘时</translation>
    </message>
    <message>
        <source>when it has installed a snapshot</source>
        <translation>安装快照之后</translation>
    </message>
    <message>
        <source>%1 and mostly %2 more delay %3</source>
        <translation>%3延迟 %1，通常再加 %2</translation>
    </message>
    <message>
        <source>packets lost in bursts %1</source>
        <translation>%1突发丢包</translation>
    </message>
    <message>
        <source>packets lost in bursts of about %1 %2</source>
        <translation>%2突发丢包，每次约 %1 个</translation>
    </message>
    <message>
        <source>%1 more delay %2</source>
        <translation>%2延迟增加 %1</translation>
    </message>
    <message>
        <source>%1 % of packets overtaken %2</source>
        <translation>%2有 %1% 的数据包被超过</translation>
    </message>
    <message>
        <source>%1 packets a second at most %2</source>
        <translation>%2每秒至多 %1 个数据包</translation>
    </message>
    <message>
        <source>%1 % of packets damaged %2</source>
        <translation>%2损坏 %1% 的数据包</translation>
    </message>
    <message>
        <source>%1 will crash %2</source>
        <translation>%1 将在%2崩溃</translation>
    </message>
    <message>
        <source>%1 takes %2 to handle a thing</source>
        <translation>%1 处理每个输入耗时 %2</translation>
    </message>
    <message>
        <source>timers of %1 run at %2 %</source>
        <translation>%1 的定时器以 %2% 的速度运行</translation>
    </message>
    <message>
        <source>clock of %1 is %2 behind</source>
        <translation>%1 的时钟慢 %2</translation>
    </message>
    <message>
        <source>clock of %1 is %2 ahead</source>
        <translation>%1 的时钟快 %2</translation>
    </message>
    <message>
        <source>election timer of %1 is held</source>
        <translation>%1 的选举定时器被停住</translation>
    </message>
    <message>
        <source>disk of %1 stalls</source>
        <translation>%1 的磁盘卡住</translation>
    </message>
    <message>
        <source>a crash of %1 loses what is not durable</source>
        <translation>%1 崩溃时会丢失尚未落盘的内容</translation>
    </message>
    <message>
        <source>a crash of %1 tears the write under way</source>
        <translation>%1 崩溃时会撕裂正在进行的写入</translation>
    </message>
    <message>
        <source>disk of %1 is full</source>
        <translation>%1 的磁盘已满</translation>
    </message>
    <message>
        <source>disk of %1 fails</source>
        <translation>%1 的磁盘出错</translation>
    </message>
    <message>
        <source>disk of %1 says durable %2 too early</source>
        <translation>%1 的磁盘提前 %2 报告已落盘</translation>
    </message>
    <message>
        <source>disk of %1 was wiped</source>
        <translation>%1 的磁盘被清空</translation>
    </message>
    <message numerus="yes">
        <source>disk of %1 was rolled back by %n write(s)</source>
        <translation>
            <numerusform>%1 的磁盘回退了 %n 次写入</numerusform>
        </translation>
    </message>
    <message>
        <source>disk of %1 is damaged</source>
        <translation>%1 的磁盘已损坏</translation>
    </message>
    <message>
        <source>let packets get lost in bursts %1</source>
        <comment>you …</comment>
        <translation>使%1突发丢包</translation>
    </message>
    <message>
        <source>add a delay of %1 %2</source>
        <comment>you …</comment>
        <translation>使%2延迟增加 %1</translation>
    </message>
    <message>
        <source>let %1 % of packets be overtaken %2</source>
        <comment>you …</comment>
        <translation>使%2有 %1% 的数据包被超过</translation>
    </message>
    <message>
        <source>let %1 packets a second pass %2</source>
        <comment>you …</comment>
        <translation>使%2每秒只通过 %1 个数据包</translation>
    </message>
    <message>
        <source>damage %1 % of packets %2</source>
        <comment>you …</comment>
        <translation>使%2损坏 %1% 的数据包</translation>
    </message>
    <message>
        <source>set a rule: %1</source>
        <comment>you …</comment>
        <translation>设置规则：%1</translation>
    </message>
    <message>
        <source>let %1 crash %2</source>
        <comment>you …</comment>
        <translation>让 %1 在%2崩溃</translation>
    </message>
    <message>
        <source>slow %1 down: %2 to handle a thing</source>
        <comment>you …</comment>
        <translation>减慢 %1：处理每个输入耗时 %2</translation>
    </message>
    <message>
        <source>let the timers of %1 run at %2 %</source>
        <comment>you …</comment>
        <translation>使 %1 的定时器以 %2% 的速度运行</translation>
    </message>
    <message>
        <source>set the clock of %1 back by %2</source>
        <comment>you …</comment>
        <translation>将 %1 的时钟拨慢 %2</translation>
    </message>
    <message>
        <source>put the clock of %1 forward by %2</source>
        <comment>you …</comment>
        <translation>将 %1 的时钟拨快 %2</translation>
    </message>
    <message>
        <source>hold the election timer of %1</source>
        <comment>you …</comment>
        <translation>停住 %1 的选举定时器</translation>
    </message>
    <message>
        <source>stall the disk of %1</source>
        <comment>you …</comment>
        <translation>使 %1 的磁盘卡住</translation>
    </message>
    <message>
        <source>let a crash of %1 lose what is not durable</source>
        <comment>you …</comment>
        <translation>使 %1 崩溃时丢失尚未落盘的内容</translation>
    </message>
    <message>
        <source>let a crash of %1 tear the write under way</source>
        <comment>you …</comment>
        <translation>使 %1 崩溃时撕裂正在进行的写入</translation>
    </message>
    <message>
        <source>fill the disk of %1</source>
        <comment>you …</comment>
        <translation>填满 %1 的磁盘</translation>
    </message>
    <message>
        <source>break the disk of %1</source>
        <comment>you …</comment>
        <translation>使 %1 的磁盘出错</translation>
    </message>
    <message>
        <source>let the disk of %1 lie</source>
        <comment>you …</comment>
        <translation>让 %1 的磁盘谎报</translation>
    </message>
    <message>
        <source>wipe the disk of %1</source>
        <comment>you …</comment>
        <translation>清空 %1 的磁盘</translation>
    </message>
    <message numerus="yes">
        <source>roll the disk of %1 back by %n write(s)</source>
        <comment>you …</comment>
        <translation>
            <numerusform>将 %1 的磁盘回退 %n 次写入</numerusform>
        </translation>
    </message>
    <message>
        <source>damage the disk of %1</source>
        <comment>you …</comment>
        <translation>损坏 %1 的磁盘</translation>
    </message>
    <message>
        <source>clients see one order of all that was done</source>
        <translation>客户端看到的所有操作有同一个顺序</translation>
    </message>
    <message>
        <source>a healthy majority makes progress</source>
        <translation>健康的多数派能取得进展</translation>
    </message>
    <message>
        <source>the same seed gives the same run</source>
        <translation>相同的种子得到相同的运行</translation>
    </message>
    <message>
        <source>lets others pass, for %1 at most: %2</source>
        <translation>让其他数据包先行，至多 %1：%2</translation>
    </message>
    <message>
        <source>an old packet is sent once more: %1</source>
        <translation>再次发送一个旧数据包：%1</translation>
    </message>
    <message>
        <source>lost what was not durable: its disk holds term %1, log up to %2</source>
        <translation>丢失了尚未落盘的内容：其磁盘上为任期 %1，日志到 %2</translation>
    </message>
    <message>
        <source>keeps a part of the write under way: its disk holds term %1, log up to %2</source>
        <translation>保留了正在进行的写入的一部分：其磁盘上为任期 %1，日志到 %2</translation>
    </message>
    <message>
        <source>lost what its disk had said was durable: it holds term %1, log up to %2</source>
        <translation>丢失了磁盘曾报告已落盘的内容：磁盘上为任期 %1，日志到 %2</translation>
    </message>
    <message>
        <source>has an empty disk now</source>
        <translation>的磁盘现在是空的</translation>
    </message>
    <message>
        <source>has a damaged disk now</source>
        <translation>的磁盘现在已损坏</translation>
    </message>
    <message>
        <source>has an older disk now: term %1, log up to %2</source>
        <translation>的磁盘现在是较旧的：任期 %1，日志到 %2</translation>
    </message>
    <message>
        <source>has its next random election timeout set by hand</source>
        <translation>的下一个随机选举超时被手动设定</translation>
    </message>
    <message>
        <source>– an assumption was broken: %1</source>
        <translation>– 有假设被打破：%1</translation>
    </message>
    <message>
        <source>it crashed, as was set up: %1</source>
        <translation>按设定崩溃：%1</translation>
    </message>
    <message>
        <source>give a command: %1</source>
        <translation>下达命令：%1</translation>
    </message>
</context>
<context>
    <name>ui::NewClusterDialog</name>
    <message>
        <source>Keep the disks in</source>
        <translation>将磁盘保存在</translation>
    </message>
    <message>
        <source>New cluster</source>
        <translation>新建集群</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Teaching: slow enough to watch</source>
        <translation>教学：慢到足以看清</translation>
    </message>
    <message>
        <source>Fast local network</source>
        <translation>高速局域网</translation>
    </message>
    <message>
        <source>Across continents</source>
        <translation>跨洲</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>to</source>
        <comment>from … to …</comment>
        <translation>至</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Timings</source>
        <translation>时间参数</translation>
    </message>
    <message>
        <source>Election timeout</source>
        <translation>选举超时</translation>
    </message>
    <message>
        <source>Heartbeat every</source>
        <translation>心跳间隔</translation>
    </message>
    <message>
        <source>Delay of a link</source>
        <translation>链路延迟</translation>
    </message>
    <message>
        <source>Jitter ±</source>
        <translation>抖动 ±</translation>
    </message>
    <message>
        <source>Disk latency</source>
        <translation>磁盘延迟</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>The longest election timeout is shorter than the shortest.</source>
        <translation>最长的选举超时比最短的还短。</translation>
    </message>
    <message>
        <source>Choose a directory for the disks, or do not keep them.</source>
        <translation>请为磁盘选择一个目录，或选择不保留磁盘。</translation>
    </message>
    <message>
        <source>Heartbeats can take longer than the shortest election timeout: elections will flap, and safety will hold.</source>
        <translation>心跳可能比最短的选举超时更久：选举会反复发生，但安全性不受影响。</translation>
    </message>
    <message>
        <source>Without a spread, the timers of all nodes meet: split votes again and again.</source>
        <translation>若不留随机范围，所有节点的定时器会同时到时：选票将一再被瓜分。</translation>
    </message>
    <message>
        <source>An even number of nodes bears no more failures than one node less.</source>
        <translation>偶数个节点能承受的故障数，并不比少一个节点时更多。</translation>
    </message>
    <message>
        <source>If a cluster lives in that directory, it is opened again, with its own nodes, timers and limits and all that is durable.</source>
        <translation>如果该目录中已有集群，则会重新打开它，连同它自己的节点、定时器、上限和所有已落盘的内容。</translation>
    </message>
    <message>
        <source>Directory for the disks</source>
        <translation>磁盘目录</translation>
    </message>
    <message>
        <source>Shortest election timeout</source>
        <translation>最短选举超时</translation>
    </message>
    <message>
        <source>Longest election timeout</source>
        <translation>最长选举超时</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Flow and snapshots</source>
        <translation>流量和快照</translation>
    </message>
    <message>
        <source>Choose the rules one by one</source>
        <translation>逐条选择规则</translation>
    </message>
    <message>
        <source>Choose the limits of flow control and snapshots</source>
        <translation>选择流量控制和快照的上限</translation>
    </message>
    <message>
        <source>All on</source>
        <translation>全部启用</translation>
    </message>
    <message>
        <source>Figure 2 of the paper alone</source>
        <translation>仅论文图 2</translation>
    </message>
    <message>
        <source>The heartbeat must come before the shortest election timeout runs out.</source>
        <translation>心跳必须在最短选举超时到时之前到来。</translation>
    </message>
    <message numerus="yes">
        <source>One by one: %n off</source>
        <translation>
            <numerusform>逐条选择：关闭 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>已更改</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>Lab</source>
        <translation>实验室</translation>
    </message>
    <message>
        <source>Another seed, by chance</source>
        <translation>换一个随机种子</translation>
    </message>
    <message>
        <source>The seed is a whole number.</source>
        <translation>种子必须是整数。</translation>
    </message>
    <message>
        <source>Virtual time and simulated disks, as fast as the machine goes. The same seed gives the same run; any instant can be forked.</source>
        <translation>虚拟时间和模拟磁盘，以机器所能达到的最快速度运行。相同的种子得到相同的运行；任何时刻都可以创建分支。</translation>
    </message>
    <message>
        <source>Real UDP sockets, real disks, the clock on the wall.</source>
        <translation>真实的 UDP 套接字、真实的磁盘、真实的时钟。</translation>
    </message>
</context>
<context>
    <name>ui::NodesPlot</name>
    <message>
        <source>Terms</source>
        <translation>任期</translation>
    </message>
    <message>
        <source>Commit index</source>
        <translation>提交索引</translation>
    </message>
    <message>
        <source>each line is a node; select one to see it stand out</source>
        <translation>每条线是一个节点；选中一个节点可突出显示</translation>
    </message>
    <message>
        <source>No commits yet: append something.</source>
        <translation>还没有提交：追加一些内容吧。</translation>
    </message>
    <message>
        <source>No election yet.</source>
        <translation>还没有选举。</translation>
    </message>
    <message>
        <source>term %1: %2</source>
        <translation>任期 %1：%2</translation>
    </message>
    <message>
        <source>commit %1: %2</source>
        <translation>提交 %1：%2</translation>
    </message>
    <message>
        <source>committed up to %1</source>
        <translation>已提交到 %1</translation>
    </message>
    <message>
        <source>the newest is %1</source>
        <translation>最新的是 %1</translation>
    </message>
</context>
<context>
    <name>ui::PacketsModel</name>
    <message>
        <source>leaves</source>
        <translation>出发</translation>
    </message>
    <message>
        <source>in %1</source>
        <comment>arrives</comment>
        <translation>%1 后</translation>
    </message>
    <message>
        <source>now</source>
        <comment>arrives</comment>
        <translation>现在</translation>
    </message>
    <message>
        <source>waits, %1 at most</source>
        <comment>for other packets to pass</comment>
        <translation>等待，最多 %1</translation>
    </message>
    <message>
        <source>held</source>
        <translation>已扣留</translation>
    </message>
    <message>
        <source>in the inbox</source>
        <translation>在收件箱中</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来自</translation>
    </message>
    <message>
        <source>To</source>
        <translation>发往</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>任期</translation>
    </message>
    <message>
        <source>Fate</source>
        <translation>去向</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>已历时</translation>
    </message>
</context>
<context>
    <name>ui::PacketsPanel</name>
    <message>
        <source>Nothing is on its way. Packets show here as nodes send them; slow down or pause to catch one.</source>
        <translation>没有在途的数据包。节点发送时数据包会显示在这里；减速或暂停即可抓住一个。</translation>
    </message>
    <message>
        <source>%1 on their way, %2 of them held</source>
        <translation>%1 个在途，其中 %2 个被扣留</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>放行</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>扣留</translation>
    </message>
    <message>
        <source>Choose a packet: in the list, or with a click in the picture.</source>
        <translation>请选择一个数据包：在列表中选择，或在图中点击。</translation>
    </message>
    <message>
        <source>This message fits no datagram.</source>
        <translation>数据报容纳不下此消息。</translation>
    </message>
    <message>
        <source>%1 as the wire carries them, encoded anew: bytes are not recorded, nor is the run&apos;s cookie, which is 0 here.</source>
        <translation>%1，即线路上传输的样子，重新编码而成：字节不会被录制，运行的 cookie 也不会，此处为 0。</translation>
    </message>
    <message>
        <source>In the Lab messages are handed over in memory.</source>
        <translation>在实验室中，消息在内存中传递。</translation>
    </message>
    <message>
        <source>The chunk of the snapshot is left out.</source>
        <translation>快照的数据块已略去。</translation>
    </message>
    <message>
        <source>Breakpoints</source>
        <translation>断点</translation>
    </message>
    <message>
        <source>Breakpoints (%1)</source>
        <translation>断点（%1）</translation>
    </message>
    <message>
        <source>Time stands. Breakpoint: %1</source>
        <translation>时间已停止。断点：%1</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>Manual: nothing is delivered until I say so</source>
        <translation>手动：我不下令就什么都不送达</translation>
    </message>
    <message>
        <source>Nothing is delivered until you say so.</source>
        <translation>你不下令就什么都不送达。</translation>
    </message>
    <message>
        <source>Every packet is held at the end of its link. Deliver or release them one by one; time may run meanwhile.</source>
        <translation>每个数据包都被扣留在其链路末端。请逐个送达或放行；期间时间可以继续。</translation>
    </message>
    <message>
        <source>Packets on their way and held</source>
        <translation>在途和被扣留的数据包</translation>
    </message>
    <message>
        <source>Return delivers the chosen packet now, Delete drops it.</source>
        <translation>回车立即送达所选数据包，Delete 将其丢弃。</translation>
    </message>
    <message>
        <source>Deliver now</source>
        <translation>立即送达</translation>
    </message>
    <message>
        <source>Past delays, holds and all others of its link (Return)</source>
        <translation>越过延迟、扣留以及同一链路上的所有其他数据包（回车）</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>It is lost by hand (Delete)</source>
        <translation>手动使其丢失（Delete）</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>A copy of it sets out</source>
        <translation>它的一个副本随即出发</translation>
    </message>
    <message>
        <source>Keeps it at the end of its link, or lets it go on</source>
        <translation>将它留在链路末端，或让它继续前进</translation>
    </message>
    <message>
        <source>Release all</source>
        <translation>全部放行</translation>
    </message>
    <message>
        <source>Lets go on whatever is held now; links that hold stay so</source>
        <translation>放行目前被扣留的一切；已扣留的链路保持不变</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Fields of the chosen packet</source>
        <translation>所选数据包的字段</translation>
    </message>
    <message>
        <source>Bytes of the chosen packet</source>
        <translation>所选数据包的字节</translation>
    </message>
    <message>
        <source>None yet. A breakpoint stops the cluster&apos;s time where you say: choose what and when, and add it.</source>
        <translation>还没有断点。断点会在你指定之处停止集群时间：选择内容和时机，然后添加。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
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
        <translation>到此为止尚未起作用。</translation>
    </message>
    <message>
        <source>The next use: %1 ›</source>
        <comment>an instant</comment>
        <translation>下一次起作用：%1 ›</translation>
    </message>
    <message>
        <source>In the rule book: %1 ›</source>
        <translation>规则手册：%1 ›</translation>
    </message>
    <message>
        <source>Raft on a page</source>
        <translation>一页看懂 Raft</translation>
    </message>
    <message>
        <source>Start a cluster, or open a recording: then each rule lights up here when it acts.</source>
        <translation>请启动集群或打开录制文件：之后每条规则起作用时会在这里亮起。</translation>
    </message>
    <message>
        <source>Reading the run: %1 %</source>
        <translation>正在读取运行：%1%</translation>
    </message>
    <message>
        <source>What the paper&apos;s Figure 2 sums up, in other words, and what this program has beyond it. A rule lights up in the colour of the term when it acts; click it for its last uses.</source>
        <translation>换一种说法讲述论文图 2 的总结，以及本程序在此之外的内容。规则起作用时以任期的颜色亮起；点击可查看它最近几次起作用的情形。</translation>
    </message>
    <message>
        <source>Switched off: %1</source>
        <comment>a rule of the rule book</comment>
        <translation>已关闭：%1</translation>
    </message>
    <message>
        <source>%1 · not used yet</source>
        <comment>section of the paper</comment>
        <translation>%1 · 尚未用到</translation>
    </message>
    <message numerus="yes">
        <source>%n nodes</source>
        <translation>
            <numerusform>%n 个节点</numerusform>
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
        <translation>正在起作用，任期 %1</translation>
    </message>
</context>
<context>
    <name>ui::PaletteModel</name>
    <message>
        <source>%1, in %2, not possible now: %3</source>
        <translation>%1，位于%2，现在不可用：%3</translation>
    </message>
    <message>
        <source>%1, in %2, shortcut %3</source>
        <translation>%1，位于%2，快捷键 %3</translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <translation>%1，位于%2</translation>
    </message>
</context>
<context>
    <name>ui::PartitionDialog</name>
    <message>
        <source>Partition</source>
        <translation>分区</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>第 %1 组</translation>
    </message>
    <message>
        <source>%1 (leader)</source>
        <translation>%1（领导者）</translation>
    </message>
    <message>
        <source>%1 into group %2</source>
        <translation>将 %1 放入第 %2 组</translation>
    </message>
    <message>
        <source>Part them</source>
        <translation>执行分区</translation>
    </message>
    <message>
        <source>Put at least one node into another group.</source>
        <translation>请至少把一个节点放入另一组。</translation>
    </message>
    <message>
        <source>One group has a majority: it can elect a leader and commit.</source>
        <translation>有一组拥有多数派：它可以选出领导者并提交。</translation>
    </message>
    <message>
        <source>No group has a majority: nobody can commit anything.</source>
        <translation>没有一组拥有多数派：谁都无法提交。</translation>
    </message>
</context>
<context>
    <name>ui::PreferencesDialog</name>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Size of type</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>动画</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>偏好设置</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>减弱</translation>
    </message>
</context>
<context>
    <name>ui::RateSlider</name>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>How fast the cluster&apos;s time passes: %1</source>
        <translation>集群时间流逝的快慢：%1</translation>
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
            <numerusform>%n 个条目</numerusform>
        </translation>
    </message>
    <message>
        <source>entries %1 to %2</source>
        <translation>条目 %1 至 %2</translation>
    </message>
    <message>
        <source>open a session</source>
        <translation>打开会话</translation>
    </message>
    <message>
        <source>close session %1</source>
        <translation>关闭会话 %1</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>ok: %1</source>
        <translation>成功：%1</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1 (×%2)</source>
        <comment>serial and attempts</comment>
        <translation>%1（×%2）</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>index and how it was read</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>Asked at %1, sent %n times</source>
        <translation>
            <numerusform>请求于 %1，已发送 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>In session %1: sent again, it takes effect once.</source>
        <translation>在会话 %1 中：重发也只生效一次。</translation>
    </message>
    <message>
        <source>To be read: %1</source>
        <translation>读取方式：%1</translation>
    </message>
    <message>
        <source>It may have happened, or may happen yet.</source>
        <translation>它可能已经执行，也可能稍后才执行。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>As of index</source>
        <translation>截至索引</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>local, stale?</source>
        <translation>本地，过时？</translation>
    </message>
    <message>
        <source>Answered as of index %1: %2</source>
        <translation>按索引 %1 时的状态答复：%2</translation>
    </message>
</context>
<context>
    <name>ui::RulesBrowser</name>
    <message>
        <source>%1: off</source>
        <translation>%1：已关闭</translation>
    </message>
    <message>
        <source>%1
Without it: %2
%3 · lesson %4</source>
        <translation>%1
若没有它：%2
%3 · 第 %4 课</translation>
    </message>
    <message>
        <source>Find a rule</source>
        <translation>查找规则</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>已更改</translation>
    </message>
    <message>
        <source>Only the rules that are not as Raft needs them</source>
        <translation>只显示与 Raft 所需不符的规则</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Sets every rule back as Raft needs it</source>
        <translation>将每条规则还原为 Raft 所需的状态</translation>
    </message>
    <message>
        <source>Rules of Raft</source>
        <translation>Raft 的规则</translation>
    </message>
    <message>
        <source>Space switches the chosen rule on or off.</source>
        <translation>空格键启用或关闭所选规则。</translation>
    </message>
</context>
<context>
    <name>ui::RulesDialog</name>
    <message>
        <source>Rules of the new cluster</source>
        <translation>新集群的规则</translation>
    </message>
</context>
<context>
    <name>ui::RulesModel</name>
    <message>
        <source>%1
Without it: %2
%3</source>
        <translation>%1
若没有它：%2
%3</translation>
    </message>
    <message>
        <source>%1, on</source>
        <translation>%1，已启用</translation>
    </message>
    <message>
        <source>%1, off</source>
        <translation>%1，已关闭</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Without it</source>
        <translation>若没有它</translation>
    </message>
</context>
<context>
    <name>ui::ScenariosDialog</name>
    <message>
        <source>Open a file…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Search: a word, a number, a section</source>
        <translation>搜索：词、编号或章节</translation>
    </message>
    <message>
        <source>Search the scenarios</source>
        <translation>搜索场景</translation>
    </message>
    <message>
        <source>No scenario speaks of that.</source>
        <translation>没有相关的场景。</translation>
    </message>
    <message>
        <source>Play it</source>
        <translation>播放</translation>
    </message>
    <message numerus="yes">
        <source>%n captions</source>
        <translation>
            <numerusform>%n 条说明</numerusform>
        </translation>
    </message>
    <message>
        <source>Raft paper %1</source>
        <translation>Raft 论文 %1</translation>
    </message>
    <message>
        <source>dissertation %1</source>
        <translation>博士论文 %1</translation>
    </message>
    <message>
        <source>Lesson %1</source>
        <translation>第 %1 课</translation>
    </message>
    <message>
        <source>As Raft does it</source>
        <translation>Raft 的正常做法</translation>
    </message>
    <message>
        <source>Without: %1</source>
        <translation>没有：%1</translation>
    </message>
</context>
<context>
    <name>ui::Session</name>
    <message>
        <source>This is a recording: it can be looked at, but not changed.</source>
        <translation>这是录制内容：只能查看，不能更改。</translation>
    </message>
    <message>
        <source>This is the beginning.</source>
        <translation>这里是开头。</translation>
    </message>
    <message>
        <source>No message arrives before this.</source>
        <translation>此前没有消息到达。</translation>
    </message>
    <message>
        <source>No new term comes before this.</source>
        <translation>此前没有新的任期。</translation>
    </message>
    <message>
        <source>No election comes before this.</source>
        <translation>此前没有选举。</translation>
    </message>
    <message>
        <source>No leader is elected before this.</source>
        <translation>此前没有选出领导者。</translation>
    </message>
    <message>
        <source>Nothing is committed before this.</source>
        <translation>此前没有提交。</translation>
    </message>
    <message>
        <source>No fault begins or ends before this.</source>
        <translation>此前没有故障开始或结束。</translation>
    </message>
    <message>
        <source>No property of Raft is broken before this.</source>
        <translation>此前没有 Raft 性质被破坏。</translation>
    </message>
    <message>
        <source>This is the newest instant: a fault begins when you make one.</source>
        <translation>这是最新的时刻：只有你制造故障，故障才会开始。</translation>
    </message>
    <message>
        <source>Nothing of that kind follows: this is the newest instant.</source>
        <translation>此后没有此类事件：这是最新的时刻。</translation>
    </message>
</context>
<context>
    <name>ui::ShortcutOverview</name>
    <message>
        <source>Choose an action to change its shortcut.</source>
        <translation>选择一个操作以更改其快捷键。</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter the actions</source>
        <translation>筛选操作</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Actions and their shortcuts</source>
        <translation>操作及其快捷键</translation>
    </message>
    <message>
        <source>New shortcut</source>
        <translation>新快捷键</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>指定</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认</translation>
    </message>
</context>
<context>
    <name>ui::SpaceTimePanel</name>
    <message>
        <source>Node</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>All nodes</source>
        <translation>所有节点</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>任期</translation>
    </message>
    <message>
        <source>All terms</source>
        <translation>所有任期</translation>
    </message>
    <message>
        <source>Term %1</source>
        <translation>任期 %1</translation>
    </message>
    <message>
        <source>term %1</source>
        <translation>任期 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n messages</source>
        <translation>
            <numerusform>%n 条消息</numerusform>
        </translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Which messages and events are shown: by kind, node and term</source>
        <translation>按类型、节点和任期筛选所显示的消息与事件</translation>
    </message>
    <message>
        <source>Causes and effects</source>
        <translation>因果</translation>
    </message>
    <message>
        <source>Pointing at something leaves bright what could have influenced it, and what it could influence</source>
        <translation>指向某处时，只有可能影响它的和它可能影响的内容保持明亮</translation>
    </message>
    <message>
        <source>Turn the diagram</source>
        <translation>旋转图</translation>
    </message>
    <message>
        <source>Time runs rightwards or downwards</source>
        <translation>时间向右或向下推进</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Shows more of the run; the wheel does it too</source>
        <translation>显示运行的更多部分；滚轮也可以</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Shows less of the run, down to microseconds</source>
        <translation>显示运行的更小部分，直至微秒</translation>
    </message>
    <message>
        <source>The whole run</source>
        <translation>整个运行</translation>
    </message>
    <message>
        <source>Shows everything from the beginning until now</source>
        <translation>显示从开始到现在的一切</translation>
    </message>
    <message>
        <source>Go along with the playhead</source>
        <translation>跟随播放头</translation>
    </message>
    <message>
        <source>What is shown moves when the playhead does</source>
        <translation>显示范围随播放头移动</translation>
    </message>
    <message>
        <source>PNG, SVG or PDF</source>
        <translation>PNG、SVG 或 PDF</translation>
    </message>
    <message>
        <source>Export as a picture…</source>
        <translation>导出为图片…</translation>
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
Raft 论文，%2</translation>
    </message>
    <message>
        <source>%1 → %2, a copy made by the network
%3
Left at %4</source>
        <comment>from, to, what it says, when</comment>
        <translation>%1 → %2，网络制造的副本
%3
发出于 %4</translation>
    </message>
    <message>
        <source>%1 → %2
%3
Sent at %4</source>
        <comment>from, to, what it says, when</comment>
        <translation>%1 → %2
%3
发送于 %4</translation>
    </message>
    <message>
        <source>%1, arrived after %2</source>
        <translation>%1，%2 后到达</translation>
    </message>
    <message>
        <source>%1, arrived after %2 and changed nothing</source>
        <translation>%1，%2 后到达，未改变任何内容</translation>
    </message>
    <message>
        <source>%1, arrived after %2 and changed nothing: %3</source>
        <translation>%1，%2 后到达，未改变任何内容：%3</translation>
    </message>
    <message>
        <source>%1, lost after %2: %3</source>
        <translation>%1，%2 后丢失：%3</translation>
    </message>
    <message>
        <source>%1, held at the gate of its link</source>
        <translation>%1，被扣留在链路闸口</translation>
    </message>
    <message>
        <source>%1, in the inbox of the paused receiver</source>
        <translation>%1，在已暂停接收方的收件箱中</translation>
    </message>
    <message>
        <source>%1, on its way</source>
        <translation>%1，在途中</translation>
    </message>
    <message>
        <source>%1 is not there yet</source>
        <translation>%1 尚未出现</translation>
    </message>
    <message>
        <source>%1 is down</source>
        <translation>%1 已停机</translation>
    </message>
    <message>
        <source>%1 is paused, in term %2</source>
        <translation>%1 已暂停，任期 %2</translation>
    </message>
    <message>
        <source>%1 is a follower in term %2</source>
        <translation>%1 是任期 %2 的跟随者</translation>
    </message>
    <message>
        <source>%1 is a learner in term %2</source>
        <translation>%1 是任期 %2 的学习者</translation>
    </message>
    <message>
        <source>%1 asks whether it could win an election, in term %2</source>
        <translation>%1 在任期 %2 询问自己能否赢得选举</translation>
    </message>
    <message>
        <source>%1 is a candidate in term %2</source>
        <translation>%1 是任期 %2 的候选者</translation>
    </message>
    <message>
        <source>%1 leads in term %2</source>
        <translation>%1 是任期 %2 的领导者</translation>
    </message>
    <message>
        <source>%1
%2 to %3</source>
        <translation>%1
%2 至 %3</translation>
    </message>
    <message>
        <source>%1
since %2</source>
        <translation>%1
自 %2 起</translation>
    </message>
    <message numerus="yes">
        <source>%1
… and %n more here. Zoom in to see them.</source>
        <translation>
            <numerusform>%1
……此处还有 %n 个。请放大查看。</numerusform>
        </translation>
    </message>
    <message>
        <source>Space-time diagram</source>
        <translation>时空图</translation>
    </message>
    <message>
        <source>A lane for each node, messages between them, events as marks. The arrow keys along the time go from event to event, across it from lane to lane; with Shift they move what is seen. Plus and minus zoom, 0 shows the whole run, Return goes to the chosen event, End back to now.</source>
        <translation>每个节点一条泳道，其间是消息，事件以标记表示。沿时间方向的方向键在事件之间移动，垂直方向在泳道之间移动；按住 Shift 则移动视图。加减号缩放，0 显示整个运行，回车跳到所选事件，End 回到现在。</translation>
    </message>
    <message>
        <source>Nothing has happened yet. Start a cluster with Ctrl+N, or open a recording with Ctrl+O.</source>
        <translation>尚未发生任何事。用 Ctrl+N 启动集群，或用 Ctrl+O 打开录制文件。</translation>
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
        <translation>%1 未设置</translation>
    </message>
    <message>
        <source>%1 at %2, which has applied up to %3</source>
        <comment>key = value, node, index</comment>
        <translation>%2 上 %1，已应用到 %3</translation>
    </message>
    <message>
        <source>%1 at %2, which has applied up to %3 only; %4 is at %5</source>
        <comment>key = value, node, index, node, index</comment>
        <translation>%2 上 %1，只应用到 %3；%4 已到 %5</translation>
    </message>
    <message>
        <source>%1 at %2, though it has applied just as much as others, who hold something else: that must never be (§5.4.3)</source>
        <translation>%2 上 %1，而与它应用到同一处的其他节点内容却不同：这绝不应发生（§5.4.3）</translation>
    </message>
    <message>
        <source>The state of %1 came with a snapshot whose contents this recording does not hold</source>
        <translation>%1 的状态来自快照，而此录制中没有快照的内容</translation>
    </message>
    <message>
        <source>%1 is down: its state machine is gone, and begins again from its disk</source>
        <translation>%1 已停机：它的状态机已丢失，将从磁盘重新开始</translation>
    </message>
    <message>
        <source>%1
at %2</source>
        <comment>node, index that it has applied up to</comment>
        <translation>%1
到 %2</translation>
    </message>
    <message>
        <source>%1
down</source>
        <comment>node</comment>
        <translation>%1
已停机</translation>
    </message>
</context>
<context>
    <name>ui::StatePanel</name>
    <message>
        <source>Start a cluster, or open a recording, to see the state of each node.</source>
        <translation>请启动集群或打开录制文件，以查看每个节点的状态。</translation>
    </message>
    <message>
        <source>No key contains “%1”.</source>
        <translation>没有键包含“%1”。</translation>
    </message>
    <message>
        <source>Every key has the same value at all nodes that are up.</source>
        <translation>每个键在所有运行中的节点上值都相同。</translation>
    </message>
    <message>
        <source>No key is set at this instant. Append “set x 3” in the line above the picture: when it is committed, it appears here, node by node.</source>
        <translation>此刻没有设置任何键。在图上方的输入行追加“set x 3”：提交后，它会逐个节点地出现在这里。</translation>
    </message>
    <message>
        <source>State of each node</source>
        <translation>每个节点的状态</translation>
    </message>
    <message>
        <source>Find a key</source>
        <translation>查找键</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Only the keys whose value is not the same everywhere</source>
        <translation>只显示值并非处处相同的键</translation>
    </message>
    <message>
        <source>Keys and their values at each node</source>
        <translation>键及其在每个节点上的值</translation>
    </message>
    <message>
        <source>Do the states agree?</source>
        <translation>各状态是否一致？</translation>
    </message>
</context>
<context>
    <name>ui::StreamDialog</name>
    <message>
        <source>Append a stream</source>
        <translation>追加请求流</translation>
    </message>
    <message>
        <source> a second</source>
        <translation> 个/秒</translation>
    </message>
    <message>
        <source>Requests a second</source>
        <translation>每秒请求数</translation>
    </message>
    <message>
        <source>every node in turn</source>
        <translation>各节点轮流</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求数</translation>
    </message>
    <message>
        <source>At</source>
        <translation>目标节点</translation>
    </message>
    <message>
        <source>A second of the cluster&apos;s time: at teaching speed (1/25) ten a second are one every two and a half seconds of yours. Zero ends the stream.</source>
        <translation>此处的一秒是集群时间：教学速度（1/25）下，每秒十个相当于你的时间每两秒半一个。设为零则结束请求流。</translation>
    </message>
    <message>
        <source>Set the stream</source>
        <translation>设置请求流</translation>
    </message>
    <message>
        <source>Node to ask</source>
        <translation>请求的节点</translation>
    </message>
</context>
<context>
    <name>ui::TimelineView</name>
    <message>
        <source>%1
%2 to %3</source>
        <translation>%1
%2 至 %3</translation>
    </message>
    <message>
        <source>%1
since %2</source>
        <translation>%1
自 %2 起</translation>
    </message>
    <message>
        <source>A property of Raft is broken: %1
%2</source>
        <translation>Raft 的一条性质被破坏：%1
%2</translation>
    </message>
    <message>
        <source>%1 is elected leader of term %2
%3</source>
        <translation>%1 当选任期 %2 的领导者
%3</translation>
    </message>
    <message>
        <source>%1 starts an election for term %2
%3</source>
        <translation>%1 发起任期 %2 的选举
%3</translation>
    </message>
    <message>
        <source>%1 is down</source>
        <translation>%1 已停机</translation>
    </message>
    <message>
        <source>%1 is paused, in term %2</source>
        <translation>%1 已暂停，任期 %2</translation>
    </message>
    <message>
        <source>%1 is a follower in term %2</source>
        <translation>%1 是任期 %2 的跟随者</translation>
    </message>
    <message>
        <source>%1 is a learner in term %2</source>
        <translation>%1 是任期 %2 的学习者</translation>
    </message>
    <message>
        <source>%1 asks whether it could win an election, in term %2</source>
        <translation>%1 在任期 %2 询问自己能否赢得选举</translation>
    </message>
    <message>
        <source>%1 is a candidate in term %2</source>
        <translation>%1 是任期 %2 的候选者</translation>
    </message>
    <message>
        <source>%1 leads in term %2</source>
        <translation>%1 是任期 %2 的领导者</translation>
    </message>
    <message>
        <source>%1
%2 to %3, for %4</source>
        <comment>who, from, to, how long</comment>
        <translation>%1
%2 至 %3，历时 %4</translation>
    </message>
    <message>
        <source>Commits: a mark wherever the committed log has grown</source>
        <translation>提交：已提交的日志每次增长处都有一个标记</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>The whole run, one strip a node. Left and right move the playhead, Home goes to the beginning, End to the newest instant, plus and minus zoom, 0 shows the whole run.</source>
        <translation>整个运行过程，每个节点一条。左右方向键移动播放头，Home 跳到开头，End 跳到最新时刻，加号和减号缩放，0 显示整个过程。</translation>
    </message>
    <message>
        <source>Playhead at %1, following the cluster</source>
        <translation>播放头位于 %1，跟随集群</translation>
    </message>
    <message>
        <source>Playhead at %1 of %2</source>
        <translation>播放头位于 %1，全长 %2</translation>
    </message>
    <message>
        <source>%1 is not there yet</source>
        <translation>%1 尚未加入</translation>
    </message>
    <message>
        <source>An assumption was broken: %1
%2</source>
        <translation>有假设被打破：%1
%2</translation>
    </message>
    <message>
        <source>Bookmark: %1
%2</source>
        <comment>name, instant</comment>
        <translation>书签：%1
%2</translation>
    </message>
</context>
<context>
    <name>ui::TrafficPlot</name>
    <message>
        <source>Messages a second</source>
        <translation>每秒消息数</translation>
    </message>
    <message>
        <source>heartbeats</source>
        <translation>心跳</translation>
    </message>
    <message>
        <source>replies to leaders</source>
        <translation>对领导者的回复</translation>
    </message>
    <message>
        <source>entries</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>votes</source>
        <translation>选票</translation>
    </message>
    <message>
        <source>requests for votes</source>
        <translation>投票请求</translation>
    </message>
    <message>
        <source>forwarded</source>
        <translation>转发</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) so far</source>
        <translation>
            <numerusform>至今 %Ln 条消息</numerusform>
        </translation>
    </message>
    <message>
        <source>No messages yet.</source>
        <translation>还没有消息。</translation>
    </message>
    <message>
        <source>%1: %2 a second</source>
        <translation>%1：每秒 %2 条</translation>
    </message>
    <message>
        <source>no messages</source>
        <translation>没有消息</translation>
    </message>
    <message>
        <source>snapshots</source>
        <translation>快照</translation>
    </message>
</context>
<context>
    <name>ui::TransportBar</name>
    <message>
        <source>election %1–%2 ms · heartbeat %3</source>
        <translation>选举 %1–%2 ms · 心跳 %3</translation>
    </message>
    <message>
        <source>election %1 to %2 · heartbeat %3</source>
        <translation>选举 %1 至 %2 · 心跳 %3</translation>
    </message>
    <message>
        <source>%1 of %2 s</source>
        <comment>cluster time in a recording</comment>
        <translation>%1 / %2 s</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 s, looking back %2 s</source>
        <translation>%1 s，回看 %2 s</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>timings, instant</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>event</source>
        <comment>a step goes by</comment>
        <translation>事件</translation>
    </message>
    <message>
        <source>message</source>
        <comment>a step goes by</comment>
        <translation>消息</translation>
    </message>
    <message>
        <source>term</source>
        <comment>a step goes by</comment>
        <translation>任期</translation>
    </message>
    <message>
        <source>election</source>
        <comment>a step goes by</comment>
        <translation>选举</translation>
    </message>
    <message>
        <source>leader</source>
        <comment>a step goes by</comment>
        <translation>领导者</translation>
    </message>
    <message>
        <source>commit</source>
        <comment>a step goes by</comment>
        <translation>提交</translation>
    </message>
    <message>
        <source>fault</source>
        <comment>a step goes by</comment>
        <translation>故障</translation>
    </message>
    <message>
        <source>violation</source>
        <comment>a step goes by</comment>
        <translation>违例</translation>
    </message>
    <message>
        <source>Step by</source>
        <translation>步进单位</translation>
    </message>
    <message>
        <source>What a step forward or back goes to: the next event, message, term …</source>
        <translation>前进或后退一步到哪里：下一个事件、消息、任期…</translation>
    </message>
</context>
<context>
    <name>ui::TuningForm</name>
    <message>
        <source>TIMERS</source>
        <translation>定时器</translation>
    </message>
    <message>
        <source>Shortest election timeout</source>
        <translation>最短选举超时</translation>
    </message>
    <message>
        <source>Each node draws its election timeout anew between these two (§5.2).</source>
        <translation>每个节点每次都在两者之间重新抽取选举超时（§5.2）。</translation>
    </message>
    <message>
        <source>Longest election timeout</source>
        <translation>最长选举超时</translation>
    </message>
    <message>
        <source>Heartbeat</source>
        <translation>心跳</translation>
    </message>
    <message>
        <source>How often a leader speaks to every follower, at least.</source>
        <translation>领导者至少每隔多久联系每个跟随者一次。</translation>
    </message>
    <message>
        <source>FLOW CONTROL</source>
        <translation>流量控制</translation>
    </message>
    <message>
        <source> KiB</source>
        <translation> KiB</translation>
    </message>
    <message>
        <source>Messages on their way</source>
        <translation>在途消息</translation>
    </message>
    <message>
        <source>AppendEntries to one follower that are not answered yet.</source>
        <translation>发给一个跟随者、尚未得到答复的 AppendEntries。</translation>
    </message>
    <message>
        <source>Entries on their way</source>
        <translation>在途条目</translation>
    </message>
    <message>
        <source>Their encoded entries, to one follower.</source>
        <translation>发给一个跟随者的上述消息中的已编码条目。</translation>
    </message>
    <message>
        <source>Waiting for commitment</source>
        <translation>等待提交</translation>
    </message>
    <message>
        <source>Beyond it the leader refuses new entries: back-pressure to clients.</source>
        <translation>超过时领导者拒绝新条目：向客户端施加反压。</translation>
    </message>
    <message>
        <source>Reads that wait</source>
        <translation>等待中的读取</translation>
    </message>
    <message>
        <source>Reads that wait for a majority to confirm the leader.</source>
        <translation>等待多数派确认领导者的读取。</translation>
    </message>
    <message>
        <source>SNAPSHOTS</source>
        <translation>快照</translation>
    </message>
    <message>
        <source>After entries</source>
        <translation>条目数阈值</translation>
    </message>
    <message>
        <source>A snapshot is taken when so many entries were applied since the last one; 0 = never (§7).</source>
        <translation>自上一个快照以来应用了这么多条目时创建快照；0 = 从不（§7）。</translation>
    </message>
    <message>
        <source>After bytes</source>
        <translation>字节数阈值</translation>
    </message>
    <message>
        <source>A snapshot is taken when so many bytes were applied since the last one; 0 = never (§7).</source>
        <translation>自上一个快照以来应用了这么多字节时创建快照；0 = 从不（§7）。</translation>
    </message>
    <message>
        <source>Entries kept</source>
        <translation>保留的条目</translation>
    </message>
    <message>
        <source>They stay in the log before a snapshot&apos;s end, for followers that are a little behind.</source>
        <translation>它们留在日志中，位于快照末尾之前，供稍微落后的跟随者使用。</translation>
    </message>
    <message>
        <source>Chunks on their way</source>
        <translation>在途数据块</translation>
    </message>
    <message>
        <source>Of a snapshot, to one follower.</source>
        <translation>一个快照发往一个跟随者的数据块。</translation>
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
        <translation>恢复初始值</translation>
    </message>
    <message>
        <source>Gives all nodes the timers and limits that the cluster began with</source>
        <translation>让所有节点恢复集群启动时的定时器和上限</translation>
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
        <translation>为什么</translation>
    </message>
    <message>
        <source>Start a cluster, or open a recording: then you can ask why.</source>
        <translation>请启动集群或打开录制文件：然后就可以询问原因。</translation>
    </message>
    <message>
        <source>‹ Back to %1, where this was answered</source>
        <comment>an instant</comment>
        <translation>‹ 回到 %1，即作出此回答的时刻</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a reason and its section of the paper</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Rule: %1</source>
        <comment>a link</comment>
        <translation>规则：%1</translation>
    </message>
    <message>
        <source>%1 · Rule: %2</source>
        <comment>section of the paper, a link</comment>
        <translation>%1 · 规则：%2</translation>
    </message>
    <message>
        <source>What would help: %1</source>
        <translation>解决办法：%1</translation>
    </message>
    <message>
        <source>ASK ALSO</source>
        <translation>还可以问</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文本</translation>
    </message>
</context>
<context>
    <name>ui::alight</name>
    <message>
        <source>Its term: the newest one it has heard of. It only ever rises.</source>
        <translation>它的任期：它所听说的最新任期。任期只升不降。</translation>
    </message>
    <message>
        <source>Its vote: whom it has chosen in this term, or nobody yet.</source>
        <translation>它的选票：本任期投给了谁，或尚未投出。</translation>
    </message>
    <message>
        <source>Its log: commands in a row, each marked with the term of the leader that took it in.</source>
        <translation>它的日志：依次排列的命令，每条都标有接收它的领导者的任期。</translation>
    </message>
    <message>
        <source>Term, vote and log are on the disk before anybody is told something that rests on them.</source>
        <translation>任期、选票和日志先落盘，之后才告知别人以它们为依据的内容。</translation>
    </message>
    <message>
        <source>Its commit index: up to here the log is settled for good. A restart forgets it.</source>
        <translation>它的提交索引：到此为止的日志已成定局。重启会忘记它。</translation>
    </message>
    <message>
        <source>How much of that its state machine has carried out. A restart begins again.</source>
        <translation>其中已由状态机执行了多少。重启后从头开始。</translation>
    </message>
    <message>
        <source>While it leads, two numbers for each follower: where to send from, and what is surely there. Each reign begins them anew.</source>
        <translation>领导期间，对每个跟随者各有两个数：从哪里开始发送，以及确知对方已有到哪里。每次当选都重新开始。</translation>
    </message>
    <message>
        <source>What is committed is handed to the state machine, one entry after the other.</source>
        <translation>已提交的内容逐条交给状态机。</translation>
    </message>
    <message>
        <source>A higher term in any message is taken over; whoever led or campaigned follows again.</source>
        <translation>任何消息中出现更高的任期都予以采用；原先领导或竞选的节点重新成为跟随者。</translation>
    </message>
    <message>
        <source>An answer that comes too late, to a question no longer asked, changes nothing.</source>
        <translation>迟到的答复，若询问已不再有效，则不改变任何内容。</translation>
    </message>
    <message>
        <source>How long to wait for a leader is drawn by lot each time, so that two seldom run out together.</source>
        <translation>等待领导者的时长每次随机抽取，这样很少有两个节点同时到时。</translation>
    </message>
    <message>
        <source>Who comes up again follows, with what its disk has kept.</source>
        <translation>重新启动的节点成为跟随者，带着其磁盘所保留的内容。</translation>
    </message>
    <message>
        <source>A follower asks nobody: it answers candidates and leaders.</source>
        <translation>跟随者不询问任何节点：它只答复候选者和领导者。</translation>
    </message>
    <message>
        <source>A word from the leader, or a vote given away, winds its timer up.</source>
        <translation>收到领导者的消息或投出选票时，重置其定时器。</translation>
    </message>
    <message>
        <source>When the timer runs out, it tries to become the leader itself.</source>
        <translation>定时器到时，它就尝试自己成为领导者。</translation>
    </message>
    <message>
        <source>Before it disturbs anybody, it asks whether a majority would vote for it.</source>
        <translation>在惊动别的节点之前，它先询问多数派是否愿意投票给它。</translation>
    </message>
    <message>
        <source>It opens an election by going one term up,</source>
        <translation>它这样发起选举：任期加一，</translation>
    </message>
    <message>
        <source>giving its own vote to itself,</source>
        <translation>把自己的一票投给自己，</translation>
    </message>
    <message>
        <source>winding up its timer with a new draw,</source>
        <translation>重新抽取时长并重置定时器，</translation>
    </message>
    <message>
        <source>and asking every other voter; those who stay silent, again.</source>
        <translation>并询问其他每个投票者；沉默的再次询问。</translation>
    </message>
    <message>
        <source>A voter whose answer arrives twice is counted once.</source>
        <translation>答复到达两次的投票者只计一次。</translation>
    </message>
    <message>
        <source>More than half of the voters are for it: it leads.</source>
        <translation>超过半数的投票者支持它：它成为领导者。</translation>
    </message>
    <message>
        <source>It hears a leader of its own term: somebody else has won, and it follows.</source>
        <translation>它听到本任期的领导者：别的节点已胜出，它成为跟随者。</translation>
    </message>
    <message>
        <source>So many refuse that it cannot win any more: it stops asking.</source>
        <translation>拒绝的太多，它已无法胜出：停止询问。</translation>
    </message>
    <message>
        <source>Nobody has won until its timer runs out: the next election.</source>
        <translation>到其定时器到时仍无人胜出：进行下一次选举。</translation>
    </message>
    <message>
        <source>From its first moment on it sends heartbeats, so that nobody else&apos;s timer runs out.</source>
        <translation>从当选的一刻起它就发送心跳，使其他节点的定时器不会到时。</translation>
    </message>
    <message>
        <source>It begins its reign with an empty entry, by which older ones can be settled.</source>
        <translation>它一上任就追加一个空条目，借此可使较早的条目成为定局。</translation>
    </message>
    <message>
        <source>What a client wants goes to the end of the leader&apos;s own log first.</source>
        <translation>客户端的要求先写到领导者自己日志的末尾。</translation>
    </message>
    <message>
        <source>Each follower is sent the entries that it lacks, from its next index on.</source>
        <translation>向每个跟随者发送其所缺的条目，从它的下一个索引开始。</translation>
    </message>
    <message>
        <source>A follower has taken them: what is surely there moves up.</source>
        <translation>跟随者已接受：确知对方已有的位置随之前移。</translation>
    </message>
    <message>
        <source>A follower refused, or stayed silent: go back, and send from further below.</source>
        <translation>跟随者拒绝或沉默：往前退，从更早处发送。</translation>
    </message>
    <message>
        <source>An entry of its own term on the disks of a majority is committed, and with it all before.</source>
        <translation>本任期的条目在多数派落盘后即已提交，之前的所有条目也随之提交。</translation>
    </message>
    <message>
        <source>A client is told that its command is done only when it has been carried out.</source>
        <translation>命令执行之后，才告知客户端已完成。</translation>
    </message>
    <message>
        <source>A leader that hears no majority for too long gives up by itself.</source>
        <translation>领导者若太久没有听到多数派，就自行放弃。</translation>
    </message>
    <message>
        <source>A candidate of an older term: refused, and told the new one.</source>
        <translation>候选者的任期较旧：拒绝，并告知新任期。</translation>
    </message>
    <message>
        <source>Its leader lives, as far as it knows: refused.</source>
        <translation>据它所知，它的领导者仍在：拒绝。</translation>
    </message>
    <message>
        <source>Its vote of this term went to somebody else: refused.</source>
        <translation>它本任期的选票已投给别的节点：拒绝。</translation>
    </message>
    <message>
        <source>Its own log ends later than the candidate&apos;s: refused.</source>
        <translation>它自己的日志比候选者的更新：拒绝。</translation>
    </message>
    <message>
        <source>None of these: it votes for the candidate.</source>
        <translation>以上都不是：投票给候选者。</translation>
    </message>
    <message>
        <source>Asked only how it would vote, it says so, and nothing changes with it.</source>
        <translation>若只被询问会如何投票，它就如实答复，自身不作任何改变。</translation>
    </message>
    <message>
        <source>From a leader of an older term: refused, and told the new one.</source>
        <translation>来自任期较旧的领导者：拒绝，并告知新任期。</translation>
    </message>
    <message>
        <source>It does not share the entry right before the new ones: refused.</source>
        <translation>紧接在新条目之前的条目与它的不符：拒绝。</translation>
    </message>
    <message>
        <source>Where an own entry differs from the leader&apos;s, it goes, with all behind it.</source>
        <translation>自己的条目与领导者的不同之处，将该条目及其后的全部移除。</translation>
    </message>
    <message>
        <source>What it does not have yet goes to the end of its log.</source>
        <translation>尚未持有的条目追加到日志末尾。</translation>
    </message>
    <message>
        <source>It commits as far as the leader has, but not beyond what this message has proven.</source>
        <translation>它提交到领导者已提交之处，但不超过这条消息所核实的范围。</translation>
    </message>
    <message>
        <source>When its log has grown long, a server writes down the state that it leads to.</source>
        <translation>日志变长之后，服务器写下由日志得出的状态。</translation>
    </message>
    <message>
        <source>With that on the disk, the entries before it are let go.</source>
        <translation>落盘之后，舍去其前的条目。</translation>
    </message>
    <message>
        <source>A follower needs what is gone: the leader sends the snapshot, piece by piece.</source>
        <translation>跟随者需要已舍去的内容：领导者逐块发送快照。</translation>
    </message>
    <message>
        <source>All pieces are there: the snapshot takes the place of state and log.</source>
        <translation>各块已到齐：快照取代状态和日志。</translation>
    </message>
    <message>
        <source>A snapshot that was damaged on its way is thrown away.</source>
        <translation>途中损坏的快照会被丢弃。</translation>
    </message>
    <message>
        <source>The newest members in its log are those that count, committed or not.</source>
        <translation>以其日志中最新的成员为准，无论是否已提交。</translation>
    </message>
    <message>
        <source>A new voter receives the log before it has a say.</source>
        <translation>新投票者先接收日志，之后才有投票权。</translation>
    </message>
    <message>
        <source>A larger change begins with both sets at once: a majority of each must agree.</source>
        <translation>较大的变更先让新旧两组同时有效：每组都须有多数派同意。</translation>
    </message>
    <message>
        <source>One voter more, or one less, needs no such step: the majorities overlap.</source>
        <translation>增减一个投票者不需要这一步：多数派必有重叠。</translation>
    </message>
    <message>
        <source>Both have agreed: only the new set is left.</source>
        <translation>两组均已同意：只留下新的一组。</translation>
    </message>
    <message>
        <source>Another change waits until this one is settled: refused.</source>
        <translation>此次变更尚未定局，其他变更须等待：拒绝。</translation>
    </message>
    <message>
        <source>A leader that has committed nothing in its term changes no members: refused.</source>
        <translation>领导者在本任期尚未提交任何条目，不得变更成员：拒绝。</translation>
    </message>
    <message>
        <source>A leader that is no member any more steps down when that is settled.</source>
        <translation>不再是成员的领导者，在此事定局后退位。</translation>
    </message>
    <message>
        <source>Leadership is handed over: the heir is brought up to date, and told to campaign at once.</source>
        <translation>移交领导权：先让继任者的日志追上，再通知它立即参选。</translation>
    </message>
    <message>
        <source>Who does not lead passes a client&apos;s request on to the leader.</source>
        <translation>不是领导者的节点把客户端的请求转给领导者。</translation>
    </message>
    <message>
        <source>Before it answers a question, the leader makes sure with a majority that it still leads.</source>
        <translation>答复查询之前，领导者先向多数派确认自己仍在领导。</translation>
    </message>
    <message>
        <source>Or it answers alone, as long as nobody else can have been elected.</source>
        <translation>或者，在别的节点不可能当选的期间，它独自答复。</translation>
    </message>
    <message>
        <source>Or the question goes through the log, as a command does.</source>
        <translation>或者，查询像命令一样经由日志执行。</translation>
    </message>
    <message>
        <source>Or any node says what it has: perhaps something old.</source>
        <translation>或者，由任意节点按自己所有的数据答复：可能已过时。</translation>
    </message>
    <message>
        <source>A command that comes a second time is recognized, and not carried out again.</source>
        <translation>再次到来的命令会被识别，不再次执行。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>sections of the paper and of the dissertation</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>WHAT A SERVER KNOWS</source>
        <translation>服务器所知</translation>
    </message>
    <message>
        <source>EVERY SERVER</source>
        <translation>每台服务器</translation>
    </message>
    <message>
        <source>FOLLOWERS</source>
        <translation>跟随者</translation>
    </message>
    <message>
        <source>CANDIDATES</source>
        <translation>候选者</translation>
    </message>
    <message>
        <source>LEADERS</source>
        <translation>领导者</translation>
    </message>
    <message>
        <source>WHO IS ASKED FOR ITS VOTE</source>
        <translation>被请求投票者</translation>
    </message>
    <message>
        <source>WHO IS SENT ENTRIES</source>
        <translation>接收条目者</translation>
    </message>
    <message>
        <source>SNAPSHOTS</source>
        <translation>快照</translation>
    </message>
    <message>
        <source>MEMBERS AND LEADERSHIP</source>
        <translation>成员与领导权</translation>
    </message>
    <message>
        <source>CLIENTS AND READS</source>
        <translation>客户端与读取</translation>
    </message>
</context>
<context>
    <name>ui::branches</name>
    <message>
        <source>Branch %1</source>
        <translation>分支 %1</translation>
    </message>
</context>
<context>
    <name>ui::exports</name>
    <message>
        <source>the picture is too large for the memory</source>
        <translation>图片过大，内存容纳不下</translation>
    </message>
    <message>
        <source>%1 was not written: %2. Choose another place, or a smaller picture.</source>
        <translation>未写入 %1：%2。请选择别处，或选择更小的图片。</translation>
    </message>
</context>
<context>
    <name>ui::exports::FfmpegSink</name>
    <message>
        <source>%1 cannot be started</source>
        <translation>无法启动 %1</translation>
    </message>
    <message>
        <source>ffmpeg ended too early</source>
        <translation>ffmpeg 过早结束</translation>
    </message>
    <message>
        <source>ffmpeg says: %1</source>
        <translation>ffmpeg 报告：%1</translation>
    </message>
    <message>
        <source>the finished file cannot take its name</source>
        <translation>完成的文件无法改为最终名称</translation>
    </message>
</context>
<context>
    <name>ui::exports::FilmDialog</name>
    <message>
        <source>Which part</source>
        <translation>哪一段</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>Frames a second</source>
        <translation>每秒帧数</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Export film</source>
        <translation>导出影片</translation>
    </message>
    <message>
        <source>1/%1 of true speed</source>
        <translation>真实速度的 1/%1</translation>
    </message>
    <message>
        <source>%1 × true speed</source>
        <translation>真实速度的 %1 倍</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 像素</translation>
    </message>
    <message>
        <source>GIF: for web pages and slides</source>
        <translation>GIF：用于网页和幻灯片</translation>
    </message>
    <message>
        <source>MP4: H.264</source>
        <translation>MP4：H.264</translation>
    </message>
    <message>
        <source>WebM: VP9</source>
        <translation>WebM：VP9</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>As in the window</source>
        <translation>与窗口一致</translation>
    </message>
    <message>
        <source>Speed of the film</source>
        <translation>影片的速度</translation>
    </message>
    <message>
        <source>Format of the file</source>
        <translation>文件格式</translation>
    </message>
    <message>
        <source>Size of the film</source>
        <translation>影片的尺寸</translation>
    </message>
    <message>
        <source>Theme of the film</source>
        <translation>影片的主题</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>MP4 and WebM are made by the program ffmpeg, which is not installed here. On Debian: sudo apt install ffmpeg. A GIF needs nothing.</source>
        <translation>MP4 和 WebM 由程序 ffmpeg 生成，此处尚未安装。在 Debian 上：sudo apt install ffmpeg。GIF 无需安装任何程序。</translation>
    </message>
    <message>
        <source>The film would be %1 long. %2 frames are the most: choose a shorter part, or a higher speed.</source>
        <translation>影片将长达 %1。最多 %2 帧：请选择更短的一段，或更高的速度。</translation>
    </message>
    <message numerus="yes">
        <source>%n frames, %1 of film.</source>
        <translation>
            <numerusform>%n 帧，影片时长 %1。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::exports::PictureDialog</name>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation>导出图片</translation>
    </message>
    <message>
        <source>PNG: pixels</source>
        <translation>PNG：像素</translation>
    </message>
    <message>
        <source>SVG: scalable, for the web and for editing</source>
        <translation>SVG：可缩放，用于网页和编辑</translation>
    </message>
    <message>
        <source>PDF: scalable, for print</source>
        <translation>PDF：可缩放，用于印刷</translation>
    </message>
    <message>
        <source>%1 dots per inch</source>
        <translation>每英寸 %1 点</translation>
    </message>
    <message>
        <source>Light, for paper</source>
        <translation>浅色，适合纸张</translation>
    </message>
    <message>
        <source>As in the window</source>
        <translation>与窗口一致</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>分辨率</translation>
    </message>
    <message>
        <source>What to export</source>
        <translation>导出什么</translation>
    </message>
    <message>
        <source>Format of the file</source>
        <translation>文件格式</translation>
    </message>
    <message>
        <source>Size of the picture</source>
        <translation>图片的尺寸</translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation>宽度（像素）</translation>
    </message>
    <message>
        <source>Height in pixels</source>
        <translation>高度（像素）</translation>
    </message>
    <message>
        <source>Dots per inch</source>
        <translation>每英寸点数</translation>
    </message>
    <message>
        <source>Theme of the picture</source>
        <translation>图片的主题</translation>
    </message>
    <message>
        <source>What the picture will look like</source>
        <translation>图片的样子</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Slide, 16:9</source>
        <translation>幻灯片，16:9</translation>
    </message>
    <message>
        <source>Slide, 4:3</source>
        <translation>幻灯片，4:3</translation>
    </message>
    <message>
        <source>A4, landscape</source>
        <translation>A4，横向</translation>
    </message>
    <message>
        <source>A5, landscape</source>
        <translation>A5，横向</translation>
    </message>
    <message>
        <source>As given below</source>
        <translation>按下方指定</translation>
    </message>
    <message>
        <source>%1 × %2 cm</source>
        <translation>%1 × %2 cm</translation>
    </message>
    <message>
        <source>%1 × %2 pixels; printed %3</source>
        <translation>%1 × %2 像素；打印尺寸 %3</translation>
    </message>
    <message>
        <source>%1; words stay words that can be searched</source>
        <translation>%1；文字仍是可搜索的文本</translation>
    </message>
</context>
<context>
    <name>ui::exports::SpanBox</name>
    <message>
        <source>The whole run</source>
        <translation>整个运行</translation>
    </message>
    <message>
        <source>Up to the playhead</source>
        <translation>到播放头为止</translation>
    </message>
    <message>
        <source>From the playhead on</source>
        <translation>从播放头开始</translation>
    </message>
    <message>
        <source>As given below</source>
        <translation>按下方指定</translation>
    </message>
    <message>
        <source>Which part of the run</source>
        <translation>运行的哪一段</translation>
    </message>
    <message>
        <source>From, in seconds of the cluster&apos;s time</source>
        <translation>起点，以集群时间的秒计</translation>
    </message>
    <message>
        <source>To, in seconds of the cluster&apos;s time</source>
        <translation>终点，以集群时间的秒计</translation>
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
        <translation>实时集群</translation>
    </message>
    <message>
        <source>The Lab, seed %1</source>
        <translation>实验室，种子 %1</translation>
    </message>
    <message>
        <source>A recording of another program</source>
        <translation>其他程序的录制</translation>
    </message>
    <message>
        <source>nodes: %1</source>
        <translation>节点：%1</translation>
    </message>
    <message>
        <source>links: %1 ± %2</source>
        <translation>链路：%1 ± %2</translation>
    </message>
    <message>
        <source>rules off: %1</source>
        <translation>已关闭规则：%1</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>从 %1 到 %2</translation>
    </message>
    <message>
        <source>Transcript of a run</source>
        <translation>运行的文字记录</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>What</source>
        <translation>做了什么</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>The transcript was not written: %1. Choose another place.</source>
        <translation>文字记录未写入：%1。请选择别处。</translation>
    </message>
</context>
<context>
    <name>ui::exports::TranscriptDialog</name>
    <message>
        <source>Which part</source>
        <translation>哪一段</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>详细程度</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Export transcript</source>
        <translation>导出文字记录</translation>
    </message>
    <message>
        <source>The headlines</source>
        <translation>要闻</translation>
    </message>
    <message>
        <source>What happened at the nodes</source>
        <translation>节点上发生的事</translation>
    </message>
    <message>
        <source>Everything, each packet too</source>
        <translation>全部，包括每个数据包</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>纯文本</translation>
    </message>
    <message>
        <source>Markdown, as a table</source>
        <translation>Markdown，表格形式</translation>
    </message>
    <message>
        <source>How much is told</source>
        <translation>讲述的详细程度</translation>
    </message>
    <message>
        <source>Format of the file</source>
        <translation>文件格式</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
</context>
<context>
    <name>ui::faults</name>
    <message>
        <source>Isolate the leader</source>
        <translation>隔离领导者</translation>
    </message>
    <message>
        <source>Split into halves</source>
        <translation>对半分割</translation>
    </message>
    <message>
        <source>Leader into the minority</source>
        <translation>领导者归入少数派</translation>
    </message>
    <message>
        <source>Cut a third off</source>
        <translation>切出三分之一</translation>
    </message>
    <message>
        <source>Bridge</source>
        <translation>桥接</translation>
    </message>
    <message>
        <source>Ring of majorities</source>
        <translation>多数派之环</translation>
    </message>
    <message>
        <source>It goes on believing that it leads, but can commit nothing; the others elect a new leader.</source>
        <translation>它仍以为自己是领导者，却什么也无法提交；其余节点选出新的领导者。</translation>
    </message>
    <message>
        <source>With an even number of nodes, neither side has a majority.</source>
        <translation>节点数为偶数时，两边都没有多数派。</translation>
    </message>
    <message>
        <source>Two leaders in different terms: the one in the minority never commits.</source>
        <translation>两位领导者处于不同任期：少数派一方的那位永远无法提交。</translation>
    </message>
    <message>
        <source>The rest goes on; the third raises its term again and again.</source>
        <translation>其余节点照常运行；那三分之一不断提升任期。</translation>
    </message>
    <message>
        <source>Two halves that only one node can reach both of.</source>
        <translation>两半之间，只有一个节点能同时连通两边。</translation>
    </message>
    <message>
        <source>Everybody hears a majority, and no two hear the same one.</source>
        <translation>每个节点都能听到一个多数派，但没有两个节点听到的相同。</translation>
    </message>
    <message>
        <source>There is no leader at this instant.</source>
        <translation>此刻没有领导者。</translation>
    </message>
    <message numerus="yes">
        <source>It needs at least %n nodes.</source>
        <translation>
            <numerusform>至少需要 %n 个节点。</numerusform>
        </translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>uniform</source>
        <translation>均匀</translation>
    </message>
    <message>
        <source>exponential</source>
        <translation>指数</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>正态</translation>
    </message>
    <message>
        <source>Another delay</source>
        <translation>另一种延迟</translation>
    </message>
    <message>
        <source>Takes the place of the cluster&apos;s delay: a fixed part, and one that varies.</source>
        <translation>取代集群的延迟：固定部分加上变动部分。</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>抖动</translation>
    </message>
    <message>
        <source>More delay</source>
        <translation>更多延迟</translation>
    </message>
    <message>
        <source>Comes on top of every other delay: a longer way.</source>
        <translation>叠加在其他所有延迟之上：路程更长。</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>丢包</translation>
    </message>
    <message>
        <source>Each packet tosses a coin of its own.</source>
        <translation>每个数据包各自掷一次硬币。</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>丢失</translation>
    </message>
    <message>
        <source>Bursts of loss</source>
        <translation>突发丢包</translation>
    </message>
    <message>
        <source>A link falls ill, loses packet after packet, and gets well again (Gilbert–Elliott).</source>
        <translation>链路发病，接连丢失数据包，然后恢复（Gilbert–Elliott）。</translation>
    </message>
    <message>
        <source>Falls ill</source>
        <translation>发病</translation>
    </message>
    <message>
        <source>Gets well</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Lost while ill</source>
        <translation>发病时丢失</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>A coin for a copy, and one for a copy of the copy.</source>
        <translation>为一个副本掷一次硬币，为副本的副本再掷一次。</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Reordering</source>
        <translation>乱序</translation>
    </message>
    <message>
        <source>A packet waits at the end of its link until later ones have passed it, or the time is up.</source>
        <translation>数据包在链路末端等待，直到后来的数据包超过它，或时间用完。</translation>
    </message>
    <message>
        <source>Overtaken</source>
        <translation>被超过</translation>
    </message>
    <message>
        <source>By packets</source>
        <translation>被几个超过</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>至多</translation>
    </message>
    <message>
        <source>Limited rate</source>
        <translation>限速</translation>
    </message>
    <message>
        <source>A narrow link: what comes too fast waits in a queue, and is lost when that is full.</source>
        <translation>狭窄的链路：来得太快的数据包在队列中等待，队列满时丢失。</translation>
    </message>
    <message>
        <source>A second</source>
        <translation>每秒</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>一次至多</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>损坏</translation>
    </message>
    <message>
        <source>Bits flip on the way. The checksum finds out, and the packet is lost at its receiver.</source>
        <translation>途中有比特翻转。校验和会发现，数据包在接收方丢失。</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>损坏</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>any</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>处理方式</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>later</source>
        <translation>延后</translation>
    </message>
    <message>
        <source>doubled</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>损坏</translation>
    </message>
    <message>
        <source>overtaken</source>
        <translation>被超过</translation>
    </message>
    <message>
        <source>held</source>
        <translation>扣留</translation>
    </message>
    <message>
        <source>A rule for packets</source>
        <translation>数据包规则</translation>
    </message>
    <message>
        <source>“Drop the next AppendEntries from the leader to S3.” The first rule that fits decides.</source>
        <translation>“丢弃从领导者到 S3 的下一个 AppendEntries。”由第一条符合的规则决定。</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Every n-th</source>
        <translation>每 n 个取一</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>概率</translation>
    </message>
    <message>
        <source>Later by, wait at most</source>
        <translation>延后时间，最长等待</translation>
    </message>
    <message>
        <source>Copies, packets that pass</source>
        <translation>副本数，超过的数据包数</translation>
    </message>
</context>
<context>
    <name>ui::hints</name>
    <message>
        <source>A recording: drag the playhead, or step with the comma and the full stop.</source>
        <translation>这是录制内容：拖动播放头，或用逗号和句号键单步移动。</translation>
    </message>
    <message>
        <source>Look at the events in red: they are what led to the broken property.</source>
        <translation>看看红色的事件：正是它们导致性质被破坏。</translation>
    </message>
    <message>
        <source>Only %1 of %2 nodes run. Without a majority nobody can be elected. Start one with S, or press H.</source>
        <translation>%2 个节点中只有 %1 个在运行。没有多数派，谁都无法当选。按 S 启动一个，或按 H。</translation>
    </message>
    <message>
        <source>Append on both sides with “Append at…”: only one side can commit. Then heal with H, and watch which entries are replaced.</source>
        <translation>用“在…追加”在两边都追加：只有一边能提交。然后按 H 修复，看看哪些条目被取代。</translation>
    </message>
    <message>
        <source>No leader: watch the rings drain. Whose runs out first starts the next election. T fires the chosen node&apos;s timer now.</source>
        <translation>没有领导者：看着圆环逐渐耗尽。谁的先耗尽，谁就发起下一次选举。按 T 立即触发所选节点的定时器。</translation>
    </message>
    <message>
        <source>Press A to append “set x 3”. The entry is dashed until a majority has it on disk.</source>
        <translation>按 A 追加“set x 3”。在多数派落盘之前，该条目以虚线显示。</translation>
    </message>
    <message>
        <source>Press L to kill the leader %1, and watch who takes over.</source>
        <translation>按 L 杀死领导者 %1，看看谁来接任。</translation>
    </message>
    <message>
        <source>Press H: the node comes back as a follower, with what its disk kept.</source>
        <translation>按 H：该节点以跟随者身份恢复，带着磁盘保留的内容。</translation>
    </message>
    <message>
        <source>Draw a line across the picture with the mouse: the nodes on its two sides no longer hear each other.</source>
        <translation>用鼠标在图上画一条线：线两侧的节点便不再听到对方。</translation>
    </message>
    <message>
        <source>An assumption was broken, and this is no bug: look for the fault outside of Raft&apos;s model among the events.</source>
        <translation>有假设被打破，这不是缺陷：请在事件中查找 Raft 模型之外的故障。</translation>
    </message>
</context>
<context>
    <name>ui::inspector</name>
    <message>
        <source>%1 · term %2</source>
        <translation>%1 · 任期 %2</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>%1 后</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>尚不可知</translation>
    </message>
    <message>
        <source>granted, on its way</source>
        <translation>已同意，在途中</translation>
    </message>
    <message>
        <source>granted</source>
        <translation>已同意</translation>
    </message>
    <message>
        <source>refused, on its way</source>
        <translation>已拒绝，在途中</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>probing</source>
        <translation>探测中</translation>
    </message>
    <message>
        <source>replicating</source>
        <translation>复制中</translation>
    </message>
    <message>
        <source>snapshot</source>
        <translation>快照</translation>
    </message>
    <message>
        <source>ON DISK (SURVIVES A CRASH)</source>
        <translation>磁盘上（崩溃后仍在）</translation>
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
        <translation>最后条目</translation>
    </message>
    <message>
        <source>writes waiting</source>
        <translation>等待中的写入</translation>
    </message>
    <message>
        <source>writes so far</source>
        <translation>至今写入次数</translation>
    </message>
    <message>
        <source>disk</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>IN MEMORY</source>
        <translation>内存中</translation>
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
        <translation>领导者</translation>
    </message>
    <message>
        <source>election timer</source>
        <translation>选举定时器</translation>
    </message>
    <message>
        <source>heartbeat timer</source>
        <translation>心跳定时器</translation>
    </message>
    <message>
        <source>VOTES</source>
        <translation>投票</translation>
    </message>
    <message>
        <source>WHAT IT KNOWS OF ITS FOLLOWERS</source>
        <translation>它对跟随者的了解</translation>
    </message>
    <message>
        <source>next %1 · match %2 · %3</source>
        <translation>next %1 · match %2 · %3</translation>
    </message>
    <message>
        <source>STATE MACHINE</source>
        <translation>状态机</translation>
    </message>
    <message>
        <source>and more</source>
        <translation>还有</translation>
    </message>
    <message>
        <source>empty: nothing has been applied that sets a key</source>
        <translation>空：尚未应用任何设置键的条目</translation>
    </message>
    <message>
        <source>PACKETS</source>
        <translation>数据包</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>received</source>
        <translation>已接收</translation>
    </message>
    <message>
        <source>lost: %1</source>
        <translation>丢失：%1</translation>
    </message>
    <message>
        <source>Entry %1</source>
        <translation>条目 %1</translation>
    </message>
    <message>
        <source>%1 does not hold it at this instant</source>
        <translation>%1 此刻没有此条目</translation>
    </message>
    <message>
        <source>term %1, in the log of %2</source>
        <translation>任期 %1，在 %2 的日志中</translation>
    </message>
    <message>
        <source>command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>empty entry of a new leader</source>
        <translation>新领导者的空条目</translation>
    </message>
    <message>
        <source>configuration</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>CONTENTS</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>serial</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>WHO HOLDS IT</source>
        <translation>谁持有它</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>another entry, of term %1</source>
        <translation>另一个条目，任期 %1</translation>
    </message>
    <message>
        <source>Packet</source>
        <translation>数据包</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>ITS WAY</source>
        <translation>路程</translation>
    </message>
    <message>
        <source>number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>sent at</source>
        <translation>发送于</translation>
    </message>
    <message>
        <source>arrives at</source>
        <translation>到达于</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>IN WORDS</source>
        <translation>文字描述</translation>
    </message>
    <message>
        <source>FIELDS</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>held at the gate of its link</source>
        <translation>扣留在其链路的闸口</translation>
    </message>
    <message>
        <source>in the inbox of the paused receiver</source>
        <translation>在已暂停的接收方的收件箱中</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>在途中</translation>
    </message>
    <message>
        <source>arrived</source>
        <translation>已到达</translation>
    </message>
    <message>
        <source>Packet %1</source>
        <translation>数据包 %1</translation>
    </message>
    <message>
        <source>not on its way at this instant</source>
        <translation>此刻不在途中</translation>
    </message>
    <message>
        <source>Event %1</source>
        <translation>事件 %1</translation>
    </message>
    <message>
        <source>WHAT LED TO IT</source>
        <translation>起因</translation>
    </message>
    <message>
        <source>%1  %2 %3</source>
        <comment>time, who, what</comment>
        <translation>%1  %2 %3</translation>
    </message>
    <message>
        <source>IN THE TRACE</source>
        <translation>轨迹中的记录</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>已切断</translation>
    </message>
    <message>
        <source>held</source>
        <translation>已扣留</translation>
    </message>
    <message>
        <source>whole</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>ON THEIR WAY</source>
        <translation>在途数据包</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>down: %1</source>
        <translation>已停机：%1</translation>
    </message>
    <message>
        <source>down</source>
        <translation>已停机</translation>
    </message>
    <message>
        <source>%1 · paused</source>
        <translation>%1 · 已暂停</translation>
    </message>
    <message>
        <source>%1 · for %2</source>
        <translation>%1 · 已持续 %2</translation>
    </message>
    <message>
        <source>%1 and more, still counting</source>
        <translation>至少 %1，仍在统计</translation>
    </message>
    <message>
        <source>WHAT IT DID</source>
        <translation>造成的影响</translation>
    </message>
    <message>
        <source>packets lost</source>
        <translation>丢失的数据包</translation>
    </message>
    <message>
        <source>packets held</source>
        <translation>扣留的数据包</translation>
    </message>
    <message>
        <source>packets delayed</source>
        <translation>延迟的数据包</translation>
    </message>
    <message>
        <source>copies made</source>
        <translation>产生的副本</translation>
    </message>
    <message>
        <source>packets that found it down</source>
        <translation>因其停机而丢失的数据包</translation>
    </message>
    <message>
        <source>packets that went to its inbox</source>
        <translation>进入其收件箱的数据包</translation>
    </message>
    <message>
        <source>writes slowed</source>
        <translation>减慢的写入</translation>
    </message>
    <message>
        <source>Fault %1</source>
        <translation>故障 %1</translation>
    </message>
    <message>
        <source>does not act at this instant</source>
        <translation>此刻不起作用</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>已持续 %1</translation>
    </message>
    <message>
        <source>WHAT IT IS</source>
        <translation>故障内容</translation>
    </message>
    <message>
        <source>since</source>
        <translation>开始于</translation>
    </message>
    <message>
        <source>began with event</source>
        <translation>起始事件</translation>
    </message>
    <message>
        <source>snapshot to %1</source>
        <translation>发往 %1 的快照</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>CONFIGURATION</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>stands at</source>
        <translation>位于</translation>
    </message>
    <message>
        <source>the beginning</source>
        <translation>开头</translation>
    </message>
    <message>
        <source>committed</source>
        <translation>已提交</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>尚未</translation>
    </message>
    <message>
        <source>hands leadership to</source>
        <translation>领导权移交给</translation>
    </message>
    <message>
        <source>last transfer to</source>
        <translation>上次移交给</translation>
    </message>
    <message>
        <source>lease until</source>
        <translation>租约至</translation>
    </message>
    <message>
        <source>last change of members</source>
        <translation>上次成员变更</translation>
    </message>
    <message>
        <source>SNAPSHOT</source>
        <translation>快照</translation>
    </message>
    <message>
        <source>up to</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>from</source>
        <translation>来自</translation>
    </message>
    <message>
        <source>taken here</source>
        <translation>在此创建</translation>
    </message>
    <message>
        <source>on its disk</source>
        <translation>已落盘</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>log begins at</source>
        <translation>日志始于</translation>
    </message>
    <message>
        <source>arrives from %1</source>
        <translation>来自 %1</translation>
    </message>
    <message>
        <source>CLIENT SESSIONS</source>
        <translation>客户端会话</translation>
    </message>
    <message>
        <source>session %1</source>
        <translation>会话 %1</translation>
    </message>
    <message>
        <source>%1 · serial %2 · used at %3</source>
        <translation>%1 · 序号 %2 · 使用于 %3</translation>
    </message>
    <message>
        <source>session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>read more in</source>
        <translation>参阅</translation>
    </message>
</context>
<context>
    <name>ui::machines</name>
    <message>
        <source>No node is up: there is no state to show.</source>
        <translation>没有运行中的节点：无状态可显示。</translation>
    </message>
    <message>
        <source>%1 have applied up to %2, and their states are equal.</source>
        <comment>nodes, index</comment>
        <translation>%1 已应用到 %2，且状态相同。</translation>
    </message>
    <message>
        <source>%1 have applied up to %2, and yet their states differ: that must never be.</source>
        <comment>nodes, index</comment>
        <translation>%1 已应用到 %2，状态却不同：这绝不应发生。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n entries behind.</source>
        <comment>nodes</comment>
        <translation>
            <numerusform>%1：落后 %n 个条目。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has applied most, up to %2.</source>
        <comment>node, index</comment>
        <translation>%1 应用得最多，已到 %2。</translation>
    </message>
</context>
<context>
    <name>ui::members</name>
    <message>
        <source>%1, leader</source>
        <translation>%1，领导者</translation>
    </message>
    <message>
        <source>A draft: not given yet.</source>
        <translation>草案：尚未下达。</translation>
    </message>
    <message>
        <source>Only in the old half of the joint configuration.</source>
        <translation>只在联合配置的旧配置中。</translation>
    </message>
    <message>
        <source>Only in the new half of the joint configuration.</source>
        <translation>只在联合配置的新配置中。</translation>
    </message>
    <message>
        <source>Holds %1 % of the leader&apos;s log.</source>
        <translation>持有领导者日志的 %1%。</translation>
    </message>
    <message>
        <source>Catches up: round %1.</source>
        <translation>追赶中：第 %1 轮。</translation>
    </message>
    <message>
        <source>Down.</source>
        <translation>已停机。</translation>
    </message>
    <message>
        <source>Voters</source>
        <translation>投票者</translation>
    </message>
    <message>
        <source>Learners</source>
        <translation>学习者</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>集群之外</translation>
    </message>
    <message>
        <source>Voters: %1</source>
        <translation>投票者：%1</translation>
    </message>
    <message>
        <source>Voters: %1; was %2</source>
        <translation>投票者：%1；原为 %2</translation>
    </message>
    <message>
        <source>Learners: %1</source>
        <translation>学习者：%1</translation>
    </message>
    <message>
        <source>Learners: %1; was %2</source>
        <translation>学习者：%1；原为 %2</translation>
    </message>
    <message>
        <source>There is no cluster.</source>
        <translation>没有集群。</translation>
    </message>
    <message>
        <source>Somebody must vote.</source>
        <translation>必须有投票者。</translation>
    </message>
    <message>
        <source>The change before this one is still under way.</source>
        <translation>上一次变更仍在进行。</translation>
    </message>
    <message>
        <source>Nothing is changed yet: drag a server to another group.</source>
        <translation>还没有更改：请把服务器拖到另一组。</translation>
    </message>
    <message>
        <source>There is no leader to make the change.</source>
        <translation>没有可执行变更的领导者。</translation>
    </message>
    <message>
        <source>More than one voter changes: the old and the new majority might share nobody.</source>
        <translation>变更的投票者不止一个：新旧多数派可能没有共同成员。</translation>
    </message>
    <message>
        <source>New voters receive the log first, without a vote.</source>
        <translation>新投票者先接收日志，此时没有投票权。</translation>
    </message>
    <message>
        <source>Joint: entry %1 needs a majority of the old and one of the new voters.</source>
        <translation>联合：条目 %1 需要旧投票者的多数派和新投票者的多数派。</translation>
    </message>
    <message>
        <source>Entry %1 changes the members; it waits for its majority.</source>
        <translation>条目 %1 变更成员；正等待多数派。</translation>
    </message>
    <message>
        <source>Entry %1 leaves the old voters behind; it waits for the new majority.</source>
        <translation>条目 %1 舍去旧投票者；正等待新的多数派。</translation>
    </message>
    <message>
        <source>The last change is done: entry %1 is committed.</source>
        <translation>上次变更已完成：条目 %1 已提交。</translation>
    </message>
    <message>
        <source>The last change was given up: %1.</source>
        <translation>上次变更已放弃：%1。</translation>
    </message>
    <message>
        <source>The last change was refused: %1.</source>
        <translation>上次变更被拒绝：%1。</translation>
    </message>
    <message>
        <source>%1, voter</source>
        <translation>%1，投票者</translation>
    </message>
    <message>
        <source>%1, learner</source>
        <translation>%1，学习者</translation>
    </message>
    <message>
        <source>%1, outside</source>
        <translation>%1，在集群之外</translation>
    </message>
    <message>
        <source>Old voters, while joint: %1</source>
        <translation>联合期间的旧投票者：%1</translation>
    </message>
</context>
<context>
    <name>ui::rules</name>
    <message>
        <source>Ask before an election</source>
        <translation>选举之前先询问</translation>
    </message>
    <message>
        <source>A node raises its term only after a majority has said that it could win.</source>
        <translation>只有多数派表示它能胜出之后，节点才提升任期。</translation>
    </message>
    <message>
        <source>A node that was cut off comes back with a high term and deposes a healthy leader.</source>
        <translation>曾被隔离的节点带着很高的任期回来，推翻正常的领导者。</translation>
    </message>
    <message>
        <source>Leaders check their majority</source>
        <translation>领导者检查其多数派</translation>
    </message>
    <message>
        <source>A leader that hears no majority for an election timeout steps down.</source>
        <translation>领导者若在选举超时内没有听到多数派，就退位。</translation>
    </message>
    <message>
        <source>A leader that can send but not hear keeps everybody quiet, and nothing is committed any more.</source>
        <translation>能发不能收的领导者让所有节点保持沉默，从此什么也无法提交。</translation>
    </message>
    <message>
        <source>Keep a living leader</source>
        <translation>保留在世的领导者</translation>
    </message>
    <message>
        <source>Who heard a leader less than an election timeout ago votes for nobody else.</source>
        <translation>在选举超时内听到过领导者的节点，不投票给别的节点。</translation>
    </message>
    <message>
        <source>A server that was removed, and does not know it, deposes leader after leader.</source>
        <translation>已被移除却不知情的服务器会接连推翻领导者。</translation>
    </message>
    <message>
        <source>Step down for a higher term</source>
        <translation>遇更高任期即退位</translation>
    </message>
    <message>
        <source>A leader or candidate that sees a higher term becomes a follower.</source>
        <translation>领导者或候选者一见到更高的任期，就成为跟随者。</translation>
    </message>
    <message>
        <source>A leader of the past stays one: its followers are lost to the cluster, and it never catches up.</source>
        <translation>过时的领导者一直在位：它的跟随者脱离了集群，它自己也永远追不上。</translation>
    </message>
    <message>
        <source>Random election timeouts</source>
        <translation>随机选举超时</translation>
    </message>
    <message>
        <source>Every election timeout is drawn anew between two limits.</source>
        <translation>每个选举超时都在两个界限之间重新抽取。</translation>
    </message>
    <message>
        <source>Candidates meet again and again, split the votes, and nobody wins.</source>
        <translation>候选者一再相遇、瓜分选票，没有人胜出。</translation>
    </message>
    <message>
        <source>One vote a term</source>
        <translation>每任期一票</translation>
    </message>
    <message>
        <source>A node votes for at most one candidate in a term.</source>
        <translation>节点在一个任期内至多投票给一位候选者。</translation>
    </message>
    <message>
        <source>Two leaders are elected in one term, and both commit.</source>
        <translation>同一任期选出两位领导者，且双方都提交。</translation>
    </message>
    <message>
        <source>Votes are on the disk first</source>
        <translation>选票先落盘</translation>
    </message>
    <message>
        <source>Term and vote are on the disk before the vote is answered.</source>
        <translation>任期和选票在答复投票之前已落盘。</translation>
    </message>
    <message>
        <source>A voter that restarts forgets its vote, and votes twice in one term.</source>
        <translation>重启的投票者忘记自己的选票，在同一任期投两次票。</translation>
    </message>
    <message>
        <source>Votes only for logs that are up to date</source>
        <translation>选票只投给足够新的日志</translation>
    </message>
    <message>
        <source>A candidate gets a vote only when its log is at least as up to date as the voter&apos;s.</source>
        <translation>候选者的日志至少与投票者的同样新，才能得到选票。</translation>
    </message>
    <message>
        <source>A leader without committed entries is elected and overwrites them.</source>
        <translation>缺少已提交条目的领导者当选，并覆盖这些条目。</translation>
    </message>
    <message>
        <source>Count each voter once</source>
        <translation>每个投票者只计一次</translation>
    </message>
    <message>
        <source>An answer that arrives twice counts once, in elections and in commitment.</source>
        <translation>到达两次的答复只计一次，选举和提交都是如此。</translation>
    </message>
    <message>
        <source>Copies made by the network elect a leader without a majority.</source>
        <translation>网络制造的副本选出了没有多数派的领导者。</translation>
    </message>
    <message>
        <source>More than half</source>
        <translation>超过半数</translation>
    </message>
    <message>
        <source>A quorum is more than half of all voters: half is not enough.</source>
        <translation>法定人数须超过全体投票者的一半：恰好一半不够。</translation>
    </message>
    <message>
        <source>With an even number of voters both halves of a partition elect a leader and commit.</source>
        <translation>投票者为偶数时，分区的两半各自选出领导者并提交。</translation>
    </message>
    <message>
        <source>Only good reasons reset the timer</source>
        <translation>有正当理由才重置定时器</translation>
    </message>
    <message>
        <source>The election timer starts anew for a vote given or a word from the leader, and for nothing else.</source>
        <translation>只有投出选票或收到领导者的消息时，选举定时器才重新开始。</translation>
    </message>
    <message>
        <source>A node that can never win keeps the others from starting an election.</source>
        <translation>永远无法胜出的节点使其他节点无法发起选举。</translation>
    </message>
    <message>
        <source>An empty entry for each term</source>
        <translation>每任期一个空条目</translation>
    </message>
    <message>
        <source>A new leader appends an entry of its own term at once.</source>
        <translation>新领导者立即追加一个本任期的条目。</translation>
    </message>
    <message>
        <source>Entries of earlier terms stay uncommitted, however many hold them, until a client asks for something.</source>
        <translation>之前任期的条目无论有多少节点持有，都不会提交，直到客户端提出请求。</translation>
    </message>
    <message>
        <source>Go back by terms</source>
        <translation>按任期回退</translation>
    </message>
    <message>
        <source>A follower that refuses entries names the term that conflicts, and the leader goes back past all of it.</source>
        <translation>拒绝条目的跟随者指明冲突的任期，领导者一次退到该任期之前。</translation>
    </message>
    <message>
        <source>The leader goes back one entry with each message, and a repair takes long.</source>
        <translation>领导者每条消息只回退一个条目，修复耗时很久。</translation>
    </message>
    <message>
        <source>Save the commit index</source>
        <translation>保存提交索引</translation>
    </message>
    <message>
        <source>The commit index is written to the disk along with term and vote. The paper leaves it volatile.</source>
        <translation>提交索引随任期和选票一起写入磁盘。论文中它是易失的。</translation>
    </message>
    <message>
        <source>A node that restarts learns only from a leader what is committed. That is safe, and takes a moment.</source>
        <translation>重启的节点只能从领导者得知哪些已提交。这是安全的，只需片刻。</translation>
    </message>
    <message>
        <source>Entries need a match before them</source>
        <translation>条目之前必须匹配</translation>
    </message>
    <message>
        <source>A follower takes entries only behind an entry that it shares with the leader.</source>
        <translation>跟随者只接受接在与领导者相同的条目之后的条目。</translation>
    </message>
    <message>
        <source>Logs come to differ below entries that are equal, and different entries are committed.</source>
        <translation>相同条目之前的日志变得不同，提交了不同的条目。</translation>
    </message>
    <message>
        <source>Remove only what conflicts</source>
        <translation>只移除冲突的条目</translation>
    </message>
    <message>
        <source>A follower removes entries only where they differ from the leader&apos;s.</source>
        <translation>跟随者只移除与领导者不同的条目。</translation>
    </message>
    <message>
        <source>An old message that arrives late removes entries that were acknowledged, and committed ones are lost.</source>
        <translation>迟到的旧消息移除了已确认的条目，已提交的条目因此丢失。</translation>
    </message>
    <message>
        <source>Commit no further than the match</source>
        <translation>提交不超过匹配处</translation>
    </message>
    <message>
        <source>A follower commits no further than the last entry that the message has verified.</source>
        <translation>跟随者最多提交到该消息所核实的最后一个条目。</translation>
    </message>
    <message>
        <source>A follower commits and applies entries of its own that the leader does not have.</source>
        <translation>跟随者提交并应用了领导者没有的自有条目。</translation>
    </message>
    <message>
        <source>Acknowledge what was asked</source>
        <translation>只确认所请求的</translation>
    </message>
    <message>
        <source>A follower acknowledges the last entry of the request, not the end of its own log.</source>
        <translation>跟随者确认请求中的最后一个条目，而非自己日志的末尾。</translation>
    </message>
    <message>
        <source>The leader counts entries that the follower does not share, and commits them.</source>
        <translation>领导者把跟随者没有的条目计入，并将其提交。</translation>
    </message>
    <message>
        <source>Entries are on the disk first</source>
        <translation>条目先落盘</translation>
    </message>
    <message>
        <source>A follower acknowledges entries when they are on its disk.</source>
        <translation>条目落盘之后跟随者才确认。</translation>
    </message>
    <message>
        <source>Entries are committed, a crash takes them from memory, and a majority without them elects a leader.</source>
        <translation>条目已提交，崩溃使其从内存消失，没有它们的多数派又选出领导者。</translation>
    </message>
    <message>
        <source>The leader&apos;s copy counts when it is durable</source>
        <translation>领导者的副本落盘才计数</translation>
    </message>
    <message>
        <source>A leader may send entries before they are on its disk, but counts itself only when they are.</source>
        <translation>领导者可以在落盘之前发送条目，但落盘之后才把自己计入。</translation>
    </message>
    <message>
        <source>An entry is committed on fewer disks than a majority, and a crash loses it.</source>
        <translation>条目在不足多数派的磁盘上就已提交，一次崩溃便会丢失。</translation>
    </message>
    <message>
        <source>Count copies only in the own term</source>
        <translation>只对本任期的条目计数</translation>
    </message>
    <message>
        <source>A leader commits entries of earlier terms only along with one of its own term.</source>
        <translation>领导者只能随本任期的条目一起提交之前任期的条目。</translation>
    </message>
    <message>
        <source>An entry that a majority holds is committed and then overwritten: Figure 8 of the paper.</source>
        <translation>多数派持有的条目已提交，之后又被覆盖：论文图 8。</translation>
    </message>
    <message>
        <source>Answers of earlier terms do not count</source>
        <translation>之前任期的答复不计</translation>
    </message>
    <message>
        <source>An answer to a question of an earlier term is ignored.</source>
        <translation>对之前任期询问的答复被忽略。</translation>
    </message>
    <message>
        <source>A leader counts an acknowledgement for a log that was changed since.</source>
        <translation>领导者把针对此后已改变的日志的确认计入。</translation>
    </message>
    <message>
        <source>Both majorities while members change</source>
        <translation>成员变更时需两个多数派</translation>
    </message>
    <message>
        <source>A change of more than one voter needs a majority of the old and one of the new voters.</source>
        <translation>变更一个以上投票者时，需要旧投票者的多数派和新投票者的多数派。</translation>
    </message>
    <message>
        <source>The old and the new voters have majorities that share nobody: two leaders in one term.</source>
        <translation>新旧投票者的多数派没有共同成员：同一任期出现两位领导者。</translation>
    </message>
    <message>
        <source>One change of members at a time</source>
        <translation>一次只做一个成员变更</translation>
    </message>
    <message>
        <source>A change of members waits until the one before is committed.</source>
        <translation>成员变更要等上一个变更提交之后才进行。</translation>
    </message>
    <message>
        <source>Two changes in a row leave majorities that share nobody.</source>
        <translation>接连两次变更，会出现没有共同成员的多数派。</translation>
    </message>
    <message>
        <source>An own entry before a change of members</source>
        <translation>成员变更前先有自己的条目</translation>
    </message>
    <message>
        <source>A leader changes members only after it has committed an entry of its own term.</source>
        <translation>领导者提交了本任期的条目之后，才能变更成员。</translation>
    </message>
    <message>
        <source>Two leaders each begin a single-server change, and their majorities share nobody.</source>
        <translation>两位领导者各自开始单节点变更，它们的多数派没有共同成员。</translation>
    </message>
    <message>
        <source>New voters catch up first</source>
        <translation>新投票者先追赶</translation>
    </message>
    <message>
        <source>A new server receives the log as a learner before it may vote.</source>
        <translation>新服务器先以学习者身份接收日志，之后才有投票权。</translation>
    </message>
    <message>
        <source>The majority needs a server with an empty log, and nothing is committed until it has caught up.</source>
        <translation>多数派需要一台日志为空的服务器，在它追上之前什么也无法提交。</translation>
    </message>
    <message>
        <source>A removed leader steps down</source>
        <translation>被移除的领导者退位</translation>
    </message>
    <message>
        <source>A leader that is not among the new voters steps down once that is committed.</source>
        <translation>不在新投票者之中的领导者，在该配置提交后退位。</translation>
    </message>
    <message>
        <source>A server that is no member goes on leading those who are.</source>
        <translation>不是成员的服务器仍在领导各成员。</translation>
    </message>
    <message>
        <source>Catch up before taking over</source>
        <translation>接任之前先追上</translation>
    </message>
    <message>
        <source>The next leader holds the whole log before it is told to start an election.</source>
        <translation>下一位领导者持有全部日志之后，才被通知发起选举。</translation>
    </message>
    <message>
        <source>The chosen server loses its election, and the cluster is without a leader for longer.</source>
        <translation>选定的服务器在选举中落败，集群更久没有领导者。</translation>
    </message>
    <message>
        <source>Confirm leadership before reads</source>
        <translation>读取前确认领导权</translation>
    </message>
    <message>
        <source>A leader answers a read only after a majority has confirmed that it still leads.</source>
        <translation>多数派确认领导者仍在领导之后，它才答复读取。</translation>
    </message>
    <message>
        <source>A leader that was deposed, and does not know it, answers from the past.</source>
        <translation>已被取代却不知情的领导者，以过去的状态答复。</translation>
    </message>
    <message>
        <source>An own entry before reads</source>
        <translation>读取前先有自己的条目</translation>
    </message>
    <message>
        <source>A new leader answers reads only after an entry of its own term is committed.</source>
        <translation>新领导者在本任期的条目提交之后，才答复读取。</translation>
    </message>
    <message>
        <source>A new leader does not know yet how much is committed, and answers from the past.</source>
        <translation>新领导者还不知道已提交到哪里，以过去的状态答复。</translation>
    </message>
    <message>
        <source>Leases end before elections</source>
        <translation>租约先于选举结束</translation>
    </message>
    <message>
        <source>A lease ends before any other node may start an election, by the clocks of both.</source>
        <translation>按双方的时钟，租约在任何其他节点可发起选举之前结束。</translation>
    </message>
    <message>
        <source>A new leader takes writes while the old one still answers reads alone.</source>
        <translation>新领导者已接受写入，旧领导者却仍在独自答复读取。</translation>
    </message>
    <message>
        <source>A retry takes effect once</source>
        <translation>重试只生效一次</translation>
    </message>
    <message>
        <source>A command that comes again in its session is answered from memory, not carried out again.</source>
        <translation>会话中再次到来的命令以保存的结果答复，不再次执行。</translation>
    </message>
    <message>
        <source>A client that retries, because the answer was lost, has its command carried out twice.</source>
        <translation>客户端因答复丢失而重试，其命令便被执行两次。</translation>
    </message>
    <message>
        <source>Snapshots are on the disk first</source>
        <translation>快照先落盘</translation>
    </message>
    <message>
        <source>The log is cut only behind a snapshot that is on the disk.</source>
        <translation>只有快照已落盘，才截去它所代表的日志。</translation>
    </message>
    <message>
        <source>A crash in between loses both the snapshot and the entries that it stands for.</source>
        <translation>其间的崩溃会同时丢失快照及其所代表的条目。</translation>
    </message>
    <message>
        <source>dissertation</source>
        <comment>Ongaro&apos;s</comment>
        <translation>博士论文</translation>
    </message>
    <message>
        <source>erratum of 2015</source>
        <translation>2015 年勘误</translation>
    </message>
    <message>
        <source>Without it something false is committed or answered.</source>
        <translation>若没有它，会提交或答复错误的内容。</translation>
    </message>
    <message>
        <source>Without it nothing gets done any more.</source>
        <translation>若没有它，什么也无法完成。</translation>
    </message>
    <message>
        <source>Without it things get done with more trouble than they need.</source>
        <translation>若没有它，事情仍能完成，但要多费周折。</translation>
    </message>
    <message>
        <source>unsafe</source>
        <translation>不安全</translation>
    </message>
    <message>
        <source>stuck</source>
        <translation>停滞</translation>
    </message>
    <message>
        <source>disturbed</source>
        <translation>受扰</translation>
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
        <translation>结束</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>caption</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>This branch is a course of your own. The scenario stands in the other one.</source>
        <translation>此分支是您自己的走向。场景在另一个分支中。</translation>
    </message>
    <message>
        <source>You have reached into the scenario: from here on the run is your own.</source>
        <translation>您介入了场景：从这里起，运行由您掌控。</translation>
    </message>
    <message>
        <source>The nodes come up. The first caption comes when it has happened.</source>
        <translation>节点正在启动。事情发生后会出现第一条说明。</translation>
    </message>
    <message>
        <source>This is the end. The cluster is still there: go on by hand.</source>
        <translation>到此结束。集群仍在：您可以手动继续。</translation>
    </message>
    <message>
        <source>This is the end, and something else has come than what was expected.</source>
        <translation>到此结束，结果与预期不同。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what was expected, what is there instead</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play on</source>
        <translation>继续播放</translation>
    </message>
    <message>
        <source>Yes. %1</source>
        <comment>the answer was right; why</comment>
        <translation>对。%1</translation>
    </message>
    <message>
        <source>No: “%1”. %2</source>
        <comment>the answer was wrong; the right one, and why</comment>
        <translation>不对：“%1”。%2</translation>
    </message>
    <message>
        <source>Back to the caption before</source>
        <translation>回到上一条说明</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一条</translation>
    </message>
    <message>
        <source>Straight to the next caption</source>
        <translation>直接跳到下一条说明</translation>
    </message>
    <message>
        <source>Back to the scenario</source>
        <translation>回到场景</translation>
    </message>
    <message>
        <source>Stop at captions: the time stands still when one comes, until you play on.</source>
        <translation>在说明处停下：出现说明时时间静止，直到您继续播放。</translation>
    </message>
    <message>
        <source>Stop at captions</source>
        <translation>在说明处停下</translation>
    </message>
    <message>
        <source>End the scenario and keep the cluster</source>
        <translation>结束场景并保留集群</translation>
    </message>
</context>
<context>
    <name>ui::spacetime</name>
    <message>
        <source>could have influenced it</source>
        <translation>可能影响它</translation>
    </message>
    <message>
        <source>it could influence</source>
        <translation>它可能影响</translation>
    </message>
</context>
<context>
    <name>ui::text</name>
    <message>
        <source>nobody</source>
        <translation>无</translation>
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
        <translation>“%1”</translation>
    </message>
    <message>
        <source>committed</source>
        <translation>已提交</translation>
    </message>
    <message>
        <source>durable, not committed</source>
        <translation>已落盘，未提交</translation>
    </message>
    <message>
        <source>written, not yet durable</source>
        <translation>已写入，尚未落盘</translation>
    </message>
</context>
<context>
    <name>ui::timeline</name>
    <message>
        <source>real time</source>
        <translation>真实时间</translation>
    </message>
    <message>
        <source>1/%1 of real time</source>
        <translation>真实时间的 1/%1</translation>
    </message>
    <message>
        <source>%1 % of real time</source>
        <translation>真实时间的 %1%</translation>
    </message>
    <message>
        <source>%1 × real time</source>
        <translation>真实时间的 %1 倍</translation>
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
        <translation>%1%</translation>
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
        <translation>尽可能快</translation>
    </message>
    <message>
        <source>max</source>
        <comment>as fast as possible, on a slider</comment>
        <translation>最快</translation>
    </message>
</context>
<context>
    <name>ui::timing</name>
    <message>
        <source>A message and its write can take %1, the shortest election timeout is %2: elections will happen although the leader lives (§5.6).</source>
        <translation>一条消息连同写入可能耗时 %1，最短选举超时为 %2：领导者尚在时也会发生选举（§5.6）。</translation>
    </message>
    <message>
        <source>A heartbeat comes every %1 and can take %2, the shortest election timeout is %3: one late heartbeat starts an election.</source>
        <translation>心跳每 %1 一次，可能耗时 %2，最短选举超时为 %3：一次迟到的心跳就会引发选举。</translation>
    </message>
    <message>
        <source>The election timeouts differ by less than a message takes (%1): candidates will meet and split the votes.</source>
        <translation>选举超时之差小于一条消息的耗时（%1）：候选者会相遇并瓜分选票。</translation>
    </message>
    <message>
        <source>Timers must be longer than nothing.</source>
        <translation>定时器必须大于零。</translation>
    </message>
    <message>
        <source>The longest election timeout is below the shortest.</source>
        <translation>最长选举超时小于最短选举超时。</translation>
    </message>
    <message>
        <source>With a limit of 0 nothing could be sent.</source>
        <translation>上限为 0 时什么也发送不了。</translation>
    </message>
    <message>
        <source>The heartbeat must come before the shortest election timeout runs out.</source>
        <translation>心跳必须在最短选举超时到时之前到来。</translation>
    </message>
</context>
<context>
    <name>ui::why</name>
    <message>
        <source>the pre-vote for term %1</source>
        <translation>任期 %1 的预投票</translation>
    </message>
    <message>
        <source>term %1</source>
        <translation>任期 %1</translation>
    </message>
    <message>
        <source>%1 was not reached: the request of %2 was lost at %3, %4.</source>
        <translation>没有到达 %1：%2 的请求在 %3 丢失，%4。</translation>
    </message>
    <message>
        <source>%1 was not asked by %2 before the campaign ended.</source>
        <translation>竞选结束之前，%2 没有询问 %1。</translation>
    </message>
    <message>
        <source>%1 had not decided on the request of %2 when the campaign ended.</source>
        <translation>竞选结束时，%1 尚未就 %2 的请求作出决定。</translation>
    </message>
    <message>
        <source>%1 has not been reached: the request of %2 is held.</source>
        <translation>没有到达 %1：%2 的请求被扣留。</translation>
    </message>
    <message>
        <source>%1 has not been reached yet: the request of %2 is on its way.</source>
        <translation>尚未到达 %1：%2 的请求在途中。</translation>
    </message>
    <message>
        <source>%1 got the request of %2 at %3; no answer has been decided on.</source>
        <translation>%1 在 %3 收到 %2 的请求；尚未决定如何答复。</translation>
    </message>
    <message>
        <source>%1 has not asked %2 yet.</source>
        <translation>%1 还没有询问 %2。</translation>
    </message>
    <message>
        <source>%1 granted its vote: %2.</source>
        <translation>%1 同意投票：%2。</translation>
    </message>
    <message>
        <source>%1 granted its vote.</source>
        <translation>%1 同意投票。</translation>
    </message>
    <message>
        <source>%1 granted its vote, but the answer was lost on %1 → %2 at %3: %4.</source>
        <translation>%1 同意投票，但答复在 %1 → %2 上于 %3 丢失：%4。</translation>
    </message>
    <message>
        <source>%1 granted its vote; its answer had not arrived when the campaign ended.</source>
        <translation>%1 同意投票；竞选结束时答复尚未到达。</translation>
    </message>
    <message>
        <source>%1 granted its vote; the answer is on its way.</source>
        <translation>%1 同意投票；答复在途中。</translation>
    </message>
    <message>
        <source>%1 granted its vote, and waits for its disk before it answers.</source>
        <translation>%1 同意投票，正等待落盘再答复。</translation>
    </message>
    <message>
        <source>%1 ignored the request: %2.</source>
        <translation>%1 忽略了请求：%2。</translation>
    </message>
    <message>
        <source>%1 refused.</source>
        <translation>%1 拒绝投票。</translation>
    </message>
    <message>
        <source>%1 refused: %2.</source>
        <translation>%1 拒绝投票：%2。</translation>
    </message>
    <message>
        <source>Of the old voters %1 it has %2 of the %3 votes that it needs.</source>
        <translation>旧投票者 %1 中，它已得 %2 票，需要 %3 票。</translation>
    </message>
    <message>
        <source>Of the new voters %1 it has %2 of the %3 votes that it needs.</source>
        <translation>新投票者 %1 中，它已得 %2 票，需要 %3 票。</translation>
    </message>
    <message>
        <source>%1 votes for itself.</source>
        <translation>%1 投票给自己。</translation>
    </message>
    <message>
        <source>The vote of %1 for itself is not on its disk yet; until then it asks nobody.</source>
        <translation>%1 投给自己的选票尚未落盘；在此之前它不询问任何节点。</translation>
    </message>
    <message>
        <source>Learners are not asked and never count: %1.</source>
        <translation>学习者不被询问，也从不计票：%1。</translation>
    </message>
    <message>
        <source>%1 campaigns in %2 and needs a majority of the old voters and one of the new ones.</source>
        <comment>who, term 8</comment>
        <translation>%1 在%2竞选，需要旧投票者的多数派和新投票者的多数派。</translation>
    </message>
    <message>
        <source>%1 campaigns in %2 and has %3 of the %4 votes that it needs.</source>
        <comment>who, term 8</comment>
        <translation>%1 在%2竞选，已得 %3 票，需要 %4 票。</translation>
    </message>
    <message>
        <source>%1 campaigned in %2 and got %3 of the %4 votes that it needed.</source>
        <comment>who, term 8</comment>
        <translation>%1 曾在%2竞选，得到 %3 票，需要 %4 票。</translation>
    </message>
    <message>
        <source>%1 gave the campaign up at %2: %3.</source>
        <translation>%1 在 %2 放弃竞选：%3。</translation>
    </message>
    <message>
        <source>The campaign of %1 went on in another term at %2: %3.</source>
        <translation>%1 的竞选在 %2 转入另一任期：%3。</translation>
    </message>
    <message>
        <source>The campaign of %1 ended at %2: %3.</source>
        <translation>%1 的竞选在 %2 结束：%3。</translation>
    </message>
    <message>
        <source>The campaign of %1 began anew at %2.</source>
        <translation>%1 在 %2 重新开始竞选。</translation>
    </message>
    <message>
        <source>%1 would refuse %2: its own log ends at %3, that of %2 at %4 (index·term).</source>
        <translation>%1 会拒绝投票给 %2：自己的日志止于 %3，%2 的止于 %4（索引·任期）。</translation>
    </message>
    <message>
        <source>Of the old voters %1 it is known to be on %2, and %3 are needed.</source>
        <translation>旧投票者 %1 中，已知有 %2 个持有它，需要 %3 个。</translation>
    </message>
    <message>
        <source>Of the new voters %1 it is known to be on %2, and %3 are needed.</source>
        <translation>新投票者 %1 中，已知有 %2 个持有它，需要 %3 个。</translation>
    </message>
    <message>
        <source>%1 knows it to be on the disks of %2.</source>
        <translation>%1 知道它已在 %2 的磁盘上。</translation>
    </message>
    <message>
        <source>Learners hold entries and never count: %1.</source>
        <translation>学习者持有条目，但从不计入：%1。</translation>
    </message>
    <message>
        <source>Entry %1 is not on a majority of the old voters and of the new ones yet; the joint configuration needs both.</source>
        <translation>条目 %1 尚未同时存于旧投票者和新投票者的多数派；联合配置需要两者。</translation>
    </message>
    <message>
        <source>Entry %1 is known to be on %2 of %3 voters and needs %4: %5 more of %6.</source>
        <translation>已知条目 %1 在 %3 个投票者中的 %2 个上，需要 %4 个：%6 中还差 %5 个。</translation>
    </message>
    <message>
        <source>%1 leads term %2 but reaches only %3: on its side nothing can be committed.</source>
        <translation>%1 是任期 %2 的领导者，但只能联系到 %3：它这一侧什么也无法提交。</translation>
    </message>
    <message>
        <source>Mend the links of %1, or start and resume voters, until it reaches a majority.</source>
        <translation>修复 %1 的链路，或启动、恢复投票者，直到它能联系到多数派。</translation>
    </message>
    <message>
        <source>Entry %1 is on a majority and still not committed: it is of term %2, and %3 leads term %4, so its copies do not count.</source>
        <translation>条目 %1 已在多数派上，却仍未提交：它属于任期 %2，而 %3 是任期 %4 的领导者，因此它的副本不计入。</translation>
    </message>
    <message>
        <source>Entry %1 is of the older term %2: it is committed only together with an entry of term %3 that stands behind it.</source>
        <translation>条目 %1 属于较早的任期 %2：只有随其后任期 %3 的条目一起才能提交。</translation>
    </message>
    <message>
        <source>A leader counts copies only of entries of its own term; what stands before them is committed with them. An older entry on a majority can still be overwritten (Figure 8).</source>
        <translation>领导者只对本任期的条目计数副本；之前的条目随之提交。存于多数派的旧条目仍可能被覆盖（图 8）。</translation>
    </message>
    <message>
        <source>%1 has no entry of term %2 in its log.</source>
        <translation>%1 的日志中没有任期 %2 的条目。</translation>
    </message>
    <message>
        <source>Append an entry at %1: it is of term %2, and commits entry %3 along with itself.</source>
        <translation>在 %1 追加一个条目：它属于任期 %2，会连同条目 %3 一起提交。</translation>
    </message>
    <message>
        <source>Entry %1 is committed, and %2 has not heard of it: it knows of %3 as committed.</source>
        <translation>条目 %1 已提交，但 %2 尚不知道：它只知道提交到 %3。</translation>
    </message>
    <message>
        <source>%1 knows it to be committed. Followers learn it with the leader&apos;s next message.</source>
        <translation>%1 知道它已提交。跟随者从领导者的下一条消息得知。</translation>
    </message>
    <message>
        <source>Entry %1 is not committed because nobody leads: only a leader commits.</source>
        <translation>条目 %1 未提交，因为没有领导者：只有领导者才能提交。</translation>
    </message>
    <message>
        <source>There is no leader; this is why the log stands still.</source>
        <translation>没有领导者；因此日志停滞不前。</translation>
    </message>
    <message>
        <source>The log of the leader %1 begins at %2: what is committed at %3 is in its snapshot, and %4 has not heard of it.</source>
        <translation>领导者 %1 的日志始于 %2：%3 处已提交的内容在它的快照中，而 %4 尚不知道。</translation>
    </message>
    <message>
        <source>A node that lacks what is only in the snapshot gets the snapshot.</source>
        <translation>所缺内容只在快照中的节点会收到快照。</translation>
    </message>
    <message>
        <source>Entry %1 of %2 is of term %3; the leader %4 holds another one there, of term %5.</source>
        <translation>%2 的条目 %1 属于任期 %3；领导者 %4 在该处有另一个条目，属于任期 %5。</translation>
    </message>
    <message>
        <source>Entry %1 of %2 is not in the log of the leader %3, which ends at %4.</source>
        <translation>%2 的条目 %1 不在领导者 %3 的日志中，后者止于 %4。</translation>
    </message>
    <message>
        <source>When the leader&apos;s entry for this place arrives, this one is removed: a follower&apos;s log becomes the leader&apos;s.</source>
        <translation>领导者在此处的条目到达时，这个条目会被移除：跟随者的日志变得与领导者一致。</translation>
    </message>
    <message>
        <source>Only if a node that holds it is elected first can it still be committed.</source>
        <translation>只有持有它的节点先当选，它才仍有可能提交。</translation>
    </message>
    <message>
        <source>Entry %1 is on a majority: it is being committed.</source>
        <translation>条目 %1 已在多数派上：正在提交。</translation>
    </message>
    <message>
        <source>Entry %1 is committed; %2 knows everything up to %3 to be committed.</source>
        <translation>条目 %1 已提交；%2 知道到 %3 为止均已提交。</translation>
    </message>
    <message>
        <source>Entry %1 was on the disks of %2: %3 of the %4 that were needed.</source>
        <translation>条目 %1 已在 %2 的磁盘上：有 %3 个，需要 %4 个。</translation>
    </message>
    <message>
        <source>Entry %1 is of the older term %2 and was committed along with entry %3 of term %4, the leader&apos;s own.</source>
        <translation>条目 %1 属于较早的任期 %2，随条目 %3 一起提交，后者属于领导者自己的任期 %4。</translation>
    </message>
    <message>
        <source>It is of term %1, the leader&apos;s own at that time, so its copies count.</source>
        <translation>它属于任期 %1，即当时领导者自己的任期，因此它的副本计入。</translation>
    </message>
    <message>
        <source>%1 committed entry %2 at %3: a majority had it on disk.</source>
        <translation>%1 在 %3 提交了条目 %2：多数派已将其落盘。</translation>
    </message>
    <message>
        <source>%1 learned at %2 that entry %3 is committed: %4.</source>
        <translation>%1 在 %2 得知条目 %3 已提交：%4。</translation>
    </message>
    <message>
        <source>A follower commits what the leader says is committed, as far as the logs are known to agree.</source>
        <translation>跟随者在已知双方日志一致的范围内，提交领导者所说已提交的内容。</translation>
    </message>
    <message>
        <source>The leader %1 had committed it at %2.</source>
        <translation>领导者 %1 在 %2 已将其提交。</translation>
    </message>
    <message>
        <source>Entry %1 is committed, and %2 has applied everything up to %3: entries are applied one after the other, in order.</source>
        <translation>条目 %1 已提交，%2 已应用到 %3：条目按顺序逐个应用。</translation>
    </message>
    <message>
        <source>Committed means that it will never be lost; the state machine takes it afterwards.</source>
        <translation>已提交意味着永远不会丢失；之后状态机才应用它。</translation>
    </message>
    <message>
        <source>%1 removed its entries from %2 on at %3: %4.</source>
        <translation>%1 在 %3 移除了从 %2 起的条目：%4。</translation>
    </message>
    <message>
        <source>Where a follower&apos;s log differs from the leader&apos;s, the leader&apos;s entries take the place of its own.</source>
        <translation>跟随者的日志与领导者不同之处，以领导者的条目取代自己的。</translation>
    </message>
    <message>
        <source>What came before: %1 %2.</source>
        <comment>who, what happened</comment>
        <translation>此前发生的：%1 %2。</translation>
    </message>
    <message>
        <source>What was removed at %1 was of term %2, and came into its log at %3: %4.</source>
        <translation>在 %1 移除的属于任期 %2，于 %3 进入其日志：%4。</translation>
    </message>
    <message>
        <source>It was not committed, so no client was told that it is safe.</source>
        <translation>它未曾提交，因此没有客户端被告知它是安全的。</translation>
    </message>
    <message>
        <source>%1 does not hold entry %2: its log ends at %3.</source>
        <translation>%1 没有条目 %2：其日志止于 %3。</translation>
    </message>
    <message>
        <source>Nobody leads, so nobody sends it anything.</source>
        <translation>没有领导者，因此没有节点向它发送任何内容。</translation>
    </message>
    <message>
        <source>The leader %1 does not hold it either: its log ends at %2.</source>
        <translation>领导者 %1 也没有：其日志止于 %2。</translation>
    </message>
    <message>
        <source>Entry %1 is in the snapshot of %2, which stands for everything up to %3; its log begins at %4.</source>
        <translation>条目 %1 在 %2 的快照中，快照代表到 %3 为止的一切；其日志始于 %4。</translation>
    </message>
    <message>
        <source>The log of %1 begins at %2.</source>
        <translation>%1 的日志始于 %2。</translation>
    </message>
    <message>
        <source>The snapshot up to %1 came from %2 at %3.</source>
        <translation>截至 %1 的快照于 %3 来自 %2。</translation>
    </message>
    <message>
        <source>The snapshot up to %1 was taken at %2: %3.</source>
        <translation>截至 %1 的快照于 %2 创建：%3。</translation>
    </message>
    <message>
        <source>Only what is committed and applied goes into a snapshot, and the log is cut behind one that is on the disk.</source>
        <translation>只有已提交并应用的内容才进入快照，快照落盘之后才截短日志。</translation>
    </message>
    <message>
        <source>%1 holds the whole log of %2; it knows of %3 as committed, the leader of %4.</source>
        <translation>%1 拥有 %2 的全部日志；它知道提交到 %3，领导者知道提交到 %4。</translation>
    </message>
    <message>
        <source>Followers learn of a commitment with the leader&apos;s next message, a heartbeat at the latest.</source>
        <translation>跟随者从领导者的下一条消息得知提交，最迟是一次心跳。</translation>
    </message>
    <message>
        <source>The log of %1 ends at %2, that of the leader %3 at %4 (index·term).</source>
        <translation>%1 的日志止于 %2，领导者 %3 的止于 %4（索引·任期）。</translation>
    </message>
    <message>
        <source>Resume %1.</source>
        <comment>paused nodes</comment>
        <translation>恢复运行 %1。</translation>
    </message>
    <message>
        <source>Start %1: it comes back with what is on its disk, and the leader sends it the rest.</source>
        <translation>启动 %1：它带着磁盘上的内容回来，其余由领导者发送给它。</translation>
    </message>
    <message>
        <source>%1 is no member of the configuration of %2: leaders send nothing to it.</source>
        <translation>%1 不是 %2 的配置中的成员：领导者不向它发送任何内容。</translation>
    </message>
    <message>
        <source>%1 refused what %2 sent at %3: %4. The leader tries further back.</source>
        <translation>%1 拒绝了 %2 在 %3 发送的内容：%4。领导者再往前退一些重试。</translation>
    </message>
    <message>
        <source>%1 since %2.</source>
        <comment>a fault, time</comment>
        <translation>%1，自 %2 起。</translation>
    </message>
    <message>
        <source>A slow follower does not hold the others up: a majority is enough.</source>
        <translation>一个慢的跟随者不会拖住其他节点：多数派就够了。</translation>
    </message>
    <message>
        <source>Mend the links between %1 and %2.</source>
        <translation>修复 %1 与 %2 之间的链路。</translation>
    </message>
    <message>
        <source>%1 %2.</source>
        <comment>who, what happened</comment>
        <translation>%1 %2。</translation>
    </message>
    <message>
        <source>%1 had sent it at %2: %3.</source>
        <translation>%1 在 %2 发送了它：%3。</translation>
    </message>
    <message>
        <source>The rule “%1”: %2</source>
        <translation>规则“%1”：%2</translation>
    </message>
    <message>
        <source>%1 gave its vote in term %2 to %3 at %4.</source>
        <translation>%1 在任期 %2 于 %4 投票给 %3。</translation>
    </message>
    <message>
        <source>It had last heard from %1 at %2.</source>
        <translation>它上一次收到 %1 的消息是在 %2。</translation>
    </message>
    <message>
        <source>Cause: %1.</source>
        <translation>原因：%1。</translation>
    </message>
    <message>
        <source>%1 has sent no answer to it up to this instant.</source>
        <translation>到此刻为止，%1 尚未对它发出答复。</translation>
    </message>
    <message>
        <source>Its disk still works on a write, and an answer that promises something waits for it.</source>
        <translation>它的磁盘仍在写入，而作出承诺的答复须等待写入完成。</translation>
    </message>
    <message>
        <source>%1 answered at %2: %3.</source>
        <translation>%1 在 %2 答复：%3。</translation>
    </message>
    <message>
        <source>The answer was lost on %1 → %2 at %3: %4.</source>
        <translation>答复在 %1 → %2 上于 %3 丢失：%4。</translation>
    </message>
    <message>
        <source>This event lies beyond the instant that is shown.</source>
        <translation>该事件在所显示的时刻之后。</translation>
    </message>
    <message>
        <source>The paper tells of it.</source>
        <translation>论文中有说明。</translation>
    </message>
    <message>
        <source>Nothing is known of this packet.</source>
        <translation>对此数据包一无所知。</translation>
    </message>
    <message>
        <source>%1 from %2 was lost on its way to %3 at %4: %5.</source>
        <translation>%2 的 %1 在前往 %3 的途中于 %4 丢失：%5。</translation>
    </message>
    <message>
        <source>Raft asks nothing of the network: what is lost is sent again, and nothing false comes of it.</source>
        <translation>Raft 对网络没有要求：丢失的会重新发送，不会因此出错。</translation>
    </message>
    <message>
        <source>%1 from %2 reached %3 at %4.</source>
        <translation>%2 的 %1 于 %4 到达 %3。</translation>
    </message>
    <message>
        <source>%1 from %2 to %3 was sent at %4; its end was not found.</source>
        <translation>%2 发往 %3 的 %1 于 %4 发送；没有找到它的结局。</translation>
    </message>
    <message>
        <source>%1 from %2 to %3 is held at the gate of its link.</source>
        <translation>%2 发往 %3 的 %1 被扣留在链路闸口。</translation>
    </message>
    <message>
        <source>%1 from %2 waits in the inbox of %3, which is paused.</source>
        <translation>%2 的 %1 在已暂停的 %3 的收件箱中等待。</translation>
    </message>
    <message>
        <source>%1 from %2 arrives at %3 in %4.</source>
        <translation>%2 的 %1 将在 %4 后到达 %3。</translation>
    </message>
    <message>
        <source>%1 from %2 is on its way to %3.</source>
        <translation>%2 的 %1 正在前往 %3 的途中。</translation>
    </message>
    <message>
        <source>%1 sent it at %2: %3.</source>
        <translation>%1 在 %2 发送了它：%3。</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a clause as a sentence</comment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>Release this direction: its menu in the picture.</source>
        <translation>放行此方向：用图中它的菜单。</translation>
    </message>
    <message>
        <source>Mend this direction: its menu in the picture.</source>
        <translation>修复此方向：用图中它的菜单。</translation>
    </message>
    <message>
        <source>Nothing keeps messages from getting from %1 to %2.</source>
        <translation>没有什么妨碍消息从 %1 到达 %2。</translation>
    </message>
    <message>
        <source>The other direction, %1 → %2, is open: each direction has its own faults.</source>
        <translation>另一方向 %1 → %2 是通的：每个方向有各自的故障。</translation>
    </message>
    <message>
        <source>The last packet that was lost here died at %1: %2.</source>
        <translation>此处最近丢失的数据包在 %1 消失：%2。</translation>
    </message>
    <message>
        <source>Refused means: it was certainly not done, and may be asked again.</source>
        <translation>被拒绝意味着：肯定没有执行，可以再次请求。</translation>
    </message>
    <message>
        <source>Unknown means: it may have been done, or may still be; asking again could do it twice.</source>
        <translation>结果未知意味着：可能已经执行，也可能稍后执行；再次请求可能执行两次。</translation>
    </message>
    <message>
        <source>It was answered after %1.</source>
        <translation>%1 后得到答复。</translation>
    </message>
    <message>
        <source>The request of %1 at %2 waits for %3 now: it is answered when its entry is committed and applied.</source>
        <translation>%1 在 %2 的请求已等待 %3：其条目提交并应用后才会答复。</translation>
    </message>
    <message>
        <source>No entry has been made of it in any log.</source>
        <translation>任何日志中都没有由它产生的条目。</translation>
    </message>
    <message>
        <source>There is no leader that could take it.</source>
        <translation>没有可以接受它的领导者。</translation>
    </message>
    <message>
        <source>It became entry %1 in the log of %2 at %3.</source>
        <translation>它于 %3 成为 %2 日志中的条目 %1。</translation>
    </message>
    <message>
        <source>Only the last %1 events before this instant were searched; what is older is not told here.</source>
        <translation>只搜索了此刻之前的最近 %1 个事件；更早的此处未提及。</translation>
    </message>
    <message>
        <source>the link %1 → %2 is held since %3</source>
        <translation>链路 %1 → %2 自 %3 起被扣留</translation>
    </message>
    <message>
        <source>the link %1 → %2 loses every packet since %3</source>
        <translation>链路 %1 → %2 自 %3 起丢失所有数据包</translation>
    </message>
    <message>
        <source>a partition keeps %1 and %2 apart since %3</source>
        <translation>分区自 %3 起隔开 %1 与 %2</translation>
    </message>
    <message>
        <source>the link %1 → %2 is cut since %3</source>
        <translation>链路 %1 → %2 自 %3 起被切断</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>an empty log ends at</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 is down.</source>
        <translation>%1 已停机。</translation>
    </message>
    <message>
        <source>%1 is down since %2: %3.</source>
        <translation>%1 自 %2 起停机：%3。</translation>
    </message>
    <message>
        <source>%1 is down since %2.</source>
        <translation>%1 自 %2 起停机。</translation>
    </message>
    <message>
        <source>%1 is paused: messages wait in its inbox.</source>
        <translation>%1 已暂停：消息在它的收件箱中等待。</translation>
    </message>
    <message>
        <source>%1 is paused since %2: messages wait in its inbox.</source>
        <translation>%1 自 %2 起暂停：消息在它的收件箱中等待。</translation>
    </message>
    <message>
        <source>The rule “%1” is off: %2</source>
        <translation>规则“%1”已关闭：%2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a reason and its section of the paper</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Too few voters run: an election needs %1 of %2 votes, and only %3 can be given.</source>
        <translation>运行中的投票者太少：选举需要 %2 票中的 %1 票，而只能投出 %3 票。</translation>
    </message>
    <message>
        <source>Too few of the old voters run: the joint configuration needs %1 of their %2 votes, and only %3 can be given.</source>
        <translation>运行中的旧投票者太少：联合配置需要其 %2 票中的 %1 票，而只能投出 %3 票。</translation>
    </message>
    <message>
        <source>Too few of the new voters run: the joint configuration needs %1 of their %2 votes, and only %3 can be given.</source>
        <translation>运行中的新投票者太少：联合配置需要其 %2 票中的 %1 票，而只能投出 %3 票。</translation>
    </message>
    <message>
        <source>A majority of all voters must agree, not only of those that run.</source>
        <translation>需要全体投票者的多数派同意，而不仅是运行中的投票者。</translation>
    </message>
    <message>
        <source>Start %1: they come back with what is on their disks.</source>
        <comment>nodes that are down</comment>
        <translation>启动 %1：它们会带着磁盘上的内容回来。</translation>
    </message>
    <message>
        <source>Nobody can be elected now: %1 of %2 votes are needed, and no voter can get more than %3.</source>
        <translation>现在谁也无法当选：需要 %2 票中的 %1 票，而没有投票者能得到超过 %3 票。</translation>
    </message>
    <message>
        <source>Nobody can be elected now: no voter can get a majority of the old voters and one of the new ones.</source>
        <translation>现在谁也无法当选：没有投票者能同时得到旧投票者和新投票者的多数派。</translation>
    </message>
    <message>
        <source>%1 could get the votes of %2 at most: %3 of %4.</source>
        <translation>%1 至多能得到 %2 的选票：%4 票中的 %3 票。</translation>
    </message>
    <message>
        <source>Mend links until one side holds a majority; “Heal all” mends them all.</source>
        <translation>修复链路，直到一侧拥有多数派；“全部修复”可修复所有链路。</translation>
    </message>
    <message>
        <source>The election timer of %1 is held since %2.</source>
        <translation>%1 的选举定时器自 %2 起被停住。</translation>
    </message>
    <message>
        <source>The next election timer to run out is that of %1, in %2.</source>
        <translation>下一个到时的选举定时器是 %1 的，%2 之后。</translation>
    </message>
    <message>
        <source>It turned %1 at %2: %3.</source>
        <comment>role, time, why</comment>
        <translation>它在 %2 成为%1：%3。</translation>
    </message>
    <message>
        <source>No leader has been elected since the cluster began.</source>
        <translation>自集群开始以来，没有选出过领导者。</translation>
    </message>
    <message>
        <source>%1 led term %2 until %3: %4.</source>
        <translation>%1 担任任期 %2 的领导者直到 %3：%4。</translation>
    </message>
    <message>
        <source>There is no voter: nobody may be elected.</source>
        <translation>没有投票者：谁也不能当选。</translation>
    </message>
    <message>
        <source>%1 campaigns too, and every voter has one vote a term.</source>
        <translation>%1 也在竞选，而每个投票者在每个任期只有一票。</translation>
    </message>
    <message>
        <source>Nobody campaigns at this instant: the nodes wait for their election timers.</source>
        <translation>此刻没有节点竞选：各节点在等待选举定时器到时。</translation>
    </message>
    <message>
        <source>%1 leads term %2, but %3 does not hear it: %4.</source>
        <translation>%1 是任期 %2 的领导者，但 %3 听不到它：%4。</translation>
    </message>
    <message>
        <source>%1 leads term %2, but it is paused and says nothing.</source>
        <translation>%1 是任期 %2 的领导者，但已暂停，没有发出任何消息。</translation>
    </message>
    <message>
        <source>%1 leads term %2, but %3 is in term %4 already and listens to no leader of an older one.</source>
        <translation>%1 是任期 %2 的领导者，但 %3 已处于任期 %4，不听从更早任期的领导者。</translation>
    </message>
    <message>
        <source>%1 leads term %2; %3 has not heard from it yet.</source>
        <translation>%1 是任期 %2 的领导者；%3 还没有收到它的消息。</translation>
    </message>
    <message>
        <source>Its election timer runs out in %1.</source>
        <translation>它的选举定时器将在 %1 后到时。</translation>
    </message>
    <message>
        <source>%1 leads term %2 since %3: it got %4 votes, and %5 were needed.</source>
        <translation>%1 自 %3 起是任期 %2 的领导者：它得到 %4 票，需要 %5 票。</translation>
    </message>
    <message>
        <source>%1 leads term %2 since %3.</source>
        <translation>%1 自 %3 起是任期 %2 的领导者。</translation>
    </message>
    <message>
        <source>%1 leads term %2.</source>
        <translation>%1 是任期 %2 的领导者。</translation>
    </message>
    <message>
        <source>%1 was elected in term %2 meanwhile, and %3 does not know of it: it hears no message of that term.</source>
        <translation>%1 已在任期 %2 当选，而 %3 并不知道：它收不到该任期的消息。</translation>
    </message>
    <message>
        <source>It reaches only %1, no majority of its voters: it can commit nothing, and a leader does not notice that by the paper&apos;s rules.</source>
        <translation>它只能联系到 %1，不足其投票者的多数派：它什么也无法提交，而按论文的规则，领导者察觉不到这一点。</translation>
    </message>
    <message>
        <source>In %1 it looks whether a majority has answered, and steps down if not.</source>
        <translation>%1 后它会检查多数派是否已答复，否则退位。</translation>
    </message>
    <message>
        <source>Nobody has shown it a higher term since, and its heartbeats keep the others from starting an election.</source>
        <translation>此后没有谁让它看到更高的任期，它的心跳也使其他节点不发起选举。</translation>
    </message>
    <message>
        <source>It stopped at %1.</source>
        <translation>它在 %1 停止。</translation>
    </message>
    <message>
        <source>Its disk holds term %1, its vote and a log that ends at %2 (index·term). Its role, its commit index and its state machine were in memory, and are gone.</source>
        <translation>它的磁盘上有任期 %1、选票以及止于 %2 的日志（索引·任期）。角色、提交索引和状态机在内存中，已经丢失。</translation>
    </message>
    <message>
        <source>Start %1: it comes back as a follower with what its disk holds.</source>
        <translation>启动 %1：它会以跟随者身份回来，带着磁盘上的内容。</translation>
    </message>
    <message>
        <source>No code of it runs: its timers do not act, and it answers nobody until it goes on. For the others it looks like a node that is down.</source>
        <translation>它的代码完全不运行：定时器不起作用，在恢复之前也不答复任何节点。在其他节点看来，它与停机的节点无异。</translation>
    </message>
    <message>
        <source>It led term %1 when it was paused. When it goes on it still believes so, until it sees a higher term.</source>
        <translation>被暂停时它是任期 %1 的领导者。恢复后它仍如此认为，直到看到更高的任期。</translation>
    </message>
    <message>
        <source>%1 is in term %2.</source>
        <translation>%1 处于任期 %2。</translation>
    </message>
    <message>
        <source>It was in that term already where the search ends, or came up with it from its disk.</source>
        <translation>在搜索的尽头它已处于该任期，或是启动时从磁盘读出的。</translation>
    </message>
    <message>
        <source>%1 is in term %2 since %3: %4.</source>
        <translation>%1 自 %3 起处于任期 %2：%4。</translation>
    </message>
    <message>
        <source>%1 had come to term %2 at %3: %4.</source>
        <translation>%1 在 %3 进入任期 %2：%4。</translation>
    </message>
    <message>
        <source>Whoever sees a higher term takes it over: this is how nodes learn that they are behind.</source>
        <translation>谁看到更高的任期，就采用它：节点由此得知自己落后了。</translation>
    </message>
    <message>
        <source>A node that campaigns begins a new term.</source>
        <translation>竞选的节点开始一个新任期。</translation>
    </message>
    <message>
        <source>%1 is a learner: it gets every entry, but neither its vote nor its copy counts.</source>
        <translation>%1 是学习者：它得到每个条目，但它的选票和副本都不计入。</translation>
    </message>
    <message>
        <source>A new server catches up as a learner first, so that it cannot keep entries from being committed.</source>
        <translation>新服务器先以学习者身份追赶，以免妨碍提交。</translation>
    </message>
    <message>
        <source>Make it a voter: its menu, or the panel Members.</source>
        <translation>把它变为投票者：用它的菜单或“成员”面板。</translation>
    </message>
    <message>
        <source>%1 is no member of the cluster: nobody asks it and nobody sends it anything.</source>
        <translation>%1 不是集群的成员：没有节点询问它，也没有节点向它发送任何内容。</translation>
    </message>
    <message>
        <source>Add it as a voter or a learner: its menu, or the panel Members.</source>
        <translation>将它加为投票者或学习者：用它的菜单或“成员”面板。</translation>
    </message>
    <message>
        <source>The configuration of the beginning says so: %1.</source>
        <translation>最初的配置如此规定：%1。</translation>
    </message>
    <message>
        <source>The configuration at index %1 says so: %2.</source>
        <translation>索引 %1 处的配置如此规定：%2。</translation>
    </message>
    <message>
        <source>Why is there no leader?</source>
        <translation>为什么没有领导者？</translation>
    </message>
    <message>
        <source>Why is entry %1 not committed yet?</source>
        <translation>为什么条目 %1 尚未提交？</translation>
    </message>
    <message>
        <source>Why does %1 lead?</source>
        <translation>为什么 %1 是领导者？</translation>
    </message>
    <message>
        <source>Why is %1 down?</source>
        <translation>为什么 %1 停机？</translation>
    </message>
    <message>
        <source>Why is %1 paused?</source>
        <translation>为什么 %1 被暂停？</translation>
    </message>
    <message>
        <source>Why does %1 hear no leader?</source>
        <translation>为什么 %1 听不到领导者？</translation>
    </message>
    <message>
        <source>Why does %1 lag behind %2?</source>
        <translation>为什么 %1 落后于 %2？</translation>
    </message>
    <message>
        <source>Why does %1 not vote?</source>
        <translation>为什么 %1 不投票？</translation>
    </message>
    <message>
        <source>Why is %1 in term %2?</source>
        <translation>为什么 %1 处于任期 %2？</translation>
    </message>
    <message>
        <source>Why is entry %1 no longer in the log of %2?</source>
        <translation>为什么条目 %1 不再在 %2 的日志中？</translation>
    </message>
    <message>
        <source>Why does %1 not hold entry %2?</source>
        <translation>为什么 %1 没有条目 %2？</translation>
    </message>
    <message>
        <source>Was entry %1 removed from %2, and why?</source>
        <translation>条目 %1 是否从 %2 移除，为什么？</translation>
    </message>
    <message>
        <source>Why is entry %1 not committed?</source>
        <translation>为什么条目 %1 没有提交？</translation>
    </message>
    <message>
        <source>Why is entry %1 committed?</source>
        <translation>为什么条目 %1 已提交？</translation>
    </message>
    <message>
        <source>Why is entry %1 not applied?</source>
        <translation>为什么条目 %1 没有应用？</translation>
    </message>
    <message>
        <source>Why does %1 campaign?</source>
        <translation>为什么 %1 竞选？</translation>
    </message>
    <message>
        <source>Why did %1 vote for %2?</source>
        <translation>为什么 %1 投票给 %2？</translation>
    </message>
    <message>
        <source>Why did %1 refuse %2 its vote?</source>
        <translation>为什么 %1 拒绝投票给 %2？</translation>
    </message>
    <message>
        <source>Why was this packet lost?</source>
        <translation>为什么这个数据包丢失？</translation>
    </message>
    <message>
        <source>Why did %1 come to term %2?</source>
        <translation>为什么 %1 进入任期 %2？</translation>
    </message>
    <message>
        <source>Why did %1 become %2?</source>
        <comment>node, role</comment>
        <translation>为什么 %1 成为%2？</translation>
    </message>
    <message>
        <source>Why did %1 commit up to %2?</source>
        <translation>为什么 %1 提交到 %2？</translation>
    </message>
    <message>
        <source>Why did %1 remove its entries from %2 on?</source>
        <translation>为什么 %1 移除了从 %2 起的条目？</translation>
    </message>
    <message>
        <source>Why did %1 refuse the message of %2?</source>
        <translation>为什么 %1 拒绝了 %2 的消息？</translation>
    </message>
    <message>
        <source>Why did %1 stop?</source>
        <translation>为什么 %1 停止了？</translation>
    </message>
    <message>
        <source>How could this happen?</source>
        <translation>这怎么会发生？</translation>
    </message>
    <message>
        <source>Why did this happen?</source>
        <translation>这为什么会发生？</translation>
    </message>
    <message>
        <source>What became of this request?</source>
        <translation>这个请求结果如何？</translation>
    </message>
    <message>
        <source>What became of this packet?</source>
        <translation>这个数据包结果如何？</translation>
    </message>
    <message>
        <source>Why does nothing come through from %1 to %2?</source>
        <translation>为什么从 %1 到 %2 什么也传不过去？</translation>
    </message>
    <message>
        <source>Does anything come through from %1 to %2?</source>
        <translation>从 %1 到 %2 能传过去吗？</translation>
    </message>
    <message>
        <source>What happened from %1 to %2?</source>
        <translation>从 %1 到 %2 发生了什么？</translation>
    </message>
    <message>
        <source>There is no such node at this instant.</source>
        <translation>此刻没有这个节点。</translation>
    </message>
    <message>
        <source>%1 has written entry %2, but its disk is stalled since %3: durable is its log up to %4.</source>
        <translation>%1 已写入条目 %2，但它的磁盘自 %3 起卡住：日志只落盘到 %4。</translation>
    </message>
    <message>
        <source>%1 has written entry %2, but its disk is slow since %3: durable is its log up to %4.</source>
        <translation>%1 已写入条目 %2，但它的磁盘自 %3 起变慢：日志只落盘到 %4。</translation>
    </message>
    <message>
        <source>%1 has written entry %2, and its disk has not confirmed it yet: durable is its log up to %3.</source>
        <translation>%1 已写入条目 %2，但磁盘尚未确认：日志只落盘到 %3。</translation>
    </message>
    <message>
        <source>%1 holds entry %2, but its answer was lost on %1 → %3 at %4: %5.</source>
        <translation>%1 有条目 %2，但它的答复在 %1 → %3 上于 %4 丢失：%5。</translation>
    </message>
    <message>
        <source>%1 holds entry %2; its answer is on its way to %3.</source>
        <translation>%1 有条目 %2；它的答复正在前往 %3 的途中。</translation>
    </message>
    <message>
        <source>%1 holds entry %2, but cannot say so: %3.</source>
        <translation>%1 有条目 %2，但无法报告：%3。</translation>
    </message>
    <message>
        <source>%1 holds entry %2, and %3 does not know it yet.</source>
        <translation>%1 有条目 %2，而 %3 尚不知道。</translation>
    </message>
    <message>
        <source>%1 does not hold entry %2: %3.</source>
        <translation>%1 没有条目 %2：%3。</translation>
    </message>
    <message>
        <source>%1 does not hold entry %2: the message with it was lost on %3 → %1 at %4: %5.</source>
        <translation>%1 没有条目 %2：带有它的消息在 %3 → %1 上于 %4 丢失：%5。</translation>
    </message>
    <message>
        <source>Entry %1 is on its way to %2.</source>
        <translation>条目 %1 正在前往 %2 的途中。</translation>
    </message>
    <message>
        <source>%1 gets a snapshot first: %2 of %3 have arrived.</source>
        <translation>%1 先接收快照：%3 中已到达 %2。</translation>
    </message>
    <message>
        <source>%1 gets a snapshot first.</source>
        <translation>%1 先接收快照。</translation>
    </message>
    <message>
        <source>%1 does not hold entry %2, and its answers do not come through: %3.</source>
        <translation>%1 没有条目 %2，它的答复也传不过去：%3。</translation>
    </message>
    <message>
        <source>%1 holds the log up to %2 only; %3 sends it entry %4 next.</source>
        <translation>%1 的日志只到 %2；%3 接下来向它发送条目 %4。</translation>
    </message>
    <message>
        <source>%1 does not hold entry %2 yet: its log ends at %3.</source>
        <translation>%1 尚无条目 %2：其日志止于 %3。</translation>
    </message>
    <message>
        <source>%1 has never been seen.</source>
        <translation>从未见过 %1。</translation>
    </message>
    <message>
        <source>Nothing happened from %1 to %2.</source>
        <translation>从 %1 到 %2 什么也没有发生。</translation>
    </message>
    <message>
        <source>From %1 to %2 (%3): %4 entries committed, %5 packets sent, %6 of them lost or taken.</source>
        <comment>time, time, duration</comment>
        <translation>从 %1 到 %2（%3）：提交 %4 个条目，发送 %5 个数据包，其中 %6 个丢失或被取走。</translation>
    </message>
    <message>
        <source>Violations of safety: %1.</source>
        <translation>违反安全性：%1。</translation>
    </message>
    <message>
        <source>Faults that began: %1.</source>
        <translation>开始的故障：%1。</translation>
    </message>
    <message>
        <source>Faults that were healed: %1.</source>
        <translation>修复的故障：%1。</translation>
    </message>
    <message>
        <source>Nodes that stopped: %1.</source>
        <translation>停止的节点：%1。</translation>
    </message>
    <message>
        <source>Nodes that came up: %1.</source>
        <translation>启动的节点：%1。</translation>
    </message>
    <message>
        <source>Elections that were begun: %1.</source>
        <translation>发起的选举：%1。</translation>
    </message>
    <message>
        <source>Leaders that stepped down: %1.</source>
        <translation>退位的领导者：%1。</translation>
    </message>
    <message>
        <source>Leaders that were elected: %1.</source>
        <translation>当选的领导者：%1。</translation>
    </message>
    <message>
        <source>The highest term that was begun: %1.</source>
        <translation>开始过的最高任期：%1。</translation>
    </message>
    <message>
        <source>Entries that became committed: %1.</source>
        <translation>提交的条目：%1。</translation>
    </message>
    <message>
        <source>Packets lost because %1: %2.</source>
        <comment>cause, count</comment>
        <translation>丢失的数据包（%1）：%2。</translation>
    </message>
    <message>
        <source>Requests refused because the logs did not match: %1.</source>
        <translation>因日志不匹配而被拒绝的请求：%1。</translation>
    </message>
    <message>
        <source>Times that entries were removed from a log: %1.</source>
        <translation>从日志中移除条目的次数：%1。</translation>
    </message>
    <message>
        <source>Requests with an unknown outcome: %1.</source>
        <translation>结果未知的请求：%1。</translation>
    </message>
    <message>
        <source>The slowest answer to a client took %1.</source>
        <translation>对客户端最慢的答复耗时 %1。</translation>
    </message>
    <message>
        <source>%1: %2 %3.</source>
        <comment>time, who, what happened</comment>
        <translation>%1：%2 %3。</translation>
    </message>
</context>
</TS>
