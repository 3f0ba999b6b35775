#include "cpdfium.h"

static void read_boxes(const cpdfium_api *api, FPDF_TEXTPAGE text, int index, cpdfium_character *out) {
    double left = 0, right = 0, bottom = 0, top = 0;
    api->FPDFText_GetCharBox(text, index, &left, &right, &bottom, &top);
    out->left = left;
    out->right = right;
    out->bottom = bottom;
    out->top = top;
    FS_RECTF loose;
    if (!api->FPDFText_GetLooseCharBox(text, index, &loose)) {
        loose = (FS_RECTF){.left = left, .top = top, .right = right, .bottom = bottom};
    }
    out->loose_left = loose.left;
    out->loose_right = loose.right;
    out->loose_bottom = loose.bottom < loose.top ? loose.bottom : loose.top;
    out->loose_top = loose.bottom < loose.top ? loose.top : loose.bottom;
}

int cpdfium_characters(const cpdfium_api *api, FPDF_TEXTPAGE text, cpdfium_character *out, int count) {
    int available = api->FPDFText_CountChars(text);
    if (available < count) count = available;
    FPDF_PAGEOBJECT previous = NULL;
    for (int index = 0; index < count; index++) {
        cpdfium_character *character = &out[index];
        character->unicode = api->FPDFText_GetUnicode(text, index);
        character->is_generated = api->FPDFText_IsGenerated(text, index) == 1;
        character->is_unmapped = api->FPDFText_HasUnicodeMapError(text, index) == 1;
        character->angle = api->FPDFText_GetCharAngle(text, index);
        FPDF_PAGEOBJECT object = api->FPDFText_GetTextObject(text, index);
        character->starts_object = object != previous;
        previous = object;
        character->is_invisible = object && api->FPDFTextObj_GetTextRenderMode(object) == CPDFIUM_TEXT_INVISIBLE;
        read_boxes(api, text, index, character);
    }
    return count < 0 ? 0 : count;
}
