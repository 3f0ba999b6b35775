/// Papers by what people call them: the tenant, the suite.
enum Migration39 {
    static let sql = """
        CREATE INDEX tenants_by_name ON key_facts (folded, document) WHERE field = 'tenant' AND state = 'found';
        CREATE INDEX premises_by_name ON premises (folded, document);
        """
}
