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

static void cover(FS_RECTF *box, float x, float y, FS_MATRIX matrix, int is_first) {
    float shown_x = x * matrix.a + y * matrix.c + matrix.e;
    float shown_y = x * matrix.b + y * matrix.d + matrix.f;
    if (is_first || shown_x < box->left) box->left = shown_x;
    if (is_first || shown_x > box->right) box->right = shown_x;
    if (is_first || shown_y < box->bottom) box->bottom = shown_y;
    if (is_first || shown_y > box->top) box->top = shown_y;
}

static int find_bounds(const walk *walk, FPDF_PAGEOBJECT object, FS_MATRIX matrix, FS_RECTF *box) {
    float left = 0, bottom = 0, right = 0, top = 0;
    if (!walk->api->FPDFPageObj_GetBounds(object, &left, &bottom, &right, &top)) return 0;
    cover(box, left, bottom, matrix, 1);
    cover(box, right, bottom, matrix, 0);
    cover(box, left, top, matrix, 0);
    cover(box, right, top, matrix, 0);
    return 1;
}

static int visit_picture(walk *walk, FPDF_PAGEOBJECT object, int type, FS_MATRIX matrix) {
    FS_RECTF box;
    unsigned int columns = 0, rows = 0;
    if (type != CPDFIUM_OBJECT_IMAGE || !find_bounds(walk, object, matrix, &box)) return 1;
    walk->api->FPDFImageObj_GetImagePixelSize(object, &columns, &rows);
    ((cpdfium_picture *)walk->out)[walk->count] = (cpdfium_picture){
        .left = box.left,
        .bottom = box.bottom,
        .right = box.right,
        .top = box.top,
        .position = walk->position - 1,
        .columns = columns,
        .rows = rows,
    };
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

static int visit_rule(walk *walk, FPDF_PAGEOBJECT object, int type, FS_MATRIX matrix) {
    const float thickness = 4, length = 27;
    FS_RECTF box;
    if (type != CPDFIUM_OBJECT_PATH || !find_bounds(walk, object, matrix, &box)) return 1;
    float width = box.right - box.left, height = box.top - box.bottom;
    int is_thin = width <= thickness || height <= thickness;
    if (!is_thin || (width < length && height < length)) return 1;
    ((FS_RECTF *)walk->out)[walk->count] = box;
    return ++walk->count < walk->capacity;
}

int cpdfium_rules(const cpdfium_api *api, FPDF_PAGE page, FS_RECTF *out, int capacity) {
    walk walk = {.api = api, .visit = visit_rule, .out = out, .capacity = capacity, .last = MAXIMUM_VISITS};
    if (capacity > 0) walk_page(&walk, page);
    return walk.count;
}
