/* For tests under Wine only, never shipped: Windows 10 has an icuuc.dll and Wine has none.
 * Every converter says politely that it cannot be opened; Qt then converts text by itself. */
#include <stddef.h>

#define SHOWN __declspec(dllexport)
#define UNSUPPORTED 16

static void refuse(int *status)
{
    if (status)
        *status = UNSUPPORTED;
}

SHOWN void *ucnv_open(const char *name, int *status) { (void)name; refuse(status); return NULL; }
SHOWN void ucnv_close(void *self) { (void)self; }
SHOWN void ucnv_reset(void *self) { (void)self; }
SHOWN void UCNV_FROM_U_CALLBACK_SUBSTITUTE(void) {}
SHOWN void UCNV_TO_U_CALLBACK_SUBSTITUTE(void) {}
SHOWN signed char ucnv_getMaxCharSize(void *self) { (void)self; return 4; }
SHOWN const char *ucnv_getName(void *self, int *status) { (void)self; refuse(status); return ""; }
SHOWN void ucnv_getToUCallBack(void *self, void **action, const void **context)
{ (void)self; *action = NULL; *context = NULL; }
SHOWN void ucnv_getFromUCallBack(void *self, void **action, const void **context)
{ (void)self; *action = NULL; *context = NULL; }
SHOWN void ucnv_setToUCallBack(void *self, void *action, const void *context, void **old, const void **before, int *status)
{ (void)self; (void)action; (void)context; (void)old; (void)before; refuse(status); }
SHOWN void ucnv_setFromUCallBack(void *self, void *action, const void *context, void **old, const void **before, int *status)
{ (void)self; (void)action; (void)context; (void)old; (void)before; refuse(status); }
SHOWN void ucnv_cbToUWriteUChars(void *a, const void *b, int length, int offset, int *status)
{ (void)a; (void)b; (void)length; (void)offset; refuse(status); }
SHOWN void ucnv_cbFromUWriteUChars(void *a, const void **b, const void *limit, int offset, int *status)
{ (void)a; (void)b; (void)limit; (void)offset; refuse(status); }
SHOWN void ucnv_toUnicode(void *self, void **to, const void *to_limit, const char **from, const char *from_limit, int *at,
                          signed char flush, int *status)
{ (void)self; (void)to; (void)to_limit; (void)from; (void)from_limit; (void)at; (void)flush; refuse(status); }
SHOWN void ucnv_fromUnicode(void *self, char **to, const char *to_limit, const void **from, const void *from_limit, int *at,
                            signed char flush, int *status)
{ (void)self; (void)to; (void)to_limit; (void)from; (void)from_limit; (void)at; (void)flush; refuse(status); }
SHOWN int ucnv_toUCountPending(void *self, int *status) { (void)self; refuse(status); return 0; }
SHOWN int ucnv_fromUCountPending(void *self, int *status) { (void)self; refuse(status); return 0; }
SHOWN const char *ucnv_getStandardName(const char *name, const char *standard, int *status)
{ (void)name; (void)standard; refuse(status); return NULL; }
SHOWN const char *ucnv_getAvailableName(int which) { (void)which; return NULL; }
SHOWN int ucnv_countAvailable(void) { return 0; }
