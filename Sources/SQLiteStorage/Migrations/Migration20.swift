/// Keys that see a part of the documents only.
enum Migration20 {
    static let sql = """
        -- Conditions as they stand in a question, `class:lease tenant:"Acme"`; null for a key that sees all.
        ALTER TABLE api_keys ADD COLUMN scope TEXT;
        """
}
