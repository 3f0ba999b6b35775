#include <gmime/gmime.h>

// GObject's type checks are macros, which Swift cannot call.
static inline int cgmime_is_message(GMimeObject *object) { return GMIME_IS_MESSAGE(object); }
static inline GMimeMultipart *cgmime_multipart(GMimeObject *object) {
    return GMIME_IS_MULTIPART(object) ? GMIME_MULTIPART(object) : NULL;
}
static inline GMimeMessagePart *cgmime_message_part(GMimeObject *object) {
    return GMIME_IS_MESSAGE_PART(object) ? GMIME_MESSAGE_PART(object) : NULL;
}
static inline GMimeTextPart *cgmime_text_part(GMimeObject *object) {
    return GMIME_IS_TEXT_PART(object) ? GMIME_TEXT_PART(object) : NULL;
}
static inline GMimePart *cgmime_part(GMimeObject *object) { return GMIME_IS_PART(object) ? GMIME_PART(object) : NULL; }

// Bytes of a part, decoded (base64, quoted-printable); the caller unrefs the array.
static inline GByteArray *cgmime_content(GMimePart *part) {
    GMimeDataWrapper *content = g_mime_part_get_content(part);
    GByteArray *bytes = g_byte_array_new();
    if (content == NULL) return bytes;
    GMimeStream *stream = g_mime_stream_mem_new_with_byte_array(bytes);
    g_mime_stream_mem_set_owner(GMIME_STREAM_MEM(stream), FALSE);
    g_mime_data_wrapper_write_to_stream(content, stream);
    g_object_unref(stream);
    return bytes;
}

// An object as it stands in the mail, headers and all; the caller unrefs the array.
static inline GByteArray *cgmime_source(GMimeObject *object) {
    GByteArray *bytes = g_byte_array_new();
    GMimeStream *stream = g_mime_stream_mem_new_with_byte_array(bytes);
    g_mime_stream_mem_set_owner(GMIME_STREAM_MEM(stream), FALSE);
    g_mime_object_write_to_stream(object, NULL, stream);
    g_object_unref(stream);
    return bytes;
}

static inline GMimeObject *cgmime_as_object(GMimeMessage *message) { return GMIME_OBJECT(message); }
static inline GMimeObject *cgmime_part_as_object(GMimePart *part) { return GMIME_OBJECT(part); }
