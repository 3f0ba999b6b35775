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

// What holds for all characters of a text object.
typedef struct {
    FPDF_PAGEOBJECT object;
    uint8_t font, is_invisible, is_faint;
} object_style;

typedef struct {
    FPDF_FONT fonts[CPDFIUM_MAXIMUM_FONTS];
    int count;
} font_list;

static uint8_t font_index(font_list *list, FPDF_FONT font) {
    for (int index = 0; index < list->count; index++) {
        if (list->fonts[index] == font) return index;
    }
    if (list->count == CPDFIUM_MAXIMUM_FONTS) return CPDFIUM_MAXIMUM_FONTS - 1;
    list->fonts[list->count] = font;
    return list->count++;
}

static object_style style_of(const cpdfium_api *api, FPDF_PAGEOBJECT object, font_list *fonts) {
    enum { LIGHT = 0xF0, TRANSPARENT = 0x10 };
    object_style style = {.object = object};
    if (!object) return style;
    style.font = font_index(fonts, api->FPDFTextObj_GetFont(object));
    int mode = api->FPDFTextObj_GetTextRenderMode(object);
    style.is_invisible = mode == CPDFIUM_TEXT_INVISIBLE || mode == CPDFIUM_TEXT_CLIP;
    unsigned int red = 0, green = 0, blue = 0, alpha = 255;
    if (mode == CPDFIUM_TEXT_FILL && api->FPDFPageObj_GetFillColor(object, &red, &green, &blue, &alpha)) {
        style.is_invisible = alpha < TRANSPARENT;
        style.is_faint = red >= LIGHT && green >= LIGHT && blue >= LIGHT;
    }
    return style;
}

int cpdfium_characters(const cpdfium_api *api, FPDF_TEXTPAGE text, cpdfium_character *out, int count) {
    int available = api->FPDFText_CountChars(text);
    if (available < count) count = available;
    font_list fonts = {.count = 0};
    object_style style = {.object = NULL};
    for (int index = 0; index < count; index++) {
        cpdfium_character *character = &out[index];
        character->unicode = api->FPDFText_GetUnicode(text, index);
        character->is_generated = api->FPDFText_IsGenerated(text, index) == 1;
        character->is_unmapped = api->FPDFText_HasUnicodeMapError(text, index) == 1;
        character->angle = api->FPDFText_GetCharAngle(text, index);
        FPDF_PAGEOBJECT object = api->FPDFText_GetTextObject(text, index);
        character->starts_object = object != style.object;
        if (object != style.object) style = style_of(api, object, &fonts);
        character->object = (uintptr_t)object;
        character->font = style.font;
        character->is_invisible = style.is_invisible;
        character->is_faint = style.is_faint;
        read_boxes(api, text, index, character);
    }
    return count < 0 ? 0 : count;
}
