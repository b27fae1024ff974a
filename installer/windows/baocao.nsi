; The installer for Windows: makensis -DTREE=… -DDRAWN=… -DVERSION=… -DOUT=… baocao.nsi
; Per user, without an administrator: office computers rarely have one at hand. Silent: setup.exe /S [/D=folder].
; What stands in a user's data folder, in settings, or beside the program is never touched.
Unicode true
!include MUI2.nsh
!include WinVer.nsh
!include x64.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include WordFunc.nsh

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
AllowSkipFiles off  ; a program without one of its files is none
VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=1066 "ProductName" "${NAME}"
VIAddVersionKey /LANG=1066 "FileDescription" "Bộ cài ${NAME}"
VIAddVersionKey /LANG=1066 "CompanyName" "${NAME}"
VIAddVersionKey /LANG=1066 "LegalCopyright" ""
VIAddVersionKey /LANG=1066 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=1066 "ProductVersion" "${VERSION}"

Var found  ; the version that is installed already, or nothing
Var before  ; what the first page says of it

!define MUI_ICON "${DRAWN}/baocao.ico"
!define MUI_UNICON "${DRAWN}/baocao.ico"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${DRAWN}/wizard.bmp"
!define MUI_ABORTWARNING
!define MUI_ABORTWARNING_TEXT "Chưa cài xong ${NAME}. Thoát?"
!define MUI_WELCOMEPAGE_TITLE "Cài đặt ${NAME} ${VERSION}"
!define MUI_WELCOMEPAGE_TEXT "Chương trình soạn, gửi và tổng hợp báo cáo của cơ sở, chạy không cần mạng.$\r$\n$\r$\nCài cho riêng người dùng này, không cần quyền quản trị. $before$\r$\n$\r$\nHãy đóng ${NAME} nếu đang mở, rồi bấm “Tiếp tục”."
!define MUI_DIRECTORYPAGE_TEXT_TOP "Chương trình sẽ nằm trong thư mục dưới đây. Dữ liệu báo cáo nằm ở nơi khác, không phụ thuộc thư mục này."
!define MUI_FINISHPAGE_TITLE "Đã cài xong ${NAME}"
!define MUI_FINISHPAGE_TEXT "Từ nay mở chương trình bằng biểu tượng “${NAME}” trên màn hình, trong thực đơn Bắt đầu, hoặc bấm đúp vào tệp dữ liệu .baocao."
!define MUI_FINISHPAGE_BUTTON "&Xong"
!define MUI_FINISHPAGE_RUN "$INSTDIR\baocao.exe"
!define MUI_FINISHPAGE_RUN_TEXT "Mở ${NAME}"
!define MUI_UNCONFIRMPAGE_TEXT_TOP "Chương trình sẽ được gỡ khỏi máy. Dữ liệu báo cáo của đơn vị được giữ lại; cài lại chương trình là mở được."
!insertmacro MUI_PAGE_WELCOME
!define MUI_PAGE_HEADER_TEXT "Nơi cài đặt"
!define MUI_PAGE_HEADER_SUBTEXT "Thường không cần đổi gì."
!insertmacro MUI_PAGE_DIRECTORY
!define MUI_PAGE_HEADER_TEXT "Đang cài đặt"
!define MUI_PAGE_HEADER_SUBTEXT "Xin chờ một lát; máy chậm có thể mất vài phút."
!define MUI_INSTFILESPAGE_FINISHHEADER_TEXT "Đã cài xong"
!define MUI_INSTFILESPAGE_FINISHHEADER_SUBTEXT "${NAME} đã được cài vào máy."
!define MUI_INSTFILESPAGE_ABORTHEADER_TEXT "Chưa cài xong"
!define MUI_INSTFILESPAGE_ABORTHEADER_SUBTEXT "Chương trình chưa được cài; hãy chạy lại bộ cài."
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!define MUI_PAGE_HEADER_TEXT "Gỡ ${NAME}"
!define MUI_PAGE_HEADER_SUBTEXT "Dữ liệu báo cáo được giữ lại."
!insertmacro MUI_UNPAGE_CONFIRM
!define MUI_PAGE_HEADER_TEXT "Đang gỡ"
!define MUI_PAGE_HEADER_SUBTEXT "Xin chờ một lát."
!define MUI_INSTFILESPAGE_FINISHHEADER_TEXT "Đã gỡ xong"
!define MUI_INSTFILESPAGE_FINISHHEADER_SUBTEXT "Dữ liệu báo cáo vẫn ở trong máy."
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Vietnamese"

; Words of NSIS itself, as this program says them.
LangString ^NextBtn ${LANG_VIETNAMESE} "&Tiếp tục >"
LangString ^BackBtn ${LANG_VIETNAMESE} "< &Quay lại"
LangString ^CancelBtn ${LANG_VIETNAMESE} "Thoát"
LangString ^UninstallBtn ${LANG_VIETNAMESE} "&Gỡ"
LangString ^UninstallCaption ${LANG_VIETNAMESE} "Gỡ ${NAME}"
LangString ^UninstallingSubText ${LANG_VIETNAMESE} "Gỡ khỏi:"
LangString ^BrowseBtn ${LANG_VIETNAMESE} "&Chọn…"
LangString ^DirSubText ${LANG_VIETNAMESE} "Thư mục cài đặt"
LangString ^SpaceRequired ${LANG_VIETNAMESE} "Cần: "
LangString ^SpaceAvailable ${LANG_VIETNAMESE} "Còn trống: "
LangString ^FileError_NoIgnore ${LANG_VIETNAMESE} "Không ghi được tệp:$\r$\n$\r$\n$0$\r$\n$\r$\nHãy xóa bớt tệp nếu ổ đĩa đầy, đóng chương trình khác đang dùng tệp, rồi bấm “Thử lại” (Retry)."

!macro REFUSE WORDS CODE
  MessageBox MB_OK|MB_ICONSTOP "${WORDS}" /SD IDOK
  SetErrorLevel ${CODE}
  Quit
!macroend

; A program that runs cannot be replaced: its file does not open for writing.
!macro WAIT_UNTIL_CLOSED FOLDER
  ${Do}
    ClearErrors
    ${If} ${FileExists} "${FOLDER}\baocao.exe"
      FileOpen $0 "${FOLDER}\baocao.exe" a
      FileClose $0
    ${EndIf}
    ${If} ${FileExists} "${FOLDER}\baocao-cli.exe"
      FileOpen $0 "${FOLDER}\baocao-cli.exe" a
      FileClose $0
    ${EndIf}
    ${IfNot} ${Errors}
      ${Break}
    ${EndIf}
    !insertmacro ASK_AGAIN "${NAME} đang mở. Hãy đóng cửa sổ chương trình rồi bấm “Thử lại” (Retry)."
  ${Loop}
!macroend

!macro ASK_AGAIN WORDS
  ${If} ${Cmd} `MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "${WORDS}" /SD IDCANCEL IDCANCEL`
    SetErrorLevel 5
    Quit
  ${EndIf}
!macroend

; Only what an installer put there; what else lies in the folder stays. A scanner may hold a file for a moment.
!macro REMOVE_PROGRAM FOLDER
  StrCpy $1 0
  ${Do}
    RMDir /r "${FOLDER}\_internal"
    Delete "${FOLDER}\baocao.exe"
    Delete "${FOLDER}\baocao-cli.exe"
    ${IfNot} ${FileExists} "${FOLDER}\_internal\*.*"
    ${AndIfNot} ${FileExists} "${FOLDER}\baocao*.exe"
      ${Break}
    ${EndIf}
    IntOp $1 $1 + 1
    Sleep 250
    ${If} $1 >= 20
      StrCpy $1 0
      !insertmacro ASK_AGAIN "Chương trình khác đang giữ tệp trong “${FOLDER}”. Hãy đóng chương trình đó rồi bấm “Thử lại” (Retry)."
    ${EndIf}
  ${Loop}
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
  ReadRegStr $found HKCU "${KEY}" "DisplayVersion"
  ${If} $found == ""
    StrCpy $before "Dữ liệu báo cáo nằm ngoài thư mục chương trình."
  ${Else}
    StrCpy $before "Máy này đang có bản $found; bản đó được thay, dữ liệu báo cáo giữ nguyên."
    ${VersionCompare} $found "${VERSION}" $0
    ${If} $0 == 1  ; its data would only be looked at
    ${AndIf} ${Cmd} `MessageBox MB_YESNO|MB_DEFBUTTON2|MB_ICONEXCLAMATION "Máy này đã có bản $found, mới hơn bản ${VERSION} này; dữ liệu của bản mới có thể chỉ xem được bằng bản cũ. Vẫn cài bản cũ?" /SD IDNO IDNO`
      SetErrorLevel 6
      Quit
    ${EndIf}
  ${EndIf}
FunctionEnd

Section
  !insertmacro WAIT_UNTIL_CLOSED "$INSTDIR"
  ReadRegStr $2 HKCU "${KEY}" "InstallLocation"
  ${If} $2 != ""
  ${AndIf} $2 != $INSTDIR  ; there is one program only, wherever it was put before
    !insertmacro WAIT_UNTIL_CLOSED $2
    !insertmacro REMOVE_PROGRAM $2
    Delete "$2\${REMOVER}"
    RMDir $2
  ${EndIf}
  !insertmacro REMOVE_PROGRAM "$INSTDIR"
  SetOutPath "$INSTDIR"
  File "${TREE}/baocao.exe"  ; side by side: what both starters hold is packed once
  File "${TREE}/baocao-cli.exe"
  File /r "${TREE}/_internal"
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
  !insertmacro WAIT_UNTIL_CLOSED "$INSTDIR"
  !insertmacro REMOVE_PROGRAM "$INSTDIR"
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
