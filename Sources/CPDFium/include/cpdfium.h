// The part of PDFium's public C interface that Deedbox uses, written from its documentation (PDFium is BSD-3-Clause /
// Apache-2.0). The library is found at run time, so nothing links against it: cpdfium_load() fills a table of functions.
#ifndef CPDFIUM_H
#define CPDFIUM_H

#include <stddef.h>
#include <stdint.h>

// Handles; a function that fails returns NULL.
typedef struct fpdf_document_t__ *_Null_unspecified FPDF_DOCUMENT;
typedef struct fpdf_page_t__ *_Null_unspecified FPDF_PAGE;
typedef struct fpdf_textpage_t__ *_Null_unspecified FPDF_TEXTPAGE;
typedef struct fpdf_bitmap_t__ *_Null_unspecified FPDF_BITMAP;
typedef struct fpdf_pageobject_t__ *_Null_unspecified FPDF_PAGEOBJECT;
typedef struct fpdf_annotation_t__ *_Null_unspecified FPDF_ANNOTATION;
typedef struct fpdf_signature_t__ *_Null_unspecified FPDF_SIGNATURE;
typedef struct fpdf_font_t__ *_Null_unspecified FPDF_FONT;
typedef struct fpdf_form_handle_t__ *_Null_unspecified FPDF_FORMHANDLE;
typedef struct fpdf_attachment_t__ *_Null_unspecified FPDF_ATTACHMENT;
typedef struct { float left, top, right, bottom; } FS_RECTF;
// A point (x, y) goes to (a x + c y + e, b x + d y + f).
typedef struct { float a, b, c, d, e, f; } FS_MATRIX;

enum cpdfium_constants {
    CPDFIUM_ERROR_FORMAT = 3,
    CPDFIUM_ERROR_PASSWORD = 4,
    CPDFIUM_ERROR_SECURITY = 5,
    CPDFIUM_OBJECT_TEXT = 1,
    CPDFIUM_OBJECT_PATH = 2,
    CPDFIUM_OBJECT_IMAGE = 3,
    CPDFIUM_OBJECT_FORM = 5,
    CPDFIUM_ANNOTATION_FREE_TEXT = 3,
    CPDFIUM_ANNOTATION_STAMP = 13,
    CPDFIUM_ANNOTATION_WIDGET = 20,
    CPDFIUM_FORM_XFA = 2,
    CPDFIUM_FORM_XFA_FOREGROUND = 3,
    CPDFIUM_FIELD_PUSH_BUTTON = 1,
    CPDFIUM_FIELD_CHECK_BOX = 2,
    CPDFIUM_FIELD_RADIO_BUTTON = 3,
    CPDFIUM_FIELD_COMBO_BOX = 4,
    CPDFIUM_FIELD_LIST_BOX = 5,
    CPDFIUM_FIELD_TEXT = 6,
    CPDFIUM_FIELD_IS_PASSWORD = 1 << 13,
    CPDFIUM_ANNOTATION_IS_HIDDEN = 1 << 1,
    CPDFIUM_BITMAP_GRAY = 1,
    CPDFIUM_BITMAP_BGRX = 3,
    CPDFIUM_RENDER_ANNOTATIONS = 0x01,
    CPDFIUM_RENDER_GRAY = 0x08,
    CPDFIUM_TEXT_FILL = 0,
    CPDFIUM_TEXT_INVISIBLE = 3,
    CPDFIUM_TEXT_CLIP = 7,
    CPDFIUM_SAVE_ANEW = 2,
    /// The fonts of a page that are told apart; the last stands for all further ones.
    CPDFIUM_MAXIMUM_FONTS = 64,
};

#pragma clang assume_nonnull begin

// X(result, name, arguments)
#define CPDFIUM_FUNCTIONS(X) \
    X(void, FPDF_InitLibrary, (void)) \
    X(unsigned long, FPDF_GetLastError, (void)) \
    X(FPDF_DOCUMENT, FPDF_LoadMemDocument64, (const void *_Nonnull data, size_t size, const char *_Nullable password)) \
    X(void, FPDF_CloseDocument, (FPDF_DOCUMENT document)) \
    X(int, FPDF_GetPageCount, (FPDF_DOCUMENT document)) \
    X(unsigned long, FPDF_GetMetaText, (FPDF_DOCUMENT document, const char *_Nonnull tag, void *_Nullable buffer, unsigned long size)) \
    X(FPDF_PAGE, FPDF_LoadPage, (FPDF_DOCUMENT document, int index)) \
    X(void, FPDF_ClosePage, (FPDF_PAGE page)) \
    X(float, FPDF_GetPageWidthF, (FPDF_PAGE page)) \
    X(float, FPDF_GetPageHeightF, (FPDF_PAGE page)) \
    X(int, FPDF_PageToDevice, (FPDF_PAGE page, int x, int y, int width, int height, int rotation, double page_x, \
                               double page_y, int *_Nonnull device_x, int *_Nonnull device_y)) \
    X(int, FPDFPage_Flatten, (FPDF_PAGE page, int flag)) \
    X(int, FPDFPage_CountObjects, (FPDF_PAGE page)) \
    X(FPDF_PAGEOBJECT, FPDFPage_GetObject, (FPDF_PAGE page, int index)) \
    X(int, FPDFPageObj_GetType, (FPDF_PAGEOBJECT object)) \
    X(int, FPDFPageObj_GetBounds, (FPDF_PAGEOBJECT object, float *_Nonnull left, float *_Nonnull bottom, float *_Nonnull right, float *_Nonnull top)) \
    X(int, FPDFPageObj_GetMatrix, (FPDF_PAGEOBJECT object, FS_MATRIX *_Nonnull matrix)) \
    X(int, FPDFPageObj_GetFillColor, (FPDF_PAGEOBJECT object, unsigned int *_Nonnull red, unsigned int *_Nonnull green, \
                                      unsigned int *_Nonnull blue, unsigned int *_Nonnull alpha)) \
    X(int, FPDFImageObj_GetImagePixelSize, (FPDF_PAGEOBJECT picture, unsigned int *_Nonnull width, unsigned int *_Nonnull height)) \
    X(int, FPDFFormObj_CountObjects, (FPDF_PAGEOBJECT form)) \
    X(FPDF_PAGEOBJECT, FPDFFormObj_GetObject, (FPDF_PAGEOBJECT form, unsigned long index)) \
    X(int, FPDFPage_GetAnnotCount, (FPDF_PAGE page)) \
    X(FPDF_ANNOTATION, FPDFPage_GetAnnot, (FPDF_PAGE page, int index)) \
    X(void, FPDFPage_CloseAnnot, (FPDF_ANNOTATION annotation)) \
    X(int, FPDFAnnot_GetSubtype, (FPDF_ANNOTATION annotation)) \
    X(int, FPDFAnnot_GetRect, (FPDF_ANNOTATION annotation, FS_RECTF *_Nonnull rectangle)) \
    X(int, FPDFAnnot_HasKey, (FPDF_ANNOTATION annotation, const char *_Nonnull key)) \
    X(unsigned long, FPDFAnnot_GetStringValue, (FPDF_ANNOTATION annotation, const char *_Nonnull key, unsigned short *_Nullable buffer, \
                                                unsigned long size)) \
    X(int, FPDF_GetFormType, (FPDF_DOCUMENT document)) \
    X(FPDF_FORMHANDLE, FPDFDOC_InitFormFillEnvironment, (FPDF_DOCUMENT document, void *_Nonnull information)) \
    X(void, FPDFDOC_ExitFormFillEnvironment, (FPDF_FORMHANDLE form)) \
    X(int, FPDFAnnot_GetFlags, (FPDF_ANNOTATION annotation)) \
    X(int, FPDFAnnot_GetFormFieldFlags, (FPDF_FORMHANDLE form, FPDF_ANNOTATION annotation)) \
    X(int, FPDFAnnot_GetFormFieldType, (FPDF_FORMHANDLE form, FPDF_ANNOTATION annotation)) \
    X(unsigned long, FPDFAnnot_GetFormFieldName, (FPDF_FORMHANDLE form, FPDF_ANNOTATION annotation, \
                                                  unsigned short *_Nullable buffer, unsigned long size)) \
    X(unsigned long, FPDFAnnot_GetFormFieldValue, (FPDF_FORMHANDLE form, FPDF_ANNOTATION annotation, \
                                                   unsigned short *_Nullable buffer, unsigned long size)) \
    X(int, FPDFDoc_GetAttachmentCount, (FPDF_DOCUMENT document)) \
    X(FPDF_ATTACHMENT, FPDFDoc_GetAttachment, (FPDF_DOCUMENT document, int index)) \
    X(unsigned long, FPDFAttachment_GetName, (FPDF_ATTACHMENT attachment, unsigned short *_Nullable buffer, unsigned long size)) \
    X(int, FPDFAttachment_GetFile, (FPDF_ATTACHMENT attachment, void *_Nullable buffer, unsigned long size, \
                                    unsigned long *_Nonnull length)) \
    X(int, FPDF_GetSignatureCount, (FPDF_DOCUMENT document)) \
    X(FPDF_SIGNATURE, FPDF_GetSignatureObject, (FPDF_DOCUMENT document, int index)) \
    X(unsigned long, FPDFSignatureObj_GetContents, (FPDF_SIGNATURE signature, void *_Nullable buffer, unsigned long size)) \
    X(unsigned long, FPDFSignatureObj_GetReason, (FPDF_SIGNATURE signature, void *_Nullable buffer, unsigned long size)) \
    X(unsigned long, FPDFSignatureObj_GetTime, (FPDF_SIGNATURE signature, char *_Nonnull buffer, unsigned long size)) \
    X(FPDF_TEXTPAGE, FPDFText_LoadPage, (FPDF_PAGE page)) \
    X(void, FPDFText_ClosePage, (FPDF_TEXTPAGE text)) \
    X(int, FPDFText_CountChars, (FPDF_TEXTPAGE text)) \
    X(unsigned int, FPDFText_GetUnicode, (FPDF_TEXTPAGE text, int index)) \
    X(int, FPDFText_IsGenerated, (FPDF_TEXTPAGE text, int index)) \
    X(int, FPDFText_HasUnicodeMapError, (FPDF_TEXTPAGE text, int index)) \
    X(float, FPDFText_GetCharAngle, (FPDF_TEXTPAGE text, int index)) \
    X(int, FPDFText_GetCharBox, (FPDF_TEXTPAGE text, int index, double *_Nonnull left, double *_Nonnull right, double *_Nonnull bottom, \
                                 double *_Nonnull top)) \
    X(int, FPDFText_GetLooseCharBox, (FPDF_TEXTPAGE text, int index, FS_RECTF *_Nonnull rectangle)) \
    X(FPDF_PAGEOBJECT, FPDFText_GetTextObject, (FPDF_TEXTPAGE text, int index)) \
    X(FPDF_FONT, FPDFTextObj_GetFont, (FPDF_PAGEOBJECT object)) \
    X(int, FPDFTextObj_GetTextRenderMode, (FPDF_PAGEOBJECT object)) \
    X(FPDF_BITMAP, FPDFBitmap_CreateEx, (int width, int height, int format, void *_Nullable buffer, int stride)) \
    X(int, FPDFBitmap_FillRect, (FPDF_BITMAP bitmap, int left, int top, int width, int height, unsigned long color)) \
    X(void, FPDFBitmap_Destroy, (FPDF_BITMAP bitmap)) \
    X(void, FPDF_RenderPageBitmap, (FPDF_BITMAP bitmap, FPDF_PAGE page, int x, int y, int width, int height, \
                                    int rotation, int flags)) \
    X(int, FPDF_ImportPages, (FPDF_DOCUMENT to, FPDF_DOCUMENT from, const char *_Nullable pages, int index)) \
    X(void, FPDFPage_Delete, (FPDF_DOCUMENT document, int index)) \
    X(void, FPDFPage_SetRotation, (FPDF_PAGE page, int quarters)) \
    X(FPDF_FONT, FPDFText_LoadCidType2Font, (FPDF_DOCUMENT document, const uint8_t *_Nonnull font, uint32_t size, \
                                             const char *_Nonnull to_unicode, const uint8_t *_Nonnull glyphs, \
                                             uint32_t glyphs_size)) \
    X(void, FPDFFont_Close, (FPDF_FONT font)) \
    X(FPDF_PAGEOBJECT, FPDFPageObj_CreateTextObj, (FPDF_DOCUMENT document, FPDF_FONT font, float size)) \
    X(int, FPDFText_SetCharcodes, (FPDF_PAGEOBJECT text, const uint32_t *_Nonnull codes, size_t count)) \
    X(int, FPDFTextObj_SetTextRenderMode, (FPDF_PAGEOBJECT text, int mode)) \
    X(int, FPDFPageObj_SetMatrix, (FPDF_PAGEOBJECT object, const FS_MATRIX *_Nonnull matrix)) \
    X(void, FPDFPage_InsertObject, (FPDF_PAGE page, FPDF_PAGEOBJECT object)) \
    X(int, FPDFPage_GenerateContent, (FPDF_PAGE page)) \
    X(int, FPDF_SaveAsCopy, (FPDF_DOCUMENT document, void *_Nonnull output, unsigned long flags))

#define CPDFIUM_FIELD(result, name, arguments) result (*_Nonnull name) arguments;

/// The functions of PDFium, by their own names.
typedef struct { CPDFIUM_FUNCTIONS(CPDFIUM_FIELD) } cpdfium_api;

/// One character of a page's text, in the page's own coordinates (points, y upwards).
typedef struct {
    uint32_t unicode;
    /// Made up by PDFium (a space or a line break), not drawn.
    uint8_t is_generated;
    /// The font does not say which character this is.
    uint8_t is_unmapped;
    /// The first of a text object: what the file draws with one operator and may place anew.
    uint8_t starts_object;
    /// Drawn in rendering mode 3, as under the picture of a scan, or all but transparent.
    uint8_t is_invisible;
    /// Drawn in the colour of paper.
    uint8_t is_faint;
    /// The font's number on the page, below CPDFIUM_MAXIMUM_FONTS.
    uint8_t font;
    /// The text object that the character belongs to; 0 for what is made up.
    uintptr_t object;
    /// The character as it is drawn.
    float left, bottom, right, top;
    /// The same with the font's ascent and descent; equal to the tight box when the font states none.
    float loose_left, loose_bottom, loose_right, loose_top;
    /// Clockwise, in radians.
    float angle;
} cpdfium_character;

/// A picture on a page, in the page's own coordinates, y upwards.
typedef struct {
    float left, bottom, right, top;
    /// How many objects are painted before it.
    int position;
    /// Pixels; 0 when unknown.
    unsigned int columns, rows;
} cpdfium_picture;

/// Loads the library at that path and initialises it; later calls return the same table whatever their path.
///
/// Returns NULL when it cannot be loaded; `message` then says why, in English, ended by NUL within `size`.
const cpdfium_api *_Nullable cpdfium_load(const char *path, char *message, size_t size);

/// PDFium is not thread-safe, not even across documents: whoever calls it holds this lock, which one thread may take
/// more than once.
void cpdfium_lock(void);
void cpdfium_unlock(void);

/// Writes at most `count` characters of the page and returns how many were written.
int cpdfium_characters(const cpdfium_api *api, FPDF_TEXTPAGE text, cpdfium_character *out,
                       int count);

/// Writes at most `capacity` pictures of the page, those inside forms too, in the order in which they are painted,
/// and returns how many were written.
int cpdfium_pictures(const cpdfium_api *api, FPDF_PAGE page, cpdfium_picture *out, int capacity);

/// Writes the text objects among the first `position` objects that are painted, at most `capacity`, and returns how
/// many were written.
int cpdfium_texts_before(const cpdfium_api *api, FPDF_PAGE page, int position, uintptr_t *out, int capacity);

/// Writes the bounds of the thin level and upright drawings of the page that are longer than 27 points, at most
/// `capacity`, and returns how many were written.
int cpdfium_rules(const cpdfium_api *api, FPDF_PAGE page, FS_RECTF *out, int capacity);

/// Writes the document anew; NULL when there is no memory for it, or it takes more than `maximum` bytes. What is returned
/// is given back with free().
uint8_t *_Nullable cpdfium_save(const cpdfium_api *api, FPDF_DOCUMENT document, size_t maximum, size_t *count);

/// Makes fields of a form known; NULL when the file has none. Ended with FPDFDOC_ExitFormFillEnvironment.
FPDF_FORMHANDLE cpdfium_open_form(const cpdfium_api *api, FPDF_DOCUMENT document);

#pragma clang assume_nonnull end

#endif
