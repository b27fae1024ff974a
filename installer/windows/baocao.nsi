; The installer for Windows: makensis -DTREE=… -DICON=… -DVERSION=… -DOUT=… baocao.nsi
; Per user, without an administrator: office computers rarely have one at hand. Silent: setup.exe /S [/D=folder].
; What stands in a user's data folder, in settings, or beside the program is never touched.
Unicode true
!include MUI2.nsh
!include WinVer.nsh
!include x64.nsh
!include FileFunc.nsh
!include LogicLib.nsh

!define NAME "Báo Cáo Cơ Sở"
!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\BaoCaoCoSo"
!define CLASSES "Software\Classes"
!define REMOVER "go-bo.exe"

Name "${NAME}"
BrandingText "${NAME} ${VERSION}"
OutFile "${OUT}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\BaoCaoCoSo"
InstallDirRegKey HKCU "${KEY}" "InstallLocation"
ManifestDPIAware true
SetCompressor /SOLID lzma
SetCompressorDictSize 64
VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=1066 "ProductName" "${NAME}"
VIAddVersionKey /LANG=1066 "FileDescription" "Bộ cài ${NAME}"
VIAddVersionKey /LANG=1066 "CompanyName" "${NAME}"
VIAddVersionKey /LANG=1066 "LegalCopyright" ""
VIAddVersionKey /LANG=1066 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=1066 "ProductVersion" "${VERSION}"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_WELCOMEPAGE_TEXT "Chương trình soạn, gửi và tổng hợp báo cáo, chạy không cần mạng.$\r$\n$\r$\nCài cho riêng người dùng này, không cần quyền quản trị. Bản cũ được thay; dữ liệu báo cáo giữ nguyên.$\r$\n$\r$\nHãy đóng ${NAME} nếu đang mở, rồi bấm “Tiếp theo”."
!define MUI_FINISHPAGE_RUN "$INSTDIR\baocao.exe"
!define MUI_FINISHPAGE_RUN_TEXT "Mở ${NAME}"
!define MUI_UNCONFIRMPAGE_TEXT_TOP "Chương trình sẽ được gỡ khỏi máy. Dữ liệu báo cáo của đơn vị được giữ lại, cài lại chương trình là mở được."
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Vietnamese"

!macro REFUSE WORDS CODE
  MessageBox MB_OK|MB_ICONSTOP "${WORDS}" /SD IDOK
  SetErrorLevel ${CODE}
  Quit
!macroend

; A program that runs cannot be replaced: its file does not open for writing.
!macro WAIT_UNTIL_CLOSED
  again:
  ClearErrors
  ${If} ${FileExists} "$INSTDIR\baocao.exe"
    FileOpen $0 "$INSTDIR\baocao.exe" a
    FileClose $0
  ${EndIf}
  ${If} ${FileExists} "$INSTDIR\baocao-cli.exe"
    FileOpen $0 "$INSTDIR\baocao-cli.exe" a
    FileClose $0
  ${EndIf}
  ${If} ${Errors}
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "${NAME} đang mở. Hãy đóng cửa sổ chương trình rồi bấm “Thử lại” (Retry)." /SD IDCANCEL IDRETRY again
    SetErrorLevel 5
    Quit
  ${EndIf}
!macroend

; Only what an installer put there; what else lies in the folder stays.
!macro REMOVE_PROGRAM
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\baocao.exe"
  Delete "$INSTDIR\baocao-cli.exe"
!macroend

Function .onInit
  ${IfNot} ${RunningX64}
    !insertmacro REFUSE "${NAME} cần Windows 64 bit; máy này chạy Windows 32 bit nên không cài được." 3
  ${EndIf}
  ${IfNot} ${AtLeastWin10}
    !insertmacro REFUSE "${NAME} cần Windows 10 (bản 1809 trở lên) hoặc Windows 11; hãy cập nhật Windows rồi cài lại." 3
  ${EndIf}
  ${IfNot} ${AtLeastBuild} 17763
    !insertmacro REFUSE "${NAME} cần Windows 10 bản 1809 trở lên; hãy cập nhật Windows rồi cài lại." 3
  ${EndIf}
FunctionEnd

Section
  !insertmacro WAIT_UNTIL_CLOSED
  !insertmacro REMOVE_PROGRAM
  SetOutPath "$INSTDIR"
  ClearErrors
  File "${TREE}/baocao.exe"  ; side by side: what both starters hold is packed once
  File "${TREE}/baocao-cli.exe"
  File /r "${TREE}/_internal"
  ${If} ${Errors}
    !insertmacro REFUSE "Không ghi được vào “$INSTDIR”; hãy chọn thư mục khác hoặc xóa bớt tệp rồi cài lại." 4
  ${EndIf}
  WriteUninstaller "$INSTDIR\${REMOVER}"
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\baocao.exe"
  CreateShortcut "$DESKTOP\${NAME}.lnk" "$INSTDIR\baocao.exe"

  ; a unit's data open by a double-click
  WriteRegStr HKCU "${CLASSES}\.baocao" "" "BaoCaoCoSo.Store"
  WriteRegStr HKCU "${CLASSES}\BaoCaoCoSo.Store" "" "Dữ liệu đơn vị của ${NAME}"
  WriteRegStr HKCU "${CLASSES}\BaoCaoCoSo.Store\DefaultIcon" "" "$INSTDIR\baocao.exe,0"
  WriteRegStr HKCU "${CLASSES}\BaoCaoCoSo.Store\shell\open\command" "" '"$INSTDIR\baocao.exe" "%1"'
  ; Word keeps its documents; this program is among those they can be opened with
  WriteRegStr HKCU "${CLASSES}\BaoCaoCoSo.Document" "" "Báo cáo (văn bản Word)"
  WriteRegStr HKCU "${CLASSES}\BaoCaoCoSo.Document\shell\open\command" "" '"$INSTDIR\baocao.exe" "%1"'
  WriteRegStr HKCU "${CLASSES}\.docx\OpenWithProgids" "BaoCaoCoSo.Document" ""
  WriteRegStr HKCU "${CLASSES}\Applications\baocao.exe" "FriendlyAppName" "${NAME}"
  WriteRegStr HKCU "${CLASSES}\Applications\baocao.exe\SupportedTypes" ".docx" ""
  WriteRegStr HKCU "${CLASSES}\Applications\baocao.exe\SupportedTypes" ".baocao" ""
  WriteRegStr HKCU "${CLASSES}\Applications\baocao.exe\shell\open\command" "" '"$INSTDIR\baocao.exe" "%1"'

  WriteRegStr HKCU "${KEY}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "Publisher" "${NAME}"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\baocao.exe,0"
  WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\${REMOVER}"'
  WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\${REMOVER}" /S'
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${KEY}" "EstimatedSize" $0
  ${RefreshShellIcons}
SectionEnd

Section Uninstall
  !insertmacro WAIT_UNTIL_CLOSED
  !insertmacro REMOVE_PROGRAM
  Delete "$INSTDIR\${REMOVER}"
  RMDir "$INSTDIR"  ; only where nothing else is in it
  Delete "$SMPROGRAMS\${NAME}.lnk"
  Delete "$DESKTOP\${NAME}.lnk"
  ReadRegStr $0 HKCU "${CLASSES}\.baocao" ""
  ${If} $0 == "BaoCaoCoSo.Store"
    DeleteRegKey HKCU "${CLASSES}\.baocao"
  ${EndIf}
  DeleteRegKey HKCU "${CLASSES}\BaoCaoCoSo.Store"
  DeleteRegKey HKCU "${CLASSES}\BaoCaoCoSo.Document"
  DeleteRegValue HKCU "${CLASSES}\.docx\OpenWithProgids" "BaoCaoCoSo.Document"
  DeleteRegKey /ifempty HKCU "${CLASSES}\.docx\OpenWithProgids"
  DeleteRegKey /ifempty HKCU "${CLASSES}\.docx"
  DeleteRegKey HKCU "${CLASSES}\Applications\baocao.exe"
  DeleteRegKey HKCU "${KEY}"
  ${RefreshShellIcons}
SectionEnd
