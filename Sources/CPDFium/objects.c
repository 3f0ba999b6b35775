#include "cpdfium.h"

enum { MAXIMUM_VISITS = 200000, MAXIMUM_DEPTH = 4 };

typedef struct walk {
    const cpdfium_api *api;
    /// Told of every object that is no form; a result of 0 ends the walk.
    int (*visit)(struct walk *walk, FPDF_PAGEOBJECT object, int type, FS_MATRIX matrix);
    void *out;
    int count, capacity;
    /// Objects that were visited, in the order in which they are painted.
    int position, last;
} walk;

static FS_MATRIX product(FS_MATRIX inner, FS_MATRIX outer) {
    return (FS_MATRIX){
        .a = inner.a * outer.a + inner.b * outer.c,
        .b = inner.a * outer.b + inner.b * outer.d,
        .c = inner.c * outer.a + inner.d * outer.c,
        .d = inner.c * outer.b + inner.d * outer.d,
        .e = inner.e * outer.a + inner.f * outer.c + outer.e,
        .f = inner.e * outer.b + inner.f * outer.d + outer.f,
    };
}

static int meet(walk *walk, FPDF_PAGEOBJECT object, FS_MATRIX matrix, int depth);

static int meet_parts(walk *walk, FPDF_PAGEOBJECT form, FS_MATRIX matrix, int depth) {
    FS_MATRIX own;
    if (depth >= MAXIMUM_DEPTH || !walk->api->FPDFPageObj_GetMatrix(form, &own)) return 1;
    int count = walk->api->FPDFFormObj_CountObjects(form);
    for (int index = 0; index < count; index++) {
        FPDF_PAGEOBJECT part = walk->api->FPDFFormObj_GetObject(form, (unsigned long)index);
        if (part && !meet(walk, part, product(own, matrix), depth + 1)) return 0;
    }
    return 1;
}

static int meet(walk *walk, FPDF_PAGEOBJECT object, FS_MATRIX matrix, int depth) {
    int type = walk->api->FPDFPageObj_GetType(object);
    if (type == CPDFIUM_OBJECT_FORM) return meet_parts(walk, object, matrix, depth);
    if (walk->position++ >= walk->last) return 0;
    return walk->visit(walk, object, type, matrix);
}

static void walk_page(walk *walk, FPDF_PAGE page) {
    FS_MATRIX identity = {.a = 1, .d = 1};
    int count = walk->api->FPDFPage_CountObjects(page);
    for (int index = 0; index < count; index++) {
        FPDF_PAGEOBJECT object = walk->api->FPDFPage_GetObject(page, index);
        if (object && !meet(walk, object, identity, 0)) return;
    }
}

static void cover(cpdfium_picture *picture, float x, float y, FS_MATRIX matrix, int is_first) {
    float shown_x = x * matrix.a + y * matrix.c + matrix.e;
    float shown_y = x * matrix.b + y * matrix.d + matrix.f;
    if (is_first || shown_x < picture->left) picture->left = shown_x;
    if (is_first || shown_x > picture->right) picture->right = shown_x;
    if (is_first || shown_y < picture->bottom) picture->bottom = shown_y;
    if (is_first || shown_y > picture->top) picture->top = shown_y;
}

static int visit_picture(walk *walk, FPDF_PAGEOBJECT object, int type, FS_MATRIX matrix) {
    float left = 0, bottom = 0, right = 0, top = 0;
    if (type != CPDFIUM_OBJECT_IMAGE) return 1;
    if (!walk->api->FPDFPageObj_GetBounds(object, &left, &bottom, &right, &top)) return 1;
    cpdfium_picture *picture = (cpdfium_picture *)walk->out + walk->count;
    cover(picture, left, bottom, matrix, 1);
    cover(picture, right, bottom, matrix, 0);
    cover(picture, left, top, matrix, 0);
    cover(picture, right, top, matrix, 0);
    picture->position = walk->position - 1;
    return ++walk->count < walk->capacity;
}

int cpdfium_pictures(const cpdfium_api *api, FPDF_PAGE page, cpdfium_picture *out, int capacity) {
    walk walk = {.api = api, .visit = visit_picture, .out = out, .capacity = capacity, .last = MAXIMUM_VISITS};
    if (capacity > 0) walk_page(&walk, page);
    return walk.count;
}

static int visit_text(walk *walk, FPDF_PAGEOBJECT object, int type, FS_MATRIX matrix) {
    (void)matrix;
    if (type == CPDFIUM_OBJECT_TEXT) ((uintptr_t *)walk->out)[walk->count++] = (uintptr_t)object;
    return walk->count < walk->capacity;
}

int cpdfium_texts_before(const cpdfium_api *api, FPDF_PAGE page, int position, uintptr_t *out, int capacity) {
    walk walk = {.api = api, .visit = visit_text, .out = out, .capacity = capacity, .last = position};
    if (capacity > 0) walk_page(&walk, page);
    return walk.count;
}
