/// Finds what shadows said to a request.
enum Migration35 {
    static let sql = """
        CREATE INDEX prediction_log_by_shadowed ON prediction_log (shadow_of) WHERE shadow_of IS NOT NULL;
        """
}
