// The part of OpenVINO's C interface (2026.4, Apache-2.0) that Deedbox uses, written from its documentation. The library
// is found at run time, so nothing links against it: copenvino_load() fills a table of functions.
#ifndef COPENVINO_H
#define COPENVINO_H

#include <stddef.h>
#include <stdint.h>

typedef struct ov_core *_Null_unspecified ov_core_t;
typedef struct ov_compiled_model *_Null_unspecified ov_compiled_model_t;
typedef struct ov_infer_request *_Null_unspecified ov_infer_request_t;
typedef struct ov_tensor *_Null_unspecified ov_tensor_t;

typedef struct {
    int64_t rank;
    int64_t *_Nonnull dims;
} ov_shape_t;

typedef struct {
    char *_Nonnull *_Nullable devices;
    size_t size;
} ov_available_devices_t;

typedef struct {
    const char *_Nonnull key;
    const void *_Nonnull value;
} ov_property_t;

enum copenvino_constants {
    COPENVINO_OK = 0,
    /// The element type of 64-bit integers in ov_element_type_e.
    COPENVINO_I64 = 10,
};

#pragma clang assume_nonnull begin

// X(result, name, arguments); a function that returns int32_t returns COPENVINO_OK or a fault's number.
#define COPENVINO_FUNCTIONS(X) \
    X(const char *_Nonnull, ov_get_last_err_msg, (void)) \
    X(int32_t, ov_core_create, (ov_core_t *_Nonnull core)) \
    X(void, ov_core_free, (ov_core_t core)) \
    X(int32_t, ov_core_get_available_devices, (ov_core_t core, ov_available_devices_t *_Nonnull devices)) \
    X(void, ov_available_devices_free, (ov_available_devices_t *_Nonnull devices)) \
    X(int32_t, ov_core_compile_model_from_file_props, \
      (ov_core_t core, const char *path, const char *device, size_t count, const ov_property_t *properties, \
       ov_compiled_model_t *_Nonnull model)) \
    X(void, ov_compiled_model_free, (ov_compiled_model_t model)) \
    X(int32_t, ov_compiled_model_create_infer_request, (ov_compiled_model_t model, ov_infer_request_t *_Nonnull request)) \
    X(void, ov_infer_request_free, (ov_infer_request_t request)) \
    X(int32_t, ov_infer_request_set_tensor, (ov_infer_request_t request, const char *name, ov_tensor_t tensor)) \
    X(int32_t, ov_infer_request_infer, (ov_infer_request_t request)) \
    X(int32_t, ov_infer_request_get_output_tensor_by_index, \
      (ov_infer_request_t request, size_t index, ov_tensor_t *_Nonnull tensor)) \
    X(int32_t, ov_tensor_create_from_host_ptr, (uint32_t type, ov_shape_t shape, void *data, ov_tensor_t *_Nonnull tensor)) \
    X(int32_t, ov_tensor_get_size, (ov_tensor_t tensor, size_t *count)) \
    X(int32_t, ov_tensor_data, (ov_tensor_t tensor, void *_Nullable *_Nonnull data)) \
    X(void, ov_tensor_free, (ov_tensor_t tensor))

#define COPENVINO_FIELD(result, name, arguments) result (*_Nonnull name) arguments;
typedef struct { COPENVINO_FUNCTIONS(COPENVINO_FIELD) } copenvino_api;

/// Loads the library at that path; later calls return the same table whatever their path.
///
/// Returns NULL when it cannot be loaded; `message` then says why, in English, ended by NUL within `size`.
const copenvino_api *_Nullable copenvino_load(const char *path, char *message, size_t size);

#pragma clang assume_nonnull end

#endif
