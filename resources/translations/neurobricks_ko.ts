<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR">
<context>
    <name>About</name>
    <message>
        <source>About Neurobricks</source>
        <translation>뉴로브릭스 정보</translation>
    </message>
    <message>
        <source>Build a neural network from bricks, watch it learn, understand why, take it away.

Free software under the MIT licence. Networks are trained by Keras and TensorFlow. Set in Pretendard (SIL Open Font License).</source>
        <translation>블록으로 신경망을 쌓고, 학습하는 모습을 지켜보고, 왜 그런지 이해하고, 결과를 가져갑니다.

MIT 라이선스를 따르는 자유 소프트웨어입니다. 신경망은 Keras와 TensorFlow로 학습합니다. 글꼴은 Pretendard(SIL Open Font License)입니다.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;New…</source>
        <translation>새로 만들기(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>열기(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>저장(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>다른 이름으로 저장(&amp;A)…</translation>
    </message>
    <message>
        <source>Open a &amp;table…</source>
        <translation>표 열기(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>끝내기(&amp;Q)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>잘라내기(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>복사(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>붙여넣기(&amp;P)</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>복제(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>삭제(&amp;D)</translation>
    </message>
    <message>
        <source>Select &amp;all bricks</source>
        <translation>블록 모두 선택(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;One epoch</source>
        <translation>한 에포크(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Stop, keep what was learned</source>
        <translation>멈추고 학습한 것 유지(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Back to the first weights</source>
        <translation>처음 가중치로 되돌리기(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Present</source>
        <translation>발표 모드(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>전체 화면(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Lessons</source>
        <translation>수업(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;What to look at</source>
        <translation>눈여겨볼 점(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;About Neurobricks</source>
        <translation>뉴로브릭스 정보(&amp;A)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>시스템 설정에 따름</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>&amp;Undo: {edit}</source>
        <translation>실행 취소(&amp;U): {edit}</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>실행 취소(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo: {edit}</source>
        <translation>다시 실행(&amp;R): {edit}</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>다시 실행(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>일시 정지(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>이어서 학습(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>학습(&amp;T)</translation>
    </message>
</context>
<context>
    <name>ActualPredictedPlot</name>
    <message>
        <source>Actual against predicted values</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Actual: {name}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Predicted</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Row {row}
Actual: {actual}
Predicted: {predicted}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>AnswerPanel</name>
    <message>
        <source>The network answers</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>In the table: {value}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>BigNumbers</name>
    <message>
        <source>Epoch {epoch}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{figure}, validation: {value}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{figure}, training: {value}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Epoch, loss and metric</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Epoch</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>training</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>validation</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ClassLegend</name>
    <message>
        <source>Classes: {names}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ColumnChanges</name>
    <message>
        <source>Column {name}: {role}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>All other columns: {role}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Read column {name} as: {kind}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Change missing values: {name}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Change scaling: {name}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose target: {name}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Change task: {task}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ColumnMenu</name>
    <message>
        <source>Missing values</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Scaling</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>All other columns: input</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>All other columns: ignored</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Input: the network sees it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Target: the network predicts it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ignored: left out</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Input: not for free text</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Read as: {kind}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ColumnModel</name>
    <message>
        <source>missing</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name}: {role}, {kind}, {missing} missing</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name}: {role}, {kind}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ColumnTable</name>
    <message>
        <source>First rows of the table</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Press Enter on a column to choose what it is for.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{rows} rows × {columns} columns; the first {shown} are shown</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{rows} rows × {columns} columns</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ConfusionMatrix</name>
    <message>
        <source>Rows: what they are. Columns: what the network takes them for.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Actual: {actual}. Predicted: {predicted}. {count} rows, {share} of this class.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>CurvesPlot</name>
    <message>
        <source>Curves of loss and metric against epoch</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Epoch</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Epoch {epoch}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{figure}, validation: {value}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{figure}, training: {value}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>DataColumn</name>
    <message>
        <source>Open a table</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reading the data…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no table here yet. Choose data above, or open a table.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Plot</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Preparation</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>DataWords</name>
    <message>
        <source>input</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>target</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>ignored</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>numbers</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>categories</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>free text</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>regression</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>two classes</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>several classes</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The answer is a number.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The answer is one of two classes.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The answer is one of several classes.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>drop rows</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>mean</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>median</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>most frequent</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A row without a value is left out.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The mean of the column is filled in.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The middle value of the column is filled in.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The most frequent value of the column is filled in.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>standardize</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>min–max</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Numbers stay as they are.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Mean 0 and standard deviation 1 (standardization).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The least becomes 0, the greatest 1 (min–max).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>shuffled</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>in order</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>given</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Test rows are drawn by chance.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The last rows are the test part.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The data brings its own test part.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>training</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>validation</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>test</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Data of the lessons</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Logic gates</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Shapes</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sample tables</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Your own table</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>Activation</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Bends the numbers that come in. It has no weights of its own.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Function</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Which curve bends the numbers.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Passes every number on as it is.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Zero below 0, the number itself above. The usual choice for hidden layers.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Like relu, but lets a fifth of a negative number through, so no neuron dies.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Like relu, but bends smoothly towards −1 below 0.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Like elu, scaled so that numbers keep their spread from layer to layer.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A smooth relu, used in language models.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The number times its own sigmoid: a smooth relu, also called swish.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A smooth relu that is always above 0.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Squeezes any number gently between −1 and 1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Squeezes any number between −1 and 1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Squeezes any number between 0 and 1. At the end it is a probability of yes.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Turns several numbers into probabilities that add up to 1, one for each class.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Dense</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Each neuron weighs all the numbers that come in, adds them up with a bias, and applies its activation function.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Neurons</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>How many neurons the layer has. More can learn more, and overfit more.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Activation function</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Bends the sum. Without it, any number of layers is only one straight line.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Bias</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A number that each neuron adds, so that it need not pass through 0.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>First weights</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>How the weights are drawn before learning. With zeros, all neurons stay alike for ever.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Seed of the first weights</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The same seed draws the same first weights. Empty: it follows the training's seed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>the training's</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>L1 penalty</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Adds the weights' sizes to the loss: pushes weak weights to exactly 0.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>L2 penalty</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Adds the weights' squares to the loss: keeps all weights small, against overfitting.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Dropout</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Hides some numbers at random while learning, so that the network relies on none of them too much. It rests when predicting.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Share hidden</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>0.2 hides one number in five.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Gaussian noise</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Shakes the numbers a little while learning, so that the network learns the pattern and not each single row.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Strength</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The noise's standard deviation.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Batch normalization</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Brings each number to mean 0 and spread 1 within the batch, so that the next layer always sees the same range.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>How slowly the remembered mean and spread follow the batches (momentum).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Layer normalization</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Brings the numbers of each single row to mean 0 and spread 1, whatever the batch.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Unknown brick</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This brick was made with a newer version of Neurobricks. It is kept as it is; take it out to train.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Take the brick out</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Use {function}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Without activation function</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The numbers of this column are much larger or smaller than what a network learns well with (around 0, some units wide): {column}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The numbers of {count} columns are much larger or smaller than what a network learns well with (around 0, some units wide). One of them: {column}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The values to predict are so large or so small that the network takes very long to get there: {column}. Scaled, it learns them quickly; predictions still come in their own units.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Standardize</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Standardize the target</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{rows} of {total} rows are left out, because a value is missing in an input column. Most gaps: {column}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Fill the gaps</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This input column has no value in any row: {column}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This input column has the same value in every row, so it tells the network nothing: {column}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Leave the column out</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The value to predict is the same in every row, so there is nothing to learn: {column}. Choose another column.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No training row is of this class, so the network never meets it: {class_name}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Same class shares in each part</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Some classes are rare: {rare} has {few} training rows, {common} has {many}. The network may forget the rare ones.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Balance the classes</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No column is an input yet. Choose what to predict from.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No column is the target yet. Choose what to predict.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Two classes need one neuron at the end, which gives the probability of the second class. Here there are {units}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The last layer needs one neuron for each class: {width} classes, but {units} neurons.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The last layer needs one neuron for each column to predict: {width} to predict, but {units} neurons.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add brick: Dense {face}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Neurons: {units}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This loss function does not fit the task: {loss}. Its number would mean nothing here.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Use {loss}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Softmax on a single neuron gives 1 whatever comes in. Nothing can be learned.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The network should end in a probability between 0 and 1, but this one can give other numbers ({function}). Sigmoid gives a probability.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The network should end in one probability for each class, adding up to 1, but {function} does not give that. Softmax does.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>With sigmoid each class is judged on its own, and the probabilities do not add up to 1. Softmax lets the classes compete.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Hinge loss looks for numbers below −1 and above 1, which {function} does not give.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>At the end, {function} gives only numbers from {low} to {high}, but the values to predict, as they are taught, go from {minimum} to {maximum}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>At the end, {function} gives no number below {low}, but the values to predict, as they are taught, go down to {minimum}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>With relu at the end the network can get stuck at 0. Without it, it learns more surely.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Softmax at the end makes the predictions add up to 1. It is for classes; here numbers are predicted.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This loss function takes a logarithm and cannot tell negative values apart, but the values to predict, as they are taught, go down to {minimum}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Behind the last layer this disturbs the answer itself, so the network cannot get it right. It belongs between the layers.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Behind the last layer this changes the answer's own size. It belongs before or between the layers.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Do not scale the target</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no brick yet, so nothing can learn.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No brick here has neurons, so nothing can learn. A Dense brick has.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This version of Neurobricks does not know this brick: {kind}. Take it out to train, or open the file with a newer version.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Without an activation function, this layer and the next are together only one straight line: one of them would do.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The numbers are bent twice in a row ({first}, then {second}). One activation function is enough.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Keep only {function}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This brick does nothing: linear passes every number on as it is.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Softmax makes the neurons of a layer share out 1 among them, so little gets through. It belongs at the end.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>All neurons of this layer start alike ({initializer}) and stay alike for ever, as if there were only one. First weights have to be random.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Draw them at random</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>So much is hidden ({percent} %) that little is left to learn from. 20 to 50 % is usual.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The noise ({stddev}) is stronger than the numbers themselves usually are. 0.1 is usual.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Set to {value}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A row of a single number, centred on itself, is always the same number: nothing gets through this brick.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This brick compares the rows of a batch with each other, but a batch has only one row: nothing gets through while learning.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This penalty is so strong that the weights are pushed to 0 before they can learn. 0.001 is usual.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>With this learning rate ({rate}) the weights jump about instead of settling. {optimizer} usually works with {usual}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>With this learning rate ({rate}) the weights hardly move. {optimizer} usually works with {usual}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A batch ({batch_size}) is larger than all training rows together ({rows}): every epoch is a single step.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stopping early watches the validation loss, but there are no validation rows. The training loss, which overfitting does not show in, is watched instead.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Keep a fifth of the rows for validation</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{weights} weights learn from {rows} rows: the network can learn them by heart (overfitting). Watch the validation curve.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stop early</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The column {column} holds text (such as “{value}”) and cannot be read as numbers. Make it a category, or ignore it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The column {column} has a value that is infinite or too large to reckon with, in row {row}. Mend it in the table, or ignore the column.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Row {row}, column {column}: “{value}” is not a number.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Row {row}, column {column}: the network has never met “{value}”. It knows: {known}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Row {row}, column {column}: a value is missing.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No training row has a value in the column {column}, so there is nothing to fill its gaps with. Ignore the column.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>AND</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The lamp is on only when both switches are on.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>OR</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The lamp is on as soon as one of the switches is on.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>XOR</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The lamp is on when the two switches stand differently, as on a staircase.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A line with noise</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>y is about twice x, and a little more by chance. Can a network find the line?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Random labels</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Twelve random numbers and a label by the toss of a coin: there is nothing to understand, only rows to learn by heart.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sales 1991–2020</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A shop's sales over thirty years, from the year, the marketing spend and the state of the economy. What will the owner sell in 2025?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Eight points</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>y is x and one more. What comes after 11, 12 and 13?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Bike rentals</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>How many bikes will be rented in an hour, from the weather? The rental shop wants to know how many to put out. (Drawn at random, like a real city's figures.)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose the column that is to be predicted (the target).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose at least one column to predict from (an input).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A classification has one target column. Choose only one.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The table has no column of this name any more: {column}. Choose the columns anew.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The column {column} holds free text, which a network cannot reckon with. Ignore it, or make it a category if it has few different values.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The column {column} has {count} different values, more than the {maximum} that a category can have. Ignore it, or make it a number.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The target {column} holds words, and a regression predicts numbers. Choose classification, or another target.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The target {column} has the same value in every row, so there is nothing to tell apart. Choose another target.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The target {column} has {count} different values, not two. Choose several classes, or regression.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The target {column} has {count} different values, more than the {maximum} classes that can be told apart. Choose regression, or another target.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No row is left: every one misses a value somewhere. Fill missing values instead of dropping rows, or ignore the columns with gaps.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The class {name} has no training row, so the network cannot learn it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The column {column} is missing; the network needs it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The column {column} is not an input of this network.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Iris flowers</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Which of three kinds of iris is it, from the size of its leaves?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Wines</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Which of three growers made the wine, from thirteen laboratory values?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Breast cancer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Is a lump benign or malignant, from the look of its cells? A doctor asks.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Diabetes</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>How far will a patient's diabetes have gone in a year, from ten values of today?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Test share</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Rows kept apart till the end, to see how good the network really is.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Validation share</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Of the remaining rows: those that the network is checked on as it learns.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Shuffle seed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The same seed shares the rows out in the same way.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Every part gets each class in the same proportion (stratified).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Circles</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>One ring of points inside another. The border between them has to close.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Moons</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Two half moons that reach into each other. A straight line nearly does it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Spiral</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Two arms wound around each other: the hardest of the pictures.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Heaps</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A heap of points for each class. How does the plane have to be shared out?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Classes</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>How many heaps there are, each a class.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>XOR cloud</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Opposite corners belong together: XOR with many points.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Wave</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Points along a wave (a sine). How many neurons does the curve need to bend?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>How many rows are drawn.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Noise</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>How far the points are scattered by chance.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Data seed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The same seed draws the same rows.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No row is left to learn from: of {rows} rows, all went to the test and validation parts. Make their shares smaller.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This table brings no test part of its own. Choose another way to split it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A class has too few rows to be in every part in the same proportion, so the rows were shared out by chance alone.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The table is not at hand any more. Open the file again: {name}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>My own table</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A table of your own, from a CSV file.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>AND by one neuron</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A straight border is enough</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>One neuron draws one straight border. Watch it move until only the corner where both inputs are 1 lies on the other side.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>OR by one neuron</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The same neuron, another border</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The same single neuron, other labels. The border now cuts off the corner where both inputs are 0. Only the weights and the bias differ from AND.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>XOR by one neuron</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stuck: no straight line can do it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Opposite corners belong together, and no straight line parts them. The loss stops at 0.69, which is guessing. Add a hidden layer above the last brick and train again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>XOR by a hidden layer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The border bends, and XOR is solved</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A hidden layer of eight neurons bends the border. Watch the moment when the loss falls off its plateau: there the two corners are parted from the others.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A line by one neuron</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>One neuron, 50 epochs: far from done</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>One neuron is a straight line: a weight and a bias. Watch it turn towards the points, and see that after 50 epochs it is still far away. Press Train again to let it go on.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A line with patience</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The same neuron, 5000 epochs: it arrives</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The same single neuron with a hundred times the epochs. The loss falls to about 0.01, which is the noise itself: no network can do better. The weight ends near 2 and the bias near 0.17, as the formula for the best line gives them.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A line by 64 neurons</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>One hidden layer learns it in 50 epochs</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A hidden layer of 64 neurons with relu. It needs 50 epochs for what one neuron needs thousands for. Compare the two loss curves.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A line by a deep network</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Two hidden layers: fastest of all</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Two hidden layers of 64 neurons. The curve falls faster still, and ends at the same loss: the noise is the floor for everyone. Look whether the fitted curve stays straight.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Random labels by one neuron</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing to find, and little learned by heart</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The labels were drawn by the toss of a coin. One neuron cannot learn them by heart: the accuracy stays near 55 %. Look at the scatter: no two columns show a pattern.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Random labels by 64 neurons</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A hidden layer learns about 80 % by heart</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>With 64 hidden neurons the training accuracy climbs to about 80 %. Then look at Evaluate: on the test rows it is still a coin toss.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Random labels by a deep network</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>100 % by heart, and not a bit understood</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Two hidden layers learn all thousand labels by heart: the accuracy reaches 100 %. On the test rows it stays near 50 %. This is overfitting in its purest form.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The border closes into a ring</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Watch the border close around the inner ring within seconds. Then take neurons away until it fails: how many corners does a ring need?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A straight line nearly does it; a wave does</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>First the border is straight and gets most points right; then it bends into the gap between the moons. See how the accuracy waits, and then climbs.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>XOR again, with hundreds of points</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The four quarters of XOR, with many points. Watch the picture become a chessboard. Some points lie on the wrong side by chance: should the network learn those too?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The hardest picture, solved by depth</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Two arms wound around each other. The network learns the outside first and works its way in. Take a layer away, and it does not find the middle any more.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Three classes share out the plane</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Three classes, three outputs with softmax: their probabilities add up to 1. Watch the plane being shared out. Where heaps overlap the colours stay pale: there the network is not sure.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A curve that bends along a sine</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The fitted curve begins as a line and bends along the wave, from the outside in or the other way round. Change tanh to relu, and the wave has corners.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>y = x + 1, found from eight points</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>One neuron finds the rule y = x + 1. After 3000 epochs go to Predict and ask for 11, 12 and 13. The slope is found soon, the bias takes its time: watch the loss on a log scale.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Thirty years of a shop, and the year 2025</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Three columns foretell the sales almost exactly. Then ask Predict for the year 2025 with a marketing spend of 360 and an economy of 1.05: that lies outside everything the network has seen, so take the answer with care.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>How many bikes, in what weather?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Four columns of weather foretell how many bikes are rented. Compare the training curve with the validation curve, then look in Evaluate at the actual counts against the predicted ones. Hot days are harder: why?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Three kinds of flower, by softmax</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Three outputs with softmax, one for each kind. The confusion matrix in Evaluate shows which kinds are mixed up: setosa never is. Look at petal length against petal width to see why.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Mean squared error</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Mean absolute error</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Huber</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Log-cosh</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Mean squared log error</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Binary cross-entropy</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Binary focal cross-entropy</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Hinge</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Categorical cross-entropy</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Categorical focal cross-entropy</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Kullback–Leibler divergence</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The mean of the squared errors: one large error counts more than many small.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The mean size of the errors: every step away from the truth counts the same.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Squared for small errors, plain for large ones: a few outliers weigh less.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A smooth curve between squared and plain errors: outliers weigh less.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Compares ratios rather than differences; only for values from 0 upwards.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>For two classes: the surer the network is of the wrong one, the more it costs.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cross-entropy that looks mostly at the rows that are still hard.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Wants the two classes a clear margin apart; the output is then no probability.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>For several classes: the less probability the right one gets, the more it costs.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>How far the predicted probabilities are from the true ones.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Epochs</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>How many times the network goes through all the training rows.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Batch size</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>After how many rows the weights are corrected each time.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Optimizer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The rule by which the weights are corrected from the gradient.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>How large each correction is. Too large jumps about, too small crawls.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Loss function</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>How far predictions are from the truth: the number to make small.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Momentum</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>For SGD: how much of the last correction is carried on, like a rolling ball.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Weight decay</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>For AdamW: shrinks every weight a little at each step, against overfitting.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Decides every random number: first weights, shuffling, dropout. The same seed gives the same run.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Shuffle rows in every epoch</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The batches are drawn anew each time, so that none is learned by heart.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Rows of a rare class count more, so that it is not forgotten.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ends when the validation loss (without validation rows: the loss) has not improved for a while, and keeps the best weights.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Patience</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>For stopping early: for how many epochs to wait for a better loss.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>epochs</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Something went wrong that Neurobricks did not expect. Nothing of yours is lost; please try again, and look at the details if it comes back.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stopped after epoch {epoch}. What was learned is kept.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The part that trains networks (TensorFlow) could not be loaded. Install Neurobricks again, as its README says; designs can be opened, changed and saved until then.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Done: {epoch} epochs.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing has been learned yet. Press Train first.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no such file: {name}. It may have been moved, renamed or deleted.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>You are not allowed to read this file: {name}. Ask its owner for a copy.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This is a folder, not a file: {name}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This file could not be read from the disk: {name}. Copy it to another place and try again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This file is empty: {name}. Perhaps it was not copied completely.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This file was made with a newer version of Neurobricks: {name}. Install the newest version to open it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is too much in this design for one file: {name}. Take out an imported table.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This is no file of Neurobricks: {name}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The end of this file is missing: {name}. Perhaps it was not copied or downloaded completely; fetch it once more.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This file is damaged and cannot be opened: {name}. If there is another copy of it, open that one.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This file is built in a way that could harm the computer, so it was not opened: {name}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This file is too large for Neurobricks: {name}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The file has a header and no rows below it: {name}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Only one column was found, and a network needs at least two: one to predict, and one to predict it from. Is another separator right?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The file cannot be read as {encoding}. Choose another encoding.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The file does not hold together as a table. Look at the separator, and at quotation marks that are opened and not closed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The table has {count} columns; Neurobricks takes up to {maximum}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Opening was cancelled.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Some lines have more fields than the first row and were left out; the first of them is line {line}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Some columns had no name or the same name, and got new ones: {names}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Infinite values count as missing ({count}), in the column {column}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The file is empty: {name}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no such file any more: {name}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This is a folder. Choose a CSV file in it: {name}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The file may not be read. If it is open in another program, close it there and try again: {name}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The disk did not give the file. Try again: {name}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The file is larger than {megabytes} megabytes. Take fewer rows: {name}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This is a workbook or an archive, not a CSV file. In Excel choose Save As and there “CSV UTF-8”, and open that file: {name}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This file holds no text, so it cannot be a table: {name}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This is a web page, not a table. Download the CSV file itself: {name}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The file's letters are written in no encoding that Neurobricks knows. Save it as “CSV UTF-8” and open that file: {name}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no room left to save this file: {name}. Free some space, or save it on another disk. What was there before is unharmed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Saving is not allowed here: {name}. Save it in another folder, such as your own documents.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The folder to save in is not there (any more): {name}. Choose another one.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This name is too long, or not possible here: {name}. Choose another one.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This file could not be saved: {name}. What was there before is unharmed. Try another folder.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>EvaluatePage</name>
    <message>
        <source>Rows that were kept apart to the end: they tell how good the network is.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Rows that the network is checked on while it learns.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Rows that the network learned from: it should do well on these.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Predicted column</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Test ({rows})</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Validation ({rows})</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Training ({rows})</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>These are answers of the network before your last change.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Press Train first. How good the network is shows here.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Clearly better than always answering the most frequent class ({name}: {share} right).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Only a little better than always answering the most frequent class ({name}: {share} right).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No better than always answering the most frequent class ({name}: {share} right).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Clearly better than always answering the mean (off by {error} on average).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Only a little better than always answering the mean (off by {error} on average).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No better than always answering the mean (off by {error} on average).</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>Loss</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Precision</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Recall</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>F1 score</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Mean error (MAE)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Typical error (RMSE)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>R²</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Loss: how far the answers are from the truth, as the training measures it. Smaller is better.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Accuracy: how many of the rows are answered correctly.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Precision: when the network says that a row belongs to a class, how often is that so?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Recall: of the rows that do belong to a class, how many does the network find?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>F1 score: precision and recall in one figure; low if either is low.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Mean absolute error: by how much an answer is off, on average.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Root mean squared error: like the mean error, but large misses count more.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>R²: 1 is perfect; 0 is no better than always answering the mean; below 0 is worse than that.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{number} %</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Untitled</source>
        <translation>제목 없음</translation>
    </message>
</context>
<context>
    <name>FindingRows</name>
    <message>
        <source>Error</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Hint</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>FindingsStrip</name>
    <message>
        <source>Show less</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show {count} more</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>FormWidget</name>
    <message>
        <source>More</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>More settings</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Open a table</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Encoding</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Separator</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Decimal sign</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The first row names the columns</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The file's first rows</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>How much of the file is read</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>UTF-8 (usual)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>CP949 (Korean Windows)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>UTF-16</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>CP1252 (Western Windows)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>comma ,</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>semicolon ;</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>tab</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>point 1.5</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>comma 1,5</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reading the file…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Looking at the file…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Does it look right? Letters readable, one value in each cell.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>InputFields</name>
    <message>
        <source>Please type a number, such as 1.5</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>In the table: from {low} to {high}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>The chosen brick</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Split off the activation</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Makes the activation a brick of its own. It is the same network.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Join the activation</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Puts the activation back into the dense brick. It is the same network.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The numbers of one row, from the data: {names}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{task}. The network should answer: {answers}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What can be mended</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing is left: everything fits.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{count} bricks chosen</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>They can be moved, copied or deleted together.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No brick chosen</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Click on a brick to see what it does and to change it.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>LastResort</name>
    <message>
        <source>Something went wrong</source>
        <translation>문제가 생겼습니다</translation>
    </message>
    <message>
        <source>Neurobricks met an error that it did not expect. Your work is still here: you can go on, and it is a good moment to save.</source>
        <translation>예상하지 못한 오류가 생겼습니다. 작업은 그대로 남아 있습니다. 계속하실 수 있으며, 지금 저장해 두시는 것이 좋습니다.</translation>
    </message>
    <message>
        <source>Save now</source>
        <translation>지금 저장</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>계속하기</translation>
    </message>
</context>
<context>
    <name>LessonCard</name>
    <message>
        <source>What to look at</source>
        <translation>눈여겨볼 점</translation>
    </message>
    <message>
        <source>Put the lesson's words away</source>
        <translation>수업 안내 닫기</translation>
    </message>
</context>
<context>
    <name>Lessons</name>
    <message>
        <source>Pictures that come alive</source>
        <translation>살아 움직이는 그림</translation>
    </message>
    <message>
        <source>Logic: what one neuron can and cannot do</source>
        <translation>논리 회로: 뉴런 하나가 할 수 있는 것과 없는 것</translation>
    </message>
    <message>
        <source>A line through noise</source>
        <translation>잡음 속의 직선</translation>
    </message>
    <message>
        <source>Learning by heart</source>
        <translation>통째로 외우기</translation>
    </message>
    <message>
        <source>Real tables</source>
        <translation>실제 표</translation>
    </message>
</context>
<context>
    <name>LivePage</name>
    <message>
        <source>Log scale</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Draws the loss by powers of ten: small improvements become visible.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Getting the network ready …</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Press Train. The loss is drawn here, epoch by epoch: when it falls, the network is learning.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The loss is falling.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The loss is rising.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The loss hardly changes.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{figures}. {trend}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>LivingPicture</name>
    <message>
        <source>The rows along {x}, and the network's answer as a curve.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The rows by {x} and {y}, with the network's answer behind them.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Across</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Up</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Column across</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Column upwards</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>All columns that are not on an axis are held at their mean.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Rows kept apart (hollow)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Validation and test rows: the network does not learn from them.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The data with the network's answer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Probability of {name}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Probability</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose data and what to predict: the rows are drawn here.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>All inputs are categories, so there is no axis to draw along. Evaluate shows how good the network is.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Press Train: the network's answer appears behind the rows.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The data have changed since the training. Press Train to see more.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Recent files</source>
        <translation>최근 파일(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>편집(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>언어(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>색(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Training</source>
        <translation>학습(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
</context>
<context>
    <name>ModelColumn</name>
    <message>
        <source>Model</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Fix all</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Takes the first remedy for everything that can be mended.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>1 thing to mend</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{count} things to mend</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>An idea to make it better</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Everything fits</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cut</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Split off the activation</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Join the activation</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>MoreTraining</name>
    <message>
        <source>More training settings</source>
        <translation>학습 설정 더 보기</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Palette of bricks</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Enter adds the brick to the tower, after the chosen one.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>PartsBar</name>
    <message>
        <source>How the rows are shared out</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{part} {rows}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{used} of {rows} rows are used: {dropped} dropped because a value is missing, {filled} missing cells filled in.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{used} of {rows} rows are used: {dropped} dropped because a value is missing.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>All {rows} rows are used: {filled} missing cells filled in.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>All {rows} rows are used.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>PredictPage</name>
    <message>
        <source>Row of the table</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Number of the row to take</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Fills the fields with this row of the table.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Any row</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Fills the fields with a row drawn by lot.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>These are answers of the network before your last change.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Press Train first. Then type values here, and the network's answer appears beside them.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>PreparationPanel</name>
    <message>
        <source>Missing values</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Scaling of inputs</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Scaling of the target</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Order of rows</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What is done with a row in which an input has no value.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Brings numeric inputs to like size, so that none outweighs the others. Learned from the training part only.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Brings the target to a small size for learning; answers are shown in its own units.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>How rows are chosen for the test part.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>differs by column</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Change missing values</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Change scaling of inputs</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Change scaling of the target</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Change order of rows</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Change split: {field}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ProbabilityBars</name>
    <message>
        <source>{name}: {share}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Probability of each class</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Save the changes?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What is not saved will be lost.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>저장(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Don't save</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save as</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>All files</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>RecoveryQuestion</name>
    <message>
        <source>Unsaved work</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Neurobricks was not closed in order. Your unsaved work was kept.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name}, kept at {when}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Untitled</source>
        <translation>제목 없음</translation>
    </message>
    <message>
        <source>Recover it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Discard it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Remembered</name>
    <message>
        <source>Press Enter in a field to keep an answer here.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copies all rows, to be pasted into a spreadsheet.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Removes all rows from this list.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Answers that were kept</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ResultColumn</name>
    <message>
        <source>Live</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Evaluate</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Predict</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ways of looking at the result</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Scatter</name>
    <message>
        <source>Scatter plot of two columns</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Column on the horizontal axis</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Column on the vertical axis</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>and {count} more</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name} {value}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{shown} of {total} rows are drawn.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{count} rows have no value here and are not drawn.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>SourceChanges</name>
    <message>
        <source>Choose data: {name}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Change data: {field}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>SourcePicker</name>
    <message>
        <source>Open a table…</source>
        <translation>표 열기…</translation>
    </message>
    <message>
        <source>Where the data comes from: {name}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>SpeedSwitch</name>
    <message>
        <source>Speed</source>
        <translation>속도</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>최대</translation>
    </message>
    <message>
        <source>As fast as it goes</source>
        <translation>가능한 한 빠르게</translation>
    </message>
    <message>
        <source>Epochs a second: {speed}</source>
        <translation>초당 에포크: {speed}</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Start page</source>
        <translation>시작 화면</translation>
    </message>
    <message>
        <source>What shall it learn?</source>
        <translation>무엇을 학습해 볼까요?</translation>
    </message>
    <message>
        <source>Choose a lesson and press Train, or bring a table of your own.</source>
        <translation>수업을 골라 학습 단추를 누르거나, 내 표를 가져오세요.</translation>
    </message>
    <message>
        <source>Open a table…</source>
        <translation>표 열기…</translation>
    </message>
    <message>
        <source>Start empty</source>
        <translation>빈 상태로 시작</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>파일 열기…</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>최근 파일</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>자세히</translation>
    </message>
    <message>
        <source>Getting ready…</source>
        <translation>준비하고 있습니다…</translation>
    </message>
    <message>
        <source>Getting the engine ready… You can begin already.</source>
        <translation>엔진을 준비하고 있습니다… 먼저 시작하셔도 됩니다.</translation>
    </message>
    <message>
        <source>Ready. Press Train to let the network learn.</source>
        <translation>준비되었습니다. 학습 단추를 누르면 신경망이 학습을 시작합니다.</translation>
    </message>
    <message>
        <source>Paused: epoch {epoch} of {epochs}, loss {loss}, accuracy {accuracy}</source>
        <translation>일시 정지: 에포크 {epoch}/{epochs}, 손실 {loss}, 정확도 {accuracy}</translation>
    </message>
    <message>
        <source>Paused: epoch {epoch} of {epochs}, loss {loss}</source>
        <translation>일시 정지: 에포크 {epoch}/{epochs}, 손실 {loss}</translation>
    </message>
    <message>
        <source>Training begins…</source>
        <translation>학습을 시작합니다…</translation>
    </message>
    <message>
        <source>Training: epoch {epoch} of {epochs}, loss {loss}, accuracy {accuracy}</source>
        <translation>학습 중: 에포크 {epoch}/{epochs}, 손실 {loss}, 정확도 {accuracy}</translation>
    </message>
    <message>
        <source>Training: epoch {epoch} of {epochs}, loss {loss}</source>
        <translation>학습 중: 에포크 {epoch}/{epochs}, 손실 {loss}</translation>
    </message>
    <message>
        <source>Training: epoch {epoch} of {epochs}, loss {loss}, accuracy {accuracy}, {left}</source>
        <translation>학습 중: 에포크 {epoch}/{epochs}, 손실 {loss}, 정확도 {accuracy}, {left}</translation>
    </message>
    <message>
        <source>Training: epoch {epoch} of {epochs}, loss {loss}, {left}</source>
        <translation>학습 중: 에포크 {epoch}/{epochs}, 손실 {loss}, {left}</translation>
    </message>
    <message>
        <source>almost done</source>
        <translation>거의 끝남</translation>
    </message>
    <message>
        <source>about {seconds} s left</source>
        <translation>약 {seconds}초 남음</translation>
    </message>
    <message>
        <source>about {minutes} min left</source>
        <translation>약 {minutes}분 남음</translation>
    </message>
    <message>
        <source>about {hours} h left</source>
        <translation>약 {hours}시간 남음</translation>
    </message>
</context>
<context>
    <name>TaskLine</name>
    <message>
        <source>Predicts</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The column to predict (target)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What kind of answer (task)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>choose a column</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{task} ({count})</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>TowerEdits</name>
    <message>
        <source>Add brick: {brick}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add {count} bricks</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Paste brick: {brick}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Paste {count} bricks</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Duplicate brick: {brick}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Duplicate {count} bricks</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Move brick: {brick}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Move {count} bricks</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Delete brick: {brick}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Delete {count} bricks</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cut brick: {brick}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cut {count} bricks</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Change: {field}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Change: {brick}, {field}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Split off the activation: {brick}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Join the activation: {brick}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Fix: {what}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Fix all</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A tower holds at most {count} bricks.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>TowerModel</name>
    <message>
        <source>to</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>1 number in</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{count} numbers in</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Input</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The numbers of one row, from the data.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>1 number out</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{count} numbers out</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What the network should answer. The loss says how far off it is.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>error</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>warning</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>hint</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Regression</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Two classes</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Several classes</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>1 weight</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{count} weights</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>1 weight in all</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{count} weights in all</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>TowerView</name>
    <message>
        <source>Tower of bricks</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Arrow keys choose, Alt with arrow keys moves, Enter edits, Delete removes.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Drag a brick here, or double-click one above.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>TrainingBar</name>
    <message>
        <source>Training controls</source>
        <translation>학습 도구</translation>
    </message>
</context>
<context>
    <name>TrainingFields</name>
    <message>
        <source>Epochs</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>배치</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>More training settings</source>
        <translation>학습 설정 더 보기</translation>
    </message>
</context>
<context>
    <name>ValueScale</name>
    <message>
        <source>Colours of {name}: from {low} to {high}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>_SourceFields</name>
    <message>
        <source>New draw: the next seed</source>
        <translation type="unfinished" />
    </message>
</context>
</TS>
