; The installer for Windows x64, for Inno Setup 6; build_windows.py starts it:
;   iscc /DVersion=0.1.0 /DFolder=…\frozen\neurobricks /DIcon=…\neurobricks.ico /O… neurobricks.iss
; Installed for one person, without the administrator, unless somebody chooses otherwise.

[Setup]
AppId={{7C0E8B0B-5B7D-4E0C-9B43-2B5C0C7A3D11}
AppName=Neurobricks
AppVersion={#Version}
AppPublisher=Neurobricks
DefaultDirName={autopf}\Neurobricks
DefaultGroupName=Neurobricks
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog commandline
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
OutputBaseFilename=neurobricks-{#Version}-windows-x64
SetupIconFile={#Icon}
UninstallDisplayIcon={app}\neurobricks.exe
LicenseFile={#Folder}\_internal\LICENSE
ChangesAssociations=yes
Compression=lzma2/max
SolidCompression=yes
LZMAUseSeparateProcess=yes
CloseApplications=yes
WizardStyle=modern

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "ko"; MessagesFile: "compiler:Languages\Korean.isl"

[CustomMessages]
en.Document=Neurobricks document
ko.Document=뉴로브릭스 문서

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; GroupDescription: "{cm:AdditionalIcons}"; Flags: unchecked

[InstallDelete]
; What an older one had and this one has not would be found by it.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#Folder}\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{autoprograms}\Neurobricks"; Filename: "{app}\neurobricks.exe"
Name: "{autodesktop}\Neurobricks"; Filename: "{app}\neurobricks.exe"; Tasks: desktopicon

[Registry]
Root: HKA; Subkey: "Software\Classes\.brick\OpenWithProgids"; ValueType: string; ValueName: "Neurobricks.brick"; ValueData: ""; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.brick"; ValueType: string; ValueName: ""; ValueData: "Neurobricks.brick"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\Neurobricks.brick"; ValueType: string; ValueName: ""; ValueData: "{cm:Document}"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Neurobricks.brick\DefaultIcon"; ValueType: string; ValueName: ""; ValueData: "{app}\neurobricks.exe,0"
Root: HKA; Subkey: "Software\Classes\Neurobricks.brick\shell\open\command"; ValueType: string; ValueName: ""; ValueData: """{app}\neurobricks.exe"" ""%1"""

[Run]
Filename: "{app}\neurobricks.exe"; Description: "{cm:LaunchProgram,Neurobricks}"; Flags: nowait postinstall skipifsilent
