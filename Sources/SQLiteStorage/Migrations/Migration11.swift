/// What steps of pipelines took.
enum Migration11 {
    static let sql = "ALTER TABLE pipeline_steps ADD COLUMN usage TEXT"
}
