/* Starts the bundled Python for one of the three programs. Built once for each name: see payload.py.
 *
 * PROGRAM  L"jonovahti", L"jonovahti-admin" or L"jonovahti-worker"
 * LIBRARY  L"python311.dll"
 * CONSOLE  defined for the two that are run in a terminal or by a service
 *
 * No code is looked for outside the program's own folder: neither PATH nor the registry nor the current folder.
 */
#include <windows.h>
#include <shellapi.h>
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>

#define LONGEST 32768
#define START L"import sys; sys.argv[0] = '" PROGRAM L"'; from freeze_start import start; sys.exit(start())"

typedef int (*Main)(int, wchar_t **);

static int fail(const wchar_t *words)
{
#ifdef CONSOLE
    fwprintf(stderr, L"%ls: %ls\n", PROGRAM, words);
#else
    MessageBoxW(NULL, words, L"Jonovahti", MB_OK | MB_ICONERROR);
#endif
    return 70;
}

static int run(void)
{
    static wchar_t folder[LONGEST], library[LONGEST];
    DWORD length = GetModuleFileNameW(NULL, folder, LONGEST - 1);
    wchar_t *last = length && length < LONGEST - 1 ? wcsrchr(folder, L'\\') : NULL;
    if (!last)
        return fail(L"The program cannot find its own folder.");
    *last = 0;
    SetDefaultDllDirectories(LOAD_LIBRARY_SEARCH_APPLICATION_DIR | LOAD_LIBRARY_SEARCH_SYSTEM32 |
                             LOAD_LIBRARY_SEARCH_USER_DIRS);
    _snwprintf(library, LONGEST - 1, L"%ls\\%ls", folder, LIBRARY);
    HMODULE python =
        LoadLibraryExW(library, NULL, LOAD_LIBRARY_SEARCH_DLL_LOAD_DIR | LOAD_LIBRARY_SEARCH_SYSTEM32);
    if (!python)
        return fail(LIBRARY L" is missing or damaged: repair the installation.");
    Main run_python = (Main)(void *)GetProcAddress(python, "Py_Main");
    if (!run_python)
        return fail(LIBRARY L" is of another kind: repair the installation.");
    int count = 0;
    wchar_t **told = CommandLineToArgvW(GetCommandLineW(), &count);
    wchar_t **given = calloc(count + 6, sizeof *given);
    if (!told || !given)
        return fail(L"There is too little memory.");
    int at = 0;
    given[at++] = told[0];
    given[at++] = L"-B";
    given[at++] = L"-X";
    given[at++] = L"utf8";
    given[at++] = L"-c";
    given[at++] = START;
    for (int each = 1; each < count; each++)
        given[at++] = told[each];
    return run_python(at, given);
}

#ifdef CONSOLE
int wmain(void)
{
    return run();
}
#else
int WINAPI wWinMain(HINSTANCE self, HINSTANCE before, PWSTR line, int shown)
{
    (void)self, (void)before, (void)line, (void)shown;
    /* A terminal it was started from, if there is one, gets what --version and --help print. */
    AttachConsole(ATTACH_PARENT_PROCESS);
    return run();
}
#endif
