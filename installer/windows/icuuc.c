/* For Wine alone, which has no icuuc.dll (Windows has had it since 10 1703): Qt imports converters from it that nothing
   here uses, as all text is UTF-8. Never packed. */
#define FROM_ICU __declspec(dllexport)
static void *refuse(int *error) { if (error) *error = 4; return 0; }  /* U_MISSING_RESOURCE and the like: no such converter */
FROM_ICU void *ucnv_open(const char *name, int *error) { return refuse(error); }
FROM_ICU const char *ucnv_getName(const void *converter, int *error) { return refuse(error); }
FROM_ICU const char *ucnv_getStandardName(const char *name, const char *standard, int *error) { return refuse(error); }
FROM_ICU signed char ucnv_getMaxCharSize(const void *converter) { return 4; }
FROM_ICU int ucnv_countAvailable(void) { return 0; }
FROM_ICU const char *ucnv_getAvailableName(int number) { return 0; }
FROM_ICU int ucnv_fromUCountPending(const void *converter, int *error) { return 0; }
FROM_ICU int ucnv_toUCountPending(const void *converter, int *error) { return 0; }
FROM_ICU void ucnv_close(void *converter) {}
FROM_ICU void ucnv_reset(void *converter) {}
FROM_ICU void ucnv_fromUnicode(void) {}
FROM_ICU void ucnv_toUnicode(void) {}
FROM_ICU void ucnv_cbFromUWriteUChars(void) {}
FROM_ICU void ucnv_cbToUWriteUChars(void) {}
FROM_ICU void UCNV_FROM_U_CALLBACK_SUBSTITUTE(void) {}
FROM_ICU void UCNV_TO_U_CALLBACK_SUBSTITUTE(void) {}
FROM_ICU void ucnv_getFromUCallBack(void) {}
FROM_ICU void ucnv_getToUCallBack(void) {}
FROM_ICU void ucnv_setFromUCallBack(void) {}
FROM_ICU void ucnv_setToUCallBack(void) {}
