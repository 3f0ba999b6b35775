/// Orders and values of documents, along which answers are listed and counted without their rows.
enum Migration29 {
    static let sql = """
        -- With what tells whether a document's silence proves something.
        CREATE INDEX documents_in_order_of_name ON documents (status, name, number, text_confidence, word_count);
        CREATE INDEX documents_in_order_of_date ON documents (status, date DESC, name, number);
        CREATE INDEX documents_by_type ON documents (file_type, number);
        CREATE INDEX key_facts_by_value ON key_facts (field, state, value);
        """
}
