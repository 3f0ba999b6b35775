#include "cpdfium.h"

// FPDF_FORMFILLINFO: a version and callbacks for what a person does to a form, which nobody does here. The room is
// larger than any version needs, all of it zero.
typedef struct {
    int version;
    void *_Nullable rest[63];
} form_information;

FPDF_FORMHANDLE cpdfium_open_form(const cpdfium_api *api, FPDF_DOCUMENT document) {
    // A build of PDFium takes the one version that it was built for. It keeps the address, and never writes there.
    static form_information plain = {.version = 1}, dynamic = {.version = 2};
    FPDF_FORMHANDLE form = api->FPDFDOC_InitFormFillEnvironment(document, &plain);
    return form ? form : api->FPDFDOC_InitFormFillEnvironment(document, &dynamic);
}
