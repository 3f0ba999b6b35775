/// What was filled into a form.
struct Form: Sendable {
    var fields: QueryParameters
    /// Empty where the form has no field for files, or it was left empty.
    var files: [UploadedFile]
}
