; Inno Setup 6: makes baocao-setup.exe out of dist\baocao. Not yet tried on Windows.
; Build: pyinstaller --noconfirm installer\baocao.spec, then: iscc installer\baocao.iss
#define Version "0.1.0"

[Setup]
AppId={{B4A6E1C7-6E0C-4B4B-9E55-0E5B8C0F2D11}
AppName=Báo Cáo Cơ Sở
AppVersion={#Version}
DefaultDirName={autopf}\BaoCaoCoSo
DefaultGroupName=Báo Cáo Cơ Sở
; no administrator needed: office computers rarely have one at hand
PrivilegesRequired=lowest
DisableProgramGroupPage=yes
OutputDir=..\dist
OutputBaseFilename=baocao-setup-{#Version}
Compression=lzma2/max
SolidCompression=yes
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
ChangesAssociations=yes
WizardStyle=modern

[Files]
Source: "..\dist\baocao\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{group}\Báo Cáo Cơ Sở"; Filename: "{app}\baocao.exe"
Name: "{autodesktop}\Báo Cáo Cơ Sở"; Filename: "{app}\baocao.exe"

[Registry]
Root: HKCU; Subkey: "Software\Classes\.baocao"; ValueType: string; ValueData: "BaoCaoCoSo.Store"; Flags: uninsdeletevalue
Root: HKCU; Subkey: "Software\Classes\BaoCaoCoSo.Store\shell\open\command"; ValueType: string; ValueData: """{app}\baocao.exe"" ""%1"""; Flags: uninsdeletekey

[Run]
Filename: "{app}\baocao.exe"; Description: "Mở Báo Cáo Cơ Sở"; Flags: nowait postinstall skipifsilent
