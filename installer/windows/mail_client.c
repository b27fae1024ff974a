/* Stands in for a mail program when the way to one is tried: writes what Simple MAPI hands it to %TEMP%\thu.txt. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <windows.h>
#include <mapi.h>

typedef struct { ULONG reserved, kind; PWSTR name, address; ULONG id_size; void *id; } Recipient;
typedef struct { ULONG reserved, flags, position; PWSTR path, name; void *kind; } File;
typedef struct {
    ULONG reserved; PWSTR subject, text, type, received, conversation; ULONG flags; Recipient *originator;
    ULONG recipient_count; Recipient *recipients; ULONG file_count; File *files;
} Message;

__declspec(dllexport) ULONG WINAPI MAPISendMailW(LHANDLE session, ULONG_PTR window, Message *message, FLAGS flags, ULONG reserved)
{
    WCHAR path[MAX_PATH];
    ExpandEnvironmentStringsW(L"%TEMP%\\thu.txt", path, MAX_PATH);
    FILE *out = _wfopen(path, L"w, ccs=UTF-8");
    if (!out) return MAPI_E_FAILURE;
    fwprintf(out, L"%ls\n%ls\n", message->subject, message->text);
    for (ULONG i = 0; i < message->recipient_count; i++) fwprintf(out, L"to %ls\n", message->recipients[i].address);
    for (ULONG i = 0; i < message->file_count; i++) fwprintf(out, L"file %ls\n", message->files[i].path);
    fclose(out);
    return SUCCESS_SUCCESS;
}

__declspec(dllexport) ULONG WINAPI MAPISendMail(LHANDLE session, ULONG_PTR window, lpMapiMessage message, FLAGS flags, ULONG reserved)
{
    return MAPI_E_FAILURE;  /* the old way, by bytes of the system's own alphabet, loses Vietnamese */
}
