<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR">
<context>
    <name>AboutWindow</name>
    <message>
        <source>About Neurobricks</source>
        <translation>Neurobricks 정보</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>버전 {version}</translation>
    </message>
    <message>
        <source>Build a neural network from bricks, watch it learn, understand why, take it away.</source>
        <translation>브릭으로 신경망을 쌓고, 학습하는 모습을 지켜보고, 이유를 이해하고, 결과를 가져가세요.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Autosaves</source>
        <translation>자동 저장</translation>
    </message>
    <message>
        <source>Keep both beside the program, as on a USB stick</source>
        <translation>USB 메모리에서 쓸 때처럼, 둘 다 프로그램 옆에 저장</translation>
    </message>
    <message>
        <source>Copy details for a report</source>
        <translation>문의용 정보 복사</translation>
    </message>
    <message>
        <source>Version, system, libraries and screen; no name, no path and nothing of yours</source>
        <translation>버전, 시스템, 라이브러리, 화면만 담깁니다. 이름과 경로, 사용자의 데이터는 담기지 않습니다</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>폴더 열기</translation>
    </message>
    <message>
        <source>Open the folder: {name}</source>
        <translation>폴더 열기: {name}</translation>
    </message>
    <message>
        <source>There is no such folder yet: nothing was kept</source>
        <translation>아직 저장한 것이 없어 폴더가 없습니다</translation>
    </message>
    <message>
        <source>Nothing can be written beside the program; it stays as it was.</source>
        <translation>프로그램 옆에 쓸 수 없어 그대로 두었습니다.</translation>
    </message>
    <message>
        <source>From the next start on, settings and autosaves are kept here: {folder}</source>
        <translation>다음에 시작할 때부터 설정과 자동 저장 파일을 여기에 저장합니다: {folder}</translation>
    </message>
    <message>
        <source>From the next start on, settings and autosaves are kept on this computer.</source>
        <translation>다음에 시작할 때부터 설정과 자동 저장 파일을 이 컴퓨터에 저장합니다.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>복사했습니다</translation>
    </message>
    <message>
        <source>Free software under the MIT licence. Networks are trained by Keras and TensorFlow. Set in Pretendard (SIL Open Font License). The pre-trained eyes are EfficientNet-Lite0, taught with ImageNet by the TensorFlow authors (Apache License 2.0).</source>
        <translation>MIT 라이선스를 따르는 자유 소프트웨어입니다. 신경망은 Keras와 TensorFlow로 학습합니다. 글꼴은 Pretendard(SIL Open Font License)입니다. 미리 학습한 눈은 TensorFlow 저작자들이 ImageNet으로 학습시킨 EfficientNet-Lite0(Apache License 2.0)입니다.</translation>
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
        <source>&amp;Paste a table</source>
        <translation>표 붙여넣기(&amp;P)</translation>
    </message>
    <message>
        <source>T&amp;ype a table…</source>
        <translation>표 직접 입력(&amp;Y)…</translation>
    </message>
    <message>
        <source>Pa&amp;int data…</source>
        <translation>데이터 그리기(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>끝내기(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;One epoch</source>
        <translation>한 에포크만(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Stop, keep what was learned</source>
        <translation>정지하고 학습 결과 유지(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Back to the first weights</source>
        <translation>초기 가중치로 되돌리기(&amp;B)</translation>
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
        <source>Data in full &amp;width</source>
        <translation>데이터 넓게 보기(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Lessons</source>
        <translation>예제(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;About Neurobricks</source>
        <translation>뉴로브릭스 정보(&amp;A)</translation>
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
    <message>
        <source>Train at &amp;full speed</source>
        <translation>최대 속도로 학습(&amp;F)</translation>
    </message>
    <message>
        <source>Train once more with the &amp;validation rows</source>
        <translation>검증 데이터까지 넣어 다시 학습(&amp;V)</translation>
    </message>
    <message>
        <source>The lesson&apos;s &amp;page</source>
        <translation>예제 설명(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Next page</source>
        <translation>다음 쪽(&amp;N)</translation>
    </message>
    <message>
        <source>Page &amp;before</source>
        <translation>이전 쪽(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Glossary</source>
        <translation>용어집(&amp;G)</translation>
    </message>
    <message>
        <source>Ta&amp;ke away…</source>
        <translation>가져가기(&amp;K)…</translation>
    </message>
    <message>
        <source>Open pict&amp;ures…</source>
        <translation>그림 열기(&amp;U)…</translation>
    </message>
    <message>
        <source>&amp;Draw your own classes</source>
        <translation>클래스 직접 그리기(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Hand in…</source>
        <translation>과제 내기(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;Make a lesson from this…</source>
        <translation>이것으로 과제 만들기(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Collect a class&apos;s work…</source>
        <translation>학급 과제 모으기(&amp;C)…</translation>
    </message>
    <message>
        <source>What is &amp;this?</source>
        <translation>이게 뭔가요?(&amp;T)</translation>
    </message>
</context>
<context>
    <name>ActualPredictedPlot</name>
    <message>
        <source>Actual against predicted values</source>
        <translation>실제값과 예측값</translation>
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
        <translation>{row}행
실제: {actual}
예측: {predicted}</translation>
    </message>
</context>
<context>
    <name>AddingPages</name>
    <message>
        <source>Remove lesson pages</source>
        <translation>예제 설명 빼기</translation>
    </message>
    <message>
        <source>Add lesson pages</source>
        <translation>예제 설명 추가</translation>
    </message>
</context>
<context>
    <name>AgainstTarget</name>
    <message>
        <source>Click an input to enlarge it. Drag to choose rows.</source>
        <translation>입력을 클릭하면 크게 볼 수 있습니다. 끌어서 행을 고릅니다.</translation>
    </message>
    <message>
        <source>What each input tells about the target</source>
        <translation>입력별로 목표를 설명하는 정도</translation>
    </message>
    <message>
        <source>Every input against the target</source>
        <translation>입력마다 목표와 비교한 그림</translation>
    </message>
    <message>
        <source>How much each input alone tells: 0 nothing, 1 all (a sample of {rows} training rows)</source>
        <translation>입력 하나만으로 목표를 얼마나 설명하는지 나타냅니다. 0: 전혀 못 함, 1: 모두 설명 (학습 데이터에서 뽑은 표본 {rows}행)</translation>
    </message>
    <message>
        <source>How much each input alone tells: 0 nothing, 1 all ({rows} training rows)</source>
        <translation>입력 하나만으로 목표를 얼마나 설명하는지 나타냅니다. 0: 전혀 못 함, 1: 모두 설명 (학습 데이터 {rows}행)</translation>
    </message>
    <message>
        <source>{name} tells {share} of 1</source>
        <translation>{name}: 설명하는 정도 {share} (최대 1)</translation>
    </message>
    <message>
        <source>{most}. Arrow keys go from input to input.</source>
        <translation>{most}. 화살표 키로 입력을 옮겨 다닙니다.</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>입력</translation>
    </message>
</context>
<context>
    <name>AlikeLine</name>
    <message>
        <source>Leaks: {count}</source>
        <translation>유출: {count}</translation>
    </message>
    <message>
        <source>Choose the pictures of the test that look like pictures to learn from</source>
        <translation>시험 그림 가운데 학습 그림과 비슷한 것을 고릅니다</translation>
    </message>
    <message>
        <source>In two classes: {count}</source>
        <translation>두 클래스에 있음: {count}</translation>
    </message>
    <message>
        <source>Choose the pictures that lie in two classes</source>
        <translation>두 클래스에 들어 있는 그림을 고릅니다</translation>
    </message>
    <message>
        <source>Copies: {count}</source>
        <translation>중복: {count}</translation>
    </message>
    <message>
        <source>Choose the pictures that are there a second time, to delete them</source>
        <translation>두 번 들어 있는 그림을 골라 지울 수 있습니다</translation>
    </message>
    <message>
        <source>Look alike: {count}</source>
        <translation>비슷함: {count}</translation>
    </message>
    <message>
        <source>Choose the pictures that look like another one</source>
        <translation>다른 그림과 비슷한 그림을 고릅니다</translation>
    </message>
</context>
<context>
    <name>AllInputs</name>
    <message>
        <source>differs by column</source>
        <translation>열마다 다름</translation>
    </message>
    <message>
        <source>Missing values</source>
        <translation>결측치</translation>
    </message>
    <message>
        <source>What is done with a row in which an input has no value.</source>
        <translation>입력에 값이 없는 행을 어떻게 할지 정합니다.</translation>
    </message>
    <message>
        <source>Scaling of inputs</source>
        <translation>입력 스케일링</translation>
    </message>
    <message>
        <source>Brings numeric inputs to a similar size, so that none outweighs the others. Learned from the training part only.</source>
        <translation>숫자 입력의 크기를 비슷하게 맞춰 어느 하나만 크게 작용하지 않게 합니다. 기준은 학습 데이터에서만 구합니다.</translation>
    </message>
    <message>
        <source>Scaling of the target</source>
        <translation>목표 스케일링</translation>
    </message>
    <message>
        <source>Brings the target to a small size for learning; answers are shown in its own units.</source>
        <translation>학습하는 동안 목표를 작은 값으로 바꿉니다. 답은 원래 단위로 보여 줍니다.</translation>
    </message>
    <message>
        <source>Repeated rows</source>
        <translation>중복된 행</translation>
    </message>
    <message>
        <source>What is done with rows that are exact copies of another row.</source>
        <translation>다른 행과 똑같은 행을 어떻게 할지 정합니다.</translation>
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
        <source>Change repeated rows</source>
        <translation>중복된 행 처리 변경</translation>
    </message>
    <message>
        <source>Change scaling of the target</source>
        <translation>목표 스케일링 변경</translation>
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
    <message>
        <source>Outside what was learned: {columns}. This answer may be far off.</source>
        <translation>학습한 범위를 벗어난 값이 있습니다: {columns}. 답이 크게 빗나갈 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>AnswerValues</name>
    <message>
        <source>In the table: {value}</source>
        <translation>표의 값: {value}</translation>
    </message>
</context>
<context>
    <name>BarsView</name>
    <message>
        <source>Click a bar: its rows light up in the plots, in Live and in the table.</source>
        <translation>막대를 누르면 그 행들이 그래프와 실시간 탭, 표에 함께 표시됩니다.</translation>
    </message>
    <message>
        <source>The network&apos;s answers are no numbers any more.</source>
        <translation>신경망의 답이 더 이상 숫자가 아닙니다.</translation>
    </message>
    <message>
        <source>Click a bar to see its pictures, worst errors first.</source>
        <translation>막대를 클릭하면 그 그림을 가장 크게 틀린 것부터 보여 줍니다.</translation>
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
        <source>Training data: {rows}. Means over each epoch, while the weights change.</source>
        <translation>학습 데이터 {rows}개: 가중치가 바뀌는 동안 에포크마다 낸 평균입니다.</translation>
    </message>
    <message>
        <source>Validation data: {rows}. Measured after each epoch.</source>
        <translation>검증 데이터 {rows}개: 에포크가 끝날 때마다 잰 값입니다.</translation>
    </message>
    <message>
        <source>The test data take no part in these figures.</source>
        <translation>시험 데이터는 이 수치에 들어가지 않습니다.</translation>
    </message>
    <message>
        <source>{figure}, training: {value}</source>
        <translation>{figure}, 학습: {value}</translation>
    </message>
    <message>
        <source>Epoch {epoch} of {epochs}, whose weights are kept</source>
        <translation>에포크 {epoch}/{epochs}, 이때의 가중치를 사용합니다</translation>
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
        <source>Kept epoch</source>
        <translation>선택된 에포크</translation>
    </message>
    <message>
        <source>of {epochs}</source>
        <translation>/ {epochs}</translation>
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
        <source>Kept</source>
        <translation>선택됨</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Board to paint on</source>
        <translation>그림판</translation>
    </message>
    <message>
        <source>Arrow keys move the cross, with Shift in small steps; the space bar paints there. Digits choose the class, letters the tool, Escape cancels.</source>
        <translation>화살표 키는 십자 표시를 옮기고(Shift와 함께 누르면 조금씩), 스페이스바는 그 자리에 점을 그립니다. 숫자 키는 클래스를, 글자 키는 도구를 고르고, Esc는 취소합니다.</translation>
    </message>
</context>
<context>
    <name>BrickCommands</name>
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
        <source>Dupl&amp;icate</source>
        <translation>복제(&amp;I)</translation>
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
        <source>Sp&amp;lit off the activation</source>
        <translation>활성화 함수 떼어 내기(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Join the activation</source>
        <translation>활성화 함수 합치기(&amp;J)</translation>
    </message>
</context>
<context>
    <name>BrickLocks</name>
    <message>
        <source>Fields of another brick</source>
        <translation>다른 브릭의 값</translation>
    </message>
    <message>
        <source>Fields of the brick: {brick}</source>
        <translation>브릭의 값: {brick}</translation>
    </message>
    <message>
        <source>Fields of another brick…</source>
        <translation>다른 브릭의 값…</translation>
    </message>
</context>
<context>
    <name>BringDialog</name>
    <message>
        <source>A folder with a folder of pictures for each class</source>
        <translation>클래스마다 그림 폴더가 들어 있는 폴더</translation>
    </message>
    <message>
        <source>A zip with a folder of pictures for each class</source>
        <translation>클래스마다 그림 폴더가 들어 있는 zip 파일</translation>
    </message>
    <message>
        <source>Zip files (*.zip)</source>
        <translation>Zip 파일 (*.zip)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>그림 추가</translation>
    </message>
    <message>
        <source>Open pictures</source>
        <translation>그림 열기</translation>
    </message>
    <message>
        <source>Pictures in folders</source>
        <translation>폴더에 나눠 담은 그림</translation>
    </message>
    <message>
        <source>Put the pictures of each class into a folder of their own (PNG, JPEG, WebP, BMP or GIF). The folder&apos;s name is the class. Then choose the folder around them:</source>
        <translation>클래스마다 폴더를 하나씩 만들어 그림(PNG, JPEG, WebP, BMP, GIF)을 넣으세요. 폴더 이름이 클래스 이름이 됩니다. 그런 다음 이 폴더들을 담은 폴더를 고르세요.</translation>
    </message>
    <message>
        <source>Or drop a folder or a zip here.</source>
        <translation>폴더나 zip 파일을 여기로 끌어 놓아도 됩니다.</translation>
    </message>
    <message>
        <source>No pictures yet? Draw them, paste them, or take them by the camera:</source>
        <translation>아직 그림이 없나요? 그리거나, 붙여넣거나, 카메라로 찍어 보세요.</translation>
    </message>
    <message>
        <source>Begin with empty classes</source>
        <translation>빈 클래스로 시작하기</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>폴더 고르기…</translation>
    </message>
    <message>
        <source>Choose a zip…</source>
        <translation>zip 파일 고르기…</translation>
    </message>
    <message>
        <source>Choose another…</source>
        <translation>다른 것 고르기…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Reading pictures: {name}</source>
        <translation>그림을 읽는 중: {name}</translation>
    </message>
    <message>
        <source>How many of the pictures are read</source>
        <translation>그림을 읽은 정도</translation>
    </message>
    <message>
        <source>They stay on this computer. Each is kept small; the files are not changed.</source>
        <translation>그림은 이 컴퓨터에만 남습니다. 작게 줄여 담고, 원래 파일은 바꾸지 않습니다.</translation>
    </message>
    <message>
        <source>Add them</source>
        <translation>추가하기</translation>
    </message>
    <message>
        <source>Use these pictures</source>
        <translation>이 그림 사용하기</translation>
    </message>
    <message>
        <source>Pictures: {pictures}. Classes: {classes}. {size}</source>
        <translation>그림 {pictures}장, 클래스 {classes}개. {size}</translation>
    </message>
    <message>
        <source>my pictures › cats › 1.jpg, 2.jpg, …
my pictures › dogs › 1.jpg, 2.jpg, …</source>
        <translation>내 그림 › 고양이 › 1.jpg, 2.jpg, …
내 그림 › 강아지 › 1.jpg, 2.jpg, …</translation>
    </message>
</context>
<context>
    <name>BringTable</name>
    <message>
        <source>Open a table…</source>
        <translation>표 열기…</translation>
    </message>
    <message>
        <source>Paste a table</source>
        <translation>표 붙여넣기</translation>
    </message>
</context>
<context>
    <name>CameraFrame</name>
    <message>
        <source>The camera starts…</source>
        <translation>카메라를 켜는 중…</translation>
    </message>
    <message>
        <source>The camera is on</source>
        <translation>카메라가 켜져 있습니다</translation>
    </message>
    <message>
        <source>Turn it off</source>
        <translation>끄기</translation>
    </message>
    <message>
        <source>What the camera sees</source>
        <translation>카메라가 보는 모습</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Turn the camera on</source>
        <translation>카메라 켜기</translation>
    </message>
</context>
<context>
    <name>CameraPage</name>
    <message>
        <source>Hold to take: {name}</source>
        <translation>누르고 있는 동안 찍기: {name}</translation>
    </message>
    <message>
        <source>Hold to take</source>
        <translation>누르고 찍기</translation>
    </message>
    <message>
        <source>The camera is off. What it sees is not stored and does not leave this computer; only what you take while you hold a button is kept, in this file.</source>
        <translation>카메라가 꺼져 있습니다. 카메라가 보는 것은 저장되지 않고 이 컴퓨터 밖으로 나가지 않습니다. 버튼을 누르고 있는 동안 찍은 그림만 이 파일에 담깁니다.</translation>
    </message>
    <message>
        <source>Enough of one go: let go, and hold again.</source>
        <translation>한 번에 찍을 만큼 찍었습니다. 손을 뗐다가 다시 누르세요.</translation>
    </message>
    <message>
        <source>Taking {name}: {count}</source>
        <translation>찍는 중({count}장): {name}</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>An example with numbers</source>
        <translation>숫자로 보는 예</translation>
    </message>
    <message>
        <source>When to use it</source>
        <translation>언제 쓰나요</translation>
    </message>
    <message>
        <source>See it in a lesson: {page}</source>
        <translation>예제에서 보기: {page}</translation>
    </message>
    <message>
        <source>The curve of {term}</source>
        <translation>곡선: {term}</translation>
    </message>
    <message>
        <source>Also called: {names}</source>
        <translation>다른 이름: {names}</translation>
    </message>
</context>
<context>
    <name>CardPicture</name>
    <message>
        <source>validation loss</source>
        <translation>검증 손실</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>error: answer − truth</source>
        <translation>오차: 예측값 − 정답</translation>
    </message>
    <message>
        <source>probability of the right class</source>
        <translation>정답 클래스의 확률</translation>
    </message>
    <message>
        <source>truth × answer</source>
        <translation>정답 × 예측값</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>손실</translation>
    </message>
</context>
<context>
    <name>CertaintyView</name>
    <message>
        <source>Certainty (calibration)</source>
        <translation>확신의 정도(보정, calibration)</translation>
    </message>
    <message>
        <source>How often it is right, by how sure it is</source>
        <translation>확신하는 정도에 따른 정답 비율</translation>
    </message>
    <message>
        <source>Probability of “{name}”</source>
        <translation>“{name}”일 확률</translation>
    </message>
    <message>
        <source>Sure of its answer</source>
        <translation>답에 대한 확신</translation>
    </message>
    <message>
        <source>Share that is right</source>
        <translation>맞은 비율</translation>
    </message>
    <message>
        <source>Really “{name}”</source>
        <translation>실제로 “{name}”</translation>
    </message>
    <message>
        <source>Rows given {low} to {high} for “{name}”: {rows}
of these, “{name}”: {right} ({share})</source>
        <translation>“{name}”일 확률 {low}~{high}: {rows}개 행
그중 실제로 “{name}”: {right}개({share})</translation>
    </message>
    <message>
        <source>Rows that it was {low} to {high} sure of: {rows}
of these, right: {right} ({share})</source>
        <translation>{low}~{high} 확신한 행: {rows}개
그중 맞은 행: {right}개({share})</translation>
    </message>
    <message>
        <source>Of 100 rows that it is {sure} sure of, {right} are right (measured on {rows} rows).</source>
        <translation>{sure} 확신한 행 100개 가운데 {right}개가 맞습니다({rows}개 행에서 측정).</translation>
    </message>
    <message>
        <source>On so few rows that may be chance.</source>
        <translation>행이 적어서 우연일 수 있습니다.</translation>
    </message>
    <message>
        <source>It is surer than it should be: {sure} sure on average, {right} right.</source>
        <translation>실제보다 지나치게 확신합니다. 평균 확신 {sure}, 정답 {right}.</translation>
    </message>
    <message>
        <source>It could be surer: {sure} sure on average, {right} right.</source>
        <translation>더 확신해도 됩니다. 평균 확신 {sure}, 정답 {right}.</translation>
    </message>
    <message>
        <source>It is about as sure as it is right: {sure} and {right} on average.</source>
        <translation>확신하는 만큼 맞힙니다. 평균 확신 {sure}, 정답 {right}.</translation>
    </message>
    <message>
        <source>Pictures given {low} to {high} for “{name}”: {rows}
of these, “{name}”: {right} ({share})</source>
        <translation>“{name}”일 확률 {low}~{high}: 그림 {rows}개
그중 실제로 “{name}”: {right}개({share})</translation>
    </message>
    <message>
        <source>Pictures that it was {low} to {high} sure of: {rows}
of these, right: {right} ({share})</source>
        <translation>{low}~{high} 확신한 그림: {rows}장
그중 맞은 그림: {right}장({share})</translation>
    </message>
    <message>
        <source>Of 100 pictures that it is {sure} sure of, {right} are right (measured on {rows} pictures).</source>
        <translation>{sure} 확신한 그림 100장 가운데 {right}장이 맞습니다(그림 {rows}장에서 측정).</translation>
    </message>
    <message>
        <source>On so few pictures that may be chance.</source>
        <translation>그림이 적어서 우연일 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>ChosenChip</name>
    <message>
        <source>Let these rows go (Esc)</source>
        <translation>이 행들의 선택을 해제합니다(Esc)</translation>
    </message>
    <message>
        <source>Let these pictures go (Esc)</source>
        <translation>이 그림들의 선택을 해제합니다(Esc)</translation>
    </message>
    <message>
        <source>Chosen rows: {count}</source>
        <translation>선택한 행: {count}개</translation>
    </message>
    <message>
        <source>Chosen rows: {count}. Let them go</source>
        <translation>선택한 행: {count}개. 선택을 해제합니다</translation>
    </message>
    <message>
        <source>Chosen pictures: {count}</source>
        <translation>선택한 그림: {count}장</translation>
    </message>
    <message>
        <source>Chosen pictures: {count}. Let them go</source>
        <translation>선택한 그림: {count}장. 선택 해제</translation>
    </message>
</context>
<context>
    <name>ChosenModel</name>
    <message>
        <source>Row</source>
        <translation>행</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>실제</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>예측</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>확신</translation>
    </message>
    <message>
        <source>Off by</source>
        <translation>오차</translation>
    </message>
</context>
<context>
    <name>ChosenPictures</name>
    <message>
        <source>Chosen pictures, worst errors first</source>
        <translation>고른 그림(가장 크게 틀린 것부터)</translation>
    </message>
    <message>
        <source>Wrong label? Move to</source>
        <translation>레이블이 틀렸나요? 옮기기</translation>
    </message>
    <message>
        <source>None of the chosen pictures is in this part.</source>
        <translation>고른 그림 가운데 이 부분에 있는 것은 없습니다.</translation>
    </message>
    <message>
        <source>Worst errors first: {listed} of {count} pictures of this part</source>
        <translation>가장 크게 틀린 것부터: 이 부분의 그림 {count}장 중 {listed}장</translation>
    </message>
    <message>
        <source>Worst errors first, of this part: {count}</source>
        <translation>이 부분에서 가장 크게 틀린 것부터: {count}</translation>
    </message>
    <message>
        <source>{told} Moved to: {name}</source>
        <translation>{told} 옮긴 클래스: {name}</translation>
    </message>
    <message>
        <source>Click a picture: Predict shows why, Network its way.</source>
        <translation>그림을 클릭하면 예측 탭은 이유를, 신경망 탭은 그림이 지나가는 길을 보여 줍니다.</translation>
    </message>
    <message>
        <source>These pictures are drawn by a program: their classes are right.</source>
        <translation>프로그램이 그린 그림이라 클래스가 틀릴 수 없습니다.</translation>
    </message>
    <message>
        <source>Choose a picture first.</source>
        <translation>먼저 그림을 고르세요.</translation>
    </message>
    <message>
        <source>Other pictures have come or gone since. Train anew first.</source>
        <translation>그사이 그림이 늘거나 줄었습니다. 먼저 다시 학습하세요.</translation>
    </message>
    <message>
        <source>Moves the picture to the class that it really is of. It can be undone.</source>
        <translation>그림을 실제 클래스로 옮깁니다. 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <source>Move a picture to: {name}</source>
        <translation>그림 옮기기: {name}</translation>
    </message>
</context>
<context>
    <name>ChosenRows</name>
    <message>
        <source>Chosen rows, worst errors first</source>
        <translation>선택한 행, 크게 틀린 것부터</translation>
    </message>
    <message>
        <source>None of the chosen rows is in this part.</source>
        <translation>선택한 행 가운데 이 부분에 속한 행은 없습니다.</translation>
    </message>
    <message>
        <source>Worst errors first: {listed} of {count} rows of this part</source>
        <translation>크게 틀린 것부터, 이 부분의 {count}개 행 가운데 {listed}개</translation>
    </message>
    <message>
        <source>Worst errors first, of this part: {count}</source>
        <translation>크게 틀린 것부터, 이 부분의 행: {count}개</translation>
    </message>
</context>
<context>
    <name>Class</name>
    <message>
        <source>handed in {count} times</source>
        <translation>{count}번 냄</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>반</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>목표</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>지표</translation>
    </message>
    <message>
        <source>Neurons</source>
        <translation>뉴런</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>Handed in</source>
        <translation>낸 때</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>살펴볼 점</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>시간(초)</translation>
    </message>
</context>
<context>
    <name>ClassHead</name>
    <message>
        <source>Pictures of {name}: {count}</source>
        <translation>{name} 그림 수: {count}</translation>
    </message>
    <message>
        <source>A class needs at least two pictures: one to learn, one to test.</source>
        <translation>클래스마다 그림이 두 장은 있어야 합니다. 하나는 학습에, 하나는 시험에 씁니다.</translation>
    </message>
    <message>
        <source>Show the pictures of {name}</source>
        <translation>그림 펼치기: {name}</translation>
    </message>
    <message>
        <source>Hide the pictures of {name}</source>
        <translation>그림 접기: {name}</translation>
    </message>
    <message>
        <source>Press and hold</source>
        <translation>누르고 있기</translation>
    </message>
    <message>
        <source>Hold to take pictures of {name}</source>
        <translation>누르고 있는 동안 찍기: {name}</translation>
    </message>
    <message>
        <source>What can be done with {name}</source>
        <translation>메뉴: {name}</translation>
    </message>
    <message>
        <source>Choose all its pictures</source>
        <translation>이 클래스의 그림 모두 선택</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>이름 바꾸기…</translation>
    </message>
    <message>
        <source>Delete the class</source>
        <translation>클래스 삭제</translation>
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
    <message>
        <source>Mean by pictures (weighted avg)</source>
        <translation>그림 수 가중 평균 (weighted avg)</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>그림</translation>
    </message>
    <message>
        <source>Support: how many pictures are of this class.</source>
        <translation>지지도(support): 이 클래스에 속한 그림의 수입니다.</translation>
    </message>
</context>
<context>
    <name>Classes</name>
    <message>
        <source>circle</source>
        <translation>원</translation>
    </message>
    <message>
        <source>square</source>
        <translation>사각형</translation>
    </message>
    <message>
        <source>triangle</source>
        <translation>삼각형</translation>
    </message>
    <message>
        <source>star</source>
        <translation>별</translation>
    </message>
    <message>
        <source>cat</source>
        <translation>고양이</translation>
    </message>
    <message>
        <source>dog</source>
        <translation>개</translation>
    </message>
    <message>
        <source>rabbit</source>
        <translation>토끼</translation>
    </message>
    <message>
        <source>bear</source>
        <translation>곰</translation>
    </message>
    <message>
        <source>pig</source>
        <translation>돼지</translation>
    </message>
    <message>
        <source>mouse</source>
        <translation>쥐</translation>
    </message>
    <message>
        <source>grass</source>
        <translation>풀밭</translation>
    </message>
    <message>
        <source>carpet</source>
        <translation>카펫</translation>
    </message>
    <message>
        <source>benign</source>
        <translation>양성</translation>
    </message>
    <message>
        <source>malignant</source>
        <translation>악성</translation>
    </message>
</context>
<context>
    <name>ClassesView</name>
    <message>
        <source>Confusion matrix</source>
        <translation>혼동 행렬</translation>
    </message>
    <message>
        <source>Click a cell to see its pictures, worst errors first.</source>
        <translation>칸을 클릭하면 그 그림을 가장 크게 틀린 것부터 보여 줍니다.</translation>
    </message>
    <message>
        <source>Click a cell: its rows light up in the plots, in Live and in the table.</source>
        <translation>칸을 누르면 그 행들이 그래프와 실시간 탭, 표에 함께 표시됩니다.</translation>
    </message>
</context>
<context>
    <name>Classroom</name>
    <message>
        <source>The test part is open now: see Evaluate.</source>
        <translation>이제 시험 데이터가 열렸습니다. 평가 탭을 보세요.</translation>
    </message>
    <message>
        <source>✓ Handed in: {name}, {group}. It lies in the folder {folder}.</source>
        <translation>✓ 냈습니다: {name}, {group}. 있는 폴더: {folder}</translation>
    </message>
</context>
<context>
    <name>CoachLine</name>
    <message>
        <source>Why?</source>
        <translation>왜 그럴까요?</translation>
    </message>
    <message>
        <source>Coach: {sentence}</source>
        <translation>코치: {sentence}</translation>
    </message>
    <message>
        <source>Changed since this run. Press Train to see how it learns now.</source>
        <translation>이 학습 뒤에 설계가 바뀌었습니다. 학습 버튼을 눌러 지금은 어떻게 배우는지 보세요.</translation>
    </message>
    <message>
        <source>Changed since this run. Press Go on to see how it learns now.</source>
        <translation>이 학습 뒤에 설정이 바뀌었습니다. 이어서 학습 버튼을 눌러 지금은 어떻게 배우는지 보세요.</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>아직 모름</translation>
    </message>
    <message>
        <source>Goes well</source>
        <translation>잘 됨</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>끝남</translation>
    </message>
    <message>
        <source>Not well</source>
        <translation>문제 있음</translation>
    </message>
    <message>
        <source>Look at epoch {epoch}</source>
        <translation>에포크 {epoch} 보기</translation>
    </message>
    <message>
        <source>Changed since this run began. Stop it, then press Train to see.</source>
        <translation>이 학습이 시작된 뒤 설계가 바뀌었습니다. 멈춘 다음 학습 버튼을 눌러 보세요.</translation>
    </message>
</context>
<context>
    <name>CodePage</name>
    <message>
        <source>Press Enter on a line to choose the brick that it makes.</source>
        <translation>줄에서 Enter를 누르면 그 줄이 만드는 브릭이 선택됩니다.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy all of the code</source>
        <translation>코드 전체를 복사합니다</translation>
    </message>
    <message>
        <source>Save as .py…</source>
        <translation>.py로 저장…</translation>
    </message>
    <message>
        <source>A Python script, and beside it a CSV file of the rows that it reads.</source>
        <translation>Python 스크립트와, 스크립트가 읽을 데이터를 담은 CSV 파일을 나란히 저장합니다.</translation>
    </message>
    <message>
        <source>Save as notebook…</source>
        <translation>노트북으로 저장…</translation>
    </message>
    <message>
        <source>A Jupyter notebook with the curves, and beside it a CSV file of the rows.</source>
        <translation>학습 곡선까지 그리는 Jupyter 노트북과, 데이터를 담은 CSV 파일을 나란히 저장합니다.</translation>
    </message>
    <message>
        <source>This is the code of a run: {run}</source>
        <translation>학습 기록의 코드입니다: {run}</translation>
    </message>
    <message>
        <source>This is the code of the design that you are changing, not yet of a run.</source>
        <translation>지금 고치고 있는 설계의 코드입니다. 아직 학습하지 않았습니다.</translation>
    </message>
    <message>
        <source>This is the code of the design that you are building.</source>
        <translation>지금 만들고 있는 설계의 코드입니다.</translation>
    </message>
    <message>
        <source>Getting the code ready …</source>
        <translation>코드를 준비하고 있습니다…</translation>
    </message>
    <message>
        <source>The code is written here once this is mended: {problem}</source>
        <translation>다음을 고치면 여기에 코드가 나타납니다: {problem}</translation>
    </message>
    <message>
        <source>Copied. It reads the rows from {file}, which Save writes.</source>
        <translation>복사했습니다. 코드는 {file} 파일에서 데이터를 읽습니다. 저장하면 이 파일도 함께 만들어집니다.</translation>
    </message>
    <message>
        <source>Saved: {files}</source>
        <translation>저장했습니다: {files}</translation>
    </message>
    <message>
        <source>Code of this design</source>
        <translation>이 설계의 코드</translation>
    </message>
    <message>
        <source>In whose words</source>
        <translation>무엇으로 쓸지</translation>
    </message>
    <message>
        <source>Keras</source>
        <translation>Keras</translation>
    </message>
    <message>
        <source>As a few lines of Keras, a line for each brick</source>
        <translation>Keras 몇 줄로 씁니다. 브릭 하나가 한 줄입니다.</translation>
    </message>
    <message>
        <source>NumPy</source>
        <translation>NumPy</translation>
    </message>
    <message>
        <source>Written out from scratch: forward, loss, backward, update. For towers of dense and activation bricks, by plain gradient descent.</source>
        <translation>순전파, 손실, 역전파, 가중치 고치기를 처음부터 직접 씁니다. 전결합층과 활성화 함수 브릭으로 된 탑을 단순한 경사 하강법으로 학습합니다.</translation>
    </message>
    <message>
        <source>The code was not saved</source>
        <translation>코드를 저장하지 못했습니다</translation>
    </message>
</context>
<context>
    <name>CollectPlaces</name>
    <message>
        <source>The class&apos;s folder</source>
        <translation>학급 폴더</translation>
    </message>
    <message>
        <source>The lesson</source>
        <translation>과제 파일</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>고르기…</translation>
    </message>
    <message>
        <source>Collect</source>
        <translation>모으기</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>멈춤</translation>
    </message>
</context>
<context>
    <name>CollectWindow</name>
    <message>
        <source>A class&apos;s work</source>
        <translation>학급 과제</translation>
    </message>
    <message>
        <source>Look for a name</source>
        <translation>이름 찾기</translation>
    </message>
    <message>
        <source>All</source>
        <translation>모두</translation>
    </message>
    <message>
        <source>Goal reached</source>
        <translation>목표 달성</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>아직</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>살펴볼 점</translation>
    </message>
    <message>
        <source>Which rows</source>
        <translation>보일 행</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>표</translation>
    </message>
    <message>
        <source>Wall of answers</source>
        <translation>모두의 답</translation>
    </message>
    <message>
        <source>Wall of curves</source>
        <translation>모두의 곡선</translation>
    </message>
    <message>
        <source>How it is shown</source>
        <translation>보는 방법</translation>
    </message>
    <message>
        <source>Names on the wall</source>
        <translation>큰 화면에 이름 보이기</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>전체 화면</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>나란히 보기</translation>
    </message>
    <message>
        <source>Feedback…</source>
        <translation>의견 쓰기…</translation>
    </message>
    <message>
        <source>Save as a table…</source>
        <translation>표로 저장…</translation>
    </message>
    <message>
        <source>Choose the class&apos;s folder and the lesson that was handed out. Everything is measured here anew; what a file says of itself is not believed.</source>
        <translation>학급 폴더와 나누어 준 과제 파일을 고르세요. 모두 여기서 다시 잽니다. 파일에 적힌 점수는 믿지 않습니다.</translation>
    </message>
    <message>
        <source>Reading the folder…</source>
        <translation>폴더를 읽는 중입니다…</translation>
    </message>
    <message>
        <source>Handed in: {count} · goal reached: {reached} · to look at: {look}</source>
        <translation>낸 사람 {count}명 · 목표 달성 {reached}명 · 살펴볼 것 {look}개</translation>
    </message>
    <message>
        <source>Choose the class&apos;s folder and the lesson first.</source>
        <translation>먼저 학급 폴더와 과제 파일을 고르세요.</translation>
    </message>
    <message>
        <source>Save as a table</source>
        <translation>표로 저장</translation>
    </message>
    <message>
        <source>scores</source>
        <translation>점수</translation>
    </message>
</context>
<context>
    <name>ColumnCard</name>
    <message>
        <source>Close (Esc)</source>
        <translation>닫기 (Esc)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Prepare this column…</source>
        <translation>이 열 준비하기…</translation>
    </message>
    <message>
        <source>Most frequent</source>
        <translation>가장 자주 나오는 값</translation>
    </message>
    <message>
        <source>Column: {name}</source>
        <translation>열: {name}</translation>
    </message>
    <message>
        <source>What the column is for</source>
        <translation>열의 역할</translation>
    </message>
    <message>
        <source>What the column is for: {role}</source>
        <translation>열의 역할: {role}</translation>
    </message>
    <message>
        <source>Show the outlier row</source>
        <translation>이상치 행 보기</translation>
    </message>
    <message>
        <source>Farther from the middle half of the values than 1.5 times its width (1.5 IQR rule)</source>
        <translation>사분위 범위(가운데 절반)에서 그 너비의 1.5배보다 더 멀리 떨어진 값입니다(1.5 IQR 규칙)</translation>
    </message>
    <message>
        <source>{kind} · {values} values, {different} different, none missing</source>
        <translation>{kind} · 값 {values}개, 서로 다른 값 {different}개, 결측 없음</translation>
    </message>
    <message>
        <source>{kind} · {values} values, {different} different, {missing} missing ({share})</source>
        <translation>{kind} · 값 {values}개, 서로 다른 값 {different}개, 결측 {missing}개 ({share})</translation>
    </message>
    <message>
        <source>From</source>
        <translation>처음</translation>
    </message>
    <message>
        <source>To</source>
        <translation>마지막</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>중앙값</translation>
    </message>
    <message>
        <source>Half of the values are smaller.</source>
        <translation>값의 절반이 이보다 작습니다.</translation>
    </message>
    <message>
        <source>A quarter of the values are smaller.</source>
        <translation>값의 4분의 1이 이보다 작습니다.</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>평균</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>표준편차</translation>
    </message>
    <message>
        <source>Standard deviation: how far values usually are from the mean.</source>
        <translation>표준편차: 값이 평균에서 보통 얼마나 떨어져 있는지 나타냅니다.</translation>
    </message>
    <message>
        <source>Outliers</source>
        <translation>이상치</translation>
    </message>
    <message>
        <source>Least</source>
        <translation>최솟값</translation>
    </message>
    <message>
        <source>Greatest</source>
        <translation>최댓값</translation>
    </message>
    <message>
        <source>1st quartile</source>
        <translation>제1사분위수</translation>
    </message>
    <message>
        <source>3rd quartile</source>
        <translation>제3사분위수</translation>
    </message>
    <message>
        <source>A quarter of the values are greater.</source>
        <translation>값의 4분의 1이 이보다 큽니다.</translation>
    </message>
    <message>
        <source>Show the outlier rows ({count})</source>
        <translation>이상치 행 {count}개 보기</translation>
    </message>
    <message>
        <source>Hollow bars: values farther out ({count}).</source>
        <translation>속이 빈 막대: 범위를 벗어난 값 {count}개</translation>
    </message>
</context>
<context>
    <name>ColumnChanges</name>
    <message>
        <source>Column {name}: {role}</source>
        <translation>{name} 열: {role}</translation>
    </message>
    <message>
        <source>All other columns: {role}</source>
        <translation>나머지 모든 열: {role}</translation>
    </message>
    <message>
        <source>Read column {name} as: {kind}</source>
        <translation>{name} 열 종류: {kind}</translation>
    </message>
    <message>
        <source>Change missing values: {name}</source>
        <translation>결측치 처리 변경: {name}</translation>
    </message>
    <message>
        <source>Fill gaps with a value: {name}</source>
        <translation>정한 값으로 빈칸 채우기: {name}</translation>
    </message>
    <message>
        <source>Change encoding: {name}</source>
        <translation>숫자로 바꾸는 방법 변경: {name}</translation>
    </message>
    <message>
        <source>Change order of values: {name}</source>
        <translation>값의 순서 변경: {name}</translation>
    </message>
    <message>
        <source>Choose parts of the date: {name}</source>
        <translation>날짜에서 쓸 부분 선택: {name}</translation>
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
        <source>Target as well: {name}</source>
        <translation>목표로 추가: {name}</translation>
    </message>
    <message>
        <source>No longer a target: {name}</source>
        <translation>목표에서 빼기: {name}</translation>
    </message>
    <message>
        <source>Change task: {task}</source>
        <translation>문제 유형 변경: {task}</translation>
    </message>
    <message>
        <source>Take rare words together: {name}</source>
        <translation>드문 값을 하나로 묶기: {name}</translation>
    </message>
</context>
<context>
    <name>ColumnEffect</name>
    <message>
        <source>No cell is empty.</source>
        <translation>빈칸이 없습니다.</translation>
    </message>
    <message>
        <source>Rows left out: {count}</source>
        <translation>뺀 행: {count}</translation>
    </message>
    <message>
        <source>Empty cells: {count}</source>
        <translation>빈칸: {count}</translation>
    </message>
    <message>
        <source>Gaps filled: {count}, with {value}</source>
        <translation>채운 빈칸: {count} (채운 값: {value})</translation>
    </message>
    <message>
        <source>{zero} becomes 0, and {one} becomes 1.</source>
        <translation>{zero} → 0, {one} → 1</translation>
    </message>
    <message>
        <source>1 for “{yes}”, 0 for “{no}”</source>
        <translation>“{yes}” → 1, “{no}” → 0</translation>
    </message>
    <message>
        <source>0 … {last} in this order: {names}</source>
        <translation>다음 순서로 0 … {last}: {names}</translation>
    </message>
    <message>
        <source>gaps: {choice}</source>
        <translation>빈칸: {choice}</translation>
    </message>
    <message>
        <source>Rare words that share one input (other): {count}</source>
        <translation>입력 하나로 묶인 드문 값(그 밖): {count}개</translation>
    </message>
    <message>
        <source>Inputs ({count}): {names}</source>
        <translation>입력 {count}개: {names}</translation>
    </message>
</context>
<context>
    <name>ColumnHead</name>
    <message>
        <source>Sort: smallest first</source>
        <translation>작은 값부터 정렬</translation>
    </message>
    <message>
        <source>Sort: largest first</source>
        <translation>큰 값부터 정렬</translation>
    </message>
    <message>
        <source>Back to the table&apos;s own order</source>
        <translation>표의 원래 순서로</translation>
    </message>
    <message>
        <source>{count} different</source>
        <translation>값 {count}가지</translation>
    </message>
</context>
<context>
    <name>ColumnList</name>
    <message>
        <source>Columns and how they are made ready</source>
        <translation>열과 준비 방법</translation>
    </message>
    <message>
        <source>Press Enter on a column to change it.</source>
        <translation>열에서 Enter를 누르면 바꿀 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>ColumnMatching</name>
    <message>
        <source>Which columns are they?</source>
        <translation>어느 열인가요?</translation>
    </message>
    <message>
        <source>The network needs columns that {name} does not have by these names. Choose which of its columns they are.</source>
        <translation>신경망에 필요한 열 가운데 이 파일에 같은 이름으로 없는 것이 있습니다({name}). 파일의 어느 열인지 골라 주세요.</translation>
    </message>
    <message>
        <source>choose…</source>
        <translation>고르기…</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>계속하기</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>One column is chosen twice.</source>
        <translation>같은 열을 두 번 골랐습니다.</translation>
    </message>
    <message>
        <source>Choose a column for each. If the file has none, add it there, or leave that input out in Data and train again.</source>
        <translation>열을 모두 골라 주세요. 파일에 그런 열이 없으면 파일에 더하거나, 데이터에서 그 입력을 빼고 다시 학습하세요.</translation>
    </message>
</context>
<context>
    <name>ColumnMenu</name>
    <message>
        <source>Target as well: predicted together with the others</source>
        <translation>이 열도 목표: 다른 목표와 함께 예측합니다</translation>
    </message>
    <message>
        <source>Missing values</source>
        <translation>결측치</translation>
    </message>
    <message>
        <source>A value of my own…</source>
        <translation>직접 정한 값…</translation>
    </message>
    <message>
        <source>As numbers</source>
        <translation>숫자로 바꾸기</translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation>스케일링</translation>
    </message>
    <message>
        <source>Prepare this column…</source>
        <translation>이 열 준비하기…</translation>
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
        <translation>입력: 신경망이 사용합니다</translation>
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
        <translation>입력: 텍스트는 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>Read as: {kind}</source>
        <translation>종류: {kind}</translation>
    </message>
</context>
<context>
    <name>ColumnModel</name>
    <message>
        <source>not used</source>
        <translation>쓰지 않음</translation>
    </message>
    <message>
        <source>loading</source>
        <translation>불러오는 중</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>결측</translation>
    </message>
    <message>
        <source>{value}: far from the others (outlier)</source>
        <translation>{value}: 다른 값들과 멀리 떨어짐 (이상치)</translation>
    </message>
    <message>
        <source>{value}: not a number</source>
        <translation>{value}: 숫자가 아님</translation>
    </message>
    <message>
        <source>Row {number}</source>
        <translation>{number}행</translation>
    </message>
    <message>
        <source>Row {number}: {part}</source>
        <translation>{number}행: {part}</translation>
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
    <name>ColumnPanel</name>
    <message>
        <source>The column&apos;s preparation</source>
        <translation>열 준비</translation>
    </message>
    <message>
        <source>Back to all columns</source>
        <translation>모든 열로 돌아가기</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>역할</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Missing values</source>
        <translation>결측치</translation>
    </message>
    <message>
        <source>As numbers</source>
        <translation>숫자로 바꾸기</translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation>스케일링</translation>
    </message>
    <message>
        <source>the value to fill in</source>
        <translation>채울 값</translation>
    </message>
    <message>
        <source>Value to fill in</source>
        <translation>채울 값</translation>
    </message>
    <message>
        <source>Swap yes and no</source>
        <translation>예와 아니요 바꾸기</translation>
    </message>
    <message>
        <source>Parts of the date</source>
        <translation>날짜에서 쓸 부분</translation>
    </message>
    <message>
        <source>It is predicted together with the present target (several outputs).</source>
        <translation>지금 목표와 함께 예측합니다(출력이 여러 개).</translation>
    </message>
    <message>
        <source>target as well</source>
        <translation>이 열도 목표로</translation>
    </message>
    <message>
        <source>Only the most frequent words get an input each:</source>
        <translation>자주 나오는 값만 따로 입력으로 만들기:</translation>
    </message>
    <message>
        <source>all</source>
        <translation>모두</translation>
    </message>
    <message>
        <source>How many words get an input each</source>
        <translation>따로 입력으로 만들 값의 수</translation>
    </message>
    <message>
        <source>All other words together share one more input (other), and so do words that the network has never met.</source>
        <translation>나머지 값은 모두 입력 하나(그 밖)로 묶습니다. 신경망이 배운 적이 없는 값도 여기에 들어갑니다.</translation>
    </message>
</context>
<context>
    <name>ColumnTable</name>
    <message>
        <source>Table</source>
        <translation>표</translation>
    </message>
    <message>
        <source>Enter: what the column is for. Alt+Enter: all about the column. Alt+Up, Alt+Down: sort by it. Space: select the row.</source>
        <translation>Enter: 열의 역할. Alt+Enter: 열의 모든 정보. Alt+위, Alt+아래: 이 열로 정렬. 스페이스바: 행 선택.</translation>
    </message>
    <message>
        <source>Sort: smallest first</source>
        <translation>작은 값부터 정렬</translation>
    </message>
    <message>
        <source>Sort: largest first</source>
        <translation>큰 값부터 정렬</translation>
    </message>
    <message>
        <source>All about this column</source>
        <translation>이 열의 모든 정보</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>label</source>
        <translation>레이블 (label)</translation>
    </message>
    <message>
        <source>output</source>
        <translation>출력 (output)</translation>
    </message>
    <message>
        <source>height</source>
        <translation>높이 (height)</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>연도 (Year)</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>매출 (Sales)</translation>
    </message>
    <message>
        <source>Marketing_Spend</source>
        <translation>마케팅 비용 (Marketing_Spend)</translation>
    </message>
    <message>
        <source>Economy_Index</source>
        <translation>경제 지수 (Economy_Index)</translation>
    </message>
    <message>
        <source>date</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>economy_index</source>
        <translation>경제 지수</translation>
    </message>
    <message>
        <source>close</source>
        <translation>종가</translation>
    </message>
    <message>
        <source>temp</source>
        <translation>기온 (temp)</translation>
    </message>
    <message>
        <source>atemp</source>
        <translation>체감 온도 (atemp)</translation>
    </message>
    <message>
        <source>hum</source>
        <translation>습도 (hum)</translation>
    </message>
    <message>
        <source>windspeed</source>
        <translation>풍속 (windspeed)</translation>
    </message>
    <message>
        <source>month</source>
        <translation>월 (month)</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>시각 (hour)</translation>
    </message>
    <message>
        <source>workingday</source>
        <translation>근무일 (workingday)</translation>
    </message>
    <message>
        <source>cnt</source>
        <translation>대여량 (cnt)</translation>
    </message>
    <message>
        <source>sepal length</source>
        <translation>꽃받침 길이 (sepal length)</translation>
    </message>
    <message>
        <source>sepal width</source>
        <translation>꽃받침 너비 (sepal width)</translation>
    </message>
    <message>
        <source>petal length</source>
        <translation>꽃잎 길이 (petal length)</translation>
    </message>
    <message>
        <source>petal width</source>
        <translation>꽃잎 너비 (petal width)</translation>
    </message>
    <message>
        <source>species</source>
        <translation>품종 (species)</translation>
    </message>
    <message>
        <source>alcohol</source>
        <translation>알코올</translation>
    </message>
    <message>
        <source>malic acid</source>
        <translation>말산</translation>
    </message>
    <message>
        <source>ash</source>
        <translation>회분</translation>
    </message>
    <message>
        <source>alcalinity of ash</source>
        <translation>회분 알칼리도</translation>
    </message>
    <message>
        <source>magnesium</source>
        <translation>마그네슘</translation>
    </message>
    <message>
        <source>total phenols</source>
        <translation>총 페놀</translation>
    </message>
    <message>
        <source>flavanoids</source>
        <translation>플라보노이드</translation>
    </message>
    <message>
        <source>nonflavanoid phenols</source>
        <translation>비플라보노이드 페놀</translation>
    </message>
    <message>
        <source>proanthocyanins</source>
        <translation>프로안토시아닌</translation>
    </message>
    <message>
        <source>color intensity</source>
        <translation>색 농도</translation>
    </message>
    <message>
        <source>hue</source>
        <translation>색조</translation>
    </message>
    <message>
        <source>od280 / od315 of diluted wines</source>
        <translation>희석 와인의 OD280/OD315</translation>
    </message>
    <message>
        <source>proline</source>
        <translation>프롤린</translation>
    </message>
    <message>
        <source>grower</source>
        <translation>생산자</translation>
    </message>
    <message>
        <source>diagnosis</source>
        <translation>진단</translation>
    </message>
    <message>
        <source>digit</source>
        <translation>숫자</translation>
    </message>
    <message>
        <source>age</source>
        <translation>나이</translation>
    </message>
    <message>
        <source>sex</source>
        <translation>성별</translation>
    </message>
    <message>
        <source>body mass index</source>
        <translation>체질량 지수(BMI)</translation>
    </message>
    <message>
        <source>blood pressure</source>
        <translation>혈압</translation>
    </message>
    <message>
        <source>total cholesterol</source>
        <translation>총콜레스테롤</translation>
    </message>
    <message>
        <source>cholesterol / HDL</source>
        <translation>총콜레스테롤/HDL</translation>
    </message>
    <message>
        <source>log triglycerides</source>
        <translation>중성지방(로그)</translation>
    </message>
    <message>
        <source>blood sugar</source>
        <translation>혈당</translation>
    </message>
    <message>
        <source>progression</source>
        <translation>진행 정도</translation>
    </message>
    <message>
        <source>chin-ups</source>
        <translation>턱걸이</translation>
    </message>
    <message>
        <source>sit-ups</source>
        <translation>윗몸 일으키기</translation>
    </message>
    <message>
        <source>jumps</source>
        <translation>높이뛰기</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>몸무게</translation>
    </message>
    <message>
        <source>waist</source>
        <translation>허리둘레</translation>
    </message>
    <message>
        <source>pulse</source>
        <translation>맥박</translation>
    </message>
    <message>
        <source>radius</source>
        <translation>반지름</translation>
    </message>
    <message>
        <source>texture</source>
        <translation>질감</translation>
    </message>
    <message>
        <source>perimeter</source>
        <translation>둘레</translation>
    </message>
    <message>
        <source>area</source>
        <translation>넓이</translation>
    </message>
    <message>
        <source>smoothness</source>
        <translation>매끄러움</translation>
    </message>
    <message>
        <source>compactness</source>
        <translation>조밀도</translation>
    </message>
    <message>
        <source>concavity</source>
        <translation>오목한 정도</translation>
    </message>
    <message>
        <source>concave points</source>
        <translation>오목한 점</translation>
    </message>
    <message>
        <source>symmetry</source>
        <translation>대칭성</translation>
    </message>
    <message>
        <source>fractal dimension</source>
        <translation>프랙털 차원</translation>
    </message>
    <message>
        <source>mean {feature}</source>
        <translation>{feature} 평균</translation>
    </message>
    <message>
        <source>worst {feature}</source>
        <translation>{feature} 최댓값</translation>
    </message>
    <message>
        <source>{feature} error</source>
        <translation>{feature} 표준오차</translation>
    </message>
    <message>
        <source>rising</source>
        <translation>커지는지</translation>
    </message>
    <message>
        <source>largest</source>
        <translation>가장 큰 수</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>그림</translation>
    </message>
    <message>
        <source>class</source>
        <translation>클래스</translation>
    </message>
    <message>
        <source>taken together</source>
        <translation>함께 찍은 묶음</translation>
    </message>
    <message>
        <source>look alike</source>
        <translation>비슷한 그림 묶음</translation>
    </message>
    <message>
        <source>behind it</source>
        <translation>배경</translation>
    </message>
</context>
<context>
    <name>ColumnsButton</name>
    <message>
        <source>{count} columns (of 2 to {most})</source>
        <translation>열 {count}개 (2~{most}개)</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>Nothing was changed.</source>
        <translation>달라진 것이 없습니다.</translation>
    </message>
    <message>
        <source>Only: {change}</source>
        <translation>달라진 것 하나: {change}</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>그 밖에 {count}가지</translation>
    </message>
    <message>
        <source>Changed: {changes}</source>
        <translation>달라진 것: {changes}</translation>
    </message>
    <message>
        <source>{brick} added</source>
        <translation>{brick} 추가</translation>
    </message>
    <message>
        <source>{brick} removed</source>
        <translation>{brick} 제거</translation>
    </message>
    <message>
        <source>{brick} set in another way</source>
        <translation>{brick} 설정 변경</translation>
    </message>
    <message>
        <source>on</source>
        <translation>켜짐</translation>
    </message>
    <message>
        <source>off</source>
        <translation>꺼짐</translation>
    </message>
    <message>
        <source>inputs ({names})</source>
        <translation>입력({names})</translation>
    </message>
    <message>
        <source>other data</source>
        <translation>다른 데이터</translation>
    </message>
    <message>
        <source>another target</source>
        <translation>다른 예측 대상</translation>
    </message>
    <message>
        <source>the columns&apos; preparation</source>
        <translation>열의 준비 방법</translation>
    </message>
    <message>
        <source>the split</source>
        <translation>데이터 나누기</translation>
    </message>
    <message>
        <source>{first}, {second}: it cannot be told which is better. The difference ({figure}: {by}) may be the luck of the seeds. Seeds: {seeds}; measured on {rows}.</source>
        <translation>{first}, {second}: 어느 쪽이 더 나은지 알 수 없습니다. 이 차이({figure}: {by})는 시드의 운일 수 있습니다. 시드 수: {seeds}, 측정한 행: {rows}.</translation>
    </message>
    <message>
        <source>{first} is better than {second} by more than luck. {figure}: {by} better (95 % interval {low} to {high}). Seeds: {seeds}; measured on {rows}.</source>
        <translation>{first}: {second}보다 낫고, 운으로 보기에는 차이가 큽니다. {figure}: {by} 더 좋음(95% 구간 {low} ~ {high}). 시드 수: {seeds}, 측정한 행: {rows}.</translation>
    </message>
    <message>
        <source>{first} is worse than {second} by more than luck. {figure}: {by} worse (95 % interval {low} to {high}). Seeds: {seeds}; measured on {rows}.</source>
        <translation>{first}: {second}보다 못하고, 운으로 보기에는 차이가 큽니다. {figure}: {by} 더 나쁨(95% 구간 {low} ~ {high}). 시드 수: {seeds}, 측정한 행: {rows}.</translation>
    </message>
    <message>
        <source>training data: {count}</source>
        <translation>학습 데이터 {count}개</translation>
    </message>
    <message>
        <source>validation data: {count}</source>
        <translation>검증 데이터 {count}개</translation>
    </message>
    <message>
        <source>test data: {count}</source>
        <translation>시험 데이터 {count}개</translation>
    </message>
    <message>
        <source>{number} percentage points</source>
        <translation>{number}%포인트</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Look at this run</source>
        <translation>이 기록 보기</translation>
    </message>
    <message>
        <source>Opens its design and its network: Live, Evaluate and Predict show it.</source>
        <translation>이 기록의 설계와 신경망을 엽니다. 실시간, 평가, 예측 탭이 이 신경망을 보여 줍니다.</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>이름 바꾸기…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Takes the run out; it can be undone.</source>
        <translation>이 기록을 지웁니다. 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <source>What the curves are drawn against</source>
        <translation>곡선의 가로축</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>Curves against epochs</source>
        <translation>에포크에 따른 곡선</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>초</translation>
    </message>
    <message>
        <source>Curves against the seconds of learning</source>
        <translation>학습한 시간(초)에 따른 곡선</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>매끄럽게</translation>
    </message>
    <message>
        <source>How much the curves are smoothed</source>
        <translation>곡선을 매끄럽게 하는 정도</translation>
    </message>
    <message>
        <source>Takes the jitter out of the curves; the raw lines stay, thin.</source>
        <translation>곡선의 잔떨림을 없앱니다. 원래 곡선은 가늘게 남습니다.</translation>
    </message>
    <message>
        <source>Save or copy the picture</source>
        <translation>그림 저장 또는 복사</translation>
    </message>
    <message>
        <source>Runs compared</source>
        <translation>학습 기록 비교</translation>
    </message>
    <message>
        <source>Which figure is drawn</source>
        <translation>그릴 수치</translation>
    </message>
    <message>
        <source>Curves of the loss</source>
        <translation>손실 곡선</translation>
    </message>
    <message>
        <source>Curves of: {figure}</source>
        <translation>곡선: {figure}</translation>
    </message>
    <message>
        <source>Train no further one ({count} left)</source>
        <translation>여기까지만 학습(남은 것 {count}개)</translation>
    </message>
    <message>
        <source>Train all planned networks ({count})</source>
        <translation>준비해 둔 신경망 모두 학습({count}개)</translation>
    </message>
    <message>
        <source>No further one ({count})</source>
        <translation>더 학습하지 않기({count}개)</translation>
    </message>
    <message>
        <source>Train planned ({count})</source>
        <translation>준비해 둔 것 학습({count}개)</translation>
    </message>
    <message>
        <source>Each training becomes a run, and is kept. Train, change something, train again: here they stand beside each other.</source>
        <translation>학습할 때마다 기록이 하나씩 남습니다. 학습하고, 무언가 바꾸고, 다시 학습해 보세요. 여기에서 나란히 비교할 수 있습니다.</translation>
    </message>
    <message>
        <source>{first} → {second}. {change}</source>
        <translation>{first} → {second}: {change}</translation>
    </message>
    <message>
        <source>A star for this run</source>
        <translation>이 기록에 별 달기</translation>
    </message>
    <message>
        <source>Note on this run</source>
        <translation>이 기록의 메모</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Same split, and same first weights where the towers&apos; shapes are equal</source>
        <translation>같은 분할, 그리고 탑의 모양이 같으면 같은 초기 가중치</translation>
    </message>
    <message>
        <source>Each new run begins as the run that is looked at did: what differs is then what you changed. It can be undone.</source>
        <translation>새 학습은 지금 보는 기록과 똑같이 시작합니다. 그러면 차이는 바꾼 것에서만 옵니다. 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>그림</translation>
    </message>
    <message>
        <source>What each run answers, side by side</source>
        <translation>학습 기록마다 내는 답을 나란히 보기</translation>
    </message>
</context>
<context>
    <name>ComparedPictures</name>
    <message>
        <source>There is nothing to draw side by side: pictures need number inputs, the rows that are open now, and runs that have kept their weights.</source>
        <translation>나란히 그릴 것이 없습니다. 그림을 그리려면 수로 된 입력, 지금 열려 있는 행, 가중치가 남아 있는 학습 기록이 필요합니다.</translation>
    </message>
    <message>
        <source>Without a picture, since only their curves were kept: {names}.</source>
        <translation>곡선만 남아 있어 그림이 없는 학습 기록: {names}.</translation>
    </message>
    <message>
        <source>The first {count} runs that are ticked are drawn.</source>
        <translation>선택한 학습 기록 가운데 앞의 {count}개를 그렸습니다.</translation>
    </message>
</context>
<context>
    <name>ComparedPlot</name>
    <message>
        <source>Curves of the runs: training solid, validation dashed</source>
        <translation>학습 기록들의 곡선: 학습은 실선, 검증은 점선</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>초</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>에포크</translation>
    </message>
</context>
<context>
    <name>ConfusionMatrix</name>
    <message>
        <source>Confusion matrix</source>
        <translation>혼동 행렬</translation>
    </message>
    <message>
        <source>Predicted: what the network takes them for</source>
        <translation>예측: 신경망의 답</translation>
    </message>
    <message>
        <source>Actual: what they are</source>
        <translation>실제 값</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>실제</translation>
    </message>
    <message>
        <source>Predicted: {name}</source>
        <translation>예측: {name}</translation>
    </message>
    <message>
        <source>Actual: {name}</source>
        <translation>실제: {name}</translation>
    </message>
    <message>
        <source>Actual: {actual}. Predicted: {predicted}. {count}, which is {share} of this class.</source>
        <translation>실제: {actual}. 예측: {predicted}. {count}개, 이 클래스의 {share}.</translation>
    </message>
</context>
<context>
    <name>CorrelationMap</name>
    <message>
        <source>Click a cell to see the two columns as points.</source>
        <translation>칸을 클릭하면 두 열을 점으로 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Correlation</source>
        <translation>상관관계</translation>
    </message>
    <message>
        <source>Correlation needs two columns of numbers.</source>
        <translation>상관관계를 보려면 숫자로 된 열이 두 개 필요합니다.</translation>
    </message>
    <message>
        <source>Correlation of each pair of columns</source>
        <translation>두 열씩 짝지은 상관관계</translation>
    </message>
    <message>
        <source>Shown are the {shown} of {total} columns with the strongest correlation to the target.</source>
        <translation>열 {total}개 가운데 목표와 상관관계가 가장 큰 {shown}개를 보여 줍니다.</translation>
    </message>
    <message>
        <source>Worked out from a sample: {shown} of {total} rows.</source>
        <translation>전체 {total}행 가운데 표본 {shown}행으로 계산했습니다.</translation>
    </message>
    <message>
        <source>opposite −1</source>
        <translation>반대로 −1</translation>
    </message>
    <message>
        <source>+1 together</source>
        <translation>+1 함께</translation>
    </message>
    <message>
        <source>{first} and {second}: correlation (r) {r}, from {count} rows</source>
        <translation>{first}, {second}: 상관계수(r) {r}, {count}행으로 계산</translation>
    </message>
    <message>
        <source>Strongest: {pair}. Arrow keys go from pair to pair.</source>
        <translation>상관관계가 가장 큰 두 열 – {pair}. 화살표 키로 칸을 옮겨 다닙니다.</translation>
    </message>
</context>
<context>
    <name>CourseRow</name>
    <message>
        <source>Courses, from the first page to the last</source>
        <translation>첫 쪽부터 차례로 따라가는 학습 과정</translation>
    </message>
    <message>
        <source>{title} · {count} pages</source>
        <translation>{title} · {count}쪽</translation>
    </message>
</context>
<context>
    <name>CurrentRun</name>
    <message>
        <source>Back to the first weights</source>
        <translation>초기 가중치로 되돌리기</translation>
    </message>
</context>
<context>
    <name>CurveWords</name>
    <message>
        <source>{figure}: from {first} to {last}, lowest {lowest} at epoch {epoch}.</source>
        <translation>{figure}: 처음 {first}, 지금 {last}, 가장 낮은 값 {lowest} (에포크 {epoch}).</translation>
    </message>
    <message>
        <source>{figure}, validation: from {first} to {last}, lowest {lowest} at epoch {epoch}.</source>
        <translation>{figure}, 검증: 처음 {first}, 지금 {last}, 가장 낮은 값 {lowest} (에포크 {epoch}).</translation>
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
        <translation>손실을 로그 눈금으로 표시</translation>
    </message>
    <message>
        <source>Draws the loss by powers of ten: small improvements become visible.</source>
        <translation>손실을 10의 거듭제곱 눈금으로 그립니다. 조금씩 나아지는 것도 보입니다.</translation>
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
    <message>
        <source>Save or copy the curves</source>
        <translation>곡선 저장 또는 복사</translation>
    </message>
    <message>
        <source>{figure}, validation</source>
        <translation>{figure}, 검증</translation>
    </message>
    <message>
        <source>{figure}, training</source>
        <translation>{figure}, 학습</translation>
    </message>
</context>
<context>
    <name>CurvesView</name>
    <message>
        <source>ROC and precision–recall</source>
        <translation>ROC와 정밀도-재현율</translation>
    </message>
    <message>
        <source>False alarms (FPR)</source>
        <translation>잘못 잡은 비율(FPR)</translation>
    </message>
    <message>
        <source>Found (TPR)</source>
        <translation>찾아낸 비율(TPR)</translation>
    </message>
    <message>
        <source>Found (recall)</source>
        <translation>찾아낸 비율(재현율)</translation>
    </message>
    <message>
        <source>Right (precision)</source>
        <translation>맞은 비율(정밀도)</translation>
    </message>
    <message>
        <source>ROC curve of “{name}”</source>
        <translation>ROC 곡선: “{name}”</translation>
    </message>
    <message>
        <source>Precision–recall curve of “{name}”</source>
        <translation>정밀도-재현율 곡선: “{name}”</translation>
    </message>
    <message>
        <source>ROC: AUC {area}</source>
        <translation>ROC: AUC {area}</translation>
    </message>
    <message>
        <source>Precision–recall: mean precision {area}</source>
        <translation>정밀도-재현율: 평균 정밀도 {area}</translation>
    </message>
    <message>
        <source>This part has rows of one class only: there is nothing to tell apart, so there is no area under a curve.</source>
        <translation>이 부분에는 한 클래스의 행만 있습니다. 구별할 것이 없으므로 곡선 아래 넓이도 없습니다.</translation>
    </message>
    <message>
        <source>Of a row of “{second}” and one of “{first}”, drawn by chance, it gives the first one the higher probability in {share} of all cases; by guessing in {guessing}.</source>
        <translation>“{second}” 한 행과 “{first}” 한 행을 무작위로 뽑으면, 전체의 {share}에서 앞의 행에 더 높은 확률을 줍니다. 어림짐작이라면 {guessing}입니다.</translation>
    </message>
    <message>
        <source>The ring: the threshold of {percent}.</source>
        <translation>동그라미: 임계값 {percent}.</translation>
    </message>
    <message>
        <source>One class against the rest</source>
        <translation>한 클래스와 나머지 비교</translation>
    </message>
    <message>
        <source>A click on a thin curve chooses its class, too.</source>
        <translation>가는 곡선을 클릭해도 그 클래스를 고를 수 있습니다.</translation>
    </message>
    <message>
        <source>This part has no row of “{name}”, or no other: there is nothing to tell apart, so there is no area under a curve.</source>
        <translation>이 데이터에는 “{name}” 행이 없거나 그것뿐입니다. 구별할 것이 없으므로 곡선 아래 넓이도 없습니다.</translation>
    </message>
    <message>
        <source>Of a row of “{name}” and one of another class, drawn by chance, the first one gets the higher probability of “{name}” in {share} of all cases; by guessing in {guessing}.</source>
        <translation>“{name}” 한 행과 다른 클래스의 한 행을 무작위로 뽑으면, 전체의 {share}에서 앞의 행이 “{name}” 확률을 더 높게 받습니다. 어림짐작이라면 {guessing}입니다.</translation>
    </message>
    <message>
        <source>Mean of all classes: AUC {area}.</source>
        <translation>모든 클래스의 평균: AUC {area}.</translation>
    </message>
    <message>
        <source>This part has pictures of one class only: there is nothing to tell apart, so there is no area under a curve.</source>
        <translation>이 부분에는 한 클래스의 그림만 있습니다. 구별할 것이 없으므로 곡선 아래 넓이도 없습니다.</translation>
    </message>
    <message>
        <source>Of a picture of “{second}” and one of “{first}”, drawn by chance, it gives the first one the higher probability in {share} of all cases; by guessing in {guessing}.</source>
        <translation>“{second}” 그림 하나와 “{first}” 그림 하나를 무작위로 뽑으면, 전체의 {share}에서 앞의 그림에 더 높은 확률을 줍니다. 어림짐작이라면 {guessing}입니다.</translation>
    </message>
    <message>
        <source>This part has no picture of “{name}”, or no other: there is nothing to tell apart, so there is no area under a curve.</source>
        <translation>이 데이터에는 “{name}” 그림이 없거나 그것뿐입니다. 구별할 것이 없으므로 곡선 아래 넓이도 없습니다.</translation>
    </message>
    <message>
        <source>Of a picture of “{name}” and one of another class, drawn by chance, the first one gets the higher probability of “{name}” in {share} of all cases; by guessing in {guessing}.</source>
        <translation>“{name}” 그림 하나와 다른 클래스의 그림 하나를 무작위로 뽑으면, 전체의 {share}에서 앞의 그림이 “{name}” 확률을 더 높게 받습니다. 어림짐작이라면 {guessing}입니다.</translation>
    </message>
</context>
<context>
    <name>DamagedQuestion</name>
    <message>
        <source>Unsaved work</source>
        <translation>저장하지 않은 작업</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>제목 없음</translation>
    </message>
    <message>
        <source>The work that was kept is damaged and cannot be opened: {name}</source>
        <translation>보관해 둔 작업이 손상되어 열 수 없습니다: {name}</translation>
    </message>
    <message>
        <source>It is not offered again. Its file, if you keep it: {path}</source>
        <translation>이 작업은 다시 묻지 않습니다. 파일을 남겨 두면 다음 위치에 있습니다: {path}</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>버리기</translation>
    </message>
    <message>
        <source>Keep the file</source>
        <translation>파일 남겨 두기</translation>
    </message>
</context>
<context>
    <name>DataColumn</name>
    <message>
        <source>Data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>Draw your own classes</source>
        <translation>클래스 직접 그리기</translation>
    </message>
</context>
<context>
    <name>DataNote</name>
    <message>
        <source>Reading the data…</source>
        <translation>데이터를 읽고 있습니다…</translation>
    </message>
    <message>
        <source>There is no table here yet. Choose data above, or open a table.</source>
        <translation>아직 표가 없습니다. 위에서 데이터를 고르거나 표를 여세요.</translation>
    </message>
</context>
<context>
    <name>DataPlaces</name>
    <message>
        <source>Paint</source>
        <translation>그리기</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>그림</translation>
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
        <source>The network sees it (a feature).</source>
        <translation>신경망이 입력으로 사용합니다(특성 feature).</translation>
    </message>
    <message>
        <source>The network predicts it (the target, or label).</source>
        <translation>신경망이 예측합니다(목표 target, 레이블 label).</translation>
    </message>
    <message>
        <source>It is left out; the table keeps it.</source>
        <translation>학습에 쓰지 않습니다. 표에는 그대로 남습니다.</translation>
    </message>
    <message>
        <source>drop rows</source>
        <translation>행 제외</translation>
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
        <source>a value of my own</source>
        <translation>직접 정한 값</translation>
    </message>
    <message>
        <source>use all</source>
        <translation>모두 쓰기</translation>
    </message>
    <message>
        <source>use each once</source>
        <translation>한 번씩만 쓰기</translation>
    </message>
    <message>
        <source>Every row counts, exact copies too.</source>
        <translation>똑같은 행도 모두 씁니다.</translation>
    </message>
    <message>
        <source>Of rows that are exactly alike (duplicates) only the first is used.</source>
        <translation>똑같은 행(중복)이 여럿이면 첫 행만 씁니다.</translation>
    </message>
    <message>
        <source>A row without a value is left out.</source>
        <translation>값이 없는 행은 제외합니다.</translation>
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
        <source>The value that you type is filled in.</source>
        <translation>직접 입력한 값으로 채웁니다.</translation>
    </message>
    <message>
        <source>one input for each value</source>
        <translation>값마다 입력 하나씩</translation>
    </message>
    <message>
        <source>one input, in order</source>
        <translation>순서대로 입력 하나로</translation>
    </message>
    <message>
        <source>For values without an order, such as cities (one-hot encoding).</source>
        <translation>도시처럼 순서가 없는 값에 씁니다(원-핫 인코딩 one-hot encoding).</translation>
    </message>
    <message>
        <source>For values that go from low to high, such as small, medium, large: they are counted 0, 1, 2 … (ordinal encoding).</source>
        <translation>소, 중, 대처럼 순서가 있는 값에 씁니다. 낮은 것부터 0, 1, 2 …로 바꿉니다(순서 인코딩 ordinal encoding).</translation>
    </message>
    <message>
        <source>year</source>
        <translation>연도</translation>
    </message>
    <message>
        <source>month</source>
        <translation>월</translation>
    </message>
    <message>
        <source>day</source>
        <translation>일</translation>
    </message>
    <message>
        <source>weekday</source>
        <translation>요일</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>시</translation>
    </message>
    <message>
        <source>minute</source>
        <translation>분</translation>
    </message>
    <message>
        <source>shuffled</source>
        <translation>무작위로</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>순서대로</translation>
    </message>
    <message>
        <source>the data&apos;s own test part</source>
        <translation>따로 있는 시험 데이터</translation>
    </message>
    <message>
        <source>Pictures of points</source>
        <translation>점으로 그린 그림</translation>
    </message>
    <message>
        <source>Curves and surfaces</source>
        <translation>곡선과 곡면</translation>
    </message>
    <message>
        <source>Your own painting</source>
        <translation>직접 그린 데이터</translation>
    </message>
    <message>
        <source>The data brings its own test part.</source>
        <translation>데이터에 시험 데이터가 따로 들어 있습니다.</translation>
    </message>
    <message>
        <source>The test part is drawn by chance (shuffled).</source>
        <translation>시험 데이터를 무작위로 고릅니다(섞기 shuffle).</translation>
    </message>
    <message>
        <source>The last part is the test part: right for time series.</source>
        <translation>마지막 부분을 시험 데이터로 씁니다. 시계열에 알맞습니다.</translation>
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
        <translation>예제 데이터</translation>
    </message>
    <message>
        <source>Logic gates</source>
        <translation>논리 회로</translation>
    </message>
    <message>
        <source>Sample tables</source>
        <translation>샘플 표</translation>
    </message>
    <message>
        <source>Your own table</source>
        <translation>내 표</translation>
    </message>
    <message>
        <source>A network of others</source>
        <translation>다른 곳에서 만든 신경망</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>그림</translation>
    </message>
</context>
<context>
    <name>DerivedInputs</name>
    <message>
        <source>Inputs worked out of others</source>
        <translation>다른 열로 만든 입력</translation>
    </message>
    <message>
        <source>A formula of a column as an input of its own, such as x²: what it bends, a network need not find by itself.</source>
        <translation>x²처럼 열에 수식을 적용한 값을 별도의 입력으로 넣습니다. 수식이 대신 굽혀 주므로 신경망이 스스로 찾지 않아도 됩니다.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>Add this input</source>
        <translation>이 입력 추가</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>수식</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>열</translation>
    </message>
    <message>
        <source>Second column</source>
        <translation>두 번째 열</translation>
    </message>
    <message>
        <source>Scaling of {name}</source>
        <translation>스케일링: {name}</translation>
    </message>
    <message>
        <source>Remove the input {name}</source>
        <translation>입력 빼기: {name}</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>다시 사용</translation>
    </message>
    <message>
        <source>It rests, since it needs these columns as inputs of numbers: {columns}</source>
        <translation>다음 열이 숫자 입력이어야 하므로 지금은 쓰이지 않습니다: {columns}</translation>
    </message>
    <message>
        <source>Use the input {name} again</source>
        <translation>입력 다시 사용: {name}</translation>
    </message>
    <message>
        <source>Add the input {name}</source>
        <translation>입력 추가: {name}</translation>
    </message>
    <message>
        <source>Change scaling of inputs</source>
        <translation>입력 스케일링 바꾸기</translation>
    </message>
    <message>
        <source>Change the inputs</source>
        <translation>입력 바꾸기</translation>
    </message>
</context>
<context>
    <name>Distribution</name>
    <message>
        <source>Click or drag to choose rows, Shift adds.</source>
        <translation>클릭하거나 끌어서 행을 고르고, Shift를 누르면 더합니다.</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>열</translation>
    </message>
    <message>
        <source>Together or apart</source>
        <translation>한꺼번에 또는 나눠서</translation>
    </message>
    <message>
        <source>bars</source>
        <translation>막대</translation>
    </message>
    <message>
        <source>How many bars</source>
        <translation>막대 수</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>자동</translation>
    </message>
    <message>
        <source>all together</source>
        <translation>한꺼번에</translation>
    </message>
    <message>
        <source>by quarter of the target</source>
        <translation>목표 네 구간별</translation>
    </message>
    <message>
        <source>by class</source>
        <translation>클래스별</translation>
    </message>
    <message>
        <source>Distribution of {column}</source>
        <translation>{column} 분포</translation>
    </message>
    <message>
        <source>Missing here: {count} of {rows} rows.</source>
        <translation>이 열에 값이 없는 행: {rows}행 가운데 {count}행.</translation>
    </message>
    <message>
        <source>{low} … {high}</source>
        <translation>{low} … {high}</translation>
    </message>
    <message>
        <source>Row {row}: {value}</source>
        <translation>{row}행: {value}</translation>
    </message>
    <message>
        <source>Half of the rows lie between {lower} and {upper}, the middle one at {median}.</source>
        <translation>행의 절반이 {lower} ~ {upper} 사이에 있습니다. 중앙값: {median}.</translation>
    </message>
    <message>
        <source>Arrow keys go from bar to bar.</source>
        <translation>화살표 키로 막대를 옮겨 다닙니다.</translation>
    </message>
    <message>
        <source>from</source>
        <translation>부터</translation>
    </message>
    <message>
        <source>to</source>
        <translation>까지</translation>
    </message>
    <message>
        <source>Classes that are drawn: the first {shown}; that are not: {count}.</source>
        <translation>앞의 클래스 {shown}개만 그렸고, 나머지 {count}개는 그리지 않았습니다.</translation>
    </message>
    <message>
        <source>{value} · rows: {count}</source>
        <translation>{value}: {count}행</translation>
    </message>
    <message>
        <source>{low} … {high} · rows: {count}</source>
        <translation>{low} … {high}: {count}행</translation>
    </message>
</context>
<context>
    <name>Doer</name>
    <message>
        <source>Lesson: {page}</source>
        <translation>예제: {page}</translation>
    </message>
</context>
<context>
    <name>Drawers</name>
    <message>
        <source>Draw a picture of: {name}</source>
        <translation>그림 그리기: {name}</translation>
    </message>
    <message>
        <source>drawn</source>
        <translation>그린 그림</translation>
    </message>
    <message>
        <source>camera</source>
        <translation>카메라</translation>
    </message>
    <message>
        <source>Take pictures ({count}) of: {name}</source>
        <translation>그림 찍기({count}장): {name}</translation>
    </message>
</context>
<context>
    <name>DrawingBoard</name>
    <message>
        <source>Drawing board</source>
        <translation>그림 그리는 판</translation>
    </message>
    <message>
        <source>Draw with the mouse; or move the pen by the arrow keys, and set it down and take it up by Space. Enter adds the picture.</source>
        <translation>마우스로 그리거나, 화살표 키로 펜을 옮기고 스페이스바로 펜을 대고 떼세요. Enter 키를 누르면 그림이 추가됩니다.</translation>
    </message>
    <message>
        <source>Draw here</source>
        <translation>여기에 그리세요</translation>
    </message>
</context>
<context>
    <name>DrawingPage</name>
    <message>
        <source>Pen</source>
        <translation>펜</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>지우개</translation>
    </message>
    <message>
        <source>Take the last stroke back (Ctrl+Z)</source>
        <translation>마지막 획 되돌리기 (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Draw it again</source>
        <translation>되돌린 획 다시 그리기</translation>
    </message>
    <message>
        <source>A new sheet (Delete)</source>
        <translation>모두 지우기 (Delete)</translation>
    </message>
    <message>
        <source>Thickness</source>
        <translation>굵기</translation>
    </message>
    <message>
        <source>Add to: {name}</source>
        <translation>추가: {name}</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>추가</translation>
    </message>
</context>
<context>
    <name>DrawnPicture</name>
    <message>
        <source>Eraser</source>
        <translation>지우개</translation>
    </message>
    <message>
        <source>Take the last stroke back (Ctrl+Z)</source>
        <translation>마지막 획 되돌리기(Ctrl+Z)</translation>
    </message>
    <message>
        <source>A new sheet (Delete)</source>
        <translation>새 종이(Delete)</translation>
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
        <translation>들어온 값을 곡선을 따라 바꿉니다(비선형 변환). 가중치는 없습니다.</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>함수</translation>
    </message>
    <message>
        <source>Which curve bends the numbers.</source>
        <translation>값을 어떤 곡선을 따라 바꿀지 정합니다.</translation>
    </message>
    <message>
        <source>Passes every number on as it is.</source>
        <translation>모든 값을 그대로 내보냅니다.</translation>
    </message>
    <message>
        <source>Zero below 0, the number itself above. The usual choice for hidden layers.</source>
        <translation>0보다 작으면 0, 크면 그 값 그대로입니다. 은닉층에서 가장 많이 씁니다.</translation>
    </message>
    <message>
        <source>Like relu, but lets a fifth of a negative number through, so no neuron dies.</source>
        <translation>relu와 같지만 음수의 5분의 1을 통과시켜 뉴런이 죽지 않습니다.</translation>
    </message>
    <message>
        <source>Like relu, but bends smoothly towards −1 below 0.</source>
        <translation>relu와 같지만 0보다 작으면 −1 쪽으로 부드럽게 다가갑니다.</translation>
    </message>
    <message>
        <source>Like elu, scaled so that numbers keep their spread from layer to layer.</source>
        <translation>elu와 같지만 층을 지나도 값이 퍼진 정도가 유지되도록 크기를 조절합니다.</translation>
    </message>
    <message>
        <source>A smooth relu, used in language models.</source>
        <translation>부드러운 relu입니다. 언어 모델에서 씁니다.</translation>
    </message>
    <message>
        <source>The number times its own sigmoid: a smooth relu, also called swish.</source>
        <translation>값에 그 값의 시그모이드를 곱합니다. swish라고도 하는 부드러운 relu입니다.</translation>
    </message>
    <message>
        <source>A smooth relu that is always above 0.</source>
        <translation>늘 0보다 큰 부드러운 relu입니다.</translation>
    </message>
    <message>
        <source>Squeezes any number gently between −1 and 1.</source>
        <translation>어떤 값이든 −1과 1 사이로 완만하게 바꿉니다.</translation>
    </message>
    <message>
        <source>Squeezes any number between −1 and 1.</source>
        <translation>어떤 값이든 −1과 1 사이로 바꿉니다.</translation>
    </message>
    <message>
        <source>Squeezes any number between 0 and 1. At the end it is a probability of yes.</source>
        <translation>어떤 값이든 0과 1 사이로 바꿉니다. 출력층에서는 ‘예’일 확률이 됩니다.</translation>
    </message>
    <message>
        <source>Turns several numbers into probabilities that add up to 1, one for each class.</source>
        <translation>여러 값을 합이 1인 클래스별 확률로 바꿉니다.</translation>
    </message>
    <message>
        <source>Dense</source>
        <translation>전결합층</translation>
    </message>
    <message>
        <source>Each neuron weighs all the numbers that come in, adds them up with a bias, and applies its activation function.</source>
        <translation>뉴런마다 들어온 모든 값에 가중치를 곱해 더하고 편향을 더한 다음, 활성화 함수를 적용합니다.</translation>
    </message>
    <message>
        <source>Neurons</source>
        <translation>뉴런 수</translation>
    </message>
    <message>
        <source>How many neurons the layer has. More can learn more, and overfit more.</source>
        <translation>층에 있는 뉴런의 수입니다. 많을수록 더 많이 배울 수 있지만 과적합도 쉬워집니다.</translation>
    </message>
    <message>
        <source>Convolution</source>
        <translation>합성곱층</translation>
    </message>
    <message>
        <source>Small windows go over the picture. Each filter learns one pattern, such as an edge, and tells where in the picture it is.</source>
        <translation>작은 창이 그림 위를 훑습니다. 필터마다 윤곽선 같은 패턴 하나를 배워, 그 패턴이 그림의 어디에 있는지 알려 줍니다.</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>필터 수</translation>
    </message>
    <message>
        <source>How many patterns the layer can look for.</source>
        <translation>이 층이 찾을 수 있는 패턴의 수입니다.</translation>
    </message>
    <message>
        <source>Kernel size</source>
        <translation>커널 크기</translation>
    </message>
    <message>
        <source>How high and wide the window is, in pixels. 3 is usual.</source>
        <translation>창의 높이와 너비이며 단위는 픽셀입니다. 보통 3을 씁니다.</translation>
    </message>
    <message>
        <source>Activation function</source>
        <translation>활성화 함수</translation>
    </message>
    <message>
        <source>Bends the sum. Without it, any number of layers is only one straight line.</source>
        <translation>뉴런이 더한 값을 곡선을 따라 바꿉니다. 활성화 함수가 없으면 층을 아무리 쌓아도 직선 하나일 뿐입니다.</translation>
    </message>
    <message>
        <source>Padding</source>
        <translation>패딩</translation>
    </message>
    <message>
        <source>What happens at the edge of the picture.</source>
        <translation>그림의 가장자리를 어떻게 다룰지 정합니다.</translation>
    </message>
    <message>
        <source>Strides</source>
        <translation>스트라이드</translation>
    </message>
    <message>
        <source>By how many pixels the window moves each time.</source>
        <translation>창이 한 번에 움직이는 픽셀 수입니다.</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>편향</translation>
    </message>
    <message>
        <source>A number that each filter adds, so that it need not pass through 0.</source>
        <translation>필터마다 더하는 수로, 값이 꼭 0을 지나지 않아도 되게 합니다.</translation>
    </message>
    <message>
        <source>With first weights this small hardly anything of the inputs comes through, and hardly anything of the error comes back: the network may stay at one answer for every row.</source>
        <translation>초기 가중치가 이렇게 작으면 입력은 거의 전달되지 않고 오차도 거의 되돌아오지 않습니다. 모든 행에 같은 답을 내놓는 상태에 머무를 수 있습니다.</translation>
    </message>
    <message>
        <source>A number that each neuron adds, so that it need not pass through 0.</source>
        <translation>뉴런마다 더하는 값입니다. 덕분에 직선이 꼭 원점을 지나지 않아도 됩니다.</translation>
    </message>
    <message>
        <source>First weights</source>
        <translation>초기 가중치</translation>
    </message>
    <message>
        <source>How the weights are drawn before learning. With zeros, all neurons stay alike for ever.</source>
        <translation>학습하기 전에 가중치를 정하는 방식입니다. 모두 0이면 뉴런들이 끝까지 똑같습니다.</translation>
    </message>
    <message>
        <source>Seed of the first weights</source>
        <translation>초기 가중치의 시드</translation>
    </message>
    <message>
        <source>The same seed draws the same first weights. Empty: it follows the training&apos;s seed.</source>
        <translation>시드가 같으면 초기 가중치도 같습니다. 비워 두면 학습 시드를 따릅니다.</translation>
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
        <translation>가중치의 크기를 손실에 더합니다. 중요하지 않은 가중치를 정확히 0으로 만듭니다.</translation>
    </message>
    <message>
        <source>L2 penalty</source>
        <translation>L2 규제</translation>
    </message>
    <message>
        <source>Adds the weights&apos; squares to the loss: keeps all weights small, against overfitting.</source>
        <translation>가중치의 제곱을 손실에 더합니다. 가중치를 모두 작게 유지해 과적합을 줄입니다.</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>드롭아웃</translation>
    </message>
    <message>
        <source>Hides some numbers at random while learning, so that the network relies on none of them too much. It rests when predicting.</source>
        <translation>학습하는 동안 일부 값을 무작위로 가려, 신경망이 어느 하나에 지나치게 의존하지 않게 합니다. 예측할 때는 가리지 않습니다.</translation>
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
        <translation>학습하는 동안 값에 작은 잡음을 더해, 신경망이 행 하나하나가 아니라 규칙을 배우게 합니다.</translation>
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
        <translation>배치 안에서 각 값을 평균 0, 표준편차 1로 맞춰 다음 층이 늘 비슷한 범위의 값을 받게 합니다.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>모멘텀</translation>
    </message>
    <message>
        <source>How slowly the remembered mean and spread follow the batches (momentum).</source>
        <translation>기억한 평균과 표준편차가 배치를 얼마나 천천히 따라가는지 정합니다(모멘텀 momentum).</translation>
    </message>
    <message>
        <source>Layer normalization</source>
        <translation>층 정규화</translation>
    </message>
    <message>
        <source>Brings the numbers of each single row to mean 0 and spread 1, whatever the batch.</source>
        <translation>배치와 상관없이 행마다 값을 평균 0, 표준편차 1로 맞춥니다.</translation>
    </message>
    <message>
        <source>Unknown brick</source>
        <translation>알 수 없는 브릭</translation>
    </message>
    <message>
        <source>This brick was made with a newer version of Neurobricks. It is kept as it is; take it out to train.</source>
        <translation>더 새로운 버전의 뉴로브릭스에서 만든 브릭입니다. 그대로 보관되며, 학습하려면 빼야 합니다.</translation>
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
        <translation>이 열의 값은 신경망이 잘 학습하는 크기(0 근처, 몇 단위 폭)보다 훨씬 크거나 작습니다: {column}.</translation>
    </message>
    <message>
        <source>The numbers of {count} columns are much larger or smaller than what a network learns well with (around 0, some units wide). One of them: {column}.</source>
        <translation>열 {count}개의 값이 신경망이 잘 학습하는 크기(0 근처, 몇 단위 폭)보다 훨씬 크거나 작습니다. 그중 하나: {column}.</translation>
    </message>
    <message>
        <source>Divided by the largest, the values of this column lie so close together that the network can hardly tell them apart: {column}.</source>
        <translation>가장 큰 값으로 나누면 이 열의 값들이 서로 너무 가까워져 신경망이 거의 구별하지 못합니다: {column}.</translation>
    </message>
    <message>
        <source>The values to predict are so large or so small that the network takes very long to get there: {column}. Scaled, it learns them quickly; predictions still come in their own units.</source>
        <translation>예측할 값이 너무 크거나 작아 신경망이 그 값에 이르기까지 아주 오래 걸립니다: {column}. 스케일링하면 빨리 배우며, 예측은 그대로 원래 단위로 나옵니다.</translation>
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
        <source>Make it a category</source>
        <translation>범주로 바꾸기</translation>
    </message>
    <message>
        <source>Fill the gaps</source>
        <translation>빈칸 채우기</translation>
    </message>
    <message>
        <source>Remove this input</source>
        <translation>이 입력 빼기</translation>
    </message>
    <message>
        <source>Shuffle the rows</source>
        <translation>행 섞기</translation>
    </message>
    <message>
        <source>Put before it: {brick}</source>
        <translation>앞에 넣기: {brick}</translation>
    </message>
    <message>
        <source>Put before it: {brick} {face}</source>
        <translation>앞에 넣기: {brick} {face}</translation>
    </message>
    <message>
        <source>Learn from all rows</source>
        <translation>모든 행으로 학습</translation>
    </message>
    <message>
        <source>This input column has no value in any row: {column}.</source>
        <translation>모든 행에 값이 없는 입력 열입니다: {column}.</translation>
    </message>
    <message>
        <source>This input column has the same value in every row, so it tells the network nothing: {column}.</source>
        <translation>모든 행의 값이 같아 신경망에 아무 도움이 되지 않는 입력 열입니다: {column}.</translation>
    </message>
    <message>
        <source>Leave the column out</source>
        <translation>열 제외</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>모두 제외</translation>
    </message>
    <message>
        <source>This column only numbers the rows, which says nothing about a new row: {column}.</source>
        <translation>행에 번호를 매겼을 뿐이어서 새로운 행에 대해 아무것도 알려 주지 않는 열입니다: {column}.</translation>
    </message>
    <message>
        <source>Nearly every row has a value of its own in this column, as with names. The network would only learn them by heart: {column}.</source>
        <translation>이름처럼 거의 모든 행의 값이 서로 다른 열이어서 신경망이 외우기만 하게 됩니다: {column}.</translation>
    </message>
    <message>
        <source>A few values lie very far from all others (outliers), and the rest is squeezed together: {column} goes from {minimum} to {maximum}, but half of its values lie between {lower} and {upper}. Are they mistakes?</source>
        <translation>다른 값에서 아주 먼 값(이상치)이 몇 개 있어 나머지 값이 한곳에 몰립니다. {column}: 전체 {minimum} ~ {maximum}, 그 가운데 절반 {lower} ~ {upper}. 잘못 적은 값은 아닐까요?</translation>
    </message>
    <message>
        <source>Scale by the middle half</source>
        <translation>가운데 절반에 맞춰 스케일링</translation>
    </message>
    <message>
        <source>Of {rows} values in this column {missing} are missing, and what is filled in is only a guess: {column}.</source>
        <translation>값 {rows}개 가운데 {missing}개가 비어 있어, 채운 값은 추측일 뿐인 열입니다: {column}.</translation>
    </message>
    <message>
        <source>The value to predict is the same in every row, so there is nothing to learn: {column}. Choose another column.</source>
        <translation>예측할 값이 모든 행에서 같아 배울 것이 없습니다: {column}. 다른 열을 고르세요.</translation>
    </message>
    <message>
        <source>No training row is of this class, so the network never meets it: {class_name}.</source>
        <translation>학습 데이터에 이 클래스의 행이 없어 신경망이 한 번도 보지 못합니다: {class_name}.</translation>
    </message>
    <message>
        <source>Same class shares in each part</source>
        <translation>데이터마다 클래스 비율 같게</translation>
    </message>
    <message>
        <source>Balance the classes</source>
        <translation>클래스 균형 맞추기</translation>
    </message>
    <message>
        <source>There is only one row of this class, too few to learn from and to test with: {class_name}.</source>
        <translation>이 클래스의 행이 하나뿐이어서 학습하고 시험하기에 모자랍니다: {class_name}.</translation>
    </message>
    <message>
        <source>Of {count} classes there is only one row each, too few to learn from and to test with. One of them: {class_name}.</source>
        <translation>행이 하나뿐인 클래스가 {count}개 있습니다. 학습하고 시험하기에 모자랍니다. 그중 하나: {class_name}.</translation>
    </message>
    <message>
        <source>The column to predict has {classes} different values in {rows} rows: nearly every row is a class of its own, so there is no rule to find. Choose another column, or predict a number.</source>
        <translation>예측할 열의 {rows}행에 서로 다른 값이 {classes}개 있습니다. 거의 행마다 클래스가 달라 찾을 규칙이 없습니다. 다른 열을 고르거나 숫자를 예측하세요.</translation>
    </message>
    <message>
        <source>Use each row once</source>
        <translation>한 번씩만 쓰기</translation>
    </message>
    <message>
        <source>There is one row for each {unit} ({column}), so the latest rows are kept for the test: the network is to know what comes next. Among shuffled rows it would seem better than it is, because it knows the rows just before and after each test row.</source>
        <translation>행이 {unit} 단위로 하나씩 있어서({column}) 가장 최근 행을 시험 데이터로 남겼습니다. 신경망이 맞혀야 하는 것은 앞으로의 값이기 때문입니다. 행을 섞으면 시험 행의 바로 앞뒤 행을 이미 배운 셈이라 실제보다 좋아 보입니다.</translation>
    </message>
    <message>
        <source>There is one row for each {unit} ({column}), but the test rows lie among the training rows. So the network seems better than it is for what comes next. Split in order, the latest rows are the test.</source>
        <translation>행이 {unit} 단위로 하나씩 있는데({column}) 시험 행이 학습 행 사이에 섞여 있습니다. 그래서 앞으로의 값을 실제보다 잘 맞히는 것처럼 보입니다. 순서대로 나누면 가장 최근 행으로 시험합니다.</translation>
    </message>
    <message>
        <source>The table&apos;s last rows, which are the test part, are not its latest ones ({column}). Ordered by time, the network is tested on the latest.</source>
        <translation>표의 마지막 행을 시험 데이터로 쓰는데, 이 행들은 가장 최근 행이 아닙니다({column}). 시간 순서로 놓으면 가장 최근 행으로 시험합니다.</translation>
    </message>
    <message>
        <source>Each moment ({column}) comes several times, once for each {group}. The latest rows are kept for the test: the network is to know what comes next. Among shuffled rows it would seem better than it is, because it knows the rows just before and after each test row.</source>
        <translation>대상({group})마다 같은 시점({column})의 행이 하나씩 있어서 가장 최근 행을 시험 데이터로 남겼습니다. 신경망이 맞혀야 하는 것은 앞으로의 값이기 때문입니다. 행을 섞으면 시험 행의 바로 앞뒤 행을 이미 배운 셈이라 실제보다 좋아 보입니다.</translation>
    </message>
    <message>
        <source>Each moment ({column}) comes several times, once for each {group}, but the test rows lie among the training rows. So the network seems better than it is for what comes next, and for groups that it has never met. Split in order, the latest rows are the test.</source>
        <translation>대상({group})마다 같은 시점({column})의 행이 하나씩 있는데 시험 행이 학습 행 사이에 섞여 있습니다. 그래서 앞으로의 값이나 처음 보는 대상의 값을 실제보다 잘 맞히는 것처럼 보입니다. 순서대로 나누면 가장 최근 행으로 시험합니다.</translation>
    </message>
    <message>
        <source>Each {group} has one row for each value of {column}. If these follow each other in one stretch of time, split in order, so that the test asks for what comes next.</source>
        <translation>대상({group})마다 값({column})별로 행이 하나씩 있습니다. 이 값들이 한 기간 안에서 차례로 이어진다면, 순서대로 나누어 앞으로의 값을 맞히는지 시험하세요.</translation>
    </message>
    <message>
        <source>Split in order</source>
        <translation>순서대로 나누기</translation>
    </message>
    <message>
        <source>Order by time</source>
        <translation>시간 순서로 놓기</translation>
    </message>
    <message>
        <source>year</source>
        <translation>연</translation>
    </message>
    <message>
        <source>quarter</source>
        <translation>분기</translation>
    </message>
    <message>
        <source>month</source>
        <translation>월</translation>
    </message>
    <message>
        <source>week</source>
        <translation>주</translation>
    </message>
    <message>
        <source>day</source>
        <translation>일</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>minute</source>
        <translation>분</translation>
    </message>
    <message>
        <source>step</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>There are more inputs ({inputs}) than rows to learn from ({rows}), so the network can explain every row by chance. Leave columns out, or bring more rows.</source>
        <translation>입력({inputs}개)이 학습할 행({rows}개)보다 많아 신경망이 우연만으로도 모든 행을 맞힐 수 있습니다. 열을 제외하거나 행을 더 모으세요.</translation>
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
        <translation>이진 분류에는 두 번째 클래스의 확률을 내는 뉴런 하나가 마지막에 필요합니다. 지금은 {units}개입니다.</translation>
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
        <translation>이 손실 함수는 문제 유형에 맞지 않습니다: {loss}. 여기서는 손실값이 아무 의미가 없습니다.</translation>
    </message>
    <message>
        <source>Use {loss}</source>
        <translation>{loss} 사용</translation>
    </message>
    <message>
        <source>Softmax on a single neuron gives 1 whatever comes in. Nothing can be learned.</source>
        <translation>뉴런 하나에 소프트맥스를 쓰면 무엇이 들어와도 1이 나옵니다. 아무것도 배울 수 없습니다.</translation>
    </message>
    <message>
        <source>Behind the layer that answers, this brick makes {shape} numbers of the answer, but the labels need {needed} in a row.</source>
        <translation>답을 내는 층 뒤에서 이 브릭이 답의 모양을 바꿉니다(새 모양: {shape}). 하지만 레이블에는 한 줄로 된 값 {needed}개가 필요합니다.</translation>
    </message>
    <message>
        <source>The network should end in a probability between 0 and 1, but this one can give other numbers ({function}). Sigmoid gives a probability.</source>
        <translation>출력은 0과 1 사이의 확률이어야 하는데, 이 신경망은 다른 값도 냅니다({function}). 시그모이드를 쓰면 확률이 나옵니다.</translation>
    </message>
    <message>
        <source>The network should end in one probability for each class, adding up to 1, but {function} does not give that. Softmax does.</source>
        <translation>출력은 합이 1인 클래스별 확률이어야 합니다. 지금 함수({function})로는 그렇게 되지 않으며, 소프트맥스를 쓰면 됩니다.</translation>
    </message>
    <message>
        <source>With sigmoid each class is judged on its own, and the probabilities do not add up to 1. Softmax lets the classes compete.</source>
        <translation>시그모이드는 클래스마다 따로 판단하므로 확률의 합이 1이 되지 않습니다. 소프트맥스를 쓰면 클래스끼리 확률을 나눠 갖습니다.</translation>
    </message>
    <message>
        <source>Hinge loss looks for numbers below −1 and above 1, which {function} does not give.</source>
        <translation>힌지 손실에는 −1보다 작거나 1보다 큰 값이 필요하지만, 지금 함수({function})는 그런 값을 내지 않습니다.</translation>
    </message>
    <message>
        <source>At the end, {function} gives only numbers from {low} to {high}, but the values to predict, as they are taught, go from {minimum} to {maximum}.</source>
        <translation>마지막 함수({function})는 {low} ~ {high} 범위의 값만 내는데, 학습할 정답은 {minimum} ~ {maximum} 범위입니다.</translation>
    </message>
    <message>
        <source>At the end, {function} gives no number below {low}, but the values to predict, as they are taught, go down to {minimum}.</source>
        <translation>마지막 함수({function})는 {low}보다 작은 값을 내지 못하는데, 학습할 정답은 {minimum}까지 내려갑니다.</translation>
    </message>
    <message>
        <source>With relu at the end the network can get stuck at 0. Without it, it learns more surely.</source>
        <translation>마지막에 relu가 있으면 신경망이 0에서 벗어나지 못할 수 있습니다. 없으면 더 확실히 배웁니다.</translation>
    </message>
    <message>
        <source>Softmax at the end makes the predictions add up to 1. It is for classes; here numbers are predicted.</source>
        <translation>마지막의 소프트맥스는 예측의 합을 1로 만듭니다. 분류에 쓰는 함수이며, 여기서는 숫자를 예측합니다.</translation>
    </message>
    <message>
        <source>This loss function takes a logarithm and cannot tell negative values apart, but the values to predict, as they are taught, go down to {minimum}.</source>
        <translation>이 손실 함수는 로그를 써서 음수를 구별하지 못하는데, 학습할 정답은 {minimum}까지 내려갑니다.</translation>
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
        <translation>활성화 함수가 두 번 이어집니다({first} 다음 {second}). 하나면 충분합니다.</translation>
    </message>
    <message>
        <source>Keep only {function}</source>
        <translation>{function}만 남기기</translation>
    </message>
    <message>
        <source>This brick does nothing: linear passes every number on as it is.</source>
        <translation>이 브릭은 아무 일도 하지 않습니다. linear는 모든 값을 그대로 내보냅니다.</translation>
    </message>
    <message>
        <source>Softmax makes the neurons of a layer share out 1 among them, so little gets through. It belongs at the end.</source>
        <translation>소프트맥스는 층의 뉴런들이 1을 나눠 갖게 하므로 다음 층으로 전해지는 것이 거의 없습니다. 마지막에 두세요.</translation>
    </message>
    <message>
        <source>All neurons of this layer start alike ({initializer}) and stay alike for ever, as if there were only one. First weights have to be random.</source>
        <translation>이 층의 뉴런은 모두 똑같이 시작해({initializer}) 끝까지 똑같으므로 뉴런이 하나뿐인 것과 같습니다. 초기 가중치는 무작위여야 합니다.</translation>
    </message>
    <message>
        <source>Draw them at random</source>
        <translation>무작위로 정하기</translation>
    </message>
    <message>
        <source>So much is hidden ({percent} %) that little is left to learn from. 20 to 50 % is usual.</source>
        <translation>너무 많이 가려({percent}%) 배울 것이 거의 남지 않습니다. 보통 20~50%를 씁니다.</translation>
    </message>
    <message>
        <source>The noise ({stddev}) is stronger than the numbers themselves usually are. 0.1 is usual.</source>
        <translation>잡음({stddev})이 보통의 값 자체보다 큽니다. 보통 0.1을 씁니다.</translation>
    </message>
    <message>
        <source>Set to {value}</source>
        <translation>{value}에 맞추기</translation>
    </message>
    <message>
        <source>A row of a single number, centred on itself, is always the same number: nothing gets through this brick.</source>
        <translation>값이 하나뿐인 행을 정규화하면 늘 같은 값이 됩니다. 다음 층으로 전해지는 것이 없습니다.</translation>
    </message>
    <message>
        <source>This brick compares the rows of a batch with each other, but a batch has only one row: nothing gets through while learning.</source>
        <translation>이 브릭은 배치 안의 행끼리 비교하는데 배치에 행이 하나뿐입니다. 학습하는 동안 다음 층으로 전해지는 것이 없습니다.</translation>
    </message>
    <message>
        <source>This penalty is so strong that the weights are pushed to 0 before they can learn. 0.001 is usual.</source>
        <translation>규제가 너무 강해 가중치가 배우기도 전에 0이 됩니다. 보통 0.001을 씁니다.</translation>
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
        <translation>가중치 {weights}개가 {rows}행에서 배웁니다. 신경망이 데이터를 통째로 외울 수 있으니(과적합) 검증 곡선을 살펴보세요.</translation>
    </message>
    <message>
        <source>Stop early</source>
        <translation>조기 종료</translation>
    </message>
    <message>
        <source>The column {column} holds text (such as “{value}”) and cannot be read as numbers. Make it a category, or ignore it.</source>
        <translation>{column} 열에 텍스트(예: “{value}”)가 있어 숫자로 읽을 수 없습니다. 범주로 바꾸거나 제외하세요.</translation>
    </message>
    <message>
        <source>The column {column} holds something that cannot be read as a date (such as “{value}”). Mend it in the table, read the column as something else, or ignore it.</source>
        <translation>{column} 열에 날짜로 읽을 수 없는 것이 있습니다(예: “{value}”). 표에서 고치거나, 열의 종류를 바꾸거나, 열을 제외하세요.</translation>
    </message>
    <message>
        <source>The column {column} has a value that is infinite or too large to calculate with, in row {row}. Mend it in the table, or ignore the column.</source>
        <translation>{column} 열의 {row}행에 무한하거나 계산할 수 없을 만큼 큰 값이 있습니다. 표에서 고치거나 열을 제외하세요.</translation>
    </message>
    <message>
        <source>No training row has a value in the column {column}, so there is nothing to fill its gaps with. Ignore the column.</source>
        <translation>{column} 열에는 학습 행 어디에도 값이 없어 빈칸을 채울 수 없습니다. 열을 제외하세요.</translation>
    </message>
    <message>
        <source>Type the value that the gaps of the column {column} are to be filled with.</source>
        <translation>{column} 열의 빈칸에 넣을 값을 입력하세요.</translation>
    </message>
    <message>
        <source>The gaps of the column {column} have to be filled with a number, and “{value}” is not one.</source>
        <translation>{column} 열의 빈칸에는 숫자를 넣어야 하는데 지금 값은 숫자가 아닙니다: “{value}”.</translation>
    </message>
    <message>
        <source>The gaps of the column {column} have to be filled with a date such as 2024-01-31, and “{value}” is not one.</source>
        <translation>{column} 열의 빈칸에는 2024-01-31과 같은 날짜를 넣어야 하는데 지금 값은 날짜가 아닙니다: “{value}”.</translation>
    </message>
    <message>
        <source>The column {column} has more than two different values ({values}), so they are not yes and no. Make it a category.</source>
        <translation>{column} 열에 서로 다른 값이 두 가지보다 많아({values}) 예/아니요로 읽을 수 없습니다. 범주로 바꾸세요.</translation>
    </message>
    <message>
        <source>Four are the whole gate; more repeat them in turn.</source>
        <translation>네 행이면 게이트 전체입니다. 더 많으면 차례로 되풀이합니다.</translation>
    </message>
    <message>
        <source>AND</source>
        <translation>AND</translation>
    </message>
    <message>
        <source>The lamp is on only when both switches are on.</source>
        <translation>두 스위치를 모두 켜야 전등이 켜집니다.</translation>
    </message>
    <message>
        <source>OR</source>
        <translation>OR</translation>
    </message>
    <message>
        <source>The lamp is on as soon as one of the switches is on.</source>
        <translation>스위치를 하나라도 켜면 전등이 켜집니다.</translation>
    </message>
    <message>
        <source>XOR</source>
        <translation>XOR</translation>
    </message>
    <message>
        <source>The lamp is on when the two switches stand differently, as on a staircase.</source>
        <translation>계단의 전등처럼 두 스위치의 상태가 서로 다를 때 켜집니다.</translation>
    </message>
    <message>
        <source>The share of labels that chance decides. The others follow from x1 and x2.</source>
        <translation>우연히 정해지는 레이블의 비율입니다. 나머지는 x1과 x2에 따라 정해집니다.</translation>
    </message>
    <message>
        <source>How many years there are from 2017 on.</source>
        <translation>2017년부터 몇 해인지 정합니다.</translation>
    </message>
    <message>
        <source>How far the sales stray by chance, as a share of themselves; 0: as they were.</source>
        <translation>매출이 우연히 흔들리는 정도를 매출에 대한 비율로 정합니다. 0이면 원래 그대로입니다.</translation>
    </message>
    <message>
        <source>A line with noise</source>
        <translation>잡음 섞인 직선</translation>
    </message>
    <message>
        <source>y is about twice x, and a little more by chance. Can a network find the line?</source>
        <translation>y는 x의 약 두 배에 잡음이 조금 더해진 값입니다. 신경망이 직선을 찾을 수 있을까요?</translation>
    </message>
    <message>
        <source>Random labels</source>
        <translation>무작위 레이블</translation>
    </message>
    <message>
        <source>Twelve random numbers. Noise 1: the label is the toss of a coin, which can only be learned by heart. Noise 0: it is 1 where x1 and x2 together are more than 1.</source>
        <translation>무작위 숫자 열두 개입니다. 잡음이 1이면 레이블은 동전 던지기라 외울 수밖에 없고, 0이면 x1과 x2의 합이 1보다 클 때 1입니다.</translation>
    </message>
    <message>
        <source>Sales 1991–2020</source>
        <translation>매출 1991–2020</translation>
    </message>
    <message>
        <source>A shop&apos;s sales over thirty years, from the year, the marketing spend and the state of the economy. What will the owner sell in 2025?</source>
        <translation>연도, 마케팅 비용, 경제 지수로 어느 가게의 30년 매출을 예측합니다. 2025년에는 얼마나 팔릴까요?</translation>
    </message>
    <message>
        <source>Sales 2017–2021</source>
        <translation>매출 2017–2021</translation>
    </message>
    <message>
        <source>A shop&apos;s sales from the year: five years that grow by the same step. What will the owner sell in 2022?</source>
        <translation>해마다 똑같이 늘어난 어느 가게의 5년 매출입니다. 2022년에는 얼마나 팔릴까요?</translation>
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
        <translation>날씨를 보고 한 시간 동안 자전거를 몇 대 빌려 갈지 예측합니다. 대여점은 몇 대를 내놓아야 할까요? (실제 도시의 기록과 비슷하게 무작위로 만든 데이터)</translation>
    </message>
    <message>
        <source>Month and hour</source>
        <translation>월과 시각</translation>
    </message>
    <message>
        <source>Adds the month, the hour and whether it is a working day: the rentals then follow the course of the day.</source>
        <translation>월, 시각, 근무일 여부도 넣습니다. 그러면 대여량이 하루 흐름을 따릅니다.</translation>
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
        <translation>분류에는 목표 열이 하나여야 합니다. 하나만 고르세요.</translation>
    </message>
    <message>
        <source>The table has no column of this name any more: {column}. Choose the columns anew.</source>
        <translation>표에 이 이름의 열이 이제 없습니다: {column}. 열을 다시 고르세요.</translation>
    </message>
    <message>
        <source>The column {column} has {count} different values, more than the {maximum} that a category can have. Ignore it, or make it a number.</source>
        <translation>{column} 열에 서로 다른 값이 {count}개 있어 범주의 한도 {maximum}개를 넘습니다. 제외하거나 숫자로 바꾸세요.</translation>
    </message>
    <message>
        <source>The column {column} holds free text, which a network cannot calculate with. Ignore it, or make it a category if it has few different values.</source>
        <translation>{column} 열에는 텍스트가 있어 신경망이 계산할 수 없습니다. 제외하거나, 서로 다른 값이 적으면 범주로 바꾸세요.</translation>
    </message>
    <message>
        <source>The target {column} holds words, and a regression predicts numbers. Choose classification, or another target.</source>
        <translation>목표 {column}에는 단어가 있는데 회귀는 숫자를 예측합니다. 문제 유형을 분류로 바꾸거나 다른 목표를 고르세요.</translation>
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
        <translation>모든 행에 빈칸이 있어 남은 행이 없습니다. 행을 제외하는 대신 결측치를 채우거나, 빈칸이 있는 열을 제외하세요.</translation>
    </message>
    <message>
        <source>The class {name} has no training row, so the network cannot learn it.</source>
        <translation>{name} 클래스에 학습 행이 없어 신경망이 배울 수 없습니다.</translation>
    </message>
    <message>
        <source>The rows cannot be put in order of time any more, since this is no date now: {columns}. They are taken in the table&apos;s order.</source>
        <translation>이제 날짜가 아니어서 행을 시간 순서로 놓을 수 없습니다: {columns}. 표에 있는 순서대로 씁니다.</translation>
    </message>
    <message>
        <source>Some values of the column {column} occur in no training row ({values}). The network does not know them: where they occur, all inputs of the column are 0.</source>
        <translation>{column} 열에 학습 데이터에는 없는 값이 있습니다({values}). 신경망이 모르는 값이므로 그런 행에서는 이 열의 입력이 모두 0이 됩니다.</translation>
    </message>
    <message>
        <source>Some values of the column {column} occur in no training row ({values}). The network does not know them and takes each for “{instead}”.</source>
        <translation>{column} 열에 학습 데이터에는 없는 값이 있습니다({values}). 신경망이 모르는 값이므로 모두 이 값으로 처리합니다: “{instead}”.</translation>
    </message>
    <message>
        <source>The column {column} is not an input of this network.</source>
        <translation>이 신경망의 입력이 아닌 열입니다: {column}.</translation>
    </message>
    <message>
        <source>The column {column} has a value that is too large once it is scaled. Mend it in the table, or scale the column in another way.</source>
        <translation>{column} 열에 스케일링하면 너무 커지는 값이 있습니다. 표에서 고치거나 다른 방법으로 스케일링하세요.</translation>
    </message>
    <message>
        <source>Iris flowers</source>
        <translation>붓꽃</translation>
    </message>
    <message>
        <source>Which of three kinds of iris is it, from the size of its petals and sepals? A botanist in the field wants to know.</source>
        <translation>꽃잎과 꽃받침의 크기만 보고 붓꽃 세 종류를 구별할 수 있을까요? 식물학자가 들에서 꽃을 만났을 때 필요합니다.</translation>
    </message>
    <message>
        <source>Wines</source>
        <translation>와인</translation>
    </message>
    <message>
        <source>Which of three growers made the wine, from thirteen laboratory values? Whoever buys an expensive wine wants to know that it is genuine.</source>
        <translation>성분을 분석한 값 열세 개로 세 생산자 가운데 누가 만든 와인인지 맞힙니다. 비싼 와인이 진짜인지 가릴 수 있습니다.</translation>
    </message>
    <message>
        <source>Breast cancer</source>
        <translation>유방암</translation>
    </message>
    <message>
        <source>Is a lump benign or malignant, from the look of its cells? A doctor asks.</source>
        <translation>세포의 생김새를 보고 종양이 양성인지 악성인지 판단합니다. 의사에게 필요한 답입니다.</translation>
    </message>
    <message>
        <source>Diabetes</source>
        <translation>당뇨병</translation>
    </message>
    <message>
        <source>How far will a patient&apos;s diabetes have gone in a year, from ten values of today?</source>
        <translation>지금 잰 값 열 가지로 1년 뒤 환자의 당뇨병이 얼마나 진행될지 예측합니다.</translation>
    </message>
    <message>
        <source>Handwritten digits</source>
        <translation>손글씨 숫자</translation>
    </message>
    <message>
        <source>Which digit was written, from the ink in 64 little squares? The post office wants to read the numbers on letters.</source>
        <translation>작은 칸 64개의 진하기를 보고 어떤 숫자를 썼는지 맞힙니다. 우체국에서 편지의 우편번호를 읽을 때 씁니다.</translation>
    </message>
    <message>
        <source>Fitness club</source>
        <translation>헬스클럽</translation>
    </message>
    <message>
        <source>Weight, waist and pulse of a club&apos;s members, all three at once, from what they manage in three exercises. Twenty rows only: a trainer should not trust the answer much.</source>
        <translation>세 가지 운동 기록으로 회원의 몸무게, 허리둘레, 맥박을 함께 예측합니다. 스무 행뿐이라 답을 너무 믿으면 안 됩니다.</translation>
    </message>
    <message>
        <source>Test share</source>
        <translation>시험 데이터 비율</translation>
    </message>
    <message>
        <source>Kept apart till the end, to see how good the network really is.</source>
        <translation>신경망이 실제로 얼마나 좋은지 보려고 끝까지 따로 둡니다.</translation>
    </message>
    <message>
        <source>Of what remains: the part that the network is checked on as it learns.</source>
        <translation>남은 것 가운데, 학습하는 동안 신경망을 점검하는 데 쓰는 부분입니다.</translation>
    </message>
    <message>
        <source>The same seed makes the same parts.</source>
        <translation>시드가 같으면 똑같이 나눕니다.</translation>
    </message>
    <message>
        <source>Learn from the validation part, too</source>
        <translation>검증 데이터로도 학습</translation>
    </message>
    <message>
        <source>For the final network, once it is clear what works: it learns from all but the test part.</source>
        <translation>무엇이 잘 되는지 알고 난 뒤 최종 신경망을 만들 때 씁니다. 시험 데이터를 뺀 모든 데이터로 학습합니다.</translation>
    </message>
    <message>
        <source>Validation share</source>
        <translation>검증 데이터 비율</translation>
    </message>
    <message>
        <source>Shuffle seed</source>
        <translation>섞기 시드</translation>
    </message>
    <message>
        <source>Circles</source>
        <translation>원</translation>
    </message>
    <message>
        <source>Moons</source>
        <translation>반달</translation>
    </message>
    <message>
        <source>Spiral</source>
        <translation>나선</translation>
    </message>
    <message>
        <source>Outer or inner ring, from a point&apos;s place? The border between them has to close, as a fence around a field does.</source>
        <translation>점의 위치를 보고 바깥 고리인지 안쪽 고리인지 맞힙니다. 둘 사이의 경계는 밭을 두른 울타리처럼 닫혀야 합니다.</translation>
    </message>
    <message>
        <source>Upper or lower half moon, from a point&apos;s place? They reach into each other, so a straight line only nearly does it.</source>
        <translation>점의 위치를 보고 위쪽 반달인지 아래쪽 반달인지 맞힙니다. 서로 파고들어 있어 직선으로는 완전히 나눌 수 없습니다.</translation>
    </message>
    <message>
        <source>Which arm does a point belong to, from its place? Two to five arms wound around each other, like a galaxy&apos;s: the hardest of the pictures.</source>
        <translation>점의 위치를 보고 어느 팔에 속하는지 맞힙니다. 은하처럼 서로 감긴 팔이 두 개에서 다섯 개 있으며, 가장 어려운 그림입니다.</translation>
    </message>
    <message>
        <source>Arms</source>
        <translation>팔 수</translation>
    </message>
    <message>
        <source>How many arms there are, each a class.</source>
        <translation>팔의 수입니다. 팔 하나가 클래스 하나입니다.</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>군집</translation>
    </message>
    <message>
        <source>Which of the heaps does a point belong to, from its place? Like sorting flowers or customers into groups. With two heaps one neuron is enough.</source>
        <translation>점의 위치를 보고 어느 군집에 속하는지 맞힙니다. 꽃이나 손님을 무리로 나누는 것과 같습니다. 군집이 둘이면 뉴런 하나로 충분합니다.</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>클래스 수</translation>
    </message>
    <message>
        <source>How many heaps there are, each a class.</source>
        <translation>군집의 수입니다. 군집 하나가 클래스 하나입니다.</translation>
    </message>
    <message>
        <source>XOR cloud</source>
        <translation>XOR 구름</translation>
    </message>
    <message>
        <source>Which of two classes, from a point&apos;s place? Opposite corners belong together: XOR with many points.</source>
        <translation>점의 위치를 보고 두 클래스 가운데 어느 쪽인지 맞힙니다. 마주 보는 모퉁이가 한편입니다. 점이 많은 XOR입니다.</translation>
    </message>
    <message>
        <source>Checkerboard</source>
        <translation>체스판</translation>
    </message>
    <message>
        <source>Black square or white, from a point&apos;s place? The more squares the board has, the more borders there are to find.</source>
        <translation>점의 위치를 보고 검은 칸인지 흰 칸인지 맞힙니다. 칸이 많을수록 찾아야 할 경계도 많습니다.</translation>
    </message>
    <message>
        <source>Squares</source>
        <translation>칸 수</translation>
    </message>
    <message>
        <source>How many squares there are along each side of the board.</source>
        <translation>체스판의 한 변에 놓인 칸의 수입니다.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>직선</translation>
    </message>
    <message>
        <source>y from x, along a straight line of your choice. A network of one neuron finds its slope (the weight) and its height (the bias).</source>
        <translation>기울기와 높이를 직접 정한 직선에서 x로 y를 예측합니다. 뉴런이 하나인 신경망이 직선의 기울기(가중치)와 높이(편향)를 찾습니다.</translation>
    </message>
    <message>
        <source>Slope</source>
        <translation>기울기</translation>
    </message>
    <message>
        <source>By how much y grows where x grows by 1.</source>
        <translation>x가 1만큼 커질 때 y가 커지는 양입니다.</translation>
    </message>
    <message>
        <source>Height at 0</source>
        <translation>0에서의 높이</translation>
    </message>
    <message>
        <source>What y is where x is 0 (the intercept).</source>
        <translation>x가 0일 때의 y입니다(절편).</translation>
    </message>
    <message>
        <source>Wave</source>
        <translation>사인파</translation>
    </message>
    <message>
        <source>y from x, along a wave (a sine), as sound and tides go. How many neurons does the curve need to bend?</source>
        <translation>소리나 밀물·썰물처럼 오르내리는 사인파에서 x로 y를 예측합니다. 곡선을 구부리려면 뉴런이 몇 개 필요할까요?</translation>
    </message>
    <message>
        <source>Polynomial</source>
        <translation>다항식</translation>
    </message>
    <message>
        <source>y from x, along a curve whose number of bends is yours to choose: a thrown ball&apos;s path has degree 2. More bends need more neurons.</source>
        <translation>구부러지는 횟수를 직접 정한 곡선에서 x로 y를 예측합니다. 던진 공이 그리는 곡선은 2차입니다. 더 많이 구부러지면 뉴런도 더 필요합니다.</translation>
    </message>
    <message>
        <source>Degree</source>
        <translation>차수</translation>
    </message>
    <message>
        <source>The highest power of x; the curve bends once less.</source>
        <translation>x의 가장 높은 차수입니다. 곡선은 차수보다 하나 적은 횟수만큼 구부러집니다.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>계단</translation>
    </message>
    <message>
        <source>y from x, where y jumps, as postage does with a letter&apos;s weight. A smooth network has to become very steep.</source>
        <translation>편지 무게에 따라 요금이 껑충 뛰는 것처럼 y가 계단 모양으로 변할 때 x로 y를 예측합니다. 매끄러운 신경망이 아주 가팔라져야 합니다.</translation>
    </message>
    <message>
        <source>How often y jumps.</source>
        <translation>y가 뛰는 횟수입니다.</translation>
    </message>
    <message>
        <source>Plane</source>
        <translation>평면</translation>
    </message>
    <message>
        <source>The height z from two places x and y, on a slanting roof. One neuron with two weights is enough.</source>
        <translation>비스듬한 지붕에서 위치 x, y로 높이 z를 예측합니다. 가중치가 둘인 뉴런 하나로 충분합니다.</translation>
    </message>
    <message>
        <source>Hills and valleys</source>
        <translation>언덕과 골짜기</translation>
    </message>
    <message>
        <source>The height z from two places x and y, in hilly country, as a map maker wants it from a few measured points.</source>
        <translation>언덕이 많은 땅에서 위치 x, y로 높이 z를 예측합니다. 몇 군데만 재고 지도를 그리려는 사람에게 필요합니다.</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>행 수</translation>
    </message>
    <message>
        <source>How many rows are drawn.</source>
        <translation>만들 행의 수입니다.</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>잡음</translation>
    </message>
    <message>
        <source>How far the points are scattered by chance.</source>
        <translation>점이 무작위로 흩어지는 정도입니다.</translation>
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
        <source>No row is left to learn from: all rows ({rows}) went to the test and validation parts. Make their shares smaller.</source>
        <translation>학습할 행이 남지 않았습니다. {rows}행이 모두 검증·시험 데이터로 갔습니다. 두 비율을 줄이세요.</translation>
    </message>
    <message>
        <source>This table brings no test part of its own. Choose another way to split it.</source>
        <translation>이 표에는 시험 데이터가 따로 없습니다. 다른 방식으로 나누세요.</translation>
    </message>
    <message>
        <source>A class is too small to be in every part in the same proportion, so the parts were drawn by chance alone.</source>
        <translation>너무 적은 클래스가 있어 클래스 비율을 똑같이 맞출 수 없습니다. 그래서 무작위로만 나누었습니다.</translation>
    </message>
    <message>
        <source>The table is not at hand any more. Open the file again: {name}</source>
        <translation>표를 더는 쓸 수 없습니다. 파일을 다시 여세요: {name}</translation>
    </message>
    <message>
        <source>My own table</source>
        <translation>내 표</translation>
    </message>
    <message>
        <source>A table of your own.</source>
        <translation>직접 가져온 내 표입니다.</translation>
    </message>
    <message>
        <source>AND by one neuron</source>
        <translation>뉴런 하나로 AND</translation>
    </message>
    <message>
        <source>A straight border is enough</source>
        <translation>직선 경계면 충분합니다</translation>
    </message>
    <message>
        <source>One neuron draws one straight border. Watch it move until only the corner where both inputs are 1 lies on the other side.</source>
        <translation>뉴런 하나는 직선 경계를 하나 긋습니다. 두 입력이 모두 1인 모퉁이만 경계 건너편에 놓일 때까지 경계가 움직이는 모습을 보세요.</translation>
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
        <translation>막힘: 직선으로는 나눌 수 없습니다</translation>
    </message>
    <message>
        <source>Opposite corners belong together, and no straight line parts them. The loss stops at 0.69, which is guessing. Add a hidden layer above the last brick and train again.</source>
        <translation>마주 보는 모퉁이가 한편이라 어떤 직선으로도 나눌 수 없습니다. 손실이 0.69에서 멈추는데, 찍는 것과 다름없습니다. 마지막 브릭 위에 은닉층을 더하고 다시 학습해 보세요.</translation>
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
        <translation>뉴런 여덟 개로 된 은닉층이 경계를 구부립니다. 평평하던 손실이 뚝 떨어지는 순간을 보세요. 그때 두 모퉁이가 나머지와 갈라집니다.</translation>
    </message>
    <message>
        <source>A line with patience</source>
        <translation>직선, 끈기 있게</translation>
    </message>
    <message>
        <source>The same single neuron with a hundred times the epochs. The loss falls to about 0.01, which is the noise itself: no network can do better. Above the picture stand its weight (near 2) and its bias (near 0.17), and those of the best line, worked out by a formula.</source>
        <translation>같은 뉴런 하나를 백 배 오래 학습합니다. 손실은 0.01쯤에서 멈춥니다. 어떤 신경망도 잡음보다 더 낮출 수 없기 때문입니다. 그림 위에 신경망의 가중치(2에 가까움)와 편향(0.17에 가까움)이, 그 아래에 공식으로 구한 최적 직선의 값이 나옵니다.</translation>
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
        <source>A line by a deep network</source>
        <translation>깊은 신경망으로 직선</translation>
    </message>
    <message>
        <source>Two hidden layers: fastest of all</source>
        <translation>은닉층 둘: 가장 빠릅니다</translation>
    </message>
    <message>
        <source>Two hidden layers of 64 neurons. The curve falls faster still, and ends at the same loss: the noise is the floor for everyone. Look whether the fitted curve stays straight.</source>
        <translation>뉴런이 64개씩인 은닉층이 둘입니다. 손실이 더 빨리 내려가지만 같은 값에서 끝납니다. 어떤 신경망도 잡음보다 더 낮출 수 없기 때문입니다. 신경망이 그린 선이 곧은지도 보세요.</translation>
    </message>
    <message>
        <source>With 64 hidden neurons the training accuracy climbs to about 80 %. Then look at Evaluate: on the test rows it is still a coin toss. In Plot, choose x, y and z and drag to turn the points.</source>
        <translation>은닉층의 뉴런이 64개이면 학습 정확도가 80%쯤까지 오릅니다. 그런 다음 평가 탭을 보세요. 시험 데이터에서는 여전히 동전 던지기입니다. 그래프 탭에서 x, y, z를 고르고 끌어서 점들을 돌려 보세요.</translation>
    </message>
    <message>
        <source>Two hidden layers learn all thousand labels by heart: the accuracy reaches 100 %. On the test rows it stays near 50 %. This is overfitting in its purest form. In Plot, choose x, y and z and drag to turn the points.</source>
        <translation>은닉층 둘이 레이블 천 개를 모두 외워 정확도가 100%에 이릅니다. 그러나 시험 데이터에서는 50% 근처에 머무릅니다. 과적합을 가장 또렷하게 보여 줍니다. 그래프 탭에서 x, y, z를 고르고 끌어서 점들을 돌려 보세요.</translation>
    </message>
    <message>
        <source>Random labels by 64 neurons</source>
        <translation>뉴런 64개로 무작위 레이블</translation>
    </message>
    <message>
        <source>One neuron</source>
        <translation>뉴런 하나</translation>
    </message>
    <message>
        <source>One hidden layer</source>
        <translation>은닉층 하나</translation>
    </message>
    <message>
        <source>Two hidden layers</source>
        <translation>은닉층 둘</translation>
    </message>
    <message>
        <source>A line by a formula</source>
        <translation>공식으로 구하는 직선</translation>
    </message>
    <message>
        <source>Linear regression: the answer without any training</source>
        <translation>선형 회귀: 학습 없이 구하는 답</translation>
    </message>
    <message>
        <source>The dashed line is worked out from the training rows: w is the covariance of x and y divided by the variance of x. The neuron begins with this w and b as its first weights. Train it, and see that there is nothing left to learn: the loss stays at the noise.</source>
        <translation>점선은 학습 데이터로 계산한 직선입니다. w는 x와 y의 공분산을 x의 분산으로 나눈 값입니다. 뉴런은 이 w와 b를 초기 가중치로 가지고 시작합니다. 학습해 보세요. 더 배울 것이 없어서 손실이 잡음 수준에 머무릅니다.</translation>
    </message>
    <message>
        <source>A line by three networks</source>
        <translation>세 신경망으로 직선</translation>
    </message>
    <message>
        <source>No hidden layer, one, two: which is there first?</source>
        <translation>은닉층이 없을 때, 하나, 둘: 누가 먼저 도착할까요?</translation>
    </message>
    <message>
        <source>Three networks lie ready under Runs, for the same points. The first is one neuron: a straight line with a weight and a bias. Train it, and see that after 50 epochs it is still far away; then choose the next one under Runs and train it, too.</source>
        <translation>같은 점들을 배울 세 신경망이 ‘학습 기록’에 준비되어 있습니다. 첫 번째는 뉴런 하나, 곧 가중치와 편향으로 이루어진 직선입니다. 학습시켜서 50에포크 뒤에도 아직 멀리 있는 것을 보세요. 그런 다음 ‘학습 기록’에서 다음 신경망을 골라 학습시켜 보세요.</translation>
    </message>
    <message>
        <source>A hidden layer of 64 neurons with relu. It needs 50 epochs for what one neuron needs thousands for. Choose the run of the one neuron under Runs to see its loss curve again.</source>
        <translation>relu를 쓰는 뉴런 64개로 된 은닉층입니다. 뉴런 하나가 수천 에포크 걸리는 일을 50에포크에 해냅니다. ‘학습 기록’에서 뉴런 하나의 기록을 고르면 그 손실 곡선을 다시 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>One neuron, 5000 epochs: it arrives</source>
        <translation>뉴런 하나, 5000에포크: 도착했습니다</translation>
    </message>
    <message>
        <source>Random labels by three networks</source>
        <translation>세 신경망으로 무작위 레이블</translation>
    </message>
    <message>
        <source>Which learns a thousand coin tosses by heart?</source>
        <translation>동전 던지기 천 번을 누가 외울까요?</translation>
    </message>
    <message>
        <source>The labels were drawn by the toss of a coin, and three networks to learn them lie ready under Runs. The first is one neuron: its accuracy stays near 55 %. Train it, then choose the next one under Runs and train it, too. In Plot, choose x, y and z and drag to turn the points: no columns show a pattern.</source>
        <translation>레이블을 동전 던지기로 정했습니다. 이것을 배울 세 신경망이 ‘학습 기록’에 준비되어 있습니다. 첫 번째는 뉴런 하나이고, 정확도가 55% 근처에 머무릅니다. 학습시킨 다음 ‘학습 기록’에서 다음 신경망을 골라 학습시켜 보세요. 그래프 탭에서 x, y, z를 고르고 끌어서 점들을 돌려 보면 어느 열에도 규칙이 없습니다.</translation>
    </message>
    <message>
        <source>A hidden layer learns about 80 % by heart</source>
        <translation>은닉층이 80%쯤 외웁니다</translation>
    </message>
    <message>
        <source>Random labels by a deep network</source>
        <translation>깊은 신경망으로 무작위 레이블</translation>
    </message>
    <message>
        <source>100 % by heart, and not a bit understood</source>
        <translation>100% 외웠지만 아무것도 이해하지 못했습니다</translation>
    </message>
    <message>
        <source>The border closes into a ring</source>
        <translation>경계가 고리처럼 닫힙니다</translation>
    </message>
    <message>
        <source>Watch the border close around the inner ring within seconds. Then take neurons away until it fails: how many corners does a ring need?</source>
        <translation>경계가 몇 초 만에 안쪽 고리를 에워싸는 모습을 보세요. 그런 다음 실패할 때까지 뉴런을 하나씩 빼 보세요. 고리를 만들려면 모서리가 몇 개 필요할까요?</translation>
    </message>
    <message>
        <source>Circles with squares</source>
        <translation>제곱으로 푸는 원</translation>
    </message>
    <message>
        <source>One neuron, given x² and y² as well</source>
        <translation>뉴런 하나에 x²과 y²을 더합니다</translation>
    </message>
    <message>
        <source>One neuron draws a straight line. Given x² and y² as inputs of their own, its line is a circle here. Take both away under Data › Preparation, and it fails: then a hidden dense layer has to find such a bend by itself, as in the lesson Circles.</source>
        <translation>뉴런 하나는 직선만 긋습니다. x²과 y²을 별도의 입력으로 주면 그 직선이 여기서는 원이 됩니다. 데이터 › 준비에서 둘을 빼면 실패합니다. 그때는 예제 ‘원’에서처럼 은닉 전결합층이 이런 굽은 경계를 스스로 찾아야 합니다.</translation>
    </message>
    <message>
        <source>A straight line nearly does it; a wave does</source>
        <translation>직선으로는 거의, 구부리면 완전히 나뉩니다</translation>
    </message>
    <message>
        <source>First the border is straight and gets most points right; then it bends into the gap between the moons. See how the accuracy waits, and then climbs.</source>
        <translation>처음에는 직선 경계로 점을 대부분 맞힙니다. 그러다 두 반달 사이로 구부러져 들어갑니다. 정확도가 한동안 머물다가 오르는 모습을 보세요.</translation>
    </message>
    <message>
        <source>XOR again, with hundreds of points</source>
        <translation>점이 수백 개인 XOR</translation>
    </message>
    <message>
        <source>The four quarters of XOR, with many points. Watch the picture become a chessboard. Some points lie on the wrong side by chance: should the network learn those too?</source>
        <translation>점이 많은 XOR입니다. 그림이 네 칸짜리 체스판이 되어 가는 모습을 보세요. 우연히 반대쪽에 놓인 점도 있습니다. 신경망이 그것까지 배워야 할까요?</translation>
    </message>
    <message>
        <source>The hardest picture, solved by depth</source>
        <translation>가장 어려운 그림을 깊이로 풉니다</translation>
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
        <translation>클래스가 셋이고 소프트맥스 출력도 셋이며, 확률의 합은 1입니다. 평면이 나뉘는 모습을 보세요. 군집이 겹치는 곳은 색이 옅습니다. 신경망이 확신하지 못하는 곳입니다.</translation>
    </message>
    <message>
        <source>A curve that bends along a sine</source>
        <translation>사인파를 따라 구부러지는 곡선</translation>
    </message>
    <message>
        <source>The fitted curve begins as a line and bends along the wave, from the outside in or the other way round. Change tanh to relu, and the wave has corners.</source>
        <translation>신경망의 곡선은 직선에서 시작해 사인파를 따라 구부러집니다. tanh를 relu로 바꾸면 곡선에 모서리가 생깁니다.</translation>
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
        <source>Sales that get stuck</source>
        <translation>멈춰 버린 매출 예측</translation>
    </message>
    <message>
        <source>The same answer for every year: why?</source>
        <translation>모든 해에 같은 답, 왜 그럴까요?</translation>
    </message>
    <message>
        <source>The loss falls to 0.0556 and stays there: every year gets the answer 200, the mean. The first weights are tiny, and the years, divided by 2021, are nearly the same number. Have the weights drawn at random and standardize Year, each by a click, and train again.</source>
        <translation>손실이 0.0556까지 내려간 뒤 멈추고, 모든 해의 답이 평균인 200입니다. 초기 가중치가 아주 작고, 2021로 나눈 연도들은 거의 같은 수입니다. 버튼을 눌러 가중치를 무작위로 뽑고 Year 열을 표준화한 다음 다시 학습해 보세요.</translation>
    </message>
    <message>
        <source>Thirty years of a shop, and the year 2025</source>
        <translation>어느 가게의 30년, 그리고 2025년</translation>
    </message>
    <message>
        <source>How many bikes, in what weather?</source>
        <translation>어떤 날씨에 자전거를 몇 대나 빌릴까요?</translation>
    </message>
    <message>
        <source>Four columns of weather foretell how many bikes are rented. Compare the training curve with the validation curve, then look in Evaluate at the actual counts against the predicted ones. Hot days are harder: why?</source>
        <translation>날씨를 나타내는 열 4개로 대여량을 예측합니다. 학습 곡선과 검증 곡선을 비교한 다음, 평가 탭에서 실제 대여량과 예측을 비교해 보세요. 더운 날은 맞히기가 더 어렵습니다. 왜 그럴까요?</translation>
    </message>
    <message>
        <source>Three kinds of flower, by softmax</source>
        <translation>소프트맥스로 나누는 붓꽃 세 종류</translation>
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
        <translation>오차 제곱의 평균입니다. 큰 오차 하나가 작은 오차 여럿보다 더 크게 작용합니다.</translation>
    </message>
    <message>
        <source>The mean size of the errors: every step away from the truth counts the same.</source>
        <translation>오차 크기의 평균입니다. 정답에서 멀어진 만큼 똑같이 셉니다.</translation>
    </message>
    <message>
        <source>Squared for small errors, plain for large ones: a few outliers weigh less.</source>
        <translation>작은 오차는 제곱으로, 큰 오차는 그대로 셉니다. 이상치의 영향을 덜 받습니다.</translation>
    </message>
    <message>
        <source>A smooth curve between squared and plain errors: outliers weigh less.</source>
        <translation>작은 오차는 제곱처럼, 큰 오차는 그대로 세는 부드러운 곡선입니다. 이상치의 영향을 덜 받습니다.</translation>
    </message>
    <message>
        <source>Compares ratios rather than differences; only for values from 0 upwards.</source>
        <translation>차이가 아니라 비율을 비교합니다. 0 이상의 값에만 씁니다.</translation>
    </message>
    <message>
        <source>For two classes: the surer the network is of the wrong one, the more it costs.</source>
        <translation>이진 분류용입니다. 틀린 답을 확신할수록 손실이 커집니다.</translation>
    </message>
    <message>
        <source>Cross-entropy that looks mostly at the rows that are still hard.</source>
        <translation>아직 맞히기 어려운 행에 집중하는 교차 엔트로피입니다.</translation>
    </message>
    <message>
        <source>Wants the two classes a clear margin apart; the output is then no probability.</source>
        <translation>두 클래스를 뚜렷이 떼어 놓으려 합니다. 이때 출력은 확률이 아닙니다.</translation>
    </message>
    <message>
        <source>For several classes: the less probability the right one gets, the more it costs.</source>
        <translation>다중 분류용입니다. 정답에 준 확률이 낮을수록 손실이 커집니다.</translation>
    </message>
    <message>
        <source>How far the predicted probabilities are from the true ones.</source>
        <translation>예측한 확률이 실제 확률과 얼마나 다른지 나타냅니다.</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>배치 크기</translation>
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
        <translation>가중치를 한 번에 얼마나 고칠지 정합니다. 너무 크면 날뛰고, 너무 작으면 아주 느리게 배웁니다.</translation>
    </message>
    <message>
        <source>Loss function</source>
        <translation>손실 함수</translation>
    </message>
    <message>
        <source>How far predictions are from the truth: the number to make small.</source>
        <translation>예측이 정답에서 얼마나 먼지 나타내는, 줄여야 할 값입니다.</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>모멘텀</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>가중치 감쇠</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>Decides every random number: first weights, shuffling, dropout. The same seed gives the same run.</source>
        <translation>초기 가중치, 섞기, 드롭아웃에 쓰는 난수를 모두 정합니다. 시드가 같으면 학습 과정도 같습니다.</translation>
    </message>
    <message>
        <source>The batches are drawn anew each time, so that none is learned by heart.</source>
        <translation>배치를 매번 새로 만들어 순서를 외우지 못하게 합니다.</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>참을 에포크 수</translation>
    </message>
    <message>
        <source>For stopping early: for how many epochs to wait for a better loss.</source>
        <translation>조기 종료용입니다. 손실이 나아지지 않아도 몇 에포크 동안 기다릴지 정합니다.</translation>
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
        <source>The painted classes have changed, so the network needs another last layer. Training stopped after epoch {epoch}; press Train to start again.</source>
        <translation>그린 클래스가 바뀌어 신경망의 마지막 층도 바뀌었습니다. 에포크 {epoch}에서 학습을 멈췄습니다. 학습 버튼을 누르면 새로 시작합니다.</translation>
    </message>
    <message>
        <source>The part that trains networks (TensorFlow) could not be loaded. Install Neurobricks again, as its README says; designs can be opened, changed and saved until then.</source>
        <translation>신경망을 학습하는 부분(TensorFlow)을 불러오지 못했습니다. README에 적힌 대로 뉴로브릭스를 다시 설치하세요. 그때까지도 설계를 열고 고치고 저장할 수 있습니다.</translation>
    </message>
    <message>
        <source>The table has no column called {name}. Its columns are: {columns}</source>
        <translation>표에 이런 열이 없습니다: {name}. 있는 열: {columns}</translation>
    </message>
    <message>
        <source>There is no lesson called {name}. The lessons are: {lessons}</source>
        <translation>이런 예제가 없습니다: {name}. 있는 예제: {lessons}</translation>
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
        <translation>아직 학습한 것이 없습니다. 먼저 학습 버튼을 누르세요.</translation>
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
        <translation>더 새로운 버전의 뉴로브릭스에서 만든 파일입니다: {name}. 최신 버전을 설치하면 열 수 있습니다.</translation>
    </message>
    <message>
        <source>This is not a Neurobricks file: {name}.</source>
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
        <source>Only one column was found, and a network needs at least two: one to predict, and one to predict it from. Is another separator right?</source>
        <translation>열이 하나뿐입니다. 신경망에는 예측할 열과 예측에 쓸 열, 적어도 둘이 필요합니다. 다른 구분자가 맞을까요?</translation>
    </message>
    <message>
        <source>There is no row below the header. If the first row holds values, say that it does not name the columns; else choose another file: {name}</source>
        <translation>열 이름 아래에 행이 없습니다. 첫 행이 값이라면 ‘첫 행이 열 이름’을 끄고, 아니면 다른 파일을 고르세요: {name}</translation>
    </message>
    <message>
        <source>The table has {count} columns; Neurobricks takes up to {maximum}. Leave out the columns that are not needed; if each column is an example, swap rows and columns.</source>
        <translation>표에 열이 {count}개 있는데, 뉴로브릭스는 {maximum}개까지 다룹니다. 필요 없는 열을 빼세요. 열마다 사례가 하나씩 있는 표라면 행과 열을 바꾸세요.</translation>
    </message>
    <message>
        <source>No cell below the header holds a value. Fill them in the program that the table comes from, or choose another file or sheet: {name}</source>
        <translation>열 이름 아래에 값이 든 칸이 없습니다. 표를 만든 프로그램에서 값을 채우거나 다른 파일이나 시트를 고르세요: {name}</translation>
    </message>
    <message>
        <source>Some columns had no name or the same name, and got new ones: {names}.</source>
        <translation>이름이 없거나 겹치는 열에 새 이름을 붙였습니다: {names}.</translation>
    </message>
    <message>
        <source>The last row begins with “{value}”. If it adds up the other rows, take it out of the file: a network would learn from it as from any other.</source>
        <translation>마지막 행의 첫 값은 “{value}”입니다. 다른 행을 모두 더한 행이라면 파일에서 빼세요. 그대로 두면 신경망이 다른 행과 똑같이 배웁니다.</translation>
    </message>
    <message>
        <source>The file cannot be read as {encoding}. Choose another encoding.</source>
        <translation>이 인코딩으로는 파일을 읽을 수 없습니다: {encoding}. 다른 인코딩을 고르세요.</translation>
    </message>
    <message>
        <source>The file does not hold together as a table. Look at the separator, and at quotation marks that are opened and not closed.</source>
        <translation>파일을 표로 읽을 수 없습니다. 구분자와, 열기만 하고 닫지 않은 따옴표를 살펴보세요.</translation>
    </message>
    <message>
        <source>Some lines have more fields than the others and were left out ({count}). If they are needed, mend them in the file: lines {lines}</source>
        <translation>다른 줄보다 칸이 많은 줄 {count}개를 뺐습니다. 필요한 줄이면 파일에서 고치세요. 줄 번호: {lines}</translation>
    </message>
    <message>
        <source>Opening was cancelled.</source>
        <translation>열기를 취소했습니다.</translation>
    </message>
    <message>
        <source>The column {column} was read as numbers; the unit {unit} was left out.</source>
        <translation>{column} 열에서 단위({unit})를 떼고 숫자로 읽었습니다.</translation>
    </message>
    <message>
        <source>In the column {column}, what is not a number counts as missing ({count}). Rows: {cells}.</source>
        <translation>{column} 열에서 숫자가 아닌 칸 {count}개를 결측치로 처리합니다. 해당 행: {cells}.</translation>
    </message>
    <message>
        <source>In the column {column}, what is not a date counts as missing ({count}). Rows: {cells}.</source>
        <translation>{column} 열에서 날짜가 아닌 칸 {count}개를 결측치로 처리합니다. 해당 행: {cells}.</translation>
    </message>
    <message>
        <source>The column {column} holds both numbers and text ({count}), so it was read as text. If it is to be numbers, mend these rows: {cells}</source>
        <translation>{column} 열에 숫자와 글자({count}칸)가 섞여 있어 글자로 읽었습니다. 숫자로 쓰려면 이 행을 고치세요: {cells}</translation>
    </message>
    <message>
        <source>The file is not where it was. If it was moved or renamed, choose it in its new place: {name}</source>
        <translation>파일이 있던 자리에 없습니다. 옮겼거나 이름을 바꿨다면 새 자리에서 고르세요: {name}</translation>
    </message>
    <message>
        <source>This is a folder. Choose a CSV file in it: {name}</source>
        <translation>폴더입니다. 그 안의 CSV 파일을 고르세요: {name}</translation>
    </message>
    <message>
        <source>The file may not be read. If it is open in another program, close it there and try again: {name}</source>
        <translation>파일을 읽을 수 없습니다. 다른 프로그램에서 열려 있으면 닫고 다시 시도하세요: {name}</translation>
    </message>
    <message>
        <source>The disk did not give the file. Try again: {name}</source>
        <translation>디스크에서 파일을 읽지 못했습니다. 다시 시도하세요: {name}</translation>
    </message>
    <message>
        <source>This is not a file with a table in it but something else, such as a device. Choose a CSV or Excel file: {name}</source>
        <translation>표가 든 파일이 아니라 장치 같은 것입니다. CSV나 엑셀 파일을 고르세요: {name}</translation>
    </message>
    <message>
        <source>The file is larger than {megabytes} megabytes. Take fewer rows: {name}</source>
        <translation>파일이 {megabytes}메가바이트보다 큽니다. 행을 줄이세요: {name}</translation>
    </message>
    <message>
        <source>This design uses a table that is too large to be kept inside it, and the table is not where it was. Show where it is now: {name}</source>
        <translation>이 설계의 표는 너무 커서 파일에 함께 담지 않았는데, 있던 자리에 없습니다. 지금 어디에 있는지 알려 주세요: {name}</translation>
    </message>
    <message>
        <source>The table&apos;s file has been changed since it was opened. Open it again as a new table, or show where the old one is: {name}</source>
        <translation>표 파일이 연 뒤에 바뀌었습니다. 새 표로 다시 열거나, 예전 파일이 어디에 있는지 알려 주세요: {name}</translation>
    </message>
    <message>
        <source>This is not the file that the design was made with: {name}</source>
        <translation>이 설계를 만들 때 쓴 파일이 아닙니다: {name}</translation>
    </message>
    <message>
        <source>The file is empty. Save the table once more in the program that it comes from, or choose another file: {name}</source>
        <translation>빈 파일입니다. 표를 만든 프로그램에서 다시 저장하거나 다른 파일을 고르세요: {name}</translation>
    </message>
    <message>
        <source>This file holds no text, so it cannot be a table. Choose a CSV or Excel file: {name}</source>
        <translation>글자가 없는 파일이어서 표가 될 수 없습니다. CSV나 엑셀 파일을 고르세요: {name}</translation>
    </message>
    <message>
        <source>This is a picture, not a table. Type the numbers that it shows into a table: {name}</source>
        <translation>표가 아니라 그림입니다. 그림에 보이는 숫자를 표에 직접 입력하세요: {name}</translation>
    </message>
    <message>
        <source>This is a PDF document, not a table. Copy the table in it, and paste it here: {name}</source>
        <translation>표가 아니라 PDF 문서입니다. 문서 안의 표를 복사해 여기에 붙여넣으세요: {name}</translation>
    </message>
    <message>
        <source>This is a JSON file, not a table with rows and columns. Save the data as CSV: {name}</source>
        <translation>행과 열이 있는 표가 아니라 JSON 파일입니다. 데이터를 CSV로 저장하세요: {name}</translation>
    </message>
    <message>
        <source>This is a web page, not a table. Download the CSV file itself: {name}</source>
        <translation>표가 아니라 웹 페이지입니다. CSV 파일 자체를 내려받으세요: {name}</translation>
    </message>
    <message>
        <source>This file has the name of a workbook, but inside it is a web page. Open it in a spreadsheet program, and save it there as .xlsx: {name}</source>
        <translation>이름은 엑셀 파일이지만 내용은 웹 페이지입니다. 스프레드시트 프로그램에서 열어 .xlsx로 저장하세요: {name}</translation>
    </message>
    <message>
        <source>This file is compressed. Unpack it, and open the table inside: {name}</source>
        <translation>압축된 파일입니다. 압축을 풀고 안에 든 표를 여세요: {name}</translation>
    </message>
    <message>
        <source>Lines above the table that were left out: {count}.</source>
        <translation>표 위에서 뺀 줄: {count}줄.</translation>
    </message>
    <message>
        <source>A second header line was left out, with words above numbers: {words}.</source>
        <translation>숫자 위에 글자가 있는 두 번째 열 이름 줄을 뺐습니다: {words}.</translation>
    </message>
    <message>
        <source>A quotation mark is opened and never closed, so quotation marks are read like any other character.</source>
        <translation>열기만 하고 닫지 않은 따옴표가 있어 따옴표를 보통 글자처럼 읽었습니다.</translation>
    </message>
    <message>
        <source>The file&apos;s letters are written in no encoding that Neurobricks knows. Save it as “CSV UTF-8” and open that file: {name}</source>
        <translation>뉴로브릭스가 아는 인코딩으로 저장된 파일이 아닙니다. “CSV UTF-8”로 저장한 뒤 그 파일을 여세요: {name}</translation>
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
        <translation>입력과 레이블 사이에 아직 브릭이 없습니다. 브릭을 하나 이상 쌓아야 학습할 수 있습니다.</translation>
    </message>
    <message>
        <source>One brick was made with a newer version of Neurobricks. Take it out to train.</source>
        <translation>더 새로운 버전의 뉴로브릭스에서 만든 브릭이 있습니다. 학습하려면 빼세요.</translation>
    </message>
    <message>
        <source>The loss grew beyond all numbers after epoch {epoch}, so training ended there; the last good weights are kept. Try a lower learning rate, for example {rate}.</source>
        <translation>에포크 {epoch} 뒤 손실이 한없이 커져(발산) 학습을 끝냈습니다. 마지막으로 좋았던 가중치는 남아 있습니다. 학습률을 낮춰 보세요. 예: {rate}.</translation>
    </message>
    <message>
        <source>Stopped early after epoch {epoch}: no improvement for {patience} epochs. The weights of epoch {best} are kept, the best.</source>
        <translation>에포크 {epoch}에서 조기 종료했습니다({patience}에포크 동안 나아지지 않음). 가장 좋았던 에포크 {best}의 가중치를 남겼습니다.</translation>
    </message>
    <message>
        <source>Done: {epoch} epochs. The weights of epoch {best} are kept, the best.</source>
        <translation>끝났습니다: {epoch}에포크. 가장 좋았던 에포크 {best}의 가중치를 남겼습니다.</translation>
    </message>
    <message>
        <source>Training could not go on after epoch {epoch}. The last good weights are kept; the details say what Keras reported.</source>
        <translation>에포크 {epoch} 뒤로 학습을 이어 가지 못했습니다. 마지막으로 좋았던 가중치는 남아 있습니다. Keras가 알린 내용은 ‘자세히’에서 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>This part of the data has no rows. Give it a share of the rows first.</source>
        <translation>이 데이터에는 행이 없습니다. 먼저 행을 나누어 주세요.</translation>
    </message>
    <message>
        <source>The saved weights do not fit this network or this data any more. Train it again.</source>
        <translation>저장된 가중치가 이 신경망이나 데이터에 이제 맞지 않습니다. 다시 학습하세요.</translation>
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
    <message>
        <source>This column alone tells the answer in every row: {column}. Will it be known before the answer is? If not, leave it out: the network would only copy it.</source>
        <translation>이 열만 봐도 모든 행의 답을 알 수 있습니다: {column}. 답을 알기 전에 미리 알 수 있는 값인가요? 아니라면 제외하세요. 신경망이 베끼기만 하게 됩니다.</translation>
    </message>
    <message>
        <source>{count} columns tell the answer in every row, each of them alone. One of them: {column}. Will they be known before the answer is? If not, leave them out: the network would only copy them.</source>
        <translation>하나만 봐도 모든 행의 답을 알 수 있는 열이 {count}개 있습니다. 그중 하나: {column}. 답을 알기 전에 미리 알 수 있는 값인가요? 아니라면 제외하세요. 신경망이 베끼기만 하게 됩니다.</translation>
    </message>
    <message>
        <source>Two inputs tell the same thing: {first} and {second}. One is enough.</source>
        <translation>두 입력이 같은 내용을 담고 있습니다: {first}, {second}. 하나면 충분합니다.</translation>
    </message>
    <message>
        <source>{count} inputs tell the same thing as another one, such as {second} and {first}. One of each is enough.</source>
        <translation>다른 입력과 같은 내용을 담은 입력이 {count}개 있습니다(예: {second}, {first}). 하나씩만 있으면 충분합니다.</translation>
    </message>
    <message>
        <source>The test part is not like the training part: it has values in another range in {column}. The network will be tested on what it has never seen.</source>
        <translation>시험 데이터가 학습 데이터와 다릅니다. 값의 범위가 다른 열: {column}. 신경망이 본 적 없는 값으로 시험받게 됩니다.</translation>
    </message>
    <message>
        <source>The test part is not like the training part: it has values in another range in {count} columns, such as {column}. The network will be tested on what it has never seen.</source>
        <translation>시험 데이터가 학습 데이터와 다릅니다. 값의 범위가 다른 열이 {count}개 있습니다(예: {column}). 신경망이 본 적 없는 값으로 시험받게 됩니다.</translation>
    </message>
    <message>
        <source>That is too much to copy: {rows} rows. Choose at most {most} rows of this table.</source>
        <translation>복사하기에는 너무 많습니다: {rows}행. 이 표에서는 {most}행까지 고르세요.</translation>
    </message>
    <message>
        <source>Nothing is painted yet. Paint some points with the mouse.</source>
        <translation>아직 그린 점이 없습니다. 마우스로 점을 그려 보세요.</translation>
    </message>
    <message>
        <source>One class is painted so far: {name}. Paint a second class, so that there is something to tell apart.</source>
        <translation>아직 한 클래스만 그렸습니다: {name}. 서로 구별할 수 있도록 두 번째 클래스도 그려 보세요.</translation>
    </message>
    <message>
        <source>One point is painted so far. Paint a second one, and more.</source>
        <translation>아직 점이 하나뿐입니다. 점을 더 그려 보세요.</translation>
    </message>
    <message>
        <source>Painted data</source>
        <translation>직접 그린 데이터</translation>
    </message>
    <message>
        <source>Your own points, painted with the mouse. The network follows while you paint.</source>
        <translation>마우스로 직접 그린 점입니다. 그리는 동안에도 신경망이 따라옵니다.</translation>
    </message>
    <message>
        <source>The second file lacks columns that the first one has. Choose a file with the same columns. It lacks: {names}</source>
        <translation>첫 파일에 있는 열이 두 번째 파일에 없습니다. 열이 같은 파일을 고르세요. 없는 열: {names}</translation>
    </message>
    <message>
        <source>The second file has columns that the first one does not have; they were left out: {names}</source>
        <translation>첫 파일에 없는 열이 두 번째 파일에 있어 뺐습니다: {names}</translation>
    </message>
    <message>
        <source>This is an archive or another document, not a workbook. Unpack it, and open the table that is in it: {name}</source>
        <translation>엑셀 파일이 아니라 압축 파일이나 다른 문서입니다. 압축을 풀고 안에 든 표를 여세요: {name}</translation>
    </message>
    <message>
        <source>This is a text or a presentation, not a table. Copy the table in it, and paste it here: {name}</source>
        <translation>표가 아니라 글이나 발표 자료입니다. 그 안의 표를 복사해 여기에 붙여넣으세요: {name}</translation>
    </message>
    <message>
        <source>This workbook is damaged, or it is not a workbook at all. If a spreadsheet program can open it, save it there once more as .xlsx: {name}</source>
        <translation>엑셀 파일이 손상되었거나 엑셀 파일이 아닙니다. 스프레드시트 프로그램에서 열리면 .xlsx로 다시 저장하세요: {name}</translation>
    </message>
    <message>
        <source>This workbook is locked with a password. Save a copy without the password, and open that: {name}</source>
        <translation>암호가 걸린 엑셀 파일입니다. 암호 없이 사본을 저장해 그것을 여세요: {name}</translation>
    </message>
    <message>
        <source>This workbook would unpack to more than Neurobricks takes. Save the sheet that you need as “CSV UTF-8”, and open that file: {name}</source>
        <translation>풀면 너무 커져서 뉴로브릭스가 열 수 없는 엑셀 파일입니다. 필요한 시트를 “CSV UTF-8”로 저장해 그 파일을 여세요: {name}</translation>
    </message>
    <message>
        <source>There is no sheet with cells in this workbook. Choose another file: {name}</source>
        <translation>내용이 있는 시트가 없는 엑셀 파일입니다. 다른 파일을 고르세요: {name}</translation>
    </message>
    <message>
        <source>The workbook has no sheet of this name: {sheet}. Choose another one.</source>
        <translation>엑셀 파일에 이런 시트가 없습니다: {sheet}. 다른 시트를 고르세요.</translation>
    </message>
    <message>
        <source>This sheet is empty: {sheet}. Choose another one.</source>
        <translation>빈 시트입니다: {sheet}. 다른 시트를 고르세요.</translation>
    </message>
    <message>
        <source>There is no table in the clipboard. Copy the cells in your spreadsheet first, then paste again.</source>
        <translation>클립보드에 표가 없습니다. 먼저 스프레드시트에서 칸을 복사한 다음 다시 붙여넣으세요.</translation>
    </message>
    <message>
        <source>These rows cannot be painted on: a painting holds two columns of numbers and up to ten classes.</source>
        <translation>이 행들에는 덧그릴 수 없습니다. 그림판에는 숫자로 된 열 2개와 클래스 10개까지만 담을 수 있습니다.</translation>
    </message>
    <message>
        <source>The columns would become {inputs} inputs in each of {rows} rows, which is more than Neurobricks takes. Leave out columns with many different words, or take fewer rows.</source>
        <translation>이 열들을 준비하면 입력이 {inputs}개, 행이 {rows}개가 되어 뉴로브릭스가 다룰 수 있는 양을 넘습니다. 서로 다른 단어가 많은 열을 빼거나 행을 줄이세요.</translation>
    </message>
    <message>
        <source>The table has more than {count} cells, which is more than Neurobricks takes. Leave out columns that are not needed, or take a part of the rows.</source>
        <translation>표의 칸이 {count}개를 넘어 뉴로브릭스가 다룰 수 없습니다. 필요 없는 열을 빼거나 행의 일부만 쓰세요.</translation>
    </message>
    <message>
        <source>Nearly every cell of this table is a text of its own, too many to keep in memory. Leave out the columns with names, sentences or codes.</source>
        <translation>이 표는 거의 모든 칸의 글자가 서로 달라서 메모리에 다 담을 수 없습니다. 이름, 문장, 코드가 든 열을 빼세요.</translation>
    </message>
    <message>
        <source>The name or the folder of this file has letters that this computer is not set up for. Rename it with plain letters, or start Neurobricks with a UTF-8 locale: {name}</source>
        <translation>파일이나 폴더의 이름에 이 컴퓨터의 언어 설정으로는 쓸 수 없는 글자가 있습니다. 이름을 영문자로 바꾸거나, 로캘을 UTF-8로 하고 뉴로브릭스를 다시 여세요: {name}</translation>
    </message>
    <message>
        <source>This network would have {count} weights, more than the {maximum} that Neurobricks takes. Give its largest layers fewer neurons.</source>
        <translation>이 신경망의 가중치는 {count}개로, 뉴로브릭스가 다룰 수 있는 {maximum}개를 넘습니다. 가장 큰 층의 뉴런 수를 줄이세요.</translation>
    </message>
    <message>
        <source>This table could not be worked out as it is set. Read the columns as other kinds, or choose other inputs and another target.</source>
        <translation>지금 설정으로는 이 표를 다룰 수 없었습니다. 열의 종류를 바꾸거나, 입력과 목표를 다르게 골라 보세요.</translation>
    </message>
    <message>
        <source>There is not enough memory for this. Close other programs and try again, or take fewer rows or columns.</source>
        <translation>메모리가 모자랍니다. 다른 프로그램을 닫고 다시 해 보거나, 행이나 열을 줄이세요.</translation>
    </message>
    <message>
        <source>Columns that the network needs are missing: {columns}. The columns that are there: {present}.</source>
        <translation>신경망에 필요한 열이 없습니다: {columns}. 이 파일에 있는 열: {present}.</translation>
    </message>
    <message>
        <source>Column {column}: “{value}” is not a number.</source>
        <translation>{column} 열: 숫자가 아닙니다(“{value}”).</translation>
    </message>
    <message>
        <source>Column {column}: “{value}” is in another unit than the table that was learned from ({unit}). Write it in that unit.</source>
        <translation>{column} 열: “{value}” 값의 단위가 학습한 표의 단위({unit})와 다릅니다. 같은 단위로 써 주세요.</translation>
    </message>
    <message>
        <source>Column {column}: “{value}” has a unit, and the table that was learned from has none. Write the plain number, as it is meant there.</source>
        <translation>{column} 열: “{value}” 값에는 단위가 있지만 학습한 표에는 단위가 없습니다. 표에서와 같은 뜻으로 숫자만 써 주세요.</translation>
    </message>
    <message>
        <source>Column {column}: “{value}” is not a date. Write it like this: {example}.</source>
        <translation>{column} 열: 날짜가 아닙니다(“{value}”). 이렇게 쓰세요: {example}.</translation>
    </message>
    <message>
        <source>Column {column}: the network has never met “{value}”. It knows: {known}.</source>
        <translation>{column} 열: 신경망이 학습한 적 없는 값입니다(“{value}”). 아는 값: {known}.</translation>
    </message>
    <message>
        <source>Column {column}: a value is missing.</source>
        <translation>{column} 열: 값이 없습니다.</translation>
    </message>
    <message>
        <source>Rows left out because a value is missing that is needed: {count} of {rows}, in the columns {columns}. The rows are {numbers}. To use them, fill gaps instead of leaving rows out, or ignore these columns.</source>
        <translation>필요한 값이 비어 있어 뺀 행: 전체 {rows}개 중 {count}개(열: {columns}). 행 번호: {numbers}. 이 행도 쓰려면 행을 빼는 대신 빈칸을 채우거나, 이 열을 쓰지 마세요.</translation>
    </message>
    <message>
        <source>Rows left out because they repeat an earlier one: {count} of {rows}. To use them, keep repeated rows.</source>
        <translation>앞의 행과 똑같아서 뺀 행: 전체 {rows}개 중 {count}개. 이 행도 쓰려면 중복된 행을 남겨 두세요.</translation>
    </message>
    <message>
        <source>predicted {name}</source>
        <translation>예측 {name}</translation>
    </message>
    <message>
        <source>probability {name}</source>
        <translation>확률 {name}</translation>
    </message>
    <message>
        <source>no answer because</source>
        <translation>답이 없는 이유</translation>
    </message>
    <message>
        <source>note</source>
        <translation>참고</translation>
    </message>
    <message>
        <source>Columns that the network does not use, given back as they are: {columns}.</source>
        <translation>신경망이 쓰지 않아 그대로 돌려주는 열: {columns}.</translation>
    </message>
    <message>
        <source>The numbers were read with a decimal comma, as these rows can only mean; the table that was learned from does not say.</source>
        <translation>쉼표를 소수점으로 읽었습니다. 학습한 표에서는 알 수 없지만, 이 행들은 그렇게만 읽을 수 있습니다.</translation>
    </message>
    <message>
        <source>The first of these rows was taken to follow the last row of the table that was learned from: its input {name} is the difference to {value} there.</source>
        <translation>이 표의 첫 행은 학습한 표의 마지막 행 다음에 오는 것으로 보았습니다. 첫 행의 입력 {name}: 마지막 행의 값 {value}에서 달라진 만큼입니다.</translation>
    </message>
    <message>
        <source>Rows without an answer: {count} of {rows}. The column “{column}” says why. The rows are {numbers}.</source>
        <translation>답이 없는 행: 전체 {rows}개 중 {count}개. 이유는 “{column}” 열에 있습니다. 행 번호: {numbers}.</translation>
    </message>
    <message>
        <source>Rows with a value outside what was learned: {count} of {rows}. Their answers may be far off; see the column “{column}”. The rows are {numbers}.</source>
        <translation>학습한 범위를 벗어난 값이 있는 행: 전체 {rows}개 중 {count}개. 답이 크게 빗나갈 수 있습니다(“{column}” 열 참고). 행 번호: {numbers}.</translation>
    </message>
    <message>
        <source>Rows with a gap that was filled: {count} of {rows}. The column “{column}” says with what. The rows are {numbers}.</source>
        <translation>빈칸을 채운 행: 전체 {rows}개 중 {count}개. 채운 값은 “{column}” 열에 있습니다. 행 번호: {numbers}.</translation>
    </message>
    <message>
        <source>This row is empty.</source>
        <translation>빈 행입니다.</translation>
    </message>
    <message>
        <source>This line has more cells ({cells}) than the table has columns ({columns}), so it is not sure which value belongs to which column.</source>
        <translation>이 줄의 칸 수({cells})가 표의 열 수({columns})보다 많아서, 어느 값이 어느 열의 것인지 알 수 없습니다.</translation>
    </message>
    <message>
        <source>Column {column}: the value is too large once it is scaled.</source>
        <translation>{column} 열: 스케일링하면 값이 너무 큽니다.</translation>
    </message>
    <message>
        <source>The network gives no number for this row.</source>
        <translation>신경망이 이 행에는 값을 내놓지 못합니다.</translation>
    </message>
    <message>
        <source>Column {column}: empty, filled with {value}.</source>
        <translation>{column} 열: 빈칸을 채웠습니다(채운 값: {value}).</translation>
    </message>
    <message>
        <source>Outside what was learned: {value} in the column {column} ({low} to {high}).</source>
        <translation>학습한 범위 밖: {column} 열의 값 {value} (학습한 범위: {low} ~ {high}).</translation>
    </message>
    <message>
        <source>The file does not hold together as lines of cells. Look at quotation marks that are opened and not closed.</source>
        <translation>파일을 줄과 칸으로 나눌 수 없습니다. 열고 닫지 않은 따옴표가 있는지 살펴보세요.</translation>
    </message>
    <message>
        <source>In the second file, some values of the column {column} cannot be read as the first file&apos;s are and count as missing ({count}). Rows: {cells}.</source>
        <translation>두 번째 파일의 {column} 열에는 첫 파일과 같은 방식으로 읽을 수 없는 값이 있어 결측치로 처리합니다({count}개). 해당 행: {cells}.</translation>
    </message>
    <message>
        <source>In the second file, some rows have more cells than there are columns and were left out ({count}). Rows: {rows}.</source>
        <translation>두 번째 파일에서 칸이 열보다 많은 행을 뺐습니다({count}개). 해당 행: {rows}.</translation>
    </message>
    <message>
        <source>The second file has no row to test with. Choose another file.</source>
        <translation>두 번째 파일에는 시험할 행이 없습니다. 다른 파일을 고르세요.</translation>
    </message>
    <message>
        <source>Lines above the header that were left out: {count}.</source>
        <translation>열 이름 위에서 뺀 줄 수: {count}.</translation>
    </message>
    <message>
        <source>The line below the header was taken for a second header, as in the table that was learned from, and left out: {words}.</source>
        <translation>학습한 표에서처럼, 열 이름 아래의 줄을 두 번째 열 이름 줄로 보고 뺐습니다: {words}.</translation>
    </message>
    <message>
        <source>{rows} of {total} rows are left out, because the value to predict is missing in them: {column}.</source>
        <translation>예측할 값이 없는 행을 뺐습니다. 전체 {total}행 중 {rows}행, 열: {column}</translation>
    </message>
    <message>
        <source>Some values differ only in capital letters, spaces or dots, and count as different ones: “{first}” and “{second}” in {column}. If they mean the same, make them one.</source>
        <translation>대소문자나 띄어쓰기, 점만 다른 값을 서로 다른 값으로 셉니다({column} 열의 “{first}”, “{second}”). 뜻이 같다면 하나로 합치세요.</translation>
    </message>
    <message>
        <source>Values that are infinite or too large to calculate with count as missing ({count}), in the column {column}.</source>
        <translation>무한대이거나 계산할 수 없을 만큼 큰 값을 결측치로 보았습니다. 열: {column}, 개수: {count}</translation>
    </message>
    <message>
        <source>Numbers too close to 0 to calculate with count as 0 ({count}), in the column {column}.</source>
        <translation>계산할 수 없을 만큼 0에 가까운 값을 0으로 보았습니다. 열: {column}, 개수: {count}</translation>
    </message>
    <message>
        <source>The numbers of the column {column} have units that cannot be converted to each other, so it was read as text.</source>
        <translation>서로 바꿀 수 없는 단위가 섞여 있어 글자로 읽었습니다. 열: {column}</translation>
    </message>
    <message>
        <source>The values of the column {column} look like codes, such as “{value}”, so they stay words, as they are written.</source>
        <translation>숫자가 아니라 코드로 보이는 값이 있어 적힌 그대로 글자로 두었습니다. 열: {column}, 예: “{value}”</translation>
    </message>
    <message>
        <source>In the column {column}, {marks} counts as a value like the others, because it is as frequent as they are ({count}).</source>
        <translation>다른 값만큼 자주 나오므로 결측치가 아니라 하나의 값으로 보았습니다. 열: {column}, 값: {marks}, 개수: {count}</translation>
    </message>
    <message>
        <source>In the column {column}, {marks} counts as a missing value ({count}). Rows: {cells}.</source>
        <translation>다음 값을 결측치로 보았습니다. 열: {column}, 값: {marks}, 개수: {count}, 행: {cells}</translation>
    </message>
    <message>
        <source>In the column {column}, every number has three digits behind the sign. “{value}” was read as {number}, with a decimal sign; the sign may part thousands instead.</source>
        <translation>모든 숫자가 기호 뒤에 세 자리입니다. 소수점으로 보고 “{value}” → {number}처럼 읽었지만, 천 단위를 나누는 기호일 수도 있습니다. 열: {column}</translation>
    </message>
    <message>
        <source>In the column {column}, every number has three digits behind the sign. “{value}” was read as {number}, with a sign between thousands; it may be the decimal sign instead.</source>
        <translation>모든 숫자가 기호 뒤에 세 자리입니다. 천 단위 기호로 보고 “{value}” → {number}처럼 읽었지만, 소수점일 수도 있습니다. 열: {column}</translation>
    </message>
    <message>
        <source>Nothing in the column {column} shows in which order day, month and year stand. “{value}” was read as {date}.</source>
        <translation>연·월·일이 어떤 순서인지 값만으로는 알 수 없습니다. “{value}” → {date} 날짜로 읽었습니다. 열: {column}</translation>
    </message>
    <message>
        <source>The values of the column {column} look like dates with a short year, so they were read as dates: “{value}” is {date}.</source>
        <translation>{column} 열의 값이 연도를 두 자리로 적은 날짜처럼 보여 날짜로 읽었습니다. “{value}” → {date}</translation>
    </message>
    <message>
        <source>The numbers of the column {column} look like dates, so they were read as dates: “{value}” is {date}.</source>
        <translation>날짜로 보이는 숫자를 날짜로 읽었습니다(“{value}” → {date}). 열: {column}</translation>
    </message>
    <message>
        <source>The numbers of the column {column} were read as seconds since 1970, as computers count time: “{value}” is {date} (UTC).</source>
        <translation>컴퓨터가 시각을 세는 방식(1970년부터 지난 초)으로 보고 날짜와 시각으로 읽었습니다(“{value}” → {date}, UTC). 열: {column}</translation>
    </message>
    <message>
        <source>The numbers of the column {column} were read as milliseconds since 1970, as computers count time: “{value}” is {date} (UTC).</source>
        <translation>컴퓨터가 시각을 세는 방식(1970년부터 지난 밀리초)으로 보고 날짜와 시각으로 읽었습니다(“{value}” → {date}, UTC). 열: {column}</translation>
    </message>
    <message>
        <source>In the column {column}, cells in {unit} were converted to {wanted} ({count}). Rows: {cells}.</source>
        <translation>단위가 다른 값을 바꾸어 읽었습니다({unit} → {wanted}). 열: {column}, 개수: {count}, 행: {cells}</translation>
    </message>
    <message>
        <source>The column {column} is in {unit}; cells without a unit were converted to it: “{value}” is {number}.</source>
        <translation>단위가 없는 값을 {unit} 단위로 바꾸어 읽었습니다(“{value}” → {number}). 열: {column}</translation>
    </message>
    <message>
        <source>In the column {column}, some cells have the unit {unit}, and those without a unit were taken to be in it, too ({count}). Rows: {cells}.</source>
        <translation>단위가 없는 값도 다른 값처럼 {unit} 단위로 보았습니다. 열: {column}, 개수: {count}, 행: {cells}</translation>
    </message>
    <message>
        <source>In the column {column}, some cells have the unit {unit} and do not lie among the numbers without a unit, so they count as missing ({count}). Rows: {cells}.</source>
        <translation>단위({unit})가 적힌 값이 단위 없는 값과 크게 달라 결측치로 보았습니다. 열: {column}, 개수: {count}, 행: {cells}</translation>
    </message>
    <message>
        <source>In the column {column}, some cells have no unit and do not lie among the numbers in {unit}, so they count as missing ({count}). Rows: {cells}.</source>
        <translation>단위가 없는 값이 {unit} 단위의 값과 크게 달라 결측치로 보았습니다. 열: {column}, 개수: {count}, 행: {cells}</translation>
    </message>
    <message>
        <source>In the column {column}, percentages stand beside plain numbers. “{value}” was read as {number}.</source>
        <translation>백분율과 일반 숫자가 섞여 있습니다. “{value}” → {number}처럼 읽었습니다. 열: {column}</translation>
    </message>
    <message>
        <source>In the column {column}, numbers with a triangle were read as in accounting ({count}): “{value}” is {number}.</source>
        <translation>세모(△)가 붙은 숫자를 회계에서 쓰는 대로 음수로 읽었습니다(“{value}” → {number}). 열: {column}, 개수: {count}</translation>
    </message>
    <message>
        <source>In the column {column}, numbers in brackets were read as in accounting ({count}): “{value}” is {number}.</source>
        <translation>괄호로 묶은 숫자를 회계에서 쓰는 대로 음수로 읽었습니다(“{value}” → {number}). 열: {column}, 개수: {count}</translation>
    </message>
    <message>
        <source>The column {column} holds ranges such as “{value}”. They are categories in order; or their middle can be used as a number.</source>
        <translation>“{value}” 같은 구간이 들어 있어 순서가 있는 범주로 읽었습니다. 구간의 가운데 값을 숫자로 쓸 수도 있습니다. 열: {column}</translation>
    </message>
    <message>
        <source>Read as numbers</source>
        <translation>숫자로 읽기</translation>
    </message>
    <message>
        <source>Read as words</source>
        <translation>글자로 읽기</translation>
    </message>
    <message>
        <source>Read “{value}” as {number}</source>
        <translation>“{value}” → {number}</translation>
    </message>
    <message>
        <source>Read “{value}” as {date}</source>
        <translation>“{value}” → {date}</translation>
    </message>
    <message>
        <source>Count it as missing</source>
        <translation>결측치로 보기</translation>
    </message>
    <message>
        <source>Keep it as a value</source>
        <translation>값으로 두기</translation>
    </message>
    <message>
        <source>Use the middle as a number</source>
        <translation>가운데 값을 숫자로 쓰기</translation>
    </message>
    <message>
        <source>Those without a unit are in {unit}</source>
        <translation>단위 없는 값의 단위: {unit}</translation>
    </message>
    <message>
        <source>Take the numbers as they stand</source>
        <translation>적힌 숫자 그대로 읽기</translation>
    </message>
    <message>
        <source>Read as numbers, without the units</source>
        <translation>단위를 빼고 숫자로 읽기</translation>
    </message>
    <message>
        <source>Make them one</source>
        <translation>하나로 합치기</translation>
    </message>
    <message>
        <source>What you do is not kept safe from a crash, because nothing can be written to this folder: {folder}. Save your work now and then.</source>
        <translation>다음 폴더에 쓸 수 없어, 프로그램이 갑자기 꺼지면 작업한 내용이 남지 않습니다: {folder}. 중간중간 직접 저장해 주세요.</translation>
    </message>
    <message>
        <source>There is no brick yet. Begin with one: a Dense brick has neurons, which can learn.</source>
        <translation>아직 브릭이 없습니다. 하나를 쌓아 시작해 보세요. 전결합층 브릭에는 학습하는 뉴런이 있습니다.</translation>
    </message>
    <message>
        <source>The columns are named in {count} lines, which were joined, as in “{name}”.</source>
        <translation>열 이름이 여러 줄({count})에 나뉘어 있어 하나로 이었습니다. 예: “{name}”.</translation>
    </message>
    <message>
        <source>Only the first line names the columns</source>
        <translation>첫 줄만 열 이름으로 쓰기</translation>
    </message>
    <message>
        <source>The file does not say which letters it is written in; they were taken as {encoding}. If words look wrong, choose another encoding.</source>
        <translation>파일에 글자의 인코딩이 적혀 있지 않아 다음 인코딩으로 보고 읽었습니다: {encoding}. 글자가 깨져 보이면 다른 인코딩을 고르세요.</translation>
    </message>
    <message>
        <source>Two encodings are mixed in this file ({encoding}), so each line is read in its own. The first in another encoding than the lines before it: line {line}.</source>
        <translation>이 파일에는 두 가지 인코딩({encoding})이 섞여 있어, 줄마다 맞는 인코딩으로 읽었습니다. 앞 줄들과 인코딩이 다른 첫 줄: {line}번째 줄.</translation>
    </message>
    <message>
        <source>Read as {encoding}</source>
        <translation>다른 인코딩으로 읽기: {encoding}</translation>
    </message>
    <message>
        <source>Formulas that were never calculated leave their cells empty ({count}, the first one in {cell}). Open the workbook once in Excel, save it, and open it here again.</source>
        <translation>한 번도 계산되지 않은 수식이 있어 그 칸이 비어 있습니다({count}개, 첫 칸: {cell}). 엑셀에서 한 번 열어 저장한 뒤 여기에서 다시 여세요.</translation>
    </message>
    <message>
        <source>Hidden rows ({rows}) and hidden columns ({columns}) of the workbook are in the table.</source>
        <translation>엑셀에서 숨긴 행({rows}개)과 숨긴 열({columns}개)도 표에 들어 있습니다.</translation>
    </message>
    <message>
        <source>Hidden rows ({rows}) and hidden columns ({columns}) of the workbook were left out.</source>
        <translation>엑셀에서 숨긴 행({rows}개)과 숨긴 열({columns}개)을 뺐습니다.</translation>
    </message>
    <message>
        <source>Leave out what is hidden</source>
        <translation>숨긴 행과 열 빼기</translation>
    </message>
    <message>
        <source>Take what is hidden</source>
        <translation>숨긴 행과 열도 쓰기</translation>
    </message>
    <message>
        <source>Merged cells ({count}): each row got the value of the cells that it lies in.</source>
        <translation>병합된 셀({count}개)의 값을 그 셀에 걸친 모든 행에 채웠습니다.</translation>
    </message>
    <message>
        <source>Merged cells ({count}): only their first row has the value, the others are empty.</source>
        <translation>병합된 셀({count}개)의 값은 첫 행에만 있고 나머지 행은 비어 있습니다.</translation>
    </message>
    <message>
        <source>Leave merged cells empty</source>
        <translation>병합된 셀 채우지 않기</translation>
    </message>
    <message>
        <source>Fill merged cells</source>
        <translation>병합된 셀 채우기</translation>
    </message>
    <message>
        <source>Take rare words together</source>
        <translation>드문 값을 하나로 묶기</translation>
    </message>
    <message>
        <source>A few of the values to predict lie very far from all others (outliers): {column} goes from {minimum} to {maximum}, but half of its values lie between {lower} and {upper}. The network would learn little but these few. Are they mistakes?</source>
        <translation>예측할 값 가운데 다른 값에서 아주 먼 값(이상치)이 몇 개 있습니다. {column}: 전체 {minimum} ~ {maximum}, 그 가운데 절반 {lower} ~ {upper}. 이대로면 신경망이 이 몇 개에만 맞추려 합니다. 잘못 적은 값은 아닐까요?</translation>
    </message>
    <message>
        <source>Scale by the middle half, with Huber loss</source>
        <translation>가운데 절반에 맞춰 스케일링하고 후버 손실 쓰기</translation>
    </message>
    <message>
        <source>Scale by the logarithm</source>
        <translation>로그로 바꾸기</translation>
    </message>
    <message>
        <source>Of {rows} training rows in batches of {batch_size}, one row is left over as a batch of its own. Batch normalization compares a batch&apos;s rows with each other, so this one makes the curve jump. Another batch size leaves no single row.</source>
        <translation>배치 크기 {batch_size}, 학습 행 {rows}개로는 마지막 배치에 행이 하나만 남습니다. 배치 정규화는 한 배치의 행끼리 비교하므로 이 배치에서 곡선이 튑니다. 배치 크기를 바꾸면 하나만 남지 않습니다.</translation>
    </message>
    <message>
        <source>There is nothing to predict from: apart from the target, the table holds only free text ({columns}), which a network cannot calculate with. It takes numbers, dates, and words that come again in several rows. Add such a column, for example how long the text is, or whether a certain word occurs in it.</source>
        <translation>예측에 쓸 입력이 없습니다. 목표 열을 빼면 모두 텍스트({columns})여서 신경망이 계산할 수 없습니다. 숫자, 날짜, 여러 행에 되풀이되는 단어라야 입력으로 쓸 수 있습니다. 글의 길이나 어떤 단어가 들어 있는지 같은 열을 표에 더해 주세요.</translation>
    </message>
    <message>
        <source>The table holds only free text ({columns}), which a network cannot calculate with. It takes numbers, dates, and words that come again in several rows. Add such columns: one to predict, and at least one to predict it from.</source>
        <translation>표에 텍스트({columns})만 있어 신경망이 계산할 수 없습니다. 숫자, 날짜, 여러 행에 되풀이되는 단어라야 쓸 수 있습니다. 예측할 열 하나와 입력으로 쓸 열을 하나 이상 더해 주세요.</translation>
    </message>
    <message>
        <source>Three outputs with softmax, one for each kind. The confusion matrix in Evaluate shows which kinds are mixed up: setosa never is. Under it stand the figures of each kind. The picture has the petals&apos; length and width on its axes: see why.</source>
        <translation>종류마다 하나씩, 소프트맥스 출력이 세 개입니다. 평가 탭의 혼동 행렬에서 어떤 종류끼리 헷갈리는지 보세요. setosa는 헷갈리는 일이 없습니다. 행렬 아래에는 종류별 지표가 있습니다. 실시간 탭의 그림은 꽃잎 길이(petal length)와 꽃잎 너비(petal width)를 축으로 하므로 이유를 눈으로 확인할 수 있습니다.</translation>
    </message>
    <message>
        <source>These numbers look like dates, such as {value}: {column}. As plain numbers they mislead, because no month has a hundred days.</source>
        <translation>{value} 같은 날짜로 보이는 숫자입니다. 한 달은 100일이 아니므로, 그대로 숫자로 쓰면 신경망이 잘못 배웁니다. 열: {column}</translation>
    </message>
    <message>
        <source>Read as dates</source>
        <translation>날짜로 읽기</translation>
    </message>
    <message>
        <source>There is no final network to be had: the run has no validation rows that it could learn from as well, or it did not come to a good end.</source>
        <translation>최종 신경망을 만들 수 없습니다. 더 학습할 검증 데이터가 없거나, 학습이 제대로 끝나지 않았습니다.</translation>
    </message>
    <message>
        <source>This is the final network: it learned from the validation rows as well, {rows} rows in all. How good it is, only the test rows can tell ({test}); it never learned from them.</source>
        <translation>최종 신경망입니다. 검증 데이터까지 모두 {rows}행으로 학습했습니다. 얼마나 잘하는지는 학습에 쓰지 않은 시험 데이터({test}행)로만 알 수 있습니다.</translation>
    </message>
    <message>
        <source>This is the final network: it learned from all {rows} rows. No rows are left to tell how good it is on new ones.</source>
        <translation>최종 신경망입니다. 모든 행({rows}행)으로 학습했습니다. 새 데이터에서 얼마나 잘하는지 알아볼 행은 남아 있지 않습니다.</translation>
    </message>
    <message>
        <source>Training will take about {gigabytes} GB of memory.</source>
        <translation>학습에 메모리가 약 {gigabytes}GB 필요합니다.</translation>
    </message>
    <message>
        <source>Training would take about {gigabytes} GB of memory, and this computer has {all} GB. Take fewer rows, fewer columns or smaller layers.</source>
        <translation>학습에 메모리가 약 {gigabytes}GB 필요한데, 이 컴퓨터에는 {all}GB가 있습니다. 행이나 열을 줄이거나 층을 더 작게 하세요.</translation>
    </message>
    <message>
        <source>Left out: it is the same in every row.</source>
        <translation>제외한 이유: 모든 행에서 값이 같습니다.</translation>
    </message>
    <message>
        <source>Left out: no row has a value.</source>
        <translation>제외한 이유: 값이 있는 행이 없습니다.</translation>
    </message>
    <message>
        <source>Left out: free text, of which hardly anything comes again in another row.</source>
        <translation>제외한 이유: 다른 행에 거의 다시 나오지 않는 텍스트입니다.</translation>
    </message>
    <message>
        <source>Left out: most of its values are missing ({missing} of {rows}).</source>
        <translation>제외한 이유: 값이 대부분 비어 있습니다({rows}개 중 {missing}개).</translation>
    </message>
    <message>
        <source>Left out: every row has another value, as with names.</source>
        <translation>제외한 이유: 이름처럼 행마다 값이 다릅니다.</translation>
    </message>
    <message>
        <source>Left out: it only numbers the rows.</source>
        <translation>제외한 이유: 행에 붙인 번호일 뿐입니다.</translation>
    </message>
    <message>
        <source>Left out: who a row is about. The network would learn the persons by heart.</source>
        <translation>제외한 이유: 누구의 행인지 나타내는 열입니다. 신경망이 사람을 통째로 외우게 됩니다.</translation>
    </message>
    <message>
        <source>In the column {column}, some numbers ({other}) show another decimal sign than the table that was learned from. All were read as that table&apos;s are: {example} as {number}.</source>
        <translation>{column} 열에는 학습한 표와 소수점 기호가 다른 숫자가 있습니다({other}). 모두 학습한 표의 방식대로 읽었습니다: {example} → {number}.</translation>
    </message>
    <message>
        <source>In the column {column}, day and month seem to stand in another order ({other}) than in the table that was learned from. All were read as that table&apos;s are.</source>
        <translation>{column} 열에는 일과 월의 순서가 학습한 표와 다른 것으로 보이는 날짜가 있습니다({other}). 모두 학습한 표의 순서대로 읽었습니다.</translation>
    </message>
    <message>
        <source>In the column {column}, nothing shows whether {example} has the day first: the table that was learned from writes dates otherwise. The month was taken to be first. Write 2024-03-02 where that is wrong.</source>
        <translation>{column} 열의 {example}에서 일과 월 가운데 무엇이 먼저인지 알 수 없습니다. 학습한 표는 날짜를 다르게 적었습니다. 월이 먼저라고 보고 읽었습니다. 아니라면 2024-03-02처럼 적어 주세요.</translation>
    </message>
    <message>
        <source>In the column {column}, numbers from 0 to 1 have no % sign. They were read as per cent, as in the table that was learned from: {example} as {example}%. Write 16% for 0.16.</source>
        <translation>{column} 열에는 % 기호가 없는 0에서 1 사이의 숫자가 있습니다. 학습한 표처럼 퍼센트로 읽었습니다: {example} → {example}%. 0.16이 16%를 뜻한다면 16%라고 적어 주세요.</translation>
    </message>
    <message>
        <source>This design wants to read a table on this computer that was not opened here before: {path}. Let it be read if you know it, or show where your own table is.</source>
        <translation>이 설계는 이 컴퓨터에 있는 표를 읽으려고 합니다. 여기서 연 적이 없는 파일입니다: {path}. 아는 파일이면 읽도록 허용하고, 아니면 쓰려는 표가 어디 있는지 알려 주세요.</translation>
    </message>
    <message>
        <source>The column {column} holds both dates and text ({count}), so it was read as text. If it is to be dates, mend these rows: {cells}</source>
        <translation>{column} 열에 날짜와 글자({count}칸)가 섞여 있어 글자로 읽었습니다. 날짜로 쓰려면 이 행을 고치세요: {cells}</translation>
    </message>
    <message>
        <source>The line of the column names stands once more among the rows, as in joined files. It was left out there ({count}).</source>
        <translation>여러 파일을 이어 붙인 것처럼 열 이름 줄이 행 사이에 또 있어 그 줄은 뺐습니다. (줄 수: {count})</translation>
    </message>
    <message>
        <source>The numbers of the column {column} may be dates as well: “{value}” would be {date}.</source>
        <translation>{column} 열의 숫자는 날짜일 수도 있습니다. 날짜로 읽으면 “{value}” → {date}</translation>
    </message>
    <message>
        <source>The numbers of the column {column} look like dates, but its name speaks of numbers that only name something. “{value}” stays a number, and is not the date {date}.</source>
        <translation>{column} 열의 숫자는 날짜처럼 보이지만, 열 이름으로 보아 번호인 듯하여 날짜로 읽지 않았습니다. “{value}”: 숫자 그대로 두었습니다. (날짜로 읽으면 {date})</translation>
    </message>
    <message>
        <source>In the column {column}, some numbers are given as about right ({count}): “{value}” was read as {number}. Rows: {cells}.</source>
        <translation>{column} 열에 어림수가 있습니다(개수: {count}). 예를 들어 “{value}” → {number}. 행: {cells}</translation>
    </message>
    <message>
        <source>In the column {column}, K and M behind numbers were read as thousand and million ({count}): “{value}” is {number}. Rows: {cells}.</source>
        <translation>{column} 열에서 숫자 뒤의 K는 천, M은 백만으로 읽었습니다(개수: {count}). 예를 들어 “{value}” → {number}. 행: {cells}</translation>
    </message>
    <message>
        <source>Stopped early after epoch {epoch}: no improvement for {patience} epochs. Of the epochs since {first}, {best} was the best; its weights are kept.</source>
        <translation>에포크 {epoch}에서 조기 종료했습니다({patience}에포크 동안 나아지지 않음). 이어서 학습한 에포크({first}부터) 가운데 가장 좋았던 에포크 {best}의 가중치를 남겼습니다.</translation>
    </message>
    <message>
        <source>Done: {epoch} epochs. Of the epochs since {first}, {best} was the best; its weights are kept.</source>
        <translation>끝났습니다: {epoch}에포크. 이어서 학습한 에포크({first}부터) 가운데 가장 좋았던 에포크 {best}의 가중치를 남겼습니다.</translation>
    </message>
    <message>
        <source>The values of the column {column} look like fractions, such as “{value}”. They stay words, as they are written; or they can be worked out as numbers.</source>
        <translation>분수처럼 보이는 값(예: “{value}”)을 적힌 그대로 단어로 두었습니다. 숫자로 계산해 읽을 수도 있습니다. 열: {column}</translation>
    </message>
    <message>
        <source>The values of the column {column} look like ratios or scores, such as “{value}”. They stay words, as they are written. To calculate with them, put each side into a column of its own.</source>
        <translation>비율이나 점수처럼 보이는 값(예: “{value}”)을 적힌 그대로 단어로 두었습니다. 계산에 쓰려면 양쪽 숫자를 각각 다른 열에 적어 주세요. 열: {column}</translation>
    </message>
    <message>
        <source>The values of the column {column} were read as times of day: “{value}” is {date}. They may be lengths of time instead.</source>
        <translation>값을 하루 중 시각으로 읽었습니다(“{value}” → {date}). 걸린 시간을 뜻하는 값일 수도 있습니다. 열: {column}</translation>
    </message>
    <message>
        <source>Two classes</source>
        <translation>이진 분류</translation>
    </message>
    <message>
        <source>two classes</source>
        <translation>이진 분류</translation>
    </message>
    <message>
        <source>The answer is one of two classes.</source>
        <translation>답이 두 클래스 가운데 하나입니다.</translation>
    </message>
    <message>
        <source>Several classes</source>
        <translation>다중 분류</translation>
    </message>
    <message>
        <source>several classes</source>
        <translation>다중 분류</translation>
    </message>
    <message>
        <source>The answer is one of several classes.</source>
        <translation>답이 여러 클래스 가운데 하나입니다.</translation>
    </message>
    <message>
        <source>Large from (delta)</source>
        <translation>큰 오차의 기준(delta)</translation>
    </message>
    <message>
        <source>Errors below this size are squared, larger ones count plainly. In the units that the network is taught in.</source>
        <translation>이보다 작은 오차는 제곱하고, 큰 오차는 크기 그대로 셉니다. 신경망이 배우는 값의 단위입니다.</translation>
    </message>
    <message>
        <source>Focus (gamma)</source>
        <translation>집중도(gamma)</translation>
    </message>
    <message>
        <source>How little the rows count that are answered surely; with 0 all count the same.</source>
        <translation>클수록 이미 자신 있게 맞히는 행을 덜 중요하게 봅니다. 0이면 모든 행이 똑같습니다.</translation>
    </message>
    <message>
        <source>Label smoothing</source>
        <translation>레이블 스무딩</translation>
    </message>
    <message>
        <source>Takes the labels as a little less than certain, so that none is learned by heart.</source>
        <translation>정답을 조금 덜 확실한 것으로 보아, 외우지 않도록 합니다.</translation>
    </message>
    <message>
        <source>Mean error (MAE)</source>
        <translation>평균 오차 (MAE)</translation>
    </message>
    <message>
        <source>Mean absolute error: by how much an answer is off, on average.</source>
        <translation>평균 절대 오차: 답이 평균적으로 얼마나 빗나가는지 나타냅니다.</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>정확도</translation>
    </message>
    <message>
        <source>Regression</source>
        <translation>회귀</translation>
    </message>
    <message>
        <source>regression</source>
        <translation>회귀</translation>
    </message>
    <message>
        <source>The answer is a number.</source>
        <translation>답이 숫자입니다.</translation>
    </message>
    <message>
        <source>There is no run called {name}. The runs are: {runs}</source>
        <translation>이런 이름의 학습 기록이 없습니다: {name}. 있는 학습 기록: {runs}</translation>
    </message>
    <message>
        <source>There is no planned design called {name}. The planned designs are: {planned}</source>
        <translation>이런 이름의 준비해 둔 신경망이 없습니다: {name}. 준비해 둔 신경망: {planned}</translation>
    </message>
    <message>
        <source>There is no planned design called {name}, nor any other one.</source>
        <translation>이런 이름의 준비해 둔 신경망이 없습니다: {name}. 이 파일에는 준비해 둔 신경망이 하나도 없습니다.</translation>
    </message>
    <message>
        <source>A run that goes on has its first weights already: leave out --seed.</source>
        <translation>이어서 학습할 때는 초기 가중치가 이미 정해져 있습니다. --seed 없이 실행하세요.</translation>
    </message>
    <message>
        <source>Choose either a run or a planned design, not both.</source>
        <translation>학습 기록과 준비해 둔 신경망 가운데 하나만 고르세요.</translation>
    </message>
    <message>
        <source>There is too much in this design for one file: {name}. Take out an imported table, or delete runs that are not needed any more.</source>
        <translation>파일 하나에 담기에는 내용이 너무 많습니다: {name}. 가져온 표를 빼거나 더 필요하지 않은 학습 기록을 지우세요.</translation>
    </message>
    <message>
        <source>Of this run only the curves are kept, since there was no room for its weights. Train it again to predict with it.</source>
        <translation>이 학습 기록은 가중치를 둘 자리가 없어 곡선만 남아 있습니다. 예측하려면 다시 학습하세요.</translation>
    </message>
    <message>
        <source>There was no more room for the weights of older runs (numbers: {numbers}). Their curves are still there. The weights of runs with a name are kept longest.</source>
        <translation>자리가 부족해 오래된 학습 기록의 가중치를 지웠습니다(번호: {numbers}). 곡선은 남아 있습니다. 이름을 붙인 학습 기록의 가중치는 가장 오래 남습니다.</translation>
    </message>
    <message>
        <source>There was no more room for the oldest runs (numbers: {numbers}); they are gone. Runs with a name are kept longest.</source>
        <translation>자리가 부족해 가장 오래된 학습 기록을 지웠습니다(번호: {numbers}). 이름을 붙인 학습 기록은 가장 오래 남습니다.</translation>
    </message>
    <message>
        <source>In the column {column}, all numbers lie between 0 and 1 and have no % sign, where the table that was learned from has more than 1%. They were read as shares: 0.25 as 25%. Write 0.25% where that is meant.</source>
        <translation>{column} 열의 숫자가 % 기호 없이 모두 0과 1 사이에 있고 배운 표의 값은 1%보다 커서, 비율로 보고 읽었습니다(0.25 → 25%). 0.25%를 뜻한다면 0.25%라고 적어 주세요.</translation>
    </message>
    <message>
        <source>Rows with a value that was taken as another, such as a rare word: {count} of {rows}. The column “{column}” says how. The rows are {numbers}.</source>
        <translation>드문 단어처럼 다른 값으로 보고 답한 행: {rows}개 중 {count}개. 어떻게 보았는지는 “{column}” 열에 있습니다. 해당 행: {numbers}</translation>
    </message>
    <message>
        <source>Column {column}: “{value}” has no %, as the table that was learned from has, and was taken as {percent} %.</source>
        <translation>{column} 열: “{value}”에 배운 표와 달리 % 기호가 없어 {percent}%로 보았습니다.</translation>
    </message>
    <message>
        <source>Column {column}: “{value}” is rare or was never met in what was learned, and was answered like all such words.</source>
        <translation>{column} 열: “{value}” 값은 배운 표에 드물거나 없던 단어라, 그런 단어를 모두 묶은 것(기타)으로 보고 답했습니다.</translation>
    </message>
    <message>
        <source>Column {column}: “{value}” was taken as “{word}”.</source>
        <translation>{column} 열: “{value}” 값을 “{word}”(으)로 보았습니다.</translation>
    </message>
    <message>
        <source>In the second file, the column {column} shows another decimal sign ({other}) than in the first file, and was read with it: {example} as {number}.</source>
        <translation>두 번째 파일의 {column} 열은 첫 번째 파일과 다른 소수점 기호({other})를 쓰므로 그 기호대로 읽었습니다({example} → {number}).</translation>
    </message>
    <message>
        <source>In the second file, the column {column} holds shares from 0 to 1 without a % sign, where the first file has per cent. They were read as shares: {example} as {number}%.</source>
        <translation>두 번째 파일의 {column} 열에는 % 기호 없이 0에서 1까지의 비율이 있고 첫 번째 파일은 퍼센트로 적혀 있어, 비율로 보고 읽었습니다({example} → {number}%).</translation>
    </message>
    <message>
        <source>Read it as the first file is written</source>
        <translation>첫 번째 파일의 표기대로 읽기</translation>
    </message>
    <message>
        <source>These runs have different tasks, so that their figures measure different things.</source>
        <translation>두 학습은 과제가 달라서 수치가 뜻하는 바도 다릅니다.</translation>
    </message>
    <message>
        <source>These runs predict different columns, so neither can be called the better one.</source>
        <translation>두 학습은 서로 다른 열을 예측하므로 어느 쪽이 더 낫다고 할 수 없습니다.</translation>
    </message>
    <message>
        <source>These runs learned from different data, so neither can be called the better one.</source>
        <translation>두 학습은 서로 다른 데이터로 배웠으므로 어느 쪽이 더 낫다고 할 수 없습니다.</translation>
    </message>
    <message>
        <source>The rows of these runs were split in different ways, so that they were measured on different rows.</source>
        <translation>두 학습은 행을 나눈 방법이 달라서 서로 다른 행으로 평가되었습니다.</translation>
    </message>
    <message>
        <source>Different rows may have been left out of these runs, so that they may have been measured on different rows.</source>
        <translation>두 학습에서 빠진 행이 달라서 서로 다른 행으로 평가되었을 수 있습니다.</translation>
    </message>
    <message>
        <source>The names of the columns stand again among the rows, as on every printed page. They are left out there (seen so far: {count}).</source>
        <translation>인쇄용 표의 쪽마다 그렇듯 열 이름 줄이 행 사이에 다시 나옵니다. 그 줄은 빼고 읽습니다(지금까지 본 곳: {count}).</translation>
    </message>
    <message>
        <source>The names of the columns stand again among the rows (seen so far: {count}), and are taken as rows.</source>
        <translation>열 이름 줄이 행 사이에 다시 나오며(지금까지 본 곳: {count}), 행으로 읽습니다.</translation>
    </message>
    <message>
        <source>Take them as rows</source>
        <translation>행으로 읽기</translation>
    </message>
    <message>
        <source>Formulas that were never calculated stand as 0 ({count}, the first one in {cell}). Open the workbook once in Excel, save it, and open it here again.</source>
        <translation>한 번도 계산되지 않은 수식이 0으로 들어 있습니다({count}곳, 처음은 {cell}). 엑셀에서 한 번 열어 저장한 뒤 다시 여세요.</translation>
    </message>
    <message>
        <source>Which rows and columns are hidden cannot be seen in this kind of workbook: all of them are in the table. If some are not meant, save it as .xlsx and open that.</source>
        <translation>이 형식의 통합 문서에서는 어떤 행과 열이 숨겨져 있는지 알 수 없어 모두 표에 넣었습니다. 빼야 할 것이 있으면 .xlsx로 저장해 그 파일을 여세요.</translation>
    </message>
    <message>
        <source>Column {column}: “{value}” is not a time of day. Write it like this: {example}.</source>
        <translation>{column} 열: 시각이 아닙니다(“{value}”). 이렇게 쓰세요: {example}.</translation>
    </message>
    <message>
        <source>In the column {column}, what is not a time of day counts as missing ({count}). Rows: {cells}.</source>
        <translation>{column} 열에서 시각이 아닌 칸 {count}개를 결측치로 처리합니다. 해당 행: {cells}.</translation>
    </message>
    <message>
        <source>This design reads its table as an earlier version of Neurobricks did, so that its network stays what it was: codes such as 007 are numbers, units are dropped, and NA is always a missing value. Read anew, the columns may change, and the network has to learn again.</source>
        <translation>이 설계는 신경망이 그대로 유지되도록 표를 이전 버전의 규칙으로 읽습니다. 007 같은 코드는 숫자가 되고, 단위는 버려지며, NA는 언제나 결측치입니다. 지금 규칙으로 다시 읽으면 열이 달라질 수 있고 신경망을 다시 학습해야 합니다.</translation>
    </message>
    <message>
        <source>Read by today&apos;s rules</source>
        <translation>지금 규칙으로 읽기</translation>
    </message>
    <message>
        <source>The part that trains networks ended unexpectedly, perhaps for lack of memory. It is being started again; nothing of yours is lost.</source>
        <translation>신경망을 학습시키는 프로그램이 예기치 않게 끝났습니다. 메모리가 부족했을 수 있습니다. 다시 시작하고 있으며, 작업하신 내용은 그대로 있습니다.</translation>
    </message>
    <message>
        <source>The part that reads tables ended unexpectedly, and was started again; nothing of yours is lost. If it was because of a file, open that file in your spreadsheet program, save it as CSV, and open the CSV file here.</source>
        <translation>표를 읽는 프로그램이 예기치 않게 끝나서 다시 시작했습니다. 작업하신 내용은 그대로 있습니다. 어떤 파일 때문이었다면, 그 파일을 스프레드시트 프로그램에서 열어 CSV로 저장한 뒤 여기에서 그 CSV 파일을 여세요.</translation>
    </message>
    <message>
        <source>A part of Neurobricks could not be started on this computer. Close other programs or start the computer anew, then try again; a virus scanner may also have stopped it.</source>
        <translation>이 컴퓨터에서 뉴로브릭스의 일부를 시작하지 못했습니다. 다른 프로그램을 닫거나 컴퓨터를 다시 시작한 뒤 한 번 더 해 보세요. 백신 프로그램이 막았을 수도 있습니다.</translation>
    </message>
    <message>
        <source>The part that trains networks ended unexpectedly, perhaps for lack of memory. What was learned up to epoch {epoch} is kept; Train goes on from there.</source>
        <translation>신경망을 학습시키는 프로그램이 예기치 않게 끝났습니다. 메모리가 부족했을 수 있습니다. 에포크 {epoch}까지 학습한 내용은 남아 있으며, 학습을 누르면 거기서부터 이어집니다.</translation>
    </message>
    <message>
        <source>Looking ahead (Nesterov) does nothing without momentum. 0.9 is a usual momentum.</source>
        <translation>모멘텀이 없으면 앞서 보기(네스테로프)는 아무 효과가 없습니다. 모멘텀은 보통 0.9를 씁니다.</translation>
    </message>
    <message>
        <source>Gradient descent: every weight goes down its slope, all at the same learning rate.</source>
        <translation>경사 하강법: 모든 가중치가 같은 학습률로 자기 기울기를 따라 내려갑니다.</translation>
    </message>
    <message>
        <source>How much of the last correction is carried on, like a rolling ball.</source>
        <translation>굴러가는 공처럼, 바로 앞의 수정을 얼마나 이어 갈지 정합니다.</translation>
    </message>
    <message>
        <source>Look ahead (Nesterov)</source>
        <translation>앞서 보기(네스테로프)</translation>
    </message>
    <message>
        <source>Takes the slope where the momentum leads to, so that it brakes in time.</source>
        <translation>모멘텀이 향하는 곳의 기울기를 미리 보고 제때 속도를 줄입니다.</translation>
    </message>
    <message>
        <source>How much of the earlier slopes is carried on in each correction.</source>
        <translation>앞선 기울기를 수정할 때마다 얼마나 이어 갈지 정합니다.</translation>
    </message>
    <message>
        <source>How slowly the remembered sizes of the slopes follow the newest ones.</source>
        <translation>기억하는 기울기 크기가 새 값을 얼마나 천천히 따라갈지 정합니다.</translation>
    </message>
    <message>
        <source>Steps of a similar size for every weight, however steep its slope is.</source>
        <translation>기울기가 얼마나 가파르든 모든 가중치를 비슷한 크기로 고칩니다.</translation>
    </message>
    <message>
        <source>A step of its own for every weight, and momentum: it works nearly everywhere.</source>
        <translation>가중치마다 알맞은 크기로 고치고 모멘텀도 씁니다. 거의 어디에서나 잘 됩니다.</translation>
    </message>
    <message>
        <source>Adam that also keeps the weights small, against overfitting.</source>
        <translation>가중치를 작게 유지해 과적합을 막는 Adam입니다.</translation>
    </message>
    <message>
        <source>Shrinks every weight a little at each step, against overfitting.</source>
        <translation>과적합을 막으려고 수정할 때마다 모든 가중치를 조금씩 줄입니다.</translation>
    </message>
    <message>
        <source>Adam that looks ahead to where its momentum leads.</source>
        <translation>모멘텀이 향하는 곳을 미리 내다보는 Adam입니다.</translation>
    </message>
    <message>
        <source>Steps that grow smaller with every slope that a weight has met.</source>
        <translation>기울기를 겪을수록 가중치마다 수정하는 크기가 점점 작아집니다.</translation>
    </message>
    <message>
        <source>Starting sum of slopes</source>
        <translation>기울기 합의 시작값</translation>
    </message>
    <message>
        <source>With a larger one, the first steps are smaller.</source>
        <translation>클수록 처음에 조금씩 고칩니다.</translation>
    </message>
    <message>
        <source>Adam that goes by the largest slopes: calmer where slopes jump.</source>
        <translation>가장 큰 기울기를 기준으로 삼는 Adam입니다. 기울기가 들쭉날쭉할 때 더 차분합니다.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Numbers stay as they are.</source>
        <translation>숫자를 그대로 둡니다.</translation>
    </message>
    <message>
        <source>standardize</source>
        <translation>표준화</translation>
    </message>
    <message>
        <source>Mean 0 and standard deviation 1 (standardization).</source>
        <translation>평균 0, 표준편차 1로 맞춥니다(표준화).</translation>
    </message>
    <message>
        <source>min–max</source>
        <translation>최소–최대</translation>
    </message>
    <message>
        <source>The least becomes 0, the greatest 1 (min–max).</source>
        <translation>가장 작은 값은 0, 가장 큰 값은 1이 됩니다(최소–최대).</translation>
    </message>
    <message>
        <source>by the largest</source>
        <translation>최댓값으로 나누기</translation>
    </message>
    <message>
        <source>Every value is divided by the largest, so 0 stays 0 (max–abs). Years that lie close together stay close together.</source>
        <translation>모든 값을 가장 큰 값으로 나눕니다. 0은 그대로 0입니다(max–abs). 연도처럼 서로 가까운 값들은 여전히 가깝습니다.</translation>
    </message>
    <message>
        <source>robust</source>
        <translation>로버스트</translation>
    </message>
    <message>
        <source>Median 0, and the middle half of the values is 1 wide: outliers count little (robust scaling).</source>
        <translation>중앙값은 0, 가운데 절반의 너비는 1로 맞춥니다. 이상치의 영향을 덜 받습니다(로버스트 스케일링 robust scaling).</translation>
    </message>
    <message>
        <source>logarithm</source>
        <translation>로그</translation>
    </message>
    <message>
        <source>For values of very different size, such as prices: the logarithm is taken, then standardized (log).</source>
        <translation>가격처럼 크기 차이가 아주 큰 값에 씁니다. 로그를 취한 다음 표준화합니다(로그 log).</translation>
    </message>
    <message>
        <source>Slope memory (beta 1)</source>
        <translation>기울기 기억(beta 1)</translation>
    </message>
    <message>
        <source>Size memory (beta 2)</source>
        <translation>크기 기억(beta 2)</translation>
    </message>
    <message>
        <source>Size memory (rho)</source>
        <translation>크기 기억(rho)</translation>
    </message>
    <message>
        <source>The numbers are in one row already: this brick changes nothing.</source>
        <translation>값이 이미 한 줄입니다. 이 브릭은 아무것도 바꾸지 않습니다.</translation>
    </message>
    <message>
        <source>Flatten</source>
        <translation>평탄화층</translation>
    </message>
    <message>
        <source>Puts all the numbers of a picture into one row, as a dense layer wants them. The numbers themselves stay as they are.</source>
        <translation>그림의 모든 값을 전결합층이 받을 수 있게 한 줄로 폅니다. 값 자체는 그대로입니다.</translation>
    </message>
    <message>
        <source>Global average pooling</source>
        <translation>전역 평균 풀링층</translation>
    </message>
    <message>
        <source>Makes one number of each channel: its mean over the whole picture. What was found counts, and no longer where.</source>
        <translation>채널마다 그림 전체의 평균을 내어 수 하나로 만듭니다. 무엇이 있었는지만 남고, 어디에 있었는지는 남지 않습니다.</translation>
    </message>
    <message>
        <source>Max pooling</source>
        <translation>최대 풀링층</translation>
    </message>
    <message>
        <source>Keeps only the largest number of each small field, so that the picture becomes smaller and what was found may lie a pixel further.</source>
        <translation>작은 구역마다 가장 큰 값만 남깁니다. 그림이 작아지고, 찾은 패턴이 한 픽셀쯤 옮겨져도 괜찮습니다.</translation>
    </message>
    <message>
        <source>Pool size</source>
        <translation>풀 크기</translation>
    </message>
    <message>
        <source>How high and wide a field is, in pixels.</source>
        <translation>구역의 높이와 너비이며 단위는 픽셀입니다.</translation>
    </message>
    <message>
        <source>By how many pixels the field moves. Empty: by its own size.</source>
        <translation>구역이 한 번에 움직이는 픽셀 수입니다. 비워 두면 구역의 크기만큼 움직입니다.</translation>
    </message>
    <message>
        <source>its own size</source>
        <translation>구역의 크기</translation>
    </message>
    <message>
        <source>This brick works on pictures: height × width × channels. What comes in here: {shape}.</source>
        <translation>이 브릭은 높이 × 너비 × 채널 모양의 그림을 받습니다. 여기로 들어오는 값의 모양: {shape}.</translation>
    </message>
    <message>
        <source>The picture that comes in ({shape}) is smaller than the window of {size} × {size} that goes over it.</source>
        <translation>들어오는 그림({shape})이 그 위를 훑는 창({size} × {size})보다 작습니다.</translation>
    </message>
    <message>
        <source>The window stays inside: the picture becomes smaller.</source>
        <translation>창이 그림 안에만 머뭅니다. 그림이 작아집니다.</translation>
    </message>
    <message>
        <source>The edge is filled up: with a step of 1 the size stays.</source>
        <translation>가장자리를 채웁니다. 스트라이드가 1이면 크기가 그대로입니다.</translation>
    </message>
    <message>
        <source>{shape} needs {needed} numbers, but {count} come in. Both have to be the same number.</source>
        <translation>새 모양({shape})에는 값 {needed}개가 필요한데 {count}개가 들어옵니다. 두 수가 같아야 합니다.</translation>
    </message>
    <message>
        <source>Reshape</source>
        <translation>모양 변환층</translation>
    </message>
    <message>
        <source>Lays the numbers out anew, for instance 64 in a row as a picture of 8 × 8. The numbers themselves stay as they are.</source>
        <translation>값을 다시 늘어놓습니다. 예를 들어 한 줄로 된 값 64개를 8 × 8 그림으로 만듭니다. 값 자체는 그대로입니다.</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>높이</translation>
    </message>
    <message>
        <source>How many lines of pixels the picture has.</source>
        <translation>그림의 세로 픽셀 수입니다.</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>너비</translation>
    </message>
    <message>
        <source>How many pixels a line of the picture has.</source>
        <translation>그림의 가로 픽셀 수입니다.</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>채널 수</translation>
    </message>
    <message>
        <source>How many numbers a pixel has: 1 for grey, 3 for red, green and blue.</source>
        <translation>픽셀마다 있는 값의 수입니다. 흑백은 1, 빨강·초록·파랑은 3입니다.</translation>
    </message>
    <message>
        <source>The gaps of the column {column} have to be filled with a time of day such as 13:05, and “{value}” is not one.</source>
        <translation>{column} 열의 빈칸에는 13:05와 같은 시각을 넣어야 하는데 지금 값은 시각이 아닙니다: “{value}”.</translation>
    </message>
    <message>
        <source>The part that reads files ended over this file: {name}. It is damaged, or there was not enough memory for it. Nothing of yours is lost; if there is another copy of the file, open that one.</source>
        <translation>파일을 읽는 부분이 이 파일 때문에 멈추었습니다: {name}. 파일이 손상되었거나 메모리가 부족했습니다. 작업은 그대로 있습니다. 다른 사본이 있으면 그 파일을 열어 보세요.</translation>
    </message>
    <message>
        <source>categories</source>
        <translation>범주</translation>
    </message>
    <message>
        <source>A few different values, as words or as codes (categorical).</source>
        <translation>단어나 코드로 된 몇 가지 값입니다(범주형).</translation>
    </message>
    <message>
        <source>dates</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>Dates are taken apart: year, month, weekday and so on.</source>
        <translation>날짜를 연도, 월, 요일 등으로 나눕니다.</translation>
    </message>
    <message>
        <source>times of day</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>Times of day are taken apart: hour and minute.</source>
        <translation>시각을 시와 분으로 나눕니다.</translation>
    </message>
    <message>
        <source>Please write a date, such as {example}</source>
        <translation>날짜를 입력하세요(예: {example})</translation>
    </message>
    <message>
        <source>Please write a time of day, such as {example}</source>
        <translation>시각을 입력하세요(예: {example})</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>숫자</translation>
    </message>
    <message>
        <source>One input: the number itself.</source>
        <translation>입력 하나: 숫자 그대로 사용합니다.</translation>
    </message>
    <message>
        <source>Please type a number, such as {example}</source>
        <translation>숫자를 입력하세요. 예: {example}</translation>
    </message>
    <message>
        <source>free text</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <source>A network cannot calculate with free text, so it is left out.</source>
        <translation>신경망은 텍스트를 계산할 수 없어 제외합니다.</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>예/아니요</translation>
    </message>
    <message>
        <source>One input: 1 for yes, 0 for no (binary).</source>
        <translation>입력 하나: 예는 1, 아니요는 0입니다(이진형).</translation>
    </message>
    <message>
        <source>mean error {value}</source>
        <translation>평균 오차 {value}</translation>
    </message>
    <message>
        <source>accuracy {value}</source>
        <translation>정확도 {value}</translation>
    </message>
    <message>
        <source>All neurons of this layer were given the same first weights and stay alike for ever, as if there were only one.</source>
        <translation>이 층의 모든 뉴런에 같은 초기 가중치를 주었습니다. 뉴런이 하나뿐인 것처럼 끝까지 똑같이 움직입니다.</translation>
    </message>
    <message>
        <source>The table has no row {row} that the network learns from or is tested with. Its rows are counted from 1, to {count}; some may be left out.</source>
        <translation>학습이나 시험에 쓰이는 행 가운데 {row}번 행이 없습니다. 행 번호는 1부터 {count}까지이며, 빠진 행이 있을 수 있습니다.</translation>
    </message>
    <message>
        <source>Say with --set which file holds the new weights.</source>
        <translation>새 가중치가 든 파일을 --set 뒤에 적어 주세요.</translation>
    </message>
    <message>
        <source>Say with --out where the file with the new weights goes.</source>
        <translation>새 가중치를 담을 파일을 --out 뒤에 적어 주세요.</translation>
    </message>
    <message>
        <source>The brick {name} cannot be given first weights: only dense layers of up to {maximum} weights can, with numbers from −1000000 to 1000000. Train the network first, then change the weights of its run.</source>
        <translation>브릭 {name}에는 초기 가중치를 직접 줄 수 없습니다. 가중치가 {maximum}개 이하인 전결합층에 −1000000에서 1000000 사이의 수만 줄 수 있습니다. 먼저 학습한 뒤 그 실행의 가중치를 바꾸세요.</translation>
    </message>
    <message>
        <source>{file} is no file of weights. Give a JSON file such as {example}, or a .npz or .csv file with arrays of those names.</source>
        <translation>{file} 파일은 가중치 파일이 아닙니다. {example} 같은 JSON 파일이나, 그런 이름의 배열이 든 .npz 또는 .csv 파일을 주세요.</translation>
    </message>
    <message>
        <source>{file} is much larger than the weights of this network are.</source>
        <translation>파일이 이 신경망의 가중치보다 훨씬 큽니다: {file}</translation>
    </message>
    <message>
        <source>The network has no weights called {name}. It has: {names}.</source>
        <translation>이 신경망에는 “{name}” 가중치가 없습니다. 있는 것: {names}.</translation>
    </message>
    <message>
        <source>The weights {name} have the shape {needed}, not {given}.</source>
        <translation>가중치 {name}의 모양은 {needed}이어야 하는데, 주어진 것은 {given}입니다.</translation>
    </message>
    <message>
        <source>The weights {name} have to be finite numbers, in lists of equal length.</source>
        <translation>가중치 {name}: 길이가 같은 목록에 유한한 수만 넣어 주세요.</translation>
    </message>
    <message>
        <source>The file has {given} of the {needed} numbers of {name}: {place} is the first that is missing. Give all of them, or none.</source>
        <translation>{name}의 수 {needed}개 가운데 {given}개만 파일에 있습니다. 처음으로 빠진 자리는 {place}입니다. 모두 넣거나 하나도 넣지 마세요.</translation>
    </message>
    <message>
        <source>Line {line} of the file cannot be read: {text}. Each line has a name such as {name}, a place from 0 on that the network has and no line before it, and a number.</source>
        <translation>파일의 {line}번째 줄을 읽을 수 없습니다: {text}. 줄마다 {name} 같은 이름, 0부터 세는 자리(신경망에 있고 앞줄에 나오지 않은 자리), 수를 쓰세요.</translation>
    </message>
    <message>
        <source>Input {name}: this row or the row before has no value in the column {column}, so there is no difference.</source>
        <translation>입력 {name}: 이 행이나 바로 앞 행에 값이 없어 차이를 구할 수 없습니다(열: {column}).</translation>
    </message>
    <message>
        <source>Difference to the row before: Δx</source>
        <translation>앞 행과의 차이: Δx</translation>
    </message>
    <message>
        <source>How much x has changed since the row before: for rows that follow each other in time. The first row has none and is left out.</source>
        <translation>바로 앞 행보다 x가 얼마나 달라졌는지입니다. 시간 순서로 이어지는 행에 씁니다. 첫 행은 차이가 없어 제외됩니다.</translation>
    </message>
    <message>
        <source>Input {name}: it needs a value above 0 in the column {column}.</source>
        <translation>입력 {name}: 0보다 큰 값이 필요합니다(열: {column}).</translation>
    </message>
    <message>
        <source>Sine: sin x</source>
        <translation>사인: sin x</translation>
    </message>
    <message>
        <source>Goes up and down as x grows, once in 6.28: for what comes again.</source>
        <translation>x가 커짐에 따라 6.28마다 한 번씩 오르내립니다. 되풀이되는 것에 씁니다.</translation>
    </message>
    <message>
        <source>Cosine: cos x</source>
        <translation>코사인: cos x</translation>
    </message>
    <message>
        <source>As the sine, a quarter of a wave earlier: together they name a place on a circle.</source>
        <translation>사인보다 4분의 1 주기 앞섭니다. 둘을 함께 쓰면 원 위의 한 점이 정해집니다.</translation>
    </message>
    <message>
        <source>Logarithm: ln x</source>
        <translation>로그: ln x</translation>
    </message>
    <message>
        <source>Ten times as much is one step more, whether of 10 or of 10,000. Above 0 only.</source>
        <translation>10이든 10,000이든 열 배가 되면 같은 만큼 커집니다. 0보다 큰 값에만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Square: x²</source>
        <translation>제곱: x²</translation>
    </message>
    <message>
        <source>Large far from 0 on either side: with it, one neuron can draw a circle.</source>
        <translation>0에서 어느 쪽으로든 멀수록 커집니다. 이것이 있으면 뉴런 하나로도 원을 그릴 수 있습니다.</translation>
    </message>
    <message>
        <source>Product: x₁ · x₂</source>
        <translation>곱: x₁ · x₂</translation>
    </message>
    <message>
        <source>Positive where both have the same sign: with it, one neuron can tell XOR apart.</source>
        <translation>두 값의 부호가 같으면 양수입니다. 이것이 있으면 뉴런 하나로도 XOR을 가릴 수 있습니다.</translation>
    </message>
    <message>
        <source>The input {name} cannot be worked out of the value in row {row} of the column {column}: it needs values above 0. Remove this input, or scale the column by its logarithm, which takes any number.</source>
        <translation>입력 {name}: {row}번째 행의 값으로는 계산할 수 없습니다(열: {column}). 0보다 큰 값이 필요합니다. 이 입력을 빼거나, 어떤 수에도 쓸 수 있는 로그 스케일링을 이 열에 고르세요.</translation>
    </message>
    <message>
        <source>Weights were changed by hand after epoch {epoch}. Train goes on from there.</source>
        <translation>{epoch}에포크 뒤에 가중치를 직접 바꿨습니다. 학습 버튼을 누르면 거기서 이어서 학습합니다.</translation>
    </message>
    <message>
        <source>Only dense layers of up to {maximum} weights can be given first weights. Train the network first: then all weights can be changed.</source>
        <translation>초기 가중치는 가중치가 {maximum}개 이하인 전결합층에만 직접 줄 수 있습니다. 먼저 학습하면 모든 가중치를 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <source>While the network learns, its weights change by themselves.</source>
        <translation>학습하는 동안에는 가중치가 저절로 바뀝니다.</translation>
    </message>
    <message>
        <source>Stop the training to change weights by hand.</source>
        <translation>가중치를 직접 바꾸려면 학습을 끝내세요.</translation>
    </message>
    <message>
        <source>These are the weights of a network before your last change. Press Train, or go back to the first weights, to change them.</source>
        <translation>마지막으로 바꾸기 전 신경망의 가중치입니다. 가중치를 바꾸려면 학습 버튼을 누르거나 초기 가중치로 되돌리세요.</translation>
    </message>
    <message>
        <source>This design has no such part any more. Undo your changes, or open the lesson anew.</source>
        <translation>이 설계에는 그 부분이 더 이상 없습니다. 바꾼 것을 되돌리거나 예제를 새로 여세요.</translation>
    </message>
    <message>
        <source>loss below {value}</source>
        <translation>손실 {value} 미만</translation>
    </message>
    <message>
        <source>accuracy at least {value} %</source>
        <translation>정확도 {value}% 이상</translation>
    </message>
    <message>
        <source>mean absolute error below {value}</source>
        <translation>평균 절대 오차 {value} 미만</translation>
    </message>
    <message>
        <source>loss above {value}</source>
        <translation>손실 {value} 초과</translation>
    </message>
    <message>
        <source>epochs learned: {count}</source>
        <translation>학습한 에포크: {count}</translation>
    </message>
    <message>
        <source>bricks in the tower: {count}</source>
        <translation>탑의 브릭: {count}개</translation>
    </message>
    <message>
        <source>a brick added: {kind}</source>
        <translation>추가할 브릭: {kind}</translation>
    </message>
    <message>
        <source>the tab opened</source>
        <translation>탭 열기</translation>
    </message>
    <message>
        <source>something changed</source>
        <translation>무언가 바꾸기</translation>
    </message>
    <message>
        <source>No rows are for training, so there is no batch to explain.</source>
        <translation>학습에 쓰는 행이 없어서 설명할 배치가 없습니다.</translation>
    </message>
    <message>
        <source>This network has {count} weights: too many to show each number of a step. Networks of up to {most} can be shown; take a smaller one to look at how it learns.</source>
        <translation>이 신경망은 가중치가 {count}개라서 한 단계의 모든 수를 보여 드리기에는 너무 많습니다. {most}개까지 보여 드릴 수 있으니, 학습 과정을 살펴보려면 더 작은 신경망을 만들어 보세요.</translation>
    </message>
    <message>
        <source>Without a target there is no loss, and no way back. Say what the answer should be.</source>
        <translation>정답이 없으면 손실도 없고 오차 역전파도 없습니다. 정답이 무엇인지 적어 주세요.</translation>
    </message>
    <message>
        <source>Learning, but slowly.</source>
        <translation>배우고는 있지만 느립니다.</translation>
    </message>
    <message>
        <source>The loss falls evenly and has not begun to level off: at this pace at least {count} epochs more are needed. The steps are small (the learning rate is {rate}); a higher rate gets there sooner, more epochs later.</source>
        <translation>손실이 고르게 내려가고 아직 평평해질 기미가 없습니다. 이 속도라도 앞으로 {count}에포크는 더 필요합니다. 걸음이 작기 때문입니다(학습률 {rate}). 학습률을 높이면 더 빨리, 에포크를 늘리면 더 늦게 도착합니다.</translation>
    </message>
    <message>
        <source>Done: more epochs will not help.</source>
        <translation>끝났습니다. 에포크를 늘려도 나아지지 않습니다.</translation>
    </message>
    <message>
        <source>The last fifth of the epochs changed the training loss by {percent} % only. What is still wrong is noise, or needs another network or other columns.</source>
        <translation>마지막 5분의 1 동안 학습 손실이 {percent}%밖에 바뀌지 않았습니다. 남은 오차는 잡음이거나, 다른 신경망이나 다른 열이 있어야 줄어듭니다.</translation>
    </message>
    <message>
        <source>Done: it has learned what there is to learn.</source>
        <translation>끝났습니다. 배울 것을 다 배웠습니다.</translation>
    </message>
    <message>
        <source>The training rows are answered as well as can be: the loss is {percent} % of what a guess would cost. More epochs would only sharpen the last digits.</source>
        <translation>학습 데이터를 더할 나위 없이 잘 맞힙니다. 손실이 그냥 찍을 때의 {percent}%입니다. 에포크를 늘려도 끝자리만 조금 다듬어집니다.</translation>
    </message>
    <message>
        <source>Done: the weights of the best epoch ({epoch}) are kept.</source>
        <translation>끝났습니다. 가장 좋았던 에포크({epoch})의 가중치를 사용합니다.</translation>
    </message>
    <message>
        <source>Since epoch {epoch} the loss that was watched has not become better, so training stopped and put those weights back.</source>
        <translation>{epoch}에포크 뒤로는 지켜보던 손실이 더 좋아지지 않았습니다. 그래서 학습을 멈추고 그때의 가중치로 되돌렸습니다.</translation>
    </message>
    <message>
        <source>Learning well: the loss is falling.</source>
        <translation>잘 배우고 있습니다. 손실이 내려갑니다.</translation>
    </message>
    <message>
        <source>It was still getting better when it ended: more epochs may help.</source>
        <translation>끝날 때까지 계속 나아지고 있었습니다. 에포크를 늘리면 더 좋아질 수 있습니다.</translation>
    </message>
    <message>
        <source>The last tenth of the epochs lowered the training loss by {percent} %, and the validation loss goes along with it: what is learned holds for rows that are not learned from, too.</source>
        <translation>최근 10분의 1 동안 학습 손실이 {percent}% 내려갔고 검증 손실도 함께 움직입니다. 배운 것이 배우지 않은 행에서도 통한다는 뜻입니다.</translation>
    </message>
    <message>
        <source>The last tenth of the epochs lowered the training loss by {percent} %. There are no validation rows: whether it learns a rule or the rows by heart cannot be seen here.</source>
        <translation>최근 10분의 1 동안 학습 손실이 {percent}% 내려갔습니다. 검증 데이터가 없어서, 규칙을 배우는지 행을 외우는지는 여기서 알 수 없습니다.</translation>
    </message>
    <message>
        <source>The last tenth of the epochs lowered the training loss by {percent} %. The validation loss does not go along with it: if it begins to rise, the rows are being learned by heart (overfitting).</source>
        <translation>최근 10분의 1 동안 학습 손실이 {percent}% 내려갔습니다. 검증 손실은 함께 내려가지 않습니다. 검증 손실이 올라가기 시작하면 행을 외우고 있는 것입니다(과적합).</translation>
    </message>
    <message>
        <source>Searching: the loss hardly moves yet.</source>
        <translation>길을 찾는 중입니다. 손실이 아직 거의 움직이지 않습니다.</translation>
    </message>
    <message>
        <source>Many networks wait on a plateau before the loss falls off its edge. Nothing is wrong with the inside of this one: give it some epochs more.</source>
        <translation>손실이 뚝 떨어지기 전에 평평한 곳에 한동안 머무는 신경망이 많습니다. 이 신경망의 안쪽에는 문제가 없으니 몇 에포크 더 기다려 보세요.</translation>
    </message>
    <message>
        <source>It has just begun to learn.</source>
        <translation>이제 막 배우기 시작했습니다.</translation>
    </message>
    <message>
        <source>After a few epochs more, this line says how it gets on, and why.</source>
        <translation>몇 에포크가 더 지나면 학습이 어떻게 되어 가는지, 왜 그런지 여기에서 알려 줍니다.</translation>
    </message>
    <message>
        <source>Learning rate: {rate}</source>
        <translation>학습률: {rate}</translation>
    </message>
    <message>
        <source>Epochs: {count}</source>
        <translation>에포크: {count}</translation>
    </message>
    <message>
        <source>Add a hidden layer: Dense {face}</source>
        <translation>은닉층 더하기: 전결합층 {face}</translation>
    </message>
    <message>
        <source>Neurons in each hidden layer: {units}</source>
        <translation>은닉층마다 뉴런: {units}</translation>
    </message>
    <message>
        <source>Use {function} in the hidden layers</source>
        <translation>은닉층에 {function} 쓰기</translation>
    </message>
    <message>
        <source>Other first weights: seed {seed}</source>
        <translation>다른 초기 가중치: 시드 {seed}</translation>
    </message>
    <message>
        <source>Put before the last layer: Dropout {face}</source>
        <translation>마지막 층 앞에 넣기: 드롭아웃 {face}</translation>
    </message>
    <message>
        <source>It is not learning, because of something that can be mended.</source>
        <translation>배우지 못하고 있습니다. 고칠 수 있는 원인이 있습니다.</translation>
    </message>
    <message>
        <source>Stuck: all neurons of a layer are the same neuron.</source>
        <translation>막혔습니다. 한 층의 뉴런이 모두 똑같습니다.</translation>
    </message>
    <message>
        <source>The {units} neurons of the hidden layer have the very same weights. They get the same gradient, so they stay the same for ever, and together they can do no more than one. First weights that are drawn at random tell them apart.</source>
        <translation>은닉층의 뉴런 {units}개가 똑같은 가중치를 가졌습니다. 받는 기울기도 같아서 끝까지 똑같고, 모두 합쳐도 뉴런 하나만큼밖에 못 합니다. 초기 가중치를 무작위로 뽑으면 서로 달라집니다.</translation>
    </message>
    <message>
        <source>Stuck: the weights are so small that nothing gets through.</source>
        <translation>막혔습니다. 가중치가 너무 작아 아무것도 전해지지 않습니다.</translation>
    </message>
    <message>
        <source>A hidden layer makes its inputs {factor} times smaller, so every row gets nearly the same answer, and the gradient that comes back to the first layers is almost 0. A gradient near 0 does not mean that it is done: it cannot find the way from here. Draw the first weights in the usual size.</source>
        <translation>은닉층 하나가 입력을 {factor}배 작게 만듭니다. 그래서 모든 행의 답이 거의 같고, 앞쪽 층으로 되돌아오는 기울기가 거의 0입니다. 기울기가 0에 가깝다고 다 배운 것은 아닙니다. 여기서는 길을 찾지 못할 뿐입니다. 초기 가중치를 보통 크기로 뽑으세요.</translation>
    </message>
    <message>
        <source>A hidden layer makes its inputs {factor} times smaller, and the inputs themselves are nearly the same number in every row. So every row gets nearly the same answer, and the gradient that comes back to the first layers is almost 0. A gradient near 0 does not mean that it is done: it cannot find the way from here. Only both together help: first weights of the usual size, and a standardized column.</source>
        <translation>은닉층 하나가 입력을 {factor}배 작게 만들고, 입력 자체도 행마다 거의 같은 숫자입니다. 그래서 모든 행의 답이 거의 같고, 앞쪽 층으로 되돌아오는 기울기가 거의 0입니다. 기울기가 0에 가깝다고 다 배운 것은 아닙니다. 여기서는 길을 찾지 못할 뿐입니다. 초기 가중치를 보통 크기로 뽑고 열도 표준화해야 합니다. 둘 다 해야 풀립니다.</translation>
    </message>
    <message>
        <source>Draw weights at random, standardize</source>
        <translation>가중치를 무작위로, 열은 표준화</translation>
    </message>
    <message>
        <source>Stuck: most neurons of a relu layer are dead.</source>
        <translation>막혔습니다. relu 층의 뉴런이 대부분 죽었습니다.</translation>
    </message>
    <message>
        <source>{percent} % of the {units} neurons of the relu layer give 0 for every row. Below 0, relu has no slope, so no gradient reaches them and they never come back. leaky_relu lets a little through; a lower learning rate lets fewer die.</source>
        <translation>relu 층의 뉴런 {units}개 가운데 {percent}%가 어느 행에서나 0을 냅니다. relu는 0 아래에서 기울기가 없어서, 이 뉴런들은 기울기를 받지 못해 되살아나지 못합니다. leaky_relu는 조금은 통과시키고, 학습률을 낮추면 덜 죽습니다.</translation>
    </message>
    <message>
        <source>Stuck: the gradients vanish on their way to the first layers.</source>
        <translation>막혔습니다. 기울기가 앞쪽 층으로 가는 길에 사라집니다.</translation>
    </message>
    <message>
        <source>The gradient of the first layer is {factor} times smaller than that of the last one. Each {function} layer multiplies it by a slope far below 1, so the first layers hardly learn. relu has the slope 1 wherever it lets numbers through.</source>
        <translation>첫 층의 기울기가 마지막 층보다 {factor}배 작습니다. {function} 층을 지날 때마다 1보다 훨씬 작은 기울기가 곱해져서 앞쪽 층은 거의 배우지 못합니다. relu는 값을 통과시키는 곳에서 기울기가 1입니다.</translation>
    </message>
    <message>
        <source>Stuck: one straight line cannot separate this.</source>
        <translation>막혔습니다. 직선 하나로는 나눌 수 없습니다.</translation>
    </message>
    <message>
        <source>Without a hidden layer that bends, the network can only draw one straight border, and with every straight border some rows lie on the wrong side: {percent} % are right. A hidden layer with an activation function bends the border.</source>
        <translation>구부려 주는 은닉층이 없으면 신경망은 곧은 경계 하나만 그릴 수 있습니다. 어떤 직선을 그어도 잘못된 쪽에 놓이는 행이 있어 {percent}%만 맞습니다. 활성화 함수가 있는 은닉층이 경계를 구부립니다.</translation>
    </message>
    <message>
        <source>Stuck: one straight line cannot follow these rows.</source>
        <translation>막혔습니다. 직선 하나로는 이 행들을 따라갈 수 없습니다.</translation>
    </message>
    <message>
        <source>Without a hidden layer that bends, the answer is a straight line. It explains {percent} % of how the values differ; rows that lie close together show that {possible} % can be explained. A hidden layer with an activation function bends the line.</source>
        <translation>구부려 주는 은닉층이 없으면 답은 직선입니다. 이 직선은 값이 서로 다른 정도의 {percent}%를 설명하는데, 가까이 있는 행들을 보면 {possible}%까지 설명할 수 있습니다. 활성화 함수가 있는 은닉층이 선을 구부립니다.</translation>
    </message>
    <message>
        <source>Stuck: the network is too small for this border.</source>
        <translation>막혔습니다. 이 경계를 그리기에는 신경망이 너무 작습니다.</translation>
    </message>
    <message>
        <source>There is a pattern: {possible} % of the rows have the label of their nearest neighbours. But the network gets {percent} % right and goes no further. Each hidden neuron can bend the border once, and with {count} of them it cannot bend often enough.</source>
        <translation>규칙은 있습니다. 행의 {possible}%가 가장 가까운 이웃들과 레이블이 같습니다. 그런데 신경망은 {percent}%만 맞히고 더 나아가지 못합니다. 은닉 뉴런 하나는 경계를 한 번 구부릴 수 있는데, {count}개로는 충분히 구부릴 수 없습니다.</translation>
    </message>
    <message>
        <source>Stuck: from its first weights it found no way further down.</source>
        <translation>막혔습니다. 이 초기 가중치에서는 더 내려가는 길을 찾지 못했습니다.</translation>
    </message>
    <message>
        <source>The loss stands still with {percent} % of the rows right, though a network with a hidden layer can get them all. From these first weights every small step makes the loss larger: a hollow that is not the deepest. Other first weights, or more neurons, get around it.</source>
        <translation>은닉층이 있는 신경망이라면 모두 맞힐 수 있는데, {percent}%만 맞힌 채 손실이 멈췄습니다. 이 자리에서는 조금만 움직여도 손실이 커집니다. 가장 깊지는 않은 웅덩이에 빠진 것입니다. 다른 초기 가중치를 쓰거나 뉴런을 늘리면 벗어날 수 있습니다.</translation>
    </message>
    <message>
        <source>No better than always giving the most frequent answer ({percent} %).</source>
        <translation>가장 흔한 답만 늘 말하는 것({percent}%)보다 나을 것이 없습니다.</translation>
    </message>
    <message>
        <source>The most frequent class alone makes {percent} % right, and so does the network: it has not found anything in the columns yet. Let rare classes count more, try another learning rate, or give it columns that tell something about the label.</source>
        <translation>가장 흔한 클래스만 말해도 {percent}%가 맞는데, 신경망도 그 정도입니다. 아직 열에서 아무것도 찾아내지 못한 것입니다. 드문 클래스에 무게를 더 주거나, 학습률을 바꾸거나, 레이블과 관계있는 열을 주세요.</translation>
    </message>
    <message>
        <source>No better than always answering the mean.</source>
        <translation>늘 평균만 답하는 것보다 나을 것이 없습니다.</translation>
    </message>
    <message>
        <source>The loss stands at {loss}, and always answering the mean costs {guess}: the network has not found anything in the columns yet. Try another learning rate, or give it columns that tell something about the value.</source>
        <translation>손실이 {loss}인데, 늘 평균만 답해도 {guess}입니다. 아직 열에서 아무것도 찾아내지 못한 것입니다. 학습률을 바꾸거나, 값과 관계있는 열을 주세요.</translation>
    </message>
    <message>
        <source>Overfitting since epoch {epoch}.</source>
        <translation>{epoch}에포크부터 과적합입니다.</translation>
    </message>
    <message>
        <source>The validation loss was lowest at epoch {epoch} ({best}) and is {now} since, while the training loss goes on falling: what is learned now is the training rows by heart. The network of epoch {epoch} is the better one. Stopping early keeps it.</source>
        <translation>검증 손실은 {epoch}에포크에서 가장 낮았고({best}) 지금은 {now}인데, 학습 손실은 계속 내려갑니다. 지금 배우는 것은 학습 데이터를 외우는 일입니다. {epoch}에포크의 신경망이 더 낫습니다. 조기 종료를 켜면 그 신경망을 사용합니다.</translation>
    </message>
    <message>
        <source>There is nothing to learn here.</source>
        <translation>여기에는 배울 것이 없습니다.</translation>
    </message>
    <message>
        <source>There is nothing to learn here but the rows by heart.</source>
        <translation>여기에는 배울 것이 없고, 행을 외울 수만 있습니다.</translation>
    </message>
    <message>
        <source>It blew up: the loss grew beyond all numbers.</source>
        <translation>발산했습니다. 손실이 쓸 수 없을 만큼 커졌습니다.</translation>
    </message>
    <message>
        <source>Each correction of the weights overshot its mark by more than the one before, until the numbers were too large to be written. That is what a learning rate does that is too high ({rate}). Take a lower one and begin anew.</source>
        <translation>가중치를 고칠 때마다 목표를 더 크게 지나쳐서, 마침내 숫자를 쓸 수 없을 만큼 커졌습니다. 학습률({rate})이 너무 높을 때 생기는 일입니다. 더 낮은 학습률로 다시 시작하세요.</translation>
    </message>
    <message>
        <source>It blew up and froze: the loss stands still far above a guess.</source>
        <translation>발산한 채 굳었습니다. 손실이 그냥 찍을 때보다 훨씬 높은 곳에 멈췄습니다.</translation>
    </message>
    <message>
        <source>The loss is {loss}, and always giving the one best answer would cost only {guess}. The first corrections were so large that the neurons are pushed to their ends, where the gradient is almost 0: nothing moves any more. The learning rate ({rate}) is too high.</source>
        <translation>손실이 {loss}인데, 늘 한 가지 답만 해도 {guess}이면 됩니다. 처음 몇 걸음이 너무 커서 뉴런들이 끝까지 밀려났고, 거기서는 기울기가 거의 0이라 더 움직이지 않습니다. 학습률({rate})이 너무 높습니다.</translation>
    </message>
    <message>
        <source>The learning rate is too high: the loss jumps about.</source>
        <translation>학습률이 너무 높습니다. 손실이 이리저리 뜁니다.</translation>
    </message>
    <message>
        <source>The loss of single epochs differs by a factor of {factor}, and it does not settle. The corrections jump across the valley instead of going down into it; smaller ones (the rate is {rate} now) would.</source>
        <translation>에포크마다 손실이 {factor}배까지 차이 나고 가라앉지 않습니다. 골짜기로 내려가지 못하고 건너뛰기만 하는 것입니다. 걸음이 더 작으면 내려갑니다(지금 학습률 {rate}).</translation>
    </message>
    <message>
        <source>The learning rate is too high: the training loss is rising.</source>
        <translation>학습률이 너무 높습니다. 학습 손실이 올라갑니다.</translation>
    </message>
    <message>
        <source>The training loss was down at {best} around epoch {epoch} and is {loss} now. On the rows that it learns from, the loss of a network that learns goes down; the corrections are too large (the rate is {rate}).</source>
        <translation>학습 손실이 {epoch}에포크쯤에는 {best}까지 내려갔는데 지금은 {loss}입니다. 배우는 행에서는 손실이 내려가야 합니다. 걸음이 너무 큽니다(학습률 {rate}).</translation>
    </message>
    <message>
        <source>Epoch {epoch} cannot be looked at any more: the rows have changed since, or nothing was kept of it. Train anew to look back over the whole run.</source>
        <translation>{epoch}에포크는 더 볼 수 없습니다. 그 뒤에 행이 바뀌었거나 남겨 둔 것이 없습니다. 다시 학습하면 전체를 되돌아볼 수 있습니다.</translation>
    </message>
    <message>
        <source>The network of epoch {epoch}, taken back from a run that learned further.</source>
        <translation>더 학습한 결과에서 되돌린 에포크 {epoch}의 신경망입니다.</translation>
    </message>
    <message>
        <source>The learning rate does not suit: it gets nowhere.</source>
        <translation>학습률이 맞지 않습니다. 나아가지 못하고 있습니다.</translation>
    </message>
    <message>
        <source>Rising numbers</source>
        <translation>커지는 수</translation>
    </message>
    <message>
        <source>The numbers 1, 2 and 3 in every order. Is the last one larger than the first? Small enough to be worked out by hand.</source>
        <translation>1, 2, 3을 모든 순서로 늘어놓았습니다. 마지막 수가 첫 번째 수보다 클까요? 손으로 계산할 수 있을 만큼 작은 데이터입니다.</translation>
    </message>
    <message>
        <source>The largest number</source>
        <translation>가장 큰 수</translation>
    </message>
    <message>
        <source>The numbers 1, 2 and 3 in every order. Which of the three columns holds the largest? Small enough to be worked out by hand.</source>
        <translation>1, 2, 3을 모든 순서로 늘어놓았습니다. 세 열 가운데 어느 열에 가장 큰 수가 있을까요? 손으로 계산할 수 있을 만큼 작은 데이터입니다.</translation>
    </message>
    <message>
        <source>One neuron by hand</source>
        <translation>손으로 계산하는 뉴런 하나</translation>
    </message>
    <message>
        <source>1, 2, 3 become 0.96442881: see how</source>
        <translation>1, 2, 3이 0.96442881이 되는 과정</translation>
    </message>
    <message>
        <source>The weights 0.2, 0.4, 0.6 and the bias 0.5 are given. Go to Steps: the inputs 1, 2, 3 give z = 3.3, and sigmoid makes 0.96442881 of it. Nothing has been learned yet.</source>
        <translation>가중치 0.2, 0.4, 0.6과 편향 0.5가 정해져 있습니다. ‘단계별로’ 탭을 열어 보세요. 1, 2, 3을 넣으면 z = 3.3이고, sigmoid를 지나면 0.96442881이 됩니다. 아직 아무것도 학습하지 않았습니다.</translation>
    </message>
    <message>
        <source>Two layers by hand</source>
        <translation>손으로 계산하는 두 층</translation>
    </message>
    <message>
        <source>Four neurons, then two: 0.000858 and 0.999142</source>
        <translation>뉴런 네 개, 다음에 두 개: 0.000858과 0.999142</translation>
    </message>
    <message>
        <source>All weights of both layers are given. In Steps the inputs 1, 2, 3 go through relu, and softmax makes the two probabilities 0.000858041227 and 0.999141959 of them.</source>
        <translation>두 층의 가중치가 모두 정해져 있습니다. ‘단계별로’ 탭에서 1, 2, 3이 relu를 지나는 과정을 따라가 보세요. 마지막에 softmax가 두 확률 0.000858041227과 0.999141959를 만듭니다.</translation>
    </message>
    <message>
        <source>Tiny first weights</source>
        <translation>아주 작은 초기 가중치</translation>
    </message>
    <message>
        <source>Three answers of nearly one third: why?</source>
        <translation>세 답이 모두 3분의 1에 가까운 이유는?</translation>
    </message>
    <message>
        <source>The first weights are those of NumPy&apos;s seed 1, times 0.01. Nearly nothing of the inputs reaches the end: whatever comes in, the answers are 0.33333293, 0.33333388 and 0.3333332, or very nearly so.</source>
        <translation>초기 가중치는 NumPy seed 1로 뽑아 0.01을 곱한 값입니다. 입력이 끝까지 거의 전해지지 않습니다. 무엇을 넣어도 답은 0.33333293, 0.33333388, 0.3333332이거나 이와 거의 같습니다.</translation>
    </message>
    <message>
        <source>Reducing the rate watches the validation loss, but there are no validation rows. The training loss is watched instead.</source>
        <translation>학습률 줄이기는 검증 손실을 보는데 검증 행이 없습니다. 대신 학습 손실을 봅니다.</translation>
    </message>
    <message>
        <source>Reduce the rate when it stalls</source>
        <translation>학습이 멈추면 학습률 줄이기</translation>
    </message>
    <message>
        <source>How many times the network goes through all the training data.</source>
        <translation>신경망이 학습 데이터 전체를 훑는 횟수입니다.</translation>
    </message>
    <message>
        <source>After how many rows or pictures the weights are corrected each time.</source>
        <translation>행이나 그림 몇 개마다 가중치를 고칠지 정합니다.</translation>
    </message>
    <message>
        <source>Shuffle the data in every epoch</source>
        <translation>에포크마다 데이터 섞기</translation>
    </message>
    <message>
        <source>What is of a rare class counts more, so that it is not forgotten.</source>
        <translation>드문 클래스를 더 중요하게 다뤄 잊지 않게 합니다.</translation>
    </message>
    <message>
        <source>Ends when the validation loss (without validation data: the loss) has not improved for a while, and keeps the best weights.</source>
        <translation>검증 손실(검증 데이터가 없으면 학습 손실)이 한동안 나아지지 않으면 학습을 끝내고 가장 좋은 가중치를 남깁니다.</translation>
    </message>
    <message>
        <source>Lowers the learning rate when the validation loss (without validation data: the loss) has not improved for a while: smaller steps get further down.</source>
        <translation>검증 손실(검증 데이터가 없으면 학습 손실)이 한동안 나아지지 않으면 학습률을 낮춥니다. 걸음이 작아지면 더 깊이 내려갈 수 있습니다.</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>배율</translation>
    </message>
    <message>
        <source>What the rate is multiplied by each time: 0.1 makes it a tenth.</source>
        <translation>줄일 때마다 학습률에 곱하는 값입니다. 0.1이면 10분의 1이 됩니다.</translation>
    </message>
    <message>
        <source>Patience before reducing</source>
        <translation>줄이기 전 기다림</translation>
    </message>
    <message>
        <source>For how many epochs to wait for a better loss.</source>
        <translation>손실이 나아지지 않아도 몇 에포크 동안 기다릴지 정합니다.</translation>
    </message>
    <message>
        <source>Least improvement</source>
        <translation>최소 개선 폭</translation>
    </message>
    <message>
        <source>A loss that fell by less counts as no better.</source>
        <translation>손실이 이보다 적게 줄면 나아지지 않은 것으로 봅니다.</translation>
    </message>
    <message>
        <source>Rest after reducing</source>
        <translation>줄인 뒤 휴식</translation>
    </message>
    <message>
        <source>For so many epochs after a reduction, waiting does not count.</source>
        <translation>줄인 다음 이만큼의 에포크 동안은 기다림을 세지 않습니다.</translation>
    </message>
    <message>
        <source>Lowest rate</source>
        <translation>최저 학습률</translation>
    </message>
    <message>
        <source>The rate is not reduced below this.</source>
        <translation>학습률을 이보다 낮추지는 않습니다.</translation>
    </message>
    <message>
        <source>There are too few rows for so many folds: {rows} rows, {folds} folds. Take fewer folds.</source>
        <translation>폴드 수에 비해 행이 너무 적습니다: 행 {rows}개, 폴드 {folds}개. 폴드 수를 줄이세요.</translation>
    </message>
    <message>
        <source>There is no row to look at: this part of the data is empty.</source>
        <translation>살펴볼 행이 없습니다. 데이터의 이 부분은 비어 있습니다.</translation>
    </message>
    <message>
        <source>The inputs of this network are no columns: there is nothing to shuffle.</source>
        <translation>이 신경망의 입력은 표의 열이 아니어서 섞어 볼 수 없습니다.</translation>
    </message>
    <message>
        <source>The network: {own} % right. Always answering the most frequent class: {other} % right.</source>
        <translation>신경망의 정답률은 {own}%, 가장 많은 클래스로만 답할 때의 정답률은 {other}%입니다.</translation>
    </message>
    <message>
        <source>The network: off by {own} on average. Always answering the mean: by {other}.</source>
        <translation>신경망의 평균 오차(MAE)는 {own}, 언제나 평균값으로 답할 때의 평균 오차는 {other}입니다.</translation>
    </message>
    <message>
        <source>The network: {own} % right. Answering what was true of the row before: {other} % right.</source>
        <translation>신경망의 정답률은 {own}%, 바로 앞 행의 값을 그대로 답할 때의 정답률은 {other}%입니다.</translation>
    </message>
    <message>
        <source>The network: off by {own} on average. Answering the value of the row before: by {other}.</source>
        <translation>신경망의 평균 오차(MAE)는 {own}, 바로 앞 행의 값을 그대로 답할 때의 평균 오차는 {other}입니다.</translation>
    </message>
    <message>
        <source>The network: {own} % right. Logistic regression on the same inputs: {other} % right.</source>
        <translation>신경망의 정답률은 {own}%, 같은 입력을 쓴 로지스틱 회귀의 정답률은 {other}%입니다.</translation>
    </message>
    <message>
        <source>The network: off by {own} on average. Linear regression on the same inputs: by {other}.</source>
        <translation>신경망의 평균 오차(MAE)는 {own}, 같은 입력을 쓴 선형 회귀의 평균 오차는 {other}입니다.</translation>
    </message>
    <message>
        <source>The network is better, by more than chance on {rows} rows.</source>
        <translation>행 {rows}개로 보아 신경망이 더 낫고, 우연으로 보기 어려운 차이입니다.</translation>
    </message>
    <message>
        <source>The network is worse, by more than chance on {rows} rows.</source>
        <translation>행 {rows}개로 보아 신경망이 더 못하고, 우연으로 보기 어려운 차이입니다.</translation>
    </message>
    <message>
        <source>To see how good the answers are, the table {name} needs the columns that are predicted as well: {columns}. It lacks {lacking}.</source>
        <translation>답이 얼마나 정확한지 보려면 ‘{name}’ 표에 예측할 열도 있어야 합니다({columns}). 없는 열: {lacking}.</translation>
    </message>
    <message>
        <source>No row of {name} has both an answer of the network and a right answer that the network knows. The classes are: {classes}.</source>
        <translation>‘{name}’ 표에는 신경망이 답할 수 있으면서 정답도 알려진 행이 없습니다. 클래스: {classes}.</translation>
    </message>
    <message>
        <source>No row of {name} has both an answer of the network and a right answer.</source>
        <translation>‘{name}’ 표에는 신경망이 답할 수 있으면서 정답도 있는 행이 없습니다.</translation>
    </message>
    <message>
        <source>Rows that were left out, because the network has no answer or the right answer is missing or unknown: {count} of {rows}. The rows are {numbers}.</source>
        <translation>신경망이 답할 수 없거나 정답이 비어 있거나 알 수 없어서 뺀 행: 전체 {rows}개 가운데 {count}개. 해당 행: {numbers}.</translation>
    </message>
    <message>
        <source>Labels with a pattern</source>
        <translation>패턴이 있는 레이블</translation>
    </message>
    <message>
        <source>The same table, but x1 and x2 decide</source>
        <translation>같은 표이지만 x1과 x2가 정합니다</translation>
    </message>
    <message>
        <source>The same twelve random columns, but the label is 1 where x1 and x2 together are more than 1: the scatter plot shows it. One neuron finds it, and in Evaluate the test rows are as right as the training rows.</source>
        <translation>무작위 열 12개는 그대로이지만, x1과 x2의 합이 1보다 크면 레이블이 1입니다. 산점도에서 그 경계가 보입니다. 뉴런 하나로 찾을 수 있고, 평가에서는 시험 데이터도 학습 데이터만큼 맞힙니다.</translation>
    </message>
    <message>
        <source>Ten digits by 128, 64 and 10 neurons</source>
        <translation>뉴런 128개, 64개, 10개로 읽는 숫자 열 개</translation>
    </message>
    <message>
        <source>64 little squares of ink go in, ten probabilities come out: one for each digit. In Evaluate the confusion matrix shows which digits are mixed up, and the report under it stands as scikit-learn prints it. A click on a cell shows its rows.</source>
        <translation>작은 칸 64개의 잉크양이 들어가고, 숫자마다 하나씩 확률 열 개가 나옵니다. 평가의 혼동 행렬에서 어떤 숫자를 헷갈리는지 볼 수 있습니다. 그 아래 보고서는 scikit-learn이 출력하는 대로입니다. 칸을 누르면 해당하는 행이 나옵니다.</translation>
    </message>
    <message>
        <source>Of the rows that it learns from {percent} % are right, but of those that it has not seen only {unseen} %, and always giving the most frequent answer makes {guess} % right. Neighbouring rows and a straight line tell no more. These columns say nothing about the label: other columns are needed, not another network.</source>
        <translation>배운 행은 {percent}%를 맞히지만 본 적 없는 행은 {unseen}%만 맞힙니다. 가장 흔한 답만 말해도 {guess}%가 맞습니다. 가까운 행들이나 직선 하나(선형 모델)로도 더 알 수 없습니다. 이 열들은 레이블에 대해 아무것도 말해 주지 않습니다. 다른 신경망이 아니라 다른 열이 필요합니다.</translation>
    </message>
    <message>
        <source>On rows that it has not seen, the network is no better than always answering the mean, however well it knows the training rows. Neighbouring rows and a straight line tell no more. These columns say nothing about the value: other columns are needed, not another network.</source>
        <translation>학습 데이터를 아무리 잘 알아도, 본 적 없는 행에서는 늘 평균만 답하는 것보다 나을 것이 없습니다. 가까운 행들이나 직선 하나(선형 모델)로도 더 알 수 없습니다. 이 열들은 값에 대해 아무것도 말해 주지 않습니다. 다른 신경망이 아니라 다른 열이 필요합니다.</translation>
    </message>
    <message>
        <source>Weights after epoch {epoch}, only to be looked at. Press Keep these weights or Go on from here to change them, Last epoch for those of now.</source>
        <translation>에포크 {epoch}의 가중치이며 보기만 할 수 있습니다. 바꾸려면 ‘이 가중치 사용하기’나 ‘여기서부터 이어서 학습’을, 지금 가중치를 보려면 ‘마지막 에포크’를 누르세요.</translation>
    </message>
    <message>
        <source>Say with --out where the file with the pages goes.</source>
        <translation>예제 설명을 담은 파일을 어디에 쓸지 --out으로 알려 주세요.</translation>
    </message>
    <message>
        <source>Say with --set which file holds the pages, or with --remove that there are none.</source>
        <translation>예제 설명이 담긴 파일을 --set으로 알려 주거나, 모두 빼려면 --remove를 쓰세요.</translation>
    </message>
    <message>
        <source>There are no lesson pages in this file: {name}</source>
        <translation>이 파일에는 예제 설명이 없습니다: {name}</translation>
    </message>
    <message>
        <source>This file of lesson pages could not be read: {name}. See that it is there, that it is a text file and no folder, and that you may read it.</source>
        <translation>예제 설명 파일을 읽을 수 없습니다: {name}. 파일이 있는지, 폴더가 아니라 텍스트 파일인지, 읽을 권한이 있는지 확인해 주세요.</translation>
    </message>
    <message>
        <source>This file brings lesson pages of its own. They stand in this strip and point at parts of the window, once you want to see them.</source>
        <translation>이 파일에는 직접 만든 예제 설명이 들어 있습니다. 보기를 누르면 이 자리에 나타나 창의 해당 부분을 짚어 줍니다.</translation>
    </message>
    <message>
        <source>The lesson pages of this file point at things that this version does not have ({count}). They are shown without them.</source>
        <translation>이 파일의 예제 설명 가운데 이 버전에 없는 것을 가리키는 곳이 있습니다({count}곳). 그 부분을 빼고 보여 줍니다.</translation>
    </message>
    <message>
        <source>The loss falls evenly and has not begun to level off: at this pace at least {count} epochs more are needed. The steps are small on purpose: the learning rate was reduced to {rate} after epoch {epoch}, since the loss had stalled. More epochs get there.</source>
        <translation>손실이 고르게 줄고 있고 아직 완만해지지 않았습니다. 이 속도라도 에포크가 적어도 {count}번은 더 필요합니다. 걸음이 작은 것은 일부러 그런 것입니다. 손실이 멈춰 있어서 에포크 {epoch} 뒤에 학습률을 줄였습니다(지금 {rate}). 에포크를 더 늘리면 도달합니다.</translation>
    </message>
    <message>
        <source>The last fifth of the epochs changed the training loss by {percent} % only: the learning rate was reduced again and again, to {rate} now, and steps as small as that change nothing. If it is not good enough yet, set a rate anew and train on.</source>
        <translation>마지막 5분의 1 동안 학습 손실이 {percent}%만 바뀌었습니다. 학습률을 거듭 줄여서(지금 {rate}) 걸음이 너무 작아 더는 바뀌지 않습니다. 아직 부족하다면 학습률을 새로 정하고 이어서 학습하세요.</translation>
    </message>
    <message>
        <source>There is nothing to compare: none of these files holds a run.</source>
        <translation>비교할 것이 없습니다. 이 파일들에는 학습 기록이 없습니다.</translation>
    </message>
    <message>
        <source>There is such a file already: {name}. Choose another name, or add --force to replace it.</source>
        <translation>같은 이름의 파일이 이미 있습니다: {name}. 다른 이름을 고르거나, 바꾸려면 --force를 붙이세요.</translation>
    </message>
    <message>
        <source>The name of this file has to end in {ending}, but it is {name}.</source>
        <translation>파일 이름의 끝이 {ending} 형식이어야 하는데, 이 이름은 그렇지 않습니다: {name}</translation>
    </message>
    <message>
        <source>A training broke off, so that its design has no figure for seed {seed}.</source>
        <translation>학습이 중간에 끊겨 이 설계는 시드 {seed}의 결과가 없습니다.</translation>
    </message>
    <message>
        <source>The price on a date: can it be read off?</source>
        <translation>날짜만 보고 주가를 알 수 있을까요?</translation>
    </message>
    <message>
        <source>The network learns the price of a drawn share from the date and an index, and knows the days that it learned from almost exactly. On the days after them, in Evaluate, it loses to “as yesterday”: a price goes on from the day before by chance, and a date does not tell chance.</source>
        <translation>무작위로 만든 주식의 가격을 날짜와 경제 지수로 배웁니다. 학습한 날의 가격은 거의 정확히 맞힙니다. 그다음 날들을 평가에서 보면 ‘어제와 같다’는 답에도 집니다. 주가는 전날에서 우연히 오르내리며 이어지고, 날짜에는 그 우연이 적혀 있지 않기 때문입니다.</translation>
    </message>
    <message>
        <source>Column {column}: “{value}” counts as a missing value, as in the table that was learned from.</source>
        <translation>열 {column}: 학습한 표에서와 같이 결측치로 보는 값입니다(“{value}”).</translation>
    </message>
    <message>
        <source>Column {column}: “{cell}” counts as a missing value, as in the table that was learned from, and was filled with {value}.</source>
        <translation>열 {column}: 학습한 표에서와 같이 결측치로 보고 채웠습니다(“{cell}” → {value}).</translation>
    </message>
    <message>
        <source>These columns say nearly the same (|r| at least {r}): {columns}. Shuffling one of them alone hides how much they matter, since another stands in for it.</source>
        <translation>다음 열들은 거의 같은 내용입니다(|r| {r} 이상): {columns}. 하나만 섞으면 다른 열이 대신하므로 중요도가 실제보다 낮게 나옵니다.</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>일수</translation>
    </message>
    <message>
        <source>How many days of trading: Mondays to Fridays.</source>
        <translation>거래일 수입니다(월요일부터 금요일까지).</translation>
    </message>
    <message>
        <source>A share&apos;s price</source>
        <translation>주식 가격</translation>
    </message>
    <message>
        <source>What will a share cost on a certain day, from the date and an index of the economy? (Drawn at random: no real company&apos;s.)</source>
        <translation>날짜와 경제 지수로 어느 날의 주가를 예측할 수 있을까요? (무작위로 만든 데이터로, 실제 회사의 주식이 아닙니다.)</translation>
    </message>
    <message>
        <source>The shares are worked out exactly for at most {most} inputs; this network has {count}. Evaluate shows which of them matter.</source>
        <translation>기여도는 입력이 {most}개 이하일 때만 정확히 계산합니다. 이 신경망의 입력은 {count}개입니다. 어떤 입력이 중요한지는 평가에서 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>The inputs of this network are no columns: none has a share.</source>
        <translation>이 신경망의 입력은 열이 아니므로 기여도를 나눌 수 없습니다.</translation>
    </message>
    <message>
        <source>The shares do not add up to the answer, so they are not shown: the network&apos;s answers are too large to be calculated with.</source>
        <translation>기여도를 모두 더해도 답과 같지 않아 보여 주지 않습니다. 신경망의 답이 계산하기에 너무 큽니다.</translation>
    </message>
    <message>
        <source>Only between two classes is there a threshold. Leave --threshold out.</source>
        <translation>임계값은 클래스가 둘일 때만 있습니다. --threshold를 빼고 실행하세요.</translation>
    </message>
    <message>
        <source>Ray is not installed, which other machines are reached with. Install it by: pip install &apos;neurobricks[cluster]&apos;</source>
        <translation>다른 컴퓨터와 연결하는 Ray가 설치되어 있지 않습니다. 다음과 같이 설치하세요: pip install &apos;neurobricks[cluster]&apos;</translation>
    </message>
    <message>
        <source>No Ray cluster answers at {address}. Start one there by: ray start --head</source>
        <translation>응답하는 Ray 클러스터가 없습니다({address}). 그곳에서 다음과 같이 시작하세요: ray start --head</translation>
    </message>
    <message>
        <source>A machine of the cluster could not train: is Neurobricks installed on it?</source>
        <translation>클러스터의 한 컴퓨터가 학습하지 못했습니다. 그 컴퓨터에 뉴로브릭스가 설치되어 있는지 확인하세요.</translation>
    </message>
    <message>
        <source>The table {name} is too large to be sent to other machines. Try it on this one.</source>
        <translation>이 표는 너무 커서 다른 컴퓨터로 보낼 수 없습니다: {name}. 이 컴퓨터에서 해 보세요.</translation>
    </message>
    <message>
        <source>{setting}: {best} did best, but as far as {seeds} seeds can tell, every other value is as good.</source>
        <translation>{setting}: 가장 좋았던 값은 {best}입니다. 그러나 시드 {seeds}개로는 다른 값들도 그만큼 좋은지 가릴 수 없습니다.</translation>
    </message>
    <message>
        <source>{setting}: {best} does best; every other value is worse by more than the luck of {seeds} seeds.</source>
        <translation>{setting}: 가장 좋은 값은 {best}입니다. 다른 값은 모두 이보다 못하고, 시드 {seeds}개의 운으로 보기에는 차이가 큽니다.</translation>
    </message>
    <message>
        <source>{setting}: {best} did best. As good, as far as {seeds} seeds can tell: {alike}. Worse by more than luck: {worse}.</source>
        <translation>{setting}: 가장 좋았던 값은 {best}입니다. 시드 {seeds}개로는 이것과 가릴 수 없는 값: {alike}. 운으로 보기 어려울 만큼 못한 값: {worse}.</translation>
    </message>
    <message>
        <source>{setting}: {best} did best with one seed. Whether that is luck, only several seeds tell.</source>
        <translation>{setting}: 시드 하나로는 {best} 값이 가장 좋았습니다. 운인지 아닌지는 시드가 여러 개여야 알 수 있습니다.</translation>
    </message>
    <message>
        <source>It is the smallest that was tried: a smaller one may be better still.</source>
        <translation>시도한 값 가운데 가장 작은 값입니다. 더 작은 값이 더 좋을 수도 있습니다.</translation>
    </message>
    <message>
        <source>It is the largest that was tried: a larger one may be better still.</source>
        <translation>시도한 값 가운데 가장 큰 값입니다. 더 큰 값이 더 좋을 수도 있습니다.</translation>
    </message>
    <message>
        <source>There was no time for: {values}.</source>
        <translation>시간이 모자라 시도하지 못한 값: {values}.</translation>
    </message>
    <message>
        <source>Nothing was trained to its end, so nothing can be said.</source>
        <translation>끝까지 학습한 것이 없어 알 수 있는 것이 없습니다.</translation>
    </message>
    <message>
        <source>There is no setting {name} to try in this design. There are: {settings}</source>
        <translation>이 설계에는 그런 설정이 없습니다: {name}. 시도할 수 있는 설정: {settings}</translation>
    </message>
    <message>
        <source>Give at least two values to try for {name}, with commas between them, or a range with two dots: 0.001..0.1</source>
        <translation>{name}: 시도할 값을 쉼표로 나누어 둘 이상 적거나, 점 두 개로 범위를 적으세요: 0.001..0.1</translation>
    </message>
    <message>
        <source>{name}: {value} is no number.</source>
        <translation>{name}: 숫자가 아닙니다: {value}.</translation>
    </message>
    <message>
        <source>{name}: {value} is no whole number.</source>
        <translation>{name}: 정수가 아닙니다: {value}.</translation>
    </message>
    <message>
        <source>{name}: there is no {value}. There are: {choices}</source>
        <translation>{name}: 없는 값입니다: {value}. 있는 것: {choices}</translation>
    </message>
    <message>
        <source>{name}: {value} is outside its range, {low} to {high}.</source>
        <translation>{name}: 범위({low} ~ {high})를 벗어난 값입니다: {value}.</translation>
    </message>
    <message>
        <source>Try one setting or two at once, not more.</source>
        <translation>설정은 한 번에 하나나 둘만 시도할 수 있습니다.</translation>
    </message>
    <message>
        <source>These are {count} networks to try; at most {most} are possible. Give fewer values.</source>
        <translation>시도할 신경망이 {count}개입니다. 최대 {most}개까지 시도할 수 있으니 값을 줄이세요.</translation>
    </message>
    <message>
        <source>The setting {name} is given twice.</source>
        <translation>같은 설정을 두 번 적었습니다: {name}.</translation>
    </message>
    <message>
        <source>{field}, brick {place}: {kind}</source>
        <translation>{field}, {place}번째 브릭: {kind}</translation>
    </message>
    <message>
        <source>{field}, all hidden layers</source>
        <translation>{field}, 모든 은닉층</translation>
    </message>
    <message>
        <source>Hidden layers</source>
        <translation>은닉층 수</translation>
    </message>
    <message>
        <source>How many layers come before the one that answers.</source>
        <translation>출력층 앞에 층이 몇 개 있는지입니다.</translation>
    </message>
    <message>
        <source>There are no validation rows, and too few training rows ({rows}) to hold some back. Add rows, or choose fewer test rows.</source>
        <translation>검증 데이터가 없고, 학습 데이터가 {rows}행뿐이라 일부를 떼어 둘 수 없습니다. 행을 더하거나 시험 데이터를 줄이세요.</translation>
    </message>
    <message>
        <source>A sheet of Excel holds at most {rows} rows and {columns} columns. Save this table as CSV.</source>
        <translation>엑셀 시트에는 최대 {rows}행 {columns}열까지 들어갑니다. 이 표는 CSV로 저장하세요.</translation>
    </message>
    <message>
        <source>Rows cannot be kept together by the column {column} any more, since the table has none of that name: they are shared out one by one.</source>
        <translation>표에 그런 이름의 열이 없어 이제 이 열을 기준으로 행을 함께 둘 수 없습니다: {column}. 행을 하나씩 따로 나눕니다.</translation>
    </message>
    <message>
        <source>Too few different values to keep rows together by the column {column}: {groups}. Take another column or smaller shares, or share the rows out one by one.</source>
        <translation>행을 함께 둘 기준 열({column})에 서로 다른 값이 너무 적습니다: {groups}. 다른 열을 고르거나 비율을 줄이거나, 행을 하나씩 따로 나누세요.</translation>
    </message>
    <message>
        <source>Only dense and activation bricks are written out in NumPy, and this tower has others ({brick}). Take it out, or look at the Keras code.</source>
        <translation>NumPy로는 전결합층과 활성화 함수 브릭만 쓸 수 있는데, 이 탑에는 다른 브릭이 있습니다({brick}). 그 브릭을 빼거나 Keras 코드를 보세요.</translation>
    </message>
    <message>
        <source>This function is not written out in NumPy here: {function}. Choose another one, such as relu or sigmoid, or look at the Keras code.</source>
        <translation>이 함수는 NumPy로 쓸 수 없습니다: {function}. relu나 sigmoid 같은 다른 함수를 고르거나 Keras 코드를 보세요.</translation>
    </message>
    <message>
        <source>In NumPy, mean squared error is written out, cross-entropy of two classes behind sigmoid, and of several behind softmax, but not this loss behind this function: {loss}, {function}. Look at the Keras code.</source>
        <translation>NumPy로는 평균 제곱 오차, sigmoid 뒤의 이진 교차 엔트로피, softmax 뒤의 범주형 교차 엔트로피만 쓸 수 있고, 이 손실과 함수의 조합은 쓸 수 없습니다: {loss}, {function}. Keras 코드를 보세요.</translation>
    </message>
    <message>
        <source>This network has learned nothing yet, so there is nothing of it that could answer. Train it first; its code can be taken away before that.</source>
        <translation>이 신경망은 아직 아무것도 학습하지 않아서 답을 낼 수 있는 것이 없습니다. 먼저 학습시키세요. 코드는 학습 전에도 가져갈 수 있습니다.</translation>
    </message>
    <message>
        <source>Beside this program there is no model, or there are several. Say which one with --model.</source>
        <translation>이 프로그램 옆에 모델이 없거나 여러 개 있습니다. 어느 것인지 --model로 알려 주세요.</translation>
    </message>
    <message>
        <source>To run {name}, Python needs one more package: pip install ai-edge-litert, or tensorflow.</source>
        <translation>{name} 파일을 실행하려면 파이썬에 패키지가 하나 더 필요합니다: pip install ai-edge-litert 또는 tensorflow.</translation>
    </message>
    <message>
        <source>{answered} of {rows} rows answered, written to {name}.</source>
        <translation>{rows}개 행 가운데 {answered}개에 답했고, 결과를 {name} 파일에 썼습니다.</translation>
    </message>
    <message>
        <source>Columns that the network needs are missing in {name}: {columns}. Its columns are: {present}.</source>
        <translation>신경망에 필요한 열이 {name} 파일에 없습니다: {columns}. 파일에 있는 열: {present}.</translation>
    </message>
    <message>
        <source>{name} cannot be read. Give a CSV file or an .xlsx workbook.</source>
        <translation>{name} 파일을 읽을 수 없습니다. CSV 파일이나 .xlsx 통합 문서를 주세요.</translation>
    </message>
    <message>
        <source>To read {name}, Python needs one more package: pip install python-calamine. Or save the table as CSV.</source>
        <translation>{name} 파일을 읽으려면 파이썬에 패키지가 하나 더 필요합니다: pip install python-calamine. 또는 표를 CSV로 저장하세요.</translation>
    </message>
    <message>
        <source>Numbers without names</source>
        <translation>이름 없는 숫자</translation>
    </message>
    <message>
        <source>What an opened network takes: so many numbers, without names and without rows. Bring a table, and it learns on.</source>
        <translation>불러온 신경망이 받는 입력입니다. 숫자의 개수만 정해져 있고 이름도 행도 없습니다. 표를 가져오면 이어서 학습합니다.</translation>
    </message>
    <message>
        <source>This is no network that Keras 3 saved: {name}. In Python, model.save(&quot;network.keras&quot;) saves one that can be opened here.</source>
        <translation>Keras 3이 저장한 신경망이 아닙니다: {name}. 파이썬에서 model.save(&quot;network.keras&quot;)로 저장하면 여기에서 열 수 있습니다.</translation>
    </message>
    <message>
        <source>This is Keras&apos; older HDF5 format, which is not opened here: {name}. Load it in Python with Keras, save it anew with model.save(&quot;network.keras&quot;), and open that file.</source>
        <translation>Keras의 예전 HDF5 형식이라 여기에서는 열지 않습니다: {name}. 파이썬에서 Keras로 불러와 model.save(&quot;network.keras&quot;)로 다시 저장한 뒤 그 파일을 여세요.</translation>
    </message>
    <message>
        <source>This is a SavedModel, which holds calculations and no layers: {name}. Save the network in Python, where it was made, with model.save(&quot;network.keras&quot;), and open that file.</source>
        <translation>SavedModel이라 계산만 들어 있고 층은 들어 있지 않습니다: {name}. 신경망을 만든 파이썬에서 model.save(&quot;network.keras&quot;)로 저장한 뒤 그 파일을 여세요.</translation>
    </message>
    <message>
        <source>Networks are opened as .keras files, and this is another kind: {name}. In Python with Keras, model.save(&quot;network.keras&quot;) saves one.</source>
        <translation>신경망은 .keras 파일로 열 수 있는데, 이것은 다른 형식입니다: {name}. 파이썬의 Keras에서 model.save(&quot;network.keras&quot;)로 저장하세요.</translation>
    </message>
    <message>
        <source>The weights are missing in this file: {name}. Save the network once more in Python with model.save(&quot;network.keras&quot;).</source>
        <translation>이 파일에는 가중치가 없습니다: {name}. 파이썬에서 model.save(&quot;network.keras&quot;)로 신경망을 다시 저장하세요.</translation>
    </message>
    <message>
        <source>This network is a class of its own ({kind}), whose layers stand in its program and not in the file. Build it as keras.Sequential in Python, and save that.</source>
        <translation>이 신경망은 따로 작성된 클래스({kind})라서 층이 파일이 아니라 프로그램 안에 있습니다. 파이썬에서 keras.Sequential로 만들어 저장하세요.</translation>
    </message>
    <message>
        <source>The layers of this network do not follow each other in one row: at “{layer}” ({kind}) several ways meet or part. A tower is one row of bricks; it cannot be opened here.</source>
        <translation>이 신경망의 층은 한 줄로 이어지지 않습니다. “{layer}” 층({kind})에서 길이 갈라지거나 모입니다. 탑은 브릭을 한 줄로 쌓은 것이라 여기에서는 열 수 없습니다.</translation>
    </message>
    <message>
        <source>There is no brick for the layer “{layer}” ({kind}). Take it out in Python, or use one of these layers in its place: {known}.</source>
        <translation>“{layer}” 층({kind})에 해당하는 브릭이 없습니다. 파이썬에서 그 층을 빼거나 다음 층 중 하나로 바꾸세요: {known}.</translation>
    </message>
    <message>
        <source>The layer “{layer}” ({kind}) was written by whoever made the network; no program of a file is run here. Use only Keras&apos; own layers in Python: {known}.</source>
        <translation>“{layer}” 층({kind})은 신경망을 만든 사람이 직접 작성한 것입니다. 여기에서는 파일에 든 프로그램을 실행하지 않습니다. 파이썬에서 Keras에 있는 층만 사용하세요: {known}.</translation>
    </message>
    <message>
        <source>The layer “{layer}” ({kind}) brings a program of its own along, and no program of a file is run here. Take it out in Python; what it does to the inputs can be done in the table.</source>
        <translation>“{layer}” 층({kind})에는 프로그램이 들어 있는데, 여기에서는 파일에 든 프로그램을 실행하지 않습니다. 파이썬에서 그 층을 빼세요. 입력을 바꾸는 일이라면 표에서 할 수 있습니다.</translation>
    </message>
    <message>
        <source>There is no brick for the layer “{layer}” ({kind}), which scales numbers. Take it out in Python and scale the rows before they reach the network, as the columns of a table can be scaled here.</source>
        <translation>숫자의 크기를 조절하는 “{layer}” 층({kind})에 해당하는 브릭이 없습니다. 파이썬에서 그 층을 빼고, 신경망에 넣기 전에 행의 크기를 조절하세요. 여기에서는 표의 열에서 조절할 수 있습니다.</translation>
    </message>
    <message>
        <source>The layer “{layer}” ({kind}) has an activation function that no brick has: {function}. Use one of these in Python: {known}.</source>
        <translation>“{layer}” 층({kind})의 활성화 함수는 어느 브릭에도 없습니다: {function}. 파이썬에서 다음 중 하나를 사용하세요: {known}.</translation>
    </message>
    <message>
        <source>The layer “{layer}” ({kind}) has {setting} = {value}, which no brick can have. Change it in Python, and train and save the network once more.</source>
        <translation>“{layer}” 층({kind})에 설정된 값 {setting} = {value}에 맞는 브릭이 없습니다. 파이썬에서 값을 바꾸고 신경망을 다시 학습해 저장하세요.</translation>
    </message>
    <message>
        <source>The file does not say how many numbers the network takes: it was saved before it had seen any. Begin it with keras.Input(…) in Python, or train it first, and save it again.</source>
        <translation>신경망이 숫자를 몇 개 받는지 파일에 적혀 있지 않습니다. 데이터를 한 번도 보기 전에 저장되었기 때문입니다. 파이썬에서 keras.Input(…)으로 시작하거나 먼저 학습한 뒤 다시 저장하세요.</translation>
    </message>
    <message>
        <source>The network takes inputs of any size ({shape}). A tower takes a fixed number: give keras.Input(…) a whole shape in Python.</source>
        <translation>이 신경망은 입력의 크기가 정해져 있지 않습니다({shape}). 탑은 정해진 개수의 숫자를 받습니다. 파이썬에서 keras.Input(…)에 크기를 모두 적으세요.</translation>
    </message>
    <message>
        <source>The network takes {shape} numbers. Only a row of numbers, or a picture of height × width × channels, can be opened.</source>
        <translation>이 신경망이 받는 숫자의 모양은 {shape}입니다. 한 줄로 된 숫자나 높이 × 너비 × 채널로 된 그림을 받는 신경망만 열 수 있습니다.</translation>
    </message>
    <message>
        <source>The network takes {inputs} numbers and gives {outputs}. A table here has at most {maximum} columns, inputs and answers together.</source>
        <translation>이 신경망의 입력 수는 {inputs}, 출력 수는 {outputs}입니다. 여기에서 표의 열은 입력과 답을 합쳐 최대 {maximum}개입니다.</translation>
    </message>
    <message>
        <source>The network tells {classes} classes apart, more than the {maximum} that Neurobricks takes.</source>
        <translation>이 신경망은 클래스가 {classes}개로, 뉴로브릭스가 다룰 수 있는 {maximum}개보다 많습니다.</translation>
    </message>
    <message>
        <source>The network in this file has no layers: {name}.</source>
        <translation>이 파일의 신경망에는 층이 없습니다: {name}.</translation>
    </message>
    <message>
        <source>No layer of this network has weights, so there is nothing to open: {name}.</source>
        <translation>이 신경망에는 가중치가 있는 층이 없어 불러올 것이 없습니다: {name}.</translation>
    </message>
    <message>
        <source>The network has {layers} layers, more than the {maximum} bricks that a tower can have.</source>
        <translation>이 신경망은 층이 {layers}개로, 탑에 쌓을 수 있는 브릭 {maximum}개보다 많습니다.</translation>
    </message>
    <message>
        <source>The layer “{layer}” ({kind}) does not take what comes in: {shape} numbers. The file does not hold together; save the network once more in Python.</source>
        <translation>“{layer}” 층({kind})은 들어오는 숫자의 모양({shape})을 받을 수 없습니다. 파일의 내용이 서로 맞지 않습니다. 파이썬에서 신경망을 다시 저장하세요.</translation>
    </message>
    <message>
        <source>The network answers with {shape} numbers. Only answers that are one row of numbers can be opened: end it with a Flatten and a Dense layer in Python.</source>
        <translation>이 신경망이 내놓는 답의 모양은 {shape}입니다. 답이 한 줄로 된 숫자인 신경망만 열 수 있습니다. 파이썬에서 Flatten 층과 Dense 층으로 끝내세요.</translation>
    </message>
    <message>
        <source>The weights of the layer “{layer}” ({kind}) are not those that it needs. The file does not hold together; save the network once more in Python.</source>
        <translation>“{layer}” 층({kind})의 가중치가 그 층에 맞지 않습니다. 파일의 내용이 서로 맞지 않습니다. 파이썬에서 신경망을 다시 저장하세요.</translation>
    </message>
    <message>
        <source>Some weights of the layer “{layer}” ({kind}) are no finite numbers: the network grew beyond all numbers while it learned. Train it with a lower rate in Python.</source>
        <translation>“{layer}” 층({kind})의 가중치에 유한하지 않은 수가 있습니다. 학습하는 동안 값이 끝없이 커졌기 때문입니다. 파이썬에서 학습률을 낮추어 다시 학습하세요.</translation>
    </message>
    <message>
        <source>These are the weights of a file: {name}. The network can answer at once; with rows it learns on from here.</source>
        <translation>파일에서 가져온 가중치입니다: {name}. 신경망은 바로 답할 수 있고, 행이 있으면 여기에서 이어서 학습합니다.</translation>
    </message>
    <message>
        <source>Left out, since no brick has it: {settings} (layer “{layer}”). The answers are the same; only learning on goes another way.</source>
        <translation>브릭에 없는 설정이라 뺐습니다: {settings} (“{layer}” 층). 답은 그대로이고, 이어서 학습할 때만 달라집니다.</translation>
    </message>
    <message>
        <source>These layers were frozen (trainable=False) and learn on here, since no brick can be frozen: {layers}.</source>
        <translation>다음 층은 고정되어 있었지만(trainable=False), 브릭은 고정할 수 없어 여기에서는 함께 학습합니다: {layers}.</translation>
    </message>
    <message>
        <source>The network was made to calculate in {precision}; here all calculates in float32, so its answers may differ in the last digits.</source>
        <translation>이 신경망은 {precision} 정밀도로 계산하도록 만들어졌습니다. 여기에서는 모두 float32로 계산하므로 답의 끝자리가 다를 수 있습니다.</translation>
    </message>
    <message>
        <source>Epsilon {value} of the layer “{layer}” became 0.001, which all bricks have; the weights beside it were changed so that the answers stay the same.</source>
        <translation>“{layer}” 층의 epsilon 값 {value} 대신 모든 브릭이 쓰는 0.001을 사용합니다. 답이 그대로이도록 함께 쓰이는 가중치를 바꾸었습니다.</translation>
    </message>
    <message>
        <source>The network takes pictures of {shape}. Here each row of a table holds the {count} numbers of one, one line of pixels after the other.</source>
        <translation>이 신경망은 {shape} 크기의 그림을 받습니다. 여기에서는 표의 한 행에 그림 한 장의 숫자(개수: {count})가 픽셀 줄 순서대로 들어갑니다.</translation>
    </message>
    <message>
        <source>The network was taught with from_logits=True and gives raw numbers. A {function} brick was put behind it, which makes probabilities of them.</source>
        <translation>이 신경망은 from_logits=True로 학습되어 확률이 아닌 숫자를 내놓습니다. 뒤에 {function} 브릭을 붙여 확률로 바꾸었습니다.</translation>
    </message>
    <message>
        <source>The network answers yes or no to {count} questions at once. Here these are {count} numbers to predict.</source>
        <translation>이 신경망은 여러 질문에 한꺼번에 예 또는 아니요로 답합니다(질문 수: {count}). 여기에서는 예측할 숫자 {count}개로 다룹니다.</translation>
    </message>
    <message>
        <source>The file does not say how the network was trained: optimizer and loss function are those that Neurobricks proposes.</source>
        <translation>신경망을 어떻게 학습했는지 파일에 적혀 있지 않습니다. 최적화 알고리즘과 손실 함수는 뉴로브릭스가 제안하는 것을 씁니다.</translation>
    </message>
    <message>
        <source>The network was trained with an optimizer that is not there: {optimizer}. {instead} is proposed in its place.</source>
        <translation>이 신경망을 학습한 최적화 알고리즘은 여기에 없습니다: {optimizer}. 대신 제안하는 것: {instead}.</translation>
    </message>
    <message>
        <source>The learning rate changed by a plan of its own ({plan}). A rate of {rate} is proposed in its place.</source>
        <translation>학습률이 정해진 계획({plan})에 따라 바뀌었습니다. 대신 학습률 {rate} 값을 제안합니다.</translation>
    </message>
    <message>
        <source>Left out of the optimizer, since it is not there: {settings}.</source>
        <translation>최적화 알고리즘의 설정 가운데 여기에 없는 것은 뺐습니다: {settings}.</translation>
    </message>
    <message>
        <source>The network was trained with a loss function that does not suit here: {loss}. {instead} is proposed in its place.</source>
        <translation>이 신경망을 학습한 손실 함수는 여기에 맞지 않습니다: {loss}. 대신 제안하는 것: {instead}.</translation>
    </message>
    <message>
        <source>Weights of a file were taken after epoch {epoch}: {name}. Train goes on from there.</source>
        <translation>{epoch}에포크 뒤에 파일의 가중치를 가져왔습니다: {name}. 학습하면 거기에서 이어집니다.</translation>
    </message>
    <message>
        <source>Empty files were left out; perhaps they were not copied completely ({count}): {names}</source>
        <translation>빈 파일은 제외했습니다. 복사가 끝까지 되지 않았을 수 있습니다({count}개): {names}</translation>
    </message>
    <message>
        <source>Pictures that are damaged were left out; fetch them once more from where they came from ({count}): {names}</source>
        <translation>손상된 그림은 제외했습니다. 원래 있던 곳에서 다시 가져오세요({count}개): {names}</translation>
    </message>
    <message>
        <source>Pictures with hardly any pixels, on which nothing can be seen, were left out ({count}): {names}</source>
        <translation>픽셀이 너무 적어 아무것도 알아볼 수 없는 그림은 제외했습니다({count}개): {names}</translation>
    </message>
    <message>
        <source>Pictures with so many pixels that they would fill the memory were left out; save them smaller and bring them again ({count}): {names}</source>
        <translation>픽셀이 너무 많아 메모리를 가득 채울 그림은 제외했습니다. 더 작게 저장한 뒤 다시 가져오세요({count}개): {names}</translation>
    </message>
    <message>
        <source>HEIC photographs, as iPhones take them, cannot be read and were left out. On the iPhone choose Settings › Camera › Formats › Most Compatible, or open them on the computer and save them as JPEG ({count}): {names}</source>
        <translation>아이폰에서 찍은 HEIC 사진은 읽을 수 없어 제외했습니다. 아이폰에서 설정 › 카메라 › 포맷 › 높은 호환성을 고르거나, 컴퓨터에서 열어 JPEG로 저장하세요({count}개): {names}</translation>
    </message>
    <message>
        <source>Files that are no PNG, JPEG, WebP, BMP or GIF were left out. If they are pictures, save them as one of these ({count}): {names}</source>
        <translation>PNG, JPEG, WebP, BMP, GIF가 아닌 파일은 제외했습니다. 그림이라면 이 가운데 하나로 저장하세요({count}개): {names}</translation>
    </message>
    <message>
        <source>Pictures that lie beside the folders of the classes were left out. Put each into the folder of its class ({count}): {names}</source>
        <translation>클래스 폴더 바깥에 있는 그림은 제외했습니다. 각 그림을 해당 클래스의 폴더에 넣으세요({count}개): {names}</translation>
    </message>
    <message>
        <source>Files that the disk or the archive did not give were left out; copy them to another place and try again ({count}): {names}</source>
        <translation>디스크나 압축 파일에서 읽히지 않은 파일은 제외했습니다. 다른 곳에 복사한 뒤 다시 시도하세요({count}개): {names}</translation>
    </message>
    <message>
        <source>No more than {most} pictures are taken; these were left out ({count}): {names}</source>
        <translation>그림은 최대 {most}장까지만 가져옵니다. 다음은 제외했습니다({count}개): {names}</translation>
    </message>
    <message>
        <source>The folders of the training and the test part ({names}) were put together. Neurobricks shares the pictures out itself.</source>
        <translation>훈련용과 시험용 폴더({names})를 하나로 합쳤습니다. 그림은 Neurobricks가 직접 나눕니다.</translation>
    </message>
    <message>
        <source>A class has only one picture, so it cannot be both learned and tested. Add some more of: {name}</source>
        <translation>그림이 한 장뿐인 클래스가 있어 학습과 시험을 함께 할 수 없습니다. 그림을 더 넣을 클래스: {name}</translation>
    </message>
    <message>
        <source>There are no pictures in this place: {name}. Choose a folder that has a folder with pictures (PNG, JPEG, WebP, BMP or GIF) for each class.</source>
        <translation>여기에는 그림이 없습니다: {name}. 클래스마다 그림(PNG, JPEG, WebP, BMP, GIF)이 든 폴더가 하나씩 있는 폴더를 고르세요.</translation>
    </message>
    <message>
        <source>All pictures lie in one folder: {name}. Make a folder for each class in it, put the pictures there, and choose it again.</source>
        <translation>모든 그림이 한 폴더에 있습니다: {name}. 그 안에 클래스마다 폴더를 만들어 그림을 나누어 넣은 뒤 다시 고르세요.</translation>
    </message>
    <message>
        <source>A class has no picture that can be read. Put some into its folder, or take the folder away: {name}</source>
        <translation>읽을 수 있는 그림이 하나도 없는 클래스가 있습니다. 폴더에 그림을 넣거나 폴더를 없애세요: {name}</translation>
    </message>
    <message>
        <source>A class has no picture that can be read: {name}. What lies in its folder: {why}</source>
        <translation>읽을 수 있는 그림이 하나도 없는 클래스가 있습니다: {name}. 폴더 안의 파일: {why}</translation>
    </message>
    <message>
        <source>There are {count} folders with pictures, more than the {most} classes that can be told apart. Choose a folder that has one folder for each class.</source>
        <translation>그림이 든 폴더가 {count}개로, 구별할 수 있는 클래스 수 {most}개보다 많습니다. 클래스마다 폴더가 하나씩 있는 폴더를 고르세요.</translation>
    </message>
    <message>
        <source>This is one file, not a folder: {name}. Choose the folder (or a zip of it) that has a folder with pictures for each class.</source>
        <translation>폴더가 아니라 파일 하나입니다: {name}. 클래스마다 그림 폴더가 있는 폴더(또는 그 zip 파일)를 고르세요.</translation>
    </message>
    <message>
        <source>There is no such folder or zip: {name}. It may have been moved or renamed.</source>
        <translation>이런 폴더나 zip 파일이 없습니다: {name}. 옮겨졌거나 이름이 바뀌었을 수 있습니다.</translation>
    </message>
    <message>
        <source>This folder or zip may not be read: {name}. Copy it to a folder of your own and choose that.</source>
        <translation>이 폴더나 zip 파일은 읽을 권한이 없습니다: {name}. 자신의 폴더에 복사한 뒤 그것을 고르세요.</translation>
    </message>
    <message>
        <source>The end of this zip is missing: {name}. Perhaps it was not copied or downloaded completely; fetch it once more.</source>
        <translation>이 zip 파일은 끝부분이 없습니다: {name}. 복사나 내려받기가 끝까지 되지 않았을 수 있으니 다시 가져오세요.</translation>
    </message>
    <message>
        <source>This zip is damaged or has a password: {name}. Unpack it, and choose the folder.</source>
        <translation>이 zip 파일은 손상되었거나 암호가 걸려 있습니다: {name}. 압축을 푼 뒤 폴더를 고르세요.</translation>
    </message>
    <message>
        <source>This zip is built in a way that could harm the computer, so it was not opened: {name}.</source>
        <translation>이 zip 파일은 컴퓨터에 해를 줄 수 있는 구조로 되어 있어 열지 않았습니다: {name}.</translation>
    </message>
    <message>
        <source>This zip is too large: {name}. Unpack it, and choose the folder.</source>
        <translation>이 zip 파일은 너무 큽니다: {name}. 압축을 푼 뒤 폴더를 고르세요.</translation>
    </message>
    <message>
        <source>The pictures of this design are damaged. Bring them again from their folder.</source>
        <translation>이 설계의 그림이 손상되었습니다. 폴더에서 다시 가져오세요.</translation>
    </message>
    <message>
        <source>The pictures are not at hand any more. Bring them again from their folder.</source>
        <translation>그림이 더 이상 없습니다. 폴더에서 다시 가져오세요.</translation>
    </message>
    <message>
        <source>The network&apos;s numbers have no names, so the columns were taken in their order: {columns}.</source>
        <translation>신경망의 입력에 이름이 없어 열을 순서대로 사용했습니다: {columns}.</translation>
    </message>
    <message>
        <source>There are no rows here that the network could answer, so there is nothing to report on. Open a table that fits it first.</source>
        <translation>신경망이 답할 행이 없어 보고서에 쓸 내용이 없습니다. 먼저 이 신경망에 맞는 표를 여세요.</translation>
    </message>
    <message>
        <source>The layer “{layer}” ({kind}) only scales numbers. That is in the weights of the brick beside it now, and the answers stay the same.</source>
        <translation>“{layer}” 층({kind})은 숫자의 크기만 바꿉니다. 이 계산은 이제 옆 브릭의 가중치에 들어 있으며 답은 그대로입니다.</translation>
    </message>
    <message>
        <source>The layer “{layer}” ({kind}) only scales numbers. A batch normalization brick stands in its place: the answers are the same; as it learns on, it follows the rows.</source>
        <translation>“{layer}” 층({kind})은 숫자의 크기만 바꿉니다. 그 자리에 배치 정규화 브릭을 놓았습니다. 답은 그대로이고, 이어서 학습하면 행에 맞추어 달라집니다.</translation>
    </message>
    <message>
        <source>A network sees either pictures or the columns of a table, not both. Ignore the other columns.</source>
        <translation>신경망은 그림과 표의 열 가운데 한 가지만 봅니다. 나머지 열은 무시로 바꾸세요.</translation>
    </message>
    <message>
        <source>Pictures that are kept in the file: {count}. The file takes {megabytes} MB.</source>
        <translation>파일에 담기는 그림: {count}장. 파일 크기: {megabytes}MB.</translation>
    </message>
    <message>
        <source>There are no pictures in this place: {name}. Choose a folder, a zip or a file with pictures (PNG, JPEG, WebP, BMP or GIF).</source>
        <translation>여기에는 그림이 없습니다: {name}. 그림(PNG, JPEG, WebP, BMP, GIF)이 든 폴더나 zip 파일, 또는 그림 파일을 고르세요.</translation>
    </message>
    <message>
        <source>Pictures of the test part look like pictures that the network learns from ({count}), such as {first} and {second}. So it seems better than it is: it knows the answers by heart.</source>
        <translation>시험용 그림 가운데 신경망이 배우는 그림과 거의 같은 것이 있습니다({count}장). 예: {first}, {second}. 답을 이미 외우고 있으므로 실제보다 잘하는 것처럼 보입니다.</translation>
    </message>
    <message>
        <source>Some pictures are there more than once in their class ({count}). They teach nothing new.</source>
        <translation>같은 클래스에 똑같은 그림이 두 번 이상 있습니다({count}장). 새로 가르쳐 주는 것이 없습니다.</translation>
    </message>
    <message>
        <source>The very same picture lies in two classes, such as {first} and {second}. The network cannot learn both. Delete one of them.</source>
        <translation>똑같은 그림이 두 클래스에 들어 있습니다. 예: {first}, {second}. 신경망은 둘 다 배울 수 없으니 하나를 지우세요.</translation>
    </message>
    <message>
        <source>Keep pictures that look alike in one part</source>
        <translation>비슷한 그림은 한 부분에 모으기</translation>
    </message>
    <message>
        <source>Use each picture only once</source>
        <translation>그림마다 한 번씩만 쓰기</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>그림</translation>
    </message>
    <message>
        <source>The network sees the pixels of each picture, from 0 (dark) to 1 (bright).</source>
        <translation>신경망은 그림의 픽셀을 0(어두움)부터 1(밝음)까지의 수로 봅니다.</translation>
    </message>
    <message>
        <source>The pictures would be more numbers than the memory holds: {pictures} of {size} × {size} pixels. Choose a smaller picture size (at most {most}), or grey.</source>
        <translation>그림을 수로 바꾸면 메모리에 다 담을 수 없습니다. 그림 수: {pictures}, 크기: {size} × {size}픽셀. 그림 크기를 더 작게(최대 {most}) 하거나 흑백을 고르세요.</translation>
    </message>
    <message>
        <source>There is only one class with pictures: {name}. Bring pictures of a second one, so that there is something to tell apart.</source>
        <translation>그림이 있는 클래스가 하나뿐입니다: {name}. 구별할 것이 있도록 두 번째 클래스의 그림을 가져오세요.</translation>
    </message>
    <message>
        <source>There are no pictures yet. Bring some.</source>
        <translation>아직 그림이 없습니다. 그림을 가져오세요.</translation>
    </message>
    <message>
        <source>With these there would be {count} pictures, and no more than {most} are taken.</source>
        <translation>이 그림까지 더하면 {count}장이 되는데, 최대 {most}장까지만 담을 수 있습니다.</translation>
    </message>
    <message>
        <source>With these there would be {count} classes, and no more than {most} can be told apart.</source>
        <translation>이 그림까지 더하면 클래스가 {count}개가 되는데, 최대 {most}개까지만 구별할 수 있습니다.</translation>
    </message>
    <message>
        <source>There is a class of this name already: {name}</source>
        <translation>같은 이름의 클래스가 이미 있습니다: {name}</translation>
    </message>
    <message>
        <source>A class needs a name of at most 200 letters.</source>
        <translation>클래스에는 200자 이내의 이름이 필요합니다.</translation>
    </message>
    <message>
        <source>Picture size</source>
        <translation>그림 크기</translation>
    </message>
    <message>
        <source>How many pixels high and wide the network sees each picture. Larger ones show more and take longer.</source>
        <translation>신경망이 그림을 볼 때의 가로·세로 픽셀 수입니다. 클수록 더 자세히 보이고 더 오래 걸립니다.</translation>
    </message>
    <message>
        <source>In colour</source>
        <translation>컬러로 보기</translation>
    </message>
    <message>
        <source>Three numbers for each pixel: red, green, blue. Else one, its grey.</source>
        <translation>픽셀마다 빨강, 초록, 파랑의 세 수를 씁니다. 끄면 밝기 하나만 씁니다.</translation>
    </message>
    <message>
        <source>Made square by</source>
        <translation>정사각형으로 만들기</translation>
    </message>
    <message>
        <source>A network sees all pictures in one square size.</source>
        <translation>신경망은 모든 그림을 같은 크기의 정사각형으로 봅니다.</translation>
    </message>
    <message>
        <source>The middle square is cut out.</source>
        <translation>가운데 정사각형만 잘라 냅니다.</translation>
    </message>
    <message>
        <source>All of it, with white beside it.</source>
        <translation>그림 전체를 넣고 남는 곳은 흰색으로 채웁니다.</translation>
    </message>
    <message>
        <source>My own pictures</source>
        <translation>내 그림</translation>
    </message>
    <message>
        <source>Pictures of your own, in classes. Which class is a new picture of?</source>
        <translation>클래스별로 모은 자신의 그림입니다. 새 그림은 어느 클래스일까요?</translation>
    </message>
    <message>
        <source>None of these files is a picture that can be read, so there is no answer.</source>
        <translation>읽을 수 있는 그림이 하나도 없어 답할 수 없습니다.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>This network answers for pictures. There is nothing that could be typed in.</source>
        <translation>이 신경망은 그림을 보고 답합니다. 입력할 값이 없습니다.</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>그림</translation>
    </message>
    <message>
        <source>How many pictures are drawn, as many of each class.</source>
        <translation>그릴 그림의 수입니다. 클래스마다 같은 수로 그립니다.</translation>
    </message>
    <message>
        <source>How much grain the pictures have, and strokes that do not belong.</source>
        <translation>그림에 섞이는 잡티와 쓸데없는 선의 양입니다.</translation>
    </message>
    <message>
        <source>Drawn shapes</source>
        <translation>그려진 도형</translation>
    </message>
    <message>
        <source>Circle, square, triangle or star? They are turned, of any size and colour, and a few strokes too many. A machine that sorts parts on a belt has to know, however they lie.</source>
        <translation>원, 사각형, 삼각형, 별 가운데 무엇일까요? 돌아가 있고 크기와 색이 제각각이며 쓸데없는 선도 섞여 있습니다. 컨베이어의 부품을 고르는 기계는 부품이 어떻게 놓여 있든 알아보아야 합니다.</translation>
    </message>
    <message>
        <source>Doodled dogs and cats</source>
        <translation>낙서로 그린 개와 고양이</translation>
    </message>
    <message>
        <source>Dog or cat? No ear, snout or whisker is like another, and the colour tells nothing. What does a child look at, and what a network?</source>
        <translation>개일까요, 고양이일까요? 귀도 주둥이도 수염도 똑같은 것이 없고, 색으로는 알 수 없습니다. 아이는 무엇을 보고, 신경망은 무엇을 볼까요?</translation>
    </message>
    <message>
        <source>Six doodled animals</source>
        <translation>낙서로 그린 여섯 동물</translation>
    </message>
    <message>
        <source>Cat, dog, rabbit, bear, pig or mouse? With six classes a guess is right once in six times. Which two does the network mix up?</source>
        <translation>고양이, 개, 토끼, 곰, 돼지, 쥐 가운데 무엇일까요? 클래스가 여섯이면 찍어서 맞힐 확률은 6분의 1입니다. 신경망은 어느 둘을 헷갈릴까요?</translation>
    </message>
    <message>
        <source>cutting out the middle</source>
        <translation>가운데 잘라 내기</translation>
    </message>
    <message>
        <source>adding white</source>
        <translation>흰색으로 채우기</translation>
    </message>
    <message>
        <source>Circle, square, triangle or star, by three convolutions</source>
        <translation>원, 사각형, 삼각형, 별을 합성곱 세 번으로 구별</translation>
    </message>
    <message>
        <source>The file {name} is written beside the weights and says how rows are made ready. Give the weights another name.</source>
        <translation>{name} 파일은 가중치 옆에 함께 저장되며, 행을 준비하는 방법이 적혀 있습니다. 가중치에는 다른 이름을 주세요.</translation>
    </message>
    <message>
        <source>There is something else under this name, which will not be replaced: {name}. Choose another name.</source>
        <translation>이 이름으로 다른 것이 이미 있어서 바꾸지 않습니다: {name}. 다른 이름을 고르세요.</translation>
    </message>
    <message>
        <source>There is no picture in this file that could be shown.</source>
        <translation>이 파일에는 보여 줄 그림이 없습니다.</translation>
    </message>
    <message>
        <source>For {count} of {rows} rows the network gives no number. They are counted as its first class, “{name}”, as Keras does, and mean nothing.</source>
        <translation>{rows}행 중 {count}행에는 신경망이 값을 내놓지 못합니다. Keras가 그러듯 첫 클래스 “{name}” 답으로 셌을 뿐, 아무 뜻도 없습니다.</translation>
    </message>
    <message>
        <source>This network does not look at pictures. Train one on pictures first.</source>
        <translation>이 신경망은 그림을 보지 않습니다. 먼저 그림으로 학습하세요.</translation>
    </message>
    <message>
        <source>The network does not know this picture: it came after the training. Train anew.</source>
        <translation>신경망이 모르는 그림입니다. 학습한 뒤에 들어온 그림이니 다시 학습하세요.</translation>
    </message>
    <message>
        <source>This is no picture of {least} to {largest} pixels a side, in grey or in colour.</source>
        <translation>흑백이나 컬러로 된, 한 변이 {least}~{largest}픽셀인 그림이 아닙니다.</translation>
    </message>
    <message>
        <source>{answered} of {pictures} pictures answered, written to {name}.</source>
        <translation>그림 {pictures}장 가운데 {answered}장에 답해 저장했습니다: {name}</translation>
    </message>
    <message>
        <source>A network that sees pictures is not written out in NumPy. Look at the Keras code.</source>
        <translation>그림을 보는 신경망은 NumPy로 풀어 쓰지 않습니다. Keras 코드를 보세요.</translation>
    </message>
    <message>
        <source>Take out the bricks above it ({count})</source>
        <translation>위의 브릭 빼기 ({count}개)</translation>
    </message>
    <message>
        <source>The pre-trained eyes look at pictures in colour or grey, as Input gives them. What comes in here: {shape}.</source>
        <translation>미리 학습한 눈은 입력에서 오는 컬러 또는 회색 그림을 봅니다. 여기로 들어오는 것: {shape}.</translation>
    </message>
    <message>
        <source>The pre-trained eyes have to be the first brick: they know photographs, and not what other bricks make of them.</source>
        <translation>미리 학습한 눈은 맨 위 브릭이어야 합니다. 사진은 알지만, 다른 브릭이 바꾸어 놓은 것은 모릅니다.</translation>
    </message>
    <message>
        <source>The pre-trained eyes look at each picture only once, so no brick above may change it. They have to be the first brick.</source>
        <translation>미리 학습한 눈은 그림을 한 번만 보므로, 위에서 그림을 바꾸면 안 됩니다. 맨 위 브릭이어야 합니다.</translation>
    </message>
    <message>
        <source>Pre-trained eyes</source>
        <translation>미리 학습한 눈</translation>
    </message>
    <message>
        <source>A network that has seen 1.3 million photographs of 1000 kinds of things (ImageNet) says what it sees, in 1280 numbers. It is frozen: only the bricks behind it learn.</source>
        <translation>사물 1000가지의 사진 130만 장(ImageNet)을 본 신경망이 무엇이 보이는지 숫자 1280개로 말합니다. 고정되어 있어 뒤의 브릭만 학습합니다.</translation>
    </message>
    <message>
        <source>Looks at</source>
        <translation>보는 크기</translation>
    </message>
    <message>
        <source>To how many pixels a side each picture is brought before it is looked at. The eyes learned with 224 pixels; 96 take a fifth of the time and show less.</source>
        <translation>그림을 보기 전에 한 변을 몇 픽셀로 맞추는지 정합니다. 이 눈은 224픽셀로 배웠습니다. 96픽셀은 시간이 5분의 1이고 덜 자세합니다.</translation>
    </message>
    <message>
        <source>What is taken in one go is kept in one part, and there were too few goes for a test: {goes}. Take pictures of each class in at least three goes, each from another side or in another light.</source>
        <translation>한 번에 이어서 찍은 그림은 같은 부분에 둡니다. 지금까지 찍은 횟수({goes}번)로는 시험 데이터를 따로 둘 수 없습니다. 클래스마다 세 번 이상, 방향이나 조명을 바꾸어 나눠 찍으세요.</translation>
    </message>
    <message>
        <source>There is no picture in what was brought. Choose picture files.</source>
        <translation>가져온 것에 그림이 없습니다. 그림 파일을 고르세요.</translation>
    </message>
    <message>
        <source>All pictures of a class were taken in one go, and so are kept in one part: it is either not learned or not tested. Take some more, from another side or in another light, of: {name}</source>
        <translation>한 클래스의 그림을 모두 한 번에 찍어서 한 부분에만 들어갑니다. 그래서 학습하지 못하거나 시험하지 못합니다. 방향이나 조명을 바꾸어 더 찍어야 하는 클래스: {name}</translation>
    </message>
    <message>
        <source>There is no picture in the clipboard. Copy one first, such as on a web page, then paste again.</source>
        <translation>클립보드에 그림이 없습니다. 웹 페이지 등에서 그림을 복사한 다음 다시 붙여넣으세요.</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>순위</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>반</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Goal reached</source>
        <translation>목표 달성</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>지표</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>가중치 수</translation>
    </message>
    <message>
        <source>Seconds of training</source>
        <translation>학습 시간(초)</translation>
    </message>
    <message>
        <source>Handed in (UTC)</source>
        <translation>낸 때(UTC)</translation>
    </message>
    <message>
        <source>Handed in before</source>
        <translation>이전에 낸 횟수</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>살펴볼 점</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>no</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>This file could not be read: the part that reads files ended over it.</source>
        <translation>이 파일을 읽지 못했습니다. 파일을 읽는 부분이 이 파일에서 멈추어 끝났습니다.</translation>
    </message>
    <message>
        <source>This file takes too long to read, so it was left.</source>
        <translation>이 파일은 읽는 데 너무 오래 걸려서 건너뛰었습니다.</translation>
    </message>
    <message>
        <source>Write your name, so that your work is known.</source>
        <translation>누구의 것인지 알 수 있게 이름을 쓰세요.</translation>
    </message>
    <message>
        <source>Write which class you are in.</source>
        <translation>어느 반인지 쓰세요.</translation>
    </message>
    <message>
        <source>The class&apos;s folder is not there: {name}. Ask your teacher where it is, or see that this computer is connected to it.</source>
        <translation>학급 폴더가 없습니다: {name}. 어디에 있는지 선생님께 여쭈어보거나, 이 컴퓨터가 폴더에 연결되어 있는지 확인하세요.</translation>
    </message>
    <message>
        <source>This folder does not let you hand anything in: {name}. Ask your teacher to allow writing in it; your work is still here.</source>
        <translation>이 폴더에는 낼 수 없습니다: {name}. 선생님께 폴더에 쓸 수 있게 해 달라고 말씀드리세요. 작품은 그대로 여기 있습니다.</translation>
    </message>
    <message>
        <source>Nothing has been learned yet, so there is nothing to hand in. Train first.</source>
        <translation>아직 학습한 것이 없어서 낼 것이 없습니다. 먼저 학습하세요.</translation>
    </message>
    <message>
        <source>Nothing was handed in here yet: {name}. Choose the folder in which there is one called submitted.</source>
        <translation>아직 여기에 낸 사람이 없습니다: {name}. submitted라는 폴더가 들어 있는 폴더를 고르세요.</translation>
    </message>
    <message>
        <source>This file is no lesson that was made for handing out: {name}. Make one with File, Make a lesson from this.</source>
        <translation>나누어 주려고 만든 과제 파일이 아닙니다: {name}. 파일 메뉴의 ‘이것으로 과제 만들기’로 만드세요.</translation>
    </message>
    <message>
        <source>Nothing was learned in this file.</source>
        <translation>이 파일에는 학습한 것이 없습니다.</translation>
    </message>
    <message>
        <source>This network does not fit the rows of the lesson, so it could not be measured.</source>
        <translation>이 신경망은 과제의 행에 맞지 않아서 잴 수 없었습니다.</translation>
    </message>
    <message>
        <source>The lesson has no rows in the part that its goal is about.</source>
        <translation>목표가 말하는 부분에 과제의 행이 없습니다.</translation>
    </message>
    <message>
        <source>another lesson than this one</source>
        <translation>이 과제가 아닌 다른 과제</translation>
    </message>
    <message>
        <source>the lesson&apos;s lock was taken off or changed</source>
        <translation>과제의 잠금을 풀거나 바꿈</translation>
    </message>
    <message>
        <source>the data were exchanged</source>
        <translation>데이터가 바뀜</translation>
    </message>
    <message>
        <source>the test part was changed</source>
        <translation>시험 데이터가 바뀜</translation>
    </message>
    <message>
        <source>it says that it learned from other rows</source>
        <translation>다른 행으로 학습했다고 적혀 있음</translation>
    </message>
    <message>
        <source>the file says {told}, measured here it is {measured}</source>
        <translation>파일에는 {told}, 여기서 잰 값은 {measured}</translation>
    </message>
    <message>
        <source>more tries than allowed: {count}</source>
        <translation>정해진 것보다 많이 시도함: {count}</translation>
    </message>
    <message>
        <source>the file names another person than its folder: {name}</source>
        <translation>파일 속 이름이 폴더와 다름: {name}</translation>
    </message>
    <message>
        <source>put there by hand, without a name in it</source>
        <translation>이름 없이 손으로 넣은 파일</translation>
    </message>
    <message>
        <source>{figure} at least {value}</source>
        <translation>{figure} {value} 이상</translation>
    </message>
    <message>
        <source>{figure} at most {value}</source>
        <translation>{figure} {value} 이하</translation>
    </message>
    <message>
        <source>test accuracy</source>
        <translation>시험 정확도</translation>
    </message>
    <message>
        <source>validation accuracy</source>
        <translation>검증 정확도</translation>
    </message>
    <message>
        <source>training accuracy</source>
        <translation>학습 정확도</translation>
    </message>
    <message>
        <source>F1 on the test part</source>
        <translation>시험 데이터의 F1</translation>
    </message>
    <message>
        <source>F1 on the validation part</source>
        <translation>검증 데이터의 F1</translation>
    </message>
    <message>
        <source>F1 on the training part</source>
        <translation>학습 데이터의 F1</translation>
    </message>
    <message>
        <source>R² on the test part</source>
        <translation>시험 데이터의 R²</translation>
    </message>
    <message>
        <source>R² on the validation part</source>
        <translation>검증 데이터의 R²</translation>
    </message>
    <message>
        <source>R² on the training part</source>
        <translation>학습 데이터의 R²</translation>
    </message>
    <message>
        <source>mean absolute error on the test part</source>
        <translation>시험 데이터의 평균 절대 오차</translation>
    </message>
    <message>
        <source>mean absolute error on the validation part</source>
        <translation>검증 데이터의 평균 절대 오차</translation>
    </message>
    <message>
        <source>mean absolute error on the training part</source>
        <translation>학습 데이터의 평균 절대 오차</translation>
    </message>
    <message>
        <source>All tries of this lesson are used up: {count}. Choose the best of your runs and hand it in.</source>
        <translation>이 과제에서 쓸 수 있는 시도를 다 썼습니다: {count}번. 학습 기록 가운데 가장 좋은 것을 골라 내세요.</translation>
    </message>
    <message>
        <source>The data of this lesson stays as it is.</source>
        <translation>이 과제의 데이터는 바꿀 수 없습니다.</translation>
    </message>
    <message>
        <source>The tower of this lesson stays as it is.</source>
        <translation>이 과제의 탑은 바꿀 수 없습니다.</translation>
    </message>
    <message>
        <source>This lesson does without that brick: {kind}.</source>
        <translation>이 과제에서는 쓰지 않는 브릭입니다: {kind}.</translation>
    </message>
    <message>
        <source>This lesson locks it: {field}.</source>
        <translation>이 과제에서 잠근 값입니다: {field}.</translation>
    </message>
    <message>
        <source>This does not say how a lesson is locked: {why}. How it is written stands in docs/handing-out.md.</source>
        <translation>과제를 어떻게 잠그는지 읽을 수 없습니다: {why}. 쓰는 법은 docs/handing-out.md에 있습니다.</translation>
    </message>
    <message>
        <source>This file could not be read: {name}. See that it is there, that it is a text file and no folder, and that you may read it.</source>
        <translation>이 파일을 읽지 못했습니다: {name}. 파일이 있는지, 폴더가 아니라 텍스트 파일인지, 읽을 수 있는지 확인하세요.</translation>
    </message>
    <message>
        <source>For the camera, one more package is needed. Install it by: {command}. Then start Neurobricks again. Pictures in folders, pasted and drawn ones need nothing.</source>
        <translation>카메라를 쓰려면 패키지가 하나 더 필요합니다. 설치 명령: {command}. 설치한 다음 뉴로브릭스를 다시 시작하세요. 폴더에서 가져오거나 붙여넣거나 그린 그림은 설치 없이 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>No camera was found, or another program has it. Plug one in, close other programs that show its picture, allow programs to use it in the system&apos;s settings, and try again.</source>
        <translation>카메라를 찾지 못했거나 다른 프로그램이 쓰고 있습니다. 카메라를 연결하고, 카메라를 쓰는 다른 프로그램을 닫고, 시스템 설정에서 카메라 사용을 허용한 다음 다시 시도하세요.</translation>
    </message>
    <message>
        <source>The camera gives no more pictures. Perhaps it was unplugged; try again.</source>
        <translation>카메라에서 그림이 더 오지 않습니다. 연결이 끊겼을 수 있으니 다시 시도하세요.</translation>
    </message>
    <message>
        <source>The pre-trained eyes look at pictures: give a folder of them by --pictures.</source>
        <translation>미리 학습한 눈은 그림을 봅니다. --pictures로 그림 폴더를 주세요.</translation>
    </message>
    <message>
        <source>This network answers for rows of a table, not for pictures: give a --table.</source>
        <translation>이 신경망은 그림이 아니라 표의 행에 답합니다. --table을 주세요.</translation>
    </message>
    <message>
        <source>Dogs on grass, cats on a carpet</source>
        <translation>풀밭의 개, 카펫의 고양이</translation>
    </message>
    <message>
        <source>All dogs were photographed outside, all cats at home. A network that looks at the grass is always right, until a cat goes for a walk.</source>
        <translation>개는 모두 밖에서, 고양이는 모두 집에서 찍었습니다. 풀밭만 보는 신경망은 늘 맞힙니다. 고양이가 산책을 나가기 전까지는요.</translation>
    </message>
    <message>
        <source>Unfair</source>
        <translation>불공평</translation>
    </message>
    <message>
        <source>Of this share of the training pictures the background goes with the class: 1 of all, 0 of none but by chance.</source>
        <translation>학습 그림 가운데 이 비율만큼은 배경이 클래스를 따릅니다. 1이면 모두, 0이면 우연히 맞는 것뿐입니다.</translation>
    </message>
    <message>
        <source>Handwritten digits as pictures</source>
        <translation>그림으로 보는 손글씨 숫자</translation>
    </message>
    <message>
        <source>Which digit was written? The same digits as in the table of 64 numbers, but here it counts which pixels lie beside each other.</source>
        <translation>어떤 숫자를 썼을까요? 숫자 64개짜리 표와 같은 손글씨이지만, 여기서는 어떤 픽셀이 나란히 있는지가 중요합니다.</translation>
    </message>
    <message>
        <source>No folder in {name} is called as a class of this network: {classes}. The folders that are there: {folders}. Call them as the classes are.</source>
        <translation>{name}: 이 신경망의 클래스와 이름이 같은 폴더가 없습니다. 클래스: {classes}. 있는 폴더: {folders}. 폴더 이름을 클래스와 같게 바꾸세요.</translation>
    </message>
    <message>
        <source>Folders that were left out, since the network knows no such class: {folders}.</source>
        <translation>신경망이 모르는 클래스여서 뺀 폴더: {folders}.</translation>
    </message>
    <message>
        <source>None of the pictures in {name} can be read, so there is nothing to compare with.</source>
        <translation>{name}: 읽을 수 있는 그림이 없어서 비교할 것이 없습니다.</translation>
    </message>
    <message>
        <source>Flat</source>
        <translation>평평하게</translation>
    </message>
    <message>
        <source>Convolutions</source>
        <translation>합성곱</translation>
    </message>
    <message>
        <source>Dogs and cats</source>
        <translation>개와 고양이</translation>
    </message>
    <message>
        <source>Flat, by convolutions, by pre-trained eyes</source>
        <translation>평평하게, 합성곱으로, 미리 학습한 눈으로</translation>
    </message>
    <message>
        <source>Half of the 400 doodles are kept back for the test. This network gets all pixels in a row and learns them nearly by heart. Two others lie ready under Runs: train them, too, and compare what each makes of the pictures that it has never seen.</source>
        <translation>낙서 400장 가운데 절반은 시험용으로 남겨 둡니다. 이 신경망은 픽셀을 모두 한 줄로 받아 거의 외워 버립니다. 학습 기록에 신경망 두 개가 더 준비되어 있습니다. 모두 학습시켜 처음 보는 그림을 얼마나 맞히는지 비교해 보세요.</translation>
    </message>
    <message>
        <source>Dogs and cats by convolutions</source>
        <translation>합성곱으로 보는 개와 고양이</translation>
    </message>
    <message>
        <source>Patterns, wherever they lie</source>
        <translation>어디에 있어도 찾아내는 무늬</translation>
    </message>
    <message>
        <source>Each filter learns a pattern and finds it wherever it lies, so an ear may be moved. See how much nearer validation stays to training than with the flat network.</source>
        <translation>필터마다 무늬를 하나씩 배우고 어디에 있든 찾아내므로 귀의 자리가 바뀌어도 됩니다. 평평한 신경망보다 검증이 학습에 얼마나 가까운지 보세요.</translation>
    </message>
    <message>
        <source>Dogs and cats by pre-trained eyes</source>
        <translation>미리 학습한 눈으로 보는 개와 고양이</translation>
    </message>
    <message>
        <source>What others have learned from photographs</source>
        <translation>남이 사진에서 배워 둔 것</translation>
    </message>
    <message>
        <source>The first brick has seen 1.3 million photographs and is frozen. It looks at each picture once; then two small dense layers learn from its 1280 numbers in a moment. Doodles are no photographs, and yet it sees enough.</source>
        <translation>첫 브릭은 사진 130만 장을 보았고 고정되어 있습니다. 그림을 한 번씩만 보고, 그다음 작은 전결합층 두 개가 그 숫자 1280개에서 금세 배웁니다. 낙서는 사진이 아니지만 그래도 충분히 알아봅니다.</translation>
    </message>
    <message>
        <source>Six animals</source>
        <translation>여섯 가지 동물</translation>
    </message>
    <message>
        <source>Cat, dog, rabbit, bear, pig or mouse</source>
        <translation>고양이, 개, 토끼, 곰, 돼지, 쥐</translation>
    </message>
    <message>
        <source>Text 3&apos;s six classes: a guess is right once in six times. Three networks lie ready under Runs, as for dogs and cats. Train all three, and see in Evaluate which two animals each one mixes up.</source>
        <translation>글 3의 여섯 클래스입니다. 찍으면 여섯 번에 한 번 맞힙니다. 개와 고양이처럼 학습 기록에 신경망 세 개가 준비되어 있습니다. 모두 학습시키고 평가에서 저마다 어떤 두 동물을 헷갈리는지 보세요.</translation>
    </message>
    <message>
        <source>Six animals by convolutions</source>
        <translation>합성곱으로 보는 여섯 동물</translation>
    </message>
    <message>
        <source>Which two are mixed up?</source>
        <translation>어떤 둘을 헷갈릴까요</translation>
    </message>
    <message>
        <source>Three convolutions look for ears and snouts, wherever they are. See in Evaluate which animals they still mix up.</source>
        <translation>합성곱 세 층이 귀와 주둥이를 어디에 있든 찾습니다. 그래도 어떤 동물을 헷갈리는지 평가에서 보세요.</translation>
    </message>
    <message>
        <source>Six animals by pre-trained eyes</source>
        <translation>미리 학습한 눈으로 보는 여섯 동물</translation>
    </message>
    <message>
        <source>Forty pictures of each are enough</source>
        <translation>그림 마흔 장씩이면 충분합니다</translation>
    </message>
    <message>
        <source>The frozen eyes look at each picture once, and two dense layers learn from what they saw. Fewer than fifty pictures of each animal are enough.</source>
        <translation>고정된 눈이 그림을 한 번씩 보고, 전결합층 두 개가 그것에서 배웁니다. 동물마다 그림이 쉰 장도 되지 않지만 충분합니다.</translation>
    </message>
    <message>
        <source>Dogs on grass</source>
        <translation>풀밭의 개</translation>
    </message>
    <message>
        <source>Unfair pictures: what has it really learned?</source>
        <translation>불공평한 그림: 정말 무엇을 배웠을까요</translation>
    </message>
    <message>
        <source>Every dog of the training pictures stands on grass, every cat on a carpet; in the test they are anywhere. Train, and see training and validation come to 100 %. Then look at the test part in Evaluate: what has the network learned?</source>
        <translation>학습 그림의 개는 모두 풀밭에, 고양이는 모두 카펫에 있습니다. 시험 그림에서는 아무 데나 있습니다. 학습시키면 학습과 검증이 100%에 이릅니다. 그다음 평가에서 시험 데이터를 보세요. 신경망은 무엇을 배웠을까요?</translation>
    </message>
    <message>
        <source>Unfair pictures</source>
        <translation>불공평한 그림</translation>
    </message>
    <message>
        <source>Dogs and cats anywhere</source>
        <translation>어디에나 있는 개와 고양이</translation>
    </message>
    <message>
        <source>The same network, taught with fair pictures</source>
        <translation>같은 신경망을 공평한 그림으로</translation>
    </message>
    <message>
        <source>The same network, but what is behind the animal says nothing of it. Now it has to learn ears and snouts, which takes longer, and the test shows that it did.</source>
        <translation>같은 신경망이지만 동물 뒤의 배경이 아무것도 알려 주지 않습니다. 이제 귀와 주둥이를 배워야 해서 더 오래 걸리고, 시험에서 정말 배웠음이 드러납니다.</translation>
    </message>
    <message>
        <source>Fair pictures</source>
        <translation>공평한 그림</translation>
    </message>
    <message>
        <source>What comes out here is {shape} numbers, but the labels need {needed} in a row. A Flatten brick before the dense layers puts them into one.</source>
        <translation>여기서 나오는 것은 {shape} 모양의 숫자인데, 레이블에는 한 줄로 {needed}개가 필요합니다. 전결합층 앞에 평탄화층을 놓으면 한 줄이 됩니다.</translation>
    </message>
    <message>
        <source>What leaves the last brick is {shape} numbers, but the labels need {needed} in a row. Put a Flatten brick before the dense bricks.</source>
        <translation>마지막 브릭에서 나오는 것은 {shape} 모양의 숫자인데, 레이블에는 한 줄로 {needed}개가 필요합니다. 전결합층 앞에 평탄화층을 놓으세요.</translation>
    </message>
    <message>
        <source>Nothing would be left of the picture: only {shape} comes in here, less than a field of {size} × {size}. There is a pooling brick too many, or the pictures are too small.</source>
        <translation>그림에서 남는 것이 없습니다. 여기에는 {shape}만 들어오는데, {size} × {size} 창보다 작습니다. 풀링 브릭이 너무 많거나 그림이 너무 작습니다.</translation>
    </message>
    <message>
        <source>The pictures go in as they are: 24 × 24 pixels of three colours. Each convolution looks for small patterns, each pooling makes the picture half as wide, and at last two dense layers name the shape. Then take the convolutions away and train again: how much is lost?</source>
        <translation>그림이 그대로 들어갑니다. 24 × 24픽셀에 색이 세 가지입니다. 합성곱은 작은 무늬를 찾고, 풀링은 그림의 너비를 반으로 줄이며, 마지막에 전결합층 두 개가 도형의 이름을 답합니다. 합성곱을 빼고 다시 학습해 보세요. 정확도가 얼마나 떨어지나요?</translation>
    </message>
    <message>
        <source>Beside the picture</source>
        <translation>그림 바깥</translation>
    </message>
    <message>
        <source>What comes in from outside where the picture moved away.</source>
        <translation>그림을 옮긴 자리에 무엇을 채울지 정합니다.</translation>
    </message>
    <message>
        <source>mirrored</source>
        <translation>비친 모습</translation>
    </message>
    <message>
        <source>the edge</source>
        <translation>가장자리</translation>
    </message>
    <message>
        <source>the other side</source>
        <translation>반대쪽</translation>
    </message>
    <message>
        <source>black</source>
        <translation>검은색</translation>
    </message>
    <message>
        <source>The picture&apos;s own mirror image.</source>
        <translation>그림을 거울에 비친 모습입니다.</translation>
    </message>
    <message>
        <source>The pixels of its edge, drawn out.</source>
        <translation>가장자리의 픽셀을 늘입니다.</translation>
    </message>
    <message>
        <source>What went out on the opposite side.</source>
        <translation>반대쪽으로 밀려난 부분입니다.</translation>
    </message>
    <message>
        <source>Black: the number 0.</source>
        <translation>검은색, 곧 0입니다.</translation>
    </message>
    <message>
        <source>Average pooling</source>
        <translation>평균 풀링층</translation>
    </message>
    <message>
        <source>Makes one number of each small field: its mean, so that the picture becomes smaller and softer.</source>
        <translation>작은 창마다 평균을 내어 숫자 하나로 만듭니다. 그림이 작아지고 부드러워집니다.</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>대비</translation>
    </message>
    <message>
        <source>Makes the pictures harder or paler while learning, each time otherwise, so that light and camera do not matter. It rests when predicting.</source>
        <translation>학습할 때마다 그림의 대비를 높이거나 낮추어, 빛과 카메라에 흔들리지 않게 합니다. 예측할 때는 아무 일도 하지 않습니다.</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>최대</translation>
    </message>
    <message>
        <source>0.2 changes the contrast by up to a fifth.</source>
        <translation>0.2이면 대비를 5분의 1까지 바꿉니다.</translation>
    </message>
    <message>
        <source>Flip</source>
        <translation>뒤집기</translation>
    </message>
    <message>
        <source>Mirrors half of the pictures while learning, so that a cat that looks to the left is one, too. Not for letters: a mirrored b is a d. It rests when predicting.</source>
        <translation>학습할 때 그림 두 장에 한 장꼴로 뒤집어, 왼쪽을 보는 고양이도 고양이로 알게 합니다. 글자에는 쓰지 마세요. b를 뒤집으면 d가 됩니다. 예측할 때는 아무 일도 하지 않습니다.</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>방향</translation>
    </message>
    <message>
        <source>Which sides change places.</source>
        <translation>어느 쪽을 서로 바꿀지 정합니다.</translation>
    </message>
    <message>
        <source>left–right</source>
        <translation>좌우</translation>
    </message>
    <message>
        <source>up–down</source>
        <translation>상하</translation>
    </message>
    <message>
        <source>both</source>
        <translation>둘 다</translation>
    </message>
    <message>
        <source>As in a mirror.</source>
        <translation>거울에 비친 것처럼 바꿉니다.</translation>
    </message>
    <message>
        <source>Upside down.</source>
        <translation>위아래를 바꿉니다.</translation>
    </message>
    <message>
        <source>Half of the pictures are turned by half.</source>
        <translation>그림 두 장에 한 장꼴로 반 바퀴 돌립니다.</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>회전</translation>
    </message>
    <message>
        <source>Turns the pictures a little while learning, each time otherwise, so that what stands aslant is known, too. It rests when predicting.</source>
        <translation>학습할 때마다 그림을 조금씩 돌려, 기울어진 것도 알아보게 합니다. 예측할 때는 아무 일도 하지 않습니다.</translation>
    </message>
    <message>
        <source>By how many degrees a picture is turned to either side, at most.</source>
        <translation>그림을 좌우로 몇 도까지 돌릴지 정합니다.</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>이동</translation>
    </message>
    <message>
        <source>Shifts the pictures a little while learning, each time otherwise, so that it does not matter where the thing is. It rests when predicting.</source>
        <translation>학습할 때마다 그림을 조금씩 옮겨, 어디에 있든 알아보게 합니다. 예측할 때는 아무 일도 하지 않습니다.</translation>
    </message>
    <message>
        <source>Up and down</source>
        <translation>위아래</translation>
    </message>
    <message>
        <source>At most, as a share of the height. 0.1 is usual.</source>
        <translation>높이에 대한 최대 비율입니다. 보통 0.1입니다.</translation>
    </message>
    <message>
        <source>Left and right</source>
        <translation>좌우</translation>
    </message>
    <message>
        <source>At most, as a share of the width. 0.1 is usual.</source>
        <translation>너비에 대한 최대 비율입니다. 보통 0.1입니다.</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>확대·축소</translation>
    </message>
    <message>
        <source>Makes the pictures a little larger or smaller while learning, each time otherwise, so that it does not matter how near the thing is. It rests when predicting.</source>
        <translation>학습할 때마다 그림을 조금 키우거나 줄여, 가깝든 멀든 알아보게 합니다. 예측할 때는 아무 일도 하지 않습니다.</translation>
    </message>
    <message>
        <source>0.1 shows up to a tenth more or less of a picture.</source>
        <translation>0.1이면 그림을 10분의 1까지 더 넓게 또는 더 좁게 보여 줍니다.</translation>
    </message>
    <message>
        <source>Times 0, every number becomes the same, and nothing is left to learn from.</source>
        <translation>0을 곱하면 모든 값이 같아져 배울 것이 남지 않습니다.</translation>
    </message>
    <message>
        <source>Times 1, plus 0: this brick changes nothing.</source>
        <translation>1을 곱하고 0을 더하므로 이 브릭은 아무것도 바꾸지 않습니다.</translation>
    </message>
    <message>
        <source>Rescaling</source>
        <translation>값 조정</translation>
    </message>
    <message>
        <source>Multiplies every number and adds another. Pictures come in from 0 (dark) to 1 (bright); times 2, plus −1, they go from −1 to 1.</source>
        <translation>모든 값에 같은 수를 곱하고 더합니다. 그림은 0(어두움)에서 1(밝음)까지 들어옵니다. 2를 곱하고 −1을 더하면 −1에서 1까지가 됩니다.</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>곱하기</translation>
    </message>
    <message>
        <source>What every number is multiplied by.</source>
        <translation>모든 값에 곱할 수입니다.</translation>
    </message>
    <message>
        <source>Plus</source>
        <translation>더하기</translation>
    </message>
    <message>
        <source>What is added then.</source>
        <translation>그다음에 더할 수입니다.</translation>
    </message>
    <message>
        <source>Augmentation is made for the pictures themselves. Here it changes what the bricks above have made of them. It belongs right behind Input.</source>
        <translation>데이터 증강은 그림 자체를 바꾸는 것입니다. 여기서는 위의 브릭이 만든 결과를 바꾸게 됩니다. 입력 바로 뒤에 놓으세요.</translation>
    </message>
    <message>
        <source>This brick takes 0 for dark and 1 for bright, and cuts off what is below or above. The numbers that come in here are others.</source>
        <translation>이 브릭은 0을 어두움, 1을 밝음으로 보고 그 밖의 값은 잘라 냅니다. 여기에 들어오는 값은 그런 값이 아닙니다.</translation>
    </message>
    <message>
        <source>{inputs} numbers come in for {units} neurons: {count} weights. That takes long, and pictures are easily learned by heart with so many. Make the picture smaller first.</source>
        <translation>숫자 {inputs}개가 뉴런 {units}개로 들어와 가중치가 {count}개입니다. 오래 걸리고, 가중치가 이렇게 많으면 그림을 외우기 쉽습니다. 먼저 그림을 작게 만드세요.</translation>
    </message>
    <message>
        <source>Here a dense layer goes over each pixel by itself and never sees two of them together. A Flatten brick before it shows it the whole picture.</source>
        <translation>여기서는 전결합층이 픽셀을 하나씩 따로 보므로 두 픽셀을 함께 보지 못합니다. 앞에 평탄화층을 놓으면 그림 전체를 봅니다.</translation>
    </message>
    <message>
        <source>Move it up, right behind Input</source>
        <translation>입력 바로 뒤로 올리기</translation>
    </message>
    <message>
        <source>Picture size: {size} × {size}</source>
        <translation>그림 크기: {size} × {size}</translation>
    </message>
    <message>
        <source>This is a lesson that is locked. Open it with the teacher&apos;s key, and make another one of it then.</source>
        <translation>잠긴 과제입니다. 선생님 열쇠로 연 다음에 이것으로 다른 과제를 만드세요.</translation>
    </message>
    <message>
        <source>The file {name} is missing beside the weights. It holds what the pre-trained eyes know.</source>
        <translation>가중치 옆에 있어야 할 파일이 없습니다: {name}. 미리 학습한 눈이 아는 것이 이 파일에 들어 있습니다.</translation>
    </message>
    <message>
        <source>This package of Neurobricks reads no camera. Take the pictures with the computer&apos;s own camera program, and bring their folder. Pasted and drawn ones need nothing.</source>
        <translation>이 설치본의 Neurobricks는 카메라를 읽지 않습니다. 컴퓨터의 카메라 프로그램으로 사진을 찍고 그 폴더를 가져오세요. 붙여 넣거나 그린 그림은 그대로 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>The pre-trained eyes look at each picture once and are frozen: no gradients lead through them to its pixels. Covering works for them, too.</source>
        <translation>미리 학습한 눈은 고정되어 있고 그림을 한 번만 보므로, 기울기가 픽셀까지 이어지지 않습니다. 가려 보기는 여기서도 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>The school&apos;s settings cannot be read, so they do not count: {file}. {why} Whoever looks after this computer can mend them.</source>
        <translation>학교 설정을 읽을 수 없어서 쓰지 않습니다: {file}. {why} 이 컴퓨터를 관리하는 분이 고칠 수 있습니다.</translation>
    </message>
    <message>
        <source>Your settings could not be read and were put aside: {file}. Everything is as it comes; your own work is not touched.</source>
        <translation>내 설정을 읽을 수 없어서 옆에 치워 두었습니다: {file}. 설정은 처음 상태입니다. 작품은 그대로입니다.</translation>
    </message>
    <message>
        <source>The network: {own} % right. Logistic regression on the pictures, made as small as 8 × 8: {other} % right.</source>
        <translation>신경망의 정답률은 {own}%, 8 × 8로 줄인 그림을 쓴 로지스틱 회귀의 정답률은 {other}%입니다.</translation>
    </message>
    <message>
        <source>There is no row in {name}. Give a table with these columns: {columns}.</source>
        <translation>{name} 파일에 행이 하나도 없습니다. 다음 열이 있는 표를 주세요: {columns}.</translation>
    </message>
    <message>
        <source>To run {name}, Python needs one more package: pip install tensorflow.</source>
        <translation>{name} 파일을 쓰려면 파이썬에 패키지가 하나 더 있어야 합니다: pip install tensorflow.</translation>
    </message>
    <message>
        <source>{name} is missing or damaged, or belongs to another network. Export the network once more, and keep its files together.</source>
        <translation>{name} 파일이 없거나 손상되었거나 다른 신경망의 것입니다. 신경망을 다시 내보내고 그 파일들을 한 폴더에 함께 두세요.</translation>
    </message>
    <message>
        <source>{name} could not be written. What was there before is unharmed. Give another name or folder.</source>
        <translation>{name} 파일을 쓰지 못했습니다. 전에 있던 것은 그대로입니다. 다른 이름이나 폴더를 지정하세요.</translation>
    </message>
    <message>
        <source>This lesson counts trainings: {count}. Many at once would be more than that, so train one network after the other.</source>
        <translation>이 과제에서는 학습 횟수를 셉니다: {count}번. 한꺼번에 여러 번 학습하면 이보다 많아지니, 신경망을 하나씩 학습하세요.</translation>
    </message>
    <message>
        <source>The test part of this lesson stays closed until the work is handed in. Until then, look at the validation rows or the training rows.</source>
        <translation>이 과제의 시험 데이터는 낼 때까지 열지 않습니다. 그때까지는 검증 데이터나 학습 데이터를 보세요.</translation>
    </message>
    <message>
        <source>The table has one row only, and from one row there is no rule to be learned. Bring more rows: some dozens at least.</source>
        <translation>표에 행이 하나뿐이어서 배울 규칙이 없습니다. 행을 더 가져오세요. 적어도 수십 개는 있어야 합니다.</translation>
    </message>
    <message>
        <source>{name} is being read here, and would be replaced by what is written. Choose another name for the new file.</source>
        <translation>읽고 있는 파일이어서 새로 쓰는 내용으로 바뀔 뻔했습니다: {name}. 새 파일에 다른 이름을 지어 주세요.</translation>
    </message>
    <message>
        <source>There is no room left in the class&apos;s folder: {name}. Tell your teacher; your work is still here.</source>
        <translation>학급 폴더에 남은 자리가 없습니다: {name}. 선생님께 알려 주세요. 작업한 것은 그대로 있습니다.</translation>
    </message>
    <message>
        <source>Accuracy: how many of all answers are right.</source>
        <translation>정확도: 모든 답 가운데 맞힌 비율입니다.</translation>
    </message>
    <message>
        <source>The network is better, by more than chance on {rows} pictures.</source>
        <translation>그림 {rows}장으로 보아 신경망이 더 낫고, 우연으로 보기 어려운 차이입니다.</translation>
    </message>
    <message>
        <source>The network is worse, by more than chance on {rows} pictures.</source>
        <translation>그림 {rows}장으로 보아 신경망이 더 못하고, 우연으로 보기 어려운 차이입니다.</translation>
    </message>
    <message>
        <source>In the column {column}, times of day are given in several time zones ({zones}). Each was taken as it is written, so the same hour may be another moment.</source>
        <translation>{column} 열에는 여러 시간대의 시각이 섞여 있습니다({zones}). 모두 적힌 그대로 읽었으므로 같은 시각이라도 실제로는 다른 순간일 수 있습니다.</translation>
    </message>
    <message>
        <source>The column {column} holds numbers with a decimal comma and numbers with a decimal point, such as “{comma}” and “{point}”, so it was read as text. Write all of them alike.</source>
        <translation>{column} 열에는 소수점을 쉼표로 쓴 수와 점으로 쓴 수가 섞여 있어(예: “{comma}”, “{point}”) 글자로 읽었습니다. 한 가지 방식으로 통일해 주세요.</translation>
    </message>
    <message>
        <source>The column {column} is no input. {why}</source>
        <translation>{column} 열은 입력으로 쓰지 않습니다. {why}</translation>
    </message>
    <message>
        <source>Row {row} begins with “{value}”. If it adds up other rows, take it out of the file: a network would learn from it as from any other.</source>
        <translation>{row}행의 첫 값은 “{value}”입니다. 다른 행을 더한 행이라면 파일에서 빼세요. 그대로 두면 신경망이 다른 행과 똑같이 배웁니다.</translation>
    </message>
    <message>
        <source>Cells that hold an error such as #DIV/0! count as missing ({count}, the first one in {cell}).</source>
        <translation>#DIV/0! 같은 오류가 든 칸은 빈칸으로 봅니다({count}개, 첫 번째는 {cell}).</translation>
    </message>
    <message>
        <source>The workbook shows the numbers of one column in several ways: {columns}. They were read as their cells hold them, and a cell that shows 16% holds 0.16. Make the column alike in the spreadsheet program where they do not mean the same.</source>
        <translation>이 통합 문서에는 한 열의 수를 여러 표시 형식으로 보여 주는 곳이 있습니다: {columns}. 칸에 저장된 값 그대로 읽었으므로, 16%로 보이는 칸의 값은 0.16입니다. 뜻이 서로 다르면 스프레드시트 프로그램에서 열의 형식을 통일해 주세요.</translation>
    </message>
    <message>
        <source>The values of the column {column} were read as months: “{value}” is {date}. They may number the terms or quarters of a year instead.</source>
        <translation>{column} 열은 연월로 읽었습니다. “{value}”: {date}. 월이 아니라 학기나 분기 번호일 수도 있습니다.</translation>
    </message>
    <message>
        <source>{file} was not opened: the school has locked opening tables here. Ask your teacher, or go on with a lesson.</source>
        <translation>{file} 파일을 열지 않았습니다. 학교 설정에서 표 열기를 잠갔습니다. 선생님께 여쭤 보거나 예제로 계속하세요.</translation>
    </message>
    <message>
        <source>No picture of this class is among those that are learned from, so the network never meets it: {class_name}.</source>
        <translation>학습에 쓰는 그림 가운데 이 클래스의 그림이 없어 신경망이 한 번도 보지 못합니다: {class_name}.</translation>
    </message>
    <message>
        <source>Some classes are rare (pictures to learn from of {rare}: {few}, of {common}: {many}). The network may forget the rare ones.</source>
        <translation>드문 클래스가 있습니다. 학습할 그림이 {rare}: {few}장, {common}: {many}장입니다. 신경망이 드문 클래스를 잊을 수 있습니다.</translation>
    </message>
    <message>
        <source>There is only one picture of this class, too few to learn from and to test with: {class_name}.</source>
        <translation>이 클래스의 그림이 한 장뿐이어서 학습하고 시험하기에 모자랍니다: {class_name}.</translation>
    </message>
    <message>
        <source>Of {count} classes there is only one picture each, too few to learn from and to test with. One of them: {class_name}.</source>
        <translation>그림이 한 장뿐인 클래스가 {count}개 있습니다. 학습하고 시험하기에 모자랍니다. 그중 하나: {class_name}.</translation>
    </message>
    <message>
        <source>There are {classes} classes for {rows} pictures: hardly more than one picture of each, so nothing can be learned that holds for others. Add pictures to the classes.</source>
        <translation>그림 {rows}장에 클래스가 {classes}개입니다. 클래스마다 그림이 한 장 남짓이어서 다른 그림에도 통하는 것을 배울 수 없습니다. 클래스에 그림을 더하세요.</translation>
    </message>
    <message>
        <source>All pictures are of one class, so there is nothing to learn. Add a second class.</source>
        <translation>모든 그림이 한 클래스여서 배울 것이 없습니다. 두 번째 클래스를 추가하세요.</translation>
    </message>
    <message>
        <source>All pictures are of one class, so there is nothing to tell apart. Add a second class.</source>
        <translation>모든 그림이 한 클래스여서 구별할 것이 없습니다. 두 번째 클래스를 추가하세요.</translation>
    </message>
    <message>
        <source>No picture of the class {name} is left to learn from, so the network cannot learn it.</source>
        <translation>{name} 클래스에 학습할 그림이 남지 않아 신경망이 배울 수 없습니다.</translation>
    </message>
    <message>
        <source>No picture is left to learn from: all pictures ({rows}) went to the test and validation parts. Make their shares smaller, or add pictures.</source>
        <translation>학습할 그림이 남지 않았습니다. 그림 {rows}장이 모두 검증·시험 데이터로 갔습니다. 두 비율을 줄이거나 그림을 더하세요.</translation>
    </message>
    <message>
        <source>There are too few pictures for so many folds: {rows} pictures, {folds} folds. Take fewer folds.</source>
        <translation>폴드 수에 비해 그림이 너무 적습니다: 그림 {rows}장, 폴드 {folds}개. 폴드 수를 줄이세요.</translation>
    </message>
    <message>
        <source>Too few groups to keep pictures together that belong together ({column}): {groups}. Make the shares smaller, or share the pictures out one by one.</source>
        <translation>함께 둘 그림 묶음이 너무 적습니다({column}): {groups}. 비율을 줄이거나 그림을 하나씩 따로 나누세요.</translation>
    </message>
    <message>
        <source>There are {count} classes, more than the {maximum} that can be told apart. Delete some of them.</source>
        <translation>클래스가 {count}개로, 구별할 수 있는 {maximum}개보다 많습니다. 몇 개를 지우세요.</translation>
    </message>
    <message>
        <source>Learn from all pictures</source>
        <translation>모든 그림으로 학습</translation>
    </message>
    <message>
        <source>A batch ({batch_size}) is larger than all pictures together that are learned from ({rows}): every epoch is a single step.</source>
        <translation>배치({batch_size})가 학습할 그림 전체({rows}장)보다 큽니다. 에포크마다 한 걸음만 갑니다.</translation>
    </message>
    <message>
        <source>Of {rows} pictures in batches of {batch_size}, one is left over as a batch of its own. Batch normalization compares a batch&apos;s pictures with each other, so this one makes the curve jump. Another batch size leaves no single picture.</source>
        <translation>배치 크기 {batch_size}, 학습할 그림 {rows}장으로는 마지막 배치에 그림이 한 장만 남습니다. 배치 정규화는 한 배치의 그림끼리 비교하므로 이 배치에서 곡선이 튑니다. 배치 크기를 바꾸면 한 장만 남지 않습니다.</translation>
    </message>
    <message>
        <source>Stopping early watches the validation loss, but there are no validation pictures. The training loss, which overfitting does not show in, is watched instead.</source>
        <translation>조기 종료는 검증 손실을 보는데 검증 그림이 없습니다. 대신 학습 손실을 보며, 여기에는 과적합이 드러나지 않습니다.</translation>
    </message>
    <message>
        <source>Reducing the rate watches the validation loss, but there are no validation pictures. The training loss is watched instead.</source>
        <translation>학습률 줄이기는 검증 손실을 보는데 검증 그림이 없습니다. 대신 학습 손실을 봅니다.</translation>
    </message>
    <message>
        <source>Keep a fifth of the pictures for validation</source>
        <translation>그림의 5분의 1을 검증용으로 두기</translation>
    </message>
    <message>
        <source>{weights} weights learn from {rows} pictures: the network can learn them by heart (overfitting). Watch the validation curve.</source>
        <translation>가중치 {weights}개가 그림 {rows}장에서 배웁니다. 신경망이 그림을 통째로 외울 수 있으니(과적합) 검증 곡선을 살펴보세요.</translation>
    </message>
    <message>
        <source>Training would take about {gigabytes} GB of memory, and this computer has {all} GB. Take fewer pictures, a smaller picture size or smaller layers.</source>
        <translation>학습에 메모리가 약 {gigabytes}GB 필요한데, 이 컴퓨터에는 {all}GB가 있습니다. 그림 수나 그림 크기를 줄이거나 층을 더 작게 하세요.</translation>
    </message>
    <message>
        <source>The last fifth of the epochs changed the training loss by {percent} % only. What is still wrong needs another network, other pictures or more of them.</source>
        <translation>최근 5분의 1 동안 학습 손실이 {percent}%만 달라졌습니다. 아직 틀리는 것은 다른 신경망이나 다른 그림, 더 많은 그림이 있어야 나아집니다.</translation>
    </message>
    <message>
        <source>The pictures that it learns from are answered as well as can be: the loss is {percent} % of what a guess would cost. More epochs would only sharpen the last digits.</source>
        <translation>배우는 그림을 더할 나위 없이 잘 맞힙니다. 손실이 그냥 찍을 때의 {percent}%입니다. 에포크를 늘려도 끝자리만 조금 다듬어집니다.</translation>
    </message>
    <message>
        <source>The last tenth of the epochs lowered the training loss by {percent} %, and the validation loss goes along with it: what is learned holds for pictures that are not learned from, too.</source>
        <translation>최근 10분의 1 동안 학습 손실이 {percent}% 내려갔고 검증 손실도 함께 움직입니다. 배운 것이 배우지 않은 그림에서도 통한다는 뜻입니다.</translation>
    </message>
    <message>
        <source>The last tenth of the epochs lowered the training loss by {percent} %. There are no validation pictures: whether it learns what tells the classes apart or the pictures by heart cannot be seen here.</source>
        <translation>최근 10분의 1 동안 학습 손실이 {percent}% 내려갔습니다. 검증 그림이 없어서, 클래스를 구별하는 법을 배우는지 그림을 외우는지는 여기서 알 수 없습니다.</translation>
    </message>
    <message>
        <source>The last tenth of the epochs lowered the training loss by {percent} %. The validation loss does not go along with it: if it begins to rise, the pictures are being learned by heart (overfitting).</source>
        <translation>최근 10분의 1 동안 학습 손실이 {percent}% 내려갔습니다. 검증 손실은 함께 내려가지 않습니다. 검증 손실이 올라가기 시작하면 그림을 외우고 있는 것입니다(과적합).</translation>
    </message>
    <message>
        <source>A hidden layer makes its inputs {factor} times smaller, so every picture gets nearly the same answer, and the gradient that comes back to the first layers is almost 0. A gradient near 0 does not mean that it is done: it cannot find the way from here. Draw the first weights in the usual size.</source>
        <translation>은닉층 하나가 입력을 {factor}배 작게 만듭니다. 그래서 모든 그림의 답이 거의 같고, 앞쪽 층으로 되돌아오는 기울기가 거의 0입니다. 기울기가 0에 가깝다고 다 배운 것은 아닙니다. 여기서는 길을 찾지 못할 뿐입니다. 초기 가중치를 보통 크기로 뽑으세요.</translation>
    </message>
    <message>
        <source>{percent} % of the {units} neurons of the relu layer give 0 for every picture. Below 0, relu has no slope, so no gradient reaches them and they never come back. leaky_relu lets a little through; a lower learning rate lets fewer die.</source>
        <translation>relu 층의 뉴런 {units}개 가운데 {percent}%가 어느 그림에서나 0을 냅니다. relu는 0 아래에서 기울기가 없어서, 이 뉴런들은 기울기를 받지 못해 되살아나지 못합니다. leaky_relu는 조금은 통과시키고, 학습률을 낮추면 덜 죽습니다.</translation>
    </message>
    <message>
        <source>The most frequent class alone makes {percent} % right, and so does the network: it has not found anything in the pictures yet. Let rare classes count more, try another learning rate, or add pictures.</source>
        <translation>가장 흔한 클래스만 답해도 {percent}%가 맞는데 신경망도 그만큼만 맞힙니다. 아직 그림에서 아무것도 찾지 못했습니다. 드문 클래스를 더 중요하게 다루거나, 학습률을 바꾸거나, 그림을 더하세요.</translation>
    </message>
    <message>
        <source>Without a hidden layer that bends, the network can only draw one straight border, and with every straight border some pictures lie on the wrong side: {percent} % are right. A hidden layer with an activation function bends the border.</source>
        <translation>구부려 주는 은닉층이 없으면 신경망은 곧은 경계 하나만 그릴 수 있습니다. 어떤 직선을 그어도 잘못된 쪽에 놓이는 그림이 있어 {percent}%만 맞습니다. 활성화 함수가 있는 은닉층이 경계를 구부립니다.</translation>
    </message>
    <message>
        <source>There is a pattern: {possible} % of the pictures are of the class of those that are most like them. But the network gets {percent} % right and goes no further. Each hidden neuron can bend the border once, and with {count} of them it cannot bend often enough.</source>
        <translation>규칙은 있습니다. 그림의 {possible}%가 가장 닮은 그림들과 클래스가 같습니다. 그런데 신경망은 {percent}%만 맞히고 더 나아가지 못합니다. 은닉 뉴런 하나는 경계를 한 번 구부릴 수 있는데, {count}개로는 충분히 구부릴 수 없습니다.</translation>
    </message>
    <message>
        <source>The loss stands still with {percent} % of the pictures right, though a network with a hidden layer can get them all. From these first weights every small step makes the loss larger: a hollow that is not the deepest. Other first weights, or more neurons, get around it.</source>
        <translation>은닉층이 있는 신경망이라면 모두 맞힐 수 있는데, 그림의 {percent}%만 맞힌 채 손실이 멈췄습니다. 이 자리에서는 조금만 움직여도 손실이 커집니다. 가장 깊지는 않은 웅덩이에 빠진 것입니다. 다른 초기 가중치를 쓰거나 뉴런을 늘리면 벗어날 수 있습니다.</translation>
    </message>
    <message>
        <source>The validation loss was lowest at epoch {epoch} ({best}) and is {now} since, while the training loss goes on falling: what is learned now is the training pictures by heart. The network of epoch {epoch} is the better one. Stopping early keeps it.</source>
        <translation>검증 손실은 {epoch}에포크에서 가장 낮았고({best}) 지금은 {now}인데, 학습 손실은 계속 내려갑니다. 지금 배우는 것은 학습 그림을 외우는 일입니다. {epoch}에포크의 신경망이 더 낫습니다. 조기 종료를 켜면 그 신경망을 사용합니다.</translation>
    </message>
    <message>
        <source>It has not found what tells these pictures apart.</source>
        <translation>이 그림들을 구별해 주는 것을 찾지 못했습니다.</translation>
    </message>
    <message>
        <source>It learns these pictures by heart, and new ones it only guesses.</source>
        <translation>이 그림들을 외우기만 합니다. 새 그림은 찍는 것과 다르지 않습니다.</translation>
    </message>
    <message>
        <source>Of the pictures that it learns from {percent} % are right, but of those that it has not seen only {unseen} %, and always giving the most frequent answer makes {guess} % right. Compared pixel by pixel, these pictures tell no more. Convolutions and the pre-trained eyes look for shapes instead, and more pictures help every network.</source>
        <translation>배운 그림은 {percent}%를 맞히지만 본 적 없는 그림은 {unseen}%만 맞힙니다. 가장 흔한 답만 말해도 {guess}%가 맞습니다. 픽셀끼리 비교해서는 이 그림들에서 더 알 수 없습니다. 합성곱과 미리 학습한 눈은 픽셀 대신 모양을 찾고, 그림이 많아지면 어느 신경망이나 나아집니다.</translation>
    </message>
    <message>
        <source>Compared pixel by pixel, these pictures tell the class no better than always giving the most frequent answer ({percent} %). The network may find shapes where pixels do not help, or only learn the pictures by heart: those that it has not seen tell, once the run is over.</source>
        <translation>픽셀끼리 비교해서는 가장 흔한 답만 말하는 것({percent}%)보다 클래스를 더 잘 알 수 없습니다. 신경망은 픽셀이 도움이 되지 않는 곳에서 모양을 찾을 수도 있고, 그림을 외우기만 할 수도 있습니다. 학습이 끝나면 본 적 없는 그림이 알려 줍니다.</translation>
    </message>
    <message>
        <source>Compared pixel by pixel, these pictures tell no more than a guess does. Whether the network found shapes where pixels do not help, or learned the pictures by heart, cannot be seen from those that it learned from: give it validation pictures.</source>
        <translation>픽셀끼리 비교해서는 찍는 것보다 나을 것이 없습니다. 신경망이 픽셀이 도움이 되지 않는 곳에서 모양을 찾았는지 그림을 외웠는지는 배운 그림만으로는 알 수 없습니다. 검증 그림을 두세요.</translation>
    </message>
    <message>
        <source>The training loss was down at {best} around epoch {epoch} and is {loss} now. On the pictures that it learns from, the loss of a network that learns goes down; the corrections are too large (the rate is {rate}).</source>
        <translation>학습 손실이 {epoch}에포크쯤에는 {best}까지 내려갔는데 지금은 {loss}입니다. 배우는 그림에서는 손실이 내려가야 합니다. 걸음이 너무 큽니다(학습률 {rate}).</translation>
    </message>
    <message>
        <source>A file of lesson pages is a text file in UTF-8, and this is none. Save it once more in the editor, with UTF-8 as its encoding.</source>
        <translation>예제 쪽 파일은 UTF-8 텍스트 파일이어야 하는데, 이 파일은 그렇지 않습니다. 편집기에서 인코딩을 UTF-8로 골라 다시 저장하세요.</translation>
    </message>
    <message>
        <source>A file of lesson pages has at most {most} KB.</source>
        <translation>예제 쪽 파일은 {most}KB까지만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Line {line} of the lesson pages is not written as TOML asks. Look for a quotation mark or an equals sign that is missing there or in the line before.</source>
        <translation>예제 쪽 파일의 {line}번째 줄이 TOML 문법에 맞지 않습니다. 그 줄이나 바로 앞줄에 따옴표나 등호가 빠지지 않았는지 보세요.</translation>
    </message>
    <message>
        <source>These lesson pages are not written as TOML asks. How pages are written stands in docs/lesson-pages.md.</source>
        <translation>이 예제 쪽 파일은 TOML 문법에 맞지 않습니다. 쓰는 법은 docs/lesson-pages.md에 있습니다.</translation>
    </message>
    <message>
        <source>There is no page in this file. A page begins with a line [[pages]].</source>
        <translation>이 파일에는 쪽이 없습니다. 쪽은 [[pages]] 줄로 시작합니다.</translation>
    </message>
    <message>
        <source>A file has at most {most} lesson pages.</source>
        <translation>파일 하나에는 예제 쪽을 {most}쪽까지 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>The lesson pages lack “{field}”, above the first page.</source>
        <translation>예제 쪽 파일의 첫 쪽 위에 빠진 것이 있습니다: {field}</translation>
    </message>
    <message>
        <source>Above the first of the lesson pages, “{field}” does not fit: {value}. What fits stands in docs/lesson-pages.md.</source>
        <translation>예제 쪽 파일의 첫 쪽 위에 맞지 않는 것이 있습니다. {field}: {value}. 쓸 수 있는 것은 docs/lesson-pages.md에 있습니다.</translation>
    </message>
    <message>
        <source>Page {page} lacks “{field}”.</source>
        <translation>{page}번째 쪽에 빠진 것이 있습니다: {field}</translation>
    </message>
    <message>
        <source>Page {page} has something that pages do not have: “{field}”. What they can have stands in docs/lesson-pages.md.</source>
        <translation>{page}번째 쪽에 쪽이 가질 수 없는 것이 있습니다: {field}. 쓸 수 있는 것은 docs/lesson-pages.md에 있습니다.</translation>
    </message>
    <message>
        <source>Page {page}: “{field}” has more than {most} letters.</source>
        <translation>{page}번째 쪽에 너무 긴 것이 있습니다. {field}: {most}자까지 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Two lesson pages have the same name: {value}</source>
        <translation>예제 쪽 두 개의 이름이 같습니다: {value}</translation>
    </message>
    <message>
        <source>Page {page}: “{field}” does not fit: {value}. What fits stands in docs/lesson-pages.md.</source>
        <translation>{page}번째 쪽에 맞지 않는 것이 있습니다. {field}: {value}. 쓸 수 있는 것은 docs/lesson-pages.md에 있습니다.</translation>
    </message>
    <message>
        <source>Still open: is there anything to learn here?</source>
        <translation>아직 모릅니다. 여기에 배울 것이 있을까요?</translation>
    </message>
    <message>
        <source>Neighbouring rows and a straight line know the label no better than always giving the most frequent answer ({percent} %). The network may find what they do not, or only learn the rows by heart: rows that it has not seen tell, once the run is over.</source>
        <translation>가까운 행들이나 직선 하나(선형 모델)로 레이블을 맞혀 보아도, 가장 흔한 답만 말하는 것({percent}%)보다 낫지 않습니다. 신경망이라면 다른 규칙을 찾을 수도 있고, 행을 외우기만 할 수도 있습니다. 학습이 끝나면 본 적 없는 행이 알려 줍니다.</translation>
    </message>
    <message>
        <source>Neighbouring rows and a straight line know the value no better than always answering the mean. The network may find what they do not, or only learn the rows by heart: rows that it has not seen tell, once the run is over.</source>
        <translation>가까운 행들이나 직선 하나(선형 모델)로 값을 예측해 보아도, 늘 평균만 답하는 것보다 낫지 않습니다. 신경망이라면 다른 규칙을 찾을 수도 있고, 행을 외우기만 할 수도 있습니다. 학습이 끝나면 본 적 없는 행이 알려 줍니다.</translation>
    </message>
    <message>
        <source>Neighbouring rows and a straight line know no more than a guess does. Whether the network found what they do not, or learned the rows by heart, cannot be seen from the rows that it learned from: give it validation rows.</source>
        <translation>가까운 행들이나 직선 하나(선형 모델)로 예측해 보아도 찍는 것보다 낫지 않습니다. 신경망이 다른 규칙을 찾았는지, 행을 외웠는지는 학습에 쓴 행으로는 알 수 없습니다. 검증용 행을 나누어 두세요.</translation>
    </message>
    <message>
        <source>“{text}” is no number from −1000000 to 1000000: nothing was pasted.</source>
        <translation>“{text}”: −1000000에서 1000000 사이의 숫자가 아니므로 아무것도 붙여 넣지 않았습니다.</translation>
    </message>
    <message>
        <source>There are no numbers in the clipboard: nothing was pasted.</source>
        <translation>클립보드에 수가 없어 아무것도 붙여 넣지 않았습니다.</translation>
    </message>
    <message>
        <source>A number is missing in “{line}”: nothing was pasted. Write 0 where it is to be 0.</source>
        <translation>“{line}”에 빈자리가 있어 아무것도 붙여 넣지 않았습니다. 0이 될 자리에는 0을 쓰세요.</translation>
    </message>
    <message>
        <source>The first line of the clipboard has {first} numbers, line {row} has {other}: nothing was pasted.</source>
        <translation>클립보드의 첫 줄에는 수가 {first}개, {row}번째 줄에는 {other}개 있어 아무것도 붙여 넣지 않았습니다.</translation>
    </message>
    <message>
        <source>{rows} × {columns} numbers have no room here, where there are {room_rows} × {room_columns}: nothing was pasted. Choose the cell where the first of them is to stand.</source>
        <translation>수 {rows} × {columns}개가 들어갈 자리가 없어 아무것도 붙여 넣지 않았습니다. 여기부터는 {room_rows} × {room_columns}입니다. 첫 수가 들어갈 칸을 고르세요.</translation>
    </message>
    <message>
        <source>{rows} × {columns} numbers have no room here, where there are {room_rows} × {room_columns}: nothing was pasted. They fit the other way round: turn the table by the button above it.</source>
        <translation>수 {rows} × {columns}개가 들어갈 자리가 없어 아무것도 붙여 넣지 않았습니다. 여기부터는 {room_rows} × {room_columns}입니다. 가로세로를 바꾸면 들어갑니다. 표 위의 버튼으로 표를 돌리세요.</translation>
    </message>
    <message>
        <source>The test part gets each class in the same proportion (stratified). Of a table&apos;s other rows the last are the validation part, as in Keras: about the same.</source>
        <translation>시험 데이터에 각 클래스를 같은 비율로 넣습니다(층화 추출 stratified). 표에서는 Keras처럼 나머지 행의 마지막 부분이 검증 데이터가 되므로, 거기서는 비율이 조금 다를 수 있습니다.</translation>
    </message>
    <message>
        <source>Values given: {given}; needed: {needed}, in this order, with commas between: {columns}.</source>
        <translation>값을 {given}개 주었지만 {needed}개가 필요합니다. 순서대로 쉼표로 나누어 적으세요: {columns}.</translation>
    </message>
    <message>
        <source>There is no class “{value}”. The classes are: {classes}.</source>
        <translation>“{value}” 클래스는 없습니다. 클래스: {classes}.</translation>
    </message>
    <message>
        <source>The part that trains networks ended unexpectedly, perhaps for lack of memory, before anything that this run learned could be kept. Train begins the run again; all else is as it was.</source>
        <translation>신경망을 학습시키는 프로그램이 예기치 않게 끝났습니다. 메모리가 부족했을 수 있습니다. 막 시작한 이 학습은 남아 있지 않으며, 학습을 누르면 처음부터 다시 시작합니다. 다른 내용은 그대로 있습니다.</translation>
    </message>
    <message>
        <source>Batch norm</source>
        <translation>배치 정규화</translation>
    </message>
    <message>
        <source>Layer norm</source>
        <translation>층 정규화</translation>
    </message>
    <message>
        <source>Global average</source>
        <translation>전체 평균</translation>
    </message>
    <message>
        <source>Trained eyes</source>
        <translation>학습한 눈</translation>
    </message>
    <message>
        <source>Some classes are rare (training rows of {rare}: {few}, of {common}: {many}). The network may forget the rare ones.</source>
        <translation>드문 클래스가 있습니다. {rare}: 학습 {few}행, {common}: 학습 {many}행. 신경망이 드문 클래스를 잊을 수 있습니다.</translation>
    </message>
    <message>
        <source>There are few rows to learn from ({rows}). What the network finds in so few may be chance: more rows would help most.</source>
        <translation>학습할 행이 {rows}개뿐입니다. 이렇게 적으면 신경망이 찾은 것이 우연일 수 있습니다. 행을 더 모으는 것이 가장 좋습니다.</translation>
    </message>
    <message>
        <source>Rows that are exact copies of other rows (duplicates): {count}. If that is a mistake, use each row only once.</source>
        <translation>다른 행과 똑같은 행이 {count}개 있습니다(중복). 잘못 들어간 것이라면 한 번씩만 쓰세요.</translation>
    </message>
    <message>
        <source>Rows that are exact copies of other rows (duplicates): {count}; test rows that are in the training part as well: {shared}. So the network seems better than it is. Use each row only once.</source>
        <translation>다른 행과 똑같은 행이 {count}개 있고(중복), 시험 행 {shared}개는 학습 데이터에도 있습니다. 그래서 시험 결과가 실제보다 좋아 보입니다. 똑같은 행은 한 번씩만 쓰세요.</translation>
    </message>
    <message>
        <source>The last layer needs one neuron for each class (classes: {width}, neurons: {units}).</source>
        <translation>마지막 층에는 클래스마다 뉴런 하나가 필요합니다: 클래스 {width}개, 뉴런 {units}개.</translation>
    </message>
    <message>
        <source>The last layer needs one neuron for each column to predict (columns: {width}, neurons: {units}).</source>
        <translation>마지막 층에는 예측할 열마다 뉴런 하나가 필요합니다: 예측할 열 {width}개, 뉴런 {units}개.</translation>
    </message>
    <message>
        <source>Three columns foretell the sales almost exactly. Then ask Predict for the year 2025 with a marketing spend of 360 and an economy of 1.05: no such year and no such spend has the network seen, so take the answer with care.</source>
        <translation>열 3개로 매출을 거의 정확히 예측합니다. 그런 다음 예측 탭에서 2025년, 마케팅 비용 360, 경제 지수 1.05를 물어보세요. 연도와 마케팅 비용이 신경망이 학습한 범위를 벗어나므로 답을 너무 믿으면 안 됩니다.</translation>
    </message>
    <message>
        <source>Done: 1 epoch.</source>
        <translation>끝났습니다: 1에포크.</translation>
    </message>
    <message>
        <source>The last brick does not give as many numbers for a row ({width}) as the labels need ({needed}). Set the neurons of the last dense brick to {needed}.</source>
        <translation>마지막 브릭은 행마다 값 {width}개를 내는데 레이블에는 {needed}개가 필요합니다. 마지막 전결합층의 뉴런 수를 {needed}개로 맞추세요.</translation>
    </message>
    <message>
        <source>Training all epochs ({epochs}) will take about {count} s.</source>
        <translation>에포크 {epochs}번을 모두 학습하는 데 약 {count}초 걸립니다.</translation>
    </message>
    <message>
        <source>Training all epochs ({epochs}) will take about {count} min.</source>
        <translation>에포크 {epochs}번을 모두 학습하는 데 약 {count}분 걸립니다.</translation>
    </message>
    <message>
        <source>Training all epochs ({epochs}) will take about {count} h.</source>
        <translation>에포크 {epochs}번을 모두 학습하는 데 약 {count}시간 걸립니다.</translation>
    </message>
    <message>
        <source>Use the columns that were left out, too (inputs: {count})</source>
        <translation>제외한 열도 입력으로 쓰기(입력 {count}개)</translation>
    </message>
    <message>
        <source>The first weights were given for another layer (inputs: {inputs}, neurons: {neurons}), and this one differs (inputs: {entering}, neurons: {units}). Let them be drawn, or give others.</source>
        <translation>직접 정한 초기 가중치는 입력 {inputs}개, 뉴런 {neurons}개에 맞는 것인데, 여기는 입력 {entering}개, 뉴런 {units}개입니다. 무작위로 뽑게 하거나 다른 값을 주세요.</translation>
    </message>
    <message>
        <source>It cannot be told which is better (rows: {rows}): it may be chance.</source>
        <translation>행 {rows}개로는 어느 쪽이 나은지 알 수 없습니다. 우연한 차이일 수 있습니다.</translation>
    </message>
    <message>
        <source>These are few rows ({rows}): one row more or less that is right changes the figures by {percent} percentage points.</source>
        <translation>행이 {rows}개뿐입니다. 맞힌 행이 하나만 달라져도 정확도가 {percent}%p 달라집니다.</translation>
    </message>
    <message>
        <source>These are few rows ({rows}): on other rows the figures may be quite different.</source>
        <translation>행이 {rows}개뿐이어서, 다른 행으로 재면 수치가 크게 달라질 수 있습니다.</translation>
    </message>
    <message>
        <source>There are no rows yet. Open a table, and the network learns on: the inputs in their order (columns of numbers: {inputs}), and behind them the numbers to predict ({outputs}).</source>
        <translation>아직 행이 없습니다. 표를 열면 신경망이 이어서 학습합니다. 표에는 입력할 숫자 열(열 수: {inputs})이 순서대로 있고, 그 뒤에 예측할 숫자 열(열 수: {outputs})이 있어야 합니다.</translation>
    </message>
    <message>
        <source>There are no rows yet. Open a table, and the network learns on: the inputs in their order (columns of numbers: {inputs}), and behind them a column with the {classes} classes.</source>
        <translation>아직 행이 없습니다. 표를 열면 신경망이 이어서 학습합니다. 표에는 입력할 숫자 열(열 수: {inputs})이 순서대로 있고, 그 뒤에 클래스 열(클래스 수: {classes})이 있어야 합니다.</translation>
    </message>
    <message>
        <source>This table does not suit the network, which takes columns of numbers ({inputs}) and one with classes ({classes}); columns of numbers in the table: {numbers}. Open another table, or begin a new network with this one.</source>
        <translation>이 표는 신경망에 맞지 않습니다. 신경망에는 숫자 열(열 수: {inputs})과 클래스 열(클래스 수: {classes})이 필요한데, 이 표에 있는 숫자 열의 수는 {numbers}입니다. 다른 표를 열거나 이 표로 새 신경망을 시작하세요.</translation>
    </message>
    <message>
        <source>This table does not suit the network, which takes columns of numbers ({inputs}) and predicts others ({outputs}); columns of numbers in the table: {numbers}. Open another table, or begin a new network with this one.</source>
        <translation>이 표는 신경망에 맞지 않습니다. 신경망에는 입력할 숫자 열(열 수: {inputs})과 예측할 숫자 열(열 수: {outputs})이 필요한데, 이 표에 있는 숫자 열의 수는 {numbers}입니다. 다른 표를 열거나 이 표로 새 신경망을 시작하세요.</translation>
    </message>
    <message>
        <source>epochs of its curve: {curve}; it says {told}</source>
        <translation>곡선은 {curve}에포크, 파일에는 {told}</translation>
    </message>
    <message>
        <source>neurons in hidden layers: at most {count}</source>
        <translation>은닉층 뉴런 {count}개 이하</translation>
    </message>
    <message>
        <source>weights: at most {count}</source>
        <translation>가중치 {count}개 이하</translation>
    </message>
    <message>
        <source>epochs: at most {count}</source>
        <translation>{count}에포크 안에</translation>
    </message>
    <message>
        <source>It cannot be told which is better (pictures: {rows}): it may be chance.</source>
        <translation>그림 {rows}장으로는 어느 쪽이 나은지 알 수 없습니다. 우연한 차이일 수 있습니다.</translation>
    </message>
    <message>
        <source>These are few pictures ({rows}): one more or less that is right changes the figures by {percent} percentage points.</source>
        <translation>그림이 {rows}장뿐입니다. 맞힌 그림이 한 장만 달라져도 정확도가 {percent}%p 달라집니다.</translation>
    </message>
    <message>
        <source>Of the weights of now nothing is known yet: what is said here is of those before.</source>
        <translation>지금 가중치에 대해서는 아직 아는 것이 없습니다. 여기서 하는 말은 바뀌기 전 가중치에 대한 것입니다.</translation>
    </message>
    <message>
        <source>Stuck: the learning rate was too high, and threw it too far.</source>
        <translation>막혔습니다. 학습률이 너무 커서 가중치가 너무 멀리 튕겨 나갔습니다.</translation>
    </message>
    <message>
        <source>The loss jumped to {peak} at epoch {epoch}, far above that of a guess ({guess}): a correction was so large that it threw the weights to where hardly anything moves. The learning rate ({rate}) did that. Take a lower one and begin anew.</source>
        <translation>손실이 에포크 {epoch}에서 {peak}까지 튀어, 찍어서 답할 때의 손실({guess})보다 훨씬 커졌습니다. 한 번에 너무 크게 고쳐서 가중치가 거의 움직이지 않는 곳으로 튕겨 나갔습니다. 원인은 학습률({rate})입니다. 더 낮추어 처음부터 다시 학습하세요.</translation>
    </message>
    <message>
        <source>The network takes {inputs} numbers. A table here has at most {maximum} columns, inputs and answers together, so the network cannot be opened.</source>
        <translation>이 신경망은 숫자 {inputs}개를 받습니다. 여기에서 표는 입력과 답을 합쳐 {maximum}열까지만 쓸 수 있어 이 신경망은 열 수 없습니다.</translation>
    </message>
</context>
<context>
    <name>EvaluatePage</name>
    <message>
        <source>These are answers of the network before your last change.</source>
        <translation>마지막으로 바꾸기 전의 신경망이 낸 답입니다.</translation>
    </message>
    <message>
        <source>How good the network is shows in a moment.</source>
        <translation>신경망이 얼마나 좋은지 곧 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>Press Train first. How good the network is shows here.</source>
        <translation>먼저 학습 버튼을 누르세요. 신경망이 얼마나 좋은지 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>Save or copy the picture</source>
        <translation>그림 저장 또는 복사</translation>
    </message>
    <message>
        <source>Cross-validation…</source>
        <translation>교차 검증…</translation>
    </message>
    <message>
        <source>Train once more with the validation part</source>
        <translation>검증 데이터까지 넣어 다시 학습</translation>
    </message>
    <message>
        <source>Makes the final network: it learns from the validation part, too, for as many epochs as were best. The test part stays apart.</source>
        <translation>최종 신경망을 만듭니다. 가장 좋았던 에포크 수만큼, 검증 데이터까지 넣어 학습합니다. 시험 데이터는 그대로 남겨 둡니다.</translation>
    </message>
    <message>
        <source>Trains the open design several times, each time tested on another part: the figures then rest on all the data, and say how far they move.</source>
        <translation>열려 있는 설계를 여러 번 학습시키고, 매번 다른 부분으로 시험합니다. 그러면 수치가 모든 데이터에 바탕을 두고, 얼마나 흔들리는지도 알 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>FeedbackDialog</name>
    <message>
        <source>Feedback for {name}</source>
        <translation>의견: {name}</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>선생님 의견</translation>
    </message>
    <message>
        <source>It is written as a text file into the class&apos;s folder, under feedback. The student sees it with File, Hand in, Look for feedback.</source>
        <translation>학급 폴더의 feedback 아래에 텍스트 파일로 씁니다. 학생은 파일 메뉴의 ‘과제 내기’에서 ‘선생님 의견 보기’로 봅니다.</translation>
    </message>
    <message>
        <source>Hand back</source>
        <translation>돌려주기</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>Loss (scaled target)</source>
        <translation>손실 (스케일링한 목표)</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
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
        <source>Typical error (RMSE)</source>
        <translation>제곱근 오차 (RMSE)</translation>
    </message>
    <message>
        <source>R²</source>
        <translation>R²</translation>
    </message>
    <message>
        <source>Loss: how far the answers are from the truth, as the training measures it. Smaller is better.</source>
        <translation>손실: 답이 정답에서 얼마나 먼지를 학습할 때와 같은 방식으로 잰 값입니다. 작을수록 좋습니다.</translation>
    </message>
    <message>
        <source>F1 score: precision and recall in one figure; low if either is low.</source>
        <translation>F1 점수: 정밀도와 재현율을 하나로 묶은 값입니다. 어느 한쪽이 낮으면 낮아집니다.</translation>
    </message>
    <message>
        <source>Root mean squared error: like the mean error, but large misses count more.</source>
        <translation>평균 제곱근 오차: 평균 오차와 비슷하지만 크게 빗나간 것을 더 크게 셉니다.</translation>
    </message>
    <message>
        <source>R²: 1 is perfect; 0 is no better than always answering the mean; below 0 is worse than that.</source>
        <translation>R²: 1이면 완벽하고, 0이면 무조건 평균으로 답하는 것과 같으며, 0보다 작으면 그보다 못합니다.</translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation>{number}%</translation>
    </message>
    <message>
        <source>under {number}</source>
        <translation>{number} 미만</translation>
    </message>
    <message>
        <source>1e6: {number} million; 1e9: {number} billion; 1e12: {number} trillion</source>
        <comment>how large numbers are written, and from which size on</comment>
        <translation>1e4: {number}만; 1e8: {number}억; 1e12: {number}조</translation>
    </message>
    <message>
        <source>{right} of {rows}</source>
        <translation>{rows}개 중 {right}개</translation>
    </message>
    <message>
        <source>Squared error (MSE)</source>
        <translation>평균 제곱 오차(MSE)</translation>
    </message>
    <message>
        <source>Mean squared error: the mean of all errors times themselves, in the target&apos;s own units squared.</source>
        <translation>평균 제곱 오차: 오차를 제곱해 평균한 값입니다. 단위는 목표의 단위를 제곱한 것입니다.</translation>
    </message>
    <message>
        <source>Precision: when the network answers with a class, how often is that so?</source>
        <translation>정밀도: 신경망이 어떤 클래스라고 답한 것 가운데 실제로 그 클래스인 비율입니다.</translation>
    </message>
    <message>
        <source>Recall: of all that do belong to a class, how many does the network find?</source>
        <translation>재현율: 실제로 그 클래스인 것 가운데 신경망이 찾아낸 비율입니다.</translation>
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
    <message>
        <source>Tables</source>
        <translation>표</translation>
    </message>
    <message>
        <source>Neurobricks, Keras networks and tables</source>
        <translation>뉴로브릭스 파일, Keras 신경망, 표</translation>
    </message>
</context>
<context>
    <name>FileSize</name>
    <message>
        <source>In the file they take about {megabytes} MB.</source>
        <translation>파일에서 차지하는 크기: 약 {megabytes}MB.</translation>
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
    <name>FillBar</name>
    <message>
        <source>NumPy seed × factor</source>
        <translation>NumPy 시드 × 배수</translation>
    </message>
    <message>
        <source>One number</source>
        <translation>한 가지 값</translation>
    </message>
    <message>
        <source>Rule to fill with</source>
        <translation>채우는 규칙</translation>
    </message>
    <message>
        <source>np.random.seed(seed), then for each brick np.random.randn(neurons, inputs) × factor, as the lessons write it. The biases become 0.</source>
        <translation>예제에서 쓰는 방식입니다. np.random.seed(시드)를 부른 다음 브릭마다 np.random.randn(뉴런 수, 입력 수) × 배수로 채웁니다. 편향은 0이 됩니다.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>배수</translation>
    </message>
    <message>
        <source>Number to fill with</source>
        <translation>채울 값</translation>
    </message>
    <message>
        <source>This brick</source>
        <translation>이 브릭</translation>
    </message>
    <message>
        <source>All bricks</source>
        <translation>모든 브릭</translation>
    </message>
</context>
<context>
    <name>Filling</name>
    <message>
        <source>Fill the weights of all bricks</source>
        <translation>모든 브릭의 가중치 채우기</translation>
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
        <translation>참고</translation>
    </message>
</context>
<context>
    <name>FindingsFoot</name>
    <message>
        <source>Fix all</source>
        <translation>모두 고치기</translation>
    </message>
    <message>
        <source>Takes the first remedy for everything that can be mended.</source>
        <translation>고칠 것마다 첫 번째 해결책을 적용합니다.</translation>
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
        <source>Begin with a brick</source>
        <translation>첫 브릭을 쌓아 보세요</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>확인하고 있습니다…</translation>
    </message>
    <message>
        <source>The bricks fit; see under the curve</source>
        <translation>브릭은 맞습니다. 곡선 아래를 보세요</translation>
    </message>
    <message>
        <source>Everything fits</source>
        <translation>브릭이 모두 맞물립니다</translation>
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
    <message>
        <source>Whole text</source>
        <translation>전체 보기</translation>
    </message>
</context>
<context>
    <name>FlowPicture</name>
    <message>
        <source>The stack, and where in it the step is</source>
        <translation>탑과 지금 단계가 있는 자리</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>층</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>번호</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>기울기</translation>
    </message>
</context>
<context>
    <name>FoldsPlot</name>
    <message>
        <source>Repeat</source>
        <translation>반복</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>폴드</translation>
    </message>
    <message>
        <source>Training data</source>
        <translation>학습 데이터</translation>
    </message>
    <message>
        <source>Test data</source>
        <translation>시험 데이터</translation>
    </message>
    <message>
        <source>Fold {fold}: {value}
Test data: {rows}</source>
        <translation>폴드 {fold}: {value}
시험 데이터: {rows}</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>The figure of each fold</source>
        <translation>폴드마다의 수치</translation>
    </message>
</context>
<context>
    <name>FoldsWindow</name>
    <message>
        <source>Cross-validation</source>
        <translation>교차 검증</translation>
    </message>
    <message>
        <source>Folds</source>
        <translation>폴드</translation>
    </message>
    <message>
        <source>How many folds</source>
        <translation>폴드 수</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>반복</translation>
    </message>
    <message>
        <source>How often all of it</source>
        <translation>전체를 되풀이하는 횟수</translation>
    </message>
    <message>
        <source>Each time the data are cut anew, and the first weights are other ones.</source>
        <translation>되풀이할 때마다 데이터를 새로 나누고, 초기 가중치도 다시 뽑습니다.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>What was trained until now stays.</source>
        <translation>지금까지 학습한 것은 남습니다.</translation>
    </message>
    <message>
        <source>How far the folds are</source>
        <translation>폴드 진행 정도</translation>
    </message>
    <message>
        <source>Which figure is drawn</source>
        <translation>그릴 수치</translation>
    </message>
    <message>
        <source>Save or copy the picture</source>
        <translation>그림 저장 또는 복사</translation>
    </message>
    <message>
        <source>The trainings share most of their data: ± says how far one lies from another, not how exactly the mean is known.</source>
        <translation>여러 번의 학습은 데이터를 대부분 함께 씁니다. ±는 서로 얼마나 다른지를 말할 뿐, 평균이 얼마나 정확한지를 말하지는 않습니다.</translation>
    </message>
    <message>
        <source>The data are cut into folds. For each, the open design learns from the other folds, prepared anew, and is tested on this one: each fold is tested once.</source>
        <translation>데이터를 여러 폴드로 나눕니다. 폴드마다 열려 있는 설계가 나머지 폴드를 새로 준비해 학습하고, 이 폴드로 시험합니다. 모든 폴드가 한 번씩 시험에 쓰입니다.</translation>
    </message>
    <message>
        <source>The data without the test part, which stays closed, are cut into folds. For each, the open design learns from the other folds, prepared anew, and is tested on this one.</source>
        <translation>시험 데이터는 그대로 두고, 나머지를 여러 폴드로 나눕니다. 폴드마다 열려 있는 설계가 다른 폴드를 새로 준비해 학습하고, 이 폴드로 시험합니다.</translation>
    </message>
    <message>
        <source>What has the same value of “{column}” stays in one fold.</source>
        <translation>“{column}” 값이 같은 것은 한 폴드에 함께 둡니다.</translation>
    </message>
    <message>
        <source>In the first repeat:</source>
        <translation>첫 반복에서:</translation>
    </message>
    <message>
        <source>These are folds of the design before your last change.</source>
        <translation>마지막으로 바꾸기 전 설계의 폴드입니다.</translation>
    </message>
    <message>
        <source>The rows are in order, so each fold is tested after learning from the rows before it alone: nothing is learned from what comes later.</source>
        <translation>행에 순서가 있으므로, 폴드마다 그 앞의 행만으로 학습한 뒤 시험합니다. 나중 행에서는 아무것도 배우지 않습니다.</translation>
    </message>
    <message>
        <source>{figure}: {mean} ± {deviation}, from {count} trainings.</source>
        <translation>{figure}: {mean} ± {deviation} (학습 {count}번).</translation>
    </message>
    <message>
        <source>{figure}: {mean}, from one training.</source>
        <translation>{figure}: {mean} (학습 1번).</translation>
    </message>
</context>
<context>
    <name>FollowedRow</name>
    <message>
        <source>{names}: the difference to the table&apos;s last row.</source>
        <translation>{names}: 표의 마지막 행과의 차이입니다.</translation>
    </message>
    <message>
        <source>{names}: the difference to row {number} of the table.</source>
        <translation>{names}: 표의 {number}행과의 차이입니다.</translation>
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
    <name>FormulaView</name>
    <message>
        <source>Click to follow this weight.</source>
        <translation>클릭하면 이 가중치를 따라갑니다.</translation>
    </message>
</context>
<context>
    <name>GivenWeights</name>
    <message>
        <source>First weights: {inputs} × {neurons} numbers, given one by one</source>
        <translation>초기 가중치: {inputs} × {neurons}개의 수를 직접 지정함</translation>
    </message>
</context>
<context>
    <name>GlossaryWindow</name>
    <message>
        <source>Glossary</source>
        <translation>용어집</translation>
    </message>
    <message>
        <source>Search for a term</source>
        <translation>용어 검색</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>용어</translation>
    </message>
    <message>
        <source>No term is called so. Try a part of the word, in Korean or in English.</source>
        <translation>그런 용어가 없습니다. 한국어나 영어로 단어의 일부만 입력해 보세요.</translation>
    </message>
</context>
<context>
    <name>GoalLine</name>
    <message>
        <source>The lesson&apos;s goal</source>
        <translation>과제의 목표</translation>
    </message>
    <message>
        <source>Hand in…</source>
        <translation>과제 내기…</translation>
    </message>
    <message>
        <source>Goal: {goal}</source>
        <translation>목표: {goal}</translation>
    </message>
    <message>
        <source>A lesson for a class</source>
        <translation>학급 과제</translation>
    </message>
    <message>
        <source>Lock it again</source>
        <translation>다시 잠그기</translation>
    </message>
    <message>
        <source>Teacher&apos;s key…</source>
        <translation>선생님 열쇠…</translation>
    </message>
    <message>
        <source>measured when it is handed in</source>
        <translation>낸 다음에 잽니다</translation>
    </message>
    <message>
        <source>✓ reached</source>
        <translation>✓ 달성</translation>
    </message>
    <message>
        <source>neurons: {count}</source>
        <translation>뉴런 {count}개</translation>
    </message>
    <message>
        <source>weights: {count}</source>
        <translation>가중치 {count}개</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>아직</translation>
    </message>
</context>
<context>
    <name>GridDialog</name>
    <message>
        <source>Edit the table</source>
        <translation>표 편집</translation>
    </message>
    <message>
        <source>Type a table</source>
        <translation>표 직접 입력</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>새로 시작</translation>
    </message>
    <message>
        <source>That is too much to edit by hand. Close this and choose “Paste a table”.</source>
        <translation>직접 고치기에는 너무 많습니다. 이 창을 닫고 ‘표 붙여넣기’를 고르세요.</translation>
    </message>
    <message>
        <source>Row {row} of {column} is not a number: {text}</source>
        <translation>{row}행, {column} 열: 숫자가 아닙니다({text})</translation>
    </message>
    <message>
        <source>A few more rows, and there is something to learn from.</source>
        <translation>행을 몇 개만 더 넣으면 학습할 수 있습니다.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Use this table</source>
        <translation>이 표 사용</translation>
    </message>
    <message>
        <source>Use this table (Ctrl+Enter)</source>
        <translation>이 표 사용 (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>지우기</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>Reading the table…</source>
        <translation>표를 읽고 있습니다…</translation>
    </message>
    <message>
        <source>Two columns are needed: one to predict, and one to predict it from.</source>
        <translation>열이 두 개 필요합니다. 예측할 열과 예측에 쓸 열입니다.</translation>
    </message>
    <message>
        <source>This is what you typed before.</source>
        <translation>전에 입력한 내용입니다.</translation>
    </message>
    <message>
        <source>{rows} rows, {columns} columns</source>
        <translation>{rows}행, {columns}열</translation>
    </message>
    <message>
        <source>Name the columns in the grey cells. Type or paste; Tab goes right, Enter down. Ctrl+Tab leaves the sheet.</source>
        <translation>맨 위 회색 칸에 열 이름을 쓰세요. 입력하거나 붙여넣으면 됩니다. Tab: 오른쪽, Enter: 아래, Ctrl+Tab: 표에서 나가기.</translation>
    </message>
</context>
<context>
    <name>GridModel</name>
    <message>
        <source>This is not a number, but most of its column is.</source>
        <translation>이 열은 거의 다 숫자인데 이 칸은 숫자가 아닙니다.</translation>
    </message>
    <message>
        <source>Column name {column}: {text}</source>
        <translation>열 이름 {column}: {text}</translation>
    </message>
    <message>
        <source>Row {row}, {column}: {text}</source>
        <translation>{row}행, {column}: {text}</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>입력</translation>
    </message>
</context>
<context>
    <name>GridView</name>
    <message>
        <source>Cut</source>
        <translation>잘라내기</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>붙여넣기</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>지우기</translation>
    </message>
</context>
<context>
    <name>HandInDialog</name>
    <message>
        <source>Hand in</source>
        <translation>내기</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>고르기…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>반</translation>
    </message>
    <message>
        <source>The class&apos;s folder</source>
        <translation>학급 폴더</translation>
    </message>
    <message>
        <source>Your work, with this name and class in it, is written as a new file into that folder. It is sent nowhere else. You can hand in as often as you like; the newest counts.</source>
        <translation>작품을 이 이름과 반을 적은 새 파일로 그 폴더에 씁니다. 다른 곳으로는 보내지 않습니다. 몇 번이든 낼 수 있고, 가장 나중에 낸 것으로 셉니다.</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>선생님 의견</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Look for feedback</source>
        <translation>선생님 의견 보기</translation>
    </message>
    <message>
        <source>There is no feedback yet.</source>
        <translation>아직 의견이 없습니다.</translation>
    </message>
</context>
<context>
    <name>HeightChoice</name>
    <message>
        <source>Height</source>
        <translation>높이</translation>
    </message>
    <message>
        <source>The height that is painted, or that chosen points get</source>
        <translation>그릴 점의 높이, 또는 선택한 점에 줄 높이</translation>
    </message>
</context>
<context>
    <name>ImportChoices</name>
    <message>
        <source>Sheet</source>
        <translation>시트</translation>
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
        <source>Thousands separator</source>
        <translation>천 단위 구분</translation>
    </message>
    <message>
        <source>Quotation mark</source>
        <translation>따옴표</translation>
    </message>
    <message>
        <source>Lines above the table</source>
        <translation>표 위의 줄 수</translation>
    </message>
    <message>
        <source>Lines below the names</source>
        <translation>열 이름 아래의 줄 수</translation>
    </message>
    <message>
        <source>The first row names the columns</source>
        <translation>첫 행이 열 이름</translation>
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
        <source>CP1252 (Western Windows)</source>
        <translation>CP1252 (서유럽 Windows)</translation>
    </message>
    <message>
        <source>comma ,</source>
        <translation>쉼표 ,</translation>
    </message>
    <message>
        <source>semicolon ;</source>
        <translation>세미콜론 ;</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>탭</translation>
    </message>
    <message>
        <source>bar |</source>
        <translation>세로줄 |</translation>
    </message>
    <message>
        <source>space</source>
        <translation>공백</translation>
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
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>comma 1,000</source>
        <translation>쉼표 1,000</translation>
    </message>
    <message>
        <source>point 1.000</source>
        <translation>점 1.000</translation>
    </message>
    <message>
        <source>space 1 000</source>
        <translation>공백 1 000</translation>
    </message>
    <message>
        <source>apostrophe 1&apos;000</source>
        <translation>아포스트로피 1&apos;000</translation>
    </message>
    <message>
        <source>double &quot;</source>
        <translation>큰따옴표 &quot;</translation>
    </message>
    <message>
        <source>single &apos;</source>
        <translation>작은따옴표 &apos;</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>간단히</translation>
    </message>
    <message>
        <source>More</source>
        <translation>더 보기</translation>
    </message>
    <message>
        <source>Rarely used settings</source>
        <translation>가끔 쓰는 설정</translation>
    </message>
    <message>
        <source>Lines of names</source>
        <translation>열 이름이 있는 줄 수</translation>
    </message>
    <message>
        <source>{name} (Western Europe)</source>
        <translation>{name} (서유럽어)</translation>
    </message>
    <message>
        <source>{name} (Central Europe)</source>
        <translation>{name} (중유럽어)</translation>
    </message>
    <message>
        <source>{name} (Cyrillic)</source>
        <translation>{name} (키릴 문자)</translation>
    </message>
    <message>
        <source>{name} (Greek)</source>
        <translation>{name} (그리스어)</translation>
    </message>
    <message>
        <source>{name} (Turkish)</source>
        <translation>{name} (튀르키예어)</translation>
    </message>
    <message>
        <source>{name} (Japanese)</source>
        <translation>{name} (일본어)</translation>
    </message>
    <message>
        <source>{name} (Chinese)</source>
        <translation>{name} (중국어)</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Open a table</source>
        <translation>표 열기</translation>
    </message>
    <message>
        <source>The table&apos;s first rows</source>
        <translation>표의 처음 몇 행</translation>
    </message>
    <message>
        <source>How much of the table is read</source>
        <translation>표를 읽은 정도</translation>
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
        <source>As proposed</source>
        <translation>처음 제안대로</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>다른 파일…</translation>
    </message>
    <message>
        <source>Paste again</source>
        <translation>다시 붙여넣기</translation>
    </message>
    <message>
        <source>Looking at the table…</source>
        <translation>표를 살펴보고 있습니다…</translation>
    </message>
    <message>
        <source>More remarks: {count}</source>
        <translation>그 밖의 안내: {count}개</translation>
    </message>
    <message>
        <source>This table is too large to be kept in the .brick file, which only remembers where it is. Leave it in its place.</source>
        <translation>표가 너무 커서 .brick 파일에 담지 않고 어디에 있는지만 기억합니다. 표를 지금 자리에 그대로 두세요.</translation>
    </message>
    <message>
        <source>Reading the table…</source>
        <translation>표를 읽고 있습니다…</translation>
    </message>
    <message>
        <source>Reading the table… almost done</source>
        <translation>표를 읽고 있습니다… 거의 끝났습니다</translation>
    </message>
    <message>
        <source>Reading the table… about {seconds} s left</source>
        <translation>표를 읽고 있습니다… 약 {seconds}초 남았습니다</translation>
    </message>
    <message>
        <source>Does it look right? Letters readable, one value in each cell.</source>
        <translation>제대로 보이나요? 글자가 깨지지 않고, 칸마다 값이 하나씩 있어야 합니다.</translation>
    </message>
    <message>
        <source>Rows: {rows}, {size}</source>
        <translation>{rows}행, {size}</translation>
    </message>
</context>
<context>
    <name>InputFields</name>
    <message>
        <source>In the table: from {low} to {high}</source>
        <translation>표의 범위: {low} ~ {high}</translation>
    </message>
    <message>
        <source>empty (filled with {value})</source>
        <translation>빈칸 (채울 값: {value})</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>빈칸</translation>
    </message>
    <message>
        <source>Outside what was learned ({low} to {high})</source>
        <translation>학습한 범위({low} ~ {high}) 밖</translation>
    </message>
    <message>
        <source>A word that has no input of its own: it was rare in the rows that were learned from, or not met there at all.</source>
        <translation>입력이 따로 없는 단어입니다. 학습한 행에 드물게 나왔거나 한 번도 나오지 않았습니다.</translation>
    </message>
    <message>
        <source>{column}, slider</source>
        <translation>{column} 슬라이더</translation>
    </message>
</context>
<context>
    <name>InputsPanel</name>
    <message>
        <source>Find out</source>
        <translation>알아보기</translation>
    </message>
    <message>
        <source>Shuffles each input and sees how much worse the answers get.</source>
        <translation>입력을 하나씩 섞어 보고 답이 얼마나 나빠지는지 봅니다.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Columns shuffled</source>
        <translation>섞어 본 열</translation>
    </message>
    <message>
        <source>How much each input matters</source>
        <translation>입력별 중요도</translation>
    </message>
    <message>
        <source>Input whose curve is shown</source>
        <translation>곡선으로 볼 입력</translation>
    </message>
    <message>
        <source>Answer whose curve is shown</source>
        <translation>곡선으로 볼 답</translation>
    </message>
    <message>
        <source>How the answer goes with one input</source>
        <translation>한 입력에 따라 답이 변하는 모습</translation>
    </message>
    <message>
        <source>Each input is shuffled in turn…</source>
        <translation>입력을 하나씩 섞어 보는 중…</translation>
    </message>
    <message>
        <source>Press Train first.</source>
        <translation>먼저 학습 버튼을 누르세요.</translation>
    </message>
    <message>
        <source>Pause or stop the training first.</source>
        <translation>먼저 학습을 일시 정지하거나 정지하세요.</translation>
    </message>
    <message>
        <source>This part of the data has no rows.</source>
        <translation>이 데이터에는 행이 없습니다.</translation>
    </message>
    <message>
        <source>How much worse do the answers get without each input?</source>
        <translation>입력이 하나씩 없으면 답이 얼마나 나빠질까요?</translation>
    </message>
    <message>
        <source>With one input shuffled, so many more of {rows} rows are answered wrongly (mean and spread of {repeats} shufflings; as they are: {error}).</source>
        <translation>입력 하나를 섞으면 {rows}행 가운데 오답의 비율이 이만큼 늘어납니다(섞은 횟수: {repeats}, 평균과 퍼진 정도. 그대로일 때: {error}).</translation>
    </message>
    <message>
        <source>With one input shuffled, the answers to {rows} rows are off by so much more (mean and spread of {repeats} shufflings; as they are: {error}).</source>
        <translation>입력 하나를 섞으면 {rows}행의 평균 오차가 이만큼 늘어납니다(섞은 횟수: {repeats}, 평균과 퍼진 정도. 그대로일 때: {error}).</translation>
    </message>
    <message>
        <source>Probability of {name}</source>
        <translation>{name}일 확률</translation>
    </message>
    <message>
        <source>Thick: the mean of {rows} rows. Thin: single rows.</source>
        <translation>굵은 선은 {rows}행의 평균, 가는 선은 행 하나하나입니다.</translation>
    </message>
    <message>
        <source>Grey: no row that was learned from is near.</source>
        <translation>회색 부분에는 학습한 행이 없습니다.</translation>
    </message>
</context>
<context>
    <name>InputsView</name>
    <message>
        <source>Which inputs matter</source>
        <translation>어떤 입력이 중요한가</translation>
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
        <translation>활성화 함수를 별도의 브릭으로 만듭니다. 신경망은 그대로입니다.</translation>
    </message>
    <message>
        <source>Join the activation</source>
        <translation>활성화 함수 합치기</translation>
    </message>
    <message>
        <source>Puts the activation back into the dense brick. It is the same network.</source>
        <translation>활성화 함수를 전결합층 브릭에 다시 넣습니다. 신경망은 그대로입니다.</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} 외 {count}개</translation>
    </message>
    <message>
        <source>The numbers of one row, from the data: {names}</source>
        <translation>데이터 한 행의 값: {names}</translation>
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
        <translation>고칠 것이 없습니다. 브릭이 모두 맞물립니다.</translation>
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
        <translation>브릭을 클릭하면 어떤 일을 하는지 보고 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <source>The bricks fit. How the network learns is told under the curve.</source>
        <translation>브릭은 모두 맞습니다. 신경망이 어떻게 배우는지는 곡선 아래에 나옵니다.</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>이것은 무엇인가요?</translation>
    </message>
    <message>
        <source>One picture, as the network sees it: height × width × channels.</source>
        <translation>신경망이 보는 그림 한 장입니다. 높이 × 너비 × 채널입니다.</translation>
    </message>
</context>
<context>
    <name>Judgement</name>
    <message>
        <source>Learned from the same training rows, prepared in the same way. Whether a difference is more than chance is told row by row: it has to be so large that drawing the rows anew, or turning its sign by chance, hardly ever makes it vanish.</source>
        <translation>같은 학습 데이터를 같은 방법으로 준비하여 배운 모델입니다. 우연이 아닌지는 행마다 오차를 비교하여 판단합니다. 행을 다시 뽑거나(부트스트랩) 차이의 부호를 무작위로 바꾸어도(순열 검정) 차이가 좀처럼 사라지지 않아야 합니다.</translation>
    </message>
    <message>
        <source>Most often “{actual}” was taken for “{answered}” (rows: {count}).</source>
        <translation>가장 잦은 실수: 실제 ‘{actual}’, 예측 ‘{answered}’(행 {count}개).</translation>
    </message>
    <message>
        <source>Most often “{actual}” was taken for “{answered}” (pictures: {count}).</source>
        <translation>가장 잦은 실수: 실제 ‘{actual}’, 예측 ‘{answered}’(그림 {count}장).</translation>
    </message>
    <message>
        <source>Rows that it was at least 90 % sure of: {rows}; of these, right: {right}.</source>
        <translation>90% 이상 확신한 행은 {rows}개이고, 그 가운데 {right}개를 맞혔습니다.</translation>
    </message>
    <message>
        <source>Pictures that it was at least 90 % sure of: {rows}; of these, right: {right}.</source>
        <translation>90% 이상 확신한 그림은 {rows}장이고, 그 가운데 {right}장을 맞혔습니다.</translation>
    </message>
    <message>
        <source>“{actual}” for “{answered}” ({count})</source>
        <translation>“{actual}” → “{answered}” ({count})</translation>
    </message>
    <message>
        <source>Then {others}.</source>
        <translation>그다음은 {others}입니다.</translation>
    </message>
    <message>
        <source>Learned from the same training pictures. Whether a difference is more than chance is told picture by picture: it has to be so large that drawing the pictures anew, or turning its sign by chance, hardly ever makes it vanish.</source>
        <translation>같은 학습 그림으로 배운 모델입니다. 우연이 아닌지는 그림마다 오차를 비교하여 판단합니다. 그림을 다시 뽑거나(부트스트랩) 차이의 부호를 무작위로 바꾸어도(순열 검정) 차이가 좀처럼 사라지지 않아야 합니다.</translation>
    </message>
</context>
<context>
    <name>KeyDialog</name>
    <message>
        <source>Teacher&apos;s key</source>
        <translation>선생님 열쇠</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>비밀번호</translation>
    </message>
    <message>
        <source>It shows all controls until the file is closed. A key keeps nobody out who can change files; when work is collected, a lock that was taken off is seen.</source>
        <translation>파일을 닫을 때까지 모든 것이 보입니다. 파일을 고칠 줄 아는 사람은 열쇠로 막을 수 없습니다. 다만 과제를 모을 때 잠금을 푼 것이 드러납니다.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>This is not the password.</source>
        <translation>비밀번호가 다릅니다.</translation>
    </message>
</context>
<context>
    <name>KindCard</name>
    <message>
        <source>Save…</source>
        <translation>저장…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>폴더 열기</translation>
    </message>
    <message>
        <source>Go to training</source>
        <translation>학습하러 가기</translation>
    </message>
    <message>
        <source>How far it is written: {title}</source>
        <translation>저장 진행 정도: {title}</translation>
    </message>
    <message>
        <source>Size: {size} (the last one)</source>
        <translation>크기: {size} (방금 저장한 것)</translation>
    </message>
    <message>
        <source>Size: about {size} (an estimate)</source>
        <translation>크기: 약 {size} (어림값)</translation>
    </message>
    <message>
        <source>Saved: {files}</source>
        <translation>저장했습니다: {files}</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written.</source>
        <translation>취소했습니다. 아무것도 저장하지 않았습니다.</translation>
    </message>
    <message>
        <source>Train the network first: what it has learned leaves with it.</source>
        <translation>먼저 신경망을 학습시키세요. 학습한 내용이 함께 담깁니다.</translation>
    </message>
</context>
<context>
    <name>KindOptions</name>
    <message>
        <source>Kind of file</source>
        <translation>파일 형식</translation>
    </message>
    <message>
        <source>In whose words</source>
        <translation>무엇으로 쓸지</translation>
    </message>
    <message>
        <source>Keras</source>
        <translation>Keras</translation>
    </message>
    <message>
        <source>As a few lines of Keras, a line for each brick</source>
        <translation>브릭마다 한 줄씩, Keras 몇 줄로</translation>
    </message>
    <message>
        <source>NumPy</source>
        <translation>NumPy</translation>
    </message>
    <message>
        <source>Written out from scratch, without Keras</source>
        <translation>Keras 없이 처음부터 풀어서</translation>
    </message>
</context>
<context>
    <name>Landscape</name>
    <message>
        <source>{name} jumps: the rate is too large, the loss rises to {loss}.</source>
        <translation>{name}: 튀어 오릅니다. 학습률이 너무 커서 손실이 {loss}까지 커집니다.</translation>
    </message>
    <message>
        <source>{name} lies still at {loss}: here it is flat all around.</source>
        <translation>{name}: 손실 {loss}에 멈춰 있습니다. 사방이 평평합니다.</translation>
    </message>
    <message>
        <source>{name} crawls: with this rate it has hardly moved, the loss is {loss}.</source>
        <translation>{name}: 기어갑니다. 이 학습률로는 거의 움직이지 않았고 손실은 {loss}입니다.</translation>
    </message>
    <message>
        <source>{name} is on its way down, the loss is {loss}.</source>
        <translation>{name}: 내려가는 중이고 손실은 {loss}입니다.</translation>
    </message>
    <message>
        <source>{name} is down, the loss is {loss}.</source>
        <translation>{name}: 바닥까지 내려갔고 손실은 {loss}입니다.</translation>
    </message>
</context>
<context>
    <name>LandscapePanel</name>
    <message>
        <source>Weight to the right</source>
        <translation>가로축의 가중치</translation>
    </message>
    <message>
        <source>Weight upwards</source>
        <translation>세로축의 가중치</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>Learning rate of the balls</source>
        <translation>공의 학습률</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>단계 수</translation>
    </message>
    <message>
        <source>Steps of the balls</source>
        <translation>공이 구르는 단계 수</translation>
    </message>
    <message>
        <source>Ball back</source>
        <translation>공을 제자리로</translation>
    </message>
    <message>
        <source>Put the balls back where the network stands (the cross)</source>
        <translation>공을 신경망이 지금 있는 곳(십자 표시)으로 되돌립니다</translation>
    </message>
    <message>
        <source>The loss over two weights</source>
        <translation>두 가중치에 따른 손실</translation>
    </message>
    <message>
        <source>Without a target there is no loss to look at.</source>
        <translation>정답이 없어서 볼 손실이 없습니다.</translation>
    </message>
    <message>
        <source>The landscape comes in a moment.</source>
        <translation>잠시 뒤에 지형을 보여 드립니다.</translation>
    </message>
    <message>
        <source>White: the way that training took, fainter where other weights differ.</source>
        <translation>흰 선: 학습이 지나온 길입니다. 다른 가중치가 지금과 다를수록 흐립니다.</translation>
    </message>
    <message>
        <source>The gradient is nearly 0 here, and yet the loss is {loss}: that is not the goal, but being stuck. No step along these two weights helps.</source>
        <translation>여기서는 기울기가 거의 0인데 손실은 {loss}입니다. 목표에 닿은 것이 아니라 갇힌 것입니다. 이 두 가중치로는 어느 쪽으로 움직여도 나아지지 않습니다.</translation>
    </message>
    <message>
        <source>Click into the landscape to put the balls elsewhere, or use arrow keys and Enter.</source>
        <translation>지형을 클릭하거나 화살표 키와 Enter로 공을 다른 곳에 놓으세요.</translation>
    </message>
    <message>
        <source>A new landscape is being computed. Dimmed: the one of before.</source>
        <translation>새 지형을 계산하고 있습니다. 흐리게 보이는 것은 앞의 지형입니다.</translation>
    </message>
</context>
<context>
    <name>LandscapePlot</name>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
</context>
<context>
    <name>LargeHistogram</name>
    <message>
        <source>Histogram from {least} to {greatest}</source>
        <translation>히스토그램: {least} ~ {greatest}</translation>
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
    <name>Lesson</name>
    <message>
        <source>tries left: {count}</source>
        <translation>남은 시도 {count}번</translation>
    </message>
    <message>
        <source>This lesson locks it.</source>
        <translation>이 과제에서 잠근 값입니다.</translation>
    </message>
    <message>
        <source>Locked by the school.</source>
        <translation>학교에서 잠가 두었습니다.</translation>
    </message>
</context>
<context>
    <name>LessonDialog</name>
    <message>
        <source>Make a lesson from this</source>
        <translation>이것으로 과제 만들기</translation>
    </message>
    <message>
        <source>Students get a copy of what is open now, without its runs. What is not named here shows and can be changed.</source>
        <translation>학생은 지금 열린 것의 사본을 받습니다. 학습 기록은 들어가지 않습니다. 여기서 정하지 않은 것은 보이고 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <source>Preview in the window</source>
        <translation>창에서 미리 보기</translation>
    </message>
    <message>
        <source>Pages…</source>
        <translation>설명 쪽…</translation>
    </message>
    <message>
        <source>Save the lesson…</source>
        <translation>과제 저장…</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>과제</translation>
    </message>
    <message>
        <source>Save the lesson</source>
        <translation>과제 저장</translation>
    </message>
</context>
<context>
    <name>LessonForm</name>
    <message>
        <source>can be changed</source>
        <translation>바꿀 수 있음</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>잠금</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>숨김</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>목표</translation>
    </message>
    <message>
        <source>What the lesson is called</source>
        <translation>과제 이름</translation>
    </message>
    <message>
        <source>Something is to be reached</source>
        <translation>이룰 목표가 있음</translation>
    </message>
    <message>
        <source>Accuracy at least</source>
        <translation>정확도 이상</translation>
    </message>
    <message>
        <source>F1 at least</source>
        <translation>F1 이상</translation>
    </message>
    <message>
        <source>R² at least</source>
        <translation>R² 이상</translation>
    </message>
    <message>
        <source>Mean absolute error at most</source>
        <translation>평균 절대 오차 이하</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>지표</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>training rows</source>
        <translation>학습 데이터</translation>
    </message>
    <message>
        <source>validation rows</source>
        <translation>검증 데이터</translation>
    </message>
    <message>
        <source>test rows</source>
        <translation>시험 데이터</translation>
    </message>
    <message>
        <source>On</source>
        <translation>어디에서</translation>
    </message>
    <message>
        <source>Neurons in hidden layers at most</source>
        <translation>은닉층 뉴런 수 이하</translation>
    </message>
    <message>
        <source>Weights at most</source>
        <translation>가중치 수 이하</translation>
    </message>
    <message>
        <source>Epochs at most</source>
        <translation>에포크 이하</translation>
    </message>
    <message>
        <source>as many as one likes</source>
        <translation>제한 없음</translation>
    </message>
    <message>
        <source>What shows</source>
        <translation>보이는 것</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>Tower</source>
        <translation>탑</translation>
    </message>
    <message>
        <source>Bricks that can be added</source>
        <translation>더할 수 있는 브릭</translation>
    </message>
    <message>
        <source>Training settings, as they stand now</source>
        <translation>학습 설정(지금 값으로)</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>규칙</translation>
    </message>
    <message>
        <source>Trainings that may be begun</source>
        <translation>학습을 시작할 수 있는 횟수</translation>
    </message>
    <message>
        <source>The test part stays closed until the work is handed in</source>
        <translation>과제를 낼 때까지 시험 데이터를 가림</translation>
    </message>
    <message>
        <source>Teacher&apos;s key (a password)</source>
        <translation>선생님 열쇠(비밀번호)</translation>
    </message>
    <message>
        <source>The key shows everything. It is no security: whoever can change files can take the lock off. Collecting sees that. Take no password that you use elsewhere.</source>
        <translation>열쇠로 열면 모두 보입니다. 보안 장치는 아닙니다. 파일을 고칠 줄 아는 사람은 잠금을 풀 수 있고, 과제를 모을 때 그것이 드러납니다. 다른 곳에서 쓰는 비밀번호는 쓰지 마세요.</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>그대로 둠</translation>
    </message>
    <message>
        <source>Lock the data, too: whoever can change them can move rows out of the test part.</source>
        <translation>데이터도 잠그세요. 데이터를 바꿀 수 있으면 시험 데이터의 행을 옮길 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>LessonStrip</name>
    <message>
        <source>The lesson&apos;s page</source>
        <translation>예제 설명</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>이전 쪽</translation>
    </message>
    <message>
        <source>Put the lesson&apos;s words away</source>
        <translation>예제 설명 닫기</translation>
    </message>
    <message>
        <source>Try it: {question}</source>
        <translation>해 보세요: {question}</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} / {count}</translation>
    </message>
    <message>
        <source>This page is about another lesson than the one that is open.</source>
        <translation>이 쪽은 지금 열린 것과 다른 예제에 관한 내용입니다.</translation>
    </message>
    <message>
        <source>✓ Reached: {goal}</source>
        <translation>✓ 달성: {goal}</translation>
    </message>
    <message>
        <source>Goal: {goal}</source>
        <translation>목표: {goal}</translation>
    </message>
    <message>
        <source>✓ Done</source>
        <translation>✓ 완료</translation>
    </message>
    <message>
        <source>Open this lesson</source>
        <translation>이 예제 열기</translation>
    </message>
    <message>
        <source>Do it for me</source>
        <translation>대신 해 주기</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>다음</translation>
    </message>
    <message>
        <source>I did it</source>
        <translation>해냈어요</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>다음 쪽</translation>
    </message>
    <message>
        <source>I did it: next page</source>
        <translation>해냈어요: 다음 쪽</translation>
    </message>
    <message>
        <source>Show the pages</source>
        <translation>예제 설명 보기</translation>
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
    <message>
        <source>Worked out by hand: given weights</source>
        <translation>손으로 계산하기: 정해진 가중치</translation>
    </message>
    <message>
        <source>Networks that see pictures</source>
        <translation>그림을 보는 신경망</translation>
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
        <source>The network&apos;s calculation is being translated for this computer: a moment, once for each design. Its picture shows the answer before learning.</source>
        <translation>이 컴퓨터에 맞게 신경망을 컴파일하고 있습니다. 설계마다 한 번, 잠깐이면 됩니다. 그림은 학습하기 전 신경망의 답입니다.</translation>
    </message>
    <message>
        <source>Getting the network ready …</source>
        <translation>신경망을 준비하고 있습니다…</translation>
    </message>
    <message>
        <source>Open a table: once the network learns from it, the loss is drawn here.</source>
        <translation>표를 열어 신경망이 학습하면 손실이 여기에 그려집니다.</translation>
    </message>
    <message>
        <source>Press Train. The loss is drawn here, epoch by epoch: when it falls, the network is learning.</source>
        <translation>학습 버튼을 누르세요. 에포크마다 손실이 여기에 그려집니다. 손실이 내려가면 신경망이 학습하고 있는 것입니다.</translation>
    </message>
    <message>
        <source>weights changed</source>
        <translation>가중치 바꿈</translation>
    </message>
    <message>
        <source>{figures}. {trend}</source>
        <translation>{figures}. {trend}</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>선택된 에포크</translation>
    </message>
    <message>
        <source>stopped early</source>
        <translation>조기 종료</translation>
    </message>
    <message>
        <source>went on from here</source>
        <translation>여기서 이어서 학습</translation>
    </message>
    <message>
        <source>Learning curves</source>
        <translation>학습 곡선</translation>
    </message>
</context>
<context>
    <name>LivePicture</name>
    <message>
        <source>The camera is off. What it sees is answered by the network, and is neither stored nor sent anywhere.</source>
        <translation>카메라가 꺼져 있습니다. 카메라에 비친 것은 신경망이 답하는 데만 쓰며, 저장하거나 어디로 보내지 않습니다.</translation>
    </message>
    <message>
        <source>Keep and explain</source>
        <translation>잡아 두고 이유 보기</translation>
    </message>
    <message>
        <source>Turns the camera off. The last picture stays, and is explained below.</source>
        <translation>카메라를 끕니다. 마지막 그림이 남고, 이유가 아래에 나옵니다.</translation>
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
        <source>Rows kept apart (hollow)</source>
        <translation>검증·시험 데이터 (속이 빈 점)</translation>
    </message>
    <message>
        <source>Validation and test rows: the network does not learn from them.</source>
        <translation>검증·시험 데이터입니다. 신경망은 이 데이터로 학습하지 않습니다.</translation>
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
        <source>Paint some points: they are drawn here, too.</source>
        <translation>점을 그려 보세요. 여기에도 나타납니다.</translation>
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
        <translation>학습 버튼을 누르면 행 뒤에 신경망의 답이 나타납니다.</translation>
    </message>
    <message>
        <source>The data have changed since the training. Press Train to see more.</source>
        <translation>학습한 뒤에 데이터가 바뀌었습니다. 학습 버튼을 누르면 다시 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>{shown} of {total} rows are drawn.</source>
        <translation>{total}행 가운데 {shown}행을 그렸습니다.</translation>
    </message>
    <message>
        <source>All other inputs are held at their mean (a category at its commonest value).</source>
        <translation>나머지 입력은 모두 평균값으로 고정합니다(범주는 가장 흔한 값).</translation>
    </message>
    <message>
        <source>Reading the data…</source>
        <translation>데이터를 읽고 있습니다…</translation>
    </message>
    <message>
        <source>Open a table: its rows are drawn here.</source>
        <translation>표를 열면 행이 여기에 그려집니다.</translation>
    </message>
    <message>
        <source>Data and answer</source>
        <translation>데이터와 신경망의 답</translation>
    </message>
    <message>
        <source>The rows are pictures, and a picture has no place on two axes. Evaluate shows how good the network is.</source>
        <translation>행마다 그림이 하나씩이어서 두 축 위에 점으로 그릴 수 없습니다. 신경망이 얼마나 좋은지는 평가 탭에서 볼 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>LockedCommands</name>
    <message>
        <source>{command} (locked by the school)</source>
        <translation>{command} (학교에서 잠금)</translation>
    </message>
</context>
<context>
    <name>LookChoices</name>
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
        <source>High contrast, light</source>
        <translation>고대비, 밝게</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>고대비, 어둡게</translation>
    </message>
    <message>
        <source>All motion</source>
        <translation>움직임 그대로</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>움직임 줄이기</translation>
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
        <source>&amp;Go to</source>
        <translation>이동(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>언어(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>테마(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Training</source>
        <translation>학습(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Forget these files</source>
        <translation>이 목록 지우기(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Runs</source>
        <translation>학습 기록(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Courses</source>
        <translation>학습 과정(&amp;C)</translation>
    </message>
    <message>
        <source>Pages of this file: {title}</source>
        <translation>이 파일의 예제 설명: {title}</translation>
    </message>
    <message>
        <source>&amp;Add pages from a file…</source>
        <translation>파일에서 예제 설명 추가(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Remove the pages of this file</source>
        <translation>이 파일의 예제 설명 빼기(&amp;R)</translation>
    </message>
    <message>
        <source>Take &amp;away</source>
        <translation>가져가기(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Type size</source>
        <translation>글자 크기(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Motion</source>
        <translation>움직임(&amp;M)</translation>
    </message>
</context>
<context>
    <name>ModelColumn</name>
    <message>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>Put before: {brick}</source>
        <translation>앞에 놓았습니다: {brick}</translation>
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
    <name>NameQuestion</name>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>확인</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Next &amp;area</source>
        <translation>다음 영역(&amp;A)</translation>
    </message>
    <message>
        <source>P&amp;revious area</source>
        <translation>이전 영역(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Next tab</source>
        <translation>다음 탭(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous tab</source>
        <translation>이전 탭(&amp;P)</translation>
    </message>
</context>
<context>
    <name>Network</name>
    <message>
        <source>Not among the neurons that are shown.</source>
        <translation>지금 보이는 뉴런에는 들어 있지 않습니다.</translation>
    </message>
    <message>
        <source>Its map has the mean {value} here.</source>
        <translation>여기서 이 필터가 만든 그림의 평균: {value}</translation>
    </message>
    <message>
        <source>{letter} = 0, since it is switched off</source>
        <translation>꺼 두었으므로 {letter} = 0</translation>
    </message>
    <message>
        <source>That is {value} in the table; the network gets it as it was scaled.</source>
        <translation>표에서는 {value}입니다. 신경망에는 스케일을 맞춘 값이 들어갑니다.</translation>
    </message>
    <message>
        <source>A picture of {shape} numbers, as it was prepared.</source>
        <translation>준비된 그림 한 장입니다. 크기: {shape}</translation>
    </message>
    <message>
        <source>{sum} ({count} more)</source>
        <translation>{sum}(나머지 {count}개)</translation>
    </message>
    <message>
        <source>all that enters</source>
        <translation>들어오는 값 전체</translation>
    </message>
    <message>
        <source>{begin} → {end}</source>
        <translation>{begin} → {end}</translation>
    </message>
    <message>
        <source>{count} weights, their mean {mean}</source>
        <translation>가중치 {count}개의 평균: {mean}</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>Input {number}</source>
        <translation>입력 {number}</translation>
    </message>
    <message>
        <source>Filter {number} of {brick}</source>
        <translation>{brick}의 필터 {number}</translation>
    </message>
    <message>
        <source>Neuron {number} of {brick}</source>
        <translation>{brick}의 뉴런 {number}</translation>
    </message>
    <message>
        <source>{neuron} (answers: {output})</source>
        <translation>{neuron} (출력: {output})</translation>
    </message>
    <message>
        <source>in the numbers as they were scaled</source>
        <translation>스케일을 맞춘 값 기준</translation>
    </message>
    <message>
        <source>in the table&apos;s units</source>
        <translation>표의 단위 기준</translation>
    </message>
    <message>
        <source>Learned: P({name}) = {function}({side}), {units}. The border lies where the sum is 0.</source>
        <translation>학습한 식: P({name}) = {function}({side}), {units}. 괄호 안의 합이 0인 곳이 결정 경계입니다.</translation>
    </message>
    <message>
        <source>Learned: {target} = {right}, {units}.</source>
        <translation>학습한 식: {target} = {right}, {units}.</translation>
    </message>
    <message>
        <source>{count}, {shown} shown</source>
        <translation>{count}개 중 {shown}개</translation>
    </message>
    <message>
        <source>{title}: {count} numbers from {low} to {high}, mean {mean}, spread {spread}</source>
        <translation>{title}: 값 {count}개, 최솟값 {low}, 최댓값 {high}, 평균 {mean}, 표준편차 {spread}</translation>
    </message>
    <message>
        <source>Before learning: P({name}) = {function}({side}), {units}. The border lies where the sum is 0.</source>
        <translation>학습 전의 식: P({name}) = {function}({side}), {units}. 괄호 안의 합이 0인 곳이 결정 경계입니다.</translation>
    </message>
    <message>
        <source>Before learning: {target} = {right}, {units}.</source>
        <translation>학습 전의 식: {target} = {right}, {units}.</translation>
    </message>
</context>
<context>
    <name>NetworkCanvas</name>
    <message>
        <source>The network&apos;s picture</source>
        <translation>신경망 그림</translation>
    </message>
    <message>
        <source>Arrow keys go from neuron to neuron, plus and minus make it larger.</source>
        <translation>화살표 키로 뉴런 사이를 옮겨 다니고, 더하기와 빼기 키로 크기를 바꿉니다.</translation>
    </message>
</context>
<context>
    <name>NetworkLegend</name>
    <message>
        <source>Gradient above 0</source>
        <translation>0보다 큰 기울기</translation>
    </message>
    <message>
        <source>Gradient below 0</source>
        <translation>0보다 작은 기울기</translation>
    </message>
    <message>
        <source>Weight above 0</source>
        <translation>0보다 큰 가중치</translation>
    </message>
    <message>
        <source>Weight below 0</source>
        <translation>0보다 작은 가중치</translation>
    </message>
    <message>
        <source>Thicker: larger</source>
        <translation>굵을수록 큰 값</translation>
    </message>
    <message>
        <source>Gradient by the bias</source>
        <translation>편향의 기울기</translation>
    </message>
    <message>
        <source>What a neuron gives</source>
        <translation>뉴런이 내는 값</translation>
    </message>
    <message>
        <source>Bias of a neuron</source>
        <translation>뉴런의 편향</translation>
    </message>
    <message>
        <source>What is drawn: {samples}</source>
        <translation>그림의 뜻: {samples}</translation>
    </message>
</context>
<context>
    <name>NetworkNotes</name>
    <message>
        <source>Opened, with what is different here: {name}</source>
        <translation>파일을 열었습니다. 여기에서는 다음이 다릅니다: {name}</translation>
    </message>
</context>
<context>
    <name>NetworkPage</name>
    <message>
        <source>Numbers</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Reading the data…</source>
        <translation>데이터를 읽고 있습니다…</translation>
    </message>
    <message>
        <source>Choose data and what to predict: the network is drawn here.</source>
        <translation>데이터와 예측할 열을 고르면 여기에 신경망을 그립니다.</translation>
    </message>
    <message>
        <source>Add a brick: the network is drawn here, before it learns and after.</source>
        <translation>브릭을 추가하면 학습 전과 학습 후의 신경망을 여기에 그립니다.</translation>
    </message>
    <message>
        <source>The network is drawn here once this is mended: {problem}</source>
        <translation>다음 문제를 고치면 여기에 신경망을 그립니다: {problem}</translation>
    </message>
    <message>
        <source>Getting the network ready …</source>
        <translation>신경망을 준비하고 있습니다…</translation>
    </message>
    <message>
        <source>This is the network after epoch {epoch} of {epochs}.</source>
        <translation>전체 {epochs}에포크 중 에포크 {epoch}일 때의 신경망입니다.</translation>
    </message>
    <message>
        <source>This is the network before your last change. Press Train for the new.</source>
        <translation>마지막으로 바꾸기 전의 신경망입니다. 학습 버튼을 누르면 새 신경망이 보입니다.</translation>
    </message>
    <message>
        <source>First weights: this network has learned nothing yet. Press Train.</source>
        <translation>초기 가중치입니다. 아직 아무것도 배우지 않았습니다. 학습 버튼을 누르세요.</translation>
    </message>
    <message>
        <source>Switched off: {count}. Only this view changes, the run does not.</source>
        <translation>꺼 둔 곳: {count}. 보이는 모습만 달라지고 학습 결과는 그대로입니다.</translation>
    </message>
    <message>
        <source>Switched off: {count}. Loss on training data ({rows}): {before}, without: {after}.</source>
        <translation>꺼 둔 곳: {count}. 학습 데이터 {rows}개의 손실: {before}, 껐을 때: {after}.</translation>
    </message>
    <message>
        <source>Table of weights</source>
        <translation>가중치 표</translation>
    </message>
    <message>
        <source>How the network is seen</source>
        <translation>신경망을 보는 방법</translation>
    </message>
    <message>
        <source>A picture’s way</source>
        <translation>그림이 가는 길</translation>
    </message>
    <message>
        <source>What each brick makes of one picture, and what it learned.</source>
        <translation>브릭마다 그림 하나로 무엇을 만드는지, 무엇을 배웠는지 봅니다.</translation>
    </message>
    <message>
        <source>Neurons</source>
        <translation>뉴런</translation>
    </message>
    <message>
        <source>Neurons and the links between them.</source>
        <translation>뉴런과 그 사이의 연결을 봅니다.</translation>
    </message>
</context>
<context>
    <name>NeuronCard</name>
    <message>
        <source>All on again</source>
        <translation>모두 다시 켜기</translation>
    </message>
    <message>
        <source>To see what it was for. Only this view changes: the run stays as it is.</source>
        <translation>무슨 일을 하던 것인지 꺼서 확인합니다. 보이는 모습만 달라지고 학습 결과는 그대로입니다.</translation>
    </message>
    <message>
        <source>Point at a neuron or a link, or go to one with the arrow keys: its numbers and its formula stand here.</source>
        <translation>뉴런이나 연결선을 가리키거나 화살표 키로 옮겨 가면 값과 식이 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>Switch on again</source>
        <translation>다시 켜기</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>끄기</translation>
    </message>
</context>
<context>
    <name>NudgeBar</name>
    <message>
        <source>Small step h</source>
        <translation>작은 걸음 h</translation>
    </message>
</context>
<context>
    <name>NudgePlot</name>
    <message>
        <source>The loss against this weight</source>
        <translation>이 가중치에 따른 손실</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
</context>
<context>
    <name>OrderList</name>
    <message>
        <source>{number}   {value}</source>
        <translation>{number}   {value}</translation>
    </message>
    <message>
        <source>Order of the values, lowest first</source>
        <translation>값의 순서, 낮은 것부터</translation>
    </message>
    <message>
        <source>Drag a value to its place, or move it with Alt and the arrow keys.</source>
        <translation>값을 끌어서 자리를 정하거나, Alt+화살표 키로 옮기세요.</translation>
    </message>
    <message>
        <source>Lower: towards 0</source>
        <translation>더 낮게(0 쪽으로)</translation>
    </message>
    <message>
        <source>Higher</source>
        <translation>더 높게</translation>
    </message>
    <message>
        <source>Reverse the order</source>
        <translation>순서 뒤집기</translation>
    </message>
</context>
<context>
    <name>OwnPictures</name>
    <message>
        <source>Pictures of: {name}</source>
        <translation>추가할 그림: {name}</translation>
    </message>
    <message>
        <source>Pictures ({patterns})</source>
        <translation>그림 ({patterns})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <source>Add pictures ({count}) to: {name}</source>
        <translation>그림 추가({count}장): {name}</translation>
    </message>
    <message>
        <source>pasted</source>
        <translation>붙여넣은 그림</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>끌어 놓은 그림</translation>
    </message>
</context>
<context>
    <name>OwnTables</name>
    <message>
        <source>Open a table</source>
        <translation>표 열기</translation>
    </message>
    <message>
        <source>Choose data: {name}</source>
        <translation>데이터 선택: {name}</translation>
    </message>
    <message>
        <source>Pasted table</source>
        <translation>붙여넣은 표</translation>
    </message>
    <message>
        <source>Paste a table</source>
        <translation>표 붙여넣기</translation>
    </message>
    <message>
        <source>Read the table in another way</source>
        <translation>표를 다른 방식으로 읽기</translation>
    </message>
    <message>
        <source>A second table as test part</source>
        <translation>다른 표를 시험 데이터로</translation>
    </message>
    <message>
        <source>Test part: {name}</source>
        <translation>시험 데이터: {name}</translation>
    </message>
    <message>
        <source>Find the table</source>
        <translation>표 찾기</translation>
    </message>
    <message>
        <source>Find the table: {name}</source>
        <translation>표 찾기: {name}</translation>
    </message>
    <message>
        <source>Remove the test part</source>
        <translation>시험 데이터 빼기</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <source>Typed table</source>
        <translation>입력한 표</translation>
    </message>
    <message>
        <source>Edit the table</source>
        <translation>표 편집</translation>
    </message>
    <message>
        <source>Type a table</source>
        <translation>표 직접 입력</translation>
    </message>
</context>
<context>
    <name>PagesEditor</name>
    <message>
        <source>The lesson&apos;s pages</source>
        <translation>과제의 설명 쪽</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>내용</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>식</translation>
    </message>
    <message>
        <source>A question to try</source>
        <translation>해 볼 질문</translation>
    </message>
    <message>
        <source>Points at</source>
        <translation>가리키는 곳</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>더하기</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>빼기</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>위로</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>아래로</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>A page has a title and says something.</source>
        <translation>쪽에는 제목과 내용이 있어야 합니다.</translation>
    </message>
    <message>
        <source>At most {count} letters; what is longer is not read.</source>
        <translation>{count}자까지 쓸 수 있습니다. 더 길면 읽지 않습니다.</translation>
    </message>
    <message>
        <source>This cannot be shown on a page.</source>
        <translation>설명 쪽에 보일 수 없습니다.</translation>
    </message>
    <message>
        <source>New page</source>
        <translation>새 쪽</translation>
    </message>
    <message>
        <source>What it says.</source>
        <translation>내용을 쓰세요.</translation>
    </message>
    <message>
        <source>the Train button</source>
        <translation>학습 버튼</translation>
    </message>
    <message>
        <source>the epochs</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>the learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>where the data come from</source>
        <translation>데이터가 오는 곳</translation>
    </message>
    <message>
        <source>the table</source>
        <translation>표</translation>
    </message>
    <message>
        <source>the plot of the data</source>
        <translation>데이터 그래프</translation>
    </message>
    <message>
        <source>the palette of bricks</source>
        <translation>브릭 팔레트</translation>
    </message>
    <message>
        <source>the tower</source>
        <translation>탑</translation>
    </message>
    <message>
        <source>the first brick</source>
        <translation>첫 브릭</translation>
    </message>
    <message>
        <source>the last brick</source>
        <translation>마지막 브릭</translation>
    </message>
    <message>
        <source>the settings of a brick</source>
        <translation>브릭 설정</translation>
    </message>
    <message>
        <source>the curves</source>
        <translation>곡선</translation>
    </message>
    <message>
        <source>the living picture</source>
        <translation>살아 있는 그림</translation>
    </message>
    <message>
        <source>the drawn network</source>
        <translation>신경망 그림</translation>
    </message>
    <message>
        <source>Evaluate, the tab</source>
        <translation>평가 탭</translation>
    </message>
    <message>
        <source>Predict, the tab</source>
        <translation>예측 탭</translation>
    </message>
</context>
<context>
    <name>PaintedPlot</name>
    <message>
        <source>Not drawn yet.</source>
        <translation>아직 그려지지 않았습니다.</translation>
    </message>
</context>
<context>
    <name>Painting</name>
    <message>
        <source>Paint points of {name} ({count})</source>
        <translation>{name} 점 그리기 ({count}개)</translation>
    </message>
    <message>
        <source>Paint points ({count})</source>
        <translation>점 그리기 ({count}개)</translation>
    </message>
    <message>
        <source>Erase points ({count})</source>
        <translation>점 지우기 ({count}개)</translation>
    </message>
    <message>
        <source>Move points ({count})</source>
        <translation>점 옮기기 ({count}개)</translation>
    </message>
    <message>
        <source>Jitter points ({count})</source>
        <translation>점 흔들기 ({count}개)</translation>
    </message>
    <message>
        <source>Make points {name} ({count})</source>
        <translation>점의 클래스 바꾸기: {name} ({count}개)</translation>
    </message>
    <message>
        <source>Change the height of points ({count})</source>
        <translation>점의 높이 바꾸기 ({count}개)</translation>
    </message>
    <message>
        <source>Spray</source>
        <translation>스프레이</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>점 찍기</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>선</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>지우개</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>옮기기</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>흔들기</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>선택</translation>
    </message>
    <message>
        <source>Hold and drag: points fall under the brush.</source>
        <translation>누른 채 끌면 붓 아래에 점이 뿌려집니다.</translation>
    </message>
    <message>
        <source>A point for each click; drag for a trail.</source>
        <translation>클릭할 때마다 점이 하나씩, 끌면 점이 이어서 찍힙니다.</translation>
    </message>
    <message>
        <source>Drag from one end of the line to the other.</source>
        <translation>선의 한쪽 끝에서 다른 쪽 끝까지 끌어 보세요.</translation>
    </message>
    <message>
        <source>Drag over the points that shall go.</source>
        <translation>지울 점 위로 끌어 보세요.</translation>
    </message>
    <message>
        <source>Take the points under the brush along.</source>
        <translation>붓 아래의 점을 끌어 옮깁니다.</translation>
    </message>
    <message>
        <source>Shake the points under the brush.</source>
        <translation>붓 아래의 점을 흔들어 흩뜨립니다.</translation>
    </message>
    <message>
        <source>Drag around points. Drag them, or press Delete.</source>
        <translation>점들을 둘러싸듯 끌어 보세요. 선택한 점은 끌어 옮기거나 Delete로 지웁니다.</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>클래스</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>곡선</translation>
    </message>
    <message>
        <source>Heights</source>
        <translation>높이</translation>
    </message>
    <message>
        <source>Paint classes</source>
        <translation>클래스 그리기</translation>
    </message>
    <message>
        <source>Paint a curve</source>
        <translation>곡선 그리기</translation>
    </message>
    <message>
        <source>Paint heights</source>
        <translation>높이 그리기</translation>
    </message>
    <message>
        <source>Your own points of up to ten classes. The network learns where each class lies, and follows while you paint.</source>
        <translation>클래스를 열 개까지 골라 점을 직접 그립니다. 신경망이 각 클래스의 자리를 배우며, 그리는 동안에도 따라옵니다.</translation>
    </message>
    <message>
        <source>Your own points along one axis. The network learns the curve through them, and follows while you paint.</source>
        <translation>한 축을 따라 점을 직접 그립니다. 신경망이 점들을 지나는 곡선을 배우며, 그리는 동안에도 따라옵니다.</translation>
    </message>
    <message>
        <source>Your own points, whose colour is a height. The network learns the landscape, and follows while you paint.</source>
        <translation>색이 높이를 뜻하는 점을 직접 그립니다. 신경망이 땅의 모양을 배우며, 그리는 동안에도 따라옵니다.</translation>
    </message>
    <message>
        <source>Press and drag here to paint points of class {name}.
Then choose another class and paint it, too.</source>
        <translation>여기를 누른 채 끌어 점을 그리세요. (클래스: {name})
그다음 다른 클래스를 골라 또 그려 보세요.</translation>
    </message>
    <message>
        <source>Press and drag here to paint points.
The network learns the curve through them.</source>
        <translation>여기를 누른 채 끌어 점을 그리세요.
신경망이 점들을 지나는 곡선을 배웁니다.</translation>
    </message>
    <message>
        <source>Press and drag here to paint points.
Their colour is the height that is learned.</source>
        <translation>여기를 누른 채 끌어 점을 그리세요.
점의 색이 신경망이 배울 높이입니다.</translation>
    </message>
</context>
<context>
    <name>PaintingPanel</name>
    <message>
        <source>The painting is full: {most} points. Erase some to paint more.</source>
        <translation>그림판이 가득 찼습니다(점 {most}개). 더 그리려면 점을 지우세요.</translation>
    </message>
    <message>
        <source>Chosen points: {count}. Drag to move, Delete erases, J shakes, a class changes them.</source>
        <translation>선택한 점 {count}개. 끌어서 옮기고, Delete로 지우고, J로 흔들고, 클래스를 누르면 바뀝니다.</translation>
    </message>
    <message>
        <source>Chosen points: {count}. Drag to move, Delete erases, J shakes.</source>
        <translation>선택한 점 {count}개. 끌어서 옮기고, Delete로 지우고, J로 흔듭니다.</translation>
    </message>
    <message>
        <source>Points: {count}. {hint}</source>
        <translation>점 {count}개. {hint}</translation>
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
    <name>PaletteModel</name>
    <message>
        <source>More: {count}</source>
        <translation>더 보기: {count}</translation>
    </message>
    <message>
        <source>For pictures: {count}</source>
        <translation>그림용: {count}</translation>
    </message>
    <message>
        <source>Fewer bricks</source>
        <translation>브릭 접기</translation>
    </message>
    <message>
        <source>More bricks</source>
        <translation>브릭 더 보기</translation>
    </message>
    <message>
        <source>Bricks that fewer networks for pictures have.</source>
        <translation>그림을 다루는 신경망에 덜 쓰이는 브릭입니다.</translation>
    </message>
    <message>
        <source>Bricks that need pictures; these data are numbers in a row.</source>
        <translation>그림이 있어야 쓸 수 있는 브릭입니다. 지금 데이터는 한 줄로 늘어선 숫자입니다.</translation>
    </message>
</context>
<context>
    <name>PartBar</name>
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
        <source>Kept apart to the end: it tells how good the network is.</source>
        <translation>끝까지 따로 둔 데이터입니다. 신경망이 얼마나 좋은지 알려 줍니다.</translation>
    </message>
    <message>
        <source>What the network is checked on while it learns.</source>
        <translation>학습하는 동안 신경망을 점검하는 데이터입니다.</translation>
    </message>
    <message>
        <source>What the network learned from: it should do well on it.</source>
        <translation>신경망이 학습한 데이터입니다. 여기서는 잘 맞혀야 합니다.</translation>
    </message>
</context>
<context>
    <name>PartsBar</name>
    <message>
        <source>How the data are shared out</source>
        <translation>데이터를 나눈 방식</translation>
    </message>
    <message>
        <source>{part} {rows}</source>
        <translation>{part} {rows}</translation>
    </message>
    <message>
        <source>Rows used: {used} of {rows}. Left out because a value is missing: {missing}; because they repeat another row: {repeated}. Gaps filled: {filled}.</source>
        <translation>쓰는 행: {rows}행 중 {used}행. 값이 없어 뺀 행: {missing}행, 중복이라 뺀 행: {repeated}행. 채운 빈칸: {filled}개.</translation>
    </message>
    <message>
        <source>Rows used: {used} of {rows}. Left out because a value is missing: {missing}; because they repeat another row: {repeated}.</source>
        <translation>쓰는 행: {rows}행 중 {used}행. 값이 없어 뺀 행: {missing}행, 중복이라 뺀 행: {repeated}행.</translation>
    </message>
    <message>
        <source>Rows used: {used} of {rows}. Left out because a value is missing: {dropped}. Gaps filled: {filled}.</source>
        <translation>쓰는 행: {rows}행 중 {used}행. 값이 없어 뺀 행: {dropped}행. 채운 빈칸: {filled}개.</translation>
    </message>
    <message>
        <source>Rows used: {used} of {rows}. Left out because a value is missing: {dropped}.</source>
        <translation>쓰는 행: {rows}행 중 {used}행. 값이 없어 뺀 행: {dropped}행.</translation>
    </message>
    <message>
        <source>All rows are used: {rows}. Gaps filled: {filled}.</source>
        <translation>모든 행을 씁니다: {rows}행. 채운 빈칸: {filled}개.</translation>
    </message>
    <message>
        <source>All rows are used: {rows}.</source>
        <translation>모든 행을 씁니다: {rows}행.</translation>
    </message>
    <message>
        <source>All pictures are used: {rows}.</source>
        <translation>그림을 모두 씁니다: {rows}장.</translation>
    </message>
    <message>
        <source>Pictures used: {used} of {rows}. Copies left out: {repeated}.</source>
        <translation>쓰는 그림: {rows}장 가운데 {used}장. 중복이라 뺀 그림: {repeated}장.</translation>
    </message>
</context>
<context>
    <name>PartsView</name>
    <message>
        <source>Figures of all parts</source>
        <translation>모든 부분의 값</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>학습</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>검증</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>시험</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>행 수</translation>
    </message>
    <message>
        <source>AUC (ROC)</source>
        <translation>AUC(ROC)</translation>
    </message>
    <message>
        <source>Mean precision (AP)</source>
        <translation>평균 정밀도(AP)</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>그림</translation>
    </message>
</context>
<context>
    <name>PictureBar</name>
    <message>
        <source>A link is as thick as its weight: full above 0, dashed below. The dot at a neuron is its bias: full above 0, hollow below.</source>
        <translation>연결선이 굵을수록 가중치가 큽니다. 양수는 실선, 음수는 점선입니다. 뉴런에 붙은 점은 편향이며, 양수면 속이 차 있고 음수면 비어 있습니다.</translation>
    </message>
    <message>
        <source>A link is as thick as the gradient of the loss by its weight; ⌀ is their mean size. So one sees whether they vanish from brick to brick.</source>
        <translation>연결선이 굵을수록 그 가중치에 대한 손실의 기울기가 큽니다. ⌀ 표시는 기울기의 평균 크기입니다. 브릭을 거슬러 갈수록 기울기가 사라지는지 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>What the links show</source>
        <translation>연결선이 나타내는 것</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>기울기</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>그림</translation>
    </message>
    <message>
        <source>Number of the picture whose values are shown</source>
        <translation>값을 보여 줄 그림 번호</translation>
    </message>
    <message>
        <source>The neurons&apos; numbers are those of this picture.</source>
        <translation>뉴런의 값은 이 그림을 넣었을 때의 값입니다.</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>행</translation>
    </message>
    <message>
        <source>Number of the row whose values are shown</source>
        <translation>값을 보여 줄 행 번호</translation>
    </message>
    <message>
        <source>The neurons&apos; numbers are those of this row of the table.</source>
        <translation>뉴런의 값은 표의 이 행을 넣었을 때의 값입니다.</translation>
    </message>
    <message>
        <source>All weights of a brick as a map, instead of links</source>
        <translation>연결선 대신 브릭의 모든 가중치를 색 지도로 보기</translation>
    </message>
    <message>
        <source>One scale for the whole network, not one for each brick</source>
        <translation>브릭마다 따로가 아니라 신경망 전체를 한 눈금으로 보기</translation>
    </message>
    <message>
        <source>Smaller (minus key)</source>
        <translation>작게(빼기 키)</translation>
    </message>
    <message>
        <source>Larger (plus key)</source>
        <translation>크게(더하기 키)</translation>
    </message>
    <message>
        <source>The whole network (0 key)</source>
        <translation>신경망 전체 보기(0 키)</translation>
    </message>
    <message>
        <source>Save or copy the picture</source>
        <translation>그림 저장 또는 복사</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>신경망</translation>
    </message>
</context>
<context>
    <name>PictureChanges</name>
    <message>
        <source>Add class: {name}</source>
        <translation>클래스 추가: {name}</translation>
    </message>
    <message>
        <source>Rename class: {before} → {after}</source>
        <translation>클래스 이름 바꾸기: {before} → {after}</translation>
    </message>
    <message>
        <source>Delete class: {name}</source>
        <translation>클래스 삭제: {name}</translation>
    </message>
    <message>
        <source>Delete pictures ({count})</source>
        <translation>그림 삭제({count}장)</translation>
    </message>
    <message>
        <source>Move pictures ({count}) to: {name}</source>
        <translation>그림 옮기기({count}장): {name}</translation>
    </message>
    <message>
        <source>Add pictures ({count}): {name}</source>
        <translation>그림 추가({count}장): {name}</translation>
    </message>
    <message>
        <source>Choose data: {name}</source>
        <translation>데이터 선택: {name}</translation>
    </message>
</context>
<context>
    <name>PictureColumns</name>
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
        <translation>축에 없는 열은 모두 평균값으로 고정합니다.</translation>
    </message>
</context>
<context>
    <name>PictureGrid</name>
    <message>
        <source>Pictures</source>
        <translation>그림</translation>
    </message>
    <message>
        <source>No pictures yet: add some, or drop them here.</source>
        <translation>아직 그림이 없습니다. 추가하거나 여기로 끌어 놓으세요.</translation>
    </message>
</context>
<context>
    <name>PictureMenu</name>
    <message>
        <source>Move to</source>
        <translation>옮기기</translation>
    </message>
    <message>
        <source>Delete pictures ({count})</source>
        <translation>그림 삭제({count}장)</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>붙여넣기</translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation>모두 선택</translation>
    </message>
</context>
<context>
    <name>PictureModel</name>
    <message>
        <source>{name}: picture {number} of {count}</source>
        <translation>{name}: 그림 {number}/{count}</translation>
    </message>
</context>
<context>
    <name>PicturePlot</name>
    <message>
        <source>Answer</source>
        <translation>답</translation>
    </message>
</context>
<context>
    <name>PicturePredict</name>
    <message>
        <source>The network answers</source>
        <translation>신경망의 답</translation>
    </message>
    <message>
        <source>The picture as the network sees it</source>
        <translation>신경망이 보는 그림</translation>
    </message>
    <message>
        <source>The answer comes in a moment.</source>
        <translation>잠시 뒤에 답이 나옵니다.</translation>
    </message>
    <message>
        <source>Drop a picture here, paste one, choose a file, draw, or use the camera.</source>
        <translation>그림을 여기에 끌어다 놓거나 붙여넣거나, 파일을 고르거나, 그리거나, 카메라를 쓰세요.</translation>
    </message>
    <message>
        <source>Draw something: the answer follows with each stroke.</source>
        <translation>무엇이든 그려 보세요. 한 획마다 답이 따라옵니다.</translation>
    </message>
    <message>
        <source>There is no picture to answer yet.</source>
        <translation>아직 답할 그림이 없습니다.</translation>
    </message>
    <message>
        <source>The answer comes with the camera’s first picture.</source>
        <translation>카메라의 첫 그림이 오면 답이 나옵니다.</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>모르겠음</translation>
    </message>
    <message>
        <source>picture {number} of the data</source>
        <translation>데이터의 그림 {number}</translation>
    </message>
    <message>
        <source>{width} × {height}: {what}</source>
        <translation>{width} × {height}: {what}</translation>
    </message>
    <message>
        <source>{what}, as the network sees it: {width} × {height} pixels</source>
        <translation>{what}, 신경망이 보는 모습: {width} × {height}픽셀</translation>
    </message>
    <message>
        <source>Most probable: {name}, {share}</source>
        <translation>가장 그럴듯한 답: {name}, {share}</translation>
    </message>
    <message>
        <source>In the data: {name}</source>
        <translation>데이터에서는: {name}</translation>
    </message>
    <message>
        <source>Press Train first. Then the network answers the picture that you drop, paste, choose, draw or show to the camera here.</source>
        <translation>먼저 학습을 누르세요. 그러면 여기에 끌어다 놓거나, 붙여넣거나, 고르거나, 그리거나, 카메라에 비춘 그림에 신경망이 답합니다.</translation>
    </message>
</context>
<context>
    <name>PictureSaver</name>
    <message>
        <source>Picture (*.png)</source>
        <translation>그림 (*.png)</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>벡터 그림 (*.svg)</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>그림 저장</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>그림</translation>
    </message>
    <message>
        <source>The picture was not saved</source>
        <translation>그림을 저장하지 못했습니다</translation>
    </message>
    <message>
        <source>Save as a picture (PNG)…</source>
        <translation>그림으로 저장 (PNG)…</translation>
    </message>
    <message>
        <source>Save as a drawing (SVG)…</source>
        <translation>벡터 그림으로 저장 (SVG)…</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>그림 복사</translation>
    </message>
    <message>
        <source>Save the numbers (CSV)…</source>
        <translation>숫자를 CSV로 저장…</translation>
    </message>
    <message>
        <source>Copy the numbers</source>
        <translation>숫자 복사</translation>
    </message>
    <message>
        <source>Numbers (*.csv)</source>
        <translation>숫자 (*.csv)</translation>
    </message>
</context>
<context>
    <name>PictureTiles</name>
    <message>
        <source>Picture {number}: {actual}. The network: {answer}, {share}.</source>
        <translation>그림 {number}: {actual}. 신경망의 답: {answer}, {share}.</translation>
    </message>
    <message>
        <source>Picture {number}: {actual}. The network: {answer}, {share}. Wrong.</source>
        <translation>그림 {number}: {actual}. 신경망의 답: {answer}, {share}. 틀렸습니다.</translation>
    </message>
</context>
<context>
    <name>PictureWhy</name>
    <message>
        <source>Which places count</source>
        <translation>중요한 곳</translation>
    </message>
    <message>
        <source>Covering</source>
        <translation>가려 보기</translation>
    </message>
    <message>
        <source>Occlusion: one place after another is covered. Does the answer fall?</source>
        <translation>가림(occlusion): 한 곳씩 차례로 가려 봅니다. 답의 확률이 떨어질까요?</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>기울기</translation>
    </message>
    <message>
        <source>How much the answer changes if a pixel changes a little.</source>
        <translation>픽셀이 조금 바뀔 때 답이 얼마나 바뀌는지 봅니다.</translation>
    </message>
    <message>
        <source>Heat map over the picture</source>
        <translation>그림 위의 열 지도</translation>
    </message>
    <message>
        <source>The most similar training pictures</source>
        <translation>가장 비슷한 학습 그림</translation>
    </message>
    <message>
        <source>Pause the run</source>
        <translation>학습 일시 정지</translation>
    </message>
    <message>
        <source>How much of the picture was covered</source>
        <translation>그림을 가려 본 정도</translation>
    </message>
    <message>
        <source>The network changes as long as it learns, and with it what counts. Pause the run, and its answer is explained here.</source>
        <translation>학습하는 동안에는 신경망이 계속 바뀌고, 무엇을 보는지도 함께 바뀝니다. 학습을 일시 정지하면 여기에 답의 이유가 나옵니다.</translation>
    </message>
    <message>
        <source>Wherever it is covered ({patch} × {patch} pixels), the probability of “{name}” changes by less than {most}: no one place decides. The colours are that little.</source>
        <translation>어디를 가려도({patch} × {patch}픽셀) ‘{name}’의 확률은 거의 바뀌지 않습니다({most} 미만). 한곳만으로 정해지는 답이 아닙니다. 색은 그 작은 차이입니다.</translation>
    </message>
    <message>
        <source>Blue: covered there ({patch} × {patch} pixels), “{name}” becomes less probable, by {most} at most, so the network needs that place. Orange: more probable.</source>
        <translation>파란색: 그곳을 가리면({patch} × {patch}픽셀) ‘{name}’의 확률이 떨어집니다(최대 {most}). 신경망에 필요한 곳입니다. 주황색: 확률이 올라갑니다.</translation>
    </message>
    <message>
        <source>The network is so sure that no small change of a pixel moves “{name}”. Covering tells more here.</source>
        <translation>신경망이 아주 확신하고 있어, 픽셀이 조금 바뀌어도 ‘{name}’의 확률은 움직이지 않습니다. 여기서는 가려 보기가 더 많이 알려 줍니다.</translation>
    </message>
    <message>
        <source>Blue: where a small change of the pixel changes the probability of “{name}” most. Finer than covering, and more restless.</source>
        <translation>파란색: 픽셀이 조금만 바뀌어도 ‘{name}’의 확률이 가장 많이 바뀌는 곳입니다. 가려 보기보다 섬세하지만 더 어수선합니다.</translation>
    </message>
    <message>
        <source>Training picture {number}: {name}. Similarity {alike}.</source>
        <translation>학습 그림 {number}: {name}. 유사도 {alike}.</translation>
    </message>
    <message>
        <source>Most similar training pictures, by their {count} pixel values (cosine similarity).</source>
        <translation>픽셀 값 {count}개로 볼 때 가장 비슷한 학습 그림입니다(코사인 유사도).</translation>
    </message>
    <message>
        <source>Most similar training pictures to the network’s eyes: by the {count} numbers that its last hidden brick ({brick}) hands on (cosine similarity).</source>
        <translation>신경망의 눈에 가장 비슷한 학습 그림입니다. 마지막 은닉층({brick})에서 나온 수 {count}개로 비교했습니다(코사인 유사도).</translation>
    </message>
    <message>
        <source>Compared: {count} of {of}.</source>
        <translation>비교한 그림: {of}장 중 {count}장.</translation>
    </message>
</context>
<context>
    <name>PicturesPanel</name>
    <message>
        <source>Add a class</source>
        <translation>클래스 추가</translation>
    </message>
    <message>
        <source>How many of the pictures are read</source>
        <translation>그림을 읽은 정도</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>메시지 닫기</translation>
    </message>
    <message>
        <source>The last brick was changed to tell {count} classes apart. What was learned before does not fit it: train again.</source>
        <translation>클래스 {count}개를 구별하도록 마지막 브릭을 바꿨습니다. 전에 학습한 것은 맞지 않으니 다시 학습하세요.</translation>
    </message>
    <message>
        <source>Class {number}</source>
        <translation>클래스 {number}</translation>
    </message>
    <message>
        <source>Rename: {name}</source>
        <translation>이름 바꾸기: {name}</translation>
    </message>
</context>
<context>
    <name>PlotNumbers</name>
    <message>
        <source>Series</source>
        <translation>계열</translation>
    </message>
    <message>
        <source>From</source>
        <translation>부터</translation>
    </message>
    <message>
        <source>To</source>
        <translation>까지</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>개수</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Neuron</source>
        <translation>뉴런</translation>
    </message>
    <message>
        <source>From neuron</source>
        <translation>앞 뉴런</translation>
    </message>
    <message>
        <source>To neuron</source>
        <translation>뒤 뉴런</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>가중치</translation>
    </message>
</context>
<context>
    <name>PlotView</name>
    <message>
        <source>{shown} of {total} rows are drawn.</source>
        <translation>{total}행 가운데 {shown}행을 그렸습니다.</translation>
    </message>
</context>
<context>
    <name>PlotsPanel</name>
    <message>
        <source>Scatter</source>
        <translation>산점도</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>분포</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>행렬</translation>
    </message>
    <message>
        <source>Correlation</source>
        <translation>상관관계</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>목표</translation>
    </message>
    <message>
        <source>Scatter: any two or three columns as points</source>
        <translation>산점도: 열을 두세 개 골라 점으로 나타냅니다</translation>
    </message>
    <message>
        <source>Distribution: bars and boxes of a column, for each class</source>
        <translation>분포: 한 열을 클래스별로 막대와 상자 그림으로 나타냅니다</translation>
    </message>
    <message>
        <source>Scatter matrix: several columns, each against every other</source>
        <translation>산점도 행렬: 여러 열을 둘씩 짝지어 비교합니다</translation>
    </message>
    <message>
        <source>Correlation: how closely each pair of columns moves together</source>
        <translation>상관관계: 두 열이 얼마나 함께 움직이는지 봅니다</translation>
    </message>
    <message>
        <source>Paint on top</source>
        <translation>덧그리기</translation>
    </message>
    <message>
        <source>Paint on top: these rows become points that you can paint on</source>
        <translation>덧그리기: 이 행들이 그림판의 점이 되어 이어서 그릴 수 있습니다</translation>
    </message>
    <message>
        <source>Clear selection</source>
        <translation>선택 해제</translation>
    </message>
    <message>
        <source>The rows are drawn here when there is a table and a column to predict.</source>
        <translation>표와 예측할 열이 정해지면 여기에 행이 그려집니다.</translation>
    </message>
    <message>
        <source>Target: each input against the target, those that tell most first</source>
        <translation>목표: 입력마다 목표와 비교합니다. 많이 설명하는 입력부터 나옵니다</translation>
    </message>
    <message>
        <source>Save or copy the picture</source>
        <translation>그림 저장 또는 복사</translation>
    </message>
    <message>
        <source>Show model and result again (F7)</source>
        <translation>모델과 결과도 다시 보기 (F7)</translation>
    </message>
    <message>
        <source>Full width (F7)</source>
        <translation>넓게 보기 (F7)</translation>
    </message>
    <message>
        <source>Chosen rows: {count}</source>
        <translation>선택한 행: {count}개</translation>
    </message>
    <message>
        <source>Chosen rows: {count}, of which {drawn} are drawn here</source>
        <translation>선택한 행: {count}개, 그중 여기에 그린 행: {drawn}개</translation>
    </message>
</context>
<context>
    <name>Predict</name>
    <message>
        <source>These are answers of the network before your last change.</source>
        <translation>마지막으로 바꾸기 전의 신경망이 낸 답입니다.</translation>
    </message>
    <message>
        <source>These are answers of the network after epoch {epoch}.</source>
        <translation>에포크 {epoch}까지 학습한 신경망의 답입니다.</translation>
    </message>
</context>
<context>
    <name>PredictPage</name>
    <message>
        <source>The answer comes when every value can be read.</source>
        <translation>값을 모두 읽을 수 있게 되면 답이 나옵니다.</translation>
    </message>
    <message>
        <source>The answer comes in a moment.</source>
        <translation>곧 답이 나타납니다.</translation>
    </message>
    <message>
        <source>Press Train first. Then type values here, and the network&apos;s answer appears beside them.</source>
        <translation>먼저 학습 버튼을 누르세요. 그런 다음 여기에 값을 입력하면 옆에 신경망의 답이 나타납니다.</translation>
    </message>
    <message>
        <source>The network gives no number for this row.</source>
        <translation>신경망이 이 행에는 값을 내놓지 못합니다.</translation>
    </message>
</context>
<context>
    <name>PredictTable</name>
    <message>
        <source>Rows to predict</source>
        <translation>예측할 행</translation>
    </message>
    <message>
        <source>Save the answers as</source>
        <translation>답을 저장할 곳</translation>
    </message>
    <message>
        <source>{name} with answers</source>
        <translation>{name} 예측</translation>
    </message>
    <message>
        <source>Predict a table…</source>
        <translation>표 전체 예측…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Rows answered</source>
        <translation>답한 행</translation>
    </message>
    <message>
        <source>Rows answered: {answered} of {rows}. Saved as {name}.</source>
        <translation>답한 행: 전체 {rows}개 중 {answered}개. 저장한 파일: {name}.</translation>
    </message>
    <message>
        <source>Pause or stop the training first.</source>
        <translation>먼저 학습을 일시 정지하거나 정지하세요.</translation>
    </message>
    <message>
        <source>Press Train first.</source>
        <translation>먼저 학습 버튼을 누르세요.</translation>
    </message>
    <message>
        <source>Reads a file of rows and saves it, as CSV or for Excel, with the answers beside them.</source>
        <translation>행이 든 파일을 읽고 답을 옆에 붙여 CSV나 엑셀 파일로 저장합니다.</translation>
    </message>
    <message>
        <source>Rows with a known answer: {rows}; of these, right: {share}.</source>
        <translation>정답이 있는 {rows}행 가운데 맞힌 비율: {share}.</translation>
    </message>
    <message>
        <source>Rows with a known answer: {rows}; MAE {error}{more}.</source>
        <translation>정답이 있는 {rows}행에서 MAE {error}{more}.</translation>
    </message>
</context>
<context>
    <name>PreparationPanel</name>
    <message>
        <source>Each column</source>
        <translation>열마다</translation>
    </message>
    <message>
        <source>Rows used: {used} of {rows}</source>
        <translation>쓰는 행: {used}/{rows}</translation>
    </message>
    <message>
        <source>Pictures used: {used} of {rows}</source>
        <translation>쓰는 그림: {rows}장 가운데 {used}장</translation>
    </message>
    <message>
        <source>Gaps filled: {count}</source>
        <translation>채운 빈칸: {count}</translation>
    </message>
    <message>
        <source>Inputs made: {count}</source>
        <translation>만든 입력: {count}</translation>
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
    <message>
        <source>Class</source>
        <translation>클래스</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>확률</translation>
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
        <source>All files</source>
        <translation>모든 파일</translation>
    </message>
    <message>
        <source>This file has changed since you opened it or last saved it.</source>
        <translation>이 파일을 열거나 마지막으로 저장한 뒤에 파일 내용이 바뀌었습니다.</translation>
    </message>
    <message>
        <source>Another window or another program has written it. If you overwrite it, what was written there is lost; if you open it again, your own changes are.</source>
        <translation>다른 창이나 다른 프로그램이 이 파일을 고쳤습니다. 덮어쓰면 그쪽에서 고친 내용이 사라지고, 다시 열면 지금 고친 내용이 사라집니다.</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>다른 이름으로 저장(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Overwrite it</source>
        <translation>덮어쓰기(&amp;O)</translation>
    </message>
    <message>
        <source>Open it a&amp;gain</source>
        <translation>다시 열기(&amp;G)</translation>
    </message>
    <message>
        <source>Add lesson pages</source>
        <translation>예제 설명 추가</translation>
    </message>
    <message>
        <source>Lesson pages</source>
        <translation>예제 설명</translation>
    </message>
</context>
<context>
    <name>ReadingLine</name>
    <message>
        <source>How much of the table is read</source>
        <translation>표를 읽은 정도</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Read the table</source>
        <translation>표 읽기</translation>
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
    <message>
        <source>Choose which to open. The others are offered again the next time.</source>
        <translation>열 작업을 고르세요. 나머지는 다음에 시작할 때 다시 물어봅니다.</translation>
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
    <message>
        <source>Remove the kept answers</source>
        <translation>남겨 둔 답 모두 지우기</translation>
    </message>
</context>
<context>
    <name>ResidualPlot</name>
    <message>
        <source>Row {row}
Actual − predicted: {residual}</source>
        <translation>{row}번 행
실제 − 예측: {residual}</translation>
    </message>
</context>
<context>
    <name>ResidualsView</name>
    <message>
        <source>Residuals</source>
        <translation>잔차</translation>
    </message>
    <message>
        <source>Click a point, or drag a rectangle: the rows light up in the plots, in Live and in the table.</source>
        <translation>점을 누르거나 사각형으로 끌면 그 행들이 그래프와 실시간 탭, 표에 함께 표시됩니다.</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>가로축</translation>
    </message>
    <message>
        <source>Column that the residuals are drawn against</source>
        <translation>잔차 그래프의 가로축 열</translation>
    </message>
    <message>
        <source>A pattern against an input is something it has not learned.</source>
        <translation>어떤 입력에 대해 무늬가 보이면 신경망이 아직 배우지 못한 것이 있다는 뜻입니다.</translation>
    </message>
    <message>
        <source>the prediction</source>
        <translation>예측값</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>예측</translation>
    </message>
    <message>
        <source>Above the line it answered too little, below it too much.</source>
        <translation>선 위의 행은 너무 작게, 선 아래의 행은 너무 크게 답했습니다.</translation>
    </message>
    <message>
        <source>Rows without a value here: {count}.</source>
        <translation>여기에 값이 없는 행: {count}개.</translation>
    </message>
    <message>
        <source>This column has too many different words to draw.</source>
        <translation>이 열은 서로 다른 단어가 너무 많아 그릴 수 없습니다.</translation>
    </message>
    <message>
        <source>Reading the column …</source>
        <translation>열을 읽는 중…</translation>
    </message>
    <message>
        <source>Actual − predicted</source>
        <translation>실제 − 예측</translation>
    </message>
</context>
<context>
    <name>ResponsePlot</name>
    <message>
        <source>Mean</source>
        <translation>평균</translation>
    </message>
    <message>
        <source>Row {number}</source>
        <translation>{number}행</translation>
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
    <message>
        <source>Network</source>
        <translation>신경망</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>단계별로</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>비교</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>코드</translation>
    </message>
</context>
<context>
    <name>RowBar</name>
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
        <translation>무작위로 고르기</translation>
    </message>
    <message>
        <source>Fills the fields with a row drawn by lot.</source>
        <translation>무작위로 뽑은 행으로 칸을 채웁니다.</translation>
    </message>
</context>
<context>
    <name>RowStyles</name>
    <message>
        <source>and {count} more</source>
        <translation>외 {count}개</translation>
    </message>
    <message>
        <source>{name} {value}</source>
        <translation>{name} {value}</translation>
    </message>
</context>
<context>
    <name>RowsBar</name>
    <message>
        <source>Which rows</source>
        <translation>어떤 행</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>행</translation>
    </message>
    <message>
        <source>One row of the table, by its number</source>
        <translation>표의 한 행을 번호로 고릅니다</translation>
    </message>
    <message>
        <source>Own values</source>
        <translation>직접 입력</translation>
    </message>
    <message>
        <source>A row that you type yourself</source>
        <translation>직접 입력한 한 행</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>그림</translation>
    </message>
    <message>
        <source>One of the pictures, by its number</source>
        <translation>그림 한 장을 번호로 고릅니다</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>배치</translation>
    </message>
    <message>
        <source>Several pictures at a time, as training takes them</source>
        <translation>학습할 때처럼 그림 여러 장을 한 번에</translation>
    </message>
    <message>
        <source>Several rows at a time, as training takes them</source>
        <translation>학습할 때처럼 여러 행을 한꺼번에</translation>
    </message>
    <message>
        <source>Which pictures</source>
        <translation>어느 그림</translation>
    </message>
    <message>
        <source>Number of the row</source>
        <translation>행 번호</translation>
    </message>
    <message>
        <source>Number of the picture</source>
        <translation>그림 번호</translation>
    </message>
    <message>
        <source>Any row</source>
        <translation>아무 행</translation>
    </message>
    <message>
        <source>Any picture</source>
        <translation>아무 그림</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>번호</translation>
    </message>
    <message>
        <source>Number of the batch</source>
        <translation>배치 번호</translation>
    </message>
    <message>
        <source>shown row</source>
        <translation>보이는 행</translation>
    </message>
    <message>
        <source>shown picture</source>
        <translation>보는 그림</translation>
    </message>
    <message>
        <source>Which picture of the batch is shown</source>
        <translation>배치에서 보는 그림</translation>
    </message>
    <message>
        <source>Which row of the batch is shown</source>
        <translation>배치에서 보여 줄 행</translation>
    </message>
    <message>
        <source>Weights then</source>
        <translation>그때 가중치</translation>
    </message>
    <message>
        <source>As they were after the epoch that is looked at; Last epoch shows those of now</source>
        <translation>지금 보고 있는 에포크의 가중치입니다. ‘마지막 에포크’를 누르면 지금 가중치로 돌아갑니다.</translation>
    </message>
    <message>
        <source>Which weights</source>
        <translation>어떤 가중치</translation>
    </message>
    <message>
        <source>Weights now</source>
        <translation>지금 가중치</translation>
    </message>
    <message>
        <source>As they are after training so far</source>
        <translation>지금까지 학습한 가중치</translation>
    </message>
    <message>
        <source>First weights</source>
        <translation>초기 가중치</translation>
    </message>
    <message>
        <source>As they were before training</source>
        <translation>학습하기 전의 가중치</translation>
    </message>
    <message>
        <source>after so many more steps</source>
        <translation>더 진행할 단계 수</translation>
    </message>
    <message>
        <source>Steps that are taken first</source>
        <translation>먼저 진행할 단계 수</translation>
    </message>
    <message>
        <source>So many steps of the batch are taken first, in double precision. The run itself stays as it is.</source>
        <translation>배치로 이만큼의 단계를 배정밀도로 먼저 진행합니다. 학습한 신경망은 그대로 있습니다.</translation>
    </message>
</context>
<context>
    <name>RowsTold</name>
    <message>
        <source>After epoch {epoch}.</source>
        <translation>에포크 {epoch} 뒤의 결과입니다.</translation>
    </message>
    <message>
        <source>Weights of epoch {best}, the best of epochs {first} to {epochs}.</source>
        <translation>에포크 {best}의 가중치로 잰 결과입니다(에포크 {first}~{epochs} 가운데 가장 좋음).</translation>
    </message>
    <message>
        <source>Weights of epoch {best}, the best of {epochs}.</source>
        <translation>에포크 {best}의 가중치로 잰 결과입니다(전체 {epochs}에포크 가운데 가장 좋음).</translation>
    </message>
    <message>
        <source>Live takes training figures during the epoch, so they differ a little.</source>
        <translation>실시간 탭의 학습 값은 에포크 도중에 재므로 조금 다릅니다.</translation>
    </message>
    <message>
        <source>Test rows, kept apart to the end: {rows}.</source>
        <translation>시험 데이터 {rows}행(끝까지 따로 둔 행).</translation>
    </message>
    <message>
        <source>Validation rows, watched but not learned from: {rows}.</source>
        <translation>검증 데이터 {rows}행(학습하지 않고 지켜본 행).</translation>
    </message>
    <message>
        <source>Training rows, learned from: {rows}.</source>
        <translation>학습 데이터 {rows}행(학습한 행).</translation>
    </message>
    <message>
        <source>Test pictures, kept apart to the end: {rows}.</source>
        <translation>시험 그림 {rows}장(끝까지 따로 둔 그림).</translation>
    </message>
    <message>
        <source>Validation pictures, watched but not learned from: {rows}.</source>
        <translation>검증 그림 {rows}장(지켜보지만 학습에는 쓰지 않은 그림).</translation>
    </message>
    <message>
        <source>Training pictures, learned from: {rows}.</source>
        <translation>학습 그림 {rows}장(학습에 쓴 그림).</translation>
    </message>
</context>
<context>
    <name>RunActions</name>
    <message>
        <source>Look at {run}</source>
        <translation>{run} 보기</translation>
    </message>
    <message>
        <source>Rename the run</source>
        <translation>학습 기록 이름 바꾸기</translation>
    </message>
    <message>
        <source>Delete {run}</source>
        <translation>{run} 삭제</translation>
    </message>
    <message>
        <source>Rename a run</source>
        <translation>학습 기록 이름 바꾸기</translation>
    </message>
    <message>
        <source>Star a run</source>
        <translation>기록에 별 달기</translation>
    </message>
    <message>
        <source>Take a run&apos;s star away</source>
        <translation>기록의 별 떼기</translation>
    </message>
    <message>
        <source>Note on a run</source>
        <translation>기록에 메모 쓰기</translation>
    </message>
</context>
<context>
    <name>RunMarks</name>
    <message>
        <source>stalled: rate {after}</source>
        <translation>정체: 학습률 {after}</translation>
    </message>
    <message>
        <source>rate {before} → {after}</source>
        <translation>학습률 {before} → {after}</translation>
    </message>
    <message>
        <source>batch {before} → {after}</source>
        <translation>배치 {before} → {after}</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>잡음</translation>
    </message>
    <message>
        <source>{name} {before} → {after}</source>
        <translation>{name} {before} → {after}</translation>
    </message>
    <message>
        <source>waits until {epoch}</source>
        <translation>{epoch}까지 기다림</translation>
    </message>
    <message>
        <source>best so far</source>
        <translation>지금까지 최고</translation>
    </message>
    <message>
        <source>Epoch {epoch}: {words}.</source>
        <translation>에포크 {epoch}: {words}.</translation>
    </message>
    <message>
        <source>Earlier changes: {count}.</source>
        <translation>그 전의 변경: {count}번.</translation>
    </message>
</context>
<context>
    <name>RunMenu</name>
    <message>
        <source>Each training becomes a run, and is kept</source>
        <translation>학습할 때마다 학습 기록이 하나씩 남습니다</translation>
    </message>
    <message>
        <source>Planned networks</source>
        <translation>준비해 둔 신경망</translation>
    </message>
    <message>
        <source>&amp;Rename this run…</source>
        <translation>이 학습 기록의 이름 바꾸기(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Delete this run</source>
        <translation>이 학습 기록 지우기(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Plan this network…</source>
        <translation>이 신경망 준비해 두기(&amp;P)…</translation>
    </message>
    <message>
        <source>Re&amp;name this planned network…</source>
        <translation>준비해 둔 이 신경망의 이름 바꾸기(&amp;N)…</translation>
    </message>
    <message>
        <source>Dele&amp;te this planned network</source>
        <translation>준비해 둔 이 신경망 지우기(&amp;T)</translation>
    </message>
    <message>
        <source>Open {network}</source>
        <translation>신경망 열기: {network}</translation>
    </message>
    <message>
        <source>Plan this network</source>
        <translation>이 신경망 준비해 두기</translation>
    </message>
    <message>
        <source>Plan a network</source>
        <translation>신경망 준비해 두기</translation>
    </message>
    <message>
        <source>Rename the planned network</source>
        <translation>준비해 둔 신경망의 이름 바꾸기</translation>
    </message>
    <message>
        <source>Rename a planned network</source>
        <translation>준비해 둔 신경망의 이름 바꾸기</translation>
    </message>
    <message>
        <source>Delete a planned network</source>
        <translation>준비해 둔 신경망 지우기</translation>
    </message>
</context>
<context>
    <name>RunPicture</name>
    <message>
        <source>The rows with the answer of {run}</source>
        <translation>{run}: 행과 답</translation>
    </message>
    <message>
        <source>Test {figure}</source>
        <translation>시험 {figure}</translation>
    </message>
    <message>
        <source>Validation {figure}</source>
        <translation>검증 {figure}</translation>
    </message>
    <message>
        <source>Training {figure}</source>
        <translation>학습 {figure}</translation>
    </message>
</context>
<context>
    <name>Runs</name>
    <message>
        <source>Run {number}</source>
        <translation>학습 기록 {number}</translation>
    </message>
    <message>
        <source>curves only</source>
        <translation>곡선만 남음</translation>
    </message>
    <message>
        <source>{name} (validation) {value} at epoch {epoch}</source>
        <translation>{name}(검증) {value}, {epoch}에포크</translation>
    </message>
    <message>
        <source>{name} {value} at epoch {epoch}</source>
        <translation>{name} {value}, {epoch}에포크</translation>
    </message>
    <message>
        <source>done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>중지됨</translation>
    </message>
    <message>
        <source>stopped early</source>
        <translation>조기 종료</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>발산</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>not ended</source>
        <translation>진행 중</translation>
    </message>
    <message>
        <source>Open {network}</source>
        <translation>{network} 열기</translation>
    </message>
</context>
<context>
    <name>RunsButton</name>
    <message>
        <source>Runs</source>
        <translation>학습 기록</translation>
    </message>
    <message>
        <source>{run} ({count} in all)</source>
        <translation>{run} (모두 {count}개)</translation>
    </message>
    <message>
        <source>Choose a run</source>
        <translation>학습 기록 고르기</translation>
    </message>
</context>
<context>
    <name>RunsModel</name>
    <message>
        <source>Training</source>
        <translation>학습</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>검증</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>시험</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>학습 기록</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>신경망</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>초</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>Only its curves are kept.</source>
        <translation>곡선만 남아 있습니다.</translation>
    </message>
</context>
<context>
    <name>RunsTable</name>
    <message>
        <source>Runs and their figures</source>
        <translation>학습 기록과 수치</translation>
    </message>
</context>
<context>
    <name>SameStarts</name>
    <message>
        <source>Begin as: {run}</source>
        <translation>똑같이 시작: {run}</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Replace it?</source>
        <translation>바꿀까요?</translation>
    </message>
    <message>
        <source>There is such a file already: {name}. Is it to be replaced?</source>
        <translation>같은 이름의 파일이 이미 있습니다: {name}. 새 파일로 바꿀까요?</translation>
    </message>
    <message>
        <source>There is such a folder already: {name}. Are the files of the last time to be replaced? What else is in it stays.</source>
        <translation>같은 이름의 폴더가 이미 있습니다: {name}. 지난번에 저장한 파일을 바꿀까요? 폴더에 든 다른 파일은 그대로 둡니다.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>바꾸기</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>그대로 두기</translation>
    </message>
</context>
<context>
    <name>Scatter</name>
    <message>
        <source>Drag to turn. Click a point to choose its row.</source>
        <translation>끌면 돌아갑니다. 점을 클릭하면 그 행을 고릅니다.</translation>
    </message>
    <message>
        <source>Drag to choose rows, Shift adds. The wheel zooms.</source>
        <translation>끌어서 행을 고르고, Shift를 누르면 더합니다. 휠로 확대·축소합니다.</translation>
    </message>
    <message>
        <source>Scatter plot of two columns</source>
        <translation>두 열의 산점도</translation>
    </message>
    <message>
        <source>Arrows move, + and − zoom, Home shows all. Page Up and Page Down go from point to point, the space bar chooses.</source>
        <translation>화살표 키로 움직이고, +, − 키로 확대·축소하며, Home으로 전체를 봅니다. Page Up과 Page Down으로 점을 옮겨 다니고, 스페이스바로 고릅니다.</translation>
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
        <translation>세 번째 축 열</translation>
    </message>
    <message>
        <source>Move the picture by dragging</source>
        <translation>끌어서 그림 옮기기</translation>
    </message>
    <message>
        <source>No third axis</source>
        <translation>세 번째 축 없음</translation>
    </message>
    <message>
        <source>Rows of one word are spread a little, so that none hides another.</source>
        <translation>같은 범주의 행은 서로 가리지 않도록 조금씩 벌려 그립니다.</translation>
    </message>
    <message>
        <source>Rows without a value here, which are not drawn: {count}.</source>
        <translation>{count}행은 여기에 값이 없어 그리지 않았습니다.</translation>
    </message>
</context>
<context>
    <name>Scatter3D</name>
    <message>
        <source>Drag or use the arrow keys to turn, the wheel or + and − to zoom. Double-click or press Home to start again.</source>
        <translation>끌거나 화살표 키를 누르면 돌아가고, 휠이나 +, − 키로 확대·축소합니다. 두 번 클릭하거나 Home 키를 누르면 처음으로 돌아갑니다.</translation>
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
    <name>ScatterMatrix</name>
    <message>
        <source>Drag to choose rows. Click a number to enlarge.</source>
        <translation>끌어서 행을 고르세요. 숫자를 클릭하면 크게 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Scatter matrix</source>
        <translation>산점도 행렬</translation>
    </message>
    <message>
        <source>Choose the columns of the scatter matrix</source>
        <translation>산점도 행렬에 넣을 열 고르기</translation>
    </message>
    <message>
        <source>Across: {across}. Up: {up}.</source>
        <translation>가로: {across}. 세로: {up}.</translation>
    </message>
    <message>
        <source>Across: {across}. Up: {up}. Correlation (r): {r}</source>
        <translation>가로: {across}. 세로: {up}. 상관계수(r): {r}</translation>
    </message>
    <message>
        <source>Columns: {names}. Arrow keys go from pair to pair.</source>
        <translation>열: {names}. 화살표 키로 칸을 옮겨 다닙니다.</translation>
    </message>
</context>
<context>
    <name>ScatterView</name>
    <message>
        <source>Actual against predicted values</source>
        <translation>실제값과 예측값</translation>
    </message>
    <message>
        <source>Click a point, or drag a rectangle: the rows light up in the plots, in Live and in the table.</source>
        <translation>점을 누르거나 사각형으로 끌면 그 행들이 그래프와 실시간 탭, 표에 함께 표시됩니다.</translation>
    </message>
</context>
<context>
    <name>SeedsLine</name>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>What was trained until now is kept.</source>
        <translation>지금까지 학습한 것은 그대로 남습니다.</translation>
    </message>
    <message>
        <source>How far the trainings with other seeds are</source>
        <translation>다른 시드로 하는 학습의 진행 정도</translation>
    </message>
    <message>
        <source>Run again with other seeds</source>
        <translation>다른 시드로 다시 학습</translation>
    </message>
    <message>
        <source>Run each again with {count} more seeds</source>
        <translation>시드 {count}개를 더해 각각 다시 학습</translation>
    </message>
    <message>
        <source>Run each again with {count} seeds</source>
        <translation>시드 {count}개로 각각 다시 학습</translation>
    </message>
    <message>
        <source>Trains the design of each run that is drawn from other first weights, on the same rows: what differs by more than that is no luck. Trainings: {count}.</source>
        <translation>그려진 기록의 설계를 같은 행에서 초기 가중치만 바꾸어 다시 학습합니다. 이보다 큰 차이는 운이 아닙니다. 학습 횟수: {count}.</translation>
    </message>
    <message>
        <source>Waits until the run has learned.</source>
        <translation>진행 중인 학습이 끝나기를 기다립니다.</translation>
    </message>
    <message>
        <source>Training {done} of {total}</source>
        <translation>학습 {done}/{total}</translation>
    </message>
    <message>
        <source>Try a setting…</source>
        <translation>설정 시도하기…</translation>
    </message>
    <message>
        <source>Trains the open design with several values of a setting, and says which do best.</source>
        <translation>열린 설계를 한 설정의 여러 값으로 학습해 보고 어떤 값이 좋은지 알려 줍니다.</translation>
    </message>
</context>
<context>
    <name>SelectionLine</name>
    <message>
        <source>Show all</source>
        <translation>모두 보기</translation>
    </message>
    <message>
        <source>Show only these</source>
        <translation>이 행만 보기</translation>
    </message>
    <message>
        <source>Chosen rows: {chosen}</source>
        <translation>선택한 행: {chosen}개</translation>
    </message>
    <message>
        <source>{shown} of {rows} rows shown</source>
        <translation>{rows}행 가운데 {shown}행 표시</translation>
    </message>
    <message>
        <source>Clear selection</source>
        <translation>선택 해제</translation>
    </message>
    <message>
        <source>Rows: {rows}, columns: {columns}</source>
        <translation>{rows}행 × {columns}열</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>and</source>
        <translation>그리고</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Second setting</source>
        <translation>두 번째 설정</translation>
    </message>
    <message>
        <source>Setting to try</source>
        <translation>시도할 설정</translation>
    </message>
    <message>
        <source>Values: {setting}</source>
        <translation>값: {setting}</translation>
    </message>
    <message>
        <source>Values with commas between them, or a range: 0.001..0.1, with 8 steps: …:8</source>
        <translation>값을 쉼표로 나누어 적거나 범위로 적습니다: 0.001..0.1 (8단계로 나누려면 뒤에 :8)</translation>
    </message>
</context>
<context>
    <name>SharesPanel</name>
    <message>
        <source>Why this answer?</source>
        <translation>왜 이런 답일까요?</translation>
    </message>
    <message>
        <source>Shows what each input adds to the answer (Shapley values), at most 8 inputs.</source>
        <translation>입력마다 답에 얼마나 기여했는지 보여 줍니다(섀플리 값, 입력 8개까지).</translation>
    </message>
    <message>
        <source>Whose shares are shown</source>
        <translation>기여도를 볼 출력</translation>
    </message>
    <message>
        <source>What each input adds to the answer</source>
        <translation>입력별 기여도</translation>
    </message>
    <message>
        <source>its answer</source>
        <translation>예측한 답</translation>
    </message>
    <message>
        <source>{base} (mean of {rows} training rows) {added} (all shares) = {answer}</source>
        <translation>{base} (학습 데이터 {rows}행의 평균) {added} (기여도의 합) = {answer}</translation>
    </message>
    <message>
        <source>No input moves this answer away from the mean answer.</source>
        <translation>이 답을 평균에서 벗어나게 한 입력이 없습니다.</translation>
    </message>
    <message>
        <source>Most of all, {column} moves the probability of {name}: by {share}.</source>
        <translation>가장 크게 기여한 입력: {column} ({name} 확률 {share})</translation>
    </message>
    <message>
        <source>Most of all, {column} moves {name}: by {share}.</source>
        <translation>가장 크게 기여한 입력: {column} ({name} {share})</translation>
    </message>
</context>
<context>
    <name>SignedBars</name>
    <message>
        <source>Input</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>표준편차</translation>
    </message>
</context>
<context>
    <name>SourceChanges</name>
    <message>
        <source>Choose data: {name}</source>
        <translation>데이터 선택: {name}</translation>
    </message>
    <message>
        <source>Paint on top of: {name}</source>
        <translation>덧그리기: {name}</translation>
    </message>
    <message>
        <source>Change data: {field}</source>
        <translation>데이터 변경: {field}</translation>
    </message>
</context>
<context>
    <name>SourceFields</name>
    <message>
        <source>Draw again: the next seed</source>
        <translation>다시 뽑기: 다음 시드</translation>
    </message>
</context>
<context>
    <name>SourceGallery</name>
    <message>
        <source>Choose data</source>
        <translation>데이터 고르기</translation>
    </message>
    <message>
        <source>Search: type a word, such as spiral or flower</source>
        <translation>찾기: 나선, 꽃과 같은 단어를 입력하세요</translation>
    </message>
    <message>
        <source>Search the data</source>
        <translation>데이터 찾기</translation>
    </message>
    <message>
        <source>Nothing has that name. Try another word.</source>
        <translation>그런 이름의 데이터가 없습니다. 다른 단어로 찾아보세요.</translation>
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
    <message>
        <source>Open another…</source>
        <translation>다른 표 열기…</translation>
    </message>
    <message>
        <source>Paste a table</source>
        <translation>표 붙여넣기</translation>
    </message>
    <message>
        <source>Type a table…</source>
        <translation>표 직접 입력…</translation>
    </message>
    <message>
        <source>Edit the table…</source>
        <translation>표 편집…</translation>
    </message>
    <message>
        <source>Read it again…</source>
        <translation>다르게 읽기…</translation>
    </message>
    <message>
        <source>Add a test table…</source>
        <translation>시험용 표 추가…</translation>
    </message>
    <message>
        <source>A table of your own, from a file: a spreadsheet or CSV. Choose what to predict, and the rest is proposed.</source>
        <translation>스프레드시트나 CSV 파일에서 가져온 내 표입니다. 예측할 것만 고르면 나머지는 알아서 제안합니다.</translation>
    </message>
    <message>
        <source>What you copied in a spreadsheet or on a web page.</source>
        <translation>스프레드시트나 웹 페이지에서 복사한 표입니다.</translation>
    </message>
    <message>
        <source>A few rows of your own, typed into a sheet.</source>
        <translation>행 몇 개를 직접 입력해 만드는 표입니다.</translation>
    </message>
    <message>
        <source>The present table, read with another separator or header.</source>
        <translation>지금 표를 다른 구분자나 열 이름으로 다시 읽습니다.</translation>
    </message>
    <message>
        <source>Mend the cells of the present table.</source>
        <translation>지금 표의 칸을 고칩니다.</translation>
    </message>
    <message>
        <source>Rows of another file, only to test the network with.</source>
        <translation>다른 파일의 행으로 신경망을 시험합니다.</translation>
    </message>
    <message>
        <source>Open pictures…</source>
        <translation>그림 열기…</translation>
    </message>
    <message>
        <source>Add pictures…</source>
        <translation>그림 추가…</translation>
    </message>
    <message>
        <source>Draw your own classes</source>
        <translation>클래스 직접 그리기</translation>
    </message>
    <message>
        <source>Photographs of your own: a folder or zip that has a folder for each class.</source>
        <translation>직접 찍은 사진이나 그림입니다. 클래스마다 폴더가 들어 있는 폴더나 zip 파일을 고릅니다.</translation>
    </message>
    <message>
        <source>Another folder or zip, beside the present pictures.</source>
        <translation>지금 그림에 다른 폴더나 zip 파일의 그림을 더합니다.</translation>
    </message>
    <message>
        <source>Two empty classes, to be filled with the mouse, the camera, or pasted pictures.</source>
        <translation>빈 클래스 두 개로 시작해 마우스로 그리거나, 카메라로 찍거나, 그림을 붙여넣습니다.</translation>
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
        <translation>초당 에포크 수: {speed}</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>관찰</translation>
    </message>
    <message>
        <source>To watch: the whole run takes about {seconds} seconds, slowly at first</source>
        <translation>관찰하기 좋은 속도: 처음에는 천천히, 전체 학습에 약 {seconds}초</translation>
    </message>
</context>
<context>
    <name>SplitChoices</name>
    <message>
        <source>Split into parts</source>
        <translation>데이터 나누기</translation>
    </message>
    <message>
        <source>Choice of the test part</source>
        <translation>시험 데이터 고르기</translation>
    </message>
    <message>
        <source>How the test part is chosen.</source>
        <translation>시험 데이터를 고르는 방법입니다.</translation>
    </message>
    <message>
        <source>What is of one person or one place: where a part of it is learned, nothing of it is tested.</source>
        <translation>같은 사람이나 같은 장소의 것은 함께 둡니다. 일부를 학습에 쓰면 나머지로 시험하지 않습니다.</translation>
    </message>
    <message>
        <source>In order of time, oldest first: {columns}</source>
        <translation>시간 순서, 오래된 것부터: {columns}</translation>
    </message>
    <message>
        <source>each by itself</source>
        <translation>하나씩 따로</translation>
    </message>
    <message>
        <source>What has the same value here is in one part: {column}</source>
        <translation>이 열의 값이 같은 것은 같은 데이터에 들어갑니다: {column}</translation>
    </message>
    <message>
        <source>Each is shared out by itself.</source>
        <translation>하나씩 따로 나눕니다.</translation>
    </message>
    <message>
        <source>Second file as the test part…</source>
        <translation>다른 파일을 시험 데이터로…</translation>
    </message>
    <message>
        <source>A file with the same columns, whose rows are only tested on.</source>
        <translation>열이 같은 파일을 고르세요. 그 파일의 행은 시험에만 씁니다.</translation>
    </message>
    <message>
        <source>Without the test file: {name}</source>
        <translation>시험 파일 빼기: {name}</translation>
    </message>
    <message>
        <source>The test part is taken from the table itself again.</source>
        <translation>시험 데이터를 다시 이 표에서 뽑습니다.</translation>
    </message>
    <message>
        <source>Change choice of the test part</source>
        <translation>시험 데이터 고르기 변경</translation>
    </message>
    <message>
        <source>Keep together: {column}</source>
        <translation>함께 두기: {column}</translation>
    </message>
    <message>
        <source>Share out one by one</source>
        <translation>하나씩 따로 나누기</translation>
    </message>
    <message>
        <source>Change split: {field}</source>
        <translation>나누기 변경: {field}</translation>
    </message>
    <message>
        <source>Kept together</source>
        <translation>함께 둘 행</translation>
    </message>
</context>
<context>
    <name>SpreadView</name>
    <message>
        <source>Spread of the errors</source>
        <translation>오차의 분포</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>행 수</translation>
    </message>
    <message>
        <source>{name}: actual − predicted</source>
        <translation>{name}: 실제 − 예측</translation>
    </message>
    <message>
        <source>Half of the answers are off by at most {half}, nine of ten by at most {most}; the worst one by {worst}.</source>
        <translation>답의 절반은 오차가 {half} 이하, 열에 아홉은 {most} 이하이며, 가장 큰 오차는 {worst}입니다.</translation>
    </message>
    <message>
        <source>{low} to {high} · rows: {rows}</source>
        <translation>{low}~{high}: {rows}개 행</translation>
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
        <source>Back to my work</source>
        <translation>하던 작업으로 돌아가기</translation>
    </message>
    <message>
        <source>Open a table…</source>
        <translation>표 열기…</translation>
    </message>
    <message>
        <source>Paste a table</source>
        <translation>표 붙여넣기</translation>
    </message>
    <message>
        <source>Type a table…</source>
        <translation>표 직접 입력…</translation>
    </message>
    <message>
        <source>Paint data…</source>
        <translation>데이터 그리기…</translation>
    </message>
    <message>
        <source>Start empty</source>
        <translation>빈 화면에서 시작</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>파일 열기…</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>최근 파일</translation>
    </message>
    <message>
        <source>Choose a lesson and press Train, bring a table or pictures of your own, or paint data.</source>
        <translation>예제를 골라 학습을 누르거나, 표나 그림을 가져오거나, 데이터를 직접 그려 보세요.</translation>
    </message>
    <message>
        <source>Pictures…</source>
        <translation>그림…</translation>
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
        <source>Opening the file: what is in it is read and checked…</source>
        <translation>파일을 여는 중: 내용을 읽고 확인하고 있습니다…</translation>
    </message>
    <message>
        <source>Reading or writing the file…</source>
        <translation>파일을 읽거나 쓰고 있습니다…</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>저장했습니다: {name}</translation>
    </message>
    <message>
        <source>Getting the engine ready… You can begin already.</source>
        <translation>엔진을 준비하고 있습니다… 먼저 시작하셔도 됩니다.</translation>
    </message>
    <message>
        <source>Ready. Press Train to let the network learn.</source>
        <translation>준비되었습니다. 학습 버튼을 누르면 신경망이 학습을 시작합니다.</translation>
    </message>
    <message>
        <source>Ready. Press Go on to let the network learn on.</source>
        <translation>준비되었습니다. 이어서 학습 버튼을 누르면 학습을 이어 갑니다.</translation>
    </message>
    <message>
        <source>Translating the network for this computer: a moment, once for each design. It then learns on.</source>
        <translation>이 컴퓨터에 맞게 신경망을 컴파일하고 있습니다. 설계마다 한 번, 잠깐이면 됩니다. 그다음 학습을 이어 갑니다.</translation>
    </message>
    <message>
        <source>Training begins…</source>
        <translation>학습을 시작합니다…</translation>
    </message>
    <message>
        <source>almost done</source>
        <translation>거의 끝났습니다</translation>
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
    <message>
        <source>Building the network…</source>
        <translation>신경망을 만들고 있습니다…</translation>
    </message>
    <message>
        <source>Translating the network for this computer: a moment, once for each design. Nothing has been learned yet.</source>
        <translation>이 컴퓨터에 맞게 신경망을 컴파일하고 있습니다. 설계마다 한 번, 잠깐이면 됩니다. 아직 학습한 것은 없습니다.</translation>
    </message>
    <message>
        <source>epoch {epoch}</source>
        <translation>에포크 {epoch}</translation>
    </message>
    <message>
        <source>epoch {epoch} of {epochs}</source>
        <translation>에포크 {epoch}/{epochs}</translation>
    </message>
    <message>
        <source>loss {loss}</source>
        <translation>손실 {loss}</translation>
    </message>
    <message>
        <source>Paused: {parts}</source>
        <translation>일시 정지: {parts}</translation>
    </message>
    <message>
        <source>Training: {parts}</source>
        <translation>학습 중: {parts}</translation>
    </message>
    <message>
        <source>Loading the part that trains networks… The training then begins by itself.</source>
        <translation>신경망을 학습하는 엔진을 불러오고 있습니다… 끝나면 학습이 저절로 시작됩니다.</translation>
    </message>
    <message>
        <source>Begin with a brick: double-click one above the tower, or drag it there.</source>
        <translation>브릭을 하나 쌓아 시작해 보세요. 탑 위의 브릭을 두 번 클릭하거나 끌어다 놓으면 됩니다.</translation>
    </message>
    <message>
        <source>{message} Training: {name} {figure}. Validation: {val_figure}.</source>
        <translation>{message} 학습: {name} {figure}. 검증: {val_figure}.</translation>
    </message>
    <message>
        <source>{message} {name} {figure}.</source>
        <translation>{message} {name} {figure}.</translation>
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
        <source>Reading the data…</source>
        <translation>데이터를 읽고 있습니다…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Opening the file… {share}</source>
        <translation>파일을 여는 중… {share}</translation>
    </message>
    <message>
        <source>The eyes look at each picture, once: {share}. Learning is quick then.</source>
        <translation>눈이 그림을 한 번씩 보고 있습니다: {share}. 그다음 학습은 금방 끝납니다.</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Backward · {brick}</source>
        <translation>오차 역전파 · {brick}</translation>
    </message>
    <message>
        <source>Backpropagation: by the chain rule, the error that comes back, times the slope of the activation function, times what came in, is the gradient of a weight.</source>
        <translation>오차 역전파: 연쇄 법칙에 따라, 되돌아온 오차에 활성화 함수의 기울기와 들어온 값을 곱하면 그 가중치의 기울기(그래디언트)가 됩니다.</translation>
    </message>
    <message>
        <source>from {brick}</source>
        <translation>{brick}에서 옴</translation>
    </message>
    <message>
        <source>the slope of the loss</source>
        <translation>손실 함수의 기울기</translation>
    </message>
    <message>
        <source>softmax: every output depends on all sums</source>
        <translation>softmax: 출력 하나하나가 모든 합에 따라 달라집니다</translation>
    </message>
    <message>
        <source>(penalty)</source>
        <translation>(벌점)</translation>
    </message>
    <message>
        <source>Of each neuron&apos;s {count} weights the {shown} with the largest gradients.</source>
        <translation>뉴런마다 가중치 {count}개 가운데 기울기가 큰 {shown}개만 보여 드립니다.</translation>
    </message>
    <message>
        <source>The error that reaches this brick is at most {size}; at the last one {last}.</source>
        <translation>이 브릭까지 오는 오차는 가장 커도 {size}입니다. 마지막 브릭에서는 {last}입니다.</translation>
    </message>
    <message>
        <source>That is almost nothing: hardly any of the error comes back this far, so this brick hardly learns.</source>
        <translation>거의 없는 것과 같습니다. 오차가 여기까지 거의 되돌아오지 못해서 이 브릭은 거의 학습하지 못합니다(기울기 소실).</translation>
    </message>
    <message>
        <source>silenced: nothing goes on upwards</source>
        <translation>꺼진 뉴런: 위로 아무것도 전해지지 않습니다</translation>
    </message>
    <message>
        <source>Backpropagation: the error goes on upwards through this brick; here is how much the loss would change with each number that left it.</source>
        <translation>오차 역전파: 오차가 이 브릭을 지나 위로 올라갑니다. 이 브릭에서 나간 수가 하나씩 변할 때 손실이 얼마나 변하는지가 여기 있습니다.</translation>
    </message>
    <message>
        <source>{count} weights, those with the largest gradients.</source>
        <translation>가중치 {count}개 가운데 기울기가 큰 것들입니다.</translation>
    </message>
    <message>
        <source>That is the class {name}.</source>
        <translation>답은 {name} 클래스입니다.</translation>
    </message>
    <message>
        <source>Probability of {name}: {percent}.</source>
        <translation>{name}일 확률: {percent}.</translation>
    </message>
    <message>
        <source>in the table&apos;s own units</source>
        <translation>표의 원래 단위로</translation>
    </message>
    <message>
        <source>The network&apos;s answer</source>
        <translation>신경망의 답</translation>
    </message>
    <message>
        <source>Input layer</source>
        <translation>입력층</translation>
    </message>
    <message>
        <source>This is the row as the network gets it: its columns as numbers, scaled as the preparation says.</source>
        <translation>신경망이 받는 그대로의 행입니다. 열마다 전처리에서 정한 대로 바꾼 수입니다.</translation>
    </message>
    <message>
        <source>This is the picture as the network gets it ({shape}): the brightness of each pixel, and of each of its colours, from 0 to 1. The first pixels of the top line stand here.</source>
        <translation>신경망에 들어가는 그림입니다({shape}). 픽셀마다, 색이 있으면 색마다 밝기를 0부터 1까지의 숫자로 나타냅니다. 여기에는 맨 윗줄의 첫 픽셀들이 있습니다.</translation>
    </message>
    <message>
        <source>Forward · {brick}</source>
        <translation>순전파 · {brick}</translation>
    </message>
    <message>
        <source>Forward propagation: each neuron multiplies what comes in by its weights and adds its bias. It has no activation function: the sum z goes on as it is.</source>
        <translation>순전파: 뉴런마다 들어온 값에 가중치를 곱해 더하고 편향을 더합니다. 활성화 함수가 없어서 합 z가 그대로 다음으로 갑니다.</translation>
    </message>
    <message>
        <source>Forward propagation: each neuron multiplies what comes in by its weights, adds its bias to the sum z, and its activation function makes a of it.</source>
        <translation>순전파: 뉴런마다 들어온 값에 가중치를 곱해 더하고 편향을 더한 합이 z이고, 활성화 함수를 거치면 a가 됩니다.</translation>
    </message>
    <message>
        <source>The largest z is taken off first: e to the power of a large number is too large for a computer. All shares stay the same, since above and below the line both are divided by the same number.</source>
        <translation>가장 큰 z를 먼저 뺍니다. 큰 수를 지수로 쓰면 컴퓨터가 다룰 수 없을 만큼 커지기 때문입니다. 분자와 분모가 같은 수로 나누어지므로 비율은 그대로입니다.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>The loss says in one number how far the answer ŷ is from the truth y. Learning makes it smaller.</source>
        <translation>손실은 답 ŷ가 정답 y에서 얼마나 떨어져 있는지를 수 하나로 나타냅니다. 학습은 이 수를 줄이는 일입니다.</translation>
    </message>
    <message>
        <source>The picture counts as much as its class: rare classes count more.</source>
        <translation>그림은 그 클래스만큼 중요하게 셉니다. 드문 클래스는 더 중요하게 셉니다.</translation>
    </message>
    <message>
        <source>The row counts as much as its class: rare classes count more.</source>
        <translation>행마다 그 클래스의 무게만큼 셉니다. 드문 클래스일수록 더 크게 셉니다.</translation>
    </message>
    <message>
        <source>The last number is the penalty that the bricks put on large weights.</source>
        <translation>마지막 수는 브릭이 큰 가중치에 매기는 벌점입니다.</translation>
    </message>
    <message>
        <source>The mean of {rows} pictures</source>
        <translation>그림 {rows}장의 평균</translation>
    </message>
    <message>
        <source>The mean of {rows} rows</source>
        <translation>{rows}행의 평균</translation>
    </message>
    <message>
        <source>With the penalty</source>
        <translation>벌점을 더하면</translation>
    </message>
    <message>
        <source>All pictures get nearly the same answer, though their classes differ.</source>
        <translation>클래스가 다른데도 모든 그림의 답이 거의 같습니다.</translation>
    </message>
    <message>
        <source>All rows get nearly the same answer, though the truths differ.</source>
        <translation>정답은 서로 다른데 모든 행이 거의 같은 답을 받고 있습니다.</translation>
    </message>
    <message>
        <source>As the lesson&apos;s text writes it</source>
        <translation>교재의 식으로</translation>
    </message>
    <message>
        <source>The lesson&apos;s text halves the square, so that its gradient is a − y; Keras&apos; is 2 (ŷ − y), twice as much. The text&apos;s learning rate 0.01 is therefore 0.005 here: both take the same step.</source>
        <translation>교재는 제곱을 반으로 나누므로 기울기가 a − y이고, Keras는 2 (ŷ − y)로 두 배입니다. 그래서 교재의 학습률 0.01은 여기서 0.005이며, 둘은 같은 걸음입니다.</translation>
    </message>
    <message>
        <source>As the lesson&apos;s text writes it, W has a row for each neuron (outputs × inputs). Keras keeps the same numbers as a kernel with a column for each neuron (inputs × outputs). X has a column for each picture.</source>
        <translation>교재의 W는 뉴런마다 한 행입니다(출력 × 입력). Keras는 같은 수를 뉴런마다 한 열인 kernel로 둡니다(입력 × 출력). X는 그림마다 한 열입니다.</translation>
    </message>
    <message>
        <source>As the lesson&apos;s text writes it, W has a row for each neuron (outputs × inputs). Keras keeps the same numbers as a kernel with a column for each neuron (inputs × outputs). X has a column for each row of the table.</source>
        <translation>교재의 W는 뉴런마다 한 행입니다(출력 × 입력). Keras는 같은 수를 뉴런마다 한 열인 kernel로 둡니다(입력 × 출력). X는 표의 행마다 한 열입니다.</translation>
    </message>
    <message>
        <source>The text&apos;s dZ is not yet divided by the {rows} pictures of the batch; that comes with dW. Keras divides in the loss: its gradients are the same in the end.</source>
        <translation>교재의 dZ는 아직 배치의 그림 수 {rows}(m)로 나누지 않은 값이고, dW에서 나눕니다. Keras는 손실에서 미리 나누므로 마지막 기울기는 서로 같습니다.</translation>
    </message>
    <message>
        <source>The text&apos;s dZ is not yet divided by the {rows} rows of the batch; that comes with dW. Keras divides in the loss: its gradients are the same in the end.</source>
        <translation>교재의 dZ는 아직 배치의 행 수 {rows}(m)로 나누지 않은 값이고, dW에서 나눕니다. Keras는 손실에서 미리 나누므로 마지막 기울기는 서로 같습니다.</translation>
    </message>
    <message>
        <source>A penalty on weights adds to dW: see neuron by neuron.</source>
        <translation>가중치 벌점이 dW에 더해집니다. 뉴런별 보기에서 확인하세요.</translation>
    </message>
    <message>
        <source>Nudge · {name}</source>
        <translation>살짝 움직이기 · {name}</translation>
    </message>
    <message>
        <source>What a gradient means: if this weight goes a small step h further, the loss changes by about gradient × h. Try it.</source>
        <translation>기울기의 뜻: 이 가중치를 작은 걸음 h만큼 옮기면 손실은 대략 기울기 × h만큼 변합니다. 직접 해 보세요.</translation>
    </message>
    <message>
        <source>The loss changes as the gradient says.</source>
        <translation>손실이 기울기가 말한 대로 변했습니다.</translation>
    </message>
    <message>
        <source>The step is so large that the loss bends on the way; with a smaller one both numbers come together.</source>
        <translation>걸음이 커서 그사이에 손실 곡선이 휘었습니다. 더 작게 하면 두 수가 가까워집니다.</translation>
    </message>
    <message>
        <source>The activation function bends each number that comes in. Without one, any number of layers would be a straight line.</source>
        <translation>활성화 함수는 들어온 수를 하나씩 구부립니다. 이것이 없으면 층을 아무리 쌓아도 직선 하나와 같습니다.</translation>
    </message>
    <message>
        <source>silenced in this step</source>
        <translation>이번 단계에서 꺼짐</translation>
    </message>
    <message>
        <source>Nothing is silenced here: Dropout rests where nothing is learned.</source>
        <translation>여기서는 아무것도 끄지 않습니다. 학습하지 않을 때 Dropout은 쉽니다.</translation>
    </message>
    <message>
        <source>{off} of {all} neurons are silenced. The others are divided by 1 − {rate}, so that their sum stays about the same.</source>
        <translation>뉴런 {all}개 가운데 {off}개가 꺼졌습니다. 나머지는 (1 − {rate})의 값으로 나누어 합이 대체로 그대로 유지됩니다.</translation>
    </message>
    <message>
        <source>Dropout silences some neurons by lot, in each step others, so that the network relies on none of them too much.</source>
        <translation>Dropout은 단계마다 뉴런을 제비뽑기로 몇 개씩 꺼서, 신경망이 어느 하나에 지나치게 기대지 않게 합니다.</translation>
    </message>
    <message>
        <source>Mean and spread are those of the numbers of this picture.</source>
        <translation>평균과 표준편차는 이 그림의 값들로 구한 것입니다.</translation>
    </message>
    <message>
        <source>Mean and spread are those of the numbers of this row.</source>
        <translation>평균과 표준편차는 이 행에 있는 수들의 것입니다.</translation>
    </message>
    <message>
        <source>Mean and spread are those of the batch of {rows} pictures; 0.001 is added under the root so that it is never divided by 0.</source>
        <translation>평균과 표준편차는 배치의 그림 {rows}장으로 구한 것입니다. 0으로 나누지 않도록 근호 안에 0.001을 더합니다.</translation>
    </message>
    <message>
        <source>Mean and spread are those of the batch of {rows} rows; 0.001 is added under the root so that it is never divided by 0.</source>
        <translation>평균과 표준편차는 {rows}행짜리 배치의 것입니다. 0으로 나누지 않도록 근호 안에 0.001을 더합니다.</translation>
    </message>
    <message>
        <source>Nothing is learned here, so mean and spread are those that were remembered of earlier batches.</source>
        <translation>여기서는 학습하지 않으므로, 앞선 배치들에서 기억해 둔 평균과 표준편차를 씁니다.</translation>
    </message>
    <message>
        <source>The normalization takes the mean off each number and divides it by its spread; what it learns itself is a size (gamma) and a centre (beta).</source>
        <translation>정규화는 수마다 평균을 빼고 표준편차로 나눕니다. 스스로 학습하는 것은 크기(gamma)와 중심(beta)입니다.</translation>
    </message>
    <message>
        <source>Filter {number}, where it answers the strongest: row {row}, column {column}</source>
        <translation>필터 {number}: 가장 세게 반응하는 곳({row}행 {column}열)</translation>
    </message>
    <message>
        <source>Each filter is a small window of weights that is moved over the picture ({before} → {after}); at each place its products are added up.</source>
        <translation>필터는 가중치로 된 작은 창입니다. 그림 위를 옮겨 다니며({before} → {after}) 자리마다 곱을 모두 더합니다.</translation>
    </message>
    <message>
        <source>comes in</source>
        <translation>들어온 값</translation>
    </message>
    <message>
        <source>goes out</source>
        <translation>나간 값</translation>
    </message>
    <message>
        <source>{before} numbers come in, {after} go out.</source>
        <translation>들어온 수: {before}, 나간 수: {after}.</translation>
    </message>
    <message>
        <source>Neuron {number}</source>
        <translation>뉴런 {number}</translation>
    </message>
    <message>
        <source>{count} products, the largest {shown}.</source>
        <translation>곱 {count}개 가운데 가장 큰 {shown}개입니다.</translation>
    </message>
    <message>
        <source>Update · {brick}</source>
        <translation>가중치 업데이트 · {brick}</translation>
    </message>
    <message>
        <source>One weight: {name}</source>
        <translation>가중치 하나: {name}</translation>
    </message>
    <message>
        <source>Gradient descent: each weight goes a small step against its gradient, so that the loss becomes smaller. The learning rate η says how far; here it is {rate}.</source>
        <translation>경사 하강법: 가중치마다 기울기의 반대쪽으로 조금 움직여 손실을 줄입니다. 얼마나 움직일지는 학습률 η가 정하며, 여기서는 {rate}입니다.</translation>
    </message>
    <message>
        <source>{count} weights, those that change the most.</source>
        <translation>가중치 {count}개 가운데 가장 많이 변하는 것들입니다.</translation>
    </message>
    <message>
        <source>Remembered of the batches, not learned: it has no gradient.</source>
        <translation>배치에서 기억하는 값일 뿐 학습하는 값이 아니므로 기울기가 없습니다.</translation>
    </message>
    <message>
        <source>Silenced: {names}.</source>
        <translation>꺼진 뉴런: {names}.</translation>
    </message>
    <message>
        <source>One row alone is its own mean: whatever it was, only the centre (beta) is left, and no error goes on upwards. Choose “Batch” above to see what training does.</source>
        <translation>행이 하나뿐이면 평균이 곧 그 값이라, 무슨 값이든 중심(beta)만 남고 오차도 위로 올라가지 않습니다. 학습에서 하는 계산을 보려면 위에서 “배치”를 고르세요.</translation>
    </message>
    <message>
        <source>… and more numbers: {count}.</source>
        <translation>… 그 밖에 수 {count}개가 더 있습니다.</translation>
    </message>
    <message>
        <source>(more pictures: {count})</source>
        <translation>(그림 {count}장 더)</translation>
    </message>
    <message>
        <source>(more rows: {count})</source>
        <translation>(나머지 {count}행)</translation>
    </message>
    <message>
        <source>(smaller products: {count})</source>
        <translation>(더 작은 곱 {count}개)</translation>
    </message>
</context>
<context>
    <name>StepsPage</name>
    <message>
        <source>Formulas of this step</source>
        <translation>이 단계의 식</translation>
    </message>
    <message>
        <source>Weights of now</source>
        <translation>지금 가중치로</translation>
    </message>
    <message>
        <source>Explain the step from where the network stands now</source>
        <translation>신경망이 지금 있는 곳에서 한 단계를 다시 설명합니다</translation>
    </message>
    <message>
        <source>Speed of the moving picture</source>
        <translation>움직이는 그림의 속도</translation>
    </message>
    <message>
        <source>Follow {name} no more</source>
        <translation>{name} 그만 따라가기</translation>
    </message>
    <message>
        <source>The numbers come when every value can be read.</source>
        <translation>모든 값을 읽을 수 있게 되면 수를 보여 드립니다.</translation>
    </message>
    <message>
        <source>The numbers come in a moment.</source>
        <translation>잠시 뒤에 수를 보여 드립니다.</translation>
    </message>
    <message>
        <source>Weights after epoch {epoch} of {epochs}.</source>
        <translation>전체 {epochs}에포크 중 에포크 {epoch}까지 학습한 가중치입니다.</translation>
    </message>
    <message>
        <source>Weights after epoch {epoch}.</source>
        <translation>에포크 {epoch}까지 학습한 가중치입니다.</translation>
    </message>
    <message>
        <source>First weights: nothing is learned yet.</source>
        <translation>초기 가중치입니다. 아직 배운 것이 없습니다.</translation>
    </message>
    <message>
        <source>Of the {all} pictures of the batch the first {count}.</source>
        <translation>배치의 그림 {all}장 가운데 앞의 {count}장입니다.</translation>
    </message>
    <message>
        <source>Of the {all} rows of the batch the first {count}.</source>
        <translation>배치의 {all}행 가운데 처음 {count}행입니다.</translation>
    </message>
    <message>
        <source>Without a target there is only the way forward.</source>
        <translation>정답이 없어서 순전파만 보여 드립니다.</translation>
    </message>
    <message>
        <source>These are numbers of the network before your last change.</source>
        <translation>마지막으로 바꾸기 전 신경망의 수입니다.</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>지형</translation>
    </message>
    <message>
        <source>Gradient descent as a landscape: the loss over two weights</source>
        <translation>경사 하강법을 지형으로: 두 가중치에 따른 손실</translation>
    </message>
    <message>
        <source>Then more steps of the batch: {count}.</source>
        <translation>그다음 배치로 {count}단계를 더 진행했습니다.</translation>
    </message>
</context>
<context>
    <name>Sureness</name>
    <message>
        <source>Unsure below</source>
        <translation>모르겠음 기준</translation>
    </message>
    <message>
        <source>Where no class is as probable as this, the answer is “unsure”. A picture of none of the classes often is.</source>
        <translation>어느 클래스의 확률도 이만큼 되지 않으면 ‘모르겠음’이라고 답합니다. 어느 클래스도 아닌 그림이 흔히 그렇습니다.</translation>
    </message>
</context>
<context>
    <name>Swatches</name>
    <message>
        <source>Class {name}</source>
        <translation>{name} 클래스</translation>
    </message>
    <message>
        <source>Class {name}, points: {count} (key {key})</source>
        <translation>{name} 클래스, 점 {count}개 ({key} 키)</translation>
    </message>
</context>
<context>
    <name>SweepPlot</name>
    <message>
        <source>The score against the setting</source>
        <translation>설정에 따른 점수</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>점수</translation>
    </message>
</context>
<context>
    <name>TableStrip</name>
    <message>
        <source>Find the file…</source>
        <translation>파일 찾기…</translation>
    </message>
    <message>
        <source>Remove the test part</source>
        <translation>시험 데이터 빼기</translation>
    </message>
    <message>
        <source>Test part: {name}</source>
        <translation>시험 데이터: {name}</translation>
    </message>
    <message>
        <source>Let it be read</source>
        <translation>읽도록 허용</translation>
    </message>
    <message>
        <source>Test part: {name}, rows: {rows}</source>
        <translation>시험 데이터: {name}, {rows}행</translation>
    </message>
</context>
<context>
    <name>TakeAway</name>
    <message>
        <source>Put my own rows into it</source>
        <translation>내 데이터도 함께 담기</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>반</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>To show and to hand in</source>
        <translation>보여 주고 제출할 것</translation>
    </message>
    <message>
        <source>The trained network for other programs</source>
        <translation>다른 프로그램에서 쓸 학습된 신경망</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>웹 페이지</translation>
    </message>
    <message>
        <source>For everybody: to show it, to send it, on a phone, too.</source>
        <translation>누구에게나 보여 주거나 보낼 때 씁니다. 휴대전화에서도 열립니다.</translation>
    </message>
    <message>
        <source>Needs any web browser.</source>
        <translation>웹 브라우저만 있으면 됩니다.</translation>
    </message>
    <message>
        <source>{name}-page</source>
        <translation>{name}-페이지</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>보고서</translation>
    </message>
    <message>
        <source>The data, the tower, the settings, the curves, the figures and the comparison of runs, on A4 pages.</source>
        <translation>데이터, 브릭으로 쌓은 탑, 설정, 학습 곡선, 성능 수치, 학습 기록 비교를 A4 쪽에 담습니다.</translation>
    </message>
    <message>
        <source>For handing in, reading and printing.</source>
        <translation>제출하거나 읽거나 인쇄할 때 씁니다.</translation>
    </message>
    <message>
        <source>Needs a web browser or a PDF reader.</source>
        <translation>웹 브라우저나 PDF 뷰어만 있으면 됩니다.</translation>
    </message>
    <message>
        <source>{name}-report</source>
        <translation>{name}-보고서</translation>
    </message>
    <message>
        <source>Web service</source>
        <translation>웹 서비스</translation>
    </message>
    <message>
        <source>For putting the network on a server.</source>
        <translation>신경망을 서버에 올릴 때 씁니다.</translation>
    </message>
    <message>
        <source>Needs Python with Flask; its README has the two commands.</source>
        <translation>Python과 Flask가 필요합니다. 명령 두 줄은 README에 있습니다.</translation>
    </message>
    <message>
        <source>{name}-service</source>
        <translation>{name}-서비스</translation>
    </message>
    <message>
        <source>Python script</source>
        <translation>Python 스크립트</translation>
    </message>
    <message>
        <source>For seeing and changing how such a network is written.</source>
        <translation>이런 신경망을 코드로 어떻게 쓰는지 보고 고쳐 볼 때 씁니다.</translation>
    </message>
    <message>
        <source>Needs Python with TensorFlow, pandas and scikit-learn.</source>
        <translation>Python과 TensorFlow, pandas, scikit-learn이 필요합니다.</translation>
    </message>
    <message>
        <source>Jupyter notebook</source>
        <translation>Jupyter 노트북</translation>
    </message>
    <message>
        <source>For trying things out step by step, in class or in Colab.</source>
        <translation>교실이나 Colab에서 한 단계씩 실행해 볼 때 씁니다.</translation>
    </message>
    <message>
        <source>Needs Jupyter with TensorFlow, pandas, scikit-learn and matplotlib.</source>
        <translation>Jupyter와 TensorFlow, pandas, scikit-learn, matplotlib이 필요합니다.</translation>
    </message>
    <message>
        <source>For a spreadsheet or another program.</source>
        <translation>스프레드시트나 다른 프로그램에서 열 때 씁니다.</translation>
    </message>
    <message>
        <source>Needs any spreadsheet.</source>
        <translation>스프레드시트 프로그램이면 무엇이든 됩니다.</translation>
    </message>
    <message>
        <source>Keras model</source>
        <translation>Keras 모델</translation>
    </message>
    <message>
        <source>The trained network as a .keras file, and beside it predict.py, which makes raw rows ready and asks it.</source>
        <translation>학습된 신경망을 .keras 파일로 저장합니다. 함께 저장되는 predict.py가 원래 데이터를 준비해 모델에 물어봅니다.</translation>
    </message>
    <message>
        <source>For going on with it in Keras.</source>
        <translation>Keras에서 이어서 작업할 때 씁니다.</translation>
    </message>
    <message>
        <source>Needs Python with TensorFlow and pandas.</source>
        <translation>Python과 TensorFlow, pandas가 필요합니다.</translation>
    </message>
    <message>
        <source>LiteRT model</source>
        <translation>LiteRT 모델</translation>
    </message>
    <message>
        <source>The trained network as a small .tflite file, and beside it predict.py, which makes raw rows ready and asks it.</source>
        <translation>학습된 신경망을 작은 .tflite 파일로 저장합니다. 함께 저장되는 predict.py가 원래 데이터를 준비해 모델에 물어봅니다.</translation>
    </message>
    <message>
        <source>For phones and small computers.</source>
        <translation>휴대전화와 소형 컴퓨터에서 쓸 때 좋습니다.</translation>
    </message>
    <message>
        <source>Needs a LiteRT interpreter; TensorFlow has one.</source>
        <translation>LiteRT 인터프리터가 필요합니다. TensorFlow에 들어 있습니다.</translation>
    </message>
    <message>
        <source>SavedModel</source>
        <translation>SavedModel</translation>
    </message>
    <message>
        <source>The trained network as a folder of TensorFlow&apos;s, and in it predict.py, which makes raw rows ready and asks it.</source>
        <translation>학습된 신경망을 TensorFlow의 폴더 형식으로 저장합니다. 그 안의 predict.py가 원래 데이터를 준비해 모델에 물어봅니다.</translation>
    </message>
    <message>
        <source>For servers that answer with TensorFlow.</source>
        <translation>TensorFlow로 답하는 서버에서 쓸 때 좋습니다.</translation>
    </message>
    <message>
        <source>{name}-model</source>
        <translation>{name}-모델</translation>
    </message>
    <message>
        <source>Weights alone</source>
        <translation>가중치만</translation>
    </message>
    <message>
        <source>All weights and biases as numbers, for NumPy, as JSON or as a CSV table.</source>
        <translation>모든 가중치와 편향을 숫자로 저장합니다. NumPy 파일, JSON, CSV 표 가운데 고를 수 있습니다.</translation>
    </message>
    <message>
        <source>For calculating by hand, or for a tower of the same shape here.</source>
        <translation>손으로 계산해 보거나, 여기서 모양이 같은 탑에 넣을 때 씁니다.</translation>
    </message>
    <message>
        <source>Needs NumPy, or any program that reads such a file.</source>
        <translation>NumPy나 그런 파일을 읽는 프로그램이면 됩니다.</translation>
    </message>
    <message>
        <source>{name}-weights</source>
        <translation>{name}-가중치</translation>
    </message>
    <message>
        <source>The design as short, readable code, and beside it the rows or pictures that it reads.</source>
        <translation>설계를 짧고 읽기 쉬운 코드로 담고, 코드가 읽을 행이나 그림을 함께 저장합니다.</translation>
    </message>
    <message>
        <source>One file with the trained network and a form: whoever opens it fills in a row, or shows it a picture, and gets the answer, without the internet.</source>
        <translation>학습된 신경망과 입력 양식이 든 파일 하나입니다. 인터넷 없이도 값을 채우거나 그림을 보여 주면 바로 답이 나옵니다.</translation>
    </message>
    <message>
        <source>A folder with a small web server around the trained network: a page that asks it, and an address for other programs.</source>
        <translation>학습된 신경망을 담은 작은 웹 서버 폴더입니다. 답을 묻는 페이지와 다른 프로그램이 물어볼 주소가 있습니다.</translation>
    </message>
    <message>
        <source>The same code in cells with headings, and the curves drawn below it; beside it the rows or pictures.</source>
        <translation>같은 코드를 제목이 붙은 셀로 나누고 학습 곡선까지 그립니다. 행이나 그림도 함께 저장합니다.</translation>
    </message>
    <message>
        <source>All data</source>
        <translation>모든 데이터</translation>
    </message>
    <message>
        <source>A CSV file of all rows, or of the names and classes of all pictures, each with what it is used for: training, validation or test.</source>
        <translation>모든 행(그림이면 그 이름과 클래스)을 용도(학습, 검증, 시험)와 함께 담은 CSV 파일입니다.</translation>
    </message>
    <message>
        <source>{name}-data</source>
        <translation>{name}-데이터</translation>
    </message>
    <message>
        <source>Code and data</source>
        <translation>코드와 데이터</translation>
    </message>
    <message>
        <source>network</source>
        <translation>신경망</translation>
    </message>
</context>
<context>
    <name>TakeAwayWindow</name>
    <message>
        <source>Take away</source>
        <translation>가져가기</translation>
    </message>
    <message>
        <source>A run is learning: what you save takes what it has learned by then. The training goes on.</source>
        <translation>지금 학습하고 있습니다. 저장하는 순간까지 학습한 내용이 담기고, 학습은 계속됩니다.</translation>
    </message>
    <message>
        <source>This takes the design that you are building. Nothing has been trained yet: what needs weights waits until then.</source>
        <translation>지금 만들고 있는 설계를 가져갑니다. 아직 학습하지 않아서 가중치가 필요한 것은 학습한 뒤에 가져갈 수 있습니다.</translation>
    </message>
    <message>
        <source>This takes: {run}. Only its curves are kept, so train it again for what needs its weights.</source>
        <translation>가져갈 것: {run}. 학습 곡선만 남아 있으니, 가중치가 필요한 것은 다시 학습시킨 뒤에 가져가세요.</translation>
    </message>
    <message>
        <source>This takes: {run}.</source>
        <translation>가져갈 것: {run}.</translation>
    </message>
    <message>
        <source>This takes: {run} · {name} {value} on the test part.</source>
        <translation>가져갈 것: {run} · 시험 데이터에서 {name} {value}.</translation>
    </message>
    <message>
        <source>What you have changed since then is not in it; train for it to leave, too.</source>
        <translation>그 뒤에 바꾼 것은 담기지 않습니다. 바꾼 것까지 담으려면 다시 학습시키세요.</translation>
    </message>
    <message>
        <source>It leaves as it is at its end, not as in the epoch that you look at.</source>
        <translation>지금 되돌아보고 있는 에포크가 아니라 학습을 마친 상태가 담깁니다.</translation>
    </message>
</context>
<context>
    <name>TakingBack</name>
    <message>
        <source>Go on from here</source>
        <translation>여기서부터 이어서 학습</translation>
    </message>
    <message>
        <source>Trains on from this epoch as a new run; the old one stays.</source>
        <translation>이 에포크에서 새 학습으로 이어 갑니다. 앞의 학습은 그대로 남습니다.</translation>
    </message>
    <message>
        <source>Keep these weights</source>
        <translation>이 가중치 사용하기</translation>
    </message>
    <message>
        <source>Makes a run of its own of this epoch&apos;s network; it can be undone.</source>
        <translation>이 에포크의 신경망을 따로 하나의 학습 결과로 만듭니다. 실행 취소할 수 있습니다.</translation>
    </message>
    <message>
        <source>Go back to epoch {epoch}</source>
        <translation>되돌아가기: 에포크 {epoch}</translation>
    </message>
</context>
<context>
    <name>TargetChoice</name>
    <message>
        <source>Predicted column</source>
        <translation>예측한 열</translation>
    </message>
    <message>
        <source>Which of the predicted columns is drawn.</source>
        <translation>예측한 열 가운데 무엇을 그릴지 고릅니다.</translation>
    </message>
</context>
<context>
    <name>TaskLine</name>
    <message>
        <source>Predicts</source>
        <translation>예측할 열</translation>
    </message>
    <message>
        <source>The column to predict (target)</source>
        <translation>예측할 열 (목표)</translation>
    </message>
    <message>
        <source>What kind of answer (task)</source>
        <translation>답의 종류 (문제 유형)</translation>
    </message>
    <message>
        <source>Predicts {count}</source>
        <translation>예측할 열 {count}개</translation>
    </message>
    <message>
        <source>choose a column</source>
        <translation>열을 고르세요</translation>
    </message>
    <message>
        <source>Hold Ctrl to predict several columns at once.</source>
        <translation>Ctrl을 누른 채 고르면 여러 열을 한꺼번에 예측합니다.</translation>
    </message>
    <message>
        <source>{task} ({count})</source>
        <translation>{task} ({count})</translation>
    </message>
</context>
<context>
    <name>Teacher</name>
    <message>
        <source>✓ Saved: {file}</source>
        <translation>✓ 저장했습니다: {file}</translation>
    </message>
    <message>
        <source>Edit the lesson&apos;s pages</source>
        <translation>과제의 설명 쪽 고치기</translation>
    </message>
    <message>
        <source>{reached} of {count} reached it</source>
        <translation>{count}명 가운데 {reached}명 달성</translation>
    </message>
    <message>
        <source>✓ Saved: {file}. Give each student a copy. From the folder “{folder}” of a class&apos;s folder, collecting finds it by itself.</source>
        <translation>✓ 저장했습니다: {file}. 학생에게 하나씩 나누어 주세요. 학급 폴더 안의 “{folder}” 폴더에 두면 모을 때 저절로 찾습니다.</translation>
    </message>
</context>
<context>
    <name>ThresholdPlot</name>
    <message>
        <source>How sure the network is of each row</source>
        <translation>행마다 신경망이 확신하는 정도</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>행 수</translation>
    </message>
    <message>
        <source>Probability of “{name}”</source>
        <translation>“{name}”일 확률</translation>
    </message>
    <message>
        <source>How sure the network is of each picture</source>
        <translation>그림마다 신경망이 확신하는 정도</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>그림</translation>
    </message>
    <message>
        <source>“{name}”
given {low} to {high}
rows: {rows}</source>
        <translation>“{name}”
확률 {low}~{high}
{rows}개 행</translation>
    </message>
    <message>
        <source>“{name}”
given {low} to {high}
pictures: {rows}</source>
        <translation>“{name}”
확률 {low}~{high}
그림 {rows}개</translation>
    </message>
</context>
<context>
    <name>ThresholdView</name>
    <message>
        <source>Threshold {percent}</source>
        <translation>임계값 {percent}</translation>
    </message>
    <message>
        <source>Drag the line. Click a bar or a cell: its rows light up everywhere.</source>
        <translation>선을 끌어 보세요. 막대나 칸을 누르면 그 행들이 모든 곳에 표시됩니다.</translation>
    </message>
    <message>
        <source>Back to {percent}</source>
        <translation>되돌리기({percent})</translation>
    </message>
    <message>
        <source>For looking only: at {percent} here. The figures above, Predict and saved files answer from {usual} on, as the network does.</source>
        <translation>살펴보기 위한 임계값입니다(여기서는 {percent}). 위의 값, 예측 탭, 저장한 파일은 신경망과 같은 기준({usual})으로 답합니다.</translation>
    </message>
    <message>
        <source>A lower threshold finds more, with more false alarms.</source>
        <translation>임계값을 낮추면 더 많이 찾아내지만 잘못 잡는 것도 늘어납니다.</translation>
    </message>
    <message>
        <source>“{name}” is answered above:</source>
        <translation>다음 확률을 넘으면 “{name}”:</translation>
    </message>
    <message>
        <source>Drag the line. Click a bar or a cell to see its pictures.</source>
        <translation>선을 끌어 보세요. 막대나 칸을 누르면 그 그림들을 보여 줍니다.</translation>
    </message>
</context>
<context>
    <name>TimeLine</name>
    <message>
        <source>First epoch</source>
        <translation>첫 에포크</translation>
    </message>
    <message>
        <source>The network before it learned, or the first epoch that is kept.</source>
        <translation>배우기 전의 신경망, 또는 남아 있는 첫 에포크입니다.</translation>
    </message>
    <message>
        <source>Where it turned</source>
        <translation>방향이 바뀐 곳</translation>
    </message>
    <message>
        <source>The epoch at which the validation loss was lowest, if it rose since; else where the loss stopped falling steeply.</source>
        <translation>검증 손실이 다시 올라갔다면 가장 낮았던 에포크, 아니면 손실이 가파르게 내려가다 멈춘 에포크입니다.</translation>
    </message>
    <message>
        <source>Last epoch</source>
        <translation>마지막 에포크</translation>
    </message>
    <message>
        <source>Back to the network as it is now.</source>
        <translation>지금의 신경망으로 돌아갑니다.</translation>
    </message>
    <message>
        <source>Epoch that is looked at</source>
        <translation>지금 보고 있는 에포크</translation>
    </message>
    <message>
        <source>Now: epoch {epoch}</source>
        <translation>지금: 에포크 {epoch}</translation>
    </message>
    <message>
        <source>Epoch {epoch} of {epochs}</source>
        <translation>에포크 {epoch}/{epochs}</translation>
    </message>
    <message>
        <source>Stop the film</source>
        <translation>영화 멈추기</translation>
    </message>
    <message>
        <source>Play it like a film</source>
        <translation>영화처럼 재생</translation>
    </message>
    <message>
        <source>Goes back over the run: every tab shows the network as it was then.</source>
        <translation>학습 과정을 거슬러 올라갑니다. 모든 탭이 그때의 신경망을 보여 줍니다.</translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <source>{tool} (key {key}): {hint}</source>
        <translation>{tool} ({key} 키): {hint}</translation>
    </message>
    <message>
        <source>Size of the brush</source>
        <translation>붓 크기</translation>
    </message>
    <message>
        <source>Size of the brush (keys [ and ], or the mouse wheel)</source>
        <translation>붓 크기 ([ 키와 ] 키, 또는 마우스 휠)</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>모두 지우기</translation>
    </message>
    <message>
        <source>Clear all: erase every point. It can be undone.</source>
        <translation>모두 지우기: 점을 전부 지웁니다. 실행 취소로 되돌릴 수 있습니다.</translation>
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
    <name>TowerSaving</name>
    <message>
        <source>Save the tower as a picture (PNG)…</source>
        <translation>탑을 그림으로 저장 (PNG)…</translation>
    </message>
    <message>
        <source>Save the tower as a drawing (SVG)…</source>
        <translation>탑을 벡터 그림으로 저장 (SVG)…</translation>
    </message>
    <message>
        <source>Copy the picture of the tower</source>
        <translation>탑 그림 복사</translation>
    </message>
    <message>
        <source>Tower</source>
        <translation>탑</translation>
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
    <name>TowerWords</name>
    <message>
        <source>to</source>
        <translation>→</translation>
    </message>
    <message>
        <source>1 number in</source>
        <translation>입력 1개</translation>
    </message>
    <message>
        <source>{count} numbers in</source>
        <translation>입력 {count}개</translation>
    </message>
    <message>
        <source>{shape} in</source>
        <translation>입력 {shape}</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>The numbers of one row, from the data.</source>
        <translation>데이터 한 행의 값입니다.</translation>
    </message>
    <message>
        <source>1 number out</source>
        <translation>출력 1개</translation>
    </message>
    <message>
        <source>{count} numbers out</source>
        <translation>출력 {count}개</translation>
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
        <translation>참고</translation>
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
        <translation>가중치 모두 1개</translation>
    </message>
    <message>
        <source>{count} weights in all</source>
        <translation>가중치 모두 {count}개</translation>
    </message>
    <message>
        <source>{count} weights, frozen</source>
        <translation>가중치 {count}개, 고정</translation>
    </message>
    <message>
        <source>One picture, as the network sees it: height × width × channels.</source>
        <translation>신경망이 보는 그림 한 장입니다. 높이 × 너비 × 채널입니다.</translation>
    </message>
    <message>
        <source>brick {number} of {count}</source>
        <translation>브릭 {number}/{count}</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>맞지 않음</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>맞음</translation>
    </message>
    <message>
        <source>{field} (locked)</source>
        <translation>{field} (잠김)</translation>
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
    <name>TrialsWindow</name>
    <message>
        <source>Waits until the run has learned.</source>
        <translation>진행 중인 학습이 끝나기를 기다립니다.</translation>
    </message>
    <message>
        <source>Training {done} of {total}</source>
        <translation>학습 {done}/{total}</translation>
    </message>
</context>
<context>
    <name>TryWindow</name>
    <message>
        <source>Try a setting</source>
        <translation>설정 시도하기</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>시드 수</translation>
    </message>
    <message>
        <source>Seeds for each value</source>
        <translation>값마다 쓸 시드 수</translation>
    </message>
    <message>
        <source>Each value is trained so many times, from other first weights.</source>
        <translation>값마다 초기 가중치를 바꾸어 이만큼 학습합니다.</translation>
    </message>
    <message>
        <source>At most (seconds)</source>
        <translation>제한 시간(초)</translation>
    </message>
    <message>
        <source>Time limit in seconds</source>
        <translation>제한 시간(초)</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>시도</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>What was tried until now is kept.</source>
        <translation>지금까지 시도한 것은 그대로 남습니다.</translation>
    </message>
    <message>
        <source>Use the best</source>
        <translation>가장 좋은 값 쓰기</translation>
    </message>
    <message>
        <source>Makes the best values those of the design; it can be undone.</source>
        <translation>가장 좋은 값을 설계에 넣습니다. 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <source>How far the trials are</source>
        <translation>시도의 진행 정도</translation>
    </message>
    <message>
        <source>What was tried before</source>
        <translation>전에 시도한 것</translation>
    </message>
    <message>
        <source>The best alone on the test data. {figure}: {value}</source>
        <translation>가장 좋은 값만 시험 데이터로 측정. {figure}: {value}</translation>
    </message>
    <message>
        <source>Each value is trained with several seeds, and measured on data that it did not learn from. The test data stay closed until the best is known.</source>
        <translation>값마다 여러 시드로 학습하고, 학습에 쓰지 않은 데이터로 측정합니다. 시험 데이터는 가장 좋은 값이 정해질 때까지 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>Measured on folds of the training data, since there are no validation data. Folds: {folds}; in each: {rows}; seeds: {seeds}.</source>
        <translation>검증 데이터가 없어 학습 데이터를 나눈 폴드로 측정했습니다. 폴드 수: {folds}, 폴드마다: {rows}개, 시드 수: {seeds}.</translation>
    </message>
    <message>
        <source>Measured on validation data: {rows}. Seeds: {seeds}.</source>
        <translation>검증 데이터로 측정했습니다. 검증 데이터: {rows}개, 시드 수: {seeds}.</translation>
    </message>
    <message>
        <source>The best is measured on the test data.</source>
        <translation>가장 좋은 값을 시험 데이터로 측정합니다.</translation>
    </message>
    <message>
        <source>The data are made ready…</source>
        <translation>데이터를 준비합니다…</translation>
    </message>
    <message>
        <source>Use the best: {values}</source>
        <translation>가장 좋은 값 쓰기: {values}</translation>
    </message>
</context>
<context>
    <name>TypeSize</name>
    <message>
        <source>&amp;Larger</source>
        <translation>크게(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>작게(&amp;S)</translation>
    </message>
    <message>
        <source>As at &amp;first</source>
        <translation>처음 크기로(&amp;F)</translation>
    </message>
    <message>
        <source>Type size {now} % (from {least} to {most} %)</source>
        <translation>글자 크기 {now}% ({least}–{most}%)</translation>
    </message>
</context>
<context>
    <name>TypedRowFields</name>
    <message>
        <source>Truth y</source>
        <translation>정답 y</translation>
    </message>
    <message>
        <source>What the answer should be: {name}</source>
        <translation>정답: {name}</translation>
    </message>
    <message>
        <source>With it there is a loss, and a way back. Empty: only forward.</source>
        <translation>정답이 있으면 손실과 오차 역전파까지 보여 드립니다. 비워 두면 순전파만 보여 드립니다.</translation>
    </message>
</context>
<context>
    <name>ValidationWall</name>
    <message>
        <source>Picture</source>
        <translation>그림</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>클래스</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>답</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>확률</translation>
    </message>
    <message>
        <source>The pictures come in a moment.</source>
        <translation>잠시 뒤에 그림이 나타납니다.</translation>
    </message>
    <message>
        <source>Press Train: pictures that the network does not learn from appear here, with what it takes them for.</source>
        <translation>학습을 누르세요. 학습에 쓰지 않는 그림이 여기에 나타나고, 신경망이 무엇으로 보는지 보여 줍니다.</translation>
    </message>
    <message>
        <source>Validation pictures, not learned from</source>
        <translation>학습에 쓰지 않는 검증 그림</translation>
    </message>
    <message>
        <source>Training pictures: none are kept apart</source>
        <translation>학습 그림(따로 둔 그림이 없음)</translation>
    </message>
    <message>
        <source>Right here: {right} of {count}</source>
        <translation>여기서 맞은 그림: {right}/{count}</translation>
    </message>
    <message>
        <source>Validation pictures</source>
        <translation>검증 그림</translation>
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
    <name>Variants</name>
    <message>
        <source>The picture at the left, and {count} variants as training may draw them. Validation, test and predictions see the picture itself.</source>
        <translation>왼쪽이 원래 그림이고, 나머지 {count}장은 학습할 때 나올 수 있는 모습입니다. 검증, 시험, 예측에서는 원래 그림을 그대로 봅니다.</translation>
    </message>
    <message>
        <source>What the brick does to a picture</source>
        <translation>브릭이 그림에 하는 일</translation>
    </message>
</context>
<context>
    <name>VerdictLine</name>
    <message>
        <source>Clearly better than always answering the most frequent class ({name}: {share} right).</source>
        <translation>무조건 “{name}”라고 답할 때({share})보다 훨씬 정확합니다.</translation>
    </message>
    <message>
        <source>Only a little better than always answering the most frequent class ({name}: {share} right).</source>
        <translation>무조건 “{name}”라고 답할 때({share})보다 조금 더 정확할 뿐입니다.</translation>
    </message>
    <message>
        <source>No better than always answering the most frequent class ({name}: {share} right).</source>
        <translation>무조건 “{name}”라고 답할 때({share})보다 정확하지 않습니다.</translation>
    </message>
    <message>
        <source>Clearly better than always answering the mean (off by {error} on average).</source>
        <translation>무조건 평균으로 답할 때(평균 오차 {error})보다 훨씬 정확합니다.</translation>
    </message>
    <message>
        <source>Only a little better than always answering the mean (off by {error} on average).</source>
        <translation>무조건 평균으로 답할 때(평균 오차 {error})보다 조금 더 정확할 뿐입니다.</translation>
    </message>
    <message>
        <source>No better than always answering the mean (off by {error} on average).</source>
        <translation>무조건 평균으로 답할 때(평균 오차 {error})보다 정확하지 않습니다.</translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>Matrix</source>
        <translation>행렬</translation>
    </message>
    <message>
        <source>Which class is taken for which</source>
        <translation>어느 클래스를 어느 클래스로 보았는지</translation>
    </message>
    <message>
        <source>ROC</source>
        <translation>ROC</translation>
    </message>
    <message>
        <source>What every threshold would give: ROC and precision–recall</source>
        <translation>임계값마다 얻는 결과: ROC와 정밀도-재현율</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>확신</translation>
    </message>
    <message>
        <source>Is it right as often as it is sure?</source>
        <translation>확신하는 만큼 맞히는가?</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>임계값</translation>
    </message>
    <message>
        <source>How sure it has to be for the second class</source>
        <translation>둘째 클래스라고 답하려면 얼마나 확신해야 하는가</translation>
    </message>
    <message>
        <source>Actual/predicted</source>
        <translation>실제/예측</translation>
    </message>
    <message>
        <source>Each row&apos;s answer against the truth</source>
        <translation>행마다 예측값과 실제값 비교</translation>
    </message>
    <message>
        <source>Residuals</source>
        <translation>잔차</translation>
    </message>
    <message>
        <source>How far off the answers are, against any input</source>
        <translation>답이 얼마나 빗나갔는지를 입력별로 봅니다</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>오차 분포</translation>
    </message>
    <message>
        <source>How the errors are spread</source>
        <translation>오차가 어떻게 퍼져 있는지</translation>
    </message>
    <message>
        <source>All parts</source>
        <translation>모든 부분</translation>
    </message>
    <message>
        <source>Training, validation and test figures side by side</source>
        <translation>학습, 검증, 시험 값을 나란히</translation>
    </message>
    <message>
        <source>Ways of looking at the answers</source>
        <translation>답을 살펴보는 방법</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>A picture’s inputs are its pixels: shuffling one tells nothing. Predict shows which places of a picture count.</source>
        <translation>그림의 입력은 픽셀이라 하나씩 섞어 봐도 알 수 있는 것이 없습니다. 예측 탭에서 그림의 어느 곳이 중요한지 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Which inputs matter, and how</source>
        <translation>어떤 입력이 얼마나 중요하고 답을 어떻게 바꾸는지</translation>
    </message>
</context>
<context>
    <name>Wall</name>
    <message>
        <source>Nobody has handed in yet.</source>
        <translation>아직 낸 사람이 없습니다.</translation>
    </message>
    <message>
        <source>The wall</source>
        <translation>모두의 화면</translation>
    </message>
</context>
<context>
    <name>WayBar</name>
    <message>
        <source>First step</source>
        <translation>처음 단계</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>앞 단계</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>다음 단계</translation>
    </message>
    <message>
        <source>Last step</source>
        <translation>마지막 단계</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy this page, its numbers with all their digits</source>
        <translation>이 쪽을 복사합니다. 수는 모든 자리까지 복사됩니다</translation>
    </message>
    <message>
        <source>How it is written</source>
        <translation>쓰는 방식</translation>
    </message>
    <message>
        <source>Neurons</source>
        <translation>뉴런</translation>
    </message>
    <message>
        <source>Neuron by neuron</source>
        <translation>뉴런 하나씩</translation>
    </message>
    <message>
        <source>Matrices</source>
        <translation>행렬</translation>
    </message>
    <message>
        <source>As matrices, as the lesson&apos;s text writes them</source>
        <translation>교재처럼 행렬로</translation>
    </message>
    <message>
        <source>from no.</source>
        <translation>시작 번호</translation>
    </message>
    <message>
        <source>First neuron that is shown</source>
        <translation>보여 줄 첫 뉴런</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>멈춤</translation>
    </message>
    <message>
        <source>Let it move</source>
        <translation>움직이기</translation>
    </message>
    <message>
        <source>Values flow down, errors flow up. {key}: hold</source>
        <translation>값은 아래로, 오차는 위로 흐릅니다. {key}: 멈춤</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} / {count}</translation>
    </message>
    <message>
        <source>{count} neurons, {shown} shown</source>
        <translation>뉴런 {count}개 가운데 {shown}개 표시</translation>
    </message>
</context>
<context>
    <name>WayOut</name>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Paste the table</source>
        <translation>표 붙여넣기</translation>
    </message>
    <message>
        <source>Type the table</source>
        <translation>표 직접 입력</translation>
    </message>
</context>
<context>
    <name>WayPage</name>
    <message>
        <source>What is shown of each brick</source>
        <translation>브릭마다 보여 줄 것</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>특징 맵</translation>
    </message>
    <message>
        <source>What each brick makes of this picture.</source>
        <translation>브릭마다 이 그림으로 만드는 것입니다.</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>What each brick learned: kernels, and weights that lie on a picture.</source>
        <translation>브릭마다 배운 것입니다. 커널, 그리고 그림 위에 놓이는 가중치를 봅니다.</translation>
    </message>
    <message>
        <source>One scale</source>
        <translation>같은 눈금</translation>
    </message>
    <message>
        <source>All maps of a brick on one scale of colours; else each on its own.</source>
        <translation>한 브릭의 특징 맵을 모두 같은 색 눈금으로 봅니다. 끄면 맵마다 따로 봅니다.</translation>
    </message>
    <message>
        <source>Any picture</source>
        <translation>아무 그림</translation>
    </message>
    <message>
        <source>Take a picture of the data by lot.</source>
        <translation>데이터에서 그림 하나를 뽑습니다.</translation>
    </message>
    <message>
        <source>The picture that goes through the tower</source>
        <translation>브릭 탑을 지나가는 그림</translation>
    </message>
    <message>
        <source>its weights lie on no picture: see Neurons</source>
        <translation>가중치가 그림 위에 놓이지 않음: ‘뉴런’에서 보세요</translation>
    </message>
    <message>
        <source>learns nothing</source>
        <translation>배우는 것이 없음</translation>
    </message>
    <message>
        <source>First weights: this network has learned nothing yet. Press Train.</source>
        <translation>초기 가중치입니다. 이 신경망은 아직 배운 것이 없으니 학습을 누르세요.</translation>
    </message>
    <message>
        <source>This is the network before your last change.</source>
        <translation>마지막으로 고치기 전의 신경망입니다.</translation>
    </message>
    <message>
        <source>The way down: what each brick hands on to the next. Click a map.</source>
        <translation>위에서 아래로, 브릭마다 다음 브릭에 넘기는 것입니다. 특징 맵을 클릭해 보세요.</translation>
    </message>
    <message>
        <source>Answer: {name}, {share}</source>
        <translation>답: {name}, {share}</translation>
    </message>
    <message>
        <source>A picture’s way through the network</source>
        <translation>그림이 신경망을 지나가는 길</translation>
    </message>
</context>
<context>
    <name>WaysBar</name>
    <message>
        <source>Add a class</source>
        <translation>클래스 추가</translation>
    </message>
    <message>
        <source>Files…</source>
        <translation>파일…</translation>
    </message>
    <message>
        <source>Picture files for the chosen class</source>
        <translation>선택한 클래스에 그림 파일 추가</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>붙여넣기</translation>
    </message>
    <message>
        <source>Paste a picture into the chosen class</source>
        <translation>선택한 클래스에 그림 붙여넣기</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>그리기</translation>
    </message>
    <message>
        <source>Draw pictures of the chosen class</source>
        <translation>선택한 클래스의 그림 그리기</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>카메라</translation>
    </message>
    <message>
        <source>Take pictures by the camera</source>
        <translation>카메라로 찍기</translation>
    </message>
    <message>
        <source>The pictures as they are</source>
        <translation>그림 그대로 보기</translation>
    </message>
    <message>
        <source>As the network will see them</source>
        <translation>신경망이 보는 대로 보기</translation>
    </message>
</context>
<context>
    <name>WaysIn</name>
    <message>
        <source>From the clipboard</source>
        <translation>클립보드에서 가져온 그림</translation>
    </message>
    <message>
        <source>There is no picture in the clipboard. Copy one first, then paste it here.</source>
        <translation>클립보드에 그림이 없습니다. 먼저 그림을 복사한 다음 여기에 붙여 넣으세요.</translation>
    </message>
    <message>
        <source>Drawn here</source>
        <translation>여기서 그린 그림</translation>
    </message>
    <message>
        <source>From the camera</source>
        <translation>카메라에서</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>그림 고르기</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>그림</translation>
    </message>
    <message>
        <source>There is hardly anything on this picture. Take a larger one.</source>
        <translation>그림이 너무 작아 보이는 것이 거의 없습니다. 더 큰 그림을 고르세요.</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>파일…</translation>
    </message>
    <message>
        <source>Choose a picture&apos;s file to be answered.</source>
        <translation>답을 구할 그림 파일을 고릅니다.</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>붙여넣기</translation>
    </message>
    <message>
        <source>Take the picture in the clipboard (Ctrl+V).</source>
        <translation>클립보드의 그림을 가져옵니다(Ctrl+V).</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>그리기</translation>
    </message>
    <message>
        <source>Draw the picture with the mouse.</source>
        <translation>마우스로 그림을 그립니다.</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>카메라</translation>
    </message>
    <message>
        <source>Answer what the camera sees, as it moves.</source>
        <translation>카메라에 비친 것에 바로바로 답합니다.</translation>
    </message>
    <message>
        <source>Any picture</source>
        <translation>아무 그림</translation>
    </message>
    <message>
        <source>Take a picture of the data by lot.</source>
        <translation>데이터에서 그림 하나를 뽑습니다.</translation>
    </message>
</context>
<context>
    <name>WeightsModel</name>
    <message>
        <source>b (bias)</source>
        <translation>b (편향)</translation>
    </message>
</context>
<context>
    <name>WeightsPanel</name>
    <message>
        <source>Brick whose weights are shown</source>
        <translation>가중치를 볼 브릭</translation>
    </message>
    <message>
        <source>Weights of the brick</source>
        <translation>브릭의 가중치</translation>
    </message>
    <message>
        <source>A row for each neuron</source>
        <translation>뉴런마다 한 행</translation>
    </message>
    <message>
        <source>Keras&apos; kernel has a row for each input and a column for each neuron. The W of the lessons has a row for each neuron: this turns the table round.</source>
        <translation>Keras의 커널은 행이 입력, 열이 뉴런입니다. 예제에서 쓰는 W는 행이 뉴런입니다. 누르면 표의 행과 열을 서로 바꿉니다.</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>채우기</translation>
    </message>
    <message>
        <source>Fill the weights by a rule</source>
        <translation>규칙으로 가중치 채우기</translation>
    </message>
    <message>
        <source>Copy, paste, set back</source>
        <translation>복사, 붙여넣기, 되돌리기</translation>
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
        <source>&amp;Draw the first weights again</source>
        <translation>초기 가중치를 규칙대로 다시 뽑기(&amp;D)</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>기울기</translation>
    </message>
    <message>
        <source>W {size}</source>
        <translation>W {size}</translation>
    </message>
    <message>
        <source>kernel {size}</source>
        <translation>커널 {size}</translation>
    </message>
    <message>
        <source>Weights after epoch {epoch}. What you change becomes a new run that goes on from there; undo brings the old one back.</source>
        <translation>{epoch}에포크 뒤의 가중치입니다. 값을 바꾸면 거기서 이어지는 새 학습 기록이 만들어지고, 실행 취소를 하면 원래 기록으로 돌아갑니다.</translation>
    </message>
    <message>
        <source>First weights: the network begins with them. What you change is undone by undo, saved, and in the code.</source>
        <translation>초기 가중치입니다. 신경망은 이 값에서 시작합니다. 바꾼 값은 실행 취소로 되돌릴 수 있고, 파일과 코드에도 그대로 담깁니다.</translation>
    </message>
    <message>
        <source>This brick holds more than {most} weights: too many for a table.</source>
        <translation>이 브릭은 가중치가 {most}개를 넘어 표로 볼 수 없습니다.</translation>
    </message>
    <message>
        <source>This brick has no weights.</source>
        <translation>이 브릭에는 가중치가 없습니다.</translation>
    </message>
    <message>
        <source>The weights are shown here as soon as a network can be made.</source>
        <translation>신경망을 만들 수 있게 되면 가중치가 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>Change a weight of {brick}</source>
        <translation>가중치 변경: {brick}</translation>
    </message>
    <message>
        <source>“{text}” is no number from −1000000 to 1000000: the weight stays.</source>
        <translation>“{text}”: −1000000에서 1000000 사이의 숫자가 아니므로 가중치를 그대로 두었습니다.</translation>
    </message>
    <message>
        <source>Paste weights into {brick}</source>
        <translation>가중치 붙여넣기: {brick}</translation>
    </message>
    <message>
        <source>Draw the first weights of {brick} again</source>
        <translation>초기 가중치 다시 뽑기: {brick}</translation>
    </message>
    <message>
        <source>Fill the weights of {brick}</source>
        <translation>가중치 채우기: {brick}</translation>
    </message>
</context>
<context>
    <name>WeightsReading</name>
    <message>
        <source>Take the weights of a &amp;file…</source>
        <translation>파일의 가중치 가져오기(&amp;F)…</translation>
    </message>
    <message>
        <source>Take the weights of a file</source>
        <translation>파일의 가중치 가져오기</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>모든 파일</translation>
    </message>
    <message>
        <source>Weights of the file: {name}</source>
        <translation>파일의 가중치: {name}</translation>
    </message>
</context>
<context>
    <name>WindowView</name>
    <message>
        <source>The window over the picture</source>
        <translation>그림 위를 지나는 창</translation>
    </message>
    <message>
        <source>Click a map above: its window goes over the picture here, with its numbers.</source>
        <translation>위에서 특징 맵을 클릭하면, 그 창이 그림 위를 지나는 모습을 수와 함께 여기에 보여 줍니다.</translation>
    </message>
    <message>
        <source>The largest of the numbers in the field: {total}</source>
        <translation>칸 안의 수 가운데 가장 큰 값: {total}</translation>
    </message>
    <message>
        <source>The mean of the numbers in the field: {total}</source>
        <translation>칸 안의 수의 평균: {total}</translation>
    </message>
    <message>
        <source>{text} → {function} → {answer}</source>
        <translation>{text} → {function} → {answer}</translation>
    </message>
    <message>
        <source>Row {row}, column {column}: {text}</source>
        <translation>{row}행 {column}열: {text}</translation>
    </message>
    <message>
        <source>What enters</source>
        <translation>들어오는 것</translation>
    </message>
    <message>
        <source>What leaves</source>
        <translation>나가는 것</translation>
    </message>
    <message>
        <source>The field’s numbers</source>
        <translation>칸 안의 수</translation>
    </message>
    <message>
        <source>Picture × kernel</source>
        <translation>그림 × 커널</translation>
    </message>
    <message>
        <source>red</source>
        <translation>빨강</translation>
    </message>
    <message>
        <source>green</source>
        <translation>초록</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>파랑</translation>
    </message>
    <message>
        <source>Picture × kernel, channel {name} ›</source>
        <translation>그림 × 커널, 채널 {name} ›</translation>
    </message>
    <message>
        <source>{number} (this channel)</source>
        <translation>{number}(이 채널)</translation>
    </message>
    <message>
        <source>{number} (the other {count})</source>
        <translation>{number}(나머지 {count}개)</translation>
    </message>
    <message>
        <source>{number} (bias)</source>
        <translation>{number}(편향)</translation>
    </message>
</context>
<context>
    <name>_Board</name>
    <message>
        <source>Board for a picture to be answered</source>
        <translation>답을 구할 그림을 그리는 판</translation>
    </message>
    <message>
        <source>Draw with the mouse; or move the pen by the arrow keys, and set it down and take it up by Space. The answer follows.</source>
        <translation>마우스로 그리거나, 화살표 키로 펜을 움직이고 스페이스 키로 펜을 대고 떼세요. 답이 따라옵니다.</translation>
    </message>
</context>
</TS>
