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
        <translation>브릭으로 신경망을 쌓고, 학습하는 모습을 지켜보고, 왜 그런지 이해하고, 결과를 가져갑니다.

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
        <translation>브릭 모두 선택(&amp;A)</translation>
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
        <translation>실제 값과 예측 값</translation>
    </message>
    <message>
        <source>Actual: {name}</source>
        <translation>실제: {name}</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>예측</translation>
    </message>
    <message>
        <source>Row {row}
Actual: {actual}
Predicted: {predicted}</source>
        <translation>행 {row}
실제: {actual}
예측: {predicted}</translation>
    </message>
</context>
<context>
    <name>AnswerPanel</name>
    <message>
        <source>The network answers</source>
        <translation>신경망의 답</translation>
    </message>
    <message>
        <source>In the table: {value}</source>
        <translation>표의 값: {value}</translation>
    </message>
</context>
<context>
    <name>BigNumbers</name>
    <message>
        <source>Epoch {epoch}</source>
        <translation>에포크 {epoch}</translation>
    </message>
    <message>
        <source>{figure}, validation: {value}</source>
        <translation>{figure}, 검증: {value}</translation>
    </message>
    <message>
        <source>{figure}, training: {value}</source>
        <translation>{figure}, 학습: {value}</translation>
    </message>
    <message>
        <source>Epoch, loss and metric</source>
        <translation>에포크, 손실, 평가 지표</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>training</source>
        <translation>학습</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>검증</translation>
    </message>
</context>
<context>
    <name>ClassLegend</name>
    <message>
        <source>Classes: {names}</source>
        <translation>클래스: {names}</translation>
    </message>
</context>
<context>
    <name>ClassReportTable</name>
    <message>
        <source>Mean (macro avg)</source>
        <translation>클래스 평균 (macro avg)</translation>
    </message>
    <message>
        <source>Mean by rows (weighted avg)</source>
        <translation>행 수 가중 평균 (weighted avg)</translation>
    </message>
    <message>
        <source>Figures of each class (classification report)</source>
        <translation>클래스별 지표(분류 보고서)</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>행 수</translation>
    </message>
    <message>
        <source>Support: how many rows are of this class.</source>
        <translation>지지도(support): 이 클래스에 속한 행의 수입니다.</translation>
    </message>
</context>
<context>
    <name>ColumnChanges</name>
    <message>
        <source>Column {name}: {role}</source>
        <translation>열 {name}: {role}</translation>
    </message>
    <message>
        <source>All other columns: {role}</source>
        <translation>나머지 모든 열: {role}</translation>
    </message>
    <message>
        <source>Read column {name} as: {kind}</source>
        <translation>열 {name} 종류: {kind}</translation>
    </message>
    <message>
        <source>Change missing values: {name}</source>
        <translation>결측치 처리 변경: {name}</translation>
    </message>
    <message>
        <source>Change scaling: {name}</source>
        <translation>스케일링 변경: {name}</translation>
    </message>
    <message>
        <source>Choose target: {name}</source>
        <translation>목표 선택: {name}</translation>
    </message>
    <message>
        <source>Change task: {task}</source>
        <translation>과제 변경: {task}</translation>
    </message>
</context>
<context>
    <name>ColumnMenu</name>
    <message>
        <source>Missing values</source>
        <translation>결측치</translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation>스케일링</translation>
    </message>
    <message>
        <source>All other columns: input</source>
        <translation>나머지 모든 열: 입력</translation>
    </message>
    <message>
        <source>All other columns: ignored</source>
        <translation>나머지 모든 열: 제외</translation>
    </message>
    <message>
        <source>Input: the network sees it</source>
        <translation>입력: 신경망이 봅니다</translation>
    </message>
    <message>
        <source>Target: the network predicts it</source>
        <translation>목표: 신경망이 예측합니다</translation>
    </message>
    <message>
        <source>Ignored: left out</source>
        <translation>제외: 쓰지 않습니다</translation>
    </message>
    <message>
        <source>Input: not for free text</source>
        <translation>입력: 자유 문장은 안 됩니다</translation>
    </message>
    <message>
        <source>Read as: {kind}</source>
        <translation>종류: {kind}</translation>
    </message>
</context>
<context>
    <name>ColumnModel</name>
    <message>
        <source>missing</source>
        <translation>결측</translation>
    </message>
    <message>
        <source>{name}: {role}, {kind}, {missing} missing</source>
        <translation>{name}: {role}, {kind}, 결측 {missing}</translation>
    </message>
    <message>
        <source>{name}: {role}, {kind}</source>
        <translation>{name}: {role}, {kind}</translation>
    </message>
</context>
<context>
    <name>ColumnTable</name>
    <message>
        <source>First rows of the table</source>
        <translation>표의 첫 행들</translation>
    </message>
    <message>
        <source>Press Enter on a column to choose what it is for.</source>
        <translation>열에서 Enter를 누르면 그 열의 쓰임을 고를 수 있습니다.</translation>
    </message>
    <message>
        <source>{rows} rows × {columns} columns; the first {shown} are shown</source>
        <translation>{rows}행 × {columns}열, 처음 {shown}행 표시</translation>
    </message>
    <message>
        <source>{rows} rows × {columns} columns</source>
        <translation>{rows}행 × {columns}열</translation>
    </message>
</context>
<context>
    <name>ConfusionMatrix</name>
    <message>
        <source>Rows: what they are. Columns: what the network takes them for.</source>
        <translation>행은 실제 클래스, 열은 신경망이 예측한 클래스입니다.</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>혼동 행렬</translation>
    </message>
    <message>
        <source>Actual: {actual}. Predicted: {predicted}. {count} rows, {share} of this class.</source>
        <translation>실제: {actual}. 예측: {predicted}. {count}행, 이 클래스의 {share}.</translation>
    </message>
</context>
<context>
    <name>CurvesPlot</name>
    <message>
        <source>Curves of loss and metric against epoch</source>
        <translation>에포크에 따른 손실과 평가 지표 곡선</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>로그</translation>
    </message>
    <message>
        <source>Loss on a log scale</source>
        <translation>손실을 로그 눈금으로</translation>
    </message>
    <message>
        <source>Draws the loss by powers of ten: small improvements become visible.</source>
        <translation>손실을 10의 거듭제곱 눈금으로 그립니다. 작은 개선도 보입니다.</translation>
    </message>
    <message>
        <source>Epoch {epoch}</source>
        <translation>에포크 {epoch}</translation>
    </message>
    <message>
        <source>{figure}, validation: {value}</source>
        <translation>{figure}, 검증: {value}</translation>
    </message>
    <message>
        <source>{figure}, training: {value}</source>
        <translation>{figure}, 학습: {value}</translation>
    </message>
</context>
<context>
    <name>DataColumn</name>
    <message>
        <source>Open a table</source>
        <translation>표 열기</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt)</source>
        <translation>표 (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>Reading the data…</source>
        <translation>데이터를 읽고 있습니다…</translation>
    </message>
    <message>
        <source>There is no table here yet. Choose data above, or open a table.</source>
        <translation>아직 표가 없습니다. 위에서 데이터를 고르거나 표를 여세요.</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>표</translation>
    </message>
    <message>
        <source>Plot</source>
        <translation>그래프</translation>
    </message>
    <message>
        <source>Preparation</source>
        <translation>준비</translation>
    </message>
</context>
<context>
    <name>DataWords</name>
    <message>
        <source>input</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>target</source>
        <translation>목표</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>제외</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>수</translation>
    </message>
    <message>
        <source>categories</source>
        <translation>범주</translation>
    </message>
    <message>
        <source>free text</source>
        <translation>자유 문장</translation>
    </message>
    <message>
        <source>regression</source>
        <translation>회귀</translation>
    </message>
    <message>
        <source>two classes</source>
        <translation>이진 분류</translation>
    </message>
    <message>
        <source>several classes</source>
        <translation>다중 분류</translation>
    </message>
    <message>
        <source>The answer is a number.</source>
        <translation>답이 수입니다.</translation>
    </message>
    <message>
        <source>The answer is one of two classes.</source>
        <translation>답이 두 클래스 가운데 하나입니다.</translation>
    </message>
    <message>
        <source>The answer is one of several classes.</source>
        <translation>답이 여러 클래스 가운데 하나입니다.</translation>
    </message>
    <message>
        <source>drop rows</source>
        <translation>행 버리기</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>평균</translation>
    </message>
    <message>
        <source>median</source>
        <translation>중앙값</translation>
    </message>
    <message>
        <source>most frequent</source>
        <translation>최빈값</translation>
    </message>
    <message>
        <source>A row without a value is left out.</source>
        <translation>값이 없는 행은 빼놓습니다.</translation>
    </message>
    <message>
        <source>The mean of the column is filled in.</source>
        <translation>그 열의 평균으로 채웁니다.</translation>
    </message>
    <message>
        <source>The middle value of the column is filled in.</source>
        <translation>그 열의 중앙값으로 채웁니다.</translation>
    </message>
    <message>
        <source>The most frequent value of the column is filled in.</source>
        <translation>그 열에서 가장 자주 나오는 값으로 채웁니다.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>standardize</source>
        <translation>표준화</translation>
    </message>
    <message>
        <source>min–max</source>
        <translation>최소–최대</translation>
    </message>
    <message>
        <source>Numbers stay as they are.</source>
        <translation>수를 그대로 둡니다.</translation>
    </message>
    <message>
        <source>Mean 0 and standard deviation 1 (standardization).</source>
        <translation>평균 0, 표준편차 1로 맞춥니다(표준화).</translation>
    </message>
    <message>
        <source>The least becomes 0, the greatest 1 (min–max).</source>
        <translation>가장 작은 값은 0, 가장 큰 값은 1이 됩니다(최소–최대).</translation>
    </message>
    <message>
        <source>shuffled</source>
        <translation>섞어서</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>순서대로</translation>
    </message>
    <message>
        <source>given</source>
        <translation>주어진 대로</translation>
    </message>
    <message>
        <source>Test rows are drawn by chance.</source>
        <translation>시험 행을 무작위로 뽑습니다.</translation>
    </message>
    <message>
        <source>The last rows are the test part.</source>
        <translation>마지막 행들이 시험 데이터입니다.</translation>
    </message>
    <message>
        <source>The data brings its own test part.</source>
        <translation>데이터에 시험 데이터가 따로 들어 있습니다.</translation>
    </message>
    <message>
        <source>training</source>
        <translation>학습</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>검증</translation>
    </message>
    <message>
        <source>test</source>
        <translation>시험</translation>
    </message>
    <message>
        <source>Data of the lessons</source>
        <translation>수업 데이터</translation>
    </message>
    <message>
        <source>Logic gates</source>
        <translation>논리 회로</translation>
    </message>
    <message>
        <source>Shapes</source>
        <translation>모양</translation>
    </message>
    <message>
        <source>Sample tables</source>
        <translation>예제 표</translation>
    </message>
    <message>
        <source>Your own table</source>
        <translation>내 표</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>Activation</source>
        <translation>활성화 함수</translation>
    </message>
    <message>
        <source>Bends the numbers that come in. It has no weights of its own.</source>
        <translation>들어온 수를 구부립니다. 가중치는 없습니다.</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>함수</translation>
    </message>
    <message>
        <source>Which curve bends the numbers.</source>
        <translation>수를 어떤 곡선으로 구부릴지 정합니다.</translation>
    </message>
    <message>
        <source>Passes every number on as it is.</source>
        <translation>모든 수를 그대로 넘깁니다.</translation>
    </message>
    <message>
        <source>Zero below 0, the number itself above. The usual choice for hidden layers.</source>
        <translation>0보다 작으면 0, 크면 그 수 그대로입니다. 은닉층에서 가장 흔히 씁니다.</translation>
    </message>
    <message>
        <source>Like relu, but lets a fifth of a negative number through, so no neuron dies.</source>
        <translation>relu와 같지만 음수의 5분의 1을 통과시켜 죽는 뉴런이 없습니다.</translation>
    </message>
    <message>
        <source>Like relu, but bends smoothly towards −1 below 0.</source>
        <translation>relu와 같지만 0 아래에서 −1 쪽으로 부드럽게 구부러집니다.</translation>
    </message>
    <message>
        <source>Like elu, scaled so that numbers keep their spread from layer to layer.</source>
        <translation>elu와 같지만 층을 지나도 수의 퍼진 정도가 유지되도록 크기를 맞춥니다.</translation>
    </message>
    <message>
        <source>A smooth relu, used in language models.</source>
        <translation>부드러운 relu입니다. 언어 모델에서 씁니다.</translation>
    </message>
    <message>
        <source>The number times its own sigmoid: a smooth relu, also called swish.</source>
        <translation>수에 그 수의 시그모이드를 곱합니다. swish라고도 하는 부드러운 relu입니다.</translation>
    </message>
    <message>
        <source>A smooth relu that is always above 0.</source>
        <translation>늘 0보다 큰 부드러운 relu입니다.</translation>
    </message>
    <message>
        <source>Squeezes any number gently between −1 and 1.</source>
        <translation>어떤 수든 −1과 1 사이로 완만하게 눌러 넣습니다.</translation>
    </message>
    <message>
        <source>Squeezes any number between −1 and 1.</source>
        <translation>어떤 수든 −1과 1 사이로 눌러 넣습니다.</translation>
    </message>
    <message>
        <source>Squeezes any number between 0 and 1. At the end it is a probability of yes.</source>
        <translation>어떤 수든 0과 1 사이로 눌러 넣습니다. 맨 끝에서는 ‘예’일 확률이 됩니다.</translation>
    </message>
    <message>
        <source>Turns several numbers into probabilities that add up to 1, one for each class.</source>
        <translation>여러 수를 합이 1인 클래스별 확률로 바꿉니다.</translation>
    </message>
    <message>
        <source>Dense</source>
        <translation>전결합층</translation>
    </message>
    <message>
        <source>Each neuron weighs all the numbers that come in, adds them up with a bias, and applies its activation function.</source>
        <translation>뉴런마다 들어온 모든 수에 가중치를 곱해 편향과 함께 더하고, 활성화 함수를 적용합니다.</translation>
    </message>
    <message>
        <source>Neurons</source>
        <translation>뉴런 수</translation>
    </message>
    <message>
        <source>How many neurons the layer has. More can learn more, and overfit more.</source>
        <translation>층에 있는 뉴런의 수입니다. 많을수록 더 많이 배우지만 과적합도 쉬워집니다.</translation>
    </message>
    <message>
        <source>Activation function</source>
        <translation>활성화 함수</translation>
    </message>
    <message>
        <source>Bends the sum. Without it, any number of layers is only one straight line.</source>
        <translation>합을 구부립니다. 없으면 층을 아무리 쌓아도 직선 하나일 뿐입니다.</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>편향</translation>
    </message>
    <message>
        <source>A number that each neuron adds, so that it need not pass through 0.</source>
        <translation>뉴런마다 더하는 수입니다. 덕분에 꼭 0을 지나지 않아도 됩니다.</translation>
    </message>
    <message>
        <source>First weights</source>
        <translation>처음 가중치</translation>
    </message>
    <message>
        <source>How the weights are drawn before learning. With zeros, all neurons stay alike for ever.</source>
        <translation>학습하기 전에 가중치를 뽑는 방식입니다. 모두 0이면 뉴런들이 영원히 똑같습니다.</translation>
    </message>
    <message>
        <source>Seed of the first weights</source>
        <translation>처음 가중치의 시드</translation>
    </message>
    <message>
        <source>The same seed draws the same first weights. Empty: it follows the training&apos;s seed.</source>
        <translation>시드가 같으면 처음 가중치도 같습니다. 비워 두면 학습 시드를 따릅니다.</translation>
    </message>
    <message>
        <source>the training&apos;s</source>
        <translation>학습 시드</translation>
    </message>
    <message>
        <source>L1 penalty</source>
        <translation>L1 규제</translation>
    </message>
    <message>
        <source>Adds the weights&apos; sizes to the loss: pushes weak weights to exactly 0.</source>
        <translation>가중치의 크기를 손실에 더합니다. 약한 가중치를 정확히 0으로 밀어냅니다.</translation>
    </message>
    <message>
        <source>L2 penalty</source>
        <translation>L2 규제</translation>
    </message>
    <message>
        <source>Adds the weights&apos; squares to the loss: keeps all weights small, against overfitting.</source>
        <translation>가중치의 제곱을 손실에 더합니다. 가중치를 모두 작게 유지해 과적합을 막습니다.</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>드롭아웃</translation>
    </message>
    <message>
        <source>Hides some numbers at random while learning, so that the network relies on none of them too much. It rests when predicting.</source>
        <translation>학습하는 동안 일부 수를 무작위로 가려, 신경망이 어느 하나에 너무 기대지 않게 합니다. 예측할 때는 쉽니다.</translation>
    </message>
    <message>
        <source>Share hidden</source>
        <translation>가리는 비율</translation>
    </message>
    <message>
        <source>0.2 hides one number in five.</source>
        <translation>0.2이면 다섯 개 중 하나를 가립니다.</translation>
    </message>
    <message>
        <source>Gaussian noise</source>
        <translation>가우스 잡음</translation>
    </message>
    <message>
        <source>Shakes the numbers a little while learning, so that the network learns the pattern and not each single row.</source>
        <translation>학습하는 동안 수를 조금 흔들어, 신경망이 행 하나하나가 아니라 규칙을 배우게 합니다.</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>세기</translation>
    </message>
    <message>
        <source>The noise&apos;s standard deviation.</source>
        <translation>잡음의 표준편차입니다.</translation>
    </message>
    <message>
        <source>Batch normalization</source>
        <translation>배치 정규화</translation>
    </message>
    <message>
        <source>Brings each number to mean 0 and spread 1 within the batch, so that the next layer always sees the same range.</source>
        <translation>배치 안에서 각 수를 평균 0, 표준편차 1로 맞춰 다음 층이 늘 같은 범위를 보게 합니다.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>기억</translation>
    </message>
    <message>
        <source>How slowly the remembered mean and spread follow the batches (momentum).</source>
        <translation>기억한 평균과 표준편차가 배치를 얼마나 천천히 따라가는지 정합니다(모멘텀).</translation>
    </message>
    <message>
        <source>Layer normalization</source>
        <translation>층 정규화</translation>
    </message>
    <message>
        <source>Brings the numbers of each single row to mean 0 and spread 1, whatever the batch.</source>
        <translation>배치와 상관없이 행마다 수를 평균 0, 표준편차 1로 맞춥니다.</translation>
    </message>
    <message>
        <source>Unknown brick</source>
        <translation>알 수 없는 브릭</translation>
    </message>
    <message>
        <source>This brick was made with a newer version of Neurobricks. It is kept as it is; take it out to train.</source>
        <translation>더 새로운 뉴로브릭스에서 만든 브릭입니다. 그대로 보관되며, 학습하려면 빼야 합니다.</translation>
    </message>
    <message>
        <source>Take the brick out</source>
        <translation>브릭 빼기</translation>
    </message>
    <message>
        <source>Use {function}</source>
        <translation>{function} 사용</translation>
    </message>
    <message>
        <source>Without activation function</source>
        <translation>활성화 함수 없이</translation>
    </message>
    <message>
        <source>The numbers of this column are much larger or smaller than what a network learns well with (around 0, some units wide): {column}.</source>
        <translation>이 열의 수는 신경망이 잘 학습하는 크기(0 근처, 몇 단위 폭)보다 훨씬 크거나 작습니다: {column}.</translation>
    </message>
    <message>
        <source>The numbers of {count} columns are much larger or smaller than what a network learns well with (around 0, some units wide). One of them: {column}.</source>
        <translation>열 {count}개의 수가 신경망이 잘 학습하는 크기(0 근처, 몇 단위 폭)보다 훨씬 크거나 작습니다. 그중 하나: {column}.</translation>
    </message>
    <message>
        <source>The values to predict are so large or so small that the network takes very long to get there: {column}. Scaled, it learns them quickly; predictions still come in their own units.</source>
        <translation>예측할 값이 너무 크거나 작아 신경망이 거기까지 가는 데 아주 오래 걸립니다: {column}. 스케일링하면 빨리 배우며, 예측은 그대로 원래 단위로 나옵니다.</translation>
    </message>
    <message>
        <source>Standardize</source>
        <translation>표준화</translation>
    </message>
    <message>
        <source>Standardize the target</source>
        <translation>목표 표준화</translation>
    </message>
    <message>
        <source>{rows} of {total} rows are left out, because a value is missing in an input column. Most gaps: {column}.</source>
        <translation>입력 열에 값이 없어 전체 {total}행 가운데 {rows}행을 뺐습니다. 빈칸이 가장 많은 열: {column}.</translation>
    </message>
    <message>
        <source>Fill the gaps</source>
        <translation>빈칸 채우기</translation>
    </message>
    <message>
        <source>This input column has no value in any row: {column}.</source>
        <translation>이 입력 열은 어느 행에도 값이 없습니다: {column}.</translation>
    </message>
    <message>
        <source>This input column has the same value in every row, so it tells the network nothing: {column}.</source>
        <translation>이 입력 열은 모든 행의 값이 같아 신경망에 아무것도 알려 주지 않습니다: {column}.</translation>
    </message>
    <message>
        <source>Leave the column out</source>
        <translation>열 제외</translation>
    </message>
    <message>
        <source>The value to predict is the same in every row, so there is nothing to learn: {column}. Choose another column.</source>
        <translation>예측할 값이 모든 행에서 같아 배울 것이 없습니다: {column}. 다른 열을 고르세요.</translation>
    </message>
    <message>
        <source>No training row is of this class, so the network never meets it: {class_name}.</source>
        <translation>학습 행 가운데 이 클래스가 없어 신경망이 한 번도 만나지 못합니다: {class_name}.</translation>
    </message>
    <message>
        <source>Same class shares in each part</source>
        <translation>부분마다 클래스 비율 같게</translation>
    </message>
    <message>
        <source>Some classes are rare: {rare} has {few} training rows, {common} has {many}. The network may forget the rare ones.</source>
        <translation>드문 클래스가 있습니다. {rare}: 학습 {few}행, {common}: 학습 {many}행. 신경망이 드문 클래스를 잊을 수 있습니다.</translation>
    </message>
    <message>
        <source>Balance the classes</source>
        <translation>클래스 균형 맞추기</translation>
    </message>
    <message>
        <source>No column is an input yet. Choose what to predict from.</source>
        <translation>아직 입력 열이 없습니다. 무엇으로 예측할지 고르세요.</translation>
    </message>
    <message>
        <source>No column is the target yet. Choose what to predict.</source>
        <translation>아직 목표 열이 없습니다. 무엇을 예측할지 고르세요.</translation>
    </message>
    <message>
        <source>Two classes need one neuron at the end, which gives the probability of the second class. Here there are {units}.</source>
        <translation>이진 분류에는 끝에 뉴런 하나가 필요하며, 두 번째 클래스의 확률을 냅니다. 지금은 {units}개입니다.</translation>
    </message>
    <message>
        <source>The last layer needs one neuron for each class: {width} classes, but {units} neurons.</source>
        <translation>마지막 층에는 클래스마다 뉴런 하나가 필요합니다: 클래스 {width}개, 뉴런 {units}개.</translation>
    </message>
    <message>
        <source>The last layer needs one neuron for each column to predict: {width} to predict, but {units} neurons.</source>
        <translation>마지막 층에는 예측할 열마다 뉴런 하나가 필요합니다: 예측할 열 {width}개, 뉴런 {units}개.</translation>
    </message>
    <message>
        <source>Add brick: Dense {face}</source>
        <translation>브릭 추가: 전결합층 {face}</translation>
    </message>
    <message>
        <source>Neurons: {units}</source>
        <translation>뉴런 수: {units}</translation>
    </message>
    <message>
        <source>This loss function does not fit the task: {loss}. Its number would mean nothing here.</source>
        <translation>이 손실 함수는 과제에 맞지 않습니다: {loss}. 여기서는 그 수에 아무 뜻이 없습니다.</translation>
    </message>
    <message>
        <source>Use {loss}</source>
        <translation>{loss} 사용</translation>
    </message>
    <message>
        <source>Softmax on a single neuron gives 1 whatever comes in. Nothing can be learned.</source>
        <translation>뉴런 하나에 소프트맥스를 쓰면 무엇이 들어와도 1이 됩니다. 아무것도 배울 수 없습니다.</translation>
    </message>
    <message>
        <source>The network should end in a probability between 0 and 1, but this one can give other numbers ({function}). Sigmoid gives a probability.</source>
        <translation>신경망은 0과 1 사이의 확률로 끝나야 하는데, 이 신경망은 다른 수도 낼 수 있습니다({function}). 시그모이드를 쓰면 확률이 나옵니다.</translation>
    </message>
    <message>
        <source>The network should end in one probability for each class, adding up to 1, but {function} does not give that. Softmax does.</source>
        <translation>신경망은 합이 1인 클래스별 확률로 끝나야 합니다. 지금 함수({function})로는 그렇게 되지 않으며, 소프트맥스를 쓰면 됩니다.</translation>
    </message>
    <message>
        <source>With sigmoid each class is judged on its own, and the probabilities do not add up to 1. Softmax lets the classes compete.</source>
        <translation>시그모이드는 클래스마다 따로 판단하므로 확률의 합이 1이 되지 않습니다. 소프트맥스는 클래스끼리 겨루게 합니다.</translation>
    </message>
    <message>
        <source>Hinge loss looks for numbers below −1 and above 1, which {function} does not give.</source>
        <translation>힌지 손실은 −1보다 작거나 1보다 큰 수를 바라지만, 지금 함수({function})는 그런 수를 내지 않습니다.</translation>
    </message>
    <message>
        <source>At the end, {function} gives only numbers from {low} to {high}, but the values to predict, as they are taught, go from {minimum} to {maximum}.</source>
        <translation>맨 끝의 함수({function})는 {low} ~ {high} 범위의 수만 내는데, 가르치는 값은 {minimum} ~ {maximum} 범위입니다.</translation>
    </message>
    <message>
        <source>At the end, {function} gives no number below {low}, but the values to predict, as they are taught, go down to {minimum}.</source>
        <translation>맨 끝의 함수({function})는 {low}보다 작은 수를 내지 못하는데, 가르치는 값은 {minimum}까지 내려갑니다.</translation>
    </message>
    <message>
        <source>With relu at the end the network can get stuck at 0. Without it, it learns more surely.</source>
        <translation>맨 끝에 relu가 있으면 신경망이 0에 갇힐 수 있습니다. 없으면 더 확실히 배웁니다.</translation>
    </message>
    <message>
        <source>Softmax at the end makes the predictions add up to 1. It is for classes; here numbers are predicted.</source>
        <translation>맨 끝의 소프트맥스는 예측의 합을 1로 만듭니다. 분류에 쓰는 것이며, 여기서는 수를 예측합니다.</translation>
    </message>
    <message>
        <source>This loss function takes a logarithm and cannot tell negative values apart, but the values to predict, as they are taught, go down to {minimum}.</source>
        <translation>이 손실 함수는 로그를 써서 음수를 구별하지 못하는데, 가르치는 값은 {minimum}까지 내려갑니다.</translation>
    </message>
    <message>
        <source>Behind the last layer this disturbs the answer itself, so the network cannot get it right. It belongs between the layers.</source>
        <translation>마지막 층 뒤에 있으면 답 자체를 흐트러뜨려 신경망이 맞힐 수 없습니다. 층과 층 사이에 두세요.</translation>
    </message>
    <message>
        <source>Behind the last layer this changes the answer&apos;s own size. It belongs before or between the layers.</source>
        <translation>마지막 층 뒤에 있으면 답의 크기를 바꿉니다. 층 앞이나 층과 층 사이에 두세요.</translation>
    </message>
    <message>
        <source>Do not scale the target</source>
        <translation>목표 스케일링 안 함</translation>
    </message>
    <message>
        <source>There is no brick yet, so nothing can learn.</source>
        <translation>아직 브릭이 없어 아무것도 배울 수 없습니다.</translation>
    </message>
    <message>
        <source>No brick here has neurons, so nothing can learn. A Dense brick has.</source>
        <translation>뉴런이 있는 브릭이 없어 아무것도 배울 수 없습니다. 전결합층 브릭에는 뉴런이 있습니다.</translation>
    </message>
    <message>
        <source>This version of Neurobricks does not know this brick: {kind}. Take it out to train, or open the file with a newer version.</source>
        <translation>이 버전의 뉴로브릭스가 모르는 브릭입니다: {kind}. 빼고 학습하거나, 더 새로운 버전으로 파일을 여세요.</translation>
    </message>
    <message>
        <source>Without an activation function, this layer and the next are together only one straight line: one of them would do.</source>
        <translation>활성화 함수가 없으면 이 층과 다음 층을 합쳐도 직선 하나일 뿐입니다. 층 하나로 충분합니다.</translation>
    </message>
    <message>
        <source>The numbers are bent twice in a row ({first}, then {second}). One activation function is enough.</source>
        <translation>수를 연달아 두 번 구부립니다({first} 다음 {second}). 활성화 함수는 하나면 됩니다.</translation>
    </message>
    <message>
        <source>Keep only {function}</source>
        <translation>{function}만 남기기</translation>
    </message>
    <message>
        <source>This brick does nothing: linear passes every number on as it is.</source>
        <translation>이 브릭은 아무 일도 하지 않습니다. linear는 모든 수를 그대로 넘깁니다.</translation>
    </message>
    <message>
        <source>Softmax makes the neurons of a layer share out 1 among them, so little gets through. It belongs at the end.</source>
        <translation>소프트맥스는 층의 뉴런들이 1을 나눠 갖게 하므로 통과하는 것이 거의 없습니다. 맨 끝에 두세요.</translation>
    </message>
    <message>
        <source>All neurons of this layer start alike ({initializer}) and stay alike for ever, as if there were only one. First weights have to be random.</source>
        <translation>이 층의 뉴런은 모두 똑같이 시작해({initializer}) 영원히 똑같으므로 뉴런이 하나뿐인 것과 같습니다. 처음 가중치는 무작위여야 합니다.</translation>
    </message>
    <message>
        <source>Draw them at random</source>
        <translation>무작위로 뽑기</translation>
    </message>
    <message>
        <source>So much is hidden ({percent} %) that little is left to learn from. 20 to 50 % is usual.</source>
        <translation>너무 많이 가려({percent} %) 배울 것이 거의 남지 않습니다. 보통 20~50 %를 씁니다.</translation>
    </message>
    <message>
        <source>The noise ({stddev}) is stronger than the numbers themselves usually are. 0.1 is usual.</source>
        <translation>잡음({stddev})이 보통의 수 자체보다 강합니다. 보통 0.1을 씁니다.</translation>
    </message>
    <message>
        <source>Set to {value}</source>
        <translation>{value}에 맞추기</translation>
    </message>
    <message>
        <source>A row of a single number, centred on itself, is always the same number: nothing gets through this brick.</source>
        <translation>수가 하나뿐인 행을 스스로에 맞추면 늘 같은 수가 됩니다. 이 브릭을 아무것도 통과하지 못합니다.</translation>
    </message>
    <message>
        <source>This brick compares the rows of a batch with each other, but a batch has only one row: nothing gets through while learning.</source>
        <translation>이 브릭은 배치 안의 행끼리 견주는데 배치에 행이 하나뿐입니다. 학습하는 동안 아무것도 통과하지 못합니다.</translation>
    </message>
    <message>
        <source>This penalty is so strong that the weights are pushed to 0 before they can learn. 0.001 is usual.</source>
        <translation>규제가 너무 강해 가중치가 배우기도 전에 0으로 밀려납니다. 보통 0.001을 씁니다.</translation>
    </message>
    <message>
        <source>With this learning rate ({rate}) the weights jump about instead of settling. {optimizer} usually works with {usual}.</source>
        <translation>이 학습률({rate})에서는 가중치가 자리 잡지 못하고 날뜁니다. {optimizer}의 보통 학습률: {usual}.</translation>
    </message>
    <message>
        <source>With this learning rate ({rate}) the weights hardly move. {optimizer} usually works with {usual}.</source>
        <translation>이 학습률({rate})에서는 가중치가 거의 움직이지 않습니다. {optimizer}의 보통 학습률: {usual}.</translation>
    </message>
    <message>
        <source>A batch ({batch_size}) is larger than all training rows together ({rows}): every epoch is a single step.</source>
        <translation>배치({batch_size})가 학습 행 전체({rows})보다 큽니다. 에포크마다 한 걸음만 갑니다.</translation>
    </message>
    <message>
        <source>Stopping early watches the validation loss, but there are no validation rows. The training loss, which overfitting does not show in, is watched instead.</source>
        <translation>조기 종료는 검증 손실을 보는데 검증 행이 없습니다. 대신 학습 손실을 보며, 여기에는 과적합이 드러나지 않습니다.</translation>
    </message>
    <message>
        <source>Keep a fifth of the rows for validation</source>
        <translation>행의 5분의 1을 검증용으로 두기</translation>
    </message>
    <message>
        <source>{weights} weights learn from {rows} rows: the network can learn them by heart (overfitting). Watch the validation curve.</source>
        <translation>가중치 {weights}개가 {rows}행에서 배웁니다. 신경망이 통째로 외울 수 있으니(과적합) 검증 곡선을 살펴보세요.</translation>
    </message>
    <message>
        <source>Stop early</source>
        <translation>조기 종료</translation>
    </message>
    <message>
        <source>The column {column} holds text (such as “{value}”) and cannot be read as numbers. Make it a category, or ignore it.</source>
        <translation>열 {column}에 문장(예: “{value}”)이 있어 수로 읽을 수 없습니다. 범주로 바꾸거나 제외하세요.</translation>
    </message>
    <message>
        <source>The column {column} has a value that is infinite or too large to reckon with, in row {row}. Mend it in the table, or ignore the column.</source>
        <translation>열 {column}의 {row}행에 무한하거나 계산할 수 없을 만큼 큰 값이 있습니다. 표에서 고치거나 열을 제외하세요.</translation>
    </message>
    <message>
        <source>Row {row}, column {column}: “{value}” is not a number.</source>
        <translation>{row}행, 열 {column}: 수가 아닙니다(“{value}”).</translation>
    </message>
    <message>
        <source>Row {row}, column {column}: the network has never met “{value}”. It knows: {known}.</source>
        <translation>{row}행, 열 {column}: 신경망이 만난 적 없는 값입니다(“{value}”). 아는 값: {known}.</translation>
    </message>
    <message>
        <source>Row {row}, column {column}: a value is missing.</source>
        <translation>{row}행, 열 {column}: 값이 없습니다.</translation>
    </message>
    <message>
        <source>No training row has a value in the column {column}, so there is nothing to fill its gaps with. Ignore the column.</source>
        <translation>열 {column}에는 학습 행 어디에도 값이 없어 빈칸을 채울 수 없습니다. 열을 제외하세요.</translation>
    </message>
    <message>
        <source>AND</source>
        <translation>AND</translation>
    </message>
    <message>
        <source>The lamp is on only when both switches are on.</source>
        <translation>스위치 두 개를 모두 켜야만 등이 켜집니다.</translation>
    </message>
    <message>
        <source>OR</source>
        <translation>OR</translation>
    </message>
    <message>
        <source>The lamp is on as soon as one of the switches is on.</source>
        <translation>스위치를 하나라도 켜면 등이 켜집니다.</translation>
    </message>
    <message>
        <source>XOR</source>
        <translation>XOR</translation>
    </message>
    <message>
        <source>The lamp is on when the two switches stand differently, as on a staircase.</source>
        <translation>계단의 전등처럼 두 스위치의 상태가 다를 때 등이 켜집니다.</translation>
    </message>
    <message>
        <source>A line with noise</source>
        <translation>잡음 섞인 직선</translation>
    </message>
    <message>
        <source>y is about twice x, and a little more by chance. Can a network find the line?</source>
        <translation>y는 x의 약 두 배에 우연이 조금 더해진 값입니다. 신경망이 직선을 찾을 수 있을까요?</translation>
    </message>
    <message>
        <source>Random labels</source>
        <translation>무작위 레이블</translation>
    </message>
    <message>
        <source>Twelve random numbers and a label by the toss of a coin: there is nothing to understand, only rows to learn by heart.</source>
        <translation>무작위 수 열두 개와 동전 던지기로 정한 레이블입니다. 이해할 것은 없고 외울 행만 있습니다.</translation>
    </message>
    <message>
        <source>Sales 1991–2020</source>
        <translation>매출 1991–2020</translation>
    </message>
    <message>
        <source>A shop&apos;s sales over thirty years, from the year, the marketing spend and the state of the economy. What will the owner sell in 2025?</source>
        <translation>연도, 마케팅 비용, 경기 상태로 본 어느 가게의 30년 매출입니다. 2025년에는 얼마나 팔릴까요?</translation>
    </message>
    <message>
        <source>Eight points</source>
        <translation>점 여덟 개</translation>
    </message>
    <message>
        <source>y is x and one more. What comes after 11, 12 and 13?</source>
        <translation>y는 x보다 1 큽니다. 11, 12, 13에는 무엇이 나올까요?</translation>
    </message>
    <message>
        <source>Bike rentals</source>
        <translation>자전거 대여</translation>
    </message>
    <message>
        <source>How many bikes will be rented in an hour, from the weather? The rental shop wants to know how many to put out. (Drawn at random, like a real city&apos;s figures.)</source>
        <translation>날씨로 보아 한 시간에 자전거가 몇 대나 대여될까요? 대여점은 몇 대를 내놓을지 알고 싶어 합니다. (실제 도시의 수치를 닮게 무작위로 만든 데이터입니다.)</translation>
    </message>
    <message>
        <source>Choose the column that is to be predicted (the target).</source>
        <translation>예측할 열(목표)을 고르세요.</translation>
    </message>
    <message>
        <source>Choose at least one column to predict from (an input).</source>
        <translation>예측에 쓸 열(입력)을 하나 이상 고르세요.</translation>
    </message>
    <message>
        <source>A classification has one target column. Choose only one.</source>
        <translation>분류의 목표 열은 하나입니다. 하나만 고르세요.</translation>
    </message>
    <message>
        <source>The table has no column of this name any more: {column}. Choose the columns anew.</source>
        <translation>표에 이 이름의 열이 더는 없습니다: {column}. 열을 다시 고르세요.</translation>
    </message>
    <message>
        <source>The column {column} holds free text, which a network cannot reckon with. Ignore it, or make it a category if it has few different values.</source>
        <translation>열 {column}에는 자유 문장이 있어 신경망이 계산할 수 없습니다. 제외하거나, 서로 다른 값이 적으면 범주로 바꾸세요.</translation>
    </message>
    <message>
        <source>The column {column} has {count} different values, more than the {maximum} that a category can have. Ignore it, or make it a number.</source>
        <translation>열 {column}에 서로 다른 값이 {count}개 있어 범주의 한도 {maximum}개를 넘습니다. 제외하거나 수로 바꾸세요.</translation>
    </message>
    <message>
        <source>The target {column} holds words, and a regression predicts numbers. Choose classification, or another target.</source>
        <translation>목표 {column}에는 낱말이 있는데 회귀는 수를 예측합니다. 분류나 다른 목표를 고르세요.</translation>
    </message>
    <message>
        <source>The target {column} has the same value in every row, so there is nothing to tell apart. Choose another target.</source>
        <translation>목표 {column}의 값이 모든 행에서 같아 구별할 것이 없습니다. 다른 목표를 고르세요.</translation>
    </message>
    <message>
        <source>The target {column} has {count} different values, not two. Choose several classes, or regression.</source>
        <translation>목표 {column}에 서로 다른 값이 둘이 아니라 {count}개 있습니다. 다중 분류나 회귀를 고르세요.</translation>
    </message>
    <message>
        <source>The target {column} has {count} different values, more than the {maximum} classes that can be told apart. Choose regression, or another target.</source>
        <translation>목표 {column}에 서로 다른 값이 {count}개 있어 구별할 수 있는 클래스 {maximum}개를 넘습니다. 회귀나 다른 목표를 고르세요.</translation>
    </message>
    <message>
        <source>No row is left: every one misses a value somewhere. Fill missing values instead of dropping rows, or ignore the columns with gaps.</source>
        <translation>모든 행에 빠진 값이 있어 남은 행이 없습니다. 행을 버리는 대신 결측치를 채우거나, 빈칸이 있는 열을 제외하세요.</translation>
    </message>
    <message>
        <source>The class {name} has no training row, so the network cannot learn it.</source>
        <translation>클래스 {name}에 학습 행이 없어 신경망이 배울 수 없습니다.</translation>
    </message>
    <message>
        <source>The column {column} is missing; the network needs it.</source>
        <translation>신경망에 필요한 열이 없습니다: {column}.</translation>
    </message>
    <message>
        <source>The column {column} is not an input of this network.</source>
        <translation>이 신경망의 입력이 아닌 열입니다: {column}.</translation>
    </message>
    <message>
        <source>Iris flowers</source>
        <translation>붓꽃</translation>
    </message>
    <message>
        <source>Which of three kinds of iris is it, from the size of its leaves?</source>
        <translation>꽃잎과 꽃받침의 크기로 보아 세 붓꽃 가운데 어느 것일까요?</translation>
    </message>
    <message>
        <source>Wines</source>
        <translation>와인</translation>
    </message>
    <message>
        <source>Which of three growers made the wine, from thirteen laboratory values?</source>
        <translation>실험실 측정값 열세 개로 보아 세 생산자 가운데 누가 만든 와인일까요?</translation>
    </message>
    <message>
        <source>Breast cancer</source>
        <translation>유방암</translation>
    </message>
    <message>
        <source>Is a lump benign or malignant, from the look of its cells? A doctor asks.</source>
        <translation>세포의 생김새로 보아 종양이 양성일까요, 악성일까요? 의사가 묻습니다.</translation>
    </message>
    <message>
        <source>Diabetes</source>
        <translation>당뇨병</translation>
    </message>
    <message>
        <source>How far will a patient&apos;s diabetes have gone in a year, from ten values of today?</source>
        <translation>오늘의 값 열 개로 보아 1년 뒤 환자의 당뇨병은 얼마나 진행될까요?</translation>
    </message>
    <message>
        <source>Test share</source>
        <translation>시험 데이터 비율</translation>
    </message>
    <message>
        <source>Rows kept apart till the end, to see how good the network really is.</source>
        <translation>신경망이 정말 얼마나 좋은지 보려고 끝까지 따로 두는 행입니다.</translation>
    </message>
    <message>
        <source>Validation share</source>
        <translation>검증 데이터 비율</translation>
    </message>
    <message>
        <source>Of the remaining rows: those that the network is checked on as it learns.</source>
        <translation>남은 행 가운데, 학습하는 동안 신경망을 점검하는 행입니다.</translation>
    </message>
    <message>
        <source>Shuffle seed</source>
        <translation>섞기 시드</translation>
    </message>
    <message>
        <source>The same seed shares the rows out in the same way.</source>
        <translation>시드가 같으면 행을 똑같이 나눕니다.</translation>
    </message>
    <message>
        <source>Every part gets each class in the same proportion (stratified).</source>
        <translation>모든 부분에 각 클래스를 같은 비율로 넣습니다(층화).</translation>
    </message>
    <message>
        <source>Circles</source>
        <translation>원</translation>
    </message>
    <message>
        <source>One ring of points inside another. The border between them has to close.</source>
        <translation>점으로 된 고리 안에 또 고리가 있습니다. 둘 사이의 경계가 닫혀야 합니다.</translation>
    </message>
    <message>
        <source>Moons</source>
        <translation>반달</translation>
    </message>
    <message>
        <source>Two half moons that reach into each other. A straight line nearly does it.</source>
        <translation>서로 맞물린 두 반달입니다. 직선으로도 거의 나눌 수 있습니다.</translation>
    </message>
    <message>
        <source>Spiral</source>
        <translation>나선</translation>
    </message>
    <message>
        <source>Two arms wound around each other: the hardest of the pictures.</source>
        <translation>서로 감긴 두 팔입니다. 그림 가운데 가장 어렵습니다.</translation>
    </message>
    <message>
        <source>Heaps</source>
        <translation>무더기</translation>
    </message>
    <message>
        <source>A heap of points for each class. How does the plane have to be shared out?</source>
        <translation>클래스마다 점 무더기가 하나씩 있습니다. 평면을 어떻게 나누어야 할까요?</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>클래스 수</translation>
    </message>
    <message>
        <source>How many heaps there are, each a class.</source>
        <translation>무더기의 수입니다. 무더기 하나가 클래스 하나입니다.</translation>
    </message>
    <message>
        <source>XOR cloud</source>
        <translation>XOR 구름</translation>
    </message>
    <message>
        <source>Opposite corners belong together: XOR with many points.</source>
        <translation>마주 보는 모퉁이가 한편입니다. 점이 많은 XOR입니다.</translation>
    </message>
    <message>
        <source>Wave</source>
        <translation>물결</translation>
    </message>
    <message>
        <source>Points along a wave (a sine). How many neurons does the curve need to bend?</source>
        <translation>물결(사인)을 따라 놓인 점입니다. 곡선이 구부러지려면 뉴런이 몇 개 필요할까요?</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>행 수</translation>
    </message>
    <message>
        <source>How many rows are drawn.</source>
        <translation>뽑는 행의 수입니다.</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>잡음</translation>
    </message>
    <message>
        <source>How far the points are scattered by chance.</source>
        <translation>점이 우연히 흩어지는 정도입니다.</translation>
    </message>
    <message>
        <source>Data seed</source>
        <translation>데이터 시드</translation>
    </message>
    <message>
        <source>The same seed draws the same rows.</source>
        <translation>시드가 같으면 같은 행이 나옵니다.</translation>
    </message>
    <message>
        <source>No row is left to learn from: of {rows} rows, all went to the test and validation parts. Make their shares smaller.</source>
        <translation>학습할 행이 없습니다. 전체 {rows}행이 모두 시험 데이터와 검증 데이터로 갔습니다. 그 비율을 줄이세요.</translation>
    </message>
    <message>
        <source>This table brings no test part of its own. Choose another way to split it.</source>
        <translation>이 표에는 시험 데이터가 따로 없습니다. 다른 방식으로 나누세요.</translation>
    </message>
    <message>
        <source>A class has too few rows to be in every part in the same proportion, so the rows were shared out by chance alone.</source>
        <translation>행이 너무 적은 클래스가 있어 부분마다 비율을 같게 할 수 없습니다. 그래서 행을 무작위로만 나누었습니다.</translation>
    </message>
    <message>
        <source>The table is not at hand any more. Open the file again: {name}</source>
        <translation>표가 더는 없습니다. 파일을 다시 여세요: {name}</translation>
    </message>
    <message>
        <source>My own table</source>
        <translation>내 표</translation>
    </message>
    <message>
        <source>A table of your own, from a CSV file.</source>
        <translation>CSV 파일에서 가져온 내 표입니다.</translation>
    </message>
    <message>
        <source>AND by one neuron</source>
        <translation>뉴런 하나로 AND</translation>
    </message>
    <message>
        <source>A straight border is enough</source>
        <translation>곧은 경계면 충분합니다</translation>
    </message>
    <message>
        <source>One neuron draws one straight border. Watch it move until only the corner where both inputs are 1 lies on the other side.</source>
        <translation>뉴런 하나는 곧은 경계를 하나 긋습니다. 두 입력이 모두 1인 모퉁이만 건너편에 놓일 때까지 경계가 움직이는 모습을 보세요.</translation>
    </message>
    <message>
        <source>OR by one neuron</source>
        <translation>뉴런 하나로 OR</translation>
    </message>
    <message>
        <source>The same neuron, another border</source>
        <translation>같은 뉴런, 다른 경계</translation>
    </message>
    <message>
        <source>The same single neuron, other labels. The border now cuts off the corner where both inputs are 0. Only the weights and the bias differ from AND.</source>
        <translation>같은 뉴런 하나에 레이블만 다릅니다. 이제 경계가 두 입력이 모두 0인 모퉁이를 잘라 냅니다. AND와는 가중치와 편향만 다릅니다.</translation>
    </message>
    <message>
        <source>XOR by one neuron</source>
        <translation>뉴런 하나로 XOR</translation>
    </message>
    <message>
        <source>Stuck: no straight line can do it</source>
        <translation>막힘: 직선으로는 안 됩니다</translation>
    </message>
    <message>
        <source>Opposite corners belong together, and no straight line parts them. The loss stops at 0.69, which is guessing. Add a hidden layer above the last brick and train again.</source>
        <translation>마주 보는 모퉁이가 한편이라 어떤 직선으로도 나눌 수 없습니다. 손실이 0.69에서 멈추는데, 찍는 것과 같습니다. 마지막 브릭 위에 은닉층을 더하고 다시 학습해 보세요.</translation>
    </message>
    <message>
        <source>XOR by a hidden layer</source>
        <translation>은닉층으로 XOR</translation>
    </message>
    <message>
        <source>The border bends, and XOR is solved</source>
        <translation>경계가 구부러져 XOR이 풀립니다</translation>
    </message>
    <message>
        <source>A hidden layer of eight neurons bends the border. Watch the moment when the loss falls off its plateau: there the two corners are parted from the others.</source>
        <translation>뉴런 여덟 개의 은닉층이 경계를 구부립니다. 손실이 평평한 곳에서 뚝 떨어지는 순간을 보세요. 그때 두 모퉁이가 나머지와 갈라집니다.</translation>
    </message>
    <message>
        <source>A line by one neuron</source>
        <translation>뉴런 하나로 직선</translation>
    </message>
    <message>
        <source>One neuron, 50 epochs: far from done</source>
        <translation>뉴런 하나, 50에포크: 아직 멀었습니다</translation>
    </message>
    <message>
        <source>One neuron is a straight line: a weight and a bias. Watch it turn towards the points, and see that after 50 epochs it is still far away. Press Go on to let it learn further.</source>
        <translation>뉴런 하나는 가중치와 편향으로 된 직선입니다. 직선이 점들 쪽으로 도는 모습과, 50에포크 뒤에도 아직 멀리 있는 것을 보세요. ‘이어서 학습’을 누르면 계속 배웁니다.</translation>
    </message>
    <message>
        <source>A line with patience</source>
        <translation>참을성 있는 직선</translation>
    </message>
    <message>
        <source>The same neuron, 5000 epochs: it arrives</source>
        <translation>같은 뉴런, 5000에포크: 도착합니다</translation>
    </message>
    <message>
        <source>The same single neuron with a hundred times the epochs. The loss falls to about 0.01, which is the noise itself: no network can do better. Above the picture stand its weight (near 2) and its bias (near 0.17), and those of the best line, worked out by a formula.</source>
        <translation>같은 뉴런 하나를 백 배 오래 학습합니다. 손실은 0.01쯤까지 내려가는데, 이것은 잡음 자체라서 어떤 신경망도 더 낮출 수 없습니다. 그림 위에 신경망의 가중치(2에 가까움)와 편향(0.17에 가까움)이, 그 아래에 공식으로 구한 최적 직선의 값이 나옵니다.</translation>
    </message>
    <message>
        <source>A line by 64 neurons</source>
        <translation>뉴런 64개로 직선</translation>
    </message>
    <message>
        <source>One hidden layer learns it in 50 epochs</source>
        <translation>은닉층 하나면 50에포크 만에 배웁니다</translation>
    </message>
    <message>
        <source>A hidden layer of 64 neurons with relu. It needs 50 epochs for what one neuron needs thousands for. Compare the two loss curves.</source>
        <translation>relu를 쓰는 뉴런 64개의 은닉층입니다. 뉴런 하나가 수천 에포크에 하는 일을 50에포크에 합니다. 두 손실 곡선을 비교해 보세요.</translation>
    </message>
    <message>
        <source>A line by a deep network</source>
        <translation>깊은 신경망으로 직선</translation>
    </message>
    <message>
        <source>Two hidden layers: fastest of all</source>
        <translation>은닉층 둘: 가장 빠릅니다</translation>
    </message>
    <message>
        <source>Two hidden layers of 64 neurons. The curve falls faster still, and ends at the same loss: the noise is the floor for everyone. Look whether the fitted curve stays straight.</source>
        <translation>뉴런 64개짜리 은닉층이 둘입니다. 곡선이 더 빨리 내려가고 같은 손실에서 끝납니다. 누구에게나 잡음이 바닥이기 때문입니다. 맞춘 곡선이 곧은지 보세요.</translation>
    </message>
    <message>
        <source>Random labels by one neuron</source>
        <translation>뉴런 하나로 무작위 레이블</translation>
    </message>
    <message>
        <source>Nothing to find, and little learned by heart</source>
        <translation>찾을 것도 없고 외운 것도 적습니다</translation>
    </message>
    <message>
        <source>The labels were drawn by the toss of a coin. One neuron cannot learn them by heart: the accuracy stays near 55 %. In Plot, choose x, y and z and drag to turn the points: no columns show a pattern.</source>
        <translation>레이블을 동전 던지기로 정했습니다. 뉴런 하나로는 외울 수 없어 정확도가 55 % 근처에 머무릅니다. 그래프 탭에서 x, y, z를 고르고 끌어서 점들을 돌려 보세요. 어느 열에도 규칙이 없습니다.</translation>
    </message>
    <message>
        <source>With 64 hidden neurons the training accuracy climbs to about 80 %. Then look at Evaluate: on the test rows it is still a coin toss. In Plot, choose x, y and z and drag to turn the points.</source>
        <translation>은닉 뉴런이 64개이면 학습 정확도가 80 %쯤까지 오릅니다. 그런 다음 평가 탭을 보세요. 시험 행에서는 여전히 동전 던지기입니다. 그래프 탭에서 x, y, z를 고르고 끌어서 점들을 돌려 보세요.</translation>
    </message>
    <message>
        <source>Two hidden layers learn all thousand labels by heart: the accuracy reaches 100 %. On the test rows it stays near 50 %. This is overfitting in its purest form. In Plot, choose x, y and z and drag to turn the points.</source>
        <translation>은닉층 둘이 레이블 천 개를 모두 외워 정확도가 100 %에 이릅니다. 시험 행에서는 50 % 근처에 머무릅니다. 과적합의 가장 순수한 모습입니다. 그래프 탭에서 x, y, z를 고르고 끌어서 점들을 돌려 보세요.</translation>
    </message>
    <message>
        <source>Random labels by 64 neurons</source>
        <translation>뉴런 64개로 무작위 레이블</translation>
    </message>
    <message>
        <source>A hidden layer learns about 80 % by heart</source>
        <translation>은닉층이 80 %쯤 외웁니다</translation>
    </message>
    <message>
        <source>Random labels by a deep network</source>
        <translation>깊은 신경망으로 무작위 레이블</translation>
    </message>
    <message>
        <source>100 % by heart, and not a bit understood</source>
        <translation>100 % 외웠지만 조금도 이해하지 못했습니다</translation>
    </message>
    <message>
        <source>The border closes into a ring</source>
        <translation>경계가 고리처럼 닫힙니다</translation>
    </message>
    <message>
        <source>Watch the border close around the inner ring within seconds. Then take neurons away until it fails: how many corners does a ring need?</source>
        <translation>몇 초 만에 경계가 안쪽 고리를 에워싸는 모습을 보세요. 그런 다음 실패할 때까지 뉴런을 빼 보세요. 고리에는 모서리가 몇 개 필요할까요?</translation>
    </message>
    <message>
        <source>A straight line nearly does it; a wave does</source>
        <translation>직선으로도 거의 되고, 물결이면 됩니다</translation>
    </message>
    <message>
        <source>First the border is straight and gets most points right; then it bends into the gap between the moons. See how the accuracy waits, and then climbs.</source>
        <translation>처음에는 경계가 곧으며 점을 대부분 맞힙니다. 그러다 두 반달 사이로 구부러져 들어갑니다. 정확도가 머물다가 오르는 모습을 보세요.</translation>
    </message>
    <message>
        <source>XOR again, with hundreds of points</source>
        <translation>점이 수백 개인 XOR</translation>
    </message>
    <message>
        <source>The four quarters of XOR, with many points. Watch the picture become a chessboard. Some points lie on the wrong side by chance: should the network learn those too?</source>
        <translation>점이 많은 XOR의 네 구역입니다. 그림이 체스판이 되어 가는 모습을 보세요. 우연히 엉뚱한 쪽에 놓인 점도 있습니다. 신경망이 그것까지 배워야 할까요?</translation>
    </message>
    <message>
        <source>The hardest picture, solved by depth</source>
        <translation>가장 어려운 그림, 깊이로 풉니다</translation>
    </message>
    <message>
        <source>Two arms wound around each other. The network learns the outside first and works its way in. Take a layer away, and it does not find the middle any more.</source>
        <translation>서로 감긴 두 팔입니다. 신경망은 바깥쪽부터 배워 안으로 들어갑니다. 층을 하나 빼면 가운데를 찾지 못합니다.</translation>
    </message>
    <message>
        <source>Three classes share out the plane</source>
        <translation>세 클래스가 평면을 나눠 갖습니다</translation>
    </message>
    <message>
        <source>Three classes, three outputs with softmax: their probabilities add up to 1. Watch the plane being shared out. Where heaps overlap the colours stay pale: there the network is not sure.</source>
        <translation>클래스 셋에 소프트맥스 출력 셋이며, 확률의 합은 1입니다. 평면이 나뉘는 모습을 보세요. 무더기가 겹치는 곳은 색이 옅습니다. 신경망이 확신하지 못하는 곳입니다.</translation>
    </message>
    <message>
        <source>A curve that bends along a sine</source>
        <translation>사인을 따라 구부러지는 곡선</translation>
    </message>
    <message>
        <source>The fitted curve begins as a line and bends along the wave, from the outside in or the other way round. Change tanh to relu, and the wave has corners.</source>
        <translation>맞춘 곡선은 직선으로 시작해 물결을 따라 구부러집니다. tanh를 relu로 바꾸면 물결에 모서리가 생깁니다.</translation>
    </message>
    <message>
        <source>y = x + 1, found from eight points</source>
        <translation>점 여덟 개에서 찾은 y = x + 1</translation>
    </message>
    <message>
        <source>One neuron finds the rule y = x + 1. After 3000 epochs go to Predict and ask for 11, 12 and 13. The slope is found soon, the bias takes its time: watch the loss on a log scale.</source>
        <translation>뉴런 하나가 y = x + 1이라는 규칙을 찾습니다. 3000에포크 뒤 예측 탭에서 11, 12, 13을 물어보세요. 기울기는 금방 찾지만 편향은 오래 걸립니다. 로그 눈금으로 손실을 보세요.</translation>
    </message>
    <message>
        <source>Thirty years of a shop, and the year 2025</source>
        <translation>가게의 30년, 그리고 2025년</translation>
    </message>
    <message>
        <source>Three columns foretell the sales almost exactly. Then ask Predict for the year 2025 with a marketing spend of 360 and an economy of 1.05: that lies outside everything the network has seen, so take the answer with care.</source>
        <translation>열 세 개로 매출을 거의 정확히 내다봅니다. 그런 다음 예측 탭에서 2025년, 마케팅 비용 360, 경기 1.05를 물어보세요. 신경망이 본 범위를 벗어나므로 답을 조심해서 받아들여야 합니다.</translation>
    </message>
    <message>
        <source>How many bikes, in what weather?</source>
        <translation>어떤 날씨에 자전거 몇 대?</translation>
    </message>
    <message>
        <source>Four columns of weather foretell how many bikes are rented. Compare the training curve with the validation curve, then look in Evaluate at the actual counts against the predicted ones. Hot days are harder: why?</source>
        <translation>날씨를 나타내는 열 네 개로 대여량을 내다봅니다. 학습 곡선과 검증 곡선을 비교한 다음, 평가 탭에서 실제 대수와 예측 대수를 견주어 보세요. 더운 날이 더 어렵습니다. 왜 그럴까요?</translation>
    </message>
    <message>
        <source>Three kinds of flower, by softmax</source>
        <translation>소프트맥스로 나누는 세 가지 꽃</translation>
    </message>
    <message>
        <source>Three outputs with softmax, one for each kind. The confusion matrix in Evaluate shows which kinds are mixed up: setosa never is. Under it stand the figures of each kind. Plot petal length against petal width to see why.</source>
        <translation>종류마다 하나씩, softmax 출력이 세 개입니다. 평가 탭의 혼동 행렬에서 어떤 종류끼리 헷갈리는지 보세요. setosa는 헷갈리는 일이 없습니다. 행렬 아래에는 종류별 지표가 있습니다. 그래프에서 꽃잎 길이(petal length)와 꽃잎 너비(petal width)를 골라 보면 까닭을 알 수 있습니다.</translation>
    </message>
    <message>
        <source>Mean squared error</source>
        <translation>평균 제곱 오차</translation>
    </message>
    <message>
        <source>Mean absolute error</source>
        <translation>평균 절대 오차</translation>
    </message>
    <message>
        <source>Huber</source>
        <translation>후버</translation>
    </message>
    <message>
        <source>Log-cosh</source>
        <translation>로그 코시</translation>
    </message>
    <message>
        <source>Mean squared log error</source>
        <translation>평균 제곱 로그 오차</translation>
    </message>
    <message>
        <source>Binary cross-entropy</source>
        <translation>이진 교차 엔트로피</translation>
    </message>
    <message>
        <source>Binary focal cross-entropy</source>
        <translation>이진 초점 교차 엔트로피</translation>
    </message>
    <message>
        <source>Hinge</source>
        <translation>힌지</translation>
    </message>
    <message>
        <source>Categorical cross-entropy</source>
        <translation>범주형 교차 엔트로피</translation>
    </message>
    <message>
        <source>Categorical focal cross-entropy</source>
        <translation>범주형 초점 교차 엔트로피</translation>
    </message>
    <message>
        <source>Kullback–Leibler divergence</source>
        <translation>쿨백–라이블러 발산</translation>
    </message>
    <message>
        <source>The mean of the squared errors: one large error counts more than many small.</source>
        <translation>오차 제곱의 평균입니다. 큰 오차 하나가 작은 오차 여럿보다 무겁습니다.</translation>
    </message>
    <message>
        <source>The mean size of the errors: every step away from the truth counts the same.</source>
        <translation>오차 크기의 평균입니다. 정답에서 멀어지는 만큼 똑같이 셉니다.</translation>
    </message>
    <message>
        <source>Squared for small errors, plain for large ones: a few outliers weigh less.</source>
        <translation>작은 오차는 제곱으로, 큰 오차는 그대로 셉니다. 이상치 몇 개의 무게가 줄어듭니다.</translation>
    </message>
    <message>
        <source>A smooth curve between squared and plain errors: outliers weigh less.</source>
        <translation>제곱과 그대로 사이의 부드러운 곡선입니다. 이상치의 무게가 줄어듭니다.</translation>
    </message>
    <message>
        <source>Compares ratios rather than differences; only for values from 0 upwards.</source>
        <translation>차이가 아니라 비율을 견줍니다. 0 이상의 값에만 씁니다.</translation>
    </message>
    <message>
        <source>For two classes: the surer the network is of the wrong one, the more it costs.</source>
        <translation>이진 분류용입니다. 틀린 쪽을 확신할수록 벌이 커집니다.</translation>
    </message>
    <message>
        <source>Cross-entropy that looks mostly at the rows that are still hard.</source>
        <translation>아직 어려운 행을 주로 보는 교차 엔트로피입니다.</translation>
    </message>
    <message>
        <source>Wants the two classes a clear margin apart; the output is then no probability.</source>
        <translation>두 클래스를 뚜렷이 벌려 놓으려 합니다. 이때 출력은 확률이 아닙니다.</translation>
    </message>
    <message>
        <source>For several classes: the less probability the right one gets, the more it costs.</source>
        <translation>다중 분류용입니다. 정답에 주는 확률이 낮을수록 벌이 커집니다.</translation>
    </message>
    <message>
        <source>How far the predicted probabilities are from the true ones.</source>
        <translation>예측한 확률이 참 확률에서 얼마나 먼지 나타냅니다.</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>How many times the network goes through all the training rows.</source>
        <translation>신경망이 학습 행 전체를 훑는 횟수입니다.</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>배치 크기</translation>
    </message>
    <message>
        <source>After how many rows the weights are corrected each time.</source>
        <translation>몇 행마다 가중치를 고칠지 정합니다.</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>최적화 알고리즘</translation>
    </message>
    <message>
        <source>The rule by which the weights are corrected from the gradient.</source>
        <translation>기울기를 보고 가중치를 고치는 규칙입니다.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>How large each correction is. Too large jumps about, too small crawls.</source>
        <translation>한 번에 고치는 크기입니다. 너무 크면 날뛰고 너무 작으면 기어갑니다.</translation>
    </message>
    <message>
        <source>Loss function</source>
        <translation>손실 함수</translation>
    </message>
    <message>
        <source>How far predictions are from the truth: the number to make small.</source>
        <translation>예측이 정답에서 얼마나 먼지 나타내며, 줄여야 할 수입니다.</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>모멘텀</translation>
    </message>
    <message>
        <source>For SGD: how much of the last correction is carried on, like a rolling ball.</source>
        <translation>SGD용입니다. 구르는 공처럼 지난번 고침을 얼마나 이어 갈지 정합니다.</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>가중치 감쇠</translation>
    </message>
    <message>
        <source>For AdamW: shrinks every weight a little at each step, against overfitting.</source>
        <translation>AdamW용입니다. 걸음마다 모든 가중치를 조금씩 줄여 과적합을 막습니다.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>Decides every random number: first weights, shuffling, dropout. The same seed gives the same run.</source>
        <translation>처음 가중치, 섞기, 드롭아웃의 무작위 수를 모두 정합니다. 시드가 같으면 학습 과정도 같습니다.</translation>
    </message>
    <message>
        <source>Shuffle rows in every epoch</source>
        <translation>에포크마다 행 섞기</translation>
    </message>
    <message>
        <source>The batches are drawn anew each time, so that none is learned by heart.</source>
        <translation>배치를 매번 새로 뽑아 외우지 못하게 합니다.</translation>
    </message>
    <message>
        <source>Rows of a rare class count more, so that it is not forgotten.</source>
        <translation>드문 클래스의 행을 더 무겁게 세어 잊지 않게 합니다.</translation>
    </message>
    <message>
        <source>Ends when the validation loss (without validation rows: the loss) has not improved for a while, and keeps the best weights.</source>
        <translation>검증 손실(검증 행이 없으면 손실)이 한동안 나아지지 않으면 끝내고 가장 좋은 가중치를 남깁니다.</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>기다림</translation>
    </message>
    <message>
        <source>For stopping early: for how many epochs to wait for a better loss.</source>
        <translation>조기 종료용입니다. 더 나은 손실을 몇 에포크 동안 기다릴지 정합니다.</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>Something went wrong that Neurobricks did not expect. Nothing of yours is lost; please try again, and look at the details if it comes back.</source>
        <translation>예상하지 못한 문제가 생겼습니다. 작업은 그대로 있습니다. 다시 시도하시고, 되풀이되면 자세한 내용을 살펴보세요.</translation>
    </message>
    <message>
        <source>Stopped after epoch {epoch}. What was learned is kept.</source>
        <translation>에포크 {epoch}에서 멈췄습니다. 학습한 것은 그대로 남아 있습니다.</translation>
    </message>
    <message>
        <source>The part that trains networks (TensorFlow) could not be loaded. Install Neurobricks again, as its README says; designs can be opened, changed and saved until then.</source>
        <translation>신경망을 학습하는 부분(TensorFlow)을 불러오지 못했습니다. README에 적힌 대로 뉴로브릭스를 다시 설치하세요. 그때까지 설계는 열고 고치고 저장할 수 있습니다.</translation>
    </message>
    <message>
        <source>The table has no column called {name}. Its columns are: {columns}</source>
        <translation>표에 이런 열이 없습니다: {name}. 있는 열: {columns}</translation>
    </message>
    <message>
        <source>There is no lesson called {name}. The lessons are: {lessons}</source>
        <translation>이런 수업이 없습니다: {name}. 있는 수업: {lessons}</translation>
    </message>
    <message>
        <source>Nothing has been learned in this file yet: {name}</source>
        <translation>아직 학습한 것이 없는 파일입니다: {name}</translation>
    </message>
    <message>
        <source>There is no folder to write this file in: {name}</source>
        <translation>이 파일을 쓸 폴더가 없습니다: {name}</translation>
    </message>
    <message>
        <source>Done: {epoch} epochs.</source>
        <translation>끝났습니다: {epoch}에포크.</translation>
    </message>
    <message>
        <source>Nothing has been learned yet. Press Train first.</source>
        <translation>아직 학습한 것이 없습니다. 먼저 학습 단추를 누르세요.</translation>
    </message>
    <message>
        <source>There is no such file: {name}. It may have been moved, renamed or deleted.</source>
        <translation>파일이 없습니다: {name}. 옮겨졌거나 이름이 바뀌었거나 삭제되었을 수 있습니다.</translation>
    </message>
    <message>
        <source>You are not allowed to read this file: {name}. Ask its owner for a copy.</source>
        <translation>이 파일을 읽을 권한이 없습니다: {name}. 파일 주인에게 사본을 부탁하세요.</translation>
    </message>
    <message>
        <source>This is a folder, not a file: {name}.</source>
        <translation>파일이 아니라 폴더입니다: {name}.</translation>
    </message>
    <message>
        <source>This file could not be read from the disk: {name}. Copy it to another place and try again.</source>
        <translation>디스크에서 파일을 읽지 못했습니다: {name}. 다른 곳에 복사해 다시 시도하세요.</translation>
    </message>
    <message>
        <source>This file is empty: {name}. Perhaps it was not copied completely.</source>
        <translation>빈 파일입니다: {name}. 끝까지 복사되지 않았을 수 있습니다.</translation>
    </message>
    <message>
        <source>This file was made with a newer version of Neurobricks: {name}. Install the newest version to open it.</source>
        <translation>더 새로운 뉴로브릭스에서 만든 파일입니다: {name}. 최신 버전을 설치하면 열 수 있습니다.</translation>
    </message>
    <message>
        <source>There is too much in this design for one file: {name}. Take out an imported table.</source>
        <translation>파일 하나에 담기에는 내용이 너무 많습니다: {name}. 가져온 표를 빼세요.</translation>
    </message>
    <message>
        <source>This is no file of Neurobricks: {name}.</source>
        <translation>뉴로브릭스 파일이 아닙니다: {name}.</translation>
    </message>
    <message>
        <source>The end of this file is missing: {name}. Perhaps it was not copied or downloaded completely; fetch it once more.</source>
        <translation>파일의 끝부분이 없습니다: {name}. 끝까지 복사하거나 내려받지 못했을 수 있으니 다시 가져오세요.</translation>
    </message>
    <message>
        <source>This file is damaged and cannot be opened: {name}. If there is another copy of it, open that one.</source>
        <translation>파일이 손상되어 열 수 없습니다: {name}. 다른 사본이 있으면 그것을 여세요.</translation>
    </message>
    <message>
        <source>This file is built in a way that could harm the computer, so it was not opened: {name}.</source>
        <translation>컴퓨터에 해를 줄 수 있게 만들어진 파일이어서 열지 않았습니다: {name}.</translation>
    </message>
    <message>
        <source>This file is too large for Neurobricks: {name}.</source>
        <translation>뉴로브릭스에서 열기에는 너무 큰 파일입니다: {name}.</translation>
    </message>
    <message>
        <source>The file has a header and no rows below it: {name}</source>
        <translation>열 이름만 있고 행이 없는 파일입니다: {name}</translation>
    </message>
    <message>
        <source>Only one column was found, and a network needs at least two: one to predict, and one to predict it from. Is another separator right?</source>
        <translation>열이 하나뿐입니다. 신경망에는 예측할 열과 예측에 쓸 열, 적어도 둘이 필요합니다. 다른 구분자가 맞을까요?</translation>
    </message>
    <message>
        <source>The file cannot be read as {encoding}. Choose another encoding.</source>
        <translation>이 인코딩으로는 파일을 읽을 수 없습니다: {encoding}. 다른 인코딩을 고르세요.</translation>
    </message>
    <message>
        <source>The file does not hold together as a table. Look at the separator, and at quotation marks that are opened and not closed.</source>
        <translation>파일이 표의 모양을 갖추지 못했습니다. 구분자와, 열기만 하고 닫지 않은 따옴표를 살펴보세요.</translation>
    </message>
    <message>
        <source>The table has {count} columns; Neurobricks takes up to {maximum}.</source>
        <translation>표에 열이 {count}개 있습니다. 뉴로브릭스는 {maximum}개까지 받습니다.</translation>
    </message>
    <message>
        <source>Opening was cancelled.</source>
        <translation>열기를 취소했습니다.</translation>
    </message>
    <message>
        <source>Some lines have more fields than the first row and were left out; the first of them is line {line}.</source>
        <translation>첫 행보다 칸이 많은 줄을 빼놓았습니다. 그 가운데 첫 줄: {line}.</translation>
    </message>
    <message>
        <source>Some columns had no name or the same name, and got new ones: {names}</source>
        <translation>이름이 없거나 겹치는 열에 새 이름을 붙였습니다: {names}</translation>
    </message>
    <message>
        <source>Infinite values count as missing ({count}), in the column {column}.</source>
        <translation>열 {column}의 무한 값 {count}개를 결측치로 셉니다.</translation>
    </message>
    <message>
        <source>The file is empty: {name}</source>
        <translation>빈 파일입니다: {name}</translation>
    </message>
    <message>
        <source>There is no such file any more: {name}</source>
        <translation>파일이 더는 없습니다: {name}</translation>
    </message>
    <message>
        <source>This is a folder. Choose a CSV file in it: {name}</source>
        <translation>폴더입니다. 그 안의 CSV 파일을 고르세요: {name}</translation>
    </message>
    <message>
        <source>The file may not be read. If it is open in another program, close it there and try again: {name}</source>
        <translation>파일을 읽을 수 없습니다. 다른 프로그램에 열려 있으면 닫고 다시 시도하세요: {name}</translation>
    </message>
    <message>
        <source>The disk did not give the file. Try again: {name}</source>
        <translation>디스크에서 파일을 읽지 못했습니다. 다시 시도하세요: {name}</translation>
    </message>
    <message>
        <source>The file is larger than {megabytes} megabytes. Take fewer rows: {name}</source>
        <translation>파일이 {megabytes}메가바이트보다 큽니다. 행을 줄이세요: {name}</translation>
    </message>
    <message>
        <source>This is a workbook or an archive, not a CSV file. In Excel choose Save As and there “CSV UTF-8”, and open that file: {name}</source>
        <translation>CSV 파일이 아니라 통합 문서나 압축 파일입니다. Excel에서 ‘다른 이름으로 저장’의 “CSV UTF-8”을 골라 저장한 뒤 그 파일을 여세요: {name}</translation>
    </message>
    <message>
        <source>This file holds no text, so it cannot be a table: {name}</source>
        <translation>글자가 없는 파일이어서 표가 될 수 없습니다: {name}</translation>
    </message>
    <message>
        <source>This is a web page, not a table. Download the CSV file itself: {name}</source>
        <translation>표가 아니라 웹 페이지입니다. CSV 파일 자체를 내려받으세요: {name}</translation>
    </message>
    <message>
        <source>The file&apos;s letters are written in no encoding that Neurobricks knows. Save it as “CSV UTF-8” and open that file: {name}</source>
        <translation>뉴로브릭스가 아는 인코딩으로 쓰인 파일이 아닙니다. “CSV UTF-8”로 저장한 뒤 그 파일을 여세요: {name}</translation>
    </message>
    <message>
        <source>There is no room left to save this file: {name}. Free some space, or save it on another disk. What was there before is unharmed.</source>
        <translation>저장할 공간이 없습니다: {name}. 공간을 비우거나 다른 디스크에 저장하세요. 전에 있던 것은 그대로입니다.</translation>
    </message>
    <message>
        <source>Saving is not allowed here: {name}. Save it in another folder, such as your own documents.</source>
        <translation>여기에는 저장할 수 없습니다: {name}. 내 문서와 같은 다른 폴더에 저장하세요.</translation>
    </message>
    <message>
        <source>The folder to save in is not there (any more): {name}. Choose another one.</source>
        <translation>저장할 폴더가 없습니다: {name}. 다른 폴더를 고르세요.</translation>
    </message>
    <message>
        <source>This name is too long, or not possible here: {name}. Choose another one.</source>
        <translation>이름이 너무 길거나 여기서 쓸 수 없습니다: {name}. 다른 이름을 고르세요.</translation>
    </message>
    <message>
        <source>This file could not be saved: {name}. What was there before is unharmed. Try another folder.</source>
        <translation>파일을 저장하지 못했습니다: {name}. 전에 있던 것은 그대로입니다. 다른 폴더에 저장해 보세요.</translation>
    </message>
    <message>
        <source>There is no brick between the input and the labels yet. Add one to train.</source>
        <translation>입력과 레이블 사이에 아직 브릭이 없습니다. 브릭을 하나 쌓아야 학습할 수 있습니다.</translation>
    </message>
    <message>
        <source>One brick was made with a newer version of Neurobricks. Take it out to train.</source>
        <translation>더 새로운 뉴로브릭스에서 만든 브릭이 있습니다. 학습하려면 빼세요.</translation>
    </message>
    <message>
        <source>The last brick gives {width} numbers for a row, but the labels need {needed}. Set the last dense brick to {needed} neurons.</source>
        <translation>마지막 브릭은 행마다 수 {width}개를 내는데 레이블에는 {needed}개가 필요합니다. 마지막 전결합층의 뉴런 수를 {needed}개로 맞추세요.</translation>
    </message>
    <message>
        <source>The loss grew beyond all numbers after epoch {epoch}, so training ended there; the last good weights are kept. Try a lower learning rate, for example {rate}.</source>
        <translation>에포크 {epoch} 뒤 손실이 한없이 커져 학습을 끝냈습니다. 마지막으로 좋았던 가중치는 남아 있습니다. 학습률을 낮춰 보세요. 예: {rate}.</translation>
    </message>
    <message>
        <source>Stopped early after epoch {epoch}: no improvement for {patience} epochs. The weights of epoch {best} are kept, the best.</source>
        <translation>에포크 {epoch}에서 조기 종료했습니다. {patience}에포크 동안 나아지지 않았습니다. 가장 좋은 에포크 {best}의 가중치를 남겼습니다.</translation>
    </message>
    <message>
        <source>Done: {epoch} epochs. The weights of epoch {best} are kept, the best.</source>
        <translation>끝났습니다: {epoch}에포크. 가장 좋은 에포크 {best}의 가중치를 남겼습니다.</translation>
    </message>
    <message>
        <source>Training could not go on after epoch {epoch}. The last good weights are kept; the details say what Keras reported.</source>
        <translation>에포크 {epoch} 뒤로 학습을 이어 가지 못했습니다. 마지막으로 좋았던 가중치는 남아 있습니다. Keras가 알린 내용은 ‘자세히’에서 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>This part of the data has no rows. Give it a share of the rows first.</source>
        <translation>데이터의 이 부분에는 행이 없습니다. 먼저 행을 나누어 주세요.</translation>
    </message>
    <message>
        <source>The saved weights do not fit this network or this data any more. Train it again.</source>
        <translation>저장된 가중치가 이 신경망이나 데이터에 더는 맞지 않습니다. 다시 학습하세요.</translation>
    </message>
    <message>
        <source>The network could not compute its answer; the details say what Keras reported.</source>
        <translation>신경망이 답을 계산하지 못했습니다. Keras가 알린 내용은 ‘자세히’에서 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>No rows are left for training. Give training a larger share of the rows.</source>
        <translation>학습할 행이 남지 않았습니다. 학습 데이터의 비율을 늘리세요.</translation>
    </message>
    <message>
        <source>Keras could not build this network. Look at the bricks that are marked; the details say what Keras reported.</source>
        <translation>Keras가 이 신경망을 만들지 못했습니다. 표시된 브릭을 살펴보세요. Keras가 알린 내용은 ‘자세히’에서 볼 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>EvaluatePage</name>
    <message>
        <source>Rows that were kept apart to the end: they tell how good the network is.</source>
        <translation>끝까지 따로 둔 행입니다. 신경망이 얼마나 좋은지 알려 줍니다.</translation>
    </message>
    <message>
        <source>Rows that the network is checked on while it learns.</source>
        <translation>학습하는 동안 신경망을 점검하는 행입니다.</translation>
    </message>
    <message>
        <source>Rows that the network learned from: it should do well on these.</source>
        <translation>신경망이 학습한 행입니다. 여기서는 잘해야 합니다.</translation>
    </message>
    <message>
        <source>Predicted column</source>
        <translation>예측한 열</translation>
    </message>
    <message>
        <source>Test ({rows})</source>
        <translation>시험 ({rows})</translation>
    </message>
    <message>
        <source>Validation ({rows})</source>
        <translation>검증 ({rows})</translation>
    </message>
    <message>
        <source>Training ({rows})</source>
        <translation>학습 ({rows})</translation>
    </message>
    <message>
        <source>These are answers of the network before your last change.</source>
        <translation>마지막으로 고치기 전의 신경망이 낸 답입니다.</translation>
    </message>
    <message>
        <source>How good the network is shows in a moment.</source>
        <translation>신경망이 얼마나 좋은지 곧 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>Press Train first. How good the network is shows here.</source>
        <translation>먼저 학습 단추를 누르세요. 신경망이 얼마나 좋은지 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>Clearly better than always answering the most frequent class ({name}: {share} right).</source>
        <translation>늘 가장 많은 클래스라고 답하는 것({name}: {share} 정답)보다 뚜렷이 낫습니다.</translation>
    </message>
    <message>
        <source>Only a little better than always answering the most frequent class ({name}: {share} right).</source>
        <translation>늘 가장 많은 클래스라고 답하는 것({name}: {share} 정답)보다 조금 나을 뿐입니다.</translation>
    </message>
    <message>
        <source>No better than always answering the most frequent class ({name}: {share} right).</source>
        <translation>늘 가장 많은 클래스라고 답하는 것({name}: {share} 정답)보다 낫지 않습니다.</translation>
    </message>
    <message>
        <source>Clearly better than always answering the mean (off by {error} on average).</source>
        <translation>늘 평균이라고 답하는 것(평균 오차 {error})보다 뚜렷이 낫습니다.</translation>
    </message>
    <message>
        <source>Only a little better than always answering the mean (off by {error} on average).</source>
        <translation>늘 평균이라고 답하는 것(평균 오차 {error})보다 조금 나을 뿐입니다.</translation>
    </message>
    <message>
        <source>No better than always answering the mean (off by {error} on average).</source>
        <translation>늘 평균이라고 답하는 것(평균 오차 {error})보다 낫지 않습니다.</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>정확도</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>정밀도</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>재현율</translation>
    </message>
    <message>
        <source>F1 score</source>
        <translation>F1 점수</translation>
    </message>
    <message>
        <source>Mean error (MAE)</source>
        <translation>평균 오차 (MAE)</translation>
    </message>
    <message>
        <source>Typical error (RMSE)</source>
        <translation>전형적 오차 (RMSE)</translation>
    </message>
    <message>
        <source>R²</source>
        <translation>R²</translation>
    </message>
    <message>
        <source>Loss: how far the answers are from the truth, as the training measures it. Smaller is better.</source>
        <translation>손실: 답이 정답에서 얼마나 먼지를 학습할 때의 방식으로 잰 값입니다. 작을수록 좋습니다.</translation>
    </message>
    <message>
        <source>Accuracy: how many of the rows are answered correctly.</source>
        <translation>정확도: 맞게 답한 행의 비율입니다.</translation>
    </message>
    <message>
        <source>Precision: when the network says that a row belongs to a class, how often is that so?</source>
        <translation>정밀도: 신경망이 어떤 클래스라고 말했을 때 실제로 그러한 비율입니다.</translation>
    </message>
    <message>
        <source>Recall: of the rows that do belong to a class, how many does the network find?</source>
        <translation>재현율: 실제로 그 클래스인 행 가운데 신경망이 찾아낸 비율입니다.</translation>
    </message>
    <message>
        <source>F1 score: precision and recall in one figure; low if either is low.</source>
        <translation>F1 점수: 정밀도와 재현율을 하나로 묶은 값입니다. 어느 한쪽이 낮으면 낮아집니다.</translation>
    </message>
    <message>
        <source>Mean absolute error: by how much an answer is off, on average.</source>
        <translation>평균 절대 오차: 답이 평균적으로 얼마나 빗나가는지 나타냅니다.</translation>
    </message>
    <message>
        <source>Root mean squared error: like the mean error, but large misses count more.</source>
        <translation>평균 제곱근 오차: 평균 오차와 비슷하지만 크게 빗나간 것을 더 무겁게 셉니다.</translation>
    </message>
    <message>
        <source>R²: 1 is perfect; 0 is no better than always answering the mean; below 0 is worse than that.</source>
        <translation>R²: 1이면 완벽하고, 0이면 늘 평균이라고 답하는 것과 같으며, 0보다 작으면 그보다 못합니다.</translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation>{number} %</translation>
    </message>
</context>
<context>
    <name>FileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>위치(&amp;L):</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>파일 형식(&amp;T):</translation>
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
        <translation>오류</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>경고</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>도움말</translation>
    </message>
</context>
<context>
    <name>FindingsStrip</name>
    <message>
        <source>{number} of {count}</source>
        <translation>{number}/{count}</translation>
    </message>
    <message>
        <source>Previous remark</source>
        <translation>이전 안내</translation>
    </message>
    <message>
        <source>Next remark</source>
        <translation>다음 안내</translation>
    </message>
</context>
<context>
    <name>FormWidget</name>
    <message>
        <source>More</source>
        <translation>더 보기</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>설정 더 보기</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Open a table</source>
        <translation>표 열기</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>인코딩</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>구분자</translation>
    </message>
    <message>
        <source>Decimal sign</source>
        <translation>소수점</translation>
    </message>
    <message>
        <source>The first row names the columns</source>
        <translation>첫 행이 열 이름입니다</translation>
    </message>
    <message>
        <source>The file&apos;s first rows</source>
        <translation>파일의 첫 행들</translation>
    </message>
    <message>
        <source>How much of the file is read</source>
        <translation>파일을 읽은 정도</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>UTF-8 (usual)</source>
        <translation>UTF-8 (일반)</translation>
    </message>
    <message>
        <source>CP949 (Korean Windows)</source>
        <translation>CP949 (한국어 Windows)</translation>
    </message>
    <message>
        <source>UTF-16</source>
        <translation>UTF-16</translation>
    </message>
    <message>
        <source>CP1252 (Western Windows)</source>
        <translation>CP1252 (서유럽 Windows)</translation>
    </message>
    <message>
        <source>comma ,</source>
        <translation>쉼표 ,</translation>
    </message>
    <message>
        <source>semicolon ;</source>
        <translation>쌍반점 ;</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>탭</translation>
    </message>
    <message>
        <source>point 1.5</source>
        <translation>점 1.5</translation>
    </message>
    <message>
        <source>comma 1,5</source>
        <translation>쉼표 1,5</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>파일을 읽고 있습니다…</translation>
    </message>
    <message>
        <source>Looking at the file…</source>
        <translation>파일을 살펴보고 있습니다…</translation>
    </message>
    <message>
        <source>Does it look right? Letters readable, one value in each cell.</source>
        <translation>제대로 보이나요? 글자가 읽히고, 칸마다 값이 하나씩 있어야 합니다.</translation>
    </message>
</context>
<context>
    <name>InputFields</name>
    <message>
        <source>Please type a number, such as 1.5</source>
        <translation>1.5와 같은 수를 입력하세요</translation>
    </message>
    <message>
        <source>In the table: from {low} to {high}</source>
        <translation>표의 범위: {low} ~ {high}</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>The chosen brick</source>
        <translation>선택한 브릭</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>위로 옮기기</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>아래로 옮기기</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>복제</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Split off the activation</source>
        <translation>활성화 함수 떼어 내기</translation>
    </message>
    <message>
        <source>Makes the activation a brick of its own. It is the same network.</source>
        <translation>활성화 함수를 따로 된 브릭으로 만듭니다. 같은 신경망입니다.</translation>
    </message>
    <message>
        <source>Join the activation</source>
        <translation>활성화 함수 합치기</translation>
    </message>
    <message>
        <source>Puts the activation back into the dense brick. It is the same network.</source>
        <translation>활성화 함수를 전결합층 브릭에 다시 넣습니다. 같은 신경망입니다.</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} 외 {count}개</translation>
    </message>
    <message>
        <source>The numbers of one row, from the data: {names}</source>
        <translation>데이터 한 행의 수: {names}</translation>
    </message>
    <message>
        <source>{task}. The network should answer: {answers}</source>
        <translation>{task}. 신경망이 내야 할 답: {answers}</translation>
    </message>
    <message>
        <source>What can be mended</source>
        <translation>고칠 수 있는 것</translation>
    </message>
    <message>
        <source>Nothing is left: everything fits.</source>
        <translation>남은 것이 없습니다. 모두 잘 맞습니다.</translation>
    </message>
    <message>
        <source>{count} bricks chosen</source>
        <translation>브릭 {count}개 선택</translation>
    </message>
    <message>
        <source>They can be moved, copied or deleted together.</source>
        <translation>함께 옮기거나 복사하거나 삭제할 수 있습니다.</translation>
    </message>
    <message>
        <source>Click on a brick to see what it does and to change it.</source>
        <translation>브릭을 클릭하면 하는 일을 보고 바꿀 수 있습니다.</translation>
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
        <source>Put the lesson&apos;s words away</source>
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
    <name>LineFormula</name>
    <message>
        <source>w (weight) and b (bias) of the line. The best line is worked out from the training rows: w = cov(x, y) / var(x), b = mean(y) − w · mean(x).</source>
        <translation>직선의 w(가중치)와 b(편향)입니다. 최적 직선은 학습 행에서 공식으로 구합니다: w = 공분산(x, y) / 분산(x), b = 평균(y) − w · 평균(x).</translation>
    </message>
    <message>
        <source>Network: {formula}</source>
        <translation>신경망: {formula}</translation>
    </message>
    <message>
        <source>Network: {formula}, test MSE {error}</source>
        <translation>신경망: {formula}, 시험 MSE {error}</translation>
    </message>
    <message>
        <source>Best line: {formula}</source>
        <translation>최적 직선: {formula}</translation>
    </message>
    <message>
        <source>Best line: {formula}, test MSE {error}</source>
        <translation>최적 직선: {formula}, 시험 MSE {error}</translation>
    </message>
</context>
<context>
    <name>LivePage</name>
    <message>
        <source>Getting the network ready …</source>
        <translation>신경망을 준비하고 있습니다…</translation>
    </message>
    <message>
        <source>Press Train. The loss is drawn here, epoch by epoch: when it falls, the network is learning.</source>
        <translation>학습 단추를 누르세요. 에포크마다 손실이 여기에 그려집니다. 손실이 내려가면 신경망이 학습하고 있는 것입니다.</translation>
    </message>
    <message>
        <source>The loss is falling.</source>
        <translation>손실이 내려가고 있습니다.</translation>
    </message>
    <message>
        <source>The loss is rising.</source>
        <translation>손실이 올라가고 있습니다.</translation>
    </message>
    <message>
        <source>The loss hardly changes.</source>
        <translation>손실이 거의 변하지 않습니다.</translation>
    </message>
    <message>
        <source>{figures}. {trend}</source>
        <translation>{figures}. {trend}</translation>
    </message>
</context>
<context>
    <name>LivingPicture</name>
    <message>
        <source>The rows along {x}, and the network&apos;s answer as a curve.</source>
        <translation>가로축 {x}에 따른 행과, 곡선으로 나타낸 신경망의 답입니다.</translation>
    </message>
    <message>
        <source>The rows by {x} and {y}, with the network&apos;s answer behind them.</source>
        <translation>{x}, {y}에 따른 행과 그 뒤에 나타낸 신경망의 답입니다.</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>가로</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>세로</translation>
    </message>
    <message>
        <source>Column across</source>
        <translation>가로축 열</translation>
    </message>
    <message>
        <source>Column upwards</source>
        <translation>세로축 열</translation>
    </message>
    <message>
        <source>All columns that are not on an axis are held at their mean.</source>
        <translation>축에 없는 열은 모두 평균으로 고정합니다.</translation>
    </message>
    <message>
        <source>Rows kept apart (hollow)</source>
        <translation>따로 둔 행 (속이 빈 점)</translation>
    </message>
    <message>
        <source>Validation and test rows: the network does not learn from them.</source>
        <translation>검증 행과 시험 행입니다. 신경망이 여기서는 학습하지 않습니다.</translation>
    </message>
    <message>
        <source>The data with the network&apos;s answer</source>
        <translation>데이터와 신경망의 답</translation>
    </message>
    <message>
        <source>Probability of {name}</source>
        <translation>{name}일 확률</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>확률</translation>
    </message>
    <message>
        <source>Choose data and what to predict: the rows are drawn here.</source>
        <translation>데이터와 예측할 것을 고르면 행이 여기에 그려집니다.</translation>
    </message>
    <message>
        <source>All inputs are categories, so there is no axis to draw along. Evaluate shows how good the network is.</source>
        <translation>입력이 모두 범주여서 축으로 그릴 수 없습니다. 신경망이 얼마나 좋은지는 평가 탭에서 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Press Train: the network&apos;s answer appears behind the rows.</source>
        <translation>학습 단추를 누르면 행 뒤에 신경망의 답이 나타납니다.</translation>
    </message>
    <message>
        <source>The data have changed since the training. Press Train to see more.</source>
        <translation>학습한 뒤에 데이터가 바뀌었습니다. 학습 단추를 누르면 다시 볼 수 있습니다.</translation>
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
        <translation>모델</translation>
    </message>
    <message>
        <source>Fix all</source>
        <translation>모두 고치기</translation>
    </message>
    <message>
        <source>Takes the first remedy for everything that can be mended.</source>
        <translation>고칠 수 있는 것마다 첫 번째 해결책을 적용합니다.</translation>
    </message>
    <message>
        <source>1 thing to mend</source>
        <translation>고칠 것 1개</translation>
    </message>
    <message>
        <source>{count} things to mend</source>
        <translation>고칠 것 {count}개</translation>
    </message>
    <message>
        <source>An idea to make it better</source>
        <translation>더 좋게 만들 방법이 있습니다</translation>
    </message>
    <message>
        <source>Everything fits</source>
        <translation>모두 잘 맞습니다</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>잘라내기</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>붙여넣기</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>복제</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Split off the activation</source>
        <translation>활성화 함수 떼어 내기</translation>
    </message>
    <message>
        <source>Join the activation</source>
        <translation>활성화 함수 합치기</translation>
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
        <translation>브릭 팔레트</translation>
    </message>
    <message>
        <source>Enter adds the brick to the tower, after the chosen one.</source>
        <translation>Enter를 누르면 선택한 브릭 다음에 이 브릭을 쌓습니다.</translation>
    </message>
</context>
<context>
    <name>PartsBar</name>
    <message>
        <source>How the rows are shared out</source>
        <translation>행을 나눈 방식</translation>
    </message>
    <message>
        <source>{part} {rows}</source>
        <translation>{part} {rows}</translation>
    </message>
    <message>
        <source>{used} of {rows} rows are used: {dropped} dropped because a value is missing, {filled} missing cells filled in.</source>
        <translation>전체 {rows}행 가운데 {used}행을 씁니다. 값이 없어 {dropped}행을 빼고, 빈칸 {filled}개를 채웠습니다.</translation>
    </message>
    <message>
        <source>{used} of {rows} rows are used: {dropped} dropped because a value is missing.</source>
        <translation>전체 {rows}행 가운데 {used}행을 씁니다. 값이 없어 {dropped}행을 뺐습니다.</translation>
    </message>
    <message>
        <source>All {rows} rows are used: {filled} missing cells filled in.</source>
        <translation>전체 {rows}행을 모두 씁니다. 빈칸 {filled}개를 채웠습니다.</translation>
    </message>
    <message>
        <source>All {rows} rows are used.</source>
        <translation>전체 {rows}행을 모두 씁니다.</translation>
    </message>
</context>
<context>
    <name>PredictPage</name>
    <message>
        <source>Row of the table</source>
        <translation>표의 행</translation>
    </message>
    <message>
        <source>Number of the row to take</source>
        <translation>가져올 행 번호</translation>
    </message>
    <message>
        <source>Fills the fields with this row of the table.</source>
        <translation>표의 이 행으로 칸을 채웁니다.</translation>
    </message>
    <message>
        <source>Any row</source>
        <translation>아무 행이나</translation>
    </message>
    <message>
        <source>Fills the fields with a row drawn by lot.</source>
        <translation>무작위로 뽑은 행으로 칸을 채웁니다.</translation>
    </message>
    <message>
        <source>These are answers of the network before your last change.</source>
        <translation>마지막으로 고치기 전의 신경망이 낸 답입니다.</translation>
    </message>
    <message>
        <source>The answer comes in a moment.</source>
        <translation>곧 답이 나타납니다.</translation>
    </message>
    <message>
        <source>Press Train first. Then type values here, and the network&apos;s answer appears beside them.</source>
        <translation>먼저 학습 단추를 누르세요. 그런 다음 여기에 값을 입력하면 옆에 신경망의 답이 나타납니다.</translation>
    </message>
</context>
<context>
    <name>PreparationPanel</name>
    <message>
        <source>Missing values</source>
        <translation>결측치</translation>
    </message>
    <message>
        <source>Scaling of inputs</source>
        <translation>입력 스케일링</translation>
    </message>
    <message>
        <source>Scaling of the target</source>
        <translation>목표 스케일링</translation>
    </message>
    <message>
        <source>Order of rows</source>
        <translation>행의 순서</translation>
    </message>
    <message>
        <source>What is done with a row in which an input has no value.</source>
        <translation>입력 값이 없는 행을 어떻게 할지 정합니다.</translation>
    </message>
    <message>
        <source>Brings numeric inputs to like size, so that none outweighs the others. Learned from the training part only.</source>
        <translation>수 입력의 크기를 비슷하게 맞춰 어느 하나가 나머지를 누르지 않게 합니다. 학습 데이터에서만 배웁니다.</translation>
    </message>
    <message>
        <source>Brings the target to a small size for learning; answers are shown in its own units.</source>
        <translation>학습하기 좋게 목표의 크기를 줄입니다. 답은 원래 단위로 보여 줍니다.</translation>
    </message>
    <message>
        <source>How rows are chosen for the test part.</source>
        <translation>시험 데이터로 쓸 행을 고르는 방식입니다.</translation>
    </message>
    <message>
        <source>differs by column</source>
        <translation>열마다 다름</translation>
    </message>
    <message>
        <source>Change missing values</source>
        <translation>결측치 처리 변경</translation>
    </message>
    <message>
        <source>Change scaling of inputs</source>
        <translation>입력 스케일링 변경</translation>
    </message>
    <message>
        <source>Change scaling of the target</source>
        <translation>목표 스케일링 변경</translation>
    </message>
    <message>
        <source>Change order of rows</source>
        <translation>행의 순서 변경</translation>
    </message>
    <message>
        <source>Change split: {field}</source>
        <translation>나누기 변경: {field}</translation>
    </message>
</context>
<context>
    <name>ProbabilityBars</name>
    <message>
        <source>{name}: {share}</source>
        <translation>{name}: {share}</translation>
    </message>
    <message>
        <source>Probability of each class</source>
        <translation>클래스별 확률</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Save the changes?</source>
        <translation>바뀐 내용을 저장할까요?</translation>
    </message>
    <message>
        <source>What is not saved will be lost.</source>
        <translation>저장하지 않은 내용은 사라집니다.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>저장(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Don&apos;t save</source>
        <translation>저장하지 않음(&amp;D)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>다른 이름으로 저장</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Neurobricks and tables (*.brick *.csv *.tsv *.txt)</source>
        <translation>뉴로브릭스 파일과 표 (*.brick *.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>모든 파일</translation>
    </message>
</context>
<context>
    <name>RecoveryQuestion</name>
    <message>
        <source>Unsaved work</source>
        <translation>저장하지 않은 작업</translation>
    </message>
    <message>
        <source>Neurobricks was not closed in order. Your unsaved work was kept.</source>
        <translation>뉴로브릭스가 정상적으로 닫히지 않았습니다. 저장하지 않은 작업이 남아 있습니다.</translation>
    </message>
    <message>
        <source>{name}, kept at {when}</source>
        <translation>{name}, 보관 시각 {when}</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>제목 없음</translation>
    </message>
    <message>
        <source>Recover it</source>
        <translation>되살리기</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>버리기</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>나중에</translation>
    </message>
</context>
<context>
    <name>Remembered</name>
    <message>
        <source>Press Enter in a field to keep an answer here.</source>
        <translation>칸에서 Enter를 누르면 답이 여기에 남습니다.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copies all rows, to be pasted into a spreadsheet.</source>
        <translation>모든 행을 복사합니다. 스프레드시트에 붙여넣을 수 있습니다.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>지우기</translation>
    </message>
    <message>
        <source>Removes all rows from this list.</source>
        <translation>이 목록의 행을 모두 지웁니다.</translation>
    </message>
    <message>
        <source>Answers that were kept</source>
        <translation>남겨 둔 답</translation>
    </message>
</context>
<context>
    <name>ResultColumn</name>
    <message>
        <source>Live</source>
        <translation>실시간</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>평가</translation>
    </message>
    <message>
        <source>Predict</source>
        <translation>예측</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>Ways of looking at the result</source>
        <translation>결과를 보는 방법</translation>
    </message>
</context>
<context>
    <name>Scatter</name>
    <message>
        <source>Scatter plot of two columns</source>
        <translation>두 열의 산점도</translation>
    </message>
    <message>
        <source>Column on the horizontal axis</source>
        <translation>가로축 열</translation>
    </message>
    <message>
        <source>Column on the vertical axis</source>
        <translation>세로축 열</translation>
    </message>
    <message>
        <source>Column on the third axis</source>
        <translation>셋째 축 열</translation>
    </message>
    <message>
        <source>No third axis</source>
        <translation>셋째 축 없음</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>외 {count}개</translation>
    </message>
    <message>
        <source>{name} {value}</source>
        <translation>{name} {value}</translation>
    </message>
    <message>
        <source>{shown} of {total} rows are drawn.</source>
        <translation>전체 {total}행 가운데 {shown}행을 그렸습니다.</translation>
    </message>
    <message>
        <source>{count} rows have no value here and are not drawn.</source>
        <translation>{count}행은 여기에 값이 없어 그리지 않았습니다.</translation>
    </message>
</context>
<context>
    <name>Scatter3D</name>
    <message>
        <source>Drag or use the arrow keys to turn, the wheel or + and − to zoom. Double-click or press Home to start again.</source>
        <translation>끌거나 화살표 키를 누르면 돌아가고, 휠이나 +, − 키로 확대하고 축소합니다. 두 번 클릭하거나 Home 키를 누르면 처음으로 돌아갑니다.</translation>
    </message>
    <message>
        <source>Drag to turn</source>
        <translation>끌어서 돌리기</translation>
    </message>
    <message>
        <source>Scatter plot of three columns: {columns}</source>
        <translation>세 열의 산점도: {columns}</translation>
    </message>
    <message>
        <source>Scatter plot of three columns</source>
        <translation>세 열의 산점도</translation>
    </message>
</context>
<context>
    <name>SourceChanges</name>
    <message>
        <source>Choose data: {name}</source>
        <translation>데이터 선택: {name}</translation>
    </message>
    <message>
        <source>Change data: {field}</source>
        <translation>데이터 변경: {field}</translation>
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
        <translation>데이터의 출처: {name}</translation>
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
        <source>Back to my work</source>
        <translation>하던 작업으로 돌아가기</translation>
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
        <source>{message} Training: Loss {loss}, {name} {figure}. Validation: Loss {val_loss}, {name} {val_figure}.</source>
        <translation>{message} 학습: 손실 {loss}, {name} {figure}. 검증: 손실 {val_loss}, {name} {val_figure}.</translation>
    </message>
    <message>
        <source>{message} Loss {loss}, {name} {figure}.</source>
        <translation>{message} 손실 {loss}, {name} {figure}.</translation>
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
        <translation>예측 대상</translation>
    </message>
    <message>
        <source>The column to predict (target)</source>
        <translation>예측할 열 (목표)</translation>
    </message>
    <message>
        <source>What kind of answer (task)</source>
        <translation>답의 종류 (과제)</translation>
    </message>
    <message>
        <source>choose a column</source>
        <translation>열을 고르세요</translation>
    </message>
    <message>
        <source>{task} ({count})</source>
        <translation>{task} ({count})</translation>
    </message>
</context>
<context>
    <name>TowerEdits</name>
    <message>
        <source>Add brick: {brick}</source>
        <translation>브릭 추가: {brick}</translation>
    </message>
    <message>
        <source>Add {count} bricks</source>
        <translation>브릭 {count}개 추가</translation>
    </message>
    <message>
        <source>Paste brick: {brick}</source>
        <translation>브릭 붙여넣기: {brick}</translation>
    </message>
    <message>
        <source>Paste {count} bricks</source>
        <translation>브릭 {count}개 붙여넣기</translation>
    </message>
    <message>
        <source>Duplicate brick: {brick}</source>
        <translation>브릭 복제: {brick}</translation>
    </message>
    <message>
        <source>Duplicate {count} bricks</source>
        <translation>브릭 {count}개 복제</translation>
    </message>
    <message>
        <source>Move brick: {brick}</source>
        <translation>브릭 이동: {brick}</translation>
    </message>
    <message>
        <source>Move {count} bricks</source>
        <translation>브릭 {count}개 이동</translation>
    </message>
    <message>
        <source>Delete brick: {brick}</source>
        <translation>브릭 삭제: {brick}</translation>
    </message>
    <message>
        <source>Delete {count} bricks</source>
        <translation>브릭 {count}개 삭제</translation>
    </message>
    <message>
        <source>Cut brick: {brick}</source>
        <translation>브릭 잘라내기: {brick}</translation>
    </message>
    <message>
        <source>Cut {count} bricks</source>
        <translation>브릭 {count}개 잘라내기</translation>
    </message>
    <message>
        <source>Change: {field}</source>
        <translation>변경: {field}</translation>
    </message>
    <message>
        <source>Change: {brick}, {field}</source>
        <translation>변경: {brick}, {field}</translation>
    </message>
    <message>
        <source>Split off the activation: {brick}</source>
        <translation>활성화 함수 떼어 내기: {brick}</translation>
    </message>
    <message>
        <source>Join the activation: {brick}</source>
        <translation>활성화 함수 합치기: {brick}</translation>
    </message>
    <message>
        <source>Fix: {what}</source>
        <translation>고치기: {what}</translation>
    </message>
    <message>
        <source>Fix all</source>
        <translation>모두 고치기</translation>
    </message>
    <message>
        <source>A tower holds at most {count} bricks.</source>
        <translation>탑에는 브릭을 최대 {count}개까지 쌓을 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>TowerModel</name>
    <message>
        <source>to</source>
        <translation>→</translation>
    </message>
    <message>
        <source>1 number in</source>
        <translation>입력 수 1개</translation>
    </message>
    <message>
        <source>{count} numbers in</source>
        <translation>입력 수 {count}개</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>The numbers of one row, from the data.</source>
        <translation>데이터 한 행의 수입니다.</translation>
    </message>
    <message>
        <source>1 number out</source>
        <translation>출력 수 1개</translation>
    </message>
    <message>
        <source>{count} numbers out</source>
        <translation>출력 수 {count}개</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>레이블</translation>
    </message>
    <message>
        <source>What the network should answer. The loss says how far off it is.</source>
        <translation>신경망이 내야 할 답입니다. 손실은 얼마나 빗나갔는지 알려 줍니다.</translation>
    </message>
    <message>
        <source>error</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>경고</translation>
    </message>
    <message>
        <source>hint</source>
        <translation>도움말</translation>
    </message>
    <message>
        <source>Regression</source>
        <translation>회귀</translation>
    </message>
    <message>
        <source>Two classes</source>
        <translation>이진 분류</translation>
    </message>
    <message>
        <source>Several classes</source>
        <translation>다중 분류</translation>
    </message>
    <message>
        <source>1 weight</source>
        <translation>가중치 1개</translation>
    </message>
    <message>
        <source>{count} weights</source>
        <translation>가중치 {count}개</translation>
    </message>
    <message>
        <source>1 weight in all</source>
        <translation>전체 가중치 1개</translation>
    </message>
    <message>
        <source>{count} weights in all</source>
        <translation>전체 가중치 {count}개</translation>
    </message>
</context>
<context>
    <name>TowerView</name>
    <message>
        <source>Tower of bricks</source>
        <translation>브릭 탑</translation>
    </message>
    <message>
        <source>Arrow keys choose, Alt with arrow keys moves, Enter edits, Delete removes.</source>
        <translation>화살표 키로 고르고, Alt+화살표 키로 옮기고, Enter로 고치고, Delete로 삭제합니다.</translation>
    </message>
    <message>
        <source>Drag a brick here, or double-click one above.</source>
        <translation>브릭을 여기로 끌어오거나 위의 브릭을 두 번 클릭하세요.</translation>
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
        <translation>{name} 색: {low} ~ {high}</translation>
    </message>
</context>
<context>
    <name>_SourceFields</name>
    <message>
        <source>New draw: the next seed</source>
        <translation>새로 뽑기: 다음 시드</translation>
    </message>
</context>
</TS>
